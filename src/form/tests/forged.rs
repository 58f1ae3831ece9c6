//! What was never offered changes nothing, and a number is proved by nothing but the app.

use super::*;

const NUMBER: &str = "+6281234567890";
/// The one field of a desk: the number of somebody else.
const OWNERS_PHONE: &[Field] = &[Field::new(FieldKey::OWNERS_PHONE, Kind::Phone { own: false }, FieldTexts::PLAIN)];

fn share(draft: &mut Draft, whose: Whose) -> Step {
    with_context(|context| apply(&FORM, draft, &Act::Give(Given::Contact { number: NUMBER, whose }), context))
}

/// Whether the phone that is kept or held ready is proved.
fn is_proved(draft: &Draft) -> bool {
    matches!(draft.shown(FieldKey::PHONE), Some(Value::Phone(_, true)))
}

#[test]
fn b9_a_number_is_proved_by_the_app_alone() {
    let phone = || at(FieldKey::PHONE);
    let mut typed = phone();
    give(&mut typed, NUMBER);
    assert!(!is_proved(&typed), "typed");
    let mut of_nobody = phone();
    assert!(matches!(share(&mut of_nobody, Whose::Unknown), Step::Refused(Rejection::WhoseNumber(_))));
    tap(&mut of_nobody, FormAct::Keep);
    assert!(!is_proved(&of_nobody), "a card that names nobody, taken by a tap");
    let mut own = phone();
    share(&mut own, Whose::Own);
    assert!(is_proved(&own));
    // A number that was proved before is so again where it is the same.
    for (offered, proved) in [(NUMBER, true), ("+6281200000000", false)] {
        let mut again = phone();
        again.offers.insert(FieldKey::PHONE, Value::Phone(crate::domain::Phone::parse(offered).unwrap(), true));
        give(&mut again, NUMBER);
        assert_eq!(is_proved(&again), proved, "{offered}");
    }
    for (whose, proved) in [(Whose::Own, true), (Whose::Unknown, false), (Whose::Others, false)] {
        let mut asked = phone();
        asked.answers.remove(&FieldKey::PHONE);
        let given = Given::Contact { number: NUMBER, whose };
        with_context(|context| ask_about(&FORM, &mut asked, &given, context));
        tap(&mut asked, FormAct::Keep);
        assert_eq!(is_proved(&asked), proved, "{whose:?}");
    }
    // At the desk it is the owner's, whom no app vouches for.
    let [desk] = OWNERS_PHONE else { panic!("one field") };
    for whose in [Whose::Own, Whose::Others, Whose::Unknown] {
        assert!(matches!(kinds::contact(desk, NUMBER, whose), Ok(Value::Phone(_, false))), "{whose:?}");
        let form = Form { fields: OWNERS_PHONE, ..FORM };
        let mut draft = Draft::begin(&form, 1, 0);
        with_context(|context| ask_about(&form, &mut draft, &Given::Contact { number: NUMBER, whose }, context));
        assert!(matches!(draft.shown(FieldKey::OWNERS_PHONE), Some(Value::Phone(_, false))), "{whose:?}");
    }
}

#[test]
fn what_must_be_answered_is_not_left_out_by_a_button() {
    for field in FORM.fields {
        let mut draft = at(field.key);
        if draft.field(&FORM).is_none_or(|asked| asked.key != field.key) {
            continue;
        }
        tap(&mut draft, FormAct::Skip);
        let is_left_out = draft.answers.get(&field.key) == Some(&Value::Skipped);
        assert_eq!(is_left_out, field.skippable, "{:?}", field.key);
    }
}

#[test]
fn a_permission_is_taken_back_by_a_tap_and_only_those_of_the_form_are_given() {
    let mut draft = Draft::begin(&FORM, 1, 0);
    finish(&mut draft);
    for word in ["layanan", "kabar", "minat", "semua", ""] {
        tap(&mut draft, FormAct::Tick(word.into(), true));
    }
    assert_eq!(draft.agreed.iter().map(String::as_str).collect::<Vec<_>>(), ["kabar", "layanan"]);
    tap(&mut draft, FormAct::Tick("layanan".into(), false));
    assert_eq!(tap(&mut draft, FormAct::Send), Step::Agree(Purpose::Service));
    assert!(draft.agreed.contains("kabar"), "the other stays");
}

#[test]
fn what_no_button_offers_is_old_and_leaves_the_answer_as_it_was() {
    let elsewhere = Regions::shipped().within("18.71.17").next().unwrap();
    for (key, word) in [
        (FieldKey::VILLAGE, elsewhere),
        (FieldKey::VILLAGE, "18.71.01.9999"),
        (FieldKey::DISTRICT, "99.99.99"),
        (FieldKey::SECTOR, "empat"),
        (FieldKey::SAMPLE_GROUP, "hapus-1"),
        (FieldKey::SAMPLE_GROUP, "ubah-1"),
    ] {
        let mut draft = at(key);
        let before = draft.clone();
        assert_eq!(tap(&mut draft, FormAct::Pick(word.into())), Step::Old, "{key:?} {word}");
        assert_eq!(draft, before, "{key:?} {word}");
    }
    let signed = Field::new(FieldKey::SAMPLE_DATE, Kind::PastDate, FieldTexts::PLAIN);
    for (day, is_taken) in [("2025-06-10", true), ("2025-06-11", false), ("kemarin", false)] {
        let picked = with_context(|context| kinds::picked(&FORM, &Draft::begin(&FORM, 1, 0), &signed, day, context));
        assert_eq!(matches!(picked, kinds::Reading::Value(_)), is_taken, "{day}");
    }
}

#[test]
fn b4_a_field_is_opened_by_its_button_from_the_summary_alone() {
    let mut draft = Draft::begin(&FORM, 1, 0);
    give(&mut draft, "Siti");
    let before = draft.clone();
    tap(&mut draft, FormAct::Edit("panggilan".into()));
    assert_eq!(draft, before);
}
