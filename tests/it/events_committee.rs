//! The committee chooses: all wait, one person a screen, a draw that can be repeated, the head's approval, and only then all
//! are told.

use std::time::Duration;

use umkm_bot::clock::Millis;
use umkm_bot::store::events::{Facts, Seating};

use crate::desk::{DEWI, HENDRA, VIEWER, office};
use crate::events_owner::{publish, training};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

const HOUR: Millis = 3_600_000;
const DAY: Millis = 24 * HOUR;

/// A training whose committee chooses among those who join within two days.
fn chosen(town: &Town, capacity: i64) -> Facts {
    let deadline = Some(town.clock.now() + 2 * DAY);
    Facts { capacity, deadline, seating: Seating { by_choice: true, ..Seating::default() }, ..training(town, 12) }
}

/// People who join, each by another name.
async fn joined(town: &Town, code: &str, names: &[&str]) -> Vec<i64> {
    let all: Vec<i64> = (40_000..).take(names.len()).collect();
    for (who, name) in all.iter().zip(names) {
        town.telegram.person(*who, name, Some("id"));
        town.say(*who, &format!("/start e_{code}")).await;
        let heard = town.talk(*who, &["[acara-tombol-daftar]", name, "Kemiling"]).await;
        assert!(says(&heard, "acara-masuk-dipilih") && says(&heard, "acara-keadaan-dipilih"), "{heard}");
    }
    all
}

/// Opens the choice from the page of the event.
async fn choose(town: &Town, who: i64) -> String {
    town.say(who, "/kelola_acara").await;
    let label = town.labels(who).into_iter().find(|label| label.contains("Pelatihan")).unwrap();
    town.tap(who, &label).await;
    town.press(who, "pilih-tombol").await
}

const CONFIRMED: &str = "SELECT coalesce(sum(count), 0) FROM seats WHERE state = 'confirmed'";

