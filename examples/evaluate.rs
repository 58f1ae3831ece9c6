//! How well questions are answered: by cross-validation on the shipped samples, and on the held-out fifth, which
//! is in no index, model or threshold.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use umkm_bot::answers::{About, Answers, Corpus, Model, Politeness, Ranking, Verdict, train};
use umkm_bot::knowledge::Knowledge;

/// A text with what is right about it.
struct Case<'a> {
    /// The programmes that answer it; none for no question.
    right: Vec<&'a str>,
    /// The style of a question, the kind of what is none.
    group: String,
    ranking: Ranking,
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
        let (answered, answered_right, offers) = match case.ranking.verdict(None, &[]) {
            Verdict::Answer(slug) => (true, right(&slug), false),
            Verdict::Both(one, other) => (true, right(&one) || right(&other), false),
            Verdict::Choices(slugs) => (false, false, slugs.iter().any(|slug| right(slug))),
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
        let [slug, _, style, text, also @ ..] = row.as_slice() else { continue };
        let right = std::iter::once(slug).chain(also).copied().filter(|slug| !slug.is_empty()).collect();
        cases.push(Case { right, group: (*style).to_owned(), ranking: rank(text) });
    }
    for (kind, text) in others.lines().skip(1).filter_map(|line| line.split_once('\t')) {
        cases.push(Case { right: Vec::new(), group: kind.to_owned(), ranking: rank(text) });
    }
    report(&cases);
    slowest.sort();
    let median = slowest.get(slowest.len() / 2).map(|(time, _)| *time).unwrap_or_default();
    println!("ranking: median {median:?}, slowest {:?}", slowest.last());
    Ok(())
}

fn cross_validated(corpus: &Corpus) -> Vec<Case<'_>> {
    let slug = |number: usize| corpus.slugs.get(number).map(String::as_str);
    let case = |trial: train::Trial| {
        let (right, group) = match trial.sentence.about {
            About::Programme(number) => {
                let right = slug(number).into_iter().chain(trial.sentence.also.and_then(slug)).collect();
                (right, trial.sentence.style.clone())
            }
            About::Nothing(kind) => (Vec::new(), kind.word().to_owned()),
        };
        Case { right, group, ranking: trial.ranking }
    };
    train::cross_validate(corpus).into_iter().map(case).collect()
}

fn report(cases: &[Case]) {
    let mut all = Tally::default();
    let mut styles: BTreeMap<&str, Tally> = BTreeMap::new();
    for case in cases.iter().filter(|case| !case.right.is_empty()) {
        all.add(case);
        styles.entry(&case.group).or_default().add(case);
    }
    let two = || cases.iter().filter(|case| case.right.len() > 1);
    let shown = two().filter(|case| match case.ranking.verdict(None, &[]) {
        Verdict::Both(one, other) => [one, other].iter().all(|slug| case.right.contains(&slug.as_str())),
        _ => false,
    });
    println!("of {} questions about two programmes {} show both", two().count(), shown.count());
    all.print("all");
    styles.iter().for_each(|(style, tally)| tally.print(style));
    let mut kinds: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    for case in cases.iter().filter(|case| case.right.is_empty()) {
        let verdict = case.ranking.verdict(None, &[]);
        let is_false = matches!(verdict, Verdict::Answer(_) | Verdict::Both(..));
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
            let counts = [true, is_false, is_offer, is_kind];
            sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += usize::from(count));
        }
    }
    for (kind, [all, is_false, is_offer, is_kind]) in kinds {
        println!(
            "no question: {kind:<12} {all:>4}  answered {is_false:>3}  offered {is_offer:>3}  right kind {is_kind:>4}"
        );
    }
}
