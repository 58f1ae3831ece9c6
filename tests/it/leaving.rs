//! Leaving a form and coming back to it: nothing is lost without a question, nothing is said twice.

use std::time::Duration;

use crate::kept;
use crate::pressing::data;
use crate::said::says;
use crate::story::register;
use crate::support::{BUDI, SITI, Town};

const DAY: Duration = Duration::from_hours(24);

async fn up_to_the_phone(town: &Town) {
    town.talk(SITI, &["/daftar", "[tombol-daftar-mulai]", "Siti", "Keripik Siti", "[bidang-jasa]"]).await;
    town.talk(SITI, &["Kedaton", "[Sidodadi]"]).await;
    assert!(town.heard(SITI).contains("6/7"), "{}", town.heard(SITI));
}

/// I14: a button under an older message throws nothing away, touched once or ten times.
#[tokio::test]
async fn i1_i14_old_buttons_discard_nothing_without_asking() {
    let town = Town::open().await;
    town.talk(SITI, &["/daftar", "[tombol-daftar-mulai]", "Siti", "Keripik Siti", "/batal"]).await;
    let asked = town.telegram.last(SITI).unwrap();
    let discard = data(&asked, "formulir-tombol-buang");
    town.talk(SITI, &["/daftar", "[formulir-tombol-lanjut]", "[bidang-kuliner]"]).await;
    for _ in 0..10 {
        town.telegram.press(SITI, asked.id, &discard).unwrap();
        town.quiet().await;
        if town.telegram.press(SITI, asked.id, &discard).is_err() {
            break;
        }
    }
    town.quiet().await;
    assert_eq!(kept::drafts(&town).await, 1, "{}", town.heard(SITI));
    let messages = town.telegram.messages(SITI);
    let again = messages.iter().find(|one| one.id == asked.id).unwrap();
    assert!(again.text().contains("sampai 4/7"), "it asks about what is there now: {}", again.text());
    let field = town.press(SITI, "berhenti-tombol-isi").await;
    assert!(field.contains("4/7"), "{field}");
    // Beginning anew asks as well, and ten taps on it do not answer the question.
    town.say(SITI, "/daftar").await;
    let resume = town.telegram.last(SITI).unwrap();
    let anew = data(&resume, "formulir-tombol-ulang");
    for _ in 0..10 {
        town.telegram.forge(SITI, resume.id, &anew);
    }
    town.quiet().await;
    let heard = town.heard(SITI);
    assert!(says(&heard, "formulir-ulang-tanya"), "{heard}");
    let sure = data(&town.telegram.last(SITI).unwrap(), "formulir-tombol-ulang-ya");
    let field = town.press(SITI, "berhenti-tombol-isi").await;
    assert!(field.contains("4/7"), "{field}");
    town.telegram.forge(SITI, resume.id, &sure);
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM form_ends WHERE ending = 'restarted'").await, 0, "not asked now");
    town.say(SITI, "/daftar").await;
    town.press(SITI, "formulir-tombol-ulang").await;
    let first = town.say(SITI, "ya, mulai ulang").await;
    assert!(first.contains("1/7") && !says(&first, "formulir-tadi"), "{first}");
    assert_eq!(town.number("SELECT count(*) FROM form_ends WHERE ending = 'restarted'").await, 1);
    // Written it asks as the button does, under whichever question.
    town.say(SITI, "/daftar").await;
    assert!(says(&town.say(SITI, "mulai ulang").await, "formulir-ulang-tanya"));
    town.talk(SITI, &["Siti", "/batal"]).await;
    assert!(says(&town.say(SITI, "mulai ulang aja").await, "formulir-ulang-tanya"));
    town.close().await;
}

