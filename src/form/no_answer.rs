//! "Belum punya", "lupa", "nanti ya": words that say there is no answer now.

/// Words that say no, not yet or later.
const NO: &str = "gausah gakusah gamau gakmau emoh gatau gatahu gaktau gktau gaada gakada gapunya gakpunya belum blm blum belom tidak tdk tak gak ga gk nggak ngga enggak engga g lupa nanti ntar entar skip \
    lewati lewat lewatin kosong kosongkan entah bingung no not none dont later forgot havent \
    besok-besok kurang";

/// Words that may stand beside them and change nothing.
const BESIDE: &str = "usah perlu ah pnya taunya tahunya gpp punya ada tahu tau hafal apal ingat inget buat bikin urus ngurus jadi bisa mau isi diisi kasih saya \
    sy aku kami kak kakak bu ibu pak bapak mas mbak min admin dulu dlu ya yaa yah aja saja deh dong sih \
    nih kok lah masih maaf untuk sekarang saat ini itu yang nib nibnya nomor nomer nomornya nomernya no \
    hp hpnya wa telepon telp nama namanya usaha usahanya kelurahan kelurahannya kecamatan kecamatannya \
    i do have know any one yet it this now the my number sure am im";

/// Whether a message says nothing but that there is no answer now.
#[must_use]
pub fn is_no_answer(words: &str) -> bool {
    if words.trim_end().ends_with('?') {
        return false;
    }
    if matches!(words.trim(), "-" | "–" | "—") {
        return true;
    }
    let plain: String = words.to_lowercase().chars().filter(|c| !matches!(c, '\'' | '’')).collect();
    let words: Vec<&str> =
        plain.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).collect();
    // Alone at the beginning: Pak Ogah is somebody's name.
    let (declines, words) = match words.split_first() {
        Some((&"ogah", rest)) => (true, rest),
        _ => (false, words.as_slice()),
    };
    let is_in = |list: &str, word: &str| list.split(' ').any(|other| other == word);
    let says_no = declines || words.iter().any(|word| is_in(NO, word));
    says_no && words.iter().all(|word| is_in(NO, word) || is_in(BESIDE, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b1_words_that_say_there_is_no_answer_are_told_from_answers() {
        for words in [
            "belum punya",
            "saya belum punya nib",
            "belum ada",
            "ga punya",
            "gak ada kak",
            "Tidak tahu",
            "tdk tau",
            "kurang tahu, kak",
            "lupa",
            "gatau kak",
            "blm pnya",
            "saya lupa",
            "ogah",
            "ogah ah kak",
            "ga usah",
            "gausah",
            "gak usah kak",
            "gak mau",
            "gamau",
            "lupa nomornya, maaf",
            "nomornya nanti ya",
            "skip dulu",
            "Nanti saja.",
            "nanti aja deh",
            "belum ada nama",
            "belum",
            "tidak",
            "-",
            "I don't have one yet",
            "not yet",
            "later",
            "Lewati",
        ] {
            assert!(is_no_answer(words), "{words}");
        }
        for words in [
            "",
            "Pak Ogah",
            "Warung Ogah",
            "ya",
            "ada",
            "punya",
            "saya punya nib",
            "Lupa Lelah Kafe",
            "Warung Nanti Malam",
            "Tidak Biasa Kopi",
            "belum punya?",
            "lupa nib bisa dicek di mana?",
            "0812",
            "Nanda",
            "Gak Gak Ayam Geprek",
            "Siti",
            "🍌",
        ] {
            assert!(!is_no_answer(words), "{words}");
        }
    }
}
