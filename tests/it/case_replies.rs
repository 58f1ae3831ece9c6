//! What crosses between owner and officer: replies as replies, albums as albums, changes, and what is taken back.

use std::time::Duration;

use serde_json::{Value, json};

use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, office};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

/// The text of the message to which the newest message with these words is a reply.
fn replied(town: &Town, who: i64, words: &str) -> String {
    let id = town.with_words(who, words);
    let message = town.telegram.messages(who).into_iter().find(|message| message.id == id).unwrap();
    let original = message.content.get("reply_to_message").and_then(|original| original.get("text"));
    original.and_then(Value::as_str).unwrap_or_default().to_owned()
}

pub fn picture(unique: &str, album: Option<&str>, caption: &str) -> Value {
    let sizes = json!([{"file_id": unique, "file_unique_id": unique, "width": 1, "height": 1}]);
    let mut content = json!({ "photo": sizes });
    if let Some(album) = album {
        content["media_group_id"] = album.into();
    }
    if !caption.is_empty() {
        content["caption"] = caption.into();
    }
    content
}

/// The albums that the bot has in a chat, each with how many parts.
pub fn albums(town: &Town, who: i64) -> Vec<usize> {
    let mut found: Vec<(String, usize)> = Vec::new();
    for message in town.telegram.messages(who).iter().filter(|message| message.from.is_none()) {
        let Some(album) = message.content.get("media_group_id").and_then(Value::as_str) else { continue };
        match found.iter_mut().find(|(name, _)| name == album) {
            Some((_, parts)) => *parts += 1,
            None => found.push((album.to_owned(), 1)),
        }
    }
    found.into_iter().map(|(_, parts)| parts).collect()
}

#[tokio::test]
async fn c10_a_reply_is_a_reply_on_the_other_side_also_after_a_restart() {
    let mut town = office().await;
    ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let card = town.with_words(DEWI, "konsultasi-kartu-milik");
    town.reply(DEWI, card, "apakah NIB sudah ada?").await;
    let question = town.with_words(SITI, "apakah NIB sudah ada?");
    town.reply(SITI, question, "sudah, sejak Maret").await;
    assert!(replied(&town, DEWI, "sudah, sejak Maret").contains("apakah NIB sudah ada?"));
    town.stop().await;
    town.start();
    town.quiet().await;
    let answer = town.with_words(DEWI, "sudah, sejak Maret");
    town.reply(DEWI, answer, "kirim fotonya ya").await;
    assert_eq!(replied(&town, SITI, "kirim fotonya ya"), "sudah, sejak Maret");
    // A reaction is no word: nothing is changed, nothing is said. It stands at the same message on the other side.
    let before = (town.all_of(SITI), town.all_of(DEWI));
    town.telegram.reaction(SITI, town.with_words(SITI, "kirim fotonya ya"), "🙏");
    town.telegram.reaction(DEWI, answer, "❤");
    town.quiet().await;
    assert_eq!((town.all_of(SITI), town.all_of(DEWI)), before);
    for (who, words, sign) in [(DEWI, "kirim fotonya ya", "🙏"), (SITI, "sudah, sejak Maret", "❤")] {
        let messages = town.telegram.messages(who);
        let own = messages.iter().find(|message| message.from.is_some() && message.text() == words).unwrap();
        assert_eq!(own.content.get("reaction"), Some(&json!(sign)), "{who}: {:?}", own.content);
    }
    // Nor does one at a card, or of somebody who has nothing to do with it, go anywhere.
    let calls = town.telegram.calls().len();
    town.telegram.reaction(DEWI, card, "🔥");
    town.telegram.reaction(SITI, town.telegram.messages(SITI)[0].id, "🔥");
    town.quiet().await;
    let signs = town.telegram.calls().into_iter().skip(calls).filter(|call| call.method == "setMessageReaction");
    assert_eq!(signs.count(), 0);
    // A message of the greatest length goes whole, and both of its parts lead to the case.
    let long = format!("PANJANG {}", "kata ".repeat(817));
    town.say(SITI, &long).await;
    let head = town.with_words(DEWI, "Siti · K");
    let copy = town.with_words(DEWI, "PANJANG");
    town.reply(DEWI, copy, "sudah saya baca").await;
    assert!(replied(&town, SITI, "sudah saya baca").starts_with("PANJANG"));
    town.reply(DEWI, head, "semuanya").await;
    assert!(replied(&town, SITI, "semuanya").starts_with("PANJANG"));
    town.close().await;
}

