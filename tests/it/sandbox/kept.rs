//! A database that is kept, and what is refused.

use std::path::Path;
use std::process::Command as Process;

use serde_json::{Value, json};
use umkm_bot::store;

use super::{DAY, PROGRAM, Room, SITI, refusal, text};

#[tokio::test]
async fn a_database_is_kept_and_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("kota.db");
    let given = ["--database", database.to_str().unwrap()];
    let room = Room::open(&given).await;
    room.done(json!({ "act": "forwards", "hours": 48 })).await;
    room.done(text(SITI, "/bahasa")).await;
    let choice = room.hears(SITI, "bahasa-pilih").await;
    let english = &choice["buttons"][0][1];
    let english = if english.is_null() { &choice["buttons"][1][0] } else { english };
    let press = json!({ "act": "press", "chat": SITI, "from": SITI, "message": choice["id"], "data": english["callback_data"] });
    room.done(press).await;
    room.hears(SITI, "English").await;
    let moved = room.panel().await["now"].as_i64().unwrap();
    room.close().await;

    let room = Room::open(&given).await;
    assert!(room.panel().await["now"].as_i64().unwrap() > moved - DAY, "the clock does not fall back");
    let chats = room.state().await["chats"].as_array().unwrap().clone();
    let siti = chats.iter().find(|chat| chat["id"] == SITI).unwrap();
    assert_eq!(siti["standing"], "open", "the bot may still write to Siti");
    room.done(text(SITI, "/menu")).await;
    room.hears(SITI, "Main menu").await;
    room.close().await;
}

#[tokio::test]
async fn j6_a_new_city_has_two_hundred_businesses_and_an_empty_one_none() {
    for (given, expected) in [(&["--database"][..], 200), (&["--empty", "--database"][..], 0)] {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("kota.db");
        let room = Room::open(&[given, &[database.to_str().unwrap()]].concat()).await;
        room.close().await;
        let readers = store::reader(&database).await.unwrap();
        let businesses: i64 =
            sqlx::query_scalar("SELECT count(DISTINCT owner) FROM businesses").fetch_one(&readers).await.unwrap();
        assert_eq!(businesses, expected);
    }
}

