//! Short answers and needs as people meet them, and what is denied or misnamed.

use umkm_bot::knowledge::{Knowledge, LONGEST_ANSWER};
use umkm_bot::text::markdown;

use crate::support::{BUDI, SITI, Town};

/// The first line of what a short answer says.
fn first_line(answer: &str) -> String {
    markdown::to_html(answer).0.to_plain().lines().next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a11_a_narrow_question_gets_its_short_answer_which_can_be_judged() {
    let town = Town::open().await;
    let knowledge = Knowledge::shipped().unwrap();
    let answer = knowledge.short_answer("dipalak").unwrap();
    for sample in answer.samples.iter().take(3) {
        let heard = town.say(SITI, sample).await;
        assert!(heard.starts_with(&first_line(&answer.answer)), "{sample}: {heard}");
        assert!(heard.chars().count() <= LONGEST_ANSWER + 120, "with its source it is still short: {heard}");
    }
    town.tap(SITI, "Membantu").await;
    let query = "SELECT count(*) FROM feedback WHERE programme = 'dipalak' AND helped = 1";
    assert_eq!(town.number(query).await, 1);
    assert!(town.heard(SITI).starts_with(&first_line(&answer.answer)), "the answer stays");
    town.say(SITI, &answer.samples[0]).await;
    let other = town.tap(SITI, "Bukan ini").await;
    assert!(!other.starts_with(&first_line(&answer.answer)), "what is not meant is not shown again: {other}");
    town.close().await;
}

#[tokio::test]
async fn a11_a_need_shows_its_ways_and_each_leads_on() {
    let town = Town::open().await;
    let knowledge = Knowledge::shipped().unwrap();
    for (said, slug) in [("butuh modal usaha", "modal"), ("mau urus izin", "izin"), ("cari pembeli", "pasar-bazar")] {
        let need = knowledge.need(slug).unwrap();
        for option in &need.options {
            let heard = town.say(SITI, said).await;
            assert!(heard.contains(&option.label) && heard.contains(&option.line), "{said}: {heard}");
            let next = town.tap(SITI, &option.label).await;
            assert_ne!(next, heard, "{said}: {} leads on", option.label);
        }
    }
    town.close().await;
}

#[tokio::test]
async fn a11_what_is_denied_or_held_does_not_count() {
    let town = Town::open().await;
    for (text, rest) in [
        ("bukan mau pinjam KUR, tolong syarat sertifikat halal apa saja", "tolong syarat sertifikat halal apa saja"),
        ("sertifikat halal sudah punya, sekarang syarat KUR apa", "sekarang syarat KUR apa"),
    ] {
        // By two people, so that neither goes on about what the other was told.
        assert_eq!(town.say(SITI, text).await, town.say(BUDI, rest).await, "{text}");
        town.say(SITI, "/menu").await;
        town.say(BUDI, "/menu").await;
    }
    town.close().await;
}

#[tokio::test]
async fn a11_a_wrong_name_is_answered_with_the_right_one() {
    let town = Town::open().await;
    let heard = town.say(SITI, "logo MUI bayar berapa ya").await;
    let knowledge = Knowledge::shipped().unwrap();
    let title = &knowledge.get("sertifikasi-halal").unwrap().head.title;
    let (lead, card) = heard.split_once("\n\n").unwrap();
    assert!(lead.contains("sertifikat halal") && card.starts_with(title.as_str()), "{heard}");
    town.close().await;
}
