//! Owners register their business by conversation: stories that an officer can read.

use std::time::Duration;

use umkm_bot::sandbox::emulator::Action;

use crate::story::{Story, fill, register};
use crate::support::{BUDI, SITI, Town};

const DAY: Duration = Duration::from_hours(24);

#[tokio::test]
async fn b1_b2_b8_straight_through_in_at_most_nine_messages() {
    let town = Town::open().await;
    let mut story = Story::new(&town, SITI);
    story
        .talk(&[
            "/daftar",
            "[Mulai mendaftar]",
            "[Siti]",
            "Keripik Pisang Bu Siti",
            "[Kuliner]",
            "kedatn",
            "[Sidodadi]",
        ])
        .await;
    town.telegram.contact(SITI, "6281234567890");
    town.quiet().await;
    story.note("kontak");
    story.talk(&["[☐ Modal]", "[Selesai memilih]", "[Kirim]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 0, "nothing before the permission");
    story.tap("☐ Layanan").await;
    story.tap("Kirim").await;
    insta::assert_snapshot!("lurus", story.told());
    let written = town.telegram.messages(SITI).iter().filter(|message| message.from.is_some()).count();
    assert!(written <= 9, "{written} messages");
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE phone_hash IS NOT NULL").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM consents WHERE given = 1 AND version = '2026-11.2'").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM consents WHERE given = 0").await, 1, "news was not ticked");
    assert_eq!(town.number("SELECT count(*) FROM form_ends WHERE ending = 'sent'").await, 1);
    town.close().await;
}

#[tokio::test]
async fn b3_back_three_times_and_correct() {
    let town = Town::open().await;
    let mut story = Story::new(&town, SITI);
    story
        .talk(&[
            "/daftar",
            "[Mulai mendaftar]",
            "Siti",
            "Kripik Pisang",
            "[Kuliner]",
            "[Kembali]",
            "[Kembali]",
            "[Kembali]",
            "[Tetap: Siti]",
            "[Kembali]",
            "[Kembali]",
            "Keripik Pisang",
        ])
        .await;
    insta::assert_snapshot!("kembali", story.told());
    town.close().await;
}

#[tokio::test]
async fn b4_b5_edit_from_the_summary_and_ten_taps_on_send() {
    let town = Town::open().await;
    fill(&town, SITI, "Keripik Siti").await;
    assert!(town.heard(SITI).contains("Periksa dulu"));
    let list = town.tap(SITI, "Ubah isian").await;
    assert!(list.contains("Yang mana yang mau diubah?"), "{list}");
    assert!(town.tap(SITI, "Kembali").await.contains("Periksa dulu"));
    let count = town.count(SITI);
    town.tap(SITI, "Ubah isian").await;
    town.tap(SITI, "Nama usaha").await;
    assert_eq!(town.count(SITI), count, "in the same message");
    let summary = town.say(SITI, "Keripik Bu Siti").await;
    assert!(summary.contains("Periksa dulu") && summary.contains("Keripik Bu Siti"), "{summary}");
    town.tap(SITI, "☐ Layanan").await;
    let send = town.telegram.last(SITI).unwrap();
    let labels: Vec<Vec<&str>> =
        send.buttons.iter().map(|row| row.iter().map(|button| button.label.as_str()).collect()).collect();
    let first = [vec!["☑ Layanan", "☐ Kabar program"], vec!["Kirim"], vec!["Ubah isian", "Batal mendaftar"]];
    assert_eq!(labels, first, "what is needed comes first, on a small phone too");
    let data = send.buttons.iter().flatten().find(|button| button.label == "Kirim").map(|button| button.action.clone());
    let Some(Action::Data(data)) = data else { panic!("no button") };
    for _ in 0..10 {
        town.telegram.press(SITI, send.id, &data).unwrap();
    }
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1, "ten taps, one record");
    assert!(town.heard(SITI).contains("Kode tanda terima"), "the receipt stays: {}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn i1_batal_leaves_from_every_step_and_asks_what_becomes_of_the_answers() {
    let town = Town::open().await;
    let steps = ["Siti", "Keripik", "Jasa", "Kedaton", "Sidodadi", "nanti saja", "modal"];
    for length in 0..=steps.len() {
        town.say(SITI, "/daftar").await;
        town.tap(SITI, "Mulai mendaftar").await;
        for words in &steps[..length] {
            town.say(SITI, words).await;
        }
        let mut heard = town.say(SITI, if length % 2 == 0 { "/batal" } else { "Batal" }).await;
        if length > 0 {
            assert!(heard.contains("Mau disimpan dulu, atau dibuang?"), "{length}: {heard}");
            assert_eq!(town.number("SELECT count(*) FROM contacts WHERE draft IS NOT NULL").await, 1, "not yet");
            heard = town.tap(SITI, "Buang isian").await;
        }
        assert!(heard.contains("dibatalkan"), "{length}: {heard}");
        assert!(town.telegram.keyboard(SITI).is_empty(), "{length}: the keyboard is gone");
        assert_eq!(town.number("SELECT count(*) FROM contacts WHERE draft IS NOT NULL").await, 0);
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
    story.tap("Mulai mendaftar").await;
    story.say("Siti").await;
    story.say("Keripik Siti").await;
    story.tap("Batal mendaftar").await;
    let field = story.tap("Lanjut mengisi").await;
    assert!(field.contains("3/7"), "{field}");
    story.say("/batal").await;
    let kept = story.tap("Simpan dulu").await;
    assert!(kept.contains("isiannya saya simpan") && kept.contains("menunggu di 3/7"), "{kept}");
    story.say("/daftar").await;
    let field = story.tap("Lanjut").await;
    assert!(field.contains("3/7"), "{field}");
    // Who writes it twice is out, and has lost nothing.
    story.say("/batal").await;
    let kept = story.say("/batal").await;
    assert!(kept.contains("isiannya saya simpan"), "{kept}");
    story.say("/batal").await;
    let gone = story.tap("Buang isian").await;
    assert!(gone.contains("dibatalkan"), "{gone}");
    let again = story.say("/batal").await;
    assert!(again.contains("Tidak ada langkah"), "{again}");
    story.say("/daftar").await;
    let first = story.tap("Mulai mendaftar").await;
    assert!(first.contains("1/7") && !first.contains("Jawaban tadi"), "{first}");
    insta::assert_snapshot!("batal", story.told());
    town.close().await;
}

/// I5, I14: by writing alone, from the phone's keyboard too; and ten taps do what one does.
#[tokio::test]
async fn i1_i5_i14_what_becomes_of_the_answers_in_words_and_under_ten_taps() {
    let town = Town::open().await;
    town.say(SITI, "/daftar").await;
    town.tap(SITI, "Mulai mendaftar").await;
    for words in ["Siti", "Keripik", "Jasa", "Kedaton", "Sidodadi"] {
        town.say(SITI, words).await;
    }
    for (words, next) in [
        ("Batal", "Mau disimpan dulu"),
        ("lanjut", "6/7"),
        ("batal", "Mau disimpan dulu"),
        ("simpan dulu", "isiannya saya simpan"),
        ("/daftar", "sampai 6/7"),
        ("/batal", "Mau disimpan dulu"),
    ] {
        let heard = town.say(SITI, words).await;
        assert!(heard.contains(next), "{words}: {heard}");
    }
    town.tap(SITI, "Lanjut mengisi").await;
    town.say(SITI, "081234567890").await;
    let ten_times = |label: &'static str| {
        let last = town.telegram.last(SITI).unwrap();
        let button = last.buttons.iter().flatten().find(|button| button.label == label).unwrap();
        let Action::Data(data) = button.action.clone() else { panic!("no button") };
        (0..10).for_each(|_| assert!(town.telegram.press(SITI, last.id, &data).is_ok()));
    };
    let draft = "SELECT count(*) FROM contacts WHERE draft IS NOT NULL";
    for (label, next, drafts) in [
        ("Batal mendaftar", "Mau disimpan dulu", 1),
        ("Simpan dulu", "isiannya saya simpan", 1),
        ("Lanjutkan pendaftaran", "7/7", 1),
        ("Batal mendaftar", "Mau disimpan dulu", 1),
        ("Buang isian", "dibatalkan", 0),
    ] {
        ten_times(label);
        town.quiet().await;
        assert!(town.heard(SITI).contains(next), "{label}: {}", town.heard(SITI));
        assert_eq!(town.number(draft).await, drafts, "{label}");
    }
    town.say(SITI, "/daftar").await;
    town.tap(SITI, "Mulai mendaftar").await;
    town.say(SITI, "Siti").await;
    town.say(SITI, "/batal").await;
    assert!(town.say(SITI, "buang").await.contains("dibatalkan"));
    assert_eq!(town.number(draft).await, 0);
    town.close().await;
}

#[tokio::test]
async fn b6_stopped_and_started_after_each_step_it_goes_on_where_it_was() {
    let mut town = Town::open().await;
    town.say(SITI, "/daftar").await;
    town.tap(SITI, "Mulai mendaftar").await;
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

#[tokio::test]
async fn b7_resumed_after_five_days_with_two_reminders_on_the_way() {
    let town = Town::open().await;
    town.at_hour(10);
    let mut story = Story::new(&town, SITI);
    story.say("/daftar").await;
    story.tap("Mulai mendaftar").await;
    story.say("Siti").await;
    story.say("Keripik Siti").await;
    for (days, reminders) in [(1, 1), (1, 1), (1, 2), (2, 2)] {
        town.clock.advance(DAY * days + Duration::from_mins(2));
        town.rest().await;
        town.clock.advance(Duration::from_mins(2));
        town.quiet().await;
        let messages = town.telegram.messages(SITI);
        let told = messages.iter().filter(|message| message.text().starts_with("Pendaftaran usaha")).count();
        assert_eq!(told, reminders, "after {days} more days");
    }
    let heard = story.say("halo").await;
    assert!(heard.contains("sampai 3/7 · Bidang"), "{heard}");
    story.tap("Lanjut").await;
    story.tap("Kuliner").await;
    insta::assert_snapshot!("lanjut_lima_hari", story.told());
    town.close().await;
}

/// A reminder that is due at night waits for the morning, and comes once.
#[tokio::test]
async fn b7_no_reminder_comes_at_night() {
    let town = Town::open().await;
    town.at_hour(21);
    town.say(SITI, "/daftar").await;
    town.tap(SITI, "Mulai mendaftar").await;
    town.say(SITI, "Siti").await;
    let reminders = || {
        let messages = town.telegram.messages(SITI);
        messages.iter().filter(|message| message.text().starts_with("Pendaftaran usaha")).count()
    };
    town.clock.advance(DAY);
    for (hour, expected) in [(22, 0), (3, 0), (7, 0), (8, 1), (9, 1), (20, 1)] {
        town.at_hour(hour);
        for _ in 0..2 {
            town.rest().await;
            town.clock.advance(Duration::from_mins(2));
        }
        town.quiet().await;
        assert_eq!(reminders(), expected, "at {hour}");
    }
    town.close().await;
}

/// The menu leads back to a form that waits, however long it has waited, also after the bot was blocked.
#[tokio::test]
async fn b7_the_menu_names_a_form_that_waits() {
    let town = Town::open().await;
    town.at_hour(10);
    town.say(SITI, "/daftar").await;
    town.tap(SITI, "Mulai mendaftar").await;
    town.say(SITI, "Siti").await;
    town.clock.advance(Duration::from_hours(8));
    let menu = town.say(SITI, "/menu").await;
    assert!(menu.contains("Pendaftaran menunggu di 2/7"), "{menu}");
    town.telegram.block(SITI);
    town.quiet().await;
    town.telegram.unblock(SITI);
    town.quiet().await;
    let back = town.heard(SITI);
    assert!(back.contains("Pendaftaran menunggu di 2/7"), "{back}");
    // Who wants no reminders sees the way, and no word about it.
    town.clock.advance(DAY);
    for _ in 0..2 {
        town.rest().await;
        town.clock.advance(Duration::from_mins(2));
    }
    town.quiet().await;
    town.tap(SITI, "Jangan ingatkan").await;
    let start = town.say(SITI, "/start").await;
    assert!(start.contains("selamat datang") && !start.contains("menunggu"), "{start}");
    assert!(town.tap(SITI, "Lanjutkan pendaftaran").await.contains("2/7"));
    town.close().await;
}

#[tokio::test]
async fn b7_after_thirty_days_an_unfinished_form_is_gone_and_counted() {
    let town = Town::open().await;
    town.at_hour(10);
    town.say(SITI, "/daftar").await;
    town.tap(SITI, "Mulai mendaftar").await;
    town.say(SITI, "Siti").await;
    for _ in 0..3 {
        town.clock.advance(DAY * 31);
        town.rest().await;
        town.quiet().await;
    }
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE draft IS NOT NULL").await, 0);
    assert_eq!(town.number("SELECT count(*) FROM form_ends WHERE ending = 'expired' AND step = 'usaha'").await, 1);
    town.close().await;
}

#[tokio::test]
async fn a15_a_question_in_the_middle_is_answered_and_the_field_asked_once_more() {
    let town = Town::open().await;
    let mut story = Story::new(&town, SITI);
    story.talk(&["/daftar", "[Mulai mendaftar]", "Siti"]).await;
    let before = town.count(SITI);
    story.say("biaya sertifikat halal berapa?").await;
    assert_eq!(town.count(SITI), before + 2, "the answer, and the field once");
    let next = story.tap("Itu jawaban saya").await;
    assert!(next.contains("3/7"), "{next}");
    story.tap("Kembali").await;
    story.say("Keripik Siti").await;
    insta::assert_snapshot!("pertanyaan_di_tengah", story.told());
    town.close().await;
}

#[tokio::test]
async fn b12_b14_a_second_business_and_a_warning_about_ones_own_twin() {
    let town = Town::open().await;
    let first = register(&town, SITI, "Keripik Siti").await;
    register(&town, SITI, "Warung Siti").await;
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 2);
    fill(&town, SITI, "keripik  SITI").await;
    let mut story = Story::new(&town, SITI);
    story.tap("☐ Layanan").await;
    let warning = story.tap("Kirim").await;
    assert!(warning.contains("sudah") && warning.contains(&first), "{warning}");
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 2);
    story.tap("Tetap kirim").await;
    story.tap("Data saya").await;
    insta::assert_snapshot!("usaha_kedua", story.told());
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 3);
    // A box that is left empty takes nothing back that was given before.
    let news = "SELECT given FROM consents WHERE contact = 7001 AND purpose = 'kabar' ORDER BY id DESC LIMIT 1";
    assert_eq!(town.number(news).await, 1);
    // Somebody else's business of the same name is never named.
    register(&town, BUDI, "Keripik Siti").await;
    town.close().await;
}

