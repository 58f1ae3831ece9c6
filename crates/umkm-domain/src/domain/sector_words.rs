//! What people sell and do, in their own words, and the line of business that it belongs to.

use super::Sector;
use super::region::distance;

/// Words and phrases of each line of business; where several fit, the longest counts, then the first written.
const WORDS: [(Sector, &str); 7] = [
    (
        Sector::Culinary,
        "makanan, makan, minuman, minum, masakan, gorengan, catering, katering, kue, roti, bakery, \
         donat, bakso, mie, mi ayam, soto, sate, nasi, nasi uduk, pecel, pecel lele, pempek, siomay, \
         seblak, martabak, keripik, kripik, kerupuk, snack, camilan, cemilan, jajanan, kopi, kafe, \
         cafe, coffee, es, es teh, jus, jamu, sambal, abon, frozen food, ayam geprek, ayam goreng, \
         ayam bakar, ikan bakar, warung makan, warung nasi, warung kopi, rumah makan, restoran, \
         rumah makan padang, kantin, dapur, tekwan, food, drinks, cakes, warteg, angkringan, burger, \
         dimsum, rujak, bubur, lontong, ketoprak, tempe goreng",
    ),
    (
        Sector::Crafts,
        "kerajinan, kerajinan tangan, tapis, sulam, sulam usus, anyaman, rajut, rajutan, ukir, ukiran, \
         souvenir, suvenir, cenderamata, gerabah, keramik, rotan, bambu, manik-manik, aksesoris, \
         hampers, buket, bunga kering, craft, crafts, handicraft, tenun, batik tulis",
    ),
    (
        Sector::Fashion,
        "jahit, menjahit, penjahit, konveksi, baju, pakaian, busana, gamis, hijab, jilbab, kerudung, \
         mukena, kaos, sablon, sablon kaos, batik, sepatu, sandal, tas, butik, distro, fashion, fesyen, \
         seragam, bordir, kebaya, clothes, tailor, sewa baju, thrift",
    ),
    (
        Sector::Services,
        "bengkel, bengkel las, bengkel motor, tambal ban, laundry, londri, cuci baju, salon, \
         barbershop, pangkas rambut, potong rambut, cukur, rias, rias pengantin, make up, makeup, mua, \
         pijat, spa, fotokopi, percetakan, cetak, printing, desain, servis, service, servis hp, \
         service hp, servis ac, service ac, cuci motor, cuci mobil, ojek, kurir, travel, rental, sewa, \
         sewa tenda, kos, kost, kontrakan, les, les privat, bimbel, kursus, fotografi, foto, \
         wedding organizer, bangunan, las, listrik, jasa, repair, rias wajah",
    ),
    (
        Sector::Farming,
        "sayur, sayuran, ikan, lele, nila, gurame, udang, tambak, kolam, ternak, sapi, kambing, \
         ayam potong, ayam petelur, bebek, telur, petani, tani, pertanian, kebun, perkebunan, padi, \
         jagung, singkong, cabai, cabe, buah, pisang, tanaman, tanaman hias, bibit, pupuk, hidroponik, \
         jamur, nelayan, madu, farming, fish, vegetables",
    ),
    (
        Sector::Trade,
        "warung, warung kelontong, kelontong, sembako, toko, toko kelontong, toko bangunan, \
         bahan bangunan, grosir, eceran, minimarket, pulsa, konter, counter, konter hp, gas, galon, \
         air galon, isi ulang, bensin, pertamini, atk, alat tulis, kosmetik, skincare, mainan, \
         elektronik, hp, sparepart, onderdil, obat, apotek, jual sayur, tukang sayur, pedagang sayur, \
         jual ikan, pedagang ikan, jual buah, jual beli, dagang, pedagang, reseller, dropship, \
         online shop, olshop, plastik, perabot, mebel, furniture, shop, store, grocery",
    ),
    (
        Sector::HomeIndustry,
        "industri rumahan, produksi, pabrik, pabrik tahu, pabrik tempe, tahu tempe, perajin tahu, \
         jual tahu, tempe, gula aren, gula merah, sabun, lilin, parfum, batako, paving, genteng, \
         meubel kayu, pengolahan, kemasan, minyak kelapa, kopi bubuk, pengrajin tahu, home industry, \
         air minum kemasan",
    ),
];

