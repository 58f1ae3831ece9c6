//! One's own matters asked in words, and who runs the bot: answered by what is so, in the first line.

use umkm_bot::knowledge::Knowledge;

use crate::said::says;
use crate::story::register;
use crate::support::{SITI, Town};

#[tokio::test]
async fn whether_one_is_registered_is_said_in_the_first_line_and_leads_there() {
    let town = Town::open().await;
    let heard = town.say(SITI, "lupa kode pendaftaran").await;
    assert!(says(&heard, "milik-usaha-belum") && town.offers(SITI, "tombol-daftar"), "{heard}");
    let code = register(&town, SITI, "Keripik Siti").await;
    let heard = town.say(SITI, "lupa kode pendaftaran").await;
    assert!(says(&heard, "milik-usaha") && heard.contains(&code), "{heard}");
    let heard = town.say(SITI, "nomor hp saya salah").await;
    assert!(heard.contains("Keripik Siti"), "{heard}");
    let asked = town.press(SITI, "milik-tombol-telepon").await;
    assert!(says(&asked, "tanya-telepon"), "the very field: {asked}");
    town.say(SITI, "/batal").await;
    let heard = town.say(SITI, &format!("kode saya {code}")).await;
    assert!(heard.contains("Keripik Siti"), "a receipt that is typed opens its business: {heard}");
    town.close().await;
}

#[tokio::test]
async fn what_was_asked_of_officers_is_found_again_and_a_person_is_one_word_away() {
    let town = Town::open().await;
    let heard = town.say(SITI, "pertanyaan saya kemarin").await;
    assert!(says(&heard, "milik-tanya-belum"), "{heard}");
    let heard = town.say(SITI, "mau pindah ke petugas").await;
    assert!(says(&heard, "konsultasi-mulai") || town.offers(SITI, "tombol-petugas"), "{heard}");
    town.close().await;
}

#[tokio::test]
async fn whether_it_cheats_is_one_straight_sentence_and_who_runs_it_comes_from_the_office() {
    let town = Town::open().await;
    let heard = town.say(SITI, "ini penipuan ya?").await;
    let knowledge = Knowledge::shipped().unwrap();
    let straight = knowledge.short_answer("bot-penipuan").unwrap().answer.lines().next().unwrap();
    assert!(heard.starts_with(straight), "{heard}");
    assert!(says(&heard, "kantor-belum-resmi"), "a trial says so: {heard}");
    let heard = town.say(SITI, "ini resmi dari pemkot?").await;
    assert!(says(&heard, "kantor-belum-resmi"), "{heard}");
    town.close().await;
}
