//! The office's side of events: written down, looked at, published, changed, called off, copied.

use std::time::Duration;

use crate::desk::{DEWI, HENDRA, VIEWER, office};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

/// A chat in which nothing is told yet of changes: what an officer may still mend.
const GRACE: Duration = Duration::from_mins(3);

/// Fills in the form of a new event up to its summary.
async fn fill(town: &Town, title: &str, when: &str, seats: &str) -> String {
    town.talk(
        DEWI,
        &[
            "/acara_baru",
            title,
            "pelatihan",
            "Belajar menyulam benang emas dari dasar.",
            "lewati",
            when,
            "Balai Kelurahan Sumberejo\nhttps://www.google.com/maps?q=-5.391000,105.212000",
            seats,
            "lewati",
        ],
    )
    .await;
    town.press(DEWI, "formulir-tombol-lewati").await
}

/// The same, sent and published; gives its code.
async fn published(town: &Town, when: &str, seats: &str) -> String {
    fill(town, "Pelatihan tapis", when, seats).await;
    town.press(DEWI, "formulir-tombol-kirim").await;
    town.press(DEWI, "kelola-tombol-terbitkan").await;
    town.texts("SELECT code FROM events ORDER BY id DESC LIMIT 1").await.remove(0)
}

/// Joins without any business.
async fn join(town: &Town, who: i64, code: &str) -> String {
    town.say(who, &format!("/start e_{code}")).await;
    town.talk(who, &["[acara-tombol-daftar]", "Aisyah", "Kemiling"]).await
}

/// Opens the newest event of the list.
async fn open(town: &Town) -> String {
    town.say(DEWI, "/kelola_acara").await;
    let label = town.labels(DEWI).into_iter().find(|label| label.contains("Pelatihan")).unwrap();
    town.tap(DEWI, &label).await
}

/// Says one fact of the newest event anew.
async fn change(town: &Town, field: &str, words: &str) -> String {
    open(town).await;
    town.press(DEWI, "kelola-tombol-ubah").await;
    town.press(DEWI, field).await;
    town.say(DEWI, words).await
}

#[tokio::test]
async fn d1_an_officer_writes_a_training_down_looks_at_it_and_publishes_it() {
    let town = office().await;
    assert!(says(&town.say(DEWI, "/meja").await, "utama-acara-kosong"));
    let summary = fill(&town, "Pelatihan tapis <pemula>", "1-4 Desember 2026 jam 9-15", "20").await;
    assert!(says(&summary, "kelola-periksa") && summary.contains("4 Desember 2026, 09.00–15.00"), "{summary}");
    let draft = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&draft, "kelola-konsep-jadi") && says(&draft, "kelola-halaman-konsep"), "{draft}");
    assert!(draft.contains("Pelatihan tapis <pemula>") && draft.contains("Sumberejo"), "{draft}");
    assert_eq!(town.number("SELECT count(*) FROM event_sessions").await, 4);
    assert_eq!(town.number("SELECT count(*) FROM events WHERE latitude = -5391000").await, 1);
    let code = town.texts("SELECT code FROM events").await.remove(0);
    // A draft is nobody's but the office's.
    assert!(says(&town.say(SITI, &format!("/start e_{code}")).await, "acara-tidak-ada"));
    let page = town.press(DEWI, "kelola-tombol-terbitkan").await;
    assert!(says(&page, "kelola-terbit") && says_with(&page, "kelola-keadaan", "20"), "{page}");
    // What owners read is what was looked at, below what the office is told of it.
    let card = town.say(SITI, &format!("/start e_{code}")).await;
    assert_eq!(draft.splitn(3, "\n\n").last(), Some(card.as_str()));
    let home = town.say(DEWI, "/meja").await;
    assert!(home.contains("Pelatihan tapis") && says(&home, "utama-acara"), "{home}");
    town.press(DEWI, "utama-tombol-acara").await;
    assert!(town.heard(DEWI).contains("Pelatihan tapis"), "{}", town.heard(DEWI));
    assert!(town.number("SELECT count(*) FROM audit WHERE action = 'run_events' AND officer = 9101").await >= 2);
    town.close().await;
}

