//! One person a screen: the business, what this person did at earlier events, and what the committee says.

use super::overview;
use super::press::{Cause, ChoicePress};
use crate::domain::event::Verdict;
use crate::domain::policy::Action;
use crate::domain::{Button, Language, Regions, SeatState, Sector};
use crate::store::businesses;
use crate::store::choices::{self, Candidate, Tally};
use crate::store::events::Event;
use crate::store::seats;
use crate::talks::business::form::sector_name;
use crate::talks::{office, ui};
use crate::text::{Html, format};
use crate::turn::{Awaited, Awaits, Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// The shortest and the longest reason, in characters.
const REASON_CHARS: std::ops::RangeInclusive<usize> = 5..=200;

/// The next of whom nothing was said; how far the choice is, where there is none.
pub(super) async fn next(turn: &mut Turn<'_>, id: i64, lead: Option<Html>) -> Talk {
    let (_, all) = overview::open(turn, id).await?;
    match all.iter().position(|one| one.choice.is_none()) {
        Some(at) => show(turn, id, at, lead).await,
        None => overview::show(turn, id, lead).await,
    }
}

/// One who asks for a seat, by the place in the list.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64, at: usize, lead: Option<Html>) -> Talk {
    let (event, all) = overview::open(turn, id).await?;
    let at = at.min(all.len().saturating_sub(1));
    let Some(one) = all.get(at) else { return overview::show(turn, id, lead).await };
    office::note_change(turn, Action::ReceiveGuests, one.seat.code.as_str()).await?;
    let tally = choices::tally(turn.read(), &event, &all).await?;
    let sector = sector(turn, one).await?;
    let text = words(turn.language, one, (at, all.len()), (&event, tally, sector));
    let parts: Vec<Html> = lead.into_iter().chain([text]).collect();
    let language = turn.language;
    let seat = one.seat.id;
    let decide = |label: String, verdict: Verdict| Button::new(label, ChoicePress::Decide { seat, verdict });
    let to = |label: String, at: usize| {
        Button::new(label, ChoicePress::Candidate { id, at: u16::try_from(at).unwrap_or(u16::MAX) })
    };
    let before = at.checked_sub(1).map(|at| to(plain!(language, "pilih-tombol-sebelum"), at));
    let after = (at + 1 < all.len()).then(|| to(plain!(language, "pilih-tombol-sesudah"), at + 1));
    let pages: Vec<Button> = before.into_iter().chain(after).collect();
    let screen = Screen::text(Html::join(&parts, "\n\n"))
        .row(vec![
            decide(plain!(language, "pilih-tombol-terima"), Verdict::Accept),
            decide(plain!(language, "pilih-tombol-cadangan"), Verdict::Reserve),
        ])
        .row(vec![decide(plain!(language, "pilih-tombol-tolak"), Verdict::Refuse)]);
    let screen = if pages.is_empty() { screen } else { screen.row(pages) };
    turn.show(screen.row(vec![Button::new(plain!(language, "pilih-tombol-ringkas"), ChoicePress::Event(id))]));
    Ok(())
}

/// The line of business of somebody whose business is registered.
async fn sector(turn: &mut Turn<'_>, one: &Candidate) -> Talk<Option<String>> {
    let Some(code) = one.seat.guest.business.clone() else { return Ok(None) };
    let keys = turn.keys;
    let business = businesses::find(turn.read(), keys, &code).await?;
    let sector = business.and_then(|business| Sector::from_word(&business.sector));
    Ok(sector.map(|sector| sector_name(turn.language, sector)))
}

fn words(
    language: Language,
    one: &Candidate,
    (at, all): (usize, usize),
    (event, tally, sector): (&Event, Tally, Option<String>),
) -> Html {
    let guest = &one.seat.guest;
    let district = guest.district.as_deref().and_then(|code| Regions::shipped().name(code));
    let business = [guest.business_name.clone(), sector, district.map(str::to_owned)];
    let business = business.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let head = html!(
        language,
        "pilih-calon",
        nomor = format::count(at + 1),
        semua = format::count(all),
        sisa = tally.free,
        judul = &event.facts.title
    );
    let who = html!(language, "pilih-calon-siapa", nama = &guest.person);
    let history = one.history;
    let history = if history.joined == 0 {
        html!(language, "pilih-calon-pertama")
    } else {
        html!(language, "pilih-calon-riwayat", ikut = history.joined, hadir = history.attended, absen = history.missed)
    };
    let mut lines = vec![head, who];
    lines.extend((!business.is_empty()).then(|| html!(language, "pilih-calon-usaha", usaha = &business)));
    lines.extend((one.seat.count > 1).then(|| html!(language, "pilih-calon-jumlah", jumlah = one.seat.count)));
    lines.push(history);
    lines.extend(one.choice.as_ref().map(|choice| match choice.verdict {
        Verdict::Accept => html!(language, "pilih-sudah-terima"),
        Verdict::Reserve => html!(language, "pilih-sudah-cadangan"),
        Verdict::Refuse => {
            html!(language, "pilih-sudah-tolak", alasan = choice.reason.as_deref().unwrap_or_default())
        }
    }));
    Html::join(&lines, "\n")
}

