//! Consultations without a name: to the office the owner is a number, in all that anybody of it can get to see.

use std::time::Duration;

use serde_json::json;

use crate::case_clocks::{at, plain_monday};
use crate::case_replies::picture;
use crate::desk::{DEWI, HENDRA, VIEWER, office};
use crate::officers_group::{GROUP, open_group};
use crate::said::says;
use crate::story::register;
use crate::support::{SITI, Town};

/// What would tell who asks: first name, the phone, the business, the number of the account.
const NAME: &str = "Sitinurhayati";
const MARKS: [&str; 5] = [NAME, "62812777", "Keripik Rahasia", "\"id\":7001", "id=7001"];

/// Siti has a business and a name that nobody else has.
pub async fn town() -> Town {
    let town = office().await;
    town.telegram.person(SITI, NAME, Some("id"));
    for who in [DEWI, HENDRA, VIEWER] {
        town.say(who, "/meja").await;
    }
    town
}

/// She asks without a name; gives the number.
pub async fn ask_nameless(town: &Town, words: &str) -> String {
    town.say(SITI, "/start konsultasi").await;
    let screen = town.press(SITI, "tanpa-nama-tombol").await;
    assert!(says(&screen, "tanpa-nama-keterangan"), "what is hidden and what is not: {screen}");
    let noted = town.say(SITI, words).await;
    assert!(says(&noted, "tanpa-nama-terkirim") && !says(&noted, "tanpa-nama-keterangan"), "said once: {noted}");
    let sent = town.press(SITI, "konsultasi-tombol-kirim").await;
    assert!(says(&sent, "tanpa-nama-terkirim"), "{sent}");
    town.texts("SELECT number FROM cases ORDER BY id DESC").await.remove(0)
}

/// Nothing that this person can open or got tells who asks.
async fn learns_nothing(town: &Town, who: i64) {
    let shown = town.everything_shown_to(who).await;
    for mark in MARKS {
        if let Some(at) = shown.find(mark) {
            let from = shown.floor_char_boundary(at.saturating_sub(300));
            panic!("{who} reads {mark}: {}", &shown[from..shown.floor_char_boundary(at + 100)]);
        }
    }
}

