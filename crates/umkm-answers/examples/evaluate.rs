//! How well questions are answered: by cross-validation on the shipped samples, and on the held-out fifth, which
//! is in no index, model or threshold.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use umkm_answers::answers::{About, Answers, Corpus, Model, Piece, PieceKind, Politeness, Ranking, Verdict, train};
use umkm_answers::knowledge::{Knowledge, Section, Target};

/// A text with what is right about it.
struct Case<'a> {
    /// The programmes that answer it; none for no question.
    right: Vec<&'a str>,
    /// The style of a question, the kind of what is none.
    group: String,
    ranking: Ranking,
    /// The short answer or need that answers it.
    piece: Option<&'a Piece>,
    /// The side of the programme that it asks about, as samples name it.
    side: &'a str,
    /// The short answer that answers just this, of a programme's question.
    narrow: Option<&'a Piece>,
}

impl Case<'_> {
    fn is_right(&self, slug: &str) -> bool {
        self.right.contains(&slug)
    }
}

/// What somebody is shown for a question.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shown {
    /// What was asked for.
    Right,
    /// A short answer of another topic, which samples of the programme that is asked about name. Where a question has no
    /// short answer of its own to compare with, it is not told whether they name it for just this.
    Named,
    /// The right programme, but wider than what was asked, or another side of it.
    Wider,
    /// A few to choose from, one of which is what was asked for, or is named by samples of the programme.
    ChoiceWithRight,
    /// A few to choose from, one of which is the right programme, but wider than what was asked, or another side of it.
    ChoiceWider,
    /// A few to choose from, and none of them is any of this.
    ChoiceWithout,
    /// Something else.
    Wrong,
    /// A kind word, or that it is not known.
    None,
}

impl Shown {
    const ALL: [(Self, &str); 8] = [
        (Self::Right, "right"),
        (Self::Named, "another topic's that its samples name"),
        (Self::Wider, "its programme, another part"),
        (Self::ChoiceWithRight, "choice with right"),
        (Self::ChoiceWider, "with its programme"),
        (Self::ChoiceWithout, "choice without"),
        (Self::Wrong, "wrong"),
        (Self::None, "none"),
    ];

    fn of(case: &Case, verdict: &Verdict) -> Self {
        match verdict {
            Verdict::Choices(names) => {
                let best = offered(&case.ranking, names).iter().map(|one| Self::of(case, one)).min();
                match best {
                    Some(Self::Right | Self::Named) => Self::ChoiceWithRight,
                    Some(Self::Wider) => Self::ChoiceWider,
                    _ => Self::ChoiceWithout,
                }
            }
            Verdict::Polite(_) | Verdict::Unknown(_) => Self::None,
            found => match case.piece.or(case.narrow) {
                Some(piece) => Self::of_piece(case, found, piece),
                None => Self::of_programme(case, found),
            },
        }
    }

    /// What a found passage is to a question for just this piece.
    fn of_piece(case: &Case, found: &Verdict, piece: &Piece) -> Self {
        match found {
            Verdict::ShortAnswer(slug) | Verdict::Need(slug) if *slug == piece.slug => Self::Right,
            Verdict::Answer(slug) if case.is_right(slug) => Self::Wider,
            Verdict::Both(one, other) if case.is_right(one) || case.is_right(other) => Self::Wider,
            _ => Self::Wrong,
        }
    }

    /// What it is to a question for a programme, or for one side of it.
    fn of_programme(case: &Case, found: &Verdict) -> Self {
        let side = SIDES.iter().find(|(name, _)| *name == case.side).map(|(_, section)| *section);
        let right_or_wider = if side.is_none() || case.ranking.facet() == side { Self::Right } else { Self::Wider };
        let names = |slug: &String| case.right.iter().any(|right| case.ranking.is_answer_of(slug, right));
        match found {
            Verdict::Answer(slug) if case.is_right(slug) => right_or_wider,
            Verdict::Both(one, other) if case.is_right(one) || case.is_right(other) => right_or_wider,
            Verdict::ShortAnswer(slug) | Verdict::Need(slug)
                if case.ranking.topics_of(slug).any(|topic| case.is_right(topic)) =>
            {
                Self::Right
            }
            Verdict::ShortAnswer(slug) if names(slug) => Self::Named,
            _ => Self::Wrong,
        }
    }
}

