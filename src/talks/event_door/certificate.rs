//! Certificates: whoever was there sees the name before it is printed, mends it for thirty days, and anybody can check one.

use super::press::{CERTIFICATE_LINK, DoorPress};
use super::ticket;
use crate::clock::Millis;
use crate::domain::office::Setting;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, EventState, Lane, Language, TicketCode};
use crate::job::quiet_hours;
use crate::report::certificate as paper;
use crate::store::certificates::{self, Certificate, MENDED_WITHIN};
use crate::store::events::{self, Event, Session};
use crate::store::seats::{self, Seat};
use crate::store::{attendance, contacts, office};
use crate::talks::{guesses, typed, ui};
use crate::text::{self, Html, format};
use crate::turn::{Awaited, Awaits, Document, Outgoing, Screen, Send, Stop, Talk, Turn};
use crate::{html, plain};

/// Of a hundred sessions somebody must have been at so many.
const SHARE: usize = 80;
/// The shortest and the longest name that is printed, in characters.
const NAME_CHARS: std::ops::RangeInclusive<usize> = 2..=60;
const HOUR: Millis = 3_600_000;
/// A certificate is a paper of the office, in its language.
const PRINTED: Language = Language::Indonesian;

/// The sessions at which somebody was.
async fn attended(turn: &mut Turn<'_>, event: &Event, seat: i64) -> Talk<Vec<Session>> {
    let present = attendance::of_event(turn.read(), event.id).await?;
    let was_at = |session: &&Session| present.iter().any(|one| one.seat == seat && one.session == session.id);
    Ok(event.facts.sessions.iter().filter(was_at).copied().collect())
}

/// Whether that is enough.
fn is_enough(attended: usize, of: usize) -> bool {
    attended > 0 && attended * 100 >= of * SHARE
}

/// Whoever was there often enough is shown the name that will be printed; said by day alone.
pub(super) async fn invite(turn: &mut Turn<'_>, event: &Event, seat: &Seat) -> Talk {
    let Some(contact) = seat.guest.contact else { return Ok(()) };
    let attended = attended(turn, event, seat.id).await?;
    if !is_enough(attended.len(), event.facts.sessions.len()) {
        return Ok(());
    }
    let Some(language) = contacts::language_if_reachable(turn.read(), contact).await? else { return Ok(()) };
    let lead = html!(language, "pintu-sertifikat-siap", acara = &event.facts.title);
    let screen = asked(language, lead, &seat.code, &seat.guest.person);
    turn.send(Send::new(contact, Lane::Notice, Outgoing::New(screen)).not_before(quiet_hours::next_day(turn.now)));
    Ok(())
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
    let Some(event) = events::get(turn.read(), seat.event).await? else { return Err(Stop::Said) };
    let attended = attended(turn, &event, seat.id).await?;
    let found = certificates::find(turn.read(), keys, code).await?;
    let title = &event.facts.title;
    let why = if found.as_ref().is_some_and(|one| one.withdrawn_at.is_some()) {
        Some(html!(language, "pintu-sertifikat-ditarik", nomor = code.as_str()))
    } else if found.as_ref().is_some_and(|one| now - one.issued_at > MENDED_WITHIN) {
        None
    } else if event.state != EventState::Finished {
        Some(html!(language, "pintu-sertifikat-belum", acara = title))
    } else if is_enough(attended.len(), event.facts.sessions.len()) {
        None
    } else {
        let (was, all) = (format::count(attended.len()), format::count(event.facts.sessions.len()));
        Some(html!(language, "pintu-sertifikat-kurang", acara = title, hadir = was, semua = all))
    };
    match why {
        None => Ok((seat, event, attended, found)),
        Some(why) => {
            turn.show(Screen::text(why).row(vec![ui::menu_button(language)]));
            Err(Stop::Said)
        }
    }
}

/// The name is right: the certificate is issued under its number, or another version of it, and sent.
pub(super) async fn issue(turn: &mut Turn<'_>, code: &TicketCode) -> Talk {
    let (seat, event, attended, found) = own(turn, code).await?;
    let written = turn.memory.awaited.take().and_then(|awaited| match awaited.what {
        Awaits::CertificateName { code: of, words } if of == code.as_str() => words,
        _ => None,
    });
    let name = written.or_else(|| found.map(|one| one.name)).unwrap_or_else(|| seat.guest.person.clone());
    if read_name(&name).is_none() {
        return rename(turn, code).await;
    }
    let now = turn.now;
    let (conn, keys) = turn.store().await?;
    certificates::issue(conn, keys, (seat.id, code), &name, now).await?;
    let Some(issued) = certificates::find(turn.read(), keys, code).await? else { return Ok(()) };
    send(turn, &event, &attended, &issued).await
}

