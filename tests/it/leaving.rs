//! Leaving a form and coming back to it: nothing is lost without a question, nothing is said twice.

use std::time::Duration;

use umkm_bot::sandbox::emulator::{Action, Message};

use crate::story::register;
use crate::support::{BUDI, SITI, Town};

const DAY: Duration = Duration::from_hours(24);
const DRAFTS: &str = "SELECT count(*) FROM contacts WHERE draft IS NOT NULL";

/// What a button of a message tells the bot.
fn told_by(message: &Message, label: &str) -> String {
    let button = message.buttons.iter().flatten().find(|button| button.label == label);
    match button.map(|button| button.action.clone()) {
        Some(Action::Data(data)) => data,
        _ => panic!("no {label}: {}", message.text()),
    }
}

/// What the bot said in a chat from its `from`th message on.
fn since(town: &Town, who: i64, from: usize) -> Vec<String> {
    let messages = town.telegram.messages(who);
    messages.iter().filter(|one| one.from.is_none()).skip(from).map(|one| one.text().to_owned()).collect()
}

async fn up_to_the_phone(town: &Town) {
    town.talk(SITI, &["/daftar", "[Mulai mendaftar]", "Siti", "Keripik Siti", "[Jasa]"]).await;
    town.talk(SITI, &["Kedaton", "[Sidodadi]"]).await;
    assert!(town.heard(SITI).contains("6/7"), "{}", town.heard(SITI));
}

/// I14: a button under an older message throws nothing away, touched once or ten times.
#[tokio::test]
async fn i1_i14_old_buttons_discard_nothing_without_asking() {
    let town = Town::open().await;
    town.talk(SITI, &["/daftar", "[Mulai mendaftar]", "Siti", "Keripik Siti", "/batal"]).await;
    let asked = town.telegram.last(SITI).unwrap();
    let discard = told_by(&asked, "Buang isian");
    town.talk(SITI, &["/daftar", "[Lanjut]", "[Kuliner]"]).await;
    for _ in 0..10 {
        town.telegram.press(SITI, asked.id, &discard).unwrap();
        town.quiet().await;
        if town.telegram.press(SITI, asked.id, &discard).is_err() {
            break;
        }
    }
    town.quiet().await;
    assert_eq!(town.number(DRAFTS).await, 1, "{}", town.heard(SITI));
    let messages = town.telegram.messages(SITI);
    let again = messages.iter().find(|one| one.id == asked.id).unwrap();
    assert!(again.text().contains("sampai 4/7"), "it asks about what is there now: {}", again.text());
    let field = town.tap(SITI, "Lanjut mengisi").await;
    assert!(field.contains("4/7"), "{field}");
    // Beginning anew asks as well, and ten taps on it do not answer the question.
    town.say(SITI, "/daftar").await;
    let resume = town.telegram.last(SITI).unwrap();
    let anew = told_by(&resume, "Mulai ulang");
    for _ in 0..10 {
        town.telegram.forge(SITI, resume.id, &anew);
    }
    town.quiet().await;
    let heard = town.heard(SITI);
    assert!(heard.contains("Kalau mulai ulang, jawaban yang tadi dibuang"), "{heard}");
    let sure = told_by(&town.telegram.last(SITI).unwrap(), "Ya, mulai ulang");
    let field = town.tap(SITI, "Lanjut mengisi").await;
    assert!(field.contains("4/7"), "{field}");
    town.telegram.forge(SITI, resume.id, &sure);
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM form_ends WHERE ending = 'restarted'").await, 0, "not asked now");
    town.say(SITI, "/daftar").await;
    town.tap(SITI, "Mulai ulang").await;
    let first = town.say(SITI, "ya, mulai ulang").await;
    assert!(first.contains("1/7") && !first.contains("Jawaban tadi"), "{first}");
    assert_eq!(town.number("SELECT count(*) FROM form_ends WHERE ending = 'restarted'").await, 1);
    // Written it asks as the button does, under whichever question.
    town.say(SITI, "/daftar").await;
    assert!(town.say(SITI, "mulai ulang").await.contains("Kalau mulai ulang, jawaban yang tadi dibuang"));
    town.talk(SITI, &["Siti", "/batal"]).await;
    assert!(town.say(SITI, "mulai ulang aja").await.contains("Kalau mulai ulang, jawaban yang tadi dibuang"));
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
    let said = since(&town, SITI, before);
    assert_eq!(said.len(), 2, "{said:?}");
    assert_eq!(said[0], "Baik.");
    assert!(said[1].contains("Mau disimpan dulu, atau dibuang?"), "{said:?}");
    assert!(town.telegram.keyboard(SITI).is_empty());
    // Its cancel button under an older message asks again, and has no keyboard to put away.
    town.say(SITI, "/daftar").await;
    let before = town.count(SITI);
    let asked = town.tap(SITI, "Batal").await;
    assert!(asked.contains("Mau disimpan dulu"), "{asked}");
    assert_eq!(since(&town, SITI, before), Vec::<String>::new(), "in place, with nothing beside it");
    // Who wants no reminders and has the keyboard open is rid of it.
    assert!(town.tap(SITI, "Lanjut mengisi").await.contains("6/7"));
    town.clock.advance(DAY + Duration::from_mins(2));
    town.rest().await;
    town.clock.advance(Duration::from_mins(2));
    town.quiet().await;
    assert!(!town.telegram.keyboard(SITI).is_empty());
    let heard = town.tap(SITI, "Jangan ingatkan").await;
    assert!(town.telegram.keyboard(SITI).is_empty(), "{heard}");
    town.close().await;
}