#[tokio::test]
async fn d18_nobody_is_seated_or_told_before_the_head_approves_and_then_all_are_at_once() {
    let town = office().await;
    // Somebody who was at an earlier event comes behind those who were at none.
    let past = publish(&town, &training(&town, 1)).await;
    town.telegram.person(40_000, "Ani", Some("id"));
    town.say(40_000, &format!("/start e_{past}")).await;
    town.talk(40_000, &["[acara-tombol-daftar]", "Ani", "Kemiling"]).await;
    town.write(
        "INSERT INTO attendance (seat, session, at, officer, officer_name, noted_at) VALUES (1, 1, 0, 0, '', 0)",
    )
    .await;
    town.clock.advance(Duration::from_hours(48));
    town.write("UPDATE events SET state = 'finished'").await;

    let code = publish(&town, &chosen(&town, 2)).await;
    let all = joined(&town, &code, &["Ani", "Beni", "Cici", "Dodi", "Eka"]).await;
    assert_eq!(town.number("SELECT count(*) FROM seats WHERE event = 2 AND state = 'waiting'").await, 5);
    let heard: Vec<usize> = all.iter().map(|who| town.count(*who)).collect();
    let page = choose(&town, DEWI).await;
    assert!(says_with(&page, "pilih-hitungan", "5") && says(&page, "pilih-masih-dibuka"), "{page}");
    assert!(!town.offers(DEWI, "pilih-tombol-kirim"), "{:?}", town.labels(DEWI));
    let first = town.press(DEWI, "pilih-tombol-lanjut").await;
    assert!(first.contains("Beni") && says(&first, "pilih-calon-pertama"), "who never came is first: {first}");
    let second = town.press(DEWI, "pilih-tombol-terima").await;
    assert!(says_with(&second, "pilih-dicatat-terima", "Beni") && second.contains("Cici"), "{second}");
    town.press(DEWI, "pilih-tombol-terima").await;
    // There are two seats: a third one is not accepted, whatever is pressed.
    let full = town.press(DEWI, "pilih-tombol-terima").await;
    assert!(says_with(&full, "pilih-kursi-habis", "0") && full.contains("Dodi"), "{full}");
    town.press(DEWI, "pilih-tombol-cadangan").await;
    town.press(DEWI, "pilih-tombol-tolak").await;
    let last = town.press(DEWI, "pilih-tombol-sebab-penuh").await;
    assert!(last.contains("Ani") && says_with(&last, "pilih-calon-riwayat", "1"), "{last}");
    town.press(DEWI, "pilih-tombol-tolak").await;
    town.press(DEWI, "pilih-tombol-tulis").await;
    assert!(says(&town.say(DEWI, "tdk").await, "pilih-tulis-lagi"), "{}", town.heard(DEWI));
    let done = town.say(DEWI, "Ibu sudah ikut bulan lalu, giliran yang lain dulu ya.").await;
    assert!(says(&done, "pilih-dicatat-tolak") && says(&done, "pilih-hitungan"), "{done}");
    assert_eq!(all.iter().map(|who| town.count(*who)).collect::<Vec<_>>(), heard, "nobody was told anything");
    assert_eq!(town.number(CONFIRMED).await, 1, "the one of the past event");

    // After the deadline the office is reminded, once; the choice goes to the head.
    town.live_until(town.clock.now() + 50 * HOUR).await;
    assert_eq!(town.said(DEWI, "pilih-ingat"), 1, "{}", town.telegram.transcript(DEWI));
    choose(&town, DEWI).await;
    assert!(!town.offers(DEWI, "pilih-tombol-setujui"), "{:?}", town.labels(DEWI));
    assert!(says(&town.forge(DEWI, "1:ek:a:2:1").await, "pilih-judul"), "an officer does not approve");
    assert!(says(&town.press(DEWI, "pilih-tombol-kirim").await, "pilih-terkirim"), "{}", town.heard(DEWI));
    assert!(says(&town.heard(HENDRA), "pilih-kabar-kepala"), "{}", town.heard(HENDRA));
    town.press(HENDRA, "pilih-tombol-lihat").await;
    let result = town.press(HENDRA, "pilih-tombol-hasil").await;
    assert!(result.contains("giliran yang lain") && result.contains("✅ Beni"), "{result}");
    town.press(HENDRA, "tombol-kembali").await;
    assert!(says(&town.press(HENDRA, "pilih-tombol-setujui").await, "pilih-setujui-tanya"));
    assert_eq!(town.number(CONFIRMED).await, 1, "asked first");
    assert!(says(&town.press(HENDRA, "pilih-tombol-ya-setujui").await, "pilih-disetujui"), "{}", town.heard(HENDRA));
    assert_eq!(town.number(CONFIRMED).await, 3);
    town.pass(Duration::from_mins(3)).await;
    let told =
        ["pilih-kabar-tolak", "pilih-kabar-terima", "pilih-kabar-terima", "pilih-kabar-cadangan", "pilih-kabar-tolak"];
    for (who, key) in all.iter().zip(told) {
        assert_eq!(town.said(*who, key), 1, "{key}: {}", town.telegram.transcript(*who));
    }
    assert!(town.heard(all[0]).contains("giliran yang lain"), "{}", town.heard(all[0]));
    assert!(says(&town.say(all[4], &format!("/start e_{code}")).await, "acara-keadaan-ditolak"));
    // Told once, also over a restart; approved once.
    let mut town = town;
    let heard: Vec<usize> = all.iter().map(|who| town.count(*who)).collect();
    town.stop().await;
    town.start();
    town.pass(Duration::from_mins(3)).await;
    assert_eq!(all.iter().map(|who| town.count(*who)).collect::<Vec<_>>(), heard);
    assert!(says(&town.forge(HENDRA, "1:ek:a:2:1").await, "pilih-selesai"), "{}", town.heard(HENDRA));
    // Who leaves now gives the seat to the reserve.
    town.say(all[1], &format!("/start e_{code}")).await;
    town.talk(all[1], &["[acara-tombol-keluar]", "[acara-tombol-ya-keluar]"]).await;
    town.pass(Duration::from_mins(3)).await;
    assert_eq!(town.said(all[3], "acara-tawaran"), 1, "{}", town.telegram.transcript(all[3]));
    town.close().await;
}

