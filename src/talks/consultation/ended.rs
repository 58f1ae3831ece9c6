//! Leaving what is written to a consultation: it ends, and says so; nothing that was not sent is sent.

use super::press::ConsultPress;
use super::{access, heard, in_form, kept, officer, own};
use crate::clock::Millis;
use crate::domain::{Button, CaseNumber};
use crate::store::cases::{self, Case, State};
use crate::talks::entry::Ended;
use crate::talks::ui;
use crate::text::phrase::StepWish;
use crate::turn::{CaseMode, Doing, Screen, Talk, Turn};
use crate::{html, plain};

/// What an owner is writing is open for so long without a word.
const COMPOSE_FOR: Millis = 30 * 60_000;
/// So long a message that was held back is what "cancel" is about.
const HELD_FOR: Millis = 30 * 60_000;

/// Whether a consultation is still open for writing.
pub(super) fn is_open(mode: &CaseMode, now: Millis) -> bool {
    let lives = match mode.doing {
        Doing::Compose | Doing::Add | Doing::Rate | Doing::Subject => COMPOSE_FOR,
        Doing::Answer | Doing::PassOn | Doing::Refuse | Doing::Close | Doing::Note | Doing::Later | Doing::When => {
            officer::OPEN_FOR
        }
    };
    now - mode.at <= lives
}

/// Ends what is open for writing in this chat, as its writer wishes.
pub(in crate::talks) async fn end_step(turn: &mut Turn<'_>, wish: StepWish) -> Talk<Ended> {
    let (now, keys) = (turn.now, turn.keys);
    if let Some(mode) = turn.memory.case.clone().filter(|mode| is_open(mode, now)) {
        turn.memory.case = None;
        // A talk that went on beside it is over as well: what is written next is for the bot.
        heard::end_live(turn).await?;
        turn.memory.paused = Some(now);
        let case = match CaseNumber::parse(&mode.number) {
            Some(number) => cases::find(turn.read(), keys, &number).await?,
            None => None,
        };
        if let Some(case) = case {
            return leave(turn, &case, mode.doing, wish).await;
        }
    }
    if kept::is_kept(turn, HELD_FOR) && wish == StepWish::Cancel {
        kept::drop(turn);
        let screen = Screen::text(html!(turn.language, "konsultasi-bukan-balasan"));
        let menu = ui::menu_button(turn.language);
        turn.show(screen.row(vec![menu]));
        return Ok(Ended::Said);
    }
    // In a form it is the form's word.
    if !in_form::is_in_form(turn) && turn.contact.live.as_ref().is_some_and(|(_, until)| *until > now) {
        own::end_talk(turn).await?;
        return Ok(Ended::Said);
    }
    Ok(Ended::Nothing)
}

/// Ends one step of a case.
pub(super) async fn leave(turn: &mut Turn<'_>, case: &Case, doing: Doing, wish: StepWish) -> Talk<Ended> {
    let (language, number) = (turn.language, case.number.as_str());
    let person = &access::asker(language, case);
    kept::drop_of(turn, case);
    if matches!(doing, Doing::Compose | Doing::Subject) && case.state == State::Draft {
        unsent(turn, case).await?;
        return Ok(Ended::Said);
    }
    let before = before(doing, &case.number);
    if wish == StepWish::Back {
        return Ok(Ended::Back(before.into()));
    }
    let text = match doing {
        Doing::Answer => html!(language, "langkah-tulis", nama = person, nomor = number),
        Doing::PassOn | Doing::Refuse | Doing::Close => html!(language, "langkah-tutup", nama = person, nomor = number),
        Doing::Note => html!(language, "langkah-catatan", nomor = number),
        Doing::Later | Doing::When => html!(language, "langkah-nanti", nama = person, nomor = number),
        Doing::Compose | Doing::Subject | Doing::Add => html!(language, "langkah-tambah", nomor = number),
        Doing::Rate => html!(language, "langkah-nilai", nomor = number),
    };
    let screen = Screen::text(text);
    // In a topic the card is there, and most buttons are for a private chat.
    if turn.is_in_group() {
        turn.show(screen);
        return Ok(Ended::Said);
    }
    let see = match doing {
        Doing::Compose | Doing::Subject | Doing::Add | Doing::Rate => ConsultPress::Case(case.number.clone()),
        _ => ConsultPress::Open(case.number.clone()),
    };
    let see = Button::new(plain!(language, "langkah-tombol-lihat", nomor = number), see);
    turn.show(screen.row(vec![see, ui::menu_button(language)]));
    Ok(Ended::Said)
}

/// The step before this one.
fn before(doing: Doing, number: &CaseNumber) -> ConsultPress {
    let number = number.clone();
    match doing {
        Doing::PassOn | Doing::Refuse => ConsultPress::Finish(number),
        Doing::When => ConsultPress::LaterWrite(number),
        Doing::Note | Doing::Later | Doing::Answer | Doing::Close => ConsultPress::Open(number),
        Doing::Compose | Doing::Subject | Doing::Add | Doing::Rate => ConsultPress::Case(number),
    }
}

/// What its owner did not send stays, and it is asked what becomes of it; where nothing was written, it goes.
async fn unsent(turn: &mut Turn<'_>, case: &Case) -> Talk {
    let (language, keys) = (turn.language, turn.keys);
    let entries = cases::entries(turn.read(), keys, (case.id, &case.number)).await?;
    if entries.is_empty() {
        return own::cancel(turn, &case.number, true).await;
    }
    let button = |label: String, press: ConsultPress| Button::new(label, press);
    let number = || case.number.clone();
    let screen = Screen::text(html!(language, "langkah-belum-dikirim"))
        .row(vec![
            button(plain!(language, "konsultasi-tombol-kirim"), ConsultPress::Send(number())),
            button(plain!(language, "konsultasi-tombol-tambah"), ConsultPress::Add(number())),
        ])
        .row(vec![
            button(plain!(language, "langkah-tombol-hapus"), ConsultPress::Cancel(number(), true)),
            ui::menu_button(language),
        ]);
    turn.show(screen);
    Ok(())
}
