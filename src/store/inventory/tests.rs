//! The inventory against the schema, and every promise in it seen to happen.

use std::collections::BTreeSet;

use sqlx::{AssertSqlSafe, SqliteConnection};

use super::*;
use crate::clock::{DAY, Millis};
use crate::crypto::Keys;
use crate::domain::event::{QuestionKind, Verdict};
use crate::domain::{ContactId, Phone};
use crate::store::businesses::tests::warung;
use crate::store::businesses::{self as shops, Business, Change};
use crate::store::contacts::Contact;
use crate::store::open::tests::fresh;
use crate::store::retention::tests::prune_by;
use crate::store::table::{Erase, Export, Retention};
use crate::store::{erasure, export, transaction};

const WHO: ContactId = ContactId(7);
const AT: Millis = 1_000;

/// The columns of the schema: table, column, and whether it refers to a contact.
async fn schema(conn: &mut SqliteConnection) -> Vec<(String, String, bool)> {
    sqlx::query_as(
        "SELECT m.name, c.name,
                EXISTS (SELECT 1 FROM pragma_foreign_key_list(m.name) AS f
                        WHERE f.\"from\" = c.name AND f.\"table\" = 'contacts')
         FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND m.name <> '_sqlx_migrations'",
    )
    .fetch_all(conn)
    .await
    .unwrap()
}

async fn count(conn: &mut SqliteConnection, table: &str) -> i64 {
    let query = format!("SELECT count(*) FROM {table}");
    sqlx::query_scalar(AssertSqlSafe(query)).fetch_one(conn).await.unwrap()
}

/// What the person asked the office, and an appointment.
async fn ask(conn: &mut SqliteConnection, keys: &Keys) {
    let secret = cases::Secret::default();
    for chance in [1, 2] {
        let number = crate::domain::CaseNumber::from_chance(chance);
        let id = cases::open_draft(conn, keys, (&number, WHO), Some("nib"), &secret, AT).await.unwrap();
        let said = cases::NewMessage {
            author: cases::Author::Owner,
            sort: cases::Sort::Text,
            words: Some("halo"),
            file: None,
            album: None,
        };
        let entry = Some(cases::add(conn, keys, (id, &number), said, AT).await.unwrap());
        let place = cases::Place::Original;
        let spot = cases::Spot { case: id, entry, place, chat: WHO.chat(), message: Some(5), row: None };
        cases::note_place(conn, &spot, AT).await.unwrap();
        case_answers::add(conn, id, true, AT).await.unwrap();
        case_ratings::keep(conn, id, case_ratings::Score::Good, AT).await.unwrap();
        case_ratings::add_words(conn, keys, id, "ramah").await.unwrap();
        if chance == 2 {
            cases::cancel(conn, id, AT).await.unwrap();
        }
    }
    sqlx::raw_sql(
        "INSERT INTO appointment_slots VALUES (1, 7, 'Siti', 'kantor', 1500, 2000, 0, NULL, NULL),
         (2, 9, 'Dewi', 'kantor', 1500, 2000, 0, NULL, NULL)",
    )
    .execute(&mut *conn)
    .await
    .unwrap();
    let number = crate::domain::CaseNumber::from_chance(2);
    appointments::take(conn, keys, 2, (WHO, "Siti"), (Some(&number), AT)).await.unwrap().unwrap();
}

/// A call that somebody of the office noted.
async fn note_a_call(conn: &mut SqliteConnection, keys: &Keys, owned: &Business) {
    let noted = services::Service {
        number: crate::domain::CaseNumber::from_chance(3),
        channel: services::Channel::Phone,
        subject: crate::domain::Team::General,
        result: services::CameOf::Referred,
        referred_to: Some("mpp-kota".into()),
        contact: Some(WHO),
        business: Some(owned.code.clone()),
        secret: services::Secret { phone: None, note: Some("catatan".into()) },
        noted_by: WHO,
        stage: services::Stage::Closed,
        officer: Some((WHO, "Siti".into())),
        at: AT,
        due_at: Some(AT),
    };
    services::add(conn, keys, &noted).await.unwrap();
}

/// A row of one person in every table, from long ago.
async fn seed(conn: &mut SqliteConnection, keys: &Keys) -> Business {
    let contact = Contact {
        talk: "{\"v\":1}".into(),
        draft: Some("{\"subject\":\"K7M2PQ\"}".into()),
        draft_due: Some(AT),
        language: Some(crate::domain::Language::English),
        ..Contact::new(WHO, AT)
    };
    contacts::save(conn, keys, &[&contact, &Contact::new(ContactId(8), AT)]).await.unwrap();
    let (owned, mut alike) = (warung(7, 1), warung(8, 2));
    alike.name = "Lain".into();
    shops::save(conn, keys, &owned).await.unwrap();
    shops::save(conn, keys, &alike).await.unwrap();
    let change = Change { field: "usaha".into(), old: "a".into(), new: "b".into(), at: AT };
    shops::note_change(conn, keys, &owned.code, &change).await.unwrap();
    let written = Business { owner: None, ..warung(7, 3) };
    shops::save(conn, keys, &written).await.unwrap();
    let paper = desk::Paper { id: "id".into(), unique: "u".into(), photo: true };
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
    desk::add(conn, &written.code, ContactId(9), AT).await.unwrap();
    desk::sign(conn, keys, &written.code, (day, Some(&paper))).await.unwrap();
    desk::confirm(conn, keys, &written.code, WHO, AT).await.unwrap();
    let waiting = Business { owner: None, ..warung(7, 4) };
    shops::save(conn, keys, &waiting).await.unwrap();
    desk::add(conn, &waiting.code, ContactId(9), AT).await.unwrap();
    desk_links::bind(conn, keys, (&waiting.code, "token"), (WHO, AT)).await.unwrap();
    ask(conn, keys).await;
    note_a_call(conn, keys, &owned).await;
    come(conn, keys).await;
    let failure = dead_letters::Failure { update_id: 1, contact: Some(WHO), raw: "{\"a\":1}", reason: "r", at: AT };
    dead_letters::set_aside(conn, keys, &failure).await.unwrap();
    let entry = audit::AuditEntry {
        officer: ContactId(9),
        action: crate::domain::policy::Action::SeeReport,
        about: Some(WHO),
        code: None,
        what: None,
        at: AT,
    };
    audit::add(conn, keys, &entry).await.unwrap();
    sqlx::raw_sql(
        "INSERT INTO subscriptions (contact, topic, text_version, created_at) VALUES (7, 'modal', 'v', 1000);
         INSERT INTO own_hours (contact, closes, opens, set_at) VALUES (7, 18, 8, 1000);
         INSERT INTO feedback (contact, programme, section, day, version, helped, at)
         VALUES (7, 'nib', 'biaya', 0, 'v', 1, 1000);
         INSERT INTO consents (contact, purpose, given, version, at) VALUES (7, 'kabar', 1, 'v', 1000);
         INSERT INTO officers (contact, role, granted_at) VALUES (7, 'viewer', 1000);
         INSERT INTO team_members (team, contact) VALUES ('umum', 7);
         INSERT INTO invitations (hash, role, inviter, until) VALUES ('h', 'viewer', 7, 1000);
         INSERT INTO office_settings VALUES ('nama', 'Dinas', 7, 'Siti', 1000);
         INSERT INTO office_holidays VALUES ('2026-12-28', 'Pindahan', 7, 'Siti', 1000);
         INSERT INTO holiday_years VALUES (2027, 7, 'Siti', 1000);
         INSERT INTO other_offices VALUES ('mpp', 'Jalan', NULL, NULL, 7, 'Siti', 1000);
         INSERT INTO office_groups VALUES (-5, 'lost', 7, 1000);
         INSERT INTO case_topics (case_id, group_chat, title, at) VALUES (1, -5, 'K7M2P', 1000);
         INSERT INTO short_answers (id, question, newest, changed_at) VALUES (1, 'a', 1, 1000);
         INSERT INTO short_answer_versions (answer, version, words, officer, by_name, at)
         VALUES (1, 1, 'ya', 7, 'Siti', 1000);
         INSERT INTO content_doubts (place, cause, fact, state, at) VALUES ('1', 'nib#biaya', '', 'open', 1000);
         INSERT INTO short_answer_acts (answer, act, version, officer, by_name, at)
         VALUES (1, 'published', 1, 7, 'Siti', 1000);
         INSERT INTO answer_wishes (question, contact, at) VALUES ('a', 7, 1000);
         INSERT INTO event_wishes (contact, kind, at) VALUES (7, 'bazar', 1000);
         INSERT INTO answers_told (answer, contact, version, question, at) VALUES (1, 7, 1, 'a', 1000);
         INSERT INTO team_times VALUES ('umum', 3, 5, 10, 7, 'Siti', 1000, '1-5 08.00-16.00');
         INSERT INTO twins (one, other, reason, told_at) VALUES (1, 2, 'nama', 1000);
         UPDATE businesses SET phone_hash = NULL WHERE id = 2;
         INSERT INTO unanswered (question, first_seen, last_seen) VALUES ('a', 1000, 1000), ('b', 1000, 1000);
         INSERT INTO form_ends (form, step, ending, seconds, at)
         VALUES ('usaha', '', 'begun', 0, 1000), ('usaha', '', 'begun', 0, 1000);
         INSERT INTO incidents (id, state, found_at, opened_by, opened_at, first_by, second_by, reminded, changed_at, closed_at)
         VALUES (1, 'closed', 1000, 7, 1000, 7, 7, 0, 1000, 1000);
         INSERT INTO incident_people (incident, contact, risk, at) VALUES (1, 7, 0, 1000);
         INSERT INTO canned_replies (id, words, officer, at) VALUES (1, x'00', 7, 1000);
         INSERT INTO content_reviews (slug, section, version, outcome, office, officer, at)
         VALUES ('nib', 'biaya', 'v', 'right', 'Dinas', 7, 1000);
         INSERT INTO case_notes (id, case_id, officer, officer_name, message, words, at)
         VALUES (1, 1, 7, 'Siti', 5, x'00', 1000);
         INSERT INTO case_later (id, case_id, officer, name, words, due_at, at) VALUES (1, 1, 7, 'Siti', x'00', 2000, 1000);
         INSERT INTO maintenance VALUES (1, 1000, NULL, NULL, 7);
         INSERT INTO maintenance_told VALUES (7, 1000);
         INSERT INTO seen_updates (update_id, at) VALUES (1, 1000);
         INSERT INTO pauses (lane, until) VALUES (0, 1000);
         INSERT INTO contents (method, payload, created_at) VALUES ('sendMessage', '{}', 1000);
         INSERT INTO files (hash, name, mime, bytes, personal, created_at)
         VALUES ('x:1', 'n', 'm', x'00', 1, 1000), ('x:3', 'n', 'm', x'00', 1, 1000), ('y', 'n', 'm', x'00', 0, 1000);
         INSERT INTO outbox (id, chat, lane, state, not_before, file, created_at)
         VALUES (1, 7, 0, 'waiting', 0, 'x:1', 1000), (2, 7, 2, 'waiting', 0, NULL, 1000);
         INSERT INTO outbox_payloads (id, body) VALUES (1, x'00'), (2, x'00');
         INSERT INTO outbox (id, chat, lane, state, created_at, finished_at) VALUES (3, 7, 2, 'sent', 1000, 1000);
         INSERT INTO meta (key, value) VALUES ('a', 'b');",
    )
    .execute(conn)
    .await
    .unwrap();
    owned
}

/// The person wrote announcements and got one, and made a poster.
async fn announce(conn: &mut SqliteConnection) {
    sqlx::raw_sql(
        "INSERT INTO announcements (id, state, body, audience, author, author_name, approver, asked_by, created_at,
                                    changed_at, ended_at)
         VALUES (1, 'done', 'Bazar', '{}', 7, 'Siti', 7, 7, 1000, 1000, 1000),
                (2, 'dropped', 'Salah', '{}', 7, 'Siti', NULL, NULL, 1000, 1000, NULL);
         INSERT INTO announcement_copies (announcement, contact, row, language, outcome, message, at)
         VALUES (1, 7, 9, 'id', 'sent', 5, 1000);
         INSERT INTO announcement_channels VALUES (-6, 'Kanal', 'lost', 7, 1000);
         INSERT INTO saved_audiences VALUES (1, 'Kuliner', '{}', 7, 1000);
         INSERT INTO announcement_counts VALUES (1, 7, 'x', 5, NULL, 1000, NULL, NULL);
         INSERT INTO announcement_lists VALUES (1, 7, 'sheet', 0, NULL, NULL, 1000);
         INSERT INTO poster_codes VALUES (1, 'P2ABCDE', 'Pasar Tugu', 'menu', 7, 'Siti', 1000, 1000);
         INSERT INTO poster_weeks VALUES (1, 1000, 1, 0, 0, 0, 0);",
    )
    .execute(conn)
    .await
    .unwrap();
}

