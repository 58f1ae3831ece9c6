//! Owners without Telegram sign a paper: its day, its photo, and which files are taken for it.

use serde_json::{Value, json};

use crate::desk::{AMINAH, DAY, DEWI, at_the_desk, handed, office, open, write_down};
use crate::said::{are, says, tells};
use crate::story::{Scene, fill};
use crate::support::{SITI, Town};

#[tokio::test]
async fn b13_without_telegram_a_signed_paper_is_noted_and_later_the_owner_takes_the_record_over() {
    let town = office().await;
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    let mut scene = Scene::new(&town);
    scene.hide(&code, "K7M2PQ");
    scene.press("Dewi", DEWI, "meja-tombol-surat").await;
    scene.say("Dewi", DEWI, "besok").await;
    scene.say("Dewi", DEWI, "kemarin").await;
    town.telegram.photo(DEWI, "");
    town.quiet().await;
    // The emulator's photo has no bytes in it.
    assert!(town.heard(DEWI).contains("kosong"), "{}", town.heard(DEWI));
    let photo = town.telegram.send_file(
        DEWI,
        DEWI,
        ("photo", "surat.jpg", axum::body::Bytes::from_static(b"\xff\xd8\xff surat")),
        json!({}),
    );
    assert!(photo > 0);
    town.quiet().await;
    scene.hear("Dewi", DEWI);
    assert!(says(&town.heard(DEWI), "meja-surat-jadi"), "{}", town.heard(DEWI));
    scene.press("Dewi", DEWI, "meja-tombol-tertulis").await;
    let waiting = scene.press("Dewi", DEWI, "meja-tombol-daftar").await;
    assert!(says(&waiting, "meja-kosong"), "{waiting}");
    scene.press("Dewi", DEWI, "meja-tombol-tertulis").await;
    scene.tap("Dewi", DEWI, &code).await;
    scene.press("Dewi", DEWI, "meja-tombol-foto").await;
    assert_eq!(town.number("SELECT count(*) FROM desk WHERE paper IS NOT NULL AND signed IS NOT NULL").await, 1);
    assert!(town.telegram.calls().iter().all(|call| call.method != "getFile"), "nothing is fetched");
    insta::assert_snapshot!("meja_surat", scene.told());

    for _ in 0..2 {
        town.clock.advance(DAY * 20);
        town.rest().await;
        town.quiet().await;
    }
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner IS NULL").await, 1, "it stays");
    assert!(says(&open(&town, AMINAH, &token).await, "meja-tautan-asing"), "the old link is long over");
    let (_, fresh) = handed(&town.press(DEWI, "meja-tombol-tautan").await);
    open(&town, AMINAH, &fresh).await;
    town.press(AMINAH, "daftar-izin-layanan").await;
    town.press(AMINAH, "meja-tombol-benar").await;
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 1);
    town.talk(AMINAH, &["/data", "[data-tombol-hapus]", "hapus"]).await;
    for table in ["businesses", "desk", "desk_links"] {
        let query: &'static str = match table {
            "businesses" => "SELECT count(*) FROM businesses",
            "desk" => "SELECT count(*) FROM desk",
            _ => "SELECT count(*) FROM desk_links",
        };
        assert_eq!(town.number(query).await, 0, "{table}");
    }
    let erased = std::fs::read_to_string(town.folder.path().join("bot.db.erased")).unwrap();
    assert_eq!(erased.lines().count(), 2, "the owner, and what was written down before it had one: {erased}");
    for file in ["bot.db", "bot.db-wal"] {
        let bytes = std::fs::read(town.folder.path().join(file)).unwrap_or_default();
        assert!(!bytes.windows(13).any(|part| part == b"Warung Aminah"), "{file}");
    }
    town.close().await;
}

