//! How a consultation ends, and the message of the end that asks whether it helped.

use super::access::{self, own_case};
use super::press::ConsultPress;
use super::pressed_late::say_now;
use super::{card, follow, legal, officer, page, relay, reopen, thanks};
use crate::domain::policy::Action;
use crate::domain::{Button, CaseNumber, Language};
use crate::html;
use crate::plain;
use crate::store::cases::{self, Author, Case, Entry, Outcome, Place, State};
use crate::talks::learning::press::LearningPress;
use crate::talks::ui;
use crate::text::Html;
use crate::text::phrase::{self, Set};
use crate::turn::{CaseMode, Doing, Screen, Talk, Turn};

/// The outcome that the words of this mode are for.
pub(super) fn outcome_of(doing: Doing) -> Option<Outcome> {
    match doing {
        Doing::PassOn => Some(Outcome::PassedOn),
        Doing::Refuse => Some(Outcome::NotPossible),
        Doing::Compose
        | Doing::Add
        | Doing::Answer
        | Doing::Note
        | Doing::Later
        | Doing::When
        | Doing::Rate
        | Doing::Subject
        | Doing::Close => None,
    }
}

/// Asks how it ends.
pub(super) async fn ask(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = officer::own(turn, number).await?;
    let language = turn.language;
    let waiting = cases::how_many_later(turn.read(), case.id).await?;
    // It is asked anew: a reason that was waited for is none any more.
    turn.memory.case = turn.memory.case.take().filter(|mode| outcome_of(mode.doing).is_none());
    let row = |label: String, outcome| vec![Button::new(label, ConsultPress::End(number.clone(), outcome))];
    let ask = html!(language, "konsultasi-hasil-tanya", nomor = number.as_str());
    let warning = (waiting > 0).then(|| html!(language, "konsultasi-hasil-masih-menunggu", jumlah = waiting));
    let screen = Screen::text(Html::join(&[Some(ask), warning].into_iter().flatten().collect::<Vec<_>>(), "\n\n"))
        .row(row(plain!(language, "konsultasi-hasil-selesai"), Outcome::Solved))
        .row(row(plain!(language, "konsultasi-hasil-diteruskan"), Outcome::PassedOn))
        .row(row(plain!(language, "konsultasi-hasil-tak-bisa"), Outcome::NotPossible));
    if turn.is_in_group() {
        waits(turn, number);
    }
    let stay = stay_button(turn, number);
    turn.say(screen.row(vec![stay]));
    Ok(())
}

/// In a topic what is written goes to the owner: while it is asked how the case ends, "cancel" does not.
fn waits(turn: &mut Turn<'_>, number: &CaseNumber) {
    turn.memory.case = Some(CaseMode::new(number, Doing::Close, turn.now));
}

/// It does not end after all: that leads to the case, or in a topic, where its card stands above, is said.
fn stay_button(turn: &Turn<'_>, number: &CaseNumber) -> Button {
    let number = number.clone();
    let press = if turn.is_in_group() { ConsultPress::Stay(number) } else { ConsultPress::Open(number) };
    Button::new(plain!(turn.language, "konsultasi-hasil-belum"), press)
}

/// It stays open.
pub(super) async fn stay(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = officer::own(turn, number).await?;
    let is_closing = |mode: &CaseMode| mode.doing == Doing::Close || outcome_of(mode.doing).is_some();
    turn.memory.case = turn.memory.case.take().filter(|mode| !is_closing(mode));
    let name = access::asker(turn.language, &case);
    let text = html!(turn.language, "langkah-tutup", nomor = number.as_str(), nama = &name);
    turn.edit(Screen::text(text));
    Ok(())
}

/// What its owner wrote since the office wrote last; thanks wait for no answer, and an album is one message.
async fn unanswered(turn: &mut Turn<'_>, case: &Case) -> Talk<Vec<Entry>> {
    let keys = turn.keys;
    let all = cases::entries(turn.read(), keys, (case.id, &case.number)).await?;
    let answered = all.iter().rposition(|entry| entry.author == Author::Officer && !entry.is_withdrawn);
    let mut left: Vec<Entry> = all.into_iter().skip(answered.map_or(0, |at| at + 1)).collect();
    let names = thanks::names(turn).await?;
    // An answer that was taken back is nothing that anybody asked.
    left.retain(|entry| entry.author == Author::Owner);
    left.retain(|entry| !thanks::is_thanks(turn, &names, entry.sort, entry.words.as_deref()));
    left.dedup_by(|one, before| one.album.is_some() && one.album == before.album);
    Ok(left)
}

