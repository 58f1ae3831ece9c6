use serde_json::json;

use super::{SITI, World};

#[tokio::test]
async fn a_person_writes_with_name_language_and_marked_command() {
    let world = World::started().await;
    let update = world.updates(json!({})).await.remove(0);
    let message = &update["message"];
    assert_eq!((&message["text"], &message["message_id"]), (&json!("/start"), &json!(1)));
    assert_eq!(
        message["from"],
        json!({
            "id": SITI, "is_bot": false, "first_name": "Siti", "language_code": "id",
        })
    );
    assert_eq!(message["chat"], json!({ "id": SITI, "type": "private", "first_name": "Siti" }));
    let entity = json!([{ "type": "bot_command", "offset": 0, "length": 6 }]);
    assert_eq!(message["entities"], entity);
}

#[tokio::test]
async fn only_a_button_that_is_there_can_be_pressed() {
    let world = World::started().await;
    let id = world.send_button("Daftar", "1:d").await;
    let error = world.emulator.press(SITI, id, "1:x").unwrap_err();
    assert_eq!(error.to_string(), "no button \"1:x\"; there is [\"Daftar\"]");
    world.emulator.press(SITI, id, "1:d").unwrap();
    world.emulator.forge(SITI, 99, "jahat");
    let updates = world.updates(json!({})).await;
    assert_eq!(updates[1]["callback_query"]["message"]["text"], "Pilih");
    assert_eq!(updates[1]["callback_query"]["data"], "1:d");
    assert_eq!(updates[2]["callback_query"]["message"]["date"], 0);
    world.call("deleteMessage", json!({ "chat_id": SITI, "message_id": id })).await;
    assert!(world.emulator.press(SITI, id, "1:d").is_err());
}

#[tokio::test]
async fn the_newest_button_with_the_words_is_pressed() {
    let world = World::started().await;
    world.send_button("Daftar lama", "1").await;
    let newest = world.send_button("Daftar baru", "2").await;
    world.emulator.press_label(SITI, "Daftar").unwrap();
    let update = world.updates(json!({ "offset": -1 })).await.remove(0);
    assert_eq!(update["callback_query"]["data"], "2");
    assert_eq!(update["callback_query"]["message"]["message_id"], newest);
    assert!(world.emulator.press_label(SITI, "Hapus").is_err());
}

#[tokio::test]
async fn a_key_below_the_chat_speaks_or_shares() {
    let world = World::started().await;
    let rows = json!([["Menu"], [{ "text": "Kirim nomor", "request_contact": true }]]);
    let params = json!({ "chat_id": SITI, "text": "a", "reply_markup": { "keyboard": rows } });
    world.call("sendMessage", params).await;
    world.emulator.press_label(SITI, "Menu").unwrap();
    world.emulator.press_label(SITI, "nomor").unwrap();
    let updates = world.updates(json!({})).await;
    assert_eq!(updates[1]["message"]["text"], "Menu");
    assert_eq!(updates[2]["message"]["contact"]["user_id"], SITI);
}

#[tokio::test]
async fn an_edited_message_comes_as_it_is_now() {
    let world = World::started().await;
    world.emulator.edited_text(SITI, 1, "halo");
    let update = world.updates(json!({ "offset": -1 })).await.remove(0);
    assert_eq!(update["edited_message"]["text"], "halo");
    assert!(update["edited_message"]["edit_date"].is_i64());
    assert!(update["edited_message"].get("entities").is_none());
}

#[tokio::test]
async fn a_swipe_carries_the_original() {
    let world = World::started().await;
    let id = world.send("Nomor konsultasi K7M2").await;
    world.emulator.reply(SITI, id, "terima kasih");
    let update = world.updates(json!({ "offset": -1 })).await.remove(0);
    assert_eq!(update["message"]["reply_to_message"]["text"], "Nomor konsultasi K7M2");
}

#[tokio::test]
async fn blocking_is_told_and_writing_again_ends_it() {
    let world = World::started().await;
    world.emulator.block(SITI);
    world.emulator.text(SITI, "halo lagi");
    let updates = world.updates(json!({})).await;
    let status = |at: usize| &updates[at]["my_chat_member"]["new_chat_member"]["status"];
    assert_eq!((status(1), status(2)), (&json!("kicked"), &json!("member")));
    assert_eq!(updates[3]["message"]["text"], "halo lagi");
    world.send("selamat datang kembali").await;
}

#[tokio::test]
async fn every_kind_of_message_has_its_field() {
    let world = World::started().await;
    let emulator = &world.emulator;
    emulator.photo(SITI, "toko");
    emulator.document(SITI, "nib.pdf");
    emulator.voice(SITI);
    emulator.sticker(SITI);
    emulator.video(SITI);
    emulator.video_note(SITI);
    emulator.animation(SITI);
    emulator.audio(SITI);
    emulator.poll(SITI);
    emulator.dice(SITI);
    emulator.game(SITI);
    emulator.venue(SITI);
    emulator.location(SITI, -5.4, 105.2);
    emulator.contact(SITI, "+62811");
    let kinds = [
        "photo",
        "document",
        "voice",
        "sticker",
        "video",
        "video_note",
        "animation",
        "audio",
        "poll",
        "dice",
        "game",
        "venue",
        "location",
        "contact",
    ];
    let updates = world.updates(json!({})).await;
    for (update, kind) in updates.iter().skip(1).zip(kinds) {
        assert!(!update["message"][kind].is_null(), "{kind}: {update}");
    }
    assert_eq!(updates.len(), kinds.len() + 1);
    let photo = updates[1]["message"]["photo"][0]["file_id"].clone();
    world.call("sendPhoto", json!({ "chat_id": SITI, "photo": photo })).await;
}

