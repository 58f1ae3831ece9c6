//! What the office publishes agrees with the other texts on the same matter, or they stay on the list until they do.

use crate::desk::{DEWI, HENDRA, office};
use crate::said::{says, says_with};
use crate::support::{SITI, Town};

const OPEN: &str = "SELECT count(*) FROM content_doubts WHERE state = 'open'";

/// Dewi writes another text of a section, which is a draft then.
async fn draft(town: &Town, slug: &str, section: &str, words: &str) -> String {
    town.say(DEWI, "/tinjau").await;
    let heard = town.forge(DEWI, &format!("1:ti:u:{slug}:{section}:00000000")).await;
    if !says(&heard, "tinjau-tulis") {
        town.press(DEWI, "belajar-tombol-ubah").await;
    }
    town.say(DEWI, words).await
}

/// Opens what is to be done at this text.
async fn open(town: &Town, place: &'static str) -> String {
    let query = "SELECT CAST(id AS TEXT) || ' ' || place FROM content_doubts WHERE state <> 'left'";
    let rows = town.texts(query).await;
    let id = rows.iter().find_map(|row| row.split_once(' ').filter(|(_, of)| *of == place)).unwrap().0;
    town.say(DEWI, "/tinjau").await;
    town.forge(DEWI, &format!("1:ti:d:{id}")).await
}

async fn places(town: &Town) -> Vec<String> {
    town.texts("SELECT place FROM content_doubts WHERE state = 'open' AND fact <> '' ORDER BY place").await
}

/// Two texts with one figure: one is changed, the other is named before, edited, and gone from the list.
#[tokio::test]
async fn f8_the_other_text_with_the_same_figure_is_named_edited_and_gone_from_the_list() {
    let town = office().await;
    let page = draft(&town, "kur", "biaya", "Bunga KUR 7% setahun.").await;
    assert!(says(&page, "belajar-keadaan-draf") && says(&page, "samakan-sebelum") && page.contains("6%"), "{page}");
    assert_eq!(town.number(OPEN).await, 0, "nothing is to be done for a draft");
    town.press(DEWI, "belajar-tombol-terbitkan").await;
    let found = places(&town).await;
    for place in ["kur-bunga#jawaban", "kur-apa#jawaban", "modal#kebutuhan"] {
        assert!(found.iter().any(|one| one == place), "{place}: {found:?}");
    }
    assert!(!found.iter().any(|place| place == "kur#biaya"), "not the text itself: {found:?}");
    let before = town.number(OPEN).await;
    assert!(says_with(&town.say(HENDRA, "/meja").await, "utama-samakan", &before.to_string()));
    // The short answer says so too; whoever asks gets the new one.
    let one = open(&town, "kur-bunga#jawaban").await;
    assert!(says(&one, "samakan-satu") && one.contains("6%"), "{one}");
    town.press(DEWI, "samakan-tombol-ubah").await;
    let page = town.say(DEWI, "Bunga KUR 7% setahun, bukan sebulan.").await;
    assert!(says(&page, "belajar-keadaan-draf"), "{page}");
    assert!(town.say(SITI, "bunga kur berapa persen setahun").await.contains("6%"), "a draft is nobody's answer");
    town.press(DEWI, "belajar-tombol-terbitkan").await;
    let heard = town.say(SITI, "bunga kur berapa persen setahun").await;
    assert!(heard.contains("7% setahun, bukan sebulan") && says(&heard, "isi-ditulis"), "{heard}");
    assert!(!places(&town).await.iter().any(|place| place == "kur-bunga#jawaban"));
    // So are the lines of a need, and what may stay as it is.
    open(&town, "modal#kebutuhan").await;
    town.press(DEWI, "samakan-tombol-ubah").await;
    town.say(DEWI, "KUR: bunga 7% setahun. Pinjaman tanpa bunga ada di Pemkot.").await;
    town.press(DEWI, "belajar-tombol-terbitkan").await;
    let heard = town.say(SITI, "butuh modal usaha").await;
    assert!(heard.contains("bunga 7% setahun"), "{heard}");
    assert!(!places(&town).await.iter().any(|place| place == "modal#kebutuhan"));
    let left = open(&town, "kur-apa#jawaban").await;
    assert!(says(&left, "samakan-satu"), "{left}");
    town.press(DEWI, "belajar-tombol-biarkan").await;
    assert!(!places(&town).await.iter().any(|place| place == "kur-apa#jawaban"));
    // What was left stays left, also when the list is made anew.
    town.forge(DEWI, "1:ti:u:kur:biaya:00000000").await;
    assert!(!places(&town).await.iter().any(|place| place == "kur-apa#jawaban"));
    town.close().await;
}

