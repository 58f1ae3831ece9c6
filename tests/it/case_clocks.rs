//! The clocks of consultations: who is reminded when, what stands still, and why a promise ends when it does.

use std::time::Duration;

use chrono::{NaiveDate, NaiveDateTime, Weekday};
use umkm_bot::clock::{self, Millis};
use umkm_bot::domain::calendar::Calendar;
use umkm_bot::knowledge::Office;

use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, office};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

pub const SRI: i64 = 9104;
/// A question that the team of permits answers.
pub const PERMIT: &str = "izin usaha saya ditolak, harus bagaimana?";

fn calendar() -> &'static Calendar {
    &Office::shipped().calendar
}

/// A moment in Lampung: so many days after a day, at an hour and minute.
pub fn at(day: NaiveDate, after: u64, hour: u32, minute: u32) -> Millis {
    let day = day.checked_add_days(chrono::Days::new(after)).unwrap();
    clock::at_local(NaiveDateTime::new(day, chrono::NaiveTime::from_hms_opt(hour, minute, 0).unwrap()))
}

/// The next Monday behind which four weeks have no holiday on a working day.
pub fn plain_monday(town: &Town) -> NaiveDate {
    let mut day = clock::local(town.clock.now()).date().succ_opt().unwrap();
    loop {
        let ends = day.checked_add_days(chrono::Days::new(28)).unwrap();
        let is_monday = chrono::Datelike::weekday(&day) == Weekday::Mon;
        let holidays = calendar().holidays().range(day..ends);
        let is_plain =
            holidays.filter(|(day, _)| chrono::Datelike::weekday(*day).number_from_monday() < 6).count() == 0;
        if is_monday && is_plain {
            return day;
        }
        day = day.succ_opt().unwrap();
    }
}

impl Town {
    /// Lives on until a moment: every morning's list and every hour of work is seen.
    pub async fn live_until(&self, until: Millis) {
        loop {
            let now = clock::local(self.clock.now());
            let next = [(7, 31), (9, 1), (11, 1), (13, 1), (15, 31)];
            let next = next.into_iter().map(|(hour, minute)| at(now.date(), 0, hour, minute));
            let next = next.chain([at(now.date(), 1, 7, 31)]).find(|at| *at > self.clock.now()).unwrap().min(until);
            let wait = next - self.clock.now();
            if wait <= 0 {
                return;
            }
            self.clock.advance(Duration::from_millis(wait.unsigned_abs()));
            for _ in 0..2 {
                self.quiet().await;
                self.clock.advance(Duration::from_secs(61));
            }
            self.quiet().await;
        }
    }

    /// How many messages of a chat say this.
    pub fn said(&self, who: i64, key: &str) -> usize {
        let messages = self.telegram.messages(who).into_iter().filter(|message| message.from.is_none());
        messages.filter(|message| says(message.text(), key)).count()
    }
}

/// Dewi answers for permits, Sri stands in, Hendra is the head; it is Monday, nine o'clock.
pub async fn permits() -> (Town, NaiveDate) {
    let town = office().await;
    town.telegram.person(SRI, "Sri", Some("id"));
    town.say(SRI, "/menu").await;
    town.write(
        "INSERT INTO officers (contact, role, granted_at) VALUES (9104, 'officer', 0);
         INSERT INTO team_members (team, contact, backup) SELECT value, 9101, 0 FROM json_each('[\"izin\", \"umum\"]');
         INSERT INTO team_members (team, contact, backup) SELECT value, 9104, 1 FROM json_each('[\"izin\", \"umum\"]');",
    )
    .await;
    let monday = plain_monday(&town);
    let wait = at(monday, 0, 9, 0) - town.clock.now();
    town.pass(Duration::from_millis(wait.unsigned_abs())).await;
    (town, monday)
}

