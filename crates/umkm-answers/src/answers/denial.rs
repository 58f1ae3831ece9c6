//! "Bukan mau pinjam, cuma mau tanya izin": what a text denies, or says that it has already, is not what it asks for.

/// Words that begin another clause.
const TURNS: [&str; 16] = [
    "tapi",
    "tp",
    "tetapi",
    "cuma",
    "cuman",
    "cm",
    "sekarang",
    "skrg",
    "skrng",
    "tinggal",
    "melainkan",
    "hanya",
    "terus",
    "trus",
    "lalu",
    "but",
];
/// Words that deny what follows.
const NOT: [&str; 5] = ["bukan", "bkn", "bukannya", "dudu", "not"];
const NO: [&str; 14] =
    ["ga", "gak", "gk", "g", "nggak", "ngga", "enggak", "tidak", "tdk", "tak", "ndak", "ora", "jangan", "dont"];
/// What is denied with them: a wish, not a possibility ("gak bisa login").
const WISH: [&str; 14] = [
    "mau", "mw", "butuh", "perlu", "pengen", "pengin", "pingin", "ingin", "usah", "minat", "cari", "nyari", "gelem",
    "want",
];
/// "Already", and what one has then.
const ALREADY: [&str; 10] = ["sudah", "udah", "sdh", "udh", "dah", "uda", "wis", "wes", "already", "punya"];
const HAVE: [&str; 12] =
    ["punya", "pny", "ada", "jadi", "dapat", "dapet", "duwe", "beres", "selesai", "terbit", "keluar", "have"];
/// "Other than".
const EXCEPT: [&str; 5] = ["selain", "kecuali", "saliyane", "besides", "except"];
/// Words that end what is excepted.
const ASKS: [&str; 12] =
    ["ada", "apa", "apalagi", "yang", "yg", "bisa", "adakah", "gimana", "opo", "mana", "dari", "what"];
/// What is left says something from so many words on.
const FEWEST_WORDS: usize = 2;

/// The text without what it denies, where it does and something is left.
pub(super) fn without_denied(text: &str) -> Option<String> {
    let clauses = clauses(text);
    let mut kept: Vec<&str> = Vec::new();
    let mut all = 0;
    for clause in &clauses {
        all += clause.len();
        kept.extend(undenied(clause));
    }
    (kept.len() < all && kept.len() >= FEWEST_WORDS).then(|| kept.join(" "))
}

/// A text cut at its signs and before words that turn it.
fn clauses(text: &str) -> Vec<Vec<&str>> {
    let mut clauses: Vec<Vec<&str>> = vec![Vec::new()];
    for word in text.split_whitespace() {
        if TURNS.contains(&plain(word).as_str()) {
            clauses.push(Vec::new());
        }
        clauses.last_mut().into_iter().for_each(|clause| clause.push(word));
        if word.ends_with([',', '.', ';', '?', '!']) {
            clauses.push(Vec::new());
        }
    }
    clauses
}

fn plain(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// What of a clause is not denied.
fn undenied<'a>(clause: &[&'a str]) -> Vec<&'a str> {
    let words: Vec<String> = clause.iter().map(|word| plain(word)).collect();
    let is = |at: usize, set: &[&str]| words.get(at).is_some_and(|word| set.contains(&word.as_str()));
    let before = |end: usize| clause.iter().take(end).copied().collect();
    for at in 0..words.len() {
        // At the end it asks: "ini penipuan bukan?"
        let denies = (is(at, &NOT) && at + 1 < words.len()) || (is(at, &NO) && is(at + 1, &WISH));
        if denies {
            return before(at);
        }
        if is(at, &ALREADY) && is(at + 1, &HAVE) {
            return Vec::new();
        }
        if is(at, &EXCEPT) {
            let end = (at + 2..words.len()).find(|next| is(*next, &ASKS)).unwrap_or(words.len());
            return clause.iter().take(at).chain(clause.iter().skip(end)).copied().collect();
        }
    }
    clause.to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_denied_or_held_is_taken_out() {
        for (text, left) in [
            ("bukan mau pinjam, cuma mau tanya izin", Some("cuma mau tanya izin")),
            ("NIB sudah punya, sekarang halal gimana", Some("sekarang halal gimana")),
            ("selain KUR ada pinjaman apa lagi", Some("ada pinjaman apa lagi")),
            ("ga mau KUR, maunya bantuan modal", Some("maunya bantuan modal")),
            ("bukan itu, yang buat ekspor", Some("yang buat ekspor")),
            ("ini penipuan bukan?", None),
            ("belum punya NIB", None),
            ("gak bisa login OSS", None),
            ("sudah punya NIB", None),
        ] {
            assert_eq!(without_denied(text).as_deref(), left, "{text}");
        }
    }
}
