//! It is to go: what looks odd is shown, a time is chosen, and whoever may let so many have it says so.
//!
//! Up to [`MOST_ALONE`] people it goes after a minute in which it can be held back. Above that somebody else of the office
//! approves it, where there is anybody; else its author types how many it reaches, and has ten minutes.

use super::press::AnnouncementPress;
use super::{approvers, counted, form, page, paying, progress, repeat_said, times, typed_count, urgency, write};
use crate::clock::{self, Millis};
use crate::domain::announcement::{MOST_ALONE, opens};
use crate::domain::policy::Action;
use crate::domain::{AnnouncementState, Button, Lane, Language};
use crate::form::{FieldKey, Value};
use crate::store::announcements::{self, Announcement, series};
use crate::store::audit;
use crate::store::form_ends::Ending;
use crate::store::officers::{self, Officer};
use crate::talks::forms::{begin, state};
use crate::talks::ui;
use crate::text::{Html, format};
use crate::turn::{Outgoing, Screen, Send, Talk, Turn};
use crate::{html, plain};

/// It can be held back for so long before the first copy goes.
const HOLD: Millis = 60_000;
/// The same where nobody else looked at it.
pub(super) const LONG_HOLD: Millis = 10 * 60_000;
/// What nobody has touched for so long is read once more before it goes.
const OLD: Millis = 7 * clock::DAY;

