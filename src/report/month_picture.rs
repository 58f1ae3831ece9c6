//! A month as a picture: its days, those on which something begins, and what that is; to be read on a phone.

use std::convert::Infallible;

use embedded_graphics::prelude::{Point, Size};

use super::canvas::{Canvas, rgb};
use super::letters::{Font, GREEN, GREY, INK, Ink, Style, WHITE};

/// A phone shows the picture a third as large: no letter is smaller than [`WORDS`].
const WIDTH: u16 = 1_080;
const EDGE: u16 = 40;
const DAYS_IN_WEEK: u16 = 7;
/// One day: how wide and how high.
const CELL: (u16, u16) = (142, 100);
/// Between a marked day and its neighbours.
const GAP: u16 = 6;
/// Where the first week begins.
const TOP: u16 = 230;
/// Where titles stand beside their hours.
const TITLES: u16 = 300;
/// Around the list.
const SPACE: u16 = 30;
const TITLE: Style = Style { font: Font::Bold, size: 64.0, ink: INK };
const WEEKDAY: Style = Style { font: Font::Regular, size: 34.0, ink: GREY };
const NUMBER: Style = Style { font: Font::Regular, size: 46.0, ink: INK };
const WORDS: Style = Style { font: Font::Regular, size: 38.0, ink: INK };
const WHEN: Style = Style { font: Font::Bold, size: 38.0, ink: GREEN };
const LINE: Ink = (0.84, 0.86, 0.86);
/// From one line of the list to the next, and between two of its entries.
const LEADING: u16 = 46;
const BETWEEN: u16 = 14;

/// What a picture shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Month {
    /// The month.
    pub(crate) title: String,
    /// What its columns are called, from Monday on.
    pub(crate) weekdays: Vec<String>,
    /// Days of its first week that are of the month before.
    pub(crate) blank: u8,
    /// How many days it has.
    pub(crate) days: u8,
    /// Those on which something begins.
    pub(crate) marked: Vec<u8>,
    /// The day of today, where it is in this month.
    pub(crate) today: Option<u8>,
    /// When something begins, and what.
    pub(crate) lines: Vec<(String, String)>,
    /// What is not listed.
    pub(crate) more: Option<String>,
}

impl Month {
    /// The picture as PNG; none only where it cannot be written.
    #[must_use]
    pub(crate) fn png(&self) -> Option<Vec<u8>> {
        let mut canvas = Canvas::new(u32::from(WIDTH), u32::from(self.height()));
        self.draw(&mut canvas).unwrap_or_else(|never| match never {});
        canvas.png()
    }

    fn draw(&self, canvas: &mut Canvas) -> Result<(), Infallible> {
        bar(canvas, (0, 0), (WIDTH, 20), GREEN)?;
        canvas.words(TITLE, &self.title, (f32::from(EDGE), 118.0));
        for (column, name) in (0..).zip(&self.weekdays) {
            let (x, _) = corner(column, 0);
            canvas.words(WEEKDAY, name, (middle(x, WEEKDAY, name), f32::from(TOP - 22)));
        }
        for day in 1..=self.days {
            self.day(canvas, day)?;
        }
        let mut y = TOP + self.weeks() * CELL.1 + SPACE;
        bar(canvas, (EDGE, y - SPACE / 2), (WIDTH - 2 * EDGE, 3), LINE)?;
        for (when, title) in &self.lines {
            y += BETWEEN;
            canvas.words(WHEN, when, (f32::from(EDGE), f32::from(y + LEADING - 10)));
            for line in broken(title) {
                y += LEADING;
                canvas.words(WORDS, &line, (f32::from(TITLES), f32::from(y - 10)));
            }
        }
        if let Some(more) = &self.more {
            y += BETWEEN + LEADING;
            canvas.words(Style { ink: GREY, ..WORDS }, more, (f32::from(TITLES), f32::from(y - 10)));
        }
        Ok(())
    }

