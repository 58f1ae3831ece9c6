//! What became of a message of a consultation: its place is noted, and an officer sees whether it arrived.

use super::access;
use super::press::ConsultPress;
use super::relay::{self, FEATURE};
use crate::domain::{Button, ContactId, Language};
use crate::store;
use crate::store::cases::{self, Case, Place, Spot};
use crate::store::{contacts, groups};
use crate::text::Html;
use crate::turn::{Delivered, Effects, End, OnDelivery, RowId, Screen};
use crate::{html, plain};

/// See [`OnDelivery`].
pub(super) const ON_DELIVERY: OnDelivery = OnDelivery { feature: FEATURE, run: |delivered| Box::pin(run(delivered)) };

async fn run(delivered: &mut Delivered<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let RowId(row) = delivered.row;
    let message = match delivered.end {
        End::Sent(message) => message,
        End::Unreachable | End::Dropped | End::TopicGone(_) | End::Cancelled => None,
    };
    let spots = cases::delivered(delivered.conn, row, message).await?;
    for spot in &spots {
        tick(delivered, spot, &mut effects).await?;
    }
    if let Some(message) = message
        .filter(|_| delivered.resent && spots.iter().any(|spot| matches!(spot.place, Place::Copy | Place::Question)))
    {
        let language = language(delivered, ContactId(delivered.chat.0)).await?;
        effects.sends.push(access::said_again(language, delivered.chat, message));
    }
    Ok(effects)
}

/// Changes the tick of an answer, where what was delivered is one.
async fn tick(delivered: &mut Delivered<'_>, spot: &Spot, effects: &mut Effects) -> Result<(), store::Error> {
    let (Place::Copy, Some(entry)) = (spot.place, spot.entry) else { return Ok(()) };
    let places = cases::of_entry(delivered.conn, entry).await?;
    let Some(tick) = places.into_iter().find(|place| place.place == Place::Tick) else { return Ok(()) };
    let Some(case) = cases::get(delivered.conn, delivered.keys, spot.case).await? else { return Ok(()) };
    let language = language(delivered, ContactId(tick.chat.0)).await?;
    let (name, number) = (&access::asker(language, &case), case.number.as_str());
    let text = match delivered.end {
        End::Sent(_) => html!(language, "konsultasi-sampai", nama = name, nomor = number),
        End::Unreachable => html!(language, "konsultasi-tak-sampai-blokir", nama = name, nomor = number),
        End::Dropped | End::TopicGone(_) | End::Cancelled => {
            html!(language, "konsultasi-tak-sampai", nama = name, nomor = number)
        }
    };
    // What is answered to words from a private chat comes into the topic of the case.
    let is_elsewhere = !tick.chat.is_group() && groups::topic_of(delivered.conn, case.id).await?.is_some();
    let topic =
        (is_elsewhere && matches!(delivered.end, End::Sent(_))).then(|| html!(language, "konsultasi-balasan-di-topik"));
    let screen = Screen::text(Html::join(&[text].into_iter().chain(topic).collect::<Vec<_>>(), "\n"));
    let screen = match delivered.end {
        End::Sent(_) => screen.row(tick_buttons(language, &case, entry)),
        End::Unreachable | End::Dropped | End::TopicGone(_) | End::Cancelled => screen,
    };
    effects.sends.extend(relay::change(&tick, screen));
    Ok(())
}

/// What can be done with an answer that arrived.
pub(super) fn tick_buttons(language: Language, case: &Case, entry: i64) -> Vec<Button> {
    let back = Button::new(plain!(language, "konsultasi-tombol-tarik"), ConsultPress::Withdraw(entry));
    let again = Button::new(plain!(language, "balasan-tombol-jadikan"), ConsultPress::CannedSave(entry));
    // What was answered to a complaint is kept for nobody else's eyes.
    [back].into_iter().chain((!case.complaint).then_some(again)).collect()
}

async fn language(delivered: &mut Delivered<'_>, who: ContactId) -> Result<Language, store::Error> {
    Ok(contacts::language_if_reachable(delivered.conn, who).await?.unwrap_or(Language::Indonesian))
}