#[tokio::test]
async fn c10_an_album_stays_one_in_both_directions_and_in_disorder() {
    let town = office().await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let card = town.with_words(DEWI, "konsultasi-kartu-milik");
    town.reply(DEWI, card, "kirim fotonya").await;
    let before = town.count(DEWI);
    for at in [3, 1, 2, 0] {
        town.telegram
            .message(SITI, picture(&format!("A{at}"), Some("satu"), if at == 1 { "surat penolakan" } else { "" }));
    }
    town.quiet().await;
    assert_eq!(albums(&town, DEWI), [4], "{:?}", town.since(DEWI, before));
    assert_eq!(town.since(DEWI, before).len(), 5, "a head, and the pictures: {:?}", town.since(DEWI, before));
    // Parts that come apart stay together too, while the first waits.
    for at in 0..2 {
        town.telegram.message(SITI, picture(&format!("B{at}"), Some("dua"), ""));
        town.rest().await;
    }
    town.quiet().await;
    assert_eq!(albums(&town, DEWI), [4, 2]);
    // A reply to any of them leads to the case, as a reply to that picture.
    let parts: Vec<i64> = town
        .telegram
        .messages(DEWI)
        .iter()
        .filter(|message| message.from.is_none() && message.content.contains_key("media_group_id"))
        .map(|message| message.id)
        .collect();
    town.reply(DEWI, parts[2], "yang ini buram").await;
    let id = town.with_words(SITI, "yang ini buram");
    let message = town.telegram.messages(SITI).into_iter().find(|message| message.id == id).unwrap();
    assert!(message.content["reply_to_message"].get("photo").is_some(), "{:?}", message.content);
    // The officer's album arrives as one, with one head and one tick.
    town.say(DEWI, &code).await;
    town.press(DEWI, "konsultasi-tombol-tulis").await;
    let before = (town.count(SITI), town.count(DEWI));
    for at in 0..3 {
        town.telegram.message(DEWI, picture(&format!("C{at}"), Some("tiga"), ""));
    }
    town.quiet().await;
    assert_eq!(albums(&town, SITI), [3]);
    assert_eq!((town.since(SITI, before.0).len(), town.since(DEWI, before.1).len()), (4, 1));
    // Who has it from now on gets them as albums.
    town.say(HENDRA, "/meja").await;
    town.telegram.forge(DEWI, 1, &format!("1:q:g:{code}:{HENDRA}"));
    town.quiet().await;
    assert_eq!(albums(&town, HENDRA), [4, 2, 3]);
    town.close().await;
}

