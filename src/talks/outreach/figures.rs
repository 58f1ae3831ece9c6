//! What posters brought, by week: in words, as a picture, and as a table. No name stands anywhere.

use std::collections::BTreeMap;

use super::press::OutreachPress;
use super::{list, paper};
use crate::clock::{self, DAY, Millis};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language};
use crate::report::chart::Chart;
use crate::report::workbook::{Cell, Sheet, xlsx};
use crate::store::outreach::{self, Counts, Poster, Week};
use crate::talks::ui;
use crate::text::{self, Html, format};
use crate::turn::{Document, Screen, Talk, Turn};
use crate::{html, plain};

/// So many weeks are told and drawn; the table has all.
const WEEKS: usize = 8;
const WEEK: Millis = 7 * DAY;

/// The newest weeks a line each, and their sum over all time.
pub(super) fn told(language: Language, weeks: &[Week]) -> Html {
    if weeks.is_empty() {
        return html!(language, "poster-angka-kosong");
    }
    let by_week = outreach::sums(weeks, |week| week.begins);
    let mut all = Counts::default();
    weeks.iter().for_each(|week| all += week.counts);
    let line = |(begins, counts): (&i64, &Counts)| {
        let week = text::date(language, text::local_date(*begins));
        html!(language, "poster-minggu", minggu = &week, isi = steps(language, *counts))
    };
    let lines = by_week.iter().rev().take(WEEKS).map(line);
    let sum = html!(language, "poster-jumlah", isi = steps(language, all));
    Html::join(&lines.chain([sum]).collect::<Vec<_>>(), "\n")
}

fn steps(language: Language, counts: Counts) -> Html {
    html!(
        language,
        "poster-langkah",
        dibuka = counts.opened,
        bertanya = counts.asked,
        kabar = counts.subscribed,
        daftar = counts.registered,
        acara = counts.joined
    )
}

/// What all of them brought.
pub(super) async fn sums(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::MakePosters, Relation::Other).await?;
    let language = turn.language;
    let weeks = outreach::weeks(turn.read(), None).await?;
    let text = Html::join(&[html!(language, "poster-angka-judul"), told(language, &weeks)], "\n\n");
    let files = vec![
        Button::new(plain!(language, "poster-tombol-grafik"), OutreachPress::Chart(None)),
        Button::new(plain!(language, "poster-tombol-xlsx"), OutreachPress::Sheet),
    ];
    turn.show(Screen::text(text).row(files).row(vec![back(language), ui::menu_button(language)]));
    Ok(())
}

fn back(language: Language) -> Button {
    Button::new(plain!(language, "poster-tombol-semua"), OutreachPress::List(0))
}

/// The last weeks of one of them, or of all, as a picture.
pub(super) async fn chart(turn: &mut Turn<'_>, id: Option<i64>) -> Talk {
    let (title, name, to) = match id {
        Some(id) => {
            let Poster { place, code, .. } = list::found(turn, id).await?;
            (place, code.to_string(), OutreachPress::One(id))
        }
        None => {
            ui::require(turn, Action::MakePosters, Relation::Other).await?;
            (plain!(turn.language, "poster-lembar"), "semua".to_owned(), OutreachPress::Sums)
        }
    };
    let (language, now) = (turn.language, turn.now);
    let weeks = outreach::weeks(turn.read(), id).await?;
    let words = html!(language, "poster-grafik", judul = &title);
    let text = Html::join(&[words, told(language, &weeks)], "\n\n");
    let screen = Screen::text(text).row(vec![ui::below(Button::new(plain!(language, "tombol-kembali"), to))]);
    turn.say(match drawn(language, title, &weeks, now).png() {
        Some(bytes) => {
            let name = format!("poster-{name}.png");
            screen.file(Document { name, mime: "image/png".to_owned(), bytes, personal: true })
        }
        None => screen,
    });
    Ok(())
}

/// Each of the last weeks beside each other: how many came, and how many steps followed.
fn drawn(language: Language, title: String, weeks: &[Week], now: Millis) -> Chart {
    let by_week = outreach::sums(weeks, |week| week.begins);
    let short = |count: i64| u32::try_from(count).unwrap_or_default();
    let newest = outreach::week_of(now);
    let pair = |back: i64| {
        let begins = newest - back * WEEK;
        let counts = by_week.get(&begins).copied().unwrap_or_default();
        let after = counts.asked + counts.subscribed + counts.registered + counts.joined;
        let label = clock::local(begins).date().format("%d/%m").to_string();
        (label, short(counts.opened), short(after))
    };
    Chart {
        title,
        key: [plain!(language, "poster-grafik-dibuka"), plain!(language, "poster-grafik-lanjut")],
        pairs: (0..format::count(WEEKS)).rev().map(pair).collect(),
    }
}

/// Every week of every poster as a table.
pub(super) async fn sheet(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::MakePosters, Relation::Other).await?;
    let (language, now) = (turn.language, turn.now);
    let posters: BTreeMap<i64, Poster> =
        outreach::all(turn.read()).await?.into_iter().map(|poster| (poster.id, poster)).collect();
    let weeks = outreach::weeks(turn.read(), None).await?;
    let mut opens: BTreeMap<i64, String> = BTreeMap::new();
    for (id, poster) in &posters {
        opens.insert(*id, paper::name_of(turn, &poster.target).await?);
    }
    let row = |week: &Week| -> Option<Vec<Cell>> {
        let (poster, opens) = (posters.get(&week.poster)?, opens.get(&week.poster)?);
        let Counts { opened, asked, subscribed, registered, joined } = week.counts;
        let words = [poster.place.clone(), poster.code.to_string(), opens.clone()].map(Cell::Text);
        let counts = [opened, asked, subscribed, registered, joined].map(Cell::Number);
        let day = Cell::Day(clock::local(week.begins).date());
        Some(std::iter::once(day).chain(words).chain(counts).collect())
    };
    let at = format::moment(language, now);
    let sheet = Sheet {
        name: plain!(language, "poster-lembar"),
        lead: vec![plain!(language, "lembar-untuk", nama = turn.first_name, saat = &at), String::new()],
        head: plain!(language, "poster-kolom").split('|').map(|column| column.trim().to_owned()).collect(),
        rows: weeks.iter().filter_map(row).collect(),
    };
    let rows = format::count(sheet.rows.len());
    let screen = match xlsx(&[sheet], clock::local(now).date()) {
        Some(bytes) => {
            Screen::text(html!(language, "lembar-jadi", baris = rows)).file(Document::workbook("poster", bytes))
        }
        None => Screen::text(html!(language, "lembar-gagal")),
    };
    turn.say(screen.row(vec![ui::below(back(language))]));
    Ok(())
}
