//! Appointments: an officer opens times, an owner takes one, and both hear of every change.

use std::time::Duration;

use umkm_bot::sandbox::emulator::Action;

use crate::case_clocks::{PERMIT, SRI, at, permits};
use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

/// Opens times of half an hour from nine to eleven on the day whose button is the `nth`.
pub async fn open_times(town: &Town, officer: i64, place: &str, nth: usize) -> String {
    town.say(officer, "/meja").await;
    town.press(officer, "utama-tombol-janji").await;
    town.press(officer, "janji-tombol-buka").await;
    town.tap(officer, place).await;
    let days: Vec<String> = town.labels(officer);
    town.tap(officer, &days[nth]).await;
    town.tap(officer, "09.00").await;
    town.tap(officer, "11.00").await;
    town.tap(officer, "30 menit").await
}

/// The data of the newest button whose label begins like this.
fn data(town: &Town, who: i64, begins: &str) -> (i64, String) {
    let messages = town.telegram.messages(who);
    let all =
        messages.iter().flat_map(|message| message.buttons.iter().flatten().map(move |button| (message.id, button)));
    let (id, button) = all.filter(|(_, button)| button.label.starts_with(begins)).last().unwrap();
    let Action::Data(data) = button.action.clone() else { panic!("no data") };
    (id, data)
}

#[tokio::test]
async fn c16_an_officer_opens_times_an_owner_takes_one_and_gets_a_calendar_file() {
    let (town, monday) = permits().await;
    let done = open_times(&town, DEWI, "di kantor", 1).await;
    assert!(says(&done, "janji-buka-jadi") && done.contains('4'), "{done}");
    let again = open_times(&town, DEWI, "di kantor", 1).await;
    assert!(says(&again, "janji-buka-kosong"), "nothing twice: {again}");

    assert!(says(&town.say(SITI, "/janji").await, "janji-pilih"), "{}", town.heard(SITI));
    let first = town.labels(SITI)[0].clone();
    assert!(first.contains("09.00") && first.contains("di kantor"), "{first}");
    assert!(says(&town.tap(SITI, &first).await, "janji-dipegang"), "{}", town.heard(SITI));
    let card = town.heard(DEWI);
    assert!(says(&card, "janji-kantor-menunggu") && card.contains("Siti"), "{card}");
    town.say(BUDI, "/janji").await;
    assert!(!town.labels(BUDI).contains(&first), "it is held");
    town.press(DEWI, "janji-tombol-terima").await;
    assert!(says(&town.heard(SITI), "janji-kabar-pasti"), "{}", town.heard(SITI));
    let sent = town.telegram.last(SITI).unwrap();
    let name = sent.content.get("document").and_then(|file| file.get("file_name")).and_then(|name| name.as_str());
    assert_eq!(name, Some("janji-temu.ics"), "{:?}", sent.content);
    // A second yes changes nothing.
    let (id, yes) = (town.telegram.last(DEWI).unwrap().id, "1:jt:k:1".to_owned());
    town.telegram.forge(DEWI, id, &yes);
    town.quiet().await;
    assert_eq!(town.said(SITI, "janji-kabar-pasti"), 1);

    // A day before and two hours before, once each, and the officer hears of it too.
    town.live_until(at(monday, 0, 23, 0)).await;
    assert_eq!(town.said(SITI, "janji-ingat-besok"), 0, "it was confirmed a day before");
    town.live_until(at(monday, 1, 8, 30)).await;
    assert_eq!((town.said(SITI, "janji-ingat-sebentar"), town.said(DEWI, "janji-ingat-sebentar")), (1, 1));
    town.close().await;
}

