//! The way of a message from one side to the other: to whom is read from the case, never from the message. Which case
//! that is says `inbox.rs`, and in the office's group `group/heard.rs`.

mod cards;
mod message;
mod told;

pub(super) use super::access::{FEATURE, MOST_UNITS, team};
pub(super) use crate::domain::case_clock::LIVE_FOR;
pub(super) use cards::{card_to, give_card, refresh, tell_office};
pub(super) use message::{Message, NO_MESSAGE};
pub(super) use told::{tell_note, tell_officer, tell_owner, tell_owner_at};

use super::{access, albums, card, group, in_form};
use crate::domain::{Button, ContactId, Lane};
use crate::html;
use crate::store::cases::{self, Author, Case, Entry, Place, Spot, State};
use crate::store::contacts::{self, Contact};
use crate::store::groups;
use crate::talks::office;
use crate::text::{Html, phrase};
use crate::turn::{Copied, MessageRef, Outgoing, Recipient, RowId, Screen, Send, Tag, Talk, Turn};

/// Keeps a message with the place where it was written; gives its row.
pub(super) async fn keep(turn: &mut Turn<'_>, case: &Case, author: Author, message: &Message) -> Talk<i64> {
    let (now, chat) = (turn.now, turn.here().chat);
    let (conn, keys) = turn.store().await?;
    let entry = cases::add(conn, keys, (case.id, &case.number), message.said(author), now).await?;
    if message.id < NO_MESSAGE {
        let (place, message) = (Place::Original, Some(message.id));
        let spot = Spot { case: case.id, entry: Some(entry), place, chat, message, row: None };
        cases::note_place(conn, &spot, now).await?;
    }
    if author == Author::Owner {
        let mut secret = case.secret.clone();
        match message.words.as_deref() {
            Some(words) if secret.begins.is_empty() => secret.begins = card::begins(words),
            None if secret.first.is_none() => secret.first = Some(message.sort.word().to_owned()),
            _ => {}
        }
        cases::hear(conn, keys, (case.id, &case.number), &secret, now).await?;
    }
    Ok(entry)
}

/// Sends a screen of a case into somebody's chat and notes where it stands.
pub(super) async fn put(
    turn: &mut Turn<'_>,
    case: &Case,
    to: impl Into<Recipient>,
    what: Outgoing,
    spot: (Place, Option<i64>),
) -> Talk<RowId> {
    let row = turn.reserve_row();
    let send = placed(turn, case, to, what, spot, row).await?;
    turn.send(send);
    Ok(row)
}

/// The same, not sent yet, under a row that was reserved.
pub(super) async fn placed(
    turn: &mut Turn<'_>,
    case: &Case,
    to: impl Into<Recipient>,
    what: Outgoing,
    (place, entry): (Place, Option<i64>),
    row: RowId,
) -> Talk<Send> {
    let (now, to) = (turn.now, to.into());
    let spot = Spot { case: case.id, entry, place, chat: to.chat, message: None, row: Some(row.0) };
    cases::note_place(turn.write().await?, &spot, now).await?;
    let tag = if to.chat.is_group() {
        group::tag(case.id, to.topic)
    } else {
        Tag { feature: FEATURE, key: place.word().to_owned() }
    };
    let lane = if matches!(place, Place::Tick | Place::Note) { Lane::Reply } else { Lane::Case };
    Ok(Send::new(to, lane, what).row(row).tag(tag))
}

