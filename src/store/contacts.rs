//! Telegram persons and what their talks remember.

mod drafts;
mod reach;

use sqlx::SqliteConnection;

use super::Error;
use super::blobs::Blobs;
use super::table::{Erase, Export, Person, Reason, Retention, Sealed, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{CaseNumber, ContactId, Language, Reach, Role};
pub use drafts::open_drafts;
use drafts::subject_hash;
pub(super) use drafts::{note_subjects, recheck_drafts};
pub use reach::{language_if_reachable, languages_of_reachable, set_unreachable};

/// After so many days of silence language and context go.
const SILENT_DAYS: i64 = 730;
/// After so many days of silence the row goes, where nothing else is kept of the person.
const GONE_DAYS: i64 = 760;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "contacts",
    key: "id",
    columns: &[
        columns(&["id", "reach", "language", "app_language", "first_seen", "last_seen"], Reason::Account, "answering", Some(GONE_DAYS)),
        columns(&["restricted", "stopped_until"], Reason::Account, "sending nothing that is not wanted", None),
        columns(&["live_case", "live_until"], Reason::Consultation, "answering an officer without a reply", None),
        columns(&["talk"], Reason::Talk, "questions that follow another", Some(SILENT_DAYS)),
        columns(
            &["draft", "draft_due", "draft_subject"],
            Reason::Talk,
            "forms that are filled in later",
            Some(crate::form::KEPT_DAYS),
        ),
    ],
    retention: &[
        Retention::Job { days: crate::form::KEPT_DAYS, job: "expiry of unfinished forms" },
        Retention::By {
            days: SILENT_DAYS,
            remove: "UPDATE contacts SET talk = NULL, language = NULL, app_language = NULL WHERE id IN (
                         SELECT id FROM contacts WHERE last_seen < $1 AND (talk IS NOT NULL OR coalesce(language, app_language) IS NOT NULL)
                         ORDER BY last_seen LIMIT $2)",
            count: "SELECT count(*) FROM contacts
                    WHERE last_seen < $1 AND (talk IS NOT NULL OR coalesce(language, app_language) IS NOT NULL)",
        },
        // Who has anything else here, or wants no news, stays.
        Retention::By {
            days: GONE_DAYS,
            remove: "DELETE FROM contacts WHERE id IN (
                         SELECT id FROM contacts AS c WHERE last_seen < $1 AND draft IS NULL AND restricted = 0
                         AND stopped_until IS NULL
                         AND NOT EXISTS (SELECT 1 FROM businesses WHERE owner = c.id)
                         AND NOT EXISTS (SELECT 1 FROM consents WHERE contact = c.id)
                         AND NOT EXISTS (SELECT 1 FROM subscriptions WHERE contact = c.id)
                         AND NOT EXISTS (SELECT 1 FROM officers WHERE contact = c.id)
                         AND NOT EXISTS (SELECT 1 FROM cases WHERE contact = c.id)
                         ORDER BY last_seen LIMIT $2)",
            count: "SELECT count(*) FROM contacts AS c WHERE last_seen < $1 AND draft IS NULL AND restricted = 0
                    AND stopped_until IS NULL
                    AND NOT EXISTS (SELECT 1 FROM businesses WHERE owner = c.id)
                    AND NOT EXISTS (SELECT 1 FROM consents WHERE contact = c.id)
                    AND NOT EXISTS (SELECT 1 FROM subscriptions WHERE contact = c.id)
                    AND NOT EXISTS (SELECT 1 FROM officers WHERE contact = c.id)
                    AND NOT EXISTS (SELECT 1 FROM cases WHERE contact = c.id)",
        },
    ],
    sealed: &[
        Sealed { column: "talk", bound: "'contacts.talk:' || id", only: "true" },
        Sealed { column: "draft", bound: "'contacts.draft:' || id", only: "true" },
    ],
    // `draft_subject` is made by `Keys::mark`, which outlives a change of the key.
    hashed: &[],
    person: Person {
        columns: &["id"],
        // The bare number stays, and the wish to hear nothing.
        erase: Erase::By(&["UPDATE contacts SET draft = NULL, draft_due = NULL, draft_subject = NULL, talk = NULL,
                                   language = NULL, app_language = NULL, restricted = 0,
                                   live_case = NULL, live_until = NULL
                            WHERE id = $1 AND last_seen <= $2"]),
    },
    export: Export::Rows { of: "id = $1", without: &["draft_subject", "draft_due", "live_case", "live_until"] },
};

/// A person as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Telegram's number of the person, also that of the private chat.
    pub id: ContactId,
    /// The language chosen with /bahasa; none while the app's own language decides.
    pub language: Option<Language>,
    /// The language of the contact's app when it last said so: in it notices come that others cause.
    pub app_language: Option<Language>,
    /// Whether messages arrive.
    pub reach: Reach,
    /// What the talks remember: tagged, versioned JSON; encrypted at rest.
    pub talk: String,
    /// When the last update of this person was decided.
    pub last_seen: Millis,
    /// The form that is being filled in; encrypted at rest.
    pub draft: Option<String>,
    /// When something is due for that form: a reminder, or its end.
    pub draft_due: Option<Millis>,
    /// Whether what is stored must not be used.
    pub restricted: bool,
    /// No announcements before this time.
    pub stopped_until: Option<Millis>,
    /// The consultation whose officer wrote last, and until when words without a reply answer that.
    pub live: Option<(CaseNumber, Millis)>,
    /// The role in the office at the time of loading: for what is shown. What the contact may do is read again
    /// ([`crate::turn`]).
    pub role: Option<Role>,
}

