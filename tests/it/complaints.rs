//! Consultations about somebody of the office: heads and admins read them, and never whom they are about.

use std::time::Duration;

use crate::case_clocks::{at, plain_monday};
use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, VIEWER, office};
use crate::officers_group::{GROUP, open_group};
use crate::said::{is_key, says};
use crate::support::{BUDI, SITI, Town};

const RATNA: i64 = 9105;
const SRI: i64 = 9106;
/// What is complained of, with a word that nobody else may ever read.
const WORDS: &str = "Petugas itu meminta uang seratus ribu, RAHASIALAPORAN";
const MARK: &str = "RAHASIALAPORAN";

/// Dewi and Sri answer, Hendra is the head, Ratna an admin, and one reads the figures.
pub async fn whole_office() -> Town {
    let town = office().await;
    for (id, name) in [(RATNA, "Ratna"), (SRI, "Sri")] {
        town.telegram.person(id, name, Some("id"));
        town.say(id, "/menu").await;
    }
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (9105, 'admin', 0), (9106, 'officer', 0)")
        .await;
    for who in [DEWI, HENDRA, RATNA, SRI, VIEWER] {
        town.say(who, "/meja").await;
    }
    town
}

/// Siti complains; gives the number.
async fn complain(town: &Town, about: &str) -> String {
    let screen = town.say(SITI, "mau lapor petugas").await;
    assert!(says(&screen, "konsultasi-mulai") && says(&screen, "lapor-keterangan"), "{screen}");
    let noted = town.say(SITI, WORDS).await;
    assert!(says(&noted, "lapor-keterangan"), "who reads it stands under what is written: {noted}");
    let asked = town.press(SITI, "konsultasi-tombol-kirim").await;
    assert!(says(&asked, "lapor-siapa"), "{asked}");
    let sent = if is_key(about) { town.press(SITI, about).await } else { town.tap(SITI, about).await };
    assert!(says(&sent, "lapor-terkirim"), "{sent}");
    town.texts("SELECT number FROM cases WHERE complaint = 1 ORDER BY id DESC").await.remove(0)
}

/// Nothing that this person can open shows the complaint, nor a count that holds it.
async fn sees_nothing(town: &Town, who: i64, number: &str) {
    let shown = town.everything_shown_to(who).await;
    assert!(!shown.contains(number) && !shown.contains(MARK), "{who}: {shown}");
    for open in [format!("/start ko_{number}"), number.to_owned(), format!("nomor {number}")] {
        let before = town.count(who);
        town.say(who, &open).await;
        let heard = town.since(who, before).join("\n").replace(number, if heard_is_echo(&open) { "" } else { number });
        assert!(!heard.contains(MARK) && !says(&heard, "konsultasi-kartu-baru"), "{who} {open}: {heard}");
    }
    for press in ["q:m", "q:b", "q:f", "q:v", "q:z", "qb:q", "qj:w", "q:s", "qj:i"] {
        let before = town.count(who);
        town.forge(who, &format!("1:{press}:{number}")).await;
        let heard = town.since(who, before).join("\n");
        assert!(!heard.contains(MARK) && !heard.contains(number), "{who} {press}: {heard}");
    }
    town.forge(who, "1:q:o:complaints:0").await;
    assert!(!town.heard(who).contains(number), "{who}: {}", town.heard(who));
}

/// Whether what was typed may stand in an answer that repeats it.
fn heard_is_echo(typed: &str) -> bool {
    !typed.starts_with('/')
}

