//! What people of the office see: the report, and the commands of their own.

use std::time::Duration;

use umkm_bot::domain::Language;
use umkm_bot::sandbox::emulator::Options;
use umkm_bot::text;

use crate::said::{self, says};
use crate::story::{Story, begin, register};
use crate::support::{ADMIN, BUDI, SITI, Town};

/// What ends differently from run to run.
const DIFFER: [&str; 2] = ["laporan-daftar-masa", "laporan-isi-ringkas"];

/// What was told, without what differs from run to run.
fn plain(told: &str, town: &Town) -> String {
    let today = text::local_date(town.clock.now());
    let mut told = told.to_owned();
    for language in Language::ALL {
        told = told.replace(&text::date(language, today), "22 November 2026");
    }
    let before_it = |key| Language::ALL.map(|language| said::words(language, key).last().unwrap());
    let differing: Vec<_> = DIFFER.into_iter().flat_map(before_it).collect();
    let differs = |line: &str| {
        differing.iter().any(|words| line.strip_prefix("← ").is_some_and(|line| line.starts_with(words.as_str())))
    };
    let lines = told.lines().map(|line| if differs(line) { line.split_once(": ").unwrap().0 } else { line });
    lines.collect::<Vec<_>>().join("\n")
}

/// A town in which people asked, said what they think, and registered or did not.
async fn lively() -> Town {
    let town = Town::with(&["--admin", "9001"], Options::default()).await;
    // Far from midnight: the report counts by day.
    town.at_hour(10);
    for (who, says) in [(SITI, "Membantu"), (BUDI, "Kurang")] {
        town.say(who, "brp biaya sertifikat halal?").await;
        town.tap(who, says).await;
    }
    town.say(SITI, "apa syarat bikin NIB?").await;
    town.press(SITI, "tombol-membantu").await;
    for who in [SITI, BUDI] {
        town.say(who, "cat tembok warung warna apa yang bagus").await;
    }
    town.telegram.text(BUDI, "ada voucher belanja 700 ribu, hubungi 0812-3456-7890 di bit.ly/belanja700");
    town.quiet().await;
    register(&town, SITI, "Keripik Siti").await;
    begin(&town, BUDI).await;
    town.say(BUDI, "Budi").await;
    town.say(BUDI, "/batal").await;
    town.press(BUDI, "formulir-tombol-buang").await;
    begin(&town, BUDI).await;
    town
}

#[tokio::test]
async fn a3_a6_b18_the_report_is_one_message_with_pages() {
    let town = lively().await;
    let mut story = Story::new(&town, ADMIN);
    story.say("/laporan").await;
    let answers = story.press("laporan-tombol-jawaban").await;
    assert!(answers.contains("67% (2 dari 3)"), "{answers}");
    let most = story.press("laporan-tombol-banyak").await;
    assert!(!most.contains("3456") && !most.contains("Budi") && !most.contains("7002"), "{most}");
    story.press("laporan-tombol-baru").await;
    let forms = story.press("laporan-tombol-daftar").await;
    assert!(forms.contains("Dimulai 3, terkirim 1, ditinggal 1"), "{forms}");
    let businesses = story.press("laporan-tombol-usaha").await;
    assert!(businesses.contains("• Kuliner: 1") && businesses.contains("• Kedaton: 1"), "{businesses}");
    let kept = town.press(ADMIN, "laporan-tombol-simpan").await;
    assert!(says(&kept, "simpan-pembaruan") && says(&kept, "laporan-simpan"), "{kept}");
    let first = story.press("laporan-tombol-awal").await;
    assert!(first.contains("7 hari ini, 0 catatan lama"), "what the machine notes of messages is left out: {first}");
    let told = story.told();
    insta::assert_snapshot!("laporan", plain(&told, &town));
    assert_eq!(town.count(ADMIN), 1, "one message, edited in place");
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE officer = 9001 AND action = 'see_report'").await, 8);
    town.close().await;
}

#[tokio::test]
async fn f1_the_report_reads_in_english_too() {
    let town = lively().await;
    town.say(ADMIN, "/language").await;
    town.press(ADMIN, "bahasa-inggris").await;
    let mut story = Story::new(&town, ADMIN);
    story.say("/report").await;
    for page in ["Answers", "Unanswered", "Registrations", "Businesses"] {
        story.tap(page).await;
    }
    let told = story.told();
    insta::assert_snapshot!("report", plain(&told, &town));
    town.close().await;
}

