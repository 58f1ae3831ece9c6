//! The topic of a case: opened once, named by what is so, filled with what was not posted yet, and opened anew where it is
//! gone.

use super::albums;
use super::key::{Key, What, tag};
use super::place::{Placing, put};
use crate::domain::{Button, ChatId, ContactId, Lane, Language};
use crate::html;
use crate::plain;
use crate::store;
use crate::store::cases::{self, Author, Case, Entry, Place, Sort, State};
use crate::store::groups::{self, Topic};
use crate::talks::consultation::press::{ConsultPress, LINK};
use crate::talks::consultation::{access, card};
use crate::text::Html;
use crate::turn::{Board, Copied, MessageRef, Outgoing, Recipient, Screen, Send, TopicAct};
use crate::world::World;

/// The group speaks the language of the office.
pub(super) const TOPIC: Language = Language::Indonesian;

/// Who sees a card that all see.
const NOBODY: ContactId = ContactId(0);

/// Number, state and subject: nothing of the owner, for a name of a topic stands in every list.
fn title(board: &Board<'_>, case: &Case) -> String {
    let state = match case.state {
        State::Waiting | State::Draft if case.urgent => "🔴",
        State::Waiting | State::Draft => "🆕",
        State::Taken => "🟡",
        State::Asked => "🔵",
        State::Closed => "✅",
    };
    format!("{state} {} · {}", case.number, card::subject_name(board.world, TOPIC, case.subject.as_deref()))
}

/// Shows a case as it is now: its topic is opened, named, filled, closed or opened again; false where there is no group.
pub(super) async fn show(board: &mut Board<'_>, case: &Case) -> Result<bool, store::Error> {
    let Some(group) = groups::active(board.conn).await? else { return Ok(false) };
    // What is about somebody of the office is nothing for a room that all of it reads.
    if case.state == State::Draft || case.complaint {
        return Ok(false);
    }
    let topic = groups::topic_of(board.conn, case.id).await?.filter(|topic| topic.chat == group);
    match topic {
        None if case.state == State::Closed => return Ok(false),
        None => {
            let title = title(board, case);
            groups::open(board.conn, case.id, (group, &title), board.now).await?;
            open(board, case.id, group, title);
        }
        Some(topic) if topic.topic.is_some() => fill(board, case, &topic).await?,
        // It is on its way, and filled when it is there.
        Some(_) => {}
    }
    Ok(true)
}

fn open(board: &mut Board<'_>, case: i64, group: ChatId, title: String) {
    let send = Send::new(group, Lane::Case, Outgoing::Topic(TopicAct::Open(title)));
    board.send(send.tag(tag(case, None, What::Open)));
}

/// The topic is there: the card comes first, with all that was written before, and then what came since.
pub(super) async fn opened(board: &mut Board<'_>, case: i64, topic: i64) -> Result<(), store::Error> {
    if !groups::opened(board.conn, case, topic).await? {
        return Ok(());
    }
    let Some(case) = cases::get(board.conn, board.keys, case).await? else { return Ok(()) };
    let Some(topic) = groups::topic_of(board.conn, case.id).await? else { return Ok(()) };
    let to = Recipient { chat: topic.chat, topic: topic.topic };
    let facts = cases::about(board.conn, board.keys, &case).await?;
    let about = card::with(board.conn, facts, board.now).await?;
    let mut screen = card(board.world, &case, &about);
    let is_first = topic.opened == 1;
    if !is_first {
        let link = board.world.deep_link(format_args!("{LINK}{}", case.number));
        screen.text = Html::join(&[html!(TOPIC, "konsultasi-grup-topik-baru", tautan = &link), screen.text], "\n\n");
    }
    put(board, &case, Placing::card(to, Outgoing::New(screen))).await?;
    if is_first {
        // The words stand on the card; what else was sent comes below it.
        let entries = cases::entries(board.conn, board.keys, (case.id, &case.number)).await?;
        for entry in entries.iter().filter(|entry| entry.sort != Sort::Text) {
            match &entry.album {
                Some(album) => albums::all(board, &case, to, (entry, album)).await?,
                None => copy(board, &case, to, entry).await?,
            }
        }
        groups::posted(board.conn, case.id, entries.last().map_or(0, |entry| entry.id)).await?;
    }
    let Some(topic) = groups::topic_of(board.conn, case.id).await? else { return Ok(()) };
    fill(board, &case, &topic).await
}

/// The card of a case as everybody in its topic sees it: it is taken and ended there; all else is in private chats.
pub(in crate::talks::consultation) fn card(world: &World, case: &Case, about: &card::About) -> Screen {
    let number = || case.number.clone();
    let take = Button::new(plain!(TOPIC, "konsultasi-tombol-ambil"), ConsultPress::Take(number()));
    let finish = Button::new(plain!(TOPIC, "konsultasi-tombol-selesai"), ConsultPress::Finish(number()));
    let screen = Screen::text(card::card(world, TOPIC, case, about, NOBODY).text);
    match case.state {
        State::Waiting => screen.row(vec![take]),
        State::Taken | State::Asked => screen.row(vec![finish]),
        State::Closed if about.may_reopen(world, case) => screen.row(vec![card::reopen_button(TOPIC, case)]),
        State::Draft | State::Closed => screen,
    }
}

/// Somebody of the office by name, in a way that reaches that person with a sound.
pub(super) fn mention((who, name): &(ContactId, String)) -> Html {
    Html::mention(who.0, name)
}

