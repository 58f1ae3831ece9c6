//! What came of an event, for the office: one message, a picture and a workbook. Groups that are so small that they would
//! tell somebody by name are told together with others.

use super::feedback::{turnover_name, useful_name};
use super::press::EventAfterPress;
use crate::clock;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, EventKind, EventState, Language, Regions, SeatState, Sector};
use crate::report::chart::Chart;
use crate::report::workbook::{Cell, Sheet, xlsx};
use crate::store::event_results::{self, Group, Opinions};
use crate::store::events::{self, Event};
use crate::talks::business::form::sector_name;
use crate::talks::event_office::press::EventOfficePress;
use crate::talks::events_shown::session_name;
use crate::talks::{office, ui};
use crate::text::{Html, format};
use crate::turn::{Document, Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// Fewer people than these could be told by name.
const FEW: i64 = 3;
/// Groups that the message lists, the largest first.
const LISTED: usize = 6;
/// Messages of owners that it lists.
const MESSAGES: usize = 5;
/// Bars that the picture has room for, and letters below each.
const BARS: usize = 6;
const BAR_CHARS: usize = 12;

/// People of one group: its name, how many had a seat or came, and how many came.
type Row = (String, i64, i64);

/// All that is told of an event.
struct Results {
    event: Event,
    /// People who had a seat or came, and who came.
    joined: i64,
    present: i64,
    waiting: i64,
    left: i64,
    lapsed: i64,
    refused: i64,
    /// What each session is called, and how many came.
    sessions: Vec<(String, i64)>,
    districts: Vec<Row>,
    sectors: Vec<Row>,
    said: Opinions,
}

/// Everything, for whoever runs events; that it was looked at is kept.
async fn read(turn: &mut Turn<'_>, id: i64) -> Talk<Results> {
    ui::require(turn, Action::RunEvents, Relation::Other).await?;
    let found = events::get(turn.read(), id).await?.filter(|event| event.state != EventState::Draft);
    let Some(event) = found else {
        ui::unknown_button(turn);
        return Err(Stop::Said);
    };
    office::note_change(turn, Action::RunEvents, event.code.as_str()).await?;
    let (language, keys) = (turn.language, turn.keys);
    let groups = event_results::groups(turn.read(), id).await?;
    let counted = event_results::sessions(turn.read(), id).await?;
    let said = event_results::said(turn.read(), keys, id).await?;
    let has_seat = |group: &Group| group.present || group.state == SeatState::Confirmed.word();
    let count = |is: &dyn Fn(&Group) -> bool| -> i64 {
        groups.iter().filter(|group| is(group)).map(|group| group.people).sum()
    };
    let ended = |state: SeatState| count(&|group| !group.present && group.state == state.word());
    let name = |id: i64| {
        let session = event.facts.sessions.iter().find(|one| one.id == id)?;
        session_name(language, &event, session)
    };
    let sessions = counted.into_iter().filter_map(|(id, people)| Some((name(id)?, people))).collect();
    let district = |group: &Group| {
        let name = group.district.as_deref().and_then(|code| Regions::shipped().name(code)).map(str::to_owned);
        name.unwrap_or_else(|| plain!(language, "hasil-tanpa-kecamatan"))
    };
    let sector = |group: &Group| {
        let sector = group.sector.as_deref().and_then(Sector::from_word);
        sector.map_or_else(|| plain!(language, "hasil-tanpa-usaha"), |sector| sector_name(language, sector))
    };
    let other = plain!(language, "hasil-lainnya");
    let seated = || groups.iter().filter(|group| has_seat(group));
    Ok(Results {
        joined: count(&has_seat),
        present: count(&|group| group.present),
        waiting: ended(SeatState::Waiting) + ended(SeatState::Offered),
        left: ended(SeatState::Left),
        lapsed: ended(SeatState::Lapsed),
        refused: ended(SeatState::Refused),
        sessions,
        districts: together(by(seated(), district), &other),
        sectors: together(by(seated(), sector), &other),
        said,
        event,
    })
}

/// People by a name.
fn by<'a>(groups: impl Iterator<Item = &'a Group>, name: impl Fn(&Group) -> String) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for group in groups {
        let (name, present) = (name(group), if group.present { group.people } else { 0 });
        match rows.iter_mut().find(|(one, ..)| *one == name) {
            Some((_, joined, all)) => (*joined, *all) = (*joined + group.people, *all + present),
            None => rows.push((name, group.people, present)),
        }
    }
    rows
}

