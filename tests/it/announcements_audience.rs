//! For whom an announcement is, chosen in buttons: each narrows it, is said in the sentence, and holds for what is sent.
//! What is chosen often is kept under a name.

use crate::announcements::{BAZAAR, HELD, close, copy, followed};
use crate::desk::{AMINAH, DEWI};
use crate::events_owner::{publish, training};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

/// An announcement as far as the question for whom it is.
async fn asked(town: &Town) -> String {
    town.talk(DEWI, &["/umumkan", "[umum-tombol-baru]", BAZAAR]).await;
    town.press(DEWI, "formulir-tombol-lewati").await;
    town.press(DEWI, "formulir-tombol-lewati").await
}

/// The same as a draft, for those of whom this is chosen.
async fn chosen(town: &Town, steps: &[&str]) -> String {
    asked(town).await;
    for step in steps {
        town.press(DEWI, step).await;
    }
    town.press(DEWI, "sasaran-tombol-kembali").await;
    town.press(DEWI, "formulir-tombol-selesai").await;
    town.press(DEWI, "formulir-tombol-kirim").await
}

/// Siti has a small business, Budi a middling one; Aminah reads English.
async fn known() -> Town {
    let town = followed().await;
    town.write(
        "INSERT INTO businesses (code, owner, name, sector, region, scale, secret, name_hash, created_at, updated_at)
         VALUES ('XA', 7001, 'Warung Siti', 'kuliner', '18.71.01.1006', 'kecil', x'00', 'a', 0, 0),
                ('XB', 7002, 'Bengkel Budi', 'jasa', '18.71.01.1004', 'menengah', x'00', 'b', 0, 0)",
    )
    .await;
    town.write("UPDATE contacts SET language = 'en' WHERE id = 7100").await;
    town
}

#[tokio::test]
async fn e7_the_step_shows_what_is_chosen_and_a_button_for_each_thing_that_narrows_it() {
    let town = known().await;
    let first = asked(&town).await;
    assert!(says(&first, "umum-tanya-untuk") && says(&first, "umum-siapa-kabar-apa-saja"), "{first}");
    assert!(town.telegram.last(DEWI).unwrap().buttons.len() <= 8, "{:?}", town.labels(DEWI));
    for (list, choice, said) in [
        ("sasaran-tombol-ukuran", "sasaran-kecil", "sasaran-ukuran"),
        ("sasaran-tombol-bahasa", "bahasa-indonesia", "sasaran-bahasa"),
        ("sasaran-tombol-aktif", "sasaran-hari", "sasaran-menulis"),
        ("sasaran-tombol-kabar", "minat-pasar", "umum-siapa-kabar"),
    ] {
        town.press(DEWI, list).await;
        assert!(town.telegram.last(DEWI).unwrap().buttons.len() <= 9, "{list}: {:?}", town.labels(DEWI));
        let heard = town.press(DEWI, choice).await;
        assert!(says(&heard, said), "{choice}: {heard}");
        town.press(DEWI, "sasaran-tombol-kembali").await;
    }
    // A kelurahan lies behind its kecamatan.
    town.press(DEWI, "sasaran-tombol-kelurahan").await;
    town.tap(DEWI, "Kedaton").await;
    town.tap(DEWI, "☐ Sidodadi").await;
    town.press(DEWI, "sasaran-tombol-kembali").await;
    town.press(DEWI, "sasaran-tombol-kembali").await;
    town.press(DEWI, "formulir-tombol-selesai").await;
    let page = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says_with(&page, "umum-jangkauan", "1") && page.contains("Sidodadi"), "{page}");
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    assert!(copy(&town, SITI).is_some() && copy(&town, BUDI).is_none() && copy(&town, AMINAH).is_none());
    close(town).await;
}

#[tokio::test]
async fn e7_who_was_at_an_event_or_consulted_is_reached_and_nobody_is_named_for_a_consultation() {
    let town = known().await;
    publish(&town, &training(&town, 3)).await;
    town.write(
        "INSERT INTO seats (event, code, contact, person, state, changes, queued_at, made_at, changed_at)
         VALUES (1, 'SEATA', 7002, x'00', 'confirmed', 1, 1, 1, 1)",
    )
    .await;
    town.write(
        "INSERT INTO cases (number, contact, subject, state, outcome, secret, opened_at, changed_at, closed_at)
         VALUES ('K7M2P', 7001, 'pelatihan-tapis', 'closed', 'solved', x'00', 1, 1, 1)",
    )
    .await;
    asked(&town).await;
    town.press(DEWI, "sasaran-tombol-acara").await;
    town.press(DEWI, "sasaran-tombol-satu").await;
    let heard = town.tap(DEWI, "☐ Pelatihan tapis").await;
    assert!(says_with(&heard, "sasaran-ikut", "Pelatihan tapis"), "{heard}");
    town.press(DEWI, "sasaran-tombol-kembali").await;
    let heard = town.press(DEWI, "sasaran-tombol-hadir").await;
    assert!(says_with(&heard, "sasaran-hadir", "Pelatihan tapis"), "{heard}");
    town.press(DEWI, "sasaran-tombol-ikut").await;
    town.press(DEWI, "sasaran-tombol-kembali").await;
    town.press(DEWI, "formulir-tombol-selesai").await;
    let page = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says_with(&page, "umum-jangkauan", "1") && page.contains("Pelatihan tapis"), "{page}");
    // Consultations: one that is stored is chosen as it would be by a tap.
    town.write(
        r#"UPDATE announcements SET audience = '{"regions":[],"sectors":[],"interests":[],"more":{"consulted":[{"slug":"pelatihan-tapis","name":"Tapis"}]}}'"#,
    )
    .await;
    let page = town.forge(DEWI, "1:an:i:1").await;
    assert!(says_with(&page, "sasaran-konsultasi", "Tapis") && says_with(&page, "umum-jangkauan", "1"), "{page}");
    let who = town.press(DEWI, "umum-tombol-lihat-siapa").await;
    assert!(says(&who, "sasaran-tanpa-nama") && !who.contains("Warung Siti"), "{who}");
    // What nobody knows reaches nobody, and says so.
    town.write(r#"UPDATE announcements SET audience = '{"planets":["mars"]}'"#).await;
    let page = town.forge(DEWI, "1:an:i:1").await;
    assert!(says(&page, "sasaran-tak-dikenal") && says_with(&page, "umum-jangkauan", "0"), "{page}");
    assert!(says(&town.press(DEWI, "umum-tombol-kirim").await, "umum-tak-ada-penerima"), "{}", town.heard(DEWI));
    close(town).await;
}

