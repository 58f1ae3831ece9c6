//! What came of an announcement, as a workbook and as a picture: counts alone, and for whoever may look businesses up each
//! copy.

use super::press::AnnouncementPress;
use super::{causes, counted, page, progress, reach, shown, urgency, write};
use crate::clock::{self, Millis};
use crate::domain::announcement::CopyEnd;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language, Regions};
use crate::report::chart::Chart;
use crate::report::workbook::{Cell, Sheet, xlsx};
use crate::store::announcements::Announcement;
use crate::store::announcements::copies::{self, Outcomes};
use crate::store::announcements::lists::{self, ListKind};
use crate::store::announcements::report::{self, District, Recipient};
use crate::store::{self, Connection};
use crate::talks::office;
use crate::text::{Html, format};
use crate::turn::{Document, Screen, Talk, Turn};
use crate::{html, plain};

/// Lines with a copy each, at most: what the writer can make without anybody waiting for it.
const MOST: i64 = 2_000;
/// The same beside it: what has room in memory, and in a file that a telephone opens.
pub(super) const MOST_BESIDE: i64 = 50_000;

/// What stands between words in one message.
fn split(words: &str) -> Vec<String> {
    words.split('|').map(|word| word.trim().to_owned()).collect()
}

fn back(language: Language, id: i64) -> Button {
    Button::new(plain!(language, "umum-tombol-ke-pengumuman"), AnnouncementPress::One(id))
}

/// The workbook; each one that is made is a row of the audit, and one that names people another. Where it is long it is
/// made beside the writer, and comes when it is there.
pub(super) async fn sheet(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = page::announcement(turn, id).await?;
    write::note(turn, Action::Announce, id).await?;
    let (who, language, now) = (turn.contact.id, turn.language, turn.now);
    let names = !is_nameless(&it) && turn.may(Action::SearchBusinesses, Relation::Other).await?;
    if names {
        office::note_change(turn, Action::SearchBusinesses, &id.to_string()).await?;
    }
    if it.counts.total > MOST {
        lists::ask(turn.write().await?, (id, who), (ListKind::Sheet, 0), (None, None), now).await?;
        turn.wake(counted::LISTS);
        turn.say(Screen::text(html!(language, "umum-lembar-disusun")).row(vec![back(language, id)]));
        return Ok(());
    }
    let gathered = gathered(turn.read(), it, names, MOST).await?;
    let bytes = workbook(language, &gathered, (turn.first_name, now));
    turn.say(sent(language, &gathered.it, bytes));
    Ok(())
}

/// That somebody had a consultation is nobody else's to read.
fn is_nameless(it: &Announcement) -> bool {
    !it.facts.audience.more.consulted.is_empty()
}

/// All that stands in the workbook.
pub(super) struct Gathered {
    it: Announcement,
    came: Outcomes,
    districts: Vec<District>,
    hours: Vec<(Millis, i64)>,
    causes: Vec<(String, i64)>,
    /// A copy each; none for who may not see whose they are.
    people: Option<Vec<Recipient>>,
}

/// Reads it, with so many copies at most.
pub(super) async fn gathered(
    conn: &mut Connection,
    it: Announcement,
    names: bool,
    most: i64,
) -> Result<Gathered, store::Error> {
    let people = if names && !is_nameless(&it) { Some(report::recipients(conn, it.id, most).await?) } else { None };
    Ok(Gathered {
        came: copies::outcome_list(conn, it.id).await?,
        districts: report::by_district(conn, it.id).await?,
        hours: report::by_hour(conn, it.id).await?,
        causes: report::causes(conn, it.id).await?,
        people,
        it,
    })
}

