//! An announcement as people see it: the copy that owners get, whom it is for, and what it is called.

use super::press::AnnouncementPress;
use crate::domain::announcement::{Audience, OwnButton};
use crate::domain::{Button, EventState, Language};
use crate::store::announcements::{Announcement, Facts};
use crate::store::{self, Connection, events};
use crate::talks::{audience_said, ui};
use crate::text::{Html, format, link};
use crate::turn::{Handle, Screen};
use crate::world::World;
use crate::{html, plain};

/// For whom a copy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// For an owner.
    Real,
    /// For whoever tries it out: it says so, and its buttons do nothing.
    Test,
    /// The same without a word about it, for whoever looks at it before it goes.
    Preview,
}

/// What an announcement is about, as its buttons name it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct About {
    /// Whether owners find the event.
    pub(super) has_event: bool,
    /// What the programme is called.
    pub(super) programme: Option<String>,
}

/// What this announcement is about.
pub(super) async fn about(
    conn: &mut Connection,
    world: &World,
    language: Language,
    it: &Announcement,
) -> Result<About, store::Error> {
    let event = match it.facts.event {
        Some(id) => events::get(conn, id).await?,
        None => None,
    };
    let programme = it.facts.programme.as_deref().and_then(|slug| world.knowledge.get(slug));
    Ok(About {
        has_event: event.is_some_and(|event| event.state != EventState::Draft),
        programme: programme.map(|programme| world.knowledge.short(programme, language).to_owned()),
    })
}

/// The copy.
pub(super) fn copy(language: Language, it: &Announcement, how: How, about: &About) -> Screen {
    let facts = &it.facts;
    let corrected = how == How::Real && it.mending;
    let head = match how {
        How::Test => Some(html!(language, "umum-uji")),
        How::Real | How::Preview => corrected.then(|| corrected_at(language, it)),
    };
    let parts = head.into_iter().chain(words(language, facts)).chain([why(language, &facts.audience)]);
    let screen = under_file(Screen::text(Html::join(&parts.collect::<Vec<_>>(), "\n\n")), facts);
    let button = |label: String, press: AnnouncementPress| {
        let press = if how == How::Real { press } else { AnnouncementPress::Trial };
        ui::below(Button::new(label, press))
    };
    let id = it.id;
    let event = about.has_event.then(|| button(plain!(language, "umum-tombol-acara"), AnnouncementPress::SeeEvent(id)));
    let programme = about.programme.as_ref().map(|name| {
        button(ui::short(&plain!(language, "umum-tombol-program", nama = name)), AnnouncementPress::SeeProgramme(id))
    });
    let ask = button(plain!(language, "umum-tombol-tanya"), AnnouncementPress::Ask(id));
    let less = button(plain!(language, "umum-tombol-kurangi"), AnnouncementPress::Less(id));
    let own = facts.buttons.iter().filter_map(|own| match own {
        OwnButton::Page { label, page } => Some(Button::link(ui::short(label), page.clone())),
        OwnButton::Join => about
            .has_event
            .then(|| button(plain!(language, "umum-tombol-daftar-acara"), AnnouncementPress::JoinEvent(id))),
    });
    let led = event.into_iter().chain(programme).chain(own).map(|button| vec![button]);
    led.fold(screen, Screen::row).row(vec![ask, less])
}

/// When it was corrected: whoever read it before sees that it says something else.
pub(super) fn corrected_at(language: Language, it: &Announcement) -> Html {
    html!(language, "umum-ralat-kepala", saat = &format::moment(language, it.changed_at))
}

/// What it says, as it was written, and the page that it opens.
pub(super) fn words(language: Language, facts: &Facts) -> Vec<Html> {
    let page = facts.link.as_deref().map(|page| {
        let shown = Html::link(page, &Html::escape(&link::host(page)));
        html!(language, "umum-tautan", tautan = shown)
    });
    let said = facts.formatting(language).map(|html| Html::trusted(html.to_owned()));
    [said.unwrap_or_else(|| Html::escape(facts.words(language)))].into_iter().chain(page).collect()
}

/// The buttons that its author put under it, a line each: what is behind a label is told to whoever lets it go.
pub(super) fn own_buttons(language: Language, facts: &Facts) -> Vec<Html> {
    let line = |own: &OwnButton| match own {
        OwnButton::Page { label, page } => {
            html!(language, "umum-baris-tombol", nama = label, alamat = &link::host(page))
        }
        OwnButton::Join => {
            html!(language, "umum-baris-tombol-daftar", nama = &plain!(language, "umum-tombol-daftar-acara"))
        }
    };
    facts.buttons.iter().map(line).collect()
}

