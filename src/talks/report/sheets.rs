//! Workbooks: the consultations of one's own teams, the registered businesses, and the month. Each goes to whoever asked
//! for it alone, says so above its rows, and is a row of the audit.

use std::collections::BTreeMap;

use super::figures::{Compared, Figures, compared, team_of};
use super::month::worked;
use super::period::Stretch;
use super::press::{ReportPage, ReportPress};
use super::rates::Rate;
use crate::clock::{self, Millis};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language, Regions, Role, Team, region};
use crate::report::workbook::{Cell, Sheet, xlsx};
use crate::store::case_ends::End;
use crate::store::cases::State;
use crate::store::event_results::Held;
use crate::store::services::CameOf;
use crate::store::sheets::{self, BusinessRow, CaseRow};
use crate::store::teams;
use crate::talks::business::form::SECTOR;
use crate::talks::events_shown::kind_name;
use crate::talks::officers::team_name;
use crate::talks::{office, ui};
use crate::text::format;
use crate::turn::{Document, Screen, Talk, Turn};
use crate::{html, plain};

/// Which workbook?
pub(super) async fn ask(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::SeeReport, Relation::Other).await?;
    let language = turn.language;
    let month = ReportPress::SheetMonth(Stretch::Month, 0);
    let mut screen = Screen::text(html!(language, "lembar-pilih"))
        .row(vec![Button::new(plain!(language, "lembar-tombol-bulan"), month)]);
    if turn.may(Action::ExportCases, Relation::Other).await? {
        screen = screen.row(vec![Button::new(plain!(language, "lembar-tombol-konsultasi"), ReportPress::SheetCases)]);
    }
    if turn.may(Action::ExportBusinesses, Relation::Other).await? {
        screen = screen.row(vec![Button::new(plain!(language, "lembar-tombol-usaha"), ReportPress::SheetBusinesses)]);
    }
    let home = Button::new(plain!(language, "laporan-tombol-awal"), ReportPress::Page(ReportPage::Overview, 0));
    turn.show(screen.row(vec![home, ui::menu_button(language)]));
    Ok(())
}

/// What stands above the rows of every sheet: for whom, when, and what to do with it.
fn lead(turn: &Turn<'_>, title: String) -> Vec<String> {
    let language = turn.language;
    let at = format::moment(language, turn.now);
    vec![title, plain!(language, "lembar-untuk", nama = turn.first_name, saat = &at), String::new()]
}

fn day(at: Millis) -> Cell {
    Cell::Day(clock::local(at).date())
}

fn perhaps(at: Option<Millis>) -> Cell {
    at.map_or(Cell::Empty, day)
}

/// Sends a workbook to whoever asked.
fn send(turn: &mut Turn<'_>, name: &str, sheets: &[Sheet]) {
    let language = turn.language;
    let Some(bytes) = xlsx(sheets, clock::local(turn.now).date()) else {
        turn.say(Screen::text(html!(language, "lembar-gagal")));
        return;
    };
    let rows = sheets.iter().map(|sheet| sheet.rows.len()).max().unwrap_or_default();
    let text = html!(language, "lembar-jadi", baris = format::count(rows));
    turn.say(Screen::text(text).file(Document::workbook(name, bytes)));
}

/// The consultations, calls and visits of one's own teams; head and admin, and whoever is in no team, have all.
pub(super) async fn cases(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::ExportCases, Relation::Other).await?;
    office::note(turn, Action::ExportCases, None, None).await?;
    let (who, language, world) = (turn.contact.id, turn.language, turn.world);
    let own: Vec<Team> = teams::of(turn.read(), who).await?.into_iter().map(|(team, _)| team).collect();
    let sees_all = own.is_empty() || turn.contact.role >= Some(Role::Head);
    let rows = sheets::cases(turn.read()).await?;
    let of_team = |row: &&CaseRow| sees_all || own.contains(&team_of(world, &row.subject));
    let row = |row: &CaseRow| {
        let said = |word: Option<bool>| word.map_or(Cell::Empty, |word| Cell::Text(yes(language, word)));
        vec![
            Cell::Text(row.number.clone()),
            Cell::Text(channel(language, &row.channel)),
            Cell::Text(team_name(language, team_of(world, &row.subject))),
            Cell::Text(state(language, &row.state)),
            row.outcome.as_deref().map_or(Cell::Empty, |word| Cell::Text(outcome(language, word))),
            day(row.opened_at),
            perhaps(row.due_at),
            perhaps(row.answered_at),
            perhaps(row.closed_at),
            said(row.helped),
            said(row.prosecutors),
        ]
    };
    let sheet = Sheet {
        name: plain!(language, "lembar-konsultasi"),
        lead: lead(turn, plain!(language, "lembar-konsultasi-judul")),
        head: head(&plain!(language, "lembar-konsultasi-kolom")),
        rows: rows.iter().filter(of_team).map(row).collect(),
    };
    send(turn, "konsultasi", &[sheet]);
    Ok(())
}

/// What columns are called, one behind the other in one sentence of the locale.
fn head(columns: &str) -> Vec<String> {
    columns.split('|').map(|column| column.trim().to_owned()).collect()
}

