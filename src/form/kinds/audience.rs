//! Which owners something is for, as data: whom that is, is counted elsewhere.

use crate::domain::announcement::{AtEvent, Consulted, Took, WROTE_WITHIN};
use crate::domain::region::{self, Level};
use crate::domain::{EventKind, Interest, Language, Scale, Sector, sector_words};
use crate::form::rejection::Rejection;
use crate::form::types::{Audience, Context};
use crate::text::html::clean;

/// What the words of the boxes begin with that are no region.
pub const SECTOR: &str = "b-";
/// The same of interests.
pub const INTEREST: &str = "m-";
/// The same of sizes.
pub const SCALE: &str = "u-";
/// The same of languages.
pub const LANGUAGE: &str = "l-";
/// The same of days within which somebody wrote.
pub const WROTE: &str = "a-";
/// The same of programmes.
pub const PROGRAMME: &str = "p-";
/// The same of what somebody had to do with an event.
pub const TOOK: &str = "h-";
/// The same of kinds of events.
pub const KIND: &str = "k-";
/// The same of events.
pub const EVENT: &str = "e-";
/// The same of audiences that were kept: they are picked whole.
pub const KEPT: &str = "s-";

/// "Kuliner di Kedaton dan Sukarame"; "semua" is everybody. Where interests count, a kelurahan is a place too.
pub(super) fn read(words: &str, interests: bool, context: &Context<'_>) -> Result<Audience, Rejection> {
    let lower = clean(words).to_lowercase();
    if matches!(lower.trim(), "semua" | "semuanya" | "semua orang" | "everybody" | "all") {
        return Ok(Audience::default());
    }
    let parted = lower.replace(" dan ", ",").replace(" di ", ",").replace(" and ", ",").replace(" in ", ",");
    let mut audience = Audience::default();
    for part in parted.split([',', ';', '&', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        let mut regions = context.regions.named(part, region::home(), Level::District);
        let interest = Interest::from_word(part).map(Interest::word).filter(|_| interests);
        let sector = Sector::from_word(part).map(Sector::word).or_else(|| sector_words::named(part));
        if interests && interest.is_none() && sector.is_none() && regions.is_empty() {
            regions = context.regions.named(part, region::home(), Level::Village);
        }
        let (list, found) = match (regions.first(), interest, sector) {
            (Some(code), ..) => (&mut audience.regions, *code),
            (None, Some(word), _) => (&mut audience.interests, word),
            (None, None, Some(word)) => (&mut audience.sectors, word),
            (None, None, None) => return Err(not_named(part)),
        };
        if !list.iter().any(|one| one == found) {
            list.push(found.to_owned());
        }
    }
    if audience == Audience::default() { Err(Rejection::NotInList) } else { Ok(audience) }
}

/// Which words are known nowhere.
fn not_named(part: &str) -> Rejection {
    /// Nobody lists a longer name.
    const MOST_CHARS: usize = 40;
    Rejection::NotNamed(part.chars().take(MOST_CHARS).collect::<String>().trim_end().to_owned())
}

/// Ticks a box or takes the tick away; false for the word of none. Where interests do not count, lines of business and
/// kecamatan alone do.
pub(in crate::form) fn tick(
    audience: &mut Audience,
    interests: bool,
    (word, on): (&str, bool),
    context: &Context<'_>,
) -> bool {
    if !interests && !word.starts_with(SECTOR) && Level::of(word) != Level::District {
        return false;
    }
    let Some((kind, rest)) = word.split_at_checked(2).filter(|(kind, _)| kind.ends_with('-')) else {
        return tick_region(audience, word, on, context);
    };
    let more = &mut audience.more;
    let list = match kind {
        SECTOR if Sector::from_word(rest).is_some() => &mut audience.sectors,
        INTEREST if Interest::from_word(rest).is_some() => &mut audience.interests,
        SCALE if Scale::from_word(rest).is_some() => &mut more.scales,
        LANGUAGE if Language::from_tag(rest).is_some() => &mut more.languages,
        WROTE => {
            let days = rest.parse::<u16>().ok().filter(|days| WROTE_WITHIN.contains(days));
            more.wrote_within = days.filter(|_| on);
            return days.is_some();
        }
        PROGRAMME => return tick_programme(&mut more.consulted, rest, on, context),
        TOOK | KIND | EVENT => return tick_event(&mut more.event, (kind, rest), on, context),
        _ => return false,
    };
    list.retain(|other| other != rest);
    list.extend(on.then(|| rest.to_owned()));
    true
}

fn tick_region(audience: &mut Audience, code: &str, on: bool, context: &Context<'_>) -> bool {
    if Level::of(code) == Level::Regency || context.regions.name(code).is_none() {
        return false;
    }
    audience.regions.retain(|other| other != code);
    audience.regions.extend(on.then(|| code.to_owned()));
    true
}

fn tick_programme(consulted: &mut Vec<Consulted>, slug: &str, on: bool, context: &Context<'_>) -> bool {
    let known = context.choices.and_then(|choices| choices.programmes.iter().find(|(known, _)| known == slug));
    let is_there = consulted.iter().any(|one| one.slug == slug);
    consulted.retain(|one| one.slug != slug);
    let new = known.filter(|_| on).map(|(slug, name)| Consulted { slug: slug.clone(), name: name.clone() });
    consulted.extend(new);
    is_there || known.is_some()
}

/// Of what somebody had to do with events one thing holds, and of an event and a kind one of both.
fn tick_event(event: &mut Option<AtEvent>, (kind, word): (&str, &str), on: bool, context: &Context<'_>) -> bool {
    if event.is_none() && !on {
        return false;
    }
    let joined = || AtEvent { took: Took::Joined.word().to_owned(), ..AtEvent::default() };
    let mut new = event.clone().unwrap_or_else(joined);
    match kind {
        TOOK if Took::from_word(word).is_some() && on => word.clone_into(&mut new.took),
        TOOK if Took::from_word(word).is_some() => {
            *event = None;
            return true;
        }
        KIND if EventKind::from_word(word).is_some() => {
            (new.id, new.title, new.kind) = (None, String::new(), on.then(|| word.to_owned()));
        }
        EVENT if !on => (new.id, new.title) = (None, String::new()),
        EVENT => {
            let known = context.choices.and_then(|choices| {
                let id: i64 = word.parse().ok()?;
                choices.events.iter().find(|(known, _)| *known == id)
            });
            let Some((id, title)) = known else { return false };
            (new.id, new.title, new.kind) = (Some(*id), title.clone(), None);
        }
        _ => return false,
    }
    *event = Some(new);
    true
}

/// The audience that was kept under this word.
pub(super) fn picked(word: &str, context: &Context<'_>) -> Option<Audience> {
    let id: i64 = word.strip_prefix(KEPT)?.parse().ok()?;
    let kept = context.choices?.kept.iter().find(|(known, ..)| *known == id)?;
    Some(kept.2.clone())
}
