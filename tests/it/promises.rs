//! Promises about rights and forged data, each tried by the smallest change that would break it.

use std::time::Duration;

use serde_json::json;

use crate::desk::{AMINAH, DEWI, HENDRA, VIEWER, at_the_desk, office};
use crate::support::Town;

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
