//! /data: everything stored about a person; correcting, restricting and erasing it.

use super::{desk_claim, desk_offer, fields, filling, form_screens, leaving, manners, menu, registration, twins};
use crate::clock::Millis;
use crate::domain::{Button, Data, Language, MAX_BUTTON_CHARS, Purpose, Receipt, Regions, region};
use crate::form::{Answers, Value};
use crate::store::businesses::{Business, Change};
use crate::store::consents::Consent;
use crate::store::form_ends::Ending;
use crate::store::{self, businesses, consents, erasure};
use crate::text::{Html, format};
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// What can be corrected, by the field that stands first.
const CORRECTABLE: [&str; 9] =
    ["panggilan", "usaha", "bidang", "kecamatan", "telepon", "minat", "nib", "ukuran", "pekerja"];

/// What the tables hold of a person.
pub(super) struct Everything {
    pub(super) businesses: Vec<Business>,
    pub(super) consents: Vec<Consent>,
}

/// Reads it.
pub(super) async fn load(turn: &mut Turn<'_>) -> Result<Everything, store::Error> {
    let owner = turn.contact.id;
    let (conn, keys) = turn.store().await?;
    Ok(Everything {
        businesses: businesses::of_owner(conn, keys, owner).await?,
        consents: consents::of(conn, owner).await?,
    })
}

/// Everything stored, as a message.
pub(super) async fn overview(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let all = load(turn).await?;
    let language = turn.language;
    let mut parts = vec![html!(language, "data-judul"), account(turn)];
    parts.extend(all.businesses.iter().map(|business| in_short(language, business)));
    if all.businesses.is_empty() {
        parts.push(html!(language, "data-belum-daftar"));
    }
    if !all.consents.is_empty() {
        let lines: Vec<Html> = all.consents.iter().map(|consent| permission(language, consent)).collect();
        parts.push(Html::join(&lines, "\n"));
    }
    let screen = Screen::text(Html::join(&parts, "\n\n"));
    let screen = ways(turn, &all, screen);
    turn.show(screen);
    Ok(())
}

/// What the account itself holds.
fn account(turn: &Turn<'_>) -> Html {
    let language = turn.language;
    let number = turn.contact.id.0.to_string();
    let mut lines = vec![html!(language, "data-akun", nomor = &number)];
    if filling::open(turn).is_some() {
        lines.push(html!(language, "data-formulir"));
    }
    match turn.contact.stopped_until {
        Some(Millis::MAX) => lines.push(html!(language, "data-berhenti")),
        Some(end) if end > turn.now => {
            let day = crate::text::date(language, crate::text::local_date(end));
            lines.push(html!(language, "data-jeda", tanggal = &day));
        }
        _ => {}
    }
    if turn.contact.restricted {
        lines.push(html!(language, "data-dibatasi"));
    }
    Html::join(&lines, "\n")
}

fn permission(language: Language, consent: &Consent) -> Html {
    let name = match consent.purpose {
        Purpose::Service => plain!(language, "daftar-izin-layanan"),
        Purpose::News => plain!(language, "daftar-izin-kabar"),
    };
    let at = format::moment(language, consent.at);
    if consent.given {
        html!(language, "data-izin-ya", nama = &name, saat = &at, versi = &consent.version)
    } else {
        html!(language, "data-izin-tidak", nama = &name, saat = &at, versi = &consent.version)
    }
}

