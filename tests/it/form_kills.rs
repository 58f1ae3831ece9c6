//! The real program, killed after every step of the form.

use std::process::{Child, Command, Stdio};

use crate::recovery::{PROGRAM, start, town};
use crate::said::says;
use crate::story::{Story, fill, register};
use crate::support::{SITI, Town};

/// A bot that ends with its story, however that ends.
pub struct Bot(pub Child);

impl Drop for Bot {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Kills the bot as a power cut would, and starts it again.
pub async fn kill_and_start(town: &Town, bot: &mut Bot, starts: &mut usize) {
    // The old one is killed and waited for before the new one begins.
    bot.0.kill().unwrap();
    bot.0.wait().unwrap();
    *bot = Bot(start(town));
    *starts += 1;
    town.ready(*starts).await;
}

/// B6: whatever step the owner is at when the power goes, the answers are there and the form goes on where it was.
#[tokio::test(flavor = "multi_thread")]
async fn b6_killed_after_each_step_the_form_goes_on_where_it_was() {
    let town = town(&[]).await;
    let (mut bot, mut starts) = (Bot(start(&town)), 1);
    town.ready(1).await;
    let mut story = Story::new(&town, SITI);
    story.say("/daftar").await;
    story.press("tombol-daftar-mulai").await;
    let steps = [
        ("Siti Mawarni", "2/7"),
        ("Keripik Siti", "3/7"),
        ("jual gorengan", "4/7"),
        ("Kedaton", "5/7"),
        ("Sidodadi", "6/7"),
        ("0812-3456-7890 (wa)", "7/7"),
        ("modal, pelatihan", "Periksa dulu"),
    ];
    for (words, next) in steps {
        kill_and_start(&town, &mut bot, &mut starts).await;
        let heard = story.say(words).await;
        assert!(heard.contains(next), "{words}: {heard}");
        kill_and_start(&town, &mut bot, &mut starts).await;
        let step = next.strip_suffix("/7").map_or("Ringkasan".to_owned(), |number| format!("{number}/7"));
        let asked = town.say(SITI, "/daftar").await;
        assert!(asked.contains(&format!("sampai {step}")), "{words}: {asked}");
        assert!(town.press(SITI, "formulir-tombol-lanjut").await.contains(next), "{words}");
    }
    for part in ["Siti Mawarni", "Keripik Siti", "Kuliner", "Kedaton", "Sidodadi", "+6281234567890", "Pelatihan, Modal"]
    {
        assert!(town.heard(SITI).contains(part), "{part}: {}", town.heard(SITI));
    }
    story.press("daftar-izin-layanan").await;
    kill_and_start(&town, &mut bot, &mut starts).await;
    let thanks = story.press("formulir-tombol-kirim").await;
    assert!(says(&thanks, "daftar-terkirim"), "{thanks}");
    kill_and_start(&town, &mut bot, &mut starts).await;
    insta::assert_snapshot!("mati_listrik", story.told());
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM form_ends WHERE ending = 'sent'").await, 1);
}

/// What a word may look like in a file: as it is, in two bytes a letter, escaped as in JSON and in addresses.
fn shapes(mark: &str) -> Vec<Vec<u8>> {
    let json: String = mark
        .encode_utf16()
        .map(|unit| char::from_u32(unit.into()).filter(char::is_ascii).map_or(format!("\\u{unit:04x}"), String::from))
        .collect();
    let percent: String = mark
        .bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect();
    vec![
        mark.as_bytes().to_vec(),
        mark.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        mark.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        json.into_bytes(),
        percent.clone().into_bytes(),
        percent.to_lowercase().into_bytes(),
        hex::encode(mark).into_bytes(),
    ]
}

/// G10, G12: after an erasure nothing of the person is in a file beside the bot, nor in a log with everything on.
#[tokio::test(flavor = "multi_thread")]
async fn g10_after_an_erasure_no_file_and_no_log_holds_a_word_of_the_person() {
    const MARKS: [&str; 8] = [
        "Zulaïkha",
        "Kenangaraya",
        "81277788899",
        "9120309876543",
        "mawardani@contoh.id",
        "1871019988776655",
        "Sambelijo",
        "kenangaraya",
    ];
    let town = town(&[]).await;
    let arguments = town.arguments();
    let log = town.folder.path().join("log");
    let file = std::fs::File::create(&log).unwrap();
    let mut command = Command::new(PROGRAM);
    command.args(&arguments[1..]).env("RUST_LOG", "trace").stdout(Stdio::null()).stderr(file);
    let bot = Bot(command.spawn().unwrap());
    town.ready(1).await;
    let say = async |words: &'static str| town.say(SITI, words).await;
    say("/daftar").await;
    town.press(SITI, "tombol-daftar-mulai").await;
    for words in ["Zulaïkha", "Warung Kenangaraya", "jual gorengan", "Kedaton", "Sidodadi", "081277788899", "modal"] {
        say(words).await;
    }
    town.press(SITI, "daftar-izin-layanan").await;
    let thanks = town.press(SITI, "formulir-tombol-kirim").await;
    assert!(says(&thanks, "daftar-terkirim"), "{thanks}");
    say("/data").await;
    town.press_of(SITI, "data-tombol-usaha", "Warung Kenangaraya").await;
    town.press(SITI, "isian-nib").await;
    assert!(says(&say("9120309876543").await, "data-sudah-diubah"));
    town.press(SITI, "isian-usaha").await;
    say("Warung Sambelijo").await;
    // A question without an answer, with numbers that name a person; and a word on an answer.
    say("jadwal kapal ferry ke pulau pahawang, kabari 081277788899 atau mawardani@contoh.id, nik 1871019988776655")
        .await;
    say("biaya sertifikat halal berapa?").await;
    town.press(SITI, "tombol-membantu").await;
    // A second form is open when the contact leaves.
    say("/daftar").await;
    town.press(SITI, "tombol-usaha-lain").await;
    say("Zulaïkha").await;
    say("/data").await;
    town.press(SITI, "data-tombol-berkas").await;
    let names = town.texts("SELECT name FROM businesses").await;
    assert_eq!(names, ["Warung Sambelijo"], "there is something to be erased");
    say("/data").await;
    town.press(SITI, "data-tombol-hapus").await;
    let gone = say("HAPUS").await;
    assert!(says(&gone, "data-terhapus"), "{gone}");
    drop(bot);
    assert!(std::fs::metadata(&log).unwrap().len() > 10_000, "the log is on");
    let mut looked = 0;
    for entry in std::fs::read_dir(town.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        looked += 1;
        for mark in MARKS {
            for shape in shapes(mark) {
                let at = bytes.windows(shape.len()).position(|part| part == shape);
                let around = at.map(|at| String::from_utf8_lossy(&bytes[at.saturating_sub(200)..at + 60]).into_owned());
                assert!(around.is_none(), "{mark} in {}: {around:?}", path.display());
            }
        }
    }
    assert!(looked >= 4, "database, key, marks of the erased, log");
}

/// G11: what officers see of questions says what was asked and how often, never who asked.
#[tokio::test]
async fn g11_questions_for_officers_hold_no_identity() {
    let town = Town::open().await;
    register(&town, SITI, "Keripik Siti").await;
    fill(&town, SITI, "Warung Siti").await;
    town.say(SITI, "/batal").await;
    town.say(SITI, "saya Siti, biaya sertifikat halal berapa? nomor saya 081234567890, email siti@contoh.id").await;
    // Whether it was answered or not, it is among the questions once it was refused.
    if town.offers(SITI, "tombol-bukan") {
        town.press(SITI, "tombol-bukan").await;
    }
    let columns = town.texts("SELECT name FROM pragma_table_info('unanswered') ORDER BY name").await;
    assert_eq!(columns, ["answer", "disliked", "first_seen", "id", "kind", "last_seen", "question", "times"]);
    let questions = town.texts("SELECT question FROM unanswered").await;
    assert_eq!(questions.len(), 1, "{questions:?}");
    for part in ["siti", "Siti", "7001", "3456", "contoh.id", "Mawarni"] {
        assert!(!questions[0].contains(part), "{part}: {}", questions[0]);
    }
    assert!(questions[0].contains("halal"), "{}", questions[0]);
    town.close().await;
}
