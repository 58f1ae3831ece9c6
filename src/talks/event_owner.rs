//! Events as owners have them: what is to come, one of them with its seats and its line, joining and leaving, and what
//! time reminds of.

mod answer;
mod answered;
mod asked;
mod calendar;
mod card;
mod claim;
pub(in crate::talks) mod form;
mod history;
mod join;
mod joining;
mod leave;
mod line;
mod list;
mod next;
mod passed;
pub(in crate::talks) mod press;
mod questions;
mod reminders;
mod side;
mod side_words;
mod sides;
mod stand_taken;
mod stands;
mod stands_opened;
mod unsaid;
mod way_back;
mod wishes;
mod words;

use crate::job::Job;
use crate::talks::entry::Sends;
use crate::turn::{OnDelivery, Talk, Turn};
pub(in crate::talks) use answer::{all_of, answer, of_programme, planned, soonest, ways};
pub(in crate::talks) use asked::Otherwise;
pub(in crate::talks) use calendar::file_of;
pub(in crate::talks) use claim::claim;
pub(in crate::talks) use joining::{answer_joining, answer_of_shown, asks_while_joining};
pub(in crate::talks) use list::own_button;
use press::EventPress;
pub(in crate::talks) use sides::answer_side;
pub(in crate::talks) use way_back::lead_back;
pub(in crate::talks) use words::said_of_a_seat;

/// Its timed jobs.
pub(super) const JOBS: &[&Job] =
    &[&line::LINE, &passed::PASSED, &reminders::REMINDERS, &stands_opened::STANDS_OPENED, &wishes::WISHES];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[
    Sends::one(&form::GUEST, |turn| Box::pin(join::named(turn))),
    Sends::one(&form::ANSWER, |turn| Box::pin(answered::answered(turn))),
];

/// A button, a command or a link around events.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: EventPress) -> Talk {
    // A list of several leaves open which one short words are about.
    if matches!(
        press,
        EventPress::List { .. }
            | EventPress::Mine
            | EventPress::History(_)
            | EventPress::Month(_)
            | EventPress::Picture(_)
            | EventPress::Wish(_)
    ) {
        turn.memory.event_shown = None;
    }
    match press {
        EventPress::List { kind, page } => list::list(turn, kind, page).await,
        EventPress::Mine => list::mine(turn).await,
        EventPress::History(page) => history::show(turn, page).await,
        EventPress::Month(month) => calendar::month(turn, month).await,
        EventPress::Picture(month) => calendar::picture(turn, month).await,
        EventPress::Card(code) => card::open(turn, &code).await,
        EventPress::Photo(code) => card::photo(turn, &code).await,
        EventPress::Join(code) => join::begin(turn, &code).await,
        EventPress::JoinAs { code, business, count, sure } => join::join(turn, &code, business, (count, sure)).await,
        EventPress::Introduce(code) => join::introduce(turn, &code).await,
        EventPress::Questions(code) => questions::open(turn, &code).await,
        EventPress::Stands { code, page } => stands::open(turn, &code, page).await,
        EventPress::Stand { code, number, on } => stand_taken::say(turn, &code, number, on).await,
        EventPress::StandByOffice(code) => stand_taken::by_office(turn, &code).await,
        EventPress::Layout(code) => stands::layout(turn, &code).await,
        EventPress::Leave(code, sure) => leave::leave(turn, &code, sure).await,
        EventPress::Accept(code) => line::accept(turn, &code).await,
        EventPress::Why(code) => line::why(turn, &code).await,
        EventPress::Coming(code) => reminders::coming(turn, &code).await,
        EventPress::Quiet(code, quiet) => reminders::quiet(turn, &code, quiet).await,
        EventPress::Wish(kind) => wishes::wish(turn, kind).await,
        EventPress::File(code) => calendar::file(turn, &code).await,
    }
}
