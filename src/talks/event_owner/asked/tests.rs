//! Everyday wordings, and which events of a calendar they mean.

use super::*;
use crate::domain::EventCode;

/// Saturday, 28 November 2026.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
}

/// A calendar of twelve events, each by a short name.
fn calendar() -> Vec<(&'static str, Coming)> {
    use EventKind::{Bazaar, Briefing, Contest, Meeting, Mentoring, Training};
    let all = [
        ("tapis", Training, "Pelatihan tapis", "Balai Kelurahan Sumber Rejo", "2026-12-07"),
        ("pangan", Training, "Pelatihan olahan pangan", "Gedung Serba Guna Kedaton", "2026-12-01"),
        ("digital", Training, "Pelatihan digital: foto produk", "Aula dinas, Tanjung Karang Pusat", "2027-01-11"),
        ("ekspor", Training, "Workshop ekspor", "Hotel, Teluk Betung Utara", "2026-12-15"),
        ("mall", Bazaar, "Bazar akhir pekan", "Lapangan Enggal", "2026-11-29"),
        ("kriya", Bazaar, "Pameran kriya", "Lungsir, Teluk Betung Utara", "2026-12-12"),
        ("kemiling", Bazaar, "Bazar ramadan", "Kantor Kecamatan Kemiling", "2027-02-20"),
        ("temu", Meeting, "Temu kemitraan dengan ritel", "Aula dinas, Enggal", "2026-12-03"),
        ("halal", Briefing, "Sosialisasi halal", "Kelurahan Way Halim Permai", "2026-12-05"),
        ("merek", Briefing, "Sosialisasi merek", "Aula dinas, Enggal", "2026-12-20"),
        ("klinik", Mentoring, "Klinik kemasan", "PLUT, Sukarame", "2026-12-02"),
        ("lomba", Contest, "Lomba desain kemasan", "Aula dinas, Enggal", "2026-12-28"),
    ];
    let made = |(at, (name, kind, title, place, day)): (usize, (&'static str, EventKind, &str, &str, &str))| {
        let starts = clock::midnight(day.parse().unwrap()) + 9 * 3_600_000;
        let coming = Coming {
            code: EventCode::from_chance(u64::try_from(at).unwrap()),
            title: title.to_owned(),
            kind,
            programme: None,
            words: title.to_owned(),
            place: place.to_owned(),
            begins: vec![starts],
            ends: starts + 3_600_000,
        };
        (name, coming)
    };
    all.into_iter().enumerate().map(made).collect()
}

/// What is written, and which events are meant: behind a "!" those of other days, as none is then; "-" is no question
/// about events.
const WORDINGS: &[(&str, &str)] = &[
    ("ada bazar minggu ini?", "mall"),
    ("Ada bazar apa aja min", "mall kriya kemiling"),
    ("kapan pelatihan tapis?", "tapis"),
    ("kpn pelatihan tapis kak", "tapis"),
    ("acara di Kemiling", "tapis kemiling"),
    ("ada acara apa di kemiling", "tapis kemiling"),
    ("jadwal acara", "tapis pangan digital ekspor mall kriya kemiling temu halal merek klinik lomba"),
    ("jadwal pelatihan", "tapis pangan digital ekspor"),
    ("jadwal pelatihan bulan ini", "!tapis pangan digital ekspor"),
    ("pelatihan desember", "tapis pangan ekspor"),
    ("ada pelatihan bulan depan?", "tapis pangan ekspor"),
    ("pelatihan bulan januari ada gak", "digital"),
    ("bazar besok dimana", "mall"),
    ("besok ada bazar?", "mall"),
    ("besok ada apa", "mall"),
    ("minggu depan ada apa aja kak", "pangan temu halal klinik"),
    ("what is on tomorrow", "mall"),
    ("besok buka?", "-"),
    ("ada apa ini", "-"),
    ("hari ini ada acara apa", "!tapis pangan digital ekspor mall kriya kemiling temu halal merek klinik lomba"),
    ("lusa ada acara?", "!tapis pangan digital ekspor mall kriya kemiling temu halal merek klinik lomba"),
    ("acara minggu depan", "pangan temu halal klinik"),
    ("minggu depan ada pelatihan apa", "pangan"),
    ("event weekend ini", "mall"),
    ("akhir pekan ada pameran ga", "mall"),
    ("kapan pameran kriya", "kriya"),
    ("ada lomba?", "lomba"),
    ("info lomba kemasan", "lomba"),
    ("kapan sosialisasi halal", "halal"),
    ("jadwal sosialisasi merek dong", "merek"),
    ("sosialisasi terdekat", "halal merek"),
    ("ada seminar apa", "halal merek"),
    ("temu kemitraan kapan ya", "temu"),
    ("jadwal temu kemitraan", "temu"),
    ("business matching ada lagi kapan", "temu"),
    ("klinik kemasan kapan buka", "klinik"),
    ("pendampingan tanggal berapa", "klinik"),
    ("workshop ekspor tgl brp", "ekspor"),
    ("kelas ekspor", "ekspor"),
    ("ada workshop?", "tapis pangan digital ekspor"),
    ("ada training digital gak", "digital"),
    ("pelatihan di sukarame", "!"),
    ("acara di sukarame ada?", "klinik"),
    ("bazar di kedaton ada?", "!"),
    ("pelatihan di kedaton", "pangan"),
    ("acara di way halim", "halal"),
    ("acara daerah teluk betung utara", "ekspor kriya"),
    ("bazar di teluk betung utara kapan", "kriya"),
    ("ada bazar hari minggu?", "mall"),
    ("acara hari sabtu", "halal"),
    ("acara sabtu minggu depan", "halal"),
    ("minggu depan hari sabtu ada acara apa", "halal"),
    ("acara sabtu depan", "halal"),
    ("acara hari jumat", "!tapis pangan digital ekspor mall kriya kemiling temu halal merek klinik lomba"),
    ("pameran hari sabtu ada?", "!mall kriya kemiling"),
    ("pelatihan hari selasa ada?", "pangan"),
    ("any bazaar this week?", "mall"),
    ("when is the tapis training", "tapis"),
    ("upcoming events", "tapis pangan digital ekspor mall kriya kemiling temu halal merek klinik lomba"),
    ("events next week", "pangan temu halal klinik"),
    ("trainings in january", "digital"),
    ("ADA PELATIHAN APA BULAN DEPAN???", "tapis pangan ekspor"),
    ("bazaar februari", "kemiling"),
    ("agenda dinas desember", "tapis pangan ekspor kriya temu halal merek klinik lomba"),
    ("cara daftar pelatihan", "-"),
    ("cara daftar pelatihan tapis gimana", "tapis"),
    ("mau ikut pelatihan tapis", "tapis"),
    ("pelatihan tapis di mana tempatnya", "tapis"),
    ("bayar gak pelatihan ekspor", "ekspor"),
    ("pelatihan digital perlu bawa apa", "digital"),
    ("acara di enggal", "mall temu merek lomba"),
    ("bazar lungsir", "kriya"),
    ("desain kemasan itu hari apa ya", "lomba"),
    ("foto produk jam berapa", "digital"),
    ("tapis saya jual di mana", "-"),
    ("kemasan yang bagus apa", "-"),
    ("syarat ikut bazar apa", "-"),
    ("biaya sewa stan bazar berapa", "-"),
    ("pelatihan tapis dapat sertifikat?", "-"),
    ("bisa ikut pelatihan tanpa nib?", "-"),
    ("kenapa pelatihan kemarin batal", "-"),
    ("jadwal posyandu melati", "-"),
    ("jadwal kapal ferry", "-"),
    ("kapan nib saya jadi", "-"),
    ("mau pinjam modal", "-"),
    ("halal gratis ada?", "-"),
    ("pelatihan", "-"),
    ("pameran dua minggu lagi ada?", "kriya"),
    ("ada sosialisasi 5 desember?", "halal"),
    ("pendampingan usaha itu apa", "-"),
    ("apa itu bandar lampung expo", "-"),
    ("kapan janji temu saya", "-"),
    ("jam buka klinik bisnis provinsi", "-"),
    ("kalau dinas koperasi di pringsewu alamatnya dimana ya", "-"),
    ("lokasi kantor dinas pangan", "-"),
    ("kantor dinas koperasi metro di mana", "-"),
    ("alamat dinas perindustrian mana", "-"),
    ("where is the office for ekspor", "-"),
    ("pelatihan dari dinas bandar lampung boleh saya ikut walaupun bukan warga sana", "-"),
    ("bisa ikut pelatihan tapis kalau bukan warga kota", "-"),
    ("ktp luar kota boleh ikut bazar?", "-"),
    ("warga pringsewu boleh ikut pelatihan ekspor?", "-"),
    ("penduduk luar bisa daftar pelatihan digital ga", "-"),
    ("domisili natar boleh ikut lomba kemasan", "-"),
    ("pelatihan tapis dinas kapan", "tapis"),
];

#[test]
fn d3_a_weekday_with_its_week_is_the_same_day_from_every_day_of_this_week() {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    // Monday 30 November to Sunday 6 December.
    for today in day(11, 30).iter_days().take(7) {
        let days = |text: &str| read(text, today, |_| false).unwrap().days;
        for text in ["acara sabtu minggu depan", "minggu depan hari sabtu ada acara?", "acara minggu depan sabtu"] {
            assert_eq!(days(text), Some((day(12, 12), day(12, 12))), "{text}, {today}");
        }
        assert_eq!(days("acara kamis depan"), Some((day(12, 10), day(12, 10))), "{today}");
        assert_eq!(days("acara minggu depan"), Some((day(12, 7), day(12, 13))), "{today}");
    }
    let asked = read("acara kamis depan", day(11, 30), |_| false).unwrap();
    assert_eq!(asked.or_day, Some(day(12, 3)), "where nothing is then");
    assert_eq!(read("acara minggu ini", day(12, 6), |_| false).unwrap().or_day, Some(day(12, 6)));
}

#[test]
fn d3_events_and_a_time_alone_are_for_the_calendar_before_all_else() {
    for text in [
        "hari ini ada acara?",
        "acara hari ini",
        "acara minggu ini",
        "hari ini ada acara gak",
        "ada acara apa aja besok kak",
        "5 desember ada event apa min",
        "is there any event today",
    ] {
        let asked = read(text, today(), |_| false).unwrap();
        assert!(asked.is_only && asked.is_answered_by(&[], false, Otherwise::Told), "{text}");
    }
    for text in ["acara halal hari ini", "ada acara apa", "besok ada apa", "hari ini buka?", "acara tv hari ini"] {
        assert!(!read(text, today(), |_| false).is_some_and(|asked| asked.is_only), "{text}");
    }
}

#[test]
fn d3_everyday_words_lead_to_the_events_that_are_meant() {
    let is_topic = |word: &str| {
        [
            "tapis", "halal", "ekspor", "kemasan", "merek", "digital", "pangan", "kriya", "ritel", "produk", "foto",
            "lungsir", "desain",
        ]
        .contains(&word)
    };
    let (names, coming): (Vec<&str>, Vec<Coming>) = calendar().into_iter().unzip();
    for (text, expected) in WORDINGS.iter().copied() {
        let told = match read(text, today(), is_topic) {
            None => "-".to_owned(),
            Some(asked) => {
                let (found, then) = asked.found(&coming, clock::midnight(today()));
                if !asked.is_answered_by(&found, then, Otherwise::Wider) {
                    assert_eq!("-", expected, "{text}");
                    continue;
                }
                let name = |one: &&Coming| names[coming.iter().position(|other| other == *one).unwrap()];
                let names: Vec<&str> = found.iter().map(name).collect();
                format!("{}{}", if then { "" } else { "!" }, names.join(" "))
            }
        };
        assert_eq!(told, expected, "{text}");
    }
}
