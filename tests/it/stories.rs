//! What owners do on an ordinary day.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use umkm_bot::domain::Language;
use umkm_bot::sandbox::emulator::{Action, METHODS};

use crate::design::rust_files;
use crate::said::{says, says_in};
use crate::support::{BUDI, SITI, Town};

#[tokio::test]
async fn i2_a_newcomer_walks_through_the_menu_in_one_message() {
    let town = Town::open().await;
    assert!(says(&town.say(SITI, "/start").await, "menu"));
    let before = town.count(SITI);
    let walk = [
        "[tombol-program]",
        "[kelompok-legalitas]",
        "[NIB]",
        "[bagian-langkah]",
        "[bagian-syarat]",
        "[tombol-menu]",
        "[tombol-bantuan]",
        "[tombol-privasi]",
        "[tombol-menu]",
    ];
    town.talk(SITI, &walk).await;
    assert_eq!(town.count(SITI), before, "nine taps add no message");
    town.close().await;
}

#[tokio::test]
async fn an_owner_asks_about_halal_costs_and_then_about_the_papers() {
    let town = Town::open().await;
    let answer = town.say(SITI, "brp biaya sertifikat halal?").await;
    assert!(answer.contains("gratis") && answer.contains("Rp650.000") && answer.contains("Sumber:"), "{answer}");
    let answer = town.say(SITI, "syaratnya apa?").await;
    assert!(answer.contains("NIB"), "{answer}");
    town.clock.advance(Duration::from_mins(31));
    let answer = town.say(SITI, "biayanya berapa?").await;
    assert!(!answer.contains("halal"), "after half an hour it is no longer about halal: {answer}");
    town.close().await;
}

#[tokio::test]
async fn a5_an_unknown_question_gets_an_honest_word_and_is_kept_masked_for_officers() {
    let town = Town::open().await;
    for _ in 0..2 {
        let answer = town.say(SITI, "sanggar tari 0812-3456-7890").await;
        assert!(says(&answer, "belum-tahu"), "{answer}");
    }
    assert_eq!(town.number("SELECT times FROM unanswered").await, 2);
    assert_eq!(town.number("SELECT count(*) FROM unanswered WHERE question LIKE '%3456%'").await, 0);
    let elsewhere = town.say(SITI, "kunci gitar lagu").await;
    assert!(says(&elsewhere, "luar-1") || says(&elsewhere, "luar-2"), "{elsewhere}");
    assert_eq!(town.number("SELECT count(*) FROM unanswered").await, 1, "what is not ours is not kept");
    town.close().await;
}

#[tokio::test]
async fn greetings_and_thanks_get_a_kind_word_back() {
    let town = Town::open().await;
    assert!(town.say(SITI, "assalamualaikum").await.starts_with("Waalaikumsalam"));
    assert!(town.say(SITI, "makasih ya kak").await.starts_with("Sama-sama"));
    town.close().await;
}

#[tokio::test]
async fn h1_the_language_follows_the_app_until_it_is_chosen_and_outlives_a_restart() {
    let mut town = Town::open().await;
    town.telegram.person(55, "Jane", Some("en-GB"));
    assert!(says_in(Language::English, &town.say(55, "/start").await, "menu"));
    town.press(55, "tombol-bahasa").await;
    assert!(says(&town.press(55, "bahasa-indonesia").await, "bahasa-jadi"));
    assert_eq!(town.telegram.toasts(55).len(), 1);
    town.stop().await;
    town.start();
    assert!(says(&town.say(55, "/menu").await, "menu-lagi"));
    town.say(SITI, "/bahasa").await;
    town.press(SITI, "bahasa-inggris").await;
    let card = town.say(SITI, "sertifikat halal").await;
    assert!(card.contains("Halal certificate") && !says_in(Language::English, &card, "hanya-indonesia"), "{card}");
    let card = town.press(SITI, "bagian-langkah").await;
    assert!(!says_in(Language::English, &card, "hanya-indonesia"), "{card}");
    town.close().await;
}

