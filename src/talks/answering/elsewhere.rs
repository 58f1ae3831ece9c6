//! A place that is named and not the office's own: an address that follows is said to be of here.

use crate::answers::{Ranking, Verdict};
use crate::domain::Regions;
use crate::domain::region::{self, Level};
use crate::html;
use crate::knowledge::Section;
use crate::text::Html;
use crate::text::phrase;
use crate::turn::Turn;

/// So many words the longest name of a regency has.
const LONGEST: usize = 3;

/// The regency that words name, where a page about where something is, or whom to call, answers them; none where they
/// name the office's own as well.
pub(super) fn named(ranking: &Ranking, verdict: &Verdict, words: &str) -> Option<&'static str> {
    let is_address = matches!(ranking.facet(), Some(Section::Tempat | Section::Kontak));
    if is_address && matches!(verdict, Verdict::Answer(_)) { regency(words) } else { None }
}

/// The regency that words name and that is not the office's own.
fn regency(words: &str) -> Option<&'static str> {
    let (regions, said) = (Regions::shipped(), phrase::words(words));
    let codes = |count: usize| -> Vec<&'static str> {
        said.windows(count).flat_map(|some| regions.named(&some.join(" "), "", Level::Regency)).collect()
    };
    let found: Vec<&'static str> = (1..=LONGEST).rev().flat_map(codes).collect();
    if found.contains(&region::home()) {
        return None;
    }
    regions.name(found.first()?)
}

/// Says above the newest screen that it is of here, and where it is asked for that place.
pub(super) fn tell(turn: &mut Turn<'_>, place: &str) {
    let said = html!(turn.language, "alamat-daerah-lain", daerah = place);
    if let Some(screen) = turn.last_screen() {
        screen.text = Html::join(&[said, std::mem::take(&mut screen.text)], "\n\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_regency_is_known_by_its_name() {
        assert_eq!(regency("Dinkes Pringsewu penyuluhan PIRT di mana?"), Some("Kabupaten Pringsewu"));
        assert_eq!(regency("daftar halal di lampung selatan dimana"), Some("Kabupaten Lampung Selatan"));
        for words in ["penyuluhan PIRT di mana", "kantor di Bandar Lampung di mana", "dari metro ke bandar lampung"] {
            assert_eq!(regency(words), None, "{words}");
        }
    }
}
