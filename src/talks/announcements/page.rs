//! One announcement as the office sees it: how far it is, whom it reaches and whom not, and what can be done.

use super::press::Shelf;
use super::ways::{self, Seen};
use super::{causes, checks, counted, paying, posted, progress, repeat_said, shown, urgency};
use crate::clock::Millis;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{AnnouncementState, ContactId, Language};
use crate::store::announcements::audience::Counted;
use crate::store::announcements::counts::Found;
use crate::store::announcements::{self, Announcement, copies, series};
use crate::store::{self, Connection, officers};
use crate::talks::ui;
use crate::text::{self, Html, format, formatted};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// So much of its words stands on the page.
const SHOWN_CHARS: usize = 700;

/// The announcement of this row, for whoever may announce; else it is said that it is gone.
pub(super) async fn announcement(turn: &mut Turn<'_>, id: i64) -> Talk<Announcement> {
    ui::require(turn, Action::Announce, Relation::Other).await?;
    let found = announcements::get(turn.read(), id).await?;
    if let Some(it) = found.filter(|it| it.state != AnnouncementState::Dropped) {
        return Ok(it);
    }
    let language = turn.language;
    turn.toast(plain!(language, "kelola-singkat-hilang"));
    let screen = Screen::text(html!(language, "umum-hilang")).row(vec![ways::to_list(language, Shelf::Open)]);
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

/// The same, where it may be let go: it is a draft, or there may be somebody who has no copy.
pub(super) async fn to_send(turn: &mut Turn<'_>, id: i64) -> Talk<Announcement> {
    let it = announcement(turn, id).await?;
    if it.can_go(turn.now) {
        return Ok(it);
    }
    let lead = html!(turn.language, "umum-bukan-konsep");
    show(turn, id, Some(lead)).await?;
    Err(Stop::Said)
}

/// What is said where nobody gets it.
pub(super) fn nobody(language: Language, it: &Announcement) -> Html {
    if it.counts.total > 0 { html!(language, "umum-sisa-kosong") } else { html!(language, "umum-tak-ada-penerima") }
}

/// What looks odd in it, in any language.
pub(super) fn warnings(it: &Announcement, now: Millis) -> Vec<checks::Warning> {
    let (facts, today) = (&it.facts, text::local_date(now));
    let is_about_something = facts.count_of_buttons() > 0;
    let mut odd: Vec<checks::Warning> = Vec::new();
    for words in [Some(facts.body.as_str()), facts.english.as_deref()].into_iter().flatten() {
        let found = checks::of(words, facts.link.as_deref(), today, is_about_something);
        let later = facts.repeat.and_then(|repeat| checks::over_by(words, today, repeat.last));
        let new: Vec<_> = found.into_iter().chain(later).filter(|warning| !odd.contains(warning)).collect();
        odd.extend(new);
    }
    // What is behind a label nobody sees.
    let looks = [facts.formatted.clone(), facts.formatted_english.clone()].into_iter().flatten().map(Html::trusted);
    let mut pages: Vec<String> = looks.flat_map(|html| formatted::pages(&html).collect::<Vec<_>>()).collect();
    pages.extend(facts.pages().map(|(_, page)| page.to_owned()));
    for page in pages {
        let new = checks::of_page(&page).filter(|warning| !odd.contains(warning));
        odd.extend(new);
    }
    odd
}

/// One announcement, after `lead`.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64, lead: Option<Html>) -> Talk {
    let it = announcement(turn, id).await?;
    let is_counted =
        matches!(it.state, AnnouncementState::Draft | AnnouncementState::Asked | AnnouncementState::Missed);
    show_one(turn, &it, is_counted, lead).await
}

/// The same of one that is to go and is not counted yet: it waits for that, however far it is.
pub(super) async fn count_first(turn: &mut Turn<'_>, it: &Announcement) -> Talk {
    let lead = html!(turn.language, "umum-hitung-dulu");
    show_one(turn, it, true, Some(lead)).await
}

async fn show_one(turn: &mut Turn<'_>, it: &Announcement, is_counted: bool, lead: Option<Html>) -> Talk {
    let found = if is_counted { counted::of(turn, it).await? } else { None };
    let (who, language, now) = (turn.contact.id, turn.language, turn.now);
    let viewer = Viewer { conn: turn.read(), who, language, now };
    let screen = screen(viewer, it, found.as_ref(), lead).await?;
    if is_counted && found.is_none() {
        let place = turn.show_kept(screen);
        return counted::ask(turn, it, place).await;
    }
    turn.show(screen);
    Ok(())
}

