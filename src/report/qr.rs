//! A link as a picture that a phone's camera reads.

use qrcode::{Color, EcLevel, QrCode};

/// Pixels of one module: large enough for a cheap camera at arm's length.
const SCALE: usize = 8;
/// The empty border that readers need, in modules.
const BORDER: usize = 4;

/// A black-and-white PNG of `text`; none only where the text is too long for any code.
#[must_use]
pub(crate) fn png(text: &str) -> Option<Vec<u8>> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let modules = code.width();
    let side = (modules + 2 * BORDER) * SCALE;
    let dark = |x: usize, y: usize| {
        let (x, y) = ((x / SCALE).checked_sub(BORDER), (y / SCALE).checked_sub(BORDER));
        matches!((x, y), (Some(x), Some(y)) if x < modules && y < modules && code[(x, y)] == Color::Dark)
    };
    // One bit a pixel, 1 for white, each row padded to whole bytes.
    let row = |y: usize| {
        (0..side.div_ceil(8)).map(move |byte| {
            (0..8).fold(0_u8, |bits, bit| {
                let x = byte * 8 + bit;
                bits << 1 | u8::from(x >= side || !dark(x, y))
            })
        })
    };
    let pixels: Vec<u8> = (0..side).flat_map(row).collect();
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
        let side = (code.width() + 2 * BORDER) * SCALE;
        assert_eq!((info.width, info.height), (u32::try_from(side).unwrap(), u32::try_from(side).unwrap()));
        let white = |x: usize, y: usize| pixels[y * info.line_size + x / 8] >> (7 - x % 8) & 1 == 1;
        for y in 0..side {
            for x in 0..side {
                let inside = |at: usize| (at / SCALE).checked_sub(BORDER).filter(|at| *at < code.width());
                let dark = matches!((inside(x), inside(y)), (Some(x), Some(y)) if code[(x, y)] == Color::Dark);
                assert_eq!(white(x, y), !dark, "{x} {y}");
            }
        }
        assert_eq!(png(&"x".repeat(5_000)), None);
    }
}