    /// One day: its number, white on green where something begins, with a line below it where it is today.
    fn day(&self, canvas: &mut Canvas, day: u8) -> Result<(), Infallible> {
        let (x, y) = self.place(day);
        let is_marked = self.marked.contains(&day);
        if is_marked {
            bar(canvas, (x + GAP, y + GAP), (CELL.0 - 2 * GAP, CELL.1 - 2 * GAP), GREEN)?;
        }
        let style = if is_marked { Style { font: Font::Bold, ink: WHITE, ..NUMBER } } else { NUMBER };
        let number = day.to_string();
        canvas.words(style, &number, (middle(x, style, &number), f32::from(y) + 66.0));
        if self.today == Some(day) {
            bar(canvas, (x + CELL.0 / 2 - 28, y + CELL.1 - 24), (56, 6), style.ink)?;
        }
        Ok(())
    }

    /// The corner of a day on the left above.
    fn place(&self, day: u8) -> (u16, u16) {
        let at = u16::from(self.blank) + u16::from(day.saturating_sub(1));
        corner(at % DAYS_IN_WEEK, at / DAYS_IN_WEEK)
    }

    fn weeks(&self) -> u16 {
        (u16::from(self.blank) + u16::from(self.days)).div_ceil(DAYS_IN_WEEK)
    }

    fn height(&self) -> u16 {
        let entry = |title: &str| BETWEEN + LEADING * u16::try_from(broken(title).len()).unwrap_or(1);
        let lines: u16 = self.lines.iter().map(|(_, title)| entry(title)).sum();
        let more = if self.more.is_some() { BETWEEN + LEADING } else { 0 };
        TOP + self.weeks() * CELL.1 + SPACE + lines + more + SPACE
    }
}

/// A title in lines; it stands in whole.
fn broken(title: &str) -> Vec<String> {
    let lines = WORDS.wrapped(title, f32::from(WIDTH - TITLES - EDGE));
    if lines.is_empty() { vec![String::new()] } else { lines }
}

/// The corner of a cell on the left above.
fn corner(column: u16, week: u16) -> (u16, u16) {
    (EDGE + column * CELL.0, TOP + week * CELL.1)
}

/// Where words begin that stand in the middle of a cell.
fn middle(x: u16, style: Style, words: &str) -> f32 {
    f32::from(x) + (f32::from(CELL.0) - style.width(words)) / 2.0
}

fn bar(canvas: &mut Canvas, (x, y): (u16, u16), (width, height): (u16, u16), ink: Ink) -> Result<(), Infallible> {
    canvas.bar(Point::new(x.into(), y.into()), Size::new(width.into(), height.into()), rgb(ink))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The colour in the corner of a day, beside its number.
    fn colour(month: &Month, day: u8) -> [u8; 3] {
        let png = month.png().unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((info.width, info.height), (u32::from(WIDTH), u32::from(month.height())));
        let (x, y) = month.place(day);
        let from = (usize::from(y + GAP + 4) * usize::from(WIDTH) + usize::from(x + GAP + 4)) * 3;
        pixels[from..from + 3].try_into().unwrap()
    }

    fn month(lines: usize) -> Month {
        Month {
            title: "Desember 2026".into(),
            weekdays: ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"].map(str::to_owned).to_vec(),
            blank: 1,
            days: 31,
            marked: vec![12, 13],
            today: Some(1),
            lines: vec![("Sab 12, 10.00".into(), "Bazar kuliner dan kriya ".repeat(4)); lines],
            more: (lines > 3).then(|| "+ 3 lagi".into()),
        }
    }

    #[test]
    fn d3_days_on_which_something_begins_are_green_however_much_is_listed() {
        const GREEN: [u8; 3] = [0, 105, 92];
        for lines in [0, 1, 12] {
            let month = month(lines);
            assert_eq!([11, 12, 13, 31].map(|day| colour(&month, day) == GREEN), [false, true, true, false]);
        }
        let six_weeks = Month { blank: 6, ..month(0) };
        assert_eq!(colour(&six_weeks, 31), [255; 3]);
        assert!(month(12).png().unwrap().len() < 1_000_000);
    }
}
