//! Something passed on, or a text with a link: what is known about it, never what it leads to. Whether a
//! text is one is decided in `talks/routes.rs`.

use crate::answers::{Politeness, Ranking, Verdict};
use crate::domain::Button;
use crate::knowledge::{Correction, Programme, Section};
use crate::store::unanswered::Kind;
use crate::talks::answering::press::AnswerPress;
use crate::talks::{
    answering::{card, passage, programmes, small_talk, sources, unknown},
    ui,
};
use crate::text::{self, Html, link, mask};
use crate::turn::{Forwarded, Screen, Talk, Turn};
use crate::{html, plain};

/// More corrections than this hide the one that fits.
const MOST: usize = 2;
/// A programme this likely is what the text is about.
const ABOUT: f32 = 0.15;
const NEAREST: usize = 3;
/// So much of it is remembered for "is this true?".
const KEPT_CHARS: usize = 300;

/// Answers words that somebody passed on.
pub(in crate::talks) async fn answer(turn: &mut Turn<'_>, words: &str) -> Talk {
    let text: String = mask::mask(words).chars().take(KEPT_CHARS).collect();
    turn.memory.forwarded = Some(Forwarded { text, at: turn.now });
    let known = known(turn, words, turn.ranking);
    if known.is_empty() {
        return unknown(turn, words).await;
    }
    corrected(turn, &known);
    Ok(())
}

/// Answers once more what was passed on a moment ago; it is noted already.
pub(super) fn again(turn: &mut Turn<'_>, words: &str) {
    let ranking = turn.world.answers.rank(words);
    let known = known(turn, words, Some(&ranking));
    if known.is_empty() {
        let screen = unknown::offer(turn, html!(turn.language, "kabar-baru"), &[]);
        turn.say(screen);
        return;
    }
    corrected(turn, &known);
}

/// The corrections that a text matches, of programmes that are current.
fn known<'a>(turn: &Turn<'a>, words: &str, ranking: Option<&Ranking>) -> Vec<(&'a Programme, &'a Correction)> {
    let world = turn.world;
    let today = text::local_date(turn.now);
    let top = ranking.map(|ranking| ranking.top(None, NEAREST)).unwrap_or_default();
    let about: Vec<&str> = top.into_iter().filter(|(_, likely)| *likely >= ABOUT).map(|(slug, _)| slug).collect();
    world
        .rumours
        .matching(&world.answers.canonical(words), &about)
        .into_iter()
        .filter_map(|correction| Some((world.knowledge.get(&correction.slug)?, correction)))
        .filter(|(programme, _)| programme.is_current(today))
        .take(MOST)
        .collect()
}

/// The passages that correct it, with their sources.
fn corrected(turn: &mut Turn<'_>, known: &[(&Programme, &Correction)]) {
    let (world, language) = (turn.world, turn.language);
    let mut lines = vec![html!(language, "kabar-dikenal")];
    let mut screen = Screen::text(Html::default());
    for (at, (programme, correction)) in known.iter().enumerate() {
        let (passage, sources) = passage::written(programme, &correction.passage);
        let title = world.knowledge.title(programme, language);
        let date = text::date(language, programme.checked);
        lines.push(html!(language, "kabar-isi", judul = title, isi = passage, tanggal = &date));
        lines.extend(sources::cited(&sources, language));
        let seen = known.iter().take(at).any(|(other, _)| other.head.slug == programme.head.slug);
        if !seen {
            let label = world.knowledge.short(programme, language);
            screen = screen.row(vec![Button::new(label, card::at(programme, Section::InfoResmi))]);
        }
    }
    if language != crate::domain::Language::Indonesian {
        lines.push(html!(language, "hanya-indonesia"));
    }
    screen.text = Html::join(&lines, "\n\n");
    turn.say(screen.row(vec![ui::ask_button(language), ui::menu_button(language)]));
}

/// Nobody has looked at it yet: noted for officers, with a way to what is known.
async fn unknown(turn: &mut Turn<'_>, words: &str) -> Talk {
    let verdict = turn.ranking.map(|ranking| ranking.verdict(None, &[]));
    if verdict == Some(Verdict::Polite(Politeness::Distress)) {
        small_talk::answer(turn, Politeness::Distress);
        return Ok(());
    }
    // Whatever class its words look like: an officer shall see what people pass on.
    unknown::note(turn, &mask::mask(words), Kind::Rumour).await?;
    let slugs = match verdict {
        // A bare kind word is enough for what cannot lead anybody anywhere.
        Some(Verdict::Polite(
            kind @ (Politeness::Greeting
            | Politeness::Thanks
            | Politeness::Goodbye
            | Politeness::Emoji
            | Politeness::Gibberish),
        )) if !link::has_page(words) => {
            small_talk::answer(turn, kind);
            return Ok(());
        }
        Some(Verdict::Polite(_)) | None => Vec::new(),
        Some(Verdict::Answer(slug)) => vec![slug],
        Some(Verdict::ShortAnswer(piece) | Verdict::Need(piece)) => {
            let topics = turn.ranking.map(|ranking| ranking.topics_of(&piece).map(str::to_owned).collect());
            topics.unwrap_or_default()
        }
        Some(Verdict::Both(one, other)) => vec![one, other],
        Some(Verdict::Choices(slugs) | Verdict::Unknown(slugs)) => slugs,
    };
    let (world, language, today) = (turn.world, turn.language, text::local_date(turn.now));
    let current = slugs.iter().filter_map(|slug| world.knowledge.get(slug)).filter(|of| of.is_current(today));
    let buttons = current.map(|programme| {
        let label = world.knowledge.short(programme, language);
        vec![Button::new(label, card::at(programme, programmes::first(programme)))]
    });
    let screen = buttons.fold(Screen::text(html!(language, "kabar-baru")), Screen::row);
    let list = Button::new(plain!(language, "tombol-program"), AnswerPress::Groups);
    turn.say(screen.row(vec![ui::ask_button(language), list]).row(vec![ui::menu_button(language)]));
    Ok(())
}
