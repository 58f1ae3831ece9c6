//! Case numbers: of consultations and of what the office noted, which are of one kind.

use crate::domain::CaseNumber;
use crate::store::cases;
use crate::turn::{Talk, Turn};

/// A number that no consultation and nothing noted has.
pub(in crate::talks) async fn free_number(turn: &mut Turn<'_>) -> Talk<CaseNumber> {
    let mut chance = turn.chance.iter().rev().take(8).fold(0, |all, byte| all << 8 | u64::from(*byte));
    let conn = turn.write().await?;
    loop {
        let number = CaseNumber::from_chance(chance);
        if !cases::is_taken(conn, &number).await? {
            return Ok(number);
        }
        chance = chance.rotate_left(7).wrapping_add(0x9e37_79b9_7f4a_7c15);
    }
}
