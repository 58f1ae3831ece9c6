//! Hiding numbers that name a person before free text is stored: the single rules (how a list shows a phone is
//! `domain/phone.rs`). Numbers of identity cards are masked as a message is taken in for officers
//! (`talks/consultation/relay/message.rs`) and in notes of services; which rules a question goes through that is kept
//! because nobody could answer it says `talks/answering/unknown.rs`.

mod writer;

use crate::domain::{Language, Receipt};
use crate::plain;
pub use writer::without_writer;

/// Officers read Indonesian, whatever language the person writes.
const READERS: Language = Language::Indonesian;
/// From this many digits on a number may be a phone, an identity card, a bank account or an NIB.
const LONG: usize = 9;

/// Masks numbers of nine digits or more (however they are grouped) and e-mail addresses; prices and dates stay.
#[must_use]
pub fn mask(text: &str) -> String {
    let hide = |word: &str| if is_email(word) { plain!(READERS, "samaran-email") } else { word.to_owned() };
    let text: Vec<String> = text.split(' ').map(hide).collect();
    numbers(&text.join(" "))
}

/// Hides the words of a person's own name in that person's words; short ones are left, since they may be anything.
#[must_use]
pub fn without_name(text: &str, name: &str) -> String {
    const LEAST: usize = 3;
    let name = name.to_lowercase();
    let parts: Vec<&str> =
        name.split(|c: char| !c.is_alphabetic()).filter(|part| part.chars().count() >= LEAST).collect();
    let hide = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
        if parts.contains(&bare.as_str()) { plain!(READERS, "samaran-nama") } else { word.to_owned() }
    };
    text.split(' ').map(hide).collect::<Vec<_>>().join(" ")
}

/// Hides a phrase, such as the name of a business, however it is written.
#[must_use]
pub fn without_phrase(text: &str, phrase: &str) -> String {
    let (lower, phrase) = (text.to_lowercase(), phrase.trim().to_lowercase());
    // Where small letters take other bytes than capitals, places in one are no places in the other.
    if phrase.is_empty() || lower.len() != text.len() {
        return text.to_owned();
    }
    let (mut hidden, mut from) = (String::new(), 0);
    for (at, _) in lower.match_indices(&phrase) {
        hidden.push_str(text.get(from..at).unwrap_or_default());
        hidden.push_str(&plain!(READERS, "samaran-nama"));
        from = at + phrase.len();
    }
    hidden.push_str(text.get(from..).unwrap_or_default());
    hidden
}

/// Hides receipt codes as people copy them: six capitals and digits of both kinds.
#[must_use]
pub fn without_codes(text: &str) -> String {
    let hide = |word: &str| if is_code(word) { plain!(READERS, "samaran-kode") } else { word.to_owned() };
    text.split(' ').map(hide).collect::<Vec<_>>().join(" ")
}

fn is_code(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let is_mixed = bare.contains(|c: char| c.is_ascii_digit()) && bare.contains(|c: char| c.is_ascii_uppercase());
    is_mixed && Receipt::parse(bare).is_some_and(|code| code.as_str() == bare)
}

/// Hides numbers of an identity card, sixteen digits however they are grouped; all else stays as it is written.
#[must_use]
pub fn identity(text: &str) -> String {
    const DIGITS: usize = 16;
    let (mut hidden, mut run) = (String::with_capacity(text.len()), String::new());
    let end = |run: &mut String, hidden: &mut String| {
        let body = run.trim_end_matches([' ', '-', '.']);
        let tail = run.get(body.len()..).unwrap_or_default();
        hidden.push_str(&if digits(body) == DIGITS { plain!(READERS, "samaran-nomor") } else { body.to_owned() });
        hidden.push_str(tail);
        run.clear();
    };
    for c in text.chars() {
        if c.is_ascii_digit() || (!run.is_empty() && matches!(c, ' ' | '-' | '.')) {
            run.push(c);
        } else {
            end(&mut run, &mut hidden);
            hidden.push(c);
        }
    }
    end(&mut run, &mut hidden);
    hidden
}

