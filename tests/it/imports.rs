//! The graph of imports: which file of the bot uses which other, and the circles in it.
//!
//! The crates below the bot count as if they were folders of `src`, for that is how the bot names them.
//! Read from the text: `use` declarations and paths that begin with `crate`, `super`, `self` or a child module. What
//! a file only passes on (`pub use`) is no import of its own: whoever names it there is taken to where it comes from.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::design::{program, rust_files, source_folders};

/// A module by the segments of its path; the root of the crate has none.
type Module = Vec<String>;

/// The files of the program with what they import.
pub struct Imports {
    files: BTreeMap<Module, File>,
}

#[derive(Default)]
struct File {
    imports: Vec<Module>,
    /// What it passes on, by the name under which it does; `*` for all of a module.
    passed_on: BTreeMap<String, Module>,
}

impl Imports {
    /// Reads all sources but tests.
    pub fn read() -> Self {
        let is_program = |path: &&std::path::PathBuf| {
            !path.ends_with("main.rs")
                && !path.components().any(|part| part.as_os_str() == "tests")
                && !path.ends_with("tests.rs")
        };
        let texts: BTreeMap<Module, String> = source_folders()
            .iter()
            .flat_map(|folder| rust_files(folder).into_iter().map(move |path| (folder, path)))
            .filter(|(_, path)| is_program(&path))
            // The root of a crate below only names its modules.
            .filter(|(folder, path)| folder.as_path() == Path::new("src") || !path.ends_with("lib.rs"))
            .map(|(folder, path)| (module(&path, folder), code(&program(&path))))
            .collect();
        let names: BTreeSet<Module> = texts.keys().cloned().collect();
        let files = texts.iter().map(|(name, text)| (name.clone(), File::read(name, text, &names))).collect();
        Self { files }
    }

    /// What every file imports, itself left out.
    pub fn graph(&self) -> BTreeMap<String, BTreeSet<String>> {
        let edges = |(name, file): (&Module, &File)| {
            let targets = file.imports.iter().filter_map(|path| self.origin(path, 0)).filter(|target| target != name);
            (name.join("::"), targets.map(|target| target.join("::")).collect())
        };
        self.files.iter().map(edges).collect()
    }

    /// The file that a path leads to.
    fn origin(&self, path: &[String], hops: usize) -> Option<Module> {
        const MOST_HOPS: usize = 6;
        let length = (0..=path.len()).rev().find(|length| self.files.contains_key(&path[..*length]))?;
        let (name, rest) = path.split_at(length);
        let passed_on = &self.files[name].passed_on;
        let next = rest.first().filter(|_| hops < MOST_HOPS).and_then(|word| {
            let named = passed_on.get(word).map(|target| [target, &rest[1..]].concat());
            named.or_else(|| passed_on.get("*").map(|target| [target, rest].concat()))
        });
        next.map_or_else(|| Some(name.to_vec()), |next| self.origin(&next, hops + 1))
    }
}

impl File {
    fn read(name: &[String], text: &str, names: &BTreeSet<Module>) -> Self {
        let mut file = Self::default();
        let mut rest = String::new();
        // Modules that are named to be reached through: what is named in them counts, not they.
        let mut modules = BTreeMap::new();
        for statement in text.split_inclusive(';') {
            let Some((before, tree)) = split_use(statement) else {
                rest += statement;
                continue;
            };
            rest += before;
            let passes_on =
                before.trim_end().ends_with("pub") || before.trim_end().ends_with(')') && before.contains("pub(");
            for path in expand(tree) {
                let (path, alias) = path.split_once(" as ").unwrap_or((&path, ""));
                let Some(mut path) = absolute(path.trim(), name, names) else { continue };
                let word = path.last().cloned().unwrap_or_default();
                if word == "self" || word == "*" {
                    path.pop();
                }
                // An exported macro: its path is the root's, and it stands in this file.
                if passes_on && path.len() == 1 && !names.contains(&path) {
                    continue;
                }
                if passes_on {
                    let word = if word == "self" { path.last().cloned().unwrap_or_default() } else { word };
                    file.passed_on.insert(word, path);
                } else if names.contains(&path) && word != "*" {
                    let alias =
                        if alias.is_empty() { path.last().cloned().unwrap_or_default() } else { alias.to_owned() };
                    modules.insert(alias, path);
                } else {
                    file.imports.push(path);
                }
            }
        }
        let words = rest.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
        let paths = words.filter(|word| word.contains("::"));
        file.imports.extend(paths.filter_map(|path| match path.split_once("::") {
            Some((first, rest)) if modules.contains_key(first) => {
                let rest = rest.split("::").map(str::to_owned);
                Some(modules[first].iter().cloned().chain(rest).collect())
            }
            _ => absolute(path, name, names),
        }));
        file
    }
}

/// The module that a file is.
fn module(path: &Path, folder: &Path) -> Module {
    let path = path.strip_prefix(folder).unwrap().with_extension("");
    let parts = path.iter().map(|part| part.to_str().unwrap().to_owned());
    parts.filter(|part| part != "lib").collect()
}

