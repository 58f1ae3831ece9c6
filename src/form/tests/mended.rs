//! What is changed in a form that was begun, sent or left.

use super::*;

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
    let began = stored(&[(FieldKey::DISTRICT, region("18.71.01")), (FieldKey::VILLAGE, region(village))]);
    let mut mine = draft.clone();
    (mine.answers, mine.began_with) = (began.clone(), Some(began.clone()));
    assert!(!mine.renew(&FORM, &began), "nothing else was done");
    // A trade and another kelurahan of the place are named, and a name is being written.
    mine.answers.insert(FieldKey::SECTOR, choice("dua"));
    mine.answers.insert(FieldKey::VILLAGE, region("18.71.01.1002"));
    tap(&mut mine, FormAct::Edit("panggilan".into()));
    let mut later = began.clone();
    later.extend([
        (FieldKey::PERSON, text("Sari")),
        (FieldKey::SECTOR, choice("lain")),
        (FieldKey::SECTOR_WORDS, text("bengkel")),
        (FieldKey::DISTRICT, region("18.71.02")),
        (FieldKey::VILLAGE, region(other)),
    ]);
    assert!(mine.renew(&FORM, &later));
    assert_eq!((mine.at.word(), mine.before.is_none()), ("ringkasan", true), "shown once more");
    let told = |key: FieldKey| mine.answers.get(&key);
    assert_eq!(told(FieldKey::PERSON), Some(&text("Sari")), "the other's");
    assert_eq!(
        (told(FieldKey::SECTOR), told(FieldKey::SECTOR_WORDS)),
        (Some(&choice("dua")), None),
        "what was typed here, without the other's words"
    );
    assert_eq!(told(FieldKey::VILLAGE), Some(&region("18.71.01.1002")));
    assert_eq!(told(FieldKey::DISTRICT), Some(&region("18.71.01")), "where that kelurahan is");
    assert!(!mine.renew(&FORM, &later), "once");
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
    assert_eq!(give_anew(&mut draft, FieldKey::PERSON, "Ibu Ratna"), Amended::Taken);
    assert_eq!((draft.word(FieldKey::PERSON), draft.at.word()), (Some("Ibu Ratna"), "kecamatan"));
    assert_eq!(give_anew(&mut draft, FieldKey::PERSON, "🍌"), Amended::Refused(Rejection::NoLetters));
    assert_eq!(draft.word(FieldKey::PERSON), Some("Ibu Ratna"), "what is refused changes nothing");
    finish(&mut draft);
    assert_eq!(give_anew(&mut draft, FieldKey::DISTRICT, "Sukarame"), Amended::Taken);
    assert_eq!(draft.at.word(), "kelurahan", "what depends on it is asked");
    finish(&mut draft);
    tap(&mut draft, FormAct::Edit("uang".into()));
    assert_eq!(give_anew(&mut draft, FieldKey::PERSON, "Ibu Sri"), Amended::Taken);
    assert_eq!(draft.at.word(), "uang");
    tap(&mut draft, FormAct::Back);
    assert_eq!((draft.word(FieldKey::PERSON), draft.at), (Some("Ibu Sri"), Place::Summary), "going back keeps it");
    assert_eq!(give_anew(&mut draft, FieldKey::DISTRICT, "Pagar Dewa"), Amended::Asked);
    assert_eq!((draft.at.word(), draft.several.len(), draft.before.is_some()), ("kecamatan", 2, true));
    // In the middle of a group too.
    let mut draft = at(FieldKey::SAMPLE_GROUP);
    tap(&mut draft, FormAct::Pick("tambah".into()));
    give(&mut draft, "besok 09.00");
    assert_eq!(give_anew(&mut draft, FieldKey::PERSON, "Ibu Ani"), Amended::Taken);
    assert_eq!(draft.place(), "kursi-1");
    assert_eq!(give_anew(&mut draft, FieldKey::SAMPLE_MOMENT, "lusa 13.00"), Amended::Taken);
    give(&mut draft, "7");
    tap(&mut draft, FormAct::Keep);
    assert_eq!((draft.word(FieldKey::PERSON), draft.at), (Some("Ibu Ani"), Place::Summary));
}

