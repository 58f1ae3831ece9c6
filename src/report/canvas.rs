//! A picture in memory, drawn with embedded-graphics and written as PNG.

use std::convert::Infallible;

use embedded_graphics::pixelcolor::Rgb888;
use embedded_graphics::prelude::{DrawTarget, Drawable, OriginDimensions, Pixel, Point, Primitive, RgbColor, Size};
use embedded_graphics::primitives::{PrimitiveStyle, Rectangle};

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

/// What is drawn on it is so many times as large.
pub(super) struct Larger<'a> {
    /// The picture.
    pub(super) canvas: &'a mut Canvas,
    /// Where on it this begins.
    pub(super) from: Point,
    /// How many times.
    pub(super) times: u32,
}

impl OriginDimensions for Larger<'_> {
    fn size(&self) -> Size {
        self.canvas.size() / self.times
    }
}

impl DrawTarget for Larger<'_> {
    type Color = Rgb888;
    type Error = Infallible;

    fn draw_iter<I: IntoIterator<Item = Pixel<Rgb888>>>(&mut self, pixels: I) -> Result<(), Infallible> {
        let side = Size::new_equal(self.times);
        pixels.into_iter().try_for_each(|Pixel(place, colour)| {
            let from = self.from + place * self.times.cast_signed();
            self.canvas.bar(from, side, colour)
        })
    }
}
