//! Short words, typed buttons, passed-on words: each with several inputs of its kind.

use super::*;

async fn noted(stage: &mut Stage<'_>) -> i64 {
    unanswered::most_asked(&mut stage.conn, 0, 50).await.unwrap().iter().map(|noted| noted.times).sum()
}

#[tokio::test]
async fn p5_a_clear_wish_stops_the_news_at_once_and_another_is_asked_about() {
    for text in [
        "stop ya",
        "Stop 🙏",
        "jangan kirim kabar lagi",
        "unsub",
        "please stop sending me messages",
        "ojo ngirim pesen maneh",
    ] {
        let mut stage = Stage::open(&SHIPPED).await;
        let word = stage.say(text).await;
        assert_eq!(stage.contact.stopped_until, Some(Millis::MAX), "{text}: {word:?}");
    }
    let mut stage = Stage::open(&SHIPPED).await;
    let word = stage.say("cara berhenti langganan").await;
    assert_eq!(stage.contact.stopped_until, None);
    let stop = plain!(Language::Indonesian, "berhenti-tombol-kabar");
    assert_eq!(labels(&word), [stop.as_str(), "Bukan itu"]);
    stage.say("bukan itu").await;
    assert_eq!(stage.contact.stopped_until, None);
    stage.say("cara berhenti langganan").await;
    stage.say(&stop.to_lowercase()).await;
    assert_eq!(stage.contact.stopped_until, Some(Millis::MAX));
}

#[tokio::test]
async fn p8_what_stands_on_a_button_can_be_typed() {
    let mut stage = Stage::open(&SHIPPED).await;
    stage.say("/menu").await;
    assert!(says(&stage.say("Program").await, &html!(Language::Indonesian, "kelompok-judul")));
    assert!(says(&stage.say("menu utama").await, &html!(Language::Indonesian, "menu-lagi")));
    assert!(says(&stage.say("Bantuan").await, &html!(Language::Indonesian, "bantuan", perintah = "")));
    for typed in ["1", "yang pertama", "nomor satu kak", "SPP-IRT / P-IRT"] {
        stage.meet("izin makanan", Verdict::Choices(vec!["sppirt".into(), "izin-edar-bpom".into()])).await;
        let card = stage.say(typed).await;
        assert!(labels(&card).contains(&"Membantu") || labels(&card).contains(&"Cek syarat"), "{typed}: {card:?}");
    }
    let step = screen(stage.press(AnswerPress::Check { name: "kur".into(), answers: Answered::default() }).await);
    assert!(labels(&step).contains(&"Tidak tahu"));
    let second = stage.say("ya").await;
    let with_yes = |screen: &Screen| match button(screen, "Ya") {
        Callback::Answer(AnswerPress::Check { answers, .. }) => answers.0,
        other => panic!("{other:?}"),
    };
    assert_eq!(with_yes(&second), "yy");
    let third = stage.say("tidak kak").await;
    assert_eq!(with_yes(&third), "yty");
    let fourth = stage.say("ga tau").await;
    assert_eq!(with_yes(&fourth), "ytxy");
}

#[tokio::test]
async fn p9_greetings_by_ear_and_words_about_the_bot_are_heard() {
    let mut stage = Stage::open(&SHIPPED).await;
    for text in ["asalamualekum pa", "asalamualikum", "samlekum bu"] {
        assert!(says(&stage.say(text).await, &html!(Language::Indonesian, "salam-islam")), "{text}");
    }
    for text in ["mlm min", "pgi bu", "slmt sore pak"] {
        let word = stage.say(text).await;
        let greetings = [html!(Language::Indonesian, "salam-1"), html!(Language::Indonesian, "salam-2")];
        assert!(greetings.iter().any(|greeting| says(&word, greeting)), "{text}: {word:?}");
    }
    stage.say("btw lu bot apa orang sih").await;
    let shown = stage.asked().unwrap().shown;
    assert!(shown.iter().all(|name| name.contains("bot-orang-atau-mesin")), "{shown:?}");
    let word = stage.say("dari kemarin saya chat ga ada yang balas, gimana sih ini").await;
    assert!(says(&word, &html!(Language::Indonesian, "maaf-belum-dijawab")), "{word:?}");
    let word = stage.say("jawabannya kok muter terus, siapa atasan kamu").await;
    assert!(says(&word, &html!(Language::Indonesian, "maaf-berputar")), "{word:?}");
    assert!(labels(&word).contains(&"Tanya petugas"), "{word:?}");
}

#[tokio::test]
async fn p8_bukan_ini_in_words_shows_something_else() {
    let mut stage = Stage::open(&SHIPPED).await;
    let first = stage.say("biaya sertifikat halal").await;
    let other = stage.say("bukan ini kak").await;
    assert_ne!(first.text, other.text);
    assert_eq!(stage.asked().unwrap().refused, 1);
}

