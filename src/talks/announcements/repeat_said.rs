//! The sentences about an announcement that repeats: which day and hour, and when the next one goes.
//!
//! How many announcements an owner may get in a week is no matter of these: `domain/announcement.rs`.

use crate::domain::Language;
use crate::domain::announcement::Repeat;
use crate::html;
use crate::store::announcements::Announcement;
use crate::text::{self, Html, format};

/// On which day, at which hour, and until when.
pub(super) fn said(language: Language, repeat: Repeat) -> Html {
    html!(
        language,
        "umum-ulang",
        hari = &format::weekday(language, repeat.weekday),
        jam = &hour(repeat.hour),
        tanggal = &text::date(language, repeat.last)
    )
}

/// The same of one that is let go, with the days behind the next one; nothing where it goes once.
pub(super) fn planned(language: Language, it: &Announcement) -> Option<Html> {
    let (repeat, next) = (it.facts.repeat?, it.starts_at?);
    let later = repeat.all_after(next);
    let days: Vec<String> = later.iter().map(|at| text::date(language, text::local_date(*at))).collect();
    let days = (!days.is_empty()).then(|| html!(language, "umum-ulang-rencana", daftar = &days.join(", ")));
    Some(Html::join(&[said(language, repeat)].into_iter().chain(days).collect::<Vec<_>>(), "\n"))
}

/// A full hour: "08.00".
pub(super) fn hour(hour: u8) -> String {
    format!("{hour:02}.00")
}
