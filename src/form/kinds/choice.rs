//! One of a list, or several.

use crate::form::naming::without_particles;
use crate::form::rejection::Rejection;
use crate::form::spec::Field;
use crate::form::types::Context;
use crate::text::html::clean;

/// The option whose label or word is closest to what was written.
pub(super) fn one(field: &Field, options: &[&str], words: &str, context: &Context<'_>) -> Result<String, Rejection> {
    let plain = |text: &str| -> String {
        text.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect::<String>()
    };
    let wanted = plain(&clean(words)).split_whitespace().collect::<Vec<_>>().join(" ");
    let wanted = without_particles(&wanted).to_owned();
    if wanted.is_empty() {
        return Err(Rejection::NoLetters);
    }
    let fits = |option: &&&str| {
        let label = plain(&field.option(context.language, option));
        let label = label.split_whitespace().collect::<Vec<_>>();
        label.join(" ") == wanted
            || wanted == plain(option).split_whitespace().collect::<Vec<_>>().join(" ")
            || (wanted.chars().count() >= 4 && label.iter().any(|part| *part == wanted))
    };
    let numbered = wanted.parse::<usize>().ok().and_then(|number| options.get(number.checked_sub(1)?));
    let named = numbered.or_else(|| options.iter().find(fits)).copied();
    let meant = named.or_else(|| (field.means)(&wanted).filter(|option| options.contains(option)));
    meant.map(str::to_owned).ok_or(Rejection::NotInList)
}

/// Several options, parted by commas, "dan" or spaces around them.
pub(super) fn several(
    field: &Field,
    options: &[&str],
    words: &str,
    context: &Context<'_>,
) -> Result<Vec<String>, Rejection> {
    let all = matches!(words.trim().to_lowercase().as_str(), "semua" | "semuanya" | "all");
    if all {
        return Ok(options.iter().map(|option| (*option).to_owned()).collect());
    }
    let words = words.to_lowercase().replace(" dan ", ",").replace(" and ", ",").replace('&', ",");
    let mut chosen: Vec<String> = Vec::new();
    for part in words.split([',', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        chosen.push(one(field, options, part, context)?);
    }
    if chosen.is_empty() {
        return Err(Rejection::NotInList);
    }
    Ok(options.iter().map(|option| (*option).to_owned()).filter(|option| chosen.contains(option)).collect())
}

/// "Iya", "belum": yes or no.
pub(super) fn yes_no(words: &str) -> Option<bool> {
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
