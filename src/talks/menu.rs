//! The menu and what stands around it: welcome, help, privacy, language, cancel.

pub(in crate::talks) mod press;

use crate::domain::{Button, Language};
use crate::job::Job;
use crate::store;
use crate::store::inventory;
use crate::store::table::Reason;
use crate::talks::entry::Sends;
use crate::talks::forms::{interruptions, leave};
use crate::talks::my_data::press::DataPress;
use crate::talks::news::{self, press::NewsPress};
use crate::talks::{commands, home, ui};
use crate::text::Html;
use crate::turn::{OnDelivery, Screen, Talk, Turn};
use crate::{html, plain};
use press::MenuPress;

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[];

/// A button or a command of the menu.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: MenuPress) -> Talk {
    match press {
        MenuPress::Menu => main(turn).await?,
        MenuPress::Owners => owners(turn),
        MenuPress::Ask => page(turn, html!(turn.language, "cara-tanya")),
        MenuPress::Languages => languages(turn),
        MenuPress::Language(language) => choose_language(turn, language),
        MenuPress::Privacy => privacy(turn, false).await?,
        MenuPress::PrivacyInFull => privacy(turn, true).await?,
        MenuPress::Help => help(turn),
        MenuPress::Cancel if turn.draft.is_some() => leave::word(turn).await?,
        MenuPress::Cancel => cancel(turn).await?,
    }
    Ok(())
}

/// /start; what a link carries is a code that opens nothing, and that is said first.
pub(super) async fn welcome(turn: &mut Turn<'_>, payload: &str) -> Result<(), store::Error> {
    let mut screen = match home::screen(turn).await? {
        Some(screen) => screen,
        None => ui::with_menu(turn.language, html!(turn.language, "menu")),
    };
    // What every link to a bot may carry is no code.
    if !payload.is_empty() && !payload.eq_ignore_ascii_case("start") {
        screen.text = Html::join(&[html!(turn.language, "tautan-tak-dikenal"), screen.text], "\n\n");
    }
    turn.say(screen);
    Ok(())
}

/// /menu.
pub(super) async fn main(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    turn.memory.topic = None;
    turn.memory.ask_another();
    turn.memory.asked = None;
    match home::screen(turn).await? {
        Some(screen) => turn.show(screen),
        None => owners(turn),
    }
    Ok(())
}

/// An owner's menu.
fn owners(turn: &mut Turn<'_>) {
    let mut screen = ui::with_menu(turn.language, html!(turn.language, "menu-lagi"));
    if turn.contact.role.is_some() {
        screen = screen.row(vec![Button::new(plain!(turn.language, "utama-tombol-meja"), MenuPress::Menu)]);
    }
    turn.show(screen);
}

/// /bantuan: what the bot can do, and the commands that this person's role sees.
fn help(turn: &mut Turn<'_>) {
    let (language, role) = (turn.language, turn.contact.role);
    let text = html!(language, "bantuan", perintah = commands::told(role, language));
    let ways = vec![
        Button::new(plain!(language, "tombol-tanya"), MenuPress::Ask),
        Button::new(plain!(language, "tombol-privasi"), MenuPress::Privacy),
    ];
    turn.show(Screen::text(text).row(ways).row(vec![ui::menu_button(language)]));
}

/// /privasi: what is kept in three lines, or each with its purpose and how long; and what this person agreed to hear
/// about.
async fn privacy(turn: &mut Turn<'_>, in_full: bool) -> Talk {
    let contact = turn.contact.id;
    let wanted = store::subscriptions::of(turn.read(), contact).await?;
    let language = turn.language;
    let mut text = if in_full {
        let lines: Vec<Html> = Reason::ALL.iter().copied().filter_map(|reason| kept_for(language, reason)).collect();
        html!(language, "privasi", isi = Html::join(&lines, "\n"))
    } else {
        html!(language, "privasi-ringkas")
    };
    text.push(&Html::trusted("\n\n".to_owned()));
    text.push(&if wanted.is_empty() {
        html!(language, "privasi-langganan-kosong")
    } else {
        html!(language, "privasi-langganan", daftar = &news::names(&wanted, language))
    });
    let list = Button::new(plain!(language, "tombol-langganan"), NewsPress::Subscriptions);
    let data = Button::new(plain!(language, "tombol-data"), DataPress::All);
    let screen = if in_full {
        Screen::text(text)
    } else {
        let more = Button::new(plain!(language, "tombol-selengkapnya"), MenuPress::PrivacyInFull);
        Screen::text(text).row(vec![more])
    };
    turn.show(screen.row(vec![list, data]).row(vec![ui::menu_button(language)]));
    Ok(())
}

/// One line of what is kept, what for and how long.
fn kept_for(language: Language, reason: Reason) -> Option<Html> {
    const YEAR: i64 = 365;
    let days = inventory::days(reason).unwrap_or_default();
    Some(match reason {
        Reason::Account => html!(language, "privasi-akun", tahun = days / YEAR),
        Reason::Talk => html!(language, "privasi-percakapan", hari = crate::form::KEPT_DAYS),
        Reason::Business => html!(language, "privasi-usaha"),
        Reason::Desk => html!(language, "privasi-meja", hari = days),
        Reason::Corrections => html!(language, "privasi-perubahan"),
        Reason::Consents => html!(language, "privasi-izin"),
        Reason::Subscriptions => html!(language, "privasi-kabar"),
        Reason::Feedback => html!(language, "privasi-tanggapan", hari = days),
        Reason::Consultation => html!(language, "privasi-konsultasi", tahun = days / YEAR),
        Reason::Events => html!(language, "privasi-acara", tahun = days / YEAR),
        Reason::Delivery => html!(language, "privasi-kiriman", hari = days),
        Reason::Questions => html!(language, "privasi-pertanyaan", hari = days),
        Reason::Failures => html!(language, "privasi-gangguan", hari = days),
        Reason::Office => html!(language, "privasi-petugas", tahun = days / YEAR),
        // Nothing about anybody.
        Reason::Technical => return None,
    })
}

fn page(turn: &mut Turn<'_>, text: crate::text::Html) {
    let screen = Screen::text(text).row(vec![ui::menu_button(turn.language)]);
    turn.show(screen);
}

/// /bahasa.
fn languages(turn: &mut Turn<'_>) {
    let choices = vec![
        Button::new(plain!(turn.language, "bahasa-indonesia"), MenuPress::Language(Language::Indonesian)),
        Button::new(plain!(turn.language, "bahasa-inggris"), MenuPress::Language(Language::English)),
    ];
    let screen =
        Screen::text(html!(turn.language, "bahasa-pilih")).row(choices).row(vec![ui::menu_button(turn.language)]);
    turn.show(screen);
}

/// A language was chosen: it counts from here on, and is kept.
fn choose_language(turn: &mut Turn<'_>, language: Language) {
    turn.contact.language = Some(language);
    turn.language = language;
    turn.toast(plain!(language, "bahasa-jadi"));
    if interruptions::show_in_new_language(turn) {
        return;
    }
    let screen = ui::with_menu(language, html!(language, "bahasa-jadi"));
    turn.show(screen);
}

/// /batal and its words: nothing is open, and whoever is of the office is at the home again.
async fn cancel(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    turn.memory.topic = None;
    let language = turn.language;
    let screen = match home::screen(turn).await? {
        Some(home) => {
            let text = Html::join(&[html!(language, "batal-kosong-meja"), home.text.clone()], "\n\n");
            Screen { text, ..home }
        }
        None => ui::with_menu(language, html!(language, "batal-kosong")),
    };
    turn.say(screen);
    Ok(())
}
