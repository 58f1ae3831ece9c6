//! The first list of a working day: all that is somebody's to do, the most urgent first, and nothing to whom nothing is.

use chrono::NaiveDate;

use crate::appointments::open_times;
use crate::case_clocks::{PERMIT, SRI, at, permits};
use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, VIEWER};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

/// Owners who ask one thing each.
const OWNERS: [(i64, &str); 7] =
    [(7201, "Ani"), (7202, "Bayu"), (7203, "Citra"), (7204, "Dodi"), (7205, "Eka"), (7206, "Fitri"), (7207, "Gani")];

/// What each of them asked.
async fn questions(town: &Town) -> [String; 7] {
    let mut codes = Vec::new();
    for (who, name) in OWNERS {
        town.telegram.person(who, name, Some("id"));
        town.say(who, "/menu").await;
        codes.push(ask(town, who, PERMIT).await);
    }
    codes.try_into().unwrap()
}

/// An officer takes a case.
async fn takes(town: &Town, who: i64, code: &str) {
    town.forge(who, &format!("1:q:m:{code}")).await;
}

/// The message of this morning, if there was one alone.
fn list(town: &Town, who: i64, before: usize) -> Option<String> {
    let lists: Vec<String> = town.since(who, before).into_iter().filter(|text| says(text, "daftar-pagi")).collect();
    assert!(lists.len() < 2, "one message: {lists:?}");
    lists.into_iter().next()
}

/// A Monday after which the next morning has something of every kind.
async fn busy_monday() -> (Town, NaiveDate, [String; 7]) {
    let (town, monday) = permits().await;
    let codes = questions(&town).await;
    let [late, again, mine, _, asked, other, reminded] = &codes;
    for code in [late, again, mine, asked, reminded] {
        takes(&town, DEWI, code).await;
    }
    takes(&town, HENDRA, other).await;
    for code in [asked, reminded] {
        town.talk(DEWI, &[code, "[konsultasi-tombol-tulis]", "Boleh kirim fotonya?"]).await;
    }
    // Answered, closed, and "not yet": it is nobody's, on top.
    let close =
        ["[konsultasi-tombol-tulis]", "Coba lagi ya", "[konsultasi-tombol-selesai]", "[konsultasi-hasil-selesai]"];
    town.say(DEWI, again).await;
    town.talk(DEWI, &close).await;
    town.press(7202, "konsultasi-tombol-belum").await;
    open_times(&town, DEWI, "di kantor", 1).await;
    for owner in [SITI, BUDI] {
        town.say(owner, "/janji").await;
        let first = town.labels(owner)[0].clone();
        town.tap(owner, &first).await;
        if owner == SITI {
            town.press(DEWI, "janji-tombol-terima").await;
        }
    }
    let call = ["/catat", "[catat-telepon]", "[tim-izin]", "[catat-tombol-tanpa-nama]", "[catat-perlu]"];
    town.talk(DEWI, &call).await;
    town.talk(DEWI, &["[catat-tombol-buka]", "[konsultasi-tombol-ambil]"]).await;
    town.live_until(at(monday, 0, 17, 0)).await;
    town.write(
        "UPDATE cases SET due_at = (SELECT min(opened_at) + 3600000 FROM cases) WHERE contact = 7201;
         UPDATE case_clocks SET remind_at = 86400000 + (SELECT min(opened_at) FROM cases)
         WHERE case_id = (SELECT id FROM cases WHERE contact = 7207);",
    )
    .await;
    (town, monday, codes)
}

