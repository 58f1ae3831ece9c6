//! What an officer answered in a consultation becomes a draft: names, numbers and codes are taken out, and nothing of
//! it is found by anybody before somebody of the office read and published it.

use crate::domain::CaseNumber;
use crate::domain::policy::{Action, Relation};
use crate::store::businesses;
use crate::store::cases::{self, Author, Case, Entry, State};
use crate::store::short_answers::{self, Content};
use crate::talks::learning::{version, writing};
use crate::talks::{answering, consultation, ui};
use crate::text::{Html, mask};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// Makes the draft, and shows it for a look.
pub(super) async fn draft(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    ui::require(turn, Action::WriteAnswers, Relation::Other).await?;
    let (keys, now) = (turn.keys, turn.now);
    let case = cases::find(turn.read(), keys, number).await?;
    let Some(case) = case.filter(|case| case.state != State::Draft && !case.complaint) else {
        ui::unknown_button(turn);
        return Err(Stop::Said);
    };
    let entries = cases::entries(turn.read(), keys, (case.id, number)).await?;
    let hide = hidden(turn, &case).await?;
    let of = |author: Author| entries.iter().filter(move |entry| entry.author == author);
    let words = |entry: &Entry| entry.words.as_deref().map(&hide).filter(|words| !words.trim().is_empty());
    let all: Vec<String> = of(Author::Officer).filter(|entry| !entry.is_withdrawn).filter_map(words).collect();
    // What else was written is mostly about the talk itself ("sudah saya jawab lewat WA"): the longest is the answer.
    let Some(answer) = all.iter().max_by_key(|words| words.chars().count()).cloned() else {
        turn.toast(plain!(turn.language, "belajar-singkat-tanpa-jawaban"));
        turn.say(Screen::text(html!(turn.language, "belajar-tanpa-jawaban", nomor = number.as_str())));
        return Ok(());
    };
    let asked = of(Author::Owner).find_map(words).unwrap_or_default();
    let kept: Vec<String> = answering::kept(turn, &asked).into_iter().collect();
    let id = short_answers::begin(turn.write().await?, &kept, now).await?;
    if kept.is_empty() {
        // Nobody finds it by that; it is what the office calls it until somebody says the question.
        let name = hide(&consultation::gist(turn.language, &case));
        let name = if name.trim().is_empty() { number.as_str() } else { name.trim() };
        short_answers::rename(turn.write().await?, id, name, now).await?;
    }
    consultation::note_case(turn, Action::SeeCases, &case).await?;
    writing::add(turn, (id, 0), &Content::Words(answer.clone())).await?;
    let look = html!(turn.language, "belajar-dari-kasus", nomor = number.as_str());
    let others: Vec<Html> = all.iter().filter(|words| **words != answer).map(|words| Html::escape(words)).collect();
    let others = (!others.is_empty())
        .then(|| html!(turn.language, "belajar-dari-kasus-lain", isi = Html::join(&others, "\n\n")));
    let look = Html::join(&[Some(look), others].into_iter().flatten().collect::<Vec<_>>(), "\n\n");
    version::shown(turn, id, Some(look)).await
}

/// What takes out of a text who and what it was about.
async fn hidden(turn: &mut Turn<'_>, case: &Case) -> Talk<impl Fn(&str) -> String + use<>> {
    let keys = turn.keys;
    let business = match &case.business {
        Some(code) => businesses::find(turn.read(), keys, code).await?.map(|business| business.name),
        None => None,
    };
    let owner = case.person().unwrap_or_default().to_owned();
    let officer = case.officer.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    Ok(move |words: &str| {
        let line = |line: &str| {
            let line = business.iter().fold(line.to_owned(), |line, name| mask::without_phrase(&line, name));
            let line = mask::without_name(&mask::without_name(&line, &owner), &officer);
            mask::mask(&mask::without_codes(&line))
        };
        words.lines().map(line).collect::<Vec<_>>().join("\n")
    })
}
