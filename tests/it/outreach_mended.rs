//! What a stranger stumbled over between a wall, a link and a form.

use std::time::Duration;

use umkm_bot::domain::EventKind;
use umkm_bot::store::events::{Facts, Limits};

use crate::desk::{DEWI, office};
use crate::events_owner::{publish, training};
use crate::month::file;
use crate::outreach::{BROUGHT, choose, hang, open};
use crate::readers;
use crate::said::{says, says_with};
use crate::story::{begin, register};
use crate::support::{BUDI, SITI, Town};

/// Somebody who looks for something from another chat.
const TONO: i64 = 7_301;

/// Dewi hangs a poster for this at this place; the payload of its link, and its page.
async fn hung(town: &Town, target: &str, place: &str) -> (String, Vec<u8>) {
    town.talk(DEWI, &["/poster", "[poster-tombol-buat]"]).await;
    town.forge(DEWI, &format!("1:po:t:{target}")).await;
    hang(town, place).await
}

#[tokio::test]
async fn d3_in_a_form_behind_a_link_and_from_another_chat_the_calendar_answers_first() {
    let mut town = office().await;
    let bazaar = Facts { kind: EventKind::Bazaar, title: "Bazar akhir pekan".into(), ..training(&town, 4) };
    publish(&town, &bazaar).await;
    town.stop().await;
    town.start();
    begin(&town, SITI).await;
    town.say(SITI, "Siti").await;
    let before = town.count(SITI);
    town.say(SITI, "ada bazar bulan ini?").await;
    let heard = town.since(SITI, before);
    assert!(heard[0].contains("Bazar akhir pekan"), "{heard:?}");
    assert!(heard.last().is_some_and(|last| says(last, "tanya-usaha")), "{heard:?}");
    let heard = open(&town, BUDI, "j_bazar-kapan").await;
    assert!(says(&heard, "acara-jawab") && heard.contains("Bazar akhir pekan"), "{heard}");
    let query = town.telegram.ask_inline(TONO, "kapan ada bazar");
    town.quiet().await;
    let card = town.telegram.choose_inline(&query, "j_bazar-kapan").unwrap();
    assert!(card.text().contains("Bazar akhir pekan"), "{}", card.text());
    town.close().await;
}

#[tokio::test]
async fn k1_a_link_that_is_pasted_and_a_code_that_is_typed_open_what_the_poster_opens() {
    let town = office().await;
    let (payload, page) = hung(&town, "p_nib", "Pasar Tugu").await;
    let printed = readers::pages(&page).remove(0);
    assert!(says(&printed, "poster-kertas-gratis") && !printed.contains("Gratis"), "{printed}");
    assert!(printed.contains("Pasar Tugu"), "the sheet says where it is for: {printed}");
    let heard = town.heard(DEWI);
    let link = heard.split_whitespace().find(|word| word.contains("?start=")).unwrap();
    let code = payload.strip_prefix("p_").unwrap();
    let ways = [link.to_owned(), link.replace("https://", ""), code.to_owned(), code.to_lowercase()];
    for (who, way) in (7_400..).zip(&ways) {
        town.telegram.person(who, "Tamu", Some("id"));
        let card = town.say(who, way).await;
        assert!(card.contains("NIB") && !says(&card, "tautan-tak-dikenal"), "{way}: {card}");
    }
    assert_eq!(town.texts(BROUGHT).await, ["4 0 0 0 0"], "opened, and nothing asked");
    assert_eq!(town.number("SELECT count(*) FROM unanswered").await, 0);
    for unknown in ["p_P3N4SV", "e_XXXXX", "abc&&&"] {
        let heard = open(&town, BUDI, unknown).await;
        assert!(says(&heard, "tautan-tak-dikenal") && says(&heard, "menu"), "{unknown}: {heard}");
    }
    assert!(!says(&open(&town, BUDI, "").await, "tautan-tak-dikenal"), "{}", town.heard(BUDI));
    town.write("UPDATE poster_codes SET retired_at = 1").await;
    assert!(open(&town, BUDI, &payload).await.contains("NIB"), "{}", town.heard(BUDI));
    assert_eq!(town.texts(BROUGHT).await, ["4 0 0 0 0"]);

    // The list has its code, and the table its words.
    let list = town.say(DEWI, "/poster").await;
    assert!(says_with(&list, "poster-baris-lama", code), "{list}");
    town.press(DEWI, "poster-tombol-angka").await;
    town.press(DEWI, "poster-tombol-xlsx").await;
    let sheets = readers::sheets(&file(&town, DEWI).1);
    let row = sheets[0].1.iter().find(|row| row[1] == "Pasar Tugu").unwrap();
    assert!(row[3].contains("NIB") && list.contains(&row[3]), "{row:?}");
    let (_, page) = hung(&town, "langganan", "Pasar Tugu").await;
    let printed = readers::pages(&page).remove(0);
    assert!(says(&printed, "poster-kertas-ajakan-kabar"), "{printed}");
    town.close().await;
}

