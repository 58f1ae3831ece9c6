//! What goes on about what was just shown, where its words alone lead nowhere or back to the very same words.

use crate::answers::{Politeness, Ranking, Verdict};
use crate::html;
use crate::knowledge::Section;
use crate::store::unanswered::Kind;
use crate::talks::answering::context::{self, Read};
use crate::talks::answering::{card, pieces, programmes, unknown};
use crate::talks::ui;
use crate::text::phrase;
use crate::turn::{Asked, Screen, Talk, Turn};

/// More words say for themselves what they are about.
const MOST_WORDS: usize = 10;
/// So many words that name something leave a text about what was shown; so many, where others of it point back; and so
/// many at most, where a short answer about that is likely.
const OWN: usize = 1;
const OWN_POINTING: usize = 3;
const MOST_OWN: usize = 4;
/// A short answer about what was shown is meant when it is this likely; before the side that is asked for, when it is
/// this likely.
const LIKELY: f32 = 0.12;
const LIKELIER: f32 = 0.3;
/// Words that point to what was spoken of.
const POINTS: &[&str] = &[
    "itu", "tu", "tuh", "gitu", "gtu", "gt", "begitu", "tersebut", "dia", "nya", "it", "its", "that", "thats", "then",
    "those", "them",
];
/// Words that end like "its", and point to nothing.
const NO_POINTERS: &[&str] =
    &["hanya", "tanya", "nanya", "bertanya", "punya", "biasanya", "misalnya", "akhirnya", "harusnya", "adanya"];

/// Whether words point to what was spoken of: "kalau begitu", "buktinya".
pub(super) fn points_back(spelled: &[String]) -> bool {
    let points = |word: &String| {
        let is_of_it = word.len() > 5 && word.ends_with("nya") && !NO_POINTERS.contains(&word.as_str());
        is_of_it || POINTS.contains(&word.as_str())
    };
    spelled.iter().any(points)
}

/// Reads a text, ranked after what was shown, once more where it leads nowhere: as a question about that.
pub(super) fn read(turn: &Turn<'_>, words: &str, after: &Ranking, before: &Asked, read: Read) -> Read {
    let spelled = phrase::words(words);
    // "What's" names nothing.
    let short_forms = words.split_whitespace().filter(|word| word.ends_with("'s") || word.ends_with("’s")).count();
    let (own, points) = (after.gist().names().saturating_sub(short_forms), points_back(&spelled));
    let is_short = spelled.len() <= MOST_WORDS && own <= MOST_OWN && !before.shown.is_empty();
    // "Oh, I see" goes on about nothing.
    let asks = own > 0 || after.facet().is_some();
    // What is asked in as many words is asked for, also once more.
    if !is_short
        || !asks
        || after.is_sample()
        || after.names_a_programme()
        || !leads_nowhere(&read.verdict, before, (own, points))
    {
        return read;
    }
    // Of several that were offered the same side is asked: they are offered again, by that side.
    if after.asks_only_for_a_side() && matches!(&read.verdict, Verdict::Choices(slugs) if slugs.len() > 1) {
        return read;
    }
    let is_about_it = own <= OWN || (points && own <= OWN_POINTING);
    let found = after.about_what_was_shown(&before.shown).map(|(slug, p)| (slug.to_owned(), p));
    let likely = |least: f32| found.clone().filter(|(_, p)| *p >= least).map(|(slug, _)| Verdict::ShortAnswer(slug));
    let side = || side_of_topic(turn, after, before).filter(|_| is_about_it);
    let least = if is_about_it { LIKELY } else { LIKELIER };
    if let Some(verdict) = likely(LIKELIER).or_else(side).or_else(|| likely(least)) {
        return Read { ranking: Some(after.clone()), verdict, joined: None, is_exhausted: false };
    }
    let is_choice = matches!(read.verdict, Verdict::Choices(_)) && after.short_answers(&before.shown, 2).len() > 1;
    let is_exhausted = is_about_it && is_said(&read.verdict, before) && !is_choice;
    Read { is_exhausted, ..read }
}

/// Whether a verdict is no answer, or the very same one as before; `own` words name something, and others may point back.
fn leads_nowhere(verdict: &Verdict, before: &Asked, (own, points): (usize, bool)) -> bool {
    match verdict {
        Verdict::Unknown(_) | Verdict::Choices(_) => true,
        Verdict::Polite(Politeness::Elsewhere | Politeness::Complaint) => own == 0 || points,
        verdict => is_said(verdict, before),
    }
}

