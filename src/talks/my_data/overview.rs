//! /data: everything stored about a person; permissions, restricting, and the ways to more.

use crate::clock::Millis;
use crate::domain::{Button, CONSENT_VERSION, Language, Purpose, Regions};
use crate::store::businesses::Business;
use crate::store::consents::Consent;
use crate::store::{businesses, consents, export, outbox};
use crate::talks::business::press::BusinessPress;
use crate::talks::my_data::press::DataPress;
use crate::talks::news::press::NewsPress;
use crate::talks::{
    event_owner,
    forms::{interruptions, state},
    my_data::access_log,
    news, tables, ui,
};
use crate::text::{self, Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// What the tables hold of a person.
pub(in crate::talks) struct Everything {
    pub(in crate::talks) businesses: Vec<Business>,
    pub(in crate::talks) consents: Vec<Consent>,
}

/// Reads it.
pub(in crate::talks) async fn load(turn: &mut Turn<'_>) -> Talk<Everything> {
    let owner = turn.contact.id;
    let (conn, keys) = turn.store().await?;
    Ok(Everything {
        businesses: businesses::of_owner(conn, keys, owner).await?,
        consents: consents::of(conn, owner).await?,
    })
}

/// Everything stored, as a message.
pub(in crate::talks) async fn overview(turn: &mut Turn<'_>) -> Talk {
    overview_after(turn, None).await
}

/// The same after a word of what was just done.
async fn overview_after(turn: &mut Turn<'_>, lead: Option<Html>) -> Talk {
    let all = load(turn).await?;
    let contact = turn.contact.id;
    let ever = consents::ever_given(turn.read(), contact).await?;
    let language = turn.language;
    let mut parts: Vec<Html> = lead.into_iter().collect();
    parts.extend([html!(language, "data-judul"), account(turn)]);
    parts.extend(all.businesses.iter().map(|business| in_short(language, business)));
    if all.businesses.is_empty() {
        parts.push(html!(language, "data-belum-daftar"));
    }
    let silence = silence(turn, &all);
    // A permission that rests is told with what makes it rest, in one line.
    let told = all.consents.iter().filter(|one| silence.is_none() || one.purpose != Purpose::News || !one.given);
    let mut lines: Vec<Html> =
        told.map(|consent| permission(language, consent, ever.contains(&consent.purpose))).collect();
    lines.extend(silence);
    if !lines.is_empty() {
        parts.push(Html::join(&lines, "\n"));
    }
    parts.extend(also(turn).await?);
    parts.push(access_log::lines(turn).await?);
    let events = event_owner::own_button(turn).await?;
    let screen =
        events.into_iter().map(|button| vec![button]).fold(Screen::text(Html::join(&parts, "\n\n")), Screen::row);
    let screen = ways(turn, &all, screen);
    turn.show(screen);
    Ok(())
}

/// What else is stored, by name: followed news, feedback, earlier answers about permissions.
async fn also(turn: &mut Turn<'_>) -> Talk<Option<Html>> {
    let (who, language) = (turn.contact.id, turn.language);
    let shown = ["contacts", "businesses", "audit", "desk"];
    let counts = export::counts(turn.read(), who).await?;
    let names: Vec<String> = counts
        .iter()
        .filter(|(table, count)| !shown.contains(&table.name) && (table.name != "consents" || *count > 2))
        .map(|(table, count)| format!("{} ({count})", tables::owners_name(table.name, language).to_lowercase()))
        .collect();
    Ok((!names.is_empty()).then(|| html!(language, "data-juga", daftar = &names.join(", "))))
}

/// What the account itself holds.
fn account(turn: &Turn<'_>) -> Html {
    let language = turn.language;
    let number = turn.contact.id.0.to_string();
    let mut lines = vec![html!(language, "data-akun", nomor = &number)];
    let is_told_below = turn.draft.as_ref().is_some_and(|draft| interruptions::is_waiting(turn, draft));
    if !is_told_below && state::open(turn).is_some_and(crate::form::Form::has_summary) {
        lines.push(html!(language, "data-formulir"));
    }
    if turn.contact.restricted {
        lines.push(html!(language, "data-dibatasi"));
    }
    Html::join(&lines, "\n")
}

fn permission(language: Language, consent: &Consent, was_given: bool) -> Html {
    let name = match consent.purpose {
        Purpose::Service => plain!(language, "daftar-izin-layanan"),
        Purpose::News => plain!(language, "daftar-izin-kabar"),
    };
    let at = format::moment(language, consent.at);
    match (consent.given, was_given) {
        (true, _) => html!(language, "data-izin-ya", nama = &name, saat = &at),
        (false, true) => html!(language, "data-izin-dicabut", nama = &name, saat = &at),
        (false, false) => html!(language, "data-izin-tidak", nama = &name, saat = &at),
    }
}

/// Whether announcements are stopped or paused, and what that means for a permission that was given.
fn silence(turn: &Turn<'_>, all: &Everything) -> Option<Html> {
    let language = turn.language;
    let end = turn.contact.stopped_until.filter(|end| *end > turn.now)?;
    let kept = all.consents.iter().find(|consent| consent.purpose == Purpose::News && consent.given);
    let given = kept.map(|consent| format::moment(language, consent.at));
    let day = text::date(language, text::local_date(end));
    Some(match (end, given) {
        (Millis::MAX, Some(given)) => html!(language, "data-berhenti-berizin", saat = &given),
        (Millis::MAX, None) => html!(language, "data-berhenti"),
        (_, Some(given)) => html!(language, "data-jeda-berizin", tanggal = &day, saat = &given),
        (_, None) => html!(language, "data-jeda", tanggal = &day),
    })
}

/// The label that leads to a business, as long as a phone shows whole.
fn named(language: Language, business: &Business) -> String {
    ui::short(&plain!(language, "data-tombol-usaha", nama = &business.name))
}

fn ways(turn: &Turn<'_>, all: &Everything, screen: Screen) -> Screen {
    let language = turn.language;
    let named: Vec<_> = all.businesses.iter().map(|business| named(language, business)).collect();
    let mut screen = all.businesses.iter().zip(&named).fold(screen, |screen, (business, label)| {
        // Names that look the same as far as a phone shows them are told apart by the code of the receipt.
        let is_alone = named.iter().filter(|other| *other == label).count() == 1;
        let coded = || plain!(language, "data-tombol-usaha-kode", kode = business.code.as_str(), nama = &business.name);
        let label = if is_alone { label.clone() } else { ui::short(&coded()) };
        screen.row(vec![Button::new(label, BusinessPress::Business(business.code.clone()))])
    });
    let news = news_buttons(turn, all);
    if !news.is_empty() {
        screen = screen.row(news);
    }
    let restrict = if turn.contact.restricted {
        Button::new(plain!(language, "data-tombol-pakai"), DataPress::Restrict(false))
    } else {
        Button::new(plain!(language, "data-tombol-batasi"), DataPress::Restrict(true))
    };
    screen
        .row(vec![Button::new(plain!(language, "data-tombol-berkas"), DataPress::File)])
        .row(vec![restrict, Button::new(plain!(language, "data-tombol-hapus"), DataPress::Erase)])
        .row(vec![Button::new(plain!(language, "tombol-daftar"), BusinessPress::Register), ui::menu_button(language)])
}

/// What can be done about announcements: a stop is taken back before a permission is given.
fn news_buttons(turn: &Turn<'_>, all: &Everything) -> Vec<Button> {
    let language = turn.language;
    let is_stopped = turn.contact.stopped_until.is_some_and(|end| end > turn.now);
    let given = all.consents.iter().find(|consent| consent.purpose == Purpose::News).map(|consent| consent.given);
    let mut buttons = Vec::new();
    if is_stopped && given != Some(false) {
        buttons.push(Button::new(plain!(language, "data-tombol-kabar-lagi"), NewsPress::Unstop));
    }
    match given {
        Some(true) => {
            let label = plain!(language, "data-tombol-cabut-kabar");
            buttons.push(Button::new(label, DataPress::Agree(Purpose::News, false)));
        }
        Some(false) => {
            let label = plain!(language, "data-tombol-beri-kabar");
            buttons.push(Button::new(label, DataPress::Agree(Purpose::News, true)));
        }
        None => {}
    }
    buttons
}

/// A business in a few lines.
pub(in crate::talks) fn in_short(language: Language, business: &Business) -> Html {
    let sent = format::moment(language, business.created_at);
    let mut text = html!(
        language,
        "data-usaha",
        nama = &business.name,
        kode = business.code.as_str(),
        saat = &sent,
        tempat = &Regions::shipped().full_name(&business.region)
    );
    if business.merged_into.is_some() {
        text.push(&Html::trusted("\n".to_owned()));
        text.push(&html!(language, "data-digabung"));
    }
    text
}

/// Keeps the data without using it, or uses it again.
pub(in crate::talks) async fn restrict(turn: &mut Turn<'_>, on: bool) -> Talk {
    turn.contact.restricted = on;
    if on {
        let (chat, now) = (turn.contact.id.chat(), turn.now);
        let cancelled = outbox::cancel_waiting(turn.write().await?, chat, now).await?;
        turn.cancelled(cancelled);
        return overview_after(turn, Some(html!(turn.language, "data-jadi-dibatasi"))).await;
    }
    turn.toast(plain!(turn.language, "data-jadi-dipakai"));
    if state::open(turn).is_some() && turn.draft.as_ref().is_some_and(|draft| !draft.aside) {
        state::show(turn);
        return Ok(());
    }
    overview_after(turn, Some(html!(turn.language, "data-jadi-dipakai"))).await
}

/// A yes or no outside the registration; nothing is agreed to that was never asked.
///
/// A yes takes back a stop: nobody agrees to announcements in order not to get them.
pub(in crate::talks) async fn agree(turn: &mut Turn<'_>, purpose: Purpose, given: bool) -> Talk {
    let last = load(turn).await?.consents.into_iter().find(|consent| consent.purpose == purpose);
    let Some(last) = last else { return overview(turn).await };
    let (chat, now, language) = (turn.contact.id, turn.now, turn.language);
    if last.given != given {
        let version = CONSENT_VERSION.to_owned();
        let consent = Consent { purpose, given, version, at: now };
        let conn = turn.write().await?;
        consents::add(conn, chat, &consent).await?;
        if !given {
            let cancelled = outbox::cancel_waiting(conn, chat.chat(), now).await?;
            turn.cancelled(cancelled);
        }
    }
    let resumes = given && purpose == Purpose::News && news::lift_stop(turn);
    overview_after(turn, resumes.then(|| html!(language, "berhenti-urung"))).await
}
