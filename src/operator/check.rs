//! What `check` finds in the database: nothing is changed, and the bot may run.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::config::StoreArgs;
use crate::crypto::key_file;
use crate::domain::announcement::MOST_ALONE;
use crate::domain::office::Setting;
use crate::domain::policy::{self, Action, Relation};
use crate::knowledge::{Knowledge, Office};
use crate::run;
use crate::store::{self, Connection, audit, integrity, office, officers};
use crate::world::{Edition, OwnModel};

/// What was found.
#[derive(Debug, Default)]
pub struct Findings {
    /// What is in order, and what the operator may want to know.
    pub notes: Vec<String>,
    /// What must be mended.
    pub problems: Vec<String>,
}

/// Looks at what the bot says: the operator's folder over what ships, or what ships alone. What was learnt of it lies
/// beside the database.
#[must_use]
pub fn content(folder: Option<&Path>, store: &StoreArgs) -> Findings {
    let mut findings = Findings::default();
    let edition = match Edition::first(folder) {
        Ok(edition) => edition,
        Err(problems) => {
            findings.problems.extend(problems.iter().map(ToString::to_string));
            return findings;
        }
    };
    let blemishes = match folder {
        Some(_) => Knowledge::blemishes(edition.files()),
        None => Knowledge::checked().err().unwrap_or_default(),
    };
    findings.problems.extend(blemishes.iter().map(ToString::to_string));
    let knowledge = edition.knowledge();
    let counts = (knowledge.iter().count(), knowledge.short_answers().count(), knowledge.needs().count());
    if findings.problems.is_empty() {
        let (programmes, answers, needs) = counts;
        findings.notes.push(format!("{programmes} programmes, {answers} short answers, {needs} needs, no problems"));
    }
    if folder.is_some() {
        findings.notes.extend(own(edition, &OwnModel::beside(&store.database)));
    }
    findings
}

/// What of a folder is whose, and what of it the trained part does not know yet.
fn own(edition: Edition, model: &OwnModel) -> Vec<String> {
    let own = edition.files().own("");
    let mut notes = vec![format!("{} files of the folder count, the rest ships with the program", own.len())];
    match edition.index(Some(model)) {
        Ok(indexed) if indexed.answers.unlearnt() > 0 => notes.push(format!(
            "{} programmes, short answers and needs are new to the trained model: they are found by their words and what is \
             near their sample questions, until the bot has learnt them: some minutes after it reads the folder",
            indexed.answers.unlearnt()
        )),
        Ok(_) => {}
        Err(error) => notes.push(error.to_string()),
    }
    notes
}

/// Looks at the database, where there is one.
pub async fn database(store: &StoreArgs) -> Findings {
    let mut findings = Findings::default();
    if store.database.exists()
        && let Err(error) = look(store, &mut findings).await
    {
        findings.problems.push(error.to_string());
    }
    findings
}

async fn look(store: &StoreArgs, findings: &mut Findings) -> Result<(), store::Error> {
    let database = store.database.display();
    store::inspect(&store.database).await?;
    let readers = store::reader(&store.database).await?;
    let mut conn = readers.acquire().await?;
    integrity::quick_check(&mut *conn).await?;
    findings.notes.push(format!("{database}: the file is sound"));
    match key_file::load(&store.key_file()) {
        Err(error) => findings.problems.push(format!("{error}; without the key the audit log cannot be verified")),
        Ok(keys) => match audit::first_broken(&mut conn, &keys).await? {
            None => findings.notes.push(format!("{database}: the audit log holds together")),
            Some(id) => {
                findings.problems.push(format!("{database}: audit entry {id} does not follow from the one before"));
            }
        },
    }
    findings.notes.extend(run::silent_admins(&mut conn).await?);
    findings.notes.push(approval(&mut conn).await?);
    findings.notes.extend(office_gaps(&mut conn).await?);
    drop(conn);
    readers.close().await;
    let is_open = store.database.metadata().is_ok_and(|file| file.permissions().mode() & 0o077 != 0);
    if is_open {
        findings.notes.push(format!("{database} can be read by others; the next start takes that away"));
    }
    Ok(())
}

/// Who lets an announcement go that reaches many, with the people whom the office has and can reach.
async fn approval(conn: &mut Connection) -> Result<String, store::Error> {
    let may = |role| policy::allows(Some(role), Action::ApproveAnnouncements, Relation::Other);
    let approvers = officers::with(conn, may).await?.iter().filter(|officer| officer.reachable).count();
    Ok(format!("announcements to more than {MOST_ALONE} people: {}", rule(approvers)))
}

/// The rule that holds where so many may approve.
fn rule(approvers: usize) -> &'static str {
    match approvers {
        0 => "nobody may approve; the author types how many they reach, and has ten minutes to hold them back",
        1 => {
            "only one may approve, and approves those of others; that person's own go once the number is typed and ten \
             minutes have passed"
        }
        _ => "two may approve; somebody other than the author does",
    }
}

/// What the office has not said of itself, and the holidays that nobody compared with the decree.
async fn office_gaps(conn: &mut Connection) -> Result<Vec<String>, store::Error> {
    // A database from before these tables has none of them until the bot starts.
    let Ok(unsaid) = office::missing(conn).await else { return Ok(Vec::new()) };
    let missing = unsaid.iter().copied().map(Setting::word).collect::<Vec<_>>().join(", ");
    let mut notes = Vec::new();
    if !missing.is_empty() {
        notes.push(format!("the office has not said: {missing}; a head or admin says it with /kantor"));
    }
    let lacking: Vec<_> =
        Setting::OFFICIAL.into_iter().filter(|setting| unsaid.contains(setting)).map(Setting::word).collect();
    notes.push(if lacking.is_empty() {
        "the deployment is official: the office said whose it is, who runs it and where that can be verified".to_owned()
    } else {
        format!("the deployment is a trial, not official, and the bot says so until {} is said", lacking.join(", "))
    });
    let compared = office::compared_years(conn).await?;
    for decree in Office::shipped().holidays.to_compare(&compared) {
        notes.push(format!("the holidays of {} are to be compared with the decree: {}", decree.year, decree.source));
    }
    Ok(notes)
}
