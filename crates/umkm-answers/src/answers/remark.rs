//! Remarks on what was answered before, in front of what is asked now: "ga nyambung ah. ada pinjaman buat oven?"

use crate::text::phrase::{self, Set};

/// So many words the longest remark has.
const LONGEST: usize = 4;

/// What of the text follows such a remark; none where it begins with none, or nothing follows.
pub(super) fn after_remark(text: &str) -> Option<&str> {
    let (head, rest) = text.split_once(['.', ',', '!', '?', ';', '\n'])?;
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    // A remark of two parts: "bukan itu ih, ga nyambung, ..."
    (is_remark(head) && phrase::words(rest).len() > 1).then(|| after_remark(rest).unwrap_or(rest))
}

/// Whether words are nothing but remarks and fillers.
fn is_remark(head: &str) -> bool {
    const REMARKS: [Set; 4] = [Set::Remark, Set::Lost, Set::NotThis, Set::Later];
    let is = |words: &[String]| REMARKS.into_iter().any(|set| phrase::has(set, &words.join(" ")));
    let words = phrase::words(head);
    let (mut rest, mut found) = (words.as_slice(), false);
    while let Some((first, after)) = rest.split_first() {
        let longest = (1..=LONGEST.min(rest.len())).rev().find(|length| rest.get(..*length).is_some_and(is));
        match longest {
            Some(length) => (rest, found) = (rest.get(length..).unwrap_or_default(), true),
            None if phrase::has(Set::Filler, first) => rest = after,
            None => return false,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_a_remark_is_what_is_asked() {
        for (text, asked) in [
            ("aduh ga nyambung wkwk. ada pinjaman buat beli oven ga kak", Some("ada pinjaman buat beli oven ga kak")),
            ("ntar aja deh. NIB bikin di hp bs ga", Some("NIB bikin di hp bs ga")),
            (
                "bukan itu. ktp saya bukan bandar lampung, boleh ikut?",
                Some("ktp saya bukan bandar lampung, boleh ikut?"),
            ),
            ("saya g ngerti, maksudnya kalo pindah tempat gimana", Some("maksudnya kalo pindah tempat gimana")),
            ("bukan itu, ga jelas! biaya halal berapa", Some("biaya halal berapa")),
            ("NIB sudah punya, sekarang mau urus halal", None),
            ("bukan itu", None),
            ("ga jelas. min", None),
            ("besok, ada bazar?", Some("ada bazar?")),
        ] {
            assert_eq!(after_remark(text), asked, "{text}");
        }
    }
}
