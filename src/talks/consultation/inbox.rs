//! To which consultation something that was written belongs: read before anything else looks at it.
//!
//! In this order: an edit of a message of a case, a reply to one or to what the bot said of one, the case that is open in this chat, the case whose
//! officer wrote last, and for an officer who has cases the question whom it is for.

use super::asked_after::taken_back;
use super::{access, amend, anonymous, canned, changed, ended, follow, helped, in_form, kept, later, note, officer};
use super::{own, relay, sending, telling};
use crate::answers::{Politeness, Verdict};
use crate::clock::Millis;
use crate::domain::CaseNumber;
use crate::domain::policy::{Action, Relation};
use crate::html;
use crate::input::{Input, Kind};
use crate::store;
use crate::store::cases::{self, Case, Place, State};
use crate::talks::{answering, brought, typed, ui};
use crate::text::phrase::{self, Set, StopWish};
use crate::turn::{CaseMode, Doing, Screen, Talk, Turn, stop};

/// So long the word is waited for that confirms an erasure: until then words are no answer to an officer.
const ERASURE_ASKED_FOR: Millis = 10 * 60_000;

/// Takes what belongs to a consultation; false where it does not.
pub(in crate::talks) async fn take_in(turn: &mut Turn<'_>, input: &Input) -> Result<bool, store::Error> {
    let mut taken = false;
    stop::end(taken_in(turn, input, &mut taken).await)?;
    Ok(taken)
}

/// The same; a refusal that was said is taken.
async fn taken_in(turn: &mut Turn<'_>, input: &Input, taken: &mut bool) -> Talk {
    let is_private = turn.source.chat.is_none_or(|chat| chat == turn.contact.id.chat());
    // Whoever takes a case back by its number is shown its page, whomever they talk with.
    let takes_back = matches!(input, Input::Text(words) if turn.contact.role.is_none() && taken_back(words).is_some());
    // What the newest screen asks for and can read is its own, whoever else waits for words.
    let is_asked_for = matches!(input, Input::Text(words) if typed::are_asked_for(turn, words));
    let is_for_the_bot = takes_back || is_asked_for || is_word_for_the_bot(input);
    if !is_private || is_for_the_bot || matches!(input, Input::Press(_) | Input::Blocked | Input::Unblocked) {
        return Ok(());
    }
    if turn.memory.erasing.is_some_and(|asked| turn.now - asked <= ERASURE_ASKED_FOR) {
        return Ok(());
    }
    let Some(found) = find(turn, input).await? else { return Ok(()) };
    *taken = true;
    if matches!(found, Found::Hidden) {
        return Ok(());
    }
    let Some(message) = relay::Message::read(turn, input) else {
        turn.say(Screen::text(html!(turn.language, "konsultasi-jenis-tak-bisa")));
        return Ok(());
    };
    match found {
        Found::Edited(case, entry) if case.state == State::Draft => {
            changed::changed(turn, &case, entry, &message).await
        }
        Found::Edited(case, entry) => {
            if telling::holds_change(turn, &case, &message).await? {
                return Ok(());
            }
            amend::amend(turn, &case, entry, &message).await
        }
        Found::Hidden => Ok(()),
        Found::Noted(case) => note::amend(turn, &case, &message).await,
        Found::Held => {
            kept::keep(turn, None, &message);
            Ok(())
        }
        Found::Aside(case) => {
            ui::require(turn, Action::SeeCases, Relation::Other).await?;
            let why = html!(turn.language, "konsultasi-balasan-catatan", nomor = case.number.as_str());
            kept::offer(turn, &case, &message, why).await
        }
        Found::Owners(case) => {
            if follow::takes_words(turn, &case, &message).await? {
                return Ok(());
            }
            if anonymous::holds_back(turn, &case, &message).await? {
                return Ok(());
            }
            if sending::subject_said(turn, &case, &message).await? {
                return Ok(());
            }
            own::written(turn, &case, &message).await
        }
        Found::Officers(case) => officer::answer(turn, &case, &message).await,
        Found::Open(case) => {
            let Some(mode) = turn.memory.case.clone() else { return Ok(()) };
            match mode.doing {
                Doing::Later => later::ask(turn, &case, &message).await,
                Doing::When => later::when_said(turn, &case, &message).await,
                Doing::Answer => {
                    let message = canned::with_values(turn, &case, &message).await?;
                    officer::opened(turn, &mode, &case, &message).await
                }
                _ => officer::opened(turn, &mode, &case, &message).await,
            }
        }
        Found::Nobodys => {
            *taken = officer::for_whom(turn, &message, matches!(input, Input::Forwarded(_))).await?;
            Ok(())
        }
    }
}

