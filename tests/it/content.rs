//! Words of the office without a build: a folder of files over what ships, read at start and anew while the bot runs.
//!
//! Each bot here is a process of its own: what an edition says holds for a whole process.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use tempfile::TempDir;
use umkm_bot::sandbox::emulator::Emulator;

use crate::design::{program, sources};
use crate::form_kills::Bot;
use crate::operator::said;
use crate::recovery::{PROGRAM, start, town};
use crate::said::says;
use crate::support::{ADMIN, SITI, Town};

/// A folder of the operator.
pub struct Folder(TempDir);

impl Folder {
    pub fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        files.iter().for_each(|(path, text)| folder.write(path, text));
        folder
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn name(&self) -> &str {
        self.0.path().to_str().unwrap()
    }
}

/// A programme that nobody trained a model on.
pub fn programme(slug: &str, title: &str, cost: &str, samples: &[&str]) -> String {
    let mut text = format!(
        "+++\nslug = \"{slug}\"\ntitle = \"{title}\"\nshort = \"{title}\"\noffice = \"Dinas Pasar\"\nlevel = \"kota\"\n\
         state = \"published\"\nchecked = 2026-11-22\ngroup = \"tempat\"\nrelated = []\n\n[[source]]\nid = \"dinas\"\n\
         title = \"Dinas Pasar: pengumuman\"\ndate = \"2026-11\"\n+++\n"
    );
    for section in ["ringkasan", "siapa", "syarat", "biaya", "langkah", "tempat", "jadwal", "kontak"] {
        let words = if section == "biaya" { cost } else { "Tanya ke loket lantai dasar." };
        writeln!(text, "\n## {section}\n{words} [^dinas]").unwrap();
    }
    text += "\n## pertanyaan\n";
    for sample in samples {
        writeln!(text, "- ringkasan/short: {sample}").unwrap();
    }
    text
}

const TEJO: &[&str] = &["lapak pasar tejo", "sewa kios pasar tejo", "jualan di pasar tejo", "cara dapat lapak tejo"];

/// A short answer that is new as well.
fn short_answer(slug: &str, programme: &str, answer: &str, samples: &[&str]) -> String {
    let samples = samples.iter().map(|sample| format!("    \"{sample}\",\n")).collect::<Vec<_>>().concat();
    format!(
        "+++\nslug = \"{slug}\"\nquestion = \"{slug}?\"\nprogramme = \"{programme}\"\nsamples = [\n{samples}]\n\
         source = \"bot\"\nchecked = 2026-11-29\nbuttons = [\"consult\"]\n+++\n\n{answer}\n"
    )
}

fn check(arguments: &[&str]) -> Output {
    let nowhere = PathBuf::from("/nonexistent/bot.db");
    let all = ["check"].iter().chain(arguments).copied().chain(["--database", nowhere.to_str().unwrap()]);
    Command::new(PROGRAM).args(all).env_remove("UMKM_BOT_CONTENT").output().unwrap()
}

/// J8: sentences, programmes and short answers of the folder are said beside those that ship, also such as no model was
/// trained on.
#[tokio::test(flavor = "multi_thread")]
async fn j8_what_the_folder_says_is_said_and_the_rest_ships() {
    let folder = Folder::with(&[
        ("id/bot.ftl", "# Kami menyebutnya lain.\ntombol-bantuan = Butuh dibantu\n"),
        ("id/programmes/pasar-tejo.md", &programme("pasar-tejo", "Pasar Tejo", "Lapaknya gratis tahun ini.", TEJO)),
        (
            "id/faq/tejo-parkir.md",
            &short_answer(
                "tejo-parkir",
                "pasar-tejo",
                "Parkir bongkar muat di sisi timur.",
                &[
                    "parkir bongkar muat pasar tejo",
                    "parkir truk tejo",
                    "bongkar muat tejo di mana",
                    "parkir gerobak tejo",
                    "mobil bongkar di tejo parkirnya",
                    "parkir pedagang tejo",
                ],
            ),
        ),
    ]);
    let town = town(&["--learn-after", "36000", "--content", folder.name()]).await;
    let _bot = Bot(start(&town));
    town.ready(1).await;
    town.say(SITI, "/menu").await;
    assert!(town.tap(SITI, "Butuh dibantu").await.len() > 20, "the button is the office's, and works as ever");
    let heard = town.say(SITI, "mau sewa kios di pasar tejo").await;
    assert!(heard.contains("Pasar Tejo"), "{heard}");
    let heard = town.say(SITI, "parkir bongkar muat tejo").await;
    assert!(heard.contains("sisi timur"), "{heard}");
    let heard = town.say(SITI, "berapa biaya sertifikat halal?").await;
    assert!(heard.contains("Rp"), "what ships is there: {heard}");
}

