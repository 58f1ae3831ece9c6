//! What was sent is changed or taken back: by its author alone, for two days, and where it stands on the other side.

use super::access::{self, again};
use super::named;
use super::relay::{self, Message};
use super::sent;
use crate::clock::{DAY, Millis};
use crate::domain::ContactId;
use crate::domain::case_clock::CaseClock;
use crate::domain::policy::{Action, Relation};
use crate::html;
use crate::plain;
use crate::store::cases::{self, Author, Case, Entry, Place, Spot, State};
use crate::store::{case_clocks, groups};
use crate::talks::{office, ui};
use crate::text::Html;
use crate::turn::{Copied, Outgoing, Recipient, Screen, Send, Talk, Turn};

/// For so long an answer of the office is changed or taken back.
const CHANGED_FOR: Millis = 2 * DAY;

/// A message was changed: what it says and carries is changed where it stands on the other side, or said anew where it
/// cannot be.
pub(super) async fn amend(turn: &mut Turn<'_>, case: &Case, entry: i64, message: &Message) -> Talk {
    let keys = turn.keys;
    let before = cases::entry(turn.read(), keys, (entry, &case.number)).await?;
    let Some(before) = before.filter(|before| !before.is_withdrawn) else { return Ok(()) };
    let is_other_file = before.file.is_some() && message.file.is_some() && before.file != message.file;
    if before.words == message.words && !is_other_file {
        return Ok(());
    }
    let is_owners = before.author == Author::Owner;
    if is_owners == (turn.contact.id != case.contact) {
        return Ok(());
    }
    if !is_owners && !may_change(turn, case, &before).await? {
        let text = html!(turn.language, "konsultasi-ubahan-ditahan", nomor = case.number.as_str());
        turn.say(Screen::text(text));
        return Ok(());
    }
    let file = message.file.as_deref().or(before.file.as_deref());
    let (conn, keys) = turn.store().await?;
    cases::amend(conn, keys, (entry, &case.number), (message.words.as_deref(), file)).await?;
    if !is_owners {
        access::note(turn, Action::ChangeAnswers, case).await?;
    }
    let heeded = if is_owners { named::heed(turn, case, message.words.as_deref()).await? } else { case.clone() };
    let case = &heeded;
    // To whoever has it now: an earlier officer's copy stays as it was.
    let holder = case.officer.as_ref().map(|(id, _)| *id).filter(|id| case.is_held_by(*id));
    let topic = groups::topic_of(turn.read(), case.id).await?;
    let topic = topic.map(|topic| Recipient { chat: topic.chat, topic: topic.topic });
    let to = if is_owners { topic.or(holder.map(Recipient::from)) } else { Some(case.contact.into()) };
    if let Some(to) = to {
        say_anew(turn, case, (to, entry), message, is_other_file).await?;
    }
    if !is_owners {
        changed_here(turn, case, (entry, topic), message).await?;
    }
    relay::refresh(turn, case.id).await
}

/// The copy of an answer in its topic says the same as the owner reads, and its tick says that it was changed.
async fn changed_here(
    turn: &mut Turn<'_>,
    case: &Case,
    (entry, topic): (i64, Option<Recipient>),
    message: &Message,
) -> Talk {
    let places = cases::of_entry(turn.read(), entry).await?;
    let (language, person) = (turn.language, &access::asker(turn.language, case));
    let words = Html::escape(message.words.as_deref().unwrap_or_default());
    let copy = places.iter().find(|at| at.place == Place::Copy && topic.is_some_and(|topic| topic.chat == at.chat));
    if let Some(copy) = copy.filter(|_| message.is_short(&words)) {
        let name = turn.first_name.to_owned();
        let head = html!(language, "konsultasi-grup-dari-petugas", petugas = &name, nama = person);
        let text = Html::join(&[head, words, html!(language, "konsultasi-diubah")], "\n");
        relay::edit(turn, copy, Screen::text(text));
    }
    if let Some(tick) = places.iter().find(|at| at.place == Place::Tick) {
        let text = html!(language, "konsultasi-diubah-dikirim", nama = person, nomor = case.number.as_str());
        let buttons = sent::tick_buttons(language, case, entry);
        relay::edit(turn, tick, Screen::text(text).row(buttons));
    }
    Ok(())
}

/// Puts the changed message in the place of the earlier one, or below where that cannot be.
async fn say_anew(
    turn: &mut Turn<'_>,
    case: &Case,
    (to, entry): (Recipient, i64),
    message: &Message,
    is_other_file: bool,
) -> Talk {
    let language = office::language_of(turn, ContactId(to.chat.0)).await?;
    let head = if to.chat == case.contact.chat() {
        let name = turn.first_name.to_owned();
        html!(language, "konsultasi-dari-petugas", petugas = &name, nomor = case.number.as_str())
    } else {
        html!(language, "konsultasi-dari-pemilik", nama = &access::asker(language, case), nomor = case.number.as_str())
    };
    let words = Html::escape(message.words.as_deref().unwrap_or_default());
    let changed = html!(language, "konsultasi-diubah");
    let place = (Place::Copy, Some(entry));
    if is_other_file {
        let text = Html::join(&[head, changed], "\n");
        relay::put(turn, case, to, Outgoing::New(Screen::text(text)), place).await?;
        let from = turn.here().chat;
        let copied = Copied { from, message: message.id, buttons: Vec::new() };
        relay::put(turn, case, to, Outgoing::Copy(copied), place).await?;
        return Ok(());
    }
    let text = Html::join(&[head, words.clone(), changed], "\n");
    let places = cases::of_entry(turn.read(), entry).await?;
    let there = places.iter().find(|spot| spot.place == Place::Copy && spot.chat == to.chat);
    match there {
        Some(spot) if message.is_short(&words) => relay::edit(turn, spot, Screen::text(text)),
        _ => {
            relay::put(turn, case, to, Outgoing::New(Screen::text(text)), place).await?;
        }
    }
    Ok(())
}

