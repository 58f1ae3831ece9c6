//! A picture in memory, drawn with embedded-graphics and written as PNG.

use std::convert::Infallible;
use std::sync::LazyLock;

use ab_glyph::{Font as _, FontRef, PxScale, point};
use embedded_graphics::pixelcolor::Rgb888;
use embedded_graphics::prelude::{DrawTarget, Drawable, OriginDimensions, Pixel, Point, Primitive, RgbColor, Size};
use embedded_graphics::primitives::{PrimitiveStyle, Rectangle};

use super::letters::{self, Ink, Style};
use super::qr::Code;
use super::surface::Surface;

/// Three bytes a pixel, white at first.
pub(super) struct Canvas {
    size: Size,
    pixels: Vec<u8>,
}

impl Canvas {
    /// An empty picture.
    pub(super) fn new(width: u32, height: u32) -> Self {
        Self { size: Size::new(width, height), pixels: vec![u8::MAX; (width * height * 3) as usize] }
    }

    /// A filled rectangle.
    pub(super) fn bar(&mut self, from: Point, size: Size, colour: Rgb888) -> Result<(), Infallible> {
        Rectangle::new(from, size).into_styled(PrimitiveStyle::with_fill(colour)).draw(self)
    }

    /// The picture as PNG; none only where it cannot be written.
    pub(super) fn png(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.size.width, self.size.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&self.pixels).ok()?;
        writer.finish().ok()?;
        Some(bytes)
    }
}

impl OriginDimensions for Canvas {
    fn size(&self) -> Size {
        self.size
    }
}

impl DrawTarget for Canvas {
    type Color = Rgb888;
    type Error = Infallible;

    fn draw_iter<I: IntoIterator<Item = Pixel<Rgb888>>>(&mut self, pixels: I) -> Result<(), Infallible> {
        for Pixel(place, colour) in pixels {
            let (Ok(x), Ok(y)) = (u32::try_from(place.x), u32::try_from(place.y)) else { continue };
            if x < self.size.width && y < self.size.height {
                let at = ((y * self.size.width + x) * 3) as usize;
                if let Some(bytes) = self.pixels.get_mut(at..at + 3) {
                    bytes.copy_from_slice(&[colour.r(), colour.g(), colour.b()]);
                }
            }
        }
        Ok(())
    }
}

/// The fonts of pictures: as wide as those of printed pages, so that both are laid out alike.
static REGULAR: LazyLock<Option<FontRef<'static>>> =
    LazyLock::new(|| FontRef::try_from_slice(include_bytes!("../../assets/fonts/TapisSans-Regular.ttf")).ok());
static BOLD: LazyLock<Option<FontRef<'static>>> =
    LazyLock::new(|| FontRef::try_from_slice(include_bytes!("../../assets/fonts/TapisSans-Bold.ttf")).ok());

impl Canvas {
    /// Words from a point of their base line on, in pixels from the left and from above; a size is one of pixels.
    pub(super) fn words(&mut self, style: Style, words: &str, (x, y): (f32, f32)) {
        let font = match style.font {
            letters::Font::Regular => REGULAR.as_ref(),
            letters::Font::Bold => BOLD.as_ref(),
        };
        let Some(font) = font else { return };
        let scale = style.size * font.height_unscaled() / font.units_per_em().unwrap_or(font.height_unscaled());
        let mut at = x;
        for c in letters::printed(words).chars() {
            let glyph = font.glyph_id(c).with_scale_and_position(PxScale::from(scale), point(at, y));
            if let Some(outlined) = font.outline_glyph(glyph) {
                let corner = outlined.px_bounds().min;
                outlined.draw(|column, row, share| {
                    let place = |from: f32, more: u32| Some(whole(from)? + i64::from(more));
                    if let (Some(x), Some(y)) = (place(corner.x, column), place(corner.y, row)) {
                        self.blend((x, y), style.ink, share);
                    }
                });
            }
            at += style.width(c.encode_utf8(&mut [0; 4]));
        }
    }