fn yes(language: Language, yes: bool) -> String {
    if yes { plain!(language, "lembar-ya") } else { plain!(language, "lembar-tidak") }
}

fn channel(language: Language, word: &str) -> String {
    match word {
        "phone" => plain!(language, "catat-telepon"),
        "visit" => plain!(language, "catat-kunjungan"),
        "whatsapp" => plain!(language, "catat-wa"),
        _ => plain!(language, "bulan-grafik-bot"),
    }
}

fn state(language: Language, word: &str) -> String {
    match State::from_word(word) {
        Some(State::Closed) => plain!(language, "lembar-keadaan-selesai"),
        Some(State::Taken) => plain!(language, "lembar-keadaan-dikerjakan"),
        Some(State::Asked) => plain!(language, "lembar-keadaan-pemilik"),
        Some(State::Waiting | State::Draft) | None => plain!(language, "lembar-keadaan-menunggu"),
    }
}

fn outcome(language: Language, word: &str) -> String {
    match (End::from_word(word), CameOf::from_word(word)) {
        (Some(End::Quiet), _) => plain!(language, "lembar-sepi"),
        (Some(End::Owner), _) => plain!(language, "lembar-pemilik"),
        (Some(End::Solved), _) | (_, Some(CameOf::Answered)) => plain!(language, "catat-dijawab"),
        (Some(End::PassedOn), _) | (_, Some(CameOf::Referred)) => plain!(language, "catat-diteruskan"),
        (Some(End::NotPossible), _) => plain!(language, "lembar-tidak-bisa"),
        (Some(End::Cancelled), _) => plain!(language, "lembar-dibatalkan"),
        (None, Some(CameOf::FollowUp)) => plain!(language, "catat-perlu"),
        (None, None) => word.to_owned(),
    }
}

/// The registered businesses: how many by kecamatan and trade, and a list without phones and numbers.
pub(super) async fn businesses(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::ExportBusinesses, Relation::Other).await?;
    office::note(turn, Action::ExportBusinesses, None, None).await?;
    let language = turn.language;
    let rows = sheets::businesses(turn.read()).await?;
    let list = Sheet {
        name: plain!(language, "lembar-usaha"),
        lead: lead(turn, plain!(language, "lembar-usaha-judul")),
        head: head(&plain!(language, "lembar-usaha-kolom")),
        rows: rows.iter().map(|row| business(language, row)).collect(),
    };
    let sheets = [by_place(turn, &rows), list];
    send(turn, "usaha", &sheets);
    Ok(())
}

fn place(code: &str) -> String {
    Regions::shipped().name(code).unwrap_or(code).to_owned()
}

fn business(language: Language, row: &BusinessRow) -> Vec<Cell> {
    let by = if row.from_desk { plain!(language, "lembar-meja") } else { plain!(language, "lembar-sendiri") };
    vec![
        Cell::Text(row.code.clone()),
        Cell::Text(row.name.clone()),
        Cell::Text(SECTOR.option(language, &row.sector)),
        Cell::Text(place(region::parent(&row.region))),
        Cell::Text(place(&row.region)),
        Cell::Text(row.scale.clone().unwrap_or_default()),
        Cell::Text(yes(language, row.has_nib)),
        Cell::Text(by),
        day(row.created_at),
    ]
}

/// One row a kecamatan, one column a trade, with sums.
fn by_place(turn: &Turn<'_>, rows: &[BusinessRow]) -> Sheet {
    let language = turn.language;
    let mut counts: BTreeMap<&str, BTreeMap<&str, i64>> = BTreeMap::new();
    let mut sectors: Vec<&str> = rows.iter().map(|row| row.sector.as_str()).collect();
    sectors.sort_unstable();
    sectors.dedup();
    for row in rows {
        *counts.entry(region::parent(&row.region)).or_default().entry(&row.sector).or_default() += 1;
    }
    let names = sectors.iter().map(|sector| SECTOR.option(language, sector));
    let first = [plain!(language, "lembar-kecamatan")].into_iter();
    let sum = plain!(language, "lembar-jumlah");
    let line = |(code, of): (&&str, &BTreeMap<&str, i64>)| {
        let each = sectors.iter().map(|sector| of.get(sector).copied().unwrap_or_default());
        let all = of.values().sum();
        let name = [Cell::Text(place(code))].into_iter();
        name.chain(each.map(Cell::Number)).chain([Cell::Number(all)]).collect::<Vec<_>>()
    };
    let mut lines: Vec<Vec<Cell>> = counts.iter().map(line).collect();
    let total = |sector: &&str| rows.iter().filter(|row| row.sector == **sector).count();
    let totals = sectors.iter().map(|sector| Cell::Number(format::count(total(sector))));
    let last = [Cell::Text(sum.clone())].into_iter().chain(totals);
    lines.push(last.chain([Cell::Number(format::count(rows.len()))]).collect());
    Sheet {
        name: plain!(language, "lembar-wilayah"),
        lead: lead(turn, plain!(language, "lembar-wilayah-judul")),
        head: first.chain(names).chain([sum]).collect(),
        rows: lines,
    }
}

