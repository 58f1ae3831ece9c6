//! What a whole message wishes for: a person, no more messages, or the second of what is shown.

use super::{Set, TABLE, are, has, is, words};

/// Whether a message says nothing but that its writer wants to speak with a person.
#[must_use]
pub fn is_for_a_person(text: &str) -> bool {
    let words = words(text);
    let of = |set: Set| words.iter().any(|word| has(set, word));
    let is_around =
        |word: &String| [Set::Filler, Set::TalkVerb, Set::Person, Set::TalkFiller].iter().any(|set| has(*set, word));
    of(Set::TalkVerb) && of(Set::Person) && words.iter().all(is_around)
}

/// Whether a message says nothing but that its writer wants to complain about somebody of the office.
#[must_use]
pub fn is_complaint(text: &str) -> bool {
    let words = words(text);
    let of = |set: Set| words.iter().any(|word| has(set, word));
    let is_around =
        |word: &String| [Set::Filler, Set::Complain, Set::Officer, Set::TalkFiller].iter().any(|set| has(*set, word));
    of(Set::Complain) && of(Set::Officer) && words.iter().all(is_around)
}

/// Whether a message names somebody of the office, not by name, and something that nobody of it may do.
#[must_use]
pub fn accuses_an_officer(text: &str) -> bool {
    accuses(text) && says(Set::Officer, &line(text))
}

/// Whether a message names something that nobody of the office may do, whoever did it.
#[must_use]
pub fn accuses(text: &str) -> bool {
    let words = words(text);
    let is_number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    // "Minta 200 ribu" is asked for as "minta uang" is.
    let asks_for_a_sum =
        words.windows(2).any(|two| matches!(two, [asks, sum] if has(Set::AskVerb, asks) && is_number(sum)));
    asks_for_a_sum || says(Set::Wrong, &line(text))
}

/// The words of a text between blanks.
pub(super) fn line(text: &str) -> String {
    format!(" {} ", words(text).join(" "))
}

/// Whether a phrase of a set is in a line of words.
pub(super) fn says(set: Set, line: &str) -> bool {
    TABLE.get(&set).into_iter().flatten().any(|phrase| line.contains(&format!(" {phrase} ")))
}

/// Whether a message says nothing but a question whether anybody is there, or what became of something that waits.
#[must_use]
pub fn asks_after(text: &str) -> bool {
    const MOST_WORDS: usize = 10;
    let words = words(text);
    if words.is_empty() || words.len() > MOST_WORDS {
        return false;
    }
    let is_around = |word: &str| has(Set::Filler, word) || has(Set::Greet, word);
    let telling: Vec<&str> = words.iter().map(String::as_str).filter(|word| !is_around(word)).collect();
    if has(Set::Anyone, &telling.join(" ")) {
        return true;
    }
    let of = |set: Set| telling.iter().any(|word| has(set, word));
    if of(Set::FollowUp) && telling.iter().all(|word| has(Set::FollowUp, word) || has(Set::FollowFiller, word)) {
        return true;
    }
    // "Masih kirim pesan ini, nyampe gak ya?": what was sent, and whether it came.
    let around = [Set::FollowUp, Set::FollowFiller, Set::Arrived, Set::WhatWasSent, Set::SentFiller];
    let is_sent = of(Set::WhatWasSent) && (of(Set::Arrived) || of(Set::FollowUp));
    is_sent && telling.iter().all(|word| around.iter().any(|set| has(*set, word)))
}

/// Whether a message says, among other things, that something is not done or did not help.
#[must_use]
pub fn is_not_done(text: &str) -> bool {
    let line = line(text);
    // "Belum" alone is said of anything.
    let tells = |phrase: &&&str| phrase.rsplit_once(' ').is_some_and(|(_, last)| !has(Set::NotHelped, last));
    let phrases = TABLE.get(&Set::NotHelped).into_iter().flatten();
    phrases.filter(tells).any(|phrase| line.contains(&format!(" {phrase} ")))
}

/// Whether a message wishes to take back what the office has, and says nothing else.
#[must_use]
pub fn takes_back(text: &str) -> bool {
    let words = words(text);
    let of = |set: Set| words.iter().any(|word| has(set, word));
    let known = [Set::Cancel, Set::CancelObject, Set::Filler, Set::StopFiller, Set::TalkFiller];
    let is_all = words.iter().all(|word| known.iter().any(|set| has(*set, word)));
    of(Set::Cancel) && of(Set::CancelObject) && is_all && !text.contains('?')
}

/// Whether a message gives up what a form is for, and says nothing else: "gak jadi ikut", "batal daftar aja bu".
#[must_use]
pub fn gives_up_form(text: &str) -> bool {
    const LONGEST: usize = 3;
    let words = words(text);
    let is_around = |word: &String| [Set::Filler, Set::StopFiller, Set::TalkFiller].iter().any(|set| has(*set, word));
    let is_given_up = |said: &[String], count: usize| {
        let (off, what) = said.split_at(count);
        has(Set::Cancel, &off.join(" "))
            && what.iter().any(|word| has(Set::CancelForm, word))
            && what.iter().all(|word| has(Set::CancelForm, word) || is_around(word))
    };
    (0..words.len()).any(|start| {
        let (before, said) = words.split_at(start);
        before.iter().all(is_around) && (1..=LONGEST.min(said.len())).any(|count| is_given_up(said, count))
    })
}

