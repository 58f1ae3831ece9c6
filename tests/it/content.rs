//! Words of the office without a build: a folder of files over what ships, read at start.
//!
//! Each bot here is a process of its own: what an edition says holds for a whole process.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::form_kills::Bot;
use crate::operator::said;
use crate::recovery::{PROGRAM, start, town};
use crate::support::SITI;

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
        text += &format!("\n## {section}\n{words} [^dinas]\n");
    }
    text += "\n## pertanyaan\n";
    samples.iter().for_each(|sample| text += &format!("- ringkasan/short: {sample}\n"));
    text
}

const TEJO: &[&str] = &["lapak pasar tejo", "sewa kios pasar tejo", "jualan di pasar tejo", "cara dapat lapak tejo"];

/// A short answer that is new as well.
fn short_answer(slug: &str, programme: &str, answer: &str, samples: &[&str]) -> String {
    let samples: String = samples.iter().map(|sample| format!("    \"{sample}\",\n")).collect();
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
    let town = town(&["--content", folder.name()]).await;
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