#[tokio::test]
async fn commands_are_listed_for_each_language_and_every_listed_one_answers() {
    let town = Town::open().await;
    town.say(SITI, "/start").await;
    for (language, sample) in [("id", "Menu utama"), ("en", "Main menu"), ("de", "Menu utama")] {
        let commands = town.telegram.commands(SITI, language);
        assert!(commands.iter().any(|(_, words)| words == sample), "{language}: {commands:?}");
        for (name, _) in commands {
            let before = town.count(SITI);
            town.say(SITI, &format!("/{name}")).await;
            assert_eq!(town.count(SITI), before + 1, "/{name}");
        }
    }
    town.close().await;
}

#[tokio::test]
async fn i13_deep_links_open_a_programme_and_unknown_ones_the_menu() {
    let town = Town::open().await;
    assert!(town.say(SITI, "/start p_sertifikasi-halal").await.contains("Sertifikat halal"));
    for payload in ["p_tidak-ada", "e_ABC", "p_", "----", &"x".repeat(64)] {
        assert!(says(&town.say(SITI, &format!("/start {payload}")).await, "menu"), "{payload}");
    }
    town.close().await;
}

#[tokio::test]
async fn every_button_of_every_card_can_be_pressed_in_both_languages() {
    let town = Town::open().await;
    for (who, code) in [(61, "id"), (62, "en")] {
        town.telegram.person(who, "Penekan", Some(code));
        town.say(who, "/start").await;
        let menu = town.telegram.last(who).unwrap().id;
        let mut seen = std::collections::BTreeSet::new();
        let mut next = vec!["1:g".to_owned()];
        while let Some(data) = next.pop() {
            if !seen.insert(data.clone()) {
                continue;
            }
            town.telegram.forge(who, menu, &data);
            town.quiet().await;
            let card = town.telegram.last(who).unwrap();
            assert!(!says(card.text(), "kedaluwarsa"), "{data}");
            assert!(card.text().encode_utf16().count() <= 4096);
            next.extend(card.buttons.iter().flatten().filter_map(|button| match &button.action {
                // What is one's own (forms, data, stopping) has stories of its own; so have the answers of a check.
                Action::Data(data) if ["1:d", "1:y", "1:b", "1:f:"].iter().any(|own| data.starts_with(own)) => None,
                Action::Data(data) => {
                    Some(data.clone()).filter(|data| !data.starts_with("1:e:") || data.ends_with(':'))
                }
                _ => None,
            }));
        }
        assert!(seen.len() > 200, "{}", seen.len());
    }
    town.close().await;
}

#[tokio::test]
async fn i4_every_button_ever_sent_still_gets_an_answer_in_words() {
    let town = Town::open().await;
    town.say(SITI, "/start").await;
    let menu = town.telegram.last(SITI).unwrap().id;
    for data in include_str!("../data/buttons.txt").lines() {
        town.telegram.forge(SITI, menu, data);
        town.quiet().await;
        assert!(!town.heard(SITI).is_empty(), "{data}");
    }
    town.telegram.forge(SITI, menu, "0:somebody-made-this-up");
    town.quiet().await;
    let shown = town.telegram.messages(SITI);
    assert!(shown.iter().any(|message| message.id == menu && says(message.text(), "kedaluwarsa")));
    assert!(town.telegram.toasts(SITI).iter().any(|toast| says(&toast.text, "kedaluwarsa-singkat")));
    town.close().await;
}

#[tokio::test]
async fn i14_ten_taps_in_a_second_have_one_effect() {
    let town = Town::open().await;
    town.say(SITI, "/start").await;
    let menu = town.telegram.last(SITI).unwrap();
    for _ in 0..10 {
        town.telegram.press(SITI, menu.id, "1:g").unwrap();
    }
    town.quiet().await;
    assert_eq!(town.count(SITI), 1);
    assert!(says(&town.heard(SITI), "kelompok-judul"));
    town.close().await;
}

