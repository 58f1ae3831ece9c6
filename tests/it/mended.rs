//! Faults that outsiders met and that were mended: each tried with other words than those it was met with.

use std::time::Duration;

use umkm_bot::domain::Language;

use crate::desk::{AMINAH, DEWI, HENDRA, at_the_desk, office, open};
use crate::kept;
use crate::said::{self, says};
use crate::story::{fill, register};
use crate::support::{ADMIN, BUDI, SITI, Town};

const DAY: Duration = Duration::from_hours(24);

/// A permission for news takes a stop back wherever it is given, and what was ticked is what holds.
#[tokio::test]
async fn b1_news_that_is_agreed_to_goes_on_whatever_was_stopped_or_paused_before() {
    for stop in ["stop", "berhenti"] {
        // In a registration.
        let town = office().await;
        town.say(SITI, stop).await;
        assert_eq!(kept::stopped(&town).await, 1, "{stop}");
        register(&town, SITI, "Keripik Siti").await;
        assert_eq!((kept::stopped(&town).await, kept::news_permitted(&town).await), (0, 1), "{stop}");
        // While claiming what an officer wrote down; without the box the stop stays.
        for (box_ticked, business) in [(false, "Warung Aminah"), (true, "Kue Aminah")] {
            town.say(AMINAH, stop).await;
            let (_, token) = at_the_desk(&town, DEWI, business, "081234567891").await;
            open(&town, AMINAH, &token).await;
            town.press(AMINAH, "daftar-izin-layanan").await;
            if box_ticked {
                town.press(AMINAH, "daftar-izin-kabar").await;
            }
            let thanks = town.press(AMINAH, "meja-tombol-benar").await;
            assert_eq!(says(&thanks, "berhenti-urung"), box_ticked, "{thanks}");
            assert_eq!(kept::stopped(&town).await, i64::from(!box_ticked), "{stop}: {}", town.heard(AMINAH));
        }
        assert_eq!(kept::news_permitted(&town).await, 2, "{stop}");
        town.close().await;
    }
}

/// Whatever of a row is changed behind the bot's back is found by the job of the night, and told to the admins alone.
#[tokio::test]
async fn m_a_changed_row_of_the_audit_log_is_found_at_night_and_told_to_the_admins() {
    for forgery in kept::FORGERIES {
        let town = office().await;
        kept::appoint_admin(&town).await;
        for business in ["Warung Aminah", "Kue Aminah", "Toko Aminah"] {
            at_the_desk(&town, DEWI, business, "nanti saja").await;
        }
        assert!(kept::audited(&town).await >= 3);
        town.pass(DAY).await;
        let told = |who: i64| town.since(who, 0).iter().any(|text| says(text, "kabar-audit"));
        assert!(!told(ADMIN), "nothing was touched: {}", town.heard(ADMIN));
        kept::forge_audit(&town, forgery).await;
        town.pass(DAY).await;
        assert!(told(ADMIN), "{forgery}: {}", town.heard(ADMIN));
        assert!(!told(DEWI) && !told(HENDRA), "{forgery}: the admins alone");
        town.close().await;
    }
}

/// A tap on "share my number" and a "no" in the app's own question leave the keyboard where it is.
#[tokio::test]
async fn p19_the_keyboard_that_shares_a_number_stays_until_the_step_is_over() {
    let town = Town::open().await;
    town.talk(
        SITI,
        &["/daftar", "[tombol-daftar-mulai]", "Siti", "Keripik Siti", "[bidang-kuliner]", "Kedaton", "[Sidodadi]"],
    )
    .await;
    let markup = || {
        let calls = town.telegram.calls();
        let mut asked = calls.iter().rev().map(|call| call.params["reply_markup"].to_string());
        asked.find(|markup| markup.contains("request_contact")).unwrap()
    };
    assert!(!markup().contains("\"one_time_keyboard\":true"), "{}", markup());
    town.say(SITI, "081234567890").await;
    let calls = town.telegram.calls();
    assert!(calls.iter().any(|call| call.params["reply_markup"].to_string().contains("remove_keyboard")));
    town.close().await;
}

