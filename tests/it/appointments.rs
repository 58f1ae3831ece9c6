//! Appointments: an officer opens times, an owner takes one, and both hear of every change.

use std::time::Duration;

use umkm_bot::clock;
use umkm_bot::sandbox::emulator::{Action, Message};

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

/// The newest message with a calendar file.
fn with_file(town: &Town, who: i64) -> Message {
    town.telegram.messages(who).into_iter().rev().find(|message| message.file.is_some()).unwrap()
}

/// The lines of the newest calendar file, put together again.
fn calendar(town: &Town, who: i64) -> String {
    String::from_utf8(with_file(town, who).file.unwrap().bytes.to_vec()).unwrap().replace("\r\n ", "")
}

#[tokio::test]
async fn c16_an_officer_opens_times_an_owner_takes_one_and_gets_a_calendar_file() {
    let (town, monday) = permits().await;
    let done = open_times(&town, DEWI, "di kantor", 1).await;
    assert!(says(&done, "janji-buka-jadi") && done.contains('4'), "{done}");
    // The same once more, by an old button, opens nothing.
    let message = town.telegram.last(DEWI).unwrap().id;
    let post = format!("1:jt:y:kantor:{}:540:660:30", clock::local(at(monday, 1, 9, 0)).date().format("%Y%m%d"));
    town.telegram.forge(DEWI, message, &post);
    town.quiet().await;
    assert!(says(&town.heard(DEWI), "janji-buka-kosong"), "nothing twice: {}", town.heard(DEWI));

    assert!(says(&town.say(SITI, "/janji").await, "janji-pilih"), "{}", town.heard(SITI));
    let first = town.labels(SITI)[0].clone();
    assert!(first.contains("09.00") && first.contains("di kantor"), "{first}");
    assert!(says(&town.tap(SITI, &first).await, "janji-dipegang"), "{}", town.heard(SITI));
    let card = town.heard(DEWI);
    assert!(says(&card, "janji-kantor-menunggu") && card.contains("Siti"), "{card}");
    town.say(BUDI, "/janji").await;
    assert!(!town.labels(BUDI).contains(&first), "held already");
    town.press(DEWI, "janji-tombol-terima").await;
    assert!(says(&town.heard(SITI), "janji-kabar-pasti"), "{}", town.heard(SITI));
    let sent = with_file(&town, SITI);
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

/// What holds each of the first times: its row, or none.
async fn holders(town: &Town) -> [i64; 3] {
    macro_rules! of {
        ($slot:literal) => {
            town.number(concat!(
                "SELECT coalesce((SELECT contact FROM appointments WHERE slot = ",
                $slot,
                " AND state IN ('held', 'confirmed')), 0)"
            ))
            .await
        };
    }
    [of!(1), of!(2), of!(3)]
}

/// Siti has a time that Dewi confirmed; gives its label and the message that says so.
async fn confirmed(town: &Town) -> (String, i64) {
    open_times(town, DEWI, "di kantor", 1).await;
    town.say(SITI, "/janji").await;
    let first = town.labels(SITI)[0].clone();
    town.tap(SITI, &first).await;
    town.press(DEWI, "janji-tombol-terima").await;
    (first, town.message(SITI, "janji-kabar-pasti").id)
}

#[tokio::test]
async fn c16_a_move_holds_the_old_time_until_the_new_one_is_confirmed() {
    let (town, _) = permits().await;
    let (first, notice) = confirmed(&town).await;
    let shown = |id: i64| town.telegram.messages(SITI).into_iter().find(|message| message.id == id).unwrap();
    assert_eq!(holders(&town).await, [SITI, 0, 0]);
    let (old, data_of_move) = data(&town, SITI, "Pindah waktu");
    let choice = town.press(SITI, "janji-tombol-pindah").await;
    assert!(says(&choice, "janji-pindah-pilih"), "{choice}");
    let asked = town.tap(SITI, "09.30").await;
    assert!(says(&asked, "janji-pindah-diminta") && says(&asked, "janji-keadaan-pindah"), "{asked}");
    // Nobody has the old time yet but her, and the message that it is certain is still true.
    assert_eq!(holders(&town).await, [SITI, SITI, 0]);
    assert!(says(shown(notice).text(), "janji-kabar-pasti"));
    town.say(BUDI, "/janji").await;
    assert!(!town.labels(BUDI).contains(&first), "{:?}", town.labels(BUDI));
    // Asked for at yet another time, the first wish is let go; the appointment stays.
    town.press(SITI, "janji-tombol-pindah").await;
    town.tap(SITI, "10.00").await;
    assert_eq!(holders(&town).await, [SITI, 0, SITI]);
    let card = town.heard(DEWI);
    assert!(says(&card, "janji-kantor-minta-pindah") && says(&card, "janji-kantor-menunggu"), "{card}");
    town.press(DEWI, "janji-tombol-terima").await;
    assert_eq!(holders(&town).await, [0, 0, SITI]);
    let heard = town.heard(SITI);
    assert!(says(&heard, "janji-kabar-pindah-pasti") && heard.contains("10.00"), "{heard}");
    let moved = shown(notice);
    assert!(says(moved.text(), "janji-kabar-lama") && !says(moved.text(), "janji-kabar-pasti"), "{}", moved.text());
    let file = calendar(&town, SITI);
    assert!(file.contains("UID:janji-1@") && file.contains("SEQUENCE:1"), "the same one in her calendar: {file}");
    // The old button acts on what stands now, and makes no second one.
    town.telegram.forge(SITI, old, &data_of_move);
    town.quiet().await;
    let page = town.message(SITI, "janji-pindah-pilih");
    assert!(page.text().contains("10.00"), "{}", page.text());
    let before = town.number("SELECT count(*) FROM appointments WHERE state IN ('held', 'confirmed')").await;
    assert_eq!(before, 1);
    // Taken back, the message says that too.
    let certain = town.message(SITI, "janji-kabar-pindah-pasti").id;
    // The yes to a question about the old time is none about the new one.
    town.telegram.forge(SITI, old, "1:jt:x:1:1");
    town.quiet().await;
    assert_eq!(holders(&town).await, [0, 0, SITI]);
    town.press(SITI, "janji-tombol-ya-batal").await;
    assert!(says(shown(certain).text(), "janji-dibatalkan"), "{}", shown(certain).text());
    assert!(says(&town.heard(DEWI), "janji-kantor-dibatalkan"), "{}", town.heard(DEWI));
    town.telegram.forge(SITI, old, &data_of_move);
    town.quiet().await;
    town.message(SITI, "janji-sudah-lewat");
    town.telegram.forge(BUDI, town.telegram.last(BUDI).unwrap().id, "1:jt:x:1:1");
    town.quiet().await;
    assert!(says(&town.heard(BUDI), "kedaluwarsa"), "another's is nobody else's: {}", town.heard(BUDI));
    town.close().await;
}

#[tokio::test]
async fn c16_a_move_that_is_refused_taken_back_or_not_answered_leaves_the_old_time() {
    for way in ["refused", "taken back", "not answered", "left"] {
        let (town, monday) = permits().await;
        let (_, notice) = confirmed(&town).await;
        if way == "left" {
            town.write("UPDATE appointment_slots SET officer = 9102 WHERE id = 2").await;
        }
        town.press(SITI, "janji-tombol-pindah").await;
        town.tap(SITI, "09.30").await;
        let heard = match way {
            "refused" => {
                town.press(DEWI, "janji-tombol-tolak").await;
                town.press(DEWI, "janji-tombol-ya-tolak").await;
                (town.heard(SITI), "janji-kabar-pindah-ditolak")
            }
            "left" => {
                // Whose time was asked for is of the office no more.
                town.write("DELETE FROM officers WHERE contact = 9102").await;
                town.write("UPDATE appointments SET state = 'office', untold = 1 WHERE slot = 2").await;
                town.live_until(at(monday, 0, 10, 0)).await;
                (town.heard(SITI), "janji-kabar-pindah-lewat")
            }
            "taken back" => {
                town.press(SITI, "janji-tombol-batal").await;
                (town.press(SITI, "janji-tombol-ya-tidak-jadi").await, "janji-pindah-batal")
            }
            _ => {
                // The old one is later than the one that was asked for.
                town.write("UPDATE appointment_slots SET starts_at = starts_at + 7200000, ends_at = ends_at + 7200000 WHERE id = 1").await;
                town.live_until(at(monday, 1, 9, 40)).await;
                (town.message(SITI, "janji-kabar-pindah-lewat").text().to_owned(), "janji-kabar-pindah-lewat")
            }
        };
        assert!(says(&heard.0, heard.1), "{way}: {}", heard.0);
        assert_eq!(holders(&town).await, [SITI, 0, 0], "{way}");
        let message = town.telegram.messages(SITI).into_iter().find(|message| message.id == notice).unwrap();
        assert!(says(message.text(), "janji-kabar-pasti"), "{way}: {}", message.text());
        town.close().await;
    }
}

#[tokio::test]
async fn c16_what_nobody_confirmed_is_moved_at_once() {
    let (town, _) = permits().await;
    open_times(&town, DEWI, "di kantor", 1).await;
    town.say(SITI, "/janji").await;
    let first = town.labels(SITI)[0].clone();
    town.tap(SITI, &first).await;
    let choice = town.press(SITI, "janji-tombol-pindah").await;
    assert!(says(&choice, "janji-pindah-pilih-belum"), "{choice}");
    assert!(says(&town.tap(SITI, "09.30").await, "janji-dipindah"), "{}", town.heard(SITI));
    assert!(says(&town.heard(DEWI), "janji-kantor-pindah"), "{}", town.heard(DEWI));
    assert_eq!(holders(&town).await, [0, SITI, 0]);
    // The old time can be taken by somebody else at once.
    town.say(BUDI, "/janji").await;
    assert!(says(&town.tap(BUDI, &first).await, "janji-dipegang"));
    town.close().await;
}

#[tokio::test]
async fn c16_people_meet_at_a_point_on_the_map_or_at_the_offices_address() {
    let (town, _) = permits().await;
    town.say(DEWI, "/meja").await;
    town.press(DEWI, "utama-tombol-janji").await;
    town.press(DEWI, "janji-tombol-buka").await;
    assert!(says(&town.press(DEWI, "janji-di-luar").await, "janji-buka-lokasi"), "{}", town.heard(DEWI));
    assert!(says(&town.say(DEWI, "di pasar Bambu Kuning").await, "janji-lokasi-lagi"), "{}", town.heard(DEWI));
    town.telegram.location(DEWI, -5.429_12, 105.262_1);
    town.quiet().await;
    let days = town.heard(DEWI);
    assert!(says(&days, "janji-buka-hari") && says(&days, "janji-di-luar"), "{days}");
    let day = town.labels(DEWI)[1].clone();
    for label in [day.as_str(), "09.00", "11.00", "30 menit"] {
        town.tap(DEWI, label).await;
    }
    assert!(says(&town.heard(DEWI), "janji-buka-jadi"), "{}", town.heard(DEWI));
    town.say(SITI, "/janji").await;
    let first = town.labels(SITI)[0].clone();
    assert!(first.contains("tempat lain"), "{first}");
    town.tap(SITI, &first).await;
    town.press(DEWI, "janji-tombol-terima").await;
    let heard = town.heard(SITI);
    assert!(heard.contains("https://www.google.com/maps?q=-5.429120,105.262100"), "{heard}");
    let file = calendar(&town, SITI);
    assert!(
        file.contains("GEO:-5.429120;105.262100") && file.contains("LOCATION:https://www.google.com/maps"),
        "{file}"
    );
    // At the office: its address, and the map that the office itself names.
    town.write("INSERT INTO office_settings VALUES ('alamat', 'Jl. Sudirman 1', 9102, 'Hendra', 1)").await;
    town.write("INSERT INTO office_settings VALUES ('peta', 'https://maps.app.goo.gl/abc123', 9102, 'Hendra', 1)")
        .await;
    open_times(&town, DEWI, "di kantor", 2).await;
    town.say(BUDI, "/janji").await;
    town.tap(BUDI, "di kantor").await;
    town.press(DEWI, "janji-tombol-terima").await;
    let heard = town.heard(BUDI);
    assert!(heard.contains("Jl. Sudirman 1") && heard.contains("https://maps.app.goo.gl/abc123"), "{heard}");
    assert!(calendar(&town, BUDI).contains("LOCATION:Jl. Sudirman 1"), "{}", calendar(&town, BUDI));
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
    town.press(DEWI, "janji-tombol-ya-tolak").await;
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