/// Sends a message to the other side under a head that says who wrote it.
async fn pass(
    turn: &mut Turn<'_>,
    case: &Case,
    (to, entry): (ContactId, i64),
    message: &Message,
    head: Html,
    foot: Option<(Html, Option<Button>)>,
) -> Talk {
    let words = Html::escape(message.words.as_deref().unwrap_or_default());
    let is_short = message.is_short(&words);
    let body = is_short.then_some(words);
    let (foot, button) = foot.map_or((None, None), |(foot, button)| (Some(foot), button));
    let text = Html::join(&[Some(head), body, foot].into_iter().flatten().collect::<Vec<_>>(), "\n");
    let (row, reply) = (turn.reserve_row(), replied(turn, case, to).await?);
    let screen = button.into_iter().fold(Screen::text(text), |screen, button| screen.row(vec![button]));
    let said = placed(turn, case, to, Outgoing::New(screen), (Place::Copy, Some(entry)), row).await?;
    turn.send(said.reply(reply));
    if is_short {
        return Ok(());
    }
    if message.album.is_some() {
        return albums::pass(turn, case, (to, entry), message.id, None).await;
    }
    let from = turn.here().chat;
    let copied = Copied { from, message: message.id, buttons: Vec::new() };
    put(turn, case, to, Outgoing::Copy(copied), (Place::Copy, Some(entry))).await?;
    Ok(())
}

/// The message on the other side that this one replies to, where it replies to one of the case.
async fn replied(turn: &mut Turn<'_>, case: &Case, to: ContactId) -> Talk<Option<i64>> {
    let Some(replied) = turn.source.reply.as_ref().map(|reply| reply.message_id) else { return Ok(None) };
    let here = turn.here().chat;
    Ok(cases::beside(turn.read(), case.id, (here, replied), to.chat()).await?)
}

/// What the holder wrote goes to the owner; the case is the holder's, as this transaction just made sure. What `is_last`
/// is followed by the end, and does not ask for an answer.
pub(super) async fn to_owner(turn: &mut Turn<'_>, case: &Case, message: &Message, is_last: bool) -> Talk {
    let entry = keep(turn, case, Author::Officer, message).await?;
    if turn.is_in_group() {
        groups::posted(turn.write().await?, case.id, entry).await?;
    }
    if albums::joins(turn, case, (case.contact, entry), message).await? {
        return Ok(());
    }
    let language = office::language_of(turn, case.contact).await?;
    let name = turn.first_name.to_owned();
    let head = html!(language, "konsultasi-dari-petugas", petugas = &name, nomor = case.number.as_str());
    let owner = owner(turn, case).await?;
    // What is written next into an open form may be the form's: it is not promised to get here.
    let foot = if owner.as_ref().is_some_and(in_form::fills_in) {
        let text = html!(language, "konsultasi-balas-di-formulir", petugas = &name);
        (!is_last).then(|| (text, Some(in_form::button(language, case, &name))))
    } else {
        let is_new = !is_last && !owner.is_some_and(|owner| is_live(turn, case, &owner));
        is_new.then(|| (html!(language, "konsultasi-balas-di-sini", petugas = &name), None))
    };
    pass(turn, case, (case.contact, entry), message, head, foot).await?;
    let until = turn.now + LIVE_FOR;
    cases::live(turn.write().await?, case.contact, Some((&case.number, until))).await?;
    let own = turn.language;
    let tick = html!(own, "konsultasi-dikirim", nama = &access::asker(own, case), nomor = case.number.as_str());
    let here = turn.here();
    put(turn, case, here, Outgoing::New(Screen::text(tick)), (Place::Tick, Some(entry))).await?;
    remind_nameless(turn, case, message).await
}

/// Who asks somebody without a name for what would tell it is reminded.
async fn remind_nameless(turn: &mut Turn<'_>, case: &Case, message: &Message) -> Talk {
    if case.secret.anonymous && message.words.as_deref().is_some_and(phrase::asks_who) {
        let text = html!(turn.language, "tanpa-nama-ingat", nomor = case.number.as_str());
        let here = turn.here();
        put(turn, case, here, Outgoing::New(Screen::text(text)), (Place::Copy, None)).await?;
    }
    Ok(())
}

/// Whether what the owner writes now goes to this case anyway.
fn is_live(turn: &Turn<'_>, case: &Case, owner: &Contact) -> bool {
    owner.live.as_ref().is_some_and(|(number, until)| *number == case.number && *until > turn.now)
}

