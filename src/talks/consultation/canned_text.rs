//! The text of an answer that is used again is written anew.

use super::canned::{LONGEST, list, one};
use super::press::ConsultPress;
use crate::domain::Button;
use crate::domain::policy::{Action, Relation};
use crate::store::canned;
use crate::talks::{office, ui};
use crate::turn::{Awaited, Awaits, Screen, Talk, Turn};
use crate::{html, plain};

/// Asks for another text of it.
pub(super) async fn ask_text(turn: &mut Turn<'_>, id: i64) -> Talk {
    ui::require(turn, Action::SetReplies, Relation::Other).await?;
    let (keys, language) = (turn.keys, turn.language);
    let Some(one) = canned::get(turn.read(), keys, id).await? else { return list(turn, 0).await };
    turn.memory.awaited = Some(Awaited { what: Awaits::Canned(id), at: turn.now });
    let back = Button::new(plain!(language, "tombol-kembali"), ConsultPress::CannedOne(id));
    turn.show(Screen::text(html!(language, "balasan-tulis-ulang", isi = &one.words)).row(vec![back]));
    Ok(())
}

/// Another text was written.
pub(in crate::talks) async fn text_said(turn: &mut Turn<'_>, id: i64, words: &str) -> Talk {
    ui::require(turn, Action::SetReplies, Relation::Other).await?;
    let words = words.trim();
    if words.chars().count() > LONGEST {
        turn.say(Screen::text(html!(turn.language, "balasan-terlalu-panjang")));
        return Ok(());
    }
    turn.memory.awaited = None;
    let (conn, keys) = turn.store().await?;
    canned::change(conn, keys, id, words).await?;
    office::note(turn, Action::SetReplies, None, None).await?;
    one(turn, id).await
}
