//! The owner's side of the desk: who opens the link sees what was written, and says whether it is "mine".
//!
//! The boxes that are ticked travel in the buttons. Before the owner confirms, nothing is kept but a correction that
//! was begun: it waits in the owner's form, and goes with the record.

use crate::clock::Millis;
use crate::domain::policy::Action;
use crate::domain::{Button, Purpose, Receipt};
use crate::form::Answers;
use crate::store::audit::AuditEntry;
use crate::store::businesses::Business;
use crate::store::desk::Record;
use crate::store::desk_links::{End, Link};
use crate::store::form_ends::Ending;
use crate::store::{audit, contacts, desk, desk_links};
use crate::talks::business::press::BusinessPress;
use crate::talks::desk::press::DeskPress;
use crate::talks::desk::press::Ticks;
use crate::talks::my_data::press::DataPress;
use crate::talks::{
    business::{self, record as stored_as},
    desk::{form::CLAIM, offer},
    duplicates, event_owner,
    forms::state,
    guesses,
    office::tell_officer,
    ui,
};
use crate::text::{Html, format};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// A link of the desk was opened.
pub(in crate::talks) async fn open(turn: &mut Turn<'_>, token: &str) -> Talk {
    let language = turn.language;
    if let Some(why) = guesses::closed(turn).await? {
        say(turn, why);
        return Ok(());
    }
    let keys = turn.keys;
    let link = desk_links::find(turn.read(), keys, token).await?;
    let record = match &link {
        Some(link) => desk::find(turn.read(), keys, &link.code).await?,
        None => None,
    };
    let (Some(link), Some(record)) = (link, record) else {
        guesses::wrong_link(turn).await?;
        say(turn, html!(language, "meja-tautan-asing"));
        return Ok(());
    };
    if let Some(word) = refusal(turn, &link, &record) {
        say(turn, word);
        return Ok(());
    }
    let (who, keys) = (turn.contact.id, turn.keys);
    desk_links::open(turn.write().await?, keys, token, who).await?;
    if link.opened_by.is_none() {
        let code = Some(record.business.code.clone());
        let (officer, action) = (record.officer, Action::HandOver);
        let entry = AuditEntry { officer, action, about: Some(who), code, what: None, at: turn.now };
        audit::add(turn.write().await?, keys, &entry).await?;
    }
    show(turn, &record, Ticks::default(), None);
    Ok(())
}

/// Why a link that was ours once is not followed.
fn refusal(turn: &Turn<'_>, link: &Link, record: &Record) -> Option<Html> {
    let (language, me) = (turn.language, turn.contact.id);
    let code = link.code.as_str();
    match (record.business.owner, link.ended) {
        _ if record.officer == me => Some(html!(language, "meja-tautan-untuk-pemilik", kode = code)),
        (Some(owner), _) if owner == me => Some(html!(language, "meja-sudah-milik", kode = code)),
        (None, Some(_)) if record.business.merged_into.is_some() => Some(html!(language, "meja-tautan-digabung")),
        (Some(_), _) | (None, Some(End::Used)) => Some(html!(language, "meja-tautan-terpakai")),
        (None, Some(End::Replaced)) => Some(html!(language, "meja-tautan-diganti")),
        (None, None) if link.until <= turn.now => Some(html!(language, "meja-tautan-lewat")),
        (None, None) if record.business.merged_into.is_some() => Some(html!(language, "meja-tautan-digabung")),
        (None, None) if link.opened_by.is_some_and(|who| who != me) => Some(html!(language, "meja-tautan-orang-lain")),
        (None, None) => None,
    }
}

fn say(turn: &mut Turn<'_>, text: Html) {
    let language = turn.language;
    let data = Button::new(plain!(language, "tombol-data"), DataPress::All);
    turn.show(Screen::text(text).row(vec![data, ui::menu_button(language)]));
}

