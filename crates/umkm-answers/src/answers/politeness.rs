//! The kinds of what is no question, and texts without words.

/// How many kinds of what is no question there are.
pub(super) const KINDS: usize = 12;

/// A kind word that wants one back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Politeness {
    /// Hello.
    Greeting,
    /// Thank you.
    Thanks,
    /// Until next time.
    Goodbye,
    /// Rude words.
    Insult,
    /// Something was bad: the bot, an office, the waiting.
    Complaint,
    /// Advertising that is no business of the bot.
    Spam,
    /// Letters without meaning.
    Gibberish,
    /// Nothing but pictures.
    Emoji,
    /// Asks for or tells what should stay private: codes, identity numbers, officials' own numbers.
    Sensitive,
    /// Instructions to the bot.
    Injection,
    /// Other services, other places, or no business at all.
    Elsewhere,
    /// Somebody who may want to die.
    Distress,
}

impl Politeness {
    /// All kinds.
    pub const ALL: [Self; KINDS] = [
        Self::Greeting,
        Self::Thanks,
        Self::Goodbye,
        Self::Insult,
        Self::Complaint,
        Self::Spam,
        Self::Gibberish,
        Self::Emoji,
        Self::Sensitive,
        Self::Injection,
        Self::Elsewhere,
        Self::Distress,
    ];

    /// The kind's word in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Greeting => "greeting",
            Self::Thanks => "thanks",
            Self::Goodbye => "goodbye",
            Self::Insult => "abuse",
            Self::Complaint => "complaint",
            Self::Spam => "spam",
            Self::Gibberish => "gibberish",
            Self::Emoji => "emoji",
            Self::Sensitive => "sensitive",
            Self::Injection => "injection",
            Self::Elsewhere => "offtopic",
            Self::Distress => "distress",
        }
    }

    /// The kind of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Its place among all kinds.
    pub(super) fn number(self) -> usize {
        Self::ALL.iter().position(|kind| *kind == self).unwrap_or_default()
    }
}

/// Faces made of letters, and what stands for a picture.
const FACES: [&str; 16] = [
    "xd",
    "t_t",
    "<3",
    "(y)",
    "^_^",
    "-_-",
    "o_o",
    "u_u",
    ":v",
    ":p",
    ":d",
    "[gif]",
    "[stiker]",
    "[foto]",
    "[video]",
    "[pesan suara]",
];

/// Whether there is nothing to read: no letters, or letters that make a face.
pub(super) fn is_wordless(text: &str) -> bool {
    !text.contains(char::is_alphabetic) || FACES.contains(&text.trim().to_lowercase().as_str())
}

/// Pictures, or signs without meaning.
pub(super) fn wordless(text: &str) -> Politeness {
    let is_plain = |c: char| c.is_ascii_punctuation() || c.is_whitespace() || c.is_alphanumeric();
    let is_face = |text: &str| {
        (text.contains([':', ';']) && text.chars().count() <= 4) || FACES.contains(&text.trim().to_lowercase().as_str())
    };
    if text.chars().all(is_plain) && !is_face(text) { Politeness::Gibberish } else { Politeness::Emoji }
}
