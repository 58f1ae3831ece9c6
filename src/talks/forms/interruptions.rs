//! Excursions from an open form: a question in the middle, a page elsewhere, and the way back.

use crate::answers::{Politeness, Verdict};
use crate::clock::Millis;
use crate::domain::{Button, FormAct};
use crate::form::{self, Act, Draft, Form, Given, Place, Step, Waits, intent};
use crate::store;
use crate::talks::callback::Callback;
use crate::talks::desk::press::DeskPress;
use crate::talks::{
    answering, catalogue,
    forms::{
        leave,
        screens::Look,
        state::{look, open, put, put_below, show, with_context},
    },
};
use crate::text::Html;
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// After so long the contact is asked whether to go on, and other pages no longer tell of the form.
pub(in crate::talks) const FRESH_FOR: Millis = 6 * 3_600_000;
/// The longest answer in the middle of a form; the rest is behind a button.
pub(in crate::talks) const BRIEF_UNITS: usize = 500;

/// Answers a question and asks the same field once more.
pub(in crate::talks) async fn question(
    turn: &mut Turn<'_>,
    words: &str,
    may_be_answer: bool,
) -> Result<(), store::Error> {
    answering::briefly(turn, words, BRIEF_UNITS).await?;
    if let Some(draft) = turn.draft.as_mut() {
        draft.touch(turn.now);
        draft.pending = may_be_answer.then(|| words.to_owned());
    }
    let again = |look: &Look<'_>| {
        let mut screen = look.screen(Some(html!(look.language, "formulir-lanjut-isi")));
        if may_be_answer {
            screen.buttons.insert(0, vec![mine(look)]);
        }
        screen
    };
    if let Some(screen) = look(turn, again) {
        put_below(turn, screen);
    }
    Ok(())
}

/// The question of the open form once more, after something else was answered.
pub(in crate::talks) fn ask_again(turn: &mut Turn<'_>) {
    let is_open = turn.draft.as_ref().is_some_and(|draft| !draft.aside);
    let again = |look: &Look<'_>| look.screen(Some(html!(look.language, "formulir-lanjut-isi")));
    if let Some(screen) = look(turn, again).filter(|_| is_open) {
        put_below(turn, screen);
    }
}

/// The button that takes the words as the answer after all.
pub(in crate::talks) fn mine(look: &Look<'_>) -> Button {
    look.button(plain!(look.language, "formulir-tombol-jawaban"), FormAct::Mine)
}

/// Words while the form waits: a question, unless they may be its answer; then the contact is asked.
pub(in crate::talks) async fn words(
    turn: &mut Turn<'_>,
    form: &'static Form,
    draft: &Draft,
    words: &str,
) -> Result<(), store::Error> {
    // What only the topic in mind makes a question of may as well be a name: the form waits for one.
    let is_sure = turn
        .ranking
        .is_some_and(|ranking| [turn.topic(), None].into_iter().all(|topic| is_certain(&ranking.verdict(topic, &[]))));
    let field = draft.field(form).filter(|_| is_waiting(turn, draft) && !intent::looks_like_one(words));
    // Only where nearly any text would do is it asked what else the words may be.
    if field.is_none_or(|field| is_sure && field.kind.is_free() && !is_written_as_a_name(words)) {
        return answering::answer(turn, words).await;
    }
    let mut tried = draft.clone();
    let given = Act::Give(Given::Words(words));
    if with_context(turn, |context| form::apply(form, &mut tried, &given, context)) != Step::Show {
        return answering::answer(turn, words).await;
    }
    ask_which(turn, words);
    Ok(())
}

/// Whether words that were read like this are a question, and not what nothing is known of.
fn is_certain(verdict: &Verdict) -> bool {
    match verdict {
        Verdict::Answer(_) | Verdict::ShortAnswer(_) => true,
        Verdict::Polite(kind) => {
            !matches!(kind, Politeness::Gibberish | Politeness::Elsewhere | Politeness::Spam | Politeness::Sensitive)
        }
        Verdict::Need(_) | Verdict::Both(..) | Verdict::Choices(_) | Verdict::Unknown(_) => false,
    }
}

/// Whether it is several words that all begin with a capital letter: a name of somebody or something, whatever else its
/// words mean.
fn is_written_as_a_name(words: &str) -> bool {
    let mut all = words.split_whitespace();
    words.split_whitespace().nth(1).is_some() && all.all(|word| word.starts_with(char::is_uppercase))
}

/// Asks whether words are the answer or a question.
pub(in crate::talks) fn ask_which(turn: &mut Turn<'_>, words: &str) {
    if let Some(draft) = turn.draft.as_mut() {
        draft.pending = Some(words.to_owned());
    }
    let ask = |look: &Look<'_>| {
        let (waits, _) = look.waits();
        let text = html!(look.language, "formulir-jawaban-atau-tanya", menunggu = waits, kata = words);
        let question = look.button(plain!(look.language, "formulir-tombol-pertanyaan"), FormAct::Ask);
        Screen::text(text).row(vec![mine(look)]).row(vec![question])
    };
    if let Some(screen) = look(turn, ask) {
        turn.say(screen);
    }
}

