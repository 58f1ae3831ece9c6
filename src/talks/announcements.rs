//! Announcements: the office writes one, looks at the exact copy, says when it goes, and sees what became of it; an owner
//! gets it, asks about it, or wants fewer.
//!
//! What owners see is made in one place ([`shown`]), for the look before and for what goes.

mod answer;
mod approve;
mod approvers;
mod buttons;
mod causes;
mod channel;
mod checks;
mod choose;
mod colleagues;
mod count_job;
mod counted;
mod facts;
pub(in crate::talks) mod form;
mod from;
mod kept;
mod list_job;
mod lists;
mod mend;
mod page;
mod pay;
mod paying;
mod posted;
pub(in crate::talks) mod press;
mod progress;
mod reach;
mod recipients;
mod repeat_said;
mod repeating;
mod results;
mod send;
mod sending;
mod shown;
mod standing;
mod times;
mod typed_count;
mod typed_time;
mod urgency;
mod urgent;
mod ways;
mod write;

pub(in crate::talks) use answer::take_in;
pub(crate) use channel::{joined as channel_joined, lost as channel_lost};
pub(in crate::talks) use kept::said as audience_name_said;
pub(super) use sending::JOBS;
pub(in crate::talks) use typed_count::said as count_said;

use crate::talks::entry::Sends;
use crate::turn::{OnDelivery, Talk, Turn};
use press::AnnouncementPress;

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[&sending::ON_DELIVERY];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[
    Sends::one(&form::ANNOUNCEMENT, |turn| Box::pin(write::said(turn))),
    Sends::one(&form::CHANGE, |turn| Box::pin(write::changed(turn))),
    Sends::one(&form::TIME, |turn| Box::pin(send::time_said(turn))),
    Sends::asking(&form::CORRECT, |turn, anyway| Box::pin(mend::said(turn, anyway))),
    Sends::asking(&form::CORRECT_BOTH, |turn, anyway| Box::pin(mend::said(turn, anyway))),
    Sends::one(&form::BUTTON, |turn| Box::pin(buttons::said(turn))),
    Sends::one(&form::RETURN, |turn| Box::pin(approve::said(turn))),
    Sends::one(&form::URGENT, |turn| Box::pin(urgent::said(turn))),
];

