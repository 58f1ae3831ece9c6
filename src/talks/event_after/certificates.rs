//! The certificates of an event, for the office: at how many sessions somebody must have been, and how many there are.

use super::press::EventAfterPress;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, EventState, Language};
use crate::store::certificates;
use crate::store::events::{self, Event, Facts};
use crate::talks::event_office::press::EventOfficePress;
use crate::talks::{office, ui};
use crate::text::{Html, format};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// The shares of a hundred sessions that are offered.
const SHARES: [i64; 6] = [50, 60, 75, 80, 90, 100];

async fn event(turn: &mut Turn<'_>, id: i64) -> Talk<Event> {
    ui::require(turn, Action::RunEvents, Relation::Other).await?;
    if let Some(event) = events::get(turn.read(), id).await? {
        return Ok(event);
    }
    ui::unknown_button(turn);
    Err(Stop::Said)
}

/// The certificates of an event.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64) -> Talk {
    let event = event(turn, id).await?;
    let language = turn.language;
    let facts = &event.facts;
    let needed = format::count(facts.needed());
    let counts = certificates::counts(turn.read(), id, needed).await?;
    let all = format::count(facts.sessions.len());
    let mut lines = vec![
        html!(language, "sertifikat-halaman", acara = &facts.title),
        if all < 2 {
            html!(language, "sertifikat-semua")
        } else {
            html!(language, "sertifikat-syarat", perlu = needed, semua = all, bagian = facts.share)
        },
    ];
    let is_open = matches!(event.state, EventState::Draft | EventState::Published);
    lines.push(match event.state {
        EventState::Finished => {
            html!(
                language,
                "sertifikat-jumlah",
                berhak = counts.entitled,
                dibuat = counts.issued,
                ditarik = counts.withdrawn
            )
        }
        _ => html!(language, "sertifikat-nanti"),
    });
    let rows = if is_open { choices(language, &event) } else { Vec::new() };
    if all > 1 {
        lines.push(if is_open { html!(language, "sertifikat-ubah") } else { html!(language, "sertifikat-tetap") });
    }
    let screen = rows.into_iter().fold(Screen::text(Html::join(&lines, "\n")), Screen::row);
    let back = Button::new(plain!(language, "kelola-tombol-acara-ini"), EventOfficePress::One(id));
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// The shares that mean different numbers of sessions.
fn choices(language: Language, event: &Event) -> Vec<Vec<Button>> {
    let needed = |share: i64| Facts { share, ..event.facts.clone() }.needed();
    let mut shares = SHARES.to_vec();
    shares.dedup_by_key(|share| needed(*share));
    if shares.len() < 2 {
        return Vec::new();
    }
    let choice = |share: i64| {
        let is_so = needed(share) == event.facts.needed();
        // Of several shares that mean the same number the one is named that the page names.
        let share = if is_so && SHARES.contains(&event.facts.share) { event.facts.share } else { share };
        let label = plain!(language, "sertifikat-pilihan", bagian = share, perlu = format::count(needed(share)));
        Button::new(ui::tab(&label, is_so), EventAfterPress::Share(event.id, u8::try_from(share).unwrap_or(u8::MAX)))
    };
    ui::packed(shares.into_iter().map(choice))
}

/// Another share is needed from now on.
pub(super) async fn set_share(turn: &mut Turn<'_>, id: i64, share: u8) -> Talk {
    let event = event(turn, id).await?;
    let share = i64::from(share);
    if SHARES.contains(&share) && events::set_share(turn.write().await?, id, share).await? {
        office::note_change(turn, Action::RunEvents, event.code.as_str()).await?;
        turn.toast(plain!(turn.language, "sertifikat-singkat-jadi"));
    }
    show(turn, id).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d13_the_choice_that_is_marked_names_the_share_that_the_page_names() {
        for share in SHARES {
            let mut event = crate::talks::events_shown::tests::event();
            event.facts.sessions = event.facts.sessions.iter().copied().cycle().take(2).collect();
            event.facts.share = share;
            let labels = choices(Language::Indonesian, &event).into_iter().flatten().map(|button| button.label);
            let marked: Vec<String> = labels.filter(|label| label.starts_with('·')).collect();
            assert!(matches!(marked.as_slice(), [one] if one.contains(&format!(" {share} %"))), "{share}: {marked:?}");
        }
    }

    #[test]
    fn d13_of_the_sessions_so_many_are_needed_and_one_always_is() {
        let event = crate::talks::events_shown::tests::event();
        let needed = |count: usize, share: i64| {
            let sessions = event.facts.sessions.iter().copied().cycle().take(count).collect();
            Facts { sessions, share, ..event.facts.clone() }.needed()
        };
        for (count, share, expected) in [
            (1, 80, 1),
            (2, 80, 2),
            (4, 80, 4),
            (5, 80, 4),
            (10, 80, 8),
            (4, 75, 3),
            (4, 50, 2),
            (3, 50, 2),
            (1, 50, 1),
            (3, 1, 1),
            (7, 100, 7),
            (0, 80, 1),
        ] {
            assert_eq!(needed(count, share), expected, "{share} of {count}");
        }
    }
}
