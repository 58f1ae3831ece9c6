//! A consultation about somebody of the office: heads and admins alone read it, and never whom it is about. Who that is
//! is said by a tap, and whoever is named in the words is taken for meant as well: it is better that one reader too few
//! sees it than the wrong one.

use super::access::{self, own_case};
use super::draft::{self, Beginning};
use super::press::ConsultPress;
use super::{named, sending};
use crate::domain::{Button, CaseNumber, ContactId, Role};
use crate::store::cases::{self, Case, Entry};
use crate::store::officers;
use crate::talks::{answering, ui};
use crate::text::phrase;
use crate::turn::{CaseMode, Doing, Screen, Talk, Turn};
use crate::{html, plain};

/// People of the office who are offered by name: those who answered this owner.
const MOST: usize = 5;
/// An owner's cases that are looked through for them.
const LOOKED_AT: i64 = 50;

/// It begins, with the words of the question that was just asked.
pub(super) async fn begin(turn: &mut Turn<'_>, question: Option<u32>) -> Talk {
    let case = draft::open(turn, Beginning { subject: None, question, about: None, complaint: true }).await?;
    set(turn, &case, true).await
}

/// What is not sent yet is about somebody of the office, or is not after all.
pub(super) async fn switch_to(turn: &mut Turn<'_>, number: &CaseNumber, on: bool) -> Talk {
    let case = sending::unsent(turn, number).await?;
    set(turn, &case, on).await
}

async fn set(turn: &mut Turn<'_>, case: &Case, on: bool) -> Talk {
    cases::mark_complaint(turn.write().await?, case.id, on).await?;
    let case = own_case(turn, &case.number).await?;
    if refuses(turn, &case).await? {
        return Ok(());
    }
    draft::show(turn, &case).await
}

/// Says at once where nobody is left who may read it, and who else takes such reports: before more is written.
async fn refuses(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    let (now, language) = (turn.now, turn.language);
    if !case.complaint || !access::readers(turn.read(), case, now).await?.is_empty() {
        return Ok(false);
    }
    // What is written next stays in it: whoever tapped the wrong person says so, and no officer reads that.
    go_on_writing(turn, case);
    let back = Button::new(plain!(language, "tombol-kembali"), ConsultPress::Case(case.number.clone()));
    let drop = draft::drop_button(turn, case);
    let screen = Screen::text(html!(language, "lapor-tak-ada-pembaca")).row(vec![back]);
    turn.show(screen.row(vec![drop, ui::menu_button(language)]));
    Ok(true)
}

/// Words that are written instead of a tap are more of the report.
fn go_on_writing(turn: &mut Turn<'_>, case: &Case) {
    turn.memory.case = Some(CaseMode::new(&case.number, Doing::Compose, turn.now));
}

/// More of what is not sent yet was written: whoever it names does not read it. Whether nobody is left then who may, which
/// is said.
pub(super) async fn names_all_readers(turn: &mut Turn<'_>, case: &Case, words: Option<&str>) -> Talk<bool> {
    let Some(words) = words.filter(|_| case.complaint) else { return Ok(false) };
    let people = named::in_words(turn, words).await?;
    named::keep_from(turn, case, people).await?;
    let case = own_case(turn, &case.number).await?;
    refuses(turn, &case).await
}

