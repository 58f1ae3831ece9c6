//! The teams of the office: who answers for which of its topics.

use super::words::words;

words! {
    /// A team of the office.
    Team {
        /// Disputes, contracts, and help from the prosecutor's office.
        Legal = "hukum",
        /// Halal certificates and permits.
        Permits = "izin",
        /// Trademarks and other rights in what somebody made.
        Trademarks = "merek",
        /// Loans, grants and money matters.
        Finance = "pembiayaan",
        /// Markets, promotion, training and events.
        Events = "acara",
        /// Cooperatives and partnerships.
        Cooperatives = "koperasi",
        /// Whatever is nobody else's.
        General = "umum",
    }
}
