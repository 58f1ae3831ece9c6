//! Rate limit against brute force: codes that are guessed, of links that let somebody in, and typed numbers of receipts and
//! consultations. One person has a few links a day, and all together a hundred codes a minute; behind that no link is
//! followed, a right one neither. A typed number never opens what is another owner's, so it only counts here.

use crate::clock::{DAY, Millis};
use crate::domain::policy::Action;
use crate::html;
use crate::store::audit::{self, AuditEntry};
use crate::store::{self, meta};
use crate::text::Html;
use crate::turn::Turn;

/// So many links that are nobody's may one person try in a day; after that even a right one is refused.
const OF_ONE: u8 = 5;
/// So many codes that are nobody's may be tried in a minute by all together.
const OF_ALL: u32 = 100;

/// Why no link is followed now.
pub(in crate::talks) async fn closed(turn: &mut Turn<'_>) -> Result<Option<Html>, store::Error> {
    let (now, language) = (turn.now, turn.language);
    if own(turn).0 >= OF_ONE {
        return Ok(Some(html!(language, "meja-tautan-terlalu-sering")));
    }
    let all = meta::wrong_codes(turn.write().await?, now).await?;
    Ok((all >= OF_ALL).then(|| html!(language, "kode-ditutup")))
}

fn own(turn: &Turn<'_>) -> (u8, Millis) {
    turn.memory.guesses.filter(|(_, since)| turn.now - since < DAY).unwrap_or((0, turn.now))
}

/// A link that is nobody's was opened.
pub(in crate::talks) async fn wrong_link(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let (count, since) = own(turn);
    turn.memory.guesses = Some((count.saturating_add(1), since));
    wrong(turn).await
}

/// A code was tried that is nobody's; the one with which it is enough is a row of the audit.
pub(in crate::talks) async fn wrong(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let now = turn.now;
    if meta::note_wrong_code(turn.write().await?, now).await? != OF_ALL {
        return Ok(());
    }
    let (officer, action, what) = (audit::OPERATOR, Action::CloseCodes, Some(OF_ALL.to_string()));
    let entry = AuditEntry { officer, action, about: None, code: None, what, at: now };
    let (conn, keys) = turn.store().await?;
    audit::add(conn, keys, &entry).await
}
