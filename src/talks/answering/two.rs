//! Two questions in one message: both are answered, each in a few lines.

use crate::answers::{Ranking, Verdict, two_questions};
use crate::domain::Button;
use crate::knowledge::{Programme, Section, ShortAnswer};
use crate::talks::answering::programmes::of_today;
use crate::talks::answering::{card, judging, passage, pieces, programmes};
use crate::talks::ui;
use crate::text::Html;
use crate::turn::{Asked, Screen, Turn};

/// A programme is as sure as this to answer one of two questions.
const SURE: f32 = 0.7;

/// What answers one of the two.
enum Half<'a> {
    Short(&'a ShortAnswer),
    Side(&'a Programme, Section),
}

impl Half<'_> {
    /// How it is written among what was shown.
    fn name(&self) -> String {
        match self {
            Self::Short(answer) => pieces::answer_name(&answer.slug),
            Self::Side(programme, _) => programme.head.slug.clone(),
        }
    }

    /// The programme that it is about.
    fn topic(&self) -> &str {
        match self {
            Self::Short(answer) => answer.subject.topic(),
            Self::Side(programme, _) => &programme.head.slug,
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Short(one), Self::Short(other)) => one.slug == other.slug,
            (Self::Side(one, side), Self::Side(other, second)) => one.head.slug == other.head.slug && side == second,
            _ => false,
        }
    }
}

/// Answers a message that asks two things; false where it does not, where one of the two has no sure answer, or where the
/// office answered both at once.
pub(super) fn answer(turn: &mut Turn<'_>, words: &str, alone: &Ranking, asked: &Asked) -> bool {
    let Some(two) = two_questions(words).filter(|_| !alone.is_sample()) else { return false };
    if turn.world.taught().find(alone.gist()).is_some() {
        return false;
    }
    let Some(halves) = read(turn, two) else { return false };
    let texts: Vec<Html> = halves.iter().map(|half| shown(turn, half)).collect();
    let ways: Vec<Button> = halves.iter().filter_map(|half| way(turn, half, asked.number)).collect();
    let asked = Asked { shown: halves.iter().map(Half::name).collect(), ..asked.clone() };
    let refuse = judging::not_this(&asked, turn.language);
    turn.memory.asked = Some(asked);
    halves.iter().rev().filter(|half| turn.world.knowledge.get(half.topic()).is_some()).for_each(|half| {
        turn.remember_topic(half.topic());
    });
    let screen = Screen::text(Html::join(&texts, "\n\n")).row(ways);
    let screen = screen.row(vec![refuse, card::officer_about_last(turn)]);
    turn.show(ui::all_below(screen));
    true
}

/// What answers each: the second in the light of the first, and a side of what only the second names.
fn read<'a>(turn: &Turn<'a>, two: [&str; 2]) -> Option<[Half<'a>; 2]> {
    let answers = &turn.world.answers;
    let [one, other] = two.map(|question| answers.rank(question));
    let halves = match half(turn, &one, turn.topic()) {
        Some(first) if !one.asks_only_for_a_side() => {
            let other = other.after(&[first.name()]);
            let second = half(turn, &other, Some(first.topic()))?;
            [first, second]
        }
        _ => {
            let second = half(turn, &other, None)?;
            let side = one.facet().filter(|_| one.asks_only_for_a_side())?;
            [Half::Side(of_today(turn, second.topic())?, side), second]
        }
    };
    let [one, other] = &halves;
    (!one.is_same(other)).then_some(halves)
}

/// What surely answers one of the two.
fn half<'a>(turn: &Turn<'a>, ranking: &Ranking, context: Option<&str>) -> Option<Half<'a>> {
    match ranking.verdict(context, &[]) {
        Verdict::ShortAnswer(slug) if ranking.is_short_answer_sure() => {
            turn.world.knowledge.short_answer(&slug).filter(|answer| is_current(turn, answer)).map(Half::Short)
        }
        Verdict::Answer(slug) => {
            let is_sure = ranking.top(context, 1).first().is_some_and(|(first, p)| *first == slug && *p >= SURE);
            let programme = of_today(turn, &slug).filter(|_| is_sure)?;
            Some(Half::Side(programme, ranking.facet().unwrap_or_else(|| programmes::first(programme))))
        }
        _ => None,
    }
}

/// What a programme says that has ended is said no more.
fn is_current(turn: &Turn<'_>, answer: &ShortAnswer) -> bool {
    turn.world.knowledge.get(answer.subject.topic()).is_none_or(|of| of_today(turn, &of.head.slug).is_some())
}

fn shown(turn: &Turn<'_>, half: &Half<'_>) -> Html {
    match half {
        Half::Short(answer) => pieces::body(turn, answer),
        Half::Side(programme, section) => passage::excerpt(turn, programme, *section, passage::EXCERPT_UNITS),
    }
}

/// Where to read on.
fn way(turn: &Turn<'_>, half: &Half<'_>, question: u32) -> Option<Button> {
    match half {
        Half::Short(answer) => pieces::first_way(turn, answer, question),
        Half::Side(programme, section) => {
            let label = turn.world.knowledge.short(programme, turn.language);
            Some(Button::new(label, card::at(programme, *section)))
        }
    }
}