#[tokio::test]
async fn anonymous_she_is_a_number_on_every_screen_and_in_every_file_of_the_office() {
    let town = town().await;
    register(&town, SITI, "Keripik Rahasia").await;
    let number = ask_nameless(&town, "izin usaha saya ditolak, harus bagaimana?").await;
    assert!(town.heard(DEWI).contains(&number) && says(&town.heard(DEWI), "tanpa-nama-kartu"), "{}", town.heard(DEWI));
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    // Both write, by every way there is; files come as copies without a word of where they are from.
    town.say(DEWI, &number).await;
    town.press(DEWI, "konsultasi-tombol-tulis").await;
    town.say(DEWI, "boleh kirim fotonya?").await;
    town.telegram.message(SITI, picture("surat", None, "ini suratnya"));
    town.quiet().await;
    let voice = json!({"voice": {"file_id": "v", "file_unique_id": "v", "duration": 3},
        "forward_origin": {"type": "user", "date": 1, "sender_user": {"id": SITI, "is_bot": false, "first_name": NAME}}});
    town.telegram.message(SITI, voice);
    town.quiet().await;
    town.say(SITI, "itu suratnya, Pak").await;
    let of_bot = town.telegram.messages(DEWI).into_iter().filter(|message| message.from.is_none());
    let content: String = of_bot.map(|message| serde_json::Value::Object(message.content).to_string()).collect();
    assert!(
        content.contains("\"photo\"") && content.contains("\"voice\"") && !content.contains("forward"),
        "{content}"
    );
    // A note, a reply that waits, one that is used again, a reminder, and from hand to hand.
    town.talk(DEWI, &[&number, "[konsultasi-tombol-catatan]", "sudah pernah ditolak"]).await;
    town.talk(DEWI, &[&number, "[balasan-tombol-cepat]"]).await;
    town.talk(DEWI, &[&number, "[ingat-tombol]", "[ingat-kalau-balas]"]).await;
    town.say(SITI, "masih di sana?").await;
    town.talk(DEWI, &[&number, "[konsultasi-tombol-alihkan]"]).await;
    town.tap(DEWI, "Hendra").await;
    town.talk(HENDRA, &[&number, "[konsultasi-tombol-tulis]", "silakan datang dengan nomor ini saja"]).await;
    assert!(town.all_of(SITI).contains("silakan datang dengan nomor ini saja"), "{}", town.all_of(SITI));
    town.talk(HENDRA, &[&number, "[konsultasi-tombol-selesai]", "[konsultasi-hasil-selesai]"]).await;
    town.press(SITI, "konsultasi-tombol-belum").await;
    town.say(SITI, "belum jelas").await;
    for who in [DEWI, HENDRA, VIEWER] {
        let queue = town.say(who, "/antrean").await;
        assert!(!queue.contains(NAME), "{queue}");
    }
    town.forge(HENDRA, &format!("1:ja:k:{number}")).await;
    assert_eq!(town.number("SELECT count(*) FROM short_answers").await, 1, "an answer is made of it as of any other");
    let whose = "SELECT count(*) FROM audit WHERE action IN ('see_cases', 'answer_cases', 'transfer_cases') AND about IS NOT NULL";
    assert_eq!(town.number(whose).await, 0, "the log has the number");
    for who in [DEWI, VIEWER] {
        learns_nothing(&town, who).await;
    }
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE business IS NOT NULL").await, 0);
    assert!(town.say(SITI, "/data").await.contains("konsultasi"), "she sees who read it: {}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn anonymous_by_words_and_back_again_before_it_is_sent() {
    let town = town().await;
    town.say(SITI, "/konsultasi").await;
    let screen = town.say(SITI, "tanpa nama").await;
    assert!(says(&screen, "tanpa-nama-keterangan"), "{screen}");
    assert_eq!(town.number("SELECT count(*) FROM case_messages").await, 0, "it is no part of the question");
    let screen = town.press(SITI, "tanpa-nama-tombol-batal").await;
    assert!(!says(&screen, "tanpa-nama-keterangan"), "{screen}");
    town.talk(SITI, &["izin usaha saya ditolak, harus bagaimana?", "[konsultasi-tombol-kirim]"]).await;
    assert!(town.heard(DEWI).contains(NAME), "{}", town.heard(DEWI));
    assert!(town.everything_shown_to(DEWI).await.contains(NAME), "a look around finds what is not hidden");
    town.close().await;
}

#[tokio::test]
async fn anonymous_a_contact_stays_and_a_place_goes_only_when_she_says_so() {
    let town = town().await;
    let number = ask_nameless(&town, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&number, "[konsultasi-tombol-tulis]", "di mana tempatnya?"]).await;
    let before = town.count(DEWI);
    town.telegram.contact(SITI, "+62812777000");
    town.quiet().await;
    assert!(says(&town.heard(SITI), "tanpa-nama-kontak"), "{}", town.heard(SITI));
    town.telegram.location(SITI, -5.4, 105.2);
    town.quiet().await;
    assert!(says(&town.heard(SITI), "tanpa-nama-lokasi"), "{}", town.heard(SITI));
    assert_eq!(town.count(DEWI), before, "{}", town.heard(DEWI));
    town.press(SITI, "tanpa-nama-tombol-lokasi").await;
    let places = town.telegram.messages(DEWI).into_iter().filter(|message| message.content.contains_key("location"));
    assert_eq!(places.count(), 1);
    learns_nothing(&town, DEWI).await;
    town.close().await;
}

#[tokio::test]
async fn anonymous_in_the_group_in_the_morning_list_and_after_it_ended() {
    let town = town().await;
    open_group(&town).await;
    let monday = plain_monday(&town);
    town.live_until(at(monday, 0, 20, 0)).await;
    let number = ask_nameless(&town, "izin usaha saya ditolak, harus bagaimana?").await;
    town.telegram.contact(SITI, "+62812777000");
    town.pass(Duration::from_secs(20)).await;
    town.live_until(at(monday, 9, 9, 0)).await;
    let topic = town.telegram.opened_topics(GROUP).remove(0);
    assert!(topic.name.contains(&number), "{}", topic.name);
    assert!(
        says(&town.all_of(DEWI), "daftar-pagi-baru") && town.all_of(DEWI).contains(&number),
        "{}",
        town.all_of(DEWI)
    );
    let said = town.telegram.view_messages(GROUP).iter().map(ToString::to_string).collect::<String>();
    for mark in [NAME, "62812777"] {
        assert!(!said.contains(mark), "{mark}: {said}");
    }
    for who in [DEWI, HENDRA] {
        learns_nothing(&town, who).await;
    }
    town.close().await;
}

#[tokio::test]
async fn anonymous_about_an_officer_is_both() {
    let town = town().await;
    town.talk(SITI, &["/start lapor", "[tanpa-nama-tombol]", "petugas minta uang"]).await;
    town.talk(SITI, &["[konsultasi-tombol-kirim]", "[lapor-tombol-lain]"]).await;
    let card = town.heard(HENDRA);
    assert!(says(&card, "lapor-topik") && says(&card, "tanpa-nama-kartu") && !card.contains(NAME), "{card}");
    learns_nothing(&town, HENDRA).await;
    town.close().await;
}

