use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::input::{SentFile, Shared};

fn private(content: Value) -> Value {
    let mut message = json!({
        "message_id": 5, "date": 1_760_000_000,
        "from": {"id": 7001, "is_bot": false, "first_name": "Siti", "language_code": "id"},
        "chat": {"id": 7001, "type": "private", "first_name": "Siti"},
    });
    message.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
    json!({"update_id": 9, "message": message})
}

fn input(update: &Value) -> Option<Input> {
    match Incoming::read(update.to_string().into()).expect("has a number").event {
        Event::Person { input, .. } => Some(input),
        _ => None,
    }
}

#[test]
fn a_reaction_is_a_sign_at_a_message_or_none_any_more() {
    let user = json!({"id": 7001, "is_bot": false, "first_name": "Siti"});
    let reaction = |chat: Value, who: (&str, &Value), signs: Value| {
        let mut change = json!({"chat": chat, "message_id": 5, "date": 1_760_000_000, "old_reaction": [],
            "new_reaction": signs});
        change.as_object_mut().unwrap().insert(who.0.to_owned(), who.1.clone());
        json!({"update_id": 9, "message_reaction": change})
    };
    let own = json!({"id": 7001, "type": "private", "first_name": "Siti"});
    for (signs, sign) in [
        (json!([{"type": "emoji", "emoji": "❤"}]), Some("❤")),
        (json!([]), None),
        (json!([{"type": "custom_emoji", "custom_emoji_id": "1"}]), None),
        (json!([{"type": "of tomorrow"}]), None),
    ] {
        let update = reaction(own.clone(), ("user", &user), signs);
        assert_eq!(input(&update), Some(Input::Reacted(sign.map(str::to_owned))), "{update}");
        assert_eq!(Incoming::read(update.to_string().into()).unwrap().source.message_id, Some(5));
    }
    let group = json!({"id": -100_500, "type": "supergroup", "title": "Petugas", "is_forum": true});
    let event =
        |who: (&str, &Value)| Incoming::read(reaction(group.clone(), who, json!([])).to_string().into()).unwrap().event;
    assert!(matches!(
        event(("user", &user)),
        Event::Group(GroupEvent { what: InGroup::Input(Input::Reacted(None)), .. })
    ));
    assert!(matches!(event(("actor_chat", &group)), Event::Nothing), "who hides is nobody");
    assert!(matches!(event(("nobody", &user)), Event::Nothing));
    let words = "\"message_reaction\":{}";
    assert_eq!(input(&private(json!({"text": words}))), Some(Input::Text(words.into())), "words about one are words");
}

#[test]
fn every_kind_of_message_becomes_an_input() {
    let file = json!({"file_id": "F", "file_unique_id": "U", "file_size": 1});
    let sized = json!({"file_id": "F", "file_unique_id": "U", "width": 1, "height": 1, "duration": 1, "length": 1,
        "is_animated": false, "is_video": false, "type": "regular"});
    let place = json!({"latitude": -5.4, "longitude": 105.2});
    let file_of = |width: u32, size: u32| {
        json!({"file_id": "F", "file_unique_id": "U", "width": width, "height": 1,
        "file_size": size})
    };
    let document = SentFile { id: "F".into(), unique: "U".into(), size: Some(1), mime: None, photo: false };
    let photo = SentFile { mime: Some("image/jpeg".into()), photo: true, ..document.clone() };
    let cases = [
        (json!({"text": "halo"}), Input::Text("halo".into())),
        (json!({"photo": [sized]}), Input::File(SentFile { size: None, ..photo.clone() })),
        (json!({"photo": [file_of(9, 5), file_of(1, 7)]}), Input::File(SentFile { size: Some(5), ..photo })),
        (json!({"document": file}), Input::File(document.clone())),
        (
            json!({"document": {"file_id": "F", "file_unique_id": "U", "file_size": 1, "mime_type": "image/png"}}),
            Input::File(SentFile { mime: Some("image/png".into()), ..document }),
        ),
        (json!({"document": {"file_id": "F", "mime_type": "no type"}}), Input::Kind(Kind::Document)),
        (json!({"voice": sized}), Input::Kind(Kind::Voice)),
        (json!({"audio": sized}), Input::Kind(Kind::Voice)),
        (json!({"video": sized}), Input::Kind(Kind::Video)),
        (json!({"video_note": sized}), Input::Kind(Kind::Video)),
        (json!({"sticker": sized}), Input::Kind(Kind::Sticker)),
        (json!({"animation": sized}), Input::Kind(Kind::Sticker)),
        (
            json!({"contact": {"phone_number": "08", "first_name": "S"}}),
            Input::Contact(Shared { number: "08".into(), of: None, own: false }),
        ),
        (
            json!({"contact": {"phone_number": "08", "first_name": "S", "user_id": 7001}}),
            Input::Contact(Shared { number: "08".into(), of: Some(ContactId(7001)), own: true }),
        ),
        (json!({"location": place}), Input::Kind(Kind::Location)),
        (
            json!({"venue": {"location": place, "title": "t", "address": "a"}, "location": place}),
            Input::Kind(Kind::Location),
        ),
        (json!({"dice": {"emoji": "🎲", "value": 3}}), Input::Kind(Kind::Other)),
        (json!({"poll": {"id": "1"}}), Input::Kind(Kind::Other)),
        (json!({"story": {"id": 1}}), Input::Kind(Kind::Other)),
        (json!({"hologram_of_the_future": {"x": 1}}), Input::Kind(Kind::Other)),
        (json!({}), Input::Kind(Kind::Other)),
    ];
    for (content, expected) in cases {
        assert_eq!(input(&private(content.clone())), Some(expected), "{content}");
    }
}

