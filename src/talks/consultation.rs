//! Consultations: an owner asks the people of the office, one of them answers, and both sides see what became of it.
//!
//! A message finds its case by what it points at ([`take_in`]), by the case that is open in its writer's chat, or not at
//! all: nothing in its words leads anywhere.

mod access;
mod albums;
mod amend;
mod anonymous;
mod asked_after;
mod canned;
mod canned_text;
mod card;
mod changed;
mod clock;
mod close;
mod complaint;
mod compose;
mod counts;
mod digest;
mod draft;
mod due;
mod ended;
mod files;
mod follow;
mod form_or_office;
mod group;
mod heads;
mod heard;
mod held;
mod helped;
mod in_form;
mod inbox;
mod kept;
mod later;
mod later_times;
mod legal;
mod more_to_say;
mod named;
mod not_yet;
mod note;
mod officer;
mod own;
mod page;
mod pass_on;
mod pause;
mod permission;
mod post;
pub(in crate::talks) mod press;
mod pressed_late;
mod promise;
mod queue;
mod relay;
mod remind;
mod reopen;
mod returned;
mod sending;
mod sent;
mod signs;
mod telling;
mod telling_sent;
mod thanks;
mod times;
mod topic;
mod transfer;
mod watch;

pub(in crate::talks) use access::{may_see, note as note_case};
pub(in crate::talks) use asked_after::{asked_after, ended_last, to_cancel};
pub(in crate::talks) use canned_text::text_said as canned_text_said;
pub(in crate::talks) use card::gist;
pub(in crate::talks) use compose::begin_about;
pub(in crate::talks) use ended::end_step;
pub(in crate::talks) use form_or_office::{for_office, is_talking};
pub(in crate::talks) use group::{Taken, take_out};
pub(crate) use group::{answer_in_group, hint as group_hint, left as group_left, of_nobody as group_of_nobody};
pub(in crate::talks) use helped::said_whether_helped;
pub(in crate::talks) use inbox::take_in;
pub(in crate::talks) use kept::forget as drop_held;
pub(in crate::talks) use named::is_about_the_office;
pub(in crate::talks) use own::in_lines;
pub(in crate::talks) use pass_on::{Meant, may_go_on, meant, offer_on_page, offer_to_pass_on};
pub(in crate::talks) use pause::{is_to_be_told as is_pause_to_be_told, leave, tell as tell_of_pause};
pub(in crate::talks) use signs::reacted;
pub(in crate::talks) use times::hours_said;

use crate::html;
use crate::job::Job;
use crate::store::cases::Outcome;
use crate::talks::entry::Sends;
use crate::talks::{answering, brought, ui};
use crate::turn::{OnDelivery, Talk, Turn};
use press::ConsultPress;

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[&returned::RETURNED, &due::LATER, &watch::WATCH, &digest::DIGEST];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[&sent::ON_DELIVERY, &group::ON_DELIVERY];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[];