#[tokio::test]
async fn about_an_officer_head_and_admin_alone_read_it_and_answer_it() {
    let town = whole_office().await;
    let earlier = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.say(DEWI, &earlier).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.telegram.keep_private(MARK, &[SITI, HENDRA, RATNA]);
    let number = complain(&town, "Dewi").await;
    for reader in [HENDRA, RATNA] {
        let card = town.heard(reader);
        assert!(card.contains(MARK) && card.contains(&number) && says(&card, "lapor-topik"), "{reader}: {card}");
    }
    for other in [DEWI, SRI, VIEWER] {
        sees_nothing(&town, other, &number).await;
    }
    let queue = town.talk(HENDRA, &["/antrean"]).await;
    assert!(!queue.contains(&number), "it is in no part of the queue that all have: {queue}");
    let apart = town.press(HENDRA, "lapor-bagian").await;
    assert!(apart.contains(&number), "{apart}");
    // The head takes it, is asked nothing more, and the owner reads who answers.
    town.tap(HENDRA, &number).await;
    town.press(HENDRA, "konsultasi-tombol-ambil").await;
    assert!(says(&town.heard(SITI), "konsultasi-kabar-diambil"), "{}", town.heard(SITI));
    town.press(HENDRA, "konsultasi-tombol-tulis").await;
    town.say(HENDRA, "terima kasih, saya tanyakan").await;
    assert!(town.all_of(SITI).contains("terima kasih, saya tanyakan"), "{}", town.all_of(SITI));
    assert!(!town.offers(HENDRA, "balasan-tombol-jadikan"), "what was answered is kept for nobody else");
    town.say(SITI, "itu hari Senin").await;
    assert!(town.heard(HENDRA).contains("itu hari Senin"), "{}", town.heard(HENDRA));
    for other in [DEWI, SRI] {
        sees_nothing(&town, other, &number).await;
    }
    town.talk(HENDRA, &[&number, "[konsultasi-tombol-selesai]", "[konsultasi-hasil-selesai]"]).await;
    town.press(HENDRA, "konsultasi-tombol-tetap-selesai").await;
    assert!(!town.offers(HENDRA, "belajar-tombol-dari-kasus"), "and becomes nobody's answer");
    town.forge(HENDRA, &format!("1:ja:k:{number}")).await;
    assert_eq!(town.number("SELECT count(*) FROM short_answers").await, 0);
    town.talk(SITI, &["[konsultasi-tombol-sudah]", "[nilai-kurang]"]).await;
    town.say(SITI, MARK).await;
    for other in [DEWI, SRI, VIEWER] {
        sees_nothing(&town, other, &number).await;
    }
    // The log says that somebody read this number, never whose it is; its owner is told all the same.
    let whose = "SELECT count(*) FROM audit WHERE action = 'see_complaints' AND (about IS NOT NULL OR what IS NULL)";
    assert_eq!(town.number(whose).await, 0);
    assert!(town.number("SELECT count(*) FROM audit WHERE action = 'see_complaints'").await > 0);
    town.say(SITI, "/data").await;
    assert!(town.heard(SITI).contains("konsultasi dibaca"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn about_an_officer_the_head_complained_about_never_sees_it() {
    let town = whole_office().await;
    town.telegram.keep_private(MARK, &[SITI, RATNA]);
    let number = complain(&town, "lapor-tombol-kepala").await;
    assert!(town.heard(RATNA).contains(MARK), "{}", town.heard(RATNA));
    sees_nothing(&town, HENDRA, &number).await;
    let queue = town.talk(HENDRA, &["/antrean", "[lapor-bagian]"]).await;
    assert!(!queue.contains(&number) && town.label_of(HENDRA, "lapor-bagian", "").contains("(0)"), "{queue}");
    // Nor with another role.
    town.write("UPDATE officers SET role = 'admin' WHERE contact = 9102").await;
    sees_nothing(&town, HENDRA, &number).await;
    town.close().await;
}

#[tokio::test]
async fn about_an_officer_who_is_named_in_the_words_never_sees_it_and_gives_it_back() {
    let town = whole_office().await;
    let number = complain(&town, "lapor-tombol-lain").await;
    town.press(HENDRA, "konsultasi-tombol-ambil").await;
    town.say(SITI, &number).await;
    town.press(SITI, "konsultasi-tombol-tambah").await;
    let before = town.count(HENDRA);
    town.telegram.keep_private("JUGAHENDRA", &[SITI, RATNA]);
    town.say(SITI, "Pak Hendra juga minta uang, JUGAHENDRA").await;
    assert_eq!(town.count(HENDRA), before, "{}", town.heard(HENDRA));
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE complaint = 1 AND state = 'waiting'").await, 1);
    assert!(town.heard(RATNA).contains("JUGAHENDRA"), "{}", town.heard(RATNA));
    let card = town.with_words(HENDRA, &number);
    town.reply(HENDRA, card, "JANGAN-SAMPAI").await;
    assert!(!town.all_of(SITI).contains("JANGAN-SAMPAI"), "{}", town.all_of(SITI));
    // Named before it is sent, the same.
    town.telegram.keep_private("NAMADIDEPAN", &[SITI, RATNA]);
    town.say(SITI, "/start lapor").await;
    town.say(SITI, "bu hendra kasar sekali NAMADIDEPAN").await;
    town.talk(SITI, &["[konsultasi-tombol-kirim]", "[lapor-tombol-lain]"]).await;
    assert!(town.heard(RATNA).contains("NAMADIDEPAN"), "{}", town.heard(RATNA));
    town.close().await;
}

#[tokio::test]
async fn about_an_officer_with_nobody_left_to_read_it_says_who_else_takes_it() {
    let town = office().await;
    town.say(HENDRA, "/meja").await;
    town.telegram.keep_private(MARK, &[SITI]);
    town.talk(SITI, &["mau lapor petugas", WORDS, "[konsultasi-tombol-kirim]"]).await;
    let told = town.press(SITI, "lapor-tombol-kepala").await;
    assert!(says(&told, "lapor-tak-ada-pembaca") && told.contains("110") && told.contains("Posbankum"), "{told}");
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state <> 'draft'").await, 0);
    town.close().await;
}

#[tokio::test]
async fn about_an_officer_what_sounds_like_it_is_asked_about_before_all_read_it() {
    let town = whole_office().await;
    town.telegram.keep_private(MARK, &[SITI, HENDRA, RATNA]);
    town.talk(SITI, &["/konsultasi", WORDS]).await;
    let asked = town.press(SITI, "konsultasi-tombol-kirim").await;
    assert!(says(&asked, "lapor-tanya"), "{asked}");
    let screen = town.press(SITI, "lapor-tombol-ya").await;
    assert!(says(&screen, "lapor-keterangan") && screen.contains(MARK), "{screen}");
    town.talk(SITI, &["[konsultasi-tombol-kirim]", "[lapor-tombol-lain]"]).await;
    assert!(town.heard(HENDRA).contains(MARK));
    // What only sounds like it goes its usual way.
    town.talk(BUDI, &["/konsultasi", "petugas halal bilang ada oknum pungli di pasar, izin saya bagaimana?"]).await;
    town.talk(BUDI, &["[konsultasi-tombol-kirim]", "[lapor-tombol-semua]"]).await;
    if says(&town.heard(BUDI), "konsultasi-topik") {
        town.tap(BUDI, "Lainnya").await;
    }
    assert!(says(&town.heard(BUDI), "konsultasi-terkirim"), "{}", town.heard(BUDI));
    assert!(town.heard(DEWI).contains("pungli di pasar"), "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn about_an_officer_is_never_posted_to_the_group_and_in_nobodys_morning_list() {
    let town = whole_office().await;
    open_group(&town).await;
    town.telegram.keep_private(MARK, &[SITI, HENDRA, RATNA]);
    let monday = plain_monday(&town);
    town.live_until(at(monday, 0, 20, 0)).await;
    let number = complain(&town, "lapor-tombol-lain").await;
    town.pass(Duration::from_secs(20)).await;
    assert!(town.heard(HENDRA).contains(MARK) && town.telegram.opened_topics(GROUP).is_empty());
    // Nobody does anything for two weeks: those who may read it are told, and nobody else.
    town.live_until(at(monday, 14, 9, 0)).await;
    let told = town.all_of(HENDRA);
    assert!(
        says(&told, "daftar-pagi-baru")
            && says(&told, "tenggat-belum-diambil")
            && says(&told, "daftar-pagi-lewat-belum"),
        "{told}"
    );
    for other in [DEWI, SRI] {
        assert!(!town.all_of(other).contains(&number), "{}", town.all_of(other));
        sees_nothing(&town, other, &number).await;
    }
    assert!(!town.all_of(GROUP).contains(&number));
    // Whoever is head no more opens nothing of it any more.
    town.write("UPDATE officers SET role = 'officer' WHERE contact = 9102").await;
    let before = town.count(HENDRA);
    town.forge(HENDRA, &format!("1:q:b:{number}")).await;
    town.forge(HENDRA, "1:q:o:complaints:0").await;
    assert!(!town.since(HENDRA, before).join("").contains(&number), "{}", town.heard(HENDRA));
    town.close().await;
}

#[tokio::test]
async fn about_an_officer_who_is_head_no_more_gives_it_back_in_the_same_act() {
    let town = whole_office().await;
    let number = complain(&town, "lapor-tombol-lain").await;
    town.press(HENDRA, "konsultasi-tombol-ambil").await;
    town.write("UPDATE officers SET role = 'admin' WHERE contact = 9105").await;
    let card = town.with_words(HENDRA, &number);
    // As the command line and /petugas do it.
    town.write("DELETE FROM officers WHERE contact = 9102").await;
    town.telegram.keep_private("SESUDAHITU", &[SITI, RATNA]);
    let heard = town.reply(HENDRA, card, "masih saya").await;
    assert!(!town.all_of(SITI).contains("masih saya"), "{heard}");
    town.close().await;
}

#[tokio::test]
async fn about_an_officer_where_the_head_alone_reads_that_is_said_first_with_another_way() {
    let town = office().await;
    town.say(HENDRA, "/meja").await;
    // Before anything is written.
    let screen = town.say(SITI, "mau lapor petugas").await;
    assert!(says(&screen, "lapor-hanya-kepala"), "{screen}");
    let told = town.press(SITI, "lapor-tombol-tentang-kepala").await;
    assert!(says(&told, "lapor-tak-ada-pembaca") && told.contains("110") && told.contains("Posbankum"), "{told}");
    // As soon as the words name the head.
    let number = ask(&town, BUDI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.talk(HENDRA, &[&number, "[konsultasi-tombol-ambil]"]).await;
    town.say(SITI, "/start lapor").await;
    let told = town.say(SITI, "Pak Hendra minta uang seratus ribu").await;
    assert!(says(&told, "lapor-tak-ada-pembaca") && told.contains("Posbankum"), "{told}");
    // About anybody else it goes to the head.
    town.talk(SITI, &["/start lapor", WORDS, "[konsultasi-tombol-kirim]"]).await;
    town.telegram.keep_private(MARK, &[SITI, HENDRA]);
    let sent = town.press(SITI, "lapor-tombol-lain").await;
    assert!(says(&sent, "lapor-terkirim") && town.heard(HENDRA).contains(MARK), "{sent}");
    town.close().await;
}

#[tokio::test]
async fn about_an_officer_where_an_admin_reads_too_the_head_may_be_meant() {
    let town = whole_office().await;
    town.telegram.keep_private(MARK, &[SITI, RATNA]);
    let screen = town.say(SITI, "mau lapor petugas").await;
    assert!(!says(&screen, "lapor-hanya-kepala"), "{screen}");
    town.talk(SITI, &[WORDS, "[konsultasi-tombol-kirim]", "[lapor-tombol-kepala]"]).await;
    assert!(town.heard(RATNA).contains(MARK), "{}", town.heard(RATNA));
    town.close().await;
}

#[tokio::test]
async fn about_an_officer_a_refused_complaint_is_part_of_no_other_question() {
    let town = office().await;
    town.say(HENDRA, "/meja").await;
    town.telegram.keep_private(MARK, &[SITI]);
    town.talk(SITI, &["mau lapor petugas", WORDS, "[konsultasi-tombol-kirim]", "[lapor-tombol-kepala]"]).await;
    town.say(SITI, "/menu").await;
    let screen = town.press(SITI, "menu-petugas").await;
    assert!(!screen.contains(MARK) && !town.labels(SITI).join(" ").contains("Petugas itu"), "{screen}");
    town.talk(SITI, &["izin usaha saya ditolak, harus bagaimana?", "[konsultasi-tombol-kirim]"]).await;
    assert!(town.heard(DEWI).contains("izin usaha saya ditolak"), "{}", town.heard(DEWI));
    assert!(!town.all_of(DEWI).contains(MARK), "{}", town.all_of(DEWI));
    // Its words are offered for a complaint, and can be thrown away there.
    town.say(SITI, "/start lapor").await;
    let again = town.press(SITI, "konsultasi-tombol-belum-dikirim").await;
    assert!(says(&again, "lapor-keterangan") && again.contains(MARK), "{again}");
    town.press(SITI, "konsultasi-tombol-buang").await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE complaint = 1").await, 1, "only the empty one is left");
    town.close().await;
}

/// Nothing of it may be kept as a question that the bot could not answer: officers read those.
const ASKED: &str = "SELECT count(*) FROM unanswered";

#[tokio::test]
async fn about_an_officer_whom_may_be_typed_and_is_more_of_the_report() {
    let town = whole_office().await;
    town.telegram.keep_private("KATATAMBAHAN", &[SITI, RATNA, HENDRA]);
    for words in [
        "petugas bu Rina yang menghina saya KATATAMBAHAN",
        "bu Dewi Anggraini KATATAMBAHAN",
        "yang di loket dua itu, berapa biaya halal katanya KATATAMBAHAN",
    ] {
        let asked = town.talk(SITI, &["/start lapor", WORDS, "[konsultasi-tombol-kirim]"]).await;
        assert!(says(&asked, "lapor-siapa"), "{words}: {asked}");
        let noted = town.say(SITI, words).await;
        assert!(says(&noted, "konsultasi-dicatat") && says(&noted, "lapor-keterangan"), "{words}: {noted}");
        let sent = town.talk(SITI, &["[konsultasi-tombol-kirim]", "[lapor-tombol-lain]"]).await;
        assert!(says(&sent, "lapor-terkirim"), "{words}: {sent}");
        assert!(town.heard(RATNA).contains(words), "{words}: {}", town.heard(RATNA));
    }
    assert_eq!(town.number(ASKED).await, 0);
    town.close().await;
}

#[tokio::test]
async fn about_an_officer_who_is_called_by_name_alone_is_asked_about_as_well() {
    for words in [
        "bu Rina kemarin marah marah ke saya di kantor dan minta 200 ribu",
        "rina minta uang buat urus izin",
        "Bu Rina membentak saya",
    ] {
        let town = whole_office().await;
        let asked = town.talk(SITI, &["/konsultasi", words, "[konsultasi-tombol-kirim]"]).await;
        assert!(says(&asked, "lapor-tanya"), "{words}: {asked}");
        assert_eq!(town.number("SELECT count(*) FROM cases WHERE state <> 'draft'").await, 0, "{words}");
        town.close().await;
    }
}

#[tokio::test]
async fn about_an_officer_where_it_is_asked_whether_words_are_more_of_it_too() {
    let town = whole_office().await;
    let asked = town.talk(SITI, &["/konsultasi", WORDS, "[konsultasi-tombol-kirim]"]).await;
    assert!(says(&asked, "lapor-tanya"), "{asked}");
    let noted = town.say(SITI, "iya, yang namanya Rina itu").await;
    assert!(says(&noted, "konsultasi-dicatat"), "{noted}");
    assert_eq!(town.number("SELECT count(*) FROM case_messages").await, 2);
    assert_eq!(town.number(ASKED).await, 0);
    town.close().await;
}

#[tokio::test]
async fn about_an_officer_a_wrong_tap_is_taken_back_and_words_stay_in_the_report() {
    for writes in [None, Some("eh salah tekan, ini tentang bu Rina"), Some("berapa biaya sertifikat halal?")] {
        let town = office().await;
        town.say(HENDRA, "/meja").await;
        town.telegram.keep_private(MARK, &[SITI, HENDRA]);
        town.talk(SITI, &["mau lapor petugas", WORDS, "[konsultasi-tombol-kirim]"]).await;
        let told = town.press(SITI, "lapor-tombol-kepala").await;
        assert!(says(&told, "lapor-tak-ada-pembaca"), "{told}");
        match writes {
            Some(words) => {
                let noted = town.say(SITI, words).await;
                assert!(says(&noted, "konsultasi-dicatat"), "{words}: {noted}");
            }
            None => {
                let draft = town.press(SITI, "tombol-kembali").await;
                assert!(draft.contains(MARK) && says(&draft, "lapor-keterangan"), "{draft}");
            }
        }
        assert_eq!(town.number(ASKED).await, 0);
        let sent = town.talk(SITI, &["[konsultasi-tombol-kirim]", "[lapor-tombol-lain]"]).await;
        assert!(says(&sent, "lapor-terkirim") && town.heard(HENDRA).contains(MARK), "{writes:?}: {sent}");
        assert!(town.heard(HENDRA).contains(writes.unwrap_or(MARK)), "{}", town.heard(HENDRA));
        town.close().await;
    }
}

#[tokio::test]
async fn about_an_officer_both_questions_have_a_way_back_and_a_way_out() {
    for (begins, asks) in [("/konsultasi", "lapor-tanya"), ("/start lapor", "lapor-siapa")] {
        let town = whole_office().await;
        let asked = town.talk(SITI, &[begins, WORDS, "[konsultasi-tombol-kirim]"]).await;
        assert!(says(&asked, asks), "{asked}");
        let draft = town.press(SITI, "tombol-kembali").await;
        assert!(draft.contains(MARK), "{asks}: {draft}");
        let gone = town.talk(SITI, &["[konsultasi-tombol-kirim]", "[konsultasi-tombol-buang]"]).await;
        assert!(says(&gone, "konsultasi-dibuang"), "{asks}: {gone}");
        assert_eq!(town.number("SELECT count(*) FROM cases").await, 0, "{asks}");
        town.close().await;
    }
}
