//! The rules of the design that a text search can keep.

use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use umkm_bot::domain::Language;

use crate::said;

/// Where the bot's own sources are: at the top, and in the crates that it stands on; `crates/bot-api-emulator` knows
/// nothing of the bot.
pub fn source_folders() -> Vec<PathBuf> {
    let crates = std::fs::read_dir("crates").unwrap().map(|entry| entry.unwrap().path());
    let crates = crates.filter(|path| !path.ends_with("bot-api-emulator")).map(|path| path.join("src"));
    [PathBuf::from("src")].into_iter().chain(crates).collect()
}

/// All Rust files of the bot itself.
pub fn sources() -> Vec<PathBuf> {
    source_folders().iter().flat_map(|folder| rust_files(folder)).collect()
}

/// The Rust files in a folder and below.
pub fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

/// A file without the tests at its end.
pub fn program(file: &Path) -> String {
    let text = std::fs::read_to_string(file).unwrap();
    let is_module = |at: usize| text[at..].lines().nth(1).is_some_and(|line| line.ends_with("mod tests {"));
    let tests = text.match_indices("#[cfg(test)]").map(|(at, _)| at).find(|at| is_module(*at));
    text[..tests.unwrap_or(text.len())].to_owned()
}

#[test]
fn dependencies_point_one_way() {
    let rules: [(&str, &[&str]); 7] = [
        ("src/form", &["tokio", "sqlx", "teloxide", "reqwest", "crate::store", "crate::talks"]),
        ("crates/umkm-answers/src/answers", &["tokio", "sqlx", "teloxide", "reqwest"]),
        ("crates/umkm-domain/src/text", &["tokio", "sqlx", "teloxide", "reqwest"]),
        ("crates/umkm-domain/src/domain", &["tokio", "sqlx", "teloxide", "reqwest"]),
        ("crates/umkm-answers/src/knowledge", &["tokio", "sqlx", "teloxide", "reqwest"]),
        ("src/talks", &["tokio::", "sqlx", "teloxide", "reqwest", "crate::telegram", "crate::writer"]),
        (
            "src/store",
            &["teloxide", "reqwest", "crate::telegram", "crate::writer", "crate::talks", "crate::turn", "crate::input"],
        ),
    ];
    for (folder, banned) in rules {
        // Tests may wait for a store.
        let is_test =
            |file: &&PathBuf| file.ends_with("tests.rs") || file.parent().is_some_and(|at| at.ends_with("tests"));
        let root = PathBuf::from(format!("{folder}.rs"));
        for file in rust_files(Path::new(folder)).iter().chain([&root]).filter(|file| !is_test(file)) {
            let program = program(file);
            for word in banned {
                let line = program.lines().find(|line| !line.trim_start().starts_with("//") && line.contains(word));
                assert!(line.is_none(), "{}: {line:?}", file.display());
            }
        }
    }
}

#[test]
fn all_sql_is_in_the_store() {
    for file in sources()
        .iter()
        .filter(|file| !file.starts_with("src/store") && !file.ends_with("src/store.rs") && !file.ends_with("tests.rs"))
    {
        assert!(!program(file).contains("sqlx::query"), "{}", file.display());
    }
}

#[test]
fn g10_whatever_depends_on_the_key_is_declared_by_the_table_that_holds_it() {
    for (call, declared) in [(".seal(", "Sealed {"), (".fingerprint(", "hashed: &[\"")] {
        for file in sources().iter().filter(|file| !file.starts_with("src/crypto")) {
            // The key's own check is changed with it, and what changes it is the fold over the declarations.
            let is_the_fold = ["src/store/meta.rs", "src/store/sealed.rs"].iter().any(|name| file == Path::new(name));
            let of_a_table = file.parent().map(|folder| folder.with_extension("rs")).filter(|table| table.exists());
            let declares = |path: &Path| program(path).contains(declared);
            if program(file).contains(call) && !is_the_fold {
                assert!(declares(file) || of_a_table.is_some_and(|table| declares(&table)), "{}", file.display());
            }
        }
    }
}

/// A file of stories without its line in `main.rs` is not run, and nothing else says so.
#[test]
fn every_file_of_stories_is_run() {
    let main = std::fs::read_to_string("tests/it/main.rs").unwrap();
    let run: Vec<&str> =
        main.lines().filter_map(|line| line.strip_suffix(';')?.split_once("mod ")).map(|(_, name)| name).collect();
    for entry in std::fs::read_dir("tests/it").unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        if path.extension().is_some_and(|extension| extension == "rs") && name != "main" {
            assert!(run.contains(&name), "no `mod {name};` in tests/it/main.rs");
        }
    }
}

