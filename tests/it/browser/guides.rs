//! The guides of docs/, followed on a phone: whoever reads one finds each button that it names, and the pictures are made.
//!
//! In the guides a label stands as `**[Ambil]**` and a command as `/antrean` in code; whether the reader has such a command
//! is asked beside the table of commands (`talks/commands.rs`).

use std::collections::BTreeSet;

use serde_json::json;
use umkm_bot::domain::Language;

use super::announcements::Finger;
use super::events::sees_a_picture;
use super::{enter, leave};
use crate::driver::Browser;
use crate::said;
use crate::sandbox::Room;

const MINUTE: i64 = 60_000;
const HENDRA: i64 = 9002;
/// What the code in the owners' guide says: an address that is kept for examples, for nobody should print it as it is.
const EXAMPLE: &str = "https://example.org/bot-contoh";

/// Notes every label that a button of the page has from now on.
const WATCH: &str = "(() => {
    const seen = window.seen = new Set();
    const look = () => document.querySelectorAll('.message .key').forEach((key) => seen.add(key.title));
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    look();
})()";

/// The labels that a guide names.
fn labels(reader: &str) -> BTreeSet<String> {
    let text = std::fs::read_to_string(format!("docs/panduan-{reader}.md")).unwrap();
    text.split("**[").skip(1).map(|rest| rest.split_once("]**").unwrap().0.to_owned()).collect()
}

/// A label without its tick, the dots of the chosen one, and a count.
fn plain(label: &str) -> String {
    let label = label.trim_matches(['☐', '☑', '·', ' ']);
    label.strip_suffix(')').and_then(|label| label.rsplit_once(" (")).map_or(label, |(label, _)| label).to_owned()
}

#[test]
fn every_label_that_a_guide_names_is_one_of_the_bot() {
    for reader in ["pemilik", "petugas", "admin"] {
        let labels = labels(reader);
        assert!(labels.len() > 5, "{reader}: {labels:?}");
        for label in labels {
            let is_the = |words: &String| words.trim_end_matches(['(', ' ']) == label;
            assert!(said::all_words(Language::Indonesian).any(is_the), "{reader}: [{label}] is on no button");
        }
    }
}

/// Somebody who follows a guide, in a chat of their own.
struct Reader<'a> {
    room: &'a Room,
    browser: &'a Browser,
}

impl Reader<'_> {
    async fn opens(&self, person: i64) {
        self.browser.go(&format!("{}#{person}", self.room.url)).await;
        self.browser.look(WATCH).await;
    }

    /// Writes, and waits for the answer.
    async fn writes(&self, words: &str, answer: &str) {
        self.browser.say(words).await;
        self.browser.hears(answer).await;
    }

    /// Presses a button, and waits for what it says.
    async fn taps(&self, label: &str, answer: &str) {
        Finger::on(self.browser).taps(label).await;
        self.browser.hears(answer).await;
    }

    async fn shows(&self, picture: &str) {
        self.browser
            .look("document.querySelector('.log').scrollTop = document.querySelector('.log').scrollHeight")
            .await;
        self.browser.picture(picture).await;
    }

    /// The newest message from its beginning.
    async fn shows_from_above(&self, picture: &str) {
        self.browser.look("document.querySelector('.message:last-child').scrollIntoView() ?? true").await;
        self.browser.picture(picture).await;
    }

    /// A minute goes by: nobody writes as fast as this.
    async fn rests(&self) {
        let now = self.room.panel().await["now"].as_i64().unwrap();
        self.room.done(json!({ "act": "until", "moment": now + MINUTE })).await;
    }

    /// Every label that the guide names was on a button of this chat.
    async fn has_seen_all(&self, guide: &str) {
        let seen = self.browser.look("[...window.seen]").await;
        let seen: BTreeSet<String> = seen.as_array().unwrap().iter().map(|one| plain(one.as_str().unwrap())).collect();
        let missing: Vec<String> = labels(guide).into_iter().filter(|label| !seen.contains(label)).collect();
        assert!(missing.is_empty(), "{guide}: never seen: {missing:?}, but {seen:?}");
    }
}

#[tokio::test]
async fn owner_head_and_officer_follow_their_guides_on_a_phone() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    let reader = Reader { room: &room, browser: &browser };
    let person = async |name: &str| room.done(json!({ "act": "person", "name": name, "language": "id" })).await;
    let (ani, ratna) = (person("Ani Rahayu").await, person("Ratna Sari").await);

    reader.opens(ani).await;
    owner_asks(&reader).await;
    reader.rests().await;
    owner_registers(&reader).await;
    reader.has_seen_all("pemilik").await;

    reader.opens(HENDRA).await;
    head_fills_in_the_office(&reader).await;
    reader.rests().await;
    let invitation = head_invites(&reader).await;
    reader.rests().await;
    head_looks_after_it(&reader).await;
    reader.has_seen_all("admin").await;

    let opened = format!("/start {invitation}");
    room.done(json!({ "act": "text", "chat": ratna, "from": ratna, "text": opened })).await;
    reader.opens(ratna).await;
    officer_comes_in(&reader).await;
    officer_answers(&reader).await;
    reader.rests().await;
    officer_registers_an_owner(&reader).await;
    reader.rests().await;
    officer_notes_a_call_and_goes_home(&reader).await;
    reader.has_seen_all("petugas").await;
    leave(room, browser).await;
}

