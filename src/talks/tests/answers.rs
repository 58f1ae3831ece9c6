//! Questions and answers: the next one, the kept ones, checks, rumours, news, words that are no question.

use super::*;

/// Questions to which the first answer is said not to be the right one.
const REFUSED: [&str; 20] = [
    "cara dapat modal usaha",
    "mau ikut pelatihan",
    "biaya sertifikat halal berapa",
    "izin untuk jualan keripik",
    "pinjaman buat warung",
    "tempat jualan di kota",
    "cara jualan online",
    "bikin merek dagang",
    "bantuan kemasan produk",
    "cara daftar NIB",
    "syarat kur apa saja",
    "sewa kios di taman umkm",
    "pelatihan menenun tapis",
    "ekspor kopi ke luar negeri",
    "pajak umkm berapa persen",
    "koperasi merah putih itu apa",
    "bayar pakai qris gimana",
    "konsultasi usaha dengan ahli",
    "izin bpom untuk sambal",
    "promosi di media sosial",
];

#[tokio::test]
async fn a4_not_this_offers_the_next_answer_and_then_an_officer() {
    let mut went_on = 0;
    for question in REFUSED {
        let mut stage = Stage::open(&SHIPPED).await;
        let first = stage.say(question).await;
        let asked = stage.asked().unwrap_or_else(|| panic!("{question} is not answered: {first:?}"));
        let refuse = button(&first, "Bukan ini");
        let second = screen(stage.press(refuse.clone()).await);
        assert_ne!(first.text, second.text, "{question}");
        let next = stage.asked().unwrap();
        assert!(next.shown.iter().all(|slug| !asked.shown.contains(slug)), "{question}: {next:?}");
        assert_eq!(next.excluded, asked.shown, "{question}");
        if next.shown.is_empty() {
            assert!(labels(&second).contains(&"Tanya petugas"), "{question}");
            continue;
        }
        went_on += 1;
        assert!(stage.press(refuse).await.sends.is_empty(), "the same tap again changes nothing: {question}");
        let third = screen(stage.press(button(&second, "Bukan ini")).await);
        assert!(third.text.as_str().contains("belum menemukan"), "{question}");
        assert!(labels(&third).contains(&"Tanya petugas"), "{question}");
        let counted = unanswered::most_asked(&mut stage.conn, 0, 5).await.unwrap();
        assert_eq!(counted.iter().map(|noted| noted.disliked).sum::<i64>(), 1, "{question}: {counted:?}");
    }
    assert!(went_on >= 16, "another answer was found for {went_on} of {} questions", REFUSED.len());
}

#[tokio::test]
async fn a4_not_this_about_an_old_question_asks_for_it_again() {
    let mut stage = Stage::open(&SHIPPED).await;
    let card = stage.say("biaya sertifikat halal").await;
    stage.now += 25 * 60 * 60_000;
    let outcome = stage.press(button(&card, "Bukan ini")).await;
    assert!(outcome.answers[0].words.is_some());
    assert!(screen(outcome).text.as_str().contains("tulis lagi"));
}

#[tokio::test]
async fn a4_not_this_about_one_of_the_last_questions_is_heard() {
    let mut stage = Stage::open(&SHIPPED).await;
    let choice = stage.meet("izin makanan", Verdict::Choices(vec!["sppirt".into(), "izin-edar-bpom".into()])).await;
    stage.say("biaya sertifikat halal").await;
    stage.now += 31 * 60_000;
    stage.say("syarat KUR apa saja").await;
    stage.say("/menu").await;
    stage.press(button(&choice, "Bukan ini")).await;
    let asked = stage.asked().unwrap();
    assert_eq!((asked.text.as_str(), asked.refused), ("izin makanan", 1));
    let outcome = stage.press(button(&choice, "Bukan ini")).await;
    assert!(outcome.sends.is_empty(), "the same tap again changes nothing");
}

