//! What of a text can be wrong next month: amounts, shares, days, times, numbers to call, addresses of pages, names.
//!
//! Two texts agree about a fact where it has the same key, however it is written: "Rp150.000" is "150 ribu".

use super::input::{factor, names::month};

/// What kind of fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Rupiah; nothing to pay is an amount too.
    Amount,
    /// So many of a hundred.
    Percent,
    /// A day or month, perhaps of a year.
    Day,
    /// A time of the day.
    Time,
    /// A number to call.
    Phone,
    /// A page or an address for mail.
    Link,
    /// So many of anything.
    Count,
    /// A person, a street, a house.
    Name,
}

/// A fact of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What kind.
    pub kind: Kind,
    /// As it is written.
    pub said: String,
    /// What is the same for all ways to write it.
    pub key: String,
}

impl Fact {
    /// Whether both are the same fact; a day without its year is one of any year.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        let (short, long) = if self.key.len() <= other.key.len() { (self, other) } else { (other, self) };
        let rest = long.key.strip_prefix(&short.key);
        self.kind == other.kind
            && rest.is_some_and(|rest| rest.is_empty() || (self.kind == Kind::Day && rest.starts_with(' ')))
    }
}

/// Words before a name; they may stand at the beginning of a sentence.
const BEFORE_A_NAME: [&str; 9] = ["bu", "ibu", "pak", "bapak", "jalan", "jl", "jl.", "gedung", "mal"];
const FREE: [&str; 3] = ["gratis", "cuma-cuma", "digratiskan"];
/// So many digits are a number to call, where they begin as such numbers do, and where they do not.
const PHONE_DIGITS: (usize, usize) = (8, 10);

/// The facts of a text in plain words, each once, in order.
#[must_use]
pub fn facts(text: &str) -> Vec<Fact> {
    let mut found: Vec<Fact> = Vec::new();
    for sentence in text.lines().flat_map(super::markdown::cut) {
        let words: Vec<&str> = sentence.split_whitespace().flat_map(ends).collect();
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            let (fact, taken) = read(rest, at == 0).unwrap_or((None, 1));
            at += taken;
            found.extend(fact);
        }
    }
    let mut seen = Vec::new();
    found.retain(|fact| {
        let is_new = !seen.contains(&(fact.kind, fact.key.clone()));
        seen.push((fact.kind, fact.key.clone()));
        is_new
    });
    found
}

/// The two ends of "08.00–16.00" and "2-3"; a number to call stays whole.
fn ends(word: &str) -> Vec<&str> {
    let is_range = word.chars().filter(char::is_ascii_digit).count() < PHONE_DIGITS.0 + 1 && !word.starts_with('0')
        || word.contains('.') && word.len() <= 13;
    let split: Vec<&str> = word.split(['–', '-']).collect();
    let is_number = |part: &&str| part.starts_with(|c: char| c.is_ascii_digit());
    if is_range && split.len() == 2 && split.iter().all(is_number) { split } else { vec![word] }
}

