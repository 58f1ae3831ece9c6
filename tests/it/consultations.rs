//! An owner asks the office, one officer answers: both sides as they see it, with their wrong turns.

use std::time::Duration;

use crate::desk::{DEWI, HENDRA, VIEWER, office};
use crate::pressing::data;
use crate::said::{says, tells};
use crate::support::{BUDI, SITI, Town};

/// The number in what an owner reads.
fn number(heard: &str) -> String {
    let at = heard.split("konsultasi: ").nth(1).unwrap_or_else(|| panic!("no number: {heard}"));
    at.chars().take(5).collect()
}

/// Siti asks a plain question; gives its number.
pub async fn ask(town: &Town, who: i64, words: &str) -> String {
    town.tap_or_say(who, "/konsultasi").await;
    if !says(&town.heard(who), "konsultasi-mulai") {
        town.press(who, "konsultasi-tombol-baru").await;
    }
    town.say(who, words).await;
    let heard = town.press(who, "konsultasi-tombol-kirim").await;
    assert!(says(&heard, "konsultasi-terkirim"), "{heard}");
    number(&heard)
}

impl Town {
    pub async fn tap_or_say(&self, who: i64, step: &str) -> String {
        self.say(who, step).await
    }

    /// The newest message of a chat that holds these words.
    pub fn with_words(&self, who: i64, words: &str) -> i64 {
        let messages = self.telegram.messages(who);
        let found = messages.iter().rev().find(|message| tells(message.text(), words));
        found.unwrap_or_else(|| panic!("{who} has no {words:?}: {}", self.telegram.transcript(who))).id
    }

    pub async fn reply(&self, who: i64, to: i64, words: &str) -> String {
        self.telegram.reply(who, to, words);
        self.quiet().await;
        self.heard(who)
    }

    pub fn all_of(&self, who: i64) -> String {
        self.telegram.transcript(who)
    }
}

#[tokio::test]
async fn c1_c3_c5_a_plain_question_is_three_taps_and_is_taken_answered_and_closed() {
    let town = office().await;
    town.say(SITI, "/menu").await;
    town.press(SITI, "menu-petugas").await;
    assert!(says(&town.heard(SITI), "konsultasi-mulai"), "{}", town.heard(SITI));
    town.say(SITI, "berapa biaya sertifikat halal untuk warung?").await;
    assert!(says(&town.heard(SITI), "konsultasi-dicatat"), "{}", town.heard(SITI));
    let heard = town.press(SITI, "konsultasi-tombol-kirim").await;
    assert!(says(&heard, "konsultasi-terkirim") && heard.contains("jam kerja"), "{heard}");
    let code = number(&heard);
    for officer in [DEWI, HENDRA] {
        let card = town.heard(officer);
        assert!(
            card.contains(&code) && card.contains("berapa biaya sertifikat halal") && card.contains("Siti"),
            "{card}"
        );
    }
    assert!(!town.all_of(VIEWER).contains(&code), "who may not answer is not asked");

    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let dewis = town.all_of(DEWI);
    assert!(says(&dewis, "konsultasi-kartu-milik"), "{dewis}");
    assert!(town.all_of(HENDRA).contains("Diambil Dewi"), "{}", town.all_of(HENDRA));
    assert!(says(&town.heard(SITI), "konsultasi-kabar-diambil"), "{}", town.heard(SITI));

    let card = town.with_words(DEWI, "konsultasi-kartu-milik");
    town.reply(DEWI, card, "Gratis lewat jalur SEHATI, Bu.").await;
    let answer = town.heard(SITI);
    assert!(
        answer.contains("Petugas Dewi") && answer.contains("SEHATI") && says(&answer, "konsultasi-balas-di-sini"),
        "{answer}"
    );
    assert!(says(&town.heard(DEWI), "konsultasi-sampai"), "{}", town.heard(DEWI));

    // What the owner writes now answers the officer; the bot is silent but for one word.
    let heard = town.say(SITI, "syaratnya apa saja?").await;
    assert!(town.heard(DEWI).contains("syaratnya apa saja?"), "{}", town.heard(DEWI));
    let before = town.count(SITI);
    town.say(SITI, "harus punya NIB dulu?").await;
    assert_eq!(town.count(SITI), before, "silent: {}", town.heard(SITI));
    assert!(!heard.contains("Sumber"), "no answer of the bot: {heard}");
    assert!(says(&town.say(SITI, "/menu").await, "menu-lagi"), "commands work");

    let question = town.with_words(DEWI, "harus punya NIB dulu?");
    town.reply(DEWI, question, "Ya, NIB dulu.").await;
    assert!(town.heard(SITI).contains("Ya, NIB dulu."), "{}", town.heard(SITI));
    town.say(DEWI, &code).await;
    town.press(DEWI, "konsultasi-tombol-selesai").await;
    let closed = town.press(DEWI, "konsultasi-hasil-selesai").await;
    assert!(says(&closed, "konsultasi-ditutup"), "{closed}");
    assert!(says(&town.heard(SITI), "konsultasi-kabar-selesai"), "{}", town.heard(SITI));
    town.press(SITI, "konsultasi-tombol-sudah").await;
    assert!(says(&town.heard(SITI), "konsultasi-sudah-terbantu"), "{}", town.heard(SITI));
    assert_eq!(
        town.number("SELECT count(*) FROM cases WHERE state = 'closed' AND helped = 1 AND outcome = 'solved'").await,
        1
    );
    town.close().await;
}

