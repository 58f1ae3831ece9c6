//! "Di mana kantornya?", "nomor telepon dinas": answered by what the office said of itself, or honestly that it did not.

use super::others;
use super::page::{calendar, contact_lines, line, now_in_words};
use super::press::OfficePress;
use crate::domain::Button;
use crate::domain::office::Setting;
use crate::knowledge::Office;
use crate::store::office;
use crate::talks::{office_settings::form, ui};
use crate::text::Html;
use crate::text::phrase::{self, Set};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// What is asked, by the set of words that asks for it and what answers it.
const ASKED: [(Set, &[Setting]); 3] = [
    (Set::Where, &[Setting::Address, Setting::Map]),
    (Set::WhenOpen, &[Setting::Hours]),
    (Set::Call, &[Setting::Phone]),
];

/// Which office is asked about, and what of it; none where the words ask for anything else too.
fn read(words: &str) -> Option<(Option<&'static str>, Vec<Setting>)> {
    let said = phrase::words(words);
    // Most questions ask for none of it, and names of offices are many.
    if !said.iter().any(|word| ASKED.iter().any(|(set, _)| phrase::has(*set, word))) {
        return None;
    }
    let other = Office::shipped().named(words);
    let name = |word: &str| {
        other.is_some_and(|other| other.called.iter().any(|name| name.split(' ').any(|part| part == word)))
    };
    let is = |set: Set| said.iter().any(|word| phrase::has(set, word));
    let is_about = |word: &String| {
        name(word)
            || [Set::Office, Set::Where, Set::WhenOpen, Set::Call, Set::OfficeFiller, Set::Filler]
                .into_iter()
                .any(|set| phrase::has(set, word))
    };
    if !said.iter().all(is_about) || (other.is_none() && !is(Set::Office)) {
        return None;
    }
    let settings: Vec<Setting> =
        ASKED.into_iter().filter(|(set, _)| is(*set)).flat_map(|(_, settings)| settings).copied().collect();
    (!settings.is_empty()).then(|| (other.map(|other| other.slug.as_str()), settings))
}

/// Answers where an office is, when it is open, or how it is called; false for all other words.
pub(in crate::talks) async fn answer(turn: &mut Turn<'_>, words: &str) -> Talk<bool> {
    let Some((other, asked)) = read(words) else { return Ok(false) };
    match other {
        Some(slug) => others::one(turn, slug, None).await?,
        None => own(turn, &asked).await?,
    }
    Ok(true)
}

/// The office itself: what was asked first, then what else is known, and what is not.
async fn own(turn: &mut Turn<'_>, asked: &[Setting]) -> Talk {
    let language = turn.language;
    let said = office::settings(turn.read()).await?;
    let mut parts: Vec<Html> = Vec::new();
    let told: Vec<Html> = asked.iter().filter_map(|setting| line(language, &said, *setting)).collect();
    if told.is_empty() {
        let names = asked.iter().filter(|setting| **setting != Setting::Map);
        let names: Vec<String> = names.map(|setting| form::name(language, *setting).to_lowercase()).collect();
        parts.push(html!(language, "kantor-belum-ini", daftar = &names.join(", ")));
    } else {
        parts.push(Html::join(&told, "\n"));
    }
    if asked.contains(&Setting::Hours) && said.contains_key(&Setting::Hours) {
        let calendar = calendar(turn.read()).await?;
        parts.push(now_in_words(turn, &calendar));
    }
    let others = contact_lines(language, &said, asked);
    parts.extend((!others.is_empty()).then(|| Html::join(&others, "\n")));
    let ways = vec![
        Button::new(plain!(language, "kantor-tombol-halaman"), OfficePress::Page),
        Button::new(plain!(language, "kantor-tombol-lain"), OfficePress::Others(0)),
    ];
    let screen = Screen::text(Html::join(&parts, "\n\n")).row(ways);
    turn.say(screen.row(vec![ui::ask_button(language), ui::menu_button(language)]));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h9_questions_about_the_office_are_told_from_all_others() {
        for (words, settings) in [
            ("alamat kantor dinas", &[Setting::Address, Setting::Map][..]),
            ("Nomor telepon dinas koperasi berapa ya?", &[Setting::Phone]),
            ("di mana kantornya", &[Setting::Address, Setting::Map]),
            ("kantor buka jam berapa kak", &[Setting::Hours]),
            ("no wa dinas koperasi dan umkm", &[Setting::Phone]),
            ("where is the office", &[Setting::Address, Setting::Map]),
        ] {
            assert_eq!(read(words), Some((None, settings.to_vec())), "{words}");
        }
        assert_eq!(read("alamat mpp dimana").unwrap().0, Some("mpp-kota"));
        for words in [
            "alamat usaha saya salah",
            "nomor induk berusaha",
            "dinas",
            "kantor pajak di mana",
            "jam berapa",
            "apa itu mpp",
        ] {
            assert_eq!(read(words), None, "{words}");
        }
    }
}
