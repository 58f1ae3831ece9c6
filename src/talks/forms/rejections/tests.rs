mod kinds;

use super::*;
use crate::domain::{Nib, Phone, Regions};
use crate::form::{Act, Context, Draft, Field, FieldKey, Form, Given, Place, Step, Value, apply, read_words};
use crate::plain;
use crate::talks::business::form::CHANGES;
use crate::talks::catalogue;
use crate::text::local_date;

fn with_context<T>(work: impl FnOnce(&Context<'_>) -> T) -> T {
    let language = Language::Indonesian;
    work(&Context {
        regions: Regions::shipped(),
        today: local_date(0),
        earliest: None,
        language,
        wording: None,
        choices: None,
    })
}

fn field(key: &str) -> &'static Field {
    catalogue::field(FieldKey::from_word(key).unwrap()).unwrap()
}

fn change_of(key: &str) -> &'static Form {
    CHANGES.iter().find(|form| form.changes().is_some_and(|of| of.word() == key)).unwrap()
}

fn refusal(key: &str, words: &str) -> String {
    match with_context(|context| read_words(field(key), words, context)) {
        Err(fault) => say(Language::Indonesian, Some(field(key)), &fault).to_plain(),
        Ok(value) => format!("taken: {value:?}"),
    }
}

const TAKEN: [(&str, &[&str]); 7] = [
    (
        "panggilan",
        &[
            "Siti",
            "Ibu Siti",
            "Pak De",
            "Bu Hj. Aminah",
            "Ni Wayan",
            "D'Andra",
            "Ayu 2",
            "Mbak Rini",
            "Kang Asep",
            "José",
            "Al",
            "Ny Sri",
            "nama saya Siti",
            "Sayang",
            "Berty",
        ],
    ),
    (
        "usaha",
        &[
            "Keripik Pisang Bu Ani",
            "D'Kopi",
            "Toko 99",
            "Warung Siti, Kedaton",
            "Sate & Soto",
            "R/C Motor",
            "Apa Kabar Kopi",
            "Kopi Apa Ya?",
            "PT Maju (Perorangan)",
            "UD. Sumber Rejeki",
            "313 Cell",
            "A&W",
            "Ny. 88",
            "88",
            "313",
            "XXI Ban",
            "Qwerty Komputer",
            "Property",
        ],
    ),
    (
        "bidang",
        &[
            "kuliner",
            "Kuliner",
            "Kriya & tapis",
            "tapis",
            "fesyen",
            "jasa",
            "Pertanian & perikanan",
            "perikanan",
            "perdagangan",
            "1",
            "Lainnya",
            "jual gorengan",
            "bengkel",
            "warung kelontong",
        ],
    ),
    (
        "minat",
        &[
            "modal",
            "Modal, Pelatihan",
            "pelatihan dan modal",
            "semua",
            "1",
            "1, 3",
            "bazar",
            "izin & sertifikat",
            "jualan online",
            "tempat usaha",
        ],
    ),
    (
        "ukuran",
        &["mikro", "Mikro", "kecil", "Kecil", "menengah", "Menengah", "500 juta", "3 miliar", "Rp20 miliar", "MIKRO"],
    ),
    (
        "pekerja",
        &[
            "sendiri",
            "Saya sendiri",
            "2 sampai 4 orang",
            "2-4",
            "5-19",
            "5 sampai 19 orang",
            "20 orang atau lebih",
            "20",
            "1",
            "4",
        ],
    ),
    (
        "bidang-lain",
        &[
            "bengkel las",
            "cuci motor",
            "Sewa tenda",
            "les privat",
            "jahit",
            "kolam renang",
            "Rias pengantin",
            "percetakan",
            "kos 10 kamar",
            "ojek",
        ],
    ),
];

#[test]
fn b1_each_field_takes_what_it_should() {
    for (key, all) in TAKEN {
        assert!(all.len() >= 10, "{key}");
        for words in all {
            let read = with_context(|context| read_words(field(key), words, context));
            assert!(read.is_ok(), "{key}: {words}: {read:?}");
        }
    }
    let phone = with_context(|context| read_words(field("telepon"), "0812-3456-7890", context));
    assert_eq!(phone, Ok(Value::Phone(Phone::parse("081234567890").unwrap(), false)));
    let nib = with_context(|context| read_words(field("nib"), "NIB 1234567890123", context));
    assert_eq!(nib, Ok(Value::Nib(Nib::parse("1234567890123").unwrap())));
}

/// What is said with an example.
type WithExample = fn(&str) -> String;
const NO_LETTERS: WithExample = |example| plain!(Language::Indonesian, "salah-simbol", contoh = example);
const TWO: WithExample = |example| plain!(Language::Indonesian, "salah-dua", contoh = example);
const SHORT: WithExample = |example| plain!(Language::Indonesian, "salah-pendek", contoh = example);
const NUMBER: WithExample = |example| plain!(Language::Indonesian, "salah-nomor", contoh = example);
const PHONE: WithExample = |example| plain!(Language::Indonesian, "salah-nomor-telepon", contoh = example);
const LINK: WithExample = |example| plain!(Language::Indonesian, "salah-tautan", contoh = example);
const STRANGE: WithExample = |example| plain!(Language::Indonesian, "salah-huruf", contoh = example);
const MASH: WithExample = |example| plain!(Language::Indonesian, "salah-acak", contoh = example);
const LIST: WithExample = |example| plain!(Language::Indonesian, "salah-daftar", contoh = example);
const NO_NAME: WithExample = |example| plain!(Language::Indonesian, "kosong-panggilan", contoh = example);

