//! A short fitting word for what is no question, not always the same.

use crate::answers::{Politeness, Verdict};
use crate::domain::Button;
use crate::knowledge::Section;
use crate::talks::answering::press::AnswerPress;
use crate::talks::my_data::press::DataPress;
use crate::talks::{answering::card, ui};
use crate::text::phrase::{self, Farewell};
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// A farewell only where the words are one and nothing else: what goes on about something may end like one.
pub(in crate::talks) fn heeded(verdict: Verdict, words: &str) -> Verdict {
    match verdict {
        Verdict::Polite(Politeness::Goodbye) if phrase::farewell(words) == Farewell::No => Verdict::Unknown(Vec::new()),
        verdict => verdict,
    }
}

/// Answers a greeting, thanks, an insult and the like.
pub(in crate::talks) fn answer(turn: &mut Turn<'_>, politeness: Politeness) {
    let language = turn.language;
    let first = turn.number % 2 == 0;
    let text = match (politeness, first) {
        (Politeness::Greeting, true) => html!(language, "salam-1"),
        (Politeness::Greeting, false) => html!(language, "salam-2"),
        (Politeness::Thanks, true) => html!(language, "terima-kasih-1"),
        (Politeness::Thanks, false) => html!(language, "terima-kasih-2"),
        (Politeness::Goodbye, true) => html!(language, "pamit-1"),
        (Politeness::Goodbye, false) => html!(language, "pamit-2"),
        (Politeness::Insult, true) => html!(language, "kasar-1"),
        (Politeness::Insult, false) => html!(language, "kasar-2"),
        (Politeness::Complaint, true) => html!(language, "keluhan-1"),
        (Politeness::Complaint, false) => html!(language, "keluhan-2"),
        (Politeness::Spam, true) => html!(language, "iklan-1"),
        (Politeness::Spam, false) => html!(language, "iklan-2"),
        (Politeness::Gibberish, true) => html!(language, "acak-1"),
        (Politeness::Gibberish, false) => html!(language, "acak-2"),
        (Politeness::Emoji, true) => html!(language, "emoji-1"),
        (Politeness::Emoji, false) => html!(language, "emoji-2"),
        (Politeness::Sensitive, true) => html!(language, "rahasia-1"),
        (Politeness::Sensitive, false) => html!(language, "rahasia-2"),
        (Politeness::Injection, true) => html!(language, "perintah-asing-1"),
        (Politeness::Injection, false) => html!(language, "perintah-asing-2"),
        (Politeness::Distress, _) => html!(language, "berat"),
        (Politeness::Elsewhere, true) => html!(language, "luar-1"),
        (Politeness::Elsewhere, false) => html!(language, "luar-2"),
    };
    let mut row = Vec::new();
    match politeness {
        Politeness::Insult | Politeness::Complaint | Politeness::Sensitive | Politeness::Distress => {
            row.push(ui::ask_button(language));
        }
        // Which office serves what is known, though the service is not the bot's own.
        Politeness::Elsewhere => {
            let data = AnswerPress::Section { slug: card::OFFICERS.to_owned(), section: Section::Kontak, part: 0 };
            row.push(Button::new(plain!(language, "tombol-dinas"), data));
            // It may be the office's after all: an officer knows.
            row.push(card::officer_about_last(turn));
        }
        _ => {}
    }
    row.push(ui::menu_button(language));
    turn.say(Screen::text(text).row(row));
}

/// Somebody asks whether anybody is there, or what became of something, and nothing of theirs is open: who answers here,
/// what about, and how to reach a person.
pub(super) fn here(turn: &mut Turn<'_>) {
    let language = turn.language;
    let ways = vec![ui::ask_button(language), Button::new(plain!(language, "tombol-data"), DataPress::All)];
    turn.say(Screen::text(html!(language, "salam-ada")).row(ways).row(vec![ui::menu_button(language)]));
}
