//! Leaving a registration in every way: the answers are kept, discarded or gone on with, never lost unasked.

use crate::kept;
use crate::said::{says, tells};
use crate::story::{Story, begin};
use crate::support::{SITI, Town};

#[tokio::test]
async fn i1_batal_leaves_from_every_step_and_asks_what_becomes_of_the_answers() {
    let town = Town::open().await;
    let steps = ["Siti", "Keripik", "Jasa", "Kedaton", "Sidodadi", "nanti saja", "modal"];
    for length in 0..=steps.len() {
        begin(&town, SITI).await;
        for words in &steps[..length] {
            town.say(SITI, words).await;
        }
        let mut heard = town.say(SITI, if length % 2 == 0 { "/batal" } else { "Batal" }).await;
        if length > 0 {
            assert!(says(&heard, "formulir-simpan-atau-buang"), "{length}: {heard}");
            assert_eq!(kept::drafts(&town).await, 1, "not yet");
            heard = town.press(SITI, "formulir-tombol-buang").await;
        }
        assert!(heard.contains("dibatalkan"), "{length}: {heard}");
        assert!(town.telegram.keyboard(SITI).is_empty(), "{length}: the keyboard is gone");
        assert_eq!(kept::drafts(&town).await, 0);
    }
    assert_eq!(town.number("SELECT count(*) FROM form_ends WHERE ending = 'cancelled'").await, 8);
    assert_eq!(
        town.number("SELECT count(DISTINCT step) FROM form_ends WHERE ending = 'cancelled'").await,
        8,
        "drop-off is counted by step"
    );
    town.close().await;
}

#[tokio::test]
async fn i1_left_in_the_middle_kept_gone_on_with_and_discarded() {
    let town = Town::open().await;
    let mut story = Story::new(&town, SITI);
    story.say("/daftar").await;
    story.press("tombol-daftar-mulai").await;
    story.say("Siti").await;
    story.say("Keripik Siti").await;
    story.press("formulir-tombol-batal-daftar").await;
    let field = story.press("berhenti-tombol-isi").await;
    assert!(field.contains("3/7"), "{field}");
    story.say("/batal").await;
    let kept = story.press("formulir-tombol-simpan").await;
    assert!(says(&kept, "formulir-disimpan") && kept.contains("menunggu di 3/7"), "{kept}");
    story.say("/daftar").await;
    let field = story.press("formulir-tombol-lanjut").await;
    assert!(field.contains("3/7"), "{field}");
    // Who writes it twice is out, and has lost nothing.
    story.say("/batal").await;
    let kept = story.say("/batal").await;
    assert!(says(&kept, "formulir-disimpan"), "{kept}");
    story.say("/batal").await;
    let gone = story.press("formulir-tombol-buang").await;
    assert!(gone.contains("dibatalkan"), "{gone}");
    let again = story.say("/batal").await;
    assert!(says(&again, "batal-kosong"), "{again}");
    story.say("/daftar").await;
    let first = story.press("tombol-daftar-mulai").await;
    assert!(first.contains("1/7") && !says(&first, "formulir-tadi"), "{first}");
    insta::assert_snapshot!("batal", story.told());
    town.close().await;
}

/// I5, I14: by writing alone, from the phone's keyboard too; and ten taps do what one does.
#[tokio::test]
async fn i1_i5_i14_what_becomes_of_the_answers_in_words_and_under_ten_taps() {
    let town = Town::open().await;
    begin(&town, SITI).await;
    for words in ["Siti", "Keripik", "Jasa", "Kedaton", "Sidodadi"] {
        town.say(SITI, words).await;
    }
    for (words, next) in [
        ("Batal", "formulir-simpan-atau-buang"),
        ("lanjut", "6/7"),
        ("batal", "formulir-simpan-atau-buang"),
        ("simpan dulu", "formulir-disimpan"),
        ("/daftar", "formulir-resume 6/7"),
        ("/batal", "formulir-simpan-atau-buang"),
    ] {
        let heard = town.say(SITI, words).await;
        assert!(tells(&heard, next), "{words}: {heard}");
    }
    town.press(SITI, "berhenti-tombol-isi").await;
    town.say(SITI, "081234567890").await;
    let draft = "SELECT count(*) FROM contacts WHERE draft IS NOT NULL";
    for (label, next, drafts) in [
        ("formulir-tombol-batal-daftar", "formulir-simpan-atau-buang", 1),
        ("formulir-tombol-simpan", "formulir-disimpan", 1),
        ("formulir-tombol-lanjut-daftar", "7/7", 1),
        ("formulir-tombol-batal-daftar", "formulir-simpan-atau-buang", 1),
        ("formulir-tombol-buang", "formulir-dibatalkan", 0),
    ] {
        town.press_ten_times(SITI, label);
        town.quiet().await;
        assert!(tells(&town.heard(SITI), next), "{label}: {}", town.heard(SITI));
        assert_eq!(town.number(draft).await, drafts, "{label}");
    }
    begin(&town, SITI).await;
    town.say(SITI, "Siti").await;
    town.say(SITI, "/batal").await;
    assert!(says(&town.say(SITI, "buang").await, "formulir-dibatalkan"));
    assert_eq!(town.number(draft).await, 0);
    town.close().await;
}

#[tokio::test]
async fn b6_stopped_and_started_after_each_step_it_goes_on_where_it_was() {
    let mut town = Town::open().await;
    begin(&town, SITI).await;
    for (words, next) in [
        ("Siti", "2/7"),
        ("Keripik", "3/7"),
        ("Jasa", "4/7"),
        ("Kedaton", "5/7"),
        ("Sidodadi", "6/7"),
        ("nanti saja", "7/7"),
        ("modal, pelatihan", "Periksa dulu"),
    ] {
        town.stop().await;
        town.start();
        let heard = town.say(SITI, words).await;
        assert!(heard.contains(next), "{words}: {heard}");
    }
    let summary = town.heard(SITI);
    for part in ["Siti", "Keripik", "Jasa", "Kedaton", "Sidodadi", "belum diisi", "Pelatihan, Modal"] {
        assert!(summary.contains(part), "{part}: {summary}");
    }
    town.close().await;
}
