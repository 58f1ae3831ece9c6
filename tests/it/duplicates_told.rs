//! Who is told what of businesses that look alike: names, what can be done, and when it is final.

use std::time::Duration;

use crate::desk::{DAY, DEWI, HENDRA, at_the_desk, office};
use crate::kept;
use crate::said::says;
use crate::story::register;
use crate::support::{BUDI, SITI};

/// What looks alike is told with names, and who may do what about it; whose record went into another is told so.
#[tokio::test]
async fn m14_twins_are_told_with_their_names_and_what_can_be_done() {
    for (one, other) in [("Songket Melati", "Tenun Melati"), ("Kopi Way Kanan", "Kedai Kopi Dewi")] {
        let town = office().await;
        let (first, _) = at_the_desk(&town, DEWI, one, "081234567890").await;
        let (second, _) = at_the_desk(&town, HENDRA, other, "081234567890").await;
        town.pass(Duration::from_mins(1)).await;
        let told = town.heard(DEWI);
        assert!(says(&told, "kembar-kabar") && told.contains(one) && told.contains(other), "{told}");
        assert!(says(&told, "kembar-kabar-kepala"), "an officer reads that the head can merge: {told}");
        assert!(!says(&town.heard(HENDRA), "kembar-kabar-kepala"), "{}", town.heard(HENDRA));
        let asked = town.press(HENDRA, "kembar-tombol-gabung").await;
        for part in [one, other, first.as_str(), second.as_str()] {
            assert!(asked.contains(part), "{part}: {asked}");
        }
        town.press_of(HENDRA, "kembar-tombol-tetap", &second).await;
        town.pass(Duration::from_mins(1)).await;
        let told = town.heard(DEWI);
        assert!(says(&told, "kembar-kabar-digabung") && told.contains(one), "{told}");
        town.close().await;
    }
}

/// What looks like the business at the desk is said as soon as it is known, above the question, which goes on.
#[tokio::test]
async fn m14_a_likely_duplicate_is_named_while_the_officer_still_writes() {
    for (name, phone, by_name) in [("Warung Aminah", "nanti saja", true), ("Kedai Lain", "081234567890", false)] {
        let town = office().await;
        let (code, _) = at_the_desk(&town, HENDRA, "warung  aminah", "0812 3456 7890").await;
        town.say(DEWI, "/daftar").await;
        town.press(DEWI, "meja-tombol-lain").await;
        town.talk(DEWI, &["Bu Aminah", name, "kuliner"]).await;
        let place = town.say(DEWI, "Kedaton").await;
        assert_eq!(says(&place, "kembar-isyarat-nama"), by_name, "{place}");
        let hint = if by_name { place } else { town.talk(DEWI, &["[Sidodadi]", phone]).await };
        assert!(hint.contains(&code) && (by_name || says(&hint, "kembar-isyarat-telepon")), "{hint}");
        assert!(says(&hint, if by_name { "tanya-kelurahan" } else { "tanya-minat" }), "the question goes on: {hint}");
        let audited = kept::audited(&town).await;
        let seen = town.press_of(DEWI, "kembar-tombol-isyarat", &code).await;
        assert!(says(&seen, "meja-catatan") && kept::audited(&town).await > audited, "{seen}");
        let again = town.press(DEWI, "formulir-tombol-lanjut").await;
        assert!(says(&again, if by_name { "tanya-kelurahan" } else { "tanya-minat" }), "{again}");
        if by_name {
            town.talk(DEWI, &["[Sidodadi]", phone]).await;
        }
        let summary = town.press(DEWI, "formulir-tombol-selesai").await;
        assert!(says(&summary, "meja-periksa") && !says(&summary, "kembar-isyarat-telepon"), "{summary}");
        // Somebody who registers an own business never hears of another's.
        town.talk(SITI, &["/daftar", "[tombol-daftar-mulai]", "Siti", "warung aminah", "[bidang-kuliner]"]).await;
        let place = town.say(SITI, "Kedaton").await;
        assert!(!place.contains(&code), "{place}");
        town.close().await;
    }
}

/// On the day from which a merge cannot be undone, head and the owner of what went into the other one are told, once.
#[tokio::test]
async fn m14_after_thirty_days_a_merge_is_said_to_be_final() {
    for days in [31, 45] {
        let town = office().await;
        let kept = register(&town, SITI, "Keripik Siti").await;
        let lost = register(&town, BUDI, "Keripik Siti").await;
        town.pass(Duration::from_mins(1)).await;
        town.press(HENDRA, "kembar-tombol-gabung").await;
        town.press_of(HENDRA, "kembar-tombol-tetap", &kept).await;
        town.pass(29 * DAY).await;
        let final_words = |who: i64, key: &str| {
            town.since(who, 0).into_iter().filter(|text| says(text, key) && text.contains(&lost)).count()
        };
        assert_eq!(final_words(HENDRA, "kembar-final"), 0);
        town.at_hour(10);
        town.pass(DAY * (days - 29)).await;
        town.at_hour(11);
        town.pass(Duration::from_mins(3)).await;
        assert_eq!(final_words(HENDRA, "kembar-final"), 1, "{:?}", town.heard(HENDRA));
        assert_eq!(final_words(BUDI, "kembar-final-pemilik"), 1);
        assert_eq!(final_words(DEWI, "kembar-final"), 0, "an officer could not have undone it");
        assert_eq!(final_words(SITI, "kembar-final-pemilik"), 0, "nothing of hers went");
        town.close().await;
    }
}
