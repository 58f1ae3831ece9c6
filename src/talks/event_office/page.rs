//! One event as the office sees it: how it stands, the card that owners read, and what can be done.

use super::press::{EventOfficePress, Shelf};
use super::standing;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, EventState, Language};
use crate::store::event_questions;
use crate::store::events::{self, Event};
use crate::store::seats;
use crate::talks::announcements::press::AnnouncementPress;
use crate::talks::event_after::press::EventAfterPress;
use crate::talks::event_committee::press::ChoicePress;
use crate::talks::event_door::press::DoorPress;
use crate::talks::{events_shown, ui};
use crate::text::{Html, format};
use crate::turn::{Handle, Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// The event of this row, for whoever may run events; else it is said that it is gone.
pub(super) async fn event(turn: &mut Turn<'_>, id: i64) -> Talk<Event> {
    ui::require(turn, Action::RunEvents, Relation::Other).await?;
    if let Some(event) = events::get(turn.read(), id).await? {
        return Ok(event);
    }
    let language = turn.language;
    turn.toast(plain!(language, "kelola-singkat-hilang"));
    let screen = Screen::text(html!(language, "kelola-hilang")).row(vec![back(language, Shelf::Drafts)]);
    turn.show(screen);
    Err(Stop::Said)
}

/// The same, where it can still be changed.
pub(super) async fn open_event(turn: &mut Turn<'_>, id: i64) -> Talk<Event> {
    let event = event(turn, id).await?;
    let is_over = event.state == EventState::Published && event.is_over(turn.now);
    if matches!(event.state, EventState::Draft | EventState::Published) && !is_over {
        return Ok(event);
    }
    let language = turn.language;
    turn.toast(plain!(language, "kelola-singkat-tutup"));
    show(turn, id, Some(html!(language, "kelola-tidak-bisa-diubah"))).await?;
    Err(Stop::Said)
}

fn back(language: Language, shelf: Shelf) -> Button {
    Button::new(plain!(language, "kelola-tombol-daftar"), EventOfficePress::List(shelf, 0))
}

/// One event, after `lead`.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64, lead: Option<Html>) -> Talk {
    let event = event(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    let counts = seats::counts(turn.read(), id).await?;
    let card = events_shown::card(&event, counts, language, turn.world, now);
    let told = match event.state {
        EventState::Draft => html!(language, "kelola-halaman-konsep"),
        _ => standing::state(language, &event, counts),
    };
    let asked = event_questions::of_event(turn.read(), id).await?.len();
    let asked = (asked > 0).then(|| html!(language, "kelola-ada-pertanyaan", jumlah = format::count(asked)));
    let numbered = event.has_numbers().then(|| html!(language, "kelola-ada-nomor"));
    let beside: Vec<Html> = numbered.into_iter().chain(asked).collect();
    let beside = (!beside.is_empty()).then(|| Html::join(&beside, "\n"));
    let parts: Vec<Html> = lead.into_iter().chain([told, card]).chain(beside).collect();
    let keys = turn.keys;
    let has_phones = !seats::without_chat(turn.read(), keys, id).await?.is_empty();
    let screen = ways(Screen::text(Html::join(&parts, "\n\n")), &event, (language, now, has_phones));
    turn.show(screen);
    if let (Some(photo), EventState::Draft) = (&event.facts.photo, event.state) {
        let photo = Handle { id: photo.clone(), photo: true };
        turn.say(Screen::text(html!(language, "kelola-fotonya")).again(photo));
    }
    Ok(())
}

/// What can be done with it now.
fn ways(screen: Screen, event: &Event, (language, now, has_phones): (Language, i64, bool)) -> Screen {
    let id = event.id;
    let change = Button::new(plain!(language, "kelola-tombol-ubah"), EventOfficePress::Changes(id));
    let guests = Button::new(plain!(language, "kelola-tombol-peserta"), EventOfficePress::Guests(id, 0));
    let copy = Button::new(plain!(language, "kelola-tombol-salin"), EventOfficePress::Copy(id));
    let repeat = Button::new(plain!(language, "kelola-tombol-ulang"), EventOfficePress::Repeat(id));
    let poster = Button::new(plain!(language, "kelola-tombol-poster"), EventOfficePress::Poster(id));
    let words = Button::new(plain!(language, "kelola-tombol-pesan"), EventOfficePress::Words(id));
    let announce = Button::new(plain!(language, "utama-tombol-umumkan"), AnnouncementPress::FromEvent(id));
    let door = Button::new(plain!(language, "kelola-tombol-pintu"), DoorPress::Event(id));
    let results = Button::new(plain!(language, "kelola-tombol-hasil"), EventAfterPress::Results(id));
    let certificates = Button::new(plain!(language, "kelola-tombol-sertifikat"), EventAfterPress::Certificates(id));
    let list = Button::new(plain!(language, "peserta-tombol-daftar"), EventOfficePress::AskList(id));
    let phones =
        has_phones.then(|| Button::new(plain!(language, "peserta-tombol-telepon"), EventOfficePress::Phones(id)));
    let choice =
        event.awaits_choice().then(|| vec![Button::new(plain!(language, "pilih-tombol"), ChoicePress::Event(id))]);
    let stands = event
        .lets_pick(now)
        .then(|| vec![Button::new(plain!(language, "stan-tombol"), EventOfficePress::Stands(id, 0))]);
    let asks = Button::new(plain!(language, "soal-tombol"), EventOfficePress::Questions(id));
    let is_over = event.is_over(now);
    match event.state {
        EventState::Draft => screen
            .row(vec![Button::new(plain!(language, "kelola-tombol-terbitkan"), EventOfficePress::Publish(id))])
            .row(vec![change, Button::new(plain!(language, "kelola-tombol-hapus"), EventOfficePress::Drop(id, false))])
            .row(vec![asks])
            .row(vec![back(language, Shelf::Drafts), ui::menu_button(language)]),
        EventState::Published if !is_over => choice
            .into_iter()
            .chain(stands)
            .fold(screen, Screen::row)
            .row(vec![announce])
            .row(vec![guests, change])
            .row([list].into_iter().chain(phones).collect())
            .row(vec![poster, words])
            .row(vec![copy, repeat])
            .row(vec![certificates, asks])
            .row(vec![door, Button::new(plain!(language, "kelola-tombol-batalkan"), EventOfficePress::Cancel(id))])
            .row(vec![back(language, Shelf::Coming), ui::menu_button(language)]),
        EventState::Published | EventState::Finished => screen
            .row(vec![guests, door])
            .row(vec![results, certificates])
            .row(phones.into_iter().chain([copy]).collect())
            .row(vec![back(language, Shelf::Past), ui::menu_button(language)]),
        EventState::Cancelled => {
            let first: Vec<Button> = [guests, copy].into_iter().chain(phones).collect();
            screen.row(first).row(vec![back(language, Shelf::Past), ui::menu_button(language)])
        }
    }
}
