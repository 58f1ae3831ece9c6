//! The directory of other offices: what ships with its source, and what head or admin laid over it.

use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language};
use crate::knowledge::{Office, OtherOffice};
use crate::store;
use crate::store::office::{self, Reached};
use crate::talks::office_settings::access::{by, may, sees};
use crate::talks::office_settings::page::vouched;
use crate::talks::office_settings::press::OfficePress;
use crate::talks::{forms::begin, office_settings::form, ui};
use crate::text::{self, Html};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Offices on one page.
const PAGE: usize = 8;

/// The directory.
pub(super) fn list(turn: &mut Turn<'_>, page: u16) {
    let language = turn.language;
    let all = &Office::shipped().others;
    let skip = usize::from(page) * PAGE;
    let button =
        |office: &OtherOffice| vec![Button::new(ui::short(&office.short), OfficePress::Other(office.slug.clone()))];
    let screen = Screen::text(html!(language, "dinas-judul"));
    let screen = all.iter().skip(skip).take(PAGE).map(button).fold(screen, Screen::row);
    let to = |label, page: u32| Button::new(label, OfficePress::Others(u16::try_from(page).unwrap_or(u16::MAX)));
    let ways = ui::pager(language, page.into(), all.len() > skip + PAGE, to);
    let screen = ways.into_iter().fold(screen, Screen::row);
    let back = Button::new(plain!(language, "kantor-tombol-halaman"), OfficePress::Page);
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
}

/// What is known of another office: what its people's neighbours said, over what ships.
pub(super) async fn known(turn: &mut Turn<'_>, slug: &str) -> Result<Option<Reached>, store::Error> {
    let Some(ships) = Office::shipped().other(slug) else { return Ok(None) };
    let said = office::others(turn.read()).await?.remove(slug);
    Ok(Some(said.map_or_else(|| shipped(ships), |said| said.value)))
}

fn shipped(office: &OtherOffice) -> Reached {
    Reached { address: office.address.clone(), hours: office.hours.clone(), phone: office.phone.clone() }
}

/// What ships of an office, in the language of its reader.
fn in_language(office: &OtherOffice, language: Language) -> Reached {
    match language {
        Language::Indonesian => shipped(office),
        Language::English => Reached {
            address: office.english.address.clone(),
            hours: office.english.hours.clone(),
            phone: office.phone.clone(),
        },
    }
}

/// One office, under `lead`.
pub(super) async fn one(turn: &mut Turn<'_>, slug: &str, lead: Option<Html>) -> Talk {
    let Some(office) = Office::shipped().other(slug) else {
        ui::unknown_button(turn);
        return Ok(());
    };
    let language = turn.language;
    let said = office::others(turn.read()).await?.remove(slug);
    let reached = said.as_ref().map_or_else(|| in_language(office, language), |said| said.value.clone());
    let mut parts: Vec<Html> = lead.into_iter().collect();
    let serves = if language == Language::English { &office.english.serves } else { &office.serves };
    parts.push(html!(language, "dinas", nama = &office.name, urusan = serves));
    parts.push(Html::join(&lines(language, &reached), "\n"));
    parts.push(match &said {
        Some(said) => html!(language, "dinas-sah", tanggal = &text::date(language, text::local_date(said.at))),
        None => {
            html!(language, "dinas-sumber", sumber = &office.source, tanggal = &text::date(language, office.read))
        }
    });
    let mut screen = Screen::text(Html::join(&parts, "\n\n"));
    if sees(turn, Action::ChangeDirectory).await? {
        if let Some(said) = &said {
            screen.text = Html::join(
                &[screen.text, html!(language, "dinas-oleh", oleh = &vouched(language, &said.by, said.at))],
                "\n",
            );
        }
        let ways = vec![
            Button::new(plain!(language, "kantor-tombol-ubah"), OfficePress::ChangeOther(slug.to_owned())),
            Button::new(plain!(language, "kantor-tombol-benar"), OfficePress::ConfirmOther(slug.to_owned())),
        ];
        screen = screen.row(ways);
    }
    let back = Button::new(plain!(language, "kantor-tombol-lain"), OfficePress::Others(0));
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// What is known, and what is not, which is never filled in by guessing.
fn lines(language: Language, reached: &Reached) -> Vec<Html> {
    let fields = [
        (plain!(language, "kantor-isian-alamat"), &reached.address),
        (plain!(language, "kantor-isian-jam"), &reached.hours),
        (plain!(language, "kantor-isian-telepon"), &reached.phone),
    ];
    let line = |(name, value): (String, &Option<String>)| match value {
        Some(value) => html!(language, "kantor-baris", nama = &name, isi = value),
        None => html!(language, "dinas-belum", nama = &name),
    };
    fields.map(line).into()
}

/// How the office is reached that a programme names; none where nothing of it is known.
pub(super) async fn reached_by(turn: &mut Turn<'_>, office: &str) -> Result<Option<Html>, store::Error> {
    let Some(ships) = Office::shipped().named(office) else { return Ok(None) };
    let reached = known(turn, &ships.slug).await?.unwrap_or_default();
    if reached == Reached::default() {
        return Ok(None);
    }
    let language = turn.language;
    let parts = [html!(language, "dinas-kartu", nama = &ships.name), Html::join(&lines(language, &reached), "\n")];
    Ok(Some(Html::join(&parts, "\n")))
}

/// Asks how another office is reached.
pub(super) async fn begin(turn: &mut Turn<'_>, slug: &str) -> Talk {
    ui::require(turn, Action::ChangeDirectory, Relation::Other).await?;
    if Office::shipped().other(slug).is_none() {
        ui::unknown_button(turn);
        return Ok(());
    }
    begin::begin_about(turn, &form::OTHER, slug.to_owned());
    Ok(())
}

/// What is known of an office is still true.
pub(super) async fn confirm(turn: &mut Turn<'_>, slug: &str) -> Talk {
    may(turn, Action::ChangeDirectory, slug).await?;
    let Some(reached) = known(turn, slug).await? else {
        ui::unknown_button(turn);
        return Ok(());
    };
    let by = by(turn);
    office::set_other(turn.write().await?, slug, &reached, by).await?;
    let lead = html!(turn.language, "dinas-tetap");
    one(turn, slug, Some(lead)).await
}
