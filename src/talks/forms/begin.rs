//! How a form begins.

use crate::domain::Receipt;
use crate::domain::policy::Relation;
use crate::form::{Answers, Audience, Draft, Form, Place};
use crate::html;
use crate::store::form_ends::Ending;
use crate::store::{self, desk};
use crate::talks::catalogue;
use crate::talks::forms::{
    leave,
    session::{open, show},
};
use crate::turn::{Screen, Turn};

/// Drops a draft of another version, one of the office whose role is gone, and one about a record that is gone or
/// somebody's, with a word of it.
pub(in crate::talks) async fn check(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let Some(form) = open(turn) else {
        if turn.draft.take().is_some() {
            let text = html!(turn.language, "lupa");
            turn.say(Screen::text(text));
        }
        return Ok(());
    };
    // What is in it are other people's data.
    if let Audience::Officers(action) = form.audience
        && !turn.may(action, Relation::Own).await?
    {
        leave::end(turn, Ending::Cancelled).await?;
        let text = html!(turn.language, "meja-peran-berakhir");
        turn.say(Screen::text(text));
        return Ok(());
    }
    let code = turn.draft.as_ref().and_then(catalogue::record_of);
    if let Some(code) = code
        && !desk::waits(turn.read(), &code).await?
    {
        let text = html!(turn.language, "meja-sudah-tidak", kode = code.as_str());
        leave::end(turn, Ending::Cancelled).await?;
        turn.say(Screen::text(text));
    }
    Ok(())
}

/// A second tap on what began a form shows its first question once more; false where something was answered.
pub(in crate::talks) fn again(turn: &mut Turn<'_>, form: &'static Form) -> bool {
    let is_bare = |draft: &Draft| draft.form == form.id && draft.answers.is_empty() && draft.subject.is_none();
    if !turn.draft.as_ref().is_some_and(is_bare) {
        return false;
    }
    leave::come_back(turn);
    show(turn);
    true
}

/// Begins a form.
pub(in crate::talks) fn begin(turn: &mut Turn<'_>, form: &'static Form) {
    turn.draft = Some(new(turn, form));
    show(turn);
}

/// Begins a form about one business.
pub(in crate::talks) fn begin_about(turn: &mut Turn<'_>, form: &'static Form, subject: String) {
    let mut draft = new(turn, form);
    draft.subject = Some(subject);
    turn.draft = Some(draft);
    show(turn);
}

/// Begins a form that asks one thing of a business anew; what is stored is the earlier answer.
pub(in crate::talks) fn begin_change(turn: &mut Turn<'_>, form: &'static Form, subject: String, answers: Answers) {
    let mut draft = new(turn, form);
    draft.subject = Some(subject);
    draft.answers = answers;
    if let Some(key) = form.changes() {
        draft.go_to(Place::Field(key));
    }
    turn.draft = Some(draft);
    show(turn);
}

/// Begins a form whose answers are there already, at the list of what can be changed.
pub(in crate::talks) fn begin_filled(turn: &mut Turn<'_>, form: &'static Form, subject: &Receipt, answers: Answers) {
    let mut draft = new(turn, form);
    draft.subject = Some(subject.as_str().to_owned());
    draft.began_with = Some(answers.clone());
    draft.answers = answers;
    draft.go_to(Place::Summary);
    draft.page = 1;
    turn.draft = Some(draft);
}

fn new(turn: &Turn<'_>, form: &Form) -> Draft {
    let [a, b, c, d, ..] = turn.chance;
    Draft::begin(form, u32::from_be_bytes([a, b, c, d]), turn.now)
}
