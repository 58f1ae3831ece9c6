//! What people write, press and send while a form is open.

use super::*;
use crate::domain::FormAct;
use crate::form::{Draft, FieldKey, Place, Value, sample};
use crate::input::{Kind, Replied, SentFile, Shared};
use crate::talks::business::press::BusinessPress;
use crate::talks::catalogue;
use crate::talks::menu::press::MenuPress;

/// What answers the registration, question by question.
const ANSWERS: [&str; 7] = ["Ibu Ratn", "Keripik Ratna", "kuliner", "Kedaton", "Sidodadi", "081234567890", "modal"];

pub(super) struct Filling<'a> {
    pub(super) stage: Stage<'a>,
    message: i64,
}

impl Filling<'_> {
    /// A registration after the first `count` answers; the first one is message 1.
    pub(super) async fn after(count: usize) -> Filling<'static> {
        let mut stage = Stage::open(&SHIPPED).await;
        stage.ranks = true;
        stage.press(BusinessPress::RegisterNow).await;
        let mut filling = Filling { stage, message: 0 };
        for words in &ANSWERS[..count] {
            filling.say(words).await;
        }
        filling
    }

    /// Writes a message.
    pub(super) async fn say(&mut self, words: &str) -> String {
        self.message += 1;
        self.stage.source = Source { message_id: Some(self.message), ..Source::default() };
        all(self.stage.hear(Input::Text(words.into())).await)
    }

    /// Changes a message that was written before.
    async fn edit(&mut self, message: i64, words: &str) -> String {
        self.stage.source = Source { message_id: Some(message), edited: true, ..Source::default() };
        all(self.stage.hear(Input::Text(words.into())).await)
    }

    /// Writes a message as an answer to one of the bot's.
    async fn reply(&mut self, to: Replied, words: &str) -> String {
        self.message += 1;
        self.stage.source = Source { message_id: Some(self.message), reply: Some(to), ..Source::default() };
        all(self.stage.hear(Input::Text(words.into())).await)
    }

    pub(super) fn draft(&self) -> Draft {
        Draft::read(self.stage.contact.draft.as_deref().unwrap()).unwrap()
    }

    fn word(&self, key: FieldKey) -> String {
        self.draft().word(key).unwrap_or_default().to_owned()
    }

    pub(super) fn place(&self) -> &'static str {
        match self.draft().at {
            Place::Field(key) => catalogue::field(key).unwrap().key.word(),
            Place::Summary => "ringkasan",
        }
    }

    /// Presses a button of the form where it is.
    pub(super) async fn tap(&mut self, act: FormAct) -> String {
        let draft = self.draft();
        all(self.stage.press(crate::domain::FormPress { stamp: draft.stamp, place: draft.place(), act }).await)
    }
}

#[tokio::test]
async fn p4_an_edited_answer_mends_the_field_that_it_answered() {
    let mut filling = Filling::after(2).await;
    let told = filling.edit(1, "Ibu Ratna").await;
    assert_eq!(
        (filling.word(FieldKey::PERSON).as_str(), filling.word(FieldKey::NAME).as_str()),
        ("Ibu Ratna", "Keripik Ratna")
    );
    assert!(told.contains("Ibu Ratna") && told.contains("3/7"), "{told}");
    let told = filling.edit(2, "Kripik Bu Ratna").await;
    assert_eq!((filling.word(FieldKey::NAME).as_str(), filling.place()), ("Kripik Bu Ratna", "bidang"), "{told}");
    // What cannot be taken changes nothing, and says why.
    let told = filling.edit(1, "🍌").await;
    assert!(
        told.contains(html!(Language::Indonesian, "formulir-perbaiki-gagal", nama = "Panggilan").as_str())
            && filling.word(FieldKey::PERSON) == "Ibu Ratna",
        "{told}"
    );
    // An edit of the answer that was just refused is a new try.
    let mut filling = Filling::after(0).await;
    filling.say("🍌").await;
    filling.edit(1, "Siti").await;
    assert_eq!((filling.word(FieldKey::PERSON).as_str(), filling.place()), ("Siti", "usaha"));
    // At the summary too; and what was never an answer is none.
    let mut filling = Filling::after(7).await;
    assert_eq!(filling.place(), "ringkasan");
    filling.edit(6, "081298765432").await;
    let phone = filling.draft().answers[&FieldKey::PHONE].clone();
    assert!(matches!(phone, Value::Phone(phone, false) if phone.as_str() == "+6281298765432"));
    let before = filling.draft().answers;
    let told = filling.edit(99, "Keripik Lain").await;
    assert!(
        told.contains(html!(Language::Indonesian, "formulir-suntingan").as_str()) && filling.draft().answers == before,
        "{told}"
    );
}

