//! Filling the program's database behind its back.

use std::path::Path;
use std::time::Duration;

use sqlx::{Connection, SqliteConnection};
use umkm_bot::sandbox::emulator::Emulator;

use crate::program::Program;
use crate::waiting::{now, report};

/// Lets the program make its database.
pub async fn made(telegram: &Emulator, database: &Path) -> SqliteConnection {
    let program = Program::start(telegram, database);
    tokio::time::sleep(Duration::from_secs(2)).await;
    drop(program);
    SqliteConnection::connect(&format!("sqlite://{}", database.display())).await.unwrap()
}

/// Queues a text to so many chats.
pub async fn enqueue_bulk(telegram: &Emulator, database: &Path, count: i64) {
    let mut conn = made(telegram, database).await;
    let started = now();
    let payload = r#"{"text":"Kabar untuk semua"}"#;
    sqlx::query("INSERT INTO contents (id, method, payload, created_at) VALUES (1, 'sendMessage', $1, 0)")
        .bind(payload)
        .execute(&mut conn)
        .await
        .unwrap();
    for first in (0..count).step_by(10_000) {
        sqlx::query(
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < min(9999, $2 - $1 - 1))
             INSERT INTO outbox (chat, lane, state, content, created_at) SELECT 1000000 + ($1 + i) % 20000, 3, 'waiting', 1, 0 FROM n",
        )
        .bind(first)
        .bind(count)
        .execute(&mut conn)
        .await
        .unwrap();
    }
    report("rows enqueued", count, started.elapsed());
    conn.close().await.unwrap();
}

/// Makes so many people known.
pub async fn add_contacts(telegram: &Emulator, database: &Path, count: i64) {
    let mut conn = made(telegram, database).await;
    sqlx::query(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
         INSERT INTO contacts (id, first_seen, last_seen) SELECT 5000000 + i, 0, 0 FROM n",
    )
    .bind(count)
    .execute(&mut conn)
    .await
    .unwrap();
    conn.close().await.unwrap();
}