#[tokio::test]
async fn c10_a_picture_that_is_changed_comes_as_the_new_one_to_who_has_the_case() {
    let town = office().await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let card = town.with_words(DEWI, "konsultasi-kartu-milik");
    town.reply(DEWI, card, "kirim fotonya").await;
    let photo = town.telegram.message(SITI, picture("LAMA", None, "suratnya"));
    town.quiet().await;
    let photo = town
        .telegram
        .messages(SITI)
        .into_iter()
        .rev()
        .find(|message| message.from.is_some())
        .map_or(photo, |message| message.id);
    town.telegram.edited_content(SITI, photo, picture("BARU", None, "suratnya"));
    town.quiet().await;
    let carried = |who: i64| {
        let messages = town.telegram.messages(who);
        let of_bot = messages.iter().filter(|message| message.from.is_none());
        of_bot
            .filter_map(|message| Some(message.content.get("photo")?[0]["file_unique_id"].as_str()?.to_owned()))
            .collect::<Vec<_>>()
    };
    assert_eq!(carried(DEWI), ["LAMA", "BARU"]);
    // After it was handed on, a change goes to the new holder alone.
    town.say(HENDRA, "/meja").await;
    let asked =
        town.telegram.messages(SITI).into_iter().find(|message| message.text().contains("izin usaha saya")).unwrap().id;
    town.telegram.forge(DEWI, 1, &format!("1:q:g:{code}:{HENDRA}"));
    town.quiet().await;
    town.say(SITI, "nomor saya RAHASIA-LAMA").await;
    let said = town.with_words(SITI, "RAHASIA-LAMA");
    town.telegram.edited_text(SITI, said, "nomor saya RAHASIA-BARU");
    town.telegram.edited_text(SITI, asked, "izin usaha saya RAHASIA-BARU-JUGA");
    town.quiet().await;
    let hendras = town.all_of(HENDRA);
    assert!(hendras.contains("nomor saya RAHASIA-BARU") && hendras.contains("RAHASIA-BARU-JUGA"), "{hendras}");
    town.close().await;
}

#[tokio::test]
async fn c14_an_answer_is_taken_back_for_two_days_by_who_has_the_case() {
    let town = office().await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let card = town.with_words(DEWI, "konsultasi-kartu-milik");
    town.reply(DEWI, card, "SALAH-KIRIM biaya Rp750.000").await;
    assert!(says(&town.heard(DEWI), "konsultasi-sampai"), "{}", town.heard(DEWI));
    // Somebody else cannot.
    let entry = town.number("SELECT max(id) FROM case_messages").await;
    for who in [HENDRA, SITI] {
        town.telegram.forge(who, 1, &format!("1:q:i:{entry}"));
    }
    town.quiet().await;
    assert!(town.all_of(SITI).contains("SALAH-KIRIM"));
    town.press(DEWI, "konsultasi-tombol-tarik").await;
    let hers = town.all_of(SITI);
    assert!(!hers.contains("SALAH-KIRIM") && says(&hers, "konsultasi-ditarik"), "{hers}");
    assert!(says(&town.heard(DEWI), "konsultasi-sudah-ditarik"), "{}", town.heard(DEWI));
    let page = town.say(SITI, &code).await;
    assert!(!page.contains("SALAH-KIRIM") && says(&page, "konsultasi-baris-ditarik"), "{page}");
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'change_answers'").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM case_messages WHERE withdrawn_at > 0 AND words IS NULL").await, 1);
    // A picture goes away with its head.
    town.say(DEWI, &code).await;
    town.press(DEWI, "konsultasi-tombol-tulis").await;
    town.telegram.photo(DEWI, "FOTO-SALAH");
    town.quiet().await;
    assert!(town.all_of(SITI).contains("FOTO-SALAH"));
    town.press(DEWI, "konsultasi-tombol-tarik").await;
    let hers = town.telegram.messages(SITI);
    assert!(
        hers.iter().all(|message| !message.text().contains("FOTO-SALAH") && message.content.get("photo").is_none())
    );
    // A later change of what was taken back says nothing.
    let original =
        town.telegram.messages(DEWI).into_iter().find(|message| message.text().starts_with("SALAH-KIRIM")).unwrap();
    town.telegram.edited_text(DEWI, original.id, "SALAH-LAGI");
    town.quiet().await;
    assert!(!town.all_of(SITI).contains("SALAH-LAGI"));
    // After two days it stays.
    let card = town.with_words(DEWI, &code);
    town.reply(DEWI, card, "ini tetap").await;
    town.pass(Duration::from_hours(49)).await;
    let entry = town.number("SELECT max(id) FROM case_messages").await;
    town.telegram.forge(DEWI, 1, &format!("1:q:i:{entry}"));
    town.quiet().await;
    assert!(town.all_of(SITI).contains("ini tetap"));
    town.close().await;
}

