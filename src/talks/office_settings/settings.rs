//! What the office says of itself, as its people see it: with who vouches for it, and the buttons to change it.

use crate::domain::Button;
use crate::domain::office::Setting;
use crate::domain::policy::{Action, Relation};
use crate::store::office;
use crate::talks::consultation::press::ConsultPress;
use crate::talks::office_settings::page::{in_words, vouched};
use crate::talks::office_settings::press::OfficePress;
use crate::talks::{
    office_settings::access::sees, office_settings::edit, office_settings::form, office_settings::reread, ui,
};
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// All settings, under `lead`.
pub(super) async fn list(turn: &mut Turn<'_>, lead: Option<Html>) -> Talk {
    ui::require(turn, Action::SeeOffice, Relation::Other).await?;
    let said = office::settings(turn.read()).await?;
    let language = turn.language;
    let lines = Setting::ALL.map(|setting| {
        let name = form::name(language, setting);
        match said.get(&setting) {
            Some(one) => html!(
                language,
                "kantor-baris-sah",
                nama = &name,
                isi = &in_words(language, setting, &one.value),
                oleh = &vouched(language, &one.by, one.at)
            ),
            None => html!(language, "kantor-baris-kosong", nama = &name),
        }
    });
    let mut parts: Vec<Html> = lead.into_iter().collect();
    parts.push(html!(language, "kantor-kelola"));
    parts.push(Html::join(&lines, "\n"));
    let may = sees(turn, Action::ChangeOffice).await?;
    parts.extend((!may).then(|| html!(language, "kantor-kelola-kepala")));
    let mut screen = Screen::text(Html::join(&parts, "\n\n"));
    if may {
        let button = |setting| Button::new(form::name(language, setting), OfficePress::Setting(setting));
        screen = ui::rows(Setting::ALL.map(button).into(), 1).into_iter().fold(screen, Screen::row);
        screen = screen.row(vec![Button::new(plain!(language, "batas-tombol"), ConsultPress::Times)]);
    }
    if turn.world.is_of_a_folder() && sees(turn, Action::RereadContent).await? {
        screen = screen.row(vec![Button::new(reread::label(language), OfficePress::Reread)]);
    }
    let ways = vec![
        Button::new(plain!(language, "kantor-tombol-libur"), OfficePress::Holidays(0)),
        Button::new(plain!(language, "kantor-tombol-halaman"), OfficePress::Page),
    ];
    turn.show(screen.row(ways).row(vec![ui::menu_button(language)]));
    Ok(())
}

/// One setting: what is not said is asked at once, anything else can be said anew or vouched for again.
pub(super) async fn one(turn: &mut Turn<'_>, setting: Setting) -> Talk {
    ui::require(turn, Action::ChangeOffice, Relation::Other).await?;
    let Some(one) = office::settings(turn.read()).await?.remove(&setting) else {
        return edit::begin(turn, setting).await;
    };
    let language = turn.language;
    let text = html!(
        language,
        "kantor-baris-sah",
        nama = &form::name(language, setting),
        isi = &in_words(language, setting, &one.value),
        oleh = &vouched(language, &one.by, one.at)
    );
    let ways = vec![
        Button::new(plain!(language, "kantor-tombol-ubah"), OfficePress::Change(setting)),
        Button::new(plain!(language, "kantor-tombol-benar"), OfficePress::Confirm(setting)),
    ];
    let back = Button::new(plain!(language, "tombol-kembali"), OfficePress::Settings);
    turn.show(Screen::text(text).row(ways).row(vec![back, ui::menu_button(language)]));
    Ok(())
}
