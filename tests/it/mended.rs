//! Faults that outsiders met and that were mended: each tried with other words than those it was met with.

use std::time::Duration;

use crate::desk::{AMINAH, DEWI, HENDRA, at_the_desk, office, open, write_down};
use crate::said::says;
use crate::story::{fill, register};
use crate::support::{ADMIN, BUDI, SITI, Town};

const DAY: Duration = Duration::from_hours(24);
const STOPPED: &str = "SELECT count(*) FROM contacts WHERE stopped_until IS NOT NULL";
const MAY_NEWS: &str = "SELECT count(*) FROM consents WHERE purpose = 'kabar' AND given = 1";

/// A permission for news takes a stop back wherever it is given, and what was ticked is what holds.
#[tokio::test]
async fn b1_news_that_is_agreed_to_goes_on_whatever_was_stopped_or_paused_before() {
    for stop in ["stop", "berhenti"] {
        // In a registration.
        let town = office().await;
        town.say(SITI, stop).await;
        assert_eq!(town.number(STOPPED).await, 1, "{stop}");
        register(&town, SITI, "Keripik Siti").await;
        assert_eq!((town.number(STOPPED).await, town.number(MAY_NEWS).await), (0, 1), "{stop}");
        // While claiming what an officer wrote down; without the box the stop stays.
        for (box_ticked, business) in [(false, "Warung Aminah"), (true, "Kue Aminah")] {
            town.say(AMINAH, stop).await;
            let (_, token) = at_the_desk(&town, DEWI, business, "081234567891").await;
            open(&town, AMINAH, &token).await;
            town.tap(AMINAH, "☐ Layanan").await;
            if box_ticked {
                town.tap(AMINAH, "☐ Kabar program").await;
            }
            let thanks = town.tap(AMINAH, "Benar, ini usaha saya").await;
            assert_eq!(says(&thanks, "berhenti-urung"), box_ticked, "{thanks}");
            assert_eq!(town.number(STOPPED).await, i64::from(!box_ticked), "{stop}: {}", town.heard(AMINAH));
        }
        assert_eq!(town.number(MAY_NEWS).await, 2, "{stop}");
        town.close().await;
    }
}

/// Within ten seconds no second link is made, and the word says that the one just made holds.
#[tokio::test]
async fn b20_a_second_tap_for_a_link_says_that_the_last_one_still_holds() {
    let town = office().await;
    let (_, first) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    let made = "SELECT count(*) FROM desk_links";
    let before = town.number(made).await;
    town.tap(DEWI, "Tautan baru").await;
    assert_eq!(town.number(made).await, before + 1);
    let toasts = town.telegram.toasts(DEWI).len();
    for _ in 0..3 {
        town.tap(DEWI, "Tautan baru").await;
    }
    assert_eq!(town.number(made).await, before + 1, "quick taps make none");
    let said: Vec<_> = town.telegram.toasts(DEWI).into_iter().skip(toasts).collect();
    assert!(said.len() == 3 && said.iter().all(|toast| says(&toast.text, "meja-tautan-sudah")), "{said:?}");
    assert!(says(&open(&town, AMINAH, &first).await, "meja-tautan-diganti"));
    town.close().await;
}

/// An office that writes its own number for owners without a phone is not told of each pair.
#[tokio::test]
async fn b21_the_offices_own_number_brings_no_notice_for_each_record() {
    for phone in ["0721 255 255", "081272520000"] {
        let town = office().await;
        for business in ["Toko Satu", "Sari Dua", "Bengkel Tiga"] {
            at_the_desk(&town, DEWI, business, phone).await;
            town.clock.advance(Duration::from_mins(1));
            town.quiet().await;
        }
        // From now on the number is known to be shared.
        at_the_desk(&town, DEWI, "Jahit Empat", phone).await;
        town.pass(Duration::from_mins(1)).await;
        let before = town.count(HENDRA);
        for business in ["Kopi Lima", "Tahu Enam"] {
            at_the_desk(&town, DEWI, business, phone).await;
            town.pass(Duration::from_mins(1)).await;
        }
        assert_eq!(town.count(HENDRA), before, "{phone}: {}", town.heard(HENDRA));
        town.close().await;
    }
}

