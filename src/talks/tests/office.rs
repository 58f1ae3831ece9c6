//! What people of the office see in the report, and what owners are told of them.

use super::*;
use crate::domain::Role;
use crate::domain::policy::Action;
use crate::store::audit::{self, AuditEntry};
use crate::store::officers;
use crate::talks::my_data::press::DataPress;
use crate::talks::report::press::ReportPage;
use crate::talks::report::press::ReportPress;

async fn entry(stage: &mut Stage<'_>, action: Action, at: Millis) {
    let entry = AuditEntry { officer: ContactId(9001), action, about: Some(ContactId(7)), code: None, what: None, at };
    audit::add(&mut stage.conn, &Keys::derive(&[1; 32]), &entry).await.unwrap();
}

#[tokio::test]
async fn g4_an_owner_is_told_when_the_office_looked_at_the_data_and_what_for() {
    let mut stage = Stage::open(&SHIPPED).await;
    let data = stage.say("/data").await;
    assert!(says(&data, &html!(Language::Indonesian, "data-belum-dilihat")), "{data:?}");
    // Sabtu, 14 Juni 2025, nine o'clock in Lampung.
    entry(&mut stage, Action::SeeDuplicates, 1_749_866_400_000).await;
    let data = stage.say("/data").await;
    let why = html!(Language::Indonesian, "petugas-melihat-kembar");
    let moment = "Sabtu, 14 Juni 2025 pukul 09.00 WIB";
    let line = html!(Language::Indonesian, "data-dilihat", saat = moment, sebab = why);
    assert!(says(&data, &line), "{data:?}");
    for _ in 0..6 {
        entry(&mut stage, Action::MergeDuplicates, TODAY).await;
    }
    let data = stage.say("/data").await;
    let merged = html!(Language::Indonesian, "petugas-menggabung-kembar");
    assert_eq!(data.text.as_str().matches(merged.as_str()).count(), 5, "{data:?}");
    assert!(says(&data, &html!(Language::Indonesian, "data-dilihat-lagi", jumlah = 2)), "{data:?}");
    assert!(!data.text.as_str().contains("9001"), "who it was stays with the office");
    let file = screen(stage.press(DataPress::File).await).file.unwrap();
    let whole: serde_json::Value = serde_json::from_slice(&file.bytes).unwrap();
    assert_eq!(whole["tables"]["audit"].as_array().unwrap().len(), 7);
    let first = &whole["tables"]["audit"][0];
    assert_eq!((&first["action"], &first["at"]), (&"see_twins".into(), &1_749_866_400_000_i64.into()));
    assert!(first.get("officer").is_none(), "who it was stays with the office: {first}");
}

#[tokio::test]
async fn g7_the_question_before_erasing_says_what_stays_and_why() {
    let mut stage = Stage::open(&SHIPPED).await;
    for language in Language::ALL {
        stage.contact.language = Some(language);
        let preview = screen(stage.press(DataPress::Erase).await);
        let whole = html!(language, "data-hapus-tanya", daftar = "|");
        assert!(
            says(&preview, &Html::trusted(whole.as_str().split('|').next_back().unwrap().to_owned())),
            "{preview:?}"
        );
    }
}

#[tokio::test]
async fn g7_after_an_erasure_nothing_of_the_talk_is_remembered() {
    let mut stage = Stage::open(&SHIPPED).await;
    stage.say("berapa biaya sertifikat halal?").await;
    assert!(stage.contact.talk.contains("halal") && stage.asked().is_some());
    stage.press(DataPress::Erase).await;
    let gone = stage.say("hapus").await;
    assert!(says(&gone, &html!(Language::Indonesian, "data-terhapus")), "{gone:?}");
    assert!(!stage.contact.talk.contains("halal") && stage.asked().is_none(), "{}", stage.contact.talk);
}

#[tokio::test]
async fn a8_a9_what_is_old_a_draft_or_expired_is_listed_with_its_date_and_office() {
    let shipped = || Knowledge::shipped().unwrap();
    let knowledge = shipped()
        .changed("nib", |programme| programme.checked = NaiveDate::from_ymd_opt(2026, 5, 25).unwrap())
        .changed("kur", |programme| programme.checked = NaiveDate::from_ymd_opt(2026, 5, 26).unwrap())
        .changed("sppirt", |programme| programme.head.state = State::Draft)
        .changed("izin-edar-bpom", |programme| programme.valid_until = NaiveDate::from_ymd_opt(2026, 11, 21));
    let world = world(knowledge);
    let mut stage = Stage::open(&world).await;
    officers::grant(&mut stage.conn, ContactId(7), Role::Viewer, TODAY).await.unwrap();
    let page = screen(stage.press(ReportPress::Page(ReportPage::Content, 0)).await);
    let text = page.text.as_str();
    let title = |slug: &str| world.knowledge.get(slug).unwrap().head.title.clone();
    for (slug, why) in [
        ("nib", html!(Language::Indonesian, "laporan-isi-lama")),
        ("sppirt", html!(Language::Indonesian, "laporan-isi-draf")),
        ("izin-edar-bpom", html!(Language::Indonesian, "laporan-isi-berakhir")),
    ] {
        let line = format!("<b>{}</b>: {}", Html::escape(&title(slug)), why.as_str());
        assert!(text.contains(&line), "{line}\n{text}");
    }
    assert!(text.contains("Dibaca 25 Mei 2026. Yang mengurus: "), "{text}");
    assert!(!text.contains(&title("kur")), "180 days are not too old: {text}");
    assert!(says(&stage.say("/laporan").await, &html!(Language::Indonesian, "laporan-isi-ringkas", jumlah = 3)));
}
