//! Thirty letters and messages as offices really send them, most with something missing or at odds with itself.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::read::{Doubt, Letter, read};
use crate::form::{FieldKey, Rejection, Value};
use crate::text::input::ScheduleError;

/// What was read, in one line; what is missing is not there.
fn told(letter: &Letter) -> String {
    let answer = |key: FieldKey| letter.answers.get(&key);
    let mut parts: Vec<String> = Vec::new();
    for key in [FieldKey::EVENT_TITLE, FieldKey::EVENT_KIND] {
        if let Some(Value::Text(word) | Value::Choice(word)) = answer(key) {
            parts.push(word.clone());
        }
    }
    if let Some(Value::Schedule(days)) = answer(FieldKey::EVENT_SCHEDULE) {
        let day = |(from, to): &(chrono::NaiveDateTime, chrono::NaiveDateTime)| {
            format!("{}-{}", from.format("%d/%m %H.%M"), to.format("%H.%M"))
        };
        parts.push(days.iter().map(day).collect::<Vec<_>>().join(", "));
    }
    if let Some(Value::Text(place)) = answer(FieldKey::EVENT_PLACE) {
        parts.push(format!("@ {}", place.replace('\n', " / ")));
    }
    if let (Some(Value::Number(seats)), Some(Value::Choice(unit))) =
        (answer(FieldKey::EVENT_CAPACITY), answer(FieldKey::EVENT_UNIT))
    {
        parts.push(format!("{seats} {unit}"));
    }
    match answer(FieldKey::EVENT_DEADLINE) {
        Some(Value::Date(day)) => parts.push(format!("s.d. {}", day.format("%d/%m"))),
        Some(Value::Moment(at)) => parts.push(format!("s.d. {}", at.format("%d/%m %H.%M"))),
        _ => {}
    }
    if let Some(Value::Money(fee)) = answer(FieldKey::EVENT_FEE) {
        parts.push(format!("Rp{fee}"));
    }
    if let Some(Value::Text(papers)) = answer(FieldKey::EVENT_PAPERS) {
        parts.push(format!("bawa {papers}"));
    }
    parts.extend(letter.doubts.iter().map(|doubt| format!("? {}", name(doubt))));
    parts.join(" | ")
}

fn name(doubt: &Doubt) -> &'static str {
    match doubt {
        Doubt::Schedule(Rejection::Schedule(ScheduleError::OtherWeekday { .. })) => "weekday",
        Doubt::Schedule(Rejection::Schedule(ScheduleError::NoEnd)) => "end",
        Doubt::Schedule(Rejection::Schedule(ScheduleError::NoTime)) => "time",
        Doubt::Schedule(Rejection::Schedule(ScheduleError::NoDay)) => "day",
        Doubt::Schedule(Rejection::Schedule(ScheduleError::NoSuchDay)) => "no such day",
        Doubt::Schedule(Rejection::Schedule(ScheduleError::Reversed)) => "reversed",
        Doubt::Schedule(Rejection::Over) => "over",
        Doubt::Schedule(_) => "schedule",
        Doubt::Capacity(..) => "capacity",
        Doubt::Fee(_) => "fee",
        Doubt::Deadline => "deadline",
        Doubt::Several => "several",
    }
}