/// Whether this officer may change an answer: only the holder's words reach the owner, also those of an earlier answer.
async fn may_change(turn: &mut Turn<'_>, case: &Case, entry: &Entry) -> Talk<bool> {
    let is_new = turn.now - entry.at <= CHANGED_FOR;
    let is_theirs = case.is_of(turn.contact.id) && access::may_see(turn, case).await?;
    Ok(is_new && is_theirs && turn.may(Action::ChangeAnswers, Relation::Own).await?)
}

/// Takes an answer back: what stands at the owner's gives way to one sentence.
pub(super) async fn withdraw(turn: &mut Turn<'_>, entry: i64) -> Talk {
    ui::require(turn, Action::ChangeAnswers, Relation::Own).await?;
    let (keys, now, language) = (turn.keys, turn.now, turn.language);
    let case = match cases::of_answer(turn.read(), entry).await? {
        Some(id) => cases::get(turn.read(), keys, id).await?,
        None => None,
    };
    let Some(case) = case else {
        ui::unknown_button(turn);
        return Ok(());
    };
    let Some(before) = cases::entry(turn.read(), keys, (entry, &case.number)).await? else {
        ui::unknown_button(turn);
        return Ok(());
    };
    if !may_change(turn, &case, &before).await? {
        turn.toast(plain!(language, "konsultasi-singkat-tak-bisa-ditarik"));
        return Ok(());
    }
    let places = cases::of_entry(turn.read(), entry).await?;
    let there: Vec<Spot> =
        places.iter().copied().filter(|spot| spot.place == Place::Copy && spot.chat == case.contact.chat()).collect();
    if there.iter().any(|spot| spot.row.is_some()) {
        turn.toast(plain!(language, "konsultasi-singkat-masih-dikirim"));
        return Ok(());
    }
    if !cases::withdraw(turn.write().await?, entry, now).await? {
        turn.toast(plain!(language, "konsultasi-singkat-ditarik"));
        return Ok(());
    }
    access::note(turn, Action::ChangeAnswers, &case).await?;
    let (theirs, name) = (office::language_of(turn, case.contact).await?, turn.first_name.to_owned());
    let mut there = there.iter();
    if let Some(first) = there.next() {
        let text = html!(theirs, "konsultasi-ditarik", petugas = &name, nomor = case.number.as_str());
        relay::edit(turn, first, Screen::text(text));
    }
    for message in there.filter_map(|spot| spot.message) {
        turn.send(Send::new(case.contact, crate::domain::Lane::Case, Outgoing::Delete(message)));
    }
    for copy in places.iter().filter(|spot| spot.place == Place::Copy && spot.chat.is_group()) {
        let text = html!(language, "konsultasi-ditarik", petugas = &name, nomor = case.number.as_str());
        relay::edit(turn, copy, Screen::text(text));
    }
    if let Some(tick) = places.iter().find(|spot| spot.place == Place::Tick) {
        let text = html!(
            language,
            "konsultasi-sudah-ditarik",
            nama = &access::asker(language, &case),
            nomor = case.number.as_str()
        );
        relay::edit(turn, tick, Screen::text(text));
    }
    turn.toast(plain!(language, "konsultasi-singkat-ditarik"));
    waits_again(turn, &case).await?;
    if let Some(case) = again(turn, &case).await? {
        relay::refresh(turn, case.id).await?;
    }
    Ok(())
}

/// Where all that answered its owner was taken back, who has it is to act, and its promise runs on as if it had never stood
/// still: the owner had nothing to wait with.
async fn waits_again(turn: &mut Turn<'_>, case: &Case) -> Talk {
    let (keys, now) = (turn.keys, turn.now);
    let entries = cases::entries(turn.read(), keys, (case.id, &case.number)).await?;
    let last = entries.iter().rfind(|entry| !entry.is_withdrawn);
    let is_answered = last.is_some_and(|last| last.author == Author::Officer);
    if case.state != State::Asked || is_answered {
        return Ok(());
    }
    if let Some(watched) = case_clocks::of(turn.read(), case.id).await? {
        let clock = CaseClock { stopped: None, ..watched.clock };
        case_clocks::resume(turn.write().await?, case.id, &clock, now).await?;
    }
    case_clocks::hear(turn.write().await?, case.id, now).await?;
    Ok(())
}
