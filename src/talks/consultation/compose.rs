//! The owner's side until it is sent: one screen, as many messages as there are, and what is not known is asked.

use super::access::own_case;
use super::press::ConsultPress;
use super::{card, clock, promise, relay};
use crate::answers::{Ranking, Verdict};
use crate::clock::Millis;
use crate::domain::calendar::Calendar;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, CaseNumber, Receipt, Role};
use crate::knowledge::{Programme, Section};
use crate::store::cases::{self, Author, Case, Secret, Sort, State};
use crate::store::{businesses, case_clocks, contacts, officers};
use crate::talks::answering::press::AnswerPress;
use crate::talks::{numbers, ui};
use crate::turn::{CaseMode, Doing, MessageRef, Outgoing, Screen, Send, Stop, Talk, Turn};
use crate::{html, plain};

/// What a question may be about where nothing says it: words of teams, and of programmes.
const SUBJECTS: [&str; 4] = ["izin", "pembiayaan", "acara", "umum"];
/// So many consultations of one owner may be open at a time: one sender never fills the office's queue.
const MOST_OPEN: i64 = 10;
/// Messages that come so soon after each other share one answer.
const BURST: Millis = 4_000;
/// The programme that names the offices.
const OFFICES: &str = "hubungi-petugas";

/// Whether anybody of the office can be asked.
async fn is_anybody_there(turn: &mut Turn<'_>) -> Talk<bool> {
    let answers = |role: Role| policy::allows(Some(role), Action::AnswerCases, Relation::Own);
    Ok(officers::with(turn.read(), answers).await?.iter().any(|officer| officer.reachable))
}

/// A question to the office begins: the words of the question that was just asked are in it already.
pub(super) async fn begin(turn: &mut Turn<'_>, slug: Option<&str>, question: Option<u32>) -> Talk {
    if !is_anybody_there(turn).await? {
        nobody(turn);
        return Ok(());
    }
    let (who, keys, now) = (turn.contact.id, turn.keys, turn.now);
    let asked = question.and_then(|number| turn.asked(number)).map(|asked| asked.text.clone());
    let earlier = cases::draft_of(turn.read(), keys, who).await?;
    let is_same = |case: &Case| asked.as_ref().is_none_or(|asked| case.secret.begins == card::begins(asked));
    let case = if let Some(case) = earlier.filter(is_same) {
        case
    } else {
        let number = numbers::free_number(turn).await?;
        let subject = slug.filter(|slug| *slug != OFFICES).map(str::to_owned);
        let person = turn.first_name.to_owned();
        let begins = asked.as_deref().map(card::begins).unwrap_or_default();
        let secret = Secret { person, begins, earlier: None };
        // The contact's own row is written at the end of the cycle; what refers to it is written now.
        let contact = turn.contact.clone();
        let (conn, keys) = turn.store().await?;
        contacts::save(conn, keys, &[&contact]).await?;
        let id = cases::open_draft(conn, keys, (&number, who), subject.as_deref(), &secret, now).await?;
        if let Some(words) = &asked {
            cases::add(
                conn,
                keys,
                (id, &number),
                cases::Said { author: Author::Owner, sort: Sort::Text, words: Some(words), file: None, album: None },
                now,
            )
            .await?;
        }
        let Some(case) = cases::get(conn, keys, id).await? else { return Ok(()) };
        case
    };
    turn.memory.case = Some(CaseMode::new(&case.number, Doing::Compose, now));
    show(turn, &case).await
}

/// What was written to a case that ended long ago begins one that goes on with it, and is sent at once.
pub(super) async fn anew(turn: &mut Turn<'_>, old: &Case, message: &relay::Message) -> Talk {
    if !is_anybody_there(turn).await? {
        nobody(turn);
        return Ok(());
    }
    let (who, now, person) = (turn.contact.id, turn.now, turn.first_name.to_owned());
    let number = numbers::free_number(turn).await?;
    let secret = Secret { person, begins: String::new(), earlier: Some(old.number.as_str().to_owned()) };
    let contact = turn.contact.clone();
    let (conn, keys) = turn.store().await?;
    contacts::save(conn, keys, &[&contact]).await?;
    let id = cases::open_draft(conn, keys, (&number, who), old.subject.as_deref(), &secret, now).await?;
    if let Some(business) = &old.business {
        cases::set_business(conn, id, business).await?;
    }
    let Some(case) = cases::get(conn, keys, id).await? else { return Ok(()) };
    relay::keep(turn, &case, Author::Owner, message).await?;
    let lead = html!(turn.language, "tindak-mulai-baru", nomor = old.number.as_str());
    turn.say(Screen::text(lead));
    send(turn, &number).await
}

