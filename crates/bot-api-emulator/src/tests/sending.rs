use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use super::{SITI, World, bad};
use crate::{Action, Options};

async fn with_markup(world: &World, markup: Value) -> (u16, String) {
    let params = json!({ "chat_id": SITI, "text": "a", "reply_markup": markup });
    world.refused("sendMessage", params).await
}

fn one(button: &Value) -> Value {
    json!({ "inline_keyboard": [[button]] })
}

#[tokio::test]
async fn a_message_is_seen_without_its_tags_and_kept_with_them() {
    let world = World::started().await;
    let text = " <b>Halo</b> &amp; selamat\n";
    let params = json!({ "chat_id": SITI, "text": text, "parse_mode": "HTML" });
    let sent = world.call("sendMessage", params).await;
    assert_eq!(sent["text"], "Halo & selamat");
    assert_eq!(sent["entities"], json!([{ "type": "bold", "offset": 0, "length": 4 }]));
    let seen = world.emulator.last(SITI).unwrap();
    assert_eq!((seen.text(), seen.html.as_str()), ("Halo & selamat", text));
    assert!(world.emulator.violations().is_empty());
}

#[tokio::test]
async fn a_message_needs_a_chat_and_a_text_that_can_be_seen() {
    let world = World::started().await;
    assert_eq!(world.refused("sendMessage", json!({ "text": "a" })).await, bad("chat_id is empty"));
    for text in [json!({ "chat_id": SITI }), json!({ "chat_id": SITI, "text": " \u{200b}\n" })] {
        assert_eq!(world.refused("sendMessage", text).await, bad("message text is empty"));
    }
    let tags = json!({ "chat_id": SITI, "text": "<b> </b>", "parse_mode": "HTML" });
    assert_eq!(world.refused("sendMessage", tags).await, bad("message text is empty"));
}

#[tokio::test]
async fn length_is_counted_in_utf16_units_after_entities() {
    let world = World::started().await;
    let text = |text: String| json!({ "chat_id": SITI, "text": text, "parse_mode": "HTML" });
    world.call("sendMessage", text(format!("<b>{}</b>&lt;", "a".repeat(4095)))).await;
    world.call("sendMessage", text("😀".repeat(2048))).await;
    for long in ["a".repeat(4097), "😀".repeat(2049)] {
        assert_eq!(world.refused("sendMessage", text(long)).await, bad("message is too long"));
    }
}

#[tokio::test]
async fn broken_html_is_refused_with_its_place() {
    let world = World::started().await;
    let params = json!({ "chat_id": SITI, "text": "<b>a", "parse_mode": "HTML" });
    let why = "can't parse entities: Can't find end tag corresponding to start tag \"b\"";
    assert_eq!(world.refused("sendMessage", params).await, bad(why));
    let params = json!({ "chat_id": SITI, "text": "a", "parse_mode": "Markup" });
    assert_eq!(world.refused("sendMessage", params).await, bad("unsupported parse_mode"));
}

#[tokio::test]
async fn entities_must_lie_within_the_text() {
    let world = World::started().await;
    let entities = json!([{ "type": "bold", "offset": 1, "length": 4 }]);
    let params = json!({ "chat_id": SITI, "text": "  halo ", "entities": entities });
    let sent = world.call("sendMessage", params).await;
    assert_eq!((&sent["text"], &sent["entities"][0]["length"]), (&json!("halo"), &json!(3)));
    let params = |length: u64| {
        let entities = json!([{ "type": "bold", "offset": 0, "length": length }]);
        json!({ "chat_id": SITI, "text": "😀a", "entities": entities })
    };
    world.call("sendMessage", params(3)).await;
    assert_eq!(world.refused("sendMessage", params(4)).await, bad("ENTITY_BOUNDS_INVALID"));
}