#[tokio::test]
async fn anyone_in_a_group_can_press_what_is_there() {
    let world = World::new().await;
    world.emulator.group(-7, "Petugas");
    world.emulator.add_to_group(-7, SITI);
    let markup = json!({ "inline_keyboard": [[{ "text": "Ambil", "callback_data": "a" }]] });
    let params = json!({ "chat_id": -7, "text": "Konsultasi", "reply_markup": markup });
    let id = world.call("sendMessage", params).await["message_id"].as_i64().unwrap();
    world.emulator.person(77, "Budi", None);
    world.emulator.press_in(-7, 77, id, "a").unwrap();
    let press = world.updates(json!({ "offset": -1 })).await[0]["callback_query"].clone();
    assert_eq!((&press["from"]["id"], &press["message"]["chat"]["id"]), (&json!(77), &json!(-7)));
    let expected = "\
· Siti added the bot
→ Siti: (new member)
← Konsultasi
  [Ambil]
→ Budi: [Ambil]
";
    assert_eq!(world.emulator.transcript(-7), expected);
}

#[tokio::test]
async fn groups_and_channels_are_heard() {
    let world = World::new().await;
    world.emulator.group(-1_000_000_000_005, "Petugas");
    world.emulator.add_to_group(-1_000_000_000_005, SITI);
    world.emulator.group_text(-1_000_000_000_005, SITI, "halo");
    world.emulator.channel_post(-1_000_000_000_006, "Kabar", "berita");
    let updates = world.updates(json!({})).await;
    assert_eq!(updates[0]["my_chat_member"]["new_chat_member"]["status"], "member");
    assert_eq!(updates[1]["message"]["new_chat_members"][0]["is_bot"], true);
    assert_eq!(updates[2]["message"]["chat"]["type"], "supergroup");
    assert_eq!(updates[2]["message"]["from"]["first_name"], "Siti");
    assert_eq!(updates[3]["channel_post"]["sender_chat"]["type"], "channel");
    assert!(updates[3]["channel_post"].get("from").is_none());
}

#[tokio::test]
async fn a_chat_can_be_read_aloud() {
    let world = World::started().await;
    let rows = json!([[
        { "text": "Daftar", "callback_data": "d" },
        { "text": "OSS", "url": "https://oss.go.id" },
    ]]);
    let markup = json!({ "inline_keyboard": rows });
    let text = "Halo,\nada yang bisa dibantu?";
    let params = json!({ "chat_id": SITI, "text": text, "reply_markup": markup });
    let id = world.call("sendMessage", params).await["message_id"].clone();
    world.emulator.press_label(SITI, "Daftar").unwrap();
    let query = world.updates(json!({ "offset": -1 })).await[0]["callback_query"]["id"].clone();
    world.call("answerCallbackQuery", json!({ "callback_query_id": query, "text": "Baik" })).await;
    let gone = world.send("sebentar ya…").await;
    world.call("deleteMessage", json!({ "chat_id": SITI, "message_id": gone })).await;
    world.emulator.photo(SITI, "toko saya");
    world.emulator.reply(SITI, id.as_i64().unwrap(), "ini");
    let markup = json!({ "keyboard": [["Batal"]] });
    let keyboard = json!({ "chat_id": SITI, "text": "Nama usaha?", "reply_markup": markup });
    world.call("sendMessage", keyboard).await;
    world.emulator.block(SITI);
    let expected = "\
→ /start
← Halo,
  ada yang bisa dibantu?
  [Daftar] [OSS ↗]
→ [Daftar] (Baik)
→ (photo) toko saya
→ «Halo,» ini
← Nama usaha?
· Siti blocked the bot
⌨ [Batal]
";
    assert_eq!(world.emulator.transcript(SITI), expected);
}

#[tokio::test]
async fn every_call_is_in_the_log() {
    let world = World::started().await;
    world.send("halo").await;
    world.refused("sendMessage", json!({ "chat_id": 9, "text": "a" })).await;
    let calls = world.emulator.calls();
    assert_eq!((calls[0].method.as_str(), calls[0].status), ("sendMessage", 200));
    assert_eq!(calls[0].params["text"], "halo");
    assert_eq!((calls[1].status, calls[1].error.as_str()), (400, "Bad Request: chat not found"));
    assert_eq!((world.emulator.counters().sent, world.emulator.counters().refused), (1, 1));
}

#[tokio::test]
async fn a_bystander_is_reached_and_no_page_shows_the_person() {
    let world = World::new().await;
    world.emulator.bystander(20_001, "Yanti", None);
    world.call("sendMessage", json!({ "chat_id": 20_001, "text": "Kabar" })).await;
    assert_eq!(world.emulator.messages(20_001).len(), 1);
    assert_eq!(world.emulator.chats(), [SITI]);
}
