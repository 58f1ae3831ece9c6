//! What each kind of field takes, refuses and asks back.

use super::*;

#[test]
fn b10_a_kelurahan_says_its_kecamatan_and_names_that_occur_twice_are_asked_back() {
    let mut draft = Draft::begin(&FORM, 1, 0);
    give(&mut draft, "Siti");
    give(&mut draft, "satu");
    give(&mut draft, "Pahoman");
    assert_eq!((draft.word(FieldKey::DISTRICT), draft.at.word()), (Some("18.71.17"), "telepon"));
    tap(&mut draft, FormAct::Back);
    tap(&mut draft, FormAct::Back);
    assert_eq!(draft.at.word(), "kecamatan");
    give(&mut draft, "Pagar Dewa");
    assert_eq!((draft.several.len(), draft.at.word()), (2, "kecamatan"));
    let one = draft.several[0].clone();
    tap(&mut draft, FormAct::Pick(one.clone()));
    assert_eq!((draft.word(FieldKey::DISTRICT), draft.at.word()), (Some(one.as_str()), "kelurahan"));
    tap(&mut draft, FormAct::Back);
    tap(&mut draft, FormAct::Pick("luar".into()));
    assert_eq!(draft.scope, "");
    tap(&mut draft, FormAct::Pick("18.72".into()));
    assert_eq!(draft.scope, "18.72");
    tap(&mut draft, FormAct::Back);
    assert_eq!((draft.scope.as_str(), draft.at.word()), ("18.71", "kecamatan"));
}

#[test]
fn b10_the_beginning_of_several_names_is_asked_back_where_a_kelurahan_is_called_so() {
    for words in ["tanjung karang", "Tanjungkarang", "di tanjung karang kak"] {
        let mut draft = Draft::begin(&FORM, 1, 0);
        give(&mut draft, "Siti");
        give(&mut draft, "satu");
        give(&mut draft, words);
        assert_eq!((draft.several.len(), draft.at.word()), (4, "kecamatan"), "{words}");
        assert!(draft.several.contains(&"18.71.06".to_owned()), "{words}: {:?}", draft.several);
    }
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
        matches!(&draft.answers[&FieldKey::PHONE], Value::Phone(phone, true) if phone.as_str() == "+6281234567890")
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
    assert_eq!(draft.answers[&FieldKey::SAMPLE_MONEY], Value::Money(2_000_000));
}

#[test]
fn b5_what_is_written_beside_ticked_boxes_is_ticked_with_them() {
    let mut draft = Draft::begin(&FORM, 7, 1);
    finish(&mut draft);
    draft.answers.remove(&FieldKey::INTERESTS);
    tap(&mut draft, FormAct::Edit("minat".to_owned()));
    tap(&mut draft, FormAct::Tick("b".to_owned(), true));
    assert_eq!(give(&mut draft, "a"), Step::Show);
    assert_eq!(draft.answers.get(&FieldKey::INTERESTS), Some(&Value::Ticks(vec!["a".to_owned(), "b".to_owned()])));
}

#[test]
fn words_of_any_kind_keep_their_lines_and_links() {
    let mut draft = at(FieldKey::SAMPLE_WORDS);
    let words = "Ada apa?\n\nBaca https://contoh.id/a dan telepon 0812 3456 7890.\nBatal? Tidak.";
    assert_eq!(give(&mut draft, words), Step::Show);
    assert_eq!(draft.answers[&FieldKey::SAMPLE_WORDS], Value::Text(words.to_owned()));
    for (words, fault) in [
        ("🍌", Rejection::NoLetters),
        ("a", Rejection::TooShort),
        (&"a".repeat(2_001), Rejection::TooLong { most: 2_000, has: 2_001 }),
    ] {
        assert_eq!(give(&mut at(FieldKey::SAMPLE_WORDS), words), Step::Refused(fault), "{words}");
    }
    assert_eq!(give(&mut at(FieldKey::SAMPLE_WORDS), &"a".repeat(2_000)), Step::Show, "as long as may be");
}