/// The receipt is kept, and so is what stands above it: what is pressed there comes below, once, and a further tap
/// changes that page until something newer is said.
#[tokio::test]
async fn s6_ten_taps_above_a_receipt_open_one_page_and_both_messages_stay() {
    for (who, keys) in [(SITI, ["tombol-data", "tombol-usaha-lain"]), (BUDI, ["tombol-usaha-lain", "tombol-menu"])] {
        let mut town = Town::open().await;
        register(&town, who, "Keripik Melati").await;
        let (above, receipt) = (town.message(who, "daftar-terkirim-lanjut"), town.message(who, "daftar-terkirim"));
        let before = town.count(who);
        for tap in 0..10 {
            if tap == 5 {
                town.stop().await;
                town.start();
            }
            town.press_under(who, &above, keys[tap % 2], "").await;
        }
        assert_eq!(town.count(who), before + 1, "one page: {:?}", town.since(who, before));
        let kept = town.telegram.messages(who);
        for whole in [&above, &receipt] {
            let now = kept.iter().find(|message| message.id == whole.id).unwrap();
            assert_eq!((now.text(), &now.buttons), (whole.text(), &whole.buttons));
        }
        // What is newer than the page keeps its place.
        town.say(who, "/bantuan").await;
        town.press_under(who, &above, keys[0], "").await;
        assert_eq!(town.count(who), before + 3, "{:?}", town.since(who, before));
        town.close().await;
    }
}

/// A picture that may be a KTP is not thanked for: it is to be deleted, and nothing of it is kept.
#[tokio::test]
async fn s16_a_photo_is_answered_with_what_to_do_where_it_shows_a_ktp() {
    let town = Town::open().await;
    for who in [SITI, BUDI] {
        town.telegram.photo(who, "");
        town.quiet().await;
        assert!(says(&town.heard(who), "pesan-foto"), "{}", town.heard(who));
    }
    assert_eq!(kept::files(&town).await, 0);
    town.close().await;
}

/// Two businesses of one name have two labels, and what a phone has no room for is cut with a sign.
#[tokio::test]
async fn b13_equal_and_long_names_of_businesses_are_told_apart_on_buttons() {
    for name in ["Warung Berkah", "Keripik Pisang Kepok Aneka Rasa Berkah Sejahtera Bu Mawarni"] {
        let town = Town::open().await;
        register(&town, SITI, name).await;
        fill(&town, SITI, name).await;
        for key in ["daftar-izin-layanan", "formulir-tombol-kirim", "formulir-tombol-tetap-kirim"] {
            town.press(SITI, key).await;
        }
        town.say(SITI, "/data").await;
        let page = town.telegram.last(SITI).unwrap();
        let own: Vec<_> = page.buttons.iter().flatten().map(|button| button.label.as_str()).collect();
        let own: Vec<_> = own.into_iter().filter(|label| label.contains(&name[..6])).collect();
        assert_eq!(own.len(), 2, "{own:?}");
        assert_ne!(own[0], own[1]);
        assert!(own.iter().all(|label| label.contains(name) || label.contains('…')), "{own:?}");
        town.close().await;
    }
}

/// A place on the map is taken kindly, as a pin or as a link: it is not read, and the question stands there again.
#[tokio::test]
async fn s8_a_place_on_the_map_is_answered_with_the_question_and_its_buttons() {
    for (field, steps) in [("4/7", &["[bidang-kuliner]"][..]), ("5/7", &["[bidang-kuliner]", "Kedaton"])] {
        let town = Town::open().await;
        town.talk(SITI, &["/daftar", "[tombol-daftar-mulai]", "Siti", "Keripik Siti"]).await;
        town.talk(SITI, steps).await;
        let asked = town.telegram.last(SITI).unwrap().buttons;
        for link in ["", "https://maps.app.goo.gl/Xy12ab", "maps.google.com/maps?q=-5.42,105.26 https://g.co/x"] {
            if link.is_empty() {
                town.telegram.location(SITI, -5.398_1, 105.266_2);
                town.quiet().await;
            } else {
                town.say(SITI, link).await;
            }
            let heard = town.telegram.last(SITI).unwrap();
            assert!(says(heard.text(), "salah-peta") && heard.text().contains(field), "{link}: {}", heard.text());
            assert_eq!(heard.buttons, asked, "{link}");
        }
        assert_eq!(town.number("SELECT count(*) FROM businesses").await, 0);
        town.close().await;
    }
}

