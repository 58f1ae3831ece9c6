//! Texts with names in braces: made of a text that says something of its own, and filled again.

/// Puts `{name}` wherever one of the values stands; the longest value first, so that a name within another stays whole.
#[must_use]
pub fn generalise(text: &str, values: &[(&str, Option<String>)]) -> String {
    let mut known: Vec<(&str, &str)> =
        values.iter().filter_map(|(name, value)| Some((*name, value.as_deref()?.trim()))).collect();
    known.retain(|(_, value)| value.chars().count() >= 3);
    known.sort_by_key(|(_, value)| std::cmp::Reverse(value.len()));
    let mut rest = text;
    let mut made = String::with_capacity(text.len());
    while let Some(next) = rest.chars().next() {
        let is_begin = !made.chars().next_back().is_some_and(char::is_alphanumeric);
        let found = known.iter().find(|(_, value)| {
            is_begin && rest.starts_with(value) && !rest[value.len()..].starts_with(char::is_alphanumeric)
        });
        if let Some((name, value)) = found {
            made.extend(["{", name, "}"]);
            rest = &rest[value.len()..];
        } else {
            made.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    made
}

/// The text with every `{name}` filled in.
///
/// # Errors
/// The names that have no value, in the order in which they stand.
pub fn fill(text: &str, values: &[(&str, Option<String>)]) -> Result<String, Vec<String>> {
    let (mut filled, mut missing) = (String::with_capacity(text.len()), Vec::new());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = behind.split_once('}') else {
            filled.push('{');
            rest = behind;
            continue;
        };
        let value = values.iter().find(|(known, _)| *known == name.trim()).and_then(|(_, value)| value.as_deref());
        match value.map(str::trim).filter(|value| !value.is_empty()) {
            Some(value) => filled.push_str(value),
            None => missing.push(name.trim().to_owned()),
        }
        rest = after;
    }
    filled.push_str(rest);
    if missing.is_empty() { Ok(filled) } else { Err(missing) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c12_a_text_becomes_a_template_and_back_and_a_gap_is_named() {
        let of = |name: &str, business: Option<&str>| {
            [("nama", Some(name.to_owned())), ("usaha", business.map(str::to_owned)), ("hal", Some("x".to_owned()))]
        };
        let text = "Bu Siti, Keripik Siti di Sitiung sudah kami cek. {";
        let made = generalise(text, &of("Siti", Some("Keripik Siti")));
        assert_eq!(made, "Bu {nama}, {usaha} di Sitiung sudah kami cek. {");
        assert_eq!(
            fill(&made, &of("Rohmah", Some("Warung"))).unwrap(),
            "Bu Rohmah, Warung di Sitiung sudah kami cek. {"
        );
        assert_eq!(fill(&made, &of("Rohmah", None)).unwrap_err(), ["usaha"]);
        assert_eq!(fill("{ nama } {entah}", &of("", None)).unwrap_err(), ["nama", "entah"]);
    }
}
