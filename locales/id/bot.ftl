# Semua kalimat bot. Satu sapaan untuk semua: istilah -sapaan.
-sapaan = Bapak/Ibu
sebutan = { -sapaan }

## Menu
menu =
    <b>Halo, selamat datang!</b>
    Saya asisten UMKM Kota Bandar Lampung.

    Tulis saja pertanyaannya dengan kata sendiri, misalnya:
    • biaya sertifikat halal berapa?
    • ada pinjaman tanpa bunga?
    • mau ikut pelatihan tapis

    Atau pilih di bawah ini.
menu-lagi =
    <b>Menu utama</b>

    Tulis pertanyaan dengan kata sendiri, atau pilih di bawah ini.
tombol-program = Lihat program
tombol-tanya = Cara bertanya
tombol-bahasa = Bahasa
tombol-privasi = Privasi
tombol-bantuan = Bantuan
tombol-menu = Menu utama
tombol-kembali = Kembali
tombol-lanjut = Lanjut membaca
tombol-petugas = Tanya petugas
tombol-dinas = Daftar dinas
tombol-terkait = Program terkait
tombol-cek-syarat = Cek syarat
tombol-kabari = Kabari saya
tombol-kabari-ya = Ya, kabari saya
tombol-kabari-tidak = Tidak usah
tombol-langganan = Langganan kabar
tombol-langganan-nyala = { $topik }: mati
tombol-langganan-mati = { $topik }: nyala ✓
tombol-membantu = Membantu
tombol-belum = Belum
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

bagian-ringkasan = Ringkasan
bagian-siapa = Siapa yang bisa
bagian-syarat = Syarat dan berkas
bagian-biaya = Biaya
bagian-langkah = Cara mengurus
bagian-tempat = Tempat
bagian-jadwal = Jadwal
bagian-kontak = Kontak
bagian-info-resmi = Kabar dan faktanya

kartu =
    <b>{ $judul }</b>
    <i>{ $bagian }</i>

    { $isi }
kartu-sumber = Sumber: { $sumber }
kartu-belum-ada = Belum ada informasi tentang: { $bagian }. Silakan tanya petugas.
kartu-diperiksa-lama = ⚠ Terakhir diperiksa { $tanggal }, jadi mungkin sudah berubah. Pastikan dulu ke petugas. Penanggung jawab: { $kantor }.
kartu-diperiksa = Diperiksa { $tanggal }. Penanggung jawab: { $kantor }.
kartu-bagian-ke = (bagian { $ke } dari { $jumlah })
sumber-per = { $nama } (per { $tanggal })
sumber-tanpa-tanggal = { $nama } (tanpa tanggal)
belum-ada-informasi = Belum ada informasi tentang ini. Sebaiknya tanyakan ke petugas dinas.
hanya-indonesia = Bagian ini baru ada dalam bahasa Indonesia.
program-terkait =
    <b>Terkait dengan { $judul }</b>

    Pilih programnya.
program-tidak-ada = Program itu sudah tidak ada di daftar. Ini menu terbaru.
program-berakhir = Keterangan program ini sudah berakhir masa berlakunya, jadi tidak saya tampilkan. Silakan tanyakan ke petugas dinas.

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
    Maaf, jawabannya belum membantu. Pertanyaannya saya catat untuk petugas.

    Coba tulis lagi dengan kata lain, atau sebut nama programnya. Bisa juga langsung tanya petugas.
bukan-lagi =
    Maaf, saya belum menemukan yang dimaksud. Pertanyaannya saya catat untuk petugas.

    Coba tulis lagi dengan kata lain, atau tanya petugas lewat tombol ini.
tanya-lagi-singkat = Pertanyaannya sudah lama. Tulis lagi, ya.
tanya-lagi = Pertanyaan itu sudah tidak saya ingat. Silakan tulis lagi pertanyaannya.

