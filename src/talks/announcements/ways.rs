//! What can be done with an announcement: the buttons under its page.

use super::press::{AnnouncementPress, Shelf};
use crate::clock::Millis;
use crate::domain::{AnnouncementState, Button, Language};
use crate::form::FieldKey;
use crate::plain;
use crate::store::announcements::Announcement;
use crate::talks::ui;
use crate::turn::Screen;

/// Whether one in this state tells who will get it: what has begun tells who has it.
pub(super) fn tells_who_will(state: AnnouncementState) -> bool {
    use AnnouncementState::{Asked, Draft, Held, Missed, Scheduled};
    matches!(state, Draft | Asked | Held | Scheduled | Missed)
}

/// The button to a list.
pub(super) fn to_list(language: Language, shelf: Shelf) -> Button {
    Button::new(plain!(language, "umum-tombol-daftar"), AnnouncementPress::List(shelf, 0))
}

/// What decides what can be done with one, beside how far it is.
pub(super) struct Seen {
    /// The language of whoever looks.
    pub(super) language: Language,
    /// When.
    pub(super) now: Millis,
    /// How many fit who have no chat.
    pub(super) without_chat: i64,
    /// Whether whoever looks may let it go.
    pub(super) may_approve: bool,
    /// Whether whoever looks may see who will get it.
    pub(super) may_see: bool,
    /// The button that lets it stand in the office's channel too, or not.
    pub(super) choice: Option<Button>,
    /// The row of the next one, where it goes every week.
    pub(super) next: Option<i64>,
    /// Whether the next one still says what this one said before it was corrected.
    pub(super) is_next_behind: bool,
}

/// What can be done with it now.
pub(super) fn under(screen: Screen, it: &Announcement, seen: Seen) -> Screen {
    let id = it.id;
    let Seen { language, now, without_chat, may_approve, may_see, choice, next, is_next_behind } = seen;
    let send = Button::new(plain!(language, "umum-tombol-kirim"), AnnouncementPress::Send(id, false));
    let look = Button::new(plain!(language, "umum-tombol-contoh"), AnnouncementPress::Look(id));
    let test = Button::new(plain!(language, "umum-tombol-uji"), AnnouncementPress::Test(id));
    let change = Button::new(plain!(language, "kelola-tombol-ubah"), AnnouncementPress::Changes(id));
    let english = AnnouncementPress::Change(id, FieldKey::ANNOUNCEMENT_ENGLISH.word().to_owned());
    let english = Button::new(plain!(language, "umum-isian-inggris"), english);
    let buttons = Button::new(plain!(language, "umum-tombol-tombol"), AnnouncementPress::Buttons(id));
    let words = Button::new(plain!(language, "umum-tombol-wa"), AnnouncementPress::Words(id));
    let next =
        next.map(|next| vec![Button::new(plain!(language, "umum-tombol-berikutnya"), AnnouncementPress::One(next))]);
    let phones = (without_chat > 0).then(|| {
        vec![Button::new(plain!(language, "umum-tombol-telepon", jumlah = without_chat), AnnouncementPress::Phones(id))]
    });
    let who = may_see
        .then(|| vec![Button::new(plain!(language, "umum-tombol-lihat-siapa"), AnnouncementPress::Recipients(id, 0))]);
    let end = |shelf: Shelf| vec![to_list(language, shelf), ui::menu_button(language)];
    match it.state {
        AnnouncementState::Draft | AnnouncementState::Missed => {
            let others = Button::new(plain!(language, "umum-tombol-uji-rekan"), AnnouncementPress::Colleagues(id, 0));
            let away = Button::new(plain!(language, "umum-tombol-buang"), AnnouncementPress::Drop(id, false));
            let screen = screen
                .row(vec![send])
                .row(vec![look, buttons])
                .row(vec![test, others])
                .row(vec![change, english])
                .row(vec![words]);
            let choice = choice.map(|button| vec![button]);
            let screen = who.into_iter().chain(phones).chain(choice).fold(screen, Screen::row);
            screen.row(vec![away]).row(end(Shelf::Open))
        }
        AnnouncementState::Asked => {
            let seen = ui::seen_of(it.digest.as_deref().unwrap_or_default());
            let yes = Button::new(plain!(language, "umum-tombol-setujui"), AnnouncementPress::Approve(id, seen));
            let no = Button::new(plain!(language, "umum-tombol-kembalikan"), AnnouncementPress::Return(id));
            let back = Button::new(plain!(language, "umum-tombol-tarik-minta"), AnnouncementPress::Hold(id));
            let first = if may_approve { vec![yes, no] } else { vec![back] };
            who.into_iter().fold(screen.row(first).row(vec![look]), Screen::row).row(end(Shelf::Open))
        }
        AnnouncementState::Held | AnnouncementState::Scheduled => {
            let screen = held_back(screen, language, it).row(vec![look, words]);
            who.into_iter().chain(next).fold(screen, Screen::row).row(end(Shelf::Running))
        }
        AnnouncementState::Sending => {
            let stop = Button::new(plain!(language, "umum-tombol-hentikan"), AnnouncementPress::Stop(id));
            next.into_iter().fold(screen.row(vec![stop]), Screen::row).row(end(Shelf::Running))
        }
        AnnouncementState::Done | AnnouncementState::Stopped | AnnouncementState::Dropped => {
            let mend = it.can_be_mended(now).then(|| {
                vec![
                    Button::new(plain!(language, "umum-tombol-ralat"), AnnouncementPress::Correct(id)),
                    Button::new(plain!(language, "umum-tombol-tarik"), AnnouncementPress::Withdraw(id, false)),
                ]
            });
            let too = is_next_behind.then(|| {
                vec![Button::new(plain!(language, "umum-tombol-ubah-berikutnya"), AnnouncementPress::CorrectNext(id))]
            });
            let reached = Button::new(plain!(language, "umum-tombol-siapa"), AnnouncementPress::Reached(id));
            let rest = it
                .can_go_on(now)
                .then(|| vec![Button::new(plain!(language, "umum-tombol-sisa"), AnnouncementPress::Send(id, true))]);
            let files = (it.counts.total > 0).then(|| {
                vec![
                    Button::new(plain!(language, "umum-tombol-lembar"), AnnouncementPress::Sheet(id)),
                    Button::new(plain!(language, "umum-tombol-grafik"), AnnouncementPress::Chart(id)),
                ]
            });
            let screen = too.into_iter().chain(mend).chain(rest).chain(files).fold(screen, Screen::row);
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