/// A program without comments, the words in quotes and the names of modules that may see something: `pub(in a::b)` is no
/// import of `a::b`.
fn code(program: &str) -> String {
    let lines = program.lines().map(|line| {
        let outside: Vec<&str> = line.split('"').step_by(2).collect();
        let outside = outside.join("\"\"");
        let mut outside = outside.split("//").next().unwrap_or_default().to_owned() + "\n";
        while let Some(at) = outside.find("pub(in ") {
            let end = outside[at..].find(')').map_or(outside.len(), |end| at + end);
            outside.replace_range(at..end, "pub(");
        }
        outside
    });
    lines.collect()
}

/// A statement that ends with a `use`: what stands before it, and its tree.
fn split_use(statement: &str) -> Option<(&str, &str)> {
    let at = statement.rfind("use ").filter(|at| {
        let before = statement[..*at].trim_end();
        before.is_empty()
            || before.ends_with(['\n', ';', '}', ']', ')'])
            || before.ends_with("pub")
            || statement[..*at].ends_with('\n')
    })?;
    Some((&statement[..at], statement[at + 4..].trim_end_matches(';').trim()))
}

/// `a::{b, c::d as e}` as the paths it stands for.
fn expand(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((prefix, body)) = tree.split_once('{') else {
        return vec![tree.trim().to_owned()];
    };
    let body = body.trim_end().strip_suffix('}').unwrap_or(body);
    let (mut parts, mut depth, mut part) = (Vec::new(), 0, String::new());
    for c in body.chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        if c == ',' && depth == 0 {
            parts.push(std::mem::take(&mut part));
        } else {
            part.push(c);
        }
    }
    parts.push(part);
    let parts = parts.iter().filter(|part| !part.trim().is_empty());
    parts.flat_map(|part| expand(part)).map(|path| format!("{prefix}{path}")).collect()
}

/// A path within the bot from the root; `None` for one that leads out of it.
fn absolute(path: &str, from: &[String], names: &BTreeSet<Module>) -> Option<Module> {
    let mut parts: Vec<String> = path.split("::").map(str::to_owned).collect();
    let mut base = match parts.first()?.as_str() {
        "crate" | "umkm_answers" | "umkm_domain" => Vec::new(),
        "self" | "super" => from.to_vec(),
        child => {
            let child = [from, &[child.to_owned()]].concat();
            return names.contains(&child).then(|| [child.as_slice(), &parts[1..]].concat());
        }
    };
    let first = |part: &str| matches!(part, "crate" | "umkm_answers" | "umkm_domain" | "self" | "super");
    while parts.first().is_some_and(|part| first(part)) {
        if parts.remove(0) == "super" {
            base.pop();
        }
    }
    base.extend(parts);
    Some(base)
}

/// The circles of more than two files: sets in which every file leads to every other.
pub fn circles(graph: &BTreeMap<String, BTreeSet<String>>) -> Vec<BTreeSet<String>> {
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        graph.keys().map(|file| (file.as_str(), reachable(graph, file))).collect();
    let mut circles: Vec<BTreeSet<String>> = Vec::new();
    for file in graph.keys().map(String::as_str).filter(|file| reach[file].contains(file)) {
        if circles.iter().any(|circle| circle.contains(file)) {
            continue;
        }
        let back = reach[file].iter().filter(|other| reach[*other].contains(file));
        circles.push(back.map(|other| (*other).to_owned()).collect());
    }
    circles.retain(|circle| circle.len() > 2);
    circles
}

fn reachable<'a>(graph: &'a BTreeMap<String, BTreeSet<String>>, from: &'a str) -> BTreeSet<&'a str> {
    let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
    while let Some(file) = next.pop() {
        for target in graph.get(file).into_iter().flatten() {
            if seen.insert(target.as_str()) {
                next.push(target);
            }
        }
    }
    seen
}

#[test]
fn a_circle_is_found_through_what_a_file_passes_on() {
    let names: BTreeSet<Module> = ["", "a", "b", "b::c", "d"]
        .iter()
        .map(|name| name.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect())
        .collect();
    let text = |name: &str| match name {
        "a" => "use crate::b::{self as e, Thing};\nfn go() { e::do_it(e::Thing) }\n",
        "b" => "mod c;\npub use c::Thing;\npub use crate::spell;\n",
        "b::c" => "pub(in crate::a) struct Thing;\nfn far() { crate::d::go() }\n",
        "d" => "use std::fmt;\npub(crate) use crate::b;\nuse crate::b::spell;\nuse super::a::X as Y;\n",
        _ => "pub mod a;\n",
    };
    let files =
        names.iter().map(|name| (name.clone(), File::read(name, &code(text(&name.join("::"))), &names))).collect();
    let graph = Imports { files }.graph();
    let of = |name: &str| graph[name].iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!((of("a"), of("b"), of("b::c"), of("d")), (vec!["b", "b::c"], vec![], vec!["d"], vec!["a", "b"]));
    assert_eq!(circles(&graph), [["a", "b::c", "d"].map(str::to_owned).into()]);
}
