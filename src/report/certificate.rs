//! A certificate as PDF: one page of A4 across, with its number and a code that leads to the check.

use super::letters::{self, Font, GREEN, INK, Style};
use super::pdf::{self, A4, Page};
use super::qr::Code;
use super::surface::Surface;

const WIDTH: f32 = A4.1;
const HEIGHT: f32 = A4.0;
/// The frame's distance from the edge.
const FRAME: f32 = 28.0;
/// The side of the code.
const CODE_SIDE: f32 = 92.0;
const CODE_AT: (f32, f32) = (WIDTH - FRAME - 24.0 - CODE_SIDE, FRAME + 24.0);
/// What long words shrink to fit into.
const ROOM: f32 = WIDTH - 2.0 * (FRAME + 40.0);
const TEXT: Style = Style { font: Font::Regular, size: 15.0, ink: INK };
const TITLE: Style = Style { font: Font::Bold, size: 40.0, ink: GREEN };
const NAME: Style = Style { font: Font::Bold, size: 32.0, ink: INK };
/// Titles of events are broken into so many lines before they shrink.
const LINES: usize = 2;

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
        let mut page = Page::new((WIDTH, HEIGHT));
        page.frame((FRAME, FRAME), (WIDTH - 2.0 * FRAME, HEIGHT - 2.0 * FRAME), (2.5, GREEN));
        page.centred(TEXT, &self.office, HEIGHT - 92.0, ROOM);
        page.centred(TITLE, &self.title, HEIGHT - 158.0, ROOM);
        page.centred(TEXT, &self.given_to, HEIGHT - 206.0, ROOM);
        page.centred(NAME, &self.name, HEIGHT - 256.0, ROOM);
        let lines = self.lines.iter().flat_map(|line| {
            let broken = TEXT.wrapped(line, ROOM);
            if broken.len() <= LINES { broken } else { vec![line.clone()] }
        });
        for (at, line) in (0_u8..).zip(lines) {
            page.centred(TEXT, &line, HEIGHT - 300.0 - 24.0 * f32::from(at), ROOM);
        }
        for (at, line) in (0_u8..).zip(&self.foot) {
            let place = (FRAME + 24.0, CODE_AT.1 + 4.0 + 16.0 * f32::from(at));
            page.fitted(TEXT.sized(11.0), line, place, CODE_AT.0 - place.0 - 16.0);
        }
        page.code(&Code::of(&self.link)?, CODE_AT, CODE_SIDE);
        Some(pdf::file(vec![page], &self.title))
    }
}

/// Whether all of it can be printed as it is written.
#[must_use]
pub(crate) fn is_printable(words: &str) -> bool {
    letters::is_printable(words)
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
}