/// A paper that is not noted to its end is spoken of once, in its own words, and follows nobody about.
#[tokio::test]
async fn b13_a_paper_that_is_left_is_named_once() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    let step = town.press(DEWI, "meja-tombol-surat").await;
    assert!(says(&step, "tanya-tanda-tangan"), "{step}");
    assert!(are(&town.labels(DEWI), &["hari-ini", "kemarin", "formulir-tombol-batal"]), "{:?}", town.labels(DEWI));
    let menu = town.say(DEWI, "/menu").await;
    assert!(says(&menu, "formulir-menunggu-surat") && says(&menu, "isian-tanda-tangan"), "{menu}");
    for page in ["/menu", "/bantuan", "/data"] {
        let heard = town.say(DEWI, page).await;
        assert!(!heard.contains("belum selesai") && !says(&heard, "formulir-menunggu-ubah"), "{page}: {heard}");
    }
    // It is there all the same.
    let asked = town.say(DEWI, "kemarin").await;
    assert!(asked.contains("Apakah “kemarin” jawabannya?"), "{asked}");
    town.press(DEWI, "formulir-tombol-jawaban").await;
    let noted = town.press(DEWI, "formulir-tombol-lewati").await;
    assert!(noted.contains(&code) && says(&noted, "meja-surat-jadi"), "{noted}");
    town.close().await;
}

/// At the desk there is no permission to tick, and no hint names one.
#[tokio::test]
async fn b13_words_at_the_officers_summary_are_pointed_to_kirim() {
    let town = office().await;
    write_down(&town, DEWI, "Warung Aminah", "nanti saja").await;
    let hint = town.say(DEWI, "sudah lengkap kah").await;
    assert!(says(&hint, "formulir-pakai-tombol-meja") && !says(&hint, "formulir-pakai-tombol"), "{hint}");
    town.close().await;
}

/// A paper's steps say whose it is, its day is near the record's, and its notice is on no other record's page.
#[tokio::test]
async fn b13_a_paper_names_its_record_and_takes_no_day_long_before_it() {
    let town = office().await;
    let (other, _) = at_the_desk(&town, DEWI, "Warung Lain", "nanti saja").await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    let named = format!("untuk Warung Aminah (kode {code})");
    let step = town.press(DEWI, "meja-tombol-surat").await;
    assert!(says(&step, "isian-tanda-tangan") && step.contains(&named), "{step}");
    let hint = town.say(DEWI, "entahlah kapan").await;
    assert!(says(&hint, "salah-tanggal-lewat") && !hint.contains("besok"), "{hint}");
    let refused = town.say(DEWI, "1 januari 2020").await;
    assert!(says(&refused, "salah-tanggal-lama") && refused.contains(&named), "{refused}");
    assert!(says(&town.say(DEWI, "10 hari lagi").await, "salah-tanggal-nanti"));
    assert!(town.say(DEWI, "kemarin").await.contains(&format!("Foto surat {named}")));
    let resume = town.say(DEWI, "/daftar").await;
    assert!(resume.contains(&format!("sampai Foto surat {named}")), "{resume}");
    // An older message leads to the list still.
    town.talk(DEWI, &["[meja-tombol-daftar]", &format!("[{other}]")]).await;
    let cards = town.since(DEWI, 0);
    let card = cards.iter().rev().find(|text| text.contains(&other) && text.contains("Warung Lain")).unwrap();
    assert!(!says(&card, "formulir-menunggu-surat"), "{card}");
    town.say(DEWI, "/daftar").await;
    let step = town.press(DEWI, "formulir-tombol-lanjut").await;
    assert!(says(&step, "isian-surat"), "{step}");
    assert!(says(&town.press(DEWI, "formulir-tombol-lewati").await, "meja-surat-jadi"));
    town.close().await;
}

fn document(mime: Option<&str>, size: Option<u64>) -> Value {
    let mut document = json!({"file_id": "F", "file_unique_id": "U", "file_name": "surat"});
    if let Some(mime) = mime {
        document["mime_type"] = json!(mime);
    }
    if let Some(size) = size {
        document["file_size"] = json!(size);
    }
    json!({ "document": document })
}

fn picture(size: u64) -> Value {
    json!({"photo": [
        {"file_id": "S", "file_unique_id": "US", "width": 90, "height": 60, "file_size": 900},
        {"file_id": "L", "file_unique_id": "UL", "width": 1280, "height": 960, "file_size": size},
    ]})
}

