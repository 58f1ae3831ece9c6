//! People who come to the office by telephone, by WhatsApp or in a table are written in as a list: what was read is told apart
//! and shown, and only then they take seats, or wait, like all others.

mod compared;
mod file;
mod phones;
mod read;

use super::page;
use super::press::EventOfficePress;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, ContactId, EventState, SeatState, TableFault};
use crate::input::MediaKind;
use crate::store::events::Event;
use crate::store::seats::{self, Ask, Guest};
use crate::talks::event_owner::press::EventPress;
use crate::talks::{office, ui};
use crate::text::{Html, format, table};
use crate::turn::{Awaited, Awaits, Listed, ListedPerson, Screen, Stop, Talk, Turn};
use crate::{html, plain};
use compared::Compared;
pub(in crate::talks) use file::{LIST_FILE, fetched, take_in};
pub(super) use phones::{PHONES, answered, file as phones_file, show};
use read::{Line, has_phone, read};

/// People of one list at most: a message has room for fewer.
const MOST: usize = table::ROWS;
/// Lines of each part of what was read that are shown.
const SHOWN: usize = 15;

/// The event of this row, while people can be written in.
async fn open(turn: &mut Turn<'_>, id: i64) -> Talk<Event> {
    let event = page::event(turn, id).await?;
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    if event.state == EventState::Published && !event.is_over(turn.now) {
        return Ok(event);
    }
    page::show(turn, id, Some(html!(turn.language, "peserta-daftar-tutup"))).await?;
    Err(Stop::Said)
}

fn back(turn: &Turn<'_>, id: i64) -> Button {
    Button::new(plain!(turn.language, "kelola-tombol-acara-ini"), EventOfficePress::One(id))
}

/// Waits for the list.
pub(super) async fn ask(turn: &mut Turn<'_>, id: i64) -> Talk {
    let event = open(turn, id).await?;
    turn.memory.awaited = Some(Awaited { what: Awaits::EventList(id), at: turn.now });
    let most = format::count(MOST);
    let text = html!(turn.language, "peserta-daftar-tanya", judul = &event.facts.title, paling = most);
    let back = back(turn, id);
    turn.show(Screen::text(text).row(vec![back]));
    Ok(())
}

/// Another list for this event.
fn again(turn: &Turn<'_>, id: i64) -> Button {
    Button::new(plain!(turn.language, "peserta-daftar-tombol-ganti"), EventOfficePress::AskList(id))
}

/// The list was pasted or passed on, or is a file.
pub(in crate::talks) async fn said(turn: &mut Turn<'_>, id: i64, words: &str) -> Talk {
    let event = open(turn, id).await?;
    let media = turn.source.media.clone();
    if let Some(media) = media.as_ref().filter(|media| media.kind == MediaKind::Document) {
        file::sent(turn, &event, media);
        return Ok(());
    }
    let lines = read(words);
    // Under a picture of a list stands mostly what it is.
    if media.is_some() && !lines.iter().any(has_phone) {
        file::refuse(turn, id, TableFault::NotATable);
        return Ok(());
    }
    heard(turn, &event, lines).await
}

/// There are more people than are taken at once.
fn too_many(turn: &mut Turn<'_>, id: i64) {
    let text = html!(turn.language, "peserta-daftar-banyak", paling = format::count(MOST));
    let back = back(turn, id);
    turn.say(Screen::text(text).row(vec![back]));
}

/// A list was read: what was read is shown, and nothing is stored of it yet.
async fn heard(turn: &mut Turn<'_>, event: &Event, lines: Vec<Line>) -> Talk {
    let (id, language) = (event.id, turn.language);
    if lines.len() > MOST {
        too_many(turn, id);
        return Ok(());
    }
    if lines.is_empty() {
        let text = html!(language, "peserta-daftar-kosong");
        let back = back(turn, id);
        turn.say(Screen::text(text).row(vec![back]));
        return Ok(());
    }
    office::note_change(turn, Action::ReceiveGuests, event.code.as_str()).await?;
    let people = lines.iter().filter_map(|line| match line {
        Line::Person(person) => Some(person.clone()),
        Line::Unreadable { .. } => None,
    });
    let people: Vec<_> = people.collect();
    let compared = compared::compare(turn, event, lines).await?;
    let text = shown(turn, event, &compared).await?;
    let screen = preview(turn, id, (text, &compared), &people);
    if compared.guests().next().is_some() {
        turn.memory.listed = Some(Listed { event: id, people, at: turn.now });
    }
    turn.say(screen);
    Ok(())
}

/// What was read, with the button that stores this and nothing that was read later.
fn preview(turn: &Turn<'_>, id: i64, (text, compared): (Html, &Compared), people: &[ListedPerson]) -> Screen {
    let count = compared.guests().count();
    let mut screen = Screen::text(text);
    if count > 0 {
        let save = plain!(turn.language, "peserta-daftar-tombol-simpan", jumlah = format::count(count));
        screen = screen
            .row(vec![Button::new(save, EventOfficePress::SaveSeen(id, ui::seen_of(&ListedPerson::digest(people))))]);
    }
    screen.row(vec![again(turn, id), back(turn, id)])
}

