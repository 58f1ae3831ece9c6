//! Certificates: whoever was there often enough sees the name before it is printed, and mends it for thirty days.

use super::press::{CERTIFICATE_LINK, DoorPress};
use super::ticket;
use crate::clock::Millis;
use crate::domain::office::Setting;
use crate::domain::{Button, EventState, Lane, Language, TicketCode};
use crate::job::quiet_hours;
use crate::report::certificate as paper;
use crate::store::certificates::{self, Certificate, MENDED_WITHIN, Printed};
use crate::store::events::{self, Event, Session};
use crate::store::seats::{self, Seat};
use crate::store::{attendance, office};
use crate::talks::ui;
use crate::text::{self, Html, format};
use crate::turn::{Awaited, Awaits, Document, Outgoing, Screen, Send, Stop, Talk, Turn};
use crate::{html, plain};

/// The shortest and the longest name that is printed, in characters.
const NAME_CHARS: std::ops::RangeInclusive<usize> = 2..=60;
const HOUR: Millis = 3_600_000;
/// A certificate is a paper of the office, in its language.
const PRINTED: Language = Language::Indonesian;

/// The sessions at which somebody was.
async fn attended(turn: &mut Turn<'_>, event: &Event, seat: i64) -> Talk<Vec<Session>> {
    let present = attendance::of_seat(turn.read(), seat).await?;
    Ok(event.facts.sessions.iter().filter(|session| present.contains(&session.id)).copied().collect())
}

/// Whoever was there, at so many sessions, is shown the name that will be printed, or hears what is missing; said by day
/// alone.
pub(super) fn invite(turn: &mut Turn<'_>, event: &Event, seat: &Seat, attended: usize, language: Language) {
    let Some(contact) = seat.guest.contact.filter(|_| attended > 0) else { return };
    let screen = if attended >= event.facts.needed() {
        let lead = html!(language, "pintu-sertifikat-siap", acara = &event.facts.title);
        asked(language, lead, &seat.code, &seat.guest.person)
    } else {
        too_few(language, event, &seat.code, attended)
    };
    turn.send(Send::new(contact, Lane::Notice, Outgoing::New(screen)).not_before(quiet_hours::next_day(turn.now)));
}

/// Somebody was not there often enough, or was not noted.
fn too_few(language: Language, event: &Event, code: &TicketCode, attended: usize) -> Screen {
    let (was, all) = (format::count(attended), format::count(event.facts.sessions.len()));
    let needed = format::count(event.facts.needed());
    let title = &event.facts.title;
    let text = html!(language, "pintu-sertifikat-kurang", acara = title, hadir = was, semua = all, perlu = needed);
    let object = Button::new(plain!(language, "pintu-tombol-saya-hadir"), DoorPress::Object(code.clone()));
    Screen::text(text).row(vec![object, ui::menu_button(language)])
}

/// The name as it will be printed: right, or to be mended?
fn asked(language: Language, lead: Html, code: &TicketCode, name: &str) -> Screen {
    let text = Html::join(&[lead, html!(language, "pintu-sertifikat-nama", nama = name)], "\n\n");
    Screen::text(text).row(vec![
        Button::new(plain!(language, "pintu-tombol-nama-benar"), DoorPress::Issue(code.clone())),
        Button::new(plain!(language, "pintu-tombol-nama-perbaiki"), DoorPress::Rename(code.clone())),
    ])
}