/// The same under its picture or file, or below its album.
///
/// Telegram lets no buttons stand under an album, and no more than a caption under a picture. So an album comes first,
/// without words and without a sound, and right below it one message with all of them and the buttons: that is what is
/// read, answered and corrected, and it is the last that stands in the chat.
pub(super) fn under_file(screen: Screen, facts: &Facts) -> Screen {
    screen.above(facts.files().map(|file| Handle { id: file.id.clone(), photo: file.photo }))
}

/// Why it came, as its last line.
fn why(language: Language, audience: &Audience) -> Html {
    match audience_said::news(language, audience) {
        Some(topics) => html!(language, "umum-karena", topik = &topics),
        None => html!(language, "umum-karena-kabar"),
    }
}

/// Whom it is for, as a sentence.
pub(super) fn audience(language: Language, audience: &Audience) -> Html {
    audience_said::sentence(language, audience)
}

/// What it is called among others: its first line.
pub(super) fn title(it: &Announcement) -> String {
    const MOST: usize = 60;
    let first = it.facts.body.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    if first.chars().count() <= MOST {
        return first.to_owned();
    }
    format!("{}…", first.chars().take(MOST - 1).collect::<String>().trim_end())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::announcement::AnnouncementState;
    use crate::domain::{ContactId, Interest};
    use crate::store::announcements::{Attached, Counts};

    /// An announcement of a bazaar.
    pub(in crate::talks::announcements) fn bazaar() -> Announcement {
        let (sectors, interests) = (vec!["kuliner".into()], vec!["pasar".into()]);
        let audience = Audience { sectors, interests, ..Audience::default() };
        Announcement {
            id: 7,
            state: AnnouncementState::Draft,
            facts: Facts { body: "Bazar <akhir> tahun\nSabtu".into(), audience, ..Facts::default() },
            series: None,
            author: ContactId(1),
            author_name: "Dewi".into(),
            approver: None,
            asked_by: None,
            is_for_the_rest: false,
            created_at: 0,
            changed_at: 0,
            starts_at: None,
            counted: None,
            digest: None,
            counts: Counts::default(),
            expanded: false,
            progress_row: None,
            ended_at: None,
            mended: 0,
            mending: false,
            withdrawn_at: None,
            post: None,
        }
    }

    #[test]
    fn e1_a_test_copy_says_so_and_is_else_what_owners_get() {
        let (it, language) = (bazaar(), Language::Indonesian);
        let about = About { has_event: true, programme: Some("Sertifikat halal".into()) };
        let [real, test, preview] = [How::Real, How::Test, How::Preview].map(|how| copy(language, &it, how, &about));
        assert!(test.text.as_str().ends_with(real.text.as_str()) && test.text != real.text);
        assert_eq!(preview.text, real.text);
        let labels = |screen: &Screen| -> Vec<String> {
            screen.buttons.iter().flatten().map(|button| button.label.clone()).collect()
        };
        assert_eq!(labels(&real), labels(&test));
        assert_eq!(labels(&real).len(), 4);
        let trial = ui::below(Button::new("", AnnouncementPress::Trial)).data;
        for screen in [test, preview] {
            assert!(screen.buttons.iter().flatten().all(|button| button.data == trial));
        }
    }

    #[test]
    fn e7_whom_it_is_for_is_a_sentence_and_a_file_leaves_room_for_all_that_is_said() {
        let mut it = bazaar();
        let said = |it: &Announcement| audience(Language::Indonesian, &it.facts.audience).to_plain();
        let one = said(&it);
        it.facts.audience = Audience { regions: vec!["18.71.01".into()], ..Audience::default() };
        let other = said(&it);
        it.facts.audience = Audience::default();
        assert!(one != other && other != said(&it) && one.contains("Kuliner"), "{one} {other}");
        it.facts.audience.interests = Interest::ALL.map(|interest| interest.word().to_owned()).to_vec();
        it.facts.body = "a".repeat(700);
        it.facts.file = Some(Attached { id: "F".into(), photo: true });
        it.facts.link = Some("https://umkm.bandarlampungkota.go.id/x".into());
        it.mending = true;
        for language in Language::ALL {
            for how in [How::Real, How::Test] {
                assert!(copy(language, &it, how, &About::default()).text.units() <= 1_024, "{language:?}");
            }
        }
    }
}
