
# Semua kalimat bot. Satu sapaan untuk semua: istilah -sapaan.
-sapaan = Bapak/Ibu
-kota = Bandar Lampung
sebutan = { -sapaan }

## Profil, sebelum MULAI ditekan
profil-nama = UMKM { -kota }
profil-keterangan =
    Asisten untuk pemilik usaha kecil di Kota { -kota }. Gratis.

    • Tanya dengan kata sendiri: izin usaha, sertifikat halal, modal, pelatihan, pemasaran. Jawabannya menyebut sumber resmi.
    • Daftarkan usaha supaya dikenal dinas.
    • Yang bot tidak tahu, dicatat untuk petugas.

    Datanya bisa dilihat dan dihapus kapan saja dengan /data.
    Ketuk MULAI.
profil-singkat = Tanya izin, halal, modal, dan pelatihan untuk usaha kecil di { -kota }. Jawaban dari sumber resmi.

## Menu
menu =
    <b>Halo, selamat datang!</b>
    Saya asisten untuk usaha kecil di { -kota }. Gratis, dan tidak pernah meminta uang atau kode.

    Tulis saja pertanyaannya dengan kata sendiri, misalnya:
    • biaya sertifikat halal berapa?
    • ada pinjaman tanpa bunga?
    • mau ikut pelatihan tapis

    Atau pilih di bawah ini.
menu-lagi =
    <b>Menu utama</b>

    Tulis pertanyaan dengan kata sendiri, atau pilih di bawah ini.
menu-modal = Modal
menu-izin = Izin & halal
menu-belajar = Pelatihan
menu-pasar = Bazar & pasar
menu-petugas = Bicara dengan petugas
tombol-program = Program
tombol-lainnya = Lainnya ▾
tombol-selebihnya = Selengkapnya ▾
tombol-sumber = Sumber
tombol-tanya = Cara bertanya
tombol-bahasa = Bahasa
tombol-privasi = Privasi
tombol-bantuan = Bantuan
tombol-menu = Menu utama
tombol-kembali = Kembali
# A second tap within seconds on a button that sends: nothing is sent again.
ditekan-barusan = Baru saja ditekan, dan sudah dikerjakan.
tombol-lanjut = Lanjut membaca
tombol-petugas = Tanya petugas
tombol-dinas = Daftar dinas
tombol-terkait = Program terkait
tombol-cek-syarat = Cek syarat
tombol-kabari = Kabari yang baru
tombol-kabari-ya = Ya, kabari saya
tombol-kabari-tidak = Tidak usah
tombol-langganan = Langganan kabar
tombol-langganan-nyala = Nyalakan { $topik }
tombol-langganan-mati = Matikan { $topik } ✓
tombol-membantu = Membantu
tombol-belum = Kurang
tombol-bukan = Bukan ini
tombol-ya = Ya
tombol-tidak = Tidak
tombol-sebelumnya = Pertanyaan sebelumnya
tombol-ulangi = Ulangi dari awal

## Program
kelompok-judul = <b>Program untuk UMKM</b>

    Pilih kelompoknya. Bisa juga langsung menulis pertanyaan.
kelompok-legalitas = Izin dan sertifikat
kelompok-modal = Modal dan keuangan
kelompok-belajar = Pelatihan dan bimbingan
kelompok-pasar = Pasar dan promosi
kelompok-tempat = Tempat usaha
kelompok-digital = Usaha digital
kelompok-kerjasama = Koperasi dan kemitraan
kelompok-bot = Tentang bot ini
kelompok-isi =
    <b>{ $kelompok }</b>

    Pilih programnya.
kelompok-kosong = Belum ada program di kelompok ini. Silakan pilih kelompok lain.

bagian-inti = Intinya
bagian-sederhana = Singkatnya
bagian-ringkasan = Ringkasan
bagian-siapa = Siapa yang bisa
bagian-syarat = Syarat dan berkas
bagian-biaya = Biaya
bagian-langkah = Caranya
bagian-tempat = Tempat
bagian-jadwal = Jadwal
bagian-kontak = Kontak
bagian-info-resmi = Benar atau tidak?

kartu =
    <b>{ $judul }</b> · <i>{ $bagian }</i>
    { $isi }
kartu-intinya =
    <b>{ $judul }</b>
    { $isi }
kartu-sumber = Sumber: { $sumber }
kartu-belum-ada = Belum ada di sini: { $bagian }.
kartu-dibaca = Disusun dari sumber umum, dibaca { $bulan }; belum diperiksa dinas.
kartu-lama = ⚠ Dibaca { $bulan }, jadi mungkin sudah berubah. Tanyakan dulu lewat tombol di bawah.
kartu-mengurus = Yang mengurus: { $kantor }.
kartu-bagian-ke = (bagian { $ke } dari { $jumlah })
sumber-per = { $nama } (per { $tanggal })
maksudnya = Maksudnya { $nama }, ya.
sumber-baris = • { $sumber }
sumber-singkat = Sumber: { $nama }, { $tahun } · belum diperiksa dinas
kebutuhan-pilihan = • <b>{ $nama }</b>: { $isi }
jawaban-judul =
    <b>{ $tanya }</b>

    { $isi }
sumber-tanpa-tanggal = { $nama } (tanpa tanggal)
belum-ada-informasi = Soal itu belum saya ketahui. Yang sudah jelas ada di bawah ini; sisanya bisa ditanyakan ke petugas.
hanya-indonesia = Bagian ini baru ada dalam bahasa Indonesia.
halaman-indonesia = <i>Baru ada dalam bahasa Indonesia: { $daftar }.</i>
halaman-indonesia-semua = <i>Halaman di balik tombol di bawah baru ada dalam bahasa Indonesia.</i>
program-terkait =
    <b>Terkait dengan { $judul }</b>

    Pilih programnya.
program-tidak-ada = Program itu sudah tidak ada di daftar. Ini menu terbaru.
program-berakhir = Keterangan program ini sudah berakhir masa berlakunya, jadi tidak saya tampilkan. Mau tahu yang terbaru? Tekan Bicara dengan petugas.

## Tinjau isi
utama-tombol-tinjau = Tinjau isi
tanda-perintah-tinjau = Periksa isi program
tinjau-judul = <b>Tinjau isi</b> · { $sudah } dari { $semua } bagian sudah diperiksa
tinjau-habis = Semua bagian sudah diperiksa. Terima kasih!
tinjau-tombol-benar = Masih benar
tinjau-tombol-ubah = Ubah
tinjau-tombol-berakhir = Sudah berakhir
tinjau-tombol-berakhir-ya = Ya, sudah berakhir
tinjau-tombol-lewati = Lewati
tinjau-tombol-tarik = Batalkan yang tadi
tinjau-berakhir-tanya = Sudah berakhir? Isinya tidak saya tampilkan lagi ke pemilik usaha. Bisa dibatalkan sesudahnya.
tinjau-dicatat = Dicatat, dengan nama kantor dan tanggal hari ini.
tinjau-ditarik = Dibatalkan. Bagian itu kembali seperti semula.
tinjau-berubah = Isinya sudah berubah sejak dibaca. Ini yang sekarang.
tinjau-kantor = petugas dinas
tinjau-tulis =
    <b>{ $judul }</b>

    Tulis isi yang benar, paling banyak { $paling } huruf. Pemilik usaha membacanya sesudah <b>Terbitkan</b> diketuk, dengan nama kantor dan tanggalnya.
utama-samakan = Teks yang perlu disamakan: { $jumlah }
samakan-tombol = Samakan teks lain ({ $jumlah })
samakan-sebelum =
    <b>Teks lain tentang hal ini perlu dilihat:</b>
    { $isi }
samakan-baris = { $nomor }. { $nama }: { $sebab }
samakan-lainnya = … dan { $jumlah } teks lagi
samakan-sebab = masih menyebut { $fakta }
samakan-sebab-inggris = teks Inggrisnya belum ikut berubah
samakan-daftar =
    <b>Teks yang perlu disamakan</b>, supaya jawabannya tidak berbeda-beda

    { $isi }
samakan-habis = Semua teks sudah sama. Terima kasih!
samakan-satu =
    <b>{ $nama }</b> { $sebab }.
    Teks yang baru: { $baru }

    { $isi }
samakan-inggris =
    <b>{ $nama }</b>: teks Inggrisnya belum ikut berubah. Pembaca Inggris sementara mendapat teks Indonesia ini:

    { $isi }
samakan-tombol-ubah = Ubah juga
samakan-tombol-inggris = Tulis teks Inggris
samakan-tombol-biarkan-semua = Biarkan semua
samakan-tombol-daftar = Daftarnya
samakan-dibiarkan = Dibiarkan seperti adanya
samakan-tulis-inggris =
    <b>{ $nama }</b>

    Tulis teksnya dalam bahasa Inggris, paling banyak { $paling } huruf. Pembaca Inggris langsung membacanya.
samakan-inggris-nanti = Terbitkan dulu teks Indonesianya
samakan-inggris-terbit = Teks Inggris sudah terbit
sumber-diperiksa = Sumber: { $nama }, { $tahun } · diperiksa { $kantor }, { $tanggal }
isi-diperiksa = Diperiksa { $kantor }, { $tanggal }.
isi-ditulis = Ditulis { $kantor }, { $tanggal }.
isi-berakhir = Ini sudah berakhir, kata { $kantor } ({ $tanggal }).
laporan-isi-diperiksa = Sudah diperiksa dinas: { $sudah } dari { $semua } bagian. Periksa di <b>Tinjau isi</b>.

## Urusan sendiri
milik-usaha =
    Yang terdaftar di akun ini:
    { $daftar }
milik-usaha-baris = • <b>{ $nama }</b>, kode <b>{ $kode }</b>
milik-usaha-belum = Di akun ini belum ada usaha yang terdaftar.
milik-tombol-telepon = Ubah nomor: { $usaha }
milik-tombol-ubah = Ubah: { $usaha }
milik-tanya =
    Pertanyaan { -sapaan } ke petugas:
    { $daftar }
milik-tanya-belum = Belum ada pertanyaan { -sapaan } yang dikirim ke petugas.

## Bertanya
cara-tanya =
    <b>Cara bertanya</b>

    Tulis seperti bicara biasa, satu pertanyaan dalam satu pesan. Contoh:
    • syarat sertifikat halal gratis
    • kapan pelatihan tapis?
    • kios di Taman UMKM Bung Karno

    Setelah jawaban muncul, boleh lanjut bertanya: “biayanya berapa?”
pilihan = Maksud { -sapaan } yang mana?
pilihan-lain = Kalau begitu, mungkin salah satu ini?
belum-tahu =
    Maaf, saya belum tahu jawabannya. Pertanyaan ini saya catat supaya bisa dilengkapi.

    Sementara itu, { -sapaan } bisa:
    • menulis ulang dengan kata lain, misalnya menyebut nama programnya
    • bertanya ke petugas
    • melihat daftar program
dekat-dengan = Mungkin yang dicari ada di sini:

## Tanggapan atas jawaban
masukan-singkat = Terima kasih, sudah saya catat.
belum-membantu =
    Maaf, jawabannya belum membantu. Pertanyaannya saya catat supaya jawabannya diperbaiki.

    Coba tulis lagi dengan kata lain, atau sebut nama programnya. Bisa juga langsung tanya petugas.
bukan-lagi =
    Maaf, saya belum menemukan yang dimaksud. Pertanyaannya saya catat supaya jawabannya dilengkapi.

    Coba tulis lagi dengan kata lain, atau tanya petugas lewat tombol ini.
tanya-lagi-singkat = Pertanyaannya sudah lama. Tulis lagi, ya.
tanya-lagi = Pertanyaan itu sudah tidak saya ingat. Silakan tulis lagi pertanyaannya.

## Kabar yang diteruskan
kabar-dikenal = <b>Kabar ini ada penjelasannya</b>
kabar-isi =
    <b>{ $judul }</b>
    { $isi }
    <i>Dibaca { $tanggal }.</i>
kabar-baru =
    <b>Kabar ini belum saya kenal</b>

    Saya tidak membuka tautan, dan belum tahu benar atau tidaknya. Kabarnya saya catat untuk petugas.

    Sambil menunggu, jangan kirim uang, KTP, atau kode apa pun ke pengirimnya.

## Langganan kabar
langganan-kosong =
    <b>Langganan kabar</b>

    Belum ada yang dipilih. Tekan yang ingin diikuti.
langganan-isi =
    <b>Langganan kabar</b>

    Sekarang ikut: { $daftar }.
    Tekan untuk menyalakan atau mematikan.
langganan-tanya =
    <b>Kabar tentang { $topik }</b>

    Kalau setuju, saya kirim pesan saat petugas menyiarkan kabar tentang { $topik }. Untuk itu saya simpan pilihan ini bersama nomor akun Telegram.

    Bisa dimatikan kapan saja lewat /langganan.
langganan-nyala-singkat = Baik, pilihannya disimpan.
langganan-nyala-berhenti = Disimpan, tetapi kabar sedang berhenti.
langganan-berhenti = ⚠ Semua kabar sedang berhenti, jadi tidak ada yang saya kirim. Pilihannya tetap tersimpan.
langganan-tanpa-izin = ⚠ Izin kabar program belum diberikan, jadi tidak ada yang saya kirim. Pilihannya tetap tersimpan.
langganan-mati-singkat = Baik, kabar { $topik } mati.
langganan-jam = Jam tenang: pukul { $tutup }–{ $buka } WIB tidak saya kirimi kabar.
langganan-tombol-jam = Atur jam tenang
jam-tenang-isi =
    <b>Jam tenang: { $tutup }–{ $buka } WIB</b>

    Di jam itu saya tidak mengirim kabar dan pemberitahuan. Yang datang menunggu sampai pagi, tidak hilang.

    Kabar mendesak, misalnya tempat pindah, datang tanpa bunyi di jam tenang yang biasa. Kalau jamnya dipilih sendiri, kabar itu pun menunggu.

    Jawaban, kabar konsultasi, dan pengingat acara yang diikuti tetap datang seperti biasa.

    Jam lain boleh ditulis, misalnya: jam 6 sore sampai 8 pagi.
jam-tenang-tombol-sendiri = Pilih jam lain
jam-tenang-dari = Mulai pukul berapa kabar tidak dikirim? Sesudah pukul 20.00 memang tidak ada kabar.
jam-tenang-sampai = Tenang mulai pukul { $tutup }. Sampai pukul berapa? Sebelum pukul 07.00 memang tidak ada kabar.
jam-tenang-jadi = Baik, jam tenangnya saya simpan. Pukul 20.00–07.00 memang tidak ada kabar.
jam-tenang-tidak-bisa = Jam tenang bisa mulai pukul 15.00 sampai 20.00, dan selesai pukul 07.00 sampai 12.00. Yang sekarang belum saya ubah.
topik-latih = Pelatihan
topik-modal = Modal
topik-izin = Izin dan sertifikat
topik-pasar = Bazar & pasar
topik-digital = Usaha digital
topik-tempat = Tempat usaha

## Cek syarat
cek-tanya =
    <b>{ $judul }</b>
    <i>Pertanyaan { $ke } dari { $jumlah }</i>

    <b>{ $tanya }</b>

    { $penjelasan }
cek-lolos =
    <b>{ $judul }</b>

    Cocok menurut jawaban tadi: semua syarat di daftar ini terpenuhi. Langkah berikutnya ada di programnya, bagian cara.

    Ini bukan keputusan. Petugas atau lembaganya yang memutuskan. Jawaban tadi tidak disimpan.
cek-belum =
    <b>{ $judul }</b>

    Menurut jawaban tadi, ini yang belum terpenuhi:

    { $daftar }

    Ini bukan keputusan. Petugas atau lembaganya yang memutuskan. Jawaban tadi tidak disimpan.
cek-belum-baris =
    • { $syarat }
    Saran: { $saran }

## Kata singkat
salam-1 = Halo! Ada yang ingin ditanyakan tentang usaha atau program UMKM?
salam-2 = Halo juga! Silakan tulis pertanyaannya.
salam-ada = Halo! Di sini bot dinas, siap kapan saja. Tanyakan saja soal izin, modal, pelatihan, atau bazar. Sekarang tidak ada konsultasi { -sapaan } yang menunggu jawaban. Mau bicara dengan orang? Tekan <b>Tanya petugas</b>.
maaf-belum-dijawab = Maaf ya, { -sapaan } sudah menunggu. Saya mesin, jadi yang saya bisa jawab akan saya jawab langsung. Belum ada pertanyaan { -sapaan } yang sampai ke petugas dari sini. Tulis sekarang lewat <b>Tanya petugas</b>, nanti ada nomornya supaya bisa ditagih.
maaf-belum-dijawab-daftar =
    Maaf ya, { -sapaan } sudah menunggu. Ini yang tercatat dikirim ke petugas:
    { $daftar }

    Buka nomornya untuk melihat atau menambah pesan.
maaf-berputar = Maaf, jawaban saya membuat { -sapaan } berputar-putar. Saya mesin; kantor dan penanggung jawabnya ada di /kantor. Untuk dijawab orang, tekan <b>Tanya petugas</b>. Kalau mengadukan petugas, laporannya langsung ke kepala kantor.
sudah-semua = Soal itu, yang saya tahu hanya yang di atas. Lebih dari itu belum ada di sini; petugas bisa menjawab.
alamat-daerah-lain = Yang di bawah ini untuk { -kota }, ya. Untuk { $daerah }, tanyakan ke dinas di sana.
terima-kasih-1 = Sama-sama. Senang bisa membantu.
terima-kasih-2 = Sama-sama, semoga usahanya lancar.
pamit-1 = Sampai jumpa. Kapan saja boleh bertanya lagi.
pamit-2 = Baik, sampai nanti. Semoga dagangannya laris.
kasar-1 = Maaf kalau saya mengecewakan. Ceritakan masalahnya, nanti saya bantu carikan jalan.
kasar-2 = Saya paham { -sapaan } sedang kesal. Kalau mau, langsung saja tanya petugas.
keluhan-1 = Maaf, { -sapaan } jadi kecewa. Ceritakan apa yang terjadi dan di mana ke petugas lewat tombol di bawah. Mengadukan petugas? Tulis: lapor petugas.
keluhan-2 = Maaf ya, dan terima kasih sudah bilang. Keluhan soal layanan bisa ditulis ke petugas lewat tombol di bawah. Mengadukan petugas? Tulis: lapor petugas.
iklan-1 = Saya belum paham maksudnya. Mau bertanya soal modal, izin, atau jualan? Tulis saja.
iklan-2 = Saya tidak menerima iklan. Hati-hati juga dengan tawaran yang meminta uang di depan.
acak-1 = Maaf, saya belum menangkap maksudnya. Coba tulis pertanyaannya dengan kalimat biasa.
acak-2 = Tulisannya belum bisa saya baca. Boleh ditulis lagi?
emoji-1 = Terima kasih! Kalau ada pertanyaan tentang usaha, tulis saja di sini.
emoji-2 = Siap! Silakan tulis pertanyaannya dengan kata-kata.
rahasia-1 = PIN dan kode OTP jangan diberikan ke siapa pun. KTP hanya ke kantor atau laman resmi, jangan ke sini.
rahasia-2 = Nomor pribadi dan kode rahasia tidak saya minta dan tidak saya berikan. Untuk urusan itu, tanya petugas saja.
perintah-asing-1 = Saya hanya bisa membantu soal program UMKM. Silakan tulis pertanyaannya.
perintah-asing-2 = Permintaan itu tidak bisa saya jalankan. Kalau soal usaha, saya siap membantu.
luar-1 = Maaf, yang itu saya belum bisa bantu. Coba lihat kantornya di tombol di bawah. Soal usaha, saya senang membantu.
berat =
    Saya ikut sedih membacanya. { -sapaan } tidak sendirian, jadi jangan dipendam sendiri, ya.

    Tolong bicara sekarang juga dengan orang terdekat. Atau datang ke puskesmas atau rumah sakit terdekat, kapan pun. Bisa juga bicara gratis dan rahasia di healing119.id, atau telepon 119 lalu tekan 8. Saya hanya bot dan tidak bisa menemani seperti manusia.

    Kalau bebannya soal utang atau hukum usaha, ada yang bisa membantu. Itu bisa dibicarakan nanti, pelan-pelan.
luar-2 = Maaf, saya kurang tahu soal itu. Kantor yang mengurusnya mungkin ada di tombol di bawah. Kalau soal usaha, tulis saja.

## Bahasa
bahasa-pilih = Pilih bahasa / Choose a language
bahasa-indonesia = Bahasa Indonesia
bahasa-inggris = English
bahasa-jadi = Baik, mulai sekarang saya memakai bahasa Indonesia.

## Bantuan
bantuan =
    <b>Yang bisa saya bantu</b>

    • Menjawab pertanyaan tentang program UMKM. Tulis saja pertanyaannya.
    • Menampilkan daftar program lengkap dengan sumbernya.

    <b>Perintah</b>
    { $perintah }
tanda-perintah-start = Mulai dari awal
tanda-perintah-menu = Menu utama
tanda-perintah-tanya = Cara bertanya
tanda-perintah-langganan = Kabar yang diikuti
tanda-perintah-bahasa = Ganti bahasa
tanda-perintah-privasi = Data yang disimpan
tanda-perintah-bantuan = Yang bisa saya bantu
tanda-perintah-laporan = Laporan untuk petugas
tanda-perintah-batal = Batalkan isian yang sedang dibuat

## Privasi
privasi =
    <b>Data { -sapaan }</b>

    Intinya: boleh bertanya tanpa memberi nama dan tanpa mendaftar. Ini yang disimpan, gunanya, dan lamanya:
    { $isi }

    Semua bisa dilihat, diubah, atau dihapus kapan saja lewat /data. Kabar program berhenti dengan /berhenti.

    Telegram menyimpan pesan di luar negeri. Jangan kirim foto KTP, PIN, atau kata sandi di sini.

    Bot ini tidak menjual data dan tidak meminta biaya.
privasi-akun = • Nomor akun Telegram dan bahasa pilihan, supaya jawaban sampai ke orang yang benar. Terhapus setelah { $tahun } tahun tanpa kabar dari { -sapaan }.
privasi-percakapan = • Program terakhir, pertanyaan terakhir yang disamarkan, dan pendaftaran yang belum selesai, supaya bisa dilanjutkan. Semuanya terkunci; pendaftaran itu dihapus setelah { $hari } hari.
privasi-usaha = • Data usaha yang didaftarkan, supaya petugas bisa membantu. Nama, telepon, dan NIB terkunci. Disimpan sampai { -sapaan } menghapusnya.
privasi-meja = • Kalau petugas yang mendaftarkan: siapa petugasnya, kapan, dan foto surat persetujuan, terkunci. Yang tidak dikonfirmasi atau sudah digabung dihapus setelah { $hari } hari.
privasi-perubahan = • Riwayat perubahan data usaha, terkunci, supaya kekeliruan bisa ditelusuri. Ikut terhapus bersama datanya.
privasi-izin = • Izin yang diberikan atau dicabut, beserta waktunya, sebagai bukti. Ikut terhapus bersama datanya.
privasi-kabar = • Kabar yang ingin diikuti, kalau { -sapaan } menyetujuinya. Disimpan sampai dimatikan di /langganan, begitu juga jam tenangnya.
privasi-tanggapan = • Tanggapan “Membantu” atau “Kurang”, tanpa pertanyaannya, untuk memperbaiki jawaban. Paling lama { $hari } hari.
privasi-kiriman = • Pesan yang sedang dikirim, terkunci. Isinya dihapus begitu terkirim, catatannya setelah { $hari } hari.
privasi-pertanyaan = • Pertanyaan yang belum terjawab dan kabar yang belum diperiksa, tanpa nama, supaya bisa dilengkapi. Nomor di dalamnya disamarkan. Paling lama { $hari } hari.
privasi-gangguan = • Pesan yang gagal dibaca karena gangguan, terkunci, supaya bisa diperbaiki. Paling lama { $hari } hari.
privasi-petugas = • Kapan petugas melihat data { -sapaan }, tanpa isinya, supaya bisa ditelusuri. Terlihat di /data, selama { $tahun } tahun.

privasi-langganan = Kabar yang diikuti sekarang: { $daftar }.
privasi-langganan-kosong = Sekarang tidak ada kabar yang diikuti.

## Batal
batal-kosong = Tidak ada yang perlu dibatalkan. Ini menu utamanya.
batal-kosong-meja = Tidak ada yang perlu dibatalkan.

# Langkah yang menunggu tulisan, saat ditinggalkan
langkah-tombol-lihat = Buka { $nomor }
langkah-tombol-hapus = Hapus tulisannya
langkah-tulis = Selesai menulis ke { $nama } · <b>{ $nomor }</b>. Yang ditulis sesudah ini tidak dikirim ke sana.
langkah-tutup = Konsultasi <b>{ $nomor }</b> tidak jadi ditutup. Belum ada yang dikirim ke { $nama }.
langkah-catatan = Catatan untuk <b>{ $nomor }</b> tidak jadi ditulis.
langkah-nanti = Pesan nanti untuk { $nama } · <b>{ $nomor }</b> tidak jadi. Belum ada yang dikirim.
langkah-tambah = Selesai menambah. Konsultasi <b>{ $nomor }</b> tidak berubah.
langkah-nilai = Baik. Penilaian untuk konsultasi <b>{ $nomor }</b> sudah saya simpan.
langkah-belum-dikirim = Belum dikirim. Yang { -sapaan } tulis masih saya simpan. Mau dikirim?
langkah-jawaban = Jawabannya tidak jadi ditulis.
langkah-jawaban-ubah = Jawabannya tidak jadi diubah.
langkah-catat = Catat layanan dihentikan. Belum ada yang dicatat.
langkah-catat-catatan = Layanan <b>{ $nomor }</b> sudah tercatat, tanpa catatan.
ubahan-tak-ikut = Pesan itu sudah saya pakai, jadi perubahannya tidak ikut. Kalau perlu, ulangi langkahnya.
langkah-tempat = Tempat janji temu tidak jadi dipilih.
langkah-cari = Pencarian dihentikan.
langkah-balasan = Balas cepatnya tidak jadi diubah.
langkah-jam = Jam kerja tim { $tim } tidak diubah.
tombol-batal = Batal

## Pesan selain tulisan
pesan-suara = Maaf, saya belum bisa mendengarkan pesan suara, tetapi petugas bisa: tekan <b>Tanya petugas</b>, lalu kirim lagi di situ. Kalau bertanya ke saya, tolong tuliskan, ya.
pesan-foto = Saya belum bisa membaca gambar, jadi tolong tuliskan pertanyaannya. Kalau perlu dilihat petugas, tekan <b>Tanya petugas</b>, lalu kirim lagi di situ. Kalau itu foto KTP atau surat pribadi, hapus dari percakapan ini, ya; saya tidak menyimpannya.
pesan-berkas = Terima kasih berkasnya. Saya belum bisa membaca berkas, jadi tolong tuliskan pertanyaannya. Kalau perlu dilihat petugas, tekan <b>Tanya petugas</b>, lalu kirim lagi di situ. Jangan kirim KTP atau surat pribadi di sini.
pesan-video = Maaf, saya belum bisa menonton video, tetapi petugas bisa: tekan <b>Tanya petugas</b>, lalu kirim lagi di situ. Kalau bertanya ke saya, tolong tuliskan, ya.
pesan-stiker = Stikernya lucu! Kalau ada pertanyaan tentang usaha, tulis saja di sini.
pesan-kontak = Terima kasih. Nomor itu tidak saya simpan. Kalau ada pertanyaan, tulis saja di sini.
pesan-lokasi = Terima kasih. Lokasi itu tidak saya simpan. Kalau mencari tempat, tulis misalnya “alamat Taman UMKM Bung Karno”.
pesan-lain = Maaf, saya baru mengerti tulisan dan tombol. Tolong tuliskan pertanyaannya, ya.
pesan-kosong = Pesannya sampai, tetapi tidak ada tulisannya. Tulis saja pertanyaannya, ya.

## Perintah dan tombol yang tidak dikenal
perintah-tidak-dikenal = Perintah itu belum saya kenal. Ini yang bisa saya bantu.
kedaluwarsa = Tombol itu sudah tidak berlaku.
kedaluwarsa-menu = Ini menu terbaru.
kedaluwarsa-meja = Lanjutkan dari Meja, ya.
kedaluwarsa-singkat = Tombol lama, sudah tidak berlaku.

## Saat terlalu cepat atau ada yang rusak
pelan = Pelan-pelan, ya. Pesannya banyak sekali, sebagian belum sempat saya baca. Tunggu satu menit, lalu tulis lagi.
gangguan = Maaf, ada gangguan saat saya membaca pesan tadi. Petugas sudah diberi tahu. Silakan coba lagi atau pilih dari menu.
lupa = Maaf, percakapan sebelumnya tidak bisa dilanjutkan. Mari mulai lagi dari menu.
kabar-gagal = ⚠ { $jumlah } pembaruan gagal diproses dan disimpan untuk diperiksa. Yang terakhir nomor { $nomor } ({ $sebab }).
jawaban-terlambat = Maaf, jawaban ini terlambat.
jawaban-hilang = Maaf, jawaban saya yang sebelumnya tidak sampai karena gangguan jaringan. Kalau masih perlu, silakan tulis lagi, ya.
kabar-jawaban-hilang = ⚠ { $jumlah } jawaban bot akhirnya tidak bisa terkirim. Orangnya diberi tahu saat menulis lagi.
kabar-kata-asing = ⚠ Telegram menolak kiriman dengan kata-kata yang belum dikenal bot: { $kata }
kabar-audit = ⚠ Catatan tindakan petugas tidak utuh: baris { $nomor } tidak cocok dengan baris sebelumnya. Periksa siapa yang bisa menulis ke basis data bot.
kabar-peran = Peran { -sapaan } di kantor sekarang: <b>{ $peran }</b>. Tulis /menu untuk mulai.
kabar-peran-dicabut = Peran { -sapaan } di kantor sudah dicabut. Layanan untuk pelaku usaha tetap bisa dipakai.
kabar-peran-orang = Peran orang bernomor <code>{ $nomor }</code> di kantor sekarang: <b>{ $peran }</b>.
kabar-peran-orang-dicabut = Peran orang bernomor <code>{ $nomor }</code> di kantor sudah dicabut.
peran-pembaca = pembaca laporan
peran-petugas = petugas
peran-kepala = kepala
peran-admin = admin
kabar-webhook-gagal = ⚠ Telegram tidak bisa mengantar pesan ke bot ({ $sebab }). { $jumlah } pembaruan menunggu. Mohon beri tahu pengelola server.
kabar-webhook-pulih = Telegram bisa mengantar pesan ke bot lagi.
kabar-penyimpanan-penuh = ⚠ Penyimpanan server penuh selama { $detik } detik. Sekarang sudah ada ruang, dan tidak ada pesan yang hilang. Mohon pengelola server menambah ruang.
kabar-cadangan-gagal = ⚠ Cadangan data tidak beres ({ $sebab }). Bot tetap berjalan dan mencobanya lagi. Mohon beri tahu pengelola server.
kabar-cadangan-pulih = Cadangan data sudah beres lagi.

## Grup
grup-tidak-dikenal = Saya hanya melayani percakapan pribadi. Silakan sapa saya di { $tautan }. Saya pamit dari grup ini.

## Tanggal
bulan =
    { $nomor ->
        [1] Januari
        [2] Februari
        [3] Maret
        [4] April
        [5] Mei
        [6] Juni
        [7] Juli
        [8] Agustus
        [9] September
        [10] Oktober
        [11] November
       *[12] Desember
    }
tanggal = { $hari } { $bulan } { $tahun }
hari =
    { $nomor ->
        [1] Senin
        [2] Selasa
        [3] Rabu
        [4] Kamis
        [5] Jumat
        [6] Sabtu
       *[7] Minggu
    }
saat = { $hari }, { $tanggal } pukul { $jam }.{ $menit } WIB

## Kantor
hari-tanggal = { $hari }, { $tanggal }
jam-dan = { " " }dan{ " " }
tanda-perintah-kantor = Alamat, jam, dan telepon kantor
kantor-judul = <b>Kantor yang menjalankan bot ini</b>
kantor-baris = { $nama }: { $isi }
kantor-baris-sah =
    • { $nama }: { $isi }
    <i>Dipastikan { $oleh }</i>
kantor-baris-kosong = • { $nama }: <i>belum diisi</i>
kantor-oleh = { $nama }, { $tanggal }
kantor-buka = Sekarang kantor buka.
kantor-tutup = Sekarang kantor tutup. Buka lagi { $saat }.
kantor-libur-dekat = Tutup pada { $tanggal }: { $nama }.
kantor-belum = Belum diisi kantor: { $daftar }.
kantor-belum-ini = Kantor belum mengisi { $daftar } di sini. Kalau perlu, tekan <b>Tanya petugas</b>: pertanyaan { -sapaan } dibaca orang kantor.
kantor-belum-resmi = Bot ini masih uji coba, belum resmi. Kalau ragu, tanyakan langsung ke kantor. Bot ini tidak pernah meminta uang, PIN, atau kode OTP.
kantor-tombol-kelola = Kelola data kantor
kantor-tombol-lain = Kantor lain
kantor-tombol-libur = Hari libur
kantor-tombol-halaman = Halaman kantor
kantor-tombol-ubah = Ubah
kantor-tombol-benar = Masih benar
kata-tombol = Baca ulang kata-kata
kata-sebentar = Berkas kata-kata dibaca ulang. Hasilnya menyusul sebentar lagi.
kata-berlaku = Kata-kata terbaru sudah berlaku: { $program } program dan { $jawaban } jawaban singkat.
kata-baru = { $jumlah } isian masih baru dan sedang dipelajari. Sampai selesai, bot mencarinya lewat kata-kata di dalamnya.
kata-nanti = Berlaku sesudah bot dinyalakan ulang: { $berkas }
kata-ditolak = Ada berkas yang salah, jadi kata-kata yang lama tetap dipakai. Yang perlu diperbaiki:
kata-alasan = • { $alasan }
kata-lagi = Dan { $jumlah } lagi. Semuanya ada di catatan program.
kantor-kelola =
    <b>Data kantor</b>
    Yang belum diisi tidak dijanjikan kepada siapa pun.
kantor-kelola-kepala = Yang boleh mengubah: kepala atau admin.
kantor-jadi = Sudah dicatat: { $nama }. Mulai sekarang semua orang melihatnya.
kantor-tetap = Baik, { $nama } dipastikan masih benar.
kantor-formulir = Data kantor
kantor-formulir-resume = Data kantor belum selesai: { $langkah }. Dilanjutkan?
kantor-formulir-menunggu = Data kantor menunggu di: { $langkah }.
kantor-kenapa = Supaya pemilik usaha tahu ke mana harus datang atau bertanya.
kantor-kenapa-jam = Janji kapan dijawab dihitung dari jam ini.
kantor-kenapa-resmi = Supaya pemilik usaha bisa memeriksa bahwa bot ini benar milik kantor.
kantor-kenapa-data = Supaya pemilik usaha tahu siapa yang bertanggung jawab atas datanya.
kantor-isian-nama = Nama kantor
kantor-tanya-nama = Apa nama kantor ini?
kantor-contoh-nama = Dinas Koperasi dan UKM Kota
kantor-isian-pengelola = Pengelola bot
kantor-tanya-pengelola = Siapa yang menjalankan bot ini? Tulis bidang atau unitnya.
kantor-contoh-pengelola = Bidang UMKM
kantor-isian-alamat = Alamat
kantor-tanya-alamat = Di mana alamat kantor?
kantor-contoh-alamat = Jalan Melati 5, Kedaton
kantor-isian-peta = Peta
kantor-tanya-peta = Tempel tautan petanya.
kantor-contoh-peta = maps.app.goo.gl/abc123
kantor-isian-jam = Jam kerja
kantor-tanya-jam = Kapan kantor buka? Tulis hari dan jamnya. Hari yang tidak ditulis berarti tutup.
kantor-contoh-jam = Senin-Kamis 08.00-16.00, Jumat 08.00-11.30 dan 13.00-16.00
kantor-isian-telepon = Telepon atau WhatsApp
kantor-tanya-telepon = Berapa nomor telepon atau WhatsApp kantor?
kantor-contoh-telepon = WhatsApp 0812-3456-7890
kantor-isian-resmi = Bukti resmi
kantor-tanya-resmi = Halaman mana yang menyebut bot ini resmi? Tempel tautannya.
kantor-contoh-resmi = bandarlampungkota.go.id/bot
kantor-isian-data = Penanggung jawab data
kantor-tanya-data = Siapa yang bertanggung jawab atas data pemilik usaha?
kantor-contoh-data = Kepala Bidang UMKM
salah-jam = Harinya atau jamnya belum terbaca. Tulis misalnya: { $contoh }.
salah-jam-urutan = Jam tutupnya lebih awal dari jam buka, atau jamnya bertumpuk. Tulis sekali lagi.
salah-halaman = Itu belum berupa tautan. Tempel alamat halamannya, misalnya: { $contoh }.
libur-judul = <b>Hari libur kantor</b>
libur-baris = • { $tanggal }: { $nama }
libur-baris-sah =
    • { $tanggal }: { $nama }
    <i>Dicatat { $oleh }</i>
libur-kosong = Belum ada hari libur yang tercatat sesudah hari ini.
libur-sumber = <i>Sumber { $tahun }: { $sumber }. Dibaca { $tanggal }.</i>
libur-sumber-belum = <i>Sumber { $tahun }: { $sumber }. Dibaca { $tanggal }, belum dicocokkan kantor.</i>
libur-tombol-tambah = Tambah hari libur
libur-tombol-cabut = Cabut { $tanggal }
libur-tombol-cocok = Libur { $tahun } sudah cocok
libur-tombol-ya = Ya, cabut
libur-cabut = Cabut hari libur { $tanggal } ({ $nama })? Hari itu dihitung sebagai hari kerja.
libur-dicabut = Sudah dicabut: { $tanggal }.
libur-jadi = Sudah dicatat: kantor tutup { $tanggal }.
libur-cocok = Baik, hari libur { $tahun } dipastikan cocok.
libur-kenapa = Supaya janji kapan dijawab tidak jatuh pada hari itu.
libur-isian-hari = Hari libur
libur-tanya-hari = Hari apa kantor tutup?
libur-contoh-hari = 24 Desember
libur-isian-sebab = Sebabnya
libur-tanya-sebab = Kenapa tutup? Pemilik usaha akan membacanya.
libur-contoh-sebab = Pindahan kantor
dinas-judul =
    <b>Kantor lain</b>
    Pilih kantornya.
dinas =
    <b>{ $nama }</b>
    Urusan: { $urusan }
dinas-belum = { $nama }: <i>belum diketahui</i>
dinas-sumber = <i>Sumber: { $sumber }. Dibaca { $tanggal }, belum dipastikan kantor.</i>
dinas-sah = <i>Dipastikan kantor { $tanggal }.</i>
dinas-oleh = <i>Oleh { $oleh }.</i>
dinas-kartu = <b>{ $nama }</b>
dinas-jadi = Sudah dicatat.
dinas-tetap = Baik, dipastikan masih benar.
dinas-tanya-alamat = Di mana alamatnya?
dinas-tanya-jam = Kapan bukanya?
dinas-tanya-telepon = Berapa nomor telepon atau WhatsApp-nya?
laporan-kantor = • Data kantor yang belum diisi: { $jumlah }
laporan-libur = { " " }· libur { $tahun } belum dicocokkan

## Formulir
formulir-ke = <b>{ $ke }/{ $jumlah } · { $nama }</b>
formulir-ke-ringkasan = <b>Ringkasan</b>
formulir-judul = <b>{ $nama }</b>
formulir-judul-surat = <b>{ $nama }</b> untuk { $usaha } (kode { $kode })
formulir-tadi = Jawaban tadi: <b>{ $jawaban }</b>
formulir-sekarang = Sekarang: <b>{ $jawaban }</b>
formulir-tombol-tetap = Tetap: { $jawaban }
formulir-tombol-selesai = Selesai memilih
formulir-tombol-lewati = Lewati
formulir-tombol-nanti = Nanti saja
formulir-tombol-kosongkan = Kosongkan
formulir-tombol-batal = Batal
formulir-tombol-batal-daftar = Batal mendaftar
formulir-tombol-batal-ubah = Batal mengubah
formulir-tombol-ringkasan = Kembali ke ringkasan
formulir-tombol-lanjut-daftar = Lanjutkan pendaftaran
formulir-tombol-lanjut-ubah = Lanjut mengubah data
formulir-tombol-pertanyaan = Bukan, itu pertanyaan
formulir-tombol-biarkan = Lanjut tanpa mengubah
formulir-tombol-maju = Berikutnya ▶
formulir-tombol-mundur = ◀ Sebelumnya
formulir-tombol-luar = Di luar { -kota }
formulir-tombol-jawaban = Itu jawaban saya
formulir-tombol-lanjut = Lanjut
formulir-tombol-ulang = Mulai ulang
formulir-tombol-ulang-ya = Ya, mulai ulang
formulir-ulang-tanya =
    Kalau mulai ulang, jawaban yang tadi dibuang. Isian sudah sampai { $langkah }.

    Mau mulai dari awal?
formulir-tombol-diam = Jangan ingatkan
formulir-tombol-ubah = Ubah isian
formulir-ubah-mana =
    <b>Yang mana yang mau diubah?</b>

    { $isi }
formulir-tombol-kirim = Kirim
formulir-tombol-simpan-lihat = Simpan & lihat
formulir-tombol-tetap-kirim = Tetap kirim
formulir-tombol-kontak = Kirim nomor saya
formulir-kata-tetap = Tetap
formulir-satu-berkas = Dari beberapa berkas itu, yang dipakai satu saja: yang pertama.
formulir-papan-tutup = Baik, ditutup.
formulir-centang = ☑ { $isi }
formulir-kosong = ☐ { $isi }
formulir-pilih-salah-satu = Ada beberapa yang mirip. Yang mana?
formulir-lanjut-isi = Sekarang kita lanjut, ya.
formulir-apa-usaha = Pendaftaran usaha { -sapaan }
formulir-apa-meja = Pencatatan usaha pemilik lain
formulir-apa-perbaikan = Perbaikan catatan { $kode }
formulir-apa-surat = Pencatatan surat persetujuan
formulir-apa-ubah = Perubahan data usaha { -sapaan }
formulir-resume =
    { $isian } belum selesai. Jawabannya masih saya simpan, sampai { $langkah }.

    Mau dilanjutkan?
formulir-resume-ubah =
    Tadi { -sapaan } sedang mengubah { $langkah }.

    Mau dilanjutkan?
formulir-resume-surat =
    Surat persetujuan belum selesai dicatat, sampai { $langkah }.

    Mau dilanjutkan?
formulir-menunggu-surat = Surat persetujuan belum selesai dicatat: { $langkah }.
formulir-menunggu = Pendaftaran menunggu di { $langkah }.
formulir-menunggu-meja = { $isian } menunggu di { $langkah }.
formulir-menunggu-ubah = Perubahan { $langkah } masih menunggu.
formulir-jawaban-atau-tanya =
    { $menunggu }

    Apakah “{ $kata }” jawabannya?
formulir-atau-petugas = “{ $kata }” untuk formulir ini, atau untuk petugas { $petugas }? Belum saya catat dan belum saya kirim.
formulir-kiriman-petugas = Kirimannya untuk petugas { $petugas }? Belum saya teruskan. Formulir ini menunggu jawaban yang ditulis atau diketuk.
formulir-akan-dihapus =
    { $isian } belum selesai. Jawabannya saya hapus pada { $tanggal }, supaya tidak tersimpan tanpa guna.

    Mau dilanjutkan? Kalau tidak, biarkan saja.
formulir-pengingat =
    { $isian } belum selesai. Jawaban yang sudah ada masih saya simpan.

    Mau dilanjutkan sekarang? Tinggal sebentar lagi.
formulir-tanya-dulu = Saya tanya dulu, ya.
formulir-diam-jadi = Baik, tidak saya ingatkan lagi. Kalau mau melanjutkan, tulis /daftar.
formulir-siapa = Saya bot, asisten UMKM Kota { -kota }. Jawaban di sini hanya untuk isian ini, dan belum terkirim.
formulir-pelan = Tidak apa-apa, pelan-pelan saja.
formulir-pelan-contoh = Tidak apa-apa, pelan-pelan saja. Contoh jawaban: { $contoh }.
formulir-simpan-atau-buang =
    Isian ini sudah sampai { $langkah }. Mau disimpan dulu, atau dibuang?

    Kalau disimpan, bisa dilanjutkan kapan saja lewat /daftar.
formulir-simpan-atau-buang-lain = Isian ini sudah sampai { $langkah }. Mau disimpan dulu, atau dibuang?
formulir-tombol-simpan = Simpan dulu
formulir-tombol-buang = Buang isian
formulir-disimpan = Baik, isiannya saya simpan, paling lama { $hari } hari. Kalau mau melanjutkan, tulis /daftar.
formulir-urung = { $nama } tetap <b>{ $isi }</b>. Perubahan tadi belum selesai, jadi tidak dipakai.
formulir-dibatalkan = Pendaftaran dibatalkan. Jawaban yang tadi sudah saya hapus.
formulir-disimpan-meja = Baik, isiannya saya simpan, paling lama { $hari } hari.
formulir-ubah-sebut = Mau mengubah yang mana: { $daftar }? Tulis misalnya: <b>ubah { $contoh }</b>.
formulir-batal-ubah = Baik, tidak ada yang diubah.
formulir-sudah-ditutup = Formulir ini sudah selesai.
formulir-lama = Tombol itu dari langkah sebelumnya. Ini langkah sekarang.
formulir-pakai-tombol = Periksa dulu isinya. Tekan tombol di bawah, atau tulis namanya, misalnya: Layanan, lalu Kirim.
formulir-pakai-tombol-meja = Periksa dulu isinya. Tekan tombol di bawah, atau tulis namanya, misalnya: { $tombol }.
formulir-tersimpan = Jawaban { -sapaan } tersimpan.

## Isian usaha
isian-panggilan = Panggilan
isian-usaha = Nama usaha
isian-bidang = Bidang
isian-bidang-lain = Bidang lain
isian-kecamatan = Kecamatan
isian-kelurahan = Kelurahan
isian-telepon = Telepon
isian-minat = Minat
isian-nib = NIB
isian-ukuran = Ukuran
isian-pekerja = Pekerja
tanya-panggilan = Saya panggil apa? Tulis namanya, atau pilih nama di bawah.
tanya-usaha = Apa nama usahanya? Kalau belum ada nama, tulis yang dijual. Misalnya: Keripik Pisang Bu Ani.
tanya-bidang = Usahanya bergerak di bidang apa? Pilih satu, atau tulis sendiri.
tanya-bidang-lain = Bidang usahanya apa? Tulis dengan kata sendiri. Misalnya: sanggar tari.
tanya-kecamatan = Usahanya di kecamatan mana? Pilih dari daftar, atau tulis namanya.
tanya-kabupaten = Usahanya di kabupaten atau kota mana?
tanya-kelurahan = Di kelurahan atau desa mana? Pilih dari daftar, atau tulis namanya.
tanya-telepon =
    Nomor telepon berapa? Tulis nomornya, atau kirim kontak { -sapaan } sendiri.
    Boleh dilewati. Nomor ini hanya dipakai petugas untuk menghubungi { -sapaan }.
tanya-minat = Ingin dapat bantuan apa? Boleh pilih lebih dari satu.
tanya-nib =
    Nomor Induk Berusaha itu 13 angka dari oss.go.id. Gunanya supaya petugas tahu izin usahanya sudah ada.
    Belum punya? Lewati saja. Mengurusnya gratis.
tanya-ukuran =
    Kira-kira berapa hasil jualan setahun? Pilih kelompoknya, bukan angkanya.
    Kelompoknya menurut PP 7/2021.
tanya-pekerja = Berapa orang yang bekerja di usaha ini, termasuk pemiliknya?
kenapa-panggilan = Namanya hanya untuk menyapa, jadi boleh nama panggilan saja. Disimpannya terkunci.
kenapa-usaha = Nama usaha dipakai supaya petugas tahu usaha mana yang dibantu.
kenapa-bidang = Bidang usaha dipakai untuk memilih program yang cocok.
kenapa-tempat = Tempat usaha dipakai supaya petugas tahu wilayahnya. Alamat lengkap tidak diminta.
kenapa-telepon = Boleh dilewati. Nomornya hanya dipakai petugas untuk menghubungi, dan disimpan terkunci.
kenapa-minat = Dengan begitu petugas tahu bantuan apa yang dicari. Boleh dilewati.
kenapa-surat = Surat itu bukti bahwa pemiliknya setuju datanya disimpan.
kenapa-umum = Isian ini dipakai petugas dinas untuk membantu usahanya.
contoh-panggilan = Ibu Siti
contoh-usaha = Keripik Pisang Bu Ani
contoh-bidang = kuliner
contoh-bidang-lain = sanggar tari
contoh-kecamatan = Kedaton
contoh-kelurahan = Sidodadi
contoh-telepon = 0812 3456 7890
contoh-minat = modal, pelatihan
contoh-nib = 1234567890123
contoh-ukuran = mikro
contoh-pekerja = 2 sampai 4 orang

bidang-kuliner = Kuliner
bidang-kriya = Kriya & tapis
bidang-fesyen = Fesyen
bidang-jasa = Jasa
bidang-tani = Pertanian & perikanan
bidang-dagang = Perdagangan
bidang-industri = Industri rumahan
bidang-lainnya = Lainnya
minat-latih = Pelatihan
minat-modal = Modal
minat-izin = Izin & sertifikat
minat-pasar = Bazar & pasar
minat-digital = Jualan online
minat-tempat = Tempat usaha
ukuran-mikro = Mikro: sampai Rp2 miliar setahun
ukuran-kecil = Kecil: sampai Rp15 miliar
ukuran-menengah = Menengah: sampai Rp50 miliar
pekerja-sendiri = Saya sendiri
pekerja-sedikit = 2 sampai 4 orang
pekerja-sedang = 5 sampai 19 orang
pekerja-banyak = 20 orang atau lebih
nilai-kosong = belum diisi
nilai-ya = Ya
nilai-tidak = Tidak

## Isian yang sudah pas
gema-panggilan = Baik, { $isi }.
gema = { $nama }: <b>{ $isi }</b>
lewat = { $nama } dilewati. Bisa diisi nanti lewat /data.
lewat-meja = { $nama } dilewati. Nanti bisa dilengkapi dari catatannya.
lewat-nib = NIB boleh kosong dulu. Mengurusnya gratis; tulis saja “cara buat NIB”.

## Isian yang belum pas
formulir-suntingan = Pesan yang diubah itu bukan jawaban isian ini, jadi tidak ada yang saya ganti.
formulir-menunggu-dulu = { $isian } saya simpan dulu. Sesudah yang ini kita lanjutkan.
formulir-diperbaiki = Sudah saya perbaiki. Kita lanjut, ya.
formulir-perbaiki-tanya = { $nama } mau diperbaiki, ya.
formulir-perbaiki-gagal = { $nama } belum saya ubah.
formulir-ringkasan-pindah = Ringkasannya pindah ke bawah, ya.
formulir-ringkasan-bukan-tulisan = Di ringkasan ini saya hanya membaca tulisan dan tombol, jadi kiriman tadi tidak saya pakai.
formulir-tombol-nomor-itu = Ya, pakai nomor itu
formulir-tenang = Tidak apa-apa bertanya dulu. Mendaftar gratis, tidak ada biaya apa pun. Datanya disimpan terkunci dan hanya dibaca petugas dinas. Saya tidak pernah meminta PIN, kode OTP, atau uang.
salah-nomor-telepon = Itu nomor telepon. Nomor telepon ada isiannya sendiri. Di sini tulis misalnya: { $contoh }.
salah-email = Itu alamat email. Di sini tulis misalnya: { $contoh }.
salah-alamat = Itu alamat. Alamat lengkap tidak perlu. Tulis misalnya: { $contoh }.
salah-pilihan-mana = Pilih satu saja, ya, yang paling utama. Yang mana?
salah-nomor-siapa = Nomor { $nomor } mau dipakai? Saya tidak bisa melihat nomor itu milik siapa.
salah-peta = Titik peta tidak saya buka dan tidak saya simpan. Pilih dari daftar, atau tulis namanya, misalnya: { $contoh }.
hari-ini = Hari ini
kemarin = Kemarin
formulir-nama-nomor = { $nama } { $nomor }: { $isian }
formulir-tombol-cukup = Selesai ({ $jumlah })
formulir-tombol-tambah = Tambah
formulir-tombol-ubah-nomor = Ubah { $nomor }
formulir-tombol-hapus-nomor = Hapus { $nomor }
nilai-berkas = { $jumlah } berkas
nilai-semua-pemilik = Semua pemilik usaha
salah-saat = Hari dan jamnya belum terbaca. Tulis misalnya: lusa jam 9 pagi, atau Jumat jam 14.00.
salah-tanpa-jam = Jamnya belum ada. Tulis hari dan jamnya, misalnya: besok jam 9 pagi.
salah-saat-lewat = Waktu itu sudah lewat. Tulis yang masih akan datang.
salah-saat-mana = Maksudnya waktu yang mana?
salah-angka = Itu belum berupa angka. Tulis angkanya saja, misalnya: 30.
salah-angka-mana = Maksudnya berapa?
salah-angka-batas = Angkanya harus antara { $dari } dan { $sampai }.
salah-terlalu-banyak = Paling banyak { $batas }. Hapus dulu satu, atau tekan Selesai.
salah-terlalu-sedikit = Perlu paling sedikit { $batas }. Tekan Tambah.
salah-simbol = Itu belum ada hurufnya. Tulis dengan huruf, misalnya: { $contoh }.
salah-acak = Itu seperti salah ketik. Tulis lagi, misalnya: { $contoh }.
kosong-panggilan = Nama panggilan cukup satu kata, supaya saya bisa menyapa. Misalnya: { $contoh }.
kosong-pemilik = Nama pemiliknya diperlukan. Nama panggilan cukup, misalnya: { $contoh }.
kosong-wilayah-meja = Belum yakin? Pilih yang paling dekat. Nanti bisa diperbaiki di catatannya.
kosong-usaha = Belum ada namanya? Tulis yang dijual, misalnya: { $contoh }.
kosong-wilayah = Belum yakin? Pilih yang paling dekat. Nanti bisa diubah lewat /data.
kosong-umum = Isian ini perlu dijawab dulu. Kalau belum siap, tulis Batal; jawaban yang lain tetap tersimpan.
kosong-bidang = Belum yakin? Pilih yang paling mirip, atau Lainnya.
salah-pendek = Itu terlalu pendek. Tulis lebih lengkap, misalnya: { $contoh }.
salah-panjang = Itu { $ada } huruf, padahal paling banyak { $batas }. Tulis lebih singkat, misalnya: { $contoh }.
salah-dua = Satu jawaban dulu, ya. Tulis satu saja, misalnya: { $contoh }.
salah-nomor = Di situ ada nomor panjang, jadi tidak saya simpan. Jangan tulis nomor KTP di sini. Contoh jawaban: { $contoh }.
salah-tautan = Di situ ada alamat web. Tulis namanya saja, misalnya: { $contoh }.
salah-huruf = Ada huruf yang tidak biasa di situ. Tulis dengan huruf di papan ketik biasa, misalnya: { $contoh }.
salah-daftar = Itu tidak ada di daftar. Pilih tombolnya, atau tulis misalnya: { $contoh }.
salah-daftar-kata = “{ $kata }” tidak saya temukan. Pilih tombolnya, atau tulis misalnya: { $contoh }.
salah-wilayah = Nama itu tidak saya temukan. Pilih dari daftar, atau tulis misalnya: { $contoh }.
salah-telepon = Itu belum seperti nomor telepon. Tulis angkanya saja, misalnya: { $contoh }. Boleh juga Nanti saja.
salah-telepon-pendek = Nomornya kurang panjang. Periksa lagi, misalnya: { $contoh }. Boleh juga Nanti saja.
salah-telepon-panjang = Nomornya terlalu panjang. Periksa lagi, misalnya: { $contoh }. Boleh juga Nanti saja.
salah-telepon-asing = Nomor itu bukan nomor Indonesia. Tulis yang berawalan 08 atau +62, misalnya: { $contoh }. Boleh juga Nanti saja.
salah-telepon-dua = Satu nomor saja, ya, yang paling sering dipakai. Misalnya: { $contoh }. Boleh juga Nanti saja.
salah-kontak = Itu kontak orang lain, jadi tidak saya simpan. Kirim kontak { -sapaan } sendiri, atau tulis nomornya. Misalnya: { $contoh }. Boleh juga Nanti saja.
salah-nib = NIB hanya berisi angka, 13 angka. Misalnya: { $contoh }. Belum punya? Lewati saja.
salah-nib-angka = NIB ada 13 angka, yang tadi { $ada } angka. Periksa lagi, misalnya: { $contoh }. Belum punya? Lewati saja.
salah-nib-ktp = Itu 16 angka seperti nomor KTP, jadi tidak saya simpan. NIB ada 13 angka, misalnya: { $contoh }.
salah-tanggal = Tanggalnya belum terbaca. Tulis misalnya: 14 Juni atau besok.
salah-tanggal-lewat = Tanggalnya belum terbaca. Tulis misalnya: kemarin, atau tanggal dan bulannya.
salah-tanggal-lama = Tanggal itu terlalu lama. Surat untuk catatan ini paling awal { $tanggal }. Coba lihat lagi tanggal di suratnya.
salah-tanggal-nanti = Tanggal itu belum tiba. Tulis tanggal yang sudah lewat, misalnya: kemarin.
salah-tanggal-mana = Maksudnya tanggal yang mana?
salah-uang = Jumlahnya belum terbaca. Tulis misalnya: 2 juta atau Rp1.500.000.
salah-uang-mana = Maksudnya yang mana?
salah-ya-tidak = Pilih ya atau tidak.
salah-berkas = Itu bukan foto atau PDF. Kirim foto (JPG atau PNG) atau PDF, paling besar 10 MB.
salah-berkas-besar = Berkasnya { $ada } MB, padahal paling besar { $batas } MB. Foto biasa dari kamera HP cukup.
salah-berkas-jenis = Jenis berkas itu ({ $jenis }) tidak saya terima. Kirim foto (JPG atau PNG) atau PDF.
salah-berkas-kosong = Berkas itu kosong. Kirim sekali lagi, atau kirim fotonya.
salah-berkas-gelap = Jenis atau ukuran berkas itu tidak terbaca. Kirim sebagai foto saja.
salah-berkas-campur = Gambar dan PDF tidak bisa dikirim bersama. Kirim gambar saja, atau PDF saja.
salah-jenis = Di langkah ini saya menunggu tulisan. Tulis misalnya: { $contoh }.

## Pendaftaran
tombol-daftar = Daftarkan usaha
tombol-daftar-sekarang = Daftar sekarang
daftar-awal =
    <b>Daftarkan usaha { -sapaan }</b>

    Ada 7 pertanyaan singkat, kira-kira 3 menit. Tidak perlu menyiapkan berkas.

    <b>Yang ditanyakan:</b> nama panggilan, nama usaha, bidang, kecamatan, kelurahan, telepon, dan minat. Telepon dan minat boleh dilewati.
    <b>Gunanya:</b> tercatat di dinas kota, supaya petugas tahu usaha mana yang butuh bantuan apa. Kalau kabar program diizinkan, minat yang dipilih menjadi kabar yang diikuti. Gratis, dan tidak menjanjikan bantuan tertentu.
    <b>Disimpan:</b> selama { -sapaan } terdaftar. Nama panggilan dan telepon disimpan terkunci. Jawaban yang belum dikirim dihapus setelah 30 hari.

    NIK dan foto KTP tidak pernah diminta. Data bisa dilihat, diubah, atau dihapus kapan saja lewat /data.
tombol-daftar-mulai = Mulai mendaftar
daftar-periksa =
    <b>Periksa dulu, ya.</b> Belum ada yang terkirim.

    { $isi }

    Ada yang keliru? Tekan Ubah isian. Kalau sudah benar, pilih izinnya, lalu tekan Kirim:
    • <b>Layanan</b> (wajib untuk mendaftar): izin menyimpan data ini, dipakai dinas untuk melayani { -sapaan }.
    • <b>Kabar program</b>: saya kirim kabar pelatihan, modal, dan bazar. Bisa dihentikan dengan /berhenti.
daftar-kabar-tetap = ☑ Kabar program: sudah diizinkan, dan tetap berlaku. Bisa dicabut lewat /data.
daftar-berhenti = Sekarang kabar program sedang berhenti. Kalau Kabar program dicentang, kabar berjalan lagi.
daftar-kabar-kosong = Kabar program sudah diizinkan, tetapi belum ada topik yang dipilih, jadi belum ada yang saya kirim. Pilih lewat <b>Langganan kabar</b>.
daftar-dibatasi = ⚠ Data { -sapaan } sekarang disimpan, tetapi tidak dipakai. Petugas baru bisa membantu setelah { -sapaan } menekan Aktifkan lagi.
daftar-baris = { $nama }: <b>{ $isi }</b>
daftar-izin-layanan = Layanan
daftar-izin-kabar = Kabar program
formulir-sudah-tahu = Yang sudah pernah diisi tidak saya tanyakan lagi: { $daftar }. Kalau ada yang berubah, ubah nanti sebelum dikirim.
daftar-perlu-izin = Belum terkirim, karena izin Layanan belum dicentang. Tanpa izin itu data tidak boleh saya simpan. Centang Layanan dulu, atau tulis: Layanan.
daftar-perlu-izin-singkat = Centang Layanan dulu, ya.
daftar-kembar = Usaha dengan nama dan tempat yang sama sudah { -sapaan } daftarkan, kodenya <b>{ $kode }</b>. Kalau memang usaha lain, tekan Tetap kirim.
daftar-terkirim =
    <b>Terima kasih, { $nama }. Usahanya sudah terdaftar.</b>

    Kode tanda terima: <b>{ $kode }</b>
    { $usaha }, dikirim { $saat }.

    Tercatat di dinas kota lewat bot ini. Ini bukan izin usaha atau NIB.
    Sesudah ini tidak ada yang harus dilakukan. Belum ada jadwal petugas menelepon. Kalau ada yang menghubungi, jangan beri uang, PIN, atau kode OTP.

    Simpan kodenya. Datanya bisa dilihat kapan saja lewat /data.
daftar-terkirim-lanjut = Sudah terkirim. Tanda terimanya di bawah ini.
tombol-usaha-lain = Daftarkan usaha lain
tombol-data = Data saya

## Data saya
data-judul = <b>Data yang tersimpan</b>
data-akun = Nomor akun Telegram: { $nomor }
data-formulir = Ada pendaftaran yang belum selesai. Tulis /daftar untuk melanjutkan.
data-berhenti = Kabar program: <b>berhenti</b>.
data-berhenti-berizin = Kabar program: <b>berhenti</b>. Izinnya ({ $saat }) masih tersimpan, tetapi tidak dipakai.
data-jeda = Kabar program: <b>jeda</b> sampai { $tanggal }.
data-jeda-berizin = Kabar program: <b>jeda</b> sampai { $tanggal }. Izinnya ({ $saat }) masih tersimpan.
data-jadi-dibatasi = Baik, data tetap disimpan, tetapi tidak dipakai lagi. Yang berhenti: kabar program, dan bantuan petugas dengan data ini. Pertanyaan di sini tetap saya jawab. Berubah pikiran? Tekan Aktifkan lagi.
data-jadi-dipakai = Baik, data { -sapaan } dipakai lagi.
data-dibatasi = Data disimpan, tetapi tidak dipakai.
data-belum-daftar = Belum ada usaha yang terdaftar.
data-usaha =
    <b>{ $nama }</b> (kode { $kode })
    { $tempat }
    Terdaftar { $saat }.
data-digabung = Petugas menggabungkan catatan ini dengan catatan lain yang sama. Masih disimpan 30 hari.
data-dari-petugas = Dicatat petugas dinas { $saat }. Dikonfirmasi { $sah }.
data-belum-dilihat = Belum pernah dilihat petugas.
data-dilihat = Dilihat petugas: { $saat } ({ $sebab }).
data-dilihat-lagi = Sebelum itu { $jumlah } kali lagi. Semuanya ada di berkas.
petugas-mendaftarkan = didaftarkan di kantor
petugas-melihat-titipan = pendaftaran yang belum dipastikan
petugas-menyerahkan-titipan = catatan diserahkan lewat tautan
petugas-mengurus-titipan = pendaftaran di kantor diselesaikan
petugas-memperbaiki-titipan = pendaftaran di kantor diperbaiki
petugas-melihat-kembar = laporan kembar
petugas-menggabung-kembar = data kembar digabung
petugas-memberi-peran = peran di kantor diberikan
petugas-mencabut-peran = peran di kantor dicabut
petugas-mencatat-kehadiran = mencatat kehadiran di acara
petugas-lainnya = keperluan kantor
data-izin-ya = Izin { $nama }: <b>diberikan</b>, { $saat }.
data-izin-dicabut = Izin { $nama }: <b>dicabut</b>, { $saat }.
data-izin-tidak = Izin { $nama }: <b>tidak diberikan</b>, { $saat }.
data-perubahan = Sudah diubah { $jumlah } kali, terakhir { $saat }.
data-ubah-petunjuk = Ada yang keliru? Tekan namanya untuk mengubah.
data-sudah-diubah = Baik, sudah saya ubah.
data-tetap = Baik, tidak ada yang berubah.
data-tombol-usaha = Lihat dan ubah: { $nama }
data-tombol-usaha-kode = { $kode } · { $nama }
data-tombol-berkas = Unduh sebagai berkas
data-tombol-batasi = Bekukan data
data-tombol-pakai = Aktifkan lagi
data-tombol-hapus = Hapus data saya
data-tombol-tidak-jadi = Tidak jadi
data-tombol-cabut-kabar = Cabut izin kabar
data-tombol-beri-kabar = Beri izin kabar
data-tombol-kabar-lagi = Terima kabar lagi
data-berkas = Ini semua data { -sapaan } dalam satu berkas.
data-berkas-program = Data yang sama, untuk dibaca program lain.
berkas-judul = Data saya, { $saat }
berkas-akun = Akun
berkas-usaha = Usaha
berkas-perubahan = Perubahan data usaha
berkas-izin = Izin
berkas-kabar = Kabar yang diikuti
berkas-jam-tenang = Jam tenang
berkas-tanggapan = Tanggapan atas jawaban
berkas-meja = Dicatat oleh petugas
berkas-tautan = Tautan konfirmasi yang dibuka
berkas-gangguan = Pesan yang gagal dibaca
berkas-petugas = Dilihat atau diurus petugas
berkas-peran = Peran di dinas
berkas-tim = Tim di dinas
berkas-nomor = Nomor akun Telegram
berkas-bahasa = Bahasa pilihan
berkas-pertama = Pertama kali menulis
berkas-terakhir = Terakhir menulis
berkas-dibatasi = Disimpan saja, tidak dipakai
berkas-berhenti = Tanpa kabar sampai
berkas-seterusnya = seterusnya
berkas-percakapan = Pertanyaan terakhir
berkas-formulir = Yang belum selesai: { $isian }
berkas-isian = Bagian
berkas-menjadi = Perubahan
berkas-untuk = Untuk
berkas-diberikan = Diizinkan
berkas-topik = Kabar
berkas-program = Program
berkas-bagian = Bagian
berkas-membantu = Membantu
berkas-berguna = Berguna
berkas-omzet = Omzet
berkas-surat = Surat ditandatangani
berkas-dikonfirmasi = Dikonfirmasi
berkas-sampai = Berlaku sampai
berkas-tindakan = Tindakan
berkas-jabatan = Peran
berkas-pesan = Isi pesan
berkas-saat = Waktu
berkas-ya = ya
berkas-tidak = tidak
berkas-acara = Acara
berkas-acara-dibuka = Acaranya dibuka
berkas-alasan = Alasan
berkas-bahasa-aplikasi = Bahasa aplikasi Telegram
berkas-berubah = Terakhir berubah
berkas-catatan = Catatan
berkas-cuti = Cuti sampai
berkas-dari = Dari
berkas-dicatat = Dicatat
berkas-dihentikan = Semua kabar dihentikan
berkas-diketuk = Tombolnya diketuk
berkas-dipindah = Berapa kali dipindah
berkas-diputuskan = Diputuskan
berkas-ditanyakan = Ditanyakan
berkas-ditarik = Ditarik
berkas-ditawarkan = Ditawarkan sampai
berkas-diterima = Diterima
berkas-ditolak = Ditolak
berkas-ditutup = Ditutup
berkas-hasil = Hasil
berkas-jaksa = Boleh dibaca tim jaksa
berkas-jam-pelajaran = Jam pelajaran
berkas-janji-jawab = Dijanjikan dijawab
berkas-janji-pada = Janji temu pada
berkas-jawaban = Jawaban
berkas-jenis = Jenis
berkas-jumlah = Jumlah kursi atau stan
berkas-keadaan = Keadaan
berkas-kecamatan = Kecamatan
berkas-keputusan = Keputusan panitia
berkas-kode = Kode
berkas-lewat = Lewat
berkas-mengantre = Mengantre sejak
berkas-mulai = Mulai
berkas-nama = Nama
berkas-nama-tim = Tim
berkas-nilai = Penilaian
berkas-nomor-layanan = Nomor layanan
berkas-nomor-sertifikat = Nomor sertifikat
berkas-pengiriman = Pengiriman
berkas-pertanyaan = Pertanyaan
berkas-pukul = pukul { $jam }.00
berkas-rujukan = Dirujuk ke
berkas-selesai = Selesai
berkas-stan = Stan
berkas-telepon = Telepon
berkas-tenang-mulai = Kabar tidak dikirim mulai
berkas-tenang-selesai = Sampai
berkas-tentang = Tentang
berkas-terbit = Terbit
berkas-tiket = Kode tiket
berkas-tim-cadangan = Hanya cadangan
berkas-topik-dimatikan = Topiknya dimatikan
berkas-kata-hasil =
    { $kata ->
        [solved] terjawab
        [passed-on] diteruskan ke dinas lain
        [not-possible] tidak bisa dibantu
       *[cancelled] dibatalkan pemiliknya
    }
berkas-kata-janji =
    { $kata ->
        [held] menunggu kepastian
        [confirmed] sudah pasti
        [refused] ditolak
        [lapsed] lewat tanpa kepastian
        [owner] dibatalkan pemiliknya
       *[office] dibatalkan kantor
    }
berkas-kata-jenis =
    { $kata ->
        [photo] foto
        [document] berkas
        [voice] suara
        [video] video
        [sticker] stiker
        [contact] kontak
        [location] lokasi
       *[text] tulisan
    }
berkas-kata-keputusan =
    { $kata ->
        [terima] diterima
        [cadangan] cadangan
       *[tolak] tidak diterima
    }
berkas-kata-kirim =
    { $kata ->
        [sent] terkirim
        [blocked] bot diblokir
        [gone] akunnya tidak ada lagi
        [failed] gagal
        [cancelled] dibatalkan
       *[unknown] belum pasti
    }
berkas-kata-konsultasi =
    { $kata ->
        [draft] belum dikirim
        [waiting] menunggu petugas
        [taken] ditangani petugas
        [asked] menunggu balasan pemiliknya
       *[closed] selesai
    }
berkas-kata-kursi =
    { $kata ->
        [confirmed] pasti
        [waiting] menunggu
        [offered] ditawarkan
        [left] keluar
        [lapsed] tawarannya lewat
        [refused] tidak diterima
       *[cancelled] acaranya dibatalkan
    }
berkas-kata-layanan =
    { $kata ->
        [answered] terjawab
        [referred] dirujuk
       *[follow-up] perlu tindak lanjut
    }
berkas-kata-lewat =
    { $kata ->
        [phone] telepon
        [visit] datang ke kantor
       *[whatsapp] WhatsApp
    }
berkas-kata-nilai =
    { $kata ->
        [puas] puas
        [cukup] cukup
       *[kurang] kurang
    }
berkas-kata-pihak =
    { $kata ->
        [owner] pemilik usaha
       *[officer] petugas
    }
berkas-kata-sampai =
    { $kata ->
        [active] bisa
       *[blocked] tidak bisa
    }
hapus-tanggapan = tanggapan atas jawaban
hapus-meja = catatan petugas tentang usaha itu
hapus-gangguan = pesan yang gagal dibaca
data-juga = Juga tersimpan: { $daftar }. Rinciannya ada di berkas.
simpan-berkas = Berkas yang belum terkirim
simpan-isi = Isi kiriman bersama
simpan-kontak = Akun yang lama tidak menulis
simpan-kembar = Catatan usaha yang tampak sama
data-hapus-tanya =
    <b>Hapus semua data { -sapaan }?</b>

    <b>Yang dihapus:</b> { $daftar }.
    <b>Yang tinggal:</b>
    • nomor akun Telegram, supaya pilihan berhenti tetap berlaku
    • catatan kapan petugas melihat data ini, tanpa isinya, selama 5 tahun, supaya bisa ditelusuri
    • catatan bahwa data sudah dihapus, tanpa isinya, supaya salinan cadangan tidak mengembalikannya

    Salinan cadangan hilang paling lambat 30 hari.

    Ini tidak bisa dibatalkan. Kalau yakin, tulis <b>HAPUS</b>.
hapus-usaha = { $jumlah } usaha yang terdaftar dan riwayat perubahannya
hapus-izin = semua izin
hapus-langganan = kabar yang diikuti
hapus-formulir = isian yang belum selesai
hapus-bahasa = bahasa pilihan
hapus-percakapan = ingatan percakapan
data-hapus-tulis = Belum ada yang dihapus. Kalau yakin, tulis satu kata saja: <b>HAPUS</b>. Kalau tidak, tekan Tidak jadi.
data-tidak-dihapus = Baik, data tidak jadi dihapus.
data-terhapus = Semua data { -sapaan } sudah dihapus. Kalau nanti mau mendaftar lagi, pintunya selalu terbuka.
data-terhapus-grup = Salinan konsultasi di grup petugas juga dihapus.
data-terhapus-grup-sisa = Salinan konsultasi di grup petugas juga dihapus. Foto dan berkas yang lebih lama dari dua hari tidak bisa saya hapus di sana; petugas sudah saya minta menghapusnya.
data-terhapus-bahasa = Bahasa pilihan ikut terhapus. Setelah ini saya mengikuti bahasa di Telegram; ganti lewat /bahasa.

## Berhenti
berhenti-jadi =
    Baik, mulai sekarang tidak ada lagi kabar program dari saya.

    { -sapaan } tetap boleh bertanya kapan saja.
berhenti-jeda = Baik, kabar program saya jeda sampai { $tanggal }.
berhenti-urung = Baik, kabar program berjalan lagi.
berhenti-urung-tanpa-izin = Baik, tidak berhenti lagi. Kabar program baru saya kirim kalau izinnya diberikan.
berhenti-yang-mana = Yang mana yang mau dihentikan?
berhenti-tombol-kabar = Hentikan kabar program
berhenti-tombol-formulir = Batalkan isian ini
berhenti-tombol-isi = Lanjut mengisi
berhenti-tombol-jeda = Jeda 30 hari
berhenti-tombol-jeda-minggu = Jeda 7 hari
langganan-tombol-jeda = Jeda 30 hari
berhenti-tombol-urung = Lanjutkan kabar
tanda-perintah-daftar = Daftarkan usaha
tanda-perintah-data = Lihat, ubah, atau hapus data saya
tanda-perintah-berhenti = Hentikan kabar program

## Laporan petugas
laporan-awal =
    <b>Laporan</b>

    { $isi }

    Pilih halamannya di bawah.
laporan-tombol-awal = Semua laporan
laporan-tombol-jawaban = Jawaban
laporan-tombol-banyak = Belum terjawab
laporan-tombol-baru = Terbaru dulu
laporan-tombol-isi = Isi yang perlu dicek
laporan-tombol-simpan = Penyimpanan
laporan-tombol-daftar = Pendaftaran
laporan-angka = { $bagian }% ({ $ada } dari { $semua })
laporan-angka-menjawab = { $bagian }% ({ $ada } dari { $semua } yang menjawab)
laporan-angka-kosong = belum ada
laporan-jawaban-ringkas = • Jawaban yang membantu, { $hari } hari: { $angka }
laporan-jawaban =
    <b>Apakah jawabannya membantu?</b>
    Semua program: 7 hari { $pekan }, 30 hari { $bulan }.
laporan-jawaban-terburuk =
    <b>Paling sering belum membantu, { $hari } hari</b>
    { $isi }
laporan-jawaban-kurang = • { $judul }, { $bagian }: { $jumlah } kali
laporan-jawaban-baris =
    <b>{ $judul }</b>
    7 hari: { $pekan }. 30 hari: { $bulan }.
laporan-belum-ringkas = • Pertanyaan dan kabar yang belum terjawab: { $jumlah }
laporan-belum-banyak =
    <b>Belum terjawab, yang terbanyak dulu</b>
    Ada { $jumlah } catatan. Nomor di dalamnya disamarkan, dan nama penanya tidak disimpan.
laporan-belum-baru =
    <b>Belum terjawab, yang terbaru dulu</b>
    Ada { $jumlah } catatan. Nomor di dalamnya disamarkan, dan nama penanya tidak disimpan.
laporan-belum-kosong = Belum ada catatan.
laporan-belum-baris =
    { $nomor }. <b>{ $teks }</b>
    { $rincian }
laporan-belum-kabar = kabar yang diteruskan
laporan-belum-kali = belum terjawab { $jumlah } kali
laporan-belum-kurang = jawaban belum membantu { $jumlah } kali
laporan-belum-terakhir = terakhir { $tanggal }
laporan-isi-ringkas = • Program yang isinya perlu dicek: { $jumlah }
laporan-isi =
    <b>Isi yang perlu dicek</b>
    Yang draf, yang sudah berakhir, dan yang diperiksa lebih dari { $hari } hari lalu.
laporan-isi-kosong = Tidak ada. Semua isi masih baru.
laporan-isi-draf = masih draf, belum tampil
laporan-isi-lama = pemeriksaan sudah lama
laporan-isi-berakhir = masa berlakunya habis, tidak tampil
laporan-isi-baris =
    <b>{ $judul }</b>: { $sebab }
    Dibaca { $tanggal }. Yang mengurus: { $kantor }.
laporan-simpan-ringkas = • Dalam { $hari } hari ini, { $jumlah } catatan lama akan terhapus sendiri
laporan-simpan =
    <b>Yang terhapus karena umur</b>
    Jumlah sampai { $hari } hari ke depan. Pemilik isian yang belum selesai diberi tahu dulu.
    Nomor pesan masuk dan catatan pesan terkirim selalu habis dalam 2 hari. Keduanya tidak dihitung di halaman awal.

    { $isi }
laporan-simpan-baris = • { $jenis }: { $jumlah }
simpan-pembaruan = Nomor pesan masuk
simpan-kiriman = Catatan pesan terkirim
simpan-gangguan = Pesan yang gagal dibaca
simpan-pertanyaan = Pertanyaan yang belum terjawab
simpan-tanggapan = Tanggapan atas jawaban
simpan-statistik = Statistik isian
simpan-audit = Catatan tindakan petugas
simpan-titipan = Usaha di kantor yang belum dikonfirmasi
simpan-tautan = Tautan konfirmasi
simpan-formulir = Isian yang belum selesai
laporan-daftar-ringkas = • Usaha baru, { $hari } hari: { $pemilik } daftar sendiri, { $kantor } lewat meja, { $tunggu } belum dikonfirmasi ({ $mulai } formulir dimulai)
laporan-daftar =
    <b>Pendaftaran usaha</b>
    Angka saja, tanpa nama.
laporan-daftar-masa =
    <b>{ $hari } hari terakhir</b>
    Dimulai { $mulai }, terkirim { $kirim }, ditinggal { $tinggal }, diulang dari awal { $ulang }.
    Terkirim dari yang berakhir: { $selesai }.
    Lama mengisi, nilai tengah: { $lama }.
laporan-daftar-langkah = • Ditinggal di { $langkah }: { $angka } yang sampai di situ
laporan-daftar-terbuka = Formulir yang sekarang terbuka: { $jumlah }, termasuk perbaikan data.
laporan-tombol-usaha = Usaha terdaftar
laporan-usaha-ringkas = • Usaha terdaftar: { $jumlah }, dan { $tunggu } menunggu konfirmasi
laporan-usaha =
    <b>Usaha terdaftar: { $jumlah }</b>
    Didaftarkan sendiri { $sendiri }. Dari kantor: { $sah } dikonfirmasi pemilik, { $surat } dengan surat.
    Menunggu konfirmasi dan belum dihitung: { $tunggu }.
    Yang datanya disimpan tanpa dipakai tidak ikut dihitung di bawah ini.
laporan-usaha-bidang =
    <b>Menurut bidang</b>
    { $isi }
laporan-usaha-kecamatan =
    <b>Menurut kecamatan</b>
    { $isi }
laporan-usaha-baris = • { $nama }: { $jumlah }
laporan-usaha-kosong = Belum ada.
laporan-meja = Catatan petugas yang masih ada: { $catat }. Dikonfirmasi { $sah }, dengan surat { $surat }, menunggu { $tunggu }.
laporan-langkah-ringkasan = Periksa dan kirim
laporan-lama-detik = { $jumlah } detik
laporan-lama-menit = { $jumlah } menit
## Meja petugas
meja-siapa =
    <b>Usaha siapa yang didaftarkan?</b>

    Untuk pemilik yang datang ke kantor, pilih pemilik lain. Izinnya nanti dari pemilik sendiri.
meja-tombol-sendiri = Usaha saya sendiri
meja-tombol-lain = Daftarkan pemilik lain
meja-tombol-daftar = Menunggu konfirmasi
meja-tombol-surat = Tanpa Telegram: persetujuan tertulis
meja-tombol-tautan = Tautan baru
meja-tombol-cetak = Cetak surat persetujuan
meja-cetak = Surat persetujuan untuk <b>{ $usaha }</b> ({ $kode }). Buka berkasnya di peramban, lalu cetak di kertas A4. Setelah ditandatangani, tekan Catat persetujuan tertulis.
surat-judul = Surat persetujuan penyimpanan data usaha
surat-pemilik = Saya yang bertanda tangan di bawah ini adalah pemilik usaha dengan data berikut:
surat-setuju = Saya setuju data ini disimpan dan dipakai dinas untuk melayani saya.
surat-hak = Saya boleh melihat, memperbaiki, atau meminta data ini dihapus kapan saja, lewat petugas atau lewat { $tautan }.
surat-tanda =
    Tempat, tanggal: ........................................
    Nama: ........................................
    Tanda tangan: ........................................
surat-kaki = Kode catatan { $kode }, dicatat { $tanggal }. Teks izin versi { $versi }.
meja-tombol-catat-surat = Catat persetujuan tertulis
meja-tombol-foto = Lihat foto surat
meja-tombol-perbaiki = Perbaiki
meja-diperbaiki = Catatan <b>{ $kode }</b> sudah diperbaiki. Tautan lama tidak berlaku lagi. Serahkan yang baru ini.
meja-sementara-itu = Belum terkirim: sementara itu catatan ini diubah orang lain. Periksa sekali lagi, lalu kirim.
meja-peran-berakhir = Isian kantor yang tadi saya hapus, karena peran { -sapaan } di kantor sudah berakhir.
meja-perbaikan-terlambat = Perbaikan itu tidak jadi disimpan. Catatan { $kode } sudah ditandatangani pemiliknya, atau sekarang tugas petugas lain.
meja-tombol-hapus = Hapus catatan
meja-tombol-hapus-ya = Ya, hapus
isian-pemilik = Nama pemilik
isian-telepon-pemilik = Nomor telepon pemilik
isian-tanda-tangan = Tanggal tanda tangan
isian-surat = Foto surat
tanya-pemilik = Siapa nama pemiliknya? Tulis nama panggilan yang disukai pemilik.
tanya-telepon-pemilik =
    Berapa nomor telepon pemilik? Tulis nomornya, atau teruskan kontaknya.
    Tidak ada? Pilih Nanti saja.
tanya-tanda-tangan = Kapan pemilik menandatangani surat persetujuan? Tulis kemarin, atau tanggal dan bulannya.
tanya-surat =
    Kirim foto suratnya (JPG atau PNG) atau PDF, paling besar 10 MB. Boleh dilewati.
    Jangan memotret KTP.
meja-periksa =
    <b>Periksa dulu bersama pemiliknya</b>

    { $isi }

    Belum ada yang terkirim. Ada yang keliru? Tekan Ubah isian.

    Izin Layanan dan Kabar tidak diisi di sini. Pemilik sendiri yang memilih nanti.
meja-tercatat =
    <b>{ $usaha } sudah dicatat.</b>

    Kode tanda terima: <b>{ $kode }</b>
    Hanya tim dinas yang melihatnya. Tanpa konfirmasi pemilik, catatan ini dihapus setelah 30 hari.
meja-tautan =
    <b>Kode { $kode }: serahkan ke pemilik</b>

    Pemilik memindai gambar ini dengan kamera HP, lalu menekan Mulai. Bisa juga lewat tautan ini:
    <code>{ $tautan }</code>
    Tekan tautannya untuk menyalin, atau: { $bagikan }

    Berlaku sampai { $tanggal }, untuk satu orang saja. Kalau ada tautan sebelumnya, itu tidak berlaku lagi.
meja-tautan-whatsapp = kirim lewat WhatsApp
meja-tautan-pesan = Ini tautan untuk usaha di bot UMKM Kota { -kota }. Buka di HP yang ada Telegramnya, lalu tekan Mulai: { $tautan }
meja-tautan-sudah = Tautan barusan masih berlaku, jadi tidak saya buat lagi.
meja-menunggu =
    <b>Menunggu konfirmasi pemilik</b>

    Yang paling lama menunggu ada di atas. Pilih catatannya.
meja-kosong =
    <b>Menunggu konfirmasi pemilik</b>

    Tidak ada catatan yang menunggu.
meja-tombol-tertulis = Persetujuan tertulis
meja-tertulis =
    <b>Persetujuan tertulis</b>

    Pemiliknya sudah menandatangani surat. Pilih catatannya.
meja-tertulis-kosong =
    <b>Persetujuan tertulis</b>

    Belum ada catatan dengan surat persetujuan.
meja-baris = { $kode } · { $hari } hari · { $usaha }
meja-baris-baru = { $kode } · hari ini · { $usaha }
meja-baris-surat = { $kode } · tertulis · { $usaha }
meja-catatan =
    <b>Catatan { $kode }</b>

    { $isi }

    { $keadaan }
meja-keadaan-menunggu =
    Dicatat { $saat }. Belum dikonfirmasi pemilik.
    Dihapus tanggal { $tanggal } kalau tidak dikonfirmasi.
meja-keadaan-surat =
    Dicatat { $saat }. Persetujuan tertulis tanggal { $tanggal }.
    Dihitung sebagai peserta, tetapi tidak dikirimi pesan.
meja-keadaan-ditolak = ⚠ { $saat }: yang membuka tautannya tidak setuju datanya disimpan. Periksa suratnya, lalu hapus catatan ini.
meja-sudah-tidak = Catatan { $kode } tidak ada di daftar ini lagi. Mungkin sudah dikonfirmasi atau dihapus.
meja-hapus-tanya = Hapus catatan { $kode } ({ $usaha })? Ini tidak bisa dibatalkan.
meja-terhapus = Catatan { $kode } sudah dihapus.
meja-surat-jadi =
    <b>Persetujuan tertulis { $kode } sudah dicatat.</b>

    Tanggal tanda tangan: { $tanggal }. Catatan ini tetap disimpan dan dihitung, tetapi tidak dikirimi pesan.
    Kalau nanti pemilik punya Telegram, buat tautan baru dari catatannya.
meja-foto = Surat persetujuan untuk { $kode }, ditandatangani { $tanggal }.
meja-kabar-dikonfirmasi = Catatan <b>{ $usaha }</b> ({ $kode }) sudah dikonfirmasi pemiliknya.
meja-kabar-bukan = Catatan <b>{ $usaha }</b> ({ $kode }): yang membuka tautannya bilang itu bukan usahanya. Catatan itu sudah dihapus. Periksa nomor atau orangnya, lalu catat lagi.
meja-kabar-tautan-lain = Petugas lain membuat tautan baru untuk <b>{ $usaha }</b> ({ $kode }). Tautan sebelumnya tidak berlaku lagi. Kalau itu tidak seharusnya, buat tautan baru dari catatannya.
meja-kabar-bukan-surat = Catatan <b>{ $usaha }</b> ({ $kode }): yang membuka tautannya bilang itu bukan usahanya. Catatan itu tetap ada, karena ada surat persetujuan. Tautannya tidak berlaku lagi.
meja-kabar-habis =
    Catatan { $kode } belum dikonfirmasi pemiliknya. Catatan ini dihapus tanggal { $tanggal }.

    Masih perlu? Buat tautan baru, atau catat persetujuan tertulis.

## Pemilik membuka tautan dari meja petugas
meja-klaim =
    <b>Apakah ini usaha { -sapaan }?</b>

    Petugas dinas mencatat ini { $saat }:

    { $isi }

    <b>Dua izin, pilih sendiri:</b>
    • Layanan: data ini disimpan dan dipakai dinas untuk melayani { -sapaan }.
    • Kabar program: saya boleh mengirim kabar pelatihan, modal, dan bazar. Bisa dihentikan kapan saja dengan /berhenti.
meja-klaim-formulir = Isian { -sapaan } yang tadi tetap tersimpan. Ketik /daftar untuk melanjutkannya.
meja-klaim-dobel = Kalau diterima, isian pendaftaran yang tadi saya tutup, supaya tidak dobel.
meja-klaim-berubah = Catatan ini sudah diubah petugas. Periksa sekali lagi, ya.
meja-perlu-izin = Tanpa izin Layanan, data tidak boleh disimpan. Centang Layanan dulu. Kalau tidak setuju, tekan tombol paling bawah.
meja-tombol-benar = Benar, ini usaha saya
meja-tombol-salah = Usaha saya, mau saya betulkan
meja-tombol-bukan = Bukan saya
meja-tombol-tolak = Usaha saya, tapi tidak setuju
meja-tombol-tolak-surat = Ya, beri tahu petugas
meja-tombol-tolak-ya = Ya, hapus catatannya
meja-tombol-bukan-ya = Ya, bukan saya
meja-tombol-lihat = Lihat dan ubah
meja-terkonfirmasi =
    <b>Terima kasih, { $nama }. Usahanya sudah terdaftar.</b>

    Kode tanda terima: <b>{ $kode }</b>
    { $usaha } sekarang atas nama { -sapaan }. Simpan kodenya. Semuanya bisa dilihat lewat /data.
meja-bukan-tanya = Jadi ini bukan usaha { -sapaan }? Kalau ya, catatan itu saya hapus dan petugas diberi tahu.
meja-bukan-tanya-surat = Jadi ini bukan usaha { -sapaan }? Kalau ya, tautan ini saya tutup dan petugas diberi tahu. Catatan itu tetap ada, karena pemiliknya sudah menandatangani surat.
meja-bukan-jadi = Baik, usaha itu tidak saya hubungkan dengan { -sapaan }. Petugas sudah diberi tahu. Terima kasih.
meja-betulkan = Usaha ini menjadi atas nama { -sapaan } setelah dibetulkan dan dikirim.
meja-tolak-tanya =
    Jadi ini usaha { -sapaan }, tetapi datanya tidak boleh disimpan?

    Kalau ya, catatan ini saya hapus dan petugas diberi tahu. Yang tinggal hanya kode dan waktu pencatatan, tanpa isi.
meja-tolak-tanya-surat =
    Jadi ini usaha { -sapaan }, tetapi datanya tidak boleh disimpan?

    Untuk catatan ini sudah ada surat persetujuan. Kalau ya, petugas saya beri tahu supaya memeriksa suratnya dan menghapus catatan ini.
meja-tolak-jadi = Baik, catatan itu sudah saya hapus, dan petugas sudah diberi tahu. Kapan saja masih boleh bertanya di sini.
meja-tolak-jadi-surat = Baik, petugas sudah diberi tahu bahwa { -sapaan } tidak setuju. Tautan ini tidak berlaku lagi.
meja-tolak-selesai = Sudah selesai. Tautan ini tidak berlaku lagi.
meja-kabar-tolak = Catatan <b>{ $usaha }</b> ({ $kode }): pemiliknya tidak setuju datanya disimpan. Catatan itu sudah dihapus.
meja-kabar-tolak-surat = Catatan <b>{ $usaha }</b> ({ $kode }): yang membuka tautannya tidak setuju datanya disimpan, padahal ada surat persetujuan. Periksa suratnya, lalu hapus catatan itu.
meja-sudah-milik = Usaha ini sudah terdaftar atas nama { -sapaan }, kodenya <b>{ $kode }</b>. Lihat di /data.
meja-tautan-untuk-pemilik = Tautan ini untuk pemilik usaha { $kode }. Tunjukkan gambarnya, biar dipindai dengan HP pemilik.
meja-tautan-terpakai = Tautan ini sudah dipakai. Kalau itu bukan { -sapaan }, datang ke meja pendaftaran tempat { -sapaan } mendaftar.
meja-tautan-digabung = Catatan ini sudah digabung dengan catatan lain untuk usaha yang sama, jadi tautan ini tidak dipakai lagi. Tanyakan ke petugas, ya.
meja-tautan-diganti = Tautan ini sudah diganti dengan yang baru. Minta tautan terbaru ke petugas.
meja-tautan-lewat = Tautan ini sudah tidak berlaku. Minta tautan baru ke petugas, ya.
meja-tautan-lewat-isian = Belum terkirim, karena tautannya sudah tidak berlaku. Isian { -sapaan } tetap tersimpan. Minta tautan baru ke petugas, buka, lalu tekan lagi: Usaha saya, mau saya betulkan.
meja-tautan-orang-lain = Tautan ini sudah dibuka di akun lain. Minta tautan baru ke petugas, ya.
meja-tautan-asing = Tautan itu tidak saya kenal. Coba pindai lagi, atau minta tautan baru ke petugas.
kode-ditutup = Sebentar, ya. Terlalu banyak kode keliru sedang dicoba orang. Buka tautannya lagi beberapa menit lagi.
meja-tautan-terlalu-sering = Terlalu banyak tautan yang keliru hari ini. Coba lagi besok, atau datang ke meja pendaftaran tempat { -sapaan } mendaftar.
meja-tawaran =
    Petugas sudah mencatat usaha dengan nomor telepon ini: <b>{ $usaha }</b>.

    Kalau itu usaha yang sama, tidak perlu mendaftar dua kali.
meja-tombol-tawaran = Lihat catatan petugas

## Usaha yang mirip
kembar-isyarat-telepon =
    <b>Mungkin sudah tercatat.</b> Nomor telepon ini sudah dipakai:
    { $isi }
    Kalau usahanya memang lain, lanjutkan saja.
kembar-isyarat-nama =
    <b>Mungkin sudah tercatat.</b> Nama ini sudah ada di { $tempat }:
    { $isi }
    Kalau usahanya memang lain, lanjutkan saja.
kembar-isyarat-satu = • <b>{ $usaha }</b> ({ $kode })
kembar-tombol-isyarat = Lihat { $kode }
kembar-final = Usaha <b>{ $usaha }</b> ({ $kode }) sudah 30 hari digabung ke { $tetap }. Mulai hari ini keduanya tidak bisa dipisahkan lagi.
kembar-final-pemilik = Catatan <b>{ $usaha }</b> ({ $kode }) sudah 30 hari digabung ke { $tetap }. Mulai hari ini keduanya tidak bisa dipisahkan lagi. Kalau itu keliru, tanyakan ke petugas.
kembar-kabar =
    Usaha <b>{ $usaha }</b> ({ $kode }) tampak sama dengan yang sudah ada:
    { $isi }

    Pemiliknya tidak diberi tahu.
kembar-kabar-satu = • <b>{ $usaha }</b> ({ $kode }), yang sama: { $sebab }
kembar-kabar-kepala = Kalau memang sama, kepala bisa menggabungkannya. Kalau tidak, tekan Bukan sama.
kembar-kabar-digabung = Catatan <b>{ $usaha }</b> ({ $kode }) digabung ke { $tetap }, karena usahanya sama. Tautannya tidak dipakai lagi, dan pemiliknya tidak perlu membukanya.
kembar-tombol-lihat-satu = Bandingkan dengan { $kode }
kembar-sebab-telepon = nomor telepon
kembar-sebab-nib = NIB
kembar-sebab-nama = nama dan kelurahan
kembar-tombol-lihat = Lihat keduanya
kembar-tombol-beda = Bukan sama
kembar-tombol-gabung = Gabungkan
kembar-tombol-tetap = { $kode } yang tetap
kembar-tombol-pisah = Pisahkan lagi
kembar-tombol-keberatan = Saya keberatan
kembar-banding =
    <b>Bandingkan dua usaha</b>
    Yang sama: { $sebab }.

    { $satu }

    { $dua }
kembar-sisi =
    <b>{ $kode }</b> · { $usaha }
    { $tempat }
    Telepon { $telepon }, NIB { $nib }
    Dicatat { $tanggal }, { $keadaan }
kembar-keadaan-milik = milik pemilik di Telegram
kembar-keadaan-meja = dari meja petugas, tanpa pemilik di Telegram
kembar-keadaan-digabung = sudah digabung
kembar-beda = Baik, { $satu } dan { $dua } memang dua usaha. Tidak saya tanyakan lagi.
kembar-gabung-tanya =
    <b>Kode mana yang tetap?</b>
    { $satu } · { $usahasatu }
    { $dua } · { $usahadua }

    Yang lain masuk ke situ, dengan riwayatnya. Pemilik yang tetap tidak berubah. Dalam 30 hari masih bisa dipisahkan lagi.
kembar-gabung-satu = Yang sudah ada pemiliknya di Telegram selalu tetap; catatan meja masuk ke situ.
kembar-digabung = { $masuk } sudah digabung ke { $tetap }. Pemiliknya sudah diberi tahu.
kembar-dipisah = { $satu } dan { $dua } sudah dipisahkan lagi. Tidak ada data yang hilang.
kembar-untuk-tetap = Petugas menemukan catatan yang sama dengan usaha <b>{ $kode }</b> dan menggabungkannya. Data { -sapaan } tidak berubah.
kembar-untuk-lain =
    Menurut petugas, usaha <b>{ $kode }</b> sama dengan catatan lain, jadi digabungkan. Data { -sapaan } masih disimpan 30 hari, dan izinnya tidak berubah.

    Kalau itu keliru, tekan Saya keberatan. Usahanya langsung kembali seperti semula.
kembar-dipisah-pemilik = Catatan usaha { -sapaan } yang digabung sudah dipisahkan lagi. Semua datanya seperti semula.
kembar-keberatan-kabar = Pemilik { $dua } keberatan digabung ke { $satu }. Keduanya sudah dipisahkan lagi.
kembar-keberatan-jadi = Baik, usaha <b>{ $kode }</b> sudah kembali seperti semula. Petugas sudah diberi tahu.
berhenti-bukan-itu = Baik, tidak ada yang dihentikan. Ada yang bisa saya bantu, { -sapaan }?

## Kata pendek, tulisan sebagai tombol
tombol-tidak-tahu = Tidak tahu
tombol-selengkapnya = Selengkapnya
tombol-laporan = Laporan
privasi-ringkas =
    <b>Data { -sapaan }</b>

    Untuk bertanya tidak perlu mendaftar. Yang disimpan hanya yang perlu supaya jawaban sampai dan usaha bisa dibantu.
    Nama, telepon, dan NIB terkunci. Pertanyaan dicatat tanpa nama, nomornya disamarkan.
    Semua bisa dilihat, diubah, atau dihapus kapan saja lewat /data. Kabar program berhenti dengan /berhenti.
salam-islam = Waalaikumsalam! Ada yang ingin ditanyakan tentang usaha atau program UMKM?
salam-daerah = Ya pun! Ada yang ingin ditanyakan tentang usaha atau program UMKM?
salam-dijawab = Terima kasih salamnya. Silakan tulis pertanyaannya.
pendek = Iya, { -sapaan }? Silakan tulis yang ingin ditanyakan, misalnya “biaya sertifikat halal” atau “ada pelatihan bulan ini?”.
selamat-kembali = Selamat datang kembali, { -sapaan }! Silakan tulis pertanyaannya, atau pilih dari menu.
lebih-pelan = Baik, saya ulangi lebih singkat. Kalau masih kurang jelas, tulis bagian mana yang membingungkan, atau tanya petugas.
belum-jelas = Maaf kalau membingungkan. Coba tulis dengan kalimat pendek apa yang ingin { -sapaan } tahu, atau tanya petugas.
kabar-mana = Kabar yang mana, { -sapaan }? Teruskan atau salin kabarnya ke sini, nanti saya cocokkan dengan yang sudah diperiksa.
dari-saya = Itu tulisan dari saya sendiri. Silakan tulis kalau ada bagian yang ingin ditanyakan.
kode-tidak-dikenal = Kode itu tidak ada di data { -sapaan }. Coba periksa lagi hurufnya, atau buka /data.
perintah-mungkin = Perintah itu belum saya kenal. Mungkin ini yang dimaksud?
berhenti-tanya = Mau menghentikan kabar program dari saya?
berhenti-tombol-bukan = Bukan itu
langganan-jeda = Semua kabar program dijeda sampai { $tanggal }. Pilihan di bawah berlaku setelah itu, atau kalau jedanya dibatalkan.
cek-belum-pasti =
    <b>{ $judul }</b>

    Yang sudah dijawab terpenuhi. Ini yang masih perlu dipastikan:

    { $daftar }

    Ini bukan keputusan. Petugas atau lembaganya yang memutuskan. Jawaban tadi tidak disimpan.
cek-belum-dan-belum-pasti =
    <b>{ $judul }</b>

    Menurut jawaban tadi, ini yang belum terpenuhi:

    { $daftar }

    Ini yang masih perlu dipastikan:

    { $pasti }

    Ini bukan keputusan. Petugas atau lembaganya yang memutuskan. Jawaban tadi tidak disimpan.

## Yang disamarkan sebelum disimpan
samaran-nomor = [nomor disamarkan]
samaran-email = [email disamarkan]
samaran-nama = [nama]
samaran-alamat = [alamat]
samaran-kode = [kode]

## Meja: rumah petugas
tanda-perintah-meja = Meja petugas
tanda-perintah-cari = Cari pelaku usaha
tanda-perintah-petugas = Petugas kantor dan undangan
tombol-kabari-jawaban = Kabari kalau ada jawabannya
kabari-singkat = Baik, nanti saya kabari
kabari-tentang-kantor = Ini tentang orang kantor, jadi tidak saya masukkan ke daftar yang dibaca semua petugas. Kalau ini laporan, pilih yang atas: hanya kepala dan admin yang melihatnya.
kabari-dicatat =
    Baik. Begitu petugas menjawab “{ $tanya }”, saya kirim jawabannya ke sini, satu kali.

    Kalau perlu lebih cepat, tanya petugas langsung.
kabar-jawaban =
    Sudah ada jawaban untuk “{ $tanya }”:

    { $isi }
kabar-jawaban-program = Sudah ada jawaban untuk “{ $tanya }”. Ketuk tombol di bawah ini.
kabar-jawaban-diperbaiki =
    Jawaban untuk “{ $tanya }” sudah diperbaiki. Yang benar sekarang:

    { $isi }
kabar-jawaban-program-diperbaiki = Jawaban untuk “{ $tanya }” sudah diperbaiki. Ketuk tombol di bawah ini.
tombol-lihat-jawaban = Lihat jawabannya
jawaban-singkat =
    { $isi }

    <i>Dijawab petugas kantor, { $tanggal }</i>
berkas-ingin-jawaban = Pertanyaan yang jawabannya ingin dikabarkan
berkas-jawaban-dikabari = Jawaban yang sudah dikabarkan
simpan-ingin-jawaban = Pertanyaan yang jawabannya ditunggu
simpan-jawaban-dikabari = yang sudah dikabari jawaban
tanda-perintah-jawaban = Pertanyaan yang belum terjawab
belajar-mingguan = { $jumlah } kali ditanyakan dan belum terjawab: “{ $teks }”. Satu jawaban cukup untuk semua.
belajar-tombol-jawab = Jawab
belajar-daftar =
    <b>Belum terjawab</b>, yang paling banyak ditanyakan di atas

    { $isi }
belajar-baris = { $nomor }. { $teks }, { $rincian }
belajar-kosong = Semua pertanyaan sudah terjawab.
belajar-sudah = Pertanyaan itu sudah dijawab atau tidak ada lagi.
belajar-pertanyaan =
    <b>Pertanyaan yang sama</b>
    { $isi }

    { $rincian }
    Ingin dikabari: { $menunggu } orang
belajar-tombol-draf = Buka drafnya
belajar-tombol-tulis = Tulis jawaban
belajar-tombol-tautkan = Tautkan ke program
belajar-tombol-abaikan = Abaikan
belajar-tombol-abaikan-ya = Ya, abaikan
belajar-abaikan-tanya = Abaikan “{ $teks }”? Pertanyaan ini dan yang sama artinya hilang dari daftar.
belajar-singkat-diabaikan = Sudah dihapus dari daftar
belajar-tombol-semua = Jawaban singkat
belajar-program = Program mana yang menjawab “{ $teks }”?
belajar-bagian = Bagian mana dari <b>{ $judul }</b>?
belajar-tulis =
    Tulis jawaban singkat untuk:
    “{ $teks }”

    Pemilik usaha belum melihatnya sebelum tombol Terbitkan diketuk.
belajar-ubah =
    Tulis teks yang baru. Yang sekarang:

    { $isi }
belajar-ubah-tanya = Tulis pertanyaannya dengan kata lain. Sekarang: “{ $teks }”
belajar-terlalu-panjang = Terlalu panjang: { $jumlah } huruf, paling banyak { $paling }. Ringkas dulu, lalu kirim lagi.
belajar-tautan = Tautan ke <b>{ $judul }</b>, bagian { $bagian }
belajar-keadaan-draf = Draf, belum terlihat pemilik usaha
belajar-keadaan-ditarik = Sudah ditarik, pemilik usaha tidak melihatnya lagi
belajar-keadaan-terbit = Terbit
belajar-keadaan-berubah = Ada teks baru yang belum terbit
belajar-semua =
    <b>Jawaban singkat</b>

    { $isi }
belajar-semua-baris =
    • <b>{ $teks }</b> (<i>{ $keadaan }</i>)
    { $isi }
belajar-semua-kosong = Belum ada jawaban singkat. Buat dari pertanyaan yang belum terjawab, atau dari konsultasi yang ditutup.
belajar-jawaban =
    <b>Jawaban singkat</b> · { $keadaan }
    “{ $teks }”

    { $isi }

    <i>{ $nama }, { $saat }</i>
belajar-teks-bagian =
    <b>Teks program</b> · { $keadaan }
    <b>{ $teks }</b>

    { $isi }

    <i>{ $nama }, { $saat }</i>
belajar-keadaan-tak-dibaca = Tidak dibaca pemilik usaha lagi: sudah ditarik, atau teks programnya diperbarui
belajar-terbit-bagian = Sudah terbit. Mulai sekarang pemilik usaha membaca teks ini, dengan nama kantor dan tanggal hari ini.
belajar-ditarik-bagian = Sudah ditarik. Pemilik usaha membaca teks semula lagi.
belajar-tombol-terbitkan = Terbitkan
belajar-tombol-ubah = Ubah teks
belajar-tombol-ubah-tanya = Ubah pertanyaan
belajar-tombol-tarik = Tarik kembali
belajar-tombol-jadi-bagian = Jadikan teks program
belajar-jadi-program = Draf ini cocok untuk teks program yang mana?
belajar-jadi-bagian = Draf ini sekarang teks baru untuk <b>{ $judul }</b>. Kalau diterbitkan, teks bagian itu berganti semuanya. Lengkapi dulu kalau perlu.
belajar-tombol-buang = Buang draf
belajar-tombol-buang-ya = Ya, buang
belajar-buang-tanya = Buang draf “{ $teks }”? Semua teksnya hilang dan tidak bisa dikembalikan.
belajar-buang-sudah-lain = Belum dibuang: { $nama } baru saja mengubah drafnya. Baca dulu yang sekarang.
belajar-tak-dibuang = Jawaban ini pernah terbit, jadi tetap disimpan bersama riwayatnya.
belajar-tombol-riwayat = Riwayat
belajar-tombol-pakai = Pakai teks ini
belajar-tombol-punya-saya = Simpan teks saya
belajar-tombol-biarkan = Biarkan
belajar-tombol-dari-kasus = Jadikan jawaban singkat
belajar-terbit = Sudah terbit. Siapa pun yang bertanya mulai sekarang mendapat jawaban ini.
belajar-terbit-dikabari = Yang minta dikabari atau sudah dikabari jawaban lama, { $jumlah } orang, saya kirimi pesan (antara pukul 08.00 dan 20.00).
belajar-ditarik = Sudah ditarik. Pertanyaannya kembali ke daftar yang belum terjawab.
belajar-ditarik-saja = Sudah ditarik. Pemilik usaha tidak menemukannya lagi. Teksnya tetap ada di daftar jawaban singkat.
belajar-dibuang = Draf sudah dibuang.
belajar-sudah-lain = Belum terbit: { $nama } baru saja mengubah teksnya. Baca dulu yang sekarang.
belajar-keduluan =
    Belum disimpan. Sementara itu <b>{ $nama }</b> menyimpan teks lain. Bedanya dengan teks yang baru ditulis:

    { $isi }
belajar-singkat-keduluan = Teksnya baru saja diubah orang lain
belajar-ubahan-tak-ikut = Jawaban itu sudah terbit atau sudah diubah lagi, jadi perubahan pesannya tidak ikut.
belajar-riwayat =
    <b>Riwayat</b> · “{ $teks }”

    { $isi }
belajar-riwayat-baris = { $nomor }. Ditulis { $nama }, { $saat }
belajar-riwayat-terbit = ✓ Teks { $nomor } diterbitkan { $nama }, { $saat }
belajar-riwayat-ditarik = ✕ Ditarik { $nama }, { $saat }
belajar-riwayat-pertanyaan = • Pertanyaannya diubah { $nama }, { $saat }
belajar-riwayat-benar = ✓ Diperiksa { $nama }, masih benar, { $saat }
belajar-riwayat-berakhir = ✕ Dinyatakan berakhir oleh { $nama }, { $saat }
belajar-versi =
    <b>Teks ke-{ $nomor }</b>, { $nama }, { $tanggal }

    { $isi }
belajar-singkat-tanpa-jawaban = Belum ada jawaban tertulis
belajar-tanpa-jawaban = Di konsultasi <b>{ $nomor }</b> tidak ada jawaban tertulis dari petugas.
belajar-dari-kasus = Draf dari konsultasi <b>{ $nomor }</b>. Nama dan nomor sudah saya samarkan. Baca dulu: pastikan tidak ada yang menunjuk ke orang tertentu.
belajar-dari-kasus-lain =
    Draf ini pesan petugas yang paling panjang. Pesan lainnya, kalau perlu disalin lewat <b>Ubah teks</b>:

    <blockquote>{ $isi }</blockquote>

tanda-perintah-catat = Catat telepon atau kunjungan
utama-tombol-catat = Catat layanan
petugas-mencatat-layanan = mencatat layanan lewat telepon, kunjungan atau WhatsApp
petugas-mengubah-layanan = mengubah catatan layanan
berkas-layanan = Layanan lewat telepon, kunjungan atau WhatsApp
simpan-layanan = Layanan yang dicatat petugas
catat-lewat = <b>Catat layanan</b>. Lewat apa?
catat-telepon = Telepon
catat-kunjungan = Kunjungan
catat-wa = WhatsApp
catat-topik = <b>{ $lewat }</b>. Tentang apa?
catat-nomor = <b>{ $topik }</b>. Tulis nomor HP, NIB atau kode usahanya, atau ketuk Tanpa nama.
catat-tombol-tanpa-nama = Tanpa nama
catat-nomor-tak-dikenal = Itu bukan nomor HP, NIB atau kode usaha. Tulis lagi, atau ketuk Tanpa nama.
catat-dikenal = <b>{ $usaha }</b> ({ $kode }) sudah terdaftar. Apa hasilnya?
catat-belum-terdaftar = Nomor itu belum terdaftar. Apa hasilnya?
catat-hasil = Apa hasilnya?
catat-catatan-dulu = Saya simpan sebagai catatan. Apa hasilnya?
catat-jadi-catatan =
    Dicatat beserta catatannya: <b>{ $nomor }</b>
    { $isi }
catat-dijawab = Dijawab
catat-perlu = Perlu tindak lanjut
catat-diteruskan = Dirujuk
catat-dirujuk = Dirujuk ke mana?
catat-diteruskan-ke = dirujuk ke { $kantor }
catat-tombol-kantor-lain = Kantor lain
catat-singkat-sudah = Sudah dicatat
catat-ringkas = { $lewat } · { $topik } · { $siapa } · { $hasil }
catat-jadi =
    Dicatat: <b>{ $nomor }</b>
    { $isi }

    Kalau ada yang perlu diingat, tulis sekarang.
catat-tindak-lanjut =
    Dicatat dan masuk antrean: <b>{ $nomor }</b>
    { $isi }

    Tulis sekarang apa yang perlu dikerjakan.
catat-tombol-lagi = Catat lagi
catat-tombol-buka = Buka
catat-catatan-disimpan = Catatan untuk <b>{ $nomor }</b> sudah disimpan.
catat-kartu =
    <b>{ $keadaan }</b> · { $nomor }
    { $ringkas }

    { $isi }

    <i>Dicatat { $sejak }</i>
catat-keadaan-menunggu = Belum diambil
catat-keadaan-diambil = Diambil { $petugas }
catat-keadaan-selesai = Selesai
catat-kabar-diambil-alih = Layanan <b>{ $nomor }</b> diambil alih { $petugas }.
catat-kembali-cuti = { $petugas } sedang cuti, jadi layanan ini kembali ke antrean.
catat-tombol-ubah = Ubah
catat-ubah = Ubah catatan <b>{ $nomor }</b>: { $ringkas }. Yang mana?
catat-tombol-catatan = Catatan
catat-tombol-hasil = Hasil
catat-tombol-jalur = Lewat apa
catat-tombol-topik = Topik
catat-tombol-hapus = Hapus
catat-tombol-hapus-ya = Ya, hapus
catat-singkat-diubah = Sudah diubah
catat-catatan-tulis =
    Catatan <b>{ $nomor }</b> sekarang: { $isi }

    Tulis catatan yang baru.
catat-hapus-tanya = Hapus catatan <b>{ $nomor }</b> ({ $ringkas })? Tidak ikut dihitung lagi di laporan.
catat-dihapus = Catatan <b>{ $nomor }</b> sudah dihapus.
catat-kabar-dihapus = Catatan <b>{ $nomor }</b> dihapus { $petugas }, jadi tidak perlu dikerjakan lagi.
catat-tombol-nomor = Nomor untuk dihubungi
catat-tombol-selesai = Sudah dikerjakan
catat-hubungi = <b>{ $nomor }</b>: hubungi { $telepon }
catat-tenggat-segera =
    ⏰ Segera jatuh tempo: <b>{ $nomor }</b> · { $keadaan }
    { $ringkas }
    Paling lambat { $saat }.
catat-tenggat-lewat =
    ⏰ Lewat waktu: <b>{ $nomor }</b> · { $keadaan }
    { $ringkas }
    Seharusnya selesai { $saat }.
catat-antrean-baris =
    <b>{ $nomor }</b> · { $ringkas }
    { $isi }
    <i>{ $keadaan }</i>

laporan-tombol-bulan = Bulan ini
laporan-tombol-lembar = Unduh XLSX
bulan-berjalan = { $nama }, sampai hari ini
bulan-judul = <b>{ $nama }</b> (dalam kurung: { $lalu })
bulan-usaha = Usaha baru: <b>{ $jumlah }</b> ({ $lalu }). Lewat meja { $meja }, daftar sendiri { $sendiri }.
bulan-layanan = Konsultasi dan layanan: <b>{ $jumlah }</b> ({ $lalu }). Bot { $bot }, telepon { $telepon }, kunjungan { $kunjungan }, WhatsApp { $wa }.
bulan-tepat = Dijawab atau dikerjakan tepat waktu: <b>{ $angka }</b> ({ $lalu })
bulan-hasil = Hasil: dijawab { $selesai }, dirujuk { $diteruskan }, tidak bisa { $tidak }, dibatalkan pemilik { $batal }.
bulan-terbantu = Merasa terbantu sesudah konsultasi: <b>{ $angka }</b> ({ $lalu })
bulan-bot = Jawaban bot membantu: <b>{ $angka }</b> ({ $lalu })
bulan-belum = Pertanyaan baru tanpa jawaban: <b>{ $jumlah }</b> ({ $lalu }). Jawaban singkat yang terbit: { $dijawab }.
bulan-topik = Paling banyak: { $isi }.
bulan-tombol-lalu = ◀ Sebelumnya
bulan-tombol-berikut = Berikutnya ▶
bulan-tombol-bulan = Bulan
bulan-tombol-minggu = Minggu
bulan-tombol-teruskan = Teks terusan
bulan-tombol-grafik = Grafik
bulan-tombol-xlsx = XLSX
bulan-tombol-petugas = Per petugas
bulan-grafik = Usaha baru dan layanan, { $nama }
bulan-grafik-usaha = Usaha baru
bulan-grafik-bot = Bot
bulan-grafik-terbantu = Terbantu
bulan-petugas =
    <b>{ $nama }</b>, per petugas

    { $isi }
bulan-petugas-kosong = <b>{ $nama }</b>: belum ada yang dikerjakan.
bulan-petugas-baris = { $nama }: { $selesai } konsultasi ditutup, { $catat } layanan dicatat
lembar-pilih = Lembar mana? Berkasnya hanya dikirim ke sini, dan dicatat siapa yang mengunduh.
lembar-tombol-bulan = Angka bulan ini
lembar-tombol-konsultasi = Konsultasi tim saya
lembar-tombol-usaha = Usaha per kecamatan
lembar-untuk = Dibuat untuk { $nama }, { $saat }. Jangan diteruskan; hapus sesudah dipakai.
lembar-jadi = Berkas dengan { $baris } baris. Jangan diteruskan, dan hapus sesudah dipakai.
lembar-gagal = Berkasnya tidak jadi. Coba lagi nanti, ya.
lembar-ya = Ya
lembar-tidak = Tidak
lembar-jumlah = Jumlah
lembar-konsultasi = Konsultasi
lembar-konsultasi-judul = Konsultasi dan layanan, tanpa nama
lembar-konsultasi-kolom = Nomor | Lewat | Topik | Keadaan | Hasil | Masuk | Janji | Dijawab | Selesai | Terbantu | Boleh diteruskan ke Kejaksaan
lembar-keadaan-menunggu = Menunggu
lembar-keadaan-dikerjakan = Dikerjakan
lembar-keadaan-pemilik = Menunggu pemilik
lembar-keadaan-selesai = Selesai
lembar-tidak-bisa = Tidak bisa
lembar-dibatalkan = Dibatalkan pemilik
lembar-sepi = Tutup karena sepi
lembar-pemilik = Terbantu, ditutup pemilik
lembar-usaha = Daftar usaha
lembar-usaha-judul = Usaha terdaftar yang datanya boleh dipakai
lembar-usaha-kolom = Kode | Nama usaha | Bidang | Kecamatan | Kelurahan | Skala | Punya NIB | Didaftarkan | Sejak
lembar-meja = Lewat meja
lembar-sendiri = Sendiri
lembar-wilayah = Per kecamatan
lembar-wilayah-judul = Jumlah usaha per kecamatan dan bidang
lembar-kecamatan = Kecamatan
lembar-angka = Ringkasan
lembar-hal = Hal
lembar-topik = Topik
lembar-petugas = Petugas
lembar-petugas-kolom = Nama | Konsultasi ditutup | Layanan dicatat
lembar-usaha-baru = Usaha baru
lembar-usaha-meja = Usaha baru lewat meja
lembar-usaha-sendiri = Usaha baru, daftar sendiri
lembar-layanan = Konsultasi dan layanan
lembar-tepat = Dijawab tepat waktu (%)
lembar-dijawab = Dijawab
lembar-diteruskan = Dirujuk
lembar-masih = Masih perlu tindak lanjut
lembar-terbantu = Merasa terbantu (%)
lembar-terbantu-jumlah = Merasa terbantu
lembar-menjawab = Menjawab pertanyaan itu
lembar-bot = Jawaban bot membantu (%)
lembar-belum = Pertanyaan baru tanpa jawaban
lembar-diajarkan = Jawaban singkat yang terbit

utama-judul = <b>Meja { $nama }</b> · { $saat }
utama-konsultasi = Antrean: { $isi }
utama-tombol-konsultasi = Konsultasi
utama-menunggu = Menunggu konfirmasi: { $jumlah }
utama-belum = Belum terjawab: { $jumlah }
utama-tombol-cari = Cari pelaku usaha
utama-tombol-daftarkan = Daftarkan pemilik
utama-tombol-belum = Belum terjawab
utama-tombol-petugas = Petugas
utama-tombol-pemilik = Menu pemilik
utama-tombol-meja = Kembali ke Meja
cari-tanya = Tulis nama usaha, nomor HP, 4 angka terakhir HP atau NIB, atau kode pendaftaran.
cari-kosong = Tidak ada usaha yang cocok.
cari-tulis-lagi = Tulis nama, nomor atau kode yang lain.
cari-hasil = <b>Yang cocok:</b>
cari-lebih = Masih ada yang lain. Tulis lebih lengkap supaya ketemu.
cari-baris = • <b>{ $usaha }</b> · { $tempat } · { $telepon } · terdaftar ({ $kode })
cari-baris-menunggu = • <b>{ $usaha }</b> · { $tempat } · { $telepon } · menunggu konfirmasi ({ $kode })
cari-kenapa = Untuk apa data <b>{ $usaha }</b> ({ $kode }) dibuka? Alasannya dicatat, dan pemiliknya bisa membacanya di /data.
cari-tombol-pemilik = Pemiliknya bertanya
cari-tombol-kantor = Pekerjaan kantor
cari-tombol-lagi = Cari lagi
cari-kartu =
    <b>Kode { $kode }</b>

    { $isi }
cari-dibatasi = Pemiliknya meminta datanya tidak dipakai dulu, jadi tidak saya buka.
petugas-melihat-diminta = pemiliknya bertanya
petugas-melihat-kerja = pekerjaan kantor

## Petugas kantor
tim-hukum = Hukum
tim-izin = Halal dan izin
tim-merek = Merek
tim-pembiayaan = Pembiayaan
tim-acara = Pemasaran, acara
tim-koperasi = Koperasi
tim-umum = Umum
petugas-daftar = <b>Petugas kantor: { $jumlah }</b>
petugas-baris = <b>{ $nama }</b> · { $peran } · { $tim }
petugas-tanpa-nama = Petugas { $nomor }
petugas-tanpa-tim = belum ada tim
petugas-cadangan = { $tim } (cadangan)
petugas-masuk = Masuk { $tanggal }
petugas-masuk-oleh = Masuk { $tanggal }, diundang { $oleh }
petugas-sudah-keluar = orang yang sudah keluar
petugas-tidak-ada = Orang itu sudah bukan petugas kantor.
petugas-tim-cara = Ketuk tim untuk mengubah: sekali untuk anggota, sekali lagi untuk cadangan, sekali lagi untuk keluar dari tim.
petugas-tombol-undang = Undang petugas
petugas-tombol-cabut = Cabut perannya
petugas-tombol-cabut-ya = Ya, cabut
petugas-cabut-tanya = Cabut peran <b>{ $nama }</b> di kantor? Isian kantor dan undangan darinya ikut hilang.
petugas-dicabut = Peran <b>{ $nama }</b> sudah dicabut, dan orangnya diberi tahu.
petugas-kabar-dicabut = Peran <b>{ $nama }</b> di kantor sudah dicabut.
petugas-tombol-keluar = Saya keluar dari kantor
petugas-tombol-keluar-ya = Ya, saya keluar
petugas-keluar-tanya = Keluar dari kantor? Isian kantor dan undangan dari { -sapaan } ikut hilang. Untuk masuk lagi, perlu undangan baru.
petugas-keluar-kasus = Konsultasi yang sedang ditangani: { $jumlah }. Semuanya kembali ke antrean, dan pemiliknya dikabari.
petugas-keluar-layanan = Telepon, kunjungan atau WhatsApp yang belum dikerjakan: { $jumlah }. Semuanya kembali ke antrean.
petugas-keluar = Baik, peran { -sapaan } di kantor sudah berakhir. Terima kasih atas kerjanya. Layanan untuk pelaku usaha tetap bisa dipakai.
petugas-kabar-keluar = <b>{ $nama }</b> sudah keluar dari kantor.
petugas-kabar-kasus = Konsultasi yang kembali ke antrean: { $jumlah }. Pemiliknya dikabari.
petugas-kabar-layanan = Telepon, kunjungan atau WhatsApp yang kembali ke antrean: { $jumlah }.
petugas-kabar-grup = Orangnya mungkin masih ada di grup petugas. Keluarkan juga dari sana, supaya tidak membaca konsultasi lagi.
petugas-admin-terakhir = { -sapaan } admin terakhir, jadi belum bisa keluar. Undang admin lain dulu.
tugas-tanya = Cuti sampai hari apa? Setelah hari itu { -sapaan } dianggap bertugas lagi.
tugas-kasus = Konsultasi di tangan { -sapaan }: { $jumlah } menunggu jawaban dan { $menunggu } menunggu pemiliknya. Yang menunggu jawaban kembali ke antrean kalau ada petugas lain; pemiliknya dikabari. Yang lain tetap di tangan { -sapaan }.
tugas-layanan = Telepon, kunjungan atau WhatsApp yang belum { -sapaan } kerjakan: { $jumlah }. Kembali ke antrean kalau ada petugas lain.
tugas-janji = Janji temu dalam cuti ini: { $jumlah }. Pemiliknya sudah saya kabari, dan bisa memilih waktu lain.
tugas-cuti = Sedang cuti, sampai kembali sendiri.
tugas-cuti-sampai = Sedang cuti s.d. { $tanggal }.
tugas-kembali = Selamat datang kembali. { -sapaan } sekarang bertugas.
tugas-tombol-cuti = Saya cuti
tugas-tombol-kembali = Saya bertugas lagi
tugas-tombol-hari-ini = Hari ini saja
tugas-tombol-terus = Sampai saya kembali
undang-peran = Undang orang baru sebagai apa?
undang-tim = Sebagai { $peran }, masuk tim mana?
undang-tombol-tanpa-tim = Tanpa tim dulu
undang-peran-tim = { $peran }, tim { $tim }
undang-terlalu-banyak = Sudah ada 10 undangan yang belum dipakai. Tunggu sampai dipakai atau lewat 24 jam.
undang-jadi =
    Undangan sebagai <b>{ $peran }</b>. Kirim tautan ini ke orangnya sendiri, jangan ke grup:

    { $tautan }

    Untuk satu orang, sekali pakai, sampai { $saat }.
undang-isi = <b>{ $oleh }</b> mengundang { -sapaan } bekerja di kantor UMKM sebagai <b>{ $peran }</b>. Diterima?
undang-tombol-terima = Terima
undang-tombol-tolak = Bukan untuk saya
undang-selamat = Selamat bergabung. Peran { -sapaan }: <b>{ $peran }</b>.
undang-grup = Konsultasi kantor ini punya topik di grup petugas.
petugas-belum-di-grup = Kalau { -sapaan } belum ada di grup itu, minta kepala memasukkan.
undang-tombol-buka = Buka Meja
undang-ditolak = Baik, undangan itu saya tutup. Tidak ada yang bisa memakainya lagi.
undang-kabar-masuk = <b>{ $nama }</b> sudah masuk kantor sebagai <b>{ $peran }</b>.
undang-kabar-tolak = Undangan sebagai <b>{ $peran }</b> tidak diterima oleh yang membukanya. Kalau perlu, buat yang baru di /petugas.
undang-asing = Undangan itu tidak saya kenal. Minta tautan yang lengkap ke yang mengundang.
undang-sendiri = Undangan ini buatan { -sapaan } sendiri. Kirim ke orang yang diundang.
undang-sudah = Undangan ini sudah { -sapaan } pakai. Tulis /meja untuk mulai bekerja.
undang-terpakai = Undangan ini sudah dipakai orang lain. Minta undangan baru ke yang mengundang.
undang-batal = Undangan ini sudah dibatalkan. Minta undangan baru ke kepala kantor.
undang-lewat = Undangan ini sudah lewat 24 jam. Minta undangan baru ke yang mengundang.
undang-sudah-punya = { -sapaan } sudah menjadi { $peran } di kantor, jadi undangan ini tidak diperlukan.
undang-orang-lain = Undangan ini sudah dibuka di akun lain. Minta undangan baru ke yang mengundang.
simpan-undangan = Undangan petugas

## Konsultasi dengan petugas
tanda-perintah-konsultasi = Tanya petugas, dan lihat jawabannya
tanda-perintah-antrean = Pertanyaan untuk petugas
privasi-konsultasi = • Pertanyaan { -sapaan } ke petugas dan jawabannya, terkunci, supaya bisa dilanjutkan. Hanya dibaca petugas dinas. Dihapus { $tahun } tahun setelah selesai.
hapus-konsultasi = konsultasi dengan petugas
privasi-acara = • Pelatihan dan bazar yang { -sapaan } ikuti: nama, usaha, nomor tiket, hadir atau tidak. Untuk daftar hadir dan sertifikat. Dihapus { $tahun } tahun setelah acara.
hapus-acara = pelatihan dan bazar yang diikuti
berkas-konsultasi = Konsultasi dengan petugas
berkas-konsultasi-pesan = Pesan dalam konsultasi
berkas-nomor-konsultasi = Nomor konsultasi
simpan-konsultasi = Konsultasi yang sudah selesai
petugas-melihat-konsultasi = konsultasi dibaca
petugas-mengalihkan-konsultasi = konsultasi dialihkan
petugas-mengubah-jawaban = jawaban diubah atau ditarik
petugas-menjawab-konsultasi = konsultasi ditangani

konsultasi-mulai =
    <b>Tanya petugas</b>

    Silakan tulis pertanyaannya. Boleh beberapa pesan, boleh juga foto, suara, video, atau berkas. Kalau sudah, tekan <b>Kirim</b>.

    Yang membaca hanya petugas dinas. Jangan kirim foto KTP, PIN, atau kode OTP.
konsultasi-mulai-isi =
    <b>Tanya petugas</b>

    Ini yang akan dikirim:
    <blockquote>{ $isi }</blockquote>
    Mau menambah? Tulis saja di bawah. Kalau sudah cukup, tekan <b>Kirim</b>.
tanpa-nama-tombol = Tanpa nama
tanpa-nama-tombol-batal = Pakai nama lagi
tanpa-nama-sebutan = Tanpa nama
tanpa-nama-keterangan =
    🔒 <b>Tanpa nama.</b> Petugas hanya melihat nomor <b>{ $nomor }</b>. Nama, @nama akun, nomor HP, foto profil, dan usaha { -sapaan } tidak terlihat.

    Yang tetap terbaca: isi tulisan, suara, isi foto dan video, nama berkas. Jadi jangan tulis nama atau nomor HP di situ. Kontak tidak saya teruskan. Lokasi saya tanyakan dulu.

    Bot tetap menyimpan akun ini, terkunci, supaya jawabannya sampai.
tanpa-nama-terkirim = 🔒 Tanpa nama: petugas hanya melihat nomor itu.
tanpa-nama-kartu = 🔒 { $nama }. Panggil dengan nomornya. Jangan menanyakan nama atau nomor HP.
tanpa-nama-kontak = Kontak berisi nama dan nomor, jadi tidak saya teruskan: konsultasi <b>{ $nomor }</b> tanpa nama. Kalau itu nomor orang lain dan perlu, tulis saja.
tanpa-nama-lokasi = Lokasi bisa menunjukkan rumah atau usaha { -sapaan }, padahal konsultasi <b>{ $nomor }</b> tanpa nama. Belum saya kirim. Tetap kirim?
tanpa-nama-tanya =
    Belum saya kirim: ada yang bisa menunjukkan siapa { -sapaan }, padahal konsultasi ini tanpa nama. Tanpa itu jadinya:

    <blockquote>{ $isi }</blockquote>
tanpa-nama-tanya-keterangan = Belum saya kirim: tulisan ini bisa menunjukkan siapa { -sapaan }, padahal konsultasi ini tanpa nama. Kirim lagi tanpa nama, nomor, dan alamat, atau tetap kirim seperti ini.
tanpa-nama-tanya-lokasi = Lokasi tadi belum ikut terkirim, begitu juga yang lain. Titik di peta bisa menunjukkan rumah atau tempat usaha, padahal konsultasi ini tanpa nama. Tetap disertakan?
tanpa-nama-tanya-lokasi-juga = Lokasi yang dikirim tadi juga bisa menunjukkan rumah atau tempat usaha, jadi hanya ikut kalau { -sapaan } memilih <b>Tetap kirim</b>.
tanpa-nama-tombol-sensor = Kirim tanpa itu
tanpa-nama-tombol-tetap = Tetap kirim
tanpa-nama-tombol-jangan = Jangan kirim
tanpa-nama-dikirim-tanpa =
    Dikirim ke konsultasi <b>{ $nomor }</b>:

    <blockquote>{ $isi }</blockquote>
tanpa-nama-ubahan =
    Perubahan itu belum saya teruskan: ada yang bisa menunjukkan siapa { -sapaan }, padahal konsultasi <b>{ $nomor }</b> tanpa nama. Ubah sekali lagi, misalnya jadi:

    <blockquote>{ $isi }</blockquote>
tanpa-nama-ingat = 🔒 Ingat, { $nomor } minta tetap tanpa nama: nama, nomor HP, dan alamat tidak perlu dijawab. Kalau bisa, bantu tanpa itu.
tanpa-nama-tombol-lokasi = Ya, kirim lokasi ini
lapor-tombol = Lapor tentang petugas
lapor-tombol-tentang-petugas = Keluhan tentang petugas
lapor-tombol-bukan = Bukan tentang petugas
lapor-keterangan = 🔒 <b>Ini tentang petugas.</b> Yang membaca hanya kepala kantor dan admin. Petugas lain tidak melihatnya. Yang dilaporkan juga tidak, walaupun ia kepala atau admin.
lapor-tanya =
    Apakah ini laporan tentang petugas?

    Kalau ya, yang membaca hanya kepala kantor dan admin, bukan petugas itu.
lapor-tombol-ya = Ya, tentang petugas
lapor-tombol-semua = Bukan, kirim ke petugas
lapor-siapa =
    Tentang siapa? Orang itu tidak akan melihat laporan ini. Belum terkirim; yang ditulis sekarang ditambahkan ke laporan.

    Nama petugas yang { -sapaan } tulis juga saya jaga: pemilik nama itu tidak akan melihatnya.
lapor-tombol-kepala = Kepala kantornya
lapor-tombol-lain = Orang lain, atau tidak tahu namanya
lapor-terkirim =
    Sudah terkirim, hanya ke kepala kantor atau admin. Nomor laporan: <b>{ $nomor }</b>

    Dijawab paling lambat <b>{ $janji }</b>. Yang dilaporkan tidak bisa melihatnya. Jawabannya datang di sini.
lapor-hanya-kepala = Di kantor ini yang membaca hanya <b>kepala kantor</b>. Kalau laporan { -sapaan } tentang kepala kantor, tekan tombol di bawah: ada jalan lain.
lapor-tombol-tentang-kepala = Ini tentang kepala kantor
lapor-tak-ada-pembaca =
    Laporan ini tidak bisa lewat sini: di kantor ini tidak ada orang lain yang boleh membacanya. Tidak ada yang dikirim, dan belum ada yang membacanya.

    Kalau dipaksa atau diancam, telepon polisi <b>110</b>. Cara melapor yang aman bisa ditanyakan ke Posbankum di kantor kelurahan, gratis.
lapor-tak-ada-pembaca-lagi =
    Sekarang tidak ada lagi orang kantor yang boleh membaca laporan <b>{ $nomor }</b>, jadi jangan menunggu jawaban di sini.

    Kalau dipaksa atau diancam, telepon polisi <b>110</b>. Cara melapor yang aman bisa ditanyakan ke Posbankum di kantor kelurahan, gratis.
lapor-topik = 🔒 Tentang petugas, hanya kepala dan admin
lapor-bagian = 🔒 Tentang petugas ({ $jumlah })
hukum-layar =
    <b>Bantuan hukum</b>

    Ini untuk membantu, bukan pemeriksaan.

    Yang membaca: petugas dinas. Tim Kejaksaan di Mitra Adhyaksa hanya membaca kalau { -sapaan } memilih <b>ya</b> di bawah. Kalau <b>tidak</b>, petugas dinas tetap membantu.

    Jangan kirim foto KTP.
hukum-tanpa-nama = 🔒 Tetap tanpa nama, juga untuk Kejaksaan.
hukum-tombol-ya = ☑ Boleh dibaca tim Kejaksaan: ya
hukum-tombol-tidak = ☐ Boleh dibaca tim Kejaksaan: tidak
hukum-tombol-cabut = Cabut izin Kejaksaan
hukum-siapa = Tim Kejaksaan itu jaksa dari Kejaksaan Negeri { -kota }. Lewat Mitra Adhyaksa, bersama Pemkot, mereka memberi bimbingan hukum ke usaha kecil. Pertanyaan ini saya jawab sendiri, tidak ikut dikirim.
hukum-pemilik-ya = ⚖️ Boleh dibaca tim Kejaksaan: <b>ya</b>
hukum-pemilik-tidak = ⚖️ Boleh dibaca tim Kejaksaan: <b>tidak</b>
hukum-kartu-ya = ⚖️ Boleh diteruskan ke Kejaksaan: <b>ya</b>
hukum-kartu-tidak = ⚖️ Boleh diteruskan ke Kejaksaan: <b>tidak</b>
hukum-ditolak =
    Belum dikirim. Pemilik belum mengizinkan konsultasi <b>{ $nomor }</b> diteruskan ke Kejaksaan.

    Minta izinnya dulu, atau tulis tujuan lain.
hukum-tulis-tujuan = Belum dikirim. Tulis tujuannya dengan kata-kata, ya. Konsultasi <b>{ $nomor }</b> tidak boleh diteruskan ke Kejaksaan tanpa izin pemilik.
hukum-tombol-minta = Minta izin pemilik
hukum-izin-sudah = Pemilik sudah mengizinkan. Konsultasi <b>{ $nomor }</b> boleh diteruskan ke Kejaksaan.
hukum-izin-diminta = Izin sudah diminta ke { $nama }. Jawabannya datang di sini. Konsultasi <b>{ $nomor }</b> tetap terbuka.
hukum-minta-izin =
    Petugas { $petugas } bertanya: bolehkah konsultasi <b>{ $nomor }</b> diteruskan ke tim Kejaksaan di Mitra Adhyaksa?

    Itu untuk membantu, bukan pemeriksaan. Kalau tidak boleh, petugas dinas tetap membantu.
hukum-tombol-boleh = Boleh
hukum-tombol-jangan = Tidak boleh
hukum-izin-ya = Baik. Konsultasi <b>{ $nomor }</b> boleh diteruskan ke tim Kejaksaan. Petugas melihatnya di konsultasi ini.
hukum-izin-tidak = Baik. Konsultasi <b>{ $nomor }</b> tidak diteruskan ke Kejaksaan. Petugas dinas tetap membantu.
hukum-izin-terlambat = Konsultasi <b>{ $nomor }</b> sudah ditutup, jadi izinnya tidak saya ubah.
hukum-kabar-ya = { $nama } mengizinkan konsultasi <b>{ $nomor }</b> diteruskan ke Kejaksaan.
hukum-kabar-tidak = { $nama } tidak mengizinkan konsultasi <b>{ $nomor }</b> diteruskan ke Kejaksaan.
konsultasi-dicatat = { $jumlah ->
        [1] Sudah saya catat.
       *[other] Sudah saya catat { $jumlah } pesan.
    } Masih ada? Tulis saja. Kalau sudah cukup, tekan <b>Kirim</b>.
konsultasi-terlalu-banyak = Sudah ada 10 konsultasi { -sapaan } yang belum selesai. Tambahkan pertanyaan ini ke salah satunya, ya. Yang sudah ditulis tetap saya simpan.
konsultasi-kosong = Belum ada isinya. Tulis dulu pertanyaannya di sini, lalu tekan <b>Kirim</b>.
konsultasi-topik = Belum terkirim. Ini tentang apa? Ketuk salah satu, atau tulis.
konsultasi-topik-lagi = Sudah saya catat, tetapi belum terkirim: saya belum tahu ini untuk petugas mana. Ketuk salah satu. Kalau ragu, ketuk <b>Lainnya</b>.
konsultasi-topik-hukum = Masalah hukum
konsultasi-topik-acara = Pasar, pelatihan, acara
konsultasi-topik-umum = Lainnya
konsultasi-usaha = Ini tentang usaha yang mana?
konsultasi-terkirim =
    Sudah terkirim ke petugas. Nomor konsultasi: <b>{ $nomor }</b>

    Dijawab paling lambat <b>{ $janji }</b>. Jawabannya datang di sini. Kapan saja bisa dilihat di /konsultasi.
konsultasi-tak-ada-petugas =
    Maaf, belum ada petugas yang bisa dihubungi lewat bot ini. Jadi saya tidak bisa menjanjikan jawaban.

    Silakan datang atau menghubungi dinasnya langsung.
konsultasi-jenis-tak-bisa = Pesan jenis ini tidak bisa saya teruskan. Coba kirim sebagai tulisan, foto, suara, atau berkas.
konsultasi-tombol-kirim = Kirim
konsultasi-tombol-buang = Batal
konsultasi-tombol-tambah = Tambah pesan
konsultasi-tombol-batalkan = Batalkan
konsultasi-tombol-ya-batalkan = Ya, batalkan
konsultasi-tombol-buka-lagi = Buka lagi
konsultasi-tombol-baru = Tanya lagi
konsultasi-tombol-daftar = Semua konsultasi
konsultasi-tombol-sudah = Sudah
konsultasi-tombol-belum = Belum
konsultasi-tombol-tutup-tulis = Selesai menulis
konsultasi-tombol-lampiran = Lampiran ({ $jumlah })
konsultasi-singkat-lampiran = Lampirannya saya kirim di bawah
konsultasi-singkat-dibuka-lagi = Sudah dibuka lagi
konsultasi-kabar-dibuka-lagi = Petugas { $petugas } membuka lagi konsultasi <b>{ $nomor }</b>. Pesannya menyusul di sini.
konsultasi-dibuang = Baik, tidak jadi dikirim. Yang tadi ditulis sudah saya hapus.
konsultasi-tak-jadi = Baik, tidak jadi bertanya. Belum ada yang ditulis, jadi tidak ada yang dikirim.
konsultasi-batalkan-tanya = Batalkan konsultasi <b>{ $nomor }</b>? Petugas tidak akan menjawabnya lagi.
konsultasi-dibatalkan = Konsultasi <b>{ $nomor }</b> sudah dibatalkan.
konsultasi-tambah = Silakan tulis. Yang ditulis sekarang masuk ke konsultasi <b>{ $nomor }</b>.
konsultasi-ubahan-ditahan = Perubahan itu tidak saya teruskan: konsultasi <b>{ $nomor }</b> bukan { -sapaan } lagi yang menangani.
konsultasi-ditambahkan = Sudah ditambahkan ke konsultasi <b>{ $nomor }</b>. Dijawab paling lambat <b>{ $janji }</b>. Kalau perlu saya, ketik /menu.
konsultasi-ditambahkan-lewat = Pesan ini masuk ke konsultasi <b>{ $nomor }</b>.
konsultasi-diteruskan = Sudah diteruskan ke petugas { $petugas } (konsultasi <b>{ $nomor }</b>). Ketik /menu kalau perlu saya.
konsultasi-cuti-sampai = Petugas { $petugas } cuti s.d. { $tanggal }.
konsultasi-sedang-cuti = Petugas { $petugas } sedang cuti.
konsultasi-rekan-menjawab = Rekannya yang menjawab, pada jam kerja.
konsultasi-tanpa-rekan = Sekarang belum ada rekan yang menggantikannya.
konsultasi-jeda = <i>Tulisan berikutnya saya yang menjawab. Petugas { $petugas } (konsultasi { $nomor }) tetap bisa membalas di sini.</i>
konsultasi-tombol-lanjut-ke = Lanjut ke { $petugas }
konsultasi-jeda-draf = <i>Tulisan untuk petugas tadi belum dikirim. Tulisan berikutnya saya yang menjawab.</i>
konsultasi-draf-diubah = Perubahannya sudah masuk ke tulisan untuk petugas, yang belum dikirim.
konsultasi-tombol-lanjut-draf = Lanjut menulis ke petugas
konsultasi-waktu-itu = Untuk petugas { $petugas }? Konsultasi <b>{ $nomor }</b> masih menunggu balasan { -sapaan }.
konsultasi-mungkin-untuk = Atau ini lanjutan konsultasi <b>{ $nomor }</b>?
konsultasi-lanjutan = Ini lanjutan konsultasi <b>{ $nomor }</b>? Pesannya belum saya kirim ke petugas.
konsultasi-tombol-jawab-saja = Jawab saja
konsultasi-tombol-bukan-untuk-petugas = Bukan untuk petugas
konsultasi-tombol-teruskan = Kirim ke petugas · { $nomor }
konsultasi-tombol-teruskan-ke = Kirim ke { $petugas } · { $nomor }
konsultasi-belum-selesai = Belum beres? Konsultasi <b>{ $nomor }</b> bisa saya buka lagi, dengan pesan barusan di dalamnya.
konsultasi-tombol-buka-lagi-nomor = Buka lagi { $nomor }
konsultasi-tanya-juga = Mau ditanyakan ke petugas juga? Tombolnya di bawah ini.
konsultasi-tutup = Baik. Yang ditulis sesudah ini saya jawab sendiri lagi.
konsultasi-sama-sama = Sama-sama. Konsultasi <b>{ $nomor }</b> tetap selesai. Kalau masih ada yang ditanyakan, balas saja pesan ini.
konsultasi-dibuka-lagi = Konsultasi <b>{ $nomor }</b> saya buka lagi, dan petugas sudah diberi tahu. Dijawab paling lambat <b>{ $janji }</b>.
konsultasi-sudah-lama = Konsultasi <b>{ $nomor }</b> sudah lama selesai, jadi pesan ini belum terkirim. Silakan tanya lagi lewat tombol ini.
konsultasi-sudah-dibatalkan = Konsultasi <b>{ $nomor }</b> sudah { -sapaan } batalkan, jadi pesan ini tidak saya kirim. Kalau masih perlu, silakan tanya lagi lewat tombol ini.
konsultasi-daftar =
    <b>Konsultasi saya</b>

    { $isi }
konsultasi-daftar-baris =
    <b>{ $nomor }</b> · { $isi }
    { $keadaan }
konsultasi-satu =
    <b>Konsultasi { $nomor }</b>
    { $keadaan }

    { $isi }
konsultasi-keadaan-belum-dikirim = Belum dikirim
konsultasi-keadaan-menunggu = Menunggu petugas. Dijawab paling lambat { $janji }
konsultasi-keadaan-menunggu-lewat = Terlambat, maaf. Dijanjikan { $janji }, dan belum ada petugas yang mengambilnya. Kantor diingatkan setiap pagi hari kerja
konsultasi-keadaan-dikerjakan = Sedang dikerjakan petugas { $petugas }. Dijawab paling lambat { $janji }
konsultasi-keadaan-dikerjakan-lewat = Terlambat, maaf. Dijanjikan { $janji }, dan masih di tangan petugas { $petugas }. Kantor diingatkan setiap pagi hari kerja
konsultasi-keadaan-dijawab = Petugas { $petugas } sudah menulis, dan menunggu balasan { -sapaan }
konsultasi-keadaan-dibatalkan = Dibatalkan { $hari }
konsultasi-keadaan-diteruskan = Selesai { $hari }, diteruskan ke kantor lain
konsultasi-keadaan-tak-bisa = Selesai { $hari }, belum bisa dipenuhi
konsultasi-keadaan-selesai = Selesai { $hari }
konsultasi-kabar-diambil = Konsultasi <b>{ $nomor }</b> sekarang ditangani petugas { $petugas }.
konsultasi-kabar-selesai =
    Konsultasi <b>{ $nomor }</b> ditutup petugas.

    Sudah terbantu? Kalau masih ada pertanyaan, balas pesan ini.
konsultasi-kabar-diteruskan =
    Konsultasi <b>{ $nomor }</b> ditutup di sini, karena urusannya di kantor lain. Petugas sudah menulis ke mana.

    Sudah terbantu? Kalau masih ada pertanyaan, balas pesan ini.
konsultasi-kabar-tak-bisa =
    Konsultasi <b>{ $nomor }</b> ditutup petugas. Yang diminta belum bisa dipenuhi, dan alasannya sudah ditulis.

    Sudah terbantu? Kalau masih ada pertanyaan, balas pesan ini.
konsultasi-sudah-terbantu = Terima kasih. Konsultasi <b>{ $nomor }</b> selesai. Kalau nanti ada pertanyaan lagi, balas pesan ini.
konsultasi-belum-terbantu = Maaf belum terbantu. Konsultasi <b>{ $nomor }</b> saya buka lagi di urutan teratas. Apa yang masih kurang? Tulis saja di sini.
konsultasi-dari-petugas = <b>Petugas { $petugas } · { $nomor }</b>
konsultasi-balas-di-sini = <i>Balas saja di sini, langsung sampai ke { $petugas }. Ketik /menu kalau perlu saya.</i>
konsultasi-balas-di-formulir = <i>{ -sapaan } sedang mengisi formulir. Untuk menjawab { $petugas }, balas pesan ini, atau ketuk tombol di bawah.</i>
konsultasi-tombol-balas-ke = Balas ke { $petugas }
konsultasi-tombol-untuk = Untuk { $petugas }
konsultasi-petugas = petugas
konsultasi-dari-pemilik = <b>{ $nama } · { $nomor }</b>
konsultasi-diubah = <i>(diubah)</i>
konsultasi-diubah-dikirim = ✓ Perubahan dikirim ke { $nama } · { $nomor }
konsultasi-lampiran = [{ $jenis }]
konsultasi-lampiran-isi = [{ $jenis }] { $isi }
konsultasi-baris-petugas = <i>Petugas:</i> { $isi }
konsultasi-jenis-teks = tulisan
konsultasi-jenis-foto = foto
konsultasi-jenis-berkas = berkas
konsultasi-jenis-suara = suara
konsultasi-jenis-video = video
konsultasi-jenis-stiker = stiker
konsultasi-jenis-kontak = kontak
konsultasi-jenis-lokasi = lokasi

## Konsultasi, di sisi petugas
konsultasi-kartu =
    <b>{ $keadaan } · { $nomor } · { $topik }</b>
    { $siapa }
    <blockquote>{ $isi }</blockquote>
    Masuk { $sejak }. Janji jawab: { $janji }.
konsultasi-kartu-baru = Baru
konsultasi-kartu-lagi = Dibuka lagi
konsultasi-kartu-milik = Saya tangani
konsultasi-kartu-dijawab = Menunggu pemilik
konsultasi-kartu-diambil = Diambil { $petugas }, { $jam }
konsultasi-kartu-selesai = Selesai, { $petugas }
konsultasi-kartu-dibatalkan = Dibatalkan pemilik
konsultasi-kartu-terbantu = Selesai, pemilik sudah terbantu
konsultasi-kartu-inggris = Bahasa: Inggris
konsultasi-siapa = { $nama }
konsultasi-siapa-usaha = { $nama }, { $usaha }
konsultasi-tombol-ambil = Ambil
konsultasi-tombol-buka = Buka
konsultasi-tombol-tulis = Tulis balasan
konsultasi-tombol-selesai = Tutup konsultasi
konsultasi-tombol-antrean = Antrean
konsultasi-tombol-bukan-balasan = Bukan balasan
konsultasi-menulis-ke = <b>Menulis ke { $nama } · { $nomor }</b>. Yang ditulis sekarang langsung dikirim. Setelah 10 menit tanpa tulisan, saya berhenti mengirim; konsultasinya tetap terbuka.
konsultasi-balasan-di-topik = Balasan pemilik masuk ke topik konsultasi ini di grup petugas.
konsultasi-dikirim = Dikirim ke { $nama } · { $nomor }
konsultasi-dikirim-ulang = ↻ Dikirim ulang: pesan ini mungkin sudah sampai tadi.
konsultasi-sampai = ✓ Sampai ke { $nama } · { $nomor }
konsultasi-tak-sampai = Belum sampai ke { $nama } · { $nomor }: Telegram menolaknya. Pesannya tersimpan di konsultasi ini.
konsultasi-tak-sampai-blokir = Belum sampai ke { $nama } · { $nomor }: orangnya memblokir bot ini. Pesannya tersimpan di konsultasi ini.
konsultasi-sudah-selesai = Konsultasi <b>{ $nomor }</b> sudah selesai. Pesan ini tidak dikirim.
konsultasi-ambil-dulu = Konsultasi <b>{ $nomor }</b> belum ada yang mengambil.
konsultasi-belum-diambil = Pesan ini belum dikirim: konsultasi <b>{ $nomor }</b> belum ada yang mengambil.
konsultasi-milik-lain = Konsultasi <b>{ $nomor }</b> ditangani { $petugas }. Pesan ini tidak dikirim ke pemiliknya.
konsultasi-tekan-selesai = Konsultasi <b>{ $nomor }</b> sudah selesai.
konsultasi-tekan-milikmu = Konsultasi <b>{ $nomor }</b> sedang { -sapaan } tangani.
konsultasi-pesan-terkirim = Pesan itu sudah terkirim.
konsultasi-pesan-catatan = Pesan itu sudah menjadi catatan.
konsultasi-pesan-penulisnya = Pesan itu hanya bisa dikirim penulisnya, selama satu jam.
konsultasi-tulis-di-topik = Kalau masih ada yang perlu disampaikan, tulis saja lagi di topik ini.
konsultasi-topik-milik-lain = Tulisan { -sapaan } di topik ini tidak dikirim ke pemiliknya. Setelah menulis, ada tombol untuk mengambil alih.
konsultasi-grup-umum = Tulisan di sini tidak dikirim ke pemilik usaha. Balasannya ditulis di topik konsultasinya, ya.
konsultasi-grup-untuk-pemilik = Untuk { $nama } · <b>{ $nomor }</b>? Ini belum dikirim, karena pesan terakhir di topik ini dari sesama petugas.
konsultasi-grup-antar-petugas = Balasan ke sesama petugas tidak dikirim ke pemilik usaha.
konsultasi-keadaan-baris = Konsultasi <b>{ $nomor }</b>: { $keadaan }
konsultasi-tombol-belum-dikirim = Belum dikirim: { $isi }
konsultasi-tekan-milik-lain = Konsultasi <b>{ $nomor }</b> ditangani { $petugas }.
konsultasi-singkat-selesai = Sudah selesai
konsultasi-singkat-ambil = Belum diambil
konsultasi-singkat-milik = Ditangani { $petugas }
konsultasi-singkat-milikmu = Sudah jadi tugas { -sapaan }
konsultasi-singkat-tulis-lagi = Tulis lagi pesannya, ya
konsultasi-singkat-tutup = Selesai menulis
konsultasi-tulis-lagi = Pesan itu tidak saya simpan lagi. Tulis sekali lagi, ya.
konsultasi-untuk-siapa = Untuk siapa? Pesan ini belum dikirim ke siapa pun.
konsultasi-untuk = Sudah dikirim ke { $nama } · { $nomor }
konsultasi-untuk-petugas = Sudah dikirim ke petugas · { $nomor }
konsultasi-bukan-balasan = Baik, tidak dikirim ke siapa pun.
konsultasi-hasil-tanya = Konsultasi <b>{ $nomor }</b> ditutup dengan hasil apa?
konsultasi-hasil-masih-menunggu = ⏰ Masih ada { $jumlah } pesan <b>Kirim nanti</b>. Kalau ditutup, pesan itu tidak dikirim, dan di kartunya bisa dipilih mau diapakan.
konsultasi-belum-dibalas =
    Ada { $jumlah } pesan yang belum dibalas di konsultasi <b>{ $nomor }</b>:

    <blockquote>{ $isi }</blockquote>
konsultasi-tombol-tetap-selesai = Tetap selesai
konsultasi-hasil-selesai = Selesai dijawab
konsultasi-hasil-diteruskan = Diteruskan ke kantor lain
konsultasi-hasil-tak-bisa = Tidak bisa, karena …
konsultasi-hasil-belum = Belum ditutup
konsultasi-tulis-ke-mana = Tulis ke mana diteruskan, dan cara menghubunginya. Pesan itu dikirim ke pemilik, lalu konsultasi <b>{ $nomor }</b> ditutup.
konsultasi-tulis-kenapa = Tulis kenapa tidak bisa, dan apa yang bisa dilakukan. Pesan itu dikirim ke pemilik, lalu konsultasi <b>{ $nomor }</b> ditutup.
konsultasi-ditutup = Konsultasi <b>{ $nomor }</b> ditutup, dan { $nama } sudah diberi tahu.
konsultasi-kabar-dibatalkan = Konsultasi <b>{ $nomor }</b> dibatalkan { $nama }.
konsultasi-tombol-alihkan = Alihkan
konsultasi-tombol-lepas = Lepas ke antrean
konsultasi-tombol-tim = Tim { $tim }
konsultasi-tombol-ambil-alih = Ambil alih
konsultasi-tombol-ambil-alih-kirim = Ambil alih dan kirim
konsultasi-tombol-ambil-kirim = Ambil dan kirim
konsultasi-tombol-catatan = 🔒 Catatan dalam
konsultasi-tombol-jadikan-catatan = Jadikan catatan
konsultasi-tombol-kirim-ke = Kirim ke { $nama }
konsultasi-cuti = { $nama } (cuti)
konsultasi-singkat-sendirian = Belum ada petugas lain
konsultasi-singkat-punya-sendiri = Ini pertanyaan { -sapaan } sendiri
konsultasi-alihkan-tanya = Konsultasi <b>{ $nomor }</b> dialihkan ke siapa? Janji jawabnya tetap sama.
konsultasi-alihkan-cuti = Sedang cuti: { $nama }.
konsultasi-alihkan-sedang-cuti = { $petugas } sedang cuti, jadi konsultasi <b>{ $nomor }</b> akan langsung kembali ke antrean. Pilih yang lain, ya.
konsultasi-dialihkan = Konsultasi <b>{ $nomor }</b> sekarang ditangani { $petugas }. { $nama } sudah diberi tahu.
konsultasi-ke-tim = Konsultasi <b>{ $nomor }</b> sekarang di antrean tim { $tim }. { $nama } sudah diberi tahu.
konsultasi-dilepas = Konsultasi <b>{ $nomor }</b> kembali ke antrean. { $nama } sudah diberi tahu.
konsultasi-diambil-alih = Konsultasi <b>{ $nomor }</b> sekarang { -sapaan } yang menangani.
konsultasi-diambil-alih-belum = Tulisan tadi belum dikirim ke pemiliknya.
konsultasi-kabar-dialihkan = { $petugas } mengalihkan konsultasi <b>{ $nomor }</b> ke { -sapaan }. Kartunya ada di bawah ini.
konsultasi-kabar-diambil-alih = Konsultasi <b>{ $nomor }</b> diambil alih { $petugas }. Balasan { -sapaan } tidak dikirim lagi ke pemiliknya.
konsultasi-kabar-tim = Konsultasi <b>{ $nomor }</b> diteruskan ke tim { $tim }. { $kapan }
konsultasi-kabar-dilepas = Konsultasi <b>{ $nomor }</b> akan dijawab petugas lain. { $kapan }
konsultasi-kartu-tim = Dialihkan ke tim { $tim }
konsultasi-kartu-kembali-peran = Kembali ke antrean karena peran petugasnya berakhir
konsultasi-kartu-kembali-dilepas = Kembali ke antrean: dilepas petugasnya
konsultasi-catatan-kepala = 🔒 hanya petugas
konsultasi-catatan-baris = <i>{ $petugas }:</i> { $isi }
konsultasi-catatan-tulis = 🔒 <b>Catatan dalam · { $nomor }</b>. Yang ditulis berikutnya hanya untuk petugas, tidak dikirim ke { $nama }.
konsultasi-catatan-disimpan = 🔒 hanya petugas · <b>{ $nomor }</b>. Catatan disimpan di kartunya.
konsultasi-catatan-kabar = 🔒 hanya petugas · <b>{ $nomor }</b>
konsultasi-catatan-tulisan = Catatan dalam hanya bisa berupa tulisan. Ini belum disimpan dan tidak dikirim ke siapa pun.
konsultasi-jadi-catatan = Dijadikan catatan dalam konsultasi <b>{ $nomor }</b>.
konsultasi-balasan-catatan = Itu membalas catatan dalam konsultasi <b>{ $nomor }</b>, jadi belum dikirim ke siapa pun. Mau diapakan?
konsultasi-tombol-tarik = Tarik kembali
konsultasi-ditarik = <i>Petugas { $petugas } menarik pesan ini · { $nomor }</i>
konsultasi-sudah-ditarik = Ditarik kembali dari { $nama } · { $nomor }
konsultasi-baris-ditarik = [ditarik]
konsultasi-singkat-ditarik = Sudah ditarik
konsultasi-singkat-masih-dikirim = Masih dikirim. Coba sebentar lagi
konsultasi-singkat-tak-bisa-ditarik = Hanya yang menangani, dalam 48 jam
tanda-perintah-balasan = Balas cepat yang tersimpan
balasan-tombol-cepat = Balas cepat
balasan-tombol-jadikan = Jadikan balas cepat
balasan-tombol-hapus = Hapus
balasan-tombol-semua = Semua balas cepat
balasan-tombol-ubah = Ubah
balasan-tombol-nanti = Kirim nanti
balasan-tombol-bagian = { $bagian }
balasan-singkat-disimpan = Tersimpan
balasan-singkat-hanya-tulisan = Hanya jawaban tulisan
balasan-disimpan =
    Tersimpan sebagai balas cepat, untuk semua petugas. Pastikan tidak ada nama orang di dalamnya:

    <blockquote>{ $isi }</blockquote>
balasan-daftar = <b>Balas cepat</b>, yang paling sering dipakai di atas.
balasan-kosong = Belum ada balas cepat. Kirim dulu satu jawaban, lalu tekan <b>Jadikan balas cepat</b> di bawah tulisan <b>✓ Sampai</b>.
balasan-kurung = Yang di dalam kurung terisi sendiri untuk setiap konsultasi.
balasan-terlalu-panjang = Paling panjang 3.000 huruf. Kirim yang lebih pendek, ya.
balasan-tulis-ulang =
    Kirim bunyi yang baru. Yang sekarang:

    <blockquote>{ $isi }</blockquote>

    Yang boleh dipakai: {"{nama}"}, {"{usaha}"}, {"{nomor}"}, {"{tanggal}"}, {"{petugas}"}.
balasan-satu =
    <blockquote>{ $isi }</blockquote>
    Sudah dikirim { $jumlah } kali.
balasan-dihapus = Balas cepat itu sudah dihapus.
balasan-pilih = Kirim apa ke { $nama } · <b>{ $nomor }</b>? Balas cepat dilihat dulu; bagian program langsung dikirim.
balasan-lihat =
    Untuk { $nama } · <b>{ $nomor }</b>, belum dikirim:

    <blockquote>{ $isi }</blockquote>
balasan-kurang =
    Belum bisa dikirim, karena ini kosong: <b>{ $kurang }</b>

    <blockquote>{ $isi }</blockquote>
balasan-salin =
    Ketuk untuk menyalin, lalu ubah:

    <code>{ $isi }</code>
nanti-tulis = <b>Kirim nanti ke { $nama } · { $nomor }</b>. Tulis pesannya; waktunya saya tanyakan sesudah itu.
nanti-hanya-tulisan = Yang dikirim nanti hanya bisa berupa tulisan. Ini belum dikirim ke siapa pun.
nanti-kapan = Kapan dikirim ke { $nama } · <b>{ $nomor }</b>? Ketuk waktunya, atau tulis sendiri.
nanti-kapan-lagi = Waktunya belum terbaca. Ketuk salah satu, atau tulis seperti <i>besok jam 9 pagi</i>.
nanti-kapan-yang-mana = Yang mana?
nanti-terlalu-lama = Paling lama 14 hari lagi. Tulis waktu yang lebih dekat, misalnya <i>besok jam 9 pagi</i>.
nanti-malam = <b>{ $saat }</b> sudah malam atau masih terlalu pagi untuk pemiliknya. Kirim paginya saja?
nanti-kartu = Ada pesan yang menunggu, dikirim <b>{ $saat }</b>.
nanti-terkirim =
    Sudah dikirim. Konsultasi <b>{ $nomor }</b>:

    <blockquote>{ $isi }</blockquote>
nanti-menunggu =
    Menunggu, dikirim <b>{ $saat }</b> ke { $nama } · <b>{ $nomor }</b>:

    <blockquote>{ $isi }</blockquote>
nanti-tombol-batal = Batal kirim
nanti-tombol-ubah = Ubah ke { $saat }
nanti-dipindah = Waktunya diubah: dikirim <b>{ $saat }</b>.
nanti-dibatalkan = Tidak jadi dikirim. Konsultasi <b>{ $nomor }</b>.
nanti-sudah = Terlambat: pesan untuk konsultasi <b>{ $nomor }</b> itu sudah dikirim atau sudah dibatalkan sebelumnya. Yang sudah sampai bisa ditarik lewat tombol di bawah <b>✓ Sampai</b>.
nanti-sudah-selesai =
    Tidak dikirim, karena konsultasi <b>{ $nomor }</b> sudah selesai:

    <blockquote>{ $isi }</blockquote>
nanti-dibatalkan-pemilik =
    Tidak dikirim, karena pemilik membatalkan konsultasi <b>{ $nomor }</b>:

    <blockquote>{ $isi }</blockquote>
nanti-di-antrean =
    Tidak dikirim, karena konsultasi <b>{ $nomor }</b> sudah kembali ke antrean:

    <blockquote>{ $isi }</blockquote>
nanti-belum-dikirim =
    Belum dikirim, karena konsultasi <b>{ $nomor }</b> sempat ditutup. Sekarang terbuka lagi:

    <blockquote>{ $isi }</blockquote>
nanti-tidak-jadi =
    Tidak dikirim, karena konsultasi <b>{ $nomor }</b> sekarang ditangani { $petugas }:

    <blockquote>{ $isi }</blockquote>
nanti-tombol-buka-kirim = Buka lagi dan kirim
nanti-tombol-buang = Buang
konsultasi-antrean =
    <b>Antrean konsultasi</b>

    { $isi }
konsultasi-antrean-kosong =
    <b>Antrean konsultasi</b>

    Tidak ada di bagian ini.
konsultasi-antrean-baris =
    <b>{ $nomor }</b> · { $nama } · { $topik }
    { $isi }
    <i>{ $keadaan }</i>
konsultasi-antrean-lewat = ⏰ { $keadaan }, lewat janji
konsultasi-antrean-hari-ini = ⏰ { $keadaan }, janjinya hari ini
konsultasi-bagian-baru = Baru ({ $jumlah })
konsultasi-bagian-saya = Saya ({ $jumlah })
konsultasi-bagian-terlambat = Terlambat ({ $jumlah })
konsultasi-bagian-pemilik = Pemilik ({ $jumlah })
konsultasi-janji = { $hari }, jam kerja { $dari }–{ $sampai }

## Tenggat konsultasi
tenggat-tombol-kenapa = Kenapa tanggal ini?
tenggat-kenapa = Konsultasi <b>{ $nomor }</b> dijawab paling lambat <b>{ $janji }</b>. Dihitung { $hari } hari kerja sejak { $sejak }.
tenggat-kenapa-lewat = Konsultasi <b>{ $nomor }</b>: waktunya dihitung { $hari } hari kerja sejak { $sejak }.
tenggat-mulai = Masuknya di luar jam kerja, jadi hitungannya mulai { $mulai }.
tenggat-maaf = Maaf, jawabannya terlambat. Dijanjikan <b>{ $janji }</b>. Kantor diingatkan lagi setiap pagi hari kerja sampai ada jawaban.
tenggat-tetap = Tetap paling lambat <b>{ $janji }</b>.
tenggat-bergeser = Dijawab paling lambat <b>{ $janji }</b>: waktu menunggu balasan { -sapaan } tidak dihitung.
tenggat-lewat =
    Hari yang tidak dihitung:
    { $isi }
tenggat-lewat-baris = • { $hari }, { $tanggal }: { $sebab }
tenggat-lewat-lagi = • dan { $jumlah } hari lagi
tenggat-akhir-pekan = kantor tutup
tenggat-jam = Jam kerja kantor: { $jam }. Di luar jam itu waktunya tidak berjalan.
tenggat-jam-dulu = Ini dihitung menurut jam kerja waktu janjinya dibuat. Jam kerja sekarang lain, tetapi janjinya tetap.
tenggat-jeda = Waktu menunggu balasan pemilik juga tidak dihitung.
tenggat-berhenti = Sekarang waktunya berhenti, karena petugas sedang menunggu balasan pemilik.
tenggat-segera = ⏰ Segera jatuh tempo: <b>{ $nomor }</b> dari { $nama } belum dijawab. Janji jawab: { $janji }.
tenggat-belum-diambil = ⏰ Belum diambil: <b>{ $nomor }</b> dari { $nama }. Janji jawab: { $janji }.
tenggat-lewat-janji = ⏰ Lewat janji: <b>{ $nomor }</b> dari { $nama } belum dijawab { $petugas }. Janjinya { $janji }.
tenggat-tutup-sendiri =
    Konsultasi <b>{ $nomor }</b> saya tutup, karena sudah lama tidak ada kabar. Kalau masih perlu, balas saja pesan ini.

    Sudah terbantu?
tenggat-tutup-sendiri-petugas = Konsultasi <b>{ $nomor }</b> tertutup sendiri: pemilik tidak membalas.
daftar-pagi = <b>Daftar pagi · { $hari }</b>
daftar-pagi-janji = <b>Janji temu hari ini { $jumlah }:</b>
daftar-pagi-janji-baris = { $jam } · { $nama }
daftar-pagi-baru = <b>Belum diambil { $jumlah }:</b>
daftar-pagi-milik = <b>Menunggu { -sapaan } { $jumlah }:</b>
daftar-pagi-belum = <b>Belum terbantu atau dibuka lagi { $jumlah }:</b>
daftar-pagi-minta-janji = <b>Minta janji temu, belum dijawab { $jumlah }:</b>
daftar-pagi-ingatkan = <b>Diingatkan hari ini { $jumlah }:</b>
daftar-pagi-ingat = { $jam } · { $nomor } · { $nama } · { $isi }
daftar-pagi-layanan = { $nomor } · { $ringkas } · { $keadaan } (sampai { $saat })
daftar-pagi-segera = <b>Segera jatuh tempo { $jumlah }:</b>
daftar-pagi-cadangan = <b>Perlu bantuan, lewat janji { $jumlah }:</b>
daftar-pagi-terlambat = <b>Terlambat { $jumlah }:</b>
daftar-pagi-baris = { $nomor } · { $nama } · { $isi }
daftar-pagi-baris-janji = { $nomor } · { $nama } · { $isi } (janji { $janji })
daftar-pagi-lewat = { $nomor } ({ $petugas }, { $hari } hari)
daftar-pagi-lewat-belum = { $nomor } · { $nama } · { $isi } (belum diambil)
daftar-pagi-lewat-saya = { $nomor } · { $nama } · { $isi } (lewat { $hari } hari)
daftar-pagi-lagi = dan { $jumlah } lagi di Antrean
batas-tombol = Batas waktu
batas-judul = <b>Batas waktu tiap tim</b> (hari kerja). Ketuk tim untuk mengubahnya. Janji yang sudah diberikan tetap berlaku.
batas-baris = <b>{ $tim }</b>: diambil dalam { $ambil } hari kerja, dijawab dalam { $jawab } hari kerja, ditutup setelah { $sepi } hari kerja tanpa kabar
batas-oleh = Diatur { $nama }, { $tanggal }.
batas-bawaan = Ini batas bawaan, belum ada yang mengubahnya.
batas-jam = Jam kerja tim: { $jam }
batas-tombol-jam = Jam kerja tim
batas-tombol-jam-kantor = Sama dengan jam kantor
batas-jam-tanya =
    Kapan <b>{ $tim }</b> bekerja? Tulis hari dan jamnya. Hari yang tidak ditulis berarti libur.

    Contoh: { $contoh }
batas-ambil = Diambil
batas-jawab = Dijawab
batas-sepi = Sepi
konsultasi-grup-ditambahkan =
    Terima kasih sudah menambahkan saya. Supaya grup ini jadi grup petugas:
    1. Aktifkan <b>Topik</b> di pengaturan grup.
    2. Jadikan saya admin dengan izin <b>Kelola topik</b>.
    3. Ketik /grup di sini, dari akun sendiri (bukan admin anonim).
konsultasi-grup-tanpa-topik = Grup ini belum punya topik. Aktifkan <b>Topik</b> di pengaturan grup, jadikan saya admin dengan izin <b>Kelola topik</b>, lalu ketik /grup lagi.
konsultasi-grup-bukan-kepala = Yang boleh menjadikan grup ini grup petugas hanya kepala atau admin, dari akun sendiri (bukan admin anonim).
konsultasi-grup-jadi = Siap. Mulai sekarang setiap konsultasi punya topik sendiri di grup ini. Tekan Ambil di kartunya; setelah itu tulisan yang memegang konsultasi dikirim ke pemiliknya. Tulisan petugas lain tidak dikirim, dan saya beri tahu. Mau mengobrol di topik? Balas pesan rekannya.
konsultasi-grup-perintah = Perintah itu dipakai di percakapan pribadi dengan saya: { $tautan }
konsultasi-grup-dihapus = (dihapus)
konsultasi-grup-dihapus-semua = Pemilik usaha ini menghapus datanya. Tulisannya di topik ini sudah saya hapus.
konsultasi-grup-dihapus-sisa = Pemilik usaha ini menghapus datanya. Tulisannya di topik ini sudah saya hapus, kecuali { $jumlah } foto atau berkas yang lebih lama dari dua hari. Tolong hapus topik ini.
konsultasi-grup-anonim-perintah = Saya tidak tahu siapa yang menulis /grup, karena mode admin anonim menyala. Matikan dulu mode itu di pengaturan grup, lalu tulis /grup lagi.
konsultasi-grup-anonim = Tulisan tanpa nama akun tidak diteruskan. Matikan mode anonim, lalu tulis lagi.
konsultasi-grup-singkat-bukan = Tombol ini untuk petugas konsultasi ini.
konsultasi-grup-topik-baru = Topik sebelumnya hilang, jadi dilanjutkan di sini. Percakapan lengkapnya: { $tautan }
konsultasi-grup-dari-petugas = { $petugas } → { $nama }
konsultasi-grup-dari-pemilik = <b>{ $nama } · { $nomor }</b> untuk { $petugas }
konsultasi-grup-dibuka-lagi = 🔴 { $nama } membuka lagi konsultasi <b>{ $nomor }</b>. { $petugas }, sebelumnya ini ditangani { -sapaan }.
konsultasi-grup-dibuka-lagi-antrean = 🔴 { $nama } membuka lagi konsultasi <b>{ $nomor }</b>. Silakan diambil lewat kartunya.
konsultasi-grup-belum-terbantu = 🔴 { $nama } bilang belum terbantu (<b>{ $nomor }</b>). { $petugas }, tolong didahulukan.
konsultasi-grup-belum-terbantu-antrean = 🔴 { $nama } bilang belum terbantu (<b>{ $nomor }</b>), dan belum ada yang menanganinya. Tolong diambil lewat kartunya.
konsultasi-grup-ada = Konsultasi masuk ke grup petugas, satu topik setiap konsultasi. Kalau grupnya dilepas, kartunya kembali ke percakapan pribadi petugas.
konsultasi-grup-belum = Belum ada grup petugas, jadi kartu konsultasi masuk ke percakapan pribadi. Kalau mau memakai grup: buat grup dengan <b>Topik</b>, tambahkan saya sebagai admin dengan izin <b>Kelola topik</b>, lalu ketik /grup di grup itu.
konsultasi-grup-tombol-lepas = Lepas grup
konsultasi-grup-tombol-ya = Ya, lepas
konsultasi-grup-lepas-tanya = Lepas grup petugas? Konsultasi yang belum selesai pindah ke percakapan pribadi, dan saya keluar dari grup.
konsultasi-grup-dilepas = Grup petugas sudah dilepas. Kartu konsultasi sekarang di percakapan pribadi.
konsultasi-grup-hilang = Saya tidak bisa lagi menulis di grup petugas: saya dikeluarkan, topiknya dimatikan, atau izin Kelola topik dicabut. Kartu konsultasi sekarang di percakapan pribadi. Kalau sudah dibetulkan, ketik /grup di grup itu.
simpan-grup = Grup yang tidak dipakai lagi
tanda-perintah-grup = Grup petugas

## Tindak lanjut, penilaian, pengingat
tenggat-kembali = <b>{ $nomor }</b> kembali ke antrean tim: setengah waktunya lewat tanpa kabar. Janji ke pemilik tetap sama.
tenggat-kembali-cuti = <b>{ $nomor }</b> kembali ke antrean tim: petugasnya sedang cuti. Janji ke pemilik tetap sama.
tenggat-kartu-kembali-diam = <i>Kembali ke antrean: yang mengambil belum sempat.</i>
tenggat-kartu-kembali-cuti = <i>Kembali ke antrean: yang mengambil sedang cuti.</i>
tindak-tanya = Tentang konsultasi <b>{ $nomor }</b>: apakah sudah dibantu?
tindak-sudah = Syukurlah. Petugas saya beri tahu bahwa konsultasi <b>{ $nomor }</b> sudah terbantu.
tindak-sudah-tutup = Syukurlah. Konsultasi <b>{ $nomor }</b> saya tutup.
tindak-belum = Maaf belum terbantu. Konsultasi <b>{ $nomor }</b> saya naikkan ke urutan teratas, dan petugas sudah diberi tahu. Mau menambah sesuatu? Tulis saja di sini.
tindak-belum-tutup = Maaf belum terbantu. Konsultasi <b>{ $nomor }</b> saya naikkan ke urutan teratas. Pesannya sudah ada di petugas, tetapi kantor sedang tutup: paling cepat dibaca { $buka }. Mau menambah sesuatu? Tulis saja di sini.
tindak-belum-antrean = Maaf belum terbantu. Konsultasi <b>{ $nomor }</b> saya naikkan ke urutan teratas, tetapi saat ini tidak ada petugas yang bisa saya kabari. Mau menambah sesuatu? Tulis saja di sini.
tindak-kabar-sudah = { $nama } bilang sudah terbantu (<b>{ $nomor }</b>). Konsultasinya bisa ditutup.
tindak-kabar-belum = ⏰ { $nama } bilang belum terbantu (<b>{ $nomor }</b>). Sekarang di urutan teratas.
tindak-lanjutan = <i>Lanjutan dari { $nomor }</i>
tindak-mulai-baru = Konsultasi <b>{ $nomor }</b> sudah lama selesai, jadi pesan ini saya jadikan konsultasi baru. Petugas melihat nomor yang lama.
tindak-mulai-baru-batal = Konsultasi <b>{ $nomor }</b> sudah dibatalkan, jadi tulisan ini saya kirim sebagai konsultasi baru. Petugas melihat nomor yang lama.
nilai-tanya = Bagaimana cara petugas menjawab? Boleh dilewati.
nilai-puas = Puas
nilai-cukup = Cukup
nilai-kurang = Kurang
nilai-tombol-lewati = Lewati
nilai-kata = Terima kasih. Mau menambah kata-kata untuk kantor? Tulis saja di sini, atau lewati.
nilai-pernah = Konsultasi <b>{ $nomor }</b> sudah pernah dinilai. Terima kasih.
nilai-terima-kasih = Terima kasih, sudah saya sampaikan ke kantor.
berkas-penilaian = Penilaian konsultasi
berkas-terbantu = Apakah konsultasi membantu
berkas-akhir = Bagaimana konsultasi berakhir
ingat-tombol = Ingatkan
ingat-tanya = Ingatkan <b>{ $nomor }</b> kapan?
ingat-nanti = Nanti { $jam }
ingat-hari-jam = { $hari } { $jam }
ingat-besok-pagi = Besok pagi
ingat-hari-pagi = { $hari } pagi
ingat-kalau-balas = Kalau pemilik membalas
ingat-jadi = Baik, saya ingatkan tentang <b>{ $nomor }</b> pada { $saat }.
ingat-jadi-balas = Baik, saya ingatkan tentang <b>{ $nomor }</b> kalau { $nama } membalas.
ingat-sekarang = ⏰ Pengingat <b>{ $nomor }</b> · { $nama }: { $isi }
ingat-dibalas = ⏰ { $nama } membalas. Pengingat untuk <b>{ $nomor }</b>.
laporan-tombol-konsultasi = Konsultasi
laporan-konsultasi-ringkas = Konsultasi ditutup: { $jumlah }. Kata pemilik yang menjawab, terbantu: { $terbantu }
laporan-konsultasi = <b>Konsultasi yang selesai dalam { $hari } hari</b>, per tim
laporan-konsultasi-tim =
    <b>{ $tim }</b>
    Terjawab { $selesai } · ditutup pemilik, terbantu { $pemilik } · tutup karena sepi { $sepi } · diteruskan { $diteruskan } · tidak bisa { $takbisa } · dibatalkan { $batal }
    Terbantu: { $terbantu } · puas: { $puas }
laporan-konsultasi-kosong = Belum ada yang selesai.
laporan-konsultasi-kata = { $tim }: "{ $isi }"

## Janji temu
tanda-perintah-janji = Janji temu dengan petugas
utama-tombol-janji = Janji temu
utama-janji = Janji temu menunggu jawaban: { $jumlah }
berkas-janji = Janji temu dengan petugas
simpan-jadwal = Jadwal janji temu
janji-di-kantor = di kantor
janji-daring = daring
janji-di-luar = di tempat lain
janji-lihat-peta = lihat peta
janji-baris =
    <b>{ $saat }</b>, { $tempat }
    { $keadaan }
janji-tentang = Tentang konsultasi { $nomor }
janji-keadaan-menunggu = Menunggu jawaban petugas { $petugas }
janji-keadaan-pindah = Waktu baru yang diminta, menunggu jawaban petugas { $petugas }
janji-keadaan-pasti = Sudah pasti, dengan petugas { $petugas }
janji-keadaan-selesai = Waktunya sudah lewat
janji-keadaan-ditolak = Petugas tidak bisa di waktu itu
janji-keadaan-lewat = Tidak sempat dijawab petugas
janji-keadaan-batal = Dibatalkan
janji-daftar =
    <b>Janji temu saya</b>

    { $isi }
janji-satu = <b>Janji temu</b>
janji-pilih = <b>Janji temu dengan petugas.</b> Pilih waktunya. Petugas lalu menjawab bisa atau tidak.
janji-tak-ada = Belum ada waktu janji temu yang dibuka petugas. Pertanyaannya bisa ditulis di sini kapan saja.
janji-dipegang = Waktu ini saya pegang untuk { -sapaan }. Petugas { $petugas } menjawab dulu, dan kabarnya datang di sini.
janji-dipindah = Sudah dipindah. Waktu yang lama sudah dilepas. Petugas { $petugas } menjawab dulu untuk waktu yang baru.
janji-sudah-diambil = Waktu itu sudah tidak tersedia. Ini waktu lain yang masih ada:
janji-sudah-di-situ = Janji temunya memang di waktu ini.
janji-sudah-lewat = Janji temu ini tidak bisa diubah lagi.
janji-pindah-pilih = Sekarang: <b>{ $saat }</b>. Pindah ke kapan? Petugas menjawab dulu. Sampai itu, waktu yang lama tetap berlaku.
janji-pindah-pilih-belum = Sekarang: <b>{ $saat }</b>, belum dijawab petugas. Pindah ke kapan? Begitu dipilih, waktu yang tadi dilepas.
janji-pindah-diminta = Waktu baru sudah saya minta ke petugas { $petugas }. Sampai dijawab, janji temu <b>{ $saat }</b> tetap berlaku.
janji-pindah-batal = Tidak jadi pindah. Janji temu <b>{ $saat }</b> tetap berlaku.
janji-pindah-tak-ada = Belum ada waktu lain yang masih bebas.
janji-batal-tanya = Batalkan janji temu <b>{ $saat }</b>?
janji-pindah-batal-tanya = Tidak jadi pindah ke <b>{ $saat }</b>? Janji temu <b>{ $lama }</b> tetap berlaku.
janji-dibatalkan = Janji temu <b>{ $saat }</b> sudah dibatalkan.
janji-tombol-baru = Pilih waktu lain
janji-tombol-satu-lagi = Buat janji lain
janji-tombol-pindahkan = Ya, pindahkan
janji-sudah-punya = Untuk konsultasi <b>{ $nomor }</b> sudah ada janji temu <b>{ $saat }</b>. Pindahkan ke waktu yang baru ini?
janji-tombol-pindah = Pindah waktu
janji-tombol-batal = Batalkan
janji-tombol-ya-batal = Ya, batalkan
janji-tombol-ya-tidak-jadi = Ya, tidak jadi pindah
janji-tombol-semua = Janji saya
janji-tombol-buat = Buat janji temu
janji-tombol-terima = Terima
janji-tombol-tolak = Tolak
janji-tombol-terima-saat = Terima { $saat }
janji-tombol-tolak-saat = Tolak { $saat }
janji-tombol-ya-tolak = Ya, tolak
janji-kantor-tolak-tanya = Tolak janji temu { $nama }, <b>{ $saat }</b>? Pemiliknya diberi tahu.
janji-tombol-jadwal = Jadwal saya
janji-tombol-buka = Buka waktu baru
janji-tombol-hapus = Hapus { $saat }
janji-tombol-hapus-ini = Hapus waktu ini dari jadwal
janji-tombol-kantor-batal = Batalkan { $saat }
janji-singkat-penuh = Paling banyak tiga janji temu sekaligus
janji-singkat-diambil = Sudah tidak tersedia
janji-singkat-lewat = Tidak berlaku lagi
janji-singkat-sudah = Sudah diterima
janji-singkat-terima = Diterima, pemilik sudah diberi tahu
janji-singkat-dipegang = Sudah ada yang memesan
janji-kantor-kartu =
    <b>Janji temu · { $nama }</b>
    { $saat }, { $tempat }
    { $keadaan }
janji-kantor-menunggu = Belum dijawab. Bisa di waktu ini?
janji-kantor-pasti = Diterima
janji-kantor-ditolak = Ditolak
janji-kantor-lewat = Tidak dijawab sampai waktunya
janji-kantor-minta-pindah = Minta pindah dari { $saat }. Waktu yang lama tetap dipegang sampai ini diterima.
janji-kantor-dipindah = Janji temu { $nama }, { $saat }, sudah dipindah ke { $baru }.
janji-kantor-pindah = Dipindah dari { $saat }.
janji-kantor-dibatalkan = { $nama } membatalkan janji temu { $saat }. Waktunya bebas lagi.
janji-kantor-tidak-jadi-pindah = { $nama } tidak jadi pindah ke { $saat }. Waktunya bebas lagi.
janji-kantor-pindah-ditarik = { $nama } tidak jadi pindah ke { $saat }. Janji temu semula tetap berlaku.
janji-kantor-pindah-keluar = { $nama } memindahkan janji temu { $saat } ke { $baru }, dengan petugas lain. Waktunya bebas lagi.
janji-kantor-tak-dijawab = Permintaan { $nama } untuk janji temu <b>{ $saat }</b> tidak sempat { -sapaan } jawab. Pemiliknya sudah saya beri tahu.
janji-buka-sudah = Jadwal { -sapaan } hari itu: { $jam }.
janji-sisi-petugas =
    <b>Janji temu sebagai petugas</b>
    { $isi }
janji-sisi-pemilik =
    <b>Janji temu sebagai pemilik</b>
    { $isi }
janji-sisi-pemilik-kosong = Belum ada.
janji-kantor-batal-tanya = Batalkan janji temu { $nama }, <b>{ $saat }</b>? Pemiliknya diberi tahu.
janji-bukan-lagi = Janji temu ini tidak ada di jadwal { -sapaan } lagi. Mungkin sudah dipindah.
janji-jadwal = <b>Jadwal janji temu saya</b>
janji-jadwal-kosong = Belum ada waktu yang dibuka.
janji-jadwal-bebas = • { $saat }, { $tempat }: masih bebas
janji-jadwal-menunggu = • { $saat }, { $tempat }: diminta { $nama }
janji-jadwal-pasti = • { $saat }, { $tempat }: { $nama }
janji-buka-tempat = Waktu janji temu di mana? Yang daring hanya untuk pemilik yang punya konsultasi: bicaranya di konsultasi itu.
janji-buka-lokasi = Bertemu di mana? Kirim lokasinya: tekan 📎, pilih <b>Lokasi</b>, geser ke tempatnya, lalu kirim.
janji-titik = 📍 Bertemu { $tempat }
janji-lokasi-lagi = Tempatnya belum terbaca. Kirim lokasi lewat 📎, atau tulis dua angkanya dari peta, misalnya <i>-5.4291, 105.2621</i>.
janji-buka-hari = Hari apa?
janji-buka-penuh = Jadwal { -sapaan } sepuluh hari kerja ke depan sudah penuh. Hapus dulu salah satu waktu di jadwal.
janji-buka-dari = { $hari }: mulai jam berapa?
janji-buka-sampai = Mulai { $dari }, sampai jam berapa?
janji-buka-lama = { $dari }–{ $sampai }: satu orang berapa lama?
janji-menit = { $jumlah } menit
janji-buka-jadi = { $jumlah } waktu sudah dibuka pada { $hari }.
janji-buka-kosong = Tidak ada waktu baru: jamnya sudah lewat, atau sudah dibuka sebelumnya.
janji-judul-kalender = Janji temu dengan petugas { $petugas }
janji-berkas-kalender = Buka berkas ini untuk menyimpannya di kalender HP.
janji-kabar-pasti = Janji temu { -sapaan } sudah pasti.
janji-kabar-cuti = Petugas { $petugas } cuti pada waktu janji temu { -sapaan }: <b>{ $saat }</b>. Silakan pilih waktu lain.
janji-kabar-pindah-pasti = Pindahnya diterima: waktu yang baru sudah pasti, dan <b>{ $saat }</b> sudah dilepas.
janji-kabar-lama = Janji temu <b>{ $saat }</b> sudah dipindah ke <b>{ $baru }</b>.
janji-kabar-pindah-ditolak = Maaf, petugas tidak bisa pada <b>{ $saat }</b>. Janji temu <b>{ $lama }</b> tetap berlaku.
janji-kabar-pindah-lewat = Maaf, pindah ke <b>{ $saat }</b> tidak jadi. Janji temu <b>{ $lama }</b> tetap berlaku.
janji-peta = Peta: { $tautan }
janji-alamat = Alamat: { $alamat }
janji-cara-daring = Bicaranya di konsultasi itu: pada waktunya, tulis di sana.
janji-kabar-ditolak = Maaf, petugas tidak bisa pada <b>{ $saat }</b>. Silakan pilih waktu lain.
janji-kabar-batal = Maaf, janji temu <b>{ $saat }</b> dibatalkan kantor. Silakan pilih waktu lain.
janji-kabar-lewat = Maaf, janji temu <b>{ $saat }</b> tidak sempat dijawab petugas. Silakan pilih waktu lain.
janji-ingat-besok = ⏰ Pengingat: janji temu sudah dekat.
janji-ingat-sebentar = ⏰ Pengingat: janji temu sebentar lagi.

### Acara: daftar, kartu, kursi dan pengingat
acara-judul = <b>{ $judul }</b> · { $jenis }
acara-jenis-pelatihan = Pelatihan
acara-jenis-bazar = Bazar
acara-jenis-temu = Temu kemitraan
acara-jenis-sosialisasi = Sosialisasi
acara-jenis-pendampingan = Pendampingan
acara-jenis-lomba = Lomba
acara-jam = { $hari }, { $dari }–{ $sampai } WIB
acara-saat = 📅 { $saat }
acara-sesi = 📅 { $sesi }: { $saat }
acara-hari-ke = 📅 Hari { $nomor }: { $saat }
acara-beberapa-hari = { $mulai } (juga { $lain })
acara-tempat = 📍 { $tempat }
acara-peta = lihat peta
acara-daring = 💻 Lewat internet. Tautannya muncul setelah { -sapaan } dapat kursi.
acara-dibatalkan = ❌ <b>Batal.</b> Alasannya: { $alasan }
acara-selesai = ✅ Acara ini sudah selesai.
acara-ditutup = 🔒 Pendaftaran sudah ditutup.
acara-kursi = 💺 Sisa { $sisa } dari { $semua } kursi
acara-stan = 💺 Sisa { $sisa } dari { $semua } stan
acara-kursi-penuh = 💺 { $semua } kursi sudah terisi. Yang menunggu: { $menunggu } orang
acara-stan-penuh = 💺 { $semua } stan sudah terisi. Yang menunggu: { $menunggu } orang
acara-kursi-giliran = 💺 { $sisa } tempat kosong sedang ditawarkan ke daftar tunggu ({ $menunggu } orang). Yang baru mendaftar ikut mengantre
acara-kursi-dipilih = 💺 { $semua } tempat, pesertanya dipilih panitia dari yang mendaftar. Sudah mendaftar: { $menunggu } orang
acara-kursi-antre = 💺 Semua masuk daftar tunggu dulu, lalu panitia membuka tempatnya. Yang menunggu: { $menunggu } orang
acara-untuk = 👥 Untuk: { $siapa }
acara-untuk-terdaftar = usaha yang terdaftar di sini
acara-untuk-kecamatan = Kecamatan { $nama }
acara-untuk-bidang = bidang { $nama }
acara-untuk-ukuran = usaha { $nama }
acara-gratis = 💰 Gratis. Panitia tidak pernah meminta transfer.
acara-biaya = 💰 { $jumlah }, dibayar langsung ke panitia di tempat acara. Jangan transfer ke siapa pun.
acara-bawa = 🎒 Bawa: { $isi }
acara-sampai = ⏳ Daftar paling lambat { $saat }
acara-panitia = 🙋 Panitia: { $tim }
acara-program = 📘 Program: { $nama }
acara-perintah = Pelatihan, bazar, dan acara lain yang bisa diikuti
acara-simpan = acara dinas dan isinya
acara-simpan-sesi = hari dan jam acara
acara-simpan-kursi = peserta acara
acara-berkas = kursi acara
acara-daftar = 📅 Acara yang akan datang:
acara-daftar-jenis = 📅 { $jenis } yang akan datang:
acara-daftar-milik =
    🎫 Acara { -sapaan }:
    { $isi }
acara-baris = • <b>{ $judul }</b>: { $hari }. { $keadaan }
acara-baris-milik = • <b>{ $judul }</b>: { $hari }. { $keadaan }
acara-baris-sisa = Sisa { $sisa }
acara-baris-antre = Penuh, { $menunggu } menunggu
acara-baris-giliran = Daftar tunggu didahulukan, { $menunggu } menunggu
acara-baris-panitia = Masuk daftar tunggu dulu, { $menunggu } menunggu
acara-baris-dipilih = Dipilih panitia, { $menunggu } sudah mendaftar
acara-baris-tutup = Pendaftaran ditutup
acara-kosong = Belum ada acara yang dibuka. Begitu ada, acaranya muncul di sini.
acara-kosong-jenis = Belum ada { $jenis } yang dibuka. Lihat acara yang lain?
acara-tidak-ada = Acara ini tidak ada, atau belum dibuka panitia. Lihat acara yang lain?
acara-tombol-semua = Semua acara
acara-tombol-semua-jenis = Semua
acara-tombol-kelola = 🗂 Kelola acara kantor
acara-tombol-info = Info acara lain
acara-tombol-kalender = Kalender bulan ini
acara-tombol-daftar = ✅ Daftar
acara-tombol-daftar-tunggu = ✅ Daftar tunggu
acara-tombol-keluar = Tidak jadi ikut
acara-tombol-ya-keluar = Ya, lepas tempat saya
acara-tombol-ambil = ✅ Ambil
acara-tombol-tidak-jadi = Tidak jadi
acara-tombol-kenapa = Kenapa menunggu?
acara-tombol-lihat = Lihat acara
acara-tombol-berkas = 📆 Simpan
acara-tombol-gambar = 🖼 Lihat gambar
acara-tombol-diam = 🔕 Jangan ingatkan
acara-tombol-ingatkan = 🔔 Ingatkan saya
acara-tombol-tetap = Ya, tetap daftar
acara-tombol-perbaiki = Perbaiki { $usaha }
acara-tombol-isi-ulang = Isi ulang nama dan kecamatan
acara-tombol-bisa = ✅ Bisa
acara-tombol-tidak-bisa = Tidak bisa
acara-keadaan-kursi = ✅ { -sapaan } dapat { $jumlah } kursi. Kode tiket: <code>{ $kode }</code>
acara-keadaan-stan = ✅ { -sapaan } dapat { $jumlah } stan. Kode tiket: <code>{ $kode }</code>
acara-keadaan-tawaran = 🎉 Ada tempat untuk { -sapaan }, dijaga sampai { $saat }
acara-keadaan-antre = ⏳ { -sapaan } nomor { $nomor } di daftar tunggu. Dari daftar tunggu sudah masuk { $masuk } orang
acara-keadaan-dipilih = ⏳ { -sapaan } sudah mendaftar dan menunggu keputusan panitia, paling lambat { $saat }
acara-keadaan-dipilih-lewat = ⏳ { -sapaan } sudah mendaftar dan masih menunggu keputusan panitia
acara-keadaan-ditolak = Maaf, panitia belum bisa menerima { -sapaan }. Alasannya: { $alasan }
acara-keadaan-lewat = Tempat yang ditawarkan sudah lewat waktunya
acara-sudah = { -sapaan } sudah terdaftar di acara ini.
acara-bukan-lagi = { -sapaan } tidak terdaftar di acara ini.
acara-terlambat = Maaf, pendaftaran baru saja ditutup.
acara-usaha-mana = Ikut <b>{ $judul }</b> dengan usaha yang mana?
acara-berapa-kursi = Mau berapa kursi? Paling banyak { $paling }.
acara-berapa-stan = Mau berapa stan? Paling banyak { $paling }.
acara-perlu-usaha = Acara ini untuk usaha yang sudah terdaftar di sini. Daftarkan usaha { -sapaan } dulu, sekitar tiga menit, lalu saya antar kembali ke acara ini.
acara-balik = Tinggal satu langkah: { -sapaan } belum terdaftar di <b>{ $judul }</b>.
acara-tombol-balik = Lanjut ke acaranya
acara-bukan-usaha = Maaf, usaha { -sapaan } tidak termasuk yang dituju acara ini. Kalau datanya salah, perbaiki dulu.
acara-bukan-kecamatan = Maaf, acara ini bukan untuk kecamatan { -sapaan }. Kalau datanya salah, perbaiki dulu.
acara-bentrok = ⚠️ Jamnya bersamaan dengan <b>{ $acara }</b> yang sudah { -sapaan } ikuti.
acara-dari-belakang = ⚠️ Tempat yang dulu sudah dilepas. Kalau daftar lagi, { -sapaan } mulai dari urutan paling belakang ({ $menunggu } orang menunggu).
acara-dapat-kursi = 🎉 Jadi! Tempat { -sapaan } sudah dicatat.
acara-dapat-stan = 🎉 Jadi! Stan { -sapaan } sudah dicatat.
acara-gema-kecamatan = Kecamatan: { $nama }
acara-masuk-antrean = Tempatnya penuh, jadi { -sapaan } masuk daftar tunggu. Begitu giliran { -sapaan }, saya kabari.
acara-masuk-antrean-panitia = { -sapaan } sudah masuk daftar tunggu. Panitia belum membuka tempatnya. Begitu giliran { -sapaan }, saya kabari.
acara-masuk-antrean-sisa = Yang kosong tinggal { $sisa }, dan daftar tunggu didahulukan, jadi { -sapaan } masuk daftar tunggu. Begitu giliran { -sapaan }, saya kabari.
acara-masuk-dipilih = 📝 { -sapaan } sudah mendaftar. Panitia memilih pesertanya setelah pendaftaran ditutup, lalu saya kabari, diterima atau tidak.
acara-keluar-dipilih-tanya = Batal mendaftar di <b>{ $judul }</b>?
acara-keluar-tanya = Lepas tempat di <b>{ $judul }</b>? Tempatnya ditawarkan ke orang berikutnya.
acara-keluar-antre-tanya = Keluar dari daftar tunggu <b>{ $judul }</b>?
acara-keluar-jadi = Sudah, { -sapaan } tidak ikut acara ini.
acara-tawaran = 🎉 Ada tempat kosong di <b>{ $judul }</b> untuk { -sapaan }. Dijaga sampai { $saat }, setelah itu untuk orang berikutnya.
acara-tawaran-lewat = Tempat di <b>{ $judul }</b> sudah lewat waktunya dan ditawarkan ke orang berikutnya. Masih mau ikut? Buka acaranya dan daftar lagi.
acara-tawaran-lewat-tutup = Tempat di <b>{ $judul }</b> sudah lewat waktunya dan ditawarkan ke orang berikutnya. Pendaftarannya juga sudah ditutup.
acara-tawaran-tidak-ada = Maaf, tempat itu sudah tidak dijaga lagi.
acara-antre-maju = ⏳ Daftar tunggu <b>{ $judul }</b>: sekarang { -sapaan } nomor { $nomor }.
acara-antre-usai = Acara <b>{ $judul }</b> sudah lewat, dan sampai akhir belum ada tempat untuk { -sapaan }. Maaf ya. Terima kasih sudah sabar menunggu.
acara-kenapa-urut = Tempat yang kosong ditawarkan menurut urutan daftar. Yang ditawari punya { $jam } jam untuk menjawab, lalu giliran berikutnya.
acara-kenapa-panitia = Acara ini belum punya tempat yang dibuka. Begitu panitia membukanya, tempatnya ditawarkan menurut urutan daftar.
acara-kenapa-dipilih = Peserta acara ini dipilih panitia, jadi tidak menurut urutan daftar.
acara-kenapa-ditawarkan = Sekarang { $jumlah } tempat sedang ditawarkan dan menunggu jawaban.
acara-kenapa-kurang = { -sapaan } minta { $jumlah } tempat, yang kosong baru { $sisa }. Urutan { -sapaan } tetap.
acara-kenapa-akhir = Acaranya sudah dekat, jadi tempat kosong tidak ditawarkan lagi: siapa yang lebih dulu menekan Daftar, dia yang dapat.
acara-kenapa-penuh = Belum ada yang melepas tempatnya.
acara-tautan = 🔗 Tautan acara: { $tautan }
acara-stan-nomor = 🏷 Stan { -sapaan }: <b>{ $nomor }</b>
acara-gambar = Gambar acara <b>{ $judul }</b>
acara-tanya-nama = Siapa nama { -sapaan }? Ditulis di tiket dan daftar hadir. Nama dan kecamatannya hanya dibaca panitia.
acara-gema-nama = Namanya <b>{ $isi }</b>. Kalau keliru, ketuk Kembali.
acara-formulir = daftar acara
acara-formulir-lanjut = Daftar acara tadi belum selesai: { $langkah }. Mau diteruskan?
acara-formulir-menunggu = Daftar acara masih menunggu: { $langkah }.
acara-formulir-batal = Daftar acara dibatalkan, tidak ada yang disimpan.
acara-kalender =
    📆 <b>{ $bulan }</b>
    { $isi }
acara-kalender-baris = • { $saat }: { $judul }
acara-kalender-gambar = 🖼 Gambar
acara-kalender-lagi = + { $jumlah } lagi
acara-kalender-kosong = 📆 <b>{ $bulan }</b>: belum ada acara.
acara-daring-singkat = Lewat internet
acara-berkas-kalender = Buka berkas ini untuk menyimpan acaranya di kalender HP.
acara-berkas-batal = Acaranya batal. Buka berkas ini untuk menghapusnya dari kalender HP.
acara-ingat-minggu = ⏰ { $kapan }: <b>{ $judul }</b>. Catat harinya, ya.
acara-ingat-hadir = ⏰ { $kapan }: <b>{ $judul }</b>. Masih bisa hadir?
acara-ingat-besok = ⏰ { $kapan }, sudah dekat: <b>{ $judul }</b>
acara-hari-ini = Hari ini
acara-besok = Besok
acara-seminggu-lagi = Seminggu lagi
acara-hari-lagi = { $jumlah } hari lagi
acara-ingat-sebentar = ⏰ Sebentar lagi: <b>{ $judul }</b>
acara-bisa-jadi = Terima kasih, sampai jumpa di acara!
acara-diam-jadi = Baik, acara ini tidak diingatkan lagi.
acara-ingatkan-jadi = Baik, nanti diingatkan.
acara-jawab =
    📅 Ini acaranya ({ $jumlah }):
    { $isi }
acara-jawab-lain-hari =
    Pada waktu itu belum ada acara yang dibuka. Yang terdekat:
    { $isi }
acara-jawab-mirip =
    Yang persis begitu belum ada di daftar. Yang mirip dan dibuka:
    { $isi }
acara-jawab-belum = Belum ada acara seperti itu yang dibuka.
acara-jawab-belum-jenis = Belum ada { $jenis } seperti itu yang dibuka.
acara-jawab-baris = • <b>{ $judul }</b>: { $saat }
acara-jawab-baris-tempat = • <b>{ $judul }</b>: { $saat }, di { $tempat }
acara-jawab-biaya =
    <b>{ $judul }</b>
    { $biaya }
acara-jawab-sisi = • <b>{ $judul }</b>: { $isi }
acara-jawab-tidak-disebut = Pengumumannya tidak menyebut itu. Petugas bisa menanyakannya ke panitia.
acara-jawab-keterangan = ℹ️ Kata panitia: { $isi }
acara-jawab-berlaku = Jadwal yang berlaku sekarang: { $isi }
acara-jawab-masih-buka = ✅ Pendaftarannya belum ditutup.
acara-jawab-terbuka = 👥 Boleh siapa saja, juga yang usahanya belum terdaftar.
acara-jawab-per-akun = 👥 Satu akun Telegram dapat { $jumlah } tempat. Yang lain mendaftar dari akunnya sendiri.
acara-jawab-dikabari = 🔔 Yang terdaftar otomatis dikabari di sini kalau hari, jam, atau tempatnya berubah.
acara-jawab-sertifikat =
    🎓 Sertifikatnya untuk yang hadir{ $semua ->
        [1] .
       *[other] {" "}paling sedikit { $perlu } dari { $semua } hari.
    }
acara-tombol-kabari = 🔔 Kabari kalau ada
acara-sedang-dibuka =
    📅 Yang sedang dibuka dinas:
    { $isi }
acara-tombol-buka = 📅 Acara yang dibuka
acara-kabari = Baik, begitu ada acara yang dibuka, { -sapaan } saya kabari.
acara-kabari-jenis = Baik, begitu ada { $jenis } yang dibuka, { -sapaan } saya kabari.
acara-kabar = 🔔 Ada { $jenis } baru: <b>{ $judul }</b>, { $saat }
acara-berkas-kabari = acara yang mau dikabari
acara-milik-belum = { -sapaan } belum punya kursi atau stan di acara yang akan datang.
acara-tombol-milik = 🎫 Acara saya
kelola-isian-nomor = Nomor stan
kelola-tanya-nomor = Pakai nomor stan? Kalau ya, pemilik usaha memilih sendiri nomor yang masih kosong, atau menyerahkannya ke panitia.
kelola-isian-denah = Denah stan
kelola-tanya-denah = Kirim gambar denahnya di sini, supaya orang tahu nomor berapa ada di mana.
stan-tombol = 🏷 Nomor stan
stan-dibuka = 🏷 Nomor stan di <b>{ $judul }</b> sekarang bisa { -sapaan } pilih sendiri. Kalau tidak dipilih, panitia yang menentukan.
stan-tombol-pilih = 🏷 Pilih nomor stan
stan-tombol-ganti = 🏷 Ganti nomor stan
stan-tombol-panitia = Panitia yang menentukan
stan-tombol-denah = 🗺 Lihat denah
stan-tombol-tukar = ⇄ { $nomor }
stan-pilih = 🏷 Stan { -sapaan } mau nomor berapa? Yang tampil di sini masih kosong.
stan-pilih-beberapa = 🏷 { -sapaan } punya { $jumlah } stan. Pilih nomornya satu per satu. Yang tampil di sini masih kosong.
stan-pilih-lagi = 🏷 Nomor { -sapaan }: <b>{ $nomor }</b>. Masih bisa pilih { $sisa } lagi. Untuk melepas, ketuk yang bercentang.
stan-ganti = 🏷 Stan { -sapaan } nomor <b>{ $nomor }</b>. Mau pindah? Ketuk nomor lain yang masih kosong.
stan-ganti-beberapa = 🏷 Nomor { -sapaan }: <b>{ $nomor }</b>. Mau pindah? Lepas dulu yang bercentang, lalu pilih yang lain.
stan-habis = 🏷 Semua nomor sudah terpakai. Serahkan ke panitia, nanti nomornya saya kabari.
stan-cukup = Nomornya sudah lengkap. Lepas dulu salah satu yang bercentang.
stan-diambil = Nomor { $nomor } baru saja diambil orang lain. Pilih yang lain, ya.
stan-di-luar = Nomor stannya dari 1 sampai { $semua }.
stan-kosong = Yang masih kosong: { $nomor }.
stan-singkat-diambil = Sudah diambil
stan-jadi = ✅ Nomor stan { -sapaan }: <b>{ $nomor }</b>.
stan-menunggu = 🏷 Nomor stan { -sapaan } masih ditentukan panitia.
stan-panitia-jadi = ✅ Baik, panitia yang menentukan nomornya. Begitu ada, { -sapaan } saya kabari.
stan-tidak-bisa = Nomor stan tidak bisa dipilih sekarang.
stan-denah = 🗺 Denah <b>{ $judul }</b>
stan-tanpa-nomor = Stan acara ini tidak memakai nomor. Kalau mau, nyalakan lewat <b>Ubah</b>.
stan-daftar =
    🏷 <b>Stan { $judul }</b>
    Nomor terpakai: { $terisi } dari { $semua }
    Belum punya nomor: { $tanpa } (minta ditentukan panitia: { $panitia })
    Ketuk namanya untuk memberi nomor atau menukar.
stan-di-atas = Nomor di atas { $semua } masih ada yang punya: { $isi }. Pindahkan dulu lewat <b>Nomor stan</b>, lalu kurangi jumlahnya.
stan-nomor = Stan { $nomor }
stan-minta = minta panitia
stan-belum = belum
stan-tanya-beri = <b>{ $nama }</b> dapat nomor berapa? Yang bertanda ⇄ sudah dipakai: pemegangnya jadi tanpa nomor.
stan-tanya-pindah = <b>{ $nama }</b> sekarang nomor { $nomor }. Pindah ke mana? Yang bertanda ⇄ sudah dipakai: keduanya bertukar.
stan-tidak-bisa-panitia = Nomor itu tidak bisa diberikan: tempatnya sudah dilepas, atau acaranya sudah mulai.
stan-tanya-lepas = Nomor { $nomor } dipegang <b>{ $lain }</b>. Kalau diberikan ke <b>{ $nama }</b>, { $lain } melepasnya tanpa ganti. Tetap?
stan-tombol-tetap = Ya, tetap
stan-diberi = ✅ { $nama } dapat nomor { $nomor }.
stan-ditukar = Nomor { $lain } sekarang { $nomor }.
stan-lepas = { $lain } sekarang tanpa nomor.
stan-dikabari = { $nama } sudah dikabari.
stan-telepon = ☎️ { $nama } belum tahu, karena didaftarkan tanpa Telegram. Telepon, ya.
stan-kabar = 🏷 Panitia menetapkan stan { -sapaan } di <b>{ $judul }</b>: nomor <b>{ $nomor }</b>.
stan-kabar-pindah = 🏷 Stan { -sapaan } di <b>{ $judul }</b> dipindahkan panitia: dari nomor { $lama } menjadi <b>{ $nomor }</b>.
stan-kabar-lepas = 🏷 Stan nomor <b>{ $nomor }</b> di <b>{ $judul }</b> dipindahkan panitia ke orang lain, jadi { -sapaan } belum punya nomor. Maaf ya. Pilih nomor baru di acaranya, atau tunggu panitia.
simpan-stan = nomor stan
soal-tombol = ❓ Pertanyaan
soal-tombol-tambah = Tambah pertanyaan
soal-tombol-naik = ⬆ Naikkan { $nomor }
soal-tombol-hapus = 🗑 Hapus { $nomor }
soal-tombol-jawaban = Jawaban peserta
soal-tombol-berkas = Excel
soal-tombol-jawab = ❓ Jawab pertanyaan panitia
soal-tombol-ganti = Ganti jawaban saya
soal-daftar = <b>Pertanyaan untuk yang mendaftar di { $judul }</b>
soal-kosong = Belum ada. Boleh paling banyak { $paling }, misalnya ukuran kaus atau alat yang dibawa.
soal-baris = { $nomor }. { $isi } ({ $jenis })
soal-baris-wajib = { $nomor }. { $isi } ({ $jenis }, wajib)
soal-penuh = Pertanyaannya sudah { $paling }, tidak bisa ditambah.
soal-jadi = ✅ Pertanyaannya sudah ditambahkan.
soal-dihapus = ✅ Pertanyaannya sudah dihapus.
soal-sudah-ada-peserta = Sudah ada yang mendaftar, jadi pertanyaannya tidak bisa dihapus.
soal-isian-soal = Pertanyaan
soal-tanya-soal = Apa yang mau ditanyakan ke yang mendaftar?
soal-contoh-soal = Ukuran kaus berapa?
soal-isian-jenis = Cara menjawab
soal-tanya-jenis = Bagaimana orang menjawabnya?
soal-jenis-kata = Tulisan bebas
soal-jenis-ya-tidak = Ya atau tidak
soal-jenis-pilihan = Pilihan
soal-isian-pilihan = Pilihannya
soal-tanya-pilihan = Apa saja pilihannya? Tulis 2 sampai 6, dipisah koma.
soal-contoh-pilihan = S, M, L, XL
soal-salah-pilihan = Pilihannya harus 2 sampai 6, dan tidak boleh sama. Tulis sekali lagi, dipisah koma.
soal-isian-wajib = Wajib dijawab
soal-tanya-wajib = Wajib dijawab? Kalau tidak, orang boleh melewatinya.
soal-isian = Pertanyaan panitia
soal-tanya = Apa jawaban { -sapaan }?
soal-kenapa = Panitia menanyakannya supaya acaranya bisa disiapkan. Hanya panitia yang membacanya.
soal-contoh = Saya bawa mesin jahit sendiri
soal-formulir = pertanyaan panitia
soal-formulir-menunggu = Pertanyaan panitia masih menunggu: { $langkah }.
soal-formulir-batal = Baik, pertanyaannya tidak dijawab dulu. Pendaftaran { -sapaan } tidak berubah karena ini.
soal-dicatat = ✅ Jawabannya sudah dicatat untuk panitia.
soal-dilewati = Baik, dilewati.
soal-hilang = Pertanyaan itu sudah tidak ada.
soal-jawaban = <b>Jawaban peserta { $judul }</b>
soal-jawaban-orang = <b>{ $nama }</b> · { $kode }
soal-jawaban-baris = • { $tanya } { $jawab }
soal-berkas = Peserta <b>{ $judul }</b> dengan jawabannya. Isinya data pribadi, jangan diteruskan.
soal-tab = Peserta
soal-kolom = No | Nama | Usaha | Kecamatan | HP | Tiket | Keadaan | Stan
simpan-soal = pertanyaan acara
simpan-jawaban = jawaban untuk panitia acara
hadir-tombol = ☎ Belum menjawab: { $jumlah }
hadir-daftar = <b>Belum menjawab masih bisa hadir atau tidak di { $judul }: { $jumlah } orang.</b> Telepon, lalu ketuk jawabannya.
hadir-baris = • { $siapa }
hadir-tombol-bisa = ✅ { $nama } bisa
hadir-tombol-tidak = Tidak bisa
hadir-bisa = ✅ { $nama } tetap datang.
hadir-tidak = { $nama } tidak jadi datang. Tempatnya ditawarkan ke orang berikutnya.
hadir-terlambat = { $nama } sudah tidak punya tempat di acara ini.
hadir-kabar = Sesuai telepon tadi, { -sapaan } tidak jadi ikut <b>{ $judul }</b>. Kalau keliru, daftar lagi di acaranya.

### Acara, sisi dinas
tanda-perintah-acara-baru = Buat acara baru
tanda-perintah-kelola-acara = Kelola acara dinas
simpan-acara-perubahan = Perubahan acara
utama-tombol-acara = Acara
utama-acara = Acara berikutnya: { $judul }, { $saat }. { $keadaan }
utama-acara-kosong = Belum ada acara yang akan datang.
langkah-titik-acara = Titik petanya tidak jadi diubah.
salah-jadwal = Hari dan jamnya belum terbaca. Tulis misalnya: { $contoh }
salah-jadwal-hari = Harinya belum ada. Tulis hari dan jamnya, misalnya: { $contoh }
salah-jadwal-jam = Jamnya belum ada. Tulis hari dan jamnya, misalnya: { $contoh }
salah-jadwal-selesai = Sampai jam berapa? Tulis sekali lagi dengan jam selesainya, misalnya: { $contoh }
salah-jadwal-terbalik = Jam selesainya lebih awal dari jam mulainya. Tulis sekali lagi, misalnya: { $contoh }
salah-jadwal-tanggal = Tanggal itu tidak ada di kalender. Tulis sekali lagi, misalnya: { $contoh }
salah-jadwal-beda = { $tanggal } itu hari { $benar }, bukan { $tertulis }. Mana yang benar? Tulis sekali lagi.
kelola-judul = <b>Acara dinas</b>
kelola-kosong-datang = Belum ada acara yang terbit. Ketuk <b>Acara baru</b> untuk membuatnya.
kelola-kosong-konsep = Tidak ada konsep.
kelola-kosong-lewat = Belum ada acara yang sudah lewat.
kelola-rak-datang = Akan datang
kelola-rak-konsep = Konsep
kelola-rak-lewat = Lewat & batal
kelola-baris = • <b>{ $judul }</b>, { $saat }. { $keadaan }
kelola-keadaan = Terisi { $terisi }/{ $semua }
kelola-keadaan-antre = Terisi { $terisi }/{ $semua }, menunggu { $menunggu }
kelola-keadaan-daftar = Menunggu { $menunggu }, belum ada tempat yang dibuka
kelola-keadaan-dipilih = Menunggu dipilih panitia: { $menunggu } orang untuk { $semua } tempat
kelola-keadaan-konsep = Konsep dari { $nama }
kelola-keadaan-batal = ❌ Dibatalkan
kelola-hilang = Acara ini sudah tidak ada.
kelola-singkat-hilang = Sudah tidak ada
kelola-singkat-tutup = Tidak bisa diubah lagi
kelola-singkat-terbit = Sudah terbit
kelola-singkat-sudah-terbit = Sudah terbit sebelumnya
kelola-singkat-dihapus = Konsep dihapus
kelola-tidak-bisa-diubah = Acara ini sudah selesai atau dibatalkan, jadi tidak bisa diubah. Untuk mengadakannya lagi, ketuk <b>Salin</b>.
kelola-bukan-konsep = Acara ini sudah terbit, jadi tidak bisa dihapus. Kalau tidak jadi, batalkan dengan alasannya.
kelola-halaman-konsep = <b>Konsep.</b> Pemilik usaha belum melihatnya. Nanti tampilannya begini:
kelola-ada-nomor = 🏷 Stannya bernomor, dan pemilik usaha memilih nomornya sendiri.
kelola-ada-pertanyaan = ❓ Pertanyaan untuk yang mendaftar: { $jumlah }
kelola-fotonya = Fotonya:
kelola-konsep-jadi = ✅ Tersimpan sebagai konsep.
kelola-terbit = ✅ Acara sudah terbit. Pemilik usaha bisa melihatnya sekarang. Yang minta dikabari, dan yang mengikuti kabar seperti ini serta pernah hadir di acara serupa, saya beri tahu. Yang lain belum tahu: bagikan posternya atau teks WhatsApp-nya.
kelola-diubah = ✅ Sudah diubah.
kelola-diubah-dikabari = ✅ Sudah diubah. Yang punya kursi dan yang menunggu dikabari { $kapan }: yang lama dan yang baru.
kelola-kabar-sebentar = dalam beberapa menit
kelola-kabar-pagi = pada { $saat }, karena malam tidak ada kabar
kelola-tetap-terdaftar = Karena bidangnya dipilih, yang ikut tetap perlu usaha yang terdaftar di sini. Kalau semua boleh, kosongkan bidangnya di <b>Untuk siapa</b>.
kelola-batal-periksa =
    Acara ini dibatalkan, dan semua yang punya kursi atau mengantre dikabari dengan alasan ini. Tidak bisa dikembalikan.

    { $isi }
kelola-perlu-telepon = ☎ { $jumlah } orang tidak bisa dikabari lewat bot. Nomor yang mereka berikan ada di <b>Peserta</b>: telepon, ya.
kelola-tombol-ya-batalkan = Ya, batalkan acara
kelola-batal = ✅ Acara dibatalkan.
kelola-batal-dikabari = ✅ Acara dibatalkan. Yang punya kursi dan yang menunggu dikabari { $kapan }, dengan alasannya.
kelola-hapus-tanya = Hapus konsep <b>{ $judul }</b>? Isinya tidak bisa dikembalikan.
kelola-ubah-mana = Apa yang diubah?
kelola-ubah-mana-terbit = Apa yang diubah? Kalau waktu, tempat, biaya, atau bawaannya berubah, yang punya kursi dikabari.
kelola-tombol-baru = Acara baru
kelola-tombol-daftar = Daftar acara
kelola-tombol-terbitkan = Terbitkan
kelola-tombol-ubah = Ubah
kelola-tombol-hapus = Hapus konsep
kelola-tombol-ya-hapus = Ya, hapus
kelola-tombol-peserta = Peserta
kelola-tombol-batalkan = Batalkan acara
kelola-tombol-salin = Salin
kelola-tombol-ulang = Ulangi tiap minggu
kelola-tombol-titik = Titik peta
kelola-tombol-program = Program
kelola-tombol-tim = Panitia
kelola-tombol-tanpa-program = Tanpa program
kelola-tombol-tanpa-tim = Tanpa tim
kelola-tanya-program = Acara ini bagian dari program apa? Pemilik usaha menemukannya juga dari program itu.
kelola-tanya-tim = Tim mana yang menjadi panitia?
kelola-tanya-titik = Acaranya di mana? Kirim lokasinya: tekan 📎, pilih <b>Lokasi</b>, geser ke tempatnya, lalu kirim.
kelola-formulir = Acara baru
kelola-formulir-menunggu = Acara baru menunggu di: { $langkah }.
kelola-formulir-ubah = Perubahan acara
kelola-formulir-ubah-menunggu = Perubahan acara menunggu di: { $langkah }.
kelola-formulir-soal = Pertanyaan untuk pendaftar
kelola-formulir-soal-menunggu = Pertanyaan untuk pendaftar menunggu di: { $langkah }.
kelola-formulir-pembatalan = Pembatalan acara
kelola-formulir-pembatalan-menunggu = Pembatalan acara menunggu di: { $langkah }.
kelola-formulir-mingguan = Acara tiap minggu
kelola-formulir-mingguan-menunggu = Acara tiap minggu menunggu di: { $langkah }.
kelola-formulir-batal = Baik, acara baru tidak jadi dibuat.
kelola-periksa =
    <b>Sudah benar?</b>

    { $isi }

    Sesudah disimpan masih konsep: pemilik usaha belum melihatnya.
kelola-kenapa = Ini yang dibaca pemilik usaha sebelum mendaftar.
kelola-isian-judul = Nama acara
kelola-tanya-judul = Apa nama acaranya? Nama ini yang dibaca pemilik usaha.
kelola-contoh-judul = Pelatihan sulam tapis untuk pemula
kelola-isian-jenis = Jenis
kelola-tanya-jenis = Acara apa ini?
kelola-isian-isi = Isi acara
kelola-tanya-isi = Apa yang dilakukan di sana? Beberapa kalimat saja.
kelola-contoh-isi = Belajar menyulam tapis dari dasar, bahan disediakan.
kelola-isian-foto = Foto
kelola-tanya-foto = Ada foto atau gambarnya? Kirim di sini.
kelola-isian-jadwal = Waktu
kelola-tanya-jadwal =
    Kapan? Tulis hari dan jamnya, semua hari sekaligus, misalnya:
    • <i>Sabtu 12 Desember jam 9–15</i>
    • <i>1–4 Desember 2026, 09.00–15.00</i>
    Kalau jamnya berbeda, satu hari satu baris.
kelola-contoh-jadwal = 12 Desember jam 9–15
kelola-isian-tempat = Tempat
kelola-tanya-tempat = Di mana? Tulis nama tempat dan alamatnya. Tautan peta boleh ditempel di sini. Kalau lewat internet, tempel tautannya: hanya yang dapat kursi yang melihatnya.
kelola-contoh-tempat = Aula Kecamatan Kemiling, Jl. Imam Bonjol
kelola-isian-kapasitas-stan = Jumlah stan
kelola-isian-kapasitas = Kapasitas
kelola-tanya-kapasitas = Ada tempat untuk berapa? Tulis angkanya. Angka 0 berarti semua masuk daftar tunggu dulu.
kelola-contoh-kapasitas = 20
kelola-isian-satuan = Dihitung per
kelola-tanya-satuan = Yang dihitung orang atau stan?
kelola-satuan-orang = Orang
kelola-satuan-stan = Stan
kelola-isian-untuk = Untuk siapa
kelola-tanya-untuk = Untuk siapa? Centang bidang dan kecamatannya. Kalau untuk semua, lewati.
kelola-lewat = { $nama } dilewati. Bisa diisi nanti lewat tombol Ubah di halaman acaranya.
kelola-lewat-untuk = Untuk semua pemilik usaha.
kelola-isian-terdaftar = Usaha terdaftar
kelola-tanya-terdaftar = Apakah usahanya harus sudah terdaftar di sini?
kelola-isian-dipilih = Dipilih panitia
kelola-tanya-dipilih = Pesertanya dipilih panitia? Kalau ya, semua yang mendaftar menunggu dulu, lalu panitia memilih dan kepala menyetujui. Kalau tidak, yang lebih dulu mendaftar yang dapat.
kelola-isian-tutup = Batas daftar
kelola-tanya-tutup = Sampai kapan orang bisa mendaftar? Tulis tanggalnya, boleh dengan jamnya. Kalau dilewati: sampai acara dimulai.
kelola-contoh-tutup = 10 Desember jam 16.00
kelola-isian-biaya = Biaya
kelola-tanya-biaya = Berapa biaya untuk satu kursi atau stan? Dibayar ke panitia, bot tidak pernah menerima uang. Kalau gratis, lewati.
kelola-contoh-biaya = 50 ribu
kelola-lewat-biaya = Gratis.
kelola-isian-bawa = Yang dibawa
kelola-tanya-bawa = Apa yang harus dibawa?
kelola-contoh-bawa = Fotokopi KTP dan NIB
kelola-isian-per-orang = Kursi per orang
kelola-tanya-per-orang = Satu orang boleh mengambil berapa?
kelola-isian-tawaran = Waktu menjawab
kelola-tanya-tawaran = Kalau ada kursi kosong, yang menunggu punya berapa jam untuk menjawab? Tulis 1 sampai 168.
kelola-isian-alasan = Alasan batal
kelola-tanya-alasan = Kenapa dibatalkan? Semua yang punya kursi membacanya. Sesudah ini masih saya tanyakan sekali lagi.
kelola-contoh-alasan = Aula dipakai untuk pengungsi banjir
kelola-isian-sampai = Diulang sampai
kelola-tanya-sampai = Diulang setiap minggu sampai tanggal berapa? Hari dan jamnya tetap sama.
kelola-contoh-sampai = 30 Juni
kelola-isian-libur = Lewati hari libur
kelola-tanya-libur = Kalau harinya jatuh pada hari libur, dilewati?
kelola-salah-lewat = Waktunya sudah lewat. Tulis hari dan jam yang masih akan datang.
kelola-salah-jauh = Itu lebih dari dua tahun lagi. Tulis hari yang lebih dekat.
kelola-salah-tumpang = Ada dua hari atau jam yang bertumpuk. Tulis sekali lagi.
kelola-salah-tutup-akhir = Batas daftarnya sesudah acara dimulai. Tulis tanggal atau jam yang lebih awal, atau lewati.
kelola-salah-tutup-lewat = Batas daftarnya sudah lewat. Tulis tanggal yang masih akan datang, atau lewati.
kelola-salah-tempat = Tempatnya belum ada. Tulis nama tempatnya, atau tempel tautan untuk acara lewat internet.
kelola-salah-foto = Itu dokumen, bukan foto. Kirim sebagai foto, atau lewati.
kelola-salah-minggu = Sampai hari itu belum ada minggu berikutnya. Tulis tanggal yang lebih jauh, paling sedikit seminggu sesudah acara ini.
kelola-salah-kapasitas = Sudah ada { $terisi } tempat yang dipakai. Jumlahnya tidak bisa di bawah itu.
kelola-peserta = <b>Peserta { $judul }</b>
kelola-peserta-kosong = Belum ada yang mendaftar.
kelola-peserta-pasti = <b>Punya kursi: { $jumlah }</b>
kelola-peserta-ditawari = <b>Sedang ditawari: { $jumlah }</b>
kelola-peserta-menunggu = <b>Menunggu: { $jumlah }</b>
kelola-peserta-tidak = <b>Tidak jadi: { $jumlah }</b>
kelola-peserta-baris = { $nomor }. { $siapa } · { $kode }
kelola-peserta-telepon = ☎ { $telepon }
kelola-peserta-tanpa-chat = (belum pakai bot)
kelola-ulang-jadi = ✅ { $jumlah } acara lagi sudah dibuat.
kelola-ulang-hari = Harinya: { $daftar }.
kelola-ulang-terbit = Semuanya langsung terbit, seperti acara ini.
kelola-ulang-libur = Dilewati karena libur: { $daftar }.
kelola-ulang-tidak = Tidak ada acara baru yang dibuat.
kelola-ulang-sudah = Sudah ada sebelumnya: { $daftar }.
kelola-ulang-paling = Sekali jalan paling banyak { $paling } minggu. Untuk meneruskan, ketuk <b>Ulangi tiap minggu</b> di acara yang terakhir.
kelola-kabar-batal =
    Maaf, acara <b>{ $judul }</b> ({ $saat }) dibatalkan.

    Alasannya: { $alasan }

    Berkas di atas menghapusnya dari kalender HP.
kelola-kabar-berubah =
    Ada yang berubah di acara <b>{ $judul }</b>.

    { $isi }

    Berkas di atas memperbarui kalender HP.

    <b>Masih bisa hadir?</b>
kelola-kabar-berubah-antre =
    Ada yang berubah di acara <b>{ $judul }</b>.

    { $isi }
kelola-kabar-baris =
    <b>{ $nama }</b>
    Tadinya: { $lama }
    Sekarang: { $baru }
kelola-salin-isi = Isinya sama dengan <b>{ $judul }</b>, hanya waktunya yang baru.
kelola-tombol-poster = Poster QR
kelola-tombol-pesan = Teks WhatsApp
kelola-tombol-pintu = 🚪 Pintu
kelola-tombol-acara-ini = Kembali ke acara
kelola-bagikan-tidak = Acara ini sudah selesai atau dibatalkan, jadi tidak dibagikan lagi.
kelola-poster = Poster <b>{ $judul }</b> untuk dicetak, selembar A4.
kelola-poster-gambar = Poster yang sama sebagai gambar, untuk diteruskan.
kelola-poster-ajakan = Pindai untuk mendaftar
kelola-poster-untuk = Untuk { $siapa }
kelola-poster-untuk-terdaftar = usaha yang terdaftar
kelola-poster-gratis = Gratis
kelola-poster-biaya = Biaya { $jumlah }, dibayar di tempat
kelola-pesan =
    { $isi }

    Daftar lewat bot resmi: { $tautan }
kelola-pesan-whatsapp = buka WhatsApp
kelola-pesan-cara = Teruskan pesan di atas, atau { $bagikan } dan pilih grupnya.
langkah-surat-acara = Baik, suratnya tidak jadi dibaca.
kelola-tombol-surat = Tempel surat
kelola-tombol-isi-sendiri = Isi sendiri
kelola-surat-tanya = Tempel atau teruskan isi surat atau pesan WhatsApp acaranya di sini. Saya baca, lalu { -sapaan } periksa.
kelola-surat-kosong = Saya belum menemukan acara di situ. Kirim isi suratnya sebagai tulisan, atau isi sendiri satu per satu.
kelola-surat-dibaca = Begini yang saya baca.
kelola-surat-betulkan-ketuk = Kalau ada yang keliru, ketuk <b>Ubah</b>.
kelola-surat-betulkan-tulis = Kalau ada yang keliru, tulis misalnya: <b>ubah { $contoh }</b>. Yang belum ada saya tanyakan.
kelola-surat-di-judul = Sepertinya ini isi surat atau pesan acara. Saya baca, lalu { -sapaan } periksa? Kalau bukan, tulis nama acaranya saja.
kelola-tombol-baca-surat = 📄 Ya, baca suratnya
kelola-surat-baris = • { $nama }: { $isi }
kelola-surat-ragu-jadwal = Hari atau jamnya belum jelas. Sebentar lagi saya tanyakan.
kelola-surat-ragu-beberapa = Di situ ada lebih dari satu acara. Ini baru yang pertama: kirim yang lain setelah yang ini selesai.
kelola-surat-ragu = ⚠️ { $isi }
kelola-surat-ragu-kapasitas = Ada dua jumlah: { $satu } dan { $lain }. Yang benar berapa?
kelola-surat-ragu-biaya = Tertulis gratis, tetapi ada juga biaya { $jumlah }. Saya tulis gratis dulu. Kalau keliru, ubah dari halaman acaranya.
kelola-surat-ragu-tutup = Batas daftarnya sesudah acara dimulai, jadi tidak saya pakai.
### Acara, sesudahnya: penilaian dan hasil
kesan-berkas = Penilaian acara
kesan-simpan = Penilaian acara
kesan-tanya = Terima kasih sudah datang ke <b>{ $acara }</b>. Berguna?
kesan-ubah = Penilaian { -sapaan } untuk <b>{ $acara }</b> mau diubah? Ketuk yang baru.
kesan-ya = 🙂 Berguna
kesan-lumayan = 😐 Lumayan
kesan-tidak = 🙁 Tidak
kesan-tercatat = Tercatat: <b>{ $nilai }</b>. Terima kasih, ini membantu <b>{ $acara }</b> berikutnya.
kesan-omzet = Omzet: <b>{ $omzet }</b>
kesan-omzet-tanya =
    Kira-kira berapa omzet di bazar itu? Panitia hanya melihat jumlah orang di tiap pilihan, tanpa nama.
kesan-pesan = Pesan { -sapaan }: <i>{ $pesan }</i>
kesan-pesan-tanya = Apa yang mau disampaikan tentang <b>{ $acara }</b>? Tulis satu pesan. Panitia membacanya tanpa nama, begitu ada tiga penilaian.
kesan-lewat = Penilaian <b>{ $acara }</b> sudah ditutup, dua minggu sesudah ditanyakan. Kalau masih ada yang mau disampaikan, tanyakan ke petugas.
kesan-tombol-pesan = ✍ Tulis pesan
kesan-tombol-pesan-lain = ✍ Ganti pesan
kesan-tombol-ubah = Ubah penilaian
omzet-500-ribu = Sampai 500 ribu
omzet-1-juta = 500 ribu–1 juta
omzet-3-juta = 1–3 juta
omzet-10-juta = 3–10 juta
omzet-lebih = Di atas 10 juta
omzet-tidak-bilang = Tidak mau bilang
langkah-pesan-acara = Baik, pesannya tidak jadi ditulis. Penilaiannya tetap tercatat.
hasil-judul = <b>Hasil: { $acara }</b>
hasil-hadir = Hadir: <b>{ $hadir }</b> dari { $kursi } orang yang punya kursi atau datang langsung.
hasil-tidak-hadir = Tidak hadir: { $jumlah }
hasil-belum-ditutup = Belum tercatat hadir: { $jumlah }. Kehadirannya belum ditutup.
hasil-sesi = Hadir per sesi: { $isi }
hasil-lain = Keluar: { $keluar }, tidak menjawab tawaran: { $lewat }, ditolak: { $ditolak }, masih menunggu: { $menunggu }
hasil-kecamatan = Hadir per kecamatan: { $isi }
hasil-bidang = Hadir per bidang: { $isi }
hasil-tanpa-kecamatan = tanpa kecamatan
hasil-tanpa-usaha = tanpa usaha terdaftar
hasil-lainnya = lainnya
hasil-omzet-lain = pilihan lain
hasil-nilai-belum = Penilaian peserta ditanyakan sehari sesudah acara.
hasil-nilai-sedikit = Penilaian ditanyakan ke { $diminta } orang. Hasilnya muncul begitu ada { $batas } jawaban, supaya tidak ketahuan siapa.
hasil-nilai = Penilaian: { $isi } ({ $jumlah } dari { $diminta } menjawab)
hasil-omzet = Omzet: { $isi }
hasil-omzet-sedikit = Omzet muncul begitu ada { $batas } jawaban.
hasil-pesan = “{ $pesan }”
hasil-pesan-lagi = dan { $jumlah } pesan lagi di XLSX
hasil-tombol-grafik = Grafik
hasil-tombol-xlsx = XLSX
hasil-grafik = <b>{ $acara }</b>: hadir { $hadir } dari { $kursi }.
hasil-grafik-semua = Semua
hasil-grafik-hadir = Hadir
hasil-grafik-kursi = Punya kursi
hasil-lembar = Hasil <b>{ $acara }</b>, tanpa nama. Kelompok di bawah tiga orang digabung.
hasil-lembar-bidang = Bidang
hasil-lembar-nilai = Penilaian
hasil-kolom-angka = Hal | Jumlah
hasil-kolom-kelompok = Kelompok | Punya kursi | Hadir
hasil-kolom-kursi = Punya kursi atau datang langsung
hasil-kolom-hadir = Hadir
hasil-kolom-tidak = Tidak hadir
hasil-kolom-keluar = Keluar
hasil-kolom-lewat = Tidak menjawab tawaran
hasil-kolom-ditolak = Ditolak
hasil-kolom-menunggu = Masih menunggu
kelola-tombol-hasil = Hasil
kelola-tombol-sertifikat = Sertifikat
sertifikat-halaman = <b>Sertifikat: { $acara }</b>
sertifikat-semua = Untuk semua yang tercatat hadir.
sertifikat-syarat = Untuk yang hadir di paling sedikit <b>{ $perlu } dari { $semua } sesi</b> ({ $bagian } %).
sertifikat-ubah = Mau diubah? Pilih di bawah. Bisa sampai kehadiran ditutup.
sertifikat-tetap = Kehadirannya sudah ditutup, jadi syaratnya tetap.
sertifikat-jumlah = Berhak: { $berhak }. Sudah dibuat: { $dibuat }. Ditarik: { $ditarik }.
sertifikat-nanti = Sesudah kehadiran ditutup, yang berhak mengecek namanya, lalu sertifikatnya dikirim.
sertifikat-pilihan = { $bagian } % · { $perlu } sesi
sertifikat-singkat-jadi = Syaratnya sudah diubah
serupa-berkas = Acara yang pernah ditawarkan
serupa-kabar = 🔔 Ada { $jenis } baru: <b>{ $judul }</b>, { $saat }. { -sapaan } pernah ikut { $dulu }, jadi mungkin cocok.
riwayat-tombol = 🗂 Acara yang sudah lewat
riwayat-judul = 🗂 <b>Acara yang sudah lewat</b>
riwayat-kosong = Belum ada acara yang pernah { -sapaan } ikuti.
riwayat-baris = • <b>{ $judul }</b>, { $hari }: { $keadaan }
riwayat-hadir = hadir
riwayat-hadir-sesi = hadir { $hadir } dari { $semua } sesi
riwayat-tidak-hadir = tidak tercatat hadir
riwayat-belum-ditutup = kehadirannya belum ditutup panitia
riwayat-sertifikat = 📜 Sertifikat
riwayat-nilai = 🙂 Penilaian
bulan-acara = Acara: <b>{ $jumlah }</b> ({ $lalu }), yang hadir <b>{ $hadir }</b> ({ $hadir_lalu })
lembar-acara = Acara
lembar-acara-jumlah = Acara yang selesai
lembar-acara-hadir = Yang hadir di acara
lembar-acara-kolom = Acara | Jenis | Mulai | Punya kursi | Hadir | Tidak hadir | Berguna | Menilai
## Poster, angkanya, dan tombol bagikan
tombol-bagikan = Bagikan
bagikan-teks = { $judul }. Tekan tautannya untuk membuka.
sisip-tombol = Buka di bot
sisip-tanya = Tidak ketemu? Tanya di bot
sisip-acara-sumber = <i>Dari dinas, per { $hari }.</i>
tanda-perintah-poster = Poster dengan kode QR
utama-tombol-poster = Poster
langkah-poster = Baik, posternya tidak jadi dibuat.
simpan-poster = Poster yang sudah dicabut
simpan-poster-angka = Angka poster per minggu
poster-judul = <b>Poster</b>. Satu tempat punya satu kode, jadi terlihat tempat mana yang mengajak orang.
poster-kosong = Belum ada poster.
poster-baris = • { $tempat } → { $tujuan } · { $kode }: dibuka { $dibuka } orang
poster-baris-lama = • { $tempat } → { $tujuan } · { $kode }: sudah dicabut, dulu dibuka { $dibuka } orang
poster-tanda-batal = (acara dibatalkan)
poster-tanda-lewat = (acara sudah lewat)
poster-acara-batal = Acaranya dibatalkan, jadi lembarnya tidak saya kirim lagi. Kalau masih tertempel, lepas, lalu cabut di sini.
poster-acara-lewat = Acaranya sudah lewat, jadi lembarnya tidak saya kirim lagi. Kalau masih tertempel, lepas, lalu cabut di sini.
poster-masih-tergantung = 🖼 Poster yang masih tertempel dengan keterangan lama: { $jumlah } lembar ({ $tempat }). Ganti atau lepas, lalu urus lewat /poster.
poster-tombol-buat = Buat poster
poster-tombol-angka = Angka semua
poster-tombol-semua = Semua poster
poster-tombol-ini = Poster ini
poster-tombol-lagi = Kirim posternya
poster-tombol-grafik = Grafik
poster-tombol-xlsx = XLSX
poster-tombol-cabut = Cabut poster
poster-tombol-ya-cabut = Ya, cabut
poster-ke-mana = Yang memindai poster ini dibawa ke mana?
poster-tombol-depan = Halaman depan bot
poster-tombol-program = Satu program
poster-tombol-acara = Satu acara
poster-tombol-daftar = Pendaftaran usaha
poster-tombol-kabar = Langganan kabar
poster-program-mana = Program yang mana?
poster-acara-mana = Acara yang mana?
poster-acara-kosong = Belum ada acara yang terbit. Terbitkan dulu lewat /kelola_acara.
poster-di-mana = Poster untuk <b>{ $tujuan }</b> mau ditempel di mana? Tulis nama tempatnya, misalnya Pasar Tugu atau Kelurahan Sidodadi.
poster-tempat-lagi = Tulis nama tempatnya saja, paling banyak { $paling } huruf.
poster-cetak = Poster untuk <b>{ $tempat }</b>, selembar A4 siap cetak.
poster-gambar = Poster yang sama sebagai gambar. Tautan pendeknya: { $tautan }
poster-kartu =
    <b>Poster di { $tempat }</b>
    Membuka: { $tujuan }
    Tautan: { $tautan }
poster-dibuat = Dibuat { $saat }.
poster-dibuat-oleh = Dibuat { $nama }, { $saat }.
poster-dicabut = Dicabut { $saat }.
poster-cabut-tanya = Cabut poster di <b>{ $tempat }</b>? Yang memindainya nanti tetap dibawa ke tujuannya, tetapi tidak dihitung lagi.
poster-cabut-jadi = Posternya sudah dicabut. Angkanya tetap tersimpan.
poster-minggu = Mulai { $minggu }: { $isi }
poster-jumlah = <b>Semuanya</b>: { $isi }
poster-langkah = dibuka { $dibuka }, bertanya { $bertanya }, ikut kabar { $kabar }, mendaftar { $daftar }, ikut acara { $acara }
poster-angka-kosong = Belum ada yang memindai.
poster-angka-judul = <b>Angka semua poster</b>, per minggu. Satu orang dihitung sekali per poster, dan namanya tidak dicatat.
poster-grafik = <b>{ $judul }</b>, delapan minggu terakhir
poster-grafik-dibuka = Orang yang membuka
poster-grafik-lanjut = Langkah sesudahnya (bukan orang)
poster-lembar = Angka poster
poster-kolom = Minggu | Tempat | Kode | Membuka | Dibuka | Bertanya | Ikut kabar | Mendaftar usaha | Ikut acara
tautan-tak-dikenal = Kode itu tidak saya kenal: mungkin salah ketik, atau sudah tidak berlaku. Tidak apa-apa, silakan lanjut dari sini.
poster-di-formulir = Itu kode poster: <b>{ $tujuan }</b>. Mau dibuka? Isian formulirnya tetap tersimpan.
poster-tombol-buka = Buka
poster-lama = Poster itu sudah tidak dipakai, tetapi botnya tetap bisa membantu. Silakan pilih dari sini.
poster-kertas-depan-jenis = Punya usaha di { -kota }?
poster-kertas-depan = Tanya izin, modal, dan pelatihan
poster-kertas-daftar-jenis = Punya usaha di { -kota }?
poster-kertas-daftar = Daftarkan usahanya dari HP
poster-kertas-kabar-jenis = Kabar untuk pelaku usaha
poster-kertas-kabar = Pelatihan, bazar, dan bantuan
poster-kertas-program-jenis = Program untuk pelaku usaha
poster-kertas-baris = Dijawab lewat Telegram, kapan saja
poster-kertas-gratis = Bertanya gratis
poster-kertas-gratis-daftar = Mendaftar gratis
poster-kertas-gratis-kabar = Ikut kabar gratis
poster-kertas-ajakan = Pindai dengan kamera HP
poster-kertas-ajakan-kabar = Pindai untuk ikut kabar
## Panitia memilih peserta
langkah-alasan-panitia = Baik, alasannya tidak jadi ditulis.
pilih-berkas = keputusan panitia acara
pilih-simpan = keputusan panitia acara
pilih-simpan-undian = undian peserta acara
pilih-tombol = 🗳 Pilih peserta
pilih-selesai = Acara ini tidak sedang menunggu keputusan panitia: sudah diputuskan, sudah lewat, atau pesertanya tidak dipilih.
pilih-judul =
    🗳 <b>Pilih peserta { $judul }</b>
    Keputusannya ditunggu paling lambat { $saat }.
pilih-hitungan =
    Tempat: { $kursi }, sisa { $sisa }
    ✅ Diterima: { $terima }
    🕒 Cadangan: { $cadangan }
    ✖️ Tidak: { $tolak }
    ❔ Belum diputuskan: { $belum }
pilih-masih-dibuka = Pendaftaran masih dibuka sampai { $saat }. Memilih sudah boleh, menyetujui setelah ditutup.
pilih-di-kepala = 📨 Pilihan ini sedang menunggu persetujuan kepala. Kalau diubah, kirim lagi.
pilih-tombol-lanjut = Pilih satu per satu
pilih-tombol-undi = 🎲 Undi sisanya
pilih-tombol-hasil = Lihat hasil
pilih-tombol-undian = 🎲 Catatan undian
pilih-tombol-setujui = ✅ Setujui dan kabari semua
pilih-tombol-kembalikan = Kembalikan
pilih-tombol-kirim = Kirim ke kepala
pilih-tombol-lihat = Lihat pilihan
pilih-tombol-ubah = Ubah satu per satu
pilih-hasil = <b>Hasil sementara { $judul }</b>
pilih-baris-terima = ✅ { $siapa }
pilih-baris-cadangan = 🕒 { $siapa }
pilih-baris-tolak = ✖️ { $siapa }: { $alasan }
pilih-baris-belum = ❔ { $siapa }
pilih-calon =
    <b>{ $judul }</b>
    Calon { $nomor } dari { $semua } · sisa tempat { $sisa }
pilih-calon-siapa = 👤 <b>{ $nama }</b>
pilih-calon-usaha = 🏪 { $usaha }
pilih-calon-jumlah = Minta { $jumlah } tempat
pilih-calon-pertama = 🌱 Belum pernah ikut acara dinas
pilih-calon-riwayat = Acara sebelumnya: dapat tempat { $ikut } kali, hadir { $hadir }, tidak datang { $absen }
pilih-sudah-terima = Keputusan sekarang: ✅ diterima
pilih-sudah-cadangan = Keputusan sekarang: 🕒 cadangan
pilih-sudah-tolak = Keputusan sekarang: ✖️ tidak. Alasannya: { $alasan }
pilih-tombol-terima = ✅ Terima
pilih-tombol-cadangan = 🕒 Cadangan
pilih-tombol-tolak = Tidak, karena …
pilih-tombol-sebelum = ‹ Sebelumnya
pilih-tombol-sesudah = Sesudahnya ›
pilih-tombol-ringkas = Ringkasan
pilih-kursi-habis = ⚠️ Tempatnya tinggal { $sisa }, jadi belum bisa diterima. Jadikan cadangan, atau ubah keputusan yang lain dulu.
pilih-dicatat-terima = ✅ { $nama } diterima.
pilih-dicatat-cadangan = 🕒 { $nama } cadangan.
pilih-dicatat-tolak = ✖️ { $nama } tidak diterima.
pilih-kenapa = Kenapa <b>{ $nama }</b> tidak diterima? Alasannya dibaca oleh pemiliknya setelah kepala menyetujui.
pilih-tombol-sebab-penuh = Peminat lebih banyak dari tempat
pilih-tombol-sebab-pernah = Didahulukan yang belum pernah
pilih-tombol-sebab-sasaran = Bukan sasaran acara ini
pilih-tombol-sebab-lengkap = Syaratnya belum lengkap
pilih-tombol-tulis = Tulis sendiri
pilih-sebab-penuh = Peminatnya lebih banyak dari tempat yang ada.
pilih-sebab-pernah = Kali ini didahulukan yang belum pernah ikut.
pilih-sebab-sasaran = Acara ini untuk jenis usaha yang lain.
pilih-sebab-lengkap = Syarat untuk acara ini belum lengkap.
pilih-tulis = Tulis alasannya untuk <b>{ $nama }</b>, satu dua kalimat yang ramah.
pilih-tulis-lagi = Alasannya terlalu pendek atau terlalu panjang. Tulis satu dua kalimat.
pilih-undi-kosong = Semua sudah diputuskan, jadi tidak ada yang diundi.
pilih-undi-tanya = Undi { $jumlah } orang yang belum diputuskan untuk { $sisa } tempat? Yang tidak kebagian jadi cadangan menurut urutan undian. Undiannya dicatat dan bisa diulang.
pilih-tombol-ya-undi = Ya, undi
pilih-undian =
    🎲 <b>Undian ke-{ $ke }, { $judul }</b>
    Nomor undian { $nomor }, oleh { $petugas }, { $saat }. Diulang sekarang dengan nomor yang sama, urutannya:

    { $isi }
pilih-undian-baris = { $nomor }. { $siapa }
pilih-undian-keluar = (sudah keluar)
pilih-singkat-terkirim = Sudah dikirim
pilih-terkirim = 📨 Sudah dikirim ke kepala. Belum ada yang dikabari sebelum disetujui.
pilih-kabar-kepala = 🗳 { $petugas } sudah memilih peserta <b>{ $judul }</b>. Tolong dilihat dan disetujui. Belum ada yang dikabari.
pilih-kabar-kembali = 🗳 { $kepala } meminta pilihan peserta <b>{ $judul }</b> dilihat lagi.
pilih-dikembalikan = Sudah dikembalikan ke panitia.
pilih-setujui-tanya =
    { $hitungan }

    Setujui dan kabari semua? Ini tidak bisa ditarik. Yang belum diputuskan ({ $belum }) menjadi cadangan di urutan belakang. Tempat yang tersisa langsung ditawarkan ke cadangan.
pilih-tombol-ya-setujui = Ya, setujui
pilih-disetujui = ✅ Disetujui. Semua dikabari { $kapan }: yang diterima, cadangan, dan yang tidak, dengan alasannya.
pilih-disetujui-telepon = ✅ Disetujui. Semua yang memakai bot ini dikabari { $kapan }. { $jumlah } orang lain perlu ditelepon: buka <b>Daftar telepon</b> di halaman acaranya.
pilih-ingat = 🗳 <b>{ $judul }</b>: { $jumlah } orang menunggu keputusan panitia, paling lambat { $saat }.
pilih-kabar-terima = 🎉 { -sapaan } diterima di <b>{ $judul }</b>! Tiketnya di bawah ini.
pilih-kabar-cadangan = 🕒 { -sapaan } menjadi cadangan nomor { $nomor } untuk <b>{ $judul }</b>. Kalau ada tempat kosong, saya kabari.
pilih-kabar-cadangan-dulu = 🕒 { -sapaan } menjadi cadangan untuk <b>{ $judul }</b>, dan sekarang ada tempat kosong. Tawarannya ada di bawah.
pilih-kabar-tolak =
    Maaf, { -sapaan } belum diterima di <b>{ $judul }</b>.

    Alasannya: { $alasan }
## Peserta dari telepon, WhatsApp, atau Excel
langkah-daftar-peserta = Baik, daftar pesertanya tidak jadi dibaca.
peserta-tombol-daftar = Tambah dari daftar
peserta-tombol-telepon = ☎ Daftar telepon
peserta-daftar-tanya =
    Tempel atau teruskan daftar peserta <b>{ $judul }</b> di sini, satu orang satu baris. Urutannya bebas:
    <i>Rohmah, 081234567890, Keripik Rohmah, Kemiling</i>
    Berkas Excel (.xlsx) atau CSV juga boleh dikirim ke sini, paling banyak { $paling } baris. Belum ada yang disimpan sebelum { -sapaan } periksa.
peserta-daftar-kosong = Belum ada nama yang terbaca. Tulis satu orang satu baris, misalnya <i>Rohmah, 081234567890</i>.
peserta-daftar-berkas = Yang ini belum bisa saya baca. Saya membaca daftar dari berkas Excel (.xlsx) atau CSV; kalau daftarnya gambar, PDF, atau surat, salin barisnya lalu tempel di sini sebagai tulisan.
peserta-berkas-dibaca = ⏳ Berkasnya saya baca dulu, sebentar ya. Belum ada yang disimpan.
peserta-berkas-besar = Berkasnya terlalu besar, jadi belum ada yang dibaca. Kirim berkas paling besar { $paling } MB yang isinya daftar peserta saja, tanpa gambar.
peserta-berkas-hilang = Berkas itu sudah tidak ada di Telegram. Kirim sekali lagi ya.
peserta-berkas-gagal = Berkasnya belum berhasil diambil dari Telegram, jadi belum ada yang disimpan. Kirim sekali lagi ya.
peserta-berkas-terkunci = Berkasnya memakai kata sandi, jadi belum bisa dibuka. Simpan tanpa kata sandi lalu kirim lagi, atau salin barisnya dan tempel di sini.
peserta-berkas-lama = Berkas Excel model lama (.xls) belum bisa saya baca. Simpan sebagai .xlsx lalu kirim lagi, atau salin barisnya dan tempel di sini.
peserta-berkas-rusak = Berkasnya tidak bisa dibuka, mungkin rusak. Simpan sekali lagi sebagai .xlsx lalu kirim, atau salin barisnya dan tempel di sini.
peserta-berkas-kosong = Lembar pertama berkas itu kosong. Pindahkan daftarnya ke lembar pertama lalu kirim lagi.
peserta-daftar-banyak = Itu terlalu banyak untuk sekali kirim, jadi belum ada yang dibaca. Kirim paling banyak { $paling } orang, sisanya menyusul.
peserta-daftar-dibaca = Begini yang terbaca untuk <b>{ $judul }</b>:
peserta-daftar-dikenal = <b>Sudah terdaftar di sini: { $jumlah }</b>
peserta-daftar-baru = <b>Baru: { $jumlah }</b>
peserta-daftar-dobel = <b>Sudah ikut atau tertulis dua kali, dilewati: { $jumlah }</b>
peserta-daftar-tak-terbaca = <b>Belum terbaca, dilewati: { $jumlah }</b>. Namanya belum ada, atau nomor HP-nya keliru.
peserta-daftar-baris = • { $isi }
peserta-daftar-baris-ke = baris { $nomor }: { $isi }
peserta-daftar-lagi = … dan { $jumlah } lagi
peserta-daftar-sisa = Tempat kosong sekarang: { $sisa }. Yang tidak kebagian masuk daftar tunggu, urut seperti di daftar ini.
peserta-daftar-tanpa-hp = ⚠️ { $jumlah } orang tanpa nomor HP. Tetap bisa disimpan, tetapi tidak bisa ditelepon.
peserta-daftar-belum-disimpan = Belum ada yang disimpan. Sudah benar?
peserta-daftar-tidak-ada = Tidak ada yang bisa ditambahkan dari daftar ini.
peserta-daftar-tombol-simpan = ✅ Simpan { $jumlah } orang
peserta-daftar-tombol-ganti = Ganti daftar
peserta-daftar-tutup = Acara ini sudah selesai atau belum terbit, jadi pesertanya tidak bisa ditambah dari daftar.
peserta-daftar-berganti = Tombol tadi milik daftar yang lama, jadi belum ada yang disimpan. Daftar yang terakhir dikirim:
peserta-daftar-lupa = Daftarnya sudah disimpan, atau sudah terlalu lama. Kalau masih ada yang mau ditambahkan, ketuk <b>Tambah dari daftar</b> lagi.
peserta-daftar-jadi = ✅ Sudah disimpan: { $dapat } orang dapat tempat, { $menunggu } orang masuk daftar tunggu.
peserta-daftar-kabar = 🎉 Panitia sudah mencatat { -sapaan } di acara <b>{ $judul }</b>. Tiketnya ada di halaman acaranya. Kalau tidak jadi ikut, lepas tempatnya ya.
peserta-daftar-kabar-antre = Panitia sudah memasukkan { -sapaan } ke daftar tunggu acara <b>{ $judul }</b>. Begitu giliran { -sapaan }, saya kabari.
peserta-telepon = <b>Yang perlu ditelepon, { $judul }: { $jumlah } orang</b>
peserta-telepon-pengingat = ⏰ Tiga hari lagi. Orang-orang ini tidak memakai bot, jadi hanya bisa diingatkan lewat telepon.
peserta-telepon-baris = • { $siapa } ({ $keadaan })
peserta-telepon-lagi = … dan { $jumlah } lagi, semuanya ada di Excel
peserta-telepon-pasti = punya tempat
peserta-telepon-ditawari = sedang ditawari
peserta-telepon-menunggu = menunggu
peserta-telepon-kosong = Semua peserta memakai bot ini, jadi tidak ada yang perlu ditelepon.
peserta-telepon-tawaran = ☎ Ada tempat kosong di <b>{ $judul }</b> untuk { $siapa }. Tolong ditelepon, lalu ketuk jawabannya. Tempatnya dijaga sampai { $saat }.
peserta-telepon-tombol-mau = ✅ Mau ikut
peserta-telepon-tombol-mau-nama = ✅ { $nama } mau
peserta-telepon-tombol-tidak = Tidak jadi
peserta-telepon-tombol-berkas = Excel
peserta-telepon-tab = Telepon
peserta-telepon-kolom = No | Nama | Usaha | Kecamatan | Telepon | Kode tiket | Keadaan | Catatan
peserta-telepon-berkas = Daftar telepon <b>{ $judul }</b>. Isinya nomor pribadi: jangan diteruskan.
peserta-telepon-jadi = ✅ { $nama } ikut, tempatnya sudah pasti.
peserta-telepon-tidak-jadi = { $nama } tidak ikut. Tempatnya ditawarkan ke orang berikutnya.
peserta-telepon-terlambat = Tempat untuk { $nama } sudah tidak ditawarkan lagi: sudah dijawab, atau waktunya lewat.
acara-dari-panitia = 🎫 Panitia sudah lebih dulu mencatat { -sapaan } lewat nomor ini di: <b>{ $acara }</b>. Lihat di /acara.
## Pintu acara: tiket dan kehadiran
tanda-perintah-pintu = Pintu acara: catat yang hadir
berkas-kehadiran = Kehadiran di acara
simpan-kehadiran = Kehadiran di acara
langkah-pintu = Baik, pintunya saya tutup di HP ini. Yang sudah dicatat tetap tersimpan.
langkah-datang-langsung = Tidak jadi. Tidak ada yang dicatat.
pintu-pilih-acara = <b>Pintu acara.</b> Acara yang mana?
pintu-tak-ada = Belum ada acara yang pintunya bisa dibuka. Acara muncul di sini dua hari sebelum mulai.
pintu-hari = Hari { $nomor }
pintu-sesi = Sesi { $nomor }
pintu-sesi-baris = { $sesi }: { $saat }
pintu-sesi-lagi = dan { $jumlah } hari lagi
pintu-hitung = <b>Hadir { $hadir }/{ $semua }</b>
pintu-hitung-sesi = <b>Hadir { $hadir }/{ $semua } · { $sesi }</b>
pintu-judul = { $acara } · { $saat }
pintu-cara = Ketuk nama untuk mencatat hadir, ketuk lagi untuk membatalkan. Bisa juga tulis kode tiket, 4 angka terakhir HP, atau nama.
pintu-cara-belakangan = Sesi ini sudah selesai. Ketuk nama untuk mencatat dari kertas: jamnya jam mulai. Untuk jam lain, tulis kode dan jamnya, misalnya <i>T7M2PQA 08.50</i>.
pintu-tamu-kosong = Belum ada yang punya kursi. Yang datang tetap bisa dicatat.
pintu-belum-buka = Pintunya belum buka. Kehadiran bisa dicatat mulai dua jam sebelum acara.
pintu-sudah-ditutup = Kehadiran acara ini sudah ditutup.
pintu-acara-batal = Acara ini dibatalkan.
pintu-sesi-hilang = Sesi ini tidak ada lagi. Mungkin jadwalnya diubah.
pintu-selesai = Selesai di HP ini. Semua yang dicatat untuk <b>{ $acara }</b> tersimpan.
pintu-tombol-tiket = 🎫 Tiket
pintu-tombol-cari = Cari
pintu-tombol-langsung = Datang langsung
pintu-tombol-selesai = Selesai
pintu-tombol-buka-lagi = Buka lagi
pintu-tombol-daftar = Daftar tamu
pintu-tombol-semua = Pilih acara
pintu-tombol-pindah = Pindah ke pintu acara itu
pintu-tombol-batalkan = Batalkan
pintu-tombol-catat = Catat hadir
pintu-tombol-masukkan = Masukkan sebagai tamu
pintu-tombol-orang-lain = Orang lain, catat baru
pintu-singkat-hilang = Namanya tidak ada lagi di daftar
pintu-singkat-dibatalkan = { $nama } tidak jadi hadir
pintu-dicatat = Sudah dicatat { $petugas } pukul { $jam }
pintu-dicatat-tanpa-nama = Sudah dicatat pukul { $jam }
pintu-hadir = ✅ <b>{ $nama }</b> hadir, pukul { $jam }.
pintu-hadir-sudah = ☑ <b>{ $nama }</b> sudah hadir. { $dicatat }.
pintu-tidak-hadir = ☐ <b>{ $nama }</b> belum hadir. Catatannya sudah dibatalkan.
pintu-belum-hadir = Belum hadir
pintu-kode-tak-dikenal = Kode <b>{ $kode }</b> tidak dikenal. Cek lagi hurufnya, atau tulis namanya.
pintu-acara-lain = Ini tiket acara lain: <b>{ $acara }</b>, { $saat }. Namanya { $nama }. Belum dicatat.
pintu-tiket-ditutup = Kehadiran <b>{ $acara }</b> sudah ditutup, jadi tiket ini tidak berlaku lagi.
pintu-tiket-batal =
    <b>{ $acara }</b> dibatalkan, jadi tiket ini tidak berlaku.
    Sebabnya: { $sebab }
pintu-hari-lain = Tiket ini untuk hari lain. <b>{ $acara }</b> berikutnya { $saat }. Belum dicatat.
pintu-sudah-lewat = Tiket ini untuk acara yang sudah lewat: <b>{ $acara }</b>, { $saat }.
pintu-tanpa-kursi =
    <b>{ $nama }</b> belum punya kursi di { $acara }.
    { $sebab }
pintu-tanpa-kursi-menunggu = Masih di daftar tunggu.
pintu-tanpa-kursi-ditawari = Sudah ditawari kursi, tapi belum menjawab.
pintu-tanpa-kursi-keluar = Sudah keluar dari acara ini.
pintu-tanpa-kursi-lewat = Kursi yang ditawarkan tidak dijawab sampai waktunya habis.
pintu-tanpa-kursi-ditolak = Ditolak panitia: { $sebab }
pintu-cari = Tulis kode tiket, 4 angka terakhir HP, atau nama tamunya.
pintu-cari-hasil = Yang mana?
pintu-cari-banyak = Banyak yang cocok. Ini delapan yang pertama. Tulis nama yang lebih lengkap kalau belum ada.
pintu-cari-baris =
    <b>{ $nama }</b> · { $kode }
    { $keadaan }
pintu-cari-kosong = Tidak ada tamu <b>{ $isi }</b> di { $acara }. Kalau orangnya datang tanpa mendaftar, pilih Datang langsung.
pintu-langsung-tanya = Siapa yang datang? Tulis namanya. Boleh ditambah usaha dan HP, dipisah koma: <i>Rohmah, Keripik Rohmah, 081234567890</i>
pintu-langsung-lagi = Namanya belum terbaca. Tulis namanya dulu, misalnya <i>Rohmah</i> atau <i>Rohmah, Keripik Rohmah</i>.
pintu-langsung-nomor = ⚠️ Nomor HP { $nomor } belum lengkap, jadi belum disimpan. Nama dan usahanya sudah.
pintu-langsung-mirip = Nama <b>{ $nama }</b> sudah ada di daftar. Orang yang sama?
pintu-tiket =
    🎫 <b>{ $acara }</b>
    { $nama }
pintu-tiket-tempat = 📍 { $tempat }
pintu-tiket-daring = Tautan acara: { $tautan }
pintu-tiket-stan = Stan: <b>{ $stan }</b>
pintu-tiket-bawa = Bawa: { $isi }
pintu-tiket-kode =
    Kode tiket: <b>{ $kode }</b>

    Tunjukkan gambar atau kode ini di pintu. Jangan dikirim ke orang lain.
pintu-tiket-bukan = Tiket ini tidak saya temukan di antara tiket { -sapaan }.
pintu-tiket-menunggu = Tiketnya belum ada: { -sapaan } masih di daftar tunggu <b>{ $acara }</b>.
pintu-tiket-ditawari = Tiketnya belum ada: kursi di <b>{ $acara }</b> sudah ditawarkan, tinggal dijawab.
pintu-tiket-tidak-ada = Tidak ada kursi untuk { -sapaan } di <b>{ $acara }</b>, jadi tidak ada tiketnya.
pintu-tombol-cetak = Cetak daftar
pintu-tombol-semua-hadir = Semua hadir, kecuali …
pintu-tombol-ya-semua = Ya, semua hadir
pintu-tombol-tutup = Tutup kehadiran
pintu-tombol-ya-tutup = Ya, tutup kehadiran
pintu-tombol-saya-hadir = Saya hadir
pintu-tombol-bantahan = Yang membantah
pintu-tombol-terima-bantahan = { $nama } hadir
pintu-tombol-tolak-bantahan = { $nama } tidak hadir
pintu-semua-tanya = Catat { $jumlah } orang yang belum dicatat sebagai hadir? Sesudah itu, ketuk nama yang tidak datang.
pintu-singkat-semua = Semua dicatat hadir. Ketuk yang tidak datang.
pintu-singkat-belum-selesai = Acaranya belum selesai
pintu-tutup-tanya = Tutup kehadiran <b>{ $acara }</b>? Tidak tercatat hadir: { $jumlah } orang ({ $nama }). { $kabar } Sesudah ditutup, daftarnya tidak bisa diubah.
pintu-tutup-dikabari = Mereka diberi tahu dan bisa membantah.
pintu-tutup-sebagian = Yang pakai bot diberi tahu dan bisa membantah. { $jumlah } orang tidak bisa dikabari lewat bot.
pintu-tutup-tanpa-kabar = Mereka tidak bisa dikabari lewat bot. Cek dulu daftar yang ditandatangani.
pintu-singkat-sudah-ditutup = Kehadirannya sudah ditutup
pintu-tutup-tanya-lengkap = Tutup kehadiran <b>{ $acara }</b>? Semua yang punya kursi tercatat hadir. Sesudah ditutup, daftarnya tidak bisa diubah.
pintu-kabar-tidak-hadir = Kehadiran { -sapaan } di <b>{ $acara }</b> tidak tercatat. Kalau memang berhalangan, tidak apa-apa. Kalau sebenarnya hadir, tekan tombol ini.
pintu-bantah-jadi = Baik, sudah saya teruskan ke panitia <b>{ $acara }</b>. Jawabannya datang di sini.
pintu-bantah-diputus = Panitia <b>{ $acara }</b> sudah memeriksa ini dan jawabannya sudah dikirim. Kalau masih ada yang keliru, tanyakan ke petugas.
pintu-bantah-hilang = Orang ini sudah menghapus datanya, jadi tidak ada yang perlu diputuskan lagi.
pintu-singkat-sudah-diputus = Sudah diputuskan sebelumnya
pintu-bantah-sudah-hadir = Kehadiran { -sapaan } di <b>{ $acara }</b> sudah tercatat.
pintu-kabar-bantah = <b>{ $nama }</b> bilang hadir di { $acara }, padahal tidak tercatat.
pintu-bantahan = <b>{ $acara }</b>: { $jumlah } orang bilang hadir, padahal tidak tercatat. Cek daftar yang ditandatangani, lalu pilih.
pintu-bantahan-kosong = <b>{ $acara }</b>: tidak ada yang membantah.
pintu-bantahan-hadir = ✅ <b>{ $nama }</b> dicatat hadir.
pintu-bantahan-tidak = <b>{ $nama }</b> tetap tercatat tidak hadir.
pintu-bantahan-dikabari = Orangnya saya kabari.
pintu-bantahan-telepon = Orangnya tidak bisa dikabari lewat bot, jadi perlu ditelepon.
pintu-bantahan-sesi = <b>{ $nama }</b> hadir di sesi mana? Centang yang ada tanda tangannya di daftar <b>{ $acara }</b>, lalu simpan.
pintu-tombol-simpan-sesi = Simpan
pintu-kabar-bantah-diterima = Kehadiran { -sapaan } di <b>{ $acara }</b> sudah dicatat. Terima kasih sudah memberi tahu.
pintu-kabar-bantah-diterima-sesi = Kehadiran { -sapaan } di <b>{ $acara }</b> sudah dicatat untuk { $sesi }. Terima kasih sudah memberi tahu.
pintu-kabar-bantah-ditolak = Maaf, panitia tidak menemukan kehadiran { -sapaan } di <b>{ $acara }</b>. Kalau masih ada yang keliru, tanyakan ke petugas.
pintu-lembar = Daftar hadir <b>{ $acara }</b>, tiap sesi di lembarnya sendiri. Cetak di kertas A4. Sesudah acara, catat dari kertas di sini.
simpan-lembar = Foto lembar daftar hadir
pintu-tombol-lembar = Lembar bertanda tangan
pintu-tombol-kirim-lembar = Kirim foto
pintu-tombol-lihat-lembar = Lihat lembar
pintu-lembar-belum = Belum ada foto lembar bertanda tangan untuk <b>{ $acara }</b>, { $saat }.
pintu-lembar-tersimpan = Lembar bertanda tangan <b>{ $acara }</b>, { $saat }: { $jumlah } foto tersimpan.
pintu-lembar-disimpan = ✅ Fotonya tersimpan.
pintu-lembar-sudah = Foto itu sudah tersimpan.
pintu-lembar-halaman = Lembar { $nomor } dari { $semua }, <b>{ $acara }</b>. Dikirim { $petugas }, { $saat }.
pintu-isian-lembar = Foto lembar
pintu-tanya-lembar = Kirim foto atau PDF lembar yang sudah ditandatangani, satu halaman sekali kirim.
pintu-kenapa-lembar = Fotonya disimpan sebagai bukti kehadiran, dan hanya petugas yang bisa melihatnya.
pintu-formulir-lembar = Foto lembar daftar hadir
pintu-formulir-lembar-menunggu = Foto lembar daftar hadir menunggu di: { $langkah }.
pintu-formulir-lembar-batal = Baik, tidak ada foto yang disimpan.
pintu-lembar-excel = Daftar yang sama untuk Excel.
pintu-lembar-kaki = Halaman { $nomor } dari { $semua }
pintu-lembar-judul = DAFTAR HADIR: { $acara }
pintu-lembar-kolom = No | Nama | Usaha | Kecamatan | HP | Kode | Jam | Tanda tangan
pintu-lembar-tab = Daftar hadir
berkas-bantahan = Bantahan kehadiran
simpan-bantahan = Bantahan kehadiran di acara
berkas-sertifikat = Sertifikat
simpan-sertifikat = Sertifikat acara
tanda-perintah-cek = Cek keaslian sertifikat
langkah-cek = Baik, tidak jadi mengecek sertifikat.
langkah-nama-sertifikat = Baik, nama di sertifikat tidak diubah.
pintu-sertifikat-siap = Terima kasih sudah ikut <b>{ $acara }</b>. Sertifikatnya siap dibuat.
pintu-sertifikat-begini = Baik, begini namanya sekarang.
pintu-sertifikat-nama = Nama yang tercetak: <b>{ $nama }</b>. Sudah benar?
pintu-tombol-nama-benar = Benar
pintu-tombol-nama-perbaiki = Perbaiki nama
pintu-sertifikat-tulis = Nama yang benar apa? Tulis persis seperti yang ingin tercetak, boleh dengan gelar.
pintu-sertifikat-tulis-lagi = Nama itu belum bisa dicetak. Tulis 2 sampai 60 huruf Latin, tanpa angka dan gambar.
pintu-sertifikat-belum = Sertifikat <b>{ $acara }</b> belum dibuat. Panitia menutup kehadiran dulu.
pintu-sertifikat-kurang = Maaf, sertifikat <b>{ $acara }</b> untuk yang hadir di paling sedikit { $perlu } dari { $semua } sesi. { -sapaan } tercatat hadir di { $hadir } sesi. Kalau sebenarnya lebih, tekan tombol ini.
pintu-sertifikat-lewat = Nama di sertifikat bisa diperbaiki sampai 30 hari sesudah dibuat. Sesudah itu, tanyakan ke petugas.
pintu-sertifikat-ditarik = Sertifikat nomor <b>{ $nomor }</b> sudah ditarik dinas, jadi tidak berlaku lagi.
pintu-sertifikat-judul = Sertifikat
pintu-sertifikat-kepada = Diberikan kepada
pintu-sertifikat-atas = yang telah mengikuti { $acara }
pintu-sertifikat-lama = selama { $jam } jam
pintu-sertifikat-nomor = Nomor { $nomor }, versi { $versi }, dibuat { $tanggal }
pintu-sertifikat-cek = Cek keasliannya: pindai kode di kanan, atau tulis /cek di { $tautan }
pintu-sertifikat-jadi =
    Sertifikat atas nama <b>{ $nama }</b>, nomor <b>{ $nomor }</b>.
    Namanya bisa diperbaiki sampai { $tanggal }. Nomornya tetap.
pintu-cek-tanya = Nomor sertifikatnya berapa? Nomor dimulai dengan T, misalnya <i>T7M2PQA</i>.
pintu-cek-bukan-nomor = Itu bukan nomor sertifikat. Nomornya tujuh huruf dan angka, dimulai dengan T.
pintu-cek-tak-ada = Tidak ada sertifikat bernomor <b>{ $nomor }</b>. Cek lagi nomornya. Kalau tetap tidak ada, sertifikatnya bukan dari dinas ini, atau sudah lebih dari tiga tahun dan tidak kami simpan lagi.
pintu-cek-asli = ✅ Sertifikat <b>{ $nomor }</b> asli. Cocokkan dengan yang tercetak:
pintu-cek-tanpa-nama = ✅ Sertifikat <b>{ $nomor }</b> memang dari dinas. Nama pemiliknya sudah dihapus dari catatan kami. Yang lain cocokkan dengan yang tercetak:
pintu-cek-nama-dihapus = (sudah dihapus)
pintu-cek-ditarik = ⛔ Sertifikat <b>{ $nomor }</b> ditarik dinas pada { $tanggal }, jadi tidak berlaku. Isinya dulu:
pintu-cek-isi =
    Nama: <b>{ $nama }</b>
    Acara: { $acara }
    Tanggal: { $hari }
    Lama: { $jam } jam
    Versi { $versi }, { $tanggal }
pintu-tombol-cek-lagi = Cek nomor lain
pintu-tombol-tarik = Tarik sertifikat
pintu-tombol-ya-tarik = Ya, tarik
pintu-tarik-tanya = Tarik sertifikat <b>{ $nomor }</b> atas nama { $nama }? { $kabar } Ini tidak bisa dibatalkan.
pintu-tarik-dikabari = Pemiliknya diberi tahu.
pintu-tarik-tanpa-kabar = Pemiliknya tidak bisa dikabari lewat bot.
pintu-singkat-sudah-ditarik = Sudah ditarik sebelumnya
## Pengumuman dinas
utama-tombol-umumkan = Umumkan
utama-pengumuman = Pengumuman menunggu persetujuan: { $menunggu }, sedang berjalan: { $jalan }
tanda-perintah-umumkan = Tulis dan kirim pengumuman
tanda-perintah-hentikan = Hentikan pengumuman yang sedang dikirim
simpan-pengumuman = Pengumuman dinas
simpan-pengumuman-salinan = Siapa yang mendapat pengumuman
simpan-pengumuman-kanal = Kanal pengumuman yang tidak dipakai lagi
berkas-pengumuman = Pengumuman yang diterima
langkah-jumlah-penerima = Baik, pengumumannya belum dikirim. Konsepnya masih tersimpan.
umum-formulir = Pengumuman baru
umum-formulir-menunggu = Pengumuman baru menunggu di: { $langkah }.
umum-formulir-batal = Baik, pengumumannya tidak jadi ditulis.
umum-periksa =
    <b>Sudah benar?</b>

    { $isi }

    Belum ada yang dikirim. Sesudah disimpan, contohnya bisa dilihat dulu.
umum-kenapa = Ini yang sampai ke pemilik usaha, jadi ditanyakan satu per satu.
umum-isian-isi = Isi pengumuman
umum-tanya-isi = Apa yang mau diumumkan? Tulis semuanya: apa, kapan, di mana, dan siapa yang bisa ditanya.
umum-contoh-isi = Bazar Sabtu 12 Desember di lapangan Enggal, jam 10 sampai 21
umum-isian-inggris = Teks Inggris
umum-tanya-inggris = Tulis isinya dalam bahasa Inggris, lengkap. Ini dibaca pemilik usaha yang memilih bahasa Inggris. Kalau dilewati, mereka membaca teks Indonesianya.
umum-contoh-inggris = Bazaar on Saturday 12 December at lapangan Enggal, 10 to 21
umum-lewat-inggris = Tanpa teks Inggris: semua membaca teks Indonesianya.
umum-dalam-inggris = Teks Inggris:
umum-isian-ralat-inggris = Teks Inggris yang benar
umum-tanya-ralat-inggris = Tulis teks Inggris yang benar, lengkap. Kalau dilewati, pembacanya mendapat ralat Indonesianya.
umum-isian-berkas = Gambar atau PDF
umum-tanya-berkas = Ada gambar atau PDF-nya? Kirim di sini, boleh sampai sepuluh, lalu tekan Selesai.
umum-isian-tautan = Tautan
umum-tanya-tautan = Ada halaman yang perlu dibuka? Tempel alamatnya. Nama situsnya terlihat oleh yang membaca.
umum-contoh-tautan = oss.go.id
umum-isian-untuk = Untuk siapa
umum-tanya-untuk = Untuk siapa? Ketuk apa yang mau dipilih, atau tulis saja, misalnya: kuliner di Kedaton. Kalau untuk semua yang mengikuti kabar, lewati.
umum-tanya-untuk-lagi = Untuk siapa? Ketuk apa yang mau dipilih, atau tulis saja, misalnya: kuliner di Kedaton.
umum-contoh-untuk = kuliner di Kedaton
umum-isian-saat = Waktu kirim
umum-tanya-saat = Dikirim kapan? Tulis hari dan jamnya. Pengumuman hanya dikirim jam 07.00–20.00, di luar jam salat Jumat.
umum-contoh-saat = Senin jam 8 pagi
umum-isian-ralat = Isi yang benar
umum-tanya-ralat = Tulis isi yang benar, lengkap. Isi lama di semua penerima diganti dengan ini.
umum-isian-alasan = Alasan
umum-tanya-alasan = Apa yang perlu diperbaiki? Penulisnya membaca ini.
umum-contoh-alasan = Tanggalnya belum pasti, tunggu surat dari kelurahan
umum-lewat = { $nama } dilewati. Bisa diisi nanti lewat tombol Ubah.
umum-lewat-untuk = Untuk semua yang mengikuti kabar.
umum-ralat-periksa =
    <b>Isi ini menggantikan yang lama di semua penerima. Sudah benar?</b>

    { $isi }
umum-salah-panjang = Isinya { $jumlah } huruf. Di bawah gambar atau PDF hanya muat { $paling }. Pendekkan isinya, atau lepas gambarnya.
umum-salah-saat = Waktu itu sudah lewat. Tulis yang masih akan datang.
umum-isian-tombol-alamat = Alamat tombol
umum-tanya-tombol-alamat = Tombolnya membuka halaman apa? Tempel alamatnya.
umum-isian-tombol-nama = Nama tombol
umum-tanya-tombol-nama = Apa tulisan di tombolnya? Paling banyak 30 huruf.
umum-contoh-tombol-nama = Isi formulirnya
umum-salah-https = Alamatnya harus diawali https, supaya aman dibuka. Tempel yang itu.
umum-uji = 🧪 <b>UJI COBA.</b> Hanya { -sapaan } yang menerima salinan ini.
umum-ralat-kepala = ✏️ <b>Diralat { $saat }.</b> Ini isi yang benar:
umum-tautan = 🔗 { $tautan }
umum-karena = <i>{ -sapaan } menerima ini karena mengikuti kabar: { $topik }.</i>
umum-karena-kabar = <i>{ -sapaan } menerima ini karena mengikuti kabar dari dinas.</i>
umum-tombol-acara = Lihat acaranya
umum-tombol-program = Tentang { $nama }
umum-tombol-tanya = Tanya petugas
umum-tombol-kurangi = Kurangi kabar
umum-siapa-semua = Semua
umum-siapa-usaha = Pemilik usaha
umum-siapa-bidang = Pemilik usaha { $bidang }
umum-siapa-di = di { $tempat }
umum-siapa-kabar = yang mengikuti kabar { $topik }
umum-siapa-kabar-apa-saja = yang mengikuti kabar
umum-menghitung =
    <b>{ $siapa }</b>
    ⏳ Orangnya sedang dihitung. Angkanya muncul di sini sebentar lagi.
umum-hitung-dulu = Orangnya belum selesai dihitung. Begitu angkanya muncul, lanjutkan dari sini.
umum-terhitung = Pengumuman <b>{ $judul }</b> akan sampai ke { $jumlah } orang.
simpan-pengumuman-daftar = Daftar pengumuman yang sedang disusun
simpan-pengumuman-hitung = Hitungan penerima pengumuman
sasaran-tak-dikenal = ⚠ Ada pilihan yang tidak dikenal lagi, jadi tidak sampai ke siapa pun. Pilih ulang untuk siapa
sasaran-ukuran = berukuran { $ukuran }
sasaran-bahasa = memakai { $bahasa }
sasaran-menulis = menulis ke bot dalam { $hari } hari terakhir
sasaran-konsultasi = pernah konsultasi soal { $program }
sasaran-ikut = ikut { $acara }
sasaran-hadir = hadir di { $acara }
sasaran-absen = terdaftar tetapi tidak hadir di { $acara }
sasaran-acara-apa-saja = acara apa saja
sasaran-acara-jenis = acara { $jenis }
sasaran-mikro = Mikro
sasaran-kecil = Kecil
sasaran-menengah = Menengah
sasaran-hari = { $hari } hari terakhir
sasaran-kosong = Di sini belum ada yang bisa dipilih.
sasaran-tanpa-nama = Yang pernah konsultasi tidak ditampilkan namanya.
sasaran-tombol-kabar = Ikut kabar
sasaran-tombol-bidang = Bidang
sasaran-tombol-ukuran = Ukuran
sasaran-tombol-kecamatan = Kecamatan
sasaran-tombol-kelurahan = Kelurahan
sasaran-tombol-bahasa = Bahasa
sasaran-tombol-aktif = Terakhir menulis
sasaran-tombol-konsultasi = Pernah konsultasi
sasaran-tombol-acara = Ikut acara
sasaran-tombol-tersimpan = Sasaran tersimpan
sasaran-tombol-kembali = ↩ Pilihan lain
sasaran-tombol-ikut = Ikut
sasaran-tombol-hadir = Hadir
sasaran-tombol-absen = Tidak hadir
sasaran-tombol-jenis = Menurut jenis
sasaran-tombol-satu = Satu acara
sasaran-tombol-simpan = Simpan sasaran ini
sasaran-tombol-hapus = Hapus dari daftar
sasaran-tanya-nama = Sasaran ini mau dinamai apa? Paling banyak 40 huruf, misalnya: Kuliner Kedaton. Semua petugas bisa memakainya.
sasaran-nama-panjang = Namanya perlu 1 sampai 40 huruf.
sasaran-nama-sudah = Nama <b>{ $nama }</b> sudah dipakai sasaran lain.
sasaran-disimpan = ✅ Sasaran <b>{ $nama }</b> disimpan. Orangnya dihitung ulang setiap kali dipakai.
sasaran-penuh = Daftarnya penuh. Hapus dulu yang tidak dipakai lagi.
sasaran-belum-ada = Belum ada sasaran tersimpan.
sasaran-tersimpan = <b>Sasaran tersimpan.</b> Ketuk salah satu untuk melihat atau menghapusnya:
sasaran-hapus-tanya =
    <b>{ $nama }</b>
    { $siapa }

    Hapus dari daftar? Pengumuman yang sudah memakainya tidak berubah.
langkah-insiden = Baik, tidak ada insiden yang dibuka.
langkah-nama-sasaran = Baik, sasarannya tidak disimpan. Konsep pengumumannya tetap ada.
umum-jangkauan = <b>{ $siapa }: { $jumlah } orang</b>
umum-tidak = Tidak dikirimi: { $daftar }.
umum-tidak-dibatasi = { $jumlah } datanya tidak boleh dipakai
umum-tidak-izin = { $jumlah } tidak mengizinkan kabar
umum-tidak-berhenti = { $jumlah } berhenti
umum-tidak-jeda = { $jumlah } sedang jeda
umum-tidak-blokir = { $jumlah } tidak bisa dihubungi
umum-tidak-cukup = { $jumlah } sudah dapat dua pengumuman minggu ini
umum-tidak-sudah = { $jumlah } sudah punya yang ini
umum-nanti-formulir = { $jumlah } sedang mengisi formulir, jadi dikirim setengah jam kemudian.
umum-tanpa-telegram = ☎ { $jumlah } usaha tanpa Telegram juga cocok. Mereka hanya bisa ditelepon.
umum-cek = ⚠ { $isi }
umum-cek-dulu = <b>Cek dulu sebelum dikirim:</b>
umum-cek-hari = Tertulis { $tertulis }, tetapi { $tanggal } itu hari { $hari }.
umum-cek-lewat = Tanggal { $tanggal } sudah lewat.
umum-cek-lewat-nanti = Tanggal { $tanggal } sudah lewat sebelum kiriman yang terakhir.
umum-cek-kontak = Belum ada tempat, nomor, atau tautan.
umum-cek-tautan-pendek = Tautan { $alamat } menyembunyikan alamat aslinya.
umum-cek-tautan-asing = Situs { $alamat } belum dikenal pemilik usaha. Pastikan alamatnya betul.
umum-cek-biaya = Tertulis biaya { $jumlah }. Pastikan memang dipungut.
umum-cek-ktp = Ada angka seperti nomor KTP. Nomor orang jangan diumumkan.
umum-cek-kapital = Hurufnya hampir semua kapital, terbaca seperti berteriak.
umum-judul = <b>Pengumuman dinas</b>
umum-kosong-konsep = Belum ada konsep. Ketuk <b>Pengumuman baru</b> untuk menulisnya.
umum-kosong-jalan = Tidak ada yang sedang dikirim atau dijadwalkan.
umum-kosong-lewat = Belum ada yang pernah dikirim.
umum-rak-konsep = Konsep
umum-rak-jalan = Berjalan
umum-rak-lewat = Selesai
umum-baris = • <b>{ $judul }</b> · { $keadaan }
umum-keadaan-konsep = Konsep dari { $nama }
umum-keadaan-menunggu = Dari { $nama }, menunggu persetujuan
umum-keadaan-terlewat = ⚠ Waktunya terlewat
umum-keadaan-terjadwal = Dikirim { $saat }
umum-keadaan-jalan = Terkirim { $terkirim }/{ $semua }
umum-keadaan-selesai = Terkirim ke { $terkirim } orang, { $saat }
umum-keadaan-berhenti = Dihentikan, terkirim ke { $terkirim } orang
umum-keadaan-ditarik = Ditarik lagi dari { $terkirim } orang
umum-hilang = Pengumuman ini sudah tidak ada.
umum-bukan-konsep = Pengumuman ini sudah dilepas, jadi tidak bisa diubah.
umum-konsep = <b>Konsep</b> dari { $nama }. Belum ada yang menerimanya.
umum-konsep-jadi = ✅ Tersimpan sebagai konsep.
umum-konsep-lama = ⚠ Konsep ini sudah lebih dari seminggu. Baca sekali lagi, lalu kirim kalau masih benar.
umum-menunggu = <b>Menunggu persetujuan.</b> Ditulis { $nama }, dikirim begitu disetujui.
umum-menunggu-saat = <b>Menunggu persetujuan.</b> Ditulis { $nama }, dikirim { $saat }.
umum-menunggu-lewat = <b>Menunggu persetujuan.</b> ⏰ Seharusnya dikirim { $saat }, jadi sudah lewat. Ditulis { $nama }, dikirim begitu disetujui.
umum-berubah = Isinya baru saja berubah. Periksa sekali lagi, ya.
umum-berubah-oleh = Isinya baru saja diubah { $nama }. Periksa sekali lagi, ya.
umum-tak-ada-penerima = Tidak ada yang bisa menerimanya, jadi tidak dikirim ke siapa pun. Ubah dulu untuk siapa.
umum-sisa = Ini untuk yang belum menerimanya. Yang sudah menerima, belum pasti menerima, atau memblokir tidak dikirimi lagi.
umum-sisa-kosong = Semua yang bisa dikirimi sudah menerimanya, jadi tidak ada yang dikirim lagi.
umum-kembar = Isi yang sama baru saja dikirim kurang dari sejam lalu. Supaya tidak ada yang menerimanya dua kali, yang ini saya tahan.
umum-di-luar-jam = Sekarang di luar jam pengumuman. Yang dikirim sekarang berangkat { $saat }.
umum-waktu-diganti = Jam { $jam } bukan jam kirim. Saya ganti ke { $saat }.
umum-waktu-lewat = Waktu itu sesudah tanggal { $tanggal } yang tertulis di isinya.
umum-waktu-lewat-acara = Waktu itu sesudah acara { $judul } selesai.
umum-kapan = Dikirim kapan?
umum-bayar = ⚡ Dikirim cepat dan berbayar: paling banyak { $bintang } Bintang dari saldo bot.
umum-bayar-tanya =
    <b>Kirim lebih cepat, dengan biaya</b>

    Paling banyak <b>{ $bintang } Bintang</b> Telegram dari saldo bot, untuk { $jumlah } penerima. Hitungannya 0,1 Bintang untuk tiap pesan di atas 30 per detik; sampai 30 per detik tetap gratis.

    Kalau saldonya tidak cukup, kirimannya tetap jalan dengan kecepatan biasa.
umum-bayar-tidak = Pengumuman ini tidak bisa dikirim berbayar. Hanya admin yang bisa, kalau pengelola bot menyalakannya, dan bukan untuk yang berulang.
umum-tombol-bayar = ⚡ Kirim lebih cepat
umum-tombol-ya-bayar = Ya, pakai Bintang
umum-tombol-tidak-bayar = Kirim gratis saja
umum-cukup-senin = Yang sudah dapat dua pengumuman bisa dikirimi lagi Senin, { $tanggal }. Hari itu sampai ke { $jumlah } orang.
umum-di-bawah = Perkembangannya ada di bawah ini.
umum-perlu-setuju = Ini sampai ke { $jumlah } orang, jadi perlu dilihat satu orang lagi. Sudah saya mintakan. Begitu disetujui, { -sapaan } saya kabari.
umum-belum-disetujui = ⏰ <b>{ $judul }</b> seharusnya dikirim { $saat }, tetapi belum disetujui. Belum ada yang menerimanya. Begitu disetujui, langsung dikirim.
umum-minta-setuju = 📣 { $nama } mau mengumumkan <b>{ $judul }</b> ke { $jumlah } orang. Tolong diperiksa dulu.
umum-ketik-jumlah = Ini sampai ke <b>{ $jumlah }</b> orang, dan tidak ada petugas lain yang bisa ikut memeriksa. Kalau yakin, ketik angka itu.
umum-ketik-beda = Angkanya tidak sama.
umum-disetujui = ✅ <b>{ $judul }</b> disetujui { $nama }.
umum-sudah-disetujui = ✅ Disetujui. Penulisnya sudah saya kabari.
umum-dikembalikan = { $nama } mengembalikan pengumuman <b>{ $judul }</b>: { $alasan }
umum-sudah-dikembalikan = Dikembalikan. Alasannya sudah saya kirim ke penulisnya.
umum-disetujui-oleh = ✅ Sudah disetujui { $nama }, { $saat }.
umum-disetujui-saat = ✅ Sudah disetujui, { $saat }.
umum-tidak-menunggu = Pengumuman ini tidak menunggu persetujuan lagi.
umum-bukan-sendiri = Tulisan sendiri disetujui orang lain, ya.
umum-jalan = 📤 <b>{ $judul }</b>: terkirim { $terkirim }/{ $semua }
umum-jalan-sisa = Kira-kira { $menit } menit lagi.
umum-jalan-tenang = Menunggu jam tenangnya: { $jumlah }
umum-jalan-ditahan = ⏳ <b>{ $judul }</b> mulai dikirim { $saat }. Sampai saat itu masih bisa ditahan.
umum-jalan-terjadwal = 🗓 <b>{ $judul }</b> dikirim { $saat }.
umum-jalan-tidak-jadi = <b>{ $judul }</b> tidak jadi dikirim. Belum ada yang menerimanya.
umum-akhir-terkirim = Terkirim ke <b>{ $terkirim }</b> dari { $semua } orang.
umum-akhir-blokir = Memblokir: { $jumlah }
umum-akhir-hilang = Akunnya sudah tidak ada: { $jumlah }
umum-akhir-gagal = Ditolak Telegram: { $jumlah }
umum-akhir-batal = Tidak jadi dikirimi: { $jumlah }
umum-akhir-ragu = Belum pasti sampai: { $jumlah }
umum-akhir-dibaca = Telegram tidak memberi tahu siapa yang sudah membaca.
umum-selesai = ✅ <b>{ $judul }</b> selesai dikirim.
umum-berhenti = ✋ <b>{ $judul }</b> dihentikan.
umum-berhenti-dulu = ✋ <b>{ $judul }</b> dihentikan, angkanya masih dihitung.
umum-rem = ✋ <b>{ $judul }</b> saya hentikan sendiri. Akun yang sudah tidak ada terlalu banyak: { $jumlah }, terkirim: { $terkirim }. Lihat dulu sebelum diteruskan.
umum-rem-isi = ✋ <b>{ $judul }</b> saya hentikan sendiri. Telegram menolak isinya di { $jumlah } orang. Betulkan dulu isinya, lalu buat lagi.
umum-terlewat = ⚠ Waktu kirim <b>{ $judul }</b> terlewat, karena mesinnya sedang mati atau baru dipulihkan. Tidak ada yang saya kirim tanpa ditanya. Mau bagaimana?
umum-terlewat-sebagian = Yang sudah menerimanya: { $jumlah } orang. Mereka tidak dikirimi lagi.
umum-tertahan = ✋ Ditahan. Belum ada yang menerimanya, dan konsepnya tersimpan.
umum-tertahan-sisa = ✋ Ditahan. Yang sudah menerimanya tetap menerimanya, yang belum tidak dikirimi.
umum-ditahan-oleh = ✋ { $nama } menahan pengumuman <b>{ $judul }</b>: belum ada yang menerimanya, dan konsepnya tersimpan.
umum-ditahan-sisa-oleh = ✋ { $nama } menahan pengumuman <b>{ $judul }</b>: yang belum menerimanya tidak dikirimi.
umum-tidak-tertahan = Ini sudah tidak bisa ditahan.
umum-dihentikan = ✋ Dihentikan. Tidak ada lagi yang dikirimi.
umum-dihentikan-oleh = ✋ { $nama } menghentikan pengumuman <b>{ $judul }</b>: tidak ada lagi yang dikirimi.
umum-tidak-jalan = Ini sudah tidak berjalan, jadi tidak ada yang dihentikan.
umum-hentikan = <b>Yang sedang berjalan.</b> Ketuk yang mau dihentikan:
umum-hentikan-kosong = Tidak ada pengumuman yang sedang dikirim atau dijadwalkan.
umum-hasil = Tombolnya diketuk { $ketuk } orang, { $tanya } bertanya, { $kurang } minta kabarnya dikurangi.
umum-hasil-daftar = { $jumlah } mendaftar ke acaranya.
umum-hasil-lain = { $usaha } mendaftarkan usahanya, { $henti } berhenti dari semua kabar.
umum-ralat-mulai = ✅ Isinya sedang diganti di { $jumlah } orang yang sudah menerimanya. Pesan lamanya yang berubah: mereka tidak mendapat pesan baru.
umum-ralat-jalan = ✏️ Ralat sedang jalan: { $jumlah } dari { $semua }.
umum-ralat-jadi = ✏️ Sudah diganti di { $jumlah } orang. Yang berubah pesan lamanya, jadi tidak ada pesan baru yang sampai ke mereka.
umum-tidak-bisa-ralat = Ini tidak bisa diralat atau ditarik. Telegram hanya membolehkannya dua hari, dan sekali jalan satu.
umum-tarik-tanya = Tarik pengumuman ini dari { $jumlah } orang yang sudah menerimanya? Pesannya hilang dari HP mereka.
umum-tarik-mulai = ✅ Sedang ditarik dari { $jumlah } orang.
umum-tarik-jalan = 🗑 Penarikan sedang jalan: { $jumlah } dari { $semua }.
umum-tarik-jadi = 🗑 Sudah ditarik dari { $jumlah } orang.
umum-siapa = <b>{ $judul }</b> sampai ke { $jumlah } orang:
umum-siapa-baris = • { $usaha }, { $tempat }
umum-siapa-tanpa-usaha = Tanpa usaha terdaftar: { $jumlah } orang
umum-siapa-lagi = … dan { $jumlah } orang lagi
umum-kanal-nama = kanal
umum-kanal-ikut = 📢 Terbit juga di <b>{ $judul }</b>. Siapa saja di sana bisa membacanya.
umum-kanal-tak-ada = ⚠ Kanalnya sedang tidak bisa ditulisi, jadi ini hanya sampai ke orang.
umum-kanal-menunggu = 📢 Kanal: menunggu giliran terbit
umum-kanal-terbit = 📢 Kanal: sudah terbit
umum-kanal-diralat = 📢 Kanal: isinya sudah diganti
umum-kanal-ditarik = 📢 Kanal: sudah ditarik
umum-kanal-tetap = ⚠ Kanal: tidak bisa saya ubah. Ubah atau hapus langsung di sana, ya.
umum-kanal-tertutup = ⚠ Kanal: tidak terbit, karena saya tidak boleh menulis di sana
umum-kanal-ditolak = ⚠ Kanal: tidak terbit, ditolak Telegram
umum-kanal-tidak-jadi = 📢 Kanal: tidak jadi terbit
umum-kanal-ragu = ⚠ Kanal: belum pasti terbit. Lihat langsung di sana, ya.
umum-kanal-ada = Pengumuman bisa terbit juga di <b>{ $judul }</b>. Pilihannya ada di tiap konsep.
umum-kanal-hilang = ⚠ Saya tidak bisa menulis lagi di <b>{ $judul }</b>, jadi pengumuman tidak terbit di sana. Jadikan saya admin yang boleh menulis pesan, lalu pilih lagi.
umum-kanal-belum = Pengumuman bisa terbit juga di kanal atau grup dinas. Jadikan saya admin kanal dengan izin menulis pesan, atau tambahkan saya ke grup, dari akun sendiri. Pilihannya muncul di sini.
umum-kanal-tanya = Saya sudah boleh menulis di <b>{ $judul }</b>. Mau dipakai untuk pengumuman dinas?
umum-kanal-lepas-tanya = Berhenti menerbitkan pengumuman di <b>{ $judul }</b>? Yang sudah terbit tetap di sana.
umum-contoh-kanal = Yang terakhir terbit di kanal. Di sana tombolnya membuka bot ini.
umum-penerima = <b>{ $judul }</b> akan sampai ke { $jumlah } orang:
umum-penerima-kosong = <b>{ $judul }</b> sekarang tidak sampai ke siapa pun.
umum-penerima-disusun = ⏳ Daftarnya panjang dan sedang diurutkan menurut nama usaha. Sebentar lagi muncul di sini.
umum-penerima-tidak = Tidak dikirimi:
umum-penerima-sebab = • { $sebab }
umum-tombol-lihat-siapa = Lihat siapa
umum-telepon-kolom = No | Nama | Usaha | Bidang | Kecamatan | Kelurahan | Telepon | Catatan
umum-telepon-berkas = { $jumlah } usaha tanpa Telegram, urut kelurahan. Isinya nomor pribadi: jangan diteruskan.
umum-uji-di-atas = Salinan ujinya di atas. Belum ada orang lain yang menerimanya.
umum-contoh-di-atas = Persis seperti itu yang sampai. Tombolnya baru bekerja sesudah dikirim.
umum-singkat-uji = Ini salinan uji, tombolnya belum bekerja.
umum-singkat-ditahan = Sudah ditahan
umum-singkat-dihentikan = Sudah dihentikan
umum-buang-tanya = Buang pengumuman ini? Isinya tidak bisa dikembalikan.
umum-tanya-program = Pengumuman ini tentang program apa? Tombolnya muncul di bawah pengumuman.
umum-tanya-acara = Pengumuman ini tentang acara apa? Tombolnya muncul di bawah pengumuman.
umum-tanya-acara-kosong = Belum ada acara yang akan datang.
umum-dari-acara = ✅ Ini usulan dari acaranya. Periksa isinya dan untuk siapa.
umum-dari-acara-lagi = Konsep untuk acara ini sudah ada.
umum-acara-judul = { $jenis }: { $judul }
umum-acara-tempat = 📍 { $tempat }
umum-acara-daring = 💻 Lewat internet
umum-acara-gratis = Gratis
umum-acara-biaya = Biaya: { $jumlah }
umum-acara-bawa = Yang dibawa: { $isi }
umum-acara-batas = Daftar paling lambat { $saat }
umum-acara-ajakan = Mau ikut? Ketuk tombol di bawah ini.
umum-mau-diapakan = Ini mau diapakan?
umum-dari-kiriman = Isinya sudah saya pakai. Tinggal untuk siapa.
umum-dari-gambar = Kirimannya sudah saya pakai. Tinggal isinya dan untuk siapa.
umum-dari-gambar-acara = Gambarnya sudah saya pakai. Sekarang acaranya.
umum-lupa = Kirimannya sudah terlalu lama. Kirim sekali lagi, ya.
umum-tentang = Tentang pengumuman: { $judul }
umum-kurangi = Mau dikurangi yang mana? Kabar tentang konsultasi dan acara yang diikuti tetap sampai.
umum-tidak-berminat = Baik, tidak apa-apa. Kalau ingin kabar seperti ini lebih sedikit, ketuk tombol di bawah.
umum-tombol-ikut-kanal = Terbit di { $judul }
umum-tombol-kanal = Kanal dinas
umum-tombol-pakai-kanal = Pakai { $judul }
umum-tombol-lepas-kanal = Berhenti terbit di sana
umum-tombol-ya-lepas-kanal = Ya, berhenti
umum-tombol-baru = Pengumuman baru
umum-tombol-daftar = Daftar pengumuman
umum-tombol-buka = Buka pengumuman
umum-tombol-ke-pengumuman = Kembali ke pengumuman
umum-tombol-kirim = Kirim…
umum-tombol-contoh = Lihat contoh
umum-tombol-uji = Kirim uji ke saya
umum-tombol-uji-rekan = Coba ke rekan
umum-rekan-tanya = <b>{ $judul }</b> dicoba ke siapa? Yang dipilih mendapat salinan uji, bukan pengumuman.
umum-rekan-tak-ada = Belum ada rekan yang bisa dikirimi. Rekan yang boleh mengumumkan perlu menyapa bot ini dulu.
umum-rekan-tidak-bisa = Rekan itu sedang tidak bisa dikirimi. Pilih yang lain, ya.
umum-rekan-terkirim = ✅ Salinan uji sudah berangkat ke { $nama }.
umum-rekan-tanpa-nama = Rekan tanpa nama
umum-uji-rekan = 🧪 <b>UJI COBA</b> dari { $nama }, belum sampai ke siapa pun.
umum-tombol-wa = Salin untuk WhatsApp
umum-tombol-telepon = ☎ Daftar telepon ({ $jumlah })
umum-tombol-buang = Buang
umum-tombol-ya-buang = Ya, buang
umum-tombol-betulkan = Betulkan
umum-tombol-sudah-benar = Sudah benar
umum-tombol-sekarang = Sekarang
umum-tombol-pagi = { $hari } 08.00
umum-tombol-senin = Kirim Senin, { $tanggal }
umum-tombol-tulis-waktu = Tulis waktu
umum-tombol-jadwalkan = Ya, jadwalkan
umum-tombol-periksa = Periksa
umum-tombol-setujui = Setujui
umum-tombol-kembalikan = Kembalikan
umum-tombol-tarik-minta = Tidak jadi, ubah lagi
umum-tombol-tahan = Tahan, jangan dikirim
umum-tombol-hentikan = Hentikan
umum-tombol-hentikan-itu = Hentikan { $judul }
umum-tombol-hasil = Lihat hasilnya
umum-tombol-ralat = Kirim ralat
umum-tombol-tarik = Tarik
umum-tombol-sisa = Kirim ke yang belum
umum-tombol-ya-tarik = Ya, tarik
umum-tombol-siapa = Siapa yang menerima
umum-tombol-tombol = Tambah tombol
umum-tombol-buat-tautan = Tombol ke halaman lain
umum-tombol-daftar-acara = Daftar sekarang
umum-tombol-lepas = Lepas { $nama }
umum-halaman-tombol = Tombol di bawah pengumuman ini, paling banyak { $paling } dengan acara dan programnya. Tombol untuk bertanya selalu ada.
umum-tombol-penuh = Tombolnya sudah { $paling }. Lepas dulu salah satunya.
umum-baris-gambar = 🖼 Dengan gambar
umum-baris-berkas = 📎 Dengan berkas
umum-baris-tombol = 🔘 { $nama } membuka { $alamat }
umum-baris-tombol-daftar = 🔘 { $nama } untuk acaranya
umum-tombol-pilih-acara = Acara
umum-tombol-tanpa-acara = Tanpa acara
umum-tombol-jadi-acara = Jadikan acara
umum-tombol-simpan-konsep = Simpan konsep
umum-tombol-bertanya = Tidak, cuma bertanya
umum-tombol-tanpa-topik = Tanpa kabar { $topik }
umum-ulang = 🔁 Setiap { $hari } pukul { $jam }, sampai { $tanggal }.
umum-ulang-rencana = Sesudah itu: { $daftar }.
umum-ulang-hari = Setiap hari apa dikirimnya?
umum-ulang-jam = Setiap { $hari }, jam berapa?
umum-ulang-jam-tutup = Jam { $jam } pengumuman tidak dikirim. Yang bisa:
umum-ulang-sampai = Setiap { $hari } jam { $jam }, sampai kapan? Paling banyak { $paling } kali, lalu diperiksa lagi.
umum-ulang-dilewati = ✋ Yang { $saat } tidak dikirim. Sesudahnya tetap jalan.
umum-ulang-berubah = Jadwalnya sudah berubah. Ini yang sekarang.
umum-ulang-berhenti = ✋ Semua yang berikutnya dihentikan. Isinya tersimpan sebagai konsep.
umum-ulang-terlewat = Yang sesudahnya juga menunggu jawaban ini.
umum-ulang-lanjut = 🔁 Yang berikutnya berangkat { $saat }.
umum-ulang-terpisah = 🔁 Yang berikutnya berangkat { $saat }. Ralat dan penghentian di sini tidak mengubahnya.
umum-ulang-minta = ⏸ <b>{ $judul }</b> belum dikirim. Sekarang sampai ke { $jumlah } orang, lebih banyak daripada waktu disetujui. Persetujuannya sudah saya mintakan lagi.
umum-ulang-tanya = ⏸ <b>{ $judul }</b> belum dikirim. Sekarang sampai ke { $jumlah } orang, lebih banyak daripada waktu dilepas. Kalau tetap mau, kirim dari sini.
umum-keadaan-berulang = Dikirim { $saat }, lalu setiap minggu
umum-tombol-ulang = Setiap minggu
umum-tombol-mulai = Mulai { $hari }
umum-tombol-sekarang-lalu = Sekarang, lalu setiap minggu
umum-tombol-ubah-jadwal = Ubah jadwal
umum-tombol-sekali = Sekali saja
umum-tombol-sampai = { $tanggal } ({ $kali } kali)
umum-tombol-lewati-satu = Batalkan yang berikutnya saja
umum-tombol-hentikan-semua = Hentikan semua
umum-tombol-ubah-berikutnya = Ubah juga yang berikutnya
umum-tombol-berikutnya = Lihat yang berikutnya
umum-isian-mendesak = Alasan mendesak
umum-tanya-mendesak = Kenapa tidak bisa menunggu jam kirim? Alasannya tercatat, dan dibaca yang menyetujui kalau perlu persetujuan.
umum-contoh-mendesak = Tempat pelatihan besok pagi pindah karena banjir
umum-mendesak = 🚨 <b>Mendesak:</b> { $alasan }
umum-mendesak-arti = Di luar jam kirim pun tetap berangkat, tanpa bunyi di HP penerima. Yang memilih jam tenangnya sendiri menerimanya sesudah jam itu. Setiap orang tetap mendapat paling banyak dua pengumuman seminggu.
umum-mendesak-berulang = Yang berulang setiap minggu tidak bisa mendesak. Jadikan sekali saja dulu.
umum-tombol-mendesak = Mendesak
umum-tombol-tidak-mendesak = Tidak jadi mendesak
umum-tombol-lembar = Laporan (XLSX)
umum-tombol-grafik = Grafik
umum-lembar = Hasil pengumuman <b>{ $judul }</b>: jangan diteruskan, dan hapus sesudah dipakai.
umum-lembar-disusun = ⏳ Lembarnya panjang dan sedang disusun. Sebentar lagi saya kirim ke sini.
umum-lembar-terpotong = Di sini { $jumlah } yang pertama, dari { $semua }.
umum-lembar-tab = Hasil | Kecamatan | Jam | Sebab | Penerima
umum-lembar-kolom-hasil = Hasil | Orang
umum-lembar-kolom-tempat = Kecamatan | Terkirim | Lainnya
umum-lembar-kolom-jam = Tanggal | Jam | Terkirim
umum-lembar-kolom-penerima = Usaha | Kecamatan | Kelurahan | Hasil | Sebab
umum-lembar-kolom-sebab = Sebab tidak sampai | Orang
umum-sebab = <b>Sebab tidak sampai</b>
umum-sebab-baris = • { $sebab }: { $jumlah }
umum-sebab-dibatasi = Datanya tidak boleh dipakai
umum-sebab-izin = Tidak memberi izin kabar
umum-sebab-berhenti = Sudah berhenti dari semua kabar
umum-sebab-jeda = Kabarnya sedang dijeda
umum-sebab-pergi = Berhenti atau menjeda sebelum gilirannya
umum-sebab-cukup = Sudah mendapat dua pengumuman pekan ini
umum-sebab-topik = Tidak lagi mengikuti topiknya
umum-sebab-kantor = Pengirimannya dihentikan
umum-sebab-blokir = Memblokir bot
umum-sebab-hilang = Akunnya tidak bisa dihubungi
umum-sebab-isi = Telegram menolak isi atau tombolnya
umum-sebab-berkas = Telegram menolak gambar atau berkasnya
umum-sebab-sambungan = Sambungan ke Telegram terputus
umum-sebab-cadangan = Bot dipulihkan dari cadangan
umum-sebab-lain = Ditolak Telegram (kode { $kode } di catatan pengelola)
umum-lembar-hasil = Semua | Terkirim | Memblokir bot | Akunnya sudah tidak ada | Ditolak Telegram | Tidak jadi dikirimi | Belum pasti sampai | Masih dikirim
umum-lembar-tindakan = Mengetuk tombol | Bertanya ke petugas | Dapat kursi di acaranya | Mendaftarkan usaha | Minta kabar dikurangi | Berhenti dari semua kabar
umum-lembar-tanpa-usaha = (tanpa usaha terdaftar)
umum-grafik-orang = Jumlahnya
umum-grafik-dari = Dari sekian orang
umum-grafik-batang = Terkirim | Mengetuk | Bertanya | Ikut acara | Mendaftar | Berhenti

## Pemeliharaan
tanda-perintah-pemeliharaan = Bot sedang diperbaiki atau tidak
pemeliharaan-mati = Bot berjalan seperti biasa. Kalau mau diperbaiki, mulai di sini: pemilik usaha diberi tahu dengan sopan, konsultasi tetap jalan, pengingat dan pengumuman ditahan.
pemeliharaan-jalan = 🔧 Bot sedang dalam pemeliharaan, sampai diakhiri dari kantor.
pemeliharaan-jalan-sampai = 🔧 Bot sedang dalam pemeliharaan sampai { $saat }.
pemeliharaan-sebab = Sebabnya: { $sebab }.
pemeliharaan-diberi-tahu = Yang menulis dan diberi tahu: { $jumlah } orang. Konsultasi tetap diterima; pengingat dan pengumuman menunggu, lalu jalan lagi sendiri.
pemeliharaan-tombol-mulai = Mulai pemeliharaan
pemeliharaan-tombol-ubah = Ubah waktunya
pemeliharaan-tombol-selesai = Selesai, bot jalan lagi
pemeliharaan-formulir = Pemeliharaan
pemeliharaan-formulir-resume = Pemeliharaan belum jadi dimulai: { $langkah }. Dilanjutkan?
pemeliharaan-formulir-menunggu = Pemeliharaan menunggu di: { $langkah }.
pemeliharaan-isian-sampai = Sampai kapan
pemeliharaan-tanya-sampai = Sampai kapan? Tulis hari dan jamnya. Boleh dilewati: nanti diakhiri dengan tombol.
pemeliharaan-kenapa-sampai = Supaya orang tahu kapan bisa menulis lagi. Pada saat itu bot jalan lagi sendiri.
pemeliharaan-contoh-sampai = besok jam 6 pagi
pemeliharaan-isian-sebab = Sebabnya
pemeliharaan-tanya-sebab = Apa sebabnya? Satu kalimat yang dibaca semua orang. Boleh dilewati.
pemeliharaan-kenapa-sebab = Orang lebih sabar kalau tahu sebabnya.
pemeliharaan-contoh-sebab = pindah ke server baru
pemeliharaan-salah-saat = Saat itu sudah lewat. Tulis saat yang masih di depan.
pemeliharaan-dimulai = Pemeliharaan dimulai.
pemeliharaan-selesai = Pemeliharaan selesai. Yang tadi menulis diberi tahu pada jam siang.
pemeliharaan-selesai-waktu = Waktu pemeliharaan habis, bot jalan lagi. Yang tadi menulis diberi tahu pada jam siang.
pemeliharaan-singkat = Bot sedang dalam pemeliharaan
pemeliharaan-sedang = Maaf, bot sedang diperbaiki dan belum bisa menjawab.
pemeliharaan-sedang-sampai = Maaf, bot sedang diperbaiki sampai { $saat } dan belum bisa menjawab.
pemeliharaan-tulis-lagi = Pesan tadi belum dibaca bot. Saya kabari kalau sudah selesai, lalu silakan tulis lagi. Yang perlu petugas tetap bisa bertanya lewat tombol ini.
pemeliharaan-tulis-lagi-formulir = Isian formulir yang sudah ada tetap tersimpan, tetapi pesan tadi belum masuk. Saya kabari kalau sudah selesai, lalu silakan lanjutkan. Yang perlu petugas tetap bisa bertanya lewat tombol ini.
pemeliharaan-usai = Bot sudah bisa dipakai lagi. Terima kasih sudah menunggu. Yang tadi ditulis belum terjawab: silakan tulis lagi.

## Insiden data
tanda-perintah-insiden = Data orang bocor: jam, pemberitahuan, daftar
simpan-insiden = Insiden data yang sudah ditutup
utama-insiden = 🔴 Insiden data { $nomor }: sisa { $jam } jam untuk memberi tahu yang terdampak.
utama-insiden-lewat = 🔴 Insiden data { $nomor }: batas memberi tahu sudah lewat, { $saat }.
utama-tombol-insiden = Insiden data { $nomor }
insiden-kosong = Belum pernah ada insiden data. Kalau data orang terlihat, hilang, atau diambil pihak lain, buka insiden di sini: yang terdampak dan lembaga pengawas harus tahu dalam 3×24 jam.
insiden-daftar = Insiden data yang tercatat:
insiden-baris = Insiden { $nomor } · { $saat }
insiden-tombol-baru = Buka insiden baru
insiden-tombol-buka = Buka insidennya
insiden-tombol-semua = Semua insiden
insiden-kapan = Kapan ketahuannya? Batas 3×24 jam dihitung dari situ. Tekan salah satu, atau tulis hari dan jamnya, misalnya: <i>tadi pagi jam 6</i> atau <i>27 November jam 14.00</i>.
insiden-kapan-tidak-terbaca = Saat itu belum bisa saya baca, atau masih di depan. Tulis hari dan jamnya, misalnya: <i>tadi pagi jam 6</i> atau <i>27 November jam 14.00</i>.
insiden-kapan-dua = Jam itu bisa pagi, bisa juga sore atau malam. Tulis sekali lagi dengan bagian harinya, misalnya: <i>kemarin jam 6 sore</i>.
insiden-baru-saja = Baru saja
insiden-jam-lalu = { $jam } jam lalu
insiden-dibuka = Insiden dibuka. Tulis pemberitahuannya, pilih siapa yang terdampak, lalu minta persetujuan. Siapa yang boleh menyetujui tertulis di bawah ini.
insiden-dibuka-kabar = ⚠ { $nama } membuka insiden data. Yang terdampak harus diberi tahu paling lambat { $saat }.
insiden-judul = <b>Insiden data { $nomor }</b>, ketahuan { $saat }.
insiden-jam = ⏱ Beri tahu paling lambat { $saat }: sisa { $jam } jam.
insiden-jam-lewat = ⚠ Batas 3×24 jam sudah lewat, { $saat }. Beri tahu secepatnya, dan sebutkan sebab terlambatnya.
insiden-ingat = ⏱ Insiden data { $nomor }: sudah { $jam } jam sejak ketahuan, dan pemberitahuannya belum dikirim. Paling lambat { $saat }.
insiden-surat-belum = • Pemberitahuan: belum ditulis.
insiden-surat-ada = • Pemberitahuan: sudah ditulis.
insiden-siapa-belum = • Yang terdampak: belum dipilih.
insiden-siapa = • Yang terdampak: { $siapa }. Lewat bot { $jumlah } orang; tanpa Telegram { $tanpa } usaha, yang perlu dihubungi petugas.
insiden-setuju-nol = • Persetujuan: belum ada.
insiden-setuju-satu = • Persetujuan: sudah satu orang, kurang satu lagi.
insiden-setuju-dua = Perlu dua orang: kepala atau admin. Selain { -sapaan }, yang boleh menyetujui: { $nama }. Begitu satu orang menyetujui, yang lain saya kirimi pesan dengan tombol.
insiden-setuju-sendiri = Di kantor ini hanya { -sapaan } yang boleh menyetujui, jadi satu persetujuan cukup.
insiden-setuju-cukup = • Persetujuan: cukup. Sudah boleh dikirim.
insiden-lembaga = • Lembaga pengawas: belum dilaporkan. Ini dikerjakan di luar bot; langkahnya ada di tombol <b>Lapor ke lembaga</b>.
insiden-lembaga-lapor = • Lembaga pengawas: sudah dilaporkan, dicatat { $saat }.
insiden-lembaga-cara =
    <b>Melapor ke lembaga pengawas</b>

    Undang-undang meminta kantor memberi tahu lembaga pelindungan data pribadi secara tertulis, paling lambat { $saat }. Bot tidak mengirimnya, jadi kerjakan begini:

    1. Tekan <b>Lihat pemberitahuan</b>, salin isinya ke surat dinas.
    2. Tambahkan berapa orang yang terdampak dan kapan mereka diberi tahu. Daftar orangnya ada di <b>Daftar (XLSX)</b>; lampirkan kalau diminta.
    3. Kirim suratnya. Belum tahu alamat lembaganya? Tanyakan hari ini juga ke bagian hukum pemda atau Dinas Kominfo. Simpan tanda terimanya.
    4. Kembali ke sini, tekan <b>Sudah dilaporkan</b>. Tanggalnya saya catat.
insiden-lembaga-sudah = ✓ Sudah dilaporkan, dicatat { $saat }.
insiden-lembaga-belum = Belum ditandai sudah dilaporkan.
insiden-tombol-lembaga = Lapor ke lembaga
insiden-tombol-sudah-lapor = Sudah dilaporkan
insiden-tombol-belum-lapor = Ternyata belum dilaporkan
insiden-maju = Terkirim { $terkirim } dari { $jumlah } orang; tidak terjangkau { $luput }; menunggu { $tunggu }.
insiden-tuntas = ✓ Pemberitahuan selesai dikirim.
insiden-ditutup = Insiden ditutup.
insiden-tombol-tulis = Tulis pemberitahuan
insiden-tombol-siapa = Siapa terdampak
insiden-tombol-lihat = Lihat pemberitahuan
insiden-tombol-daftar = Daftar (XLSX)
insiden-tombol-setuju = Setujui isinya
insiden-tombol-kirim = Kirim pemberitahuan
insiden-tombol-ya-kirim = Ya, kirim sekarang
insiden-tombol-segar = Lihat kemajuannya
insiden-tombol-tutup = Tutup insiden
insiden-tombol-ya-tutup = Ya, tutup
insiden-tombol-simpan = Simpan pemberitahuan
insiden-tombol-acara = Peserta satu acara
insiden-tombol-kecamatan = Satu kecamatan
insiden-tombol-kode = Kode tertentu
insiden-siapa-tanya = Data siapa yang terdampak? Kalau belum pasti, pilih yang lebih luas.
insiden-siapa-semua = Semua yang terdaftar
insiden-siapa-konsultasi = Yang pernah konsultasi
insiden-siapa-acara = peserta { $acara }
insiden-acara-tanya = Peserta acara yang mana? Yang baru lewat ada di atas, lalu yang akan datang.
insiden-acara-kosong = Belum ada acara di bot ini.
insiden-acara-catatan = Peserta yang dicatat petugas dan tidak memakai Telegram tidak menerima pesan ini. Nomornya ada di daftar peserta acara itu; mohon ditelepon.
insiden-siapa-kecamatan = pemilik usaha di { $tempat }
insiden-siapa-kode = pemilik { $jumlah } kode usaha
insiden-siapa-jadi = Pilihan tersimpan, orangnya sudah dihitung.
insiden-kode-tidak-ada = Di situ tidak ada kode usaha. Kode usaha terdiri dari 6 huruf dan angka, seperti K7M2PQ; boleh banyak sekaligus. Kode tiket acara (diawali T, 7 huruf dan angka) bukan kode usaha: tekan Batal, lalu pilih orangnya dari acaranya.
insiden-sudah-jalan = Pemberitahuan insiden ini sudah dikirim, jadi tidak bisa diubah lagi.
insiden-bukan-sendiri = { -sapaan } sudah menyetujui. Sekarang giliran satu orang lain.
insiden-berubah = Belum bisa disetujui: isinya berubah atau belum lengkap. Baca lagi yang di bawah ini.
insiden-disetujui = Persetujuan dicatat.
insiden-disetujui-tunggu = Persetujuan dicatat. Perlu satu orang lagi, dan sudah saya kabari: { $nama }.
insiden-disetujui-kabar = { $nama } menyetujui pemberitahuan insiden data { $nomor }. Perlu satu persetujuan lagi: buka, baca isinya, lalu setujui kalau sudah benar.
insiden-disetujui-lengkap = { $nama } juga menyetujui pemberitahuan insiden data { $nomor }. Persetujuannya lengkap, jadi sudah boleh dikirim.
insiden-belum-disetujui = Belum boleh dikirim: persetujuannya belum lengkap.
insiden-kirim-tanya = Kirim pemberitahuan ke { $jumlah } orang? Yang datanya paling peka didahulukan. Yang berhenti berlangganan kabar juga menerimanya, dan ini tidak bisa ditarik.
insiden-mulai-dikirim = Mulai dikirim { $saat }.
insiden-tutup-tanya = Tutup insiden ini? Catatannya disimpan lima tahun.
insiden-tutup-belum-dikirim = ⚠ Pemberitahuannya belum dikirim lewat bot. Tutup kalau ternyata tidak ada data yang terbuka, atau semua sudah diberi tahu dengan cara lain.
insiden-formulir = Pemberitahuan insiden
insiden-formulir-resume = Pemberitahuan insiden belum selesai: { $langkah }. Dilanjutkan?
insiden-formulir-menunggu = Pemberitahuan insiden menunggu di: { $langkah }.
insiden-surat-awal = Isinya lima bagian, seperti diminta undang-undang. Tulis yang sudah pasti saja, dengan kata yang dipahami semua orang.
insiden-surat-jadi = Pemberitahuan tersimpan.
insiden-setuju-gugur = Isinya berubah, jadi persetujuan sebelumnya tidak berlaku lagi. Mohon disetujui sekali lagi.
insiden-periksa =
    <b>Periksa pemberitahuannya</b>

    { $isi }
insiden-isian-apa = Yang terjadi
insiden-tanya-apa = Apa yang terjadi? Misalnya: <i>Laptop petugas dicuri dari kantor</i>.
insiden-contoh-apa = Laptop petugas dicuri dari kantor
insiden-isian-data = Data yang terungkap
insiden-tanya-data = Data apa yang terungkap? Sebutkan satu per satu. Misalnya: <i>nama, nomor HP, dan nama usaha</i>.
insiden-contoh-data = Nama, nomor HP, dan nama usaha
insiden-isian-cara = Kapan dan bagaimana
insiden-tanya-cara = Kapan dan bagaimana data itu terungkap? Misalnya: <i>Jumat malam 27 November, laptop petugas dicuri dari kantor; layarnya tidak terkunci</i>.
insiden-contoh-cara = Jumat malam 27 November; layarnya tidak terkunci
insiden-isian-upaya = Penanganan
insiden-tanya-upaya = Apa yang sudah dan sedang dilakukan, dan apa yang sebaiknya dilakukan pemilik data? Misalnya: <i>Akses laptop itu sudah ditutup dan pencuriannya dilaporkan ke polisi. Waspadai telepon atau pesan yang meminta uang atau kode OTP</i>.
insiden-contoh-upaya = Aksesnya ditutup, dilaporkan ke polisi; waspadai telepon yang meminta uang
insiden-isian-hubungi = Tempat bertanya
insiden-tanya-hubungi = Bertanya ke siapa, dan lewat apa? Misalnya: <i>Kantor dinas, Senin sampai Jumat, atau tekan Tanya petugas di bot ini</i>.
insiden-contoh-hubungi = Kantor dinas, Senin sampai Jumat, atau tombol Tanya petugas di bot ini
insiden-kenapa = Undang-Undang Pelindungan Data Pribadi, Pasal 46, meminta bagian ini ada di pemberitahuan.
insiden-isian-kecamatan = Kecamatan
insiden-tanya-kecamatan = Pemilik usaha di kecamatan mana?
insiden-isian-kode = Kode usaha
insiden-tanya-kode = Tempel kode usahanya, boleh banyak sekaligus.
insiden-contoh-kode = K7M2PQ, R3XN5T
insiden-kenapa-siapa = Supaya hanya yang terdampak yang diberi tahu.
insiden-surat =
    <b>Pemberitahuan tentang data { -sapaan }</b>

    <b>Yang terjadi:</b> { $apa }

    <b>Data yang terungkap:</b> { $data }

    <b>Kapan dan bagaimana:</b> { $cara }

    <b>Yang dilakukan:</b> { $upaya }

    <b>Kalau mau bertanya:</b> { $hubungi }

    Kami mohon maaf. Data yang tersimpan bisa dilihat dan dihapus lewat /data.
insiden-lembar-judul = Insiden data { $nomor }: { $siapa }
insiden-lembar-bot = Lewat bot
insiden-lembar-bot-kolom = Kode atau nomor konsultasi | Usaha | Tempat | Pemberitahuan
insiden-lembar-telepon = Perlu dihubungi
insiden-lembar-telepon-kolom = Kode | Usaha | Tempat | Pemilik | Telepon
insiden-lembar-terkirim = terkirim
insiden-lembar-luput = tidak terjangkau
insiden-lembar-belum = belum
