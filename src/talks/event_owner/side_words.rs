//! The words that ask for a side of an event, and those that may stand around them.

use crate::talks::events_shown;
use crate::text::input::names;
use crate::text::phrase::{self, Set};

/// What asks for the fee.
pub(super) const FEE: &str = "biaya bayar berbayar harga sewa tarif gratis berapaan cost price fee pay";
/// What asks how much room there is.
pub(super) const ROOM: &str = "sisa kosong penuh kuota slot sold left full seats";
/// What asks for the hours.
pub(super) const HOURS: &str = "jam pukul mulai selesai pulang kelar bubar hours starts start";
/// What asks for the place.
pub(super) const PLACE: &str = "dimana dmn mana lokasi tempat alamat where place online daring luring offline zoom";
/// What asks how it is joined.
pub(super) const JOINING: &str = "daftar mendaftar pendaftaran ndaftar register join";
/// What asks what is to be brought.
pub(super) const PAPERS: &str = "berkas dokumen bawa dibawa bawak membawa bawain disiapkan disiapin papers bring";
/// What asks whether it takes place as planned.
pub(super) const AS_PLANNED: &str = "diundur ditunda mundur dipindah dimajukan postponed moved";
/// What asks who may come.
pub(super) const WHO: &str = "siapa sapa who";
/// What asks until when it can be joined.
pub(super) const CLOSES: &str = "lambat lambatnya terakhir deadline ditutup tutup batas batasnya until sampai";
/// What asks whether one may join for others too.
pub(super) const SEVERAL: &str = "daftarin ndaftarin daftarkan bertiga berdua berempat rombongan";
/// What asks for a certificate.
pub(super) const CERTIFICATE: &str = "sertifikat sertipikat sertifikatnya piagam certificate certificates";
/// What asks to be told.
pub(super) const CHANGES: &str = "kabari kabarin dikabari dikabarin kasih info infokan diinfo notify tell";
/// What an announcement may say and a card has no line for, each by what it is called in one.
pub(super) const MAYBE_SAID: [(&str, &str); 57] = [
    ("listrik", "listrik"),
    ("colokan", "listrik"),
    ("parkir", "parkir"),
    ("parkiran", "parkir"),
    ("hujan", "hujan"),
    ("ujan", "hujan"),
    ("tenda", "tenda"),
    ("meja", "meja"),
    ("toilet", "toilet"),
    ("wc", "toilet"),
    ("mushola", "mushola"),
    ("wifi", "wifi"),
    ("konsumsi", "konsumsi"),
    ("snack", "snack"),
    ("makan", "makan"),
    ("minum", "minum"),
    ("saku", "saku"),
    ("transport", "transport"),
    ("transpor", "transpor"),
    ("ongkos", "ongkos"),
    ("penginapan", "penginapan"),
    ("bahan", "bahan"),
    ("bahannya", "bahan"),
    ("alat", "alat"),
    ("alatnya", "alat"),
    ("hadiah", "hadiah"),
    ("hadiahnya", "hadiah"),
    ("ukuran", "ukuran"),
    ("telat", "terlambat"),
    ("terlambat", "terlambat"),
    ("lunch", "makan"),
    ("food", "makan"),
    ("parking", "parkir"),
    ("denda", "denda"),
    ("didenda", "denda"),
    ("sanksi", "sanksi"),
    ("digantiin", "diwakil"),
    ("digantikan", "diwakil"),
    ("gantiin", "diwakil"),
    ("diwakilkan", "diwakil"),
    ("diwakili", "diwakil"),
    ("wakil", "diwakil"),
    ("anak", "anak"),
    ("bayi", "anak"),
    ("balita", "anak"),
    ("kid", "anak"),
    ("kids", "anak"),
    ("child", "anak"),
    ("children", "anak"),
    ("suami", "keluarga"),
    ("istri", "keluarga"),
    ("keluarga", "keluarga"),
    ("husband", "keluarga"),
    ("wife", "keluarga"),
    ("asing", "asing"),
    ("foreigner", "asing"),
    ("foreigners", "asing"),
];
/// What may stand around such a question.
pub(super) const AROUND: &str = "nya dari sampai smp sampe sd hingga itu ini yang yg di ke ada gak ga gk nggak ngga tidak masih bisa kan juga \
    kalau kalo klo pas tetap tetep jalan lanjut jadi disediakan disediain dapat dpt dapet boleh ikut kursi untuk buat utk motor \
    mobil hari minggu mgg pekan besok bsk lusa depan dpn tanggal tgl nya ny tenant acaranya is the are there \
    it in at for of can i still much how today tomorrow if rain \
    sama dan atau siang setengah sejam masuk uang datang dateng pas waktu langsung harus apa apakah aja saja katanya kok \
    full seharian lama paling lewat sini mau pengen ingin bs orang peserta pesertanya kapasitas muat tiap setiap pojok depan \
    tengah pertama kedua terakhir satu doang doank day days people do i we need to what should bring can may join my belum blm \
    belom sudah udah udh dah deket dekat come too included";

/// A word without what only points: "bazarnya".
pub(super) fn bare(word: &str) -> &str {
    word.strip_suffix("nya").filter(|rest| rest.chars().count() >= 3).unwrap_or(word)
}

/// Whether a word is in a list.
pub(super) fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|other| other == word)
}

/// Whether a word names an event, of a kind or of any.
pub(super) fn is_event(word: &str) -> bool {
    phrase::has(Set::Event, word) || phrase::has(Set::EventStand, word) || events_shown::kind_named(word).is_some()
}

/// Whether a word says nothing but the side, the event or the time.
pub(super) fn is_known(word: &str) -> bool {
    let sets = [Set::Filler, Set::QuestionWord, Set::EventAsked];
    let lists =
        [FEE, ROOM, HOURS, PLACE, JOINING, PAPERS, AS_PLANNED, WHO, CLOSES, SEVERAL, CHANGES, CERTIFICATE, AROUND];
    let is_number = word.chars().all(|c| c.is_ascii_digit());
    is_event(word)
        || is_number
        || sets.iter().any(|set| phrase::has(*set, word))
        || lists.iter().any(|list| is_in(list, word))
        || MAYBE_SAID.iter().any(|(said, _)| *said == word)
        || names::weekday(word).is_some()
        || names::month(word).is_some()
}
