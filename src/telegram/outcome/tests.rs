use proptest::prelude::*;
use serde_json::json;

use super::catalogue::SUSPECT;
use super::*;

fn refused(status: u16, description: &str) -> Reply {
    Reply::parse(status, json!({"ok": false, "error_code": status, "description": description}).to_string().as_bytes())
}

fn flooded(status: u16, parameters: &serde_json::Value) -> Reply {
    let body = json!({"ok": false, "error_code": status, "description": "Too Many Requests", "parameters": parameters});
    Reply::parse(status, body.to_string().as_bytes())
}

#[test]
fn every_row_of_the_catalogue_is_known_by_telegrams_words() {
    use Change::{Anew, NoButtons, NoFile, NoReply, NoTopic, PlainText, Split};
    use Outcome::{Change as Ch, Done, Drop, Expelled, Inactive, Outage, Stop};
    let (content, recipient) = (Outcome::Unfamiliar { recipient: false }, Outcome::Unfamiliar { recipient: true });
    let not_found = Outcome::Later(&[86_400], Reach::NotFound);
    let cases: &[(&str, u16, &str, Outcome)] = &[
        ("E4", 500, "Internal Server Error: restart", Outage),
        ("E5", 500, "Internal Server Error", Outage),
        ("E5", 502, "Bad Gateway", Outage),
        ("E9", 500, "Internal Server Error: Too Many Requests: retry later", Outcome::Wait(30)),
        ("E10", 401, "Unauthorized", Stop(Halt::Token)),
        ("E10", 401, "Unauthorized: invalid token specified", Stop(Halt::Token)),
        ("E11", 404, "Not Found", Stop(Halt::Token)),
        ("E12", 400, "Logged out", Stop(Halt::Moved)),
        ("E12", 421, "Misdirected Request", Stop(Halt::Moved)),
        ("E13", 400, "Bad Request: FROZEN_METHOD_INVALID", Stop(Halt::Frozen)),
        ("E14", 404, "Not Found: method not found", Drop),
        ("E18", 403, "Forbidden: bot was blocked by the user", Inactive(Reach::Blocked)),
        ("E19", 403, "Forbidden: user is deactivated", Inactive(Reach::Gone)),
        ("E20", 403, "Forbidden: bot can't initiate conversation with a user", Inactive(Reach::NeverStarted)),
        ("E21", 403, "Forbidden: bot can't send messages to bots", Inactive(Reach::Bot)),
        ("E21", 403, "Forbidden: the bot can't send messages to the bot", Inactive(Reach::Bot)),
        ("E22", 403, "Forbidden: bot can't send messages to the user", SUSPECT),
        ("E23", 403, "Forbidden: bot was kicked from the supergroup chat", Expelled),
        ("E23", 403, "Forbidden: bot is not a member of the channel chat", Expelled),
        ("E23", 403, "Forbidden: the group chat was deleted", Expelled),
        ("E24", 400, "Bad Request: chat not found", not_found.clone()),
        ("E24", 400, "Bad Request: private chat not found", not_found.clone()),
        ("E24", 400, "Bad Request: PEER_ID_INVALID", not_found.clone()),
        ("E24", 400, "Bad Request: user not found", not_found),
        ("E26", 400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 0", Ch(PlainText)),
        ("E27", 400, "Bad Request: message is too long", Ch(Split)),
        ("E27", 400, "Bad Request: text is too long", Ch(Split)),
        ("E27", 400, "Bad Request: message caption is too long", Ch(Split)),
        ("E28", 400, "Bad Request: message text is empty", Drop),
        ("E29", 400, "Bad Request: ENTITIES_TOO_LONG", Ch(PlainText)),
        ("E29", 400, "Bad Request: ENTITY_BOUNDS_INVALID", Ch(PlainText)),
        ("E29", 400, "Bad Request: reply markup is too long", Ch(NoButtons)),
        ("E29", 400, "Bad Request: BUTTON_DATA_INVALID", Ch(NoButtons)),
        ("E29", 400, "Bad Request: BUTTON_URL_INVALID", Ch(NoButtons)),
        ("E29", 400, "Bad Request: BUTTON_TYPE_INVALID", Ch(NoButtons)),
        ("E29", 400, "Bad Request: can't parse inline keyboard button: Text buttons are unallowed", Ch(NoButtons)),
        ("E29", 400, "Bad Request: object expected as reply markup", Ch(NoButtons)),
        ("E30", 400, "Bad Request: wrong file identifier/HTTP URL specified", Ch(NoFile)),
        ("E30", 400, "Bad Request: failed to get HTTP URL content", Ch(NoFile)),
        ("E30", 400, "Bad Request: can't upload file by URL", Ch(NoFile)),
        ("E30", 400, "Bad Request: file is too big", Ch(NoFile)),
        ("E30", 400, "Bad Request: IMAGE_PROCESS_FAILED", Ch(NoFile)),
        ("E31", 400, "Bad Request: message to be replied not found", Ch(NoReply)),
        ("E32", 400, "Bad Request: message thread not found", Ch(NoTopic)),
        ("E32", 400, "Bad Request: TOPIC_CLOSED", Ch(NoTopic)),
        ("E32", 400, "Bad Request: TOPIC_DELETED", Ch(NoTopic)),
        ("E32", 400, "Bad Request: TOPIC_ID_INVALID", Ch(NoTopic)),
        ("E34", 400, "Bad Request: TOPIC_NOT_MODIFIED", Done),
        ("E43", 400, "Bad Request: the chat is not a forum", Outcome::Drop),
        ("E33", 400, "Bad Request: not enough rights to send text messages to the chat", Expelled),
        ("E33", 400, "Bad Request: have no write access to the chat", Expelled),
        ("E33", 400, "Bad Request: need administrator rights in the channel chat", Expelled),
        ("E33", 403, "Forbidden: CHAT_WRITE_FORBIDDEN", Expelled),
        ("E34", 400, "Bad Request: message is not modified: specified new message content is the same", Done),
        ("E35", 400, "Bad Request: message to edit not found", Ch(Anew)),
        ("E35", 400, "Bad Request: message can't be edited", Ch(Anew)),
        ("E35", 400, "Bad Request: MESSAGE_ID_INVALID", Ch(Anew)),
        ("E35", 400, "Bad Request: MESSAGE_EDIT_TIME_EXPIRED", Ch(Anew)),
        ("E35", 400, "Bad Request: message identifier is not specified", Ch(Anew)),
        ("E35", 400, "Bad Request: there is no text in the message to edit", Ch(Anew)),
        ("E36", 400, "Bad Request: message to delete not found", Done),
        ("E44", 400, "Bad Request: message to react not found", Done),
        ("E44", 400, "Bad Request: REACTION_INVALID", Done),
        ("E36", 400, "Bad Request: message can't be deleted for everyone", Done),
        ("E37", 400, "Bad Request: message to copy not found", Drop),
        ("E37", 400, "Bad Request: message to forward not found", Drop),
        ("E38", 400, "Bad Request: query is too old and response timeout expired or query ID is invalid", Done),
        ("E39", 413, "Request Entity Too Large", Drop),
        ("E41", 400, "Bad Request: SOMETHING_NEW", content.clone()),
        ("E41", 418, "I'm a teapot", content),
        ("E42", 403, "Forbidden: for a new reason", recipient),
    ];
    for (row, status, words, outcome) in cases {
        for words in [(*words).to_owned(), words.to_uppercase(), words.to_lowercase()] {
            let reply = refused(*status, &words);
            assert_eq!((reply.row(), reply.outcome()), (*row, outcome.clone()), "{words}");
        }
    }
}

#[test]
fn e1_to_e3_nothing_sent_is_not_the_same_as_nobody_knows() {
    assert_eq!(Reply::NotSent.outcome(), Outcome::Outage);
    assert_eq!(Reply::Unknown.outcome(), Outcome::Doubt);
    for body in ["<html>502 Bad Gateway</html>", "{\"ok\":tr", ""] {
        assert_eq!(Reply::parse(200, body.as_bytes()).outcome(), Outcome::Doubt, "{body}");
        for status in [302, 404, 421, 500, 502, 504] {
            assert_eq!(Reply::parse(status, body.as_bytes()).outcome(), Outcome::Outage, "{status} {body}");
        }
    }
}

#[test]
fn r_o6_a_wait_is_a_wait_whatever_its_status() {
    for status in [400, 403, 420, 500] {
        assert_eq!(flooded(status, &json!({"retry_after": 7})).outcome(), Outcome::Wait(7), "{status}");
    }
}

#[test]
fn p6_words_that_no_row_knows_are_kept_for_the_admins_and_no_others() {
    let long = format!("Bad Request: {}", "x".repeat(500));
    assert_eq!(refused(400, &long).unfamiliar_words().map(|words| words.chars().count()), Some(124));
    assert_eq!(refused(403, "Forbidden: new").unfamiliar_words().as_deref(), Some("403 forbidden: new"));
    for known in [refused(400, "Bad Request: chat not found"), refused(500, "new"), flooded(429, &json!({}))] {
        assert_eq!(known.unfamiliar_words(), None);
    }
}

#[test]
fn e6_to_e9_a_flood_says_how_long_to_wait_or_half_a_minute() {
    assert_eq!(flooded(429, &json!({"retry_after": 7})).outcome(), Outcome::Wait(7));
    assert_eq!(flooded(429, &json!({"retry_after": 2282})).outcome(), Outcome::Wait(2282));
    assert_eq!(flooded(429, &json!({"retry_after": 60})).outcome(), Outcome::Wait(60));
    assert_eq!(flooded(429, &json!({})).outcome(), Outcome::Wait(30));
    assert_eq!(flooded(429, &json!({})).row(), "E9");
    assert_eq!(flooded(429, &json!({"retry_after": 0})).outcome(), Outcome::Wait(1));
}

#[test]
fn e25_an_upgraded_group_tells_its_new_number() {
    assert_eq!(flooded(400, &json!({"migrate_to_chat_id": -1001})).outcome(), Outcome::Migrate(-1001));
}

#[test]
fn e15_to_e17_conflicts_of_polling_never_reach_a_send() {
    let outcome = refused(409, "Conflict: terminated by other getUpdates request").outcome();
    assert_eq!(outcome, Outcome::Unfamiliar { recipient: false });
}

#[test]
fn e40_a_message_that_is_sent_later_has_no_number() {
    let sent = |body: &str| Reply::parse(200, body.as_bytes()).outcome();
    assert_eq!(
        sent(r#"{"ok":true,"result":{"message_id":0}}"#),
        Outcome::Sent { message_id: None, topic: None, file_id: None, all: vec![] }
    );
    assert_eq!(
        sent(r#"{"ok":true,"result":true}"#),
        Outcome::Sent { message_id: None, topic: None, file_id: None, all: vec![] }
    );
    assert_eq!(
        sent(r#"{"ok":true,"result":{"message_id":5,"photo":[{"file_id":"S"},{"file_id":"L"}]}}"#),
        Outcome::Sent { message_id: Some(5), topic: None, file_id: Some("L".into()), all: vec![] }
    );
    let album = Outcome::Sent { message_id: Some(5), topic: None, file_id: None, all: vec![5, 6] };
    assert_eq!(sent(r#"{"ok":true,"result":[{"message_id":5},{"message_id":6}]}"#), album);
    let in_topic = Outcome::Sent { message_id: Some(5), topic: Some(77), file_id: None, all: vec![] };
    assert_eq!(sent(r#"{"ok":true,"result":{"message_id":5,"message_thread_id":77}}"#), in_topic);
    let opened = Outcome::Sent { message_id: Some(77), topic: Some(77), file_id: None, all: vec![] };
    assert_eq!(sent(r#"{"ok":true,"result":{"message_thread_id":77,"name":"K7M2"}}"#), opened);
}

proptest! {
    #[test]
    fn odd_bodies_never_panic(status in 0_u16..700, body in "[\\{\\}\"a-z:,\\[\\]0-9]{0,60}") {
        let reply = Reply::parse(status, body.as_bytes());
        let _ = (reply.row(), reply.outcome());
    }

    /// Telegram's words of tomorrow, or a proxy's: a refusal is never taken for a message that was delivered.
    #[test]
    fn refusals_in_any_words_are_no_delivery(
        status in prop_oneof![Just(400_u16), Just(403), Just(404), Just(429), Just(500), 300_u16..600],
        words in "(Bad Request|Forbidden|Too Many Requests|Internal Server Error|)(: )?(chat|message|bot|topic|user|file|entities)?.{0,40}",
        parameters in prop_oneof![
            Just(serde_json::Value::Null),
            any::<i64>().prop_map(|seconds| json!({"retry_after": seconds})),
            any::<i64>().prop_map(|chat| json!({"migrate_to_chat_id": chat})),
            ".{0,10}".prop_map(|words| json!({"retry_after": words})),
        ],
    ) {
        let body = json!({"ok": false, "error_code": status, "description": words, "parameters": parameters});
        let reply = Reply::parse(status, body.to_string().as_bytes());
        let _ = reply.row();
        let outcome = reply.outcome();
        let is_sent = matches!(outcome, Outcome::Sent { .. });
        prop_assert!(!is_sent, "{} {:?}", body, outcome);
        if let Outcome::Wait(seconds) = outcome {
            prop_assert!(seconds >= 0, "{}", body);
        }
    }
}