/// Whatever Telegram lets people send crosses, in both directions; what cannot is said, and goes nowhere.
#[tokio::test]
async fn c10_every_kind_crosses_both_ways_and_what_cannot_is_said() {
    type Sends = fn(&Town, i64) -> i64;
    let kinds: [(&str, Sends); 9] = [
        ("photo", |town, who| town.telegram.photo(who, "")),
        ("document", |town, who| town.telegram.document(who, "nib.pdf")),
        ("voice", |town, who| town.telegram.voice(who)),
        ("audio", |town, who| town.telegram.audio(who)),
        ("video", |town, who| town.telegram.video(who)),
        ("video_note", |town, who| town.telegram.video_note(who)),
        ("sticker", |town, who| town.telegram.sticker(who)),
        ("contact", |town, who| town.telegram.contact(who, "081234567890")),
        ("location", |town, who| town.telegram.location(who, -5.4, 105.2)),
    ];
    let town = office().await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let got = |who: i64, kind: &str| {
        let messages = town.telegram.messages(who).into_iter();
        messages.filter(|message| message.from.is_none() && message.content.contains_key(kind)).count()
    };
    for (kind, send) in kinds {
        town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]"]).await;
        for (from, to) in [(DEWI, SITI), (SITI, DEWI)] {
            let before = got(to, kind);
            send(&town, from);
            town.quiet().await;
            assert_eq!(got(to, kind), before + 1, "{kind} of {from}: {}", town.heard(from));
        }
        town.clock.advance(Duration::from_secs(30));
    }
    let cannot: [(&str, Sends); 3] = [
        ("poll", |town, who| town.telegram.poll(who)),
        ("dice", |town, who| town.telegram.dice(who)),
        ("game", |town, who| town.telegram.game(who)),
    ];
    for (kind, send) in cannot {
        town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]"]).await;
        for (from, to) in [(DEWI, SITI), (SITI, DEWI)] {
            let before = town.count(to);
            send(&town, from);
            town.quiet().await;
            assert!(says(&town.heard(from), "konsultasi-jenis-tak-bisa"), "{kind} of {from}: {}", town.heard(from));
            assert_eq!((town.count(to), got(to, kind)), (before, 0), "{kind} of {from}");
        }
        town.clock.advance(Duration::from_secs(30));
    }
    // An account that is no more is said as a block is.
    town.telegram.deactivate(SITI);
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "masih di sana, Bu?"]).await;
    assert!(says(&town.heard(DEWI), "konsultasi-tak-sampai-blokir"), "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c14_what_is_typed_after_another_case_was_taken_goes_to_nobody_unasked() {
    let town = office().await;
    ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.press(DEWI, "konsultasi-tombol-tulis").await;
    ask(&town, BUDI, "berapa biaya sertifikat halal untuk warung?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let before = (town.count(SITI), town.count(BUDI));
    town.say(DEWI, "Besok pagi saya ke sana").await;
    assert_eq!((town.count(SITI), town.count(BUDI)), before, "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c14_what_is_typed_after_a_colleagues_case_was_turned_to_goes_to_nobody_unasked() {
    let town = office().await;
    ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let code = ask(&town, BUDI, "berapa biaya sertifikat halal untuk warung?").await;
    town.press(HENDRA, "konsultasi-tombol-ambil").await;
    let (colleagues, gone) = (["1:q:y", "1:q:m", "1:q:s"].map(|press| format!("{press}:{code}")), "1:q:d:K2222");
    for turns_to in colleagues.iter().map(String::as_str).chain([gone]) {
        town.press(DEWI, "konsultasi-tombol-tulis").await;
        town.forge(DEWI, turns_to).await;
        let before = (town.count(SITI), town.count(BUDI));
        let heard = town.say(DEWI, "Besok pagi saya ke sana").await;
        assert_eq!((town.count(SITI), town.count(BUDI)), before, "{turns_to}: {heard}");
    }
    town.close().await;
}
