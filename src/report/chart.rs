//! Figures beside those of the time before, as a picture of bars with their numbers.

use std::convert::Infallible;

use embedded_graphics::mono_font::MonoTextStyle;
use embedded_graphics::mono_font::iso_8859_1::{FONT_7X13, FONT_10X20};
use embedded_graphics::pixelcolor::Rgb888;
use embedded_graphics::prelude::{Drawable, Point, Size};
use embedded_graphics::text::{Alignment, Baseline, Text, TextStyleBuilder};

use super::canvas::Canvas;

const WIDTH: u32 = 900;
const HEIGHT: u32 = 480;
/// Room above, for title and key, and below the bars, for what they are called.
const ABOVE: i32 = 110;
const BELOW: i32 = 60;
const SIDE: i32 = 30;
const INK: Rgb888 = Rgb888::new(40, 40, 40);
const NOW: Rgb888 = Rgb888::new(0, 105, 92);
const BEFORE: Rgb888 = Rgb888::new(178, 190, 195);

/// What a picture shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chart {
    /// What stands above it.
    pub(crate) title: String,
    /// What the dark and the light bars are.
    pub(crate) key: [String; 2],
    /// Pairs of bars: what they are called, now, and before.
    pub(crate) pairs: Vec<(String, u32, u32)>,
}

impl Chart {
    /// The picture as PNG; none only where it cannot be written.
    #[must_use]
    pub(crate) fn png(&self) -> Option<Vec<u8>> {
        let mut canvas = Canvas::new(WIDTH, HEIGHT);
        self.draw(&mut canvas).unwrap_or_else(|never| match never {});
        canvas.png()
    }

    fn draw(&self, canvas: &mut Canvas) -> Result<(), Infallible> {
        let big = MonoTextStyle::new(&FONT_10X20, INK);
        let left = TextStyleBuilder::new().baseline(Baseline::Top).build();
        // The letters have no ellipsis.
        let title = self.title.replace('…', "...");
        Text::with_text_style(&title, Point::new(SIDE, 20), big, left).draw(canvas)?;
        for (at, (label, colour)) in (0..).zip(self.key.iter().zip([NOW, BEFORE])) {
            let x = SIDE + at * 300;
            canvas.bar(Point::new(x, 60), Size::new(16, 16), colour)?;
            Text::with_text_style(label, Point::new(x + 26, 58), big, left).draw(canvas)?;
        }
        let most = self.pairs.iter().flat_map(|(_, now, before)| [*now, *before]).max().unwrap_or_default().max(1);
        let (width, room) = (WIDTH.cast_signed() - 2 * SIDE, HEIGHT.cast_signed() - ABOVE - BELOW);
        let each = width / i32::try_from(self.pairs.len()).unwrap_or(1).max(1);
        let floor = HEIGHT.cast_signed() - BELOW;
        for (at, (label, now, before)) in (0..).zip(&self.pairs) {
            let middle = SIDE + at * each + each / 2;
            let thick = (each / 3).min(70);
            for (value, x, colour) in [(*now, middle - thick, NOW), (*before, middle + 2, BEFORE)] {
                let high = i32::try_from(i64::from(value) * i64::from(room) / i64::from(most)).unwrap_or(room);
                let size = Size::new(thick.unsigned_abs() - 2, high.unsigned_abs());
                canvas.bar(Point::new(x, floor - high), size, colour)?;
                let number = value.to_string();
                let place = Point::new(x + thick / 2, floor - high - 16);
                let small = MonoTextStyle::new(&FONT_7X13, INK);
                Text::with_alignment(&number, place + Point::new(0, 12), small, Alignment::Center).draw(canvas)?;
            }
            let place = Point::new(middle, floor + 28);
            Text::with_alignment(label, place, big, Alignment::Center).draw(canvas)?;
        }
        canvas.bar(Point::new(SIDE, floor), Size::new(width.unsigned_abs(), 2), INK)
    }
}

#[cfg(test)]
mod tests {
    use embedded_graphics::prelude::RgbColor;

    use super::*;

    /// How many pixels of a colour stand in a picture.
    fn count(png: &[u8], colour: Rgb888) -> usize {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((info.width, info.height), (WIDTH, HEIGHT));
        pixels.chunks(3).filter(|pixel| *pixel == [colour.r(), colour.g(), colour.b()]).count()
    }

    #[test]
    fn f7_bars_are_as_long_as_their_numbers() {
        let chart = |pairs: Vec<(String, u32, u32)>| Chart {
            title: "November 2026".to_owned(),
            key: ["November".to_owned(), "Oktober".to_owned()],
            pairs,
        };
        let key = 16 * 16;
        let png = chart(vec![("Bot".to_owned(), 10, 5), ("Meja".to_owned(), 0, 0)]).png().unwrap();
        assert!(png.len() < 60_000, "{}", png.len());
        let (now, before) = (count(&png, NOW) - key, count(&png, BEFORE) - key);
        assert!(now.abs_diff(2 * before) <= 70, "{now} {before}");
        let empty = chart(Vec::new()).png().unwrap();
        assert_eq!((count(&empty, NOW), count(&empty, BEFORE)), (key, key));
        let many = chart((0..90).map(|at| (at.to_string(), u32::MAX, at)).collect()).png().unwrap();
        assert!(count(&many, NOW) > key);
    }
}