impl Contact {
    /// A person who was never seen before.
    #[must_use]
    pub fn new(id: ContactId, now: Millis) -> Self {
        Self {
            id,
            language: None,
            app_language: None,
            reach: Reach::Active,
            talk: "{}".to_owned(),
            last_seen: now,
            draft: None,
            draft_due: None,
            restricted: false,
            stopped_until: None,
            live: None,
            role: None,
        }
    }

    /// The language in which the contact is answered: the chosen one, else that of the app.
    #[must_use]
    pub fn speaks(&self) -> Language {
        self.language.or(self.app_language).unwrap_or(Language::Indonesian)
    }
}

type Row = (
    i64,
    Option<String>,
    String,
    Option<Vec<u8>>,
    Millis,
    Option<Vec<u8>>,
    Option<Millis>,
    bool,
    Option<Millis>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<Millis>,
);

/// The row that a sealed draft belongs to.
fn draft_of(id: i64) -> String {
    format!("contacts.draft:{id}")
}

/// The row that sealed memories belong to.
fn talk_of(id: i64) -> String {
    format!("contacts.talk:{id}")
}

/// What nothing is remembered in.
const EMPTY: &str = "{}";

/// The columns of a [`Row`], found by the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, language, reach, talk, last_seen, draft, draft_due, restricted, stopped_until, app_language, ",
            "(SELECT role FROM officers WHERE contact = contacts.id) AS role, live_case, live_until FROM contacts ",
            $rest
        )
    };
}

/// Loads those of `ids` that are known.
pub async fn load(conn: &mut SqliteConnection, keys: &Keys, ids: &[ContactId]) -> Result<Vec<Contact>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!("WHERE id IN (SELECT value FROM json_each($1))"))
        .bind(serde_json::json!(ids).to_string())
        .fetch_all(conn)
        .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// Loads those of `ids` that are known, and of `new` also who was given a role before their first word, as seen `now`.
pub async fn load_or_officers(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (ids, new): (&[ContactId], &[ContactId]),
    now: Millis,
) -> Result<Vec<Contact>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE id IN (SELECT value FROM json_each($1))
         UNION ALL
         SELECT contact, NULL, 'active', NULL, $3, NULL, NULL, 0, NULL, NULL, role, NULL, NULL FROM officers
         WHERE contact IN (SELECT value FROM json_each($2)) AND contact NOT IN (SELECT id FROM contacts)"
    ))
    .bind(serde_json::json!(ids).to_string())
    .bind(serde_json::json!(new).to_string())
    .bind(now)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// Writes all of `contacts`, new ones and known ones, in one statement.
pub async fn save(conn: &mut SqliteConnection, keys: &Keys, contacts: &[&Contact]) -> Result<(), Error> {
    let seal = |name: String, plain: &str| keys.seal(&name, plain.as_bytes());
    let mut sealed = Blobs::default();
    let rows: Vec<_> = contacts
        .iter()
        .map(|contact| {
            let id = contact.id.0;
            let talk = (contact.talk != EMPTY).then(|| seal(talk_of(id), &contact.talk));
            let draft = contact.draft.as_ref().map(|draft| seal(draft_of(id), draft));
            let subject = contact.draft.as_ref().and_then(|draft| subject_hash(keys, draft));
            let (talk, draft) = (sealed.push(talk.as_deref()), sealed.push(draft.as_deref()));
            let fixed = (contact.id, contact.language, contact.reach, contact.last_seen, contact.app_language);
            (fixed, talk, draft, contact.draft_due, i64::from(contact.restricted), contact.stopped_until, subject)
        })
        .collect();
    sqlx::query(
        "INSERT INTO contacts (id, language, reach, talk, first_seen, last_seen, draft, draft_due, restricted,
                stopped_until, draft_subject, app_language)
         SELECT value->>'$[0][0]', value->>'$[0][1]', value->>'$[0][2]',
                substr($2, value->>'$[1][0]', value->>'$[1][1]'), value->>'$[0][3]', value->>'$[0][3]',
                substr($2, value->>'$[2][0]', value->>'$[2][1]'), value->>3, value->>4, value->>5, value->>6,
                value->>'$[0][4]'
         FROM json_each($1) WHERE true
         ON CONFLICT (id) DO UPDATE SET language = excluded.language, reach = excluded.reach,
                talk = excluded.talk, last_seen = excluded.last_seen, draft = excluded.draft,
                draft_due = excluded.draft_due, restricted = excluded.restricted,
                stopped_until = excluded.stopped_until, draft_subject = excluded.draft_subject,
                app_language = excluded.app_language",
    )
    .bind(serde_json::to_string(&rows).unwrap_or_default())
    .bind(sealed.into_bytes())
    .execute(conn)
    .await?;
    Ok(())
}

