//! The key file: the secret on its first line and, once it was changed, the key of the marks on a second.
//!
//! A new key waits as `<key>.new` until the database fits it. So a program that is killed leaves a file that fits.

use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use base64::Engine;

use super::{BASE64, Error, Keys, SECRET_BYTES, content_hash, random};
use crate::durable_files::{self, beside};

/// Reads the key file.
///
/// # Errors
/// When it cannot be used or others can read it.
pub fn load(path: &Path) -> Result<Keys, Error> {
    let text = std::fs::read_to_string(path).map_err(|e| file(path, e))?;
    let mode = std::fs::metadata(path).map_err(|e| file(path, e))?.permissions().mode();
    if mode & 0o077 != 0 {
        return Err(Error::Exposed(path.display().to_string()));
    }
    read(&text).ok_or_else(|| Error::Malformed(path.display().to_string()))
}

/// Reads the key file, or makes one (mode 0600) where there is none.
///
/// # Errors
/// When it cannot be used or others can read it.
pub fn load_or_create(path: &Path) -> Result<Keys, Error> {
    match load(path) {
        Err(Error::File { source, .. }) if source.kind() == ErrorKind::NotFound => {
            let secret = random();
            write(path, &[secret])?;
            Ok(Keys::derive(&secret))
        }
        other => other,
    }
}

/// Makes a new key that knows the same marks, and lets it wait as `<key>.new`.
///
/// # Errors
/// When the file cannot be written.
pub fn prepare(path: &Path, old: &Keys) -> Result<Keys, Error> {
    let waiting = waiting(path);
    // One that waits and does not fit the database was left by a change that never came to its end.
    durable_files::remove(&waiting).map_err(|e| file(&waiting, e))?;
    let secret = random();
    write(&waiting, &[secret, old.marks])?;
    Ok(Keys { marks: old.marks, ..Keys::derive(&secret) })
}

/// The key that waits, if one does.
///
/// # Errors
/// When the file cannot be used.
pub fn pending(path: &Path) -> Result<Option<Keys>, Error> {
    match load(&waiting(path)) {
        Err(Error::File { source, .. }) if source.kind() == ErrorKind::NotFound => Ok(None),
        other => other.map(Some),
    }
}

/// Puts the key that waits in the place of the old one, and tells where the old one is now.
///
/// # Errors
/// When the files cannot be written.
pub fn adopt(path: &Path) -> Result<PathBuf, Error> {
    let text = std::fs::read(path).map_err(|e| file(path, e))?;
    // Named by its content: doing it twice changes nothing.
    let name: String = content_hash(&text).chars().take(8).collect();
    let aside = beside(path, &format!("old-{name}"));
    if std::fs::read(&aside).ok().as_deref() != Some(&text) {
        durable_files::create_durably(&aside, &text).map_err(|e| file(&aside, e))?;
    }
    durable_files::rename_durably(&waiting(path), path).map_err(|e| file(path, e))?;
    Ok(aside)
}

fn read(text: &str) -> Option<Keys> {
    let mut lines = text.lines().map(|line| BASE64.decode(line.trim()).unwrap_or_default());
    let mut next = || lines.next().map(<[u8; SECRET_BYTES]>::try_from);
    let keys = Keys::derive(&next()?.ok()?);
    match next() {
        None => Some(keys),
        Some(marks) => Some(Keys { marks: marks.ok()?, ..keys }),
    }
}

/// Writes a file that only its owner reads, and waits until it is on disk.
fn write(path: &Path, lines: &[[u8; SECRET_BYTES]]) -> Result<(), Error> {
    let text: String = lines.iter().map(|line| BASE64.encode(line) + "\n").collect();
    durable_files::create_durably(path, text.as_bytes()).map_err(|e| file(path, e))
}

fn waiting(path: &Path) -> PathBuf {
    beside(path, "new")
}

fn file(path: &Path, source: std::io::Error) -> Error {
    Error::File { path: path.display().to_string(), source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_file_is_made_once_private_and_then_read() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("bot.key");
        assert!(matches!(load(&path), Err(Error::File { .. })));
        let sealed = load_or_create(&path).unwrap().seal("r", b"x");
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(load_or_create(&path).unwrap().open("r", &sealed).unwrap(), b"x");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(load_or_create(&path), Err(Error::Exposed(_))));
    }

    #[test]
    fn a_damaged_key_file_is_named() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("bot.key");
        load_or_create(&path).unwrap();
        let good = std::fs::read_to_string(&path).unwrap();
        for damaged in ["bukan kunci".to_owned(), String::new(), format!("{good}bukan kunci\n")] {
            std::fs::write(&path, damaged).unwrap();
            assert!(matches!(load_or_create(&path), Err(Error::Malformed(_))));
        }
    }

    #[test]
    fn g10_a_new_key_waits_then_takes_the_place_of_the_old_one_and_knows_its_marks() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("bot.key");
        let old = load_or_create(&path).unwrap();
        assert!(pending(&path).unwrap().is_none());
        prepare(&path, &old).unwrap();
        let new = prepare(&path, &old).unwrap();
        let sealed = new.seal("r", b"x");
        assert_eq!(pending(&path).unwrap().unwrap().open("r", &sealed).unwrap(), b"x", "one left over is replaced");
        assert!(load(&path).unwrap().open("r", &sealed).is_err(), "nothing changed yet");
        let aside = adopt(&path).unwrap();
        assert_eq!(load(&path).unwrap().open("r", &sealed).unwrap(), b"x");
        assert!(pending(&path).unwrap().is_none());
        let kept = load(&aside).unwrap();
        assert_eq!(kept.fingerprint("p", "t"), old.fingerprint("p", "t"));
        let third = prepare(&path, &load(&path).unwrap()).unwrap();
        for keys in [&new, &kept, &third] {
            assert_eq!(keys.mark("p", "7"), old.mark("p", "7"));
        }
        assert_ne!(new.fingerprint("p", "t"), old.fingerprint("p", "t"));
        assert_eq!(old.mark("p", "t"), old.fingerprint("p", "t"), "marks of before the first change still count");
    }

    #[test]
    fn r_k5_a_key_is_on_disk_before_anything_is_sealed_with_it_and_the_old_one_before_it_is_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("bot.key");
        durable_files::steps::taken();
        let old = load_or_create(&path).unwrap();
        let durable = |name: &str| [format!("write {name}"), format!("sync {name}"), "sync the folder".to_owned()];
        assert_eq!(durable_files::steps::taken(), durable("bot.key"));
        prepare(&path, &old).unwrap();
        assert_eq!(durable_files::steps::taken(), durable("bot.key.new"));
        let aside = adopt(&path).unwrap();
        let aside = aside.file_name().unwrap().to_str().unwrap();
        let replaced = ["rename bot.key".to_owned(), "sync the folder".to_owned()];
        assert_eq!(durable_files::steps::taken(), [&durable(aside)[..], &replaced].concat());
    }

    #[test]
    fn p1_the_old_key_is_kept_over_no_other_file() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("bot.key");
        let old = load_or_create(&path).unwrap();
        prepare(&path, &old).unwrap();
        let text = std::fs::read(&path).unwrap();
        let aside = beside(&path, &format!("old-{}", &content_hash(&text)[..8]));
        std::fs::write(&aside, "mine").unwrap();
        assert!(adopt(&path).is_err());
        assert_eq!(std::fs::read(&aside).unwrap(), b"mine");
        assert_eq!(std::fs::read(&path).unwrap(), text, "the key stays in its place");
        std::fs::remove_file(&aside).unwrap();
        assert_eq!(adopt(&path).unwrap(), aside);
    }
}
