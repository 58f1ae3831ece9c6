//! Bad input: each kind has a clear outcome, and nothing is lost.

use serde_json::json;
use umkm_bot::sandbox::emulator::Options;

use crate::said::says;
use crate::support::{ADMIN, BUDI, RATE_LIMITED, SITI, Town};

#[tokio::test]
async fn i11_every_kind_of_message_gets_an_answer() {
    type Send = fn(&Town) -> i64;
    let town = Town::open().await;
    let kinds: &[(&str, Send)] = &[
        ("pesan-foto", |town| town.telegram.photo(SITI, "")),
        ("pesan-berkas", |town| town.telegram.document(SITI, "ktp.pdf")),
        ("pesan-suara", |town| town.telegram.voice(SITI)),
        ("pesan-suara", |town| town.telegram.audio(SITI)),
        ("pesan-video", |town| town.telegram.video(SITI)),
        ("pesan-video", |town| town.telegram.video_note(SITI)),
        ("pesan-stiker", |town| town.telegram.sticker(SITI)),
        ("pesan-stiker", |town| town.telegram.animation(SITI)),
        ("pesan-kontak", |town| town.telegram.contact(SITI, "0812345678")),
        ("pesan-lokasi", |town| town.telegram.location(SITI, -5.4, 105.2)),
        ("pesan-lokasi", |town| town.telegram.venue(SITI)),
        ("pesan-lain", |town| town.telegram.poll(SITI)),
        ("pesan-lain", |town| town.telegram.dice(SITI)),
        ("pesan-lain", |town| town.telegram.game(SITI)),
        ("pesan-lain", |town| town.telegram.message(SITI, json!({"story": {"id": 1}}))),
        ("pesan-lain", |town| town.telegram.message(SITI, json!({"paid_media": {"star_count": 1}}))),
        ("pesan-lain", |town| town.telegram.message(SITI, json!({"hologram_of_the_future": {"x": 1}}))),
        ("pesan-kosong", |town| town.telegram.message(SITI, json!({"text": " \u{200b} \n"}))),
    ];
    for (expected, send) in kinds {
        let before = town.count(SITI);
        send(&town);
        town.quiet().await;
        assert_eq!(town.count(SITI), before + 1, "{expected}");
        assert!(says(&town.heard(SITI), expected), "{expected}: {}", town.heard(SITI));
    }
    town.close().await;
}

#[tokio::test]
async fn strange_texts_get_an_answer_and_never_break_the_markup() {
    let town = Town::open().await;
    let long = "halal ".repeat(682);
    let texts = [
        "🎉🎉🎉",
        "<b>tebal</b> & <a href='x'>tautan</a>",
        "*tebal* _miring_ [a](b)",
        "\u{202e}kebalik\u{202c}",
        "a\u{0}b",
        "'; DROP TABLE contacts; --",
        "%s%n{}{{}}",
        long.as_str(),
        "👨‍👩‍👧‍👦",
        "ــــ السلام عليكم",
        "/",
        "/start /start",
        "?",
        ".",
    ];
    for text in texts {
        let before = town.count(SITI);
        town.say(SITI, text).await;
        assert!(town.count(SITI) > before, "{text}");
    }
    town.close().await;
}

#[tokio::test]
async fn unknown_updates_and_unreadable_ones_are_confirmed_and_the_next_is_served() {
    let town = Town::open().await;
    town.say(SITI, "/start").await;
    town.telegram.raw(json!({"weather_changed": {"to": "rain"}}));
    town.telegram.raw(json!({"message": "not an object"}));
    town.telegram.raw(json!({"message": {"message_id": 5, "date": "kemarin", "text": "biaya halal",
        "from": {"id": SITI, "first_name": "Siti"}, "chat": {"id": SITI, "type": "private"}}}));
    assert!(says(&town.say(BUDI, "/menu").await, "menu-lagi"));
    assert!(town.heard(SITI).contains("Rp"), "what can be found in a broken update is answered");
    assert_eq!(town.telegram.pending(), 0);
    town.close().await;
}

#[tokio::test]
async fn f28_an_update_that_comes_again_has_one_effect_and_a_press_is_ticked_again() {
    let town = Town::open().await;
    let id = town.telegram.text(SITI, "/start");
    town.quiet().await;
    town.telegram.duplicate(id);
    town.quiet().await;
    assert_eq!(town.count(SITI), 1);
    let pressed = town.telegram.press_label(SITI, "Bantuan").unwrap();
    town.quiet().await;
    let answers = || town.telegram.calls().iter().filter(|call| call.method == "answerCallbackQuery").count();
    let (answered, edited) = (answers(), town.telegram.counters().edited);
    town.telegram.duplicate(pressed);
    town.quiet().await;
    assert_eq!((answers(), town.telegram.counters().edited), (answered + 1, edited), "ticked again, and that is all");
    town.close().await;
}

#[tokio::test]
async fn f34_ids_that_start_anew_after_a_quiet_week_are_heard() {
    let town = Town::open().await;
    town.say(SITI, "/start").await;
    town.telegram.restart_update_ids(17);
    assert!(says(&town.say(SITI, "/bantuan").await, "bantuan"));
    town.close().await;
}

