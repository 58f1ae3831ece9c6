//! An answer that goes at another time: by who has the case then, or not at all.

use super::access::{self, case as office_case};
use super::press::ConsultPress;
use super::{kept, officer, relay};
use crate::clock::{self, DAY, Millis};
use crate::domain::calendar::Calendar;
use crate::domain::policy::Action;
use crate::domain::{Button, CaseNumber};
use crate::store::cases::{self, Case, Sort};
use crate::talks::office_settings;
use crate::text::format;
use crate::turn::{CaseMode, Doing, Screen, Talk, Turn};
use crate::{html, plain};

/// Nothing waits longer.
const LONGEST: Millis = 14 * DAY;

/// What is written next goes at another time.
pub(super) async fn write(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = officer::own(turn, number).await?;
    let language = turn.language;
    turn.memory.case = Some(CaseMode::new(number, Doing::Later, turn.now));
    let text = html!(language, "nanti-tulis", nama = &access::asker(language, &case), nomor = number.as_str());
    let back = Button::new(plain!(language, "tombol-kembali"), ConsultPress::EndTalk);
    turn.say(Screen::text(text).row(vec![back]));
    Ok(())
}

/// Asks when.
pub(super) async fn ask(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk {
    let (language, now) = (turn.language, turn.now);
    turn.memory.case = None;
    if message.sort != Sort::Text || message.words.is_none() {
        turn.say(Screen::text(html!(language, "nanti-hanya-tulisan")));
        return Ok(());
    }
    kept::keep(turn, message);
    let calendar = office_settings::calendar(turn.read()).await?;
    let at = |at: Millis| {
        let press = ConsultPress::LaterAt { number: case.number.clone(), message: message.id, at };
        vec![Button::new(format::moment(language, at), press)]
    };
    let screen = Screen::text(html!(
        language,
        "nanti-kapan",
        nama = &access::asker(language, case),
        nomor = case.number.as_str()
    ));
    turn.say(times(&calendar, now).into_iter().map(at).fold(screen, Screen::row));
    Ok(())
}

/// In two hours, while the office is open then; the next two mornings on which it opens.
fn times(calendar: &Calendar, now: Millis) -> Vec<Millis> {
    const SOON: Millis = 2 * 3_600_000;
    let soon =
        Some(now + SOON).filter(|at| calendar.is_open(*at) && clock::local(*at).date() == clock::local(now).date());
    let morning = |after: Millis| {
        let midnight = after + DAY - (after + 7 * 3_600_000).rem_euclid(DAY);
        calendar.next_open(midnight)
    };
    let first = morning(now);
    [soon, Some(first), Some(morning(first))].into_iter().flatten().collect()
}

/// It waits until then.
pub(super) async fn at(turn: &mut Turn<'_>, number: &CaseNumber, message: i64, at: Millis) -> Talk {
    let case = officer::own(turn, number).await?;
    let (now, language, me, name) = (turn.now, turn.language, turn.contact.id, turn.first_name.to_owned());
    let message = kept::take(turn, Some(message))?;
    let Some(words) = message.words.filter(|_| at > now && at <= now + LONGEST) else {
        turn.edit(Screen::text(html!(language, "konsultasi-tulis-lagi")));
        return Ok(());
    };
    let (conn, keys) = turn.store().await?;
    let id = cases::add_later(conn, keys, (case.id, number), (me, &name, &words), (at, now)).await?;
    let text = html!(
        language,
        "nanti-menunggu",
        nama = &access::asker(language, &case),
        nomor = number.as_str(),
        saat = &format::moment(language, at),
        isi = &words,
    );
    let cancel = Button::new(plain!(language, "nanti-tombol-batal"), ConsultPress::LaterDrop(number.clone(), id));
    turn.edit(Screen::text(text).row(vec![cancel]));
    Ok(())
}

/// It does not go after all.
pub(super) async fn cancel(turn: &mut Turn<'_>, number: &CaseNumber, id: i64) -> Talk {
    office_case(turn, number, Action::SeeCases).await?;
    let (me, language) = (turn.contact.id, turn.language);
    let text = if cases::drop_later(turn.write().await?, id, me).await? {
        html!(language, "nanti-dibatalkan", nomor = number.as_str())
    } else {
        html!(language, "nanti-sudah", nomor = number.as_str())
    };
    turn.edit(Screen::text(text));
    Ok(())
}
