//! One side of an event that is asked for: its hours, its place, what it costs, how much room there is, whether it can still
//! be joined, or what only its announcement may say.

use super::asked::{self, Asked};
use super::card;
use super::joining::{event_shown, is_after_an_answer};
use super::list::day_label;
use super::press::{ALL, EventPress};
use super::side::{Side, side_of};
use super::side_words::{CERTIFICATE, MAYBE_SAID, WHO, bare, is_event, is_in, is_known};
use super::unsaid;
use crate::answers::Ranking;
use crate::domain::event::Coming;
use crate::domain::{Button, EventCode, EventKind, EventState, Regions, SeatUnit, region};
use crate::knowledge::Group;
use crate::store::events::{self, Event};
use crate::store::seats::{self, Counts};
use crate::talks::{events_shown, ui};
use crate::text::phrase::{self, Set};
use crate::text::{Html, format, local_date};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// More words are a letter and no such question.
const MOST_WORDS: usize = 14;
/// Events that are answered for at most; more are for the calendar.
const MOST: usize = 5;
/// Fewer letters name no event.
const SHORTEST_NAME: usize = 4;
/// "Its", where it stands by itself.
const ITS: [&str; 2] = ["nya", "ny"];

/// Whether a word asks for what no event says of itself; what its announcement may say, and who may come, is none of that.
fn asks_of_another(word: &str, side: Side) -> bool {
    let is_of_the_side = side == Side::Who && is_in(WHO, word) || side == Side::Certificate && is_in(CERTIFICATE, word);
    let may_be_said = word == "uang" || MAYBE_SAID.iter().any(|(said, _)| *said == word);
    phrase::has(Set::EventElse, word) && !may_be_said && !is_of_the_side
}

