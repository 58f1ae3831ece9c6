//! Whom an announcement is for, in buttons: first one for each thing that narrows it, and behind each its choices. What
//! is chosen stands above as a sentence.

use crate::domain::announcement::{Took, WROTE_WITHIN};
use crate::domain::{Button, EventKind, FormAct, Interest, Language, Regions, Scale, Sector, region};
use crate::form::kinds::audience;
use crate::form::{Field, FieldKey, Owners, Value};
use crate::talks::forms::options::PER_ROW;
use crate::talks::forms::screens::Look;
use crate::talks::{audience_said, catalogue, events_shown, ui};
use crate::text::Html;
use crate::{html, plain};

/// Choices on a page: short ones in two columns, titles one a row.
const SHORT: usize = 10;
const TITLES: usize = 6;
/// The page of a draft names a list in its hundreds, and the page of that below.
const PAGES: u16 = 100;
/// From here on it names the kelurahan of a kecamatan, ten pages each.
const VILLAGES: u16 = 2_000;
const VILLAGE_PAGES: u16 = 10;

/// A list of choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    News,
    Sectors,
    Scales,
    Districts,
    Villages,
    Languages,
    Activity,
    Consulted,
    Events,
    Kept,
    Kinds,
    Titles,
}

impl Part {
    const ALL: [Self; 12] = [
        Self::News,
        Self::Sectors,
        Self::Scales,
        Self::Districts,
        Self::Villages,
        Self::Languages,
        Self::Activity,
        Self::Consulted,
        Self::Events,
        Self::Kept,
        Self::Kinds,
        Self::Titles,
    ];

    /// Its first page.
    fn page(self) -> u16 {
        let at = Self::ALL.iter().position(|part| *part == self).unwrap_or_default();
        (u16::try_from(at).unwrap_or_default() + 1) * PAGES
    }

    /// The list of a page, and which page of that; none for the first screen.
    fn of(page: u16) -> Option<(Self, u16)> {
        let at = (page / PAGES).checked_sub(1)?;
        Self::ALL.get(usize::from(at)).map(|part| (*part, page % PAGES))
    }

    /// Whether its choices are titles rather than single words.
    fn is_of_titles(self) -> bool {
        matches!(self, Self::Consulted | Self::Titles | Self::Kept)
    }

    /// Where its way back leads.
    fn before(self) -> u16 {
        if matches!(self, Self::Kinds | Self::Titles) { Self::Events.page() } else { 0 }
    }

    /// What its button is called; none for what another list leads to.
    fn label(self, language: Language) -> Option<String> {
        Some(match self {
            Self::News => plain!(language, "sasaran-tombol-kabar"),
            Self::Sectors => plain!(language, "sasaran-tombol-bidang"),
            Self::Scales => plain!(language, "sasaran-tombol-ukuran"),
            Self::Districts => plain!(language, "sasaran-tombol-kecamatan"),
            Self::Villages => plain!(language, "sasaran-tombol-kelurahan"),
            Self::Languages => plain!(language, "sasaran-tombol-bahasa"),
            Self::Activity => plain!(language, "sasaran-tombol-aktif"),
            Self::Consulted => plain!(language, "sasaran-tombol-konsultasi"),
            Self::Events => plain!(language, "sasaran-tombol-acara"),
            Self::Kept => plain!(language, "sasaran-tombol-tersimpan"),
            Self::Kinds | Self::Titles => return None,
        })
    }

    /// Whether something of it is chosen.
    fn is_set(self, chosen: &Owners) -> bool {
        let has = |level: region::Level| chosen.regions.iter().any(|code| region::Level::of(code) == level);
        match self {
            Self::News => !chosen.interests.is_empty(),
            Self::Sectors => !chosen.sectors.is_empty(),
            Self::Scales => !chosen.more.scales.is_empty(),
            Self::Districts => has(region::Level::District),
            Self::Villages => has(region::Level::Village),
            Self::Languages => !chosen.more.languages.is_empty(),
            Self::Activity => chosen.more.wrote_within.is_some(),
            Self::Consulted => !chosen.more.consulted.is_empty(),
            Self::Events | Self::Kinds | Self::Titles => chosen.more.event.is_some(),
            Self::Kept => false,
        }
    }
}

fn is_in(words: &[String], word: &str) -> bool {
    words.iter().any(|other| other == word)
}

/// The kecamatan of the city by the alphabet.
fn districts() -> Vec<&'static str> {
    inside(region::home())
}

