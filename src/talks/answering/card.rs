//! The card of a programme: one section, its sources and dates, and what can be done next.

use crate::domain::{Button, Interest, Language};
use crate::knowledge::{Group, Programme, Section, Source, UNDATED};
use crate::talks::answering::press::{AnswerPress, Answered};
use crate::talks::consultation::press::ConsultPress;
use crate::talks::news::press::NewsPress;
use crate::talks::{answering::programmes, ui};
use crate::text::{self, Html, markdown, split};
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// The longest part of a section on one card; title, sources and date still fit beside it.
const PART_UNITS: usize = 2_600;
const SECTION_BUTTONS_PER_ROW: usize = 2;
/// The programme that says how to reach an officer.
pub(in crate::talks) const OFFICERS: &str = "hubungi-petugas";

/// What an owner must find on every card, if only the word that it is not known.
const EXPECTED: [Section; 6] =
    [Section::Siapa, Section::Syarat, Section::Biaya, Section::Langkah, Section::Jadwal, Section::Kontak];

/// "Sumber: BPJPH, 2026 · belum diperiksa dinas": who said it, without what they called their article; undated ones
/// count from when they were read.
pub(super) fn rests_on(source: &Source, read: i32, language: Language) -> Html {
    let who = source.title.split_once(": ").map_or(source.title.as_str(), |(who, _)| who);
    let name = match &source.url {
        Some(url) => Html::link(url, &Html::escape(who)),
        None => Html::escape(who),
    };
    let year: String = source.date.chars().take_while(char::is_ascii_digit).collect();
    let year = if year.is_empty() { read.to_string() } else { year };
    html!(language, "sumber-singkat", nama = name, tahun = &year)
}

/// A section as a card; `judged` are the buttons under an answer to a question.
pub(in crate::talks) fn card(
    turn: &Turn<'_>,
    programme: &Programme,
    section: Section,
    part: u8,
    judged: Option<Vec<Button>>,
) -> Screen {
    let language = turn.language;
    let body = body(turn, programme, section);
    let parts = split::split(&body.text, PART_UNITS);
    let part = usize::from(part).min(parts.len().saturating_sub(1));
    let mut text = headed(turn, programme, section, parts.get(part).cloned().unwrap_or_default());
    let mut foot: Vec<Html> = Vec::new();
    if parts.len() > 1 {
        foot.push(html!(language, "kartu-bagian-ke", ke = count(part + 1), jumlah = count(parts.len())));
    }
    foot.extend(unknown(programme, section, language));
    foot.extend(body.foot(language));
    foot.push(checked(turn, programme));
    text.push(&italic(&foot));
    let mut screen = Screen::text(text);
    if part + 1 < parts.len() {
        let data = at(programme, section, u8::try_from(part + 1).unwrap_or(u8::MAX));
        screen = screen.row(vec![Button::new(plain!(language, "tombol-lanjut"), data)]);
    }
    screen = judged.into_iter().fold(screen, Screen::row);
    ways_on(sections(screen, programme, section, language), turn, programme)
}

/// The beginning of a section, of at most so many units, with its sources.
pub(in crate::talks) fn excerpt(turn: &Turn<'_>, programme: &Programme, section: Section, most: usize) -> Html {
    let body = body(turn, programme, section);
    let mut parts = split::split(&body.text, most).into_iter();
    let mut beginning = parts.next().unwrap_or_default();
    if parts.next().is_some() {
        beginning.push(&Html::trusted(" …".to_owned()));
    }
    let mut text = headed(turn, programme, section, beginning);
    let mut foot: Vec<Html> = body.foot(turn.language).collect();
    foot.push(checked(turn, programme));
    text.push(&italic(&foot));
    text
}

fn headed(turn: &Turn<'_>, programme: &Programme, section: Section, content: Html) -> Html {
    let title = turn.world.knowledge.title(programme, turn.language);
    html!(turn.language, "kartu", judul = title, bagian = &section_name(section, turn.language), isi = content)
}

