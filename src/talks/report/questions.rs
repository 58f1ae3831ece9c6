//! What has no good answer yet: masked texts with their counts, and nobody's name.

use super::page::{LINES, Page};
use crate::domain::Language;
use crate::html;
use crate::store;
use crate::store::unanswered::{self, Noted};
use crate::talks::report::press::ReportPage;
use crate::text::{self, Html};
use crate::turn::Turn;

/// The longest text that a line shows.
const SHOWN_CHARS: usize = 120;

pub(super) async fn in_short(turn: &mut Turn<'_>) -> Result<Html, store::Error> {
    let count = unanswered::how_many(turn.read()).await?;
    Ok(html!(turn.language, "laporan-belum-ringkas", jumlah = count))
}

pub(super) async fn page(turn: &mut Turn<'_>, page: ReportPage, part: u32) -> Result<Page, store::Error> {
    let lines = i64::try_from(LINES).unwrap_or_default();
    let from = i64::from(part) * lines;
    let noted = match page {
        ReportPage::Newest => unanswered::newest(turn.read(), from, lines + 1).await?,
        _ => unanswered::most_asked(turn.read(), from, lines + 1).await?,
    };
    let count = unanswered::how_many(turn.read()).await?;
    let language = turn.language;
    let head = match page {
        ReportPage::Newest => html!(language, "laporan-belum-baru", jumlah = count),
        _ => html!(language, "laporan-belum-banyak", jumlah = count),
    };
    let shown = noted.iter().take(LINES).zip(from + 1..).map(|(noted, number)| line(language, number, noted));
    let mut parts: Vec<Html> = std::iter::once(head).chain(shown).collect();
    if count == 0 {
        parts.push(html!(language, "laporan-belum-kosong"));
    }
    Ok(Page { text: Html::join(&parts, "\n\n"), more: noted.len() > LINES })
}

fn line(language: Language, number: i64, noted: &Noted) -> Html {
    let mut facts = Vec::new();
    if noted.is_rumour {
        facts.push(html!(language, "laporan-belum-kabar"));
    }
    if noted.times > 0 {
        facts.push(html!(language, "laporan-belum-kali", jumlah = noted.times));
    }
    if noted.disliked > 0 {
        facts.push(html!(language, "laporan-belum-kurang", jumlah = noted.disliked));
    }
    let day = text::date(language, text::local_date(noted.last_seen));
    facts.push(html!(language, "laporan-belum-terakhir", tanggal = &day));
    let facts = Html::join(&facts, ", ");
    html!(
        language,
        "laporan-belum-baris",
        nomor = number,
        teks = &text::cut(&noted.question, SHOWN_CHARS),
        rincian = facts
    )
}
