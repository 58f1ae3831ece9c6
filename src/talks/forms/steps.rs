//! One step of a form: the engine takes it, and the place where it leads is shown.

use crate::form::{self, Amended, Context, Draft, FieldKey, Form, Given, Kind, Place, Step};
use crate::talks::forms::{
    echo, rejections,
    state::{has_keyboard, look, open, put, put_away_keyboard, show, with_context},
};
use crate::text::Html;
use crate::turn::Turn;
use crate::{html, plain};

/// What is left to do after an act in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub(in crate::talks) enum Then {
    /// Nothing: the next place is shown.
    Shown,
    /// The form is complete: what it is for is done.
    Submit {
        /// Whether also where it looks like something that was sent before.
        anyway: bool,
    },
}

/// The tick of a button that sends what looks like something sent before.
pub(in crate::talks) const ANYWAY: &str = "kembar";

/// Lets the engine take a step, and shows where it leads.
pub(in crate::talks) fn act_on(
    turn: &mut Turn<'_>,
    form: &'static Form,
    work: impl FnOnce(&mut Draft, &Context<'_>) -> Step,
) -> Then {
    let Some(mut draft) = turn.draft.clone() else { return Then::Shown };
    let step = with_context(turn, |context| work(&mut draft, context));
    go_on(turn, form, draft, step)
}

/// Goes out of an edit that was begun at the summary, with nothing changed; false where none is open.
pub(in crate::talks) fn undo_edit(turn: &mut Turn<'_>) -> bool {
    let Some((form, mut draft)) = open(turn).zip(turn.draft.clone()) else { return false };
    if draft.aside || !draft.undo_edit() {
        return false;
    }
    go_on(turn, form, draft, Step::Show) == Then::Shown
}

/// Takes over the draft that a step made, and shows where it leads, after a word of what was understood.
pub(in crate::talks) fn go_on(turn: &mut Turn<'_>, form: &'static Form, mut draft: Draft, step: Step) -> Then {
    if let Some(before) = turn.draft.as_ref()
        && let Place::Field(key) = before.at
        && (draft.at != before.at || matches!(step, Step::Sent))
    {
        note_formatting(turn, form, key, &mut draft);
    }
    let had_keyboard = has_keyboard(turn);
    let one_of_several = said_of_album(turn, form, &draft);
    let before = turn.draft.replace(draft);
    let after = turn.draft.as_ref();
    let understood = before.zip(after).and_then(|(before, after)| echo::of_step(turn.language, form, &before, after));
    let said: Vec<Html> = understood.into_iter().chain(one_of_several).collect();
    let mut understood = (!said.is_empty()).then(|| Html::join(&said, "\n"));
    if had_keyboard && !has_keyboard(turn) {
        let text = understood.take().unwrap_or_else(|| html!(turn.language, "formulir-papan-tutup"));
        put_away_keyboard(turn, text);
    }
    lead_on(turn, step, understood)
}

/// Words of any kind that a message answered with keep its formatting beside them.
fn note_formatting(turn: &Turn<'_>, form: &Form, key: FieldKey, after: &mut Draft) {
    let is_words = form.field(key).is_some_and(|field| matches!(field.kind, Kind::LongText { .. }));
    if is_words && turn.source.message_id.is_some() {
        let before = turn.draft.as_ref().and_then(|before| before.answers.get(&key));
        after.note_formatting(key, before, turn.source.formatted.as_deref());
    }
}

/// A field that takes one file took that of an album: nobody is to think that the others came too.
fn said_of_album(turn: &Turn<'_>, form: &Form, after: &Draft) -> Option<Html> {
    let before = turn.draft.as_ref().filter(|before| before.at != after.at)?;
    let is_one = before.field(form).is_some_and(|field| matches!(field.kind, Kind::File { .. }));
    let is_part = turn.source.album.is_some() && turn.source.media.is_some();
    (is_one && is_part).then(|| html!(turn.language, "formulir-satu-berkas"))
}

fn lead_on(turn: &mut Turn<'_>, step: Step, understood: Option<Html>) -> Then {
    if let Some(draft) = turn.draft.as_mut() {
        draft.touch(turn.now);
    }
    match step {
        Step::Show => {
            if let Some(screen) = look(turn, |look| look.screen(understood)) {
                put(turn, screen);
            }
        }
        Step::Refused(fault) => {
            if let Some(screen) = look(turn, |look| look.refused(&fault)) {
                put(turn, screen);
            }
        }
        Step::Old => {
            turn.toast(plain!(turn.language, "formulir-lama"));
            show(turn);
        }
        Step::Agree(_) => {
            turn.toast(plain!(turn.language, "daftar-perlu-izin-singkat"));
            let lead = html!(turn.language, "daftar-perlu-izin");
            if let Some(screen) = look(turn, |look| look.screen(Some(lead))) {
                put(turn, screen);
            }
        }
        Step::Sent => return Then::Submit { anyway: false },
    }
    Then::Shown
}

/// Mends the answer to another field than the one that is asked, says so, and shows where the form is.
pub(in crate::talks) fn amend(turn: &mut Turn<'_>, form: &'static Form, key: FieldKey, given: &Given<'_>) -> Then {
    let Some(mut draft) = turn.draft.clone() else { return Then::Shown };
    let amended = with_context(turn, |context| form::amend(form, &mut draft, key, given, context));
    let Some(field) = form.field(key) else { return Then::Shown };
    if matches!(amended, Amended::Taken) {
        note_formatting(turn, form, key, &mut draft);
    }
    draft.touch(turn.now);
    let had_keyboard = has_keyboard(turn);
    let lead = match &amended {
        Amended::Taken => echo::amended(turn.language, form, field, &draft),
        Amended::Asked => html!(turn.language, "formulir-perbaiki-tanya", nama = &field.name(turn.language)),
        Amended::Refused(fault) => rejections::of_another(turn.language, field, fault),
    };
    turn.draft = Some(draft);
    if had_keyboard && !has_keyboard(turn) {
        let text = html!(turn.language, "formulir-papan-tutup");
        put_away_keyboard(turn, text);
    }
    if let Some(screen) = look(turn, |look| look.screen(Some(lead))) {
        put(turn, screen);
    }
    Then::Shown
}

/// Asks another field than the one that is asked once more.
pub(in crate::talks) fn reopen(turn: &mut Turn<'_>, form: &'static Form, key: FieldKey) {
    let had_keyboard = has_keyboard(turn);
    if let Some(draft) = turn.draft.as_mut() {
        draft.touch(turn.now);
        draft.reopen(key);
    }
    if had_keyboard && !has_keyboard(turn) {
        let text = html!(turn.language, "formulir-papan-tutup");
        put_away_keyboard(turn, text);
    }
    let name = form.field(key).map_or_else(String::new, |field| field.name(turn.language));
    let lead = html!(turn.language, "formulir-perbaiki-tanya", nama = &name);
    if let Some(screen) = look(turn, |look| look.screen(Some(lead))) {
        put(turn, screen);
    }
}

/// An edit that mends nothing: where the form is stands below it again.
pub(in crate::talks) fn say_where(turn: &mut Turn<'_>) {
    let lead = html!(turn.language, "formulir-suntingan");
    if let Some(screen) = look(turn, |look| look.screen(Some(lead))) {
        put(turn, screen);
    }
}
