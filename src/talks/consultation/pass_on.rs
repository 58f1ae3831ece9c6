//! What an owner writes to the bot may go on with a consultation: then it can be passed on by a tap.

use super::access::team;
use super::press::ConsultPress;
use super::{kept, promise, relay};
use crate::answers::{Politeness, Verdict};
use crate::clock::{DAY, Millis};
use crate::domain::{Button, CaseNumber, Language};
use crate::input::Input;
use crate::store::cases::{self, Author, Case, State};
use crate::talks::{answering, office_settings, ui};
use crate::text::Html;
use crate::text::phrase::{self, Farewell, Set, Thanks};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// So long after its end what an owner writes may still be about a consultation.
const JUST_CLOSED: Millis = DAY;
/// So long after a word of the office what its owner writes may well answer it, although the bot can.
const STILL_TALKING: Millis = 2 * 60 * 60_000;
/// Thanks of more words that are not said outright are more than thanks.
const MOST_POLITE: usize = 4;

/// Whether what this owner does may go on with a consultation: then it is offered beside the bot's answer.
pub(in crate::talks) fn may_go_on(turn: &Turn<'_>) -> bool {
    !turn.is_in_group() && turn.contact.live.as_ref().is_none_or(|(_, until)| *until <= turn.now)
}

/// What an owner wrote, as far as it may go on with a consultation.
struct Heard {
    /// Whether the bot answers it well.
    is_answered: bool,
    /// Whether it says that something is not done.
    is_not_done: bool,
}

impl Heard {
    /// What somebody did; none where it is meant for nobody of the office.
    fn read(turn: &Turn<'_>, input: &Input) -> Option<Self> {
        let words = input.words().unwrap_or_default();
        let verdict = turn.ranking.map(|ranking| answering::heeded(ranking.verdict(None, &[]), words));
        let is_for_nobody = match &verdict {
            Some(Verdict::Polite(kind)) => is_for_nobody(*kind, words),
            _ => false,
        };
        if answering::is_cry_for_help(turn) || is_for_nobody {
            return None;
        }
        let is_answered = verdict.is_some_and(|verdict| verdict.answers());
        Some(Self { is_answered, is_not_done: phrase::is_not_done(words) })
    }
}

/// Whether the bot alone is spoken to. What else it has only a kind word for may well be meant for somebody: "sudah saya
/// kirim pak", also with thanks before it.
fn is_for_nobody(kind: Politeness, words: &str) -> bool {
    match kind {
        Politeness::Thanks => {
            let all = phrase::words(words);
            let goes_on = all.len() > MOST_POLITE || all.iter().any(|word| phrase::has(Set::GoesOn, word));
            phrase::thanks(words, &[]) != Thanks::No || !goes_on
        }
        Politeness::Goodbye => phrase::farewell(words) == Farewell::Alone,
        Politeness::Greeting
        | Politeness::Emoji
        | Politeness::Insult
        | Politeness::Injection
        | Politeness::Distress => true,
        _ => false,
    }
}

/// Whether what was heard may go on with a case.
async fn goes_on(turn: &mut Turn<'_>, case: &Case, heard: &Heard) -> Talk<bool> {
    let now = turn.now;
    Ok(match case.state {
        State::Draft => false,
        // What the bot answers well may still be more of what was asked: a small button says so.
        State::Waiting => true,
        State::Taken | State::Asked => !heard.is_answered || heard.is_not_done || is_waited_for(turn, case).await?,
        State::Closed if case.closed_at.is_some_and(|closed| now - closed <= JUST_CLOSED) => {
            // Who said that it helped asks the bot again; what it has no answer to may still be for the office.
            case.helped != Some(true) || !heard.is_answered || heard.is_not_done
        }
        State::Closed => {
            let is_open_question = !heard.is_answered && case.helped.is_none();
            (heard.is_not_done || is_open_question) && may_reopen(turn, case).await?
        }
    })
}

