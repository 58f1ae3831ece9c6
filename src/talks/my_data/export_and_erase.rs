//! Data export and erasure.

use serde_json::{Map, json};

use crate::answers::Verdict;
use crate::clock::Millis;
use crate::domain::{Button, Language};
use crate::form::is_no_answer;
use crate::store::table::{Erase, Reason};
use crate::store::{erasure, export};
use crate::talks::callback::Callback;
use crate::talks::consultation::{self, Taken};
use crate::talks::menu::press::MenuPress;
use crate::talks::my_data::press::DataPress;
use crate::talks::routes::Route;
use crate::talks::{
    forms::state,
    my_data::{document, overview::load, titles::Titles},
    ui,
};
use crate::text::Html;
use crate::turn::{Document, Memory, Screen, Talk, Turn};
use crate::{html, plain};

/// How long the word that confirms erasing is waited for.
const CONFIRM_WITHIN: Millis = 10 * 60_000;

/// Everything stored, as a page that opens on a phone and as a file that other programs read.
pub(in crate::talks) async fn file(turn: &mut Turn<'_>) -> Talk {
    // What refers to the contact, and the contact as this turn found it, are read from where they are stored.
    let own = load(turn).await?;
    let (who, keys) = (turn.contact.id, turn.keys);
    let all = export::everything(turn.read(), keys, who).await?;
    let titles = Titles::find(turn, &all).await?;
    let tables: Map<_, _> = all.iter().map(|found| (found.table.name.to_owned(), json!(found.rows))).collect();
    let made = |name: &str, mime: &str, bytes| Document {
        name: name.to_owned(),
        mime: mime.to_owned(),
        bytes,
        personal: true,
    };
    let page = made("data-saya.html", "text/html", document::page(turn, &own, &all, &titles));
    let whole = serde_json::to_vec_pretty(&json!({"made_at": turn.now, "tables": tables})).unwrap_or_default();
    let whole = made("data-saya.json", "application/json", whole);
    let language = turn.language;
    turn.say(Screen::text(html!(language, "data-berkas")).file(page));
    let back = Button::new(plain!(language, "tombol-data"), DataPress::All);
    turn.say(Screen::text(html!(language, "data-berkas-program")).file(whole).row(vec![back]));
    Ok(())
}

/// What would go, what stays and why; the word that confirms is waited for.
pub(in crate::talks) async fn ask_to_erase(turn: &mut Turn<'_>) -> Talk {
    turn.memory.erasing = Some(turn.now);
    let (who, language) = (turn.contact.id, turn.language);
    let counts = export::counts(turn.read(), who).await?;
    let mut parts: Vec<String> = Vec::new();
    for reason in Reason::ALL.iter().copied() {
        let erased = counts.iter().filter(|(table, _)| !matches!(table.person.erase, Erase::Stay(_)));
        let of_reason = erased.filter(|(table, _)| table.reason() == reason);
        let count = of_reason.map(|(_, count)| count).sum();
        parts.extend(part(turn, reason, count));
    }
    parts.extend(turn.draft.as_ref().map(|_| plain!(language, "hapus-formulir")));
    parts.extend(turn.contact.language.map(|_| plain!(language, "hapus-bahasa")));
    parts.push(plain!(language, "hapus-percakapan"));
    let text = html!(language, "data-hapus-tanya", daftar = &parts.join(", "));
    turn.show(Screen::text(text).row(vec![keep(language)]));
    Ok(())
}

/// What goes of that which is kept for one reason.
fn part(turn: &Turn<'_>, reason: Reason, count: i64) -> Option<String> {
    let language = turn.language;
    if count == 0 {
        return None;
    }
    match reason {
        Reason::Business => Some(plain!(language, "hapus-usaha", jumlah = count)),
        Reason::Consents => Some(plain!(language, "hapus-izin")),
        Reason::Subscriptions => Some(plain!(language, "hapus-langganan")),
        Reason::Feedback => Some(plain!(language, "hapus-tanggapan")),
        Reason::Desk => Some(plain!(language, "hapus-meja")),
        Reason::Consultation => Some(plain!(language, "hapus-konsultasi")),
        Reason::Events => Some(plain!(language, "hapus-acara")),
        Reason::Failures => Some(plain!(language, "hapus-gangguan")),
        // With the business; what is remembered and the account are named by what is in them; or nobody's own.
        Reason::Corrections
        | Reason::Account
        | Reason::Talk
        | Reason::Delivery
        | Reason::Questions
        | Reason::Office
        | Reason::Technical => None,
    }
}

