//! A question in the middle of a form: is this text an answer, or a question?

use super::naming::{PARTICLES, without_last};

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

/// Whether words end in a question mark, begin or end as questions do, or ask in the middle of several others.
#[must_use]
pub fn looks_like_one(words: &str) -> bool {
    let said = spoken(words);
    words.trim().ends_with('?') || begins_like_one(words) || ends_like_one(&said) || asks_among_others(&said)
}

/// "Modal usaha dari mana", "daftar NIB bayar berapa": what asks stands last, as it mostly does in Indonesian.
fn ends_like_one(said: &[String]) -> bool {
    const LAST: &str = "kapan dimana darimana kemana mengapa kenapa knp bagaimana gimana gmn gmana berapa brp brapa";
    const WHERE: &str = "dari di ke yang yg";
    let is_in = |list: &str, word: &String| list.split(' ').any(|other| other == word);
    match said {
        [_, .., before, last] => is_in(LAST, last) || last == "mana" && is_in(WHERE, before),
        _ => false,
    }
}

/// "Modal kur gimana caranya", "bantuan alat untuk usaha apa saja".
fn asks_among_others(said: &[String]) -> bool {
    let asks = |word: &String| MORE_THAN_NAMES.split(' ').any(|other| other == word);
    let asks_for_all = matches!(said, [.., what, all] if what == "apa" && (all == "saja" || all == "aja"));
    said.len() > 3 && (asks_for_all || said.iter().any(asks))
}

/// Words that ask wherever they stand.
const ASKING: &str = "apa apakah apaan siapa siapakah kapan kapankah dimana mengapa kenapa knp bagaimana gimana gmn gmana \
    berapa brp brapa adakah bisakah bolehkah haruskah perlukah what how when where who why";

/// Of these words those that stand in no name: "Apa Kabar Kopi" and "Kedai Mana Lagi" are names.
const MORE_THAN_NAMES: &str = "apakah kapan kapankah mengapa kenapa knp bagaimana gimana gmn gmana berapa brp brapa adakah \
    bisakah bolehkah haruskah perlukah";

/// Whether words both begin and end as questions do, or ask more than any name does, so that they are hardly one.
#[must_use]
pub fn is_hardly_a_name(words: &str) -> bool {
    let said = spoken(words);
    let asks = said.first().is_some_and(|first| MORE_THAN_NAMES.split(' ').any(|word| word == first));
    let asks_within = said.len() > 2 && said.iter().any(|word| ASKING.split(' ').any(|other| other == word));
    let ends = words.trim().ends_with('?') && (begins_like_one(words) || asks_within);
    ends || asks && said.len() > 2 || ends_like_one(&said) || is_tagged(&said)
}

/// Whether words are no person's name: several of them that end as a question does, or ask, or are about money.
#[must_use]
pub fn is_no_persons_name(words: &str) -> bool {
    let said = spoken(words);
    let asks = |word: &String| MORE_THAN_NAMES.split(' ').chain(SURELY.split(' ')).any(|other| other == word);
    said.len() > 1 && (words.trim().ends_with('?') || said.iter().any(asks)) || is_tagged(&said)
}

/// Whether words that a field cannot take ask something, whatever it is about.
#[must_use]
pub fn asks(words: &str) -> bool {
    let said = spoken(words);
    let begins = said.first().is_some_and(|first| ASKING.split(' ').any(|word| word == first));
    said.len() > 1 && (words.trim().ends_with('?') || begins) || ends_like_one(&said) || is_tagged(&said)
}

/// "Wajib punya NIB ga": a question by its last word alone.
fn is_tagged(said: &[String]) -> bool {
    const TAGS: &str = "ga gak gk nggak ngga enggak engga kah";
    said.len() > 2 && said.last().is_some_and(|last| TAGS.split(' ').any(|word| word == last))
}

/// The words without the address at their end.
fn spoken(words: &str) -> Vec<String> {
    const TO_SOMEBODY: &str = "kak kakak min mas mbak pak bu ya yah sih";
    let lower = words.to_lowercase();
    let mut said: Vec<String> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    while said.last().is_some_and(|last| TO_SOMEBODY.split(' ').any(|word| word == last)) {
        said.pop();
    }
    said
}

