//! Edits of rows, whatever became of them.

use super::*;

/// A message whose row is reserved, and a newer text for it.
fn card(office: &mut Office, lane: Lane) -> (Send, Send) {
    let row = reserve_row(&mut office.writer.next_row);
    let screen = |text: &str| Screen::text(Html::escape(text));
    let old = Send::new(ChatId(8), lane, Outgoing::New(screen("1"))).row(row);
    let new = Send::new(ChatId(8), lane, Outgoing::Edit(MessageRef::Row(row), screen("2")));
    (old, new)
}

/// What arrives when the newer text is said at one of the moments of the older one's life.
async fn edited(lane: Lane, moment: usize) -> Vec<(i64, Option<i64>, usize)> {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::open(&folder.path().join("bot.db")).await;
    if moment == 1 {
        // Others stand before it, so that it waits in the database.
        let other = || Send::new(ChatId(8), lane, Outgoing::New(Screen::text(Html::escape("0"))));
        office.cycle((0..9).map(|_| other()).collect()).await;
    }
    let first = office.writer.next_row;
    let (old, new) = card(&mut office, lane);
    let newest = Send { what: edit_to(&new, "3"), ..new.clone() };
    match moment {
        0 => office.cycle(vec![old, new, newest]).await,
        1 => {
            office.cycle(vec![old]).await;
            office.cycle(vec![new]).await;
            office.cycle(vec![newest]).await;
        }
        2 => {
            office.cycle(vec![old]).await;
            assert_eq!(office.queue.len(), 1, "on its way");
            office.cycle(vec![new]).await;
            office.cycle(vec![newest]).await;
        }
        _ => {
            office.cycle(vec![old]).await;
            office.send(1);
            office.cycle(Vec::new()).await;
            office.cycle(vec![new]).await;
            office.send(1);
            office.cycle(vec![newest]).await;
        }
    }
    for _ in 0..40 {
        office.send(4);
        office.cycle(Vec::new()).await;
    }
    assert_eq!((office.unfinished().await, office.writer.waiting), (0, 0), "everything ends, the accounts are even");
    assert_eq!(first, if moment == 1 { 10 } else { 1 });
    office.arrived.into_iter().filter(|(.., text)| *text > 0).collect()
}

fn edit_to(edit: &Send, text: &str) -> Outgoing {
    match edit.what {
        Outgoing::Edit(message, _) => Outgoing::Edit(message, Screen::text(Html::escape(text))),
        _ => unreachable!(),
    }
}

#[tokio::test]
async fn an_edit_of_a_row_reaches_its_message_whether_that_was_sent_or_not() {
    for lane in [Lane::Reply, Lane::Case, Lane::Notice, Lane::Bulk] {
        for moment in [0, 1] {
            assert_eq!(
                Box::pin(edited(lane, moment)).await,
                [(8, None, 3)],
                "{lane:?} {moment}: one message, the newest text"
            );
        }
        let arrived = Box::pin(edited(lane, 2)).await;
        let message = Some(1_000 + 16);
        assert_eq!(arrived, [(8, None, 1), (8, message, 3)], "{lane:?}: the edit waits for the number");
        let arrived = Box::pin(edited(lane, 3)).await;
        assert_eq!(arrived, [(8, None, 1), (8, message, 2), (8, message, 3)], "{lane:?}: edited at once");
    }
}

#[tokio::test]
async fn an_edit_of_a_row_that_was_never_delivered_is_sent_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::open(&folder.path().join("bot.db")).await;
    let (old, new) = card(&mut office, Lane::Case);
    office.cycle(vec![old]).await;
    office.cycle(vec![new.clone()]).await;
    let Next::Send(job) = office.queue.next(office.now) else { panic!("nothing to send") };
    office.queue.finished(job.row.chat, None);
    office.end(&job, State::Dropped, None);
    office.cycle(Vec::new()).await;
    office.send(9);
    let unknown = Outgoing::Edit(MessageRef::Row(RowId(999_999)), Screen::text(Html::escape("4")));
    office.cycle(vec![Send { what: unknown, ..new }]).await;
    for _ in 0..9 {
        office.send(9);
        office.cycle(Vec::new()).await;
    }
    assert_eq!(office.arrived, [(8, None, 2), (8, None, 4)]);
}

#[tokio::test]
async fn a_tag_outlives_a_crash_and_an_edit_of_its_row() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("bot.db");
    let mut office = Office::open(&database).await;
    let (old, new) = card(&mut office, Lane::Reply);
    let tag = Tag { feature: "hook", key: "8".into() };
    office.cycle(vec![old.tag(tag)]).await;
    drop(office);
    let mut office = Office::open(&database).await;
    office.send(1);
    office.cycle(vec![new]).await;
    for _ in 0..9 {
        office.cycle(Vec::new()).await;
        office.send(4);
    }
    assert!(office.said.iter().any(|text| text == "kartu 1016 8"), "{:?}", office.said);
}