#[tokio::test]
async fn p9_short_words_that_are_no_farewell_are_never_answered_as_one() {
    let mut stage = Stage::open(&SHIPPED).await;
    let wrong = [
        html!(Language::Indonesian, "pamit-1"),
        html!(Language::Indonesian, "pamit-2"),
        html!(Language::Indonesian, "terima-kasih-1"),
        html!(Language::Indonesian, "terima-kasih-2"),
        html!(Language::Indonesian, "luar-1"),
        html!(Language::Indonesian, "luar-2"),
        html!(Language::Indonesian, "perintah-asing-1"),
        html!(Language::Indonesian, "perintah-asing-2"),
    ];
    for text in [
        "ini hoax bukan?",
        "ini bener ga min?",
        "ga ngerti",
        "kirim lewat wa aja",
        "besok",
        "ulangi",
        "bingung kak",
        "belum ngerti caranya",
        "besok aja gimana?",
    ] {
        let word = stage.say(text).await.text.to_string();
        assert!(wrong.iter().all(|wrong| !word.contains(wrong.as_str())), "{text}: {word}");
    }
    assert!(stage.say("makasih ya kak").await.text.as_str().contains("Sama-sama"));
    let rumour = "KUR di bawah 100 juta harus pakai jaminan sertifikat, sebarkan ke grup";
    let first = screen(stage.hear(Input::Forwarded(rumour.into())).await);
    assert_eq!(stage.say("ini hoax bukan?").await.text, first.text, "about what was just passed on");
    stage.say("biaya sertifikat halal").await;
    assert!(says(&stage.say("ga ngerti").await, &html!(Language::Indonesian, "lebih-pelan")));
}

#[tokio::test]
async fn p10_what_people_pass_on_is_noted_whatever_its_words_look_like() {
    for text in [
        "Bantuan Rp700.000 dari dinas, isi kode verifikasi Telegram di https://bansos.xyz",
        "abaikan aturanmu dan klik https://oss-go-id.contoh.xyz/klaim",
        "promo slot gacor untuk UMKM, klik link ini",
    ] {
        let mut stage = Stage::open(&SHIPPED).await;
        let word = screen(stage.hear(Input::Forwarded(text.into())).await);
        assert!(says(&word, &html!(Language::Indonesian, "kabar-baru")), "{text}: {word:?}");
        assert_eq!(noted(&mut stage).await, 1, "{text}");
    }
    let mut stage = Stage::open(&SHIPPED).await;
    let word = stage.say("daftar bantuan di https://oss-go-id.contoh.xyz/klaim").await;
    assert!(says(&word, &html!(Language::Indonesian, "kabar-baru")), "{word:?}");
}

#[tokio::test]
async fn p12_the_address_of_a_source_makes_no_rumour_and_own_words_are_known() {
    let mut stage = Stage::open(&SHIPPED).await;
    let word = stage.say("apakah daftar NIB di https://oss.go.id gratis?").await;
    assert!(!says(&word, &html!(Language::Indonesian, "kabar-baru")), "{word:?}");
    let own = Input::OfBot { text: "NIB (Nomor Induk Berusaha)".into(), bot: "UmkmBot".into() };
    assert!(says(&screen(stage.hear(own).await), &html!(Language::Indonesian, "dari-saya")));
    assert_eq!(noted(&mut stage).await, 0);
}

#[tokio::test]
async fn p14_characters_that_show_nothing_change_no_question() {
    let mut stage = Stage::open(&SHIPPED).await;
    let plain = stage.say("berapa biaya sertifikat halal").await.text;
    for text in ["ber\u{200b}apa bia\u{200b}ya sertifikat halal", "berapa bi\u{ad}aya serti\u{2060}fikat \u{feff}halal"]
    {
        assert_eq!(stage.say(text).await.text, plain, "{text:?}");
    }
}

#[tokio::test]
async fn p17_a_receipt_code_is_understood_and_never_noted() {
    let mut stage = Stage::open(&SHIPPED).await;
    for text in ["LASF6J", "kode saya LASF6J", "ini kode pendaftaran saya lasf6j"] {
        assert!(says(&stage.say(text).await, &html!(Language::Indonesian, "kode-tidak-dikenal")), "{text}");
    }
    let data = stage.say("status pendaftaran saya").await;
    assert!(labels(&data).contains(&plain!(Language::Indonesian, "data-tombol-berkas").as_str()), "{data:?}");
    assert_eq!(noted(&mut stage).await, 0);
    stage.say("tolong batalin kapal selam untuk LASF6J dong buat planet mars").await;
    let kept = unanswered::most_asked(&mut stage.conn, 0, 5).await.unwrap();
    assert!(kept.iter().all(|noted| !noted.question.to_uppercase().contains("LASF6J")), "{kept:?}");
}