#[tokio::test]
async fn p4_an_answer_to_an_earlier_question_fills_that_field() {
    let mut filling = Filling::after(3).await;
    let stamp = filling.draft().stamp;
    let by_button = Replied {
        message_id: 50,
        by_bot: true,
        text: String::new(),
        buttons: vec![(String::new(), format!("1:f:{stamp}:usaha:b"))],
    };
    let told = filling.reply(by_button, "Keripik Bu Ratna").await;
    assert_eq!((filling.word(FieldKey::NAME).as_str(), filling.place()), ("Keripik Bu Ratna", "kecamatan"), "{told}");
    let by_heading = Replied {
        message_id: 51,
        by_bot: true,
        text: format!("1/7 · Panggilan\n\n{}", plain!(Language::Indonesian, "tanya-panggilan")),
        buttons: vec![],
    };
    filling.reply(by_heading, "Ibu Ratna").await;
    assert_eq!((filling.word(FieldKey::PERSON).as_str(), filling.place()), ("Ibu Ratna", "kecamatan"));
    // To the question that is open, or to anything else, it is the answer to that.
    let other = Replied {
        message_id: 52,
        by_bot: true,
        text: "Selamat datang".into(),
        buttons: vec![("Menu".into(), "1:m".into())],
    };
    filling.reply(other, "Kedaton").await;
    assert_eq!(filling.place(), "kelurahan");
}

#[tokio::test]
async fn s8_an_earlier_answer_is_put_right_in_words() {
    for (words, key, expected) in [
        ("nomor hp saya salah, harusnya 081298765432", FieldKey::PHONE, "+6281298765432"),
        ("ralat nomor wa 0812-9876-5432", FieldKey::PHONE, "+6281298765432"),
        ("081298765432", FieldKey::PHONE, "+6281298765432"),
        ("nama usaha harusnya Keripik Bu Ratna", FieldKey::NAME, "Keripik Bu Ratna"),
        ("panggilan yang benar: Ibu Ratna", FieldKey::PERSON, "Ibu Ratna"),
    ] {
        for count in [6, 7] {
            let mut filling = Filling::after(count).await;
            let place = filling.place();
            let told = filling.say(words).await;
            let said = match &filling.draft().answers[&key] {
                Value::Phone(phone, _) => phone.as_str().to_owned(),
                Value::Text(words) => words.clone(),
                other => panic!("{other:?}"),
            };
            assert_eq!((said.as_str(), filling.place()), (expected, place), "{words}: {told}");
        }
    }
    // Without the right answer it is asked for.
    let mut filling = Filling::after(7).await;
    filling.say("nomor hp saya salah").await;
    assert_eq!(filling.place(), "telepon");
    filling.say("081298765432").await;
    assert_eq!(filling.place(), "ringkasan");
}

#[tokio::test]
async fn b2_a_permission_is_ticked_only_where_its_box_is_shown() {
    let mut filling = Filling::after(7).await;
    filling.tap(FormAct::Page(1)).await;
    for words in ["layanan", "Kabar program", "setuju layanan", "centang kabar program"] {
        filling.say(words).await;
        assert!(filling.draft().agreed.is_empty(), "{words}");
    }
    filling.tap(FormAct::Back).await;
    filling.say("layanan").await;
    assert!(filling.draft().agreed.contains("layanan"));
}