/// Who looks at a page, and when.
pub(super) struct Viewer<'a> {
    /// Where it is read.
    pub(super) conn: &'a mut Connection,
    /// Who.
    pub(super) who: ContactId,
    /// In which language.
    pub(super) language: Language,
    /// When.
    pub(super) now: Millis,
}

impl Viewer<'_> {
    async fn may(&mut self, action: Action) -> Result<bool, store::Error> {
        Ok(policy::allows(officers::role(self.conn, self.who).await?, action, Relation::Other))
    }
}

/// The same as a screen, for whoever looks at it now, with how many it reaches as far as that is counted.
pub(super) async fn screen(
    mut viewer: Viewer<'_>,
    it: &Announcement,
    found: Option<&Found>,
    lead: Option<Html>,
) -> Result<Screen, store::Error> {
    let (language, now) = (viewer.language, viewer.now);
    let mut parts: Vec<Html> = lead.into_iter().collect();
    let (mut without_chat, mut choice) = (0, None);
    match it.state {
        AnnouncementState::Draft | AnnouncementState::Asked | AnnouncementState::Missed => {
            without_chat = found.map_or(0, |found| found.without_chat);
            parts.push(standing(language, it, now));
            parts.extend(it.facts.repeat.map(|repeat| repeat_said::said(language, repeat)));
            parts.extend(urgency::explained(language, it));
            parts.push(words(language, it));
            let counted = found.map(|found| found.now);
            parts.push(reach(language, it, counted, without_chat));
            parts.extend(counted.and_then(|counted| paying::said(language, &it.facts, counted.reached())));
            let (channel, button) = posted::plan(viewer.conn, language, it).await?;
            parts.extend(channel);
            choice = button;
            let odd = warnings(it, now);
            parts.extend((!odd.is_empty()).then(|| Html::join(&said(language, &odd), "\n")));
        }
        AnnouncementState::Held | AnnouncementState::Scheduled | AnnouncementState::Sending => {
            let resting = copies::resting(viewer.conn, it.id, now).await?;
            parts.push(progress::progress(language, it, resting).text);
            parts.extend(urgency::said(language, it));
            if it.state != AnnouncementState::Sending {
                parts.extend(posted::plan(viewer.conn, language, it).await?.0);
            }
            parts.push(words(language, it));
            parts.push(shown::audience(language, &it.facts.audience));
        }
        AnnouncementState::Done | AnnouncementState::Stopped | AnnouncementState::Dropped => {
            parts.push(progress::ended(language, it));
            parts.extend(urgency::said(language, it));
            parts.push(outcome(viewer.conn, language, it).await?);
            parts.push(words(language, it));
            // Where it is to go to the rest, how many these are.
            parts.push(match found {
                Some(found) => reach(language, it, Some(found.now), 0),
                None => shown::audience(language, &it.facts.audience),
            });
        }
    }
    let next = series::next_of(viewer.conn, it).await?;
    let is_planned = |next: &&Announcement| next.state == AnnouncementState::Scheduled;
    let at = next.as_ref().filter(is_planned).and_then(|next| next.starts_at);
    parts.extend(at.map(|at| html!(language, "umum-ulang-terpisah", saat = &format::moment(language, at))));
    let may_approve = !it.is_by(viewer.who) && viewer.may(Action::ApproveAnnouncements).await?;
    let screen = Screen::text(Html::join(&parts, "\n\n"));
    let may_see = ways::tells_who_will(it.state) && viewer.may(Action::SearchBusinesses).await?;
    let is_next_behind = next.as_ref().is_some_and(|next| it.leaves_behind(next));
    let next = next.map(|next| next.id);
    let seen = Seen { language, now, without_chat, may_approve, may_see, choice, next, is_next_behind };
    Ok(ways::under(screen, it, seen))
}

/// Whose it is, and how far.
fn standing(language: Language, it: &Announcement, now: Millis) -> Html {
    let name = &it.author_name;
    match (it.state, it.starts_at) {
        (AnnouncementState::Asked, Some(at)) if at <= now => {
            html!(language, "umum-menunggu-lewat", nama = name, saat = &format::moment(language, at))
        }
        (AnnouncementState::Asked, Some(at)) => {
            html!(language, "umum-menunggu-saat", nama = name, saat = &format::moment(language, at))
        }
        (AnnouncementState::Asked, None) => html!(language, "umum-menunggu", nama = name),
        (AnnouncementState::Missed, _) => html!(language, "umum-terlewat", judul = &shown::title(it)),
        _ => html!(language, "umum-konsep", nama = name),
    }
}

