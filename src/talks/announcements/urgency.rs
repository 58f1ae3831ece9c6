//! What is said of an announcement that cannot wait, and whether it comes without a sound.

use crate::clock::Millis;
use crate::domain::Language;
use crate::domain::announcement::is_quiet_within;
use crate::html;
use crate::store::announcements::Announcement;
use crate::text::Html;

/// Copies go out at about this pace, each second.
const PACE: i64 = 20;
const SECOND: Millis = 1_000;
/// Some get it later: whoever is in the middle of a form, or whom Telegram limits.
const LATER: Millis = 3_600_000;

/// Why it cannot wait; nothing where it can.
pub(super) fn said(language: Language, it: &Announcement) -> Option<Html> {
    let why = it.facts.urgent.as_deref()?;
    Some(html!(language, "umum-mendesak", alasan = why))
}

/// The same, with what that means: for whoever still decides about it.
pub(super) fn explained(language: Language, it: &Announcement) -> Option<Html> {
    Some(Html::join(&[said(language, it)?, html!(language, "umum-mendesak-arti")], "\n"))
}

/// Whether copies that are written now come without a sound: some of them may arrive when nothing else goes.
pub(super) fn is_silent(it: &Announcement, now: Millis) -> bool {
    let left = it.counted.unwrap_or_default().max(it.counts.under_way()).max(0);
    it.facts.urgent.is_some() && is_quiet_within(now, LATER.saturating_add(left.saturating_mul(SECOND) / PACE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talks::announcements::shown::tests::bazaar;

    /// Wednesday 25 November 2026, ten o'clock in Lampung.
    const NOW: Millis = 1_795_575_600_000;
    const HOUR: Millis = 3_600_000;

    #[test]
    fn e11_what_cannot_wait_is_silent_where_a_copy_may_arrive_when_nothing_else_goes() {
        let mut it = bazaar();
        assert!(!is_silent(&it, NOW + 12 * HOUR), "it waits for the morning");
        it.facts.urgent = Some("Lokasi pindah".into());
        for (hours, is_late) in [(0, false), (8, false), (9, true), (10, true), (20, true), (21, false)] {
            assert_eq!(is_silent(&it, NOW + hours * HOUR), is_late, "{hours} hours after ten");
        }
        it.counted = Some(8 * 3_600 * PACE);
        assert!(is_silent(&it, NOW + 2 * HOUR), "the last of so many go in the evening");
    }
}
