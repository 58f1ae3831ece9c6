//! The office's channel, or a group, as one more recipient of an announcement.

use std::time::Duration;

use umkm_bot::sandbox::emulator::{Action, Effect, Fault, Message};

use crate::announcements::{BAZAAR, HELD, close, followed, write};
use crate::desk::{DEWI, HENDRA};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

const CHANNEL: i64 = -1_001_700_000_001;
const GROUP: i64 = -1_001_700_000_002;
const HOUR: Duration = Duration::from_hours(1);
/// The copy there is in no count of people.
const PEOPLE_ALONE: &str = "SELECT count(*) FROM announcements WHERE total = 3 AND sent = 3";

/// An office whose channel is set.
async fn with_channel() -> Town {
    let town = followed().await;
    town.telegram.channel(CHANNEL, "Kabar");
    town.telegram.admin_in_channel(CHANNEL, HENDRA, true);
    town.quiet().await;
    assert!(says_with(&town.heard(HENDRA), "umum-kanal-tanya", "Kabar"), "{}", town.heard(HENDRA));
    let page = town.press(HENDRA, "umum-tombol-pakai-kanal").await;
    assert!(says_with(&page, "umum-kanal-ada", "Kabar"), "{page}");
    town
}

/// What the bot posted in a channel.
fn posts(town: &Town, chat: i64) -> Vec<Message> {
    town.telegram.messages(chat).into_iter().filter(|message| message.from.is_none()).collect()
}

/// Dewi writes an announcement for those who follow bazaars, and for the channel.
async fn chosen(town: &Town) -> String {
    let page = write(town, BAZAAR).await;
    assert!(!says(&page, "umum-kanal-ikut"), "it is chosen for each: {page}");
    town.press(DEWI, "umum-tombol-ikut-kanal").await
}

async fn go(town: &Town) -> String {
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    town.heard(DEWI)
}

#[tokio::test]
async fn k5_what_stands_in_the_channel_is_posted_once_corrected_and_taken_back_with_the_rest() {
    let town = with_channel().await;
    let page = chosen(&town).await;
    assert!(says_with(&page, "umum-kanal-ikut", "Kabar"), "{page}");
    town.press(DEWI, "umum-tombol-contoh").await;
    assert!(says(&town.heard(DEWI), "umum-contoh-kanal"), "{}", town.heard(DEWI));
    town.press(DEWI, "umum-tombol-ke-pengumuman").await;
    assert_eq!(posts(&town, CHANNEL).len(), 0, "nothing of it before it goes");
    let report = go(&town).await;
    assert!(says_with(&report, "umum-akhir-terkirim", "3") && says(&report, "umum-kanal-terbit"), "{report}");
    assert_eq!(town.number(PEOPLE_ALONE).await, 1);
    let [post] = posts(&town, CHANNEL).try_into().unwrap();
    assert!(post.text().contains("Bazar UMKM") && !says(post.text(), "umum-karena"), "{}", post.text());
    let buttons: Vec<_> = post.buttons.iter().flatten().collect();
    let is_link = |action: &Action| matches!(action, Action::Url(page) if page.contains("?start="));
    assert!(!buttons.is_empty() && buttons.iter().all(|button| is_link(&button.action)), "{buttons:?}");

    town.press(DEWI, "umum-tombol-hasil").await;
    town.press(DEWI, "umum-tombol-ralat").await;
    town.say(DEWI, "Bazar UMKM pindah ke Minggu, 13 Desember 2026, di atrium.").await;
    town.press(DEWI, "formulir-tombol-kirim").await;
    town.pass(HOUR).await;
    let [corrected] = posts(&town, CHANNEL).try_into().unwrap();
    assert_eq!((corrected.id, corrected.edits), (post.id, 1));
    assert!(says(corrected.text(), "umum-ralat-kepala") && corrected.text().contains("13 Desember"));
    let page = town.forge(DEWI, "1:an:i:1").await;
    assert!(says_with(&page, "umum-ralat-jadi", "3") && says(&page, "umum-kanal-diralat"), "{page}");

    town.press(DEWI, "umum-tombol-tarik").await;
    town.press(DEWI, "umum-tombol-ya-tarik").await;
    town.pass(HOUR).await;
    assert_eq!(posts(&town, CHANNEL), []);
    let page = town.forge(DEWI, "1:an:i:1").await;
    assert!(says_with(&page, "umum-tarik-jadi", "3") && says(&page, "umum-kanal-ditarik"), "{page}");
    close(town).await;
}

