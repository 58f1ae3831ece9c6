//! What many get alike is what one person would be sent.

use serde_json::Value;

use super::*;
use crate::domain::{Button, CallbackData, ContactId};
use crate::store::outbox::{Busy, Room};
use crate::telegram::render;
use crate::turn::{Bulk, Handle, reserve_rows};

#[tokio::test]
async fn e1_a_copy_is_exactly_what_the_preview_sends_and_waits_for_its_own_time() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::open(&folder.path().join("bot.db")).await;
    let writer = &mut office.writer;
    let plain = Screen::text(Html::escape("Bazar <Sabtu>")).row(vec![Button::new("Tanya", CallbackData::new("m"))]);
    let picture = plain.clone().again(Handle { id: "F1".into(), photo: true });
    for screen in [plain, picture] {
        let RowId(first) = reserve_rows(&mut writer.next_row, 2);
        assert_eq!(writer.next_row, first + 2, "a row a copy");
        let copies = vec![(ContactId(7), RowId(first), 0), (ContactId(8), RowId(first + 1), NOW + 1)];
        let effects = Effects { bulk: vec![Bulk { screen: screen.clone(), copies }], ..Effects::default() };
        let mut done = Done::default();
        transaction::begin(&mut writer.conn).await.unwrap();
        writer.enqueue(Collected::of(effects), &mut done, NOW).await.unwrap();
        assert_eq!(done.waiting, 2);
        let room = Room { replies: 9, late: 9, all: 9, bulk: 9 };
        let claimed = outbox::claim(&mut writer.conn, &writer.keys, room, &Busy::default(), NOW).await.unwrap();
        transaction::commit(&mut writer.conn).await.unwrap();
        let alone = render::calls(ContactId(7).into(), Outgoing::New(screen)).remove(0);
        let body = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).unwrap();
        let claimed: Vec<_> =
            claimed.iter().map(|one| (one.row.id, one.row.method.clone(), body(&one.row.payload))).collect();
        assert_eq!(claimed, [(first, alone.method.clone(), body(&alone.payload))]);
    }
}
