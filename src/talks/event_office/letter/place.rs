//! Where an event is, in a letter or a message.

use super::lines::{Label, Line};

/// The shortest place, in characters.
const SHORTEST: usize = 3;
/// Words that stand before a place and before nothing else.
const BEFORE: [&str; 6] =
    ["bertempat di ", "bertempat ", "berlokasi di ", "lokasi di ", "tempat di ", "berlangsung di "];
/// Words that begin the name of a place: behind "di" one stands.
const BEGINS: &str = "lapangan aula gedung balai kantor hotel mall mal taman pasar gor rumah sentra kelurahan kecamatan \
    puskesmas kampus universitas ballroom plut dekranasda graha alun-alun stadion pkor tugu halaman parkiran terminal \
    masjid sekolah kafe cafe resto ruang plaza pendopo wisma museum pantai";
/// Words behind which no place goes on.
const BEHIND: [&str; 8] = [" pada ", " mulai ", " tanggal ", " pukul ", " jam ", " hari ", " dengan ", " untuk "];

/// What is labelled as the place.
pub(super) fn labelled(all: &[Line]) -> Option<String> {
    let labelled: Vec<&Line> = all.iter().filter(|line| line.label == Some(Label::Place)).collect();
    let links = || all.iter().flat_map(|line| line.text.split_whitespace()).filter(|word| word.starts_with("http"));
    if labelled.is_empty() {
        return None;
    }
    let mut found: Vec<String> = labelled.iter().map(|line| line.value.clone()).collect();
    let is_online = |text: &str| ["zoom", "meet", "daring", "online"].iter().any(|word| text.contains(word));
    if is_online(&found.join(" ").to_lowercase()) {
        found.extend(links().filter(|link| is_online(link)).map(str::to_owned));
    }
    found.dedup();
    Some(found.join("\n").trim().to_owned()).filter(|text| text.chars().count() >= SHORTEST)
}

/// The place that stands in a sentence: behind "bertempat di", else behind "di" where it is the name of one.
pub(super) fn said(all: &[Line]) -> Option<String> {
    let is_of = |line: &&Line| !line.is_head_of_letter() && !line.is_about_joining();
    let sure = all.iter().find_map(|line| cut(behind(&line.text, &BEFORE)?));
    sure.or_else(|| {
        all.iter().filter(|line| line.label.is_none()).filter(is_of).find_map(|line| cut(named(&line.text)?))
    })
}

/// What stands behind one of these words.
fn behind<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    let lower = text.to_lowercase();
    let at = words.iter().find_map(|word| Some(lower.find(word)? + word.len()))?;
    text.get(at..)
}

/// What stands behind "di" and begins as places do.
fn named(text: &str) -> Option<&str> {
    let lower = format!(" {}", text.to_lowercase());
    let is_place = |at: usize| {
        let next = lower.get(at + 4..).unwrap_or_default().split(|c: char| !c.is_alphanumeric() && c != '-').next();
        next.is_some_and(|next| !next.is_empty() && BEGINS.split(' ').any(|word| word == next))
    };
    let at = lower.match_indices(" di ").map(|(at, _)| at).find(|at| is_place(*at))?;
    // The space in front is not in the text.
    text.get(at + 3..)
}

/// A place without what stands behind it.
fn cut(rest: &str) -> Option<String> {
    let end = rest.find([';', '\n']).or_else(|| end_of_sentence(rest)).unwrap_or(rest.len());
    let place = rest.get(..end)?;
    let place = place.split(|c: char| !c.is_alphanumeric() && !" .,-/()'&".contains(c)).next()?;
    let lower = place.to_lowercase();
    let end = BEHIND.iter().filter_map(|word| lower.find(word)).min().unwrap_or(place.len());
    let place = place.get(..end)?.trim_end_matches(['.', ',', '-', ' ']).trim();
    (place.chars().count() >= SHORTEST).then(|| place.to_owned())
}

/// Where a sentence ends: not at "Jl. Kartini".
fn end_of_sentence(rest: &str) -> Option<usize> {
    const SHORT: [&str; 6] = ["jl", "jln", "gg", "no", "kec", "kel"];
    let is_short = |before: &str| {
        let last = before.split_whitespace().last().unwrap_or_default().to_lowercase();
        SHORT.contains(&last.as_str())
    };
    rest.match_indices(". ").map(|(at, _)| at).find(|at| !rest.get(..*at).is_some_and(is_short))
}