#[tokio::test]
async fn a_null_is_taken_for_a_word_and_refused() {
    let world = World::started().await;
    let params = json!({ "chat_id": SITI, "text": "a", "parse_mode": null });
    assert_eq!(world.refused("sendMessage", params).await, bad("unsupported parse_mode"));
    assert_eq!(with_markup(&world, Value::Null).await, bad("object expected as reply markup"));
    assert_eq!(world.emulator.violations().len(), 2);
}

#[tokio::test]
async fn buttons_must_be_as_telegram_wants_them() {
    let world = World::started().await;
    let why = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard";
    let cases = [
        (json!({ "text": "a", "callback_data": "x".repeat(65) }), "BUTTON_DATA_INVALID"),
        (json!({ "text": "a", "callback_data": "" }), why),
        (json!({ "text": "a" }), why),
        (json!({ "text": "", "callback_data": "x" }), "inline keyboard button text must be non-empty"),
        (json!({ "callback_data": "x" }), "can't parse inline keyboard button: Can't find field \"text\""),
        (
            json!({ "text": "a", "url": "ftp://example.com" }),
            "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
        ),
        (json!({ "text": "a", "url": "oss" }), "inline keyboard button URL 'oss' is invalid: Wrong HTTP URL"),
    ];
    for (button, why) in cases {
        assert_eq!(with_markup(&world, one(&button)).await, bad(why));
    }
    let full = one(&json!({ "text": "a", "callback_data": "é".repeat(32) }));
    world.call("sendMessage", json!({ "chat_id": SITI, "text": "a", "reply_markup": full })).await;
}

#[tokio::test]
async fn a_markup_that_is_too_long_or_no_markup_is_refused() {
    let world = World::started().await;
    let button = json!({ "text": "a", "callback_data": "x" });
    let rows = |count: usize| json!({ "inline_keyboard": vec![json!([button.clone()]); count] });
    assert_eq!(with_markup(&world, rows(101)).await, bad("reply markup is too long"));
    let wordy = json!({ "text": "a".repeat(11_000), "callback_data": "x" });
    assert_eq!(with_markup(&world, one(&wordy)).await, bad("reply markup is too long"));
    let why = "can't parse reply keyboard markup JSON object";
    assert_eq!(with_markup(&world, json!("{oops")).await, bad(why));
    assert_eq!(with_markup(&world, json!([1])).await, bad("object expected as reply markup"));
    let empty = json!({ "keyboard": [[{ "text": "" }]] });
    assert_eq!(with_markup(&world, empty).await, bad("keyboard button text must be non-empty"));
}

#[tokio::test]
async fn a_button_with_two_actions_a_wide_row_and_an_unknown_markup_are_breaches() {
    let world = World::started().await;
    let two = json!({ "text": "a", "callback_data": "x", "url": "https://oss.go.id" });
    let wide = json!({ "keyboard": [vec![json!("a"); 9]] });
    for markup in [one(&two), wide, json!({ "buttons": [] })] {
        let params = json!({ "chat_id": SITI, "text": "a", "reply_markup": markup });
        world.call("sendMessage", params).await;
    }
    assert_eq!(world.emulator.violations().len(), 3);
}

#[tokio::test]
async fn nobody_is_reached_who_cannot_be() {
    let world = World::new().await;
    let send = |chat: i64| world.refused("sendMessage", json!({ "chat_id": chat, "text": "a" }));
    assert_eq!(send(999).await, bad("chat not found"));
    let never = (403, "Forbidden: bot can't initiate conversation with a user".to_owned());
    assert_eq!(send(SITI).await, never);
    world.emulator.text(SITI, "/start");
    world.send("a").await;
    world.emulator.block(SITI);
    assert_eq!(send(SITI).await, (403, "Forbidden: bot was blocked by the user".to_owned()));
    world.emulator.unblock(SITI);
    world.send("a").await;
    world.emulator.deactivate(SITI);
    assert_eq!(send(SITI).await, (403, "Forbidden: user is deactivated".to_owned()));
    let name = json!({ "chat_id": "@shop", "text": "a" });
    assert_eq!(world.refused("sendMessage", name).await, bad("chat not found"));
}

