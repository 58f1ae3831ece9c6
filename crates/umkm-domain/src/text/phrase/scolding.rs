//! Words to the bot about the bot: whether it is one, and that it did not answer or answers in circles.

use super::{Set, has, words};

/// What somebody complains of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scolding {
    /// Nobody answered.
    Unanswered,
    /// The answers lead nowhere, or who is above the bot is asked.
    Circles,
}

/// More words tell of something else as well.
const MOST_WORDS: usize = 16;
const MOST_WORDS_OF_A_BOT: usize = 9;

const MACHINE: &[&str] = &["bot", "robot", "mesin", "ai", "komputer", "machine", "chatbot", "otomatis"];
const HUMAN: &[&str] = &["orang", "org", "orangan", "manusia", "human", "person", "wong", "jelma", "uwong"];
const OR: &[&str] =
    &["apa", "ap", "atau", "ato", "atw", "or", "opo", "bukan", "bkn", "ya", "yah", "kah", "sih", "beneran", "kan"];
const YOU: &[&str] = &[
    "lu", "lo", "elu", "loe", "kamu", "km", "kmu", "anda", "kau", "sampeyan", "kowe", "situ", "ini", "you", "u",
    "kakak", "mimin", "min", "admin", "yang", "yg", "jawab", "balas", "bales", "sama", "sm", "chat", "ngomong",
    "bicara", "lg", "lagi", "saya", "sy", "gw", "gue", "are", "is", "am", "i", "talking", "to", "a", "the", "real",
    "this", "asli", "beneran", "btw", "eh", "jangan", "jgn", "di", "sini", "it", "an", "iki", "niku", "kan", "dengan",
    "dgn",
];
/// Who is asked for what may be wished: "ngomong sama orang, bukan bot".
const WISHES: &[&str] = &["mau", "mw", "pengen", "ingin", "minta", "bisa", "want", "can", "tolong"];

const SENT: &[&str] = &[
    "chat",
    "ngechat",
    "pesan",
    "tanya",
    "nanya",
    "bertanya",
    "nunggu",
    "nungguin",
    "tunggu",
    "menunggu",
    "wa",
    "ngewa",
    "hubungi",
    "lapor",
    "konsultasi",
    "kirim",
    "texted",
    "messaged",
    "asked",
    "waiting",
    "wrote",
    "ditunggu",
    "tungguin",
    "nulis",
    "kemarin",
    "kmrn",
    "kemaren",
    "tadi",
    "td",
    "lama",
    "seminggu",
    "berhari",
];
const NOT: &[&str] = &[
    "ga", "gak", "gk", "g", "nggak", "ngga", "enggak", "tidak", "tdk", "tak", "ndak", "ora", "belum", "blm", "blum",
    "no", "not", "nobody", "never", "didnt", "kagak", "kaga",
];
const ANSWERED: &[&str] = &[
    "bales",
    "balas",
    "dibales",
    "dibalas",
    "dibls",
    "dbls",
    "bls",
    "jawab",
    "dijawab",
    "djawab",
    "jwb",
    "respon",
    "direspon",
    "respons",
    "tanggapan",
    "ditanggapi",
    "digubris",
    "ngebales",
    "ngerespon",
    "answered",
    "answers",
    "answer",
    "replied",
    "reply",
    "replies",
    "responded",
    "ngejawab",
    "menjawab",
    "membalas",
];
const ANSWERS: &[&str] = &[
    "jawaban",
    "jawabannya",
    "jawabanmu",
    "jawab",
    "jawabnya",
    "bot",
    "botnya",
    "kamu",
    "km",
    "lu",
    "lo",
    "ngomong",
    "ngomongnya",
    "dijawab",
    "omongan",
    "penjelasan",
    "penjelasannya",
    "answer",
    "answers",
    "you",
    "your",
];
const TURNS: &[&str] = &[
    "muter",
    "muter2",
    "mutar",
    "mutar2",
    "muteer",
    "berputar",
    "berputar2",
    "mbulet",
    "bertele",
    "tele",
    "ngaco",
    "ngawur",
    "ngelantur",
    "melantur",
    "circles",
    "nonsense",
    "itu2",
];
/// Who is above somebody, and who is where it is said of whom.
const ABOVE: &[&str] = &[
    "atasan",
    "atasanmu",
    "atasannya",
    "pimpinan",
    "pimpinanmu",
    "pimpinannya",
    "bosmu",
    "supervisor",
    "manajermu",
    "superior",
];
const ABOVE_YOU: &[&str] = &["bos", "boss", "bosnya", "manager", "manajer", "kepala"];
const OF_YOU: &[&str] = &["kamu", "km", "lu", "lo", "elu", "kalian", "anda", "your", "kowe", "bot"];
/// Who else may not answer somebody, and what else is asked of answers.
const OTHERS: &[&str] = &[
    "pelanggan",
    "pembeli",
    "penjual",
    "supplier",
    "suplier",
    "customer",
    "pendamping",
    "bank",
    "polisi",
    "toko",
    "kurir",
    "kalau",
    "kalo",
    "klo",
    "kl",
    "if",
    "tarif",
    "bayar",
    "buyer",
    "reseller",
    "vn",
    "foto",
];
const ASKS: &[&str] = &[
    "siapa",
    "sapa",
    "sp",
    "mana",
    "minta",
    "mau",
    "who",
    "whos",
    "whose",
    "where",
    "panggil",
    "panggilkan",
    "panggilin",
    "nomor",
    "lapor",
    "ngomong",
    "bicara",
    "komplain",
    "your",
    "ke",
    "ketemu",
];

fn of(said: &[String], set: &[&str]) -> bool {
    said.iter().any(|word| set.contains(&word.as_str()))
}