/// Those whose form has something due, at most `most`.
pub async fn with_due_draft(
    conn: &mut SqliteConnection,
    keys: &Keys,
    now: Millis,
    most: i64,
) -> Result<Vec<Contact>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!("WHERE draft_due <= $1 ORDER BY draft_due LIMIT $2"))
        .bind(now)
        .bind(most)
        .fetch_all(conn)
        .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// Whether this person has ever written to the bot.
pub async fn is_known(conn: &mut SqliteConnection, who: ContactId) -> Result<bool, Error> {
    Ok(sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM contacts WHERE id = $1)").bind(who.0).fetch_one(conn).await?)
}

fn read(keys: &Keys, row: Row) -> Result<Contact, Error> {
    let (
        id,
        language,
        reach,
        talk,
        last_seen,
        draft,
        draft_due,
        restricted,
        stopped_until,
        app_language,
        role,
        live,
        until,
    ) = row;
    // What cannot be opened is as good as a form of another version: an empty one, which is apologised for.
    let open = |name: String, sealed: Vec<u8>| {
        String::from_utf8(keys.open(&name, &sealed).unwrap_or_default()).unwrap_or_default()
    };
    let draft = draft.map(|sealed| open(draft_of(id), sealed));
    let talk = talk.map_or_else(|| EMPTY.to_owned(), |sealed| open(talk_of(id), sealed));
    Ok(Contact {
        draft,
        draft_due,
        restricted,
        stopped_until,
        id: ContactId(id),
        language: language.as_deref().and_then(Language::from_tag),
        app_language: app_language.as_deref().and_then(Language::from_tag),
        reach: Reach::from_word(&reach).ok_or(Error::Corrupt { what: "contact", id })?,
        talk,
        last_seen,
        live: live.as_deref().and_then(CaseNumber::parse).zip(until),
        role: role.as_deref().and_then(Role::from_word),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ChatId;
    use crate::store::officers;
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn people_come_back_as_they_were_saved() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[1; 32]);
        let mut sari = Contact::new(ContactId(7), 1);
        sari.talk = r#"{"v":1,"note":"\"kutip\" dan 'petik'"}"#.into();
        let budi = Contact::new(ContactId(8), 1);
        save(&mut conn, keys, &[&sari, &budi]).await.unwrap();
        sari.language = Some(Language::English);
        sari.app_language = Some(Language::Indonesian);
        sari.last_seen = 9;
        sari.draft = Some(r#"{"nama":"Sari","subject":"K7M2PQ"}"#.into());
        sari.draft_due = Some(20);
        sari.stopped_until = Some(i64::MAX);
        save(&mut conn, keys, &[&sari]).await.unwrap();
        set_unreachable(&mut conn, &[(ChatId(8), Reach::Blocked)], 10).await.unwrap();
        let budi = Contact { reach: Reach::Blocked, ..budi };
        let three = [ContactId(7), ContactId(8), ContactId(9)];
        assert_eq!(load(&mut conn, keys, &three).await.unwrap(), [sari.clone(), budi.clone()]);
        officers::grant(&mut conn, ContactId(9), Role::Officer, 3).await.unwrap();
        let new = Contact { role: Some(Role::Officer), ..Contact::new(ContactId(9), 11) };
        let all = load_or_officers(&mut conn, keys, (&three, &three), 11).await.unwrap();
        assert_eq!(all, [sari.clone(), budi, new], "a role from before the first word");
        assert!(with_due_draft(&mut conn, keys, 19, 9).await.unwrap().is_empty());
        assert_eq!(with_due_draft(&mut conn, keys, 20, 9).await.unwrap(), [sari.clone()]);
        assert_eq!(open_drafts(&mut conn).await.unwrap(), 1);
        recheck_drafts(&mut conn, keys, "K7M2PR", 15).await.unwrap();
        assert!(with_due_draft(&mut conn, keys, 15, 9).await.unwrap().is_empty(), "it is about another record");
        recheck_drafts(&mut conn, keys, "K7M2PQ", 15).await.unwrap();
        let due = with_due_draft(&mut conn, keys, 15, 9).await.unwrap();
        assert_eq!(
            due.iter().map(|contact| (contact.id, contact.draft_due)).collect::<Vec<_>>(),
            [(sari.id, Some(15))]
        );
        let plain: i64 = sqlx::query_scalar("SELECT count(*) FROM contacts WHERE instr(draft, 'Sari') > 0")
            .fetch_one(&mut conn)
            .await
            .unwrap();
        assert_eq!(plain, 0, "a draft is encrypted at rest");
    }
}
