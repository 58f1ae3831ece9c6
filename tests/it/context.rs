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

/// The topics of what was said, in the order in which they stand there.
fn topics(heard: &str) -> Vec<String> {
    let knowledge = Knowledge::shipped().unwrap();
    let line = |text: &str| text.lines().next().unwrap_or_default().chars().take(30).collect::<String>();
    let short = knowledge.short_answers().map(|answer| (line(&answer.answer), answer.subject.topic().to_owned()));
    let cards = knowledge.iter().map(|programme| (programme.head.title.clone(), programme.head.slug.clone()));
    let mut found: Vec<(usize, String)> =
        short.chain(cards).filter_map(|(begins, topic)| Some((heard.find(&begins)?, topic))).collect();
    found.sort();
    found.into_iter().map(|(_, topic)| topic).collect()
}

/// Two questions in one message get an answer each, in the order in which they were asked.
#[tokio::test]
async fn a14_both_questions_of_a_message_are_answered() {
    let town = Town::open().await;
    for (asked, first, second) in [
        ("biaya sertifikat halal berapa? terus daftar merek gimana caranya?", "sertifikasi-halal", "haki-merek"),
        ("syarat KUR apa? kalau NIB di mana daftarnya?", "kur", "nib"),
    ] {
        let heard = town.say(SITI, asked).await;
        let topics = topics(&heard);
        assert_eq!(topics.first().map(String::as_str), Some(first), "{asked}: {heard}");
        assert_eq!(topics.last().map(String::as_str), Some(second), "{asked}: {heard}");
    }
    town.close().await;
}

/// Whoever tells something and then asks, asks one thing.
#[tokio::test]
async fn a14_what_is_told_before_a_question_is_no_question() {
    let town = Town::open().await;
    for told in ["Saya jual keripik di Kemiling.", "Usaha saya sudah jalan dua tahun.", "Suami saya sakit."] {
        let heard = town.say(SITI, &format!("{told} biaya sertifikat halal berapa?")).await;
        assert_eq!(topics(&heard), ["sertifikasi-halal"], "{told}: {heard}");
    }
    town.close().await;
}
