//! What a new text leaves behind: other texts that would say something else, and its own English.

use crate::domain::Button;
use crate::knowledge::TextPlace;
use crate::store::doubts::{self, Doubt};
use crate::store::short_answers;
use crate::talks::learning;
use crate::talks::review::press::ReviewPress;
use crate::text::Html;
use crate::turn::{Talk, Turn};
use crate::{html, plain};

/// Lines under the text that leaves them behind.
const BRIEFLY: usize = 5;

/// What a new text leaves behind, in lines, and the way to it; nothing where all agrees.
pub(in crate::talks) async fn others(turn: &mut Turn<'_>, cause: &TextPlace) -> Talk<Option<(Html, Button)>> {
    let mut found = doubts::of_cause(turn.read(), &cause.to_string()).await?;
    // Its own English is nearest.
    found.sort_by_key(|doubt| !doubt.fact.is_empty());
    let Some(first) = found.first().map(|doubt| doubt.id) else { return Ok(None) };
    let shown = found.get(..BRIEFLY).unwrap_or(&found);
    let mut lines = lines(turn, shown, 0).await?;
    let many = i64::try_from(found.len()).unwrap_or_default();
    let more = i64::try_from(found.len() - shown.len()).unwrap_or_default();
    lines.extend((more > 0).then(|| html!(turn.language, "samakan-lainnya", jumlah = more)));
    let text = html!(turn.language, "samakan-sebelum", isi = Html::join(&lines, "\n"));
    Ok(Some((text, Button::new(plain!(turn.language, "samakan-tombol", jumlah = many), ReviewPress::Doubt(first)))))
}

/// What each of them says.
pub(super) async fn lines(turn: &mut Turn<'_>, found: &[Doubt], from: i64) -> Talk<Vec<Html>> {
    let mut lines = Vec::new();
    for (number, doubt) in (from + 1..).zip(found) {
        let name = name(turn, &doubt.place).await?;
        let why = why(turn, doubt);
        lines.push(html!(turn.language, "samakan-baris", nomor = number, nama = &name, sebab = why));
    }
    Ok(lines)
}

pub(super) fn why(turn: &Turn<'_>, doubt: &Doubt) -> Html {
    if doubt.fact.is_empty() {
        html!(turn.language, "samakan-sebab-inggris")
    } else {
        html!(turn.language, "samakan-sebab", fakta = &doubt.fact)
    }
}

/// What a text is called.
pub(super) async fn name(turn: &mut Turn<'_>, place: &str) -> Talk<String> {
    let place = TextPlace::read(place);
    if let Some(TextPlace::Own(id)) = place {
        return Ok(short_answers::get(turn.read(), id).await?.map(|short| short.question).unwrap_or_default());
    }
    Ok(place.and_then(|place| learning::name(turn, &place)).unwrap_or_default())
}