/// The record that this person may settle, by a link that they opened and that still counts; a word otherwise.
pub(in crate::talks) async fn claimable(turn: &mut Turn<'_>, code: &Receipt) -> Talk<Record> {
    let (who, now, keys, language) = (turn.contact.id, turn.now, turn.keys, turn.language);
    let record = desk::find(turn.read(), keys, code).await?;
    if record.as_ref().is_some_and(|record| record.business.owner == Some(who)) {
        say(turn, html!(language, "meja-sudah-milik", kode = code.as_str()));
        return Err(Stop::Said);
    }
    let may = desk_links::may(turn.read(), code, who, now).await?;
    let is_open = |record: &Record| record.business.owner.is_none() && record.business.merged_into.is_none();
    let found = record.filter(|record| may && is_open(record));
    found.ok_or_else(|| {
        say(turn, html!(language, "meja-tautan-lewat"));
        Stop::Said
    })
}

/// What was written down about the business, with these boxes ticked.
pub(in crate::talks) async fn look(turn: &mut Turn<'_>, code: &Receipt, ticks: Ticks) -> Talk {
    let record = claimable(turn, code).await?;
    show(turn, &record, ticks, None);
    Ok(())
}

fn show(turn: &mut Turn<'_>, record: &Record, ticks: Ticks, lead: Option<Html>) {
    let language = turn.language;
    let code = &record.business.code;
    let at = format::moment(language, record.at);
    let isi = stored_as::told(language, &record.business);
    let mut parts: Vec<Html> = lead.into_iter().collect();
    if offer::is_double(turn, record) {
        parts.push(html!(language, "meja-klaim-dobel"));
    } else if state::open(turn).is_some() {
        parts.push(html!(language, "meja-klaim-formulir"));
    }
    parts.push(html!(language, "meja-klaim", saat = &at, isi = isi));
    let press = |label: String, press: DeskPress| Button::new(label, press);
    let tick = |name: String, on: bool, then: Ticks| {
        press(ui::tick(language, &name, on), DeskPress::Claim(code.clone(), then))
    };
    let service = Ticks { service: !ticks.service, ..ticks };
    let news = Ticks { news: !ticks.news, ..ticks };
    let screen = Screen::text(Html::join(&parts, "\n\n"))
        .row(vec![
            tick(plain!(language, "daftar-izin-layanan"), ticks.service, service),
            tick(plain!(language, "daftar-izin-kabar"), ticks.news, news),
        ])
        .row(vec![press(
            plain!(language, "meja-tombol-benar"),
            DeskPress::Confirm(code.clone(), ticks, Some(record.business.updated_at)),
        )])
        .row(vec![
            press(plain!(language, "meja-tombol-salah"), DeskPress::Correct(code.clone(), ticks)),
            press(plain!(language, "meja-tombol-bukan"), DeskPress::NotMine(code.clone(), false)),
        ])
        .row(vec![press(plain!(language, "meja-tombol-tolak"), DeskPress::Decline(code.clone(), false))]);
    turn.show(screen);
}

/// The record is the owner's from now on, with what was ticked, where it is as the owner saw it.
pub(in crate::talks) async fn confirm(
    turn: &mut Turn<'_>,
    code: &Receipt,
    (ticks, seen): (Ticks, Option<Millis>),
) -> Talk {
    let record = claimable(turn, code).await?;
    let language = turn.language;
    if seen != Some(record.business.updated_at) {
        let lead = seen.is_some().then(|| html!(language, "meja-klaim-berubah"));
        show(turn, &record, ticks, lead);
        return Ok(());
    }
    if !ticks.service {
        turn.toast(plain!(language, "daftar-perlu-izin-singkat"));
        show(turn, &record, ticks, Some(html!(language, "meja-perlu-izin")));
        return Ok(());
    }
    let is_ticked = |purpose| match purpose {
        Purpose::Service => ticks.service,
        Purpose::News => ticks.news,
    };
    let (business, resumes) = take_over(turn, &record, None, is_ticked).await?;
    thank(turn, &business, resumes);
    event_owner::lead_back(turn).await
}

