# All sentences of the bot in English.
-sapaan = you
sebutan = { -sapaan }

## Menu
menu =
    <b>Hello and welcome!</b>
    I am the assistant for small businesses in Bandar Lampung.

    Just write your question in your own words, for example:
    • how much is a halal certificate?
    • is there a loan without interest?
    • I want to join the tapis training

    Or choose below.
menu-lagi =
    <b>Main menu</b>

    Write a question in your own words, or choose below.
tombol-program = See programmes
tombol-tanya = How to ask
tombol-bahasa = Language
tombol-privasi = Privacy
tombol-bantuan = Help
tombol-menu = Main menu
tombol-kembali = Back
tombol-lanjut = Read on

## Programmes
kelompok-judul = <b>Programmes for small businesses</b>

    Choose a group, or simply write your question.
kelompok-legalitas = Permits and certificates
kelompok-modal = Capital and finance
kelompok-belajar = Training and guidance
kelompok-pasar = Markets and promotion
kelompok-tempat = Places to trade
kelompok-digital = Going digital
kelompok-kerjasama = Cooperatives and partners
kelompok-bot = About this bot
kelompok-isi =
    <b>{ $kelompok }</b>

    Choose a programme.
kelompok-kosong = There is no programme in this group yet. Please choose another group.

bagian-ringkasan = Summary
bagian-siapa = Who can join
bagian-syarat = Conditions and papers
bagian-biaya = Cost
bagian-langkah = How to apply
bagian-tempat = Place
bagian-jadwal = Schedule
bagian-kontak = Contact
bagian-info-resmi = Rumours and facts

kartu =
    <b>{ $judul }</b>
    <i>{ $bagian }</i>

    { $isi }
kartu-sumber = Source: { $sumber }
kartu-diperiksa = Checked { $tanggal }. Responsible: { $kantor }.
kartu-bagian-ke = (part { $ke } of { $jumlah })
sumber-per = { $nama } (as of { $tanggal })
sumber-tanpa-tanggal = { $nama } (no date)
belum-ada-informasi = There is no information about this yet. Please ask an officer at the city office.
hanya-indonesia = This part is only available in Indonesian so far.
program-tidak-ada = That programme is no longer on the list. Here is the current menu.
program-berakhir = What we know about this programme has expired, so I do not show it. Please ask an officer at the city office.

## Asking
cara-tanya =
    <b>How to ask</b>

    Write as you would speak, one question in one message. For example:
    • conditions for a free halal certificate
    • when is the tapis training?
    • stalls at Taman UMKM Bung Karno

    After an answer you may go on: “how much does it cost?”
pilihan = Which one do { -sapaan } mean?
belum-tahu =
    Sorry, I do not know the answer yet. I have noted the question so that it can be added.

    Meanwhile { -sapaan } can:
    • write it in other words, for example with the name of the programme
    • look through the programmes
    • ask at the city office
dekat-dengan = What you are looking for may be here:

## Short words
salam-1 = Hello! Is there anything you would like to ask about your business?
salam-2 = Hello there! Please write your question.
terima-kasih-1 = You are welcome. Glad to help.
terima-kasih-2 = You are welcome, and good luck with your business.

## Language
bahasa-pilih = Pilih bahasa / Choose a language
bahasa-indonesia = Bahasa Indonesia
bahasa-inggris = English
bahasa-jadi = Good, I will speak English from now on.

## Help
bantuan =
    <b>What I can help with</b>

    • Answering questions about programmes for small businesses. Just write.
    • Showing all programmes with their sources.

    <b>Commands</b>
    /menu – main menu
    /tanya – how to ask
    /bahasa – change the language
    /privasi – what is stored
    /bantuan – this page
    /batal – leave the step you are in
tanda-perintah-start = Start again
tanda-perintah-menu = Main menu
tanda-perintah-tanya = How to ask
tanda-perintah-bahasa = Change the language
tanda-perintah-privasi = What is stored
tanda-perintah-bantuan = Help
tanda-perintah-batal = Leave this step

## Privacy
privasi =
    <b>Your data</b>

    You can ask without registering. Only this is stored:
    • your Telegram account number, so that the answer reaches the right person
    • the language you chose and the programme you opened last, so that you can go on asking
    • questions without an answer, without your name; identity, phone numbers and e-mail addresses in them are masked. Kept for at most 12 months.
    • replies on their way, encrypted, deleted as soon as they are delivered

    Messages travel through Telegram, whose servers are abroad. Do not send a photo of your identity card, a PIN or a password here.

    This bot does not sell data and never asks for money.

## Cancel
batal-kosong = There is no step to leave. Here is the main menu.

## Messages other than text
pesan-suara = Sorry, I cannot listen to voice messages yet. Please write your question.
pesan-foto = Thank you for the picture. I cannot read pictures yet, so please write your question.
pesan-berkas = Thank you for the file. I cannot read files yet, so please write your question. Do not send identity cards or private papers here.
pesan-video = Sorry, I cannot watch videos yet. Please write your question.
pesan-stiker = Nice sticker! If you have a question about your business, just write it here.
pesan-kontak = Thank you. I do not store that number. If you have a question, just write it here.
pesan-lokasi = Thank you. I do not store that location. If you look for a place, write for example “address of Taman UMKM Bung Karno”.
pesan-lain = Sorry, I only understand text and buttons so far. Please write your question.
pesan-kosong = The message arrived, but there is no text in it. Please write your question.

## Unknown commands and buttons
perintah-tidak-dikenal = I do not know that command. This is what I can help with.
kedaluwarsa = That button no longer works. Here is the current menu.
kedaluwarsa-singkat = Old button. Here is the current menu.

## Too fast, or something broke
pelan = A little slower, please. I do not read messages that come too fast. Wait a moment, then write again.
gangguan = Sorry, something went wrong on our side while reading that message. The office has been told. Please try again or choose from the menu.
lupa = Sorry, the earlier conversation cannot go on. Let us start again from the menu.
kabar-gagal = ⚠ { $jumlah } updates could not be processed and are kept to be looked at. The last one is number { $nomor } ({ $sebab }).

## Groups
grup-tidak-dikenal = I only serve private chats. Please talk to me at { $tautan }. I am leaving this group.

## Dates
bulan =
    { $nomor ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
tanggal = { $hari } { $bulan } { $tahun }
