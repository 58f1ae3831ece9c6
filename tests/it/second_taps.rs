//! A second tap on a button that sends: fingers slip, and a slow network looks as if nothing had happened.

use std::time::Duration;

use crate::announcements::{BAZAAR, followed, write};
use crate::consultations::ask;
use crate::desk::{DEWI, office};
use crate::support::SITI;

/// Longer than a second tap comes after the first.
const LATER: Duration = Duration::from_secs(15);

#[tokio::test]
async fn e3_a_test_copy_comes_once_however_often_it_is_tapped_and_again_when_it_is_wanted_again() {
    let town = followed().await;
    write(&town, BAZAAR).await;
    let copies = || town.said(DEWI, "umum-uji");
    town.press_ten_times(DEWI, "umum-tombol-uji");
    town.quiet().await;
    assert_eq!(copies(), 1);
    town.clock.advance(LATER);
    town.press(DEWI, "umum-tombol-ke-pengumuman").await;
    town.press(DEWI, "umum-tombol-uji").await;
    assert_eq!(copies(), 2);
    town.close().await;
}

#[tokio::test]
async fn c12_a_section_that_is_tapped_twice_reaches_its_owner_once() {
    let town = office().await;
    ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.press(DEWI, "balasan-tombol-cepat").await;
    let before = town.count(SITI);
    town.press_ten_times(DEWI, "bagian-biaya");
    town.quiet().await;
    let told = town.since(SITI, before);
    assert_eq!(told.iter().filter(|text| text.contains("Petugas Dewi")).count(), 1, "{told:?}");
    town.close().await;
}
