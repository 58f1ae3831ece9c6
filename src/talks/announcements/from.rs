//! An announcement begins with what the office has: an event, or words that somebody brought (`talks/brought.rs`).

use std::collections::BTreeMap;

use super::facts::{self, TooLong};
use super::press::Becomes;
use super::{form, page, write};
use crate::domain::announcement::{Audience, Narrowed};
use crate::domain::policy::{Action, Relation};
use crate::domain::{AnnouncementState, EventKind, EventState, Interest, Language};
use crate::form::{Answers, FieldKey, Value};
use crate::store::announcements::{self, Attached, Facts};
use crate::store::events::{self, Event};
use crate::talks::event_office::form::EVENT;
use crate::talks::forms::begin;
use crate::talks::{answering, brought, consultation, event_office, events_shown, ui};
use crate::text::Html;
use crate::text::format::{self, rupiah};
use crate::turn::{Brought, Screen, Talk, Turn};
use crate::{html, plain};

/// Drafts that are looked through for one about the same event.
const MOST_DRAFTS: i64 = 50;
/// So much of what an event says of itself stands in its announcement, and so much beside a picture.
const MOST_ABOUT: usize = 900;
const MOST_ABOUT_WITH_PICTURE: usize = 250;
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
            more: Narrowed { scales: facts.limits.scales.clone(), ..Narrowed::default() },
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

/// It was said what becomes of it.
pub(super) async fn brought(turn: &mut Turn<'_>, becomes: Becomes) -> Talk {
    ui::require(turn, Action::Announce, Relation::Own).await?;
    let now = turn.now;
    let Some(it) = turn.memory.brought.take().filter(|it| now - it.at <= brought::LIVES) else {
        let screen = Screen::text(html!(turn.language, "umum-lupa")).row(vec![ui::menu_button(turn.language)]);
        turn.show(screen);
        return Ok(());
    };
    // It is no answer to anybody.
    consultation::drop_held(turn, it.message);
    match becomes {
        Becomes::Announcement => {
            begin_with(turn, &it);
            Ok(())
        }
        Becomes::Draft => keep(turn, &it).await,
        Becomes::Event if it.words.is_empty() => begin_event(turn, &it).await,
        Becomes::Event => event_office::letter_said(turn, &it.words).await,
        Becomes::Question if it.passed_on => Ok(answering::rumour(turn, &it.words).await?),
        Becomes::Question => Ok(answering::answer_late(turn, &it.words).await?),
    }
}

/// It is a draft for later, for whoever follows any news; where its words do not fit under its picture the form asks.
async fn keep(turn: &mut Turn<'_>, brought: &Brought) -> Talk {
    if brought.words.is_empty() {
        begin_with(turn, brought);
        return Ok(());
    }
    let new = facts::of(&known(brought), &formatting(brought));
    if let Some(fault) = TooLong::of(&new) {
        let lead = fault.say(turn.language);
        ask_the_rest(turn, brought, lead);
        return Ok(());
    }
    let id = write::add(turn, &new).await?;
    page::show(turn, id, Some(html!(turn.language, "umum-konsep-jadi"))).await
}

/// The form begins with what is known of it.
fn begin_with(turn: &mut Turn<'_>, brought: &Brought) {
    let language = turn.language;
    let lead = if brought.words.is_empty() {
        html!(language, "umum-dari-gambar")
    } else {
        html!(language, "umum-dari-kiriman")
    };
    ask_the_rest(turn, brought, lead);
}

/// Of an album an event takes one picture, which is said.
fn said_of(brought: &Brought, language: Language, lead: Html) -> Html {
    let one = brought.album.as_ref().map(|_| html!(language, "formulir-satu-berkas"));
    Html::join(&[lead].into_iter().chain(one).collect::<Vec<_>>(), "\n\n")
}

/// The form of an event begins with its picture.
async fn begin_event(turn: &mut Turn<'_>, brought: &Brought) -> Talk {
    ui::require(turn, Action::RunEvents, Relation::Own).await?;
    let photo = brought.file.clone().filter(|(_, photo)| *photo);
    let photo = photo.map(|(id, photo)| (FieldKey::EVENT_PHOTO, facts::said(&id, photo)));
    let language = turn.language;
    let lead = photo.is_some().then(|| said_of(brought, language, html!(language, "umum-dari-gambar-acara")));
    begin::begin_with(turn, &EVENT, photo.into_iter().collect(), lead);
    Ok(())
}

/// The form begins with it.
fn ask_the_rest(turn: &mut Turn<'_>, brought: &Brought, lead: Html) {
    begin::begin_with(turn, &form::ANNOUNCEMENT, known(brought), Some(lead));
    if let Some(draft) = turn.draft.as_mut() {
        draft.formatted = formatting(brought);
    }
}

/// The formatting of its words, as the form holds it.
fn formatting(brought: &Brought) -> BTreeMap<FieldKey, String> {
    brought.formatted.iter().map(|html| (FieldKey::ANNOUNCEMENT_BODY, html.clone())).collect()
}

/// What the form knows of it; for whom it is, is asked, and its words where it has none.
fn known(brought: &Brought) -> Answers {
    let files: Vec<Value> =
        brought.file.iter().chain(&brought.more).map(|(id, photo)| facts::said(id, *photo)).collect();
    let files = if files.is_empty() { Value::Skipped } else { Value::Files(files) };
    let words = Some(brought.words.clone()).filter(|words| !words.is_empty());
    let words = words.map(|words| (FieldKey::ANNOUNCEMENT_BODY, Value::Text(words)));
    let rest = [(FieldKey::ANNOUNCEMENT_FILE, files), (FieldKey::ANNOUNCEMENT_LINK, Value::Skipped)];
    words.into_iter().chain(rest).collect()
}