#[tokio::test]
async fn a_copy_says_the_same_in_another_chat() {
    let world = World::started().await;
    world.emulator.group(-7, "Petugas");
    world.emulator.add_to_group(-7, SITI);
    let first = world.call("sendMessage", json!({ "chat_id": SITI, "text": "<b>a</b>", "parse_mode": "HTML" })).await;
    let copy = json!({ "chat_id": -7, "from_chat_id": SITI, "message_id": first["message_id"] });
    let copied = world.call("copyMessage", copy).await;
    let found =
        world.emulator.messages(-7).into_iter().find(|message| Some(message.id) == copied["message_id"].as_i64());
    assert_eq!(found.map(|message| message.html), Some("<b>a</b>".to_owned()));
    let gone = json!({ "chat_id": -7, "from_chat_id": SITI, "message_id": 999_999 });
    assert_eq!(world.refused("copyMessage", gone).await, bad("message to copy not found"));
}

#[tokio::test]
async fn a_group_is_reached_only_from_within() {
    let world = World::new().await;
    world.emulator.group(-7, "Petugas");
    let params = json!({ "chat_id": -7, "text": "a" });
    let left = (403, "Forbidden: bot is not a member of the group chat".to_owned());
    assert_eq!(world.refused("sendMessage", params.clone()).await, left);
    world.emulator.add_to_group(-7, SITI);
    world.call("sendMessage", params.clone()).await;
    world.emulator.kick_from_group(-7, SITI);
    let kicked = (403, "Forbidden: bot was kicked from the group chat".to_owned());
    assert_eq!(world.refused("sendMessage", params.clone()).await, kicked);
    world.emulator.add_to_group(-7, SITI);
    world.call("leaveChat", json!({ "chat_id": -7 })).await;
    assert_eq!(world.refused("sendMessage", params).await, left);
    assert_eq!(world.refused("leaveChat", json!({ "chat_id": SITI })).await.0, 403);
}

#[tokio::test]
async fn a_migrated_group_says_where_it_went() {
    let world = World::new().await;
    world.emulator.group(-7, "Petugas");
    world.emulator.add_to_group(-7, SITI);
    world.emulator.migrate(-7, -1_000_000_000_777, SITI);
    let params = json!({ "chat_id": -7, "text": "a" });
    let (status, body) = world.try_call("sendMessage", params).await.unwrap();
    assert_eq!(status, 400);
    assert_eq!(body["description"], "Bad Request: group chat was upgraded to a supergroup chat");
    assert_eq!(body["parameters"]["migrate_to_chat_id"], -1_000_000_000_777_i64);
    world.call("sendMessage", json!({ "chat_id": -1_000_000_000_777_i64, "text": "a" })).await;
}

#[tokio::test]
async fn too_fast_is_refused_with_the_seconds_to_wait_and_noted() {
    let options = Options { per_chat_burst: Some(1), ..Options::default() };
    let world = World::with(options).await;
    world.emulator.text(SITI, "/start");
    world.send("a").await;
    let params = json!({ "chat_id": SITI, "text": "b" });
    let (status, body) = world.try_call("sendMessage", params.clone()).await.unwrap();
    assert_eq!((status, &body["parameters"]["retry_after"]), (429, &json!(1)));
    assert_eq!(body["description"], "Too Many Requests: retry after 1");
    world.clock.advance(super::seconds(1));
    world.call("sendMessage", params).await;
    assert_eq!(world.emulator.violations(), ["rate limit exceeded in chat 501"]);
}

