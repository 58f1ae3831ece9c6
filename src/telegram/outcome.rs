//! What a send came to: one table from Telegram's words to what the sender does (`sender/reactions.rs`).
//!
//! The server's descriptions change their case and their ends, so they are matched in lower
//! case by key words; what is in no row is judged by its status. Row names are those of the
//! error catalogue that the tests below go through.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::domain::Reach;

/// What came back from one call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// No connection: nothing was sent.
    NotSent,
    /// The body left and no readable answer came: a time-out, a cut connection, a body that is no JSON.
    Unknown,
    /// Something between the bot and the Bot API server answered: a gateway's page with an error status.
    Gateway,
    /// Telegram took it.
    Accepted {
        /// The message, or the topic, where the call makes one; 0 where Telegram sends it later.
        message_id: Option<i64>,
        /// The topic that the message is in, where that is told.
        topic: Option<i64>,
        /// The handle of the file it carried.
        file_id: Option<String>,
    },
    /// Telegram refused.
    Refused {
        /// The HTTP status.
        status: u16,
        /// Telegram's words in lower case.
        description: String,
        /// Seconds to wait.
        retry_after: Option<i64>,
        /// The new number of an upgraded group.
        migrate_to: Option<i64>,
    },
}

/// What the sender does about a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Delivered.
    Sent {
        /// The message, or the topic that was opened.
        message_id: Option<i64>,
        /// The topic that the message is in, where that is told.
        topic: Option<i64>,
        /// The handle of the file it carried.
        file_id: Option<String>,
    },
    /// As good as delivered: there was nothing to change, or nobody waits any more.
    Done,
    /// The Bot API server was not there or could not work: not the row's fault, and no attempt is counted.
    Outage,
    /// Nobody knows whether it was delivered; repeated only a few times.
    Doubt,
    /// Too many messages: nothing for this chat for so many seconds; no attempt is counted.
    Wait(i64),
    /// Tried again after these seconds, then the person counts as unreachable.
    Later(&'static [i64], Reach),
    /// The person cannot be reached.
    Inactive(Reach),
    /// Sent once more in another form.
    Change(Change),
    /// The group has a new number.
    Migrate(i64),
    /// The bot has no place in this group any more: none of its rows can be delivered.
    Expelled,
    /// Refused in words that no row knows; `recipient` where the status says that the person is the reason.
    Unfamiliar {
        /// Whether it is about the recipient rather than about the content.
        recipient: bool,
    },
    /// Never to be delivered.
    Drop,
    /// No call can work: the sender halts.
    Stop(Halt),
}

/// Another form in which a row may be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Without markup.
    PlainText,
    /// In pieces.
    Split,
    /// Without buttons.
    NoButtons,
    /// Not as an answer to a message that is gone.
    NoReply,
    /// Without its file.
    NoFile,
    /// As a new message, since the one to be edited is gone.
    Anew,
    /// To the group instead of its topic.
    NoTopic,
}

/// Why no call can work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Halt {
    /// The token is wrong or was revoked.
    #[error("Telegram refuses the token")]
    Token,
    /// The bot lives on another Bot API server.
    #[error("the bot is logged in on another Bot API server")]
    Moved,
    /// Telegram froze the bot.
    #[error("Telegram has frozen the bot")]
    Frozen,
}

/// A line of the error catalogue.
struct Row {
    name: &'static str,
    /// The status that it comes with; 0 for any.
    status: u16,
    /// The description begins so; words further on may repeat what was sent.
    words: &'static [&'static str],
    outcome: Outcome,
}

/// A refusal that was seen to be transient is tried again after so many seconds, and believed only after a day.
pub const SUSPECT_AFTER: &[i64] = &[300, 3_600, 86_400];
const SUSPECT: Outcome = Outcome::Later(SUSPECT_AFTER, Reach::Suspect);

