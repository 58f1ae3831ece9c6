//! Posters, from the wall to what they brought, and what is passed on from one chat to another.

use std::time::Duration;

use umkm_bot::sandbox::emulator::Action;

use crate::desk::{DEWI, VIEWER, office};
use crate::month::file;
use crate::readers;
use crate::said::{says, says_with};
use crate::story::register;
use crate::support::{BUDI, SITI, Town};

const WEEK: Duration = Duration::from_hours(24 * 7);
/// What each poster brought over all weeks: opened, asked, subscribed, registered, joined.
pub const BROUGHT: &str =
    "SELECT sum(opened) || ' ' || sum(asked) || ' ' || sum(subscribed) || ' ' || sum(registered) || ' '
    || sum(joined) FROM poster_weeks GROUP BY poster ORDER BY poster";

/// Dewi says where the poster hangs that she chose the target of; the payload of its link, and the page that is printed.
pub async fn hang(town: &Town, place: &str) -> (String, Vec<u8>) {
    assert!(says(&town.heard(DEWI), "poster-di-mana"), "{}", town.heard(DEWI));
    let heard = town.say(DEWI, place).await;
    assert!(says(&heard, "poster-gambar"), "{heard}");
    let files = town.telegram.messages(DEWI).into_iter().rev().filter_map(|message| message.file);
    let files: Vec<Vec<u8>> = files.take(2).map(|file| file.bytes.to_vec()).collect();
    let [picture, page] = files.try_into().unwrap();
    let link = readers::code(&picture);
    assert_eq!(readers::printed_code(&page, 1), link, "printed and shown alike");
    assert!(heard.contains(&link), "{heard}");
    (link.split_once("?start=").unwrap().1.to_owned(), page)
}

pub async fn choose(town: &Town, way: &[&str]) {
    town.talk(DEWI, &["/poster", "[poster-tombol-buat]"]).await;
    town.talk(DEWI, way).await;
}

pub async fn open(town: &Town, who: i64, payload: &str) -> String {
    town.say(who, &format!("/start {payload}")).await
}