/// The largest first; those that are too small together as `other`, with the next larger one where they still are.
fn together(mut rows: Vec<Row>, other: &str) -> Vec<Row> {
    rows.sort_by(|one, two| (-one.1, &one.0).cmp(&(-two.1, &two.0)));
    let small = rows.iter().filter(|(_, joined, _)| *joined < FEW).map(|(_, joined, _)| joined).sum::<i64>();
    if small == 0 {
        return rows;
    }
    let mut kept = rows.iter().filter(|(_, joined, _)| *joined >= FEW).count();
    if small < FEW {
        kept = kept.saturating_sub(1);
    }
    let rest = rows.split_off(kept);
    let sum = rest.iter().fold((0, 0), |(joined, present), row| (joined + row.1, present + row.2));
    rows.push((other.to_owned(), sum.0, sum.1));
    rows
}

/// Of those who said what they sold, how many are in each band; small bands are told together.
fn bands(language: Language, said: &Opinions) -> Vec<(String, i64)> {
    let rows = said.turnover.iter().filter(|(_, people)| *people > 0);
    let rows: Vec<Row> = rows.map(|(sold, people)| (turnover_name(language, *sold), *people, 0)).collect();
    together(rows, &plain!(language, "hasil-omzet-lain")).into_iter().map(|(name, people, _)| (name, people)).collect()
}

impl Results {
    fn answers(&self) -> i64 {
        self.said.useful.iter().map(|(_, people)| people).sum()
    }

    fn sold(&self) -> i64 {
        self.said.turnover.iter().map(|(_, people)| people).sum()
    }

    /// Whether so many answered that nobody is told by name.
    fn is_told(&self) -> bool {
        self.answers() >= FEW
    }

    fn told(&self, language: Language) -> Html {
        let event = &self.event;
        let mut lines = vec![
            html!(language, "hasil-judul", acara = &event.facts.title),
            html!(language, "hasil-hadir", kursi = self.joined, hadir = self.present),
        ];
        let missed = self.joined - self.present;
        lines.push(if event.state == EventState::Finished {
            html!(language, "hasil-tidak-hadir", jumlah = missed)
        } else {
            html!(language, "hasil-belum-ditutup", jumlah = missed)
        });
        if !self.sessions.is_empty() {
            let all = self.sessions.iter().map(|(name, people)| format!("{name} {people}"));
            lines.push(html!(language, "hasil-sesi", isi = &all.collect::<Vec<_>>().join(", ")));
        }
        let ended = self.left + self.lapsed + self.refused + self.waiting;
        if ended > 0 {
            lines.push(html!(
                language,
                "hasil-lain",
                keluar = self.left,
                lewat = self.lapsed,
                ditolak = self.refused,
                menunggu = self.waiting
            ));
        }
        lines.extend(listed(&self.districts).map(|isi| html!(language, "hasil-kecamatan", isi = &isi)));
        lines.extend(listed(&self.sectors).map(|isi| html!(language, "hasil-bidang", isi = &isi)));
        Html::join(&[Html::join(&lines, "\n"), self.opinions(language)], "\n\n")
    }

