//! Events as owners have them: found, joined, left, waited for, and reminded of.

use std::time::Duration;

use sqlx::{Connection, SqliteConnection};
use umkm_bot::clock::{self, Millis};
use umkm_bot::domain::{ContactId, EventCode, EventKind, Language, MapPoint, SeatUnit};
use umkm_bot::knowledge::Knowledge;
use umkm_bot::store::events::{self, Facts, Limits, New, Seating, Session, Venue};
use umkm_bot::text::format;

use crate::case_clocks::at;
use crate::desk::{DEWI, office};
use crate::said::{says, says_with};
use crate::story::register;
use crate::support::{BUDI, SITI, Town};

const HOUR: Millis = 3_600_000;

/// A training for twenty, ten to twelve o'clock, so many days after today.
pub fn training(town: &Town, days: u64) -> Facts {
    let starts = at(clock::local(town.clock.now()).date(), days, 10, 0);
    Facts {
        title: "Pelatihan tapis".into(),
        kind: EventKind::Training,
        programme: Some("pelatihan-tapis".into()),
        description: "Belajar menyulam benang emas.".into(),
        photo: None,
        venue: Venue {
            place: Some("Balai Kelurahan Sumberejo, Kemiling".into()),
            point: MapPoint::new(-5_391_000, 105_212_000),
            online: Some("https://rapat.example/tapis".into()),
        },
        sessions: vec![Session { id: 0, starts, ends: starts + 2 * HOUR }],
        unit: SeatUnit::Person,
        capacity: 20,
        seats_each: 1,
        limits: Limits::default(),
        deadline: None,
        fee: 0,
        papers: Some("KTP".into()),
        offer_hours: 24,
        share: 80,
        team: None,
        seating: Seating::default(),
    }
}

/// Writes an event down as the office does, and publishes it; gives its code.
pub async fn publish(town: &Town, facts: &Facts) -> String {
    let mut conn = open(town).await;
    let taken = events::between(&mut conn, (0, Millis::MAX)).await.unwrap().len();
    let code = EventCode::from_chance(0x5eed + u64::try_from(taken).unwrap());
    let new = New { code: &code, facts, by: (ContactId(9101), "Dewi"), series: None };
    let id = events::add(&mut conn, new, town.clock.now()).await.unwrap();
    assert!(events::publish(&mut conn, id, town.clock.now()).await.unwrap());
    code.as_str().to_owned()
}

/// What was written past the bot is known to it once it starts anew.
async fn again(town: &mut Town) {
    town.stop().await;
    town.start();
}

async fn open(town: &Town) -> SqliteConnection {
    SqliteConnection::connect(&format!("sqlite://{}", town.database().display())).await.unwrap()
}

/// People who never wrote to the bot.
fn crowd(town: &Town, from: i64, count: i64) -> Vec<i64> {
    let all: Vec<i64> = (from..from + count).collect();
    all.iter().for_each(|who| town.telegram.person(*who, "Peserta", Some("id")));
    all
}

/// Opens the poster and says who comes, without any business.
async fn join(town: &Town, who: i64, code: &str) -> String {
    town.say(who, &format!("/start e_{code}")).await;
    town.talk(who, &["[acara-tombol-daftar]", "Aisyah", "Kemiling"]).await
}

