//! A complaint that heads alone may read: what to do if it is about one of them is said before anything is written.

use super::access;
use super::press::ConsultPress;
use crate::domain::{Button, Role};
use crate::store::cases::Case;
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Adds to the screen of what is not sent yet, where heads alone may read it: what to do if it is about one of them.
pub(super) async fn with_other_way(turn: &mut Turn<'_>, case: &Case, mut screen: Screen) -> Talk<Screen> {
    let language = turn.language;
    if !case.complaint {
        return Ok(screen);
    }
    let readers = access::all_readers(turn.read(), case).await?;
    if readers.is_empty() {
        screen.text = Html::join(&[screen.text, html!(language, "lapor-tak-ada-pembaca")], "\n\n");
        return Ok(screen);
    }
    if readers.iter().any(|one| one.role != Role::Head) {
        return Ok(screen);
    }
    screen.text = Html::join(&[screen.text, html!(language, "lapor-hanya-kepala")], "\n\n");
    let about = ConsultPress::AccuseHeads(case.number.clone());
    Ok(screen.row(vec![Button::new(plain!(language, "lapor-tombol-tentang-kepala"), about)]))
}
