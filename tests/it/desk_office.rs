//! The office's side of the desk when roles go, papers wait and records end under an officer's hands.

use std::time::Duration;

use crate::desk::{AMINAH, DEWI, HENDRA, VIEWER, at_the_desk, office, open, write_down};
use crate::kept;
use crate::pressing::data;
use crate::said::says;
use crate::support::Town;

const DAY: Duration = Duration::from_hours(24);
/// A paper with its day given waits for /daftar, and no other form takes its place.
#[tokio::test]
async fn b13_a_paper_that_waits_is_not_lost_to_another_form() {
    let town = office().await;
    let (other, _) = at_the_desk(&town, DEWI, "Warung Lain", "nanti saja").await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    town.press(DEWI, "meja-tombol-surat").await;
    town.say(DEWI, "kemarin").await;
    // It waits under what is opened meanwhile, and comes back when that is left.
    for button in ["1:k:n".to_owned(), format!("1:k:e:{other}"), format!("1:k:e:{code}")] {
        let heard = town.forge(DEWI, &button).await;
        assert!(says(&heard, "formulir-menunggu-dulu"), "{button}: {heard}");
        town.clock.advance(Duration::from_secs(30));
        town.say(DEWI, "batal").await;
        town.say(DEWI, "buang isian").await;
        town.clock.advance(Duration::from_secs(30));
    }
    let heard = town.say(DEWI, "/daftar").await;
    assert!(says(&heard, "formulir-resume-surat"), "{heard}");
    town.press(DEWI, "formulir-tombol-lanjut").await;
    let noted = town.press(DEWI, "formulir-tombol-lewati").await;
    assert!(noted.contains(&code) && says(&noted, "meja-surat-jadi"), "{noted}");
    town.close().await;
}

/// Opening a correction is a look at an owner's data; with the role, what was typed of it goes.
#[tokio::test]
async fn b13_b17_a_correction_is_audited_as_it_opens_and_goes_with_the_role() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    let heard = town.forge(HENDRA, &format!("1:k:e:{code}")).await;
    assert!(heard.contains("Nama pemilik: Bu Aminah"), "{heard}");
    let looked = "SELECT count(*) FROM audit WHERE action = 'see_unconfirmed' AND officer = 9102 AND code IS NOT NULL";
    assert_eq!(town.number(looked).await, 1);
    write_down(&town, DEWI, "Warung Lain", "nanti saja").await;
    town.write("DELETE FROM officers WHERE contact IN (9101, 9102)").await;
    for who in [DEWI, HENDRA] {
        let before = town.count(who);
        let heard = town.say(who, "/daftar").await;
        assert!(says(&heard, "daftar-awal"), "{heard}");
        let said = town.since(who, before);
        assert!(said.iter().any(|text| says(&text, "meja-peran-berakhir")), "{said:?}");
    }
    assert_eq!(kept::drafts(&town).await, 0);
    assert_eq!(town.number("SELECT count(*) FROM form_ends WHERE form = 'meja' AND ending = 'cancelled'").await, 2);
    town.close().await;
}

/// "Petugas sudah diberi tahu" is true: where the officer has left or may no longer act, the heads hear of it.
#[tokio::test]
async fn b13_a_refusal_is_told_to_somebody_who_can_act() {
    let town = office().await;
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    town.write("UPDATE officers SET role = 'viewer' WHERE contact = 9101").await;
    let before = (town.count(DEWI), town.count(VIEWER));
    open(&town, AMINAH, &token).await;
    town.press(AMINAH, "meja-tombol-tolak").await;
    let heard = town.press(AMINAH, "meja-tombol-tolak-ya").await;
    assert!(says(&heard, "meja-tolak-jadi"), "{heard}");
    let told = town.heard(HENDRA);
    assert!(told.contains(&code) && says(&told, "meja-kabar-tolak"), "{told}");
    assert_eq!((town.count(DEWI), town.count(VIEWER)), before, "not to those who may only look");
    town.close().await;
}

/// Who refuses a record that somebody signed for leaves a mark on it, not only a message that may be missed.
#[tokio::test]
async fn b13_a_refusal_in_spite_of_a_paper_stays_on_the_record() {
    let town = office().await;
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &token).await;
    town.write("UPDATE desk SET signed = '2026-11-20'").await;
    town.press(AMINAH, "meja-tombol-tolak").await;
    let heard = town.press(AMINAH, "meja-tombol-tolak-surat").await;
    assert!(heard.contains("etugas"), "{heard}");
    for officer in [DEWI, HENDRA] {
        let record = town.forge(officer, &format!("1:k:r:{code}")).await;
        assert!(says(&record, "meja-keadaan-ditolak"), "{record}");
    }
    // A paper that was signed after that counts.
    town.press(DEWI, "meja-tombol-catat-surat").await;
    town.say(DEWI, "kemarin").await;
    town.press(DEWI, "formulir-tombol-lewati").await;
    let record = town.forge(HENDRA, &format!("1:k:r:{code}")).await;
    assert!(says(&record, "meja-keadaan-surat") && !says(&record, "meja-keadaan-ditolak"), "{record}");
    town.close().await;
}