/// What something that was written belongs to.
enum Found {
    /// It was written before, as this message of a case.
    Edited(Case, i64),
    /// It was written before, as a note of a case.
    Noted(Case),
    /// It was written before, and waits until it is said for whom.
    Held,
    /// An officer replied to a note, or elsewhere while a note was waited for: it goes nowhere by itself.
    Aside(Case),
    /// Its owner wrote it.
    Owners(Case),
    /// An officer replied to it.
    Officers(Case),
    /// It is of a case that this person does not see, or not any more: that was said.
    Hidden,
    /// An officer has it open.
    Open(Case),
    /// An officer wrote it to nobody.
    Nobodys,
}

/// A command, the number of a case, or a wish that concerns the bot.
fn is_word_for_the_bot(input: &Input) -> bool {
    let Input::Text(words) = input else { return false };
    words.trim_start().starts_with('/')
        || phrase::stop_wish(words) == Some(StopWish::Clear)
        || phrase::pause_wish(words).is_some()
        || phrase::is(Set::Cancel, words)
        || typed::number(words).is_some()
}

async fn find(turn: &mut Turn<'_>, input: &Input) -> Talk<Option<Found>> {
    let (who, keys) = (turn.contact.id, turn.keys);
    let chat = who.chat();
    if turn.source.edited {
        let Some(id) = turn.source.message_id else { return Ok(None) };
        let Some(spot) = cases::of_message(turn.read(), chat, id).await? else {
            return Ok(kept::holds(turn, id).then_some(Found::Held));
        };
        let case = cases::get(turn.read(), keys, spot.case).await?;
        let case = if let Some(case) = case { shown(turn, case).await? } else { None };
        return Ok(match (case, spot.entry) {
            (Some(case), Some(entry)) => Some(Found::Edited(case, entry)),
            (Some(case), None) if spot.place == Place::Note => Some(Found::Noted(case)),
            _ => None,
        });
    }
    if let Input::Text(words) = input
        && !in_form::is_in_form(turn)
        && helped::said_whether_helped(turn, words).await?.is_some()
    {
        return Ok(None);
    }
    // "Tidak", to whether it goes although it tells who asks: no word for the office.
    if matches!(input, Input::Text(words) if telling::is_asking(turn) && typed::is_a_choice(turn, words)) {
        return Ok(None);
    }
    let noting = noting(turn).await?;
    if let Some(replied) = turn.source.reply.as_ref().map(|reply| reply.message_id)
        && let Some(spot) = cases::of_message(turn.read(), chat, replied).await?
        && let Some(case) = cases::get(turn.read(), keys, spot.case).await?
    {
        let Some(case) = shown(turn, case).await? else {
            ui::unknown_button(turn);
            return Ok(Some(Found::Hidden));
        };
        return Ok(Some(match noting {
            _ if case.contact == who => Found::Owners(case),
            Some(noted) if noted.id == case.id => Found::Open(case),
            _ if noting.is_some() || spot.place == Place::Note => Found::Aside(case),
            _ => Found::Officers(case),
        }));
    }
    // Whoever may want to die is answered at once.
    if answering::is_cry_for_help(turn) {
        return Ok(None);
    }
    let is_a_choice = |turn: &Turn<'_>| match input {
        Input::Text(words) => typed::is_for_the_bot(turn, words) || typed::is_a_choice(turn, words),
        _ => false,
    };
    if let Some(case) = named_above(turn).await?
        && !is_a_choice(turn)
    {
        return Ok(Some(Found::Owners(case)));
    }
    let is_in_form = in_form::is_in_form(turn);
    // What an officer says to something else than the open case is not for that one: it is asked for whom.
    let is_astray = turn.contact.role.is_some() && answers_something_else(turn);
    if !is_astray && let Some(found) = opened(turn, input, is_in_form).await? {
        return Ok(Some(found));
    }
    if is_in_form || turn.contact.role.is_none() {
        return Ok(None);
    }
    // What stands on a button may be typed.
    let is_typed = match input {
        Input::Text(words) => typed::press(turn, words).await?.is_some(),
        Input::Kind(Kind::Other) => true,
        _ => false,
    };
    Ok((!is_typed).then_some(Found::Nobodys))
}

