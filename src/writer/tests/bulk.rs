//! What many get alike is what one person would be sent.

use serde_json::Value;

use super::*;
use crate::domain::announcement::AnnouncementState;
use crate::domain::{Button, CallbackData, ContactId, Interest, Language};
use crate::store::announcements::running::{self, NewCopies};
use crate::store::announcements::{self, Facts};
use crate::store::contacts::{self, Contact};
use crate::store::outbox::{Busy, Room};
use crate::store::subscriptions;
use crate::telegram::render;
use crate::turn::{Bulk, Handle};

/// An announcement that goes to two people, of whom the second is in the middle of a form; copies of it are written by
/// rows from the next one on.
async fn written(writer: &mut Writer) -> NewCopies {
    let conn = &mut writer.conn;
    for who in [7, 8] {
        let draft = (who == 8).then(|| "{}".to_owned());
        let contact = Contact { draft, last_seen: NOW, ..Contact::new(ContactId(who), NOW) };
        contacts::save(conn, &writer.keys, &[&contact]).await.unwrap();
        subscriptions::add(conn, contact.id, Interest::Markets, "v", NOW).await.unwrap();
    }
    let facts = Facts { body: "Bazar".into(), ..Facts::default() };
    let id = announcements::add(conn, &facts, (ContactId(9), "Dewi"), NOW).await.unwrap();
    assert!(announcements::hold(conn, id, 2, &facts.digest(), NOW, None, NOW).await.unwrap());
    running::begin(conn, id, AnnouncementState::Sending, NOW).await.unwrap();
    let all = running::running(conn).await.unwrap();
    let running = all.iter().find(|one| one.it.id == id).unwrap();
    let first = writer.next_row;
    let (rows, more) = running::expand(conn, running, (100, first), NOW).await.unwrap();
    assert_eq!((rows, more), (2, false));
    writer.next_row += rows;
    NewCopies { announcement: id, language: Language::Indonesian, rows: (first, rows) }
}

#[tokio::test]
async fn e1_a_copy_is_exactly_what_the_preview_sends_and_waits_for_its_own_time() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::open(&folder.path().join("bot.db")).await;
    let writer = &mut office.writer;
    let plain = Screen::text(Html::escape("Bazar <Sabtu>")).row(vec![Button::new("Tanya", CallbackData::new("m"))]);
    let picture = plain.clone().again(Handle { id: "F1".into(), photo: true });
    for screen in [plain, picture] {
        transaction::begin(&mut writer.conn).await.unwrap();
        let copies = written(writer).await;
        let effects =
            Effects { bulk: vec![Bulk { screen: screen.clone(), copies, paid: false }], ..Effects::default() };
        let mut done = Done::default();
        writer.enqueue(Collected::of(effects), &mut done, NOW).await.unwrap();
        assert_eq!(done.waiting, 2);
        let room = Room { replies: 9, late: 9, all: 9, bulk: 9 };
        let claimed = outbox::claim(&mut writer.conn, &writer.keys, room, &Busy::default(), NOW).await.unwrap();
        transaction::commit(&mut writer.conn).await.unwrap();
        let alone = render::calls(ContactId(7).into(), Outgoing::New(screen)).remove(0);
        let body = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).unwrap();
        let claimed: Vec<_> =
            claimed.iter().map(|one| (one.row.id, one.row.method.clone(), body(&one.row.payload))).collect();
        assert_eq!(claimed, [(copies.rows.0, alone.method.clone(), body(&alone.payload))]);
    }
}
