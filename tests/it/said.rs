//! Which sentence was said: asked by the key of the Fluent message, so that a better wording breaks no test.
//!
//! `assert!(says(&heard, "daftar-terkirim"), "{heard}")` holds where all that is fixed in the message stands in what
//! was heard, in order: whatever is between its placeables and tags, in one of the languages. Wording is for
//! snapshots; what a message is filled in with is asserted on its own.

use umkm_bot::domain::Language;

/// Whether this message was said, alone or within a longer one.
///
/// # Panics
/// When no language has the key, or nothing in it is fixed.
pub fn says(heard: &str, key: &str) -> bool {
    Language::ALL.iter().any(|language| {
        let source = std::fs::read_to_string(format!("locales/{}/bot.ftl", language.tag())).unwrap();
        let fixed = fixed(&source, key).unwrap_or_else(|| panic!("{key} is no message"));
        assert!(!fixed.is_empty(), "{key}: nothing in it is fixed");
        let mut rest = heard;
        fixed.iter().all(|part| match rest.find(part.as_str()) {
            Some(at) => {
                rest = &rest[at + part.len()..];
                true
            }
            None => false,
        })
    })
}

/// The fixed parts of a message, in order: what is left without placeables, tags and the ends of lines.
fn fixed(source: &str, key: &str) -> Option<Vec<String>> {
    let begin = format!("{key} =");
    let mut lines = source.lines().skip_while(|line| !line.starts_with(&begin));
    let first = lines.next()?.strip_prefix(&begin)?;
    let more = lines.take_while(|line| line.is_empty() || line.starts_with(' ') || line.starts_with('}'));
    // An attribute is another text.
    let more = more.take_while(|line| !line.trim_start().starts_with('.'));
    let message = [first].into_iter().chain(more).collect::<Vec<_>>().join("\n");
    let (mut parts, mut part, mut depth, mut is_tag) = (Vec::new(), String::new(), 0, false);
    for c in message.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            '<' if depth == 0 => is_tag = true,
            '>' if is_tag => is_tag = false,
            '\n' => {}
            _ if depth == 0 && !is_tag => {
                part.push(c);
                continue;
            }
            _ => continue,
        }
        parts.push(std::mem::take(&mut part));
    }
    parts.push(part);
    let plain = |part: &String| part.trim().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    // A comma between two placeables tells nothing.
    let is_telling = |part: &String| part.chars().any(char::is_alphanumeric);
    Some(parts.iter().map(plain).filter(is_telling).collect())
}

#[test]
fn the_fixed_parts_of_a_message_are_found_in_order() {
    let source = "a = Halo, { $name }! <b>Ini</b> { $count ->\n    [one] satu\n   *[other] banyak\n} usaha\n    baris dua\n    .judul = Lain\nb = x\n";
    assert_eq!(fixed(source, "a").unwrap(), ["Halo,", "Ini", "usaha", "baris dua"]);
    assert_eq!(fixed(source, "b").unwrap(), ["x"]);
    assert_eq!(fixed(source, "c"), None);
}

#[test]
fn a_message_is_heard_whatever_fills_it_and_half_of_it_is_not() {
    let key = "daftar-terkirim";
    for language in Language::ALL {
        let source = std::fs::read_to_string(format!("locales/{}/bot.ftl", language.tag())).unwrap();
        let parts = fixed(&source, key).unwrap();
        assert!(says(&format!("<< {} >>", parts.join(" whatever ")), key));
        assert!(!says(&parts[..parts.len() - 1].join(" whatever "), key), "the last part is missing");
        assert!(!says(&parts.join(" whatever "), "pelan"), "another message");
    }
}
