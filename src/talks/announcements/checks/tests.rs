use super::*;

/// What was found, a letter each.
fn letters(found: &[Warning]) -> String {
    let letter = |warning: &Warning| match warning {
        Warning::Weekday { .. } => 'W',
        Warning::Past(_) => 'P',
        Warning::PastThen(_) => 'T',
        Warning::NoContact => 'C',
        Warning::Short(_) => 'S',
        Warning::Unusual(_) => 'U',
        Warning::Fee(_) => 'F',
        Warning::IdNumber => 'N',
        Warning::Shouting => 'H',
    };
    found.iter().map(letter).collect()
}

/// Sixty texts as officers write them, each with what looks odd in it on Wednesday, 25 November 2026.
const TEXTS: &[(&str, &str)] = &[
    // Weekdays against days.
    ("Bazar Sabtu, 12 Desember 2026 di Mall Boemi Kedaton", ""),
    ("Bazar Sabtu, 13 Desember 2026 di Mall Boemi Kedaton", "W"),
    ("Bazar Minggu, 13 Desember 2026 di Mall Boemi Kedaton", ""),
    ("Bazar Sabtu-Minggu, 12-13 Desember 2026 di Mall Boemi Kedaton", ""),
    ("Bazar Jumat-Sabtu, 12-13 Desember 2026 di Mall Boemi Kedaton", "WW"),
    ("Bazar Sabtu dan Minggu, 12 dan 13 Desember di lapangan Enggal", ""),
    ("Pelatihan Selasa 1 Des 2026 jam 9 di aula", ""),
    ("Pelatihan hari Rabu tanggal 1 Des 2026 jam 9 di aula", "W"),
    ("Pelatihan Jum'at 4 Desember 2026 pukul 09.00-11.00 di balai desa", ""),
    ("Pelatihan Kamis, 4 Desember 2026 pukul 09.00-11.00 di balai desa", "W"),
    ("Pelatihan 4 Desember 2026 (Jumat) di kantor dinas", ""),
    ("Pelatihan 4 Desember 2026 (Kamis) di kantor dinas", "W"),
    ("Senin, 07/12/2026 di aula kecamatan", ""),
    ("Selasa, 07/12/2026 di aula kecamatan", "W"),
    ("Daftar sampai Senin 7 Desember, acaranya Sabtu 12 Desember di taman kota", ""),
    ("Daftar sampai Minggu 7 Desember, acaranya Sabtu 12 Desember di taman kota", "W"),
    ("Pukul 10.30 Sabtu 12 Desember 2026 di aula", ""),
    // Days that are over.
    ("Pelatihan 10 November 2026 di aula kecamatan", "P"),
    ("Pelatihan Selasa 10 November di aula kecamatan", "P"),
    ("Pelatihan Senin 10 November di aula kecamatan", "WP"),
    ("Pelatihan 10 Januari di aula kecamatan", ""),
    ("Bazar 24-26 November 2026 di lapangan", ""),
    ("Bazar 20-21 November 2026 di lapangan", "P"),
    ("Hari ini, 25 November 2026, di kantor dinas", ""),
    ("Pengajuan 12/05/2026 di kantor dinas", "P"),
    // Where, and whom to ask.
    ("Pelatihan sulam tapis untuk pemula, jangan sampai ketinggalan", "C"),
    ("Pelatihan sulam tapis, hubungi Bu Dewi", ""),
    ("Pelatihan sulam tapis, 0812-3456-7890", ""),
    ("Pelatihan sulam tapis di Jl. Imam Bonjol", ""),
    ("Pelatihan sulam tapis lewat Zoom", ""),
    ("Daftar di oss.go.id", ""),
    ("Kirim ke umkm@bandarlampungkota.go.id", ""),
    ("Ayo ikut bazar akhir tahun", "C"),
    // Where a link leads.
    ("Daftar di https://bit.ly/bazar-mbk", "S"),
    ("Daftar di s.id/bazar2026", "S"),
    ("Daftar di https://oss.go.id/daftar", ""),
    ("Daftar di https://oss-go-id.xyz/klaim", "U"),
    ("Daftar di https://oss.go.id.jahat.xyz/klaim", "U"),
    ("Daftar di https://forms.gle/abc123", ""),
    ("Daftar di https://192.168.10.7/klaim sebelum Jumat", "U"),
    ("Daftar di https://xn--ss-goid-9fg.com/klaim", "U"),
    ("Daftar di https://oss.g\u{43e}.id/klaim", "U"),
    ("Daftar di https://oss.go.id@103.20.1.9/klaim", "U"),
    ("Daftar di https://docs.google.com/forms/d/1", ""),
    ("Tanya lewat https://wa.me/6281234567890", ""),
    ("Grupnya https://chat.whatsapp.com/abc", ""),
    ("Lihat https://tapis-lampung.com/katalog", "U"),
    ("Lihat https://www.instagram.com/umkmbalam", ""),
    ("Dua tautan: https://bit.ly/a dan https://aneh.top/b", "SU"),
    // What is paid.
    ("Sewa stan Rp750.000 di Mall Boemi Kedaton", "F"),
    ("Biaya pendaftaran 50 ribu, di aula", "F"),
    ("Gratis, tanpa biaya, di aula", ""),
    ("Modal sampai Rp50 juta lewat bank, datang ke kantor dinas", ""),
    ("Kontribusi Rp25.000\nAcara di taman kota", "F"),
    ("HTM 10rb di lapangan", "F"),
    ("Tidak dipungut biaya. Hadiah Rp5.000.000 di balai kota", ""),
    // Numbers of cards.
    ("Bawa KTP 1871012345678901 ke kantor", "N"),
    ("Bawa KTP 1871 0123 4567 8901 ke kantor", "N"),
    ("Telepon 081234567890 atau 081398765432", ""),
    ("NIB 9120001234567 sudah terbit di kantor", ""),
    // Shouting.
    ("BAZAR UMKM AKHIR TAHUN\nAyo datang ke lapangan Enggal, ada banyak yang bisa dilihat dan dibeli.", ""),
    ("SEGERA DAFTARKAN USAHA SEKARANG JUGA DI KANTOR DINAS", "H"),
    ("Ayo ikut sekarang!!! Di lapangan Enggal", "H"),
    ("UMKM NIB PIRT: datang ke kantor dinas", ""),
];

#[test]
fn e20_sixty_texts_are_checked_before_they_go() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let wrong: Vec<String> = TEXTS
        .iter()
        .map(|(text, expected)| (text, *expected, letters(&of(text, None, today, false))))
        .filter(|(_, expected, found)| expected != found)
        .map(|(text, expected, found)| format!("{text}: {found}, not {expected}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    // What a button leads to needs no other way to ask; the link beside the words is looked at as well.
    assert_eq!(of("Ayo ikut bazar akhir tahun", None, today, true), []);
    let page = Some("https://bit.ly/x");
    assert_eq!(of("Ayo ikut bazar", page, today, false), [Warning::Short("bit.ly".into())]);
}