#[tokio::test]
async fn d1_what_cannot_be_is_said_kindly_and_nothing_is_lost() {
    let town = office().await;
    town.talk(DEWI, &["/acara_baru", "Bazar UMKM akhir tahun", "[acara-jenis-bazar]"]).await;
    town.press(DEWI, "formulir-tombol-lewati").await;
    town.press(DEWI, "formulir-tombol-lewati").await;
    for (words, key) in [
        ("tengah bulan saja", "salah-jadwal"),
        ("jam 9 sampai 12", "salah-jadwal-hari"),
        ("12 Desember 2026 pukul 10.00 sampai selesai", "salah-jadwal-selesai"),
        ("12 Desember 15.00-09.00", "salah-jadwal-terbalik"),
        ("31 November 2026 09.00-12.00", "salah-jadwal-tanggal"),
        ("Senin 12 Desember 2026 10.00-21.00", "salah-jadwal-beda"),
        ("1 Januari 2020 10.00-21.00", "salah-saat-lewat"),
    ] {
        assert!(says(&town.say(DEWI, words).await, key), "{words}: {}", town.heard(DEWI));
    }
    town.say(DEWI, "Sabtu-Minggu, 12-13 Desember 2026 10.00-21.00").await;
    town.say(DEWI, "Mall Boemi Kedaton, atrium").await;
    assert!(says(&town.say(DEWI, "10.000").await, "salah-angka-batas"));
    town.say(DEWI, "0").await;
    let asked = town.press(DEWI, "kelola-satuan-stan").await;
    assert!(says(&asked, "kelola-tanya-biaya"), "a card says free only where somebody said so: {asked}");
    town.say(DEWI, "150rb").await;
    town.press(DEWI, "formulir-tombol-lewati").await;
    let draft = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&draft, "kelola-konsep-jadi") && says(&draft, "acara-kursi-antre"), "{draft}");
    // A last day to join behind the beginning is asked anew, with what was so before.
    let id = town.number("SELECT id FROM events").await;
    for (words, key) in
        [("20 Desember 2026", "kelola-salah-tutup-akhir"), ("1 November 2025", "kelola-salah-tutup-lewat")]
    {
        town.forge(DEWI, &format!("1:eo:f:{id}:acara-tutup")).await;
        assert!(says(&town.say(DEWI, words).await, key), "{words}: {}", town.heard(DEWI));
    }
    // With an hour, too; what a day alone leaves open is said as it is.
    for (words, told) in [
        ("10 Desember 2026", "10 Desember 2026 pukul 23.59"),
        ("Kamis 10 Desember jam 16.00", "10 Desember 2026 pukul 16.00"),
        ("12 Desember 2026", "12 Desember 2026 pukul 10.00"),
    ] {
        town.forge(DEWI, &format!("1:eo:f:{id}:acara-tutup")).await;
        let page = town.say(DEWI, words).await;
        assert!(says(&page, "kelola-diubah") && page.contains(told), "{words}: {page}");
    }
    town.forge(DEWI, &format!("1:eo:f:{id}:acara-tutup")).await;
    assert!(says(&town.say(DEWI, "12 Desember 2026 jam 16.00").await, "kelola-salah-tutup-akhir"));
    assert!(says(&town.say(DEWI, "10 Desember 2026").await, "kelola-diubah"), "{}", town.heard(DEWI));
    // Its time comes before it is published.
    town.clock.advance(Duration::from_hours(24 * 20));
    town.forge(DEWI, &format!("1:eo:t:{id}")).await;
    assert!(says(&town.heard(DEWI), "kelola-salah-lewat"), "{}", town.heard(DEWI));
    assert_eq!(town.number("SELECT count(*) FROM events WHERE state = 'draft'").await, 1);
    town.press(DEWI, "kelola-tombol-hapus").await;
    town.press(DEWI, "kelola-tombol-ya-hapus").await;
    assert_eq!(town.number("SELECT count(*) FROM events").await, 0);
    assert!(says(&town.forge(DEWI, &format!("1:eo:i:{id}")).await, "kelola-hilang"));
    town.close().await;
}

