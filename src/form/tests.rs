//! Whatever comes, a form stays one that can be stored, shown and left.

mod fields;
mod forged;
mod mended;
mod questions;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::intent::{is_question, looks_like_one};
use super::sample::FORM;
use super::*;
use crate::domain::{FormAct, Language, Purpose, Regions};

fn with_context<T>(work: impl FnOnce(&Context<'_>) -> T) -> T {
    let today = NaiveDate::from_ymd_opt(2025, 6, 10).unwrap();
    work(&Context {
        regions: Regions::shipped(),
        today,
        earliest: None,
        language: Language::Indonesian,
        wording: None,
        choices: None,
    })
}

fn give(draft: &mut Draft, words: &str) -> Step {
    with_context(|context| apply(&FORM, draft, &Act::Give(Given::Words(words)), context))
}

fn tap(draft: &mut Draft, act: FormAct) -> Step {
    let place = draft.place();
    with_context(|context| press(&FORM, draft, &place, &act, context))
}

/// At the field of this key, with everything before it answered.
fn at(key: FieldKey) -> Draft {
    let mut draft = Draft::begin(&FORM, 1, 0);
    finish(&mut draft);
    tap(&mut draft, FormAct::Edit(key.word().into()));
    draft
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
                let first = Regions::shipped().within(draft.word(FieldKey::DISTRICT).unwrap()).next().unwrap();
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
            "jadwal" => give(draft, "besok jam 9 sampai 12"),
            "sesi" if kinds::group::items(draft, FORM.field(FieldKey::SAMPLE_GROUP).unwrap()).is_empty() => {
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
    assert!(!draft.answers.contains_key(&FieldKey::VILLAGE));
    give(&mut draft, "Way Dadi");
    assert_eq!(draft.at, Place::Summary);
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
        ("\"version\":4", "\"version\":3"),
        ("\"form\":\"uji\"", "\"form\":\"lain\""),
        ("\"at\":\"panggilan\"", "\"at\":\"hilang\""),
    ] {
        let changed = draft.write().replace(from, to);
        assert!(Draft::read(&changed).is_none_or(|draft| !draft.fits(&FORM)), "{changed}");
    }
    assert_eq!(Draft::read(&draft.write().replace("\"v\":1", "\"v\":9")), None);
    // A field of another form, answered or only begun.
    let (mut answered, mut begun) = (draft.clone(), draft.clone());
    answered.answers.insert(FieldKey::SCALE, Value::Skipped);
    begun.gathered.insert(FieldKey::SCALE, Value::Skipped);
    assert!(!answered.fits(&FORM) && !begun.fits(&FORM));
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
