//! A consultation as the office sees it: one card, which says all that is needed to answer.

use std::sync::Arc;

use super::press::ConsultPress;
use super::{access, clock, legal, promise};
use crate::clock::Millis;
use crate::domain::calendar::Calendar;
use crate::domain::{Button, ContactId, Language, Team};
use crate::html;
use crate::knowledge::Group;
use crate::plain;
use crate::store::cases::{self, Author, Case, Entry, Note, Outcome, Returned, Secret, Sort, State};
use crate::store::officers::Officer;
use crate::store::{self, Connection};
use crate::talks::officers::team_name;
use crate::talks::{answering, office_settings};
use crate::text::{self, Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::world::World;

/// How much of what was written a card holds, in characters; the rest is a press away.
const SHOWN_CHARS: usize = 1_500;
/// How much of the office's notes a card holds.
const NOTED_CHARS: usize = 600;
/// How much of it stands in a list.
const BEGINS_CHARS: usize = 60;

/// How a text begins.
pub(super) fn begins(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    text::cut(&line, BEGINS_CHARS)
}

/// As much of a text as a card holds.
pub(super) fn shortened(words: &str) -> String {
    text::cut(words, SHOWN_CHARS)
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
        let said = text::cut(entry.words.as_deref().unwrap_or_default(), left);
        left = left.saturating_sub(said.chars().count());
        let said = Html::escape(&said);
        let line = match (entry.sort, said.is_empty()) {
            (Sort::Text, _) => said,
            (sort, true) => html!(language, "konsultasi-lampiran", jenis = &sort_name(language, sort)),
            (sort, false) => html!(language, "konsultasi-lampiran-isi", jenis = &sort_name(language, sort), isi = said),
        };
        let line = if entry.is_withdrawn { html!(language, "konsultasi-baris-ditarik") } else { line };
        lines.push(match entry.author {
            Author::Owner => line,
            Author::Officer => html!(language, "konsultasi-baris-petugas", isi = line),
        });
    }
    lines.reverse();
    Html::join(&lines, "\n")
}

/// How a case begins, in a list: its first words, or else what was sent.
pub(in crate::talks) fn gist(language: Language, case: &Case) -> String {
    let Secret { begins, first, .. } = &case.secret;
    match first.as_deref().and_then(Sort::from_word) {
        Some(sort) if begins.is_empty() => plain!(language, "konsultasi-lampiran", jenis = &sort_name(language, sort)),
        _ => begins.clone(),
    }
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
        "hukum" => plain!(language, "konsultasi-topik-hukum"),
        "acara" => plain!(language, "konsultasi-topik-acara"),
        other => match Team::from_word(other).filter(|team| *team != Team::General) {
            Some(team) => team_name(language, team),
            None => plain!(language, "konsultasi-topik-umum"),
        },
    }
}

/// What a case is about, to the office: of a complaint, who alone reads it.
pub(super) fn topic(world: &World, language: Language, case: &Case) -> String {
    if case.complaint {
        return plain!(language, "lapor-topik");
    }
    subject_name(world, language, case.subject.as_deref())
}

/// Everything that a card shows besides its case.
pub(super) struct About {
    facts: cases::About,
    calendar: Arc<Calendar>,
    now: Millis,
}

impl About {
    /// Whether this person may see the card at all.
    pub(super) fn is_for(&self, case: &Case, viewer: ContactId) -> bool {
        self.facts.office.iter().any(|one| one.id == viewer && access::sees(case, viewer, one.role))
    }

    /// What was written last.
    pub(super) fn entries(&self) -> &[Entry] {
        &self.facts.entries
    }

    /// Whether what ended can be opened again by somebody of the office.
    pub(super) fn may_reopen(&self, world: &World, case: &Case) -> bool {
        promise::may_reopen(&self.calendar.of(access::team(world, case)), case, self.now)
    }

