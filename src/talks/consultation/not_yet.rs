//! "It did not help yet", of a case that is still open: it comes before all others, and whoever is to act hears of it at
//! once. The owner is told what became of that, and no more.

use super::press::ConsultPress;
use super::{access, group, relay};
use crate::domain::{Button, Language};
use crate::store::cases::{Case, Place, State};
use crate::store::officers::{self, Officer};
use crate::talks::office_settings;
use crate::text::{Html, format};
use crate::turn::{Outgoing, Screen, Talk, Turn};
use crate::{html, plain};

/// Tells it to whoever is to act; gives whether that is anybody.
pub(super) async fn tell(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    relay::refresh(turn, case.id).await?;
    if group::tell_not_helped(turn, case).await? || (case.state == State::Waiting && group::show(turn, case).await?) {
        return Ok(true);
    }
    let all = to_act(turn, case).await?;
    for Officer { id, language, .. } in &all {
        let screen = told(*language, case);
        relay::put(turn, case, *id, Outgoing::New(screen), (Place::Copy, None)).await?;
    }
    Ok(!all.is_empty())
}

/// Whoever has it and is there; or else who is asked in that person's place.
async fn to_act(turn: &mut Turn<'_>, case: &Case) -> Talk<Vec<Officer>> {
    let (now, team) = (turn.now, access::team(turn.world, case));
    let office = officers::with(turn.read(), access::answers).await?;
    if let Some(holder) = office.into_iter().find(|one| case.is_held_by(one.id) && one.is_there(now)) {
        return Ok(vec![holder]);
    }
    Ok(access::asked(turn.read(), (case, team), None, now).await?)
}

/// What the office reads, with the ways into it.
fn told(language: Language, case: &Case) -> Screen {
    let (name, number) = (access::asker(language, case), case.number.as_str());
    let text = html!(language, "tindak-kabar-belum", nama = &name, nomor = number);
    let take = (case.state == State::Waiting)
        .then(|| Button::new(plain!(language, "konsultasi-tombol-ambil"), ConsultPress::Take(case.number.clone())));
    let open = Button::new(plain!(language, "konsultasi-tombol-buka"), ConsultPress::Open(case.number.clone()));
    Screen::text(text).row(take.into_iter().chain([open]).collect())
}

/// What the owner reads: that the office was told, when it can read that at the earliest, or that nobody could be told.
pub(super) async fn said(turn: &mut Turn<'_>, case: &Case, is_told: bool) -> Talk<Html> {
    let (language, now, number) = (turn.language, turn.now, case.number.as_str());
    if !is_told {
        return Ok(html!(language, "tindak-belum-antrean", nomor = number));
    }
    let calendar = office_settings::calendar(turn.read()).await?;
    let calendar = calendar.of(access::team(turn.world, case));
    if calendar.is_open(now) {
        return Ok(html!(language, "tindak-belum", nomor = number));
    }
    let opens = format::moment(language, calendar.next_open(now));
    Ok(html!(language, "tindak-belum-tutup", nomor = number, buka = &opens))
}
