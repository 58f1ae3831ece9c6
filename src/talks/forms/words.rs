//! Words while a form is open: the answer, a button that is written, or a question in the middle.

use crate::answers::Verdict;
use crate::domain::Phone;
use crate::form::intent::{self, Intent};
use crate::form::{self, Act, Correction, Draft, FieldKey, Form, Given, Place, Step, Value};
use crate::html;
use crate::store;
use crate::talks::{
    answering,
    forms::{
        interruptions, leave,
        screens::Look,
        state::{self, look, open, with_context},
        steps::{self, Then, act_on, go_on},
    },
};
use crate::text::phrase::{self, Set};
use crate::turn::Turn;

/// Words of more characters take more of a phone than the few lines that leave a summary above them in sight.
const TALL: usize = 150;

/// Words while a form is open.
pub(in crate::talks) async fn words(turn: &mut Turn<'_>, words: &str) -> Result<Then, store::Error> {
    let (Some(form), Some(draft)) = (open(turn), turn.draft.clone()) else {
        return answering::answer(turn, words).await.map(|()| Then::Shown);
    };
    if answering::is_cry_for_help(turn) {
        return interruptions::question(turn, words, false).await.map(|()| Then::Shown);
    }
    if let Some(then) = about_another(turn, form, &draft, words) {
        return Ok(then);
    }
    if let (Some(message), Some(draft)) = (turn.source.message_id, turn.draft.as_mut()) {
        draft.note(message, draft.at);
    }
    let Some(draft) = turn.draft.clone() else { return Ok(Then::Shown) };
    if words.chars().count() > TALL {
        turn.memory.bury_standing();
    }
    if leave::answered(turn, words).await? {
        return Ok(Then::Shown);
    }
    let is_late = turn.now - draft.touched > interruptions::FRESH_FOR;
    if (draft.aside || is_late) && leave::taken_up(turn, words) {
        return Ok(Then::Shown);
    }
    if draft.aside {
        return interruptions::words(turn, form, &draft, words).await.map(|()| Then::Shown);
    }
    let sure = turn.ranking.is_some_and(|ranking| match ranking.verdict(None, &[]) {
        Verdict::Answer(_) => true,
        // Narrower than a programme, it is often near to what only tells something.
        Verdict::ShortAnswer(_) => intent::looks_like_one(words),
        _ => false,
    });
    if is_late {
        return interruptions::after_a_while(turn, words, sure).await.map(|()| Then::Shown);
    }
    if let Some(act) = whole_message(form, &draft, words) {
        return Ok(act_on(turn, form, |draft, context| form::apply(form, draft, &act, context)));
    }
    if draft.at == Place::Summary
        && let Some(act) = look(turn, |look| look.written(words)).flatten()
    {
        let place = Place::Summary.word();
        return Ok(act_on(turn, form, |draft, context| form::press(form, draft, place, &act, context)));
    }
    // Where anything is an answer, nothing in it is a question, a correction or a worry.
    if draft.field(form).is_some_and(|field| field.kind.takes_anything()) {
        let act = Act::Give(Given::Words(words));
        return Ok(act_on(turn, form, |draft, context| form::apply(form, draft, &act, context)));
    }
    if let Some(then) = corrected(turn, form, &draft, words) {
        return Ok(then);
    }
    if let Some(then) = what_to_change(turn, form, &draft, words) {
        return Ok(then);
    }
    take_or_ask(turn, form, &draft, Said { words, is_known: sure }).await
}

