use super::*;

#[test]
fn every_set_has_phrases_in_the_spelling_that_is_compared() {
    for (set, word) in Set::ALL {
        let phrases = TABLE.get(&set).unwrap();
        assert!(!phrases.is_empty(), "{word}");
        for phrase in phrases {
            assert_eq!(words(phrase).join(" "), *phrase, "{word}");
        }
    }
}

#[test]
fn p5_a_wish_for_no_more_messages_is_clear_in_polite_and_angry_words() {
    for text in [
        "stop ya",
        "tolong stop",
        "berhenti ya kak",
        "Stop. Terima kasih",
        "jangan kirim kabar lagi",
        "stop sending me messages",
        "Stop 🙏",
        "STOPPP!!!",
        "unsub",
        "berhenti langganan",
        "matikan notifikasi",
        "please stop",
        "don't send me any more messages",
        "ga mau terima pesan lagi",
        "woy bangsat jangan kirim pesan lagi",
        "ojo ngirim pesen maneh",
        "wis ojo kirim kabar maneh",
        "leave me alone",
        "st\u{200b}op",
        "mohon berhenti ya bu, terima kasih",
        "jangan kirim lagi",
        "jangan kirim lagi dong",
        "tolong jangan kirimi saya lagi",
    ] {
        assert_eq!(stop_wish(text), Some(StopWish::Clear), "{text}");
    }
    for text in
        ["cara berhenti langganan", "stop kirim pesan promo usaha saya gimana", "jangan kirim", "bisa stop notifikasi?"]
    {
        assert_eq!(stop_wish(text), Some(StopWish::Perhaps), "{text}");
    }
    for text in [
        "saya berhenti jualan",
        "ada info pelatihan?",
        "gak ada kabar bazar ya",
        "stop produksi, izin saya bagaimana",
        "jangan lupa kirim syaratnya ke saya dong",
        "kirim info kur",
        "jangan kirim lagi berkasnya",
        "jangan kirim lagi fotonya ya bu",
        "berkasnya jangan kirim lagi ke dinas",
        "makasih ya",
        "",
    ] {
        assert_eq!(stop_wish(text), None, "{text}");
    }
}

#[test]
fn p5_a_wish_for_a_pause_names_its_days_and_nothing_else() {
    for (text, days) in [
        ("jeda 7 hari", Some(7)),
        ("berhenti dulu seminggu", Some(7)),
        ("stop dulu seminggu ya kak", Some(7)),
        ("jeda sebulan dong", Some(30)),
        ("jeda 7 hari kerja itu apa", None),
        ("usaha saya berhenti 7 hari lalu", None),
        ("jeda", None),
        ("berhenti", None),
    ] {
        assert_eq!(pause_wish(text), days, "{text}");
    }
    assert!(declines("tidak berminat") && declines("maaf kak saya ga minat") && declines("nggak"));
    assert!(!declines("tidak berminat, tapi teman saya mau") && !declines("tidak ikut boleh?") && !declines(""));
}

#[test]
fn fillers_around_a_phrase_count_for_nothing() {
    assert!(is(Set::Cancel, "Batal ya kak!") && is(Set::Cancel, "ga jadi deh") && is(Set::Yes, "iya kak"));
    assert!(is(Set::NotThis, "bukan ini kak") && is(Set::Lost, "maaf saya ga ngerti kak") && is(Set::No, "tidak kak"));
    assert!(!is(Set::Cancel, "cara batal daftar") && !is(Set::Yes, "kak") && !is(Set::No, ""));
}

#[test]
fn i1_what_a_form_is_for_is_given_up_in_words() {
    for text in
        ["gak jadi ikut", "batal daftar", "maaf bu ga jadi daftar deh", "batalin pendaftaran ya", "nggak jadi ngisi"]
    {
        assert!(gives_up_form(text), "{text}");
    }
    for text in
        ["ikut", "gak jadi", "cara batal daftar", "gak jadi ikut karena ibu sakit", "Toko Batal Daftar Murah", ""]
    {
        assert!(!gives_up_form(text), "{text}");
    }
}

#[test]
fn p8_a_number_is_read_in_digits_and_in_words() {
    for (text, number) in [("1", 1), ("nomor 2", 2), ("yang pertama kak", 1), ("yg kedua", 2), ("the third one", 3)] {
        assert_eq!(ordinal(text), Some(number), "{text}");
    }
    for (text, number) in [("yang kedua, bunganya berapa", Some(2)), ("yg kedua", None), ("bunga kedua apa", None)] {
        assert_eq!(ordinal_before(&words(text)), number, "{text}");
    }
    for text in ["", "12", "dua usaha", "yang mana", "1 2"] {
        assert_eq!(ordinal(text), None, "{text}");
    }
}

#[test]
fn c9_asking_after_something_is_told_from_a_question() {
    for text in [
        "halo pak, sudah dicek?",
        "hello, anyone?",
        "Permisi, ada orang?",
        "pak gimana kelanjutannya",
        "kok belum dibalas ya?",
        "masih di sana?",
        "selamat siang bu, ada kabarnya?",
        "any update on my question?",
        "is anyone there?",
    ] {
        assert!(asks_after(text), "{text}");
    }
    for text in [
        "halo",
        "permisi",
        "",
        "sudah dicek NIB saya?",
        "cara cek NIB",
        "hasil seleksi bantuan kapan",
        "ada orang minta uang ke saya",
        "apakah ada pelatihan",
        "update data usaha",
    ] {
        assert!(!asks_after(text), "{text}");
    }
}

#[test]
fn anonymous_asking_who_somebody_is_is_heard() {
    for text in
        ["Boleh tahu namanya siapa?", "minta nomor HP ya Bu", "alamat usahanya di mana?", "may I have your name"]
    {
        assert!(asks_who(text), "{text}");
    }
    for text in ["Baik, kami cek dulu.", "Silakan datang besok", "Boleh kirim fotonya?", "kapan ditolaknya?"] {
        assert!(!asks_who(text), "{text}");
    }
}

#[test]
fn c17_the_name_of_a_page_is_what_is_left_of_a_wish_to_open_it() {
    for (text, name) in
        [("Laporan dong", "laporan"), ("tolong buka meja saya", "meja"), ("laporan keuangan", "laporan keuangan")]
    {
        assert_eq!(page_name(text), name, "{text}");
    }
}