/// The person has a seat at an event that is made by the same person.
async fn come(conn: &mut SqliteConnection, keys: &Keys) {
    announce(conn).await;
    sqlx::raw_sql(
        "INSERT INTO events (id, code, state, title, kind, capacity, made_by, made_by_name, starts_at, ends_at, made_at,
                             changed_at, by_choice, chosen_at)
         VALUES (1, 'K7M2PQ', 'finished', 'Bazar', 'bazar', 1, 7, 'Siti', 999, 1000, 1000, 1000, 1, 1000);
         INSERT INTO event_sessions (event, number, starts_at, ends_at) VALUES (1, 1, 999, 1000);
         INSERT INTO event_changes (event, version, fact, was, by, at) VALUES (1, 2, 'acara-tempat', '{}', 7, 1000);",
    )
    .execute(&mut *conn)
    .await
    .unwrap();
    let event = events::get(conn, 1).await.unwrap().unwrap();
    let guest = seats::Guest {
        contact: Some(WHO),
        person: "Siti".into(),
        phone: Phone::parse("081234567890").ok(),
        business: None,
        business_name: None,
        district: None,
    };
    let code = crate::domain::TicketCode::from_chance(1);
    let ask = seats::Ask { guest: &guest, count: 1, code: &code };
    let seat = seats::join(conn, keys, &event, ask, AT).await.unwrap().id;
    choices::decide(conn, seat, (Verdict::Refuse, Some("penuh")), (WHO, "Siti"), AT).await.unwrap();
    choices::add_draw(conn, 1, (7, &[seat]), (WHO, "Siti"), AT).await.unwrap();
    assert!(attendance::add(conn, (seat, 1), 999, (WHO, "Siti"), AT).await.unwrap());
    assert_eq!(attendance::object(conn, seat, AT).await.unwrap(), attendance::Objection::New);
    assert!(attendance::settle(conn, seat, (WHO, true), AT).await.unwrap());
    let name = Some("Siti".into());
    let printed = certificates::Printed { name, title: "Bazar".into(), starts: 999, ends: 1000, hours: 1 };
    certificates::issue(conn, keys, (seat, &code), &printed, AT).await.unwrap();
    event_feedback::note_asked(conn, seat, AT).await.unwrap();
    event_offers::note(conn, 1, WHO, AT).await.unwrap();
    event_feedback::set_words(conn, keys, seat, "ramai", AT).await.unwrap();
    let paper = desk::Paper { id: "F".into(), unique: "U".into(), photo: true };
    assert!(signed_sheets::add(conn, keys, 1, &paper, (WHO, "Siti"), AT).await.unwrap());
    let stand = "INSERT INTO event_stands (event, number, seat, at) VALUES (1, 1, $1, 1000)";
    sqlx::query(stand).bind(seat).execute(&mut *conn).await.unwrap();
    let words = "Bawa apa?".to_owned();
    let asked = event_questions::Asked { kind: QuestionKind::Words, words, options: Vec::new(), required: false };
    assert!(event_questions::add(conn, 1, &asked, AT).await.unwrap());
    let question = event_questions::of_event(conn, 1).await.unwrap().remove(0);
    event_questions::answer(conn, keys, (seat, &question), "keripik", AT).await.unwrap();
}

