//! What owners ask about events in everyday words, through the bot, against a calendar of twelve events.

use umkm_bot::clock::{self, Millis};
use umkm_bot::domain::EventKind::{self, Bazaar, Briefing, Contest, Meeting, Mentoring, Training};
use umkm_bot::store::events::{Facts, Session, Venue};

use crate::events_owner::{publish, training};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

const HOUR: Millis = 3_600_000;
/// The first of those who ask: each asks once, so that no question is read by the one before.
const FIRST: i64 = 23_001;
/// Of a hundred questions so many have to be answered with the right events.
const RIGHT: usize = 90;
/// Questions in the table at least.
const QUESTIONS: usize = 50;

/// An event by its short name: its kind, its title, where it is and on which day.
type Planned = (&'static str, EventKind, &'static str, &'static str, &'static str);

const CALENDAR: [Planned; 12] = [
    ("klinik", Mentoring, "Klinik kemasan", "PLUT, Sukarame", "2026-11-26"),
    ("rakyat", Bazaar, "Bazar rakyat", "Lapangan Enggal", "2026-11-29"),
    ("pangan", Training, "Pelatihan olahan pangan", "Gedung Serba Guna Kedaton", "2026-12-01"),
    ("temu", Meeting, "Temu kemitraan ritel", "Aula dinas, Enggal", "2026-12-03"),
    ("halal", Briefing, "Sosialisasi halal", "Kelurahan Way Halim Permai", "2026-12-05"),
    ("tapis", Training, "Pelatihan tapis", "Balai Kelurahan Sumberejo, Kemiling", "2026-12-07"),
    ("kriya", Bazaar, "Pameran kriya", "Lungsir, Teluk Betung Utara", "2026-12-12"),
    ("ekspor", Training, "Workshop ekspor", "Hotel, Teluk Betung Utara", "2026-12-15"),
    ("merek", Briefing, "Sosialisasi merek", "Aula dinas, Enggal", "2026-12-20"),
    ("lomba", Contest, "Lomba desain kemasan", "Aula dinas, Enggal", "2026-12-28"),
    ("digital", Training, "Pelatihan foto produk", "Aula dinas, Tanjung Karang Pusat", "2027-01-11"),
    ("ramadan", Bazaar, "Bazar ramadan", "Kantor Kecamatan Kemiling", "2027-02-20"),
];

/// Plans all of them; the bot knows of what was written past it once it starts anew.
async fn plan(town: &mut Town) {
    for (name, kind, title, place, day) in CALENDAR {
        let starts = clock::midnight(day.parse().unwrap()) + 9 * HOUR;
        let facts = Facts {
            kind,
            title: title.to_owned(),
            programme: (name == "tapis").then(|| "pelatihan-tapis".to_owned()),
            description: "Terbuka.".to_owned(),
            venue: Venue { place: Some(place.to_owned()), ..Venue::default() },
            sessions: vec![Session { id: 0, starts, ends: starts + 3 * HOUR }],
            ..training(town, 1)
        };
        publish(town, &facts).await;
    }
    town.stop().await;
    town.start();
}

/// What was answered, as the table says it.
fn told(heard: &str) -> String {
    let named: Vec<&str> =
        CALENDAR.iter().filter(|(_, _, title, ..)| heard.contains(title)).map(|(name, ..)| *name).collect();
    let is_none = says(heard, "acara-jawab-belum") || says(heard, "acara-jawab-belum-jenis");
    match (named.as_slice(), is_none) {
        ([], true) => "none".to_owned(),
        ([], false) => "-".to_owned(),
        _ if says(heard, "acara-jawab-mirip") => format!("~{}", named.join(" ")),
        _ if says(heard, "acara-jawab-lain-hari") => format!("!{}", named.join(" ")),
        _ => named.join(" "),
    }
}

#[tokio::test]
async fn d3_what_owners_ask_about_events_is_answered_with_those_that_are_meant() {
    let mut town = Town::open().await;
    plan(&mut town).await;
    let table = include_str!("../data/events_asked.tsv").lines().filter(|line| !line.starts_with('#'));
    let rows: Vec<(&str, &str)> = table.map(|line| line.split_once('\t').unwrap()).collect();
    assert!(rows.len() >= QUESTIONS, "{}", rows.len());
    let mut wrong = Vec::new();
    for (who, (words, expected)) in (FIRST..).zip(&rows) {
        town.telegram.person(who, "Peserta", Some("id"));
        town.say(who, "/menu").await;
        let before = town.count(who);
        town.say(who, words).await;
        let told = told(&town.since(who, before).join("\n"));
        if told != *expected {
            wrong.push(format!("{words}: {told}, not {expected}"));
        }
    }
    eprintln!("{} of {} right", rows.len() - wrong.len(), rows.len());
    assert!((rows.len() - wrong.len()) * 100 >= rows.len() * RIGHT, "{}", wrong.join("\n"));
    town.close().await;
}

/// After an answer about a fair that others hold, its stands are meant and none of the office's own events.
#[tokio::test]
async fn d3_a_side_after_an_answer_about_a_fair_elsewhere_is_of_that() {
    let mut town = Town::open().await;
    plan(&mut town).await;
    town.telegram.person(FIRST, "Peserta", Some("id"));
    town.say(FIRST, "/menu").await;
    town.say(FIRST, "ikut lampung fair umkm").await;
    let before = town.count(FIRST);
    town.say(FIRST, "stand nya bayar?").await;
    let heard = town.since(FIRST, before).join("\n");
    assert!(!says(&heard, "acara-gratis"), "{heard}");
    // Where nothing was answered, those that are planned are.
    town.telegram.person(FIRST + 1, "Peserta", Some("id"));
    town.say(FIRST + 1, "/menu").await;
    let before = town.count(FIRST + 1);
    town.say(FIRST + 1, "stand nya bayar?").await;
    let heard = town.since(FIRST + 1, before).join("\n");
    assert!(says(&heard, "acara-gratis") && heard.contains("Bazar rakyat"), "{heard}");
    town.close().await;
}

