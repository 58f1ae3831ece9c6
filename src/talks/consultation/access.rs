//! Which case a button is about, for whom it is, and who may have it.

use crate::clock::Millis;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{CaseNumber, ContactId, Lane, Language, Role, Team};
use crate::knowledge::Programme;
use crate::store::cases::{self, Case, Entry, Sort, State};
use crate::store::officers::{self, Officer};
use crate::store::{self, Connection, teams};
use crate::talks::{office, ui};
use crate::turn::{CaseMode, Doing, Outgoing, Recipient, Screen, Send, Stop, Talk, Turn};
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

/// What the office calls whoever asks.
pub(super) fn asker(language: Language, case: &Case) -> String {
    case.person().map_or_else(|| plain!(language, "tanpa-nama-sebutan"), str::to_owned)
}

/// Whether it carries something beside words that the office sees.
pub(super) fn is_file(case: &Case, entry: &Entry) -> bool {
    entry.sort != Sort::Text && !entry.is_withdrawn && is_copied(case, entry.sort)
}

/// Whether a message of this kind is copied to the office: a contact would show a name and a number.
pub(super) fn is_copied(case: &Case, sort: Sort) -> bool {
    !(case.secret.anonymous && sort == Sort::Contact)
}

/// What is asked of the one table for whoever wants to see a case.
fn to_see(case: &Case, who: ContactId) -> (Action, Relation) {
    let relation = if case.is_about(who) { Relation::Accused } else { Relation::Other };
    (if case.complaint { Action::SeeComplaints } else { Action::SeeCases }, relation)
}

/// Whether somebody of this role may see a case; whoever complains does not read what the office notes of it.
pub(super) fn sees(case: &Case, who: ContactId, role: Role) -> bool {
    let (action, relation) = to_see(case, who);
    policy::allows(Some(role), action, relation) && !(case.complaint && case.contact == who)
}

/// Whether whoever has a turn may see a case as the office does.
pub(in crate::talks) async fn may_see(turn: &mut Turn<'_>, case: &Case) -> Result<bool, store::Error> {
    let who = turn.contact.id;
    let (action, relation) = to_see(case, who);
    Ok(!(case.complaint && case.contact == who) && turn.may(action, relation).await?)
}

/// Who hears of a case that waits: of the team that answers whoever is there, and of a complaint whoever may see it; but
/// not who put it into the queue.
pub(super) async fn asked(
    conn: &mut Connection,
    (case, team): (&Case, Team),
    giver: Option<ContactId>,
    now: Millis,
) -> Result<Vec<Officer>, store::Error> {
    if case.complaint {
        let readers = readers(conn, case, now).await?;
        return Ok(readers.into_iter().filter(|one| Some(one.id) != giver).collect());
    }
    // Nobody answers a question of their own.
    let may = |one: &Officer| answers(one.role) && one.id != case.contact && Some(one.id) != giver;
    teams::on_duty(conn, team, now, may).await
}

/// Who may see a complaint and can be reached, there or not.
pub(super) async fn all_readers(conn: &mut Connection, case: &Case) -> Result<Vec<Officer>, store::Error> {
    let all = officers::with(conn, |_| true).await?;
    Ok(all.into_iter().filter(|one| one.reachable && sees(case, one.id, one.role)).collect())
}

/// Who may see a complaint and can be reached: those who are there, or else all.
pub(super) async fn readers(conn: &mut Connection, case: &Case, now: Millis) -> Result<Vec<Officer>, store::Error> {
    let all = all_readers(conn, case).await?;
    let there: Vec<Officer> = all.iter().copied().filter(|one| one.is_there(now)).collect();
    Ok(if there.is_empty() { all } else { there })
}

/// Writes into the audit log what was done about a case. Of a complaint, and of who asks without a name, the entry has only
/// the number: whoever reads the log does not learn whose it is.
pub(in crate::talks) async fn note(turn: &mut Turn<'_>, action: Action, case: &Case) -> Talk {
    let action = if action == Action::SeeCases { to_see(case, turn.contact.id).0 } else { action };
    if case.complaint || case.secret.anonymous {
        office::note_change(turn, action, case.number.as_str()).await?;
    } else {
        office::note(turn, action, Some(case.contact), None).await?;
    }
    Ok(())
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
    if let Some(case) = cases::find(turn.read(), keys, number).await?
        && case.state != State::Draft
        && may_see(turn, &case).await?
    {
        return Ok(case);
    }
    stop_writing_to_another(turn, number);
    ui::unknown_button(turn);
    Err(Stop::Said)
}

/// Who turned to this case, and be it in vain, writes next for it or for whoever was written to before: that is asked.
pub(super) fn stop_writing_to_another(turn: &mut Turn<'_>, number: &CaseNumber) {
    let is_to_another = |mode: &CaseMode| mode.doing == Doing::Answer && mode.number.as_str() != number.as_str();
    turn.memory.case = turn.memory.case.take().filter(|mode| !is_to_another(mode));
}

/// Under a message of the other side that may have arrived before: that it is the same one once more.
pub(super) fn said_again(language: Language, to: impl Into<Recipient>, message: i64) -> Send {
    let text = Screen::text(html!(language, "konsultasi-dikirim-ulang"));
    Send::new(to, Lane::Case, Outgoing::New(text)).reply(Some(message))
}