## Kabar yang diteruskan
kabar-dikenal = <b>Kabar ini ada penjelasannya</b>
kabar-isi =
    <b>{ $judul }</b>
    { $isi }
    <i>Diperiksa { $tanggal }.</i>
kabar-baru =
    <b>Kabar ini belum kami periksa</b>

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

    Kalau setuju, saya kirim pesan saat ada kabar tentang { $topik }. Untuk itu saya simpan pilihan ini bersama nomor akun Telegram.

    Bisa dimatikan kapan saja lewat /langganan.
langganan-nyala-singkat = Baik, nanti saya kabari.
langganan-mati-singkat = Baik, tidak saya kabari.
topik-latih = Pelatihan
topik-modal = Modal
topik-izin = Izin dan sertifikat
topik-pasar = Bazar dan pasar
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

    Menurut jawaban tadi, semua syarat di daftar ini terpenuhi. Langkah berikutnya ada di kartu program.

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
terima-kasih-1 = Sama-sama. Senang bisa membantu.
terima-kasih-2 = Sama-sama, semoga usahanya lancar.
pamit-1 = Sampai jumpa. Kapan saja boleh bertanya lagi.
pamit-2 = Baik, sampai nanti. Semoga dagangannya laris.
kasar-1 = Maaf kalau saya mengecewakan. Ceritakan masalahnya, nanti saya bantu carikan jalan.
kasar-2 = Saya paham { -sapaan } sedang kesal. Kalau mau, langsung saja tanya petugas.
keluhan-1 = Maaf atas pengalaman yang kurang enak itu. Sebaiknya sampaikan ke petugas supaya ditangani.
keluhan-2 = Terima kasih sudah menyampaikan, dan maaf. Petugas lebih tepat untuk menindaklanjutinya.
iklan-1 = Sepertinya ini iklan, jadi tidak saya teruskan. Kalau ada pertanyaan usaha, silakan tulis.
iklan-2 = Saya tidak menerima iklan. Hati-hati juga dengan tawaran yang meminta uang di depan.
acak-1 = Maaf, saya belum menangkap maksudnya. Coba tulis pertanyaannya dengan kalimat biasa.
acak-2 = Tulisannya belum bisa saya baca. Boleh ditulis lagi?
emoji-1 = Terima kasih! Kalau ada pertanyaan tentang usaha, tulis saja di sini.
emoji-2 = Siap! Silakan tulis pertanyaannya dengan kata-kata.
rahasia-1 = Demi keamanan, jangan kirim KTP, PIN, atau kode OTP ke siapa pun, termasuk ke sini.
rahasia-2 = Nomor pribadi dan kode rahasia tidak saya minta dan tidak saya berikan. Untuk urusan itu, tanya petugas saja.
perintah-asing-1 = Saya hanya bisa membantu soal program UMKM. Silakan tulis pertanyaannya.
perintah-asing-2 = Permintaan itu tidak bisa saya jalankan. Kalau soal usaha, saya siap membantu.
luar-1 = Itu di luar layanan UMKM Bandar Lampung, jadi saya tidak punya jawabannya. Siapa tahu kantornya ada di daftar dinas.
luar-2 = Maaf, saya hanya tahu soal program UMKM di Bandar Lampung. Untuk urusan lain, coba lihat daftar dinas.

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
    /menu – menu utama
    /tanya – cara bertanya
    /langganan – kabar yang ingin diikuti
    /bahasa – ganti bahasa
    /privasi – data yang disimpan
    /bantuan – halaman ini
    /batal – berhenti dari langkah yang sedang berjalan
tanda-perintah-start = Mulai dari awal
tanda-perintah-menu = Menu utama
tanda-perintah-tanya = Cara bertanya
tanda-perintah-langganan = Kabar yang diikuti
tanda-perintah-bahasa = Ganti bahasa
tanda-perintah-privasi = Data yang disimpan
tanda-perintah-bantuan = Bantuan
tanda-perintah-batal = Batalkan langkah ini