#[tokio::test]
async fn e7_an_audience_is_kept_under_a_name_used_by_the_office_and_forgotten_in_two_steps() {
    let town = known().await;
    chosen(&town, &["sasaran-tombol-ukuran", "sasaran-kecil"]).await;
    town.press(DEWI, "kelola-tombol-ubah").await;
    let asks = town.press(DEWI, "sasaran-tombol-simpan").await;
    assert!(says(&asks, "sasaran-tanya-nama"), "{asks}");
    assert!(says(&town.say(DEWI, "batal").await, "langkah-nama-sasaran"), "{}", town.heard(DEWI));
    town.press(DEWI, "tombol-kembali").await;
    town.press(DEWI, "sasaran-tombol-simpan").await;
    assert!(says(&town.say(DEWI, &"a".repeat(41)).await, "sasaran-nama-panjang"), "{}", town.heard(DEWI));
    let kept = town.say(DEWI, "Usaha kecil").await;
    assert!(says_with(&kept, "sasaran-disimpan", "Usaha kecil"), "{kept}");
    assert_eq!(town.number("SELECT count(*) FROM saved_audiences").await, 1);
    // A name is taken once, however it is written.
    town.press(DEWI, "kelola-tombol-ubah").await;
    town.press(DEWI, "sasaran-tombol-simpan").await;
    assert!(says(&town.say(DEWI, "USAHA KECIL").await, "sasaran-nama-sudah"), "{}", town.heard(DEWI));
    town.press(DEWI, "tombol-kembali").await;
    // The next announcement takes it with one tap; whom it reaches is counted anew.
    town.write("UPDATE businesses SET scale = 'kecil'").await;
    asked(&town).await;
    town.press(DEWI, "sasaran-tombol-tersimpan").await;
    town.tap(DEWI, "Usaha kecil").await;
    let page = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says_with(&page, "umum-jangkauan", "2"), "{page}");
    // It is forgotten in two steps; what used it stays as it is.
    town.press(DEWI, "kelola-tombol-ubah").await;
    town.press(DEWI, "sasaran-tombol-tersimpan").await;
    assert!(says(&town.tap(DEWI, "Usaha kecil").await, "sasaran-hapus-tanya"), "{}", town.heard(DEWI));
    assert_eq!(town.number("SELECT count(*) FROM saved_audiences").await, 1);
    let empty = town.press(DEWI, "sasaran-tombol-hapus").await;
    assert!(says(&empty, "sasaran-belum-ada"), "{empty}");
    let page = town.forge(DEWI, "1:an:i:2").await;
    assert!(says_with(&page, "umum-jangkauan", "2"), "{page}");
    close(town).await;
}

#[tokio::test]
async fn e7_whom_it_is_for_is_kept_by_the_way_back_to_the_summary_and_nobody_chosen_is_everybody() {
    let town = known().await;
    asked(&town).await;
    let summary = town.press(DEWI, "formulir-tombol-lewati").await;
    assert!(says(&summary, "umum-siapa-kabar-apa-saja"), "{summary}");
    for (words, part) in [("kuliner di sumber rejo", "Sumber"), ("jasa", "Jasa")] {
        town.talk(DEWI, &["[formulir-tombol-ubah]", "[umum-isian-untuk]"]).await;
        let said = town.say(DEWI, words).await;
        assert!(says(&said, "umum-siapa-bidang") && said.contains(part), "{words}: {said}");
        let summary = town.press(DEWI, "formulir-tombol-ringkasan").await;
        assert!(says_with(&summary, "umum-siapa-bidang", part), "{words}: {summary}");
    }
    // Nothing new keeps what was there.
    town.talk(DEWI, &["[formulir-tombol-ubah]", "[umum-isian-untuk]"]).await;
    let unknown = town.say(DEWI, "kuliner di antah berantah").await;
    assert!(says_with(&unknown, "salah-daftar-kata", "antah berantah"), "{unknown}");
    let summary = town.press(DEWI, "formulir-tombol-ringkasan").await;
    assert!(says_with(&summary, "umum-siapa-bidang", "Jasa"), "{summary}");
    close(town).await;
}
