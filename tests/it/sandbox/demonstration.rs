//! The people of the demonstration, and beginning anew.

use serde_json::{Value, json};
use umkm_bot::store;

use super::{BUDI, DAY, DEWI, OFFICE, Room, SITI, text};

#[tokio::test]
async fn j6_a_stranger_opens_the_page_asks_and_presses_a_button() {
    let room = Room::open(&[]).await;
    let index = room.get("").await;
    let policy = index.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.starts_with("default-src 'self'"), "{policy}");
    assert!(index.text().await.unwrap().contains("/assets/app.js"));
    assert!(room.get("words/id").await.text().await.unwrap().contains("Ruang coba"));

    room.done(text(SITI, "brp biaya sertifikat halal?")).await;
    let card = room.hears(SITI, "halal").await;
    let data = card["buttons"][0][0]["callback_data"].as_str().unwrap();
    room.done(json!({ "act": "press", "chat": SITI, "from": SITI, "message": card["id"], "data": data })).await;
    let gone = json!({ "act": "press", "chat": SITI, "from": SITI, "message": 1, "data": "x" });
    assert_eq!(room.act(gone).await, (200, json!({ "made": 0 })), "s2: nothing is pressed where no button is");
    room.close().await;
}

#[tokio::test]
async fn j6_the_demonstration_is_the_same_every_time_and_went_through_the_bot() {
    let stories = async || {
        let room = Room::open(&[]).await;
        let state = room.state().await;
        let words =
            |message: &Value| (message["chat"].as_i64(), message["content"]["text"].as_str().map(without_numbers));
        let mut told: Vec<_> = state["messages"].as_array().unwrap().iter().map(words).collect();
        told.sort();
        assert!(room.panel().await["outbox"].as_array().is_some_and(|rows| !rows.is_empty()));
        room.close().await;
        told
    };
    let first = stories().await;
    assert!(first.len() > 20, "{first:?}");
    assert_eq!(first, stories().await);
}

/// What was said, with the numbers of cases hidden, which are chance.
fn without_numbers(text: &str) -> String {
    let is_number = |word: &str| word.len() == 5 && word.starts_with('K') && word.as_bytes()[1].is_ascii_digit();
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| is_number(word));
    words.fold(text.to_owned(), |text, number| text.replace(number, "K7M2X"))
}

/// The names of the topics of the office's group.
fn topics(state: &Value) -> Vec<String> {
    let office = state["chats"].as_array().unwrap().iter().find(|chat| chat["id"] == OFFICE).unwrap();
    office["threads"].as_array().unwrap().iter().map(|topic| topic["name"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn j6_the_office_of_the_demonstration_has_a_case_in_each_state_and_the_visitor_is_new_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("kota.db");
    let room = Room::open(&["--database", database.to_str().unwrap()]).await;
    let state = room.state().await;
    let signs: String = topics(&state).iter().filter_map(|name| name.chars().next()).collect();
    assert_eq!(signs, "✅✅🆕🔴🔵🟡🟡🆕", "{:?}", topics(&state));
    let siti = state["chats"].as_array().unwrap().iter().find(|chat| chat["id"] == SITI).unwrap();
    assert_eq!(siti["standing"], "new");
    // On a working morning, soon after the office has opened.
    let of_day = (state["now"].as_i64().unwrap() + 7 * 3_600_000).rem_euclid(DAY) / 60_000;
    assert!((8 * 60 + 5..8 * 60 + 20).contains(&of_day), "{of_day} minutes");
    // Whoever plays the officer has the queue and the home.
    room.done(text(DEWI, "/antrean")).await;
    let queue = room.hears(DEWI, "Antrean konsultasi").await;
    let tabs = queue["buttons"].to_string();
    for (key, count) in [("Baru", 4), ("Saya", 2), ("Terlambat", 1), ("Pemilik", 1)] {
        assert!(tabs.contains(&format!("{key} ({count})")), "{tabs}");
    }
    assert!(queue["content"]["text"].as_str().is_some_and(|text| text.contains('⏰')), "what is late is seen: {queue}");
    // What the officer has waited for since two days goes to its topic, picture and words.
    let address = format!("{}upload?chat={BUDI}&from={BUDI}&name=nib.png&photo=true", room.url);
    room.client.post(address).body(b"\x89PNG bytes".to_vec()).send().await.unwrap();
    room.hears(BUDI, "konsultasi-diteruskan").await;
    room.close().await;
    let readers = store::reader(&database).await.unwrap();
    let count = async |query: &'static str| sqlx::query_scalar::<_, i64>(query).fetch_one(&readers).await.unwrap();
    assert_eq!(count("SELECT count(*) FROM cases WHERE state = 'closed' AND helped = 1").await, 1);
    assert_eq!(count("SELECT count(*) FROM cases WHERE outcome = 'passed-on'").await, 1);
    assert_eq!(count("SELECT count(*) FROM officers WHERE away_until IS NOT NULL").await, 1);
    assert_eq!(count("SELECT count(*) FROM appointments WHERE state = 'held'").await, 1);
    assert_eq!(count("SELECT count(*) FROM services").await, 1);
    assert_eq!(count("SELECT count(*) FROM officers WHERE name IS NULL").await, 0, "nobody is a number to the others");
}

#[tokio::test]
async fn j6_everything_begins_anew_at_the_same_address() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("kota.db");
    let room = Room::open(&["--database", database.to_str().unwrap()]).await;
    let before = topics(&room.state().await);
    room.done(text(SITI, "/menu")).await;
    room.hears(SITI, "Menu utama").await;
    room.done(json!({ "act": "forwards", "hours": 48 })).await;
    let moved = room.panel().await["now"].as_i64().unwrap();
    room.done(json!({ "act": "reset" })).await;
    let fresh = room.anew().await;
    assert!(room.messages(SITI).await.is_empty());
    assert!(fresh["now"].as_i64().unwrap() < moved - DAY, "the clock is back");
    assert_eq!(topics(&fresh).len(), before.len());
    assert!(topics(&fresh).iter().all(|topic| !before.contains(topic)), "other numbers: {fresh}");
    room.done(text(SITI, "brp biaya sertifikat halal?")).await;
    room.hears(SITI, "halal").await;
    room.close().await;
}