fn keep(language: Language) -> Button {
    Button::new(plain!(language, "data-tombol-tidak-jadi"), DataPress::All)
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
    if matches!(route, Route::Press(Callback::Data(DataPress::Erase))) {
        return None;
    }
    let asked = turn.memory.erasing.take().filter(|asked| turn.now - asked <= CONFIRM_WITHIN)?;
    let reply = match route {
        Route::Press(Callback::Menu(MenuPress::Cancel)) => Reply::No,
        Route::Question(words) | Route::Answer(words) => spoken(turn, words)?,
        Route::StopWord | Route::Blank | Route::NotText(_) | Route::AnswerKind(_) => Reply::Unclear,
        _ => return None,
    };
    if reply == Reply::Unclear {
        turn.memory.erasing = Some(asked);
    }
    Some(reply)
}

/// Whether these words take erasing back: before they are the press of a button, which would not say so.
pub(in crate::talks) fn is_taken_back(turn: &Turn<'_>, words: &str) -> bool {
    is_erasing(turn) && says_no(words)
}

/// Whether the word is waited for that confirms erasing.
pub(in crate::talks) fn is_erasing(turn: &Turn<'_>) -> bool {
    turn.memory.erasing.as_ref().is_some_and(|asked| turn.now - *asked <= CONFIRM_WITHIN)
}

fn says_no(words: &str) -> bool {
    let bare: String = words.to_lowercase().chars().filter(|c| c.is_alphabetic() || *c == ' ').collect();
    is_no_answer(words) || bare.split(' ').any(|word| matches!(word, "jangan" | "batal" | "dont" | "cancel"))
}

fn spoken(turn: &mut Turn<'_>, words: &str) -> Option<Reply> {
    let lower = words.to_lowercase();
    let bare: String = lower.chars().filter(|c| c.is_alphabetic() || *c == ' ').collect();
    if matches!(bare.trim(), "hapus" | "delete") {
        return Some(Reply::Yes);
    }
    if says_no(words) {
        return Some(Reply::No);
    }
    let says_it = bare.contains("hapus") || bare.contains("delete");
    let is_question = turn
        .ranking
        .is_some_and(|ranking| matches!(ranking.verdict(None, &[]), Verdict::Answer(_) | Verdict::ShortAnswer(_)));
    if is_question && !says_it {
        turn.say(Screen::text(html!(turn.language, "data-tidak-dihapus")));
        return None;
    }
    Some(Reply::Unclear)
}

/// Does what was said.
pub(in crate::talks) async fn replied(turn: &mut Turn<'_>, reply: Reply) -> Talk {
    let language = turn.language;
    match reply {
        Reply::Yes => erase(turn).await?,
        Reply::No => turn.say(ui::with_menu(language, html!(language, "data-tidak-dihapus"))),
        Reply::Unclear => turn.say(Screen::text(html!(language, "data-hapus-tulis")).row(vec![keep(language)])),
    }
    Ok(())
}

/// Erases the person: only the bare number and the wish to hear nothing stay.
async fn erase(turn: &mut Turn<'_>) -> Talk {
    if state::has_keyboard(turn) {
        let text = html!(turn.language, "formulir-papan-tutup");
        state::put_away_keyboard(turn, text);
    }
    let (who, now) = (turn.contact.id, turn.now);
    for code in erasure::records_of(turn.read(), who).await? {
        turn.forget_business(code);
    }
    let taken = consultation::take_out(turn).await?;
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
    let in_topics = match taken {
        Taken::Nothing => None,
        Taken::All => Some(html!(turn.language, "data-terhapus-grup")),
        Taken::Some => Some(html!(turn.language, "data-terhapus-grup-sisa")),
    };
    text = Html::join(&[text].into_iter().chain(in_topics).collect::<Vec<_>>(), "\n\n");
    let screen = ui::with_menu(turn.language, text);
    turn.say(screen);
    Ok(())
}