/// Who registers a second business is not asked for name and phone again; the summary shows both, to be changed there.
#[tokio::test]
async fn s8_a_second_business_asks_nothing_about_its_owner_again() {
    for phone in ["081234567890", "nanti saja"] {
        let town = Town::open().await;
        town.talk(
            SITI,
            &["/daftar", "[tombol-daftar-mulai]", "Bu Siti", "Keripik Siti", "[bidang-kuliner]", "Kedaton"],
        )
        .await;
        town.talk(
            SITI,
            &[
                "[Sidodadi]",
                phone,
                "[minat-modal]",
                "[formulir-tombol-selesai]",
                "[daftar-izin-layanan]",
                "[formulir-tombol-kirim]",
            ],
        )
        .await;
        let first = town.talk(SITI, &["/daftar", "[tombol-usaha-lain]"]).await;
        assert!(says(&first, "tanya-usaha") && says(&first, "formulir-sudah-tahu"), "{phone}: {first}");
        let next = town.talk(SITI, &["Kue Siti", "[bidang-kuliner]", "Kedaton", "[Sidodadi]"]).await;
        // What was left out is asked, for it is not known.
        let next = if phone == "nanti saja" {
            assert!(says(&next, "tanya-telepon"), "{next}");
            town.say(SITI, "081299998888").await
        } else {
            next
        };
        assert!(says(&next, "tanya-minat"), "{next}");
        let summary = town.talk(SITI, &["[minat-modal]", "[formulir-tombol-selesai]"]).await;
        assert!(summary.contains("Bu Siti") && summary.contains("+62812"), "{summary}");
        let changed = town.say(SITI, "nomor hp saya salah, harusnya 081277776666").await;
        assert!(changed.contains("+6281277776666"), "{changed}");
        town.close().await;
    }
}

/// The interests of the form are what is followed, as soon as news is permitted, and no others.
#[tokio::test]
async fn s5_the_interests_of_the_form_are_what_is_followed() {
    for (interest, topic) in [("☐ Modal", "topik-modal"), ("☐ Pelatihan", "topik-latih")] {
        let town = Town::open().await;
        town.talk(SITI, &["/daftar", "[tombol-daftar-mulai]", "Siti", "Keripik Siti", "[bidang-kuliner]", "Kedaton"])
            .await;
        town.tap(SITI, "Sidodadi").await;
        town.say(SITI, "081234567890").await;
        town.tap(SITI, interest).await;
        for key in ["formulir-tombol-selesai", "daftar-izin-layanan", "daftar-izin-kabar", "formulir-tombol-kirim"] {
            town.press(SITI, key).await;
        }
        let page = town.say(SITI, "/langganan").await;
        assert!(says(&page, "langganan-isi") && says(&page, topic), "{page}");
        let page = town.telegram.last(SITI).unwrap();
        let labels: Vec<_> = page.buttons.iter().flatten().map(|button| button.label.as_str()).collect();
        let on: Vec<_> = labels.into_iter().filter(|label| says(label, "tombol-langganan-mati")).collect();
        assert!(on.len() == 1 && says(on[0], topic), "{on:?}");
        town.close().await;
    }
}

/// While all news is stopped, the pages of followed news say so at each step, and take it back by one tap.
#[tokio::test]
async fn b7_a_topic_that_is_taken_while_news_is_stopped_promises_nothing() {
    for stop in ["stop", "berhenti"] {
        let town = Town::open().await;
        town.say(SITI, stop).await;
        assert!(says(&town.say(SITI, "/langganan").await, "langganan-berhenti"), "{stop}");
        assert!(says(&town.press(SITI, "tombol-langganan-nyala").await, "langganan-berhenti"), "{stop}");
        let page = town.press(SITI, "tombol-kabari-ya").await;
        assert!(says(&page, "langganan-berhenti") && says(&page, "langganan-isi"), "{page}");
        let toast = town.telegram.toasts(SITI).pop().unwrap().text;
        assert!(says(&toast, "langganan-nyala-berhenti"), "{toast}");
        town.press(SITI, "berhenti-tombol-urung").await;
        assert_eq!(kept::stopped(&town).await, 0);
        let page = town.say(SITI, "/langganan").await;
        assert!(!says(&page, "langganan-berhenti") && says(&page, "langganan-isi"), "{page}");
        town.close().await;
    }
}