fn inside(code: &str) -> Vec<&'static str> {
    let known = Regions::shipped();
    let mut codes: Vec<&'static str> = known.within(code).collect();
    codes.sort_by_key(|code| known.name(code));
    codes
}

impl Look<'_> {
    fn chosen(&self, field: &Field) -> Owners {
        match self.draft.shown(field.key) {
            Some(Value::Audience(owners)) => owners.clone(),
            _ => Owners::default(),
        }
    }

    /// What is chosen, as a sentence, and that a list is empty.
    pub(super) fn whom_said(&self, field: &Field) -> Html {
        let said = audience_said::sentence(self.language, &self.chosen(field).into());
        let part = Part::of(self.draft.page).map(|(part, _)| part).filter(|part| part.is_of_titles());
        let is_empty = part.is_some_and(|part| self.boxes_of(part, &Owners::default()).is_empty());
        let empty = is_empty.then(|| html!(self.language, "sasaran-kosong"));
        Html::join(&[said].into_iter().chain(empty).collect::<Vec<_>>(), "\n\n")
    }

    /// The first screen, or the choices of one list.
    pub(super) fn whom(&self, field: &Field) -> Vec<Vec<Button>> {
        let chosen = self.chosen(field);
        let page = self.draft.page;
        if let Some(of) = page.checked_sub(VILLAGES) {
            return self.villages(&chosen, of);
        }
        let Some((part, at)) = Part::of(page) else { return self.first(&chosen) };
        let (per_page, per_row) = if part.is_of_titles() { (TITLES, 1) } else { (SHORT, PER_ROW) };
        self.list(self.boxes_of(part, &chosen), (per_page, per_row), (part.page(), at), part.before())
    }

    /// One button for each list, those ticked of which something is chosen.
    fn first(&self, chosen: &Owners) -> Vec<Vec<Button>> {
        let button = |part: &Part| {
            let label = part.label(self.language)?;
            let label = if part.is_set(chosen) { ui::tick(self.language, &label, true) } else { label };
            Some(self.button(label, FormAct::Page(part.page())))
        };
        let mut rows = ui::rows(Part::ALL.iter().filter_map(button).collect(), PER_ROW);
        rows.push(vec![self.done(None)]);
        rows
    }

    /// A page of choices, and the way back.
    fn list(
        &self,
        all: Vec<Button>,
        (per_page, per_row): (usize, usize),
        (first, at): (u16, u16),
        before: u16,
    ) -> Vec<Vec<Button>> {
        let at = ui::page_of(at, all.len(), per_page);
        let skip = usize::from(at) * per_page;
        let more = all.len() > skip + per_page;
        let shown: Vec<Button> = all.into_iter().skip(skip).take(per_page).collect();
        let mut rows = ui::rows(shown, per_row);
        let to = |label: String, page: u32| {
            self.button(label, FormAct::Page(first.saturating_add(u16::try_from(page).unwrap_or_default())))
        };
        rows.extend(ui::pager(self.language, at.into(), more, to));
        let back = self.button(plain!(self.language, "sasaran-tombol-kembali"), FormAct::Page(before));
        rows.push(vec![back, self.done(None)]);
        rows
    }

    /// The kelurahan of a kecamatan.
    fn villages(&self, chosen: &Owners, of: u16) -> Vec<Vec<Button>> {
        let (number, at) = (of / VILLAGE_PAGES, of % VILLAGE_PAGES);
        let district = districts().get(usize::from(number)).copied().unwrap_or_default();
        let codes = if district.is_empty() { Vec::new() } else { inside(district) };
        let all = self.places(&codes, chosen);
        let first = VILLAGES.saturating_add(number.saturating_mul(VILLAGE_PAGES));
        self.list(all, (SHORT, PER_ROW), (first, at), Part::Villages.page())
    }

    fn places(&self, codes: &[&str], chosen: &Owners) -> Vec<Button> {
        let name = |code: &str| Regions::shipped().name(code).unwrap_or_default().to_owned();
        codes.iter().map(|code| self.tick(name(code), code, is_in(&chosen.regions, code))).collect()
    }

    /// All choices of a list.
    fn boxes_of(&self, part: Part, chosen: &Owners) -> Vec<Button> {
        let (language, more) = (self.language, &chosen.more);
        let named = |key: FieldKey, word: &str| {
            catalogue::field(key).map_or_else(|| word.to_owned(), |field| field.option(language, word))
        };
        let word = |letter: &str, word: &str| format!("{letter}{word}");
        match part {
            Part::News => Interest::WORDS
                .iter()
                .map(|one| {
                    let is_on = is_in(&chosen.interests, one);
                    self.tick(named(FieldKey::INTERESTS, one), &word(audience::INTEREST, one), is_on)
                })
                .collect(),
            Part::Sectors => Sector::WORDS
                .iter()
                .map(|one| {
                    let is_on = is_in(&chosen.sectors, one);
                    self.tick(named(FieldKey::SECTOR, one), &word(audience::SECTOR, one), is_on)
                })
                .collect(),
            Part::Scales => Scale::ALL
                .into_iter()
                .map(|one| {
                    let (label, is_on) = (audience_said::scale_name(language, one), is_in(&more.scales, one.word()));
                    self.tick(label, &word(audience::SCALE, one.word()), is_on)
                })
                .collect(),
            Part::Districts => self.places(&districts(), chosen),
            Part::Villages => self.ways_to_villages(),
            Part::Languages => Language::ALL
                .into_iter()
                .map(|one| {
                    let (label, is_on) =
                        (audience_said::language_name(language, one), is_in(&more.languages, one.tag()));
                    self.tick(label, &word(audience::LANGUAGE, one.tag()), is_on)
                })
                .collect(),
            Part::Activity => WROTE_WITHIN
                .into_iter()
                .map(|days| {
                    let label = plain!(language, "sasaran-hari", hari = i64::from(days));
                    self.tick(label, &word(audience::WROTE, &days.to_string()), more.wrote_within == Some(days))
                })
                .collect(),
            Part::Consulted | Part::Titles | Part::Kept => self.titles(part, chosen),
            Part::Events | Part::Kinds => self.of_events(part, chosen),
        }
    }

    fn ways_to_villages(&self) -> Vec<Button> {
        let all = districts();
        let way = |(number, code): (u16, &&str)| {
            let name = Regions::shipped().name(code).unwrap_or_default().to_owned();
            self.button(name, FormAct::Page(VILLAGES.saturating_add(number.saturating_mul(VILLAGE_PAGES))))
        };
        (0_u16..).zip(&all).map(way).collect()
    }

    /// What the store holds to choose from.
    fn titles(&self, part: Part, chosen: &Owners) -> Vec<Button> {
        let Some(choices) = self.context.choices else { return Vec::new() };
        match part {
            Part::Consulted => choices
                .programmes
                .iter()
                .map(|(slug, name)| {
                    let is_on = chosen.more.consulted.iter().any(|one| one.slug == *slug);
                    self.tick(ui::short(name), &format!("{}{slug}", audience::PROGRAMME), is_on)
                })
                .collect(),
            Part::Titles => choices
                .events
                .iter()
                .map(|(id, title)| {
                    let is_on = chosen.more.event.as_ref().is_some_and(|event| event.id == Some(*id));
                    self.tick(ui::short(title), &format!("{}{id}", audience::EVENT), is_on)
                })
                .collect(),
            _ => choices
                .kept
                .iter()
                .map(|(id, name, _)| self.button(ui::short(name), FormAct::Pick(format!("{}{id}", audience::KEPT))))
                .collect(),
        }
    }

    /// What somebody had to do with events, and with which.
    fn of_events(&self, part: Part, chosen: &Owners) -> Vec<Button> {
        let (language, event) = (self.language, chosen.more.event.as_ref());
        if part == Part::Kinds {
            let kind = |kind: EventKind| {
                let is_on = event.is_some_and(|event| event.kind.as_deref() == Some(kind.word()));
                let word = format!("{}{}", audience::KIND, kind.word());
                self.tick(events_shown::kind_name(language, kind), &word, is_on)
            };
            return EventKind::ALL.into_iter().map(kind).collect();
        }
        let took = |took: Took| {
            let label = match took {
                Took::Joined => plain!(language, "sasaran-tombol-ikut"),
                Took::Came => plain!(language, "sasaran-tombol-hadir"),
                Took::Missed => plain!(language, "sasaran-tombol-absen"),
            };
            let is_on = event.is_some_and(|event| event.took == took.word());
            self.tick(label, &format!("{}{}", audience::TOOK, took.word()), is_on)
        };
        let way = |label: String, part: Part| self.button(label, FormAct::Page(part.page()));
        let ways = [
            way(plain!(language, "sasaran-tombol-jenis"), Part::Kinds),
            way(plain!(language, "sasaran-tombol-satu"), Part::Titles),
        ];
        Took::ALL.into_iter().map(took).chain(ways).collect()
    }
}