#[test]
fn p7_words_under_anything_are_what_is_said_also_when_they_are_changed() {
    let sized = json!({"file_id": "F", "file_unique_id": "U", "width": 1, "height": 1, "duration": 1});
    for (field, kind) in [
        ("photo", Kind::Photo),
        ("document", Kind::Document),
        ("video", Kind::Video),
        ("voice", Kind::Voice),
        ("audio", Kind::Voice),
        ("animation", Kind::Sticker),
    ] {
        let content = if field == "photo" { json!([sized]) } else { sized.clone() };
        let mut update = private(json!({field: content, "caption": "biaya halal?"}));
        let words_of = |update: &Value| match input(update) {
            Some(Input::Captioned(told)) => Some((told.words, told.kind, told.file.is_some())),
            _ => None,
        };
        let is_file = matches!(kind, Kind::Photo | Kind::Document);
        let expected = Some(("biaya halal?".to_owned(), kind, is_file));
        assert_eq!(words_of(&update), expected, "{field}");
        let edited = json!({"update_id": 9, "edited_message": update["message"]});
        assert_eq!(words_of(&edited), expected, "{field}, changed");
        update["message"]["date"] = json!("yesterday");
        let skimmed = Some(("biaya halal?".to_owned(), kind, false));
        assert_eq!(words_of(&update), skimmed, "{field}, unreadable");
    }
    let blank = private(json!({"photo": [sized], "caption": " "}));
    assert!(matches!(input(&blank), Some(Input::File(_))));
}

#[test]
fn a16_what_was_passed_on_is_told_from_own_words() {
    let origin = json!({"type": "hidden_user", "date": 1_760_000_000, "sender_user_name": "Petugas Resmi"});
    let sized = json!({"file_id": "F", "file_unique_id": "U", "width": 1, "height": 1});
    let mut alone = private(json!({"photo": [sized]}));
    alone["message"]["forward_origin"] = origin.clone();
    assert!(matches!(input(&alone), Some(Input::File(_))), "a picture without words is a picture");
    for (content, expected) in [
        (json!({"text": "halal gratis"}), Input::Forwarded("halal gratis".into())),
        (json!({"photo": [sized], "caption": "kabar"}), Input::Forwarded("kabar".into())),
    ] {
        let mut update = private(content);
        update["message"]["forward_origin"] = origin.clone();
        assert_eq!(input(&update), Some(expected.clone()));
        if matches!(expected, Input::Forwarded(ref text) if text == "halal gratis") {
            update["message"]["date"] = json!("yesterday");
            assert_eq!(input(&update), Some(expected));
        }
    }
}

