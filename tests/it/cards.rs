//! The programmes as people meet them: cards, judgements, rumours, news.

use std::time::Duration;

use serde_json::json;
use umkm_bot::domain::Language;
use umkm_bot::knowledge::{Group, Knowledge, Programme, Section};

use crate::said::{says, says_in};
use crate::support::{SITI, Town};

/// What every card must tell, or say that it is not known.
const SIX: [(Section, &str); 6] = [
    (Section::Siapa, "bagian-siapa"),
    (Section::Syarat, "bagian-syarat"),
    (Section::Biaya, "bagian-biaya"),
    (Section::Langkah, "bagian-langkah"),
    (Section::Jadwal, "bagian-jadwal"),
    (Section::Kontak, "bagian-kontak"),
];

/// Taps or presses: a step as [`Town::talk`] knows them.
async fn opens(town: &Town, who: i64, step: &str) -> String {
    let before = town.heard(who);
    let heard = town.talk(who, &[step]).await;
    assert_ne!(heard, before, "{step} shows nothing new");
    heard
}

/// Three taps from /start lead to the card; each side of it is two taps further, and what is not known is named.
async fn walk(town: &Town, who: i64, knowledge: &Knowledge, programme: &Programme, language: Language) {
    opens(town, who, "[tombol-program]").await;
    opens(town, who, &format!("[kelompok-{}]", programme.head.group.word())).await;
    let card = opens(town, who, &format!("[{}]", knowledge.short(programme, language))).await;
    let slug = &programme.head.slug;
    assert!(card.starts_with(knowledge.title(programme, language)), "{slug}: {card}");
    assert!(card.contains("20"), "{slug} says of when it is: {card}");
    for (section, key) in SIX {
        let whole = unfold(town, who).await;
        let known = programme.sections.contains_key(&section);
        let is_own = programme.head.group == Group::Bot;
        assert_eq!(says_in(language, &whole, "kartu-belum-ada"), !is_own && is_gap(programme), "{slug}: {whole}");
        if !known {
            town.press(who, "tombol-kembali").await;
            continue;
        }
        let card = opens(town, who, &format!("[{key}]")).await;
        let is_fallback = says_in(Language::English, &card, "hanya-indonesia");
        assert_eq!(is_fallback, knowledge.is_untranslated(slug, section, language), "h2 {slug} {key}: {card}");
        assert!(!card.contains("bagian-") && !card.contains("kartu"), "h2: never a key: {card}");
    }
    opens(town, who, "[tombol-menu]").await;
}

fn is_gap(programme: &Programme) -> bool {
    SIX.iter().any(|(section, _)| !programme.sections.contains_key(section))
}

/// Unfolds the card that stands there.
async fn unfold(town: &Town, who: i64) -> String {
    let labels = town.labels(who);
    let more = ["Lainnya ▾", "Selengkapnya ▾", "More ▾", "Read all ▾"];
    let label = labels.into_iter().find(|label| more.contains(&label.as_str())).expect("a card unfolds");
    town.tap(who, &label).await
}

#[tokio::test]
async fn a10_a12_every_programme_is_three_taps_away_and_tells_all_six_sides_in_both_languages() {
    let town = Town::open().await;
    let knowledge = Knowledge::shipped().unwrap();
    assert_eq!(knowledge.iter().count(), 41);
    for (who, language) in [(71, Language::Indonesian), (72, Language::English)] {
        town.telegram.person(who, "Pembaca", Some(language.tag()));
        town.say(who, "/start").await;
        for programme in knowledge.iter() {
            walk(&town, who, &knowledge, programme, language).await;
        }
        assert_eq!(town.count(who), 1, "all of it in one message");
    }
    town.close().await;
}

#[tokio::test]
async fn a3_an_answer_is_judged_under_the_answer_and_tapping_twice_is_harmless() {
    let town = Town::open().await;
    town.talk(SITI, &["berapa biaya sertifikat halal?", "[tombol-membantu]", "berapa biaya sertifikat halal?"]).await;
    assert_eq!(town.number("SELECT count(*) FROM feedback WHERE helped = 1").await, 1);
    assert!(town.telegram.toasts(SITI).iter().all(|toast| toast.text.contains("Terima kasih")));
    assert!(says(&town.press(SITI, "tombol-belum").await, "belum-membantu"));
    assert_eq!(town.number("SELECT count(*) FROM feedback WHERE helped = 0").await, 1);
    assert_eq!(town.number("SELECT disliked FROM unanswered").await, 1);
    town.clock.advance(Duration::from_hours(24 * 366));
    town.say(SITI, "/menu").await;
    town.clock.advance(Duration::from_mins(2));
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM feedback").await, 0, "kept no longer than /privasi says");
    town.close().await;
}

#[tokio::test]
async fn a16_a_forwarded_rumour_gets_the_passage_that_corrects_it() {
    let town = Town::open().await;
    let origin = json!({"type": "hidden_user", "date": 1_760_000_000, "sender_user_name": "Dinas Resmi"});
    let rumour = "Pinjaman Siger pasti cair setelah berkas masuk, ayo daftar!";
    town.telegram.message(SITI, json!({"text": rumour, "forward_origin": origin}));
    town.quiet().await;
    let word = town.heard(SITI);
    assert!(says(&word, "kabar-dikenal") && word.contains("Sumber:"), "{word}");
    assert!(!word.contains("Dinas Resmi"), "a forwarder's name is nobody's word");
    town.telegram.message(SITI, json!({"text": "/start", "forward_origin": origin}));
    town.quiet().await;
    assert!(!says(&town.heard(SITI), "menu"), "what is passed on is no command");
    let fresh = "katanya presiden bagi voucher belanja 700 ribu buat pelaku umkm https://contoh.xyz/klaim";
    let word = town.say(SITI, fresh).await;
    assert!(says(&word, "kabar-baru") && !word.contains("contoh.xyz"), "{word}");
    assert_eq!(town.number("SELECT count(*) FROM unanswered WHERE kind = 'rumour'").await, 2);
    town.close().await;
}

#[tokio::test]
async fn news_is_followed_from_a_card_and_switched_off_in_the_list() {
    let mut town = Town::open().await;
    town.say(SITI, "pelatihan tapis").await;
    unfold(&town, SITI).await;
    assert!(says(&town.press(SITI, "tombol-kabari").await, "langganan-tanya"));
    assert_eq!(town.number("SELECT count(*) FROM subscriptions").await, 0);
    town.press(SITI, "tombol-kabari-ya").await;
    let agreed = "SELECT count(*) FROM subscriptions WHERE topic = 'latih' AND length(text_version) = 8";
    assert_eq!(town.number(agreed).await, 1);
    town.stop().await;
    town.start();
    assert!(town.say(SITI, "/langganan").await.contains("Sekarang ikut: Pelatihan"));
    town.tap(SITI, "Matikan Pelatihan ✓").await;
    assert_eq!(town.number("SELECT count(*) FROM subscriptions").await, 0);
    town.close().await;
}
