//! Whether words speak of dying or of going away for ever: of somebody, not of a shop or a stove.
//!
//! Whoever is ill, tired or in debt is not told where people who want to die are heard.

/// Words that speak of it wherever they stand.
const SAYS: &[&str] = &[
    "bunuh",
    "bundir",
    "gantung",
    "racun",
    "lenyap",
    "nyilet",
    "silet",
    "loncat",
    "lompat",
    "nyawa",
    "nyerah",
    "menyerah",
    "perpisahan",
    "selamanya",
    "tali",
    "mti",
    "mate",
    "matek",
    "mampus",
    "putus",
    "sanggup",
    "menghilang",
    "ngilang",
    "akhiri",
    "mengakhiri",
    "die",
    "dying",
    "dead",
    "suicide",
    "kill",
    "disappear",
    "diri",
    "urip",
    "idup",
];
/// Words that speak of it where they are said of somebody.
const OF_SOMEBODY: &[&str] = &["mati", "hidup", "live", "living", "life"];
/// What dies, or what is lived on, when nobody does.
const OF_SOMETHING: &[&str] = &[
    "usaha",
    "dagangan",
    "jualan",
    "warung",
    "toko",
    "lapak",
    "mesin",
    "oven",
    "kompor",
    "lampu",
    "listrik",
    "air",
    "hp",
    "akun",
    "ikan",
    "lele",
    "ayam",
    "bebek",
    "sapi",
    "kambing",
    "ternak",
    "tanaman",
    "bibit",
    "kulkas",
    "freezer",
    "koperasi",
    "biaya",
    "kebutuhan",
    "mata",
];
/// Words of whoever wishes it, whatever was spoken of before.
const WISHES: &[&str] = &["ingin", "pengen", "pengin", "pingin", "rasanya", "mending", "lebih", "want"];
/// Phrases that speak of it without any such word.
const PHRASES: &[&str] = &[
    "lebih baik saya tidak ada",
    "lebih baik saya gak ada",
    "lebih baik tidak ada",
    "lebih baik tanpa saya",
    "tidak bangun lagi",
    "bangun lagi besok",
    "lihat besok",
    "tidur aja tidak usah bangun",
    "ingin pergi saja",
];
/// So many words before one that may be said of something tell of what.
const BEFORE: usize = 3;

/// Whether words, as they are folded, speak of dying.
pub(super) fn is_said(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    let is_of_somebody = |at: usize| {
        let before = words.get(at.saturating_sub(BEFORE)..at).unwrap_or_default();
        let is = |set: &[&str]| before.iter().any(|word| set.contains(word));
        is(WISHES) || !is(OF_SOMETHING)
    };
    let says = |(at, word): (usize, &&str)| SAYS.contains(word) || (OF_SOMEBODY.contains(word) && is_of_somebody(at));
    words.iter().enumerate().any(says) || PHRASES.iter().any(|phrase| folded.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a9_illness_debt_and_empty_shops_are_no_cry_for_help() {
        for text in [
            "suami saya lagi sakit bu pusing saya dagangan sepi",
            "pusing kepala mikirin utang",
            "anak sakit warung sepi bingung saya",
            "saya stres jualan rugi terus",
            "capek banget bu orderan sepi",
            "tidak kuat bayar cicilan",
            "sedih usaha saya bangkrut",
            "istri masuk rumah sakit butuh uang",
            "usaha saya mau mati",
            "mesin jahit mati bu",
            "lele mati semua rugi besar",
            "biaya hidup mahal dagangan tidak laku",
            "suami meninggal usaha diteruskan siapa",
            "ditagih pinjol tiap hari takut",
        ] {
            assert!(!is_said(text), "{text}");
        }
    }

    #[test]
    fn a9_words_of_dying_are_heard() {
        for text in [
            "ingin mati saja",
            "rasanya mau bunuh diri",
            "tidak kuat lagi hidup",
            "saya mau mengakhiri hidup",
            "kepikiran minum racun",
            "rasanya mau loncat saja",
            "suami saya mau gantung diri karena bangkrut",
            "teman saya bilang ingin mati gara gara pinjol",
            "ingin lenyap saja dari dunia",
            "hidup saya tidak ada gunanya",
            "anak istri lebih baik tanpa saya",
            "usaha bangkrut rasanya ingin mati",
            "suami saya mau mati saja katanya",
            "i want to die",
        ] {
            assert!(is_said(text), "{text}");
        }
    }
}
