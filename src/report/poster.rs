//! What hangs on a wall: an event in large letters and the code that opens it, A4 at 150 dots an inch.

use std::convert::Infallible;

use embedded_graphics::mono_font::MonoTextStyle;
use embedded_graphics::mono_font::iso_8859_1::FONT_10X20;
use embedded_graphics::pixelcolor::Rgb888;
use embedded_graphics::prelude::{Drawable, Point, Size};
use embedded_graphics::text::{Baseline, Text};
use qrcode::{Color, EcLevel, QrCode};

use super::canvas::{Canvas, Larger};

const WIDTH: u32 = 1_240;
const HEIGHT: u32 = 1_754;
const SIDE: u32 = 80;
const INK: Rgb888 = Rgb888::new(30, 30, 30);
const GREEN: Rgb888 = Rgb888::new(0, 105, 92);
/// The size of a letter before it is made larger.
const LETTER: Size = Size::new(10, 20);
/// The empty border that readers need, in modules.
const BORDER: u32 = 4;
/// Pixels of a module at least, however long the words are: a phone must be able to read it.
const SMALLEST: u32 = 10;

/// What a poster shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Poster {
    /// Whose event it is.
    pub(crate) office: String,
    /// What kind it is.
    pub(crate) kind: String,
    /// What it is called.
    pub(crate) title: String,
    /// Days, place, fee.
    pub(crate) lines: Vec<String>,
    /// What the code is for.
    pub(crate) call: String,
    /// Where the code leads.
    pub(crate) link: String,
}

impl Poster {
    /// The picture as PNG; none only where it cannot be drawn.
    #[must_use]
    pub(crate) fn png(&self) -> Option<Vec<u8>> {
        let code = QrCode::with_error_correction_level(&self.link, EcLevel::M).ok()?;
        let mut canvas = Canvas::new(WIDTH, HEIGHT);
        self.draw(&mut canvas, &code).unwrap_or_else(|never| match never {});
        canvas.png()
    }

    fn draw(&self, canvas: &mut Canvas, code: &QrCode) -> Result<(), Infallible> {
        canvas.bar(Point::zero(), Size::new(WIDTH, 40), GREEN)?;
        let mut at = 90;
        at = text(canvas, &self.office, at, (2, 2, INK))? + 50;
        at = text(canvas, &self.kind, at, (3, 1, GREEN))? + 10;
        at = text(canvas, &self.title, at, (5, 4, INK))? + 40;
        let below = HEIGHT - 3 * 20 * 3;
        let modules = u32::try_from(code.width()).unwrap_or(1) + 2 * BORDER;
        at = self.facts(canvas, (at, below - modules * SMALLEST))?;
        let room = below.saturating_sub(at).min(WIDTH - 2 * SIDE);
        let module = (room / modules).max(SMALLEST);
        let side = module * modules;
        draw_code(canvas, code, (Point::new((WIDTH - side).cast_signed() / 2, at.cast_signed()), module))?;
        let after = text(canvas, &self.call, (at + side).min(below), (3, 2, GREEN))?;
        text(canvas, &self.link, after, (2, 2, INK))?;
        Ok(())
    }

    /// The lines between these heights: smaller where they are many, and no more than there is room for.
    fn facts(&self, canvas: &mut Canvas, (from, to): (u32, u32)) -> Result<u32, Infallible> {
        const SPACE: u32 = 12;
        let high = |line: &String, times: u32| height(line, (times, 2)) + SPACE;
        let all: u32 = self.lines.iter().map(|line| high(line, 3)).sum();
        let times = if from + all <= to { 3 } else { 2 };
        let mut at = from;
        for line in &self.lines {
            if at + high(line, times) <= to {
                at = text(canvas, line, at, (times, 2, INK))? + SPACE;
            }
        }
        Ok(at)
    }
}

/// The dark modules of a code, from a point on.
fn draw_code(canvas: &mut Canvas, code: &QrCode, (from, module): (Point, u32)) -> Result<(), Infallible> {
    let place = |at: usize| ((u32::try_from(at).unwrap_or_default() + BORDER) * module).cast_signed();
    for y in 0..code.width() {
        for x in 0..code.width() {
            if code[(x, y)] == Color::Dark {
                canvas.bar(from + Point::new(place(x), place(y)), Size::new_equal(module), INK)?;
            }
        }
    }
    Ok(())
}

/// Letters in a line that are so many times as large.
fn room(times: u32) -> usize {
    ((WIDTH - 2 * SIDE) / (LETTER.width * times)) as usize
}

