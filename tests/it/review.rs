//! What the office confirms, changes or ends is what owners read, with its name and the day.

use crate::desk::{DEWI, HENDRA, VIEWER, office};
use crate::said::says;
use crate::support::{SITI, Town};

const NEW: &str = "Gratis. Bawa KTP & email ke <MPP>.";
const REVIEWS: &str = "SELECT count(*) FROM content_reviews";
const AUDITED: &str = "SELECT count(*) FROM audit WHERE action = 'publish_answers'";

/// The section that the office is shown first, as a link to its card.
async fn first(town: &Town) -> (String, String, String) {
    let heard = town.say(DEWI, "/tinjau").await;
    assert!(says(&heard, "tinjau-judul"), "{heard}");
    let (_, data) = town.newest(DEWI, "tinjau-tombol-benar");
    let mut parts = data.split(':').skip(3).map(str::to_owned);
    let mut part = || parts.next().unwrap();
    (part(), part(), part())
}

async fn card(town: &Town, slug: &str, section: &str) -> String {
    town.say(SITI, "/menu").await;
    town.forge(SITI, &format!("1:s:{slug}:{section}:0")).await
}

#[tokio::test]
async fn a_card_says_who_checked_it_only_after_the_office_confirmed_it() {
    let town = office().await;
    let (slug, section, _) = first(&town).await;
    let before = card(&town, &slug, &section).await;
    assert!(says(&before, "sumber-singkat") || says(&before, "kartu-dibaca"), "{before}");
    assert!(!says(&before, "sumber-diperiksa") && !says(&before, "isi-diperiksa"), "{before}");
    let next = town.press(DEWI, "tinjau-tombol-benar").await;
    assert!(next.contains("1 dari"), "how far it is: {next}");
    let after = card(&town, &slug, &section).await;
    assert!(says(&after, "sumber-diperiksa") || says(&after, "isi-diperiksa"), "{after}");
    assert!(after.contains("2026"), "with the day: {after}");
    assert_eq!((town.number(REVIEWS).await, town.number(AUDITED).await), (1, 1));
    let report = town.say(DEWI, "/laporan").await;
    assert!(says(&report, "laporan-isi-diperiksa") && report.contains("1 dari"), "{report}");
    // It can be taken back, and is open again.
    town.forge(DEWI, &format!("1:ti:k:{slug}:{section}")).await;
    assert_eq!(card(&town, &slug, &section).await, before);
    assert_eq!(town.number(REVIEWS).await, 0);
    town.close().await;
}

#[tokio::test]
async fn what_the_office_writes_or_ends_is_what_owners_read() {
    let town = office().await;
    let (slug, section, seen) = first(&town).await;
    town.press(DEWI, "tinjau-tombol-ubah").await;
    let draft = town.say(DEWI, NEW).await;
    assert!(says(&draft, "belajar-teks-bagian") && says(&draft, "belajar-keadaan-draf"), "{draft}");
    assert!(!card(&town, &slug, &section).await.contains(NEW), "a draft is nobody's but the office's");
    assert!(says(&town.press(DEWI, "belajar-tombol-terbitkan").await, "belajar-terbit-bagian"));
    let written = card(&town, &slug, &section).await;
    assert!(written.contains(NEW) && says(&written, "isi-ditulis"), "{written}");
    // What was read before that was written is not confirmed by an old button.
    town.forge(DEWI, &format!("1:ti:b:{slug}:{section}:{seen}")).await;
    assert_eq!(town.number("SELECT count(*) FROM content_reviews WHERE outcome = 'right'").await, 0);
    let (slug, section, _) = first(&town).await;
    town.press(DEWI, "tinjau-tombol-berakhir").await;
    assert_eq!(town.number(REVIEWS).await, 1, "it is asked before");
    town.press(DEWI, "tinjau-tombol-berakhir-ya").await;
    let ended = card(&town, &slug, &section).await;
    assert!(says(&ended, "isi-berakhir"), "{ended}");
    town.close().await;
}

