//! What goes on about what was just shown, where its words alone lead nowhere or back to the very same words.

use crate::answers::{Lean, Politeness, Ranking, Verdict, points_back, supposes};
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
const OWN_OF_IT: usize = 2;
const OWN_POINTING: usize = 3;
const MOST_OWN: usize = 4;
/// A short answer about what was shown is meant when it is this likely; before the side that is asked for, when it is
/// this likely.
const LIKELY: f32 = 0.12;
const LIKELIER: f32 = 0.3;

/// Reads a text, ranked after what was shown, once more where it leads nowhere: as a question about that.
pub(super) fn read(turn: &Turn<'_>, words: &str, after: &Ranking, before: &Asked, read: Read) -> Read {
    let spelled = phrase::words(words);
    let (own, lean) = after.own_and_lean(words);
    let points = points_back(&spelled);
    let is_short = spelled.len() <= MOST_WORDS && own <= MOST_OWN && !before.shown.is_empty();
    // "Oh, I see" goes on about nothing.
    let asks = own > 0 || after.facet().is_some();
    // "And its interest?" is no question about what has that in its name; what is supposed of something is no side of it.
    let most = if lean == Lean::Back && points { OWN_OF_IT } else { OWN };
    let is_away = || !after.is_of_what_was_shown(&read.verdict, &before.shown);
    let leads_away = || lean != Lean::None && own <= most && read.verdict.answers() && is_away();
    let is_case = || supposes(words) && matches!(read.verdict, Verdict::Answer(_) | Verdict::Both(..));
    let leads_on = !leads_nowhere(&read.verdict, before, (own, points)) && !leads_away();
    // What is asked in as many words is asked for, also once more.
    if !is_short || !asks || after.is_sample() || after.names_a_programme() || (leads_on && !is_case()) {
        return read;
    }
    // Of several that were offered the same side is asked: they are offered again, by that side.
    if after.asks_only_for_a_side() && matches!(&read.verdict, Verdict::Choices(slugs) if slugs.len() > 1) {
        return read;
    }
    let is_about_it = own <= OWN || (points && own <= OWN_POINTING);
    let found = after.about_what_was_shown(&before.shown).map(|(slug, p)| (slug.to_owned(), p));
    let likely = |least: f32| found.clone().filter(|(_, p)| *p >= least).map(|(slug, _)| Verdict::ShortAnswer(slug));
    let side = || side_of_topic(turn, after, before).filter(|_| is_about_it && !leads_on);
    let least = if is_about_it && !leads_on { LIKELY } else { LIKELIER };
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