/// Asks whether to open what words name, which nobody writes as an answer; the form stays as it is.
pub(in crate::talks) fn ask_to_open(turn: &mut Turn<'_>, words: &str, text: Html, to: Button) {
    if let Some(draft) = turn.draft.as_mut() {
        draft.pending = Some(words.to_owned());
    }
    let ask = |look: &Look<'_>| {
        let (_, go_on) = look.waits();
        let mut screen = Screen::text(text).row(vec![to]);
        if look.draft.at != Place::Summary {
            screen = screen.row(vec![mine(look)]);
        }
        screen.row(vec![look.button(go_on, FormAct::Resume)])
    };
    if let Some(screen) = look(turn, ask) {
        turn.say(screen);
    }
}

/// The words were a question after all: it is answered, and the form waits on, or asks its field once more.
pub(in crate::talks) async fn was_a_question(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let Some(words) = turn.draft.as_mut().and_then(|draft| draft.pending.take()) else {
        show(turn);
        return Ok(());
    };
    answering::answer_late(turn, &words).await?;
    let is_open = turn.draft.as_ref().is_some_and(|draft| !draft.aside);
    if let Some(screen) =
        look(turn, |look| look.screen(Some(html!(look.language, "formulir-lanjut-isi")))).filter(|_| is_open)
    {
        put_below(turn, screen);
    }
    Ok(())
}

/// Words long after the last answer: a question is answered, and the contact is asked whether to go on.
pub(in crate::talks) async fn after_a_while(
    turn: &mut Turn<'_>,
    words: &str,
    is_question: bool,
) -> Result<(), store::Error> {
    if is_question {
        answering::answer(turn, words).await?;
    }
    leave::ask_to_resume(turn);
    Ok(())
}

/// Whether a form waits that was touched not long ago, and whose reminders were not declined.
pub(in crate::talks) fn is_waiting(turn: &Turn<'_>, draft: &Draft) -> bool {
    draft.aside && !draft.silent && turn.now - draft.touched <= FRESH_FOR
}

/// Tells, under whatever else was shown, that the form waits and how to go on: a registration on every page, and the
/// menu leads to it however long it has waited; a change of one thing once, when it is left.
pub(in crate::talks) fn tell_of_waiting(turn: &mut Turn<'_>, is_menu: bool, was_aside: bool) {
    let Some((form, draft)) = open(turn).zip(turn.draft.as_ref()) else { return };
    let code = draft.subject.clone();
    let (waits, is_aside) = (is_waiting(turn, draft), draft.aside);
    let is_due = match form.waits {
        Waits::Everywhere => waits || is_menu && is_aside,
        Waits::Once => waits && !was_aside,
        // Not under the page of another record.
        Waits::OnItsRecord => waits && code.and_then(|code| shows_its_record(turn, &code)).unwrap_or(!was_aside),
    };
    if !is_due || turn.memory.erasing.is_some() {
        return;
    }
    let note = |look: &Look<'_>| {
        let (text, label) = look.waits();
        Screen::text(text).row(vec![look.button(label, FormAct::Resume)])
    };
    let Some(note) = look(turn, note) else { return };
    // Who wants to hear no more of it still finds the way.
    let is_silent = turn.draft.as_ref().is_some_and(|draft| draft.silent);
    let Some(last) = turn.last_screen() else { return };
    let is_of_the_form =
        last.buttons.iter().flatten().any(|button| matches!(Callback::of(button), Some(Callback::Form(_))));
    if is_of_the_form || last.keyboard.is_some() {
        return;
    }
    if !is_silent {
        last.text = Html::join(&[std::mem::take(&mut last.text), note.text], "\n\n");
    }
    last.buttons.splice(0..0, note.buttons);
}

/// Tells, above what was opened, that the form which was open waits under it.
pub(in crate::talks) fn tell_of_parked(turn: &mut Turn<'_>, before: Option<&Draft>) {
    let parked = turn.draft.as_ref().map(|draft| draft.parked.as_slice()).unwrap_or_default();
    let Some(before) = before.filter(|before| parked.iter().any(|draft| draft.stamp == before.stamp)) else { return };
    let note = html!(turn.language, "formulir-menunggu-dulu", isian = catalogue::called(turn.language, before));
    if let Some(last) = turn.last_screen() {
        last.text = Html::join(&[note, std::mem::take(&mut last.text)], "\n\n");
    }
}

/// Whether the page that is shown is that of the record with this code; nothing where it is about no record.
fn shows_its_record(turn: &mut Turn<'_>, code: &str) -> Option<bool> {
    let buttons = turn.last_screen()?.buttons.iter().flatten();
    let mut codes = buttons.filter_map(|button| match Callback::of(button)? {
        Callback::Desk(
            DeskPress::Link(of) | DeskPress::Paper(of) | DeskPress::Photo(of) | DeskPress::Remove(of, _),
        ) => Some(of.as_str() == code),
        _ => None,
    });
    codes.next()
}

/// The form in another language, where it was open when the language was changed.
pub(in crate::talks) fn show_in_new_language(turn: &mut Turn<'_>) -> bool {
    let is_open = turn.draft.as_ref().is_some_and(|draft| !draft.aside) && open(turn).is_some();
    let changed = html!(turn.language, "bahasa-jadi");
    match look(turn, |look| look.screen(Some(changed))).filter(|_| is_open) {
        Some(screen) => {
            put(turn, screen);
            true
        }
        None => false,
    }
}
