//! One file a talk. [`answer`] is the only way in: a route comes, a talk says its screens.

mod manners;
mod menu;
mod programmes;
mod questions;

use crate::domain::{Data, Reach};
use crate::routes::Route;
use crate::store;
use crate::turn::Turn;

/// Lets the talk that a route names answer.
///
/// # Errors
/// Only when the store is broken; people's mistakes are replies.
pub(crate) async fn answer(turn: &mut Turn<'_>, route: Route) -> Result<(), store::Error> {
    match route {
        Route::Start(payload) => menu::start(turn, &payload),
        Route::Menu | Route::Back | Route::Button(Data::Menu) => menu::main(turn),
        Route::Ask | Route::Button(Data::Ask) => menu::how_to_ask(turn),
        Route::Help | Route::Button(Data::Help) => menu::help(turn),
        Route::Privacy | Route::Button(Data::Privacy) => menu::privacy(turn),
        Route::Languages | Route::Button(Data::Languages) => menu::languages(turn),
        Route::Button(Data::Language(language)) => menu::choose_language(turn, language),
        Route::Cancel => menu::cancel(turn),
        Route::Button(Data::Groups) => programmes::groups(turn),
        Route::Button(Data::Group(group)) => programmes::group(turn, &group),
        Route::Button(Data::Section { slug, section, part }) => programmes::section(turn, &slug, &section, part),
        Route::Question(text) => questions::answer(turn, &text).await?,
        Route::Blank => manners::blank(turn),
        Route::NotText(kind) => manners::not_text(turn, kind),
        Route::UnknownCommand => manners::unknown_command(turn),
        Route::UnknownButton => manners::unknown_button(turn),
        // There is nobody to talk to; the writer noted it.
        Route::Left => debug_assert_eq!(turn.contact.reach, Reach::Blocked),
    }
    Ok(())
}
