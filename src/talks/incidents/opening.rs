//! An incident is opened: when it was found is tapped or written, and its clock runs from there.

use super::found::{handlers, note};
use super::page;
use super::press::IncidentPress;
use crate::clock::{self, Millis};
use crate::domain::Button;
use crate::domain::incident::deadline;
use crate::domain::policy::{Action, Relation};
use crate::store::incidents;
use crate::talks::ui;
use crate::text::input::moments_behind;
use crate::text::{Html, format};
use crate::turn::{Awaited, Awaits, Screen, Talk, Turn};
use crate::{html, plain};

const HOUR: Millis = 3_600_000;
/// How long ago one may have been found, in hours.
const FOUND: [u16; 5] = [0, 3, 12, 24, 48];
/// What was found longer ago is a slip of the pen: the law gives three days.
const OLDEST: Millis = 60 * 24 * HOUR;

/// When was it found? The clock counts from there.
pub(super) async fn ask_when(turn: &mut Turn<'_>) -> Talk {
    let question = html!(turn.language, "insiden-kapan");
    ask(turn, question).await
}

async fn ask(turn: &mut Turn<'_>, question: Html) -> Talk {
    ui::require(turn, Action::HandleIncidents, Relation::Other).await?;
    turn.memory.awaited = Some(Awaited { what: Awaits::IncidentFound, at: turn.now });
    let language = turn.language;
    let buttons = FOUND.map(|hours| {
        let label = match hours {
            0 => plain!(language, "insiden-baru-saja"),
            hours => plain!(language, "insiden-jam-lalu", jam = i64::from(hours)),
        };
        Button::new(label, IncidentPress::Open(hours))
    });
    let screen = Screen { buttons: ui::packed(buttons), ..Screen::text(question) };
    turn.show(screen.row(vec![Button::new(plain!(language, "tombol-kembali"), IncidentPress::All)]));
    Ok(())
}

/// When it was found was written: "tadi pagi jam 6", "27 November jam 14.00".
pub(in crate::talks) async fn found_said(turn: &mut Turn<'_>, words: &str) -> Talk {
    let now = turn.now;
    let moments = moments_behind(words, clock::local(now));
    match moments.as_slice() {
        [at] if now.saturating_sub(clock::at_local(*at)) <= OLDEST => begin(turn, clock::at_local(*at)).await,
        [] | [_] => {
            let again = html!(turn.language, "insiden-kapan-tidak-terbaca");
            ask(turn, again).await
        }
        [..] => {
            let again = html!(turn.language, "insiden-kapan-dua");
            ask(turn, again).await
        }
    }
}

/// It was found so many hours ago.
pub(super) async fn open(turn: &mut Turn<'_>, hours: u16) -> Talk {
    if !FOUND.contains(&hours) {
        return ask_when(turn).await;
    }
    let found_at = turn.now.saturating_sub(i64::from(hours).saturating_mul(HOUR));
    begin(turn, found_at).await
}

/// Its clock runs, and the others who may handle it hear of it.
async fn begin(turn: &mut Turn<'_>, found_at: Millis) -> Talk {
    ui::require(turn, Action::HandleIncidents, Relation::Other).await?;
    if turn.memory.awaited.as_ref().is_some_and(|awaited| awaited.what == Awaits::IncidentFound) {
        turn.memory.awaited = None;
    }
    let (me, now) = (turn.contact.id, turn.now);
    let id = incidents::open(turn.write().await?, found_at, me, now).await?;
    note(turn, id, "buka").await?;
    let others = handlers(turn.read()).await?;
    let name = turn.first_name.to_owned();
    for officer in others.into_iter().filter(|officer| officer.id != me) {
        let until = format::moment(officer.language, deadline(found_at));
        let text = html!(officer.language, "insiden-dibuka-kabar", nama = &name, saat = &until);
        let see = Button::new(plain!(officer.language, "insiden-tombol-buka"), IncidentPress::One(id));
        turn.tell(officer.id, Screen::text(text).row(vec![see]));
    }
    page::show(turn, id, Some(html!(turn.language, "insiden-dibuka"))).await
}