#[tokio::test]
async fn k1_a_code_that_is_typed_in_an_open_form_is_asked_about_and_the_form_stays() {
    let town = office().await;
    let (payload, _) = hung(&town, "p_nib", "Pasar Tugu").await;
    let code = payload.strip_prefix("p_").unwrap();
    begin(&town, SITI).await;
    let asked = town.say(SITI, code).await;
    assert!(says(&asked, "poster-di-formulir") && asked.contains("NIB"), "{asked}");
    assert!(town.texts(BROUGHT).await.is_empty(), "only asked");
    // Back to the form, which asks what it asked.
    town.press(SITI, "formulir-tombol-lanjut-daftar").await;
    assert!(says(&town.heard(SITI), "tanya-panggilan"), "{}", town.heard(SITI));
    town.say(SITI, code).await;
    let card = town.press(SITI, "poster-tombol-buka").await;
    assert!(card.contains("NIB") && town.offers(SITI, "formulir-tombol-lanjut-daftar"), "{card}");
    assert_eq!(town.texts(BROUGHT).await, ["1 0 0 0 0"]);
    town.press(SITI, "formulir-tombol-lanjut-daftar").await;
    assert!(says(&town.say(SITI, "Siti Mawarni").await, "tanya-usaha"), "{}", town.heard(SITI));
    // A code that is nobody's is an answer like any other.
    let name = town.say(SITI, "P3N4SVX").await;
    assert!(!says(&name, "poster-di-formulir"), "{name}");
    town.close().await;
}

#[tokio::test]
async fn k2_a_step_is_counted_for_the_poster_that_was_opened_last_within_thirty_days() {
    let town = office().await;
    let (market, _) = hung(&town, "p_nib", "Pasar Tugu").await;
    let (harbour, _) = hung(&town, "p_nib", "Pelabuhan Panjang").await;
    for payload in [&market, &harbour] {
        open(&town, SITI, payload).await;
        for _ in 0..2 {
            town.say(SITI, "berapa biaya sertifikat halal?").await;
        }
    }
    assert_eq!(town.texts(BROUGHT).await, ["1 1 0 0 0", "1 1 0 0 0"], "once a person and a poster");
    open(&town, BUDI, &market).await;
    town.pass(Duration::from_hours(24 * 31)).await;
    town.say(BUDI, "berapa biaya sertifikat halal?").await;
    assert_eq!(town.texts(BROUGHT).await, ["2 1 0 0 0", "1 1 0 0 0"], "so much later nothing is its doing");
    open(&town, SITI, &market).await;
    town.say(SITI, "berapa biaya sertifikat halal?").await;
    assert_eq!(town.texts(BROUGHT).await, ["2 1 0 0 0", "1 1 0 0 0"], "and what was counted is not counted anew");
    town.close().await;
}

