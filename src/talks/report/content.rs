//! Programmes that somebody should look at: old facts, drafts, and what is no longer true.

use super::page::{Page, part_of};
use crate::html;
use crate::knowledge::{Programme, STALE_AFTER_DAYS, State};
use crate::talks::review;
use crate::text::{self, Html, format};
use crate::turn::Turn;

fn to_check<'a>(turn: &Turn<'a>) -> Vec<&'a Programme> {
    let today = text::local_date(turn.now);
    let wants = |programme: &&Programme| !programme.is_current(today) || programme.is_stale(today);
    let mut found: Vec<&Programme> = turn.world.knowledge.iter().filter(wants).collect();
    // What is not shown to owners at all comes first, then the oldest facts.
    found.sort_by_key(|programme| (programme.is_current(today), programme.checked));
    found
}

pub(super) fn in_short(turn: &Turn<'_>) -> Html {
    let count = i64::try_from(to_check(turn).len()).unwrap_or_default();
    let (done, all) = review::progress(turn.world, turn.now);
    let checked =
        html!(turn.language, "laporan-isi-diperiksa", sudah = format::count(done), semua = format::count(all));
    Html::join(&[html!(turn.language, "laporan-isi-ringkas", jumlah = count), checked], "\n")
}

pub(super) fn page(turn: &Turn<'_>, part: u32) -> Page {
    let found = to_check(turn);
    let (shown, more) = part_of(&found, part);
    let mut parts = vec![html!(turn.language, "laporan-isi", hari = STALE_AFTER_DAYS)];
    parts.extend(shown.iter().map(|programme| line(turn, programme)));
    if found.is_empty() {
        parts.push(html!(turn.language, "laporan-isi-kosong"));
    }
    Page { text: Html::join(&parts, "\n\n"), more }
}

fn line(turn: &Turn<'_>, programme: &Programme) -> Html {
    let language = turn.language;
    let why = if programme.head.state == State::Draft {
        html!(language, "laporan-isi-draf")
    } else if programme.is_current(text::local_date(turn.now)) {
        html!(language, "laporan-isi-lama")
    } else {
        html!(language, "laporan-isi-berakhir")
    };
    let (title, date) = (turn.world.knowledge.title(programme, language), text::date(language, programme.checked));
    let office = &programme.head.office;
    html!(language, "laporan-isi-baris", judul = title, sebab = why, tanggal = &date, kantor = office)
}