    /// Whether it can be by this person.
    fn may_be_reopened_by(&self, world: &World, case: &Case, viewer: ContactId) -> bool {
        let answers = |one: &Officer| one.id == viewer && access::answers(one.role);
        viewer != case.contact && self.facts.office.iter().any(answers) && self.may_reopen(world, case)
    }

    /// Whether the case can go to anybody else than this person.
    fn has_another(&self, case: &Case, viewer: ContactId) -> bool {
        let is_another = |one: &&Officer| one.reachable && one.id != viewer && one.id != case.contact;
        let may = |one: &Officer| access::answers(one.role) && access::sees(case, one.id, one.role);
        self.facts.office.iter().filter(is_another).any(may)
    }
}

/// Reads it.
pub(super) async fn about(turn: &mut Turn<'_>, case: &Case) -> Talk<About> {
    let (keys, now) = (turn.keys, turn.now);
    let facts = cases::about(turn.read(), keys, case).await?;
    Ok(with(turn.read(), facts, now).await?)
}

/// Reads what a card shows where no turn is: in a job.
pub(super) async fn with(conn: &mut Connection, facts: cases::About, now: Millis) -> Result<About, store::Error> {
    Ok(About { facts, calendar: office_settings::calendar(conn).await?, now })
}

/// The card as this officer sees it.
pub(super) fn card(world: &World, language: Language, case: &Case, about: &About, viewer: ContactId) -> Screen {
    let who = match &about.facts.business {
        Some(business) => {
            html!(language, "konsultasi-siapa-usaha", nama = &access::asker(language, case), usaha = &business.name)
        }
        None if case.secret.anonymous => html!(language, "tanpa-nama-kartu", nama = &access::asker(language, case)),
        None => html!(language, "konsultasi-siapa", nama = &access::asker(language, case)),
    };
    let text = html!(
        language,
        "konsultasi-kartu",
        keadaan = &state(language, case, viewer),
        nomor = case.number.as_str(),
        topik = &topic(world, language, case),
        siapa = who,
        isi = words(language, &about.facts.entries),
        sejak = &format::moment(language, case.opened_at),
        janji = &promise::told(language, &about.calendar.of(access::team(world, case)), case.due()),
    );
    let earlier = case.secret.earlier.as_ref().map(|number| html!(language, "tindak-lanjutan", nomor = number));
    // Who reads English is best answered in it.
    let reads = (about.facts.language == Some(Language::English)).then(|| html!(language, "konsultasi-kartu-inggris"));
    let more = [
        reads,
        earlier,
        legal::to_office(world, language, case),
        moved(language, case),
        notes(language, &about.facts.notes),
    ];
    let text = Html::join(&[Some(text)].into_iter().chain(more).flatten().collect::<Vec<_>>(), "\n");
    let number = || case.number.clone();
    let note = Button::new(plain!(language, "konsultasi-tombol-catatan"), ConsultPress::Note(number()));
    let quick = Button::new(plain!(language, "balasan-tombol-cepat"), ConsultPress::QuickOffer(number()));
    let on = Button::new(plain!(language, "konsultasi-tombol-alihkan"), ConsultPress::Transfer(number()));
    let on = about.has_another(case, viewer).then_some(on);
    let screen = Screen::text(text);
    match case.state {
        State::Draft => screen,
        State::Waiting => {
            let take = Button::new(plain!(language, "konsultasi-tombol-ambil"), ConsultPress::Take(number()));
            let screen = screen.row([take].into_iter().chain(on).collect()).row(vec![quick, note]);
            // What there is to see or hear helps to say whose it is.
            files_button(language, case, about.entries())
                .into_iter()
                .fold(screen, |screen, files| screen.row(vec![files]))
        }
        State::Taken | State::Asked if case.is_held_by(viewer) => {
            let write = Button::new(plain!(language, "konsultasi-tombol-tulis"), ConsultPress::Write(number()));
            let finish = Button::new(plain!(language, "konsultasi-tombol-selesai"), ConsultPress::Finish(number()));
            let remind = Button::new(plain!(language, "ingat-tombol"), ConsultPress::Remind(number()));
            let screen = screen.row(vec![write, finish]).row([quick].into_iter().chain(on).collect()).row(vec![note]);
            screen.row(vec![remind, clock::why_button(language, &case.number)])
        }
        State::Closed if about.may_be_reopened_by(world, case, viewer) => {
            screen.row(vec![reopen_button(language, case)]).row(vec![note])
        }
        State::Taken | State::Asked | State::Closed => screen.row(vec![note]),
    }
}