/// What a choice of these offers, as the bot puts it: questions where at least two are likely, else the programmes; what
/// names short answers itself is offered as it is.
fn offered(ranking: &Ranking, names: &[String]) -> Vec<Verdict> {
    const MOST: usize = 3;
    const FEWEST: usize = 2;
    let named = names.iter().map(|name| match Target::read(name) {
        Some(Target::ShortAnswer(slug)) => Verdict::ShortAnswer(slug),
        _ => Verdict::Answer(name.clone()),
    });
    let named: Vec<Verdict> = named.collect();
    let questions = ranking.short_answers(&[], MOST);
    let is_of_programmes = !named.iter().any(|one| matches!(one, Verdict::ShortAnswer(_)));
    if is_of_programmes && questions.len() >= FEWEST && !ranking.asks_only_for_a_side() {
        return questions.into_iter().map(|slug| Verdict::ShortAnswer(slug.to_owned())).collect();
    }
    named
}

/// What a text that stands alone leads to.
fn reply(ranking: &Ranking) -> Verdict {
    let verdict = ranking.verdict(None, &[]);
    ranking.choice_instead(&verdict).unwrap_or(verdict)
}

/// How samples name the sides that are sections.
const SIDES: [(&str, Section); 7] = [
    ("biaya", Section::Biaya),
    ("cara", Section::Langkah),
    ("jadwal", Section::Jadwal),
    ("kontak", Section::Kontak),
    ("siapa", Section::Siapa),
    ("syarat", Section::Syarat),
    ("tempat", Section::Tempat),
];

/// What the passage is that each kind of question gets.
fn passages(cases: &[Case]) {
    let kind = |case: &Case| match case.piece.map(|piece| piece.kind) {
        Some(PieceKind::ShortAnswer) => "short answer",
        Some(PieceKind::Need) => "need",
        None if case.narrow.is_some() => "narrower",
        None if SIDES.iter().any(|(name, _)| *name == case.side) => "side",
        None => "programme",
    };
    let mut kinds: BTreeMap<&str, Vec<Shown>> = BTreeMap::new();
    for case in cases.iter().filter(|case| !case.right.is_empty()) {
        let shown = Shown::of(case, &reply(&case.ranking));
        for name in ["all", kind(case)] {
            kinds.entry(name).or_default().push(shown);
        }
    }
    for (name, all) in kinds {
        let percent =
            |shown: Shown| 100.0 * all.iter().filter(|other| **other == shown).count() as f64 / all.len().max(1) as f64;
        let parts = Shown::ALL.map(|(shown, word)| format!("{word} {:4.1}", percent(shown)));
        println!("passage: {name:<14} {:>5}  {}", all.len(), parts.join("  "));
    }
}

/// How often which is right, where a short answer and the programme contradict each other.
fn contradictions(cases: &[Case]) {
    let (mut all, mut answers, mut programmes) = (0, 0, 0);
    for case in cases.iter().filter(|case| !case.right.is_empty()) {
        let verdict = case.ranking.verdict(None, &[]);
        let (Verdict::ShortAnswer(_), Verdict::Choices(names)) = (&verdict, reply(&case.ranking)) else { continue };
        all += 1;
        answers += usize::from(matches!(Shown::of(case, &verdict), Shown::Right | Shown::Named));
        programmes += usize::from(names.iter().any(|name| case.is_right(name)));
    }
    println!(
        "of {all} short answers that contradict the programme {answers} are right, the programme is in {programmes}"
    );
}

/// Counts of questions.
///
/// Answered right, or the right programme is among the choices, is what helps the person at once; not answered wrongly
/// also counts other choices, kind words and "I do not know".
#[derive(Default)]
struct Tally {
    all: usize,
    first: usize,
    first_with_second: usize,
    in_three: usize,
    answered: usize,
    answered_right: usize,
    offers_right: usize,
    not_wrong: usize,
}

impl Tally {
    fn add(&mut self, case: &Case) {
        let top = case.ranking.top(None, 3);
        let right = |slug: &str| case.right.contains(&slug);
        let first = top.first().map(|(slug, _)| *slug);
        self.all += 1;
        self.first += usize::from(first.is_some() && first == case.right.first().copied());
        self.first_with_second += usize::from(first.is_some_and(right));
        self.in_three += usize::from(top.iter().any(|(slug, _)| right(slug)));
        let (answered, answered_right, offers) = match reply(&case.ranking) {
            Verdict::Answer(slug) => (true, right(&slug), false),
            Verdict::Both(one, other) => (true, right(&one) || right(&other), false),
            Verdict::ShortAnswer(slug) | Verdict::Need(slug) => (true, case.ranking.topics_of(&slug).any(right), false),
            Verdict::Choices(names) => {
                let offers = |one: &Verdict| matches!(Shown::of(case, one), Shown::Right | Shown::Named | Shown::Wider);
                (false, false, offered(&case.ranking, &names).iter().any(offers))
            }
            Verdict::Unknown(_) | Verdict::Polite(_) => (false, false, false),
        };
        self.answered += usize::from(answered);
        self.answered_right += usize::from(answered_right);
        self.offers_right += usize::from(answered_right || offers);
        self.not_wrong += usize::from(answered_right || !answered);
    }

