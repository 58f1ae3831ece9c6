//! Words that tell who asks, of somebody who wants to be only a number: it is asked before they go, and they can go without
//! that. What tells more than a list can know is the owner's own to leave out, and is said so.

use super::access::{MOST_UNITS, own_case};
use super::press::ConsultPress;
use super::{card, kept, relay};
use crate::domain::{Button, Language};
use crate::store::businesses;
use crate::store::cases::{self, Case, Entry, Secret, Sort, State};
use crate::talks::callback::Callback;
use crate::talks::typed;
use crate::text::{Html, mask};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Words without what tells who wrote them: numbers, names, an address.
pub(super) async fn bare(turn: &mut Turn<'_>, words: &str) -> Talk<String> {
    let (who, keys) = (turn.contact.id, turn.keys);
    let owned = businesses::of_owner(turn.read(), keys, who).await?;
    let mut bare = mask::without_writer(&mask::mask(words));
    for business in &owned {
        bare = mask::without_phrase(&bare, &business.name);
        bare = mask::without_name(&bare, &business.secret.person);
    }
    Ok(mask::without_name(&mask::without_codes(&bare), turn.first_name))
}

/// Asks before words go that tell who asks; true where they are held back for that.
pub(super) async fn asks_first(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk<bool> {
    let Some(words) = message.words.clone().filter(|_| case.state != State::Draft) else { return Ok(false) };
    let without = bare(turn, &words).await?;
    if without == words {
        return Ok(false);
    }
    kept::keep(turn, Some(case), message);
    let (language, number) = (turn.language, &case.number);
    let all = ConsultPress::Anyway(number.clone(), message.id);
    let can_be_bare = message.is_short(&Html::escape(&words));
    let bare = can_be_bare.then(|| ConsultPress::Bare { number: number.clone(), message: Some(message.id) });
    let screen = question(language, &without, bare);
    let screen = screen.row(vec![Button::new(plain!(language, "tanpa-nama-tombol-tetap"), all)]);
    turn.say(screen.row(vec![stay_button(language, message.id)]));
    Ok(true)
}

/// The button with which what was held back stays where it is.
pub(super) fn stay_button(language: Language, message: i64) -> Button {
    Button::new(plain!(language, "tanpa-nama-tombol-jangan"), ConsultPress::Discard(message))
}

/// Whether the newest message of this chat asks whether something that was held back goes: "tidak" answers that.
pub(super) fn is_asking(turn: &Turn<'_>) -> bool {
    typed::shows(turn, |press| match press {
        Callback::Consult(ConsultPress::Anyway(_, message)) => kept::holds(turn, *message),
        _ => false,
    })
}

/// A change of what was sent is not passed on where it tells who asks; true where it is held back.
pub(super) async fn holds_change(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk<bool> {
    let is_theirs = case.contact == turn.contact.id && case.secret.anonymous && case.state != State::Draft;
    let Some(words) = message.words.as_deref().filter(|_| is_theirs) else { return Ok(false) };
    let without = bare(turn, words).await?;
    if without == words {
        return Ok(false);
    }
    let text = html!(turn.language, "tanpa-nama-ubahan", nomor = case.number.as_str(), isi = &without);
    turn.say(Screen::text(text));
    Ok(true)
}

/// Whether this is a place that was written before the name was taken away: nobody said yet that it may go.
pub(super) fn is_place(case: &Case, entry: &Entry) -> bool {
    case.secret.place && entry.sort == Sort::Location
}

/// Asks the same before a first message goes, whatever the tap that sends it; true where it waits for that.
pub(super) async fn asks_before_sending(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    if !case.secret.anonymous || case.secret.telling {
        return Ok(false);
    }
    let keys = turn.keys;
    let entries = cases::entries(turn.read(), keys, (case.id, &case.number)).await?;
    let (mut lines, mut tells, mut can_be_bare) = (Vec::new(), false, true);
    for entry in &entries {
        let Some(words) = &entry.words else { continue };
        let without = bare(turn, words).await?;
        if without != *words {
            tells = true;
            // What stands under a picture goes with the picture as it is.
            can_be_bare &= entry.sort == Sort::Text && Html::escape(words).units() <= MOST_UNITS;
        }
        lines.push(without);
    }
    let has_place = entries.iter().any(|entry| is_place(case, entry));
    if !tells && !has_place {
        return Ok(false);
    }
    // A place alone has nothing beside it that could go.
    can_be_bare &= entries.iter().any(|entry| !is_place(case, entry));
    let (language, number) = (turn.language, &case.number);
    let bare = can_be_bare.then(|| ConsultPress::Bare { number: number.clone(), message: None });
    let mut screen =
        if tells { question(language, &lines.join("\n"), bare) } else { question_of_place(language, bare) };
    if tells && has_place {
        screen.text = Html::join(&[screen.text, html!(language, "tanpa-nama-tanya-lokasi-juga")], "\n\n");
    }
    let all = Button::new(plain!(language, "tanpa-nama-tombol-tetap"), ConsultPress::Telling(number.clone()));
    let back = Button::new(plain!(language, "tombol-kembali"), ConsultPress::Case(number.clone()));
    turn.show(screen.row(vec![all]).row(vec![back]));
    Ok(true)
}

/// The question, with how the words read without what tells, and the button that sends them so.
fn question(language: Language, without: &str, bare: Option<ConsultPress>) -> Screen {
    let Some(bare) = bare else { return Screen::text(html!(language, "tanpa-nama-tanya-keterangan")) };
    let screen = Screen::text(html!(language, "tanpa-nama-tanya", isi = &card::shortened(without)));
    screen.row(vec![bare_button(language, bare)])
}

/// Asks before something goes in which only a place tells who asks.
fn question_of_place(language: Language, bare: Option<ConsultPress>) -> Screen {
    let screen = Screen::text(html!(language, "tanpa-nama-tanya-lokasi"));
    bare.into_iter().fold(screen, |screen, bare| screen.row(vec![bare_button(language, bare)]))
}

fn bare_button(language: Language, bare: ConsultPress) -> Button {
    Button::new(plain!(language, "tanpa-nama-tombol-sensor"), bare)
}

/// More was written: it is asked anew.
pub(super) async fn forget(turn: &mut Turn<'_>, case: &Case) -> Talk<Case> {
    if !case.secret.telling {
        return Ok(case.clone());
    }
    set(turn, case, false).await?;
    own_case(turn, &case.number).await
}

/// Notes whether it may go although it tells who asks.
pub(super) async fn set(turn: &mut Turn<'_>, case: &Case, telling: bool) -> Talk {
    let secret = Secret { telling, ..case.secret.clone() };
    let (conn, keys) = turn.store().await?;
    Ok(cases::set_anonymous(conn, keys, (case.id, &case.number), &secret).await?)
}
