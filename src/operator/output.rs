//! Files that the operator names to be written: never over what is there, never over the bot's own.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use crate::config::StoreArgs;
use crate::durable_files::{beside, tail};
use crate::run::StartupError;
use crate::store::backup;

/// Every file that a database has or may get, by what it is for.
fn own_files(store: &StoreArgs) -> Vec<(&'static str, PathBuf)> {
    let (database, key) = (&store.database, store.key_file());
    vec![
        ("the database", database.clone()),
        ("the database's write-ahead log", tail(database, "-wal")),
        ("the database's shared memory", tail(database, "-shm")),
        ("the database's journal", tail(database, "-journal")),
        ("the database's lock", beside(database, "lock")),
        ("the list of erasure marks", beside(database, "erased")),
        ("the mark of damage", beside(database, "damaged")),
        ("the copy that a restore prepares", beside(database, "restoring")),
        ("the sandbox's chats", beside(database, "chats.json")),
        ("the key's next version", beside(&key, "new")),
        ("the key file", key),
    ]
}

/// Refuses a database and a key whose files would get in each other's way.
///
/// # Errors
/// When two of them are the same file.
pub fn check_own(store: &StoreArgs) -> Result<(), StartupError> {
    let own = own_files(store);
    for (at, (what, path)) in own.iter().enumerate() {
        if let Some((other, _)) = own.iter().skip(at + 1).find(|(_, other)| is_same(path, other)) {
            let path = path.display();
            return Err(StartupError::Unusable(format!("{path} would be {what} and {other}; choose other names")));
        }
    }
    Ok(())
}

/// Refuses to write over a file of the database itself, whatever name or link leads to it.
///
/// # Errors
/// When `target` is one of them.
pub fn refuse_own(target: &Path, store: &StoreArgs) -> Result<(), StartupError> {
    if target.file_name().is_none() {
        return Err(StartupError::Unusable(format!("{} is not the name of a file", target.display())));
    }
    match own_files(store).into_iter().find(|(_, own)| is_same(target, own)) {
        Some((what, _)) => {
            let target = target.display();
            Err(StartupError::Unusable(format!("{target} is {what}; nothing was written, name another file")))
        }
        None => Ok(()),
    }
}

/// Refuses a target for a backup that is there already, unless it is an older backup and may be replaced.
///
/// # Errors
/// When the file must not be written.
pub async fn check_backup_target(target: &Path, replace: bool, store: &StoreArgs) -> Result<(), StartupError> {
    refuse_own(target, store)?;
    refuse_own(&backup::part(target), store)?;
    let Ok(found) = target.symlink_metadata() else { return Ok(()) };
    let name = target.display();
    if !replace {
        return Err(StartupError::Unusable(format!(
            "{name} exists; nothing was written. Name another file, or use --replace for an older backup"
        )));
    }
    if !found.is_file() || backup::carried(target).await.is_none() {
        return Err(StartupError::Unusable(format!("{name} is not a backup of this program; nothing was written")));
    }
    Ok(())
}

/// Whether both names lead to one file, or would when it is made.
fn is_same(one: &Path, other: &Path) -> bool {
    if place(one) == place(other) {
        return true;
    }
    match (one.metadata(), other.metadata()) {
        (Ok(one), Ok(other)) => (one.dev(), one.ino()) == (other.dev(), other.ino()),
        _ => false,
    }
}

/// Where a path leads, also where nothing is yet.
fn place(path: &Path) -> PathBuf {
    if let Ok(place) = path.canonicalize() {
        return place;
    }
    // A link to a file that is not there yet leads to where it would be.
    if let Ok(to) = path.read_link() {
        let folder = path.parent().unwrap_or(Path::new("."));
        return in_folder(&folder.join(to));
    }
    in_folder(path)
}

fn in_folder(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    path.file_name().map_or_else(|| folder.clone(), |name| folder.join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p1_the_bots_own_files_are_known_by_name_and_by_link_also_before_they_are_there() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        let store = StoreArgs { database: at("bot.db"), key_file: Some(at("secret")) };
        check_own(&store).unwrap();
        for name in ["bot.db", "secret"] {
            std::fs::write(at(name), "x").unwrap();
        }
        std::fs::hard_link(at("secret"), at("hard")).unwrap();
        std::os::unix::fs::symlink(at("bot.db"), at("soft")).unwrap();
        std::os::unix::fs::symlink("bot.db-wal", at("dangling")).unwrap();
        std::fs::create_dir(at("sub")).unwrap();
        for own in [
            "bot.db",
            "bot.db-wal",
            "bot.db-shm",
            "bot.db-journal",
            "bot.db.lock",
            "bot.db.erased",
            "bot.db.damaged",
            "bot.db.restoring",
            "secret",
            "secret.new",
            "hard",
            "soft",
            "dangling",
            "sub/../bot.db.erased",
        ] {
            assert!(refuse_own(&at(own), &store).is_err(), "{own}");
        }
        for free in ["bot.db.backup", "copy.db", "sub/bot.db"] {
            refuse_own(&at(free), &store).unwrap();
        }
        assert!(refuse_own(&at(".."), &store).is_err());
    }

    #[test]
    fn p1_a_key_that_would_replace_the_database_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        for (database, key) in [("bot.db", "bot.db"), ("bot.new", "bot"), ("bot.db", "bot.db.erased")] {
            let store = StoreArgs { database: at(database), key_file: Some(at(key)) };
            assert!(check_own(&store).is_err(), "{database} {key}");
        }
    }
}