    fn print(&self, name: &str) {
        let percent = |count: usize| 100.0 * count as f64 / self.all.max(1) as f64;
        println!(
            "{name:<12} {:>5}  top-1 {:5.1} (second labels {:5.1})  top-3 {:5.1}  answered {:5.1} right {:5.1}  \
             right or among the choices {:5.1}  not answered wrongly {:5.1}",
            self.all,
            percent(self.first),
            percent(self.first_with_second),
            percent(self.in_three),
            percent(self.answered),
            percent(self.answered_right),
            percent(self.offers_right),
            percent(self.not_wrong)
        );
    }
}

fn main() -> anyhow::Result<()> {
    let knowledge = Knowledge::shipped().map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    let corpus = Corpus::shipped(&knowledge);
    if !std::env::args().any(|argument| argument == "--held-out") {
        println!("== cross-validation");
        report(&cross_validated(&corpus));
    }
    println!("== held out");
    #[expect(clippy::disallowed_methods, reason = "measures how long ranking takes")]
    let clock = Instant::now;
    let started = clock();
    let answers = Answers::new(&corpus, Model::shipped()?);
    println!("index {} ms", started.elapsed().as_millis());
    let questions = std::fs::read_to_string("tests/held_out/questions.tsv")?;
    let others = std::fs::read_to_string("tests/held_out/not_questions.tsv")?;
    let mut slowest: Vec<(Duration, &str)> = Vec::new();
    let mut rank = |text| {
        let started = clock();
        let ranking = answers.rank(text);
        slowest.push((started.elapsed(), text));
        ranking
    };
    let mut cases = Vec::new();
    for row in questions.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>()) {
        let [slug, side, style, text, also @ ..] = row.as_slice() else { continue };
        let right = std::iter::once(slug).chain(also).copied().filter(|slug| !slug.is_empty()).collect();
        cases.push(Case { right, group: (*style).to_owned(), ranking: rank(text), piece: None, narrow: None, side });
    }
    for (kind, text) in others.lines().skip(1).filter_map(|line| line.split_once('\t')) {
        cases.push(Case {
            right: Vec::new(),
            group: kind.to_owned(),
            ranking: rank(text),
            piece: None,
            narrow: None,
            side: "",
        });
    }
    report(&cases);
    for set in ["negated", "misnamed"] {
        named(&answers, set, &std::fs::read_to_string(format!("tests/held_out/{set}.tsv"))?);
    }
    near_misses(&answers, &std::fs::read_to_string("tests/held_out/near_misses.tsv")?);
    slowest.sort();
    let at = |percent: usize| slowest.get(slowest.len() * percent / 100).map(|(time, _)| *time).unwrap_or_default();
    println!("ranking: median {:?}, p99 {:?}, slowest {:?}", at(50), at(99), slowest.last());
    Ok(())
}

/// Texts with the programme that each means.
fn named(answers: &Answers, set: &str, rows: &str) {
    let rows: Vec<(&str, &str)> = rows.lines().skip(1).filter_map(|line| line.split_once('\t')).collect();
    let (mut right, mut answered) = (0, 0);
    for (slug, text) in &rows {
        let ranking = answers.rank(text);
        let is_right = match reply(&ranking) {
            Verdict::Answer(found) => found == *slug,
            Verdict::ShortAnswer(found) | Verdict::Need(found) => ranking.topics_of(&found).any(|topic| topic == *slug),
            Verdict::Both(one, other) => [one, other].iter().any(|found| found == slug),
            Verdict::Choices(_) | Verdict::Unknown(_) | Verdict::Polite(_) => false,
        };
        right += usize::from(is_right);
        answered += usize::from(reply(&ranking).answers());
        if !is_right {
            println!("  {set}: {slug} | {text} | {:?}", reply(&ranking));
        }
    }
    println!("{set}: {} of {} answered right, {answered} answered", right, rows.len());
}

/// Texts beside what the bot knows: what gets a programme or a need is a false answer.
fn near_misses(answers: &Answers, rows: &str) {
    let mut kinds: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for (kind, text) in rows.lines().skip(1).filter_map(|line| line.split_once('\t')) {
        let ranking = answers.rank(text);
        let verdict = reply(&ranking);
        let (is_false, is_offer) = (is_false(&ranking, &verdict), matches!(verdict, Verdict::Choices(_)));
        for kind in ["all", kind] {
            let sums = kinds.entry(kind).or_default();
            sums.iter_mut().zip([true, is_false, is_offer]).for_each(|(sum, counts)| *sum += usize::from(counts));
        }
        if is_false || is_offer {
            println!("  near-miss: {kind} | {text} | {verdict:?}");
        }
    }
    for (kind, [all, answered, offered]) in kinds {
        println!("near-miss: {kind:<12} {all:>4}  answered {answered:>3}  offered {offered:>3}");
    }
}

