//! What comes while a form is open, other than words: presses, numbers, files and the rest go to the engine.

use crate::answers::Verdict;
use crate::domain::{FormAct, FormPress};
use crate::form::intent;
use crate::form::kinds::offered;
use crate::form::{self, Act, Form, Given, Place, Sent, Step, Value, Whose};
use crate::input::{Kind, SentFile, Shared};
use crate::store;
use crate::talks::{
    answering, fallbacks,
    forms::{
        begin, context,
        interruptions::{self, BRIEF_UNITS},
        leave,
        state::{come_back, look, open, put, show, with_context},
        steps::{ANYWAY, Then, act_on, amend, go_on},
    },
    ui,
};
use crate::turn::Turn;
use crate::{html, plain};

/// A phone number out of an address book.
pub(in crate::talks) fn contact(turn: &mut Turn<'_>, shared: &Shared) -> Then {
    let here = turn.draft.as_ref().is_some_and(|draft| !draft.aside);
    let Some(form) = open(turn).filter(|_| here) else {
        fallbacks::not_text(turn, Kind::Contact);
        return Then::Shown;
    };
    let whose = match (shared.own, shared.of) {
        (true, _) => Whose::Own,
        (false, Some(_)) => Whose::Others,
        (false, None) => Whose::Unknown,
    };
    let given = Given::Contact { number: &shared.number, whose };
    if turn.draft.as_ref().is_some_and(|draft| draft.at == Place::Summary) {
        return at_the_summary(turn, form, &given);
    }
    let act = Act::Give(given);
    act_on(turn, form, |draft, context| form::apply(form, draft, &act, context))
}

/// Something that is neither words nor a number.
pub(in crate::talks) fn other(turn: &mut Turn<'_>, kind: Kind) -> Then {
    let fresh =
        turn.draft.as_ref().is_some_and(|draft| !draft.aside && turn.now - draft.touched <= interruptions::FRESH_FOR);
    let Some(form) = open(turn).filter(|_| fresh) else {
        fallbacks::not_text(turn, kind);
        return Then::Shown;
    };
    if turn.draft.as_ref().is_some_and(|draft| draft.at == Place::Summary) {
        say_at_the_summary(turn);
        return Then::Shown;
    }
    let given = if kind == Kind::Location { Given::Place } else { Given::Other };
    act_on(turn, form, |draft, context| form::apply(form, draft, &Act::Give(given), context))
}

/// A number at the summary: it fills the phone that is empty; another than the one there is asked about.
fn at_the_summary(turn: &mut Turn<'_>, form: &'static Form, given: &Given<'_>) -> Then {
    let Some((field, draft)) = form.fields.iter().find(|field| field.kind.is_phone()).zip(turn.draft.as_ref()) else {
        say_at_the_summary(turn);
        return Then::Shown;
    };
    let is_empty = matches!(draft.answers.get(&field.key), None | Some(Value::Skipped));
    if is_empty {
        return amend(turn, form, field.key, given);
    }
    let mut tried = draft.clone();
    let step = with_context(turn, |context| {
        form::press(form, &mut tried, Place::Summary.word(), &FormAct::Edit(field.key.word().to_owned()), context);
        form::ask_about(form, &mut tried, given, context)
    });
    go_on(turn, form, tried, step)
}

/// What is no text at the summary.
fn say_at_the_summary(turn: &mut Turn<'_>) {
    let lead = html!(turn.language, "formulir-ringkasan-bukan-tulisan");
    // A picture is so tall that nothing above it is seen.
    turn.memory.bury_standing();
    if let Some(screen) = look(turn, |look| look.screen(Some(lead))) {
        put(turn, screen);
    }
}

/// Whether the question that is open takes files.
#[must_use]
pub(in crate::talks) fn takes_files(turn: &Turn<'_>) -> bool {
    let Some(draft) = turn.draft.as_ref().filter(|draft| !draft.aside) else { return false };
    open(turn).and_then(|form| draft.field(form)).is_some_and(|field| field.kind.takes_files())
}

/// Answers the words under a file that a form takes, where they surely ask something.
pub(in crate::talks) async fn answer_caption(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let is_sure = turn
        .ranking
        .is_some_and(|ranking| matches!(ranking.verdict(None, &[]), Verdict::Answer(_) | Verdict::ShortAnswer(_)));
    let words = turn.source.caption.clone().filter(|words| intent::is_question(words, false, is_sure));
    match words {
        Some(words) if is_sure || answering::is_cry_for_help(turn) => {
            answering::briefly(turn, &words, BRIEF_UNITS).await
        }
        _ => Ok(()),
    }
}

/// A picture or a file, of which nothing is fetched.
pub(in crate::talks) fn file(turn: &mut Turn<'_>, sent: &SentFile) -> Then {
    let Some(form) = open(turn).filter(|_| takes_files(turn)) else { return other(turn, sent.kind()) };
    let SentFile { id, unique, size, mime, photo } = sent;
    let given = Sent { id, unique, size: *size, mime: mime.as_deref(), photo: *photo };
    let act = Act::Give(Given::File(given));
    act_on(turn, form, |draft, context| form::apply(form, draft, &act, context))
}

/// A button of a form.
pub(in crate::talks) async fn pressed(turn: &mut Turn<'_>, press: &FormPress) -> Result<Then, store::Error> {
    // A button of a form that waits under another one goes on with that form.
    if begin::take_up_stamp(turn, press.stamp) {
        context::read(turn).await?;
    }
    let current = turn.draft.as_ref().is_some_and(|draft| draft.stamp == press.stamp);
    let Some(form) = open(turn).filter(|_| current) else {
        if turn.memory.closed == Some(press.stamp) {
            turn.toast(plain!(turn.language, "formulir-sudah-ditutup"));
        } else {
            ui::unknown_button(turn);
        }
        return Ok(Then::Shown);
    };
    match &press.act {
        FormAct::Silence => {
            leave::silence(turn);
            return Ok(Then::Shown);
        }
        FormAct::Later => {
            leave::keep(turn);
            return Ok(Then::Shown);
        }
        FormAct::Cancel => return leave::cancel(turn).await.map(|()| Then::Shown),
        FormAct::Discard | FormAct::Restart | FormAct::Anew => {
            return leave::destroy(turn, form, press).await.map(|()| Then::Shown);
        }
        FormAct::Ask => return interruptions::was_a_question(turn).await.map(|()| Then::Shown),
        _ => {}
    }
    come_back(turn);
    match &press.act {
        FormAct::Resume => {
            show(turn);
            Ok(Then::Shown)
        }
        FormAct::Take => Ok(take(turn, form)),
        FormAct::Tick(word, true) if word == ANYWAY => Ok(Then::Submit { anyway: true }),
        act => Ok(act_on(turn, form, |draft, context| form::press(form, draft, &press.place, act, context))),
    }
}

/// Takes what the field offers: the first name in the contact's app.
fn take(turn: &mut Turn<'_>, form: &'static Form) -> Then {
    let name = turn.first_name.to_owned();
    act_on(turn, form, |draft, context| {
        match draft.field(form).and_then(|field| offered(field, draft, &name, context)) {
            Some(offered) => form::apply(form, draft, &Act::Take(&offered), context),
            None => Step::Old,
        }
    })
}