#[tokio::test]
async fn an_edited_question_is_answered_again() {
    let town = Town::open().await;
    town.say(SITI, "qwerty zxcv").await;
    town.telegram.edited_text(SITI, 1, "biaya halal");
    town.quiet().await;
    assert!(town.heard(SITI).contains("Rp"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn i12_an_unknown_group_hears_one_sentence_and_the_bot_leaves() {
    let town = Town::open().await;
    town.telegram.group(-500, "Pasar Tengah");
    town.telegram.add_to_group(-500, SITI);
    town.quiet().await;
    assert!(town.heard(-500).contains("https://t.me/emulator_bot"));
    assert!(town.telegram.calls().iter().any(|call| call.method == "leaveChat"));
    town.close().await;
}

#[tokio::test]
async fn e12_somebody_who_blocked_the_bot_is_left_alone_and_welcome_back() {
    let town = Town::open().await;
    town.say(BUDI, "/start").await;
    town.telegram.block(BUDI);
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE id = 7002 AND reach = 'blocked'").await, 1);
    town.telegram.unblock(BUDI);
    assert!(says(&town.say(BUDI, "/menu").await, "menu-lagi"));
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE id = 7002 AND reach = 'active'").await, 1);
    town.close().await;
}

/// Methods that the emulator offers to other bots, and that this one never calls.
const OF_OTHER_BOTS: &[&str] = &["getWebhookInfo", "editMessageReplyMarkup"];

#[test]
fn the_emulator_knows_the_methods_that_the_bot_calls_and_those_alone() {
    let mut called = BTreeSet::new();
    for file in rust_files(Path::new("src/telegram")) {
        let source = std::fs::read_to_string(&file).unwrap();
        // teloxide names a payload after its method.
        let imports = source.split("use teloxide::payloads::{").skip(1).filter_map(|rest| rest.split('}').next());
        let payloads = imports.flat_map(|names| names.split(',')).map(str::trim).filter(|name| !name.is_empty());
        let payloads = payloads.filter(|name| !name.ends_with("Setters"));
        called.extend(payloads.map(|name| name[..1].to_lowercase() + &name[1..]));
        for call in ["self.json(&client, \"", "self.ask(\""] {
            let by_hand = source.split(call).skip(1).filter_map(|rest| rest.split('"').next());
            called.extend(by_hand.map(str::to_owned));
        }
        let mut made: Vec<_> = source.split("\".to_owned(), Value::Object(").collect();
        made.pop();
        called.extend(made.into_iter().filter_map(|before| before.rsplit('"').next()).map(str::to_owned));
    }
    let known: BTreeSet<_> = METHODS.iter().filter(|name| !OF_OTHER_BOTS.contains(name)).collect();
    assert_eq!(called.iter().map(String::as_str).collect::<Vec<_>>(), known.into_iter().copied().collect::<Vec<_>>());
    assert!(OF_OTHER_BOTS.iter().all(|name| METHODS.contains(name)), "the list is no longer true");
}

#[tokio::test]
async fn s3_the_profile_is_written_where_it_is_empty_and_what_the_operator_wrote_stays() {
    let mut town = Town::open().await;
    town.ready(1).await;
    let told = |town: &Town, language, field: &str| town.telegram.profile(language)[field].as_str().unwrap().to_owned();
    assert!(says(&told(&town, "id", "description"), "profil-keterangan"));
    assert!(told(&town, "en", "description").contains("permits"));
    assert!(told(&town, "jv", "short_description").contains("Tanya"), "everybody else reads Indonesian");
    assert_eq!(told(&town, "id", "name"), "Emulator", "the operator's name for the bot");
    town.stop().await;

    let operators = serde_json::json!({ "description": "Bot Dinas Koperasi" });
    let address = format!("{}/bot{}/setMyDescription", town.telegram.url(), town.telegram.token());
    reqwest::Client::builder().no_proxy().build().unwrap().post(address).json(&operators).send().await.unwrap();
    town.start();
    town.ready(2).await;
    assert_eq!(told(&town, "id", "description"), "Bot Dinas Koperasi");
    town.close().await;
}
