//! What an owner writes to the bot may go on with a consultation: then it can be passed on by a tap.

use super::access::team;
use super::press::ConsultPress;
use super::{kept, promise, relay};
use crate::answers::{Politeness, Verdict};
use crate::clock::{DAY, Millis};
use crate::domain::{Button, CaseNumber, Language};
use crate::input::Input;
use crate::store::cases::{self, Author, Case, State};
use crate::talks::{answering, office_settings};
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
        // What the bot answers well goes on with nothing that no officer has touched yet.
        State::Waiting => !heard.is_answered || heard.is_not_done,
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

/// The case that was heard of, where the bot remembers none: one that waits for its owner; and what is not done may be
/// any that is open, or the one that ended last.
async fn remembered(turn: &mut Turn<'_>, heard: &Heard) -> Talk<Option<Case>> {
    if heard.is_answered && !heard.is_not_done {
        return Ok(None);
    }
    let (who, keys) = (turn.contact.id, turn.keys);
    // Each is found without opening what else this owner ever asked.
    let waits = cases::last_of(turn.read(), keys, who, &[State::Asked]).await?;
    if waits.is_some() || !heard.is_not_done {
        return Ok(waits);
    }
    let open = cases::last_of(turn.read(), keys, who, &[State::Waiting, State::Taken]).await?;
    if open.is_some() {
        return Ok(open);
    }
    let Some(ended) = cases::last_of(turn.read(), keys, who, &[State::Closed]).await? else { return Ok(None) };
    Ok(may_reopen(turn, &ended).await?.then_some(ended))
}

/// The bot has answered something that may go on with a consultation, open or ended a moment ago: it can be passed on
/// by a tap.
pub(in crate::talks) async fn offer_to_pass_on(turn: &mut Turn<'_>, input: &Input) -> Talk {
    let (keys, who) = (turn.keys, turn.contact.id);
    if !may_go_on(turn) {
        return Ok(());
    }
    let Some(heard) = Heard::read(turn, input) else { return Ok(()) };
    let mut meant = None;
    if let Some((number, _)) = turn.contact.live.clone() {
        let case = cases::find(turn.read(), keys, &number).await?.filter(|case| case.contact == who);
        match case {
            Some(case) if goes_on(turn, &case, &heard).await? => meant = Some(case),
            Some(case) if case.state == State::Closed && case.helped == Some(true) => {}
            // What is written later may still be for whoever has it.
            Some(case) if matches!(case.state, State::Taken | State::Asked) => {}
            _ => cases::live(turn.write().await?, who, None).await?,
        }
    }
    // Before what nobody has touched yet, or is over, comes what waits for this owner.
    let is_waited_for = meant.as_ref().is_some_and(|case| matches!(case.state, State::Taken | State::Asked));
    if meant.is_none() || !(is_waited_for || heard.is_not_done) {
        meant = remembered(turn, &heard).await?.or(meant);
    }
    let Some(case) = meant else { return Ok(()) };
    let Some(message) = relay::Message::read(turn, input) else { return Ok(()) };
    let (language, to) = (turn.language, ConsultPress::To(case.number.clone(), Some(message.id)));
    let (text, label) = offered(language, &case, &heard);
    kept::keep(turn, Some(&case), &message);
    turn.say(Screen::text(text).row(vec![Button::new(label, to)]));
    Ok(())
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
