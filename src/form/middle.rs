//! A question in the middle of a form: is this text an answer, or does she ask something?

/// Words that a question begins with, in Indonesian as people write it, and in English.
const QUESTION_WORDS: [&str; 48] = [
    "apa",
    "apakah",
    "apaan",
    "siapa",
    "siapakah",
    "kapan",
    "kapankah",
    "bila",
    "dimana",
    "di mana",
    "mana",
    "kemana",
    "ke mana",
    "darimana",
    "dari mana",
    "mengapa",
    "kenapa",
    "knp",
    "ngapain",
    "bagaimana",
    "gimana",
    "gmn",
    "gmana",
    "berapa",
    "brp",
    "brapa",
    "adakah",
    "ada",
    "bisakah",
    "bisa",
    "bolehkah",
    "boleh",
    "haruskah",
    "perlukah",
    "cara",
    "caranya",
    "syarat",
    "syaratnya",
    "biaya",
    "biayanya",
    "what",
    "how",
    "when",
    "where",
    "who",
    "why",
    "can",
    "is there",
];

/// Whether words are a question rather than the answer to a field.
///
/// `refused`: the field cannot take them. `sure`: the ranking knows what they ask about.
#[must_use]
pub fn is_question(words: &str, refused: bool, sure: bool) -> bool {
    sure && (refused || looks_like_one(words))
}

/// Whether words end in a question mark or begin as questions do.
#[must_use]
pub fn looks_like_one(words: &str) -> bool {
    words.trim().ends_with('?') || begins_like_one(words)
}

/// Whether words both begin and end as questions do, so that they are hardly a name.
#[must_use]
pub fn is_hardly_a_name(words: &str) -> bool {
    words.trim().ends_with('?') && begins_like_one(words)
}

fn begins_like_one(words: &str) -> bool {
    let words = words.trim().to_lowercase();
    let begins =
        |begin: &&str| words.strip_prefix(*begin).is_some_and(|rest| rest.starts_with(|c: char| !c.is_alphanumeric()));
    QUESTION_WORDS.iter().any(begins)
}