/// The bytes of the workbook, for somebody of this name.
pub(super) fn workbook(language: Language, all: &Gathered, (name, now): (&str, Millis)) -> Option<Vec<u8>> {
    let it = &all.it;
    let made = plain!(language, "lembar-untuk", nama = name, saat = &format::moment(language, now));
    let why = urgency::said(language, it).as_ref().map(Html::to_plain);
    let lead: Vec<String> = [shown::title(it), made].into_iter().chain(why).collect();
    let causes = |(cause, many): &(String, i64)| vec![Cell::Text(causes::named(language, cause)), Cell::Number(*many)];
    let mut bodies = vec![
        (plain!(language, "umum-lembar-kolom-hasil"), outcomes(language, all.came)),
        (
            plain!(language, "umum-lembar-kolom-tempat"),
            all.districts.iter().map(|one| by_place(language, one)).collect(),
        ),
        (plain!(language, "umum-lembar-kolom-jam"), all.hours.iter().map(|(at, sent)| by_hour(*at, *sent)).collect()),
        (plain!(language, "umum-lembar-kolom-sebab"), all.causes.iter().map(causes).collect()),
    ];
    let mut cut = None;
    if let Some(people) = &all.people {
        let shown = format::count(people.len());
        let is_cut = shown >= MOST && shown < all.came.counts.total;
        cut = is_cut.then(|| plain!(language, "umum-lembar-terpotong", jumlah = shown, semua = all.came.counts.total));
        let rows = people.iter().map(|one| recipient(language, one)).collect();
        bodies.push((plain!(language, "umum-lembar-kolom-penerima"), rows));
    }
    let tabs = split(&plain!(language, "umum-lembar-tab"));
    let sheets: Vec<Sheet> = tabs
        .into_iter()
        .zip(bodies)
        .map(|(name, (head, rows))| Sheet { name, lead: lead.clone(), head: split(&head), rows })
        .collect();
    xlsx(&with_cut(sheets, cut), clock::local(now).date())
}

/// Says on the last one that it does not hold everybody, where that is so.
fn with_cut(mut sheets: Vec<Sheet>, cut: Option<String>) -> Vec<Sheet> {
    if let Some(people) = sheets.last_mut() {
        people.lead.extend(cut);
    }
    sheets
}

/// The message with it.
pub(super) fn sent(language: Language, it: &Announcement, bytes: Option<Vec<u8>>) -> Screen {
    let screen = match bytes {
        Some(bytes) => Screen::text(html!(language, "umum-lembar", judul = &shown::title(it)))
            .file(Document::workbook(&format!("pengumuman-{}", it.id), bytes)),
        None => Screen::text(html!(language, "lembar-gagal")),
    };
    screen.row(vec![back(language, it.id)])
}

/// How copies ended and what people did, a row each; what the words of the message name, in their order.
fn outcomes(language: Language, came: Outcomes) -> Vec<Vec<Cell>> {
    let counts = came.counts;
    let copies =
        [counts.total, counts.sent, counts.blocked, counts.gone, counts.failed, counts.cancelled, counts.unknown];
    let people = [came.tapped, came.asked, came.joined, came.registered, came.left, came.stopped];
    let numbers = copies.into_iter().chain([counts.under_way()]).chain(people);
    let ends = split(&plain!(language, "umum-lembar-hasil"));
    let names = ends.into_iter().chain(split(&plain!(language, "umum-lembar-tindakan")));
    names.zip(numbers).map(|(name, number)| vec![Cell::Text(name), Cell::Number(number)]).collect()
}

fn by_place(language: Language, one: &District) -> Vec<Cell> {
    let name = Regions::shipped().name(&one.code).map(str::to_owned);
    let name = name.unwrap_or_else(|| plain!(language, "umum-lembar-tanpa-usaha"));
    vec![Cell::Text(name), Cell::Number(one.sent), Cell::Number(one.others)]
}

fn by_hour(at: Millis, sent: i64) -> Vec<Cell> {
    let local = clock::local(at);
    vec![Cell::Day(local.date()), Cell::Text(local.format("%H.%M").to_string()), Cell::Number(sent)]
}