/// A case that a message of this chat leads to, where its writer is its owner or may see it.
async fn shown(turn: &mut Turn<'_>, case: Case) -> Talk<Option<Case>> {
    let may = case.contact == turn.contact.id || access::may_see(turn, &case).await?;
    Ok(may.then_some(case))
}

/// The one consultation of the writer's own that is named in what this replies to: whatever the bot said of it may be
/// replied to. Where several are named, as in a list, it is none.
async fn named_above(turn: &mut Turn<'_>) -> Talk<Option<Case>> {
    let Some(reply) = turn.source.reply.clone().filter(|reply| reply.by_bot) else { return Ok(None) };
    let (who, keys) = (turn.contact.id, turn.keys);
    let mut own: Option<Case> = None;
    for number in numbers_in(&reply.text) {
        let found = cases::find(turn.read(), keys, &number).await?;
        let found = found.filter(|case| case.contact == who && case.state != State::Draft);
        match (&own, found) {
            (Some(before), Some(other)) if before.id != other.id => return Ok(None),
            (None, Some(first)) => own = Some(first),
            _ => {}
        }
    }
    Ok(own)
}

/// The numbers of consultations that stand in a text.
fn numbers_in(text: &str) -> impl Iterator<Item = CaseNumber> {
    text.split(|c: char| !c.is_ascii_alphanumeric()).filter_map(CaseNumber::parse)
}

/// Whether this replies to a message that does not name the case that is open. (One that is known to be of a case was
/// found by its place.)
fn answers_something_else(turn: &Turn<'_>) -> bool {
    let Some(reply) = &turn.source.reply else { return false };
    let open = turn.memory.case.as_ref().and_then(|mode| CaseNumber::parse(&mode.number));
    !numbers_in(&reply.text).any(|number| Some(&number) == open.as_ref())
}

/// The case to which a note is waited for.
async fn noting(turn: &mut Turn<'_>) -> Talk<Option<Case>> {
    let (keys, now) = (turn.keys, turn.now);
    let is_noting = |mode: &&CaseMode| mode.doing == Doing::Note && now - mode.at <= officer::OPEN_FOR;
    let Some(number) = turn.memory.case.as_ref().filter(is_noting).and_then(|mode| CaseNumber::parse(&mode.number))
    else {
        return Ok(None);
    };
    Ok(cases::find(turn.read(), keys, &number).await?)
}

