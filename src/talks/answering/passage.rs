//! The text of one section of a programme, as it stands on a card or in another message.

use crate::domain::Language;
use crate::domain::review::{Outcome, Review};
use crate::knowledge::{Group, Programme, Section, Source};
use crate::talks::answering::sources;
use crate::text::{self, Html, markdown, split};
use crate::turn::Turn;
use crate::{html, plain};

/// What an owner expects of every card; what of it is not known is said once.
const EXPECTED: [Section; 6] =
    [Section::Siapa, Section::Syarat, Section::Biaya, Section::Langkah, Section::Jadwal, Section::Kontak];

/// The longest part of a section where two answers share a message.
pub(super) const EXCERPT_UNITS: usize = 240;

/// The beginning of a section, of at most so many units, with what it rests on in one line.
pub(in crate::talks) fn excerpt(turn: &Turn<'_>, programme: &Programme, section: Section, most: usize) -> Html {
    let body = body(turn, programme, section);
    let text = headed(turn, programme, section, beginning(&body.text, most).0);
    footed(text, &body.foot(turn, programme))
}

/// The beginning of a text, and whether there is more.
pub(super) fn beginning(text: &Html, most: usize) -> (Html, bool) {
    let mut parts = split::split(text, most).into_iter();
    let mut first = parts.next().unwrap_or_default();
    let is_cut = parts.next().is_some();
    if is_cut {
        first.push(&Html::trusted(" …".to_owned()));
    }
    (first, is_cut)
}

/// The name of the programme in one line with the section, where that is one side of it, and the answer below.
pub(super) fn headed(turn: &Turn<'_>, programme: &Programme, section: Section, content: Html) -> Html {
    let (title, language) = (turn.world.knowledge.title(programme, turn.language), turn.language);
    match section {
        Section::Inti | Section::Sederhana | Section::Ringkasan => {
            html!(language, "kartu-intinya", judul = title, isi = content)
        }
        _ => html!(language, "kartu", judul = title, bagian = &section_name(section, language), isi = content),
    }
}

/// What is not known of what an owner expects.
pub(super) fn unknown(programme: &Programme, language: Language) -> Option<Html> {
    // Of the bot's own pages nothing is missing.
    let is_expected = |_: &Section| programme.head.group != Group::Bot;
    let missing: Vec<String> = EXPECTED
        .into_iter()
        .filter(is_expected)
        .filter(|expected| !programme.sections.contains_key(expected))
        .map(|expected| section_name(expected, language).to_lowercase())
        .collect();
    (!missing.is_empty()).then(|| html!(language, "kartu-belum-ada", bagian = &missing.join(", ")))
}

pub(super) fn footed(mut text: Html, lines: &[Html]) -> Html {
    text.push(&Html::trusted("\n\n<i>".to_owned()));
    text.push(&Html::join(lines, "\n"));
    text.push(&Html::trusted("</i>".to_owned()));
    text
}

/// Text of a programme's file as people see it, with the sources that it names.
pub(in crate::talks) fn written<'a>(programme: &'a Programme, markdown: &str) -> (Html, Vec<&'a Source>) {
    let address = plain!(Language::Indonesian, "sebutan");
    let (text, used) = markdown::to_html(&markdown.replace("{sapaan}", &address));
    (text, sources::named(used.iter().filter_map(|id| programme.source(id))))
}

/// Names the passage that is shown now: its words and when its facts were gathered.
pub(in crate::talks) fn version(programme: &Programme, section: Section) -> String {
    let words = programme.sections.get(&section).map(String::as_str).unwrap_or_default();
    format!("{} {}", text::version(words), programme.checked)
}

/// A section in somebody's language, as far as it is there.
pub(super) struct Body<'a> {
    pub text: Html,
    pub sources: Vec<&'a Source>,
    /// What the office said of it.
    pub review: Option<Review>,
    indonesian_only: bool,
}