/// Letters and messages, each with what is read of it.
const LETTERS: [(&str, &str); 30] = [
    (
        "PEMERINTAH KOTA BANDAR LAMPUNG\nDINAS KOPERASI DAN UKM\nBandar Lampung, 20 November 2026\nNomor : 518/123/IV.12/2026\nPerihal : Undangan Peserta Pelatihan Sulam Tapis\nDengan hormat, sehubungan dengan peningkatan keterampilan, kami mengundang Saudara pada:\nHari/Tanggal : Selasa s.d. Jumat, 1 s.d. 4 Desember 2026\nWaktu : 09.00 – 15.00 WIB\nTempat : Sentra Tapis Kemiling\nJumlah peserta 20 (dua puluh) orang.",
        "Pelatihan Sulam Tapis | pelatihan | 01/12 09.00-15.00, 02/12 09.00-15.00, 03/12 09.00-15.00, 04/12 09.00-15.00 | @ Sentra Tapis Kemiling | 20 orang",
    ),
    (
        "*BAZAR UMKM AKHIR TAHUN*\n📅 Sabtu-Minggu, 12-13 Desember 2026\n⏰ 10.00 - 21.00 WIB\n📍 Mall Boemi Kedaton, atrium\n👥 40 stan\n💰 GRATIS\nDaftar paling lambat 7 Desember 2026",
        "BAZAR UMKM AKHIR TAHUN | bazar | 12/12 10.00-21.00, 13/12 10.00-21.00 | @ Mall Boemi Kedaton, atrium | 40 stan | s.d. 07/12",
    ),
    (
        "Halo Bapak/Ibu pelaku UMKM 🙏\nInfo Workshop Foto Produk pakai HP\nHari: Kamis, 3 Desember 2026\nJam: 13.00-16.00\nTempat: Aula Kecamatan Kedaton\nKuota terbatas 25 orang ya\nCP: 0812xxxx",
        "Workshop Foto Produk pakai HP | pelatihan | 03/12 13.00-16.00 | @ Aula Kecamatan Kedaton | 25 orang",
    ),
    // The end is open.
    (
        "Perihal: Undangan Sosialisasi NIB\nHari, tanggal : Senin, 30 November 2026\nPukul : 09.00 WIB s.d. selesai\nTempat : Kantor Kelurahan Sumberejo",
        "Sosialisasi NIB | sosialisasi | @ Kantor Kelurahan Sumberejo | ? end",
    ),
    // The thirteenth is a Sunday.
    (
        "TEMU KEMITRAAN dengan Indomaret\nHari/tanggal: Senin, 13 Desember 2026\nPukul: 09.00-12.00\nTempat: Hotel Emersia",
        "TEMU KEMITRAAN dengan Indomaret | temu | @ Hotel Emersia | ? weekday",
    ),
    // No day.
    (
        "Pelatihan pembukuan sederhana\nWaktu: 08.30 - 12.00 WIB\nTempat: Aula dinas\nPeserta: 30 orang",
        "Pelatihan pembukuan sederhana | pelatihan | @ Aula dinas | 30 orang | ? day",
    ),
    // No time.
    (
        "Bazar Ramadhan\nTanggal: 5 Desember 2026\nLokasi: Lapangan Saburai\nTersedia 50 tenant",
        "Bazar Ramadhan | bazar | @ Lapangan Saburai | 50 stan | ? time",
    ),
    // Free, and yet an amount.
    (
        "Seminar Digital Marketing GRATIS\nRabu, 2 Desember 2026 pukul 09.00-11.30\nTempat: Gedung Semergou\nBiaya: Rp50.000",
        "Seminar Digital Marketing GRATIS | sosialisasi | 02/12 09.00-11.30 | @ Gedung Semergou | ? fee",
    ),
    (
        "Workshop Kemasan\nTanggal: 8/12/2026\nJam: 9-12\nTempat: Rumah Kemasan Lungsir\nHTM: 75 ribu\nBawa: contoh produk",
        "Workshop Kemasan | pelatihan | 08/12 09.00-12.00 | @ Rumah Kemasan Lungsir | Rp75000 | bawa contoh produk",
    ),
    // The last day to join is behind the event.
    (
        "Lomba Desain Logo UMKM\nHari/Tgl : Sabtu, 5 Desember 2026\nWaktu : 08.00 - 12.00\nTempat : Taman UMKM Bung Karno\nPendaftaran : sampai 10 Desember 2026",
        "Lomba Desain Logo UMKM | lomba | 05/12 08.00-12.00 | @ Taman UMKM Bung Karno | ? deadline",
    ),
    // Two numbers.
    (
        "Pelatihan Barista\nSenin-Selasa, 7-8 Desember 2026, 08.00-16.00 WIB\nTempat: BLK Bandar Lampung\nKuota: 20 orang\nSyarat: KTP Bandar Lampung\nTerbuka untuk 25 orang pendaftar pertama",
        "Pelatihan Barista | pelatihan | 07/12 08.00-16.00, 08/12 08.00-16.00 | @ BLK Bandar Lampung | bawa KTP Bandar Lampung | ? capacity",
    ),
    (
        "Kami mengundang Bapak/Ibu mengikuti kegiatan \"Pendampingan Sertifikasi Halal\" yang akan dilaksanakan pada hari Kamis tanggal 10 Desember 2026 pukul 09.00 sampai 14.00 WIB bertempat di Aula Dinas Koperasi dan UKM.",
        "Pendampingan Sertifikasi Halal | pendampingan | 10/12 09.00-14.00 | @ Aula Dinas Koperasi dan UKM",
    ),
    (
        "Webinar Ekspor untuk Pemula\n🗓️ Jumat, 4 Desember 2026\n🕘 19.30 - 21.00 WIB\n📍 Zoom Meeting\nhttps://zoom.us/j/99887766\n💰 Free",
        "Webinar Ekspor untuk Pemula | sosialisasi | 04/12 19.30-21.00 | @ Zoom Meeting / https://zoom.us/j/99887766",
    ),
    // It is over.
    (
        "Pelatihan Kewirausahaan\nHari/Tanggal : Senin, 2 Maret 2020\nWaktu : 08.00-16.00\nTempat : Hotel Horison",
        "Pelatihan Kewirausahaan | pelatihan | @ Hotel Horison | ? over",
    ),
    (
        "Assalamualaikum, mau infokan ada BIMTEK QRIS\nbesok jam 9 - 11 pagi\ntempat: kantor camat Kemiling",
        "pelatihan | 26/11 09.00-11.00 | @ kantor camat Kemiling",
    ),
    (
        "KELAS MEMBATIK\nSetiap peserta wajib hadir 3 hari\nTanggal : 7, 9 dan 11 Desember 2026\nPukul : 13.00 - 16.00 WIB\nTempat : Rumah BUMN Lampung, Jl. Diponegoro\nMaksimal 15 peserta\nDeadline: 3 Desember",
        "KELAS MEMBATIK | pelatihan | 07/12 13.00-16.00, 09/12 13.00-16.00, 11/12 13.00-16.00 | @ Rumah BUMN Lampung, Jl. Diponegoro | 15 orang | s.d. 03/12",
    ),
    // The end is before the beginning.
    (
        "Bazar Kuliner\nSabtu, 12 Desember 2026\nPukul 15.00-09.00 WIB\nLokasi: Elephant Park\nStan: 30",
        "Bazar Kuliner | bazar | @ Elephant Park | 30 stan | ? reversed",
    ),
    // No calendar has that day.
    (
        "Sosialisasi Pajak UMKM\nHari/Tanggal: Selasa, 31 November 2026\nWaktu: 09.00-11.00\nTempat: KPP Pratama",
        "Sosialisasi Pajak UMKM | sosialisasi | @ KPP Pratama | ? no such day",
    ),
    // Nothing of an event.
    ("Selamat pagi Pak, mohon maaf saya terlambat ke kantor hari ini.", ""),
    (
        "Undangan\nAcara : Temu Bisnis Kopi Lampung\nHari/tanggal : Rabu, 16 Desember 2026\nPukul : 08.30 s/d 15.00 WIB\nTempat : Ballroom Novotel\nUndangan berlaku untuk 100 pelaku usaha",
        "Temu Bisnis Kopi Lampung | temu | 16/12 08.30-15.00 | @ Ballroom Novotel | 100 orang",
    ),
    (
        "Pelatihan olahan ikan\n3-4 Desember 2026, jam 8 sampai 4 sore\ndi Balai Latihan Kerja\nkuota 20 orang\nbiaya Rp 100.000,-",
        "Pelatihan olahan ikan | pelatihan | 03/12 08.00-16.00, 04/12 08.00-16.00 | @ Balai Latihan Kerja | 20 orang | Rp100000",
    ),
    (
        "Nomor: 005/77/2026\nLampiran: -\nHal: Permohonan Peserta Bimbingan Teknis P-IRT\n\nMenindaklanjuti surat Dinas Kesehatan tanggal 10 November 2026, dengan ini kami mohon peserta:\na. Hari/Tanggal : Kamis, 17 Desember 2026\nb. Waktu : 08.00 s.d. 16.00 WIB\nc. Tempat : Puskesmas Way Halim\nd. Peserta : 10 orang\nKonfirmasi paling lambat tanggal 14 Desember 2026.",
        "Bimbingan Teknis P-IRT | pelatihan | 17/12 08.00-16.00 | @ Puskesmas Way Halim | 10 orang | s.d. 14/12",
    ),
    (
        "EXPO UMKM LAMPUNG 2026\n18 s/d 20 Desember 2026\nPukul 10.00 – 22.00 WIB\nTempat: PKOR Way Halim\nSewa: Rp 1,5 juta per stan\nTersedia 60 booth",
        "EXPO UMKM LAMPUNG 2026 | bazar | 18/12 10.00-22.00, 19/12 10.00-22.00, 20/12 10.00-22.00 | @ PKOR Way Halim | 60 stan | Rp1500000",
    ),
    (
        "Training Live TikTok\nDate: 9 December 2026\nTime: 13.00 - 15.00\nVenue: UMKM Center",
        "Training Live TikTok | pelatihan | 09/12 13.00-15.00 | @ UMKM Center",
    ),
    // Across the end of the year.
    (
        "Pelatihan Merek Dagang\nTanggal: 30 Desember 2026 s.d. 2 Januari 2027\nJam: 09.00-12.00\nTempat: Kanwil Kemenkum",
        "Pelatihan Merek Dagang | pelatihan | 30/12 09.00-12.00, 31/12 09.00-12.00, 01/01 09.00-12.00, 02/01 09.00-12.00 | @ Kanwil Kemenkum",
    ),
    (
        "Klinik Bisnis UMKM\nJumat, 11 Desember 2026 | 08.00-11.30 WIB\nLokasi : Plut KUMKM Bandar Lampung\nSyarat : membawa laptop dan NIB\nTidak dipungut biaya",
        "Klinik Bisnis UMKM | pendampingan | 11/12 08.00-11.30 | @ Plut KUMKM Bandar Lampung | bawa laptop dan NIB",
    ),
    // Days that differ in their hours.
    (
        "Pelatihan Keuangan\nHari 1: Senin, 14 Desember 2026, 09.00-15.00\nHari 2: Selasa, 15 Desember 2026, 09.00-12.00\nTempat: Aula BRI Kartini",
        "Pelatihan Keuangan | pelatihan | 14/12 09.00-15.00, 15/12 09.00-12.00 | @ Aula BRI Kartini",
    ),
    // A time with a day that is a weekday alone.
    (
        "Kumpul bazar minggu depan\nSabtu jam 8-12\nTempat: Pasar Tugu",
        "Kumpul bazar minggu depan | bazar | 28/11 08.00-12.00 | @ Pasar Tugu",
    ),
    // Too many seats to be true are none.
    (
        "Festival Kuliner Tapis\nSabtu, 19 Desember 2026, 08.00-22.00\nTempat: Tugu Adipura\nTarget 10.000 orang pengunjung",
        "Festival Kuliner Tapis | bazar | 19/12 08.00-22.00 | @ Tugu Adipura",
    ),
    (
        "Undangan Pelatihan Ecoprint\nKepada Yth. Pengrajin Kriya\nWaktu : Selasa, 8 Desember 2026, pukul 08.00 – 14.00 WIB\nTempat : Dekranasda Provinsi Lampung\nMembawa : kain katun 2 meter",
        "Pelatihan Ecoprint | pelatihan | 08/12 08.00-14.00 | @ Dekranasda Provinsi Lampung | bawa kain katun 2 meter",
    ),
];