#[tokio::test]
async fn d2_somebody_new_opens_the_poster_and_has_a_seat_with_a_name_and_a_kecamatan() {
    let town = Town::open().await;
    town.say(BUDI, "/menu").await;
    let code = publish(&town, &training(&town, 9)).await;
    let card = town.say(SITI, &format!("/start e_{}", code.to_lowercase())).await;
    assert!(says(&card, "acara-gratis") && says(&card, "acara-kursi") && card.contains("Sumberejo"), "{card}");
    assert!(!card.contains("rapat.example"), "the page is for who has a seat: {card}");
    let question = town.press(SITI, "acara-tombol-daftar").await;
    assert!(says(&question, "acara-tanya-nama"), "{question}");
    let done = town.talk(SITI, &["Siti", "Kemiling"]).await;
    assert!(says(&done, "acara-dapat-kursi") && says(&done, "acara-keadaan-kursi"), "{done}");
    assert!(done.contains("rapat.example"), "{done}");
    // Once more is once, and the list has it first.
    assert!(says(&town.say(SITI, &format!("/start e_{code}")).await, "acara-keadaan-kursi"));
    assert!(!town.offers(SITI, "acara-tombol-daftar"), "{:?}", town.labels(SITI));
    let list = town.say(SITI, "/acara").await;
    assert!(says(&list, "acara-daftar-milik") && list.contains("Pelatihan tapis"), "{list}");
    let list = town.say(BUDI, "/acara").await;
    assert!(says(&list, "acara-daftar") && says_with(&list, "acara-baris-sisa", "19"), "{list}");
    let month = town.press(BUDI, "acara-tombol-kalender").await;
    assert!(month.contains("Pelatihan tapis") || says(&month, "acara-kalender-kosong"), "{month}");

    // What is hers is in /data too.
    let own = town.talk(SITI, &["/data", "[acara-tombol-milik]"]).await;
    assert!(says(&own, "acara-keadaan-kursi"), "{own}");

    // In the calendar of the phone, and out of it.
    town.press_under(SITI, &town.message(SITI, "acara-dapat-kursi"), "acara-tombol-berkas", "").await;
    let file = town.telegram.last(SITI).unwrap().file.unwrap();
    let file = String::from_utf8(file.bytes.to_vec()).unwrap();
    assert!(file.contains("METHOD:PUBLISH") && file.contains("SUMMARY:Pelatihan tapis"), "{file}");
    town.say(SITI, &format!("/start e_{code}")).await;
    let asked = town.press(SITI, "acara-tombol-keluar").await;
    assert!(says(&asked, "acara-keluar-tanya"), "{asked}");
    let left = town.press(SITI, "acara-tombol-ya-keluar").await;
    assert!(says(&left, "acara-keluar-jadi") && says_with(&left, "acara-kursi", "20"), "{left}");
    // With room there is nothing to warn of: one tap, for the name is known.
    let again = town.press(SITI, "acara-tombol-daftar").await;
    assert!(says(&again, "acara-dapat-kursi"), "{again}");
    town.close().await;
}

#[tokio::test]
async fn d2_a_link_to_nothing_a_draft_or_what_is_over_says_so_and_leads_to_the_list() {
    let town = Town::open().await;
    town.say(SITI, "/menu").await;
    let code = publish(&town, &training(&town, 9)).await;
    for other in ["222222", "ZZZZZZ"] {
        assert!(says(&town.say(SITI, &format!("/start e_{other}")).await, "acara-tidak-ada"));
        assert!(town.offers(SITI, "acara-tombol-semua"));
    }
    town.write("UPDATE events SET state = 'draft'").await;
    assert!(says(&town.say(SITI, &format!("/start e_{code}")).await, "acara-tidak-ada"));
    town.write("UPDATE events SET state = 'published'").await;
    assert!(town.offers(SITI, "acara-tombol-semua"));
    let mut conn = open(&town).await;
    events::cancel(&mut conn, 1, "Balainya kebanjiran", town.clock.now()).await.unwrap();
    let card = town.say(SITI, &format!("/start e_{code}")).await;
    assert!(says_with(&card, "acara-dibatalkan", "Balainya kebanjiran"), "{card}");
    assert!(!town.offers(SITI, "acara-tombol-daftar"), "{:?}", town.labels(SITI));
    assert!(says(&town.say(SITI, "/acara").await, "acara-kosong"));
    town.close().await;
}

#[tokio::test]
async fn d5_two_hundred_who_join_at_once_are_twenty_seats_and_a_line_in_order() {
    let town = Town::open().await;
    town.say(SITI, "/menu").await;
    let code = publish(&town, &training(&town, 9)).await;
    let crowd = crowd(&town, 20_000, 200);
    for who in &crowd {
        town.telegram.text(*who, &format!("/start e_{code}"));
    }
    town.quiet().await;
    for who in &crowd {
        town.telegram.press_label(*who, &town.label_of(*who, "acara-tombol-daftar", "")).unwrap();
    }
    town.quiet().await;
    for words in ["Aisyah", "Kemiling"] {
        for who in &crowd {
            town.telegram.text(*who, words);
        }
        town.quiet().await;
    }
    assert_eq!(town.number("SELECT count(*) FROM seats WHERE state = 'confirmed'").await, 20);
    assert_eq!(town.number("SELECT count(*) FROM seats WHERE state = 'waiting'").await, 180);
    assert_eq!(town.number("SELECT count(DISTINCT queued_at) FROM seats").await, 200, "each has a place of its own");
    let last_in = "SELECT max(queued_at) FROM seats WHERE state = 'confirmed'";
    let first_out = "SELECT min(queued_at) FROM seats WHERE state = 'waiting'";
    assert!(town.number(last_in).await < town.number(first_out).await, "who came first sits");
    let sit: usize = crowd.iter().map(|who| town.said(*who, "acara-dapat-kursi")).sum();
    let wait: usize = crowd.iter().map(|who| town.said(*who, "acara-masuk-antrean")).sum();
    assert_eq!((sit, wait), (20, 180));
    town.close().await;
}

