//! What is said in words of a seat: to an offer, to whether somebody still comes, that somebody does not come after all, and
//! where the ticket or the certificate is.

use chrono::Datelike;

use super::press::EventPress;
use super::reminders::COMES;
use crate::clock::{self, Millis};
use crate::domain::{EventCode, SeatState};
use crate::store::events::Event;
use crate::store::seats::{self, Seat};
use crate::store::{self, events};
use crate::talks::events_shown::kind_named;
use crate::text::input::names;
use crate::text::phrase::{self, Set};
use crate::turn::Turn;

/// No such sentence has more words.
const MOST_WORDS: usize = 14;
/// What somebody with a seat was told that asked nothing of them.
const NO_QUESTION: i64 = seats::OFFER_TOLD | seats::CHOICE_TOLD | seats::STANDS_DUE;
/// Fewer letters name no event.
const SHORTEST_NAME: usize = 4;

/// A ticket, by whatever name.
const TICKETS: [&str; 7] = ["tiket", "tiketku", "tiketnya", "ticket", "tickets", "qr", "barcode"];
/// A seat.
const SEATS: [&str; 4] = ["kursi", "kursiku", "seat", "stanku"];
/// Whose it is.
const OWN: [&str; 10] = ["saya", "sy", "aku", "aq", "gue", "gw", "kami", "kita", "my", "i"];
/// Another one is wanted.
const OTHER: [&str; 7] = ["ganti", "ngganti", "pindah", "tukar", "tuker", "ubah", "change"];
/// Being on the list, and whether that is so.
const LISTED: [&str; 6] = ["daftar", "terdaftar", "kedaftar", "mendaftar", "keterima", "registered"];
const WHETHER: [&str; 8] = ["belum", "blm", "belom", "apa", "apakah", "terdaftar", "kedaftar", "registered"];
/// What may stand around a question about one's own seat.
const BESIDE: &str = "nomor nomer nomornya nmr no kode kodenya berapa brp cara caranya gimana bagaimana gmn mana dimana dmn di ke \
    hilang ilang kehapus terhapus lupa masih ada apa apakah belum blm belom udah sudah sdh dah aman gak ga gk nggak tidak \
    minta nama masuk peserta pesertanya ya lihat liat cek kirim kirimkan ulang lagi yang yg itu ini hari kah bisa mau sama dgn dengan where \
    is the a number which what do have am for how can lost";

/// What words say of a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// Yes: it is taken, or its person comes.
    Yes,
    /// No, without a word of what.
    No,
    /// Somebody does not come after all.
    Leaves,
    /// Where is the ticket?
    Ticket,
    /// Where is the certificate of something that was attended?
    Certificate,
    /// Which stand, which ticket, or whether there is one at all.
    Own,
}

/// The press that words are: they answer what was asked of a seat, give one back, or look for what came of it; none where
/// this person has none. Nothing is given back unasked. `is_a_choice`: the words choose a button of the newest message too,
/// which counts where it came after what was asked.
pub(in crate::talks) async fn said_of_a_seat(
    turn: &mut Turn<'_>,
    words: &str,
    is_a_choice: bool,
) -> Result<Option<EventPress>, store::Error> {
    let spelled = phrase::words(words);
    let Some(said) = read(words, &spelled) else { return Ok(None) };
    let (keys, who, now) = (turn.keys, turn.contact.id, turn.now);
    let seats = seats::open_of(turn.read(), keys, who).await?;
    let rows: Vec<i64> = seats.iter().map(|seat| seat.event).collect();
    let events = events::of_rows(turn.read(), &rows).await?;
    let of_one = |seat: Seat| {
        let event = events.iter().find(|event| event.id == seat.event && event.facts.ends() > now)?;
        Some((seat, event.code.clone(), event.facts.title.clone()))
    };
    let found: Vec<(Seat, EventCode, String)> = seats.into_iter().filter_map(of_one).collect();
    match said {
        // Who has no seat to give back is told so.
        Said::Leaves if found.is_empty() => return Ok(Some(EventPress::Mine)),
        Said::Leaves => return Ok(left(&found, &spelled)),
        // Where there is none, that is said there.
        Said::Ticket => return Ok(Some(EventPress::Mine)),
        Said::Certificate => {
            let was_at_one = !seats::past_of(turn.read(), who, now, (0, 1)).await?.is_empty();
            return Ok((was_at_one || misses_a_certificate(&spelled)).then_some(EventPress::History(0)));
        }
        Said::Own => {
            let is_one = |event: &&Event| found.iter().any(|(_, code, _)| *code == event.code);
            return Ok(own_of(&events.iter().filter(is_one).collect::<Vec<_>>(), &spelled));
        }
        Said::Yes | Said::No => {}
    }
    let asked: Vec<(&Seat, &EventCode)> = found
        .iter()
        .filter(|(seat, ..)| is_asked(seat, now) && !(is_a_choice && is_older(turn, seat.changed_at)))
        .map(|(seat, code, _)| (seat, code))
        .collect();
    let [(seat, code)] = asked.as_slice() else { return Ok(None) };
    let code = (*code).clone();
    Ok(Some(match (said, seat.state) {
        (Said::Yes, SeatState::Offered) => EventPress::Accept(code),
        (Said::Yes, _) => EventPress::Coming(code),
        _ => EventPress::Leave(code, false),
    }))
}

