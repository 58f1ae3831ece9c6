//! What the office has not said of itself yet.

use crate::html;
use crate::store;
use crate::talks::office_settings;
use crate::text::{Html, format};
use crate::turn::Turn;

pub(super) async fn in_short(turn: &mut Turn<'_>) -> Result<Html, store::Error> {
    let (missing, years) = office_settings::gaps(turn.read()).await?;
    let language = turn.language;
    let mut line = html!(language, "laporan-kantor", jumlah = format::count(missing.len()));
    for year in years {
        line.push(&html!(language, "laporan-libur", tahun = &year.to_string()));
    }
    Ok(line)
}
