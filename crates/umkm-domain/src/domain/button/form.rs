//! What the buttons of an open form carry.

use super::wire::{CallbackData, HERE, number};

/// A press in an open form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormPress {
    /// The draft it belongs to.
    pub stamp: u32,
    /// The field under which it was, or the summary.
    pub place: String,
    /// What it asks for.
    pub act: FormAct,
}

/// What a button of a form asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormAct {
    /// This option.
    Pick(String),
    /// This option on or off; said outright, so that a second tap changes nothing.
    Tick(String, bool),
    /// This page of the list.
    Page(u16),
    /// What is offered by one tap.
    Take,
    /// The earlier answer, or no more ticks.
    Keep,
    /// No answer.
    Skip,
    /// The field before.
    Back,
    /// The words were the answer.
    Mine,
    /// The words were a question.
    Ask,
    /// This field once more.
    Edit(String),
    /// Everything is right.
    Send,
    /// Going on after a while.
    Resume,
    /// From the beginning; where something was answered it is asked first.
    Restart,
    /// From the beginning, after a question.
    Anew,
    /// Leaving; where something was answered it is asked what becomes of that.
    Cancel,
    /// Leaving, with what was answered kept.
    Later,
    /// Leaving without a trace.
    Discard,
    /// No reminders.
    Silence,
}

impl FormPress {
    const LETTER: &str = "f";
    /// The letters of each, by which buttons are told apart.
    pub const LETTERS: &[&str] = &[Self::LETTER];

    /// What it writes into a button, without the version.
    #[must_use]
    pub fn encode(&self) -> String {
        format!("{}:{}:{}:{}", Self::LETTER, self.stamp, self.place, self.act.encode())
    }

    /// Reads what a button of a form carries.
    #[must_use]
    pub fn decode(parts: &[&str]) -> Option<Self> {
        match parts {
            [Self::LETTER, stamp, place, act] if is_option(place) && !place.contains('.') => {
                Some(Self { stamp: number(stamp)?, place: (*place).to_owned(), act: FormAct::decode(act)? })
            }
            _ => None,
        }
    }

    /// A button of the form itself never leaves it.
    #[must_use]
    pub fn is_page(&self) -> bool {
        HERE.to_a_page
    }

    /// One of each act, for tests.
    #[must_use]
    pub fn examples() -> Vec<Self> {
        let word = || "kecamatan".to_owned();
        let acts = [
            FormAct::Pick("18.71.14.1002".to_owned()),
            FormAct::Tick(word(), true),
            FormAct::Tick(word(), false),
            FormAct::Page(u16::MAX),
            FormAct::Take,
            FormAct::Keep,
            FormAct::Skip,
            FormAct::Back,
            FormAct::Mine,
            FormAct::Ask,
            FormAct::Edit(word()),
            FormAct::Send,
            FormAct::Resume,
            FormAct::Restart,
            FormAct::Anew,
            FormAct::Cancel,
            FormAct::Later,
            FormAct::Discard,
            FormAct::Silence,
        ];
        acts.map(|act| Self { stamp: u32::MAX, place: word(), act }).into()
    }
}

impl From<FormPress> for CallbackData {
    fn from(press: FormPress) -> Self {
        Self::new(&press.encode())
    }
}

impl FormAct {
    fn encode(&self) -> String {
        match self {
            Self::Pick(word) => format!("p{word}"),
            Self::Tick(word, on) => format!("{}{word}", if *on { 't' } else { 'u' }),
            Self::Page(page) => format!("g{page}"),
            Self::Edit(key) => format!("e{key}"),
            Self::Take => "take".to_owned(),
            Self::Keep => "k".to_owned(),
            Self::Skip => "s".to_owned(),
            Self::Back => "b".to_owned(),
            Self::Mine => "y".to_owned(),
            Self::Ask => "a".to_owned(),
            Self::Send => "send".to_owned(),
            Self::Resume => "r".to_owned(),
            Self::Restart => "n".to_owned(),
            Self::Anew => "o".to_owned(),
            Self::Cancel => "x".to_owned(),
            Self::Later => "l".to_owned(),
            Self::Discard => "d".to_owned(),
            Self::Silence => "q".to_owned(),
        }
    }

    fn decode(text: &str) -> Option<Self> {
        Some(match text {
            "take" => Self::Take,
            "k" => Self::Keep,
            "s" => Self::Skip,
            "b" => Self::Back,
            "y" => Self::Mine,
            "a" => Self::Ask,
            "send" => Self::Send,
            "r" => Self::Resume,
            "n" => Self::Restart,
            "o" => Self::Anew,
            "x" => Self::Cancel,
            "l" => Self::Later,
            "d" => Self::Discard,
            "q" => Self::Silence,
            _ => {
                let (act, word) = text.split_at_checked(1)?;
                match act {
                    "g" => Self::Page(number(word)?),
                    _ if !is_option(word) => return None,
                    "p" => Self::Pick(word.to_owned()),
                    "t" => Self::Tick(word.to_owned(), true),
                    "u" => Self::Tick(word.to_owned(), false),
                    "e" => Self::Edit(word.to_owned()),
                    _ => return None,
                }
            }
        })
    }
}

/// The word of an option: as a word, with the points of a region's code.
fn is_option(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.')
}
