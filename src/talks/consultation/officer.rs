//! The officer's side: taking a case, opening it, and answering.

use super::access::{self, again, case};
use super::press::ConsultPress;
use super::pressed_late::{say_now, say_whose};
use super::{card, clock, close, group, kept, note, relay};
use crate::clock::Millis;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, CaseNumber};
use crate::store::cases::{self, Case, Part, Place, State};
use crate::store::officers;
use crate::talks::learning::press::LearningPress;
use crate::talks::{brought, ui};
use crate::text::{Html, format};
use crate::turn::{CaseMode, Doing, Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// An opened case closes by itself after so long without a word.
pub(super) const OPEN_FOR: Millis = 10 * 60_000;
/// Cases among which an officer chooses.
const CHOICES: i64 = 8;

/// A case that this officer has; else it is said who does.
pub(super) async fn own(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk<Case> {
    let case = case(turn, number, Action::AnswerCases).await?;
    if case.is_held_by(turn.contact.id) {
        return Ok(case);
    }
    access::stop_writing_to_another(turn, number);
    say_whose(turn, &case).await?;
    Err(Stop::Said)
}

/// Takes a case: one wins, all others see who.
pub(super) async fn take(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = case(turn, number, Action::AnswerCases).await?;
    if case.is_held_by(turn.contact.id) {
        turn.toast(plain!(turn.language, "konsultasi-singkat-milikmu"));
        return show_taken(turn, &case).await;
    }
    if !try_take(turn, &case).await? {
        return say_now(turn, &case).await;
    }
    turn.toast(plain!(turn.language, "konsultasi-singkat-milikmu"));
    show_taken(turn, &case).await
}

/// What was pressed shows the case with all that its holder can do, where it does not change by itself.
pub(super) async fn show_taken(turn: &mut Turn<'_>, case: &Case) -> Talk {
    if is_card_under_finger(turn, case).await? {
        return Ok(());
    }
    let Some(case) = again(turn, case).await? else { return Ok(()) };
    let screen = opened_card(turn, &case).await?;
    turn.edit(screen);
    Ok(())
}

/// Whether what was pressed changes by itself, as the cards of a case do, or is not this case's; what is under the finger
/// may also be an opened card, or a word about the case.
async fn is_card_under_finger(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    let chat = turn.here().chat;
    let Some(message) = turn.source.above.as_ref().map(|above| above.message_id).filter(|_| !turn.is_in_group()) else {
        return Ok(true);
    };
    let at = cases::of_message(turn.read(), chat, message).await?;
    Ok(at.is_some_and(|at| at.place == Place::Card || at.case != case.id))
}

/// Takes a case where nobody has it, and tells everybody whom that concerns; false where somebody has.
pub(super) async fn try_take(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    let (who, now, name, keys) = (turn.contact.id, turn.now, turn.first_name.to_owned(), turn.keys);
    access::stop_writing_to_another(turn, &case.number);
    officers::note_name(turn.write().await?, who, &name).await?;
    // Nobody answers a question of their own.
    if who == case.contact || !cases::take(turn.write().await?, case.id, (who, &name), now).await? {
        return Ok(false);
    }
    access::note(turn, Action::AnswerCases, case).await?;
    relay::refresh(turn, case.id).await?;
    let entries = cases::entries(turn.read(), keys, (case.id, &case.number)).await?;
    relay::hand_files(turn, case, who, &entries).await?;
    let number = case.number.clone();
    relay::tell_owner(turn, case, |language| {
        Screen::text(html!(language, "konsultasi-kabar-diambil", nomor = number.as_str(), petugas = &name))
    })
    .await?;
    Ok(true)
}

/// Opens a case to read it: nothing that is written then goes to its owner, unless it replies to the card.
pub(super) async fn open(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = case(turn, number, Action::SeeCases).await?;
    access::note(turn, Action::SeeCases, &case).await?;
    let screen = opened_card(turn, &case).await?;
    relay::put_here(turn, &case, screen, Place::Copy).await
}

/// What this officer writes next goes to the owner of a case.
pub(super) async fn write(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = own(turn, number).await?;
    let (language, now) = (turn.language, turn.now);
    turn.memory.case = Some(CaseMode::new(number, Doing::Answer, now));
    let to = writing_to(turn, &case).await?;
    let end = Button::new(plain!(language, "konsultasi-tombol-tutup-tulis"), ConsultPress::EndTalk);
    relay::put_here(turn, &case, Screen::text(to).row(vec![end]), Place::Copy).await
}

/// To whom this officer writes from now on, and where the answers come if that is elsewhere.
pub(super) async fn writing_to(turn: &mut Turn<'_>, case: &Case) -> Talk<Html> {
    let (language, number) = (turn.language, case.number.as_str());
    let to = html!(language, "konsultasi-menulis-ke", nama = &access::asker(language, case), nomor = number);
    let elsewhere = !turn.is_in_group() && group::has_topic(turn, case).await?;
    // Telegram does not say who is in the group: what holds for both is said.
    let topic = elsewhere.then(|| {
        let there = html!(language, "konsultasi-balasan-di-topik");
        Html::join(&[there, html!(language, "petugas-belum-di-grup")], " ")
    });
    Ok(Html::join(&[to].into_iter().chain(topic).collect::<Vec<_>>(), "\n"))
}

/// The card with all that its reader can do.
async fn opened_card(turn: &mut Turn<'_>, case: &Case) -> Talk<Screen> {
    let number = &case.number;
    let about = card::about(turn, case).await?;
    let (language, who) = (turn.language, turn.contact.id);
    let mut screen = card::card(turn.world, language, case, &about, who);
    if let Some(due) = cases::next_later(turn.read(), case.id).await? {
        let waits = html!(language, "nanti-kartu", saat = &format::moment(language, due));
        screen.text = Html::join(&[screen.text, waits], "\n");
    }
    if case.is_held_by(who) {
        let later = Button::new(plain!(language, "balasan-tombol-nanti"), ConsultPress::LaterWrite(number.clone()));
        screen = screen.row(vec![later]);
    }
    // What is said of the office becomes nobody's answer.
    if matches!(case.state, State::Closed | State::Asked) && !case.complaint {
        let learn = LearningPress::FromCase(number.clone());
        screen = screen.row(vec![Button::new(plain!(language, "belajar-tombol-dari-kasus"), learn)]);
    }
    // Where others see the files, or had them sent, they are had here as well. The card of what waits has them already.
    let files = (case.state != State::Waiting).then(|| card::files_button(language, case, about.entries())).flatten();
    screen = files.into_iter().fold(screen, |screen, button| screen.row(vec![button]));
    let queue = Button::new(plain!(language, "konsultasi-tombol-antrean"), ConsultPress::Queue(Part::New, 0));
    let why = (case.state != State::Closed && !case.is_held_by(who)).then(|| clock::why_button(language, number));
    Ok(screen.row(why.into_iter().chain([queue]).collect()))
}

/// Something was written to a case: it goes to the owner where this officer has it, or takes it by answering.
pub(super) async fn answer(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk {
    pass(turn, case, message, false).await
}

/// The same with the words by which a case ends: how to go on is said by the message of the end.
pub(super) async fn answer_last(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk {
    pass(turn, case, message, true).await
}

async fn pass(turn: &mut Turn<'_>, case: &Case, message: &relay::Message, is_last: bool) -> Talk {
    ui::require(turn, Action::AnswerCases, Relation::Own).await?;
    let (who, now) = (turn.contact.id, turn.now);
    if case.state == State::Waiting {
        try_take(turn, case).await?;
    }
    if !cases::waits_for(turn.write().await?, case.id, who, now).await? {
        let Some(case) = again(turn, case).await? else { return Ok(()) };
        return match case.officer {
            _ if who == case.contact => say_whose(turn, &case).await,
            _ if case.state == State::Closed => ended(turn, &case, message).await,
            Some(_) => hold_back(turn, &case, message).await,
            None => say_whose(turn, &case).await,
        };
    }
    relay::to_owner(turn, case, message, is_last).await?;
    relay::refresh(turn, case.id).await
}

/// What somebody wrote to a colleague's case goes nowhere: it is said whose it is, and what can become of the words.
pub(super) async fn hold_back(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk {
    let officer = case.officer.as_ref().map(|(_, name)| name.as_str()).unwrap_or_default();
    let why = html!(turn.language, "konsultasi-milik-lain", nomor = case.number.as_str(), petugas = officer);
    kept::offer(turn, case, message, why).await
}

/// What is written to a case that ended goes nowhere by itself, and can still be sent.
pub(super) async fn ended(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk {
    let why = html!(turn.language, "konsultasi-sudah-selesai", nomor = case.number.as_str());
    kept::offer(turn, case, message, why).await
}

/// Something was written to the case that is open.
pub(super) async fn opened(turn: &mut Turn<'_>, mode: &CaseMode, case: &Case, message: &relay::Message) -> Talk {
    if mode.doing == Doing::Note {
        return note::written(turn, case, message).await;
    }
    if let Some(outcome) = close::outcome_of(mode.doing) {
        return close::end_with(turn, case, outcome, message).await;
    }
    turn.memory.case = Some(CaseMode { at: turn.now, ..mode.clone() });
    answer(turn, case, message).await
}

/// Something was written to nobody: an officer who has cases is asked whom it is for, and what becomes of it where it may
/// be for many. False for everybody else.
pub(super) async fn for_whom(turn: &mut Turn<'_>, message: &relay::Message, passed_on: bool) -> Talk<bool> {
    let (who, now, keys, language) = (turn.contact.id, turn.now, turn.keys, turn.language);
    if kept::joins(turn, None, message) {
        brought::one_more(turn);
        return Ok(true);
    }
    let mut mine = cases::queue(turn.read(), keys, (Part::Mine, who, now), (CHOICES, 0)).await?;
    if turn.contact.role.is_some_and(|role| policy::allows(Some(role), Action::SeeComplaints, Relation::Other)) {
        let all = cases::complaints(turn.read(), keys, who).await?;
        mine.extend(all.into_iter().filter(|case| case.is_held_by(who)));
    }
    if mine.is_empty() {
        return Ok(false);
    }
    kept::keep(turn, None, message);
    let is_for_many = match &message.words {
        Some(words) => brought::remember(turn, words, passed_on).await?,
        None => brought::remember_file(turn).await?,
    };
    let message = message.id;
    let row = |case: &Case| {
        let label = format!("{} {}", access::asker(language, case), case.number);
        vec![Button::new(ui::short(&label), ConsultPress::To(case.number.clone(), Some(message)))]
    };
    let screen = mine.iter().map(row).fold(Screen::text(html!(language, "konsultasi-untuk-siapa")), Screen::row);
    let ways = if is_for_many { brought::ways(language) } else { Vec::new() };
    let screen = ways.into_iter().fold(screen, Screen::row);
    turn.say(screen.row(vec![Button::new(
        plain!(language, "konsultasi-tombol-bukan-balasan"),
        ConsultPress::ForBot(Some(message)),
    )]));
    Ok(true)
}

/// It is for this one.
pub(super) async fn to(turn: &mut Turn<'_>, number: &CaseNumber, message: Option<i64>) -> Talk {
    let case = own(turn, number).await?;
    let held = kept::take(turn, Some(&case), message).await?;
    let (language, now) = (turn.language, turn.now);
    let done = html!(language, "konsultasi-untuk", nama = &access::asker(language, &case), nomor = number.as_str());
    turn.edit(Screen::text(done));
    // Whoever was written to is written to still, unless it is somebody else now.
    if let Some(mode) = turn.memory.case.take_if(|mode| mode.doing == Doing::Answer)
        && mode.number == number.as_str()
    {
        turn.memory.case = Some(CaseMode { at: now, ..mode });
    }
    answer_all(turn, &case, &held).await
}

/// What was held back goes to the owner, an album with all its parts.
pub(super) async fn answer_all(turn: &mut Turn<'_>, case: &Case, held: &kept::Held) -> Talk {
    for message in held.all() {
        answer(turn, case, message).await?;
    }
    Ok(())
}
