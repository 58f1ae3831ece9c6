//! An announcement begins with what the office has: an event, or a letter, a poster or other words that somebody brought.

use super::facts::{self, TooLong};
use super::press::{AnnouncementPress, Becomes};
use super::{form, page, write};
use crate::clock::Millis;
use crate::domain::announcement::Audience;
use crate::domain::policy::{Action, Relation};
use crate::domain::{AnnouncementState, Button, EventKind, EventState, Interest, Language};
use crate::form::{Answers, FieldKey, Value};
use crate::input::MediaKind;
use crate::store::announcements::{self, Attached, Facts};
use crate::store::events::{self, Event};
use crate::talks::forms::begin;
use crate::talks::{answering, consultation, event_office, events_shown, ui};
use crate::text::Html;
use crate::text::format::{self, rupiah};
use crate::turn::{Brought, Screen, Talk, Turn};
use crate::{html, plain};

/// Drafts that are looked through for one about the same event.
const MOST_DRAFTS: i64 = 50;
/// So much of what an event says of itself stands in its announcement, and so much beside a picture.
const MOST_ABOUT: usize = 900;
const MOST_ABOUT_WITH_PICTURE: usize = 250;
/// From so many characters on, and under a picture from so many on, words of the office's people may be for others.
const LONG: usize = 200;
const LONG_WITH_FILE: usize = 40;
/// First words of what is for many.
const HEADS: [&str; 5] = ["pengumuman", "undangan", "siaran", "announcement", "invitation"];
/// What was brought is remembered for so long.
const BROUGHT_LIVES: Millis = 30 * 60_000;

/// One about an event: text, picture, audience and button are proposed; a draft that is there already is taken up.
pub(super) async fn event(turn: &mut Turn<'_>, event: i64) -> Talk {
    ui::require(turn, Action::Announce, Relation::Own).await?;
    let now = turn.now;
    let found = events::get(turn.read(), event).await?;
    let Some(event) = found.filter(|event| event.state == EventState::Published && !event.is_over(now)) else {
        let screen = Screen::text(html!(turn.language, "kelola-bagikan-tidak"));
        turn.show(screen.row(vec![ui::menu_button(turn.language)]));
        return Ok(());
    };
    let (drafts, _) = announcements::page(turn.read(), &[AnnouncementState::Draft], 0, MOST_DRAFTS).await?;
    if let Some(earlier) = drafts.iter().find(|it| it.facts.event == Some(event.id)) {
        return page::show(turn, earlier.id, Some(html!(turn.language, "umum-dari-acara-lagi"))).await;
    }
    let mut facts = proposed(&event, MOST_ABOUT);
    if TooLong::of(&facts).is_some() {
        facts = proposed(&event, MOST_ABOUT_WITH_PICTURE);
    }
    if TooLong::of(&facts).is_some() {
        facts.file = None;
    }
    let id = write::add(turn, &facts).await?;
    page::show(turn, id, Some(html!(turn.language, "umum-dari-acara"))).await
}

/// What is said of an event, in Indonesian as all that the office writes, and to whom.
fn proposed(event: &Event, most: usize) -> Facts {
    let (language, facts) = (Language::Indonesian, &event.facts);
    let kind = events_shown::kind_name(language, facts.kind);
    let mut lines = vec![plain!(language, "umum-acara-judul", jenis = &kind, judul = &facts.title), String::new()];
    lines.extend(events_shown::days(language, &facts.sessions).iter().map(Html::to_plain));
    lines.extend(facts.venue.place.iter().map(|place| plain!(language, "umum-acara-tempat", tempat = place)));
    lines.extend(facts.venue.online.as_ref().map(|_| plain!(language, "umum-acara-daring")));
    lines.push(match facts.fee {
        0 => plain!(language, "umum-acara-gratis"),
        fee => plain!(language, "umum-acara-biaya", jumlah = &rupiah(fee)),
    });
    lines.extend(facts.papers.as_ref().map(|papers| plain!(language, "umum-acara-bawa", isi = papers)));
    lines.extend(facts.deadline.map(|at| plain!(language, "umum-acara-batas", saat = &format::moment(language, at))));
    let mut about: String = facts.description.trim().chars().take(most).collect();
    if about.len() < facts.description.trim().len() {
        about.push('…');
    }
    let call = plain!(language, "umum-acara-ajakan");
    let parts = [lines.join("\n"), about, call];
    Facts {
        body: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n"),
        file: facts.photo.clone().map(|id| Attached { id, photo: true }),
        link: None,
        event: Some(event.id),
        programme: facts.programme.clone(),
        audience: Audience {
            regions: facts.limits.districts.clone(),
            sectors: facts.limits.sectors.clone(),
            interests: interest(facts.kind).map(|interest| interest.word().to_owned()).into_iter().collect(),
        },
        ..Facts::default()
    }
}

