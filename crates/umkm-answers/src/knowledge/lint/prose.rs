//! The rules for words that people read.

use std::path::Path;

use crate::content::Problem;
use crate::domain::MAX_BUTTON_CHARS;

/// A sentence that is longer is read twice.
const LONGEST_SENTENCE: usize = 25;
/// What all sentences of a file may have on average.
const LONGEST_AVERAGE: f64 = 14.0;
/// Forms of address beside the one that the office sets.
const ADDRESSES: [&str; 9] = ["kamu", "anda", "kau", "engkau", "kalian", "elo", "lu", "bapak/ibu", "saudara/i"];

/// Words to avoid, as words of a phrase, and what to write for them.
pub(super) type Jargon = Vec<(Vec<String>, String)>;

/// Reads the table of jargon.
pub(super) fn jargon(table: &str) -> Jargon {
    let rows = table.lines().skip(1).filter_map(|line| line.split_once('\t'));
    rows.map(|(term, plain)| (term.split(' ').map(str::to_owned).collect(), plain.to_owned())).collect()
}

/// The language of a file, and what is jargon in it.
#[derive(Clone, Copy)]
pub(super) enum Tongue<'a> {
    /// With the table of English jargon.
    Indonesian(&'a Jargon),
    /// Only labels, figures and links are looked at.
    English,
}

/// One file being read.
pub(super) struct Prose<'a> {
    file: &'a str,
    tongue: Tongue<'a>,
    sentences: usize,
    words: usize,
    problems: Vec<Problem>,
}

impl<'a> Prose<'a> {
    pub(super) fn new(file: &'a str, tongue: Tongue<'a>) -> Self {
        Self { file, tongue, sentences: 0, words: 0, problems: Vec::new() }
    }

    pub(super) fn wrong(&mut self, line: usize, what: impl Into<String>) {
        self.problems.push(Problem::new(self.file, line, what));
    }

    /// A whole sentence; the measure is made for Indonesian.
    pub(super) fn sentence(&mut self, line: usize, sentence: &str) {
        if matches!(self.tongue, Tongue::English) {
            return;
        }
        let words = sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        if words > LONGEST_SENTENCE {
            self.wrong(line, format!("the sentence has {words} words; {LONGEST_SENTENCE} are the most"));
        }
        self.sentences += usize::from(words > 0);
        self.words += words;
    }

    /// The words of a line: one form of address, no jargon.
    pub(super) fn words(&mut self, line: usize, text: &str) {
        let Tongue::Indonesian(jargon) = self.tongue else { return };
        let written = if Path::new(&self.file).extension().is_some_and(|extension| extension == "ftl") {
            "{ -sapaan }"
        } else {
            "{sapaan}"
        };
        // Addresses of pages are names, and so is a word with a capital inside a sentence.
        let mut begins = true;
        let mut words: Vec<(String, bool)> = Vec::new();
        for word in text.split_whitespace().filter(|word| !word.contains("://")) {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            words.push((bare.to_lowercase(), !begins && bare.starts_with(char::is_uppercase)));
            begins = word.ends_with(['.', '?', '!', ':']) || bare.is_empty();
        }
        for (word, _) in words.iter().filter(|(word, _)| ADDRESSES.contains(&word.as_str())) {
            self.wrong(line, format!("`{word}` mixes forms of address; write {written}"));
        }
        let is = |(word, name): &(String, bool), term: &String| word == term && !name;
        for (term, plain) in jargon {
            if words.windows(term.len()).any(|window| window.iter().zip(term).all(|(word, term)| is(word, term))) {
                self.wrong(line, format!("`{}` is jargon; write `{plain}`", term.join(" ")));
            }
        }
    }

    /// What stands on a button.
    pub(super) fn label(&mut self, line: usize, label: &str) {
        if label.chars().count() > MAX_BUTTON_CHARS {
            self.wrong(line, format!("a button is longer than {MAX_BUTTON_CHARS} characters"));
        }
        if !label.starts_with(|c: char| c.is_alphanumeric() || c == '{') {
            self.wrong(line, "a button begins with a word, not with a picture");
        }
    }

    /// Ends the file: all sentences together.
    pub(super) fn end(mut self) -> Vec<Problem> {
        let average = self.words as f64 / self.sentences.max(1) as f64;
        // A short answer is too short for an average to say anything.
        if average > LONGEST_AVERAGE && !self.file.contains("/faq/") {
            let what = format!("the sentences have {average:.1} words on average; {LONGEST_AVERAGE} are the most");
            self.wrong(1, what);
        }
        self.problems
    }
}
