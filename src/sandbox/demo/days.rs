//! What happened in the ten days: one case in each state that a case can be in, and the work beside it.

use anyhow::Result;

use super::people::{
    AHMAD, BUDI, DEWI, HENDRA, KARTA, MARIA, NUR, OFFICE_GROUP, RINA, ROHMAH, WAYAN, YULI, leave_behind,
};
use super::stage::Stage;
use crate::domain::Language;
use crate::plain;

/// What the people of the demonstration read.
const ID: Language = Language::Indonesian;

/// Everything, in the order of time.
pub(super) async fn play(stage: &Stage<'_>) -> Result<()> {
    opening(stage).await;
    let rohmah = asks_about_halal(stage).await?;
    helped(stage, rohmah).await?;
    referred_on(stage).await?;
    left_lying(stage).await?;
    answered_too_shortly(stage).await?;
    waits_for_owner(stage).await?;
    handed_on(stage).await?;
    stage.until(8, (8, 0)).await;
    goes_on_leave(stage).await?;
    in_work(stage).await?;
    opens_times(stage).await?;
    call(stage).await?;
    not_helped(stage).await?;
    asks_what_nobody_knows(stage).await?;
    asks_at_night(stage).await
}

/// The office gets its group, and everybody meets the bot.
async fn opening(stage: &Stage<'_>) {
    leave_behind(stage.telegram());
    for officer in [HENDRA, DEWI, RINA] {
        stage.says(officer, "/start").await;
    }
    stage.telegram().add_to_group(OFFICE_GROUP, HENDRA);
    stage.goes_on().await;
    stage.telegram().group_text(OFFICE_GROUP, HENDRA, "/grup");
    stage.goes_on().await;
}

async fn asks_about_halal(stage: &Stage<'_>) -> Result<i64> {
    stage.until(0, (9, 10)).await;
    stage.says(ROHMAH, "/start").await;
    let topic = stage
        .asks(
            ROHMAH,
            "Pengajuan sertifikat halal saya ditolak karena alamatnya beda dengan NIB. Harus bagaimana?",
            &plain!(ID, "kelompok-legalitas"),
        )
        .await?;
    stage.until(0, (9, 40)).await;
    stage.presses(topic, DEWI, &plain!(ID, "konsultasi-tombol-ambil")).await?;
    stage.writes(topic, DEWI, "Baik Bu Rohmah. Alamat di NIB yang dibetulkan dulu lewat oss.go.id, ya.").await;
    stage.says(ROHMAH, "Kalau sudah dibetulkan, halalnya daftar ulang?").await;
    stage.writes(topic, DEWI, "Ajukan lagi dengan alamat yang sama. Kabari saya kalau ada kendala.").await;
    Ok(topic)
}

/// Closed, and the owner says how it was.
async fn helped(stage: &Stage<'_>, topic: i64) -> Result<()> {
    stage.until(1, (8, 30)).await;
    stage.says(ROHMAH, "Sudah dibetulkan dan diajukan lagi. Terima kasih, Bu Dewi.").await;
    stage.writes(topic, DEWI, "Sama-sama, Bu Rohmah. Semoga lancar.").await;
    closes(stage, topic, DEWI, &plain!(ID, "konsultasi-hasil-selesai")).await?;
    stage.taps(ROHMAH, &plain!(ID, "konsultasi-tombol-sudah")).await?;
    stage.taps(ROHMAH, &plain!(ID, "nilai-puas")).await?;
    stage.says(ROHMAH, "Bu Dewi sabar menjelaskannya.").await;
    Ok(())
}

async fn closes(stage: &Stage<'_>, topic: i64, who: i64, outcome: &str) -> Result<()> {
    stage.presses(topic, who, &plain!(ID, "konsultasi-tombol-selesai")).await?;
    stage.presses(topic, who, outcome).await
}

/// Another office's business.
async fn referred_on(stage: &Stage<'_>) -> Result<()> {
    stage.until(1, (10, 0)).await;
    stage.says(MARIA, "/start").await;
    stage.says(MARIA, "/konsultasi").await;
    stage.says(MARIA, "A buyer in Singapore asks for my banana chips. How do I export them?").await;
    let topic = stage.sends(MARIA, Language::English, &plain!(Language::English, "konsultasi-topik-umum")).await?;
    stage.presses(topic, HENDRA, &plain!(ID, "konsultasi-tombol-ambil")).await?;
    closes(stage, topic, HENDRA, &plain!(ID, "konsultasi-hasil-diteruskan")).await?;
    let words =
        "Exports are the work of Disperindag Provinsi Lampung. /kantor, then Kantor lain, says how to reach them.";
    stage.writes(topic, HENDRA, words).await;
    Ok(())
}

/// Nobody has taken it, and the promise is over.
async fn left_lying(stage: &Stage<'_>) -> Result<()> {
    stage.until(2, (8, 40)).await;
    stage.says(AHMAD, "/start").await;
    stage.says(AHMAD, "kemasan keripik pisang saya kurang bagus").await;
    stage.taps(AHMAD, &plain!(ID, "tombol-petugas")).await?;
    stage.sends(AHMAD, ID, &plain!(ID, "konsultasi-topik-umum")).await?;
    Ok(())
}

async fn answered_too_shortly(stage: &Stage<'_>) -> Result<()> {
    stage.until(3, (10, 0)).await;
    stage.says(YULI, "/start").await;
    let topic = stage
        .asks(
            YULI,
            "KUR saya belum juga cair, padahal berkasnya sudah lengkap. Tanya ke mana?",
            &plain!(ID, "kelompok-modal"),
        )
        .await?;
    stage.presses(topic, RINA, &plain!(ID, "konsultasi-tombol-ambil")).await?;
    stage.writes(topic, RINA, "Tanyakan ke bank tempat Ibu mengajukan, sebutkan tanggal pengajuannya.").await;
    stage.until(4, (9, 0)).await;
    closes(stage, topic, RINA, &plain!(ID, "konsultasi-hasil-selesai")).await
}

