//! What an owner and the office read of a case is so: a promise that is over is late, one that moved is not the same, and
//! what was taken back answered nothing.

use crate::case_clocks::{PERMIT, SRI, at, permits};
use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA};
use crate::officers_group::{in_topic, presses, topics, with_group};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

/// Dewi is on leave until she is back.
async fn leaves(town: &Town) {
    town.talk(DEWI, &["/meja", "[tugas-tombol-cuti]", "[tugas-tombol-terus]"]).await;
}

#[tokio::test]
async fn c7_a_promise_that_is_over_is_called_late_wherever_its_owner_reads_it() {
    let (town, monday) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    // It is due at nine; she was told the day, with its hours.
    town.live_until(at(monday, 7, 9, 45)).await;
    let page = town.say(SITI, &code).await;
    assert!(says(&page, "konsultasi-keadaan-menunggu"), "{page}");
    let queue = town.say(HENDRA, "/antrean").await;
    assert!(says(&queue, "konsultasi-antrean-hari-ini") && !says(&queue, "konsultasi-antrean-lewat"), "{queue}");

    town.live_until(at(monday, 8, 9, 45)).await;
    let queue = town.say(HENDRA, "/antrean").await;
    assert!(says(&queue, "konsultasi-antrean-lewat"), "{queue}");
    for step in [code.as_str(), "/konsultasi"] {
        let shown = town.say(SITI, step).await;
        assert!(says(&shown, "konsultasi-keadaan-menunggu-lewat"), "{step}: {shown}");
        assert!(!says(&shown, "konsultasi-keadaan-menunggu"), "{step}: {shown}");
    }
    town.say(SITI, &code).await;
    let why = town.press(SITI, "tenggat-tombol-kenapa").await;
    assert!(says(&why, "tenggat-maaf") && says(&why, "tenggat-kenapa-lewat"), "{why}");
    assert!(!says(&why, "tenggat-kenapa"), "{why}");
    let added = town.talk(SITI, &[&code, "[konsultasi-tombol-tambah]", "suratnya saya bawa besok"]).await;
    assert!(says(&added, "konsultasi-ditambahkan-lewat") && says(&added, "tenggat-maaf"), "{added}");
    // Whoever has it then is named, and it is late all the same.
    town.say(DEWI, &code).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let page = town.say(SITI, &code).await;
    assert!(says(&page, "konsultasi-keadaan-dikerjakan-lewat") && page.contains("Dewi"), "{page}");
    town.close().await;
}

#[tokio::test]
async fn c7_a_promise_that_its_owner_was_waited_for_is_not_called_the_same() {
    for waits in [false, true] {
        let (town, monday) = permits().await;
        let code = ask(&town, SITI, PERMIT).await;
        town.press(DEWI, "konsultasi-tombol-ambil").await;
        if waits {
            town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "kirim foto suratnya ya"]).await;
        }
        town.live_until(at(monday, 2, 9, 30)).await;
        town.talk(SITI, &[&code, "[konsultasi-tombol-tambah]", "suratnya sudah hilang"]).await;
        leaves(&town).await;
        town.live_until(at(monday, 2, 11, 5)).await;
        let told = town.message(SITI, "konsultasi-kabar-dilepas");
        assert_eq!(says(told.text(), "tenggat-bergeser"), waits, "{}", told.text());
        assert_eq!(says(told.text(), "tenggat-tetap"), !waits, "{}", told.text());
        town.close().await;
    }
}