/// Whether words sound as if they were about somebody of the office, whether by what such people are called or by name.
pub(super) async fn sounds_like_one(turn: &mut Turn<'_>, entries: &[Entry]) -> Talk<bool> {
    for words in entries.iter().filter_map(|entry| entry.words.as_deref()) {
        if phrase::accuses_an_officer(words)
            || phrase::accuses(words) && !named::in_words(turn, words).await?.is_empty()
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Asks whether it is about somebody of the office: else all of it reads what was meant for the head.
pub(super) fn ask_whether(turn: &mut Turn<'_>, case: &Case) {
    let language = turn.language;
    go_on_writing(turn, case);
    let yes = Button::new(plain!(language, "lapor-tombol-ya"), ConsultPress::Complaint(case.number.clone(), true));
    let no = Button::new(plain!(language, "lapor-tombol-semua"), ConsultPress::SendToAll(case.number.clone()));
    let out = ways_out(turn, case);
    turn.show(Screen::text(html!(language, "lapor-tanya")).row(vec![yes]).row(vec![no]).row(out));
}

/// Back to what was written, or all of it away.
fn ways_out(turn: &Turn<'_>, case: &Case) -> Vec<Button> {
    let back = ConsultPress::Case(case.number.clone());
    vec![Button::new(plain!(turn.language, "tombol-kembali"), back), draft::drop_button(turn, case)]
}

/// Asks whom it is about: who answered this owner is named, since those names are known to the owner.
pub(super) async fn ask_whom(turn: &mut Turn<'_>, case: &Case) -> Talk {
    let (who, keys, language) = (turn.contact.id, turn.keys, turn.language);
    go_on_writing(turn, case);
    let earlier = cases::of_contact(turn.read(), keys, who, (LOOKED_AT, 0)).await?;
    let mut known: Vec<(ContactId, String, CaseNumber)> = Vec::new();
    for other in earlier {
        if let Some((id, name)) = other.officer.filter(|(id, _)| known.iter().all(|(known, ..)| known != id)) {
            known.push((id, name, other.number));
        }
    }
    let row = |label: String, press: ConsultPress| vec![Button::new(ui::short(&label), press)];
    let mut screen = Screen::text(html!(language, "lapor-siapa"));
    for (_, name, of) in known.into_iter().take(MOST) {
        screen = screen.row(row(name, ConsultPress::Accuse(case.number.clone(), of)));
    }
    let heads = ConsultPress::AccuseHeads(case.number.clone());
    let others = ConsultPress::AccuseOthers(case.number.clone());
    let screen = screen.row(row(plain!(language, "lapor-tombol-kepala"), heads));
    let screen = screen.row(row(plain!(language, "lapor-tombol-lain"), others)).row(ways_out(turn, case));
    turn.show(screen);
    Ok(())
}

/// It is about whoever answered this earlier case.
pub(super) async fn accuse(turn: &mut Turn<'_>, number: &CaseNumber, of: &CaseNumber) -> Talk {
    let case = sending::unsent(turn, number).await?;
    let earlier = own_case(turn, of).await?;
    let people: Vec<ContactId> = earlier.officer.into_iter().map(|(id, _)| id).collect();
    tapped(turn, &case, people).await
}

/// It is about these people. Where nobody is left then who may read it, the tap counts for nothing: another is to be
/// possible.
async fn tapped(turn: &mut Turn<'_>, case: &Case, people: Vec<ContactId>) -> Talk {
    let before = case.kept_from.clone();
    named::keep_from(turn, case, people).await?;
    let case = own_case(turn, &case.number).await?;
    let is_sent = if draft::is_empty(&case) {
        let is_refused = refuses(turn, &case).await?;
        if !is_refused {
            draft::show(turn, &case).await?;
        }
        !is_refused
    } else {
        goes(turn, &case).await?
    };
    if !is_sent {
        let (conn, keys) = turn.store().await?;
        cases::keep_from(conn, keys, (case.id, &case.number), &before).await?;
    }
    Ok(())
}

/// It is about the head of the office.
pub(super) async fn accuse_heads(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = sending::unsent(turn, number).await?;
    let heads = officers::with(turn.read(), |role| role == Role::Head).await?;
    tapped(turn, &case, heads.into_iter().map(|one| one.id).collect()).await
}

/// What goes to heads and admins alone stands from now on in no list that all officers read.
pub(super) async fn unlist(turn: &mut Turn<'_>, case: &Case) -> Talk {
    let keys = turn.keys;
    let entries = cases::entries(turn.read(), keys, (case.id, &case.number)).await?;
    for words in entries.iter().filter_map(|entry| entry.words.as_deref()) {
        answering::unlist(turn, words).await?;
    }
    Ok(())
}

/// It is about somebody else, or it is not known about whom.
pub(super) async fn accuse_others(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = sending::unsent(turn, number).await?;
    go(turn, &case).await
}

/// Sends it, where somebody is left who may read it; where nobody is, that is said, and who else takes such reports.
pub(super) async fn go(turn: &mut Turn<'_>, case: &Case) -> Talk {
    goes(turn, case).await.map(drop)
}

/// The same; false where nobody is left.
async fn goes(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    let keys = turn.keys;
    if !case.complaint {
        return sending::send(turn, &case.number).await.map(|()| true);
    }
    let entries = cases::entries(turn.read(), keys, (case.id, &case.number)).await?;
    for words in entries.iter().filter_map(|entry| entry.words.as_deref()) {
        let people = named::in_words(turn, words).await?;
        let case = own_case(turn, &case.number).await?;
        named::keep_from(turn, &case, people).await?;
    }
    let case = own_case(turn, &case.number).await?;
    if refuses(turn, &case).await? {
        return Ok(false);
    }
    sending::go(turn, &case.number).await.map(|()| true)
}
