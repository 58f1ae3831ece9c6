//! The appointments of somebody of the office: both sides in one place, times that are free alone, and why one is again.

use crate::appointments::open_times;
use crate::case_clocks::permits;
use crate::desk::{DEWI, HENDRA};
use crate::said::says;
use crate::support::{SITI, Town};

/// An owner asks for the first free time, and whose it is says yes.
async fn takes_first(town: &Town, owner: i64, officer: i64) -> String {
    let first = town.labels(owner)[0].clone();
    town.tap(owner, &first).await;
    town.press(officer, "janji-tombol-terima").await;
    first
}

#[tokio::test]
async fn c16_an_officer_sees_the_appointments_of_both_sides() {
    let (town, _) = permits().await;
    let heard = town.say(DEWI, "/janji").await;
    for key in ["janji-sisi-petugas", "janji-jadwal-kosong", "janji-sisi-pemilik-kosong"] {
        assert!(says(&heard, key), "{key}: {heard}");
    }
    open_times(&town, DEWI, "di kantor", 1).await;
    open_times(&town, HENDRA, "di kantor", 2).await;
    let heard = town.say(DEWI, "/janji").await;
    assert_eq!(heard.lines().filter(|line| says(line, "janji-jadwal-bebas")).count(), 4, "{heard}");
    town.say(SITI, "/janji").await;
    takes_first(&town, SITI, DEWI).await;
    // Dewi has a business of her own, and asks a colleague.
    town.talk(DEWI, &["/janji", "[janji-tombol-buat]"]).await;
    takes_first(&town, DEWI, HENDRA).await;
    let heard = town.say(DEWI, "/janji").await;
    let lines: Vec<&str> = heard.lines().collect();
    let at = lines.iter().position(|line| says(line, "janji-sisi-pemilik")).unwrap_or_else(|| panic!("{heard}"));
    let (officer, owner) = (lines[..at].join("\n"), lines[at..].join("\n"));
    assert!(officer.contains("Siti") && !officer.contains("Hendra"), "{heard}");
    assert!(owner.contains("Hendra") && says(&owner, "janji-keadaan-pasti"), "{heard}");
    assert!(town.offers(DEWI, "janji-tombol-jadwal"));
    let heard = town.say(SITI, "/janji").await;
    assert!(!says(&heard, "janji-sisi-petugas") && says(&heard, "janji-daftar"), "{heard}");
    town.close().await;
}

#[tokio::test]
async fn c16_times_that_stand_in_the_plan_are_left_out_and_named() {
    let (town, _) = permits().await;
    open_times(&town, DEWI, "di kantor", 1).await;
    for place in ["di kantor", "daring"] {
        town.talk(DEWI, &["/meja", "[utama-tombol-janji]", "[janji-tombol-buka]"]).await;
        town.tap(DEWI, place).await;
        let days = town.labels(DEWI);
        let heard = town.tap(DEWI, &days[1]).await;
        assert!(says(&heard, "janji-buka-sudah") && heard.contains("09.00–11.00"), "{heard}");
        let labels = town.labels(DEWI);
        for (time, is_free) in [("08.30", true), ("09.00", false), ("10.30", false), ("11.00", true)] {
            assert_eq!(labels.contains(&time.to_owned()), is_free, "{time}: {labels:?}");
        }
        // What begins before ends where the plan goes on.
        town.tap(DEWI, "08.00").await;
        let labels = town.labels(DEWI);
        assert!(labels.contains(&"09.00".to_owned()) && !labels.contains(&"09.30".to_owned()), "{labels:?}");
    }
    town.close().await;
}

#[tokio::test]
async fn c16_the_officer_hears_whether_an_owner_cancelled_moved_or_does_not_want_to_move() {
    let (town, _) = permits().await;
    let keys = ["janji-kantor-dibatalkan", "janji-kantor-pindah-keluar", "janji-kantor-tidak-jadi-pindah"];
    let told = |who: i64| keys.map(|key| town.said(who, key));
    open_times(&town, DEWI, "di kantor", 1).await;
    town.say(SITI, "/janji").await;
    takes_first(&town, SITI, DEWI).await;
    open_times(&town, HENDRA, "di kantor", 2).await;
    // She asks for a time of Hendra's, and takes that back: hers with Dewi stands.
    let ask_hendra = async || {
        town.say(SITI, "/janji").await;
        let own = town.labels(SITI)[0].clone();
        town.tap(SITI, &own).await;
        town.press(SITI, "janji-tombol-pindah").await;
        let times = town.labels(SITI);
        let last = times.iter().rfind(|label| label.contains("di kantor")).unwrap();
        town.tap(SITI, last).await;
    };
    ask_hendra().await;
    let before = [told(DEWI), told(HENDRA)];
    assert_eq!(before, [[0; 3]; 2]);
    town.press(SITI, "janji-tombol-batal").await;
    town.press(SITI, "janji-tombol-ya-tidak-jadi").await;
    assert_eq!([told(DEWI), told(HENDRA)], [[0; 3], [0, 0, 1]], "{}", town.all_of(HENDRA));
    // Now she moves.
    ask_hendra().await;
    town.press(HENDRA, "janji-tombol-terima").await;
    assert_eq!([told(DEWI), told(HENDRA)], [[0, 1, 0], [0, 0, 1]], "{}", town.all_of(DEWI));
    // And takes it back for good.
    town.say(SITI, "/janji").await;
    let own = town.labels(SITI)[0].clone();
    town.tap(SITI, &own).await;
    town.press(SITI, "janji-tombol-batal").await;
    town.press(SITI, "janji-tombol-ya-batal").await;
    assert_eq!([told(DEWI), told(HENDRA)], [[0, 1, 0], [1, 0, 1]], "{}", town.all_of(HENDRA));
    town.close().await;
}
