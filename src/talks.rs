//! One file a talk. [`answer`] is the only way in: a route comes, a talk says its screens.

mod answering;
mod business;
mod catalogue;
mod desk;
mod duplicates;
mod fallbacks;
mod forms;
mod menu;
mod my_data;
mod news;
mod report;
#[cfg(test)]
mod tests;
mod ui;

#[cfg(feature = "sandbox")]
pub(crate) use business::registration::CONSENT_VERSION;
pub(crate) use fallbacks::farewell;

use crate::domain::{Callback, Reach};
use crate::form::Draft;
use crate::knowledge::Section;
use crate::planner::Job;
use crate::routes::Route;
use crate::store;
use crate::store::form_ends::{self, Ending};
use crate::talks::{
    answering::{eligibility, feedback, programmes, questions, rumours},
    business::{edit, registration},
    desk::claim,
    forms::{begin, context, interruptions, leave, session, submit, words},
    my_data::{export_and_erase, overview},
    news::{stop, subscriptions},
};
use crate::turn::Turn;

/// The timed jobs of the capabilities.
pub(crate) const JOBS: [&Job; 3] = [&forms::reminders::JOB, &desk::expiry::JOB, &duplicates::finalize::JOB];

/// Lets the talk that a route names answer.
///
/// # Errors
/// Only when the store is broken; people's mistakes are replies.
pub(crate) async fn answer(turn: &mut Turn<'_>, route: Route) -> Result<(), store::Error> {
    begin::check(turn).await?;
    context::read(turn).await?;
    let before = turn.draft.clone();
    let was_aside = turn.draft.as_ref().is_some_and(|draft| draft.aside);
    if leaves_a_form(&route) {
        leave::set_aside(turn);
    }
    let is_menu = matches!(route, Route::Start(_) | Route::Menu | Route::Back | Route::Button(Callback::Menu));
    match export_and_erase::reply(turn, &route) {
        Some(reply) => export_and_erase::replied(turn, reply).await?,
        None => follow(turn, route).await?,
    }
    interruptions::tell_of_waiting(turn, is_menu, was_aside);
    count_begun(turn, before).await
}

/// Counts a form that is open now and was not before this update, and the end of one whose place it took.
async fn count_begun(turn: &mut Turn<'_>, before: Option<Draft>) -> Result<(), store::Error> {
    let was = before.as_ref().map(|draft| draft.stamp);
    let begun = turn.draft.as_ref().filter(|draft| Some(draft.stamp) != was).map(|draft| draft.form);
    let Some(form) = begun else { return Ok(()) };
    let now = turn.now;
    if let Some(old) = before.filter(|draft| turn.memory.closed != Some(draft.stamp)) {
        form_ends::add(turn.write().await?, (old.form.word(), old.at.word()), Ending::Cancelled, old.started, now)
            .await?;
    }
    form_ends::begun(turn.write().await?, form.word(), now).await
}