#[tokio::test]
async fn g12_every_stored_column_is_declared_with_what_it_is_for() {
    let (_dir, mut conn) = fresh().await;
    let stored: BTreeSet<_> = schema(&mut conn).await.into_iter().map(|(table, column, _)| (table, column)).collect();
    let declared: Vec<_> = tables()
        .flat_map(|table| table.column_names().map(|column| (table.name.to_owned(), column.to_owned())))
        .collect();
    let set: BTreeSet<_> = declared.iter().cloned().collect();
    assert_eq!(set.len(), declared.len(), "declared once");
    assert_eq!(stored.difference(&set).collect::<Vec<_>>(), Vec::<&_>::new(), "stored without a reason");
    assert_eq!(set.difference(&stored).collect::<Vec<_>>(), Vec::<&_>::new(), "declared but not stored");
    for columns in tables().flat_map(|table| table.columns) {
        assert!(columns.feature.len() > 3 && !columns.feature.starts_with(char::is_uppercase), "{columns:?}");
    }
}

#[tokio::test]
async fn b3_every_column_with_a_contacts_number_has_a_rule_for_when_the_person_leaves() {
    // `about` is somebody too, so no column for words may be called so.
    const NAMES: [&str; 9] = ["contact", "owner", "officer", "about", "chat", "by", "author", "approver", "inviter"];
    let (_dir, mut conn) = fresh().await;
    for (name, column, refers) in schema(&mut conn).await {
        let table = super::table(&name).unwrap();
        if refers || column.ends_with("_by") || NAMES.contains(&column.as_str()) {
            assert!(table.person.columns.contains(&column.as_str()), "{name}.{column}");
        }
        assert!(table.person.columns.is_empty() || !matches!(table.person.erase, Erase::Nobody), "{name}");
        if let Erase::With(parent) = table.person.erase {
            assert!(super::table(parent).is_some(), "{name}");
        }
    }
}

