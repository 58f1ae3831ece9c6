//! The officers' group: one topic a case, and what becomes of it when people and Telegram are unkind to it.

use std::time::Duration;

use serde_json::json;
use umkm_bot::sandbox::emulator::{Message, Topic};

use crate::case_replies::{albums, picture};
use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, VIEWER, office};
use crate::said::says;
use crate::support::{SITI, Town};

pub const GROUP: i64 = -1_001_000_000_777;
/// Whoever writes in the name of a group, as Telegram calls it.
const ANONYMOUS: i64 = 1_087_968_824;

/// An office whose head has set a group with topics.
pub async fn with_group() -> Town {
    let town = office().await;
    open_group(&town).await;
    town
}

/// The head makes a group with topics that of the office.
pub async fn open_group(town: &Town) {
    town.telegram.group(GROUP, "Petugas");
    town.telegram.topics(GROUP, &[]);
    town.telegram.add_to_group(GROUP, HENDRA);
    town.quiet().await;
    town.telegram.group_text(GROUP, HENDRA, "/grup");
    town.quiet().await;
}

pub fn topics(town: &Town) -> Vec<Topic> {
    town.telegram.opened_topics(GROUP)
}

/// What the bot said in a topic.
pub fn in_topic(town: &Town, topic: i64) -> Vec<Message> {
    let all = town.telegram.messages(GROUP).into_iter();
    all.filter(|one| one.from.is_none() && one.topic() == Some(topic) && !one.text().is_empty()).collect()
}

/// What the bot said in the group outside of the topics of cases, since it was set.
fn in_general(town: &Town) -> Vec<String> {
    let all = town.telegram.messages(GROUP).into_iter().filter(|one| one.from.is_none() && one.topic().is_none());
    let own = [
        "konsultasi-grup-jadi",
        "konsultasi-grup-ditambahkan",
        "konsultasi-grup-tanpa-topik",
        "konsultasi-grup-bukan-kepala",
    ];
    all.map(|one| one.text().to_owned()).filter(|text| !own.iter().any(|key| says(text, key))).collect()
}

pub async fn writes(town: &Town, who: i64, topic: i64, words: &str) {
    town.telegram.topic_text(GROUP, topic, who, words);
    town.pass(Duration::from_secs(20)).await;
}

/// Presses the button of this label under the newest message of a topic that has it.
pub async fn presses(town: &Town, who: i64, topic: i64, key: &str) {
    let messages = in_topic(town, topic);
    let of = |one: &Message| one.buttons.iter().flatten().find(|button| says(&button.label, key)).cloned();
    let (message, button) = messages.iter().rev().find_map(|one| Some((one.id, of(one)?))).unwrap();
    let umkm_bot::sandbox::emulator::Action::Data(data) = button.action else { panic!("no data") };
    town.telegram.press_in(GROUP, who, message, &data).unwrap();
    town.pass(Duration::from_secs(20)).await;
}