#[tokio::test]
async fn b14_at_the_summary_everything_is_answered_with_a_word_and_a_number_fills_the_empty_phone() {
    let mut filling = Filling::after(7).await;
    let file =
        SentFile { id: "F".into(), unique: "U".into(), size: Some(5), mime: Some("image/jpeg".into()), photo: true };
    for input in [Input::Kind(Kind::Voice), Input::Kind(Kind::Sticker), Input::Kind(Kind::Location), Input::File(file)]
    {
        let told = all(filling.stage.hear(input.clone()).await);
        assert!(
            told.contains(html!(Language::Indonesian, "formulir-ringkasan-bukan-tulisan").as_str()),
            "{input:?}: {told}"
        );
    }
    let shared = |own: bool, of: Option<i64>| {
        Input::Contact(Shared { number: "6281298765432".into(), of: of.map(ContactId), own })
    };
    let told = all(filling.stage.hear(shared(true, Some(7))).await);
    assert!(told.contains("+6281298765432") && filling.place() == "telepon", "another number is asked about: {told}");
    filling.tap(FormAct::Keep).await;
    assert!(
        matches!(&filling.draft().answers[&FieldKey::PHONE], Value::Phone(phone, true) if phone.as_str() == "+6281298765432")
    );
    let mut empty = Filling::after(5).await;
    empty.say("nanti saja").await;
    empty.say("modal").await;
    assert_eq!(empty.draft().answers[&FieldKey::PHONE], Value::Skipped);
    all(empty.stage.hear(shared(true, Some(7))).await);
    assert!(matches!(&empty.draft().answers[&FieldKey::PHONE], Value::Phone(_, true)));
    assert_eq!(empty.place(), "ringkasan");
    // P21: a card that does not say whose it is.
    let mut unknown = Filling::after(5).await;
    let told = all(unknown.stage.hear(shared(false, None)).await);
    assert!(told.contains("mau dipakai") && !told.contains("orang lain"), "{told}");
    unknown.tap(FormAct::Keep).await;
    assert!(matches!(&unknown.draft().answers[&FieldKey::PHONE], Value::Phone(_, false)));
}

#[tokio::test]
async fn b8_what_is_passed_on_in_an_open_form_is_answered_and_the_question_asked_again() {
    let mut filling = Filling::after(2).await;
    for words in ["halal gratis lagi https://a.id/x", "bantuan 600 ribu cair besok, sebarkan"] {
        let told = all(filling.stage.hear(Input::Forwarded(words.into())).await);
        assert!(told.contains("3/7"), "{words}: {told}");
    }
    assert_eq!(filling.place(), "bidang");
}

#[tokio::test]
async fn b4_a_button_that_asks_again_is_answered_visibly() {
    let mut filling = Filling::after(2).await;
    let draft = filling.draft();
    let press = crate::domain::FormPress { stamp: draft.stamp, place: draft.place(), act: FormAct::Discard };
    let first = filling.stage.press(press).await;
    assert!(first.answers[0].words.is_some(), "{first:?}");
    assert!(filling.stage.contact.draft.is_some());
}

#[tokio::test]
async fn b11_a_worry_is_no_name() {
    for words in ["takut ditipu", "ini bayar gak", "data saya aman ga kak", "gratis kan ya", "takut"] {
        let mut filling = Filling::after(0).await;
        let told = filling.say(words).await;
        assert!(told.contains("gratis") && filling.place() == "panggilan", "{words}: {told}");
    }
    for name in ["Aman", "Aman Jaya", "Gratiana"] {
        let mut filling = Filling::after(0).await;
        filling.say(name).await;
        assert_eq!(filling.word(FieldKey::PERSON), name);
    }
}

#[tokio::test]
async fn b18_going_back_to_mend_an_answer_comes_back_to_the_boxes() {
    let mut filling = Filling::after(6).await;
    filling.tap(FormAct::Tick("modal".into(), true)).await;
    filling.tap(FormAct::Back).await;
    assert_eq!(filling.place(), "telepon");
    let told = filling.say("081298765432").await;
    assert!(told.contains("+6281298765432") && told.contains("7/7"), "{told}");
    assert_eq!(filling.draft().shown(FieldKey::INTERESTS), Some(&Value::Ticks(vec!["modal".into()])));
}

