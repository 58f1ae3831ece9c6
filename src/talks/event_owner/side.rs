//! Which side of an event words ask for.

use super::side_words::{
    AS_PLANNED, CERTIFICATE, CHANGES, CLOSES, FEE, HOURS, JOINING, MAYBE_SAID, PAPERS, PLACE, ROOM, SEVERAL, WHO, bare,
    is_in,
};
use crate::text::phrase::{self, Set};

/// What is asked of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// On which days, and from when to when.
    Hours,
    /// Where.
    Place,
    /// What it costs.
    Fee,
    /// How much room there is.
    Room,
    /// Whether it can still be joined.
    Joining,
    /// Until when it can be joined.
    Closes,
    /// Who may come.
    Who,
    /// Whether one may join for several.
    Several,
    /// Whether there is a certificate.
    Certificate,
    /// Being told when something of it changes.
    Changes,
    /// What is to be brought.
    Papers,
    /// Whether it takes place as planned.
    AsPlanned,
    /// What only its announcement may say, by these words.
    MaybeSaid(&'static str, Option<&'static str>),
}

impl Side {
    /// Whether it is asked for in words that hardly mean anything else, so that words which tell nothing may stand around
    /// them: "may I bring my child of five?"
    pub(super) fn is_plain(self) -> bool {
        matches!(
            self,
            Self::MaybeSaid(..) | Self::Certificate | Self::Who | Self::Several | Self::Changes | Self::Closes
        )
    }
}

/// The side that is asked for; none where words ask for another thing.
pub(super) fn side_of(words: &[String]) -> Option<Side> {
    let has = |list: &str| words.iter().any(|word| is_in(list, bare(word)) || is_in(list, word));
    let has_set = |set: Set| words.iter().any(|word| phrase::has(set, bare(word)));
    let has_number = words.iter().any(|word| word.chars().all(|c| c.is_ascii_digit()));
    let called = |word: &String| {
        let is_it = |(said, _): &&(&str, &str)| *said == bare(word) || *said == word.as_str();
        MAYBE_SAID.iter().find(is_it).map(|(_, called)| *called)
    };
    if has(CHANGES) && has("berubah ganti diganti perubahan change changes mundur diundur ditunda") {
        return Some(Side::Changes);
    }
    if has(CERTIFICATE) {
        // One that an office gives is none of an event.
        return (!has("halal bpom pirt irt merek merk hki haki tanah nib izin sni laik")).then_some(Side::Certificate);
    }
    let mut all = words.iter().filter_map(called);
    if let Some(first) = all.next() {
        return Some(Side::MaybeSaid(first, all.find(|other| *other != first)));
    }
    // "The first day only?"
    if has("hari day") && has("pertama kedua terakhir satu first one") && has("aja saja doang doank only") {
        return Some(Side::MaybeSaid("sebagian", None));
    }
    if has(AS_PLANNED) {
        return Some(Side::AsPlanned);
    }
    if has(PAPERS) {
        return Some(Side::Papers);
    }
    if has(FEE) {
        return Some(Side::Fee);
    }
    if has(SEVERAL) || has_number && has("orang people") && has(JOINING) {
        return Some(Side::Several);
    }
    if has(CLOSES) && (has(JOINING) || has("paling deadline batas")) {
        return Some(Side::Closes);
    }
    if has(WHO) && has("boleh bisa ikut untuk utk buat can join may") {
        return Some(Side::Who);
    }
    let is_left = has("masih") && (has("kursi") || has_set(Set::EventStand));
    if has(JOINING) {
        // Where and how one joins is no side of one event.
        let is_wish = has("mau pengen ingin bisa bs boleh want can") && !has(PLACE);
        return (has("masih") && has("bisa buka dibuka still") || is_wish).then_some(Side::Joining);
    }
    // "Four days in full?" asks for no room.
    if has("hari days") && (has_number || has("berapa brp seharian lama how")) || has("pulang kelar bubar") {
        return Some(Side::Hours);
    }
    if has(ROOM) || is_left || has("berapa brp how") && has("peserta orang kapasitas muat people") {
        return Some(Side::Room);
    }
    if has(HOURS) {
        return Some(Side::Hours);
    }
    has(PLACE).then_some(Side::Place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talks::event_owner::side_words::is_known;

    #[test]
    fn d3_the_side_that_is_asked_for_is_known_from_everyday_words() {
        for (text, expected) in [
            ("bazarnya dari jam brp smp jam brp", Some(Side::Hours)),
            ("bazar di saburai bayar berapa?", Some(Side::Fee)),
            ("masih ada stan kosong?", Some(Side::Room)),
            ("sisa berapa", Some(Side::Room)),
            ("masih ada kursi?", Some(Side::Room)),
            ("lokasinya dimana", Some(Side::Place)),
            ("di stan ada listrik gak?", Some(Side::MaybeSaid("listrik", None))),
            ("kalau hujan tetap jalan?", Some(Side::MaybeSaid("hujan", None))),
            ("berkas apa yg dibawa pas pelatihan", Some(Side::Papers)),
            ("acara sabtu katanya diundur?", Some(Side::AsPlanned)),
            ("dapet makan siang sama transport ga", Some(Side::MaybeSaid("makan", Some("transport")))),
            ("parkirnya ada?", Some(Side::MaybeSaid("parkir", None))),
            ("bazar hari kamis masih bisa daftar?", Some(Side::Joining)),
            ("dimana tempatnya", Some(Side::Place)),
            ("jam berapa mulai", Some(Side::Hours)),
            ("fee booth nya brp", Some(Side::Fee)),
            ("daftar bazar dimana", None),
            ("ada bazar apa", None),
            ("kapan pelatihan tapis", None),
        ] {
            assert_eq!(side_of(&phrase::words(text)), expected, "{text}");
        }
        for text in ["fee booth nya brp", "dimana tempatnya", "jam berapa mulai", "mulainya jam brp kak"] {
            let words = phrase::words(text);
            assert!(words.iter().all(|word| is_known(word) || is_known(bare(word))), "{text}");
        }
        for (text, unknown) in [("bazar di saburai bayar berapa?", "saburai"), ("sewa ruko berapa", "ruko")] {
            let words = phrase::words(text);
            let left: Vec<&String> = words.iter().filter(|word| !is_known(bare(word)) && !is_known(word)).collect();
            assert_eq!(left, [unknown], "{text}");
        }
    }
}
