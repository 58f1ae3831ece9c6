//! The desk: an officer writes a business down for its owner, and hands it over by a link.
//!
//! Nobody but the office sees it until its owner opens that link and says "mine".

mod access;
mod claim;
mod expiry;
mod fix;
pub(in crate::talks) mod form;
mod link;
mod offer;
mod paper;
pub(in crate::talks) mod press;
mod records;
mod refusal;
mod sheet;

pub(in crate::talks) use offer::{offer_beside, offer_instead};

use crate::domain::Button;
use crate::domain::policy::{Action, Relation};
use crate::form::Keeps;
use crate::job::Job;
use crate::store::form_ends::Ending;
use crate::store::{businesses, desk};
use crate::talks::desk::press::DeskPress;
use crate::talks::entry::Sends;
use crate::talks::{
    business::{self, record},
    desk::refusal::Refusal,
    duplicates,
    forms::{begin, leave, state},
    office::{list_button, note},
    ui,
};
use crate::turn::{OnDelivery, Screen, Talk, Turn};
use crate::{html, plain};

/// /daftar: an officer is asked whose business it is, everybody else registers their own.
pub(super) async fn whose(turn: &mut Turn<'_>) -> Talk {
    if !turn.may(Action::RegisterAtDesk, Relation::Own).await? {
        // One answer that is asked anew waits inside no other form: it is finished or left first.
        match state::open(turn).map(|form| form.keeps) {
            Some(Keeps::Nothing) => leave::ask_to_resume(turn),
            Some(Keeps::Always | Keeps::Answers) | None => return business::introduce(turn).await,
        }
        return Ok(());
    }
    let language = turn.language;
    let ways = [
        vec![Button::new(plain!(language, "meja-tombol-sendiri"), DeskPress::Own)],
        vec![Button::new(plain!(language, "meja-tombol-lain"), DeskPress::Begin)],
        vec![list_button(language), ui::menu_button(language)],
    ];
    if state::open(turn).is_some() {
        // What is open is told first, and keeps nothing else from being done.
        leave::ask_to_resume(turn);
        if let Some(screen) = turn.last_screen() {
            screen.buttons.extend(ways);
        }
        return Ok(());
    }
    state::set_aside(turn);
    let screen = Screen { buttons: ways.into(), ..Screen::text(html!(language, "meja-siapa")) };
    turn.show(screen);
    Ok(())
}

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[&expiry::JOB];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[
    Sends::one(&form::CLAIM, |turn| Box::pin(claim::corrected(turn))),
    Sends::one(&form::DESK, |turn| Box::pin(send(turn))),
    Sends::one(&form::PAPER, |turn| Box::pin(paper::noted(turn))),
];

/// A button of the desk, an officer's or an owner's.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: DeskPress) -> Talk {
    match press {
        DeskPress::Own => business::introduce(turn).await,
        DeskPress::Begin => begin(turn).await,
        DeskPress::List(page) => records::list(turn, page, false).await,
        DeskPress::Signed(page) => records::list(turn, page, true).await,
        DeskPress::Record(code) => records::record(turn, &code).await,
        DeskPress::Link(code) => link::new_link(turn, &code).await,
        DeskPress::Paper(code) => paper::begin(turn, &code).await,
        DeskPress::Photo(code) => paper::photo(turn, &code).await,
        DeskPress::Print(code) => sheet::print(turn, &code).await,
        DeskPress::Fix(code) => fix::begin(turn, &code).await,
        DeskPress::Remove(code, sure) => records::remove(turn, &code, sure).await,
        DeskPress::Claim(code, ticks) => claim::look(turn, &code, ticks).await,
        DeskPress::Confirm(code, ticks, seen) => claim::confirm(turn, &code, (ticks, seen)).await,
        DeskPress::Correct(code, ticks) => claim::correct(turn, &code, ticks).await,
        DeskPress::NotMine(code, sure) => refusal::refuse(turn, &code, Refusal::NotMine, sure).await,
        DeskPress::Decline(code, sure) => refusal::refuse(turn, &code, Refusal::NoConsent, sure).await,
        DeskPress::Open(token) => claim::open(turn, &token.0).await,
        DeskPress::Offered(code) => offer::offered(turn, &code).await,
    }
}

async fn begin(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::RegisterAtDesk, Relation::Own).await?;
    if begin::again(turn, &form::DESK) {
        return Ok(());
    }
    if begin::take_up(turn, &form::DESK, None) {
        leave::ask_to_resume(turn);
    } else {
        begin::begin(turn, &form::DESK);
    }
    Ok(())
}

/// Everything was checked by the officer: it is written down, without an owner, once.
async fn send(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    if draft.subject.is_some() {
        return fix::corrected(turn, &draft).await;
    }
    let code = business::free_code(turn).await?;
    let Some(business) = record::of_draft(&draft, None, code.clone(), turn.now) else {
        state::show(turn);
        return Ok(());
    };
    let (officer, now) = (turn.contact.id, turn.now);
    let (conn, keys) = turn.store().await?;
    businesses::save(conn, keys, &business).await?;
    desk::add(conn, &code, officer, now).await?;
    note(turn, Action::RegisterAtDesk, None, Some(&code)).await?;
    state::end(turn, Ending::Sent).await?;
    let text = html!(turn.language, "meja-tercatat", kode = code.as_str(), usaha = &business.name);
    turn.show(Screen::text(text));
    link::hand_over(turn, &code).await?;
    duplicates::look_for(turn, &code).await
}
