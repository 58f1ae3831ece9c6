use serde_json::{Value, json};

use super::{SITI, World, bad, seconds};

fn edit(id: i64, text: &str) -> Value {
    json!({ "chat_id": SITI, "message_id": id, "text": text })
}

const UNMODIFIED: &str = "message is not modified: specified new message content and reply \
                          markup are exactly the same as a current content and reply markup of \
                          the message";

#[tokio::test]
async fn an_edit_takes_the_place_of_what_was_there() {
    let world = World::started().await;
    let id = world.send_button("Ya", "y").await;
    let edited = world.call("editMessageText", edit(id, "Sudah")).await;
    assert_eq!((&edited["text"], edited.get("reply_markup")), (&json!("Sudah"), None));
    let seen = world.emulator.last(SITI).unwrap();
    assert_eq!((seen.text(), seen.edits, seen.former[0].as_str()), ("Sudah", 1, "Pilih"));
    assert_eq!(world.emulator.messages(SITI).len(), 2);
}

#[tokio::test]
async fn an_edit_that_changes_nothing_is_refused() {
    let world = World::started().await;
    let id = world.send("Halo").await;
    assert_eq!(world.refused("editMessageText", edit(id, "Halo")).await, bad(UNMODIFIED));
    let bold = json!({ "chat_id": SITI, "message_id": id, "text": "<b>Halo</b>", "parse_mode": "HTML" });
    world.call("editMessageText", bold).await;
    let markup = json!({ "chat_id": SITI, "message_id": id });
    assert_eq!(world.refused("editMessageReplyMarkup", markup).await, bad(UNMODIFIED));
    let button = json!({ "inline_keyboard": [[{ "text": "a", "callback_data": "b" }]] });
    let markup = json!({ "chat_id": SITI, "message_id": id, "reply_markup": button });
    world.call("editMessageReplyMarkup", markup.clone()).await;
    assert_eq!(world.refused("editMessageReplyMarkup", markup).await, bad(UNMODIFIED));
}

#[tokio::test]
async fn the_words_under_a_picture_are_edited_as_its_caption_and_a_text_has_none() {
    let world = World::started().await;
    world.emulator.send_file(SITI, SITI, ("photo", "bazar.png", b"\x89PNG".to_vec().into()), json!({}));
    let file = world.emulator.messages(SITI)[1].content["photo"][0]["file_id"].clone();
    let photo = json!({ "chat_id": SITI, "photo": file, "caption": "Sabtu" });
    let id = world.call("sendPhoto", photo).await["message_id"].as_i64().unwrap();
    let caption = |id: i64, words: &str| json!({ "chat_id": SITI, "message_id": id, "caption": words });
    world.call("editMessageCaption", caption(id, "Minggu")).await;
    let seen = world.emulator.last(SITI).unwrap();
    assert_eq!((seen.text(), seen.edits, seen.file.is_some()), ("Minggu", 1, true));
    assert_eq!(world.refused("editMessageCaption", caption(id, "Minggu")).await, bad(UNMODIFIED));
    let text = world.refused("editMessageText", edit(id, "b")).await;
    assert_eq!(text, bad("there is no text in the message to edit"));
    let id = world.send("a").await;
    let why = bad("there is no caption in the message to edit");
    assert_eq!(world.refused("editMessageCaption", caption(id, "b")).await, why);
}

#[tokio::test]
async fn only_the_bots_own_messages_can_be_edited_and_none_with_a_keyboard() {
    let world = World::started().await;
    let why = bad("message can't be edited");
    assert_eq!(world.refused("editMessageText", edit(1, "a")).await, why);
    let keyboard = json!({ "chat_id": SITI, "text": "a", "reply_markup": { "keyboard": [["Menu"]] } });
    let id = world.call("sendMessage", keyboard).await["message_id"].as_i64().unwrap();
    assert_eq!(world.refused("editMessageText", edit(id, "b")).await, why);
}