/// Changes the card of a case in its topic to what is so.
pub(super) async fn change_card(board: &mut Board<'_>, case: &Case) -> Result<(), store::Error> {
    let cards = cases::cards(board.conn, case.id).await?;
    let Some(spot) = cards.into_iter().find(|spot| spot.chat.is_group()) else { return Ok(()) };
    let Some(message) = spot.message else { return Ok(()) };
    let facts = cases::about(board.conn, board.keys, case).await?;
    let about = card::with(board.conn, facts, board.now).await?;
    let screen = card(board.world, case, &about);
    let edit = Outgoing::Edit(MessageRef::Telegram(message), screen);
    board.send(Send::new(spot.chat, Lane::Case, edit).tag(tag(case.id, None, What::Other)));
    Ok(())
}

/// Brings a topic that is there up to what is so.
async fn fill(board: &mut Board<'_>, case: &Case, topic: &Topic) -> Result<(), store::Error> {
    let to = Recipient { chat: topic.chat, topic: topic.topic };
    let Some(number) = topic.topic else { return Ok(()) };
    let is_closed = case.state == State::Closed;
    let act = |act| Send::new(to.chat, Lane::Case, Outgoing::Topic(act)).tag(tag(case.id, to.topic, What::Other));
    if topic.closed && !is_closed {
        board.send(act(TopicAct::Reopen(number)));
    }
    let entries = cases::entries(board.conn, board.keys, (case.id, &case.number)).await?;
    let mut posted = topic.posted;
    for entry in entries.iter().filter(|entry| entry.id > topic.posted && !entry.is_withdrawn) {
        post(board, case, to, entry).await?;
        posted = entry.id;
    }
    let title = title(board, case);
    if title != topic.title {
        board.send(act(TopicAct::Rename(number, title.clone())));
    }
    if is_closed && !topic.closed {
        board.send(act(TopicAct::Close(number)));
    }
    groups::shown(board.conn, case.id, (&title, is_closed, posted)).await
}

/// Posts a message of the case under a head that says whose it is.
async fn post(board: &mut Board<'_>, case: &Case, to: Recipient, entry: &Entry) -> Result<(), store::Error> {
    let head = match entry.author {
        Author::Owner => {
            let (name, number) = (access::asker(TOPIC, case), case.number.as_str());
            match case.officer.as_ref().filter(|(holder, _)| case.is_held_by(*holder)) {
                Some(holder) => {
                    html!(
                        TOPIC,
                        "konsultasi-grup-dari-pemilik",
                        nama = &name,
                        nomor = number,
                        petugas = mention(holder)
                    )
                }
                None => html!(TOPIC, "konsultasi-dari-pemilik", nama = &name, nomor = number),
            }
        }
        Author::Officer => {
            let name = case.officer.as_ref().map(|(_, name)| name.as_str()).unwrap_or_default();
            html!(TOPIC, "konsultasi-grup-dari-petugas", petugas = name, nama = &access::asker(TOPIC, case))
        }
    };
    if let Some(album) = &entry.album {
        return albums::post(board, case, to, (entry, album), head).await;
    }
    let words = Html::escape(entry.words.as_deref().unwrap_or_default());
    let is_short = entry.sort == Sort::Text && words.units() <= access::MOST_UNITS;
    let text = Html::join(&[Some(head), is_short.then_some(words)].into_iter().flatten().collect::<Vec<_>>(), "\n");
    let what = Outgoing::New(Screen::text(text));
    put(board, case, Placing::copy(to, what, entry.id, entry.id)).await?;
    if !is_short {
        copy(board, case, to, entry).await?;
    }
    Ok(())
}

/// Copies a message from where it was written.
pub(super) async fn copy(board: &mut Board<'_>, case: &Case, to: Recipient, entry: &Entry) -> Result<(), store::Error> {
    if !access::is_copied(case, entry.sort) {
        return Ok(());
    }
    let places = cases::of_entry(board.conn, entry.id).await?;
    let original = places.iter().find(|spot| spot.place == Place::Original);
    let Some((from, message)) = original.and_then(|spot| Some((spot.chat, spot.message?))) else { return Ok(()) };
    let copied = Outgoing::Copy(Copied { from, message, buttons: Vec::new() });
    put(board, case, Placing::copy(to, copied, entry.id, entry.id)).await
}

/// A topic is gone: the first to say so has another one opened, in which all goes on from what did not arrive. What came
/// into the general topic instead is taken out there.
pub(super) async fn gone(
    board: &mut Board<'_>,
    key: &Key,
    chat: ChatId,
    stray: Option<i64>,
) -> Result<(), store::Error> {
    if let Some(message) = stray {
        board.send(Send::new(chat, Lane::Case, Outgoing::Delete(message)));
    }
    let entry = if let What::Message(entry) = key.what { Some(entry) } else { None };
    let is_first = groups::gone(board.conn, key.case, key.topic, entry).await?;
    let Some(case) = cases::get(board.conn, board.keys, key.case).await? else { return Ok(()) };
    if is_first && case.state == State::Closed {
        return groups::forget(board.conn, case.id).await;
    }
    if is_first {
        let title = title(board, &case);
        open(board, case.id, chat, title);
        return Ok(());
    }
    // It was for an older topic than the one that is there: it goes into that one alone.
    let topic = groups::topic_of(board.conn, case.id).await?;
    let newer = topic.filter(|topic| topic.topic.is_some() && topic.topic != Some(key.topic));
    if let Some((topic, entry)) = newer.zip(entry) {
        let to = Recipient { chat: topic.chat, topic: topic.topic };
        let entries = cases::entries(board.conn, board.keys, (case.id, &case.number)).await?;
        if let Some(entry) = entries.iter().find(|one| one.id == entry) {
            post(board, &case, to, entry).await?;
        }
    }
    Ok(())
}
