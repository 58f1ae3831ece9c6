//! The lines of a letter or a message, each with what it is about by its label or its picture.

use crate::domain::region;

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// What the event is called.
    Title,
    /// The subject of a letter.
    Subject,
    /// Its days.
    Day,
    /// Its hours.
    Time,
    /// Where it is.
    Place,
    /// How many may come.
    Capacity,
    /// Until when people may join.
    Deadline,
    /// What it costs.
    Fee,
    /// What to bring.
    Papers,
    /// Whom to ask.
    Contact,
    /// What is taught or talked about, and by whom.
    Topic,
    /// Something else: the number of the letter.
    Other,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// All of it, without marks.
    pub(super) text: String,
    /// What it is about.
    pub(super) label: Option<Label>,
    /// What stands behind the label.
    pub(super) value: String,
}

/// What labels are called.
const LABELS: [(Label, &[&str]); 12] = [
    (Label::Title, &["nama kegiatan", "nama acara", "kegiatan", "acara", "judul", "tema", "event", "nama pelatihan"]),
    (Label::Subject, &["perihal", "hal", "prihal"]),
    (
        Label::Day,
        &[
            "hari/tanggal",
            "hari / tanggal",
            "hari, tanggal",
            "hari/tgl",
            "hari, tgl",
            "hari dan tanggal",
            "hari & tanggal",
            "hari",
            "tanggal",
            "tgl",
            "tanggal pelaksanaan",
            "waktu pelaksanaan",
            "pelaksanaan",
            "jadwal",
            "kapan",
            "date",
            "hari tanggal",
        ],
    ),
    (Label::Time, &["waktu", "pukul", "jam", "time", "wkt"]),
    (
        Label::Place,
        &["tempat", "lokasi", "alamat", "venue", "tempat pelaksanaan", "tempat acara", "bertempat", "di mana"],
    ),
    (
        Label::Capacity,
        &[
            "kuota",
            "kapasitas",
            "jumlah peserta",
            "peserta",
            "jumlah stan",
            "jumlah stand",
            "stan",
            "stand",
            "kuota peserta",
            "tersedia",
            "jumlah",
        ],
    ),
    (
        Label::Deadline,
        &[
            "pendaftaran",
            "batas pendaftaran",
            "batas akhir pendaftaran",
            "batas waktu",
            "batas waktu pendaftaran",
            "deadline",
            "paling lambat",
            "pendaftaran terakhir",
            "penutupan pendaftaran",
            "periode pendaftaran",
            "daftar",
            "registrasi",
        ],
    ),
    (Label::Fee, &["biaya", "htm", "kontribusi", "investasi", "tiket", "harga", "biaya pendaftaran", "sewa"]),
    (
        Label::Papers,
        &["syarat", "persyaratan", "membawa", "bawa", "yang dibawa", "perlengkapan", "wajib membawa", "catatan bawaan"],
    ),
    (
        Label::Contact,
        &["cp", "narahubung", "kontak", "contact person", "info", "informasi", "info lebih lanjut", "wa", "hubungi"],
    ),
    (Label::Topic, &["materi", "topik", "narasumber", "pemateri", "pembicara"]),
    (
        Label::Other,
        &[
            "nomor",
            "no",
            "no.",
            "lampiran",
            "sifat",
            "kepada",
            "yth",
            "link",
            "dresscode",
            "pakaian",
            "tembusan",
            "moderator",
        ],
    ),
];

/// Pictures that stand for a label.
const PICTURES: [(&str, Label); 14] = [
    ("📅", Label::Day),
    ("🗓", Label::Day),
    ("📆", Label::Day),
    ("⏰", Label::Time),
    ("🕘", Label::Time),
    ("🕗", Label::Time),
    ("⌚", Label::Time),
    ("📍", Label::Place),
    ("🏢", Label::Place),
    ("📌", Label::Place),
    ("👥", Label::Capacity),
    ("💰", Label::Fee),
    ("💵", Label::Fee),
    ("🎒", Label::Papers),
];

