//! What is said and pressed in the officers' group: heard from officers alone, and for its own case alone.

use super::{asides, settings, topics};
use crate::clock::Millis;
use crate::domain::policy::{Action, Relation};
use crate::html;
use crate::input::{Input, Press};
use crate::plain;
use crate::store::cases::{self, Case, Outcome, Place, Spot, State};
use crate::store::{self, Connection, groups};
use crate::talks::callback::Callback;
use crate::talks::consultation::press::ConsultPress;
use crate::talks::consultation::pressed_late::say_whose;
use crate::talks::consultation::{
    amend, close, ended, kept, more_to_say, note, officer, permission, relay, signs, transfer,
};
use crate::talks::entry::Ended;
use crate::text::phrase::{self, Set, StepWish};
use crate::turn::{CaseMode, Doing, Recipient, Screen, Talk, Turn, stop};

/// The command that sets the group.
const SET: &str = "grup";
/// So often somebody is told that what is said to all goes to no owner.
const GENERAL_TOLD_EVERY: Millis = 60 * 60_000;

/// Hears what somebody did in the officers' group.
///
/// # Errors
/// Only when the store is broken; people's mistakes are replies.
pub(crate) async fn answer(turn: &mut Turn<'_>, input: &Input) -> Result<(), store::Error> {
    stop::end(heard(turn, input).await)
}

/// What is said to who hides behind the group or a channel: to a /grup, and to what was written in the topic of a case.
pub(crate) async fn of_nobody(
    conn: &mut Connection,
    to: Recipient,
    words: Option<&str>,
) -> Result<Option<Screen>, store::Error> {
    if words.and_then(command_of).is_some_and(|(name, _)| name == SET) {
        return Ok(Some(Screen::text(html!(topics::TOPIC, "konsultasi-grup-anonim-perintah"))));
    }
    let Some(topic) = to.topic else { return Ok(None) };
    let case = groups::case_of(conn, to.chat, topic).await?;
    Ok(case.map(|_| Screen::text(html!(topics::TOPIC, "konsultasi-grup-anonim"))))
}

async fn heard(turn: &mut Turn<'_>, input: &Input) -> Talk {
    // Whoever is not of the office is nobody here: being in the group gives no right.
    if turn.contact.role.is_none() && !turn.may(Action::SeeReport, Relation::Other).await? {
        return Ok(());
    }
    if let Input::Reacted(sign) = input {
        return signs::reacted(turn, sign.as_deref()).await;
    }
    if let Input::Text(words) = input
        && let Some(case) = case_here(turn).await?
    {
        let wish = phrase::step_wish(words);
        if let Some(wish) = wish.filter(|_| ending(turn, &case).is_some()) {
            return leave(turn, &case, wish).await;
        }
        if is_closing(turn, &case) && (wish.is_some() || phrase::is(Set::No, words) || says_not_yet(words)) {
            return leave(turn, &case, StepWish::Cancel).await;
        }
    }
    match input {
        Input::Press(press) => pressed(turn, press).await,
        Input::Text(words) if words.trim_start().starts_with('/') => command(turn, words).await,
        _ => written(turn, input).await,
    }
}

/// The name of a command, and the bot that it is for, where it is a command.
fn command_of(words: &str) -> Option<(&str, &str)> {
    let name = words.trim_start().strip_prefix('/')?.split(char::is_whitespace).next()?;
    Some(name.split_once('@').unwrap_or((name, "")))
}

/// /grup sets the group; every other command is for a private chat.
async fn command(turn: &mut Turn<'_>, words: &str) -> Talk {
    let (name, bot) = command_of(words).unwrap_or_default();
    if !bot.is_empty() && !bot.eq_ignore_ascii_case(&turn.world.username) {
        return Ok(());
    }
    if name == SET {
        return settings::set(turn).await;
    }
    let text = html!(topics::TOPIC, "konsultasi-grup-perintah", tautan = &turn.world.link);
    turn.say(Screen::text(text));
    Ok(())
}

/// The case of the topic in which this was done.
async fn case_here(turn: &mut Turn<'_>) -> Talk<Option<Case>> {
    let keys = turn.keys;
    let Some((chat, topic)) = turn.source.group().zip(turn.source.topic) else { return Ok(None) };
    match groups::case_of(turn.read(), chat, topic).await? {
        Some(case) => Ok(cases::get(turn.read(), keys, case).await?),
        None => Ok(None),
    }
}

