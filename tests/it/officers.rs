//! Who is of the office: Meja, invitations, who is away, and how somebody leaves.

use std::time::Duration;

use umkm_bot::domain::Language;
use umkm_bot::sandbox::emulator::Options;

use crate::desk::{AMINAH, DEWI, HENDRA, VIEWER, at_the_desk, office};
use crate::kept;
use crate::officers_group::open_group;
use crate::said::{are, says, says_in};
use crate::story::register;
use crate::support::{ADMIN, BUDI, SITI, Town};

const OFFICERS: &str = "SELECT count(*) FROM officers";

/// Hendra invites an officer for a team; the payload of the link.
async fn invited(town: &Town, by: i64) -> String {
    town.say(by, "/petugas").await;
    let heard = town.talk(by, &["[petugas-tombol-undang]", "[peran-petugas]", "[tim-izin]"]).await;
    assert!(says(&heard, "undang-jadi"), "{heard}");
    heard.split("start=").nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
}

#[tokio::test]
async fn c17_meja_is_one_message_with_counts_all_acts_and_the_owners_side_one_tap_away() {
    let town = office().await;
    for command in ["/start", "/menu", "/meja"] {
        let home = town.say(DEWI, command).await;
        assert!(says(&home, "utama-judul") && home.contains("Dewi"), "{command}: {home}");
    }
    let acts = [
        "utama-tombol-konsultasi",
        "utama-tombol-cari",
        "utama-tombol-daftarkan",
        "utama-tombol-catat",
        "utama-tombol-umumkan",
        "utama-tombol-janji",
        "utama-tombol-acara",
        "utama-tombol-poster",
        "meja-tombol-daftar",
        "utama-tombol-belum",
        "utama-tombol-tinjau",
        "tombol-laporan",
        "tugas-tombol-cuti",
        "utama-tombol-pemilik",
    ];
    assert!(are(&town.labels(DEWI), &acts), "{:?}", town.labels(DEWI));
    assert!(town.heard(DEWI).contains("Menunggu konfirmasi: 0"));
    let count = town.count(DEWI);
    let owners = town.press(DEWI, "utama-tombol-pemilik").await;
    assert!(says(&owners, "menu-lagi"), "{owners}");
    let home = town.press(DEWI, "utama-tombol-meja").await;
    assert!(says(&home, "utama-judul"), "{home}");
    assert_eq!(town.count(DEWI), count, "edited in place");
    at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    let home = town.say(DEWI, "/meja").await;
    assert!(home.contains("Menunggu konfirmasi: 1"), "{home}");
    // Each sees what the role allows.
    town.say(HENDRA, "/start").await;
    assert!(town.offers(HENDRA, "utama-tombol-petugas"));
    town.say(VIEWER, "/start").await;
    let acts = ["utama-tombol-belum", "tombol-laporan", "tugas-tombol-cuti", "utama-tombol-pemilik"];
    assert!(are(&town.labels(VIEWER), &acts), "{:?}", town.labels(VIEWER));
    let stranger = town.say(SITI, "/meja").await;
    assert!(!says(&stranger, "utama-judul"), "{stranger}");
    for data in ["1:mj", "1:mj:c", "1:pt:0", "1:pt:u", "1:pt:b:viewer:", "1:pt:d", "1:pt:l:1"] {
        assert!(says(&town.forge(SITI, data).await, "kedaluwarsa"), "{data}");
    }
    town.close().await;
}

