//! The pages of the officers' report, as buttons name them, and its command.

use crate::domain::policy::Action;
use crate::domain::wire::{wire, word_parts};
use crate::domain::words::words;
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};
pub(in crate::talks::report) use crate::talks::report::period::Stretch;

words! {
    /// A page of the report.
    ReportPage {
        /// The sums of all pages.
        Overview = "awal",
        /// Whether answers helped.
        Answers = "jawaban",
        /// What has no good answer, most asked first.
        Most = "banyak",
        /// The same, newest first.
        Newest = "baru",
        /// Programmes that somebody should look at.
        Content = "isi",
        /// How registrations went.
        Forms = "daftar",
        /// How many businesses are registered, where and in which trade.
        Businesses = "usaha",
        /// What became of consultations.
        Cases = "konsultasi",
        /// What leaves by its age soon.
        Kept = "simpan",
    }
}

word_parts!(ReportPage, Stretch);

wire! {
    /// A press in the report.
    ReportPress {
        /// A part of a page, counted from zero.
        Page(page: ReportPage, part: u32) = "lp", PAGE;
        /// A month or a week, so many of its kind before this one.
        Month(stretch: Stretch, back: u8) = "lb", PAGE;
        /// The same as a message to forward.
        MonthText(stretch: Stretch, back: u8) = "lb:t", PAGE;
        /// The same as a picture.
        MonthChart(stretch: Stretch, back: u8) = "lb:g", PAGE_SENDS;
        /// Who did what in it.
        MonthOfficers(stretch: Stretch, back: u8) = "lb:n", PAGE;
        /// Which workbook?
        Sheets = "lx", PAGE;
        /// That of a month or week.
        SheetMonth(stretch: Stretch, back: u8) = "lx:b", PAGE;
        /// That of the consultations of one's own teams.
        SheetCases = "lx:k", PAGE;
        /// That of the businesses.
        SheetBusinesses = "lx:u", PAGE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[Command {
    name: "laporan",
    aliases: &["report"],
    near: &["statistik", "rekap"],
    spoken: &["laporan bulan ini", "laporan bulanan", "rekap", "statistik"],
    place: 0,
    describe: |language| plain!(language, "tanda-perintah-laporan"),
    who: Who::Office(Action::SeeReport),
    target: Target::Press(|| ReportPress::Page(ReportPage::Overview, 0).into()),
}];

pub(in crate::talks) const LINKS: &[Link] = &[];

pub(in crate::talks) const HOME: &[HomeEntry] = &[HomeEntry {
    place: 70,
    action: Action::SeeReport,
    button: |language| plain!(language, "tombol-laporan"),
    press: || ReportPress::Page(ReportPage::Overview, 0).into(),
    waits: None,
}];

pub(in crate::talks) const UNTRANSLATED: Untranslated<ReportPress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[
    TableName {
        table: "audit",
        owners: Some(|language| plain!(language, "berkas-petugas")),
        office: Some(|language| plain!(language, "simpan-audit")),
    },
    TableName { table: "form_ends", owners: None, office: Some(|language| plain!(language, "simpan-statistik")) },
    TableName { table: "seen_updates", owners: None, office: Some(|language| plain!(language, "simpan-pembaruan")) },
    TableName { table: "outbox", owners: None, office: Some(|language| plain!(language, "simpan-kiriman")) },
    TableName { table: "files", owners: None, office: Some(|language| plain!(language, "simpan-berkas")) },
    TableName { table: "contents", owners: None, office: Some(|language| plain!(language, "simpan-isi")) },
];
