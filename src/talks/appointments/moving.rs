//! Moving an appointment. One that is certain keeps its time until the officer of the new one said yes; one that nobody
//! confirmed yet asks for the other time in place of its own.

use super::owner::{Freed, choices, own, own_case, page_of, show, tell_freed, tell_officer};
use super::press::AppointmentPress;
use super::words;
use crate::domain::Button;
use crate::store::appointments::{self, Appointment, State};
use crate::talks::ui;
use crate::text::Html;
use crate::turn::{Talk, Turn};
use crate::{html, plain};

/// Free times to which it can be moved; what it is now is said first.
pub(super) async fn to_move(turn: &mut Turn<'_>, id: i64, page: u16) -> Talk {
    let one = own(turn, id).await?;
    let language = turn.language;
    let when = &words::when(language, &one.slot);
    let lead = match one.state {
        State::Confirmed => html!(language, "janji-pindah-pilih", saat = when),
        _ => html!(language, "janji-pindah-pilih-belum", saat = when),
    };
    choose_again(turn, &one, page, lead).await
}

async fn choose_again(turn: &mut Turn<'_>, one: &Appointment, page: u16, lead: Html) -> Talk {
    let case = own_case(turn, one.case.clone()).await?;
    let (found, more) = page_of(turn, case.as_ref(), page).await?;
    let (language, id) = (turn.language, one.id);
    if found.is_empty() && page == 0 {
        show(turn, one, html!(language, "janji-pindah-tak-ada"));
        return Ok(());
    }
    let to = |slot| AppointmentPress::MoveTo { id, slot };
    let page_to = |page| AppointmentPress::Move(id, page);
    let mut screen = choices(turn, lead, (&found, more, page), to, page_to);
    screen.buttons.pop();
    let back = Button::new(plain!(language, "tombol-kembali"), AppointmentPress::One(id));
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// The one that stands while this is asked for in its place.
pub(super) async fn stands_beside(turn: &mut Turn<'_>, one: &Appointment) -> Talk<Option<Appointment>> {
    let (keys, now) = (turn.keys, turn.now);
    let all = appointments::of_series(turn.read(), keys, one.root()).await?;
    Ok(all.into_iter().find(|other| other.id != one.id && other.state == State::Confirmed && other.slot.starts > now))
}

/// What is asked for in place of this one.
pub(super) async fn asked_beside(turn: &mut Turn<'_>, one: &Appointment) -> Talk<Option<Appointment>> {
    let keys = turn.keys;
    let all = appointments::of_series(turn.read(), keys, one.root()).await?;
    Ok(all.into_iter().find(|other| other.id != one.id && other.state == State::Held))
}

/// Another time was chosen: it is asked for.
pub(super) async fn move_to(turn: &mut Turn<'_>, id: i64, slot: i64) -> Talk {
    let one = own(turn, id).await?;
    let language = turn.language;
    if one.slot.id == slot {
        show(turn, &one, html!(language, "janji-sudah-di-situ"));
        return Ok(());
    }
    let asked = if one.state == State::Confirmed { asked_beside(turn, &one).await? } else { Some(one.clone()) };
    match asked {
        Some(asked) if asked.slot.id == slot => {
            show(turn, &asked, html!(language, "janji-sudah-di-situ"));
            Ok(())
        }
        Some(asked) => ask_otherwise(turn, &asked, slot).await,
        None => ask_beside(turn, &one, slot).await,
    }
}

/// What is certain keeps its time until the other one is.
async fn ask_beside(turn: &mut Turn<'_>, one: &Appointment, slot: i64) -> Talk {
    let (now, language) = (turn.now, turn.language);
    let (conn, keys) = turn.store().await?;
    let Some(id) = appointments::ask_to_move(conn, keys, one, slot, now).await? else {
        return taken(turn, one).await;
    };
    let Some(asked) = appointments::get(turn.read(), keys, id).await? else { return Ok(()) };
    tell_officer(turn, &asked, Some(&one.slot)).await?;
    let when = words::when(language, &one.slot);
    show(turn, &asked, html!(language, "janji-pindah-diminta", petugas = &asked.slot.officer_name, saat = &when));
    Ok(())
}

/// What nobody confirmed is asked for at another time.
async fn ask_otherwise(turn: &mut Turn<'_>, before: &Appointment, slot: i64) -> Talk {
    let (who, now, keys, language) = (turn.contact.id, turn.now, turn.keys, turn.language);
    if !appointments::move_to(turn.write().await?, (before.id, who), slot, now).await? {
        return taken(turn, before).await;
    }
    let Some(after) = appointments::get(turn.read(), keys, before.id).await? else { return Ok(()) };
    tell_officer(turn, &after, Some(&before.slot)).await?;
    if before.slot.officer != after.slot.officer {
        tell_freed(turn, before, Freed::Moved(&after.slot)).await?;
    }
    let lead = match stands_beside(turn, &after).await? {
        Some(stands) => {
            let when = words::when(language, &stands.slot);
            html!(language, "janji-pindah-diminta", petugas = &after.slot.officer_name, saat = &when)
        }
        None => html!(language, "janji-dipindah", petugas = &after.slot.officer_name),
    };
    show(turn, &after, lead);
    Ok(())
}

async fn taken(turn: &mut Turn<'_>, one: &Appointment) -> Talk {
    turn.toast(plain!(turn.language, "janji-singkat-diambil"));
    let lead = html!(turn.language, "janji-sudah-diambil");
    choose_again(turn, one, 0, lead).await
}
