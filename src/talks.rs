//! What the bot says: one folder a capability, each with its own buttons, commands and deep links.
//!
//! [`answer`] is the only way in. To add a capability: a folder with its façade, and a line in `each_capability`.

/// Every capability, a line each: what its presses are called in [`Callback`](callback::Callback), and its folder, whose
/// `press.rs` declares the presses, `COMMANDS`, `LINKS`, what it adds to the officers' `HOME`,
/// what is `UNTRANSLATED` and the names of its `TABLES`, and whose façade answers them (`pressed`) and has its `JOBS`, its
/// `DELIVERIES` and what its forms lead to (`SENDS`). The payload of a link to a programme may be anything, so `answering`
/// comes last.
macro_rules! each_capability {
    ($then:ident) => {
        $then! {
            /// What stands around everything else.
            Menu: menu(MenuPress);
            /// Registering and correcting a business.
            Business: business(BusinessPress);
            /// A contact's own data.
            Data: my_data(DataPress);
            /// Announcements.
            News: news(NewsPress);
            /// What officers write down for owners.
            Desk: desk(DeskPress);
            /// Businesses that look alike.
            Twin: duplicates(TwinPress);
            /// The home of the office's people, and the search.
            Home: home(HomePress);
            /// Who is of the office.
            Officers: officers(OfficersPress);
            /// Consultations with the people of the office.
            Consult: consultation(ConsultPress);
            /// What the office did beside the bot.
            Service: services(ServicePress);
            /// What the office teaches the bot.
            Learning: learning(LearningPress);
            /// What the office confirms of the programmes.
            Review: review(ReviewPress);
            /// The office's side of events.
            EventOffice: event_office(EventOfficePress);
            /// Announcements of the office.
            Announcement: announcements(AnnouncementPress);
            /// Whom the committee of an event chooses.
            Choice: event_committee(ChoicePress);
            /// The door of events: tickets, who came, and what follows.
            Door: event_door(DoorPress);
            /// What follows an event: what those say who were there, and what came of it.
            EventAfter: event_after(EventAfterPress);
            /// Appointments with the people of the office.
            Appointment: appointments(AppointmentPress);
            /// Events, as owners have them.
            Event: event_owner(EventPress);
            /// What brings people here: posters, and what came of them.
            Outreach: outreach(OutreachPress);
            /// The officers' report.
            Report: report(ReportPress);
            /// The office, its neighbours and its holidays.
            Office: office_settings(OfficePress);
            /// People's data that became known to others.
            Incident: incidents(IncidentPress);
            /// Work on the bot itself.
            Maintenance: maintenance(MaintenancePress);
            /// Answers, programmes and checks.
            Answer: answering(AnswerPress);
        }
    };
}

mod albums;
mod announcements;
mod answering;
mod appointments;
mod audience_said;
mod awaited;
mod brought;
mod business;
mod callback;
mod case_numbers;
mod catalogue;
mod commands;
mod consultation;
mod desk;
mod dispatch;
mod duplicates;
mod duty;
mod entry;
mod event_after;
mod event_committee;
mod event_door;
mod event_office;
mod event_owner;
mod events_shown;
mod fallbacks;
mod forms;
mod guesses;
mod held;
mod home;
mod incidents;
mod inline;
mod learning;
mod links;
mod maintenance;
mod menu;
mod my_data;
mod news;
mod office;
mod office_settings;
mod officers;
mod outreach;
mod passed_on;
mod programme_choice;
mod report;
mod review;
mod routes;
mod second_tap;
mod secret;
mod section_outcome;
mod services;
mod step;
mod tables;
#[cfg(test)]
mod tests;
mod topics;
mod typed;
mod ui;
mod untranslated;
mod whose_words;

use crate::job::Job;
use crate::turn::OnDelivery;
pub(crate) use announcements::{channel_joined, channel_lost};
#[cfg(feature = "sandbox")]
pub(crate) use commands::lists as command_lists;
pub(crate) use consultation::{answer_in_group, group_hint, group_left, group_of_nobody};
pub(crate) use dispatch::answer;
pub(crate) use fallbacks::{farewell, sorry};
pub(crate) use forms::reminders::JOB as FORM_REMINDERS;
pub(crate) use inline::answer as inline_answer;
pub(crate) use office_settings::{accepted as edition_accepted, refused as edition_refused};
pub(crate) use officers::role_name;
pub(crate) use routes::words_to_rank;

macro_rules! lists {
    ($( $(#[$meta:meta])* $member:ident: $room:ident($press:ident); )+) => {
        /// The timed jobs of each capability.
        const OF_CAPABILITIES: &[&[&Job]] = &[$( $room::JOBS ),+];
        /// What each does where a row that it sent has ended.
        const DELIVERIES: &[&[&OnDelivery]] = &[$( $room::DELIVERIES ),+];
    };
}

each_capability!(lists);

/// The timed jobs of all talks.
pub(crate) fn jobs() -> impl Iterator<Item = &'static Job> {
    [&FORM_REMINDERS].into_iter().chain(OF_CAPABILITIES.iter().copied().flatten().copied())
}

/// What the talks do where a row that one of them sent has ended.
pub(crate) fn deliveries() -> impl Iterator<Item = &'static OnDelivery> {
    DELIVERIES.iter().copied().flatten().copied()
}