#[tokio::test]
async fn t_a_an_erasure_leaves_no_row_of_the_person_in_any_table() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    let owned = seed(&mut conn, keys).await;
    let erased = tables().filter(|table| matches!(table.person.erase, Erase::By(_)));
    for table in erased {
        assert!(count(&mut conn, table.name).await > 0, "{}: without a row in `seed` nothing is tried", table.name);
    }
    // A record without an owner that was merged into the person's, and another owner's.
    sqlx::query("UPDATE businesses SET merged_into = 1 WHERE id IN (2, 4)").execute(&mut conn).await.unwrap();
    let records = erasure::records_of(&mut conn, WHO).await.unwrap();
    assert_eq!(records.len(), 2, "with tombstones for what the desk wrote down: {records:?}");
    assert!(!records.contains(&owned.code));
    erasure::erase(&mut conn, WHO, AT + 1).await.unwrap();
    for table in tables() {
        let left = match table.person.erase {
            Erase::By(_) if table.name == "contacts" => {
                let bare = "SELECT count(*) FROM contacts WHERE id = 7
                            AND coalesce(talk, draft, draft_due, draft_subject, language) IS NOT NULL";
                sqlx::query_scalar(bare).fetch_one(&mut conn).await.unwrap()
            }
            Erase::By(_) if table.name == "outbox" => {
                let query = "SELECT count(*) FROM outbox WHERE payload IS NOT NULL OR file IS NOT NULL";
                sqlx::query_scalar::<_, i64>(query).fetch_one(&mut conn).await.unwrap()
            }
            // The number stays, so that the paper is never called false.
            Erase::By(_) if table.name == "certificates" => {
                count(&mut conn, "certificates WHERE name IS NOT NULL OR seat IS NOT NULL").await
            }
            Erase::By(_) => {
                let of = table.person.columns.iter().map(|column| format!("{column} = 7"));
                let query = format!("{} WHERE {}", table.name, of.collect::<Vec<_>>().join(" OR "));
                count(&mut conn, &query).await
            }
            Erase::With("outbox") if table.name == "files" => count(&mut conn, "files WHERE hash = 'x:1'").await,
            // The other owner's business keeps its words.
            Erase::With(_) if table.name == "owner_words" => {
                count(&mut conn, "owner_words WHERE business NOT IN (SELECT id FROM businesses WHERE owner = 8)").await
            }
            Erase::With(_) => count(&mut conn, table.name).await,
            Erase::Stay(_) | Erase::Nobody => 0,
        };
        assert_eq!(left, 0, "{}", table.name);
    }
    let others = "businesses WHERE owner = 8 AND merged_into IS NULL";
    assert_eq!(count(&mut conn, others).await, 1, "another owner's is that owner's again");
    assert_eq!(count(&mut conn, "businesses").await, 1);
}