#[tokio::test]
async fn k1_k2_a_code_leads_from_the_wall_to_a_registration_and_into_the_figures_without_a_name() {
    let mut town = office().await;
    town.write("INSERT INTO office_settings VALUES ('nama', 'Kantor UMKM Uji Coba', 9102, 'Hendra', 0)").await;
    choose(&town, &["[poster-tombol-daftar]"]).await;
    let heard = town.say(DEWI, "x").await;
    assert!(says(&heard, "poster-tempat-lagi"), "no place is called that: {heard}");
    choose(&town, &["[poster-tombol-daftar]"]).await;
    let (payload, page) = hang(&town, "  Pasar   Tugu ").await;
    assert!(payload.starts_with("p_P") && payload.len() == 9, "{payload}");
    let said = readers::pages(&page);
    assert_eq!((said.len(), readers::sizes(&page)), (1, vec![(595, 842)]), "A4, once");
    for part in ["Kantor UMKM Uji Coba", payload.as_str()] {
        assert!(said[0].contains(part), "{part}: {said:?}");
    }
    assert_eq!(town.texts("SELECT place || ' ' || target FROM poster_codes").await, ["Pasar Tugu daftar"]);

    // She tries it out, which counts nothing; Siti scans it twice, which counts once, also over a restart.
    open(&town, DEWI, &payload).await;
    assert!(town.texts(BROUGHT).await.is_empty());
    assert!(says(&open(&town, SITI, &payload).await, "daftar-awal"), "{}", town.heard(SITI));
    town.stop().await;
    town.start();
    open(&town, SITI, &payload.to_lowercase()).await;
    assert_eq!(town.texts(BROUGHT).await, ["1 0 0 0 0"]);
    register(&town, SITI, "Keripik Siti").await;
    assert_eq!(town.texts(BROUGHT).await, ["1 0 1 1 0"]);
    for _ in 0..2 {
        town.say(SITI, "berapa biaya sertifikat halal?").await;
    }
    town.event("Pelatihan Tapis", &[(30, 6)]).await;
    let event = town.texts("SELECT code FROM events").await.remove(0);
    open(&town, SITI, &format!("e_{event}")).await;
    town.press(SITI, "acara-tombol-daftar").await;
    assert_eq!(town.number("SELECT count(*) FROM seats").await, 1, "{}", town.heard(SITI));
    assert_eq!(town.texts(BROUGHT).await, ["1 1 1 1 1"]);

    // Another week, another person; who never scanned it is not counted.
    town.pass(WEEK).await;
    open(&town, BUDI, &payload).await;
    town.telegram.person(7103, "Tono", Some("id"));
    town.say(7103, "syarat KUR apa saja?").await;
    assert_eq!(town.texts(BROUGHT).await, ["2 1 1 1 1"]);
    assert_eq!(town.number("SELECT count(*) FROM poster_weeks").await, 2);
    let all = town.say(DEWI, "/poster").await;
    assert!(says_with(&all, "poster-baris", "Pasar Tugu"), "{all}");
    let one = town.tap(DEWI, "Pasar Tugu").await;
    assert!(says_with(&one, "poster-kartu", &payload) && says(&one, "poster-dibuat-oleh"), "{one}");
    assert!(says(&one, "poster-minggu") && says(&one, "poster-jumlah"), "{one}");
    town.press(DEWI, "poster-tombol-grafik").await;
    let (words, picture) = file(&town, DEWI);
    assert!(picture.starts_with(b"\x89PNG") && says(&words, "poster-grafik"), "{words}");
    let sums = town.talk(DEWI, &["/poster", "[poster-tombol-angka]"]).await;
    assert!(says(&sums, "poster-angka-judul") && says(&sums, "poster-jumlah"), "{sums}");
    town.press(DEWI, "poster-tombol-xlsx").await;
    let sheets = readers::sheets(&file(&town, DEWI).1);
    let rows: Vec<&Vec<String>> = sheets[0].1.iter().filter(|row| row[1] == "Pasar Tugu").collect();
    assert_eq!(rows.iter().map(|row| row[4..].join(" ")).collect::<Vec<_>>(), ["1 0 0 0 0", "1 1 1 1 1"]);
    let shown = format!("{one} {sums} {sheets:?}");
    assert!(!shown.contains("Siti") && !shown.contains("Budi"), "{shown}");
    town.close().await;
}

