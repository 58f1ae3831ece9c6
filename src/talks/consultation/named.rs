//! Whom of the office a complaint is about: whoever is named in its words, or was said by a tap.

use super::access::{self, own_case};
use super::relay;
use crate::domain::ContactId;
use crate::html;
use crate::store::cases::{self, Case};
use crate::talks::answering;
use crate::text::mask;
use crate::text::phrase::{self, Set};
use crate::turn::{Screen, Talk, Turn};

/// Who of the office is named in words.
pub(super) async fn in_words(turn: &mut Turn<'_>, words: &str) -> Talk<Vec<ContactId>> {
    let known = cases::known_names(turn.read()).await?;
    // Letters of an address go with every name ("Bu Dewi"); they name nobody.
    let bare = |name: &str| {
        let parts = name.split_whitespace().filter(|part| !phrase::has(Set::Filler, &part.to_lowercase()));
        parts.collect::<Vec<_>>().join(" ")
    };
    let is_named = |name: &str| words.split_whitespace().any(|word| mask::without_name(word, &bare(name)) != word);
    Ok(known.into_iter().filter(|(_, name)| is_named(name)).map(|(id, _)| id).collect())
}

/// Whether words are about somebody of the office, by name or by what such people are called: they are for no list that all
/// of it reads.
pub(in crate::talks) async fn is_about_the_office(turn: &mut Turn<'_>, words: &str) -> Talk<bool> {
    Ok(phrase::accuses_an_officer(words) || !in_words(turn, words).await?.is_empty())
}

/// These people do not see it either; gives whether that is new of any.
pub(super) async fn keep_from(turn: &mut Turn<'_>, case: &Case, people: Vec<ContactId>) -> Talk<bool> {
    let new: Vec<ContactId> = people.into_iter().filter(|person| !case.is_about(*person)).collect();
    if new.is_empty() {
        return Ok(false);
    }
    let all: Vec<ContactId> = case.kept_from.iter().copied().chain(new).collect();
    let (conn, keys) = turn.store().await?;
    cases::keep_from(conn, keys, (case.id, &case.number), &all).await?;
    Ok(true)
}

/// More words to one that was sent: whoever they name does not see it from now on, and gives it back who has it. Gives the
/// case as it is then.
pub(super) async fn heed(turn: &mut Turn<'_>, case: &Case, words: Option<&str>) -> Talk<Case> {
    let Some(words) = words.filter(|_| case.complaint) else { return Ok(case.clone()) };
    answering::unlist(turn, words).await?;
    let named = in_words(turn, words).await?;
    if !keep_from(turn, case, named).await? {
        return Ok(case.clone());
    }
    let (now, language) = (turn.now, turn.language);
    let case = own_case(turn, &case.number).await?;
    if access::readers(turn.read(), &case, now).await?.is_empty() {
        turn.say(Screen::text(html!(language, "lapor-tak-ada-pembaca-lagi", nomor = case.number.as_str())));
    }
    let Some(holder) = case.officer.as_ref().map(|(id, _)| *id).filter(|id| case.is_held_by(*id)) else {
        return Ok(case);
    };
    if !case.is_about(holder) || !cases::put_back(turn.write().await?, (case.id, Some(holder)), None, now).await? {
        return Ok(case);
    }
    let case = own_case(turn, &case.number).await?;
    relay::tell_office(turn, &case).await?;
    Ok(case)
}