#[tokio::test]
async fn d18_a_draw_is_recorded_and_repeated_and_an_office_without_a_head_approves_by_itself() {
    let town = office().await;
    town.write("DELETE FROM officers WHERE role = 'head'").await;
    let code = publish(&town, &chosen(&town, 3)).await;
    let names: Vec<String> = (0..8).map(|number| format!("Peserta {}", char::from(b'A' + number))).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let all = joined(&town, &code, &names).await;
    choose(&town, DEWI).await;
    assert!(says_with(&town.press(DEWI, "pilih-tombol-undi").await, "pilih-undi-tanya", "8"), "{}", town.heard(DEWI));
    let drawn = town.press(DEWI, "pilih-tombol-ya-undi").await;
    assert!(says(&drawn, "pilih-undian") && names.iter().all(|name| drawn.contains(name)), "{drawn}");
    let seed = town.number("SELECT seed FROM event_draws").await;
    assert!(drawn.contains(&format!("{seed:06}")), "{drawn}");
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE what LIKE '%:undian:%'").await, 1);
    let count = |verdict: &'static str| town.number(verdict);
    assert_eq!(count("SELECT count(*) FROM seat_choices WHERE verdict = 'terima'").await, 3);
    assert_eq!(count("SELECT count(*) FROM seat_choices WHERE verdict = 'cadangan'").await, 5);
    // Drawn once more it is the same order, also where somebody has left.
    town.say(all[7], &format!("/start e_{code}")).await;
    town.talk(all[7], &["[acara-tombol-keluar]", "[acara-tombol-ya-keluar]"]).await;
    let mut town = town;
    town.stop().await;
    town.start();
    choose(&town, DEWI).await;
    let again = town.press(DEWI, "pilih-tombol-undian").await;
    let lines =
        |text: &str| text.lines().filter(|line| line.contains("Peserta")).map(str::to_owned).collect::<Vec<_>>();
    let stayed: Vec<String> = lines(&drawn).into_iter().filter(|line| !line.contains("Peserta H")).collect();
    assert_eq!(lines(&again), stayed, "{again}");
    // Fewer seats than were given: the office approves by itself, and nobody stands on a seat that is not there.
    town.live_until(town.clock.now() + 50 * HOUR).await;
    town.write("UPDATE events SET capacity = 2").await;
    choose(&town, DEWI).await;
    town.talk(DEWI, &["[pilih-tombol-setujui]", "[pilih-tombol-ya-setujui]"]).await;
    assert_eq!(town.number(CONFIRMED).await, 2);
    town.pass(Duration::from_mins(3)).await;
    assert_eq!(all.iter().map(|who| town.said(*who, "pilih-kabar-terima")).sum::<usize>(), 2);
    assert_eq!(all.iter().map(|who| town.said(*who, "pilih-kabar-cadangan")).sum::<usize>(), 5);
    town.close().await;
}

#[tokio::test]
async fn d18_the_officer_sets_it_in_the_facts_and_nobody_else_chooses() {
    let town = office().await;
    let code = publish(&town, &training(&town, 12)).await;
    town.say(DEWI, "/kelola_acara").await;
    let label = town.labels(DEWI).into_iter().find(|label| label.contains("Pelatihan")).unwrap();
    town.tap(DEWI, &label).await;
    assert!(!town.offers(DEWI, "pilih-tombol"), "{:?}", town.labels(DEWI));
    town.press(DEWI, "kelola-tombol-ubah").await;
    town.press(DEWI, "kelola-isian-dipilih").await;
    let changed = town.press(DEWI, "nilai-ya").await;
    assert!(says(&changed, "kelola-diubah") && says(&changed, "acara-kursi-dipilih"), "{changed}");
    joined(&town, &code, &["Ani"]).await;
    for who in [SITI, VIEWER, BUDI] {
        town.say(who, "/menu").await;
        for data in ["1:ek:1", "1:ek:c:1:0", "1:ek:v:1:terima", "1:ek:u:1:1", "1:ek:a:1:1", "1:ek:h:1:0", "1:ek:s:1"] {
            assert!(says(&town.forge(who, data).await, "kedaluwarsa"), "{data}: {}", town.heard(who));
        }
    }
    // First come again: who waits is offered what is free, and nothing is left to choose.
    town.say(DEWI, "/kelola_acara").await;
    town.tap(DEWI, &label).await;
    town.press(DEWI, "kelola-tombol-ubah").await;
    town.press(DEWI, "kelola-isian-dipilih").await;
    town.press(DEWI, "nilai-tidak").await;
    town.pass(Duration::from_mins(3)).await;
    assert_eq!(town.said(40_000, "acara-tawaran"), 1, "{}", town.telegram.transcript(40_000));
    assert!(says(&town.forge(DEWI, "1:ek:1").await, "pilih-selesai"), "{}", town.heard(DEWI));
    town.close().await;
}
