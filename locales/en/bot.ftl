
# All sentences of the bot in English.
-sapaan = you
-kota = Bandar Lampung
sebutan = { -sapaan }

## The profile, before START is pressed
profil-nama = UMKM { -kota }
profil-keterangan =
    An assistant for owners of small businesses in the city of { -kota }. Free of charge.

    • Ask in plain words about permits, halal certificates, loans, training and markets. Answers name official sources.
    • Register the business so that the city office knows it.
    • What the bot does not know is noted for an officer.

    See or erase what is stored at any time with /data.
    Tap START.
profil-singkat = Ask about permits, halal, loans and training for small businesses in { -kota }. From official sources.

## Menu
menu =
    <b>Hello and welcome!</b>
    I am the assistant for small businesses in { -kota }. Free, and I never ask for money or codes.

    Just write your question in your own words, for example:
    • how much is a halal certificate?
    • is there a loan without interest?
    • I want to join the tapis training

    Or choose below.
menu-lagi =
    <b>Main menu</b>

    Write a question in your own words, or choose below.
menu-modal = Funding
menu-izin = Permits & halal
menu-belajar = Training
menu-pasar = Bazaars & markets
menu-petugas = Talk to an officer
tombol-program = Programmes
tombol-lainnya = More ▾
tombol-selebihnya = Read all ▾
tombol-sumber = Source
tombol-tanya = How to ask
tombol-bahasa = Language
tombol-privasi = Privacy
tombol-bantuan = Help
tombol-menu = Main menu
tombol-kembali = Back
# A second tap within seconds on a button that sends: nothing is sent again.
ditekan-barusan = You have just tapped that, and it is done.
tombol-lanjut = Read on
tombol-petugas = Ask an officer
tombol-dinas = List of offices
tombol-terkait = Related programmes
tombol-cek-syarat = Check conditions
tombol-kabari = Keep me posted
tombol-kabari-ya = Yes, keep me posted
tombol-kabari-tidak = No, thank you
tombol-langganan = News I follow
tombol-langganan-nyala = Turn on { $topik }
tombol-langganan-mati = Turn off { $topik } ✓
tombol-membantu = Helpful
tombol-belum = Less so
tombol-bukan = Not this
tombol-ya = Yes
tombol-tidak = No
tombol-sebelumnya = Previous question
tombol-ulangi = Start again

## Programmes
kelompok-judul = <b>Programmes for small businesses</b>

    Choose a group, or simply write your question.
kelompok-legalitas = Permits and certificates
kelompok-modal = Funding and finance
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

bagian-inti = In short
bagian-sederhana = In plain words
bagian-ringkasan = Summary
bagian-siapa = Who can join
bagian-syarat = What you need
bagian-biaya = Cost
bagian-langkah = How to apply
bagian-tempat = Place
bagian-jadwal = Schedule
bagian-kontak = Contact
bagian-info-resmi = True or not?

kartu =
    <b>{ $judul }</b> · <i>{ $bagian }</i>
    { $isi }
kartu-intinya =
    <b>{ $judul }</b>
    { $isi }
kartu-sumber = Source: { $sumber }
kartu-belum-ada = Not here yet: { $bagian }.
kartu-dibaca = From public sources, read in { $bulan }; not checked by the office yet.
kartu-lama = ⚠ Read in { $bulan }, so it may have changed. Ask first with the button below.
kartu-mengurus = Who deals with it: { $kantor }.
kartu-bagian-ke = (part { $ke } of { $jumlah })
sumber-per = { $nama } (as of { $tanggal })
maksudnya = That is called { $nama } here.
sumber-baris = • { $sumber }
sumber-singkat = Source: { $nama }, { $tahun } · not checked by the office yet
kebutuhan-pilihan = • <b>{ $nama }</b>: { $isi }
jawaban-judul =
    <b>{ $tanya }</b>

    { $isi }
sumber-tanpa-tanggal = { $nama } (no date)
belum-ada-informasi = I do not know this part yet. What is known stands below; an officer can help with the rest.
hanya-indonesia = This part is only available in Indonesian so far.
halaman-indonesia = <i>Only in Indonesian for now: { $daftar }.</i>
halaman-indonesia-semua = <i>The pages behind the buttons below are only in Indonesian for now.</i>
program-terkait =
    <b>Related to { $judul }</b>

    Choose a programme.
program-tidak-ada = That programme is no longer on the list. Here is the current menu.
program-berakhir = What we know about this programme has expired, so I do not show it. For the latest, tap Talk to an officer.

## Reviewing what is written
utama-tombol-tinjau = Review content
tanda-perintah-tinjau = Review the programmes
tinjau-judul = <b>Review</b> · { $sudah } of { $semua } sections checked
tinjau-habis = Every section is checked. Thank you!
tinjau-tombol-benar = Still right
tinjau-tombol-ubah = Change
tinjau-tombol-berakhir = It is over
tinjau-tombol-berakhir-ya = Yes, it is over
tinjau-tombol-lewati = Skip
tinjau-tombol-tarik = Undo the last one
tinjau-berakhir-tanya = Is it over? I will not show it to owners any more. You can undo it afterwards.
tinjau-dicatat = Noted, with the office and today's date.
tinjau-ditarik = Undone. That section is as it was before.
tinjau-berubah = It changed since you read it. This is how it stands now.
tinjau-kantor = an officer of the city office
tinjau-tulis =
    <b>{ $judul }</b>

    Write what is right, at most { $paling } characters. Owners read it once <b>Publish</b> was pressed, with the office and the date.
utama-samakan = Texts that should agree: { $jumlah }
samakan-tombol = Make other texts agree ({ $jumlah })
samakan-sebelum =
    <b>Other texts on this matter need a look:</b>
    { $isi }
samakan-baris = { $nomor }. { $nama }: { $sebab }
samakan-lainnya = … and { $jumlah } more
samakan-sebab = still says { $fakta }
samakan-sebab-inggris = its English text is as it was
samakan-daftar =
    <b>Texts that should agree</b>, so that nobody gets two answers

    { $isi }
samakan-habis = All texts agree. Thank you!
samakan-satu =
    <b>{ $nama }</b> { $sebab }.
    The new text: { $baru }

    { $isi }
samakan-inggris =
    <b>{ $nama }</b>: its English text is as it was. For now those who read English get this Indonesian one:

    { $isi }
samakan-tombol-ubah = Change it too
samakan-tombol-inggris = Write it in English
samakan-tombol-biarkan-semua = Leave all
samakan-tombol-daftar = The list
samakan-dibiarkan = Left as it is
samakan-tulis-inggris =
    <b>{ $nama }</b>

    Write the text in English, at most { $paling } characters. Those who read English read it at once.
samakan-inggris-nanti = Publish the Indonesian text first
samakan-inggris-terbit = The English text is published
sumber-diperiksa = Source: { $nama }, { $tahun } · checked by { $kantor }, { $tanggal }
isi-diperiksa = Checked by { $kantor }, { $tanggal }.
isi-ditulis = Written by { $kantor }, { $tanggal }.
isi-berakhir = This is over, says { $kantor } ({ $tanggal }).
laporan-isi-diperiksa = Checked by the office: { $sudah } of { $semua } sections. Check in <b>Review content</b>.

## One's own matters
milik-usaha =
    Registered in this account:
    { $daftar }
milik-usaha-baris = • <b>{ $nama }</b>, code <b>{ $kode }</b>
milik-usaha-belum = No business is registered in this account yet.
milik-tombol-telepon = Change number: { $usaha }
milik-tombol-ubah = Change: { $usaha }
milik-tanya =
    What you asked officers:
    { $daftar }
milik-tanya-belum = You have not sent a question to an officer yet.

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
    Sorry that the answer did not help. I have noted the question so that the answer gets better.

    Try other words, or the name of the programme. Or ask an officer right away.
bukan-lagi =
    Sorry, I have not found what you mean. I have noted the question so that the answer can be added.

    Try other words, or ask an officer with this button.
tanya-lagi-singkat = That question is too old. Please write it again.
tanya-lagi = I no longer remember that question. Please write it again.

## News that was passed on
kabar-dikenal = <b>There is an explanation for this</b>
kabar-isi =
    <b>{ $judul }</b>
    { $isi }
    <i>Read { $tanggal }.</i>
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

    If you agree, I send a message when the office sends out news about { $topik }. For that I store this choice with your Telegram account number.

    You can switch it off at any time with /langganan.
langganan-nyala-singkat = Good, your choice is kept.
langganan-nyala-berhenti = Kept, but all news is stopped.
langganan-berhenti = ⚠ All news is stopped, so nothing is sent. Your choices are kept.
langganan-tanpa-izin = ⚠ News is not permitted yet, so nothing is sent. Your choices are kept.
langganan-mati-singkat = Good, news about { $topik } is off.
langganan-jam = Quiet hours: no news between { $tutup } and { $buka } WIB.
langganan-tombol-jam = Set quiet hours
jam-tenang-isi =
    <b>Quiet hours: { $tutup }–{ $buka } WIB</b>

    In these hours I send no news and no notices. What comes then waits until the morning; nothing is lost.

    Urgent news, such as a place that moves, comes without a sound in the usual quiet hours. In hours of your own choice it waits as well.

    Answers, word of a consultation and reminders of events you joined come as always.

    Other hours can be written, for example: 6 pm to 8 am.
jam-tenang-tombol-sendiri = Choose other hours
jam-tenang-dari = From which hour shall no news come? After 20.00 none comes anyway.
jam-tenang-sampai = Quiet from { $tutup }. Until which hour? Before 07.00 none comes anyway.
jam-tenang-jadi = Good, your quiet hours are kept. From 20.00 to 07.00 no news comes anyway.
jam-tenang-tidak-bisa = Quiet hours can begin at 15.00 to 20.00 and end at 07.00 to 12.00. I have changed nothing yet.
topik-latih = Training
topik-modal = Funding
topik-izin = Permits and certificates
topik-pasar = Bazaars & markets
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

    It fits, by your answers: all conditions on this list are met. The next steps are in the programme, under how to apply.

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
salam-ada = Hello! This is the bot of the office, here at any hour. Just ask about permits, capital, training or bazaars. No consultation of yours is waiting for an answer now. To speak with a person, press <b>Ask an officer</b>.
maaf-belum-dijawab = I am sorry that { -sapaan } have been waiting. I am a machine and answer what I can at once. No question of yours has reached an officer from here yet. Write it now with <b>Ask an officer</b>; you get a number to follow it up.
maaf-belum-dijawab-daftar =
    I am sorry that { -sapaan } have been waiting. This is what you sent to officers:
    { $daftar }

    Open its number to read it or to add to it.
maaf-berputar = I am sorry that my answers went in circles. I am a machine; the office and who is responsible are at /kantor. For a person, press <b>Ask an officer</b>. A complaint about an officer goes straight to the head of the office.
sudah-semua = What stands above is all that I know of this. An officer can tell you more.
alamat-daerah-lain = What follows is for { -kota }. For { $daerah }, please ask the office there.
terima-kasih-1 = You are welcome. Glad to help.
terima-kasih-2 = You are welcome, and good luck with your business.
pamit-1 = Goodbye. You may ask again at any time.
pamit-2 = See you. I hope your sales go well.
kasar-1 = Sorry if I let you down. Tell me the problem and I will look for a way.
kasar-2 = I understand that { -sapaan } are upset. If you like, ask an officer right away.
keluhan-1 = Sorry that you were let down. Tell an officer what happened and where, with the button below. Is it about an officer? Write: report an officer.
keluhan-2 = Sorry, and thank you for telling me. A complaint about a service goes to an officer with the button below. Is it about an officer? Write: report an officer.
iklan-1 = I did not understand. Is it about funding, permits or selling? Just write it.
iklan-2 = I do not take advertising. Be careful with offers that ask for money first.
acak-1 = Sorry, I did not get what you mean. Please write your question in a plain sentence.
acak-2 = I cannot read that yet. Could you write it again?
emoji-1 = Thank you! If you have a question about your business, just write it here.
emoji-2 = Ready! Please write your question in words.
rahasia-1 = Never give PINs or codes to anybody. Identity cards only to official offices or sites, not here.
rahasia-2 = I neither ask for nor give private numbers and secret codes. Please ask an officer about that.
perintah-asing-1 = I can only help with programmes for small businesses. Please write your question.
perintah-asing-2 = I cannot do that. If it is about your business, I am glad to help.
luar-1 = Sorry, I cannot help with that one. Its office may be under the button below. About your business, I am glad to help.
berat =
    I am sorry that it is so hard. You are not alone, and you need not carry this by yourself.

    Please talk to somebody close to you right now. Or go to the nearest clinic (puskesmas) or hospital, at any hour. You can also talk free and in confidence at healing119.id, or call 119 and press 8. I am only a bot and cannot be with you as a person can.

    If debts or legal trouble of the business weigh on you, there is help for that too. It can wait until later.
luar-2 = Sorry, I do not know enough about that. Its office may be under the button below. About a business, just write.

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
    { $perintah }
tanda-perintah-start = Start again
tanda-perintah-menu = Main menu
tanda-perintah-tanya = How to ask
tanda-perintah-langganan = News I follow
tanda-perintah-bahasa = Change the language
tanda-perintah-privasi = What is stored
tanda-perintah-bantuan = What I can help with
tanda-perintah-laporan = Report for officers
tanda-perintah-batal = Cancel the open form

## Privacy
privasi =
    <b>Your data</b>

    In short: you may ask without giving a name and without registering. This is stored, what for, and how long:
    { $isi }

    See, change or delete everything at any time with /data. News stops with /berhenti.

    Telegram keeps messages abroad. Do not send a photo of your identity card, a PIN or a password here.

    This bot does not sell data and never asks for money.
privasi-akun = • Your Telegram account number and the language you chose, so that answers reach the right person. Deleted after { $tahun } years without a message from { -sapaan }.
privasi-percakapan = • The last programme, your last question with numbers masked, and an unfinished registration, so that you can go on. All of it is encrypted; the registration is deleted after { $hari } days.
privasi-usaha = • The business you registered, so that officers can help. Name, phone and NIB are encrypted. Kept until { -sapaan } delete it.
privasi-meja = • If an officer registered the business: who, when, and a photo of the signed paper, encrypted. What nobody confirmed, or what was merged, is deleted after { $hari } days.
privasi-perubahan = • The history of changes to it, encrypted, so that mistakes can be traced. Deleted together with it.
privasi-izin = • Permissions given or withdrawn, with their time, as proof. Deleted together with your data.
privasi-kabar = • The news you want to follow, if { -sapaan } agreed. Kept until it is switched off in /langganan, and so are your quiet hours.
privasi-tanggapan = • Whether an answer helped, without the question, so that answers get better. At most { $hari } days.
privasi-kiriman = • Messages on their way, encrypted. The text goes once delivered, the note of it after { $hari } days.
privasi-pertanyaan = • Questions without an answer and news nobody has checked yet, without your name, so that they can be answered. Numbers in them are masked. At most { $hari } days.
privasi-gangguan = • Messages that could not be read because something broke, encrypted, so that it can be repaired. At most { $hari } days.
privasi-petugas = • When officers looked at your data, without its content, so that it can be traced. Shown in /data, for { $tahun } years.

privasi-langganan = News you follow now: { $daftar }.
privasi-langganan-kosong = You follow no news now.

## Cancel
batal-kosong = There is nothing to cancel. Here is the main menu.
batal-kosong-meja = There is nothing to cancel.

# Steps that wait for words, when they are left
langkah-tombol-lihat = Open { $nomor }
langkah-tombol-hapus = Delete what I wrote
langkah-tulis = Done writing to { $nama } · <b>{ $nomor }</b>. What you write now does not go there.
langkah-tutup = Consultation <b>{ $nomor }</b> stays open. Nothing was sent to { $nama }.
langkah-catatan = No note was written for <b>{ $nomor }</b>.
langkah-nanti = No message waits for { $nama } · <b>{ $nomor }</b>. Nothing was sent.
langkah-tambah = Done adding. Consultation <b>{ $nomor }</b> did not change.
langkah-nilai = All right. I kept your rating of consultation <b>{ $nomor }</b>.
langkah-belum-dikirim = Not sent yet. I still keep what you wrote. Shall I send it?
langkah-jawaban = No answer was written.
langkah-jawaban-ubah = The answer was not changed.
langkah-catat = Stopped. Nothing was noted.
langkah-catat-catatan = Service <b>{ $nomor }</b> is noted, without a note.
ubahan-tak-ikut = That message was used already, so the change does not count. Take the step again where you need to.
langkah-tempat = No place was chosen for the appointments.
langkah-cari = The search has ended.
langkah-balasan = The quick reply was not changed.
langkah-jam = The hours of the team { $tim } were not changed.
tombol-batal = Cancel

## Messages other than text
pesan-suara = Sorry, I cannot listen to voice messages yet, but an officer can: press <b>Ask an officer</b> and send it again there. To ask me, please write.
pesan-foto = I cannot read pictures yet, so please write the question. If an officer is to see it, press <b>Ask an officer</b> and send it again there. If it is a photo of an identity card or a private letter, delete it from this chat; I do not keep it.
pesan-berkas = Thank you for the file. I cannot read files yet, so please write your question. If an officer is to see it, press <b>Ask an officer</b> and send it again there. Do not send identity cards or private papers here.
pesan-video = Sorry, I cannot watch videos yet, but an officer can: press <b>Ask an officer</b> and send it again there. To ask me, please write.
pesan-stiker = Nice sticker! If you have a question about your business, just write it here.
pesan-kontak = Thank you. I do not store that number. If you have a question, just write it here.
pesan-lokasi = Thank you. I do not store that location. If you look for a place, write for example “address of Taman UMKM Bung Karno”.
pesan-lain = Sorry, I only understand text and buttons so far. Please write your question.
pesan-kosong = The message arrived, but there is no text in it. Please write your question.

## Unknown commands and buttons
perintah-tidak-dikenal = I do not know that command. This is what I can help with.
kedaluwarsa = That button no longer works.
kedaluwarsa-menu = Here is the current menu.
kedaluwarsa-meja = Please go on from the desk.
kedaluwarsa-singkat = An old button, it no longer works.