fn is_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.starts_with('.'))
}

/// What may stand between the digits of one number; a comma only directly between them.
const BETWEEN: [char; 10] = [' ', '-', '.', '/', '(', ')', ',', '_', ':', '\n'];

fn numbers(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut run = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let is_list = c == ',' && chars.peek().is_none_or(|next| !next.is_numeric());
        if c.is_numeric() || (!run.is_empty() && BETWEEN.contains(&c) && !is_list) || (c == '+' && run.is_empty()) {
            run.push(c);
        } else {
            end(&mut masked, &mut run);
            masked.push(c);
        }
    }
    end(&mut masked, &mut run);
    masked
}

/// Writes what was collected, hidden if it is long and no price.
fn end(masked: &mut String, run: &mut String) {
    let mut rest = run.as_str();
    if is_after_currency(masked) {
        // The amount alone is a price, not the number that may follow it.
        let amount = rest.find([' ', '\n', '/', '(', ')', '_', ':']).map_or(rest, |at| rest.get(..at).unwrap_or(rest));
        if is_amount(amount) {
            masked.push_str(amount);
            rest = rest.get(amount.len()..).unwrap_or_default();
        }
    }
    let body = rest.trim_end_matches(BETWEEN);
    let tail = rest.get(body.len()..).unwrap_or_default();
    if digits(body) >= LONG && !is_price(body) {
        let number = body.trim_start_matches(BETWEEN);
        masked.push_str(body.get(..body.len() - number.len()).unwrap_or_default());
        masked.push_str(&plain!(READERS, "samaran-nomor"));
    } else {
        masked.push_str(body);
    }
    masked.push_str(tail);
    run.clear();
}

fn digits(text: &str) -> usize {
    text.chars().filter(|c| c.is_numeric()).count()
}