/// Of the buttons those count that stand under a card here, and only for who may and for the case of this topic.
async fn pressed(turn: &mut Turn<'_>, press: &Press) -> Talk {
    let case = case_here(turn).await?;
    let may = turn.may(Action::AnswerCases, Relation::Own).await?;
    let consult = match Callback::decode(&press.data) {
        Some(Callback::Consult(press)) => Some(press),
        _ => None,
    };
    let (Some(case), Some(consult), true) = (case, consult, may) else {
        turn.toast(plain!(turn.language, "konsultasi-grup-singkat-bukan"));
        return Ok(());
    };
    match consult {
        ConsultPress::Take(number) if number == case.number => officer::take(turn, &number).await,
        ConsultPress::Reopen(number) if number == case.number => more_to_say::open(turn, &number).await,
        ConsultPress::ReopenSend(number, message) if number == case.number => {
            more_to_say::open_and_send(turn, &number, message).await
        }
        ConsultPress::Discard(message) => {
            kept::discard(turn, Some(message));
            Ok(())
        }
        ConsultPress::Stay(number) if number == case.number => close::stay(turn, &number).await,
        ConsultPress::Finish(number) if number == case.number => close::ask(turn, &number).await,
        ConsultPress::AskProsecutors(number) if number == case.number => permission::ask_owner(turn, &number).await,
        ConsultPress::End(number, outcome) if number == case.number => close::end(turn, &number, outcome, 0).await,
        ConsultPress::EndAnyway(number, unanswered) if number == case.number => {
            close::end(turn, &number, Outcome::Solved, unanswered).await
        }
        // What was held back waits for a choice of its writer alone; all others are told how the case stands.
        ConsultPress::ToNote(number, message) if number == case.number => note::from_kept(turn, &number, message).await,
        ConsultPress::To(number, message) if number == case.number => officer::to(turn, &number, message).await,
        ConsultPress::TakeOnly(number, message) if number == case.number => {
            transfer::take_only(turn, &number, message).await
        }
        ConsultPress::TakeOver(number, message) if number == case.number => {
            transfer::take_over(turn, &number, message).await
        }
        ConsultPress::Withdraw(entry) if cases::of_answer(turn.read(), entry).await? == Some(case.id) => {
            amend::withdraw(turn, entry).await
        }
        _ => {
            turn.toast(plain!(turn.language, "konsultasi-grup-singkat-bukan"));
            Ok(())
        }
    }
}

/// Something was written: in the topic of a case, what its holder writes is the answer; what others write stays among
/// the officers, and who answers for the holder is told who that is.
async fn written(turn: &mut Turn<'_>, input: &Input) -> Talk {
    let Some(case) = case_here(turn).await? else { return in_general(turn).await };
    let reply = turn.source.reply.clone();
    // Apps let what answers nothing answer the message that opened the topic.
    let reply = reply.filter(|reply| Some(reply.message_id) != turn.source.topic);
    if !turn.may(Action::SeeCases, Relation::Other).await? {
        return Ok(());
    }
    let who = turn.contact.id;
    if reply.as_ref().is_some_and(|reply| !reply.by_bot) {
        return asides::reply(turn, &case).await;
    }
    let Some(message) = relay::Message::read(turn, input) else {
        if case.is_held_by(who) {
            let text = html!(topics::TOPIC, "konsultasi-jenis-tak-bisa");
            turn.say(Screen::text(text));
        }
        return Ok(());
    };
    if turn.source.edited {
        return edited(turn, &case, &message).await;
    }
    // Whoever goes on writing closes nothing.
    if is_closing(turn, &case) {
        turn.memory.case = None;
    }
    if let Some(outcome) = ending(turn, &case) {
        return close::end_with(turn, &case, outcome, &message).await;
    }
    if reply.is_none() && asides::may_answer_one(turn, &case).await? {
        return asides::ask(turn, &case, &message).await;
    }
    match case.state {
        // Who has it writes to the owner; who points at what the owner wrote takes what waits by answering.
        State::Taken | State::Asked if case.is_held_by(who) => officer::answer(turn, &case, &message).await,
        State::Waiting if reply.is_some() && who != case.contact => officer::answer(turn, &case, &message).await,
        State::Draft => Ok(()),
        // It reaches nobody, and that is said: officers talk among themselves by replying to each other.
        State::Waiting | State::Taken | State::Asked | State::Closed => {
            reaches_nobody(turn, &case, &message, reply.is_some()).await
        }
    }
}

