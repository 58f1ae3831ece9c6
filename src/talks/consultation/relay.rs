//! The way of a message from one side to the other: to whom is read from the case, never from the message. Which case
//! that is says `inbox.rs`, and in the office's group `group/heard.rs`.

pub(super) use super::access::{FEATURE, MOST_UNITS, team};
use super::{access, albums, card, group};
use crate::clock::Millis;
use crate::domain::{ContactId, Lane, Language};
use crate::html;
use crate::input::{Input, Kind};
use crate::store::cases::{self, Author, Case, Entry, Note, Place, Said, Secret, Sort, Spot, State};
use crate::store::officers::Officer;
use crate::store::{self, Connection, groups, teams};
use crate::talks::office;
use crate::text::{Html, mask};
use crate::turn::{Copied, MessageRef, Outgoing, Recipient, RowId, Screen, Send, Tag, Talk, Turn};

/// So long after a word of the office what the owner writes answers it.
pub(super) const LIVE_FOR: Millis = 30 * 60_000;

/// From here on numbers are of no message of a chat: Telegram's are below.
pub(super) const NO_MESSAGE: i64 = 1 << 40;

/// A message that somebody wrote to a consultation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Message {
    /// Its number in its chat; from [`NO_MESSAGE`] on for what a button sent.
    pub(super) id: i64,
    /// What it carries.
    pub(super) sort: Sort,
    /// Its words.
    pub(super) words: Option<String>,
    /// The file that it carries, by Telegram's lasting name.
    pub(super) file: Option<String>,
    /// The album that it is a part of.
    pub(super) album: Option<String>,
}

impl Message {
    /// Whether its words, escaped, are sent behind their head; anything else is copied.
    pub(super) fn is_short(&self, words: &Html) -> bool {
        self.sort == Sort::Text && words.units() <= MOST_UNITS
    }

    /// What somebody did as a message; none where it is no message, or of a kind that cannot be passed on.
    pub(super) fn read(turn: &Turn<'_>, input: &Input) -> Option<Self> {
        let id = turn.source.message_id?;
        let (sort, words) = match input {
            Input::Text(words) | Input::Forwarded(words) | Input::OfBot { text: words, .. } => {
                (Sort::Text, Some(words.clone()))
            }
            Input::Captioned(sent) => (sort(sent.kind)?, Some(sent.words.clone())),
            Input::File(file) => (sort(file.kind())?, None),
            Input::Kind(kind) => (sort(*kind)?, None),
            Input::Contact(_) => (Sort::Contact, None),
            Input::Press(_) | Input::Blocked | Input::Unblocked => return None,
        };
        // An identity number is never asked, and never kept.
        let words = words.map(|words| mask::identity(&words));
        let file = turn.source.media.as_ref().map(|media| media.unique.clone());
        Some(Self { id, sort, words, file, album: turn.source.album.clone() })
    }

    /// What is kept of it.
    fn said(&self, author: Author) -> Said<'_> {
        let (words, file, album) = (self.words.as_deref(), self.file.as_deref(), self.album.as_deref());
        Said { author, sort: self.sort, words, file, album }
    }
}

fn sort(kind: Kind) -> Option<Sort> {
    Some(match kind {
        Kind::Photo => Sort::Photo,
        Kind::Document => Sort::Document,
        Kind::Voice => Sort::Voice,
        Kind::Video => Sort::Video,
        Kind::Sticker => Sort::Sticker,
        Kind::Contact => Sort::Contact,
        Kind::Location => Sort::Location,
        Kind::Other => return None,
    })
}

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
        let begins = match message.words.as_deref() {
            Some(words) if case.secret.begins.is_empty() => card::begins(words),
            _ => case.secret.begins.clone(),
        };
        let secret = Secret { begins, ..case.secret.clone() };
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
    foot: Option<Html>,
) -> Talk {
    let words = Html::escape(message.words.as_deref().unwrap_or_default());
    let is_short = message.is_short(&words);
    let body = is_short.then_some(words);
    let text = Html::join(&[Some(head), body, foot].into_iter().flatten().collect::<Vec<_>>(), "\n");
    let (row, reply) = (turn.reserve_row(), replied(turn, case, to).await?);
    let said = placed(turn, case, to, Outgoing::New(Screen::text(text)), (Place::Copy, Some(entry)), row).await?;
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

/// What the holder wrote goes to the owner; the case is the holder's, as this transaction just made sure.
pub(super) async fn to_owner(turn: &mut Turn<'_>, case: &Case, message: &Message) -> Talk {
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
    let is_new = !is_live(turn, case).await?;
    let foot = is_new.then(|| html!(language, "konsultasi-balas-di-sini", petugas = &name));
    pass(turn, case, (case.contact, entry), message, head, foot).await?;
    let until = turn.now + LIVE_FOR;
    cases::live(turn.write().await?, case.contact, Some((&case.number, until))).await?;
    let own = turn.language;
    let tick = html!(own, "konsultasi-dikirim", nama = &case.secret.person, nomor = case.number.as_str());
    let here = turn.here();
    put(turn, case, here, Outgoing::New(Screen::text(tick)), (Place::Tick, Some(entry))).await?;
    Ok(())
}

/// Whether what the owner writes now goes to this case anyway.
async fn is_live(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    let (keys, now) = (turn.keys, turn.now);
    let owner = crate::store::contacts::load(turn.read(), keys, &[case.contact]).await?;
    let live = owner.into_iter().next().and_then(|owner| owner.live);
    Ok(live.is_some_and(|(number, until)| number == case.number && until > now))
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
            let head =
                html!(language, "konsultasi-dari-pemilik", nama = &case.secret.person, nomor = case.number.as_str());
            pass(turn, case, (officer, entry), message, head, None).await?;
        }
        _ => refresh(turn, case.id).await?,
    }
    Ok(())
}

