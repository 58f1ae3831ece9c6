//! Where nobody else of the office is there to look at an announcement that reaches many, its author types how many it
//! reaches before it goes.

use super::press::AnnouncementPress;
use super::{page, send};
use crate::clock::Millis;
use crate::domain::Button;
use crate::text::Html;
use crate::turn::{Awaited, Awaits, Screen, Talk, Turn};
use crate::{html, plain};

/// How many does it reach?
pub(super) fn ask(turn: &mut Turn<'_>, (id, seen): (i64, &str), at: Option<Millis>, reached: i64, lead: Option<Html>) {
    let language = turn.language;
    let what = Awaits::AnnouncementCount { id, at, seen: seen.to_owned() };
    turn.memory.awaited = Some(Awaited { what, at: turn.now });
    let ask = html!(language, "umum-ketik-jumlah", jumlah = reached);
    let parts: Vec<Html> = lead.into_iter().chain([ask]).collect();
    let back = Button::new(plain!(language, "tombol-kembali"), AnnouncementPress::One(id));
    turn.show(Screen::text(Html::join(&parts, "\n\n")).row(vec![back]));
}

/// A number was typed.
pub(in crate::talks) async fn said(
    turn: &mut Turn<'_>,
    (id, seen): (i64, &str),
    at: Option<Millis>,
    words: &str,
) -> Talk {
    turn.memory.awaited = None;
    let it = page::to_send(turn, id).await?;
    let Some(reached) = send::sendable(turn, &it, at).await? else { return Ok(()) };
    if send::is_changed(turn, &it, seen).await? {
        return Ok(());
    }
    let digits: String = words.chars().filter(char::is_ascii_digit).collect();
    if digits.parse() != Ok(reached) {
        let lead = html!(turn.language, "umum-ketik-beda");
        ask(turn, (id, seen), at, reached, Some(lead));
        return Ok(());
    }
    send::go(turn, &it, reached, (at, send::LONG_HOLD)).await
}
