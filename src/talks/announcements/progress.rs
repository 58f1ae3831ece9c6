//! How far an announcement is, and how it ended, as its author and the office read it.

use super::press::AnnouncementPress;
use super::shown::title;
use super::{posted, repeat_said};
use crate::clock::Millis;
use crate::domain::announcement::{AnnouncementState, is_refused};
use crate::domain::{Button, Language};
use crate::store::announcements::{Announcement, Counts};
use crate::text::{Html, format};
use crate::turn::Screen;
use crate::{html, plain};

/// Messages go out at about this pace, each second.
const PACE: i64 = 20;

/// How far it is, as the one message shows that its author watches; so many copies wait for the end of quiet hours.
pub(super) fn progress(language: Language, it: &Announcement, resting: i64) -> Screen {
    let (id, name) = (it.id, title(it));
    let at = it.starts_at.map(|at| format::moment(language, at)).unwrap_or_default();
    match it.state {
        AnnouncementState::Held => {
            planned(language, it, html!(language, "umum-jalan-ditahan", judul = &name, saat = &at))
        }
        AnnouncementState::Scheduled => {
            planned(language, it, html!(language, "umum-jalan-terjadwal", judul = &name, saat = &at))
        }
        AnnouncementState::Sending => sending(language, it, resting),
        AnnouncementState::Done | AnnouncementState::Stopped => report(language, it, None),
        AnnouncementState::Missed => missed(language, it),
        AnnouncementState::Draft | AnnouncementState::Asked | AnnouncementState::Dropped => {
            let see = Button::new(plain!(language, "umum-tombol-buka"), AnnouncementPress::One(id));
            Screen::text(html!(language, "umum-jalan-tidak-jadi", judul = &name)).row(vec![see])
        }
    }
}

/// It is let go and can be held back; of what goes every week all that is planned can be seen.
fn planned(language: Language, it: &Announcement, text: Html) -> Screen {
    let hold = Button::new(plain!(language, "umum-tombol-tahan"), AnnouncementPress::Hold(it.id));
    let Some(weekly) = repeat_said::planned(language, it) else { return Screen::text(text).row(vec![hold]) };
    let see = Button::new(plain!(language, "umum-tombol-buka"), AnnouncementPress::One(it.id));
    Screen::text(Html::join(&[text, weekly], "\n")).row(vec![hold]).row(vec![see])
}

/// It goes: how many have it, and how long the rest takes.
fn sending(language: Language, it: &Announcement, resting: i64) -> Screen {
    const MINUTE: i64 = 60;
    let (name, counts) = (title(it), it.counts);
    let all = if it.expanded { counts.total } else { counts.total.max(it.counted.unwrap_or_default()) };
    let mut lines = vec![html!(language, "umum-jalan", judul = &name, terkirim = counts.sent, semua = all)];
    lines.extend(others(language, it.counts));
    lines.extend((resting > 0).then(|| html!(language, "umum-jalan-tenang", jumlah = resting)));
    lines.extend(posted::line(language, it));
    let messages = (all - counts.ended() - resting).max(0).saturating_mul(it.facts.messages_a_copy());
    let minutes = messages / PACE / MINUTE;
    lines.extend((minutes > 0).then(|| html!(language, "umum-jalan-sisa", menit = minutes)));
    let stop = Button::new(plain!(language, "umum-tombol-hentikan"), AnnouncementPress::Stop(it.id));
    Screen::text(Html::join(&lines, "\n")).row(vec![stop])
}

/// What became of those that did not arrive, a line each.
fn others(language: Language, counts: Counts) -> Vec<Html> {
    let line = |many: i64, words: fn(Language, i64) -> Html| (many > 0).then(|| words(language, many));
    let all = [
        line(counts.blocked, |language, many| html!(language, "umum-akhir-blokir", jumlah = many)),
        line(counts.gone, |language, many| html!(language, "umum-akhir-hilang", jumlah = many)),
        line(counts.failed, |language, many| html!(language, "umum-akhir-gagal", jumlah = many)),
        line(counts.cancelled, |language, many| html!(language, "umum-akhir-batal", jumlah = many)),
        line(counts.unknown, |language, many| html!(language, "umum-akhir-ragu", jumlah = many)),
    ];
    all.into_iter().flatten().collect()
}

/// How it ended, and when the next one of its series goes.
pub(super) fn report(language: Language, it: &Announcement, next: Option<Millis>) -> Screen {
    let see = Button::new(plain!(language, "umum-tombol-hasil"), AnnouncementPress::One(it.id));
    let goes_on = next.map(|at| html!(language, "umum-ulang-lanjut", saat = &format::moment(language, at)));
    let parts: Vec<Html> = [ended(language, it)].into_iter().chain(goes_on).collect();
    Screen::text(Html::join(&parts, "\n")).row(vec![see])
}