#[tokio::test]
async fn a3_helped_and_not_yet_are_kept_once_with_question_passage_and_version() {
    let mut stage = Stage::open(&SHIPPED).await;
    let answer = Verdict::Answer("sertifikasi-halal".into());
    let card = stage.meet("biaya sertifikat halal, nomor saya 0812 3456 7890", answer).await;
    for _ in 0..2 {
        let outcome = stage.press(button(&card, "Membantu")).await;
        let edits = matches!(&outcome.sends[..], [Send { what: Outgoing::Edit(MessageRef::Telegram(5), _), .. }]);
        assert!(outcome.answers[0].words.is_some() && edits);
    }
    let outcome = stage.press(button(&card, "Kurang")).await;
    let word = screen(outcome);
    assert!(word.text.as_str().contains("belum membantu") && labels(&word).contains(&"Tanya petugas"));
    let again = stage.press(button(&card, "Kurang")).await.sends;
    let edits = matches!(&again[..], [Send { what: Outgoing::Edit(MessageRef::Telegram(5), _), .. }]);
    assert!(edits, "a second tap changes nothing: {again:?}");
    let counted = unanswered::most_asked(&mut stage.conn, 0, 5).await.unwrap();
    let [unanswered::Noted { question, times: 0, disliked: 1, .. }] = counted.as_slice() else { panic!("{counted:?}") };
    assert!(question.contains("halal") && !question.contains("3456"), "{question}");
    let until = stage.now + 366 * DAY;
    let due = store::retention::due(&mut stage.conn, &Keys::derive(&[1; 32]), until).await.unwrap();
    assert!(due.contains(&("feedback", 1)), "one row: {due:?}");
}

#[tokio::test]
async fn a6_near_equal_questions_without_an_answer_are_one_row_and_numbers_are_masked() {
    let mut stage = Stage::open(&SHIPPED).await;
    stage.ranks = false;
    for text in [
        "Jadwal kapal ferry ke pulau pahawang?",
        "jadwal  KAPAL ferry ke pulau pahawang",
        "jdwl kapal ferry ke pulau pahawang!!",
    ] {
        let word = stage.say(text).await;
        assert!(word.text.as_str().contains("belum tahu"), "{text}: {word:?}");
        for label in ["Tanya petugas", "Program"] {
            assert!(labels(&word).contains(&label), "{text}");
        }
    }
    stage.say("jadwal kapal ferry nik 1871012345678901").await;
    let counted = unanswered::most_asked(&mut stage.conn, 0, 5).await.unwrap();
    assert_eq!(counted.first().map(|noted| noted.times), Some(3), "{counted:?}");
    assert!(counted.iter().all(|noted| !noted.question.contains("1871")), "{counted:?}");
}

#[tokio::test]
async fn a9_a_programme_ends_at_midnight_in_lampung_as_answer_choice_and_neighbour() {
    let last = NaiveDate::from_ymd_opt(2026, 11, 22);
    let knowledge = Knowledge::shipped().unwrap().changed("qris", |programme| programme.valid_until = last);
    let world = world(knowledge);
    let mut stage = Stage::open(&world).await;
    let mentions = |screen: &Screen| {
        screen.buttons.iter().flatten().any(
            |button| matches!(Callback::of(button), Some(Callback::Answer(AnswerPress::Section { slug, .. } | AnswerPress::Choice { slug, .. })) if slug == "qris"),
        )
    };
    // 23:59:59 in Lampung.
    stage.now = TODAY + 14 * 3_600_000 - 1_000;
    assert!(mentions(&stage.meet("apa itu qris", Verdict::Choices(vec!["qris".into(), "nib".into()])).await));
    assert!(mentions(&screen(stage.press(AnswerPress::Group(Group::Digital)).await)));
    stage.now += 1_000;
    for text in ["apa itu qris", "qris", "bayar pakai qris di warung", "syarat qris"] {
        let word = stage.say(text).await;
        assert!(!mentions(&word), "{text}: {word:?}");
    }
    assert!(stage.say("apa itu qris").await.text.as_str().contains("berakhir"));
    for group in [Group::Digital, Group::Modal] {
        assert!(!mentions(&screen(stage.press(AnswerPress::Group(group)).await)));
    }
    for neighbour in world.knowledge.iter().filter(|of| of.head.related.contains(&"qris".to_owned())) {
        assert!(!mentions(&screen(stage.press(AnswerPress::Related(neighbour.head.slug.clone())).await)));
    }
    let forged = AnswerPress::Section { slug: "qris".into(), section: Section::Biaya, part: 0 };
    assert!(screen(stage.press(forged).await).text.as_str().contains("berakhir"));
    let draft = Knowledge::shipped().unwrap().changed("qris", |programme| programme.head.state = State::Draft);
    assert!(!draft.get("qris").unwrap().is_current(last.unwrap()));
}