/// The hours of a team change after a promise was made by them: owner, office and "why" go by what was promised.
#[tokio::test]
async fn c7_what_was_promised_stays_when_the_hours_change() {
    const TOLD: &str = "09.00–14.00";
    let (town, monday) = permits().await;
    let set_hours = async |hours: &str| {
        town.telegram.forge(HENDRA, town.telegram.last(HENDRA).unwrap().id, "1:qj:h:izin");
        town.quiet().await;
        let heard = town.say(HENDRA, hours).await;
        assert!(says(&heard, "batas-jam"), "{heard}");
    };
    set_hours("Senin-Jumat 09.00-14.00").await;
    let code = ask(&town, SITI, PERMIT).await;
    assert!(town.heard(SITI).contains(TOLD), "{}", town.heard(SITI));
    let why = town.press(SITI, "tenggat-tombol-kenapa").await;
    assert!(says(&why, "tenggat-jam") && !says(&why, "tenggat-jam-dulu"), "{why}");

    set_hours("Senin-Jumat 10.00-12.00").await;
    for (who, step) in [(SITI, "/konsultasi"), (SITI, code.as_str()), (DEWI, code.as_str())] {
        let shown = town.say(who, step).await;
        assert!(shown.contains(TOLD), "{step}: {shown}");
    }
    let why = town.press(SITI, "tenggat-tombol-kenapa").await;
    assert!(says(&why, "tenggat-jam-dulu") && why.contains(TOLD), "{why}");
    assert!(!says(&why, "tenggat-jam") && !why.contains("10.00–12.00"), "{why}");
    // What is promised now is by the hours of now.
    ask(&town, BUDI, PERMIT).await;
    assert!(town.heard(BUDI).contains("10.00–12.00"), "{}", town.heard(BUDI));
    // It is over when the hours end that were told.
    for (hour, minute, state) in [(13, 0, "konsultasi-keadaan-menunggu"), (14, 20, "konsultasi-keadaan-menunggu-lewat")]
    {
        town.live_until(at(monday, 7, hour, minute)).await;
        let page = town.say(SITI, &code).await;
        assert!(says(&page, state) && page.contains(TOLD), "{hour}: {page}");
    }
    town.close().await;
}

#[tokio::test]
async fn c7_why_a_case_is_back_says_leave_where_it_was_leave() {
    let (town, monday) = permits().await;
    town.write("INSERT INTO team_members (team, contact, backup) VALUES ('izin', 9102, 0)").await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "kirim foto suratnya ya"]).await;
    town.say(SITI, "ini suratnya bu").await;
    leaves(&town).await;
    town.live_until(at(monday, 0, 11, 5)).await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'waiting' AND returned = 'away'").await, 1);
    let told = (town.said(SRI, "tenggat-kembali-cuti"), town.said(SRI, "tenggat-kembali"));
    assert_eq!(told, (1, 0), "{}", town.all_of(SRI));
    town.close().await;
}

#[tokio::test]
async fn c7_what_came_after_hours_says_from_when_it_is_counted() {
    for (after, hour, minute, is_late) in [(4, 19, 42, true), (4, 10, 0, false)] {
        let (town, monday) = permits().await;
        town.live_until(at(monday, after, hour, minute)).await;
        ask(&town, SITI, PERMIT).await;
        let why = town.press(SITI, "tenggat-tombol-kenapa").await;
        assert_eq!(says(&why, "tenggat-mulai"), is_late, "{why}");
        assert!(says(&why, "tenggat-kenapa"), "{why}");
        town.close().await;
    }
}