/// Whatever of a row is changed behind the bot's back is found by the job of the night, and told to the admins alone.
#[tokio::test]
async fn m_a_changed_row_of_the_audit_log_is_found_at_night_and_told_to_the_admins() {
    const LOOSE: [&str; 2] = ["DROP TRIGGER audit_is_only_added_to", "DROP TRIGGER audit_loses_only_the_oldest"];
    for change in [
        "UPDATE audit SET officer = 9102 WHERE id = (SELECT min(id) + 1 FROM audit)",
        "UPDATE audit SET action = 'view_report' WHERE id = (SELECT max(id) FROM audit)",
        "UPDATE audit SET at = at - 86400000 WHERE id = (SELECT min(id) FROM audit)",
        "UPDATE audit SET code = 'AAAAAA' WHERE id = (SELECT max(id) FROM audit)",
        "DELETE FROM audit WHERE id = (SELECT min(id) + 1 FROM audit)",
    ] {
        let town = office().await;
        town.say(ADMIN, "/menu").await;
        town.write("INSERT INTO officers (contact, role, granted_at) VALUES (9001, 'admin', 0)").await;
        for business in ["Warung Aminah", "Kue Aminah", "Toko Aminah"] {
            at_the_desk(&town, DEWI, business, "nanti saja").await;
        }
        assert!(town.number("SELECT count(*) FROM audit").await >= 3);
        town.pass(DAY).await;
        let told = |who: i64| town.since(who, 0).iter().any(|text| says(text, "kabar-audit"));
        assert!(!told(ADMIN), "nothing was touched: {}", town.heard(ADMIN));
        for statement in LOOSE {
            town.write(statement).await;
        }
        town.write(change).await;
        town.pass(DAY).await;
        assert!(told(ADMIN), "{change}: {}", town.heard(ADMIN));
        assert!(!told(DEWI) && !told(HENDRA), "{change}: the admins alone");
        town.close().await;
    }
}

/// Nobody at a desk knows codes by heart: what is told of a record names the business.
#[tokio::test]
async fn m15_what_an_officer_is_told_of_a_record_names_the_business() {
    for (taps, key) in [
        (["☐ Layanan", "Benar, ini usaha saya"], "meja-kabar-dikonfirmasi"),
        (["Bukan saya", "Ya, bukan saya"], "meja-kabar-bukan"),
        (["Usaha saya, tapi tidak setuju", "Ya, hapus catatannya"], "meja-kabar-tolak"),
    ] {
        let town = office().await;
        let (code, token) = at_the_desk(&town, DEWI, "Songket Melati", "081234567890").await;
        open(&town, AMINAH, &token).await;
        for tap in taps {
            town.tap(AMINAH, tap).await;
        }
        town.pass(Duration::from_mins(1)).await;
        let told = town.heard(DEWI);
        assert!(says(&told, key) && told.contains("Songket Melati") && told.contains(&code), "{told}");
        town.close().await;
    }
}

/// The link goes to WhatsApp by one tap on a phone: its words travel in the address, and hold the link whole.
#[tokio::test]
async fn m18_a_link_for_whatsapp_carries_the_words_and_the_link() {
    let town = office().await;
    write_down(&town, DEWI, "Warung Aminah & Anak", "081234567890").await;
    town.tap(DEWI, "Kirim").await;
    let calls = town.telegram.calls();
    let sent = calls.iter().rev().find(|call| call.params.to_string().contains("wa.me")).unwrap().params.to_string();
    let address = sent.split("https://wa.me/?text=").nth(1).unwrap().split(['"', '\\']).next().unwrap().to_owned();
    assert!(address.contains("start%3Dk_") && !address.contains([' ', '+', '&']), "{address}");
    town.close().await;
}

