//! The door of an event: tickets, codes, names, walk-ins, several officers at once, and what is not let in.

use std::time::Duration;

use umkm_bot::clock::{self, Millis};
use umkm_bot::crypto::key_file;
use umkm_bot::domain::{ContactId, EventCode, EventKind, Phone, SeatUnit, TicketCode};
use umkm_bot::store::events::{self, Facts, Limits, Seating, Session, Venue};
use umkm_bot::store::{self, seats};

use crate::desk::{AMINAH, DEWI, HENDRA, VIEWER, office};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

const HOUR: Millis = 3_600_000;
const MINUTE: Duration = Duration::from_mins(1);

impl Town {
    /// Runs statements of the store beside the bot.
    pub async fn stored<T>(&self, work: impl AsyncFnOnce(&mut store::Connection, &umkm_bot::crypto::Keys) -> T) -> T {
        let keys = key_file::load(&self.database().with_extension("db.key")).unwrap();
        let mut conn = store::writer(&self.database()).await.unwrap();
        let done = work(&mut conn, &keys).await;
        store::close(conn).await.unwrap();
        done
    }

    /// An event that owners can find, with these sessions: so many hours from now, so many hours long.
    pub async fn event(&self, title: &str, sessions: &[(i64, i64)]) -> i64 {
        let now = self.clock.now();
        let session = |(from, hours): &(i64, i64)| {
            let starts = now + from * HOUR;
            Session { id: 0, starts, ends: starts + hours * HOUR }
        };
        let facts = Facts {
            title: title.to_owned(),
            kind: EventKind::Training,
            programme: None,
            description: "Belajar menyulam benang emas.".to_owned(),
            photo: None,
            venue: Venue { place: Some("Balai Kelurahan Sidodadi".to_owned()), ..Venue::default() },
            sessions: sessions.iter().map(session).collect(),
            unit: SeatUnit::Person,
            capacity: 20,
            seats_each: 1,
            limits: Limits::default(),
            deadline: None,
            fee: 0,
            papers: None,
            offer_hours: 24,
            share: 80,
            team: None,
            seating: Seating::default(),
        };
        let id = self
            .stored(async |conn, _| {
                let mix = |chance: u64, byte: u8| chance.wrapping_mul(31) ^ u64::from(byte);
                let chance = title.bytes().fold(u64::try_from(now).unwrap(), mix);
                let code = EventCode::from_chance(chance);
                let new = events::New { code: &code, facts: &facts, by: (ContactId(HENDRA), "Hendra"), series: None };
                events::add(conn, new, now).await.unwrap()
            })
            .await;
        self.write("UPDATE events SET state = 'published', published_at = made_at WHERE state = 'draft'").await;
        id
    }

    /// Somebody has a seat there.
    pub async fn seat(&self, event: i64, person: &str, phone: Option<&str>, contact: Option<i64>) -> TicketCode {
        let now = self.clock.now();
        let guest = seats::Guest {
            contact: contact.map(ContactId),
            person: person.to_owned(),
            phone: phone.map(|phone| Phone::parse(phone).unwrap()),
            business: None,
            business_name: Some(format!("Usaha {person}")),
            district: None,
        };
        self.stored(async |conn, keys| {
            let code = seats::free_code(conn, 7).await.unwrap();
            seats::write_in(conn, keys, (event, &code), &guest, now).await.unwrap();
            code
        })
        .await
    }

    /// An officer opens the door of this event.
    async fn at_the_door(&self, officer: i64, title: &str) -> String {
        self.say(officer, "/pintu").await;
        self.tap(officer, title).await
    }
}

/// Training tapis, two days, the first of which begins in an hour; Siti has a seat, Rohmah has one by telephone.
async fn training() -> (Town, i64, TicketCode, TicketCode) {
    let town = office().await;
    town.say(SITI, "/menu").await;
    town.say(BUDI, "/menu").await;
    let event = town.event("Pelatihan Tapis", &[(1, 6), (25, 6)]).await;
    let siti = town.seat(event, "Siti", None, Some(SITI)).await;
    let rohmah = town.seat(event, "Rohmah", Some("0812 3456 7890"), None).await;
    (town, event, siti, rohmah)
}

