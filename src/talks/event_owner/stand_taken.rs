//! A number of a stand is taken, given back, or left to the committee.

use super::{next, stands};
use crate::domain::EventCode;
use crate::store::stands::{self as stored, Taken};
use crate::text::Html;
use crate::turn::{Talk, Turn};
use crate::{html, plain};

/// This number, or not any more; who is free to have it is looked at now.
pub(super) async fn say(turn: &mut Turn<'_>, code: &EventCode, number: u16, on: bool) -> Talk {
    let (event, seat) = stands::own(turn, code).await?;
    let (now, language, number) = (turn.now, turn.language, i64::from(number));
    let conn = turn.write().await?;
    if !on {
        stored::give_back(conn, seat.id, number).await?;
        return stands::show(turn, (&event, &seat), 0, None).await;
    }
    let lead = match stored::take(conn, (seat.id, seat.count), number, now).await? {
        Taken::Now | Taken::Before => return taken(turn, code).await,
        Taken::Others if !(1..=event.facts.capacity).contains(&number) => {
            html!(language, "stan-di-luar", semua = event.facts.capacity)
        }
        Taken::Others => {
            turn.toast(plain!(language, "stan-singkat-diambil"));
            html!(language, "stan-diambil", nomor = number)
        }
        Taken::Enough => html!(language, "stan-cukup"),
    };
    let free = stands::free(turn, &event).await?;
    let shown: Vec<String> = free.iter().take(stands::PER_PAGE).map(i64::to_string).collect();
    let more = if free.len() > shown.len() { ", …" } else { "" };
    let free = format!("{}{more}", shown.join(", "));
    let told = (!shown.is_empty()).then(|| html!(language, "stan-kosong", nomor = &free));
    let lead = Html::join(&[lead].into_iter().chain(told).collect::<Vec<_>>(), " ");
    stands::show(turn, (&event, &seat), 0, Some(lead)).await
}

/// What comes after a number that was taken: the next one, or what else is left.
async fn taken(turn: &mut Turn<'_>, code: &EventCode) -> Talk {
    let (event, seat) = stands::own(turn, code).await?;
    let named = seat.stand.unwrap_or_default();
    let lead = html!(turn.language, "stan-jadi", nomor = &named);
    next::go_on(turn, &event, lead).await
}

/// The committee is to say which one.
pub(super) async fn by_office(turn: &mut Turn<'_>, code: &EventCode) -> Talk {
    let (event, seat) = stands::own(turn, code).await?;
    stored::leave_to_office(turn.write().await?, seat.id).await?;
    let lead: Html = html!(turn.language, "stan-panitia-jadi");
    next::go_on(turn, &event, lead).await
}
