//! Somebody's seat at an event.

use crate::clock::Millis;
use crate::domain::{ContactId, Phone, Receipt, SeatState, TicketCode};

/// Who comes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guest {
    /// Whose chat it is; none for somebody whom the office wrote in.
    pub contact: Option<ContactId>,
    /// What that person is called.
    pub person: String,
    /// How to call somebody who has no chat.
    pub phone: Option<Phone>,
    /// The business, where one is registered.
    pub business: Option<Receipt>,
    /// What the business is called.
    pub business_name: Option<String>,
    /// The code of its kecamatan.
    pub district: Option<String>,
}

/// Somebody's seat at an event, or place in its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Its row.
    pub id: i64,
    /// The row of the event.
    pub event: i64,
    /// What is read out at the door.
    pub code: TicketCode,
    /// Whose it is.
    pub guest: Guest,
    /// How many seats or stands.
    pub count: i64,
    /// The name of the stand, once it was given.
    pub stand: Option<String>,
    /// How it stands.
    pub state: SeatState,
    /// Why the office said no.
    pub reason: Option<String>,
    /// Until when what is offered is held.
    pub offered_until: Option<Millis>,
    /// Whether no reminders are wanted.
    pub quiet: bool,
    /// The version of the event that this person was told of.
    pub changes: i64,
    /// A bit for each reminder of that version that was told.
    pub told: i64,
    /// The place in line.
    pub queued_at: Millis,
    /// When this person joined first.
    pub made_at: Millis,
    /// Since when it stands as it does, or since when its person knows the event as it is now.
    pub changed_at: Millis,
}
