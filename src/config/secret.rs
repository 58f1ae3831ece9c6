//! Secrets that the operator gives.

use std::path::Path;
use std::str::FromStr;

use secrecy::{ExposeSecret, SecretString};

use super::error::Error;
use crate::telegram::intake::SECRET_CHARS;

/// Telegram's own limit for the webhook's secret.
const MOST_SECRET_CHARS: usize = 256;

/// A secret given as text; never shown.
#[derive(Clone, Debug)]
pub struct SecretText(SecretString);

impl FromStr for SecretText {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned().into()))
    }
}

impl SecretText {
    /// Reads a secret from a file that holds nothing else.
    pub(super) fn read(path: &Path) -> Result<Self, Error> {
        let text =
            std::fs::read_to_string(path).map_err(|source| Error::TokenFile { path: path.to_owned(), source })?;
        Ok(Self(text.trim().to_owned().into()))
    }

    /// The secret as a bot's token, where it looks like one.
    pub(super) fn token(self) -> Result<SecretString, Error> {
        let whole = self.0.expose_secret().split_once(':').is_some_and(|(id, key)| {
            !id.is_empty()
                && id.bytes().all(|b| b.is_ascii_digit())
                && !key.is_empty()
                && key.bytes().all(is_secret_char)
        });
        if whole { Ok(self.0) } else { Err(Error::NotAToken) }
    }

    /// The secret as a webhook's, where it cannot be guessed.
    pub(super) fn webhook_secret(self) -> Result<SecretString, Error> {
        let text = self.0.expose_secret();
        let strong = (SECRET_CHARS..=MOST_SECRET_CHARS).contains(&text.len()) && text.bytes().all(is_secret_char);
        if strong { Ok(self.0) } else { Err(Error::WeakSecret) }
    }
}

fn is_secret_char(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-'
}