#[tokio::test]
async fn d11_a_ticket_is_shown_by_its_owner_and_lets_in_once() {
    let (town, _, siti, _) = training().await;
    let ticket = town.say(SITI, &format!("/start t_{siti}")).await;
    assert!(says(&ticket, "pintu-tiket-kode") && ticket.contains(siti.as_str()), "{ticket}");
    assert!(ticket.contains("Balai Kelurahan Sidodadi") && ticket.contains("Hari 2"), "{ticket}");
    let (_, picture) = crate::month::file(&town, SITI);
    assert!(picture.starts_with(b"\x89PNG"));
    assert_eq!(town.number("SELECT count(*) FROM attendance").await, 0, "an owner lets nobody in");

    let heard = town.say(DEWI, &format!("/start t_{siti}")).await;
    assert!(says(&heard, "pintu-hadir") && heard.contains("Siti") && heard.contains("Hari 1"), "{heard}");
    assert!(says(&heard, "pintu-hitung-sesi") && heard.contains("1/2"), "{heard}");
    let rows = "SELECT e.title || ' ' || s.number || ' ' || a.officer_name FROM attendance AS a
                JOIN event_sessions AS s ON s.id = a.session JOIN events AS e ON e.id = s.event";
    assert_eq!(town.texts(rows).await, ["Pelatihan Tapis 1 Dewi"]);
    // A screenshot of it, at the other officer's: when and by whom.
    town.clock.advance(MINUTE);
    town.say(HENDRA, siti.as_str()).await;
    let heard = town.message(HENDRA, "pintu-hadir-sudah");
    assert!(heard.text().contains("Dewi"), "{}", heard.text());
    assert_eq!(town.texts(rows).await.len(), 1);
    // Undo is a tap, and a row of the audit.
    let heard = town.press(DEWI, "pintu-tombol-batalkan").await;
    assert!(says(&heard, "pintu-tidak-hadir"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM attendance").await, 0);
    let audit = "SELECT what FROM audit WHERE action = 'receive_guests' AND about = 7001 ORDER BY id";
    assert_eq!(town.texts(audit).await, [format!("{siti} hadir"), format!("{siti} batal")]);
    town.close().await;
}

#[tokio::test]
async fn d11_several_officers_tick_one_list_and_the_second_hears_who_was_first() {
    let (town, _, _, _) = training().await;
    let page = town.at_the_door(DEWI, "Pelatihan Tapis").await;
    assert!(says(&page, "pintu-cara") && page.contains("0/2"), "{page}");
    town.at_the_door(HENDRA, "Pelatihan Tapis").await;
    let messages = (town.count(DEWI), town.count(HENDRA));
    let page = town.tap(DEWI, "Rohmah").await;
    assert!(page.contains("1/2") && town.labels(DEWI)[0].starts_with('☑'), "{page} {:?}", town.labels(DEWI));
    // His list still shows her as missing: the tap means "here", and changes nothing.
    assert!(town.labels(HENDRA)[0].starts_with('☐'));
    let page = town.tap(HENDRA, "Rohmah").await;
    assert!(page.contains("1/2"), "{page}");
    let toasts = town.telegram.calls();
    let toast = toasts.iter().rev().find(|call| call.method == "answerCallbackQuery").unwrap();
    assert!(format!("{toast:?}").contains("Dewi"), "{toast:?}");
    assert_eq!(town.number("SELECT count(*) FROM attendance WHERE officer = 9101").await, 1);
    // Again is back; all in the same two messages.
    let page = town.tap(HENDRA, "Rohmah").await;
    assert!(page.contains("0/2"), "{page}");
    assert_eq!((town.count(DEWI), town.count(HENDRA)), messages);
    // Ten taps of an impatient thumb are one.
    let label = town.labels(DEWI)[0].clone();
    for _ in 0..10 {
        town.telegram.press_label(DEWI, &label).unwrap();
    }
    town.quiet().await;
    town.close().await;
}

#[tokio::test]
async fn d11_codes_the_end_of_a_phone_and_names_are_written_at_the_door() {
    let (town, event, siti, _) = training().await;
    town.seat(event, "Siti Aisyah", Some("0813 9999 1111"), None).await;
    town.at_the_door(DEWI, "Pelatihan Tapis").await;
    let present = "SELECT count(*) FROM attendance";
    let spaced = format!("{} {}", &siti.as_str()[..3], &siti.as_str()[3..]).to_lowercase();
    assert!(says(&town.say(DEWI, &spaced).await, "pintu-hadir"), "{}", town.heard(DEWI));
    assert!(says(&town.say(DEWI, "7890").await, "pintu-hadir") && town.heard(DEWI).contains("Rohmah"));
    assert_eq!(town.number(present).await, 2);
    // A name may be another one's: it is chosen.
    let heard = town.say(DEWI, "siti").await;
    assert!(says(&heard, "pintu-cari-hasil") && heard.contains("Siti Aisyah"), "{heard}");
    assert_eq!(town.number(present).await, 2);
    assert!(says(&town.tap(DEWI, "Siti Aisyah").await, "pintu-hadir"));
    assert_eq!(town.number(present).await, 3);
    // What is wrong says so, and the next is judged alone.
    for (wrong, key) in [
        ("T2AAAAA", "pintu-kode-tak-dikenal"),
        ("0000", "pintu-cari-kosong"),
        ("Bambang", "pintu-cari-kosong"),
        ("?", "pintu-cari-kosong"),
    ] {
        let heard = town.say(DEWI, wrong).await;
        assert!(says(&heard, key), "{wrong}: {heard}");
    }
    assert!(says(&town.say(DEWI, "1111").await, "pintu-hadir-sudah"));
    // Done: words are for the bot again.
    assert!(says(&town.press(DEWI, "pintu-tombol-daftar").await, "pintu-cara"));
    assert!(says(&town.press(DEWI, "pintu-tombol-selesai").await, "pintu-selesai"));
    assert!(!says(&town.say(DEWI, "Bambang").await, "pintu-cari-kosong"));
    for (words, key) in [("batal", "langkah-pintu"), ("kembali", "pintu-selesai")] {
        town.at_the_door(DEWI, "Pelatihan Tapis").await;
        assert!(says(&town.say(DEWI, words).await, key), "{words}: {}", town.heard(DEWI));
        assert!(!says(&town.say(DEWI, "Bambang").await, "pintu-cari-kosong"), "{words}");
    }
    town.close().await;
}

#[tokio::test]
async fn d11_who_comes_without_a_seat_is_noted_in_two_taps_and_never_taken_for_another() {
    let (town, event, _, _) = training().await;
    town.at_the_door(DEWI, "Pelatihan Tapis").await;
    town.press(DEWI, "pintu-tombol-langsung").await;
    assert!(says(&town.say(DEWI, "!!").await, "pintu-langsung-lagi"));
    let heard = town.say(DEWI, "Karta, Anyaman Karta, 0857 1111 2222").await;
    assert!(says(&heard, "pintu-hadir") && heard.contains("Karta · Anyaman Karta"), "{heard}");
    assert!(says(&town.say(DEWI, "2222").await, "pintu-hadir-sudah"), "the number was kept: {}", town.heard(DEWI));
    // The name of somebody on the list is asked about.
    town.talk(DEWI, &["[pintu-tombol-daftar]", "[pintu-tombol-langsung]"]).await;
    let heard = town.say(DEWI, "Rohmah").await;
    assert!(says(&heard, "pintu-langsung-mirip"), "{heard}");
    let seats = "SELECT count(*) FROM seats";
    assert_eq!(town.number(seats).await, 3);
    let heard = town.press(DEWI, "pintu-tombol-orang-lain").await;
    assert!(says(&heard, "pintu-hadir"), "{heard}");
    assert_eq!(town.number(seats).await, 4, "two people of one name");
    // "batal" while the name is asked notes nobody.
    town.talk(DEWI, &["[pintu-tombol-daftar]", "[pintu-tombol-langsung]"]).await;
    assert!(says(&town.say(DEWI, "batal").await, "langkah-datang-langsung"));
    assert_eq!(town.number(seats).await, 4);
    assert_eq!(town.number("SELECT count(*) FROM attendance").await, 2);
    assert!(event > 0);
    town.close().await;
}

#[tokio::test]
async fn d11_a_phone_that_is_none_is_said_and_takes_no_other_words_place() {
    let (town, ..) = training().await;
    town.at_the_door(DEWI, "Pelatihan Tapis").await;
    for words in ["Yanti, Sambal Yanti, 08123", "Yuni, 08-12, Sambal Yanti"] {
        town.press(DEWI, "pintu-tombol-langsung").await;
        let heard = town.say(DEWI, words).await;
        assert!(says(&heard, "pintu-hadir") && says(&heard, "pintu-langsung-nomor"), "{words}: {heard}");
        assert!(heard.contains("· Sambal Yanti"), "{words}: {heard}");
        town.press(DEWI, "pintu-tombol-daftar").await;
    }
    assert_eq!(
        town.number("SELECT count(*) FROM seats WHERE phone IS NULL AND business_name = 'Sambal Yanti'").await,
        2
    );
    town.close().await;
}

#[tokio::test]
async fn d11_no_ticket_of_another_event_day_or_state_lets_anybody_in() {
    let (town, event, siti, rohmah) = training().await;
    let bazaar = town.event("Bazar Akhir Pekan", &[(1, 8)]).await;
    let karta = town.seat(bazaar, "Karta", None, None).await;
    let later = town.event("Temu Kemitraan", &[(72, 3)]).await;
    let early = town.seat(later, "Wati", None, None).await;
    town.at_the_door(DEWI, "Pelatihan Tapis").await;
    let heard = town.say(DEWI, &format!("/start t_{karta}")).await;
    assert!(says(&heard, "pintu-acara-lain") && heard.contains("Bazar Akhir Pekan"), "{heard}");
    assert!(says(&town.say(DEWI, early.as_str()).await, "pintu-hari-lain"), "{}", town.heard(DEWI));
    for (state, key) in [
        ("UPDATE seats SET state = 'waiting' WHERE contact IS NULL", "pintu-tanpa-kursi-menunggu"),
        (
            "UPDATE seats SET state = 'offered', offered_until = 9e15 WHERE contact IS NULL",
            "pintu-tanpa-kursi-ditawari",
        ),
        ("UPDATE seats SET state = 'left', offered_until = NULL WHERE contact IS NULL", "pintu-tanpa-kursi-keluar"),
        ("UPDATE seats SET state = 'lapsed' WHERE contact IS NULL", "pintu-tanpa-kursi-lewat"),
        ("UPDATE seats SET state = 'refused', reason = 'kuota' WHERE contact IS NULL", "pintu-tanpa-kursi-ditolak"),
    ] {
        town.write(state).await;
        let heard = town.say(DEWI, rohmah.as_str()).await;
        assert!(says(&heard, key), "{state}: {heard}");
        assert_eq!(town.offers(DEWI, "pintu-tombol-masukkan"), !state.contains("refused"), "{state}");
    }
    assert_eq!(town.number("SELECT count(*) FROM attendance").await, 0);
    // Who waits may be let in by the officer, who says so.
    town.write("UPDATE seats SET state = 'waiting' WHERE contact IS NULL").await;
    town.say(DEWI, rohmah.as_str()).await;
    assert!(says(&town.press(DEWI, "pintu-tombol-masukkan").await, "pintu-hadir"));
    // The second day is another row.
    town.pass(Duration::from_hours(24)).await;
    assert!(says(&town.say(DEWI, &format!("/start t_{siti}")).await, "pintu-hadir"), "{}", town.heard(DEWI));
    // Called off and closed.
    town.write("UPDATE events SET state = 'cancelled', reason = 'banjir' WHERE title = 'Pelatihan Tapis'").await;
    let heard = town.say(HENDRA, rohmah.as_str()).await;
    assert!(says(&heard, "pintu-tiket-batal") && heard.contains("banjir"), "{heard}");
    assert!(says(&town.say(SITI, &format!("/start t_{siti}")).await, "pintu-tiket-batal"));
    town.write("UPDATE events SET state = 'finished' WHERE title = 'Pelatihan Tapis'").await;
    assert!(says(&town.say(HENDRA, rohmah.as_str()).await, "pintu-tiket-ditutup"));
    assert!(event > 0);
    town.close().await;
}

#[tokio::test]
async fn d11_nobody_but_officers_learns_of_a_ticket_or_lets_anybody_in() {
    let (town, event, siti, _) = training().await;
    let mut heard = Vec::new();
    for who in [BUDI, AMINAH, VIEWER] {
        for link in [siti.to_string(), "T9ZZZZZ".to_owned(), "T!".to_owned(), String::new()] {
            heard.push(town.say(who, &format!("/start t_{link}")).await);
        }
        town.forge(who, &format!("1:ed:e:{event}")).await;
        town.forge(who, "1:ed:m:1:1:1:0").await;
        town.forge(who, "1:ed:l:1:1").await;
        town.forge(who, "1:ed:w:1").await;
        assert!(!town.telegram.transcript(who).contains("Siti ·"), "{who}");
    }
    assert!(heard.iter().all(|heard| says(heard, "pintu-tiket-bukan")), "{heard:?}");
    assert_eq!(town.number("SELECT count(*) FROM attendance").await, 0);
    assert_eq!(town.number("SELECT count(*) FROM seats").await, 2);
    town.close().await;
}

#[tokio::test]
async fn d20_a_door_without_network_is_entered_later_with_the_time_from_paper() {
    let (town, _, siti, rohmah) = training().await;
    let day = clock::local(town.clock.now()).date();
    town.pass(Duration::from_hours(9)).await;
    let page = town.at_the_door(DEWI, "Pelatihan Tapis").await;
    assert!(says(&page, "pintu-cara-belakangan"), "{page}");
    assert!(says(&town.say(DEWI, &format!("{siti} 12.10")).await, "pintu-hadir"), "{}", town.heard(DEWI));
    assert!(town.heard(DEWI).contains("12.10"), "{}", town.heard(DEWI));
    town.say(DEWI, rohmah.as_str()).await;
    let came = clock::at_local(day.and_hms_opt(12, 10, 0).unwrap());
    let times = "SELECT a.at || ' ' || (a.at = s.starts_at) || ' ' || (a.noted_at > s.ends_at) FROM attendance AS a
                 JOIN event_sessions AS s ON s.id = a.session ORDER BY a.id";
    let times = town.texts(times).await;
    assert_eq!(times[0], format!("{came} 0 1"));
    assert!(times[1].ends_with(" 1 1"), "{times:?}");
    town.close().await;
}