#[tokio::test]
async fn d6_a_seat_that_is_given_up_is_offered_in_order_taken_or_lapses_to_the_next() {
    let town = Town::open().await;
    town.say(BUDI, "/menu").await;
    let code = publish(&town, &Facts { capacity: 1, ..training(&town, 20) }).await;
    let all = crowd(&town, 20_000, 8);
    for who in &all {
        join(&town, *who, &code).await;
    }
    let [first, second, third, .., last] = all.as_slice() else { panic!("a crowd") };
    assert!(says_with(&town.heard(*second), "acara-keadaan-antre", "1"), "{}", town.heard(*second));
    let why = town.press(*third, "acara-tombol-kenapa").await;
    assert!(says(&why, "acara-kenapa-penuh") && says_with(&why, "acara-kenapa-urut", "24"), "{why}");

    town.talk(*first, &["[acara-tombol-keluar]", "[acara-tombol-ya-keluar]"]).await;
    // Who comes back is told first that it is from the end.
    let asked = town.press(*first, "acara-tombol-daftar").await;
    assert!(says_with(&asked, "acara-dari-belakang", "6"), "{asked}");
    let back = town.press(*first, "acara-tombol-tetap").await;
    assert!(says_with(&back, "acara-keadaan-antre", "7"), "{back}");
    town.pass(Duration::from_mins(2)).await;
    assert_eq!(town.said(*second, "acara-tawaran"), 1, "{}", town.telegram.transcript(*second));
    assert_eq!(town.said(*third, "acara-tawaran"), 0);
    assert!(says_with(&town.heard(*third), "acara-antre-maju", "1"), "near the front each step is told");
    let why = town.say(*third, &format!("/start e_{code}")).await;
    assert!(says_with(&why, "acara-keadaan-antre", "1"), "{why}");
    assert!(says(&town.press(*third, "acara-tombol-kenapa").await, "acara-kenapa-ditawarkan"));

    // The second does not answer; the third takes it, once.
    town.live_until(town.clock.now() + 25 * HOUR).await;
    assert_eq!(town.said(*second, "acara-tawaran-lewat"), 1, "{}", town.telegram.transcript(*second));
    assert_eq!(town.said(*third, "acara-tawaran"), 1, "{}", town.telegram.transcript(*third));
    let taken = town.press(*third, "acara-tombol-ambil").await;
    assert!(says(&taken, "acara-dapat-kursi") && says(&taken, "acara-keadaan-kursi"), "{taken}");
    town.press(*second, "acara-tombol-ambil").await;
    town.message(*second, "acara-bukan-lagi");
    assert_eq!(town.number("SELECT count(*) FROM seats WHERE state IN ('confirmed', 'offered')").await, 1);
    let card = town.say(*last, &format!("/start e_{code}")).await;
    assert!(says_with(&card, "acara-keadaan-antre", "masuk 1"), "how many came in: {card}");
    town.close().await;
}

#[tokio::test]
async fn d3_ones_own_seat_is_told_to_whoever_asks_for_it_and_that_there_is_none() {
    let town = Town::open().await;
    for who in [SITI, BUDI] {
        town.say(who, "/menu").await;
    }
    let code = publish(&town, &training(&town, 9)).await;
    join(&town, SITI, &code).await;
    for words in ["tiket saya hilang", "kode tiket saya", "kursi saya masih ada?", "saya udah daftar pelatihan belum"] {
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, "acara-keadaan-kursi"), "{words}: {heard}");
        let heard = town.say(BUDI, words).await;
        assert!(says(&heard, "acara-milik-belum"), "{words}: {heard}");
    }
    town.close().await;
}

