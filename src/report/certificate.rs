//! A certificate as PDF: one page of A4 across, with its number and a code that leads to the check.

use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str};
use qrcode::{Color, EcLevel, QrCode};

/// A4 across, in points.
const WIDTH: f32 = 842.0;
const HEIGHT: f32 = 595.0;
/// The frame's distance from the edge.
const FRAME: f32 = 28.0;
/// The side of the code.
const CODE_SIDE: f32 = 92.0;
const CODE_AT: (f32, f32) = (WIDTH - FRAME - 24.0 - CODE_SIDE, FRAME + 24.0);
/// What long words shrink to fit into.
const ROOM: f32 = WIDTH - 2.0 * (FRAME + 40.0);
const GREEN: (f32, f32, f32) = (0.0, 0.41, 0.36);
const INK: (f32, f32, f32) = (0.13, 0.13, 0.13);
const REGULAR: Name<'static> = Name(b"F1");
const BOLD: Name<'static> = Name(b"F2");

/// What stands on a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Certificate {
    /// The office, above all else.
    pub(crate) office: String,
    /// "Sertifikat".
    pub(crate) title: String,
    /// The line above the name.
    pub(crate) given_to: String,
    /// Whose it is.
    pub(crate) name: String,
    /// The lines below the name: what for, when, how long.
    pub(crate) lines: Vec<String>,
    /// The lines beside the code: its number, and how to check it.
    pub(crate) foot: Vec<String>,
    /// The address that the code holds.
    pub(crate) link: String,
}

impl Certificate {
    /// The bytes of the file; none only where the address is too long for any code.
    #[must_use]
    pub(crate) fn pdf(&self) -> Option<Vec<u8>> {
        let [catalog, pages, page, regular, bold, content] = [1, 2, 3, 4, 5, 6].map(Ref::new);
        let mut pdf = Pdf::new();
        pdf.catalog(catalog).pages(pages);
        pdf.pages(pages).kids([page]).count(1);
        let mut sheet = pdf.page(page);
        sheet.media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT)).parent(pages).contents(content);
        sheet.resources().fonts().pair(REGULAR, regular).pair(BOLD, bold);
        sheet.finish();
        for (font, name) in [(regular, Name(b"Helvetica")), (bold, Name(b"Helvetica-Bold"))] {
            pdf.type1_font(font).base_font(name).encoding_predefined(Name(b"WinAnsiEncoding"));
        }
        pdf.stream(content, &self.drawn()?);
        Some(pdf.finish())
    }

    fn drawn(&self) -> Option<Vec<u8>> {
        let mut page = Content::new();
        page.set_stroke_rgb(GREEN.0, GREEN.1, GREEN.2).set_line_width(2.5);
        page.rect(FRAME, FRAME, WIDTH - 2.0 * FRAME, HEIGHT - 2.0 * FRAME).stroke();
        centred(&mut page, (&self.office, REGULAR, 15.0), HEIGHT - 92.0, INK);
        centred(&mut page, (&self.title, BOLD, 40.0), HEIGHT - 158.0, GREEN);
        centred(&mut page, (&self.given_to, REGULAR, 15.0), HEIGHT - 206.0, INK);
        centred(&mut page, (&self.name, BOLD, 32.0), HEIGHT - 256.0, INK);
        for (at, line) in (0_u8..).zip(&self.lines) {
            centred(&mut page, (line, REGULAR, 15.0), HEIGHT - 300.0 - 24.0 * f32::from(at), INK);
        }
        for (at, line) in (0_u8..).zip(&self.foot) {
            let place = (FRAME + 24.0, CODE_AT.1 + 4.0 + 16.0 * f32::from(at));
            shown(&mut page, (line, REGULAR, 11.0), place, INK);
        }
        code(&mut page, &self.link)?;
        Some(page.finish().to_vec())
    }
}