async fn owner_asks(ani: &Reader<'_>) {
    let browser = ani.browser;
    browser.sees("document.querySelector('.intro') !== null").await;
    browser.picture("owner-start.png").await;
    shows_the_code(browser).await;
    browser.click(".gate", "MULAI").await;
    browser.hears("menu").await;
    ani.writes("biaya sertifikat halal berapa?", "Sertifikat halal").await;
    browser.picture("owner-answer.png").await;
    ani.writes("syaratnya apa?", "bagian-syarat").await;
    ani.writes("/menu", "menu-lagi").await;
    ani.taps("menu-petugas", "konsultasi-mulai").await;
    ani.writes("Halal saya ditolak, alamatnya beda dengan NIB. Harus bagaimana?", "konsultasi-dicatat").await;
    ani.taps("konsultasi-tombol-kirim", "konsultasi-terkirim").await;
    browser.picture("owner-asked.png").await;
}

/// A code as wide as the page, in a picture of its own.
async fn shows_the_code(browser: &Browser) {
    browser
        .look(&format!(
            "(() => {{
                const code = document.createElement('img');
                code.id = 'code';
                code.style.cssText = 'position: fixed; inset: 0; width: 390px; height: 390px; z-index: 99';
                code.src = '/qr?text=' + encodeURIComponent({});
                document.body.append(code);
            }})()",
            json!(EXAMPLE)
        ))
        .await;
    browser.sees("document.getElementById('code').naturalWidth > 0").await;
    browser.picture_of("#code", "owner-qr.png").await;
    browser.look("document.getElementById('code').remove()").await;
}

async fn owner_registers(ani: &Reader<'_>) {
    let browser = ani.browser;
    ani.writes("/daftar", "daftar-awal").await;
    ani.taps("tombol-daftar-mulai", "tanya-panggilan").await;
    browser.press(":panggilan:take").await;
    browser.hears("tanya-usaha").await;
    ani.writes("Keripik Pisang Ani", "tanya-bidang").await;
    ani.taps("bidang-kuliner", "tanya-kecamatan").await;
    ani.writes("Kemiling", "tanya-kelurahan").await;
    browser.say("Kemiling Permai").await;
    browser.click(".below .key:has(svg)", "").await;
    browser.click("dialog .strong", "Bagikan").await;
    browser.hears("tanya-minat").await;
    ani.taps("formulir-tombol-selesai", "daftar-periksa").await;
    browser.press(":tlayanan").await;
    browser.offers(":ulayanan").await;
    ani.shows("owner-consents.png").await;
    ani.taps("formulir-tombol-kirim", "daftar-terkirim").await;
    browser.picture("owner-receipt.png").await;
    ani.writes("/acara", "acara-daftar").await;
    ani.taps("Bazar UMKM", "acara-gratis").await;
    ani.writes("/konsultasi", "konsultasi-daftar").await;
}

async fn head_fills_in_the_office(hendra: &Reader<'_>) {
    hendra.writes("/kantor", "kantor-judul").await;
    hendra.taps("kantor-tombol-kelola", "kantor-kelola").await;
    hendra.shows("admin-office.png").await;
    hendra.taps("kantor-isian-telepon", "kantor-isian-telepon").await;
    hendra.taps("kantor-tombol-ubah", "kantor-tanya-telepon").await;
    hendra.writes("WhatsApp 0812-0000-0001", "kantor-jadi").await;
    hendra.writes("/kantor", "kantor-judul").await;
    hendra.taps("kantor-tombol-libur", "libur-judul").await;
    hendra.writes("/grup", "konsultasi-grup-ada").await;
}

/// Invites an officer; what the link carries.
async fn head_invites(hendra: &Reader<'_>) -> String {
    let browser = hendra.browser;
    hendra.writes("/petugas", "petugas-daftar").await;
    hendra.taps("petugas-tombol-undang", "undang-peran").await;
    hendra.taps("peran-petugas", "undang-tim").await;
    hendra.taps("tim-izin", "undang-jadi").await;
    browser.picture("admin-invitation.png").await;
    let link =
        browser.look("document.querySelector('.message:last-child').innerText.match(/start=([\\w-]+)/)[1]").await;
    hendra.writes("/petugas", "petugas-daftar").await;
    hendra.taps("batas-tombol", "batas-judul").await;
    hendra.taps("tim-izin", "batas-bawaan").await;
    browser.picture("admin-limits.png").await;
    hendra.writes("/petugas", "petugas-daftar").await;
    hendra.taps("Dewi", "petugas-tim-cara").await;
    hendra.taps("petugas-tombol-cabut", "petugas-cabut-tanya").await;
    link.as_str().unwrap().to_owned()
}