/// Answers what is asked of one event, or of a few, from what the office says of them; false for all other words.
pub(in crate::talks) async fn answer_side(turn: &mut Turn<'_>, words: &str) -> Talk<bool> {
    let spelled = phrase::words(words);
    let Some(side) = side_of(&spelled) else { return Ok(false) };
    if spelled.len() > MOST_WORDS || spelled.iter().any(|word| asks_of_another(word, side)) {
        return Ok(false);
    }
    let (found, is_then) = meant(turn, (&spelled, words), side).await?;
    match found.as_slice() {
        [event] if is_then => one(turn, event, side).await?,
        all if (1..=MOST).contains(&all.len()) => several(turn, all, (side, is_then)).await?,
        _ if side == Side::Changes
            && spelled.iter().any(|word| is_in("tanggal jadwal jam tempat acara", bare(word))) =>
        {
            let text = Screen::text(html!(turn.language, "acara-jawab-dikabari"));
            let all = Button::new(plain!(turn.language, "acara-tombol-semua"), ALL);
            turn.say(ui::all_below(text.row(vec![all, ui::menu_button(turn.language)])));
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// The events that are meant, and whether they are when it is said: the one that was shown last, one's own, or those that
/// are named.
async fn meant(turn: &mut Turn<'_>, (spelled, words): (&[String], &str), side: Side) -> Talk<(Vec<Event>, bool)> {
    let (coming, now) = (turn.world.coming(), turn.now);
    // Alone, "buka jam berapa" is asked of the office.
    let is_open = |word: &str| side == Side::Joining && is_in("buka dibuka ditutup", word);
    let tells = |word: &&String| !is_known(word) && !is_known(bare(word)) && !is_open(word);
    let mut about: Vec<String> = spelled.iter().filter(tells).cloned().collect();
    let is_name = |word: &String| {
        let said = |text: &str| phrase::words(text).contains(word);
        word.chars().count() >= SHORTEST_NAME
            && coming.iter().any(|event| event.ends > now && (said(&event.title) || said(&event.place)))
    };
    // What else is said beside a plain question stands around it, once an event was shown.
    if event_shown(turn).is_some()
        && stands_around(turn, words, side, about.iter().filter(|word| !is_name(word)).count())
    {
        about.retain(is_name);
    }
    // "Biaya halal berapa" is no question about a talk on it; "tapis bawa apa" is one about the training.
    let names_one = !about.is_empty() && about.iter().all(|word| is_name(word) && means_an_event(turn, &coming, word));
    let is_of_events = names_one || spelled.iter().any(|word| is_event(word) || is_event(bare(word)));
    // "Tomorrow" is when somebody joins, not when it is.
    let is_of_joining = matches!(side, Side::Joining | Side::Closes);
    let (days, or_day) =
        if is_of_joining && names_one { (None, None) } else { asked::days_of(spelled, local_date(now)) };
    if !about.iter().all(is_name) || !is_of_events && (!about.is_empty() || days.is_some()) {
        return Ok((Vec::new(), false));
    }
    let named = spelled.iter().find_map(|word| events_shown::kind_named(bare(word)));
    let says_which = named.is_some() || !about.is_empty() || days.is_some();
    let is_stand = spelled.iter().any(|word| phrase::has(Set::EventStand, bare(word)));
    // A stand is asked of no training, and be it the one that was shown.
    let shown = before_them(turn).await?.filter(|event| !is_stand || event.facts.unit == SeatUnit::Stand);
    if shown.is_none() && about.is_empty() && days.is_none() && says_no_other(spelled) && is_after_an_answer(turn) {
        return Ok((Vec::new(), false));
    }
    let mut own = own(turn).await?;
    own.retain(|event| !is_stand || event.facts.unit == SeatUnit::Stand);
    let kind = named.or((is_stand && shown.is_none() && own.len() != 1).then_some(EventKind::Bazaar));
    if !says_which {
        if let Some(event) = shown {
            return Ok((vec![event], true));
        }
        if is_of_events && own.len() == 1 {
            return Ok((own, true));
        }
        let is_the_only_one = coming.iter().filter(|event| event.ends > now).count() == 1;
        if !is_of_events || kind.is_none() && !is_the_only_one {
            return Ok((Vec::new(), false));
        }
    }
    let wanted = Asked { kind, about, days, or_day, ..Asked::default() };
    let (found, is_then) = wanted.found(&coming, now);
    let found = narrowed(found, event_shown(turn).as_ref(), &own);
    let mut events = Vec::new();
    for event in found.into_iter().take(MOST + 1) {
        let event = events::by_code(turn.read(), &event.code).await?;
        events.extend(event.filter(|event| event.state == EventState::Published));
    }
    Ok((events, is_then))
}

/// Whether words that tell nothing here may be passed over: a few of them in a question that is plain, and names nothing
/// that a programme is about.
fn stands_around(turn: &Turn<'_>, words: &str, side: Side, strange: usize) -> bool {
    const MOST_STRANGE: usize = 3;
    let is_known = |ranking: &Ranking| ranking.names_a_programme() || ranking.is_sample();
    side.is_plain()
        && (1..=MOST_STRANGE).contains(&strange)
        && unsaid::is_question(words)
        && !turn.ranking.is_some_and(is_known)
}

/// Whether a word that an event or its place is called by means that event: it is the place, or no programme's name but
/// of the training that the event is. What "halal" costs is asked of the certificate, whatever talk there is on it.
fn means_an_event(turn: &Turn<'_>, coming: &[Coming], word: &str) -> bool {
    let has_part = |slug: &str| slug.split('-').any(|part| part == word);
    let is_training = |event: &Coming| {
        let programme = event.programme.as_deref().and_then(|slug| turn.world.knowledge.get(slug));
        programme.is_some_and(|programme| programme.head.group == Group::Belajar && has_part(&programme.head.slug))
    };
    let is_titled = |event: &&Coming| phrase::words(&event.title).iter().any(|said| said == word);
    let is_place = !Regions::shipped().called(word, region::home()).is_empty();
    let is_programme = turn.world.knowledge.iter().any(|programme| has_part(&programme.head.slug));
    is_place || !is_programme || coming.iter().filter(is_titled).any(is_training)
}

/// The event that was shown last, while it is public.
async fn before_them(turn: &mut Turn<'_>) -> Talk<Option<Event>> {
    let Some(code) = event_shown(turn) else { return Ok(None) };
    let event = events::by_code(turn.read(), &code).await?;
    Ok(event.filter(|event| event.state == EventState::Published))
}

/// Whether words name no kind of event but by "its", as what was spoken of: "bazarnya".
fn says_no_other(spelled: &[String]) -> bool {
    let follows = |at: usize| spelled.get(at + 1).is_some_and(|next| ITS.contains(&next.as_str()));
    let is_named = |word: &str| events_shown::kind_named(word).is_some();
    !spelled.iter().enumerate().any(|(at, word)| is_named(word) && bare(word) == word && !follows(at))
}

/// Of several that fit, the one that was shown last, or the only one that is one's own.
fn narrowed<'a>(found: Vec<&'a Coming>, shown: Option<&EventCode>, own: &[Event]) -> Vec<&'a Coming> {
    if let Some(one) = found.iter().copied().find(|event| Some(&event.code) == shown) {
        return vec![one];
    }
    let is_own = |event: &&Coming| own.iter().any(|mine| mine.code == event.code);
    match found.iter().copied().filter(is_own).collect::<Vec<_>>().as_slice() {
        [one] => vec![*one],
        _ => found,
    }
}

/// Where this person has a seat or waits, of what is not over.
async fn own(turn: &mut Turn<'_>) -> Talk<Vec<Event>> {
    let (who, keys, now) = (turn.contact.id, turn.keys, turn.now);
    let seats = seats::open_of(turn.read(), keys, who).await?;
    let rows: Vec<i64> = seats.iter().map(|seat| seat.event).collect();
    let mut all = events::of_rows(turn.read(), &rows).await?;
    all.retain(|event| event.state == EventState::Published && !event.is_over(now));
    Ok(all)
}

/// The answer in the first line, and the card below it; a person of the office where the announcement does not say it.
async fn one(turn: &mut Turn<'_>, event: &Event, side: Side) -> Talk {
    let language = turn.language;
    let counts = seats::counts(turn.read(), event.id).await?;
    if side == Side::Joining && own(turn).await?.iter().any(|mine| mine.id == event.id) {
        return card::show(turn, event, Some(html!(language, "acara-sudah"))).await;
    }
    let is_shown = event_shown(turn).as_ref() == Some(&event.code);
    if let Some(said) = said(turn, (event, counts), side) {
        // Of an event that was not before them, its name comes first.
        let said =
            if is_shown { said } else { html!(language, "acara-jawab-sisi", judul = &event.facts.title, isi = said) };
        return card::show(turn, event, Some(said)).await;
    }
    unsaid::say(turn, event);
    Ok(())
}

/// Answers the side that was asked for of several events, a line each.
async fn several(turn: &mut Turn<'_>, all: &[Event], (side, is_then): (Side, bool)) -> Talk {
    let language = turn.language;
    // Which of them short words are about is open again.
    turn.memory.event_shown = None;
    let mut lines = Vec::new();
    for event in all {
        let counts = seats::counts(turn.read(), event.id).await?;
        let said = said(turn, (event, counts), side).unwrap_or_else(|| html!(language, "acara-jawab-tidak-disebut"));
        lines.push(html!(language, "acara-jawab-sisi", judul = &event.facts.title, isi = said));
    }
    let lines = Html::join(&lines, "\n");
    let text = if is_then { lines } else { html!(language, "acara-jawab-lain-hari", isi = lines) };
    let now = turn.now;
    let open = |event: &Event| {
        let label = format!("{} · {}", day_label(event.facts.comes(now)), event.facts.title);
        vec![Button::new(ui::short(&label), EventPress::Card(event.code.clone()))]
    };
    let screen = all.iter().map(open).fold(Screen::text(text), Screen::row);
    turn.say(ui::all_below(screen.row(vec![ui::ask_button(language), ui::menu_button(language)])));
    Ok(())
}

/// A side of an event in a line; none where the office does not say it.
fn said(turn: &Turn<'_>, (event, counts): (&Event, Counts), side: Side) -> Option<Html> {
    let (language, now, facts) = (turn.language, turn.now, &event.facts);
    let is_open = event.is_open(now);
    Some(match side {
        Side::Hours => Html::join(&events_shown::days(language, &facts.sessions), "\n"),
        Side::Place => {
            let place = events_shown::place(language, &facts.venue);
            return (!place.is_empty()).then(|| Html::join(&place, " · "));
        }
        Side::Fee => events_shown::fee(language, facts.fee),
        Side::Room | Side::Joining | Side::Closes if !is_open => html!(language, "acara-ditutup"),
        Side::Room => events_shown::room(event, counts, (language, now)),
        Side::Joining => html!(language, "acara-jawab-masih-buka"),
        Side::Closes => html!(language, "acara-sampai", saat = &format::moment(language, facts.closes())),
        Side::Who => {
            events_shown::who(language, &facts.limits).unwrap_or_else(|| html!(language, "acara-jawab-terbuka"))
        }
        Side::Several => html!(language, "acara-jawab-per-akun", jumlah = facts.seats_each),
        Side::Changes => html!(language, "acara-jawab-dikabari"),
        Side::Certificate => {
            let (needed, all) = (format::count(facts.needed()), format::count(facts.sessions.len()));
            html!(language, "acara-jawab-sertifikat", perlu = needed, semua = all)
        }
        Side::Papers => html!(language, "acara-bawa", isi = facts.papers.as_ref()?),
        Side::AsPlanned => {
            let days = Html::join(&events_shown::days(language, &facts.sessions), "\n");
            html!(language, "acara-jawab-berlaku", isi = days)
        }
        Side::MaybeSaid(called, other) => {
            let said = |word: &str| unsaid::sentence_with(&facts.description, word);
            html!(language, "acara-jawab-keterangan", isi = said(called).or_else(|| other.and_then(said))?)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d3_its_stand_is_of_what_was_spoken_of_and_a_bazaar_that_is_named_is_not() {
        for (text, expected) in [
            ("stand nya bayar?", true),
            ("bazarnya bayar ga", true),
            ("bazar nya bayar ga", true),
            ("bayar ga acaranya", true),
            ("bazar bayar ga", false),
            ("ada pelatihan gratis?", false),
        ] {
            assert_eq!(says_no_other(&phrase::words(text)), expected, "{text}");
        }
    }
}
