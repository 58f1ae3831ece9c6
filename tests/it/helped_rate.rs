//! Whether consultations helped: counted by case, by what its owner said last, and the same everywhere it is said.

use crate::case_clocks::{PERMIT, permits};
use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA};
use crate::month::{file, unpacked};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

const ANI: i64 = 7201;
const BAYU: i64 = 7202;

/// Dewi takes a case, answers it and closes it.
async fn answers(town: &Town, code: &str) {
    town.forge(DEWI, &format!("1:q:m:{code}")).await;
    let steps = [
        code,
        "[konsultasi-tombol-tulis]",
        "Silakan datang ke kantor",
        "[konsultasi-tombol-selesai]",
        "[konsultasi-hasil-selesai]",
    ];
    town.talk(DEWI, &steps).await;
}

/// Every place at which the rate stands says these numbers.
async fn is_said(town: &Town, rate: &str) {
    let told = format!("{} yang menjawab)", rate.trim_end_matches(')'));
    let report = town.say(HENDRA, "/laporan").await;
    assert!(says(&report, "laporan-konsultasi-ringkas") && report.contains(&told), "{report}");
    let page = town.press(HENDRA, "laporan-tombol-konsultasi").await;
    assert!(page.contains(&told), "{page}");
    let month = town.talk(HENDRA, &["/laporan", "[laporan-tombol-bulan]"]).await;
    assert!(says(&month, "bulan-terbantu") && month.contains(&told), "{month}");
    town.press(HENDRA, "bulan-tombol-grafik").await;
    let (caption, picture) = file(town, HENDRA);
    assert!(picture.starts_with(b"\x89PNG"));
    assert_eq!(caption, month);
    town.talk(HENDRA, &["/laporan", "[laporan-tombol-bulan]", "[bulan-tombol-xlsx]"]).await;
    let book = unpacked(file(town, HENDRA).1);
    let numbers: Vec<&str> = rate.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    for number in numbers {
        assert!(book.contains(&format!("<v>{number}</v>")), "{number}: {book}");
    }
}

#[tokio::test]
async fn f12_not_yet_counts_until_a_later_yes_and_who_says_nothing_does_not() {
    let (town, _) = permits().await;
    for (who, name) in [(ANI, "Ani"), (BAYU, "Bayu")] {
        town.telegram.person(who, name, Some("id"));
        town.say(who, "/menu").await;
    }
    let mut codes = Vec::new();
    for who in [SITI, BUDI, ANI, BAYU] {
        let code = ask(&town, who, PERMIT).await;
        answers(&town, &code).await;
        codes.push(code);
    }
    // Siti was helped, Budi not, Ani only after another answer, and Bayu says nothing.
    town.press(SITI, "konsultasi-tombol-sudah").await;
    town.press(BUDI, "konsultasi-tombol-belum").await;
    is_said(&town, "50% (1 dari 2)").await;
    town.press(ANI, "konsultasi-tombol-belum").await;
    is_said(&town, "33% (1 dari 3)").await;
    answers(&town, &codes[2]).await;
    is_said(&town, "33% (1 dari 3)").await;
    town.press(ANI, "konsultasi-tombol-sudah").await;
    is_said(&town, "67% (2 dari 3)").await;
    // Closed again without another word of his, "not yet" is what Budi said.
    answers(&town, &codes[1]).await;
    is_said(&town, "67% (2 dari 3)").await;
    town.talk(HENDRA, &["/laporan", "[laporan-tombol-lembar]", "[lembar-tombol-konsultasi]"]).await;
    let book = unpacked(file(&town, HENDRA).1);
    assert!(book.contains("Tidak"), "the sheet of the cases says it too");
    town.press(BUDI, "konsultasi-tombol-sudah").await;
    is_said(&town, "100% (3 dari 3)").await;
    town.close().await;
}

#[tokio::test]
async fn f12_what_is_said_before_the_end_counts_as_well() {
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.forge(DEWI, &format!("1:q:m:{code}")).await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "Sebentar ya, Bu"]).await;
    town.forge(SITI, &format!("1:q:n:{code}:0")).await;
    assert!(says(&town.all_of(SITI), "tindak-belum"), "{}", town.all_of(SITI));
    is_said(&town, "0% (0 dari 1)").await;
    town.forge(SITI, &format!("1:q:n:{code}:1")).await;
    is_said(&town, "100% (1 dari 1)").await;
    town.close().await;
}
