//! What a business does, how big it is, and what interests its owner: words of fixed lists.

use super::words::words;

words! {
    /// What a business does.
    Sector {
        /// Food and drink.
        Culinary = "kuliner",
        /// Crafts and tapis weaving.
        Crafts = "kriya",
        /// Clothes.
        Fashion = "fesyen",
        /// Services.
        Services = "jasa",
        /// Farming and fishing.
        Farming = "tani",
        /// Buying and selling.
        Trade = "dagang",
        /// Making things at home.
        HomeIndustry = "industri",
        /// Something else, in the owner's words.
        Other = "lainnya",
    }
}

words! {
    /// The size of a business by the bands of yearly sales in PP 7/2021 article 35; never a figure.
    Scale {
        /// Up to two billion rupiah.
        Micro = "mikro",
        /// Up to fifteen billion.
        Small = "kecil",
        /// Up to fifty billion.
        Medium = "menengah",
    }
}

words! {
    /// How many people work in it.
    Workers {
        /// The owner alone.
        Alone = "sendiri",
        /// Two to four.
        Few = "2-4",
        /// Five to nineteen.
        Some = "5-19",
        /// Twenty or more.
        Many = "20",
    }
}

words! {
    /// What an owner wants to hear about.
    Interest {
        /// Training.
        Training = "latih",
        /// Money.
        Capital = "modal",
        /// Permits and certificates.
        Permits = "izin",
        /// Markets and bazaars.
        Markets = "pasar",
        /// Selling online.
        Digital = "digital",
        /// A place to trade.
        Places = "tempat",
    }
}

/// The version of the two permissions as the summary of a registration words them; counts up with their text.
pub const CONSENT_VERSION: &str = "2026-11.2";

words! {
    /// What somebody agreed to, each by a tap of its own.
    Purpose {
        /// Keeping the registration and being served by it.
        Service = "layanan",
        /// Hearing about programmes.
        News = "kabar",
    }
}
