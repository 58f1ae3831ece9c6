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
tombol-petugas = Ask an officer
tombol-dinas = List of offices
tombol-terkait = Related programmes
tombol-cek-syarat = Check conditions
tombol-kabari = Keep me posted
tombol-kabari-ya = Yes, keep me posted
tombol-kabari-tidak = No, thank you
tombol-langganan = News I follow
tombol-langganan-nyala = { $topik }: off
tombol-langganan-mati = { $topik }: on ✓
tombol-membantu = Helped
tombol-belum = Not yet
tombol-bukan = Not this
tombol-ya = Yes
tombol-tidak = No
tombol-sebelumnya = Previous question
tombol-ulangi = Start again

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
kartu-belum-ada = No information yet about: { $bagian }. Please ask an officer.
kartu-diperiksa-lama = ⚠ Last checked { $tanggal }, so it may have changed. Please ask an officer first. Responsible: { $kantor }.
kartu-diperiksa = Checked { $tanggal }. Responsible: { $kantor }.
kartu-bagian-ke = (part { $ke } of { $jumlah })
sumber-per = { $nama } (as of { $tanggal })
sumber-tanpa-tanggal = { $nama } (no date)
belum-ada-informasi = There is no information about this yet. Please ask an officer at the city office.
hanya-indonesia = This part is only available in Indonesian so far.
program-terkait =
    <b>Related to { $judul }</b>

    Choose a programme.
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
pilihan-lain = Then perhaps one of these?
belum-tahu =
    Sorry, I do not know the answer yet. I have noted the question so that it can be added.

    Meanwhile { -sapaan } can:
    • write it in other words, for example with the name of the programme
    • ask an officer
    • look through the programmes
dekat-dengan = What you are looking for may be here:

## What people say to an answer
masukan-singkat = Thank you, noted.
belum-membantu =
    Sorry that the answer did not help. I have noted the question for the officers.

    Try other words, or the name of the programme. Or ask an officer right away.
bukan-lagi =
    Sorry, I have not found what you mean. I have noted the question for the officers.

    Try other words, or ask an officer with this button.
tanya-lagi-singkat = That question is too old. Please write it again.
tanya-lagi = I no longer remember that question. Please write it again.

## News that was passed on
kabar-dikenal = <b>There is an explanation for this</b>
kabar-isi =
    <b>{ $judul }</b>
    { $isi }
    <i>Checked { $tanggal }.</i>
kabar-baru =
    <b>We have not checked this yet</b>

    I do not open links, and I do not know whether it is true. I have noted it for the officers.

    Meanwhile, do not send money, identity cards or codes to whoever sent it.

## News to follow
langganan-kosong =
    <b>News I follow</b>

    Nothing is chosen yet. Tap what you want to follow.
langganan-isi =
    <b>News I follow</b>

    You follow: { $daftar }.
    Tap to switch on or off.
langganan-tanya =
    <b>News about { $topik }</b>

    If you agree, I send a message when there is news about { $topik }. For that I store this choice with your Telegram account number.

    You can switch it off at any time with /langganan.
langganan-nyala-singkat = Good, I will keep you posted.
langganan-mati-singkat = Good, I will not write about it.
topik-latih = Training
topik-modal = Capital
topik-izin = Permits and certificates
topik-pasar = Bazaars and markets
topik-digital = Going digital
topik-tempat = Places to trade

## Checking conditions
cek-tanya =
    <b>{ $judul }</b>
    <i>Question { $ke } of { $jumlah }</i>

    <b>{ $tanya }</b>

    { $penjelasan }
cek-lolos =
    <b>{ $judul }</b>

    By your answers, all conditions on this list are met. The next steps are on the programme's card.

    This is not a decision. The officer or institution decides. Your answers are not stored.
cek-belum =
    <b>{ $judul }</b>

    By your answers, these are not met yet:

    { $daftar }

    This is not a decision. The officer or institution decides. Your answers are not stored.
cek-belum-baris =
    • { $syarat }
    Advice: { $saran }

## Short words
salam-1 = Hello! Is there anything you would like to ask about your business?
salam-2 = Hello there! Please write your question.
terima-kasih-1 = You are welcome. Glad to help.
terima-kasih-2 = You are welcome, and good luck with your business.
pamit-1 = Goodbye. You may ask again at any time.
pamit-2 = See you. I hope your sales go well.
kasar-1 = Sorry if I let you down. Tell me the problem and I will look for a way.
kasar-2 = I understand that { -sapaan } are upset. If you like, ask an officer right away.
keluhan-1 = Sorry about that bad experience. It is best to tell an officer, who can act on it.
keluhan-2 = Thank you for telling me, and sorry. An officer is the right person to follow it up.
iklan-1 = This looks like advertising, so I do not pass it on. If you have a business question, please write.
iklan-2 = I do not take advertising. Be careful with offers that ask for money first.
acak-1 = Sorry, I did not get what you mean. Please write your question in a plain sentence.
acak-2 = I cannot read that yet. Could you write it again?
emoji-1 = Thank you! If you have a question about your business, just write it here.
emoji-2 = Ready! Please write your question in words.
rahasia-1 = For your safety, never send identity cards, PINs or codes to anybody, also not here.
rahasia-2 = I neither ask for nor give private numbers and secret codes. Please ask an officer about that.
perintah-asing-1 = I can only help with programmes for small businesses. Please write your question.
perintah-asing-2 = I cannot do that. If it is about your business, I am glad to help.
luar-1 = That is outside the services for small businesses in Bandar Lampung, so I have no answer. The list of offices may help.
luar-2 = Sorry, I only know about programmes for small businesses in Bandar Lampung. For other matters, see the list of offices.

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
    /langganan – news to follow
    /bahasa – change the language
    /privasi – what is stored
    /bantuan – this page
    /batal – leave the step you are in
tanda-perintah-start = Start again
tanda-perintah-menu = Main menu
tanda-perintah-tanya = How to ask
tanda-perintah-langganan = News I follow
tanda-perintah-bahasa = Change the language
tanda-perintah-privasi = What is stored
tanda-perintah-bantuan = Help
tanda-perintah-batal = Leave this step

## Privacy
privasi =
    <b>Your data</b>

    You can ask without registering. Only this is stored:
    • your Telegram account number, so that the answer reaches the right person
    • the language, the programme you opened last and your last question, so that you can go on asking
    • questions without an answer, without your name; identity, phone numbers and e-mail addresses in them are masked. Kept for at most 12 months.
    • news that you passed on and nobody has checked yet, masked as well, for at most 12 months
    • whether an answer helped, with the masked question, so that answers get better. Kept for at most 12 months.
    • the news you want to follow, if you agreed. Kept until you switch it off in /langganan.
    • replies on their way, encrypted, deleted as soon as they are delivered

    Messages travel through Telegram, whose servers are abroad. Do not send a photo of your identity card, a PIN or a password here.

    This bot does not sell data and never asks for money.

privasi-langganan = News you follow now: { $daftar }.
privasi-langganan-kosong = You follow no news now.

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