/// When is it to go? What looks odd is asked about before, unless it was said to be right.
pub(super) async fn ask(turn: &mut Turn<'_>, id: i64, sure: bool) -> Talk {
    let it = page::to_send(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    if is_shown_anew(turn, &it).await? {
        return Ok(());
    }
    let odd = page::warnings(&it, now);
    if !sure && !odd.is_empty() {
        let lines: Vec<Html> =
            [html!(language, "umum-cek-dulu")].into_iter().chain(page::said(language, &odd)).collect();
        let mend = Button::new(plain!(language, "umum-tombol-betulkan"), AnnouncementPress::Changes(id));
        let right = Button::new(plain!(language, "umum-tombol-sudah-benar"), AnnouncementPress::Send(id, true));
        let back = Button::new(plain!(language, "tombol-kembali"), AnnouncementPress::One(id));
        turn.show(Screen::text(Html::join(&lines, "\n\n")).row(vec![mend, right]).row(vec![back]));
        return Ok(());
    }
    let Some(found) = counted::of(turn, &it).await? else { return page::count_first(turn, &it).await };
    let latest = times::latest(turn, &it).await?;
    let (counted, relief) = (found.now, times::relief(&found).filter(|(monday, _)| *monday < latest));
    if counted.reached() == 0 && relief.is_none() {
        let why = (!is_draft(&it)).then(|| page::reach(language, &it, Some(counted), 0));
        let lead: Vec<Html> = [page::nobody(language, &it)].into_iter().chain(why).collect();
        return page::show(turn, id, Some(Html::join(&lead, "\n\n"))).await;
    }
    let opens = it.opens(now);
    // What is let go from here is what stands here.
    let seen = ui::seen_of(&it.facts.digest());
    let mut parts = vec![page::words(language, &it), page::reach(language, &it, Some(counted), 0)];
    parts.extend(paying::said(language, &it.facts, counted.reached()));
    parts.extend(urgency::explained(language, &it));
    parts.extend(relief.map(|(monday, many)| {
        html!(language, "umum-cukup-senin", tanggal = &times::date(language, monday), jumlah = many)
    }));
    parts.extend((opens != now).then(|| html!(language, "umum-di-luar-jam", saat = &format::moment(language, opens))));
    if let Some((repeat, first)) = it.facts.repeat.and_then(|repeat| Some((repeat, repeat.after(now)?))) {
        parts.push(repeat_said::said(language, repeat));
        turn.show(every_week(language, (id, &seen), first, &parts));
        return Ok(());
    }
    parts.push(html!(language, "umum-kapan"));
    let screen = Screen::text(Html::join(&parts, "\n\n"));
    let (is_soon, monday) = (counted.reached() > 0, relief.map(|(monday, _)| monday));
    let offered = times::offered((language, now), (id, &seen), (is_soon, monday), latest);
    let screen = offered.into_iter().fold(screen, Screen::row);
    let write = Button::new(plain!(language, "umum-tombol-tulis-waktu"), AnnouncementPress::When(id, seen));
    let weekly = Button::new(plain!(language, "umum-tombol-ulang"), AnnouncementPress::Weekly(id));
    let weekly = (is_draft(&it) && it.facts.urgent.is_none()).then_some(weekly);
    let urgent = if it.facts.urgent.is_none() {
        Button::new(plain!(language, "umum-tombol-mendesak"), AnnouncementPress::Urgent(id))
    } else {
        Button::new(plain!(language, "umum-tombol-tidak-mendesak"), AnnouncementPress::Calm(id))
    };
    let urgent = is_draft(&it).then_some(urgent);
    let back = Button::new(plain!(language, "tombol-kembali"), AnnouncementPress::One(id));
    let screen = screen.row([write].into_iter().chain(weekly).collect());
    let screen = paying::button(turn, &it).into_iter().fold(screen, Screen::row);
    turn.show(screen.row([back].into_iter().chain(urgent).collect()));
    Ok(())
}

/// Whether what it says, and how often, can still be changed.
fn is_draft(it: &Announcement) -> bool {
    matches!(it.state, AnnouncementState::Draft | AnnouncementState::Missed)
}

/// What goes every week begins with the next of its times, or now.
fn every_week(language: Language, (id, seen): (i64, &str), first: Millis, parts: &[Html]) -> Screen {
    let go = |at: Option<Millis>| AnnouncementPress::Go(id, at, false, seen.to_owned());
    let start = plain!(language, "umum-tombol-mulai", hari = &format::day(language, first));
    let start = Button::new(ui::short(&start), go(Some(first)));
    let now = Button::new(plain!(language, "umum-tombol-sekarang-lalu"), go(None));
    let anew = Button::new(plain!(language, "umum-tombol-ubah-jadwal"), AnnouncementPress::Weekly(id));
    let once = Button::new(plain!(language, "umum-tombol-sekali"), AnnouncementPress::Once(id));
    let back = Button::new(plain!(language, "tombol-kembali"), AnnouncementPress::One(id));
    let screen = Screen::text(Html::join(parts, "\n\n")).row(vec![start]).row(vec![now]);
    screen.row(vec![anew, once]).row(vec![back])
}

/// Shows what nobody has touched for a week once more, from when on it counts as read; false where it is not so old.
async fn is_shown_anew(turn: &mut Turn<'_>, it: &Announcement) -> Talk<bool> {
    let now = turn.now;
    if now - it.changed_at < OLD || !is_draft(it) {
        return Ok(false);
    }
    announcements::touch(turn.write().await?, it.id, now).await?;
    page::show(turn, it.id, Some(html!(turn.language, "umum-konsep-lama"))).await?;
    Ok(true)
}

/// Shows what says something else by now than whoever lets it go saw, with who changed it; false where it says the same.
pub(super) async fn is_changed(turn: &mut Turn<'_>, it: &Announcement, seen: &str) -> Talk<bool> {
    if ui::seen_of(&it.facts.digest()) == seen {
        return Ok(false);
    }
    let (language, me) = (turn.language, turn.contact.id);
    let last = audit::last_by(turn.read(), Action::Announce, &it.id.to_string()).await?;
    let name = match last.filter(|by| *by != me) {
        Some(by) => officers::colleague(turn.read(), by).await?.and_then(|colleague| colleague.name),
        None => None,
    };
    let lead = match name {
        Some(name) => html!(language, "umum-berubah-oleh", nama = &name),
        None => html!(language, "umum-berubah"),
    };
    page::show(turn, it.id, Some(lead)).await?;
    Ok(true)
}

/// When it goes is written.
pub(super) async fn ask_time(turn: &mut Turn<'_>, id: i64, seen: &str) -> Talk {
    let it = page::to_send(turn, id).await?;
    if !is_changed(turn, &it, seen).await? {
        begin::begin_about(turn, &form::TIME, format!("{id}:{seen}"));
    }
    Ok(())
}

/// It was written.
pub(super) async fn time_said(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let id = write::subject(turn);
    let found = page::to_send(turn, id).await;
    let it = state::or_end(turn, found).await?;
    let Some(Value::Moment(at)) = draft.answers.get(&FieldKey::ANNOUNCEMENT_TIME) else { return Ok(()) };
    let at = clock::at_local(*at);
    if at <= turn.now {
        write::ask_again(turn, FieldKey::ANNOUNCEMENT_TIME, html!(turn.language, "umum-salah-saat"));
        return Ok(());
    }
    state::end(turn, Ending::Sent).await?;
    let seen = draft.subject.as_deref().and_then(|subject| subject.split_once(':')).map(|(_, seen)| seen);
    self::at(turn, it.id, (Some(at), false), seen.unwrap_or_default()).await
}

/// It goes then, or at once, as far as whoever says so may say it alone and saw what it says.
pub(super) async fn at(turn: &mut Turn<'_>, id: i64, (at, sure): (Option<Millis>, bool), seen: &str) -> Talk {
    let it = page::to_send(turn, id).await?;
    if is_shown_anew(turn, &it).await? {
        return Ok(());
    }
    let Some(reached) = sendable(turn, &it, at).await? else { return Ok(()) };
    if is_changed(turn, &it, seen).await? {
        return Ok(());
    }
    if let Some(at) = at.filter(|_| !sure)
        && times::is_asked_about(turn, &it, (at, seen)).await?
    {
        return Ok(());
    }
    let_go(turn, &it, (reached, at)).await
}

/// Lets it go as it is now: at once where it reaches so few that one person may say so, else somebody else is asked, or its
/// author types how many it reaches.
pub(super) async fn let_go(turn: &mut Turn<'_>, it: &Announcement, (reached, at): (i64, Option<Millis>)) -> Talk {
    if reached <= MOST_ALONE {
        return go(turn, it, reached, (at, HOLD)).await;
    }
    let (me, now) = (turn.contact.id, turn.now);
    let approvers = approvers::there(turn.read(), &[it.author, me], now).await?;
    if approvers.is_empty() {
        typed_count::ask(turn, (it.id, &ui::seen_of(&it.facts.digest())), at, reached, None);
        return Ok(());
    }
    ask_approval(turn, it, (reached, at), &approvers).await
}

/// How many it reaches when it goes, where it may go at all; else why not was said.
pub(super) async fn sendable(turn: &mut Turn<'_>, it: &Announcement, at: Option<Millis>) -> Talk<Option<i64>> {
    let (language, now) = (turn.language, turn.now);
    let then = at.unwrap_or(now).max(now);
    let Some(reached) = counted::reached(turn, it, then).await? else {
        page::count_first(turn, it).await?;
        return Ok(None);
    };
    let lead = if reached == 0 {
        page::nobody(language, it)
    } else if announcements::same_text_within_an_hour(turn.read(), it, now).await? {
        html!(language, "umum-kembar")
    } else {
        return Ok(Some(reached));
    };
    page::show(turn, it.id, Some(lead)).await?;
    Ok(None)
}

/// The moment at which it may go, at the earliest after so long.
fn starts(is_urgent: bool, at: Option<Millis>, hold: Millis, now: Millis) -> Millis {
    opens(at.unwrap_or(now).max(now + hold), is_urgent)
}

/// The same for one that somebody else let go: where it goes every week and its time passed meanwhile, the next one.
pub(super) fn starts_once_approved(it: &Announcement, now: Millis) -> Millis {
    let earliest = now + HOLD;
    let is_over = it.starts_at.is_some_and(|at| at < earliest);
    let next = it.facts.repeat.filter(|_| is_over).and_then(|repeat| repeat.after(earliest));
    next.unwrap_or_else(|| starts(it.facts.urgent.is_some(), it.starts_at, HOLD, now))
}

/// Its author lets it go.
pub(super) async fn go(
    turn: &mut Turn<'_>,
    it: &Announcement,
    reached: i64,
    (at, hold): (Option<Millis>, Millis),
) -> Talk {
    let (id, now, language) = (it.id, turn.now, turn.language);
    let starts = starts(it.facts.urgent.is_some(), at, hold, now);
    let row = turn.reserve_row();
    let digest = it.facts.digest();
    let conn = turn.write().await?;
    if !announcements::hold(conn, id, reached, &digest, starts, Some(row.0), now).await? {
        return page::show(turn, id, Some(html!(language, "umum-berubah"))).await;
    }
    write::note(turn, Action::Announce, id).await?;
    let Some(it) = announcements::get(turn.read(), id).await? else { return Ok(()) };
    series::looked_at(turn.write().await?, &it).await?;
    let screen = progress::progress(language, &it, 0);
    if it.author != turn.contact.id {
        turn.show(screen.clone());
        turn.send(Send::new(it.author, Lane::Notice, Outgoing::New(screen)).row(row));
        return Ok(());
    }
    turn.edit(Screen::text(html!(language, "umum-di-bawah")));
    turn.send(Send::new(turn.here(), Lane::Reply, Outgoing::New(screen)).row(row));
    Ok(())
}

/// Somebody else looks at it first.
async fn ask_approval(
    turn: &mut Turn<'_>,
    it: &Announcement,
    (reached, at): (i64, Option<Millis>),
    approvers: &[Officer],
) -> Talk {
    let (id, now, language) = (it.id, turn.now, turn.language);
    let (digest, by) = (it.facts.digest(), turn.contact.id);
    if !announcements::ask(turn.write().await?, (id, by), reached, &digest, now).await? {
        return page::show(turn, id, Some(html!(language, "umum-berubah"))).await;
    }
    announcements::wish_time(turn.write().await?, id, at).await?;
    write::note(turn, Action::Announce, id).await?;
    for officer in approvers {
        turn.tell(officer.id, approvers::please_look(officer.language, it, reached));
    }
    page::show(turn, id, Some(html!(language, "umum-perlu-setuju", jumlah = reached))).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::DAY;

    /// Wednesday 25 November 2026, ten o'clock in Lampung.
    const NOW: Millis = 1_795_575_600_000;

    #[test]
    fn e5_it_can_always_be_held_back_and_goes_by_day() {
        assert_eq!(starts(false, None, HOLD, NOW), NOW + HOLD);
        assert_eq!(starts(false, Some(NOW - DAY), HOLD, NOW), NOW + HOLD);
        assert_eq!(starts(false, Some(NOW + DAY), LONG_HOLD, NOW), NOW + DAY);
        let night = NOW + 12 * 3_600_000;
        assert_eq!(starts(false, None, HOLD, night), opens(night, false));
        assert_eq!(starts(true, None, LONG_HOLD, night), night + LONG_HOLD);
    }
}