#[tokio::test]
async fn the_sample_form_is_filled_in_from_the_first_question_to_the_end() {
    let mut stage = Stage::open(&SHIPPED).await;
    let mut draft = Draft::begin(&sample::FORM, 9, TODAY);
    for (key, value) in [
        (FieldKey::PERSON, Value::Text("Siti".into())),
        (FieldKey::SECTOR, Value::Choice("satu".into())),
        (FieldKey::DISTRICT, Value::Region("18.71.17".into())),
        (FieldKey::VILLAGE, Value::Region("18.71.17.1001".into())),
        (FieldKey::PHONE, Value::Skipped),
        (FieldKey::NIB, Value::Skipped),
        (FieldKey::SAMPLE_DATE, Value::Skipped),
        (FieldKey::SAMPLE_MONEY, Value::Money(5)),
        (FieldKey::SAMPLE_FILE, Value::Skipped),
        (FieldKey::SAMPLE_YES_NO, Value::Flag(true)),
    ] {
        draft.answers.insert(key, value);
    }
    draft.go_to(Place::Field(FieldKey::SAMPLE_WORDS));
    stage.contact.draft = Some(draft.write());
    let mut filling = Filling { stage, message: 0 };
    let words = "Apa yang terjadi?\nhttps://contoh.id dan 081234567890";
    let told = filling.say(words).await;
    let outer = filling.draft().item.unwrap().outer;
    assert_eq!(outer[&FieldKey::SAMPLE_WORDS], Value::Text(words.into()), "{told}");
    for (moment, seats) in [("besok jam 9 pagi", "30"), ("lusa 13.00", "20")] {
        if filling.place() == "sesi" {
            filling.tap(FormAct::Pick("tambah".into())).await;
        }
        let wrong = filling.say("entah kapan ya").await;
        assert!(wrong.contains("belum terbaca"), "{wrong}");
        filling.say(moment).await;
        let wrong = filling.say("9000").await;
        assert!(wrong.contains("antara 1 dan 500"), "{wrong}");
        filling.say(seats).await;
    }
    filling.tap(FormAct::Keep).await;
    assert_eq!(filling.place(), "jadwal");
    let wrong = filling.say("lusa jam 9").await;
    assert_eq!(filling.place(), "jadwal", "{wrong}");
    filling.say("lusa jam 9 sampai 12").await;
    assert_eq!(filling.place(), "gambar");
    for id in ["a", "b"] {
        let (id, unique) = (id.to_owned(), id.to_owned());
        let file = SentFile { id, unique, size: Some(5), mime: Some("image/jpeg".into()), photo: true };
        let told = all(filling.stage.hear(Input::File(file)).await);
        assert!(told.contains("berkas"), "{told}");
    }
    filling.tap(FormAct::Keep).await;
    filling.say("kuliner di Kedaton").await;
    filling.tap(FormAct::Keep).await;
    assert_eq!(filling.place(), "minat");
    filling.tap(FormAct::Keep).await;
    assert_eq!(filling.place(), "ringkasan");
    let summary = filling.tap(FormAct::Tick("layanan".into(), true)).await;
    for part in ["Kuliner", "Kedaton", "30", "2 berkas"] {
        assert!(summary.contains(part), "{part}: {summary}");
    }
    let sent = filling.tap(FormAct::Send).await;
    assert!(sent.contains("Terkirim") && filling.stage.contact.draft.is_none(), "{sent}");
}

#[tokio::test]
async fn b6_another_form_is_opened_while_one_waits_and_comes_back() {
    let mut filling = Filling::after(7).await;
    filling.say("layanan").await;
    filling.say("kirim").await;
    assert!(filling.stage.contact.draft.is_none());
    let code = {
        let keys = Keys::derive(&[1; 32]);
        let all = crate::store::businesses::of_owner(&mut filling.stage.conn, &keys, ContactId(7)).await.unwrap();
        all[0].code.clone()
    };
    // A second business is begun, and what is known is not asked.
    let told = all(filling.stage.press(BusinessPress::RegisterNow).await);
    assert!(told.contains("2/7"), "{told}");
    assert_eq!(filling.word(FieldKey::PERSON), "Ibu Ratn", "the name from before");
    filling.say("Warung Kedua").await;
    let told = all(filling.stage.press(BusinessPress::Change { code, field: "nib".into() }).await);
    assert!(told.contains("NIB"), "{told}");
    assert_eq!((filling.place(), filling.draft().parked.len()), ("nib", 1));
    let told = filling.say("1234567890123").await;
    assert!(told.contains("Pendaftaran menunggu"), "{told}");
    assert_eq!((filling.place(), filling.word(FieldKey::NAME).as_str()), ("bidang", "Warung Kedua"));
    filling.stage.press(MenuPress::Menu).await;
    filling.say("lanjut").await;
    filling.say("jasa").await;
    assert_eq!(filling.place(), "kecamatan");
}

#[tokio::test]
async fn b9_who_is_answered_in_english_is_told_in_english_what_others_cause() {
    for (app, spoken) in [
        (Some("en-GB"), Language::English),
        (Some("en"), Language::English),
        (Some("jv"), Language::Indonesian),
        (None, Language::Indonesian),
    ] {
        let mut stage = Stage::open(&SHIPPED).await;
        stage.app = app;
        stage.say("/menu").await;
        assert_eq!(stage.contact.speaks(), spoken, "{app:?}");
        assert_eq!(stage.contact.language, None, "nothing was chosen, so the app may still change it");
    }
    // What was chosen counts more than the app.
    let mut stage = Stage::open(&SHIPPED).await;
    stage.app = Some("en");
    stage.press(MenuPress::Language(Language::Indonesian)).await;
    stage.say("/menu").await;
    assert_eq!(stage.contact.speaks(), Language::Indonesian);
}