fn recipient(language: Language, one: &Recipient) -> Vec<Cell> {
    let region = one.region.as_deref().unwrap_or_default();
    let village = Regions::shipped().name(region).unwrap_or_default().to_owned();
    let business = one.business.clone().unwrap_or_else(|| plain!(language, "umum-lembar-tanpa-usaha"));
    let district = if region.is_empty() { String::new() } else { reach::district(region).unwrap_or_default() };
    let end = ended(language, one.outcome.as_deref().and_then(CopyEnd::from_word));
    let cause = one.cause.as_deref().map(|cause| causes::named(language, cause)).unwrap_or_default();
    [business, district, village, end, cause].map(Cell::Text).to_vec()
}

/// How a copy ended, as the counts name it.
fn ended(language: Language, end: Option<CopyEnd>) -> String {
    let at = match end {
        Some(CopyEnd::Sent) => 1,
        Some(CopyEnd::Blocked) => 2,
        Some(CopyEnd::Gone) => 3,
        Some(CopyEnd::Failed) => 4,
        Some(CopyEnd::Cancelled) => 5,
        Some(CopyEnd::Unknown) => 6,
        None => 7,
    };
    split(&plain!(language, "umum-lembar-hasil")).into_iter().nth(at).unwrap_or_default()
}

/// The same as a picture: those whom it reached, and what they did, beside all of whom that is.
pub(super) async fn chart(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = page::announcement(turn, id).await?;
    let language = turn.language;
    let came = copies::outcome_list(turn.read(), id).await?;
    let text = Html::join(&[progress::ended(language, &it), page::came(language, &it, came)], "\n\n");
    let screen = Screen::text(text).row(vec![back(language, id)]);
    turn.say(match drawn(language, shown::title(&it), came).png() {
        Some(bytes) => {
            let name = format!("pengumuman-{id}.png");
            screen.file(Document { name, mime: "image/png".to_owned(), bytes, personal: true })
        }
        None => screen,
    });
    Ok(())
}

fn drawn(language: Language, title: String, came: Outcomes) -> Chart {
    let short = |count: i64| u32::try_from(count).unwrap_or_default();
    let (total, sent) = (came.counts.total, came.counts.sent);
    let did = [came.tapped, came.asked, came.joined, came.registered, came.stopped].map(|people| (people, sent));
    let pairs = [(sent, total)].into_iter().chain(did);
    let names = split(&plain!(language, "umum-grafik-batang"));
    Chart {
        title,
        key: [plain!(language, "umum-grafik-orang"), plain!(language, "umum-grafik-dari")],
        pairs: names.into_iter().zip(pairs).map(|(name, (people, of))| (name, short(people), short(of))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::announcements::Counts;

    #[test]
    fn e15_each_count_stands_behind_its_own_name_in_every_language() {
        let counts = Counts { total: 21, sent: 1, blocked: 2, gone: 3, failed: 4, cancelled: 5, unknown: 6 };
        let came = Outcomes { counts, tapped: 8, asked: 9, joined: 10, registered: 11, left: 12, stopped: 13 };
        for language in Language::ALL {
            let rows = outcomes(language, came);
            assert_eq!(rows.len(), 14, "{language:?}");
            let name = |end: CopyEnd| Cell::Text(ended(language, Some(end)));
            assert_eq!(rows[4], [name(CopyEnd::Failed), Cell::Number(4)]);
            assert_eq!(rows[6], [name(CopyEnd::Unknown), Cell::Number(6)]);
            assert_eq!(split(&plain!(language, "umum-lembar-tab")).len(), 5);
            let chart = drawn(language, "Bazar".into(), came);
            assert_eq!(chart.pairs.len(), 6);
            assert!(chart.pairs.iter().all(|(name, ..)| name.chars().count() <= 13), "{:?}", chart.pairs);
            assert_eq!((chart.pairs[0].1, chart.pairs[0].2, chart.pairs[5].1), (1, 21, 13));
            assert!(chart.png().is_some());
        }
    }
}
