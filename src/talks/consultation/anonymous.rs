//! A consultation without a name: to the office its owner is the number of the case, on every card, in every list and
//! file. What would tell more is not kept with the case, so that nothing can show it.

use super::access::own_case;
use super::press::ConsultPress;
use super::{draft, kept, relay, sending, telling};
use crate::domain::{Button, CaseNumber};
use crate::store::cases::{self, Case, Secret, Sort};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// What is not sent yet is without a name from now on, or with it again.
pub(super) async fn switch_to(turn: &mut Turn<'_>, number: &CaseNumber, on: bool) -> Talk {
    let case = sending::unsent(turn, number).await?;
    let person = if on { String::new() } else { turn.first_name.to_owned() };
    // What it goes on with has the name on its card.
    let earlier = case.secret.earlier.clone().filter(|_| !on);
    let (conn, keys) = turn.store().await?;
    // Nobody was asked about a place that went in under the name.
    let entries = cases::entries(conn, keys, (case.id, number)).await?;
    let place = on && entries.iter().any(|entry| entry.sort == Sort::Location);
    let secret = Secret { person, anonymous: on, earlier, place, ..case.secret.clone() };
    cases::set_anonymous(conn, keys, (case.id, number), &secret).await?;
    let case = own_case(turn, number).await?;
    draft::show(turn, &case).await
}

/// Whether something that was written to a case without a name is held back: a contact for good, since it is a name and a
/// number; a place, and words that tell who asks, until it is said that they may go.
pub(super) async fn holds_back(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk<bool> {
    if !case.secret.anonymous {
        return Ok(false);
    }
    let (language, number) = (turn.language, case.number.as_str());
    match message.sort {
        Sort::Contact => turn.say(Screen::text(html!(language, "tanpa-nama-kontak", nomor = number))),
        Sort::Location => {
            kept::keep(turn, Some(case), message);
            let send = ConsultPress::Anyway(case.number.clone(), message.id);
            let send = Button::new(plain!(language, "tanpa-nama-tombol-lokasi"), send);
            let screen = Screen::text(html!(language, "tanpa-nama-lokasi", nomor = number));
            turn.say(screen.row(vec![send]).row(vec![telling::stay_button(language, message.id)]));
        }
        _ => return telling::asks_first(turn, case, message).await,
    }
    Ok(true)
}
