//! Cutting a long text at sense: between paragraphs, lines, sentences or words, never inside
//! a tag, an entity or a character; what is open at a cut is closed and opened again.

use unicode_segmentation::UnicodeSegmentation;

use super::html::{Html, Piece};

/// Cuts `html` into pieces of at most `limit` UTF-16 units each; blank pieces are left out.
#[must_use]
pub fn split(html: &Html, limit: usize) -> Vec<Html> {
    if html.units() <= limit {
        return vec![html.clone()];
    }
    let pieces: Vec<Piece<'_>> = html.pieces().collect();
    let mut parts = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut rest = pieces.as_slice();
    while !rest.is_empty() {
        let (part, after) = rest.split_at(cut(rest, limit.max(2)));
        let opening = open.concat();
        part.iter().for_each(|piece| follow(&mut open, piece.0));
        let closing: String = open.iter().rev().flat_map(|tag| ["</", name(tag), ">"]).collect();
        let text: String = part.iter().map(|piece| piece.0).collect();
        let whole = Html::trusted(format!("{opening}{}{closing}", text.trim()));
        if !whole.to_plain().trim().is_empty() {
            parts.push(whole);
        }
        rest = after;
    }
    parts
}

/// How many pieces the next part takes.
fn cut(pieces: &[Piece<'_>], limit: usize) -> usize {
    let mut units = 0;
    let fits = pieces.iter().position(|piece| {
        units += piece.units();
        units > limit
    });
    let Some(fits) = fits else { return pieces.len() };
    let window = pieces.get(..fits).unwrap_or_default();
    // A part should not become tiny for the sake of a better cut.
    let least = fits / 4;
    let seen: Vec<Option<char>> = window.iter().map(|piece| piece.visible()).collect();
    let last = |matches: &dyn Fn(&[Option<char>]) -> bool| {
        (least.max(1)..=window.len()).rev().find(|at| seen.get(..*at).is_some_and(matches))
    };
    last(&|before| before.ends_with(&[Some('\n'), Some('\n')]))
        .or_else(|| last(&|before| before.ends_with(&[Some('\n')])))
        .or_else(|| last(&|before| matches!(before, [.., Some('.' | '?' | '!'), Some(' ')])))
        .or_else(|| last(&|before| before.ends_with(&[Some(' ')])))
        .unwrap_or_else(|| whole_characters(pieces, fits))
}

/// Moves a hard cut to the beginning of the character that it would tear apart, as people see characters: a flag, a
/// family and a letter with its marks are one.
fn whole_characters(pieces: &[Piece<'_>], at: usize) -> usize {
    let seen: Vec<Option<char>> = pieces.iter().map(|piece| piece.visible()).collect();
    let text: String = seen.iter().flatten().collect();
    let before: usize = seen.iter().take(at).flatten().map(|c| c.len_utf8()).sum();
    let begins: Vec<usize> = text.grapheme_indices(true).map(|(begin, _)| begin).collect();
    if before == text.len() || begins.binary_search(&before).is_ok() {
        return at;
    }
    let begin = begins.into_iter().rev().find(|begin| *begin < before).unwrap_or_default();
    let mut bytes = 0;
    let start = seen.iter().position(|c| {
        let here = bytes;
        bytes += c.map_or(0, char::len_utf8);
        c.is_some() && here == begin
    });
    // A character longer than a whole part has to be cut somewhere.
    start.filter(|start| *start > 0).unwrap_or(at)
}

/// Keeps the list of open tags while going past a piece.
fn follow<'a>(open: &mut Vec<&'a str>, piece: &'a str) {
    if piece.starts_with("</") {
        open.pop();
    } else if piece.starts_with('<') {
        open.push(piece);
    }
}

fn name(tag: &str) -> &str {
    tag.trim_matches(['<', '>']).split(' ').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(html: &str, limit: usize) -> Vec<String> {
        split(&Html::trusted(html.into()), limit).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_best_place_to_cut_is_taken() {
        assert_eq!(texts("Satu dua.\n\nTiga empat. Lima", 18), ["Satu dua.", "Tiga empat. Lima"]);
        assert_eq!(texts("Satu dua.\nTiga empat. Lima", 18), ["Satu dua.", "Tiga empat. Lima"]);
        assert_eq!(texts("Satu dua. Tiga empat lima", 18), ["Satu dua.", "Tiga empat lima"]);
        assert_eq!(texts("Satu dua tiga", 10), ["Satu dua", "tiga"]);
        assert_eq!(texts("abcdefghij", 4), ["abcd", "efgh", "ij"]);
    }

    #[test]
    fn what_is_open_at_a_cut_is_closed_and_opened_again() {
        assert_eq!(
            texts("<b>Satu <a href=\"https://a.id\">dua tiga</a></b> empat", 9),
            ["<b>Satu <a href=\"https://a.id\">dua</a></b>", "<b><a href=\"https://a.id\">tiga</a></b>", "empat"]
        );
    }

    #[test]
    fn an_entity_or_a_family_of_emoji_is_never_cut() {
        assert_eq!(texts("&amp;&lt;&gt;", 2), ["&amp;&lt;", "&gt;"]);
        assert_eq!(texts("aa👩\u{200d}👧", 5), ["aa", "👩\u{200d}👧"]);
        assert_eq!(texts("aaa🇮🇩🇮🇩", 5), ["aaa", "🇮🇩", "🇮🇩"], "a flag is two letters that are one");
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_no_piece_is_too_long(text in "([a-z<&é🎉]{1,12}[ .\n]{1,2}){0,60}", limit in 8_usize..80) {
            let html = Html::escape(&text);
            let parts = split(&html, limit);
            let visible = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(visible(&parts.iter().map(Html::to_plain).collect::<String>()), visible(&text));
            for part in parts {
                prop_assert!(part.units() <= limit);
            }
        }

        /// The same within tags of any depth: each part closes what it opens.
        #[test]
        fn nothing_formatted_is_lost_and_each_part_closes_what_it_opens(
            stretches in proptest::collection::vec((0_usize..5, "[a-zé🎉👩 .<&\n]{0,12}"), 0..40),
            limit in 8_usize..80,
        ) {
            const TAGS: [&str; 4] = ["b", "i", "blockquote", "a href=\"https://a.id\""];
            let (mut text, mut seen, mut open) = (String::new(), String::new(), Vec::new());
            for (tag, words) in stretches {
                match TAGS.get(tag) {
                    Some(tag) if open.len() < 3 => {
                        text.extend(["<", tag, ">"]);
                        open.push(*tag);
                    }
                    _ => open.pop().into_iter().for_each(|tag| text.extend(["</", name(tag), ">"])),
                }
                text += Html::escape(&words).as_str();
                seen += &words;
            }
            open.iter().rev().for_each(|tag| text.extend(["</", name(tag), ">"]));
            let parts = split(&Html::trusted(text), limit);
            let visible = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(visible(&parts.iter().map(Html::to_plain).collect::<String>()), visible(&seen));
            for part in parts {
                prop_assert!(part.units() <= limit, "{}", part);
                let mut open = Vec::new();
                part.pieces().for_each(|piece| follow(&mut open, piece.0));
                prop_assert!(open.is_empty(), "{}", part);
            }
        }
    }
}
