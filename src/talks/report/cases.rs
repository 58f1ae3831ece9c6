//! What became of the consultations of a month, by team: solved is not passed on, and neither is "not possible".

use std::collections::BTreeMap;

use super::page::{MONTH_DAYS, Page, in_words, of_answers};
use super::rates::Rate;
use crate::clock::DAY;
use crate::domain::Team;
use crate::domain::policy::{Action, Relation};
use crate::html;
use crate::store;
use crate::store::case_answers;
use crate::store::case_ends::{self, Ends};
use crate::store::case_ratings;
use crate::talks::officers;
use crate::text::Html;
use crate::turn::Turn;

/// Words of owners that the heads see.
const WORDS: i64 = 5;

pub(super) async fn in_short(turn: &mut Turn<'_>) -> Result<Html, store::Error> {
    let (since, now) = (turn.now - MONTH_DAYS * DAY, turn.now);
    let all = case_ends::ends(turn.read(), (since, now + 1)).await?;
    let count: i64 = all.iter().map(|(_, ends)| ends.all()).sum();
    let helped = case_answers::helped(turn.read(), (since, now + 1)).await?.into_values().map(Rate::from).sum();
    let language = turn.language;
    Ok(html!(language, "laporan-konsultasi-ringkas", jumlah = count, terbantu = &of_answers(language, helped)))
}

pub(super) async fn page(turn: &mut Turn<'_>) -> Result<Page, store::Error> {
    let (since, now) = (turn.now - MONTH_DAYS * DAY, turn.now);
    let mut all: BTreeMap<Team, Ends> = case_ends::ends(turn.read(), (since, now + 1)).await?.into_iter().collect();
    let helped = case_answers::helped(turn.read(), (since, now + 1)).await?;
    // What has not ended may be answered about.
    for team in helped.keys() {
        all.entry(*team).or_default();
    }
    let language = turn.language;
    let mut parts = vec![html!(language, "laporan-konsultasi", hari = MONTH_DAYS)];
    for (team, ends) in &all {
        let helped = helped.get(team).copied().unwrap_or_default().into();
        let liked = Rate { good: ends.good, all: ends.rated };
        parts.push(html!(
            language,
            "laporan-konsultasi-tim",
            tim = &officers::team_name(language, *team),
            selesai = ends.solved,
            pemilik = ends.owner,
            sepi = ends.quiet,
            diteruskan = ends.passed_on,
            takbisa = ends.not_possible,
            batal = ends.cancelled,
            terbantu = &of_answers(language, helped),
            puas = &in_words(language, liked)
        ));
    }
    if all.is_empty() {
        parts.push(html!(language, "laporan-konsultasi-kosong"));
    }
    // Words may name somebody: who answers for the office reads them, not the peers.
    if turn.may(Action::SetTimes, Relation::Other).await? {
        let keys = turn.keys;
        let words = case_ratings::newest_words(turn.read(), keys, WORDS).await?;
        let line = |(team, words): &(Team, String)| {
            html!(language, "laporan-konsultasi-kata", tim = &officers::team_name(language, *team), isi = words)
        };
        let lines: Vec<Html> = words.iter().map(line).collect();
        parts.extend((!lines.is_empty()).then(|| Html::join(&lines, "\n")));
    }
    Ok(Page { text: Html::join(&parts, "\n\n"), more: false })
}
