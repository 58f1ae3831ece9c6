//! The only caller of randomness and the only holder of keys.
//!
//! One secret in a file beside the database; [`Keys`] derives a key for each purpose from it.
//! What is sealed names the row it belongs to, so a ciphertext cannot be moved to another row.

pub mod key_file;

use base64::engine::general_purpose::STANDARD as BASE64;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

const SECRET_BYTES: usize = 32;
const NONCE_BYTES: usize = 24;

/// Why a key could not be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The key file cannot be read or written.
    #[error("key file {path}: {source}")]
    File {
        /// Where the key was looked for.
        path: String,
        /// What the file system said.
        source: std::io::Error,
    },
    /// The key file does not hold 32 bytes in base64.
    #[error("key file {0} does not hold a key of this program")]
    Malformed(String),
    /// Others on this machine may read the key file.
    #[error("key file {0} can be read by others; run: chmod 600 {0}")]
    Exposed(String),
    /// The bytes were sealed with another key, for another row, or were changed.
    #[error("cannot be opened with this key")]
    Refused,
}

/// Keys derived from the one secret.
#[derive(Clone)]
pub struct Keys {
    seal: XChaCha20Poly1305,
    hash: [u8; SECRET_BYTES],
    /// Outlives a change of the key.
    marks: [u8; SECRET_BYTES],
}

impl Keys {
    /// Derives the keys of a known secret.
    #[must_use]
    pub fn derive(secret: &[u8; SECRET_BYTES]) -> Self {
        let hash = expand(secret, b"hash v1");
        Self { seal: XChaCha20Poly1305::new(&expand(secret, b"seal v1").into()), hash, marks: hash }
    }

    /// Encrypts `plain` for the row that `row` names.
    ///
    /// # Panics
    /// Never: the cipher refuses only texts of more than 256 GiB.
    #[must_use]
    pub fn seal(&self, row: &str, plain: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE_BYTES] = random();
        let sealed = self
            .seal
            .encrypt(XNonce::from_slice(&nonce), Payload { msg: plain, aad: row.as_bytes() })
            .expect("a text that fits in memory is below the cipher's limit");
        [nonce.as_slice(), &sealed].concat()
    }

    /// Decrypts what [`Keys::seal`] made for the same row.
    ///
    /// # Errors
    /// [`Error::Refused`] for another key, another row or changed bytes.
    pub fn open(&self, row: &str, sealed: &[u8]) -> Result<Vec<u8>, Error> {
        let (nonce, text) = sealed.split_at_checked(NONCE_BYTES).ok_or(Error::Refused)?;
        self.seal
            .decrypt(XNonce::from_slice(nonce), Payload { msg: text, aad: row.as_bytes() })
            .map_err(|_| Error::Refused)
    }

    /// A keyed hash of `text`, for telling whether two stored texts are equal without reading them.
    ///
    /// It changes with the key: the text itself must be stored, sealed, so that it can be hashed anew.
    #[must_use]
    pub fn fingerprint(&self, purpose: &str, text: &str) -> String {
        keyed(&self.hash, purpose, text)
    }

    /// A keyed hash that outlives a change of the key: for what is nowhere else, so that it could not be hashed anew.
    #[must_use]
    pub fn mark(&self, purpose: &str, text: &str) -> String {
        keyed(&self.marks, purpose, text)
    }
}

/// The content address of a file: SHA-256 in lower-case hexadecimal.
#[must_use]
pub fn content_hash(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

fn keyed(key: &[u8; SECRET_BYTES], purpose: &str, text: &str) -> String {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(purpose.as_bytes());
    mac.update(&[0]);
    mac.update(text.as_bytes());
    hex::encode(mac.finalize().into_bytes().get(..16).unwrap_or_default())
}

fn expand(secret: &[u8], purpose: &[u8]) -> [u8; SECRET_BYTES] {
    let mut key = [0; SECRET_BYTES];
    Hkdf::<Sha256>::new(None, secret).expand(purpose, &mut key).expect("32 bytes are within what HKDF can expand");
    key
}

/// Draws the random bytes of one turn.
#[must_use]
pub fn chance() -> [u8; 32] {
    random()
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks for chance")]
fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system has a source of randomness");
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_k2_the_same_digits_are_different_hashes_for_different_purposes() {
        let keys = Keys::derive(&[7; 32]);
        let digits = "1234567890123";
        for hash in [Keys::fingerprint, Keys::mark] {
            assert_ne!(hash(&keys, "phone", digits), hash(&keys, "nib", digits));
            assert_eq!(hash(&keys, "phone", digits), hash(&keys, "phone", digits));
            // Nor can a purpose and a text run into one another.
            assert_ne!(hash(&keys, "phone", "1"), hash(&keys, "phon", "e1"));
        }
        assert_ne!(keys.fingerprint("phone", digits), Keys::derive(&[8; 32]).fingerprint("phone", digits));
    }

    #[test]
    fn a_sealed_text_opens_only_for_its_own_row_and_key() {
        let keys = Keys::derive(&[7; 32]);
        let sealed = keys.seal("outbox:1", b"halo Ibu Sari");
        assert_eq!(keys.open("outbox:1", &sealed).unwrap(), b"halo Ibu Sari");
        assert!(keys.open("outbox:2", &sealed).is_err());
        assert!(Keys::derive(&[8; 32]).open("outbox:1", &sealed).is_err());
        assert!(keys.open("outbox:1", &sealed[..10]).is_err());
    }
}