#[test]
fn b1_each_refusal_says_what_is_wrong_and_gives_an_example() {
    let texts = [
        ("\u{1f34c}\u{1f34c}", NO_LETTERS),
        ("...", NO_LETTERS),
        ("", NO_LETTERS),
        ("a", SHORT),
        ("Siti\nWarung", TWO),
        ("1871012345678901", NUMBER),
        ("Siti 081234567890", PHONE),
        ("https://contoh.id", LINK),
        ("www.contoh.id", LINK),
        ("\u{405}iti", STRANGE),
        ("\u{1d412}iti", STRANGE),
        ("asdf1234 !!!", MASH),
        ("qwerty", MASH),
        ("asdfasdf", MASH),
        ("xxxx", MASH),
        ("bcdfgh jklmn", MASH),
    ];
    for key in ["panggilan", "usaha", "bidang-lain"] {
        let example = field(key).example(Language::Indonesian).unwrap();
        for (words, expected) in texts {
            assert_eq!(refusal(key, words), expected(&example), "{key}: {words}");
        }
        let long = refusal(key, &"a".repeat(300));
        assert!(long.contains("300"), "{long}");
    }
    for words in ["Siti, Warung Siti", "Siti, warung sembako di Kemiling", "Siti/Budi"] {
        assert_eq!(refusal("panggilan", words), TWO("Ibu Siti"), "{words}");
    }
    for words in ["1234", "88", "12 34"] {
        assert_eq!(refusal("panggilan", words), NO_LETTERS("Ibu Siti"), "a person has letters: {words}");
    }
    for words in ["Siti", "nama saya Siti", "Nama saya: Siti", "panggil saja Siti", "saya Siti", "my name is Siti"] {
        assert_eq!(refusal("panggilan", words), r#"taken: Text("Siti")"#, "{words}");
    }
    assert_eq!(refusal("usaha", "nama usaha saya Warung Siti"), r#"taken: Text("Warung Siti")"#);
    for words in ["saya", "ya", "Halo kak", "mau daftar"] {
        assert_eq!(refusal("panggilan", words), NO_NAME("Ibu Siti"), "{words}");
    }
    assert_eq!(refusal("panggilan", "S1234"), SHORT("Ibu Siti"));
    assert_eq!(refusal("usaha", "7"), SHORT(&field("usaha").example(Language::Indonesian).unwrap()));
    for key in ["bidang", "minat", "ukuran", "pekerja"] {
        let example = field(key).example(Language::Indonesian).unwrap();
        for words in ["entah", "saya bingung", "0", "x", "apa itu", "tidak tahu", "besar sekali", "asdf", "ya"] {
            assert_eq!(refusal(key, words), LIST(&example), "{key}: {words}");
        }
    }
}

#[test]
fn b1_no_answer_is_skipped_where_it_may_be_and_met_with_a_hint_where_not() {
    let step = |key: &str, words: &str| {
        let form = change_of(key);
        let mut draft = Draft::begin(form, 1, 0);
        let step = with_context(|context| apply(form, &mut draft, &Act::Give(Given::Words(words)), context));
        (step, draft.answers.get(&FieldKey::from_word(key).unwrap()).cloned())
    };
    for key in ["telepon", "nib", "minat", "ukuran", "pekerja"] {
        for words in ["belum punya", "saya belum punya nib", "ga punya", "tidak tahu", "lupa", "skip dulu", "nanti ya"]
        {
            assert_eq!(step(key, words), (Step::Sent, Some(Value::Skipped)), "{key}: {words}");
        }
    }
    for (key, hint) in [
        ("panggilan", NO_NAME("Ibu Siti")),
        (
            "usaha",
            plain!(
                Language::Indonesian,
                "kosong-usaha",
                contoh = &field("usaha").example(Language::Indonesian).unwrap()
            ),
        ),
        ("bidang", plain!(Language::Indonesian, "kosong-bidang")),
        ("kecamatan", plain!(Language::Indonesian, "kosong-wilayah")),
    ] {
        for words in ["tidak tahu", "lupa", "belum ada", "nanti saja"] {
            assert_eq!(step(key, words), (Step::Refused(Rejection::NoAnswer), None), "{key}: {words}");
        }
        assert_eq!(say(Language::Indonesian, Some(field(key)), &Rejection::NoAnswer).to_plain(), hint);
    }
}

#[test]
fn b1_a_file_a_sticker_and_anothers_contact_are_refused_in_words() {
    for (key, fault, expected) in [
        ("panggilan", Rejection::NotText, plain!(Language::Indonesian, "salah-jenis", contoh = "Ibu Siti")),
        (
            "telepon",
            Rejection::OthersContact,
            plain!(
                Language::Indonesian,
                "salah-kontak",
                contoh = &field("telepon").example(Language::Indonesian).unwrap()
            ),
        ),
    ] {
        assert_eq!(say(Language::Indonesian, Some(field(key)), &fault).to_plain(), expected);
    }
}