/// The news that an event of a kind belongs to; none where it belongs to all.
fn interest(kind: EventKind) -> Option<Interest> {
    match kind {
        EventKind::Training | EventKind::Mentoring => Some(Interest::Training),
        EventKind::Bazaar | EventKind::Meeting => Some(Interest::Markets),
        EventKind::Briefing | EventKind::Contest => None,
    }
}

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
    let is_it = |brought: &Brought| brought.message == message && now - brought.at <= BROUGHT_LIVES;
    let is_brought = message.is_some() && turn.memory.brought.as_ref().is_some_and(is_it);
    if is_brought {
        let screen = question(turn.language);
        turn.show(screen);
    }
    is_brought
}

/// Remembers long words, words that say that they are for many, or a picture with words, from whoever may announce.
/// False for all else.
pub(in crate::talks) async fn remember(turn: &mut Turn<'_>, words: &str, passed_on: bool) -> Talk<bool> {
    let file = turn.source.media.as_ref().and_then(|media| match media.kind {
        MediaKind::Photo => Some((media.id.clone(), true)),
        MediaKind::Document => Some((media.id.clone(), false)),
        _ => None,
    });
    let least = if file.is_some() || is_headed(words) { LONG_WITH_FILE } else { LONG };
    let is_brought = words.chars().count() >= least && turn.contact.role.is_some() && !turn.is_in_group();
    if !is_brought || turn.source.edited || turn.source.reply.is_some() {
        return Ok(false);
    }
    if answering::is_cry_for_help(turn) || !turn.may(Action::Announce, Relation::Own).await? {
        return Ok(false);
    }
    let words = words.chars().take(form::MOST_CHARS).collect();
    let message = turn.source.message_id;
    turn.memory.brought = Some(Brought { words, file, passed_on, message, at: turn.now });
    Ok(true)
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

/// It was said what becomes of it.
pub(super) async fn brought(turn: &mut Turn<'_>, becomes: Becomes) -> Talk {
    ui::require(turn, Action::Announce, Relation::Own).await?;
    let now = turn.now;
    let Some(brought) = turn.memory.brought.take().filter(|brought| now - brought.at <= BROUGHT_LIVES) else {
        let screen = Screen::text(html!(turn.language, "umum-lupa")).row(vec![ui::menu_button(turn.language)]);
        turn.show(screen);
        return Ok(());
    };
    // It is no answer to anybody.
    consultation::drop_held(turn, brought.message);
    match becomes {
        Becomes::Announcement => {
            let lead = html!(turn.language, "umum-dari-kiriman");
            begin::begin_with(turn, &form::ANNOUNCEMENT, known(&brought), Some(lead));
            Ok(())
        }
        Becomes::Draft => keep(turn, &brought).await,
        Becomes::Event => event_office::letter_said(turn, &brought.words).await,
        Becomes::Question if brought.passed_on => Ok(answering::rumour(turn, &brought.words).await?),
        Becomes::Question => Ok(answering::answer_late(turn, &brought.words).await?),
    }
}

/// It is a draft for later, for whoever follows any news; where its words do not fit under its picture the form asks.
async fn keep(turn: &mut Turn<'_>, brought: &Brought) -> Talk {
    let new = facts::of(&known(brought));
    if let Some(fault) = TooLong::of(&new) {
        let lead = fault.say(turn.language);
        begin::begin_with(turn, &form::ANNOUNCEMENT, known(brought), Some(lead));
        return Ok(());
    }
    let id = write::add(turn, &new).await?;
    page::show(turn, id, Some(html!(turn.language, "umum-konsep-jadi"))).await
}

/// What the form knows of it; only for whom it is, is asked.
fn known(brought: &Brought) -> Answers {
    let file = brought.file.clone().map(|(id, photo)| Value::File { unique: id.clone(), id, photo });
    Answers::from([
        (FieldKey::AnnouncementBody, Value::Text(brought.words.clone())),
        (FieldKey::AnnouncementFile, file.unwrap_or(Value::Skipped)),
        (FieldKey::AnnouncementLink, Value::Skipped),
    ])
}