#[tokio::test]
async fn d9_a_move_is_told_once_with_old_and_new_and_asks_whether_they_still_come() {
    let town = office().await;
    let code = published(&town, "12 Desember 2026 jam 9-15", "20").await;
    join(&town, SITI, &code).await;
    // A slip that is mended at once is nobody's news.
    let before = town.count(SITI);
    assert!(says(&change(&town, "kelola-isian-jadwal", "13 Desember 2026 jam 9-15").await, "kelola-diubah-dikabari"));
    change(&town, "kelola-isian-jadwal", "12 Desember 2026 jam 9-15").await;
    town.pass(GRACE).await;
    assert_eq!(town.count(SITI), before, "{}", town.heard(SITI));
    // What stays is told, of all that changed at once.
    change(&town, "kelola-isian-jadwal", "14 Desember 2026 jam 10-15").await;
    change(&town, "kelola-isian-tempat", "Aula dinas").await;
    town.pass(GRACE).await;
    let told = town.heard(SITI);
    assert!(says(&told, "kelola-kabar-berubah") && told.contains("12 Desember 2026"), "{told}");
    for part in ["14 Desember 2026, 10.00–15.00", "Sumberejo", "Aula dinas"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert_eq!(town.count(SITI), before + 1);
    assert!(says(&town.press(SITI, "acara-tombol-bisa").await, "acara-bisa-jadi"));
    // Once each, whatever is restarted.
    let mut town = town;
    let count = town.count(SITI);
    town.stop().await;
    town.start();
    town.pass(GRACE).await;
    assert_eq!(town.count(SITI), count, "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn d9_what_is_called_off_is_told_with_its_reason_and_nothing_reminds_of_it() {
    let town = office().await;
    let code = published(&town, "12 Desember 2026 jam 9-15", "1").await;
    join(&town, SITI, &code).await;
    join(&town, BUDI, &code).await;
    open(&town).await;
    town.press(DEWI, "kelola-tombol-batalkan").await;
    let asked = town.say(DEWI, "Aula dipakai pengungsi banjir").await;
    assert!(says(&asked, "kelola-batal-periksa") && asked.contains("pengungsi banjir"), "{asked}");
    assert_eq!(town.number("SELECT count(*) FROM events WHERE state = 'cancelled'").await, 0);
    let page = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&page, "kelola-batal-dikabari") && says(&page, "acara-dibatalkan"), "{page}");
    town.pass(GRACE).await;
    for who in [SITI, BUDI] {
        let told = town.heard(who);
        assert!(says(&told, "kelola-kabar-batal") && told.contains("pengungsi banjir"), "{told}");
    }
    let counts = [town.count(SITI), town.count(BUDI)];
    for _ in 0..20 {
        town.pass(Duration::from_hours(24)).await;
    }
    assert_eq!([town.count(SITI), town.count(BUDI)], counts, "{}", town.heard(SITI));
    assert!(says(&town.forge(DEWI, "1:eo:u:1").await, "kelola-tidak-bisa-diubah"));
    town.close().await;
}