#[tokio::test]
async fn c7_one_reminder_to_the_holder_one_to_the_backup_and_one_card_for_the_head() {
    let (mut town, monday) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    // Nobody takes it: it stands in the team's list every morning, and who stands in hears of it when that is due.
    town.live_until(at(monday, 3, 7, 0)).await;
    assert_eq!(town.said(DEWI, "daftar-pagi-baru"), 2, "{}", town.telegram.transcript(DEWI));
    town.live_until(at(monday, 3, 8, 30)).await;
    assert!(says(&town.heard(DEWI), "daftar-pagi-baru") && town.heard(DEWI).contains(&code), "{}", town.heard(DEWI));
    town.live_until(at(monday, 3, 9, 15)).await;
    assert!(says(&town.heard(SRI), "tenggat-belum-diambil"), "{}", town.heard(SRI));
    town.with_words(DEWI, "Baru ·");
    town.say(DEWI, "/antrean").await;
    town.tap(DEWI, &code).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;

    // Four fifths are over on Thursday afternoon; it is due on Monday, so Friday's list says it, once.
    town.live_until(at(monday, 4, 7, 0)).await;
    assert_eq!(town.said(DEWI, "daftar-pagi-segera"), 0);
    town.stop().await;
    town.start();
    town.live_until(at(monday, 4, 10, 0)).await;
    assert_eq!(town.said(DEWI, "daftar-pagi-segera"), 1, "{}", town.telegram.transcript(DEWI));
    // She puts it aside, which is an act: it stays hers.
    town.say(DEWI, &code).await;
    town.press(DEWI, "ingat-tombol").await;
    town.press(DEWI, "ingat-kalau-balas").await;
    town.live_until(at(monday, 7, 8, 50)).await;
    assert_eq!((town.said(SRI, "tenggat-lewat-janji"), town.said(HENDRA, "daftar-pagi-terlambat")), (0, 0));

    // At the promise who stands in hears of it, the head the next mornings.
    town.live_until(at(monday, 7, 9, 15)).await;
    assert_eq!(town.said(SRI, "tenggat-lewat-janji"), 1, "{}", town.telegram.transcript(SRI));
    assert!(town.heard(SRI).contains("Dewi"), "{}", town.heard(SRI));
    town.stop().await;
    town.start();
    town.live_until(at(monday, 8, 8, 30)).await;
    let card = town.heard(HENDRA);
    assert!(says(&card, "daftar-pagi-terlambat") && card.contains(&format!("{code} (Dewi, 1 hari)")), "{card}");
    town.live_until(at(monday, 11, 15, 0)).await;
    // Friday's and Monday's list said that it is due soon, and nothing else did.
    assert_eq!((town.said(DEWI, "daftar-pagi-segera"), town.said(DEWI, "tenggat-segera")), (2, 0));
    assert_eq!(town.said(SRI, "tenggat-lewat-janji"), 1);
    assert_eq!(town.said(HENDRA, "daftar-pagi-terlambat"), 4, "until it is done: {}", town.telegram.transcript(HENDRA));
    town.close().await;
}

#[tokio::test]
async fn c7_nobody_is_reminded_outside_of_working_hours() {
    let (town, monday) = permits().await;
    ask(&town, SITI, PERMIT).await;
    town.live_until(at(monday, 2, 9, 0)).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let count = |town: &Town| [DEWI, SRI, HENDRA].map(|who| town.count(who));
    let mut told = 0;
    for hour in 10..24 * 10 {
        let before = count(&town);
        town.live_until(at(monday, 2, 0, 40) + Millis::from(hour) * 3_600_000).await;
        if count(&town) == before {
            continue;
        }
        told += 1;
        let now = clock::local(town.clock.now());
        let since = clock::local(town.clock.now() - 3_600_000);
        let is_work =
            calendar().openings(now.date()).iter().any(|open| since.time() < open.to && now.time() >= open.from);
        let is_morning = !calendar().openings(now.date()).is_empty() && (7..9).contains(&chrono::Timelike::hour(&now));
        assert!(is_work || is_morning, "told at {now}: {}", town.heard(SRI));
    }
    assert!(told > 1, "somebody was reminded");
    town.close().await;
}

