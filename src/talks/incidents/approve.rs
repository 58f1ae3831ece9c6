//! Two of the office let the notice go; where the office has one who may, that one does. Then it is sent.

use super::press::IncidentPress;
use super::{found, page};
use crate::domain::Button;
use crate::store;
use crate::store::incidents::{self, State, people};
use crate::talks::ui;
use crate::text::format;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// It may go as it was seen.
pub(super) async fn approve(turn: &mut Turn<'_>, id: i64, seen: i64) -> Talk {
    let it = found::open_one(turn, id).await?;
    let me = turn.contact.id;
    let language = turn.language;
    if it.first_by == Some(me) || it.second_by == Some(me) {
        return page::show(turn, id, Some(html!(language, "insiden-bukan-sendiri"))).await;
    }
    if !incidents::approve(turn.write().await?, id, me, seen).await? {
        return page::show(turn, id, Some(html!(language, "insiden-berubah"))).await;
    }
    found::note(turn, id, "setuju").await?;
    let is_first = it.first_by.is_none();
    tell_others(turn, id, is_first).await?;
    let asked = if is_first { found::others(turn).await? } else { Vec::new() };
    let lead = if asked.is_empty() {
        html!(language, "insiden-disetujui")
    } else {
        html!(language, "insiden-disetujui-tunggu", nama = &asked.join(", "))
    };
    page::show(turn, id, Some(lead)).await
}

/// The others who may approve hear of it: after the first approval, that one of them is needed.
async fn tell_others(turn: &mut Turn<'_>, id: i64, is_first: bool) -> Result<(), store::Error> {
    let (me, name, number) = (turn.contact.id, turn.first_name.to_owned(), id.to_string());
    let others = found::handlers(turn.read()).await?;
    for officer in others.into_iter().filter(|officer| officer.id != me) {
        let text = if is_first {
            html!(officer.language, "insiden-disetujui-kabar", nama = &name, nomor = &number)
        } else {
            html!(officer.language, "insiden-disetujui-lengkap", nama = &name, nomor = &number)
        };
        let open = Button::new(plain!(officer.language, "insiden-tombol-buka"), IncidentPress::One(id));
        turn.tell(officer.id, Screen::text(text).row(vec![open]));
    }
    Ok(())
}

/// It goes: asked first with the number of people, then done.
pub(super) async fn send(turn: &mut Turn<'_>, id: i64, sure: bool) -> Talk {
    let it = found::open_one(turn, id).await?;
    let language = turn.language;
    if !found::is_approved(turn.read(), &it).await? {
        return page::show(turn, id, Some(html!(language, "insiden-belum-disetujui"))).await;
    }
    if !sure {
        let all = people::counts(turn.read(), id).await?.all;
        let question = html!(language, "insiden-kirim-tanya", jumlah = all);
        let yes = Button::new(plain!(language, "insiden-tombol-ya-kirim"), IncidentPress::Send(id, true));
        turn.show(ui::confirm(language, question, yes, IncidentPress::One(id)));
        return Ok(());
    }
    let now = turn.now;
    if incidents::set_state(turn.write().await?, id, (State::Open, State::Sending), now).await? {
        found::note(turn, id, "kirim").await?;
        turn.wake(found::SENDING);
    }
    let lead = html!(language, "insiden-mulai-dikirim", saat = &format::moment(language, now));
    page::show(turn, id, Some(lead)).await
}
