//! One announcement as the office sees it: how far it is, whom it reaches and whom not, and what can be done.

use super::press::{AnnouncementPress, Shelf};
use super::{checks, posted, shown, weekly};
use crate::clock::Millis;
use crate::domain::announcement::MENDED_WITHIN;
use crate::domain::policy::{Action, Relation};
use crate::domain::{AnnouncementState, Button, Language};
use crate::store::announcements::audience::{self, Counted};
use crate::store::announcements::{self, Announcement, copies, series};
use crate::talks::ui;
use crate::text::{self, Html, format};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// So much of its words stands on the page.
const SHOWN_CHARS: usize = 700;
/// So much of the digest is in a button.
const SEEN_CHARS: usize = 12;

/// The announcement of this row, for whoever may announce; else it is said that it is gone.
pub(super) async fn announcement(turn: &mut Turn<'_>, id: i64) -> Talk<Announcement> {
    ui::require(turn, Action::Announce, Relation::Other).await?;
    let found = announcements::get(turn.read(), id).await?;
    if let Some(it) = found.filter(|it| it.state != AnnouncementState::Dropped) {
        return Ok(it);
    }
    let language = turn.language;
    turn.toast(plain!(language, "kelola-singkat-hilang"));
    let screen = Screen::text(html!(language, "umum-hilang")).row(vec![to_list(language, Shelf::Open)]);
    turn.show(screen);
    Err(Stop::Said)
}

/// The same, where it has not been let go.
pub(super) async fn draft(turn: &mut Turn<'_>, id: i64) -> Talk<Announcement> {
    let it = announcement(turn, id).await?;
    if matches!(it.state, AnnouncementState::Draft | AnnouncementState::Missed) {
        return Ok(it);
    }
    let lead = html!(turn.language, "umum-bukan-konsep");
    show(turn, id, Some(lead)).await?;
    Err(Stop::Said)
}

/// Whether copies that arrived can still be corrected or taken back.
pub(super) fn can_be_mended(it: &Announcement, now: Millis) -> bool {
    let has_ended = it.ended_at.is_some_and(|at| now - at < MENDED_WITHIN);
    has_ended && it.has_arrived() && !it.mending && it.withdrawn_at.is_none()
}

/// What looks odd in it.
pub(super) fn warnings(it: &Announcement, now: Millis) -> Vec<checks::Warning> {
    let (facts, today) = (&it.facts, text::local_date(now));
    let is_about_something = facts.event.is_some() || facts.programme.is_some();
    let mut odd = checks::of(&facts.body, facts.link.as_deref(), today, is_about_something);
    odd.extend(facts.repeat.and_then(|repeat| checks::over_by(&facts.body, today, repeat.last)));
    odd
}

/// The beginning of the digest of what somebody looks at.
pub(super) fn seen(digest: &str) -> String {
    digest.chars().take(SEEN_CHARS).collect()
}

fn to_list(language: Language, shelf: Shelf) -> Button {
    Button::new(plain!(language, "umum-tombol-daftar"), AnnouncementPress::List(shelf, 0))
}

/// One announcement, after `lead`.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64, lead: Option<Html>) -> Talk {
    let it = announcement(turn, id).await?;
    let screen = screen(turn, &it, lead).await?;
    turn.show(screen);
    Ok(())
}

/// The same as a screen, for whoever looks at it now.
pub(super) async fn screen(turn: &mut Turn<'_>, it: &Announcement, lead: Option<Html>) -> Talk<Screen> {
    let (language, now) = (turn.language, turn.now);
    let mut parts: Vec<Html> = lead.into_iter().collect();
    let (mut without_chat, mut choice) = (0, None);
    match it.state {
        AnnouncementState::Draft | AnnouncementState::Asked | AnnouncementState::Missed => {
            let counted = audience::count(turn.read(), &it.facts.audience, it.id, now).await?;
            without_chat = announcements::without_telegram(turn.read(), &it.facts.audience).await?;
            parts.push(standing(language, it));
            parts.extend(it.facts.repeat.map(|repeat| weekly::said(language, repeat)));
            parts.push(words(it));
            parts.push(reach(language, it, counted, without_chat));
            let (channel, button) = posted::plan(turn, it).await?;
            parts.extend(channel);
            choice = button;
            let odd = warnings(it, now);
            parts.extend((!odd.is_empty()).then(|| Html::join(&said(language, &odd), "\n")));
        }
        AnnouncementState::Held | AnnouncementState::Scheduled | AnnouncementState::Sending => {
            parts.push(shown::progress(language, it).text);
            if it.state != AnnouncementState::Sending {
                parts.extend(posted::plan(turn, it).await?.0);
            }
            parts.push(words(it));
            parts.push(shown::audience(language, &it.facts.audience));
        }
        AnnouncementState::Done | AnnouncementState::Stopped | AnnouncementState::Dropped => {
            parts.push(shown::ended(language, it));
            parts.push(outcome(turn, it).await?);
            parts.push(words(it));
            parts.push(shown::audience(language, &it.facts.audience));
        }
    }
    let next = series::next_of(turn.read(), it).await?;
    let is_planned = |next: &&Announcement| next.state == AnnouncementState::Scheduled;
    let at = next.as_ref().filter(is_planned).and_then(|next| next.starts_at);
    parts.extend(at.map(|at| html!(language, "umum-ulang-terpisah", saat = &format::moment(language, at))));
    let is_own = it.author == turn.contact.id || it.approver == Some(turn.contact.id);
    let may_approve = !is_own && turn.may(Action::ApproveAnnouncements, Relation::Other).await?;
    let screen = Screen::text(Html::join(&parts, "\n\n"));
    let seen = Seen { language, now, without_chat, may_approve, choice, next: next.map(|next| next.id) };
    Ok(ways(screen, it, seen))
}