/// The office's own answers are other texts too, however the figure is written, and all of them may stay at once.
#[tokio::test]
async fn f8_answers_of_the_office_are_compared_with_each_other_by_what_they_say() {
    let town = office().await;
    for (asked, said) in [
        ("kalibrasi oven gudang di mana", "Di UPTD Metrologi, biayanya Rp123.000. WA 0812-3456-7890."),
        ("usaha vulkanisir ban truk", "Juga di UPTD: 123 ribu, hubungi +62 812 3456 7890."),
        ("isi tabung karbit bengkel di mana", "Di pasar, Rp50.000 sehari."),
    ] {
        town.say(SITI, asked).await;
        town.talk(DEWI, &["/jawaban", "[1]", "[belajar-tombol-tulis]", said, "[belajar-tombol-terbitkan]"]).await;
    }
    assert_eq!(places(&town).await, Vec::<String>::new());
    // The first one is changed.
    town.say(DEWI, "/jawaban").await;
    town.forge(DEWI, "1:ja:b:1").await;
    town.press(DEWI, "belajar-tombol-ubah").await;
    let page = town.say(DEWI, "Di UPTD Metrologi, biayanya Rp200.000. WA 0812-1111-2222.").await;
    assert!(says(&page, "samakan-sebelum") && page.contains("vulkanisir"), "{page}");
    assert!(page.contains("123 ribu") && page.contains("3456") && !page.contains("karbit"), "{page}");
    town.press(DEWI, "belajar-tombol-terbitkan").await;
    assert_eq!(places(&town).await, ["2"]);
    // Another publishing of the same text brings nothing twice; taken back, nothing disagrees with it.
    town.press(DEWI, "belajar-tombol-tarik").await;
    assert_eq!(places(&town).await, Vec::<String>::new());
    // Everything that a change left behind may stay with one tap.
    draft(&town, "kur", "biaya", "Bunga KUR 7% setahun.").await;
    town.press(DEWI, "belajar-tombol-terbitkan").await;
    assert!(town.number(OPEN).await > 2);
    open(&town, "kur-bunga#jawaban").await;
    let heard = town.press(DEWI, "samakan-tombol-biarkan-semua").await;
    assert!(says(&heard, "samakan-habis"), "{heard}");
    assert_eq!(town.number(OPEN).await, 0);
    town.close().await;
}

/// The English of a piece is not forgotten: until it is written, those who read it get the Indonesian, with a word.
#[tokio::test]
async fn f8_the_english_of_a_changed_text_stands_on_the_list_until_it_is_written() {
    let town = office().await;
    town.talk(SITI, &["/bahasa", "[English]"]).await;
    for (slug, section, place, link) in
        [("kur", "biaya", "kur#biaya", "1:s:kur:biaya:0"), ("nib", "biaya", "nib#biaya", "1:s:nib:biaya:0")]
    {
        let shipped = town.forge(SITI, link).await;
        assert!(!says(&shipped, "hanya-indonesia"), "{shipped}");
        let page = draft(&town, slug, section, "Isi baru dari kantor.").await;
        assert!(says(&page, "samakan-sebab-inggris"), "the officer is told before: {page}");
        town.press(DEWI, "belajar-tombol-terbitkan").await;
        let heard = town.forge(SITI, link).await;
        assert!(heard.contains("Isi baru dari kantor.") && says(&heard, "hanya-indonesia"), "{heard}");
        let query = "SELECT count(*) FROM content_doubts WHERE state = 'open' AND fact = '' AND place = cause";
        assert_eq!(town.number(query).await, 1, "{slug}");
        let rows = town.texts("SELECT CAST(id AS TEXT) FROM content_doubts WHERE state = 'open' AND fact = ''").await;
        let one = town.forge(DEWI, &format!("1:ti:d:{}", rows[0])).await;
        assert!(says(&one, "samakan-inggris"), "{place}: {one}");
        town.talk(DEWI, &["[samakan-tombol-inggris]", "New words of the office."]).await;
        let heard = town.forge(SITI, link).await;
        assert!(heard.contains("New words of the office.") && !says(&heard, "hanya-indonesia"), "{heard}");
        assert_eq!(town.number(query).await, 0);
        // Another Indonesian text makes that English stale in its turn.
        let page = draft(&town, slug, section, "Isi lebih baru.").await;
        assert!(says(&page, "samakan-sebab-inggris"), "{page}");
        town.press(DEWI, "belajar-tombol-terbitkan").await;
        let heard = town.forge(SITI, link).await;
        assert!(heard.contains("Isi lebih baru.") && says(&heard, "hanya-indonesia"), "{heard}");
        // Taken back, it reads as it ships, in English too.
        town.press(DEWI, "belajar-tombol-tarik").await;
        assert_eq!(town.forge(SITI, link).await, shipped);
        assert_eq!(town.number(query).await, 0);
    }
    town.close().await;
}