/// Everything that was written and does not stand on the card goes to who has it from now on.
pub(super) async fn hand_files(turn: &mut Turn<'_>, case: &Case, to: ContactId, entries: &[Entry]) -> Talk {
    // In the officers' group they stand in its topic.
    if group::has_topic(turn, case).await? {
        return Ok(());
    }
    for entry in entries.iter().filter(|entry| entry.sort != Sort::Text) {
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

/// Who of the office is asked: of the team that answers for what it is about, whoever is there.
async fn asked(turn: &mut Turn<'_>, case: &Case) -> Talk<Vec<Officer>> {
    let (now, team) = (turn.now, team(turn.world, case));
    Ok(teams::on_duty(turn.read(), team, now, access::answers).await?)
}

/// The card of a case that waits goes to everybody who may take it, but to whoever has just sent it there.
pub(super) async fn tell_office(turn: &mut Turn<'_>, case: &Case) -> Talk {
    if group::show(turn, case).await? {
        return Ok(());
    }
    let (about, me) = (card::about(turn, case).await?, turn.contact.id);
    for Officer { id, language, .. } in asked(turn, case).await? {
        // Nobody answers a question of their own.
        if id != case.contact && id != me {
            let screen = card::card(turn.world, language, case, &about, id);
            put(turn, case, id, Outgoing::New(screen), (Place::Card, None)).await?;
        }
    }
    Ok(())
}

/// Every card of a case shows how far it is now.
pub(super) async fn refresh(turn: &mut Turn<'_>, case: i64) -> Talk {
    let keys = turn.keys;
    let Some(case) = cases::get(turn.read(), keys, case).await? else { return Ok(()) };
    let about = card::about(turn, &case).await?;
    for spot in cases::cards(turn.read(), case.id).await? {
        if spot.chat.is_group() {
            let screen = group::card(turn.world, &case, &about);
            edit(turn, &spot, screen);
            continue;
        }
        let viewer = ContactId(spot.chat.0);
        // Who is of the office no more sees nothing new.
        if !about.is_for(viewer) {
            continue;
        }
        let language =
            if viewer == turn.contact.id { turn.language } else { office::language_of(turn, viewer).await? };
        let screen = card::card(turn.world, language, &case, &about, viewer);
        edit(turn, &spot, screen);
    }
    if group::has_topic(turn, &case).await? {
        group::show(turn, &case).await?;
    }
    Ok(())
}

/// The card of a case for somebody of the office.
pub(super) async fn give_card(turn: &mut Turn<'_>, case: &Case, to: ContactId) -> Talk {
    let about = card::about(turn, case).await?;
    let language = office::language_of(turn, to).await?;
    let screen = card::card(turn.world, language, case, &about, to);
    put(turn, case, to, Outgoing::New(screen), (Place::Card, None)).await?;
    Ok(())
}

/// The same, where there is no turn.
pub(super) async fn card_to(
    conn: &mut Connection,
    case: &Case,
    to: ContactId,
    screen: Screen,
    row: RowId,
    now: Millis,
) -> Result<Send, store::Error> {
    let spot =
        Spot { case: case.id, entry: None, place: Place::Card, chat: to.chat(), message: None, row: Some(row.0) };
    cases::note_place(conn, &spot, now).await?;
    let tag = Tag { feature: FEATURE, key: Place::Card.word().to_owned() };
    Ok(Send::new(to, Lane::Case, Outgoing::New(screen)).row(row).tag(tag))
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

/// Tells whoever has a case what a colleague noted.
pub(super) async fn tell_note(turn: &mut Turn<'_>, case: &Case, to: ContactId, note: &Note) -> Talk {
    let language = office::language_of(turn, to).await?;
    let line = html!(language, "konsultasi-catatan-baris", petugas = &note.officer, isi = &note.words);
    let head = html!(language, "konsultasi-catatan-kabar", nomor = case.number.as_str());
    let screen = Screen::text(Html::join(&[head, line], "\n"));
    put(turn, case, to, Outgoing::New(screen), (Place::Note, None)).await?;
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

/// Tells the owner something about a case, in a message that may be replied to.
pub(super) async fn tell_owner(turn: &mut Turn<'_>, case: &Case, screen: impl Fn(Language) -> Screen) -> Talk {
    let language = office::language_of(turn, case.contact).await?;
    put(turn, case, case.contact, Outgoing::New(screen(language)), (Place::Copy, None)).await?;
    Ok(())
}

/// Tells an officer something about a case, in a message that may be replied to.
pub(super) async fn tell_officer(
    turn: &mut Turn<'_>,
    case: &Case,
    to: ContactId,
    words: impl Fn(Language) -> Html,
) -> Talk {
    let language = office::language_of(turn, to).await?;
    put(turn, case, to, Outgoing::New(Screen::text(words(language))), (Place::Copy, None)).await?;
    Ok(())
}