/// What decides what can be done with one, beside how far it is.
struct Seen {
    language: Language,
    now: Millis,
    /// How many fit who have no chat.
    without_chat: i64,
    /// Whether whoever looks may let it go.
    may_approve: bool,
    /// The button that lets it stand in the office's channel too, or not.
    choice: Option<Button>,
    /// The row of the next one, where it goes every week.
    next: Option<i64>,
}

/// Whose it is, and how far.
fn standing(language: Language, it: &Announcement) -> Html {
    let name = &it.author_name;
    match (it.state, it.starts_at) {
        (AnnouncementState::Asked, Some(at)) => {
            html!(language, "umum-menunggu-saat", nama = name, saat = &format::moment(language, at))
        }
        (AnnouncementState::Asked, None) => html!(language, "umum-menunggu", nama = name),
        (AnnouncementState::Missed, _) => html!(language, "umum-terlewat", judul = &shown::title(it)),
        _ => html!(language, "umum-konsep", nama = name),
    }
}

/// Its words, as far as a page has room for them.
fn words(it: &Announcement) -> Html {
    let mut cut: String = it.facts.body.chars().take(SHOWN_CHARS).collect();
    if cut.len() < it.facts.body.len() {
        cut.push('…');
    }
    Html::join(&[Html::trusted("<blockquote>".into()), Html::escape(&cut), Html::trusted("</blockquote>".into())], "")
}

/// Whom it reaches, and of those who fit each one that it does not, under one reason.
pub(super) fn reach(language: Language, it: &Announcement, counted: Counted, without_chat: i64) -> Html {
    let whom = shown::audience(language, &it.facts.audience);
    let mut lines = vec![html!(language, "umum-jangkauan", siapa = whom, jumlah = counted.reached())];
    let reason = |many: i64, words: fn(Language, i64) -> Html| (many > 0).then(|| words(language, many).to_plain());
    let reasons: Vec<String> = [
        reason(counted.restricted, |language, many| html!(language, "umum-tidak-dibatasi", jumlah = many)),
        reason(counted.refused, |language, many| html!(language, "umum-tidak-izin", jumlah = many)),
        reason(counted.stopped, |language, many| html!(language, "umum-tidak-berhenti", jumlah = many)),
        reason(counted.paused, |language, many| html!(language, "umum-tidak-jeda", jumlah = many)),
        reason(counted.blocked, |language, many| html!(language, "umum-tidak-blokir", jumlah = many)),
        reason(counted.cap, |language, many| html!(language, "umum-tidak-cukup", jumlah = many)),
        reason(counted.had, |language, many| html!(language, "umum-tidak-sudah", jumlah = many)),
    ]
    .into_iter()
    .flatten()
    .collect();
    lines.extend((!reasons.is_empty()).then(|| html!(language, "umum-tidak", daftar = &reasons.join(", "))));
    lines.extend((counted.busy > 0).then(|| html!(language, "umum-nanti-formulir", jumlah = counted.busy)));
    lines.extend((without_chat > 0).then(|| html!(language, "umum-tanpa-telegram", jumlah = without_chat)));
    Html::join(&lines, "\n")
}

/// What looks odd, a line each.
pub(super) fn said(language: Language, odd: &[checks::Warning]) -> Vec<Html> {
    odd.iter().map(|warning| html!(language, "umum-cek", isi = warning.say(language))).collect()
}