impl Body<'_> {
    /// What stands under it: the word that it is there in Indonesian alone, and what it rests on in one line.
    pub(super) fn foot(&self, turn: &Turn<'_>, programme: &Programme) -> Vec<Html> {
        let language = turn.language;
        let only = self.indonesian_only.then(|| html!(language, "hanya-indonesia"));
        let line = sources::line(programme, &self.sources, self.review.as_ref(), language);
        let stale = if self.review.is_none() { sources::stale(turn, programme) } else { None };
        only.into_iter().chain([line]).chain(stale).collect()
    }

    /// The same with what it rests on in full.
    pub(super) fn foot_in_full(&self, turn: &Turn<'_>, programme: &Programme) -> Vec<Html> {
        let language = turn.language;
        let only = self.indonesian_only.then(|| html!(language, "hanya-indonesia"));
        let full = sources::in_full(programme, &self.sources, self.review.as_ref(), language);
        only.into_iter().chain([full]).collect()
    }
}

/// The text of a section with the sources that it names; what the office wrote of it stands before what ships.
pub(super) fn body<'a>(turn: &Turn<'a>, programme: &'a Programme, section: Section) -> Body<'a> {
    let (world, language) = (turn.world, turn.language);
    let review = world.review_of(programme, section);
    match review.as_ref().map(|review| &review.outcome) {
        Some(Outcome::Changed(words)) => {
            let english = review.as_ref().and_then(|review| review.english.as_ref());
            let (text, indonesian_only) = sources::written(words, english.map(String::as_str), language);
            return Body { text, sources: Vec::new(), review, indonesian_only };
        }
        Some(Outcome::Ended) => {
            let text = review.as_ref().map(|review| sources::ended(review, language)).unwrap_or_default();
            return Body { text, sources: Vec::new(), review, indonesian_only: false };
        }
        Some(Outcome::Right) | None => {}
    }
    let translated = world.knowledge.translation(&programme.head.slug, language);
    let translated = translated.and_then(|translation| translation.section(section));
    let content = translated.or_else(|| programme.sections.get(&section).map(String::as_str));
    let Some(content) = content else {
        let unknown = html!(language, "belum-ada-informasi");
        if section == Section::Inti || !programme.sections.contains_key(&Section::Inti) {
            return Body { text: unknown, sources: Vec::new(), review: None, indonesian_only: false };
        }
        // What is known of it helps more than a page that only says what is not.
        let gist = body(turn, programme, Section::Inti);
        return Body { text: Html::join(&[unknown, gist.text], "\n\n"), ..gist };
    };
    let (text, sources) = written(programme, content);
    let indonesian_only = language != Language::Indonesian && translated.is_none();
    Body { text, sources, review, indonesian_only }
}

/// A section as the office reads it again: its words, and what they rest on in full.
pub(in crate::talks) fn for_review(turn: &Turn<'_>, programme: &Programme, section: Section, most: usize) -> Html {
    let body = body(turn, programme, section);
    let title = turn.world.knowledge.title(programme, turn.language);
    let name = section_name(section, turn.language);
    let (beginning, _) = beginning(&body.text, most);
    let text = html!(turn.language, "kartu", judul = title, bagian = &name, isi = beginning);
    footed(text, &body.foot_in_full(turn, programme))
}

/// A section's name for people.
pub(in crate::talks) fn section_name(section: Section, language: Language) -> String {
    match section {
        Section::Inti => plain!(language, "bagian-inti"),
        Section::Sederhana => plain!(language, "bagian-sederhana"),
        Section::Ringkasan => plain!(language, "bagian-ringkasan"),
        Section::Siapa => plain!(language, "bagian-siapa"),
        Section::Syarat => plain!(language, "bagian-syarat"),
        Section::Biaya => plain!(language, "bagian-biaya"),
        Section::Langkah => plain!(language, "bagian-langkah"),
        Section::Tempat => plain!(language, "bagian-tempat"),
        Section::Jadwal => plain!(language, "bagian-jadwal"),
        Section::Kontak => plain!(language, "bagian-kontak"),
        Section::InfoResmi => plain!(language, "bagian-info-resmi"),
    }
}