/// "Ubah" alone, before the summary has a button for it: what was answered is named, and how one of it is changed.
fn what_to_change(turn: &mut Turn<'_>, form: &'static Form, draft: &Draft, words: &str) -> Option<Then> {
    const ALONE: [&str; 4] = ["ubah", "ganti", "change", "edit"];
    let said: Vec<String> = phrase::words(words).into_iter().filter(|word| !phrase::has(Set::Filler, word)).collect();
    let is_alone = matches!(said.as_slice(), [one] if ALONE.contains(&one.as_str()));
    if draft.at == Place::Summary || !is_alone {
        return None;
    }
    let is_said = |key: FieldKey| draft.answers.get(&key).is_some_and(|value| *value != Value::Skipped);
    let names: Vec<String> = form
        .needed(&draft.answers)
        .filter(|field| is_said(field.key) && Place::Field(field.key) != draft.at)
        .map(|field| field.name(turn.language).to_lowercase())
        .collect();
    let lead =
        html!(turn.language, "formulir-ubah-sebut", daftar = &names.join(", "), contoh = names.first()?.as_str());
    if let Some(screen) = look(turn, |look| look.screen(Some(lead))) {
        state::put(turn, screen);
    }
    Some(Then::Shown)
}

/// An edit of a message that answered another field, or an answer to the question of one: it is that field's, not the
/// one's that is asked now.
fn about_another(turn: &mut Turn<'_>, form: &'static Form, draft: &Draft, words: &str) -> Option<Then> {
    let source = turn.source.clone();
    let edited = source.message_id.filter(|_| source.edited).map(|message| draft.said.get(&message).copied());
    let place = match (edited, &source.reply) {
        // What was never an answer to this form is none by being edited.
        (Some(None), _) => {
            steps::say_where(turn);
            return Some(Then::Shown);
        }
        (Some(Some(place)), _) => place,
        (None, Some(reply)) if reply.by_bot => look(turn, |look| look.asked_by(reply)).flatten()?,
        (None, _) => return None,
    };
    let Place::Field(key) = place else {
        return (edited.is_some() && draft.at != place).then(|| {
            steps::say_where(turn);
            Then::Shown
        });
    };
    if place == draft.at {
        return None;
    }
    if let (Some(message), Some(draft)) = (source.message_id, turn.draft.as_mut()) {
        draft.note(message, place);
    }
    if draft.aside {
        state::come_back(turn);
    }
    Some(steps::amend(turn, form, key, &Given::Words(words)))
}

/// An answer that was given before is put right in words; or the same is meant by a number where none is asked.
fn corrected(turn: &mut Turn<'_>, form: &'static Form, draft: &Draft, words: &str) -> Option<Then> {
    let number = || {
        let asked = draft.field(form).is_none_or(|field| !field.kind.is_phone() && !field.kind.is_free());
        let phone = form.fields.iter().find(|field| field.kind.is_phone())?;
        let is_one = asked && draft.answers.contains_key(&phone.key) && Phone::parse(words).is_ok();
        is_one.then(|| Correction { key: phone.key, words: Some(words.to_owned()) })
    };
    let correction = form::correction(form, draft, words, turn.language).or_else(number)?;
    if let Some(words) = &correction.words {
        return Some(steps::amend(turn, form, correction.key, &Given::Words(words)));
    }
    steps::reopen(turn, form, correction.key);
    Some(Then::Shown)
}

/// Words in a form.
struct Said<'a> {
    words: &'a str,
    /// Whether the ranking knows what they ask about.
    is_known: bool,
}