/// How high words are in so many lines at most.
fn height(words: &str, (times, most): (u32, usize)) -> u32 {
    let lines = u32::try_from(wrapped(words, room(times), most).len()).unwrap_or_default();
    lines * (LETTER.height * times + 4)
}

/// Words in so many lines at most, so many times as large; gives where they end.
fn text(
    canvas: &mut Canvas,
    words: &str,
    at: u32,
    (times, most, colour): (u32, usize, Rgb888),
) -> Result<u32, Infallible> {
    let mut at = at;
    for line in wrapped(words, room(times), most) {
        let from = Point::new(SIDE.cast_signed(), at.cast_signed());
        let mut larger = Larger { canvas, from, times };
        let style = MonoTextStyle::new(&FONT_10X20, colour);
        Text::with_baseline(&line, Point::zero(), style, Baseline::Top).draw(&mut larger)?;
        at += LETTER.height * times + 4;
    }
    Ok(at)
}

/// Lines of at most `room` letters; what is more than `most` lines ends in three dots.
fn wrapped(words: &str, room: usize, most: usize) -> Vec<String> {
    // The letters of the font are those of Western Europe.
    let plain: String = words.chars().map(|c| if matches!(c, '–' | '—') { '-' } else { c }).collect();
    let known: String = plain.chars().filter(|c| u32::from(*c) < 0x100).collect();
    let mut lines: Vec<String> = Vec::new();
    for word in known.split_whitespace() {
        let mut rest: Vec<char> = word.chars().collect();
        while !rest.is_empty() {
            let part: String = rest.drain(..rest.len().min(room)).collect();
            match lines.last_mut() {
                Some(line) if line.chars().count() + 1 + part.chars().count() <= room => {
                    line.push(' ');
                    line.push_str(&part);
                }
                _ => lines.push(part),
            }
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = last.chars().take(room.saturating_sub(3)).chain("...".chars()).collect();
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn poster(title: &str, lines: &[&str]) -> Poster {
        Poster {
            office: "Dinas Koperasi dan UKM Kota Bandar Lampung".into(),
            kind: "Pelatihan".into(),
            title: title.into(),
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
            call: "Pindai untuk mendaftar".into(),
            link: "https://t.me/UmkmBandarLampungBot?start=e_A7M2PQ".into(),
        }
    }

    #[test]
    fn d2_long_words_are_wrapped_and_cut_and_none_are_lost_before() {
        assert_eq!(wrapped("satu dua tiga", 8, 3), ["satu dua", "tiga"]);
        assert_eq!(wrapped("09.00–15.00 📅", 20, 1), ["09.00-15.00"]);
        assert_eq!(wrapped("aaaaaaaaaaaa", 5, 5), ["aaaaa", "aaaaa", "aa"]);
        assert_eq!(wrapped("satu dua tiga empat", 9, 1), ["satu d..."]);
        assert_eq!(wrapped("", 9, 1), Vec::<String>::new());
    }

    #[test]
    fn d2_the_code_is_there_however_much_is_written() {
        for (title, lines) in [
            ("Pelatihan tapis", &["Sabtu, 12 Desember 2026, 09.00–15.00 WIB", "Balai Kelurahan Sumberejo"][..]),
            (&"Pelatihan yang namanya panjang sekali ".repeat(4), &["Hari 1: Sabtu, 12 Desember 2026, 09.00"; 9]),
        ] {
            let png = poster(title, lines).png().unwrap();
            let mut reader = png::Decoder::new(std::io::Cursor::new(&png)).read_info().unwrap();
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            let info = reader.next_frame(&mut pixels).unwrap();
            assert_eq!((info.width, info.height), (WIDTH, HEIGHT));
            let found = read_code(&pixels);
            assert!(found, "{title}");
        }
    }

    /// Whether two of the squares in the corners of a code stand beside each other somewhere: dark, light, three dark,
    /// light, dark.
    fn read_code(pixels: &[u8]) -> bool {
        let dark = |x: u32, y: u32| pixels[((y * WIDTH + x) * 3) as usize] < 128;
        (0..HEIGHT).step_by(3).any(|y| {
            let mut runs: Vec<(bool, u32)> = Vec::new();
            for x in 0..WIDTH {
                match runs.last_mut() {
                    Some((is, length)) if *is == dark(x, y) => *length += 1,
                    _ => runs.push((dark(x, y), 1)),
                }
            }
            let is_corner = |run: &[(bool, u32)]| {
                let one = run[0].1.min(run[4].1);
                run[0].0 && one >= SMALLEST && run[1].1 == one && run[2].1 == 3 * one && run[3].1 == one
            };
            runs.windows(5).filter(|run| is_corner(run)).count() >= 2
        })
    }
}
