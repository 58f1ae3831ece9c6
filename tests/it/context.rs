//! What a text is about that does not say so itself.

use umkm_bot::knowledge::Knowledge;

use crate::said::says;
use crate::support::{SITI, Town};

/// How a programme is called on a card.
fn title(slug: &str) -> String {
    Knowledge::shipped().unwrap().get(slug).unwrap().head.title.clone()
}

#[tokio::test]
async fn a11_one_of_the_last_topics_is_taken_up_again() {
    let town = Town::open().await;
    town.say(SITI, "biaya sertifikat halal berapa?").await;
    town.say(SITI, "syarat KUR apa saja").await;
    let heard = town.say(SITI, "balik ke yang tadi dong").await;
    assert!(heard.contains(&title("sertifikasi-halal")), "{heard}");
    town.say(SITI, "cara daftar merek").await;
    let heard = town.say(SITI, "syarat kur yang tadi").await;
    assert!(heard.contains(&title("kur")), "{heard}");
    town.close().await;
}

#[tokio::test]
async fn a11_a_side_after_a_need_is_asked_of_its_ways() {
    let town = Town::open().await;
    let knowledge = Knowledge::shipped().unwrap();
    let need = knowledge.need("modal").unwrap();
    town.say(SITI, "butuh modal usaha").await;
    let heard = town.say(SITI, "syaratnya apa?").await;
    let labels = town.labels(SITI);
    let ways: Vec<&str> = need.programmes().collect();
    let is_offered = |slug: &&str| labels.contains(&knowledge.get(slug).unwrap().head.short);
    assert!(ways.len() > 1 && ways.iter().all(is_offered), "{heard} {labels:?}");
    town.close().await;
}

#[tokio::test]
async fn a11_the_same_side_of_another_matter_is_asked_in_a_word() {
    let town = Town::open().await;
    let knowledge = Knowledge::shipped().unwrap();
    town.say(SITI, "biaya sertifikat halal berapa?").await;
    let heard = town.say(SITI, "kalau merek?").await;
    assert!(heard.contains(&knowledge.get("haki-merek").unwrap().head.title), "{heard}");
    assert!(says(&heard, "bagian-biaya"), "{heard}");
    town.close().await;
}
