//! Two hundred businesses of the demonstration, whose owners are reached and have no chat on the page.
//!
//! [`owners`] makes them of one seed; [`settle`] stores them as a registration does. All of it is invented: names are
//! put together by chance, and every phone number has four zeros where a real one has none.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::CONSENT_VERSION;
use crate::domain::{ContactId, Interest, Language, Phone, Purpose, Receipt, Regions, Scale, Sector, Workers, region};
use crate::store::businesses::{Business, Secret};
use crate::store::consents::Consent;
use crate::store::contacts::Contact;
use crate::store::{self, businesses, consents, contacts, transaction};
use bot_api_emulator::Emulator;

/// How many there are, and from which seed.
const COUNT: i64 = 200;
const SEED: u64 = 1_871;
/// Their numbers begin far from those of everybody who can be made on the page.
const FIRST: i64 = 20_001;
const MINUTE: Millis = 60_000;
/// They registered in the last two hundred days.
const OLDEST: u64 = 200 * 24 * 60;

const FIRST_NAMES: &[&str] = &[
    "Aisyah", "Agus", "Andika", "Asih", "Bambang", "Citra", "Darma", "Desi", "Eka", "Endang", "Fitri", "Gede", "Gusti",
    "Hasanah", "Heru", "Iwan", "Jumiati", "Kadek", "Kartika", "Lina", "Made", "Marlina", "Mulyani", "Nengah", "Nurul",
    "Oktavia", "Pratiwi", "Purnomo", "Rahayu", "Ratna", "Ridwan", "Rosmala", "Sri", "Sugeng", "Suryani", "Tuti", "Umi",
    "Wahyu", "Yanti", "Yusuf", "Zainal", "Zubaidah",
];
const LAST_NAMES: &[&str] = &[
    "Anwar",
    "Astuti",
    "Basri",
    "Cahyono",
    "Damayanti",
    "Effendi",
    "Firmansyah",
    "Gunawan",
    "Handayani",
    "Irawan",
    "Kurniawan",
    "Kusuma",
    "Lestari",
    "Mahendra",
    "Maulana",
    "Ningsih",
    "Nugroho",
    "Permata",
    "Puspita",
    "Ramadhan",
    "Safitri",
    "Saputra",
    "Setiawan",
    "Sulistyo",
    "Susanti",
    "Utami",
    "Wibowo",
    "Wulandari",
];

/// What businesses of a sector are called before the owner's first name, and what others say they do.
struct Kind {
    sector: Sector,
    /// How many of a hundred are of this kind.
    share: u64,
    names: &'static [&'static str],
    words: Option<&'static str>,
}

const fn kind(sector: Sector, share: u64, names: &'static [&'static str]) -> Kind {
    Kind { sector, share, names, words: None }
}

const KINDS: &[Kind] = &[
    kind(Sector::Culinary, 34, &["Keripik Pisang", "Kopi Robusta", "Warung Seruit", "Kemplang", "Sambal", "Dapur"]),
    kind(Sector::Crafts, 9, &["Tapis", "Sulam Usus", "Anyaman Bambu", "Suvenir Siger"]),
    kind(Sector::Fashion, 9, &["Konveksi", "Jahit", "Butik", "Batik Lampung"]),
    kind(Sector::Services, 13, &["Bengkel", "Binatu", "Pangkas Rambut", "Servis HP", "Salon"]),
    kind(Sector::Farming, 8, &["Lele", "Jamur Tiram", "Kebun Lada", "Ikan Asin"]),
    kind(Sector::Trade, 14, &["Toko Sembako", "Warung Kelontong", "Kios Buah", "Toko Plastik"]),
    kind(Sector::HomeIndustry, 8, &["Tahu Tempe", "Kerupuk", "Sabun Cuci", "Mebel"]),
    Kind { words: Some("sewa tenda dan kursi"), ..kind(Sector::Other, 3, &["Tenda"]) },
    Kind { words: Some("sanggar tari"), ..kind(Sector::Other, 2, &["Sanggar"]) },
];

/// An owner with one business.
#[derive(Debug, PartialEq)]
pub(super) struct Owner {
    contact: Contact,
    business: Business,
    news: bool,
}

/// Chance that is the same every time.
struct Chance(fastrand::Rng);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0.u64(..end.max(1))
    }

    /// True for so many of a hundred.
    fn percent(&mut self, share: u64) -> bool {
        self.below(100) < share
    }

    /// One of a list, which is never empty here.
    fn one<T: Copy + Default>(&mut self, of: &[T]) -> T {
        let at = usize::try_from(self.below(of.len() as u64)).unwrap_or_default();
        of.get(at).copied().unwrap_or_default()
    }
}

/// Makes the owners, always the same ones for one seed and moment.
fn owners(seed: u64, now: Millis) -> Vec<Owner> {
    let mut chance = Chance(fastrand::Rng::with_seed(seed));
    let districts: Vec<&str> = Regions::shipped().within(region::home()).collect();
    (0..COUNT).map(|number| owner(&mut chance, &districts, number, now)).collect()
}