/// A fifth of the questions is kept apart by the hash of their texts; the figures are taken on them.
#[test]
fn held_out_questions_are_in_nothing_that_ships() {
    use sha2::{Digest, Sha256};
    const FIRST_BYTE_BELOW: u8 = 51;
    let mut held_out: Vec<String> = Vec::new();
    for (table, column) in [("questions", 3), ("not_questions", 1)] {
        let text = std::fs::read_to_string(format!("tests/held_out/{table}.tsv")).unwrap();
        held_out.extend(text.lines().skip(1).map(|line| line.split('\t').nth(column).unwrap().to_owned()));
    }
    assert!(held_out.iter().all(|text| Sha256::digest(text.as_bytes())[0] < FIRST_BYTE_BELOW));
    let plain = |text: &str| text.trim().to_lowercase();
    let held_out: std::collections::HashSet<String> = held_out.iter().map(|text| plain(text)).collect();
    for entry in std::fs::read_dir("locales/id/programmes").unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let samples = text.split("## pertanyaan").nth(1).unwrap();
        for sample in samples.lines().filter_map(|line| line.split_once(": ")) {
            assert!(!held_out.contains(&plain(sample.1)), "{}", sample.1);
        }
    }
    // A single word such as "halo" may stand in a table of words.
    let is_kept_apart = |cell: &str| cell.split_whitespace().count() >= 2 && held_out.contains(&plain(cell));
    for entry in std::fs::read_dir("locales/id/language").unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let mut cells = text.lines().flat_map(|line| line.split('\t'));
        let found = cells.find(|cell| is_kept_apart(cell));
        assert!(found.is_none(), "{}: {found:?}", path.display());
    }
    let others = std::fs::read_to_string("locales/id/language/not_questions.tsv").unwrap();
    for (_, text) in others.lines().skip(1).filter_map(|line| line.split_once('\t')) {
        assert!(!held_out.contains(&plain(text)), "{text}");
    }
}

/// What is called with words that people type: those may be anybody's.
const TYPED: [&str; 9] = ["say", "say_now", "text", "topic_text", "edited_text", "reply", "writes", "ask", "talk"];

/// The string literals of a source, but for those that people type.
fn literals(source: TokenStream, is_typed: bool, found: &mut Vec<String>) {
    let mut name = String::new();
    for token in source {
        match token {
            TokenTree::Group(group) => {
                literals(group.stream(), is_typed || TYPED.contains(&name.as_str()), found);
                name.clear();
            }
            TokenTree::Ident(ident) => name = ident.to_string(),
            TokenTree::Punct(_) => name.clear(),
            TokenTree::Literal(literal) => {
                let literal = literal.to_string();
                // A label in brackets is the bot's even in what people do.
                if literal.contains('"') && (!is_typed || literal.starts_with("\"[")) {
                    found.push(literal);
                }
            }
        }
    }
}

/// The words of a text, lower-case, with a space around each.
fn plain(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric() && !"'’".contains(c)).filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |plain, word| plain + &word.to_lowercase() + " ")
}

/// A better wording breaks no story: what the bot says is asked for by its key (`said.rs`), or is a snapshot.
#[test]
fn no_story_repeats_what_the_bot_says() {
    const WORDS: usize = 3;
    let spoken: String = Language::ALL.into_iter().flat_map(said::all_words).map(|words| plain(words) + "|").collect();
    let mut repeated = Vec::new();
    for file in rust_files(Path::new("tests/it")) {
        let mut found = Vec::new();
        literals(std::fs::read_to_string(&file).unwrap().parse().unwrap(), false, &mut found);
        for literal in found.iter().filter(|literal| !said::is_key(literal.trim_matches('"'))) {
            let text = literal.replace("\\n", "{}");
            // What fills a literal in is not the bot's.
            let pieces = text.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, piece)| piece));
            let is_word = |word: &&str| word.contains(char::is_alphabetic);
            let is_sentence = |piece: &String| piece.split_whitespace().filter(is_word).count() >= WORDS;
            if pieces.map(plain).filter(is_sentence).any(|piece| spoken.contains(&piece)) {
                repeated.push(format!("{}: {literal}", file.display()));
            }
        }
    }
    assert!(repeated.is_empty(), "to be asked for by key:\n{}", repeated.join("\n"));
}