/// The own seat at a closed event with enough sessions, and the certificate where there is one; else it is said why not.
async fn own(turn: &mut Turn<'_>, code: &TicketCode) -> Talk<(Seat, Event, Vec<Session>, Option<Certificate>)> {
    let (who, keys, language, now) = (turn.contact.id, turn.keys, turn.language, turn.now);
    let seat = seats::by_code(turn.read(), keys, code).await?.filter(|seat| seat.guest.contact == Some(who));
    let Some(seat) = seat else {
        ticket::unknown(turn).await?;
        return Err(Stop::Said);
    };
    let Some(event) = events::get(turn.read(), seat.event).await? else {
        ticket::unknown(turn).await?;
        return Err(Stop::Said);
    };
    let attended = attended(turn, &event, seat.id).await?;
    let found = certificates::find(turn.read(), keys, code).await?;
    let (title, menu) = (&event.facts.title, ui::menu_button(language));
    let why = if found.as_ref().is_some_and(|one| one.withdrawn_at.is_some()) {
        Some(Screen::text(html!(language, "pintu-sertifikat-ditarik", nomor = code.as_str())).row(vec![menu]))
    } else if found.as_ref().is_some_and(|one| now - one.issued_at > MENDED_WITHIN) {
        None
    } else if event.state != EventState::Finished {
        Some(Screen::text(html!(language, "pintu-sertifikat-belum", acara = title)).row(vec![menu]))
    } else if attended.len() >= event.facts.needed() {
        None
    } else {
        Some(too_few(language, &event, code, attended.len()))
    };
    match why {
        None => Ok((seat, event, attended, found)),
        Some(why) => {
            turn.show(why);
            Err(Stop::Said)
        }
    }
}

/// The own certificate once more; where none was issued yet, its name is checked first.
pub(super) async fn open(turn: &mut Turn<'_>, code: &TicketCode) -> Talk {
    let (seat, event, _, found) = own(turn, code).await?;
    if let Some(one) = found {
        return send(turn, &one).await;
    }
    let lead = html!(turn.language, "pintu-sertifikat-siap", acara = &event.facts.title);
    let screen = asked(turn.language, lead, code, &seat.guest.person);
    turn.say(screen);
    Ok(())
}

/// The name is right: the certificate is issued under its number, or another version of it, and sent.
pub(super) async fn issue(turn: &mut Turn<'_>, code: &TicketCode) -> Talk {
    let (seat, event, attended, found) = own(turn, code).await?;
    let written = turn.memory.awaited.take().and_then(|awaited| match awaited.what {
        Awaits::CertificateName { code: of, words } if of == code.as_str() => words,
        _ => None,
    });
    let name = written.or_else(|| found.and_then(|one| one.printed.name)).unwrap_or_else(|| seat.guest.person.clone());
    if read_name(&name).is_none() {
        return rename(turn, code).await;
    }
    let now = turn.now;
    let printed = Printed {
        name: Some(name),
        title: event.facts.title.clone(),
        starts: event.facts.starts(),
        ends: event.facts.ends(),
        hours: hours(&attended),
    };
    let (conn, keys) = turn.store().await?;
    certificates::issue(conn, keys, (seat.id, code), &printed, now).await?;
    match certificates::find(turn.read(), keys, code).await? {
        Some(issued) => send(turn, &issued).await,
        None => ticket::unknown(turn).await,
    }
}

/// Sends the certificate as a file, with what was printed when this version was issued.
async fn send(turn: &mut Turn<'_>, one: &Certificate) -> Talk {
    let language = turn.language;
    let name = one.printed.name.clone().unwrap_or_default();
    let said = office::settings(turn.read()).await?;
    let of_office = said.get(&Setting::Name).map(|name| name.value.clone());
    let link = turn.world.deep_link(format_args!("{CERTIFICATE_LINK}{}", one.code));
    let issued = text::date(PRINTED, text::local_date(one.changed_at));
    let drawn = paper::Certificate {
        office: of_office.unwrap_or_default(),
        title: plain!(PRINTED, "pintu-sertifikat-judul"),
        given_to: plain!(PRINTED, "pintu-sertifikat-kepada"),
        name: name.clone(),
        lines: vec![
            plain!(PRINTED, "pintu-sertifikat-atas", acara = &one.printed.title),
            days(PRINTED, &one.printed),
            plain!(PRINTED, "pintu-sertifikat-lama", jam = one.printed.hours),
        ],
        // From below upwards.
        foot: vec![
            plain!(PRINTED, "pintu-sertifikat-cek", tautan = &turn.world.link),
            plain!(
                PRINTED,
                "pintu-sertifikat-nomor",
                nomor = one.code.as_str(),
                versi = one.version,
                tanggal = &issued
            ),
        ],
        link,
    };
    let until = text::date(language, text::local_date(one.issued_at + MENDED_WITHIN));
    let text = html!(language, "pintu-sertifikat-jadi", nama = &name, nomor = one.code.as_str(), tanggal = &until);
    let rename = Button::new(plain!(language, "pintu-tombol-nama-perbaiki"), DoorPress::Rename(one.code.clone()));
    let mut screen = Screen::text(text).row(vec![rename, ui::menu_button(language)]);
    if let Some(bytes) = drawn.pdf() {
        let name = format!("sertifikat-{}.pdf", one.code);
        screen = screen.file(Document { name, mime: "application/pdf".to_owned(), bytes, personal: true });
    }
    turn.say(screen);
    Ok(())
}

