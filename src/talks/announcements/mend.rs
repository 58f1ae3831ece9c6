//! What is on its way is held back or stopped; what arrived is corrected or taken back.

use super::checks::Warning;
use super::facts::TooLong;
use super::press::AnnouncementPress;
use super::{form, page, shown, write};
use crate::domain::policy::Action;
use crate::domain::{AnnouncementState, Button, ContactId, FormAct, FormPress, Language, Mend};
use crate::form::{Draft, FieldKey, Place};
use crate::store::announcements::{self, Announcement, Facts};
use crate::store::audit;
use crate::store::form_ends::Ending;
use crate::talks::forms::{begin, state, steps};
use crate::talks::{office, ui};
use crate::text::Html;
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// Whoever wrote it and whoever let it go hear that somebody else held it back or stopped it.
async fn tell_the_others(turn: &mut Turn<'_>, it: &Announcement, last: Option<ContactId>) -> Talk {
    let (me, name, is_on_its_way) =
        (turn.contact.id, turn.first_name.to_owned(), it.state == AnnouncementState::Sending);
    let mut others: Vec<ContactId> = [Some(it.author), it.approver, it.asked_by, last].into_iter().flatten().collect();
    others.sort_unstable_by_key(|who| who.0);
    others.dedup();
    for who in others.into_iter().filter(|who| *who != me) {
        let theirs = office::language_of(turn, who).await?;
        let title = shown::title(it);
        let text = if is_on_its_way {
            html!(theirs, "umum-dihentikan-oleh", nama = &name, judul = &title)
        } else if it.counts.total > 0 {
            html!(theirs, "umum-ditahan-sisa-oleh", nama = &name, judul = &title)
        } else {
            html!(theirs, "umum-ditahan-oleh", nama = &name, judul = &title)
        };
        let see = Button::new(plain!(theirs, "umum-tombol-buka"), AnnouncementPress::One(it.id));
        turn.tell(who, Screen::text(text).row(vec![see]));
    }
    Ok(())
}

/// Who had to do with it last, as the audit knows it.
async fn last_of(turn: &mut Turn<'_>, id: i64) -> Talk<Option<ContactId>> {
    Ok(audit::last_by(turn.read(), Action::Announce, &id.to_string()).await?)
}

