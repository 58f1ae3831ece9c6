//! The edition inside the program.

use rust_embed::RustEmbed;

/// Where it is said whose an edition is.
pub const CITY: &str = "edition.toml";

/// The regions: a code and a name in each row, and no head.
pub const REGIONS: &str = "id/language/regions.tsv";

/// The phrases that forms and talks know by their sets.
pub const PHRASES: &str = "id/language/phrases.tsv";

/// Everything below `locales/`, inside the program.
#[derive(RustEmbed)]
#[folder = "../../locales/"]
pub struct Assets;

/// A file inside the program.
pub(super) fn inside(path: &str) -> Option<String> {
    String::from_utf8(Assets::get(path)?.data.into_owned()).ok()
}