#[test]
fn b18_boxes_that_are_not_finished_are_asked_again_after_going_back() {
    let mut draft = Draft::begin(&FORM, 1, 0);
    finish(&mut draft);
    draft.answers.remove(&FieldKey::INTERESTS);
    draft.go_on(&FORM);
    assert_eq!(draft.at.word(), "minat");
    tap(&mut draft, FormAct::Tick("b".into(), true));
    tap(&mut draft, FormAct::Back);
    assert_eq!(draft.at.word(), "sasaran");
    tap(&mut draft, FormAct::Keep);
    assert_eq!(draft.at.word(), "minat", "not the summary");
    assert_eq!(draft.shown(FieldKey::INTERESTS), Some(&Value::Ticks(vec!["b".to_owned()])), "as it was");
}

/// What was being ticked or filled in goes with the edit, so that nothing of it is shown as an answer.
#[test]
fn b4_what_was_being_gathered_ends_with_the_edit() {
    let ticked = || {
        let mut draft = at(FieldKey::INTERESTS);
        draft.answers.insert(FieldKey::INTERESTS, Value::Ticks(vec!["a".to_owned()]));
        tap(&mut draft, FormAct::Tick("b".into(), true));
        draft
    };
    let answered = |draft: &Draft| draft.shown(FieldKey::INTERESTS).cloned();
    let only_a = Some(Value::Ticks(vec!["a".to_owned()]));
    let mut left = ticked();
    assert!(left.undo_edit());
    assert!(left.gathered.is_empty());
    let mut mended = ticked();
    let words = Given::Words("cuma a");
    assert_eq!(with_context(|context| amend(&FORM, &mut mended, FieldKey::INTERESTS, &words, context)), Amended::Taken);
    assert_eq!(answered(&mended), only_a);
    let mut changed = ticked();
    let stored = changed.answers.clone();
    changed.began_with = Some(Answers::new());
    assert!(changed.renew(&FORM, &stored));
    assert!(changed.gathered.is_empty());
}

/// Back out of one of a group leads to the list of all, also in an edit, which stays open.
#[test]
fn b4_going_back_within_a_group_leaves_the_edit_open() {
    let mut draft = at(FieldKey::SAMPLE_GROUP);
    tap(&mut draft, FormAct::Pick("ubah-0".into()));
    tap(&mut draft, FormAct::Keep);
    assert_eq!(draft.at.word(), "kursi");
    tap(&mut draft, FormAct::Back);
    assert_eq!((draft.place().as_str(), draft.before.is_some()), ("saat-0", true));
    tap(&mut draft, FormAct::Back);
    assert_eq!((draft.at.word(), draft.before.is_some()), ("sesi", true));
}

#[test]
fn of_the_messages_that_answered_something_the_newest_forty_are_kept() {
    let mut draft = Draft::begin(&FORM, 1, 0);
    for message in 1..=45 {
        draft.note(message, Place::Summary);
    }
    assert_eq!((draft.said.len(), draft.said.first_key_value().map(|(message, _)| *message)), (40, Some(6)));
}

#[test]
fn what_nothing_asks_for_any_more_is_dropped() {
    let mut draft = at(FieldKey::SECTOR);
    give(&mut draft, "bengkel las");
    assert!(draft.answers.contains_key(&FieldKey::SECTOR_WORDS));
    tap(&mut draft, FormAct::Edit("bidang".into()));
    give(&mut draft, "satu");
    assert!(!draft.answers.contains_key(&FieldKey::SECTOR_WORDS), "the words of another trade");
}

/// Words that may be the answer to one question are never taken for that to the next.
#[test]
fn words_that_were_asked_about_belong_to_their_question() {
    let mut draft = Draft::begin(&FORM, 1, 0);
    draft.pending = Some("Sari".to_owned());
    give(&mut draft, "Siti");
    assert_eq!((draft.at.word(), draft.pending.as_deref()), ("bidang", None));
    assert_eq!(tap(&mut draft, FormAct::Mine), Step::Show);
    assert_eq!((draft.word(FieldKey::PERSON), draft.at.word()), (Some("Siti"), "bidang"));
}
