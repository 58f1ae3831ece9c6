//! What brings people to an event: a poster with its code, and words to be passed on by WhatsApp.

use super::page;
use super::press::EventOfficePress;
use crate::domain::office::Setting;
use crate::domain::{Button, EventState, Language};
use crate::report::poster::Poster;
use crate::store::events::{Event, Facts};
use crate::store::{office, seats};
use crate::talks::{events_shown, passed_on};
use crate::text::Html;
use crate::text::format::rupiah;
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// Days that a poster has room for.
const MOST_DAYS: usize = 4;

/// The event, while people can still come to it.
async fn to_come(turn: &mut Turn<'_>, id: i64) -> Talk<Event> {
    let event = page::event(turn, id).await?;
    if event.state == EventState::Published && !event.is_over(turn.now) {
        return Ok(event);
    }
    let lead = html!(turn.language, "kelola-bagikan-tidak");
    page::show(turn, id, Some(lead)).await?;
    Err(Stop::Said)
}

/// Where owners find it.
fn address(turn: &Turn<'_>, event: &Event) -> String {
    format!("{}?start=e_{}", turn.world.link, event.code)
}

/// The poster to be printed and as a picture, in Indonesian: it hangs on a wall of Bandar Lampung.
pub(super) async fn poster(turn: &mut Turn<'_>, id: i64) -> Talk {
    let event = to_come(turn, id).await?;
    let said = office::settings(turn.read()).await?;
    let office = said.get(&Setting::Name).map(|name| name.value.clone()).unwrap_or_default();
    let poster = drawn(&event.facts, office, address(turn, &event));
    let language = turn.language;
    let back = Button::new(plain!(language, "kelola-tombol-acara-ini"), EventOfficePress::One(id));
    let printed = Screen::text(html!(language, "kelola-poster", judul = &event.facts.title));
    let shown = Screen::text(html!(language, "kelola-poster-gambar")).row(vec![back]);
    passed_on::send_poster(turn, &poster, &format!("poster-{}", event.code), (printed, shown));
    Ok(())
}

/// What the poster of an event shows whose code opens this link.
pub(in crate::talks) fn drawn(facts: &Facts, office: String, link: String) -> Poster {
    let language = Language::Indonesian;
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
    Poster {
        office,
        kind: events_shown::kind_name(language, facts.kind),
        title: facts.title.clone(),
        lines,
        call: plain!(language, "kelola-poster-ajakan"),
        link,
        place: None,
    }
}

/// The card in plain words with the link, to be passed on; and a way to WhatsApp.
pub(super) async fn words(turn: &mut Turn<'_>, id: i64) -> Talk {
    let event = to_come(turn, id).await?;
    let counts = seats::counts(turn.read(), id).await?;
    let card = events_shown::card(&event, counts, Language::Indonesian, turn.world, turn.now).to_plain();
    let address = address(turn, &event);
    let words = plain!(Language::Indonesian, "kelola-pesan", isi = &card, tautan = &address);
    let back = Button::new(plain!(turn.language, "kelola-tombol-acara-ini"), EventOfficePress::One(id));
    passed_on::by_whatsapp(turn, Screen::text(Html::escape(&words)), &words, back);
    Ok(())
}
