//! An announcement goes every week: on which day, at which hour and until when is chosen; the next one is left out, or all.

use chrono::Weekday;

use super::press::AnnouncementPress;
use super::{counted, page, repeat_said, send, write};
use crate::clock::Millis;
use crate::domain::announcement::{Repeat, repeat};
use crate::domain::policy::Action;
use crate::domain::{AnnouncementState, Button};
use crate::store::announcements::{self, Announcement, Facts, series};
use crate::talks::ui;
use crate::text::{self, Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Hours in a row.
const HOURS_IN_A_ROW: usize = 4;

/// On which day of the week?
pub(super) async fn ask_day(turn: &mut Turn<'_>, id: i64) -> Talk {
    page::draft(turn, id).await?;
    let language = turn.language;
    let day = |day: u8| {
        let weekday = Weekday::try_from(day).ok()?;
        Some(Button::new(format::weekday(language, weekday), AnnouncementPress::WeeklyOn(id, day)))
    };
    let screen =
        Screen { buttons: ui::packed((0..7).filter_map(day)), ..Screen::text(html!(language, "umum-ulang-hari")) };
    turn.show(screen.row(vec![Button::new(plain!(language, "tombol-kembali"), AnnouncementPress::Send(id, true))]));
    Ok(())
}

/// At which hour?
pub(super) async fn ask_hour(turn: &mut Turn<'_>, id: i64, day: u8) -> Talk {
    page::draft(turn, id).await?;
    hours(turn, id, day, None);
    Ok(())
}

/// The hours of a day at which announcements go, after `lead`.
fn hours(turn: &mut Turn<'_>, id: i64, day: u8, lead: Option<Html>) {
    let Ok(weekday) = Weekday::try_from(day) else {
        ui::unknown_button(turn);
        return;
    };
    let language = turn.language;
    let hours = (0..24).filter(|hour| repeat::is_open(weekday, *hour));
    let hours =
        hours.map(|hour| Button::new(repeat_said::hour(hour), AnnouncementPress::WeeklyAt(id, day, hour))).collect();
    let text = html!(language, "umum-ulang-jam", hari = &format::weekday(language, weekday));
    let text = Html::join(&lead.into_iter().chain([text]).collect::<Vec<_>>(), "\n\n");
    let screen = Screen { buttons: ui::rows(hours, HOURS_IN_A_ROW), ..Screen::text(text) };
    turn.show(screen.row(vec![Button::new(plain!(language, "tombol-kembali"), AnnouncementPress::Weekly(id))]));
}

/// Until when, which is how often?
pub(super) async fn ask_end(turn: &mut Turn<'_>, id: i64, (day, hour): (u8, u8)) -> Talk {
    page::draft(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    let weekday = Weekday::try_from(day).ok();
    let choices = weekday.map(|weekday| Repeat::choices(weekday, hour, now)).unwrap_or_default();
    let Some((_, any)) = choices.first() else {
        // It was typed, or the hours are others by now.
        let lead = html!(language, "umum-ulang-jam-tutup", jam = &repeat_said::hour(hour));
        hours(turn, id, day, Some(lead));
        return Ok(());
    };
    let (weekday, at) = (format::weekday(language, any.weekday), repeat_said::hour(any.hour));
    let text = html!(language, "umum-ulang-sampai", hari = &weekday, jam = &at, paling = i64::from(repeat::MOST_TIMES));
    let end = |(times, repeat): &(u8, Repeat)| {
        let last = text::date(language, repeat.last);
        let label = plain!(language, "umum-tombol-sampai", tanggal = &last, kali = i64::from(*times));
        Button::new(label, AnnouncementPress::WeeklyUntil(id, day, hour, *times))
    };
    let screen = Screen { buttons: ui::packed(choices.iter().map(end)), ..Screen::text(text) };
    turn.show(screen.row(vec![Button::new(plain!(language, "tombol-kembali"), AnnouncementPress::WeeklyOn(id, day))]));
    Ok(())
}

/// It was chosen: it goes so often, once somebody lets it go.
pub(super) async fn chosen(turn: &mut Turn<'_>, id: i64, (day, hour, times): (u8, u8, u8)) -> Talk {
    let it = page::draft(turn, id).await?;
    let now = turn.now;
    let weekday = Weekday::try_from(day).ok();
    let Some(repeat) = weekday.and_then(|weekday| Repeat::times(weekday, hour, times, now)) else {
        ui::unknown_button(turn);
        return Ok(());
    };
    set(turn, &it, Some(repeat)).await
}

/// Takes the repetition away: it goes once.
pub(super) async fn once(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = page::draft(turn, id).await?;
    set(turn, &it, None).await
}

async fn set(turn: &mut Turn<'_>, it: &Announcement, repeat: Option<Repeat>) -> Talk {
    let (id, now) = (it.id, turn.now);
    // What goes every week is neither urgent nor paid for.
    let urgent = it.facts.urgent.clone().filter(|_| repeat.is_none());
    let new = Facts { repeat, urgent, paid: false, ..it.facts.clone() };
    if new != it.facts && announcements::set_facts(turn.write().await?, id, &new, now).await? {
        write::note(turn, Action::Announce, id).await?;
    }
    send::ask(turn, id, false).await
}

/// The next one alone is left out, where it is still the one that was seen.
pub(super) async fn skip(turn: &mut Turn<'_>, id: i64, at: Millis) -> Talk {
    let it = page::announcement(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    let next = it.facts.repeat.and_then(|repeat| repeat.after(at));
    let is_skipped = match next {
        Some(next) => series::skip(turn.write().await?, id, (at, next), now).await?,
        None => false,
    };
    if !is_skipped {
        return page::show(turn, id, Some(html!(language, "umum-ulang-berubah"))).await;
    }
    write::note(turn, Action::Announce, id).await?;
    page::show(turn, id, Some(html!(language, "umum-ulang-dilewati", saat = &format::moment(language, at)))).await
}

/// What this one says since it was corrected the next one says as well, and so all behind it, at the same time as before;
/// it is let go by whoever would let it go with such a text.
pub(super) async fn correct_next(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = page::announcement(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    let next = series::next_of(turn.read(), &it).await?;
    let Some(next) = next.filter(|next| it.leaves_behind(next)) else {
        return page::show(turn, id, Some(html!(language, "umum-ulang-berubah"))).await;
    };
    let at = next.starts_at;
    // While it is being counted nothing of it changes: it goes as it was planned.
    let Some(reached) = counted::reached(turn, &next, at.unwrap_or(now).max(now)).await? else {
        return page::count_first(turn, &next).await;
    };
    let conn = turn.write().await?;
    let is_draft = match next.state {
        AnnouncementState::Asked => announcements::send_back(conn, next.id, now).await?,
        _ => announcements::unhold(conn, next.id, now).await?,
    };
    let new = Facts {
        body: it.facts.body.clone(),
        formatted: it.facts.formatted.clone(),
        english: it.facts.english.clone(),
        formatted_english: it.facts.formatted_english.clone(),
        ..next.facts.clone()
    };
    if !is_draft || !announcements::set_facts(turn.write().await?, next.id, &new, now).await? {
        return page::show(turn, id, Some(html!(language, "umum-ulang-berubah"))).await;
    }
    write::note(turn, Action::Announce, next.id).await?;
    let Some(next) = announcements::get(turn.read(), next.id).await? else { return Ok(()) };
    send::let_go(turn, &next, (reached, at)).await
}

/// None of those to come goes: what it says is a draft again.
pub(super) async fn end(turn: &mut Turn<'_>, id: i64) -> Talk {
    page::announcement(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    if !series::end(turn.write().await?, id, now).await? {
        return page::show(turn, id, Some(html!(language, "umum-tidak-tertahan"))).await;
    }
    write::note(turn, Action::Announce, id).await?;
    turn.toast(plain!(language, "umum-singkat-dihentikan"));
    page::show(turn, id, Some(html!(language, "umum-ulang-berhenti"))).await
}