#[test]
fn the_fields_of_a_group_are_asked_for_each_which_can_be_changed_and_removed() {
    let group = FORM.field(FieldKey::SAMPLE_GROUP).unwrap();
    let seats = |draft: &Draft| -> Vec<Option<Value>> {
        kinds::group::items(draft, group).iter().map(|item| item.get(&FieldKey::SAMPLE_NUMBER).cloned()).collect()
    };
    let number = |number| Some(Value::Number(number));
    let mut draft = at(FieldKey::SAMPLE_GROUP);
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
    let Value::Group(items) = &draft.answers[&FieldKey::SAMPLE_GROUP] else { panic!("{draft:?}") };
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
        let mut draft = at(FieldKey::SAMPLE_GROUP);
        tap(&mut draft, FormAct::Pick("tambah".into()));
        let step = give(&mut draft, words);
        (step, draft.answers.get(&FieldKey::SAMPLE_MOMENT).cloned())
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
    // A part of a day says no hour: which one is asked.
    for (words, first) in [("nanti sore", "2025-06-10 15:00"), ("besok pagi", "2025-06-11 08:00")] {
        let Step::Refused(Rejection::WhichMoment(hours)) = moment(words).0 else { panic!("{words}") };
        assert_eq!((hours.len(), Some(Value::Moment(hours[0]))), (3, on(first)), "{words}");
    }
    let mut draft = at(FieldKey::SAMPLE_GROUP);
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
    let mut draft = at(FieldKey::SAMPLE_MEDIA);
    draft.answers.remove(&FieldKey::SAMPLE_MEDIA);
    let file = |id| Given::File(Sent { id, unique: id, size: Some(5), mime: Some("image/jpeg"), photo: true });
    let mut send = |id| with_context(|context| apply(&FORM, &mut draft, &Act::Give(file(id)), context));
    for id in ["a", "b", "c"] {
        assert_eq!(send(id), Step::Show);
    }
    assert_eq!(send("d"), Step::Refused(Rejection::TooMany { most: 3 }));
    let letter = Given::File(Sent { id: "e", unique: "e", size: Some(5), mime: Some("application/pdf"), photo: false });
    let mut mixed = at(FieldKey::SAMPLE_MEDIA);
    mixed.answers.remove(&FieldKey::SAMPLE_MEDIA);
    for (given, step) in [(file("a"), Step::Show), (letter, Step::Refused(Rejection::MixedFiles))] {
        assert_eq!(with_context(|context| apply(&FORM, &mut mixed, &Act::Give(given), context)), step);
    }
    assert!(!draft.answers.contains_key(&FieldKey::SAMPLE_MEDIA), "not before it is all");
    assert_eq!((tap(&mut draft, FormAct::Keep), draft.at), (Step::Show, Place::Summary));
    let Value::Files(files) = &draft.answers[&FieldKey::SAMPLE_MEDIA] else { panic!("{draft:?}") };
    assert_eq!(files.len(), 3);
}

#[test]
fn owners_are_chosen_by_boxes_or_in_words_and_nothing_chosen_is_everybody() {
    let chosen = |draft: &Draft| match draft.shown(FieldKey::SAMPLE_OWNERS) {
        Some(Value::Audience(owners)) => owners.clone(),
        other => panic!("{other:?}"),
    };
    let mut draft = at(FieldKey::SAMPLE_OWNERS);
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
    let mut draft = at(FieldKey::SAMPLE_OWNERS);
    assert_eq!(give(&mut draft, "kuliner dan jasa di Kedaton"), Step::Show);
    let owners = chosen(&draft);
    assert_eq!((owners.sectors.len(), owners.regions.len()), (2, 1), "{owners:?}");
    // More words add to that, and the step is done when that is said.
    assert_eq!(give(&mut draft, "kriya"), Step::Show);
    assert_eq!((chosen(&draft).sectors.len(), chosen(&draft).regions.len()), (3, 1));
    assert_eq!(draft.at, Place::Field(FieldKey::SAMPLE_OWNERS));
    for (words, unknown) in [("entah siapa", "entah siapa"), ("kuliner di Kedatong Raya", "kedatong raya")] {
        let refused = Step::Refused(Rejection::NotNamed(unknown.into()));
        assert_eq!(give(&mut at(FieldKey::SAMPLE_OWNERS), words), refused, "{words}");
    }
}

#[test]
fn owners_who_are_chosen_anew_from_the_summary_are_kept_by_any_way_back_to_it() {
    let chosen = |regions: &[&str]| {
        let regions = regions.iter().map(|code| (*code).to_owned()).collect();
        Value::Audience(Owners { regions, ..Owners::default() })
    };
    for (before, tapped, after) in [
        (Value::Skipped, &["18.71.17"][..], chosen(&["18.71.17"])),
        (chosen(&["18.71.17"]), &["18.71.01"], chosen(&["18.71.17", "18.71.01"])),
        (chosen(&["18.71.17"]), &[], chosen(&["18.71.17"])),
        (Value::Skipped, &[], Value::Skipped),
    ] {
        let mut draft = at(FieldKey::SAMPLE_OWNERS);
        draft.answers.insert(FieldKey::SAMPLE_OWNERS, before);
        draft.go_to(Place::Summary);
        tap(&mut draft, FormAct::Edit(FieldKey::SAMPLE_OWNERS.word().to_owned()));
        for code in tapped {
            tap(&mut draft, FormAct::Tick((*code).to_owned(), true));
        }
        tap(&mut draft, FormAct::Back);
        assert_eq!(
            (draft.at, draft.answers.get(&FieldKey::SAMPLE_OWNERS)),
            (Place::Summary, Some(&after)),
            "{tapped:?}"
        );
    }
}

#[test]
fn a_typo_that_is_as_near_to_two_options_is_taken_for_neither() {
    let field = Field::new(
        FieldKey::SECTOR,
        Kind::Choice { options: &["kolam", "kolak", "ladang"], other: None },
        FieldTexts::PLAIN,
    );
    for (words, read) in [
        ("kolab", Err(Rejection::NotInList)),
        ("ladeng", Ok(Value::Choice("ladang".to_owned()))),
        ("kolam", Ok(Value::Choice("kolam".to_owned()))),
    ] {
        assert_eq!(with_context(|context| read_words(&field, words, context)), read, "{words}");
    }
}
