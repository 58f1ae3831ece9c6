//! Which side of a programme a question asks about, by the words people use for it.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::knowledge::Section;

/// Words and phrases that ask for a section; the first section with one in the question leads the answer. `*` stands for
/// any one word.
const CUES: &[(Section, &str)] = &[
    (
        Section::Kontak,
        "kontak kontaknya hubungi dihubungi menghubungi telepon ditelepon telepnya wa wanya whatsapp contact phone \
         email hotline nomor_admin nomor_petugas nomor_pengurus nomor_yang_bisa call_center contact_person \
         instagram_*_apa nomor_hp nomor_berapa",
    ),
    (
        Section::Jadwal,
        "berapa_lama berapa_hari berapa_tahun berapa_minggu berapa_bulan berapa_jam jam_berapa tanggal_berapa \
         pukul_berapa bulan_berapa hari_apa berlaku_berapa masa_berlaku sampai_kapan batas_waktu batas_akhir jam_buka \
         jam_tutup jam_operasional jam_kerja jam_layanan lama_tidak lamanya how_long cepat_tidak estimasi_selesai \
         perkiraan_selesai",
    ),
    (
        Section::Biaya,
        "biaya biayanya harga harganya bayar bayarnya membayar berbayar dibayar gratiskah apa_gratis apakah_gratis \
         gratis_tidak gratis_apa_tidak gratis_apa_bayar gratis_atau tarif tarifnya ongkos ongkosnya plafon plafonnya \
         bunganya berapa_bunga bunga_berapa sewa sewanya iuran iurannya cicilan cicilannya potongan potongannya mahal \
         cost price pay dipungut berapa_persen persen_berapa uangnya_*_berapa habis_berapa habis_*_berapa uang_berapa \
         uang_*_berapa setor_berapa pinjam_berapa maksimal_pinjaman denda dendanya berapa_uang berapa_duit \
         berapa_banyak banyak_berapa berapaan dapat_berapa berapa_dapat dikasih_berapa memberi_berapa nominalnya max \
         maximum maksimalnya limitnya \
         berapa_juta berapa_rupiah maksimal_berapa berapa_maksimal paling_banyak_berapa dihitung hitungannya \
         menghitung cara_hitung",
    ),
    (
        Section::Syarat,
        "syarat syaratnya persyaratan persyaratannya berkas berkasnya dokumen dokumennya kelengkapan kelengkapannya \
         ktp fotokopi jaminan jaminannya agunan dilampirkan disiapkan disiapin siapkan siapin requirement \
         requirements documents papers perlu_surat butuh_surat surat_apa bawa_apa perlu_punya harus_punya wajib_punya \
         harus_ada wajib_ada perlu_nib perlu_npwp harus_nib perlu_apa butuh_apa perlu_halal perlu_pirt ketentuan \
         ketentuannya",
    ),
    (
        Section::Tempat,
        "mana mananya dimana kemana alamat alamatnya lokasi lokasinya letak letaknya tempatnya tempat_* maps peta \
         where address titik_kumpul",
    ),
    (
        Section::Jadwal,
        "kapan jadwal jadwalnya tanggal jam buka bukanya tutup when schedule hari_ini besok minggu_depan bulan_ini \
         bulan_depan minggu_ini hari_sabtu hari_minggu berikutnya terdekat lama",
    ),
    (
        Section::Siapa,
        "siapa boleh who berhak khusus umur usia bisa_ikut bisa_daftar dapat_ikut warga_luar luar_kota diikuti \
         syarat_umur baru_*_tahun masih_*_tahun umurku umurnya usianya",
    ),
    (
        Section::Langkah,
        "cara caranya langkah langkahnya prosedur prosedurnya alur alurnya tahapan tahapannya how mulai_dari \
         mulainya_dari mana_*_*_start mana_*_*_begin mana_to_start mana_to_begin mana_*_start mana_*_begin",
    ),
    // What a programme is like, or asked: "cara daftar halal gratis" asks for the way, "halal gratis" for the cost.
    (Section::Biaya, "gratis murah free cuma-cuma cuma_cuma percuma bunga"),
    (
        Section::Langkah,
        "bagaimana daftar mendaftar mendaftarkan daftarnya daftarkan mengurus urus mengurusnya apply register \
         mengajukan ajukan pengajuan pengajuannya tahap proses prosesnya gabung ikut ikutnya perpanjang mengikuti \
         bergabung",
    ),
];

/// Words before which "mana" asks for a choice or a way, not a place.
const NOT_A_PLACE: [&str; 8] = ["yang", "bagaimana", "gimana", "lewat", "dari", "mulai", "dulu", "duluan"];
/// Words before which "kemana" asks for buyers.
const SELLING: [&str; 4] = ["jual", "dijual", "menjual", "dipasarkan"];
/// Words before an address that is the business's own.
const MOVING: [&str; 6] = ["pindah", "ganti", "ubah", "mengubah", "beda", "salah"];
/// Places, before "yang mana".
const PLACES: [&str; 8] = ["kantor", "dinas", "bank", "pasar", "gedung", "tempat", "jalan", "kecamatan"];
/// Behind "where", which reads as "di mana" here, what asks for the first step and no place; it stands among so many words.
const STARTING: [&str; 2] = ["start", "begin"];
const UP_TO_STARTING: usize = 3;
/// "Do you help with …", as it reads here: it asks whether, and for no side of what follows.
const WHETHER: &str = "apakah";
const HELPS: [&str; 4] = ["bantu", "bantuan", "membantu", "help"];
const WITH: &str = "dengan";
/// So many words stand before the one that helps, at most.
const BEFORE_HELPS: usize = 3;
/// A loan without interest is no question about interest.
const WITHOUT: &str = "tanpa";

