//! What time says about a case: messages that may be replied to as any other of it.

use super::access;
use super::relay::FEATURE;
use crate::domain::{ContactId, Lane};
use crate::job::Tick;
use crate::store;
use crate::store::case_clocks::Watched;
use crate::store::cases::{self, Place, Spot};
use crate::store::officers::Officer;
use crate::talks::duty;
pub(super) use crate::talks::duty::{heads, is_head, may_tell, officer};
use crate::turn::{Effects, Outgoing, Screen, Send, Tag};

/// Sends a screen of a case into somebody's chat and notes where it stands.
pub(super) async fn put(
    tick: &mut Tick<'_>,
    effects: &mut Effects,
    case: i64,
    to: ContactId,
    (place, screen): (Place, Screen),
) -> Result<(), store::Error> {
    let row = tick.reserve_row();
    let spot = Spot { case, entry: None, place, chat: to.chat(), message: None, row: Some(row.0) };
    cases::note_place(tick.conn, &spot, tick.now).await?;
    let tag = Tag { feature: FEATURE, key: place.word().to_owned() };
    effects.sends.push(Send::new(to, Lane::Case, Outgoing::New(screen)).row(row).tag(tag));
    Ok(())
}

/// Who hears of a case that waits: of its team whoever is there, and of a complaint whoever may see it.
pub(super) async fn asked(tick: &mut Tick<'_>, case: &Watched) -> Result<Vec<Officer>, store::Error> {
    match readers(tick, case).await? {
        Some(readers) => Ok(readers),
        // Nobody answers a question of their own.
        None => duty::on_duty(tick, case.team, |one| one.id != case.contact).await,
    }
}

/// Who stands in for those who are late with a case.
pub(super) async fn backups(tick: &mut Tick<'_>, case: &Watched) -> Result<Vec<Officer>, store::Error> {
    match readers(tick, case).await? {
        Some(readers) => Ok(readers),
        None => Ok(duty::backups(tick, case.team).await?.into_iter().filter(|one| !is_head(one.role)).collect()),
    }
}

/// Who else could take a case.
pub(super) async fn others(
    tick: &mut Tick<'_>,
    case: &Watched,
    is_another: impl Fn(&Officer) -> bool,
) -> Result<Vec<Officer>, store::Error> {
    match readers(tick, case).await? {
        Some(readers) => Ok(readers.into_iter().filter(is_another).collect()),
        None => duty::others(tick, case.team, is_another).await,
    }
}

/// Who may see a complaint; none where it is an ordinary case.
async fn readers(tick: &mut Tick<'_>, case: &Watched) -> Result<Option<Vec<Officer>>, store::Error> {
    if !case.complaint {
        return Ok(None);
    }
    let keys = tick.keys;
    let Some(case) = cases::get(tick.conn, keys, case.case).await? else { return Ok(Some(Vec::new())) };
    access::readers(tick.conn, &case, tick.now).await.map(Some)
}
