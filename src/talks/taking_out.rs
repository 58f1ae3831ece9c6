//! One's own data as a file, and erasing it.

use serde_json::json;

use super::menu;
use super::my_data::load;
use crate::clock::Millis;
use crate::domain::{Button, Data};
use crate::routes::Route;
use crate::store::{self, businesses, desk, erasure};
use crate::turn::{Document, Memory, Screen, Turn};
use crate::{html, plain};

/// How long the word that confirms erasing is waited for.
const CONFIRM_WITHIN: Millis = 10 * 60_000;

/// Everything stored, as a file that other programs read.
pub(super) async fn file(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let all = load(turn).await?;
    let (conn, keys) = turn.store().await?;
    let mut list = Vec::new();
    for business in &all.businesses {
        let changes = businesses::changes(conn, keys, &business.code).await?;
        let changes: Vec<_> = changes
            .iter()
            .map(|change| json!({"field": change.field, "old": change.old, "new": change.new, "at": change.at}))
            .collect();
        let desk = desk::find(conn, keys, &business.code).await?.map(|record| {
            json!({"written_by_office_at": record.at, "confirmed_at": record.confirmed_at, "signed": record.signed,
                "photo_of_paper": record.paper.map(|paper| paper.unique)})
        });
        list.push(json!({"business": business, "changes": changes, "desk": desk}));
    }
    let consents: Vec<_> = all
        .consents
        .iter()
        .map(|one| json!({"purpose": one.purpose.word(), "given": one.given, "version": one.version, "at": one.at}))
        .collect();
    let contact = &turn.contact;
    let whole = json!({
        "telegram_id": contact.id, "language": contact.language, "last_seen": contact.last_seen,
        "restricted": contact.restricted, "no_news_before": contact.stopped_until,
        "talk": turn.memory, "open_form": turn.draft, "businesses": list, "consents": consents,
    });
    let bytes = serde_json::to_vec_pretty(&whole).unwrap_or_default();
    let document =
        Document { name: "data-saya.json".to_owned(), mime: "application/json".to_owned(), bytes, personal: true };
    let text = html!(turn.language, "data-berkas");
    let back = Button::new(plain!(turn.language, "tombol-data"), Data::MyData);
    turn.say(Screen::text(text).file(document).row(vec![back]));
    Ok(())
}

/// What would go, what stays and why; the word that confirms is waited for.
pub(super) async fn ask_to_erase(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let all = load(turn).await?;
    turn.memory.erasing = Some(turn.now);
    let language = turn.language;
    let count = i64::try_from(all.businesses.len()).unwrap_or_default();
    let keep = Button::new(plain!(language, "data-tombol-tidak-jadi"), Data::MyData);
    turn.show(Screen::text(html!(language, "data-hapus-tanya", jumlah = count)).row(vec![keep]));
    Ok(())
}

/// Whether these words confirm erasing; anything else takes the question back.
pub(super) fn is_confirmed(turn: &mut Turn<'_>, route: &Route) -> bool {
    if matches!(route, Route::Button(Data::Erase)) {
        return false;
    }
    let Some(asked) = turn.memory.erasing.take() else { return false };
    let (Route::Question(words) | Route::Answer(words)) = route else { return false };
    let word = words.trim().trim_end_matches(['.', '!']).to_lowercase();
    turn.now - asked <= CONFIRM_WITHIN && matches!(word.as_str(), "hapus" | "delete")
}

/// Forgets her: only the bare number and the wish to hear nothing stay.
pub(super) async fn erase(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let (who, now) = (turn.contact.id, turn.now);
    for code in desk::written_for(turn.read(), who).await? {
        turn.forget_business(code);
    }
    erasure::erase(turn.write().await?, who, now).await?;
    turn.draft = None;
    turn.memory = Memory::default();
    turn.contact.restricted = false;
    turn.contact.language = None;
    turn.forget();
    let screen = menu::under(turn.language, html!(turn.language, "data-terhapus"));
    turn.say(screen);
    Ok(())
}
