//! Writing what the program holds as files.

use std::path::Path;

use crate::knowledge::{self, Knowledge};
use crate::run::StartupError;

/// Writes all programmes below `folder`; tells how many files there are.
///
/// What is there already and different is replaced only with `replace`, and a link is never followed. Nothing is
/// written where one file is refused.
///
/// # Errors
/// When a file is in the way or cannot be written.
pub fn knowledge(knowledge: &Knowledge, folder: &Path, replace: bool) -> Result<usize, StartupError> {
    let files = knowledge::files(knowledge);
    let (mut new, mut in_the_way) = (Vec::new(), Vec::new());
    for (name, text) in &files {
        let path = folder.join(name);
        match path.symlink_metadata() {
            Err(_) => new.push((path, text)),
            Ok(found) if found.is_file() && std::fs::read(&path).is_ok_and(|bytes| bytes == text.as_bytes()) => {}
            Ok(found) if found.is_file() && replace => new.push((path, text)),
            Ok(_) => in_the_way.push(path.display().to_string()),
        }
    }
    if let Some(first) = in_the_way.first() {
        return Err(StartupError::Unusable(format!(
            "{first} and {} others are there already and different; nothing was written. Name another folder, or use \
             --replace",
            in_the_way.len() - 1
        )));
    }
    for (path, text) in new {
        let part = crate::durable_files::beside(&path, "umkm-bot-part");
        let write = || {
            path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
            std::fs::write(&part, text)?;
            // A new name for new bytes: whatever else is linked to the old ones keeps them.
            std::fs::rename(&part, &path)
        };
        write().map_err(StartupError::file(&path))?;
    }
    Ok(files.len())
}
