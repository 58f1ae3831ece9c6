//! What people type, and what is read.

use chrono::{NaiveDate, NaiveTime};

use super::*;

/// A Tuesday.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 6, 10).unwrap()
}

/// "-" for nothing, readings separated by "|".
fn told<T: ToString>(read: Read<T>) -> String {
    match read {
        Read::One(one) => one.to_string(),
        Read::Either(all) => all.iter().map(ToString::to_string).collect::<Vec<_>>().join("|"),
        Read::Nothing => "-".to_owned(),
    }
}

const DAYS: &[(&str, &str)] = &[
    ("hari ini", "2025-06-10"),
    ("sekarang", "2025-06-10"),
    ("Hari ini.", "2025-06-10"),
    ("besok", "2025-06-11"),
    ("Besok!", "2025-06-11"),
    ("bsk", "2025-06-11"),
    ("besuk", "2025-06-11"),
    ("esok", "2025-06-11"),
    ("besok pagi", "2025-06-11"),
    ("lusa", "2025-06-12"),
    ("kemarin", "2025-06-09"),
    ("kmrn", "2025-06-09"),
    ("3 hari lagi", "2025-06-13"),
    ("tiga hari lagi", "2025-06-13"),
    ("10 hari lagi", "2025-06-20"),
    ("seminggu lagi", "2025-06-17"),
    ("2 minggu lagi", "2025-06-24"),
    ("dua minggu lagi", "2025-06-24"),
    ("dua pekan ke depan", "2025-06-24"),
    ("0 hari lagi", "-"),
    ("900 hari lagi", "-"),
    ("senin", "2025-06-16"),
    ("selasa", "2025-06-10|2025-06-17"),
    ("Rabu", "2025-06-11"),
    ("rebo", "2025-06-11"),
    ("kamis", "2025-06-12"),
    ("kemis", "2025-06-12"),
    ("jumat", "2025-06-13"),
    ("Jum'at", "2025-06-13"),
    ("sabtu", "2025-06-14"),
    ("saptu", "2025-06-14"),
    ("minggu", "2025-06-15"),
    ("ahad", "2025-06-15"),
    ("hari sabtu", "2025-06-14"),
    ("sabtu ini", "2025-06-14"),
    ("Sabtu depan", "2025-06-14|2025-06-21"),
    ("senin depan", "2025-06-16"),
    ("selasa depan", "2025-06-17"),
    ("sabtu minggu depan", "2025-06-21"),
    ("senin minggu depan", "2025-06-16"),
    ("minggu depan hari sabtu", "2025-06-21"),
    ("Minggu depan, Sabtu", "2025-06-21"),
    ("pekan depan hari selasa", "2025-06-17"),
    ("hari kamis mgg depan", "2025-06-19"),
    ("minggu minggu depan", "2025-06-22"),
    ("saturday next week", "2025-06-21"),
    ("minggu depan besok", "-"),
    ("minggu depan", "2025-06-17|2025-06-15"),
    ("14/6", "2025-06-14"),
    ("14-6", "2025-06-14"),
    ("14.6", "2025-06-14"),
    ("14/06", "2025-06-14"),
    ("9/6", "2026-06-09"),
    ("10/6", "2025-06-10"),
    ("14/6/2025", "2025-06-14"),
    ("14/6/25", "2025-06-14"),
    ("14-06-2025", "2025-06-14"),
    ("14.06.2025", "2025-06-14"),
    ("2025-06-14", "2025-06-14"),
    ("6/14", "-"),
    ("31/2", "-"),
    ("32/1", "-"),
    ("0/6", "-"),
    ("29/2", "2028-02-29"),
    ("29/2/2025", "-"),
    ("14 juni", "2025-06-14"),
    ("14 Juni 2025", "2025-06-14"),
    ("14 jun", "2025-06-14"),
    ("14 juni 2026", "2026-06-14"),
    ("tgl 14 juni", "2025-06-14"),
    ("tanggal 14", "2025-06-14"),
    ("tgl 5", "2025-07-05"),
    ("31", "2025-07-31"),
    ("1 januari", "2026-01-01"),
    ("17 agustus", "2025-08-17"),
    ("17 agt", "2025-08-17"),
    ("1 sept", "2025-09-01"),
    ("5 okt", "2025-10-05"),
    ("10 nopember", "2025-11-10"),
    ("25 des", "2025-12-25"),
    ("3 pebruari", "2026-02-03"),
    ("2 mei", "2026-05-02"),
    ("14 June 2025", "2025-06-14"),
    ("1 may 2026", "2026-05-01"),
    ("sabtu 14 juni", "2025-06-14"),
    ("Sabtu, 14 Juni 2025", "2025-06-14"),
    ("jumat 14 juni", "2025-06-14|2025-06-13"),
    ("pada 14 juni", "2025-06-14"),
    ("", "-"),
    ("nanti", "-"),
    ("bulan depan", "-"),
    ("kapan kapan", "-"),
    ("14 bulan", "-"),
    ("99", "-"),
    ("🎉", "-"),
];

