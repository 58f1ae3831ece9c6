//! The pages of incidents: the latest, and one with its clock and all that can be done about it.

use super::found::{handlers, is_approved, note, one, rule};
use super::press::IncidentPress;
use super::words;
use crate::domain::incident::deadline;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language};
use crate::store::incidents::people::{self, Counts};
use crate::store::incidents::{self, Incident, State};
use crate::talks::ui;
use crate::text::{Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

const HOUR: i64 = 3_600_000;
/// Incidents on the first page.
const LATEST: i64 = 8;
/// How long ago one may have been found, in hours.
const FOUND: [u16; 5] = [0, 3, 12, 24, 48];

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

/// When was it found? The clock counts from there.
pub(super) async fn ask_when(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::HandleIncidents, Relation::Other).await?;
    let language = turn.language;
    let buttons = FOUND.map(|hours| {
        let label = match hours {
            0 => plain!(language, "insiden-baru-saja"),
            hours => plain!(language, "insiden-jam-lalu", jam = i64::from(hours)),
        };
        Button::new(label, IncidentPress::Open(hours))
    });
    let screen = Screen { buttons: ui::packed(buttons), ..Screen::text(html!(language, "insiden-kapan")) };
    turn.show(screen.row(vec![Button::new(plain!(language, "tombol-kembali"), IncidentPress::All)]));
    Ok(())
}

/// It was found so many hours ago: its clock runs, and the others who may handle it hear of it.
pub(super) async fn open(turn: &mut Turn<'_>, hours: u16) -> Talk {
    ui::require(turn, Action::HandleIncidents, Relation::Other).await?;
    if !FOUND.contains(&hours) {
        return ask_when(turn).await;
    }
    let (me, now) = (turn.contact.id, turn.now);
    let found_at = now.saturating_sub(i64::from(hours).saturating_mul(HOUR));
    let id = incidents::open(turn.write().await?, found_at, me, now).await?;
    note(turn, id, "buka").await?;
    let others = handlers(turn.read()).await?;
    let name = turn.first_name.to_owned();
    for officer in others.into_iter().filter(|officer| officer.id != me) {
        let until = format::moment(officer.language, deadline(found_at));
        let text = html!(officer.language, "insiden-dibuka-kabar", nama = &name, saat = &until);
        let see = Button::new(plain!(officer.language, "insiden-tombol-buka"), IncidentPress::One(id));
        turn.tell(officer.id, Screen::text(text).row(vec![see]));
    }
    show(turn, id, Some(html!(turn.language, "insiden-dibuka"))).await
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
    lines.push(html!(language, "insiden-lembaga"));
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
    let yes = IncidentPress::Approve(id, it.changed_at);
    let yes = (plain!(language, "insiden-tombol-setuju"), yes, is_open && is_whole && !approved);
    let go = IncidentPress::Send(id, false);
    let go = (plain!(language, "insiden-tombol-kirim"), go, is_open && is_whole && approved && counts.all > 0);
    let again = (plain!(language, "insiden-tombol-segar"), IncidentPress::One(id), it.state == State::Sending);
    let is_closable = matches!(it.state, State::Open | State::Told);
    let close = (plain!(language, "insiden-tombol-tutup"), IncidentPress::Close(id, false), is_closable);
    let shown = [write, who, look, sheet, yes, go, again, close].into_iter().filter(|(_, _, is_shown)| *is_shown);
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
