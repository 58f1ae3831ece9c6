//! How much there is in each part of the queue, read in one place: the home and the queue say the same.

use crate::clock::Millis;
use crate::domain::{ContactId, Language};
use crate::store::cases::{self, Part};
use crate::store::{self, Connection, services};
use crate::talks::entry::Viewer;
use crate::text::Html;
use crate::{html, plain};

/// How much there is in each part of the queue: consultations, and what is left to do of calls and visits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    new: i64,
    mine: i64,
    late: i64,
    asked: i64,
}

impl Counts {
    /// What this person finds there now. The home and the queue both read it here.
    pub(super) async fn of(conn: &mut Connection, who: ContactId, now: Millis) -> Result<Self, store::Error> {
        let [new, mine, late, asked] = cases::counts(conn, who, now).await?;
        let [more_new, more_mine, more_late] = services::counts(conn, who, now).await?;
        Ok(Self { new: new + more_new, mine: mine + more_mine, late: late + more_late, asked })
    }

    /// The parts with what stands on their buttons.
    pub(super) fn tabs(self, language: Language) -> [(Part, String); 4] {
        [
            (Part::New, plain!(language, "konsultasi-bagian-baru", jumlah = self.new)),
            (Part::Mine, plain!(language, "konsultasi-bagian-saya", jumlah = self.mine)),
            (Part::Late, plain!(language, "konsultasi-bagian-terlambat", jumlah = self.late)),
            (Part::Asked, plain!(language, "konsultasi-bagian-pemilik", jumlah = self.asked)),
        ]
    }
}

/// The line of the home: the same parts, with the same numbers.
pub(super) async fn in_the_home(conn: &mut Connection, viewer: Viewer) -> Result<Html, store::Error> {
    let counts = Counts::of(conn, viewer.who, viewer.now).await?;
    let parts = counts.tabs(viewer.language).map(|(_, label)| label).join(", ");
    Ok(html!(viewer.language, "utama-konsultasi", isi = &parts))
}
