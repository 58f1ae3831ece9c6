//! Whatever comes, a form stays one that can be stored, shown and left.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::intent::{is_question, looks_like_one};
use super::sample::FORM;
use super::*;
use crate::domain::{FormAct, Language, Purpose, Regions};

fn with_context<T>(work: impl FnOnce(&Context<'_>) -> T) -> T {
    let today = NaiveDate::from_ymd_opt(2025, 6, 10).unwrap();
    work(&Context { regions: Regions::shipped(), today, earliest: None, language: Language::Indonesian })
}

fn give(draft: &mut Draft, words: &str) -> Step {
    with_context(|context| apply(&FORM, draft, &Act::Give(Given::Words(words)), context))
}

fn tap(draft: &mut Draft, act: FormAct) -> Step {
    let place = draft.place();
    with_context(|context| press(&FORM, draft, &place, &act, context))
}

const ANSWERS: [&str; 9] =
    ["Siti", "satu", "Kedaton", "Sidodadi", "081234567890", "1234567890123", "14/6", "2 juta", "ya"];

/// Straight through, from wherever the draft is.
fn finish(draft: &mut Draft) {
    for _ in 0..40 {
        let step = match draft.at.word() {
            "panggilan" => give(draft, ANSWERS[0]),
            "bidang" => give(draft, ANSWERS[1]),
            "bidang-lain" => give(draft, "bengkel"),
            "kecamatan" if !draft.several.is_empty() => {
                let one = draft.several.last().unwrap().clone();
                tap(draft, FormAct::Pick(one))
            }
            "kecamatan" => give(draft, ANSWERS[2]),
            "kelurahan" => {
                let first = Regions::shipped().within(draft.word(FieldKey::District).unwrap()).next().unwrap();
                tap(draft, FormAct::Pick(first.to_owned()))
            }
            "telepon" => give(draft, ANSWERS[4]),
            "nib" => give(draft, ANSWERS[5]),
            "tanggal" => give(draft, ANSWERS[6]),
            "uang" => give(draft, ANSWERS[7]),
            "foto" | "gambar" => tap(draft, FormAct::Skip),
            "setuju" => give(draft, ANSWERS[8]),
            "uraian" => give(draft, "Pameran besar.\nDaftar di https://contoh.id, telepon 081234567890?"),
            "saat" => give(draft, "besok jam 9 pagi"),
            "kursi" => give(draft, "30 orang"),
            "sesi" if kinds::group::items(draft, FORM.field(FieldKey::SampleGroup).unwrap()).is_empty() => {
                tap(draft, FormAct::Pick("tambah".into()))
            }
            "sesi" | "sasaran" => tap(draft, FormAct::Keep),
            "minat" => give(draft, "a, b"),
            _ => return,
        };
        assert_eq!(step, Step::Show, "{draft:?}");
    }
    panic!("the form does not end: {draft:?}");
}

#[test]
fn b5_nothing_is_sent_before_the_summary_and_what_must_be_agreed_to() {
    let mut draft = Draft::begin(&FORM, 1, 0);
    assert_eq!(tap(&mut draft, FormAct::Send), Step::Show, "not before the summary");
    finish(&mut draft);
    assert_eq!(draft.at, Place::Summary);
    assert_eq!(tap(&mut draft, FormAct::Send), Step::Agree(Purpose::Service));
    for _ in 0..10 {
        assert_eq!(tap(&mut draft, FormAct::Tick("layanan".into(), true)), Step::Show);
    }
    assert_eq!(tap(&mut draft, FormAct::Send), Step::Sent);
    assert!(!draft.agreed.contains("kabar"), "nothing is agreed to by itself");
}

#[test]
fn b4_an_edit_from_the_summary_returns_to_the_summary() {
    let mut draft = Draft::begin(&FORM, 1, 0);
    finish(&mut draft);
    for (key, words) in [("panggilan", "Ani"), ("bidang", "dua"), ("uang", "3 juta"), ("kelurahan", "Surabaya")] {
        tap(&mut draft, FormAct::Edit(key.into()));
        assert_eq!(draft.at.word(), key);
        give(&mut draft, words);
        assert_eq!(draft.at, Place::Summary, "{key}");
    }
    tap(&mut draft, FormAct::Edit("kecamatan".into()));
    give(&mut draft, "Sukarame");
    assert_eq!(draft.at.word(), "kelurahan", "another kecamatan has other kelurahan");
    assert!(!draft.answers.contains_key(&FieldKey::Village));
    give(&mut draft, "Way Dadi");
    assert_eq!(draft.at, Place::Summary);
}

#[test]
fn b10_a_kelurahan_says_its_kecamatan_and_names_that_occur_twice_are_asked_back() {
    let mut draft = Draft::begin(&FORM, 1, 0);
    give(&mut draft, "Siti");
    give(&mut draft, "satu");
    give(&mut draft, "Pahoman");
    assert_eq!((draft.word(FieldKey::District), draft.at.word()), (Some("18.71.17"), "telepon"));
    tap(&mut draft, FormAct::Back);
    tap(&mut draft, FormAct::Back);
    assert_eq!(draft.at.word(), "kecamatan");
    give(&mut draft, "Pagar Dewa");
    assert_eq!((draft.several.len(), draft.at.word()), (2, "kecamatan"));
    let one = draft.several[0].clone();
    tap(&mut draft, FormAct::Pick(one.clone()));
    assert_eq!((draft.word(FieldKey::District), draft.at.word()), (Some(one.as_str()), "kelurahan"));
    tap(&mut draft, FormAct::Back);
    tap(&mut draft, FormAct::Pick("luar".into()));
    assert_eq!(draft.scope, "");
    tap(&mut draft, FormAct::Pick("18.72".into()));
    assert_eq!(draft.scope, "18.72");
    tap(&mut draft, FormAct::Back);
    assert_eq!((draft.scope.as_str(), draft.at.word()), ("18.71", "kecamatan"));
}

#[test]
fn b9_only_ones_own_contact_is_taken() {
    let mut draft = Draft::begin(&FORM, 1, 0);
    for words in ["Siti", "satu", "Pahoman"] {
        give(&mut draft, words);
    }
    let mut share = |whose| {
        with_context(|context| {
            apply(&FORM, &mut draft, &Act::Give(Given::Contact { number: "6281234567890", whose }), context)
        })
    };
    assert_eq!(share(Whose::Others), Step::Refused(Rejection::OthersContact));
    assert_eq!(share(Whose::Own), Step::Show);
    assert!(
        matches!(&draft.answers[&FieldKey::Phone], Value::Phone(phone, true) if phone.as_str() == "+6281234567890")
    );
}

#[test]
fn b15_files_are_checked_before_they_are_fetched() {
    let mut draft = Draft::begin(&FORM, 1, 0);
    finish(&mut draft);
    tap(&mut draft, FormAct::Edit("foto".into()));
    let mut send = |given| with_context(|context| apply(&FORM, &mut draft, &Act::Give(given), context));
    let file = |mime, size| Given::File(Sent { id: "F", unique: "U", size, mime, photo: false });
    let jpeg = Some("image/jpeg");
    for (given, fault) in [
        (file(jpeg, Some(1_001)), Rejection::FileTooLarge { most: 1_000, has: 1_001 }),
        (file(jpeg, Some(0)), Rejection::EmptyFile),
        (file(jpeg, None), Rejection::UnknownFile),
        (file(None, Some(5)), Rejection::UnknownFile),
        (file(Some("video/mp4"), Some(5)), Rejection::FileKind("video/mp4".into())),
        (file(Some("image/jpeg-not"), Some(5)), Rejection::FileKind("image/jpeg-not".into())),
        (Given::Words("foto"), Rejection::NotAFile),
    ] {
        assert_eq!(send(given.clone()), Step::Refused(fault), "{given:?}");
    }
    assert_eq!(send(file(Some("Application/PDF; a=b"), Some(1_000))), Step::Show);
}

#[test]
fn what_means_several_things_is_asked_back() {
    let mut draft = Draft::begin(&FORM, 1, 0);
    for words in &ANSWERS[..6] {
        give(&mut draft, words);
    }
    assert_eq!(draft.at.word(), "tanggal");
    let Step::Refused(Rejection::WhichDate(days)) = give(&mut draft, "minggu depan") else {
        panic!("one reading only")
    };
    assert_eq!(tap(&mut draft, FormAct::Pick(days[1].to_string())), Step::Show);
    let Step::Refused(Rejection::WhichMoney(amounts)) = give(&mut draft, "2") else { panic!("one reading only") };
    assert_eq!(tap(&mut draft, FormAct::Pick(amounts[1].to_string())), Step::Show);
    assert_eq!(draft.answers[&FieldKey::SampleMoney], Value::Money(2_000_000));
}

#[test]
fn a_button_of_another_place_changes_nothing() {
    let mut draft = Draft::begin(&FORM, 1, 0);
    let before = draft.clone();
    let old = with_context(|context| press(&FORM, &mut draft, "uang", &FormAct::Pick("5".into()), context));
    assert_eq!((old, draft), (Step::Old, before));
}

#[test]
fn a_draft_of_another_version_does_not_fit() {
    let draft = Draft::begin(&FORM, 1, 0);
    assert!(draft.fits(&FORM));
    assert_eq!(Draft::read(&draft.write()), Some(draft.clone()));
    for (from, to) in [
        ("\"version\":3", "\"version\":2"),
        ("\"form\":\"uji\"", "\"form\":\"lain\""),
        ("\"at\":\"panggilan\"", "\"at\":\"hilang\""),
    ] {
        let changed = draft.write().replace(from, to);
        assert!(Draft::read(&changed).is_none_or(|draft| !draft.fits(&FORM)), "{changed}");
    }
    assert_eq!(Draft::read(&draft.write().replace("\"v\":1", "\"v\":9")), None);
    assert_eq!(Draft::read(""), None);
}

#[test]
fn b7_g8_reminders_are_due_after_one_and_three_days_a_notice_after_twenty_three_the_end_after_thirty() {
    use crate::clock::DAY;
    let mut draft = Draft::begin(&FORM, 1, 0);
    let mut due = |reminded, silent, warned| {
        (draft.reminded, draft.silent, draft.warned) = (reminded, silent, warned);
        draft.due() / DAY
    };
    let days =
        [due(0, false, false), due(1, false, false), due(2, false, false), due(0, true, false), due(0, true, true)];
    assert_eq!(days, [1, 3, 23, 23, 30]);
    let mut late = Draft::begin(&FORM, 1, 0);
    assert!(!late.is_to_be_announced(22 * DAY) && late.is_to_be_announced(40 * DAY));
    late.announce(40 * DAY);
    assert_eq!(late.ends(), 47 * DAY, "who is told late has the whole week");
    assert!(!late.is_to_be_announced(46 * DAY));
    late.touch(46 * DAY);
    assert_eq!((late.ends(), late.warned), (76 * DAY, false), "whatever is done begins the time anew");
}

fn acts() -> impl Strategy<Value = (u8, String)> {
    let words = prop_oneof![
        prop::sample::select(&ANSWERS[..]).prop_map(str::to_owned),
        prop::sample::select(
            &[
                "lain",
                "bengkel las",
                "Pahoman",
                "Pagar Dewa",
                "🍌",
                "minggu depan",
                "2",
                "18.71.17",
                "luar",
                "18.72",
                "layanan",
                "a",
                "panggilan",
                "kecamatan",
                "tambah",
                "ubah-0",
                "hapus-0",
                "b-kuliner",
                "18.71.01",
                "besok jam 9 pagi",
                "30"
            ][..]
        )
        .prop_map(str::to_owned),
        ".{0,30}",
    ];
    (0..16_u8, words)
}

fn do_any(draft: &mut Draft, (kind, words): &(u8, String)) -> Step {
    match kind {
        0..=4 => give(draft, words),
        5 => tap(draft, FormAct::Pick(words.clone())),
        6 => tap(draft, FormAct::Tick(words.clone(), true)),
        7 => tap(draft, FormAct::Tick(words.clone(), false)),
        8 => tap(draft, FormAct::Page(7)),
        9 => tap(draft, FormAct::Keep),
        10 => tap(draft, FormAct::Skip),
        11 => tap(draft, FormAct::Back),
        12 => tap(draft, FormAct::Edit(words.clone())),
        13 => tap(draft, FormAct::Mine),
        14 => with_context(|context| apply(&FORM, draft, &Act::Give(Given::Other), context)),
        _ => tap(draft, FormAct::Send),
    }
}

proptest! {
    #[test]
    fn whatever_comes_the_draft_can_be_stored_shown_and_finished(acts in prop::collection::vec(acts(), 0..40)) {
        let mut draft = Draft::begin(&FORM, 7, 0);
        for act in &acts {
            do_any(&mut draft, act);
            prop_assert_eq!(Draft::read(&draft.write()), Some(draft.clone()));
            prop_assert!(draft.fits(&FORM));
        }
        finish(&mut draft);
        prop_assert_eq!(draft.at, Place::Summary);
    }

    #[test]
    fn b3_any_way_back_and_forth_ends_in_the_same_record(acts in prop::collection::vec(0..4_u8, 0..60)) {
        let mut straight = Draft::begin(&FORM, 7, 0);
        finish(&mut straight);
        let mut winding = Draft::begin(&FORM, 7, 0);
        for act in acts {
            match act {
                0 => drop(tap(&mut winding, FormAct::Back)),
                act => {
                    let Some(field) = winding.field(&FORM) else { continue };
                    if act != 1 {
                        // One step forward with the right answer.
                        let mut ahead = winding.clone();
                        finish(&mut ahead);
                        let value = ahead.answers.get(&field.key).filter(|_| winding.item.is_none());
                        winding.answers.extend(value.map(|value| (field.key, value.clone())));
                    }
                    if winding.answers.contains_key(&field.key) {
                        drop(tap(&mut winding, FormAct::Keep));
                    }
                }
            }
        }
        finish(&mut winding);
        prop_assert_eq!(winding.answers, straight.answers);
    }
}

#[test]
fn a15_a_table_of_answers_and_questions() {
    const REFUSED: bool = true;
    // Words, whether the field refuses them, whether the ranking is sure, whether they are a question.
    let table = [
        // Names of businesses that look like questions: taken, as long as the ranking is not sure.
        ("Apa Kabar Kopi", !REFUSED, false, false),
        ("Siapa Takut Catering", !REFUSED, false, false),
        ("Mana Lagi Snack", !REFUSED, false, false),
        ("Kapan Kapan Kafe", !REFUSED, false, false),
        ("Berapa Aja Laundry", !REFUSED, false, false),
        ("Gimana Nanti Boutique", !REFUSED, false, false),
        ("Ada Aja Grosir", !REFUSED, false, false),
        ("Bisa Jaya Bengkel", !REFUSED, false, false),
        ("Kenapa Tidak Bakery", !REFUSED, false, false),
        ("What's Up Burger", !REFUSED, false, false),
        ("Kopi Apa Ya?", !REFUSED, false, false),
        ("Warung Mau Apa?", !REFUSED, false, false),
        // Names that merely begin with the same letters.
        ("Adam Jaya", !REFUSED, true, false),
        ("Caraka Motor", !REFUSED, true, false),
        ("Manalagi Fruit", !REFUSED, true, false),
        ("Apache Barbershop", !REFUSED, true, false),
        ("Bisabisa Print", !REFUSED, true, false),
        ("Canting Tapis", !REFUSED, true, false),
        // Names that name a programme without asking anything.
        ("Halal Food Lampung", !REFUSED, true, false),
        ("Tapis Modal Sendiri", !REFUSED, true, false),
        ("Koperasi Merah Putih Kedaton", !REFUSED, true, false),
        // Questions where any text would do.
        ("biaya sertifikat halal berapa?", !REFUSED, true, true),
        ("apa syarat KUR?", !REFUSED, true, true),
        ("apa itu NIB", !REFUSED, true, true),
        ("cara bikin nib", !REFUSED, true, true),
        ("bagaimana daftar halal", !REFUSED, true, true),
        ("gimana caranya dapat modal", !REFUSED, true, true),
        ("kapan pelatihan tapis", !REFUSED, true, true),
        ("dimana umkm center", !REFUSED, true, true),
        ("Di mana kantor dinas?", !REFUSED, true, true),
        ("berapa bunga kur", !REFUSED, true, true),
        ("brp biaya pirt", !REFUSED, true, true),
        ("syarat pinjaman tanpa bunga", !REFUSED, true, true),
        ("ada pelatihan gratis ga", !REFUSED, true, true),
        ("how much is a halal certificate", !REFUSED, true, true),
        ("sertifikat halal?", !REFUSED, true, true),
        // Where the field refuses the text, asking needs no question mark.
        ("mau tanya sertifikat halal", REFUSED, true, true),
        ("pinjaman tanpa bunga", REFUSED, true, true),
        ("nib itu apa", REFUSED, true, true),
        ("info kur bri", REFUSED, true, true),
        ("biaya halal?", REFUSED, true, true),
        // Refused and not understood either: it is said what is wrong with the answer.
        ("asdf", REFUSED, false, false),
        ("nomor hp saya hilang", REFUSED, false, false),
        ("apa ya", REFUSED, false, false),
        ("0812", REFUSED, false, false),
        ("🍌🍌", REFUSED, false, false),
        ("Jakarta", REFUSED, false, false),
    ];
    assert!(table.len() >= 40 && table.iter().filter(|row| !row.1 && !row.3).count() >= 10);
    for (words, refused, sure, expected) in table {
        assert_eq!(is_question(words, refused, sure), expected, "{words}");
    }
    for (words, hardly) in
        [("kenapa harus nama?", true), ("Kopi Apa Ya?", false), ("Apa Kabar Kopi", false), ("Adam Jaya?", false)]
    {
        assert_eq!(intent::is_hardly_a_name(words), hardly, "{words}");
    }
    assert!(looks_like_one("Kopi Apa Ya?") && !looks_like_one("Adam Jaya"));
}

#[test]
fn b5_what_is_written_beside_ticked_boxes_is_ticked_with_them() {
    let mut draft = Draft::begin(&FORM, 7, 1);
    finish(&mut draft);
    draft.answers.remove(&FieldKey::Interests);
    tap(&mut draft, FormAct::Edit("minat".to_owned()));
    tap(&mut draft, FormAct::Tick("b".to_owned(), true));
    assert_eq!(give(&mut draft, "a"), Step::Show);
    assert_eq!(draft.answers.get(&FieldKey::Interests), Some(&Value::Ticks(vec!["a".to_owned(), "b".to_owned()])));
}

#[test]
fn what_changed_meanwhile_is_under_what_was_changed_in_the_form() {
    let mut draft = Draft::begin(&FORM, 1, 0);
    finish(&mut draft);
    let (village, other) = ("18.71.01.1001", "18.71.02.1001");
    let stored = |changes: &[(FieldKey, Value)]| {
        let mut answers = draft.answers.clone();
        answers.extend(changes.iter().map(|(key, value)| (*key, value.clone())));
        answers
    };
    let (choice, text) = (|word: &str| Value::Choice(word.into()), |word: &str| Value::Text(word.into()));
    let region = |code: &str| Value::Region(code.into());
    let began = stored(&[(FieldKey::District, region("18.71.01")), (FieldKey::Village, region(village))]);
    let mut mine = draft.clone();
    (mine.answers, mine.began_with) = (began.clone(), Some(began.clone()));
    assert!(!mine.renew(&FORM, &began), "nothing else was done");
    // A trade and another kelurahan of the place are named, and a name is being written.
    mine.answers.insert(FieldKey::Sector, choice("dua"));
    mine.answers.insert(FieldKey::Village, region("18.71.01.1002"));
    tap(&mut mine, FormAct::Edit("panggilan".into()));
    let mut later = began.clone();
    later.extend([
        (FieldKey::Person, text("Sari")),
        (FieldKey::Sector, choice("lain")),
        (FieldKey::SectorWords, text("bengkel")),
        (FieldKey::District, region("18.71.02")),
        (FieldKey::Village, region(other)),
    ]);
    assert!(mine.renew(&FORM, &later));
    assert_eq!((mine.at.word(), mine.before.is_none()), ("ringkasan", true), "shown once more");
    let told = |key: FieldKey| mine.answers.get(&key);
    assert_eq!(told(FieldKey::Person), Some(&text("Sari")), "the other's");
    assert_eq!(
        (told(FieldKey::Sector), told(FieldKey::SectorWords)),
        (Some(&choice("dua")), None),
        "what was typed here, without the other's words"
    );
    assert_eq!(told(FieldKey::Village), Some(&region("18.71.01.1002")));
    assert_eq!(told(FieldKey::District), Some(&region("18.71.01")), "where that kelurahan is");
    assert!(!mine.renew(&FORM, &later), "once");
}

/// At the field of this key, with everything before it answered.
fn at(key: FieldKey) -> Draft {
    let mut draft = Draft::begin(&FORM, 1, 0);
    finish(&mut draft);
    tap(&mut draft, FormAct::Edit(key.word().into()));
    draft
}

#[test]
fn words_of_any_kind_keep_their_lines_and_links() {
    let mut draft = at(FieldKey::SampleWords);
    let words = "Ada apa?\n\nBaca https://contoh.id/a dan telepon 0812 3456 7890.\nBatal? Tidak.";
    assert_eq!(give(&mut draft, words), Step::Show);
    assert_eq!(draft.answers[&FieldKey::SampleWords], Value::Text(words.to_owned()));
    for (words, fault) in [
        ("🍌", Rejection::NoLetters),
        ("a", Rejection::TooShort),
        (&"a".repeat(2_001), Rejection::TooLong { most: 2_000, has: 2_001 }),
    ] {
        assert_eq!(give(&mut at(FieldKey::SampleWords), words), Step::Refused(fault), "{words}");
    }
}

#[test]
fn the_fields_of_a_group_are_asked_for_each_which_can_be_changed_and_removed() {
    let group = FORM.field(FieldKey::SampleGroup).unwrap();
    let seats = |draft: &Draft| -> Vec<Option<Value>> {
        kinds::group::items(draft, group).iter().map(|item| item.get(&FieldKey::SampleNumber).cloned()).collect()
    };
    let number = |number| Some(Value::Number(number));
    let mut draft = at(FieldKey::SampleGroup);
    assert_eq!(seats(&draft), [number(30)]);
    for (moment, seat) in [("14/6 jam 10 pagi", "20"), ("15 juni 13.00", "dua puluh lima")] {
        tap(&mut draft, FormAct::Pick("tambah".into()));
        assert_eq!((give(&mut draft, moment), give(&mut draft, seat)), (Step::Show, Step::Show), "{moment}");
        assert_eq!(draft.at.word(), "sesi", "each ends in the list of all");
    }
    assert_eq!(seats(&draft), [number(30), number(20), number(25)]);
    assert_eq!(tap(&mut draft, FormAct::Pick("tambah".into())), Step::Refused(Rejection::TooMany { most: 3 }));
    // The second one again: what is right in it is kept by a tap.
    tap(&mut draft, FormAct::Pick("ubah-1".into()));
    assert_eq!(draft.place(), "saat-1");
    let of_another = with_context(|context| press(&FORM, &mut draft, "saat-0", &FormAct::Back, context));
    assert_eq!(of_another, Step::Old, "a button of another one of them");
    tap(&mut draft, FormAct::Keep);
    assert_eq!(give(&mut draft, "40"), Step::Show);
    assert_eq!(seats(&draft), [number(30), number(40), number(25)]);
    // One that is begun and left changes nothing.
    tap(&mut draft, FormAct::Pick("ubah-0".into()));
    tap(&mut draft, FormAct::Back);
    assert_eq!((draft.at.word(), seats(&draft).len()), ("sesi", 3));
    for _ in 0..3 {
        tap(&mut draft, FormAct::Pick("hapus-0".into()));
    }
    assert_eq!(tap(&mut draft, FormAct::Keep), Step::Refused(Rejection::TooFew { least: 1 }));
    tap(&mut draft, FormAct::Pick("tambah".into()));
    give(&mut draft, "besok 09.00");
    give(&mut draft, "5");
    assert_eq!((tap(&mut draft, FormAct::Keep), draft.at), (Step::Show, Place::Summary));
    let Value::Group(items) = &draft.answers[&FieldKey::SampleGroup] else { panic!("{draft:?}") };
    assert_eq!(items.len(), 1);
    // The first group of a new form begins with its first one, and back leads before it.
    let mut fresh = Draft::begin(&FORM, 1, 0);
    while fresh.at.word() != "saat" {
        let at = fresh.at;
        let mut one = fresh.clone();
        finish(&mut one);
        let Place::Field(key) = at else { panic!("{at}") };
        fresh.answers.insert(key, one.answers[&key].clone());
        tap(&mut fresh, FormAct::Keep);
    }
    tap(&mut fresh, FormAct::Back);
    assert_eq!((fresh.at.word(), fresh.item.is_none()), ("uraian", true));
}

#[test]
fn moments_and_numbers_are_read_and_asked_back() {
    use chrono::NaiveDateTime;
    let moment = |words: &str| {
        let mut draft = at(FieldKey::SampleGroup);
        tap(&mut draft, FormAct::Pick("tambah".into()));
        let step = give(&mut draft, words);
        (step, draft.answers.get(&FieldKey::SampleMoment).cloned())
    };
    let on = |text: &str| Some(Value::Moment(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()));
    for (words, expected) in [
        ("besok jam 9 pagi", "2025-06-11 09:00"),
        ("14 juni pukul 13.30", "2025-06-14 13:30"),
        ("jam 7 malam 14/6", "2025-06-14 19:00"),
        ("lusa, 08.00", "2025-06-12 08:00"),
    ] {
        assert_eq!(moment(words), (Step::Show, on(expected)), "{words}");
    }
    for (words, fault) in [
        ("besok", Rejection::NoTime),
        ("jam 9 pagi", Rejection::NotADate),
        ("kapan-kapan saja ya", Rejection::NotATime),
        ("kemarin jam 9 pagi", Rejection::Over),
    ] {
        assert_eq!(moment(words).0, Step::Refused(fault), "{words}");
    }
    let mut draft = at(FieldKey::SampleGroup);
    tap(&mut draft, FormAct::Pick("tambah".into()));
    let Step::Refused(Rejection::WhichMoment(moments)) = give(&mut draft, "besok jam 9") else { panic!("one only") };
    let word = moments[1].format(kinds::moment::WIRE).to_string();
    assert_eq!(tap(&mut draft, FormAct::Pick(word)), Step::Show);
    for (words, fault) in [
        ("0", Rejection::OutOfBounds { least: 1, most: 500 }),
        ("501 orang", Rejection::OutOfBounds { least: 1, most: 500 }),
        ("banyak", Rejection::NotANumber),
        ("20-30", Rejection::WhichNumber(vec![20, 30])),
    ] {
        assert_eq!(give(&mut draft, words), Step::Refused(fault), "{words}");
    }
    assert_eq!(tap(&mut draft, FormAct::Pick("501".into())), Step::Old);
    assert_eq!(tap(&mut draft, FormAct::Pick("30".into())), Step::Show);
}

#[test]
fn several_files_are_taken_until_it_is_said_that_it_is_all() {
    let mut draft = at(FieldKey::SampleMedia);
    draft.answers.remove(&FieldKey::SampleMedia);
    let file = |id| Given::File(Sent { id, unique: id, size: Some(5), mime: Some("image/jpeg"), photo: true });
    let mut send = |id| with_context(|context| apply(&FORM, &mut draft, &Act::Give(file(id)), context));
    for id in ["a", "b", "c"] {
        assert_eq!(send(id), Step::Show);
    }
    assert_eq!(send("d"), Step::Refused(Rejection::TooMany { most: 3 }));
    assert!(!draft.answers.contains_key(&FieldKey::SampleMedia), "not before it is all");
    assert_eq!((tap(&mut draft, FormAct::Keep), draft.at), (Step::Show, Place::Summary));
    let Value::Files(files) = &draft.answers[&FieldKey::SampleMedia] else { panic!("{draft:?}") };
    assert_eq!(files.len(), 3);
}

#[test]
fn owners_are_chosen_by_boxes_or_in_words_and_nothing_chosen_is_everybody() {
    let chosen = |draft: &Draft| match draft.shown(FieldKey::SampleOwners) {
        Some(Value::Audience(owners)) => owners.clone(),
        other => panic!("{other:?}"),
    };
    let mut draft = at(FieldKey::SampleOwners);
    assert_eq!(chosen(&draft), Owners::default());
    for word in ["b-kuliner", "m-latih", "18.71.17", "b-tidak", "18.71", "luar"] {
        tap(&mut draft, FormAct::Tick(word.into(), true));
    }
    tap(&mut draft, FormAct::Tick("m-latih".into(), false));
    let owners = chosen(&draft);
    assert_eq!(
        (owners.sectors, owners.interests, owners.regions),
        (vec!["kuliner".into()], vec![], vec!["18.71.17".into()])
    );
    let mut draft = at(FieldKey::SampleOwners);
    assert_eq!(give(&mut draft, "kuliner dan jasa di Kedaton"), Step::Show);
    let owners = chosen(&draft);
    assert_eq!((owners.sectors.len(), owners.regions.len()), (2, 1), "{owners:?}");
    assert_eq!(give(&mut at(FieldKey::SampleOwners), "entah siapa"), Step::Refused(Rejection::NotInList));
}

#[test]
fn p4_an_answer_that_is_mended_leaves_the_form_where_it_was() {
    let give_anew =
        |draft: &mut Draft, key, words| with_context(|context| amend(&FORM, draft, key, &Given::Words(words), context));
    let mut draft = Draft::begin(&FORM, 1, 0);
    for words in &ANSWERS[..2] {
        give(&mut draft, words);
    }
    assert_eq!(draft.at.word(), "kecamatan");
    assert_eq!(give_anew(&mut draft, FieldKey::Person, "Ibu Ratna"), Amended::Taken);
    assert_eq!((draft.word(FieldKey::Person), draft.at.word()), (Some("Ibu Ratna"), "kecamatan"));
    assert_eq!(give_anew(&mut draft, FieldKey::Person, "🍌"), Amended::Refused(Rejection::NoLetters));
    assert_eq!(draft.word(FieldKey::Person), Some("Ibu Ratna"), "what is refused changes nothing");
    finish(&mut draft);
    assert_eq!(give_anew(&mut draft, FieldKey::District, "Sukarame"), Amended::Taken);
    assert_eq!(draft.at.word(), "kelurahan", "what depends on it is asked");
    finish(&mut draft);
    tap(&mut draft, FormAct::Edit("uang".into()));
    assert_eq!(give_anew(&mut draft, FieldKey::Person, "Ibu Sri"), Amended::Taken);
    assert_eq!(draft.at.word(), "uang");
    tap(&mut draft, FormAct::Back);
    assert_eq!((draft.word(FieldKey::Person), draft.at), (Some("Ibu Sri"), Place::Summary), "going back keeps it");
    assert_eq!(give_anew(&mut draft, FieldKey::District, "Pagar Dewa"), Amended::Asked);
    assert_eq!((draft.at.word(), draft.several.len(), draft.before.is_some()), ("kecamatan", 2, true));
    // In the middle of a group too.
    let mut draft = at(FieldKey::SampleGroup);
    tap(&mut draft, FormAct::Pick("tambah".into()));
    give(&mut draft, "besok 09.00");
    assert_eq!(give_anew(&mut draft, FieldKey::Person, "Ibu Ani"), Amended::Taken);
    assert_eq!(draft.place(), "kursi-1");
    assert_eq!(give_anew(&mut draft, FieldKey::SampleMoment, "lusa 13.00"), Amended::Taken);
    give(&mut draft, "7");
    tap(&mut draft, FormAct::Keep);
    assert_eq!((draft.word(FieldKey::Person), draft.at), (Some("Ibu Ani"), Place::Summary));
}

#[test]
fn b18_boxes_that_are_not_finished_are_asked_again_after_going_back() {
    let mut draft = Draft::begin(&FORM, 1, 0);
    finish(&mut draft);
    draft.answers.remove(&FieldKey::Interests);
    draft.go_on(&FORM);
    assert_eq!(draft.at.word(), "minat");
    tap(&mut draft, FormAct::Tick("b".into(), true));
    tap(&mut draft, FormAct::Back);
    assert_eq!(draft.at.word(), "sasaran");
    tap(&mut draft, FormAct::Keep);
    assert_eq!(draft.at.word(), "minat", "not the summary");
    assert_eq!(draft.shown(FieldKey::Interests), Some(&Value::Ticks(vec!["b".to_owned()])), "as it was");
}