/// The exact name of a place elsewhere is that place, and the summary says in which kabupaten it is.
#[tokio::test]
async fn b5_b17_a_district_elsewhere_is_no_place_of_the_city_that_is_like_it() {
    for (district, regency) in [("Menggala", "Tulang Bawang"), ("Kalianda", "Lampung Selatan")] {
        let town = Town::open().await;
        town.talk(SITI, &["/daftar", "[tombol-daftar-mulai]", "Siti", "Keripik Siti", "[bidang-kuliner]", district])
            .await;
        let choice = |part: &str| {
            let asked = town.telegram.last(SITI).unwrap();
            let mut labels = asked.buttons.into_iter().flatten().map(|button| button.label);
            labels.find(|label| label.contains(part))
        };
        if let Some(label) = choice(regency) {
            town.tap(SITI, &label).await;
        }
        assert!(town.heard(SITI).contains(district), "understood: {}", town.heard(SITI));
        let village = town.telegram.last(SITI).unwrap().buttons[0][0].label.clone();
        town.tap(SITI, &village).await;
        town.say(SITI, "081234567890").await;
        let summary = town.press(SITI, "formulir-tombol-selesai").await;
        assert!(says(&summary, "daftar-periksa") && summary.contains(regency), "{summary}");
        assert!(!summary.contains("Enggal"), "{summary}");
        town.close().await;
    }
}

/// Where the office is, when it is open and how it is called are answered by what the office said of itself, first of
/// all what was asked; what it did not say is said to be unknown, with a way to an officer.
#[tokio::test]
async fn h9_where_the_office_is_and_how_it_is_called_have_a_sentence_of_their_own() {
    const ASKED: [(&str, &str, &str); 4] = [
        ("alamat kantor dinas", "kantor-isian-alamat", "Jalan Kenanga 7, Kedaton"),
        ("di mana kantornya?", "kantor-isian-alamat", "Gedung Satu Atap, lantai 2"),
        ("nomor telepon dinas koperasi", "kantor-isian-telepon", "WhatsApp 0812-3456-7890"),
        ("kantor buka jam berapa ya kak", "kantor-isian-jam", "Senin-Jumat 08.00-16.00"),
    ];
    for (words, setting, value) in ASKED {
        let town = office().await;
        let before = kept::unanswered(&town).await;
        let heard = town.say(SITI, words).await;
        assert!(
            says(&heard, "kantor-belum-ini")
                && heard.contains(&said::words(Language::Indonesian, setting)[0].to_lowercase()),
            "{words}: {heard}"
        );
        assert!(
            town.telegram
                .last(SITI)
                .unwrap()
                .buttons
                .concat()
                .iter()
                .any(|button| says(&button.label, "tombol-petugas"))
        );
        assert_eq!(kept::unanswered(&town).await, before, "it is no question that an officer must answer");
        town.say(HENDRA, "/kantor").await;
        town.press(HENDRA, "kantor-tombol-kelola").await;
        town.press(HENDRA, setting).await;
        town.say(HENDRA, value).await;
        let heard = town.say(SITI, words).await;
        let first = heard.lines().next().unwrap_or_default();
        assert!(
            first.starts_with(&format!("{}: ", said::words(Language::Indonesian, setting)[0]))
                && !says(&heard, "kantor-belum-ini"),
            "{words}: {heard}"
        );
        assert!(first.contains(&value[value.len() - 4..]), "{words}: {heard}");
        town.close().await;
    }
}

/// What registering is good for and whom to call are answered; what is asked about an event leads to its programme, or
/// is noted for officers, with a way to one.
#[tokio::test]
async fn s7_h9_what_for_whom_to_call_and_what_is_on_lead_somewhere() {
    let town = Town::open().await;
    let leads_to = |programme: &str| {
        let buttons = town.telegram.last(SITI).unwrap().buttons;
        buttons.iter().flatten().any(|button| format!("{:?}", button.action).contains(&format!(":{programme}")))
    };
    for words in ["apa keuntungan daftar", "manfaatnya daftar di sini apa ya"] {
        let heard = town.say(SITI, words).await;
        let registers = town.labels(SITI).iter().any(|label| says(label, "tombol-daftar-sekarang"));
        assert!((registers || leads_to("daftar-usaha")) && !says(&heard, "belum-tahu"), "{words}: {heard}");
    }
    for words in ["mau ikut bazar mall boemi kedaton", "ada pameran di chandra tanggal berapa"] {
        let before = kept::unanswered(&town).await;
        let heard = town.say(SITI, words).await;
        let is_noted = kept::unanswered(&town).await == before + 1 && leads_to("q:q");
        assert!(is_noted || leads_to("jadwal-acara") || leads_to("akses-pasar"), "{words}: {heard}");
    }
    town.close().await;
}
