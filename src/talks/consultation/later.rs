//! An answer that goes at another time: by who has the case then, or not at all.

use super::access::{self, case as office_case};
use super::later_times::{self, LONGEST, label};
use super::press::ConsultPress;
use super::{kept, officer, promise, relay, reopen};
use crate::clock::{self, Millis};
use crate::domain::calendar::Calendar;
use crate::domain::policy::Action;
use crate::domain::{Button, CaseNumber, Lane, Language};
use crate::job::quiet_hours::next_sent;
use crate::store::cases::{self, Card, Case, Later, Outcome, Place, Sort, Spot, State};
use crate::talks::menu::press::MenuPress;
use crate::talks::office_settings;
use crate::text::input::moments_ahead;
use crate::text::{Html, format};
use crate::turn::{CaseMode, Doing, Outgoing, Screen, Send, Talk, Turn};
use crate::{html, plain};

/// What is written next goes at another time.
pub(super) async fn write(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = officer::own(turn, number).await?;
    let language = turn.language;
    turn.memory.case = Some(CaseMode::new(number, Doing::Later, turn.now));
    let text = html!(language, "nanti-tulis", nama = &access::asker(language, &case), nomor = number.as_str());
    let back = Button::new(plain!(language, "tombol-kembali"), ConsultPress::Open(number.clone()));
    turn.say(Screen::text(text).row(vec![back]));
    Ok(())
}

