//! What people say of an event that they were at.

use super::words::words;

words! {
    /// Whether it was of use.
    Useful {
        /// It was.
        Yes = "ya",
        /// A little.
        Fair = "lumayan",
        /// It was not.
        No = "tidak",
    }
}

words! {
    /// What somebody sold at a bazaar, as a band: no figure is asked for.
    Turnover {
        /// Less than half a million rupiah.
        UpToHalf = "sampai-500-ribu",
        /// Up to one million.
        UpToOne = "sampai-1-juta",
        /// Up to three.
        UpToThree = "sampai-3-juta",
        /// Up to ten.
        UpToTen = "sampai-10-juta",
        /// More than that.
        Above = "di-atas-10-juta",
        /// Nobody has to say.
        Untold = "tidak-bilang",
    }
}