#[tokio::test]
async fn c16_reminders_come_a_day_and_two_hours_before_once_and_never_at_night() {
    let (mut town, monday) = permits().await;
    open_times(&town, DEWI, "di kantor", 3).await;
    town.say(SITI, "/janji").await;
    let first = town.labels(SITI)[0].clone();
    town.tap(SITI, &first).await;
    town.press(DEWI, "janji-tombol-terima").await;
    town.live_until(at(monday, 2, 8, 30)).await;
    assert_eq!(town.said(SITI, "janji-ingat-besok"), 0);
    town.stop().await;
    town.start();
    town.live_until(at(monday, 2, 9, 30)).await;
    assert_eq!(town.said(SITI, "janji-ingat-besok"), 1);
    town.stop().await;
    town.start();
    town.live_until(at(monday, 3, 7, 50)).await;
    assert_eq!((town.said(SITI, "janji-ingat-besok"), town.said(SITI, "janji-ingat-sebentar")), (1, 0), "not at seven");
    for (hour, minute) in [(8, 10), (8, 40), (10, 0)] {
        town.live_until(at(monday, 3, hour, minute)).await;
        let told = (town.said(SITI, "janji-ingat-besok"), town.said(SITI, "janji-ingat-sebentar"));
        assert_eq!(told, (1, 1));
    }
    town.close().await;
}

#[tokio::test]
async fn c16_fifty_parallel_taps_give_one_holder_and_the_others_the_next_free_times() {
    let (town, _) = permits().await;
    open_times(&town, DEWI, "di kantor", 1).await;
    let owners: Vec<i64> = (0..50).map(|at| 7400 + at).collect();
    for owner in &owners {
        town.telegram.person(*owner, "Pemilik", Some("id"));
        town.say(*owner, "/janji").await;
    }
    for owner in &owners {
        let message = town.telegram.last(*owner).unwrap().id;
        town.telegram.forge(*owner, message, "1:jt:p:1:");
    }
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM appointments WHERE slot = 1 AND state = 'held'").await, 1);
    let held: usize = owners.iter().map(|owner| town.said(*owner, "janji-dipegang")).sum();
    let others = owners.iter().filter(|owner| says(&town.heard(**owner), "janji-sudah-diambil"));
    assert_eq!((held, others.count()), (1, 49));
    let loser = *owners.iter().find(|owner| says(&town.heard(**owner), "janji-sudah-diambil")).unwrap();
    assert!(town.labels(loser)[0].contains("09.30"), "the next free time: {:?}", town.labels(loser));
    assert_eq!(town.said(DEWI, "janji-kantor-menunggu"), 1);
    town.close().await;
}

#[tokio::test]
async fn c16_moving_frees_the_old_time_at_once_and_an_old_button_acts_on_what_is_now() {
    let (town, _) = permits().await;
    open_times(&town, DEWI, "di kantor", 1).await;
    town.say(SITI, "/janji").await;
    let first = town.labels(SITI)[0].clone();
    town.tap(SITI, &first).await;
    let (old, data_of_move) = data(&town, SITI, "Pindah waktu");
    town.press(DEWI, "janji-tombol-terima").await;
    town.telegram.forge(SITI, old, &data_of_move);
    town.quiet().await;
    // The newest message is the calendar file: the old one is pressed again.
    let shown = |id: i64| town.telegram.messages(SITI).into_iter().find(|message| message.id == id).unwrap();
    let Action::Data(next) = shown(old).buttons[0][0].action.clone() else { panic!("no data") };
    town.telegram.forge(SITI, old, &next);
    town.quiet().await;
    let heard = shown(old).text().to_owned();
    assert!(says(&heard, "janji-dipindah") && heard.contains("09.30"), "{heard}");
    assert!(says(&town.heard(DEWI), "janji-kantor-pindah"), "{}", town.heard(DEWI));
    assert_eq!(
        town.number("SELECT count(*) FROM appointments WHERE slot = 1 AND state IN ('held', 'confirmed')").await,
        0
    );
    // The old time can be taken by somebody else at once.
    town.say(BUDI, "/janji").await;
    assert_eq!(town.labels(BUDI)[0], first);
    assert!(says(&town.tap(BUDI, &first).await, "janji-dipegang"));
    // The old button speaks of the appointment as it is now, and makes no second one.
    town.telegram.forge(SITI, old, &data_of_move);
    town.quiet().await;
    let page = shown(old);
    assert!(says(page.text(), "janji-pindah-pilih") && page.text().contains("09.30"), "{}", page.text());
    town.telegram.forge(SITI, old, "1:jt:g:1:1");
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM appointments WHERE contact = 7001").await, 1);
    assert_eq!(town.number("SELECT slot FROM appointments WHERE contact = 7001").await, 2, "Budi has the old one");
    // Taken back, the old button says so.
    town.telegram.forge(SITI, old, "1:jt:x:1:1");
    town.quiet().await;
    assert!(says(&town.heard(DEWI), "janji-kantor-dibatalkan"), "{}", town.heard(DEWI));
    town.telegram.forge(SITI, old, &data_of_move);
    town.quiet().await;
    let page = shown(old);
    assert!(says(page.text(), "janji-sudah-lewat"), "{}", page.text());
    town.telegram.forge(BUDI, town.telegram.last(BUDI).unwrap().id, "1:jt:x:1:1");
    town.quiet().await;
    assert!(says(&town.heard(BUDI), "kedaluwarsa"), "another's is nobody else's: {}", town.heard(BUDI));
    town.close().await;
}

