//! Updates of any shape, as a Telegram of tomorrow or somebody in between may send them: none stops the intake.

use serde_json::{Value, json};
use umkm_bot::sandbox::emulator::Emulator;

use crate::recovery::asked_for;
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

/// Updates that are sent; more by `ODD_UPDATES`.
const UPDATES: u64 = 300;
/// What stands where something else is expected.
const ODD: usize = 9;

fn odd(chance: &mut fastrand::Rng) -> Value {
    match chance.usize(..ODD) {
        0 => Value::Null,
        1 => json!({}),
        2 => json!([[null, {"a": []}]]),
        3 => json!(chance.bool()),
        4 => json!(chance.i64(..)),
        5 => json!(0),
        6 => json!(chance.f64()),
        7 => json!("🌸\u{202e}\u{0}"),
        _ => json!(std::iter::repeat_with(|| chance.char(..)).take(40).collect::<String>()),
    }
}

/// One of the kinds that Telegram sends.
fn as_sent(chance: &mut fastrand::Rng) -> Value {
    let person = json!({"id": SITI, "is_bot": false, "first_name": "Siti", "language_code": "id"});
    let chat = json!({"id": SITI, "type": "private", "first_name": "Siti"});
    let message = |content: Value| {
        let mut message = json!({"message_id": 900, "date": 1_795_575_600, "from": person, "chat": chat});
        message.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
        message
    };
    let text = Emulator::written(if chance.bool() { "/menu" } else { "biaya halal 🌸" });
    let picture = json!({"photo": [{"file_id": "F", "file_unique_id": "U", "width": 1, "height": 1}], "caption": "ini",
        "caption_entities": [{"type": "bold", "offset": 1, "length": 2}], "media_group_id": "1"});
    match chance.usize(..7) {
        0 => json!({"message": message(text)}),
        1 => json!({"message": message(picture)}),
        2 => json!({"edited_message": message(text)}),
        3 => json!({"message": message(json!({"text": "ya", "reply_to_message": message(json!({"text": "halo"}))}))}),
        4 => json!({"inline_query": {"id": "2", "from": person, "query": "halal", "offset": ""}}),
        5 => json!({"message_reaction": {"chat": chat, "message_id": 1, "date": 1, "user": person, "old_reaction": [],
            "new_reaction": [{"type": "emoji", "emoji": "❤"}]}}),
        _ => {
            json!({"message": message(json!({"contact": {"phone_number": "08", "first_name": "S", "user_id": SITI}}))})
        }
    }
}

/// Puts something odd somewhere into a value.
fn spoil(value: &mut Value, chance: &mut fastrand::Rng) {
    let count = match value {
        Value::Object(fields) => fields.len(),
        Value::Array(items) => items.len(),
        _ => 0,
    };
    if count == 0 || chance.u8(..5) == 0 {
        *value = odd(chance);
        return;
    }
    let at = chance.usize(..count);
    match value {
        Value::Object(fields) if chance.u8(..5) == 0 => {
            let key = fields.keys().nth(at).unwrap().clone();
            fields.remove(&key);
        }
        Value::Object(fields) => spoil(fields.values_mut().nth(at).unwrap(), chance),
        Value::Array(items) => spoil(&mut items[at], chance),
        _ => {}
    }
}

#[tokio::test]
async fn g16_updates_of_any_shape_are_confirmed_and_whoever_writes_then_is_answered() {
    let seed = asked_for("SEED").unwrap_or(20_261_201);
    eprintln!("SEED={seed}");
    let mut chance = fastrand::Rng::with_seed(seed);
    let town = Town::open().await;
    town.say(SITI, "/menu").await;
    for _ in 0..asked_for("ODD_UPDATES").unwrap_or(UPDATES) {
        let mut update = as_sent(&mut chance);
        let inside = update.as_object_mut().unwrap().values_mut().next().unwrap();
        for _ in 0..chance.usize(1..4) {
            spoil(inside, &mut chance);
        }
        town.telegram.raw(update);
    }
    town.quiet().await;
    assert_eq!(town.telegram.pending(), 0);
    assert_eq!(town.number("SELECT count(*) FROM failed_updates").await, 0, "updates that a talk broke on");
    for who in [SITI, BUDI] {
        assert!(says(&town.say(who, "/bantuan").await, "bantuan"), "{}", town.heard(who));
    }
    town.close().await;
}
