//! The letters of the fonts that every PDF reader and printer has: their codes and widths, and how words stand in lines.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A colour: red, green and blue from 0 to 1.
pub(super) type Ink = (f32, f32, f32);

pub(super) const GREEN: Ink = (0.0, 0.41, 0.36);
pub(super) const INK: Ink = (0.13, 0.13, 0.13);
pub(super) const GREY: Ink = (0.45, 0.45, 0.45);
pub(super) const WHITE: Ink = (1.0, 1.0, 1.0);

/// A font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Font {
    /// Helvetica.
    Regular,
    /// Helvetica Bold.
    Bold,
}

/// What Windows-1252 has between 0x80 and 0x9f; a space where it has nothing.
const SPECIAL: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const FIRST: u8 = 0x20;
const FIRST_SPECIAL: u8 = 0x80;
/// Stands for a letter that the fonts have not.
const UNKNOWN: char = '?';

/// Words as they are printed. An accent that the fonts have not is left out and the letter stays; pictures are left out; a
/// letter of another script is a question mark, so that it is seen that something is missing.
pub(super) fn printed(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.nfc() {
        if code(c).is_some() {
            out.push(plain(c));
        } else if !is_combining_mark(c) {
            let parts: String = std::iter::once(c).nfkd().filter(|part| code(*part).is_some()).collect();
            if parts.is_empty() && c.is_alphanumeric() {
                out.push(UNKNOWN);
            }
            out.push_str(&parts);
        }
    }
    out
}

/// The same as bytes of Windows-1252.
pub(super) fn encoded(words: &str) -> Vec<u8> {
    printed(words).chars().filter_map(code).collect()
}

/// Whether all of it is printed as it is written.
pub(super) fn is_printable(words: &str) -> bool {
    words.nfc().all(|c| code(c).is_some())
}

/// Spaces of all kinds, and the dashes that look alike, are one.
fn plain(c: char) -> char {
    match c {
        '\t' | '\n' | '\u{2000}'..='\u{200a}' | '\u{202f}' => ' ',
        '\u{2010}' | '\u{2011}' | '\u{2212}' => '-',
        c => c,
    }
}

/// The code of a character.
fn code(c: char) -> Option<u8> {
    match plain(c) {
        c if (' '..='~').contains(&c) || ('\u{a0}'..='\u{ff}').contains(&c) => u8::try_from(c).ok(),
        c => {
            let at = SPECIAL.chars().position(|special| special == c)?;
            u8::try_from(at).ok().map(|at| FIRST_SPECIAL + at)
        }
    }
}

/// How wide words are at a size of one point.
pub(super) fn width(font: Font, words: &str) -> f32 {
    let widths = match font {
        Font::Regular => &REGULAR,
        Font::Bold => &BOLD,
    };
    let of = |byte: u8| {
        let at = match byte {
            FIRST..=0x7e => byte - FIRST,
            FIRST_SPECIAL.. => byte - FIRST_SPECIAL + ASCII,
            _ => 0,
        };
        widths.get(usize::from(at)).copied().unwrap_or_default()
    };
    let all: f32 = encoded(words).into_iter().map(|byte| f32::from(of(byte))).sum();
    all / 1000.0
}

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    /// The font.
    pub(super) font: Font,
    /// Its size, in points.
    pub(super) size: f32,
    /// The colour.
    pub(super) ink: Ink,
}

impl Style {
    /// How wide words are, in points.
    pub(super) fn width(self, words: &str) -> f32 {
        width(self.font, words) * self.size
    }

    /// The same so many points large.
    pub(super) fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }

    /// From one line to the next.
    pub(super) fn leading(self) -> f32 {
        self.size * 1.22
    }

    /// As large as words fit into `room` in one line.
    pub(super) fn shrunk(self, words: &str, room: f32) -> Self {
        let wide = self.width(words);
        if wide > room { self.sized(self.size * room / wide) } else { self }
    }

    /// Words in lines of at most `room` points: broken between words, and within one that is longer than a line.
    pub(super) fn wrapped(self, words: &str, room: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        // A picture leaves nothing behind, not even its space.
        for word in words.split_whitespace().filter(|word| !printed(word).is_empty()) {
            if let Some(line) = lines.last_mut().filter(|line| self.width(&format!("{line} {word}")) <= room) {
                line.push(' ');
                line.push_str(word);
                continue;
            }
            let mut part = String::new();
            for c in word.chars() {
                part.push(c);
                if self.width(&part) > room && part.chars().count() > 1 {
                    part.pop();
                    lines.push(std::mem::replace(&mut part, c.to_string()));
                }
            }
            lines.push(part);
        }
        lines
    }
}

