//! The other offices to which somebody is sent.

use super::press::ServicePress;
use crate::domain::Button;
use crate::knowledge::{Office, OtherOffice};
use crate::talks::ui;
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// The other offices, to choose from, and the way back.
pub(super) fn offices(turn: &Turn<'_>, to: impl Fn(String) -> ServicePress, back: ServicePress) -> Screen {
    let language = turn.language;
    let button = |office: &OtherOffice| Button::new(ui::short(&office.short), to(office.slug.clone()));
    let buttons = Office::shipped().others.iter().map(button).map(|button| vec![button]);
    let screen = buttons.fold(Screen::text(html!(language, "catat-dirujuk")), Screen::row);
    let other = Button::new(plain!(language, "catat-tombol-kantor-lain"), to(OTHER.to_owned()));
    screen.row(vec![other]).row(vec![Button::new(plain!(language, "tombol-kembali"), back)])
}

/// An office that is in no list.
pub(super) const OTHER: &str = "lainnya";
