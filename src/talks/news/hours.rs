//! The hours in which somebody wants no news: chosen with a tap, or by two hours.

use crate::domain::{Button, OwnHours};
use crate::store::own_hours;
use crate::talks::news::press::NewsPress;
use crate::talks::news::subscriptions::clock_hour as hour;
use crate::talks::ui;
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Hours in a row.
const IN_A_ROW: usize = 3;

/// Which hours hold, and which may be chosen.
pub(super) async fn show(turn: &mut Turn<'_>) -> Talk {
    page(turn, None).await
}

async fn page(turn: &mut Turn<'_>, lead: Option<Html>) -> Talk {
    let (who, language) = (turn.contact.id, turn.language);
    let held = own_hours::of(turn.read(), who).await?;
    let text = html!(language, "jam-tenang-isi", tutup = &hour(held.closes), buka = &hour(held.opens));
    let text = Html::join(&lead.into_iter().chain([text]).collect::<Vec<_>>(), "\n\n");
    let offered = OwnHours::OFFERED.into_iter().chain((!OwnHours::OFFERED.contains(&held)).then_some(held));
    let button = |hours: OwnHours| {
        let label = ui::tick(language, &stretch(hours), hours == held);
        Button::new(label, NewsPress::SetHours(hours.closes, hours.opens))
    };
    let mut screen = Screen { buttons: ui::rows(offered.map(button).collect(), 2), ..Screen::text(text) };
    screen = screen.row(vec![Button::new(plain!(language, "jam-tenang-tombol-sendiri"), NewsPress::HoursFrom)]);
    let back = Button::new(plain!(language, "tombol-langganan"), NewsPress::Subscriptions);
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// From which hour does nothing come any more?
pub(super) fn ask_from(turn: &mut Turn<'_>) {
    let language = turn.language;
    let button = |closes: u8| Button::new(hour(closes), NewsPress::HoursUntil(closes));
    choose(turn, html!(language, "jam-tenang-dari"), OwnHours::CLOSES.map(button).collect());
}

/// Until which hour of the next morning?
pub(super) fn ask_until(turn: &mut Turn<'_>, closes: u8) {
    let language = turn.language;
    let button = |opens: u8| Button::new(hour(opens), NewsPress::SetHours(closes, opens));
    let text = html!(language, "jam-tenang-sampai", tutup = &hour(closes));
    choose(turn, text, OwnHours::OPENS.map(button).collect());
}

fn choose(turn: &mut Turn<'_>, text: Html, hours: Vec<Button>) {
    let screen = Screen { buttons: ui::rows(hours, IN_A_ROW), ..Screen::text(text) };
    let back = Button::new(plain!(turn.language, "tombol-kembali"), NewsPress::Hours);
    turn.show(screen.row(vec![back]));
}

/// These hours hold from now on; those that nobody may choose are asked anew.
pub(super) async fn set(turn: &mut Turn<'_>, closes: u8, opens: u8) -> Talk {
    let (who, now, language) = (turn.contact.id, turn.now, turn.language);
    let Some(hours) = OwnHours::new(closes, opens) else {
        return page(turn, Some(html!(language, "jam-tenang-tidak-bisa"))).await;
    };
    own_hours::set(turn.write().await?, who, hours, now).await?;
    page(turn, Some(html!(language, "jam-tenang-jadi"))).await
}

/// From the evening to the morning.
fn stretch(hours: OwnHours) -> String {
    format!("{}–{}", hour(hours.closes), hour(hours.opens))
}
