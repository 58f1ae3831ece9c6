//! Which timed jobs there are, and when each is due: one file a job, registered by one line here or in the façade of its capability.
//!
//! What a job is stands in [`crate::job`]; [`Schedule`] says what is due, and the writer runs it.

mod audit_log;
pub(crate) mod backups;
mod command_lists;
mod free_pages;
pub(crate) mod integrity;
mod office_notices;
mod retention;
mod schedule;
mod unknown_rows;

use crate::job::{Hours, Job};
use crate::talks;
pub(crate) use schedule::Schedule;

/// The jobs that belong to no capability.
const JOBS: [&Job; 6] =
    [&unknown_rows::JOB, &command_lists::JOB, &office_notices::JOB, &retention::JOB, &free_pages::JOB, &audit_log::JOB];

/// Every job there is.
pub(crate) fn jobs() -> Vec<&'static Job> {
    JOBS.into_iter().chain(talks::jobs()).collect()
}

/// Whether a job waits while the bot is worked on: whatever tells owners something that they did not ask for.
pub(crate) fn rests(job: &Job) -> bool {
    matches!(job.hours, Hours::Daytime | Hours::DaytimeFromStart | Hours::AnySpeaking)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    /// The names of the jobs that files below `folder` declare, each before its tests.
    fn declared(folder: &Path, names: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                declared(&path, names);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let program = text.split("#[cfg(test)]").next().unwrap();
                for (at, _) in program.match_indices(": Job =") {
                    let name = program[at..].split("name: \"").nth(1).unwrap().split('"').next().unwrap();
                    assert!(names.insert(name.to_owned()), "{name} is declared twice");
                }
            }
        }
    }

    #[test]
    fn every_job_that_a_file_declares_is_registered() {
        let mut names = BTreeSet::new();
        declared(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut names);
        let registered: BTreeSet<String> = jobs().iter().map(|job| job.name.to_owned()).collect();
        assert_eq!(names, registered);
    }

    #[test]
    fn j5_what_owners_did_not_ask_for_rests_while_the_bot_is_worked_on() {
        let rests: BTreeSet<&str> = jobs().into_iter().filter(|job| rests(job)).map(|job| job.name).collect();
        for name in ["announcements", "form_reminders", "event_reminders", "maintenance_told"] {
            assert!(rests.contains(name), "{name}");
        }
        for name in ["maintenance", "case_clocks", "office_notices", "retention", "unknown_rows"] {
            assert!(!rests.contains(name), "{name}");
        }
    }
}