/// The case that is open in this chat, or the one whose officer wrote last.
async fn opened(turn: &mut Turn<'_>, input: &Input, is_in_form: bool) -> Talk<Option<Found>> {
    let (who, keys, now) = (turn.contact.id, turn.keys, turn.now);
    let is_for_the_bot = |mode: &CaseMode| match (input, mode.doing) {
        (Input::Text(words), Doing::Compose | Doing::Add | Doing::Rate) => typed::is_for_the_bot(turn, words),
        (Input::Text(words), Doing::Subject) => typed::is_for_the_bot(turn, words) || typed::is_a_choice(turn, words),
        _ => false,
    };
    if turn.memory.case.as_ref().is_some_and(is_for_the_bot) {
        return Ok(None);
    }
    if let Some(mode) = turn.memory.case.clone() {
        // How it ends is asked in the group, and what is written here has nothing to do with that.
        let is_open = mode.doing != Doing::Close && ended::is_open(&mode, now);
        let number = CaseNumber::parse(&mode.number).filter(|_| is_open);
        let case = match number {
            Some(number) => cases::find(turn.read(), keys, &number).await?,
            None => None,
        };
        match case {
            Some(case) if case.contact == who => return Ok(Some(Found::Owners(case))),
            Some(case)
                if (case.is_held_by(who) || mode.doing == Doing::Note) && access::may_see(turn, &case).await? =>
            {
                let is_in_doubt = mode.doing == Doing::Answer && is_in_doubt(turn, input, (&case, mode.at)).await?;
                return Ok(Some(if is_in_doubt { Found::Nobodys } else { Found::Open(case) }));
            }
            // That is asked in the group, and still is.
            _ if mode.doing == Doing::Close => {}
            _ => turn.memory.case = None,
        }
    }
    let Some((number, until)) = turn.contact.live.clone().filter(|_| !is_in_form) else { return Ok(None) };
    let case = cases::find(turn.read(), keys, &number).await?;
    let Some(case) = case.filter(|case| case.contact == who) else { return Ok(None) };
    let is_live = match case.state {
        // They do not talk any more, and somebody has it: what can only be for the office goes there.
        State::Taken | State::Asked if until <= now => {
            // Who was told that the bot answers is answered by the bot.
            turn.memory.paused != Some(until) && answers_the_officer(turn, input).await?
        }
        // The rest is the bot's, and can be passed on by a tap.
        _ if until <= now => false,
        State::Taken | State::Asked => true,
        // It was closed a moment ago: what stands on a button may be typed, the rest is still for the office.
        State::Closed => match input {
            Input::Text(words) => typed::press(turn, words).await?.is_none(),
            _ => true,
        },
        State::Draft | State::Waiting => false,
    };
    Ok(is_live.then_some(Found::Owners(case)))
}

/// Whether what an officer writes may not be for the one who is written to: somebody else wrote since the last word, or it
/// looks like words for many. A further part of an album that is held back is in the same doubt.
async fn is_in_doubt(turn: &mut Turn<'_>, input: &Input, (case, since): (&Case, Millis)) -> Talk<bool> {
    let passed_on = matches!(input, Input::Forwarded(_));
    let is_for_many = input.words().is_some_and(|words| brought::looks_for_many(words, passed_on));
    if is_for_many || kept::holds_album(turn) {
        return Ok(true);
    }
    let me = turn.contact.id;
    Ok(cases::another_wrote(turn.read(), (me, case.id), since).await?)
}

/// Whether something that the office waits for is meant for it alone: thanks, and what the bot has no answer to.
async fn answers_the_officer(turn: &mut Turn<'_>, input: &Input) -> Talk<bool> {
    Ok(match input {
        // "Sudah dicek, Pak?"
        Input::Text(words) if phrase::asks_after(words) => true,
        Input::Text(words) => {
            let verdict = turn.ranking.map(|ranking| answering::heeded(ranking.verdict(turn.topic(), &[]), words));
            let is_for_it = matches!(verdict, Some(Verdict::Unknown(_) | Verdict::Polite(Politeness::Thanks)));
            is_for_it && typed::press(turn, words).await?.is_none()
        }
        Input::Captioned(_) | Input::File(_) | Input::Contact(_) => true,
        Input::Kind(kind) => !matches!(kind, Kind::Other | Kind::Sticker),
        Input::Forwarded(_)
        | Input::OfBot { .. }
        | Input::Press(_)
        | Input::Reacted(_)
        | Input::Fetched(_)
        | Input::Blocked
        | Input::Unblocked => false,
    })
}