/// Whether the word "rp" or "rp." stands right before, not a word that ends in it.
fn is_after_currency(before: &str) -> bool {
    let before = before.trim_end().to_lowercase();
    let before = before.strip_suffix('.').unwrap_or(&before);
    before.strip_suffix("rp").is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

/// An amount behind "Rp": no phone begins otherwise than with 0 or 62, no amount has as many digits as an identity card.
fn is_amount(text: &str) -> bool {
    const MOST: usize = 13;
    !text.starts_with(['0', '+']) && (1..=MOST).contains(&digits(text))
}

/// "1.500.000.000", groups of three after the first: an amount.
fn is_price(number: &str) -> bool {
    const GROUPS: usize = 5;
    let Some(separator) = number.chars().find(|c| matches!(c, '.' | ',')) else { return false };
    let groups: Vec<&str> = number.split(separator).collect();
    let are_digits = groups.iter().all(|group| group.bytes().all(|b| b.is_ascii_digit()));
    let [first, others @ ..] = groups.as_slice() else { return false };
    are_digits
        && (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && others.iter().all(|group| group.len() == 3)
        && groups.len() <= GROUPS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn g11_a_persons_own_name_is_hidden_in_their_words() {
        for (text, name, expected) in [
            ("saya Siti, jadwal kapal?", "Siti", "saya [nama] jadwal kapal?"),
            ("SITI mau tanya modal", "Siti Mawarni", "[nama] mau tanya modal"),
            ("situs apa", "Siti", "situs apa"),
            ("ibu Ani, ani@", "Ani", "ibu [nama] [nama]"),
            ("apa itu nib", "A", "apa itu nib"),
            ("apa itu nib", "", "apa itu nib"),
        ] {
            assert_eq!(without_name(text, name), expected, "{text}");
        }
    }

    #[test]
    fn t_a12_m2_numbers_that_name_a_person_are_hidden_and_others_stay() {
        for (text, expected) in [
            ("nik 1871012345678901 ya", "nik [nomor disamarkan] ya"),
            ("1871 0123 4567 8901", "[nomor disamarkan]"),
            ("1871-0123-4567-8901.", "[nomor disamarkan]."),
            ("wa 0812-3456-7890", "wa [nomor disamarkan]"),
            ("+62 812 3456 7890 tolong", "[nomor disamarkan] tolong"),
            ("(0721) 123456", "([nomor disamarkan]"),
            ("nib 1234567890123", "nib [nomor disamarkan]"),
            ("６２８１２３４５６７８９０", "[nomor disamarkan]"),
            ("081.234.567.890", "[nomor disamarkan]"),
            ("1871,0123,4567,8901", "[nomor disamarkan]"),
            ("1871_0123_4567_8901", "[nomor disamarkan]"),
            ("1871:0123:4567:8901", "[nomor disamarkan]"),
            ("nik\n1871\n0123\n4567\n8901", "nik\n[nomor disamarkan]"),
            ("1.871.012.345.678.901", "[nomor disamarkan]"),
            ("hubungi pak sharp 081234567890", "hubungi pak sharp [nomor disamarkan]"),
            ("wa corp. 62812345678901", "wa corp. [nomor disamarkan]"),
            ("rp 081234567890", "rp [nomor disamarkan]"),
            ("rp 1871012345678901", "rp [nomor disamarkan]"),
            ("Rp15.000 081234567890", "Rp15.000 [nomor disamarkan]"),
            ("harga 15.000, 20.000, 30.000", "harga 15.000, 20.000, 30.000"),
            ("modal Rp1,500,000,000?", "modal Rp1,500,000,000?"),
            ("sari@contoh.id", "[email disamarkan]"),
            ("modal Rp1.500.000.000 cukup?", "modal Rp1.500.000.000 cukup?"),
            ("modal 15.000.000 cukup?", "modal 15.000.000 cukup?"),
            ("modal rp 150000000", "modal rp 150000000"),
            ("tanggal 14/6/2025", "tanggal 14/6/2025"),
            ("17 oktober 2026", "17 oktober 2026"),
            ("kios 28 toilet 4", "kios 28 toilet 4"),
            ("800 m2, 15 mesin", "800 m2, 15 mesin"),
            ("@admin jam 09.00-15.00", "@admin jam 09.00-15.00"),
            ("", ""),
            ("rekening 123456789", "rekening [nomor disamarkan]"),
            ("kode 12345678", "kode 12345678"),
        ] {
            assert_eq!(mask(text), expected, "{text}");
        }
    }

    #[test]
    fn the_name_of_a_business_is_hidden_however_it_is_written() {
        for (text, phrase, expected) in [
            ("Keripik Siti di Kedaton, keripik siti!", " Keripik Siti", "[nama] di Kedaton, [nama]!"),
            ("tanpa nama", "", "tanpa nama"),
            // A capital whose small letter takes more bytes: what cannot be placed surely is left whole.
            ("İnci Kopi enak", "Kopi", "İnci Kopi enak"),
        ] {
            assert_eq!(without_phrase(text, phrase), expected, "{text}");
        }
    }

    #[test]
    fn codes_of_receipts_are_hidden_and_words_that_look_like_them_stay() {
        let code = Receipt::from_chance(123_456_789);
        let text = format!("kode {}, NIB2024 KEDATON 123456", code.as_str());
        assert_eq!(without_codes(&text), "kode [kode] NIB2024 KEDATON 123456");
    }

    #[test]
    fn of_an_identity_card_sixteen_digits_are_hidden_and_nothing_else() {
        for (text, expected) in [
            ("nik 1871 0123 4567 8901.", "nik [nomor disamarkan]."),
            ("187101234567890", "187101234567890"),
            ("18710123456789012", "18710123456789012"),
            ("wa 0812-3456-7890, rek 1234567890", "wa 0812-3456-7890, rek 1234567890"),
        ] {
            assert_eq!(identity(text), expected, "{text}");
        }
    }
}