#[test]
fn d17_thirty_letters_are_read_and_what_is_missing_or_at_odds_is_left_out() {
    // Wednesday.
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let wrong: Vec<String> = LETTERS
        .iter()
        .filter_map(|(letter, expected)| {
            let found = told(&read(letter, today));
            (found != *expected).then(|| format!("is    {found}\nnot   {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), LETTERS.len(), wrong.join("\n\n"));
}

/// Messages as people write them without labels, each with what is read of it.
const MESSAGES: [(&str, &str); 6] = [
    (
        "BAZAR 🎉🎉\nBazar Akhir Tahun\nSabtu 12 Desember 2026 jam 10.00-21.00\ndi Lapangan Saburai\nStand cuma 2, sewa stand 150rb/stand\nBawa sendiri kabel roll",
        "Bazar Akhir Tahun | bazar | 12/12 10.00-21.00 | @ Lapangan Saburai | 2 stan | Rp150000 | bawa sendiri kabel roll",
    ),
    (
        "INFO BAZAR !!!\nAkhir Tahun 2026\n12 Desember 2026 pukul 10.00-21.00 di Mall Boemi Kedaton untuk umum",
        "BAZAR Akhir Tahun 2026 | bazar | 12/12 10.00-21.00 | @ Mall Boemi Kedaton",
    ),
    (
        "Perihal: Undangan Pelatihan Kemasan\nHari/Tanggal : Selasa, 8 Desember 2026\nPukul : 09.00-12.00 WIB\nPeserta diharapkan membawa fotokopi KTP dan NIB. Terima kasih.\nPendaftaran paling lambat 4 Desember 2026 pukul 16.00 WIB",
        "Pelatihan Kemasan | pelatihan | 08/12 09.00-12.00 | s.d. 04/12 16.00 | bawa fotokopi KTP dan NIB",
    ),
    (
        "Pelatihan Kopi\nTanggal: 8 Desember 2026\nJam: 09.00-12.00\nDaftar paling lambat 8 Desember 2026 jam 10.00",
        "Pelatihan Kopi | pelatihan | 08/12 09.00-12.00 | ? deadline",
    ),
    // The second one is not mixed in with the first.
    (
        "1. Pelatihan Foto Produk\nTanggal: 3 Desember 2026\nJam: 09.00-12.00\n2. Pelatihan Kemasan\nTanggal: 10 Desember 2026\nJam: 13.00-15.00\nKuota: 25",
        "Pelatihan Foto Produk | pelatihan | 03/12 09.00-12.00 | ? several",
    ),
    ("Pak, hari ini saya di kantor kecamatan, nanti saya bawa berkasnya.", ""),
];

#[test]
fn d17_what_has_no_label_is_read_where_it_is_sure_and_of_two_events_the_first() {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    for (message, expected) in MESSAGES {
        assert_eq!(told(&read(message, today)), expected, "{message}");
    }
}

#[test]
fn d17_whom_to_ask_and_what_is_taught_is_kept_for_owners() {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let about = |text: &str| match read(text, today).answers.remove(&FieldKey::EVENT_ABOUT) {
        Some(Value::Text(words)) => words,
        _ => String::new(),
    };
    let head = "Pelatihan Kemasan\nTanggal: 8 Desember 2026\nJam: 09.00-12.00\n";
    let said = "Materi: label dan bahan kemasan\nCP: Bu Rina 0812 3456 7890";
    assert_eq!(about(&format!("{head}{said}")), said);
    assert_eq!(about(&format!("{head}CP: menyusul")), "", "nobody can be reached by that");
    assert_eq!(about("CP: Bu Rina 0812 3456 7890"), "", "nothing of an event");
    let body = "Dengan hormat, kami sampaikan kabar baik.\nPeserta belajar membuat label yang menarik. Setiap peserta \
                mendapat contoh kemasan dan makan siang!\nDemikian surat ini kami sampaikan, atas perhatiannya terima kasih.";
    assert_eq!(
        about(&format!("{head}{body}\n{said}")),
        format!(
            "Peserta belajar membuat label yang menarik.\nSetiap peserta mendapat contoh kemasan dan makan siang!\n{said}"
        )
    );
}

#[test]
fn d17_the_days_of_a_letter_without_hours_are_kept_and_so_are_hours_without_a_day() {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    for (text, half) in [
        ("Bazar Kuliner\nHari/tanggal: Sabtu - Minggu, 12 - 13 Desember 2026", Some("12/12/2026\n13/12/2026")),
        ("Bazar Kuliner\nTanggal: 5 Desember 2026\nPukul: 09.00 s.d. selesai", Some("05/12/2026")),
        ("Bazar Kuliner\nWaktu: 09.00 - 21.00 WIB", Some("jam 09.00 - 21.00 WIB")),
        ("Bazar Kuliner\nTanggal: 5 Desember 2026\nPukul: 09.00 - 12.00", None),
        ("Bazar Kuliner", None),
    ] {
        assert_eq!(read(text, today).half.as_deref(), half, "{text}");
    }
}

/// Of what letters are made, with what makes them hard to read.
const PARTS: [&str; 24] = [
    "Perihal: Undangan Pelatihan Tapis",
    "Kepada Yth. Pelaku UMKM",
    "Hari/Tanggal: Sabtu, 12 Desember 2026",
    "Tanggal: 31 November 2026 s.d. 2 Januari",
    "Pukul: 08.00 - selesai",
    "Waktu 13.00 s/d 09.00 WIB",
    "Tempat: Balai Kelurahan Sidodadi",
    "Kuota: 20 peserta",
    "kuota 30 orang / 15 stan",
    "Peserta: 99999999999999999999 orang",
    "Gratis!",
    "Biaya: Rp50.000,-",
    "Biaya pendaftaran 1,5 juta",
    "Paling lambat 5 Desember 2026",
    "Syarat: membawa KTP dan NIB",
    "Acara: Bazar Ramadan",
    "*BAZAR UMKM*",
    "1. Pembukaan",
    "2) 10.00-11.00 Sambutan",
    "Demikian undangan ini kami sampaikan.",
    "CP: 0812-3456-7890",
    ":",
    "Tanggal:",
    "",
];

proptest! {
    /// What is pasted may be anything; what was read of it is something that an event can have.
    #[test]
    fn d7_a_letter_of_any_lines_is_read_without_a_day_that_ends_before_it_begins(
        lines in proptest::collection::vec(
            prop_oneof![6 => proptest::sample::select(PARTS.to_vec()).prop_map(str::to_owned), 1 => ".{0,60}"],
            0..20,
        ),
        torn in proptest::collection::vec((any::<usize>(), ".{0,2}"), 0..4),
    ) {
        let mut text: Vec<char> = lines.join("\n").chars().collect();
        for (at, put) in torn {
            let at = at % text.len().max(1);
            text.splice(at.min(text.len())..text.len().min(at + 2), put.chars());
        }
        let text: String = text.into_iter().collect();
        let letter = read(&text, NaiveDate::from_ymd_opt(2026, 12, 1).unwrap());
        if let Some(Value::Schedule(days)) = letter.answers.get(&FieldKey::EVENT_SCHEDULE) {
            prop_assert!(!days.is_empty() && days.iter().all(|(from, to)| from < to), "{}: {:?}", text, days);
        }
        if let Some(Value::Number(seats)) = letter.answers.get(&FieldKey::EVENT_CAPACITY) {
            prop_assert!(*seats > 0, "{}: {}", text, seats);
        }
        if let Some(Value::Money(fee)) = letter.answers.get(&FieldKey::EVENT_FEE) {
            prop_assert!(*fee >= 0, "{}: {}", text, fee);
        }
        let _ = told(&letter);
    }
}
