//! Every step that waits for words ends on "batal", "/batal" and "kembali", says what ended, and takes nothing after that.

use std::collections::BTreeSet;

use umkm_bot::store::events::{Facts, Seating};

use crate::consultations::ask;
use crate::desk::{AMINAH, DEWI, HENDRA, office};
use crate::events_owner::{publish, training};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

/// All that a step could write.
const WRITTEN: &str = "SELECT (SELECT count(*) FROM case_messages) || ' ' || (SELECT count(*) FROM case_notes) || ' '
    || (SELECT count(*) FROM case_later) || ' '
    || (SELECT group_concat(hex(words)) FROM canned_replies) || ' ' || (SELECT group_concat(state) FROM cases WHERE state <> 'draft') || ' '
    || (SELECT count(*) FROM short_answer_versions) || ' ' || (SELECT count(*) FROM case_ratings WHERE words IS NOT NULL)
    || ' ' || (SELECT count(*) FROM team_times WHERE hours IS NOT NULL) || ' ' || (SELECT count(*) FROM services)
    || ' ' || (SELECT count(*) FROM unanswered WHERE answer IS NULL)";

/// A step: what it is called in the memory, whose it is, how it is reached, what its end says, and the page before it.
struct Step {
    name: &'static str,
    who: i64,
    way: &'static [&'static str],
    ended: &'static str,
    before: &'static str,
}

const fn step(
    name: &'static str,
    who: i64,
    way: &'static [&'static str],
    ended: &'static str,
    before: &'static str,
) -> Step {
    Step { name, who, way, ended, before }
}

/// "CASE" stands for the number of Siti's consultation, which Dewi has; "RATE" for that of Budi's, which is over.
const STEPS: &[Step] = &[
    step("Answer", DEWI, &["CASE", "[konsultasi-tombol-tulis]"], "langkah-tulis", "konsultasi-kartu-dijawab"),
    step(
        "PassOn",
        DEWI,
        &["CASE", "[konsultasi-tombol-selesai]", "[konsultasi-hasil-diteruskan]"],
        "langkah-tutup",
        "konsultasi-hasil-tanya",
    ),
    step(
        "Refuse",
        DEWI,
        &["CASE", "[konsultasi-tombol-selesai]", "[konsultasi-hasil-tak-bisa]"],
        "langkah-tutup",
        "konsultasi-hasil-tanya",
    ),
    step("Note", DEWI, &["CASE", "[konsultasi-tombol-catatan]"], "langkah-catatan", "konsultasi-kartu-dijawab"),
    step("Later", DEWI, &["CASE", "[balasan-tombol-nanti]"], "langkah-nanti", "konsultasi-kartu-dijawab"),
    step("When", DEWI, &["CASE", "[balasan-tombol-nanti]", "datang saja ya bu"], "langkah-nanti", "nanti-tulis"),
    step(
        "Compose",
        SITI,
        &["/konsultasi", "[konsultasi-tombol-baru]", "pertanyaan kedua saya"],
        "langkah-belum-dikirim",
        "langkah-belum-dikirim",
    ),
    step(
        "Subject",
        SITI,
        &["/konsultasi", "[konsultasi-tombol-baru]", "saudara saya marah terus", "[konsultasi-tombol-kirim]"],
        "langkah-belum-dikirim",
        "langkah-belum-dikirim",
    ),
    step("Add", SITI, &["CASE", "[konsultasi-tombol-tambah]"], "langkah-tambah", "konsultasi-satu"),
    step(
        "MeetingPlace",
        DEWI,
        &["/meja", "[utama-tombol-janji]", "[janji-tombol-buka]", "[janji-di-luar]"],
        "langkah-tempat",
        "janji-buka-tempat",
    ),
    step("Answer", DEWI, &["/jawaban", "[1]", "[belajar-tombol-tulis]"], "langkah-jawaban", "belajar-pertanyaan"),
    step(
        "Text",
        DEWI,
        &["/jawaban", "[belajar-tombol-semua]", "[sanggar tari]", "[belajar-tombol-ubah]"],
        "langkah-jawaban-ubah",
        "belajar-jawaban",
    ),
    step(
        "Question",
        DEWI,
        &["/jawaban", "[belajar-tombol-semua]", "[sanggar tari]", "[belajar-tombol-ubah-tanya]"],
        "langkah-jawaban-ubah",
        "belajar-jawaban",
    ),
    step("Number", DEWI, &["/catat", "[catat-telepon]", "[tim-izin]"], "langkah-catat", "catat-topik"),
    step(
        "CameOf",
        DEWI,
        &["/catat", "[catat-telepon]", "[tim-izin]", "[catat-tombol-tanpa-nama]"],
        "langkah-catat",
        "catat-nomor",
    ),
    step(
        "ServiceNote",
        DEWI,
        &["/catat", "[catat-telepon]", "[tim-izin]", "[catat-tombol-tanpa-nama]", "[catat-dijawab]"],
        "langkah-catat-catatan",
        "catat-kartu",
    ),
    step("Search", DEWI, &["/meja", "[utama-tombol-cari]"], "langkah-cari", "utama-judul"),
    step(
        "SearchAgain",
        DEWI,
        &["/meja", "[utama-tombol-cari]", "tidak ada yang begini"],
        "langkah-cari",
        "utama-judul",
    ),
    step(
        "Canned",
        DEWI,
        &["/balasan", "[Silakan dicek lagi ya bu]", "[balasan-tombol-ubah]"],
        "langkah-balasan",
        "balasan-satu",
    ),
    step("Section", HENDRA, &["/tinjau", "[tinjau-tombol-ubah]"], "langkah-jawaban-ubah", "tinjau-judul"),
    step("EventLetter", DEWI, &["/kelola_acara", "[kelola-tombol-surat]"], "langkah-surat-acara", "kelola-judul"),
    step(
        "PosterPlace",
        DEWI,
        &["/poster", "[poster-tombol-buat]", "[poster-tombol-depan]"],
        "langkah-poster",
        "poster-ke-mana",
    ),
    step("EventList", DEWI, &["/kelola_acara", "+1:eo:j:1"], "langkah-daftar-peserta", "kelola-keadaan-dipilih"),
    step("ChoiceReason", DEWI, &["/kelola_acara", "+1:ek:w:1"], "langkah-alasan-panitia", "pilih-kenapa"),
    step("IncidentFound", HENDRA, &["/insiden", "[insiden-tombol-baru]"], "langkah-insiden", "insiden-kosong"),
    step("TeamHours", HENDRA, &["/meja", "+1:qj:h:izin"], "langkah-jam", "batas-jam"),
];

