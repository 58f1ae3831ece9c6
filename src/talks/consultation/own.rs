//! The owner's side once it is sent: the list, one case, more words, taking it back.

use super::access::{self, again, own_case, team};
use super::press::ConsultPress;
use super::{card, clock, compose, draft, heard, named, page, promise, relay, remind, reopen, thanks};
use crate::clock::Millis;
use crate::domain::calendar::Calendar;
use crate::domain::{Button, CaseNumber, Language};
use crate::store;
use crate::store::cases::{self, Case, Outcome, State};
use crate::talks::{office_settings, ui};
use crate::text::Html;
use crate::turn::{CaseMode, Doing, Screen, Talk, Turn};
use crate::{html, plain};

/// Cases on a page of the list.
const PER_PAGE: i64 = 6;

/// /konsultasi: what the owner asked; who asked nothing yet begins.
pub(super) async fn list(turn: &mut Turn<'_>, at: u16) -> Talk {
    let (who, keys, language, now) = (turn.contact.id, turn.keys, turn.language, turn.now);
    let skip = i64::from(at) * PER_PAGE;
    let mut found = cases::of_contact(turn.read(), keys, who, (PER_PAGE + 1, skip)).await?;
    if found.is_empty() && at == 0 {
        return compose::begin(turn, None, None).await;
    }
    let (calendar, world) = (office_settings::calendar(turn.read()).await?, turn.world);
    let more = found.len() > usize::try_from(PER_PAGE).unwrap_or_default();
    found.truncate(usize::try_from(PER_PAGE).unwrap_or_default());
    let in_line = |case: &Case| line(language, &calendar.of(team(world, case)), case, now);
    let lines: Vec<Html> = found.iter().map(in_line).collect();
    let text = html!(language, "konsultasi-daftar", isi = Html::join(&lines, "\n\n"));
    let buttons =
        found.iter().map(|case| Button::new(case.number.as_str(), ConsultPress::Case(case.number.clone()))).collect();
    let screen = ui::rows(buttons, 3).into_iter().fold(Screen::text(text), Screen::row);
    let pages = ui::pager(language, u32::from(at), more, |label, page| {
        Button::new(label, ConsultPress::List(u16::try_from(page).unwrap_or(u16::MAX)))
    });
    let screen = pages.into_iter().fold(screen, Screen::row);
    let ask = ConsultPress::Ask { slug: None, question: None };
    let new = Button::new(plain!(language, "konsultasi-tombol-baru"), ask);
    turn.show(screen.row(vec![new, ui::menu_button(language)]));
    Ok(())
}

/// What the owner asked last, a line each, with the button that opens it.
pub(in crate::talks) async fn in_lines(turn: &mut Turn<'_>, most: usize) -> Result<Vec<(Html, Button)>, store::Error> {
    let (who, keys, language, now) = (turn.contact.id, turn.keys, turn.language, turn.now);
    let most = i64::try_from(most).unwrap_or(PER_PAGE);
    let found = cases::of_contact(turn.read(), keys, who, (most, 0)).await?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let (calendar, world) = (office_settings::calendar(turn.read()).await?, turn.world);
    let with_button = |case: &Case| {
        let button = Button::new(case.number.as_str(), ConsultPress::Case(case.number.clone()));
        (line(language, &calendar.of(team(world, case)), case, now), button)
    };
    Ok(found.iter().map(with_button).collect())
}

fn line(language: Language, calendar: &Calendar, case: &Case, now: Millis) -> Html {
    html!(
        language,
        "konsultasi-daftar-baris",
        nomor = case.number.as_str(),
        isi = &card::gist(language, case),
        keadaan = page::state(language, calendar, case, now)
    )
}

/// What is written next belongs to this case.
pub(super) async fn add(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = own_case(turn, number).await?;
    let calendar = office_settings::calendar(turn.read()).await?;
    let calendar = calendar.of(team(turn.world, &case));
    let (language, now) = (turn.language, turn.now);
    let doing = if case.state == State::Draft { Doing::Compose } else { Doing::Add };
    if case.state == State::Closed && !promise::may_reopen(&calendar, &case, now) {
        turn.say(over(language, &case));
        return Ok(());
    }
    turn.memory.case = Some(CaseMode::new(number, doing, now));
    let text = html!(language, "konsultasi-tambah", nomor = number.as_str());
    let end = Button::new(plain!(language, "konsultasi-tombol-tutup-tulis"), ConsultPress::EndTalk);
    turn.say(Screen::text(text).row(vec![end]));
    Ok(())
}