async fn owner(turn: &mut Turn<'_>, case: &Case) -> Talk<Option<Contact>> {
    let keys = turn.keys;
    Ok(contacts::load(turn.read(), keys, &[case.contact]).await?.into_iter().next())
}

/// What the owner wrote goes to whoever has the case; while nobody has, the cards show it.
pub(super) async fn to_office(turn: &mut Turn<'_>, case: &Case, message: &Message) -> Talk {
    let entry = keep(turn, case, Author::Owner, message).await?;
    if group::has_topic(turn, case).await? {
        return refresh(turn, case.id).await;
    }
    match (&case.officer, case.state) {
        (Some((officer, _)), State::Taken | State::Asked) => {
            let officer = *officer;
            if albums::joins(turn, case, (officer, entry), message).await? {
                return Ok(());
            }
            let language = office::language_of(turn, officer).await?;
            let head = html!(
                language,
                "konsultasi-dari-pemilik",
                nama = &access::asker(language, case),
                nomor = case.number.as_str()
            );
            pass(turn, case, (officer, entry), message, head, None).await?;
        }
        _ => refresh(turn, case.id).await?,
    }
    Ok(())
}

/// Everything that was written and does not stand on the card goes to who has it from now on.
pub(super) async fn hand_files(turn: &mut Turn<'_>, case: &Case, to: ContactId, entries: &[Entry]) -> Talk {
    // In the officers' group they stand in its topic.
    if group::has_topic(turn, case).await? { Ok(()) } else { give_files(turn, case, to, entries).await }
}

/// Gives the files of these messages, also where they stand in the topic of the case already.
pub(super) async fn give_files(turn: &mut Turn<'_>, case: &Case, to: ContactId, entries: &[Entry]) -> Talk {
    for entry in entries.iter().filter(|entry| access::is_file(case, entry)) {
        let places = cases::of_entry(turn.read(), entry.id).await?;
        let original = places.iter().find(|spot| spot.place == Place::Original);
        let Some((from, message)) = original.and_then(|spot| Some((spot.chat, spot.message?))) else { continue };
        if let Some(album) = &entry.album {
            albums::hand(turn, case, (to, entry.id), (from, album)).await?;
            continue;
        }
        let copied = Copied { from, message, buttons: Vec::new() };
        put(turn, case, to, Outgoing::Copy(copied), (Place::Copy, Some(entry.id))).await?;
    }
    Ok(())
}

/// Says something about a case to whoever is writing, in a message that leads to it.
pub(super) async fn put_here(turn: &mut Turn<'_>, case: &Case, screen: Screen, place: Place) -> Talk {
    let me = turn.contact.id;
    put(turn, case, me, Outgoing::New(screen), (place, None)).await?;
    Ok(())
}

/// Notes that what was just written stands there for a case.
pub(super) async fn note_own(turn: &mut Turn<'_>, case: &Case, message: i64, place: Place) -> Talk {
    let (chat, now) = (turn.here().chat, turn.now);
    let spot = Spot { case: case.id, entry: None, place, chat, message: Some(message), row: None };
    cases::note_place(turn.write().await?, &spot, now).await?;
    Ok(())
}

/// A change of what stands at a place; none where it never became a message.
pub(super) fn change(spot: &Spot, screen: Screen) -> Option<Send> {
    let message = match (spot.message, spot.row) {
        (Some(message), _) => MessageRef::Telegram(message),
        (None, Some(row)) => MessageRef::Row(RowId(row)),
        (None, None) => return None,
    };
    let send = Send::new(spot.chat, Lane::Case, Outgoing::Edit(message, screen));
    // What stands in a topic is changed there or nowhere.
    Some(if spot.chat.is_group() { send.tag(group::tag(spot.case, None)) } else { send })
}

pub(super) fn edit(turn: &mut Turn<'_>, spot: &Spot, screen: Screen) {
    if let Some(send) = change(spot, screen) {
        turn.send(send);
    }
}