/// What is not known of what an owner expects, said under the summary.
fn unknown(programme: &Programme, section: Section, language: Language) -> Option<Html> {
    let missing: Vec<String> = EXPECTED
        .into_iter()
        .filter(|expected| section == Section::Ringkasan && !programme.sections.contains_key(expected))
        .map(|expected| section_name(expected, language).to_lowercase())
        .collect();
    (!missing.is_empty()).then(|| html!(language, "kartu-belum-ada", bagian = &missing.join(", ")))
}

/// When the facts were gathered and who answers for them; old ones are marked.
fn checked(turn: &Turn<'_>, programme: &Programme) -> Html {
    let language = turn.language;
    let date = text::date(language, programme.checked);
    if programme.is_stale(text::local_date(turn.now)) {
        html!(language, "kartu-diperiksa-lama", tanggal = &date, kantor = &programme.head.office)
    } else {
        html!(language, "kartu-diperiksa", tanggal = &date, kantor = &programme.head.office)
    }
}

fn italic(lines: &[Html]) -> Html {
    let mut text = Html::trusted("\n\n<i>".to_owned());
    text.push(&Html::join(lines, "\n"));
    text.push(&Html::trusted("</i>".to_owned()));
    text
}

/// The other sections: what is expected has a button even where nothing is known yet.
fn sections(screen: Screen, programme: &Programme, section: Section, language: Language) -> Screen {
    let is_there = |other: &Section| programme.sections.contains_key(other) || EXPECTED.contains(other);
    let others: Vec<Button> = Section::SIDES
        .into_iter()
        .filter(|other| *other != section && is_there(other))
        .map(|other| Button::new(section_name(other, language), at(programme, other, 0)))
        .collect();
    ui::rows(others, SECTION_BUTTONS_PER_ROW).into_iter().fold(screen, Screen::row)
}

/// What can be done next.
fn ways_on(screen: Screen, turn: &Turn<'_>, programme: &Programme) -> Screen {
    let language = turn.language;
    let screen =
        programmes::at_once(programme, language).into_iter().fold(screen, |screen, button| screen.row(vec![button]));
    let mut first: Vec<Button> = check_button(turn, programme).into_iter().collect();
    if !programme.head.related.is_empty() {
        let data = AnswerPress::Related(programme.head.slug.clone());
        first.push(Button::new(plain!(language, "tombol-terkait"), data));
    }
    let mut second = Vec::new();
    if let Some(interest) = interest(programme) {
        second.push(Button::new(plain!(language, "tombol-kabari"), NewsPress::Notify(interest)));
    }
    second.push(officer_about(turn, programme));
    let group = AnswerPress::Group(programme.head.group);
    let last = vec![Button::new(plain!(language, "tombol-kembali"), group), ui::menu_button(language)];
    [first, second, last].into_iter().filter(|row| !row.is_empty()).fold(screen, Screen::row)
}

/// The button that begins a check of the conditions, where there is one.
fn check_button(turn: &Turn<'_>, programme: &Programme) -> Option<Button> {
    let check = turn.world.knowledge.check_for(&programme.head.slug)?;
    let data = AnswerPress::Check { name: check.name.clone(), answers: Answered::default() };
    Some(Button::new(plain!(turn.language, "tombol-cek-syarat"), data))
}

/// The button to an officer about a programme; the question that it was shown for is filled in already.
fn officer_about(turn: &Turn<'_>, programme: &Programme) -> Button {
    let slug = &programme.head.slug;
    let asked = turn.memory.asked.as_ref().filter(|asked| asked.shown.contains(slug));
    let ask = ConsultPress::Ask { slug: Some(slug.clone()), question: asked.map(|asked| asked.number) };
    Button::new(plain!(turn.language, "tombol-petugas"), ask)
}