/// Whether a verdict answers with something else than what was just shown.
pub(super) fn says_more(verdict: &Verdict, before: &Asked) -> bool {
    verdict.answers() && !is_said(verdict, before)
}

/// Whether a verdict shows nothing but what was just shown.
fn is_said(verdict: &Verdict, before: &Asked) -> bool {
    match verdict {
        Verdict::ShortAnswer(slug) => before.shown == [pieces::answer_name(slug)],
        // Of a programme one page alone is left to choose: the one that stands there.
        Verdict::Choices(slugs) => slugs.len() == 1 && before.shown == *slugs,
        _ => false,
    }
}

/// The side that is asked for of the programme on the table, where that has it and it was not just shown.
fn side_of_topic(turn: &Turn<'_>, after: &Ranking, before: &Asked) -> Option<Verdict> {
    let (slug, side) = (turn.topic()?, after.facet()?);
    let has = |side: &Section| programmes::of_today(turn, slug).is_some_and(|one| one.sections.contains_key(side));
    let is_shown = before.shown == [slug] && context::side_of(turn, before) == Some(side);
    (has(&side) && !is_shown).then(|| Verdict::Answer(slug.to_owned()))
}

/// Says that no more is known of it than what stands above, and who knows more.
pub(super) async fn say_no_more(turn: &mut Turn<'_>, mut asked: Asked) -> Talk {
    let shown = turn.memory.asked.take().map(|before| before.shown);
    asked.shown = shown.unwrap_or_default();
    unknown::note(turn, &asked.text, Kind::Question).await?;
    turn.memory.asked = Some(asked);
    let ways = vec![card::officer_about_last(turn), ui::menu_button(turn.language)];
    turn.say(Screen::text(html!(turn.language, "sudah-semua")).row(ways));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a14_what_points_back_is_told_from_what_stands_alone() {
        for text in [
            "buktinya apa",
            "Lapor kemana kalau begitu",
            "cara ngeceknya gimana",
            "sewa standnya berapaan",
            "brapa banyak di kasi nya",
            "gw baru 17 taun bisa ga tuh",
            "And how long until it's approved?",
            "syaratnya opo",
            "itu bayar ga",
            "what does that cost",
            "bunganya segitu tersebut ya",
        ] {
            assert!(points_back(&phrase::words(text)), "{text}");
        }
        for text in [
            "mau tanya soal pajak",
            "saya hanya jual online",
            "belum punya usaha",
            "ada bazar bulan depan",
            "pinjaman di bank mana",
            "lapor ke mana",
            "cara bikin merek",
            "biasanya berapa hari",
            "who can join",
            "toko saya di kemiling",
        ] {
            assert!(!points_back(&phrase::words(text)), "{text}");
        }
    }

    #[test]
    fn a4_the_very_same_answer_leads_nowhere() {
        let shown = |shown: &[&str]| Asked {
            number: 1,
            text: "punya jaminan ga".to_owned(),
            message: None,
            shown: shown.iter().map(|name| (*name).to_owned()).collect(),
            excluded: Vec::new(),
            refused: 0,
            at: 0,
        };
        let name = pieces::answer_name("kur-jaminan");
        let answer = |slug: &str| Verdict::ShortAnswer(slug.to_owned());
        assert!(leads_nowhere(&answer("kur-jaminan"), &shown(&[name.as_str()]), (2, false)));
        assert!(!leads_nowhere(&answer("kur-umur"), &shown(&[name.as_str()]), (0, true)));
        assert!(!leads_nowhere(&Verdict::Answer("kur".to_owned()), &shown(&["kur"]), (0, true)));
        assert!(leads_nowhere(&Verdict::Choices(vec!["kur".to_owned()]), &shown(&["kur"]), (2, false)));
        assert!(leads_nowhere(&Verdict::Unknown(Vec::new()), &shown(&["kur"]), (1, false)));
        let elsewhere = Verdict::Polite(Politeness::Elsewhere);
        assert!(!leads_nowhere(&elsewhere, &shown(&["kur"]), (1, false)));
        assert!(leads_nowhere(&elsewhere, &shown(&["kur"]), (1, true)));
    }
}
