//! Which side of a programme a question asks about, by the words people use for it.

use crate::knowledge::Section;

/// Words that ask for a section; the first section with a word in the question leads the answer.
const CUES: &[(Section, &[&str])] = &[
    (
        Section::Biaya,
        &[
            "biaya", "biayanya", "harga", "harganya", "bayar", "bayarnya", "gratis", "tarif", "ongkos", "plafon",
            "bunga", "sewa", "sewanya", "cost", "price", "pay", "free", "berbayar", "dipungut",
        ],
    ),
    (
        Section::Syarat,
        &[
            "syarat",
            "syaratnya",
            "persyaratan",
            "berkas",
            "berkasnya",
            "dokumen",
            "dokumennya",
            "ktp",
            "requirement",
            "requirements",
            "documents",
            "papers",
        ],
    ),
    (
        Section::Tempat,
        &["mana", "dimana", "alamat", "alamatnya", "lokasi", "lokasinya", "letak", "letaknya", "where", "address"],
    ),
    (Section::Jadwal, &["kapan", "jadwal", "jadwalnya", "tanggal", "jam", "buka", "when", "schedule"]),
    (Section::Kontak, &["kontak", "hubungi", "telepon", "nomor", "wa", "whatsapp", "contact", "phone"]),
    (Section::Siapa, &["siapa", "boleh", "who", "berhak"]),
    (
        Section::Langkah,
        &[
            "cara",
            "caranya",
            "bagaimana",
            "daftar",
            "mendaftar",
            "daftarnya",
            "langkah",
            "prosedur",
            "mengurus",
            "urus",
            "how",
            "apply",
            "register",
            "mengajukan",
        ],
    ),
];

/// Words before which "mana" asks for a choice, not a place.
const NOT_A_PLACE: [&str; 3] = ["yang", "bagaimana", "gimana"];

/// The section that a question asks for, where it names one.
pub(super) fn of(words: &[String]) -> Option<Section> {
    CUES.iter().find(|(_, cues)| has(words, cues)).map(|(section, _)| *section)
}

fn has(words: &[String], cues: &[&str]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let before = at.checked_sub(1).and_then(|at| words.get(at)).map(String::as_str);
        let choice = word == "mana" && before.is_some_and(|before| NOT_A_PLACE.contains(&before));
        cues.contains(&word.as_str()) && !choice
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_side_that_is_asked_about_leads() {
        let of = |text: &str| of(&text.split(' ').map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(of("berapa biaya sertifikat halal"), Some(Section::Biaya));
        assert_eq!(of("cara daftar halal syaratnya apa"), Some(Section::Syarat));
        assert_eq!(of("di mana taman umkm"), Some(Section::Tempat));
        assert_eq!(of("yang mana lebih baik"), None);
        assert_eq!(of("mitra adhyaksa"), None);
    }
}
