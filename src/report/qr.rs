//! A link as a code that a phone's camera reads: its modules, and a picture of them.

use qrcode::{Color, EcLevel, QrCode};

/// Pixels of one module: large enough for a cheap camera at arm's length.
const SCALE: usize = 8;
/// The empty border that readers need, in modules.
const BORDER: usize = 4;

/// The modules of a code, without its border.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Code {
    /// In a row, and as many rows.
    pub(super) modules: u16,
    /// The dark ones: their column and their row, counted from zero on the left above.
    pub(super) dark: Vec<(u16, u16)>,
}

impl Code {
    /// The code of a text; none only where that is too long for any.
    #[must_use]
    pub(super) fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let modules = u16::try_from(code.width()).ok()?;
        let places = (0..modules).flat_map(|row| (0..modules).map(move |column| (column, row)));
        let is_dark = |(column, row): &(u16, u16)| code[(usize::from(*column), usize::from(*row))] == Color::Dark;
        Some(Self { modules, dark: places.filter(is_dark).collect() })
    }
}

/// A black-and-white PNG of `text`; none only where the text is too long for any code.
#[must_use]
pub(crate) fn png(text: &str) -> Option<Vec<u8>> {
    let code = Code::of(text)?;
    let side = (usize::from(code.modules) + 2 * BORDER) * SCALE;
    let each_row = side.div_ceil(8);
    // One bit a pixel, 1 for white, each row padded to whole bytes.
    let mut pixels = vec![u8::MAX; each_row * side];
    for (column, row) in &code.dark {
        let from = |at: u16| (usize::from(at) + BORDER) * SCALE;
        for y in from(*row)..from(*row) + SCALE {
            for x in from(*column)..from(*column) + SCALE {
                if let Some(byte) = pixels.get_mut(y * each_row + x / 8) {
                    *byte &= !(0x80 >> (x % 8));
                }
            }
        }
    }
    let mut bytes = Vec::new();
    let side = u32::try_from(side).ok()?;
    let mut encoder = png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&pixels).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b13_the_picture_is_small_and_holds_the_code_with_its_border() {
        let link = "https://t.me/UmkmBandarLampungBot?start=k_AbCdEfGhIjKlMnOpQrStUv";
        let bytes = png(link).unwrap();
        assert!(bytes.len() < 100_000, "{}", bytes.len());
        let mut reader = png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        let code = QrCode::with_error_correction_level(link, EcLevel::M).unwrap();
        let border = BORDER;
        let side = (code.width() + 2 * border) * SCALE;
        assert_eq!((info.width, info.height), (u32::try_from(side).unwrap(), u32::try_from(side).unwrap()));
        let white = |x: usize, y: usize| pixels[y * info.line_size + x / 8] >> (7 - x % 8) & 1 == 1;
        for y in 0..side {
            for x in 0..side {
                let inside = |at: usize| (at / SCALE).checked_sub(border).filter(|at| *at < code.width());
                let dark = matches!((inside(x), inside(y)), (Some(x), Some(y)) if code[(x, y)] == Color::Dark);
                assert_eq!(white(x, y), !dark, "{x} {y}");
            }
        }
        assert_eq!(png(&"x".repeat(5_000)), None);
    }
}
