//! /laporan: what officers should know about answers, questions, programmes and registrations: counts, no persons.
//!
//! One message whose pages are edited in place. Every page that is shown is a row of the audit.

mod answers;
mod businesses;
mod cases;
mod content;
mod figures;
mod forms;
mod kept;
mod month;
mod office;
mod page;
mod period;
pub(in crate::talks) mod press;
mod questions;
mod rates;
mod sheets;

use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language};
use crate::job::Job;
use crate::plain;
use crate::store;
use crate::store::audit::{self, AuditEntry};
use crate::talks::entry::Sends;
use crate::talks::report::press::ReportPage;
use crate::talks::report::press::ReportPress;
use crate::talks::ui;
use crate::text::Html;
use crate::turn::{OnDelivery, Screen, Talk, Turn};
use page::Page;
use period::Stretch;

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[];

/// The command, or a button of the report: the role is read again, for it may be gone.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: ReportPress) -> Talk {
    match press {
        ReportPress::Page(page, part) => {
            ui::require(turn, Action::SeeReport, Relation::Other).await?;
            Ok(show(turn, page, part).await?)
        }
        ReportPress::Month(stretch, back) => month::show(turn, stretch, back).await,
        ReportPress::MonthText(stretch, back) => month::text(turn, stretch, back).await,
        ReportPress::MonthChart(stretch, back) => month::chart(turn, stretch, back).await,
        ReportPress::MonthOfficers(stretch, back) => month::people(turn, stretch, back).await,
        ReportPress::Sheets => sheets::ask(turn).await,
        ReportPress::SheetMonth(stretch, back) => sheets::month(turn, stretch, back).await,
        ReportPress::SheetCases => sheets::cases(turn).await,
        ReportPress::SheetBusinesses => sheets::businesses(turn).await,
    }
}

async fn show(turn: &mut Turn<'_>, page: ReportPage, part: u32) -> Result<(), store::Error> {
    let entry = AuditEntry {
        officer: turn.contact.id,
        action: Action::SeeReport,
        about: None,
        code: None,
        what: None,
        at: turn.now,
    };
    let (conn, keys) = turn.store().await?;
    audit::add(conn, keys, &entry).await?;
    let Page { text, more } = match page {
        ReportPage::Overview => overview(turn).await?,
        ReportPage::Answers => answers::page(turn, part).await?,
        ReportPage::Most | ReportPage::Newest => questions::page(turn, page, part).await?,
        ReportPage::Content => content::page(turn, part),
        ReportPage::Forms => forms::page(turn).await?,
        ReportPage::Businesses => businesses::page(turn, part).await?,
        ReportPage::Cases => cases::page(turn).await?,
        ReportPage::Kept => kept::page(turn).await?,
    };
    let language = turn.language;
    let turning = ui::pager(language, part, more, |label, part| Button::new(label, ReportPress::Page(page, part)));
    let mut screen = turning.into_iter().fold(Screen::text(text), Screen::row);
    if page == ReportPage::Overview {
        screen = screen.row(vec![
            Button::new(plain!(language, "laporan-tombol-bulan"), ReportPress::Month(Stretch::Month, 0)),
            Button::new(plain!(language, "laporan-tombol-lembar"), ReportPress::Sheets),
        ]);
    }
    let others: Vec<Button> = ReportPage::ALL
        .into_iter()
        .filter(|other| *other != page && leads_to(page, *other))
        .map(|other| Button::new(label(language, other), ReportPress::Page(other, 0)))
        .collect();
    let screen = ui::rows(others, 2).into_iter().fold(screen, Screen::row);
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}

/// The two orders of the questions lead to each other; elsewhere one of them is enough.
fn leads_to(page: ReportPage, other: ReportPage) -> bool {
    other != ReportPage::Newest || page == ReportPage::Most
}

fn label(language: Language, page: ReportPage) -> String {
    match page {
        ReportPage::Overview => plain!(language, "laporan-tombol-awal"),
        ReportPage::Answers => plain!(language, "laporan-tombol-jawaban"),
        ReportPage::Most => plain!(language, "laporan-tombol-banyak"),
        ReportPage::Newest => plain!(language, "laporan-tombol-baru"),
        ReportPage::Content => plain!(language, "laporan-tombol-isi"),
        ReportPage::Forms => plain!(language, "laporan-tombol-daftar"),
        ReportPage::Businesses => plain!(language, "laporan-tombol-usaha"),
        ReportPage::Cases => plain!(language, "laporan-tombol-konsultasi"),
        ReportPage::Kept => plain!(language, "laporan-tombol-simpan"),
    }
}

/// One line of every page.
async fn overview(turn: &mut Turn<'_>) -> Result<Page, store::Error> {
    let lines = [
        answers::in_short(turn).await?,
        questions::in_short(turn).await?,
        content::in_short(turn),
        office::in_short(turn).await?,
        forms::in_short(turn).await?,
        businesses::in_short(turn).await?,
        cases::in_short(turn).await?,
        kept::in_short(turn).await?,
    ];
    let text = crate::html!(turn.language, "laporan-awal", isi = Html::join(&lines, "\n"));
    Ok(Page { text, more: false })
}