async fn head_looks_after_it(hendra: &Reader<'_>) {
    hendra.writes("/poster", "poster-judul").await;
    hendra.taps("poster-tombol-buat", "poster-ke-mana").await;
    hendra.taps("poster-tombol-depan", "poster-di-mana").await;
    hendra.writes("Pasar Tugu", "poster-gambar").await;
    sees_a_picture(hendra.browser).await;
    hendra.browser.picture("admin-poster.png").await;
    hendra.writes("/antrean", "konsultasi-antrean").await;
    hendra.writes("/laporan", "laporan-awal").await;
    hendra.taps("laporan-tombol-bulan", "bulan-usaha").await;
    hendra.shows("admin-month.png").await;
    hendra.writes("/pemeliharaan", "pemeliharaan-mati").await;
    hendra.writes("/insiden", "insiden-kosong").await;
}

async fn officer_comes_in(ratna: &Reader<'_>) {
    ratna.browser.hears("undang-isi").await;
    ratna.browser.picture("officer-invited.png").await;
    ratna.taps("undang-tombol-terima", "undang-selamat").await;
    ratna.taps("undang-tombol-buka", "utama-judul").await;
    ratna.browser.picture("officer-desk.png").await;
}

async fn officer_answers(ratna: &Reader<'_>) {
    let browser = ratna.browser;
    ratna.writes("/antrean", "konsultasi-antrean").await;
    let number = "document.querySelector('.message:last-child').innerText.match(/(K\\w{4}) · Ani/)[1]";
    let number = browser.look(number).await.as_str().unwrap().to_owned();
    ratna.taps(&number, "konsultasi-kartu").await;
    ratna.taps("konsultasi-tombol-ambil", "konsultasi-kartu-milik").await;
    browser.sees("!document.querySelector('.toast').classList.contains('shown')").await;
    browser.picture("officer-card.png").await;
    // Wrong turns: nearly handed on; and what is written beside the button goes to nobody.
    ratna.taps("konsultasi-tombol-alihkan", "konsultasi-alihkan-tanya").await;
    ratna.taps("tombol-kembali", "konsultasi-kartu-milik").await;
    ratna.writes("halo bu ani", "konsultasi-untuk-siapa").await;
    ratna.taps("konsultasi-tombol-bukan-balasan", "konsultasi-bukan-balasan").await;
    ratna.taps("konsultasi-tombol-tulis", "konsultasi-menulis-ke").await;
    ratna.writes("Baik Bu Ani. Betulkan dulu alamat di NIB lewat oss.go.id, ya.", "konsultasi-sampai").await;
    browser.picture("officer-reply.png").await;
    Finger::on(browser).taps("konsultasi-tombol-tutup-tulis").await;
    ratna.writes("/antrean", "konsultasi-antrean").await;
    Finger::on(browser).taps("konsultasi-bagian-saya").await;
    browser.sees("document.querySelector('.message:last-child').innerText.includes('· Saya (')").await;
    ratna.taps(&number, "konsultasi-kartu").await;
    ratna.taps("konsultasi-tombol-selesai", "konsultasi-hasil-tanya").await;
    ratna.taps("konsultasi-hasil-selesai", "konsultasi-ditutup").await;
    browser.picture("officer-closed.png").await;
}

async fn officer_registers_an_owner(ratna: &Reader<'_>) {
    ratna.writes("/meja", "utama-judul").await;
    ratna.taps("utama-tombol-daftarkan", "tanya-pemilik").await;
    ratna.writes("Bu Lastri", "tanya-usaha").await;
    ratna.writes("Warung Lastri", "tanya-bidang").await;
    ratna.taps("bidang-kuliner", "tanya-kecamatan").await;
    ratna.writes("Kemiling", "tanya-kelurahan").await;
    ratna.writes("Kemiling Permai", "tanya-telepon-pemilik").await;
    ratna.taps("formulir-tombol-nanti", "tanya-minat").await;
    ratna.taps("formulir-tombol-selesai", "meja-periksa").await;
    ratna.shows("officer-summary.png").await;
    ratna.taps("formulir-tombol-kirim", "meja-tautan").await;
    sees_a_picture(ratna.browser).await;
    ratna.shows_from_above("officer-handover.png").await;
    ratna.taps("meja-tombol-cetak", "meja-cetak").await;
}

async fn officer_notes_a_call_and_goes_home(ratna: &Reader<'_>) {
    ratna.writes("/catat", "catat-lewat").await;
    ratna.taps("catat-telepon", "catat-topik").await;
    ratna.taps("tim-izin", "catat-nomor").await;
    ratna.taps("catat-tombol-tanpa-nama", "catat-hasil").await;
    ratna.taps("catat-dijawab", "catat-jadi").await;
    ratna.browser.picture("officer-noted.png").await;
    ratna.writes("/cari", "cari-tanya").await;
    ratna.writes("/meja", "utama-judul").await;
    ratna.taps("tugas-tombol-cuti", "tugas-tanya").await;
    ratna.taps("tugas-tombol-hari-ini", "tugas-cuti-sampai").await;
    ratna.taps("tugas-tombol-kembali", "tugas-kembali").await;
}
