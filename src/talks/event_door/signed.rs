//! The list that was signed at the door: a photo of each page is kept with the session, and shown again to officers.

use super::door::Door;
use super::form::SIGNED;
use super::press::DoorPress;
use super::words;
use crate::domain::Button;
use crate::form::{FieldKey, Value};
use crate::store::desk::Paper;
use crate::store::form_ends::Ending;
use crate::store::signed_sheets::{self, SignedSheet};
use crate::talks::forms::{begin, state};
use crate::text::{Html, format};
use crate::turn::{Handle, Screen, Talk, Turn};
use crate::{html, plain};

/// What is noted in the audit beside the session's event.
const KEPT: &str = "lembar";
const LOOKED_AT: &str = "lembar dilihat";
/// Pages of one session that are kept at most.
const MOST: usize = 20;

/// What is kept of a session, and what can be done with it.
pub(super) async fn page(turn: &mut Turn<'_>, session: i64) -> Talk {
    let door = Door::of(turn, session).await?;
    show(turn, &door, None).await
}

/// Shows how many photos of the signed list are kept, after `lead`.
async fn show(turn: &mut Turn<'_>, door: &Door, lead: Option<Html>) -> Talk {
    let (keys, language, session) = (turn.keys, turn.language, door.session.id);
    let kept = signed_sheets::of_session(turn.read(), keys, session).await?.len();
    let title = &door.event.facts.title;
    let when = words::when(language, &door.session);
    let told = match kept {
        0 => html!(language, "pintu-lembar-belum", acara = title, saat = &when),
        kept => html!(language, "pintu-lembar-tersimpan", acara = title, saat = &when, jumlah = format::count(kept)),
    };
    let mut screen = Screen::text(Html::join(&lead.into_iter().chain([told]).collect::<Vec<_>>(), "\n"));
    let add = Button::new(plain!(language, "pintu-tombol-kirim-lembar"), DoorPress::AddSigned(session));
    let look = Button::new(plain!(language, "pintu-tombol-lihat-lembar"), DoorPress::ShowSigned(session));
    let row: Vec<Button> = (kept < MOST).then_some(add).into_iter().chain((kept > 0).then_some(look)).collect();
    screen = screen.row(row);
    turn.show(screen.row(vec![words::list_button(language, session)]));
    Ok(())
}

/// A photo or a PDF of one page, please.
pub(super) async fn ask(turn: &mut Turn<'_>, session: i64) -> Talk {
    Door::of(turn, session).await?;
    // What is sent next is the page, and no guest's name.
    (turn.memory.door, turn.memory.awaited) = (None, None);
    begin::begin_about(turn, &SIGNED, session.to_string());
    Ok(())
}

/// The page was sent: it is kept.
pub(super) async fn sent(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let session = draft.subject.as_deref().and_then(|id| id.parse().ok()).unwrap_or_default();
    let found = Door::of(turn, session).await;
    let door = state::or_end(turn, found).await?;
    let Some(Value::File { id, unique, photo }) = draft.answers.get(&FieldKey::SIGNED_SHEET) else { return Ok(()) };
    state::end(turn, Ending::Sent).await?;
    let paper = Paper { id: id.clone(), unique: unique.clone(), photo: *photo };
    let (officer, now, name) = (turn.contact.id, turn.now, turn.first_name.to_owned());
    let language = turn.language;
    let (conn, keys) = turn.store().await?;
    let lead = if signed_sheets::add(conn, keys, session, &paper, (officer, &name), now).await? {
        door.audit(turn, None, KEPT).await?;
        html!(language, "pintu-lembar-disimpan")
    } else {
        html!(language, "pintu-lembar-sudah")
    };
    show(turn, &door, Some(lead)).await
}

/// Each page, as it was sent; a look at who signed, which is kept.
pub(super) async fn look(turn: &mut Turn<'_>, session: i64) -> Talk {
    let door = Door::of(turn, session).await?;
    let (keys, language) = (turn.keys, turn.language);
    let kept = signed_sheets::of_session(turn.read(), keys, session).await?;
    if kept.is_empty() {
        return show(turn, &door, None).await;
    }
    door.audit(turn, None, LOOKED_AT).await?;
    let all = kept.len();
    for (number, SignedSheet { paper, officer_name, at }) in (1..).zip(kept) {
        let by = if officer_name.is_empty() { "–" } else { &officer_name };
        let text = html!(
            language,
            "pintu-lembar-halaman",
            acara = &door.event.facts.title,
            nomor = format::count(number),
            semua = format::count(all),
            petugas = by,
            saat = &format::moment(language, at)
        );
        let mut screen = Screen::text(text).again(Handle { id: paper.id, photo: paper.photo });
        if number == all {
            screen = screen.row(vec![crate::talks::ui::below(words::list_button(language, session))]);
        }
        turn.say(screen);
    }
    Ok(())
}
