//! Owners register their business by conversation: stories that an officer can read.

use umkm_bot::sandbox::emulator::Action;

use crate::said::{are, says};
use crate::story::{Story, begin, fill, register};
use crate::support::{BUDI, SITI, Town};

#[tokio::test]
async fn b1_b2_b8_straight_through_in_at_most_nine_messages() {
    let town = Town::open().await;
    let mut story = Story::new(&town, SITI);
    story
        .talk(&[
            "/daftar",
            "[tombol-daftar-mulai]",
            "[Siti]",
            "Keripik Pisang Bu Siti",
            "[bidang-kuliner]",
            "kedatn",
            "[Sidodadi]",
        ])
        .await;
    town.telegram.contact(SITI, "6281234567890");
    town.quiet().await;
    story.note("kontak");
    story.talk(&["[minat-modal]", "[formulir-tombol-selesai]", "[formulir-tombol-kirim]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 0, "nothing before the permission");
    story.press("daftar-izin-layanan").await;
    story.press("formulir-tombol-kirim").await;
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
            "[tombol-daftar-mulai]",
            "Siti",
            "Kripik Pisang",
            "[bidang-kuliner]",
            "[tombol-kembali]",
            "[tombol-kembali]",
            "[tombol-kembali]",
            "[formulir-tombol-tetap Siti]",
            "[tombol-kembali]",
            "[tombol-kembali]",
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
    assert!(says(&town.heard(SITI), "daftar-periksa"));
    let list = town.press(SITI, "formulir-tombol-ubah").await;
    assert!(says(&list, "formulir-ubah-mana"), "{list}");
    assert!(says(&town.press(SITI, "tombol-kembali").await, "daftar-periksa"));
    let count = town.count(SITI);
    town.press(SITI, "formulir-tombol-ubah").await;
    town.press(SITI, "isian-usaha").await;
    assert_eq!(town.count(SITI), count, "in the same message");
    let summary = town.say(SITI, "Keripik Bu Siti").await;
    assert!(says(&summary, "daftar-periksa") && summary.contains("Keripik Bu Siti"), "{summary}");
    town.press(SITI, "daftar-izin-layanan").await;
    let send = town.telegram.last(SITI).unwrap();
    let keys = ["daftar-izin-layanan", "daftar-izin-kabar", "formulir-tombol-kirim", "formulir-tombol-ubah"];
    let keys = [&keys[..], &["formulir-tombol-batal-daftar"]].concat();
    assert!(are(&town.labels(SITI), &keys), "what is needed comes first, on a small phone too: {send:?}");
    assert_eq!(send.buttons.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1, 2]);
    town.press_ten_times(SITI, "formulir-tombol-kirim");
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1, "ten taps, one record");
    assert!(says(&town.heard(SITI), "daftar-terkirim"), "the receipt stays: {}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn a15_a_question_in_the_middle_is_answered_and_the_field_asked_once_more() {
    let town = Town::open().await;
    let mut story = Story::new(&town, SITI);
    story.talk(&["/daftar", "[tombol-daftar-mulai]", "Siti"]).await;
    let before = town.count(SITI);
    story.say("biaya sertifikat halal berapa?").await;
    assert_eq!(town.count(SITI), before + 2, "the answer, and the field once");
    let next = story.press("formulir-tombol-jawaban").await;
    assert!(next.contains("3/7"), "{next}");
    story.press("tombol-kembali").await;
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
    story.press("daftar-izin-layanan").await;
    let warning = story.press("formulir-tombol-kirim").await;
    assert!(warning.contains("sudah") && warning.contains(&first), "{warning}");
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 2);
    story.press("formulir-tombol-tetap-kirim").await;
    story.press("tombol-data").await;
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
            "[tombol-daftar-mulai]",
            "[Jane]",
            "Jane's Coffee",
            "[bidang-kuliner]",
            "Enggal",
            "[Pahoman]",
            "[formulir-tombol-nanti]",
            "[minat-latih]",
            "[formulir-tombol-selesai]",
            "[daftar-izin-layanan]",
        ])
        .await;
    let thanks = story.press("formulir-tombol-kirim").await;
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
    begin(&town, SITI).await;
    let refused = [
        ("🍌🍌", "salah-simbol"),
        ("Siti, Warung Siti", "salah-dua"),
        ("Siti\nWarung Siti", "salah-dua"),
        ("S", "salah-pendek"),
        ("1871012345678901", "salah-nomor"),
        ("https://contoh.id", "salah-tautan"),
        ("Ѕiti", "salah-huruf"),
        ("...", "salah-simbol"),
        ("123", "salah-simbol"),
    ];
    for (words, expected) in refused {
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, expected) && heard.contains("Ibu Siti") && heard.contains("1/7"), "{words}: {heard}");
    }
    let heard = town.say(SITI, &"a".repeat(300)).await;
    assert!(heard.contains("300 huruf") && heard.contains("paling banyak 40"), "{heard}");
    town.telegram.message(
        SITI,
        serde_json::json!({"sticker": {"file_id": "S", "file_unique_id": "U", "type": "regular",
        "width": 1, "height": 1, "is_animated": false, "is_video": false}}),
    );
    town.quiet().await;
    assert!(says(&town.heard(SITI), "salah-jenis"), "{}", town.heard(SITI));
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
    assert!(says(&town.heard(SITI), "salah-kontak"), "{}", town.heard(SITI));
    let heard = town.say(SITI, "0812").await;
    assert!(says(&heard, "salah-telepon-pendek") && heard.contains("6/7"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM failed_updates").await, 0);
    town.close().await;
}

#[tokio::test]
async fn buttons_of_an_old_form_and_of_an_earlier_step_are_answered() {
    let town = Town::open().await;
    begin(&town, SITI).await;
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
    town.press(SITI, "formulir-tombol-buang").await;
    town.telegram.forge(SITI, first.id, &take);
    town.quiet().await;
    assert!(town.telegram.toasts(SITI).iter().any(|toast| says(&toast.text, "formulir-sudah-ditutup")));
    begin(&town, SITI).await;
    town.telegram.forge(SITI, first.id, &take);
    town.quiet().await;
    assert!(town.say(SITI, "Siti").await.contains("2/7"), "the new form is untouched");
    town.close().await;
}

#[tokio::test]
async fn a_form_of_another_version_ends_with_an_apology_and_the_menu_works() {
    let mut town = Town::open().await;
    begin(&town, SITI).await;
    town.stop().await;
    // What cannot be opened is what another program wrote.
    town.write("UPDATE contacts SET draft = x'00'").await;
    town.start();
    town.say(SITI, "/menu").await;
    let said: Vec<String> = town.telegram.messages(SITI).iter().map(|message| message.text().to_owned()).collect();
    assert!(said.iter().any(|text| says(&text, "lupa")), "{said:?}");
    assert!(says(&town.heard(SITI), "menu-lagi"));
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
    assert!(says(&summary, "daftar-kabar-tetap"), "{summary}");
    assert!(labels().iter().all(|label| !says(&label, "daftar-izin-kabar")), "{:?}", labels());
    town.press(SITI, "daftar-izin-layanan").await;
    town.press(SITI, "formulir-tombol-kirim").await;
    assert!(town.say(SITI, "/data").await.contains("Izin Kabar program: diberikan"));

    // Taken back, it is asked again.
    town.press(SITI, "data-tombol-cabut-kabar").await;
    fill(&town, SITI, "Rempeyek Siti").await;
    assert!(!says(&town.heard(SITI), "daftar-kabar-tetap"), "{}", town.heard(SITI));
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
    assert!(messages.iter().any(|message| says(message.text(), "formulir-resume")), "in place of the question");
    town.close().await;
}
