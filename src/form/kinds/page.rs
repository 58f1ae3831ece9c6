//! The address of a page.

use crate::form::rejection::Rejection;
use crate::text::html::clean;
use crate::text::link;

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