#[tokio::test]
async fn c1_under_an_answer_the_question_is_filled_in_and_two_taps_send_it() {
    let town = office().await;
    town.say(SITI, "brp biaya sertifikat halal?").await;
    let heard = town.press(SITI, "tombol-petugas").await;
    assert!(says(&heard, "konsultasi-mulai-isi") && heard.contains("brp biaya sertifikat halal?"), "{heard}");
    let heard = town.press(SITI, "konsultasi-tombol-kirim").await;
    assert!(says(&heard, "konsultasi-terkirim"), "{heard}");
    assert!(town.heard(DEWI).contains("brp biaya sertifikat halal?"), "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c1_words_that_ask_for_a_person_open_the_same_screen() {
    let town = office().await;
    for words in [
        "mau bicara petugas",
        "bisa ngomong sama orang langsung ga kak",
        "sambungkan ke admin",
        "i want to talk to a human",
    ] {
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, "konsultasi-mulai"), "{words}: {heard}");
        town.press(SITI, "konsultasi-tombol-buang").await;
    }
    assert_eq!(town.number("SELECT count(*) FROM cases").await, 0, "thrown away");
    town.close().await;
}

#[tokio::test]
async fn c1_without_any_officer_nothing_is_promised() {
    let town = Town::open().await;
    town.say(SITI, "/konsultasi").await;
    assert!(says(&town.heard(SITI), "konsultasi-tak-ada-petugas"), "{}", town.heard(SITI));
    assert_eq!(town.number("SELECT count(*) FROM cases").await, 0);
    town.close().await;
}

