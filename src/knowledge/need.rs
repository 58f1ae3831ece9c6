//! A need: a wish that several programmes serve, and the ways that lead on.

use super::Target;

/// A wish that several programmes serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Its name in buttons.
    pub slug: String,
    /// Its name on a button.
    pub title: String,
    /// Ways to say it, never shown.
    pub samples: Vec<String>,
    /// What serves it, at most four.
    pub options: Vec<NeedOption>,
    /// The line above the options, in Markdown.
    pub lead: String,
}

/// One way to serve a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedOption {
    /// Its name on a button.
    pub label: String,
    /// What it is, in a line.
    pub line: String,
    /// Where it leads.
    pub go: Target,
}

impl Need {
    /// The programmes that serve it.
    pub fn programmes(&self) -> impl Iterator<Item = &str> {
        self.options.iter().filter_map(|option| match &option.go {
            Target::Programme(slug, _) => Some(slug.as_str()),
            _ => None,
        })
    }
}
