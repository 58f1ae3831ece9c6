//! Seats that the office wrote in under somebody's number become theirs once the number is proved to be.

use crate::html;
use crate::store::businesses::Business;
use crate::store::{events, seats};
use crate::text::Html;
use crate::turn::{Talk, Turn};

/// Takes them for the owner of a business whose number was proved; says at which events, where there are any.
pub(in crate::talks) async fn claim(turn: &mut Turn<'_>, business: &Business) -> Talk<Option<Html>> {
    let (who, now, language) = (turn.contact.id, turn.now, turn.language);
    let Some(phone) = business.secret.phone.as_ref().filter(|_| business.secret.phone_proved) else { return Ok(None) };
    let (conn, keys) = turn.store().await?;
    let found = seats::claim(conn, keys, (who, phone), now).await?;
    let events = events::of_rows(conn, &found).await?;
    for event in &events {
        seats::promote(conn, event, now).await?;
    }
    let titles: Vec<String> = events.into_iter().map(|event| event.facts.title).collect();
    Ok((!titles.is_empty()).then(|| html!(language, "acara-dari-panitia", acara = &titles.join(", "))))
}