fn read(words: &str, spelled: &[String]) -> Option<Said> {
    if spelled.is_empty() || spelled.len() > MOST_WORDS {
        return None;
    }
    let joined = |words: &[String]| words.join(" ");
    let says_it =
        (2..=4).flat_map(|count| spelled.windows(count)).any(|some| phrase::has(Set::SeatLeft, &joined(some)));
    // "Batal ikut", "tidak jadi datang": what is called off, and that it is coming.
    let calls_off = |some: &[String]| {
        some.split_last()
            .is_some_and(|(what, off)| phrase::has(Set::Cancel, &joined(off)) && phrase::has(Set::SeatYes, what))
    };
    if says_it || (2..=3).flat_map(|count| spelled.windows(count)).any(calls_off) {
        return Some(Said::Leaves);
    }
    if phrase::is(Set::MyTicket, words) {
        return Some(Said::Ticket);
    }
    if phrase::is(Set::MyCertificate, words) || misses_a_certificate(spelled) {
        return Some(Said::Certificate);
    }
    if phrase::is(Set::SeatNo, words) {
        return Some(Said::No);
    }
    if phrase::is(Set::SeatYes, words) || phrase::is(Set::Yes, words) {
        return Some(Said::Yes);
    }
    asks_of_own(words, spelled).then_some(Said::Own)
}

/// "Sertifikat pelatihan kemarin blm dapet": a certificate of what is over has not come. Whether there are any is asked in
/// other words.
fn misses_a_certificate(spelled: &[String]) -> bool {
    const CERTIFICATES: [&str; 5] = ["sertifikat", "sertipikat", "sertifikatnya", "sertifikatku", "certificate"];
    const MISSED: &str = "belum blm belom mana kemarin kemaren kmrn kemarennya yesterday yet";
    let names_one = |word: &String| phrase::has(Set::Event, word) || kind_named(word).is_some();
    let is_missed = |word: &String| MISSED.split(' ').any(|other| other == word);
    let of_this_town = spelled.iter().any(names_one) || spelled.iter().any(|word| word.starts_with("kem"));
    of_this_town
        && spelled.iter().any(|word| CERTIFICATES.contains(&word.as_str()))
        && spelled.iter().any(is_missed)
        && !spelled.iter().any(|word| phrase::has(Set::ProgrammeName, word))
}

/// "Stan saya nomor berapa", "cara ganti nomor stan", "tiket saya hilang", "saya udah daftar bazar belum": whether words are
/// about a seat of whoever says them. What else they may name is looked at where the events are known.
fn asks_of_own(words: &str, spelled: &[String]) -> bool {
    let has = |among: &[&str]| spelled.iter().any(|word| among.contains(&word.as_str()));
    let is_stand = spelled.iter().any(|word| phrase::has(Set::EventStand, word));
    let names_one = |word: &String| phrase::has(Set::Event, word) || kind_named(word).is_some();
    let is_event = spelled.iter().any(names_one) || has(&["peserta", "pesertanya", "participants"]);
    let is_question = has(&WHETHER) || words.contains('?');
    let is_number = has(&["nomor", "nomer", "nomornya", "number"]);
    let asks_whether = is_event
        && has(&OWN)
        && has(&LISTED)
        && is_question
        && has(&["udah", "sudah", "sdh", "dah", "terdaftar", "kedaftar", "registered"]);
    let is_of_ticket = has(&TICKETS) && (has(&OWN) || has(&["tiketku", "hilang", "ilang"]));
    let is_of_seat = (is_stand || has(&SEATS)) && has(&OWN) || has(&["kursiku", "stanku"]);
    // "Saya mau stan" wishes for one.
    let wishes = has(&["mau", "pengen", "ingin", "want"]) && !has(&OTHER);
    !wishes && (is_of_ticket || is_of_seat || is_stand && is_number && has(&OTHER) || asks_whether)
}