/// The officer has asked something, and the clock of the case stands still.
async fn waits_for_owner(stage: &Stage<'_>) -> Result<()> {
    stage.until(7, (8, 50)).await;
    stage.says(BUDI, "/start").await;
    stage.says(BUDI, "ada pinjaman tanpa bunga?").await;
    stage.says(BUDI, "syaratnya apa?").await;
    stage.taps(BUDI, &plain!(ID, "tombol-petugas")).await?;
    stage.says(BUDI, "Warung saya baru jalan lima bulan, apa sudah boleh?").await;
    let topic = stage.sends(BUDI, ID, &plain!(ID, "kelompok-modal")).await?;
    stage.presses(topic, DEWI, &plain!(ID, "konsultasi-tombol-ambil")).await?;
    stage.writes(topic, DEWI, "Boleh kirim foto NIB-nya, Pak? Nanti saya cek tanggalnya.").await;
    Ok(())
}

async fn handed_on(stage: &Stage<'_>) -> Result<()> {
    stage.until(7, (13, 20)).await;
    stage.says(WAYAN, "/start").await;
    let words = "Motif tapis saya ditiru toko lain. Bisa didaftarkan mereknya?";
    let topic = stage.asks(WAYAN, words, &plain!(ID, "kelompok-legalitas")).await?;
    stage.presses(topic, DEWI, &plain!(ID, "konsultasi-tombol-ambil")).await?;
    // All that is more than taking, answering and ending is done in the private chat.
    stage.says(DEWI, &stage.number(topic)?).await;
    stage.taps(DEWI, &plain!(ID, "konsultasi-tombol-catatan")).await?;
    stage.says(DEWI, "Foto motif aslinya ada, tadi ditunjukkan di kantor.").await;
    stage.taps(DEWI, &plain!(ID, "konsultasi-tombol-alihkan")).await?;
    stage.taps(DEWI, "Hendra").await
}

async fn goes_on_leave(stage: &Stage<'_>) -> Result<()> {
    stage.says(RINA, "/meja").await;
    stage.taps(RINA, &plain!(ID, "tugas-tombol-cuti")).await?;
    stage.taps(RINA, &plain!(ID, "tugas-tombol-terus")).await
}

async fn in_work(stage: &Stage<'_>) -> Result<()> {
    stage.until(8, (10, 20)).await;
    stage.says(KARTA, "/start").await;
    let topic = stage
        .asks(KARTA, "NIB saya salah alamat. Cara mengubahnya bagaimana?", &plain!(ID, "kelompok-legalitas"))
        .await?;
    stage.presses(topic, DEWI, &plain!(ID, "konsultasi-tombol-ambil")).await
}

/// Dewi opens an hour for visits, and the first time is asked for.
async fn opens_times(stage: &Stage<'_>) -> Result<()> {
    stage.until(8, (11, 0)).await;
    stage.says(DEWI, "/meja").await;
    stage.taps(DEWI, &plain!(ID, "utama-tombol-janji")).await?;
    stage.taps(DEWI, &plain!(ID, "janji-tombol-buka")).await?;
    stage.taps(DEWI, &plain!(ID, "janji-di-kantor")).await?;
    let day = stage.label(DEWI, 2)?;
    for label in [&day, "09.00", "11.00", &plain!(ID, "janji-menit", jumlah = 30_i64)] {
        stage.taps(DEWI, label).await?;
    }
    stage.says(ROHMAH, "/janji").await;
    let first = stage.label(ROHMAH, 0)?;
    stage.taps(ROHMAH, &first).await
}

/// A telephone call is left to be done.
async fn call(stage: &Stage<'_>) -> Result<()> {
    stage.until(8, (14, 0)).await;
    stage.says(HENDRA, "/catat").await;
    let subject = plain!(ID, "tim-pembiayaan");
    let nameless = plain!(ID, "catat-tombol-tanpa-nama");
    for label in [plain!(ID, "catat-telepon"), subject, nameless, plain!(ID, "catat-perlu")] {
        stage.taps(HENDRA, &label).await?;
    }
    stage.says(HENDRA, "Minta dikabari jadwal sosialisasi pinjaman berikutnya.").await;
    Ok(())
}

/// "Not yet" opens it again, on top of the queue.
async fn not_helped(stage: &Stage<'_>) -> Result<()> {
    stage.until(8, (15, 10)).await;
    stage.taps(YULI, &plain!(ID, "konsultasi-tombol-belum")).await?;
    stage.says(YULI, "Kata banknya masih menunggu, tidak jelas menunggu apa.").await;
    Ok(())
}

async fn asks_what_nobody_knows(stage: &Stage<'_>) -> Result<()> {
    stage.until(8, (16, 0)).await;
    stage.says(ROHMAH, "cat tembok warung warna apa yang bagus?").await;
    stage.taps(ROHMAH, &plain!(ID, "tombol-kabari-jawaban")).await
}

/// After hours, by voice.
async fn asks_at_night(stage: &Stage<'_>) -> Result<()> {
    stage.until(8, (19, 40)).await;
    stage.says(NUR, "/start").await;
    stage.says(NUR, "/konsultasi").await;
    stage.says(NUR, "Izin P-IRT keripik saya ditolak, ini suratnya saya bacakan.").await;
    stage.speaks(NUR).await;
    stage.sends(NUR, ID, &plain!(ID, "kelompok-legalitas")).await?;
    Ok(())
}
