//! Forms that wait: under another one, aside of a page, behind an edit; and what ends them.

use super::forms::Filling;
use super::*;
use crate::domain::{FormAct, Role};
use crate::form::{Draft, FieldKey, FormId};
use crate::input::Shared;
use crate::store::{businesses, officers};
use crate::talks::business::form::REGISTRATION;
use crate::talks::business::press::BusinessPress;
use crate::talks::catalogue;
use crate::talks::desk::form::DESK;
use crate::talks::menu::press::MenuPress;

/// A registration with two answers, under which these forms wait, named by their stamps.
async fn over(waiting: &[(FormId, u32)]) -> Filling<'static> {
    let mut filling = Filling::after(2).await;
    let mut draft = filling.draft();
    draft.parked = waiting.iter().map(|(form, stamp)| of_kind(&draft, *form, *stamp)).collect();
    filling.stage.contact.draft = Some(draft.write());
    filling
}

/// The same draft as one of this form; what was answered in another form fits none of its fields.
fn of_kind(draft: &Draft, form: FormId, stamp: u32) -> Draft {
    let version = catalogue::form(form).unwrap().version;
    let same = with(draft, &[("form", form.word().into()), ("stamp", stamp.into()), ("version", version.into())]);
    if form == draft.form { same } else { with(&same, &[("answers", serde_json::json!({}))]) }
}

/// The same draft with other facts, as it is stored.
fn with(draft: &Draft, facts: &[(&str, serde_json::Value)]) -> Draft {
    let mut stored: serde_json::Value = serde_json::from_str(&draft.write()).unwrap();
    for (name, fact) in facts {
        stored[*name] = fact.clone();
    }
    stored["parked"] = serde_json::json!([]);
    Draft::read(&stored.to_string()).unwrap()
}

fn waiting(filling: &Filling<'_>) -> Vec<u32> {
    filling.draft().parked.iter().map(|draft| draft.stamp).collect()
}

#[tokio::test]
async fn b6_three_forms_wait_and_a_fourth_takes_the_place_of_the_oldest() {
    let mut filling = Filling::after(7).await;
    filling.say("layanan").await;
    filling.say("kirim").await;
    let keys = Keys::derive(&[1; 32]);
    let all = businesses::of_owner(&mut filling.stage.conn, &keys, ContactId(7)).await.unwrap();
    let code = all[0].code.clone();
    filling.stage.press(BusinessPress::RegisterNow).await;
    filling.say("Warung Kedua").await;
    let mut draft = filling.draft();
    draft.parked = [1, 2, 3].map(|stamp| of_kind(&draft, REGISTRATION.id, stamp)).into();
    filling.stage.contact.draft = Some(draft.write());
    filling.stage.press(BusinessPress::Change { code, field: "nib".into() }).await;
    assert_eq!(waiting(&filling), [2, 3, draft.stamp]);
}

#[tokio::test]
async fn b6_what_waits_goes_with_the_role_that_it_needs() {
    for role in [None, Some(Role::Viewer), Some(Role::Officer)] {
        let mut filling = over(&[(DESK.id, 1), (REGISTRATION.id, 2)]).await;
        if let Some(role) = role {
            officers::grant(&mut filling.stage.conn, ContactId(7), role, TODAY).await.unwrap();
            filling.stage.contact.role = Some(role);
        }
        filling.say("kuliner").await;
        let kept: &[u32] = if role == Some(Role::Officer) { &[1, 2] } else { &[2] };
        assert_eq!(waiting(&filling), kept, "{role:?}");
    }
}

#[tokio::test]
async fn b6_an_open_form_ends_with_the_role_that_it_needs() {
    let mut filling = Filling::after(2).await;
    filling.stage.contact.draft = Some(of_kind(&filling.draft(), DESK.id, 1).write());
    let told = filling.say("kuliner").await;
    assert!(told.contains(html!(Language::Indonesian, "meja-peran-berakhir").as_str()), "{told}");
    assert_eq!(filling.stage.contact.draft, None);
}

/// A number that is shared on another page is not taken for the answer of a form that waits aside.
#[tokio::test]
async fn b11_a_number_that_is_shared_beside_the_form_is_no_answer() {
    let own = Shared { number: "+6281234567890".into(), of: Some(ContactId(7)), own: true };
    for (is_beside, place) in [(true, "telepon"), (false, "minat")] {
        let mut filling = Filling::after(5).await;
        if is_beside {
            filling.stage.press(MenuPress::Menu).await;
        }
        filling.stage.hear(Input::Contact(own.clone())).await;
        assert_eq!(filling.place(), place);
    }
}

/// Who wants no reminders is not asked either whether words beside the form are its answer.
#[tokio::test]
async fn b8_words_beside_a_form_that_is_silent_are_not_asked_about() {
    for silent in [false, true] {
        let mut filling = Filling::after(2).await;
        let draft = with(&filling.draft(), &[("silent", silent.into())]);
        filling.stage.contact.draft = Some(draft.write());
        filling.stage.press(MenuPress::Menu).await;
        let said = filling.stage.hear(Input::Text("kuliner".into())).await;
        let is_asked = said.sends.iter().any(|send| match &send.what {
            Outgoing::New(screen) | Outgoing::Edit(_, screen) => screen.buttons.iter().flatten().any(
                |button| matches!(Callback::of(button), Some(Callback::Form(press)) if press.act == FormAct::Mine),
            ),
            _ => false,
        });
        assert_eq!(is_asked, !silent);
    }
}

/// Back out of an edit from the summary leaves every answer as it was, also those that hang on the one that changed.
#[tokio::test]
async fn b4_going_back_out_of_an_edit_changes_nothing() {
    let mut filling = Filling::after(7).await;
    let before = filling.draft().answers;
    filling.tap(FormAct::Edit("kecamatan".into())).await;
    filling.say("Rajabasa").await;
    assert_ne!(filling.place(), "ringkasan", "its kelurahan is asked");
    for _ in 0..2 {
        if filling.place() != "ringkasan" {
            filling.tap(FormAct::Back).await;
        }
    }
    assert_eq!((filling.place(), filling.draft().answers), ("ringkasan", before));
}

/// "Not now" to a question about what is stored keeps what is stored.
#[tokio::test]
async fn b18_no_answer_to_a_change_leaves_what_is_stored() {
    let mut filling = Filling::after(7).await;
    filling.say("layanan").await;
    filling.say("kirim").await;
    let keys = Keys::derive(&[1; 32]);
    let code = businesses::of_owner(&mut filling.stage.conn, &keys, ContactId(7)).await.unwrap()[0].code.clone();
    let change = || BusinessPress::Change { code: code.clone(), field: "nib".into() };
    filling.stage.press(change()).await;
    filling.say("1234567890123").await;
    filling.stage.press(change()).await;
    assert!(filling.draft().answers.contains_key(&FieldKey::NIB), "it knows what is stored");
    filling.say("nanti saja").await;
    let stored = businesses::find(&mut filling.stage.conn, &keys, &code).await.unwrap().unwrap();
    assert!(stored.secret.nib.is_some());
}