    /// What people said of it.
    fn opinions(&self, language: Language) -> Html {
        if self.said.asked == 0 {
            return html!(language, "hasil-nilai-belum");
        }
        if !self.is_told() {
            return html!(language, "hasil-nilai-sedikit", diminta = self.said.asked, batas = FEW);
        }
        let each =
            self.said.useful.iter().map(|(useful, people)| format!("{} {people}", useful_name(language, *useful)));
        let isi = each.collect::<Vec<_>>().join(", ");
        let (jumlah, diminta) = (self.answers(), self.said.asked);
        let mut lines = vec![html!(language, "hasil-nilai", isi = &isi, jumlah = jumlah, diminta = diminta)];
        if self.event.facts.kind == EventKind::Bazaar {
            let each = bands(language, &self.said).into_iter().map(|(name, people)| format!("{name}: {people}"));
            let isi = each.collect::<Vec<_>>().join(", ");
            lines.push(if self.sold() < FEW {
                html!(language, "hasil-omzet-sedikit", batas = FEW)
            } else {
                html!(language, "hasil-omzet", isi = &isi)
            });
        }
        let words = self.said.words.iter().take(MESSAGES);
        lines.extend(words.map(|words| html!(language, "hasil-pesan", pesan = words)));
        let more = self.said.words.len().saturating_sub(MESSAGES);
        lines.extend((more > 0).then(|| html!(language, "hasil-pesan-lagi", jumlah = format::count(more))));
        Html::join(&lines, "\n")
    }

    /// Who had a seat and who came: at each session, else by kecamatan.
    fn drawn(&self, language: Language) -> Chart {
        let short = |count: i64| u32::try_from(count).unwrap_or_default();
        let label = |name: &str| crate::text::cut(name, BAR_CHARS);
        let all = (plain!(language, "hasil-grafik-semua"), self.joined, self.present);
        let rows: Vec<Row> = if self.sessions.is_empty() {
            self.districts.clone()
        } else {
            self.sessions.iter().map(|(name, people)| (name.clone(), self.joined, *people)).collect()
        };
        let rows = std::iter::once(all).chain(rows).take(BARS);
        Chart {
            title: self.event.facts.title.clone(),
            key: [plain!(language, "hasil-grafik-hadir"), plain!(language, "hasil-grafik-kursi")],
            pairs: rows.map(|(name, joined, present)| (label(&name), short(present), short(joined))).collect(),
        }
    }
}

/// "Kemiling 8/10, …": who came of who joined; the largest groups.
fn listed(rows: &[Row]) -> Option<String> {
    let each = rows.iter().take(LISTED).map(|(name, joined, present)| format!("{name} {present}/{joined}"));
    let all = each.collect::<Vec<_>>().join(", ");
    (!all.is_empty()).then_some(all)
}

/// What came of an event.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64) -> Talk {
    let results = read(turn, id).await?;
    let language = turn.language;
    let screen = Screen::text(results.told(language))
        .row(vec![
            Button::new(plain!(language, "hasil-tombol-grafik"), EventAfterPress::Chart(id)),
            Button::new(plain!(language, "hasil-tombol-xlsx"), EventAfterPress::Sheet(id)),
        ])
        .row(vec![back(language, id), ui::menu_button(language)]);
    turn.show(screen);
    Ok(())
}

fn back(language: Language, id: i64) -> Button {
    Button::new(plain!(language, "kelola-tombol-acara-ini"), EventOfficePress::One(id))
}

/// The same as a picture, under which it stands in words.
pub(super) async fn chart(turn: &mut Turn<'_>, id: i64) -> Talk {
    let results = read(turn, id).await?;
    let language = turn.language;
    let title = &results.event.facts.title;
    let text = html!(language, "hasil-grafik", acara = title, kursi = results.joined, hadir = results.present);
    let screen = Screen::text(text).row(vec![back(language, id)]);
    turn.say(match results.drawn(language).png() {
        Some(bytes) => {
            let name = format!("hasil-{}.png", results.event.code);
            screen.file(Document { name, mime: "image/png".to_owned(), bytes, personal: true })
        }
        None => screen,
    });
    Ok(())
}

/// The same as a workbook, without names.
pub(super) async fn sheet(turn: &mut Turn<'_>, id: i64) -> Talk {
    let results = read(turn, id).await?;
    let language = turn.language;
    let made = clock::local(turn.now).date();
    let at = format::moment(language, turn.now);
    let lead = vec![
        results.event.facts.title.clone(),
        plain!(language, "lembar-untuk", nama = turn.first_name, saat = &at),
        String::new(),
    ];
    let screen = match xlsx(&sheets(language, &results, &lead), made) {
        Some(bytes) => {
            let file = Document::workbook(&format!("hasil-{}", results.event.code), bytes);
            Screen::text(html!(language, "hasil-lembar", acara = &results.event.facts.title)).file(file)
        }
        None => Screen::text(html!(language, "lembar-gagal")),
    };
    turn.say(screen.row(vec![back(language, id)]));
    Ok(())
}