#[test]
fn t_a15_what_teloxide_cannot_read_is_skimmed_and_what_nobody_can_keeps_its_number() {
    let mut broken = private(json!({"text": "berapa biayanya", "entities": "not a list"}));
    assert_eq!(input(&broken), Some(Input::Text("berapa biayanya".into())));
    broken["message"]["date"] = json!("yesterday");
    assert_eq!(input(&broken), Some(Input::Text("berapa biayanya".into())));
    assert_eq!(input(&json!({"update_id": 1, "weather_changed": {}})), None);
    assert_eq!(input(&json!({"update_id": 1})), None);
    assert_eq!(
        input(&json!({"update_id": 99_999_999_999_i64, "message": private(json!({"text": "x"}))["message"]})),
        Some(Input::Text("x".into()))
    );
    // A person's own deep JSON, and half of a surrogate pair, are no JSON for any parser that looks at all of it.
    let deep = format!("{}1{}", "[".repeat(5_000), "]".repeat(5_000));
    for odd in [deep.as_str(), r#""\ud83d""#] {
        let message = format!(
            r#"{{"message_id": 5, "odd": {odd}, "from": {{"id": 7001, "first_name": {odd}}}, "chat": {{"id": 7001, "type": "private"}}}}"#
        );
        let read = Incoming::read(format!(r#"{{"message": {message}, "update_id": 9}}"#).into()).expect("a number");
        assert!(matches!(&read.event, Event::Unreadable(Some(from)) if from.id == ContactId(7001)), "{read:?}");
        let read = Incoming::read(format!(r#"{{"update_id": 9, "odd": {odd}}}"#).into()).expect("a number");
        assert!(matches!(read.event, Event::Unreadable(None)), "{read:?}");
    }
    assert!(Incoming::read("{}".into()).is_none());
    assert!(Incoming::read("not json".into()).is_none());
}

#[test]
fn a_press_keeps_its_callback_even_when_its_message_is_gone() {
    let from = json!({"id": 7001, "is_bot": false, "first_name": "Siti"});
    let press =
        json!({"update_id": 2, "callback_query": {"id": "c1", "from": from, "chat_instance": "1", "data": "1:m"}});
    let expected = Press { callback: "c1".into(), message_id: None, data: "1:m".into() };
    assert_eq!(input(&press), Some(Input::Press(expected.clone())));
    let strange = json!({"update_id": 2, "callback_query": {"id": "c1", "from": from, "data": "1:m", "message": 5}});
    assert_eq!(input(&strange), Some(Input::Press(expected)));
}

#[test]
fn bots_and_groups_are_not_persons() {
    let mut bot = private(json!({"text": "halo"}));
    bot["message"]["from"]["is_bot"] = json!(true);
    assert_eq!(input(&bot), None);
    let mut group = private(json!({"text": "halo"}));
    group["message"]["chat"] = json!({"id": -1_005, "type": "supergroup", "title": "Pasar"});
    let event = Incoming::read(group.to_string().into()).unwrap().event;
    assert!(matches!(event, Event::Group(GroupEvent { chat: ChatId(-1005), what: InGroup::Input(_), .. })));
}

#[test]
fn k3_who_looks_for_a_card_is_read_with_the_words_alone() {
    let update = json!({"update_id": 9, "inline_query": {
        "id": "55", "query": "halal", "offset": "", "chat_type": "group",
        "from": {"id": 7001, "is_bot": false, "first_name": "Siti"},
    }});
    let Event::Inline(asked) = Incoming::read(update.to_string().into()).unwrap().event else { panic!() };
    assert_eq!((asked.query.as_str(), asked.words.as_str(), asked.from), ("55", "halal", ContactId(7001)));
}

#[test]
fn k5_what_the_bot_may_in_a_channel_is_read_of_its_rights() {
    let bot = json!({"id": 1, "is_bot": true, "first_name": "Bot"});
    let administrator = |posts: bool| {
        json!({
            "user": bot, "status": "administrator", "can_be_edited": false, "is_anonymous": false,
            "can_manage_chat": true, "can_change_info": false, "can_post_messages": posts, "can_delete_messages": posts,
            "can_manage_video_chats": false, "can_invite_users": false, "can_restrict_members": false,
            "can_promote_members": false, "can_post_stories": false, "can_edit_stories": false,
            "can_delete_stories": false,
        })
    };
    let left = json!({"user": bot, "status": "left"});
    let kicked = json!({"user": bot, "status": "kicked", "until_date": 0});
    for (new, expected) in [
        (administrator(true), InChannel::Posts),
        (administrator(false), InChannel::Silent),
        (left.clone(), InChannel::Out),
        (kicked, InChannel::Out),
    ] {
        let update = json!({"update_id": 9, "my_chat_member": {
            "chat": {"id": -1_001_700_000_001_i64, "type": "channel", "title": "Kabar"}, "date": 1_760_000_000,
            "from": {"id": 7001, "is_bot": false, "first_name": "Siti"},
            "old_chat_member": left, "new_chat_member": new,
        }});
        let event = Incoming::read(update.to_string().into()).unwrap().event;
        let Event::Channel(event) = event else { panic!("{update}") };
        assert_eq!((event.what, event.title.as_str(), event.from.id), (expected, "Kabar", ContactId(7001)));
    }
}

/// Updates as Telegram sends them, one of each kind.
fn as_sent() -> Vec<Value> {
    let person = json!({"id": 7001, "is_bot": false, "first_name": "Siti", "language_code": "id"});
    let chat = json!({"id": 7001, "type": "private", "first_name": "Siti"});
    let group = json!({"id": -100_500, "type": "supergroup", "title": "Petugas", "is_forum": true});
    let message = private(json!({"text": "halo"}))["message"].clone();
    let picture = json!({"photo": [{"file_id": "F", "file_unique_id": "U", "width": 1, "height": 1}], "caption": "ini",
        "caption_entities": [{"type": "bold", "offset": 0, "length": 3}], "media_group_id": "1"});
    let reply = json!({"text": "ya 🌸", "entities": [{"type": "italic", "offset": 3, "length": 2}],
        "reply_to_message": message.clone()});
    let member = json!({"user": person.clone(), "status": "member"});
    let kicked = json!({"user": person.clone(), "status": "kicked", "until_date": 0});
    let in_group = json!({"message_id": 6, "date": 1_760_000_000, "from": person, "chat": group,
        "message_thread_id": 77, "is_topic_message": true, "text": "/antrean"});
    let query = json!({"id": "1", "from": person, "chat_instance": "1", "data": "1:m", "message": message.clone()});
    let changed =
        json!({"chat": chat, "from": person, "date": 1, "old_chat_member": member, "new_chat_member": kicked});
    let reaction = json!({"chat": chat, "message_id": 5, "date": 1, "user": person, "old_reaction": [],
        "new_reaction": [{"type": "emoji", "emoji": "❤"}]});
    let inline = json!({"id": "2", "from": person, "query": "halal", "offset": ""});
    vec![
        private(json!({"text": "halo"})),
        private(picture),
        private(reply),
        private(json!({"contact": {"phone_number": "08", "first_name": "S", "user_id": 7001}})),
        private(json!({"location": {"latitude": -5.4, "longitude": 105.2}})),
        json!({"update_id": 9, "edited_message": message}),
        json!({"update_id": 9, "message": in_group}),
        json!({"update_id": 9, "callback_query": query}),
        json!({"update_id": 9, "my_chat_member": changed}),
        json!({"update_id": 9, "message_reaction": reaction}),
        json!({"update_id": 9, "inline_query": inline}),
    ]
}

/// The ways to everything in a value.
fn ways(value: &Value, way: &str, all: &mut Vec<String>) {
    let mut inside = |key: &str, value: &Value| {
        let way = format!("{way}/{key}");
        all.push(way.clone());
        ways(value, &way, all);
    };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| inside(key, value)),
        Value::Array(items) => items.iter().enumerate().for_each(|(at, value)| inside(&at.to_string(), value)),
        _ => {}
    }
}

/// Anything that may stand where something else is expected.
fn anything() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!({})),
        Just(json!([])),
        Just(json!([[{"a": [null]}]])),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,20}".prop_map(Value::from),
    ]
}