#[tokio::test]
async fn c7_the_list_names_all_that_is_to_do_the_most_urgent_first_with_the_way_to_it() {
    let (town, monday, [late, again, mine, fresh, asked, other, reminded]) = busy_monday().await;
    let before = [DEWI, HENDRA, SRI, VIEWER].map(|who| town.count(who));
    town.live_until(at(monday, 1, 7, 45)).await;
    let dewis = list(&town, DEWI, before[0]).unwrap();
    let service = town.texts("SELECT number FROM services").await.remove(0);
    let in_order = [
        late.as_str(),
        again.as_str(),
        "Budi",
        "09.00 · Siti",
        reminded.as_str(),
        mine.as_str(),
        service.as_str(),
        fresh.as_str(),
    ];
    let places = in_order.map(|what| dewis.find(what).unwrap_or_else(|| panic!("{what}: {dewis}")));
    assert!(places.is_sorted(), "{dewis}");
    for key in [
        "daftar-pagi-terlambat",
        "daftar-pagi-belum",
        "daftar-pagi-minta-janji",
        "daftar-pagi-janji",
        "daftar-pagi-ingatkan",
        "daftar-pagi-milik",
        "daftar-pagi-baru",
    ] {
        assert!(says(&dewis, key), "{key}: {dewis}");
    }
    // What waits for its owner is nothing to do, and what a colleague has is the colleague's.
    assert!(!dewis.contains(&asked) && !dewis.contains(&other), "{dewis}");
    let labels = town.labels(DEWI);
    for way in [&late, &again, &mine, &service, &fresh, &reminded] {
        assert_eq!(labels.iter().filter(|label| *label == way).count(), 1, "{way}: {labels:?}");
    }
    assert!(town.offers(DEWI, "janji-tombol-jadwal") && town.offers(DEWI, "konsultasi-tombol-antrean"));
    // The head sees what is late in all and who has it, and no more of what is Dewi's.
    let hendras = list(&town, HENDRA, before[1]).unwrap();
    assert!(hendras.contains(&format!("{late} (Dewi, 1 hari)")) && hendras.contains(&other), "{hendras}");
    assert!(!hendras.contains(&mine) && !hendras.contains("Siti"), "{hendras}");
    // Who stands in helps with what is late; who only reads has nothing to do.
    let sris = list(&town, SRI, before[2]).unwrap();
    assert!(says(&sris, "daftar-pagi-cadangan") && sris.contains(&late) && !sris.contains(&mine), "{sris}");
    assert_eq!(list(&town, VIEWER, before[3]), None);
    town.tap(DEWI, &late).await;
    assert!(town.heard(DEWI).contains(&late), "the way leads there: {}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c7_what_is_not_done_stands_there_every_morning_and_an_empty_list_is_not_sent() {
    let (town, monday) = permits().await;
    town.live_until(at(monday, 1, 8, 30)).await;
    assert_eq!([DEWI, SRI, HENDRA].map(|who| town.said(who, "daftar-pagi")), [0; 3], "nothing is to do");
    let code = ask(&town, SITI, PERMIT).await;
    for (days, key) in [(2, "daftar-pagi-baru"), (3, "daftar-pagi-baru")] {
        let before = town.count(DEWI);
        town.live_until(at(monday, days, 7, 45)).await;
        let list = list(&town, DEWI, before).unwrap();
        assert!(says(&list, key) && list.contains(&code), "{days}: {list}");
    }
    town.live_until(at(monday, 3, 8, 30)).await;
    takes(&town, DEWI, &code).await;
    let before = town.count(DEWI);
    town.live_until(at(monday, 4, 7, 45)).await;
    let held = list(&town, DEWI, before).unwrap();
    assert!(says(&held, "daftar-pagi-milik") && held.contains(&code), "{held}");
    // Answered, it waits for its owner: nobody has anything to do.
    town.live_until(at(monday, 4, 8, 30)).await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "Boleh kirim fotonya, Bu?"]).await;
    let before = [DEWI, SRI, HENDRA].map(|who| town.count(who));
    town.live_until(at(monday, 7, 8, 30)).await;
    for (who, before) in [DEWI, SRI, HENDRA].into_iter().zip(before) {
        assert_eq!(list(&town, who, before), None, "{who}");
    }
    // On leave nobody is sent anything.
    ask(&town, BUDI, PERMIT).await;
    town.write("UPDATE officers SET away_until = 9000000000000000 WHERE contact = 9101").await;
    let before = town.count(DEWI);
    town.live_until(at(monday, 8, 8, 30)).await;
    assert_eq!(list(&town, DEWI, before), None);
    town.close().await;
}