#[tokio::test]
async fn k5_where_the_bot_may_not_post_that_is_said_and_everybody_else_gets_it() {
    let town = with_channel().await;
    chosen(&town).await;
    town.telegram.admin_in_channel(CHANNEL, HENDRA, false);
    town.quiet().await;
    assert!(says_with(&town.heard(HENDRA), "umum-kanal-hilang", "Kabar"), "{}", town.heard(HENDRA));
    let page = town.forge(DEWI, "1:an:i:1").await;
    assert!(says(&page, "umum-kanal-tak-ada"), "{page}");
    let report = go(&town).await;
    assert!(says_with(&report, "umum-akhir-terkirim", "3") && says(&report, "umum-kanal-tertutup"), "{report}");
    assert_eq!(town.number(PEOPLE_ALONE).await, 1);
    close(town).await;
}

#[tokio::test]
async fn k5_a_refusal_that_no_update_told_of_is_said_as_well() {
    let town = with_channel().await;
    chosen(&town).await;
    let refused = Effect::refuse(400, "Bad Request: need administrator rights in the channel chat");
    town.telegram.fault(Fault::new(refused).on("sendMessage").to(CHANNEL));
    let report = go(&town).await;
    assert!(says_with(&report, "umum-akhir-terkirim", "3") && says(&report, "umum-kanal-tertutup"), "{report}");
    assert!(says(&town.heard(HENDRA), "umum-kanal-hilang"), "{}", town.heard(HENDRA));
    // What arrived can be taken back still.
    let page = town.press(DEWI, "umum-tombol-hasil").await;
    assert!(says(&page, "umum-kanal-tertutup") && town.offers(DEWI, "umum-tombol-tarik"), "{page}");
    close(town).await;
}

#[tokio::test]
async fn k5_a_channel_is_set_by_who_may_and_left_where_anybody_else_puts_the_bot() {
    let town = followed().await;
    town.telegram.channel(CHANNEL, "Kabar");
    town.telegram.admin_in_channel(CHANNEL, BUDI, true);
    town.quiet().await;
    let left = |call: &umkm_bot::sandbox::emulator::Call| call.method == "leaveChat" && call.status == 200;
    assert_eq!(town.telegram.calls().iter().filter(|call| left(call)).count(), 1);
    assert_eq!(town.number("SELECT count(*) FROM announcement_channels").await, 0);
    // An officer is no head.
    town.forge(DEWI, "1:au:k").await;
    assert!(says(&town.heard(DEWI), "kedaluwarsa"), "{}", town.heard(DEWI));
    let page = write(&town, BAZAAR).await;
    assert!(says(&page, "umum-konsep-jadi") && !town.offers(DEWI, "umum-tombol-ikut-kanal"), "{page}");
    close(town).await;
}

#[tokio::test]
async fn k5_a_group_of_owners_gets_it_and_nobody_is_answered_there() {
    let town = followed().await;
    town.telegram.group(GROUP, "Paguyuban");
    town.telegram.add_to_group(GROUP, HENDRA);
    town.quiet().await;
    town.say(HENDRA, "/umumkan").await;
    let page = town.press(HENDRA, "umum-tombol-kanal").await;
    assert!(says(&page, "umum-kanal-belum"), "{page}");
    let page = town.press(HENDRA, "umum-tombol-pakai-kanal").await;
    assert!(says_with(&page, "umum-kanal-ada", "Paguyuban"), "{page}");
    town.pass(HOUR * 48).await;
    let before = posts(&town, GROUP).len();
    for who in [SITI, DEWI] {
        town.telegram.group_text(GROUP, who, "/menu");
        town.telegram.group_text(GROUP, who, "halo semua");
    }
    town.quiet().await;
    assert_eq!(posts(&town, GROUP).len(), before, "nobody is answered, and the bot stays");
    chosen(&town).await;
    let report = go(&town).await;
    assert!(says(&report, "umum-kanal-terbit"), "{report}");
    assert_eq!(posts(&town, GROUP).len(), before + 1);
    // It is given up: nothing stands there any more.
    town.forge(HENDRA, "1:au:x:0").await;
    let page = town.press(HENDRA, "umum-tombol-ya-lepas-kanal").await;
    assert!(says(&page, "umum-kanal-belum"), "{page}");
    close(town).await;
}