/// The button to an officer about the question that was asked last.
pub(in crate::talks) fn officer_about_question(turn: &Turn<'_>) -> Button {
    let question = turn.memory.asked.as_ref().map(|asked| asked.number);
    Button::new(plain!(turn.language, "tombol-petugas"), ConsultPress::Ask { slug: None, question })
}

/// The kind of news that a programme belongs to.
fn interest(programme: &Programme) -> Option<Interest> {
    match programme.head.group {
        Group::Legalitas => Some(Interest::Permits),
        Group::Modal => Some(Interest::Capital),
        Group::Belajar => Some(Interest::Training),
        Group::Pasar => Some(Interest::Markets),
        Group::Tempat => Some(Interest::Places),
        Group::Digital => Some(Interest::Digital),
        Group::Kerjasama => None,
        // Of the bot's own pages only the calendar has news.
        Group::Bot => (programme.head.slug == "jadwal-acara").then_some(Interest::Markets),
    }
}

/// Text of a programme's file as people see it, with the sources that it names.
pub(in crate::talks) fn written<'a>(programme: &'a Programme, markdown: &str) -> (Html, Vec<&'a Source>) {
    let address = plain!(Language::Indonesian, "sebutan");
    let (text, used) = markdown::to_html(&markdown.replace("{sapaan}", &address));
    (text, used.iter().filter_map(|id| programme.source(id)).collect())
}

/// Where the facts are from, as one line.
pub(in crate::talks) fn cited(sources: &[&Source], language: Language) -> Option<Html> {
    let sources: Vec<Html> = sources.iter().map(|source| cite(source, language)).collect();
    (!sources.is_empty()).then(|| html!(language, "kartu-sumber", sumber = Html::join(&sources, "; ")))
}

/// Names the passage that is shown now: its words and when its facts were gathered.
pub(in crate::talks) fn version(programme: &Programme, section: Section) -> String {
    let words = programme.sections.get(&section).map(String::as_str).unwrap_or_default();
    format!("{} {}", text::version(words), programme.checked)
}

struct Body<'a> {
    text: Html,
    sources: Vec<&'a Source>,
    indonesian_only: bool,
}

impl Body<'_> {
    fn foot(&self, language: Language) -> impl Iterator<Item = Html> {
        let only = self.indonesian_only.then(|| html!(language, "hanya-indonesia"));
        only.into_iter().chain(cited(&self.sources, language))
    }
}

fn body<'a>(turn: &Turn<'a>, programme: &'a Programme, section: Section) -> Body<'a> {
    let (knowledge, language) = (&turn.world.knowledge, turn.language);
    let translated = knowledge.translation(&programme.head.slug, language).filter(|_| section == Section::Ringkasan);
    let content = match translated {
        Some(translation) => Some(translation.summary.as_str()),
        None => programme.sections.get(&section).map(String::as_str),
    };
    let Some(content) = content else {
        return Body { text: html!(language, "belum-ada-informasi"), sources: Vec::new(), indonesian_only: false };
    };
    let (text, sources) = written(programme, content);
    let indonesian_only = language != Language::Indonesian && translated.is_none();
    Body { text, sources, indonesian_only }
}

/// A source as people read it, with a link where it has one.
fn cite(source: &Source, language: Language) -> Html {
    let name = match &source.url {
        Some(url) => Html::link(url, &Html::escape(&source.title)),
        None => Html::escape(&source.title),
    };
    if source.date == UNDATED {
        html!(language, "sumber-tanpa-tanggal", nama = name)
    } else {
        html!(language, "sumber-per", nama = name, tanggal = &source_date(&source.date, language))
    }
}

/// "2025-06-14" as a date in words; a year or a month alone stays as it is written.
fn source_date(date: &str, language: Language) -> String {
    date.parse().map_or_else(|_| date.to_owned(), |day| text::date(language, day))
}

/// The button data of a section.
pub(in crate::talks) fn at(programme: &Programme, section: Section, part: u8) -> AnswerPress {
    AnswerPress::Section { slug: programme.head.slug.clone(), section, part }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
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