#[tokio::test]
async fn nobody_but_officers_says_what_is_right() {
    let town = office().await;
    let (slug, section, seen) = first(&town).await;
    for who in [SITI, VIEWER] {
        town.say(who, "/menu").await;
        for data in [format!("1:ti:b:{slug}:{section}:{seen}"), format!("1:ti:x:{slug}:{section}:{seen}:1")] {
            let heard = town.forge(who, &data).await;
            assert!(says(&heard, "kedaluwarsa"), "{heard}");
        }
    }
    assert_eq!((town.number(REVIEWS).await, town.number(AUDITED).await), (0, 0));
    town.close().await;
}

/// A draft, then published; the second editor is warned, and what was written before can be had again.
#[tokio::test]
async fn f8_the_text_of_a_section_has_drafts_a_history_and_a_way_back() {
    let town = office().await;
    let (slug, section, seen) = first(&town).await;
    let shipped = card(&town, &slug, &section).await;
    let change = format!("1:ti:u:{slug}:{section}:{seen}");
    // Two begin at the same time: the second one is shown what the first one wrote.
    town.say(HENDRA, "/tinjau").await;
    for who in [DEWI, HENDRA] {
        assert!(says(&town.forge(who, &change).await, "tinjau-tulis"), "{}", town.heard(who));
    }
    town.say(DEWI, "Biayanya Rp100.000 di loket.").await;
    let warned = town.say(HENDRA, "Biayanya Rp200.000 di loket.").await;
    assert!(says(&warned, "belajar-keduluan") && warned.contains("Dewi"), "{warned}");
    town.press(HENDRA, "belajar-tombol-biarkan").await;
    assert_eq!(card(&town, &slug, &section).await, shipped);
    town.press(DEWI, "belajar-tombol-terbitkan").await;
    assert!(card(&town, &slug, &section).await.contains("Rp100.000"));
    // Written anew, owners read the old text until that is published; the difference is shown.
    town.say(HENDRA, "/tinjau").await;
    assert!(says(&town.forge(HENDRA, &change).await, "belajar-keadaan-terbit"), "{}", town.heard(HENDRA));
    town.press(HENDRA, "belajar-tombol-ubah").await;
    let draft = town.say(HENDRA, "Biayanya Rp300.000 di loket.").await;
    assert!(says(&draft, "belajar-keadaan-berubah") && draft.contains("Rp100.000"), "{draft}");
    assert!(card(&town, &slug, &section).await.contains("Rp100.000"));
    town.press(HENDRA, "belajar-tombol-terbitkan").await;
    assert!(card(&town, &slug, &section).await.contains("Rp300.000"));
    // The history has both; the first one is taken again.
    let history = town.press(HENDRA, "belajar-tombol-riwayat").await;
    assert!(history.contains("Dewi") && history.contains("Hendra"), "{history}");
    town.tap(HENDRA, "1").await;
    town.press(HENDRA, "belajar-tombol-pakai").await;
    town.press(HENDRA, "belajar-tombol-terbitkan").await;
    assert!(card(&town, &slug, &section).await.contains("Rp100.000"));
    // And all of it is taken back: it reads as it ships.
    town.press(HENDRA, "belajar-tombol-tarik").await;
    assert_eq!(card(&town, &slug, &section).await, shipped);
    let page = town.forge(HENDRA, &change).await;
    assert!(says(&page, "belajar-keadaan-ditarik") && town.offers(HENDRA, "belajar-tombol-terbitkan"), "{page}");
    // None of it is a short answer that the month counts.
    let month = town.talk(HENDRA, &["/laporan", "[laporan-tombol-bulan]"]).await;
    assert!(month.contains("yang terbit: 0"), "{month}");
    town.say(HENDRA, "/menu").await;
    // Whoever may not write answers does not write these.
    town.say(VIEWER, "/menu").await;
    assert!(says(&town.forge(VIEWER, &change).await, "kedaluwarsa"), "{}", town.heard(VIEWER));
    town.close().await;
}
