//! Who wrote a business down is told before it goes because nobody confirmed it.

use super::cycle::Collected;
use crate::clock::{DAY, Millis};
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, Data, DeskPress, Lane, Language, Receipt};
use crate::store::{self, Connection, desk, officers};
use crate::turn::{Said, Screen};
use crate::{html, plain, text};

/// So long before it goes.
const WARNED_BEFORE: Millis = 7 * DAY;

/// Tells each officer once about each of her records that goes in a week; the heads where she has left the office.
pub(super) async fn warn(conn: &mut Connection, now: Millis, most: i64) -> Result<Collected, store::Error> {
    let mut collected = Collected::default();
    if text::by_day(now) > now {
        return Ok(collected);
    }
    let since = now - desk::KEPT_DAYS * DAY;
    let due = desk::to_warn(conn, (since, since + WARNED_BEFORE), now, most).await?;
    if due.is_empty() {
        return Ok(collected);
    }
    let settles = |relation| move |role| policy::allows(Some(role), Action::SettleUnconfirmed, relation);
    let own = officers::with(conn, settles(Relation::Own)).await?;
    let any = officers::with(conn, settles(Relation::Other)).await?;
    for (code, officer) in due {
        let hers: Vec<_> = own.iter().filter(|who| who.id == officer).collect();
        let told = if hers.is_empty() { any.iter().collect() } else { hers };
        for who in told {
            collected.said.push((who.id.chat(), Lane::Notice, Said::New(warning(who.language, &code))));
        }
    }
    Ok(collected)
}

fn warning(language: Language, code: &Receipt) -> Screen {
    let press = |label: String, press: DeskPress| vec![Button::new(label, Data::Desk(press))];
    Screen::text(html!(language, "meja-kabar-habis", kode = code.as_str()))
        .row(press(plain!(language, "meja-tombol-tautan"), DeskPress::Link(code.clone())))
        .row(press(plain!(language, "meja-tombol-catat-surat"), DeskPress::Paper(code.clone())))
        .row(press(plain!(language, "meja-tombol-hapus"), DeskPress::Remove(code.clone(), false)))
}