#[tokio::test]
async fn private_chats_and_basic_groups_count_their_messages_together() {
    let world = World::started().await;
    let first = world.send("a").await;
    world.emulator.group(-7, "Petugas");
    world.emulator.add_to_group(-7, SITI);
    let params = json!({ "chat_id": -7, "text": "a" });
    assert_eq!(world.call("sendMessage", params).await["message_id"], first + 2);
    assert_eq!(world.send("b").await, first + 3);
}

#[tokio::test]
async fn a_reply_needs_its_original_unless_it_may_go_without() {
    let world = World::started().await;
    let params = |id: i64, optional: bool| {
        let reply = json!({ "message_id": id, "allow_sending_without_reply": optional });
        json!({ "chat_id": SITI, "text": "a", "reply_parameters": reply })
    };
    let why = bad("message to be replied not found");
    assert_eq!(world.refused("sendMessage", params(99, false)).await, why);
    world.call("sendMessage", params(99, true)).await;
    let sent = world.call("sendMessage", params(1, false)).await;
    assert_eq!(sent["reply_to_message"]["text"], "/start");
}

#[tokio::test]
async fn a_keyboard_stays_below_the_chat_until_it_is_removed() {
    let world = World::started().await;
    let send =
        |markup: Value| world.call("sendMessage", json!({ "chat_id": SITI, "text": "a", "reply_markup": markup }));
    send(json!({ "keyboard": [["Menu"], [{ "text": "Nomor", "request_contact": true }]] })).await;
    world.send("b").await;
    let keyboard = world.emulator.keyboard(SITI);
    assert_eq!((&keyboard[0][0].action, &keyboard[1][0].action), (&Action::Say, &Action::Contact));
    send(json!({ "remove_keyboard": true })).await;
    assert!(world.emulator.keyboard(SITI).is_empty());
}

#[tokio::test]
async fn typing_needs_a_known_action() {
    let world = World::started().await;
    world.call("sendChatAction", json!({ "chat_id": SITI, "action": "typing" })).await;
    let params = json!({ "chat_id": SITI, "action": "juggling" });
    let why = "wrong parameter action in request";
    assert_eq!(world.refused("sendChatAction", params).await, bad(why));
}

#[tokio::test]
async fn the_token_and_private_words_in_a_text_are_breaches() {
    let world = World::started().await;
    world.emulator.keep_private("0812-999", &[77]);
    world.send(&format!("lihat {}", world.emulator.token())).await;
    world.send("nomornya 0812-999").await;
    assert_eq!(
        world.emulator.violations(),
        ["sendMessage: the token is in the parameters", "sendMessage: \"0812-999\" was told to chat 501",]
    );
}

