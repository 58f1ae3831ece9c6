//! The programmes as people meet them: cards, judgements, rumours, news.

use std::time::Duration;

use serde_json::json;
use umkm_bot::domain::Language;
use umkm_bot::knowledge::{Knowledge, Programme, Section};

use crate::support::{SITI, Town};

/// What every card must tell, or say that it is not known.
const SIX: [Section; 6] =
    [Section::Siapa, Section::Syarat, Section::Biaya, Section::Langkah, Section::Jadwal, Section::Kontak];

/// Words of a language on the way to a card.
struct Words {
    programmes: &'static str,
    menu: &'static str,
    unknown: &'static str,
    fallback: &'static str,
    groups: [(&'static str, &'static str); 8],
    sections: [&'static str; 6],
}

const INDONESIAN: Words = Words {
    programmes: "Lihat program",
    menu: "Menu utama",
    unknown: "Belum ada informasi",
    fallback: "",
    groups: [
        ("legalitas", "Izin dan sertifikat"),
        ("modal", "Modal dan keuangan"),
        ("belajar", "Pelatihan dan bimbingan"),
        ("pasar", "Pasar dan promosi"),
        ("tempat", "Tempat usaha"),
        ("digital", "Usaha digital"),
        ("kerjasama", "Koperasi dan kemitraan"),
        ("bot", "Tentang bot ini"),
    ],
    sections: ["Siapa yang bisa", "Syarat dan berkas", "Biaya", "Cara mengurus", "Jadwal", "Kontak"],
};

const ENGLISH: Words = Words {
    programmes: "See programmes",
    menu: "Main menu",
    unknown: "no information about this yet",
    fallback: "only available in Indonesian",
    groups: [
        ("legalitas", "Permits and certificates"),
        ("modal", "Capital and finance"),
        ("belajar", "Training and guidance"),
        ("pasar", "Markets and promotion"),
        ("tempat", "Places to trade"),
        ("digital", "Going digital"),
        ("kerjasama", "Cooperatives and partners"),
        ("bot", "About this bot"),
    ],
    sections: ["Who can join", "Conditions and papers", "Cost", "How to apply", "Schedule", "Contact"],
};

async fn tap(town: &Town, who: i64, label: &str) -> String {
    let before = town.heard(who);
    let heard = town.tap(who, label).await;
    assert_ne!(heard, before, "{label} shows nothing new");
    heard
}

/// Three taps from /start lead to the card; each of the six sides is on it.
async fn walk(town: &Town, who: i64, knowledge: &Knowledge, programme: &Programme, language: Language, words: &Words) {
    tap(town, who, words.programmes).await;
    let group = words.groups.iter().find(|(word, _)| *word == programme.head.group.word()).unwrap();
    tap(town, who, group.1).await;
    let card = tap(town, who, knowledge.short(programme, language)).await;
    let slug = &programme.head.slug;
    assert!(card.starts_with(knowledge.title(programme, language)), "{slug}: {card}");
    assert!(card.contains("2026"), "{slug} says when it was checked: {card}");
    for (section, label) in SIX.into_iter().zip(words.sections) {
        let card = tap(town, who, label).await;
        let known = programme.sections.contains_key(&section);
        assert_eq!(card.contains(words.unknown), !known, "{slug} {label}: {card}");
        assert!(!known || card.contains(words.fallback), "h2 {slug} {label}: {card}");
        assert!(!card.contains("bagian-") && !card.contains("kartu"), "h2: never a key: {card}");
    }
    tap(town, who, words.menu).await;
}

#[tokio::test]
async fn a10_a12_every_programme_is_three_taps_away_and_tells_all_six_sides_in_both_languages() {
    let town = Town::open().await;
    let knowledge = Knowledge::shipped().unwrap();
    assert_eq!(knowledge.iter().count(), 41);
    for (who, language, words) in [(71, Language::Indonesian, &INDONESIAN), (72, Language::English, &ENGLISH)] {
        town.telegram.person(who, "Pembaca", Some(language.tag()));
        town.say(who, "/start").await;
        for programme in knowledge.iter() {
            walk(&town, who, &knowledge, programme, language, words).await;
        }
        assert_eq!(town.count(who), 1, "all of it in one message");
    }
    town.close().await;
}

#[tokio::test]
async fn a3_an_answer_is_judged_under_the_answer_and_tapping_twice_is_harmless() {
    let town = Town::open().await;
    town.talk(SITI, &["berapa biaya sertifikat halal?", "[Membantu]", "berapa biaya sertifikat halal?"]).await;
    assert_eq!(town.number("SELECT count(*) FROM feedback WHERE helped = 1 AND section = 'biaya'").await, 1);
    assert!(town.telegram.toasts(SITI).iter().all(|toast| toast.text.contains("Terima kasih")));
    assert!(town.tap(SITI, "Belum").await.contains("belum membantu"));
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
    assert!(word.contains("ada penjelasannya") && word.contains("Sumber:"), "{word}");
    assert!(!word.contains("Dinas Resmi"), "a forwarder's name is nobody's word");
    town.telegram.message(SITI, json!({"text": "/start", "forward_origin": origin}));
    town.quiet().await;
    assert!(!town.heard(SITI).contains("selamat datang"), "what is passed on is no command");
    let fresh = "katanya presiden bagi voucher belanja 700 ribu buat pelaku umkm https://contoh.xyz/klaim";
    let word = town.say(SITI, fresh).await;
    assert!(word.contains("belum kami periksa") && !word.contains("contoh.xyz"), "{word}");
    assert_eq!(town.number("SELECT count(*) FROM unanswered WHERE kind = 'rumour'").await, 2);
    town.close().await;
}

#[tokio::test]
async fn news_is_followed_from_a_card_and_switched_off_in_the_list() {
    let mut town = Town::open().await;
    town.say(SITI, "pelatihan tapis").await;
    assert!(town.tap(SITI, "Kabari saya").await.contains("Kalau setuju"));
    assert_eq!(town.number("SELECT count(*) FROM subscriptions").await, 0);
    town.tap(SITI, "Ya, kabari saya").await;
    let agreed = "SELECT count(*) FROM subscriptions WHERE topic = 'latih' AND length(text_version) = 8";
    assert_eq!(town.number(agreed).await, 1);
    town.stop().await;
    town.start();
    assert!(town.say(SITI, "/langganan").await.contains("Sekarang ikut: Pelatihan"));
    town.tap(SITI, "Pelatihan: nyala ✓").await;
    assert_eq!(town.number("SELECT count(*) FROM subscriptions").await, 0);
    town.close().await;
}
