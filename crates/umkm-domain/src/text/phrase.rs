//! People's small words: yes, no, stop, back, "I do not understand", and the fillers around them.
//!
//! All of them stand in `locales/id/language/phrases.tsv`; words are normalised once, and politeness, emoji and
//! particles around them count for nothing.

mod farewell;
mod greeting;
mod letters;
mod scolding;
#[cfg(test)]
mod tests;
mod thanks;
mod wishes;

use std::collections::HashMap;
use std::sync::LazyLock;

pub use farewell::{Farewell, farewell};
pub use greeting::{Greeting, greeting, introduces};
pub use letters::{letters, words};
use rustc_hash::FxHashMap;
pub use scolding::{Scolding, asks_if_bot, scolding};
pub use thanks::{Thanks, takes_note, thanks};
pub use wishes::{
    StepWish, StopWish, accuses, accuses_an_officer, asks_after, asks_of_prosecutors, asks_who, declines,
    gives_up_form, is_complaint, is_for_a_person, is_not_done, ordinal, ordinal_before, page_name, pause_wish,
    step_wish, stop_wish, takes_back,
};

use crate::content;

/// A set of phrases that mean the same, or of words that go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Set {
    /// Words that say nothing: particles, address, politeness.
    Filler,
    /// Yes.
    Yes,
    /// No.
    No,
    /// "I do not know."
    Unsure,
    /// Leaving what is open.
    Cancel,
    /// One step back.
    Back,
    /// Not now.
    Later,
    /// No more messages.
    Stop,
    /// Verbs of stopping.
    StopVerb,
    /// "Do not", "never".
    StopNo,
    /// What somebody may not want any more: sending, messages, news.
    StopObject,
    /// Of these, the messages themselves.
    StopNoun,
    /// What may stand around a wish to stop.
    StopFiller,
    /// Rude words around it.
    Anger,
    /// The answer is not what was meant.
    NotThis,
    /// Events of any kind, whose dates people ask for.
    Event,
    /// Trainings.
    EventTraining,
    /// Bazaars and exhibitions.
    EventBazaar,
    /// Meetings with partners.
    EventMeeting,
    /// Talks to many.
    EventBriefing,
    /// Help one by one.
    EventMentoring,
    /// Contests.
    EventContest,
    /// Stands at a bazaar.
    EventStand,
    /// Asking for a date or a list of them.
    EventAsked,
    /// Asking what each of them says of itself: how to join, what it costs.
    EventDetail,
    /// Asking something else of them.
    EventElse,
    /// Yes, to a seat that is offered or to whether somebody comes.
    SeatYes,
    /// No, to the same.
    SeatNo,
    /// Somebody does not come after all.
    SeatLeft,
    /// Where is the ticket?
    MyTicket,
    /// Where is the certificate of a training?
    MyCertificate,
    /// The answer was not understood.
    Lost,
    /// What else is said of an answer before the next question.
    Remark,
    /// Whether what was passed on is true.
    Doubt,
    /// Those of them that may be said of the bot itself.
    DoubtBot,
    /// The Muslim greeting.
    Salam,
    /// The answer to it.
    SalamBack,
    /// The greeting of Lampung.
    Tabik,
    /// Short words that are not clear alone.
    Short,
    /// Words that say that something is asked, and not what.
    Asking,
    /// Somebody is back.
    Returned,
    /// Asking for the state of one's own registration.
    Status,
    /// Words around a receipt code.
    CodeWord,
    /// "The second": a row of the table a number.
    Ordinal,
    /// Words around it.
    OrdinalFiller,
    /// Verbs of speaking with somebody.
    TalkVerb,
    /// People rather than a machine.
    Person,
    /// What stands around a wish to speak with one.
    TalkFiller,
    /// Asking to be without a name.
    Nameless,
    /// Verbs of complaining.
    Complain,
    /// The people of the office.
    Officer,
    /// What nobody of the office may do.
    Wrong,
    /// The prosecutors' offices, as whoever writes to one may call them.
    Prosecutors,
    /// The office itself.
    Office,
    /// Asking where something is.
    Where,
    /// Asking when it is open.
    WhenOpen,
    /// Asking for a number to call.
    Call,
    /// What stands around a question about the office.
    OfficeFiller,
    /// Words that make a sentence a question wherever they stand.
    QuestionWord,
    /// Words before a second question.
    AndAlso,
    /// Greetings, in single words.
    Greet,
    /// Asking whether anybody is there.
    Anyone,
    /// What may have become of something that waits.
    FollowUp,
    /// What stands around a question about that.
    FollowFiller,
    /// What tells who somebody is.
    Identity,
    /// Asking for it.
    AskVerb,
    /// Verbs of opening a page.
    OpenVerb,
    /// Somebody was helped, to the question whether that is so.
    Helped,
    /// Somebody was not.
    NotHelped,
    /// Words of thanks.
    Thanks,
    /// What goes with them and asks for nothing.
    ThanksFiller,
    /// What stands before a name.
    Honorific,
    /// Words after which thanks are not all.
    GoesOn,
    /// What is said of a message that came.
    Arrived,
    /// What somebody sent.
    WhatWasSent,
    /// What stands around a question whether it came.
    SentFiller,
    /// Words of farewell.
    Farewell,
    /// Words that say that something is over.
    Over,
    /// What goes with them and tells nothing that anybody waits for.
    FarewellFiller,
    /// Of what an owner takes back, what the office has.
    CancelObject,
    /// Of what somebody gives up, what a form is for.
    CancelForm,
    /// No messages for a week.
    PauseWeek,
    /// No messages for a month.
    PauseMonth,
    /// What was offered is not wanted.
    NoInterest,
    /// Words that take an earlier topic up.
    Earlier,
    /// Words that lead back to one.
    Returns,
    /// What goes with them.
    ReturnsFiller,
    /// Words of whoever asks how much.
    HowMuch,
    /// What begins a question that goes on: "and", "and if".
    AndIf,
    /// What begins a case that somebody supposes: "if".
    Supposes,
    /// Words that point to what was spoken of.
    PointsBack,
    /// Words that end like "its", and point to nothing.
    PointsNowhere,
    /// Words of whoever compares two things.
    Compares,
    /// Words that name a programme, or what one is about and the bot is not.
    ProgrammeName,
    /// Words of whoever speaks to the bot, or of it and its people.
    BotWord,
    /// "Here", which is the bot unless it is where somebody comes from.
    Here,
    /// Before it, words of where somebody comes from.
    FromHere,
    /// A machine.
    Machine,
    /// A human being.
    Human,
    /// Words that ask which of two it is.
    MachineOr,
    /// What stands around a question whether it is a machine.
    MachineFiller,
    /// Words of whoever wishes rather than asks that.
    MachineWish,
    /// Words of whoever wrote, and waits since then.
    ScoldSent,
    /// Words that say that it did not come.
    ScoldNot,
    /// An answer that came, or did not.
    ScoldAnswered,
    /// The answers of the bot.
    ScoldAnswers,
    /// That they lead nowhere.
    ScoldTurns,
    /// Who is above whoever answers.
    Above,
    /// Who is where it is said of whom.
    AboveYou,
    /// Of whom that is said.
    OfYou,
    /// Who else may not answer, and what else is asked of answers.
    ScoldOthers,
    /// Asking who is above.
    AboveAsked,
    /// What somebody wishes for.
    Wants,
    /// What somebody may be in trouble with.
    Trouble,
    /// Whoever writes, of themselves.
    Me,
    /// What somebody says of themselves.
    TellsOfMe,
    /// Words of what is past.
    InThePast,
    /// Where somebody went who went to the office.
    WentThere,
    /// That it was in vain; whatever says no is "tidak".
    Vain,
    /// Words that only ask, and that nobody who advertises begins with.
    OnlyAsks,
}

