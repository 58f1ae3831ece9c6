//! What confused a stranger who played a morning in the sandbox, each as a story.

use std::time::Duration;

use crate::consultations::ask;
use crate::desk::{DEWI, office};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

const HOUR: Duration = Duration::from_hours(1);

/// Siti has asked, Dewi has answered with a question of her own, and both have been silent for two hours.
async fn gone_quiet() -> (Town, String) {
    let town = office().await;
    let number = ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let card = town.with_words(DEWI, &number);
    town.reply(DEWI, card, "Boleh kirim foto suratnya, Bu?").await;
    town.clock.advance(2 * HOUR);
    town.quiet().await;
    (town, number)
}

#[tokio::test]
async fn c2_the_photo_that_an_officer_asked_for_arrives_hours_later() {
    let (town, _) = gone_quiet().await;
    let dewis = town.count(DEWI);
    town.telegram.photo(SITI, "");
    town.quiet().await;
    assert!(says(&town.heard(SITI), "konsultasi-diteruskan"), "{}", town.heard(SITI));
    assert!(town.count(DEWI) > dewis, "{}", town.heard(DEWI));
    // The talk is live again: what is written now goes there too.
    town.say(SITI, "itu surat dari kelurahan").await;
    assert!(town.heard(DEWI).contains("itu surat dari kelurahan"), "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c2_thanks_and_what_the_bot_cannot_answer_go_to_the_officer_who_waits() {
    let (town, _) = gone_quiet().await;
    town.say(SITI, "terima kasih").await;
    assert!(town.heard(DEWI).contains("terima kasih"), "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c2_what_the_bot_answered_is_passed_on_by_one_tap_and_only_once() {
    let (town, number) = gone_quiet().await;
    let dewis = town.count(DEWI);
    town.say(SITI, "apa syarat NIB?").await;
    assert_eq!(town.count(DEWI), dewis, "an answer closes it");
    assert!(says(&town.heard(SITI), "konsultasi-waktu-itu") && town.heard(SITI).contains(&number));
    town.press(SITI, "konsultasi-tombol-teruskan-ke").await;
    assert!(town.heard(DEWI).contains("apa syarat NIB?"), "{}", town.heard(DEWI));
    let dewis = town.count(DEWI);
    // Of somebody else's case the button says nothing.
    let message = town.message(SITI, "konsultasi-untuk").id;
    town.telegram.forge(BUDI, message, &format!("1:q:p:{number}:1"));
    town.quiet().await;
    assert_eq!(town.count(DEWI), dewis);
    town.close().await;
}

#[tokio::test]
async fn c2_what_an_owner_wrote_can_be_passed_on_hours_later() {
    let (town, _) = gone_quiet().await;
    town.say(SITI, "apa syarat NIB?").await;
    town.clock.advance(2 * HOUR);
    town.quiet().await;
    town.press(SITI, "konsultasi-tombol-teruskan-ke").await;
    assert!(town.all_of(DEWI).contains("apa syarat NIB?"), "{}", town.all_of(SITI));
    town.close().await;
}

/// What the bot takes for a secret, another's business or nonsense may be an answer all the same.
#[tokio::test]
async fn c2_what_the_bot_has_only_a_kind_word_for_can_be_passed_on() {
    let (town, _) = gone_quiet().await;
    for words in ["sudah saya kirim pak", "pin saya lupa pak"] {
        let dewis = town.all_of(DEWI).matches(words).count();
        town.say(SITI, words).await;
        if town.offers(SITI, "konsultasi-tombol-teruskan-ke") {
            town.press(SITI, "konsultasi-tombol-teruskan-ke").await;
        }
        assert_eq!(town.all_of(DEWI).matches(words).count(), dewis + 1, "{words}: {}", town.heard(SITI));
        town.clock.advance(2 * HOUR);
        town.quiet().await;
    }
    // A greeting is the bot's.
    town.say(SITI, "selamat pagi").await;
    assert!(!town.offers(SITI, "konsultasi-tombol-teruskan-ke"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn c1_what_may_be_about_two_programmes_of_one_team_is_not_asked() {
    let town = office().await;
    ask(&town, SITI, "Saya ditanya soal NIB dan juga sertifikat halal.").await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE subject = 'izin'").await, 1);
    town.close().await;
}

#[tokio::test]
async fn c17_whoever_was_given_a_role_before_the_first_word_begins_at_the_home() {
    let town = Town::open().await;
    town.telegram.person(DEWI, "Dewi", Some("id"));
    town.say(SITI, "/start").await;
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (9101, 'officer', 0)").await;
    let heard = town.say(DEWI, "/start").await;
    assert!(says(&heard, "utama-judul"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM officers WHERE name = 'Dewi'").await, 1);
    let heard = town.say(DEWI, "/entahapa").await;
    assert!(says(&heard, "perintah-tidak-dikenal"), "{heard}");
    let labels: Vec<String> =
        town.telegram.last(DEWI).unwrap().buttons.into_iter().flatten().map(|button| button.label).collect();
    assert_eq!(labels.len(), 1, "the home alone, not an owner's menu: {labels:?}");
    town.close().await;
}

#[tokio::test]
async fn c5_how_it_ended_takes_the_place_of_the_question() {
    let (town, number) = gone_quiet().await;
    town.say(DEWI, &number).await;
    let question = town.press(DEWI, "konsultasi-tombol-selesai").await;
    assert!(says(&question, "konsultasi-hasil-tanya"));
    let count = town.count(DEWI);
    let done = town.press(DEWI, "konsultasi-hasil-selesai").await;
    assert!(says(&done, "konsultasi-ditutup"), "{done}");
    assert_eq!(town.count(DEWI), count, "edited in place");
    town.close().await;
}
