//! The office's own words are read anew from their folder: an admin wishes it, and hears how it went.

use crate::domain::Language;
use crate::domain::policy::Action;
use crate::talks::office_settings::access::may;
use crate::talks::ui;
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// So many reasons are told; all of them are in the log.
const TOLD: usize = 8;
/// The longest reason that is told whole.
const LONGEST: usize = 300;

/// The button.
pub(super) async fn ask(turn: &mut Turn<'_>) -> Talk {
    if !turn.world.is_of_a_folder() {
        ui::unknown_button(turn);
        return Ok(());
    }
    may(turn, Action::RereadContent, "content").await?;
    turn.reread();
    let text = html!(turn.language, "kata-sebentar");
    turn.show(Screen::text(text).row(vec![ui::menu_button(turn.language)]));
    Ok(())
}

/// What was read counts now: so many programmes and short answers, of which so many are new to the trained model; what `later`
/// names counts from the next start on.
pub(crate) fn accepted(language: Language, counts: [usize; 3], later: &[String]) -> Screen {
    let [programmes, answers, new] = counts.map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    let mut parts = vec![html!(language, "kata-berlaku", program = programmes, jawaban = answers)];
    parts.extend((new > 0).then(|| html!(language, "kata-baru", jumlah = new)));
    parts.extend((!later.is_empty()).then(|| html!(language, "kata-nanti", berkas = &later.join(", "))));
    Screen::text(Html::join(&parts, "\n\n"))
}

/// What was read is wrong, and what counted before counts on.
pub(crate) fn refused(language: Language, reasons: &[String]) -> Screen {
    let mut parts = vec![html!(language, "kata-ditolak")];
    let told = reasons.iter().take(TOLD).map(|reason| crate::text::cut(reason, LONGEST));
    parts.extend(told.map(|reason| html!(language, "kata-alasan", alasan = &reason)));
    let more = i64::try_from(reasons.len().saturating_sub(TOLD)).unwrap_or(i64::MAX);
    parts.extend((more > 0).then(|| html!(language, "kata-lagi", jumlah = more)));
    Screen::text(Html::join(&parts, "\n"))
}

/// What the button says.
pub(super) fn label(language: Language) -> String {
    plain!(language, "kata-tombol")
}
