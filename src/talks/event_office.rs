//! The office's side of events: writing one down, publishing, changing and calling it off.
//!
//! What owners see of an event is one card ([`super::events_shown`]), which is the preview here.

mod again;
mod answers;
mod cancel;
mod change;
mod choose;
mod create;
mod facts;
mod faults;
pub(in crate::talks) mod form;
mod guests;
mod hanging;
mod letter;
mod list;
mod listed;
mod notices;
mod options;
mod page;
pub(in crate::talks) mod press;
mod questions;
mod share;
mod silent;
mod standing;
mod stands;
mod venue;

pub(in crate::talks) use choose::point_said;
pub(in crate::talks) use letter::{said as letter_said, say_when_and_where};
pub(in crate::talks) use listed::{LIST_FILE, fetched as list_fetched, said as list_said};

use crate::input::Input;
use crate::job::Job;
use crate::store;
use crate::talks::entry::Sends;
use crate::turn::{OnDelivery, Talk, Turn};
use press::EventOfficePress;

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[&notices::NOTICES, &listed::PHONES];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[
    Sends::one(&form::EVENT, |turn| Box::pin(create::said(turn))),
    Sends::one(&form::CHANGE, |turn| Box::pin(change::said(turn))),
    Sends::one(&form::CANCEL, |turn| Box::pin(cancel::said(turn))),
    Sends::one(&form::REPEAT, |turn| Box::pin(again::said(turn))),
    Sends::one(&form::QUESTION, |turn| Box::pin(questions::said(turn))),
];

/// Takes a letter that answers the question for a name, and a file that answers the page of an event; false for all else.
pub(in crate::talks) async fn take_in(turn: &mut Turn<'_>, input: &Input) -> Result<bool, store::Error> {
    Ok(letter::pasted::take_in(turn, input) || listed::take_in(turn, input).await?)
}

/// A button around the office's events.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: EventOfficePress) -> Talk {
    match press {
        EventOfficePress::List(shelf, page) => list::show(turn, shelf, page).await,
        EventOfficePress::New => create::begin(turn).await,
        EventOfficePress::Letter => letter::ask(turn).await,
        EventOfficePress::ReadLetter => letter::pasted::read(turn).await,
        EventOfficePress::One(id) => page::show(turn, id, None).await,
        EventOfficePress::Publish(id) => create::publish(turn, id).await,
        EventOfficePress::Drop(id, sure) => create::discard(turn, id, sure).await,
        EventOfficePress::Changes(id) => change::list(turn, id).await,
        EventOfficePress::Change(id, field) => change::begin(turn, id, &field).await,
        EventOfficePress::Programmes(id, page) => choose::programmes(turn, id, page).await,
        EventOfficePress::Programme(id, slug) => choose::programme(turn, id, slug).await,
        EventOfficePress::Teams(id) => choose::teams(turn, id).await,
        EventOfficePress::Team(id, team) => choose::team(turn, id, team).await,
        EventOfficePress::Point(id) => choose::point(turn, id).await,
        EventOfficePress::Guests(id, page) => guests::show(turn, id, page).await,
        EventOfficePress::Silent(id, page) => silent::show(turn, id, page, None).await,
        EventOfficePress::Called(seat, comes) => silent::called(turn, seat, comes).await,
        EventOfficePress::Questions(id) => questions::show(turn, id, None).await,
        EventOfficePress::AddQuestion(id) => questions::add(turn, id).await,
        EventOfficePress::DropQuestion(question) => questions::take_back(turn, question).await,
        EventOfficePress::RaiseQuestion(question) => questions::raise(turn, question).await,
        EventOfficePress::Answers(id, page) => answers::show(turn, id, page).await,
        EventOfficePress::AnswersFile(id) => answers::file(turn, id).await,
        EventOfficePress::Stands(id, page) => stands::show(turn, id, page, None).await,
        EventOfficePress::StandOf(seat, page) => stands::ask(turn, seat, page).await,
        EventOfficePress::PutStand(seat, number) => stands::put(turn, (seat, number), None).await,
        EventOfficePress::TakeStand(seat, number, from) => stands::put(turn, (seat, number), Some(from)).await,
        EventOfficePress::AskList(id) => listed::ask(turn, id).await,
        EventOfficePress::SaveList(id) => listed::save(turn, id, "").await,
        EventOfficePress::SaveSeen(id, seen) => listed::save(turn, id, &seen).await,
        EventOfficePress::Phones(id) => listed::show(turn, id).await,
        EventOfficePress::PhonesFile(id) => listed::phones_file(turn, id).await,
        EventOfficePress::Answered(seat, yes) => listed::answered(turn, seat, yes).await,
        EventOfficePress::Poster(id) => share::poster(turn, id).await,
        EventOfficePress::Words(id) => share::words(turn, id).await,
        EventOfficePress::Copy(id) => again::copy(turn, id).await,
        EventOfficePress::Repeat(id) => again::repeat(turn, id).await,
        EventOfficePress::Cancel(id) => cancel::begin(turn, id).await,
    }
}
