//! Leaving a form: for a while, with what was answered kept, or for good.

use crate::domain::{Button, FormAct, FormPress, Language};
use crate::form::{Audience, Draft, Form, KEPT_DAYS, intent};
use crate::store;
use crate::store::form_ends::Ending;
use crate::talks::{
    catalogue,
    forms::{
        begin,
        screens::Look,
        state::{come_back, end, has_keyboard, look, open, put, put_away_keyboard, set_aside, show},
        steps::undo_edit,
    },
    home::press::HomePress,
    ui,
};
use crate::text::Html;
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// Asks whether to go on with the open form.
pub(in crate::talks) fn ask_to_resume(turn: &mut Turn<'_>) {
    let resume = |look: &Look<'_>| {
        let language = look.language;
        let leave = look.button(plain!(language, "formulir-tombol-batal"), FormAct::Cancel);
        let again =
            may_begin_anew(look).then(|| look.button(plain!(language, "formulir-tombol-ulang"), FormAct::Restart));
        let last = again.into_iter().chain([leave]).collect();
        let text = look.resume();
        Screen::text(text).row(vec![look.button(plain!(language, "formulir-tombol-lanjut"), FormAct::Resume)]).row(last)
    };
    if let Some(screen) = look(turn, resume) {
        set_aside(turn);
        put(turn, screen);
    }
}

pub(in crate::talks) fn silence(turn: &mut Turn<'_>) {
    set_aside(turn);
    if let Some(draft) = turn.draft.as_mut() {
        draft.silent = true;
    }
    let screen = outside(turn.language, open(turn), html!(turn.language, "formulir-diam-jadi"));
    turn.show(screen);
}

/// Where somebody is who left a form: in the menu, with one of the office's at its home.
fn outside(language: Language, form: Option<&Form>, text: Html) -> Screen {
    match form.map(|form| form.audience) {
        Some(Audience::Officers(_)) => {
            let home = Button::new(plain!(language, "utama-tombol-meja"), HomePress::Show);
            Screen::text(text).row(vec![home])
        }
        Some(Audience::Anyone) | None => ui::with_menu(language, text),
    }
}

/// "Batal" as words: an edit goes back to the summary; who writes it twice is out, and the answers are kept.
pub(in crate::talks) async fn word(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    if undo_edit(turn) {
        return Ok(());
    }
    if is_asked(turn) {
        keep(turn);
        return Ok(());
    }
    cancel(turn).await
}

/// Leaves the form; where something was answered, it is asked what becomes of that.
pub(in crate::talks) async fn cancel(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let has_answers = turn.draft.as_ref().is_some_and(|draft| !draft.answers.is_empty());
    let Some(summary) = open(turn).and_then(|form| form.summary).filter(|_| has_answers) else {
        return discard(turn).await;
    };
    let ask = |look: &Look<'_>| {
        let text = (summary.keep_or_discard)(look.language, look.step());
        let [keep, discard, go_on] = ways(look.language).map(|(label, act)| look.button(label, act));
        Screen::text(text).row(vec![keep, discard]).row(vec![go_on])
    };
    if let Some(screen) = look(turn, ask) {
        put_question(turn, screen);
    }
    Ok(())
}

/// A button that throws away what was answered: it is followed only under the question that is open, about what is
/// there now; under an older message it asks.
pub(in crate::talks) async fn destroy(
    turn: &mut Turn<'_>,
    form: &'static Form,
    press: &FormPress,
) -> Result<(), store::Error> {
    let is_now = is_asked(turn) && turn.draft.as_ref().is_some_and(|draft| draft.place() == press.place);
    let has_answers = turn.draft.as_ref().is_some_and(|draft| !draft.answers.is_empty());
    match &press.act {
        FormAct::Discard if is_now => discard(turn).await,
        FormAct::Anew if is_now => begin_anew(turn, form).await,
        FormAct::Restart if !has_answers => begin_anew(turn, form).await,
        FormAct::Restart | FormAct::Anew => {
            if press.act == FormAct::Anew {
                turn.toast(plain!(turn.language, "formulir-tanya-dulu"));
            }
            ask_to_begin_anew(turn);
            Ok(())
        }
        _ => {
            // The same question may stand there already: the press is answered all the same.
            turn.toast(plain!(turn.language, "formulir-tanya-dulu"));
            cancel(turn).await
        }
    }
}

fn ask_to_begin_anew(turn: &mut Turn<'_>) {
    let ask = |look: &Look<'_>| {
        let anew = look.button(plain!(look.language, "formulir-tombol-ulang-ya"), FormAct::Anew);
        let go_on = look.button(plain!(look.language, "berhenti-tombol-isi"), FormAct::Resume);
        Screen::text(html!(look.language, "formulir-ulang-tanya", langkah = look.step()))
            .row(vec![anew])
            .row(vec![go_on])
    };
    if let Some(screen) = look(turn, ask) {
        put_question(turn, screen);
    }
}

