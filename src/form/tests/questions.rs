//! Answers told from questions.

use super::*;

#[test]
fn a15_a_table_of_answers_and_questions() {
    const REFUSED: bool = true;
    // Words, whether the field refuses them, whether the ranking is sure, whether they are a question.
    let table = [
        // Names of businesses that look like questions: taken, as long as the ranking is not sure.
        ("Apa Kabar Kopi", !REFUSED, false, false),
        ("Siapa Takut Catering", !REFUSED, false, false),
        ("Mana Lagi Snack", !REFUSED, false, false),
        ("Kapan Kapan Kafe", !REFUSED, false, false),
        ("Berapa Aja Laundry", !REFUSED, false, false),
        ("Gimana Nanti Boutique", !REFUSED, false, false),
        ("Ada Aja Grosir", !REFUSED, false, false),
        ("Bisa Jaya Bengkel", !REFUSED, false, false),
        ("Kenapa Tidak Bakery", !REFUSED, false, false),
        ("What's Up Burger", !REFUSED, false, false),
        ("Apa Kabar Catering", !REFUSED, false, false),
        ("Dimana Kopi", !REFUSED, false, false),
        ("Kopi Apa Ya?", !REFUSED, false, false),
        ("Warung Mau Apa?", !REFUSED, false, false),
        // Names that merely begin with the same letters.
        ("Adam Jaya", !REFUSED, true, false),
        ("Caraka Motor", !REFUSED, true, false),
        ("Manalagi Fruit", !REFUSED, true, false),
        ("Apache Barbershop", !REFUSED, true, false),
        ("Bisabisa Print", !REFUSED, true, false),
        ("Canting Tapis", !REFUSED, true, false),
        ("Mau Lagi Snack", !REFUSED, true, false),
        ("Kedai Mana Lagi", !REFUSED, true, false),
        ("Warung Mana Suka", !REFUSED, true, false),
        ("Kopi Kapan Lagi", !REFUSED, true, false),
        ("Sambal Berapa", !REFUSED, true, false),
        // Names that name a programme without asking anything.
        ("Halal Food Lampung", !REFUSED, true, false),
        ("Tapis Modal Sendiri", !REFUSED, true, false),
        ("Koperasi Merah Putih Kedaton", !REFUSED, true, false),
        // Questions where any text would do.
        ("biaya sertifikat halal berapa?", !REFUSED, true, true),
        ("apa syarat KUR?", !REFUSED, true, true),
        ("apa itu NIB", !REFUSED, true, true),
        ("cara bikin nib", !REFUSED, true, true),
        ("bagaimana daftar halal", !REFUSED, true, true),
        ("gimana caranya dapat modal", !REFUSED, true, true),
        ("kapan pelatihan tapis", !REFUSED, true, true),
        ("dimana umkm center", !REFUSED, true, true),
        ("Di mana kantor dinas?", !REFUSED, true, true),
        ("berapa bunga kur", !REFUSED, true, true),
        ("brp biaya pirt", !REFUSED, true, true),
        ("syarat pinjaman tanpa bunga", !REFUSED, true, true),
        ("ada pelatihan gratis ga", !REFUSED, true, true),
        ("how much is a halal certificate", !REFUSED, true, true),
        ("sertifikat halal?", !REFUSED, true, true),
        // What asks stands last, or among others.
        ("modal usaha dari mana", !REFUSED, true, true),
        ("modal usaha dari mana ya kak", !REFUSED, true, true),
        ("daftar nib bayar berapa", !REFUSED, true, true),
        ("urus pirt ke mana", !REFUSED, true, true),
        ("modal kur gimana caranya", !REFUSED, true, true),
        ("syarat halal itu apa saja", !REFUSED, true, true),
        ("pelatihan tapis kapan", !REFUSED, true, true),
        // Where the field refuses the text, asking needs no question mark.
        ("mau tanya sertifikat halal", REFUSED, true, true),
        ("pinjaman tanpa bunga", REFUSED, true, true),
        ("nib itu apa", REFUSED, true, true),
        ("info kur bri", REFUSED, true, true),
        ("biaya halal?", REFUSED, true, true),
        // Refused and not understood either: it is said what is wrong with the answer.
        ("asdf", REFUSED, false, false),
        ("nomor hp saya hilang", REFUSED, false, false),
        ("apa ya", REFUSED, false, false),
        ("0812", REFUSED, false, false),
        ("🍌🍌", REFUSED, false, false),
        ("Jakarta", REFUSED, false, false),
    ];
    assert!(table.len() >= 40 && table.iter().filter(|row| !row.1 && !row.3).count() >= 10);
    for (words, refused, sure, expected) in table {
        assert_eq!(is_question(words, refused, sure), expected, "{words}");
    }
    for (words, hardly) in [
        ("kenapa harus nama?", true),
        ("modal usaha dari mana", true),
        ("bantuan alat dapatnya gimana ya", true),
        ("izin usaha bayar brp min", true),
        ("Kopi Apa Ya?", false),
        ("Apa Kabar Kopi", false),
        ("Apa Kabar Catering", false),
        ("Dimana Kopi", false),
        ("Mau Lagi Snack", false),
        ("Kedai Mana Lagi", false),
        ("Warung Mana Suka", false),
        ("Sambal Berapa", false),
        ("Adam Jaya?", false),
    ] {
        assert_eq!(intent::is_hardly_a_name(words), hardly, "{words}");
    }
    assert!(looks_like_one("Kopi Apa Ya?") && !looks_like_one("Adam Jaya"));
}
