//! What hangs on a wall: an event or a programme in large letters and the code that opens it, one page of A4. It is
//! printed, or passed on as a picture; both are drawn alike. What a wall needs is read from two metres away.

use super::canvas::Picture;
use super::letters::{Font, GREEN, INK, Style};
use super::pdf::{self, A4, Page};
use super::qr::Code;
use super::surface::Surface;

const WIDTH: f32 = A4.0;
const HEIGHT: f32 = A4.1;
/// Dots of the picture for each point of the page: 150 an inch.
const DOTS: f32 = 150.0 / 72.0;
const EDGE: f32 = 40.0;
const ROOM: f32 = WIDTH - 2.0 * EDGE;
/// The bar above all.
const BAR: f32 = 22.0;
/// The side of the code: as large as there is room, between these.
const SMALLEST: f32 = 190.0;
const LARGEST: f32 = 330.0;
/// Around the code nothing is printed for so long: four modules of the largest one.
const QUIET: f32 = 30.0;
const OFFICE: Style = Style { font: Font::Regular, size: 17.0, ink: INK };
const KIND: Style = Style { font: Font::Bold, size: 24.0, ink: GREEN };
const TITLE: Style = Style { font: Font::Bold, size: 46.0, ink: INK };
const FACT: Style = Style { font: Font::Regular, size: 24.0, ink: INK };
const CALL: Style = Style { font: Font::Bold, size: 26.0, ink: GREEN };
const LINK: Style = Style { font: Font::Regular, size: 15.0, ink: INK };
const PLACE: Style = Style { font: Font::Regular, size: 10.0, ink: INK };
/// So far below the link it is said where it hangs.
const BELOW: f32 = 18.0;
/// By so much all of it shrinks at a time where it is too much for one page.
const STEP: f32 = 0.94;
const LEAST: f32 = 0.1;
/// What is wider than the page by no more than this stands in one line, smaller.
const ALMOST: f32 = 1.15;

/// What a poster shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Poster {
    /// Whose it is.
    pub(crate) office: String,
    /// What kind it is.
    pub(crate) kind: String,
    /// What it is called.
    pub(crate) title: String,
    /// Days, place, fee, or what else should be known.
    pub(crate) lines: Vec<String>,
    /// What the code is for.
    pub(crate) call: String,
    /// Where the code leads.
    pub(crate) link: String,
    /// Where it hangs, in small letters for whoever hangs many; nothing where it hangs anywhere.
    pub(crate) place: Option<String>,
}

/// A line with the room above it.
type Line = (Style, String, f32);

impl Poster {
    /// The page to be printed; none only where the address is too long for any code.
    #[must_use]
    pub(crate) fn pdf(&self) -> Option<Vec<u8>> {
        let mut page = Page::new((WIDTH, HEIGHT));
        self.draw(&mut page)?;
        Some(pdf::file(vec![page], &self.title))
    }

    /// The same as a PNG.
    #[must_use]
    pub(crate) fn png(&self) -> Option<Vec<u8>> {
        let mut picture = Picture::new((WIDTH, HEIGHT), DOTS);
        self.draw(&mut picture)?;
        picture.png()
    }

    fn draw(&self, page: &mut impl Surface) -> Option<()> {
        let code = Code::of(&self.link)?;
        let below = EDGE + LINK.leading() + CALL.leading() + 6.0;
        let room = HEIGHT - BAR - EDGE - below - 2.0 * QUIET;
        let mut times = 1.0_f32;
        let mut lines = self.lines_at(times);
        // However much is written, all of it stands on the one page.
        while high(&lines) + SMALLEST > room && times > LEAST {
            times *= STEP;
            lines = self.lines_at(times);
        }
        page.bar((0.0, HEIGHT - BAR), (WIDTH, BAR), GREEN);
        let mut y = HEIGHT - BAR - EDGE + OFFICE.size;
        for (style, words, above) in &lines {
            y -= above + style.leading();
            page.words(*style, words, (EDGE, y));
        }
        let side = (room - high(&lines)).clamp(SMALLEST, LARGEST);
        page.code(&code, ((WIDTH - side) / 2.0, (y + below - side) / 2.0), side);
        page.centred(CALL, &self.call, EDGE + LINK.leading() + 6.0, ROOM);
        page.centred(LINK, self.link.trim_start_matches("https://"), EDGE, ROOM);
        if let Some(place) = &self.place {
            page.centred(PLACE, place, EDGE - BELOW, ROOM);
        }
        Some(())
    }

    /// All that stands above the code, so many times as large.
    fn lines_at(&self, times: f32) -> Vec<Line> {
        let blocks = [(OFFICE, &self.office, 0.0), (KIND, &self.kind, 22.0), (TITLE, &self.title, 2.0)];
        let facts = (0..).zip(&self.lines).map(|(at, line)| (FACT, line, if at == 0 { 18.0 } else { 5.0 }));
        let mut all = Vec::new();
        for (style, words, above) in blocks.into_iter().chain(facts) {
            let style = style.sized(style.size * times);
            // Better a little smaller than a line with one word.
            let style = if style.width(words) <= ROOM * ALMOST { style.shrunk(words, ROOM) } else { style };
            for (at, line) in style.wrapped(words, ROOM).into_iter().enumerate() {
                all.push((style, line, if at == 0 { above * times } else { 0.0 }));
            }
        }
        all
    }
}

/// How high these are.
fn high(lines: &[Line]) -> f32 {
    lines.iter().map(|(style, _, above)| above + style.leading()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d2_a_decoder_reads_the_code_however_much_is_written() {
        let link = "https://t.me/UmkmBandarLampungBot?start=e_A7M2PQ";
        for (title, lines) in [
            ("Pelatihan tapis", &["Sabtu, 12 Desember 2026, 09.00–15.00 WIB", "Balai Kelurahan Sumberejo"][..]),
            (&"Pelatihan yang namanya panjang sekali ".repeat(4), &["Hari 1: Sabtu, 12 Desember 2026, 09.00"; 9]),
            (&"x".repeat(100), &["y"; 30]),
        ] {
            let poster = Poster {
                office: "Dinas Koperasi dan UKM Kota Bandar Lampung".into(),
                kind: "Pelatihan".into(),
                title: title.into(),
                lines: lines.iter().map(|line| (*line).to_owned()).collect(),
                call: "Pindai untuk mendaftar".into(),
                link: link.into(),
                place: Some("Pasar Tugu".into()),
            };
            let png = poster.png().unwrap();
            let mut reader = png::Decoder::new(std::io::Cursor::new(&png)).read_info().unwrap();
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            let info = reader.next_frame(&mut pixels).unwrap();
            let (width, height) = (info.width as usize, info.height as usize);
            assert_eq!((width, height, png.len() < 400_000), (1_240, 1_754, true), "{title}");
            let mut grey =
                rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[(y * width + x) * 3]);
            let found = grey.detect_grids();
            assert_eq!(found.iter().map(|grid| grid.decode().unwrap().1).collect::<Vec<_>>(), [link], "{title}");
        }
    }
}
