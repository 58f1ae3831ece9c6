//! The office's queue: one message, changed in place, the longest wait first.

use super::access;
use super::card;
use super::counts::Counts;
use super::press::ConsultPress;
use super::promise;
use crate::domain::Button;
use crate::domain::policy::{Action, Relation};
use crate::store::cases::{self, Case, Part, State};
use crate::talks::{office_settings, services, ui};
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Cases on a page.
const PER_PAGE: i64 = 8;

/// A page of a part of the queue.
pub(super) async fn show(turn: &mut Turn<'_>, part: Part, page: u16) -> Talk {
    ui::require(turn, Action::SeeCases, Relation::Other).await?;
    let (who, keys, now, language) = (turn.contact.id, turn.keys, turn.now, turn.language);
    let counts = Counts::of(turn.read(), who, now).await?;
    let skip = i64::from(page) * PER_PAGE;
    let complaints = if turn.may(Action::SeeComplaints, Relation::Other).await? {
        Some(cases::complaints(turn.read(), keys, who).await?)
    } else {
        None
    };
    let about_office = complaints.as_ref().map(|all| i64::try_from(all.len()).unwrap_or(i64::MAX));
    let mut found = match (part, complaints) {
        (Part::Complaints, None) => {
            ui::unknown_button(turn);
            return Ok(());
        }
        (Part::Complaints, Some(all)) => all.into_iter().skip(usize::try_from(skip).unwrap_or_default()).collect(),
        _ => cases::queue(turn.read(), keys, (part, who, now), (PER_PAGE + 1, skip)).await?,
    };
    let most = usize::try_from(PER_PAGE).unwrap_or_default();
    let more = found.len() > most;
    found.truncate(most);
    let world = turn.world;
    let calendar = office_settings::calendar(turn.read()).await?;
    let line = |case: &Case| {
        let state = card::state(language, case, who);
        let is_running = matches!(case.state, State::Waiting | State::Taken);
        let due = (is_running && case.due().at < now).then(|| case.due());
        // Its owner was told a day with hours: until those are over it is due, and not broken.
        let state = match due {
            Some(due) if promise::is_over(&calendar.of(access::team(world, case)), due, now) => {
                plain!(language, "konsultasi-antrean-lewat", keadaan = &state)
            }
            Some(_) => plain!(language, "konsultasi-antrean-hari-ini", keadaan = &state),
            None => state,
        };
        html!(
            language,
            "konsultasi-antrean-baris",
            nomor = case.number.as_str(),
            nama = &access::asker(language, case),
            topik = &card::topic(world, language, case),
            isi = &card::gist(language, case),
            keadaan = &state
        )
    };
    let mut lines: Vec<Html> = found.iter().map(line).collect();
    // What is left to do of calls and visits is work like all other.
    let (noted, noted_buttons) = if page == 0 { services::listed(turn, part).await? } else { Default::default() };
    // What comes before all others stands above that too.
    let first = found.iter().take_while(|case| case.urgent).count();
    lines.splice(first..first, noted);
    let text = if lines.is_empty() {
        html!(language, "konsultasi-antrean-kosong")
    } else {
        html!(language, "konsultasi-antrean", isi = Html::join(&lines, "\n\n"))
    };
    let opened = |case: &Case| Button::new(case.number.as_str(), ConsultPress::Open(case.number.clone()));
    let (before, behind) = found.split_at(first);
    let buttons = before.iter().map(opened).chain(noted_buttons).chain(behind.iter().map(opened)).collect();
    let screen = ui::rows(buttons, 4).into_iter().fold(Screen::text(text), Screen::row);
    let pages = ui::pager(language, u32::from(page), more, |label, page| {
        Button::new(label, ConsultPress::Queue(part, u16::try_from(page).unwrap_or(u16::MAX)))
    });
    let screen = pages.into_iter().fold(screen, Screen::row);
    let about_office = about_office.map(|count| (Part::Complaints, plain!(language, "lapor-bagian", jumlah = count)));
    let tabs = counts.tabs(language).into_iter().chain(about_office);
    let tabs = tabs.map(|(one, label)| Button::new(ui::tab(&label, one == part), ConsultPress::Queue(one, 0)));
    let screen = ui::rows(tabs.collect(), 2).into_iter().fold(screen, Screen::row);
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}
