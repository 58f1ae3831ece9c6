//! Looking through the programmes: groups, lists, neighbours, and which card to show.

use crate::domain::{Button, Language};
use crate::knowledge::{Group, Programme, Section};
use crate::talks::answering::card::Card;
use crate::talks::answering::press::{AnswerPress, View};
use crate::talks::business::press::BusinessPress;
use crate::talks::my_data::press::DataPress;
use crate::talks::office_settings;
use crate::talks::{answering::card, ui};
use crate::text;
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// The programmes that say how to register here, and how to have one's data erased.
const REGISTERING: &str = "daftar-usaha";
const ERASING: &str = "hapus-data";

/// The groups of programmes.
pub(in crate::talks) fn groups(turn: &mut Turn<'_>) {
    let (language, today) = (turn.language, text::local_date(turn.now));
    let filled = Group::ALL.into_iter().filter(|group| turn.world.knowledge.group(*group, today).next().is_some());
    let buttons = filled.map(|group| Button::new(group_name(group, language), AnswerPress::Group(group)));
    let screen = Screen::text(html!(language, "kelompok-judul"));
    let screen = ui::packed(buttons).into_iter().fold(screen, Screen::row);
    turn.show(screen.row(vec![ui::menu_button(language)]));
}

/// The programmes of one group.
pub(in crate::talks) fn group(turn: &mut Turn<'_>, group: Group) {
    let (language, today) = (turn.language, text::local_date(turn.now));
    let name = group_name(group, language);
    let knowledge = &turn.world.knowledge;
    let mut programmes: Vec<&Programme> = knowledge.group(group, today).collect();
    // What is asked about in the most ways is asked about the most.
    programmes.sort_by_key(|programme| std::cmp::Reverse(programme.ways));
    let buttons: Vec<Button> =
        programmes.into_iter().map(|programme| button(turn.world, programme, language)).collect();
    let text = if buttons.is_empty() {
        html!(language, "kelompok-kosong")
    } else {
        html!(language, "kelompok-isi", kelompok = &name)
    };
    let screen = ui::packed(buttons).into_iter().fold(Screen::text(text), Screen::row);
    let back = Button::new(plain!(language, "tombol-kembali"), AnswerPress::Groups);
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
}

/// The section that a programme begins with: what it says of itself in few words, where it does.
pub(in crate::talks) fn first(programme: &Programme) -> Section {
    if programme.sections.contains_key(&Section::Inti) { Section::Inti } else { Section::Ringkasan }
}

/// The button that opens a programme.
pub(in crate::talks) fn button(world: &crate::world::World, programme: &Programme, language: Language) -> Button {
    let label = world.knowledge.short(programme, language);
    Button::new(label, card::at(programme, first(programme)))
}

/// A section of a programme, if it may be given as current.
pub(in crate::talks) async fn show(turn: &mut Turn<'_>, slug: &str, section: Section, part: u8) -> Talk {
    let programme = current(turn, slug)?;
    let card = Card::opened(programme, section);
    let screen = if part == 0 { card.short(turn) } else { card.whole(turn, part) };
    let screen = office_settings::beside(turn, programme, section, screen).await?;
    turn.show(screen);
    Ok(())
}

/// A card unfolded or folded where it stands.
pub(in crate::talks) async fn unfold(
    turn: &mut Turn<'_>,
    slug: &str,
    section: Section,
    question: u32,
    view: View,
) -> Talk {
    let programme = current(turn, slug)?;
    let card = Card { programme, section, question };
    let screen = match view {
        View::Short => card.short(turn),
        View::Whole => card.whole(turn, 0),
        View::Sources => card.with_sources(turn),
    };
    let screen = office_settings::beside(turn, programme, section, screen).await?;
    turn.show(screen);
    Ok(())
}

/// A programme that may be given as current today; none of any other.
pub(super) fn of_today<'a>(turn: &Turn<'a>, slug: &str) -> Option<&'a Programme> {
    turn.world.knowledge.get(slug).filter(|programme| programme.is_current(text::local_date(turn.now)))
}

/// A programme that may be given as current; for any other one the person is told why not.
pub(in crate::talks) fn current<'a>(turn: &mut Turn<'a>, slug: &str) -> Talk<&'a Programme> {
    let world = turn.world;
    let programme = world.knowledge.get(slug);
    let language = turn.language;
    let refusal = match programme {
        Some(programme) if programme.is_current(text::local_date(turn.now)) => {
            turn.remember_topic(slug);
            return Ok(programme);
        }
        Some(_) => html!(language, "program-berakhir"),
        None => html!(language, "program-tidak-ada"),
    };
    turn.show(ui::with_menu(language, refusal));
    Err(Stop::Said)
}

/// What a programme of the bot's own is about can be done at once.
pub(in crate::talks) fn at_once(programme: &Programme, language: Language) -> Option<Button> {
    match programme.head.slug.as_str() {
        REGISTERING => Some(Button::new(plain!(language, "tombol-daftar-sekarang"), BusinessPress::Register)),
        ERASING => Some(Button::new(plain!(language, "tombol-data"), DataPress::All)),
        _ => None,
    }
}

/// The neighbours of a programme.
pub(in crate::talks) fn related(turn: &mut Turn<'_>, slug: &str) -> Talk {
    let programme = current(turn, slug)?;
    let (world, language, today) = (turn.world, turn.language, text::local_date(turn.now));
    let neighbours = programme.head.related.iter().filter_map(|slug| world.knowledge.get(slug));
    let buttons =
        neighbours.filter(|programme| programme.is_current(today)).map(|programme| button(world, programme, language));
    let text = html!(language, "program-terkait", judul = world.knowledge.title(programme, language));
    let screen = ui::packed(buttons).into_iter().fold(Screen::text(text), Screen::row);
    let back = Button::new(plain!(language, "tombol-kembali"), card::at(programme, first(programme)));
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// What a group of programmes is called.
pub(in crate::talks) fn group_name(group: Group, language: Language) -> String {
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
