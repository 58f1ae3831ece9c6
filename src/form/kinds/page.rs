//! The address of a page.

use crate::form::rejection::Rejection;
use crate::text::html::clean;
use crate::text::link;

/// The address that stands among other words, and these: "Denah lokasi" and where the map is.
pub(super) fn labelled(words: &str) -> Option<(String, String)> {
    const BETWEEN: [char; 6] = [':', '-', '–', '—', '=', '|'];
    let words = clean(words);
    let (pages, others): (Vec<&str>, Vec<&str>) = words.split_whitespace().partition(|word| link::has_page(word));
    let [page] = pages.as_slice() else { return None };
    let others = others.join(" ");
    let label = others.trim_matches(|c: char| c.is_whitespace() || BETWEEN.contains(&c));
    if label.is_empty() {
        return None;
    }
    Some((label.to_owned(), read(page).ok()?))
}

/// The address as an app opens it: without a scheme it is taken for one over TLS.
pub(super) fn read(words: &str) -> Result<String, Rejection> {
    const MOST: usize = 300;
    let words = clean(words);
    let words = words.trim();
    let address = match words.split_once("://") {
        Some(("https" | "http", _)) => words.to_owned(),
        Some(_) => return Err(Rejection::NotAPage),
        None => format!("https://{words}"),
    };
    let host = link::host(&address);
    let is_host = host.split_once('.').is_some_and(|(name, end)| !name.is_empty() && end.len() > 1);
    let is_page = is_host && !address.contains(char::is_whitespace) && address.len() <= MOST;
    if is_page { Ok(address) } else { Err(Rejection::NotAPage) }
}