/// Whether a text that asks for nothing of the bot got a programme, a need or a short answer about a programme.
fn is_false(ranking: &Ranking, verdict: &Verdict) -> bool {
    match verdict {
        Verdict::Answer(_) | Verdict::Both(..) | Verdict::Need(_) => true,
        Verdict::ShortAnswer(slug) => ranking.topics_of(slug).any(|topic| !OTHERS.contains(&topic)),
        Verdict::Choices(_) | Verdict::Unknown(_) | Verdict::Polite(_) => false,
    }
}

fn cross_validated(corpus: &Corpus) -> Vec<Case<'_>> {
    train::cross_validate(corpus).into_iter().map(|trial| tried(corpus, trial)).collect()
}

fn tried<'a>(corpus: &'a Corpus, trial: train::Trial<'a>) -> Case<'a> {
    let slug = |number: usize| corpus.slugs.get(number).map(String::as_str);
    let (right, group) = match trial.sentence.about {
        About::Programme(number) => {
            let right =
                slug(number).into_iter().chain(trial.sentence.also.iter().filter_map(|also| slug(*also))).collect();
            (right, trial.sentence.style.to_string())
        }
        About::Nothing(kind) => (Vec::new(), kind.word().to_owned()),
    };
    let piece = trial.sentence.piece.and_then(|number| corpus.pieces.get(number));
    let narrow = trial.sentence.answer.and_then(|number| corpus.pieces.get(number));
    Case { right, group, ranking: trial.ranking, piece, narrow, side: &trial.sentence.side }
}

/// Topics of short answers that are fitting words for what is no question about a programme: the bot itself, its
/// people, whose something is, and whom to call.
const OTHERS: [&str; 5] = ["tetangga", "bahaya", "mulai-tutup", "tentang-bot", "hubungi-petugas"];

fn report(cases: &[Case]) {
    passages(cases);
    contradictions(cases);
    let led = |case: &&Case| matches!(reply(&case.ranking), Verdict::ShortAnswer(_) | Verdict::Need(_));
    let plain = || cases.iter().filter(|case| case.piece.is_none() && !case.right.is_empty());
    println!(
        "of {} other questions {} are led by a short answer or need",
        plain().count(),
        plain().filter(led).count()
    );
    let cases: Vec<&Case> = cases.iter().filter(|case| case.piece.is_none()).collect();
    let mut all = Tally::default();
    let mut styles: BTreeMap<&str, Tally> = BTreeMap::new();
    for case in cases.iter().copied().filter(|case| !case.right.is_empty()) {
        all.add(case);
        styles.entry(&case.group).or_default().add(case);
    }
    let two = || cases.iter().filter(|case| case.right.len() > 1);
    let shown = two().filter(|case| match reply(&case.ranking) {
        Verdict::Both(one, other) => [one, other].iter().all(|slug| case.right.contains(&slug.as_str())),
        _ => false,
    });
    println!("of {} questions about two programmes {} show both", two().count(), shown.count());
    all.print("all");
    styles.iter().for_each(|(style, tally)| tally.print(style));
    let mut kinds: BTreeMap<&str, [usize; 5]> = BTreeMap::new();
    for case in cases.iter().filter(|case| case.right.is_empty()) {
        let verdict = reply(&case.ranking);
        let is_false = is_false(&case.ranking, &verdict);
        let is_offer = matches!(verdict, Verdict::Choices(_));
        // The held-out kinds "smalltalk" and "stop" have no kind word of their own.
        let is_kind = match (&verdict, case.group.as_str()) {
            (Verdict::Polite(Politeness::Greeting | Politeness::Thanks | Politeness::Goodbye), "smalltalk")
            | (Verdict::Polite(Politeness::Goodbye), "stop") => true,
            (Verdict::Polite(kind), group) => kind.word() == group,
            _ => false,
        };
        for key in ["all", &case.group] {
            let sums = kinds.entry(key).or_default();
            let is_told = !is_false && matches!(verdict, Verdict::ShortAnswer(_));
            let counts = [true, is_false, is_offer, is_kind, is_told];
            sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += usize::from(count));
        }
    }
    for (kind, [all, is_false, is_offer, is_kind, is_told]) in kinds {
        println!(
            "no question: {kind:<12} {all:>4}  answered {is_false:>3}  offered {is_offer:>3}  right kind {is_kind:>4}  \
             about the bot or whose matter it is {is_told:>3}"
        );
    }
}