#[tokio::test]
async fn an_edit_needs_its_message_a_text_and_inline_buttons() {
    let world = World::started().await;
    let id = world.send("a").await;
    let missing = bad("message to edit not found");
    assert_eq!(world.refused("editMessageText", edit(99, "b")).await, missing);
    let nameless = json!({ "chat_id": SITI, "text": "b" });
    let why = bad("message identifier is not specified");
    assert_eq!(world.refused("editMessageText", nameless).await, why);
    assert_eq!(world.refused("editMessageText", edit(id, "")).await, bad("message text is empty"));
    let long = edit(id, &"a".repeat(4097));
    assert_eq!(world.refused("editMessageText", long).await, bad("MESSAGE_TOO_LONG"));
    let mut keyboard = edit(id, "b");
    keyboard["reply_markup"] = json!({ "keyboard": [["Menu"]] });
    assert_eq!(world.refused("editMessageText", keyboard).await, bad("inline keyboard expected"));
}

#[tokio::test]
async fn the_text_of_a_file_cannot_be_edited_as_a_message() {
    let world = World::started().await;
    world.emulator.document(SITI, "a.pdf");
    let id = world.emulator.messages(SITI)[1].content["document"]["file_id"].clone();
    let params = json!({ "chat_id": SITI, "document": id });
    let id = world.call("sendDocument", params).await["message_id"].as_i64().unwrap();
    let why = bad("there is no text in the message to edit");
    assert_eq!(world.refused("editMessageText", edit(id, "b")).await, why);
}

#[tokio::test]
async fn a_message_can_be_deleted_once_and_for_two_days() {
    let world = World::started().await;
    let (first, second) = (world.send("a").await, world.send("b").await);
    let delete = |id: i64| json!({ "chat_id": SITI, "message_id": id });
    world.call("deleteMessage", delete(first)).await;
    let why = bad("message to delete not found");
    assert_eq!(world.refused("deleteMessage", delete(first)).await, why);
    world.clock.advance(seconds(48 * 3600 + 1));
    let why = bad("message can't be deleted for everyone");
    assert_eq!(world.refused("deleteMessage", delete(second)).await, why);
}

#[tokio::test]
async fn what_others_say_in_a_group_cannot_be_deleted() {
    let world = World::new().await;
    world.emulator.group(-7, "Petugas");
    world.emulator.add_to_group(-7, SITI);
    let params = json!({ "chat_id": -7, "message_id": 1 });
    assert_eq!(world.refused("deleteMessage", params).await, bad("message can't be deleted"));
}

const OLD: &str = "query is too old and response timeout expired or query ID is invalid";

async fn pressed(world: &World) -> Value {
    let id = world.send_button("Ya", "y").await;
    world.emulator.press(SITI, id, "y").unwrap();
    let updates = world.updates(json!({})).await;
    updates.last().unwrap()["callback_query"]["id"].clone()
}

#[tokio::test]
async fn a_press_is_answered_once() {
    let world = World::started().await;
    let query = pressed(&world).await;
    assert_eq!(world.emulator.callbacks_unanswered(), ["501 pressed \"y\" and got no answer"]);
    let answer = json!({ "callback_query_id": query, "text": "Tersimpan", "show_alert": true });
    world.call("answerCallbackQuery", answer.clone()).await;
    assert!(world.emulator.callbacks_unanswered().is_empty());
    let toast = &world.emulator.toasts(SITI)[0];
    assert_eq!((toast.text.as_str(), toast.alert), ("Tersimpan", true));
    assert_eq!(world.refused("answerCallbackQuery", answer).await, bad(OLD));
    assert_eq!(world.emulator.violations().len(), 1);
}

#[tokio::test]
async fn a_press_waits_150_seconds_for_its_answer() {
    let world = World::started().await;
    let answer = json!({ "callback_query_id": pressed(&world).await });
    world.clock.advance(seconds(151));
    assert_eq!(world.refused("answerCallbackQuery", answer).await, bad(OLD));
    assert_eq!(world.emulator.violations(), ["501 pressed \"y\" and got no answer"]);
    let unknown = json!({ "callback_query_id": "1" });
    assert_eq!(world.refused("answerCallbackQuery", unknown).await, bad(OLD));
}

#[tokio::test]
async fn a_toast_is_short() {
    let world = World::started().await;
    let query = pressed(&world).await;
    let answer = json!({ "callback_query_id": query, "text": "a".repeat(201) });
    assert_eq!(world.refused("answerCallbackQuery", answer).await, bad("MESSAGE_TOO_LONG"));
}