#[tokio::test]
async fn a8_what_was_checked_long_ago_is_marked() {
    let mut stage = Stage::open(&SHIPPED).await;
    let halal = || Verdict::Answer("sertifikasi-halal".into());
    let words = "biaya sertifikat halal";
    stage.now += 180 * DAY;
    assert!(!stage.meet(words, halal()).await.text.as_str().contains('⚠'));
    stage.now += DAY;
    assert!(stage.meet(words, halal()).await.text.as_str().contains("⚠ Dibaca November 2026"));
}

/// Presses yes and no through a whole check; returns how many results there were.
async fn walk(stage: &mut Stage<'_>, check: &Check) -> usize {
    let mut results = 0;
    let mut open = vec![Callback::from(AnswerPress::Check { name: check.name.clone(), answers: Answered::default() })];
    while let Some(data) = open.pop() {
        let screen = screen(stage.press(data.clone()).await);
        let Callback::Answer(AnswerPress::Check { answers: Answered(answers), .. }) = &data else { panic!("{data:?}") };
        if !answers.is_empty() {
            assert!(
                matches!(button(&screen, "Pertanyaan sebelumnya"), Callback::Answer(AnswerPress::Check { answers: back, .. }) if answers.starts_with(&back.0))
            );
        }
        if answers.len() < check.conditions.len() {
            open.extend([button(&screen, "Ya"), button(&screen, "Tidak")]);
            continue;
        }
        results += 1;
        let text = screen.text.as_str();
        let passed = html!(Language::Indonesian, "cek-lolos", judul = "");
        assert!(text.contains(passed.as_str().lines().last().unwrap()), "it is no decision: {text}");
        let failed =
            check.conditions.iter().zip(answers.chars()).filter(|(of, answer)| !of.is_met(*answer == 'y')).count();
        assert_eq!(text.matches("Saran:").count(), failed, "{answers}: {text}");
        assert!(screen.text.units() <= 4_096, "{}", screen.text.units());
    }
    results
}

#[tokio::test]
async fn a11_every_path_of_every_check_ends_in_a_result() {
    let mut stage = Stage::open(&SHIPPED).await;
    assert_eq!(SHIPPED.knowledge.checks().count(), 6);
    for check in SHIPPED.knowledge.checks() {
        assert_eq!(walk(&mut stage, check).await, 1 << check.conditions.len(), "{}", check.name);
        for slug in &check.programmes {
            let open = AnswerPress::Section { slug: slug.clone(), section: Section::Ringkasan, part: 0 };
            assert!(labels(&screen(stage.press(open).await)).contains(&"Cek syarat"), "{slug}");
        }
    }
    stage.contact.language = Some(Language::English);
    let step = screen(stage.press(AnswerPress::Check { name: "kur".into(), answers: Answered("y".into()) }).await);
    assert!(says(&step, &html!(Language::English, "hanya-indonesia")), "{step:?}");
    stage.contact.language = None;
    for answers in ["yyyyyyy", "yyyyyyyyyyyyyyyyyyyyyyyyy"] {
        let lost =
            screen(stage.press(AnswerPress::Check { name: "kur".into(), answers: Answered(answers.into()) }).await);
        assert!(says(&lost, &html!(Language::Indonesian, "kedaluwarsa")));
    }
}