/// The fact with which these words begin, and how many words it takes.
fn read(words: &[&str], is_first: bool) -> Option<(Option<Fact>, usize)> {
    let first = bare(words.first()?);
    let fact = |kind, taken: usize, key: String| {
        let said = words.get(..taken).unwrap_or_default().join(" ");
        Some((Some(Fact { kind, said: bare(&said).to_owned(), key }), taken))
    };
    let lower = first.to_lowercase();
    if FREE.contains(&lower.as_str()) {
        return fact(Kind::Amount, 1, "0".to_owned());
    }
    if is_link(&lower) {
        let key = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest).trim_end_matches('/');
        return fact(Kind::Link, 1, key.trim_start_matches("www.").to_owned());
    }
    if let Some((taken, digits)) = phone(words) {
        return fact(Kind::Phone, taken, digits);
    }
    let next = words.get(1).map(|word| bare(word).to_lowercase()).unwrap_or_default();
    if let Some(rupiah) = lower.strip_prefix("rp").map(|rest| rest.trim_start_matches('.')) {
        let (figure, unit, taken) =
            if rupiah.is_empty() { (next, words.get(2), 2) } else { (rupiah.to_owned(), words.get(1), 1) };
        let (times, more) = unit.and_then(|unit| times(bare(unit))).map_or((1, 0), |times| (times, 1));
        return fact(Kind::Amount, taken + more, amount(&figure, times)?);
    }
    if lower.starts_with(|c: char| c.is_ascii_digit()) {
        return number(words, &lower, &next, fact);
    }
    if let Some(month) = month(&lower) {
        let year = next.parse::<u16>().is_ok_and(|year| (1990..2100).contains(&year));
        return if year { fact(Kind::Day, 2, format!("bulan {month} {next}")) } else { None };
    }
    name(words, is_first).and_then(|taken| {
        let key = words.get(..taken).unwrap_or_default().join(" ").to_lowercase();
        fact(Kind::Name, taken, bare(&key).to_owned())
    })
}

/// A figure with what it counts.
fn number(
    words: &[&str],
    figure: &str,
    next: &str,
    fact: impl Fn(Kind, usize, String) -> Option<(Option<Fact>, usize)>,
) -> Option<(Option<Fact>, usize)> {
    if let Some(share) = figure.strip_suffix('%') {
        return fact(Kind::Percent, 1, share.replace(',', "."));
    }
    if next == "persen" {
        return fact(Kind::Percent, 2, figure.replace(',', "."));
    }
    if let Some(times) = times(next) {
        return fact(Kind::Amount, 2, amount(figure, times)?);
    }
    if let Some(month) = month(next) {
        let year = words.get(2).map(|word| bare(word)).filter(|year| year.len() == 4 && year.parse::<u16>().is_ok());
        let month = month.to_string();
        let key = [figure, month.as_str()].into_iter().chain(year).collect::<Vec<_>>();
        return fact(Kind::Day, key.len(), key.join(" "));
    }
    let is_two = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    if let Some((hour, minute)) = figure.split_once(['.', ':']).filter(|(hour, minute)| is_two(hour) && is_two(minute))
    {
        return fact(Kind::Time, 1, format!("{hour}.{minute}"));
    }
    let is_word = next.len() > 2 && next.chars().all(char::is_alphabetic);
    if is_word { fact(Kind::Count, 2, format!("{figure} {next}")) } else { None }
}

/// A number to call: how many words it takes, and its digits.
fn phone(words: &[&str]) -> Option<(usize, String)> {
    let of = |word: &&str| -> Option<String> {
        let bare = bare(word).trim_matches(['(', ')', '+']);
        let is = !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '(' | ')'));
        is.then(|| bare.chars().filter(char::is_ascii_digit).collect())
    };
    let groups: Vec<String> = words.iter().take(4).map_while(of).collect();
    let (taken, digits) = (groups.len(), groups.concat());
    let is_called = digits.starts_with('0') || digits.starts_with("62");
    let (taken, digits) = if is_called { (taken, digits) } else { (1, groups.into_iter().next()?) };
    let least = if is_called { PHONE_DIGITS.0 } else { PHONE_DIGITS.1 };
    let digits = digits.strip_prefix("62").map_or(digits.clone(), |rest| format!("0{rest}"));
    (digits.len() >= least && !words.first()?.starts_with("Rp")).then_some((taken, digits))
}

/// How many words a name takes: capitals behind a title, or two capitals within a sentence.
fn name(words: &[&str], is_first: bool) -> Option<usize> {
    let is_capital = |word: &&&str| word.chars().next().is_some_and(char::is_uppercase);
    let taken = words.iter().take_while(is_capital).count();
    let is_titled = BEFORE_A_NAME.contains(&words.first()?.to_lowercase().as_str());
    // A name ends where a sentence goes on behind a comma.
    let comma = words.iter().take(taken).position(|word| word.ends_with([',', ';', ':', ')']));
    let taken = comma.map_or(taken, |at| at + 1);
    (taken >= 2 && (is_titled || !is_first)).then_some(taken)
}

