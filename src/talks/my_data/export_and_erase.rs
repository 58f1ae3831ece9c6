//! One's own data as a file, and erasing it.

use serde_json::json;

use crate::answers::Verdict;
use crate::clock::Millis;
use crate::domain::{Button, Callback, Language};
use crate::form::is_no_answer;
use crate::routes::Route;
use crate::store::{self, businesses, desk, erasure, subscriptions};
use crate::talks::{
    forms::leave,
    my_data::{access_log, overview::load},
    ui,
};
use crate::text::Html;
use crate::turn::{Document, Memory, Screen, Turn};
use crate::{html, plain};

/// How long the word that confirms erasing is waited for.
const CONFIRM_WITHIN: Millis = 10 * 60_000;

/// Everything stored, as a file that other programs read.
pub(in crate::talks) async fn file(turn: &mut Turn<'_>) -> Result<(), store::Error> {
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
    let seen = access_log::listed(turn).await?;
    let contact = &turn.contact;
    let whole = json!({
        "telegram_id": contact.id, "language": contact.language, "last_seen": contact.last_seen,
        "restricted": contact.restricted, "no_news_before": contact.stopped_until,
        "talk": turn.memory, "open_form": turn.draft, "businesses": list, "consents": consents, "office": seen,
    });
    let bytes = serde_json::to_vec_pretty(&whole).unwrap_or_default();
    let document =
        Document { name: "data-saya.json".to_owned(), mime: "application/json".to_owned(), bytes, personal: true };
    let text = html!(turn.language, "data-berkas");
    let back = Button::new(plain!(turn.language, "tombol-data"), Callback::MyData);
    turn.say(Screen::text(text).file(document).row(vec![back]));
    Ok(())
}

/// What would go, what stays and why; the word that confirms is waited for.
pub(in crate::talks) async fn ask_to_erase(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let all = load(turn).await?;
    let contact = turn.contact.id;
    let follows = !subscriptions::of(turn.read(), contact).await?.is_empty();
    turn.memory.erasing = Some(turn.now);
    let language = turn.language;
    let count = i64::try_from(all.businesses.len()).unwrap_or_default();
    let draft = turn.draft.as_ref();
    let parts = [
        (count > 0).then(|| plain!(language, "hapus-usaha", jumlah = count)),
        (!all.consents.is_empty()).then(|| plain!(language, "hapus-izin")),
        follows.then(|| plain!(language, "hapus-langganan")),
        draft.map(|_| plain!(language, "hapus-formulir")),
        turn.contact.language.map(|_| plain!(language, "hapus-bahasa")),
        Some(plain!(language, "hapus-percakapan")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let text = html!(language, "data-hapus-tanya", daftar = &parts.join(", "));
    turn.show(Screen::text(text).row(vec![keep(language)]));
    Ok(())
}

fn keep(language: Language) -> Button {
    Button::new(plain!(language, "data-tombol-tidak-jadi"), Callback::MyData)
}

/// What somebody said who was asked for the word that confirms erasing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::talks) enum Reply {
    /// The word.
    Yes,
    /// No.
    No,
    /// Neither.
    Unclear,
}

/// What these words mean while the word that confirms is waited for; a question or a page ends the waiting.
pub(in crate::talks) fn reply(turn: &mut Turn<'_>, route: &Route) -> Option<Reply> {
    if matches!(route, Route::Button(Callback::Erase)) {
        return None;
    }
    let asked = turn.memory.erasing.take().filter(|asked| turn.now - asked <= CONFIRM_WITHIN)?;
    let reply = match route {
        Route::Cancel => Reply::No,
        Route::Question(words) | Route::Answer(words) => spoken(turn, words)?,
        Route::StopWord | Route::Blank | Route::NotText(_) | Route::AnswerKind(_) => Reply::Unclear,
        _ => return None,
    };
    if reply == Reply::Unclear {
        turn.memory.erasing = Some(asked);
    }
    Some(reply)
}

fn spoken(turn: &mut Turn<'_>, words: &str) -> Option<Reply> {
    let lower = words.to_lowercase();
    let bare: String = lower.chars().filter(|c| c.is_alphabetic() || *c == ' ').collect();
    if matches!(bare.trim(), "hapus" | "delete") {
        return Some(Reply::Yes);
    }
    let is_no =
        is_no_answer(words) || bare.split(' ').any(|word| matches!(word, "jangan" | "batal" | "dont" | "cancel"));
    if is_no {
        return Some(Reply::No);
    }
    let says_it = bare.contains("hapus") || bare.contains("delete");
    let is_question = turn.ranking.is_some_and(|ranking| matches!(ranking.verdict(None, &[]), Verdict::Answer(_)));
    if is_question && !says_it {
        turn.say(Screen::text(html!(turn.language, "data-tidak-dihapus")));
        return None;
    }
    Some(Reply::Unclear)
}

/// Does what was said.
pub(in crate::talks) async fn replied(turn: &mut Turn<'_>, reply: Reply) -> Result<(), store::Error> {
    let language = turn.language;
    match reply {
        Reply::Yes => erase(turn).await?,
        Reply::No => turn.say(ui::with_menu(language, html!(language, "data-tidak-dihapus"))),
        Reply::Unclear => turn.say(Screen::text(html!(language, "data-hapus-tulis")).row(vec![keep(language)])),
    }
    Ok(())
}

/// Forgets her: only the bare number and the wish to hear nothing stay.
async fn erase(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    if leave::has_keyboard(turn) {
        let text = html!(turn.language, "formulir-papan-tutup");
        leave::put_away_keyboard(turn, text);
    }
    let (who, now) = (turn.contact.id, turn.now);
    for code in desk::written_for(turn.read(), who).await? {
        turn.forget_business(code);
    }
    erasure::erase(turn.write().await?, who, now).await?;
    turn.draft = None;
    turn.memory = Memory::default();
    turn.contact.restricted = false;
    let chosen = turn.contact.language.take();
    turn.forget();
    let mut text = html!(turn.language, "data-terhapus");
    if chosen.is_some() {
        text = Html::join(&[text, html!(turn.language, "data-terhapus-bahasa")], "\n\n");
    }
    let screen = ui::with_menu(turn.language, text);
    turn.say(screen);
    Ok(())
}
