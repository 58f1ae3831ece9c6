//! What brings people to an event: a poster with its code, and words to be passed on by WhatsApp.

use super::page;
use super::press::EventOfficePress;
use crate::domain::{Button, EventState, Language};
use crate::store::events::Event;
use crate::store::seats;
use crate::talks::event_owner::press::LINK as EVENT_LINK;
use crate::talks::{events_shown, outreach, passed_on};
use crate::text::Html;
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

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
    turn.world.deep_link(format_args!("{EVENT_LINK}{}", event.code))
}

/// The poster to be printed and as a picture, in Indonesian: it hangs on a wall of Bandar Lampung.
pub(super) async fn poster(turn: &mut Turn<'_>, id: i64) -> Talk {
    let event = to_come(turn, id).await?;
    let link = address(turn, &event);
    let poster = outreach::event_paper(turn, &event.facts, link).await?;
    let language = turn.language;
    let back = Button::new(plain!(language, "kelola-tombol-acara-ini"), EventOfficePress::One(id));
    let printed = Screen::text(html!(language, "kelola-poster", judul = &event.facts.title));
    let shown = Screen::text(html!(language, "kelola-poster-gambar")).row(vec![back]);
    passed_on::send_poster(turn, &poster, &format!("poster-{}", event.code), (printed, shown));
    Ok(())
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
