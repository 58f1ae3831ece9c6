//! What a person wants to hear about: agreed to one by one, switched off with a tap.

use crate::domain::{Button, Interest, Language};
use crate::store::{self, subscriptions};
use crate::talks::news::press::NewsPress;
use crate::talks::ui;
use crate::text;
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// /langganan: everything there is to hear about, and what is on.
pub(in crate::talks) async fn list(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let contact = turn.contact.id;
    let wanted = subscriptions::of(turn.read(), contact).await?;
    let language = turn.language;
    let text = if wanted.is_empty() {
        html!(language, "langganan-kosong")
    } else {
        html!(language, "langganan-isi", daftar = &names(&wanted, language))
    };
    let screen = Interest::ALL.iter().fold(Screen::text(text), |screen, interest| {
        let topic = name(*interest, language);
        // Switching on shows first what it means.
        let button = if wanted.contains(interest) {
            Button::new(
                plain!(language, "tombol-langganan-mati", topik = &topic),
                NewsPress::Subscribe(*interest, false),
            )
        } else {
            Button::new(plain!(language, "tombol-langganan-nyala", topik = &topic), NewsPress::Notify(*interest))
        };
        screen.row(vec![button])
    });
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}

/// What hearing about this means; nothing is stored yet.
pub(in crate::talks) fn offer(turn: &mut Turn<'_>, interest: Interest) {
    let language = turn.language;
    let text = html!(language, "langganan-tanya", topik = &name(interest, language));
    let yes = Button::new(plain!(language, "tombol-kabari-ya"), NewsPress::Subscribe(interest, true));
    let no = Button::new(plain!(language, "tombol-kabari-tidak"), NewsPress::Subscribe(interest, false));
    let list = Button::new(plain!(language, "tombol-langganan"), NewsPress::Subscriptions);
    turn.show(Screen::text(text).row(vec![yes, no]).row(vec![list, ui::menu_button(language)]));
}

/// Keeps or forgets the wish; the same tap again changes nothing.
pub(in crate::talks) async fn set(turn: &mut Turn<'_>, interest: Interest, on: bool) -> Result<(), store::Error> {
    let (contact, now, language) = (turn.contact.id, turn.now, turn.language);
    if on {
        let agreed = html!(language, "langganan-tanya", topik = &name(interest, language));
        let version = text::version(agreed.as_str());
        subscriptions::add(turn.write().await?, contact, interest, &version, now).await?;
        turn.toast(plain!(language, "langganan-nyala-singkat"));
    } else {
        subscriptions::remove(turn.write().await?, contact, interest).await?;
        turn.toast(plain!(language, "langganan-mati-singkat"));
    }
    list(turn).await
}

/// The kinds of news as a list in words.
pub(in crate::talks) fn names(interests: &[Interest], language: Language) -> String {
    interests.iter().map(|interest| name(*interest, language)).collect::<Vec<_>>().join(", ")
}

fn name(interest: Interest, language: Language) -> String {
    match interest {
        Interest::Training => plain!(language, "topik-latih"),
        Interest::Capital => plain!(language, "topik-modal"),
        Interest::Permits => plain!(language, "topik-izin"),
        Interest::Markets => plain!(language, "topik-pasar"),
        Interest::Digital => plain!(language, "topik-digital"),
        Interest::Places => plain!(language, "topik-tempat"),
    }
}