fn is_link(word: &str) -> bool {
    let host = word.split_once("://").map_or(word, |(_, rest)| rest).split('/').next().unwrap_or_default();
    let is_host = [".id", ".com", ".org", ".net"].iter().any(|end| host.ends_with(end));
    word.contains("://") || is_host || (word.contains('@') && word.contains('.'))
}

fn times(unit: &str) -> Option<i64> {
    match unit.to_lowercase().as_str() {
        "rupiah" => Some(1),
        // In running text a lone letter may be a metre.
        unit if unit.len() > 1 => factor(unit),
        _ => None,
    }
}

/// "1,5" million in figures.
fn amount(figure: &str, times: i64) -> Option<String> {
    let figure = figure.trim_end_matches(",-").trim_end_matches(",00");
    let (whole, fraction) = figure.split_once(',').unwrap_or((figure, ""));
    let whole: i64 = whole.replace('.', "").parse().ok()?;
    let digits = u32::try_from(fraction.len()).ok().filter(|digits| *digits <= 3)?;
    let part = if fraction.is_empty() { 0 } else { fraction.parse::<i64>().ok()? };
    let part = part.checked_mul(times)?.checked_div(10_i64.pow(digits))?;
    Some((whole.checked_mul(times)?.checked_add(part)?).to_string())
}

/// A word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !(c.is_alphanumeric() || matches!(c, '%' | '(' | '+'))).trim_start_matches('(')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<(Kind, String)> {
        facts(text).into_iter().map(|fact| (fact.kind, fact.key)).collect()
    }

    #[test]
    fn a_fact_is_the_same_however_it_is_written() {
        for (kind, key, ways) in [
            (
                Kind::Amount,
                "150000",
                &["Biayanya Rp150.000.", "Rp 150 ribu saja", "bayar 150 ribu", "150rb? 150 rb"][..],
            ),
            (Kind::Amount, "1500000", &["modal Rp1,5 juta", "sampai 1,5 juta", "Rp1.500.000,-"]),
            (Kind::Amount, "0", &["Gratis.", "Ini gratis, tanpa antre"]),
            (Kind::Percent, "6", &["bunga 6% setahun", "6 persen"]),
            (Kind::Day, "18 10", &["mulai 18 Oktober 2026", "18 Oktober", "18 Okt 2026"]),
            (Kind::Time, "08.00", &["pukul 08.00", "jam 08.00–16.00", "08:00"]),
            (Kind::Phone, "081234567890", &["WA 0812-3456-7890", "+62 812 3456 7890", "hubungi 081234567890."]),
            (Kind::Phone, "0721123456", &["(0721) 123456", "0721 123456"]),
            (Kind::Link, "oss.go.id", &["buka https://oss.go.id/", "lewat oss.go.id."]),
            (Kind::Count, "14 hari", &["paling lama 14 hari kerja", "14 hari."]),
            (Kind::Name, "bu rina marlina", &["Bu Rina Marlina yang menjawab", "temui Bu Rina Marlina."]),
        ] {
            for way in ways {
                let meant = Fact { kind, said: String::new(), key: key.to_owned() };
                assert!(facts(way).iter().any(|fact| fact.is(&meant)), "{way}: {:?}", keys(way));
            }
        }
        let days = |text: &str| facts(text).remove(0);
        assert!(!days("18 Oktober 2026").is(&days("18 Oktober 2027")) && !days("1 Mei").is(&days("11 Mei")));
        for nothing in ["Bawa KTP dan NIB.", "Daftar dulu, lalu tunggu.", "", "Usaha mikro saja"] {
            assert_eq!(keys(nothing), [], "{nothing}");
        }
    }
}
