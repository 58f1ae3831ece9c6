//! An incident in words: whom it concerns, how far it is, and the notice.

use crate::clock::Millis;
use crate::domain::incident::{Affected, deadline, hours_left};
use crate::domain::{Language, Regions};
use crate::store::incidents::people::Counts;
use crate::store::incidents::{Incident, Notice, State};
use crate::text::{Html, format};
use crate::{html, plain};

/// Whom it concerns, in words.
pub(super) fn whom(language: Language, affected: &Affected) -> String {
    match affected {
        Affected::Registered => plain!(language, "insiden-siapa-semua"),
        Affected::Asked => plain!(language, "insiden-siapa-konsultasi"),
        Affected::Event(_, title) => plain!(language, "insiden-siapa-acara", acara = title),
        Affected::District(code) => {
            let name = Regions::shipped().name(code).unwrap_or(code);
            plain!(language, "insiden-siapa-kecamatan", tempat = name)
        }
        Affected::Codes(codes) => {
            plain!(language, "insiden-siapa-kode", jumlah = format::count(codes.len()))
        }
    }
}

/// The notice as somebody reads it.
pub(super) fn letter(language: Language, notice: &Notice) -> Html {
    html!(
        language,
        "insiden-surat",
        apa = notice.what.as_str(),
        data = notice.data.as_str(),
        cara = notice.how.as_str(),
        upaya = notice.efforts.as_str(),
        hubungi = notice.ask.as_str()
    )
}

/// What became of a change; where somebody had approved what stood there before, that it counts no more.
pub(super) fn changed(language: Language, before: &Incident, done: Html) -> Html {
    match before.first_by {
        Some(_) => Html::join(&[done, html!(language, "insiden-setuju-gugur")], " "),
        None => done,
    }
}

/// How far it is: the clock, or how many have the notice.
pub(super) fn progress(language: Language, it: &Incident, counts: Counts, now: Millis) -> Html {
    let told = || {
        let Counts { all, sent, missed, waiting } = counts;
        html!(language, "insiden-maju", terkirim = sent, jumlah = all, luput = missed, tunggu = waiting)
    };
    match it.state {
        State::Open => {
            let until = format::moment(language, deadline(it.found_at));
            match hours_left(it.found_at, now) {
                Some(hours) => html!(language, "insiden-jam", saat = &until, jam = hours),
                None => html!(language, "insiden-jam-lewat", saat = &until),
            }
        }
        State::Sending => told(),
        State::Told => Html::join(&[html!(language, "insiden-tuntas"), told()], " "),
        State::Closed => Html::join(&[html!(language, "insiden-ditutup"), told()], " "),
    }
}
