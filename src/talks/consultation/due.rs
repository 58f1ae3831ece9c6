//! The time of an answer that waited has come: it goes where its writer still has the case.

use super::{access, later, relay};
use crate::domain::{ContactId, Lane, Language};
use crate::html;
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::cases::{self, Author, Card, Case, Later, NewMessage, Place, Sort, Spot};
use crate::store::{self, contacts, officers};
use crate::talks::office_settings;
use crate::text::Html;
use crate::turn::{Effects, Outgoing, Screen, Send, Tag};

pub(in crate::talks) const LATER: Job =
    Job { name: "later_answers", every: MINUTE, hours: Hours::Any, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    // Its card does not go on to say that it waits.
    for later in cases::ended_before_later(tick.conn, tick.keys, tick.chunk).await? {
        cases::stop_later(tick.conn, later.id, false).await?;
        if let Some((case, screen)) = stopped(tick, &later).await? {
            effects.sends.extend(on_card(&case, &later, screen));
        }
    }
    let due = cases::due_later(tick.conn, tick.keys, tick.now, tick.chunk).await?;
    tick.handled(u64::try_from(due.len()).unwrap_or_default());
    for later in due {
        let Some(case) = cases::get(tick.conn, tick.keys, later.case).await? else { continue };
        let Some(role) = officers::role(tick.conn, later.officer).await? else {
            cases::drop_later(tick.conn, later.id, later.officer).await?;
            continue;
        };
        let is_theirs = !later.stopped
            && access::answers(role)
            && access::sees(&case, later.officer, role)
            && cases::waits_for(tick.conn, case.id, later.officer, tick.now).await?;
        if is_theirs {
            cases::drop_later(tick.conn, later.id, later.officer).await?;
            go(tick, &mut effects, &case, &later).await?;
            // Its card does not go on to say that it waits.
            let language = language(tick, later.officer).await?;
            let text = html!(language, "nanti-terkirim", nomor = case.number.as_str(), isi = &later.words);
            effects.sends.extend(on_card(&case, &later, Screen::text(text)));
        } else {
            cases::stop_later(tick.conn, later.id, true).await?;
            let Some((case, screen)) = stopped(tick, &later).await? else { continue };
            if !later.stopped {
                effects.sends.extend(on_card(&case, &later, screen.clone()));
            }
            effects.notify(later.officer, screen);
        }
    }
    Ok(effects)
}

/// What its writer reads of an answer that does not go, where that person may still see its case.
async fn stopped(tick: &mut Tick<'_>, later: &Later) -> Result<Option<(Case, Screen)>, store::Error> {
    let Some(case) = cases::get(tick.conn, tick.keys, later.case).await? else { return Ok(None) };
    let role = officers::role(tick.conn, later.officer).await?;
    if !role.is_some_and(|role| access::sees(&case, later.officer, role)) {
        return Ok(None);
    }
    let language = language(tick, later.officer).await?;
    let calendar = office_settings::calendar(tick.conn).await?;
    let calendar = calendar.of(access::team(tick.world, &case));
    let screen = later::stopped(language, &calendar, (&case, later), tick.now);
    Ok(Some((case, screen)))
}

/// A change of the card that says that it waits.
fn on_card(case: &Case, later: &Later, screen: Screen) -> Option<Send> {
    let Card { chat, message, row } = later.card?;
    relay::change(&Spot { case: case.id, entry: None, place: Place::Copy, chat, message, row }, screen)
}

/// Sends it as any answer: with its head, its place, and a tick for its writer.
async fn go(tick: &mut Tick<'_>, effects: &mut Effects, case: &Case, later: &Later) -> Result<(), store::Error> {
    let (number, now) = (&case.number, tick.now);
    let said =
        NewMessage { author: Author::Officer, sort: Sort::Text, words: Some(&later.words), file: None, album: None };
    let entry = cases::add(tick.conn, tick.keys, (case.id, number), said, now).await?;
    let (theirs, ours) = (language(tick, case.contact).await?, language(tick, later.officer).await?);
    let head = html!(theirs, "konsultasi-dari-petugas", petugas = &later.name, nomor = number.as_str());
    let foot = html!(theirs, "konsultasi-balas-di-sini", petugas = &later.name);
    let text = Html::join(&[head, Html::escape(&later.words), foot], "\n");
    let ticked = html!(ours, "konsultasi-dikirim", nama = &access::asker(ours, case), nomor = number.as_str());
    for (to, place, text) in [(case.contact, Place::Copy, text), (later.officer, Place::Tick, ticked)] {
        let row = tick.reserve_row();
        let chat = to.chat();
        let spot = Spot { case: case.id, entry: Some(entry), place, chat, message: None, row: Some(row.0) };
        cases::note_place(tick.conn, &spot, now).await?;
        let tag = Tag { feature: relay::FEATURE, key: place.word().to_owned() };
        let send = Send::new(to, Lane::Case, Outgoing::New(Screen::text(text)));
        effects.sends.push(send.row(row).tag(tag));
    }
    cases::live(tick.conn, case.contact, Some((number, now + relay::LIVE_FOR))).await
}

async fn language(tick: &mut Tick<'_>, who: ContactId) -> Result<Language, store::Error> {
    Ok(contacts::language_if_reachable(tick.conn, who).await?.unwrap_or(Language::Indonesian))
}