/// What an officer fills in is never called the officer's own registration.
#[tokio::test]
async fn b7_b13_reminders_call_a_form_what_it_is() {
    let town = office().await;
    town.at_hour(9);
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    write_down(&town, HENDRA, "Warung Lain", "nanti saja").await;
    let waits = town.say(HENDRA, "/menu").await;
    assert!(waits.contains("Pencatatan usaha pemilik lain menunggu di"), "{waits}");
    assert!(says(&town.say(HENDRA, "/daftar").await, "formulir-resume"));
    town.forge(DEWI, &format!("1:k:e:{code}")).await;
    town.pass(DAY).await;
    let (hendra, dewi) = (town.heard(HENDRA), town.heard(DEWI));
    assert!(says(&hendra, "formulir-apa-meja") && says(&hendra, "formulir-pengingat"), "{hendra}");
    assert!(dewi.starts_with(&format!("Perbaikan catatan {code} belum selesai")), "{dewi}");
    town.pass(DAY * 22).await;
    let notice = town.heard(HENDRA);
    assert!(says(&notice, "formulir-apa-meja") && says(&notice, "formulir-akan-dihapus"), "{notice}");
    town.close().await;
}

/// I10: "send anyway" belongs to a registration's summary, and does nothing in another form.
#[tokio::test]
async fn i10_send_anyway_registers_nothing_out_of_another_form() {
    let town = office().await;
    let (_, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &token).await;
    town.press(AMINAH, "daftar-izin-layanan").await;
    town.press(AMINAH, "meja-tombol-salah").await;
    let last = town.telegram.last(AMINAH).unwrap();
    let data = data(&last, "tombol-kembali");
    let (of_the_form, _) = data.rsplit_once(':').unwrap();
    let heard = town.forge(AMINAH, &format!("{of_the_form}:tkembar")).await;
    assert!(!says(&heard, "meja-terkonfirmasi"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner IS NULL").await, 1);
    town.close().await;
}

/// The notice names the day, which is right also where it waited for the morning.
#[tokio::test]
async fn b13_a_notice_that_waited_for_the_morning_names_the_right_day() {
    let town = office().await;
    town.at_hour(22);
    at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    town.pass(DAY * 23).await;
    let told = |town: &Town| {
        let messages = town.telegram.messages(DEWI);
        messages.iter().map(|one| one.text().to_owned()).find(|text| says(&text, "meja-kabar-habis"))
    };
    assert_eq!(told(&town), None, "nobody is woken for it");
    let code = town.texts("SELECT code FROM businesses").await.remove(0);
    town.pass(DAY / 2).await;
    let notice = told(&town).unwrap();
    let record = town.forge(DEWI, &format!("1:k:r:{code}")).await;
    let day = record.split("Dihapus tanggal ").nth(1).and_then(|rest| rest.split(" kalau").next()).unwrap();
    assert!(notice.contains(&format!("dihapus tanggal {day}.")), "{notice} {record}");
    town.close().await;
}

/// What comes too late is not counted as sent, and the officer is told why.
#[tokio::test]
async fn b13_a_paper_or_a_correction_that_comes_too_late_is_not_counted_as_sent() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    town.press(DEWI, "meja-tombol-surat").await;
    town.say(DEWI, "kemarin").await;
    town.forge(HENDRA, &format!("1:k:e:{code}")).await;
    town.say(HENDRA, "kembali").await;
    town.write("UPDATE desk SET signed = '2026-11-20'").await;
    let late = town.say(HENDRA, "kirim").await;
    assert!(says(&late, "meja-perbaikan-terlambat"), "{late}");
    town.write("UPDATE desk SET signed = NULL").await;
    town.forge(HENDRA, &format!("1:k:x:{code}:1")).await;
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 0);
    let late = town.press(DEWI, "formulir-tombol-lewati").await;
    assert!(late.contains(&code), "{late}");
    let sent = "SELECT count(*) FROM form_ends WHERE ending = 'sent'";
    assert_eq!(town.number(sent).await, 1, "the record itself");
    assert_eq!(town.number("SELECT count(*) FROM form_ends WHERE ending = 'cancelled'").await, 2);
    town.close().await;
}

/// Whoever has a link may become the owner, so whose record it is hears of one that somebody else made (T-A16).
#[tokio::test]
async fn t_a16_a_link_of_another_officer_is_told_to_the_records_own_and_who_opens_one_is_audited() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    let (dewi, hendra) = (town.count(DEWI), town.count(HENDRA));
    town.clock.advance(Duration::from_mins(1));
    town.forge(HENDRA, &format!("1:k:t:{code}")).await;
    let told = town.since(DEWI, dewi).join("\n");
    assert!(says(&told, "meja-kabar-tautan-lain") && told.contains(&code), "{told}");
    assert!(!town.since(HENDRA, hendra).iter().any(|text| says(text, "meja-kabar-tautan-lain")), "it was Hendra");
    // An officer's own link is nobody's news; another one's is told to the head.
    town.clock.advance(Duration::from_mins(1));
    let (dewi, hendra) = (town.count(DEWI), town.count(HENDRA));
    let link = town.press(DEWI, "meja-tombol-tautan").await;
    assert!(!town.since(HENDRA, hendra).iter().any(|text| says(text, "meja-kabar-tautan-lain")));
    assert!(!town.since(DEWI, dewi).iter().any(|text| says(text, "meja-kabar-tautan-lain")));
    let token = link.split("start=").nth(1).unwrap().split_whitespace().next().unwrap();
    open(&town, AMINAH, token).await;
    open(&town, AMINAH, token).await;
    let opened = "SELECT count(*) FROM audit WHERE action = 'hand_over' AND officer = 9101 AND about = 7100";
    assert_eq!(town.number(opened).await, 1, "the first time");
    town.close().await;
}
