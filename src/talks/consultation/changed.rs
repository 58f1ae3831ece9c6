//! A message of what is not sent yet is changed: so is what will be sent, and its screen shows it.

use super::access::own_case;
use super::press::ConsultPress;
use super::relay::Message;
use super::{amend, card, draft, ended};
use crate::domain::Button;
use crate::store::cases::{self, Case, Entry, Secret};
use crate::turn::{CaseMode, Screen, Talk, Turn};
use crate::{html, plain};

/// Changes it; said where anything is another now.
pub(super) async fn changed(turn: &mut Turn<'_>, case: &Case, entry: i64, message: &Message) -> Talk {
    let keys = turn.keys;
    let before = cases::entry(turn.read(), keys, (entry, &case.number)).await?;
    amend::amend(turn, case, entry, message).await?;
    let after = cases::entry(turn.read(), keys, (entry, &case.number)).await?;
    let Some((before, after)) = before.zip(after).filter(|(before, after)| before != after) else { return Ok(()) };
    look_anew(turn, case, (&before, &after)).await?;
    let case = own_case(turn, &case.number).await?;
    show(turn, &case).await
}

/// How it begins is another, and what tells who asks is asked about anew.
async fn look_anew(turn: &mut Turn<'_>, case: &Case, (before, after): (&Entry, &Entry)) -> Talk {
    let begins = |entry: &Entry| entry.words.as_deref().map(card::begins).unwrap_or_default();
    let is_first = begins(before) == case.secret.begins;
    let begins = if is_first { begins(after) } else { case.secret.begins.clone() };
    let secret = Secret { begins, telling: false, ..case.secret.clone() };
    let (conn, keys) = turn.store().await?;
    Ok(cases::set_anonymous(conn, keys, (case.id, &case.number), &secret).await?)
}

/// The screen where it is open in this chat; else that it follows, and the way to it.
async fn show(turn: &mut Turn<'_>, case: &Case) -> Talk {
    let (language, now) = (turn.language, turn.now);
    let is_open = |mode: &CaseMode| mode.number == case.number.as_str() && ended::is_open(mode, now);
    if turn.memory.case.as_ref().is_some_and(is_open) {
        return draft::show(turn, case).await;
    }
    let open = ConsultPress::Case(case.number.clone());
    let open = Button::new(plain!(language, "konsultasi-tombol-lanjut-draf"), open);
    turn.say(Screen::text(html!(language, "konsultasi-draf-diubah")).row(vec![open]));
    Ok(())
}
