//! A letter, a poster or other words for many that somebody of the office brought: it is asked what becomes of them.

use crate::answers::Ranking;
use crate::clock::Millis;
use crate::domain::announcement::{MOST_CHARS, MOST_FILES};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language};
use crate::input::MediaKind;
use crate::talks::announcements::press::{AnnouncementPress, Becomes};
use crate::talks::{event_office, ui};
use crate::text::Html;
use crate::text::html::clean;
use crate::turn::{Brought, Screen, Talk, Turn};
use crate::{html, plain};

/// From so many characters on, and under a picture from so many on, words of the office's people may be for others.
const LONG: usize = 200;
const LONG_WITH_FILE: usize = 40;
/// First words of what is for many.
const HEADS: [&str; 5] = ["pengumuman", "undangan", "siaran", "announcement", "invitation"];
/// What was brought is remembered for so long.
pub(in crate::talks) const LIVES: Millis = 30 * 60_000;

/// Words for many, brought by whoever may announce: it is asked what becomes of them. False for all else.
pub(in crate::talks) async fn offer(turn: &mut Turn<'_>, words: &str, passed_on: bool) -> Talk<bool> {
    let is_brought = remember(turn, words, passed_on).await?;
    if is_brought {
        let screen = question(turn.language);
        turn.say(screen);
    }
    Ok(is_brought)
}

/// The same for what was just said to be no answer to anybody, as this message. False where that was nothing for many.
pub(in crate::talks) fn offer_again(turn: &mut Turn<'_>, message: Option<i64>) -> bool {
    let now = turn.now;
    let is_it = |brought: &Brought| brought.message == message && now - brought.at <= LIVES;
    let brought = turn.memory.brought.as_ref().filter(|brought| message.is_some() && is_it(brought));
    let Some(has_words) = brought.map(|brought| !brought.words.is_empty()) else { return false };
    let screen = if has_words { question(turn.language) } else { question_about_file(turn.language) };
    turn.show(screen);
    true
}

/// Remembers long words, words that say that they are for many, or a picture with words, from whoever may announce.
/// False for all else.
pub(in crate::talks) async fn remember(turn: &mut Turn<'_>, words: &str, passed_on: bool) -> Talk<bool> {
    let file = file(turn);
    let least = if file.is_some() || is_headed(words) { LONG_WITH_FILE } else { LONG };
    if words.chars().count() < least || !may_bring(turn).await? {
        return Ok(false);
    }
    let words: String = words.chars().take(MOST_CHARS).collect();
    // Its formatting is of exactly these words, but for white space.
    let seen = |html: &String| Html::trusted(html.clone()).to_plain();
    let is_of = |html: &String| seen(html).split_whitespace().eq(clean(&words).split_whitespace());
    let formatted = turn.source.formatted.clone().filter(is_of);
    let words = formatted.as_ref().map_or(words, seen);
    let (message, album) = (turn.source.message_id, turn.source.album.clone());
    let more = more(turn);
    turn.memory.brought = Some(Brought { words, formatted, file, album, more, passed_on, message, at: turn.now });
    Ok(true)
}

/// A picture or a file without words that whoever may announce passed on: the same is asked, but for whether it was a
/// question. False for all else.
pub(in crate::talks) async fn offer_file(turn: &mut Turn<'_>) -> Talk<bool> {
    let is_brought = remember_file(turn).await?;
    if is_brought {
        let screen = question_about_file(turn.language);
        turn.say(screen);
    }
    Ok(is_brought)
}

/// Remembers one of those. False for all else.
pub(in crate::talks) async fn remember_file(turn: &mut Turn<'_>) -> Talk<bool> {
    let file = file(turn);
    if !turn.source.passed_on || file.is_none() || !may_bring(turn).await? {
        return Ok(false);
    }
    let (message, album) = (turn.source.message_id, turn.source.album.clone());
    let (words, formatted) = (String::new(), None);
    let more = more(turn);
    turn.memory.brought = Some(Brought { words, formatted, file, album, more, passed_on: true, message, at: turn.now });
    Ok(true)
}

fn question_about_file(language: Language) -> Screen {
    let screen = ways(language).into_iter().fold(Screen::text(html!(language, "umum-mau-diapakan")), Screen::row);
    screen.row(vec![ui::menu_button(language)])
}

