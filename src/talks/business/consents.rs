//! What an owner agrees to with a business, and the receipt for it.

use crate::domain::{CONSENT_VERSION, Purpose};
use crate::store::businesses::Business;
use crate::store::consents::Consent;
use crate::store::{consents, subscriptions};
use crate::talks::{news, ui};
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};

/// Notes what was ticked under a business that becomes the contact's; true where stopped news runs again by it.
///
/// What an owner wants help with is what the news are about, once news are permitted.
pub(in crate::talks) async fn agree(
    turn: &mut Turn<'_>,
    business: &Business,
    is_ticked: impl Fn(Purpose) -> bool,
) -> Talk<bool> {
    let (owner, now) = (turn.contact.id, turn.now);
    let conn = turn.write().await?;
    let before = consents::of(conn, owner).await?;
    let follows = !subscriptions::of(conn, owner).await?.is_empty();
    for purpose in &Purpose::ALL {
        let given = is_ticked(*purpose);
        // A box left empty gives nothing; only /data and /berhenti take back what was given with an earlier business, or
        // the news that were chosen one by one.
        let is_chosen = *purpose == Purpose::News && follows;
        if !given && (is_chosen || before.iter().any(|consent| consent.purpose == *purpose && consent.given)) {
            continue;
        }
        let consent = Consent { purpose: *purpose, given, version: CONSENT_VERSION.to_owned(), at: now };
        consents::add(conn, owner, &consent).await?;
    }
    let has_news =
        is_ticked(Purpose::News) || before.iter().any(|consent| consent.purpose == Purpose::News && consent.given);
    if has_news {
        news::follow(turn, &[], &business.interests).await?;
    }
    Ok(is_ticked(Purpose::News) && news::lift_stop(turn))
}

/// Gives a receipt: it comes last and has no buttons, so that no press takes its place; what can be done next stands
/// where the question was, and opens under the receipt, where the owner looks.
pub(in crate::talks) fn receipt(turn: &mut Turn<'_>, next: Screen, receipt: Html) {
    turn.show(ui::all_below(next));
    turn.say(Screen::text(receipt));
}
