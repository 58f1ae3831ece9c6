//! The card of a programme: one section that is seen whole on a phone, and what unfolds of it.

use crate::domain::{Button, Interest, Language};
use crate::knowledge::{Group, Programme, Section};
use crate::talks::answering::press::{AnswerPress, Answered, View};
use crate::talks::consultation::press::ConsultPress;
use crate::talks::news::press::NewsPress;
use crate::talks::{
    answering::{judging, passage, programmes},
    event_owner, ui,
};
use crate::text::{Html, format, split};
use crate::turn::{Asked, Screen, Turn};
use crate::{html, plain};

/// The longest part of a section that is unfolded; title, sources and date still fit beside it.
const PART_UNITS: usize = 2_600;
/// The longest part of a section before it is unfolded: it is seen together with its question on a phone.
const SHORT_UNITS: usize = 480;
/// So many sides are one tap away before a card is unfolded.
const SIDES_AT_ONCE: usize = 2;
/// What most ask next.
const NEXT: [Section; 6] =
    [Section::Langkah, Section::Syarat, Section::Biaya, Section::Tempat, Section::Jadwal, Section::Kontak];
/// The programme that says how to reach an officer.
pub(in crate::talks) const OFFICERS: &str = "hubungi-petugas";

/// A section of a programme as it is shown.
pub(in crate::talks) struct Card<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// Which section.
    pub section: Section,
    /// The number of the question that it answers, or what stands for one (`judging`).
    pub question: u32,
}

impl<'a> Card<'a> {
    /// A card that nobody asked for in words.
    pub(in crate::talks) fn opened(programme: &'a Programme, section: Section) -> Self {
        Self { programme, section, question: judging::OPENED }
    }

    /// An answer of which it was said whether it helped.
    pub(in crate::talks) fn answered(programme: &'a Programme, section: Section) -> Self {
        Self { programme, section, question: judging::JUDGED }
    }

    /// As it is seen whole, with what most ask next.
    pub(in crate::talks) fn short(&self, turn: &Turn<'_>) -> Screen {
        let body = passage::body(turn, self.programme, self.section);
        let (beginning, is_cut) = passage::beginning(&body.text, SHORT_UNITS);
        let foot = body.foot(turn, self.programme);
        let text = passage::footed(passage::headed(turn, self.programme, self.section, beginning), &foot);
        let slug = self.programme.head.slug.as_str();
        let planned = event_owner::planned(turn, |event| event.programme.as_deref() == Some(slug));
        let screen = Screen::text(Html::join(&planned.into_iter().chain([text]).collect::<Vec<_>>(), "\n\n"));
        let screen = self.judged(turn).into_iter().fold(screen, Screen::row);
        self.folded(screen, turn, is_cut, !body.sources.is_empty())
    }

    /// The whole section, in parts where it is very long, and the ways to everything else.
    pub(in crate::talks) fn whole(&self, turn: &Turn<'_>, part: u8) -> Screen {
        let language = turn.language;
        let body = passage::body(turn, self.programme, self.section);
        let parts = split::split(&body.text, PART_UNITS);
        let part = usize::from(part).min(parts.len().saturating_sub(1));
        let mut foot = Vec::new();
        if parts.len() > 1 {
            let (at, of) = (format::count(part + 1), format::count(parts.len()));
            foot.push(html!(language, "kartu-bagian-ke", ke = at, jumlah = of));
        }
        foot.extend(passage::unknown(self.programme, language));
        foot.extend(body.foot(turn, self.programme));
        let text = passage::headed(turn, self.programme, self.section, parts.get(part).cloned().unwrap_or_default());
        let mut screen = Screen::text(passage::footed(text, &foot));
        if part + 1 < parts.len() {
            let data = part_of(self.programme, self.section, u8::try_from(part + 1).unwrap_or(u8::MAX));
            screen = screen.row(vec![Button::new(plain!(language, "tombol-lanjut"), data)]);
        }
        let screen = self.judged(turn).into_iter().fold(screen, Screen::row);
        self.unfolded(screen, turn)
    }

    /// The answer with what it rests on in full.
    pub(in crate::talks) fn with_sources(&self, turn: &Turn<'_>) -> Screen {
        let body = passage::body(turn, self.programme, self.section);
        let (beginning, is_cut) = passage::beginning(&body.text, SHORT_UNITS);
        let foot = body.foot_in_full(turn, self.programme);
        let screen =
            Screen::text(passage::footed(passage::headed(turn, self.programme, self.section, beginning), &foot));
        let screen = self.judged(turn).into_iter().fold(screen, Screen::row);
        self.folded(screen, turn, is_cut, false)
    }

    /// The buttons that say whether it helped, until one of them was pressed.
    fn judged(&self, turn: &Turn<'_>) -> Option<Vec<Button>> {
        judging::judged(turn, self.question, &self.programme.head.slug, self.section)
    }