#[tokio::test]
async fn c7_what_comes_or_is_taken_at_night_stands_in_somebodys_first_list() {
    let (town, monday) = permits().await;
    town.live_until(at(monday, 4, 21, 0)).await;
    let waits = ask(&town, SITI, PERMIT).await;
    let taken = ask(&town, BUDI, "izin usaha saya juga ditolak").await;
    let card = town.with_words(SRI, "Menu");
    assert!(card > 0);
    town.say(HENDRA, "/antrean").await;
    town.tap(HENDRA, &taken).await;
    town.press(HENDRA, "konsultasi-tombol-ambil").await;
    let before = [DEWI, HENDRA].map(|who| town.count(who));
    town.live_until(at(monday, 7, 7, 25)).await;
    assert_eq!([DEWI, HENDRA].map(|who| town.count(who)), before, "nobody is woken on the weekend");
    town.live_until(at(monday, 7, 8, 0)).await;
    let list = town.heard(DEWI);
    assert!(says(&list, "daftar-pagi-baru") && list.contains(&waits) && !list.contains(&taken), "{list}");
    let list = town.heard(HENDRA);
    assert!(says(&list, "daftar-pagi-milik") && list.contains(&taken) && !list.contains(&waits), "{list}");
    town.live_until(at(monday, 8, 8, 30)).await;
    assert_eq!([town.said(DEWI, "daftar-pagi"), town.said(HENDRA, "daftar-pagi")], [2, 2], "once a morning");
    town.close().await;
}

#[tokio::test]
async fn c7_waiting_for_the_owner_stops_the_clock_and_the_reasons_of_a_date_are_listed() {
    let (town, monday) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    let why = town.press(SITI, "tenggat-tombol-kenapa").await;
    assert!(says(&why, "tenggat-kenapa") && why.matches("Sabtu").count() == 1, "{why}");
    assert!(why.contains("Minggu") && why.contains("11.30"), "{why}");
    let due = town.number("SELECT due_at FROM cases").await;
    assert!((due - at(monday, 7, 9, 0)).abs() < 1_800_000, "five working days: {due}");
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.say(DEWI, &code).await;
    town.press(DEWI, "konsultasi-tombol-tulis").await;
    town.say(DEWI, "kirim foto suratnya ya").await;
    town.live_until(at(monday, 2, 9, 30)).await;
    town.say(SITI, &code).await;
    town.press(SITI, "konsultasi-tombol-tambah").await;
    town.say(SITI, "suratnya sudah hilang").await;
    let moved = town.number("SELECT due_at FROM cases").await - due;
    assert!((2 * 86_400_000..3 * 86_400_000).contains(&moved), "{moved}");
    let page = town.say(SITI, &code).await;
    assert!(says(&page, "konsultasi-keadaan-dikerjakan"), "{page}");
    let why = town.press(SITI, "tenggat-tombol-kenapa").await;
    assert!(says(&why, "tenggat-jeda"), "{why}");
    town.say(DEWI, &code).await;
    assert!(says(&town.press(DEWI, "tenggat-tombol-kenapa").await, "tenggat-kenapa"));
    town.say(BUDI, "/menu").await;
    town.forge(BUDI, &format!("1:qj:w:{code}")).await;
    assert!(says(&town.heard(BUDI), "kedaluwarsa"), "another owner learns nothing: {}", town.heard(BUDI));
    town.close().await;
}