const fn row(name: &'static str, status: u16, words: &'static [&'static str], outcome: Outcome) -> Row {
    Row { name, status, words, outcome }
}

/// The row of a topic that is gone.
pub const TOPIC_GONE: &str = "E32";

/// The error catalogue; the first row that fits decides.
const CATALOGUE: &[Row] = &[
    row("E12", 421, &[""], Outcome::Stop(Halt::Moved)),
    row("E12", 400, &["logged out"], Outcome::Stop(Halt::Moved)),
    row("E13", 0, &["frozen_method_invalid"], Outcome::Stop(Halt::Frozen)),
    row("E10", 401, &[""], Outcome::Stop(Halt::Token)),
    row("E14", 404, &["method not found"], Outcome::Drop),
    row("E11", 404, &[""], Outcome::Stop(Halt::Token)),
    row("E4", 500, &["restart"], Outcome::Outage),
    row("E9", 500, &["too many requests", "flood"], Outcome::Wait(30)),
    row("E18", 403, &["bot was blocked by the user"], Outcome::Inactive(Reach::Blocked)),
    row("E19", 403, &["user is deactivated"], Outcome::Inactive(Reach::Gone)),
    row("E20", 403, &["bot can't initiate conversation"], Outcome::Inactive(Reach::NeverStarted)),
    row(
        "E21",
        403,
        &["bot can't send messages to bots", "the bot can't send messages to the bot"],
        Outcome::Inactive(Reach::Bot),
    ),
    row("E22", 403, &["bot can't send messages to the user"], SUSPECT),
    row("E23", 403, &["bot was kicked", "bot is not a member", "the group chat was deleted"], Outcome::Expelled),
    row("E33", 0, &["not enough rights", "have no write access", "chat_write_forbidden"], Outcome::Expelled),
    row(
        "E24",
        400,
        &["chat not found", "private chat not found", "peer_id_invalid", "user not found"],
        Outcome::Later(&[86_400], Reach::NotFound),
    ),
    row("E26", 400, &["can't parse entities"], Outcome::Change(Change::PlainText)),
    row(
        "E27",
        400,
        &["message is too long", "message_too_long", "text is too long", "message caption is too long"],
        Outcome::Change(Change::Split),
    ),
    row("E28", 400, &["message text is empty", "text must be non-empty"], Outcome::Drop),
    row("E29", 400, &["entities_too_long", "entity_bounds_invalid"], Outcome::Change(Change::PlainText)),
    row(
        "E29",
        400,
        &[
            "reply markup is too long",
            "button_data_invalid",
            "button_url_invalid",
            "button_type_invalid",
            "can't parse inline keyboard button",
            "can't parse reply keyboard markup",
            "object expected as reply markup",
        ],
        Outcome::Change(Change::NoButtons),
    ),
    row(
        "E30",
        400,
        &[
            "wrong file identifier",
            "failed to get http url",
            "can't upload file",
            "file is too big",
            "image_process_failed",
        ],
        Outcome::Change(Change::NoFile),
    ),
    row(
        "E31",
        400,
        &["message to be replied not found", "replied message not found"],
        Outcome::Change(Change::NoReply),
    ),
    row(
        TOPIC_GONE,
        400,
        &["message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid"],
        Outcome::Change(Change::NoTopic),
    ),
    row("E43", 400, &["the chat is not a forum", "topic name is"], Outcome::Drop),
    row("E34", 400, &["message is not modified", "topic_not_modified"], Outcome::Done),
    row(
        "E35",
        400,
        &[
            "message to edit not found",
            "message can't be edited",
            "there is no text in the message to edit",
            "message_id_invalid",
            "message_edit_time_expired",
            "message identifier is not specified",
        ],
        Outcome::Change(Change::Anew),
    ),
    row("E36", 400, &["message to delete not found", "message can't be deleted"], Outcome::Done),
    row(
        "E37",
        400,
        &["message to copy not found", "message to forward not found", "has protected content"],
        Outcome::Drop,
    ),
    row("E38", 400, &["query is too old"], Outcome::Done),
    row("E39", 413, &[""], Outcome::Drop),
];

/// Statuses of which no row speaks.
const DEFAULTS: &[(&str, std::ops::RangeInclusive<u16>, Outcome)] = &[
    ("E42", 403..=403, Outcome::Unfamiliar { recipient: true }),
    ("E41", 400..=499, Outcome::Unfamiliar { recipient: false }),
    ("E5", 500..=599, Outcome::Outage),
];

/// Telegram does not say how long: E9.
const UNSAID_WAIT: i64 = 30;

impl Reply {
    /// Reads an answer; the body is neither kept nor logged.
    #[must_use]
    pub fn parse(status: u16, body: &[u8]) -> Self {
        let Ok(answer) = serde_json::from_slice::<Answer<'_>>(body) else {
            return if (200..300).contains(&status) { Self::Unknown } else { Self::Gateway };
        };
        if answer.ok {
            let result = answer.result.and_then(|result| Message::first(result.get()));
            let topic = result.as_ref().and_then(|message| message.topic);
            let message_id = result.as_ref().and_then(|message| message.id.or(topic));
            return Self::Accepted { message_id, topic, file_id: result.and_then(Message::file_id) };
        }
        let parameters = answer.parameters.unwrap_or_default();
        Self::Refused {
            status: answer.error_code.unwrap_or(status),
            description: answer.description.unwrap_or_default().to_lowercase(),
            retry_after: parameters.retry_after,
            migrate_to: parameters.migrate_to_chat_id,
        }
    }

    /// Judges a reply.
    #[must_use]
    pub fn outcome(self) -> Outcome {
        match self {
            Self::NotSent | Self::Gateway => Outcome::Outage,
            Self::Unknown => Outcome::Doubt,
            Self::Accepted { message_id, topic, file_id } => {
                Outcome::Sent { message_id: message_id.filter(|id| *id != 0), topic, file_id }
            }
            Self::Refused { migrate_to: Some(to), .. } => Outcome::Migrate(to),
            Self::Refused { status: 429, retry_after, .. } => Outcome::Wait(retry_after.unwrap_or(UNSAID_WAIT).max(1)),
            Self::Refused { retry_after: Some(seconds), .. } => Outcome::Wait(seconds.max(1)),
            Self::Refused { status, description, .. } => look_up(status, &description).1,
        }
    }

    /// The row of the catalogue that decided, for what is stored and logged about a failure.
    #[must_use]
    pub fn row(&self) -> &'static str {
        match self {
            Self::NotSent => "E1",
            Self::Unknown => "E2",
            Self::Gateway => "E3",
            Self::Accepted { .. } => "ok",
            Self::Refused { migrate_to: Some(_), .. } => "E25",
            Self::Refused { status: 429, retry_after: None, .. } => "E9",
            Self::Refused { status: 429, .. } | Self::Refused { retry_after: Some(_), .. } => "E6",
            Self::Refused { status, description, .. } => look_up(*status, description).0,
        }
    }

    /// Telegram's words where no row of the catalogue knows them, shortened: for the admins, never for the log.
    #[must_use]
    pub fn unfamiliar_words(&self) -> Option<String> {
        const MOST: usize = 120;
        match self {
            Self::Refused { status, description, retry_after: None, migrate_to: None }
                if *status != 429 && matches!(look_up(*status, description).1, Outcome::Unfamiliar { .. }) =>
            {
                Some(format!("{status} {}", description.chars().take(MOST).collect::<String>()))
            }
            _ => None,
        }
    }
}

