//! Why copies did not arrive: in whose hands that was, as the office reads it.

use crate::domain::Language;
use crate::domain::announcement::Unwanted;
use crate::store::announcements::{Announcement, report};
use crate::store::{self, Connection};
use crate::text::Html;
use crate::{html, plain};

/// A cause in words: why nobody wanted it any more, or what Telegram would not take. What no words are for has the name of
/// its row in the error catalogue, by which the operator finds it in the log.
pub(super) fn named(language: Language, cause: &str) -> String {
    match Unwanted::from_word(cause) {
        Some(Unwanted::Restricted) => plain!(language, "umum-sebab-dibatasi"),
        Some(Unwanted::Refused) => plain!(language, "umum-sebab-izin"),
        Some(Unwanted::Stopped) => plain!(language, "umum-sebab-berhenti"),
        Some(Unwanted::Paused) => plain!(language, "umum-sebab-jeda"),
        Some(Unwanted::Left) => plain!(language, "umum-sebab-pergi"),
        Some(Unwanted::Enough) => plain!(language, "umum-sebab-cukup"),
        Some(Unwanted::Unfollowed) => plain!(language, "umum-sebab-topik"),
        Some(Unwanted::Office) => plain!(language, "umum-sebab-kantor"),
        None => of_telegram(language, cause),
    }
}

fn of_telegram(language: Language, cause: &str) -> String {
    match cause {
        "E18" => plain!(language, "umum-sebab-blokir"),
        "E19" | "E20" | "E21" | "E22" | "E24" => plain!(language, "umum-sebab-hilang"),
        "E26" | "E27" | "E28" | "E29" => plain!(language, "umum-sebab-isi"),
        "E30" | "E39" => plain!(language, "umum-sebab-berkas"),
        "E1" | "E2" | "E3" | "E4" | "E5" => plain!(language, "umum-sebab-sambungan"),
        "restored" => plain!(language, "umum-sebab-cadangan"),
        _ => plain!(language, "umum-sebab-lain", kode = cause),
    }
}

/// All causes of an announcement, a line each with how many copies that is; nothing where there is none.
pub(super) async fn said(
    conn: &mut Connection,
    language: Language,
    it: &Announcement,
) -> Result<Option<Html>, store::Error> {
    let all = report::causes(conn, it.id).await?;
    let lines = all
        .iter()
        .map(|(cause, many)| html!(language, "umum-sebab-baris", sebab = &named(language, cause), jumlah = *many));
    let lines: Vec<Html> = [html!(language, "umum-sebab")].into_iter().chain(lines).collect();
    Ok((!all.is_empty()).then(|| Html::join(&lines, "\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e15_each_cause_has_words_of_its_own_and_an_unknown_one_its_name() {
        for language in Language::ALL {
            let mut names: Vec<String> = Unwanted::ALL.iter().map(|why| named(language, why.word())).collect();
            names.extend(["E18", "E24", "E26", "E30", "E2", "restored"].map(|cause| named(language, cause)));
            assert!(named(language, "E41").contains("E41"), "{language:?}");
            let all = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), all, "{language:?}");
        }
    }
}
