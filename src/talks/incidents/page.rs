//! The pages of incidents: the latest, and one with its clock and all that can be done about it.

use super::found::{is_approved, note, one, rule};
use super::press::IncidentPress;
use super::words;
use crate::domain::incident::Affected;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language};
use crate::store::incidents::people::{self, Counts};
use crate::store::incidents::{self, Incident, State};
use crate::talks::ui;
use crate::text::{Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Incidents on the first page.
const LATEST: i64 = 8;

/// The latest of them.
pub(super) async fn all(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::HandleIncidents, Relation::Other).await?;
    let language = turn.language;
    let found = incidents::latest(turn.read(), LATEST).await?;
    let text = if found.is_empty() { html!(language, "insiden-kosong") } else { html!(language, "insiden-daftar") };
    let begin = vec![Button::new(plain!(language, "insiden-tombol-baru"), IncidentPress::New)];
    let screen = found.iter().fold(Screen::text(text).row(begin), |screen, it| {
        let at = format::day(language, it.found_at);
        let label = plain!(language, "insiden-baris", nomor = &it.id.to_string(), saat = &at);
        screen.row(vec![Button::new(ui::short(&label), IncidentPress::One(it.id))])
    });
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}

/// One incident, its clock, and what can be done about it.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64, lead: Option<Html>) -> Talk {
    let it = one(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    let counts = people::counts(turn.read(), id).await?;
    let approved = is_approved(turn.read(), &it).await?;
    let mut lines: Vec<Html> = lead.into_iter().collect();
    let number = id.to_string();
    lines.push(html!(language, "insiden-judul", nomor = &number, saat = &format::moment(language, it.found_at)));
    lines.push(words::progress(language, &it, counts, now));
    lines.push(if it.notice.is_some() {
        html!(language, "insiden-surat-ada")
    } else {
        html!(language, "insiden-surat-belum")
    });
    lines.push(match &it.affected {
        Some(affected) => {
            let without = people::without_chat(turn.read(), affected).await?.len();
            let who = words::whom(language, affected);
            let without = format::count(without);
            html!(language, "insiden-siapa", siapa = &who, jumlah = counts.all, tanpa = without)
        }
        None => html!(language, "insiden-siapa-belum"),
    });
    if matches!(it.affected, Some(Affected::Event(..))) {
        lines.push(html!(language, "insiden-acara-catatan"));
    }
    if it.state == State::Open {
        lines.push(match (approved, it.first_by) {
            (true, _) => html!(language, "insiden-setuju-cukup"),
            (false, Some(_)) => html!(language, "insiden-setuju-satu"),
            (false, None) => html!(language, "insiden-setuju-nol"),
        });
        if !approved {
            lines.push(rule(turn).await?);
        }
    }
    lines.push(match it.reported_at {
        Some(at) => html!(language, "insiden-lembaga-lapor", saat = &format::moment(language, at)),
        None => html!(language, "insiden-lembaga"),
    });
    let screen = Screen::text(Html::join(&lines, "\n"));
    turn.show(under(screen, language, &it, (counts, approved)));
    Ok(())
}

/// The buttons under it.
fn under(screen: Screen, language: Language, it: &Incident, (counts, approved): (Counts, bool)) -> Screen {
    let id = it.id;
    let is_open = it.state == State::Open;
    let is_whole = it.notice.is_some() && it.affected.is_some();
    let write = (plain!(language, "insiden-tombol-tulis"), IncidentPress::Write(id), is_open);
    let who = (plain!(language, "insiden-tombol-siapa"), IncidentPress::Who(id), is_open);
    let look = (plain!(language, "insiden-tombol-lihat"), IncidentPress::Look(id), it.notice.is_some());
    let sheet = (plain!(language, "insiden-tombol-daftar"), IncidentPress::Sheet(id), it.affected.is_some());
    let authority = (plain!(language, "insiden-tombol-lembaga"), IncidentPress::Authority(id), true);
    let yes = IncidentPress::Approve(id, it.changed_at);
    let yes = (plain!(language, "insiden-tombol-setuju"), yes, is_open && is_whole && !approved);
    let go = IncidentPress::Send(id, false);
    let go = (plain!(language, "insiden-tombol-kirim"), go, is_open && is_whole && approved && counts.all > 0);
    let again = (plain!(language, "insiden-tombol-segar"), IncidentPress::One(id), it.state == State::Sending);
    let is_closable = matches!(it.state, State::Open | State::Told);
    let close = (plain!(language, "insiden-tombol-tutup"), IncidentPress::Close(id, false), is_closable);
    let shown =
        [write, who, look, sheet, yes, go, again, authority, close].into_iter().filter(|(_, _, is_shown)| *is_shown);
    let buttons = shown.map(|(label, press, _)| Button::new(label, press));
    let list = Button::new(plain!(language, "insiden-tombol-semua"), IncidentPress::All);
    Screen { buttons: ui::packed(buttons), ..screen }.row(vec![list, ui::menu_button(language)])
}

/// The office is done with it: asked first, then done.
pub(super) async fn close(turn: &mut Turn<'_>, id: i64, sure: bool) -> Talk {
    let it = one(turn, id).await?;
    let language = turn.language;
    if !matches!(it.state, State::Open | State::Told) {
        return show(turn, id, None).await;
    }
    if !sure {
        let question = if it.state == State::Told {
            html!(language, "insiden-tutup-tanya")
        } else {
            html!(language, "insiden-tutup-belum-dikirim")
        };
        let yes = Button::new(plain!(language, "insiden-tombol-ya-tutup"), IncidentPress::Close(id, true));
        turn.show(ui::confirm(language, question, yes, IncidentPress::One(id)));
        return Ok(());
    }
    let now = turn.now;
    if incidents::set_state(turn.write().await?, id, (it.state, State::Closed), now).await? {
        note(turn, id, "tutup").await?;
    }
    show(turn, id, None).await
}
