//! What everybody sees of the office, and what of it is not known yet.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::clock;
use crate::domain::calendar::Calendar;
use crate::domain::office::Setting;
use crate::domain::policy::Action;
use crate::domain::{Button, Language};
use crate::knowledge::{Office, Programme, Section};
use crate::store::office::{self, Settings};
use crate::store::{self, Connection};
use crate::talks::office_settings::access::sees;
use crate::talks::office_settings::press::OfficePress;
use crate::talks::{office_settings::form, office_settings::others, ui};
use crate::text::{self, Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// The programme that says how to reach an officer.
const OFFICERS: &str = "hubungi-petugas";
/// A holiday that is at most so many days ahead is announced.
const AHEAD_DAYS: i64 = 14;

/// When the office works: what ships, with what head or admin laid over it.
pub(in crate::talks) async fn calendar(conn: &mut Connection) -> Result<Arc<Calendar>, store::Error> {
    office::calendar(conn, &Office::shipped().calendar).await
}

/// The settings that nobody filled in, and the years whose holidays nobody compared with the decree.
pub(in crate::talks) async fn gaps(conn: &mut Connection) -> Result<(Vec<Setting>, Vec<i32>), store::Error> {
    let missing = office::missing(conn).await?;
    let compared = office::compared_years(conn).await?;
    Ok((missing, Office::shipped().holidays.to_compare(&compared).map(|decree| decree.year).collect()))
}

/// How to reach the office in a few lines: its name, address, hours and telephone, as far as it said them.
pub(in crate::talks) async fn contact(turn: &mut Turn<'_>) -> Result<Option<Html>, store::Error> {
    let said = office::settings(turn.read()).await?;
    let lines = contact_lines(turn.language, &said, &[]);
    Ok((!lines.is_empty()).then(|| Html::join(&lines, "\n")))
}

/// The same lines, but for those that stand above already.
pub(super) fn contact_lines(language: Language, said: &Settings, above: &[Setting]) -> Vec<Html> {
    const SHORT: [Setting; 4] = [Setting::Name, Setting::Address, Setting::Hours, Setting::Phone];
    let left = SHORT.into_iter().filter(|setting| !above.contains(setting));
    left.filter_map(|setting| line(language, said, setting)).collect()
}

/// A card that sends people to an office, with how that office is reached, as far as somebody said so.
pub(in crate::talks) async fn beside(
    turn: &mut Turn<'_>,
    programme: &Programme,
    section: Section,
    mut screen: Screen,
) -> Result<Screen, store::Error> {
    let found = match (programme.head.slug.as_str(), section) {
        (OFFICERS, _) => contact(turn).await?,
        (_, Section::Kontak) => others::reached_by(turn, &programme.head.office).await?,
        _ => None,
    };
    if let Some(found) = found {
        screen.text = Html::join(&[screen.text, found], "\n\n");
    }
    Ok(screen)
}

/// /kantor.
pub(super) async fn show(turn: &mut Turn<'_>) -> Talk {
    let said = office::settings(turn.read()).await?;
    let calendar = calendar(turn.read()).await?;
    let language = turn.language;
    let mut parts = vec![html!(language, "kantor-judul")];
    let lines: Vec<Html> = Setting::ALL.into_iter().filter_map(|setting| line(language, &said, setting)).collect();
    parts.extend((!lines.is_empty()).then(|| Html::join(&lines, "\n")));
    if said.contains_key(&Setting::Hours) {
        parts.push(now_in_words(turn, &calendar));
    }
    parts.extend(soon_closed(language, &calendar, text::local_date(turn.now)));
    let missing = Setting::ALL.into_iter().filter(|setting| !said.contains_key(setting));
    let missing: Vec<String> = missing.map(|setting| form::name(language, setting).to_lowercase()).collect();
    if !missing.is_empty() {
        parts.push(html!(language, "kantor-belum", daftar = &missing.join(", ")));
    }
    parts.extend(trial(language, &said));
    let mut screen = Screen::text(Html::join(&parts, "\n\n"));
    if sees(turn, Action::SeeOffice).await? {
        screen = screen.row(vec![Button::new(plain!(language, "kantor-tombol-kelola"), OfficePress::Settings)]);
    }
    let ways = vec![
        Button::new(plain!(language, "kantor-tombol-lain"), OfficePress::Others(0)),
        Button::new(plain!(language, "kantor-tombol-libur"), OfficePress::Holidays(0)),
    ];
    turn.show(screen.row(ways).row(vec![ui::menu_button(language)]));
    Ok(())
}

/// Who runs the bot and where that can be verified, as far as the office said it; where not, that it is a trial.
pub(in crate::talks) async fn who_runs(turn: &mut Turn<'_>) -> Result<Html, store::Error> {
    const WHO: [Setting; 4] = [Setting::Name, Setting::Operator, Setting::Data, Setting::Page];
    let said = office::settings(turn.read()).await?;
    let language = turn.language;
    let lines = WHO.into_iter().filter_map(|setting| line(language, &said, setting));
    Ok(Html::join(&trial(language, &said).into_iter().chain(lines).collect::<Vec<_>>(), "\n"))
}

/// The word that it is a trial, until everything is said that makes it official.
fn trial(language: Language, said: &Settings) -> Option<Html> {
    let is_official = Setting::OFFICIAL.iter().all(|setting| said.contains_key(setting));
    (!is_official).then(|| html!(language, "kantor-belum-resmi"))
}

/// One setting as a line; none where nobody said it.
pub(super) fn line(language: Language, said: &Settings, setting: Setting) -> Option<Html> {
    let value = in_words(language, setting, &said.get(&setting)?.value);
    Some(html!(language, "kantor-baris", nama = &form::name(language, setting), isi = &value))
}

/// A setting as people read it.
pub(super) fn in_words(language: Language, setting: Setting, value: &str) -> String {
    match (setting, value.parse()) {
        (Setting::Hours, Ok(hours)) => format::hours(language, &hours),
        _ => value.to_owned(),
    }
}

/// Whether it is open now, or when next.
pub(super) fn now_in_words(turn: &Turn<'_>, calendar: &Calendar) -> Html {
    let language = turn.language;
    if calendar.is_open(turn.now) {
        html!(language, "kantor-buka")
    } else {
        html!(language, "kantor-tutup", saat = &format::moment(language, calendar.next_open(turn.now)))
    }
}

/// The next holiday on which the office would otherwise be open, where it is near.
fn soon_closed(language: Language, calendar: &Calendar, today: NaiveDate) -> Option<Html> {
    let ahead = calendar.holidays().range(today..);
    let near = ahead.take_while(|(day, _)| (**day - today).num_days() <= AHEAD_DAYS);
    let (day, holiday) = near.into_iter().find(|(day, _)| !calendar.hours().of(weekday(**day)).is_empty())?;
    Some(html!(language, "kantor-libur-dekat", tanggal = &dated(language, *day), nama = holiday.name(language)))
}

fn weekday(day: NaiveDate) -> chrono::Weekday {
    chrono::Datelike::weekday(&day)
}

/// A day with its weekday: "Kamis, 24 Desember 2026".
pub(super) fn dated(language: Language, day: NaiveDate) -> String {
    let number = i64::from(weekday(day).number_from_monday());
    plain!(
        language,
        "hari-tanggal",
        hari = &plain!(language, "hari", nomor = number),
        tanggal = &text::date(language, day)
    )
}

/// Who vouches for something, and since when: "Hendra, 28 November 2026".
pub(super) fn vouched(language: Language, by: &str, at: clock::Millis) -> String {
    let day = text::date(language, text::local_date(at));
    if by.is_empty() { day } else { plain!(language, "kantor-oleh", nama = by, tanggal = &day) }
}
