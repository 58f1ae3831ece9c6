//! *Tinjau isi*: the office reads the programmes again, a section at a time, and says whether they are still right.
//!
//! What nobody confirmed comes first, by how much it is asked about, then what was confirmed long ago. A confirmation is
//! about exactly the words that were read; owners see the office and the day under them. What was published and leaves
//! other texts behind is there too, until those were made to agree.

mod doubts;
mod others;
pub(in crate::talks) mod press;

pub(in crate::talks) use doubts::english_said;
pub(in crate::talks) use others::others;

use crate::domain::Button;
use crate::domain::policy::{Action, Relation};
use crate::domain::review::{Outcome, Review};
use crate::job::Job;
use crate::knowledge::{Programme, STALE_AFTER_DAYS, Section, TextPlace};
use crate::talks::entry::Sends;
use crate::talks::{answering, learning, section_outcome, ui};
use crate::text::{self, Html, format};
use crate::turn::{OnDelivery, Screen, Talk, Turn};
use crate::world::World;
use crate::{html, plain};
use press::{ReviewPress, Seen};

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[];

/// The longest part of a section that is shown for reading.
const READ_UNITS: usize = 2_800;

/// A button of the review.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: ReviewPress) -> Talk {
    ui::require(turn, Action::PublishAnswers, Relation::Other).await?;
    match press {
        ReviewPress::Next(skip) => next(turn, skip, None).await,
        ReviewPress::Right { slug, section, seen } => {
            let place = TextPlace::Section(slug.clone(), section);
            let outcome = match turn.world.review_at(&place).map(|review| review.outcome) {
                // What the office wrote itself is confirmed as it wrote it.
                Some(Outcome::Changed(words)) => Outcome::Changed(words),
                _ => Outcome::Right,
            };
            say(turn, (&slug, section), &seen.0, outcome).await
        }
        ReviewPress::Change { slug, section, .. } => {
            learning::write_passage(turn, TextPlace::Section(slug, section)).await
        }
        ReviewPress::End { slug, section, seen, sure: true } => {
            say(turn, (&slug, section), &seen.0, Outcome::Ended).await
        }
        ReviewPress::End { slug, section, seen, sure: false } => {
            let language = turn.language;
            let yes = ReviewPress::End { slug, section, seen, sure: true };
            let yes = Button::new(plain!(language, "tinjau-tombol-berakhir-ya"), yes);
            turn.show(ui::confirm(language, html!(language, "tinjau-berakhir-tanya"), yes, ReviewPress::Next(0)));
            Ok(())
        }
        ReviewPress::TakeBack { slug, section } => {
            section_outcome::take_back(turn, &TextPlace::Section(slug, section)).await?;
            turn.toast(plain!(turn.language, "tinjau-ditarik"));
            next(turn, 0, None).await
        }
        ReviewPress::Doubts(page) => doubts::list(turn, page).await,
        ReviewPress::Doubt(id) => doubts::one(turn, id).await,
        ReviewPress::Agree(id) => doubts::agree(turn, id).await,
        ReviewPress::Leave(id) => doubts::leave(turn, id, false).await,
        ReviewPress::LeaveAll(id) => doubts::leave(turn, id, true).await,
    }
}

/// How much of what owners can read the office confirmed: sections, and all of them.
pub(in crate::talks) fn progress(world: &World, now: crate::clock::Millis) -> (usize, usize) {
    let all = sections(world, now);
    (all.iter().filter(|(programme, section)| !is_open(world, programme, *section, now)).count(), all.len())
}

/// Every section that owners may be shown today.
fn sections(world: &World, now: crate::clock::Millis) -> Vec<(&Programme, Section)> {
    let today = text::local_date(now);
    let mut programmes: Vec<&Programme> = world.knowledge.iter().filter(|of| of.is_current(today)).collect();
    // What is asked about in the most ways is read by the most.
    programmes.sort_by_key(|programme| std::cmp::Reverse(programme.ways));
    let of = |programme| -> Vec<(&Programme, Section)> {
        let programme: &Programme = programme;
        programme.sections.keys().map(|section| (programme, *section)).collect()
    };
    programmes.into_iter().flat_map(of).collect()
}

