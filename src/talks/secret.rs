//! Secrets for links: drawn before the turn, so that what a turn decides is repeatable.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

use crate::turn::Turn;

/// 128 bits of chance that nothing else in a turn uses: forms take the first four bytes, codes the last eight.
pub(in crate::talks) fn token(turn: &Turn<'_>) -> String {
    let bits: Vec<u8> = turn.chance.iter().skip(4).take(16).copied().collect();
    BASE64_URL_SAFE_NO_PAD.encode(bits)
}