/// The screen of what is not sent yet.
async fn show(turn: &mut Turn<'_>, case: &Case) -> Talk {
    let (language, keys) = (turn.language, turn.keys);
    let entries = cases::entries(turn.read(), keys, (case.id, &case.number)).await?;
    let screen = match card::words(language, &entries) {
        words if entries.is_empty() => {
            debug_assert!(words.is_empty());
            Screen::text(html!(language, "konsultasi-mulai")).row(vec![drop_button(turn, case)])
        }
        words => with_ways(turn, case, Screen::text(html!(language, "konsultasi-mulai-isi", isi = words))),
    };
    turn.show(screen);
    Ok(())
}

fn drop_button(turn: &Turn<'_>, case: &Case) -> Button {
    Button::new(plain!(turn.language, "konsultasi-tombol-buang"), ConsultPress::Cancel(case.number.clone(), true))
}

fn with_ways(turn: &Turn<'_>, case: &Case, screen: Screen) -> Screen {
    let send = Button::new(plain!(turn.language, "konsultasi-tombol-kirim"), ConsultPress::Send(case.number.clone()));
    screen.row(vec![send, drop_button(turn, case)])
}

/// Nobody of the office is there: that is said, and where the offices are.
fn nobody(turn: &mut Turn<'_>) {
    let language = turn.language;
    let screen = Screen::text(html!(language, "konsultasi-tak-ada-petugas"));
    let offices = AnswerPress::Section { slug: OFFICES.to_owned(), section: Section::Kontak, part: 0 };
    let known = turn.world.knowledge.get(OFFICES).is_some();
    let row = known.then(|| Button::new(plain!(language, "tombol-dinas"), offices));
    turn.show(screen.row(row.into_iter().chain([ui::menu_button(language)]).collect()));
}