#[tokio::test]
async fn f10_one_person_flooding_is_slowed_down_kindly_and_nobody_else_waits() {
    let town = Town::with(&[RATE_LIMITED], Options::default()).await;
    let before = town.clock.elapsed();
    for at in 0..300 {
        town.telegram.text(SITI, &format!("pesan {at}"));
    }
    assert!(says(&town.say(BUDI, "/menu").await, "menu-lagi"));
    town.quiet().await;
    let said: Vec<String> =
        town.telegram.messages(SITI).iter().filter(|m| m.from.is_none()).map(|m| m.text().to_owned()).collect();
    // A machine that takes its time lets one more through a second.
    let seconds = usize::try_from(town.clock.elapsed().saturating_sub(before).as_secs()).unwrap();
    assert!(said.len() <= 22 + seconds, "{} in {seconds} s", said.len());
    assert_eq!(said.iter().filter(|text| text.contains("Pelan-pelan")).count(), 1);
    assert_eq!(town.telegram.pending(), 0, "all are confirmed");
    town.close().await;
}

#[tokio::test]
async fn t37_an_update_that_panics_is_set_aside_with_an_apology_and_the_admin_is_told() {
    let town = Town::with(&["--admin", "9001"], Options::default()).await;
    town.say(ADMIN, "/start").await;
    town.say(SITI, "/start").await;
    for hook in ["hook:panic", "hook:write-panic", "hook:error"] {
        assert!(says(&town.say(SITI, hook).await, "gangguan"), "{hook}");
    }
    assert!(says(&town.heard(ADMIN), "kabar-gagal"));
    assert_eq!(town.number("SELECT count(*) FROM failed_updates WHERE state = 'set_aside'").await, 3);
    assert_eq!(
        town.number("SELECT count(*) FROM unanswered WHERE question = 'hook'").await,
        0,
        "undone to the savepoint"
    );
    assert!(says(&town.say(BUDI, "/menu").await, "menu-lagi"));
    town.close().await;
}

#[tokio::test]
async fn an_album_is_answered_once() {
    let town = Town::open().await;
    for _ in 0..5 {
        let photo = json!({"photo": [{"file_id": "F", "file_unique_id": "U", "width": 1, "height": 1}], "media_group_id": "77"});
        town.telegram.message(SITI, photo);
    }
    town.quiet().await;
    assert_eq!(town.count(SITI), 1);
    town.close().await;
}

#[tokio::test]
async fn a_memory_that_no_longer_fits_is_told_not_met_with_silence() {
    let mut town = Town::open().await;
    town.say(SITI, "/start").await;
    town.stop().await;
    town.write("UPDATE contacts SET talk = x'00'").await;
    town.start();
    town.say(SITI, "/menu").await;
    let said: Vec<String> = town.telegram.messages(SITI).iter().map(|m| m.text().to_owned()).collect();
    assert!(said.iter().any(|text| says(text, "lupa")), "{said:?}");
    town.close().await;
}

/// An update that no parser takes is kept, counted and told; nobody else waits for it (T-A15).
#[tokio::test]
async fn t_a15_an_update_that_is_too_deep_is_set_aside_and_the_next_is_served_at_once() {
    let town = Town::open().await;
    town.say(SITI, "/start").await;
    let mut deep = json!(1);
    for _ in 0..200 {
        deep = json!([deep]);
    }
    let person = json!({"id": SITI, "first_name": "Siti", "type": "private"});
    town.telegram.raw(json!({"message": {"message_id": 5, "odd": deep, "from": person, "chat": person}}));
    town.quiet().await;
    assert!(says(&town.heard(SITI), "gangguan"), "alone in its batch: {}", town.heard(SITI));
    town.telegram.raw(json!({"message": {"message_id": 6, "odd": deep}}));
    assert!(says(&town.say(BUDI, "/menu").await, "menu-lagi"));
    assert_eq!(town.number("SELECT count(*) FROM failed_updates WHERE state = 'set_aside'").await, 2);
    assert_eq!(town.number("SELECT count(*) FROM failed_updates WHERE instr(raw, 'odd') > 0").await, 0, "sealed");
    assert_eq!(town.telegram.pending(), 0);
    town.close().await;
}

/// What would change nothing is not sent, and a document is followed by a new message, not edited (B12).
#[tokio::test]
async fn b12_edits_that_change_nothing_or_cannot_be_made_are_not_sent() {
    let town = Town::open().await;
    let edits = |town: &Town| town.telegram.calls().iter().filter(|call| call.method == "editMessageText").count();
    town.say(SITI, "/menu").await;
    let menu = town.telegram.last(SITI).unwrap().id;
    let before = edits(&town);
    town.telegram.forge(SITI, menu, "1:m");
    town.quiet().await;
    assert_eq!((edits(&town), town.telegram.last(SITI).unwrap().id), (before, menu), "the menu is shown already");
    town.press(SITI, "tombol-bantuan").await;
    assert_eq!(edits(&town), before + 1);
    town.say(SITI, "/data").await;
    town.press(SITI, "data-tombol-berkas").await;
    let file = town.telegram.last(SITI).unwrap();
    assert!(file.file.is_some());
    let before = edits(&town);
    town.telegram.forge(SITI, file.id, "1:m");
    town.quiet().await;
    assert!(says(&town.heard(SITI), "menu-lagi"), "{}", town.heard(SITI));
    assert_eq!(edits(&town), before);
    town.close().await;
}