/// A tap on "share my number" and a "no" in the app's own question leave the keyboard where it is.
#[tokio::test]
async fn p19_the_keyboard_that_shares_a_number_stays_until_the_step_is_over() {
    let town = Town::open().await;
    town.talk(SITI, &["/daftar", "[Mulai mendaftar]", "Siti", "Keripik Siti", "[Kuliner]", "Kedaton", "[Sidodadi]"])
        .await;
    let markup = || {
        let calls = town.telegram.calls();
        let mut asked = calls.iter().rev().map(|call| call.params["reply_markup"].to_string());
        asked.find(|markup| markup.contains("request_contact")).unwrap()
    };
    assert!(!markup().contains("\"one_time_keyboard\":true"), "{}", markup());
    town.say(SITI, "081234567890").await;
    let calls = town.telegram.calls();
    assert!(calls.iter().any(|call| call.params["reply_markup"].to_string().contains("remove_keyboard")));
    town.close().await;
}

/// The receipt is kept: what is pressed under it comes as a message of its own.
#[tokio::test]
async fn s6_a_receipt_stays_whatever_is_pressed_under_it() {
    for who in [SITI, BUDI] {
        let town = Town::open().await;
        fill(&town, who, "Keripik Melati").await;
        town.tap(who, "☐ Layanan").await;
        assert!(says(&town.tap(who, "Kirim").await, "daftar-terkirim"));
        let receipt = town.telegram.last(who).unwrap();
        for button in receipt.buttons.iter().flatten() {
            let label = button.label.clone();
            let _ = town.telegram.press_label(who, &label);
            town.quiet().await;
        }
        let kept = town.telegram.messages(who);
        assert!(kept.iter().any(|message| message.id == receipt.id && message.text() == receipt.text()));
        town.close().await;
    }
}

/// A picture that may be a KTP is not thanked for: it is to be deleted, and nothing of it is kept.
#[tokio::test]
async fn s16_a_photo_is_answered_with_what_to_do_where_it_shows_a_ktp() {
    let town = Town::open().await;
    for who in [SITI, BUDI] {
        town.telegram.photo(who, "");
        town.quiet().await;
        assert!(says(&town.heard(who), "pesan-foto"), "{}", town.heard(who));
    }
    assert_eq!(town.number("SELECT count(*) FROM files").await, 0);
    town.close().await;
}

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
        let asked = town.tap(HENDRA, "Gabungkan").await;
        for part in [one, other, first.as_str(), second.as_str()] {
            assert!(asked.contains(part), "{part}: {asked}");
        }
        town.tap(HENDRA, &format!("{second} yang tetap")).await;
        town.pass(Duration::from_mins(1)).await;
        let told = town.heard(DEWI);
        assert!(says(&told, "kembar-kabar-digabung") && told.contains(one), "{told}");
        town.close().await;
    }
}

/// Two businesses of one name have two labels, and what a phone has no room for is cut with a sign.
#[tokio::test]
async fn b13_equal_and_long_names_of_businesses_are_told_apart_on_buttons() {
    for name in ["Warung Berkah", "Keripik Pisang Kepok Aneka Rasa Berkah Sejahtera Bu Mawarni"] {
        let town = Town::open().await;
        register(&town, SITI, name).await;
        fill(&town, SITI, name).await;
        town.talk(SITI, &["[☐ Layanan]", "[Kirim]", "[Tetap kirim]"]).await;
        town.say(SITI, "/data").await;
        let page = town.telegram.last(SITI).unwrap();
        let own: Vec<_> = page.buttons.iter().flatten().map(|button| button.label.as_str()).collect();
        let own: Vec<_> = own.into_iter().filter(|label| label.contains(&name[..6])).collect();
        assert_eq!(own.len(), 2, "{own:?}");
        assert_ne!(own[0], own[1]);
        assert!(own.iter().all(|label| label.contains(name) || label.contains('…')), "{own:?}");
        town.close().await;
    }
}