#[tokio::test]
async fn c7_the_head_sets_the_times_of_a_team_in_the_chat() {
    let (town, monday) = permits().await;
    town.say(HENDRA, "/petugas").await;
    let page = town.press(HENDRA, "batas-tombol").await;
    assert!(says(&page, "batas-judul"), "{page}");
    town.press(HENDRA, "tim-izin").await;
    town.tap(HENDRA, "− Dijawab").await;
    let page = town.tap(HENDRA, "− Dijawab").await;
    assert!(page.contains("dijawab dalam 3") && says(&page, "batas-oleh"), "{page}");
    ask(&town, SITI, PERMIT).await;
    let due = town.number("SELECT due_at FROM cases").await;
    assert!((due - at(monday, 3, 9, 0)).abs() < 1_800_000, "three working days: {due}");
    town.forge(DEWI, "1:qj:u:izin:jawab:1").await;
    assert!(says(&town.heard(DEWI), "kedaluwarsa"), "{}", town.heard(DEWI));
    assert_eq!(town.number("SELECT answer FROM team_times WHERE team = 'izin'").await, 3);
    town.close().await;
}

#[tokio::test]
async fn c9_after_ten_quiet_working_days_it_closes_and_the_owner_is_told_once() {
    let (town, monday) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.say(DEWI, &code).await;
    town.press(DEWI, "konsultasi-tombol-tulis").await;
    town.say(DEWI, "kirim foto suratnya ya").await;
    town.live_until(at(monday, 14, 8, 50)).await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'asked'").await, 1);
    town.live_until(at(monday, 15, 12, 0)).await;
    assert_eq!(town.said(SITI, "tenggat-tutup-sendiri"), 1, "{}", town.telegram.transcript(SITI));
    assert_eq!(
        town.number("SELECT count(*) FROM cases JOIN case_clocks ON case_id = id WHERE state = 'closed' AND quiet = 1")
            .await,
        1
    );
    let news = town.with_words(SITI, "tenggat-tutup-sendiri");
    for thanks in ["terima kasih", "oke"] {
        town.reply(SITI, news, thanks).await;
    }
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'closed'").await, 1, "thanks opens nothing");
    assert_eq!(town.said(SITI, "tenggat-tutup-sendiri"), 1, "said once");
    town.reply(SITI, news, "ini suratnya sudah ketemu").await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'waiting' AND urgent = 1").await, 1);
    town.close().await;
}

#[tokio::test]
async fn c4_a_team_with_hours_of_its_own_promises_by_them_and_the_others_by_the_offices() {
    const DUE: &str = "SELECT due_at FROM cases ORDER BY id DESC LIMIT 1";
    let (town, monday) = permits().await;
    let press = async |data: &str| {
        town.telegram.forge(HENDRA, town.telegram.last(HENDRA).unwrap().id, data);
        town.quiet().await;
        town.heard(HENDRA)
    };
    let heard = press("1:qj:h:izin").await;
    assert!(says(&heard, "batas-jam-tanya"), "{heard}");
    assert!(says(&town.say(HENDRA, "kapan saja boleh").await, "salah-jam"));
    let heard = town.say(HENDRA, "Selasa-Kamis 13.00-15.00").await;
    assert!(says(&heard, "batas-jam") && heard.contains("13.00"), "{heard}");
    ask(&town, SITI, PERMIT).await;
    assert!(town.heard(SITI).contains("13.00"), "{}", town.heard(SITI));
    // From Tuesday on: Wednesday, Thursday, Tuesday, Wednesday, Thursday.
    assert_eq!(town.number(DUE).await, at(monday, 10, 13, 0));
    ask(&town, BUDI, "berapa biaya daftar merek?").await;
    assert!(!town.heard(BUDI).contains("13.00"), "{}", town.heard(BUDI));
    let heard = press("1:qj:k:izin").await;
    assert!(!heard.contains("13.00–15.00"), "{heard}");
    ask(&town, SITI, PERMIT).await;
    assert!(town.number(DUE).await < at(monday, 8, 0, 0), "the office's again");
    assert_eq!(town.texts("SELECT DISTINCT what FROM audit WHERE action = 'set_times'").await, ["izin jam"]);
    // Nobody but the head says so.
    town.telegram.forge(DEWI, town.telegram.last(DEWI).unwrap().id, "1:qj:h:izin");
    town.quiet().await;
    assert!(!says(&town.heard(DEWI), "batas-jam-tanya"), "{}", town.heard(DEWI));
    town.close().await;
}
