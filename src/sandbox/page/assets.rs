//! What the browser loads: the page's own files, its words, and QR codes.

use axum::extract::{Path, Query};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use qrcode::QrCode;
use qrcode::render::svg;
use rust_embed::RustEmbed;
use serde::Deserialize;

use crate::content;
use crate::domain::Language;

/// The page's files, inside the program.
#[derive(RustEmbed)]
#[folder = "src/sandbox/assets/"]
struct Files;

pub(super) async fn index() -> Response {
    file("index.html")
}

pub(super) async fn asset(Path(name): Path<String>) -> Response {
    file(&name)
}

/// The page's words, as the translators write them; the page reads one `key = words` a line.
pub(super) async fn words(Path(language): Path<String>) -> Response {
    let language = Language::from_tag(&language).unwrap_or(Language::English);
    match content::Assets::get(&format!("{}/sandbox.ftl", language.tag())) {
        Some(words) => ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], words.data).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// What a QR code is to say.
#[derive(Deserialize)]
pub(super) struct Code {
    text: String,
}

pub(super) async fn qr(Query(code): Query<Code>) -> Response {
    /// Pixels; the picture is scaled without loss.
    const SIDE: u32 = 240;
    match QrCode::new(code.text) {
        Ok(code) => {
            let picture = code.render::<svg::Color>().min_dimensions(SIDE, SIDE).build();
            ([(header::CONTENT_TYPE, "image/svg+xml")], picture).into_response()
        }
        Err(_) => StatusCode::BAD_REQUEST.into_response(),
    }
}

fn file(name: &str) -> Response {
    let Some(file) = Files::get(name) else { return StatusCode::NOT_FOUND.into_response() };
    ([(header::CONTENT_TYPE, file.metadata.mimetype())], file.data).into_response()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The keys of a language's words, each line checked to be one that the page can read.
    fn keys(language: Language) -> BTreeSet<String> {
        let words = std::fs::read_to_string(format!("locales/{}/sandbox.ftl", language.tag())).unwrap();
        let lines = words.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        lines.map(|line| line.split_once(" = ").unwrap_or_else(|| panic!("{line}")).0.to_owned()).collect()
    }

    /// What the page's modules ask for.
    fn asked() -> BTreeSet<String> {
        let sources = Files::iter().filter(|name| name.rsplit_once('.').is_some_and(|(_, kind)| kind != "css"));
        let mut asked = BTreeSet::new();
        for name in sources {
            let source = String::from_utf8(Files::get(&name).unwrap().data.into_owned()).unwrap();
            for before in ["t(\"", "data-t=\"", "data-label=\""] {
                let places = source.match_indices(before).filter(|(at, _)| {
                    !source.get(..*at).is_some_and(|text| text.ends_with(|c: char| c.is_alphanumeric() || c == '.'))
                });
                let rest = places.filter_map(|(at, _)| source.get(at + before.len()..));
                asked.extend(rest.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
            }
        }
        asked
    }

    #[test]
    fn both_languages_have_exactly_the_words_that_the_page_asks_for() {
        assert_eq!(keys(Language::Indonesian), keys(Language::English));
        assert_eq!(keys(Language::English), asked());
    }

    #[test]
    fn the_page_loads_nothing_from_elsewhere() {
        for name in Files::iter() {
            let source = String::from_utf8(Files::get(&name).unwrap().data.into_owned()).unwrap();
            for address in ["src=\"http", "href=\"http", "url(http", "@import", "from \"http"] {
                assert!(!source.contains(address), "{name}: {address}");
            }
            assert!(source.lines().count() <= 250, "{name} is too long");
        }
    }
}