#[tokio::test]
async fn d4_more_seats_are_offered_to_the_line_and_fewer_than_are_taken_is_refused() {
    let town = office().await;
    let code = published(&town, "12 Desember 2026 jam 9-15", "1").await;
    join(&town, SITI, &code).await;
    join(&town, BUDI, &code).await;
    let refused = change(&town, "kelola-isian-kapasitas", "0").await;
    assert!(says_with(&refused, "kelola-salah-kapasitas", "1"), "{refused}");
    assert!(says(&town.say(DEWI, "2").await, "kelola-diubah"), "{}", town.heard(DEWI));
    town.pass(GRACE).await;
    assert!(says(&town.heard(BUDI), "acara-tawaran"), "{}", town.heard(BUDI));
    // Who joined is a list for whoever receives guests, and each look is kept.
    open(&town).await;
    let list = town.press(DEWI, "kelola-tombol-peserta").await;
    assert!(list.contains("Aisyah") && says(&list, "kelola-peserta-ditawari"), "{list}");
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'receive_guests'").await, 1);
    town.close().await;
}

#[tokio::test]
async fn d2_a_poster_and_words_lead_to_the_event_until_it_is_called_off() {
    let town = office().await;
    let code = published(&town, "12 Desember 2026 jam 9-15", "20").await;
    let link = format!("start=e_{code}");
    town.press(DEWI, "kelola-tombol-pesan").await;
    let told = town.since(DEWI, 0).join("\n");
    assert!(told.contains(&link) && says(&town.heard(DEWI), "kelola-pesan-cara"), "{told}");
    town.press(DEWI, "kelola-tombol-poster").await;
    let file = town.telegram.last(DEWI).unwrap().file.unwrap();
    assert!(file.bytes.starts_with(b"\x89PNG") && file.bytes.len() < 1_000_000);
    if let Ok(folder) = std::env::var("UMKM_BOT_PICTURES") {
        std::fs::write(std::path::Path::new(&folder).join("poster.png"), &file.bytes).unwrap();
    }
    open(&town).await;
    town.press(DEWI, "kelola-tombol-batalkan").await;
    town.say(DEWI, "Aula dipakai pengungsi banjir").await;
    town.press(DEWI, "formulir-tombol-kirim").await;
    for data in ["1:eo:r:1", "1:eo:w:1"] {
        assert!(says(&town.forge(DEWI, data).await, "kelola-bagikan-tidak"), "{data}");
    }
    town.close().await;
}

#[tokio::test]
async fn d17_a_letter_that_is_pasted_or_passed_on_becomes_a_draft_and_only_what_is_missing_is_asked() {
    let town = office().await;
    town.say(DEWI, "/kelola_acara").await;
    town.press(DEWI, "kelola-tombol-surat").await;
    assert!(says(&town.say(DEWI, "Pak, besok saya izin.").await, "kelola-surat-kosong"), "{}", town.heard(DEWI));
    let letter = "Perihal : Undangan Pelatihan Sulam Benang Emas\nHari/Tanggal : Senin, 13 Desember 2026\n\
                  Waktu : 09.00 - 15.00 WIB\nTempat : Sentra Tapis Kemiling\nPeserta : 20 orang";
    let asked = town.say(DEWI, letter).await;
    // The thirteenth is a Sunday: the days are asked, the rest is known.
    assert!(says(&asked, "kelola-surat-dibaca") && says(&asked, "salah-jadwal-beda"), "{asked}");
    assert!(says(&asked, "kelola-tanya-jadwal"), "{asked}");
    let asked = town.say(DEWI, "Minggu 13 Desember 2026 jam 9-15").await;
    assert!(says(&asked, "kelola-tanya-biaya"), "the letter says nothing of it: {asked}");
    let summary = town.press(DEWI, "formulir-tombol-lewati").await;
    assert!(summary.contains("Sentra Tapis Kemiling") && says(&summary, "kelola-periksa"), "{summary}");
    let draft = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&draft, "kelola-konsep-jadi") && draft.contains("Pelatihan Sulam Benang Emas"), "{draft}");
    // Passed on as it came, with nothing missing.
    town.say(DEWI, "/kelola_acara").await;
    town.press(DEWI, "kelola-tombol-surat").await;
    let message = "*BAZAR UMKM AKHIR TAHUN*\n📅 Sabtu-Minggu, 12-13 Desember 2026\n⏰ 10.00 - 21.00 WIB\n\
                   📍 Mall Boemi Kedaton\n👥 40 stan, sewa stand 150rb/stand\nDaftar paling lambat 7 Desember 2026";
    town.say(BUDI, message).await;
    let mut of_budi = town.telegram.messages(BUDI).into_iter();
    let written = of_budi.rfind(|one| one.from.is_some()).unwrap().id;
    town.telegram.forward(DEWI, BUDI, written, DEWI);
    town.quiet().await;
    let summary = town.heard(DEWI);
    assert!(says(&summary, "kelola-surat-dibaca") && says(&summary, "kelola-periksa"), "{summary}");
    assert!(summary.contains("7 Desember 2026") && summary.contains("150.000"), "{summary}");
    town.close().await;
}