/// J8: `check DIR` names file and line of each fault, `run` refuses such a folder, and what is new is said to be so.
#[test]
fn j8_each_fault_of_a_folder_is_named_with_file_and_line() {
    let broken = programme("pasar-tejo", "Pasar Tejo", "Gratis. [^entah]", TEJO).replace("2026-11-22", "2026-13-45");
    let folder = Folder::with(&[
        ("id/bot.ftl", "tombol-entah = Apa\ntombol-bantuan = Hai { $umur }\n"),
        ("id/programmes/pasar-tejo.md", &broken),
        ("id/program/lupa.md", "apa"),
    ]);
    // What cannot be a file of the edition is said first.
    let output = check(&[folder.name()]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains(&format!("{}/id/program:1: ", folder.name())), "{}", said(&output));
    fs::remove_dir_all(folder.path().join("id/program")).unwrap();
    let output = check(&["--content", folder.name()]);
    assert_eq!(output.status.code(), Some(2));
    for place in ["id/bot.ftl:1: ", "id/bot.ftl:2: ", "id/programmes/pasar-tejo.md:8: "] {
        assert!(said(&output).contains(&format!("{}/{place}", folder.name())), "{place} {}", said(&output));
    }
    let run = ["run", "--token", "1:A", "--health-listen", "off", "--api-url", "http://127.0.0.1:9"];
    let database = folder.path().join(".bot.db");
    let all = run.iter().copied().chain(["--content", folder.name(), "--database", database.to_str().unwrap()]);
    let output = Command::new(PROGRAM).args(all).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("id/bot.ftl:1: "), "{}", said(&output));
    folder.write("id/bot.ftl", "tombol-bantuan = Butuh dibantu\n");
    folder.write("id/programmes/pasar-tejo.md", &programme("pasar-tejo", "Pasar Tejo", "Gratis.", TEJO));
    let output = check(&[folder.name()]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("1 programmes, short answers and needs are new"), "{}", said(&output));
    let missing = check(&["/nonexistent/kami"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(said(&missing).contains("/nonexistent/kami/:1: "), "{}", said(&missing));
}

/// J8: every file that ships, written out and read as a folder, is an edition without a fault.
#[test]
fn j8_what_export_writes_is_an_edition() {
    let folder = Folder::with(&[]);
    let output = Command::new(PROGRAM).args(["export", "knowledge", folder.name()]).output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    let output = check(&[folder.name()]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(!said(&output).contains("new to the trained model"), "{}", said(&output));
}

/// Sends SIGHUP.
fn hang_up(bot: &Bot) {
    let status = Command::new("kill").args(["-HUP", &bot.0.id().to_string()]).status().unwrap();
    assert!(status.success());
}

/// Waits until somebody was told this; tells all that was said to them.
async fn told(town: &Town, who: i64, key: &str, times: usize) -> Vec<String> {
    let heard = |telegram: &Emulator| {
        let all = telegram.messages(who);
        all.iter().map(|message| message.text().to_owned()).filter(|text| says(text, key)).collect::<Vec<_>>()
    };
    assert!(town.telegram.until(|telegram| heard(telegram).len() >= times).await, "{key} was never said");
    heard(&town.telegram)
}

/// Says /menu until this stands on a button of it; no one of the messages stays without an answer.
async fn until_offered(town: &Town, label: &str) {
    for _ in 0..200 {
        assert!(!town.say(SITI, "/menu").await.is_empty());
        if town.labels(SITI).iter().any(|button| button == label) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{label} was never offered");
}

/// J8: SIGHUP reads the words anew while people write; what is broken is refused with its reasons, and the admins hear them.
#[tokio::test(flavor = "multi_thread")]
async fn j8_sighup_reads_the_words_anew_and_what_is_broken_changes_nothing() {
    let folder = Folder::with(&[("id/bot.ftl", "tombol-bantuan = Butuh dibantu\n")]);
    let town = town(&["--learn-after", "36000", "--content", folder.name(), "--admin", &ADMIN.to_string()]).await;
    let mut bot = Bot(start(&town));
    town.ready(1).await;
    town.say(ADMIN, "/start").await;
    until_offered(&town, "Butuh dibantu").await;
    folder.write("id/bot.ftl", "tombol-bantuan = Tolong saya\n");
    folder.write(
        "id/programmes/pasar-tejo.md",
        &programme("pasar-tejo", "Pasar Tejo", "Lapaknya gratis tahun ini.", TEJO),
    );
    hang_up(&bot);
    until_offered(&town, "Tolong saya").await;
    let heard = town.say(SITI, "mau sewa kios di pasar tejo").await;
    assert!(heard.contains("Pasar Tejo"), "{heard}");
    folder.write("id/bot.ftl", "tombol-entah = Apa\n");
    hang_up(&bot);
    let told = told(&town, ADMIN, "kata-ditolak", 1).await;
    assert!(told[0].contains("id/bot.ftl:1: "), "{told:?}");
    until_offered(&town, "Tolong saya").await;
    assert!(bot.0.try_wait().unwrap().is_none(), "it runs on");
    assert_eq!(town.number("SELECT count(*) FROM failed_updates").await, 0);
}

/// J8: the same by a button, which only an admin has; each time is a row of the audit.
#[tokio::test(flavor = "multi_thread")]
async fn j8_an_admin_has_the_words_read_anew_by_a_button() {
    const ROWS: &str = "SELECT count(*) FROM audit WHERE action = 'reread_content' AND officer = 9001";
    let folder = Folder::with(&[("id/bot.ftl", "tombol-bantuan = Butuh dibantu\n")]);
    let town = town(&["--learn-after", "36000", "--content", folder.name(), "--admin", &ADMIN.to_string()]).await;
    let _bot = Bot(start(&town));
    town.ready(1).await;
    until_offered(&town, "Butuh dibantu").await;
    let menu = town.telegram.last(SITI).unwrap().id;
    town.telegram.forge(SITI, menu, "1:kt:r");
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'reread_content'").await, 0);
    folder.write("id/bot.ftl", "tombol-entah = Apa\n");
    town.say(ADMIN, "/start").await;
    town.say(ADMIN, "/kantor").await;
    town.press(ADMIN, "kantor-tombol-kelola").await;
    town.press(ADMIN, "kata-tombol").await;
    told(&town, ADMIN, "kata-sebentar", 1).await;
    let refused = told(&town, ADMIN, "kata-ditolak", 1).await;
    assert!(refused[0].contains("id/bot.ftl:1: "), "{refused:?}");
    until_offered(&town, "Butuh dibantu").await;
    folder.write("id/bot.ftl", "tombol-bantuan = Tolong saya\n");
    town.say(ADMIN, "/kantor").await;
    town.press(ADMIN, "kantor-tombol-kelola").await;
    town.press(ADMIN, "kata-tombol").await;
    told(&town, ADMIN, "kata-berlaku", 1).await;
    until_offered(&town, "Tolong saya").await;
    assert_eq!(town.number(ROWS).await, 2);
}

/// J8: what the model did not know is learnt beside the bot, which takes the new model over by itself.
#[tokio::test(flavor = "multi_thread")]
async fn j8_what_is_new_is_learnt_while_the_bot_goes_on() {
    // Little is learnt in little time: nothing that ships counts here.
    let folder = Folder::with(&[]);
    assert!(init(folder.name(), "18.72").status.success());
    let edition = fs::read_to_string(folder.path().join("edition.toml")).unwrap();
    let nothing = "leave_out = [\n    \"id/programmes/\", \"id/faq/\", \"id/needs/\",";
    folder.write("edition.toml", &edition.replacen("leave_out = [", nothing, 1));
    let market = programme("pasar-tejo", "Pasar Tejo", "Lapaknya gratis tahun ini.", TEJO);
    folder.write("id/programmes/pasar-tejo.md", &market);
    let town = town(&["--learn-after", "1", "--content", folder.name(), "--admin", &ADMIN.to_string()]).await;
    let log = folder.path().with_extension("log");
    let output = fs::File::create(&log).unwrap();
    let _bot = Bot(Command::new(PROGRAM).args(&town.arguments()[1..]).stderr(output).spawn().unwrap());
    town.ready(1).await;
    let heard = town.say(SITI, "mau sewa kios di pasar tejo").await;
    assert!(heard.contains("Pasar Tejo"), "it is found by its words meanwhile: {heard}");
    let is_new = |output: &Output| said(output).contains("new to the trained model");
    let checked = || {
        let database = town.database();
        let arguments = ["check", folder.name(), "--database", database.to_str().unwrap()];
        Command::new(PROGRAM).args(arguments).env_remove("UMKM_BOT_CONTENT").output().unwrap()
    };
    for _ in 0..400 {
        if fs::read_to_string(&log).unwrap().contains("umkm_bot::writer::reload") {
            break;
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    let log = fs::read_to_string(&log).unwrap();
    assert!(log.contains("umkm_bot::run::learning") && log.contains("umkm_bot::writer::reload"), "{log}");
    assert!(!is_new(&checked()), "{}", said(&checked()));
    assert!(is_new(&check(&[folder.name()])), "beside another database nothing is learnt");
    let heard = town.say(SITI, "mau sewa kios di pasar tejo").await;
    assert!(heard.contains("Pasar Tejo"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM failed_updates").await, 0);
}

fn init(folder: &str, home: &str) -> Output {
    Command::new(PROGRAM).args(["init", folder, "--home", home]).output().unwrap()
}

/// J12: `init` writes what another city begins with; it holds together as it is, and writes over nothing.
#[test]
fn j12_another_city_begins_with_a_folder_that_holds_together() {
    let folder = Folder::with(&[]);
    let output = init(folder.name(), "18.72");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let output = check(&[folder.name()]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let edition = fs::read_to_string(folder.path().join("edition.toml")).unwrap();
    assert!(edition.contains("id/programmes/taman-kuliner-siger.md") && !edition.contains("id/programmes/nib.md"));
    assert!(fs::read_to_string(folder.path().join("README.md")).unwrap().contains("tentang-bot.md"));
    // What is there to be copied is right once it has its own name.
    for example in ["id/programmes/contoh-program.md", "id/faq/contoh-jawaban.md"] {
        let example = folder.path().join(example);
        fs::copy(example.with_extension("md.txt"), &example).unwrap();
    }
    let output = check(&[folder.name()]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let again = init(folder.name(), "18.72");
    assert_eq!(again.status.code(), Some(2), "{}", said(&again));
    let nowhere = init(folder.path().join("lain").to_str().unwrap(), "99.99");
    assert_eq!(nowhere.status.code(), Some(2), "{}", said(&nowhere));
    assert!(!folder.path().join("lain").exists());
}

/// J12: a second city, made of nothing but files: its name, its places, its programme; nothing of the first one's own.
#[tokio::test(flavor = "multi_thread")]
async fn j12_a_bot_of_metro_is_a_folder_of_files() {
    const SAMPLES: &[&str] = &["lapak pasar cendrawasih", "sewa los cendrawasih", "jualan di cendrawasih"];
    let folder = Folder::with(&[]);
    assert!(init(folder.name(), "18.72").status.success());
    let market = programme("pasar-cendrawasih", "Pasar Cendrawasih", "Losnya murah.", SAMPLES);
    folder.write("id/programmes/pasar-cendrawasih.md", &market);
    let town = town(&["--learn-after", "36000", "--content", folder.name()]).await;
    let _bot = Bot(start(&town));
    town.ready(1).await;
    let heard = town.say(SITI, "/start").await;
    assert!(heard.contains("Metro") && !heard.contains("Bandar Lampung"), "{heard}");
    let heard = town.say(SITI, "mau sewa los di pasar cendrawasih").await;
    assert!(heard.contains("Pasar Cendrawasih"), "{heard}");
    let heard = town.say(SITI, "taman kuliner siger buka jam berapa").await;
    assert!(!heard.contains("Taman Kuliner Siger"), "what is the other city's is not there: {heard}");
    for (need, still) in [("menu-modal", "KUR"), ("menu-belajar", ""), ("menu-izin", "NIB"), ("menu-pasar", "")] {
        town.say(SITI, "/menu").await;
        let heard = town.press(SITI, need).await;
        assert!(heard.contains(still) && !says(&heard, "kedaluwarsa"), "{need}: {heard}");
    }
    town.say(SITI, "/daftar").await;
    town.press(SITI, "tombol-daftar-mulai").await;
    for words in ["Siti Mawarni", "Keripik Siti"] {
        town.say(SITI, words).await;
    }
    town.say(SITI, "jual gorengan").await;
    let places = town.labels(SITI);
    assert!(places.iter().any(|place| place == "Metro Pusat"), "{places:?}");
    assert!(!places.iter().any(|place| place == "Kedaton"), "{places:?}");
    assert!(town.say(SITI, "Metro Pusat").await.contains("5/7"), "{}", town.heard(SITI));
    assert!(town.say(SITI, "imopuro metro").await.contains("6/7"), "{}", town.heard(SITI));
}

/// J12: what people read of the city stands in files; the demonstration alone plays in one.
#[test]
fn j12_no_code_names_the_city() {
    for file in sources() {
        let is_made_up = file.starts_with("src/sandbox")
            || file == Path::new("src/sandbox.rs")
            || file.iter().any(|part| part == "tests")
            || file.ends_with("tests.rs");
        if is_made_up {
            continue;
        }
        let program = program(&file).to_lowercase();
        let code = program.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            let names = ["bandar lampung", "bandarlampung", "bandar-lampung"].iter().any(|name| line.contains(name));
            assert!(!names, "{}: {line}", file.display());
        }
    }
}
