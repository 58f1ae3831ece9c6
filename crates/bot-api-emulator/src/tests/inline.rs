use serde_json::{Value, json};

use super::{SITI, World, bad, seconds};

/// An article that can be sent.
fn article(id: &str) -> Value {
    json!({
        "type": "article", "id": id, "title": "Halal", "description": "Sertifikat",
        "input_message_content": { "message_text": "<b>Halal</b> gratis", "parse_mode": "HTML" },
        "reply_markup": { "inline_keyboard": [[{ "text": "Buka", "url": "https://t.me/emulator_bot?start=halal" }]] },
    })
}

fn answer(query: &str, results: &[Value]) -> Value {
    json!({ "inline_query_id": query, "results": results, "cache_time": 300, "is_personal": false })
}

#[tokio::test]
async fn what_is_offered_is_sent_on_from_another_chat_and_the_bot_hears_nothing_of_it() {
    let world = World::new().await;
    let query = world.emulator.ask_inline(SITI, "halal");
    let update = world.updates(json!({})).await.remove(0);
    let asked = &update["inline_query"];
    assert_eq!((&asked["id"], &asked["query"], &asked["from"]["id"]), (&json!(query), &json!("halal"), &json!(SITI)));
    assert_eq!(world.emulator.inline_answer(&query), None);
    let mut body = answer(&query, &[article("a"), article("b")]);
    body["button"] = json!({ "text": "Tanya", "start_parameter": "tanya" });
    assert_eq!(world.call("answerInlineQuery", body).await, true);
    let found = world.emulator.inline_answer(&query).unwrap();
    assert_eq!((found.results.len(), found.cache_time, found.is_personal), (2, 300, false));
    assert_eq!(found.button, Some(("Tanya".to_owned(), "tanya".to_owned())));
    assert_eq!((found.results[0].title.as_str(), found.results[0].description.as_str()), ("Halal", "Sertifikat"));
    let sent = world.emulator.choose_inline(&query, "b").unwrap();
    assert_eq!((sent.text(), sent.from, sent.buttons[0][0].label.as_str()), ("Halal gratis", Some(SITI), "Buka"));
    assert_eq!(world.emulator.choose_inline(&query, "c"), None);
    assert!(world.emulator.messages(SITI).is_empty());
    assert_eq!(world.emulator.violations(), Vec::<String>::new());
}

#[tokio::test]
async fn what_telegram_refuses_of_an_answer_is_refused() {
    let world = World::new().await;
    let query = world.emulator.ask_inline(SITI, "halal");
    let changed = |field: &str, value: Value| {
        let mut result = article("a");
        result[field] = value;
        result
    };
    let many: Vec<Value> = (0..51).map(|id| article(&id.to_string())).collect();
    let long = "a".repeat(65);
    for (results, why) in [
        (many, "RESULTS_TOO_MUCH"),
        (vec![article("a"), article("a")], "RESULT_ID_DUPLICATE"),
        (vec![article("")], "RESULT_ID_INVALID"),
        (vec![article(&long)], "RESULT_ID_INVALID"),
        (vec![changed("title", json!(" "))], "can't parse inline query result: title must be non-empty"),
        (
            vec![changed("input_message_content", Value::Null)],
            "can't parse inline query result: there is no input message content",
        ),
        (vec![changed("input_message_content", json!({ "message_text": " " }))], "message text is empty"),
        (vec![changed("input_message_content", json!({ "message_text": "a".repeat(4_097) }))], "MESSAGE_TOO_LONG"),
        (
            vec![changed(
                "reply_markup",
                json!({ "inline_keyboard": [[{ "text": "a", "callback_data": "b".repeat(65) }]] }),
            )],
            "BUTTON_DATA_INVALID",
        ),
    ] {
        assert_eq!(world.refused("answerInlineQuery", answer(&query, &results)).await, bad(why));
    }
    let mut body = answer(&query, &[]);
    body["button"] = json!({ "text": "Tanya", "start_parameter": "a b" });
    assert_eq!(world.refused("answerInlineQuery", body).await, bad("START_PARAM_INVALID"));
    assert_eq!(world.emulator.inline_answer(&query), None);
    assert_eq!(world.emulator.violations(), Vec::<String>::new());
}

#[tokio::test]
async fn a_query_is_answered_once_in_time_and_with_what_is_known() {
    let world = World::new().await;
    let old = bad("query is too old and response timeout expired or query ID is invalid");
    assert_eq!(world.refused("answerInlineQuery", answer("9", &[])).await, old);
    let late = world.emulator.ask_inline(SITI, "halal");
    world.clock.advance(seconds(31));
    assert_eq!(world.refused("answerInlineQuery", answer(&late, &[])).await, old);
    let query = world.emulator.ask_inline(SITI, "halal");
    let mut odd = article("a");
    odd["colour"] = json!("red");
    world.call("answerInlineQuery", answer(&query, &[odd])).await;
    assert_eq!(world.refused("answerInlineQuery", answer(&query, &[])).await, old);
    let twice = format!("answerInlineQuery: query {query} answered twice");
    let expected = ["answerInlineQuery: unknown field colour".to_owned(), twice];
    assert_eq!(world.emulator.violations(), expected);
}

#[tokio::test]
async fn a_bot_that_does_not_ask_for_queries_gets_none() {
    let world = World::new().await;
    world.updates(json!({ "allowed_updates": ["message"] })).await;
    world.emulator.ask_inline(SITI, "halal");
    assert_eq!(world.updates(json!({})).await, Vec::<Value>::new());
}