impl Set {
    const ALL: [(Self, &'static str); 120] = [
        (Self::Filler, "filler"),
        (Self::Yes, "yes"),
        (Self::No, "no"),
        (Self::Unsure, "unsure"),
        (Self::Cancel, "cancel"),
        (Self::Back, "back"),
        (Self::Later, "later"),
        (Self::Stop, "stop"),
        (Self::StopVerb, "stop-verb"),
        (Self::StopNo, "stop-no"),
        (Self::StopObject, "stop-object"),
        (Self::StopNoun, "stop-noun"),
        (Self::StopFiller, "stop-filler"),
        (Self::Anger, "anger"),
        (Self::NotThis, "not-this"),
        (Self::Event, "event"),
        (Self::EventTraining, "event-training"),
        (Self::EventBazaar, "event-bazaar"),
        (Self::EventMeeting, "event-meeting"),
        (Self::EventBriefing, "event-briefing"),
        (Self::EventMentoring, "event-mentoring"),
        (Self::EventContest, "event-contest"),
        (Self::EventStand, "event-stand"),
        (Self::EventAsked, "event-asked"),
        (Self::EventDetail, "event-detail"),
        (Self::EventElse, "event-else"),
        (Self::SeatYes, "seat-yes"),
        (Self::SeatNo, "seat-no"),
        (Self::SeatLeft, "seat-left"),
        (Self::MyTicket, "my-ticket"),
        (Self::MyCertificate, "my-certificate"),
        (Self::Lost, "lost"),
        (Self::Remark, "remark"),
        (Self::Doubt, "doubt"),
        (Self::DoubtBot, "doubt-bot"),
        (Self::Salam, "salam"),
        (Self::SalamBack, "salam-back"),
        (Self::Tabik, "tabik"),
        (Self::Short, "short"),
        (Self::Asking, "asking"),
        (Self::Returned, "returned"),
        (Self::Status, "status"),
        (Self::CodeWord, "code-word"),
        (Self::Ordinal, "ordinal"),
        (Self::OrdinalFiller, "ordinal-filler"),
        (Self::TalkVerb, "talk-verb"),
        (Self::Person, "person"),
        (Self::TalkFiller, "talk-filler"),
        (Self::Nameless, "nameless"),
        (Self::Complain, "complain"),
        (Self::Officer, "officer"),
        (Self::Wrong, "wrong"),
        (Self::Prosecutors, "prosecutors"),
        (Self::Office, "office"),
        (Self::Where, "where"),
        (Self::WhenOpen, "when-open"),
        (Self::Call, "call"),
        (Self::OfficeFiller, "office-filler"),
        (Self::QuestionWord, "question-word"),
        (Self::AndAlso, "and-also"),
        (Self::Greet, "greet"),
        (Self::Anyone, "anyone"),
        (Self::FollowUp, "follow-up"),
        (Self::FollowFiller, "follow-filler"),
        (Self::Identity, "identity"),
        (Self::AskVerb, "ask-verb"),
        (Self::OpenVerb, "open-verb"),
        (Self::Helped, "helped"),
        (Self::NotHelped, "not-helped"),
        (Self::Thanks, "thanks"),
        (Self::ThanksFiller, "thanks-filler"),
        (Self::Honorific, "honorific"),
        (Self::GoesOn, "goes-on"),
        (Self::Arrived, "arrived"),
        (Self::WhatWasSent, "what-was-sent"),
        (Self::SentFiller, "sent-filler"),
        (Self::Farewell, "farewell"),
        (Self::Over, "over"),
        (Self::FarewellFiller, "farewell-filler"),
        (Self::CancelObject, "cancel-object"),
        (Self::CancelForm, "cancel-form"),
        (Self::PauseWeek, "pause-week"),
        (Self::PauseMonth, "pause-month"),
        (Self::NoInterest, "no-interest"),
        (Self::Earlier, "earlier"),
        (Self::Returns, "returns"),
        (Self::ReturnsFiller, "returns-filler"),
        (Self::HowMuch, "how-much"),
        (Self::AndIf, "and-if"),
        (Self::Supposes, "supposes"),
        (Self::PointsBack, "points-back"),
        (Self::PointsNowhere, "points-nowhere"),
        (Self::Compares, "compares"),
        (Self::ProgrammeName, "programme-name"),
        (Self::BotWord, "bot-word"),
        (Self::Here, "here"),
        (Self::FromHere, "from-here"),
        (Self::Machine, "machine"),
        (Self::Human, "human"),
        (Self::MachineOr, "machine-or"),
        (Self::MachineFiller, "machine-filler"),
        (Self::MachineWish, "machine-wish"),
        (Self::ScoldSent, "scold-sent"),
        (Self::ScoldNot, "scold-not"),
        (Self::ScoldAnswered, "scold-answered"),
        (Self::ScoldAnswers, "scold-answers"),
        (Self::ScoldTurns, "scold-turns"),
        (Self::Above, "above"),
        (Self::AboveYou, "above-you"),
        (Self::OfYou, "of-you"),
        (Self::ScoldOthers, "scold-others"),
        (Self::AboveAsked, "above-asked"),
        (Self::Wants, "wants"),
        (Self::Trouble, "trouble"),
        (Self::Me, "me"),
        (Self::TellsOfMe, "tells-of-me"),
        (Self::InThePast, "in-the-past"),
        (Self::WentThere, "went-there"),
        (Self::Vain, "vain"),
        (Self::OnlyAsks, "only-asks"),
    ];

    /// Its bit among the sets of a phrase.
    fn bit(self) -> u128 {
        const { assert!(Self::ALL.len() <= 128, "a bit each") }
        1 << self as u32
    }
}

/// The table of the edition: for each set its phrases, in order.
static TABLE: LazyLock<HashMap<Set, Vec<&'static str>>> = LazyLock::new(|| {
    // Once a process: what a phrase means must not change within a conversation.
    let text: &'static str = content::current().text(content::PHRASES).unwrap_or_default().leak();
    let rows: HashMap<&str, Vec<&str>> = text
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once('\t'))
        .map(|(set, phrases)| (set, phrases.split('\t').collect()))
        .collect();
    Set::ALL.iter().map(|(set, word)| (*set, rows.get(word).cloned().unwrap_or_default())).collect()
});