/// How it ended, in words.
pub(super) fn ended(language: Language, it: &Announcement) -> Html {
    let (name, counts) = (title(it), it.counts);
    let head = match it.state {
        AnnouncementState::Stopped if it.counts.under_way() > 0 => html!(language, "umum-berhenti-dulu", judul = &name),
        AnnouncementState::Stopped => html!(language, "umum-berhenti", judul = &name),
        _ => html!(language, "umum-selesai", judul = &name),
    };
    let mut lines = vec![head, html!(language, "umum-akhir-terkirim", terkirim = counts.sent, semua = counts.total)];
    lines.extend(others(language, it.counts));
    lines.extend(mended(language, it));
    lines.extend(posted::line(language, it));
    lines.push(html!(language, "umum-akhir-dibaca"));
    Html::join(&lines, "\n")
}

/// How far a correction or a withdrawal is.
fn mended(language: Language, it: &Announcement) -> Option<Html> {
    match (it.withdrawn_at.is_some(), it.mending, it.mended) {
        (true, true, done) => Some(html!(language, "umum-tarik-jalan", jumlah = done, semua = it.counts.sent)),
        (true, false, done) => Some(html!(language, "umum-tarik-jadi", jumlah = done)),
        (false, true, done) => Some(html!(language, "umum-ralat-jalan", jumlah = done, semua = it.counts.sent)),
        (false, false, 0) => None,
        (false, false, done) => Some(html!(language, "umum-ralat-jadi", jumlah = done)),
    }
}

/// Its time passed while nothing ran, or it was brought back with a backup: its author says what becomes of it.
pub(super) fn missed(language: Language, it: &Announcement) -> Screen {
    let id = it.id;
    let text = html!(language, "umum-terlewat", judul = &title(it));
    let text = if it.counts.total > 0 {
        let part = html!(language, "umum-terlewat-sebagian", jumlah = it.counts.sent);
        Html::join(&[text, part], "\n\n")
    } else {
        text
    };
    let text = match it.facts.repeat {
        Some(repeat) => {
            Html::join(&[text, repeat_said::said(language, repeat), html!(language, "umum-ulang-terlewat")], "\n\n")
        }
        None => text,
    };
    Screen::text(text)
        .row(vec![Button::new(plain!(language, "umum-tombol-kirim"), AnnouncementPress::Send(id, false))])
        .row(vec![
            Button::new(plain!(language, "umum-tombol-buka"), AnnouncementPress::One(id)),
            Button::new(plain!(language, "umum-tombol-buang"), AnnouncementPress::Drop(id, false)),
        ])
}

/// One of a series reaches more than whoever let it go saw: it waits for somebody else, or for its author.
pub(super) fn asked_again(language: Language, it: &Announcement, reached: i64) -> Screen {
    let (id, name) = (it.id, title(it));
    let see = Button::new(plain!(language, "umum-tombol-buka"), AnnouncementPress::One(id));
    if it.state == AnnouncementState::Asked {
        return Screen::text(html!(language, "umum-ulang-minta", judul = &name, jumlah = reached)).row(vec![see]);
    }
    let send = Button::new(plain!(language, "umum-tombol-kirim"), AnnouncementPress::Send(id, false));
    Screen::text(html!(language, "umum-ulang-tanya", judul = &name, jumlah = reached)).row(vec![send]).row(vec![see])
}

/// It was to go, and nobody approved it.
pub(super) fn late(language: Language, it: &Announcement) -> Screen {
    let at = it.starts_at.map(|at| format::moment(language, at)).unwrap_or_default();
    let see = Button::new(plain!(language, "umum-tombol-buka"), AnnouncementPress::One(it.id));
    Screen::text(html!(language, "umum-belum-disetujui", judul = &title(it), saat = &at)).row(vec![see])
}

/// Too many of the first ones reached nobody, or Telegram took none: it stopped by itself.
pub(super) fn braked(language: Language, it: &Announcement) -> Screen {
    let see = Button::new(plain!(language, "umum-tombol-hasil"), AnnouncementPress::One(it.id));
    let (name, counts) = (title(it), it.counts);
    let text = if is_refused(counts.failed, counts.sent) {
        html!(language, "umum-rem-isi", judul = &name, jumlah = counts.failed)
    } else {
        html!(language, "umum-rem", judul = &name, jumlah = counts.gone, terkirim = counts.sent)
    };
    Screen::text(text).row(vec![see])
}
