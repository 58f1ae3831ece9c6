//! What the poster of an event shows, with or without the place at which it hangs.

use crate::domain::Language;
use crate::domain::office::Setting;
use crate::plain;
use crate::report::poster::Poster as Paper;
use crate::store::events::Facts;
use crate::store::office;
use crate::talks::events_shown;
use crate::text::Html;
use crate::text::format::rupiah;
use crate::turn::{Talk, Turn};

/// The language of whoever walks by.
pub(super) const WALL: Language = Language::Indonesian;
/// Days that a poster has room for.
const MOST_DAYS: usize = 4;

/// What the poster shows whose code opens this link.
pub(in crate::talks) async fn event_paper(turn: &mut Turn<'_>, facts: &Facts, link: String) -> Talk<Paper> {
    let office = office_name(turn).await?;
    Ok(Paper { office, link, ..facts_shown(facts) })
}

/// The name of the office, as it stands on every poster.
pub(super) async fn office_name(turn: &mut Turn<'_>) -> Talk<String> {
    let said = office::settings(turn.read()).await?;
    Ok(said.get(&Setting::Name).map(|name| name.value.clone()).unwrap_or_default())
}

/// Whether the posters that hang show something else of an event than new ones will.
pub(in crate::talks) fn is_shown_anew(before: &Facts, now: &Facts) -> bool {
    facts_shown(before) != facts_shown(now)
}

/// What of its facts stands on a poster, without whose it is and where its code leads.
fn facts_shown(facts: &Facts) -> Paper {
    let language = WALL;
    let mut lines: Vec<String> = events_shown::days(language, &facts.sessions).iter().map(Html::to_plain).collect();
    // Of many days the first and the last one are enough for whoever walks by.
    if lines.len() > MOST_DAYS {
        lines.drain(1..lines.len() - 1);
    }
    lines.extend(facts.venue.place.clone());
    let whom = events_shown::whom(language, &facts.limits, plain!(language, "kelola-poster-untuk-terdaftar"));
    lines.extend(whom.map(|whom| plain!(language, "kelola-poster-untuk", siapa = &whom)));
    lines.push(if facts.fee == 0 {
        plain!(language, "kelola-poster-gratis")
    } else {
        plain!(language, "kelola-poster-biaya", jumlah = &rupiah(facts.fee))
    });
    Paper {
        office: String::new(),
        kind: events_shown::kind_name(language, facts.kind),
        title: facts.title.clone(),
        lines,
        call: plain!(language, "kelola-poster-ajakan"),
        link: String::new(),
        place: None,
    }
}