#[tokio::test]
async fn k1_a_poster_says_for_whom_an_event_is_and_hangs_no_longer_than_it() {
    let town = office().await;
    let limits = Limits { registered: true, ..Limits::default() };
    publish(&town, &Facts { limits, ..training(&town, 9) }).await;
    choose(&town, &["[poster-tombol-acara]", "[Pelatihan tapis]"]).await;
    let (payload, page) = hang(&town, "Pasar Tugu").await;
    let printed = readers::pages(&page).remove(0);
    assert!(says(&printed, "kelola-poster-untuk-terdaftar") && says(&printed, "kelola-poster-gratis"), "{printed}");

    town.forge(DEWI, "1:eo:f:1:acara-tempat").await;
    let changed = town.say(DEWI, "Aula Kecamatan Kedaton").await;
    assert!(says_with(&changed, "poster-masih-tergantung", "Pasar Tugu"), "{changed}");
    town.forge(DEWI, "1:eo:x:1").await;
    town.say(DEWI, "Aula kebanjiran").await;
    let off = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&off, "kelola-batal") && says_with(&off, "poster-masih-tergantung", "Pasar Tugu"), "{off}");

    let list = town.say(DEWI, "/poster").await;
    assert!(says(&list, "poster-tanda-batal") && list.contains(payload.strip_prefix("p_").unwrap()), "{list}");
    let card = town.tap(DEWI, "Pasar Tugu").await;
    assert!(says(&card, "poster-acara-batal") && says(&card, "poster-tanda-batal"), "{card}");
    assert!(!town.offers(DEWI, "poster-tombol-lagi") && town.offers(DEWI, "poster-tombol-cabut"), "{card}");
    let before = town.telegram.messages(DEWI).iter().filter(|message| message.file.is_some()).count();
    assert!(says(&town.forge(DEWI, "1:po:f:1").await, "poster-acara-batal"), "{}", town.heard(DEWI));
    let after = town.telegram.messages(DEWI).iter().filter(|message| message.file.is_some()).count();
    assert_eq!(after, before, "the sheet is not given");
    town.write("UPDATE events SET state = 'finished'").await;
    assert!(says(&town.forge(DEWI, "1:po:i:1").await, "poster-acara-lewat"), "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn a15_a_question_is_no_name_and_a_name_may_look_like_one() {
    let town = Town::open().await;
    begin(&town, SITI).await;
    town.say(SITI, "Siti").await;
    town.say(SITI, "modal usaha dari mana").await;
    assert!(town.offers(SITI, "formulir-tombol-jawaban"), "{}", town.heard(SITI));
    let next = town.say(SITI, "Mau Lagi Snack").await;
    assert!(next.contains("Mau Lagi Snack") && next.contains("3/7"), "{next}");
    town.close().await;
}

#[tokio::test]
async fn b12_who_has_a_business_is_told_which_before_another_is_registered() {
    let town = Town::open().await;
    assert!(!says(&open(&town, SITI, "daftar").await, "milik-usaha"), "{}", town.heard(SITI));
    register(&town, SITI, "Keripik Siti").await;
    let heard = open(&town, SITI, "daftar").await;
    assert!(says_with(&heard, "milik-usaha", "Keripik Siti"), "{heard}");
    assert!(!town.offers(SITI, "tombol-daftar-mulai"), "{:?}", town.labels(SITI));
    town.press(SITI, "data-tombol-usaha").await;
    assert!(town.heard(SITI).contains("Keripik Siti"), "{}", town.heard(SITI));
    open(&town, SITI, "daftar").await;
    assert!(says(&town.press(SITI, "tombol-usaha-lain").await, "tanya-usaha"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn d4_a_kecamatan_that_was_guessed_stands_where_the_seat_is_confirmed() {
    let town = Town::open().await;
    let code = publish(&town, &training(&town, 9)).await;
    open(&town, SITI, &format!("e_{code}")).await;
    let heard = town.talk(SITI, &["[acara-tombol-daftar]", "Aisyah", "kemilin"]).await;
    assert!(says(&heard, "acara-dapat-kursi") && says_with(&heard, "acara-gema-kecamatan", "Kemiling"), "{heard}");
    town.close().await;
}