/// The event whose seat is meant: the only one, or the only one that is named; all of them else. None where the words name
/// what no event of this person is called.
fn own_of(mine: &[&Event], spelled: &[String]) -> Option<EventPress> {
    let is_called = |event: &Event, word: &String| {
        let place = event.facts.venue.place.as_deref().unwrap_or_default();
        phrase::words(&event.facts.title).contains(word) || phrase::words(place).contains(word)
    };
    let is_beside = |word: &str| {
        let sets = [Set::Filler, Set::Event, Set::EventStand];
        let lists: [&[&str]; 6] = [&TICKETS, &SEATS, &OWN, &OTHER, &LISTED, &WHETHER];
        sets.iter().any(|set| phrase::has(*set, word))
            || kind_named(word).is_some()
            || names::weekday(word).is_some()
            || lists.iter().any(|list| list.contains(&word))
            || BESIDE.split_whitespace().any(|other| other == word)
    };
    if !spelled.iter().all(|word| is_beside(word) || mine.iter().any(|event| is_called(event, word))) {
        return None;
    }
    let kind = spelled.iter().find_map(|word| kind_named(word));
    let day = spelled.iter().find_map(|word| names::weekday(word));
    let is_on = |event: &Event| {
        let is_then = |at: Millis| day.is_none_or(|day| clock::local(at).weekday() == day);
        event.facts.sessions.iter().any(|session| is_then(session.starts))
    };
    let fits = |event: &&&Event| kind.is_none_or(|kind| event.facts.kind == kind) && is_on(event);
    let named: Vec<&&Event> = mine.iter().filter(fits).collect();
    match named.as_slice() {
        [one] => Some(EventPress::Card(one.code.clone())),
        _ => Some(EventPress::Mine),
    }
}

/// The seat that is given back: the only one, or the one that is named; all of them to choose from else.
fn left(found: &[(Seat, EventCode, String)], spelled: &[String]) -> Option<EventPress> {
    let names = |title: &str| {
        let title = phrase::words(title);
        let tells = |word: &&String| word.chars().count() >= SHORTEST_NAME && !phrase::has(Set::Event, word);
        spelled.iter().filter(tells).filter(|word| title.contains(word)).count()
    };
    let most = found.iter().map(|(.., title)| names(title)).max()?;
    let named: Vec<&EventCode> =
        found.iter().filter(|(.., title)| names(title) == most).map(|(_, code, _)| code).collect();
    match named.as_slice() {
        [code] => Some(EventPress::Leave((*code).clone(), false)),
        _ => Some(EventPress::Mine),
    }
}

/// Whether its person was asked something that is still open: to take what is offered, or whether to come.
fn is_asked(seat: &Seat, now: Millis) -> bool {
    match seat.state {
        SeatState::Offered => seat.offered_until.is_some_and(|until| until > now),
        SeatState::Confirmed => seat.told & !NO_QUESTION != 0 && seat.told & COMES == 0,
        _ => false,
    }
}

/// Whether the newest message with buttons came after this.
fn is_older(turn: &Turn<'_>, asked: Millis) -> bool {
    turn.memory.shown.as_ref().is_some_and(|shown| shown.at > asked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d3_what_is_said_of_ones_own_seat_is_known_from_other_questions() {
        for words in [
            "stan saya nomor berapa?",
            "cara ganti nomor stan",
            "tiket saya hilang",
            "kode tiket saya",
            "kursi saya masih ada?",
            "saya udah daftar bazar belum",
            "saya sudah terdaftar di pelatihan?",
            "mau pindah nomor lapak",
        ] {
            assert_eq!(read(words, &phrase::words(words)), Some(Said::Own), "{words}");
            assert_eq!(own_of(&[], &phrase::words(words)), Some(EventPress::Mine), "{words}");
        }
        let mut other = crate::talks::events_shown::tests::event();
        other.facts.kind = crate::domain::EventKind::Bazaar;
        let training = crate::talks::events_shown::tests::event();
        let both = [&training, &other];
        let words = phrase::words("saya udah daftar bazar belum");
        assert_eq!(own_of(&both, &words), Some(EventPress::Card(other.code.clone())), "the kind that is named");
        assert_eq!(own_of(&both, &phrase::words("tiket saya hilang")), Some(EventPress::Mine), "both may be meant");
        assert_eq!(
            own_of(&[&training], &phrase::words("tiket saya hilang")),
            Some(EventPress::Card(training.code.clone()))
        );
        for words in
            ["stan kosong masih ada?", "cara daftar bazar", "nomor wa saya ganti", "sewa stan berapa", "saya mau stan"]
        {
            assert_eq!(read(words, &phrase::words(words)), None, "{words}");
        }
        for words in ["tiket kereta saya hilang", "stan saya ada listrik gak", "kursi kayu saya belum laku"] {
            assert_eq!(own_of(&both, &phrase::words(words)), None, "{words}");
        }
    }
}