/// Whether a message asks nothing but whether a machine answers or a person.
#[must_use]
pub fn asks_if_bot(text: &str) -> bool {
    let said = words(text);
    let known = [MACHINE, HUMAN, OR, YOU];
    let is_known = |word: &String| {
        known.iter().any(|set| set.contains(&word.as_str())) || has(Set::Filler, word) || has(Set::Greet, word)
    };
    let names_both = of(&said, MACHINE) && of(&said, HUMAN);
    let names_one = (of(&said, MACHINE) || of(&said, HUMAN)) && (text.contains('?') || of(&said, OR));
    let to_you = |word: &String| {
        ["lu", "lo", "kamu", "km", "anda", "ini", "you", "situ", "elu", "talking"].contains(&word.as_str())
    };
    let is_asked = names_both || (names_one && said.iter().any(to_you));
    said.len() <= MOST_WORDS_OF_A_BOT && is_asked && !of(&said, WISHES) && said.iter().all(is_known)
}

/// What a message scolds the bot or its people for, in whatever words.
#[must_use]
pub fn scolding(text: &str) -> Option<Scolding> {
    let said = words(text);
    if said.len() > MOST_WORDS {
        return None;
    }
    if (of(&said, ANSWERS) && of(&said, TURNS)) || asks_for_who_is_above(&said) {
        return Some(Scolding::Circles);
    }
    // "Ga ada yg bales": who did not comes after the no.
    let no = said.iter().position(|word| NOT.contains(&word.as_str()));
    let answered = said.iter().rposition(|word| ANSWERED.contains(&word.as_str()));
    let is_no_answer = no.zip(answered).is_some_and(|(no, answered)| no < answered && answered - no <= 4);
    (is_no_answer && of(&said, SENT) && !of(&said, OTHERS)).then_some(Scolding::Unanswered)
}

/// Whether words ask who is above whoever answers, and do not tell of an own one.
fn asks_for_who_is_above(said: &[String]) -> bool {
    const MOST_WORDS: usize = 9;
    const OWN: &[&str] = &["saya", "sy", "aku", "gw", "gue", "my", "usaha", "toko", "warung", "gaji"];
    let is_above = of(said, ABOVE) || (of(said, ABOVE_YOU) && of(said, OF_YOU));
    said.len() <= MOST_WORDS && is_above && of(said, ASKS) && !of(said, OWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a2_whether_it_is_a_bot_is_asked_in_many_words() {
        for text in [
            "btw lu bot apa orang sih",
            "ini bot apa manusia",
            "kamu robot ya?",
            "ini orang beneran apa mesin",
            "lo bot kan? apa org",
            "lagi chat sama bot apa orang nih",
            "anda manusia atau robot",
            "are you a bot or a human",
            "am i talking to a real person?",
            "ini ai ya",
            "kamu orang apa bot min",
            "yg jawab ini robot apa orang",
            "eh ini mesin ya?",
        ] {
            assert!(asks_if_bot(text), "{text}");
        }
        for text in [
            "mau ngomong sama orang bukan bot",
            "mesin jahit bantuan ada?",
            "orang luar kota bisa daftar?",
            "bot ini bisa bikinin nib ga",
            "biaya berapa orang",
            "ada mesin kopi ga ya",
            "kamu bisa apa aja",
            "ini orang minta uang ya?",
            "berapa orang yang ikut",
            "ini bayar ya",
        ] {
            assert!(!asks_if_bot(text), "{text}");
        }
    }

    #[test]
    fn a2_who_was_not_answered_is_heard() {
        for text in [
            "udah chat dari kmrn ga ada yg bales, niat kerja ga sih",
            "dari kemarin nanya ga dijawab jawab",
            "sudah 3 hari nunggu belum dibalas",
            "pesan saya kok tidak direspon",
            "tanya dari tadi ga dijawab",
            "kirim pesan seminggu ga ditanggapi",
            "wa dinas ga pernah dibales",
            "chat lama banget ga ada respon",
            "i asked yesterday and nobody replied",
            "konsultasi saya belum dijawab petugas",
            "sudah lapor tapi tidak ada tanggapan",
        ] {
            assert_eq!(scolding(text), Some(Scolding::Unanswered), "{text}");
        }
    }

    #[test]
    fn a2_who_is_led_in_circles_or_asks_who_is_above_is_heard() {
        for text in [
            "jawaban kamu muter2, siapa atasan kamu",
            "jawabannya muter muter terus",
            "lu ngomong ngaco deh",
            "bot ngawur",
            "jawabnya mbulet",
            "penjelasannya bertele tele",
            "siapa atasanmu",
            "minta nomor pimpinan",
            "mau bicara sama bos kamu",
            "who is your supervisor",
            "panggilkan manajer kamu",
            "your answers go in circles",
        ] {
            assert_eq!(scolding(text), Some(Scolding::Circles), "{text}");
        }
    }

    #[test]
    fn a2_other_words_about_answers_and_people_scold_nobody() {
        for text in [
            "berapa lama pertanyaan dijawab",
            "kapan konsultasi saya dijawab",
            "siapa yang jawab di sini",
            "nomor wa dinas",
            "bos saya ga mau bayar gaji",
            "pembeli tidak balas chat",
            "mesin muter terus rusak",
            "ga ada modal",
            "bisa jawab soal pajak ga",
            "tidak punya atasan",
            "saya belum tahu jawabannya",
            "bos minta ktp karyawan",
            "pendamping halal ga bales wa",
            "saya nanya biaya kok dijawab syarat",
        ] {
            assert_eq!(scolding(text), None, "{text}");
        }
    }
}