/// From which day to which: "30 November 2026 – 3 Desember 2026".
pub(super) fn days(language: Language, printed: &Printed) -> String {
    let date = |at: Millis| text::date(language, text::local_date(at));
    let (first, last) = (date(printed.starts), date(printed.ends));
    if first == last { first } else { format!("{first} – {last}") }
}

/// Whole hours of these sessions, at least one.
fn hours(sessions: &[Session]) -> i64 {
    let all: Millis = sessions.iter().map(|one| one.ends - one.starts).sum();
    ((all + HOUR / 2) / HOUR).max(1)
}

/// Another name: which?
pub(super) async fn rename(turn: &mut Turn<'_>, code: &TicketCode) -> Talk {
    let (_, _, _, found) = own(turn, code).await?;
    let language = turn.language;
    if found.is_some_and(|one| turn.now - one.issued_at > MENDED_WITHIN) {
        turn.say(Screen::text(html!(language, "pintu-sertifikat-lewat")).row(vec![ui::ask_button(language)]));
        return Ok(());
    }
    wait(turn, code, None);
    turn.say(Screen::text(html!(language, "pintu-sertifikat-tulis")).row(vec![ui::menu_button(language)]));
    Ok(())
}

fn wait(turn: &mut Turn<'_>, code: &TicketCode, words: Option<String>) {
    let what = Awaits::CertificateName { code: code.as_str().to_owned(), words };
    turn.memory.awaited = Some(Awaited { what, at: turn.now });
}

/// A name that can be printed: of two to sixty characters, in letters that printers have.
fn read_name(said: &str) -> Option<String> {
    let name = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_name = NAME_CHARS.contains(&name.chars().count())
        && name.chars().any(char::is_alphabetic)
        && !name.chars().any(|c| c.is_ascii_digit() || matches!(c, '<' | '>' | '/' | '@'));
    (is_name && paper::is_printable(&name)).then_some(name)
}

/// The name was written: shown as it will be printed.
pub(in crate::talks) async fn name_said(turn: &mut Turn<'_>, code: &str, said: &str) -> Talk {
    let Some(code) = TicketCode::parse(code) else { return Ok(()) };
    own(turn, &code).await?;
    let language = turn.language;
    let Some(name) = read_name(said) else {
        wait(turn, &code, None);
        let text = html!(language, "pintu-sertifikat-tulis-lagi");
        turn.say(Screen::text(text).row(vec![ui::menu_button(language)]));
        return Ok(());
    };
    wait(turn, &code, Some(name.clone()));
    let screen = asked(language, html!(language, "pintu-sertifikat-begini"), &code, &name);
    turn.say(screen);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d13_only_a_name_is_printed() {
        for said in [
            "Siti Aminah, S.E.",
            "  Rohmah   binti Karta ",
            "Nur'aini",
            "Raden Ajeng Kusumawardhani Putri Lampung Sai Bumi Ruwa Jurai",
        ] {
            assert!(read_name(said).is_some(), "{said}");
        }
        let long = "a".repeat(61);
        for said in ["", "S", "12345", "Siti 2", "<b>Siti</b>", "www.siti.id/x", "🌸🌸🌸", "ستی امینه", &long]
        {
            assert_eq!(read_name(said), None, "{said}");
        }
        assert_eq!(read_name("  Rohmah   binti Karta ").as_deref(), Some("Rohmah binti Karta"));
    }
}
