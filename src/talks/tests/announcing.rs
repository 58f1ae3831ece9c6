//! What many get: what the office does to it on the way.

use serde_json::value::RawValue;

use super::*;
use crate::domain::{AnnouncementState, Role};
use crate::store::announcements::running::{self, NewCopies};
use crate::store::announcements::{self, Facts};
use crate::store::{officers, outbox};
use crate::talks::announcements::press::AnnouncementPress;

/// An announcement that goes to two people, and waits for both.
async fn going(conn: &mut Connection) -> i64 {
    for who in [21, 22] {
        contacts::save(conn, &Keys::derive(&[1; 32]), &[&Contact::new(ContactId(who), TODAY)]).await.unwrap();
        subscriptions::add(conn, ContactId(who), Interest::Markets, "v", TODAY).await.unwrap();
    }
    let facts = Facts { body: "Bazar".into(), ..Facts::default() };
    let id = announcements::add(conn, &facts, (ContactId(7), "Siti"), TODAY).await.unwrap();
    assert!(announcements::hold(conn, id, 2, &facts.digest(), TODAY, None, TODAY).await.unwrap());
    running::begin(conn, id, AnnouncementState::Sending, TODAY).await.unwrap();
    let running = running::running(conn).await.unwrap().remove(0);
    let rows = (100, running::expand(conn, &running, (9, 100), TODAY).await.unwrap().0);
    let body = RawValue::from_string("{}".into()).unwrap();
    let content = outbox::share_content(conn, "sendMessage", &body, TODAY).await.unwrap();
    let copies = NewCopies { announcement: id, language: Language::Indonesian, rows };
    assert_eq!(running::queue(conn, copies, (content, 0), TODAY).await.unwrap(), 2);
    id
}

/// F1: how many rows wait is known without counting them, also after a stop.
#[tokio::test]
async fn e5_a_stop_tells_how_many_copies_wait_no_more() {
    let mut stage = Stage::open(&SHIPPED).await;
    officers::grant(&mut stage.conn, ContactId(7), Role::Officer, TODAY).await.unwrap();
    let id = going(&mut stage.conn).await;
    assert_eq!(outbox::count_waiting(&mut stage.conn).await.unwrap(), 2);
    assert_eq!(stage.press(AnnouncementPress::Stop(id)).await.cancelled, 2);
    assert_eq!(outbox::count_waiting(&mut stage.conn).await.unwrap(), 0);
    assert_eq!(stage.press(AnnouncementPress::Stop(id)).await.cancelled, 0, "once");
}