/// A button of a consultation.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: ConsultPress) -> Talk {
    match press {
        ConsultPress::Ask { slug, question } => compose::begin(turn, slug.as_deref(), question).await,
        ConsultPress::Send(number) => sending::send(turn, &number).await,
        ConsultPress::SendToAll(number) => sending::to_all(turn, &number).await,
        ConsultPress::Subject(number, subject) => sending::subject(turn, &number, &subject).await,
        ConsultPress::Business(number, code) => sending::business(turn, &number, &code).await,
        ConsultPress::Complain(question) => complaint::begin(turn, question).await,
        ConsultPress::Complaint(number, on) => complaint::switch_to(turn, &number, on).await,
        ConsultPress::Anonymous(number, on) => anonymous::switch_to(turn, &number, on).await,
        ConsultPress::Bare { number, message } => telling_sent::send_bare(turn, &number, message).await,
        ConsultPress::Telling(number) => telling_sent::send_telling(turn, &number).await,
        ConsultPress::Anyway(number, message) => held::send_anyway(turn, &number, message).await,
        ConsultPress::Accuse(number, of) => complaint::accuse(turn, &number, &of).await,
        ConsultPress::AccuseHeads(number) => complaint::accuse_heads(turn, &number).await,
        ConsultPress::AccuseOthers(number) => complaint::accuse_others(turn, &number).await,
        ConsultPress::Prosecutors(number, on) => permission::switch_to(turn, &number, on).await,
        ConsultPress::SendLegal(number) => permission::send(turn, &number).await,
        ConsultPress::AskProsecutors(number) => permission::ask_owner(turn, &number).await,
        ConsultPress::LetProsecutors(number, allowed) => permission::answered(turn, &number, allowed).await,
        ConsultPress::List(page) => own::list(turn, page).await,
        ConsultPress::Case(number) => page::page(turn, &number).await,
        ConsultPress::Add(number) => own::add(turn, &number).await,
        ConsultPress::Cancel(number, sure) => own::cancel(turn, &number, sure).await,
        ConsultPress::Rate(number, helped) => close::rate(turn, &number, helped).await,
        ConsultPress::EndTalk => own::end_talk(turn).await,
        ConsultPress::Queue(part, page) => queue::show(turn, part, page).await,
        ConsultPress::Take(number) => officer::take(turn, &number).await,
        ConsultPress::Open(number) => officer::open(turn, &number).await,
        ConsultPress::Write(number) => officer::write(turn, &number).await,
        ConsultPress::Finish(number) => close::ask(turn, &number).await,
        ConsultPress::End(number, outcome) => close::end(turn, &number, outcome, 0).await,
        ConsultPress::EndAnyway(number, unanswered) => close::end(turn, &number, Outcome::Solved, unanswered).await,
        ConsultPress::To(number, message) if access::is_own(turn, &number).await? => {
            held::pass_on(turn, &number, message).await
        }
        ConsultPress::To(number, message) => officer::to(turn, &number, message).await,
        ConsultPress::ForBot(message) => {
            // Words for many that go to none of those who asked are for whoever follows the news.
            if brought::offer_again(turn, message) {
                kept::forget(turn, message);
            } else {
                kept::discard(turn, message);
            }
            Ok(())
        }
        ConsultPress::AnswerIt(message) => answer_it(turn, message).await,
        ConsultPress::Discard(message) => {
            kept::discard(turn, Some(message));
            Ok(())
        }
        ConsultPress::Reopen(number) => more_to_say::open(turn, &number).await,
        ConsultPress::ReopenSend(number, message) => more_to_say::open_and_send(turn, &number, message).await,
        ConsultPress::Stay(number) => close::stay(turn, &number).await,
        ConsultPress::Files(number) => files::give(turn, &number).await,
        ConsultPress::Transfer(number) => transfer::ask(turn, &number).await,
        ConsultPress::HandTo(number, who) => transfer::hand(turn, &number, who).await,
        ConsultPress::Route(number, team) => transfer::put_back(turn, &number, Some(team)).await,
        ConsultPress::Release(number) => transfer::put_back(turn, &number, None).await,
        ConsultPress::TakeOnly(number, message) => transfer::take_only(turn, &number, message).await,
        ConsultPress::TakeOver(number, message) => transfer::take_over(turn, &number, message).await,
        ConsultPress::Note(number) => note::ask(turn, &number).await,
        ConsultPress::CannedSave(entry) => canned::save(turn, entry).await,
        ConsultPress::Canned(page) => canned::list(turn, page).await,
        ConsultPress::CannedOne(id) => canned::one(turn, id).await,
        ConsultPress::CannedEdit(id) => canned_text::ask_text(turn, id).await,
        ConsultPress::CannedRemove(id) => canned::remove(turn, id).await,
        ConsultPress::QuickOffer(number) => canned::offer(turn, &number).await,
        ConsultPress::Quick(number, id) => canned::preview(turn, &number, id).await,
        ConsultPress::QuickSend(number, id) => canned::send(turn, &number, id).await,
        ConsultPress::QuickLater(number, id) => canned::send_later(turn, &number, id).await,
        ConsultPress::QuickEdit(number, id) => canned::edit(turn, &number, id).await,
        ConsultPress::Passage(number, section) => canned::passage(turn, &number, section).await,
        ConsultPress::LaterWrite(number) => later::write(turn, &number).await,
        ConsultPress::LaterAt { number, message, at } => later::at(turn, &number, message, at).await,
        ConsultPress::LaterMove { number, id, at } => later::move_to(turn, &number, (id, at)).await,
        ConsultPress::LaterDrop(number, id) => later::cancel(turn, &number, id).await,
        ConsultPress::LaterNow(number, id) => later::now(turn, &number, id).await,
        ConsultPress::Withdraw(entry) => amend::withdraw(turn, entry).await,
        ConsultPress::ToNote(number, message) => note::from_kept(turn, &number, message).await,
        ConsultPress::Group => group::page(turn).await,
        ConsultPress::LeaveGroup(sure) => group::give_up(turn, sure).await,
        ConsultPress::Why(number) => clock::why(turn, &number).await,
        ConsultPress::Times => times::list(turn).await,
        ConsultPress::TeamTimes(team) => times::team(turn, team).await,
        ConsultPress::SetTime { team, which, days } => times::set(turn, team, which, days).await,
        ConsultPress::TeamHours(team) => times::ask_hours(turn, team).await,
        ConsultPress::OfficeHours(team) => times::set_hours(turn, team, None).await,
        ConsultPress::Score(number, score) => follow::score(turn, &number, score).await,
        ConsultPress::SkipScore(number) => follow::skip(turn, &number).await,
        ConsultPress::Remind(number) => remind::ask(turn, &number).await,
        ConsultPress::RemindAt(number, when) => remind::set(turn, &number, when).await,
    }
}

/// What was held back is a question to the bot after all.
async fn answer_it(turn: &mut Turn<'_>, message: i64) -> Talk {
    if let Some(words) = kept::words_back(turn, message) {
        return Ok(answering::answer_late(turn, &words).await?);
    }
    turn.show(ui::with_menu(turn.language, html!(turn.language, "konsultasi-tulis-lagi")));
    Ok(())
}
