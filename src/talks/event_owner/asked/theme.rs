//! What an event is to be about, told by the word behind the one for it: "ramadan bazaar", "sewing class".

use crate::domain::Regions;
use crate::domain::region;
use crate::talks::event_owner::side_words::{is_in, is_known};
use crate::talks::events_shown::kind_named;
use crate::text::phrase::{self, Set};

use super::places::is_of_the_city;
use super::{BESIDE, OF_ALL};

/// Fewer letters are no theme.
const SHORTEST: usize = 4;
/// So many of its first letters tell a word in another form: "ramadhan", "kerajinan" and "kerajinannya".
const TELLING: usize = 5;
/// Words between the two.
const BETWEEN: &str = "gratis gratisan soal tentang bikin buat membuat bikinan cara untuk utk olahan usaha umkm ukm produk \
    jualan belajar skill keterampilan dasar baru free about on for making tema bertema khusus";
/// Words behind the one for an event that say nothing of what it is about.
const NO_THEME: &str = "dinas pemkot kota kecamatan kelurahan kantor mana berikutnya selanjutnya terbaru lagi lain lainnya \
    terdekat sekitar sini situ sana ini itu besar kecil umum terbuka mulai dimulai buka bukanya tutup selesai gede rame \
    bareng sama saya kami kita orang ibu bapak anak akhir pekan tahun bulan minggu hari jam tgl tanggal jadwal jadwalnya \
    info infonya dong donk kak min pak bu mas mbak deh sih nih tuh kah ada adakah udah sudah belum blm masih mau pengen \
    ingin bisa boleh harus perlu gimana bagaimana kenapa kapan dimana siapa apa berapa online offline daring luring yang \
    tersebut kemarin nanti mendatang lokal daerah wilayah next upcoming again near here this that week month year today \
    tomorrow when where how open begin start";

/// Feasts: what is to be around one is about it, wherever it stands.
const FEASTS: &str = "lebaran idul ramadan ramadhan romadhon puasa natal nataru imlek agustusan kemerdekaan kartini eid christmas \
    ramadhon";

/// The theme that words name; none where the word behind the event says something else.
pub(super) fn theme(words: &[String], places: &[String]) -> Option<String> {
    if let Some(feast) = words.iter().find(|word| is_in(FEASTS, word)) {
        return Some(feast.clone());
    }
    let at = words.iter().rposition(|word| kind_named(word).is_some())?;
    let word = words.iter().skip(at + 1).find(|word| !is_in(BETWEEN, word))?;
    let sets = [Set::Event, Set::EventAsked, Set::EventDetail, Set::EventElse, Set::EventStand, Set::Office];
    let says_else = sets.iter().any(|set| phrase::has(*set, word))
        || [BESIDE, NO_THEME].iter().any(|list| is_in(list, word))
        || OF_ALL.contains(&word.as_str())
        || kind_named(word).is_some()
        || is_known(word)
        || is_of_the_city(word)
        || places.iter().any(|place| place.contains(word.as_str()))
        || !Regions::shipped().named(word, region::home(), region::Level::District).is_empty();
    (word.chars().count() >= SHORTEST && !says_else).then(|| word.clone())
}

/// Whether a theme is said in texts, in whatever form.
pub(super) fn is_said_in(theme: &str, texts: &[&str]) -> bool {
    let beginning: String = theme.chars().take(TELLING).collect();
    texts.iter().any(|text| phrase::words(text).iter().any(|word| word.starts_with(&beginning)))
}
