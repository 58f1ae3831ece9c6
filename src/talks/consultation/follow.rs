//! Whether somebody helped. It is asked in the message of the end (`close.rs`), and by itself two working hours after
//! the promised time (`domain/case_clock.rs`); and how the owner liked to be answered.

use super::access::{self, again, own_case};
use super::press::ConsultPress;
use super::{clock, not_yet, page, post, relay};
use crate::domain::{Button, CaseNumber, Language};
use crate::job::Tick;
use crate::store::case_clocks::{self, Watched};
use crate::store::case_ratings::{self, Score};
use crate::store::cases::{self, Case, Outcome, Place, State};
use crate::store::{self, case_answers, contacts};
use crate::talks::office_settings;
use crate::text::Html;
use crate::turn::{CaseMode, Doing, Effects, Screen, Talk, Turn};
use crate::{html, plain};

/// Whether the owner is asked now: not who took it back, and not again within a working day of the end that asked it.
fn is_to_be_asked(case: &Watched, is_fresh: bool) -> bool {
    case.helped.is_none() && case.outcome != Some(Outcome::Cancelled) && !(case.state == State::Closed && is_fresh)
}

/// The promised time is over: whether somebody helped is asked, once.
pub(super) async fn ask(
    tick: &mut Tick<'_>,
    effects: &mut Effects,
    case: &Watched,
    is_fresh: bool,
) -> Result<(), store::Error> {
    case_clocks::note_followed(tick.conn, case.case).await?;
    if !is_to_be_asked(case, is_fresh) {
        return Ok(());
    }
    let Some(language) = contacts::language_if_reachable(tick.conn, case.contact).await? else { return Ok(()) };
    let text = html!(language, "tindak-tanya", nomor = case.number.as_str());
    let screen = Screen::text(text).row(helped_buttons(language, &case.number));
    post::put(tick, effects, case.case, case.contact, (Place::Question, screen)).await
}

/// "Sudah" and "Belum".
pub(super) fn helped_buttons(language: Language, number: &CaseNumber) -> Vec<Button> {
    let button = |label, helped| Button::new(label, ConsultPress::Rate(number.clone(), helped));
    vec![
        button(plain!(language, "konsultasi-tombol-sudah"), true),
        button(plain!(language, "konsultasi-tombol-belum"), false),
    ]
}

/// The end of a case whose owner said before that it helped: nothing is asked once more.
pub(super) fn thanks(language: Language, number: &CaseNumber) -> Screen {
    Screen::text(html!(language, "konsultasi-sudah-terbantu", nomor = number.as_str()))
}

/// The owner of a case that is still open says whether somebody helped.
pub(super) async fn answered(turn: &mut Turn<'_>, case: &Case, helped: bool) -> Talk {
    let (now, language) = (turn.now, turn.language);
    let number = case.number.clone();
    turn.toast(plain!(language, "masukan-singkat"));
    if helped {
        cases::rate(turn.write().await?, case.id, true, now).await?;
        if case.state == State::Waiting {
            cases::end_helped(turn.write().await?, case.id, now).await?;
            relay::refresh(turn, case.id).await?;
            turn.show(Screen::text(html!(language, "tindak-sudah-tutup", nomor = number.as_str())));
            return Ok(());
        }
        tell_holder(turn, case).await?;
        turn.show(Screen::text(html!(language, "tindak-sudah", nomor = number.as_str())));
        return Ok(());
    }
    case_answers::add(turn.write().await?, case.id, false, now).await?;
    case_clocks::put_on_top(turn.write().await?, case.id, now).await?;
    if case.state == State::Asked {
        let calendar = office_settings::calendar(turn.read()).await?;
        clock::heard(turn, case, &calendar.of(access::team(turn.world, case))).await?;
        case_clocks::hear(turn.write().await?, case.id, now).await?;
    }
    let Some(case) = again(turn, case).await? else { return Ok(()) };
    let is_told = not_yet::tell(turn, &case).await?;
    turn.memory.case = Some(CaseMode::new(&number, Doing::Add, now));
    let text = not_yet::said(turn, &case, is_told).await?;
    turn.show(Screen::text(text));
    Ok(())
}

/// Whoever has it hears that it helped.
async fn tell_holder(turn: &mut Turn<'_>, case: &Case) -> Talk {
    let Some((holder, _)) = &case.officer else { return Ok(()) };
    let (holder, number) = (*holder, case.number.clone());
    relay::tell_officer(turn, case, holder, |language| {
        html!(language, "tindak-kabar-sudah", nama = &access::asker(language, case), nomor = number.as_str())
    })
    .await
}

/// It helped: how it was answered may be said by a tap.
pub(super) fn ask_score(turn: &mut Turn<'_>, number: &CaseNumber) {
    let language = turn.language;
    let button = |label: String, score| Button::new(label, ConsultPress::Score(number.clone(), score));
    let done = html!(language, "konsultasi-sudah-terbantu", nomor = number.as_str());
    let screen = Screen::text(Html::join(&[done, html!(language, "nilai-tanya")], "\n\n"))
        .row(vec![
            button(plain!(language, "nilai-puas"), Score::Good),
            button(plain!(language, "nilai-cukup"), Score::Fair),
            button(plain!(language, "nilai-kurang"), Score::Poor),
        ])
        .row(vec![skip_button(language, number)]);
    turn.show(screen);
}

fn skip_button(language: Language, number: &CaseNumber) -> Button {
    Button::new(plain!(language, "nilai-tombol-lewati"), ConsultPress::SkipScore(number.clone()))
}

/// How it was answered: kept once, and words may follow.
pub(super) async fn score(turn: &mut Turn<'_>, number: &CaseNumber, score: Score) -> Talk {
    let case = own_case(turn, number).await?;
    let (language, now) = (turn.language, turn.now);
    if case.state != State::Closed {
        return page::page(turn, number).await;
    }
    turn.toast(plain!(language, "masukan-singkat"));
    if !case_ratings::keep(turn.write().await?, case.id, score, now).await? {
        turn.show(Screen::text(html!(language, "nilai-pernah", nomor = number.as_str())));
        return Ok(());
    }
    turn.memory.case = Some(CaseMode::new(number, Doing::Rate, now));
    let text = html!(language, "nilai-kata");
    turn.show(Screen::text(text).row(vec![skip_button(language, number)]));
    Ok(())
}

/// Nothing more is said.
pub(super) async fn skip(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = own_case(turn, number).await?;
    turn.memory.case = None;
    if case.state != State::Closed {
        return page::page(turn, number).await;
    }
    turn.show(Screen::text(html!(turn.language, "konsultasi-sudah-terbantu", nomor = number.as_str())));
    Ok(())
}

/// Words to what was tapped; false where none are waited for.
pub(super) async fn takes_words(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk<bool> {
    let is_waited = turn.memory.case.as_ref().is_some_and(|mode| mode.doing == Doing::Rate);
    let Some(words) = message.words.as_ref().filter(|_| is_waited && case.state == State::Closed) else {
        return Ok(false);
    };
    turn.memory.case = None;
    let (conn, keys) = turn.store().await?;
    case_ratings::add_words(conn, keys, case.id, words).await?;
    turn.say(Screen::text(html!(turn.language, "nilai-terima-kasih")));
    Ok(true)
}