#[tokio::test]
async fn d16_a_copy_carries_no_day_of_the_old_one_and_what_recurs_leaves_holidays_out() {
    let town = office().await;
    published(&town, "Jumat 11 Desember 2026 jam 9-12", "20").await;
    open(&town).await;
    let asked = town.press(DEWI, "kelola-tombol-salin").await;
    assert!(says(&asked, "kelola-tanya-jadwal"), "{asked}");
    let summary = town.say(DEWI, "18 Desember 2026 jam 13-15").await;
    assert!(summary.contains("18 Desember 2026, 13.00–15.00") && !summary.contains("11 Desember"), "{summary}");
    town.press(DEWI, "formulir-tombol-kirim").await;
    assert_eq!(town.number("SELECT count(*) FROM events WHERE state = 'draft'").await, 1);
    open(&town).await;
    town.press(DEWI, "kelola-tombol-ulang").await;
    town.say(DEWI, "8 Januari 2027").await;
    let made = town.press(DEWI, "nilai-ya").await;
    // Christmas and New Year are Fridays.
    assert!(says_with(&made, "kelola-ulang-jadi", "2") && says(&made, "kelola-ulang-libur"), "{made}");
    assert_eq!(town.number("SELECT count(*) FROM events WHERE state = 'published' AND series IS NOT NULL").await, 3);
    town.close().await;
}

#[tokio::test]
async fn d1_only_whoever_runs_events_does_whatever_is_pressed() {
    let town = office().await;
    published(&town, "12 Desember 2026 jam 9-15", "20").await;
    town.say(SITI, "/menu").await;
    for who in [SITI, VIEWER] {
        for data in [
            "1:eo:datang:0",
            "1:eo:b",
            "1:eo:i:1",
            "1:eo:t:1",
            "1:eo:u:1",
            "1:eo:f:1:acara-judul",
            "1:eo:q:1:",
            "1:eo:n:1:",
            "1:eo:k:1",
            "1:eo:g:1:0",
            "1:eo:c:1",
            "1:eo:s:1",
            "1:eo:x:1",
        ] {
            town.forge(who, data).await;
            assert!(says(&town.heard(who), "kedaluwarsa"), "{data}: {}", town.heard(who));
        }
    }
    // The head may as well; what is chosen from lists and sent as a place is kept.
    town.forge(HENDRA, "1:eo:n:1:umum").await;
    assert!(says(&town.heard(HENDRA), "kelola-diubah"), "{}", town.heard(HENDRA));
    town.forge(HENDRA, "1:eo:q:1:nib").await;
    town.forge(HENDRA, "1:eo:k:1").await;
    town.say(HENDRA, "-5.40, 105.25").await;
    assert!(says(&town.heard(HENDRA), "kelola-diubah"), "{}", town.heard(HENDRA));
    let stored = "SELECT count(*) FROM events WHERE team = 'umum' AND programme = 'nib' AND latitude = -5400000";
    assert_eq!(town.number(stored).await, 1);
    town.close().await;
}
