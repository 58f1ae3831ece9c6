//! Questions about events in somebody's own words, answered from what is really planned.

use super::asked::{self, Asked, Otherwise};
use super::card;
use super::list::day_label;
use super::press::{ALL, EventPress};
use crate::domain::event::Coming;
use crate::domain::{Button, EventKind, wire};
use crate::talks::events_shown::{begins_at, kind_name};
use crate::talks::ui;
use crate::text::{Html, format, local_date};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Events that an answer names at most; the list has all.
const MOST: usize = 5;
/// Fewer letters name no topic.
const SHORTEST_TOPIC: usize = 4;

/// Answers a question about dates, places, kinds or single ones of the events that are to come; false for all other
/// words, and where the office planned nothing here yet. `otherwise` is what the words lead to without events, with the
/// kind that it is about.
pub(in crate::talks) async fn answer(
    turn: &mut Turn<'_>,
    words: &str,
    (otherwise, kind): (Otherwise, Option<EventKind>),
) -> Talk<bool> {
    let coming = turn.world.coming();
    let now = turn.now;
    if !coming.iter().any(|event| event.ends > now) {
        // What ships says more than that nothing is planned, but not where it is about something else.
        let only = asked::read(words, local_date(now), |_| false);
        let only = only.filter(|asked| asked.is_only && otherwise == Otherwise::Told);
        if let Some(asked) = &only {
            list(turn, asked, &[], false);
        }
        return Ok(only.is_some());
    }
    let is_topic = |word: &str| names_a_topic(turn, &coming, word);
    if let Some(mut asked) = asked::read(words, local_date(now), is_topic) {
        // "And in Kemiling?" under a list of events is about them.
        asked.is_named |= asked.only_narrows && goes_on_from_a_list(turn);
        let (found, is_then) = asked.found(&coming, now);
        if asked.is_answered_by(&found, is_then, otherwise) {
            // Where it is, what it costs and how to join stand on its card.
            match found.as_slice() {
                [one] if is_then && !asked.about.is_empty() && !asked.lacks(&found) => {
                    card::open(turn, &one.code).await?;
                }
                _ => list(turn, &asked, &found, is_then),
            }
            return Ok(true);
        }
    }
    let asked = asked::read_loosely(words, local_date(now), kind);
    Ok(otherwise == Otherwise::Dates && planned_of(turn, &asked))
}

/// Names what is planned of a kind, or of any, in place of what only says how one hears of dates; false where nothing
/// is.
pub(in crate::talks) fn all_of(turn: &mut Turn<'_>, kind: Option<EventKind>) -> bool {
    planned_of(turn, &Asked { kind, ..Asked::default() })
}

/// Whether the newest message lists events.
fn goes_on_from_a_list(turn: &Turn<'_>) -> bool {
    let lists = |(_, data): &(String, String)| {
        wire::parts(data).is_some_and(|parts| matches!(EventPress::decode(&parts), Some(EventPress::Card(_))))
    };
    turn.memory.shown.as_ref().is_some_and(|shown| shown.buttons.iter().any(lists))
}

/// Names what is planned of what was asked for; false where nothing is.
fn planned_of(turn: &mut Turn<'_>, asked: &Asked) -> bool {
    let (coming, now) = (turn.world.coming(), turn.now);
    let (found, is_then) = asked.found(&coming, now);
    if !found.is_empty() {
        list(turn, asked, &found, is_then);
    }
    !found.is_empty()
}

/// Those that were found, by name, day and place, each with a button.
fn list(turn: &mut Turn<'_>, asked: &Asked, found: &[&Coming], is_then: bool) {
    let language = turn.language;
    match found {
        [one] => turn.remember_event(&one.code),
        _ => turn.memory.event_shown = None,
    }
    let text = match (found.len(), is_then) {
        (0, _) => none(turn, asked),
        _ if asked.lacks(found) => html!(language, "acara-jawab-mirip", isi = lines(turn, found)),
        (_, false) => html!(language, "acara-jawab-lain-hari", isi = lines(turn, found)),
        (count, true) => html!(language, "acara-jawab", jumlah = format::count(count), isi = lines(turn, found)),
    };
    let mut screen = Screen::text(text);
    if found.is_empty() || !is_then || asked.lacks(found) {
        screen = screen.row(vec![wish_button(turn, asked.kind)]);
    }
    let open = |event: &&Coming| {
        let first = event.begins.iter().copied().find(|at| *at > turn.now).unwrap_or(event.ends);
        let label = format!("{} · {}", day_label(first), event.title);
        vec![Button::new(ui::short(&label), EventPress::Card(event.code.clone()))]
    };
    let screen = found.iter().take(MOST).map(open).fold(screen, Screen::row);
    let all = Button::new(plain!(language, "acara-tombol-semua"), ALL);
    turn.say(ui::all_below(screen.row(vec![all, ui::menu_button(language)])));
}

