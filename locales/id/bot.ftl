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
kartu-diperiksa = Diperiksa { $tanggal }. Penanggung jawab: { $kantor }.
kartu-bagian-ke = (bagian { $ke } dari { $jumlah })
sumber-per = { $nama } (per { $tanggal })
sumber-tanpa-tanggal = { $nama } (tanpa tanggal)
belum-ada-informasi = Belum ada informasi tentang ini. Sebaiknya tanyakan ke petugas dinas.
hanya-indonesia = Bagian ini baru ada dalam bahasa Indonesia.
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
belum-tahu =
    Maaf, saya belum tahu jawabannya. Pertanyaan ini saya catat supaya bisa dilengkapi.

    Sementara itu, { -sapaan } bisa:
    • menulis ulang dengan kata lain, misalnya menyebut nama programnya
    • melihat daftar program
    • bertanya langsung ke kantor dinas
dekat-dengan = Mungkin yang dicari ada di sini:

## Kata singkat
salam-1 = Halo! Ada yang ingin ditanyakan tentang usaha atau program UMKM?
salam-2 = Halo juga! Silakan tulis pertanyaannya.
terima-kasih-1 = Sama-sama. Senang bisa membantu.
terima-kasih-2 = Sama-sama, semoga usahanya lancar.

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
    /bahasa – ganti bahasa
    /privasi – data yang disimpan
    /bantuan – halaman ini
    /batal – berhenti dari langkah yang sedang berjalan
tanda-perintah-start = Mulai dari awal
tanda-perintah-menu = Menu utama
tanda-perintah-tanya = Cara bertanya
tanda-perintah-bahasa = Ganti bahasa
tanda-perintah-privasi = Data yang disimpan
tanda-perintah-bantuan = Bantuan
tanda-perintah-batal = Batalkan langkah ini

## Privasi
privasi =
    <b>Data { -sapaan }</b>

    Untuk bertanya tidak perlu mendaftar. Yang disimpan hanya:
    • nomor akun Telegram, supaya jawaban sampai ke orang yang benar
    • bahasa yang dipilih dan program yang terakhir dibuka, supaya bisa lanjut bertanya
    • pertanyaan yang belum terjawab, tanpa nama; nomor KTP, telepon, dan email di dalamnya disamarkan. Disimpan paling lama 12 bulan.
    • balasan yang sedang dikirim, tersandi, dan dihapus begitu terkirim

    Pesan lewat Telegram, jadi server Telegram di luar negeri ikut dilewati. Jangan kirim foto KTP, PIN, atau kata sandi di sini.

    Bot ini tidak menjual data dan tidak meminta biaya.

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
