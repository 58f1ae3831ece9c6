//! Who of the office looked at a person's data or changed it, told to that person in plain words: never a name.

use crate::clock::Millis;
use crate::domain::Language;
use crate::domain::policy::Action;
use crate::store::audit;
use crate::text::{Html, format};
use crate::turn::{Talk, Turn};
use crate::{html, plain};

/// A message names the last few; the file has all of them.
const NAMED: usize = 5;

/// The entries that concern the person, the oldest first: the action's word, and when.
async fn entries(turn: &mut Turn<'_>) -> Talk<Vec<(String, Millis)>> {
    let who = turn.contact.id;
    let mut entries = audit::about(turn.read(), who).await?;
    // Opening a link was the person's own doing.
    entries.retain(|(word, _)| word != Action::HandOver.word());
    Ok(entries)
}

/// The lines of /data.
pub(in crate::talks) async fn lines(turn: &mut Turn<'_>) -> Talk<Html> {
    let entries = entries(turn).await?;
    let language = turn.language;
    if entries.is_empty() {
        return Ok(html!(language, "data-belum-dilihat"));
    }
    let mut lines: Vec<Html> = entries
        .iter()
        .rev()
        .take(NAMED)
        .map(|(word, at)| {
            let at = format::moment(language, *at);
            html!(language, "data-dilihat", saat = &at, sebab = &why(language, word))
        })
        .collect();
    if let Some(earlier) = entries.len().checked_sub(NAMED).filter(|count| *count > 0) {
        let earlier = i64::try_from(earlier).unwrap_or(i64::MAX);
        lines.push(html!(language, "data-dilihat-lagi", jumlah = earlier));
    }
    Ok(Html::join(&lines, "\n"))
}

/// What was done, in words; what a later program calls otherwise is at least not hidden.
pub(super) fn why(language: Language, word: &str) -> String {
    match Action::ALL.into_iter().find(|action| action.word() == word) {
        Some(Action::RegisterAtDesk) => plain!(language, "petugas-mendaftarkan"),
        Some(Action::HandOver) => plain!(language, "petugas-menyerahkan-titipan"),
        Some(Action::SeeUnconfirmed) => plain!(language, "petugas-melihat-titipan"),
        Some(Action::SettleUnconfirmed) => plain!(language, "petugas-mengurus-titipan"),
        Some(Action::CorrectUnconfirmed) => plain!(language, "petugas-memperbaiki-titipan"),
        Some(Action::SeeDuplicates) => plain!(language, "petugas-melihat-kembar"),
        Some(Action::MergeDuplicates) => plain!(language, "petugas-menggabung-kembar"),
        Some(Action::SeeCases | Action::SeeComplaints) => plain!(language, "petugas-melihat-konsultasi"),
        Some(Action::TransferCases) => plain!(language, "petugas-mengalihkan-konsultasi"),
        Some(Action::ChangeAnswers) => plain!(language, "petugas-mengubah-jawaban"),
        Some(Action::AnswerCases) => plain!(language, "petugas-menjawab-konsultasi"),
        Some(Action::LogServices) => plain!(language, "petugas-mencatat-layanan"),
        Some(Action::MendServices) => plain!(language, "petugas-mengubah-layanan"),
        Some(Action::GrantRole) => plain!(language, "petugas-memberi-peran"),
        Some(Action::RevokeRole) => plain!(language, "petugas-mencabut-peran"),
        Some(Action::SeeForOwner) => plain!(language, "petugas-melihat-diminta"),
        Some(Action::ReceiveGuests) => plain!(language, "petugas-mencatat-kehadiran"),
        Some(Action::SeeForOffice) => plain!(language, "petugas-melihat-kerja"),
        Some(
            Action::SeeReport
            | Action::SeeOfficers
            | Action::InviteOfficer
            | Action::SetTeams
            | Action::SetTimes
            | Action::SetGroup
            | Action::RunEvents
            | Action::MakePosters
            | Action::ApproveChoices
            | Action::Announce
            | Action::ApproveAnnouncements
            | Action::OfferTimes
            | Action::SetDuty
            | Action::CloseCodes
            | Action::RereadContent
            | Action::Maintain
            | Action::HandleIncidents
            | Action::SetReplies
            | Action::SearchBusinesses
            | Action::SeeOffice
            | Action::ChangeOffice
            | Action::ChangeHolidays
            | Action::ChangeDirectory
            | Action::WriteAnswers
            | Action::SeeWork
            | Action::ExportMonth
            | Action::ExportCases
            | Action::ExportBusinesses
            | Action::PublishAnswers,
        )
        | None => plain!(language, "petugas-lainnya"),
    }
}