/// What sounds like hesitation may still be the name.
#[tokio::test]
async fn b1_a_name_that_sounds_like_hesitation_can_be_given() {
    let town = Town::open().await;
    town.talk(SITI, &["/daftar", "[Mulai mendaftar]", "Siti"]).await;
    for (words, label) in [("Moment", "Itu jawaban saya"), ("Sebentar", "Itu jawaban saya")] {
        let heard = town.say(SITI, words).await;
        assert!(heard.contains("pelan-pelan saja") && heard.contains("2/7"), "{heard}");
        let next = town.tap(SITI, label).await;
        assert!(next.contains(&format!("Nama usaha: {words}")) && next.contains("3/7"), "{next}");
        town.tap(SITI, "Kembali").await;
    }
    town.talk(SITI, &["[Tetap: Sebentar]", "[Kuliner]", "hmm"]).await;
    assert!(town.heard(SITI).contains("4/7"), "{}", town.heard(SITI));
    let labels: Vec<_> = town.telegram.last(SITI).unwrap().buttons.into_iter().flatten().collect();
    assert!(labels.iter().all(|button| button.label != "Itu jawaban saya"), "nothing else is an answer here");
    town.close().await;
}

/// A change that waits is what /daftar leads back to, as it was promised, and its reminder speaks of it.
#[tokio::test]
async fn b8_daftar_leads_back_to_a_change_that_waits() {
    let town = Town::open().await;
    town.at_hour(9);
    register(&town, BUDI, "Keripik Budi").await;
    town.say(BUDI, "/data").await;
    town.tap(BUDI, "Lihat dan ubah: Keripik Budi").await;
    town.tap(BUDI, "NIB").await;
    let asked = town.say(BUDI, "/daftar").await;
    assert!(asked.contains("sedang mengubah NIB"), "{asked}");
    assert!(town.tap(BUDI, "Lanjut").await.contains("NIB"));
    town.clock.advance(DAY + Duration::from_mins(2));
    town.rest().await;
    town.clock.advance(Duration::from_mins(2));
    town.quiet().await;
    let reminder = town.heard(BUDI);
    assert!(reminder.starts_with("Perubahan data usaha Bapak/Ibu belum selesai"), "{reminder}");
    town.tap(BUDI, "Jangan ingatkan").await;
    assert!(town.say(BUDI, "/daftar").await.contains("sedang mengubah NIB"));
    town.tap(BUDI, "Batal").await;
    assert!(town.say(BUDI, "/daftar").await.contains("7 pertanyaan singkat"));
    assert_eq!(town.number("SELECT count(*) FROM form_ends WHERE form = 'ubah-nib' AND ending = 'cancelled'").await, 1);
    town.close().await;
}
