//! What an officer says in plain words opens the same as the command; for owners, and within questions, it is words.

use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, office, write_down};
use crate::said::says;
use crate::support::SITI;

#[tokio::test]
async fn c17_the_offices_commands_work_as_plain_words_for_the_office_alone() {
    let town = office().await;
    for (words, command) in [
        ("laporan", "/laporan"),
        ("antrean", "/antrean"),
        ("Antrian dong", "/antrean"),
        ("buka meja", "/meja"),
        ("meja saya", "/meja"),
        ("balasan", "/balasan"),
        ("balas cepat", "/balasan"),
        ("janji saya", "/janji"),
        ("catat layanan", "/catat"),
        ("lihat jawaban", "/jawaban"),
        ("tinjau", "/tinjau"),
        ("petugas", "/petugas"),
        ("cari", "/cari"),
    ] {
        let opened = town.say(HENDRA, command).await;
        town.say(HENDRA, "/menu").await;
        let heard = town.say(HENDRA, words).await;
        assert_eq!(heard, opened, "{words}");
        town.say(HENDRA, "batal").await;
    }
    // An owner's words stay an owner's.
    for words in ["antrean", "balasan", "tinjau", "laporan"] {
        let (owner, officer) = (town.say(SITI, words).await, town.say(HENDRA, words).await);
        assert_ne!(owner, officer, "{words}");
    }
    town.close().await;
}

#[tokio::test]
async fn c17_a_question_of_an_officer_is_a_question() {
    let town = office().await;
    for words in [
        "bagaimana cara membuat laporan keuangan usaha?",
        "cari modal usaha tanpa bunga",
        "berapa lama antrean sertifikat halal?",
    ] {
        let (officer, owner) = (town.say(HENDRA, words).await, town.say(SITI, words).await);
        assert_eq!(officer, owner, "{words}");
    }
    // While a reply is written, they are the reply.
    let number = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.talk(DEWI, &[&number, "[konsultasi-tombol-ambil]", "[konsultasi-tombol-tulis]", "laporan"]).await;
    assert!(town.heard(SITI).contains("laporan"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn c17_a_search_in_one_message_finds_at_once() {
    let town = office().await;
    write_down(&town, DEWI, "Warung Aminah", "081277700011").await;
    town.press(DEWI, "formulir-tombol-kirim").await;
    for words in ["cari 081277700011", "cari 0011", "Cari Aminah", "/cari 081277700011", "search 081277700011"] {
        town.say(HENDRA, "/menu").await;
        let heard = town.say(HENDRA, words).await;
        assert!(says(&heard, "cari-hasil") && heard.contains("Warung Aminah"), "{words}: {heard}");
    }
    // Nobody else finds anybody so.
    for words in ["cari 081277700011", "/cari 081277700011"] {
        let heard = town.say(SITI, words).await;
        assert!(!heard.contains("Warung Aminah"), "{words}: {heard}");
    }
    town.close().await;
}
