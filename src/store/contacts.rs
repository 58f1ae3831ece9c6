//! Telegram persons and what their talks remember.

use sqlx::SqliteConnection;

use super::Error;
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{ChatId, ContactId, Language, Reach};

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
    /// What the talks remember: tagged, versioned JSON.
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
    String,
    Millis,
    Option<Vec<u8>>,
    Option<Millis>,
    bool,
    Option<Millis>,
    Option<String>,
);

/// The row that a sealed draft belongs to.
fn draft_of(id: i64) -> String {
    format!("contacts.draft:{id}")
}

/// The columns of a [`Row`], found by the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, language, reach, talk, last_seen, draft, draft_due, restricted, stopped_until, app_language FROM contacts ",
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

/// Writes all of `contacts`, new ones and known ones, in one statement.
pub async fn save(conn: &mut SqliteConnection, keys: &Keys, contacts: &[&Contact]) -> Result<(), Error> {
    let sealed = |contact: &Contact| {
        contact.draft.as_ref().map(|draft| hex::encode(keys.seal(&draft_of(contact.id.0), draft.as_bytes())))
    };
    let rows: Vec<_> = contacts
        .iter()
        .map(|contact| {
            let fixed = (contact.id, contact.language, contact.reach, &contact.talk, contact.last_seen);
            let due = (contact.draft_due, i64::from(contact.restricted), contact.stopped_until, contact.app_language);
            (fixed, sealed(contact), due)
        })
        .collect();
    sqlx::query(
        "INSERT INTO contacts (id, language, reach, talk, first_seen, last_seen, draft, draft_due, restricted,
                stopped_until, app_language)
         SELECT value->>'$[0][0]', value->>'$[0][1]', value->>'$[0][2]', value->>'$[0][3]',
                value->>'$[0][4]', value->>'$[0][4]', unhex(value->>1), value->>'$[2][0]',
                value->>'$[2][1]', value->>'$[2][2]', value->>'$[2][3]'
         FROM json_each($1) WHERE true
         ON CONFLICT (id) DO UPDATE SET language = excluded.language, reach = excluded.reach,
                talk = excluded.talk, last_seen = excluded.last_seen, draft = excluded.draft,
                draft_due = excluded.draft_due, restricted = excluded.restricted,
                stopped_until = excluded.stopped_until, app_language = excluded.app_language",
    )
    .bind(serde_json::to_string(&rows).unwrap_or_default())
    .execute(conn)
    .await?;
    Ok(())
}

/// Notes who cannot be reached and ends what still waits for them; any update of theirs undoes it.
/// Returns the rows with their chats and tags.
pub async fn set_unreachable(
    conn: &mut SqliteConnection,
    chats: &[(ChatId, Reach)],
    now: Millis,
) -> Result<Vec<(i64, ChatId, Option<String>)>, Error> {
    let rows = serde_json::to_string(chats).unwrap_or_default();
    sqlx::query(
        "UPDATE contacts SET reach = gone.value->>1 FROM json_each($1) AS gone WHERE contacts.id = gone.value->>0",
    )
    .bind(&rows)
    .execute(&mut *conn)
    .await?;
    let ended: Vec<(i64, i64, Option<String>)> = sqlx::query_as(
        "UPDATE outbox SET state = 'inactive', finished_at = $2, payload = NULL
         WHERE state = 'waiting' AND chat IN (SELECT value->>0 FROM json_each($1))
         RETURNING id, chat, tag",
    )
    .bind(&rows)
    .bind(now)
    .fetch_all(conn)
    .await?;
    Ok(ended.into_iter().map(|(id, chat, tag)| (id, ChatId(chat), tag)).collect())
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

/// Lets every open form be looked at again: what it is about may just have gone, and nobody reads that from outside.
///
/// When something was due for it is turned below zero until then, so that it is not forgotten.
pub(super) async fn look_at_drafts(conn: &mut SqliteConnection, now: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE contacts SET draft_due = -draft_due WHERE draft_due > $1").bind(now).execute(conn).await?;
    Ok(())
}

/// Whether this person has ever written to the bot.
pub async fn is_known(conn: &mut SqliteConnection, who: ContactId) -> Result<bool, Error> {
    Ok(sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM contacts WHERE id = $1)").bind(who.0).fetch_one(conn).await?)
}

/// How many forms are open now.
pub async fn open_drafts(conn: &mut SqliteConnection) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM contacts WHERE draft_due IS NOT NULL").fetch_one(conn).await?)
}

fn read(keys: &Keys, row: Row) -> Result<Contact, Error> {
    let (id, language, reach, talk, last_seen, draft, draft_due, restricted, stopped_until, app_language) = row;
    // What cannot be opened is as good as a form of another version: an empty one, which is apologised for.
    let open = |sealed: Vec<u8>| String::from_utf8(keys.open(&draft_of(id), &sealed).unwrap_or_default());
    let draft = draft.map(|sealed| open(sealed).unwrap_or_default());
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
    })
}

#[cfg(test)]
mod tests {
    use super::*;
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
        sari.draft = Some(r#"{"nama":"Sari"}"#.into());
        sari.draft_due = Some(20);
        sari.stopped_until = Some(i64::MAX);
        save(&mut conn, keys, &[&sari]).await.unwrap();
        set_unreachable(&mut conn, &[(ChatId(8), Reach::Blocked)], 10).await.unwrap();
        let budi = Contact { reach: Reach::Blocked, ..budi };
        let three = [ContactId(7), ContactId(8), ContactId(9)];
        assert_eq!(load(&mut conn, keys, &three).await.unwrap(), [sari.clone(), budi]);
        assert!(with_due_draft(&mut conn, keys, 19, 9).await.unwrap().is_empty());
        assert_eq!(with_due_draft(&mut conn, keys, 20, 9).await.unwrap(), [sari.clone()]);
        assert_eq!(open_drafts(&mut conn).await.unwrap(), 1);
        look_at_drafts(&mut conn, 15).await.unwrap();
        let looked_at = with_due_draft(&mut conn, keys, 15, 9).await.unwrap();
        let looked_at = looked_at.iter().map(|contact| (contact.id, contact.draft_due)).collect::<Vec<_>>();
        assert_eq!(looked_at, [(sari.id, Some(-20))], "who has a form");
        let plain: i64 = sqlx::query_scalar("SELECT count(*) FROM contacts WHERE instr(draft, 'Sari') > 0")
            .fetch_one(&mut conn)
            .await
            .unwrap();
        assert_eq!(plain, 0, "a draft is encrypted at rest");
    }
}
