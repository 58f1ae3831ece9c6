//! What leaves by its age within a week: the sweep's own table, counted ahead.

use super::page::{Page, WEEK_DAYS};
use crate::clock::DAY;
use crate::domain::Language;
use crate::html;
use crate::plain;
use crate::store::{self, retention};
use crate::talks::tables;
use crate::text::Html;
use crate::turn::Turn;

async fn due(turn: &mut Turn<'_>) -> Result<Vec<(&'static str, i64)>, store::Error> {
    let (keys, until) = (turn.keys, turn.now + WEEK_DAYS * DAY);
    retention::due(turn.read(), keys, until).await
}

/// What the machine notes about messages goes after two days anyhow, and says nothing about anybody's data.
const OF_THE_MACHINE: [&str; 4] = ["seen_updates", "outbox", "files", "contents"];

pub(super) async fn in_short(turn: &mut Turn<'_>) -> Result<Html, store::Error> {
    let due = due(turn).await?;
    let count: i64 = due.iter().filter(|(kind, _)| !OF_THE_MACHINE.contains(kind)).map(|(_, count)| count).sum();
    Ok(html!(turn.language, "laporan-simpan-ringkas", hari = WEEK_DAYS, jumlah = count))
}

pub(super) async fn page(turn: &mut Turn<'_>) -> Result<Page, store::Error> {
    let due = due(turn).await?;
    let language = turn.language;
    let lines: Vec<Html> = due
        .iter()
        .map(|(kind, count)| html!(language, "laporan-simpan-baris", jenis = &name(language, kind), jumlah = *count))
        .collect();
    let text = html!(language, "laporan-simpan", hari = WEEK_DAYS, isi = Html::join(&lines, "\n"));
    Ok(Page { text, more: false })
}

/// What people of the office call it.
fn name(language: Language, kind: &str) -> String {
    match kind {
        retention::FORMS => plain!(language, "simpan-formulir"),
        table => tables::office_name(table, language),
    }
}
