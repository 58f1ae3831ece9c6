//! A consultation whose officer is of the office no more: whoever is on duty hears of it, with its card.

use super::{access, card, group, relay};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store;
use crate::store::cases::{self, State};
use crate::store::officers::Officer;
use crate::turn::{Board, Effects};

pub(in crate::talks) const RETURNED: Job =
    Job { name: "returned_cases", every: MINUTE, hours: Hours::Daytime, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let untold = cases::take_untold(tick.conn, tick.keys, tick.chunk).await?;
    tick.handled(u64::try_from(untold.len()).unwrap_or_default());
    for case in untold.iter().filter(|case| case.state == State::Waiting) {
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
        for Officer { id, language, .. } in access::asked(tick.conn, (case, team), tick.now).await? {
            let screen = card::card(tick.world, language, case, &about, id);
            let row = tick.reserve_row();
            effects.sends.push(relay::card_to(tick.conn, case, id, screen, row, tick.now).await?);
        }
    }
    Ok(effects)
}
