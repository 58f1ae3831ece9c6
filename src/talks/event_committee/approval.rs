//! The head approves whom the committee chose, and with that it is so.

use super::press::ChoicePress;
use super::{overview, telling};
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, Language};
use crate::store::choices;
use crate::store::events;
use crate::store::officers::{self, Officer};
use crate::store::seats;
use crate::talks::event_office::press::EventOfficePress;
use crate::talks::{office, ui};
use crate::text::format;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Who approves.
pub(super) struct Approval {
    /// Whether whoever asks may: by the role, or because nobody else of the office may.
    pub(super) may: bool,
    /// The others who may.
    heads: Vec<Officer>,
}

/// Who approves: an office in which nobody may does without.
pub(super) async fn who(turn: &mut Turn<'_>) -> Talk<Approval> {
    let by_role = turn.may(Action::ApproveChoices, Relation::Other).await?;
    let may = |role| policy::allows(Some(role), Action::ApproveChoices, Relation::Other);
    let me = turn.contact.id;
    let mut heads = officers::with(turn.read(), may).await?;
    heads.retain(|officer| officer.id != me && officer.reachable);
    Ok(Approval { may: by_role || heads.is_empty(), heads })
}

/// The choice goes to whoever approves it.
pub(super) async fn send(turn: &mut Turn<'_>, id: i64) -> Talk {
    let (event, all) = overview::open(turn, id).await?;
    let approval = who(turn).await?;
    let language = turn.language;
    if event.is_open(turn.now) || all.is_empty() || approval.may {
        return overview::show(turn, id, None).await;
    }
    if choices::is_sent(turn.read(), id).await? {
        turn.toast(plain!(language, "pilih-singkat-terkirim"));
        return overview::show(turn, id, None).await;
    }
    let now = turn.now;
    choices::send(turn.write().await?, id, now).await?;
    office::note_change(turn, Action::RunEvents, event.code.as_str()).await?;
    for Officer { id: head, language, .. } in approval.heads {
        let screen = asked(language, &event.facts.title, turn.first_name);
        let open = Button::new(plain!(language, "pilih-tombol-lihat"), ChoicePress::Event(id));
        turn.tell(head, screen.row(vec![open]));
    }
    overview::show(turn, id, Some(html!(language, "pilih-terkirim"))).await
}

fn asked(language: Language, title: &str, officer: &str) -> Screen {
    Screen::text(html!(language, "pilih-kabar-kepala", judul = title, petugas = officer))
}

/// Everybody gets what was chosen, and hears of it: asked first, then done.
pub(super) async fn approve(turn: &mut Turn<'_>, id: i64, sure: bool) -> Talk {
    let (event, all) = overview::open(turn, id).await?;
    let approval = who(turn).await?;
    let language = turn.language;
    if !approval.may || event.is_open(turn.now) || all.is_empty() {
        return overview::show(turn, id, None).await;
    }
    if !sure {
        let tally = choices::tally(turn.read(), &event, &all).await?;
        let question = html!(
            language,
            "pilih-setujui-tanya",
            hitungan = overview::told(turn, &event, tally),
            belum = format::count(tally.open)
        );
        let yes = Button::new(plain!(language, "pilih-tombol-ya-setujui"), ChoicePress::Approve(id, true));
        turn.show(ui::confirm(language, question, yes, ChoicePress::Event(id)));
        return Ok(());
    }
    let (by, now) = ((turn.contact.id, turn.first_name), turn.now);
    let conn = turn.write().await?;
    seats::give_chosen(conn, &event, by, now).await?;
    // What the committee left free is offered to its reserves.
    if let Some(event) = events::get(conn, id).await? {
        seats::promote(conn, &event, now).await?;
    }
    office::note_change(turn, Action::ApproveChoices, event.code.as_str()).await?;
    let keys = turn.keys;
    let no_chat = seats::without_chat(turn.read(), keys, id).await?.len();
    let when = telling::when(language, now);
    let text = if no_chat > 0 {
        html!(language, "pilih-disetujui-telepon", kapan = &when, jumlah = format::count(no_chat))
    } else {
        html!(language, "pilih-disetujui", kapan = &when)
    };
    let page = Button::new(plain!(language, "kelola-tombol-acara-ini"), EventOfficePress::One(id));
    turn.show(Screen::text(text).row(vec![page]));
    Ok(())
}

/// Whoever approves gives the choice back to the committee.
pub(super) async fn give_back(turn: &mut Turn<'_>, id: i64) -> Talk {
    let (event, _) = overview::open(turn, id).await?;
    let approval = who(turn).await?;
    if !approval.may || !choices::take_back(turn.write().await?, id).await? {
        return overview::show(turn, id, None).await;
    }
    office::note_change(turn, Action::ApproveChoices, event.code.as_str()).await?;
    let me = turn.contact.id;
    for Officer { id: officer, language, .. } in officers::settling(turn.read(), event.made_by).await? {
        if officer != me {
            let text = html!(language, "pilih-kabar-kembali", judul = &event.facts.title, kepala = turn.first_name);
            let open = Button::new(plain!(language, "pilih-tombol-lihat"), ChoicePress::Event(id));
            turn.tell(officer, Screen::text(text).row(vec![open]));
        }
    }
    overview::show(turn, id, Some(html!(turn.language, "pilih-dikembalikan"))).await
}