/// The names of the steps in the memory.
fn declared() -> BTreeSet<String> {
    let of = |(name, file): (&str, &str)| -> Vec<String> {
        let source = std::fs::read_to_string(file).unwrap();
        let body = source.split(&format!("pub enum {name} {{\n")).nth(1).unwrap().split("\n}\n").next().unwrap();
        let variants = body.lines().filter_map(|line| line.strip_prefix("    "));
        let variants = variants.filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()));
        variants.map(|line| line.chars().take_while(char::is_ascii_alphanumeric).collect()).collect()
    };
    of(("Awaits", "src/turn/memory/awaits.rs")).into_iter().chain(of(("Doing", "src/turn/memory/cases.rs"))).collect()
}

async fn walk(town: &Town, who: i64, way: &[&str], case: &str) {
    for part in way {
        if let Some(data) = part.strip_prefix('+') {
            town.telegram.forge(who, town.telegram.last(who).unwrap().id, data);
            town.quiet().await;
        } else {
            town.talk(who, &[if *part == "CASE" { case } else { part }]).await;
        }
    }
}

#[tokio::test]
async fn a1_every_step_that_waits_for_words_ends_on_batal_and_kembali_and_says_so() {
    let tested: BTreeSet<String> = STEPS.iter().map(|step| step.name.to_owned()).collect();
    // What ends English words is played in `agreement`, what is written at a door in `events_door`, of an event that is over
    // in `events_feedback`, in the middle of the end of a case in `astray`, before an announcement in `announcements`,
    // and of its audience in `announcements_audience`.
    let others = [
        "AnnouncementCount",
        "AudienceName",
        "Rate",
        "English",
        "Close",
        "EventPoint",
        "EventWords",
        "Door",
        "WalkIn",
        "CertificateNumber",
        "CertificateName",
    ];
    let others = others.map(str::to_owned).into();
    assert_eq!(&tested | &others, declared(), "every step of the memory stands in the table");

    let town = office().await;
    town.at_hour(10);
    for words in ["kalibrasi oven gudang di mana", "sanggar tari"] {
        town.say(AMINAH, words).await;
    }
    town.talk(DEWI, &["/jawaban", "[1]", "[belajar-tombol-tulis]", "Di UPTD Metrologi."]).await;
    let case = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&case, "[konsultasi-tombol-tulis]", "Silakan dicek lagi ya bu", "[balasan-tombol-jadikan]"])
        .await;
    // An event whose committee chooses, and somebody who wants to come.
    let event =
        publish(&town, &Facts { seating: Seating { by_choice: true, ..Seating::default() }, ..training(&town, 9) })
            .await;
    town.say(BUDI, &format!("/start e_{event}")).await;
    town.talk(BUDI, &["[acara-tombol-daftar]", "Budi", "Kemiling"]).await;
    let mut wrong = Vec::new();
    for Step { name, who, way, ended, before } in STEPS {
        for (words, says_what) in [
            ("batal", ended),
            ("/batal", ended),
            ("/batal@umkm_bot", ended),
            ("kembali", before),
            ("ga jadi deh", ended),
        ] {
            walk(&town, *who, way, &case).await;
            let written = town.texts(WRITTEN).await;
            let heard = town.say(*who, words).await;
            if !says(&heard, says_what) {
                wrong.push(format!("{name} {words}: {heard}"));
            }
            // What is written next is for nobody: kept as nothing, sent to nobody.
            if *says_what == *ended {
                town.say(*who, "jadwal posyandu melati").await;
                town.press_if_there(*who).await;
            }
            let after = town.texts(WRITTEN).await;
            let last = |all: &[String]| all[0].rsplit_once(' ').unwrap().0.to_owned();
            if last(&after) != last(&written) {
                wrong.push(format!("{name} {words}: {after:?} {written:?}"));
            }
            town.say(*who, "/menu").await;
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    town.close().await;
}

impl Town {
    /// Says that held words are for nobody, where that was asked.
    async fn press_if_there(&self, who: i64) {
        if says(&self.heard(who), "konsultasi-untuk-siapa") {
            self.say(who, "batal").await;
            assert!(says(&self.heard(who), "konsultasi-bukan-balasan"), "{}", self.heard(who));
        }
    }
}

#[tokio::test]
async fn a1_words_after_a_rating_are_left_out_and_a_live_talk_ends() {
    for words in ["batal", "/batal", "kembali"] {
        let town = office().await;
        town.at_hour(10);
        let case = ask(&town, BUDI, "izin usaha saya ditolak, harus bagaimana?").await;
        town.press(DEWI, "konsultasi-tombol-ambil").await;
        town.talk(DEWI, &[&case, "[konsultasi-tombol-tulis]", "sudah saya cek ya pak"]).await;
        // He talks with her, and wants the bot again.
        let heard = town.say(BUDI, words).await;
        assert!(says(&heard, "konsultasi-tutup"), "{words}: {heard}");
        let before = town.count(DEWI);
        town.say(BUDI, "biaya sertifikat halal berapa").await;
        assert_eq!(town.count(DEWI), before, "{words}: {}", town.heard(DEWI));
        town.talk(DEWI, &[&case, "[konsultasi-tombol-selesai]", "[konsultasi-hasil-selesai]"]).await;
        town.talk(BUDI, &["[konsultasi-tombol-sudah]", "[nilai-puas]"]).await;
        let heard = town.say(BUDI, words).await;
        let expected = if words == "kembali" { "konsultasi-satu" } else { "langkah-nilai" };
        assert!(says(&heard, expected), "{words}: {heard}");
        town.say(BUDI, "jadwal posyandu melati").await;
        assert_eq!(town.number("SELECT count(*) FROM case_ratings WHERE words IS NOT NULL").await, 0);
        town.close().await;
    }
}

#[tokio::test]
async fn a1_kembali_where_nothing_is_open_is_the_menu_and_no_question() {
    let town = office().await;
    for who in [SITI, DEWI] {
        town.say(who, "halo").await;
        let heard = town.say(who, "kembali").await;
        assert!(says(&heard, if who == SITI { "menu-lagi" } else { "utama-judul" }), "{heard}");
    }
    assert_eq!(town.number("SELECT count(*) FROM unanswered").await, 0);
    town.close().await;
}

#[tokio::test]
async fn b7_a_time_may_be_written_and_is_not_sent_as_an_answer() {
    let town = office().await;
    town.at_hour(10);
    let case = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&case, "[balasan-tombol-nanti]", "datang saja ya bu"]).await;
    assert!(says(&town.say(DEWI, "nanti agak sorean").await, "nanti-kapan-lagi"));
    let heard = town.say(DEWI, "jam 1 siang nanti").await;
    assert!(says(&heard, "nanti-menunggu") && heard.contains("13.00"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM case_later").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM case_messages WHERE side = 'officer'").await, 0);
    // One that means two times is asked; the button under the question cancels it.
    town.talk(DEWI, &[&case, "[balasan-tombol-nanti]", "bawa KTP ya bu"]).await;
    assert!(says(&town.say(DEWI, "besok jam 7").await, "nanti-kapan-yang-mana"));
    assert!(says(&town.press(DEWI, "tombol-batal").await, "langkah-nanti"));
    assert_eq!(town.number("SELECT count(*) FROM case_later").await, 1);
    town.close().await;
}

#[tokio::test]
async fn c_a_note_may_come_before_what_came_of_it() {
    let town = office().await;
    let way = ["/catat", "[catat-telepon]", "[tim-izin]", "[catat-tombol-tanpa-nama]", "tanya syarat PIRT"];
    assert!(says(&town.talk(DEWI, &way).await, "catat-catatan-dulu"));
    assert!(says(&town.press(DEWI, "catat-dijawab").await, "catat-jadi-catatan"), "{}", town.heard(DEWI));
    assert_eq!(town.number("SELECT count(*) FROM services WHERE secret IS NOT NULL").await, 1);
    town.close().await;
}