/// The keyboard goes with one short word, and what becomes of the answers is asked once.
#[tokio::test]
async fn i1_leaving_at_the_phone_says_no_more_than_it_must() {
    let town = Town::open().await;
    town.at_hour(9);
    up_to_the_phone(&town).await;
    let before = town.count(SITI);
    town.say(SITI, "/batal").await;
    let said = town.since(SITI, before);
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(says(&said[0], "formulir-papan-tutup"), "{said:?}");
    assert!(says(&said[1], "formulir-simpan-atau-buang"), "{said:?}");
    assert!(town.telegram.keyboard(SITI).is_empty());
    // Its cancel button under an older message asks again, and has no keyboard to put away.
    town.say(SITI, "/daftar").await;
    let before = town.count(SITI);
    let asked = town.press(SITI, "formulir-tombol-batal").await;
    assert!(says(&asked, "formulir-simpan-atau-buang"), "{asked}");
    assert_eq!(town.since(SITI, before), Vec::<String>::new(), "in place, with nothing beside it");
    // Who wants no reminders and has the keyboard open is rid of it.
    assert!(town.press(SITI, "berhenti-tombol-isi").await.contains("6/7"));
    town.clock.advance(DAY + Duration::from_mins(2));
    town.rest().await;
    town.clock.advance(Duration::from_mins(2));
    town.quiet().await;
    assert!(!town.telegram.keyboard(SITI).is_empty());
    let heard = town.press(SITI, "formulir-tombol-diam").await;
    assert!(town.telegram.keyboard(SITI).is_empty(), "{heard}");
    town.close().await;
}

/// What sounds like hesitation may still be the name.
#[tokio::test]
async fn b1_a_name_that_sounds_like_hesitation_can_be_given() {
    let town = Town::open().await;
    town.talk(SITI, &["/daftar", "[tombol-daftar-mulai]", "Siti"]).await;
    for words in ["Moment", "Sebentar"] {
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, "formulir-pelan") && heard.contains("2/7"), "{heard}");
        let next = town.press(SITI, "formulir-tombol-jawaban").await;
        assert!(next.contains(&format!("Nama usaha: {words}")) && next.contains("3/7"), "{next}");
        town.press(SITI, "tombol-kembali").await;
    }
    town.talk(SITI, &["[formulir-tombol-tetap Sebentar]", "[bidang-kuliner]", "hmm"]).await;
    assert!(town.heard(SITI).contains("4/7"), "{}", town.heard(SITI));
    let labels: Vec<_> = town.telegram.last(SITI).unwrap().buttons.into_iter().flatten().collect();
    assert!(
        labels.iter().all(|button| !says(&button.label, "formulir-tombol-jawaban")),
        "nothing else is an answer here"
    );
    town.close().await;
}

/// A change that waits is what /daftar leads back to, as it was promised, and its reminder speaks of it.
#[tokio::test]
async fn b8_daftar_leads_back_to_a_change_that_waits() {
    let town = Town::open().await;
    town.at_hour(9);
    register(&town, BUDI, "Keripik Budi").await;
    town.say(BUDI, "/data").await;
    town.press_of(BUDI, "data-tombol-usaha", "Keripik Budi").await;
    town.press(BUDI, "isian-nib").await;
    let asked = town.say(BUDI, "/daftar").await;
    assert!(asked.contains("sedang mengubah NIB"), "{asked}");
    assert!(town.press(BUDI, "formulir-tombol-lanjut").await.contains("NIB"));
    town.clock.advance(DAY + Duration::from_mins(2));
    town.rest().await;
    town.clock.advance(Duration::from_mins(2));
    town.quiet().await;
    let reminder = town.heard(BUDI);
    assert!(says(&reminder, "formulir-pengingat"), "{reminder}");
    town.press(BUDI, "formulir-tombol-diam").await;
    assert!(town.say(BUDI, "/daftar").await.contains("sedang mengubah NIB"));
    town.press(BUDI, "formulir-tombol-batal").await;
    assert!(says(&town.say(BUDI, "/daftar").await, "daftar-awal"));
    assert_eq!(town.number("SELECT count(*) FROM form_ends WHERE form = 'ubah-nib' AND ending = 'cancelled'").await, 1);
    town.close().await;
}
