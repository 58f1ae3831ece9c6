//! Posters that hang with what an event was.

use crate::domain::{EventCode, PosterTarget};
use crate::html;
use crate::store;
use crate::text::{Html, format};
use crate::turn::{Talk, Turn};

/// That posters hang with what an event was, and where; nothing where none hangs.
pub(super) async fn still_hanging(turn: &mut Turn<'_>, event: &EventCode) -> Talk<Option<Html>> {
    let places = store::outreach::places(turn.read(), &PosterTarget::Event(event.clone())).await?;
    let (count, language) = (format::count(places.len()), turn.language);
    let where_they_hang = places.join(", ");
    Ok((count > 0).then(|| html!(language, "poster-masih-tergantung", jumlah = count, tempat = &where_they_hang)))
}