/// One more part of an album that was brought, which nobody is asked about again.
pub(in crate::talks) fn one_more(turn: &mut Turn<'_>) {
    let more = more(turn);
    let album = turn.source.album.clone();
    if let Some(earlier) = turn.memory.brought.as_mut().filter(|earlier| album.is_some() && earlier.album == album) {
        earlier.more = more;
    }
}

/// Telegram's handle of what came, and whether that is a picture; of an album that was brought the first one.
fn file(turn: &Turn<'_>) -> Option<(String, bool)> {
    earlier(turn).and_then(|earlier| earlier.file.clone()).or_else(|| this_file(turn))
}

/// What was brought before of the same album.
fn earlier<'t>(turn: &'t Turn<'_>) -> Option<&'t Brought> {
    let album = turn.source.album.as_deref();
    turn.memory.brought.as_ref().filter(|earlier| album.is_some() && earlier.album.as_deref() == album)
}

/// The others of the album, with what came now: as many, and of the kind, that Telegram takes together.
fn more(turn: &Turn<'_>) -> Vec<(String, bool)> {
    let Some(earlier) = earlier(turn) else { return Vec::new() };
    let (mut more, first) = (earlier.more.clone(), earlier.file.as_ref());
    let is_new =
        |new: &(String, bool)| first.is_some_and(|first| first.1 == new.1 && first != new) && !more.contains(new);
    let new = this_file(turn).filter(|new| is_new(new) && more.len() + 1 < MOST_FILES);
    more.extend(new);
    more
}

/// Telegram's handle of what came with this message, and whether that is a picture.
fn this_file(turn: &Turn<'_>) -> Option<(String, bool)> {
    let media = turn.source.media.as_ref()?;
    match media.kind {
        MediaKind::Photo => Some((media.id.clone(), true)),
        MediaKind::Document => Some((media.id.clone(), false)),
        _ => None,
    }
}

/// Whether this is somebody who may announce, in the own chat, and no cry for help.
async fn may_bring(turn: &mut Turn<'_>) -> Talk<bool> {
    let is_answer = turn.source.edited || turn.source.reply.is_some();
    if turn.contact.role.is_none() || turn.is_in_group() || is_answer {
        return Ok(false);
    }
    if turn.ranking.is_some_and(Ranking::is_distress) {
        return Ok(false);
    }
    Ok(turn.may(Action::Announce, Relation::Own).await?)
}

/// Whether words are rather for many than for one person: their head says so, they are long and somebody else's, or two
/// of their lines are those of an invitation ("Hari: …", "Tempat: …").
pub(in crate::talks) fn looks_for_many(words: &str, passed_on: bool) -> bool {
    is_headed(words) || passed_on && words.chars().count() >= LONG || event_office::say_when_and_where(words)
}

/// Whether words say at their head that they are for many: "PENGUMUMAN: …".
fn is_headed(words: &str) -> bool {
    let bare = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = bare.find(|c: char| !c.is_alphanumeric()).unwrap_or(bare.len());
    let (first, rest) = bare.split_at(end);
    let is_over = rest.trim_start_matches([' ', '*', '_']).starts_with([':', '\n', '!', '.', '-']);
    is_over && HEADS.contains(&first.to_lowercase().as_str())
}

fn question(language: Language) -> Screen {
    let ask = button(plain!(language, "umum-tombol-bertanya"), Becomes::Question);
    let screen = ways(language).into_iter().fold(Screen::text(html!(language, "umum-mau-diapakan")), Screen::row);
    screen.row(vec![ask])
}

/// What can become of words for many.
pub(in crate::talks) fn ways(language: Language) -> Vec<Vec<Button>> {
    vec![
        vec![
            button(plain!(language, "utama-tombol-umumkan"), Becomes::Announcement),
            button(plain!(language, "umum-tombol-jadi-acara"), Becomes::Event),
        ],
        vec![button(plain!(language, "umum-tombol-simpan-konsep"), Becomes::Draft)],
    ]
}

fn button(label: String, becomes: Becomes) -> Button {
    Button::new(label, AnnouncementPress::Brought(becomes))
}
