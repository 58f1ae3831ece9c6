//! How a form begins.

use crate::domain::Receipt;
use crate::domain::policy::Relation;
use crate::form::{Answers, Audience, Draft, FieldKey, Form, Place, Wording};
use crate::html;
use crate::store::form_ends::Ending;
use crate::store::{self, desk};
use crate::talks::catalogue;
use crate::talks::forms::state::{self, open, show};
use crate::text::Html;
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
        state::end(turn, Ending::Cancelled).await?;
        let text = html!(turn.language, "meja-peran-berakhir");
        turn.say(Screen::text(text));
        return Ok(());
    }
    let code = turn.draft.as_ref().and_then(catalogue::record_of);
    if let Some(code) = code
        && !desk::waits(turn.read(), &code).await?
    {
        let text = html!(turn.language, "meja-sudah-tidak", kode = code.as_str());
        state::end(turn, Ending::Cancelled).await?;
        turn.say(Screen::text(text));
    }
    drop_what_is_over(turn).await
}

/// What waits under the open form ends with the record that it is about, and with the role that it needs.
async fn drop_what_is_over(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let parked = turn.draft.as_mut().map(|draft| std::mem::take(&mut draft.parked)).unwrap_or_default();
    let mut kept = Vec::new();
    for draft in parked {
        let Some(form) = catalogue::form(draft.form) else { continue };
        let may = match form.audience {
            Audience::Officers(action) => turn.may(action, Relation::Own).await?,
            Audience::Anyone => true,
        };
        let waits = match catalogue::record_of(&draft) {
            Some(code) => desk::waits(turn.read(), &code).await?,
            None => true,
        };
        if may && waits && draft.fits(form) {
            kept.push(draft);
        }
    }
    if let Some(draft) = turn.draft.as_mut() {
        draft.parked = kept;
    }
    Ok(())
}

/// A second tap on what began a form shows its first question once more; false where something was answered.
pub(in crate::talks) fn again(turn: &mut Turn<'_>, form: &'static Form) -> bool {
    let is_known = |draft: &Draft| draft.answers.iter().all(|(key, value)| draft.offers.get(key) == Some(value));
    let is_bare = |draft: &Draft| draft.form == form.id && is_known(draft) && draft.subject.is_none();
    if !turn.draft.as_ref().is_some_and(is_bare) {
        return false;
    }
    state::come_back(turn);
    show(turn);
    true
}

/// How many forms may wait under the open one.
const MOST_PARKED: usize = 3;

/// Opens a form; one that holds answers waits under it, and comes back when it ends.
fn open_new(turn: &mut Turn<'_>, mut draft: Draft) {
    let keeps = state::holds_answers(turn);
    if keeps {
        state::set_aside(turn);
    }
    if let Some(mut old) = turn.draft.take() {
        draft.parked = std::mem::take(&mut old.parked);
        draft.parked.extend(keeps.then_some(old));
        let too_many = draft.parked.len().saturating_sub(MOST_PARKED);
        draft.parked.drain(..too_many);
    }
    turn.draft = Some(draft);
}

/// Makes a form that is open or waits the open one; false where there is none of this kind about this.
pub(in crate::talks) fn take_up(turn: &mut Turn<'_>, form: &Form, subject: Option<&str>) -> bool {
    let is_it = |draft: &Draft| draft.form == form.id && draft.subject.as_deref() == subject && draft.fits(form);
    if turn.draft.as_ref().is_some_and(is_it) {
        return true;
    }
    take_up_parked(turn, is_it)
}

/// Makes the form that waits under this stamp the open one; false where none does.
pub(in crate::talks) fn take_up_stamp(turn: &mut Turn<'_>, stamp: u32) -> bool {
    take_up_parked(turn, |draft| draft.stamp == stamp)
}

fn take_up_parked(turn: &mut Turn<'_>, is_it: impl Fn(&Draft) -> bool) -> bool {
    let Some(open) = turn.draft.as_mut() else { return false };
    let Some(at) = open.parked.iter().position(is_it) else { return false };
    let found = open.parked.remove(at);
    open_new(turn, found);
    true
}

/// Begins a form.
pub(in crate::talks) fn begin(turn: &mut Turn<'_>, form: &'static Form) {
    let draft = new(turn, form);
    open_new(turn, draft);
    show(turn);
}

/// Begins a form that does not ask what is known already: the summary shows it, and it can be changed there.
pub(in crate::talks) fn begin_knowing(turn: &mut Turn<'_>, form: &'static Form, known: Answers) {
    let names: Vec<String> = form
        .fields
        .iter()
        .filter(|field| known.contains_key(&field.key))
        .map(|field| field.name(turn.language))
        .collect();
    let lead = (!names.is_empty())
        .then(|| html!(turn.language, "formulir-sudah-tahu", daftar = &names.join(", ").to_lowercase()));
    begin_with(turn, form, known, lead);
}

/// The same with words of its own about what is known.
pub(in crate::talks) fn begin_with(turn: &mut Turn<'_>, form: &'static Form, known: Answers, lead: Option<Html>) {
    let mut draft = new(turn, form);
    draft.answers = known.clone();
    draft.offers = known;
    draft.go_on(form);
    open_new(turn, draft);
    if let Some(screen) = state::look(turn, |look| look.screen(lead)) {
        state::put(turn, screen);
    }
}

/// The same of something that is made like another, which is the subject.
pub(in crate::talks) fn begin_like(
    turn: &mut Turn<'_>,
    form: &'static Form,
    subject: String,
    (known, lead): (Answers, Html),
) {
    begin_with(turn, form, known, Some(lead));
    if let Some(draft) = turn.draft.as_mut() {
        draft.subject = Some(subject);
    }
}

/// Begins a form that asks one thing in words that are known at run time alone, after `lead`.
pub(in crate::talks) fn begin_worded(
    turn: &mut Turn<'_>,
    form: &'static Form,
    (subject, wording): (String, Wording),
    lead: Option<Html>,
) {
    let mut draft = new(turn, form);
    (draft.subject, draft.wording) = (Some(subject), Some(wording));
    draft.go_on(form);
    open_new(turn, draft);
    if let Some(screen) = state::look(turn, |look| look.screen(lead)) {
        state::put(turn, screen);
    }
}

/// Begins a form about one business.
pub(in crate::talks) fn begin_about(turn: &mut Turn<'_>, form: &'static Form, subject: String) {
    let mut draft = new(turn, form);
    draft.subject = Some(subject);
    open_new(turn, draft);
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
    open_new(turn, draft);
    show(turn);
}

/// Begins a form about something whose answers are known, at one of its fields.
pub(in crate::talks) fn begin_at(
    turn: &mut Turn<'_>,
    form: &'static Form,
    subject: String,
    (answers, key): (Answers, FieldKey),
) {
    let mut draft = new(turn, form);
    draft.subject = Some(subject);
    draft.began_with = Some(answers.clone());
    draft.answers = answers;
    draft.go_to(Place::Field(key));
    open_new(turn, draft);
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
    open_new(turn, draft);
}

fn new(turn: &Turn<'_>, form: &Form) -> Draft {
    let [a, b, c, d, ..] = turn.chance;
    Draft::begin(form, u32::from_be_bytes([a, b, c, d]), turn.now)
}