async fn begin_anew(turn: &mut Turn<'_>, form: &'static Form) -> Result<(), store::Error> {
    let (subject, wording) =
        turn.draft.as_ref().map(|draft| (draft.subject.clone(), draft.wording.clone())).unwrap_or_default();
    end(turn, Ending::Restarted).await?;
    match (subject, wording) {
        (Some(subject), Some(wording)) => begin::begin_worded(turn, form, (subject, wording), None),
        (Some(subject), None) => begin::begin_about(turn, form, subject),
        (None, _) => begin::begin(turn, form),
    }
    Ok(())
}

/// Asks what becomes of the answers; until that is said they wait.
fn put_question(turn: &mut Turn<'_>, screen: Screen) {
    if has_keyboard(turn) {
        let text = html!(turn.language, "formulir-papan-tutup");
        put_away_keyboard(turn, text);
    }
    let now = turn.now;
    if let Some(draft) = turn.draft.as_mut() {
        draft.aside = true;
        draft.touch(now);
    }
    turn.memory.leaving = turn.draft.as_ref().map(|draft| draft.stamp);
    turn.show(screen);
}

/// Whether the last question about the form was what becomes of it.
fn is_asked(turn: &Turn<'_>) -> bool {
    turn.draft.as_ref().is_some_and(|draft| turn.memory.leaving == Some(draft.stamp))
}

fn ways(language: Language) -> [(String, FormAct); 3] {
    [
        (plain!(language, "formulir-tombol-simpan"), FormAct::Later),
        (plain!(language, "formulir-tombol-buang"), FormAct::Discard),
        (plain!(language, "berhenti-tombol-isi"), FormAct::Resume),
    ]
}

/// Follows one of these buttons that was written instead, the whole of it or its first word; true where it was.
pub(in crate::talks) async fn answered(turn: &mut Turn<'_>, words: &str) -> Result<bool, store::Error> {
    if !is_asked(turn) {
        return Ok(false);
    }
    let word = intent::bare(words);
    let is_said = |label: &str| {
        let label = label.to_lowercase();
        label == word || intent::bare(&label) == word || label.split(' ').next() == Some(&word)
    };
    let is_sure = intent::bare(&plain!(turn.language, "formulir-tombol-ulang-ya")) == word;
    if let Some(form) = open(turn).filter(|_| is_sure) {
        begin_anew(turn, form).await?;
        return Ok(true);
    }
    match ways(turn.language).into_iter().find(|(label, _)| is_said(label)).map(|(_, act)| act) {
        Some(FormAct::Later) => keep(turn),
        Some(FormAct::Discard) => discard(turn).await?,
        Some(_) => {
            come_back(turn);
            show(turn);
        }
        None => return Ok(false),
    }
    Ok(true)
}

/// Takes up a form that waits, as its buttons do, where that is all that is written; true where it was.
pub(in crate::talks) fn taken_up(turn: &mut Turn<'_>, words: &str) -> bool {
    if intent::goes_on(words) {
        come_back(turn);
        show(turn);
        return true;
    }
    let is_anew = intent::bare(words) == intent::bare(&plain!(turn.language, "formulir-tombol-ulang"));
    let is_taken = is_anew && look(turn, may_begin_anew).unwrap_or_default();
    if is_taken {
        ask_to_begin_anew(turn);
    }
    is_taken
}

/// What was begun with answers is not begun anew without them.
fn may_begin_anew(look: &Look<'_>) -> bool {
    look.form.has_summary() && look.draft.subject.is_none()
}

/// Leaves the form; what was answered waits.
pub(in crate::talks) fn keep(turn: &mut Turn<'_>) {
    set_aside(turn);
    let language = turn.language;
    let of_the_office = open(turn).filter(|form| matches!(form.audience, Audience::Officers(_)));
    let Some(form) = of_the_office else {
        turn.show(ui::with_menu(language, html!(language, "formulir-disimpan", hari = KEPT_DAYS)));
        return;
    };
    let mut screen = outside(language, Some(form), html!(language, "formulir-disimpan-meja", hari = KEPT_DAYS));
    let go_on = look(turn, |look| look.button(look.waits().1, FormAct::Resume));
    screen.buttons.splice(0..0, go_on.map(|button| vec![button]));
    turn.show(screen);
}

/// Leaves the form without a trace.
pub(in crate::talks) async fn discard(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let (language, form) = (turn.language, open(turn));
    let text = turn.draft.as_ref().and_then(|draft| {
        let texts = &catalogue::form(draft.form)?.texts;
        Some((texts.cancelled)(language, draft.about(None)))
    });
    let way_back = |draft: &Draft| catalogue::form(draft.form)?.way_back(language, draft.subject.as_deref()?);
    let back = turn.draft.as_ref().and_then(way_back);
    if has_keyboard(turn) {
        let text = html!(turn.language, "formulir-papan-tutup");
        put_away_keyboard(turn, text);
    }
    end(turn, Ending::Cancelled).await?;
    let text = text.unwrap_or_else(|| html!(language, "formulir-dibatalkan"));
    let mut screen = outside(language, form, text);
    screen.buttons.splice(0..0, back.map(|button| vec![button]));
    turn.show(screen);
    Ok(())
}
