//! What an owner writes to the bot may go on with a consultation: then it can be passed on by a tap.

use super::press::ConsultPress;
use super::{kept, relay};
use crate::answers::{Politeness, Verdict};
use crate::clock::{DAY, Millis};
use crate::domain::Button;
use crate::input::Input;
use crate::store::cases::{self, Case, State};
use crate::talks::answering;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// So long after its end what an owner writes may still be about a consultation.
const JUST_CLOSED: Millis = DAY;

/// Whether what this owner does may go on with a consultation: then it is offered beside the bot's answer.
pub(in crate::talks) fn may_go_on(turn: &Turn<'_>) -> bool {
    !turn.is_in_group() && turn.contact.live.as_ref().is_some_and(|(_, until)| *until <= turn.now)
}

/// The bot has answered something that may go on with a consultation, open or ended a moment ago: it can be passed on
/// by a tap.
pub(in crate::talks) async fn offer_to_pass_on(turn: &mut Turn<'_>, input: &Input) -> Talk {
    let (keys, now, who) = (turn.keys, turn.now, turn.contact.id);
    let Some((number, _)) = turn.contact.live.clone().filter(|_| may_go_on(turn)) else { return Ok(()) };
    let verdict = turn.ranking.map(|ranking| ranking.verdict(None, &[]));
    let is_for_nobody = |kind: &Politeness| {
        matches!(
            kind,
            Politeness::Greeting
                | Politeness::Thanks
                | Politeness::Goodbye
                | Politeness::Emoji
                | Politeness::Insult
                | Politeness::Injection
                | Politeness::Distress
        )
    };
    // What else the bot has only a kind word for may well be meant for somebody: "sudah saya kirim pak".
    if answering::is_cry_for_help(turn) || matches!(&verdict, Some(Verdict::Polite(kind)) if is_for_nobody(kind)) {
        return Ok(());
    }
    let case = cases::find(turn.read(), keys, &number).await?.filter(|case| case.contact == who);
    // What the bot answers well goes on with nothing that no officer has touched yet.
    let is_answered =
        matches!(verdict, Some(Verdict::Answer(_) | Verdict::Both(..) | Verdict::ShortAnswer(_) | Verdict::Need(_)));
    let goes_on = |case: &Case| match case.state {
        State::Draft => false,
        State::Waiting => !is_answered,
        State::Taken | State::Asked => true,
        State::Closed => case.closed_at.is_some_and(|closed| now - closed <= JUST_CLOSED),
    };
    let Some(case) = case.filter(goes_on) else {
        return Ok(cases::live(turn.write().await?, who, None).await?);
    };
    // Who said that it helped asks the bot again; what it has no answer to may still be for the office.
    if case.state == State::Closed && case.helped == Some(true) && is_answered {
        return Ok(());
    }
    let Some(message) = relay::Message::read(turn, input) else { return Ok(()) };
    let (language, number) = (turn.language, case.number.as_str());
    let officer = case.officer.as_ref().map(|(_, name)| name.as_str());
    let text = match (case.state, officer) {
        (State::Asked, Some(officer)) => html!(language, "konsultasi-waktu-itu", petugas = officer, nomor = number),
        _ => html!(language, "konsultasi-mungkin-untuk", nomor = number),
    };
    let label = match officer {
        Some(officer) => plain!(language, "konsultasi-tombol-teruskan-ke", petugas = officer, nomor = number),
        None => plain!(language, "konsultasi-tombol-teruskan", nomor = number),
    };
    kept::keep(turn, Some(&case), &message);
    let to = ConsultPress::To(case.number.clone(), Some(message.id));
    turn.say(Screen::text(text).row(vec![Button::new(label, to)]));
    Ok(())
}
