//! A consultation that is not sent yet: how it begins, and its one screen.

use super::access::own_case;
use super::press::ConsultPress;
use super::{card, heads, legal};
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, Language, Role};
use crate::knowledge::Section;
use crate::store::cases::{self, Author, Case, Place, Secret, Sort, Spot};
use crate::store::{contacts, officers};
use crate::talks::answering::press::AnswerPress;
use crate::talks::{case_numbers, ui};
use crate::text::Html;
use crate::turn::{Asked, CaseMode, Doing, Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// The programme that names the offices.
pub(super) const OFFICES: &str = "hubungi-petugas";

/// Whether anybody of the office can be asked.
pub(super) async fn is_anybody_there(turn: &mut Turn<'_>) -> Talk<bool> {
    let answers = |role: Role| policy::allows(Some(role), Action::AnswerCases, Relation::Own);
    Ok(officers::with(turn.read(), answers).await?.iter().any(|officer| officer.reachable))
}

/// With what one begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Beginning<'a> {
    /// The programme that it is about.
    pub(super) subject: Option<&'a str>,
    /// The question under whose answer it was begun: its words are in it.
    pub(super) question: Option<u32>,
    /// What it is about, where that is something that the office sent: these words are in it.
    pub(super) about: Option<&'a str>,
    /// Whether it is about somebody of the office.
    pub(super) complaint: bool,
}

/// Opens one that is not sent yet. Nothing is in it but the question under whose answer it was begun: what was written
/// at another time waits apart, and what was written about somebody of the office is never part of anything else.
pub(super) async fn open(turn: &mut Turn<'_>, beginning: Beginning<'_>) -> Talk<Case> {
    if !is_anybody_there(turn).await? {
        nobody(turn);
        return Err(Stop::Said);
    }
    let (who, keys, now) = (turn.contact.id, turn.keys, turn.now);
    let Beginning { subject, question, about, complaint } = beginning;
    let subject = subject.filter(|slug| *slug != OFFICES);
    let asked = question.and_then(|number| turn.asked(number)).cloned();
    let words = asked.as_ref().map(|asked| asked.text.as_str()).or(about).map(str::to_owned);
    let begins = words.as_deref().map(card::begins).unwrap_or_default();
    for earlier in cases::drafts_of(turn.read(), keys, who).await? {
        let is_same = earlier.complaint == complaint && earlier.kept_from.is_empty() && earlier.secret.begins == begins;
        let is_begun_alike = if words.is_some() { is_same } else { is_same && is_empty(&earlier) };
        if is_begun_alike && (words.is_some() || earlier.subject.as_deref() == subject) {
            follow(turn, &earlier, asked.as_ref()).await?;
            if let Some(subject) = subject.filter(|_| earlier.subject.is_none()) {
                cases::set_subject(turn.write().await?, earlier.id, subject).await?;
                return own_case(turn, &earlier.number).await;
            }
            return Ok(earlier);
        }
        // One in which nothing was written is nothing to go back to.
        if is_empty(&earlier) {
            cases::throw_away(turn.write().await?, earlier.id).await?;
        }
    }
    let number = case_numbers::free_number(turn).await?;
    let person = turn.first_name.to_owned();
    let secret = Secret { person, begins, ..Secret::default() };
    // The contact's own row is written at the end of the cycle; what refers to it is written now.
    let contact = turn.contact.clone();
    let (conn, keys) = turn.store().await?;
    contacts::save(conn, keys, &[&contact]).await?;
    let id = cases::open_draft(conn, keys, (&number, who), subject, &secret, now).await?;
    if let Some(text) = &words {
        let said =
            cases::NewMessage { author: Author::Owner, sort: Sort::Text, words: Some(text), file: None, album: None };
        cases::add(conn, keys, (id, &number), said, now).await?;
    }
    let case = own_case(turn, &number).await?;
    follow(turn, &case, asked.as_ref()).await?;
    Ok(case)
}

/// A change of the question where it was asked is one of what it was begun with.
async fn follow(turn: &mut Turn<'_>, case: &Case, asked: Option<&Asked>) -> Talk {
    let Some(message) = asked.and_then(|asked| asked.message) else { return Ok(()) };
    let (keys, now, chat) = (turn.keys, turn.now, turn.here().chat);
    let is_there = cases::of_message(turn.read(), chat, message).await?.is_some_and(|at| at.case == case.id);
    let entries = cases::entries(turn.read(), keys, (case.id, &case.number)).await?;
    if let Some(first) = entries.first().filter(|_| !is_there) {
        let (entry, message) = (Some(first.id), Some(message));
        let spot = Spot { case: case.id, entry, place: Place::Original, chat, message, row: None };
        cases::note_place(turn.write().await?, &spot, now).await?;
    }
    Ok(())
}

/// Whether nothing was written in it yet.
pub(super) fn is_empty(case: &Case) -> bool {
    case.secret.begins.is_empty() && case.secret.first.is_none()
}

