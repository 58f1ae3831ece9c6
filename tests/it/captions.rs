//! Words under a picture or a file are what is said (P7), and an album is answered once.

use serde_json::{Value, json};

use crate::said::says;
use crate::support::{SITI, Town};

fn part(album: &str, caption: &str) -> Value {
    let sizes = json!([{"file_id": "F", "file_unique_id": "U", "width": 1, "height": 1}]);
    let mut part = json!({"photo": sizes, "media_group_id": album});
    if !caption.is_empty() {
        part["caption"] = caption.into();
    }
    part
}

/// What the chat shows of the bot, in order.
fn shown(town: &Town) -> Vec<String> {
    let messages = town.telegram.messages(SITI);
    messages.iter().filter(|message| message.from.is_none()).map(|message| message.text().to_owned()).collect()
}

#[tokio::test]
async fn p7_words_under_a_picture_are_a_question_a_command_or_an_answer() {
    let town = Town::open().await;
    let asked = town.say(SITI, "berapa biaya sertifikat halal?").await;
    town.telegram.photo(SITI, "berapa biaya sertifikat halal?");
    town.quiet().await;
    assert_eq!(town.heard(SITI), asked, "the same answer as without the picture");
    let file = json!({"file_id": "F", "file_unique_id": "U", "duration": 1, "width": 1, "height": 1});
    for kind in ["video", "voice", "document", "animation"] {
        let before = town.count(SITI);
        town.telegram.message(SITI, json!({kind: file, "caption": "berapa biaya sertifikat halal?"}));
        town.quiet().await;
        assert_eq!((town.count(SITI), town.heard(SITI)), (before + 1, asked.clone()), "{kind}");
    }
    let menu = town.say(SITI, "/menu").await;
    town.telegram.photo(SITI, "/menu");
    town.quiet().await;
    assert_eq!(town.heard(SITI), menu);
    town.talk(SITI, &["/daftar", "[tombol-daftar-mulai]", "Siti"]).await;
    town.telegram.photo(SITI, "Keripik Ratna");
    town.quiet().await;
    let summary = town.heard(SITI);
    assert!(summary.contains("Keripik Ratna"), "{summary}");
    let message = town.telegram.messages(SITI).iter().rfind(|message| message.from.is_some()).unwrap().id;
    town.telegram.edited_caption(SITI, message, "Keripik Sari");
    town.quiet().await;
    assert!(town.heard(SITI).contains("Keripik Sari"), "an edited caption mends its answer: {}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn p7_an_album_is_answered_once_whichever_part_has_the_words() {
    let town = Town::open().await;
    let answer = town.say(SITI, "berapa biaya sertifikat halal?").await;
    for (album, words) in [("1", 0), ("2", 1), ("3", 3)] {
        let before = shown(&town).len();
        for at in 0..4 {
            town.telegram.message(SITI, part(album, if at == words { "berapa biaya sertifikat halal?" } else { "" }));
        }
        town.quiet().await;
        assert_eq!(shown(&town)[before..], *std::slice::from_ref(&answer), "words under part {words}");
    }
    let before = shown(&town).len();
    town.telegram.message(SITI, part("4", ""));
    town.telegram.message(SITI, part("4", ""));
    town.quiet().await;
    assert!(says(&shown(&town)[before..].join("\n"), "pesan-foto"));
    assert_eq!(shown(&town).len(), before + 1);
    town.close().await;
}

#[tokio::test]
async fn p7_an_album_in_several_batches_between_others_and_over_a_restart_is_answered_once() {
    let mut town = Town::open().await;
    let answer = town.say(SITI, "berapa biaya sertifikat halal?").await;
    let before = shown(&town).len();
    town.telegram.message(SITI, part("1", ""));
    town.quiet().await;
    assert!(says(&town.heard(SITI), "pesan-foto"), "{}", town.heard(SITI));
    town.telegram.message(SITI, part("2", ""));
    town.quiet().await;
    town.stop().await;
    town.telegram.message(SITI, part("1", "berapa biaya sertifikat halal?"));
    town.telegram.message(SITI, part("2", ""));
    town.telegram.message(SITI, part("1", ""));
    town.start();
    town.quiet().await;
    let after = shown(&town);
    assert_eq!(after.len(), before + 2, "{after:?}");
    assert_eq!(after[before], answer, "the answer took the place of the plain sentence");
    town.close().await;
}

#[tokio::test]
async fn p7_an_album_in_a_form_that_wants_words_is_one_answer() {
    let town = Town::open().await;
    town.talk(SITI, &["/daftar", "[tombol-daftar-mulai]", "Siti"]).await;
    let before = shown(&town).len();
    town.telegram.message(SITI, part("1", ""));
    town.telegram.message(SITI, part("1", "Keripik Ratna"));
    town.telegram.message(SITI, part("1", ""));
    town.quiet().await;
    let said = shown(&town)[before..].to_vec();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("Keripik Ratna"), "{said:?}");
    town.close().await;
}

/// In a private chat with topics everything goes back to where it was asked (P23).
#[tokio::test]
async fn p23_answers_edits_apologies_and_files_go_to_the_topic_of_the_question() {
    let town = Town::open().await;
    let asked = |text: &str| json!({"text": text, "message_thread_id": 77, "is_topic_message": true});
    town.telegram.message(SITI, asked("sertifikat halal"));
    town.quiet().await;
    assert_eq!(town.telegram.last(SITI).unwrap().topic(), Some(77));
    town.tap(SITI, "Syarat").await;
    assert_eq!(town.telegram.last(SITI).unwrap().topic(), Some(77), "changed in its place");
    town.telegram.message(SITI, asked("hook:panic"));
    town.quiet().await;
    assert!(says(&town.heard(SITI), "gangguan"), "{}", town.heard(SITI));
    assert_eq!(town.telegram.last(SITI).unwrap().topic(), Some(77));
    town.telegram.message(SITI, asked("/data"));
    town.quiet().await;
    town.press(SITI, "data-tombol-berkas").await;
    let file = town.telegram.last(SITI).unwrap();
    assert_eq!((file.file.is_some(), file.topic()), (true, Some(77)));
    assert!(town.telegram.violations().is_empty(), "{:?}", town.telegram.violations());
    town.say(SITI, "/menu").await;
    assert_eq!(town.telegram.last(SITI).unwrap().topic(), None, "outside of topics there is none");
    town.close().await;
}