#[tokio::test]
async fn f1_an_owner_finds_no_report_nor_does_one_whose_role_is_gone() {
    let town = Town::with(&["--admin", "9001"], Options::default()).await;
    let unknown = town.say(SITI, "/entah").await;
    assert_eq!(town.say(SITI, "/laporan").await, unknown);
    town.forge(SITI, "1:lp:jawaban:0").await;
    assert!(says(&town.heard(SITI), "kedaluwarsa"), "{}", town.heard(SITI));
    assert!(town.say(ADMIN, "/laporan").await.contains("Laporan"));
    town.write("DELETE FROM officers").await;
    assert!(says(&town.press(ADMIN, "laporan-tombol-jawaban").await, "kedaluwarsa"), "{}", town.heard(ADMIN));
    assert_eq!(town.say(ADMIN, "/laporan").await, unknown);
    assert_eq!(
        town.number("SELECT count(*) FROM audit WHERE action = 'see_report'").await,
        1,
        "only what was shown is noted"
    );
    town.close().await;
}

#[tokio::test]
async fn a6_ten_questions_a_page_and_an_old_page_is_only_empty() {
    let mut town = Town::with(&["--admin", "9001"], Options::default()).await;
    town.say(ADMIN, "/start").await;
    town.stop().await;
    town.write(
        "INSERT INTO unanswered (question, times, first_seen, last_seen)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25)
         SELECT 'pertanyaan ke ' || i, i, i, i FROM n",
    )
    .await;
    town.start();
    town.say(ADMIN, "/laporan").await;
    let first = town.press(ADMIN, "laporan-tombol-banyak").await;
    assert!(first.contains("1. pertanyaan ke 25") && first.contains("10. pertanyaan ke 16"), "{first}");
    town.press(ADMIN, "formulir-tombol-maju").await;
    let last = town.press(ADMIN, "formulir-tombol-maju").await;
    assert!(last.contains("25. pertanyaan ke 1\n"), "{last}");
    let labels: Vec<String> =
        town.telegram.last(ADMIN).unwrap().buttons.iter().flatten().map(|button| button.label.clone()).collect();
    assert!(!town.offers(ADMIN, "formulir-tombol-maju"), "{labels:?}");
    town.forge(ADMIN, "1:lp:banyak:4294967295").await;
    assert!(town.heard(ADMIN).contains("Ada 25 catatan"), "{}", town.heard(ADMIN));
    town.close().await;
}

/// Waits until the list of commands in a chat is, or is no longer, that of the office; gives it.
async fn list(town: &Town, who: i64, of_office: bool) -> Vec<(String, String)> {
    for _ in 0..200 {
        let is_set = |language: &str| {
            town.telegram.commands(who, language).iter().any(|(name, _)| name == "laporan") == of_office
        };
        // Each language is a message of its own.
        if is_set("id") && is_set("en") {
            return town.telegram.commands(who, "id");
        }
        town.clock.advance(Duration::from_secs(1));
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the list of commands stays as it is");
}

#[tokio::test]
async fn f2_officers_have_a_list_of_their_own_and_owners_see_no_officers_command() {
    let mut town = Town::with(&["--admin", "9001"], Options::default()).await;
    town.ready(1).await;
    town.say(ADMIN, "/start").await;
    let commands = list(&town, ADMIN, true).await;
    town.quiet().await;
    let report = |language| umkm_bot::plain!(language, "tanda-perintah-laporan");
    assert!(commands[..5].contains(&("laporan".to_owned(), report(Language::Indonesian))), "{commands:?}");
    for own in ["meja", "cari", "petugas"] {
        assert!(commands[..5].iter().any(|(name, _)| name == own), "{own}: {commands:?}");
    }
    assert!(commands.iter().any(|(name, _)| name == "menu"), "an officer is served as well");
    for language in ["id", "en", "jv"] {
        let owners = town.telegram.commands(SITI, language);
        assert!(owners.len() >= 11 && !owners.iter().any(|(name, _)| name == "laporan"), "{owners:?}");
    }
    assert!(town.telegram.commands(ADMIN, "en").iter().any(|(_, words)| *words == report(Language::English)));
    // A role that is given while the bot runs.
    town.say(SITI, "/start").await;
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (7001, 'viewer', 0)").await;
    list(&town, SITI, true).await;
    town.quiet().await;
    // And one that is taken away.
    town.write("DELETE FROM officers WHERE contact = 7001").await;
    assert!(list(&town, SITI, false).await.len() >= 11, "what everybody sees");
    town.quiet().await;
    town.stop().await;
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE method = 'setMyCommands'").await, 9, "set once each");
    town.close().await;
}

/// A role that is taken away while the bot is down takes its list of commands along.
#[tokio::test]
async fn f2_the_list_of_a_role_that_went_while_the_bot_was_down_goes_too() {
    let mut town = Town::with(&["--admin", "9001"], Options::default()).await;
    town.ready(1).await;
    town.say(SITI, "/start").await;
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (7001, 'viewer', 0)").await;
    list(&town, SITI, true).await;
    assert!(town.say(SITI, "/laporan").await.contains("Laporan"));
    town.stop().await;
    town.write("DELETE FROM officers WHERE contact = 7001").await;
    town.start();
    town.ready(2).await;
    list(&town, SITI, false).await;
    town.quiet().await;
    town.close().await;
}
