//! What words mean to the fields of a business: options, names and places as people write them.

use chrono::NaiveDate;

use crate::domain::{Language, Regions};
use crate::form::kinds::offered;
use crate::form::{
    Act, Answers, Context, Draft, FieldKey, Form, FormId, Given, Rejection, Step, Value, apply, read_words,
};
use crate::talks::catalogue;
use crate::talks::forms::{echo, rejections};

fn with_context<T>(work: impl FnOnce(&Context<'_>) -> T) -> T {
    let today = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    work(&Context {
        regions: Regions::shipped(),
        today,
        earliest: None,
        language: Language::Indonesian,
        wording: None,
        choices: None,
    })
}

fn read(key: FieldKey, words: &str) -> Result<Value, Rejection> {
    with_context(|context| read_words(catalogue::field(key).unwrap(), words, context))
}

fn chosen(key: FieldKey, words: &str) -> Result<String, Rejection> {
    read(key, words).map(|value| match value {
        Value::Choice(word) => word,
        Value::Ticks(words) => words.join(" "),
        other => panic!("{other:?}"),
    })
}

/// Gives words to the form that asks a place.
fn place(words: &str) -> (Step, Vec<String>, Answers) {
    let form: &Form = catalogue::form(FormId::new("ubah-kecamatan")).unwrap();
    let mut draft = Draft::begin(form, 1, 0);
    let step = with_context(|context| apply(form, &mut draft, &Act::Give(Given::Words(words)), context));
    (step, draft.several, draft.answers)
}

#[test]
fn b15_a_number_is_the_answer_where_labels_hold_numbers() {
    for (words, expected) in [
        ("1", "sendiri"),
        ("2", "2-4"),
        ("3", "2-4"),
        ("4", "2-4"),
        ("5", "5-19"),
        ("19", "5-19"),
        ("20", "20"),
        ("99", "20"),
        ("3 orang", "2-4"),
        ("tiga", "2-4"),
        ("ada 12 karyawan", "5-19"),
        ("2 sampai 4 orang", "2-4"),
    ] {
        assert_eq!(chosen(FieldKey::WORKERS, words).as_deref(), Ok(expected), "{words}");
    }
    for (words, expected) in
        [("500 juta", "mikro"), ("2 miliar", "mikro"), ("3 miliar", "kecil"), ("Rp20 miliar", "menengah")]
    {
        assert_eq!(chosen(FieldKey::SCALE, words).as_deref(), Ok(expected), "{words}");
    }
    for words in ["1", "2", "3"] {
        assert_eq!(chosen(FieldKey::SCALE, words), Err(Rejection::NotInList), "a figure without a unit: {words}");
    }
    assert_eq!(chosen(FieldKey::SECTOR, "2").as_deref(), Ok("kriya"), "where labels hold none it is the button's");
}

#[test]
fn b10_two_lines_of_business_are_asked_about_and_typos_find_theirs() {
    for words in
        ["kuliner dan fesyen", "kuliner, fesyen", "fesyen sama kuliner", "jual gorengan dan baju", "kuliner/fesyen"]
    {
        let two = vec!["kuliner".to_owned(), "fesyen".to_owned()];
        assert_eq!(chosen(FieldKey::SECTOR, words), Err(Rejection::WhichOption(two)), "{words}");
    }
    for (words, expected) in [
        ("kulnier", "kuliner"),
        ("kulinr", "kuliner"),
        ("fesien", "fesyen"),
        ("pertanain", "tani"),
        ("perdagagan", "dagang"),
        ("industri rumahn", "industri"),
        ("gas dan galon", "dagang"),
        ("kue dan roti", "kuliner"),
    ] {
        assert_eq!(chosen(FieldKey::SECTOR, words).as_deref(), Ok(expected), "{words}");
    }
    assert_eq!(chosen(FieldKey::SECTOR, "sanggar tari"), Err(Rejection::NotInList), "its own words");
}

#[test]
fn b19_interests_are_read_as_people_join_and_mistype_them() {
    for (words, expected) in [
        ("modal sama jualan online", "modal digital"),
        ("modal dan pelatihan", "latih modal"),
        ("pelatihn", "latih"),
        ("modl, pelathan", ""),
        ("izin + bazar", "izin pasar"),
        ("modal; tempat usaha", "modal tempat"),
        ("pelatihan serta modal juga", "latih modal"),
        ("semuanya", "latih modal izin pasar digital tempat"),
    ] {
        let read = chosen(FieldKey::INTERESTS, words);
        if expected.is_empty() {
            assert_eq!(read, Err(Rejection::NotInList), "{words}");
        } else {
            assert_eq!(read.as_deref(), Ok(expected), "{words}");
        }
    }
    // "Aja" means that and no other.
    let form = catalogue::form(FormId::new("ubah-minat")).unwrap();
    for (words, expected) in
        [("pelatihan aja", vec!["latih"]), ("modal saja", vec!["modal"]), ("modal", vec!["latih", "modal", "izin"])]
    {
        let mut draft = Draft::begin(form, 1, 0);
        draft.gathered.insert(FieldKey::INTERESTS, Value::Ticks(vec!["latih".into(), "izin".into()]));
        with_context(|context| apply(form, &mut draft, &Act::Give(Given::Words(words)), context));
        let expected = expected.into_iter().map(str::to_owned).collect();
        assert_eq!(draft.answers[&FieldKey::INTERESTS], Value::Ticks(expected), "{words}");
    }
}

#[test]
fn b17_no_district_of_the_province_becomes_another_place() {
    let regions = Regions::shipped();
    let mut asked = 0;
    for regency in regions.within("") {
        for district in regions.within(regency) {
            let name = regions.name(district).unwrap();
            let (step, several, answers) = place(name);
            assert_eq!(step, Step::Show, "{name}");
            if let Some(Value::Region(code)) = answers.get(&FieldKey::DISTRICT) {
                assert_eq!(regions.name(code), Some(name), "{name} became {code}");
            } else {
                asked += 1;
                assert!(several.iter().any(|code| code == district), "{name}: {several:?}");
            }
        }
    }
    assert!(asked < 60, "asked about {asked}");
    for words in ["Menggala", "kec. Menggala", "menggala"] {
        let (_, several, answers) = place(words);
        let taken = answers
            .get(&FieldKey::DISTRICT)
            .map(|value| echo::in_full(Language::Indonesian, catalogue::field(FieldKey::DISTRICT).unwrap(), value));
        assert!(
            taken.is_none_or(|name| name.starts_with("Menggala, ") && name.ends_with("Tulang Bawang")),
            "b5: the kabupaten is named"
        );
        assert!(several.is_empty() || several.iter().any(|code| regions.name(code) == Some("Menggala")), "{several:?}");
    }
}

#[test]
fn p13_degrees_belong_to_the_name_and_nothing_invisible_is_one() {
    for name in
        ["Hj. Siti Aminah, S.E.", "Budi, S.Pd., M.M.", "Rina Sari, M.Si", "Ani, SH", "Siti, S.Kom", "Dr. Budi, Ph.D."]
    {
        assert_eq!(read(FieldKey::PERSON, name), Ok(Value::Text(name.into())), "{name}");
        assert!(read(FieldKey::OWNER, name).is_ok(), "{name}");
    }
    for words in ["Siti, Budi", "Siti, warung sembako", "Siti, S.E., Budi"] {
        assert_eq!(read(FieldKey::PERSON, words), Err(Rejection::MultipleAnswers), "{words}");
    }
    for invisible in ['\u{3164}', '\u{115f}', '\u{1160}', '\u{ffa0}', '\u{2800}'] {
        let words = format!("{invisible}{invisible}");
        for key in [FieldKey::PERSON, FieldKey::NAME, FieldKey::OWNER] {
            assert_eq!(read(key, &words), Err(Rejection::NoLetters), "{key} {:x}", u32::from(invisible));
        }
    }
}

#[test]
fn p13_only_what_the_field_takes_is_offered() {
    let field = catalogue::field(FieldKey::PERSON).unwrap();
    let draft = Draft::begin(catalogue::form(FormId::new("usaha")).unwrap(), 1, 0);
    let offer = |name: &str| with_context(|context| offered(field, &draft, name, context));
    for name in ["A", "🍌🍌", "081234567890", "\u{3164}\u{3164}", "", "ya", "http://a.id"] {
        assert_eq!(offer(name), None, "{name}");
    }
    for (name, expected) in
        [("Siti", "Siti"), ("𝓢𝓲𝓽𝓲", "Siti"), ("Ｓｉｔｉ", "Siti"), (" Siti  Aminah ", "Siti Aminah")]
    {
        assert_eq!(offer(name).as_deref(), Some(expected), "{name}");
    }
}

#[test]
fn b16_refusals_name_the_reason_that_holds() {
    for (key, words, fault) in [
        (FieldKey::PERSON, "Jl. Pagar Alam No 12", Rejection::Address),
        (FieldKey::NAME, "gang mawar 3 rt 02 rw 05", Rejection::Address),
        (FieldKey::PERSON, "siti@gmail.com", Rejection::Email),
        (FieldKey::PERSON, "0812 3456 7890", Rejection::PhoneHere),
        (FieldKey::NAME, "wa 081234567890", Rejection::PhoneHere),
        (FieldKey::PERSON, "1871012345678901 Siti", Rejection::LongNumber),
        (FieldKey::OWNER, "Bu Yanti, Kue Kering Yanti, Kemiling Permai, 081234567890", Rejection::MultipleAnswers),
        (FieldKey::NAME, "Bu Yanti, Kue Kering Yanti, Kemiling Permai, 081234567890", Rejection::MultipleAnswers),
    ] {
        assert_eq!(read(key, words), Err(fault), "{words}");
    }
    for (words, fault) in [
        ("https://maps.app.goo.gl/abc", Rejection::MapPlace),
        ("https://goo.gl/maps/xyz", Rejection::MapPlace),
        ("Jl. Tidak Ada 99", Rejection::Address),
    ] {
        assert_eq!(place(words).0, Step::Refused(fault), "{words}");
    }
    assert_eq!(
        place("Jl. Pagar Alam 12, Kedaton").2.get(&FieldKey::DISTRICT),
        place("Kedaton").2.get(&FieldKey::DISTRICT)
    );
    // A hint fits the page: what an officer leaves out is not found under /data.
    let owner = catalogue::field(FieldKey::OWNERS_PHONE).unwrap();
    let skipped = (owner.texts.skipped)(Language::Indonesian, "Nomor").to_plain();
    assert!(!skipped.contains("/data"), "{skipped}");
    let empty =
        rejections::say(Language::Indonesian, catalogue::field(FieldKey::OWNER), &Rejection::NoAnswer).to_plain();
    assert!(empty.contains("pemilik") && !empty.contains("Lainnya"), "{empty}");
}

#[test]
fn small_a_day_without_a_year_that_is_still_to_come_is_not_too_long_ago() {
    let today = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    let earliest = NaiveDate::from_ymd_opt(2025, 12, 2);
    let context = Context {
        regions: Regions::shipped(),
        today,
        earliest,
        language: Language::Indonesian,
        wording: None,
        choices: None,
    };
    let field = catalogue::field(FieldKey::SIGNED_ON).unwrap();
    for words in ["2 januari", "5/1", "10 jan"] {
        assert_eq!(read_words(field, words, &context), Err(Rejection::NotYet), "{words}");
    }
    for words in ["31 desember", "hari ini", "kemarin", "1 januari"] {
        assert!(read_words(field, words, &context).is_ok(), "{words}");
    }
    assert!(matches!(read_words(field, "1 november", &context), Err(Rejection::TooLongAgo { .. })));
}
