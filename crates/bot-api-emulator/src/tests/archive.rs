use serde_json::json;

use super::{SITI, World};

#[tokio::test]
async fn chats_that_were_kept_are_taken_up_with_buttons_files_and_what_waited() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kota.db.chats.json");
    let world = World::started().await;
    assert!(!world.emulator.take_up(&path).unwrap(), "there are none yet");
    let asked = world.send_button("Daftar", "1:d").await;
    world.emulator.press(SITI, asked, "1:d").unwrap();
    let waiting = world.updates(json!({})).await;
    world.emulator.send_file(SITI, SITI, ("photo", "toko.png", b"\x89PNG".to_vec().into()), json!({}));
    world.emulator.keep(&path).unwrap();
    world.emulator.keep(&path).unwrap();

    let later = World::new().await;
    assert!(later.emulator.take_up(&path).unwrap());
    assert_eq!(later.emulator.view_chat(SITI), world.emulator.view_chat(SITI));
    assert_eq!(later.emulator.view_messages(SITI), world.emulator.view_messages(SITI));
    assert_eq!(later.emulator.file("photo-1").unwrap().bytes.as_ref(), b"\x89PNG");
    assert_eq!(later.updates(json!({})).await[..2], waiting[..]);
    let edit = json!({ "chat_id": SITI, "message_id": asked, "text": "Baik" });
    later.call("editMessageText", edit).await;
    assert!(later.send("Halo").await > asked + 1, "numbers count on");
    assert!(later.emulator.press(SITI, asked, "1:d").is_err(), "the edit took the button");
}

#[tokio::test]
async fn a_file_that_is_damaged_or_of_another_version_is_refused_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chats.json");
    let world = World::started().await;
    world.emulator.keep(&path).unwrap();
    let whole = std::fs::read_to_string(&path).unwrap();
    for wrong in [whole.replace("\"version\":1", "\"version\":2"), whole[..whole.len() / 2].to_owned()] {
        std::fs::write(&path, &wrong).unwrap();
        assert!(World::new().await.emulator.take_up(&path).is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), wrong);
    }
}