fn ways(turn: &Turn<'_>, all: &Everything, screen: Screen) -> Screen {
    let language = turn.language;
    let mut screen = all.businesses.iter().fold(screen, |screen, business| {
        let label = plain!(language, "data-tombol-usaha", nama = &business.name);
        let label: String = label.chars().take(MAX_BUTTON_CHARS).collect();
        screen.row(vec![Button::new(label, Data::Business(business.code.clone()))])
    });
    for consent in all.consents.iter().filter(|consent| consent.purpose == Purpose::News) {
        let label = if consent.given {
            plain!(language, "data-tombol-cabut-kabar")
        } else {
            plain!(language, "data-tombol-beri-kabar")
        };
        screen = screen.row(vec![Button::new(label, Data::Agree(Purpose::News, !consent.given))]);
    }
    let restrict = if turn.contact.restricted {
        Button::new(plain!(language, "data-tombol-pakai"), Data::Restrict(false))
    } else {
        Button::new(plain!(language, "data-tombol-batasi"), Data::Restrict(true))
    };
    screen
        .row(vec![Button::new(plain!(language, "data-tombol-berkas"), Data::MyDataFile)])
        .row(vec![restrict, Button::new(plain!(language, "data-tombol-hapus"), Data::Erase)])
        .row(vec![Button::new(plain!(language, "tombol-daftar"), Data::Register), menu::button(language)])
}

