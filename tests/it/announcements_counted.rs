//! Where very many follow news, how many an announcement reaches is counted beside the writer; the page waits for it.

use std::time::Duration;

use crate::announcements::{BAZAAR, close, followed, write};
use crate::desk::{DEWI, HENDRA};
use crate::said::{says, says_with};
use crate::support::Town;

const COUNTED: &str = "SELECT count(*) FROM announcement_counts WHERE found IS NOT NULL";

/// So many more people follow news that nobody counts them while somebody waits.
async fn many() -> Town {
    let town = followed().await;
    town.write(
        "INSERT INTO contacts (id, first_seen, last_seen)
         WITH RECURSIVE n (id) AS (SELECT 30001 UNION ALL SELECT id + 1 FROM n WHERE id < 30600)
         SELECT id, 1795575600000, 1795575600000 FROM n",
    )
    .await;
    town.write(
        "INSERT INTO subscriptions (contact, topic, text_version, created_at)
         SELECT contacts.id, value, 'x', 0 FROM contacts, json_each('[\"pasar\", \"latih\"]') WHERE contacts.id > 30000",
    )
    .await;
    town
}

#[tokio::test]
async fn e2_what_takes_long_to_count_is_counted_beside_and_the_page_changes_where_it_stands() {
    let town = many().await;
    let page = write(&town, BAZAAR).await;
    assert!(says_with(&page, "umum-jangkauan", "603") && !says(&page, "umum-menghitung"), "{page}");
    assert_eq!(town.number(COUNTED).await, 1, "it was asked for and found");
    // The number that was seen is what is let go.
    assert!(says(&town.press(DEWI, "umum-tombol-kirim").await, "umum-kapan"), "{}", town.heard(DEWI));
    let asked = town.press(DEWI, "umum-tombol-sekarang").await;
    assert!(says_with(&asked, "umum-perlu-setuju", "603"), "{asked}");
    let page = town.press(HENDRA, "umum-tombol-periksa").await;
    assert!(says_with(&page, "umum-jangkauan", "603"), "{page}");
    let approved = town.press(HENDRA, "umum-tombol-setujui").await;
    assert!(says(&approved, "umum-sudah-disetujui"), "{approved}");
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE counted = 603 AND state = 'held'").await, 1);
    close(town).await;
}

#[tokio::test]
async fn e2_a_count_that_was_cut_off_goes_on_and_who_went_elsewhere_is_told() {
    let town = many().await;
    write(&town, BAZAAR).await;
    // As after a restart in the middle; Dewi has done something else since.
    town.say(DEWI, "/menu").await;
    town.write("UPDATE announcement_counts SET found = NULL, found_at = NULL, asked_at = asked_at - 60000").await;
    let before = town.count(DEWI);
    town.pass(Duration::from_mins(6)).await;
    assert!(says_with(&town.heard(DEWI), "umum-terhitung", "603"), "{}", town.heard(DEWI));
    assert_eq!((town.count(DEWI), town.number(COUNTED).await), (before + 1, 1));
    // What is for other people by now is not counted for its page.
    town.write("UPDATE announcement_counts SET found = NULL, found_at = NULL, audience = 'lain'").await;
    town.pass(Duration::from_mins(6)).await;
    assert_eq!(town.number("SELECT count(*) FROM announcement_counts").await, 0);
    let page = town.press(DEWI, "umum-tombol-buka").await;
    assert!(says_with(&page, "umum-jangkauan", "603"), "{page}");
    // Without a number that is fresh nothing is let go: it is counted first.
    town.write("DELETE FROM announcement_counts").await;
    let page = town.press(DEWI, "umum-tombol-kirim").await;
    assert!(says_with(&page, "umum-jangkauan", "603") && !says(&page, "umum-kapan"), "{page}");
    assert!(says(&town.press(DEWI, "umum-tombol-kirim").await, "umum-kapan"), "{}", town.heard(DEWI));
    close(town).await;
}

#[tokio::test]
async fn e14_the_rest_is_counted_beside_too_before_it_goes_once_more() {
    let town = many().await;
    write(&town, BAZAAR).await;
    // It went to some; what was counted before that says nothing of the rest.
    town.write("UPDATE announcement_counts SET found_at = found_at - 60000").await;
    town.write("UPDATE announcements SET state = 'done', total = 1, sent = 1, ended_at = changed_at").await;
    town.forge(DEWI, "1:an:i:1").await;
    let page = town.press(DEWI, "umum-tombol-sisa").await;
    assert!(says_with(&page, "umum-jangkauan", "603") && !says(&page, "umum-kapan"), "{page}");
    assert!(says(&town.press(DEWI, "umum-tombol-sisa").await, "umum-kapan"), "{}", town.heard(DEWI));
    close(town).await;
}

#[tokio::test]
async fn e2_who_will_get_it_is_sorted_beside_where_very_many_follow_news() {
    let town = many().await;
    town.write(
        "INSERT INTO businesses (code, owner, name, sector, region, secret, name_hash, created_at, updated_at)
         VALUES ('A001', 30001, 'Warung Zaitun', 'kuliner', '18.71.09.1001', x'00', 'a', 0, 0),
                ('A002', 30002, 'Ayam Geprek Ani', 'kuliner', '18.71.09.1001', x'00', 'b', 0, 0)",
    )
    .await;
    write(&town, BAZAAR).await;
    let page = town.press(DEWI, "umum-tombol-lihat-siapa").await;
    let (first, second) = (page.find("Ayam Geprek Ani"), page.find("Warung Zaitun"));
    assert!(first.is_some() && first < second, "{page}");
    assert_eq!(town.number("SELECT count(*) FROM announcement_lists").await, 0, "it was asked for and made");
    close(town).await;
}

#[tokio::test]
async fn e15_a_long_workbook_is_made_beside_and_comes_when_it_is_there() {
    let town = many().await;
    write(&town, BAZAAR).await;
    town.write("UPDATE announcements SET state = 'done', total = 2001, sent = 2001, ended_at = changed_at").await;
    town.forge(DEWI, "1:an:i:1").await;
    let before = town.count(DEWI);
    town.press(DEWI, "umum-tombol-lembar").await;
    let said = town.since(DEWI, before);
    assert!(said.iter().any(|text| says(text, "umum-lembar-disusun")), "{said:?}");
    assert!(said.iter().any(|text| says(text, "umum-lembar")), "{said:?}");
    town.write("UPDATE announcements SET total = 0, sent = 0").await;
    close(town).await;
}
