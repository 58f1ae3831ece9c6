//! Files beside the database: their names, that only their owner reads them, and that they outlast a power cut.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// The file `<path>.<suffix>`.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

/// The file `<path><suffix>`, as SQLite names its own.
pub(crate) fn tail(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// How a file is opened that others may not read.
pub(crate) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).mode(0o600);
    options
}

/// Writes a whole file that only its owner reads.
pub(crate) fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    private().create(true).truncate(true).open(path)?.write_all(bytes)
}

/// Takes a file's permissions from everybody but its owner; tells whether there were any.
pub(crate) fn make_private(path: &Path) -> io::Result<bool> {
    let mut permissions = match std::fs::metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        metadata => metadata?.permissions(),
    };
    let is_open = permissions.mode() & 0o077 != 0;
    if is_open {
        permissions.set_mode(permissions.mode() & 0o700);
        std::fs::set_permissions(path, permissions)?;
    }
    Ok(is_open)
}

/// Bytes that are free where a file is; none where the system does not tell.
pub(crate) fn free(path: &Path) -> Option<u64> {
    let found = rustix::fs::statvfs(path).ok()?;
    Some(found.f_bavail.saturating_mul(found.f_frsize))
}

/// Whether a failure may pass without the operator changing what was asked for.
pub(crate) fn may_pass(error: &io::Error) -> bool {
    !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::PermissionDenied | ErrorKind::IsADirectory)
}

/// Removes a file, if there is one.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Makes a file that only its owner reads, and returns once its bytes and its name are on disk.
pub(crate) fn create_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_durably(private().create_new(true), path, bytes)
}

/// Adds to a file that only its owner reads, made where there is none, and returns once that is on disk.
pub(crate) fn append_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_durably(private().create(true).append(true), path, bytes)
}

fn write_durably(options: &OpenOptions, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = options.open(path)?;
    step("write", path);
    file.write_all(bytes)?;
    sync_open(&file, path)?;
    sync_name(path)
}

/// Puts a file in the place of another, and returns once the name is on disk.
pub(crate) fn rename_durably(from: &Path, to: &Path) -> io::Result<()> {
    step("rename", to);
    std::fs::rename(from, to)?;
    sync_name(to)
}

/// Waits until what a file holds is on disk.
pub(crate) fn sync(path: &Path) -> io::Result<()> {
    sync_open(&File::open(path)?, path)
}

fn sync_open(file: &File, path: &Path) -> io::Result<()> {
    step("sync", path);
    file.sync_all()
}

/// Waits until the name of a file is on disk: a new or renamed one may be lost before.
pub(crate) fn sync_name(path: &Path) -> io::Result<()> {
    sync(path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")))
}

/// A step that tests look at: whether it is on disk shows only at a power cut, the order in which it was asked for here.
#[cfg(not(test))]
fn step(_: &str, _: &Path) {}

#[cfg(test)]
use steps::step;

/// What a test's thread asked of the disk, in order.
#[cfg(test)]
pub(crate) mod steps {
    use std::cell::RefCell;
    use std::path::Path;

    thread_local! { static STEPS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) } }

    pub(super) fn step(what: &str, path: &Path) {
        let name =
            if path.is_dir() { "the folder".into() } else { path.file_name().unwrap_or_default().to_string_lossy() };
        STEPS.with_borrow_mut(|steps| steps.push(format!("{what} {name}")));
    }

    /// The steps since the last look.
    pub(crate) fn taken() -> Vec<String> {
        STEPS.take()
    }
}
