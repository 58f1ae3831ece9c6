//! The owner's side until it is sent: one screen, as many messages as there are, and what is not known is asked.

use super::draft::{self, Beginning};
use super::{anonymous, complaint, permission, relay, sending, telling};
use crate::clock::Millis;
use crate::domain::{CaseNumber, Language};
use crate::html;
use crate::input::Input;
use crate::store::cases::{self, Author, Case, Outcome, Secret, State};
use crate::store::contacts;
use crate::talks::case_numbers;
use crate::text::Html;
use crate::text::phrase::{self, Set};
use crate::turn::{CaseMode, Doing, MessageRef, Outgoing, Screen, Send, Talk, Turn};

/// Messages that come so soon after each other share one answer.
const BURST: Millis = 4_000;
/// A question to the office begins: the words of the question under whose answer that was wished are in it already.
pub(super) async fn begin(turn: &mut Turn<'_>, slug: Option<&str>, question: Option<u32>) -> Talk {
    let case = draft::open(turn, Beginning { subject: slug, question, about: None, complaint: false }).await?;
    draft::show(turn, &case).await
}

/// A question about something that the office sent begins: what that is stands in it, with what was written as a reply.
pub(in crate::talks) async fn begin_about(
    turn: &mut Turn<'_>,
    (subject, about): (Option<&str>, &str),
    reply: Option<&Input>,
) -> Talk<CaseNumber> {
    let beginning = Beginning { subject, question: None, about: Some(about), complaint: false };
    let case = draft::open(turn, beginning).await?;
    match reply.and_then(|input| relay::Message::read(turn, input)) {
        Some(message) => written(turn, &case, &message).await?,
        None => draft::show(turn, &case).await?,
    }
    Ok(case.number)
}

/// What was written to a case that ended long ago begins one that goes on with it, and is sent at once.
pub(super) async fn anew(turn: &mut Turn<'_>, old: &Case, message: &relay::Message) -> Talk {
    if !draft::is_anybody_there(turn).await? {
        draft::nobody(turn);
        return Ok(());
    }
    let (who, now, person) = (turn.contact.id, turn.now, turn.first_name.to_owned());
    let number = case_numbers::free_number(turn).await?;
    let anonymous = old.secret.anonymous;
    let person = if anonymous { String::new() } else { person };
    let earlier = Some(old.number.as_str().to_owned());
    let secret = Secret { person, earlier, anonymous, ..Secret::default() };
    let contact = turn.contact.clone();
    let (conn, keys) = turn.store().await?;
    contacts::save(conn, keys, &[&contact]).await?;
    let id = cases::open_draft(conn, keys, (&number, who), old.subject.as_deref(), &secret, now).await?;
    if let Some(business) = &old.business {
        cases::set_business(conn, id, business).await?;
    }
    if let Some(allowed) = old.prosecutors.filter(|_| !old.complaint) {
        cases::let_prosecutors_read(conn, id, allowed).await?;
    }
    if old.complaint {
        cases::mark_complaint(conn, id, true).await?;
        cases::keep_from(conn, keys, (id, &number), &old.kept_from).await?;
    }
    let Some(case) = cases::get(conn, keys, id).await? else { return Ok(()) };
    relay::keep(turn, &case, Author::Owner, message).await?;
    let lead = lead(turn.language, old);
    turn.say(Screen::text(lead));
    if case.complaint {
        complaint::go(turn, &case).await?;
    } else {
        sending::send(turn, &number).await?;
    }
    // What is written next goes on with it, as with one that is opened again.
    let is_sent = cases::get(turn.read(), keys, id).await?.is_some_and(|case| case.state == State::Waiting);
    if is_sent && turn.memory.case.is_none() {
        turn.memory.case = Some(CaseMode::new(&number, Doing::Add, now));
    }
    Ok(())
}

/// Why it does not go to the old one.
fn lead(language: Language, old: &Case) -> Html {
    let number = old.number.as_str();
    if old.outcome == Some(Outcome::Cancelled) {
        html!(language, "tindak-mulai-baru-batal", nomor = number)
    } else {
        html!(language, "tindak-mulai-baru", nomor = number)
    }
}

/// One more message of what is not sent yet.
pub(super) async fn written(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk {
    if message.words.as_deref().is_some_and(|words| phrase::is(Set::Nameless, words)) {
        return anonymous::switch_to(turn, &case.number, true).await;
    }
    if permission::explains(turn, case, message) {
        return Ok(());
    }
    let case = &telling::forget(turn, case).await?;
    relay::keep(turn, case, Author::Owner, message).await?;
    if complaint::names_all_readers(turn, case, message.words.as_deref()).await? {
        return Ok(());
    }
    let (language, now, keys) = (turn.language, turn.now, turn.keys);
    let entries = cases::entries(turn.read(), keys, (case.id, &case.number)).await?;
    // What it was begun with was not written now.
    let begun_with = usize::from(!case.secret.begins.is_empty());
    let count = i64::try_from(entries.len().saturating_sub(begun_with).max(1)).unwrap_or(i64::MAX);
    let noted = html!(language, "konsultasi-dicatat", jumlah = count);
    let screen = draft::with_ways(turn, case, noted, draft::said_in_short(language, case), true);
    let last = turn.memory.case.as_ref().and_then(|mode| mode.row.filter(|_| now - mode.at <= BURST));
    let row = if let Some(row) = last {
        let edit = Outgoing::Edit(MessageRef::Row(crate::turn::RowId(row)), screen);
        turn.send(Send::new(turn.here(), crate::domain::Lane::Reply, edit));
        row
    } else {
        let row = turn.reserve_row();
        turn.send(Send::new(turn.here(), crate::domain::Lane::Reply, Outgoing::New(screen)).row(row));
        row.0
    };
    turn.memory.case = Some(CaseMode { row: Some(row), ..CaseMode::new(&case.number, Doing::Compose, now) });
    Ok(())
}