#[tokio::test]
async fn g8_every_declared_age_and_number_has_a_deletion_that_was_seen_to_happen() {
    for table in tables() {
        for rule in table.retention {
            let (_dir, mut conn) = fresh().await;
            let keys = &Keys::derive(&[3; 32]);
            seed(&mut conn, keys).await;
            // What keeps a row from going by its age is not what is tried here.
            sqlx::raw_sql(
                "DELETE FROM officers; UPDATE outbox SET state = 'sent', payload = NULL, finished_at = 1000;",
            )
            .execute(&mut conn)
            .await
            .unwrap();
            if table.name == "contacts" {
                erasure::erase(&mut conn, ContactId(8), AT).await.unwrap();
            }
            let before = count(&mut conn, table.name).await;
            match rule {
                Retention::AtMost { remove, .. } => {
                    sqlx::query(*remove).bind(1).bind(9).execute(&mut conn).await.unwrap();
                    assert_eq!(count(&mut conn, table.name).await, 1, "{}", table.name);
                }
                // Told to people first; `drafts` and the merging of duplicates have tests of their own.
                Retention::Job { job, .. } => assert!(!job.is_empty()),
                Retention::Older { days, .. } | Retention::By { days, .. } | Retention::Businesses { days, .. } => {
                    let early = AT + days * DAY;
                    assert_eq!(prune_by(&mut conn, keys, table, rule, early).await, 0, "{}: too early", table.name);
                    let gone = prune_by(&mut conn, keys, table, rule, early + DAY).await;
                    assert!(gone > 0, "{}: nothing goes after {days} days", table.name);
                    let is_cleared = table.name == "contacts"
                        && table.retention.get(1).is_some_and(|clear| clear.days() == Some(*days));
                    assert!(is_cleared || count(&mut conn, table.name).await < before, "{}", table.name);
                }
            }
        }
        let told = table.columns.iter().filter_map(|columns| columns.days);
        for days in told {
            assert!(table.retention.iter().any(|rule| rule.days() == Some(days)), "{}: {days} days", table.name);
        }
    }
}

