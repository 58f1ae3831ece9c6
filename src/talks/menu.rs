//! The menu and what stands around it: welcome, help, privacy, language, cancel.

use crate::domain::kept::{self, Reason};
use crate::domain::{Button, Callback, Language};
use crate::store;
use crate::talks::{answering::programmes, business::registration, forms::interruptions, news::subscriptions, ui};
use crate::text::Html;
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// What a deep link to a programme begins with: `t.me/<bot>?start=p_<slug>`.
const PROGRAMME_LINK: &str = "p_";

/// The deep link that opens the registration: `t.me/<bot>?start=daftar`.
const REGISTER_LINK: &str = "daftar";
/// The same with the place where the link was found behind it, as on a poster: `r_pasar-tengah`.
const REGISTER_LINK_FROM: &str = "r_";

/// /start, perhaps with what a deep link carries.
pub(super) fn start(turn: &mut Turn<'_>, payload: &str) {
    if payload == REGISTER_LINK || payload.starts_with(REGISTER_LINK_FROM) {
        return registration::introduce(turn);
    }
    match payload.strip_prefix(PROGRAMME_LINK) {
        Some(slug) if turn.world.knowledge.get(slug).is_some() => programmes::open(turn, slug),
        _ => {
            let screen = ui::with_menu(turn.language, html!(turn.language, "menu"));
            turn.say(screen);
        }
    }
}

/// /menu.
pub(super) fn main(turn: &mut Turn<'_>) {
    let screen = ui::with_menu(turn.language, html!(turn.language, "menu-lagi"));
    turn.memory.topic = None;
    turn.memory.asked = None;
    turn.show(screen);
}

/// /tanya.
pub(super) fn how_to_ask(turn: &mut Turn<'_>) {
    page(turn, html!(turn.language, "cara-tanya"));
}

/// /bantuan.
pub(super) fn help(turn: &mut Turn<'_>) {
    page(turn, html!(turn.language, "bantuan"));
}

/// /privasi: what is kept, what for and how long, and what this person agreed to hear about.
pub(super) async fn privacy(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let contact = turn.contact.id;
    let wanted = store::subscriptions::of(turn.read(), contact).await?;
    let language = turn.language;
    let lines: Vec<Html> = kept::TOLD.iter().map(|reason| kept_for(language, *reason)).collect();
    let mut text = html!(language, "privasi", isi = Html::join(&lines, "\n"));
    text.push(&Html::trusted("\n\n".to_owned()));
    text.push(&if wanted.is_empty() {
        html!(language, "privasi-langganan-kosong")
    } else {
        html!(language, "privasi-langganan", daftar = &subscriptions::names(&wanted, language))
    });
    let list = Button::new(plain!(language, "tombol-langganan"), Callback::Subscriptions);
    let data = Button::new(plain!(language, "tombol-data"), Callback::MyData);
    turn.show(Screen::text(text).row(vec![list, data]).row(vec![ui::menu_button(language)]));
    Ok(())
}

/// One line of what is kept, what for and how long.
fn kept_for(language: Language, reason: Reason) -> Html {
    let days = kept::days(reason).unwrap_or_default();
    match reason {
        Reason::Account => html!(language, "privasi-akun"),
        Reason::Talk => html!(language, "privasi-percakapan", hari = days),
        Reason::Business => html!(language, "privasi-usaha"),
        Reason::Desk => html!(language, "privasi-meja", hari = days),
        Reason::Corrections => html!(language, "privasi-perubahan"),
        Reason::Consents => html!(language, "privasi-izin"),
        Reason::Subscriptions => html!(language, "privasi-kabar"),
        Reason::Feedback => html!(language, "privasi-tanggapan", hari = days),
        Reason::Delivery => html!(language, "privasi-kiriman", hari = days),
        Reason::Questions => html!(language, "privasi-pertanyaan", hari = days),
        Reason::Office => html!(language, "privasi-petugas", tahun = days / 365),
        Reason::Failures | Reason::Technical => html!(language, "privasi-gangguan", hari = days),
    }
}

fn page(turn: &mut Turn<'_>, text: crate::text::Html) {
    let screen = Screen::text(text).row(vec![ui::menu_button(turn.language)]);
    turn.show(screen);
}

/// /bahasa.
pub(super) fn languages(turn: &mut Turn<'_>) {
    let choices = vec![
        Button::new(plain!(turn.language, "bahasa-indonesia"), Callback::Language(Language::Indonesian)),
        Button::new(plain!(turn.language, "bahasa-inggris"), Callback::Language(Language::English)),
    ];
    let screen =
        Screen::text(html!(turn.language, "bahasa-pilih")).row(choices).row(vec![ui::menu_button(turn.language)]);
    turn.show(screen);
}

/// A language was chosen: it counts from here on, and is kept.
pub(super) fn choose_language(turn: &mut Turn<'_>, language: Language) {
    turn.contact.language = Some(language);
    turn.language = language;
    turn.toast(plain!(language, "bahasa-jadi"));
    if interruptions::show_in_new_language(turn) {
        return;
    }
    let screen = ui::with_menu(language, html!(language, "bahasa-jadi"));
    turn.show(screen);
}

/// /batal and its words.
pub(super) fn cancel(turn: &mut Turn<'_>) {
    turn.memory.topic = None;
    let screen = ui::with_menu(turn.language, html!(turn.language, "batal-kosong"));
    turn.say(screen);
}