#[tokio::test]
async fn c9_the_owner_lists_adds_cancels_and_finds_it_by_its_number() {
    let town = office().await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    let list = town.say(SITI, "/konsultasi").await;
    assert!(list.contains(&code) && says(&list, "konsultasi-keadaan-menunggu"), "{list}");
    let spelled = format!("nomor konsultasi {}-{}", code[..2].to_lowercase(), code[2..].to_lowercase());
    let page = town.say(SITI, &spelled).await;
    assert!(page.contains(&code) && page.contains("izin usaha saya ditolak"), "{page}");
    let others = town.say(BUDI, &code).await;
    assert!(!others.contains("izin usaha saya ditolak"), "another owner's number is nothing: {others}");
    town.say(SITI, &code).await;
    town.press(SITI, "konsultasi-tombol-tambah").await;
    town.say(SITI, "alamatnya beda dengan NIB").await;
    assert!(says(&town.heard(SITI), "konsultasi-ditambahkan"), "{}", town.heard(SITI));
    assert!(town.heard(DEWI).contains("alamatnya beda dengan NIB"), "the card grows in place: {}", town.heard(DEWI));
    town.say(SITI, &code).await;
    town.press(SITI, "konsultasi-tombol-batalkan").await;
    town.press(SITI, "konsultasi-tombol-ya-batalkan").await;
    assert!(says(&town.heard(SITI), "konsultasi-dibatalkan"), "{}", town.heard(SITI));
    assert!(says(&town.heard(DEWI), "konsultasi-kartu-dibatalkan"), "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c5_only_the_holders_words_reach_the_owner_and_words_to_nobody_ask_for_whom() {
    let town = office().await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    let hendras = town.with_words(HENDRA, &code);
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let heard = town.reply(HENDRA, hendras, "RAHASIA-HENDRA").await;
    assert!(says(&heard, "konsultasi-milik-lain") && heard.contains("Dewi"), "{heard}");
    let heard = town.say(DEWI, "silakan datang ke kantor").await;
    assert!(says(&heard, "konsultasi-untuk-siapa"), "{heard}");
    assert!(!town.all_of(SITI).contains("silakan datang"), "{}", town.all_of(SITI));
    town.tap(DEWI, &format!("Siti {code}")).await;
    assert!(town.heard(SITI).contains("silakan datang ke kantor"), "{}", town.heard(SITI));
    // Opened, it takes what is written until ten minutes passed.
    town.say(DEWI, &code).await;
    town.press(DEWI, "konsultasi-tombol-tulis").await;
    town.say(DEWI, "bawa NIB-nya").await;
    assert!(town.heard(SITI).contains("bawa NIB-nya"), "{}", town.heard(SITI));
    town.pass(Duration::from_mins(11)).await;
    assert!(says(&town.say(DEWI, "brp biaya halal?").await, "konsultasi-untuk-siapa"));
    let answer = town.press(DEWI, "konsultasi-tombol-bukan-balasan").await;
    assert!(says(&answer, "konsultasi-bukan-balasan") && !answer.contains("Rp"), "{answer}");
    assert!(!town.all_of(SITI).contains("RAHASIA-HENDRA") && !town.all_of(SITI).contains("brp biaya halal?"));
    assert!(!town.all_of(BUDI).contains(&code));
    town.close().await;
}

#[tokio::test]
async fn c9_thanks_reopens_nothing_and_not_yet_puts_it_on_top() {
    let town = office().await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.say(DEWI, &code).await;
    town.press(DEWI, "konsultasi-tombol-tulis").await;
    town.say(DEWI, "datang ya").await;
    town.press(DEWI, "konsultasi-tombol-selesai").await;
    town.press(DEWI, "konsultasi-hasil-tak-bisa").await;
    town.say(DEWI, "berkasnya kurang").await;
    assert!(town.all_of(SITI).contains("berkasnya kurang"), "{}", town.all_of(SITI));
    let news = town.with_words(SITI, "konsultasi-kabar-tak-bisa");
    for thanks in ["terima kasih", "oke"] {
        assert!(says(&town.reply(SITI, news, thanks).await, "konsultasi-sama-sama"), "{thanks}: {}", town.heard(SITI));
    }
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'closed' AND outcome = 'not-possible'").await, 1);
    let other = ask(&town, BUDI, "izin usaha saya juga ditolak").await;
    town.press(SITI, "konsultasi-tombol-belum").await;
    let queue = town.say(HENDRA, "/antrean").await;
    assert!(queue.find(&code).unwrap() < queue.find(&other).unwrap(), "on top: {queue}");
    assert!(says(&queue, "konsultasi-kartu-lagi"), "{queue}");
    // Written to the closed one after more than ten working days it begins anew, and says so.
    town.close().await;
}

#[tokio::test]
async fn c10_photo_voice_and_edits_cross_in_both_directions_and_a_failure_is_seen() {
    let town = office().await;
    town.say(SITI, "/konsultasi").await;
    town.telegram.photo(SITI, "surat penolakan izin usaha");
    town.quiet().await;
    town.telegram.voice(SITI);
    town.quiet().await;
    town.press(SITI, "konsultasi-tombol-kirim").await;
    if !says(&town.heard(SITI), "konsultasi-terkirim") {
        town.press(SITI, "topik-izin").await;
    }
    assert!(says(&town.heard(SITI), "konsultasi-terkirim"), "{}", town.heard(SITI));
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let kinds = |who: i64| -> Vec<String> {
        let messages = town.telegram.messages(who);
        let of_bot = messages.iter().filter(|message| message.from.is_none());
        of_bot
            .flat_map(|message| {
                ["photo", "voice"]
                    .into_iter()
                    .filter(|kind| message.content.get(*kind).is_some())
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            })
            .collect()
    };
    assert_eq!(kinds(DEWI), ["photo", "voice"]);
    let card = town.with_words(DEWI, "konsultasi-kartu-milik");
    let sent = town.telegram.reply(DEWI, card, "kirim foto NIB ya");
    town.quiet().await;
    let _ = sent;
    let original = town.with_words(DEWI, "kirim foto NIB ya");
    town.telegram.edited_text(DEWI, original, "kirim foto NPWP ya");
    town.quiet().await;
    let hers = town.all_of(SITI);
    assert!(hers.contains("kirim foto NPWP ya") && !hers.contains("kirim foto NIB ya"), "{hers}");
    town.telegram.photo(SITI, "");
    town.quiet().await;
    assert_eq!(kinds(DEWI), ["photo", "voice", "photo"]);
    town.telegram.block(SITI);
    town.quiet().await;
    town.reply(DEWI, card, "masih di sana?").await;
    assert!(says(&town.heard(DEWI), "konsultasi-tak-sampai-blokir"), "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c5_two_hundred_takes_of_twenty_cases_have_twenty_winners() {
    let town = office().await;
    let officers: Vec<i64> = (0..10).map(|at| 9300 + at).collect();
    for officer in &officers {
        town.telegram.person(*officer, "Petugas", Some("id"));
        town.say(*officer, "/menu").await;
    }
    town.write("INSERT INTO officers (contact, role, granted_at) SELECT 9300 + value, 'officer', 0 FROM json_each('[0,1,2,3,4,5,6,7,8,9]')").await;
    let mut codes = Vec::new();
    for at in 0..20 {
        let owner = 7300 + at;
        town.telegram.person(owner, "Pemilik", Some("id"));
        codes.push(ask(&town, owner, "izin usaha saya ditolak, harus bagaimana?").await);
    }
    for code in &codes {
        for officer in &officers {
            let card = town.with_words(*officer, code);
            town.telegram.forge(*officer, card, &format!("1:q:m:{code}"));
        }
    }
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'taken' AND officer >= 9300").await, 20);
    let mine: usize = officers.iter().map(|officer| town.all_of(*officer).matches("Saya tangani").count()).sum();
    assert_eq!(mine, 20, "one card of each case says that it is one's own");
    town.close().await;
}

/// An officer's day: beside the typing a case of a full queue costs three presses, from the card to its end.
#[tokio::test]
async fn c5_a_queue_of_twenty_costs_three_presses_a_case() {
    let town = office().await;
    for at in 0..20 {
        let owner = 7300 + at;
        town.telegram.person(owner, "Pemilik", Some("id"));
        ask(&town, owner, "izin usaha saya ditolak, harus bagaimana?").await;
    }
    let mut presses = 0;
    let mut tap = async |label: &str| {
        presses += 1;
        town.tap(DEWI, label).await
    };
    for _ in 0..20 {
        tap("Ambil").await;
        let card = town.with_words(DEWI, "konsultasi-kartu-milik");
        town.reply(DEWI, card, "Bawa surat penolakannya ke kantor, Bu.").await;
        tap("Tutup konsultasi").await;
        tap("Selesai dijawab").await;
    }
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE outcome = 'solved' AND officer = 9101").await, 20);
    for at in 0..20 {
        let heard = town.all_of(7300 + at);
        assert_eq!(heard.matches("Bawa surat penolakannya").count(), 1, "{heard}");
    }
    assert!(presses <= 60, "{presses}");
    town.close().await;
}

#[tokio::test]
async fn c1_leaving_a_restart_and_old_buttons_lose_nothing() {
    let mut town = office().await;
    town.say(SITI, "/konsultasi").await;
    town.say(SITI, "izin usaha saya ditolak").await;
    let first = town.telegram.last(SITI).unwrap();
    town.say(SITI, "/menu").await;
    let answer = town.say(SITI, "brp biaya sertifikat halal?").await;
    assert!(!says(&answer, "konsultasi-dicatat"), "elsewhere the bot answers: {answer}");
    town.stop().await;
    town.start();
    let list = town.say(SITI, "/konsultasi").await;
    assert!(says(&list, "konsultasi-keadaan-belum-dikirim") && list.contains("izin usaha saya ditolak"), "{list}");
    let data = data(&first, "konsultasi-tombol-kirim");
    for _ in 0..10 {
        town.telegram.forge(SITI, first.id, &data);
    }
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'waiting'").await, 1, "ten taps send it once");
    assert_eq!(town.number("SELECT count(*) FROM case_places WHERE role = 'card'").await, 2);
    // An outsider's forged press changes nothing.
    let code = town.texts("SELECT number FROM cases").await.remove(0);
    for act in ["m", "b", "s", "c", "a", "k", "p"] {
        town.telegram.forge(BUDI, 1, &format!("1:q:{act}:{code}"));
    }
    town.telegram.forge(BUDI, 1, &format!("1:q:h:{code}:solved"));
    town.telegram.forge(BUDI, 1, "1:q:o:new:0");
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'waiting'").await, 1);
    assert!(!town.all_of(BUDI).contains("izin usaha saya ditolak"), "{}", town.all_of(BUDI));
    town.close().await;
}

/// What the head says of the office's days counts in what owners are promised.
#[tokio::test]
async fn c6_a_promise_knows_the_holidays_that_the_head_added() {
    let town = office().await;
    let due = "SELECT due_at FROM cases ORDER BY id DESC LIMIT 1";
    ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    let shipped = town.number(due).await;
    // Every day of the week before that.
    town.write(
        "INSERT INTO office_holidays (day, reason, officer, by_name, at)
         SELECT date(due_at / 1000 - value * 86400, 'unixepoch'), 'Pindah kantor', 9001, 'Hendra', 1
         FROM cases, json_each('[0, 1, 2, 3, 4, 5, 6, 7]')",
    )
    .await;
    ask(&town, BUDI, "izin usaha saya juga ditolak, harus bagaimana?").await;
    assert!(town.number(due).await > shipped + 4 * 86_400_000, "five working days after the last of them");
    town.close().await;
}

/// Whose role ended, or whose case somebody else has, changes nothing of what the owner reads.
#[tokio::test]
async fn c5_t_a_change_of_an_earlier_answer_is_the_holders_alone() {
    let town = office().await;
    ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let card = town.with_words(DEWI, "konsultasi-kartu-milik");
    town.reply(DEWI, card, "bawa NIB ke kantor").await;
    let answer = town.with_words(DEWI, "bawa NIB ke kantor");
    town.write("UPDATE cases SET officer = 9102, officer_name = 'Hendra'").await;
    town.telegram.edited_text(DEWI, answer, "RAHASIA transfer ke saya");
    town.quiet().await;
    assert!(says(&town.heard(DEWI), "konsultasi-ubahan-ditahan"), "{}", town.heard(DEWI));
    town.write("UPDATE cases SET officer = 9101; DELETE FROM officers WHERE contact = 9101").await;
    town.telegram.edited_text(DEWI, answer, "RAHASIA lagi");
    town.quiet().await;
    assert!(!town.all_of(SITI).contains("RAHASIA"), "{}", town.all_of(SITI));
    assert!(town.all_of(SITI).contains("bawa NIB ke kantor"));
    town.close().await;
}

#[tokio::test]
async fn f10_one_owner_fills_no_queue_and_what_was_written_is_kept() {
    let town = office().await;
    for _ in 0..10 {
        ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    }
    town.talk(SITI, &["/konsultasi", "[Tanya lagi]", "izin usaha saya ditolak, harus bagaimana?"]).await;
    let heard = town.tap(SITI, "Kirim").await;
    assert!(says(&heard, "konsultasi-terlalu-banyak"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'waiting'").await, 10);
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'draft'").await, 1);
    // Another owner is not concerned.
    ask(&town, BUDI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.close().await;
}

/// Reading a case is no writing: what is said then goes to its owner only where the officer says so.
#[tokio::test]
async fn c5_what_is_written_while_a_case_is_read_goes_to_nobody() {
    let town = office().await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let opened = town.say(DEWI, &code).await;
    assert!(says(&opened, "konsultasi-kartu-milik") && !says(&opened, "konsultasi-menulis-ke"), "{opened}");
    let owners = town.count(SITI);
    let heard = town.say(DEWI, "orang ini cerewet sekali").await;
    assert!(says(&heard, "konsultasi-untuk-siapa"), "{heard}");
    town.press(DEWI, "konsultasi-tombol-bukan-balasan").await;
    assert_eq!(town.count(SITI), owners, "{}", town.heard(SITI));
    // One press begins it, and it says to whom.
    let heard = town.press(DEWI, "konsultasi-tombol-tulis").await;
    assert!(says(&heard, "konsultasi-menulis-ke") && heard.contains(&code), "{heard}");
    town.say(DEWI, "Bawa surat penolakannya, Bu.").await;
    assert!(town.heard(SITI).contains("Bawa surat penolakannya"), "{}", town.heard(SITI));
    // Another case is read meanwhile: nothing goes on to the first one.
    let other = ask(&town, BUDI, "izin usaha saya juga ditolak").await;
    town.say(DEWI, &other).await;
    let owners = (town.count(SITI), town.count(BUDI));
    let heard = town.say(DEWI, "yang ini juga sama").await;
    assert!(says(&heard, "konsultasi-untuk-siapa"), "{heard}");
    assert_eq!((town.count(SITI), town.count(BUDI)), owners);
    town.press(DEWI, "konsultasi-tombol-bukan-balasan").await;
    // A reply to the opened card is an answer.
    town.say(DEWI, &code).await;
    let card = town.telegram.last(DEWI).unwrap().id;
    town.reply(DEWI, card, "Sudah kami cek, Bu.").await;
    assert!(town.heard(SITI).contains("Sudah kami cek"), "{}", town.heard(SITI));
    town.close().await;
}

/// Who does not close it after all is back at its card, or at the home.
#[tokio::test]
async fn c17_whoever_closes_nothing_after_all_is_back_where_work_goes_on() {
    let town = office().await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.press(DEWI, "konsultasi-tombol-selesai").await;
    let card = town.press(DEWI, "konsultasi-hasil-belum").await;
    assert!(says(&card, "konsultasi-kartu-milik") && card.contains(&code), "{card}");
    let home = town.say(DEWI, "tidak jadi").await;
    assert!(says(&home, "batal-kosong-meja") && says(&home, "utama-judul"), "{home}");
    let menu = town.say(BUDI, "tidak jadi").await;
    assert!(says(&menu, "batal-kosong") && !says(&menu, "utama-judul"), "{menu}");
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'taken'").await, 1);
    town.close().await;
}

/// What has no words is called by what it is, wherever it stands in a line.
#[tokio::test]
async fn c2_a_photo_alone_is_called_a_photo() {
    let town = office().await;
    town.say(SITI, "/konsultasi").await;
    town.telegram.photo(SITI, "");
    town.quiet().await;
    let heard = town.press(SITI, "konsultasi-tombol-kirim").await;
    assert!(says(&heard, "konsultasi-topik") && !heard.to_lowercase().contains("pertanyaan"), "{heard}");
    let heard = town.press(SITI, "kelompok-legalitas").await;
    let code = number(&heard);
    let queue = town.say(DEWI, "/antrean").await;
    let line = queue.lines().skip_while(|line| !line.contains(&code)).nth(1).unwrap();
    assert!(line.contains("[foto]"), "{queue}");
    let own = town.say(SITI, "/konsultasi").await;
    assert!(own.contains("[foto]"), "{own}");
    // Also a draft that is made of it.
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let card = town.with_words(DEWI, "konsultasi-kartu-milik");
    town.reply(DEWI, card, "Fotonya sudah jelas, silakan lanjut.").await;
    town.say(DEWI, &code).await;
    town.press(DEWI, "belajar-tombol-dari-kasus").await;
    town.say(DEWI, "/jawaban").await;
    let list = town.press(DEWI, "belajar-tombol-semua").await;
    assert!(list.contains("[foto]") && town.labels(DEWI).iter().all(|label| !label.is_empty()), "{list}");
    // Words that come later are what it is called from then on.
    town.say(SITI, &code).await;
    town.press(SITI, "konsultasi-tombol-tambah").await;
    town.say(SITI, "ini surat penolakan halal").await;
    let own = town.say(SITI, "/konsultasi").await;
    assert!(own.contains("ini surat penolakan halal") && !own.contains("[foto]"), "{own}");
    town.close().await;
}