/// Black squares, row by row.
fn code(page: &mut Content, link: &str) -> Option<()> {
    let code = QrCode::with_error_correction_level(link, EcLevel::M).ok()?;
    let modules = code.width();
    let side = CODE_SIDE / u16::try_from(modules).map(f32::from).ok()?;
    page.set_fill_rgb(0.0, 0.0, 0.0);
    for (at, colour) in code.to_colors().into_iter().enumerate() {
        if colour == Color::Dark {
            let place = |at: usize| u16::try_from(at).map(f32::from).ok();
            let (x, y) = (place(at % modules)?, place(modules - 1 - at / modules)?);
            page.rect(CODE_AT.0 + x * side, CODE_AT.1 + y * side, side, side);
        }
    }
    page.fill_nonzero();
    Some(())
}

/// Words in the middle of the page, smaller where they are too long for it.
fn centred(page: &mut Content, (words, font, size): (&str, Name<'_>, f32), y: f32, ink: (f32, f32, f32)) {
    let wide = width(words) * size;
    let size = if wide > ROOM { size * ROOM / wide } else { size };
    shown(page, (words, font, size), ((WIDTH - width(words) * size) / 2.0, y), ink);
}

fn shown(page: &mut Content, (words, font, size): (&str, Name<'_>, f32), at: (f32, f32), ink: (f32, f32, f32)) {
    let bytes: Vec<u8> = words.chars().map(latin).collect();
    page.set_fill_rgb(ink.0, ink.1, ink.2);
    page.begin_text().set_font(font, size).next_line(at.0, at.1).show(Str(&bytes)).end_text();
}

/// A character as Windows-1252 has it; others are a question mark.
fn latin(c: char) -> u8 {
    match c {
        '–' => 0x96,
        '—' => 0x97,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '•' => 0x95,
        '…' => 0x85,
        c => u8::try_from(c).ok().filter(|byte| !(0x7f..0xa0).contains(byte) && *byte >= 0x20).unwrap_or(b'?'),
    }
}

/// Whether all of it can be printed.
#[must_use]
pub(crate) fn is_printable(words: &str) -> bool {
    words.chars().all(|c| c == '?' || latin(c) != b'?')
}

/// How wide words are at a size of one point; bold ones are a little wider.
fn width(words: &str) -> f32 {
    const BOLDER: f32 = 1.06;
    let all: u32 = words.chars().map(|c| u32::from(width_of(c))).sum();
    u16::try_from(all).map_or(f32::from(u16::MAX), f32::from) / 1000.0 * BOLDER
}

/// Helvetica's widths, in thousandths of its size.
fn width_of(c: char) -> u16 {
    match c {
        'i' | 'j' | 'l' | '\'' => 222,
        ' ' | '!' | ',' | '.' | '/' | ':' | ';' | 'I' | 'f' | 't' => 278,
        '(' | ')' | '-' | 'r' | '`' => 333,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 500,
        'F' | 'T' | 'Z' => 611,
        'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' | '&' => 667,
        'C' | 'D' | 'H' | 'N' | 'R' | 'U' | 'w' => 722,
        'G' | 'O' | 'Q' => 778,
        'M' | 'm' => 833,
        'W' => 944,
        _ => 556,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d13_a_certificate_is_a_page_with_the_name_in_it_however_long_that_is() {
        for name in ["Siti Aminah", "Raden Ajeng Siti Nurhaliza Kusumawardhani Putri Lampung Sai Bumi Ruwai"] {
            let one = Certificate {
                office: "Dinas Koperasi dan UMKM".to_owned(),
                title: "Sertifikat".to_owned(),
                given_to: "Diberikan kepada".to_owned(),
                name: name.to_owned(),
                lines: vec!["Pelatihan Tapis – 30 November 2026".to_owned()],
                foot: vec!["Nomor T7M2PQA".to_owned()],
                link: "https://t.me/UmkmBot?start=c_T7M2PQA".to_owned(),
            };
            let bytes = one.pdf().unwrap();
            assert!(bytes.starts_with(b"%PDF-") && bytes.ends_with(b"%%EOF"), "{}", bytes.len());
            let holds = |words: &str| bytes.windows(words.len()).any(|window| window == words.as_bytes());
            assert!(holds(&format!("({name})")) && holds("MediaBox [0 0 842 595]"));
        }
    }

    #[test]
    fn d13_what_no_printer_has_is_known_before() {
        assert!(is_printable("Siti Nur’aini, S.E. – Kedaton?"));
        for words in ["ستی", "Siti 🌸", "李"] {
            assert!(!is_printable(words), "{words}");
        }
    }
}
