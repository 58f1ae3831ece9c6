//! The home and the queue count the same, wherever the work comes from and whatever becomes of it.

use std::time::Duration;

use crate::case_clocks::{PERMIT, SRI, permits};
use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

/// For each of the office the line of the home names the parts of the queue as their buttons do, and each part has as
/// many lines as its button says.
async fn agree(town: &Town, step: &str) {
    // What time does of it, as handing on what is late, is done before and not between the two looks.
    town.pass(Duration::from_mins(2)).await;
    for who in [DEWI, HENDRA, SRI] {
        let home = town.say(who, "/meja").await;
        let line = home.lines().find(|line| says(line, "utama-konsultasi")).unwrap_or_else(|| panic!("{home}"));
        let parts: Vec<&str> = line.split_once(": ").unwrap().1.split(", ").collect();
        assert_eq!(parts.len(), 4, "{line}");
        town.say(who, "/antrean").await;
        for part in parts {
            let labels = town.labels(who);
            let label = labels.iter().find(|label| label.contains(part));
            let label = label.unwrap_or_else(|| panic!("{step}, {who}: {line}, but {labels:?}"));
            let page = town.tap(who, label).await;
            let count: usize = part.split(['(', ')']).nth(1).unwrap().parse().unwrap();
            let numbers = town.labels(who).into_iter().filter(|label| label.len() == 5 && label.starts_with('K'));
            assert_eq!(numbers.count(), count, "{step}, {who}, {part}: {page}");
        }
    }
}

#[tokio::test]
async fn f3_the_home_and_the_queue_count_the_same_in_every_state() {
    let (town, _) = permits().await;
    agree(&town, "nothing").await;
    let siti = ask(&town, SITI, PERMIT).await;
    agree(&town, "new").await;
    let budi = ask(&town, BUDI, PERMIT).await;
    town.forge(DEWI, &format!("1:q:m:{siti}")).await;
    agree(&town, "taken").await;
    town.talk(DEWI, &[&siti, "[konsultasi-tombol-tulis]", "Boleh kirim fotonya, Bu?"]).await;
    agree(&town, "asked back").await;
    town.telegram.photo(SITI, "");
    town.quiet().await;
    agree(&town, "answered by its owner").await;
    town.write("UPDATE cases SET due_at = opened_at + 1").await;
    agree(&town, "late").await;
    town.forge(DEWI, &format!("1:q:g:{siti}:{HENDRA}")).await;
    agree(&town, "handed on").await;
    let call = ["/catat", "[catat-telepon]", "[tim-izin]", "[catat-tombol-tanpa-nama]", "[catat-perlu]"];
    town.talk(DEWI, &call).await;
    agree(&town, "a call").await;
    let service = town.texts("SELECT number FROM services").await.remove(0);
    town.talk(SRI, &[&service, "[konsultasi-tombol-ambil]"]).await;
    agree(&town, "a call that is taken").await;
    town.write("UPDATE services SET due_at = at + 1").await;
    agree(&town, "a call that is late").await;
    town.talk(SRI, &[&service, "[catat-tombol-selesai]"]).await;
    agree(&town, "a call that is done").await;
    town.forge(SITI, &format!("1:q:n:{siti}:0")).await;
    agree(&town, "belum").await;
    town.forge(BUDI, &format!("1:q:x:{budi}:1")).await;
    agree(&town, "taken back").await;
    town.close().await;
}
