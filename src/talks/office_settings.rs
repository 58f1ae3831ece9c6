//! /kantor: where the office is and when it is open, its neighbours and its holidays; head and admin say it in the chat.
//!
//! Nothing is invented: what nobody of the office said is named as not known, and whatever is shown says who vouches
//! for it where people of the office look.

mod access;
mod asked;
mod edit;
pub(in crate::talks) mod form;
mod holidays;
mod others;
mod page;
pub(in crate::talks) mod press;
mod reread;
mod settings;

pub(in crate::talks) use asked::answer as answer_where;
pub(in crate::talks) use page::{beside, calendar, contact, gaps, who_runs};
pub(crate) use reread::{accepted, refused};

use crate::job::Job;
use crate::talks::entry::Sends;
use crate::talks::office_settings::press::OfficePress;
use crate::turn::{OnDelivery, Talk, Turn};

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[
    Sends::each(&form::SETTINGS, |turn| Box::pin(edit::said(turn))),
    Sends::one(&form::HOLIDAY, |turn| Box::pin(edit::closed(turn))),
    Sends::one(&form::OTHER, |turn| Box::pin(edit::said_of_other(turn))),
];

/// The command, or a button about the office.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: OfficePress) -> Talk {
    match press {
        OfficePress::Page => page::show(turn).await,
        OfficePress::Settings => settings::list(turn, None).await,
        OfficePress::Setting(setting) => settings::one(turn, setting).await,
        OfficePress::Change(setting) => edit::begin(turn, setting).await,
        OfficePress::Confirm(setting) => edit::confirm(turn, setting).await,
        OfficePress::Holidays(page) => holidays::list(turn, page, None).await,
        OfficePress::Close => holidays::begin(turn).await,
        OfficePress::Open(day, sure) => holidays::open(turn, day, sure).await,
        OfficePress::Compared(year) => holidays::compared(turn, year).await,
        OfficePress::Others(page) => {
            others::list(turn, page);
            Ok(())
        }
        OfficePress::Other(slug) => others::one(turn, &slug, None).await,
        OfficePress::ChangeOther(slug) => others::begin(turn, &slug).await,
        OfficePress::ConfirmOther(slug) => others::confirm(turn, &slug).await,
        OfficePress::Reread => reread::ask(turn).await,
    }
}