#[tokio::test]
async fn j6_old_chats_are_there_after_a_restart_and_an_old_button_answers() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("kota.db");
    let given = ["--database", database.to_str().unwrap()];
    let room = Room::open(&given).await;
    let tini = room.done(json!({ "act": "person", "name": "Tini", "language": "id" })).await;
    room.done(text(tini, "/start")).await;
    let hello = room.hears(tini, "elamat datang").await;
    let address = format!("{}upload?chat={SITI}&from={SITI}&name=toko.png&photo=true", room.url);
    room.client.post(address).body(b"\x89PNG bytes".to_vec()).send().await.unwrap();
    room.hears(SITI, "membaca gambar").await;
    let before = room.state().await;
    room.close().await;

    let room = Room::open(&given).await;
    let after = room.state().await;
    assert_eq!(after["messages"].as_array().unwrap().len(), before["messages"].as_array().unwrap().len());
    let names = |state: &Value| {
        let chats = state["chats"].as_array().unwrap().iter();
        chats.map(|chat| (chat["head"].clone(), chat["standing"].clone(), chat["about"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(names(&after), names(&before), "nobody more, nobody less: the two hundred owners have no chat");
    let photo = room.messages(SITI).await.into_iter().find(|message| message["content"]["photo"].is_array()).unwrap();
    let file = photo["content"]["photo"][0]["file_id"].as_str().unwrap();
    assert_eq!(room.get(&format!("files/{file}")).await.bytes().await.unwrap().as_ref(), b"\x89PNG bytes");

    // The message from before the restart is edited in place, and numbers count on.
    let data = |message: &Value, row: usize| message["buttons"][row][0]["callback_data"].clone();
    let press = json!({ "act": "press", "chat": tini, "from": tini, "message": hello["id"], "data": data(&hello, 4) });
    room.done(press).await;
    room.hears(tini, "Pilih kelompoknya").await;
    room.done(text(tini, "brp biaya sertifikat halal?")).await;
    let card = room.hears(tini, "Sertifikat halal").await;
    assert!(card["id"].as_i64() > hello["id"].as_i64(), "{card}");
    let ids: std::collections::BTreeSet<_> = room.messages(tini).await.iter().map(|m| m["id"].as_i64()).collect();
    assert_eq!(ids.len(), room.messages(tini).await.len());
    let old = room.messages(tini).await.into_iter().find(|message| message["id"] == hello["id"]).unwrap();
    assert!(old["edits"].as_i64() > hello["edits"].as_i64(), "{old}");
    assert_eq!(room.panel().await["counts"]["refused"], 0);
    room.close().await;

    std::fs::write(folder.path().join("kota.db.chats.json"), "{").unwrap();
    let (words, code) = refusal(&given).await;
    assert!(words.contains("move it away") && code == 2, "{words}");
    std::fs::remove_file(folder.path().join("kota.db.chats.json")).unwrap();
    let room = Room::open(&given).await;
    room.done(text(SITI, "/menu")).await;
    room.hears(SITI, "Menu utama").await;
    room.close().await;
}

#[test]
fn i7_i8_every_picture_that_the_pages_show_is_there_is_small_and_says_what_it_shows() {
    let mut shown = 0;
    for (page, folder) in [
        ("README.md", "."),
        ("docs/registration.md", "docs"),
        ("docs/operating.md", "docs"),
        ("docs/panduan-pemilik.md", "docs"),
        ("docs/panduan-petugas.md", "docs"),
        ("docs/panduan-admin.md", "docs"),
    ] {
        let text = std::fs::read_to_string(page).unwrap();
        for part in text.split("![").skip(1) {
            let (words, rest) = part.split_once("](").unwrap();
            let path = Path::new(folder).join(rest.split_once(')').unwrap().0);
            let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            assert!(bytes.len() <= 100_000 && words.len() >= 20, "{}: {words}", path.display());
            // A phone's width stands in the head of a PNG.
            assert_eq!(bytes.get(16..20), Some(390_u32.to_be_bytes().as_slice()), "{}", path.display());
            shown += 1;
        }
    }
    assert_eq!(shown, 3 + 6 + 3 + 8 + 1 + 6 + 8 + 5);
}

#[tokio::test]
async fn a_real_token_another_database_or_an_open_door_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let real = folder.path().join("bot.db");
    let mut conn = store::writer(&real).await.unwrap();
    store::migrate(&mut conn).await.unwrap();
    let before = std::fs::read(&real).unwrap();
    let (words, code) = refusal(&["--database", real.to_str().unwrap()]).await;
    assert!(words.contains("not a sandbox database") && code == 2, "{words}");
    assert_eq!(std::fs::read(&real).unwrap(), before, "a foreign database stays as it is");
    for given in [["--token", "1:A"], ["--token-file", "token"]] {
        let (words, code) = refusal(&given).await;
        assert!(words.contains("takes no token") && code == 2, "{words}");
    }
    let (words, code) = refusal(&["--listen", "0.0.0.0:0"]).await;
    assert!(words.contains("this machine only") && code == 2, "{words}");
}

#[test]
fn the_program_refuses_a_token_in_the_environment_and_a_real_run_on_a_sandbox_database() {
    let sandbox = Process::new(PROGRAM).arg("sandbox").env("TELOXIDE_TOKEN", "123:ABC").output().unwrap();
    assert_eq!(sandbox.status.code(), Some(2));
    assert!(sandbox.stdout.is_empty());

    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("kota.db");
    make_sandbox_database(&database);
    let run = ["run", "--token", "123:ABC", "--api-url", "http://127.0.0.1:1", "--health-listen", "off", "--database"];
    let real = Process::new(PROGRAM).args(run).arg(&database).env_remove("TELOXIDE_TOKEN").output().unwrap();
    assert_eq!(real.status.code(), Some(2), "{}", String::from_utf8_lossy(&real.stderr));
}

#[tokio::main]
async fn make_sandbox_database(path: &Path) {
    let mut conn = store::writer(path).await.unwrap();
    store::migrate(&mut conn).await.unwrap();
    store::meta::mark_sandbox(&mut conn).await.unwrap();
}