#[tokio::test]
async fn d3_the_side_of_an_event_that_is_asked_for_comes_first_and_nothing_is_made_up() {
    let mut town = Town::open().await;
    town.say(BUDI, "/menu").await;
    let facts = Facts {
        kind: EventKind::Bazaar,
        title: "Bazar Saburai".into(),
        programme: None,
        description: "Tiap stan dapat listrik 450 watt.".into(),
        unit: SeatUnit::Stand,
        capacity: 17,
        fee: 50_000,
        ..training(&town, 9)
    };
    let code = publish(&town, &facts).await;
    again(&mut town).await;
    for (words, part) in [
        ("bazar saburai bayar berapa?", "50.000"),
        ("bazarnya dari jam brp smp jam brp", "10.00"),
        ("masih ada stan kosong?", "17"),
        ("di stan ada listrik gak?", "450 watt"),
        ("lokasinya dimana", "Sumberejo"),
    ] {
        let heard = town.say(BUDI, words).await;
        let first = heard.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        assert!(first.contains(part) && heard.contains("Bazar Saburai"), "{words}: {heard}");
    }
    let heard = town.say(BUDI, "parkirnya ada?").await;
    assert!(says(&heard, "acara-jawab-tidak-disebut") && town.offers(BUDI, "tombol-petugas"), "{heard}");
    // Whoever has a seat hears that first.
    join(&town, BUDI, &code).await;
    let heard = town.say(BUDI, "bazar masih bisa daftar?").await;
    assert!(says(&heard, "acara-sudah") && says(&heard, "acara-keadaan-stan"), "{heard}");
    town.close().await;
}

#[tokio::test]
async fn d6_what_is_asked_of_a_seat_is_answered_in_words_and_in_words_it_is_given_back() {
    let town = Town::open().await;
    for who in [SITI, BUDI] {
        town.say(who, "/menu").await;
    }
    let facts = Facts { capacity: 1, ..training(&town, 9) };
    let code = publish(&town, &facts).await;
    for who in [SITI, BUDI] {
        join(&town, who, &code).await;
    }
    // Nothing is given back by a sentence alone.
    for words in ["saya tidak jadi ikut pelatihan tapis ya bu", "maaf gak bisa datang"] {
        assert!(says(&town.say(SITI, words).await, "acara-keluar-tanya"), "{words}: {}", town.heard(SITI));
        assert_eq!(town.number("SELECT count(*) FROM seats WHERE state = 'confirmed'").await, 1, "{words}");
    }
    assert!(says(&town.say(SITI, "ya").await, "acara-keluar-jadi"), "{}", town.heard(SITI));
    town.pass(Duration::from_mins(2)).await;
    assert_eq!(town.said(BUDI, "acara-tawaran"), 1, "{}", town.telegram.transcript(BUDI));
    assert!(says(&town.say(BUDI, "iya saya ambil bu").await, "acara-dapat-kursi"), "{}", town.heard(BUDI));
    assert!(says(&town.say(BUDI, "tiket saya mana ya").await, "acara-daftar-milik"), "{}", town.heard(BUDI));
    assert!(!says(&town.say(BUDI, "bisa bu").await, "acara-bisa-jadi"), "nobody asked");
    town.live_until(facts.starts() - 60 * HOUR).await;
    assert_eq!(town.said(BUDI, "acara-ingat-hadir"), 1, "{}", town.telegram.transcript(BUDI));
    assert!(says(&town.say(BUDI, "insyaallah bisa bu").await, "acara-bisa-jadi"), "{}", town.heard(BUDI));
    assert!(says(&town.say(BUDI, "gak jadi ikut bu").await, "acara-keluar-tanya"), "{}", town.heard(BUDI));
    town.close().await;
}