/// Under a list a place narrows it, and a change that somebody heard of is answered with the day that holds.
#[tokio::test]
async fn d3_a_place_narrows_a_list_and_what_was_heard_of_a_change_is_put_right() {
    let mut town = Town::open().await;
    plan(&mut town).await;
    town.say(SITI, "ada pelatihan apa bulan depan").await;
    let before = town.count(SITI);
    town.say(SITI, "kalau yang di kedaton ada?").await;
    assert_eq!(told(&town.since(SITI, before).join("\n")), "pangan");
    let heard = town.say(SITI, "pelatihan tapis katanya diundur ya?").await;
    assert!(says(&heard, "acara-jawab-berlaku") && heard.contains("Pelatihan tapis"), "{heard}");
    town.close().await;
}

/// How such events are in general stands below those that are really planned.
#[tokio::test]
async fn d3_what_is_planned_stands_above_how_such_events_are_in_general() {
    let mut town = Town::open().await;
    let general = "apa biasanya syarat ikut pelatihan umkm";
    let before = town.say(SITI, general).await;
    assert!(!before.contains("Pelatihan olahan pangan"), "{before}");
    plan(&mut town).await;
    town.say(BUDI, "/menu").await;
    let heard = town.say(BUDI, general).await;
    assert!(heard.contains("Pelatihan olahan pangan"), "{heard}");
    assert!(town.offers(BUDI, "acara-tombol-buka"), "{:?}", town.labels(BUDI));
    town.close().await;
}

/// A side is asked of the event whose title or place is said, or of the one that was shown last.
#[tokio::test]
async fn d3_a_side_is_of_the_event_that_is_called_so_or_was_shown() {
    let mut town = Town::open().await;
    plan(&mut town).await;
    for (who, (words, key, title)) in (FIRST..).zip([
        ("tapis itu dari jam brp", "acara-jam", "Pelatihan tapis"),
        ("masih ada kursi gak yang tapis", "acara-kursi", "Pelatihan tapis"),
        ("tapis penuh belum", "acara-kursi", "Pelatihan tapis"),
        ("besok masih bisa daftar gak yang tapis", "acara-jawab-masih-buka", "Pelatihan tapis"),
        ("pelatihan tapis dapat sertifikat ga", "acara-jawab-sertifikat", "Pelatihan tapis"),
        ("paling lambat daftar tapis kapan", "acara-sampai", "Pelatihan tapis"),
        ("boleh ikut tapis hari pertama aja?", "acara-jawab-tidak-disebut", "Pelatihan tapis"),
        ("mau ikut tapis bisa daftar lewat sini", "acara-jawab-masih-buka", "Pelatihan tapis"),
        ("bu mau daftarin 3 orang buat pelatihan tapis", "acara-jawab-per-akun", "Pelatihan tapis"),
        ("lapak pojok masih kosong ga", "acara-kursi", "Bazar rakyat"),
    ]) {
        town.telegram.person(who, "Peserta", Some("id"));
        town.say(who, "/menu").await;
        let heard = town.say(who, words).await;
        assert!(says(&heard, key) && heard.contains(title), "{words}: {heard}");
    }
    // What halal costs is asked of the certificate, whatever talk there is on it.
    let heard = town.say(BUDI, "biaya halal berapa").await;
    assert!(!heard.contains("Sosialisasi halal"), "{heard}");
    town.say(SITI, "temu ritel tgl brp").await;
    for (words, key) in [
        ("siapa aja yg boleh ikut", "acara-jawab-terbuka"),
        ("pulangnya jam berapa", "acara-jam"),
        ("dapet sertifikat ga habis itu", "acara-jawab-sertifikat"),
        ("berapa orang pesertanya", "acara-kursi"),
        ("anak saya umur 5 th boleh dibawa?", "acara-jawab-tidak-disebut"),
        ("suami saya ikut juga bisa?", "acara-jawab-tidak-disebut"),
        ("bisa digantiin adik saya gak", "acara-jawab-tidak-disebut"),
        ("klo udah daftar trs gak dateng gmn, kena denda?", "acara-jawab-tidak-disebut"),
        ("parkirnya luas ga", "acara-jawab-tidak-disebut"),
        ("can foreigners join?", "acara-jawab-tidak-disebut"),
        ("kabari aku kalo tanggalnya berubah ya", "acara-jawab-dikabari"),
    ] {
        let heard = town.say(SITI, words).await;
        assert!(
            says(&heard, key) && (key == "acara-jawab-dikabari" || heard.contains("Temu kemitraan")),
            "{words}: {heard}"
        );
    }
    // Another subject is no side of it.
    for words in ["anak buah saya minta naik gaji", "berapa biaya sertifikat halal?"] {
        let heard = town.say(SITI, words).await;
        assert!(!heard.contains("Temu kemitraan"), "{words}: {heard}");
    }
    // Who has no seat gives none back, and what is over has no certificate of theirs.
    assert!(says(&town.say(SITI, "gk jadi ikut bu").await, "acara-milik-belum"), "{}", town.heard(SITI));
    let heard = town.say(SITI, "sertifikat pelatihan kemarin blm dapet").await;
    assert!(says(&heard, "riwayat-kosong"), "{heard}");
    town.close().await;
}