#[tokio::test]
async fn k1_the_code_of_an_event_that_was_called_off_says_so() {
    let town = office().await;
    town.event("Pelatihan Tapis", &[(30, 6)]).await;
    choose(&town, &["[poster-tombol-acara]", "[Pelatihan Tapis]"]).await;
    let (payload, page) = hang(&town, "Kelurahan Kedaton").await;
    assert!(readers::pages(&page)[0].contains("Pelatihan Tapis"));
    let card = open(&town, SITI, &payload).await;
    assert!(card.contains("Pelatihan Tapis") && town.offers(SITI, "acara-tombol-daftar"), "{card}");
    town.write("UPDATE events SET state = 'cancelled', reason = 'banjir'").await;
    let card = open(&town, BUDI, &payload).await;
    assert!(says_with(&card, "acara-dibatalkan", "banjir") && !town.offers(BUDI, "acara-tombol-daftar"), "{card}");
    choose(&town, &["[poster-tombol-acara]"]).await;
    assert!(says(&town.heard(DEWI), "poster-acara-kosong"), "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn k1_a_retired_code_an_unknown_one_and_a_place_that_is_said_twice() {
    let town = office().await;
    choose(&town, &["[poster-tombol-program]"]).await;
    town.forge(DEWI, "1:po:t:p_nib").await;
    let (payload, _) = hang(&town, "Pasar Tugu").await;
    let card = open(&town, SITI, &payload).await;
    assert!(card.contains("NIB"), "{card}");
    // One place has one code for the same thing, and another one for something else.
    town.forge(DEWI, "1:po:t:p_nib").await;
    assert_eq!(hang(&town, "pasar tugu").await.0, payload);
    town.forge(DEWI, "1:po:t:menu").await;
    let (other, _) = hang(&town, "Pasar Tugu").await;
    assert_ne!(other, payload);
    assert!(says(&open(&town, BUDI, &other).await, "menu"), "{}", town.heard(BUDI));

    let id = town.number("SELECT id FROM poster_codes WHERE target = 'p_nib'").await;
    town.say(DEWI, "/poster").await;
    town.forge(DEWI, &format!("1:po:i:{id}")).await;
    assert!(says(&town.press(DEWI, "poster-tombol-cabut").await, "poster-cabut-tanya"), "{}", town.heard(DEWI));
    let heard = town.press(DEWI, "poster-tombol-ya-cabut").await;
    assert!(says(&heard, "poster-cabut-jadi") && says(&heard, "poster-dicabut"), "{heard}");
    assert!(!town.offers(DEWI, "poster-tombol-lagi") && !town.offers(DEWI, "poster-tombol-cabut"));
    let brought = town.texts(BROUGHT).await;
    assert!(open(&town, BUDI, &payload).await.contains("NIB"), "what it led to is there: {}", town.heard(BUDI));
    town.write("UPDATE poster_codes SET retired_at = 1 WHERE target = 'menu'").await;
    assert!(says(&open(&town, BUDI, &other).await, "poster-lama"), "{}", town.heard(BUDI));
    assert!(town.offers(BUDI, "menu-modal"), "and goes on from there: {:?}", town.labels(BUDI));
    town.write("UPDATE poster_codes SET retired_at = NULL WHERE target = 'menu'").await;
    for unknown in ["p_P2ZZZZZ", "p_tidak-ada", "j_tidak-ada", "zzz"] {
        let heard = open(&town, BUDI, unknown).await;
        assert!(says(&heard, "tautan-tak-dikenal") && says(&heard, "menu"), "{unknown}: {heard}");
    }
    assert_eq!(town.texts(BROUGHT).await, brought, "nothing of it is counted");
    assert_eq!(
        town.number("SELECT count(*) FROM audit WHERE action = 'make_posters'").await,
        3,
        "two made, one retired"
    );

    for who in [SITI, VIEWER] {
        town.say(who, "/menu").await;
        for data in
            ["1:po:0", "1:po:b", "1:po:t:menu", "1:po:i:1", "1:po:f:1", "1:po:x:1:1", "1:po:s", "1:po:g:", "1:po:l"]
        {
            assert!(says(&town.forge(who, data).await, "kedaluwarsa"), "{who} {data}: {}", town.heard(who));
        }
    }
    town.close().await;
}

/// The deep link that the newest message passes on.
fn shared(town: &Town, who: i64) -> String {
    let buttons = town.telegram.last(who).unwrap().buttons.into_iter().flatten();
    let mut pages = buttons.filter(|button| says(&button.label, "tombol-bagikan")).map(|button| button.action);
    let Some(Action::Url(page)) = pages.next() else { panic!("nothing to pass on: {}", town.heard(who)) };
    let page: url::Url = page.parse().unwrap();
    assert_eq!((page.host_str(), page.path()), (Some("t.me"), "/share/url"));
    let fields: Vec<(String, String)> = page.query_pairs().into_owned().collect();
    assert_eq!(fields.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["url", "text"]);
    fields[0].1.split_once("?start=").unwrap().1.to_owned()
}

#[tokio::test]
async fn k4_what_is_passed_on_opens_the_same_thing_for_somebody_new() {
    let town = office().await;
    town.event("Pelatihan Tapis", &[(30, 6)]).await;
    let event = town.texts("SELECT code FROM events").await.remove(0);
    let event = format!("e_{event}");
    for (newcomer, opened) in (7_200..).zip(["p_sertifikasi-halal", "j_halal-berapa-lama", event.as_str()]) {
        let card = open(&town, SITI, opened).await;
        for unfolds in ["tombol-lainnya", "tombol-selebihnya"] {
            if town.offers(SITI, unfolds) {
                town.press(SITI, unfolds).await;
            }
        }
        let payload = shared(&town, SITI);
        assert_eq!(payload, opened);
        town.telegram.person(newcomer, "Tamu", Some("id"));
        assert_eq!(open(&town, newcomer, &payload).await, card, "{opened}");
    }
    town.close().await;
}