/// Asks whether it ends though something is not answered, with the way to answer it.
fn ask_anyway(turn: &mut Turn<'_>, number: &CaseNumber, left: &[Entry], count: u16) {
    let language = turn.language;
    let text = not_answered(language, number, left);
    let anyway = Button::new(
        plain!(language, "konsultasi-tombol-tetap-selesai"),
        ConsultPress::EndAnyway(number.clone(), count),
    );
    // In a topic what is written answers.
    let write = Button::new(plain!(language, "konsultasi-tombol-tulis"), ConsultPress::Write(number.clone()));
    let open = Button::new(plain!(language, "konsultasi-tombol-buka"), ConsultPress::Open(number.clone()));
    let screen = Screen::text(text);
    let screen = if turn.is_in_group() {
        waits(turn, number);
        screen.row(vec![anyway, stay_button(turn, number)])
    } else {
        screen.row(vec![write, open]).row(vec![anyway])
    };
    turn.edit(screen);
}

/// What is not answered, in words.
fn not_answered(language: Language, number: &CaseNumber, left: &[Entry]) -> Html {
    html!(
        language,
        "konsultasi-belum-dibalas",
        nomor = number.as_str(),
        jumlah = i64::try_from(left.len()).unwrap_or(i64::MAX),
        isi = card::words(language, left)
    )
}

/// It ends like that; to whom it is passed on, or why it cannot be done, is said first. What is not answered is asked
/// about, where it is more than the `known` messages that were asked about before.
pub(super) async fn end(turn: &mut Turn<'_>, number: &CaseNumber, outcome: Outcome, known: u16) -> Talk {
    let case = officer::own(turn, number).await?;
    let (language, now) = (turn.language, turn.now);
    let (doing, ask) = match outcome {
        Outcome::Solved => {
            let left = unanswered(turn, &case).await?;
            let count = u16::try_from(left.len()).unwrap_or(u16::MAX);
            if count > known {
                ask_anyway(turn, number, &left, count);
                return Ok(());
            }
            match finish(turn, &case, outcome).await? {
                Some(done) => turn.edit(done),
                None => return say_now(turn, &case).await,
            }
            return Ok(());
        }
        Outcome::PassedOn => (Doing::PassOn, html!(language, "konsultasi-tulis-ke-mana", nomor = number.as_str())),
        Outcome::NotPossible => (Doing::Refuse, html!(language, "konsultasi-tulis-kenapa", nomor = number.as_str())),
        // That is the owner's.
        Outcome::Cancelled => {
            ui::unknown_button(turn);
            return Ok(());
        }
    };
    turn.memory.case = Some(CaseMode::new(number, doing, now));
    // The reason that is written now is the last that the owner hears: it may have to answer more.
    let left = unanswered(turn, &case).await?;
    let warning = (!left.is_empty()).then(|| not_answered(language, number, &left));
    let prosecutors = (outcome == Outcome::PassedOn).then(|| legal::to_office(turn.world, language, &case)).flatten();
    let permission = (prosecutors.is_some() && !legal::may_go(&case)).then(|| legal::ask_button(language, number));
    let text = Html::join(&warning.into_iter().chain([ask]).chain(prosecutors).collect::<Vec<_>>(), "\n\n");
    let screen = permission.into_iter().fold(Screen::text(text), |screen, button| screen.row(vec![button]));
    turn.edit(screen.row(vec![back_button(language, number)]));
    Ok(())
}

/// Back to how it ends.
fn back_button(language: Language, number: &CaseNumber) -> Button {
    Button::new(plain!(language, "tombol-kembali"), ConsultPress::Finish(number.clone()))
}

