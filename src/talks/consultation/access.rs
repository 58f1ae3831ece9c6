//! Which case a button is about, for whom it is, and who may have it.

use super::press::ConsultPress;
use crate::clock::Millis;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, CaseNumber, Role, Team};
use crate::knowledge::Programme;
use crate::store::cases::{self, Case, State};
use crate::talks::ui;
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::world::World;
use crate::{html, plain};

/// By what ends of rows come back to `sent`.
pub(super) const FEATURE: &str = "case";
/// So long the first part of an album waits for the others.
pub(super) const GATHERED_FOR: Millis = 1_500;
/// So much of a message is sent as words behind its head; a longer one is copied.
pub(super) const MOST_UNITS: usize = 3_600;

/// The team that answers: the one that the case was passed on to, or that of what it is about.
pub(super) fn team(world: &World, case: &Case) -> Team {
    let subject = case.subject.as_deref().unwrap_or_default();
    let by_programme = || world.knowledge.get(subject).map(Programme::team);
    case.team.or_else(by_programme).or_else(|| Team::from_word(subject)).unwrap_or(Team::General)
}

/// Whether somebody of this role may have a case assigned.
pub(super) fn answers(role: Role) -> bool {
    policy::allows(Some(role), Action::AnswerCases, Relation::Own)
}

/// The case of this number where it is the contact's own; what is another's is not known to anybody else.
pub(super) async fn own_case(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk<Case> {
    let (who, keys) = (turn.contact.id, turn.keys);
    match cases::find(turn.read(), keys, number).await? {
        Some(case) if case.contact == who => Ok(case),
        _ => {
            ui::unknown_button(turn);
            Err(Stop::Said)
        }
    }
}

/// Whether the case of this number is the contact's own.
pub(super) async fn is_own(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk<bool> {
    let (who, keys) = (turn.contact.id, turn.keys);
    Ok(cases::find(turn.read(), keys, number).await?.is_some_and(|case| case.contact == who))
}

/// A case as it is after a change.
pub(super) async fn again(turn: &mut Turn<'_>, case: &Case) -> Talk<Option<Case>> {
    let keys = turn.keys;
    Ok(cases::get(turn.read(), keys, case.id).await?)
}

/// A case that the office may see, where this person may; for anybody else there is none.
pub(super) async fn case(turn: &mut Turn<'_>, number: &CaseNumber, action: Action) -> Talk<Case> {
    let keys = turn.keys;
    ui::require(turn, action, Relation::Own).await?;
    match cases::find(turn.read(), keys, number).await? {
        Some(case) if case.state != State::Draft => Ok(case),
        _ => {
            ui::unknown_button(turn);
            Err(Stop::Said)
        }
    }
}

/// Says who has a case.
pub(super) fn say_whose(turn: &mut Turn<'_>, case: &Case) {
    let (language, number) = (turn.language, case.number.as_str());
    let officer = case.officer.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    let (text, words) = match case.state {
        State::Closed => (
            html!(language, "konsultasi-sudah-selesai", nomor = number),
            plain!(language, "konsultasi-singkat-selesai"),
        ),
        State::Waiting | State::Draft => {
            (html!(language, "konsultasi-ambil-dulu", nomor = number), plain!(language, "konsultasi-singkat-ambil"))
        }
        State::Taken | State::Asked => (
            html!(language, "konsultasi-milik-lain", nomor = number, petugas = &officer),
            plain!(language, "konsultasi-singkat-milik", petugas = &officer),
        ),
    };
    turn.toast(words);
    let screen = Screen::text(text);
    let take = (case.state == State::Waiting).then(|| {
        vec![Button::new(plain!(language, "konsultasi-tombol-ambil"), ConsultPress::Take(case.number.clone()))]
    });
    turn.say(take.into_iter().fold(screen, Screen::row));
}
