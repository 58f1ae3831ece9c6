//! The posters of the office: all of them, one of them, and one that hangs no more.

use super::press::OutreachPress;
use super::{figures, paper};
use crate::domain::Button;
use crate::domain::policy::{Action, Relation};
use crate::store::outreach::{self, Poster};
use crate::talks::{office, ui};
use crate::text::{self, Html};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// Posters on a page.
const PER_PAGE: usize = 8;

/// A page of all posters, those that hang first.
pub(super) async fn show(turn: &mut Turn<'_>, page: u16) -> Talk {
    ui::require(turn, Action::MakePosters, Relation::Other).await?;
    let language = turn.language;
    let all = outreach::all(turn.read()).await?;
    let sums = outreach::sums(&outreach::weeks(turn.read(), None).await?, |week| week.poster);
    let page = ui::page_of(page, all.len(), PER_PAGE);
    let skip = usize::from(page) * PER_PAGE;
    let mut lines = vec![html!(language, "poster-judul")];
    lines.extend(all.is_empty().then(|| html!(language, "poster-kosong")));
    let mut screen = Screen::text(Html::default());
    for poster in all.iter().skip(skip).take(PER_PAGE) {
        let opened = sums.get(&poster.id).map_or(0, |counts| counts.opened);
        let (place, code) = (&poster.place, poster.code.as_str());
        let target = paper::name_now(turn, &poster.target).await?;
        lines.push(if poster.retired_at.is_some() {
            html!(language, "poster-baris-lama", tempat = place, tujuan = &target, kode = code, dibuka = opened)
        } else {
            html!(language, "poster-baris", tempat = place, tujuan = &target, kode = code, dibuka = opened)
        });
        let label = ui::short(&format!("{place} · {target}"));
        screen = screen.row(vec![Button::new(label, OutreachPress::One(poster.id))]);
    }
    screen.text = Html::join(&lines, "\n");
    let to = |label, page: u32| Button::new(label, OutreachPress::List(u16::try_from(page).unwrap_or(u16::MAX)));
    screen = ui::pager(language, page.into(), all.len() > skip + PER_PAGE, to).into_iter().fold(screen, Screen::row);
    let new = Button::new(plain!(language, "poster-tombol-buat"), OutreachPress::New);
    let sums = Button::new(plain!(language, "poster-tombol-angka"), OutreachPress::Sums);
    turn.show(screen.row(vec![new, sums]).row(vec![ui::menu_button(language)]));
    Ok(())
}

/// The poster of a row, for whoever may see it.
pub(super) async fn found(turn: &mut Turn<'_>, id: i64) -> Talk<Poster> {
    ui::require(turn, Action::MakePosters, Relation::Other).await?;
    if let Some(poster) = outreach::get(turn.read(), id).await? {
        return Ok(poster);
    }
    ui::unknown_button(turn);
    Err(Stop::Said)
}

/// One poster and what it brought, below `lead`.
pub(super) async fn one(turn: &mut Turn<'_>, id: i64, lead: Option<Html>) -> Talk {
    let poster = found(turn, id).await?;
    let target = paper::name_now(turn, &poster.target).await?;
    let past = paper::past(turn, &poster.target).await?.filter(|_| poster.retired_at.is_none());
    let weeks = outreach::weeks(turn.read(), Some(id)).await?;
    let (language, link) = (turn.language, paper::address(turn, &poster.code));
    let day = |at| text::date(language, text::local_date(at));
    let made = match poster.made_by_name.as_str() {
        "" => html!(language, "poster-dibuat", saat = &day(poster.made_at)),
        name => html!(language, "poster-dibuat-oleh", nama = name, saat = &day(poster.made_at)),
    };
    let retired = poster.retired_at.map(|at| html!(language, "poster-dicabut", saat = &day(at)));
    let card = html!(language, "poster-kartu", tempat = &poster.place, tujuan = &target, tautan = &link);
    let why = past.map(|past| past.why(language));
    let head = Html::join(&[card, made].into_iter().chain(retired).chain(why).collect::<Vec<_>>(), "\n");
    let parts: Vec<Html> = lead.into_iter().chain([head, figures::told(language, &weeks)]).collect();
    let mut screen = Screen::text(Html::join(&parts, "\n\n"));
    let chart = Button::new(plain!(language, "poster-tombol-grafik"), OutreachPress::Chart(Some(id)));
    if poster.retired_at.is_none() {
        let files = Button::new(plain!(language, "poster-tombol-lagi"), OutreachPress::Files(id));
        let retire = Button::new(plain!(language, "poster-tombol-cabut"), OutreachPress::Retire(id, false));
        // What leads to no event any more is only taken down.
        let first = if past.is_some() { vec![chart] } else { vec![files, chart] };
        screen = screen.row(first).row(vec![retire]);
    } else {
        screen = screen.row(vec![chart]);
    }
    let all = Button::new(plain!(language, "poster-tombol-semua"), OutreachPress::List(0));
    turn.show(screen.row(vec![all, ui::menu_button(language)]));
    Ok(())
}

/// Its files once more; one that hangs no more has none, nor one of an event that is no more.
pub(super) async fn again(turn: &mut Turn<'_>, id: i64) -> Talk {
    let poster = found(turn, id).await?;
    if poster.retired_at.is_some() || paper::past(turn, &poster.target).await?.is_some() {
        return one(turn, id, None).await;
    }
    paper::send(turn, &poster).await
}

/// It hangs no more: asked first, then done; done twice it is the same.
pub(super) async fn retire(turn: &mut Turn<'_>, id: i64, sure: bool) -> Talk {
    let poster = found(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    if !sure && poster.retired_at.is_none() {
        let yes = Button::new(plain!(language, "poster-tombol-ya-cabut"), OutreachPress::Retire(id, true));
        let ask = html!(language, "poster-cabut-tanya", tempat = &poster.place);
        turn.show(ui::confirm(language, ask, yes, OutreachPress::One(id)));
        return Ok(());
    }
    if outreach::retire(turn.write().await?, id, now).await? {
        office::note_change(turn, Action::MakePosters, &format!("{}:cabut", poster.code)).await?;
    }
    one(turn, id, Some(html!(language, "poster-cabut-jadi"))).await
}