    /// The rows under a card that is not unfolded.
    fn folded(&self, screen: Screen, turn: &Turn<'_>, is_cut: bool, has_sources: bool) -> Screen {
        let (language, programme) = (turn.language, self.programme);
        let is_next = |other: &Section| *other != self.section && programme.sections.contains_key(other);
        let next = NEXT.into_iter().filter(is_next).take(SIDES_AT_ONCE);
        let next =
            next.map(|other| self.way(Button::new(passage::section_name(other, language), at(programme, other))));
        let now = programmes::at_once(programme, language).or_else(|| check_button(turn, programme));
        let more = if is_cut { plain!(language, "tombol-selebihnya") } else { plain!(language, "tombol-lainnya") };
        let mut unfold = vec![Button::new(more, self.view(View::Whole))];
        unfold.push(if has_sources {
            Button::new(plain!(language, "tombol-sumber"), self.view(View::Sources))
        } else {
            self.back(language)
        });
        let mut last = vec![self.way(self.officer(turn))];
        // Under an answer there is room for what follows from it alone; the menu is in the app, and under what unfolds.
        if self.question == judging::OPENED {
            last.extend(has_sources.then(|| self.back(language)));
            last.push(ui::menu_button(language));
        }
        let now = now.into_iter().map(|button| self.way(button));
        let events = event_owner::of_programme(turn, &programme.head.slug).map(|button| vec![self.way(button)]);
        let screen = events.into_iter().fold(screen, Screen::row);
        let buttons = next.chain(now).chain(unfold).chain(last).collect();
        ui::packed_with(buttons, self.share(turn)).into_iter().fold(screen, Screen::row)
    }

    /// The rows under a card that is unfolded: every other section, and what can be done next.
    fn unfolded(&self, screen: Screen, turn: &Turn<'_>) -> Screen {
        let (language, programme) = (turn.language, self.programme);
        let is_there = |other: &Section| *other != self.section && programme.sections.contains_key(other);
        let others = Section::SIDES.into_iter().filter(is_there);
        let mut buttons: Vec<Button> =
            others.map(|other| Button::new(passage::section_name(other, language), at(programme, other))).collect();
        buttons.extend(programmes::at_once(programme, language));
        buttons.extend(check_button(turn, programme));
        if !programme.head.related.is_empty() {
            let data = AnswerPress::Related(programme.head.slug.clone());
            buttons.push(Button::new(plain!(language, "tombol-terkait"), data));
        }
        if let Some(interest) = interest(programme) {
            buttons.push(Button::new(plain!(language, "tombol-kabari"), NewsPress::Notify(interest)));
        }
        buttons.push(self.officer(turn));
        let buttons = buttons.into_iter().map(|button| self.way(button));
        let fold = Button::new(plain!(language, "tombol-kembali"), self.view(View::Short));
        let last = [self.share(turn), fold, self.way(ui::menu_button(language))];
        ui::packed(buttons.chain(last)).into_iter().fold(screen, Screen::row)
    }

    /// The button to an officer about this programme.
    fn officer(&self, turn: &Turn<'_>) -> Button {
        let slug = &self.programme.head.slug;
        officer_about(turn.language, Some(slug), question_of(turn, self.question, slug))
    }

    /// The button that passes the programme on.
    fn share(&self, turn: &Turn<'_>) -> Button {
        let title = turn.world.knowledge.title(self.programme, turn.language);
        ui::share_button(turn, &format!("p_{}", self.programme.head.slug), title)
    }

    /// A button that leads away: under an answer it opens below, and the answer stays.
    fn way(&self, button: Button) -> Button {
        if self.question == judging::OPENED { button } else { ui::below(button) }
    }

    /// Back to the answer, or to the list that a card was opened from.
    fn back(&self, language: Language) -> Button {
        let to = if self.question == judging::OPENED {
            AnswerPress::Group(self.programme.head.group)
        } else {
            self.view(View::Short)
        };
        Button::new(plain!(language, "tombol-kembali"), to)
    }

    fn view(&self, view: View) -> AnswerPress {
        let slug = self.programme.head.slug.clone();
        AnswerPress::Card { slug, section: self.section, question: self.question, view }
    }
}

/// The button that begins a check of the conditions, where there is one.
fn check_button(turn: &Turn<'_>, programme: &Programme) -> Option<Button> {
    let check = turn.world.knowledge.check_for(&programme.head.slug)?;
    let data = AnswerPress::Check { name: check.name.clone(), answers: Answered::default() };
    Some(Button::new(plain!(turn.language, "tombol-cek-syarat"), data))
}

/// The question that is answered under this number; none under what was opened without one. An answer that was judged
/// has no number any more, and is known by what it was called.
pub(in crate::talks) fn question_of(turn: &Turn<'_>, question: u32, answer: &str) -> Option<u32> {
    match question {
        judging::OPENED => None,
        judging::JUDGED => {
            let is_of = |asked: &&Asked| asked.shown.iter().chain(&asked.excluded).any(|name| name == answer);
            turn.memory.asked.as_ref().filter(is_of).map(|asked| asked.number)
        }
        question => Some(question),
    }
}

/// The button to an officer about a programme, with the words of this question filled in.
fn officer_about(language: Language, slug: Option<&str>, question: Option<u32>) -> Button {
    let ask = ConsultPress::Ask { slug: slug.map(str::to_owned), question };
    Button::new(plain!(language, "tombol-petugas"), ask)
}

/// The button to an officer about a question that fits no programme.
pub(in crate::talks) fn officer_about_question(language: Language, question: Option<u32>) -> Button {
    officer_about(language, None, question)
}

/// The same under what was just said to the question that was asked last.
pub(in crate::talks) fn officer_about_last(turn: &Turn<'_>) -> Button {
    officer_about_question(turn.language, turn.memory.asked.as_ref().map(|asked| asked.number))
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

/// The button data of a section.
pub(in crate::talks) fn at(programme: &Programme, section: Section) -> AnswerPress {
    part_of(programme, section, 0)
}

fn part_of(programme: &Programme, section: Section, part: u8) -> AnswerPress {
    AnswerPress::Section { slug: programme.head.slug.clone(), section, part }
}