/// The owner found something wrong in it: it is corrected first, and becomes the owner's with what is sent.
pub(in crate::talks) async fn correct(turn: &mut Turn<'_>, code: &Receipt, ticks: Ticks) -> Talk {
    let record = claimable(turn, code).await?;
    let typed = offer::end_the_double(turn, &record).await?;
    let stored = stored_as::answers_for(&CLAIM, &record.business);
    business::open_filled(turn, &CLAIM, code, stored);
    if let Some(draft) = turn.draft.as_mut() {
        // All of it was typed by the owner a moment ago.
        draft.answers.extend(typed.unwrap_or_default());
        CLAIM.drop_unneeded(&mut draft.answers);
        let boxes = [(Purpose::Service, ticks.service), (Purpose::News, ticks.news)];
        // What was ticked on an earlier screen is not what the owner sees ticked now.
        draft.agreed = boxes.iter().filter(|(_, on)| *on).map(|(purpose, _)| purpose.word().to_owned()).collect();
    }
    let lead = html!(turn.language, "meja-betulkan");
    if let Some(screen) = state::look(turn, |look| look.screen(Some(lead))) {
        state::put(turn, screen);
    }
    Ok(())
}

/// The correction was sent: the record becomes the owner's as it is in the correction.
pub(super) async fn corrected(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let Some(code) = draft.subject.as_deref().and_then(Receipt::parse) else { return Ok(()) };
    let (who, now) = (turn.contact.id, turn.now);
    if desk::waits(turn.read(), &code).await? && !desk_links::may(turn.read(), &code, who, now).await? {
        // The link is void or old, not the record: what was typed goes on with the next link.
        state::set_aside(turn);
        let text = html!(turn.language, "meja-tautan-lewat-isian");
        say(turn, text);
        return Ok(());
    }
    let found = claimable(turn, &code).await;
    let record = state::or_end(turn, found).await?;
    let stored = stored_as::answers_for(&CLAIM, &record.business);
    if business::is_outdated(turn, &CLAIM, &stored) {
        return Ok(());
    }
    state::end(turn, Ending::Sent).await?;
    let is_ticked = |purpose: Purpose| draft.agreed.contains(purpose.word());
    let (business, resumes) = take_over(turn, &record, Some(&draft.answers), is_ticked).await?;
    thank(turn, &business, resumes);
    duplicates::look_for(turn, &code).await?;
    event_owner::lead_back(turn).await
}

/// Makes the record the owner's, with what was corrected and permitted; the officer is told. Whether news runs again by
/// it comes back with it.
async fn take_over(
    turn: &mut Turn<'_>,
    record: &Record,
    answers: Option<&Answers>,
    is_ticked: impl Fn(Purpose) -> bool,
) -> Talk<(Business, bool)> {
    let (who, now, code) = (turn.contact.id, turn.now, &record.business.code);
    // What refers to the contact is written before the cycle writes the contact itself.
    let contact = turn.contact.clone();
    let (conn, keys) = turn.store().await?;
    contacts::save(conn, keys, &[&contact]).await?;
    desk::confirm(conn, keys, code, who, now).await?;
    let mut business = Business { owner: Some(who), updated_at: now, ..record.business.clone() };
    if let Some(answers) = answers {
        business::take_in(turn, &mut business, answers).await?;
    }
    let resumes = business::agree(turn, &business, is_ticked).await?;
    let usaha = &record.business.name;
    tell_officer(turn, record.officer, |language| {
        html!(language, "meja-kabar-dikonfirmasi", usaha = usaha, kode = code.as_str())
    })
    .await?;
    offer::end_the_double(turn, record).await?;
    offer::end_about(turn, code).await?;
    Ok((business, resumes))
}

fn thank(turn: &mut Turn<'_>, business: &Business, news_resumes: bool) {
    let (language, code) = (turn.language, &business.code);
    let name = &business.secret.person;
    let receipt = html!(language, "meja-terkonfirmasi", nama = name, kode = code.as_str(), usaha = &business.name);
    let resumes = news_resumes.then(|| html!(language, "berhenti-urung"));
    let receipt = Html::join(&[Some(receipt), resumes].into_iter().flatten().collect::<Vec<_>>(), "\n\n");
    let change = Button::new(plain!(language, "meja-tombol-lihat"), BusinessPress::Business(code.clone()));
    let next = Screen::text(html!(language, "daftar-terkirim-lanjut"));
    business::receipt(turn, next.row(vec![change]).row(vec![ui::menu_button(language)]), receipt);
}
