//! What a text is surely about by its words: a programme that it names, or the bot that it speaks to.

use crate::text::phrase::{self, Set};

/// The programmes and matters that are the bot and its people.
pub(super) const BOT: &[&str] = &["tentang-bot", "hubungi-petugas"];
/// The same, and registering with the bot: whoever speaks of a programme registers there.
pub(super) const BOT_AND_REGISTER: &[&str] = &["tentang-bot", "hubungi-petugas", "daftar-usaha"];
/// All that is the bot's own: while it is on the table, the bot may be meant.
pub(super) const OF_THE_BOT: &[&str] =
    &["tentang-bot", "hubungi-petugas", "daftar-usaha", "hapus-data", "jadwal-acara"];

/// Whether words, as they are folded, name a programme.
pub(super) fn is_a_programme(folded: &str) -> bool {
    folded.split(' ').any(|word| phrase::has(Set::ProgrammeName, word))
}

/// Whether words, as they are folded, speak to the bot or of it.
pub(super) fn is_the_bot(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    let before = |at: usize| at.checked_sub(1).and_then(|at| words.get(at));
    let is_here = |at: usize| before(at).is_none_or(|word| !phrase::has(Set::FromHere, word));
    let says =
        |(at, word): (usize, &&str)| phrase::has(Set::BotWord, word) || (phrase::has(Set::Here, word) && is_here(at));
    words.iter().enumerate().any(says)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a2_who_names_a_programme_and_not_the_bot_asks_of_the_programme() {
        for text in [
            "terus kalau tidak punya ktp sini nib nya tetap bisa diurus",
            "nib pakai wa saja bisa",
            "halal bisa tanpa email",
            "kur kok ditolak terus",
            "pirt daftar gagal terus",
            "merek tidak bisa login",
            "oss kata sandi lupa",
            "npwp belum punya gimana",
            "bpom lama sekali jawabnya",
            "qris siapa yang buatkan",
        ] {
            assert!(is_a_programme(text) && !is_the_bot(text), "{text}");
        }
    }

    #[test]
    fn a2_who_speaks_to_the_bot_is_heard() {
        for text in [
            "nib bisa dibuatkan di sini",
            "kamu bisa urus halal",
            "data nib saya aman",
            "bot ini bisa cek kur",
            "foto ktp buat nib dikirim ke chat ini",
            "petugas pirt siapa",
            "jangan bohong nib beneran gratis",
            "daftar di sini sama nib beda apa",
            "can you make my nib",
            "is this official for halal kamu siapa",
        ] {
            assert!(is_the_bot(text), "{text}");
        }
    }
}
