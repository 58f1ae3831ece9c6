//! Registering a business: what it means, the form, and what comes of it.

use crate::domain::{Button, FormAct, FormPress, Language, PosterStep, Purpose, Receipt};
use crate::form::{Draft, Place};
use crate::store::businesses::Business;
use crate::store::form_ends::Ending;
use crate::store::{self, businesses};
use crate::talks::business::press::BusinessPress;
use crate::talks::my_data::press::DataPress;
use crate::talks::office_settings;
use crate::talks::{
    business::{consents, form::REGISTRATION, record},
    desk, duplicates, event_owner,
    forms::{begin, leave, state, steps},
    news::{self, press::NewsPress},
    ui,
};
use crate::text::{Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Businesses of somebody's own that are named before another one is registered.
const NAMED: usize = 3;

/// /daftar: what is asked, why, how long; or the form that is open. Who has a business is told which, before another.
pub(in crate::talks) async fn introduce(turn: &mut Turn<'_>) -> Talk {
    if begin::take_up(turn, &REGISTRATION, None) {
        leave::ask_to_resume(turn);
        return Ok(());
    }
    let (keys, owner, language) = (turn.keys, turn.contact.id, turn.language);
    let mut owned = businesses::of_owner(turn.read(), keys, owner).await?;
    owned.retain(|business| business.merged_into.is_none());
    let intro = html!(language, "daftar-awal");
    let mut screen = if owned.is_empty() {
        let start = Button::new(plain!(language, "tombol-daftar-mulai"), BusinessPress::RegisterNow);
        Screen::text(intro).row(vec![start])
    } else {
        beside(language, &owned, intro)
    };
    if turn.contact.restricted {
        screen.text = Html::join(&[screen.text, html!(language, "daftar-dibatasi")], "\n\n");
        screen = screen.row(vec![Button::new(plain!(language, "data-tombol-pakai"), DataPress::Restrict(false))]);
    }
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}

/// What is registered, each to be looked at and changed, and that another one can be.
fn beside(language: Language, owned: &[Business], intro: Html) -> Screen {
    let line = |business: &Business| {
        html!(language, "milik-usaha-baris", nama = &business.name, kode = business.code.as_str())
    };
    let lines: Vec<Html> = owned.iter().take(NAMED).map(line).collect();
    let lead = html!(language, "milik-usaha", daftar = Html::join(&lines, "\n"));
    let open = |business: &Business| {
        let label = plain!(language, "data-tombol-usaha", nama = &business.name);
        vec![Button::new(ui::short(&label), BusinessPress::Business(business.code.clone()))]
    };
    let screen = Screen::text(Html::join(&[lead, intro], "\n\n"));
    let screen = owned.iter().take(NAMED).map(open).fold(screen, Screen::row);
    let all = Button::new(plain!(language, "tombol-data"), DataPress::All);
    let screen = if owned.len() > NAMED { screen.row(vec![all]) } else { screen };
    screen.row(vec![Button::new(plain!(language, "tombol-usaha-lain"), BusinessPress::RegisterNow)])
}

/// The first question.
pub(in crate::talks) async fn begin(turn: &mut Turn<'_>) -> Talk {
    if begin::again(turn, &REGISTRATION) {
        return Ok(());
    }
    if begin::take_up(turn, &REGISTRATION, None) {
        leave::ask_to_resume(turn);
        return Ok(());
    }
    let (keys, owner) = (turn.keys, turn.contact.id);
    let known = businesses::of_owner(turn.read(), keys, owner).await?;
    // Who has a business is asked about another one, not about the person again.
    let known = known.last().map(record::about_the_owner).unwrap_or_default();
    begin::begin_knowing(turn, &REGISTRATION, known);
    Ok(())
}

/// Everything was confirmed: the business is registered, once.
pub(super) async fn send(turn: &mut Turn<'_>, even_twin: bool) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    if draft.at != Place::Summary || !draft.agreed.contains(Purpose::Service.word()) {
        state::show(turn);
        return Ok(());
    }
    let owner = turn.contact.id;
    let code = free_code(turn).await?;
    let Some(business) = record::of_draft(&draft, Some(owner), code.clone(), turn.now) else {
        state::show(turn);
        return Ok(());
    };
    let (conn, keys) = turn.store().await?;
    let twin = businesses::same_name(conn, keys, owner, (&business.name, &business.region)).await?;
    if let Some(twin) = twin.filter(|_| !even_twin) {
        warn(turn, &draft, &twin);
        return Ok(());
    }
    if !even_twin && desk::offer_instead(turn, &draft, &business).await? {
        return Ok(());
    }
    // The contact's own row is written at the end of the cycle; what refers to it is written now.
    let contact = turn.contact.clone();
    let (conn, keys) = turn.store().await?;
    store::contacts::save(conn, keys, &[&contact]).await?;
    businesses::save(conn, keys, &business).await?;
    turn.came(PosterStep::Registered);
    let resumes = consents::agree(turn, &business, |purpose| draft.agreed.contains(purpose.word())).await?;
    state::end(turn, Ending::Sent).await?;
    thank(turn, &business, resumes).await?;
    duplicates::look_for(turn, &business.code).await?;
    event_owner::lead_back(turn).await
}

async fn thank(turn: &mut Turn<'_>, business: &Business, news_resumes: bool) -> Talk {
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
    parts.extend(event_owner::claim(turn, business).await?);
    parts.extend(office_settings::contact(turn).await?);
    let mut next = Screen::text(html!(language, "daftar-terkirim-lanjut")).row(vec![
        Button::new(plain!(language, "tombol-data"), DataPress::All),
        Button::new(plain!(language, "tombol-usaha-lain"), BusinessPress::Register),
    ]);
    if news::has_none_to_come(turn).await? {
        parts.push(html!(language, "daftar-kabar-kosong"));
        next = next.row(vec![Button::new(plain!(language, "tombol-langganan"), NewsPress::Subscriptions)]);
    }
    let next = next.row(vec![ui::menu_button(language)]);
    consents::receipt(turn, next, Html::join(&parts, "\n\n"));
    Ok(())
}

/// Only an owner's own businesses are ever named to the owner.
fn warn(turn: &mut Turn<'_>, draft: &Draft, twin: &Receipt) {
    let language = turn.language;
    let button = |label: String, act: FormAct| {
        Button::new(label, FormPress { stamp: draft.stamp, place: Place::Summary.word().to_owned(), act })
    };
    let screen = Screen::text(html!(language, "daftar-kembar", kode = twin.as_str()))
        .row(vec![button(
            plain!(language, "formulir-tombol-tetap-kirim"),
            FormAct::Tick(steps::ANYWAY.to_owned(), true),
        )])
        .row(vec![
            button(plain!(language, "tombol-kembali"), FormAct::Resume),
            button(plain!(language, "formulir-tombol-batal-daftar"), FormAct::Cancel),
        ]);
    turn.show(screen);
}

/// A code that no business has.
pub(in crate::talks) async fn free_code(turn: &mut Turn<'_>) -> Talk<Receipt> {
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
