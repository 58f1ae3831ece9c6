//! Who may import whom, for all of `src` and the crates below it, and that no files import each other in circles.

use std::collections::{BTreeMap, BTreeSet};

use crate::design::program;
use crate::imports::{Imports, circles};

/// What each module at the root of the crate may import of the others. Further down is nearer to the operator.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("activity", &[]),
    ("clock", &[]),
    ("content", &[]),
    ("durable_files", &[]),
    ("metrics", &["job"]),
    ("report", &[]),
    ("domain", &["clock", "content"]),
    ("text", &["clock", "content", "domain"]),
    ("crypto", &["durable_files"]),
    ("http_server", &[]),
    ("knowledge", &["content", "domain", "text"]),
    ("answers", &["content", "knowledge", "text"]),
    ("form", &["clock", "domain", "text"]),
    ("store", &["clock", "crypto", "durable_files", "domain", "form"]),
    ("health", &["clock", "http_server", "store"]),
    ("world", &["answers", "content", "domain", "durable_files", "knowledge", "text"]),
    ("input", &["domain"]),
    ("turn", &["answers", "clock", "crypto", "domain", "form", "input", "store", "text", "world"]),
    (
        "talks",
        &[
            "answers",
            "clock",
            "domain",
            "form",
            "input",
            "job",
            "knowledge",
            "report",
            "store",
            "text",
            "turn",
            "world",
        ],
    ),
    ("telegram", &["activity", "clock", "domain", "health", "http_server", "input", "store", "text", "turn"]),
    ("job", &["activity", "clock", "crypto", "domain", "health", "store", "turn", "world"]),
    ("planner", &["clock", "domain", "health", "job", "store", "talks", "text", "turn"]),
    (
        "writer",
        &[
            "activity",
            "answers",
            "clock",
            "content",
            "crypto",
            "domain",
            "form",
            "health",
            "input",
            "job",
            "knowledge",
            "metrics",
            "planner",
            "store",
            "talks",
            "telegram",
            "text",
            "turn",
            "world",
        ],
    ),
    ("config", &["activity", "durable_files", "domain", "telegram"]),
    (
        "run",
        &[
            "activity",
            "answers",
            "clock",
            "config",
            "content",
            "crypto",
            "durable_files",
            "domain",
            "health",
            "http_server",
            "knowledge",
            "metrics",
            "planner",
            "store",
            "talks",
            "telegram",
            "world",
            "writer",
        ],
    ),
    ("ask", &["answers", "clock", "crypto", "domain", "input", "knowledge", "store", "talks", "text", "turn", "world"]),
    (
        "operator",
        &["clock", "config", "content", "crypto", "durable_files", "domain", "knowledge", "run", "store", "world"],
    ),
    (
        "sandbox",
        &[
            "activity",
            "clock",
            "config",
            "content",
            "crypto",
            "durable_files",
            "domain",
            "knowledge",
            "run",
            "store",
            "talks",
            "text",
        ],
    ),
];

/// What of a room others see beside its façade: its buttons with commands and links, its forms, and how the answers of
/// a form become a business.
const DECLARATIONS: &[&str] = &["press", "form", "record"];

/// The pairs of groups that import each other, by what `group` makes of a file.
fn between(group: impl Fn(&str) -> Option<String>) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for (file, targets) in Imports::read().graph() {
        for target in targets {
            if let (Some(from), Some(to)) = (group(&file), group(&target))
                && from != to
            {
                found.insert((from, to));
            }
        }
    }
    found
}

#[test]
fn modules_import_what_the_design_lets_them() {
    let allowed: BTreeMap<&str, &[&str]> = MAY_IMPORT.iter().copied().collect();
    let root = |file: &str| file.split("::").next().filter(|name| !name.is_empty()).map(str::to_owned);
    let read: BTreeSet<String> = Imports::read().graph().keys().filter_map(|file| root(file)).collect();
    let unread: Vec<_> = allowed.keys().filter(|module| !read.contains(**module)).collect();
    assert!(unread.is_empty(), "no sources were found of {unread:?}");
    let found = between(root);
    let unknown: BTreeSet<_> =
        found.iter().map(|(from, _)| from).filter(|from| !allowed.contains_key(from.as_str())).collect();
    assert!(unknown.is_empty(), "no place in the design: {unknown:?}");
    let against: Vec<_> = found.iter().filter(|(from, to)| !allowed[from.as_str()].contains(&to.as_str())).collect();
    assert!(against.is_empty(), "not by the design: {against:?}");
}

#[test]
fn a_room_of_talks_has_one_facade() {
    let folders = std::fs::read_dir("src/talks").unwrap().map(|entry| entry.unwrap().path());
    let facades = folders.filter(|path| path.join("press.rs").exists()).map(|path| path.with_extension("rs"));
    let facades: Vec<_> = facades.collect();
    assert!(facades.iter().any(|path| path.ends_with("desk.rs")), "{facades:?}");
    for path in facades {
        let facade = program(&path);
        let modules = facade.lines().filter_map(|line| line.strip_suffix(';')?.split_once("mod "));
        let open = modules.filter(|(seen, name)| !seen.is_empty() && !DECLARATIONS.contains(name));
        let open: Vec<_> = open.collect();
        assert!(open.is_empty(), "{path:?}: others may reach into {open:?}");
    }
}

#[test]
fn no_circle_of_imports_is_longer_than_two_files() {
    let found = circles(&Imports::read().graph());
    assert!(found.is_empty(), "these files lead to each other: {found:?}");
}
