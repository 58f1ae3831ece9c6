//! What became of a message of a consultation: its place is noted, and an officer sees whether it arrived.

use super::relay::{self, FEATURE};
use crate::domain::{ContactId, Language};
use crate::html;
use crate::store;
use crate::store::cases::{self, Place};
use crate::store::contacts;
use crate::turn::{Delivered, Effects, End, OnDelivery, RowId, Screen};

/// See [`OnDelivery`].
pub(crate) const ON_DELIVERY: OnDelivery = OnDelivery { feature: FEATURE, run: |delivered| Box::pin(run(delivered)) };

async fn run(delivered: &mut Delivered<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let RowId(row) = delivered.row;
    let message = match delivered.end {
        End::Sent(message) => message,
        End::Unreachable | End::Dropped | End::Cancelled => None,
    };
    let Some(spot) = cases::delivered(delivered.conn, row, message).await? else { return Ok(effects) };
    let (Place::Copy, Some(entry)) = (spot.place, spot.entry) else { return Ok(effects) };
    let places = cases::of_entry(delivered.conn, entry).await?;
    let Some(tick) = places.into_iter().find(|place| place.place == Place::Tick) else { return Ok(effects) };
    let Some(case) = cases::get(delivered.conn, delivered.keys, spot.case).await? else { return Ok(effects) };
    let language = language(delivered, ContactId(tick.chat.0)).await?;
    let (name, number) = (&case.secret.person, case.number.as_str());
    let text = match delivered.end {
        End::Sent(_) => html!(language, "konsultasi-sampai", nama = name, nomor = number),
        End::Unreachable => html!(language, "konsultasi-tak-sampai-blokir", nama = name, nomor = number),
        End::Dropped | End::Cancelled => html!(language, "konsultasi-tak-sampai", nama = name, nomor = number),
    };
    effects.sends.extend(relay::change(&tick, Screen::text(text)));
    Ok(effects)
}

async fn language(delivered: &mut Delivered<'_>, who: ContactId) -> Result<Language, store::Error> {
    Ok(contacts::language_if_reachable(delivered.conn, who).await?.unwrap_or(Language::Indonesian))
}
