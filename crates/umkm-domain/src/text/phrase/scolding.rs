//! Words to the bot about the bot: whether it is one, and that it did not answer or answers in circles.

use super::wishes::{line, says};
use super::{Set, has, words};

/// What somebody complains of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scolding {
    /// Nobody answered.
    Unanswered,
    /// The answers lead nowhere, or who is above the bot is asked.
    Circles,
    /// Somebody went to the office in vain.
    InVain,
}

/// More words tell of something else as well.
const MOST_WORDS: usize = 16;
const MOST_WORDS_OF_A_TRIP: usize = 24;
const MOST_WORDS_OF_A_BOT: usize = 9;

fn of(said: &[String], set: Set) -> bool {
    said.iter().any(|word| has(set, word))
}

/// Whether a message asks nothing but whether a machine answers or a person.
#[must_use]
pub fn asks_if_bot(text: &str) -> bool {
    let said = words(text);
    let known = [Set::Machine, Set::Human, Set::MachineOr, Set::MachineFiller, Set::Filler, Set::Greet];
    let is_known = |word: &String| known.iter().any(|set| has(*set, word));
    let names_both = of(&said, Set::Machine) && of(&said, Set::Human);
    let names_one =
        (of(&said, Set::Machine) || of(&said, Set::Human)) && (text.contains('?') || of(&said, Set::MachineOr));
    let to_you = |word: &String| {
        ["lu", "lo", "kamu", "km", "anda", "ini", "you", "situ", "elu", "talking"].contains(&word.as_str())
    };
    let is_asked = names_both || (names_one && said.iter().any(to_you));
    said.len() <= MOST_WORDS_OF_A_BOT && is_asked && !of(&said, Set::MachineWish) && said.iter().all(is_known)
}

/// What a message scolds the bot or its people for, in whatever words.
#[must_use]
pub fn scolding(text: &str) -> Option<Scolding> {
    let said = words(text);
    if went_in_vain(text, &said) {
        return Some(Scolding::InVain);
    }
    if said.len() > MOST_WORDS {
        return None;
    }
    if (of(&said, Set::ScoldAnswers) && of(&said, Set::ScoldTurns)) || asks_for_who_is_above(&said) {
        return Some(Scolding::Circles);
    }
    if scolds_slowness(text, &said) {
        return Some(Scolding::Unanswered);
    }
    // "Ga ada yg bales": who did not comes after the no.
    let no = said.iter().position(|word| has(Set::ScoldNot, word));
    let answered = said.iter().rposition(|word| has(Set::ScoldAnswered, word));
    let is_no_answer = no.zip(answered).is_some_and(|(no, answered)| no < answered && answered - no <= 4);
    (is_no_answer && of(&said, Set::ScoldSent) && !of(&said, Set::ScoldOthers)).then_some(Scolding::Unanswered)
}

/// Whether words are cross that answers are slow, and ask nothing: "lama bgt balesnya, males deh".
fn scolds_slowness(text: &str, said: &[String]) -> bool {
    const SLOW: &[&str] = &["lama", "lambat", "lelet", "lemot", "lamban", "slow"];
    const CROSS: &[&str] =
        &["bgt", "bngt", "banget", "amat", "sekali", "males", "malas", "kesel", "kesal", "sebel", "so", "too"];
    const MOST_BETWEEN: usize = 3;
    let is = |list: &[&str], word: &str| list.contains(&word);
    let answers = |word: &str| has(Set::ScoldAnswered, word.strip_suffix("nya").unwrap_or(word));
    let slow = said.iter().position(|word| is(SLOW, word));
    let answered = said.iter().position(|word| answers(word));
    let is_near = slow.zip(answered).is_some_and(|(slow, answered)| slow.abs_diff(answered) <= MOST_BETWEEN);
    is_near
        && said.iter().any(|word| is(CROSS, word))
        && !text.contains('?')
        && !of(said, Set::QuestionWord)
        && !of(said, Set::ScoldOthers)
}

/// Whether somebody tells of having gone to the office for nothing, and asks nothing else.
fn went_in_vain(text: &str, said: &[String]) -> bool {
    let asks = text.contains('?') || of(said, Set::QuestionWord);
    if asks || said.len() > MOST_WORDS_OF_A_TRIP || !of(said, Set::InThePast) {
        return false;
    }
    let plain: Vec<&str> =
        said.iter().map(|word| if has(Set::ScoldNot, word) { "tidak" } else { word.as_str() }).collect();
    let line = line(&plain.join(" "));
    says(Set::WentThere, &line) && says(Set::Vain, &line)
}

/// Whether words ask who is above whoever answers, and do not tell of an own one.
fn asks_for_who_is_above(said: &[String]) -> bool {
    const MOST_WORDS: usize = 9;
    const OWN: &[&str] = &["saya", "sy", "aku", "gw", "gue", "my", "usaha", "toko", "warung", "gaji"];
    let is_above = of(said, Set::Above) || (of(said, Set::AboveYou) && of(said, Set::OfYou));
    said.len() <= MOST_WORDS
        && is_above
        && of(said, Set::AboveAsked)
        && !said.iter().any(|word| OWN.contains(&word.as_str()))
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
            "lama bgt balesnya, males deh",
            "responnya lambat banget",
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
    fn a2_who_went_to_the_office_in_vain_is_heard() {
        for text in [
            "minggu lalu udah ke sana kata nya orangnya gk ada, sy pulang lg. cape pak",
            "kemarin sudah ke kantor tapi petugasnya tidak ada",
            "tadi saya ke dinas ternyata tutup",
            "udah jauh jauh kesana malah ga ada orang",
            "kmrn ke mpp sia sia, disuruh balik lagi",
            "i went there last week and nobody was there",
        ] {
            assert_eq!(scolding(text), Some(Scolding::InVain), "{text}");
        }
        for text in [
            "kemarin ada petugas datang, lapak saya disuruh tutup",
            "kantor dinas tutup jam berapa",
            "besok mau ke kantor, buka ga",
            "udah ke sana tapi disuruh bawa nib, syaratnya apa lagi",
            "tadi pembeli datang ke warung saya",
            "bulan lalu usaha saya tutup",
        ] {
            assert_eq!(scolding(text), None, "{text}");
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
            "pembeli lama banget balesnya",
            "lama banget prosesnya",
            "berapa lama dijawab, lama sekali ya?",
        ] {
            assert_eq!(scolding(text), None, "{text}");
        }
    }
}
