//! Every form there is: a form without a line here does not compile.

use strum::VariantArray;

use crate::domain::{Language, Receipt};
use crate::form::{Draft, FieldKey, Form, FormId, Subject};
use crate::talks::announcements::form::{
    ANNOUNCEMENT, BUTTON, CHANGE as CHANGE_ANNOUNCEMENT, CORRECT as CORRECT_ANNOUNCEMENT, CORRECT_BOTH,
    RETURN as RETURN_ANNOUNCEMENT, TIME as TIME_ANNOUNCEMENT, URGENT as URGENT_ANNOUNCEMENT,
};
use crate::talks::business::form::{CHANGES, REGISTRATION};
use crate::talks::desk::form::{CLAIM, DESK, PAPER};
use crate::talks::event_door::form::SIGNED;
use crate::talks::event_office::form::{CANCEL, CHANGE, EVENT, QUESTION, REPEAT};
use crate::talks::event_owner::form::{ANSWER, GUEST};
use crate::talks::incidents::form::{CODES, NOTICE, PLACE};
use crate::talks::maintenance::form::MAINTENANCE;
use crate::talks::office_settings::form::{HOLIDAY, OTHER, SETTINGS};
use crate::text::Html;

/// The declaration of a form.
pub(in crate::talks) fn form(id: FormId) -> &'static Form {
    match id {
        FormId::Registration => &REGISTRATION,
        FormId::Claim => &CLAIM,
        FormId::Desk => &DESK,
        FormId::Paper => &PAPER,
        FormId::OfficeHoliday => &HOLIDAY,
        FormId::OtherOffice => &OTHER,
        FormId::EventGuest => &GUEST,
        FormId::Event => &EVENT,
        FormId::ChangeEvent => &CHANGE,
        FormId::CancelEvent => &CANCEL,
        FormId::RepeatEvent => &REPEAT,
        FormId::SignedSheet => &SIGNED,
        FormId::EventQuestion => &QUESTION,
        FormId::EventAnswer => &ANSWER,
        FormId::Announcement => &ANNOUNCEMENT,
        FormId::ChangeAnnouncement => &CHANGE_ANNOUNCEMENT,
        FormId::TimeAnnouncement => &TIME_ANNOUNCEMENT,
        FormId::CorrectAnnouncement => &CORRECT_ANNOUNCEMENT,
        FormId::ReturnAnnouncement => &RETURN_ANNOUNCEMENT,
        FormId::CorrectBothAnnouncement => &CORRECT_BOTH,
        FormId::AnnouncementButton => &BUTTON,
        FormId::UrgentAnnouncement => &URGENT_ANNOUNCEMENT,
        FormId::Maintenance => &MAINTENANCE,
        FormId::IncidentNotice => &NOTICE,
        FormId::IncidentPlace => &PLACE,
        FormId::IncidentCodes => &CODES,
        FormId::OfficeName
        | FormId::OfficeOperator
        | FormId::OfficeAddress
        | FormId::OfficeMap
        | FormId::OfficeHours
        | FormId::OfficePhone
        | FormId::OfficePage
        | FormId::OfficeData => {
            SETTINGS.iter().find(|form| form.id == id).expect("a test asks for every form by its name")
        }
        FormId::ChangePerson
        | FormId::ChangeName
        | FormId::ChangeSector
        | FormId::ChangeDistrict
        | FormId::ChangeVillage
        | FormId::ChangePhone
        | FormId::ChangeInterests
        | FormId::ChangeNib
        | FormId::ChangeScale
        | FormId::ChangeWorkers => {
            CHANGES.iter().find(|form| form.id == id).expect("a test asks for every form by its name")
        }
        #[cfg(test)]
        FormId::Sample => &crate::form::sample::FORM,
    }
}

/// The field of this key, as any form declares it.
pub(in crate::talks) fn field(key: FieldKey) -> Option<&'static crate::form::Field> {
    FormId::VARIANTS.iter().find_map(|id| form(*id).field(key))
}

/// What a form is called to who fills it in.
pub(crate) fn called(language: Language, draft: &Draft) -> Html {
    (form(draft.form).texts.called)(language, draft.about(None))
}

/// The record of the desk that a form is about, which is nobody's yet; none where it is about an owner's own business.
pub(crate) fn record_of(draft: &Draft) -> Option<Receipt> {
    match form(draft.form).subject {
        Subject::UnconfirmedRecord => draft.subject.as_deref().and_then(Receipt::parse),
        Subject::Nothing | Subject::OwnAnswer(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_declared_under_its_own_name_and_asks_what_it_changes() {
        for id in FormId::VARIANTS {
            let form = form(*id);
            assert_eq!(form.id, *id);
            assert!(form.changes().is_none_or(|key| form.field(key).is_some()), "{id}");
            assert!(form.fields.iter().all(|field| !field.part) || !form.fields[0].part, "{id}");
        }
        assert!(FieldKey::VARIANTS.iter().all(|key| field(*key).is_some()));
    }
}
