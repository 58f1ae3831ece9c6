//! Who will get an announcement, seen before anybody does.

use crate::announcements::{BAZAAR, close, crowd, followed, write};
use crate::desk::{DEWI, VIEWER};
use crate::said::{says, says_with};

#[tokio::test]
async fn e7_who_will_get_it_is_a_list_of_pages_and_each_look_is_written_down() {
    let town = followed().await;
    crowd(&town, 11).await;
    // All but Siti and Aminah have a business in one kelurahan.
    town.write(
        "INSERT INTO businesses (code, owner, name, sector, region, secret, name_hash, created_at, updated_at)
         SELECT 'X' || id, id, 'Warung ' || (id % 1000), 'kuliner', '18.71.01.1006', x'00', 'h' || id, 0, 0
         FROM contacts WHERE id > 20000 OR id = 7002",
    )
    .await;
    let page = write(&town, BAZAAR).await;
    assert!(says_with(&page, "umum-jangkauan", "14") && town.offers(DEWI, "umum-tombol-lihat-siapa"), "{page}");
    let first = town.press(DEWI, "umum-tombol-lihat-siapa").await;
    assert!(says_with(&first, "umum-penerima", "14") && says_with(&first, "umum-siapa-tanpa-usaha", "2"), "{first}");
    assert!(first.contains("Warung 1, Sidodadi") && first.matches("Warung").count() == 10, "{first}");
    assert!(!says(&first, "umum-penerima-tidak"), "{first}");
    let second = town.press(DEWI, "formulir-tombol-maju").await;
    assert!(second.matches("Warung").count() == 2 && !town.offers(DEWI, "formulir-tombol-maju"), "{second}");
    let looks = "SELECT count(*) FROM audit WHERE action = 'search_businesses' AND officer = 9101";
    assert_eq!(town.number(looks).await, 2);
    // Who stopped is in a count, and not in the list.
    town.write("UPDATE contacts SET stopped_until = 9223372036854775807 WHERE id = 7002").await;
    let fewer = town.forge(DEWI, "1:ar:w:1:0").await;
    assert!(says_with(&fewer, "umum-penerima", "13") && says(&fewer, "umum-penerima-tidak"), "{fewer}");
    assert!(says_with(&fewer, "umum-tidak-berhenti", "1"), "{fewer}");
    let last = town.press(DEWI, "formulir-tombol-maju").await;
    assert_eq!(last.matches("Warung").count(), 1, "{last}");
    // Who may look nobody up sees none of it.
    let refused = town.forge(VIEWER, "1:ar:w:1:0").await;
    assert!(says(&refused, "kedaluwarsa") && !refused.contains("Warung"), "{refused}");
    assert_eq!(town.number(looks).await, 4);
    close(town).await;
}
