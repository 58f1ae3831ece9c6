//! What somebody was asked for outside of a form, and what a message filled.

use serde::{Deserialize, Serialize};

use crate::clock::Millis;

/// What the next words are for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Awaited {
    /// What.
    pub what: Awaits,
    /// Since when.
    pub at: Millis,
}

/// A message whose words filled what was asked for: where it is changed, what it filled may change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filled {
    /// The message.
    pub message: i64,
    /// What it filled, or became.
    pub what: Awaits,
}

/// What words are waited for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Awaits {
    /// The answer to a question that had none, by its row.
    Answer(i64),
    /// Another text of an answer.
    Text {
        /// The answer's row.
        answer: i64,
        /// The version that was seen when it was begun.
        seen: i64,
    },
    /// What an answer is called.
    Question(i64),
    /// What a section of a programme reads from now on.
    Section {
        /// The programme.
        slug: String,
        /// The section's word.
        section: String,
    },
    /// What a text reads for those who read English.
    English {
        /// The slug of what ships.
        slug: String,
        /// The word of its section, or of what it is.
        section: String,
    },
    /// Whose call or visit it was.
    Number {
        /// How somebody came, by the store's word.
        channel: String,
        /// What about, by the team's word.
        subject: String,
    },
    /// A note to what was just noted, by its number.
    ServiceNote(String),
    /// A note to what is being noted, while what came of it is tapped.
    CameOf {
        /// How somebody came, by the store's word.
        channel: String,
        /// What about, by the team's word.
        subject: String,
    },
    /// What a business is looked for by.
    Search,
    /// The same once more where nothing was found, unless it is a question.
    SearchAgain,
    /// Another text of a quick reply, by its row.
    Canned(i64),
    /// When a team works, by its word.
    TeamHours(String),
    /// The point on the map at which an officer meets people.
    MeetingPlace,
    /// A letter or a message that tells of an event.
    EventLetter,
    /// The point on the map of an event, by its row.
    EventPoint(i64),
    /// Why the committee of an event refuses somebody, by the row of the seat.
    ChoiceReason(i64),
    /// A list of people who come to an event, by its row.
    EventList(i64),
    /// Who comes to the door of an event, by the row of its session: a code, a name, the end of a phone number.
    Door(i64),
    /// Words about an event, by the code of the seat.
    EventWords(String),
    /// Where a poster hangs that leads to this, as the payload of a deep link.
    PosterPlace(String),
    /// How many an announcement reaches, typed by whoever sends it to so many alone.
    AnnouncementCount {
        /// Its row.
        id: i64,
        /// When it is to go; none where that is at once.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Millis>,
        /// The beginning of the digest of what was seen of it.
        #[serde(default)]
        seen: String,
    },
    /// What the audience of an announcement is called among those that are kept, by the announcement's row.
    AudienceName(i64),
    /// The number of a certificate that is checked.
    CertificateNumber,
    /// The name on a certificate.
    CertificateName {
        /// Its number.
        code: String,
        /// What was written, while it is asked whether that is right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<String>,
    },
    /// When a data incident was found.
    IncidentFound,
    /// Who comes without a seat, by the row of the session.
    WalkIn {
        /// The session.
        session: i64,
        /// What was written, while it is asked whether it is somebody on the list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<String>,
    },
}