/// Words that are no button: the answer, unless they are, or may be, something else.
async fn take_or_ask(
    turn: &mut Turn<'_>,
    form: &'static Form,
    draft: &Draft,
    Said { words, is_known }: Said<'_>,
) -> Result<Then, store::Error> {
    let mut tried = draft.clone();
    let given = Act::Give(Given::Words(words));
    let step = with_context(turn, |context| form::apply(form, &mut tried, &given, context));
    let is_free = draft.field(form).is_some_and(|field| field.kind.is_free());
    let may_be_answer = step == Step::Show && is_free;
    if draft.at != Place::Summary && answering::asks_of_the_form(turn, words) {
        return interruptions::question(turn, words, may_be_answer).await.map(|()| Then::Shown);
    }
    // "Gratis" where an amount is asked is one, though it is a worry elsewhere.
    let is_read = step == Step::Show && !is_free && draft.at != Place::Summary && !words.trim().ends_with('?');
    if let Some(beside) = intent::of(words).filter(|_| !is_read) {
        say_beside(turn, beside, may_be_answer.then_some(words));
        return Ok(Then::Shown);
    }
    let refused = match &step {
        Step::Refused(fault) => fault.is_beside_the_point(),
        _ => draft.at == Place::Summary,
    };
    // At the summary only what the ranking knows is a question: the rest is pointed to the buttons.
    let asks = refused && draft.at != Place::Summary && intent::asks(words);
    // Where no summary shows a name once more, what is hardly one is none.
    let is_name = draft.field(form).is_some_and(|field| field.kind.is_persons_name());
    let is_taken = matches!(step, Step::Show | Step::Sent);
    let is_no_name = is_taken && is_name && !form.has_summary() && intent::is_no_persons_name(words);
    if intent::is_question(words, refused, is_known) || asks || is_no_name {
        return interruptions::question(turn, words, may_be_answer || is_no_name).await.map(|()| Then::Shown);
    }
    let other = draft.field(form).and_then(|field| field.kind.other());
    let is_own_words = step == Step::Show && other.is_some_and(|key| tried.answers.contains_key(&key));
    if (may_be_answer || is_own_words) && intent::is_hardly_a_name(words) {
        interruptions::ask_which(turn, words);
        return Ok(Then::Shown);
    }
    if draft.at == Place::Summary {
        ask_for_a_button(turn);
        return Ok(Then::Shown);
    }
    Ok(go_on(turn, form, tried, step))
}

/// Words at the summary that are none of its buttons.
fn ask_for_a_button(turn: &mut Turn<'_>) {
    let say = |look: &Look<'_>| look.screen(look.form.summary.map(|summary| (summary.press)(look.language)));
    if let Some(screen) = look(turn, say) {
        state::put(turn, screen);
    }
}

/// Answers what is beside the point, with the question once more under it; a name may sound like that as well.
fn say_beside(turn: &mut Turn<'_>, beside: Intent, may_be_answer: Option<&str>) {
    if let Some(draft) = turn.draft.as_mut() {
        draft.pending = may_be_answer.map(str::to_owned);
    }
    let say = |look: &Look<'_>| {
        let language = look.language;
        let field = look.draft.field(look.form);
        let example = field.and_then(|field| field.example(language));
        let lead = match beside {
            Intent::WhoAreYou => html!(language, "formulir-siapa"),
            Intent::Why => field.map_or_else(|| html!(language, "kenapa-umum"), |field| (field.texts.why)(language)),
            Intent::Worry => html!(language, "formulir-tenang"),
            Intent::Hesitation => match example {
                Some(example) => html!(language, "formulir-pelan-contoh", contoh = &example),
                None => html!(language, "formulir-pelan"),
            },
        };
        let mut screen = look.screen(Some(lead));
        if may_be_answer.is_some() {
            screen.buttons.insert(0, vec![interruptions::mine(look)]);
        }
        screen
    };
    if let Some(screen) = look(turn, say) {
        state::put(turn, screen);
    }
}

/// Words that stand for the buttons, when they are the whole message.
pub(in crate::talks) fn whole_message(form: &Form, draft: &Draft, words: &str) -> Option<Act<'static>> {
    let word = words.trim().trim_end_matches(['.', '!']).to_lowercase();
    match word.as_str() {
        "kembali"
        | "kembali aja"
        | "kembali saja"
        | "balik"
        | "balik lagi"
        | "mundur"
        | "sebelumnya"
        | "back"
        | "go back"
        | "kembali ke ringkasan"
        | "back to the summary" => Some(Act::Back),
        "kosongkan" | "leave empty" => Some(Act::Skip),
        "tetap" | "keep" | "selesai" | "lanjut" | "done"
            if draft
                .field(form)
                .is_some_and(|field| draft.answers.contains_key(&field.key) || field.kind.gathers()) =>
        {
            Some(Act::Keep)
        }
        _ => None,
    }
}
