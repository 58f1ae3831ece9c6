//! What an announcement may cost that goes faster than Telegram's free pace: shown wherever somebody lets it go.

use super::press::AnnouncementPress;
use crate::domain::{Button, Language, Role};
use crate::store::announcements::{Announcement, Facts};
use crate::text::Html;
use crate::turn::Turn;
use crate::{html, plain};

/// Messages that cost one Star at most: a tenth each, as far as they go beyond the free pace.
const MESSAGES_A_STAR: i64 = 10;

/// The most Stars that so many copies of this cost.
pub(super) fn stars(facts: &Facts, copies: i64) -> i64 {
    let messages = copies.max(0).saturating_mul(facts.messages_a_copy());
    messages.saturating_add(MESSAGES_A_STAR - 1) / MESSAGES_A_STAR
}

/// That it is paid for, and the most that it costs.
pub(super) fn said(language: Language, facts: &Facts, reached: i64) -> Option<Html> {
    facts.paid.then(|| html!(language, "umum-bayar", bintang = stars(facts, reached)))
}

/// Whether this person may have announcements paid for: the operator lets the bot pay, and this is an admin.
pub(super) fn may(turn: &Turn<'_>) -> bool {
    turn.world.pays && turn.contact.role == Some(Role::Admin)
}

/// The way to have it paid for, or not any more. What goes every week is not.
pub(super) fn button(turn: &Turn<'_>, it: &Announcement) -> Option<Vec<Button>> {
    let language = turn.language;
    if it.facts.paid {
        let label = plain!(language, "umum-tombol-tidak-bayar");
        return Some(vec![Button::new(label, AnnouncementPress::Pay(it.id, false))]);
    }
    let is_offered = may(turn) && it.facts.repeat.is_none();
    is_offered.then(|| vec![Button::new(plain!(language, "umum-tombol-bayar"), AnnouncementPress::AskPay(it.id))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::announcements::Attached;

    #[test]
    fn e_a_star_is_enough_for_ten_copies() {
        let one = Facts::default();
        assert_eq!([0, 1, 10, 11, 5_000].map(|copies| stars(&one, copies)), [0, 1, 1, 2, 500]);
        let picture = || Attached { id: "F".into(), photo: true };
        let album = Facts { file: Some(picture()), album: vec![picture(), picture()], ..one };
        assert_eq!([0, 5, 6].map(|copies| stars(&album, copies)), [0, 2, 3], "three pictures and their words");
    }
}
