//! Promises about rights and forged data, each tried by the smallest change that would break it.

use std::time::Duration;

use serde_json::json;

use crate::desk::{AMINAH, DEWI, HENDRA, VIEWER, at_the_desk, office};
use crate::support::{BUDI, SITI, Town};

async fn forge(town: &Town, who: i64, data: &str) -> String {
    town.clock.advance(Duration::from_secs(30));
    town.forge(who, data).await
}

/// The photo of a signed paper is shown to who may see such records, and to nobody else.
#[tokio::test]
async fn r_pc2_the_photo_of_a_paper_is_shown_only_to_who_may_see_the_record() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    town.press(DEWI, "meja-tombol-surat").await;
    town.say(DEWI, "kemarin").await;
    let photo = ("photo", "surat.jpg", axum::body::Bytes::from_static(b"\xff\xd8\xff surat"));
    town.telegram.send_file(DEWI, DEWI, photo, json!({}));
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM desk WHERE paper IS NOT NULL").await, 1, "the paper is there");
    town.say(AMINAH, "/menu").await;
    let photos = |who: i64| {
        let messages = town.telegram.messages(who);
        messages.iter().filter(|message| message.from.is_none() && message.content.get("photo").is_some()).count()
    };
    for (who, may) in [(AMINAH, false), (VIEWER, false), (DEWI, true), (HENDRA, true)] {
        let before = photos(who);
        forge(&town, who, &format!("1:k:f:{code}")).await;
        assert_eq!(photos(who) - before, usize::from(may), "{who}");
    }
    town.close().await;
}

/// A role that was lost between two answers of a form counts: nothing is noted.
#[tokio::test]
async fn r_pc7_a_paper_is_not_noted_by_who_lost_the_role_before_the_last_answer() {
    for last in ["Lewati", "foto"] {
        let town = office().await;
        at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
        town.press(DEWI, "meja-tombol-surat").await;
        town.say(DEWI, "kemarin").await;
        town.write("DELETE FROM officers WHERE contact = 9101").await;
        if last == "foto" {
            let photo = ("photo", "surat.jpg", axum::body::Bytes::from_static(b"\xff\xd8\xff surat"));
            town.telegram.send_file(DEWI, DEWI, photo, json!({}));
            town.quiet().await;
        } else {
            town.tap(DEWI, last).await;
        }
        let noted = "SELECT count(*) FROM desk WHERE signed IS NOT NULL OR paper IS NOT NULL";
        assert_eq!(town.number(noted).await, 0, "{last}");
        town.close().await;
    }
}

/// A number that was typed proves nothing: with a forged button nobody sees a record of the office.
#[tokio::test]
async fn r_dl6_a_typed_number_does_not_open_a_record_of_the_office() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Rahasia", "081234567890").await;
    let steps = ["/daftar", "[tombol-daftar-mulai]", "Aminah", "Keripik", "[bidang-kuliner]", "Kedaton", "[Sidodadi]"];
    for step in steps.into_iter().chain(["081234567890"]) {
        town.clock.advance(Duration::from_secs(3));
        town.talk(AMINAH, &[step]).await;
    }
    for _ in 0..2 {
        let before = town.count(AMINAH);
        forge(&town, AMINAH, &format!("1:k:o:{code}")).await;
        let said = town.since(AMINAH, before.saturating_sub(1)).join("\n");
        assert!(!said.contains("Warung Rahasia"), "{said}");
        town.clock.advance(Duration::from_secs(3));
    }
    assert_eq!(town.number("SELECT count(*) FROM desk_links WHERE opened_by = 7100").await, 0);
    town.close().await;
}

/// A consultation is its owner's alone until it is sent, and never another owner's, whatever a button names.
#[tokio::test]
async fn t25_a_consultation_is_its_owners_and_the_offices_only_once_it_is_sent() {
    let town = office().await;
    town.talk(SITI, &["/konsultasi", "Sertifikat halal saya ditolak karena alamat gudang, harus bagaimana?"]).await;
    let number = town.texts("SELECT number FROM cases").await.remove(0);
    let tells = async |who: i64, button: &str| {
        let (before, data) = (town.count(who), button.replace('N', &number));
        forge(&town, who, &data).await;
        town.since(who, before.saturating_sub(1)).join("\n").contains("gudang")
    };
    for who in [DEWI, HENDRA] {
        town.say(who, "/meja").await;
        for button in ["1:q:b:N", "1:q:m:N", "1:q:d:N", "1:q:f:N", "1:qb:q:N"] {
            assert!(!tells(who, button).await, "{who} {button}: still unsent");
        }
    }
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'draft' AND officer IS NULL").await, 1);
    town.press(SITI, "konsultasi-tombol-kirim").await;
    town.say(BUDI, "/menu").await;
    for button in ["1:q:c:N", "1:q:a:N", "1:q:k:N", "1:q:x:N:0", "1:q:x:N:1", "1:q:n:N:1", "1:qp:t:N:1", "1:qh:j:N:1"] {
        assert!(!tells(BUDI, button).await, "{button}: it is not his");
    }
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'waiting' AND contact = 7001").await, 1);
    assert!(tells(DEWI, "1:q:b:N").await, "the office reads it");
    town.close().await;
}
