//! A month or a week of the office: a card to forward, a picture with the same figures, and for the head who did what.

use super::figures::{Compared, compared};
use super::period::Stretch;
use super::press::{ReportPage, ReportPress};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language};
use crate::report::chart::Chart;
use crate::store::{month, officers};
use crate::talks::{office, ui};
use crate::text::Html;
use crate::turn::{Document, Screen, Talk, Turn};
use crate::{html, plain};

/// What is closed is kept for two years, so months further back say too little.
const MOST_BACK: u8 = 104;

/// The card, with what it can become.
pub(super) async fn show(turn: &mut Turn<'_>, stretch: Stretch, back: u8) -> Talk {
    let back = back.min(MOST_BACK);
    let compared = begin(turn, stretch, back).await?;
    let language = turn.language;
    let mut screen = Screen::text(compared.card(turn));
    let go = |label: String, back: u8| Button::new(label, ReportPress::Month(stretch, back));
    let earlier = (back < MOST_BACK).then(|| go(plain!(language, "bulan-tombol-lalu"), back + 1));
    let later = back.checked_sub(1).map(|back| go(plain!(language, "bulan-tombol-berikut"), back));
    screen = screen.row(earlier.into_iter().chain(later).collect());
    let stretches = [
        (Stretch::Month, plain!(language, "bulan-tombol-bulan")),
        (Stretch::Week, plain!(language, "bulan-tombol-minggu")),
    ];
    let tabs = stretches.map(|(one, label)| {
        let back = if one == stretch { back } else { 0 };
        Button::new(ui::tab(&label, one == stretch), ReportPress::Month(one, back))
    });
    screen = screen.row(tabs.to_vec()).row(vec![
        Button::new(plain!(language, "bulan-tombol-teruskan"), ReportPress::MonthText(stretch, back)),
        Button::new(plain!(language, "bulan-tombol-grafik"), ReportPress::MonthChart(stretch, back)),
    ]);
    let sheets = Button::new(plain!(language, "bulan-tombol-xlsx"), ReportPress::SheetMonth(stretch, back));
    let mut last = vec![sheets];
    if turn.may(Action::SeeWork, Relation::Other).await? {
        last.push(Button::new(plain!(language, "bulan-tombol-petugas"), ReportPress::MonthOfficers(stretch, back)));
    }
    let home = Button::new(plain!(language, "laporan-tombol-awal"), ReportPress::Page(ReportPage::Overview, 0));
    turn.show(screen.row(last).row(vec![home, ui::menu_button(language)]));
    Ok(())
}

/// The figures, for whoever may see them; that they were looked at is kept.
async fn begin(turn: &mut Turn<'_>, stretch: Stretch, back: u8) -> Talk<Compared> {
    ui::require(turn, Action::SeeReport, Relation::Other).await?;
    office::note(turn, Action::SeeReport, None, None).await?;
    Ok(compared(turn, stretch, back).await?)
}

/// The card as a message of its own, without buttons: to be forwarded.
pub(super) async fn text(turn: &mut Turn<'_>, stretch: Stretch, back: u8) -> Talk {
    let compared = begin(turn, stretch, back).await?;
    let card = compared.card(turn);
    turn.say(Screen::text(card));
    Ok(())
}

/// The same as a picture, under which the figures stand in words.
pub(super) async fn chart(turn: &mut Turn<'_>, stretch: Stretch, back: u8) -> Talk {
    let compared = begin(turn, stretch, back).await?;
    let language = turn.language;
    let card = compared.card(turn);
    match drawn(language, &compared).png() {
        Some(bytes) => {
            let name = format!("{}.png", compared.period.file_name());
            let file = Document { name, mime: "image/png".to_owned(), bytes, personal: true };
            turn.say(Screen::text(card).file(file));
        }
        None => turn.say(Screen::text(card)),
    }
    Ok(())
}

fn drawn(language: Language, compared: &Compared) -> Chart {
    let (now, before) = (&compared.now, &compared.before);
    let short = |count: i64| u32::try_from(count).unwrap_or_default();
    let pair = |label: String, now: i64, before: i64| (label, short(now), short(before));
    Chart {
        title: plain!(language, "bulan-grafik", nama = &compared.period.name(language)),
        key: [compared.period.name(language), compared.earlier.name(language)],
        pairs: vec![
            pair(plain!(language, "bulan-grafik-usaha"), now.businesses(), before.businesses()),
            pair(plain!(language, "bulan-grafik-bot"), now.asked.all, before.asked.all),
            pair(plain!(language, "catat-telepon"), now.noted.phone, before.noted.phone),
            pair(plain!(language, "catat-kunjungan"), now.noted.visit, before.noted.visit),
            pair(plain!(language, "catat-wa"), now.noted.whatsapp, before.noted.whatsapp),
            pair(plain!(language, "bulan-grafik-terbantu"), now.helped.good, before.helped.good),
        ],
    }
}

/// Who did what: names, for the head alone.
pub(super) async fn people(turn: &mut Turn<'_>, stretch: Stretch, back: u8) -> Talk {
    ui::require(turn, Action::SeeWork, Relation::Other).await?;
    office::note(turn, Action::SeeWork, None, None).await?;
    let compared = compared(turn, stretch, back).await?;
    let language = turn.language;
    let work = worked(turn, &compared).await?;
    let line = |(name, ended, noted): &(String, i64, i64)| {
        html!(language, "bulan-petugas-baris", nama = name, selesai = *ended, catat = *noted)
    };
    let lines: Vec<Html> = work.iter().map(line).collect();
    let title = compared.title(language, turn.now);
    let text = if lines.is_empty() {
        html!(language, "bulan-petugas-kosong", nama = &title)
    } else {
        html!(language, "bulan-petugas", nama = &title, isi = Html::join(&lines, "\n"))
    };
    let back = Button::new(plain!(language, "tombol-kembali"), ReportPress::Month(stretch, back));
    turn.show(Screen::text(text).row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// Names with the consultations that each ended and the services that each noted.
pub(super) async fn worked(turn: &mut Turn<'_>, compared: &Compared) -> Talk<Vec<(String, i64, i64)>> {
    let language = turn.language;
    let work = month::officers(turn.read(), compared.period.span()).await?;
    let names = officers::colleagues(turn.read()).await?;
    let name = |id: i64| {
        let found = names.iter().find(|colleague| colleague.id.0 == id).and_then(|colleague| colleague.name.clone());
        found.unwrap_or_else(|| plain!(language, "petugas-tanpa-nama", nomor = &id.to_string()))
    };
    Ok(work.into_iter().map(|(id, ended, noted)| (name(id), ended, noted)).collect())
}