async fn upload(world: &World, method: &str, form: Form) -> (u16, Value) {
    let answer = world.client.post(world.address(method)).multipart(form).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

fn form(field: &'static str, bytes: &'static [u8]) -> Form {
    let part = Part::bytes(bytes).file_name("laporan.xlsx");
    Form::new().text("chat_id", SITI.to_string()).part(field, part)
}

#[tokio::test]
async fn a_document_is_uploaded_and_sent_again_by_its_id() {
    let world = World::started().await;
    let (status, body) = upload(&world, "sendDocument", form("document", b"isi")).await;
    assert_eq!(status, 200, "{body}");
    let attached = form("f1", b"isi").text("document", "attach://f1").text("caption", "ini");
    assert_eq!(upload(&world, "sendDocument", attached).await.0, 200);
    let id = &body["result"]["document"]["file_id"];
    world.call("sendDocument", json!({ "chat_id": SITI, "document": id })).await;
    for seen in world.emulator.messages(SITI).iter().skip(1) {
        let file = seen.file.as_ref().unwrap();
        assert_eq!((file.name.as_str(), &file.bytes[..]), ("laporan.xlsx", &b"isi"[..]));
    }
    assert!(world.emulator.violations().is_empty());
    let photo = json!({ "chat_id": SITI, "photo": id });
    let why = "can't use file of type Document as Photo";
    assert_eq!(world.refused("sendPhoto", photo).await, bad(why));
}

#[tokio::test]
async fn a_file_that_is_missing_empty_or_no_picture_is_refused() {
    let world = World::started().await;
    let none = json!({ "chat_id": SITI });
    let why = bad("there is no photo in the request");
    assert_eq!(world.refused("sendPhoto", none).await, why);
    let unknown = json!({ "chat_id": SITI, "document": "document-99" });
    let why = bad("wrong file identifier/HTTP URL specified");
    assert_eq!(world.refused("sendDocument", unknown).await, why);
    let (_, body) = upload(&world, "sendDocument", form("document", b"")).await;
    assert_eq!(body["description"], "Bad Request: file must be non-empty");
    let (_, body) = upload(&world, "sendPhoto", form("photo", b"no picture")).await;
    assert_eq!(body["description"], "Bad Request: IMAGE_PROCESS_FAILED");
    assert_eq!(upload(&world, "sendPhoto", form("photo", b"\x89PNG...")).await.0, 200);
}

#[tokio::test]
async fn a_caption_is_shorter_than_a_text() {
    let world = World::started().await;
    let caption = form("document", b"x").text("caption", "a".repeat(1025));
    let (status, body) = upload(&world, "sendDocument", caption).await;
    assert_eq!((status, &body["description"]), (400, &json!("Bad Request: message caption is too long")));
    let fits = form("document", b"x").text("caption", "a".repeat(1024));
    assert_eq!(upload(&world, "sendDocument", fits).await.0, 200);
}

#[tokio::test]
async fn an_upload_beyond_fifty_megabytes_is_too_large() {
    let world = World::started().await;
    let part = Part::bytes(vec![0; 52 << 20]).file_name("besar.bin");
    let form = Form::new().text("chat_id", SITI.to_string()).part("document", part);
    let (status, body) = upload(&world, "sendDocument", form).await;
    assert_eq!((status, &body["description"]), (413, &json!("Request Entity Too Large")));
}

#[tokio::test]
async fn an_album_is_two_to_ten_of_one_kind_and_each_is_a_message() {
    let world = World::started().await;
    for _ in 0..2 {
        world.emulator.photo(SITI, "");
    }
    world.emulator.document(SITI, "surat.pdf");
    let item = |kind: &str, at: usize| json!({ "type": kind, "media": format!("{kind}-{at}") });
    let album = |media: Vec<Value>| json!({ "chat_id": SITI, "media": media });
    let one = world.refused("sendMediaGroup", album(vec![item("photo", 1)])).await;
    assert!(one.1.contains("at least 2"), "{one:?}");
    let many = world.refused("sendMediaGroup", album(vec![item("photo", 1); 11])).await;
    assert!(many.1.contains("too much"), "{many:?}");
    let mixed = world.refused("sendMediaGroup", album(vec![item("photo", 1), item("document", 3)])).await;
    assert!(mixed.1.contains("mix"), "{mixed:?}");
    let unknown = world.refused("sendMediaGroup", album(vec![item("photo", 1), item("photo", 9)])).await;
    assert!(unknown.1.contains("wrong file identifier"), "{unknown:?}");
    let sent = world.call("sendMediaGroup", album(vec![item("photo", 1), item("photo", 2)])).await;
    let ids: Vec<i64> = sent.as_array().unwrap().iter().filter_map(|one| one["message_id"].as_i64()).collect();
    assert_eq!(ids.len(), 2);
    assert_eq!(sent[0]["media_group_id"], sent[1]["media_group_id"]);
    // They go away together; one that is gone already stops nothing.
    world.call("deleteMessage", json!({ "chat_id": SITI, "message_id": ids[0] })).await;
    world.call("deleteMessages", json!({ "chat_id": SITI, "message_ids": ids })).await;
    assert!(!world.emulator.messages(SITI).iter().any(|message| ids.contains(&message.id)));
    assert_eq!(world.emulator.violations(), Vec::<String>::new());
}