#[tokio::test]
async fn c11_a_case_has_one_topic_in_which_it_is_taken_answered_and_ended() {
    let town = with_group().await;
    let number = ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.pass(Duration::from_secs(20)).await;
    let [topic] = topics(&town).try_into().unwrap();
    assert!(
        topic.name.contains(&number) && topic.name.starts_with('🆕') && !topic.name.contains("Siti"),
        "{}",
        topic.name
    );
    let card = in_topic(&town, topic.id).remove(0);
    assert!(card.text().contains("berapa biaya sertifikat halal untuk warung?"), "{}", card.text());
    // The list of the morning comes there, and no card.
    assert!(!town.offers(DEWI, "konsultasi-tombol-ambil"), "no card in private chats");
    let before = town.count(DEWI);
    // Somebody of the group who is of no office takes nothing and is heard by nobody.
    let strangers = 7_500;
    town.telegram.person(strangers, "Orang", Some("id"));
    town.telegram.group_text(GROUP, strangers, "halo");
    town.telegram.group_text(GROUP, strangers, "/menu");
    writes(&town, strangers, topic.id, "saya saja yang jawab").await;
    assert_eq!(in_general(&town), Vec::<String>::new(), "nobody who is of no office is answered");
    presses(&town, VIEWER, topic.id, "konsultasi-tombol-ambil").await;
    assert!(topics(&town)[0].name.starts_with('🆕'));
    presses(&town, DEWI, topic.id, "konsultasi-tombol-ambil").await;
    assert!(topics(&town)[0].name.starts_with('🟡'), "{}", topics(&town)[0].name);
    writes(&town, DEWI, topic.id, "Tolong kirim foto suratnya, Bu").await;
    let heard = town.heard(SITI);
    assert!(heard.contains("Tolong kirim foto suratnya, Bu") && heard.contains("Dewi"), "{heard}");
    assert!(
        says(in_topic(&town, topic.id).last().unwrap().text(), "konsultasi-sampai"),
        "the tick stands in the topic"
    );
    assert!(topics(&town)[0].name.starts_with('🔵'));
    // What a colleague writes stays there; who points at the owner's words is told whose the case is.
    let owners = town.count(SITI);
    writes(&town, HENDRA, topic.id, "ini sama dengan kasus kemarin").await;
    town.telegram.topic_message(GROUP, topic.id, HENDRA, json!({"text": "Datang saja ke kantor", "reply_to": card.id}));
    town.pass(Duration::from_secs(20)).await;
    assert_eq!(town.count(SITI), owners, "{}", town.heard(SITI));
    assert!(says(in_topic(&town, topic.id).last().unwrap().text(), "konsultasi-milik-lain"));
    // What the owner sends comes into the topic, words and pictures.
    town.telegram.photo(SITI, "ini suratnya");
    town.pass(Duration::from_secs(20)).await;
    let said = in_topic(&town, topic.id);
    assert!(said.iter().any(|one| one.content.contains_key("photo")), "{:?}", said.last());
    assert_eq!(town.count(DEWI), before, "nothing goes to private chats beside it");
    // What the owner changes is changed there.
    town.say(SITI, "sudah saya kirim ya").await;
    let own = town.with_words(SITI, "sudah saya kirim ya");
    town.telegram.edited_text(SITI, own, "sudah saya kirim lengkap");
    town.pass(Duration::from_secs(20)).await;
    assert!(in_topic(&town, topic.id).iter().any(|one| one.text().contains("sudah saya kirim lengkap")));
    assert_eq!(town.count(DEWI), before, "nor does the change");
    writes(&town, DEWI, topic.id, "Sudah kami urus").await;
    presses(&town, DEWI, topic.id, "konsultasi-tombol-selesai").await;
    presses(&town, DEWI, topic.id, "konsultasi-hasil-selesai").await;
    let closed = &topics(&town)[0];
    assert!(closed.closed && closed.name.starts_with('✅'), "{closed:?}");
    // "Not yet" opens the same topic again.
    town.press(SITI, "konsultasi-tombol-belum").await;
    town.pass(Duration::from_secs(20)).await;
    let [again] = topics(&town).try_into().unwrap();
    assert!(!again.closed && again.id == topic.id && again.name.starts_with('🔴'), "{again:?}");
    assert_eq!(in_general(&town), Vec::<String>::new());
    town.close().await;
}