fn begins_like_one(words: &str) -> bool {
    let words = words.trim().to_lowercase();
    let begins =
        |begin: &&str| words.strip_prefix(*begin).is_some_and(|rest| rest.starts_with(|c: char| !c.is_alphanumeric()));
    QUESTION_WORDS.iter().any(begins)
}

/// What is said in a form that is neither an answer nor a question about a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// "Ini siapa?"
    WhoAreYou,
    /// "Hmm", "bentar ya".
    Hesitation,
    /// "Buat apa nama saya?"
    Why,
    /// "Takut ditipu", "ini bayar gak".
    Worry,
}

/// Words that ask who it is that asks, and those around them that change nothing.
const WHO: &str = "siapa sapa who";
const ASKED: &str = "ini kamu anda kau lu situ bot admin you is this are";
/// Words that say that somebody is thinking.
const WAIT: &str = "sebentar bentar tunggu tar wait moment";
/// Words that ask why a field is asked, alone or two together, and what they may be about.
const WHY: &str = "kenapa knapa knp kenpa mengapa ngapain gunanya kegunaannya fungsinya why";
const FOR_WHAT: [&str; 8] =
    ["buat apa", "buat apaan", "untuk apa", "utk apa", "bwt apa", "biar apa", "apa guna", "what for"];
const ABOUT: &str = "buat untuk utk bwt biar apa apaan guna what for saya sy aku kami anda nama namanya panggilan usaha \
    usahanya bidang bidangnya kecamatan kecamatannya kelurahan kelurahannya alamat alamatnya tempat tempatnya nomor \
    nomer no nomornya nomernya hp hpnya wa telepon telpon telp teleponnya minat minatnya data datanya ini itu ditanya \
    ditanyakan ditanyain nanya nanyain tanya menanyakan minta diminta mintain perlu perlunya harus butuh wajib isi diisi \
    ngisi mesti kok do you need ask my the name number phone";
const AROUND: &str = "ya yaa yah kak kakak min mas mbak pak bu sih nih dulu dong a just";

/// Words of somebody who is afraid of what becomes of the answers, or asks what it costs.
const AFRAID: &str = "takut tkut takutnya khawatir kuatir cemas ragu curiga aman amankah penipuan tipu ditipu nipu tipuan \
    bohong hoax hoaks scam pinjol disalahgunakan bocor dibocorin disebar disebarin dicuri malu safe afraid scared worried";
const COSTS: &str =
    "bayar mbayar dibayar bayarnya berbayar biaya biayanya gratis tarif dipungut pungutan free pay cost";
/// Of these one alone is a worry.
const SURELY: &str = "takut tkut khawatir kuatir curiga penipuan ditipu hoax hoaks scam bayar berbayar gratis";
/// Words around a worry that change nothing.
const DOUBT: &str = "ga gak gk nggak ngga enggak tidak tdk kah kan tah benar bener beneran betul asli resmi jangan jgn nanti ntar \
    kalau kalo klo jadi dengan di ke oleh orang lain siapa siapa2 nya bisa akan mau masih agak is it to be will of do does i";

