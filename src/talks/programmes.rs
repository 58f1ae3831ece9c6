//! Looking through the programmes: groups, lists, and the card of one programme.

use super::{manners, menu};
use crate::domain::{Button, Data, Language};
use crate::knowledge::{Group, Programme, Section, Source, UNDATED};
use crate::text::{self, Html, markdown, split};
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// The longest part of a section on one card; title, sources and date still fit beside it.
const PART_UNITS: usize = 2_800;
const SECTION_BUTTONS_PER_ROW: usize = 2;

/// The groups of programmes.
pub(super) fn groups(turn: &mut Turn<'_>) {
    let (language, today) = (turn.language, text::local_date(turn.now));
    let filled = Group::ALL.into_iter().filter(|group| turn.world.knowledge.group(*group, today).next().is_some());
    let screen = filled.fold(Screen::text(html!(language, "kelompok-judul")), |screen, group| {
        screen.row(vec![Button::new(group_name(group, language), Data::Group(group.word().to_owned()))])
    });
    turn.show(screen.row(vec![menu::button(language)]));
}

/// The programmes of one group.
pub(super) fn group(turn: &mut Turn<'_>, word: &str) {
    let Some(group) = Group::from_word(word) else { return manners::unknown_button(turn) };
    let (language, today) = (turn.language, text::local_date(turn.now));
    let name = group_name(group, language);
    let knowledge = &turn.world.knowledge;
    let buttons: Vec<Button> =
        knowledge.group(group, today).map(|programme| button(turn.world, programme, language)).collect();
    let text = if buttons.is_empty() {
        html!(language, "kelompok-kosong")
    } else {
        html!(language, "kelompok-isi", kelompok = &name)
    };
    let screen = buttons.into_iter().fold(Screen::text(text), |screen, button| screen.row(vec![button]));
    let back = Button::new(plain!(language, "tombol-kembali"), Data::Groups);
    turn.show(screen.row(vec![back, menu::button(language)]));
}

/// The button that opens a programme.
pub(super) fn button(world: &crate::world::World, programme: &Programme, language: Language) -> Button {
    let label = world.knowledge.short(programme, language);
    Button::new(label, at(programme, Section::Ringkasan, 0))
}

/// A programme's first card.
pub(super) fn open(turn: &mut Turn<'_>, slug: &str) {
    show(turn, slug, Section::Ringkasan, 0);
}

/// The section that a button asks for.
pub(super) fn section(turn: &mut Turn<'_>, slug: &str, word: &str, part: u8) {
    match Section::from_word(word) {
        Some(section) => show(turn, slug, section, part),
        None => manners::unknown_button(turn),
    }
}

/// A card of a programme: one section, its sources, the other sections as buttons.
pub(super) fn show(turn: &mut Turn<'_>, slug: &str, section: Section, part: u8) {
    let world = turn.world;
    let Some(programme) = world.knowledge.get(slug) else {
        let screen = menu::under(turn.language, html!(turn.language, "program-tidak-ada"));
        return turn.show(screen);
    };
    if !programme.is_current(text::local_date(turn.now)) {
        let screen = menu::under(turn.language, html!(turn.language, "program-berakhir"));
        return turn.show(screen);
    }
    turn.remember_topic(slug);
    let screen = card(world, programme, section, part, turn.language);
    turn.show(screen);
}

fn card(world: &crate::world::World, programme: &Programme, section: Section, part: u8, language: Language) -> Screen {
    let body = body(world, programme, section, language);
    let parts = split::split(&body.text, PART_UNITS);
    let part = usize::from(part).min(parts.len().saturating_sub(1));
    let mut text = html!(
        language,
        "kartu",
        judul = world.knowledge.title(programme, language),
        bagian = &section_name(section, language),
        isi = parts.get(part).cloned().unwrap_or_default()
    );
    let mut foot: Vec<Html> = Vec::new();
    if parts.len() > 1 {
        foot.push(html!(language, "kartu-bagian-ke", ke = count(part + 1), jumlah = count(parts.len())));
    }
    if body.indonesian_only {
        foot.push(html!(language, "hanya-indonesia"));
    }
    if !body.sources.is_empty() {
        let sources: Vec<Html> = body.sources.iter().map(|source| cite(source, language)).collect();
        foot.push(html!(language, "kartu-sumber", sumber = Html::join(&sources, "; ")));
    }
    let checked = text::date(language, programme.checked);
    foot.push(html!(language, "kartu-diperiksa", tanggal = &checked, kantor = &programme.head.office));
    text.push(&Html::trusted("\n\n<i>".to_owned()));
    text.push(&Html::join(&foot, "\n"));
    text.push(&Html::trusted("</i>".to_owned()));
    let next = (part + 1 < parts.len()).then(|| {
        let data = at(programme, section, u8::try_from(part + 1).unwrap_or(u8::MAX));
        Button::new(plain!(language, "tombol-lanjut"), data)
    });
    buttons(Screen::text(text), programme, section, next, language)
}

fn buttons(
    screen: Screen,
    programme: &Programme,
    section: Section,
    next: Option<Button>,
    language: Language,
) -> Screen {
    let screen = next.into_iter().fold(screen, |screen, next| screen.row(vec![next]));
    let others: Vec<Button> = programme
        .sections
        .keys()
        .filter(|other| **other != section)
        .map(|other| Button::new(section_name(*other, language), at(programme, *other, 0)))
        .collect();
    let screen = others.chunks(SECTION_BUTTONS_PER_ROW).fold(screen, |screen, row| screen.row(row.to_vec()));
    let group = Data::Group(programme.head.group.word().to_owned());
    screen.row(vec![Button::new(plain!(language, "tombol-kembali"), group), menu::button(language)])
}

struct Body<'a> {
    text: Html,
    sources: Vec<&'a Source>,
    indonesian_only: bool,
}

fn body<'a>(
    world: &'a crate::world::World,
    programme: &'a Programme,
    section: Section,
    language: Language,
) -> Body<'a> {
    let translated =
        world.knowledge.translation(&programme.head.slug, language).filter(|_| section == Section::Ringkasan);
    let content = match translated {
        Some(translation) => Some(translation.summary.as_str()),
        None => programme.sections.get(&section).map(String::as_str),
    };
    let Some(content) = content else {
        return Body { text: html!(language, "belum-ada-informasi"), sources: Vec::new(), indonesian_only: false };
    };
    let address = plain!(Language::Indonesian, "sebutan");
    let (text, used) = markdown::to_html(&content.replace("{sapaan}", &address));
    Body {
        text,
        sources: used.iter().filter_map(|id| programme.source(id)).collect(),
        indonesian_only: language != Language::Indonesian && translated.is_none(),
    }
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

fn at(programme: &Programme, section: Section, part: u8) -> Data {
    Data::Section { slug: programme.head.slug.clone(), section: section.word().to_owned(), part }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn group_name(group: Group, language: Language) -> String {
    match group {
        Group::Legalitas => plain!(language, "kelompok-legalitas"),
        Group::Modal => plain!(language, "kelompok-modal"),
        Group::Belajar => plain!(language, "kelompok-belajar"),
        Group::Pasar => plain!(language, "kelompok-pasar"),
        Group::Tempat => plain!(language, "kelompok-tempat"),
        Group::Digital => plain!(language, "kelompok-digital"),
        Group::Kerjasama => plain!(language, "kelompok-kerjasama"),
        Group::Bot => plain!(language, "kelompok-bot"),
    }
}

fn section_name(section: Section, language: Language) -> String {
    match section {
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