/// Whether nobody confirmed a section as it is now, or that is long ago.
fn is_open(world: &World, programme: &Programme, section: Section, now: crate::clock::Millis) -> bool {
    let stale = |review: &Review| (text::local_date(now) - text::local_date(review.at)).num_days() > STALE_AFTER_DAYS;
    world.review_of(programme, section).is_none_or(|review| stale(&review))
}

/// Shows the next section that is to be read; `last` is what was said of just now.
async fn next(turn: &mut Turn<'_>, skip: u16, last: Option<(&str, Section)>) -> Talk {
    let to_agree = doubts::button(turn).await?;
    let (language, world, now) = (turn.language, turn.world, turn.now);
    let is_last = |programme: &Programme, section: Section| last == Some((programme.head.slug.as_str(), section));
    let mut open: Vec<(&Programme, Section)> = sections(world, now)
        .into_iter()
        .filter(|(programme, section)| is_open(world, programme, *section, now) && !is_last(programme, *section))
        .collect();
    // What nobody ever confirmed comes before what is old.
    open.sort_by_key(|(programme, section)| world.review_of(programme, *section).is_some());
    let (done, all) = progress(world, now);
    let done = done
        + usize::from(last.is_some_and(|(slug, section)| {
            world.knowledge.get(slug).is_some_and(|programme| is_open(world, programme, section, now))
        }));
    let head = html!(language, "tinjau-judul", sudah = format::count(done), semua = format::count(all));
    let back = last.map(|(slug, section)| {
        let data = ReviewPress::TakeBack { slug: slug.to_owned(), section };
        Button::new(plain!(language, "tinjau-tombol-tarik"), data)
    });
    let Some((programme, section)) = open.get(usize::from(skip) % open.len().max(1)).copied() else {
        let screen = Screen::text(Html::join(&[head, html!(language, "tinjau-habis")], "\n\n"));
        let screen = to_agree.into_iter().fold(screen, |screen, button| screen.row(vec![button]));
        turn.show(screen.row(back.into_iter().chain([ui::menu_button(language)]).collect()));
        return Ok(());
    };
    let text = answering::for_review(turn, programme, section, READ_UNITS);
    let seen = Seen(world.seen(programme, section));
    let slug = || programme.head.slug.clone();
    let right = ReviewPress::Right { slug: slug(), section, seen: seen.clone() };
    let change = ReviewPress::Change { slug: slug(), section, seen: seen.clone() };
    let end = ReviewPress::End { slug: slug(), section, seen, sure: false };
    let pass = Button::new(plain!(language, "tinjau-tombol-lewati"), ReviewPress::Next(skip.saturating_add(1)));
    let screen = Screen::text(Html::join(&[head, text], "\n\n"))
        .row(vec![
            Button::new(plain!(language, "tinjau-tombol-benar"), right),
            Button::new(plain!(language, "tinjau-tombol-ubah"), change),
        ])
        .row(vec![Button::new(plain!(language, "tinjau-tombol-berakhir"), end), pass]);
    let screen = to_agree.into_iter().fold(screen, |screen, button| screen.row(vec![button]));
    turn.show(screen.row(back.into_iter().chain([ui::menu_button(language)]).collect()));
    Ok(())
}

/// Keeps what was said of a section as it was read; where it reads otherwise by now, it is shown once more.
async fn say(turn: &mut Turn<'_>, (slug, section): (&str, Section), seen: &str, outcome: Outcome) -> Talk {
    let world = turn.world;
    let Some(programme) = world.knowledge.get(slug).filter(|programme| programme.sections.contains_key(&section))
    else {
        ui::unknown_button(turn);
        return Ok(());
    };
    if world.seen(programme, section) != seen {
        turn.toast(plain!(turn.language, "tinjau-berubah"));
        return next(turn, 0, None).await;
    }
    section_outcome::confirm(turn, &TextPlace::Section(slug.to_owned(), section), outcome).await?;
    turn.toast(plain!(turn.language, "tinjau-dicatat"));
    next(turn, 0, Some((slug, section))).await
}