/// The button to what was sent beside words, with how much there is; none where nothing was.
pub(super) fn files_button(language: Language, case: &Case, entries: &[Entry]) -> Option<Button> {
    let count = entries.iter().filter(|entry| access::is_file(case, entry)).count();
    let label = plain!(language, "konsultasi-tombol-lampiran", jumlah = format::count(count));
    (count > 0).then(|| Button::new(label, ConsultPress::Files(case.number.clone())))
}

/// The button with which somebody of the office opens again what ended.
pub(super) fn reopen_button(language: Language, case: &Case) -> Button {
    Button::new(plain!(language, "konsultasi-tombol-buka-lagi"), ConsultPress::Reopen(case.number.clone()))
}

/// To which team it was passed on, and why it is in the queue again.
fn moved(language: Language, case: &Case) -> Option<Html> {
    let team = case.team.map(|team| html!(language, "konsultasi-kartu-tim", tim = &team_name(language, team)));
    let why = match case.returned {
        Some(Returned::Role) => Some(html!(language, "konsultasi-kartu-kembali-peran")),
        Some(Returned::Released) => Some(html!(language, "konsultasi-kartu-kembali-dilepas")),
        Some(Returned::Idle) => Some(html!(language, "tenggat-kartu-kembali-diam")),
        Some(Returned::Away) => Some(html!(language, "tenggat-kartu-kembali-cuti")),
        Some(Returned::Routed) | None => None,
    };
    let lines: Vec<Html> = team.into_iter().chain(why).collect();
    (!lines.is_empty()).then(|| Html::join(&lines, "\n"))
}

/// What the office noted for itself, the newest part where it is too long.
fn notes(language: Language, notes: &[Note]) -> Option<Html> {
    let mut left = NOTED_CHARS;
    let mut lines: Vec<Html> = Vec::new();
    for note in notes.iter().rev() {
        if left == 0 {
            break;
        }
        let words = text::cut(&note.words, left);
        left = left.saturating_sub(words.chars().count());
        lines.push(html!(language, "konsultasi-catatan-baris", petugas = &note.officer, isi = &words));
    }
    lines.push(html!(language, "konsultasi-catatan-kepala"));
    lines.reverse();
    (!notes.is_empty()).then(|| Html::join(&lines, "\n"))
}

/// How far it is, to the office: the first word of the card.
pub(super) fn state(language: Language, case: &Case, viewer: ContactId) -> String {
    let at = format::time_of_day(case.taken_at.unwrap_or(case.changed_at));
    let officer = case.officer.as_ref().map(|(_, name)| name.as_str()).unwrap_or_default();
    match (case.state, case.outcome) {
        (State::Waiting | State::Draft, _) if case.urgent => plain!(language, "konsultasi-kartu-lagi"),
        (State::Waiting | State::Draft, _) => plain!(language, "konsultasi-kartu-baru"),
        (State::Taken, _) if case.is_held_by(viewer) => plain!(language, "konsultasi-kartu-milik"),
        (State::Asked, _) if case.is_held_by(viewer) => plain!(language, "konsultasi-kartu-dijawab"),
        (State::Taken | State::Asked, _) => plain!(language, "konsultasi-kartu-diambil", petugas = officer, jam = &at),
        (State::Closed, Some(Outcome::Cancelled)) => plain!(language, "konsultasi-kartu-dibatalkan"),
        (State::Closed, _) if officer.is_empty() => plain!(language, "konsultasi-kartu-terbantu"),
        (State::Closed, _) => plain!(language, "konsultasi-kartu-selesai", petugas = officer),
    }
}