const TIMES: &[(&str, &str)] = &[
    ("jam 9 pagi", "09:00:00"),
    ("9 pagi", "09:00:00"),
    ("pukul 9 pagi", "09:00:00"),
    ("jam 9", "09:00:00|21:00:00"),
    ("9", "09:00:00|21:00:00"),
    ("jam 3", "15:00:00|03:00:00"),
    ("09.00", "09:00:00"),
    ("09:00", "09:00:00"),
    ("09.00 WIB", "09:00:00"),
    ("pukul 09.00 wib", "09:00:00"),
    ("9.00", "09:00:00|21:00:00"),
    ("9.30 pagi", "09:30:00"),
    ("9:30 malam", "21:30:00"),
    ("13.00", "13:00:00"),
    ("13:45", "13:45:00"),
    ("23.59", "23:59:00"),
    ("00.00", "00:00:00"),
    ("19", "19:00:00"),
    ("jam 2 siang", "14:00:00"),
    ("jam 11 siang", "11:00:00"),
    ("jam 12 siang", "12:00:00"),
    ("jam 12 malam", "00:00:00"),
    ("jam 1 malam", "01:00:00"),
    ("jam 3 sore", "15:00:00"),
    ("jam 5 sore", "17:00:00"),
    ("jam 7 malam", "19:00:00"),
    ("jam 5 subuh", "05:00:00"),
    ("jam sembilan pagi", "09:00:00"),
    ("sepuluh pagi", "10:00:00"),
    ("setengah 8 pagi", "07:30:00"),
    ("jam setengah delapan malam", "19:30:00"),
    ("jam 8 lewat 15 pagi", "08:15:00"),
    ("jam 8 lewat seperempat pagi", "08:15:00"),
    ("jam 9 kurang 10 pagi", "08:50:00"),
    ("tengah hari", "12:00:00"),
    ("tengah malam", "00:00:00"),
    ("25.00", "-"),
    ("9.75", "-"),
    ("9.5", "-"),
    ("pagi", "-"),
    ("", "-"),
    ("nanti sore", "-"),
];

const AMOUNTS: &[(&str, &str)] = &[
    ("2 juta", "2000000"),
    ("2juta", "2000000"),
    ("2 jt", "2000000"),
    ("2jt", "2000000"),
    ("2jt-an", "2000000"),
    ("1,5jt", "1500000"),
    ("1.5 juta", "1500000"),
    ("1,25 juta", "1250000"),
    ("Rp1.500.000", "1500000"),
    ("Rp 1.500.000", "1500000"),
    ("rp. 1.500.000", "1500000"),
    ("Rp1.500.000,-", "1500000"),
    ("Rp1.500.000,00", "1500000"),
    ("1.500.000 rupiah", "1500000"),
    ("IDR 1500000", "1500000"),
    ("1500000", "1500000"),
    ("1,500,000", "1500000"),
    ("500rb", "500000"),
    ("500 ribu", "500000"),
    ("500k", "500000"),
    ("500 rebu", "500000"),
    ("50.000", "50000"),
    ("1.500", "1500"),
    ("2,5 miliar", "2500000000"),
    ("1 m", "1000000000"),
    ("1 milyar", "1000000000"),
    ("seribu", "1000"),
    ("seratus ribu", "100000"),
    ("dua juta", "2000000"),
    ("sejuta", "1000000"),
    ("lima ratus ribu", "500000"),
    ("dua puluh lima juta", "25000000"),
    ("satu juta lima ratus ribu", "1500000"),
    ("sebelas juta", "11000000"),
    ("setengah juta", "500000"),
    ("satu setengah juta", "1500000"),
    ("dua setengah juta", "2500000"),
    ("sekitar 2 juta", "2000000"),
    ("modal 5 juta", "5000000"),
    ("kira-kira 750rb", "750000"),
    ("2-3 juta", "2000000|3000000"),
    ("500rb-1jt", "500000|1000000"),
    ("2 sampai 3 juta", "2000000|3000000"),
    ("3-2 juta", "-"),
    ("150rb/stand", "150000"),
    ("Rp50.000 per orang", "50000"),
    ("gratis", "0"),
    ("tanpa biaya", "0"),
    ("2", "2000|2000000"),
    ("500", "500000|500000000"),
    ("1,5", "1500000|1500"),
    ("1.5", "1500000|1500"),
    ("1,500", "1500|1500000"),
    ("0", "-"),
    ("", "-"),
    ("banyak", "-"),
    ("2 kg", "-"),
    ("dua dua", "-"),
    ("9999999999999999999", "-"),
    ("2 triliun", "-"),
];

