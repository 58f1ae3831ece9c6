//! An officer is told before an unconfirmed record expires.

use chrono::NaiveDate;

use crate::clock::{DAY, Millis};
use crate::domain::{Button, Language, Receipt};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::{self, desk, officers};
use crate::talks::desk::press::DeskPress;
use crate::turn::{Effects, Screen};
use crate::{html, plain, text};

/// So long before it goes.
const WARNED_BEFORE: Millis = 7 * DAY;

pub(in crate::talks) const JOB: Job =
    Job { name: "desk_expiry", every: MINUTE, hours: Hours::Daytime, run: |tick| Box::pin(run(tick)) };

/// Tells each officer once about each record that expires in a week; the heads where the officer has left the office.
async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let since = tick.now - desk::KEPT_DAYS * DAY;
    let due = desk::to_warn(tick.conn, (since, since + WARNED_BEFORE), tick.now, tick.chunk).await?;
    tick.handled(u64::try_from(due.len()).unwrap_or_default());
    for (code, officer, at) in due {
        let end = text::local_date(at + desk::KEPT_DAYS * DAY);
        for who in officers::settling(tick.conn, officer).await? {
            effects.notify(who.id, warning(who.language, &code, end));
        }
    }
    Ok(effects)
}

/// The day is named, for the notice may have waited for the morning.
fn warning(language: Language, code: &Receipt, end: NaiveDate) -> Screen {
    let press = |label: String, press: DeskPress| vec![Button::new(label, press)];
    Screen::text(html!(language, "meja-kabar-habis", kode = code.as_str(), tanggal = &text::date(language, end)))
        .row(press(plain!(language, "meja-tombol-tautan"), DeskPress::Link(code.clone())))
        .row(press(plain!(language, "meja-tombol-catat-surat"), DeskPress::Paper(code.clone())))
        .row(press(plain!(language, "meja-tombol-hapus"), DeskPress::Remove(code.clone(), false)))
}
