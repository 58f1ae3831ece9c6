//! What a capability declares beside its buttons: the commands and deep links that lead to one of them, what its forms lead
//! to, and what people call its tables.

use std::slice::from_ref;

use futures::future::BoxFuture;

use crate::clock::Millis;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{CallbackData, ContactId, Language, Role};
use crate::form::Form;
use crate::store::{self, Connection};
use crate::talks::callback::Callback;
use crate::text::Html;
use crate::turn::{Talk, Turn};
use crate::world::World;

/// What a wish to leave the step that waits for words led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::talks) enum Ended {
    /// No step waits.
    Nothing,
    /// It ended, and that was said.
    Said,
    /// It ended, and this button leads to the step before it.
    Back(CallbackData),
}

/// A command.
pub(in crate::talks) struct Command {
    /// As it stands in the list.
    pub name: &'static str,
    /// Other spellings that are understood.
    pub aliases: &'static [&'static str],
    /// Words that people write for it and that are not followed, only offered.
    pub near: &'static [&'static str],
    /// What is said for it in plain words, as a whole message without the words that say nothing (`Set::Filler`); to the
    /// office its name is enough.
    pub spoken: &'static [&'static str],
    /// Where it stands in the list.
    pub place: u8,
    /// What it does, in a few words.
    pub describe: fn(Language) -> String,
    /// Who sees and may use it.
    pub who: Who,
    /// What it does.
    pub target: Target,
}

/// Who sees and may use a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::talks) enum Who {
    /// Everybody.
    Everybody,
    /// Whoever of the office may do this.
    Office(Action),
}

/// What a command does.
pub(in crate::talks) enum Target {
    /// The same as this button.
    Press(fn() -> CallbackData),
    /// The same, or with words behind it what the deep link says that is this prefix and these words.
    About(&'static str, fn() -> CallbackData),
    /// What the deep link behind it says.
    Link,
}

/// A deep link, `t.me/<bot>?start=<payload>`.
pub(in crate::talks) enum Link {
    /// Exactly this word.
    Word(&'static str, fn() -> CallbackData),
    /// Whatever begins with this; the rest says what exactly.
    Prefix(&'static str, fn(&str, &World) -> Option<CallbackData>),
}

/// What a capability adds to the home of the office's people: a button, and perhaps a line that counts what waits.
pub(in crate::talks) struct HomeEntry {
    /// Where it stands.
    pub place: u8,
    /// Who sees it: whoever may do this to anybody's.
    pub action: Action,
    /// What the button says.
    pub button: fn(Language) -> String,
    /// What it opens.
    pub press: fn() -> CallbackData,
    /// What waits behind it.
    pub waits: Option<HomeLine>,
}

/// For whom the home is made, and when.
#[derive(Clone, Copy, Debug)]
pub(in crate::talks) struct Viewer {
    /// Who looks at it.
    pub who: ContactId,
    /// In which language.
    pub language: Language,
    /// When, in epoch milliseconds.
    pub now: Millis,
}

/// A line of the home that counts what waits; in statements that an index answers.
pub(in crate::talks) type HomeLine =
    for<'a> fn(&'a mut Connection, Viewer) -> BoxFuture<'a, Result<Html, store::Error>>;

/// Whether what a button opens is written in Indonesian alone; none where a capability has no such page.
pub(in crate::talks) type Untranslated<Press> = Option<fn(&Press, &Beside<'_>) -> bool>;

/// The screen under which a button stands.
pub(in crate::talks) struct Beside<'a> {
    /// What is known.
    pub(in crate::talks) world: &'a World,
    /// In which it is read.
    pub(in crate::talks) language: Language,
    /// What its buttons ask for.
    pub(in crate::talks) presses: &'a [Callback],
}

/// What a number means that is typed under a screen, where it is more than the place of a button: the number itself, also one
/// that stands on no button.
pub(in crate::talks) struct TypedNumber {
    /// What may be said with it: words for what has the number.
    pub(in crate::talks) called: &'static [&'static str],
    /// What this number asks for, by the button that tells the screen.
    pub(in crate::talks) press: fn(&Callback, u16) -> Option<Callback>,
}

/// What words mean that are typed under a screen which asks for them: while that is the newest message, they belong to it
/// before anybody else looks at them. What it cannot read goes where it always goes.
pub(in crate::talks) struct TypedWords {
    /// What they ask for, by the buttons of the screen and the moment.
    pub(in crate::talks) press: fn(&[Callback], &str, Millis) -> Option<Callback>,
}

/// What forms lead to once they are complete.
pub(in crate::talks) struct Sends {
    /// Those forms.
    pub(in crate::talks) forms: &'static [Form],
    /// What is done.
    pub(in crate::talks) act: SendAct,
}

/// What is done where a form is complete.
#[derive(Clone, Copy)]
pub(in crate::talks) enum SendAct {
    /// This.
    AtOnce(for<'a> fn(&'a mut Turn<'_>) -> BoxFuture<'a, Talk>),
    /// The same, which may ask about something first; with `true` where that was answered by sending it anyway.
    Asking(for<'a> fn(&'a mut Turn<'_>, bool) -> BoxFuture<'a, Talk>),
}

impl Sends {
    /// One form leads to this.
    pub(in crate::talks) const fn one(
        form: &'static Form,
        act: for<'a> fn(&'a mut Turn<'_>) -> BoxFuture<'a, Talk>,
    ) -> Self {
        Self::each(from_ref(form), act)
    }