/// How many characters come before those from 0x80 on.
const ASCII: u8 = 0x7f - FIRST;
const COUNT: usize = ASCII as usize + 128;

/// Adobe's metrics of the core fonts, in thousandths of the size: from the space to "~", then from 0x80 on.
#[rustfmt::skip]
const REGULAR: [u16; COUNT] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    556, 0, 222, 556, 333, 1000, 556, 556, 333, 1000, 667, 333, 1000, 0, 611, 0,
    0, 222, 222, 333, 333, 350, 556, 1000, 333, 1000, 500, 333, 944, 0, 500, 667,
    278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 333,
    400, 584, 333, 333, 333, 556, 537, 278, 333, 333, 365, 556, 834, 834, 834, 611,
    667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278,
    722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
    556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 584, 611, 556, 556, 556, 556, 500, 556, 500,
];
#[rustfmt::skip]
const BOLD: [u16; COUNT] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    556, 0, 278, 556, 500, 1000, 556, 556, 333, 1000, 667, 333, 1000, 0, 611, 0,
    0, 278, 278, 500, 500, 350, 556, 1000, 333, 1000, 556, 333, 944, 0, 500, 667,
    278, 333, 556, 556, 556, 556, 280, 556, 333, 737, 370, 556, 584, 333, 737, 333,
    400, 584, 333, 333, 333, 611, 556, 278, 333, 333, 365, 556, 834, 834, 834, 611,
    722, 722, 722, 722, 722, 722, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278,
    722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
    556, 556, 556, 556, 556, 556, 889, 556, 556, 556, 556, 556, 278, 278, 278, 278,
    611, 611, 611, 611, 611, 611, 611, 584, 611, 611, 611, 611, 611, 556, 611, 556,
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn d20_what_no_printer_has_loses_its_accent_or_is_left_out_and_is_seen_where_it_was_a_letter() {
        for (words, printed) in [
            ("Siti Nur\u{2019}aini, S.E.", &b"Siti Nur\x92aini, S.E."[..]),
            ("e\u{301} \u{e9} \u{11b} \u{115}", b"\xe9 \xe9 e e"),
            ("Siti 🌸", b"Siti "),
            ("Ра 李", b"?? ?"),
            ("Š€ž–…", b"\x8a\x80\x9e\x96\x85"),
            ("ﬁ ½ ①", b"fi \xbd 1"),
        ] {
            assert_eq!(encoded(words), printed, "{words}");
        }
        let style = Style { font: Font::Regular, size: 12.0, ink: INK };
        assert_eq!(style.wrapped("🗓 Sabtu 🌸 pagi 🌸", 500.0), ["Sabtu pagi"]);
        assert!(is_printable("Siti Nur’aini, S.E. – Kedaton? é") && !is_printable("Siti 🌸") && !is_printable("李"));
    }

    #[test]
    fn d20_each_special_letter_has_its_code_and_a_width() {
        assert_eq!(SPECIAL.chars().count(), 0xa0 - usize::from(FIRST_SPECIAL));
        for c in SPECIAL.chars().filter(|c| *c != ' ') {
            assert!([Font::Regular, Font::Bold].iter().all(|font| width(*font, &c.to_string()) > 0.2), "{c}");
        }
        assert!((width(Font::Regular, "Siti") - 1.389).abs() < 0.001, "{}", width(Font::Regular, "Siti"));
        assert!(width(Font::Bold, "Ruwai") > width(Font::Regular, "Ruwai"));
    }

    const STYLE: Style = Style { font: Font::Regular, size: 10.0, ink: INK };

    #[test]
    fn d20_words_are_broken_between_words_and_only_where_it_must_be_within_one() {
        assert_eq!(STYLE.wrapped("satu dua tiga", 40.0), ["satu dua", "tiga"]);
        assert_eq!(STYLE.wrapped("aaaaaaaa", 30.0), ["aaaaa", "aaa"]);
        assert_eq!(STYLE.wrapped("", 30.0), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn d20_no_letter_is_lost_and_no_line_is_too_long(words in "[A-Za-zÀ-ÿ ,.'-]{0,120}", room in 12.0_f32..200.0) {
            let lines = STYLE.wrapped(&words, room);
            let letters = |words: &str| words.split_whitespace().collect::<String>();
            prop_assert_eq!(letters(&lines.join(" ")), letters(&words));
            prop_assert!(lines.iter().all(|line| STYLE.width(line) <= room), "{:?}", lines);
        }
    }
}