/// The lines of a text that hold something.
pub(super) fn lines(text: &str) -> Vec<Line> {
    text.lines().map(line).filter(|line| line.text.contains(char::is_alphanumeric)).collect()
}

/// Whether two lines of a text, or more, say when or where something is, as those of an invitation do.
pub(in crate::talks) fn say_when_and_where(text: &str) -> bool {
    let says = |line: &Line| matches!(line.label, Some(Label::Day | Label::Time | Label::Place));
    lines(text).iter().filter(|line| says(line)).count() >= 2
}

fn line(raw: &str) -> Line {
    let picture = PICTURES.iter().find(|(picture, _)| raw.contains(picture)).map(|(_, label)| *label);
    let text = raw.replace(['*', '_', '~', '`', '\t', '\u{a0}'], " ");
    let is_lead = |c: char| !c.is_alphanumeric() && !matches!(c, '"' | '“' | '(');
    let text = text.trim_start_matches(is_lead).split_whitespace().collect::<Vec<_>>().join(" ");
    // "a. Hari/tanggal : …", "1) Tempat : …".
    let text = match text.split_once(['.', ')']) {
        Some((number, rest)) if number.len() <= 2 && rest.starts_with(' ') => rest.trim().to_owned(),
        _ => text,
    };
    let parted = text.split_once(':').or_else(|| text.split_once(" = "));
    let labelled = parted.and_then(|(before, value)| Some((named(before)?, value.trim().to_owned())));
    match (labelled, picture) {
        (Some((label, value)), _) => Line { text, label: Some(label), value },
        (None, Some(label)) => Line { value: text.clone(), label: Some(label), text },
        (None, None) => Line { value: text.clone(), label: None, text },
    }
}

/// The label of this name.
fn named(before: &str) -> Option<Label> {
    let name = before.trim().trim_end_matches(['.', '-']).to_lowercase();
    LABELS.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(label, _)| *label)
}

impl Line {
    /// Whether it says until when, or how, people may join.
    pub(super) fn is_about_joining(&self) -> bool {
        const WORDS: [&str; 14] = [
            "paling lambat",
            "pendaftaran",
            "mendaftar",
            "batas",
            "terakhir",
            "ditutup",
            "deadline",
            "sebelum tanggal",
            "konfirmasi",
            "selambat",
            "registrasi",
            "daftar sampai",
            "daftar s.d",
            "daftar sebelum",
        ];
        let lower = self.text.to_lowercase();
        WORDS.iter().any(|word| lower.contains(word))
    }

    /// Whether it is the place and day at which a letter was written, or names an earlier letter.
    pub(super) fn is_head_of_letter(&self) -> bool {
        const WORDS: [&str; 9] = [
            "menindaklanjuti",
            "sehubungan",
            "surat",
            "nomor",
            "berdasarkan",
            "peraturan",
            "keputusan",
            "tahun anggaran",
            "sesuai",
        ];
        let lower = self.text.to_lowercase();
        let words: Vec<&str> = lower.split_whitespace().collect();
        let is_city = |name: &String| lower.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with(','));
        let is_dated = region::city().called.iter().any(is_city);
        is_dated && words.len() <= 6 || WORDS.iter().any(|word| lower.contains(word)) && !lower.contains("pukul")
    }

    /// Whether it is a sentence rather than a heading.
    pub(super) fn is_prose(&self) -> bool {
        let lower = self.text.to_lowercase();
        let greets = [
            "yth",
            "dengan hormat",
            "assalam",
            "halo",
            "hai",
            "selamat",
            "salam",
            "kepada",
            "bapak/ibu",
            "dinas",
            "pemerintah",
        ];
        let is_sentence = self.text.ends_with(['.', ',', ';']) && self.text.split_whitespace().count() > 9;
        is_sentence || greets.iter().any(|word| lower.starts_with(word)) || self.is_head_of_letter()
    }
}