async fn follow(turn: &mut Turn<'_>, route: Route) -> Result<(), store::Error> {
    match route {
        Route::Start(payload) => match payload.strip_prefix(desk::LINK) {
            Some(token) => claim::open(turn, token).await?,
            None => menu::start(turn, &payload),
        },
        Route::Menu | Route::Back | Route::Button(Callback::Menu) => menu::main(turn),
        Route::Ask | Route::Button(Callback::Ask) => menu::how_to_ask(turn),
        Route::Help | Route::Button(Callback::Help) => menu::help(turn),
        Route::Privacy | Route::Button(Callback::Privacy) => menu::privacy(turn).await?,
        Route::Languages | Route::Button(Callback::Languages) => menu::languages(turn),
        Route::Button(Callback::Language(language)) => menu::choose_language(turn, language),
        Route::Cancel if turn.draft.is_some() => leave::word(turn).await?,
        Route::Cancel => menu::cancel(turn),
        Route::Register | Route::Button(Callback::Register) => desk::whose(turn).await?,
        Route::Button(Callback::Desk(press)) => desk::pressed(turn, press).await?,
        Route::Button(Callback::Twin(press)) => duplicates::pressed(turn, &press).await?,
        Route::Button(Callback::RegisterNow) => registration::begin(turn),
        Route::Answer(words) => {
            let then = words::words(turn, &words).await?;
            submit::submit(turn, then).await?;
        }
        Route::Contact(shared) => {
            let then = session::contact(turn, &shared);
            submit::submit(turn, then).await?;
        }
        Route::AnswerKind(kind) => {
            let then = session::other(turn, kind);
            submit::submit(turn, then).await?;
        }
        Route::AnswerFile(sent) => {
            let then = session::file(turn, &sent);
            submit::submit(turn, then).await?;
        }
        Route::Button(Callback::Form(press)) => {
            let then = session::pressed(turn, &press).await?;
            submit::submit(turn, then).await?;
        }
        Route::MyData | Route::Button(Callback::MyData) => overview::overview(turn).await?,
        Route::Button(Callback::MyDataFile) => export_and_erase::file(turn).await?,
        Route::Button(Callback::Business(code)) => edit::business(turn, &code).await?,
        Route::Button(Callback::Change { code, field }) => edit::change(turn, &code, &field).await?,
        Route::Button(Callback::Restrict(on)) => overview::restrict(turn, on).await?,
        Route::Button(Callback::Agree(purpose, on)) => overview::agree(turn, purpose, on).await?,
        Route::Button(Callback::Erase) => export_and_erase::ask_to_erase(turn).await?,
        Route::Report => report::open(turn).await?,
        Route::Button(Callback::Report(page, part)) => report::page(turn, page, part).await?,
        Route::StopWord => stop::word(turn).await?,
        Route::Stop | Route::Button(Callback::Stop) => stop::stop(turn).await?,
        Route::Button(Callback::StopForNow) => stop::pause(turn).await?,
        Route::Button(Callback::Unstop) => stop::undo(turn).await?,
        Route::Button(Callback::Groups) => programmes::groups(turn),
        Route::Button(Callback::Group(group)) => programmes::group(turn, &group),
        Route::Button(Callback::Section { slug, section, part }) => programmes::section(turn, &slug, &section, part),
        Route::Button(Callback::Related(slug)) => programmes::related(turn, &slug),
        Route::Button(Callback::Choice { slug, section, question }) => match Section::from_word(&section) {
            Some(section) => questions::chosen(turn, &slug, section, question).await?,
            None => ui::unknown_button(turn),
        },
        Route::Button(Callback::Helped { slug, section, question, helped }) => {
            feedback::helped(turn, (&slug, &section), question, helped).await?;
        }
        Route::Button(Callback::NotThis { question, refused }) => feedback::refused(turn, question, refused).await?,
        Route::Subscriptions | Route::Button(Callback::Subscriptions) => subscriptions::list(turn).await?,
        Route::Button(Callback::Notify(interest)) => subscriptions::offer(turn, interest),
        Route::Button(Callback::Subscribe(interest, on)) => subscriptions::set(turn, interest, on).await?,
        Route::Button(Callback::Check { name, answers }) => eligibility::step(turn, &name, &answers),
        Route::Rumour(text) => rumours::answer(turn, &text).await?,
        Route::Question(text) => questions::answer(turn, &text).await?,
        Route::Blank => fallbacks::blank(turn),
        Route::NotText(kind) => fallbacks::not_text(turn, kind),
        Route::UnknownCommand => fallbacks::unknown_command(turn),
        Route::UnknownButton => ui::unknown_button(turn),
        // There is nobody to talk to; the writer noted it.
        Route::Left => debug_assert_eq!(turn.contact.reach, Reach::Blocked),
    }
    Ok(())
}

/// Whether somebody who does this goes elsewhere: what she writes next is no answer to the open form.
fn leaves_a_form(route: &Route) -> bool {
    matches!(
        route,
        Route::Start(_)
            | Route::Menu
            | Route::Back
            | Route::Ask
            | Route::Help
            | Route::Privacy
            | Route::MyData
            | Route::Stop
            | Route::Report
            | Route::Subscriptions
            | Route::UnknownCommand
            | Route::Button(
                Callback::Menu
                    | Callback::Ask
                    | Callback::Help
                    | Callback::Privacy
                    | Callback::MyData
                    | Callback::MyDataFile
                    | Callback::Business(_)
                    | Callback::Agree(..)
                    | Callback::Erase
                    | Callback::Stop
                    | Callback::StopForNow
                    | Callback::Unstop
                    | Callback::Subscriptions
                    | Callback::Report(..)
                    | Callback::Desk(_)
                    | Callback::Twin(_)
            )
    )
}