fn look_up(status: u16, description: &str) -> (&'static str, Outcome) {
    const CLASSES: [&str; 4] = ["bad request: ", "forbidden: ", "not found: ", "internal server error: "];
    let said = CLASSES.iter().find_map(|class| description.strip_prefix(class)).unwrap_or(description);
    let fits =
        |row: &&Row| (row.status == 0 || row.status == status) && row.words.iter().any(|word| said.starts_with(word));
    if let Some(row) = CATALOGUE.iter().find(fits) {
        return (row.name, row.outcome.clone());
    }
    let default = DEFAULTS.iter().find(|(_, statuses, _)| statuses.contains(&status));
    default.map_or(("E3", Outcome::Outage), |(name, _, outcome)| (name, outcome.clone()))
}

#[derive(Deserialize)]
struct Answer<'a> {
    ok: bool,
    #[serde(borrow)]
    result: Option<&'a RawValue>,
    error_code: Option<u16>,
    description: Option<String>,
    parameters: Option<Parameters>,
}

#[derive(Default, Deserialize)]
struct Parameters {
    retry_after: Option<i64>,
    migrate_to_chat_id: Option<i64>,
}

#[derive(Deserialize)]
struct Message {
    #[serde(rename = "message_id")]
    id: Option<i64>,
    #[serde(rename = "message_thread_id")]
    topic: Option<i64>,
    document: Option<FileHandle>,
    photo: Option<Vec<FileHandle>>,
}

