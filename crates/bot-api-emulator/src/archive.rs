//! Chats that outlive the emulator: one file, and a folder with what people and the bot sent.
//!
//! The file is written beside its old self and then takes its place, so that a cut leaves a whole one. Numbers
//! of messages, updates and presses count on: what the bot remembers of a chat stays true of it.

use std::collections::{BTreeMap, VecDeque};
use std::fs;
use std::io::{self, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Emulator;
use super::chats::Chat;
use super::feed::Change;
use super::files::File;
use super::state::State;
use super::updates::Pending;

/// How the file is written; another version is not read.
const VERSION: u32 = 1;

/// What is kept.
#[derive(Serialize, Deserialize)]
struct Kept<People, Chats, Files, Updates> {
    version: u32,
    people: People,
    chats: Chats,
    files: Files,
    pending: Updates,
    next_update: i64,
    last_message: i64,
    last_press: i64,
}

type Read = Kept<BTreeMap<i64, Value>, BTreeMap<i64, Chat>, Vec<File>, VecDeque<Pending>>;

impl Emulator {
    /// Writes all chats to `path`, and the files in them to a folder beside it.
    pub fn keep(&self, path: &Path) -> io::Result<()> {
        let (kept, files) = {
            let state = self.shared.lock();
            (serde_json::to_vec(&state.kept())?, state.files.values().cloned().collect::<Vec<_>>())
        };
        let folder = folder(path);
        for file in files.iter().filter(|file| !file.bytes.is_empty()) {
            let place = folder.join(&file.id);
            if !place.exists() {
                fs::create_dir_all(&folder)?;
                write(&place, &file.bytes)?;
            }
        }
        write(path, &kept)
    }

    /// Takes up the chats that [`Emulator::keep`] wrote; false if there are none.
    pub fn take_up(&self, path: &Path) -> io::Result<bool> {
        let file = match fs::File::open(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            file => file?,
        };
        let mut kept: Read = serde_json::from_reader(BufReader::new(file))?;
        if kept.version != VERSION {
            return Err(io::Error::other(format!("version {} instead of {VERSION}", kept.version)));
        }
        for file in &mut kept.files {
            file.bytes = fs::read(folder(path).join(&file.id)).unwrap_or_default().into();
        }
        self.shared.change(|state| state.take_up(kept));
        Ok(true)
    }
}

impl State {
    fn kept(&self) -> impl Serialize {
        Kept {
            version: VERSION,
            people: self.people.iter().collect::<BTreeMap<_, _>>(),
            chats: self.chats.iter().collect::<BTreeMap<_, _>>(),
            files: self.files.values().collect::<Vec<_>>(),
            pending: &self.queue.pending,
            next_update: self.queue.next,
            last_message: self.last_message,
            last_press: self.last_press,
        }
    }

    /// Numbers go on from the greater of what was kept and what the options say: a file that is a little old
    /// must not let two messages have one number.
    fn take_up(&mut self, kept: Read) {
        self.people = kept.people.into_iter().collect();
        self.chats = kept.chats.into_iter().collect();
        self.files = kept.files.into_iter().map(|file| (file.id.clone(), file)).collect();
        self.queue.pending = kept.pending;
        self.queue.next = self.queue.next.max(kept.next_update);
        self.last_message = self.last_message.max(kept.last_message);
        self.last_press = self.last_press.max(kept.last_press);
        self.chats.keys().for_each(|chat| self.feed.tell(Change::Chat(*chat)));
    }
}

/// Where the files of the chats in `path` are.
fn folder(path: &Path) -> PathBuf {
    path.with_extension("files")
}

/// Writes a whole file or none.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut fresh = BufWriter::new(tempfile::NamedTempFile::new_in(folder)?);
    fresh.write_all(bytes)?;
    let fresh = fresh.into_inner().map_err(io::IntoInnerError::into_error)?;
    fresh.as_file().sync_all()?;
    fresh.persist(path).map_err(|error| error.error)?;
    Ok(())
}
