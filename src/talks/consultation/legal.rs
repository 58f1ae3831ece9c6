//! Legal help: before it is sent, one screen says that it is help and who reads it. The prosecutors' team of Mitra Adhyaksa
//! reads nothing that its owner did not allow by a tap, and a case is not passed on to it without that.

use super::access;
use super::press::ConsultPress;
use crate::domain::{Button, CaseNumber, Language, Team};
use crate::store::cases::Case;
use crate::text::Html;
use crate::turn::Screen;
use crate::world::World;
use crate::{html, plain};

/// Whether it is about the law; what is about somebody of the office has readers of its own.
pub(super) fn is_legal(world: &World, case: &Case) -> bool {
    !case.complaint && access::team(world, case) == Team::Legal
}

/// Whether its owner has not been told yet who reads it.
pub(super) fn is_to_be_shown(world: &World, case: &Case) -> bool {
    is_legal(world, case) && case.prosecutors.is_none()
}

/// Whether it may go to the prosecutors' team.
pub(super) fn may_go(case: &Case) -> bool {
    case.prosecutors == Some(true)
}

/// The screen before it is sent.
pub(super) fn screen(language: Language, case: &Case, drop: Button) -> Screen {
    let text = with_name_line(language, case, html!(language, "hukum-layar"));
    let send = Button::new(plain!(language, "konsultasi-tombol-kirim"), ConsultPress::SendLegal(case.number.clone()));
    Screen::text(text).row(vec![switch(language, case, may_go(case))]).row(vec![send, drop])
}

/// Who asks without a name stays without one, whoever reads it.
pub(super) fn with_name_line(language: Language, case: &Case, text: Html) -> Html {
    let nameless = case.secret.anonymous.then(|| html!(language, "hukum-tanpa-nama"));
    Html::join(&[text].into_iter().chain(nameless).collect::<Vec<_>>(), "\n\n")
}

/// The box: what stands in it, and the tap that turns it over.
pub(super) fn switch(language: Language, case: &Case, on: bool) -> Button {
    let label = if on { plain!(language, "hukum-tombol-ya") } else { plain!(language, "hukum-tombol-tidak") };
    Button::new(label, ConsultPress::Prosecutors(case.number.clone(), !on))
}

/// The button that takes the permission back; none where there is none.
pub(super) fn withdraw_button(language: Language, case: &Case) -> Option<Button> {
    let press = ConsultPress::LetProsecutors(case.number.clone(), false);
    may_go(case).then(|| Button::new(plain!(language, "hukum-tombol-cabut"), press))
}

/// What was allowed, to the owner; nothing where that was never asked.
pub(super) fn to_owner(language: Language, case: &Case) -> Option<Html> {
    let allowed = case.prosecutors?;
    Some(if allowed { html!(language, "hukum-pemilik-ya") } else { html!(language, "hukum-pemilik-tidak") })
}

/// What was allowed, to the office: who was never asked allowed nothing.
pub(super) fn to_office(world: &World, language: Language, case: &Case) -> Option<Html> {
    let is_shown = case.prosecutors.is_some() || is_legal(world, case);
    let line = || if may_go(case) { html!(language, "hukum-kartu-ya") } else { html!(language, "hukum-kartu-tidak") };
    is_shown.then(line)
}

/// The button that asks the owner for the permission.
pub(super) fn ask_button(language: Language, number: &CaseNumber) -> Button {
    Button::new(plain!(language, "hukum-tombol-minta"), ConsultPress::AskProsecutors(number.clone()))
}