## Too fast, or something broke
pelan = That is a lot of messages, and I could not read them all. Please wait a minute, then write again.
gangguan = Sorry, something went wrong on our side while reading that message. The office has been told. Please try again or choose from the menu.
lupa = Sorry, the earlier conversation cannot go on. Let us start again from the menu.
kabar-gagal = ⚠ { $jumlah } updates could not be processed and are kept to be looked at. The last one is number { $nomor } ({ $sebab }).
jawaban-terlambat = Sorry, this answer comes late.
jawaban-hilang = Sorry, my earlier answer did not arrive because of network trouble. If you still need it, please write again.
kabar-jawaban-hilang = ⚠ { $jumlah } answers of the bot could not be delivered in the end. Their readers are told when they write again.
kabar-kata-asing = ⚠ Telegram refused a message in words that the bot does not know yet: { $kata }
kabar-audit = ⚠ The audit log is not intact: entry { $nomor } does not follow from the one before it. Find out who can write to the database file.
kabar-peran = Your role at the office is now <b>{ $peran }</b>. Write /menu to begin.
kabar-peran-dicabut = Your role at the office was taken away. What business owners can do stays open to you.
kabar-peran-orang = The role of the person with number <code>{ $nomor }</code> at the office is now <b>{ $peran }</b>.
kabar-peran-orang-dicabut = The role of the person with number <code>{ $nomor }</code> at the office was taken away.
peran-pembaca = report reader
peran-petugas = officer
peran-kepala = head
peran-admin = admin
kabar-webhook-gagal = ⚠ Telegram cannot deliver messages to the bot ({ $sebab }). { $jumlah } updates are waiting. Please tell whoever runs the server.
kabar-webhook-pulih = Telegram can deliver messages to the bot again.
kabar-penyimpanan-penuh = ⚠ The server's disk was full for { $detik } seconds. There is room again, and no message was lost. Whoever runs the server should make more room.
kabar-cadangan-gagal = ⚠ The backup of the data did not succeed ({ $sebab }). The bot goes on and tries again. Please tell whoever runs the server.
kabar-cadangan-pulih = The backup of the data works again.

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
hari =
    { $nomor ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
saat = { $hari }, { $tanggal } at { $jam }.{ $menit } WIB

## The office
hari-tanggal = { $hari }, { $tanggal }
jam-dan = { " " }and{ " " }
tanda-perintah-kantor = Address, hours and phone of the office
kantor-judul = <b>The office that runs this bot</b>
kantor-baris = { $nama }: { $isi }
kantor-baris-sah =
    • { $nama }: { $isi }
    <i>Confirmed by { $oleh }</i>
kantor-baris-kosong = • { $nama }: <i>not filled in yet</i>
kantor-oleh = { $nama }, { $tanggal }
kantor-buka = The office is open now.
kantor-tutup = The office is closed now. It opens again on { $saat }.
kantor-libur-dekat = Closed on { $tanggal }: { $nama }.
kantor-belum = Not filled in by the office yet: { $daftar }.
kantor-belum-ini = The office has not filled in its { $daftar } here yet. If you need it, tap <b>Ask an officer</b>: people of the office read your question.
kantor-belum-resmi = This bot is still a trial, not official. If in doubt, ask the office itself. This bot never asks for money, a PIN or a one-time code.
kantor-tombol-kelola = Manage the office
kantor-tombol-lain = Other offices
kantor-tombol-libur = Holidays
kantor-tombol-halaman = The office
kantor-tombol-ubah = Change
kantor-tombol-benar = Still right
kata-tombol = Read the words again
kata-sebentar = The files are being read again. I will tell you in a moment how it went.
kata-berlaku = The new words are in use: { $program } programmes and { $jawaban } short answers.
kata-baru = { $jumlah } entries are new and being learnt. Until that is done the bot finds them by the words in them.
kata-nanti = In use after the next start of the bot: { $berkas }
kata-ditolak = Some files are wrong, so the old words stay in use. To be corrected:
kata-alasan = • { $alasan }
kata-lagi = And { $jumlah } more. All of them are in the log.
kantor-kelola =
    <b>About the office</b>
    What is not filled in is promised to nobody.
kantor-kelola-kepala = A head or an admin may change it.
kantor-jadi = Noted: { $nama }. From now on everybody sees it.
kantor-tetap = Good, { $nama } is confirmed as still right.
kantor-formulir = About the office
kantor-formulir-resume = The page about the office is not finished: { $langkah }. Go on?
kantor-formulir-menunggu = The page about the office waits at: { $langkah }.
kantor-kenapa = So that business owners know where to go or ask.
kantor-kenapa-jam = Promises of an answer are counted by these hours.
kantor-kenapa-resmi = So that business owners can check that the bot is the office's own.
kantor-kenapa-data = So that business owners know who answers for their data.
kantor-isian-nama = Name of the office
kantor-tanya-nama = What is this office called?
kantor-contoh-nama = Dinas Koperasi dan UKM Kota
kantor-isian-pengelola = Who runs the bot
kantor-tanya-pengelola = Who runs this bot? Write the unit.
kantor-contoh-pengelola = Bidang UMKM
kantor-isian-alamat = Address
kantor-tanya-alamat = What is the address of the office?
kantor-contoh-alamat = Jalan Melati 5, Kedaton
kantor-isian-peta = Map
kantor-tanya-peta = Paste the link to the map.
kantor-contoh-peta = maps.app.goo.gl/abc123
kantor-isian-jam = Office hours
kantor-tanya-jam = When is the office open? Write days and times. Days that are not named are closed.
kantor-contoh-jam = Monday-Thursday 08.00-16.00, Friday 08.00-11.30 and 13.00-16.00
kantor-isian-telepon = Phone or WhatsApp
kantor-tanya-telepon = What is the phone or WhatsApp number of the office?
kantor-contoh-telepon = WhatsApp 0812-3456-7890
kantor-isian-resmi = Official page
kantor-tanya-resmi = Which page names this bot as official? Paste its link.
kantor-contoh-resmi = bandarlampungkota.go.id/bot
kantor-isian-data = Who answers for the data
kantor-tanya-data = Who answers for the data of business owners?
kantor-contoh-data = Kepala Bidang UMKM
salah-jam = I cannot read the days or the times. Write for example: { $contoh }.
salah-jam-urutan = It closes before it opens, or times overlap. Please write it again.
salah-halaman = That is no link. Paste the address of the page, for example: { $contoh }.
libur-judul = <b>Holidays of the office</b>
libur-baris = • { $tanggal }: { $nama }
libur-baris-sah =
    • { $tanggal }: { $nama }
    <i>Noted by { $oleh }</i>
libur-kosong = No holiday after today is known.
libur-sumber = <i>Source { $tahun }: { $sumber }. Read on { $tanggal }.</i>
libur-sumber-belum = <i>Source { $tahun }: { $sumber }. Read on { $tanggal }, not yet compared by the office.</i>
libur-tombol-tambah = Add a holiday
libur-tombol-cabut = Take out { $tanggal }
libur-tombol-cocok = Holidays { $tahun } compared
libur-tombol-ya = Yes, take it out
libur-cabut = Take out the holiday { $tanggal } ({ $nama })? The day will count as a working day.
libur-dicabut = Taken out: { $tanggal }.
libur-jadi = Noted: the office is closed on { $tanggal }.
libur-cocok = Good, the holidays of { $tahun } are confirmed.
libur-kenapa = So that no promise of an answer falls on that day.
libur-isian-hari = Holiday
libur-tanya-hari = On which day is the office closed?
libur-contoh-hari = 24 December
libur-isian-sebab = The reason
libur-tanya-sebab = Why is it closed? Business owners will read it.
libur-contoh-sebab = The office moves
dinas-judul =
    <b>Other offices</b>
    Choose one.
dinas =
    <b>{ $nama }</b>
    For: { $urusan }
dinas-belum = { $nama }: <i>not known yet</i>
dinas-sumber = <i>Source: { $sumber }. Read on { $tanggal }, not yet confirmed by the office.</i>
dinas-sah = <i>Confirmed by the office on { $tanggal }.</i>
dinas-oleh = <i>By { $oleh }.</i>
dinas-kartu = <b>{ $nama }</b>
dinas-jadi = Noted.
dinas-tetap = Good, confirmed as still right.
dinas-tanya-alamat = What is its address?
dinas-tanya-jam = When is it open?
dinas-tanya-telepon = What is its phone or WhatsApp number?
laporan-kantor = • Not said about the office yet: { $jumlah }
laporan-libur = { " " }· holidays { $tahun } not compared

## Forms
formulir-ke = <b>{ $ke }/{ $jumlah } · { $nama }</b>
formulir-ke-ringkasan = <b>Summary</b>
formulir-judul = <b>{ $nama }</b>
formulir-judul-surat = <b>{ $nama }</b> for { $usaha } (code { $kode })
formulir-tadi = Your answer so far: <b>{ $jawaban }</b>
formulir-sekarang = Now: <b>{ $jawaban }</b>
formulir-tombol-tetap = Keep: { $jawaban }
formulir-tombol-selesai = Done choosing
formulir-tombol-lewati = Skip
formulir-tombol-nanti = Later
formulir-tombol-kosongkan = Leave empty
formulir-tombol-batal = Cancel
formulir-tombol-batal-daftar = Stop registering
formulir-tombol-batal-ubah = Change nothing
formulir-tombol-ringkasan = Back to the summary
formulir-tombol-lanjut-daftar = Go on registering
formulir-tombol-lanjut-ubah = Go on changing
formulir-tombol-pertanyaan = No, that is a question
formulir-tombol-biarkan = Leave as it is
formulir-tombol-maju = Next ▶
formulir-tombol-mundur = ◀ Previous
formulir-tombol-luar = Outside { -kota }
formulir-tombol-jawaban = That is my answer
formulir-tombol-lanjut = Go on
formulir-tombol-ulang = Start again
formulir-tombol-ulang-ya = Yes, start again
formulir-ulang-tanya =
    Starting again discards the answers so far. The form has come to { $langkah }.

    Start from the beginning?
formulir-tombol-diam = Do not remind me
formulir-tombol-ubah = Change answers
formulir-ubah-mana =
    <b>Which one should be changed?</b>

    { $isi }
formulir-tombol-kirim = Send
formulir-tombol-simpan-lihat = Save and look
formulir-tombol-tetap-kirim = Send anyway
formulir-tombol-kontak = Share my number
formulir-kata-tetap = Keep
formulir-satu-berkas = Of those files one alone is used: the first.
formulir-papan-tutup = All right, closed.
formulir-centang = ☑ { $isi }
formulir-kosong = ☐ { $isi }
formulir-pilih-salah-satu = Several are alike. Which one?
formulir-lanjut-isi = Now let us go on.
formulir-apa-usaha = Your registration
formulir-apa-meja = The registration for another owner
formulir-apa-perbaikan = The correction of record { $kode }
formulir-apa-surat = The note about the signed paper
formulir-apa-ubah = The change to your business
formulir-resume =
    { $isian } is not finished. Your answers are kept, up to { $langkah }.

    Would { -sapaan } like to go on?
formulir-resume-ubah =
    Earlier { -sapaan } were changing { $langkah }.

    Would { -sapaan } like to go on?
formulir-resume-surat =
    The signed paper is not noted yet; it stopped at { $langkah }.

    Go on?
formulir-menunggu-surat = The signed paper is not noted yet: { $langkah }.
formulir-menunggu = Your registration waits at { $langkah }.
formulir-menunggu-meja = { $isian } waits at { $langkah }.
formulir-menunggu-ubah = The change of { $langkah } still waits.
formulir-jawaban-atau-tanya =
    { $menunggu }

    Is “{ $kata }” the answer?
formulir-atau-petugas = Is “{ $kata }” for this form, or for officer { $petugas }? It is neither noted nor sent yet.
formulir-kiriman-petugas = Is that for officer { $petugas }? I have not passed it on yet. This form waits for an answer in words or a tap.
formulir-akan-dihapus =
    { $isian } is not finished. Its answers will be deleted on { $tanggal }, so that nothing is kept for no use.

    Would { -sapaan } like to go on? If not, just let it go.
formulir-pengingat =
    { $isian } is not finished. The answers so far are kept.

    Would { -sapaan } like to go on now? It will not take long.
formulir-tanya-dulu = Let me ask first.
formulir-diam-jadi = All right, no more reminders. To go on, write /daftar.
formulir-siapa = I am a bot, the assistant for small businesses in { -kota }. What you answer here is only for this form, and not sent yet.
formulir-pelan = No hurry, take your time.
formulir-pelan-contoh = No hurry, take your time. An answer could be: { $contoh }.
formulir-simpan-atau-buang =
    This form has come to { $langkah }. Keep it for later, or discard it?

    If you keep it, you can go on any time with /daftar.
formulir-simpan-atau-buang-lain = This form has come to { $langkah }. Keep it for later, or discard it?
formulir-tombol-simpan = Keep it for later
formulir-tombol-buang = Discard it
formulir-disimpan = All right, the form is kept, for { $hari } days at most. To go on, write /daftar.
formulir-urung = { $nama } stays <b>{ $isi }</b>. The change was not finished, so it is not used.
formulir-dibatalkan = Registration cancelled. The answers so far are deleted.
formulir-disimpan-meja = All right, the form is kept, for { $hari } days at most.
formulir-ubah-sebut = Which one do you want to change: { $daftar }? Write for example: <b>change { $contoh }</b>.
formulir-batal-ubah = All right, nothing was changed.
formulir-sudah-ditutup = This form is finished.
formulir-lama = That button is from an earlier step. This is the current step.
formulir-pakai-tombol = Check what you wrote. Press a button below, or write its name, for example: Service, then Send.
formulir-pakai-tombol-meja = Check what you wrote. Press a button below, or write its name, for example: { $tombol }.
formulir-tersimpan = Your answers are kept.

## Fields of a business
isian-panggilan = Your name
isian-usaha = Business
isian-bidang = Sector
isian-bidang-lain = Other sector
isian-kecamatan = District
isian-kelurahan = Kelurahan (ward)
isian-telepon = Phone
isian-minat = Interests
isian-nib = NIB
isian-ukuran = Size
isian-pekerja = Workers
tanya-panggilan = What shall I call you? Write the name, or choose the one below.
tanya-usaha = What is the business called? If it has no name yet, write what you sell. For example: Keripik Pisang Bu Ani.
tanya-bidang = What line of business is it? Choose one, or write your own.
tanya-bidang-lain = What line of business is it? Write it in your own words. For example: dance school.
tanya-kecamatan = In which district (kecamatan) is the business? Choose from the list, or write the name.
tanya-kabupaten = In which regency or city is the business?
tanya-kelurahan = In which village (kelurahan or desa) is it? Choose from the list, or write the name.
tanya-telepon =
    What is your phone number? Write it, or share your own contact.
    It may be skipped. Only officers use it, to reach you.
tanya-minat = What help would you like? You may choose several.
tanya-nib =
    The business number (NIB) has 13 digits and comes from oss.go.id. It tells the officers that you have your permit.
    None yet? Just skip this. Getting one is free.
tanya-ukuran =
    Roughly, how much do you sell in a year? Choose the group; the figure is not needed.
    The bands are those of PP 7/2021.
tanya-pekerja = How many people work in the business, with the owner?
kenapa-panggilan = The name is only for addressing a person, so a nickname is fine. It is stored encrypted.
kenapa-usaha = The name of the business tells the officers which one they help.
kenapa-bidang = The line of business decides which programmes fit.
kenapa-tempat = The place tells the officers the area. A full address is not asked.
kenapa-telepon = It may be skipped. Only officers use the number, to reach you, and it is stored encrypted.
kenapa-minat = It tells the officers what help is wanted. It may be skipped.
kenapa-surat = The paper proves that the owner agrees to the data being kept.
kenapa-umum = The officers use these answers to help the business.
contoh-panggilan = Ibu Siti
contoh-usaha = Keripik Pisang Bu Ani
contoh-bidang = fashion
contoh-bidang-lain = dance school
contoh-kecamatan = Kedaton
contoh-kelurahan = Sidodadi
contoh-telepon = 0812 3456 7890
contoh-minat = capital, training
contoh-nib = 1234567890123
contoh-ukuran = micro
contoh-pekerja = 2 to 4 people

bidang-kuliner = Food and drink
bidang-kriya = Crafts & tapis
bidang-fesyen = Fashion
bidang-jasa = Services
bidang-tani = Farming & fishing
bidang-dagang = Trade
bidang-industri = Home industry
bidang-lainnya = Other
minat-latih = Training
minat-modal = Funding
minat-izin = Permits & certificates
minat-pasar = Bazaars & markets
minat-digital = Selling online
minat-tempat = A place to trade
ukuran-mikro = Micro: up to Rp2 billion a year
ukuran-kecil = Small: up to Rp15 billion
ukuran-menengah = Medium: up to Rp50 billion
pekerja-sendiri = Only me
pekerja-sedikit = 2 to 4 people
pekerja-sedang = 5 to 19 people
pekerja-banyak = 20 people or more
nilai-kosong = not filled in
nilai-ya = Yes
nilai-tidak = No

## Answers that fit
gema-panggilan = All right, { $isi }.
gema = { $nama }: <b>{ $isi }</b>
lewat = { $nama }: skipped. Fill it in later with /data.
lewat-meja = { $nama } is left out. It can be added later from the record.
lewat-nib = The NIB may stay empty. Getting one is free; just write “how do I get an NIB”.

## Answers that do not fit yet
formulir-suntingan = The message you edited is no answer to this form, so nothing is changed.
formulir-menunggu-dulu = { $isian } is kept for now. We go on with it after this.
formulir-diperbaiki = That is put right. Let us go on.
formulir-perbaiki-tanya = Let us put { $nama } right.
formulir-perbaiki-gagal = { $nama } is not changed yet.
formulir-ringkasan-pindah = The summary moved below.
formulir-ringkasan-bukan-tulisan = At this summary I only read text and buttons, so what you sent is not used.
formulir-tombol-nomor-itu = Yes, use that number
formulir-tenang = It is good to ask first. Registering is free, nothing has to be paid. What you write is kept encrypted and only officers of the city read it. I never ask for a PIN, an OTP code or money.
salah-nomor-telepon = That is a phone number, which has a question of its own. Here write for example: { $contoh }.
salah-email = That is an e-mail address. Here write for example: { $contoh }.
salah-alamat = That is an address. The full address is not needed. Write for example: { $contoh }.
salah-pilihan-mana = Just one, please, the main one. Which?
salah-nomor-siapa = Use the number { $nomor }? I cannot see whose it is.
salah-peta = I do not open or keep places on a map. Choose from the list, or write the name, for example: { $contoh }.
hari-ini = Today
kemarin = Yesterday
formulir-nama-nomor = { $nama } { $nomor }: { $isian }
formulir-tombol-cukup = Done ({ $jumlah })
formulir-tombol-tambah = Add
formulir-tombol-ubah-nomor = Change { $nomor }
formulir-tombol-hapus-nomor = Remove { $nomor }
nilai-berkas = { $jumlah } files
nilai-semua-pemilik = All owners
salah-saat = I cannot read the day and time. Write for example: tomorrow 9:00, or Friday 14:00.
salah-tanpa-jam = The time is missing. Write day and time, for example: tomorrow 9:00.
salah-saat-lewat = That time is over. Write one that is still to come.
salah-saat-mana = Which time is meant?
salah-angka = That is no number. Write just the number, for example: 30.
salah-angka-mana = Which number is meant?
salah-angka-batas = The number must be between { $dari } and { $sampai }.
salah-terlalu-banyak = At most { $batas }. Remove one first, or press Done.
salah-terlalu-sedikit = At least { $batas } is needed. Press Add.
salah-simbol = There are no letters in that. Write it with letters, for example: { $contoh }.
salah-acak = That looks like a slip of the keys. Write it again, for example: { $contoh }.
kosong-panggilan = One word is enough, so that I can greet you. For example: { $contoh }.
kosong-pemilik = The owner’s name is needed. What people call them is enough, for example: { $contoh }.
kosong-wilayah-meja = Not sure? Choose the nearest. It can be corrected in the record.
kosong-usaha = No name yet? Write what you sell, for example: { $contoh }.
kosong-wilayah = Not sure? Choose the nearest one. Change it later with /data.
kosong-umum = This one needs an answer. Not ready yet? Write Cancel; the other answers are kept.
kosong-bidang = Not sure? Choose what is most alike, or Other.
salah-pendek = That is too short. Write a little more, for example: { $contoh }.
salah-panjang = That has { $ada } characters, and at most { $batas } fit. Write it shorter, for example: { $contoh }.
salah-dua = One answer at a time, please. Write only one, for example: { $contoh }.
salah-nomor = There is a long number in that, so I did not keep it. Do not write identity card numbers here. For example: { $contoh }.
salah-tautan = There is a web address in that. Write only the name, for example: { $contoh }.
salah-huruf = There are unusual letters in that. Please write with ordinary letters, for example: { $contoh }.
salah-daftar = That is not on the list. Press a button, or write for example: { $contoh }.
salah-daftar-kata = I do not find “{ $kata }”. Choose a button, or write for example: { $contoh }.
salah-wilayah = I could not find that name. Choose from the list, or write for example: { $contoh }.
salah-telepon = That does not look like a phone number. Write only the digits, for example: { $contoh }. Or press Later.
salah-telepon-pendek = That number is too short. Please check it, for example: { $contoh }. Or press Later.
salah-telepon-panjang = That number is too long. Please check it, for example: { $contoh }. Or press Later.
salah-telepon-asing = That is not an Indonesian number. Write one that begins with 08 or +62, for example: { $contoh }. Or press Later.
salah-telepon-dua = Only one number, please, the one you use most. For example: { $contoh }. Or press Later.
salah-kontak = That is somebody else's contact, so I did not keep it. Share your own contact, or write your number. For example: { $contoh }. Or press Later.
salah-nib = An NIB has only digits, 13 of them. For example: { $contoh }. None yet? Just skip this.
salah-nib-angka = An NIB has 13 digits, that had { $ada }. Please check it, for example: { $contoh }. None yet? Just skip this.
salah-nib-ktp = Those are 16 digits, as on an identity card, so I did not keep them. An NIB has 13 digits, for example: { $contoh }.
salah-tanggal = I could not read the date. Write for example: 14 June or tomorrow.
salah-tanggal-lewat = I could not read the date. Write for example: yesterday, or the day and the month.
salah-tanggal-lama = That is too long ago. A paper for this record is of { $tanggal } or later. Please look at the paper again.
salah-tanggal-nanti = That day is still to come. Write a day that is over, such as: yesterday.
salah-tanggal-mana = Which day is meant?
salah-uang = I could not read the amount. Write for example: 2 juta or Rp1.500.000.
salah-uang-mana = Which one is meant?
salah-ya-tidak = Choose yes or no.
salah-berkas = That is no photo or PDF. Send a photo (JPG or PNG) or a PDF of at most 10 MB.
salah-berkas-besar = The file has { $ada } MB, but at most { $batas } MB are possible. An ordinary photo will do.
salah-berkas-jenis = I cannot take files of that kind ({ $jenis }). Send a photo (JPG or PNG) or a PDF.
salah-berkas-kosong = That file is empty. Send it again, or send a photo.
salah-berkas-gelap = The kind or size of that file cannot be read. Send it as a photo instead.
salah-berkas-campur = Pictures and PDFs cannot go together. Send pictures alone, or PDFs alone.
salah-jenis = This step waits for text. Write for example: { $contoh }.

## Registration
tombol-daftar = Register a business
tombol-daftar-sekarang = Register now
daftar-awal =
    <b>Register your business</b>

    There are 7 short questions, about 3 minutes. You need no papers.

    <b>What is asked:</b> what to call you, the name of the business, the line of business, district, village, phone and interests. Phone and interests may be skipped.
    <b>What for:</b> the city’s office has you on its list and knows which business needs what help. If you permit news, the interests you choose are the news you follow. It is free, and promises no particular help.
    <b>Kept:</b> as long as { -sapaan } are registered; your name and phone are encrypted. Answers that were not sent are deleted after 30 days.

    Your NIK and a photo of your identity card are never asked for. See, change or delete your data at any time with /data.
tombol-daftar-mulai = Begin
daftar-periksa =
    <b>Please check.</b> Nothing is sent yet.

    { $isi }

    Is something wrong? Press Change answers. If all is right, choose the permissions, then press Send:
    • <b>Service</b> (needed to register): permission to keep these data, which the office uses to serve you.
    • <b>News</b>: I send news about training, capital and bazaars. Stop it with /berhenti.
daftar-kabar-tetap = ☑ News: agreed to before, and that still holds. Take it back in /data.
daftar-berhenti = News is stopped now. If { -sapaan } tick News, it goes on.
daftar-kabar-kosong = News is permitted, but no topic is chosen yet, so nothing is sent. Choose in <b>News I follow</b>.
daftar-dibatasi = ⚠ Your data are kept now, but not used. Officers can help only after { -sapaan } press Use it again.
daftar-baris = { $nama }: <b>{ $isi }</b>
daftar-izin-layanan = Service
daftar-izin-kabar = News
formulir-sudah-tahu = What you told me before I do not ask again: { $daftar }. If anything has changed, change it before sending.
daftar-perlu-izin = Nothing is sent yet, because the Service permission is not ticked. Without it I must not keep the data. Tick Service first, or write: Service.
daftar-perlu-izin-singkat = Tick Service first, please.
daftar-kembar = You already registered a business of this name in this place, code <b>{ $kode }</b>. If it is another one, press Send anyway.
daftar-terkirim =
    <b>Thank you, { $nama }. The business is registered.</b>

    Receipt code: <b>{ $kode }</b>
    { $usaha }, sent { $saat }.

    It is on the list of the city’s office through this bot. It is no licence and no NIB.
    Nothing more has to be done. No call is scheduled yet. If somebody contacts you, do not give money, a PIN or an OTP code.

    Keep the code. See your data at any time with /data.
daftar-terkirim-lanjut = It is sent. The receipt is below.
tombol-usaha-lain = Register another business
tombol-data = My data

## My data
data-judul = <b>What is stored</b>
data-akun = Telegram account number: { $nomor }
data-formulir = There is a registration that is not finished. Write /daftar to go on.
data-berhenti = News: <b>stopped</b>.
data-berhenti-berizin = News: <b>stopped</b>. The permission ({ $saat }) is kept, but not used.
data-jeda = News: <b>paused</b> until { $tanggal }.
data-jeda-berizin = News: <b>paused</b> until { $tanggal }. The permission ({ $saat }) is kept.
data-jadi-dibatasi = All right, the data are kept, but no longer used. What stops: programme news, and help by officers with these data. I still answer questions here. To undo this, press Use it again.
data-jadi-dipakai = All right, your data are used again.
data-dibatasi = The data are kept, but not used.
data-belum-daftar = No business is registered yet.
data-usaha =
    <b>{ $nama }</b> (code { $kode })
    { $tempat }
    Registered { $saat }.
data-digabung = The office merged this record with another that is the same. It is still kept for 30 days.
data-dari-petugas = Written down by the office on { $saat }. Confirmed on { $sah }.
data-belum-dilihat = No officer has looked at this.
data-dilihat = An officer looked: { $saat } ({ $sebab }).
data-dilihat-lagi = And { $jumlah } times before that. All of it is in the file.
petugas-mendaftarkan = registered at the office
petugas-melihat-titipan = a registration not yet confirmed
petugas-menyerahkan-titipan = record handed over by a link
petugas-mengurus-titipan = a registration at the office was settled
petugas-memperbaiki-titipan = registration at the office corrected
petugas-melihat-kembar = report of a duplicate
petugas-menggabung-kembar = duplicates were joined
petugas-memberi-peran = a role at the office was given
petugas-mencabut-peran = a role at the office was taken away
petugas-mencatat-kehadiran = noting attendance at an event
petugas-lainnya = office work
data-izin-ya = Permission { $nama }: <b>given</b>, { $saat }.
data-izin-dicabut = Permission { $nama }: <b>withdrawn</b>, { $saat }.
data-izin-tidak = Permission { $nama }: <b>not given</b>, { $saat }.
data-perubahan =
    { $jumlah ->
        [one] Changed once, { $saat }.
       *[other] Changed { $jumlah } times, last { $saat }.
    }
data-ubah-petunjuk = Is something wrong? Press its name to change it.
data-sudah-diubah = All right, it is changed.
data-tetap = All right, nothing was changed.
data-tombol-usaha = See and change: { $nama }
data-tombol-usaha-kode = { $kode } · { $nama }
data-tombol-berkas = Download as a file
data-tombol-batasi = Freeze my data
data-tombol-pakai = Use it again
data-tombol-hapus = Delete my data
data-tombol-tidak-jadi = Keep my data
data-tombol-cabut-kabar = Withdraw news permission
data-tombol-beri-kabar = Give news permission
data-tombol-kabar-lagi = Get news again
data-berkas = Here is everything about { -sapaan } in one file.
data-berkas-program = The same data, for other programs to read.
berkas-judul = My data, { $saat }
berkas-akun = Account
berkas-usaha = Businesses
berkas-perubahan = Changes to businesses
berkas-izin = Permissions
berkas-kabar = News followed
berkas-jam-tenang = Quiet hours
berkas-tanggapan = Feedback on answers
berkas-meja = Written down by an officer
berkas-tautan = Confirmation links opened
berkas-gangguan = Messages that could not be read
berkas-petugas = Looked at or handled by officers
berkas-peran = Role in the office
berkas-tim = Team in the office
berkas-nomor = Telegram account number
berkas-bahasa = Language chosen
berkas-pertama = First message
berkas-terakhir = Last message
berkas-dibatasi = Kept only, not used
berkas-berhenti = No news until
berkas-seterusnya = further notice
berkas-percakapan = Last question
berkas-formulir = Not finished: { $isian }
berkas-isian = Field
berkas-menjadi = Change
berkas-untuk = For
berkas-diberikan = Permitted
berkas-topik = News
berkas-program = Programme
berkas-bagian = Section
berkas-membantu = Helpful
berkas-berguna = Useful
berkas-omzet = Turnover
berkas-surat = Paper signed
berkas-dikonfirmasi = Confirmed
berkas-sampai = Valid until
berkas-tindakan = Action
berkas-jabatan = Role
berkas-pesan = Message
berkas-saat = Time
berkas-ya = yes
berkas-tidak = no
berkas-acara = Event
berkas-acara-dibuka = Its event opened
berkas-alasan = Reason
berkas-bahasa-aplikasi = Language of the Telegram app
berkas-berubah = Last changed
berkas-catatan = Note
berkas-cuti = On leave until
berkas-dari = From
berkas-dicatat = Noted
berkas-dihentikan = All news stopped
berkas-diketuk = Its button pressed
berkas-dipindah = Times moved
berkas-diputuskan = Decided
berkas-ditanyakan = Asked
berkas-ditarik = Withdrawn
berkas-ditawarkan = Offered until
berkas-diterima = Accepted
berkas-ditolak = Refused
berkas-ditutup = Closed
berkas-hasil = Outcome
berkas-jaksa = The prosecutors' team may read it
berkas-jam-pelajaran = Hours
berkas-janji-jawab = Answer promised
berkas-janji-pada = Appointment
berkas-jawaban = Answer
berkas-jenis = Kind
berkas-jumlah = Number of seats or stands
berkas-keadaan = State
berkas-kecamatan = District
berkas-keputusan = Committee's decision
berkas-kode = Code
berkas-lewat = By
berkas-mengantre = In line since
berkas-mulai = From
berkas-nama = Name
berkas-nama-tim = Team
berkas-nilai = Rating
berkas-nomor-layanan = Service number
berkas-nomor-sertifikat = Certificate number
berkas-pengiriman = Delivery
berkas-pertanyaan = Question
berkas-pukul = { $jam }:00
berkas-rujukan = Referred to
berkas-selesai = To
berkas-stan = Stand
berkas-telepon = Telephone
berkas-tenang-mulai = No news from
berkas-tenang-selesai = Until
berkas-tentang = About
berkas-terbit = Issued
berkas-tiket = Ticket code
berkas-tim-cadangan = Backup only
berkas-topik-dimatikan = Its topic switched off
berkas-kata-hasil =
    { $kata ->
        [solved] answered
        [passed-on] passed on to another office
        [not-possible] could not be helped
       *[cancelled] taken back by the owner
    }
berkas-kata-janji =
    { $kata ->
        [held] waiting to be confirmed
        [confirmed] certain
        [refused] refused
        [lapsed] lapsed
        [owner] taken back by the owner
       *[office] cancelled by the office
    }
berkas-kata-jenis =
    { $kata ->
        [photo] picture
        [document] file
        [voice] voice
        [video] video
        [sticker] sticker
        [contact] contact
        [location] place
       *[text] words
    }
berkas-kata-keputusan =
    { $kata ->
        [terima] accepted
        [cadangan] reserve
       *[tolak] not accepted
    }
berkas-kata-kirim =
    { $kata ->
        [sent] sent
        [blocked] the bot is blocked
        [gone] the account is gone
        [failed] failed
        [cancelled] cancelled
       *[unknown] not certain yet
    }
berkas-kata-konsultasi =
    { $kata ->
        [draft] not sent yet
        [waiting] waiting for an officer
        [taken] with an officer
        [asked] waiting for the owner
       *[closed] done
    }
berkas-kata-kursi =
    { $kata ->
        [confirmed] certain
        [waiting] waiting
        [offered] offered
        [left] left
        [lapsed] the offer lapsed
        [refused] not accepted
       *[cancelled] the event was cancelled
    }
berkas-kata-layanan =
    { $kata ->
        [answered] answered
        [referred] referred
       *[follow-up] to be followed up
    }
berkas-kata-lewat =
    { $kata ->
        [phone] telephone
        [visit] at the office
       *[whatsapp] WhatsApp
    }
berkas-kata-nilai =
    { $kata ->
        [puas] good
        [cukup] fair
       *[kurang] poor
    }
berkas-kata-pihak =
    { $kata ->
        [owner] the business owner
       *[officer] an officer
    }
berkas-kata-sampai =
    { $kata ->
        [active] possible
       *[blocked] not possible
    }
hapus-tanggapan = feedback on answers
hapus-meja = the officer's notes on that business
hapus-gangguan = messages that could not be read
data-juga = Also stored: { $daftar }. The file has the details.
simpan-berkas = Files not delivered
simpan-isi = Shared message texts
simpan-kontak = Accounts that have not written for long
simpan-kembar = Notes on businesses that look alike
data-hapus-tanya =
    <b>Delete everything about { -sapaan }?</b>

    <b>What goes:</b> { $daftar }.
    <b>What stays:</b>
    • the Telegram account number, so that a stop stays a stop
    • notes of when officers looked at these data, without their content, for 5 years, so that it can be traced
    • a mark of the deletion, without the data, so that a backup does not bring them back

    Backup copies are gone within 30 days.

    This cannot be undone. If { -sapaan } are sure, write <b>DELETE</b>.
hapus-usaha =
    { $jumlah ->
        [one] one registered business and the history of its changes
       *[other] { $jumlah } registered businesses and the history of their changes
    }
hapus-izin = all permissions
hapus-langganan = the news you follow
hapus-formulir = an unfinished form
hapus-bahasa = the chosen language
hapus-percakapan = what I remember of our talk
data-hapus-tulis = Nothing is deleted yet. If { -sapaan } are sure, write this one word: <b>DELETE</b>. If not, press Keep my data.
data-tidak-dihapus = All right, nothing is deleted.
data-terhapus = Everything about { -sapaan } is deleted. You are welcome to register again at any time.
data-terhapus-grup = The copies of consultations in the officers' group are deleted too.
data-terhapus-grup-sisa = The copies of consultations in the officers' group are deleted too. Photos and files older than two days cannot be deleted by me there; I asked the officers to delete them.
data-terhapus-bahasa = The chosen language is deleted too. From now on I follow the language of Telegram; change it with /bahasa.

## Stopping
berhenti-jadi =
    All right, no more news from now on.

    You can still ask at any time.
berhenti-jeda = All right, news is paused until { $tanggal }.
berhenti-urung = All right, news goes on.
berhenti-urung-tanpa-izin = All right, no longer stopped. News comes only once the permission is given.
berhenti-yang-mana = Which one shall stop?
berhenti-tombol-kabar = Stop the news
berhenti-tombol-formulir = Cancel this form
berhenti-tombol-isi = Go on with the form
berhenti-tombol-jeda = Pause 30 days
berhenti-tombol-jeda-minggu = Pause 7 days
langganan-tombol-jeda = Pause 30 days
berhenti-tombol-urung = Resume news
tanda-perintah-daftar = Register a business
tanda-perintah-data = See, change or delete my data
tanda-perintah-berhenti = Stop the news

## Officers' report
laporan-awal =
    <b>Report</b>

    { $isi }

    Choose a page below.
laporan-tombol-awal = All reports
laporan-tombol-jawaban = Answers
laporan-tombol-banyak = Unanswered
laporan-tombol-baru = Newest first
laporan-tombol-isi = Content to check
laporan-tombol-simpan = Storage
laporan-tombol-daftar = Registrations
laporan-angka = { $bagian }% ({ $ada } of { $semua })
laporan-angka-menjawab = { $bagian }% ({ $ada } of { $semua } who answered)
laporan-angka-kosong = none yet
laporan-jawaban-ringkas = • Answers that helped, { $hari } days: { $angka }
laporan-jawaban =
    <b>Do the answers help?</b>
    All programmes: 7 days { $pekan }, 30 days { $bulan }.
laporan-jawaban-terburuk =
    <b>Most often not helpful, { $hari } days</b>
    { $isi }
laporan-jawaban-kurang = • { $judul }, { $bagian }: { $jumlah }×
laporan-jawaban-baris =
    <b>{ $judul }</b>
    7 days: { $pekan }. 30 days: { $bulan }.
laporan-belum-ringkas = • Questions and rumours without an answer: { $jumlah }
laporan-belum-banyak =
    <b>Unanswered, most asked first</b>
    Notes: { $jumlah }. Numbers in them are masked, and no name of anyone who asked is kept.
laporan-belum-baru =
    <b>Unanswered, newest first</b>
    Notes: { $jumlah }. Numbers in them are masked, and no name of anyone who asked is kept.
laporan-belum-kosong = There are no notes.
laporan-belum-baris =
    { $nomor }. <b>{ $teks }</b>
    { $rincian }
laporan-belum-kabar = a message passed on
laporan-belum-kali = no answer { $jumlah }×
laporan-belum-kurang = the answer did not help { $jumlah }×
laporan-belum-terakhir = last on { $tanggal }
laporan-isi-ringkas = • Programmes whose content needs a check: { $jumlah }
laporan-isi =
    <b>Content to check</b>
    Drafts, what has expired, and what was checked more than { $hari } days ago.
laporan-isi-kosong = Nothing. All content is fresh.
laporan-isi-draf = still a draft, not shown
laporan-isi-lama = checked long ago
laporan-isi-berakhir = no longer valid, not shown
laporan-isi-baris =
    <b>{ $judul }</b>: { $sebab }
    Read { $tanggal }. Who deals with it: { $kantor }.
laporan-simpan-ringkas = • In the next { $hari } days { $jumlah } old entries delete themselves
laporan-simpan =
    <b>Deleted by age</b>
    Numbers for the next { $hari } days. Owners of unfinished forms are told beforehand.
    Numbers of messages that came in and notes of messages sent always go within 2 days. The first page does not count them.

    { $isi }
laporan-simpan-baris = • { $jenis }: { $jumlah }
simpan-pembaruan = Numbers of messages that came in
simpan-kiriman = Notes of messages sent
simpan-gangguan = Messages that could not be read
simpan-pertanyaan = Unanswered questions
simpan-tanggapan = Feedback on answers
simpan-statistik = Statistics of forms
simpan-audit = Notes of what officers did
simpan-titipan = Businesses from the office, not confirmed
simpan-tautan = Links for confirming
simpan-formulir = Unfinished forms
laporan-daftar-ringkas = • New businesses, { $hari } days: { $pemilik } by themselves, { $kantor } at the desk, { $tunggu } not confirmed yet ({ $mulai } forms begun)
laporan-daftar =
    <b>Business registrations</b>
    Numbers only, no names.
laporan-daftar-masa =
    <b>Last { $hari } days</b>
    Begun { $mulai }, sent { $kirim }, left { $tinggal }, started over { $ulang }.
    Sent, of those that ended: { $selesai }.
    Time to fill in, median: { $lama }.
laporan-daftar-langkah = • Left at { $langkah }: { $angka } who got there
laporan-daftar-terbuka = Forms open now: { $jumlah }, corrections included.
laporan-tombol-usaha = Businesses
laporan-usaha-ringkas = • Businesses registered: { $jumlah }, and { $tunggu } waiting for confirmation
laporan-usaha =
    <b>Businesses registered: { $jumlah }</b>
    By their owners { $sendiri }. From the office: { $sah } confirmed by the owner, { $surat } signed on paper.
    Waiting for confirmation and not counted: { $tunggu }.
    Those whose data are kept without being used are not in the numbers below.
laporan-usaha-bidang =
    <b>By trade</b>
    { $isi }
laporan-usaha-kecamatan =
    <b>By kecamatan</b>
    { $isi }
laporan-usaha-baris = • { $nama }: { $jumlah }
laporan-usaha-kosong = None yet.
laporan-meja = Records of the office that are still there: { $catat }. Confirmed { $sah }, signed on paper { $surat }, waiting { $tunggu }.
laporan-langkah-ringkasan = Check and send
laporan-lama-detik = { $jumlah } seconds
laporan-lama-menit = { $jumlah } minutes
## The officer's desk
meja-siapa =
    <b>Whose business is it?</b>

    For an owner who came to the office, choose another owner. Only the owner can give permission, later.
meja-tombol-sendiri = My own business
meja-tombol-lain = Register another owner
meja-tombol-daftar = Waiting for owners
meja-tombol-surat = No Telegram: signed paper
meja-tombol-tautan = New link
meja-tombol-cetak = Print the consent form
meja-cetak = The consent form for <b>{ $usaha }</b> ({ $kode }), in Indonesian. Open the file in a browser and print it on A4. When it is signed, press Note a signed paper.
surat-judul = Consent to the keeping of business data
surat-pemilik = I, who sign below, am the owner of the business with these data:
surat-setuju = I agree that the office keeps these data and uses them to serve me.
surat-hak = I may see, correct or have these data deleted at any time, through an officer or at { $tautan }.
surat-tanda =
    Place, date: ........................................
    Name: ........................................
    Signature: ........................................
surat-kaki = Record { $kode }, written down on { $tanggal }. Consent text version { $versi }.
meja-tombol-catat-surat = Note a signed paper
meja-tombol-foto = Show the photo of the paper
meja-tombol-perbaiki = Correct it
meja-diperbaiki = Record <b>{ $kode }</b> is corrected. The old link no longer works. Hand over this new one.
meja-sementara-itu = Not sent yet: somebody else changed this record meanwhile. Check it once more, then send it.
meja-peran-berakhir = The office's form is deleted, because your role in the office has ended.
meja-perbaikan-terlambat = The correction was not saved. The owner of record { $kode } has signed for it, or it is another officer's task now.
meja-tombol-hapus = Delete this record
meja-tombol-hapus-ya = Yes, delete
isian-pemilik = Owner’s name
isian-telepon-pemilik = Owner’s phone number
isian-tanda-tangan = Day of signature
isian-surat = Photo of the paper
tanya-pemilik = What is the owner’s name? Write the name that the owner likes to be called.
tanya-telepon-pemilik =
    What is the owner’s phone number? Write it, or forward the contact.
    None? Choose Later.
tanya-tanda-tangan = When did the owner sign the paper? Write yesterday, or the day and the month.
tanya-surat =
    Send a photo of the paper (JPG or PNG) or a PDF, at most 10 MB. You may skip this.
    Do not photograph an identity card.
meja-periksa =
    <b>Check this together with the owner</b>

    { $isi }

    Nothing has been sent yet. Is something wrong? Press Change answers.

    The permissions Service and News are not given here. The owner chooses them later.
meja-tercatat =
    <b>{ $usaha } is written down.</b>

    Receipt code: <b>{ $kode }</b>
    Only the office team sees it. Unless the owner confirms it, it is deleted after 30 days.
meja-tautan =
    <b>Code { $kode }: hand it to the owner</b>

    The owner points the phone’s camera at this picture and presses Start. This link does the same:
    <code>{ $tautan }</code>
    Tap the link to copy it, or { $bagikan }

    Valid until { $tanggal }, for one person only. An earlier link, if there was one, no longer works.
meja-tautan-whatsapp = send it by WhatsApp
meja-tautan-pesan = This is the link for your business in the UMKM bot of { -kota }. Open it on a phone that has Telegram, then press Start: { $tautan }
meja-tautan-sudah = The link of a moment ago still works, so none was made.
meja-menunggu =
    <b>Waiting for their owners</b>

    The longest waiting come first. Choose a record.
meja-kosong =
    <b>Waiting for their owners</b>

    There is no record waiting.
meja-tombol-tertulis = Signed on paper
meja-tertulis =
    <b>Signed on paper</b>

    Their owners signed a paper. Choose a record.
meja-tertulis-kosong =
    <b>Signed on paper</b>

    No record has a signed paper yet.
meja-baris = { $kode } · { $hari } days · { $usaha }
meja-baris-baru = { $kode } · today · { $usaha }
meja-baris-surat = { $kode } · paper · { $usaha }
meja-catatan =
    <b>Record { $kode }</b>

    { $isi }

    { $keadaan }
meja-keadaan-menunggu =
    Written down { $saat }. The owner has not confirmed it yet.
    Deleted on { $tanggal } unless the owner confirms it.
meja-keadaan-surat =
    Written down { $saat }. Paper signed on { $tanggal }.
    It counts for events, but gets no messages.
meja-keadaan-ditolak = ⚠ { $saat }: the person who opened the link does not agree to its being kept. Check the paper, then delete this record.
meja-sudah-tidak = Record { $kode } is no longer on this list. It may have been confirmed or deleted.
meja-hapus-tanya = Delete record { $kode } ({ $usaha })? This cannot be undone.
meja-terhapus = Record { $kode } is deleted.
meja-surat-jadi =
    <b>The signed paper for { $kode } is noted.</b>

    Day of signature: { $tanggal }. The record stays and counts, but gets no messages.
    If the owner gets Telegram later, make a new link from the record.
meja-foto = Signed paper for { $kode }, signed on { $tanggal }.
meja-kabar-dikonfirmasi = Record <b>{ $usaha }</b> ({ $kode }) has been confirmed by its owner.
meja-kabar-bukan = Record <b>{ $usaha }</b> ({ $kode }): whoever opened the link says it is not theirs. The record is deleted. Check the number or the person, then write it down again.
meja-kabar-tautan-lain = Another officer made a new link for <b>{ $usaha }</b> ({ $kode }). The earlier links no longer work. If that should not be, make a new link from its record.
meja-kabar-bukan-surat = Record <b>{ $usaha }</b> ({ $kode }): whoever opened the link says it is not theirs. The record stays, because a paper was signed. Its link no longer works.
meja-kabar-habis =
    Record { $kode } has not been confirmed by its owner. It will be deleted on { $tanggal }.

    Still needed? Make a new link, or note a signed paper.

## An owner opens the link from the desk
meja-klaim =
    <b>Is this your business?</b>

    An officer wrote this down { $saat }:

    { $isi }

    <b>Two permissions, your choice:</b>
    • Service: the office keeps these data and uses them to serve you.
    • News: I may send you news about training, capital and bazaars. You can stop it any time with /berhenti.
meja-klaim-formulir = The form you were filling in is kept. Write /daftar to go on with it.
meja-klaim-dobel = If you accept it, I close the registration you were filling in, so that it is not there twice.
meja-klaim-berubah = The officer has changed this record. Please check it once more.
meja-perlu-izin = Without the permission Service nothing may be kept. Tick Service first. If you do not agree, press the last button.
meja-tombol-benar = Yes, this is my business
meja-tombol-salah = Mine, but let me correct it
meja-tombol-bukan = Not me
meja-tombol-tolak = It is mine, but I do not agree
meja-tombol-tolak-surat = Yes, tell the officer
meja-tombol-tolak-ya = Yes, delete the record
meja-tombol-bukan-ya = Yes, it is not me
meja-tombol-lihat = See and change
meja-terkonfirmasi =
    <b>Thank you, { $nama }. The business is registered.</b>

    Receipt code: <b>{ $kode }</b>
    { $usaha } is now yours. Keep the code. You can see everything with /data.
meja-bukan-tanya = So this is not your business? If so, I delete that record and tell the officer.
meja-bukan-tanya-surat = So this is not your business? If so, I close this link and tell the officer. The record stays, because its owner signed a paper.
meja-bukan-jadi = All right, that business is not linked to you. The officer has been told. Thank you.
meja-betulkan = The business becomes yours once it is corrected and sent.
meja-tolak-tanya =
    So it is your business, but these data may not be kept?

    If so, I delete this record and tell the officer. Only its code and when it was written down remain, without its content.
meja-tolak-tanya-surat =
    So it is your business, but these data may not be kept?

    There is a signed paper for this record. If so, I tell the officer to check the paper and delete the record.
meja-tolak-jadi = All right, the record is deleted and the officer knows. You are welcome to ask here at any time.
meja-tolak-jadi-surat = All right, the officer knows that you do not agree. This link no longer works.
meja-tolak-selesai = This is done. The link no longer works.
meja-kabar-tolak = Record <b>{ $usaha }</b> ({ $kode }): its owner does not agree that the data are kept. The record is deleted.
meja-kabar-tolak-surat = Record <b>{ $usaha }</b> ({ $kode }): whoever opened the link does not agree that the data are kept, though a paper was signed. Check the paper, then delete the record.
meja-sudah-milik = This business is already registered as yours, code <b>{ $kode }</b>. See /data.
meja-tautan-untuk-pemilik = This link is for the owner of { $kode }. Show the picture, so that the owner’s phone can read it.
meja-tautan-terpakai = This link has been used. If that was not you, please go to the desk where you registered.
meja-tautan-digabung = This record was merged with another one of the same business, so this link is no longer used. Please ask the officer.
meja-tautan-diganti = A newer link has replaced this one. Ask the officer for the newest.
meja-tautan-lewat = This link is no longer valid. Please ask the officer for a new one.
meja-tautan-lewat-isian = Not sent yet, because the link is no longer valid. What you filled in is kept. Ask the officer for a new link, open it, and press again: Mine, but let me correct it.
meja-tautan-orang-lain = This link was opened in another account. Please ask the officer for a new one.
meja-tautan-asing = I do not know that link. Scan it again, or ask the officer for a new one.
kode-ditutup = One moment, please. Too many wrong codes are being tried. Open the link again in a few minutes.
meja-tautan-terlalu-sering = Too many wrong links today. Try again tomorrow, or go to the desk where you registered.
meja-tawaran =
    An officer has already written down a business with this phone number: <b>{ $usaha }</b>.

    If it is the same one, there is no need to register twice.
meja-tombol-tawaran = See the officer’s record

## Businesses that look alike
kembar-isyarat-telepon =
    <b>Perhaps it is written down already.</b> This phone number is in use:
    { $isi }
    If it is another business, just go on.
kembar-isyarat-nama =
    <b>Perhaps it is written down already.</b> This name is known in { $tempat }:
    { $isi }
    If it is another business, just go on.
kembar-isyarat-satu = • <b>{ $usaha }</b> ({ $kode })
kembar-tombol-isyarat = Look at { $kode }
kembar-final = The business <b>{ $usaha }</b> ({ $kode }) was merged into { $tetap } 30 days ago. From today on the two cannot be taken apart.
kembar-final-pemilik = The record <b>{ $usaha }</b> ({ $kode }) was merged into { $tetap } 30 days ago. From today on the two cannot be taken apart. If that is wrong, ask an officer.
kembar-kabar =
    The business <b>{ $usaha }</b> ({ $kode }) looks like what is there already:
    { $isi }

    Their owners are not told.
kembar-kabar-satu = • <b>{ $usaha }</b> ({ $kode }), the same: { $sebab }
kembar-kabar-kepala = If they are the same, the head can merge them. If not, press Not the same.
kembar-kabar-digabung = Record <b>{ $usaha }</b> ({ $kode }) was merged into { $tetap }, since it is the same business. Its link is no longer used, and its owner need not open it.
kembar-tombol-lihat-satu = Compare with { $kode }
kembar-sebab-telepon = phone number
kembar-sebab-nib = NIB
kembar-sebab-nama = name and kelurahan
kembar-tombol-lihat = See both
kembar-tombol-beda = Not the same
kembar-tombol-gabung = Merge
kembar-tombol-tetap = { $kode } stays
kembar-tombol-pisah = Split again
kembar-tombol-keberatan = I do not agree
kembar-banding =
    <b>Compare two businesses</b>
    The same: { $sebab }.

    { $satu }

    { $dua }
kembar-sisi =
    <b>{ $kode }</b> · { $usaha }
    { $tempat }
    Phone { $telepon }, NIB { $nib }
    Written down { $tanggal }, { $keadaan }
kembar-keadaan-milik = with an owner on Telegram
kembar-keadaan-meja = from the desk, no owner on Telegram
kembar-keadaan-digabung = merged already
kembar-beda = Good, { $satu } and { $dua } are two businesses. I will not ask again.
kembar-gabung-tanya =
    <b>Which code stays?</b>
    { $satu } · { $usahasatu }
    { $dua } · { $usahadua }

    The other one goes into it, with its history. The owner of the one that stays does not change. For 30 days they can be split again.
kembar-gabung-satu = What has an owner on Telegram always stays; the record of the desk goes into it.
kembar-digabung = { $masuk } has been merged into { $tetap }. The owners have been told.
kembar-dipisah = { $satu } and { $dua } are two again. Nothing was lost.
kembar-untuk-tetap = The office found another record of your business <b>{ $kode }</b> and merged the two. Your data has not changed.
kembar-untuk-lain =
    The office found that your business <b>{ $kode }</b> is the same as another record, and merged them. Your data are kept for 30 more days, and your permissions have not changed.

    If that is wrong, press I do not agree. The business comes back at once.
kembar-dipisah-pemilik = Your business that was merged has been split off again. All its data is as before.
kembar-keberatan-kabar = The owner of { $dua } does not agree to the merge into { $satu }. They are two again.
kembar-keberatan-jadi = Good, the business <b>{ $kode }</b> is back as it was. The office has been told.
berhenti-bukan-itu = All right, nothing was stopped. What can I help { -sapaan } with?

## Short words, buttons that are typed
tombol-tidak-tahu = I don't know
tombol-selengkapnya = Read more
tombol-laporan = Report
privasi-ringkas =
    <b>Your data</b>

    Asking needs no registration. Only what is needed is kept, so that answers arrive and the business can be helped.
    Names, phones and NIBs are encrypted. Questions are noted without names, with numbers masked.
    All of it can be seen, changed or deleted at any time with /data. News stops with /berhenti.
salam-islam = Waalaikumsalam! What would { -sapaan } like to know about a business or a programme?
salam-daerah = Ya pun! What would { -sapaan } like to know about a business or a programme?
salam-dijawab = Thank you for the greeting. Please write the question.
pendek = Yes? Please write what to look up, for example “cost of a halal certificate” or “is there a training this month?”.
selamat-kembali = Welcome back! Please write the question, or choose from the menu.
lebih-pelan = All right, once more and shorter. If it is still not clear, write which part is confusing, or ask an officer.
belum-jelas = Sorry that this is confusing. Try to write in a short sentence what { -sapaan } want to know, or ask an officer.
kabar-mana = Which news? Forward or copy it here, and I will compare it with what has been checked.
dari-saya = Those are my own words. Please write if a part of them raises a question.
kode-tidak-dikenal = That code is not in your data. Please check the letters, or open /data.
perintah-mungkin = I don't know that command. Perhaps this is what was meant?
berhenti-tanya = Should the programme news from me stop?
berhenti-tombol-bukan = Not that
langganan-jeda = All programme news is paused until { $tanggal }. What is chosen below counts after that, or once the pause is undone.
cek-belum-pasti =
    <b>{ $judul }</b>

    What was answered is fulfilled. This still has to be made sure:

    { $daftar }

    This is not a decision. The officer or the institution decides. These answers are not stored.
cek-belum-dan-belum-pasti =
    <b>{ $judul }</b>

    By these answers, this is not fulfilled yet:

    { $daftar }

    This still has to be made sure:

    { $pasti }

    This is not a decision. The officer or the institution decides. These answers are not stored.

## What is masked before it is stored
samaran-nomor = [number masked]
samaran-email = [e-mail masked]
samaran-nama = [name]
samaran-alamat = [address]
samaran-kode = [code]

## Desk: the home of officers
tanda-perintah-meja = Officer's desk
tanda-perintah-cari = Find a business
tanda-perintah-petugas = Officers and invitations
tombol-kabari-jawaban = Tell me when there is an answer
kabari-singkat = All right, I will tell you
kabari-tentang-kantor = This is about somebody of the office, so I do not put it on the list that all officers read. If it is a complaint, take the upper button: heads and admins alone see it.
kabari-dicatat =
    All right. As soon as an officer has answered “{ $tanya }”, I send you the answer here, once.

    If it is urgent, ask an officer directly.
kabar-jawaban =
    There is an answer now to “{ $tanya }”:

    { $isi }
kabar-jawaban-program = There is an answer now to “{ $tanya }”. Press the button below.
kabar-jawaban-diperbaiki =
    The answer to “{ $tanya }” was corrected. What is right now:

    { $isi }
kabar-jawaban-program-diperbaiki = The answer to “{ $tanya }” was corrected. Press the button below.
tombol-lihat-jawaban = See the answer
jawaban-singkat =
    { $isi }

    <i>Answered by the office, { $tanggal }</i>
berkas-ingin-jawaban = Questions whose answer you want to be told
berkas-jawaban-dikabari = Answers that were told
simpan-ingin-jawaban = Questions whose answer somebody waits for
simpan-jawaban-dikabari = who was told an answer
tanda-perintah-jawaban = Questions without an answer
belajar-mingguan = Asked { $jumlah } times without an answer: “{ $teks }”. One answer serves all of them.
belajar-tombol-jawab = Answer it
belajar-daftar =
    <b>Without an answer</b>, the most asked first

    { $isi }
belajar-baris = { $nomor }. { $teks }, { $rincian }
belajar-kosong = Every question has an answer.
belajar-sudah = That question has been answered or is gone.
belajar-pertanyaan =
    <b>The same question</b>
    { $isi }

    { $rincian }
    Want to be told: { $menunggu }
belajar-tombol-draf = Open the draft
belajar-tombol-tulis = Write an answer
belajar-tombol-tautkan = Link to a programme
belajar-tombol-abaikan = Ignore
belajar-tombol-abaikan-ya = Yes, leave it out
belajar-abaikan-tanya = Leave “{ $teks }” out? It goes from the list with all that ask the same.
belajar-singkat-diabaikan = Taken out of the list
belajar-tombol-semua = Short answers
belajar-program = Which programme answers “{ $teks }”?
belajar-bagian = Which section of <b>{ $judul }</b>?
belajar-tulis =
    Write a short answer to:
    “{ $teks }”

    Owners do not see it before you press Publish.
belajar-ubah =
    Write the new text. It is now:

    { $isi }
belajar-ubah-tanya = Write the question in other words. It is now: “{ $teks }”
belajar-terlalu-panjang = Too long: { $jumlah } letters, { $paling } at most. Make it shorter and send it again.
belajar-tautan = Link to <b>{ $judul }</b>, section { $bagian }
belajar-keadaan-draf = Draft, owners do not see it
belajar-keadaan-ditarik = Taken back, owners do not see it any more
belajar-keadaan-terbit = Published
belajar-keadaan-berubah = There is a new text that is not published
belajar-semua =
    <b>Short answers</b>

    { $isi }
belajar-semua-baris =
    • <b>{ $teks }</b> (<i>{ $keadaan }</i>)
    { $isi }
belajar-semua-kosong = There is no short answer yet. Make one from a question without an answer, or from a closed consultation.
belajar-jawaban =
    <b>Short answer</b> · { $keadaan }
    “{ $teks }”

    { $isi }

    <i>{ $nama }, { $saat }</i>
belajar-teks-bagian =
    <b>Text of a programme</b> · { $keadaan }
    <b>{ $teks }</b>

    { $isi }

    <i>{ $nama }, { $saat }</i>
belajar-keadaan-tak-dibaca = Owners do not read it any more: it was taken back, or the programme's text is newer
belajar-terbit-bagian = Published. From now on owners read this text, with the office and today's date.
belajar-ditarik-bagian = Taken back. Owners read the text as it was before.
belajar-tombol-terbitkan = Publish
belajar-tombol-ubah = Change text
belajar-tombol-ubah-tanya = Change question
belajar-tombol-tarik = Take back
belajar-tombol-jadi-bagian = Make it a programme's text
belajar-jadi-program = Which programme does this draft belong to?
belajar-jadi-bagian = This draft is now a new text for <b>{ $judul }</b>. Once published, it takes the place of that whole section. Complete it first where needed.
belajar-tombol-buang = Discard draft
belajar-tombol-buang-ya = Yes, discard it
belajar-buang-tanya = Discard the draft “{ $teks }”? All of its texts go and cannot be brought back.
belajar-buang-sudah-lain = Not discarded: { $nama } has just changed the draft. Read it as it is now.
belajar-tak-dibuang = This answer was published once, so it is kept with its history.
belajar-tombol-riwayat = History
belajar-tombol-pakai = Use this text
belajar-tombol-punya-saya = Keep my text
belajar-tombol-biarkan = Leave it
belajar-tombol-dari-kasus = Make it a short answer
belajar-terbit = Published. Whoever asks from now on gets this answer.
belajar-terbit-dikabari = Those who wanted to be told, or were told the earlier answer, get it by day: { $jumlah }.
belajar-ditarik = Taken back. Its questions are among those without an answer again.
belajar-ditarik-saja = Taken back. Owners do not find it any more. Its text stays in the list of short answers.
belajar-dibuang = The draft is gone.
belajar-sudah-lain = Not published: { $nama } has just changed the text. Read it as it is now.
belajar-keduluan =
    Not kept yet. While you wrote, <b>{ $nama }</b> kept another text. How yours differs from it:

    { $isi }
belajar-singkat-keduluan = Somebody else has just changed the text
belajar-ubahan-tak-ikut = That answer is published or was changed since, so the change of your message does not count.
belajar-riwayat =
    <b>History</b> · “{ $teks }”

    { $isi }
belajar-riwayat-baris = { $nomor }. Written by { $nama }, { $saat }
belajar-riwayat-terbit = ✓ Text { $nomor } published by { $nama }, { $saat }
belajar-riwayat-ditarik = ✕ Taken back by { $nama }, { $saat }
belajar-riwayat-pertanyaan = • Question changed by { $nama }, { $saat }
belajar-riwayat-benar = ✓ Read again by { $nama }, still right, { $saat }
belajar-riwayat-berakhir = ✕ Said to be over by { $nama }, { $saat }
belajar-versi =
    <b>Text { $nomor }</b>, { $nama }, { $tanggal }

    { $isi }
belajar-singkat-tanpa-jawaban = There is no written answer
belajar-tanpa-jawaban = In consultation <b>{ $nomor }</b> no officer answered in writing.
belajar-dari-kasus = A draft from consultation <b>{ $nomor }</b>. Names and numbers are hidden. Read it first: nothing in it may point at anybody.
belajar-dari-kasus-lain =
    This draft is the officer's longest message. The others, to copy with <b>Change</b> where needed:

    <blockquote>{ $isi }</blockquote>

tanda-perintah-catat = Note a call or a visit
utama-tombol-catat = Note a service
petugas-mencatat-layanan = noted a call, a visit or a WhatsApp message
petugas-mengubah-layanan = changed what was noted of a call or a visit
berkas-layanan = Calls, visits and WhatsApp messages
simpan-layanan = What the office noted of calls and visits
catat-lewat = <b>Note a service</b>. How did it come?
catat-telepon = Call
catat-kunjungan = Visit
catat-wa = WhatsApp
catat-topik = <b>{ $lewat }</b>. What was it about?
catat-nomor = <b>{ $topik }</b>. Write the phone number, NIB or code of the business, or press No name.
catat-tombol-tanpa-nama = No name
catat-nomor-tak-dikenal = That is no phone number, NIB or code of a business. Write it again, or press No name.
catat-dikenal = <b>{ $usaha }</b> ({ $kode }) is registered. What came of it?
catat-belum-terdaftar = That number is not registered. What came of it?
catat-hasil = What came of it?
catat-catatan-dulu = I keep that as the note. What came of it?
catat-jadi-catatan =
    Noted, with its note: <b>{ $nomor }</b>
    { $isi }
catat-dijawab = Answered
catat-perlu = Still to be done
catat-diteruskan = Referred
catat-dirujuk = Referred to whom?
catat-diteruskan-ke = referred to { $kantor }
catat-tombol-kantor-lain = Another office
catat-singkat-sudah = It has been noted
catat-ringkas = { $lewat } · { $topik } · { $siapa } · { $hasil }
catat-jadi =
    Noted: <b>{ $nomor }</b>
    { $isi }

    If there is anything to remember, write it now.
catat-tindak-lanjut =
    Noted, and in the queue: <b>{ $nomor }</b>
    { $isi }

    Write now what has to be done.
catat-tombol-lagi = Note another
catat-tombol-buka = Open
catat-catatan-disimpan = The note to <b>{ $nomor }</b> is kept.
catat-kartu =
    <b>{ $keadaan }</b> · { $nomor }
    { $ringkas }

    { $isi }

    <i>Noted { $sejak }</i>
catat-keadaan-menunggu = Nobody has it yet
catat-keadaan-diambil = Taken by { $petugas }
catat-keadaan-selesai = Done
catat-kabar-diambil-alih = { $petugas } took <b>{ $nomor }</b> over.
catat-kembali-cuti = { $petugas } is on leave, so this is back in the queue.
catat-tombol-ubah = Change
catat-ubah = Change <b>{ $nomor }</b>: { $ringkas }. What of it?
catat-tombol-catatan = Note
catat-tombol-hasil = Outcome
catat-tombol-jalur = How
catat-tombol-topik = Topic
catat-tombol-hapus = Remove
catat-tombol-hapus-ya = Yes, remove
catat-singkat-diubah = Changed
catat-catatan-tulis =
    <b>{ $nomor }</b> says now: { $isi }

    Write the new note.
catat-hapus-tanya = Remove <b>{ $nomor }</b> ({ $ringkas })? It is not counted in reports any more.
catat-dihapus = <b>{ $nomor }</b> was removed.
catat-kabar-dihapus = { $petugas } removed <b>{ $nomor }</b>, so nothing is left to do.
catat-tombol-nomor = Number to call back
catat-tombol-selesai = Done
catat-hubungi = <b>{ $nomor }</b>: call { $telepon }
catat-tenggat-segera =
    ⏰ Due soon: <b>{ $nomor }</b> · { $keadaan }
    { $ringkas }
    At the latest { $saat }.
catat-tenggat-lewat =
    ⏰ Late: <b>{ $nomor }</b> · { $keadaan }
    { $ringkas }
    It was to be done by { $saat }.
catat-antrean-baris =
    <b>{ $nomor }</b> · { $ringkas }
    { $isi }
    <i>{ $keadaan }</i>

laporan-tombol-bulan = This month
laporan-tombol-lembar = Download XLSX
bulan-berjalan = { $nama }, until today
bulan-judul = <b>{ $nama }</b> (in brackets: { $lalu })
bulan-usaha = New businesses: <b>{ $jumlah }</b> ({ $lalu }). At the desk { $meja }, by themselves { $sendiri }.
bulan-layanan = Consultations and services: <b>{ $jumlah }</b> ({ $lalu }). Bot { $bot }, calls { $telepon }, visits { $kunjungan }, WhatsApp { $wa }.
bulan-tepat = Answered or done in time: <b>{ $angka }</b> ({ $lalu })
bulan-hasil = Outcome: answered { $selesai }, referred { $diteruskan }, not possible { $tidak }, taken back { $batal }.
bulan-terbantu = Helped by a consultation: <b>{ $angka }</b> ({ $lalu })
bulan-bot = Helped by an answer of the bot: <b>{ $angka }</b> ({ $lalu })
bulan-belum = New questions without an answer: <b>{ $jumlah }</b> ({ $lalu }). Short answers published: { $dijawab }.
bulan-topik = Most asked: { $isi }.
bulan-tombol-lalu = ◀ Earlier
bulan-tombol-berikut = Later ▶
bulan-tombol-bulan = Month
bulan-tombol-minggu = Week
bulan-tombol-teruskan = To forward
bulan-tombol-grafik = Chart
bulan-tombol-xlsx = XLSX
bulan-tombol-petugas = By officer
bulan-grafik = New businesses and services, { $nama }
bulan-grafik-usaha = Businesses
bulan-grafik-bot = Bot
bulan-grafik-terbantu = Helped
bulan-petugas =
    <b>{ $nama }</b>, by officer

    { $isi }
bulan-petugas-kosong = <b>{ $nama }</b>: nothing was done yet.
bulan-petugas-baris = { $nama }: { $selesai } consultations ended, { $catat } services noted
lembar-pilih = Which one? The file is sent here alone, and who took it is noted.
lembar-tombol-bulan = Figures of this month
lembar-tombol-konsultasi = Consultations of my team
lembar-tombol-usaha = Businesses by district
lembar-untuk = Made for { $nama }, { $saat }. Do not pass it on; delete it after use.
lembar-jadi = A file with { $baris } rows. Do not pass it on, and delete it after use.
lembar-gagal = The file could not be made. Please try again later.
lembar-ya = Yes
lembar-tidak = No
lembar-jumlah = Sum
lembar-konsultasi = Consultations
lembar-konsultasi-judul = Consultations and services, without names
lembar-konsultasi-kolom = Number | Channel | Topic | State | Outcome | Received | Promised | Answered | Ended | Helped | May go to the prosecutors
lembar-keadaan-menunggu = Waiting
lembar-keadaan-dikerjakan = In work
lembar-keadaan-pemilik = Waiting for the owner
lembar-keadaan-selesai = Ended
lembar-tidak-bisa = Not possible
lembar-dibatalkan = Taken back
lembar-sepi = Closed as quiet
lembar-pemilik = Helped, closed by the owner
lembar-usaha = Businesses
lembar-usaha-judul = Registered businesses whose data may be used
lembar-usaha-kolom = Code | Name | Trade | District | Kelurahan | Size | Has NIB | Registered | Since
lembar-meja = At the desk
lembar-sendiri = By the owner
lembar-wilayah = By district
lembar-wilayah-judul = Number of businesses by district and trade
lembar-kecamatan = District
lembar-angka = Summary
lembar-hal = Item
lembar-topik = Topics
lembar-petugas = Officers
lembar-petugas-kolom = Name | Consultations ended | Services noted
lembar-usaha-baru = New businesses
lembar-usaha-meja = New businesses at the desk
lembar-usaha-sendiri = New businesses by themselves
lembar-layanan = Consultations and services
lembar-tepat = Answered in time (%)
lembar-dijawab = Answered
lembar-diteruskan = Referred
lembar-masih = Still to be done
lembar-terbantu = Helped (%)
lembar-terbantu-jumlah = Helped
lembar-menjawab = Answered that question
lembar-bot = Helped by the bot (%)
lembar-belum = New questions without an answer
lembar-diajarkan = Short answers published

utama-judul = <b>Desk of { $nama }</b> · { $saat }
utama-konsultasi = Queue: { $isi }
utama-tombol-konsultasi = Consultations
utama-menunggu = Waiting for owners: { $jumlah }
utama-belum = Unanswered: { $jumlah }
utama-tombol-cari = Find a business
utama-tombol-daftarkan = Register an owner
utama-tombol-belum = Unanswered
utama-tombol-petugas = Officers
utama-tombol-pemilik = Owner's menu
utama-tombol-meja = Back to the desk
cari-tanya = Write the name of the business, the phone number, the last 4 digits of the phone or NIB, or the code.
cari-kosong = No business fits.
cari-tulis-lagi = Write another name, number or code.
cari-hasil = <b>What fits:</b>
cari-lebih = There are more. Write more of it to find the right one.
cari-baris = • <b>{ $usaha }</b> · { $tempat } · { $telepon } · registered ({ $kode })
cari-baris-menunggu = • <b>{ $usaha }</b> · { $tempat } · { $telepon } · waits for its owner ({ $kode })
cari-kenapa = Why do you open the data of <b>{ $usaha }</b> ({ $kode })? The reason is kept, and the owner can read it in /data.
cari-tombol-pemilik = The owner asked
cari-tombol-kantor = Office work
cari-tombol-lagi = Search again
cari-kartu =
    <b>Code { $kode }</b>

    { $isi }
cari-dibatasi = The owner asked that the data are not used for now, so they stay closed.
petugas-melihat-diminta = the owner asked
petugas-melihat-kerja = office work

## Officers
tim-hukum = Legal
tim-izin = Halal, permits
tim-merek = Trademarks
tim-pembiayaan = Finance
tim-acara = Marketing, events
tim-koperasi = Cooperatives
tim-umum = General
petugas-daftar = <b>Officers: { $jumlah }</b>
petugas-baris = <b>{ $nama }</b> · { $peran } · { $tim }
petugas-tanpa-nama = Officer { $nomor }
petugas-tanpa-tim = no team yet
petugas-cadangan = { $tim } (backup)
petugas-masuk = Here since { $tanggal }
petugas-masuk-oleh = Here since { $tanggal }, invited by { $oleh }
petugas-sudah-keluar = somebody who has left
petugas-tidak-ada = That person is no officer any more.
petugas-tim-cara = Tap a team to change it: once for member, again for backup, once more to leave the team.
petugas-tombol-undang = Invite an officer
petugas-tombol-cabut = Take the role away
petugas-tombol-cabut-ya = Yes, take it away
petugas-cabut-tanya = Take away the role of <b>{ $nama }</b>? The office's forms and the invitations of that person go with it.
petugas-dicabut = The role of <b>{ $nama }</b> was taken away, and the person is told.
petugas-kabar-dicabut = The role of <b>{ $nama }</b> at the office was taken away.
petugas-tombol-keluar = I leave the office
petugas-tombol-keluar-ya = Yes, I leave
petugas-keluar-tanya = Leave the office? Your office forms and invitations go with it. To come back you need a new invitation.
petugas-keluar-kasus = Consultations in hand: { $jumlah }. All go back to the queue, and their owners are told.
petugas-keluar-layanan = Calls, visits or messages still to be seen to: { $jumlah }. All go back to the queue.
petugas-keluar = Your role at the office has ended. Thank you for your work. What business owners can do stays open to you.
petugas-kabar-keluar = <b>{ $nama }</b> has left the office.
petugas-kabar-kasus = Consultations that went back to the queue: { $jumlah }. Their owners are told.
petugas-kabar-layanan = Calls, visits or messages that went back to the queue: { $jumlah }.
petugas-kabar-grup = That person may still be in the officers' group. Remove them there too, so that they read no more consultations.
petugas-admin-terakhir = You are the last admin, so you cannot leave yet. Invite another admin first.
tugas-tanya = Away until which day? After that day you count as on duty again.
tugas-kasus = Consultations that you have: { $jumlah } wait for an answer and { $menunggu } for their owners. Those that wait for an answer go back to the queue when another officer is there, and their owners are told. The others stay with you.
tugas-layanan = Calls, visits or messages that you still have to see to: { $jumlah }. They go back to the queue when another officer is there.
tugas-janji = Appointments during this leave: { $jumlah }. Their owners were told and can choose another time.
tugas-cuti = Away, until you come back yourself.
tugas-cuti-sampai = Away until { $tanggal }.
tugas-kembali = Welcome back. You are on duty now.
tugas-tombol-cuti = I am away
tugas-tombol-kembali = I am back on duty
tugas-tombol-hari-ini = Only today
tugas-tombol-terus = Until I come back
undang-peran = Invite somebody as what?
undang-tim = As { $peran }, into which team?
undang-tombol-tanpa-tim = No team yet
undang-peran-tim = { $peran }, team { $tim }
undang-terlalu-banyak = There are 10 unused invitations. Wait until they are used or 24 hours have passed.
undang-jadi =
    An invitation as <b>{ $peran }</b>. Send this link to that person alone, never to a group:

    { $tautan }

    For one person, once, until { $saat }.
undang-isi = <b>{ $oleh }</b> invites you to work at the MSME office as <b>{ $peran }</b>. Do you accept?
undang-tombol-terima = Accept
undang-tombol-tolak = Not for me
undang-selamat = Welcome. Your role: <b>{ $peran }</b>.
undang-grup = In this office every consultation has its topic in the officers' group.
petugas-belum-di-grup = If you are not in that group yet, ask the head to add you.
undang-tombol-buka = Open the desk
undang-ditolak = The invitation is closed. Nobody can use it any more.
undang-kabar-masuk = <b>{ $nama }</b> has joined the office as <b>{ $peran }</b>.
undang-kabar-tolak = The invitation as <b>{ $peran }</b> was not accepted by whoever opened it. Make a new one in /petugas where needed.
undang-asing = I do not know that invitation. Ask for the whole link again.
undang-sendiri = You made this invitation yourself. Send it to the person you invite.
undang-sudah = You have used this invitation. Write /meja to begin.
undang-terpakai = Somebody else used this invitation. Ask for a new one.
undang-batal = This invitation was withdrawn. Ask the head of the office for a new one.
undang-lewat = This invitation is older than 24 hours. Ask for a new one.
undang-sudah-punya = You are { $peran } at the office already, so this invitation is not needed.
undang-orang-lain = This invitation was opened in another account. Ask for a new one.
simpan-undangan = Invitations of officers

## Consultations with the office
tanda-perintah-konsultasi = Ask an officer, and see the answers
tanda-perintah-antrean = Questions to the office
privasi-konsultasi = • Your questions to officers and their answers, encrypted, so that they can go on. Only officers read them. Erased { $tahun } years after the end.
hapus-konsultasi = consultations with officers
privasi-acara = • Trainings and bazaars that you joined: name, business, ticket number, whether you were there. For the attendance list and certificates. Erased { $tahun } years after the event.
hapus-acara = trainings and bazaars that you joined
berkas-konsultasi = Consultations with officers
berkas-konsultasi-pesan = Messages of consultations
berkas-nomor-konsultasi = Consultation number
simpan-konsultasi = Consultations that are over
petugas-melihat-konsultasi = a consultation was read
petugas-mengalihkan-konsultasi = a consultation was handed on
petugas-mengubah-jawaban = an answer was changed or taken back
petugas-menjawab-konsultasi = a consultation was handled

konsultasi-mulai =
    <b>Ask an officer</b>

    Write your question. It may be several messages, also photos, voice, video or files. When you are done, press <b>Send</b>.

    Only officers read it. Do not send a photo of your identity card, a PIN or an OTP code.
konsultasi-mulai-isi =
    <b>Ask an officer</b>

    This will be sent:
    <blockquote>{ $isi }</blockquote>
    More to say? Just write it below. When that is all, press <b>Send</b>.
tanpa-nama-tombol = Without a name
tanpa-nama-tombol-batal = With my name again
tanpa-nama-sebutan = Without a name
tanpa-nama-keterangan =
    🔒 <b>Without a name.</b> Officers see only the number <b>{ $nomor }</b>. Your name, @username, phone number, profile photo and business are not shown.

    Still to be read: what you write, your voice, what is in photos and videos, names of files. So do not write your name or phone number there. A contact is not passed on. About a location I ask first.

    The bot keeps this account, locked, so that the answer reaches you.
tanpa-nama-terkirim = 🔒 Without a name: officers see only that number.
tanpa-nama-kartu = 🔒 { $nama }. Use the number. Do not ask for a name or phone number.
tanpa-nama-kontak = A contact is a name and a number, so I do not pass it on: consultation <b>{ $nomor }</b> is without a name. If it is somebody else's number and needed, just write it.
tanpa-nama-lokasi = A location may show your home or business, and consultation <b>{ $nomor }</b> is without a name. I have not sent it. Send it all the same?
tanpa-nama-tanya =
    Not sent yet: something in it may tell who you are, and this consultation is without a name. Without that it reads:

    <blockquote>{ $isi }</blockquote>
tanpa-nama-tanya-keterangan = Not sent yet: this may tell who you are, and the consultation is without a name. Send it again without name, number and address, or send it as it is.
tanpa-nama-tanya-lokasi = The location was not sent yet, nor was anything else. A point on the map may show your home or your shop, and this consultation is without a name. Include it all the same?
tanpa-nama-tanya-lokasi-juga = The location that you sent before may show your home or your shop as well, so it goes only if you choose <b>Send it anyway</b>.
tanpa-nama-tombol-sensor = Send without that
tanpa-nama-tombol-tetap = Send it anyway
tanpa-nama-tombol-jangan = No, keep it back
tanpa-nama-dikirim-tanpa =
    Sent to consultation <b>{ $nomor }</b>:

    <blockquote>{ $isi }</blockquote>
tanpa-nama-ubahan =
    I have not passed this change on: something in it may tell who you are, and consultation <b>{ $nomor }</b> is without a name. Change it once more, for example to:

    <blockquote>{ $isi }</blockquote>
tanpa-nama-ingat = 🔒 Remember, { $nomor } asked to stay without a name: name, phone number and address need not be answered. Please help without them where you can.
tanpa-nama-tombol-lokasi = Yes, send this location
lapor-tombol = Report an officer
lapor-tombol-tentang-petugas = A complaint about an officer
lapor-tombol-bukan = Not about an officer
lapor-keterangan = 🔒 <b>This is about an officer.</b> Only the head of the office and admins read it. Other officers do not see it. Nor does the one it is about, even as head or admin.
lapor-tanya =
    Is this a complaint about an officer?

    If so, only the head of the office and admins read it, not that officer.
lapor-tombol-ya = Yes, about an officer
lapor-tombol-semua = No, send it to the officers
lapor-siapa =
    Whom is it about? That person will not see it. It is not sent yet; what you write now is added to it.

    If you wrote an officer's name, whoever has that name will not see it either.
lapor-tombol-kepala = The head of the office
lapor-tombol-lain = Somebody else, or I do not know the name
lapor-terkirim =
    Sent to the head of the office or an admin only. Report number: <b>{ $nomor }</b>

    You have an answer by <b>{ $janji }</b> at the latest. The one it is about cannot see it. The answer comes here.
lapor-hanya-kepala = In this office only the <b>head</b> reads it. If your report is about the head, press the button below: there is another way.
lapor-tombol-tentang-kepala = It is about the head
lapor-tak-ada-pembaca =
    This report cannot go this way: nobody else of this office may read it. Nothing was sent, and nobody has read it.

    If you are forced or threatened, call the police, <b>110</b>. How to report safely can be asked at the Posbankum in your kelurahan office, free of charge.
lapor-tak-ada-pembaca-lagi =
    Nobody of the office may read report <b>{ $nomor }</b> any more, so do not wait for an answer here.

    If you are forced or threatened, call the police, <b>110</b>. How to report safely can be asked at the Posbankum in your kelurahan office, free of charge.
lapor-topik = 🔒 About an officer, head and admin only
lapor-bagian = 🔒 About officers ({ $jumlah })
hukum-layar =
    <b>Legal help</b>

    This is help, not an examination.

    Who reads it: officers of the city. The prosecutors' team of Mitra Adhyaksa reads it only if you choose <b>yes</b> below. With <b>no</b>, the officers help you all the same.

    Do not send a photo of your identity card.
hukum-tanpa-nama = 🔒 Still without a name, also to the prosecutors.
hukum-tombol-ya = ☑ Prosecutors' team may read: yes
hukum-tombol-tidak = ☐ Prosecutors' team may read: no
hukum-tombol-cabut = Withdraw from prosecutors
hukum-siapa = The prosecutors' team are prosecutors of the Kejaksaan Negeri { -kota }. With the city, in Mitra Adhyaksa, they give small businesses legal guidance. I answered this myself; it is not part of what you send.
hukum-pemilik-ya = ⚖️ The prosecutors' team may read it: <b>yes</b>
hukum-pemilik-tidak = ⚖️ The prosecutors' team may read it: <b>no</b>
hukum-kartu-ya = ⚖️ May be passed on to the prosecutors: <b>yes</b>
hukum-kartu-tidak = ⚖️ May be passed on to the prosecutors: <b>no</b>
hukum-ditolak =
    Not sent. The owner has not allowed consultation <b>{ $nomor }</b> to be passed on to the prosecutors.

    Ask for permission first, or write another place.
hukum-tulis-tujuan = Not sent. Please write in words whom it is passed on to. Consultation <b>{ $nomor }</b> may not go to the prosecutors without the owner's permission.
hukum-tombol-minta = Ask the owner
hukum-izin-sudah = The owner has allowed it. Consultation <b>{ $nomor }</b> may be passed on to the prosecutors.
hukum-izin-diminta = { $nama } has been asked. The answer comes here. Consultation <b>{ $nomor }</b> stays open.
hukum-minta-izin =
    Officer { $petugas } asks: may consultation <b>{ $nomor }</b> be passed on to the prosecutors' team of Mitra Adhyaksa?

    It is to help you, not an examination. If not, the officers of the city help you all the same.
hukum-tombol-boleh = Yes, it may
hukum-tombol-jangan = No, it may not
hukum-izin-ya = All right. Consultation <b>{ $nomor }</b> may be passed on to the prosecutors' team. The officer sees that in this consultation.
hukum-izin-tidak = All right. Consultation <b>{ $nomor }</b> is not passed on to the prosecutors. The officers of the city still help you.
hukum-izin-terlambat = Consultation <b>{ $nomor }</b> is closed, so the permission stays as it was.
hukum-kabar-ya = { $nama } allows consultation <b>{ $nomor }</b> to be passed on to the prosecutors.
hukum-kabar-tidak = { $nama } does not allow consultation <b>{ $nomor }</b> to be passed on to the prosecutors.
konsultasi-dicatat = { $jumlah ->
        [1] I have noted it.
       *[other] I have noted { $jumlah } messages.
    } Anything else? Just write. When that is all, press <b>Send</b>.
konsultasi-terlalu-banyak = 10 of your consultations are not finished yet. Please add this question to one of them. What you wrote is kept.
konsultasi-kosong = There is nothing in it yet. Write your question here first, then press <b>Send</b>.
konsultasi-topik = Not sent yet. What is this about? Tap one, or write it.
konsultasi-topik-lagi = Noted, but not sent yet: I do not know which officers this is for. Tap one. If in doubt, tap <b>Something else</b>.
konsultasi-topik-hukum = A legal problem
konsultasi-topik-acara = Markets, training, events
konsultasi-topik-umum = Something else
konsultasi-usaha = Which business is it about?
konsultasi-terkirim =
    Sent to the officers. Consultation number: <b>{ $nomor }</b>

    You have an answer by <b>{ $janji }</b> at the latest. It comes here. See it any time with /konsultasi.
konsultasi-tak-ada-petugas =
    Sorry, no officer can be reached through this bot yet. So I cannot promise an answer.

    Please visit or contact the office directly.
konsultasi-jenis-tak-bisa = I cannot pass on a message of this kind. Try words, a photo, voice or a file.
konsultasi-tombol-kirim = Send
konsultasi-tombol-buang = Cancel
konsultasi-tombol-tambah = Add a message
konsultasi-tombol-batalkan = Cancel it
konsultasi-tombol-ya-batalkan = Yes, cancel it
konsultasi-tombol-buka-lagi = Open again
konsultasi-tombol-baru = Ask again
konsultasi-tombol-daftar = All consultations
konsultasi-tombol-sudah = Yes
konsultasi-tombol-belum = Not yet
konsultasi-tombol-tutup-tulis = Done writing
konsultasi-tombol-lampiran = Attachments ({ $jumlah })
konsultasi-singkat-lampiran = I send the attachments below
konsultasi-singkat-dibuka-lagi = Open again
konsultasi-kabar-dibuka-lagi = Officer { $petugas } opened consultation <b>{ $nomor }</b> again. A message follows here.
konsultasi-dibuang = All right, it was not sent. What you wrote is erased.
konsultasi-tak-jadi = All right, you ask nothing. Nothing was written yet, so nothing is sent.
konsultasi-batalkan-tanya = Cancel consultation <b>{ $nomor }</b>? Officers will not answer it any more.
konsultasi-dibatalkan = Consultation <b>{ $nomor }</b> was cancelled.
konsultasi-tambah = Go ahead. What you write now is added to consultation <b>{ $nomor }</b>.
konsultasi-ubahan-ditahan = I do not pass that change on: consultation <b>{ $nomor }</b> is no longer yours.
konsultasi-ditambahkan = Added to consultation <b>{ $nomor }</b>. It is answered by <b>{ $janji }</b>. Type /menu if you need me.
konsultasi-ditambahkan-lewat = This message is in consultation <b>{ $nomor }</b> now.
konsultasi-diteruskan = Passed on to officer { $petugas } (consultation <b>{ $nomor }</b>). Write /menu when you need me.
konsultasi-cuti-sampai = Officer { $petugas } is on leave until { $tanggal }.
konsultasi-sedang-cuti = Officer { $petugas } is on leave.
konsultasi-rekan-menjawab = A colleague answers in office hours.
konsultasi-tanpa-rekan = No colleague stands in at the moment.
konsultasi-jeda = <i>I answer what you write next. Officer { $petugas } (consultation { $nomor }) can still reply here.</i>
konsultasi-tombol-lanjut-ke = Go on with { $petugas }
konsultasi-jeda-draf = <i>What you wrote to an officer is not sent yet. I answer what you write next.</i>
konsultasi-draf-diubah = The change is now in what you wrote to an officer, which is not sent yet.
konsultasi-tombol-lanjut-draf = Go on writing to an officer
konsultasi-waktu-itu = For officer { $petugas }? Consultation <b>{ $nomor }</b> still waits for your answer.
konsultasi-mungkin-untuk = Or does this go on with consultation <b>{ $nomor }</b>?
konsultasi-lanjutan = Does this go on with consultation <b>{ $nomor }</b>? I have not sent it to the officers yet.
konsultasi-tombol-jawab-saja = Just answer me
konsultasi-tombol-bukan-untuk-petugas = Not for an officer
konsultasi-tombol-teruskan = Send to an officer · { $nomor }
konsultasi-tombol-teruskan-ke = Send to { $petugas } · { $nomor }
konsultasi-belum-selesai = Not settled yet? I can open consultation <b>{ $nomor }</b> again, with what you just wrote in it.
konsultasi-tombol-buka-lagi-nomor = Open { $nomor } again
konsultasi-tanya-juga = Do you want to ask an officer that as well? The button is below.
konsultasi-tutup = All right. What you write from now on is answered by me again.
konsultasi-sama-sama = You are welcome. Consultation <b>{ $nomor }</b> stays closed. If there is something else, reply to this message.
konsultasi-dibuka-lagi = I opened consultation <b>{ $nomor }</b> again and told the officers. You have an answer by <b>{ $janji }</b> at the latest.
konsultasi-sudah-lama = Consultation <b>{ $nomor }</b> ended long ago, so this message was not sent. Please ask again with this button.
konsultasi-sudah-dibatalkan = You cancelled consultation <b>{ $nomor }</b>, so I did not send this message. If you still need an answer, please ask again with this button.
konsultasi-daftar =
    <b>My consultations</b>

    { $isi }
konsultasi-daftar-baris =
    <b>{ $nomor }</b> · { $isi }
    { $keadaan }
konsultasi-satu =
    <b>Consultation { $nomor }</b>
    { $keadaan }

    { $isi }
konsultasi-keadaan-belum-dikirim = Not sent yet
konsultasi-keadaan-menunggu = Waiting for an officer. Answered by { $janji } at the latest
konsultasi-keadaan-menunggu-lewat = Late, sorry. It was promised for { $janji }, and no officer has taken it yet. The office is reminded every working morning
konsultasi-keadaan-dikerjakan = Officer { $petugas } is working on it. Answered by { $janji } at the latest
konsultasi-keadaan-dikerjakan-lewat = Late, sorry. It was promised for { $janji }, and officer { $petugas } still has it. The office is reminded every working morning
konsultasi-keadaan-dijawab = Officer { $petugas } wrote and is waiting for your reply
konsultasi-keadaan-dibatalkan = Cancelled on { $hari }
konsultasi-keadaan-diteruskan = Closed on { $hari }, passed on to another office
konsultasi-keadaan-tak-bisa = Closed on { $hari }, not possible
konsultasi-keadaan-selesai = Closed on { $hari }
konsultasi-kabar-diambil = Officer { $petugas } is handling consultation <b>{ $nomor }</b> now.
konsultasi-kabar-selesai =
    The officer closed consultation <b>{ $nomor }</b>.

    Did it help? If you have more questions, reply to this message.
konsultasi-kabar-diteruskan =
    Consultation <b>{ $nomor }</b> is closed here, because another office handles it. The officer wrote which one.

    Did it help? If you have more questions, reply to this message.
konsultasi-kabar-tak-bisa =
    The officer closed consultation <b>{ $nomor }</b>. What you asked for is not possible yet, and the reason was written.

    Did it help? If you have more questions, reply to this message.
konsultasi-sudah-terbantu = Thank you. Consultation <b>{ $nomor }</b> is closed. If you have more questions later, reply to this message.
konsultasi-belum-terbantu = Sorry that it did not help yet. I opened consultation <b>{ $nomor }</b> again, on top of the queue. What is missing? Just write it here.
konsultasi-dari-petugas = <b>Officer { $petugas } · { $nomor }</b>
konsultasi-balas-di-sini = <i>Just reply here, it goes straight to { $petugas }. Write /menu when you need me.</i>
konsultasi-balas-di-formulir = <i>You are filling in a form. To answer { $petugas }, reply to this message, or press the button below.</i>
konsultasi-tombol-balas-ke = Reply to { $petugas }
konsultasi-tombol-untuk = For { $petugas }
konsultasi-petugas = the officer
konsultasi-dari-pemilik = <b>{ $nama } · { $nomor }</b>
konsultasi-diubah = <i>(edited)</i>
konsultasi-diubah-dikirim = ✓ The change was sent to { $nama } · { $nomor }
konsultasi-lampiran = [{ $jenis }]
konsultasi-lampiran-isi = [{ $jenis }] { $isi }
konsultasi-baris-petugas = <i>Officer:</i> { $isi }
konsultasi-jenis-teks = words
konsultasi-jenis-foto = photo
konsultasi-jenis-berkas = file
konsultasi-jenis-suara = voice
konsultasi-jenis-video = video
konsultasi-jenis-stiker = sticker
konsultasi-jenis-kontak = contact
konsultasi-jenis-lokasi = location

## Consultations, on the office's side
konsultasi-kartu =
    <b>{ $keadaan } · { $nomor } · { $topik }</b>
    { $siapa }
    <blockquote>{ $isi }</blockquote>
    Came { $sejak }. Answer promised: { $janji }.
konsultasi-kartu-baru = New
konsultasi-kartu-lagi = Opened again
konsultasi-kartu-milik = Yours
konsultasi-kartu-dijawab = Waiting for the owner
konsultasi-kartu-diambil = Taken by { $petugas }, { $jam }
konsultasi-kartu-selesai = Closed, { $petugas }
konsultasi-kartu-dibatalkan = Cancelled by the owner
konsultasi-kartu-terbantu = Ended, the owner was helped
konsultasi-kartu-inggris = Language: English
konsultasi-siapa = { $nama }
konsultasi-siapa-usaha = { $nama }, { $usaha }
konsultasi-tombol-ambil = Take
konsultasi-tombol-buka = Open
konsultasi-tombol-tulis = Write a reply
konsultasi-tombol-selesai = Close it
konsultasi-tombol-antrean = Queue
konsultasi-tombol-bukan-balasan = Not a reply
konsultasi-menulis-ke = <b>You are writing to { $nama } · { $nomor }</b>. What you write now is sent at once. After 10 minutes without a word I stop sending; the consultation stays open.
konsultasi-balasan-di-topik = What the owner answers comes into the topic of this consultation in the officers' group.
konsultasi-dikirim = Sent to { $nama } · { $nomor }
konsultasi-dikirim-ulang = ↻ Sent again: this message may have arrived before.
konsultasi-sampai = ✓ Reached { $nama } · { $nomor }
konsultasi-tak-sampai = Did not reach { $nama } · { $nomor }: Telegram refused it. The message is kept in this consultation.
konsultasi-tak-sampai-blokir = Did not reach { $nama } · { $nomor }: this person has blocked the bot. The message is kept in this consultation.
konsultasi-sudah-selesai = Consultation <b>{ $nomor }</b> is closed. This message was not sent.
konsultasi-ambil-dulu = Nobody has taken consultation <b>{ $nomor }</b> yet.
konsultasi-belum-diambil = This was not sent: nobody has taken consultation <b>{ $nomor }</b> yet.
konsultasi-milik-lain = { $petugas } is handling consultation <b>{ $nomor }</b>. This message was not sent to the owner.
konsultasi-tekan-selesai = Consultation <b>{ $nomor }</b> is closed already.
konsultasi-tekan-milikmu = Consultation <b>{ $nomor }</b> is yours.
konsultasi-pesan-terkirim = That message was sent.
konsultasi-pesan-catatan = That message is a note now.
konsultasi-pesan-penulisnya = Only its writer can send that message, for an hour.
konsultasi-tulis-di-topik = If there is more to say, just write it in this topic again.
konsultasi-topik-milik-lain = What you write in this topic is not sent to the owner. Once you write, there is a button to take it over.
konsultasi-grup-umum = What is written here goes to no owner. Please answer in the topic of the consultation.
konsultasi-grup-untuk-pemilik = For { $nama } · <b>{ $nomor }</b>? It was not sent yet, because the last words in this topic are a colleague's.
konsultasi-grup-antar-petugas = A reply to a colleague is not sent to the business owner.
konsultasi-keadaan-baris = Consultation <b>{ $nomor }</b>: { $keadaan }
konsultasi-tombol-belum-dikirim = Not sent yet: { $isi }
konsultasi-tekan-milik-lain = { $petugas } has consultation <b>{ $nomor }</b>.
konsultasi-singkat-selesai = Closed already
konsultasi-singkat-ambil = Not taken yet
konsultasi-singkat-milik = { $petugas } is handling it
konsultasi-singkat-milikmu = You are handling it
konsultasi-singkat-tulis-lagi = Please write it once more
konsultasi-singkat-tutup = Done writing
konsultasi-tulis-lagi = I do not keep that message any more. Please write it once more.
konsultasi-untuk-siapa = For whom? This message was not sent to anybody yet.
konsultasi-untuk = Sent to { $nama } · { $nomor }
konsultasi-untuk-petugas = Sent to the officers · { $nomor }
konsultasi-bukan-balasan = All right, it was not sent to anybody.
konsultasi-hasil-tanya = How does consultation <b>{ $nomor }</b> end?
konsultasi-hasil-masih-menunggu = ⏰ { $jumlah ->
        [one] One message
       *[other] { $jumlah } messages
    } of <b>Send later</b> still waiting. If you close it now, nothing of that is sent, and its card lets you choose what becomes of it.
konsultasi-belum-dibalas =
    { $jumlah ->
        [one] One message
       *[other] { $jumlah } messages
    } not answered in consultation <b>{ $nomor }</b>:

    <blockquote>{ $isi }</blockquote>
konsultasi-tombol-tetap-selesai = End it anyway
konsultasi-hasil-selesai = Answered
konsultasi-hasil-diteruskan = Passed on to another office
konsultasi-hasil-tak-bisa = Not possible, because …
konsultasi-hasil-belum = Not closed yet
konsultasi-tulis-ke-mana = Write whom it is passed on to, and how to reach them. That message goes to the owner, then consultation <b>{ $nomor }</b> is closed.
konsultasi-tulis-kenapa = Write why it is not possible, and what can be done. That message goes to the owner, then consultation <b>{ $nomor }</b> is closed.
konsultasi-ditutup = Consultation <b>{ $nomor }</b> is closed, and { $nama } was told.
konsultasi-kabar-dibatalkan = { $nama } cancelled consultation <b>{ $nomor }</b>.
konsultasi-tombol-alihkan = Hand on
konsultasi-tombol-lepas = Back to the queue
konsultasi-tombol-tim = Team { $tim }
konsultasi-tombol-ambil-alih = Take over
konsultasi-tombol-ambil-alih-kirim = Take over and send
konsultasi-tombol-ambil-kirim = Take and send
konsultasi-tombol-catatan = 🔒 Internal note
konsultasi-tombol-jadikan-catatan = Make it a note
konsultasi-tombol-kirim-ke = Send to { $nama }
konsultasi-cuti = { $nama } (away)
konsultasi-singkat-sendirian = There is no other officer yet
konsultasi-singkat-punya-sendiri = This is your own question
konsultasi-alihkan-tanya = To whom does consultation <b>{ $nomor }</b> go? Its promise stays the same.
konsultasi-alihkan-cuti = Away: { $nama }.
konsultasi-alihkan-sedang-cuti = { $petugas } is away, so consultation <b>{ $nomor }</b> would go back to the queue at once. Please choose somebody else.
konsultasi-dialihkan = { $petugas } handles consultation <b>{ $nomor }</b> now. { $nama } was told.
konsultasi-ke-tim = Consultation <b>{ $nomor }</b> is in the queue of the team { $tim } now. { $nama } was told.
konsultasi-dilepas = Consultation <b>{ $nomor }</b> is back in the queue. { $nama } was told.
konsultasi-diambil-alih = You handle consultation <b>{ $nomor }</b> now.
konsultasi-diambil-alih-belum = What you wrote was not sent to the owner yet.
konsultasi-kabar-dialihkan = { $petugas } handed consultation <b>{ $nomor }</b> to you. Its card is below.
konsultasi-kabar-diambil-alih = { $petugas } took consultation <b>{ $nomor }</b> over. Your replies do not go to the owner any more.
konsultasi-kabar-tim = Consultation <b>{ $nomor }</b> went to the team { $tim }. { $kapan }
konsultasi-kabar-dilepas = Another officer will answer consultation <b>{ $nomor }</b>. { $kapan }
konsultasi-kartu-tim = Handed to the team { $tim }
konsultasi-kartu-kembali-peran = Back in the queue because the role of its officer ended
konsultasi-kartu-kembali-dilepas = Back in the queue: its officer gave it back
konsultasi-catatan-kepala = 🔒 officers only
konsultasi-catatan-baris = <i>{ $petugas }:</i> { $isi }
konsultasi-catatan-tulis = 🔒 <b>Internal note · { $nomor }</b>. What you write next is for officers only and is not sent to { $nama }.
konsultasi-catatan-disimpan = 🔒 officers only · <b>{ $nomor }</b>. The note is kept on the card.
konsultasi-catatan-kabar = 🔒 officers only · <b>{ $nomor }</b>
konsultasi-catatan-tulisan = An internal note can only be text. This was not kept and went to nobody.
konsultasi-jadi-catatan = Made an internal note of consultation <b>{ $nomor }</b>.
konsultasi-balasan-catatan = That replies to an internal note of consultation <b>{ $nomor }</b>, so it went to nobody yet. What shall become of it?
konsultasi-tombol-tarik = Take it back
konsultasi-ditarik = <i>Officer { $petugas } took this message back · { $nomor }</i>
konsultasi-sudah-ditarik = Taken back from { $nama } · { $nomor }
konsultasi-baris-ditarik = [taken back]
konsultasi-singkat-ditarik = Taken back
konsultasi-singkat-masih-dikirim = Still being sent. Try again in a moment
konsultasi-singkat-tak-bisa-ditarik = Only who handles it, within 48 hours
tanda-perintah-balasan = Quick replies that are kept
balasan-tombol-cepat = Quick reply
balasan-tombol-jadikan = Keep as quick reply
balasan-tombol-hapus = Delete
balasan-tombol-semua = All quick replies
balasan-tombol-ubah = Change
balasan-tombol-nanti = Send later
balasan-tombol-bagian = { $bagian }
balasan-singkat-disimpan = Kept
balasan-singkat-hanya-tulisan = Only written answers
balasan-disimpan =
    Kept as a quick reply, for the whole office. Make sure that it names nobody:

    <blockquote>{ $isi }</blockquote>
balasan-daftar = <b>Quick replies</b>, the most used first.
balasan-kosong = There is no quick reply yet. Send an answer first, then press <b>Keep as quick reply</b> under the line <b>✓ Arrived</b>.
balasan-kurung = What is in braces fills itself in for each consultation.
balasan-terlalu-panjang = At most 3,000 characters. Please send a shorter one.
balasan-tulis-ulang =
    Send the new text. This is the present one:

    <blockquote>{ $isi }</blockquote>

    You may use: {"{nama}"}, {"{usaha}"}, {"{nomor}"}, {"{tanggal}"}, {"{petugas}"}.
balasan-satu =
    <blockquote>{ $isi }</blockquote>
    Sent { $jumlah } times.
balasan-dihapus = That quick reply is deleted.
balasan-pilih = What goes to { $nama } · <b>{ $nomor }</b>? A quick reply is shown first; a section of the programme goes at once.
balasan-lihat =
    For { $nama } · <b>{ $nomor }</b>, not sent yet:

    <blockquote>{ $isi }</blockquote>
balasan-kurang =
    It cannot be sent, because this is empty: <b>{ $kurang }</b>

    <blockquote>{ $isi }</blockquote>
balasan-salin =
    Tap to copy, then change it:

    <code>{ $isi }</code>
nanti-tulis = <b>Send later to { $nama } · { $nomor }</b>. Write the message; I ask for the time after that.
nanti-hanya-tulisan = Only text can be sent later. This went to nobody.
nanti-kapan = When does it go to { $nama } · <b>{ $nomor }</b>? Tap a time, or write one.
nanti-kapan-lagi = I could not read that time. Tap one, or write it like <i>besok jam 9 pagi</i>.
nanti-kapan-yang-mana = Which one?
nanti-terlalu-lama = At most 14 days from now. Write a nearer time, such as <i>besok jam 9 pagi</i>.
nanti-malam = <b>{ $saat }</b> is at night for the owner. Send it the next morning instead?
nanti-kartu = A message waits and goes <b>{ $saat }</b>.
nanti-terkirim =
    It was sent. Consultation <b>{ $nomor }</b>:

    <blockquote>{ $isi }</blockquote>
nanti-menunggu =
    Waiting, goes <b>{ $saat }</b> to { $nama } · <b>{ $nomor }</b>:

    <blockquote>{ $isi }</blockquote>
nanti-tombol-batal = Do not send
nanti-tombol-ubah = Change to { $saat }
nanti-dipindah = Another time: it goes <b>{ $saat }</b>.
nanti-dibatalkan = It is not sent. Consultation <b>{ $nomor }</b>.
nanti-sudah = Too late: that message for consultation <b>{ $nomor }</b> was sent, or cancelled before. What has arrived can be taken back by the button under <b>✓ Arrived</b>.
nanti-sudah-selesai =
    Not sent, because consultation <b>{ $nomor }</b> has ended:

    <blockquote>{ $isi }</blockquote>
nanti-dibatalkan-pemilik =
    Not sent, because the owner cancelled consultation <b>{ $nomor }</b>:

    <blockquote>{ $isi }</blockquote>
nanti-di-antrean =
    Not sent, because consultation <b>{ $nomor }</b> is back in the queue:

    <blockquote>{ $isi }</blockquote>
nanti-belum-dikirim =
    Not sent yet, because consultation <b>{ $nomor }</b> was closed for a time. It is open again:

    <blockquote>{ $isi }</blockquote>
nanti-tidak-jadi =
    Not sent, because { $petugas } has consultation <b>{ $nomor }</b> now:

    <blockquote>{ $isi }</blockquote>
nanti-tombol-buka-kirim = Open again and send
nanti-tombol-buang = Throw away
konsultasi-antrean =
    <b>Queue of consultations</b>

    { $isi }
konsultasi-antrean-kosong =
    <b>Queue of consultations</b>

    There is nothing in this part.
konsultasi-antrean-baris =
    <b>{ $nomor }</b> · { $nama } · { $topik }
    { $isi }
    <i>{ $keadaan }</i>
konsultasi-antrean-lewat = ⏰ { $keadaan }, past the promise
konsultasi-antrean-hari-ini = ⏰ { $keadaan }, promised for today
konsultasi-bagian-baru = New ({ $jumlah })
konsultasi-bagian-saya = Mine ({ $jumlah })
konsultasi-bagian-terlambat = Late ({ $jumlah })
konsultasi-bagian-pemilik = Owner ({ $jumlah })
konsultasi-janji = { $hari }, office hours { $dari }–{ $sampai }

## Deadlines of consultations
tenggat-tombol-kenapa = Why this date?
tenggat-kenapa = Consultation <b>{ $nomor }</b> is answered by <b>{ $janji }</b> at the latest. That is { $hari } working days from { $sejak }.
tenggat-kenapa-lewat = Consultation <b>{ $nomor }</b>: its time is { $hari } working days from { $sejak }.
tenggat-mulai = It came outside office hours, so the time runs from { $mulai }.
tenggat-maaf = Sorry, the answer is late. It was promised for <b>{ $janji }</b>. The office is reminded every working morning until there is an answer.
tenggat-tetap = It is still answered by <b>{ $janji }</b>.
tenggat-bergeser = It is answered by <b>{ $janji }</b>: the time of waiting for your reply does not count.
tenggat-lewat =
    Days that do not count:
    { $isi }
tenggat-lewat-baris = • { $hari }, { $tanggal }: { $sebab }
tenggat-lewat-lagi = • and { $jumlah } more days
tenggat-akhir-pekan = the office is closed
tenggat-jam = Office hours: { $jam }. Outside of them the clock does not run.
tenggat-jam-dulu = This was counted by the office hours of when it was promised. They are others now, but the promise stays.
tenggat-jeda = The time of waiting for the owner's reply does not count either.
tenggat-berhenti = The clock stands still now, because the officer waits for the owner's reply.
tenggat-segera = ⏰ Due soon: <b>{ $nomor }</b> from { $nama } has no answer yet. Promised: { $janji }.
tenggat-belum-diambil = ⏰ Not taken yet: <b>{ $nomor }</b> from { $nama }. Promised: { $janji }.
tenggat-lewat-janji = ⏰ Overdue: <b>{ $nomor }</b> from { $nama } has no answer from { $petugas }. Promised: { $janji }.
tenggat-tutup-sendiri =
    I have closed consultation <b>{ $nomor }</b>, because there was no news for a long time. If you still need it, just reply to this message.

    Were you helped?
tenggat-tutup-sendiri-petugas = Consultation <b>{ $nomor }</b> closed by itself: the owner did not reply.
daftar-pagi = <b>Morning list · { $hari }</b>
daftar-pagi-janji = <b>Appointments today { $jumlah }:</b>
daftar-pagi-janji-baris = { $jam } · { $nama }
daftar-pagi-baru = <b>Not taken { $jumlah }:</b>
daftar-pagi-milik = <b>Waiting for you { $jumlah }:</b>
daftar-pagi-belum = <b>Not helped yet, or opened again { $jumlah }:</b>
daftar-pagi-minta-janji = <b>Appointments asked for, not answered { $jumlah }:</b>
daftar-pagi-ingatkan = <b>Reminders for today { $jumlah }:</b>
daftar-pagi-ingat = { $jam } · { $nomor } · { $nama } · { $isi }
daftar-pagi-layanan = { $nomor } · { $ringkas } · { $keadaan } (until { $saat })
daftar-pagi-segera = <b>Due soon { $jumlah }:</b>
daftar-pagi-cadangan = <b>Needs help, overdue { $jumlah }:</b>
daftar-pagi-terlambat = <b>Late { $jumlah }:</b>
daftar-pagi-baris = { $nomor } · { $nama } · { $isi }
daftar-pagi-baris-janji = { $nomor } · { $nama } · { $isi } (promised { $janji })
daftar-pagi-lewat = { $nomor } ({ $petugas }, { $hari ->
        [one] 1 day
       *[other] { $hari } days
    })
daftar-pagi-lewat-belum = { $nomor } · { $nama } · { $isi } (not taken)
daftar-pagi-lewat-saya = { $nomor } · { $nama } · { $isi } ({ $hari ->
        [one] 1 day
       *[other] { $hari } days
    } late)
daftar-pagi-lagi = and { $jumlah } more in the queue
batas-tombol = Time limits
batas-judul = <b>Time limits of each team</b> (working days). Tap a team to change them. Promises already made stay as they are.
batas-baris = <b>{ $tim }</b>: taken within { $ambil } working days, answered within { $jawab } working days, closed after { $sepi } quiet working days
batas-oleh = Set by { $nama }, { $tanggal }.
batas-bawaan = These are the defaults, nobody has changed them.
batas-jam = Working hours of the team: { $jam }
batas-tombol-jam = Hours of the team
batas-tombol-jam-kantor = The same as the office
batas-jam-tanya =
    When does <b>{ $tim }</b> work? Write days and times. Days that are not named are off.

    Example: { $contoh }
batas-ambil = Taken
batas-jawab = Answered
batas-sepi = Quiet
konsultasi-grup-ditambahkan =
    Thank you for adding me. To make this the officers' group:
    1. Switch on <b>Topics</b> in the settings of the group.
    2. Make me an admin who may <b>manage topics</b>.
    3. Write /grup here, from your own account (not as an anonymous admin).
konsultasi-grup-tanpa-topik = This group has no topics yet. Switch on <b>Topics</b> in its settings, make me an admin who may <b>manage topics</b>, then write /grup again.
konsultasi-grup-bukan-kepala = Only a head or an admin may make this the officers' group, from their own account (not as an anonymous admin).
konsultasi-grup-jadi = Done. From now on each consultation has a topic of its own in this group. Press Take on its card; what the one who has it writes then goes to the owner. What other officers write stays here.
konsultasi-grup-perintah = That command is for a private chat with me: { $tautan }
konsultasi-grup-dihapus = (deleted)
konsultasi-grup-dihapus-semua = This business owner deleted all data. What was written in this topic is deleted.
konsultasi-grup-dihapus-sisa = This business owner deleted all data. What was written in this topic is deleted, but for { $jumlah } photos or files older than two days. Please delete this topic.
konsultasi-grup-anonim-perintah = I cannot see who wrote /grup, because the anonymous admin mode is on. Turn it off in the settings of the group, then write /grup again.
konsultasi-grup-anonim = What is written without the name of an account is not passed on. Switch off anonymous mode and write it again.
konsultasi-grup-singkat-bukan = This button is for officers of this consultation.
konsultasi-grup-topik-baru = The topic before this one is gone, so it goes on here. The whole conversation: { $tautan }
konsultasi-grup-dari-petugas = { $petugas } → { $nama }
konsultasi-grup-dari-pemilik = <b>{ $nama } · { $nomor }</b> for { $petugas }
konsultasi-grup-dibuka-lagi = 🔴 { $nama } opened consultation <b>{ $nomor }</b> again. { $petugas }, you had it before.
konsultasi-grup-dibuka-lagi-antrean = 🔴 { $nama } opened consultation <b>{ $nomor }</b> again. It can be taken on its card.
konsultasi-grup-belum-terbantu = 🔴 { $nama } says it did not help yet (<b>{ $nomor }</b>). { $petugas }, please see to it first.
konsultasi-grup-belum-terbantu-antrean = 🔴 { $nama } says it did not help yet (<b>{ $nomor }</b>), and nobody has it. Please take it on its card.
konsultasi-grup-ada = Consultations come to the officers' group, one topic each. If the group is given up, their cards go to private chats again.
konsultasi-grup-belum = There is no officers' group, so the cards of consultations come to private chats. To use a group: make one with <b>Topics</b>, add me as an admin who may <b>manage topics</b>, then write /grup there.
konsultasi-grup-tombol-lepas = Give up the group
konsultasi-grup-tombol-ya = Yes, give it up
konsultasi-grup-lepas-tanya = Give up the officers' group? Open consultations go to private chats, and I leave the group.
konsultasi-grup-dilepas = The officers' group is given up. The cards of consultations are in private chats now.
konsultasi-grup-hilang = I cannot write in the officers' group any more: I was removed, topics were switched off, or the right to manage topics was taken. The cards of consultations are in private chats now. When that is put right, write /grup in the group.
simpan-grup = Groups that are not used any more
tanda-perintah-grup = The officers' group

## Follow-up, ratings, reminders
tenggat-kembali = <b>{ $nomor }</b> is back in the team's queue: half of its time went by without a word. The promise to the owner is the same.
tenggat-kembali-cuti = <b>{ $nomor }</b> is back in the team's queue: its officer is on leave. The promise to the owner is the same.
tenggat-kartu-kembali-diam = <i>Back in the queue: whoever took it had no time.</i>
tenggat-kartu-kembali-cuti = <i>Back in the queue: whoever took it is on leave.</i>
tindak-tanya = About consultation <b>{ $nomor }</b>: did somebody help you?
tindak-sudah = Good to hear. I tell the officer that consultation <b>{ $nomor }</b> helped.
tindak-sudah-tutup = Good to hear. I have closed consultation <b>{ $nomor }</b>.
tindak-belum = Sorry that it did not help yet. Consultation <b>{ $nomor }</b> is now on top of the queue, and the officer was told. Anything to add? Just write it here.
tindak-belum-tutup = Sorry that it did not help yet. Consultation <b>{ $nomor }</b> is now on top of the queue. The officers have the message, but the office is closed: it is read on { $buka } at the earliest. Anything to add? Just write it here.
tindak-belum-antrean = Sorry that it did not help yet. Consultation <b>{ $nomor }</b> is now on top of the queue, but there is no officer whom I can tell at the moment. Anything to add? Just write it here.
tindak-kabar-sudah = { $nama } says it helped (<b>{ $nomor }</b>). The consultation can be closed.
tindak-kabar-belum = ⏰ { $nama } says it did not help yet (<b>{ $nomor }</b>). It is on top now.
tindak-lanjutan = <i>Goes on with { $nomor }</i>
tindak-mulai-baru = Consultation <b>{ $nomor }</b> ended long ago, so I made this message a new one. The officer sees the old number.
tindak-mulai-baru-batal = You cancelled consultation <b>{ $nomor }</b>, so I sent these words as a new one. The officer sees the old number.
nilai-tanya = How did the officer answer? You may skip this.
nilai-puas = Well
nilai-cukup = Fair
nilai-kurang = Badly
nilai-tombol-lewati = Skip
nilai-kata = Thank you. Any words for the office? Just write them here, or skip.
nilai-pernah = Consultation <b>{ $nomor }</b> was rated before. Thank you.
nilai-terima-kasih = Thank you, the office will read it.
berkas-penilaian = Ratings of consultations
berkas-terbantu = Whether consultations helped
berkas-akhir = How consultations ended
ingat-tombol = Remind me
ingat-tanya = Remind you of <b>{ $nomor }</b> when?
ingat-nanti = Today { $jam }
ingat-hari-jam = { $hari } { $jam }
ingat-besok-pagi = Tomorrow morning
ingat-hari-pagi = { $hari } morning
ingat-kalau-balas = When the owner replies
ingat-jadi = All right, I remind you of <b>{ $nomor }</b> on { $saat }.
ingat-jadi-balas = All right, I remind you of <b>{ $nomor }</b> when { $nama } replies.
ingat-sekarang = ⏰ Reminder <b>{ $nomor }</b> · { $nama }: { $isi }
ingat-dibalas = ⏰ { $nama } has replied. Your reminder for <b>{ $nomor }</b>.
laporan-tombol-konsultasi = Consultations
laporan-konsultasi-ringkas = Consultations closed: { $jumlah }. Of the owners who answered, helped: { $terbantu }
laporan-konsultasi = <b>Consultations that ended within { $hari } days</b>, by team
laporan-konsultasi-tim =
    <b>{ $tim }</b>
    Answered { $selesai } · closed by the owner, helped { $pemilik } · closed as quiet { $sepi } · passed on { $diteruskan } · not possible { $takbisa } · cancelled { $batal }
    Helped: { $terbantu } · pleased: { $puas }
laporan-konsultasi-kosong = None has ended yet.
laporan-konsultasi-kata = { $tim }: "{ $isi }"

## Appointments
tanda-perintah-janji = Appointment with an officer
utama-tombol-janji = Appointments
utama-janji = Appointments waiting for an answer: { $jumlah }
berkas-janji = Appointments with officers
simpan-jadwal = Times for appointments
janji-di-kantor = at the office
janji-daring = online
janji-di-luar = at another place
janji-lihat-peta = see the map
janji-baris =
    <b>{ $saat }</b>, { $tempat }
    { $keadaan }
janji-tentang = About consultation { $nomor }
janji-keadaan-menunggu = Waiting for officer { $petugas } to answer
janji-keadaan-pindah = The new time that was asked for, waiting for officer { $petugas }
janji-keadaan-pasti = Confirmed, with officer { $petugas }
janji-keadaan-selesai = Its time is past
janji-keadaan-ditolak = The officer cannot at that time
janji-keadaan-lewat = The officer did not answer in time
janji-keadaan-batal = Cancelled
janji-daftar =
    <b>My appointments</b>

    { $isi }
janji-satu = <b>Appointment</b>
janji-pilih = <b>Appointment with an officer.</b> Choose a time. The officer then says yes or no.
janji-tak-ada = No officer has opened times for appointments yet. You can write your question here at any time.
janji-dipegang = I hold this time for you. Officer { $petugas } answers first, and the news comes here.
janji-dipindah = Moved. The old time is free again. Officer { $petugas } answers first for the new one.
janji-sudah-diambil = That time is no longer available. These are still free:
janji-sudah-di-situ = The appointment is at this time already.
janji-sudah-lewat = This appointment cannot be changed any more.
janji-pindah-pilih = Now: <b>{ $saat }</b>. Move to when? The officer answers first. Until then the old time stands.
janji-pindah-pilih-belum = Now: <b>{ $saat }</b>, not answered yet. Move to when? Once you choose, this time is let go.
janji-pindah-diminta = I asked officer { $petugas } for the new time. Until there is an answer, the appointment on <b>{ $saat }</b> stands.
janji-pindah-batal = It is not moved. The appointment on <b>{ $saat }</b> stands.
janji-pindah-tak-ada = No other time is free yet.
janji-batal-tanya = Cancel the appointment on <b>{ $saat }</b>?
janji-pindah-batal-tanya = Not move to <b>{ $saat }</b> after all? The appointment <b>{ $lama }</b> stays.
janji-dibatalkan = The appointment on <b>{ $saat }</b> is cancelled.
janji-tombol-baru = Choose another time
janji-tombol-satu-lagi = Make another one
janji-tombol-pindahkan = Yes, move it
janji-sudah-punya = Consultation <b>{ $nomor }</b> has an appointment already, <b>{ $saat }</b>. Move it to this new time?
janji-tombol-pindah = Move
janji-tombol-batal = Cancel
janji-tombol-ya-batal = Yes, cancel
janji-tombol-ya-tidak-jadi = Yes, do not move
janji-tombol-semua = My appointments
janji-tombol-buat = Make an appointment
janji-tombol-terima = Accept
janji-tombol-tolak = Refuse
janji-tombol-terima-saat = Accept { $saat }
janji-tombol-tolak-saat = Refuse { $saat }
janji-tombol-ya-tolak = Yes, refuse
janji-kantor-tolak-tanya = Refuse the appointment of { $nama }, <b>{ $saat }</b>? The owner is told.
janji-tombol-jadwal = My times
janji-tombol-buka = Open new times
janji-tombol-hapus = Remove { $saat }
janji-tombol-hapus-ini = Remove this time from my times
janji-tombol-kantor-batal = Cancel { $saat }
janji-singkat-penuh = At most three appointments at once
janji-singkat-diambil = No longer available
janji-singkat-lewat = No longer valid
janji-singkat-sudah = Already accepted
janji-singkat-terima = Accepted, the owner was told
janji-singkat-dipegang = Somebody has asked for it
janji-kantor-kartu =
    <b>Appointment · { $nama }</b>
    { $saat }, { $tempat }
    { $keadaan }
janji-kantor-menunggu = Not answered yet. Can you make it?
janji-kantor-pasti = Accepted
janji-kantor-ditolak = Refused
janji-kantor-lewat = Not answered in time
janji-kantor-minta-pindah = Asks to move from { $saat }. The old time is held until this one is accepted.
janji-kantor-dipindah = The appointment of { $nama }, { $saat }, was moved to { $baru }.
janji-kantor-pindah = Moved from { $saat }.
janji-kantor-dibatalkan = { $nama } cancelled the appointment { $saat }. The time is free again.
janji-kantor-tidak-jadi-pindah = { $nama } does not want to move to { $saat } any more. The time is free again.
janji-kantor-pindah-ditarik = { $nama } does not move to { $saat } after all. The first appointment stays.
janji-kantor-pindah-keluar = { $nama } moved the appointment { $saat } to { $baru }, with another officer. The time is free again.
janji-kantor-tak-dijawab = You did not answer in time when { $nama } asked for <b>{ $saat }</b>. The owner was told.
janji-buka-sudah = Your plan of that day: { $jam }.
janji-sisi-petugas =
    <b>Appointments as an officer</b>
    { $isi }
janji-sisi-pemilik =
    <b>Appointments as an owner</b>
    { $isi }
janji-sisi-pemilik-kosong = None yet.
janji-kantor-batal-tanya = Cancel the appointment of { $nama }, <b>{ $saat }</b>? The owner is told.
janji-bukan-lagi = This appointment is not among your times any more. It may have been moved.
janji-jadwal = <b>My times for appointments</b>
janji-jadwal-kosong = No times are open yet.
janji-jadwal-bebas = • { $saat }, { $tempat }: still free
janji-jadwal-menunggu = • { $saat }, { $tempat }: asked for by { $nama }
janji-jadwal-pasti = • { $saat }, { $tempat }: { $nama }
janji-buka-tempat = Where are the appointments? Online ones are for owners with a consultation: they talk in that consultation.
janji-buka-lokasi = Where do you meet? Send the location: press 📎, choose <b>Location</b>, move to the place, and send it.
janji-titik = 📍 Meeting { $tempat }
janji-lokasi-lagi = I could not read the place. Send a location with 📎, or write its two numbers from the map, such as <i>-5.4291, 105.2621</i>.
janji-buka-hari = On which day?
janji-buka-penuh = Your plan of the next ten working days is full. Take a time out of it first.
janji-buka-dari = { $hari }: from when?
janji-buka-sampai = From { $dari }, until when?
janji-buka-lama = { $dari }–{ $sampai }: how long for each person?
janji-menit = { $jumlah } minutes
janji-buka-jadi = { $jumlah ->
        [one] One time is
       *[other] { $jumlah } times are
    } open on { $hari }.
janji-buka-kosong = No new times: the hours are over, or they were open before.
janji-judul-kalender = Appointment with officer { $petugas }
janji-berkas-kalender = Open this file to keep it in the calendar of your phone.
janji-kabar-pasti = Your appointment is confirmed.
janji-kabar-cuti = Officer { $petugas } is away at the time of your appointment: <b>{ $saat }</b>. Please choose another time.
janji-kabar-pindah-pasti = The move was accepted: the new time is confirmed, and <b>{ $saat }</b> is free again.
janji-kabar-lama = The appointment on <b>{ $saat }</b> was moved to <b>{ $baru }</b>.
janji-kabar-pindah-ditolak = Sorry, the officer cannot come on <b>{ $saat }</b>. The appointment on <b>{ $lama }</b> stands.
janji-kabar-pindah-lewat = Sorry, the move to <b>{ $saat }</b> came to nothing. The appointment on <b>{ $lama }</b> stands.
janji-peta = Map: { $tautan }
janji-alamat = Address: { $alamat }
janji-cara-daring = You talk in that consultation: write there when the time comes.
janji-kabar-ditolak = Sorry, the officer cannot on <b>{ $saat }</b>. Please choose another time.
janji-kabar-batal = Sorry, the office cancelled the appointment on <b>{ $saat }</b>. Please choose another time.
janji-kabar-lewat = Sorry, no officer could answer about the appointment on <b>{ $saat }</b>. Please choose another time.
janji-ingat-besok = ⏰ Reminder: your appointment is near.
janji-ingat-sebentar = ⏰ Reminder: the appointment is soon.

### Events: list, card, seats and reminders
acara-judul = <b>{ $judul }</b> · { $jenis }
acara-jenis-pelatihan = Training
acara-jenis-bazar = Bazaar
acara-jenis-temu = Partnership meeting
acara-jenis-sosialisasi = Briefing
acara-jenis-pendampingan = Mentoring
acara-jenis-lomba = Contest
acara-jam = { $hari }, { $dari }–{ $sampai } WIB
acara-saat = 📅 { $saat }
acara-sesi = 📅 { $sesi }: { $saat }
acara-hari-ke = 📅 Day { $nomor }: { $saat }
acara-beberapa-hari = { $mulai } (also { $lain })
acara-tempat = 📍 { $tempat }
acara-peta = see the map
acara-daring = 💻 Online. You see the link once you have a seat.
acara-dibatalkan = ❌ <b>Cancelled.</b> The reason: { $alasan }
acara-selesai = ✅ This event is over.
acara-ditutup = 🔒 Registration is closed.
acara-kursi = 💺 { $sisa } of { $semua } seats left
acara-stan = 💺 { $sisa } of { $semua } stands left
acara-kursi-penuh = 💺 All { $semua } seats are taken. Waiting: { $menunggu }
acara-stan-penuh = 💺 All { $semua } stands are taken. Waiting: { $menunggu }
acara-kursi-giliran = 💺 { $sisa } free, offered to those in line first ({ $menunggu } waiting). Whoever joins now waits too
acara-kursi-dipilih = 💺 { $semua } places, given by the organisers among those who sign up. Signed up so far: { $menunggu }
acara-kursi-antre = 💺 Everybody waits first, then the organisers open places. Waiting: { $menunggu }
acara-untuk = 👥 For: { $siapa }
acara-untuk-terdaftar = businesses registered here
acara-untuk-kecamatan = Kecamatan { $nama }
acara-untuk-bidang = in { $nama }
acara-untuk-ukuran = of size { $nama }
acara-gratis = 💰 Free. The organisers never ask for a transfer.
acara-biaya = 💰 { $jumlah }, paid to the organisers at the event itself. Transfer to nobody.
acara-bawa = 🎒 Bring: { $isi }
acara-sampai = ⏳ Join by { $saat }
acara-panitia = 🙋 Organisers: { $tim }
acara-program = 📘 Programme: { $nama }
acara-perintah = Trainings, bazaars and other events that you can join
acara-simpan = the office's events
acara-simpan-sesi = days and hours of events
acara-simpan-kursi = who joined events
acara-berkas = seats at events
acara-daftar = 📅 Coming events:
acara-daftar-jenis = 📅 { $jenis }, to come:
acara-daftar-milik =
    🎫 Your events:
    { $isi }
acara-baris = • <b>{ $judul }</b>: { $hari }. { $keadaan }
acara-baris-milik = • <b>{ $judul }</b>: { $hari }. { $keadaan }
acara-baris-sisa = { $sisa } left
acara-baris-antre = Full, { $menunggu } waiting
acara-baris-giliran = Those in line come first, { $menunggu } waiting
acara-baris-panitia = Everybody waits first, { $menunggu } waiting
acara-baris-dipilih = The organisers choose, { $menunggu } signed up
acara-baris-tutup = Registration closed
acara-kosong = No event is open yet. As soon as there is one, you see it here.
acara-kosong-jenis = { $jenis }: none is open yet. See the other events?
acara-tidak-ada = There is no such event, or it is not open yet. See the others?
acara-tombol-semua = All events
acara-tombol-semua-jenis = All
acara-tombol-kelola = 🗂 Manage the office's events
acara-tombol-info = About other events
acara-tombol-kalender = This month
acara-tombol-daftar = ✅ Join
acara-tombol-daftar-tunggu = ✅ Join the waiting list
acara-tombol-keluar = I am not coming
acara-tombol-ya-keluar = Yes, give my place up
acara-tombol-ambil = ✅ Take it
acara-tombol-tidak-jadi = No, thanks
acara-tombol-kenapa = Why do I wait?
acara-tombol-lihat = See the event
acara-tombol-berkas = 📆 Save
acara-tombol-gambar = 🖼 See the picture
acara-tombol-diam = 🔕 Do not remind me
acara-tombol-ingatkan = 🔔 Remind me
acara-tombol-tetap = Yes, join anyway
acara-tombol-perbaiki = Correct { $usaha }
acara-tombol-isi-ulang = Give name and kecamatan again
acara-tombol-bisa = ✅ I can
acara-tombol-tidak-bisa = I cannot
acara-keadaan-kursi = ✅ You have a seat ({ $jumlah }). Ticket code: <code>{ $kode }</code>
acara-keadaan-stan = ✅ You have a stand ({ $jumlah }). Ticket code: <code>{ $kode }</code>
acara-keadaan-tawaran = 🎉 There is a place for you, held until { $saat }
acara-keadaan-antre = ⏳ You are number { $nomor } in line. From the line { $masuk } came in so far
acara-keadaan-dipilih = ⏳ You signed up and wait for the decision of the organisers, by { $saat }
acara-keadaan-dipilih-lewat = ⏳ You signed up and still wait for the decision of the organisers
acara-keadaan-ditolak = Sorry, the organisers cannot take you. The reason: { $alasan }
acara-keadaan-lewat = The place that was offered is not held any more
acara-sudah = You have joined this event already.
acara-bukan-lagi = You have no place at this event.
acara-terlambat = Sorry, registration has just closed.
acara-usaha-mana = With which business do you join <b>{ $judul }</b>?
acara-berapa-kursi = How many seats? { $paling } at most.
acara-berapa-stan = How many stands? { $paling } at most.
acara-perlu-usaha = This event is for businesses registered here. Register yours first, it takes about three minutes, and I bring you back to this event.
acara-balik = One step is left: you have not joined <b>{ $judul }</b> yet.
acara-tombol-balik = On to the event
acara-bukan-usaha = Sorry, your business is none of those this event is for. If something in it is wrong, correct it first.
acara-bukan-kecamatan = Sorry, this event is not for your kecamatan. If that is wrong, correct it first.
acara-bentrok = ⚠️ It is at the same hours as <b>{ $acara }</b>, which you have joined.
acara-dari-belakang = ⚠️ You gave your place up before. If you join again you start at the end of the line ({ $menunggu } waiting).
acara-dapat-kursi = 🎉 Done! Your place is noted.
acara-dapat-stan = 🎉 Done! Your stand is noted.
acara-gema-kecamatan = Kecamatan: { $nama }
acara-masuk-antrean = It is full, so you are in line now. You hear from me when it is your turn.
acara-masuk-antrean-panitia = You are in line now. The organisers have not opened any places yet. You hear from me when it is your turn.
acara-masuk-antrean-sisa = Only { $sisa } free, and those in line come first, so you are in line now. You hear from me when it is your turn.
acara-masuk-dipilih = 📝 You signed up. The organisers choose once signing up has closed, and you hear from me either way.
acara-keluar-dipilih-tanya = Take back signing up for <b>{ $judul }</b>?
acara-keluar-tanya = Give up your place at <b>{ $judul }</b>? It is offered to the next in line.
acara-keluar-antre-tanya = Leave the line for <b>{ $judul }</b>?
acara-keluar-jadi = Done, you are not coming to this event.
acara-tawaran = 🎉 There is a free place at <b>{ $judul }</b> for you. It is held until { $saat }, then it is for the next in line.
acara-tawaran-lewat = The place at <b>{ $judul }</b> was not taken in time and goes to the next in line. Still want to come? Open the event and join again.
acara-tawaran-lewat-tutup = The place at <b>{ $judul }</b> was not taken in time and goes to the next person. Signing up has closed as well.
acara-tawaran-tidak-ada = Sorry, that place is not held any more.
acara-antre-maju = ⏳ The line for <b>{ $judul }</b>: you are number { $nomor } now.
acara-antre-usai = The event <b>{ $judul }</b> is over, and to the end there was no seat for you. Sorry about that. Thank you for waiting so patiently.
acara-kenapa-urut = Free places are offered in the order of joining. Whoever gets an offer has { $jam } hours to answer, then the next one does.
acara-kenapa-panitia = This event has no places open yet. Once the organisers open them, they are offered in the order of joining.
acara-kenapa-dipilih = The organisers choose who comes, so it does not go by who was first.
acara-kenapa-ditawarkan = Right now { $jumlah } places are offered and wait for an answer.
acara-kenapa-kurang = You asked for { $jumlah } places, and { $sisa } are free. You keep your place in line.
acara-kenapa-akhir = The event is near, so free places are not offered any more: whoever presses Join first gets one.
acara-kenapa-penuh = Nobody has given a place up yet.
acara-tautan = 🔗 Link of the event: { $tautan }
acara-stan-nomor = 🏷 Your stand: <b>{ $nomor }</b>
acara-gambar = Picture of <b>{ $judul }</b>
acara-tanya-nama = What is your name? It goes on the ticket and the attendance list. Only the organisers read your name and kecamatan.
acara-gema-nama = The name is <b>{ $isi }</b>. If that is wrong, tap Back.
acara-formulir = joining an event
acara-formulir-lanjut = You were joining an event: { $langkah }. Go on?
acara-formulir-menunggu = Joining an event still waits: { $langkah }.
acara-formulir-batal = Joining was cancelled, nothing was kept.
acara-kalender =
    📆 <b>{ $bulan }</b>
    { $isi }
acara-kalender-baris = • { $saat }: { $judul }
acara-kalender-gambar = 🖼 Picture
acara-kalender-lagi = + { $jumlah } more
acara-kalender-kosong = 📆 <b>{ $bulan }</b>: no events yet.
acara-daring-singkat = Online
acara-berkas-kalender = Open this file to save the event in your phone's calendar.
acara-berkas-batal = The event is cancelled. Open this file to take it out of your phone's calendar.
acara-ingat-minggu = ⏰ { $kapan }: <b>{ $judul }</b>. Please note the day.
acara-ingat-hadir = ⏰ { $kapan }: <b>{ $judul }</b>. Can you still come?
acara-ingat-besok = ⏰ { $kapan }, coming up: <b>{ $judul }</b>
acara-hari-ini = Today
acara-besok = Tomorrow
acara-seminggu-lagi = In a week
acara-hari-lagi = { $jumlah } days from now
acara-ingat-sebentar = ⏰ Soon: <b>{ $judul }</b>
acara-bisa-jadi = Thank you, see you there!
acara-diam-jadi = Fine, you are not reminded of this event.
acara-ingatkan-jadi = Fine, you will be reminded.
acara-jawab =
    📅 What is planned ({ $jumlah }):
    { $isi }
acara-jawab-lain-hari =
    No event is open for that time yet. The nearest ones:
    { $isi }
acara-jawab-mirip =
    Nothing exactly like that is on the list. What is open and near it:
    { $isi }
acara-jawab-belum = No event like that is open yet.
acara-jawab-belum-jenis = { $jenis }: none like that is open yet.
acara-jawab-baris = • <b>{ $judul }</b>: { $saat }
acara-jawab-baris-tempat = • <b>{ $judul }</b>: { $saat }, at { $tempat }
acara-jawab-biaya =
    <b>{ $judul }</b>
    { $biaya }
acara-jawab-sisi = • <b>{ $judul }</b>: { $isi }
acara-jawab-tidak-disebut = The announcement does not say. An officer can ask the organisers.
acara-jawab-keterangan = ℹ️ The organisers say: { $isi }
acara-jawab-berlaku = The schedule as it stands now: { $isi }
acara-jawab-masih-buka = ✅ Signing up is still open.
acara-jawab-terbuka = 👥 Anybody may join, also without a registered business.
acara-jawab-per-akun = 👥 One Telegram account gets { $jumlah } { $jumlah ->
    [one] place
   *[other] places
 }. Others join from their own.
acara-jawab-dikabari = 🔔 Whoever has joined is told here when the day, the hours or the place changes.
acara-jawab-sertifikat =
    🎓 The certificate is for whoever attends{ $semua ->
        [1] .
       *[other] {" "}at least { $perlu } of { $semua } days.
    }
acara-tombol-kabari = 🔔 Tell me when there is
acara-sedang-dibuka =
    📅 Open at the office now:
    { $isi }
acara-tombol-buka = 📅 Open events
acara-kabari = Fine, you will hear once an event is open.
acara-kabari-jenis = Fine, you will hear once this is open: { $jenis }.
acara-kabar = 🔔 New, { $jenis }: <b>{ $judul }</b>, { $saat }
acara-berkas-kabari = events you want to hear of
acara-milik-belum = You have no seat or stand at any coming event yet.
acara-tombol-milik = 🎫 My events
kelola-isian-nomor = Stand numbers
kelola-tanya-nomor = Do the stands have numbers? If so, owners pick one that is free, or leave it to the committee.
kelola-isian-denah = Layout of stands
kelola-tanya-denah = Send the picture of the layout here, so that people know where each number is.
stan-tombol = 🏷 Stand numbers
stan-dibuka = 🏷 At <b>{ $judul }</b> you can now pick the number of your stand. If you do not, the organisers choose it.
stan-tombol-pilih = 🏷 Pick a stand
stan-tombol-ganti = 🏷 Change the stand number
stan-tombol-panitia = Let the committee say
stan-tombol-denah = 🗺 See the layout
stan-tombol-tukar = ⇄ { $nomor }
stan-pilih = 🏷 Which number for your stand? Those shown here are free.
stan-pilih-beberapa = 🏷 You have { $jumlah } stands. Pick their numbers one by one. Those shown here are free.
stan-pilih-lagi = 🏷 Your numbers: <b>{ $nomor }</b>. You can pick { $sisa } more. To give one back, press it.
stan-ganti = 🏷 Your stand is number <b>{ $nomor }</b>. To move, press another that is free.
stan-ganti-beberapa = 🏷 Your numbers: <b>{ $nomor }</b>. To move, give back a ticked one first, then pick another.
stan-habis = 🏷 All numbers are taken. Leave it to the committee, and you will hear which one is yours.
stan-cukup = You have all your numbers. Give back a ticked one first.
stan-diambil = Number { $nomor } was taken just now. Please pick another.
stan-di-luar = The stands are numbered from 1 to { $semua }.
stan-kosong = Still free: { $nomor }.
stan-singkat-diambil = Already taken
stan-jadi = ✅ Your stand: <b>{ $nomor }</b>.
stan-menunggu = 🏷 The committee still decides your stand number.
stan-panitia-jadi = ✅ Fine, the committee says which number. You will hear of it.
stan-tidak-bisa = No stand can be picked now.
stan-denah = 🗺 Layout of <b>{ $judul }</b>
stan-tanpa-nomor = The stands of this event have no numbers. You can change that under <b>Change</b>.
stan-daftar =
    🏷 <b>Stands of { $judul }</b>
    Numbers taken: { $terisi } of { $semua }
    Without a number: { $tanpa } (left to the committee: { $panitia })
    Press a name to give a number or to swap.
stan-di-atas = Numbers above { $semua } still belong to somebody: { $isi }. Move them first in <b>Stand numbers</b>, then lower the number of stands.
stan-nomor = Stand { $nomor }
stan-minta = asks you
stan-belum = none yet
stan-tanya-beri = Which number for <b>{ $nama }</b>? Those with ⇄ are taken: whoever has it is left without a number.
stan-tanya-pindah = <b>{ $nama }</b> has number { $nomor }. Where to? Those with ⇄ are taken: the two swap.
stan-tidak-bisa-panitia = That number cannot be given: the place was given up, or the event has begun.
stan-tanya-lepas = Number { $nomor } is held by <b>{ $lain }</b>. Given to <b>{ $nama }</b>, { $lain } gets none for it. Go on?
stan-tombol-tetap = Yes, go on
stan-diberi = ✅ { $nama } has number { $nomor } now.
stan-ditukar = The number of { $lain } is { $nomor } now.
stan-lepas = { $lain } has no number now.
stan-dikabari = { $nama } was told.
stan-telepon = ☎️ { $nama } does not know yet, having joined without Telegram. Please call.
stan-kabar = 🏷 The committee gave you a stand at <b>{ $judul }</b>: number <b>{ $nomor }</b>.
stan-kabar-pindah = 🏷 The committee moved your stand at <b>{ $judul }</b>: from number { $lama } to <b>{ $nomor }</b>.
stan-kabar-lepas = 🏷 The committee moved stand number <b>{ $nomor }</b> at <b>{ $judul }</b> to somebody else, so you have no number yet. Sorry. Pick another in the event, or wait for the committee.
simpan-stan = stand numbers
soal-tombol = ❓ Questions
soal-tombol-tambah = Add a question
soal-tombol-naik = ⬆ Move { $nomor } up
soal-tombol-hapus = 🗑 Remove { $nomor }
soal-tombol-jawaban = Answers
soal-tombol-berkas = Excel
soal-tombol-jawab = ❓ Answer the organisers
soal-tombol-ganti = Change my answers
soal-daftar = <b>Questions to whoever joins { $judul }</b>
soal-kosong = None yet. There can be { $paling } at most, such as the size of a shirt or what people bring.
soal-baris = { $nomor }. { $isi } ({ $jenis })
soal-baris-wajib = { $nomor }. { $isi } ({ $jenis }, required)
soal-penuh = There are { $paling } questions already, and no more can be added.
soal-jadi = ✅ The question was added.
soal-dihapus = ✅ The question was removed.
soal-sudah-ada-peserta = Somebody has joined already, so the question cannot be removed.
soal-isian-soal = Question
soal-tanya-soal = What do you want to ask of whoever joins?
soal-contoh-soal = What size is your shirt?
soal-isian-jenis = How it is answered
soal-tanya-jenis = How do people answer it?
soal-jenis-kata = In words
soal-jenis-ya-tidak = Yes or no
soal-jenis-pilihan = From a list
soal-isian-pilihan = List
soal-tanya-pilihan = What can be chosen? Write 2 to 6, with commas between.
soal-contoh-pilihan = S, M, L, XL
soal-salah-pilihan = There must be 2 to 6, each of them different. Write them again, with commas between.
soal-isian-wajib = Required
soal-tanya-wajib = Must it be answered? If not, people may leave it out.
soal-isian = A question of the organisers
soal-tanya = What is your answer?
soal-kenapa = The organisers ask it to prepare the event. Only they read it.
soal-contoh = I bring my own sewing machine
soal-formulir = the organisers' question
soal-formulir-menunggu = A question of the organisers still waits: { $langkah }.
soal-formulir-batal = Fine, the question is not answered for now. That changes nothing about your registration.
soal-dicatat = ✅ Your answer is noted for the organisers.
soal-dilewati = Fine, left out.
soal-hilang = That question is gone.
soal-jawaban = <b>Answers of those who joined { $judul }</b>
soal-jawaban-orang = <b>{ $nama }</b> · { $kode }
soal-jawaban-baris = • { $tanya } { $jawab }
soal-berkas = Who joined <b>{ $judul }</b>, with their answers. These are private data: please do not pass them on.
soal-tab = Guests
soal-kolom = No | Name | Business | Kecamatan | Phone | Ticket | State | Stand
simpan-soal = questions of events
simpan-jawaban = answers to the organisers of events
hadir-tombol = ☎ Did not answer: { $jumlah }
hadir-daftar = <b>Did not say whether they still come to { $judul }: { $jumlah }.</b> Please call, then press the answer.
hadir-baris = • { $siapa }
hadir-tombol-bisa = ✅ { $nama } comes
hadir-tombol-tidak = Does not come
hadir-bisa = ✅ { $nama } still comes.
hadir-tidak = { $nama } does not come. The place is offered to the next in line.
hadir-terlambat = { $nama } has no place at this event any more.
hadir-kabar = As said on the telephone, you do not come to <b>{ $judul }</b>. If that is wrong, join again in the event.

### Events, the office's side
tanda-perintah-acara-baru = Make a new event
tanda-perintah-kelola-acara = Manage the office's events
simpan-acara-perubahan = Changes of events
utama-tombol-acara = Events
utama-acara = Next event: { $judul }, { $saat }. { $keadaan }
utama-acara-kosong = No event is coming up.
langkah-titik-acara = The point on the map was not changed.
salah-jadwal = I cannot read the days and times. Write for example: { $contoh }
salah-jadwal-hari = The day is missing. Write days and times, for example: { $contoh }
salah-jadwal-jam = The time is missing. Write days and times, for example: { $contoh }
salah-jadwal-selesai = Until what time? Write it again with the end, for example: { $contoh }
salah-jadwal-terbalik = It ends before it begins. Write it again, for example: { $contoh }
salah-jadwal-tanggal = No calendar has that day. Write it again, for example: { $contoh }
salah-jadwal-beda = { $tanggal } is a { $benar }, not a { $tertulis }. Which one is right? Write it again.
kelola-judul = <b>Events of the office</b>
kelola-kosong-datang = No event is published yet. Tap <b>New event</b> to make one.
kelola-kosong-konsep = There are no drafts.
kelola-kosong-lewat = No event is over yet.
kelola-rak-datang = Coming up
kelola-rak-konsep = Drafts
kelola-rak-lewat = Over & off
kelola-baris = • <b>{ $judul }</b>, { $saat }. { $keadaan }
kelola-keadaan = { $terisi }/{ $semua } taken
kelola-keadaan-antre = { $terisi }/{ $semua } taken, { $menunggu } waiting
kelola-keadaan-daftar = { $menunggu } waiting, no places opened yet
kelola-keadaan-dipilih = { $menunggu } to be chosen from, for { $semua } places
kelola-keadaan-konsep = Draft by { $nama }
kelola-keadaan-batal = ❌ Called off
kelola-hilang = This event is gone.
kelola-singkat-hilang = It is gone
kelola-singkat-tutup = It cannot be changed any more
kelola-singkat-terbit = Published
kelola-singkat-sudah-terbit = It was published before
kelola-singkat-dihapus = The draft is gone
kelola-tidak-bisa-diubah = This event is over or called off, so it cannot be changed. To hold it again, tap <b>Copy</b>.
kelola-bukan-konsep = This event is published, so it cannot be erased. If it will not be, call it off with the reason.
kelola-halaman-konsep = <b>Draft.</b> Business owners do not see it yet. It will look like this:
kelola-ada-nomor = 🏷 The stands are numbered, and business owners pick their own.
kelola-ada-pertanyaan = ❓ Questions for whoever joins: { $jumlah }
kelola-fotonya = Its picture:
kelola-konsep-jadi = ✅ Saved as a draft.
kelola-terbit = ✅ The event is published. Business owners can see it now. I tell those who asked to hear of one, and those who follow such news and were at one like it. Nobody else knows yet: share the poster or the words for WhatsApp.
kelola-diubah = ✅ Changed.
kelola-diubah-dikabari = ✅ Changed. Whoever has a seat or waits for one is told { $kapan }: what it was and what it is.
kelola-kabar-sebentar = within a few minutes
kelola-kabar-pagi = on { $saat }, as nobody is told at night
kelola-tetap-terdaftar = As lines of business are chosen, whoever joins still needs a business registered here. If everybody may come, clear them under <b>For whom</b>.
kelola-batal-periksa =
    This event is called off, and everybody with a seat or in the line is told so with this reason. It cannot be taken back.

    { $isi }
kelola-perlu-telepon = ☎ The bot cannot tell { $jumlah } of them. The numbers that they gave are under <b>Participants</b>: please call.
kelola-tombol-ya-batalkan = Yes, call it off
kelola-batal = ✅ The event is called off.
kelola-batal-dikabari = ✅ The event is called off. Whoever has a seat or waits for one is told { $kapan }, with the reason.
kelola-hapus-tanya = Erase the draft <b>{ $judul }</b>? It cannot be brought back.
kelola-ubah-mana = What is to be changed?
kelola-ubah-mana-terbit = What is to be changed? If time, place, fee or what to bring changes, whoever has a seat is told.
kelola-tombol-baru = New event
kelola-tombol-daftar = All events
kelola-tombol-terbitkan = Publish
kelola-tombol-ubah = Change
kelola-tombol-hapus = Erase the draft
kelola-tombol-ya-hapus = Yes, erase it
kelola-tombol-peserta = Guests
kelola-tombol-batalkan = Call it off
kelola-tombol-salin = Copy
kelola-tombol-ulang = Repeat every week
kelola-tombol-titik = Point on the map
kelola-tombol-program = Programme
kelola-tombol-tim = Team
kelola-tombol-tanpa-program = No programme
kelola-tombol-tanpa-tim = No team
kelola-tanya-program = To which programme does this event belong? Business owners find it from there too.
kelola-tanya-tim = Which team runs it?
kelola-tanya-titik = Where is it? Send the location: press 📎, choose <b>Location</b>, move to the place, then send.
kelola-formulir = The new event
kelola-formulir-menunggu = The new event waits at: { $langkah }.
kelola-formulir-ubah = The change of the event
kelola-formulir-ubah-menunggu = The change of the event waits at: { $langkah }.
kelola-formulir-soal = The question for whoever joins
kelola-formulir-soal-menunggu = The question for whoever joins waits at: { $langkah }.
kelola-formulir-pembatalan = Calling the event off
kelola-formulir-pembatalan-menunggu = Calling the event off waits at: { $langkah }.
kelola-formulir-mingguan = The weekly event
kelola-formulir-mingguan-menunggu = The weekly event waits at: { $langkah }.
kelola-formulir-batal = All right, no new event was made.
kelola-periksa =
    <b>Is this right?</b>

    { $isi }

    Once saved it is still a draft: business owners do not see it yet.
kelola-kenapa = This is what business owners read before they join.
kelola-isian-judul = Name of the event
kelola-tanya-judul = What is the event called? Business owners read this name.
kelola-contoh-judul = Tapis embroidery for beginners
kelola-isian-jenis = Kind
kelola-tanya-jenis = What kind of event is it?
kelola-isian-isi = What it is about
kelola-tanya-isi = What is done there? A few sentences.
kelola-contoh-isi = Learn tapis embroidery from the start, material is provided.
kelola-isian-foto = Picture
kelola-tanya-foto = Is there a photo or picture? Send it here.
kelola-isian-jadwal = Time
kelola-tanya-jadwal =
    When? Write days and times, all days at once, for example:
    • <i>Saturday 12 December at 9–15</i>
    • <i>1–4 December 2026, 09.00–15.00</i>
    Where times differ, one day a line.
kelola-contoh-jadwal = 12 December at 9–15
kelola-isian-tempat = Place
kelola-tanya-tempat = Where? Write the name of the place and its address. A link to a map may be pasted here. If it is online, paste the link: only whoever has a seat sees it.
kelola-contoh-tempat = Kemiling district hall, Jl. Imam Bonjol
kelola-isian-kapasitas-stan = Number of stands
kelola-isian-kapasitas = Capacity
kelola-tanya-kapasitas = How many can come? Write the number. 0 means that everybody waits in line first.
kelola-contoh-kapasitas = 20
kelola-isian-satuan = Counted in
kelola-tanya-satuan = Are people counted, or stands?
kelola-satuan-orang = People
kelola-satuan-stan = Stands
kelola-isian-untuk = For whom
kelola-tanya-untuk = For whom? Tick lines of business and kecamatan. If it is for everybody, skip this.
kelola-lewat = { $nama }: skipped. Fill it in later with Change on the page of the event.
kelola-lewat-untuk = For all business owners.
kelola-isian-terdaftar = Registered business
kelola-tanya-terdaftar = Must the business be registered here?
kelola-isian-dipilih = Chosen by the committee
kelola-tanya-dipilih = Does the committee choose who comes? If so, all who sign up wait, then the committee chooses and the head approves. If not, who signs up first gets a place.
kelola-isian-tutup = Last day to join
kelola-tanya-tutup = Until when can people join? Write the day, with a time if you like. If skipped: until the event begins.
kelola-contoh-tutup = 10 December 16.00
kelola-isian-biaya = Fee
kelola-tanya-biaya = What does one seat or stand cost? It is paid to the organisers, the bot never takes money. If it is free, skip this.
kelola-contoh-biaya = 50000
kelola-lewat-biaya = Free.
kelola-isian-bawa = What to bring
kelola-tanya-bawa = What is to be brought along?
kelola-contoh-bawa = Copies of ID card and NIB
kelola-isian-per-orang = Seats a person
kelola-tanya-per-orang = How many may one person take?
kelola-isian-tawaran = Time to answer
kelola-tanya-tawaran = When a seat becomes free, how many hours does whoever waits have to answer? Write 1 to 168.
kelola-isian-alasan = Reason
kelola-tanya-alasan = Why is it called off? Everybody with a seat reads this. I will ask once more before it is.
kelola-contoh-alasan = The hall is needed for people whose homes are flooded
kelola-isian-sampai = Repeated until
kelola-tanya-sampai = Repeated every week until which day? Weekday and times stay the same.
kelola-contoh-sampai = 30 June
kelola-isian-libur = Leave out holidays
kelola-tanya-libur = If a day is a holiday, is it left out?
kelola-salah-lewat = That time is over. Write days and times that are still to come.
kelola-salah-jauh = That is more than two years ahead. Write a day that is nearer.
kelola-salah-tumpang = Two days or times overlap. Write them again.
kelola-salah-tutup-akhir = The last day to join is after the beginning. Write an earlier day or time, or skip it.
kelola-salah-tutup-lewat = The last day to join is over. Write a day that is still to come, or skip it.
kelola-salah-tempat = The place is missing. Write its name, or paste the link of an online event.
kelola-salah-foto = That is a document, not a picture. Send it as a photo, or skip it.
kelola-salah-minggu = There is no further week until that day. Give a later date, at least a week after this event.
kelola-salah-kapasitas = { $terisi } places are taken already. There cannot be fewer.
kelola-peserta = <b>Guests of { $judul }</b>
kelola-peserta-kosong = Nobody has joined yet.
kelola-peserta-pasti = <b>Have a seat: { $jumlah }</b>
kelola-peserta-ditawari = <b>Were offered one: { $jumlah }</b>
kelola-peserta-menunggu = <b>Wait: { $jumlah }</b>
kelola-peserta-tidak = <b>Will not come: { $jumlah }</b>
kelola-peserta-baris = { $nomor }. { $siapa } · { $kode }
kelola-peserta-telepon = ☎ { $telepon }
kelola-peserta-tanpa-chat = (no chat)
kelola-ulang-jadi = ✅ { $jumlah } more events were made.
kelola-ulang-hari = The days: { $daftar }.
kelola-ulang-terbit = All of them are published, as this one is.
kelola-ulang-libur = Left out, since they are holidays: { $daftar }.
kelola-ulang-tidak = No new event was made.
kelola-ulang-sudah = There already: { $daftar }.
kelola-ulang-paling = At most { $paling } weeks at once. To go on, press <b>Repeat every week</b> on the last event.
kelola-kabar-batal =
    Sorry, the event <b>{ $judul }</b> ({ $saat }) is called off.

    The reason: { $alasan }

    The file above takes it out of your phone's calendar.
kelola-kabar-berubah =
    Something changed about the event <b>{ $judul }</b>.

    { $isi }

    The file above brings your phone's calendar up to date.

    <b>Can you still come?</b>
kelola-kabar-berubah-antre =
    Something changed about the event <b>{ $judul }</b>.

    { $isi }
kelola-kabar-baris =
    <b>{ $nama }</b>
    It was: { $lama }
    Now it is: { $baru }
kelola-salin-isi = It says the same as <b>{ $judul }</b>, only the time is new.
kelola-tombol-poster = QR poster
kelola-tombol-pesan = WhatsApp text
kelola-tombol-pintu = 🚪 Door
kelola-tombol-acara-ini = Back to the event
kelola-bagikan-tidak = This event is over or called off, so it is not passed on any more.
kelola-poster = Poster of <b>{ $judul }</b> to be printed, one page of A4.
kelola-poster-gambar = The same poster as a picture, to pass on.
kelola-poster-ajakan = Scan to join
kelola-poster-untuk = For { $siapa }
kelola-poster-untuk-terdaftar = registered businesses
kelola-poster-gratis = Free
kelola-poster-biaya = Fee { $jumlah }, paid at the place
kelola-pesan =
    { $isi }

    Join in the official bot: { $tautan }
kelola-pesan-whatsapp = open WhatsApp
kelola-pesan-cara = Pass on the message above, or { $bagikan } and choose a group.
langkah-surat-acara = All right, no letter was read.
kelola-tombol-surat = Paste a letter
kelola-tombol-isi-sendiri = Fill it in
kelola-surat-tanya = Paste or forward the text of the letter or WhatsApp message here. I read it, and you check it.
kelola-surat-kosong = I found no event in that. Send the text of the letter, or fill it in one by one.
kelola-surat-dibaca = This is what I read.
kelola-surat-betulkan-ketuk = If something is wrong, tap <b>Change</b>.
kelola-surat-betulkan-tulis = If something is wrong, write for example: <b>change { $contoh }</b>. What is missing I ask.
kelola-surat-di-judul = This looks like the text of a letter or a message. Shall I read it, for you to check? If not, write just the name of the event.
kelola-tombol-baca-surat = 📄 Yes, read the letter
kelola-surat-baris = • { $nama }: { $isi }
kelola-surat-ragu-jadwal = The day or the time is not clear yet. I ask for it in a moment.
kelola-surat-ragu-beberapa = More than one event is told of there. This is only the first: send the others once this one is done.
kelola-surat-ragu = ⚠️ { $isi }
kelola-surat-ragu-kapasitas = There are two numbers: { $satu } and { $lain }. Which one is right?
kelola-surat-ragu-biaya = It says free, and yet there is a fee of { $jumlah }. I wrote free for now. If that is wrong, change it from the page of the event.
kelola-surat-ragu-tutup = The last day to join is after the beginning, so I left it out.
### Events, afterwards: what people say and what came of it
kesan-berkas = What you said of events
kesan-simpan = What people say of events
kesan-tanya = Thank you for coming to <b>{ $acara }</b>. Was it useful?
kesan-ubah = Do you want to change what you said of <b>{ $acara }</b>? Tap the new answer.
kesan-ya = 🙂 Useful
kesan-lumayan = 😐 A little
kesan-tidak = 🙁 No
kesan-tercatat = Noted: <b>{ $nilai }</b>. Thank you, this helps the next <b>{ $acara }</b>.
kesan-omzet = Turnover: <b>{ $omzet }</b>
kesan-omzet-tanya =
    About how much did you sell at the bazaar? The organisers only see how many chose each answer, no names.
kesan-pesan = Your message: <i>{ $pesan }</i>
kesan-pesan-tanya = What do you want to say about <b>{ $acara }</b>? Write one message. The organisers read it without a name, once three people have answered.
kesan-lewat = The time to say something about <b>{ $acara }</b> is over; it lasts two weeks. If there is more to say, ask an officer.
kesan-tombol-pesan = ✍ Add a message
kesan-tombol-pesan-lain = ✍ Another message
kesan-tombol-ubah = Change my answer
omzet-500-ribu = Up to 500,000
omzet-1-juta = 500,000–1 million
omzet-3-juta = 1–3 million
omzet-10-juta = 3–10 million
omzet-lebih = Above 10 million
omzet-tidak-bilang = I would rather not say
langkah-pesan-acara = All right, no message is written. What you tapped stays noted.
hasil-judul = <b>Results: { $acara }</b>
hasil-hadir = Came: <b>{ $hadir }</b> of { $kursi } people who had a seat or just came.
hasil-tidak-hadir = Did not come: { $jumlah }
hasil-belum-ditutup = Not noted yet: { $jumlah }. Attendance is not closed.
hasil-sesi = Came, by session: { $isi }
hasil-lain = Left: { $keluar }, did not answer an offer: { $lewat }, refused: { $ditolak }, still waiting: { $menunggu }
hasil-kecamatan = Came, by kecamatan: { $isi }
hasil-bidang = Came, by trade: { $isi }
hasil-tanpa-kecamatan = no kecamatan
hasil-tanpa-usaha = no registered business
hasil-lainnya = others
hasil-omzet-lain = other answers
hasil-nilai-belum = People are asked what they think a day after the event.
hasil-nilai-sedikit = { $diminta } were asked what they think. You see it once { $batas } have answered, so that nobody can tell who.
hasil-nilai = What people say: { $isi } ({ $jumlah } of { $diminta } answered)
hasil-omzet = Turnover: { $isi }
hasil-omzet-sedikit = You see the turnover once { $batas } have answered.
hasil-pesan = “{ $pesan }”
hasil-pesan-lagi = and { $jumlah } more messages in the XLSX
hasil-tombol-grafik = Chart
hasil-tombol-xlsx = XLSX
hasil-grafik = <b>{ $acara }</b>: { $hadir } of { $kursi } came.
hasil-grafik-semua = All
hasil-grafik-hadir = Came
hasil-grafik-kursi = Had a seat
hasil-lembar = Results of <b>{ $acara }</b>, without names. Groups of fewer than three people are put together.
hasil-lembar-bidang = Trades
hasil-lembar-nilai = Feedback
hasil-kolom-angka = What | How many
hasil-kolom-kelompok = Group | Had a seat | Came
hasil-kolom-kursi = Had a seat or just came
hasil-kolom-hadir = Came
hasil-kolom-tidak = Did not come
hasil-kolom-keluar = Left
hasil-kolom-lewat = Did not answer an offer
hasil-kolom-ditolak = Refused
hasil-kolom-menunggu = Still waiting
kelola-tombol-hasil = Results
kelola-tombol-sertifikat = Certificates
sertifikat-halaman = <b>Certificates: { $acara }</b>
sertifikat-semua = For everybody who was noted as present.
sertifikat-syarat = For those who were at <b>{ $perlu } of { $semua } sessions</b> or more ({ $bagian } %).
sertifikat-ubah = Should it be another share? Choose below, until attendance is closed.
sertifikat-tetap = Attendance is closed, so this stays.
sertifikat-jumlah = Entitled: { $berhak }. Issued: { $dibuat }. Withdrawn: { $ditarik }.
sertifikat-nanti = Once attendance is closed, those entitled check their name and get the certificate.
sertifikat-pilihan = { $bagian } % · { $perlu } sessions
sertifikat-singkat-jadi = Changed
serupa-berkas = Events that were offered
serupa-kabar = 🔔 New: <b>{ $judul }</b> ({ $jenis }), { $saat }. You were at { $dulu }, so it may be for you.
riwayat-tombol = 🗂 Past events
riwayat-judul = 🗂 <b>Past events</b>
riwayat-kosong = You have not joined any event yet.
riwayat-baris = • <b>{ $judul }</b>, { $hari }: { $keadaan }
riwayat-hadir = you were there
riwayat-hadir-sesi = you were at { $hadir } of { $semua } sessions
riwayat-tidak-hadir = you were not noted as present
riwayat-belum-ditutup = attendance is not closed yet
riwayat-sertifikat = 📜 Certificate
riwayat-nilai = 🙂 My answer
bulan-acara = Events: <b>{ $jumlah }</b> ({ $lalu }), people who came <b>{ $hadir }</b> ({ $hadir_lalu })
lembar-acara = Events
lembar-acara-jumlah = Events that are over
lembar-acara-hadir = People who came to events
lembar-acara-kolom = Event | Kind | Begins | Had a seat | Came | Did not come | Useful | Answered
## Posters, what they brought, and passing on
tombol-bagikan = Share
bagikan-teks = { $judul }. Tap the link to open it.
sisip-tombol = Open in the bot
sisip-tanya = Not found? Ask in the bot
sisip-acara-sumber = <i>From the office, as of { $hari }.</i>
tanda-perintah-poster = Posters with a QR code
utama-tombol-poster = Posters
langkah-poster = All right, no poster is made.
simpan-poster = Posters that were taken down
simpan-poster-angka = Figures of posters by week
poster-judul = <b>Posters</b>. Each place has a code of its own, so it shows which place brings people.
poster-kosong = No posters yet.
poster-baris = • { $tempat } → { $tujuan } · { $kode }: opened by { $dibuka }
poster-baris-lama = • { $tempat } → { $tujuan } · { $kode }: taken down, was opened by { $dibuka }
poster-tanda-batal = (event called off)
poster-tanda-lewat = (event is over)
poster-acara-batal = The event is called off, so I send its page no more. If it still hangs, take it off the wall and then take it down here.
poster-acara-lewat = The event is over, so I send its page no more. If it still hangs, take it off the wall and then take it down here.
poster-masih-tergantung = 🖼 Posters that still hang with the old words: { $jumlah } ({ $tempat }). Replace them or take them off, and see to them with /poster.
poster-tombol-buat = Make a poster
poster-tombol-angka = All figures
poster-tombol-semua = All posters
poster-tombol-ini = This poster
poster-tombol-lagi = Send the poster
poster-tombol-grafik = Chart
poster-tombol-xlsx = XLSX
poster-tombol-cabut = Take it down
poster-tombol-ya-cabut = Yes, take it down
poster-ke-mana = Where does this poster lead whoever scans it?
poster-tombol-depan = Front page of the bot
poster-tombol-program = A programme
poster-tombol-acara = An event
poster-tombol-daftar = Registering a business
poster-tombol-kabar = Following news
poster-program-mana = Which programme?
poster-acara-mana = Which event?
poster-acara-kosong = No event is published yet. Publish one first with /kelola_acara.
poster-di-mana = Where will the poster for <b>{ $tujuan }</b> hang? Write the name of the place, such as Pasar Tugu or Kelurahan Sidodadi.
poster-tempat-lagi = Write only the name of the place, at most { $paling } letters.
poster-cetak = The poster for <b>{ $tempat }</b>, one page of A4 to print.
poster-gambar = The same poster as a picture. Its short link: { $tautan }
poster-kartu =
    <b>Poster at { $tempat }</b>
    Opens: { $tujuan }
    Link: { $tautan }
poster-dibuat = Made on { $saat }.
poster-dibuat-oleh = Made by { $nama } on { $saat }.
poster-dicabut = Taken down on { $saat }.
poster-cabut-tanya = Take down the poster at <b>{ $tempat }</b>? Whoever scans it later is still led to the same thing, and is counted no more.
poster-cabut-jadi = The poster is taken down. Its figures are kept.
poster-minggu = From { $minggu }: { $isi }
poster-jumlah = <b>All in all</b>: { $isi }
poster-langkah = opened { $dibuka }, asked { $bertanya }, follow news { $kabar }, registered { $daftar }, joined an event { $acara }
poster-angka-kosong = Nobody has scanned it yet.
poster-angka-judul = <b>Figures of all posters</b>, by week. Each person is counted once for each poster, and no name is kept.
poster-grafik = <b>{ $judul }</b>, the last eight weeks
poster-grafik-dibuka = People who opened it
poster-grafik-lanjut = Steps after that (not people)
poster-lembar = Figures of posters
poster-kolom = Week | Place | Code | Opens | Opened | Asked | Follow news | Registered a business | Joined an event
tautan-tak-dikenal = I do not know that code: it may be mistyped, or it has ended. No matter, please go on from here.
poster-di-formulir = That is the code of a poster: <b>{ $tujuan }</b>. Open it? What you filled in is kept.
poster-tombol-buka = Open it
poster-lama = That poster is not in use any more, but the bot can still help. Please choose from here.
poster-kertas-depan-jenis = A business in { -kota }?
poster-kertas-depan = Ask about permits, capital and training
poster-kertas-daftar-jenis = A business in { -kota }?
poster-kertas-daftar = Register it from your phone
poster-kertas-kabar-jenis = News for business owners
poster-kertas-kabar = Training, bazaars and support
poster-kertas-program-jenis = A programme for business owners
poster-kertas-baris = Answered on Telegram, at any time
poster-kertas-gratis = Asking is free
poster-kertas-gratis-daftar = Registering is free
poster-kertas-gratis-kabar = Following news is free
poster-kertas-ajakan = Scan with your phone's camera
poster-kertas-ajakan-kabar = Scan to follow news
## The committee chooses
langkah-alasan-panitia = All right, no reason is written.
pilih-berkas = decisions of event committees
pilih-simpan = decisions of event committees
pilih-simpan-undian = draws among those who signed up
pilih-tombol = 🗳 Choose who comes
pilih-selesai = This event does not wait for a committee: it was decided, it is over, or nobody is chosen for it.
pilih-judul =
    🗳 <b>Choose who comes to { $judul }</b>
    The decision is due by { $saat }.
pilih-hitungan =
    Places: { $kursi }, { $sisa } left
    ✅ Accepted: { $terima }
    🕒 Reserve: { $cadangan }
    ✖️ No: { $tolak }
    ❔ Undecided: { $belum }
pilih-masih-dibuka = People can sign up until { $saat }. You may choose already, and approve once it has closed.
pilih-di-kepala = 📨 This choice waits for the head. If you change it, send it again.
pilih-tombol-lanjut = Choose one by one
pilih-tombol-undi = 🎲 Draw the rest
pilih-tombol-hasil = See the result
pilih-tombol-undian = 🎲 Record of the draw
pilih-tombol-setujui = ✅ Approve and tell all
pilih-tombol-kembalikan = Give back
pilih-tombol-kirim = Send to the head
pilih-tombol-lihat = See the choice
pilih-tombol-ubah = Change one by one
pilih-hasil = <b>Result so far, { $judul }</b>
pilih-baris-terima = ✅ { $siapa }
pilih-baris-cadangan = 🕒 { $siapa }
pilih-baris-tolak = ✖️ { $siapa }: { $alasan }
pilih-baris-belum = ❔ { $siapa }
pilih-calon =
    <b>{ $judul }</b>
    Number { $nomor } of { $semua } · { $sisa } places left
pilih-calon-siapa = 👤 <b>{ $nama }</b>
pilih-calon-usaha = 🏪 { $usaha }
pilih-calon-jumlah = Asks for { $jumlah } places
pilih-calon-pertama = 🌱 Never came to an event of the office
pilih-calon-riwayat = Earlier events: had a place { $ikut } times, was there { $hadir }, did not come { $absen }
pilih-sudah-terima = Decided so far: ✅ accepted
pilih-sudah-cadangan = Decided so far: 🕒 reserve
pilih-sudah-tolak = Decided so far: ✖️ no. The reason: { $alasan }
pilih-tombol-terima = ✅ Accept
pilih-tombol-cadangan = 🕒 Reserve
pilih-tombol-tolak = No, because …
pilih-tombol-sebelum = ‹ Before
pilih-tombol-sesudah = After ›
pilih-tombol-ringkas = Overview
pilih-kursi-habis = ⚠️ { $sisa } places left, so this is not possible now. Make it a reserve, or change another decision first.
pilih-dicatat-terima = ✅ { $nama } is accepted.
pilih-dicatat-cadangan = 🕒 { $nama } is a reserve.
pilih-dicatat-tolak = ✖️ { $nama } is not accepted.
pilih-kenapa = Why is <b>{ $nama }</b> not accepted? The owner reads the reason once the head has approved.
pilih-tombol-sebab-penuh = More people than places
pilih-tombol-sebab-pernah = First-timers come first
pilih-tombol-sebab-sasaran = Not whom the event is for
pilih-tombol-sebab-lengkap = Something required is missing
pilih-tombol-tulis = In my own words
pilih-sebab-penuh = More people signed up than there are places.
pilih-sebab-pernah = This time those who have not been at an event yet come first.
pilih-sebab-sasaran = This event is for other kinds of business.
pilih-sebab-lengkap = Something that this event requires is missing.
pilih-tulis = Write the reason for <b>{ $nama }</b>, a kind sentence or two.
pilih-tulis-lagi = That is too short or too long for a reason. Write a sentence or two.
pilih-undi-kosong = Everybody is decided, so there is nobody to draw.
pilih-undi-tanya = Draw { $jumlah } undecided people for { $sisa } places? The others become reserves in the order of the draw. The draw is kept and can be repeated.
pilih-tombol-ya-undi = Yes, draw
pilih-undian =
    🎲 <b>Draw { $ke }, { $judul }</b>
    Number { $nomor }, by { $petugas }, { $saat }. Repeated now with the same number, the order is:

    { $isi }
pilih-undian-baris = { $nomor }. { $siapa }
pilih-undian-keluar = (has left)
pilih-singkat-terkirim = Sent already
pilih-terkirim = 📨 Sent to the head. Nobody is told before it is approved.
pilih-kabar-kepala = 🗳 { $petugas } chose who comes to <b>{ $judul }</b>. Please look and approve. Nobody has been told yet.
pilih-kabar-kembali = 🗳 { $kepala } asks you to look at the choice for <b>{ $judul }</b> again.
pilih-dikembalikan = It is with the committee again.
pilih-setujui-tanya =
    { $hitungan }

    Approve and tell everybody? This cannot be taken back. Undecided people ({ $belum }) become the last reserves. Places that are left are offered to the reserves at once.
pilih-tombol-ya-setujui = Yes, approve
pilih-disetujui = ✅ Approved. Everybody is told { $kapan }: accepted, reserve, or not, with the reason.
pilih-disetujui-telepon = ✅ Approved. Everybody with a chat is told { $kapan }. To be called without a chat: { $jumlah }. Open <b>Telephone list</b> on the page of the event.
pilih-ingat = 🗳 <b>{ $judul }</b>: waiting for the committee: { $jumlah }, by { $saat }.
pilih-kabar-terima = 🎉 You are accepted at <b>{ $judul }</b>! Your ticket is below.
pilih-kabar-cadangan = 🕒 You are reserve number { $nomor } for <b>{ $judul }</b>. If a place becomes free, you hear from me.
pilih-kabar-cadangan-dulu = 🕒 You are a reserve for <b>{ $judul }</b>, and a place is free now. The offer is below.
pilih-kabar-tolak =
    Sorry, you were not accepted at <b>{ $judul }</b>.

    The reason: { $alasan }
## People from the telephone, WhatsApp or Excel
langkah-daftar-peserta = All right, the list is not read.
peserta-tombol-daftar = Add from a list
peserta-tombol-telepon = ☎ Telephone list
peserta-daftar-tanya =
    Paste or forward the list of people for <b>{ $judul }</b> here, one person a line. In any order:
    <i>Rohmah, 081234567890, Keripik Rohmah, Kemiling</i>
    An Excel file (.xlsx) or a CSV may be sent here too, { $paling } rows at most. Nothing is stored before you have looked at it.
peserta-daftar-kosong = No name found yet. Write one person a line, such as <i>Rohmah, 081234567890</i>.
peserta-daftar-berkas = I cannot read this one yet. I read lists from Excel files (.xlsx) and CSV; where yours is a picture, a PDF or a letter, copy its rows and paste them here as text.
peserta-berkas-dibaca = ⏳ I am reading the file, one moment. Nothing is stored yet.
peserta-berkas-besar = The file is too large, so nothing was read. Send one of { $paling } MB at most that holds the list alone, without pictures.
peserta-berkas-hilang = Telegram does not have that file any more. Please send it once more.
peserta-berkas-gagal = The file could not be fetched from Telegram, so nothing is stored. Please send it once more.
peserta-berkas-terkunci = The file has a password, so I cannot open it. Save it without one and send it again, or copy its rows and paste them here.
peserta-berkas-lama = I cannot read Excel files of the old kind (.xls) yet. Save it as .xlsx and send it again, or copy its rows and paste them here.
peserta-berkas-rusak = The file cannot be opened, it may be damaged. Save it once more as .xlsx and send it, or copy its rows and paste them here.
peserta-berkas-kosong = The first sheet of that file is empty. Move the list to the first sheet and send it again.
peserta-daftar-banyak = That is too much at once, so nothing was read. Send { $paling } people at most, the others after them.
peserta-daftar-dibaca = This was read for <b>{ $judul }</b>:
peserta-daftar-dikenal = <b>Registered here already: { $jumlah }</b>
peserta-daftar-baru = <b>New: { $jumlah }</b>
peserta-daftar-dobel = <b>Joined already or written twice, left out: { $jumlah }</b>
peserta-daftar-tak-terbaca = <b>Not readable, left out: { $jumlah }</b>. There is no name, or the phone number is wrong.
peserta-daftar-baris = • { $isi }
peserta-daftar-baris-ke = row { $nomor }: { $isi }
peserta-daftar-lagi = … and { $jumlah } more
peserta-daftar-sisa = Places free now: { $sisa }. The others wait in line, in the order of this list.
peserta-daftar-tanpa-hp = ⚠️ { $jumlah } without a phone number. They can be stored, but nobody can call them.
peserta-daftar-belum-disimpan = Nothing is stored yet. Is it right?
peserta-daftar-tidak-ada = There is nobody to be added from this list.
peserta-daftar-tombol-simpan = ✅ Store { $jumlah } people
peserta-daftar-tombol-ganti = Another list
peserta-daftar-tutup = This event is over or not published yet, so nobody can be added from a list.
peserta-daftar-berganti = That button belongs to an earlier list, so nothing was stored. The list that came last:
peserta-daftar-lupa = That list was stored already, or it was too long ago. To add more people press <b>Add from a list</b> again.
peserta-daftar-jadi = ✅ Stored: { $dapat } have a place, { $menunggu } wait in line.
peserta-daftar-kabar = 🎉 The organisers noted you for <b>{ $judul }</b>. Your ticket is on the page of the event. If you do not come, please give the place up.
peserta-daftar-kabar-antre = The organisers put you in line for <b>{ $judul }</b>. You hear from me when it is your turn.
peserta-telepon = <b>To be called, { $judul }: { $jumlah }</b>
peserta-telepon-pengingat = ⏰ In three days. These people have no chat with the bot, so only a call reminds them.
peserta-telepon-baris = • { $siapa } ({ $keadaan })
peserta-telepon-lagi = … and { $jumlah } more, all of them are in the Excel file
peserta-telepon-pasti = has a place
peserta-telepon-ditawari = is offered one
peserta-telepon-menunggu = waits
peserta-telepon-kosong = Everybody has a chat with the bot, so nobody needs to be called.
peserta-telepon-tawaran = ☎ A place at <b>{ $judul }</b> is free for { $siapa }. Please call, then press the answer. It is held until { $saat }.
peserta-telepon-tombol-mau = ✅ Comes
peserta-telepon-tombol-mau-nama = ✅ { $nama } comes
peserta-telepon-tombol-tidak = Does not come
peserta-telepon-tombol-berkas = Excel
peserta-telepon-tab = Telephone
peserta-telepon-kolom = No | Name | Business | Kecamatan | Phone | Ticket | State | Note
peserta-telepon-berkas = Telephone list of <b>{ $judul }</b>. These are private numbers: please do not pass them on.
peserta-telepon-jadi = ✅ { $nama } comes, the place is certain.
peserta-telepon-tidak-jadi = { $nama } does not come. The place is offered to the next in line.
peserta-telepon-terlambat = The place for { $nama } is not offered any more: it was answered, or its time is over.
acara-dari-panitia = 🎫 The organisers had noted you by this number before, for: <b>{ $acara }</b>. See /acara.
## The door of events: tickets and attendance
tanda-perintah-pintu = Door of events: note who is there
berkas-kehadiran = Attendance at events
simpan-kehadiran = Attendance at events
langkah-pintu = All right, the door is closed on this phone. What was noted is kept.
langkah-datang-langsung = All right, nobody was noted.
pintu-pilih-acara = <b>Door of events.</b> Which event?
pintu-tak-ada = There is no event yet whose door can be opened. Events appear here two days before they begin.
pintu-hari = Day { $nomor }
pintu-sesi = Session { $nomor }
pintu-sesi-baris = { $sesi }: { $saat }
pintu-sesi-lagi = and { $jumlah } more
pintu-hitung = <b>Present { $hadir }/{ $semua }</b>
pintu-hitung-sesi = <b>Present { $hadir }/{ $semua } · { $sesi }</b>
pintu-judul = { $acara } · { $saat }
pintu-cara = Tap a name to note that somebody is there, tap again to take it back. Or write the ticket's code, the last 4 digits of the phone, or a name.
pintu-cara-belakangan = This session is over. Tap a name to note it from paper: the time is that of the beginning. For another time write the code and the time, such as <i>T7M2PQA 08.50</i>.
pintu-tamu-kosong = Nobody has a seat yet. Whoever comes can still be noted.
pintu-belum-buka = The door is not open yet. People can be noted from two hours before it begins.
pintu-sudah-ditutup = The attendance of this event is closed.
pintu-acara-batal = This event was called off.
pintu-sesi-hilang = This session is gone. The dates may have been changed.
pintu-selesai = Done on this phone. All that was noted for <b>{ $acara }</b> is kept.
pintu-tombol-tiket = 🎫 Ticket
pintu-tombol-cari = Search
pintu-tombol-langsung = Walk-in
pintu-tombol-selesai = Done
pintu-tombol-buka-lagi = Open again
pintu-tombol-daftar = Guest list
pintu-tombol-semua = Choose an event
pintu-tombol-pindah = Go to that door
pintu-tombol-batalkan = Take back
pintu-tombol-catat = Note as present
pintu-tombol-masukkan = Let in as a guest
pintu-tombol-orang-lain = Somebody else, note anew
pintu-singkat-hilang = That name is not on the list any more
pintu-singkat-dibatalkan = { $nama } is not noted any more
pintu-dicatat = Noted by { $petugas } at { $jam }
pintu-dicatat-tanpa-nama = Noted at { $jam }
pintu-hadir = ✅ <b>{ $nama }</b> is here, at { $jam }.
pintu-hadir-sudah = ☑ <b>{ $nama }</b> was here before. { $dicatat }.
pintu-tidak-hadir = ☐ <b>{ $nama }</b> is not noted. It was taken back.
pintu-belum-hadir = Not here yet
pintu-kode-tak-dikenal = The code <b>{ $kode }</b> is not known. Check its letters, or write the name.
pintu-acara-lain = This ticket is for another event: <b>{ $acara }</b>, { $saat }. The name is { $nama }. Nothing was noted.
pintu-tiket-ditutup = The attendance of <b>{ $acara }</b> is closed, so this ticket is void.
pintu-tiket-batal =
    <b>{ $acara }</b> was called off, so this ticket is void.
    The reason: { $sebab }
pintu-hari-lain = This ticket is for another day. <b>{ $acara }</b> is next on { $saat }. Nothing was noted.
pintu-sudah-lewat = This ticket is for an event that is over: <b>{ $acara }</b>, { $saat }.
pintu-tanpa-kursi =
    <b>{ $nama }</b> has no seat at { $acara }.
    { $sebab }
pintu-tanpa-kursi-menunggu = Still on the waiting list.
pintu-tanpa-kursi-ditawari = A seat was offered, and not answered yet.
pintu-tanpa-kursi-keluar = Left this event.
pintu-tanpa-kursi-lewat = The seat that was offered was not answered in time.
pintu-tanpa-kursi-ditolak = Refused by the organisers: { $sebab }
pintu-cari = Write the ticket's code, the last 4 digits of the phone, or the guest's name.
pintu-cari-hasil = Which one?
pintu-cari-banyak = Many fit. These are the first eight. Write more of the name if it is not among them.
pintu-cari-baris =
    <b>{ $nama }</b> · { $kode }
    { $keadaan }
pintu-cari-kosong = No guest <b>{ $isi }</b> at { $acara }. If the person came without joining, choose Walk-in.
pintu-langsung-tanya = Who came? Write the name. The business and the phone may follow, with commas: <i>Rohmah, Keripik Rohmah, 081234567890</i>
pintu-langsung-lagi = I could not read the name. Write it first, such as <i>Rohmah</i> or <i>Rohmah, Keripik Rohmah</i>.
pintu-langsung-nomor = ⚠️ The phone number { $nomor } is not complete, so it was not kept. The name and the business were.
pintu-langsung-mirip = The name <b>{ $nama }</b> is on the list already. The same person?
pintu-tiket =
    🎫 <b>{ $acara }</b>
    { $nama }
pintu-tiket-tempat = 📍 { $tempat }
pintu-tiket-daring = Link of the event: { $tautan }
pintu-tiket-stan = Stand: <b>{ $stan }</b>
pintu-tiket-bawa = Bring: { $isi }
pintu-tiket-kode =
    Code of the ticket: <b>{ $kode }</b>

    Show this picture or the code at the door. Do not send it to anybody.
pintu-tiket-bukan = I cannot find this ticket among yours.
pintu-tiket-menunggu = There is no ticket yet: you are on the waiting list of <b>{ $acara }</b>.
pintu-tiket-ditawari = There is no ticket yet: a seat at <b>{ $acara }</b> was offered, and waits for your answer.
pintu-tiket-tidak-ada = You have no seat at <b>{ $acara }</b>, so there is no ticket.
pintu-tombol-cetak = Print the list
pintu-tombol-semua-hadir = All are here, except …
pintu-tombol-ya-semua = Yes, all were here
pintu-tombol-tutup = Close attendance
pintu-tombol-ya-tutup = Yes, close attendance
pintu-tombol-saya-hadir = I was there
pintu-tombol-bantahan = Objections
pintu-tombol-terima-bantahan = { $nama } was there
pintu-tombol-tolak-bantahan = { $nama } was not there
pintu-semua-tanya = { $jumlah ->
        [one] Note the one who is missing as present?
       *[other] Note the { $jumlah } who are missing as present?
    } After that, tap the names of those who did not come.
pintu-singkat-semua = All are noted. Tap those who did not come.
pintu-singkat-belum-selesai = The event is not over yet
pintu-tutup-tanya = Close the attendance of <b>{ $acara }</b>? Not noted as present: { $jumlah } ({ $nama }). { $kabar } Once closed, the list cannot be changed.
pintu-tutup-dikabari = They are told and may object.
pintu-tutup-sebagian = Those who use the bot are told and may object. The bot has no way to reach { $jumlah } of them.
pintu-tutup-tanpa-kabar = The bot cannot tell them. Look at the signed list first.
pintu-singkat-sudah-ditutup = Attendance is closed already
pintu-tutup-tanya-lengkap = Close the attendance of <b>{ $acara }</b>? Everybody with a seat is noted as present. Once closed, the list cannot be changed.
pintu-kabar-tidak-hadir = You were not noted as present at <b>{ $acara }</b>. If you could not come, that is all right. If you were there, press this button.
pintu-bantah-jadi = All right, I passed it on to the organisers of <b>{ $acara }</b>. Their answer comes here.
pintu-bantah-diputus = The organisers of <b>{ $acara }</b> looked into this already, and you have their answer. If something is still wrong, ask an officer.
pintu-bantah-hilang = This person erased their data, so there is nothing to decide any more.
pintu-singkat-sudah-diputus = That was decided already
pintu-bantah-sudah-hadir = You are noted as present at <b>{ $acara }</b>.
pintu-kabar-bantah = <b>{ $nama }</b> says to have been at { $acara }, and was not noted.
pintu-bantahan = <b>{ $acara }</b>: { $jumlah ->
        [one] one person says
       *[other] { $jumlah } people say
    } to have been there, and was not noted. Look at the signed list, then choose.
pintu-bantahan-kosong = <b>{ $acara }</b>: nobody objects.
pintu-bantahan-hadir = ✅ <b>{ $nama }</b> is noted as present.
pintu-bantahan-tidak = <b>{ $nama }</b> stays noted as absent.
pintu-bantahan-dikabari = I let them know.
pintu-bantahan-telepon = The bot cannot write to them, so they need a call.
pintu-bantahan-sesi = At which sessions was <b>{ $nama }</b>? Tick those with a signature on the list of <b>{ $acara }</b>, then save.
pintu-tombol-simpan-sesi = Save
pintu-kabar-bantah-diterima = You are noted as present at <b>{ $acara }</b> now. Thank you for telling us.
pintu-kabar-bantah-diterima-sesi = You are noted as present at <b>{ $acara }</b> now: { $sesi }. Thank you for telling us.
pintu-kabar-bantah-ditolak = Sorry, the organisers did not find that you were at <b>{ $acara }</b>. If something is still wrong, ask an officer.
pintu-lembar = The list of <b>{ $acara }</b>, each session on pages of its own. Print it on A4. After the event, enter the paper here.
simpan-lembar = Photos of signed attendance lists
pintu-tombol-lembar = Signed sheets
pintu-tombol-kirim-lembar = Send a photo
pintu-tombol-lihat-lembar = Show the sheets
pintu-lembar-belum = No photo of a signed sheet is kept yet for <b>{ $acara }</b>, { $saat }.
pintu-lembar-tersimpan = Signed sheets of <b>{ $acara }</b>, { $saat }: { $jumlah } kept.
pintu-lembar-disimpan = ✅ The photo is kept.
pintu-lembar-sudah = That photo is kept already.
pintu-lembar-halaman = Sheet { $nomor } of { $semua }, <b>{ $acara }</b>. Sent by { $petugas }, { $saat }.
pintu-isian-lembar = Photo of the sheet
pintu-tanya-lembar = Send a photo or a PDF of the signed sheet, one page at a time.
pintu-kenapa-lembar = It is kept as proof of who was there, and only officers see it.
pintu-formulir-lembar = The photo of the attendance list
pintu-formulir-lembar-menunggu = The photo of the attendance list waits at: { $langkah }.
pintu-formulir-lembar-batal = All right, no photo was kept.
pintu-lembar-excel = The same list for Excel.
pintu-lembar-kaki = Page { $nomor } of { $semua }
pintu-lembar-judul = ATTENDANCE: { $acara }
pintu-lembar-kolom = No | Name | Business | Kecamatan | Phone | Code | Time | Signature
pintu-lembar-tab = Attendance
berkas-bantahan = Objections about attendance
simpan-bantahan = Objections about attendance
berkas-sertifikat = Certificates
simpan-sertifikat = Certificates of events
tanda-perintah-cek = Check whether a certificate is real
langkah-cek = All right, no certificate is checked.
langkah-nama-sertifikat = All right, the name on the certificate stays.
pintu-sertifikat-siap = Thank you for coming to <b>{ $acara }</b>. Your certificate can be made now.
pintu-sertifikat-begini = All right, this is the name now.
pintu-sertifikat-nama = The name on it: <b>{ $nama }</b>. Is it right?
pintu-tombol-nama-benar = It is right
pintu-tombol-nama-perbaiki = Change the name
pintu-sertifikat-tulis = What is the right name? Write it exactly as it is to be printed, with titles if you like.
pintu-sertifikat-tulis-lagi = That name cannot be printed. Write 2 to 60 Latin letters, without figures and pictures.
pintu-sertifikat-belum = The certificate of <b>{ $acara }</b> is not made yet. The organisers close the attendance first.
pintu-sertifikat-kurang = Sorry, the certificate of <b>{ $acara }</b> is for those who were at { $perlu } of { $semua } sessions or more. You were noted at { $hadir }. If you were at more of them, press this button.
pintu-sertifikat-lewat = The name on a certificate can be changed for 30 days after it was made. After that, ask an officer.
pintu-sertifikat-ditarik = The certificate number <b>{ $nomor }</b> was withdrawn by the office and is void.
pintu-sertifikat-judul = Certificate
pintu-sertifikat-kepada = Given to
pintu-sertifikat-atas = who took part in { $acara }
pintu-sertifikat-lama = for { $jam ->
        [one] one hour
       *[other] { $jam } hours
    }
pintu-sertifikat-nomor = Number { $nomor }, version { $versi }, made on { $tanggal }
pintu-sertifikat-cek = Check it: scan the code on the right, or write /cek at { $tautan }
pintu-sertifikat-jadi =
    The certificate for <b>{ $nama }</b>, number <b>{ $nomor }</b>.
    The name can be changed until { $tanggal }. The number stays.
pintu-cek-tanya = What is the number of the certificate? It begins with T, such as <i>T7M2PQA</i>.
pintu-cek-bukan-nomor = That is no number of a certificate. It has seven letters and figures and begins with T.
pintu-cek-tak-ada = There is no certificate with the number <b>{ $nomor }</b>. Check the number. If there is still none, the certificate is not from this office, or it is more than three years old and not kept any more.
pintu-cek-asli = ✅ The certificate <b>{ $nomor }</b> is real. Compare it with what is printed:
pintu-cek-tanpa-nama = ✅ This office issued the certificate <b>{ $nomor }</b>. The name of its owner was erased from our records. Compare the rest with what is printed:
pintu-cek-nama-dihapus = (erased)
pintu-cek-ditarik = ⛔ The certificate <b>{ $nomor }</b> was withdrawn by the office on { $tanggal } and is void. It said:
pintu-cek-isi =
    Name: <b>{ $nama }</b>
    Event: { $acara }
    Date: { $hari }
    Length: { $jam ->
        [one] one hour
       *[other] { $jam } hours
    }
    Version { $versi }, { $tanggal }
pintu-tombol-cek-lagi = Check another number
pintu-tombol-tarik = Withdraw
pintu-tombol-ya-tarik = Yes, withdraw
pintu-tarik-tanya = Withdraw the certificate <b>{ $nomor }</b> of { $nama }? { $kabar } This cannot be undone.
pintu-tarik-dikabari = Its owner is told.
pintu-tarik-tanpa-kabar = The bot cannot tell its owner.
pintu-singkat-sudah-ditarik = It was withdrawn already
## Announcements of the office
utama-tombol-umumkan = Announce
utama-pengumuman = Announcements that wait for approval: { $menunggu }, on their way: { $jalan }
tanda-perintah-umumkan = Write and send an announcement
tanda-perintah-hentikan = Stop an announcement that is being sent
simpan-pengumuman = Announcements of the office
simpan-pengumuman-salinan = Who got an announcement
simpan-pengumuman-kanal = Announcement channels that are not used any more
berkas-pengumuman = Announcements received
langkah-jumlah-penerima = All right, the announcement has not been sent. The draft is kept.
umum-formulir = New announcement
umum-formulir-menunggu = A new announcement waits at: { $langkah }.
umum-formulir-batal = All right, no announcement was written.
umum-periksa =
    <b>Is this right?</b>

    { $isi }

    Nothing has been sent. Once it is saved you can look at the exact copy.
umum-kenapa = This is what owners get, so each part is asked for.
umum-isian-isi = Text
umum-tanya-isi = What is to be announced? Write all of it: what, when, where, and who can be asked.
umum-contoh-isi = Bazaar on Saturday 12 December at lapangan Enggal, 10 to 21
umum-isian-inggris = English text
umum-tanya-inggris = Write all of it in English. Owners who chose English read this. If you skip it, they read the Indonesian text.
umum-contoh-inggris = Bazaar on Saturday 12 December at lapangan Enggal, 10 to 21
umum-lewat-inggris = Without an English text: everybody reads the Indonesian one.
umum-dalam-inggris = English text:
umum-isian-ralat-inggris = The right English text
umum-tanya-ralat-inggris = Write the whole English text as it should be. If you skip it, its readers get the Indonesian correction.
umum-isian-berkas = Picture or PDF
umum-tanya-berkas = Is there a picture or a PDF? Send up to ten here, then press Done.
umum-isian-tautan = Link
umum-tanya-tautan = Is there a page to be opened? Paste its address. Readers see the name of the site.
umum-contoh-tautan = oss.go.id
umum-isian-untuk = For whom
umum-tanya-untuk = For whom is it? Tap what you want to choose, or write it, such as: kuliner di Kedaton. Skip it for everybody who follows news.
umum-tanya-untuk-lagi = For whom is it? Tap what you want to choose, or write it, such as: kuliner di Kedaton.
umum-contoh-untuk = kuliner di Kedaton
umum-isian-saat = Time
umum-tanya-saat = When is it sent? Write the day and the time. Announcements go from 07.00 to 20.00, except at the Friday prayer.
umum-contoh-saat = Monday 8 in the morning
umum-isian-ralat = The right text
umum-tanya-ralat = Write the whole text as it should be. It takes the place of the old one for everybody who got it.
umum-isian-alasan = Reason
umum-tanya-alasan = What should be changed? The author reads this.
umum-contoh-alasan = The day is not certain yet, wait for the letter of the kelurahan
umum-lewat = { $nama } is left out. You can fill it in later with Change.
umum-lewat-untuk = For everybody who follows news.
umum-ralat-periksa =
    <b>This takes the place of the old text for everybody who got it. Is it right?</b>

    { $isi }
umum-salah-panjang = The text has { $jumlah } characters. Under a picture or a PDF there is room for { $paling }. Shorten the text, or leave the picture out.
umum-salah-saat = That time is over. Write one that is still to come.
umum-isian-tombol-alamat = Address of the button
umum-tanya-tombol-alamat = Which page does the button open? Paste its address.
umum-isian-tombol-nama = Name of the button
umum-tanya-tombol-nama = What does the button say? At most 30 characters.
umum-contoh-tombol-nama = Fill in the form
umum-salah-https = The address has to begin with https, so that it is safe to open. Paste that one.
umum-uji = 🧪 <b>TEST.</b> Nobody but you gets this copy.
umum-ralat-kepala = ✏️ <b>Corrected { $saat }.</b> This is the right text:
umum-tautan = 🔗 { $tautan }
umum-karena = <i>You get this because you follow news about: { $topik }.</i>
umum-karena-kabar = <i>You get this because you follow news of the office.</i>
umum-tombol-acara = See the event
umum-tombol-program = About { $nama }
umum-tombol-tanya = Ask an officer
umum-tombol-kurangi = Less news
umum-siapa-semua = Everybody
umum-siapa-usaha = Business owners
umum-siapa-bidang = Business owners in { $bidang }
umum-siapa-di = from { $tempat }
umum-siapa-kabar = who follow news about { $topik }
umum-siapa-kabar-apa-saja = who follow news
umum-menghitung =
    <b>{ $siapa }</b>
    ⏳ People are being counted. The number appears here in a moment.
umum-hitung-dulu = People are not counted yet. Once the number is there, go on from here.
umum-terhitung = The announcement <b>{ $judul }</b> will reach { $jumlah } people.
simpan-pengumuman-daftar = Lists about announcements that are being made
simpan-pengumuman-hitung = How many announcements reach
sasaran-tak-dikenal = ⚠ Something chosen here is not known any more, so it reaches nobody. Choose again for whom it is
sasaran-ukuran = of size { $ukuran }
sasaran-bahasa = who use { $bahasa }
sasaran-menulis = who wrote to the bot within the last { $hari } days
sasaran-konsultasi = who had a consultation about { $program }
sasaran-ikut = who joined { $acara }
sasaran-hadir = who were at { $acara }
sasaran-absen = who had a place at { $acara } and did not come
sasaran-acara-apa-saja = any event
sasaran-acara-jenis = an event of the kind { $jenis }
sasaran-mikro = Micro
sasaran-kecil = Small
sasaran-menengah = Medium
sasaran-hari = Last { $hari } days
sasaran-kosong = There is nothing to choose from yet.
sasaran-tanpa-nama = Who had a consultation is not named.
sasaran-tombol-kabar = News they follow
sasaran-tombol-bidang = Line of business
sasaran-tombol-ukuran = Size
sasaran-tombol-kecamatan = Kecamatan
sasaran-tombol-kelurahan = Kelurahan
sasaran-tombol-bahasa = Language
sasaran-tombol-aktif = Last wrote
sasaran-tombol-konsultasi = Consulted us
sasaran-tombol-acara = At events
sasaran-tombol-tersimpan = Saved audiences
sasaran-tombol-kembali = ↩ Other choices
sasaran-tombol-ikut = Joined
sasaran-tombol-hadir = Were there
sasaran-tombol-absen = Did not come
sasaran-tombol-jenis = By kind
sasaran-tombol-satu = One event
sasaran-tombol-simpan = Save this audience
sasaran-tombol-hapus = Remove from the list
sasaran-tanya-nama = What is this audience to be called? 40 letters at most, such as: Kuliner Kedaton. All officers can use it.
sasaran-nama-panjang = The name needs 1 to 40 letters.
sasaran-nama-sudah = Another audience is called <b>{ $nama }</b>.
sasaran-disimpan = ✅ The audience <b>{ $nama }</b> is saved. People are counted anew each time it is used.
sasaran-penuh = The list is full. Remove one that is not used any more.
sasaran-belum-ada = No audience is saved yet.
sasaran-tersimpan = <b>Saved audiences.</b> Tap one to see or remove it:
sasaran-hapus-tanya =
    <b>{ $nama }</b>
    { $siapa }

    Remove it from the list? Announcements that used it stay as they are.
langkah-insiden = All right, no incident was opened.
langkah-nama-sasaran = All right, the audience is not saved. The draft of the announcement is still there.
umum-jangkauan = <b>{ $siapa }: { $jumlah } people</b>
umum-tidak = Not sent to: { $daftar }.
umum-tidak-dibatasi = { $jumlah } whose data must not be used
umum-tidak-izin = { $jumlah } who refused news
umum-tidak-berhenti = { $jumlah } who stopped
umum-tidak-jeda = { $jumlah } who paused
umum-tidak-blokir = { $jumlah } who cannot be reached
umum-tidak-cukup = { $jumlah } who had two announcements this week
umum-tidak-sudah = { $jumlah } who have this one
umum-nanti-formulir = { $jumlah } are filling in a form and get it half an hour later.
umum-tanpa-telegram = ☎ { $jumlah } businesses without Telegram fit as well. They can only be called.
umum-cek = ⚠ { $isi }
umum-cek-dulu = <b>Look at this before it goes:</b>
umum-cek-hari = It says { $tertulis }, but { $tanggal } is a { $hari }.
umum-cek-lewat = { $tanggal } is over.
umum-cek-lewat-nanti = { $tanggal } is over before it goes for the last time.
umum-cek-kontak = There is no place, number or link yet.
umum-cek-tautan-pendek = The link { $alamat } hides where it leads.
umum-cek-tautan-asing = Owners do not know the site { $alamat }. Make sure that the address is right.
umum-cek-biaya = It names a fee of { $jumlah }. Make sure that it is really asked for.
umum-cek-ktp = There is a number as on an identity card. Do not announce anybody's number.
umum-cek-kapital = Nearly all letters are capitals, which reads like shouting.
umum-judul = <b>Announcements</b>
umum-kosong-konsep = There is no draft. Tap <b>New announcement</b> to write one.
umum-kosong-jalan = Nothing is being sent or planned.
umum-kosong-lewat = Nothing has been sent yet.
umum-rak-konsep = Drafts
umum-rak-jalan = Running
umum-rak-lewat = Done
umum-baris = • <b>{ $judul }</b> · { $keadaan }
umum-keadaan-konsep = Draft by { $nama }
umum-keadaan-menunggu = By { $nama }, waits for approval
umum-keadaan-terlewat = ⚠ Its time was missed
umum-keadaan-terjadwal = Goes { $saat }
umum-keadaan-jalan = Sent { $terkirim }/{ $semua }
umum-keadaan-selesai = Sent to { $terkirim } people, { $saat }
umum-keadaan-berhenti = Stopped, sent to { $terkirim } people
umum-keadaan-ditarik = Taken back from { $terkirim } people
umum-hilang = This announcement is gone.
umum-bukan-konsep = This announcement has been let go, so it cannot be changed.
umum-konsep = <b>Draft</b> by { $nama }. Nobody has got it.
umum-konsep-jadi = ✅ Saved as a draft.
umum-konsep-lama = ⚠ This draft is more than a week old. Read it once more, and send it if it is still right.
umum-menunggu = <b>Waits for approval.</b> Written by { $nama }, goes once it is approved.
umum-menunggu-saat = <b>Waits for approval.</b> Written by { $nama }, goes { $saat }.
umum-menunggu-lewat = <b>Waits for approval.</b> ⏰ It was to go { $saat }, which is past. Written by { $nama }, goes once approved.
umum-berubah = It has just been changed. Please look at it once more.
umum-berubah-oleh = { $nama } has just changed it. Look once more, please.
umum-tak-ada-penerima = Nobody can get it, so it is sent to nobody. Change for whom it is first.
umum-sisa = This is for those who do not have it yet. Nobody who has it, may have it or blocked the bot gets it again.
umum-sisa-kosong = Everybody who can be reached has it, so nothing more is sent.
umum-kembar = The same text went out less than an hour ago. So that nobody gets it twice, I keep this one back.
umum-di-luar-jam = Announcements do not go now. What is sent now leaves { $saat }.
umum-waktu-diganti = Nothing is sent at { $jam }. I make it { $saat }.
umum-waktu-lewat = That is after { $tanggal }, the day in the text.
umum-waktu-lewat-acara = By then the event { $judul } is over.
umum-kapan = When is it sent?
umum-bayar = ⚡ Sent fast and paid for: at most { $bintang } Stars of the bot's balance.
umum-bayar-tanya =
    <b>Send it faster, at a cost</b>

    At most <b>{ $bintang } Telegram Stars</b> of the bot's balance, for { $jumlah } people. It is 0.1 Stars for each message beyond 30 a second; up to 30 a second stays free.

    If the balance is too small, it goes on at the usual pace.
umum-bayar-tidak = This announcement cannot be paid for. Only an admin can do that, where the operator of the bot allows it, and not for what repeats.
umum-tombol-bayar = ⚡ Send it faster
umum-tombol-ya-bayar = Yes, use Stars
umum-tombol-tidak-bayar = Send it free
umum-cukup-senin = Those who had two announcements can get one again on Monday, { $tanggal }. On that day it reaches { $jumlah } people.
umum-di-bawah = How it goes on stands below.
umum-perlu-setuju = This reaches { $jumlah } people, so one more person has to look at it. I have asked. You hear from me once it is approved.
umum-belum-disetujui = ⏰ <b>{ $judul }</b> was to go { $saat }, but nobody approved it. Nobody has it. Once approved, it goes at once.
umum-minta-setuju = 📣 { $nama } wants to announce <b>{ $judul }</b> to { $jumlah } people. Please look at it first.
umum-ketik-jumlah = This reaches <b>{ $jumlah }</b> people, and no other officer can look at it. If you are sure, type that number.
umum-ketik-beda = The number is not the same.
umum-disetujui = ✅ <b>{ $judul }</b> is approved by { $nama }.
umum-sudah-disetujui = ✅ Approved. I have told the author.
umum-dikembalikan = { $nama } gave the announcement <b>{ $judul }</b> back: { $alasan }
umum-sudah-dikembalikan = Given back. The author reads the reason.
umum-disetujui-oleh = ✅ Approved by { $nama }, { $saat }.
umum-disetujui-saat = ✅ Approved, { $saat }.
umum-tidak-menunggu = This announcement does not wait for approval any more.
umum-bukan-sendiri = Somebody else approves what you wrote.
umum-jalan = 📤 <b>{ $judul }</b>: sent { $terkirim }/{ $semua }
umum-jalan-sisa = About { $menit } more minutes.
umum-jalan-tenang = Waiting for their quiet hours to end: { $jumlah }
umum-jalan-ditahan = ⏳ <b>{ $judul }</b> begins to go { $saat }. Until then it can be held.
umum-jalan-terjadwal = 🗓 <b>{ $judul }</b> goes { $saat }.
umum-jalan-tidak-jadi = <b>{ $judul }</b> is not sent. Nobody has got it.
umum-akhir-terkirim = Sent to <b>{ $terkirim }</b> of { $semua } people.
umum-akhir-blokir = Blocked: { $jumlah }
umum-akhir-hilang = Account gone: { $jumlah }
umum-akhir-gagal = Refused by Telegram: { $jumlah }
umum-akhir-batal = Not wanted any more: { $jumlah }
umum-akhir-ragu = Not certain to have arrived: { $jumlah }
umum-akhir-dibaca = Telegram does not tell who has read it.
umum-selesai = ✅ <b>{ $judul }</b> has been sent.
umum-berhenti = ✋ <b>{ $judul }</b> was stopped.
umum-berhenti-dulu = ✋ <b>{ $judul }</b> was stopped, the numbers are still coming in.
umum-rem = ✋ I stopped <b>{ $judul }</b> by myself. Too many accounts are gone: { $jumlah }, sent: { $terkirim }. Look at it before you go on.
umum-rem-isi = ✋ I stopped <b>{ $judul }</b> by myself. Telegram refuses what it says, for { $jumlah } people. Correct it first, then write it anew.
umum-terlewat = ⚠ The time of <b>{ $judul }</b> was missed: the machine was off, or was restored. I send nothing without asking. What now?
umum-terlewat-sebagian = It has reached { $jumlah } people. They do not get it again.
umum-tertahan = ✋ Held. Nobody has got it, and the draft is kept.
umum-tertahan-sisa = ✋ Held. Whoever has it keeps it, the others do not get it.
umum-ditahan-oleh = ✋ { $nama } held the announcement <b>{ $judul }</b> back. Nobody has it, and the draft is kept.
umum-ditahan-sisa-oleh = ✋ { $nama } held back the announcement <b>{ $judul }</b>: whoever does not have it yet gets nothing.
umum-tidak-tertahan = This cannot be held any more.
umum-dihentikan = ✋ Stopped. Nobody else gets it.
umum-dihentikan-oleh = ✋ { $nama } stopped the announcement <b>{ $judul }</b>: nobody else gets it.
umum-tidak-jalan = This is not running any more, so nothing was stopped.
umum-hentikan = <b>What is running.</b> Tap what is to be stopped:
umum-hentikan-kosong = No announcement is being sent or planned.
umum-hasil = { $ketuk } people tapped its buttons, { $tanya } asked, { $kurang } wanted less news.
umum-hasil-daftar = { $jumlah } joined its event.
umum-hasil-lain = { $usaha } registered a business, { $henti } stopped all news.
umum-ralat-mulai = ✅ The text is being changed for { $jumlah } people who got it. Their old message changes: they get no new one.
umum-ralat-jalan = ✏️ The correction is under way: { $jumlah } of { $semua }.
umum-ralat-jadi = ✏️ Changed for { $jumlah } people. Their old message changed, so no new one has reached them.
umum-tidak-bisa-ralat = This cannot be corrected or taken back. Telegram lets that be done for two days, and one at a time.
umum-tarik-tanya = Take this announcement back from { $jumlah } people who got it? The message goes from their phones.
umum-tarik-mulai = ✅ It is being taken back from { $jumlah } people.
umum-tarik-jalan = 🗑 It is being taken back: { $jumlah } of { $semua }.
umum-tarik-jadi = 🗑 Taken back from { $jumlah } people.
umum-siapa = <b>{ $judul }</b> reached { $jumlah } people:
umum-siapa-baris = • { $usaha }, { $tempat }
umum-siapa-tanpa-usaha = Without a registered business: { $jumlah } people
umum-siapa-lagi = … and { $jumlah } more people
umum-kanal-nama = the channel
umum-kanal-ikut = 📢 It is posted in <b>{ $judul }</b> too. Anybody there can read it.
umum-kanal-tak-ada = ⚠ I cannot post in the channel now, so this only reaches people.
umum-kanal-menunggu = 📢 Channel: waiting to be posted
umum-kanal-terbit = 📢 Channel: posted
umum-kanal-diralat = 📢 Channel: corrected
umum-kanal-ditarik = 📢 Channel: taken back
umum-kanal-tetap = ⚠ Channel: I could not change it. Please change or delete it there yourself.
umum-kanal-tertutup = ⚠ Channel: not posted, because I may not write there
umum-kanal-ditolak = ⚠ Channel: not posted, Telegram refused it
umum-kanal-tidak-jadi = 📢 Channel: not posted after all
umum-kanal-ragu = ⚠ Channel: not certain that it was posted. Please look there yourself.
umum-kanal-ada = Announcements can be posted in <b>{ $judul }</b> too. Each draft has the choice.
umum-kanal-hilang = ⚠ I cannot write in <b>{ $judul }</b> any more, so announcements are not posted there. Make me an admin who may post messages, then choose it again.
umum-kanal-belum = Announcements can be posted in the office's channel or group too. Make me an admin of the channel who may post messages, or add me to the group, from your own account. The choice then appears here.
umum-kanal-tanya = I may write in <b>{ $judul }</b> now. Use it for the office's announcements?
umum-kanal-lepas-tanya = Stop posting announcements in <b>{ $judul }</b>? What was posted stays there.
umum-contoh-kanal = The last one is for the channel. Its buttons open this bot.
umum-penerima = <b>{ $judul }</b> will reach { $jumlah } people:
umum-penerima-kosong = <b>{ $judul }</b> reaches nobody now.
umum-penerima-disusun = ⏳ The list is long and is being sorted by the name of the business. It appears here in a moment.
umum-penerima-tidak = Not sent to:
umum-penerima-sebab = • { $sebab }
umum-tombol-lihat-siapa = See who
umum-telepon-kolom = No | Name | Business | Line | Kecamatan | Kelurahan | Phone | Note
umum-telepon-berkas = { $jumlah } businesses without Telegram, by kelurahan. These are private numbers: do not pass them on.
umum-uji-di-atas = The test copy stands above. Nobody else has got it.
umum-contoh-di-atas = It arrives exactly like that. The buttons work once it is sent.
umum-singkat-uji = This is a test copy, its buttons do not work yet.
umum-singkat-ditahan = Held
umum-singkat-dihentikan = Stopped
umum-buang-tanya = Throw this announcement away? It cannot be brought back.
umum-tanya-program = Which programme is it about? Its button stands under the announcement.
umum-tanya-acara = Which event is it about? Its button stands under the announcement.
umum-tanya-acara-kosong = No event is to come.
umum-dari-acara = ✅ This is a proposal made of the event. Look at the text and for whom it is.
umum-dari-acara-lagi = There is a draft about this event already.
umum-acara-judul = { $jenis }: { $judul }
umum-acara-tempat = 📍 { $tempat }
umum-acara-daring = 💻 Online
umum-acara-gratis = Free
umum-acara-biaya = Fee: { $jumlah }
umum-acara-bawa = To bring: { $isi }
umum-acara-batas = Join until { $saat }
umum-acara-ajakan = Do you want to come? Tap the button below.
umum-mau-diapakan = What is this to become?
umum-dari-kiriman = I have taken the text over. All that is left is for whom.
umum-dari-gambar = I have taken the file over. All that is left is the text, and for whom.
umum-dari-gambar-acara = I have taken the picture over. Now for the event.
umum-lupa = That was too long ago. Please send it once more.
umum-tentang = About the announcement: { $judul }
umum-kurangi = Which news do you want less of? What concerns your consultations and your events still comes.
umum-tidak-berminat = All right. If { -sapaan } want less news like this, tap the button below.
umum-tombol-ikut-kanal = Post in { $judul }
umum-tombol-kanal = The office's channel
umum-tombol-pakai-kanal = Use { $judul }
umum-tombol-lepas-kanal = Stop posting there
umum-tombol-ya-lepas-kanal = Yes, stop
umum-tombol-baru = New announcement
umum-tombol-daftar = Announcements
umum-tombol-buka = Open announcement
umum-tombol-ke-pengumuman = Back to the announcement
umum-tombol-kirim = Send…
umum-tombol-contoh = See the copy
umum-tombol-uji = Send me a test
umum-tombol-uji-rekan = Try it on colleagues
umum-rekan-tanya = Who tries <b>{ $judul }</b>? Whoever you choose gets a test copy, not the announcement.
umum-rekan-tak-ada = There is no colleague to send it to. Colleagues who may announce have to greet this bot first.
umum-rekan-tidak-bisa = That colleague cannot be written to now. Please choose another one.
umum-rekan-terkirim = ✅ A test copy is on its way to { $nama }.
umum-rekan-tanpa-nama = Colleague without a name
umum-uji-rekan = 🧪 <b>TEST</b> from { $nama }, sent to nobody yet.
umum-tombol-wa = Copy for WhatsApp
umum-tombol-telepon = ☎ Phone list ({ $jumlah })
umum-tombol-buang = Throw away
umum-tombol-ya-buang = Yes, throw away
umum-tombol-betulkan = Correct it
umum-tombol-sudah-benar = It is right
umum-tombol-sekarang = Now
umum-tombol-pagi = { $hari } 08.00
umum-tombol-senin = Send on Monday, { $tanggal }
umum-tombol-tulis-waktu = Write a time
umum-tombol-jadwalkan = Yes, plan it
umum-tombol-periksa = Look at it
umum-tombol-setujui = Approve
umum-tombol-kembalikan = Give back
umum-tombol-tarik-minta = Not yet, change it
umum-tombol-tahan = Hold it, do not send
umum-tombol-hentikan = Stop
umum-tombol-hentikan-itu = Stop { $judul }
umum-tombol-hasil = See what came of it
umum-tombol-ralat = Correct it
umum-tombol-tarik = Take it back
umum-tombol-sisa = Send to those without it
umum-tombol-ya-tarik = Yes, take it back
umum-tombol-siapa = Who got it
umum-tombol-tombol = Add a button
umum-tombol-buat-tautan = Button to another page
umum-tombol-daftar-acara = Sign up now
umum-tombol-lepas = Remove { $nama }
umum-halaman-tombol = The buttons under this announcement, at most { $paling } with its event and its programme. The button to ask is always there.
umum-tombol-penuh = There are { $paling } buttons already. Remove one of them first.
umum-baris-gambar = 🖼 With a picture
umum-baris-berkas = 📎 With a file
umum-baris-tombol = 🔘 { $nama } opens { $alamat }
umum-baris-tombol-daftar = 🔘 { $nama } for the event
umum-tombol-pilih-acara = Event
umum-tombol-tanpa-acara = No event
umum-tombol-jadi-acara = Make it an event
umum-tombol-simpan-konsep = Keep as a draft
umum-tombol-bertanya = No, I only ask
umum-tombol-tanpa-topik = No news about { $topik }
umum-ulang = 🔁 Every { $hari } at { $jam }, until { $tanggal }.
umum-ulang-rencana = After that: { $daftar }.
umum-ulang-hari = On which day does it go every week?
umum-ulang-jam = Every { $hari }, at which hour?
umum-ulang-jam-tutup = At { $jam } announcements do not go. These hours are open:
umum-ulang-sampai = Every { $hari } at { $jam }, until when? At most { $paling } times, then it is looked at again.
umum-ulang-dilewati = ✋ The one of { $saat } is not sent. Those after it still go.
umum-ulang-berubah = The plan has changed. This is how it is now.
umum-ulang-berhenti = ✋ All of those to come are stopped. The text is kept as a draft.
umum-ulang-terlewat = Those after it wait for this answer too.
umum-ulang-lanjut = 🔁 The next one goes { $saat }.
umum-ulang-terpisah = 🔁 The next one goes { $saat }. What is corrected or stopped here does not change it.
umum-ulang-minta = ⏸ <b>{ $judul }</b> is not sent yet. It reaches { $jumlah } people now, more than when it was approved. I have asked for approval again.
umum-ulang-tanya = ⏸ <b>{ $judul }</b> is not sent yet. It reaches { $jumlah } people now, more than when it was let go. If you still want it, send it from here.
umum-keadaan-berulang = Goes { $saat }, then every week
umum-tombol-ulang = Every week
umum-tombol-mulai = From { $hari }
umum-tombol-sekarang-lalu = Now, then every week
umum-tombol-ubah-jadwal = Change the plan
umum-tombol-sekali = Only once
umum-tombol-sampai = { $tanggal } ({ $kali } times)
umum-tombol-lewati-satu = Cancel the next one only
umum-tombol-hentikan-semua = Stop all
umum-tombol-ubah-berikutnya = Change the next ones too
umum-tombol-berikutnya = See the next one
umum-isian-mendesak = Why it cannot wait
umum-tanya-mendesak = Why can it not wait until announcements may go? The reason is kept, and whoever approves it reads it where approval is needed.
umum-contoh-mendesak = Tomorrow morning's course moves because of a flood
umum-mendesak = 🚨 <b>Urgent:</b> { $alasan }
umum-mendesak-arti = It goes at night and during the prayer too, without a sound on people's phones. Whoever chose quiet hours of their own gets it after those. Two announcements a week stay the most for each person.
umum-mendesak-berulang = What goes every week cannot be urgent. Make it go only once first.
umum-tombol-mendesak = Urgent
umum-tombol-tidak-mendesak = Not urgent after all
umum-tombol-lembar = Report (XLSX)
umum-tombol-grafik = Chart
umum-lembar = What came of <b>{ $judul }</b>: do not pass it on, and delete it after use.
umum-lembar-disusun = ⏳ The sheet is long and is being made. I send it here in a moment.
umum-lembar-terpotong = These are the first { $jumlah } of { $semua }.
umum-lembar-tab = Outcome | Kecamatan | Hours | Causes | Recipients
umum-lembar-kolom-hasil = Outcome | People
umum-lembar-kolom-tempat = Kecamatan | Sent | Others
umum-lembar-kolom-jam = Date | Hour | Sent
umum-lembar-kolom-penerima = Business | Kecamatan | Kelurahan | Outcome | Cause
umum-lembar-kolom-sebab = Why it did not arrive | People
umum-sebab = <b>Why it did not arrive</b>
umum-sebab-baris = • { $sebab }: { $jumlah }
umum-sebab-dibatasi = Their data must not be used
umum-sebab-izin = No permission for news
umum-sebab-berhenti = Stopped all news
umum-sebab-jeda = Paused the news
umum-sebab-pergi = Stopped or paused before their turn
umum-sebab-cukup = Had two this week already
umum-sebab-topik = No longer follow the topic
umum-sebab-kantor = The sending was stopped
umum-sebab-blokir = Blocked the bot
umum-sebab-hilang = The account cannot be reached
umum-sebab-isi = Telegram refused the text or its buttons
umum-sebab-berkas = Telegram refused the picture or the file
umum-sebab-sambungan = The connection to Telegram was cut
umum-sebab-cadangan = The bot was restored from a backup
umum-sebab-lain = Refused by Telegram (code { $kode } in the operator's log)
umum-lembar-hasil = All | Sent | Blocked the bot | The account is gone | Refused by Telegram | Not sent after all | Not certain to have arrived | Still being sent
umum-lembar-tindakan = Pressed a button | Asked the office | Got a seat at its event | Registered a business | Wanted fewer news | Stopped all news
umum-lembar-tanpa-usaha = (no business registered)
umum-grafik-orang = How many
umum-grafik-dari = Out of so many
umum-grafik-batang = Sent | Pressed | Asked | Joined | Registered | Stopped

## Maintenance
tanda-perintah-pemeliharaan = Whether the bot is being worked on
pemeliharaan-mati = The bot runs as usual. To work on it, begin here: owners are told politely, consultations go on, reminders and announcements are held back.
pemeliharaan-jalan = 🔧 The bot is being worked on, until the office ends it.
pemeliharaan-jalan-sampai = 🔧 The bot is being worked on until { $saat }.
pemeliharaan-sebab = Why: { $sebab }.
pemeliharaan-diberi-tahu = Wrote and were told: { $jumlah }. Consultations are still taken; reminders and announcements wait and then go on by themselves.
pemeliharaan-tombol-mulai = Begin maintenance
pemeliharaan-tombol-ubah = Change the time
pemeliharaan-tombol-selesai = Done, run again
pemeliharaan-formulir = Maintenance
pemeliharaan-formulir-resume = Maintenance has not begun yet: { $langkah }. Go on?
pemeliharaan-formulir-menunggu = Maintenance waits at: { $langkah }.
pemeliharaan-isian-sampai = Until when
pemeliharaan-tanya-sampai = Until when? Write the day and the time. It can be skipped: then a button ends it.
pemeliharaan-kenapa-sampai = So that people know when they can write again. The bot runs again by itself at that time.
pemeliharaan-contoh-sampai = tomorrow 6 in the morning
pemeliharaan-isian-sebab = Why
pemeliharaan-tanya-sebab = Why? One sentence that everybody reads. It can be skipped.
pemeliharaan-kenapa-sebab = People are more patient when they know why.
pemeliharaan-contoh-sebab = moving to a new server
pemeliharaan-salah-saat = That time has passed. Write one that is still to come.
pemeliharaan-dimulai = Maintenance has begun.
pemeliharaan-selesai = Maintenance is over. Whoever wrote meanwhile is told by day.
pemeliharaan-selesai-waktu = The time of maintenance is over, the bot runs again. Whoever wrote meanwhile is told by day.
pemeliharaan-singkat = The bot is being worked on
pemeliharaan-sedang = Sorry, the bot is being repaired and cannot answer yet.
pemeliharaan-sedang-sampai = Sorry, the bot is being repaired until { $saat } and cannot answer yet.
pemeliharaan-tulis-lagi = The bot has not read your message. I will tell you when it is back; then please write again. If you need an officer, you can still ask with this button.
pemeliharaan-tulis-lagi-formulir = What you filled in is kept, but your last message was not taken. I will tell you when it is back; then please go on. If you need an officer, you can still ask with this button.
pemeliharaan-usai = The bot is back. Thank you for waiting. What you wrote was not answered: please write again.

## Data incidents
tanda-perintah-insiden = People's data leaked: clock, notice, list
simpan-insiden = Data incidents that were closed
utama-insiden = 🔴 Data incident { $nomor }: { $jam } hours left to tell those affected.
utama-insiden-lewat = 🔴 Data incident { $nomor }: people should have been told by { $saat }.
utama-tombol-insiden = Data incident { $nomor }
insiden-kosong = There has been no data incident. Where people's data were seen, lost or taken by others, open one here: those affected and the authority must know within 3×24 hours.
insiden-daftar = Data incidents on record:
insiden-baris = Incident { $nomor } · { $saat }
insiden-tombol-baru = Open an incident
insiden-tombol-buka = See the incident
insiden-tombol-semua = All incidents
insiden-kapan = When was it found? The 3×24 hours count from there. Tap one, or write the day and the time, for example: <i>yesterday 6 pm</i> or <i>27 November 14.00</i>.
insiden-kapan-tidak-terbaca = I cannot read that moment, or it is still to come. Write the day and the time, for example: <i>yesterday 6 pm</i> or <i>27 November 14.00</i>.
insiden-kapan-dua = That hour may be in the morning or in the evening. Please write it once more with the part of the day, for example: <i>yesterday 6 pm</i>.
insiden-baru-saja = Just now
insiden-jam-lalu = { $jam } hours ago
insiden-dibuka = The incident is open. Write the notice, choose who is affected, then have it approved. Who may approve stands below.
insiden-dibuka-kabar = ⚠ { $nama } opened a data incident. Those affected must be told by { $saat }.
insiden-judul = <b>Data incident { $nomor }</b>, found { $saat }.
insiden-jam = ⏱ Tell people by { $saat }: { $jam } hours left.
insiden-jam-lewat = ⚠ The 3×24 hours were over { $saat }. Tell people as soon as possible, and give the reason for the delay.
insiden-ingat = ⏱ Data incident { $nomor }: { $jam } hours since it was found, and the notice has not been sent. Due by { $saat }.
insiden-surat-belum = • Notice: not written yet.
insiden-surat-ada = • Notice: written.
insiden-siapa-belum = • Affected: not chosen yet.
insiden-siapa = • Affected: { $siapa }. In the bot: { $jumlah }; without Telegram: { $tanpa } businesses, whom officers have to contact.
insiden-setuju-nol = • Approval: none yet.
insiden-setuju-satu = • Approval: one person, one more is missing.
insiden-setuju-dua = Two people are needed: heads or admins. Besides you, these may approve: { $nama }. As soon as one has approved, I write to the others, with a button.
insiden-setuju-sendiri = In this office only you may approve, so one approval is enough.
insiden-setuju-cukup = • Approval: enough. It may be sent.
insiden-lembaga = • Authority: not told yet. This is done outside of the bot; the button <b>Tell the authority</b> says how.
insiden-lembaga-lapor = • Authority: told, noted { $saat }.
insiden-lembaga-cara =
    <b>Telling the authority</b>

    The law asks the office to tell the data protection authority in writing, by { $saat }. The bot does not send it, so please do this:

    1. Press <b>See the notice</b> and copy it into an official letter.
    2. Add how many people are affected and when they were told. The people are in <b>List (XLSX)</b>; attach it if you are asked to.
    3. Send the letter. You do not know the address of the authority? Ask the legal section of the city or the communications office today. Keep the receipt.
    4. Come back and press <b>The authority was told</b>. I note the date.
insiden-lembaga-sudah = ✓ The authority was told, noted { $saat }.
insiden-lembaga-belum = Not marked as told yet.
insiden-tombol-lembaga = Tell the authority
insiden-tombol-sudah-lapor = The authority was told
insiden-tombol-belum-lapor = It was not told after all
insiden-maju = Sent to { $terkirim } of { $jumlah }; out of reach: { $luput }; waiting: { $tunggu }.
insiden-tuntas = ✓ The notice has been sent.
insiden-ditutup = The incident is closed.
insiden-tombol-tulis = Write the notice
insiden-tombol-siapa = Who is affected
insiden-tombol-lihat = See the notice
insiden-tombol-daftar = List (XLSX)
insiden-tombol-setuju = Approve
insiden-tombol-kirim = Send the notice
insiden-tombol-ya-kirim = Yes, send now
insiden-tombol-segar = See the progress
insiden-tombol-tutup = Close the incident
insiden-tombol-ya-tutup = Yes, close
insiden-tombol-simpan = Save the notice
insiden-tombol-acara = Who joined an event
insiden-tombol-kecamatan = One kecamatan
insiden-tombol-kode = Certain codes
insiden-siapa-tanya = Whose data are affected? If it is not certain, choose the wider group.
insiden-siapa-semua = All who are registered
insiden-siapa-konsultasi = Who had a consultation
insiden-siapa-acara = who joined { $acara }
insiden-acara-tanya = Which event? Those that were last come first, then those to come.
insiden-acara-kosong = There is no event in this bot yet.
insiden-acara-catatan = Those whom officers wrote in and who have no Telegram do not get this message. Their numbers are in the event’s list of people; please call them.
insiden-siapa-kecamatan = owners in { $tempat }
insiden-siapa-kode = owners of { $jumlah } codes
insiden-siapa-jadi = The choice is saved and the people are counted.
insiden-kode-tidak-ada = There is no code of a business in it. Such a code has 6 letters and digits, as K7M2PQ; paste as many as you like. The code of a ticket (a T first, 7 letters and digits) is none: press Cancel, then choose the people by their event.
insiden-sudah-jalan = The notice of this incident has gone out, so it cannot be changed.
insiden-bukan-sendiri = You have approved it. Now it is somebody else's turn.
insiden-berubah = It cannot be approved yet: it was changed or is not complete. Please read it again below.
insiden-disetujui = Your approval is noted.
insiden-disetujui-tunggu = Your approval is noted. One more person is needed, and I have written to: { $nama }.
insiden-disetujui-kabar = { $nama } approved the notice of data incident { $nomor }. One more approval is needed: open it, read it, and approve it if it is right.
insiden-disetujui-lengkap = { $nama } approved the notice of data incident { $nomor } too. The approvals are complete, so it may be sent.
insiden-belum-disetujui = It may not be sent yet: an approval is missing.
insiden-kirim-tanya = Send the notice to { $jumlah } people? Those with the most sensitive data come first. It also goes to those who stopped the news, and it cannot be taken back.
insiden-mulai-dikirim = Sending began { $saat }.
insiden-tutup-tanya = Close this incident? Its record is kept for five years.
insiden-tutup-belum-dikirim = ⚠ The notice was not sent by the bot. Close it if no data were disclosed after all, or if everybody was told in another way.
insiden-formulir = Notice of an incident
insiden-formulir-resume = The notice of an incident is not finished: { $langkah }. Go on?
insiden-formulir-menunggu = The notice of an incident waits at: { $langkah }.
insiden-surat-awal = It has five parts, as the law asks. Write only what is certain, in words that everybody understands.
insiden-surat-jadi = The notice is saved.
insiden-setuju-gugur = It was changed, so earlier approvals count no more. Please approve it once more.
insiden-periksa =
    <b>Check the notice</b>

    { $isi }
insiden-isian-apa = What happened
insiden-tanya-apa = What happened? For example: <i>A laptop was stolen from the office</i>.
insiden-contoh-apa = A laptop was stolen from the office
insiden-isian-data = Data disclosed
insiden-tanya-data = Which data were disclosed? Name them one by one. For example: <i>names, phone numbers and names of businesses</i>.
insiden-contoh-data = Names, phone numbers and names of businesses
insiden-isian-cara = When and how
insiden-tanya-cara = When and how were the data disclosed? For example: <i>On Friday night, 27 November, an officer’s laptop was stolen; its screen was not locked</i>.
insiden-contoh-cara = On Friday night, 27 November; its screen was not locked
insiden-isian-upaya = Handling
insiden-tanya-upaya = What has been done and is being done, and what should people do? For example: <i>Access is closed and the police know. Beware of calls or messages that ask for money or an OTP code</i>.
insiden-contoh-upaya = Access is closed, the police know; beware of calls that ask for money
insiden-isian-hubungi = Where to ask
insiden-tanya-hubungi = Whom can people ask, and how? For example: <i>The office, Monday to Friday, or the button to ask an officer in this bot</i>.
insiden-contoh-hubungi = The office, Monday to Friday, or the button to ask an officer in this bot
insiden-kenapa = The Personal Data Protection Law, article 46, asks for this part of the notice.
insiden-isian-kecamatan = Kecamatan
insiden-tanya-kecamatan = Owners of which kecamatan?
insiden-isian-kode = Codes
insiden-tanya-kode = Paste the codes of the businesses, as many as you like.
insiden-contoh-kode = K7M2PQ, R3XN5T
insiden-kenapa-siapa = So that only those affected are told.
insiden-surat =
    <b>A notice about your data</b>

    <b>What happened:</b> { $apa }

    <b>Data disclosed:</b> { $data }

    <b>When and how:</b> { $cara }

    <b>What is done:</b> { $upaya }

    <b>If you have questions:</b> { $hubungi }

    We are sorry. You can see and erase what is stored by /data.
insiden-lembar-judul = Data incident { $nomor }: { $siapa }
insiden-lembar-bot = In the bot
insiden-lembar-bot-kolom = Code or number of the consultation | Business | Place | Notice
insiden-lembar-telepon = To be contacted
insiden-lembar-telepon-kolom = Code | Business | Place | Owner | Telephone
insiden-lembar-terkirim = sent
insiden-lembar-luput = out of reach
insiden-lembar-belum = not yet
