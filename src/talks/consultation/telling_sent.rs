//! What tells who asks goes after all, or goes without that, as its owner chose.

use super::telling::{self, bare};
use super::{card, held, own, relay, sending};
use crate::domain::CaseNumber;
use crate::html;
use crate::store::cases::{self, Entry, Secret, Sort};
use crate::turn::{Screen, Talk, Turn};

/// It goes without what tells who asks.
pub(super) async fn send_bare(turn: &mut Turn<'_>, number: &CaseNumber, message: Option<i64>) -> Talk {
    let Some(message) = message else { return send_bare_first(turn, number).await };
    let (case, held) = held::take(turn, number, Some(message)).await?;
    let mut bared = Vec::new();
    for message in held.all() {
        let words = match &message.words {
            Some(words) => Some(bare(turn, words).await?),
            None => None,
        };
        bared.push(relay::Message { words, ..message.clone() });
    }
    let said = bared.iter().find_map(|message| message.words.as_deref()).unwrap_or_default();
    turn.edit(Screen::text(html!(turn.language, "tanpa-nama-dikirim-tanpa", nomor = number.as_str(), isi = said)));
    for message in &bared {
        own::written(turn, &case, message).await?;
    }
    Ok(())
}

async fn send_bare_first(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = sending::unsent(turn, number).await?;
    let keys = turn.keys;
    let entries = cases::entries(turn.read(), keys, (case.id, number)).await?;
    let is_left_out = |entry: &&Entry| telling::is_place(&case, entry);
    for entry in entries.iter().filter(is_left_out) {
        cases::leave_out(turn.write().await?, entry.id).await?;
    }
    let mut first_words = None;
    for entry in entries.iter().filter(|entry| entry.sort == Sort::Text) {
        let Some(words) = &entry.words else { continue };
        let without = bare(turn, words).await?;
        let (conn, keys) = turn.store().await?;
        cases::amend(conn, keys, (entry.id, number), (Some(&without), entry.file.as_deref())).await?;
        first_words.get_or_insert(without);
    }
    let begins = first_words.as_deref().map_or_else(|| case.secret.begins.clone(), card::begins);
    let first = entries.iter().find(|entry| entry.words.is_none() && !is_left_out(entry));
    let first = first.map(|entry| entry.sort.word().to_owned());
    let secret = Secret { begins, first, place: false, ..case.secret.clone() };
    let (conn, keys) = turn.store().await?;
    cases::set_anonymous(conn, keys, (case.id, number), &secret).await?;
    sending::send(turn, number).await
}

/// It goes although it tells who asks.
pub(super) async fn send_telling(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = sending::unsent(turn, number).await?;
    telling::set(turn, &case, true).await?;
    sending::send(turn, number).await
}