/// It does not go yet: nobody has got it, and it is a draft again.
pub(super) async fn hold(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = page::announcement(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    let last = last_of(turn, id).await?;
    let conn = turn.write().await?;
    let is_held = match it.state {
        AnnouncementState::Asked => announcements::send_back(conn, id, now).await?,
        _ => announcements::unhold(conn, id, now).await?,
    };
    if !is_held {
        return page::show(turn, id, Some(html!(language, "umum-tidak-tertahan"))).await;
    }
    write::note(turn, Action::Announce, id).await?;
    tell_the_others(turn, &it, last).await?;
    turn.toast(plain!(language, "umum-singkat-ditahan"));
    page::show(turn, id, Some(held(language, &it))).await
}

/// It does not go, and nobody has it, or nobody more than before.
fn held(language: Language, it: &Announcement) -> Html {
    if it.counts.total > 0 { html!(language, "umum-tertahan-sisa") } else { html!(language, "umum-tertahan") }
}

/// Nothing more of it goes.
pub(super) async fn stop(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = page::announcement(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    let last = last_of(turn, id).await?;
    let Some(cancelled) = announcements::stop(turn.write().await?, id, now).await? else {
        return page::show(turn, id, Some(html!(language, "umum-tidak-jalan"))).await;
    };
    turn.cancelled(cancelled);
    write::note(turn, Action::Announce, id).await?;
    tell_the_others(turn, &it, last).await?;
    turn.toast(plain!(language, "umum-singkat-dihentikan"));
    let lead = match it.state {
        AnnouncementState::Sending => html!(language, "umum-dihentikan"),
        _ => held(language, &it),
    };
    page::show(turn, id, Some(lead)).await
}

/// The announcement, where what arrived of it can still be changed.
async fn arrived(turn: &mut Turn<'_>, id: i64) -> Talk<Announcement> {
    let it = page::announcement(turn, id).await?;
    if it.can_be_mended(turn.now) {
        return Ok(it);
    }
    let lead = html!(turn.language, "umum-tidak-bisa-ralat");
    page::show(turn, id, Some(lead)).await?;
    Err(Stop::Said)
}

/// What should it have said?
pub(super) async fn ask(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = arrived(turn, id).await?;
    let form = if it.facts.english.is_some() { &form::CORRECT_BOTH } else { &form::CORRECT };
    begin::begin_about(turn, form, id.to_string());
    Ok(())
}

/// It was said: all copies that arrived say that from now on, once what looks odd in it was said to be right.
pub(super) async fn said(turn: &mut Turn<'_>, sure: bool) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let id = draft.subject.as_deref().and_then(|id| id.parse().ok()).unwrap_or_default();
    let found = arrived(turn, id).await;
    let it = state::or_end(turn, found).await?;
    let mut new: Facts = it.facts.clone();
    draft.answers.iter().for_each(|(key, value)| super::facts::lay(&mut new, *key, value));
    super::facts::lay_formatting(&mut new, &draft.formatted);
    if let Some(fault) = TooLong::of(&new) {
        let (correction, english) = (FieldKey::ANNOUNCEMENT_CORRECTION, FieldKey::ANNOUNCEMENT_CORRECTION_ENGLISH);
        write::ask_again(turn, if fault.is_english { english } else { correction }, fault.say(turn.language));
        return Ok(());
    }
    let odd = page::warnings(&Announcement { facts: new.clone(), ..it.clone() }, turn.now);
    if !sure && !odd.is_empty() {
        ask_once_more(turn, &draft, &odd);
        return Ok(());
    }
    state::end(turn, Ending::Sent).await?;
    let (language, now) = (turn.language, turn.now);
    let lead = if announcements::mend(turn.write().await?, id, Mend::Correct, Some(&new), now).await? {
        write::note(turn, Action::Announce, id).await?;
        html!(language, "umum-ralat-mulai", jumlah = it.counts.sent)
    } else {
        html!(language, "umum-tidak-bisa-ralat")
    };
    page::show(turn, id, Some(lead)).await
}

/// Something looks odd in what it is to say: nobody's copy says that before it was said to be right.
fn ask_once_more(turn: &mut Turn<'_>, draft: &Draft, odd: &[Warning]) {
    let language = turn.language;
    let button = |label: String, act: FormAct| {
        Button::new(label, FormPress { stamp: draft.stamp, place: Place::Summary.word().to_owned(), act })
    };
    let lines = [html!(language, "umum-cek-dulu")].into_iter().chain(page::said(language, odd));
    let right = FormAct::Tick(steps::ANYWAY.to_owned(), true);
    let screen = Screen::text(Html::join(&lines.collect::<Vec<_>>(), "\n\n"))
        .row(vec![button(plain!(language, "umum-tombol-ralat"), right)])
        .row(vec![button(plain!(language, "umum-tombol-betulkan"), FormAct::Resume)]);
    turn.show(screen);
}

/// All copies that arrived are taken back: asked first, then done.
pub(super) async fn withdraw(turn: &mut Turn<'_>, id: i64, sure: bool) -> Talk {
    let it = arrived(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    if !sure {
        let question = html!(language, "umum-tarik-tanya", jumlah = it.counts.sent);
        let yes = Button::new(plain!(language, "umum-tombol-ya-tarik"), AnnouncementPress::Withdraw(id, true));
        turn.show(ui::confirm(language, question, yes, AnnouncementPress::One(id)));
        return Ok(());
    }
    let lead = if announcements::mend(turn.write().await?, id, Mend::Withdraw, None, now).await? {
        write::note(turn, Action::Announce, id).await?;
        html!(language, "umum-tarik-mulai", jumlah = it.counts.sent)
    } else {
        html!(language, "umum-tidak-bisa-ralat")
    };
    page::show(turn, id, Some(lead)).await
}