/// Its tabs: figures, sessions, kecamatan, trades, and what people said.
fn sheets(language: Language, results: &Results, lead: &[String]) -> Vec<Sheet> {
    let sheet = |name: String, head: String, rows: Vec<Vec<Cell>>| Sheet {
        name,
        lead: lead.to_vec(),
        head: head.split('|').map(|column| column.trim().to_owned()).collect(),
        rows,
    };
    let figure = |name: String, count: i64| vec![Cell::Text(name), Cell::Number(count)];
    let group =
        |(name, joined, present): &Row| vec![Cell::Text(name.clone()), Cell::Number(*joined), Cell::Number(*present)];
    let mut figures = vec![
        figure(plain!(language, "hasil-kolom-kursi"), results.joined),
        figure(plain!(language, "hasil-kolom-hadir"), results.present),
        figure(plain!(language, "hasil-kolom-tidak"), results.joined - results.present),
        figure(plain!(language, "hasil-kolom-keluar"), results.left),
        figure(plain!(language, "hasil-kolom-lewat"), results.lapsed),
        figure(plain!(language, "hasil-kolom-ditolak"), results.refused),
        figure(plain!(language, "hasil-kolom-menunggu"), results.waiting),
    ];
    figures.extend(results.sessions.iter().map(|(name, people)| figure(name.clone(), *people)));
    let columns = || plain!(language, "hasil-kolom-kelompok");
    let mut sheets = vec![
        sheet(plain!(language, "lembar-angka"), plain!(language, "hasil-kolom-angka"), figures),
        sheet(plain!(language, "lembar-kecamatan"), columns(), results.districts.iter().map(group).collect()),
        sheet(plain!(language, "hasil-lembar-bidang"), columns(), results.sectors.iter().map(group).collect()),
    ];
    if results.is_told() {
        let useful = results.said.useful.iter().map(|(useful, people)| figure(useful_name(language, *useful), *people));
        let bands = bands(language, &results.said).into_iter().filter(|_| results.sold() >= FEW);
        let words = results.said.words.iter().map(|words| vec![Cell::Text(words.clone()), Cell::Empty]);
        let rows = useful.chain(bands.map(|(name, people)| figure(name, people))).chain(words).collect();
        sheets.push(sheet(plain!(language, "hasil-lembar-nilai"), plain!(language, "hasil-kolom-angka"), rows));
    }
    sheets
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(counts: &[i64]) -> Vec<Row> {
        counts.iter().enumerate().map(|(at, count)| (at.to_string(), *count, count / 2)).collect()
    }

    #[test]
    fn d15_no_group_is_so_small_that_it_tells_a_name_and_none_is_lost() {
        for counts in [
            &[10, 5, 3][..],
            &[10, 5, 2],
            &[10, 1],
            &[1, 1, 1, 1],
            &[2, 2],
            &[5, 3, 1, 1, 1],
            &[1],
            &[],
            &[3],
            &[2, 40],
        ] {
            let told = together(rows(counts), "lain");
            let all: i64 = counts.iter().sum();
            assert_eq!(told.iter().map(|row| row.1).sum::<i64>(), all, "{counts:?}");
            assert!(told.iter().all(|row| row.1 >= FEW || all < FEW), "{counts:?}: {told:?}");
            // What stands apart is no difference of two sums.
            assert!(told.iter().filter(|row| row.0 == "lain").count() <= 1, "{told:?}");
        }
    }

    #[test]
    fn d15_the_largest_group_stands_first() {
        let told = together(rows(&[3, 9, 4]), "lain");
        assert_eq!(told.iter().map(|row| row.1).collect::<Vec<_>>(), [9, 4, 3]);
    }
}