proptest! {
    /// Whatever an update has become on its way, its number is found, so that it can be confirmed and stops nothing.
    #[test]
    fn an_update_of_any_shape_is_read_and_keeps_its_number(
        which in 0_usize..11,
        changes in proptest::collection::vec((any::<usize>(), proptest::option::of(anything())), 0..4),
    ) {
        let mut update = as_sent().swap_remove(which);
        for (at, put) in changes {
            let mut all = Vec::new();
            ways(&update, "", &mut all);
            all.retain(|way| way != "/update_id");
            let Some(way) = all.get(at % all.len().max(1)).cloned() else { continue };
            let (above, key) = way.rsplit_once('/').unwrap();
            match (put, update.pointer_mut(above)) {
                (Some(value), _) => *update.pointer_mut(&way).unwrap() = value,
                (None, Some(Value::Object(fields))) => _ = fields.remove(key),
                (None, Some(Value::Array(items))) => _ = items.pop(),
                _ => {}
            }
        }
        let read = Incoming::read(update.to_string().into());
        prop_assert_eq!(read.map(|read| read.update_id), Some(9), "{}", update);
    }

    #[test]
    fn an_update_with_torn_bytes_never_panics(
        which in 0_usize..11,
        tears in proptest::collection::vec((any::<usize>(), ".{0,3}"), 1..4),
    ) {
        let mut raw: Vec<char> = as_sent().swap_remove(which).to_string().chars().collect();
        for (at, put) in tears {
            let at = at % raw.len().max(1);
            raw.splice(at..raw.len().min(at + 2), put.chars());
        }
        let _ = Incoming::read(raw.into_iter().collect::<String>().into());
    }

    #[test]
    fn words_that_are_no_update_never_panic(raw in "(?s).{0,80}") {
        let _ = Incoming::read(raw.into());
    }
}