/// A business in a few lines.
fn in_short(language: Language, business: &Business) -> Html {
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

/// What was answered about a business, a line each.
pub(super) fn told(language: Language, business: &Business) -> Html {
    let answers = answers(business);
    let lines = answers.iter().filter(|(_, value)| *value != Value::Skipped);
    Html::join(&lines.map(|(key, value)| line(language, key, value)).collect::<Vec<_>>(), "\n")
}

/// One business with every answer, each to be corrected by a tap.
pub(super) async fn business(turn: &mut Turn<'_>, code: &Receipt) -> Result<(), store::Error> {
    let Some(business) = own(turn, code).await? else {
        manners::unknown_button(turn);
        return Ok(());
    };
    show(turn, &business, None).await
}

async fn own(turn: &mut Turn<'_>, code: &Receipt) -> Result<Option<Business>, store::Error> {
    Ok(load(turn).await?.businesses.into_iter().find(|business| business.code == *code))
}

/// One business with every answer, after `lead`.
pub(super) async fn show(turn: &mut Turn<'_>, business: &Business, lead: Option<Html>) -> Result<(), store::Error> {
    let (conn, keys) = turn.store().await?;
    let changes = businesses::changes(conn, keys, &business.code).await?;
    let language = turn.language;
    let answers = answers(business);
    let lines = answers.iter().map(|(key, value)| line(language, key, value));
    let mut parts: Vec<Html> = lead.into_iter().collect();
    parts.push(in_short(language, business));
    parts.push(Html::join(&lines.collect::<Vec<_>>(), "\n"));
    if let Some(last) = changes.last() {
        let at = format::moment(language, last.at);
        let count = i64::try_from(changes.len()).unwrap_or_default();
        parts.push(html!(language, "data-perubahan", jumlah = count, saat = &at));
    }
    let buttons: Vec<Button> = CORRECTABLE
        .iter()
        .map(|key| {
            let data = Data::Change { code: business.code.clone(), field: (*key).to_owned() };
            Button::new(fields::name(language, key), data)
        })
        .collect();
    parts.extend(desk_claim::origin(turn, &business.code).await?);
    parts.push(html!(language, "data-ubah-petunjuk"));
    let screen = Screen::text(Html::join(&parts, "\n\n"));
    let screen = buttons.chunks(2).fold(screen, |screen, row| screen.row(row.to_vec()));
    let back = Button::new(plain!(language, "tombol-data"), Data::MyData);
    turn.show(screen.row(vec![back, menu::button(language)]));
    Ok(())
}

fn line(language: Language, key: &str, value: &Value) -> Html {
    let answer = form_screens::say(language, key, value);
    html!(language, "daftar-baris", nama = &fields::name(language, key), isi = &answer)
}

/// What a business holds, as the answers that made it, in the order asked.
fn answers(business: &Business) -> Vec<(&'static str, Value)> {
    let choice = |word: &Option<String>| word.clone().map_or(Value::Skipped, Value::Choice);
    let mut answers = vec![
        ("panggilan", Value::Text(business.secret.person.clone())),
        ("usaha", Value::Text(business.name.clone())),
        ("bidang", Value::Choice(business.sector.clone())),
    ];
    if let Some(words) = &business.sector_words {
        answers.push(("bidang-lain", Value::Text(words.clone())));
    }
    let phone = &business.secret.phone;
    answers.extend([
        ("kecamatan", Value::Region(region::parent(&business.region).to_owned())),
        ("kelurahan", Value::Region(business.region.clone())),
        ("telepon", phone.clone().map_or(Value::Skipped, |phone| Value::Phone(phone, business.secret.phone_proved))),
        ("minat", Value::Ticks(business.interests.clone())),
        ("nib", business.secret.nib.clone().map_or(Value::Skipped, Value::Nib)),
        ("ukuran", choice(&business.scale)),
        ("pekerja", choice(&business.workers)),
    ]);
    answers
}

/// Asks one field of a business anew.
pub(super) async fn change(turn: &mut Turn<'_>, code: &Receipt, field: &str) -> Result<(), store::Error> {
    let form = fields::change_of(field);
    let (Some(form), Some(_)) = (form, own(turn, code).await?) else {
        manners::unknown_button(turn);
        return Ok(());
    };
    if filling::open(turn).is_some_and(|form| form.has_summary) {
        // Two open forms would be one too many: the registration is kept, and named.
        leaving::ask_to_resume(turn);
        return Ok(());
    }
    filling::begin(turn, form, Some(code.as_str().to_owned()));
    Ok(())
}

/// A field was answered anew: it counts at once, and the old answer goes to the history.
pub(super) async fn corrected(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let code = draft.subject.as_deref().and_then(Receipt::parse);
    let Some((code, Some(mut business))) = (match code {
        Some(code) => Some((code.clone(), own(turn, &code).await?)),
        None => None,
    }) else {
        turn.draft = None;
        manners::unknown_button(turn);
        return Ok(());
    };
    let before = answers(&business);
    draft.answers.iter().for_each(|(key, value)| registration::fill(&mut business, key, value));
    business.updated_at = turn.now;
    let (language, now) = (turn.language, turn.now);
    let after: Answers = answers(&business).into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let (conn, keys) = turn.store().await?;
    businesses::save(conn, keys, &business).await?;
    for (key, old) in before {
        let new = after.get(key).unwrap_or(&Value::Skipped);
        if *new != old {
            let (old, new) = (form_screens::say(language, key, &old), form_screens::say(language, key, new));
            let change = Change { field: key.to_owned(), old, new, at: now };
            businesses::note_change(conn, keys, &code, &change).await?;
        }
    }
    leaving::end(turn, Ending::Sent).await?;
    let lead = html!(language, "data-sudah-diubah");
    show(turn, &business, Some(lead)).await?;
    desk_offer::offer_beside(turn, &business).await?;
    twins::look_for(turn, &code).await
}

/// Keeps the data without using it, or uses it again.
pub(super) async fn restrict(turn: &mut Turn<'_>, on: bool) -> Result<(), store::Error> {
    turn.contact.restricted = on;
    if on {
        let (chat, now) = (turn.contact.id.chat(), turn.now);
        erasure::cancel_waiting(turn.write().await?, chat, now).await?;
    }
    overview(turn).await
}

/// A yes or no outside the registration; nothing is agreed to that was never asked.
pub(super) async fn agree(turn: &mut Turn<'_>, purpose: Purpose, given: bool) -> Result<(), store::Error> {
    let last = load(turn).await?.consents.into_iter().find(|consent| consent.purpose == purpose);
    if last.is_some_and(|last| last.given != given) {
        let version = registration::CONSENT_VERSION.to_owned();
        let consent = Consent { purpose, given, version, at: turn.now };
        let (chat, now) = (turn.contact.id, turn.now);
        let conn = turn.write().await?;
        consents::add(conn, chat, &consent).await?;
        if !given {
            erasure::cancel_waiting(conn, chat.chat(), now).await?;
        }
    }
    overview(turn).await
}
