//! What a poster is drawn on: a page to be printed, or a picture.

use super::letters::{Ink, Style};
use super::qr::Code;

/// Takes words, bars and codes; lengths are points, from the left and from below.
pub(super) trait Surface {
    /// How wide it is.
    fn width(&self) -> f32;

    /// Words from a point of their base line on.
    fn words(&mut self, style: Style, words: &str, at: (f32, f32));

    /// A filled rectangle with this corner on the left below.
    fn bar(&mut self, at: (f32, f32), size: (f32, f32), ink: Ink);

    /// A code with this corner on the left below, so large.
    fn code(&mut self, code: &Code, at: (f32, f32), side: f32);

    /// Words from a point on, smaller where there is no room for them.
    fn fitted(&mut self, style: Style, words: &str, at: (f32, f32), room: f32) {
        self.words(style.shrunk(words, room), words, at);
    }

    /// The same in the middle.
    fn centred(&mut self, style: Style, words: &str, y: f32, room: f32) {
        let style = style.shrunk(words, room);
        self.words(style, words, ((self.width() - style.width(words)) / 2.0, y));
    }
}