#[tokio::test]
async fn h1_the_whole_form_in_english() {
    let town = Town::open().await;
    town.telegram.person(55, "Jane", Some("en"));
    let mut story = Story::new(&town, 55);
    story
        .talk(&[
            "/register",
            "[Begin]",
            "[Jane]",
            "Jane's Coffee",
            "[Food and drink]",
            "Enggal",
            "[Pahoman]",
            "[Later]",
            "[☐ Training]",
            "[Done choosing]",
            "[☐ Service]",
        ])
        .await;
    let thanks = story.tap("Send").await;
    assert!(thanks.contains("Thank you, Jane"), "{thanks}");
    story.say("/mydata").await;
    story.say("/stop").await;
    insta::assert_snapshot!("inggris", story.told());
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1);
    town.close().await;
}

#[tokio::test]
async fn nasty_input_gets_a_kind_concrete_answer_and_nothing_is_lost() {
    let town = Town::open().await;
    town.say(SITI, "/daftar").await;
    town.tap(SITI, "Mulai mendaftar").await;
    let refused = [
        ("🍌🍌", "belum ada hurufnya"),
        ("Siti, Warung Siti", "Satu jawaban dulu"),
        ("Siti\nWarung Siti", "Satu jawaban dulu"),
        ("S", "terlalu pendek"),
        ("1871012345678901", "nomor panjang"),
        ("https://contoh.id", "alamat web"),
        ("Ѕiti", "huruf yang tidak biasa"),
        ("...", "belum ada hurufnya"),
        ("123", "belum ada hurufnya"),
    ];
    for (words, expected) in refused {
        let heard = town.say(SITI, words).await;
        assert!(heard.contains(expected) && heard.contains("Ibu Siti") && heard.contains("1/7"), "{words}: {heard}");
    }
    let heard = town.say(SITI, &"a".repeat(300)).await;
    assert!(heard.contains("300 huruf") && heard.contains("paling banyak 40"), "{heard}");
    town.telegram.message(
        SITI,
        serde_json::json!({"sticker": {"file_id": "S", "file_unique_id": "U", "type": "regular",
        "width": 1, "height": 1, "is_animated": false, "is_video": false}}),
    );
    town.quiet().await;
    assert!(town.heard(SITI).contains("saya menunggu tulisan"), "{}", town.heard(SITI));
    // Marks that turn the writing direction are dropped; the name is taken.
    let heard = town.say(SITI, "\u{202e}Siti\u{200b}").await;
    assert!(heard.contains("2/7"), "{heard}");
    for words in ["Keripik Siti", "Jasa", "Kedaton", "Sidodadi"] {
        town.say(SITI, words).await;
    }
    town.telegram.message(
        SITI,
        serde_json::json!({"contact":
        {"phone_number": "628999", "first_name": "Budi", "user_id": BUDI}}),
    );
    town.quiet().await;
    assert!(town.heard(SITI).contains("kontak orang lain"), "{}", town.heard(SITI));
    let heard = town.say(SITI, "0812").await;
    assert!(heard.contains("kurang panjang") && heard.contains("6/7"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM failed_updates").await, 0);
    town.close().await;
}

#[tokio::test]
async fn buttons_of_an_old_form_and_of_an_earlier_step_are_answered() {
    let town = Town::open().await;
    town.say(SITI, "/daftar").await;
    town.tap(SITI, "Mulai mendaftar").await;
    let first = town.telegram.last(SITI).unwrap();
    let Some(Action::Data(take)) = first.buttons.first().and_then(|row| row.first()).map(|one| one.action.clone())
    else {
        panic!("no button")
    };
    for _ in 0..10 {
        town.telegram.press(SITI, first.id, &take).unwrap();
    }
    town.quiet().await;
    assert!(town.heard(SITI).contains("2/7"), "ten taps, one step: {}", town.heard(SITI));
    town.say(SITI, "/batal").await;
    town.tap(SITI, "Buang isian").await;
    town.telegram.forge(SITI, first.id, &take);
    town.quiet().await;
    assert!(town.telegram.toasts(SITI).iter().any(|toast| toast.text.contains("sudah selesai")));
    town.say(SITI, "/daftar").await;
    town.tap(SITI, "Mulai mendaftar").await;
    town.telegram.forge(SITI, first.id, &take);
    town.quiet().await;
    assert!(town.say(SITI, "Siti").await.contains("2/7"), "the new form is untouched");
    town.close().await;
}

#[tokio::test]
async fn a_form_of_another_version_ends_with_an_apology_and_the_menu_works() {
    let mut town = Town::open().await;
    town.say(SITI, "/daftar").await;
    town.tap(SITI, "Mulai mendaftar").await;
    town.stop().await;
    // What cannot be opened is what another program wrote.
    town.write("UPDATE contacts SET draft = x'00'").await;
    town.start();
    town.say(SITI, "/menu").await;
    let said: Vec<String> = town.telegram.messages(SITI).iter().map(|message| message.text().to_owned()).collect();
    assert!(said.iter().any(|text| text.contains("tidak bisa dilanjutkan")), "{said:?}");
    assert!(town.heard(SITI).contains("Menu utama"));
    town.close().await;
}

/// A permission that holds already is shown as it is: an empty box would say no where the answer is yes.
#[tokio::test]
async fn b5_news_that_was_agreed_to_before_is_shown_as_given() {
    let town = Town::open().await;
    register(&town, SITI, "Keripik Siti").await;
    fill(&town, SITI, "Kue Siti").await;
    let labels = || -> Vec<String> {
        town.telegram.last(SITI).unwrap().buttons.iter().flatten().map(|button| button.label.clone()).collect()
    };
    let summary = town.heard(SITI);
    assert!(summary.contains("Kabar program: sudah diizinkan"), "{summary}");
    assert!(labels().iter().all(|label| !label.contains("Kabar program")), "{:?}", labels());
    town.tap(SITI, "☐ Layanan").await;
    town.tap(SITI, "Kirim").await;
    assert!(town.say(SITI, "/data").await.contains("Izin Kabar program: diberikan"));

    // Taken back, it is asked again.
    town.tap(SITI, "Cabut izin kabar").await;
    fill(&town, SITI, "Rempeyek Siti").await;
    assert!(!town.heard(SITI).contains("sudah diizinkan"), "{}", town.heard(SITI));
    assert!(labels().contains(&"☐ Kabar program".to_owned()), "{:?}", labels());
    town.close().await;
}

/// Two taps on what begins the form are one: the first question is there, and what is typed next is its answer.
#[tokio::test]
async fn c5_two_taps_that_begin_the_form_show_its_first_question() {
    let town = Town::open().await;
    town.say(SITI, "/daftar").await;
    let message = town.telegram.last(SITI).unwrap().id;
    for _ in 0..2 {
        town.telegram.forge(SITI, message, "1:d:n");
        town.quiet().await;
    }
    assert!(town.heard(SITI).contains("1/7"), "{}", town.heard(SITI));
    let next = town.say(SITI, "Siti").await;
    assert!(next.contains("Baik, Siti.") && next.contains("2/7"), "{next}");
    // Once something is answered the same button asks whether to go on.
    town.telegram.forge(SITI, message, "1:d:n");
    town.quiet().await;
    let messages = town.telegram.messages(SITI);
    assert!(messages.iter().any(|message| message.text().contains("Mau dilanjutkan?")), "in place of the question");
    town.close().await;
}
