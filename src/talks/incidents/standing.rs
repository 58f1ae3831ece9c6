//! What the home of whoever may handle incidents says of them: those of which people have to be told yet.

use super::press::IncidentPress;
use crate::clock::Millis;
use crate::domain::incident::{deadline, hours_left};
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, Language, Role};
use crate::store::{self, Connection, incidents};
use crate::text::{Html, format};
use crate::{html, plain};

/// A line with the hours that are left and a button for each whose clock runs; nothing for whoever may not handle them.
pub(in crate::talks) async fn in_the_home(
    conn: &mut Connection,
    role: Role,
    (language, now): (Language, Millis),
) -> Result<Vec<(Html, Button)>, store::Error> {
    if !policy::allows(Some(role), Action::HandleIncidents, Relation::Other) {
        return Ok(Vec::new());
    }
    let running = incidents::running(conn).await?;
    let shown = running.into_iter().map(|it| {
        let number = it.id.to_string();
        let line = match hours_left(it.found_at, now) {
            Some(hours) => html!(language, "utama-insiden", nomor = &number, jam = hours),
            None => {
                let until = format::moment(language, deadline(it.found_at));
                html!(language, "utama-insiden-lewat", nomor = &number, saat = &until)
            }
        };
        (line, Button::new(plain!(language, "utama-tombol-insiden", nomor = &number), IncidentPress::One(it.id)))
    });
    Ok(shown.collect())
}