/// Sends the certificate as a file.
async fn send(turn: &mut Turn<'_>, event: &Event, attended: &[Session], one: &Certificate) -> Talk {
    let language = turn.language;
    let said = office::settings(turn.read()).await?;
    let of_office = said.get(&Setting::Name).map(|name| name.value.clone());
    let link = format!("{}?start={CERTIFICATE_LINK}{}", turn.world.link, one.code);
    let issued = text::date(PRINTED, text::local_date(one.issued_at));
    let drawn = paper::Certificate {
        office: of_office.unwrap_or_default(),
        title: plain!(PRINTED, "pintu-sertifikat-judul"),
        given_to: plain!(PRINTED, "pintu-sertifikat-kepada"),
        name: one.name.clone(),
        lines: vec![
            plain!(PRINTED, "pintu-sertifikat-atas", acara = &event.facts.title),
            days(PRINTED, event),
            plain!(PRINTED, "pintu-sertifikat-lama", jam = hours(attended)),
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
    let text = html!(language, "pintu-sertifikat-jadi", nama = &one.name, nomor = one.code.as_str(), tanggal = &until);
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
fn days(language: Language, event: &Event) -> String {
    let date = |at: Millis| text::date(language, text::local_date(at));
    let (first, last) = (date(event.facts.starts()), date(event.facts.ends()));
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

/// /cek: which number?
pub(super) fn ask(turn: &mut Turn<'_>) {
    turn.memory.awaited = Some(Awaited { what: Awaits::CertificateNumber, at: turn.now });
    let language = turn.language;
    turn.show(Screen::text(html!(language, "pintu-cek-tanya")).row(vec![ui::menu_button(language)]));
}

/// The number was written.
pub(in crate::talks) async fn number_said(turn: &mut Turn<'_>, said: &str) -> Talk {
    turn.memory.awaited = None;
    match typed::ticket(said) {
        Some(code) => check(turn, &code).await,
        None => {
            let screen = Screen::text(html!(turn.language, "pintu-cek-bukan-nomor"));
            let again = Button::new(plain!(turn.language, "pintu-tombol-cek-lagi"), DoorPress::Verify);
            turn.say(screen.row(vec![again, ui::menu_button(turn.language)]));
            Ok(())
        }
    }
}

/// What the office knows of a number: all that is printed, so that nothing of it can be changed.
pub(super) async fn check(turn: &mut Turn<'_>, code: &TicketCode) -> Talk {
    let (keys, language) = (turn.keys, turn.language);
    if let Some(why) = guesses::closed(turn).await? {
        turn.show(Screen::text(why));
        return Ok(());
    }
    let found = certificates::find(turn.read(), keys, code).await?;
    let seat = match &found {
        Some(one) => seats::get(turn.read(), keys, one.seat).await?,
        None => None,
    };
    let event = match &seat {
        Some(seat) => events::get(turn.read(), seat.event).await?,
        None => None,
    };
    let (Some(one), Some(event)) = (found, event) else {
        guesses::wrong(turn).await?;
        let again = Button::new(plain!(language, "pintu-tombol-cek-lagi"), DoorPress::Verify);
        let screen = Screen::text(html!(language, "pintu-cek-tak-ada", nomor = code.as_str()));
        turn.show(screen.row(vec![again, ui::menu_button(language)]));
        return Ok(());
    };
    let attended = attended(turn, &event, one.seat).await?;
    let issued = text::date(language, text::local_date(one.changed_at));
    let lead = match one.withdrawn_at {
        Some(at) => html!(
            language,
            "pintu-cek-ditarik",
            nomor = code.as_str(),
            tanggal = &text::date(language, text::local_date(at))
        ),
        None => html!(language, "pintu-cek-asli", nomor = code.as_str()),
    };
    let facts = html!(
        language,
        "pintu-cek-isi",
        nama = &one.name,
        acara = &event.facts.title,
        hari = &days(language, &event),
        jam = hours(&attended),
        versi = one.version,
        tanggal = &issued
    );
    let mut screen = Screen::text(Html::join(&[lead, facts], "\n"));
    if one.withdrawn_at.is_none() && turn.may(Action::ReceiveGuests, Relation::Other).await? {
        let withdraw = DoorPress::Withdraw(code.clone(), false);
        screen = screen.row(vec![Button::new(plain!(language, "pintu-tombol-tarik"), withdraw)]);
    }
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}

/// The office withdraws a certificate: asked first; its owner is told.
pub(super) async fn withdraw(turn: &mut Turn<'_>, code: &TicketCode, sure: bool) -> Talk {
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    let (keys, language, now) = (turn.keys, turn.language, turn.now);
    let Some(one) = certificates::find(turn.read(), keys, code).await? else { return check(turn, code).await };
    if !sure {
        let yes = Button::new(plain!(language, "pintu-tombol-ya-tarik"), DoorPress::Withdraw(code.clone(), true));
        let question = html!(language, "pintu-tarik-tanya", nomor = code.as_str(), nama = &one.name);
        turn.show(ui::confirm(language, question, yes, DoorPress::Check(code.clone())));
        return Ok(());
    }
    let Some(seat) = seats::get(turn.read(), keys, one.seat).await? else { return Ok(()) };
    if certificates::withdraw(turn.write().await?, code, now).await? {
        crate::talks::office::note(turn, Action::ReceiveGuests, seat.guest.contact, seat.guest.business.as_ref())
            .await?;
        if let Some(contact) = seat.guest.contact
            && let Some(language) = contacts::language_if_reachable(turn.read(), contact).await?
        {
            let text = html!(language, "pintu-sertifikat-ditarik", nomor = code.as_str());
            let screen = Screen::text(text).row(vec![ui::ask_button(language)]);
            let send = Send::new(contact, Lane::Notice, Outgoing::New(screen));
            turn.send(send.not_before(quiet_hours::next_day(now)));
        }
    }
    check(turn, code).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d13_four_of_five_days_are_enough_and_no_day_never_is() {
        for (attended, of, expected) in [
            (0, 1, false),
            (1, 1, true),
            (1, 2, false),
            (3, 4, false),
            (4, 4, true),
            (4, 5, true),
            (3, 5, false),
            (8, 10, true),
            (0, 0, false),
        ] {
            assert_eq!(is_enough(attended, of), expected, "{attended} of {of}");
        }
    }

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
