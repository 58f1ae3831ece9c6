//! What a cycle takes, while there is always more of everything.

use tokio::sync::oneshot;

use super::*;
use crate::writer::CAREFUL_UPDATES;
use crate::writer::admission::AdmittedBatch;

fn asked(update_id: i64) -> AdmittedBatch {
    let update = serde_json::json!({ "update_id": update_id, "message": {
        "message_id": 1, "date": 1, "text": "/menu", "chat": { "id": 7, "type": "private", "first_name": "Siti" },
        "from": { "id": 7, "is_bot": false, "first_name": "Siti" } } });
    let incoming = Incoming::read(update.to_string().into()).unwrap();
    let update = Admitted { incoming, admission: Admission::Decide, ranking: None, edition: 0, sent_at: None };
    AdmittedBatch { updates: vec![update], done: oneshot::channel().0, repeats: false }
}

fn ended() -> Report {
    Report { chat: ChatId(8), account: Account::Claimed, settled: None, released: true, slot: false, effect: None }
}

/// G17: reports that come without end, as they do while many are sent to, keep nobody waiting; also not after an unclean
/// stop, when updates are taken one by one.
#[tokio::test]
async fn g17_whoever_asks_is_heard_however_many_reports_and_jobs_there_are() {
    for (careful, heard) in [(0, 2), (CAREFUL_UPDATES, 1)] {
        let folder = tempfile::tempdir().unwrap();
        let mut office = Office::open(&folder.path().join("bot.db")).await;
        let ((asks, arrivals), (ends, reports)) = (mpsc::channel(4), mpsc::unbounded_channel());
        (office.writer.arrivals, office.writer.reports) = (arrivals, reports);
        office.writer.careful = careful;
        for update in 0..2 {
            asks.send(asked(update)).await.unwrap();
        }
        ends.send(ended()).unwrap();
        let batch = office.writer.gather().await.unwrap();
        assert_eq!((batch.reports.len(), batch.updates.len()), (1, heard), "{careful}");
    }
}
