//! The buttons under answers and programmes.

use crate::domain::CallbackData;
use crate::domain::wire::{Part, wire, word_parts};
use crate::knowledge::{Group, Section};
use crate::plain;
use crate::talks::callback::Callback;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Untranslated};
use crate::world::World;

word_parts!(View);

/// How much of a card is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The answer with what most ask next, short enough to be seen together with its question.
    #[default]
    Short,
    /// The whole section, and the ways to everything else.
    Whole,
    /// The answer, with what it rests on in full.
    Sources,
}

impl View {
    const ALL: [Self; 3] = [Self::Short, Self::Whole, Self::Sources];

    fn word(self) -> &'static str {
        match self {
            Self::Short => "r",
            Self::Whole => "l",
            Self::Sources => "s",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.word() == word)
    }
}

/// The answers to the questions of a check so far, a letter each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answered(pub String);

impl Answered {
    /// "Yes".
    pub const YES: char = 'y';
    /// "No".
    pub const NO: char = 't';
    /// "I do not know".
    pub const UNSURE: char = 'x';
}

impl Part for Answered {
    fn write(&self) -> String {
        self.0.clone()
    }

    fn read(text: &str) -> Option<Self> {
        text.chars().all(|c| [Self::YES, Self::NO, Self::UNSURE].contains(&c)).then(|| Self(text.to_owned()))
    }

    fn longest() -> Self {
        Self("ytxytxytxytx".to_owned())
    }
}

wire! {
    /// A press under an answer, on a list of programmes or in a check of conditions.
    AnswerPress {
        /// The groups of programmes.
        Groups = "g", HERE;
        /// The programmes of one group.
        Group(group: Group) = "g", HERE;
        /// A part of one section of a programme, counted from zero.
        Section {
            /// The programme.
            slug: String,
            /// Which section.
            section: Section,
            /// Which part of a long section.
            part: u8,
        } = "s", HERE;
        /// A card, or a short answer, unfolded or folded where it stands.
        Card {
            /// The programme or the short answer.
            slug: String,
            /// Which section.
            section: Section,
            /// The question's number while it may still be said whether it helped, else zero.
            question: u32,
            /// How much of it is open.
            view: View,
        } = "kp", HERE;
        /// A programme or a short answer chosen for a question that has several answers.
        Choice {
            /// The programme or the short answer.
            slug: String,
            /// Which section.
            section: Section,
            /// The question's number.
            question: u32,
        } = "c", HERE;
        /// Whether an answer helped.
        Helped {
            /// The programme.
            slug: String,
            /// Which section.
            section: Section,
            /// The question's number.
            question: u32,
            /// Whether it did.
            helped: bool,
        } = "u", HERE;
        /// Another answer, please.
        NotThis {
            /// The question's number.
            question: u32,
            /// How often that was said about it before.
            refused: u8,
        } = "x", HERE;
        /// Another answer than this one, please.
        Another {
            /// The programme or the short answer that is not meant.
            slug: String,
            /// Which section.
            section: Section,
            /// The question's number.
            question: u32,
            /// How often that was said about it before.
            refused: u8,
        } = "x", HERE;
        /// A word once there is an answer to this question, please.
        Notify(question: u32) = "kb", HERE;
        /// Neighbours of a programme.
        Related(slug: String) = "r", HERE;
        /// A short answer.
        ShortAnswer(slug: String) = "js", HERE;
        /// What serves a need.
        Need(slug: String) = "bu", HERE;
        /// A step of a check of conditions.
        Check {
            /// The check.
            name: String,
            /// What was answered so far.
            answers: Answered,
        } = "e", HERE;
    }
}

/// What stands before the slug of a short answer in a deep link.
pub(super) const LINK: &str = "j_";

/// The list of programmes; a short answer or a need by its slug; a programme by its own, with `p_` before it or without.
pub(in crate::talks) const LINKS: &[Link] = &[
    Link::Word("program", || AnswerPress::Groups.into()),
    Link::Prefix(LINK, short_answer),
    Link::Prefix("b_", need),
    Link::Prefix("p_", programme),
    Link::Prefix("", programme),
];

fn short_answer(slug: &str, world: &World) -> Option<CallbackData> {
    Some(AnswerPress::ShortAnswer(world.knowledge.short_answer(slug)?.slug.clone()).into())
}

fn need(slug: &str, world: &World) -> Option<CallbackData> {
    Some(AnswerPress::Need(world.knowledge.need(slug)?.slug.clone()).into())
}

fn programme(slug: &str, world: &World) -> Option<CallbackData> {
    let programme = world.knowledge.get(slug)?;
    Some(AnswerPress::Section { slug: programme.head.slug.clone(), section: Section::Ringkasan, part: 0 }.into())
}

pub(in crate::talks) const COMMANDS: &[Command] = &[];

pub(in crate::talks) const HOME: &[HomeEntry] = &[];

pub(in crate::talks) const UNTRANSLATED: Untranslated<AnswerPress> = Some(|press, screen| match press {
    AnswerPress::Section { slug, section, part: 0 } | AnswerPress::Choice { slug, section, .. } => {
        screen.world.knowledge.is_untranslated(slug, *section, screen.language)
    }
    // Within a check that is open the page says it itself.
    AnswerPress::Check { answers, .. } => answers.0.is_empty() && !screen.presses.iter().any(goes_on_with_a_check),
    AnswerPress::Card { slug, section, .. } => screen.world.knowledge.is_untranslated(slug, *section, screen.language),
    AnswerPress::ShortAnswer(slug) => {
        let answer = screen.world.knowledge.short_answer(slug);
        answer.is_some_and(|answer| answer.answer_in(screen.language).is_none())
    }
    AnswerPress::Need(slug) => screen.world.knowledge.need(slug).is_some_and(|need| need.english.is_none()),
    _ => false,
});

fn goes_on_with_a_check(press: &Callback) -> bool {
    matches!(press, Callback::Answer(AnswerPress::Check { answers, .. }) if !answers.0.is_empty())
}

pub(in crate::talks) const TABLES: &[TableName] = &[
    TableName {
        table: "feedback",
        owners: Some(|language| plain!(language, "berkas-tanggapan")),
        office: Some(|language| plain!(language, "simpan-tanggapan")),
    },
    TableName { table: "unanswered", owners: None, office: Some(|language| plain!(language, "simpan-pertanyaan")) },
];
