//! What a form that is complete leads to: the one place where the shell of the forms knows the capabilities.

use crate::form::FormId;
use crate::talks::forms::{state, steps::Then};
use crate::talks::{
    announcements, business, desk, event_door, event_office, event_owner, incidents, maintenance, office_settings,
};
use crate::turn::{Talk, Turn};

/// Does what the open form is for, where an act completed it.
pub(in crate::talks) async fn submit(turn: &mut Turn<'_>, then: Then) -> Talk {
    let Then::Submit { anyway } = then else { return Ok(()) };
    let Some(form) = state::open(turn) else { return Ok(()) };
    let asks_once_more = [FormId::Registration, FormId::CorrectAnnouncement, FormId::CorrectBothAnnouncement];
    if anyway && !asks_once_more.contains(&form.id) {
        // Nothing else is asked about once more before it is sent.
        state::show(turn);
        return Ok(());
    }
    match form.id {
        FormId::Registration => business::registered(turn, anyway).await,
        FormId::Claim => desk::corrected(turn).await,
        FormId::Desk => desk::send(turn).await,
        FormId::Paper => desk::noted(turn).await,
        FormId::OfficeHoliday => office_settings::closed(turn).await,
        FormId::OtherOffice => office_settings::said_of_other(turn).await,
        FormId::EventGuest => event_owner::named(turn).await,
        FormId::Event => event_office::written(turn).await,
        FormId::ChangeEvent => event_office::changed(turn).await,
        FormId::RepeatEvent => event_office::repeated(turn).await,
        FormId::CancelEvent => event_office::cancelled(turn).await,
        FormId::SignedSheet => event_door::signed_sheet_sent(turn).await,
        FormId::EventQuestion => event_office::question_said(turn).await,
        FormId::EventAnswer => event_owner::question_answered(turn).await,
        FormId::Announcement => announcements::written(turn).await,
        FormId::ChangeAnnouncement => announcements::changed(turn).await,
        FormId::TimeAnnouncement => announcements::time_said(turn).await,
        FormId::CorrectAnnouncement | FormId::CorrectBothAnnouncement => {
            announcements::correction_said(turn, anyway).await
        }
        FormId::ReturnAnnouncement => announcements::return_said(turn).await,
        FormId::AnnouncementButton => announcements::button_said(turn).await,
        FormId::UrgentAnnouncement => announcements::urgency_said(turn).await,
        FormId::IncidentNotice => incidents::notice_said(turn).await,
        FormId::IncidentPlace => incidents::place_said(turn).await,
        FormId::IncidentCodes => incidents::codes_said(turn).await,
        FormId::Maintenance => maintenance::said(turn).await,
        FormId::OfficeName
        | FormId::OfficeOperator
        | FormId::OfficeAddress
        | FormId::OfficeMap
        | FormId::OfficeHours
        | FormId::OfficePhone
        | FormId::OfficePage
        | FormId::OfficeData => office_settings::said(turn).await,
        FormId::ChangePerson
        | FormId::ChangeName
        | FormId::ChangeSector
        | FormId::ChangeDistrict
        | FormId::ChangeVillage
        | FormId::ChangePhone
        | FormId::ChangeInterests
        | FormId::ChangeNib
        | FormId::ChangeScale
        | FormId::ChangeWorkers => business::corrected(turn).await,
        #[cfg(test)]
        FormId::Sample => {
            turn.say(crate::turn::Screen::text(crate::text::Html::escape("Terkirim.")));
            Ok(state::end(turn, crate::store::form_ends::Ending::Sent).await?)
        }
    }
}