    /// Each of these forms does.
    pub(in crate::talks) const fn each(
        forms: &'static [Form],
        act: for<'a> fn(&'a mut Turn<'_>) -> BoxFuture<'a, Talk>,
    ) -> Self {
        Self { forms, act: SendAct::AtOnce(act) }
    }

    /// One form leads to this, which may ask about something first.
    pub(in crate::talks) const fn asking(
        form: &'static Form,
        act: for<'a> fn(&'a mut Turn<'_>, bool) -> BoxFuture<'a, Talk>,
    ) -> Self {
        Self { forms: from_ref(form), act: SendAct::Asking(act) }
    }
}

/// What people call a table of the store.
pub(in crate::talks) struct TableName {
    /// Its name in the schema.
    pub(in crate::talks) table: &'static str,
    /// To whom the rows are about, in the file of /data; none where nothing of it is exported.
    pub(in crate::talks) owners: Option<fn(Language) -> String>,
    /// To the office, where /laporan says what leaves by its age; none where nothing does.
    pub(in crate::talks) office: Option<fn(Language) -> String>,
}

impl Command {
    /// Whether a word calls it, as it is or in another spelling.
    #[must_use]
    pub(in crate::talks) fn is_called(&self, word: &str) -> bool {
        self.name == word || self.aliases.contains(&word)
    }

    /// Whether these words, in one spelling, are said for it. What everybody may use is asked about as well ("data"), so
    /// that of it only what is declared counts.
    fn is_said(&self, words: &str) -> bool {
        let is_name = || self.is_called(words) || self.aliases.iter().any(|alias| alias.replace('_', " ") == words);
        self.spoken.contains(&words) || (self.who != Who::Everybody && is_name())
    }

    /// Whether somebody of this role says it with these words.
    #[must_use]
    pub(in crate::talks) fn is_said_by(&self, role: Option<Role>, words: &str) -> bool {
        self.is_for(role) && self.is_said(words)
    }

    /// Whether somebody of this role sees it.
    #[must_use]
    pub(in crate::talks) fn is_for(&self, role: Option<Role>) -> bool {
        match self.who {
            Who::Everybody => true,
            Who::Office(action) => policy::allows(role, action, Relation::Own),
        }
    }
}

impl std::fmt::Debug for Command {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "/{}", self.name)
    }
}

impl PartialEq for Command {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Command {}
