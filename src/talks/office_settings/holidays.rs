//! The office's holidays: what ships with its decree, and what head or admin laid over it.

use chrono::{Datelike, NaiveDate};

use crate::domain::Button;
use crate::domain::calendar::HolidayKind;
use crate::domain::policy::{Action, Relation};
use crate::knowledge::Office;
use crate::store::office;
use crate::talks::office_settings::access::{by, may, sees};
use crate::talks::office_settings::page::{calendar, dated, gaps, vouched};
use crate::talks::office_settings::press::OfficePress;
use crate::talks::{forms::begin, office_settings::form, ui};
use crate::text::{self, Html};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Holidays on one page.
const PAGE: usize = 10;

/// The holidays from today on.
pub(super) async fn list(turn: &mut Turn<'_>, page: u16, lead: Option<Html>) -> Talk {
    let calendar = calendar(turn.read()).await?;
    let rows = office::days(turn.read()).await?;
    let may = sees(turn, Action::ChangeHolidays).await?;
    let (language, today) = (turn.language, text::local_date(turn.now));
    let skip = usize::from(page) * PAGE;
    let days: Vec<_> = calendar.holidays().range(today..).skip(skip).take(PAGE + 1).collect();
    let mut parts: Vec<Html> = lead.into_iter().collect();
    parts.push(html!(language, "libur-judul"));
    let mut lines = Vec::new();
    for (day, holiday) in days.iter().take(PAGE) {
        let said = rows.get(day).filter(|_| may).map(|row| vouched(language, &row.by, row.at));
        let (day, name) = (dated(language, **day), holiday.name(language));
        lines.push(match said {
            Some(oleh) => html!(language, "libur-baris-sah", tanggal = &day, nama = name, oleh = &oleh),
            None => html!(language, "libur-baris", tanggal = &day, nama = name),
        });
    }
    if lines.is_empty() {
        lines.push(html!(language, "libur-kosong"));
    }
    parts.push(Html::join(&lines, "\n"));
    parts.extend(sources(turn).await?);
    let mut screen = Screen::text(Html::join(&parts, "\n\n"));
    if may {
        for (day, _) in days.iter().take(PAGE) {
            let label = plain!(language, "libur-tombol-cabut", tanggal = &text::date(language, **day));
            screen = screen.row(vec![Button::new(ui::short(&label), OfficePress::Open(number(**day), false))]);
        }
        for year in gaps(turn.read()).await?.1 {
            let label = plain!(language, "libur-tombol-cocok", tahun = i64::from(year).to_string().as_str());
            let year = u16::try_from(year).unwrap_or_default();
            screen = screen.row(vec![Button::new(label, OfficePress::Compared(year))]);
        }
        screen = screen.row(vec![Button::new(plain!(language, "libur-tombol-tambah"), OfficePress::Close)]);
    }
    let to = |label, page: u32| Button::new(label, OfficePress::Holidays(u16::try_from(page).unwrap_or(u16::MAX)));
    screen = ui::pager(language, page.into(), days.len() > PAGE, to).into_iter().fold(screen, Screen::row);
    let back = Button::new(plain!(language, "kantor-tombol-halaman"), OfficePress::Page);
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// The page on which a day stands, after it was changed.
pub(super) async fn list_around(turn: &mut Turn<'_>, day: NaiveDate) -> Talk {
    let calendar = calendar(turn.read()).await?;
    let today = text::local_date(turn.now);
    let before = if day > today { calendar.holidays().range(today..day).count() } else { 0 };
    let lead = html!(turn.language, "libur-jadi", tanggal = &dated(turn.language, day));
    list(turn, u16::try_from(before / PAGE).unwrap_or_default(), Some(lead)).await
}

/// Where the holidays of this year and the next are from; a year that nobody compared says so.
async fn sources(turn: &mut Turn<'_>) -> Result<Vec<Html>, crate::store::Error> {
    let (language, year) = (turn.language, text::local_date(turn.now).year());
    let open = gaps(turn.read()).await?.1;
    let decrees = Office::shipped().holidays.decrees.iter().filter(|decree| decree.year >= year);
    let line = |decree: &crate::knowledge::Decree| {
        let year = decree.year.to_string();
        let read = text::date(language, decree.read);
        if open.contains(&decree.year) {
            html!(language, "libur-sumber-belum", tahun = &year, sumber = &decree.decree, tanggal = &read)
        } else {
            html!(language, "libur-sumber", tahun = &year, sumber = &decree.decree, tanggal = &read)
        }
    };
    Ok(decrees.map(line).collect())
}

/// Asks for a day on which the office is closed.
pub(super) async fn begin(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::ChangeHolidays, Relation::Other).await?;
    if !begin::again(turn, &form::HOLIDAY) {
        begin::begin(turn, &form::HOLIDAY);
    }
    Ok(())
}

/// Takes a holiday out: what the office added is forgotten, on what ships the office works.
pub(super) async fn open(turn: &mut Turn<'_>, day: u32, sure: bool) -> Talk {
    ui::require(turn, Action::ChangeHolidays, Relation::Other).await?;
    let calendar = calendar(turn.read()).await?;
    let found = day_of(day).and_then(|day| Some((day, calendar.holidays().get(&day)?.clone())));
    let Some((day, holiday)) = found else { return list(turn, 0, None).await };
    let language = turn.language;
    if !sure {
        let question = html!(language, "libur-cabut", tanggal = &dated(language, day), nama = holiday.name(language));
        let yes = Button::new(plain!(language, "libur-tombol-ya"), OfficePress::Open(number(day), true));
        turn.show(ui::confirm(language, question, yes, OfficePress::Holidays(0)));
        return Ok(());
    }
    may(turn, Action::ChangeHolidays, &day.to_string()).await?;
    let by = by(turn);
    let ships = Office::shipped().holidays.days.contains_key(&day);
    let conn = turn.write().await?;
    match holiday.kind {
        HolidayKind::Office if !ships => office::forget_day(conn, day).await?,
        _ => office::set_day(conn, day, None, by).await?,
    }
    let lead = html!(language, "libur-dicabut", tanggal = &dated(language, day));
    list(turn, 0, Some(lead)).await
}

/// The holidays of a year are those of the decree.
pub(super) async fn compared(turn: &mut Turn<'_>, year: u16) -> Talk {
    may(turn, Action::ChangeHolidays, &year.to_string()).await?;
    let by = by(turn);
    office::compare_year(turn.write().await?, i32::from(year), by).await?;
    let lead = html!(turn.language, "libur-cocok", tahun = &year.to_string());
    list(turn, 0, Some(lead)).await
}

/// A day as it stands in a button.
fn number(day: NaiveDate) -> u32 {
    let year = u32::try_from(day.year()).unwrap_or_default();
    year * 10_000 + day.month() * 100 + day.day()
}

fn day_of(number: u32) -> Option<NaiveDate> {
    let year = i32::try_from(number / 10_000).ok()?;
    NaiveDate::from_ymd_opt(year, number / 100 % 100, number % 100)
}