/// One more message of what is not sent yet.
pub(super) async fn written(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk {
    relay::keep(turn, case, Author::Owner, message).await?;
    let (language, now, keys) = (turn.language, turn.now, turn.keys);
    let entries = cases::entries(turn.read(), keys, (case.id, &case.number)).await?;
    let count = i64::try_from(entries.len()).unwrap_or(i64::MAX);
    let screen = with_ways(turn, case, Screen::text(html!(language, "konsultasi-dicatat", jumlah = count)));
    let last = turn.memory.case.as_ref().and_then(|mode| mode.row.filter(|_| now - mode.at <= BURST));
    let row = if let Some(row) = last {
        let edit = Outgoing::Edit(MessageRef::Row(crate::turn::RowId(row)), screen);
        turn.send(Send::new(turn.here(), crate::domain::Lane::Reply, edit));
        row
    } else {
        let row = turn.reserve_row();
        turn.send(Send::new(turn.here(), crate::domain::Lane::Reply, Outgoing::New(screen)).row(row));
        row.0
    };
    turn.memory.case = Some(CaseMode { row: Some(row), ..CaseMode::new(&case.number, Doing::Compose, now) });
    Ok(())
}

/// The owner's unsent case; what was sent already shows how far it is.
async fn unsent(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk<Case> {
    let case = own_case(turn, number).await?;
    if case.state == State::Draft {
        return Ok(case);
    }
    super::own::page(turn, number).await?;
    Err(Stop::Said)
}

/// What it is about was chosen.
pub(super) async fn subject(turn: &mut Turn<'_>, number: &CaseNumber, subject: &str) -> Talk {
    let case = unsent(turn, number).await?;
    if SUBJECTS.contains(&subject) {
        cases::set_subject(turn.write().await?, case.id, subject).await?;
    }
    send(turn, number).await
}

/// The business was chosen.
pub(super) async fn business(turn: &mut Turn<'_>, number: &CaseNumber, code: &Receipt) -> Talk {
    let case = unsent(turn, number).await?;
    let (who, keys) = (turn.contact.id, turn.keys);
    let found = businesses::find(turn.read(), keys, code).await?;
    if found.is_some_and(|business| business.owner == Some(who)) {
        cases::set_business(turn.write().await?, case.id, code).await?;
    }
    send(turn, number).await
}

/// Sends it, or asks what is not known yet.
pub(super) async fn send(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = unsent(turn, number).await?;
    let (who, keys, now, language) = (turn.contact.id, turn.keys, turn.now, turn.language);
    let entries = cases::entries(turn.read(), keys, (case.id, number)).await?;
    if entries.is_empty() {
        turn.memory.case = Some(CaseMode::new(number, Doing::Compose, now));
        let drop = drop_button(turn, &case);
        turn.show(Screen::text(html!(language, "konsultasi-kosong")).row(vec![drop]));
        return Ok(());
    }
    if case.subject.is_none() && !guess_subject(turn, &case, &entries).await? {
        let row = |subject: &str| {
            let label = card::subject_name(turn.world, language, Some(subject));
            vec![Button::new(label, ConsultPress::Subject(number.clone(), subject.to_owned()))]
        };
        let ask = Screen::text(html!(language, "konsultasi-topik"));
        let screen = SUBJECTS.into_iter().map(row).fold(ask, Screen::row);
        turn.show(screen);
        return Ok(());
    }
    if case.business.is_none() {
        let owned = businesses::of_owner(turn.read(), keys, who).await?;
        let owned: Vec<_> = owned.into_iter().filter(|business| business.merged_into.is_none()).collect();
        match owned.as_slice() {
            [] => {}
            [one] => cases::set_business(turn.write().await?, case.id, &one.code).await?,
            several => {
                const MOST: usize = 8;
                let button = |business: &businesses::Business| {
                    let press = ConsultPress::Business(number.clone(), business.code.clone());
                    vec![Button::new(ui::short(&business.name), press)]
                };
                let ask = Screen::text(html!(language, "konsultasi-usaha"));
                let screen = several.iter().take(MOST).map(button).fold(ask, Screen::row);
                turn.show(screen);
                return Ok(());
            }
        }
    }
    if !is_anybody_there(turn).await? {
        nobody(turn);
        return Ok(());
    }
    if cases::open_of(turn.read(), who).await? >= MOST_OPEN {
        let list = Button::new(plain!(language, "konsultasi-tombol-daftar"), ConsultPress::List(0));
        turn.show(
            Screen::text(html!(language, "konsultasi-terlalu-banyak")).row(vec![list, ui::menu_button(language)]),
        );
        return Ok(());
    }
    let case = own_case(turn, number).await?;
    let team = relay::team(turn.world, &case);
    let promise = promise::make(turn, team).await?;
    if cases::submit(turn.write().await?, case.id, promise.due, now).await? {
        turn.memory.case = None;
        case_clocks::set_team(turn.write().await?, case.id, promise.team).await?;
        let case = own_case(turn, number).await?;
        relay::tell_office(turn, &case).await?;
        thank(turn, &promise.calendar, &case);
    }
    Ok(())
}

/// The number, and by when an answer comes.
fn thank(turn: &mut Turn<'_>, calendar: &Calendar, case: &Case) {
    let (language, number) = (turn.language, case.number.clone());
    let until = promise::told(language, calendar, case.due_at.unwrap_or(turn.now));
    let text = html!(language, "konsultasi-terkirim", nomor = number.as_str(), janji = &until);
    let add = Button::new(plain!(language, "konsultasi-tombol-tambah"), ConsultPress::Add(number.clone()));
    let cancel = Button::new(plain!(language, "konsultasi-tombol-batalkan"), ConsultPress::Cancel(number, false));
    let why = ui::below(clock::why_button(language, &case.number));
    let menu = ui::below(ui::menu_button(language));
    turn.show(Screen::text(text).row(vec![add, cancel]).row(vec![why]).row(vec![menu]));
}

/// Whether the words say themselves what they are about.
async fn guess_subject(turn: &mut Turn<'_>, case: &Case, entries: &[cases::Entry]) -> Talk<bool> {
    let words: Vec<&str> = entries.iter().filter_map(|entry| entry.words.as_deref()).collect();
    let ranking = turn.world.answers.rank(&words.join(" "));
    let subject = subject_of(turn, &ranking, ranking.verdict(None, &[])).filter(|subject| subject != OFFICES);
    let Some(subject) = subject else { return Ok(false) };
    cases::set_subject(turn.write().await?, case.id, &subject).await?;
    Ok(true)
}

/// What a verdict says that it is about: its programme, or where several may be meant, what one team answers for.
fn subject_of(turn: &Turn<'_>, ranking: &Ranking, verdict: Verdict) -> Option<String> {
    let knowledge = &turn.world.knowledge;
    let several = match verdict {
        Verdict::Answer(slug) => return Some(slug),
        Verdict::ShortAnswer(slug) => {
            return ranking.topics_of(&slug).find(|topic| knowledge.get(topic).is_some()).map(str::to_owned);
        }
        Verdict::Need(slug) => ranking.topics_of(&slug).map(str::to_owned).collect(),
        Verdict::Both(one, other) => vec![one, other],
        Verdict::Choices(several) => several,
        Verdict::Polite(_) | Verdict::Unknown(_) => return None,
    };
    let team = |slug: &String| knowledge.get(slug).map(Programme::team);
    let first = several.first().and_then(team)?;
    let is_one = several.iter().all(|slug| team(slug) == Some(first));
    let subject = first.word();
    (is_one && SUBJECTS.contains(&subject)).then(|| subject.to_owned())
}