const NUMBERS: &[(&str, &str)] = &[
    ("20", "20"),
    ("0", "0"),
    ("nol", "0"),
    ("20 orang", "20"),
    ("dua puluh", "20"),
    ("dua puluh lima orang", "25"),
    ("sepuluh", "10"),
    ("sebelas", "11"),
    ("dua belas", "12"),
    ("seratus", "100"),
    ("seratus dua puluh", "120"),
    ("1.200", "1200"),
    ("sekitar 20", "20"),
    ("kurang lebih 30 orang", "30"),
    ("20-25", "20|25"),
    ("20 sampai 25 orang", "20|25"),
    ("25-20", "-"),
    ("banyak", "-"),
    ("-5", "-"),
    ("dua dua", "-"),
    ("12.34", "-"),
    ("", "-"),
];

#[test]
fn b13_a_day_on_which_somebody_signed_is_over() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    for (text, expected) in [
        ("kemarin", "2026-11-24"),
        ("hari ini", "2026-11-25"),
        ("14/6", "2026-06-14"),
        ("20", "2026-11-20"),
        ("25", "2026-11-25"),
        ("26/11", "2025-11-26"),
        ("1 Januari 2026", "2026-01-01"),
        ("besok", "2026-11-26"),
        ("3 hari lagi", "2026-11-28"),
        ("14/6/2027", "2027-06-14"),
        ("entah", "nothing"),
    ] {
        let read = match super::past_date(text, day) {
            Read::One(day) => day.to_string(),
            Read::Either(days) => format!("{days:?}"),
            Read::Nothing => "nothing".to_owned(),
        };
        assert_eq!(read, expected, "{text}");
    }
}

#[test]
fn h5_a_table_of_what_people_type() {
    assert!(DAYS.len() + TIMES.len() + AMOUNTS.len() + NUMBERS.len() >= 200);
    let mut wrong = Vec::new();
    let mut look = |text: &str, expected: &str, read: String| {
        if read != expected {
            wrong.push(format!("{text:?}: {read}, not {expected}"));
        }
    };
    DAYS.iter().for_each(|(text, expected)| look(text, expected, told(date(text, today()))));
    TIMES.iter().for_each(|(text, expected)| look(text, expected, told::<NaiveTime>(time(text))));
    AMOUNTS.iter().for_each(|(text, expected)| look(text, expected, told(money(text))));
    NUMBERS.iter().for_each(|(text, expected)| look(text, expected, told(number(text))));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn b10_a_weekday_of_next_week_is_one_day_from_every_day_of_this_week() {
    let monday = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
    for today in monday.iter_days().take(7) {
        for (text, expected) in [
            ("sabtu minggu depan", "2026-12-12"),
            ("minggu depan hari sabtu", "2026-12-12"),
            ("minggu depan senin", "2026-12-07"),
            ("hari minggu minggu depan", "2026-12-13"),
        ] {
            assert_eq!(told(date(text, today)), expected, "{text}, {today}");
        }
    }
}