    /// Covers a share of a pixel with a colour.
    fn blend(&mut self, (x, y): (i64, i64), ink: Ink, share: f32) {
        let (Ok(x), Ok(y)) = (u32::try_from(x), u32::try_from(y)) else { return };
        if x >= self.size.width || y >= self.size.height {
            return;
        }
        let at = ((y * self.size.width + x) * 3) as usize;
        let Some(pixel) = self.pixels.get_mut(at..at + 3) else { return };
        let share = share.clamp(0.0, 1.0);
        for (byte, colour) in pixel.iter_mut().zip([ink.0, ink.1, ink.2]) {
            *byte = level(f32::from(*byte) / 255.0 * (1.0 - share) + colour * share);
        }
    }
}

/// A colour as pixels have it.
pub(super) fn rgb((red, green, blue): Ink) -> Rgb888 {
    Rgb888::new(level(red), level(green), level(blue))
}

/// A share of 255.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept between 0 and 255")]
fn level(share: f32) -> u8 {
    (share * 255.0).round().clamp(0.0, 255.0) as u8
}

/// The whole number beside this one; none of what no picture holds.
#[expect(clippy::cast_possible_truncation, reason = "no larger than any picture")]
fn whole(of: f32) -> Option<i64> {
    (of.abs() < 1e6).then(|| of.round() as i64)
}

/// A page as a picture, so many dots a point.
pub(super) struct Picture {
    canvas: Canvas,
    size: (f32, f32),
    dots: f32,
}

impl Picture {
    /// An empty page of so many points.
    pub(super) fn new(size: (f32, f32), dots: f32) -> Self {
        let pixels = |points: f32| whole(points * dots).and_then(|all| u32::try_from(all).ok()).unwrap_or_default();
        Self { canvas: Canvas::new(pixels(size.0), pixels(size.1)), size, dots }
    }

    /// The picture as PNG; none only where it cannot be written.
    pub(super) fn png(&self) -> Option<Vec<u8>> {
        self.canvas.png()
    }

    /// The pixel of a point.
    fn pixel(&self, (x, y): (f32, f32)) -> Point {
        let whole = |of: f32| whole(of * self.dots).and_then(|at| i32::try_from(at).ok()).unwrap_or_default();
        Point::new(whole(x), whole(self.size.1 - y))
    }

    fn filled(&mut self, from: Point, size: Size, ink: Ink) {
        self.canvas.bar(from, size, rgb(ink)).unwrap_or_else(|never| match never {});
    }
}

impl Surface for Picture {
    fn width(&self) -> f32 {
        self.size.0
    }

    fn words(&mut self, style: Style, words: &str, (x, y): (f32, f32)) {
        let at = (x * self.dots, (self.size.1 - y) * self.dots);
        self.canvas.words(style.sized(style.size * self.dots), words, at);
    }

    fn bar(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), ink: Ink) {
        let (from, to) = (self.pixel((x, y + height)), self.pixel((x + width, y)));
        let size = to - from;
        self.filled(from, Size::new(size.x.unsigned_abs(), size.y.unsigned_abs()), ink);
    }

    fn code(&mut self, code: &Code, (x, y): (f32, f32), side: f32) {
        // Whole pixels: a camera reads no blurred module.
        let (from, to) = (self.pixel((x, y + side)), self.pixel((x + side, y)));
        let modules = i32::from(code.modules);
        let module = ((to.x - from.x) / modules).max(1);
        let from = from + Point::new_equal((to.x - from.x - module * modules) / 2);
        for (column, row) in &code.dark {
            let place = Point::new(i32::from(*column) * module, i32::from(*row) * module);
            self.filled(from + place, Size::new_equal(module.unsigned_abs()), (0.0, 0.0, 0.0));
        }
    }
}
