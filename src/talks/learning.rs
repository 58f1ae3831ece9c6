//! What the office teaches the bot: what has no good answer, merged; answered once, found by everybody who asks next,
//! and told to whoever wanted to be told.

mod acts;
mod agreement;
mod from_case;
mod history;
mod passage;
pub(in crate::talks) mod press;
mod to_passage;
mod told;
mod version;
mod waiting;
mod weekly;
mod writing;

pub(in crate::talks) use acts::note;
pub(in crate::talks) use agreement::{Change, name, publish, question};
pub(in crate::talks) use writing::{
    MOST_CHARS, amended, answered, changed, edit, fitting, passage_said, renamed, write_passage,
};

use crate::job::Job;
use crate::talks::entry::Sends;
use crate::turn::{OnDelivery, Talk, Turn};
use press::LearningPress;

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[&told::TOLD, &weekly::WEEKLY];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[];

/// A button of what the office teaches.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: LearningPress) -> Talk {
    match press {
        LearningPress::Waiting(page) => waiting::list(turn, page).await,
        LearningPress::Question(id) => waiting::question(turn, id).await,
        LearningPress::Ignore(id) => waiting::ask_to_ignore(turn, id).await,
        LearningPress::IgnoreSurely(id) => waiting::ignore(turn, id).await,
        LearningPress::Write(id) => writing::ask_answer(turn, id).await,
        LearningPress::Link(id) => waiting::programmes(turn, id).await,
        LearningPress::LinkTo(id, slug) => waiting::sections(turn, id, &slug).await,
        LearningPress::LinkSection(id, slug, section) => writing::link(turn, id, &slug, section).await,
        LearningPress::Answers(page) => version::list(turn, page).await,
        LearningPress::Answer(id) => version::page(turn, id).await,
        LearningPress::Edit(id) => writing::ask_text(turn, id).await,
        LearningPress::Rename(id) => writing::ask_question(turn, id).await,
        LearningPress::SaveMine(id) => writing::save_mine(turn, id).await,
        LearningPress::Publish(id, seen) => version::publish(turn, id, seen).await,
        LearningPress::Withdraw(id, seen) => version::withdraw(turn, id, seen).await,
        LearningPress::Discard(id) => version::ask_to_discard(turn, id).await,
        LearningPress::DiscardSurely(id, seen) => version::discard(turn, id, seen).await,
        LearningPress::History(id) => history::history(turn, id).await,
        LearningPress::Version(id, version) => history::old(turn, id, version).await,
        LearningPress::Restore(id, version, seen) => writing::restore(turn, id, version, seen).await,
        LearningPress::FromCase(number) => from_case::draft(turn, &number).await,
        LearningPress::ToProgramme(id, page) => to_passage::programmes(turn, id, page).await,
        LearningPress::ToSections(id, slug) => to_passage::sections(turn, id, &slug).await,
        LearningPress::ToSection(id, slug, section) => to_passage::become_one(turn, id, &slug, section).await,
    }
}