/// What ended gets nothing more: why that is so, and how to ask anew.
pub(super) fn over(language: Language, case: &Case) -> Screen {
    let number = case.number.as_str();
    let text = if case.outcome == Some(Outcome::Cancelled) {
        html!(language, "konsultasi-sudah-dibatalkan", nomor = number)
    } else {
        html!(language, "konsultasi-sudah-lama", nomor = number)
    };
    let ask = ConsultPress::Ask { slug: None, question: None };
    Screen::text(text).row(vec![Button::new(plain!(language, "konsultasi-tombol-baru"), ask)])
}

/// The owner wrote to a case of their own.
pub(super) async fn written(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk {
    let (language, now) = (turn.language, turn.now);
    let heeded;
    let case = if case.state == State::Draft {
        case
    } else {
        heeded = named::heed(turn, case, message.words.as_deref()).await?;
        &heeded
    };
    let calendar = office_settings::calendar(turn.read()).await?;
    let calendar = calendar.of(team(turn.world, case));
    let is_thanks = case.state == State::Closed && {
        let names = thanks::names(turn).await?;
        thanks::is_thanks(turn, &names, message.sort, message.words.as_deref())
    };
    match case.state {
        State::Draft => compose::written(turn, case, message).await,
        State::Closed if is_thanks => {
            turn.say(Screen::text(html!(language, "konsultasi-sama-sama", nomor = case.number.as_str())));
            Ok(())
        }
        State::Closed if !promise::may_reopen(&calendar, case, now) => compose::anew(turn, case, message).await,
        State::Closed => {
            reopen::by_owner(turn, case).await?;
            let Some(case) = again(turn, case).await? else { return Ok(()) };
            relay::to_office(turn, &case, message).await?;
            // What is written next goes on with it.
            turn.memory.case = Some(CaseMode::new(&case.number, Doing::Add, now));
            let until = promise::told(language, &calendar, case.due());
            let text = html!(language, "konsultasi-dibuka-lagi", nomor = case.number.as_str(), janji = &until);
            heard::noted(turn, text);
            Ok(())
        }
        State::Waiting | State::Taken | State::Asked => {
            clock::heard(turn, case, &calendar).await?;
            remind::replied(turn, case).await?;
            relay::to_office(turn, case, message).await?;
            heard::live_on(turn, case, &calendar, message).await
        }
    }
}

/// Takes a case back: asked first where somebody may be at work on it.
pub(super) async fn cancel(turn: &mut Turn<'_>, number: &CaseNumber, sure: bool) -> Talk {
    let case = own_case(turn, number).await?;
    let (language, now) = (turn.language, turn.now);
    if case.state == State::Closed {
        return page::page(turn, number).await;
    }
    if !sure {
        let yes =
            Button::new(plain!(language, "konsultasi-tombol-ya-batalkan"), ConsultPress::Cancel(number.clone(), true));
        let question = html!(language, "konsultasi-batalkan-tanya", nomor = number.as_str());
        turn.show(ui::confirm(language, question, yes, ConsultPress::Case(number.clone())));
        return Ok(());
    }
    turn.memory.case = None;
    if case.state == State::Draft {
        cases::throw_away(turn.write().await?, case.id).await?;
        let text = if draft::is_empty(&case) {
            html!(language, "konsultasi-tak-jadi")
        } else {
            html!(language, "konsultasi-dibuang")
        };
        turn.show(ui::with_menu(language, text));
        return Ok(());
    }
    cases::cancel(turn.write().await?, case.id, now).await?;
    cases::live(turn.write().await?, case.contact, None).await?;
    relay::refresh(turn, case.id).await?;
    if let (Some((officer, _)), State::Taken | State::Asked) = (&case.officer, case.state) {
        let officer = *officer;
        relay::tell_officer(turn, &case, officer, |language| {
            html!(
                language,
                "konsultasi-kabar-dibatalkan",
                nomor = number.as_str(),
                nama = &access::asker(language, &case)
            )
        })
        .await?;
    }
    turn.show(ui::with_menu(language, html!(language, "konsultasi-dibatalkan", nomor = number.as_str())));
    Ok(())
}

/// What is written next is for the bot again.
pub(super) async fn end_talk(turn: &mut Turn<'_>) -> Talk {
    turn.memory.case = None;
    heard::end_live(turn).await?;
    turn.memory.paused = Some(turn.now);
    turn.toast(plain!(turn.language, "konsultasi-singkat-tutup"));
    let screen = Screen::text(html!(turn.language, "konsultasi-tutup")).row(vec![ui::menu_button(turn.language)]);
    turn.say(screen);
    Ok(())
}
