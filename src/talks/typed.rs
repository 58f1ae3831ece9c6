//! What somebody types that is a press: what stands on a button, a command without its stroke, a wish for the office, or
//! the number or code of something.
//!
//! [`press`] says which of these comes first.

mod buttons;
mod codes;
mod numbers;
mod screens;

use crate::domain::CaseNumber;
use crate::domain::policy::{Action, Relation};
use crate::store::{self, businesses, cases, services};
use crate::talks::business::press::BusinessPress;
use crate::talks::callback::Callback;
use crate::talks::commands;
use crate::talks::consultation;
use crate::talks::consultation::press::ConsultPress;
use crate::talks::desk::press::DeskPress;
use crate::talks::entry::Target;
use crate::talks::event_door::press::DoorPress;
use crate::talks::menu::press::MenuPress;
use crate::talks::my_data::press::DataPress;
use crate::talks::services::press::ServicePress;
use crate::talks::{event_owner, guesses};
use crate::text::phrase::{self, Set, StepWish};
use crate::turn::Turn;
pub(in crate::talks) use buttons::{is_a_choice, remember, shows};
use buttons::{meant, shown};
pub(in crate::talks) use codes::{code, is_code, number, poster, ticket};
pub(in crate::talks) use screens::are_asked_for;

/// The press that these words stand for, if they stand for one.
pub(in crate::talks) async fn press(turn: &mut Turn<'_>, words: &str) -> Result<Option<Callback>, store::Error> {
    if let Some(press) = screens::asked_for(turn, words) {
        return Ok(Some(press));
    }
    if let Some(press) = consultation::said_whether_helped(turn, words).await? {
        return Ok(Some(press.into()));
    }
    let meant = meant(turn, words);
    if let Some(press) = event_owner::said_of_a_seat(turn, words, meant.is_some()).await? {
        return Ok(Some(press.into()));
    }
    if meant.is_some() {
        return Ok(meant);
    }
    if phrase::is(Set::Status, words) {
        return Ok(Some(DataPress::All.into()));
    }
    if let Some(callback) = spoken(turn, words) {
        return Ok(Some(callback));
    }
    if phrase::asks_after(words)
        && let Some(press) = consultation::asked_after(turn).await?
    {
        return Ok(Some(press.into()));
    }
    if let Some(press) = consultation::to_cancel(turn, words).await? {
        return Ok(Some(press.into()));
    }
    if phrase::is(Set::NotHelped, words)
        && phrase::words(words).len() > 1
        && let Some(press) = consultation::ended_last(turn).await?
    {
        return Ok(Some(press.into()));
    }
    if phrase::is_complaint(words) {
        return Ok(Some(ConsultPress::Complain(None).into()));
    }
    if phrase::is_for_a_person(words) {
        return Ok(Some(ConsultPress::Ask { slug: None, question: None }.into()));
    }
    // Where nothing is open, one step back is the menu.
    if phrase::step_wish(words) == Some(StepWish::Back) {
        return Ok(Some(MenuPress::Menu.into()));
    }
    let named = named(turn, words).await?;
    let names_one = number(words).is_some() || is_code(words);
    if named.is_none() && names_one && turn.contact.role.is_none() {
        guesses::wrong(turn).await?;
    }
    Ok(named)
}

/// Whether words are what stands on a button of the newest message, or a command without its stroke: also where somebody
/// writes to the office, they are no part of that.
pub(in crate::talks) fn is_for_the_bot(turn: &Turn<'_>, words: &str) -> bool {
    let said = phrase::words(words);
    let is_label = |(label, _): &(String, Callback)| phrase::words(label) == said;
    spoken(turn, words).is_some() || shown(turn).is_some_and(|buttons| buttons.iter().any(is_label))
}

/// The command that these words say.
fn spoken(turn: &Turn<'_>, words: &str) -> Option<Callback> {
    match commands::spoken(words, turn.contact.role)?.target {
        Target::Press(press) | Target::About(_, press) => Callback::decode(press().as_str()),
        Target::Link => None,
    }
}

/// The consultation or the business whose number or code these words are, where this person may see it.
async fn named(turn: &mut Turn<'_>, words: &str) -> Result<Option<Callback>, store::Error> {
    if let Some(number) = number(words)
        && let Some(press) = case(turn, number).await?
    {
        return Ok(Some(press));
    }
    if let Some(ticket) = ticket(words) {
        return Ok(Some(DoorPress::Ticket(ticket).into()));
    }
    let Some(code) = code(words) else { return Ok(None) };
    let (who, keys) = (turn.contact.id, turn.keys);
    let business = businesses::find(turn.read(), keys, &code).await?;
    Ok(match business.map(|business| business.owner) {
        Some(Some(owner)) if owner == who => Some(BusinessPress::Business(code).into()),
        Some(None) if turn.may(Action::SeeUnconfirmed, Relation::Other).await? => Some(DeskPress::Record(code).into()),
        _ => None,
    })
}

/// The consultation of this number, for its owner and for the office.
async fn case(turn: &mut Turn<'_>, number: CaseNumber) -> Result<Option<Callback>, store::Error> {
    let (who, keys) = (turn.contact.id, turn.keys);
    let Some(case) = cases::find(turn.read(), keys, &number).await? else {
        let is_noted = turn.may(Action::SeeCases, Relation::Other).await?
            && services::find(turn.read(), keys, &number).await?.is_some();
        return Ok(is_noted.then_some(ServicePress::Open(number).into()));
    };
    if case.contact == who {
        return Ok(Some(ConsultPress::Case(number).into()));
    }
    let may = turn.may(Action::SeeCases, Relation::Other).await?;
    // What somebody may not see is as if it were not there.
    if may && !consultation::may_see(turn, &case).await? {
        return Ok(None);
    }
    Ok((may && case.state != cases::State::Draft).then_some(ConsultPress::Open(number).into()))
}