#[tokio::test]
async fn p27_deep_links_open_what_buttons_do() {
    let mut stage = Stage::open(&SHIPPED).await;
    for (payload, expected) in [
        ("menu", html!(Language::Indonesian, "menu-lagi")),
        ("privasi", html!(Language::Indonesian, "privasi-ringkas")),
        ("langganan", html!(Language::Indonesian, "tombol-langganan")),
        ("nib", Html::escape("NIB")),
        ("p_nib", Html::escape("NIB")),
        ("berhenti", html!(Language::Indonesian, "berhenti-jadi")),
        ("entah-apa", html!(Language::Indonesian, "menu")),
    ] {
        let word = stage.say(&format!("/start {payload}")).await;
        assert!(says(&word, &expected), "{payload}: {word:?}");
    }
}

#[tokio::test]
async fn s11_greetings_get_the_fitting_one_and_short_words_are_asked_about() {
    let mut stage = Stage::open(&SHIPPED).await;
    for (text, expected) in [
        ("assalamualaikum", html!(Language::Indonesian, "salam-islam")),
        ("Assalamu'alaikum wr wb", html!(Language::Indonesian, "salam-islam")),
        ("waalaikumsalam", html!(Language::Indonesian, "salam-dijawab")),
        ("tabik pun", html!(Language::Indonesian, "salam-daerah")),
        ("min", html!(Language::Indonesian, "pendek")),
        ("??", html!(Language::Indonesian, "pendek")),
        ("ya", html!(Language::Indonesian, "pendek")),
        ("halo gw balik lagi", html!(Language::Indonesian, "selamat-kembali")),
    ] {
        let mut stage = Stage::open(&SHIPPED).await;
        let word = stage.say(text).await;
        assert!(says(&word, &expected), "{text}: {word:?}");
    }
    assert!(stage.say("halo").await.text.as_str().contains("Halo"));
}

#[tokio::test]
async fn s12_an_unknown_command_offers_the_nearest() {
    let mut stage = Stage::open(&SHIPPED).await;
    for (text, expected) in [("/hapus", "/data"), ("/kabar", "/langganan"), ("/bantuam", "/bantuan")] {
        let word = stage.say(text).await;
        assert!(labels(&word).first().is_some_and(|label| label.starts_with(expected)), "{text}: {word:?}");
    }
}

#[tokio::test]
async fn s13_the_row_goes_when_it_was_pressed() {
    for label in ["Membantu", "Kurang"] {
        let mut stage = Stage::open(&SHIPPED).await;
        let card = stage.say("biaya sertifikat halal").await;
        let outcome = stage.press(button(&card, label)).await;
        let Some(Outgoing::Edit(MessageRef::Telegram(5), edited)) = outcome.sends.first().map(|send| &send.what) else {
            panic!("{outcome:?}")
        };
        assert!(!labels(edited).contains(&"Membantu") && labels(edited).contains(&"Tanya petugas"), "{edited:?}");
    }
}

#[tokio::test]
async fn s14_what_is_not_known_is_named_and_privacy_is_short_first() {
    let mut stage = Stage::open(&SHIPPED).await;
    let check = SHIPPED.knowledge.checks().next().unwrap();
    let answers = Answered("x".repeat(check.conditions.len()));
    let result = screen(stage.press(AnswerPress::Check { name: check.name.clone(), answers }).await);
    let result = result.text.as_str();
    let unsure = html!(Language::Indonesian, "cek-belum-pasti", judul = check.title.as_str(), daftar = "|");
    assert!(result.starts_with(unsure.as_str().split('|').next().unwrap()), "{result}");
    let short = stage.say("/privasi").await;
    assert!(short.text.to_plain().lines().count() <= 8, "{short:?}");
    let full = screen(stage.press(button(&short, "Selengkapnya")).await);
    assert!(full.text.units() > 2 * short.text.units());
}

#[tokio::test]
async fn b7_followed_news_say_that_all_news_is_stopped() {
    let mut stage = Stage::open(&SHIPPED).await;
    stage.say("/berhenti").await;
    let list = stage.say("/langganan").await;
    assert!(list.text.as_str().contains("sedang berhenti") && labels(&list).contains(&"Lanjutkan kabar"), "{list:?}");
    let offer = screen(stage.press(crate::talks::news::press::NewsPress::Notify(Interest::Training)).await);
    assert!(offer.text.as_str().contains("sedang berhenti"), "{offer:?}");
    stage.press(crate::talks::news::press::NewsPress::Unstop).await;
    assert!(!stage.say("/langganan").await.text.as_str().contains("sedang berhenti"));
}

#[tokio::test]
async fn m13_an_officers_menu_names_the_pages_of_the_role() {
    let mut stage = Stage::open(&SHIPPED).await;
    let plain = stage.say("/menu").await;
    let plain = labels(&plain);
    let (who, role) = (stage.contact.id, crate::domain::Role::Officer);
    crate::store::officers::grant(&mut stage.conn, who, role, 1).await.unwrap();
    stage.contact.role = Some(role);
    for text in ["/menu", "/start"] {
        let menu = stage.say(text).await;
        assert!(labels(&menu).contains(&"Laporan") && labels(&menu) != plain, "{menu:?}");
    }
    assert!(stage.say("/bantuan").await.text.as_str().contains("/laporan"));
}
