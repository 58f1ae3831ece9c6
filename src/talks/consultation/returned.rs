//! A consultation whose officer is of the office no more: whoever is on duty hears of it, with its card.

use super::{access, card, group, post, promise, relay};
use crate::html;
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store;
use crate::store::cases::{self, Case, Place, Returned, State};
use crate::store::contacts;
use crate::store::officers::Officer;
use crate::talks::office_settings;
use crate::turn::{Board, Effects, Screen};

pub(in crate::talks) const RETURNED: Job =
    Job { name: "returned_cases", every: MINUTE, hours: Hours::Daytime, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let untold = cases::take_untold(tick.conn, tick.keys, tick.chunk).await?;
    tick.handled(u64::try_from(untold.len()).unwrap_or_default());
    for case in untold.iter().filter(|case| case.state == State::Waiting) {
        tell_owner(tick, &mut effects, case).await?;
        let mut board = Board::new(tick.conn, tick.keys, tick.world, (tick.now, tick.next_row));
        let is_in_group = group::show_again(&mut board, case).await?;
        let shown = board.effects;
        effects.extend(shown);
        if is_in_group {
            continue;
        }
        let facts = cases::about(tick.conn, tick.keys, case).await?;
        let about = card::with(tick.conn, facts, tick.now).await?;
        let team = relay::team(tick.world, case);
        for Officer { id, language, .. } in access::asked(tick.conn, (case, team), None, tick.now).await? {
            let screen = card::card(tick.world, language, case, &about, id);
            let row = tick.reserve_row();
            effects.sends.push(relay::card_to(tick.conn, case, id, screen, row, tick.now).await?);
        }
    }
    Ok(effects)
}

/// Whose officer is of the office no more hears that somebody else answers, and that the promise stays. All else that puts
/// a case back tells its owner itself.
async fn tell_owner(tick: &mut Tick<'_>, effects: &mut Effects, case: &Case) -> Result<(), store::Error> {
    if case.returned != Some(Returned::Role) {
        return Ok(());
    }
    let Some(language) = contacts::language_if_reachable(tick.conn, case.contact).await? else { return Ok(()) };
    let calendar = office_settings::calendar(tick.conn).await?;
    let calendar = calendar.of(relay::team(tick.world, case));
    let standing = promise::standing(tick.conn, case, &calendar, tick.now).await?;
    let still = promise::still(language, &calendar, standing, tick.now);
    let text = html!(language, "konsultasi-kabar-dilepas", nomor = case.number.as_str(), kapan = still);
    post::put(tick, effects, case.id, case.contact, (Place::Copy, Screen::text(text))).await
}
