//! A consultation as the office sees it: one card, which says all that is needed to answer.

use std::sync::Arc;

use super::press::ConsultPress;
use super::promise;
use crate::domain::calendar::Calendar;
use crate::domain::{Button, ContactId, Language};
use crate::html;
use crate::knowledge::Group;
use crate::plain;
use crate::store::businesses::{self, Business};
use crate::store::cases::{self, Author, Case, Entry, Outcome, Sort, State};
use crate::talks::{answering, office_settings};
use crate::text::{Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::world::World;

/// How much of what was written a card holds, in characters; the rest is a press away.
const SHOWN_CHARS: usize = 1_500;
/// How much of it stands in a list.
const BEGINS_CHARS: usize = 60;

/// How a text begins.
pub(super) fn begins(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    cut(&line, BEGINS_CHARS)
}

fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    format!("{}…", text.chars().take(most).collect::<String>().trim_end())
}

/// What messages say and carry, a line each, the newest part where it is too long.
pub(super) fn words(language: Language, entries: &[Entry]) -> Html {
    let mut left = SHOWN_CHARS;
    let mut lines: Vec<Html> = Vec::new();
    for entry in entries.iter().rev() {
        if left == 0 {
            lines.push(Html::escape("…"));
            break;
        }
        let said = cut(entry.words.as_deref().unwrap_or_default(), left);
        left = left.saturating_sub(said.chars().count());
        let said = Html::escape(&said);
        let line = match (entry.sort, said.is_empty()) {
            (Sort::Text, _) => said,
            (sort, true) => html!(language, "konsultasi-lampiran", jenis = &sort_name(language, sort)),
            (sort, false) => html!(language, "konsultasi-lampiran-isi", jenis = &sort_name(language, sort), isi = said),
        };
        lines.push(match entry.author {
            Author::Owner => line,
            Author::Officer => html!(language, "konsultasi-baris-petugas", isi = line),
        });
    }
    lines.reverse();
    Html::join(&lines, "\n")
}

fn sort_name(language: Language, sort: Sort) -> String {
    match sort {
        Sort::Text => plain!(language, "konsultasi-jenis-teks"),
        Sort::Photo => plain!(language, "konsultasi-jenis-foto"),
        Sort::Document => plain!(language, "konsultasi-jenis-berkas"),
        Sort::Voice => plain!(language, "konsultasi-jenis-suara"),
        Sort::Video => plain!(language, "konsultasi-jenis-video"),
        Sort::Sticker => plain!(language, "konsultasi-jenis-stiker"),
        Sort::Contact => plain!(language, "konsultasi-jenis-kontak"),
        Sort::Location => plain!(language, "konsultasi-jenis-lokasi"),
    }
}

/// What a consultation is about, in words.
pub(super) fn subject_name(world: &World, language: Language, subject: Option<&str>) -> String {
    let subject = subject.unwrap_or("umum");
    if let Some(programme) = world.knowledge.get(subject) {
        return world.knowledge.short(programme, language).to_owned();
    }
    match subject {
        "izin" => answering::group_name(Group::Legalitas, language),
        "pembiayaan" => answering::group_name(Group::Modal, language),
        "acara" => plain!(language, "konsultasi-topik-acara"),
        _ => plain!(language, "konsultasi-topik-umum"),
    }
}

/// Everything that a card shows besides its case.
pub(super) struct About {
    entries: Vec<Entry>,
    business: Option<Business>,
    calendar: Arc<Calendar>,
}

/// Reads it.
pub(super) async fn about(turn: &mut Turn<'_>, case: &Case) -> Talk<About> {
    let keys = turn.keys;
    let entries = cases::entries(turn.read(), keys, (case.id, &case.number)).await?;
    let business = match &case.business {
        Some(code) => businesses::find(turn.read(), keys, code).await?,
        None => None,
    };
    let calendar = office_settings::calendar(turn.read()).await?;
    let business = business.filter(|business| business.owner == Some(case.contact));
    Ok(About { entries, business, calendar })
}

/// The card as this officer sees it.
pub(super) fn card(world: &World, language: Language, case: &Case, about: &About, viewer: ContactId) -> Screen {
    let who = match &about.business {
        Some(business) => {
            html!(language, "konsultasi-siapa-usaha", nama = &case.secret.person, usaha = &business.name)
        }
        None => html!(language, "konsultasi-siapa", nama = &case.secret.person),
    };
    let text = html!(
        language,
        "konsultasi-kartu",
        keadaan = &state(language, case, viewer),
        nomor = case.number.as_str(),
        topik = &subject_name(world, language, case.subject.as_deref()),
        siapa = who,
        isi = words(language, &about.entries),
        sejak = &format::moment(language, case.opened_at),
        janji = &promise::told(language, &about.calendar, case.due_at.unwrap_or(case.opened_at)),
    );
    let number = || case.number.clone();
    let open = || Button::new(plain!(language, "konsultasi-tombol-buka"), ConsultPress::Open(number()));
    let screen = Screen::text(text);
    match case.state {
        State::Waiting => {
            let take = Button::new(plain!(language, "konsultasi-tombol-ambil"), ConsultPress::Take(number()));
            screen.row(vec![take])
        }
        State::Taken | State::Asked if case.is_held_by(viewer) => {
            let finish = Button::new(plain!(language, "konsultasi-tombol-selesai"), ConsultPress::Finish(number()));
            screen.row(vec![open(), finish])
        }
        State::Draft | State::Taken | State::Asked | State::Closed => screen,
    }
}

/// How far it is, to the office: the first word of the card.
pub(super) fn state(language: Language, case: &Case, viewer: ContactId) -> String {
    let at = format::time_of_day(case.changed_at);
    let officer = case.officer.as_ref().map(|(_, name)| name.as_str()).unwrap_or_default();
    match (case.state, case.outcome) {
        (State::Waiting | State::Draft, _) if case.urgent => plain!(language, "konsultasi-kartu-lagi"),
        (State::Waiting | State::Draft, _) => plain!(language, "konsultasi-kartu-baru"),
        (State::Taken, _) if case.is_held_by(viewer) => plain!(language, "konsultasi-kartu-milik"),
        (State::Asked, _) if case.is_held_by(viewer) => plain!(language, "konsultasi-kartu-dijawab"),
        (State::Taken | State::Asked, _) => plain!(language, "konsultasi-kartu-diambil", petugas = officer, jam = &at),
        (State::Closed, Some(Outcome::Cancelled)) => plain!(language, "konsultasi-kartu-dibatalkan"),
        (State::Closed, _) => plain!(language, "konsultasi-kartu-selesai", petugas = officer),
    }
}