/// The reason was written: it goes to the owner as any answer, and the case ends.
pub(super) async fn end_with(turn: &mut Turn<'_>, case: &Case, outcome: Outcome, message: &relay::Message) -> Talk {
    if outcome == Outcome::PassedOn && refuses(turn, case, message) {
        return Ok(());
    }
    officer::answer_last(turn, case, message).await?;
    turn.memory.case = None;
    match finish(turn, case, outcome).await? {
        Some(done) => turn.say(done),
        None => return say_now(turn, case).await,
    }
    Ok(())
}

/// Whether the words of an end are not sent: they pass the case on to the prosecutors without permission, or cannot be read.
fn refuses(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> bool {
    let (language, now, number) = (turn.language, turn.now, case.number.as_str());
    let text = match &message.words {
        _ if legal::may_go(case) => return false,
        Some(words) if phrase::words(words).iter().any(|word| phrase::has(Set::Prosecutors, word)) => {
            html!(language, "hukum-ditolak", nomor = number)
        }
        None if legal::is_legal(turn.world, case) => html!(language, "hukum-tulis-tujuan", nomor = number),
        _ => return false,
    };
    // Another place can be written at once.
    if let Some(mode) = turn.memory.case.as_mut() {
        mode.at = now;
    }
    let ask = legal::ask_button(language, &case.number);
    turn.say(Screen::text(text).row(vec![ask]).row(vec![back_button(language, &case.number)]));
    true
}

/// Ends it and tells the owner; what the officer then reads, where it was not ended already.
async fn finish(turn: &mut Turn<'_>, case: &Case, outcome: Outcome) -> Talk<Option<Screen>> {
    let (who, now, language) = (turn.contact.id, turn.now, turn.language);
    turn.memory.case = None;
    if !cases::close(turn.write().await?, case.id, (who, outcome), now).await? {
        return Ok(None);
    }
    access::note(turn, Action::AnswerCases, case).await?;
    // What the owner writes while the talk is fresh still belongs to it.
    relay::refresh(turn, case.id).await?;
    let number = case.number.clone();
    let is_asked = !(case.helped == Some(true) && outcome == Outcome::Solved);
    let place = if is_asked { Place::Question } else { Place::Copy };
    relay::tell_owner_at(turn, case, place, |language| {
        if !is_asked {
            return follow::thanks(language, &number);
        }
        let text = match outcome {
            Outcome::Solved | Outcome::Cancelled => {
                html!(language, "konsultasi-kabar-selesai", nomor = number.as_str())
            }
            Outcome::PassedOn => html!(language, "konsultasi-kabar-diteruskan", nomor = number.as_str()),
            Outcome::NotPossible => html!(language, "konsultasi-kabar-tak-bisa", nomor = number.as_str()),
        };
        Screen::text(text).row(follow::helped_buttons(language, &number))
    })
    .await?;
    let done = html!(language, "konsultasi-ditutup", nomor = number.as_str(), nama = &access::asker(language, case));
    let learn =
        Button::new(plain!(language, "belajar-tombol-dari-kasus"), LearningPress::FromCase(case.number.clone()));
    let screen = Screen::text(done);
    Ok(Some(if case.complaint { screen } else { screen.row(vec![learn]) }))
}

/// Whether it helped: kept once. "Not yet" puts it before all others.
pub(super) async fn rate(turn: &mut Turn<'_>, number: &CaseNumber, helped: bool) -> Talk {
    let case = own_case(turn, number).await?;
    let (language, now) = (turn.language, turn.now);
    cases::question_answered(turn.write().await?, case.id).await?;
    if case.state != State::Closed {
        return follow::answered(turn, &case, helped).await;
    }
    cases::rate(turn.write().await?, case.id, helped, now).await?;
    turn.toast(plain!(language, "masukan-singkat"));
    if helped {
        // What is written from now on is the bot's; what it has no answer to can be passed on.
        cases::live(turn.write().await?, case.contact, Some((number, now))).await?;
        follow::ask_score(turn, number);
        return Ok(());
    }
    if !reopen::by_owner(turn, &case).await? {
        return page::page(turn, number).await;
    }
    turn.show(Screen::text(html!(language, "konsultasi-belum-terbantu", nomor = number.as_str())));
    let now = turn.now;
    turn.memory.case = Some(CaseMode::new(number, Doing::Add, now));
    Ok(())
}