/// Whether the office waits for a word of the owner: it wrote a short while ago, or asked.
async fn is_waited_for(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    let (keys, now) = (turn.keys, turn.now);
    let entries = cases::entries(turn.read(), keys, (case.id, &case.number)).await?;
    let last = entries.iter().rev().find(|entry| entry.author != Author::Owner);
    let asks = |words: &str| {
        words.contains('?') || phrase::words(words).iter().any(|word| phrase::has(Set::QuestionWord, word))
    };
    Ok(last.is_none_or(|entry| now - entry.at <= STILL_TALKING || entry.words.as_deref().is_some_and(asks)))
}

/// Whether what is written to a case that ended opens it again.
async fn may_reopen(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    let (calendar, now) = (office_settings::calendar(turn.read()).await?, turn.now);
    Ok(promise::may_reopen(&calendar.of(team(turn.world, case)), case, now))
}

/// The case that was heard of, where the bot remembers none, or only one that waits for nobody: one that waits for its
/// owner, else any that is open, and for what is not done the one that ended last.
async fn remembered(turn: &mut Turn<'_>, heard: &Heard, is_found: bool) -> Talk<Option<Case>> {
    if heard.is_answered && !heard.is_not_done {
        return Ok(None);
    }
    let (who, keys) = (turn.contact.id, turn.keys);
    // Each is found without opening what else this owner ever asked.
    let waits = cases::last_of(turn.read(), keys, who, &[State::Asked]).await?;
    if waits.is_some() || is_found {
        return Ok(waits);
    }
    let open = cases::last_of(turn.read(), keys, who, &[State::Waiting, State::Taken]).await?;
    if open.is_some() || !heard.is_not_done {
        return Ok(open);
    }
    let Some(ended) = cases::last_of(turn.read(), keys, who, &[State::Closed]).await? else { return Ok(None) };
    Ok(may_reopen(turn, &ended).await?.then_some(ended))
}

/// The case that was heard of.
async fn heard_of(turn: &mut Turn<'_>, heard: &Heard) -> Talk<Option<Case>> {
    let (keys, who) = (turn.keys, turn.contact.id);
    let mut meant = None;
    if let Some((number, _)) = turn.contact.live.clone() {
        let case = cases::find(turn.read(), keys, &number).await?.filter(|case| case.contact == who);
        match case {
            Some(case) if goes_on(turn, &case, heard).await? => meant = Some(case),
            Some(case) if case.state == State::Closed && case.helped == Some(true) => {}
            // What is written later may still be for whoever has it.
            Some(case) if matches!(case.state, State::Taken | State::Asked) => {}
            _ => cases::live(turn.write().await?, who, None).await?,
        }
    }
    // Before what nobody has touched yet, or is over, comes what waits for this owner.
    let is_waited_for = meant.as_ref().is_some_and(|case| matches!(case.state, State::Taken | State::Asked));
    if meant.is_none() || !(is_waited_for || heard.is_not_done) {
        meant = remembered(turn, heard, meant.is_some()).await?.or(meant);
    }
    Ok(meant)
}

/// What an owner wrote, and the consultation that it may go on with.
pub(in crate::talks) struct Meant {
    case: Case,
    heard: Heard,
    message: relay::Message,
}

/// What this may go on with, before the bot answers. Where the consultation is open and no answer is found, nothing is said
/// of that: it is asked at once for whom it is.
pub(in crate::talks) async fn meant(turn: &mut Turn<'_>, input: &Input) -> Talk<Option<Meant>> {
    let (Some(heard), Some(message)) = (Heard::read(turn, input), relay::Message::read(turn, input)) else {
        return Ok(None);
    };
    let Some(case) = heard_of(turn, &heard).await? else { return Ok(None) };
    if case.state != State::Closed && !heard.is_answered {
        turn.leave_no_answer();
    }
    Ok(Some(Meant { case, heard, message }))
}