/// What people did with it, in numbers alone.
async fn outcome(turn: &mut Turn<'_>, it: &Announcement) -> Talk<Html> {
    let language = turn.language;
    let came = copies::outcome_list(turn.read(), it.id).await?;
    let mut lines = vec![html!(language, "umum-hasil", ketuk = came.tapped, tanya = came.asked, kurang = came.left)];
    lines.extend(it.facts.event.map(|_| html!(language, "umum-hasil-daftar", jumlah = came.joined)));
    Ok(Html::join(&lines, "\n"))
}

/// What can be done with it now.
fn ways(screen: Screen, it: &Announcement, seen: Seen) -> Screen {
    let id = it.id;
    let Seen { language, now, without_chat, may_approve, choice, next } = seen;
    let send = Button::new(plain!(language, "umum-tombol-kirim"), AnnouncementPress::Send(id, false));
    let look = Button::new(plain!(language, "umum-tombol-contoh"), AnnouncementPress::Look(id));
    let test = Button::new(plain!(language, "umum-tombol-uji"), AnnouncementPress::Test(id));
    let change = Button::new(plain!(language, "kelola-tombol-ubah"), AnnouncementPress::Changes(id));
    let words = Button::new(plain!(language, "umum-tombol-wa"), AnnouncementPress::Words(id));
    let next =
        next.map(|next| vec![Button::new(plain!(language, "umum-tombol-berikutnya"), AnnouncementPress::One(next))]);
    let phones = (without_chat > 0).then(|| {
        vec![Button::new(plain!(language, "umum-tombol-telepon", jumlah = without_chat), AnnouncementPress::Phones(id))]
    });
    let end = |shelf: Shelf| vec![to_list(language, shelf), ui::menu_button(language)];
    match it.state {
        AnnouncementState::Draft | AnnouncementState::Missed => {
            let away = Button::new(plain!(language, "umum-tombol-buang"), AnnouncementPress::Drop(id, false));
            let screen = screen.row(vec![send]).row(vec![look, test]).row(vec![change, words]);
            let choice = choice.map(|button| vec![button]);
            let screen = phones.into_iter().chain(choice).fold(screen, Screen::row);
            screen.row(vec![away]).row(end(Shelf::Open))
        }
        AnnouncementState::Asked => {
            let seen = self::seen(it.digest.as_deref().unwrap_or_default());
            let yes = Button::new(plain!(language, "umum-tombol-setujui"), AnnouncementPress::Approve(id, seen));
            let no = Button::new(plain!(language, "umum-tombol-kembalikan"), AnnouncementPress::Return(id));
            let back = Button::new(plain!(language, "umum-tombol-tarik-minta"), AnnouncementPress::Hold(id));
            let first = if may_approve { vec![yes, no] } else { vec![back] };
            screen.row(first).row(vec![look]).row(end(Shelf::Open))
        }
        AnnouncementState::Held | AnnouncementState::Scheduled => {
            let screen = held_back(screen, language, it).row(vec![look, words]);
            next.into_iter().fold(screen, Screen::row).row(end(Shelf::Running))
        }
        AnnouncementState::Sending => {
            let stop = Button::new(plain!(language, "umum-tombol-hentikan"), AnnouncementPress::Stop(id));
            next.into_iter().fold(screen.row(vec![stop]), Screen::row).row(end(Shelf::Running))
        }
        AnnouncementState::Done | AnnouncementState::Stopped | AnnouncementState::Dropped => {
            let mend = can_be_mended(it, now).then(|| {
                vec![
                    Button::new(plain!(language, "umum-tombol-ralat"), AnnouncementPress::Correct(id)),
                    Button::new(plain!(language, "umum-tombol-tarik"), AnnouncementPress::Withdraw(id, false)),
                ]
            });
            let reached = Button::new(plain!(language, "umum-tombol-siapa"), AnnouncementPress::Reached(id));
            let screen = mend.into_iter().fold(screen, Screen::row);
            let who = (it.counts.sent > 0).then_some(reached).into_iter().chain([words]).collect();
            next.into_iter().fold(screen.row(who), Screen::row).row(end(Shelf::Past))
        }
    }
}

/// How what is let go is held back; of what goes every week the next one alone, or all.
fn held_back(screen: Screen, language: Language, it: &Announcement) -> Screen {
    let id = it.id;
    let screen = screen.row(vec![Button::new(plain!(language, "umum-tombol-tahan"), AnnouncementPress::Hold(id))]);
    let Some((repeat, at)) = it.facts.repeat.zip(it.starts_at) else { return screen };
    let skip = Button::new(plain!(language, "umum-tombol-lewati-satu"), AnnouncementPress::Skip(id, at));
    let skip = repeat.after(at).map(|_| vec![skip]);
    let end = Button::new(plain!(language, "umum-tombol-hentikan-semua"), AnnouncementPress::EndWeekly(id));
    skip.into_iter().fold(screen, Screen::row).row(vec![end])
}