/// The month: its figures beside those of the one before, what was asked, and for the head who did what.
pub(super) async fn month(turn: &mut Turn<'_>, stretch: Stretch, back: u8) -> Talk {
    ui::require(turn, Action::ExportMonth, Relation::Other).await?;
    office::note(turn, Action::ExportMonth, None, None).await?;
    let compared = compared(turn, stretch, back).await?;
    let language = turn.language;
    let title = compared.title(language, turn.now);
    let (now, before) = (compared.period.name(language), compared.earlier.name(language));
    let figures = Sheet {
        name: plain!(language, "lembar-angka"),
        lead: lead(turn, title.clone()),
        head: vec![plain!(language, "lembar-hal"), now, before],
        rows: figures(language, &compared),
    };
    let team = |(team, count): &(Team, i64)| vec![Cell::Text(team_name(language, *team)), Cell::Number(*count)];
    let topics = Sheet {
        name: plain!(language, "lembar-topik"),
        lead: lead(turn, title.clone()),
        head: vec![plain!(language, "lembar-topik"), plain!(language, "lembar-jumlah")],
        rows: compared.now.teams.iter().map(team).collect(),
    };
    let mut sheets = vec![figures, topics, events(turn, &compared, title.clone())];
    if turn.may(Action::SeeWork, Relation::Other).await? {
        let work = worked(turn, &compared).await?;
        sheets.push(Sheet {
            name: plain!(language, "lembar-petugas"),
            lead: lead(turn, title),
            head: head(&plain!(language, "lembar-petugas-kolom")),
            rows: work
                .into_iter()
                .map(|(name, ended, noted)| vec![Cell::Text(name), Cell::Number(ended), Cell::Number(noted)])
                .collect(),
        });
    }
    send(turn, &compared.period.file_name(), &sheets);
    Ok(())
}

/// The events of that time, a row each.
fn events(turn: &Turn<'_>, compared: &Compared, title: String) -> Sheet {
    let language = turn.language;
    let row = |event: &Held| {
        vec![
            Cell::Text(event.title.clone()),
            Cell::Text(kind_name(language, event.kind)),
            day(event.starts),
            Cell::Number(event.joined),
            Cell::Number(event.present),
            Cell::Number(event.joined - event.present),
            Cell::Number(event.useful),
            Cell::Number(event.said),
        ]
    };
    Sheet {
        name: plain!(language, "lembar-acara"),
        lead: lead(turn, title),
        head: head(&plain!(language, "lembar-acara-kolom")),
        rows: compared.now.events.iter().map(row).collect(),
    }
}

/// The figures of the card, a row each.
fn figures(language: Language, compared: &Compared) -> Vec<Vec<Cell>> {
    let row = |label: String, of: fn(&Figures) -> i64| {
        vec![Cell::Text(label), Cell::Number(of(&compared.now)), Cell::Number(of(&compared.before))]
    };
    let rate = |label: String, of: fn(&Figures) -> Rate| {
        let percent = |figures: &Figures| of(figures).percent().map_or(Cell::Empty, Cell::Number);
        vec![Cell::Text(label), percent(&compared.now), percent(&compared.before)]
    };
    vec![
        row(plain!(language, "lembar-usaha-baru"), Figures::businesses),
        row(plain!(language, "lembar-usaha-meja"), |figures| figures.registered.desk()),
        row(plain!(language, "lembar-usaha-sendiri"), |figures| figures.registered.own),
        row(plain!(language, "lembar-layanan"), Figures::services),
        row(plain!(language, "bulan-grafik-bot"), |figures| figures.asked.all),
        row(plain!(language, "catat-telepon"), |figures| figures.noted.phone),
        row(plain!(language, "catat-kunjungan"), |figures| figures.noted.visit),
        row(plain!(language, "catat-wa"), |figures| figures.noted.whatsapp),
        rate(plain!(language, "lembar-tepat"), Figures::punctual),
        row(plain!(language, "lembar-dijawab"), |figures| figures.ended.answered() + figures.noted.answered),
        row(plain!(language, "lembar-diteruskan"), |figures| figures.ended.passed_on + figures.noted.referred),
        row(plain!(language, "lembar-tidak-bisa"), |figures| figures.ended.not_possible),
        row(plain!(language, "lembar-dibatalkan"), |figures| figures.ended.cancelled),
        row(plain!(language, "lembar-masih"), |figures| figures.noted.open),
        rate(plain!(language, "lembar-terbantu"), |figures| figures.helped),
        row(plain!(language, "lembar-terbantu-jumlah"), |figures| figures.helped.good),
        row(plain!(language, "lembar-menjawab"), |figures| figures.helped.all),
        rate(plain!(language, "lembar-bot"), Figures::useful),
        row(plain!(language, "lembar-belum"), |figures| figures.answers.unanswered),
        row(plain!(language, "lembar-diajarkan"), |figures| figures.answers.taught),
        row(plain!(language, "lembar-acara-jumlah"), Figures::held),
        row(plain!(language, "lembar-acara-hadir"), Figures::guests),
    ]
}
