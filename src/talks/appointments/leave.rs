//! An officer goes on leave: who has an appointment within it hears so at once, and can choose another time.

use super::press::AppointmentPress;
use super::words;
use crate::clock::Millis;
use crate::domain::{Button, Lane};
use crate::store::appointments::{self, Appointment};
use crate::talks::office;
use crate::turn::{Outgoing, Screen, Send, Talk, Turn};
use crate::{html, plain};

/// Appointments of one officer that are looked through.
const MOST: i64 = 200;

/// The appointments, asked for or certain, that begin between two moments with whoever has a turn.
async fn within(turn: &mut Turn<'_>, (from, until): (Millis, Millis)) -> Talk<Vec<Appointment>> {
    let (who, keys, now) = (turn.contact.id, turn.keys, turn.now);
    let all = appointments::of_officer(turn.read(), keys, who, (now, MOST, 0)).await?;
    let held = all.into_iter().filter_map(|(_, held)| held);
    Ok(held.filter(|one| one.slot.starts >= from && one.slot.starts < until).collect())
}

/// Tells the owners of the appointments between these moments that their officer is away then; gives how many there are.
pub(in crate::talks) async fn tell_of_leave(turn: &mut Turn<'_>, time: (Millis, Millis)) -> Talk<usize> {
    let held = within(turn, time).await?;
    for one in &held {
        let language = office::language_of(turn, one.contact).await?;
        let (when, officer) = (words::when(language, &one.slot), &one.slot.officer_name);
        let other = Button::new(plain!(language, "janji-tombol-baru"), AppointmentPress::Move(one.id, 0));
        let cancel = Button::new(plain!(language, "janji-tombol-batal"), AppointmentPress::Cancel(one.id, false));
        let text = html!(language, "janji-kabar-cuti", petugas = officer, saat = &when);
        let screen = Screen::text(text).row(vec![other, cancel]);
        turn.send(Send::new(one.contact, Lane::Case, Outgoing::New(screen)));
    }
    Ok(held.len())
}