/// A button around announcements.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: AnnouncementPress) -> Talk {
    match press {
        AnnouncementPress::List(shelf, page) => lists::show(turn, shelf, page).await,
        AnnouncementPress::Running => lists::running(turn).await,
        AnnouncementPress::New => write::begin(turn).await,
        AnnouncementPress::One(id) => page::show(turn, id, None).await,
        AnnouncementPress::Look(id) => reach::look(turn, id).await,
        AnnouncementPress::Test(id) => reach::test(turn, id).await,
        AnnouncementPress::Colleagues(id, page) => colleagues::list(turn, (id, page), None).await,
        AnnouncementPress::Try(id, who, page) => colleagues::send(turn, (id, who, page)).await,
        AnnouncementPress::Words(id) => reach::words(turn, id).await,
        AnnouncementPress::Reached(id) => reach::reached(turn, id).await,
        AnnouncementPress::Phones(id) => reach::phones(turn, id).await,
        AnnouncementPress::Changes(id) => write::changes(turn, id).await,
        AnnouncementPress::Change(id, field) => write::change(turn, id, &field).await,
        AnnouncementPress::Drop(id, sure) => write::discard(turn, id, sure).await,
        AnnouncementPress::Programmes(id, page) => choose::programmes(turn, id, page).await,
        AnnouncementPress::Programme(id, slug) => choose::programme(turn, id, slug).await,
        AnnouncementPress::Events(id) => choose::events(turn, id).await,
        AnnouncementPress::Event(id, event) => choose::event(turn, id, event).await,
        AnnouncementPress::Buttons(id) => buttons::show(turn, id, None).await,
        AnnouncementPress::NewButton(id) => buttons::ask(turn, id).await,
        AnnouncementPress::DropButton(id, mark) => buttons::remove(turn, id, &mark).await,
        AnnouncementPress::JoinButton(id, on) => buttons::join(turn, id, on).await,
        AnnouncementPress::Post(id, on) => channel::set(turn, id, on).await,
        AnnouncementPress::AskPay(id) => pay::ask(turn, id).await,
        AnnouncementPress::Pay(id, on) => pay::set(turn, id, on).await,
        AnnouncementPress::Places => channel::places(turn).await,
        AnnouncementPress::UsePlace(chat) => channel::use_place(turn, chat).await,
        AnnouncementPress::EndPlace(sure) => channel::end_place(turn, sure).await,
        AnnouncementPress::Send(id, sure) => send::ask(turn, id, sure).await,
        AnnouncementPress::At(id, at) => send::at(turn, id, (at, false), "").await,
        AnnouncementPress::Go(id, at, sure, seen) => send::at(turn, id, (at, sure), &seen).await,
        AnnouncementPress::Time(id) => send::ask(turn, id, false).await,
        AnnouncementPress::When(id, seen) => send::ask_time(turn, id, &seen).await,
        AnnouncementPress::Approve(id, seen) => approve::approve(turn, id, &seen).await,
        AnnouncementPress::Return(id) => approve::ask_why(turn, id).await,
        AnnouncementPress::Hold(id) => mend::hold(turn, id).await,
        AnnouncementPress::Stop(id) => mend::stop(turn, id).await,
        AnnouncementPress::Correct(id) => mend::ask(turn, id).await,
        AnnouncementPress::Withdraw(id, sure) => mend::withdraw(turn, id, sure).await,
        AnnouncementPress::Recipients(id, page) => recipients::show(turn, id, page).await,
        AnnouncementPress::Weekly(id) => repeating::ask_day(turn, id).await,
        AnnouncementPress::WeeklyOn(id, day) => repeating::ask_hour(turn, id, day).await,
        AnnouncementPress::WeeklyAt(id, day, hour) => repeating::ask_end(turn, id, (day, hour)).await,
        AnnouncementPress::WeeklyUntil(id, day, hour, times) => repeating::chosen(turn, id, (day, hour, times)).await,
        AnnouncementPress::Once(id) => repeating::once(turn, id).await,
        AnnouncementPress::Skip(id, at) => repeating::skip(turn, id, at).await,
        AnnouncementPress::CorrectNext(id) => repeating::correct_next(turn, id).await,
        AnnouncementPress::EndWeekly(id) => repeating::end(turn, id).await,
        AnnouncementPress::Urgent(id) => urgent::ask(turn, id).await,
        AnnouncementPress::Calm(id) => urgent::calm(turn, id).await,
        AnnouncementPress::Sheet(id) => results::sheet(turn, id).await,
        AnnouncementPress::Chart(id) => results::chart(turn, id).await,
        AnnouncementPress::FromEvent(event) => from::event(turn, event).await,
        AnnouncementPress::Brought(becomes) => from::brought(turn, becomes).await,
        AnnouncementPress::SaveAudience(id) => kept::ask(turn, id).await,
        AnnouncementPress::KeptAudiences(page) => kept::show(turn, page).await,
        AnnouncementPress::KeptAudience(saved, sure) => kept::forget(turn, saved, sure).await,
        AnnouncementPress::SeeEvent(id) => answer::event(turn, id).await,
        AnnouncementPress::JoinEvent(id) => answer::join(turn, id).await,
        AnnouncementPress::SeeProgramme(id) => answer::programme(turn, id).await,
        AnnouncementPress::Ask(id) => answer::ask(turn, id).await,
        AnnouncementPress::Less(id) => answer::less(turn, id).await,
        AnnouncementPress::LessOf(id, interest) => answer::less_of(turn, id, interest).await,
        AnnouncementPress::Pause(id) => answer::pause(turn, id).await,
        AnnouncementPress::PauseWeek(id) => answer::pause_week(turn, id).await,
        AnnouncementPress::Never(id) => answer::never(turn, id).await,
        AnnouncementPress::Trial => {
            answer::trial(turn);
            Ok(())
        }
    }
}