#[tokio::test]
async fn c14_an_answer_that_was_taken_back_answered_nothing() {
    const TAKEN: &str = "SELECT count(*) FROM cases JOIN case_clocks ON case_id = id
                         WHERE state = 'taken' AND stopped_at IS NULL";
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    let due = town.number("SELECT due_at FROM cases").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "SALAH-KIRIM"]).await;
    assert_eq!(town.number(TAKEN).await, 0);
    town.press(DEWI, "konsultasi-tombol-tarik").await;
    assert_eq!(town.number(TAKEN).await, 1, "{}", town.heard(DEWI));
    assert_eq!(town.number("SELECT due_at FROM cases").await, due, "it was promised so");
    let page = town.say(SITI, &code).await;
    assert!(says(&page, "konsultasi-keadaan-dikerjakan"), "{page}");
    let asked = town.talk(DEWI, &[&code, "[konsultasi-tombol-selesai]", "[konsultasi-hasil-selesai]"]).await;
    assert!(says(&asked, "konsultasi-belum-dibalas") && !says(&asked, "konsultasi-baris-ditarik"), "{asked}");
    // One of two is taken back: the other one still waits for its owner.
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "BAWA-KTP"]).await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "SALAH-LAGI"]).await;
    town.press(DEWI, "konsultasi-tombol-tarik").await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'asked'").await, 1, "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c8_not_yet_is_told_at_once_to_whoever_is_to_act() {
    // She has it; she is on leave and somebody stands in; nobody has it; the office is closed.
    for (is_taken, is_away, at_night) in
        [(true, false, false), (true, true, false), (false, false, false), (true, false, true)]
    {
        let (town, monday) = permits().await;
        let other = ask(&town, BUDI, "izin usaha saya juga ditolak").await;
        let code = ask(&town, SITI, PERMIT).await;
        if is_taken {
            town.forge(DEWI, &format!("1:q:m:{code}")).await;
            town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "sebentar ya bu"]).await;
        }
        if is_away {
            leaves(&town).await;
        }
        if at_night {
            town.live_until(at(monday, 0, 21, 0)).await;
        }
        town.forge(SITI, &format!("1:q:n:{code}:0")).await;
        let told = |who| town.said(who, "tindak-kabar-belum");
        let (dewi, sri) = if is_away { (0, 1) } else { (1, 0) };
        assert_eq!((told(DEWI), told(SRI)), (dewi, sri), "{is_taken} {is_away}: {}", town.all_of(SRI));
        let key = if at_night { "tindak-belum-tutup" } else { "tindak-belum" };
        assert_eq!(town.said(SITI, key), 1, "{}", town.all_of(SITI));
        if !is_taken {
            assert!(town.offers(DEWI, "konsultasi-tombol-ambil"), "{}", town.heard(DEWI));
            let queue = town.say(HENDRA, "/antrean").await;
            assert!(queue.find(&code).unwrap() < queue.find(&other).unwrap(), "on top: {queue}");
        }
        town.close().await;
    }
}

#[tokio::test]
async fn c8_not_yet_is_told_in_the_topic_of_a_case() {
    for is_taken in [false, true] {
        let town = with_group().await;
        town.at_hour(10);
        let code = ask(&town, SITI, PERMIT).await;
        town.pass(std::time::Duration::from_secs(20)).await;
        let topic = topics(&town)[0].id;
        if is_taken {
            presses(&town, DEWI, topic, "konsultasi-tombol-ambil").await;
        }
        town.forge(SITI, &format!("1:q:n:{code}:0")).await;
        town.pass(std::time::Duration::from_secs(20)).await;
        let key = if is_taken { "konsultasi-grup-belum-terbantu" } else { "konsultasi-grup-belum-terbantu-antrean" };
        let told = in_topic(&town, topic).into_iter().find(|one| says(one.text(), key));
        assert!(told.is_some_and(|told| told.text().contains("Siti")), "{is_taken}: {}", town.heard(SITI));
        town.close().await;
    }
}

#[tokio::test]
async fn c7_who_writes_during_a_leave_reads_of_it_and_who_answers() {
    for (until, key) in
        [("tugas-tombol-terus", "konsultasi-sedang-cuti"), ("tugas-tombol-hari-ini", "konsultasi-cuti-sampai")]
    {
        for is_alone in [false, true] {
            let (town, _) = permits().await;
            if is_alone {
                town.write("DELETE FROM officers WHERE contact <> 9101").await;
            }
            let code = ask(&town, SITI, PERMIT).await;
            town.forge(DEWI, &format!("1:q:m:{code}")).await;
            town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "kirim foto suratnya ya"]).await;
            town.talk(DEWI, &["/meja", "[tugas-tombol-cuti]", &format!("[{until}]")]).await;
            town.say(SITI, "ini suratnya bu").await;
            let told = town.message(SITI, "konsultasi-diteruskan");
            assert!(says(told.text(), key), "{until} {is_alone}: {}", told.text());
            assert_eq!(says(told.text(), "konsultasi-rekan-menjawab"), !is_alone, "{}", told.text());
            assert_eq!(says(told.text(), "konsultasi-tanpa-rekan"), is_alone, "{}", told.text());
            town.close().await;
        }
    }
}
