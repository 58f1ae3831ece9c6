//! Owners register their business by conversation.

use crate::support::{SITI, Town};

#[tokio::test]
async fn b1_straight_through_in_few_messages() {
    let town = Town::open().await;
    town.say(SITI, "/daftar").await;
    town.tap(SITI, "Mulai mendaftar").await;
    town.tap(SITI, "Siti").await;
    town.say(SITI, "Keripik Pisang Bu Siti").await;
    town.tap(SITI, "Kuliner").await;
    town.say(SITI, "kedatn").await;
    town.tap(SITI, "Sidodadi").await;
    town.telegram.contact(SITI, "6281234567890");
    town.quiet().await;
    town.tap(SITI, "☐ Modal").await;
    town.tap(SITI, "☐ Pelatihan").await;
    town.tap(SITI, "Selesai memilih").await;
    town.tap(SITI, "Kirim").await;
    town.tap(SITI, "☐ Layanan").await;
    town.tap(SITI, "Kirim").await;
    println!("{}", town.telegram.transcript(SITI));
    town.close().await;
}