#[tokio::test]
async fn f4_a_business_is_found_masked_and_opened_for_a_reason_that_its_owner_reads() {
    let town = office().await;
    let code = register(&town, SITI, "Keripik Siti").await;
    for words in ["7890", "0812 3456 7890", "keripik", "bu siti", code.as_str()] {
        town.say(DEWI, "/cari").await;
        let found = town.say(DEWI, words).await;
        assert!(found.contains("Keripik Siti") && found.contains("…7890") && !found.contains("81234567890"), "{found}");
    }
    assert!(town.press(DEWI, "cari-tombol-lagi").await.contains("4 angka"));
    assert!(says(&town.say(DEWI, "tidak ada yang begini").await, "cari-kosong"));
    // What is written next is looked for too.
    assert!(town.say(DEWI, "7890").await.contains("Keripik Siti"), "{}", town.heard(DEWI));
    town.press(DEWI, "cari-tombol-lagi").await;
    assert!(says(&town.say(DEWI, "tidak ada yang begini").await, "cari-kosong"));
    let asked = town.say(DEWI, "berapa biaya sertifikat halal?").await;
    assert!(!says(&asked, "cari-kosong"), "a question is a question again: {asked}");
    town.say(DEWI, "/cari").await;
    town.say(DEWI, "keripik").await;
    assert!(says(&town.tap(DEWI, &format!("{code} · Keripik Siti")).await, "cari-kenapa"));
    let looked = "SELECT count(*) FROM audit WHERE action = 'see_for_owner' AND officer = 9101 AND about = 7001";
    assert_eq!(town.number(looked).await, 0);
    let card = town.press(DEWI, "cari-tombol-pemilik").await;
    assert!(card.contains("Keripik Siti") && card.contains("81234567890"), "{card}");
    assert_eq!(town.number(looked).await, 1);
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'search_businesses'").await, 9);
    assert!(town.say(SITI, "/data").await.contains("(pemiliknya bertanya)"));
    // A role that goes in the middle of a search.
    town.say(DEWI, "/cari").await;
    town.write("DELETE FROM officers WHERE contact = 9101").await;
    let heard = town.say(DEWI, "keripik").await;
    assert!(says(&heard, "kedaluwarsa") && !heard.contains(&code), "{heard}");
    town.close().await;
}

#[tokio::test]
async fn f1_who_comes_in_hears_of_the_group_and_how_to_get_there_where_there_is_one() {
    for has_group in [false, true] {
        let town = office().await;
        if has_group {
            open_group(&town).await;
        }
        let token = invited(&town, HENDRA).await;
        town.say(BUDI, &format!("/start {token}")).await;
        let heard = town.press(BUDI, "undang-tombol-terima").await;
        assert!(says(&heard, "undang-selamat"), "{heard}");
        assert_eq!(says(&heard, "undang-grup") && says(&heard, "petugas-belum-di-grup"), has_group, "{heard}");
        town.close().await;
    }
}

/// What is looked for is no answer to a consultation, also where an officer has one.
#[tokio::test]
async fn f4_an_officer_with_a_consultation_finds_by_nib_and_owner_and_what_is_said_next_is_asked_about() {
    let town = office().await;
    let code = register(&town, SITI, "Keripik Siti").await;
    town.talk(BUDI, &["/konsultasi", "berapa biaya sertifikat halal untuk warung?", "[formulir-tombol-kirim]"]).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    for words in ["siti", "keripik"] {
        town.say(DEWI, "/cari").await;
        let found = town.say(DEWI, words).await;
        assert!(found.contains(&code), "{words}: {found}");
    }
    let asked = town.say(DEWI, "siti").await;
    assert!(says(&asked, "konsultasi-untuk-siapa"), "{asked}");
    assert_eq!(town.number("SELECT count(*) FROM owner_words WHERE word LIKE '%siti%'").await, 0, "nobody's name");
    town.close().await;
}