#[tokio::test]
async fn a16_a_rumour_is_met_with_the_passage_that_corrects_it_or_kept_for_officers() {
    let mut stage = Stage::open(&SHIPPED).await;
    for (rumour, known) in [
        (
            "Info penting!! KUR di bawah 100 juta harus pakai jaminan sertifikat, sebarkan ke grup",
            "KUR di bawah Rp100 juta",
        ),
        (
            "Kabar gembira pinjaman Siger pasti cair setelah berkas masuk, daftar https://contoh.xyz/siger",
            "Pinjaman Siger pasti cair",
        ),
        ("kata grup sebelah kios Siger sudah buka lagi lho, cek www.contoh.com", "Kios Siger sudah buka"),
    ] {
        let word = screen(stage.hear(Input::Forwarded(rumour.into())).await);
        assert!(word.text.as_str().contains(known) && word.text.as_str().contains("Sumber:"), "{rumour}: {word:?}");
        assert!(labels(&word).contains(&"Tanya petugas"));
    }
    assert!(unanswered::most_asked(&mut stage.conn, 0, 5).await.unwrap().is_empty());
    let fresh = "Pelaku UMKM dapat voucher belanja 700 ribu dari presiden, hubungi 0812-3456-7890 di bit.ly/belanja700";
    let word = stage.say(fresh).await;
    assert!(says(&word, &html!(Language::Indonesian, "kabar-baru")), "{word:?}");
    assert!(!word.text.as_str().contains("bit.ly"), "a link is never repeated");
    let kept = unanswered::most_asked(&mut stage.conn, 0, 5).await.unwrap();
    assert!(kept.len() == 1 && !kept[0].question.contains("3456"), "{kept:?}");
}

#[tokio::test]
async fn news_is_only_followed_after_a_yes_and_privacy_says_so() {
    let mut stage = Stage::open(&SHIPPED).await;
    let card = stage.meet("pelatihan tapis", Verdict::Answer("pelatihan-tapis".into())).await;
    let whole = screen(stage.press(button(&card, "Lainnya ▾")).await);
    let offer = screen(stage.press(button(&whole, &plain!(Language::Indonesian, "tombol-kabari"))).await);
    assert!(subscriptions::of(&mut stage.conn, ContactId(7)).await.unwrap().is_empty(), "nothing before the yes");
    for _ in 0..2 {
        assert!(
            stage.press(button(&offer, &plain!(Language::Indonesian, "tombol-kabari-ya"))).await.answers[0]
                .words
                .is_some()
        );
    }
    assert_eq!(subscriptions::of(&mut stage.conn, ContactId(7)).await.unwrap(), [Interest::Training]);
    let followed = html!(Language::Indonesian, "privasi-langganan", daftar = "Pelatihan");
    assert!(says(&stage.say("/privasi").await, &followed));
    let list = stage.say("/langganan").await;
    let off = screen(
        stage.press(button(&list, &plain!(Language::Indonesian, "tombol-langganan-mati", topik = "Pelatihan"))).await,
    );
    assert!(
        labels(&off).contains(&plain!(Language::Indonesian, "tombol-langganan-nyala", topik = "Pelatihan").as_str()),
        "{off:?}"
    );
    assert!(subscriptions::of(&mut stage.conn, ContactId(7)).await.unwrap().is_empty());
    assert!(says(&stage.say("/privasi").await, &html!(Language::Indonesian, "privasi-langganan-kosong")));
}

#[tokio::test]
async fn two_wishes_in_one_question_get_the_leading_side_of_both_in_one_message() {
    let mut stage = Stage::open(&SHIPPED).await;
    let both = Verdict::Both("nib".into(), "sertifikasi-halal".into());
    let word = stage.meet("berapa biaya nib dan biaya halal", both).await;
    for part in ["NIB", "Sertifikat halal", "ratis", "Sumber:", "belum diperiksa dinas"] {
        assert!(word.text.as_str().contains(part), "{part}: {word:?}");
    }
    assert_eq!(word.text.as_str().matches("<i>Biaya</i>").count(), 2);
    assert!(word.text.units() <= 700, "two short answers: {}", word.text.units());
    let card = screen(stage.press(button(&word, "Sertifikat halal")).await);
    assert!(card.text.as_str().contains("<i>Biaya</i>") && labels(&card).contains(&"Membantu"));
    let asked = stage.asked().unwrap();
    assert_eq!(asked.shown, ["sertifikasi-halal"]);
}

#[tokio::test]
async fn a14_the_question_and_its_programme_are_let_go_on_menu() {
    let mut stage = Stage::open(&SHIPPED).await;
    stage.say("biaya sertifikat halal").await;
    assert!(stage.asked().is_some());
    stage.say("/menu").await;
    let memory = Memory::read(&stage.contact.talk).0;
    assert_eq!((memory.asked, memory.topic), (None, None));
}