#[tokio::test]
async fn b3_every_declared_export_is_in_the_file_with_what_is_sealed() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    seed(&mut conn, keys).await;
    let all = export::everything(&mut conn, keys, WHO).await.unwrap();
    let counts = export::counts(&mut conn, WHO).await.unwrap();
    for table in tables() {
        let Export::Rows { without, .. } = table.export else { continue };
        let found = all.iter().find(|found| found.table.name == table.name);
        let found = found.unwrap_or_else(|| panic!("{} is not in the file", table.name));
        let counted = counts.iter().find(|(of, _)| of.name == table.name).unwrap().1;
        assert_eq!(usize::try_from(counted).unwrap(), found.rows.len(), "{}", table.name);
        for column in table.column_names().filter(|column| !table.hashed.contains(column)) {
            let is_there = found.rows.iter().any(|row| row.contains_key(column));
            let is_sealed = table.sealed.iter().any(|sealed| sealed.column == column);
            assert_eq!(is_there, !without.contains(&column), "{}.{column}, sealed: {is_sealed}", table.name);
        }
    }
    let others = export::everything(&mut conn, keys, ContactId(99)).await.unwrap();
    assert!(others.is_empty(), "{others:?}");
}

/// Adding a file about a person and ending its row in each way.
#[tokio::test]
async fn t_d_a_file_about_a_person_goes_with_its_row_however_that_ends() {
    let keys = &Keys::derive(&[3; 32]);
    for ending in [
        "UPDATE outbox SET state = 'dropped', payload = NULL, finished_at = 2 WHERE id = 1",
        "UPDATE outbox SET state = 'inactive', payload = NULL, finished_at = 2 WHERE id = 1",
        "UPDATE outbox SET state = 'cancelled', payload = NULL, finished_at = 2 WHERE id = 1",
        "UPDATE outbox SET state = 'sent', payload = NULL, finished_at = 2 WHERE id = 1",
    ] {
        let (_dir, mut conn) = fresh().await;
        transaction::begin(&mut conn).await.unwrap();
        seed(&mut conn, keys).await;
        transaction::commit(&mut conn).await.unwrap();
        sqlx::query(ending).execute(&mut conn).await.unwrap();
        assert_eq!(count(&mut conn, "files WHERE hash = 'x:1'").await, 0, "{ending}");
        assert_eq!(count(&mut conn, "files").await, 2, "{ending}");
    }
}