/// Whether a file is taken as the photo of the paper; the words otherwise.
async fn offer(town: &Town, code: &str, content: Value) -> Option<String> {
    town.forge(DEWI, &format!("1:k:p:{code}")).await;
    town.say(DEWI, "kemarin").await;
    town.telegram.message(DEWI, content);
    town.quiet().await;
    let heard = town.heard(DEWI);
    if says(&heard, "meja-surat-jadi") {
        return None;
    }
    assert!(says(&heard, "isian-surat"), "the same step once more: {heard}");
    town.say(DEWI, "/batal").await;
    Some(heard.lines().next().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn b15_files_that_are_taken() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    for content in [
        picture(150_000),
        picture(1),
        picture(10_000_000),
        document(Some("image/jpeg"), Some(2_000_000)),
        document(Some("image/png"), Some(5_000)),
        document(Some("application/pdf"), Some(9_999_999)),
        document(Some("application/pdf"), Some(10_000_000)),
        document(Some("APPLICATION/PDF"), Some(700)),
        document(Some("image/jpeg"), Some(1)),
        {
            let mut forwarded = picture(80_000);
            forwarded["forward_origin"] = json!({"type": "hidden_user", "date": 1, "sender_user_name": "Anak"});
            forwarded
        },
        {
            let mut captioned = document(Some("application/pdf"), Some(80_000));
            captioned["caption"] = json!("surat Bu Aminah");
            captioned
        },
    ] {
        assert_eq!(offer(&town, &code, content.clone()).await, None, "{content}");
        assert_eq!(town.number("SELECT count(*) FROM desk WHERE paper IS NOT NULL").await, 1);
    }
    town.close().await;
}

#[tokio::test]
async fn b15_files_that_are_refused_and_the_words() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    let large = |megabytes: &str| format!("salah-berkas-besar {megabytes}");
    let kind = |mime: &str| format!("salah-berkas-jenis {mime}");
    let [no_file, dark, empty] = ["salah-berkas", "salah-berkas-gelap", "salah-berkas-kosong"].map(str::to_owned);
    let sized = json!({"file_id": "F", "file_unique_id": "U", "width": 1, "height": 1, "duration": 1, "length": 1,
        "file_size": 5, "is_animated": false, "is_video": false, "type": "regular"});
    for (content, expected) in [
        (document(Some("application/pdf"), Some(10_000_001)), large("11")),
        (document(Some("image/png"), Some(24_500_000)), large("25")),
        (picture(30_000_000), large("30")),
        (document(Some("application/zip"), Some(500)), kind("application/zip")),
        (document(Some("application/msword"), Some(500)), kind("application/msword")),
        (document(Some("image/heic"), Some(500)), kind("image/heic")),
        (document(Some("image/webp"), Some(500)), kind("image/webp")),
        (document(Some("text/html"), Some(500)), kind("text/html")),
        (
            document(Some("application/vnd.android.package-archive"), Some(500)),
            kind("application/vnd.android.package-archive"),
        ),
        (document(Some("video/mp4"), Some(50_000_000)), kind("video/mp4")),
        (document(None, Some(500)), dark.clone()),
        (document(Some("application/pdf"), None), dark),
        (document(Some("application/pdf"), Some(0)), empty),
        (json!({ "video": sized }), no_file.clone()),
        (json!({ "voice": sized }), no_file.clone()),
        (json!({ "sticker": sized }), no_file.clone()),
        (json!({"text": "sudah saya kirim tadi"}), no_file.clone()),
        (json!({"contact": {"phone_number": "0812", "first_name": "A"}}), no_file),
    ] {
        let refused = offer(&town, &code, content.clone()).await.unwrap();
        assert!(tells(&refused, &expected), "{content}: {refused}");
    }
    assert_eq!(town.number("SELECT count(*) FROM desk WHERE paper IS NOT NULL").await, 0);
    // A picture in a step that waits for words is still no answer.
    fill(&town, SITI, "Keripik").await;
    town.press(SITI, "formulir-tombol-ubah").await;
    town.press(SITI, "isian-usaha").await;
    town.telegram.message(SITI, picture(500));
    town.quiet().await;
    assert!(says(&town.heard(SITI), "salah-jenis"), "{}", town.heard(SITI));
    town.close().await;
}
