//! How registrations went: begun, left at which step, sent, and how long that took.

use super::businesses;
use super::page::{MONTH_DAYS, Page, WEEK_DAYS, in_words};
use super::rates::Funnel;
use crate::clock::DAY;
use crate::domain::Language;
use crate::form::{FieldKey, Place};
use crate::store::{self, contacts, form_ends, registered};
use crate::talks::business::form::REGISTRATION;
use crate::text::Html;
use crate::turn::Turn;
use crate::{html, plain};

async fn funnel(turn: &mut Turn<'_>, days: i64) -> Result<Funnel, store::Error> {
    let since = turn.now - days * DAY;
    let counted = form_ends::by_step(turn.read(), REGISTRATION.id.word(), since).await?;
    let order: Vec<&str> =
        REGISTRATION.fields.iter().map(|field| field.key.word()).chain([Place::Summary.word()]).collect();
    Ok(Funnel::read(&counted, &order))
}

pub(super) async fn in_short(turn: &mut Turn<'_>) -> Result<Html, store::Error> {
    let forms = funnel(turn, MONTH_DAYS).await?;
    let span = (turn.now - MONTH_DAYS * DAY, turn.now + 1);
    // What is there, as the month counts it: not every business came by a form that was begun here.
    let new = registered::within(turn.read(), span).await?;
    Ok(html!(
        turn.language,
        "laporan-daftar-ringkas",
        hari = MONTH_DAYS,
        pemilik = new.own,
        kantor = new.desk(),
        tunggu = new.waiting,
        mulai = forms.begun
    ))
}

pub(super) async fn page(turn: &mut Turn<'_>) -> Result<Page, store::Error> {
    let language = turn.language;
    let mut parts = vec![html!(language, "laporan-daftar")];
    for days in [WEEK_DAYS, MONTH_DAYS] {
        let (funnel, since) = (funnel(turn, days).await?, turn.now - days * DAY);
        let median = form_ends::median_seconds(turn.read(), REGISTRATION.id.word(), since).await?;
        let desk = businesses::at_the_desk(turn, days).await?;
        parts.push(Html::join(&[block(language, days, &funnel, median), desk], "\n"));
    }
    let open = contacts::open_drafts(turn.read()).await?;
    parts.push(html!(language, "laporan-daftar-terbuka", jumlah = open));
    Ok(Page { text: Html::join(&parts, "\n\n"), more: false })
}

fn block(language: Language, days: i64, funnel: &Funnel, median: Option<i64>) -> Html {
    let head = html!(
        language,
        "laporan-daftar-masa",
        hari = days,
        mulai = funnel.begun,
        kirim = funnel.sent,
        tinggal = funnel.left(),
        ulang = funnel.restarted,
        selesai = &in_words(language, funnel.completion()),
        lama = &how_long(language, median),
    );
    let steps = funnel.steps.iter().map(|(step, rate)| {
        let name = step_name(language, step);
        html!(language, "laporan-daftar-langkah", langkah = &name, angka = &in_words(language, *rate))
    });
    Html::join(&std::iter::once(head).chain(steps).collect::<Vec<_>>(), "\n")
}

fn step_name(language: Language, step: &str) -> String {
    let field = FieldKey::from_word(step).and_then(|key| REGISTRATION.field(key));
    field.map_or_else(|| plain!(language, "laporan-langkah-ringkasan"), |field| field.name(language))
}

fn how_long(language: Language, median: Option<i64>) -> String {
    match median {
        Some(seconds) if seconds < 90 => plain!(language, "laporan-lama-detik", jumlah = seconds),
        Some(seconds) => plain!(language, "laporan-lama-menit", jumlah = (seconds + 30) / 60),
        None => plain!(language, "laporan-angka-kosong"),
    }
}