/// The event of a seat of which the committee still may say something, and everybody who asks for one there.
async fn of_seat(turn: &mut Turn<'_>, seat: i64) -> Talk<(Event, Vec<Candidate>, Candidate)> {
    let keys = turn.keys;
    let found = seats::get(turn.read(), keys, seat).await?.filter(|seat| seat.state == SeatState::Waiting);
    let Some(found) = found else {
        ui::unknown_button(turn);
        return Err(Stop::Said);
    };
    let (event, all) = overview::open(turn, found.event).await?;
    match all.iter().find(|one| one.seat.id == seat).cloned() {
        Some(one) => Ok((event, all, one)),
        None => {
            ui::unknown_button(turn);
            Err(Stop::Said)
        }
    }
}

/// What the committee says of somebody: accepted while there are seats, a reserve, or no, for which a reason is asked.
pub(super) async fn decide(turn: &mut Turn<'_>, seat: i64, verdict: Verdict) -> Talk {
    let (event, all, one) = of_seat(turn, seat).await?;
    let language = turn.language;
    if verdict == Verdict::Refuse {
        ask_why(turn, &event, &one);
        return Ok(());
    }
    let is_accepted = one.choice.as_ref().is_some_and(|choice| choice.verdict == Verdict::Accept);
    let tally = choices::tally(turn.read(), &event, &all).await?;
    if verdict == Verdict::Accept && !is_accepted && tally.free < one.seat.count {
        let at = all.iter().position(|other| other.seat.id == seat).unwrap_or_default();
        let lead = html!(language, "pilih-kursi-habis", sisa = tally.free);
        return show(turn, event.id, at, Some(lead)).await;
    }
    note(turn, &event, &one, (verdict, None)).await
}

/// Writes down what was said, and shows the next one.
async fn note(turn: &mut Turn<'_>, event: &Event, one: &Candidate, said: (Verdict, Option<&str>)) -> Talk {
    let (by, now, language) = ((turn.contact.id, turn.first_name), turn.now, turn.language);
    choices::decide(turn.write().await?, one.seat.id, said, by, now).await?;
    office::note_change(turn, Action::RunEvents, one.seat.code.as_str()).await?;
    let name = one.seat.guest.person.as_str();
    let lead = match said.0 {
        Verdict::Accept => html!(language, "pilih-dicatat-terima", nama = name),
        Verdict::Reserve => html!(language, "pilih-dicatat-cadangan", nama = name),
        Verdict::Refuse => html!(language, "pilih-dicatat-tolak", nama = name),
    };
    next(turn, event.id, Some(lead)).await
}

fn ask_why(turn: &mut Turn<'_>, event: &Event, one: &Candidate) {
    let (language, seat) = (turn.language, one.seat.id);
    let text = html!(language, "pilih-kenapa", nama = &one.seat.guest.person);
    let button = |cause: Cause| vec![Button::new(cause_button(language, cause), ChoicePress::Because { seat, cause })];
    let screen = Cause::ALL.into_iter().map(button).fold(Screen::text(text), Screen::row);
    let own = Button::new(plain!(language, "pilih-tombol-tulis"), ChoicePress::OwnWords(seat));
    let back = Button::new(plain!(language, "tombol-kembali"), ChoicePress::Next(event.id));
    turn.show(screen.row(vec![own, back]));
}

fn cause_button(language: Language, cause: Cause) -> String {
    match cause {
        Cause::Full => plain!(language, "pilih-tombol-sebab-penuh"),
        Cause::Before => plain!(language, "pilih-tombol-sebab-pernah"),
        Cause::Others => plain!(language, "pilih-tombol-sebab-sasaran"),
        Cause::Papers => plain!(language, "pilih-tombol-sebab-lengkap"),
    }
}

/// A reason of the list, as the person reads it.
pub(super) async fn because(turn: &mut Turn<'_>, seat: i64, cause: Cause) -> Talk {
    let (event, _, one) = of_seat(turn, seat).await?;
    // The reason is kept in the words of whoever it is for.
    let language = match one.seat.guest.contact {
        Some(who) => office::language_of(turn, who).await?,
        None => Language::Indonesian,
    };
    let reason = match cause {
        Cause::Full => plain!(language, "pilih-sebab-penuh"),
        Cause::Before => plain!(language, "pilih-sebab-pernah"),
        Cause::Others => plain!(language, "pilih-sebab-sasaran"),
        Cause::Papers => plain!(language, "pilih-sebab-lengkap"),
    };
    note(turn, &event, &one, (Verdict::Refuse, Some(&reason))).await
}

/// Waits for a reason in words of one's own.
pub(super) async fn own_words(turn: &mut Turn<'_>, seat: i64) -> Talk {
    let (event, _, one) = of_seat(turn, seat).await?;
    turn.memory.awaited = Some(Awaited { what: Awaits::ChoiceReason(seat), at: turn.now });
    let text = html!(turn.language, "pilih-tulis", nama = &one.seat.guest.person);
    let back = Button::new(plain!(turn.language, "tombol-kembali"), ChoicePress::Next(event.id));
    turn.show(Screen::text(text).row(vec![back]));
    Ok(())
}

/// The reason was written.
pub(in crate::talks) async fn reason_said(turn: &mut Turn<'_>, seat: i64, words: &str) -> Talk {
    let (event, _, one) = of_seat(turn, seat).await?;
    let reason = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if !REASON_CHARS.contains(&reason.chars().count()) {
        let text = html!(turn.language, "pilih-tulis-lagi");
        let back = Button::new(plain!(turn.language, "tombol-kembali"), ChoicePress::Next(event.id));
        turn.say(Screen::text(text).row(vec![back]));
        return Ok(());
    }
    turn.memory.awaited = None;
    note(turn, &event, &one, (Verdict::Refuse, Some(&reason))).await
}