fn owner(chance: &mut Chance, districts: &[&str], number: i64, now: Millis) -> Owner {
    let registered = now - MINUTE * i64::try_from(chance.below(OLDEST)).unwrap_or_default();
    let mut contact = Contact::new(ContactId(FIRST + number), registered);
    contact.language = chance.percent(5).then_some(Language::English);
    contact.restricted = chance.percent(6);
    let villages: Vec<&str> = Regions::shipped().within(chance.one(districts)).collect();
    let (first, last) = (chance.one(FIRST_NAMES), chance.one(LAST_NAMES));
    let kind = pick(chance);
    let phone = chance.percent(80).then(|| Phone::parse(&format!("0812-0000-{:04}", number + 1)).ok()).flatten();
    let business = Business {
        code: Receipt::from_chance(chance.0.u64(..)),
        owner: Some(contact.id),
        merged_into: None,
        name: format!("{} {first}", chance.one(kind.names)),
        sector: kind.sector.word().to_owned(),
        sector_words: kind.words.map(str::to_owned),
        region: chance.one(&villages).to_owned(),
        interests: Interest::WORDS.iter().filter(|_| chance.percent(40)).map(|word| (*word).to_owned()).collect(),
        scale: chance
            .percent(50)
            .then(|| if chance.percent(92) { Scale::Micro } else { Scale::Small }.word().to_owned()),
        workers: chance.percent(50).then(|| chance.one(Workers::WORDS).to_owned()),
        secret: Secret { person: format!("{first} {last}"), phone_proved: phone.is_some(), phone, nib: None },
        created_at: registered,
        updated_at: registered,
    };
    Owner { contact, business, news: chance.percent(65) }
}

fn pick(chance: &mut Chance) -> &'static Kind {
    let mut left = chance.below(KINDS.iter().map(|kind| kind.share).sum());
    let found = KINDS.iter().find(|kind| {
        let here = left < kind.share;
        left = left.saturating_sub(kind.share);
        here
    });
    found.unwrap_or(&OTHERWISE)
}

/// What [`pick`] would give if the shares did not add up, which they do.
const OTHERWISE: Kind = kind(Sector::Trade, 0, &["Toko"]);

/// Lets messages to the owners arrive, though nobody reads them.
pub(super) fn introduce(telegram: &Emulator, now: Millis) {
    for Owner { contact, business, .. } in owners(SEED, now) {
        telegram.bystander(contact.id.0, &business.secret.person, contact.language.map(Language::tag));
    }
}

/// Stores them in one transaction.
pub(super) async fn settle(conn: &mut SqliteConnection, keys: &Keys, now: Millis) -> Result<(), store::Error> {
    let owners = owners(SEED, now);
    transaction::begin(conn).await?;
    let all: Vec<&Contact> = owners.iter().map(|owner| &owner.contact).collect();
    contacts::save(conn, keys, &all).await?;
    for Owner { contact, business, news } in &owners {
        businesses::save(conn, keys, business).await?;
        for (purpose, given) in [(Purpose::Service, true), (Purpose::News, *news)] {
            let version = CONSENT_VERSION.to_owned();
            consents::add(conn, contact.id, &Consent { purpose, given, version, at: business.created_at }).await?;
        }
    }
    transaction::commit(conn).await
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const NOW: Millis = 1_800_000_000_000;

    #[test]
    fn j6_the_same_seed_makes_the_same_businesses_spread_over_the_city_and_all_sectors() {
        let owners = owners(SEED, NOW);
        assert_eq!(owners, super::owners(SEED, NOW));
        assert_ne!(owners, super::owners(SEED + 1, NOW));
        assert_eq!(owners.len(), 200);
        let count = |wanted: &dyn Fn(&Owner) -> bool| owners.iter().filter(|owner| wanted(owner)).count();
        let districts: BTreeSet<_> = owners.iter().map(|owner| region::parent(&owner.business.region)).collect();
        assert!(districts.len() >= 10, "{districts:?}");
        for sector in Sector::WORDS {
            assert!(count(&|owner| owner.business.sector == *sector) >= 3, "{sector}");
        }
        let (without_phone, restricted) =
            (count(&|owner| owner.business.secret.phone.is_none()), count(&|owner| owner.contact.restricted));
        let news = count(&|owner| owner.news);
        assert!((20..80).contains(&without_phone) && (4..30).contains(&restricted) && (80..180).contains(&news));
        let codes: BTreeSet<_> = owners.iter().map(|owner| owner.business.code.as_str()).collect();
        assert_eq!(codes.len(), 200, "no code twice");
        for Owner { business, .. } in &owners {
            assert!(Regions::shipped().name(&business.region).is_some() && business.name.len() > 5, "{business:?}");
            let fictional = |phone: &Phone| phone.as_str().starts_with("+628120000");
            assert!(business.secret.phone.as_ref().is_none_or(fictional), "{business:?}");
            assert!(business.created_at <= NOW);
        }
    }

    #[tokio::test]
    async fn j6_they_come_back_from_the_database_as_they_were_made() {
        let dir = tempfile::tempdir().unwrap();
        let mut conn = store::writer(&dir.path().join("kota.db")).await.unwrap();
        store::migrate(&mut conn).await.unwrap();
        let keys = Keys::derive(&[4; 32]);
        settle(&mut conn, &keys, NOW).await.unwrap();
        for Owner { contact, business, news } in owners(SEED, NOW) {
            assert_eq!(businesses::of_owner(&mut conn, &keys, contact.id).await.unwrap(), [business]);
            let given: Vec<_> =
                consents::of(&mut conn, contact.id).await.unwrap().into_iter().map(|consent| consent.given).collect();
            assert_eq!(given, [true, news]);
            assert_eq!(contacts::load(&mut conn, &keys, &[contact.id]).await.unwrap(), [contact]);
        }
    }
}