/// Whether a message says nothing but this.
#[must_use]
pub fn of(words: &str) -> Option<Intent> {
    let lower = words.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_in = |list: &str, word: &str| list.split(' ').any(|other| other == word);
    let says = |lists: &[&str]| words.iter().all(|word| lists.iter().any(|list| is_in(list, word)));
    let has = |list: &str| words.iter().any(|word| is_in(list, word));
    if has(WHO) && has(ASKED) && says(&[WHO, ASKED, AROUND]) {
        return Some(Intent::WhoAreYou);
    }
    let for_what = FOR_WHAT.iter().any(|two| format!(" {} ", words.join(" ")).contains(&format!(" {two} ")));
    if (has(WHY) || for_what) && says(&[WHY, ABOUT, AROUND]) {
        return Some(Intent::Why);
    }
    let is_said = |word: &&str| is_in(AFRAID, word) || is_in(COSTS, word);
    let worries = words.iter().any(is_said) && says(&[AFRAID, COSTS, ABOUT, AROUND, DOUBT]);
    // "Aman" alone, and "Aman Jaya", are somebody's name.
    if worries && (words.iter().any(|word| is_in(SURELY, word)) || words.len() > 1) {
        return Some(Intent::Worry);
    }
    let thinks = |word: &&&str| is_hum(word) || is_in(WAIT, word);
    let rest = |word: &&str| is_hum(word) || is_in(WAIT, word) || is_in(AROUND, word);
    (words.iter().any(|word| thinks(&word)) && words.iter().all(rest)).then_some(Intent::Hesitation)
}

/// "Hm", "hmmm", "ehm", "umm": a hummed m, perhaps after a vowel or a breath.
fn is_hum(word: &str) -> bool {
    let begin = word.trim_end_matches('m');
    let is_breath = begin.trim_start_matches(['e', 'u']).chars().all(|c| c == 'h');
    begin.len() < word.len() && is_breath && (word.len() >= 3 || word == "hm")
}

/// Whether a message says nothing but to go on with the form.
#[must_use]
pub fn goes_on(words: &str) -> bool {
    const GO_ON: [&str; 12] = [
        "lanjut",
        "lanjutkan",
        "lanjutin",
        "teruskan",
        "lanjut daftar",
        "lanjut mendaftar",
        "lanjut mengisi",
        "lanjutkan pendaftaran",
        "lanjut mengubah data",
        "continue",
        "go on",
        "resume",
    ];
    GO_ON.contains(&bare(words).as_str())
}

/// Words without the little ones at their end: "buang aja deh" is "buang".
#[must_use]
pub fn bare(words: &str) -> String {
    const TO_SOMEBODY: &str = "kakak min bu pak dulu";
    let lower = words.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    without_last(&words.join(" "), &[PARTICLES, TO_SOMEBODY]).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d2_what_asks_something_is_no_persons_name() {
        for words in
            ["bayar berapa ya?", "tempatnya di mana?", "acaranya jam berapa", "ini gratis kan", "harus bawa ktp ga"]
        {
            assert!(is_no_persons_name(words), "{words}");
        }
        for words in ["Siti", "Siti?", "Bila Sari", "Ada Mahardika", "Gratis", "Ibu Hj. Siti Aminah", ""] {
            assert!(!is_no_persons_name(words), "{words}");
        }
    }

    #[test]
    fn b1_hesitation_and_who_are_you_are_told_from_answers() {
        for words in ["ini siapa?", "kamu siapa", "Siapa ini ya", "siapa kamu sih", "who are you?", "who is this"] {
            assert_eq!(of(words), Some(Intent::WhoAreYou), "{words}");
        }
        for words in ["hmm", "Hmmm...", "hm", "ehm", "umm", "bentar ya", "tunggu dulu kak", "sebentar", "wait"] {
            assert_eq!(of(words), Some(Intent::Hesitation), "{words}");
        }
        for words in [
            "buat apa nama saya?",
            "knp nanya nama sy",
            "buat apa nomornya?",
            "kenapa nomor hp diminta",
            "untuk apa ya kak",
            "Kenapa?",
            "gunanya apa",
            "kok harus isi kecamatan buat apa",
            "why do you need my number?",
        ] {
            assert_eq!(of(words), Some(Intent::Why), "{words}");
        }
        for words in [
            "kenapa harus pakai nib?",
            "buat apa sertifikat halal",
            "Warung Buat Apa Lagi",
            "Toko Kenapa Tidak",
            "",
            "Siti",
            "siapa",
            "Warung Siapa Ini Enak",
            "Em",
            "Emem",
            "umum",
            "H&M",
            "Hum",
            "Warung Tunggu",
            "ya",
            "kak",
            "Umi",
        ] {
            assert_eq!(of(words), None, "{words}");
        }
    }
}