## Privasi
privasi =
    <b>Data { -sapaan }</b>

    Untuk bertanya tidak perlu mendaftar. Yang disimpan hanya:
    • nomor akun Telegram, supaya jawaban sampai ke orang yang benar
    • bahasa, program yang terakhir dibuka, dan pertanyaan terakhir, supaya bisa lanjut bertanya
    • pertanyaan yang belum terjawab, tanpa nama; nomor KTP, telepon, dan email di dalamnya disamarkan. Disimpan paling lama 12 bulan.
    • kabar yang diteruskan dan belum diperiksa, juga disamarkan dan paling lama 12 bulan
    • tanggapan “Membantu” atau “Belum” beserta pertanyaannya yang disamarkan, untuk memperbaiki jawaban. Disimpan paling lama 12 bulan.
    • kabar yang ingin diikuti, kalau { -sapaan } menyetujuinya. Disimpan sampai dimatikan di /langganan.
    • balasan yang sedang dikirim, tersandi, dan dihapus begitu terkirim

    Pesan lewat Telegram, jadi server Telegram di luar negeri ikut dilewati. Jangan kirim foto KTP, PIN, atau kata sandi di sini.

    Bot ini tidak menjual data dan tidak meminta biaya.

privasi-langganan = Kabar yang diikuti sekarang: { $daftar }.
privasi-langganan-kosong = Sekarang tidak ada kabar yang diikuti.

## Batal
batal-kosong = Tidak ada langkah yang sedang berjalan. Ini menu utamanya.

## Pesan selain tulisan
pesan-suara = Maaf, saya belum bisa mendengarkan pesan suara. Tolong tuliskan pertanyaannya, ya.
pesan-foto = Terima kasih gambarnya. Saya belum bisa membaca gambar, jadi tolong tuliskan pertanyaannya.
pesan-berkas = Terima kasih berkasnya. Saya belum bisa membaca berkas, jadi tolong tuliskan pertanyaannya. Jangan kirim KTP atau surat pribadi di sini.
pesan-video = Maaf, saya belum bisa menonton video. Tolong tuliskan pertanyaannya, ya.
pesan-stiker = Stikernya lucu! Kalau ada pertanyaan tentang usaha, tulis saja di sini.
pesan-kontak = Terima kasih. Nomor itu tidak saya simpan. Kalau ada pertanyaan, tulis saja di sini.
pesan-lokasi = Terima kasih. Lokasi itu tidak saya simpan. Kalau mencari tempat, tulis misalnya “alamat Taman UMKM Bung Karno”.
pesan-lain = Maaf, saya baru mengerti tulisan dan tombol. Tolong tuliskan pertanyaannya, ya.
pesan-kosong = Pesannya sampai, tetapi tidak ada tulisannya. Tulis saja pertanyaannya, ya.

## Perintah dan tombol yang tidak dikenal
perintah-tidak-dikenal = Perintah itu belum saya kenal. Ini yang bisa saya bantu.
kedaluwarsa = Tombol itu sudah tidak berlaku. Ini menu terbaru.
kedaluwarsa-singkat = Tombol lama. Ini menu terbaru.

## Saat terlalu cepat atau ada yang rusak
pelan = Pelan-pelan, ya. Pesan yang terlalu cepat tidak saya baca. Tunggu sebentar, lalu tulis lagi.
gangguan = Maaf, ada gangguan di pihak kami saat membaca pesan tadi. Petugas sudah diberi tahu. Silakan coba lagi atau pilih dari menu.
lupa = Maaf, percakapan sebelumnya tidak bisa dilanjutkan. Mari mulai lagi dari menu.
kabar-gagal = ⚠ { $jumlah } pembaruan gagal diproses dan disimpan untuk diperiksa. Yang terakhir nomor { $nomor } ({ $sebab }).

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