/// What is said to all of the group goes to no owner: who answers the bot there, or has a case, is told so once an hour.
async fn in_general(turn: &mut Turn<'_>) -> Talk {
    let (who, now) = (turn.contact.id, turn.now);
    let is_told = turn.memory.general_told.is_some_and(|at| now - at < GENERAL_TOLD_EVERY);
    let answers_the_bot = turn.source.reply.as_ref().is_some_and(|reply| reply.by_bot);
    let answers_another = turn.source.reply.is_some() && !answers_the_bot;
    if is_told || turn.source.edited || turn.source.topic.is_some() || answers_another {
        return Ok(());
    }
    let is_the_group = groups::active(turn.read()).await?.is_some_and(|active| Some(active) == turn.source.group());
    if !is_the_group || !answers_the_bot && cases::how_many_held(turn.read(), who).await? == (0, 0) {
        return Ok(());
    }
    turn.memory.general_told = Some(now);
    turn.say(Screen::text(html!(topics::TOPIC, "konsultasi-grup-umum")));
    Ok(())
}

/// Says that what was written here was not sent, and what can become of it; an album is one message.
async fn reaches_nobody(turn: &mut Turn<'_>, case: &Case, message: &relay::Message, is_reply: bool) -> Talk {
    if kept::joins(turn, Some(case), message) {
        return Ok(());
    }
    let number = case.number.as_str();
    match case.state {
        _ if case.contact == turn.contact.id => {
            if is_reply {
                say_whose(turn, case).await?;
            }
        }
        State::Waiting | State::Draft => {
            let why = html!(topics::TOPIC, "konsultasi-belum-diambil", nomor = number);
            kept::offer(turn, case, message, why).await?;
        }
        State::Closed => officer::ended(turn, case, message).await?,
        State::Taken | State::Asked => {
            asides::note(turn, case).await?;
            officer::hold_back(turn, case, message).await?;
        }
    }
    Ok(())
}

/// The outcome whose reason this officer was just asked for.
fn ending(turn: &Turn<'_>, case: &Case) -> Option<cases::Outcome> {
    let mode = turn.memory.case.as_ref()?;
    let CaseMode { number, doing, at, .. } = mode;
    let is_it = number.as_str() == case.number.as_str() && turn.now - *at <= officer::OPEN_FOR;
    close::outcome_of(*doing).filter(|_| is_it && case.is_held_by(turn.contact.id))
}

/// Whether this officer was just asked how the case ends.
fn is_closing(turn: &Turn<'_>, case: &Case) -> bool {
    let is_it = |mode: &CaseMode| {
        mode.doing == Doing::Close
            && mode.number == case.number.as_str()
            && turn.now - mode.at <= officer::OPEN_FOR
            && case.is_held_by(turn.contact.id)
    };
    turn.memory.case.as_ref().is_some_and(is_it)
}

/// What stands on the button that closes nothing.
fn says_not_yet(words: &str) -> bool {
    phrase::words(words) == phrase::words(&plain!(topics::TOPIC, "konsultasi-hasil-belum"))
}

/// The reason that was asked for is not written after all: the case stays open.
async fn leave(turn: &mut Turn<'_>, case: &Case, wish: StepWish) -> Talk {
    let Some(mode) = turn.memory.case.take() else { return Ok(()) };
    match ended::leave(turn, case, mode.doing, wish).await? {
        Ended::Back(_) => close::ask(turn, &case.number).await,
        Ended::Said | Ended::Nothing => Ok(()),
    }
}

async fn edited(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk {
    let Some(chat) = turn.source.group() else { return Ok(()) };
    let spot = cases::of_message(turn.read(), chat, message.id).await?;
    match spot.filter(|spot| spot.case == case.id) {
        Some(Spot { entry: Some(entry), .. }) => amend::amend(turn, case, entry, message).await,
        Some(Spot { place: Place::Note, .. }) => note::amend(turn, case, message).await,
        // What is held back is held back as it is now.
        None if kept::holds(turn, message.id) => {
            kept::keep(turn, Some(case), message);
            Ok(())
        }
        Some(_) | None => Ok(()),
    }
}
