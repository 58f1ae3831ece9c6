//! The words by which programmes are sorted: sections, levels, states, groups.

use serde::{Deserialize, Serialize};

use crate::domain::words::words;

words! {
    /// The sections of a programme in the order people see them.
    Section {
        /// What it is.
        Ringkasan = "ringkasan",
        /// Who may take part.
        Siapa = "siapa",
        /// Conditions and papers.
        Syarat = "syarat",
        /// What it costs.
        Biaya = "biaya",
        /// How to go about it.
        Langkah = "langkah",
        /// Where.
        Tempat = "tempat",
        /// When.
        Jadwal = "jadwal",
        /// Whom to ask.
        Kontak = "kontak",
        /// Rumours and what is known.
        InfoResmi = "info-resmi",
    }
}

/// Who offers a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The city.
    Kota,
    /// The province.
    Provinsi,
    /// The state.
    Nasional,
}

/// Where a programme's text is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Being written.
    Draft,
    /// To be shown.
    Published,
    /// No longer true.
    Expired,
}

words! {
    /// Under which heading of the menu a programme stands.
    #[derive(Deserialize, Serialize)]
    #[serde(rename_all = "lowercase")]
    Group {
        /// Permits and certificates.
        Legalitas = "legalitas",
        /// Capital and finance.
        Modal = "modal",
        /// Training and guidance.
        Belajar = "belajar",
        /// Markets and promotion.
        Pasar = "pasar",
        /// Places to trade.
        Tempat = "tempat",
        /// Going digital.
        Digital = "digital",
        /// Cooperatives and partners.
        Kerjasama = "kerjasama",
        /// The bot itself.
        Bot = "bot",
    }
}