/// Its words, as far as a page has room for them; those in English below, and the buttons of its own.
pub(super) fn words(language: Language, it: &Announcement) -> Html {
    let english = it.facts.english.as_deref();
    let english = english.map(|words| Html::join(&[html!(language, "umum-dalam-inggris"), quoted(words)], "\n"));
    let buttons = shown::own_buttons(language, &it.facts);
    let file = it.facts.file.as_ref().map(|file| attached(language, file.photo));
    let parts = [quoted(&it.facts.body)].into_iter().chain(english).chain(file).chain(buttons);
    Html::join(&parts.collect::<Vec<_>>(), "\n")
}

/// That a picture or a file goes with it.
fn attached(language: Language, photo: bool) -> Html {
    if photo { html!(language, "umum-baris-gambar") } else { html!(language, "umum-baris-berkas") }
}

fn quoted(words: &str) -> Html {
    let mut cut: String = words.chars().take(SHOWN_CHARS).collect();
    if cut.len() < words.len() {
        cut.push('…');
    }
    Html::join(&[Html::trusted("<blockquote>".into()), Html::escape(&cut), Html::trusted("</blockquote>".into())], "")
}

/// Whom it reaches, and of those who fit each one that it does not, under one reason; or that this is being counted.
pub(super) fn reach(language: Language, it: &Announcement, counted: Option<Counted>, without_chat: i64) -> Html {
    let whom = shown::audience(language, &it.facts.audience);
    let Some(counted) = counted else { return html!(language, "umum-menghitung", siapa = whom) };
    let mut lines = vec![html!(language, "umum-jangkauan", siapa = whom, jumlah = counted.reached())];
    let reasons = reasons(language, counted);
    lines.extend((!reasons.is_empty()).then(|| html!(language, "umum-tidak", daftar = &reasons.join(", "))));
    lines.extend((it.counts.total > 0).then(|| html!(language, "umum-sisa")));
    lines.extend((counted.busy > 0).then(|| html!(language, "umum-nanti-formulir", jumlah = counted.busy)));
    lines.extend((without_chat > 0).then(|| html!(language, "umum-tanpa-telegram", jumlah = without_chat)));
    Html::join(&lines, "\n")
}

/// How many of those who fit get nothing, each under one reason.
pub(super) fn reasons(language: Language, counted: Counted) -> Vec<String> {
    let reason = |many: i64, words: fn(Language, i64) -> Html| (many > 0).then(|| words(language, many).to_plain());
    let all = [
        reason(counted.restricted, |language, many| html!(language, "umum-tidak-dibatasi", jumlah = many)),
        reason(counted.refused, |language, many| html!(language, "umum-tidak-izin", jumlah = many)),
        reason(counted.stopped, |language, many| html!(language, "umum-tidak-berhenti", jumlah = many)),
        reason(counted.paused, |language, many| html!(language, "umum-tidak-jeda", jumlah = many)),
        reason(counted.blocked, |language, many| html!(language, "umum-tidak-blokir", jumlah = many)),
        reason(counted.cap, |language, many| html!(language, "umum-tidak-cukup", jumlah = many)),
        reason(counted.had, |language, many| html!(language, "umum-tidak-sudah", jumlah = many)),
    ];
    all.into_iter().flatten().collect()
}

/// What looks odd, a line each.
pub(super) fn said(language: Language, odd: &[checks::Warning]) -> Vec<Html> {
    odd.iter().map(|warning| html!(language, "umum-cek", isi = warning.say(language))).collect()
}

/// What people did with it, and why copies did not arrive, in numbers alone.
async fn outcome(conn: &mut Connection, language: Language, it: &Announcement) -> Result<Html, store::Error> {
    let came = copies::outcome_list(conn, it.id).await?;
    let causes = causes::said(conn, language, it).await?;
    let parts: Vec<Html> = [self::came(language, it, came)].into_iter().chain(causes).collect();
    Ok(Html::join(&parts, "\n\n"))
}

/// What came of one, in words.
pub(super) fn came(language: Language, it: &Announcement, came: copies::Outcomes) -> Html {
    let mut lines = vec![html!(language, "umum-hasil", ketuk = came.tapped, tanya = came.asked, kurang = came.left)];
    lines.extend(it.facts.event.map(|_| html!(language, "umum-hasil-daftar", jumlah = came.joined)));
    let others = html!(language, "umum-hasil-lain", usaha = came.registered, henti = came.stopped);
    lines.extend((came.registered + came.stopped > 0).then_some(others));
    Html::join(&lines, "\n")
}