#[tokio::test]
async fn what_is_no_question_gets_a_fitting_word_that_varies_in_both_languages() {
    let kinds = [
        Politeness::Greeting,
        Politeness::Thanks,
        Politeness::Goodbye,
        Politeness::Insult,
        Politeness::Complaint,
        Politeness::Spam,
        Politeness::Gibberish,
        Politeness::Emoji,
        Politeness::Sensitive,
        Politeness::Injection,
        Politeness::Elsewhere,
    ];
    let mut words = std::collections::BTreeSet::new();
    let mut stage = Stage::open(&SHIPPED).await;
    for language in Language::ALL {
        stage.contact.language = Some(language);
        for kind in kinds {
            for _ in 0..2 {
                let word = stage.meet("x", Verdict::Polite(kind)).await;
                let is_programme = |data: &Callback| matches!(data, Callback::Answer(AnswerPress::Section { slug, .. }) if slug != "hubungi-petugas");
                assert!(
                    !word.buttons.iter().flatten().any(|button| is_programme(&Callback::of(button).unwrap())),
                    "{kind:?}"
                );
                words.insert(word.text.to_string());
            }
        }
    }
    assert_eq!(words.len(), 2 * 2 * kinds.len(), "each has two wordings in each language");
}

#[tokio::test]
async fn a2_a_choice_becomes_the_answer_with_the_buttons_of_an_answer() {
    let mut stage = Stage::open(&SHIPPED).await;
    let word = stage.meet("izin makanan", Verdict::Choices(vec!["sppirt".into(), "izin-edar-bpom".into()])).await;
    assert!(labels(&word).contains(&"Bukan ini"), "none of them may be meant");
    let choices = word.buttons.len() - 1;
    assert!((2..=3).contains(&choices), "{word:?}");
    let outcome = stage.press(button(&word, &word.buttons[0][0].label.clone())).await;
    assert!(matches!(&outcome.sends[0].what, Outgoing::Edit(MessageRef::Telegram(5), _)));
    assert_eq!(outcome.sends.len(), 1);
    let card = screen(outcome);
    for label in ["Membantu", "Kurang", "Bukan ini"] {
        assert!(labels(&card).contains(&label), "{card:?}");
    }
    assert_eq!(stage.asked().unwrap().shown.len(), 1, "the others were not meant");
}

#[tokio::test]
async fn a2_a_question_and_a_programme_are_offered_together() {
    let mut stage = Stage::open(&SHIPPED).await;
    let names = ["faq:pirt-cara", "nib", "izin-edar-bpom"].map(str::to_owned);
    let word = stage.meet("izin makanan", Verdict::Choices(names.to_vec())).await;
    assert_eq!(stage.asked().unwrap().shown, names);
    let [question, programme, ..] = word.buttons.as_slice() else { panic!("{word:?}") };
    let (question, programme) = (question[0].label.clone(), programme[0].label.clone());
    assert!(question.ends_with('?') && !programme.ends_with('?'), "{question} {programme}");
    stage.press(button(&word, &question)).await;
    assert_eq!(stage.asked().unwrap().shown, ["faq:pirt-cara"]);
}

/// What is remembered and what officers see is masked, also where the words around the number are misspelt.
#[tokio::test]
async fn r_m3_m4_an_identity_number_is_in_neither_the_memory_nor_the_officers_list() {
    for number in ["1871 0123 4567 8901", "1871.0123.4567.8901", "1871,0123,4567,8901", "081.234.567.890"] {
        let mut stage = Stage::open(&SHIPPED).await;
        stage.ranks = false;
        for words in [format!("brp biya sertfikat halal nik sya {number}"), format!("jdwal kpl feri {number} ya")] {
            stage.say(&words).await;
            let memory = stage.contact.talk.clone();
            let listed = unanswered::newest(&mut stage.conn, 0, 9).await.unwrap();
            let all = format!("{memory} {listed:?}");
            assert!(!all.contains("4567") && !all.contains("8901") && !all.contains("567.890"), "{words}: {all}");
        }
    }
}
