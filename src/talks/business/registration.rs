//! Registering a business: what it means, the form, and what comes of it.

use crate::domain::{Button, FormAct, FormPress, Purpose, Receipt};
use crate::form::{Draft, Place};
use crate::store::businesses::Business;
use crate::store::consents::Consent;
use crate::store::form_ends::Ending;
use crate::store::{self, businesses, consents};
use crate::talks::business::press::BusinessPress;
use crate::talks::my_data::press::DataPress;
use crate::talks::{
    business::{form::REGISTRATION, record},
    desk::offer,
    duplicates,
    forms::{begin, leave, session},
    news::stop,
    ui,
};
use crate::text::{Html, format};
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// The version of the two permissions as the summary words them; counts up with their text.
pub(crate) const CONSENT_VERSION: &str = "2026-11.2";

/// /daftar: what is asked, why, how long; or the form that is open.
pub(in crate::talks) fn introduce(turn: &mut Turn<'_>) {
    if session::open(turn).is_some() {
        return leave::ask_to_resume(turn);
    }
    let language = turn.language;
    let mut screen = Screen::text(html!(language, "daftar-awal"))
        .row(vec![Button::new(plain!(language, "tombol-daftar-mulai"), BusinessPress::RegisterNow)]);
    if turn.contact.restricted {
        screen.text = Html::join(&[screen.text, html!(language, "daftar-dibatasi")], "\n\n");
        screen = screen.row(vec![Button::new(plain!(language, "data-tombol-pakai"), DataPress::Restrict(false))]);
    }
    turn.show(screen.row(vec![ui::menu_button(language)]));
}

/// The first question.
pub(in crate::talks) fn begin(turn: &mut Turn<'_>) {
    if begin::again(turn, &REGISTRATION) {
        return;
    }
    if session::open(turn).is_some() {
        return leave::ask_to_resume(turn);
    }
    begin::begin(turn, &REGISTRATION);
}

/// Everything was confirmed: the business is registered, once.
pub(in crate::talks) async fn send(turn: &mut Turn<'_>, even_twin: bool) -> Result<(), store::Error> {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    if draft.at != Place::Summary || !draft.agreed.contains(Purpose::Service.word()) {
        session::show(turn);
        return Ok(());
    }
    let owner = turn.contact.id;
    let code = free_code(turn).await?;
    let Some(business) = record::of_draft(&draft, Some(owner), code.clone(), turn.now) else {
        session::show(turn);
        return Ok(());
    };
    let (conn, keys) = turn.store().await?;
    let twin = businesses::same_name(conn, keys, owner, (&business.name, &business.region)).await?;
    if let Some(twin) = twin.filter(|_| !even_twin) {
        warn(turn, &draft, &twin);
        return Ok(());
    }
    if !even_twin && offer::offer_instead(turn, &draft, &business).await? {
        return Ok(());
    }
    // The contact's own row is written at the end of the cycle; what refers to it is written now.
    let contact = turn.contact.clone();
    let (conn, keys) = turn.store().await?;
    store::contacts::save(conn, keys, &[&contact]).await?;
    businesses::save(conn, keys, &business).await?;
    agree(turn, |purpose| draft.agreed.contains(purpose.word())).await?;
    leave::end(turn, Ending::Sent).await?;
    let resumes = draft.agreed.contains(Purpose::News.word()) && stop::lift(turn);
    thank(turn, &business, resumes);
    duplicates::look_for(turn, &business.code).await
}

/// Notes what was ticked under a business that becomes hers.
pub(in crate::talks) async fn agree(
    turn: &mut Turn<'_>,
    is_ticked: impl Fn(Purpose) -> bool,
) -> Result<(), store::Error> {
    let (owner, now) = (turn.contact.id, turn.now);
    let conn = turn.write().await?;
    let before = consents::of(conn, owner).await?;
    for purpose in &Purpose::ALL {
        let given = is_ticked(*purpose);
        // A box left empty gives nothing; only /data and /berhenti take back what was given with an earlier business.
        if !given && before.iter().any(|consent| consent.purpose == *purpose && consent.given) {
            continue;
        }
        let consent = Consent { purpose: *purpose, given, version: CONSENT_VERSION.to_owned(), at: now };
        consents::add(conn, owner, &consent).await?;
    }
    Ok(())
}

fn thank(turn: &mut Turn<'_>, business: &Business, news_resumes: bool) {
    let language = turn.language;
    let sent = format::moment(language, turn.now);
    let text = html!(
        language,
        "daftar-terkirim",
        nama = &business.secret.person,
        kode = business.code.as_str(),
        usaha = &business.name,
        saat = &sent
    );
    let mut parts = vec![text];
    if news_resumes {
        parts.push(html!(language, "berhenti-urung"));
    }
    if turn.contact.restricted {
        parts.push(html!(language, "daftar-dibatasi"));
    }
    let screen = Screen::text(Html::join(&parts, "\n\n"))
        .row(vec![
            Button::new(plain!(language, "tombol-data"), DataPress::All),
            Button::new(plain!(language, "tombol-usaha-lain"), BusinessPress::Register),
        ])
        .row(vec![ui::menu_button(language)]);
    turn.show(screen);
}

/// Only her own businesses are ever named to her.
fn warn(turn: &mut Turn<'_>, draft: &Draft, twin: &Receipt) {
    let language = turn.language;
    let button = |label: String, act: FormAct| {
        Button::new(label, FormPress { stamp: draft.stamp, place: Place::Summary.word().to_owned(), act })
    };
    let screen = Screen::text(html!(language, "daftar-kembar", kode = twin.as_str()))
        .row(vec![button(
            plain!(language, "formulir-tombol-tetap-kirim"),
            FormAct::Tick(session::ANYWAY.to_owned(), true),
        )])
        .row(vec![
            button(plain!(language, "tombol-kembali"), FormAct::Resume),
            button(plain!(language, "formulir-tombol-batal-daftar"), FormAct::Cancel),
        ]);
    turn.show(screen);
}

/// A code that no business has.
pub(in crate::talks) async fn free_code(turn: &mut Turn<'_>) -> Result<Receipt, store::Error> {
    let mut chance = turn.chance.iter().rev().take(8).fold(0, |all, byte| all << 8 | u64::from(*byte));
    let conn = turn.write().await?;
    loop {
        let code = Receipt::from_chance(chance);
        if !businesses::is_taken(conn, &code).await? {
            return Ok(code);
        }
        chance = chance.rotate_left(7).wrapping_add(0x9e37_79b9_7f4a_7c15);
    }
}