/// What was read, in its parts.
async fn shown(turn: &mut Turn<'_>, event: &Event, compared: &Compared) -> Talk<Html> {
    let counts = seats::counts(turn.read(), event.id).await?;
    let language = turn.language;
    let mut parts = vec![html!(language, "peserta-daftar-dibaca", judul = &event.facts.title)];
    let of = |guests: &[Guest]| guests.iter().map(in_words).collect::<Vec<_>>();
    let numbered = |(row, text): &(usize, String)| {
        plain!(language, "peserta-daftar-baris-ke", nomor = format::count(*row), isi = text.as_str())
    };
    let all = [
        (of(&compared.known), Part::Known),
        (of(&compared.new), Part::New),
        (compared.double.clone(), Part::Double),
        (compared.unreadable.iter().map(numbered).collect(), Part::Unreadable),
    ];
    for (lines, part) in all.into_iter().filter(|(lines, _)| !lines.is_empty()) {
        let count = format::count(lines.len());
        let mut shown: Vec<Html> =
            lines.iter().take(SHOWN).map(|line| html!(language, "peserta-daftar-baris", isi = line)).collect();
        let more = lines.len().saturating_sub(SHOWN);
        shown.extend((more > 0).then(|| html!(language, "peserta-daftar-lagi", jumlah = format::count(more))));
        shown.insert(
            0,
            match part {
                Part::Known => html!(language, "peserta-daftar-dikenal", jumlah = count),
                Part::New => html!(language, "peserta-daftar-baru", jumlah = count),
                Part::Double => html!(language, "peserta-daftar-dobel", jumlah = count),
                Part::Unreadable => html!(language, "peserta-daftar-tak-terbaca", jumlah = count),
            },
        );
        parts.push(Html::join(&shown, "\n"));
    }
    let no_phone = compared.guests().filter(|guest| guest.phone.is_none()).count();
    let count = compared.guests().count();
    if count > 0 {
        let free = counts.free(event.facts.capacity);
        parts.push(html!(language, "peserta-daftar-sisa", sisa = free));
    }
    parts.extend((no_phone > 0).then(|| html!(language, "peserta-daftar-tanpa-hp", jumlah = format::count(no_phone))));
    parts.push(if count > 0 {
        html!(language, "peserta-daftar-belum-disimpan")
    } else {
        html!(language, "peserta-daftar-tidak-ada")
    });
    Ok(Html::join(&parts, "\n\n"))
}

/// The parts of what was read.
#[derive(Clone, Copy, Debug)]
enum Part {
    Known,
    New,
    Double,
    Unreadable,
}

/// A guest in one line: the number with its last digits only.
fn in_words(guest: &Guest) -> String {
    let phone = guest.phone.as_ref().map(crate::domain::Phone::masked);
    let district = guest.district.as_deref().and_then(|code| crate::domain::Regions::shipped().name(code));
    let parts = [Some(guest.person.clone()), guest.business_name.clone(), district.map(str::to_owned), phone];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What was seen is stored: it is told apart once more, by what is so now. Where another list came since, that is shown first.
pub(super) async fn save(turn: &mut Turn<'_>, id: i64, seen: &str) -> Talk {
    let event = open(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    let kept = turn.memory.listed.clone().filter(|listed| listed.event == id && listed.is_kept(now));
    let Some(listed) = kept else {
        page::show(turn, id, Some(html!(language, "peserta-daftar-lupa"))).await?;
        return Ok(());
    };
    let people = listed.people;
    let compared = compared::compare(turn, &event, people.iter().cloned().map(Line::Person).collect()).await?;
    if ui::seen_of(&ListedPerson::digest(&people)) != seen {
        office::note_change(turn, Action::ReceiveGuests, event.code.as_str()).await?;
        let parts = [html!(language, "peserta-daftar-berganti"), shown(turn, &event, &compared).await?];
        let screen = preview(turn, id, (Html::join(&parts, "\n\n"), &compared), &people);
        turn.show(screen);
        return Ok(());
    }
    (turn.memory.listed, turn.memory.awaited) = (None, None);
    let (mut seated, mut waiting) = (0, 0);
    let mut told: Vec<(ContactId, SeatState)> = Vec::new();
    let chance = turn.chance.first_chunk().map_or(0, |bytes| u64::from_be_bytes(*bytes));
    for (number, guest) in (0_u64..).zip(compared.guests()) {
        let (conn, keys) = turn.store().await?;
        let code = seats::free_code(conn, chance.wrapping_add(number.wrapping_mul(0x9e37_79b9_7f4a_7c15))).await?;
        let seat = seats::join(conn, keys, &event, Ask { guest, count: 1, code: &code }, now).await?;
        if seat.state == SeatState::Confirmed {
            seated += 1;
        } else {
            waiting += 1;
        }
        told.extend(guest.contact.map(|who| (who, seat.state)));
    }
    office::note_change(turn, Action::ReceiveGuests, event.code.as_str()).await?;
    for (who, state) in told {
        tell(turn, &event, who, state).await?;
    }
    let lead = html!(language, "peserta-daftar-jadi", dapat = format::count(seated), menunggu = format::count(waiting));
    page::show(turn, id, Some(lead)).await
}

/// Whoever has a chat hears of the seat, and how to give it up.
async fn tell(turn: &mut Turn<'_>, event: &Event, who: ContactId, state: SeatState) -> Talk {
    let language = office::language_of(turn, who).await?;
    let title = event.facts.title.as_str();
    let text = match state {
        SeatState::Confirmed => html!(language, "peserta-daftar-kabar", judul = title),
        _ => html!(language, "peserta-daftar-kabar-antre", judul = title),
    };
    let card = Button::new(plain!(language, "acara-tombol-lihat"), EventPress::Card(event.code.clone()));
    let leave = Button::new(plain!(language, "acara-tombol-keluar"), EventPress::Leave(event.code.clone(), false));
    turn.tell(who, Screen::text(text).row(vec![card, leave]));
    Ok(())
}