/// The sets in which each phrase is, one bit a set, and how many words the longest phrase has.
static LOOKUP: LazyLock<(FxHashMap<&'static str, u128>, usize)> = LazyLock::new(|| {
    let mut sets = FxHashMap::default();
    for (set, phrases) in &*TABLE {
        for phrase in phrases {
            *sets.entry(*phrase).or_default() |= set.bit();
        }
    }
    let longest = sets.keys().map(|phrase| phrase.split(' ').count()).max();
    (sets, longest.unwrap_or_default())
});

/// Whether a word or phrase is in the set as it stands.
#[must_use]
pub fn has(set: Set, phrase: &str) -> bool {
    LOOKUP.0.get(phrase).is_some_and(|sets| sets & set.bit() != 0)
}

/// Whether a message says nothing but this, with or without the fillers around and between its words.
#[must_use]
pub fn is(set: Set, text: &str) -> bool {
    are(set, &words(text))
}

/// The same of words that are in one spelling.
fn are<Word: AsRef<str> + std::borrow::Borrow<str>>(set: Set, words: &[Word]) -> bool {
    let fillers: Vec<bool> = words.iter().map(|word| has(Set::Filler, word.as_ref())).collect();
    let telling: Vec<&str> =
        words.iter().zip(&fillers).filter(|(_, filler)| !**filler).map(|(word, _)| word.as_ref()).collect();
    if telling.len() > LOOKUP.1 {
        return false;
    }
    let is_filler = |filler: &&bool| **filler;
    let (before, behind) =
        (fillers.iter().take_while(is_filler).count(), fillers.iter().rev().take_while(is_filler).count());
    // "Iya" may be both what counts and a filler: fewer are left out before more are.
    for from in 0..=before {
        for to in (words.len() - behind..=words.len()).rev() {
            if words.get(from..to).is_some_and(|inner| has(set, &inner.join(" "))) {
                return true;
            }
        }
    }
    has(set, &telling.join(" "))
}
