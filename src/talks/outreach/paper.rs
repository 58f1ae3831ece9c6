//! What a poster shows, printed and as a picture, in Indonesian: it hangs on a wall of Bandar Lampung.

use super::event_paper::{WALL, event_paper, office_name};
use super::press::{LINK, OutreachPress};
use crate::domain::{Button, EventState, Language, PosterCode, PosterTarget};
use crate::report::poster::Poster as Paper;
use crate::store::events;
use crate::store::outreach::Poster;
use crate::talks::{passed_on, ui};
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// The short link of a poster.
pub(super) fn address(turn: &Turn<'_>, code: &PosterCode) -> String {
    turn.world.deep_link(format_args!("{LINK}{code}"))
}

/// What a poster leads to is called.
pub(super) async fn name_of(turn: &mut Turn<'_>, target: &PosterTarget) -> Talk<String> {
    let (language, knowledge) = (turn.language, &turn.world.knowledge);
    Ok(match target {
        PosterTarget::Menu => plain!(language, "poster-tombol-depan"),
        PosterTarget::Registration => plain!(language, "poster-tombol-daftar"),
        PosterTarget::News => plain!(language, "poster-tombol-kabar"),
        PosterTarget::Programme(slug) => {
            knowledge.get(slug).map_or_else(|| slug.clone(), |of| knowledge.short(of, language).to_owned())
        }
        PosterTarget::Event(code) => {
            let event = events::by_code(turn.read(), code).await?;
            event.map_or_else(|| code.to_string(), |event| event.facts.title)
        }
    })
}

/// Why nobody needs a poster any more that leads to an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Past {
    /// The event was called off.
    Cancelled,
    /// The event is over.
    Over,
}

impl Past {
    /// A word behind what it leads to.
    fn sign(self, language: Language) -> String {
        match self {
            Self::Cancelled => plain!(language, "poster-tanda-batal"),
            Self::Over => plain!(language, "poster-tanda-lewat"),
        }
    }

    /// Why it is not sent.
    pub(super) fn why(self, language: Language) -> Html {
        match self {
            Self::Cancelled => html!(language, "poster-acara-batal"),
            Self::Over => html!(language, "poster-acara-lewat"),
        }
    }
}

/// Whether what a poster leads to is no more.
pub(super) async fn past(turn: &mut Turn<'_>, target: &PosterTarget) -> Talk<Option<Past>> {
    let PosterTarget::Event(code) = target else { return Ok(None) };
    let event = events::by_code(turn.read(), code).await?;
    Ok(match event {
        Some(event) if event.state == EventState::Cancelled => Some(Past::Cancelled),
        Some(event) if event.is_over(turn.now) => Some(Past::Over),
        _ => None,
    })
}

/// What a poster leads to is called, and that it is no more.
pub(super) async fn name_now(turn: &mut Turn<'_>, target: &PosterTarget) -> Talk<String> {
    let name = name_of(turn, target).await?;
    Ok(match past(turn, target).await? {
        Some(past) => format!("{name} {}", past.sign(turn.language)),
        None => name,
    })
}

async fn drawn(turn: &mut Turn<'_>, poster: &Poster) -> Talk<Paper> {
    let link = address(turn, &poster.code);
    if let PosterTarget::Event(code) = &poster.target
        && let Some(event) = events::by_code(turn.read(), code).await?
    {
        let place = Some(poster.place.clone());
        return Ok(Paper { place, ..event_paper(turn, &event.facts, link).await? });
    }
    let office = office_name(turn).await?;
    let (kind, title) = match &poster.target {
        PosterTarget::Menu | PosterTarget::Event(_) => {
            (plain!(WALL, "poster-kertas-depan-jenis"), plain!(WALL, "poster-kertas-depan"))
        }
        PosterTarget::Registration => {
            (plain!(WALL, "poster-kertas-daftar-jenis"), plain!(WALL, "poster-kertas-daftar"))
        }
        PosterTarget::News => (plain!(WALL, "poster-kertas-kabar-jenis"), plain!(WALL, "poster-kertas-kabar")),
        PosterTarget::Programme(slug) => {
            let knowledge = &turn.world.knowledge;
            let title = knowledge.get(slug).map(|of| knowledge.title(of, WALL).to_owned());
            (plain!(WALL, "poster-kertas-program-jenis"), title.unwrap_or_default())
        }
    };
    // What a programme costs stands on its card: free is what is done here.
    let (free, call) = match poster.target {
        PosterTarget::Registration => {
            (plain!(WALL, "poster-kertas-gratis-daftar"), plain!(WALL, "poster-kertas-ajakan"))
        }
        PosterTarget::News => (plain!(WALL, "poster-kertas-gratis-kabar"), plain!(WALL, "poster-kertas-ajakan-kabar")),
        _ => (plain!(WALL, "poster-kertas-gratis"), plain!(WALL, "poster-kertas-ajakan")),
    };
    let lines = vec![plain!(WALL, "poster-kertas-baris"), free];
    Ok(Paper { office, kind, title, lines, call, link, place: Some(poster.place.clone()) })
}

/// Sends it to be printed, and as a picture.
pub(super) async fn send(turn: &mut Turn<'_>, poster: &Poster) -> Talk {
    let paper = drawn(turn, poster).await?;
    let language = turn.language;
    // Whoever hangs ten of them finds the right one by its name.
    let sign = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let place: String = poster.place.chars().map(sign).collect();
    let printed = Screen::text(html!(language, "poster-cetak", tempat = &poster.place));
    let shown = Screen::text(html!(language, "poster-gambar", tautan = &paper.link))
        .row(vec![
            Button::new(plain!(language, "poster-tombol-ini"), OutreachPress::One(poster.id)),
            Button::new(plain!(language, "poster-tombol-semua"), OutreachPress::List(0)),
        ])
        .row(vec![ui::menu_button(language)]);
    // What is to be passed on stays as it is.
    let shown = ui::all_below(shown);
    passed_on::send_poster(turn, &paper, &format!("poster-{place}-{}", poster.code), (printed, shown));
    Ok(())
}
