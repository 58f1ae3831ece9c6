//! What an owner wrote is sent, once all is known that the office needs to know of it.

use super::access::own_case;
use super::press::ConsultPress;
use super::{clock, complaint, draft, legal, page, promise, relay, telling, topic};
use crate::domain::calendar::Calendar;
use crate::domain::{Button, CaseNumber, PosterStep, Receipt, Team};
use crate::store::announcements::{self, copies};
use crate::store::cases::{self, Author, Case, State};
use crate::store::{businesses, case_clocks, teams};
use crate::talks::ui;
use crate::text::{Html, phrase};
use crate::turn::{CaseMode, Doing, Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// So many consultations of one owner may be open at a time: one sender never fills the office's queue.
const MOST_OPEN: i64 = 10;

/// The owner's unsent case; what was sent already shows how far it is.
pub(super) async fn unsent(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk<Case> {
    let case = own_case(turn, number).await?;
    if case.state == State::Draft {
        return Ok(case);
    }
    page::page(turn, number).await?;
    Err(Stop::Said)
}

/// What it is about was chosen.
pub(super) async fn subject(turn: &mut Turn<'_>, number: &CaseNumber, subject: &str) -> Talk {
    let case = unsent(turn, number).await?;
    if topic::SUBJECTS.contains(&subject) {
        cases::set_subject(turn.write().await?, case.id, subject).await?;
    }
    to_all(turn, number).await
}

/// What was written while it is asked what it is about: it says so, and is part of the question; false where that is not
/// asked.
pub(super) async fn subject_said(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk<bool> {
    let is_asked = turn.memory.case.as_ref().is_some_and(|mode| mode.doing == Doing::Subject);
    if !is_asked || case.state != State::Draft {
        return Ok(false);
    }
    let case = &telling::forget(turn, case).await?;
    relay::keep(turn, case, Author::Owner, message).await?;
    let subject = message.words.as_deref().and_then(|words| topic::guess(turn.world, words, true));
    let Some(subject) = subject else {
        topic::ask(turn, case, html!(turn.language, "konsultasi-topik-lagi"));
        return Ok(true);
    };
    cases::set_subject(turn.write().await?, case.id, &subject).await?;
    // Words of somebody without a name, and about somebody of the office, are looked at before they go.
    let is_about_them = message.words.as_deref().is_some_and(phrase::is_complaint);
    if case.secret.anonymous || is_about_them {
        send(turn, &case.number).await?;
    } else {
        to_all(turn, &case.number).await?;
    }
    Ok(true)
}

/// The business was chosen.
pub(super) async fn business(turn: &mut Turn<'_>, number: &CaseNumber, code: &Receipt) -> Talk {
    let case = unsent(turn, number).await?;
    let (who, keys) = (turn.contact.id, turn.keys);
    let found = businesses::find(turn.read(), keys, code).await?;
    if !case.secret.anonymous && found.is_some_and(|business| business.owner == Some(who)) {
        cases::set_business(turn.write().await?, case.id, code).await?;
    }
    to_all(turn, number).await
}

/// Sends it, or asks what is not known yet.
pub(super) async fn send(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = unsent(turn, number).await?;
    let (keys, now, language) = (turn.keys, turn.now, turn.language);
    let entries = cases::entries(turn.read(), keys, (case.id, number)).await?;
    if entries.is_empty() {
        turn.memory.case = Some(CaseMode::new(number, Doing::Compose, now));
        let drop = draft::drop_button(turn, &case);
        turn.show(Screen::text(html!(language, "konsultasi-kosong")).row(vec![drop]));
        return Ok(());
    }
    if telling::asks_before_sending(turn, &case).await? {
        return Ok(());
    }
    if !case.complaint && complaint::sounds_like_one(turn, &entries).await? {
        complaint::ask_whether(turn, &case);
        return Ok(());
    }
    send_to_team(turn, &case, &entries).await
}

/// It is for the whole office, although it sounds as if it were about somebody of it.
pub(super) async fn to_all(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = unsent(turn, number).await?;
    let keys = turn.keys;
    let entries = cases::entries(turn.read(), keys, (case.id, number)).await?;
    send_to_team(turn, &case, &entries).await
}

/// Sends it to the team that answers, or asks what it is about and which business.
async fn send_to_team(turn: &mut Turn<'_>, case: &Case, entries: &[cases::Entry]) -> Talk {
    let number = &case.number;
    if case.complaint {
        return complaint::ask_whom(turn, case).await;
    }
    if case.subject.is_none() {
        let words: Vec<&str> = entries.iter().filter_map(|entry| entry.words.as_deref()).collect();
        let guessed = topic::guess(turn.world, &words.join(" "), false);
        let subject = if guessed.is_some() { guessed } else { senders_team(turn, number).await? };
        let Some(subject) = subject else {
            topic::ask(turn, case, html!(turn.language, "konsultasi-topik"));
            return Ok(());
        };
        cases::set_subject(turn.write().await?, case.id, &subject).await?;
    }
    if case.business.is_none() && !case.secret.anonymous && !find_business(turn, case).await? {
        return Ok(());
    }
    go(turn, number).await
}

/// The team of whoever sent the announcement under which it was asked, or else all of the office; nothing where it was asked
/// under none.
async fn senders_team(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk<Option<String>> {
    let under = turn.memory.asking.iter().find(|(other, _)| other == number.as_str()).map(|(_, id)| *id);
    let Some(id) = under else { return Ok(None) };
    let Some(it) = announcements::get(turn.read(), id).await? else { return Ok(None) };
    let all = teams::of(turn.read(), it.author).await?;
    let own = all.iter().find(|(_, is_backup)| !is_backup).or_else(|| all.first());
    Ok(Some(own.map_or(Team::General, |(team, _)| *team).word().to_owned()))
}

/// The owner's one business is noted; of several it is asked which. False where that was asked.
async fn find_business(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    let (who, keys, language, number) = (turn.contact.id, turn.keys, turn.language, &case.number);
    let owned = businesses::of_owner(turn.read(), keys, who).await?;
    let owned: Vec<_> = owned.into_iter().filter(|business| business.merged_into.is_none()).collect();
    match owned.as_slice() {
        [] => Ok(true),
        [one] => {
            cases::set_business(turn.write().await?, case.id, &one.code).await?;
            Ok(true)
        }
        several => {
            const MOST: usize = 8;
            let button = |business: &businesses::Business| {
                let press = ConsultPress::Business(number.clone(), business.code.clone());
                vec![Button::new(ui::short(&business.name), press)]
            };
            let ask = Screen::text(html!(language, "konsultasi-usaha"));
            let screen = several.iter().take(MOST).map(button).fold(ask, Screen::row);
            turn.show(screen);
            Ok(false)
        }
    }
}

/// All is known: it goes to the office, once its owner was told who reads it where that is not as always.
pub(super) async fn go(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let (who, now, language) = (turn.contact.id, turn.now, turn.language);
    if !draft::is_anybody_there(turn).await? {
        draft::nobody(turn);
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
    // What was written after it was asked about is looked at as well, whatever button sends it.
    if telling::asks_before_sending(turn, &case).await? {
        return Ok(());
    }
    if legal::is_to_be_shown(turn.world, &case) {
        show_readers(turn, &case);
        return Ok(());
    }
    let team = relay::team(turn.world, &case);
    let promise = promise::make(turn, team).await?;
    if !cases::submit(turn.write().await?, case.id, promise.due, now).await? {
        return page::page(turn, number).await;
    }
    turn.memory.case = None;
    turn.came(PosterStep::Asked);
    case_clocks::set_team(turn.write().await?, case.id, promise.team).await?;
    was_asked_under_one(turn, number).await?;
    let case = own_case(turn, number).await?;
    if case.complaint {
        complaint::unlist(turn, &case).await?;
    }
    relay::tell_office(turn, &case).await?;
    thank(turn, &promise.calendar, &case);
    Ok(())
}

/// Legal help: who reads it is said first; what is written next still belongs to it.
pub(super) fn show_readers(turn: &mut Turn<'_>, case: &Case) {
    let (language, now) = (turn.language, turn.now);
    turn.memory.case = Some(CaseMode::new(&case.number, Doing::Compose, now));
    let drop = draft::drop_button(turn, case);
    turn.show(legal::screen(language, case, drop));
}

/// The number, and by when an answer comes.
fn thank(turn: &mut Turn<'_>, calendar: &Calendar, case: &Case) {
    let (language, number) = (turn.language, case.number.clone());
    let until = promise::told(language, calendar, case.due());
    let text = if case.complaint {
        html!(language, "lapor-terkirim", nomor = number.as_str(), janji = &until)
    } else {
        html!(language, "konsultasi-terkirim", nomor = number.as_str(), janji = &until)
    };
    let nameless = case.secret.anonymous.then(|| html!(language, "tanpa-nama-terkirim"));
    let prosecutors = legal::to_owner(language, case);
    let text = Html::join(&[text].into_iter().chain(nameless).chain(prosecutors).collect::<Vec<_>>(), "\n\n");
    let add = Button::new(plain!(language, "konsultasi-tombol-tambah"), ConsultPress::Add(number.clone()));
    let cancel = Button::new(plain!(language, "konsultasi-tombol-batalkan"), ConsultPress::Cancel(number, false));
    let why = ui::below(clock::why_button(language, &case.number));
    let menu = ui::below(ui::menu_button(language));
    turn.show(Screen::text(text).row(vec![add, cancel]).row(vec![why]).row(vec![menu]));
}

/// A question was sent: where it is about an announcement, that is counted.
async fn was_asked_under_one(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let (who, now) = (turn.contact.id, turn.now);
    let asking = std::mem::take(&mut turn.memory.asking);
    let (sent, others): (Vec<_>, Vec<_>) = asking.into_iter().partition(|(other, _)| other == number.as_str());
    turn.memory.asking = others;
    for (_, id) in sent {
        copies::asked(turn.write().await?, id, who, now).await?;
    }
    Ok(())
}