/// The section that a question asks for, where it names one.
pub(super) fn of(words: &[String]) -> Option<Section> {
    if asks_whether_one_helps(words) {
        return None;
    }
    let cues = |word: &String| BY_FIRST.get(word.as_str()).into_iter().flatten();
    let ranks = words
        .iter()
        .enumerate()
        .flat_map(|(at, word)| cues(word).filter(move |cue| cue.is_at(words, at)))
        .map(|cue| cue.rank);
    CUES.get(ranks.min()?).map(|(section, _)| *section)
}

/// Stands for any word.
const ANY: &str = "*";

/// A word or phrase that asks for a side.
struct Cue {
    /// Where its side stands in the table: the first counts.
    rank: usize,
    text: &'static str,
    parts: Vec<&'static str>,
}

/// The cues by their first word, which is never any.
static BY_FIRST: LazyLock<FxHashMap<&'static str, Vec<Cue>>> = LazyLock::new(|| {
    let mut by_first: FxHashMap<&str, Vec<Cue>> = FxHashMap::default();
    for (rank, (_, cues)) in CUES.iter().enumerate() {
        for text in cues.split_whitespace() {
            let parts: Vec<&str> = text.split('_').collect();
            by_first.entry(parts.first().copied().unwrap_or_default()).or_default().push(Cue { rank, text, parts });
        }
    }
    by_first
});

impl Cue {
    /// Whether it stands in a text, from this word on.
    fn is_at(&self, words: &[String], at: usize) -> bool {
        let fits = |part: &[String]| self.parts.iter().zip(part).all(|(cue, word)| *cue == ANY || cue == word);
        words.get(at..at + self.parts.len()).is_some_and(fits) && is_meant(words, at, self.text)
    }
}

fn is_meant(words: &[String], at: usize, cue: &str) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| words.get(at)).map(String::as_str);
    let one = before(1).unwrap_or_default();
    match cue {
        "mana" if asks_where_to_start(words, at) => false,
        "mana" => !NOT_A_PLACE.contains(&one) || before(2).is_some_and(|two| one == "yang" && PLACES.contains(&two)),
        "kemana" => !SELLING.contains(&one),
        "alamat" => !MOVING.contains(&one),
        "bunga" => one != WITHOUT,
        "daftar" => one != "buku",
        _ => true,
    }
}

/// Whether "where" is asked of the first step: "where do we start?"
fn asks_where_to_start(words: &[String], at: usize) -> bool {
    words.iter().skip(at + 1).take(UP_TO_STARTING).any(|word| STARTING.contains(&word.as_str()))
}

/// Whether it is asked if the office helps with something: "do you also help with shipping costs?"
fn asks_whether_one_helps(words: &[String]) -> bool {
    let is_helped_with =
        |pair: &[String]| matches!(pair, [helps, with] if HELPS.contains(&helps.as_str()) && with == WITH);
    words.first().is_some_and(|word| word == WHETHER) && words.windows(2).skip(1).take(BEFORE_HELPS).any(is_helped_with)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cue_begins_with_any_word() {
        assert!(!BY_FIRST.contains_key(ANY));
    }

    #[test]
    fn the_side_that_is_asked_about_leads() {
        let of = |text: &str| of(&text.split(' ').map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(of("berapa biaya sertifikat halal"), Some(Section::Biaya));
        assert_eq!(of("cara daftar halal syaratnya apa"), Some(Section::Syarat));
        assert_eq!(of("di mana taman umkm"), Some(Section::Tempat));
        assert_eq!(of("yang mana lebih baik"), None);
        assert_eq!(of("kantor yang mana"), Some(Section::Tempat));
        assert_eq!(of("halal sama nib duluan mana"), None);
        assert_eq!(of("kain ini dijual kemana"), None);
        assert_eq!(of("harus kemana"), Some(Section::Tempat));
        assert_eq!(of("pindah alamat usaha"), None);
        assert_eq!(of("cara daftar halal gratis"), Some(Section::Langkah));
        assert_eq!(of("syarat halal gratis apa saja"), Some(Section::Syarat));
        assert_eq!(of("daftar merek gratis dimana"), Some(Section::Tempat));
        assert_eq!(of("nib gratis tidak"), Some(Section::Biaya));
        assert_eq!(of("kur maksimal berapa juta"), Some(Section::Biaya));
        assert_eq!(of("berapa banyak di kasih nya"), Some(Section::Biaya));
        assert_eq!(of("sewa lapak berapaan"), Some(Section::Biaya));
        assert_eq!(of("baru 17 tahun bisa tidak"), Some(Section::Siapa));
        assert_eq!(of("pinjaman tanpa bunga"), None);
        assert_eq!(of("bunga kur"), Some(Section::Biaya));
        assert_eq!(of("mitra adhyaksa"), None);
        assert_eq!(of("mulai dari mana"), Some(Section::Langkah));
        assert_eq!(of("mulainya dari mana"), Some(Section::Langkah));
        // As "where do we start?" and "do you also help with shipping costs?" read here.
        assert_eq!(of("di mana do kami start"), Some(Section::Langkah));
        assert_eq!(of("di mana to begin"), Some(Section::Langkah));
        assert_eq!(of("di mana is it"), Some(Section::Tempat));
        assert_eq!(of("apakah juga bantuan dengan shipping biaya"), None);
        assert_eq!(of("apakah bantuan modal ada biaya"), Some(Section::Biaya));
    }
}