#[tokio::test]
async fn d6_a_yes_to_what_the_office_was_asked_later_takes_no_seat_that_was_offered_before() {
    let town = office().await;
    let facts = Facts { capacity: 1, ..training(&town, 20) };
    let code = publish(&town, &facts).await;
    for who in [SITI, DEWI] {
        join(&town, who, &code).await;
    }
    town.talk(SITI, &["[acara-tombol-keluar]", "[acara-tombol-ya-keluar]"]).await;
    town.pass(Duration::from_mins(2)).await;
    assert_eq!(town.said(DEWI, "acara-tawaran"), 1, "{}", town.telegram.transcript(DEWI));
    let mut conn = open(&town).await;
    let draft = EventCode::from_chance(7);
    let new = New { code: &draft, facts: &facts, by: (ContactId(DEWI), "Dewi"), series: None };
    let id = events::add(&mut conn, new, town.clock.now()).await.unwrap();
    let asked = town.forge(DEWI, &format!("1:eo:h:{id}:0")).await;
    assert!(says(&asked, "kelola-hapus-tanya"), "{asked}");
    town.say(DEWI, "iya").await;
    assert_eq!(town.number("SELECT count(*) FROM events WHERE state = 'draft'").await, 0, "{}", town.heard(DEWI));
    assert_eq!(town.number("SELECT count(*) FROM seats WHERE state = 'offered'").await, 1, "the offer is still open");
    assert!(says(&town.say(DEWI, "iya saya ambil").await, "acara-dapat-kursi"), "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn d9_each_reminder_comes_once_by_day_and_none_after_the_event_is_called_off() {
    let mut town = Town::open().await;
    town.say(BUDI, "/menu").await;
    let facts = training(&town, 9);
    let starts = facts.starts();
    let code = publish(&town, &facts).await;
    for who in [SITI, BUDI] {
        join(&town, who, &code).await;
    }
    town.press(BUDI, "acara-tombol-diam").await;
    let reminders = ["acara-ingat-minggu", "acara-ingat-hadir", "acara-ingat-besok", "acara-ingat-sebentar"];
    for (hours_before, told) in [(8 * 24, 0), (6 * 24, 1), (2 * 24 + 12, 2), (20, 3), (1, 4)] {
        town.live_until(starts - hours_before * HOUR).await;
        town.stop().await;
        town.start();
        town.pass(Duration::from_mins(2)).await;
        let heard = reminders.map(|key| town.said(SITI, key));
        // The one that was answered is the card now.
        let expected: Vec<usize> = (0..4).map(|at| usize::from(at < told && !(at == 1 && told > 2))).collect();
        assert_eq!(heard.as_slice(), expected, "{hours_before} hours before: {}", town.telegram.transcript(SITI));
        if told == 2 {
            assert!(says(&town.press(SITI, "acara-tombol-bisa").await, "acara-bisa-jadi"));
        }
    }
    assert_eq!(reminders.map(|key| town.said(BUDI, key)), [0; 4], "who wants none has none");

    // Another one is called off.
    let facts = training(&town, 9);
    let code = publish(&town, &facts).await;
    join(&town, SITI, &code).await;
    let mut conn = open(&town).await;
    events::cancel(&mut conn, 2, "Hujan", town.clock.now()).await.unwrap();
    town.live_until(facts.starts()).await;
    assert_eq!(reminders.map(|key| town.said(SITI, key)), [1, 0, 1, 1], "none for it beside those of the first one");
    town.close().await;
}

#[tokio::test]
async fn d9_of_several_days_each_reminder_and_the_list_name_the_one_that_comes() {
    let town = Town::open().await;
    let mut facts = training(&town, 9);
    let first = facts.sessions[0];
    let second = Session { id: 0, starts: first.starts + 24 * HOUR, ends: first.ends + 24 * HOUR };
    facts.sessions.push(second);
    let code = publish(&town, &facts).await;
    join(&town, SITI, &code).await;
    let days = [first, second].map(|one| format::day(Language::Indonesian, one.starts));
    let named = |text: &str| [0, 1].map(|at| text.contains(&days[at]));
    town.live_until(first.starts - 6 * 24 * HOUR).await;
    assert_eq!(named(town.message(SITI, "acara-ingat-minggu").text()), [true, true], "{}", town.heard(SITI));
    town.live_until(first.starts - 20 * HOUR).await;
    assert_eq!(named(town.message(SITI, "acara-ingat-besok").text()), [true, false], "{}", town.heard(SITI));
    town.live_until(first.starts - HOUR).await;
    assert_eq!(named(town.message(SITI, "acara-ingat-sebentar").text()), [true, false], "{}", town.heard(SITI));
    town.live_until(first.ends + 2 * HOUR).await;
    assert_eq!(named(town.message(SITI, "acara-ingat-besok").text()), [false, true], "{}", town.heard(SITI));
    let list = town.say(SITI, "/acara").await;
    assert!(says(&list, "acara-daftar-milik"), "{list}");
    assert_eq!(named(&list), [false, true], "what is over is not what comes: {list}");
    town.live_until(second.starts - HOUR).await;
    assert_eq!(town.said(SITI, "acara-ingat-sebentar"), 2, "{}", town.telegram.transcript(SITI));
    assert_eq!(named(town.message(SITI, "acara-ingat-sebentar").text()), [false, true], "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn d4_who_does_not_fit_reads_why_and_what_to_do_instead() {
    let town = Town::open().await;
    town.say(BUDI, "/menu").await;
    let limits = |registered: bool, sectors: &[&str], districts: &[&str]| Limits {
        districts: districts.iter().map(|code| (*code).to_owned()).collect(),
        sectors: sectors.iter().map(|word| (*word).to_owned()).collect(),
        scales: Vec::new(),
        registered,
    };
    let with = |limits: Limits| Facts { limits, ..training(&town, 9) };
    let registered = publish(&town, &with(limits(true, &[], &[]))).await;
    let crafts = publish(&town, &with(limits(false, &["kriya"], &[]))).await;
    let elsewhere = publish(&town, &with(limits(false, &[], &["18.71.13"]))).await;
    for code in [&registered, &crafts] {
        town.say(BUDI, &format!("/start e_{code}")).await;
        assert!(says(&town.press(BUDI, "acara-tombol-daftar").await, "acara-perlu-usaha"), "{}", town.heard(BUDI));
        assert!(town.offers(BUDI, "tombol-daftar"), "{:?}", town.labels(BUDI));
    }
    register(&town, SITI, "Keripik Siti").await;
    for (code, key) in [(&crafts, "acara-bukan-usaha"), (&elsewhere, "acara-bukan-kecamatan")] {
        town.say(SITI, &format!("/start e_{code}")).await;
        assert!(says(&town.press(SITI, "acara-tombol-daftar").await, key), "{}", town.heard(SITI));
        assert!(says(&town.press(SITI, "acara-tombol-perbaiki").await, "data-ubah-petunjuk"), "{}", town.heard(SITI));
    }
    // With one business that fits it is one tap; the same hours elsewhere are told first.
    town.say(SITI, &format!("/start e_{registered}")).await;
    assert!(says(&town.press(SITI, "acara-tombol-daftar").await, "acara-dapat-kursi"), "{}", town.heard(SITI));
    let other = publish(&town, &training(&town, 9)).await;
    town.say(SITI, &format!("/start e_{other}")).await;
    assert!(says(&town.press(SITI, "acara-tombol-daftar").await, "acara-bentrok"), "{}", town.heard(SITI));
    assert!(says(&town.press(SITI, "acara-tombol-tetap").await, "acara-dapat-kursi"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn d3_questions_in_words_are_answered_from_real_events_and_who_waits_hears_of_one_once() {
    let mut town = Town::open().await;
    assert!(says(&town.say(SITI, "/acara").await, "acara-kosong"));
    assert!(says(&town.press(SITI, "acara-tombol-kabari").await, "acara-kabari"));
    publish(&town, &training(&town, 9)).await;
    again(&mut town).await;
    town.pass(Duration::from_mins(2)).await;
    town.pass(Duration::from_mins(2)).await;
    assert_eq!(town.said(SITI, "acara-kabar"), 1, "{}", town.telegram.transcript(SITI));
    assert_eq!(town.number("SELECT count(*) FROM event_wishes").await, 0);
    for words in ["pelatihan tapis kapan ya", "acara di kemiling", "jadwal pelatihan", "any training next week?"] {
        let heard = town.say(SITI, words).await;
        let is_told = says(&heard, "acara-jawab") || says(&heard, "acara-gratis");
        assert!(is_told && heard.contains("Pelatihan tapis"), "{words}: {heard}");
    }
    // The card of its programme leads to it.
    town.say(SITI, "/start p_pelatihan-tapis").await;
    assert!(says(&town.press(SITI, "acara-tombol-buka").await, "acara-gratis"), "{}", town.heard(SITI));
    let heard = town.say(SITI, "ada pelatihan hari ini?").await;
    assert!(says(&heard, "acara-jawab-lain-hari") && heard.contains("Pelatihan tapis"), "{heard}");
    let heard = town.say(SITI, "ada bazar minggu ini?").await;
    assert!(says(&heard, "acara-jawab-belum-jenis"), "{heard}");
    let first = town.telegram.last(SITI).unwrap().buttons[0][0].label.clone();
    assert!(says(&first, "acara-tombol-kabari"), "in the first row: {first}");
    assert!(says(&town.press(SITI, "acara-tombol-kabari").await, "acara-kabari-jenis"));
    let bazaar = Facts { kind: EventKind::Bazaar, title: "Bazar akhir pekan".into(), ..training(&town, 4) };
    publish(&town, &bazaar).await;
    town.pass(Duration::from_mins(2)).await;
    assert!(says_with(&town.heard(SITI), "acara-kabar", "Bazar akhir pekan"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn d3_words_about_one_event_lead_to_its_card_and_pages_without_dates_begin_with_what_is_open() {
    let mut town = Town::open().await;
    town.say(SITI, "/menu").await;
    publish(&town, &training(&town, 9)).await;
    again(&mut town).await;
    for words in [
        "mau ikutan pelatihan tapis dong",
        "pelatihan tapis di mana tempatnya?",
        "bayar gak pelatihan tapis",
        "cara daftar pelatihan tapis gimana",
        "how do I join the tapis training",
    ] {
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, "acara-gratis") && heard.contains("Pelatihan tapis"), "{words}: {heard}");
    }
    town.say(SITI, "/menu").await;
    let need = town.tap(SITI, "Pelatihan").await;
    assert!(says(&need, "acara-sedang-dibuka") && need.contains("Pelatihan tapis"), "{need}");
    let card = town.say(SITI, "/start p_pelatihan-tapis").await;
    assert!(says(&card, "acara-sedang-dibuka") && card.contains("Pelatihan tapis"), "{card}");
    town.close().await;
}

#[tokio::test]
async fn d3_what_a_short_answer_tells_better_is_told_by_it_whatever_is_planned() {
    let mut town = Town::open().await;
    town.say(SITI, "/menu").await;
    publish(&town, &training(&town, 9)).await;
    let bazaar = Facts { kind: EventKind::Bazaar, title: "Bazar akhir pekan".into(), ..training(&town, 4) };
    publish(&town, &bazaar).await;
    again(&mut town).await;
    let knowledge = Knowledge::shipped().expect("shipped files are checked");
    for slug in ["bazar-tidak-terpilih", "latih-dipanggil", "bot-langganan", "latih-bawa-anak", "latih-uang-saku"] {
        let answer = knowledge.short_answer(slug).expect("it is shipped");
        for words in std::iter::once(&*answer.question).chain(answer.samples.iter().take(3).map(|text| &**text)) {
            let heard = town.say(SITI, words).await;
            assert!(!says(&heard, "acara-jawab") && !says(&heard, "acara-jawab-lain-hari"), "{slug}: {words}: {heard}");
        }
    }
    town.close().await;
}

#[tokio::test]
async fn d4_a_deadline_that_passes_in_the_middle_of_the_form_is_said_and_stands_are_counted() {
    let town = Town::open().await;
    town.say(SITI, "/menu").await;
    let deadline = Some(town.clock.now() + HOUR);
    let code = publish(&town, &Facts { deadline, ..training(&town, 9) }).await;
    town.say(SITI, &format!("/start e_{code}")).await;
    town.talk(SITI, &["[acara-tombol-daftar]", "Siti"]).await;
    town.clock.advance(Duration::from_hours(2));
    let late = town.say(SITI, "Kemiling").await;
    assert!(says(&late, "acara-terlambat") && says(&late, "acara-ditutup"), "{late}");
    assert_eq!(town.number("SELECT count(*) FROM seats").await, 0);

    register(&town, SITI, "Keripik Siti").await;
    let stands = Facts { unit: SeatUnit::Stand, seats_each: 3, capacity: 4, ..training(&town, 12) };
    let code = publish(&town, &stands).await;
    town.say(SITI, &format!("/start e_{code}")).await;
    assert!(says(&town.press(SITI, "acara-tombol-daftar").await, "acara-berapa-stan"), "{}", town.heard(SITI));
    let done = town.tap(SITI, "3").await;
    assert!(says(&done, "acara-dapat-stan") && says_with(&done, "acara-stan", "1"), "{done}");
    town.close().await;
}