#[derive(Deserialize)]
struct FileHandle {
    file_id: String,
}

impl Message {
    /// The message that a call made, or the first one of several.
    fn first(result: &str) -> Option<Self> {
        if result.starts_with('[') {
            return serde_json::from_str::<Vec<Self>>(result).ok()?.into_iter().next();
        }
        serde_json::from_str(result).ok()
    }

    fn file_id(self) -> Option<String> {
        let largest = self.photo.and_then(|mut sizes| sizes.pop());
        self.document.or(largest).map(|file| file.file_id)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn refused(status: u16, description: &str) -> Reply {
        Reply::parse(
            status,
            json!({"ok": false, "error_code": status, "description": description}).to_string().as_bytes(),
        )
    }

    fn flooded(status: u16, parameters: &serde_json::Value) -> Reply {
        let body =
            json!({"ok": false, "error_code": status, "description": "Too Many Requests", "parameters": parameters});
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
            (
                "E26",
                400,
                "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 0",
                Ch(PlainText),
            ),
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
            ("E33", 403, "Forbidden: CHAT_WRITE_FORBIDDEN", Expelled),
            ("E34", 400, "Bad Request: message is not modified: specified new message content is the same", Done),
            ("E35", 400, "Bad Request: message to edit not found", Ch(Anew)),
            ("E35", 400, "Bad Request: message can't be edited", Ch(Anew)),
            ("E35", 400, "Bad Request: MESSAGE_ID_INVALID", Ch(Anew)),
            ("E35", 400, "Bad Request: MESSAGE_EDIT_TIME_EXPIRED", Ch(Anew)),
            ("E35", 400, "Bad Request: message identifier is not specified", Ch(Anew)),
            ("E35", 400, "Bad Request: there is no text in the message to edit", Ch(Anew)),
            ("E36", 400, "Bad Request: message to delete not found", Done),
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
            Outcome::Sent { message_id: None, topic: None, file_id: None }
        );
        assert_eq!(
            sent(r#"{"ok":true,"result":true}"#),
            Outcome::Sent { message_id: None, topic: None, file_id: None }
        );
        assert_eq!(
            sent(r#"{"ok":true,"result":{"message_id":5,"photo":[{"file_id":"S"},{"file_id":"L"}]}}"#),
            Outcome::Sent { message_id: Some(5), topic: None, file_id: Some("L".into()) }
        );
        let in_topic = Outcome::Sent { message_id: Some(5), topic: Some(77), file_id: None };
        assert_eq!(sent(r#"{"ok":true,"result":{"message_id":5,"message_thread_id":77}}"#), in_topic);
        let opened = Outcome::Sent { message_id: Some(77), topic: Some(77), file_id: None };
        assert_eq!(sent(r#"{"ok":true,"result":{"message_thread_id":77,"name":"K7M2"}}"#), opened);
    }

    proptest! {
        #[test]
        fn odd_bodies_never_panic(status in 0_u16..700, body in "[\\{\\}\"a-z:,\\[\\]0-9]{0,60}") {
            let reply = Reply::parse(status, body.as_bytes());
            let _ = (reply.row(), reply.outcome());
        }
    }
}
