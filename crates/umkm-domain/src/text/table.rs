//! Reads a table out of a file that somebody sent: a workbook, or text that signs divide.
//!
//! What reading costs is bounded whatever the file claims: the file itself, what it inflates to, and the rows and columns
//! that are looked at. It may still take a moment, so that nobody does it while others wait.

mod grid;
mod separated;
mod workbook;

use crate::domain::{TableFault, TableRows};

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 2 << 20;
/// The rows of a table that are read.
pub const ROWS: usize = grid::ROWS;

/// The first rows of the table in a file; of a workbook, those of the first tab that is seen.
///
/// # Errors
/// Why there are none.
pub fn read(bytes: &[u8]) -> Result<TableRows, TableFault> {
    if bytes.len() > LARGEST {
        return Err(TableFault::TooLarge);
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] => workbook::read(bytes),
        // The container of the time before: of an old workbook, or of one that is encrypted.
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(if is_encrypted(bytes) { TableFault::Locked } else { TableFault::Old }),
        _ => separated::read(bytes),
    }
}

/// Whether such a container holds an encrypted workbook: it names that part, in UTF-16.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|part| part == name)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use rust_xlsxwriter::{Workbook, XlsxError};
    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipWriter};

    use super::*;

    /// A workbook whose first tab is filled in.
    fn book(fill: impl Fn(&mut rust_xlsxwriter::Worksheet) -> Result<(), XlsxError>) -> Vec<u8> {
        let mut book = Workbook::new();
        fill(book.add_worksheet()).unwrap();
        book.add_worksheet().write_string(0, 0, "lembar kedua").unwrap();
        book.save_to_buffer().unwrap()
    }

    /// An archive of these parts.
    fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
            writer.start_file(*name, options).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
        read(bytes).unwrap().rows
    }

    #[test]
    fn d19_numbers_of_a_workbook_are_read_as_they_were_meant() {
        let bytes = book(|tab| {
            tab.write_string(0, 0, "Nama")?.write_string(0, 1, "HP")?;
            tab.write_string(2, 0, " Bu\u{a0}Rohmah\n")?.write_number(2, 1, 81_234_567_890_f64)?;
            tab.write_string(3, 0, "Joko")?.write_number(3, 1, 6.281_311_113_333e12)?;
            tab.write_string(4, 0, "Sri")?.write_string(4, 1, "'0812-3456-7891")?;
            tab.write_string(5, 0, "Ani")?.write_boolean(5, 1, true)?;
            Ok(())
        });
        let read = rows(&bytes);
        let lines: Vec<String> = read.iter().map(|row| row.join("|")).collect();
        assert_eq!(
            lines,
            ["Nama|HP", "|", "Bu Rohmah|81234567890", "Joko|6281311113333", "Sri|0812-3456-7891", "Ani|"]
        );
    }

    #[test]
    fn d19_of_a_large_table_the_beginning_is_read_and_the_rest_is_said_to_be_there() {
        let bytes = book(|tab| {
            for row in 0..10_000 {
                tab.write_string(row, 0, "Siti")?;
            }
            Ok(())
        });
        let table = read(&bytes).unwrap();
        assert_eq!((table.rows.len(), table.has_more), (ROWS, true));
        // One cell far away makes no room for all between.
        let far = book(|tab| tab.write_string(1_048_575, 16_383, "x").map(|_| ()));
        assert_eq!(read(&far).unwrap(), TableRows { rows: Vec::new(), has_more: false });
        let wide = book(|tab| tab.write_string(0, 19, "a")?.write_string(0, 20, "b").map(|_| ()));
        assert_eq!(rows(&wide), [[vec![String::new(); 19], vec!["a".to_owned()]].concat()]);
        assert_eq!(rows(&book(|_| Ok(()))), Vec::<Vec<String>>::new());
    }

    #[test]
    fn d19_a_file_that_claims_more_than_it_is_costs_nothing() {
        let bomb = archive(&[("xl/workbook.xml", b"<a/>"), ("xl/sharedStrings.xml", &vec![b' '; 64 << 20])]);
        assert!(bomb.len() < LARGEST);
        assert_eq!(read(&bomb), Err(TableFault::TooLarge));
        let claims = br#"<sst uniqueCount = "99999999999"><si><t>a</t></si></sst>"#;
        assert_eq!(read(&archive(&[("xl/sharedStrings.xml", claims)])), Err(TableFault::Broken));
        let utf16: Vec<u8> = "<sst/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&archive(&[("XL/x.XML", &utf16), ("xl/a", b"")])), Err(TableFault::Broken));
        assert_eq!(read(&vec![b'a'; LARGEST + 1]), Err(TableFault::TooLarge));
    }

    #[test]
    fn d19_what_is_no_table_is_told_from_what_is_locked_old_or_damaged() {
        let whole = book(|tab| tab.write_string(0, 0, "Siti").map(|_| ()));
        let half = whole.get(..whole.len() / 2).unwrap();
        let mut locked = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        let old = locked.clone();
        locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        let letter = archive(&[("word/document.xml", b"<a/>")]);
        let all: [(&[u8], TableFault); 7] = [
            (half, TableFault::Broken),
            (locked.as_slice(), TableFault::Locked),
            (old.as_slice(), TableFault::Old),
            (letter.as_slice(), TableFault::NotATable),
            (b"%PDF-1.7\n1 0 obj", TableFault::NotATable),
            (b"\x89PNG\r\n\x1a\n\0\0", TableFault::NotATable),
            (b"<html><table></table></html>", TableFault::NotATable),
        ];
        for (bytes, fault) in all {
            assert_eq!(read(bytes), Err(fault), "{fault:?}");
        }
    }

    #[test]
    fn d19_text_is_divided_by_whatever_sign_its_lines_have() {
        let expected = [["Nama", "HP"], ["Bu Rohmah, S.E.", "081234567890"], ["Joko", ""]];
        for text in [
            "Nama;HP\r\n\"Bu Rohmah, S.E.\";081234567890\r\nJoko;\r\n",
            "\u{feff}Nama,HP\n\"Bu Rohmah, S.E.\",081234567890\nJoko,",
            "sep=|\nNama|HP\nBu Rohmah, S.E.|081234567890\nJoko|",
            "Nama\tHP\nBu Rohmah, S.E.\t081234567890\nJoko\t\n",
        ] {
            assert_eq!(rows(text.as_bytes()), expected, "{text}");
        }
        let utf16: Vec<u8> = "\u{feff}Nama\tHP\nJoko\t0812".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(rows(&utf16), [["Nama", "HP"], ["Joko", "0812"]]);
        // As old programs write letters with marks.
        assert_eq!(rows(b"Ren\xe9e;0812"), [["Ren\u{e9}e", "0812"]]);
        assert_eq!(rows(b"Siti \"Ayu; 0812\nJoko; 0813"), [["Siti \"Ayu", "0812"], ["Joko", "0813"]]);
        assert_eq!(rows(b"\"Siti; 0812\nJoko; 0813"), [["\"Siti", "0812"], ["Joko", "0813"]], "no second quote");
        assert_eq!(rows(b""), Vec::<Vec<String>>::new());
        assert_eq!(rows(b"Siti\n\nJoko"), [["Siti"], [""], ["Joko"]]);
    }
}