/// Whether a message asks for what tells who somebody is: a name, a number, an address.
#[must_use]
pub fn asks_who(text: &str) -> bool {
    let words = words(text);
    let of = |set: Set| words.iter().any(|word| has(set, word));
    of(Set::Identity) && (of(Set::AskVerb) || text.contains('?'))
}

/// Whether a message only asks about the prosecutors: a few words that name them, and a question.
#[must_use]
pub fn asks_of_prosecutors(text: &str) -> bool {
    const MOST_WORDS: usize = 7;
    let words = words(text);
    let of = |set: Set| words.iter().any(|word| has(set, word));
    words.len() <= MOST_WORDS && of(Set::Prosecutors) && (of(Set::QuestionWord) || text.contains('?'))
}

/// The words of a message that may name a page, without what only says that it is to be opened.
#[must_use]
pub fn page_name(text: &str) -> String {
    let is_around = |word: &String| has(Set::Filler, word) || has(Set::OpenVerb, word);
    words(text).into_iter().filter(|word| !is_around(word)).collect::<Vec<_>>().join(" ")
}

/// What somebody wishes for the step that waits for words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepWish {
    /// It ends.
    Cancel,
    /// The step before it.
    Back,
}

/// Whether a message says nothing but "cancel" or "back", as a command or in words.
#[must_use]
pub fn step_wish(text: &str) -> Option<StepWish> {
    let command = text.trim_start().strip_prefix('/').and_then(|rest| rest.split(char::is_whitespace).next());
    let said = command.map_or(text, |name| name.split('@').next().unwrap_or(name));
    if is(Set::Cancel, said) {
        Some(StepWish::Cancel)
    } else {
        (is(Set::Back, said) && !is(Set::Returned, said)).then_some(StepWish::Back)
    }
}

/// How clear a wish to get no more messages is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopWish {
    /// Nothing else can be meant.
    Clear,
    /// It is asked.
    Perhaps,
}

/// Whether a message wishes for no more messages, politely or angrily.
#[must_use]
pub fn stop_wish(text: &str) -> Option<StopWish> {
    const MOST_WORDS: usize = 12;
    let words = words(text);
    let bare: Vec<&str> = words.iter().map(String::as_str).filter(|word| !has(Set::Anger, word)).collect();
    if are(Set::Stop, &words) || are(Set::Stop, &bare) {
        return Some(StopWish::Clear);
    }
    let place = |set: Set| bare.iter().position(|word| has(set, word));
    let refuses = place(Set::StopNo).zip(bare.iter().rposition(|word| has(Set::StopObject, word)));
    let refuses = refuses.is_some_and(|(no, object)| no < object);
    let stops = place(Set::StopVerb).is_some() && place(Set::StopObject).is_some();
    if !(refuses || stops) || words.len() > MOST_WORDS {
        return None;
    }
    let known = [Set::StopVerb, Set::StopNo, Set::StopObject, Set::StopFiller, Set::Filler];
    let is_all = bare.iter().all(|word| known.iter().any(|set| has(*set, word)));
    let is_question = text.trim_end().ends_with('?');
    let names_messages = place(Set::StopNoun).is_some();
    if is_all && names_messages && !is_question {
        Some(StopWish::Clear)
    } else if is_all || (names_messages && stops) {
        Some(StopWish::Perhaps)
    } else {
        None
    }
}

/// For how many days a message wishes for no more messages, where it says nothing else.
#[must_use]
pub fn pause_wish(text: &str) -> Option<i64> {
    const WEEK: i64 = 7;
    const MONTH: i64 = 30;
    if is(Set::PauseWeek, text) { Some(WEEK) } else { is(Set::PauseMonth, text).then_some(MONTH) }
}

/// Whether a message says nothing but that something is not wanted, to what was offered.
#[must_use]
pub fn declines(text: &str) -> bool {
    !text.contains('?') && (is(Set::No, text) || is(Set::NoInterest, text))
}

/// The number that a message names, from one on: "2", "nomor dua", "yang kedua".
#[must_use]
pub fn ordinal(text: &str) -> Option<usize> {
    let words = words(text);
    let goes_with = |word: &&String| !has(Set::OrdinalFiller, word) && !has(Set::Filler, word);
    let mut telling = words.iter().filter(goes_with);
    let word = telling.next()?;
    if telling.next().is_some() {
        return None;
    }
    place(word)
}

/// The number that a text begins to ask of: "yang kedua, bunganya berapa?"
#[must_use]
pub fn ordinal_before(words: &[String]) -> Option<usize> {
    let [filler, word, _, ..] = words else { return None };
    if has(Set::OrdinalFiller, filler) { place(word) } else { None }
}

/// The number that a word stands for.
fn place(word: &str) -> Option<usize> {
    let rows = TABLE.get(&Set::Ordinal)?;
    rows.iter().position(|row| row.split(' ').any(|other| other == word)).map(|at| at + 1)
}