/// What cannot be passed on is said in the topic too, to who has the case; what the app writes by itself is nothing.
#[tokio::test]
async fn c10_c11_a_poll_in_a_topic_reaches_nobody_and_that_is_said() {
    let town = with_group().await;
    ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.pass(Duration::from_secs(20)).await;
    let topic = topics(&town)[0].id;
    presses(&town, DEWI, topic, "konsultasi-tombol-ambil").await;
    let (owner, said) = (town.count(SITI), in_topic(&town, topic).len());
    town.telegram.topic_message(GROUP, topic, DEWI, json!({"forum_topic_closed": {}}));
    town.pass(Duration::from_secs(20)).await;
    assert_eq!(in_topic(&town, topic).len(), said, "nobody said anything");
    let poll = json!({"poll": {
        "id": "5", "question": "Kapan?", "type": "regular", "total_voter_count": 0, "is_closed": false,
        "is_anonymous": true, "allows_multiple_answers": false,
        "options": [{"text": "Pagi", "voter_count": 0}, {"text": "Sore", "voter_count": 0}],
    }});
    town.telegram.topic_message(GROUP, topic, DEWI, poll);
    town.pass(Duration::from_secs(20)).await;
    let last = in_topic(&town, topic).pop().unwrap();
    assert!(says(last.text(), "konsultasi-jenis-tak-bisa"), "{}", last.text());
    assert_eq!(town.count(SITI), owner, "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn c11_a_topic_that_was_deleted_is_opened_once_more_with_all_that_came_meanwhile() {
    for strays in [false, true] {
        let town = with_group().await;
        let number = ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
        town.pass(Duration::from_secs(20)).await;
        let old = topics(&town)[0].id;
        presses(&town, DEWI, old, "konsultasi-tombol-ambil").await;
        writes(&town, DEWI, old, "Ada suratnya?").await;
        town.telegram.delete_topic(GROUP, old);
        if strays {
            town.telegram.let_topics_stray(GROUP);
        }
        for part in 0..10 {
            town.telegram.text(SITI, &format!("bagian-{part} dari surat"));
        }
        // A group takes some twenty messages a minute.
        for _ in 0..30 {
            town.rest().await;
            town.clock.advance(Duration::from_secs(10));
        }
        town.quiet().await;
        let [new] = topics(&town).try_into().unwrap();
        assert!(new.id != old && new.name.contains(&number), "{strays}: {new:?}");
        let said = in_topic(&town, new.id);
        assert!(
            says(said[0].text(), "konsultasi-grup-topik-baru")
                && said[0].text().contains(&format!("start=ko_{number}"))
        );
        let parts: Vec<&str> = said.iter().skip(1).map(Message::text).filter(|text| text.contains("bagian-")).collect();
        assert_eq!(parts.len(), 10, "{strays}: {parts:?}");
        assert!(
            parts.iter().enumerate().all(|(at, text)| text.contains(&format!("bagian-{at} "))),
            "{strays}: {parts:?}"
        );
        assert_eq!(in_general(&town), Vec::<String>::new(), "{strays}: nothing of a case in the general topic");
        writes(&town, DEWI, new.id, "Terima kasih, sudah lengkap").await;
        assert!(town.heard(SITI).contains("Terima kasih, sudah lengkap"), "{}", town.heard(SITI));
        let owners: Vec<String> = town.since(SITI, 0);
        assert!(owners.iter().all(|text| !text.contains("thread") && !text.contains("TOPIC")), "no word of Telegram's");
        town.close().await;
    }
}

#[tokio::test]
async fn c11_anonymous_admins_and_channels_are_nobody() {
    let town = with_group().await;
    ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.pass(Duration::from_secs(20)).await;
    let topic = topics(&town)[0].id;
    presses(&town, DEWI, topic, "konsultasi-tombol-ambil").await;
    let owners = town.count(SITI);
    for sender in [GROUP, -1_001_000_000_888] {
        let content = json!({
            "text": "Uangnya transfer ke sini", "sender_chat": {"id": sender, "type": "supergroup", "title": "Petugas"},
        });
        town.telegram.topic_message(GROUP, topic, ANONYMOUS, content.clone());
        let told = town.said(GROUP, "konsultasi-grup-anonim-perintah");
        town.telegram.group_message(GROUP, ANONYMOUS, json!({"text": "/grup", "sender_chat": content["sender_chat"]}));
        town.telegram.group_message(GROUP, ANONYMOUS, json!({"text": "halo", "sender_chat": content["sender_chat"]}));
        town.pass(Duration::from_secs(20)).await;
        assert_eq!(town.said(GROUP, "konsultasi-grup-anonim-perintah"), told + 1, "a sentence for the command alone");
        let said = in_topic(&town, topic);
        assert!(says(said.last().unwrap().text(), "konsultasi-grup-anonim"), "{}", said.last().unwrap().text());
    }
    assert_eq!(town.count(SITI), owners, "{}", town.heard(SITI));
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE id = 1087968824").await, 0);
    town.close().await;
}

/// Whatever keeps the bot from writing there: who may set a group is told, and no case is lost.
#[tokio::test]
async fn f40_without_the_group_cases_are_in_private_chats_again() {
    for why in ["kicked", "no topics", "no right"] {
        let town = with_group().await;
        let first = ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
        town.pass(Duration::from_secs(20)).await;
        let topic = topics(&town)[0].id;
        presses(&town, DEWI, topic, "konsultasi-tombol-ambil").await;
        writes(&town, DEWI, topic, "Kami cek dulu, ya").await;
        match why {
            "kicked" => drop(town.telegram.kick_from_group(GROUP, HENDRA)),
            "no topics" => town.telegram.topics_off(GROUP),
            _ => town.telegram.let_manage_topics(GROUP, false),
        }
        town.pass(Duration::from_secs(20)).await;
        let second = ask(&town, crate::support::BUDI, "bagaimana cara daftar merek?").await;
        for _ in 0..3 {
            town.pass(Duration::from_mins(1)).await;
        }
        assert!(town.since(HENDRA, 0).iter().any(|text| says(text, "konsultasi-grup-hilang")), "{why}");
        let dewi = town.since(DEWI, 0);
        assert!(dewi.iter().any(|text| text.contains(&second)), "{why}: {dewi:?}");
        assert!(dewi.iter().any(|text| text.contains(&first)), "{why}: the holder has the card: {dewi:?}");
        town.reply(SITI, town.with_words(SITI, "Kami cek dulu"), "bagaimana kelanjutannya?").await;
        town.pass(Duration::from_secs(20)).await;
        assert!(town.heard(DEWI).contains("bagaimana kelanjutannya?"), "{why}: {}", town.heard(DEWI));
        assert_eq!(in_general(&town), Vec::<String>::new(), "{why}");
        town.close().await;
    }
}

#[tokio::test]
async fn c11_only_head_and_admin_set_a_group_and_a_foreign_one_is_left() {
    let town = office().await;
    town.telegram.group(GROUP, "Petugas");
    // Whoever else adds the bot is told goodbye.
    town.telegram.add_to_group(GROUP, DEWI);
    town.pass(Duration::from_secs(20)).await;
    assert!(says(&town.heard(GROUP), "grup-tidak-dikenal"), "{}", town.heard(GROUP));
    town.telegram.add_to_group(GROUP, HENDRA);
    town.pass(Duration::from_secs(20)).await;
    assert!(says(&town.heard(GROUP), "konsultasi-grup-ditambahkan"), "{}", town.heard(GROUP));
    for (who, key) in [(DEWI, "konsultasi-grup-bukan-kepala"), (HENDRA, "konsultasi-grup-tanpa-topik")] {
        town.telegram.group_text(GROUP, who, "/grup");
        town.pass(Duration::from_secs(20)).await;
        assert!(says(&town.heard(GROUP), key), "{}", town.heard(GROUP));
    }
    assert!(says(&town.say(HENDRA, "/grup").await, "konsultasi-grup-belum"));
    let number = ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.telegram.topics(GROUP, &[]);
    town.telegram.group_text(GROUP, HENDRA, "/grup");
    town.pass(Duration::from_secs(20)).await;
    assert!(topics(&town)[0].name.contains(&number), "open cases get their topics");
    // A personal command says where it belongs, and shows nothing.
    town.telegram.group_text(GROUP, DEWI, "/antrean");
    town.pass(Duration::from_secs(20)).await;
    assert!(says(&town.heard(GROUP), "konsultasi-grup-perintah"), "{}", town.heard(GROUP));
    // Given up, the bot leaves, and the case is in private chats.
    town.say(HENDRA, "/grup").await;
    town.press(HENDRA, "konsultasi-grup-tombol-lepas").await;
    town.press(HENDRA, "konsultasi-grup-tombol-ya").await;
    town.pass(Duration::from_secs(20)).await;
    town.message(HENDRA, "konsultasi-grup-dilepas");
    assert!(town.since(DEWI, 0).iter().any(|text| text.contains(&number)));
    assert!(town.telegram.calls().iter().any(|call| call.method == "leaveChat"));
    town.close().await;
}

#[tokio::test]
async fn f39_a_group_with_another_number_goes_on() {
    const UPGRADED: i64 = -1_001_000_000_999;
    let town = with_group().await;
    let number = ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.pass(Duration::from_secs(20)).await;
    let topic = topics(&town)[0].id;
    presses(&town, DEWI, topic, "konsultasi-tombol-ambil").await;
    writes(&town, DEWI, topic, "Ada tambahan?").await;
    town.telegram.migrate(GROUP, UPGRADED, HENDRA);
    town.telegram.topics(UPGRADED, &[]);
    town.say(SITI, "ada tambahan").await;
    for _ in 0..4 {
        town.pass(Duration::from_mins(1)).await;
    }
    let topics = town.telegram.opened_topics(UPGRADED);
    assert!(topics.len() == 1 && topics[0].name.contains(&number), "{topics:?}");
    assert!(town.telegram.messages(UPGRADED).iter().any(|one| one.text().contains("ada tambahan")));
    town.close().await;
}

/// A role that ends gives the case back: its topic says so, and it can be taken there again.
#[tokio::test]
async fn c11_f1_a_case_of_an_officer_who_left_waits_in_its_topic() {
    let town = with_group().await;
    town.at_hour(10);
    let number = ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.pass(Duration::from_secs(20)).await;
    let topic = topics(&town)[0].id;
    presses(&town, DEWI, topic, "konsultasi-tombol-ambil").await;
    town.say(DEWI, "/meja").await;
    town.talk(DEWI, &["[tugas-tombol-cuti]", "[petugas-tombol-keluar]", "[petugas-tombol-keluar-ya]"]).await;
    town.pass(Duration::from_mins(2)).await;
    let [again] = topics(&town).try_into().unwrap();
    assert!(again.name.contains(&number) && !again.name.starts_with('🟡'), "{}", again.name);
    // Who was of the office is nobody there now, though still in the group.
    let owners = town.count(SITI);
    writes(&town, DEWI, topic, "Saya jawab saja, Bu").await;
    assert_eq!(town.count(SITI), owners, "{}", town.heard(SITI));
    presses(&town, HENDRA, topic, "konsultasi-tombol-ambil").await;
    writes(&town, HENDRA, topic, "Saya lanjutkan, Bu").await;
    assert!(town.heard(SITI).contains("Saya lanjutkan, Bu"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn c11_words_held_back_in_a_topic_become_a_note_or_take_the_case_over_there() {
    let town = with_group().await;
    let code = ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.pass(Duration::from_secs(20)).await;
    let [topic] = topics(&town).try_into().unwrap();
    presses(&town, DEWI, topic.id, "konsultasi-tombol-ambil").await;
    let card = in_topic(&town, topic.id).remove(0);
    let (owners, dewis) = (town.count(SITI), town.count(DEWI));
    let replies = async |words: &str| {
        town.telegram.topic_message(GROUP, topic.id, HENDRA, json!({"text": words, "reply_to": card.id}));
        town.pass(Duration::from_secs(20)).await;
        assert!(says(in_topic(&town, topic.id).last().unwrap().text(), "konsultasi-milik-lain"));
    };
    replies("sudah pernah ke sini bulan lalu").await;
    // The choice is the writer's.
    presses(&town, DEWI, topic.id, "konsultasi-tombol-jadikan-catatan").await;
    assert_eq!(town.number("SELECT count(*) FROM case_notes").await, 0);
    presses(&town, HENDRA, topic.id, "konsultasi-tombol-jadikan-catatan").await;
    assert_eq!(town.number("SELECT count(*) FROM case_notes WHERE officer = 9102").await, 1);
    assert!(in_topic(&town, topic.id).iter().any(|one| says(one.text(), "konsultasi-jadi-catatan")));
    let shown = in_topic(&town, topic.id).remove(0);
    assert!(shown.text().contains("sudah pernah ke sini bulan lalu"), "its card shows it: {}", shown.text());
    assert_eq!((town.count(SITI), town.count(DEWI)), (owners, dewis), "nobody else hears of it");
    replies("Silakan datang besok pagi, Bu").await;
    presses(&town, HENDRA, topic.id, "konsultasi-tombol-ambil-alih-kirim").await;
    assert!(town.heard(SITI).contains("Silakan datang besok pagi, Bu"), "{}", town.heard(SITI));
    assert_eq!(town.number("SELECT officer FROM cases").await, HENDRA, "{code}");
    writes(&town, DEWI, topic.id, "siap").await;
    assert!(!town.all_of(SITI).contains("siap"), "{}", town.all_of(SITI));
    town.close().await;
}

#[tokio::test]
async fn c10_c11_an_album_is_one_in_its_topic_before_and_after_the_topic_is_there() {
    let town = with_group().await;
    let album = async |name: &str, parts: i64| {
        for at in 0..parts {
            town.telegram.message(SITI, picture(&format!("{name}{at}"), Some(name), ""));
        }
        town.pass(Duration::from_secs(20)).await;
    };
    town.talk(SITI, &["/konsultasi", "berapa biaya sertifikat halal untuk warung?"]).await;
    album("satu", 3).await;
    town.tap(SITI, "Kirim").await;
    town.pass(Duration::from_secs(20)).await;
    let [topic] = topics(&town).try_into().unwrap();
    assert_eq!(albums(&town, GROUP), [3], "what was there before");
    presses(&town, DEWI, topic.id, "konsultasi-tombol-ambil").await;
    writes(&town, DEWI, topic.id, "kirim foto dapurnya juga").await;
    let before = in_topic(&town, topic.id).len();
    album("dua", 4).await;
    assert_eq!(albums(&town, GROUP), [3, 4]);
    assert_eq!(in_topic(&town, topic.id).len(), before + 1, "under one head");
    // A reply to any part leads to the case, and is a reply to that picture.
    let parts = town.telegram.messages(GROUP).into_iter().filter(|one| one.content.contains_key("media_group_id"));
    let last = parts.map(|one| one.id).max().unwrap();
    town.telegram.topic_message(GROUP, topic.id, DEWI, json!({"text": "yang ini buram", "reply_to": last}));
    town.pass(Duration::from_secs(20)).await;
    let id = town.with_words(SITI, "yang ini buram");
    let message = town.telegram.messages(SITI).into_iter().find(|message| message.id == id).unwrap();
    assert!(message.content["reply_to_message"].get("photo").is_some(), "{:?}", message.content);
    // Into a topic that is opened anew it goes as one, too.
    town.telegram.delete_topic(GROUP, topic.id);
    album("tiga", 2).await;
    assert_eq!(albums(&town, GROUP).last(), Some(&2), "{:?}", topics(&town));
    town.close().await;
}

#[tokio::test]
async fn g7_an_erasure_takes_the_owners_words_out_of_the_topic_and_says_what_stays() {
    for days in [0, 3] {
        let town = with_group().await;
        ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
        town.pass(Duration::from_secs(20)).await;
        let [topic] = topics(&town).try_into().unwrap();
        presses(&town, DEWI, topic.id, "konsultasi-tombol-ambil").await;
        writes(&town, DEWI, topic.id, "kirim fotonya").await;
        town.say(SITI, "ini foto RAHASIA saya").await;
        town.telegram.photo(SITI, "surat RAHASIA");
        town.pass(Duration::from_secs(20)).await;
        let of_bot =
            |town: &Town, words: &str| in_topic(town, topic.id).iter().filter(|one| one.text().contains(words)).count();
        assert!(of_bot(&town, "RAHASIA") >= 2, "{:?}", in_topic(&town, topic.id));
        town.pass(Duration::from_hours(24 * days)).await;
        let heard = town.talk(SITI, &["/data", "[data-tombol-hapus]", "hapus"]).await;
        town.pass(Duration::from_secs(20)).await;
        let (owner, office, stays) = if days == 0 {
            ("data-terhapus-grup", "konsultasi-grup-dihapus-semua", 0)
        } else {
            // Telegram lets a bot write over old words, and not over an old photo.
            ("data-terhapus-grup-sisa", "konsultasi-grup-dihapus-sisa", 1)
        };
        assert!(says(&heard, owner), "{heard}");
        assert!(
            says(in_topic(&town, topic.id).last().unwrap().text(), office),
            "{:?}",
            in_topic(&town, topic.id).last()
        );
        assert_eq!(of_bot(&town, "RAHASIA"), stays, "{:?}", in_topic(&town, topic.id));
        assert_eq!(of_bot(&town, "untuk warung") + of_bot(&town, "Siti"), 0, "{:?}", in_topic(&town, topic.id));
        assert_eq!(town.number("SELECT count(*) FROM cases").await, 0);
        town.close().await;
    }
}

/// In a busy group the card is far up: it is changed where it stands, and an old button under it says who has the case.
#[tokio::test]
async fn c11_a_card_far_up_is_changed_in_place_and_its_old_button_says_who_has_the_case() {
    let town = with_group().await;
    ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.pass(Duration::from_secs(20)).await;
    let topic = topics(&town)[0].id;
    let card = in_topic(&town, topic)[0].clone();
    let umkm_bot::sandbox::emulator::Action::Data(take) = card.buttons[0][0].action.clone() else { panic!("no data") };
    for at in 0..40 {
        town.telegram.topic_text(GROUP, topic, HENDRA, &format!("obrolan {at}"));
        town.pass(Duration::from_secs(5)).await;
    }
    let said = in_topic(&town, topic).len();
    town.telegram.press_in(GROUP, DEWI, card.id, &take).unwrap();
    town.pass(Duration::from_mins(1)).await;
    let now = || in_topic(&town, topic).into_iter().find(|one| one.id == card.id).unwrap();
    assert!(now().text().contains("Diambil Dewi"), "{}", now().text());
    assert!(now().buttons.iter().flatten().all(|button| !says(&button.label, "konsultasi-tombol-ambil")));
    // Hendra's phone still shows the old card.
    let toasts = town.telegram.toasts(HENDRA).len();
    town.telegram.forge_in(GROUP, HENDRA, card.id, &take);
    town.pass(Duration::from_mins(1)).await;
    let toast = town.telegram.toasts(HENDRA).into_iter().nth(toasts).unwrap().text;
    assert!(says(&toast, "konsultasi-singkat-milik") && toast.contains("Dewi"), "{toast}");
    assert_eq!(in_topic(&town, topic).len(), said, "and the topic is no longer for it");
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'taken' AND officer = 9101").await, 1);
    assert_eq!(in_general(&town), Vec::<String>::new());
    town.close().await;
}
