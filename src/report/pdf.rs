//! Pages of A4 as PDF: words in the fonts that every reader has, lines, and codes.

use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use super::letters::{self, Font, Ink, Style};
use super::qr::Code;
use super::surface::Surface;

/// The short and the long side of A4, in points.
pub(super) const A4: (f32, f32) = (595.0, 842.0);

/// One page.
pub(super) struct Page {
    content: Content,
    size: (f32, f32),
}

impl Page {
    /// An empty page of so many points.
    pub(super) fn new(size: (f32, f32)) -> Self {
        Self { content: Content::new(), size }
    }

    /// A rectangle that is drawn with a line so thick.
    pub(super) fn frame(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), (thick, ink): (f32, Ink)) {
        self.content.set_stroke_rgb(ink.0, ink.1, ink.2).set_line_width(thick);
        self.content.rect(x, y, width, height).stroke();
    }
}

impl Surface for Page {
    fn width(&self) -> f32 {
        self.size.0
    }

    fn words(&mut self, style: Style, words: &str, (x, y): (f32, f32)) {
        let bytes = letters::encoded(words);
        let (red, green, blue) = style.ink;
        self.content.set_fill_rgb(red, green, blue);
        self.content
            .begin_text()
            .set_font(Name(name(style.font)), style.size)
            .next_line(x, y)
            .show(Str(&bytes))
            .end_text();
    }

    fn bar(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), ink: Ink) {
        self.content.set_fill_rgb(ink.0, ink.1, ink.2);
        self.content.rect(x, y, width, height).fill_nonzero();
    }

    fn code(&mut self, code: &Code, (x, y): (f32, f32), side: f32) {
        let module = side / f32::from(code.modules);
        self.content.set_fill_rgb(0.0, 0.0, 0.0);
        for (column, row) in &code.dark {
            let below = f32::from(code.modules - 1 - row);
            self.content.rect(x + f32::from(*column) * module, y + below * module, module, module);
        }
        self.content.fill_nonzero();
    }
}

/// What the fonts are called within a page.
fn name(font: Font) -> &'static [u8] {
    match font {
        Font::Regular => b"F1",
        Font::Bold => b"F2",
    }
}

/// The file of these pages, under a title that readers show.
pub(super) fn file(pages: Vec<Page>, title: &str) -> Vec<u8> {
    let mut next = 0;
    let mut number = || {
        next += 1;
        Ref::new(next)
    };
    let (catalog, tree, about) = (number(), number(), number());
    let fonts = [Font::Regular, Font::Bold].map(|font| (font, number()));
    let numbered: Vec<(Page, Ref, Ref)> = pages.into_iter().map(|page| (page, number(), number())).collect();
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(tree);
    pdf.document_info(about).title(TextStr(title));
    let count = i32::try_from(numbered.len()).unwrap_or(i32::MAX);
    pdf.pages(tree).kids(numbered.iter().map(|(_, page, _)| *page)).count(count);
    for (page, id, content) in numbered {
        let mut sheet = pdf.page(id);
        sheet.media_box(Rect::new(0.0, 0.0, page.size.0, page.size.1)).parent(tree).contents(content);
        let mut resources = sheet.resources();
        let mut named = resources.fonts();
        for (font, id) in fonts {
            named.pair(Name(name(font)), id);
        }
        named.finish();
        resources.finish();
        sheet.finish();
        pdf.stream(content, &page.content.finish());
    }
    for (font, id) in fonts {
        let base = match font {
            Font::Regular => Name(b"Helvetica"),
            Font::Bold => Name(b"Helvetica-Bold"),
        };
        pdf.type1_font(id).base_font(base).encoding_predefined(Name(b"WinAnsiEncoding"));
    }
    pdf.finish()
}
