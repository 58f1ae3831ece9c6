//! How many businesses are registered: by whom, in which kecamatan, in which trade.

use super::page::{Page, part_of};
use crate::clock::DAY;
use crate::domain::{Language, Regions, region};
use crate::html;
use crate::store::registered::Sums;
use crate::store::{self, registered};
use crate::talks::business::form::SECTOR;
use crate::text::Html;
use crate::turn::Turn;

pub(super) async fn in_short(turn: &mut Turn<'_>) -> Result<Html, store::Error> {
    let sums = registered::sums(turn.read()).await?;
    Ok(html!(turn.language, "laporan-usaha-ringkas", jumlah = sums.all(), tunggu = sums.waiting))
}

/// What the desk wrote down lately and is still there, for the page about registrations.
pub(super) async fn at_the_desk(turn: &mut Turn<'_>, days: i64) -> Result<Html, store::Error> {
    let span = (turn.now - days * DAY, turn.now + 1);
    let Sums { confirmed, signed, waiting, .. } = registered::within(turn.read(), span).await?;
    let all = confirmed + signed + waiting;
    let language = turn.language;
    Ok(html!(language, "laporan-meja", catat = all, sah = confirmed, surat = signed, tunggu = waiting))
}

pub(super) async fn page(turn: &mut Turn<'_>, part: u32) -> Result<Page, store::Error> {
    let language = turn.language;
    let mut parts = Vec::new();
    if part == 0 {
        let sums = registered::sums(turn.read()).await?;
        let Sums { own, confirmed, signed, waiting } = sums;
        parts.push(html!(
            language,
            "laporan-usaha",
            jumlah = sums.all(),
            sendiri = own,
            sah = confirmed,
            surat = signed,
            tunggu = waiting
        ));
        let sectors = registered::by_sector(turn.read()).await?;
        let lines = sectors.iter().map(|(word, count)| line(language, &SECTOR.option(language, word), *count));
        parts.push(html!(language, "laporan-usaha-bidang", isi = list(language, lines.collect())));
    }
    let districts = registered::by_district(turn.read()).await?;
    let (shown, more) = part_of(&districts, part);
    let lines = shown.iter().map(|(code, count)| line(language, &place(code), *count));
    parts.push(html!(language, "laporan-usaha-kecamatan", isi = list(language, lines.collect())));
    Ok(Page { text: Html::join(&parts, "\n\n"), more })
}

/// A kecamatan, with its kabupaten or kota where that is another one.
fn place(code: &str) -> String {
    let regions = Regions::shipped();
    if region::parent(code) == region::home() {
        regions.name(code).unwrap_or(code).to_owned()
    } else {
        regions.full_name(code)
    }
}

fn line(language: Language, name: &str, count: i64) -> Html {
    html!(language, "laporan-usaha-baris", nama = name, jumlah = count)
}

fn list(language: Language, lines: Vec<Html>) -> Html {
    if lines.is_empty() { html!(language, "laporan-usaha-kosong") } else { Html::join(&lines, "\n") }
}