/// Asks when.
pub(super) async fn ask(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk {
    let language = turn.language;
    turn.memory.case = None;
    if message.sort != Sort::Text || message.words.is_none() {
        turn.say(Screen::text(html!(language, "nanti-hanya-tulisan")));
        return Ok(());
    }
    kept::keep(turn, Some(case), message);
    let calendar = office_settings::calendar(turn.read()).await?;
    let times = later_times::proposed(&calendar, turn.now);
    let lead = html!(language, "nanti-kapan", nama = &access::asker(language, case), nomor = case.number.as_str());
    choose(turn, case, (lead, message.id), &times);
    Ok(())
}

/// Times to choose from; another one may be written.
fn choose(turn: &mut Turn<'_>, case: &Case, (lead, message): (Html, i64), times: &[Millis]) {
    let language = turn.language;
    turn.memory.case = Some(CaseMode::new(&case.number, Doing::When, turn.now));
    let at = |at: &Millis| {
        let press = ConsultPress::LaterAt { number: case.number.clone(), message, at: *at };
        vec![Button::new(label(language, *at), press)]
    };
    let cancel = Button::new(plain!(language, "tombol-batal"), MenuPress::Cancel);
    turn.say(times.iter().map(at).fold(Screen::text(lead), Screen::row).row(vec![cancel]));
}

/// An officer wrote at which time the answer goes.
pub(super) async fn when_said(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk {
    let (language, now) = (turn.language, turn.now);
    let Some(held) = kept::newest_of(turn, case) else {
        turn.memory.case = None;
        turn.say(Screen::text(html!(language, "konsultasi-tulis-lagi")));
        return Ok(());
    };
    let words = message.words.as_deref().unwrap_or_default();
    let mut found: Vec<Millis> = moments_ahead(words, clock::local(now)).into_iter().map(clock::at_local).collect();
    // "Jam 8" is by day where it may be either.
    if found.iter().any(|at| later_times::is_by_day(*at)) {
        found.retain(|at| later_times::is_by_day(*at));
    }
    match found.as_slice() {
        [at] => at_moment(turn, case, (held, *at)).await,
        [] => {
            let calendar = office_settings::calendar(turn.read()).await?;
            let times = later_times::proposed(&calendar, now);
            choose(turn, case, (html!(language, "nanti-kapan-lagi"), held), &times);
            Ok(())
        }
        several => {
            choose(turn, case, (html!(language, "nanti-kapan-yang-mana"), held), several);
            Ok(())
        }
    }
}

/// It waits until then.
pub(super) async fn at(turn: &mut Turn<'_>, number: &CaseNumber, message: i64, at: Millis) -> Talk {
    let case = officer::own(turn, number).await?;
    at_moment(turn, &case, (message, at)).await
}

/// These words wait already: it is said until when, and that can be changed; false where they do not.
async fn waits_already(turn: &mut Turn<'_>, case: &Case, (message, at): (i64, Millis)) -> Talk<bool> {
    let (keys, me, language) = (turn.keys, turn.contact.id, turn.language);
    if kept::holds(turn, message) {
        return Ok(false);
    }
    let Some(later) = cases::later_of(turn.read(), keys, (case.id, me, message)).await? else { return Ok(false) };
    let screen = waiting(language, case, &later);
    let change = ConsultPress::LaterMove { number: case.number.clone(), id: later.id, at };
    let change = Button::new(plain!(language, "nanti-tombol-ubah", saat = &label(language, at)), change);
    turn.edit(if later.due == at || at <= turn.now { screen } else { screen.row(vec![change]) });
    Ok(true)
}

/// That an answer waits, and until when.
fn waiting(language: Language, case: &Case, later: &Later) -> Screen {
    let text = html!(
        language,
        "nanti-menunggu",
        nama = &access::asker(language, case),
        nomor = case.number.as_str(),
        saat = &format::moment(language, later.due),
        isi = &later.words,
    );
    let drop = ConsultPress::LaterDrop(case.number.clone(), later.id);
    Screen::text(text).row(vec![Button::new(plain!(language, "nanti-tombol-batal"), drop)])
}

/// Moves an answer that waits to another time.
pub(super) async fn move_to(turn: &mut Turn<'_>, number: &CaseNumber, (id, at): (i64, Millis)) -> Talk {
    let case = officer::own(turn, number).await?;
    let (keys, me, language, now) = (turn.keys, turn.contact.id, turn.language, turn.now);
    let may_go = at > now && later_times::is_by_day(at);
    let is_moved = may_go && cases::move_later(turn.write().await?, (id, me), at).await?;
    let later = cases::later(turn.read(), keys, (id, me)).await?;
    let Some(later) = later.filter(|later| is_moved && later.case == case.id) else {
        turn.edit(Screen::text(html!(language, "nanti-sudah", nomor = number.as_str())));
        return Ok(());
    };
    let pressed = turn.source.above.as_ref().map(|above| above.message_id);
    // Where it was said before, it does not say another time from now on.
    let before = later.card.filter(|card| card.message.is_none() || card.message != pressed);
    let moved = before.and_then(|Card { chat, message, row }| {
        let spot = Spot { case: case.id, entry: None, place: Place::Copy, chat, message, row };
        relay::change(&spot, Screen::text(html!(language, "nanti-dipindah", saat = &format::moment(language, at))))
    });
    moved.into_iter().for_each(|send| turn.send(send));
    let card = put_card(turn, waiting(language, &case, &later));
    Ok(cases::note_later_card(turn.write().await?, id, card).await?)
}

/// Nobody is woken by the office: the next morning is proposed.
async fn at_night(turn: &mut Turn<'_>, case: &Case, (message, at): (i64, Millis)) -> Talk {
    let morning = office_settings::calendar(turn.read()).await?.next_open(next_sent(at));
    let lead = html!(turn.language, "nanti-malam", saat = &format::moment(turn.language, at));
    choose(turn, case, (lead, message), &[morning]);
    Ok(())
}

async fn at_moment(turn: &mut Turn<'_>, case: &Case, (message, at): (i64, Millis)) -> Talk {
    let (now, language, me, name) = (turn.now, turn.language, turn.contact.id, turn.first_name.to_owned());
    let number = &case.number;
    if at > now + LONGEST {
        let lead = html!(language, "nanti-terlalu-lama");
        choose(turn, case, (lead, message), &[]);
        return Ok(());
    }
    if at > now && !later_times::is_by_day(at) {
        return at_night(turn, case, (message, at)).await;
    }
    turn.memory.case = None;
    if waits_already(turn, case, (message, at)).await? {
        return Ok(());
    }
    let held = kept::take(turn, Some(case), Some(message)).await?;
    let said = held.worded();
    let Some(words) = said.words.clone().filter(|_| at > now) else {
        turn.show(Screen::text(html!(language, "konsultasi-tulis-lagi")));
        return Ok(());
    };
    let (conn, keys) = turn.store().await?;
    let id = cases::add_later(conn, keys, (case.id, number, said.id), (me, &name, &words), (at, now)).await?;
    let Some(later) = cases::later(turn.read(), keys, (id, me)).await? else { return Ok(()) };
    let card = put_card(turn, waiting(language, case, &later));
    Ok(cases::note_later_card(turn.write().await?, id, card).await?)
}

/// Says that it waits, in place of the times to choose from or below; tells where that stands.
fn put_card(turn: &mut Turn<'_>, screen: Screen) -> Card {
    let here = turn.here();
    let pressed = turn.source.above.as_ref().map(|above| above.message_id);
    if let Some(message) = pressed {
        turn.edit(screen);
        return Card { chat: here.chat, message: Some(message), row: None };
    }
    let row = turn.reserve_row();
    turn.send(Send::new(here, Lane::Reply, Outgoing::New(screen)).row(row));
    Card { chat: here.chat, message: None, row: Some(row.0) }
}

/// Why an answer does not go by itself, and what can be done with it: nothing of it is lost.
pub(super) fn stopped(language: Language, calendar: &Calendar, (case, later): (&Case, &Later), now: Millis) -> Screen {
    let (number, words) = (case.number.as_str(), &later.words);
    let holder = case.officer.as_ref().map(|(_, name)| name.as_str()).unwrap_or_default();
    let (text, label) = match case.state {
        State::Closed if case.outcome == Some(Outcome::Cancelled) => {
            (html!(language, "nanti-dibatalkan-pemilik", nomor = number, isi = words), None)
        }
        State::Closed => {
            let label = promise::may_reopen(calendar, case, now).then(|| plain!(language, "nanti-tombol-buka-kirim"));
            (html!(language, "nanti-sudah-selesai", nomor = number, isi = words), label)
        }
        State::Waiting | State::Draft => {
            let label = plain!(language, "konsultasi-tombol-ambil-kirim");
            (html!(language, "nanti-di-antrean", nomor = number, isi = words), Some(label))
        }
        State::Taken | State::Asked if case.is_held_by(later.officer) => {
            let label = plain!(language, "konsultasi-tombol-kirim");
            (html!(language, "nanti-belum-dikirim", nomor = number, isi = words), Some(label))
        }
        State::Taken | State::Asked => {
            (html!(language, "nanti-tidak-jadi", nomor = number, petugas = holder, isi = words), None)
        }
    };
    let send = label.map(|label| Button::new(label, ConsultPress::LaterNow(case.number.clone(), later.id)));
    let drop =
        Button::new(plain!(language, "nanti-tombol-buang"), ConsultPress::LaterDrop(case.number.clone(), later.id));
    Screen::text(text).row(send.into_iter().chain([drop]).collect())
}

/// It goes now after all: what nobody has is taken for that, and what ended is opened again.
pub(super) async fn now(turn: &mut Turn<'_>, number: &CaseNumber, id: i64) -> Talk {
    let case = office_case(turn, number, Action::AnswerCases).await?;
    let (me, keys, language, now) = (turn.contact.id, turn.keys, turn.language, turn.now);
    let Some(later) = cases::later(turn.read(), keys, (id, me)).await?.filter(|later| later.case == case.id) else {
        turn.edit(Screen::text(html!(language, "nanti-sudah", nomor = number.as_str())));
        return Ok(());
    };
    let case = if case.state == State::Closed { reopen::by_officer(turn, case).await? } else { case };
    if case.state != State::Waiting && !case.is_held_by(me) {
        let calendar = office_settings::calendar(turn.read()).await?;
        let calendar = calendar.of(access::team(turn.world, &case));
        turn.edit(stopped(language, &calendar, (&case, &later), now));
        return Ok(());
    }
    cases::drop_later(turn.write().await?, id, me).await?;
    let name = access::asker(language, &case);
    turn.edit(Screen::text(html!(language, "konsultasi-untuk", nama = &name, nomor = number.as_str())));
    let message = relay::Message::of_words(turn, later.words);
    officer::answer(turn, &case, &message).await
}

/// It does not go after all.
pub(super) async fn cancel(turn: &mut Turn<'_>, number: &CaseNumber, id: i64) -> Talk {
    office_case(turn, number, Action::SeeCases).await?;
    let (me, language) = (turn.contact.id, turn.language);
    let text = if cases::drop_later(turn.write().await?, id, me).await? {
        html!(language, "nanti-dibatalkan", nomor = number.as_str())
    } else {
        html!(language, "nanti-sudah", nomor = number.as_str())
    };
    turn.edit(Screen::text(text));
    Ok(())
}