#[tokio::test]
async fn c16_the_office_refuses_cancels_and_leaves_and_the_owner_hears_of_each() {
    let (town, _) = permits().await;
    open_times(&town, DEWI, "di kantor", 1).await;
    let take = async || {
        town.say(SITI, "/janji").await;
        let first = town.labels(SITI)[0].clone();
        town.tap(SITI, &first).await;
    };
    take().await;
    town.press(DEWI, "janji-tombol-tolak").await;
    assert!(says(&town.heard(SITI), "janji-kabar-ditolak"), "{}", town.heard(SITI));
    take().await;
    town.press(DEWI, "janji-tombol-terima").await;
    town.press(DEWI, "janji-tombol-batal").await;
    town.press(DEWI, "janji-tombol-ya-batal").await;
    assert!(says(&town.heard(SITI), "janji-kabar-batal"), "{}", town.heard(SITI));
    take().await;
    assert_eq!(town.number("SELECT count(*) FROM appointments WHERE state = 'held'").await, 1);
    // Sri may not answer for Dewi.
    let id = town.number("SELECT max(id) FROM appointments").await;
    town.say(SRI, "/meja").await;
    town.forge(SRI, &format!("1:jt:k:{id}")).await;
    assert_eq!(town.number("SELECT count(*) FROM appointments WHERE state = 'confirmed'").await, 0);
    // Her role ends: what was asked for ends with it, and its owner is told.
    town.say(HENDRA, "/petugas").await;
    town.tap(HENDRA, "Dewi").await;
    town.press(HENDRA, "petugas-tombol-cabut").await;
    town.press(HENDRA, "petugas-tombol-cabut-ya").await;
    town.pass(Duration::from_mins(2)).await;
    assert_eq!(town.said(SITI, "janji-kabar-batal"), 2, "{}", town.telegram.transcript(SITI));
    assert!(says(&town.say(BUDI, "/janji").await, "janji-tak-ada"), "{}", town.heard(BUDI));
    town.close().await;
}

#[tokio::test]
async fn c16_from_her_case_an_owner_sees_online_times_and_what_nobody_confirms_lapses() {
    let (town, monday) = permits().await;
    open_times(&town, DEWI, "daring", 1).await;
    assert!(
        says(&town.say(SITI, "/janji").await, "janji-tak-ada"),
        "online needs a conversation: {}",
        town.heard(SITI)
    );
    let code = ask(&town, SITI, PERMIT).await;
    town.say(SITI, &code).await;
    town.press(SITI, "janji-tombol-buat").await;
    let first = town.labels(SITI)[0].clone();
    assert!(first.contains("daring"), "{first}");
    let held = town.tap(SITI, &first).await;
    assert!(says(&held, "janji-dipegang") && held.contains(&code), "{held}");
    assert!(town.heard(DEWI).contains(&code), "{}", town.heard(DEWI));
    town.live_until(at(monday, 1, 9, 10)).await;
    assert_eq!(town.said(SITI, "janji-kabar-lewat"), 1, "{}", town.telegram.transcript(SITI));
    assert_eq!(town.number("SELECT count(*) FROM appointments WHERE state = 'lapsed'").await, 1);
    town.close().await;
}
