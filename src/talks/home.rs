//! Meja: the home of the office's people, one message with what waits and what can be done.
//!
//! What stands in it is declared by the capabilities themselves (`HOME` in `press.rs`), as a
//! [`HomeEntry`]; what a person's role does not allow is not there.

pub(in crate::talks) mod press;
mod search;

use crate::domain::policy::{self, Relation};
use crate::domain::{Button, Role};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store;
use crate::store::officers;
use crate::talks::entry::{HomeEntry, Sends, Viewer};
use crate::talks::home::press::HomePress;
use crate::talks::incidents;
use crate::talks::maintenance;
use crate::talks::menu::press::MenuPress;
use crate::talks::officers as office_people;
use crate::talks::ui;
use crate::text::{Html, format};
use crate::turn::{Effects, OnDelivery, Screen, Talk, Turn};
use crate::{html, plain};
pub(in crate::talks) use search::{in_one as look_in_one, is_command_in_one as is_search_in_one, is_wanted, look_for};

macro_rules! entries {
    ($( $(#[$meta:meta])* $member:ident: $room:ident($press:ident); )+) => {
        /// All of them.
        const ALL: &[&[HomeEntry]] = &[$( $crate::talks::$room::press::HOME ),+];
    };
}

each_capability!(entries);

/// Businesses from before the last digits of their numbers were kept get them.
pub(in crate::talks) const TAILS: Job =
    Job { name: "last_digits", every: MINUTE, hours: Hours::Any, run: |tick| Box::pin(fill_in(tick)) };

async fn fill_in(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let done = store::search::fill_in(tick.conn, tick.keys, tick.chunk).await?;
    tick.handled(done);
    Ok(Effects::default())
}

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[&TAILS];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[];

/// A button or a command of the home.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: HomePress) -> Talk {
    match press {
        HomePress::Show => match screen(turn).await? {
            Some(screen) => turn.show(screen),
            None => ui::unknown_button(turn),
        },
        HomePress::Search => search::ask(turn).await?,
        HomePress::Found(code) => search::ask_why(turn, &code).await?,
        HomePress::See(code, why) => search::see(turn, &code, why).await?,
    }
    Ok(())
}

/// What this role sees, in order.
fn entries(role: Role) -> Vec<&'static HomeEntry> {
    let may = |entry: &&HomeEntry| policy::allows(Some(role), entry.action, Relation::Other);
    let mut all: Vec<&HomeEntry> = ALL.iter().copied().flatten().filter(may).collect();
    all.sort_by_key(|entry| entry.place);
    all
}

/// The home of whoever is of the office; nobody else has one.
pub(super) async fn screen(turn: &mut Turn<'_>) -> Result<Option<Screen>, store::Error> {
    if turn.contact.role.is_none() {
        return Ok(None);
    }
    let (who, now, language, name) = (turn.contact.id, turn.now, turn.language, turn.first_name);
    let Some(me) = officers::colleague(turn.read(), who).await? else { return Ok(None) };
    if me.name.is_none() && !name.is_empty() {
        officers::note_name(turn.write().await?, who, name).await?;
    }
    let name = me.name.as_deref().unwrap_or(name);
    let mut lines = vec![html!(language, "utama-judul", nama = name, saat = &format::moment(language, now))];
    lines.extend(maintenance::in_words(language, &turn.world.maintenance(), now));
    let mut buttons = Vec::new();
    for (line, button) in incidents::in_the_home(turn.read(), me.role, (language, now)).await? {
        lines.push(line);
        buttons.push(button);
    }
    for entry in entries(me.role) {
        if let Some(waits) = entry.waits {
            lines.push(waits(turn.read(), Viewer { who, language, now }).await?);
        }
        buttons.push(Button::new((entry.button)(language), (entry.press)()));
    }
    lines.extend(office_people::away_in_words(language, me.away_until, now));
    buttons.push(office_people::duty_button(language, me.away_until, now));
    buttons.push(Button::new(plain!(language, "utama-tombol-pemilik"), MenuPress::Owners));
    let text = Html::join(&lines, "\n");
    Ok(Some(ui::rows(buttons, 2).into_iter().fold(Screen::text(text), Screen::row)))
}
