//! Places, phones and numbers of businesses, as people write them.

use super::*;

#[test]
fn b10_places_that_are_not_there_are_refused_in_words() {
    let form = change_of("kecamatan");
    for words in [
        "Jakarta Selatan",
        "Bandung Wetan",
        "Surabaya Timur Raya",
        "kecamatan",
        "xyz",
        "12",
        "pinggir jalan besar",
        "dekat pasar itu",
        "Palembang",
        "di sana",
    ] {
        let mut draft = Draft::begin(form, 1, 0);
        let step = with_context(|context| apply(form, &mut draft, &Act::Give(Given::Words(words)), context));
        assert_eq!(step, Step::Refused(Rejection::UnknownRegion), "{words}");
    }
    assert_eq!(
        say(Language::Indonesian, Some(field("kecamatan")), &Rejection::UnknownRegion).to_plain(),
        plain!(Language::Indonesian, "salah-wilayah", contoh = "Kedaton")
    );
}

#[test]
fn b9_numbers_of_phones_are_taken_as_people_write_them_and_refused_in_words() {
    for words in [
        "081234567890",
        "0812-3456-7890",
        "0812-3456-7890 (wa)",
        "+62 812 3456 7890",
        "62812 3456 7890",
        "81234567890",
        "nomor saya 081234567890",
        "WA: 0812 3456 7890",
        "(0721) 123456",
        "ini nomornya kak 081234567890 ya",
    ] {
        assert!(refusal("telepon", words).starts_with("taken"), "{words}");
    }
    let example = field("telepon").example(Language::Indonesian).unwrap();
    let no_number = plain!(Language::Indonesian, "salah-telepon", contoh = &example);
    let short = plain!(Language::Indonesian, "salah-telepon-pendek", contoh = &example);
    let long = plain!(Language::Indonesian, "salah-telepon-panjang", contoh = &example);
    let foreign = plain!(Language::Indonesian, "salah-telepon-asing", contoh = &example);
    let several = plain!(Language::Indonesian, "salah-telepon-dua", contoh = &example);
    for (words, expected) in [
        ("nomor saya hilang", &no_number),
        ("nol delapan satu dua", &no_number),
        ("\u{1f34c}", &no_number),
        ("08123456789o", &no_number),
        ("0812", &short),
        ("0812345", &short),
        ("1871012345678901", &long),
        ("08123456789012345", &long),
        ("+65 9123 4567", &foreign),
        ("1234567890", &foreign),
        ("081234567890/081234567891", &several),
        ("081234567890 atau 081298765432", &several),
    ] {
        assert_eq!(&refusal("telepon", words), expected, "{words}");
    }
}

#[test]
fn b11_business_numbers_are_taken_however_grouped_and_refused_in_words() {
    for words in [
        "1234567890123",
        "1234 5678 90123",
        "1234-5678-90123",
        "1234.5678.9012.3",
        "NIB 1234567890123",
        "nib: 1234567890123",
        "NIB saya 1234567890123",
        "nomornya 1234567890123 kak",
        "1234567890123.",
        " 1234567890123 ",
    ] {
        assert!(refusal("nib", words).starts_with("taken"), "{words}");
    }
    let example = field("nib").example(Language::Indonesian).unwrap();
    let digits = plain!(Language::Indonesian, "salah-nib", contoh = &example);
    let count = |has: i64| plain!(Language::Indonesian, "salah-nib-angka", ada = has, contoh = &example);
    let card = plain!(Language::Indonesian, "salah-nib-ktp", contoh = &example);
    for (words, expected) in [
        ("asdf", digits.clone()),
        ("ada di rumah", digits.clone()),
        ("123456789012x", digits.clone()),
        ("\u{1f34c}", digits.clone()),
        ("nib", digits.clone()),
        ("1", count(1)),
        ("081234567890", count(12)),
        ("123456789012", count(12)),
        ("12345678901234", count(14)),
        ("1871012345678901", card.clone()),
        ("1871 0123 4567 8901", card.clone()),
    ] {
        assert_eq!(refusal("nib", words), expected, "{words}");
    }
}

#[test]
fn b10_villages_are_taken_with_typos_and_refused_in_words() {
    let form = change_of("kelurahan");
    let answer = |words: &str| {
        let mut draft = Draft::begin(form, 1, 0);
        // Kedaton.
        draft.answers.insert(FieldKey::DISTRICT, Value::Region("18.71.01".into()));
        draft.go_to(Place::Field(FieldKey::VILLAGE));
        let step = with_context(|context| apply(form, &mut draft, &Act::Give(Given::Words(words)), context));
        (step, draft.word(FieldKey::VILLAGE).and_then(|code| Regions::shipped().name(code)))
    };
    for (words, name) in [
        ("Sidodadi", "Sidodadi"),
        ("sidodadi", "Sidodadi"),
        ("kel. sidodadi", "Sidodadi"),
        ("sidodad", "Sidodadi"),
        ("di sidodadi kak", "Sidodadi"),
        ("kelurahan Penengahan", "Penengahan"),
        ("penengahan raya", "Penengahan Raya"),
        ("SURABAYA", "Surabaya"),
        ("suka menanti", "Sukamenanti"),
        ("Sukamenanti Baru", "Sukamenanti Baru"),
        ("Kedaton", "Kedaton"),
    ] {
        assert_eq!(answer(words), (Step::Sent, Some(name)), "{words}");
    }
    for words in [
        "Pahoman",
        "Way Dadi",
        "kelurahan",
        "xyz",
        "Jakarta",
        "RT 3",
        "dekat masjid",
        "12",
        "\u{1f34c}",
        "Jalan Teuku Umar",
    ] {
        assert_eq!(answer(words), (Step::Refused(Rejection::UnknownRegion), None), "{words}");
    }
    assert_eq!(
        say(Language::Indonesian, Some(field("kelurahan")), &Rejection::UnknownRegion).to_plain(),
        plain!(Language::Indonesian, "salah-wilayah", contoh = "Sidodadi")
    );
}