/// The line of business that words name, where they name one.
#[must_use]
pub fn named(words: &str) -> Option<&'static str> {
    let plain: String =
        words.to_lowercase().chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { ' ' }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let mut best: Option<(usize, usize, Sector)> = None;
    for (sector, phrases) in WORDS {
        for phrase in phrases.split(", ") {
            let phrase: Vec<&str> = phrase.split(' ').collect();
            let Some(at) = words.windows(phrase.len()).position(|part| part == phrase) else { continue };
            let is_better =
                best.is_none_or(|(length, place, _)| phrase.len() > length || (phrase.len() == length && at < place));
            if is_better {
                best = Some((phrase.len(), at, sector));
            }
        }
    }
    best.map(|(.., sector)| sector).or_else(|| misspelt(&words)).map(Sector::word)
}

/// The line of business that a short answer names with a typo; none where several are as near.
fn misspelt(words: &[&str]) -> Option<Sector> {
    const MOST_WORDS: usize = 3;
    const LEAST: usize = 5;
    let long = |word: &&str| word.chars().count() >= LEAST;
    let is_near = |phrase: &str, word: &str| {
        let most = if word.chars().count() >= 2 * LEAST - 1 { 2 } else { 1 };
        distance(phrase, word, most + 1) <= most
    };
    let names = |phrases: &str| {
        let single = phrases.split(", ").filter(|phrase| !phrase.contains(' ')).filter(long);
        single
            .flat_map(|phrase| words.iter().filter(|word| long(word)).map(move |word| (phrase, *word)))
            .any(|(phrase, word)| is_near(phrase, word))
    };
    let mut found = WORDS.iter().filter(|(_, phrases)| names(phrases)).map(|(sector, _)| *sector);
    let one = found.next().filter(|_| words.len() <= MOST_WORDS)?;
    found.next().is_none().then_some(one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b1_what_people_sell_leads_to_its_line_of_business() {
        let table = [
            (
                "kuliner",
                "makanan, jual gorengan, catering, Katering harian, keripik, keripik pisang, kue basah, \
                 jual nasi uduk, warung makan, kopi keliling, es teh, ikan bakar, ayam geprek, pempek, \
                 bakso",
            ),
            (
                "kriya",
                "kerajinan tangan, tapis, sulam usus, anyaman bambu, rajutan, souvenir, buket bunga, \
                 ukiran kayu",
            ),
            ("fesyen", "jahit, tukang jahit baju, konveksi, jual gamis, hijab, sablon kaos, batik, sepatu"),
            (
                "jasa",
                "bengkel, bengkel las, laundry, salon, rias pengantin, servis hp, cuci motor, fotokopi, \
                 les privat, pangkas rambut, tambal ban, sewa tenda",
            ),
            (
                "tani",
                "sayur, ikan, ternak kambing, budidaya lele, kebun jagung, tanaman hias, madu, \
                 petani cabai",
            ),
            (
                "dagang",
                "warung kelontong, sembako, toko kelontong, jual pulsa, gas dan galon, tukang sayur, \
                 warung, online shop, jual beli motor",
            ),
            ("industri", "produksi tempe, pabrik tahu, gula aren, sabun, industri rumahan, batako"),
        ];
        assert!(table.iter().map(|(_, all)| all.split(", ").count()).sum::<usize>() >= 60);
        for (sector, all) in table {
            for words in all.split(", ") {
                assert_eq!(named(words), Some(sector), "{words}");
            }
        }
        for (words, sector) in [
            ("gorngan", "kuliner"),
            ("ketering", "kuliner"),
            ("jual kripk", "kuliner"),
            ("laundri", "jasa"),
            ("bengkl", "jasa"),
            ("konfeksi", "fesyen"),
            ("sembakoo", "dagang"),
            ("kerajinn tangan", "kriya"),
            ("pertanain", "tani"),
        ] {
            assert_eq!(named(words), Some(sector), "b10, a typo: {words}");
        }
        for words in ["", "entah", "macam-macam", "sanggar tari", "yayasan", "🍌", "usaha kecil", "panti"] {
            assert_eq!(named(words), None, "{words}");
        }
    }
}
