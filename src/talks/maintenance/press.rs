//! The buttons of maintenance and their command.

use crate::domain::policy::Action;
use crate::domain::wire::wire;
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};

wire! {
    /// A press about work on the bot.
    MaintenancePress {
        /// Whether there is any.
        Page = "pm", PAGE;
        /// It is to begin: until when, and why?
        Begin = "pm:b", PAGE;
        /// It is over.
        End = "pm:x", PAGE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[Command {
    name: "pemeliharaan",
    aliases: &["maintenance"],
    near: &["perbaikan", "perawatan"],
    spoken: &[],
    place: 82,
    describe: |language| plain!(language, "tanda-perintah-pemeliharaan"),
    who: Who::Office(Action::Maintain),
    target: Target::Press(|| MaintenancePress::Page.into()),
}];

pub(in crate::talks) const LINKS: &[Link] = &[];

pub(in crate::talks) const HOME: &[HomeEntry] = &[];

pub(in crate::talks) const UNTRANSLATED: Untranslated<MaintenancePress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[];