fn lines(turn: &Turn<'_>, events: &[&Coming]) -> Html {
    let lines: Vec<Html> = events.iter().take(MOST).map(|event| line(turn, event)).collect();
    Html::join(&lines, "\n")
}

/// Whether a word is one with which programmes or coming events name what they are about.
fn names_a_topic(turn: &Turn<'_>, coming: &[Coming], word: &str) -> bool {
    let is_in = |text: &str| text.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|other| other == word);
    word.chars().count() >= SHORTEST_TOPIC
        && (coming.iter().any(|event| is_in(&event.title))
            || coming.iter().any(|event| is_in(&event.place))
            || turn.world.knowledge.iter().any(|programme| is_in(&programme.head.slug)))
}

/// Nothing of that is planned: said plainly.
fn none(turn: &Turn<'_>, asked: &Asked) -> Html {
    let language = turn.language;
    match asked.kind {
        Some(kind) => html!(language, "acara-jawab-belum-jenis", jenis = &kind_name(language, kind)),
        None => html!(language, "acara-jawab-belum"),
    }
}

fn line(turn: &Turn<'_>, event: &Coming) -> Html {
    let language = turn.language;
    let first = event.begins.iter().copied().find(|at| *at > turn.now).unwrap_or(event.ends);
    let when = begins_at(language, first, &event.begins);
    if event.place.is_empty() {
        return html!(language, "acara-jawab-baris", judul = &event.title, saat = &when);
    }
    html!(language, "acara-jawab-baris-tempat", judul = &event.title, saat = &when, tempat = &event.place)
}

fn wish_button(turn: &Turn<'_>, kind: Option<EventKind>) -> Button {
    Button::new(plain!(turn.language, "acara-tombol-kabari"), EventPress::Wish(kind))
}

/// The programme that says where events are announced.
const CALENDAR: &str = "jadwal-acara";

/// The way from the card of a programme to what is planned of it; none where nothing is.
pub(in crate::talks) fn of_programme(turn: &Turn<'_>, slug: &str) -> Option<Button> {
    let (coming, now) = (turn.world.coming(), turn.now);
    let is_of = |event: &&Coming| slug == CALENDAR || event.programme.as_deref() == Some(slug);
    let mut found = coming.iter().filter(|event| event.ends > now).filter(is_of);
    let first = found.next()?;
    let press = if found.next().is_some() { ALL } else { EventPress::Card(first.code.clone()) };
    Some(Button::new(plain!(turn.language, "acara-tombol-buka"), press))
}

/// What is planned of a programme or of a kind, as it stands above what is known of it without dates; none where nothing
/// is.
pub(in crate::talks) fn planned(turn: &Turn<'_>, is_it: impl Fn(&Coming) -> bool) -> Option<Html> {
    let (coming, now) = (turn.world.coming(), turn.now);
    let found: Vec<&Coming> = coming.iter().filter(|event| event.ends > now && is_it(event)).collect();
    (!found.is_empty()).then(|| html!(turn.language, "acara-sedang-dibuka", isi = lines(turn, &found)))
}

/// The soonest of a kind that are planned, as they stand above how such events are in general; none where nothing is.
pub(in crate::talks) fn soonest(turn: &Turn<'_>, kind: EventKind) -> Option<Html> {
    const FEW: usize = 2;
    let (coming, now) = (turn.world.coming(), turn.now);
    let found: Vec<&Coming> = coming.iter().filter(|event| event.ends > now && event.kind == kind).take(FEW).collect();
    (!found.is_empty()).then(|| html!(turn.language, "acara-sedang-dibuka", isi = lines(turn, &found)))
}

/// What stands under an answer about dates that ships: the real events of a kind, or a word once there are some.
pub(in crate::talks) fn ways(turn: &Turn<'_>, kind: Option<EventKind>) -> Button {
    let now = turn.now;
    let is_it = |event: &Coming| event.ends > now && kind.is_none_or(|kind| kind == event.kind);
    if turn.world.coming().iter().any(is_it) {
        return Button::new(plain!(turn.language, "acara-tombol-buka"), EventPress::List { kind, page: 0 });
    }
    wish_button(turn, kind)
}
