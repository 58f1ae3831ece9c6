//! What a person sees at once.

use crate::domain::Button;
use crate::store::files::Document;
use crate::text::Html;

/// What a person sees at once: a text with buttons under it, perhaps a file above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// The text.
    pub text: Html,
    /// Rows of buttons.
    pub buttons: Vec<Vec<Button>>,
    /// What happens to the keyboard below the chat; Telegram takes either this or buttons.
    pub keyboard: Option<Keyboard>,
    /// A file that the text is about.
    pub file: Option<Document>,
    /// A file at Telegram that the text is about, shown again by its handle.
    pub again: Option<Handle>,
    /// The rest of the album of which that is the first, all of one kind: then the text stands in a message below.
    pub album: Vec<Handle>,
    /// Whether it comes without a sound.
    pub silent: bool,
}

/// A file that somebody sent, as Telegram knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handle {
    /// Telegram's handle.
    pub id: String,
    /// Whether it is a picture rather than a document.
    pub photo: bool,
}

/// What happens to the keyboard below the chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keyboard {
    /// A key that shares the person's own number, and words to be written by one tap instead.
    Contact {
        /// What the sharing key says.
        share: String,
        /// The other keys, a row each.
        words: Vec<String>,
    },
    /// It goes away.
    Remove,
}

impl Screen {
    /// A text without buttons.
    #[must_use]
    pub fn text(text: Html) -> Self {
        Self { text, buttons: Vec::new(), keyboard: None, file: None, again: None, album: Vec::new(), silent: false }
    }

    /// Whether it is words and buttons alone, as an edit can show them.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.keyboard.is_none() && self.file.is_none() && self.again.is_none()
    }

    /// Changes the keyboard below the chat.
    #[must_use]
    pub fn keyboard(self, keyboard: Keyboard) -> Self {
        Self { keyboard: Some(keyboard), ..self }
    }

    /// Sends a file with the text.
    #[must_use]
    pub fn file(self, file: Document) -> Self {
        Self { file: Some(file), ..self }
    }

    /// Shows a file again that somebody sent.
    #[must_use]
    pub fn again(self, file: Handle) -> Self {
        Self { again: Some(file), ..self }
    }

    /// Shows an album of files again that somebody sent, one file alone, or none.
    #[must_use]
    pub fn above(self, files: impl IntoIterator<Item = Handle>) -> Self {
        let mut files = files.into_iter();
        Self { again: files.next(), album: files.collect(), ..self }
    }

    /// Sends it without a sound, or not.
    #[must_use]
    pub fn silently(self, silent: bool) -> Self {
        Self { silent, ..self }
    }

    /// Adds a row of buttons.
    #[must_use]
    pub fn row(mut self, buttons: Vec<Button>) -> Self {
        self.buttons.push(buttons);
        self
    }
}
