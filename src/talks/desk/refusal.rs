//! Who opened the link does not take the record over: it is somebody else's, or its owner does not agree to its being
//! kept. The officer who wrote it is told; if gone, all who may settle it (`store/officers.rs`).

use crate::domain::{Button, Language, Receipt};
use crate::store::businesses::Business;
use crate::store::{desk, desk_links};
use crate::talks::desk::press::DeskPress;
use crate::talks::desk::press::Ticks;
use crate::talks::{
    desk::{claim::claimable, offer},
    office::tell_officer,
    ui,
};
use crate::text::Html;
use crate::turn::{Talk, Turn};
use crate::{html, plain};

/// Why the record is not taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::talks) enum Refusal {
    /// It is somebody else's.
    NotMine,
    /// Its owner does not agree to its being kept.
    NoConsent,
}

/// Asks first; then the record goes, unless somebody signed a paper for it, and the officer is told.
pub(in crate::talks) async fn refuse(turn: &mut Turn<'_>, code: &Receipt, refusal: Refusal, sure: bool) -> Talk {
    if sure && turn.memory.refused.as_deref() == Some(code.as_str()) {
        // A second tap leaves the word that it is done as it is.
        turn.toast(plain!(turn.language, "meja-tolak-selesai"));
        return Ok(());
    }
    let record = claimable(turn, code).await?;
    let (language, is_signed) = (turn.language, record.signed.is_some());
    if !sure {
        turn.memory.refused = None;
        ask(turn, code, refusal, is_signed);
        return Ok(());
    }
    let now = turn.now;
    turn.memory.refused = Some(code.as_str().to_owned());
    let (conn, keys) = turn.store().await?;
    if is_signed {
        if refusal == Refusal::NoConsent {
            desk::refuse(conn, code, now).await?;
        }
        desk_links::void(conn, code).await?;
    } else {
        desk::remove(conn, keys, code, now).await?;
        turn.forget_business(code.clone());
    }
    offer::end_about(turn, code).await?;
    tell_officer(turn, record.officer, |language| to_officer(language, &record.business, refusal, is_signed)).await?;
    let screen = ui::with_menu(language, done(language, refusal, is_signed));
    turn.show(screen);
    Ok(())
}

fn ask(turn: &mut Turn<'_>, code: &Receipt, refusal: Refusal, is_signed: bool) {
    let language = turn.language;
    let (text, label, sure) = match refusal {
        Refusal::NotMine => (
            if is_signed { html!(language, "meja-bukan-tanya-surat") } else { html!(language, "meja-bukan-tanya") },
            plain!(language, "meja-tombol-bukan-ya"),
            DeskPress::NotMine(code.clone(), true),
        ),
        Refusal::NoConsent if is_signed => (
            html!(language, "meja-tolak-tanya-surat"),
            plain!(language, "meja-tombol-tolak-surat"),
            DeskPress::Decline(code.clone(), true),
        ),
        Refusal::NoConsent => (
            html!(language, "meja-tolak-tanya"),
            plain!(language, "meja-tombol-tolak-ya"),
            DeskPress::Decline(code.clone(), true),
        ),
    };
    let back = DeskPress::Claim(code.clone(), Ticks::default());
    turn.show(ui::confirm(language, text, Button::new(label, sure), back));
}

fn to_officer(language: Language, business: &Business, refusal: Refusal, is_signed: bool) -> Html {
    let (code, usaha) = (business.code.as_str(), &business.name);
    match refusal {
        Refusal::NotMine if is_signed => html!(language, "meja-kabar-bukan-surat", usaha = usaha, kode = code),
        Refusal::NotMine => html!(language, "meja-kabar-bukan", usaha = usaha, kode = code),
        Refusal::NoConsent if is_signed => html!(language, "meja-kabar-tolak-surat", usaha = usaha, kode = code),
        Refusal::NoConsent => html!(language, "meja-kabar-tolak", usaha = usaha, kode = code),
    }
}

fn done(language: Language, refusal: Refusal, is_signed: bool) -> Html {
    match refusal {
        Refusal::NotMine => html!(language, "meja-bukan-jadi"),
        Refusal::NoConsent if is_signed => html!(language, "meja-tolak-jadi-surat"),
        Refusal::NoConsent => html!(language, "meja-tolak-jadi"),
    }
}