/// What may go on with a consultation, open or ended a moment ago, can be passed on by a tap: beside what the bot answered,
/// or in place of that it does not know.
pub(in crate::talks) fn offer_to_pass_on(turn: &mut Turn<'_>, meant: Meant) {
    let Meant { case, heard, message } = meant;
    let (language, to) = (turn.language, ConsultPress::To(case.number.clone(), Some(message.id)));
    kept::keep(turn, Some(&case), &message);
    if turn.is_unanswered() {
        let other = if message.words.is_some() {
            Button::new(plain!(language, "konsultasi-tombol-jawab-saja"), ConsultPress::AnswerIt(message.id))
        } else {
            Button::new(plain!(language, "konsultasi-tombol-bukan-untuk-petugas"), ConsultPress::Discard(message.id))
        };
        let pass = Button::new(label(language, &case), to);
        turn.say(Screen::text(asked_first(language, &case)).row(vec![pass]).row(vec![other]));
        return;
    }
    // Nobody of the office has it yet, and the answer may be all that was wanted: a button under that is enough.
    if case.state == State::Waiting
        && heard.is_answered
        && !heard.is_not_done
        && let Some(last) = turn.last_screen().filter(|last| last.keyboard.is_none())
    {
        last.buttons.push(vec![ui::below(Button::new(label(language, &case), to))]);
        return;
    }
    let (text, label) = offered(language, &case, &heard);
    turn.say(Screen::text(text).row(vec![Button::new(label, to)]));
}

/// For whom it is, asked before anything else is said.
fn asked_first(language: Language, case: &Case) -> Html {
    let number = case.number.as_str();
    match (case.state, &case.officer) {
        (State::Asked, Some((_, officer))) => {
            html!(language, "konsultasi-waktu-itu", petugas = officer.as_str(), nomor = number)
        }
        _ => html!(language, "konsultasi-lanjutan", nomor = number),
    }
}

/// How it is offered, and what stands on the button.
fn offered(language: Language, case: &Case, heard: &Heard) -> (Html, String) {
    let number = case.number.as_str();
    let officer = case.officer.as_ref().map(|(_, name)| name.as_str());
    if case.state == State::Closed && heard.is_not_done {
        return (
            html!(language, "konsultasi-belum-selesai", nomor = number),
            plain!(language, "konsultasi-tombol-buka-lagi-nomor", nomor = number),
        );
    }
    let text = match (case.state, officer) {
        (State::Asked, Some(officer)) => html!(language, "konsultasi-waktu-itu", petugas = officer, nomor = number),
        _ => html!(language, "konsultasi-mungkin-untuk", nomor = number),
    };
    (text, label(language, case))
}

/// What the button says that passes something on.
fn label(language: Language, case: &Case) -> String {
    let number = case.number.as_str();
    match &case.officer {
        Some((_, officer)) => plain!(language, "konsultasi-tombol-teruskan-ke", petugas = officer, nomor = number),
        None => plain!(language, "konsultasi-tombol-teruskan", nomor = number),
    }
}

/// Somebody asked after a case in words, and its page is shown: what asks more than whether anybody is there can go to the
/// office from there.
pub(in crate::talks) async fn offer_on_page(turn: &mut Turn<'_>, input: &Input, number: &CaseNumber) -> Talk {
    let Input::Text(words) = input else { return Ok(()) };
    let asks = phrase::words(words).iter().any(|word| phrase::has(Set::QuestionWord, word));
    if !asks || !phrase::asks_after(words) {
        return Ok(());
    }
    let (keys, who, language) = (turn.keys, turn.contact.id, turn.language);
    let case = cases::find(turn.read(), keys, number).await?.filter(|case| case.contact == who);
    let is_open = |case: &Case| matches!(case.state, State::Waiting | State::Taken | State::Asked);
    let Some(case) = case.filter(is_open) else { return Ok(()) };
    let Some(message) = relay::Message::read(turn, input) else { return Ok(()) };
    kept::keep(turn, Some(&case), &message);
    let to = ConsultPress::To(case.number.clone(), Some(message.id));
    let button = Button::new(label(language, &case), to);
    if let Some(page) = turn.last_screen() {
        let ask = html!(language, "konsultasi-tanya-juga");
        page.text = Html::join(&[std::mem::take(&mut page.text), ask], "\n\n");
        page.buttons.insert(0, vec![button]);
    }
    Ok(())
}
