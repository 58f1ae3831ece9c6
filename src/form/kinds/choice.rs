//! One of a list, or several.

use crate::domain::region::distance;
use crate::form::field::Field;
use crate::form::naming::without_particles;
use crate::form::options::called;
use crate::form::rejection::Rejection;
use crate::form::types::Context;
use crate::text::html::clean;

/// The option whose label or word is closest to what was written; two of them are asked about.
pub(super) fn one(field: &Field, options: &[&str], words: &str, context: &Context<'_>) -> Result<String, Rejection> {
    if let Some(option) = whole(field, options, words, context) {
        return Ok(option.to_owned());
    }
    let parts = parts(words);
    let named: Vec<&str> = parts.iter().filter_map(|part| part_named(field, options, part, context)).collect();
    let mut several: Vec<&str> = options.iter().copied().filter(|option| named.contains(option)).collect();
    match several.len() {
        0 => meant(field, options, words).map(str::to_owned).ok_or_else(|| unknown(words)),
        1 if parts.len() == named.len() => Ok(several.remove(0).to_owned()),
        1 => {
            let meant = meant(field, options, words).unwrap_or_else(|| several.remove(0));
            Ok(meant.to_owned())
        }
        _ => Err(Rejection::WhichOption(several.into_iter().map(str::to_owned).collect())),
    }
}

/// Several options, and whether no other is meant.
pub(super) fn several(
    field: &Field,
    options: &[&str],
    words: &str,
    context: &Context<'_>,
) -> Result<Vec<String>, Rejection> {
    if is_all(words) {
        return Ok(options.iter().map(|option| (*option).to_owned()).collect());
    }
    let mut chosen: Vec<&str> = Vec::new();
    for part in parts(words) {
        match part_named(field, options, &part, context) {
            Some(option) => chosen.push(option),
            None => return Err(unknown(&part)),
        }
    }
    if chosen.is_empty() {
        return Err(Rejection::NotInList);
    }
    Ok(options.iter().filter(|option| chosen.contains(option)).map(|option| (*option).to_owned()).collect())
}

/// "Pelatihan aja": that, and nothing of what was ticked before.
pub(in crate::form) fn is_only(words: &str) -> bool {
    const ONLY: [&str; 7] = ["aja", "saja", "doang", "doank", "cuma", "hanya", "only"];
    tokens(words).iter().any(|word| ONLY.contains(&word.as_str()))
}

fn is_all(words: &str) -> bool {
    matches!(
        tokens(words).join(" ").as_str(),
        "semua" | "semuanya" | "semua aja" | "semuanya aja" | "semua kak" | "all"
    )
}

fn unknown(words: &str) -> Rejection {
    if words.chars().any(char::is_alphanumeric) { Rejection::NotInList } else { Rejection::NoLetters }
}

/// The option that the whole of the words names: its label, its word, its number, or one of them with a typo.
fn whole<'a>(field: &Field, options: &[&'a str], words: &str, context: &Context<'_>) -> Option<&'a str> {
    let wanted = tokens(&clean(words)).join(" ");
    let wanted = without_lead(without_particles(&wanted));
    if wanted.is_empty() {
        return None;
    }
    let labels: Vec<(&'a str, Vec<String>)> =
        options.iter().map(|option| (*option, tokens(&called(field, option, context)))).collect();
    let is_named = |(option, label): &&(&str, Vec<String>)| {
        label.join(" ") == wanted
            || tokens(option).join(" ") == wanted
            || (wanted.chars().count() >= 4 && label.iter().any(|part| part == wanted))
    };
    if let Some((option, _)) = labels.iter().find(is_named) {
        return Some(option);
    }
    // Where labels hold numbers, a number is the answer and not that of a button.
    let has_numbers = labels.iter().any(|(_, label)| label.iter().any(|part| part.contains(char::is_numeric)));
    if let Ok(number) = wanted.parse::<usize>() {
        let meant = (field.means)(wanted).filter(|option| options.contains(option));
        return meant.or_else(|| options.get(number.checked_sub(1)?).copied().filter(|_| !has_numbers));
    }
    nearest(&labels, wanted)
}

fn part_named<'a>(field: &Field, options: &[&'a str], part: &str, context: &Context<'_>) -> Option<&'a str> {
    whole(field, options, part, context).or_else(|| meant(field, options, part))
}

/// The option that the words are about.
fn meant(field: &Field, options: &[&str], words: &str) -> Option<&'static str> {
    (field.means)(&clean(words)).filter(|option| options.contains(option))
}

/// The one option of which a word is written with a typo.
fn nearest<'a>(labels: &[(&'a str, Vec<String>)], wanted: &str) -> Option<&'a str> {
    let most = match wanted.chars().count() {
        0..=4 => return None,
        5..=6 => 1,
        _ => 2,
    };
    let apart = |(option, label): &(&'a str, Vec<String>)| {
        let spellings = label.iter().filter(|part| part.chars().count() >= 4).cloned().chain([label.join(" ")]);
        let least = spellings.chain([(*option).to_owned()]).map(|name| distance(wanted, &name, most + 1)).min();
        (*option, least.unwrap_or(most + 1))
    };
    let all: Vec<(&str, usize)> = labels.iter().map(apart).collect();
    let best = all.iter().map(|(_, apart)| *apart).min().filter(|best| *best <= most)?;
    let mut nearest = all.into_iter().filter(|(_, apart)| *apart == best).map(|(option, _)| option);
    nearest.next().filter(|_| nearest.next().is_none())
}

/// Words without those that lead to an option.
fn without_lead(words: &str) -> &str {
    const LEADS: [&str; 9] = ["saya mau ", "saya ", "mau ", "cuma ", "hanya ", "ingin ", "butuh ", "bantuan ", "only "];
    let rest = LEADS.iter().find_map(|lead| words.strip_prefix(lead));
    rest.map_or(words, without_lead)
}

/// "Modal sama pelatihan": the parts of an answer with several.
fn parts(words: &str) -> Vec<String> {
    const BETWEEN: [&str; 19] = [
        " dan juga ",
        " dan ",
        " sama ",
        " ama ",
        " sm ",
        " terus ",
        " trus ",
        " trs ",
        " lalu ",
        " lagi ",
        " n ",
        " serta ",
        " dengan ",
        " dgn ",
        " plus ",
        " juga ",
        " atau ",
        " and ",
        " or ",
    ];
    let mut words = format!(" {} ", words.to_lowercase());
    for between in BETWEEN {
        words = words.replace(between, ",");
    }
    let signs = [',', '\n', '&', '+', ';', '/'];
    words.split(signs).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn tokens(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// "Iya", "belum": yes or no.
pub(in crate::form) fn yes_no(words: &str) -> Option<bool> {
    let word = clean(words).trim().trim_end_matches(['.', '!', ',']).to_lowercase();
    match word.as_str() {
        "ya" | "iya" | "y" | "yes" | "ok" | "oke" | "betul" | "benar" | "mau" | "setuju" | "sudah" | "boleh" => {
            Some(true)
        }
        "tidak" | "tdk" | "nggak" | "enggak" | "gak" | "ga" | "no" | "n" | "bukan" | "belum" | "tak" | "jangan" => {
            Some(false)
        }
        _ => None,
    }
}
