//! The pages of the officers' report, as buttons name them.

use crate::domain::words::words;

words! {
    /// A page of the report.
    ReportPage {
        /// The sums of all pages.
        Overview = "awal",
        /// Whether answers helped.
        Answers = "jawaban",
        /// What has no good answer, most asked first.
        Most = "banyak",
        /// The same, newest first.
        Newest = "baru",
        /// Programmes that somebody should look at.
        Content = "isi",
        /// How registrations went.
        Forms = "daftar",
        /// How many businesses are registered, where and in which trade.
        Businesses = "usaha",
        /// What leaves by its age soon.
        Kept = "simpan",
    }
}
