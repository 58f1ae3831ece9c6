//! Who wrote a business down is told before it goes because nobody confirmed it.

use chrono::NaiveDate;

use super::cycle::Collected;
use crate::clock::{DAY, Millis};
use crate::domain::{Button, Lane, Language, Receipt};
use crate::store::{self, Connection, desk, officers};
use crate::talks::DeskPress;
use crate::turn::{Outgoing, Screen};
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
    for (code, officer, at) in due {
        let end = text::local_date(at + desk::KEPT_DAYS * DAY);
        for who in officers::settling(conn, officer).await? {
            collected.said.push((who.id.chat(), Lane::Notice, Outgoing::New(warning(who.language, &code, end))));
        }
    }
    Ok(collected)
}

/// The day is named, for the notice may have waited for the morning.
fn warning(language: Language, code: &Receipt, end: NaiveDate) -> Screen {
    let press = |label: String, press: DeskPress| vec![Button::new(label, press)];
    Screen::text(html!(language, "meja-kabar-habis", kode = code.as_str(), tanggal = &text::date(language, end)))
        .row(press(plain!(language, "meja-tombol-tautan"), DeskPress::Link(code.clone())))
        .row(press(plain!(language, "meja-tombol-catat-surat"), DeskPress::Paper(code.clone())))
        .row(press(plain!(language, "meja-tombol-hapus"), DeskPress::Remove(code.clone(), false)))
}