#[tokio::test]
async fn f1_t26_an_officer_is_invited_confirms_and_everybody_concerned_is_told() {
    let mut town = office().await;
    let token = invited(&town, HENDRA).await;
    assert!(token.starts_with("u_") && token.len() == 24, "{token}");
    assert!(!town.labels(HENDRA).contains(&"admin".to_owned()));
    assert!(says(&town.say(HENDRA, &format!("/start {token}")).await, "undang-sendiri"));
    let asked = town.say(BUDI, &format!("/start {token}")).await;
    assert!(says(&asked, "undang-isi") && asked.contains("Hendra"), "{asked}");
    assert_eq!(town.number(OFFICERS).await, 3, "not before it is confirmed");
    // A restart in between.
    town.stop().await;
    town.start();
    assert!(says(&town.press(BUDI, "undang-tombol-terima").await, "undang-selamat"));
    assert!(says(&town.heard(HENDRA), "undang-kabar-masuk") && town.heard(HENDRA).contains("Budi"));
    assert_eq!(town.number("SELECT count(*) FROM officers WHERE contact = 7002 AND role = 'officer'").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM team_members WHERE contact = 7002 AND team = 'izin'").await, 1);
    let rows = "SELECT count(*) FROM audit WHERE officer = 9102 AND about = 7002 AND action = 'grant_role'";
    assert_eq!(town.number(rows).await, 1);
    let list = town.say(HENDRA, "/petugas").await;
    assert!(list.contains("Budi") && says(&list, "tim-izin") && list.contains("diundang Hendra"), "{list}");
    assert!(says(&town.press(BUDI, "undang-tombol-buka").await, "utama-judul"));
    // Used, wrong and old ones let nobody in.
    assert!(says(&town.say(SITI, &format!("/start {token}")).await, "undang-terpakai"));
    assert!(says(&town.say(SITI, "/start u_AAAAAAAAAAAAAAAAAAAAAA").await, "undang-asing"));
    let late = invited(&town, HENDRA).await;
    town.clock.advance(Duration::from_hours(25));
    assert!(says(&town.say(SITI, &format!("/start {late}")).await, "undang-lewat"));
    for _ in 0..5 {
        town.say(AMINAH, "/start u_BBBBBBBBBBBBBBBBBBBBBB").await;
    }
    let right = invited(&town, HENDRA).await;
    assert!(says(&town.say(AMINAH, &format!("/start {right}")).await, "meja-tautan-terlalu-sering"), "fails closed");
    assert_eq!(town.number(OFFICERS).await, 4);
    town.close().await;
}

#[tokio::test]
async fn t27_of_fifty_who_open_one_invitation_at_once_exactly_one_comes_in() {
    let town = office().await;
    let token = invited(&town, HENDRA).await;
    let people: Vec<i64> = (8000..8050).collect();
    for who in &people {
        town.telegram.person(*who, "Orang", Some("id"));
        town.telegram.text(*who, &format!("/start {token}"));
    }
    town.quiet().await;
    let asked = people.iter().filter(|who| says(&town.heard(**who), "undang-isi")).count();
    assert_eq!(asked, 1);
    let accept = format!("1:pt:y:{}", token.strip_prefix("u_").unwrap());
    for who in &people {
        town.telegram.forge(*who, town.telegram.last(*who).unwrap().id, &accept);
    }
    town.quiet().await;
    assert_eq!(town.number(OFFICERS).await, 4);
    assert_eq!(town.number("SELECT count(*) FROM invitations WHERE ended = 'used'").await, 1);
    let inside = people.iter().filter(|who| says(&town.heard(**who), "undang-selamat")).count();
    assert_eq!(inside, 1);
    town.close().await;
}

#[tokio::test]
async fn t26_an_invitation_counts_only_while_its_inviter_may_make_it() {
    let town = Town::with(&["--admin", "9001"], Options::default()).await;
    for (id, name) in [(DEWI, "Dewi"), (HENDRA, "Hendra")] {
        town.telegram.person(id, name, Some("id"));
        town.say(id, "/start").await;
    }
    town.say(ADMIN, "/start").await;
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (9102, 'head', 0)").await;
    town.say(HENDRA, "/meja").await;
    let (opened, unopened) = (invited(&town, HENDRA).await, invited(&town, HENDRA).await);
    town.say(DEWI, &format!("/start {opened}")).await;
    // The admin takes the role away: the links go in the same moment.
    town.say(ADMIN, "/petugas").await;
    assert!(town.heard(ADMIN).contains("Hendra"), "{}", town.heard(ADMIN));
    town.talk(ADMIN, &["[Hendra]", "[petugas-tombol-cabut]"]).await;
    assert!(says(&town.press(ADMIN, "petugas-tombol-cabut-ya").await, "petugas-dicabut"));
    assert!(says(&town.heard(HENDRA), "kabar-peran-dicabut"));
    assert_eq!(town.number("SELECT count(*) FROM invitations WHERE ended = 'void'").await, 2);
    assert!(says(&town.press(DEWI, "undang-tombol-terima").await, "undang-batal"));
    assert!(says(&town.say(BUDI, &format!("/start {unopened}")).await, "undang-batal"));
    // A lower role makes no such invitation, whatever was pressed before.
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (9102, 'head', 0)").await;
    let third = invited(&town, HENDRA).await;
    town.write("UPDATE officers SET role = 'officer' WHERE contact = 9102").await;
    assert!(says(&town.say(BUDI, &format!("/start {third}")).await, "undang-batal"));
    for data in ["1:pt:b:officer:", "1:pt:b:admin:", "1:pt:x:9001:1"] {
        assert!(says(&town.forge(HENDRA, data).await, "kedaluwarsa"), "{data}");
    }
    town.write("UPDATE officers SET role = 'head' WHERE contact = 9102").await;
    for data in ["1:pt:b:head:", "1:pt:b:admin:", "1:pt:x:9001:1"] {
        assert!(says(&town.forge(HENDRA, data).await, "kedaluwarsa"), "{data}");
    }
    assert_eq!(town.number(OFFICERS).await, 2);
    town.close().await;
}

#[tokio::test]
async fn f1_an_officer_leaves_and_the_last_admin_does_not() {
    let town = office().await;
    town.say(DEWI, "/daftar").await;
    town.press(DEWI, "meja-tombol-lain").await;
    town.say(DEWI, "Bu Aminah").await;
    town.say(DEWI, "/meja").await;
    town.talk(DEWI, &["[tugas-tombol-cuti]", "[petugas-tombol-keluar]"]).await;
    assert!(says(&town.press(DEWI, "petugas-tombol-keluar-ya").await, "petugas-keluar"));
    assert!(says(&town.heard(HENDRA), "petugas-kabar-keluar"));
    assert_eq!(town.number("SELECT count(*) FROM officers WHERE contact = 9101").await, 0);
    assert_eq!(kept::drafts(&town).await, 0, "the office's form goes");
    let menu = town.say(DEWI, "/start").await;
    assert!(says(&menu, "menu") && !says(&menu, "utama-judul"), "{menu}");
    town.write("UPDATE officers SET role = 'admin' WHERE contact = 9102").await;
    assert!(says(&town.forge(HENDRA, "1:pt:l:1").await, "petugas-admin-terakhir"));
    assert_eq!(town.number("SELECT count(*) FROM officers WHERE contact = 9102").await, 1);
    town.close().await;
}

#[tokio::test]
async fn f1_c4_teams_are_ticked_and_leave_is_seen_in_meja_and_in_petugas() {
    let town = office().await;
    town.say(DEWI, "/meja").await;
    town.press(DEWI, "tugas-tombol-cuti").await;
    assert!(says(&town.press(DEWI, "tugas-tombol-hari-ini").await, "tugas-cuti-sampai"));
    assert!(says(&town.say(DEWI, "/meja").await, "tugas-cuti-sampai"));
    town.say(HENDRA, "/petugas").await;
    assert!(says(&town.heard(HENDRA), "tugas-cuti-sampai"), "{}", town.heard(HENDRA));
    assert!(says(&town.press(DEWI, "tugas-tombol-kembali").await, "tugas-kembali"));
    assert!(!says(&town.say(HENDRA, "/petugas").await, "tugas-cuti-sampai"));
    town.tap(HENDRA, "Dewi").await;
    assert!(town.press(HENDRA, "tim-hukum").await.contains("Hukum"));
    assert_eq!(town.number("SELECT count(*) FROM team_members WHERE team = 'hukum' AND backup = 0").await, 1);
    town.press(HENDRA, "tim-hukum").await;
    assert_eq!(town.number("SELECT count(*) FROM team_members WHERE team = 'hukum' AND backup = 1").await, 1);
    town.tap(HENDRA, "☑ Hukum (cadangan)").await;
    assert_eq!(town.number("SELECT count(*) FROM team_members").await, 0);
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'set_teams' AND about = 9101").await, 3);
    town.close().await;
}

#[tokio::test]
async fn f1_c17_all_of_it_speaks_english_to_who_reads_english() {
    let town = office().await;
    town.telegram.person(8001, "John", Some("en"));
    let token = invited(&town, HENDRA).await;
    assert!(says_in(Language::English, &town.say(8001, &format!("/start {token}")).await, "undang-isi"));
    assert!(town.press(8001, "undang-tombol-terima").await.contains("Welcome"));
    assert!(says_in(Language::English, &town.press(8001, "undang-tombol-buka").await, "utama-judul"));
    assert!(says_in(Language::English, &town.labels(8001)[1], "utama-tombol-cari"), "{:?}", town.labels(8001));
    assert!(says_in(Language::English, &town.press(8001, "tugas-tombol-cuti").await, "tugas-tanya"));
    assert!(town.press(8001, "tugas-tombol-terus").await.contains("Away"));
    town.close().await;
}