/// What would tell who asks, and what must not reach the office of it.
const TELLING: [(&str, &str); 5] = [
    ("hubungi saya di 0812-7777-0001 ya", "7777"),
    ("NIB saya 1234567890123, kenapa ditolak?", "1234567890123"),
    ("nama saya Nurhayati Aminah, izin ditolak", "Nurhayati"),
    ("usahanya di Jl. Raden Intan No. 5, ditolak", "Raden Intan"),
    ("usaha Keripik Rahasia itu punya saya", "Keripik Rahasia"),
];

/// Says what it is about, where that is asked.
async fn say_subject(town: &Town) {
    if says(&town.heard(SITI), "konsultasi-topik") {
        town.tap(SITI, "Lainnya").await;
    }
}

#[tokio::test]
async fn anonymous_she_is_asked_before_a_first_message_goes_that_tells_who_she_is() {
    let town = town().await;
    register(&town, SITI, "Keripik Rahasia").await;
    for (words, mark) in TELLING {
        town.say(SITI, "/start konsultasi").await;
        town.press(SITI, "tanpa-nama-tombol").await;
        town.say(SITI, words).await;
        let before = town.count(DEWI);
        let asked = town.press(SITI, "konsultasi-tombol-kirim").await;
        assert!(says(&asked, "tanpa-nama-tanya") && !asked.contains(mark), "{words}: {asked}");
        assert_eq!(town.count(DEWI), before, "{words}");
        town.press(SITI, "tanpa-nama-tombol-sensor").await;
        say_subject(&town).await;
        assert!(says(&town.heard(SITI), "konsultasi-terkirim"), "{words}: {}", town.heard(SITI));
        assert!(!town.all_of(DEWI).contains(mark), "{words}: {}", town.heard(DEWI));
    }
    // It is hers to say: then it goes as it is, and is not asked twice.
    town.say(SITI, "/start konsultasi").await;
    town.press(SITI, "tanpa-nama-tombol").await;
    town.talk(SITI, &["izin usaha ditolak, hubungi 0812-5555-0002", "[konsultasi-tombol-kirim]"]).await;
    town.press(SITI, "tanpa-nama-tombol-tetap").await;
    say_subject(&town).await;
    assert!(says(&town.heard(SITI), "konsultasi-terkirim"), "{}", town.heard(SITI));
    assert!(town.heard(DEWI).contains("0812-5555-0002"), "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn anonymous_she_is_asked_in_the_talk_as_well_and_the_officer_is_reminded() {
    let town = town().await;
    register(&town, SITI, "Keripik Rahasia").await;
    let number = ask_nameless(&town, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&number, "[konsultasi-tombol-tulis]", "Baik, kami cek dulu."]).await;
    assert!(!says(&town.all_of(DEWI), "tanpa-nama-ingat"), "{}", town.heard(DEWI));
    for asked in ["Boleh tahu namanya siapa?", "minta nomor HP ya Bu", "alamat usahanya di mana?"] {
        let before = town.count(DEWI);
        town.say(DEWI, asked).await;
        assert!(says(&town.since(DEWI, before).join("\n"), "tanpa-nama-ingat"), "{asked}: {}", town.heard(DEWI));
    }
    for (words, mark) in TELLING {
        let before = town.count(DEWI);
        let asked = town.say(SITI, words).await;
        assert!(says(&asked, "tanpa-nama-tanya") && !asked.contains(mark), "{words}: {asked}");
        assert_eq!(town.count(DEWI), before, "{words}: {}", town.heard(DEWI));
        town.press(SITI, "tanpa-nama-tombol-sensor").await;
        assert!(town.count(DEWI) > before && !town.all_of(DEWI).contains(mark), "{words}: {}", town.heard(DEWI));
        // What is changed into it afterwards is not passed on either.
        let said = town.with_words(SITI, words);
        town.telegram.edited_text(SITI, said, &format!("{words} ya"));
        town.quiet().await;
        assert!(says(&town.heard(SITI), "tanpa-nama-ubahan"), "{words}: {}", town.heard(SITI));
        assert!(!town.all_of(DEWI).contains(mark), "{words}: {}", town.heard(DEWI));
    }
    town.say(SITI, "hubungi 0812-5555-0002").await;
    town.press(SITI, "tanpa-nama-tombol-tetap").await;
    assert!(town.heard(DEWI).contains("0812-5555-0002"), "{}", town.heard(DEWI));
    // A caption goes with its picture as it is, or not at all.
    let before = town.count(DEWI);
    town.telegram.message(SITI, picture("surat", None, "nama saya Nurhayati"));
    town.quiet().await;
    assert!(says(&town.heard(SITI), "tanpa-nama-tanya-keterangan"), "{}", town.heard(SITI));
    assert!(town.count(DEWI) == before && !town.offers(SITI, "tanpa-nama-tombol-sensor"));
    // What tells nothing goes at once.
    town.say(SITI, "besok saya kirim lagi").await;
    assert!(town.heard(DEWI).contains("besok saya kirim lagi"), "{}", town.heard(DEWI));
    town.close().await;
}