/// The button to the newest that was written and not sent, of the same kind as this empty one.
async fn earlier_button(turn: &mut Turn<'_>, case: &Case) -> Talk<Option<Button>> {
    let (who, keys, language) = (turn.contact.id, turn.keys, turn.language);
    let all = cases::drafts_of(turn.read(), keys, who).await?;
    let earlier = all.into_iter().find(|one| one.id != case.id && one.complaint == case.complaint && !is_empty(one));
    Ok(earlier.map(|earlier| {
        let label = plain!(language, "konsultasi-tombol-belum-dikirim", isi = &card::gist(language, &earlier));
        Button::new(ui::short(&label), ConsultPress::Case(earlier.number))
    }))
}

/// The screen of what is not sent yet: what is written next belongs to it.
pub(super) async fn show(turn: &mut Turn<'_>, case: &Case) -> Talk {
    let (language, keys, now) = (turn.language, turn.keys, turn.now);
    turn.memory.case = Some(CaseMode::new(&case.number, Doing::Compose, now));
    let entries = cases::entries(turn.read(), keys, (case.id, &case.number)).await?;
    let text = if entries.is_empty() {
        html!(language, "konsultasi-mulai")
    } else {
        html!(language, "konsultasi-mulai-isi", isi = card::words(language, &entries))
    };
    let mut screen = with_ways(turn, case, text, said(language, case), !entries.is_empty());
    if entries.is_empty() {
        screen.buttons.extend(earlier_button(turn, case).await?.map(|button| vec![button]));
    }
    let screen = heads::with_other_way(turn, case, screen).await?;
    turn.show(screen);
    Ok(())
}

pub(super) fn drop_button(turn: &Turn<'_>, case: &Case) -> Button {
    Button::new(plain!(turn.language, "konsultasi-tombol-buang"), ConsultPress::Cancel(case.number.clone(), true))
}

/// What can be done with what is not sent yet, and who will read it where that is not the whole office.
pub(super) fn with_ways(turn: &Turn<'_>, case: &Case, text: Html, said: Option<Html>, is_ready: bool) -> Screen {
    let language = turn.language;
    let send = Button::new(plain!(language, "konsultasi-tombol-kirim"), ConsultPress::Send(case.number.clone()));
    let send = is_ready.then_some(send).into_iter().chain([drop_button(turn, case)]).collect();
    let text = Html::join(&[text].into_iter().chain(said).collect::<Vec<_>>(), "\n\n");
    let screen = Screen::text(text).row(send).row(vec![name_switch(language, case), switch(language, case)]);
    case.prosecutors.into_iter().fold(screen, |screen, on| screen.row(vec![legal::switch(language, case, on)]))
}

/// The button that makes it one, or not one any more.
fn switch(language: Language, case: &Case) -> Button {
    let label = if case.complaint {
        plain!(language, "lapor-tombol-bukan")
    } else {
        plain!(language, "lapor-tombol-tentang-petugas")
    };
    Button::new(label, ConsultPress::Complaint(case.number.clone(), !case.complaint))
}

/// The button that takes the name away, or gives it back.
fn name_switch(language: Language, case: &Case) -> Button {
    let anonymous = case.secret.anonymous;
    let label =
        if anonymous { plain!(language, "tanpa-nama-tombol-batal") } else { plain!(language, "tanpa-nama-tombol") };
    Button::new(label, ConsultPress::Anonymous(case.number.clone(), !anonymous))
}

/// Who reads it, and what they do not learn, where that is not as always.
pub(super) fn said(language: Language, case: &Case) -> Option<Html> {
    let number = case.number.as_str();
    let nameless = case.secret.anonymous.then(|| html!(language, "tanpa-nama-keterangan", nomor = number));
    said_with(language, case, nameless)
}

/// The same in fewer words, where all of it was said a moment ago.
pub(super) fn said_in_short(language: Language, case: &Case) -> Option<Html> {
    let nameless = case.secret.anonymous.then(|| html!(language, "tanpa-nama-terkirim"));
    said_with(language, case, nameless)
}

fn said_with(language: Language, case: &Case, nameless: Option<Html>) -> Option<Html> {
    let complaint = case.complaint.then(|| html!(language, "lapor-keterangan"));
    let all: Vec<Html> = complaint.into_iter().chain(nameless).chain(legal::to_owner(language, case)).collect();
    (!all.is_empty()).then(|| Html::join(&all, "\n\n"))
}

/// Nobody of the office is there: that is said, and where the offices are.
pub(super) fn nobody(turn: &mut Turn<'_>) {
    let language = turn.language;
    let screen = Screen::text(html!(language, "konsultasi-tak-ada-petugas"));
    let offices = AnswerPress::Section { slug: OFFICES.to_owned(), section: Section::Kontak, part: 0 };
    let known = turn.world.knowledge.get(OFFICES).is_some();
    let row = known.then(|| Button::new(plain!(language, "tombol-dinas"), offices));
    turn.show(screen.row(row.into_iter().chain([ui::menu_button(language)]).collect()));
}
