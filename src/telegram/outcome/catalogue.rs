//! The catalogue: what each refusal of Telegram, known by how its words begin, means for the row that met it.

use super::{Change, Halt, Outcome};
use crate::domain::Reach;

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
pub(super) const SUSPECT: Outcome = Outcome::Later(SUSPECT_AFTER, Reach::Suspect);

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
    row(
        "E33",
        0,
        &["not enough rights", "need administrator rights", "have no write access", "chat_write_forbidden"],
        Outcome::Expelled,
    ),
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
            "there is no caption in the message to edit",
            "message_id_invalid",
            "message_edit_time_expired",
            "message identifier is not specified",
        ],
        Outcome::Change(Change::Anew),
    ),
    row("E44", 400, &["message to react not found", "reaction_invalid", "reaction_empty"], Outcome::Done),
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

/// The row of the catalogue that a refusal is of, and what it leads to.
pub(super) fn look_up(status: u16, description: &str) -> (&'static str, Outcome) {
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
