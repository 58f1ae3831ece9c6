//! An audience as statements ask for it: lists as JSON, and what is not asked for as nothing.

use crate::clock::{DAY, Millis};
use crate::domain::announcement::Audience;

/// A list in which nothing is that anybody has.
const NOBODY: &str = r#"[""]"#;

/// What a statement asks of people. A list that is empty narrows nothing.
pub(super) struct Wanted {
    /// News that they follow.
    pub(super) interests: String,
    /// Codes of kecamatan and kelurahan.
    pub(super) regions: String,
    /// Lines of business.
    pub(super) sectors: String,
    /// Sizes of a business.
    pub(super) scales: String,
    /// Languages.
    pub(super) languages: String,
    /// Since when they wrote to the bot.
    pub(super) since: Option<Millis>,
    /// Slugs of programmes about which they had a consultation.
    pub(super) consulted: String,
    /// What they had to do with an event.
    pub(super) took: Option<String>,
    /// With this one.
    pub(super) event: Option<i64>,
    /// With one of this kind.
    pub(super) kind: Option<String>,
}

impl Wanted {
    /// What an audience asks for; of one that names what nobody knows that is somebody who does not exist.
    pub(super) fn of(audience: &Audience, now: Millis) -> Self {
        let list = |words: &[String]| serde_json::json!(words).to_string();
        let more = &audience.more;
        let slugs: Vec<_> = more.consulted.iter().map(|one| one.slug.clone()).collect();
        let event = more.event.as_ref();
        Self {
            interests: if audience.is_known() { list(&audience.interests) } else { NOBODY.to_owned() },
            regions: list(&audience.regions),
            sectors: list(&audience.sectors),
            scales: list(&more.scales),
            languages: list(&more.languages),
            since: more.wrote_within.map(|days| now.saturating_sub(DAY.saturating_mul(days.into()))),
            consulted: list(&slugs),
            took: event.map(|event| event.took.clone()),
            event: event.and_then(|event| event.id),
            kind: event.and_then(|event| event.kind.clone()),
        }
    }
}
