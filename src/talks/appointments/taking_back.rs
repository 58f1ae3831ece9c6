//! An owner takes an appointment back, or only the wish to move it.

use super::owner::{Freed, own, tell_freed};
use super::press::AppointmentPress;
use super::{moving, notice, words};
use crate::domain::Button;
use crate::store::appointments::{self, Appointment, State};
use crate::talks::ui;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Asks whether it is taken back; of a move to another time alone that is said, for the first time stays.
fn ask_to_cancel(turn: &mut Turn<'_>, one: &Appointment, stands: Option<&Appointment>) {
    let (language, id) = (turn.language, one.id);
    let when = words::when(language, &one.slot);
    let (question, label) = match stands {
        Some(stands) => {
            let stays = words::when(language, &stands.slot);
            let question = html!(language, "janji-pindah-batal-tanya", saat = &when, lama = &stays);
            (question, plain!(language, "janji-tombol-ya-tidak-jadi"))
        }
        None => (html!(language, "janji-batal-tanya", saat = &when), plain!(language, "janji-tombol-ya-batal")),
    };
    let yes = Button::new(label, AppointmentPress::Cancel(id, true));
    turn.show(ui::confirm(language, question, yes, AppointmentPress::One(id)));
}

/// It is taken back: asked first, then the officer hears of it.
pub(super) async fn cancel(turn: &mut Turn<'_>, id: i64, sure: bool) -> Talk {
    let one = own(turn, id).await?;
    // Moved since it was asked: what stands now was not asked about.
    let sure = sure && one.id == id;
    let (now, language) = (turn.now, turn.language);
    let when = words::when(language, &one.slot);
    let stands = if one.is_move() { moving::stands_beside(turn, &one).await? } else { None };
    if !sure {
        ask_to_cancel(turn, &one, stands.as_ref());
        return Ok(());
    }
    // What is asked for in place of one that goes is not wanted any more either.
    let asked = if one.is_move() { None } else { moving::asked_beside(turn, &one).await? };
    for one in [Some(&one), asked.as_ref()].into_iter().flatten() {
        if appointments::end(turn.write().await?, one.id, State::ByOwner, now).await? {
            let why = if one.is_move() { Freed::MoveDropped } else { Freed::Cancelled };
            tell_freed(turn, one, why).await?;
        }
    }
    notice::ended(turn, &one, |language, when| html!(language, "janji-dibatalkan", saat = when)).await?;
    let text = match stands {
        Some(stands) => html!(language, "janji-pindah-batal", saat = &words::when(language, &stands.slot)),
        None => html!(language, "janji-dibatalkan", saat = &when),
    };
    let all = Button::new(plain!(language, "janji-tombol-semua"), AppointmentPress::Mine);
    turn.show(Screen::text(text).row(vec![all, ui::menu_button(language)]));
    Ok(())
}
