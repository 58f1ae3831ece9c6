//! A file that somebody sent: where it is, and then what is in it. The address holds the token, so that no error that
//! names it is ever shown.

use std::time::Duration;

use reqwest::Url;
use secrecy::ExposeSecret;
use serde::Deserialize;

use super::Transport;
use crate::telegram::outcome::Reply;

/// A file of the size that is fetched is here at once or not at all.
const TIMEOUT: Duration = Duration::from_secs(30);

/// What came of a wish for a file.
#[derive(Debug)]
pub enum Fetched {
    /// What is in it.
    Bytes(Vec<u8>),
    /// It is larger than was asked for, or than a bot may fetch.
    TooLarge,
    /// Telegram does not have it any more.
    Gone,
    /// Nothing is known of it, but how the call went.
    Not(Reply),
}

/// What getFile says.
#[derive(Deserialize)]
struct Place {
    file_path: Option<String>,
    file_size: Option<u64>,
}

impl Transport {
    /// Fetches the file that `payload` names, where it has no more than `most` bytes. Asking again does no harm: no end of
    /// it is a doubt.
    pub async fn fetch(&self, payload: &[u8], most: usize) -> Fetched {
        let place: Place = match self.ask("getFile", payload.to_vec()).await {
            Ok(place) => place,
            Err(reply) => return refused(reply),
        };
        let is_larger = |size: u64| usize::try_from(size).unwrap_or(usize::MAX) > most;
        if place.file_size.is_some_and(is_larger) {
            return Fetched::TooLarge;
        }
        match place.file_path {
            Some(path) => self.download(&path, most).await,
            None => Fetched::Gone,
        }
    }

    async fn download(&self, path: &str, most: usize) -> Fetched {
        let (client, pool) = self.connections();
        let request = client.get(self.place(path)).timeout(TIMEOUT);
        let fetching = async {
            let mut response = request.send().await?;
            let (status, mut bytes) = (response.status().as_u16(), Vec::<u8>::new());
            // What was told of its size is not believed.
            while status == 200
                && bytes.len() <= most
                && let Some(chunk) = response.chunk().await?
            {
                bytes.extend_from_slice(&chunk);
            }
            Ok::<_, reqwest::Error>((status, bytes))
        };
        match fetching.await {
            Ok((200, bytes)) if bytes.len() > most => Fetched::TooLarge,
            Ok((200, bytes)) => Fetched::Bytes(bytes),
            Ok((400 | 404 | 410, _)) => Fetched::Gone,
            Ok(_) => Fetched::Not(Reply::Gateway),
            Err(_) => {
                self.discard(pool);
                Fetched::Not(Reply::NotSent)
            }
        }
    }

    /// Where a file is; like [`Self::url`] put together by segments.
    fn place(&self, path: &str) -> Url {
        let mut url = self.base.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            let bot = format!("bot{}", self.token.expose_secret());
            segments.pop_if_empty().push("file").push(&bot).extend(path.split('/'));
        }
        url
    }
}

/// What it means that Telegram does not say where a file is.
fn refused(reply: Reply) -> Fetched {
    match reply {
        Reply::Refused { status: 400, description, .. } if description.contains("file is too big") => Fetched::TooLarge,
        Reply::Refused { status: 400, retry_after: None, migrate_to: None, .. } | Reply::Accepted { .. } => {
            Fetched::Gone
        }
        Reply::Unknown => Fetched::Not(Reply::NotSent),
        reply => Fetched::Not(reply),
    }
}
