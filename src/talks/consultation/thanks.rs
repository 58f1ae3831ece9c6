//! Thanks: what is written to a case that is over and says nothing else opens nothing again, and waits for no answer.

use crate::answers::{Politeness, Verdict};
use crate::store::cases::{self, Sort};
use crate::text::phrase::{self, Farewell, Set, Thanks};
use crate::turn::{Talk, Turn};

/// Words of which a greeting or a farewell has no more.
const MOST_POLITE: usize = 3;

/// Whose names may stand in thanks: of everybody who is or was of the office, in single words.
pub(super) async fn names(turn: &mut Turn<'_>) -> Talk<Vec<String>> {
    let known = cases::known_names(turn.read()).await?;
    Ok(known.iter().flat_map(|(_, name)| phrase::words(name)).collect())
}

/// Whether words only say thanks, or that something was read. More than a few words are a greeting or a farewell only
/// where they thank as well: "eh, ternyata masih ditolak lagi" goes on.
pub(super) fn is_thanks(turn: &Turn<'_>, names: &[String], sort: Sort, words: Option<&str>) -> bool {
    let Some(words) = words else { return sort == Sort::Sticker };
    if words.contains('?') {
        return false;
    }
    let all = phrase::words(words);
    // "Oke siap", "baik bu": that it was read.
    let is_read = |word: &String| [Set::Yes, Set::Filler].iter().any(|set| phrase::has(*set, word));
    if phrase::is(Set::Yes, words) || all.iter().all(is_read) {
        return true;
    }
    // "Belum selesai" ends like a farewell and is the opposite of one.
    if all.iter().any(|word| phrase::has(Set::NotHelped, word)) {
        return false;
    }
    let thanks = phrase::thanks(words, names);
    match turn.world.answers.rank(words).verdict(None, &[]) {
        _ if thanks == Thanks::Alone => true,
        Verdict::Polite(Politeness::Thanks) => thanks == Thanks::Perhaps,
        Verdict::Polite(Politeness::Goodbye) => all.len() <= MOST_POLITE && phrase::farewell(words) != Farewell::No,
        Verdict::Polite(Politeness::Emoji | Politeness::Greeting) => all.len() <= MOST_POLITE,
        _ => false,
    }
}
