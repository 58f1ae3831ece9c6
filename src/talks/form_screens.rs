//! How a form looks: the field that is asked, its options as buttons, and the summary.

use super::{faults, fields};
use crate::domain::{Button, Data, FormAct, FormPress, Language, MAX_BUTTON_CHARS, Regions, region};
use crate::form::{Draft, Fault, Field, Form, Kind, SUMMARY, Value};
use crate::text::{self, Html, format, html::clean};
use crate::turn::{Keyboard, Screen};
use crate::{html, plain};

/// Options of a long list on one page.
const PAGE: usize = 10;
const PER_ROW: usize = 2;

/// What a form is shown with.
pub(super) struct Look<'a> {
    pub(super) language: Language,
    pub(super) form: &'static Form,
    pub(super) draft: &'a Draft,
    pub(super) first_name: &'a str,
}

impl Look<'_> {
    /// The place where the draft is, after `lead`.
    pub(super) fn screen(&self, lead: Option<Html>) -> Screen {
        let screen = match self.draft.field(self.form) {
            Some(field) => self.field(field),
            None => self.summary(),
        };
        match lead {
            Some(mut text) => {
                text.push(&Html::trusted("\n\n".to_owned()));
                text.push(&screen.text);
                Screen { text, ..screen }
            }
            None => screen,
        }
    }

    /// Why an answer was not taken, and the field once more.
    pub(super) fn refused(&self, fault: &Fault) -> Screen {
        let lead = faults::say(self.language, &self.draft.at, fault);
        let choices: Vec<Button> = match fault {
            Fault::WhichDate(days) => days
                .iter()
                .map(|day| self.button(text::date(self.language, *day), FormAct::Pick(day.to_string())))
                .collect(),
            Fault::WhichMoney(amounts) => amounts
                .iter()
                .map(|amount| self.button(format::rupiah(*amount), FormAct::Pick(amount.to_string())))
                .collect(),
            _ => Vec::new(),
        };
        let mut screen = self.screen(Some(lead));
        if !choices.is_empty() {
            screen.buttons.insert(0, choices);
        }
        screen
    }

    fn field(&self, field: &Field) -> Screen {
        let language = self.language;
        let name = fields::name(language, field.key);
        let question = match field.kind {
            Kind::District if self.draft.scope.is_empty() => html!(language, "tanya-kabupaten"),
            _ => fields::question(language, field.key),
        };
        let (at, of) = self.form.number(field.key);
        let mut text = if self.form.has_summary {
            html!(language, "formulir-langkah", ke = count(at), jumlah = count(of), nama = &name, tanya = question)
        } else {
            html!(language, "formulir-ubah", nama = &name, tanya = question)
        };
        if !self.draft.several.is_empty() {
            text.push(&Html::trusted("\n\n".to_owned()));
            text.push(&html!(language, "formulir-pilih-salah-satu"));
        }
        if fields::is_own_phone(field) {
            return self.phone(field, text);
        }
        let mut screen = Screen { buttons: self.options(field), ..Screen::text(text) };
        self.earlier(field, &mut screen);
        screen.row(self.ways(field))
    }

    /// The phone has a keyboard of its own, which can share the number; its words are what the buttons would be.
    fn phone(&self, field: &Field, text: Html) -> Screen {
        let language = self.language;
        let mut screen = Screen::text(text);
        let mut words = Vec::new();
        if let Some(value @ Value::Phone(..)) = self.draft.answers.get(field.key) {
            let answer = say(language, field.key, value);
            screen.text.push(&Html::trusted("\n\n".to_owned()));
            screen.text.push(&html!(language, "formulir-tadi", jawaban = &answer));
            words.push(plain!(language, "formulir-kata-tetap"));
        }
        words.push(plain!(language, "formulir-tombol-nanti"));
        if self.form.has_summary {
            words.push(plain!(language, "tombol-kembali"));
        }
        words.push(plain!(language, "formulir-tombol-batal"));
        screen.keyboard(Keyboard::Contact { share: plain!(language, "formulir-tombol-kontak"), words })
    }

    /// The earlier answer, which one tap keeps.
    fn earlier(&self, field: &Field, screen: &mut Screen) {
        let Some(value) = self.draft.answers.get(field.key) else { return };
        if matches!(field.kind, Kind::Ticks(_)) || *value == Value::Skipped {
            return;
        }
        let answer = say(self.language, field.key, value);
        screen.text.push(&Html::trusted("\n\n".to_owned()));
        screen.text.push(&html!(self.language, "formulir-tadi", jawaban = &answer));
        let label = short(&plain!(self.language, "formulir-tombol-tetap", jawaban = &answer));
        screen.buttons.push(vec![self.button(label, FormAct::Keep)]);
    }

    /// Back, skip, cancel.
    fn ways(&self, field: &Field) -> Vec<Button> {
        let language = self.language;
        let is_first = self.form.fields.first().is_some_and(|first| first.key == field.key);
        let mut ways = Vec::new();
        if !is_first || self.draft.scope != region::HOME {
            ways.push(self.button(plain!(language, "tombol-kembali"), FormAct::Back));
        }
        if field.skippable && !matches!(field.kind, Kind::Ticks(_)) {
            let label = if field.kind == Kind::Phone {
                plain!(language, "formulir-tombol-nanti")
            } else {
                plain!(language, "formulir-tombol-lewati")
            };
            ways.push(self.button(label, FormAct::Skip));
        }
        ways.push(self.button(plain!(language, "formulir-tombol-batal"), FormAct::Cancel));
        ways
    }

    fn options(&self, field: &Field) -> Vec<Vec<Button>> {
        let language = self.language;
        match field.kind {
            Kind::Choice { options, .. } => {
                let pick = |word: &&str| {
                    self.button(fields::option(language, field.key, word), FormAct::Pick((*word).to_owned()))
                };
                let wide = options.iter().any(|word| fields::option(language, field.key, word).chars().count() > 22);
                rows(options.iter().map(pick).collect(), if wide { 1 } else { PER_ROW })
            }
            Kind::Ticks(options) => self.ticks(field, options),
            Kind::District => {
                let mut codes: Vec<&str> = Regions::shipped().within(&self.draft.scope).collect();
                if self.draft.scope.is_empty() {
                    codes.retain(|code| *code != region::HOME);
                }
                let mut buttons = self.regions(&codes);
                if self.draft.scope == region::HOME {
                    let label = plain!(language, "formulir-tombol-luar");
                    buttons.push(vec![self.button(label, FormAct::Pick("luar".to_owned()))]);
                }
                buttons
            }
            Kind::Village(of) => {
                let district = self.draft.word(of).unwrap_or_default();
                self.regions(&Regions::shipped().within(district).collect::<Vec<_>>())
            }
            Kind::YesNo => vec![vec![
                self.button(plain!(language, "nilai-ya"), FormAct::Pick("ya".to_owned())),
                self.button(plain!(language, "nilai-tidak"), FormAct::Pick("tidak".to_owned())),
            ]],
            Kind::Text { .. } if field.offer.is_some() && !self.draft.answers.contains_key(field.key) => {
                let name = clean(self.first_name).trim().to_owned();
                if name.is_empty() { Vec::new() } else { vec![vec![self.button(short(&name), FormAct::Take)]] }
            }
            _ => Vec::new(),
        }
    }

    fn ticks(&self, field: &Field, options: &[&str]) -> Vec<Vec<Button>> {
        let chosen = match self.draft.answers.get(field.key) {
            Some(Value::Ticks(chosen)) => chosen.as_slice(),
            _ => &[],
        };
        let tick = |word: &&str| {
            let on = chosen.iter().any(|other| other == word);
            self.tick(fields::option(self.language, field.key, word), word, on)
        };
        let mut buttons = rows(options.iter().map(tick).collect(), PER_ROW);
        buttons.push(vec![self.button(plain!(self.language, "formulir-tombol-selesai"), FormAct::Keep)]);
        buttons
    }

    fn tick(&self, label: String, word: &str, on: bool) -> Button {
        let label = if on {
            plain!(self.language, "formulir-centang", isi = &label)
        } else {
            plain!(self.language, "formulir-kosong", isi = &label)
        };
        self.button(label, FormAct::Tick(word.to_owned(), !on))
    }

    /// A page of regions; those that were meant alike come with what they lie in.
    fn regions(&self, codes: &[&str]) -> Vec<Vec<Button>> {
        let known = Regions::shipped();
        let several: Vec<&str> = self.draft.several.iter().map(String::as_str).collect();
        let (codes, whole) = if several.is_empty() { (codes, false) } else { (several.as_slice(), true) };
        let pages = codes.len().div_ceil(PAGE).max(1);
        let page = usize::from(self.draft.page).min(pages - 1);
        let pick = |code: &&str| {
            let name = if whole { known.full_name(code) } else { known.name(code).unwrap_or_default().to_owned() };
            self.button(short(&name), FormAct::Pick((*code).to_owned()))
        };
        let shown: Vec<Button> = codes.iter().skip(page * PAGE).take(PAGE).map(pick).collect();
        let mut buttons = rows(shown, if whole { 1 } else { PER_ROW });
        let to = |page: usize| FormAct::Page(u16::try_from(page).unwrap_or_default());
        let mut turn = Vec::new();
        if page > 0 {
            turn.push(self.button(plain!(self.language, "formulir-tombol-mundur"), to(page - 1)));
        }
        if page + 1 < pages {
            turn.push(self.button(plain!(self.language, "formulir-tombol-maju"), to(page + 1)));
        }
        if !turn.is_empty() {
            buttons.push(turn);
        }
        buttons
    }

    /// Everything once more, with what may be agreed to.
    fn summary(&self) -> Screen {
        let language = self.language;
        let needed: Vec<&Field> = self.form.needed(&self.draft.answers).collect();
        let line = |field: &&Field| {
            let value =
                self.draft.answers.get(field.key).map_or_else(String::new, |value| say(language, field.key, value));
            html!(language, "daftar-baris", nama = &fields::name(language, field.key), isi = &value)
        };
        let lines: Vec<Html> = needed.iter().map(line).collect();
        let edit = |field: &&Field| self.button(fields::name(language, field.key), FormAct::Edit(field.key.to_owned()));
        let consents = self.form.consents.iter().map(|(word, _)| {
            let label = if *word == "layanan" {
                plain!(language, "daftar-izin-layanan")
            } else {
                plain!(language, "daftar-izin-kabar")
            };
            self.tick(label, word, self.draft.agreed.contains(*word))
        });
        let lines = Html::join(&lines, "\n");
        let mut screen = Screen::text(if self.form.consents.is_empty() {
            html!(language, "meja-periksa", isi = lines)
        } else {
            html!(language, "daftar-periksa", isi = lines)
        });
        screen.buttons = rows(needed.iter().map(edit).collect(), PER_ROW);
        screen.buttons.extend(rows(consents.collect(), PER_ROW));
        screen.row(vec![
            self.button(plain!(language, "formulir-tombol-kirim"), FormAct::Send),
            self.button(plain!(language, "formulir-tombol-batal"), FormAct::Cancel),
        ])
    }

    /// A button of this draft at this place.
    pub(super) fn button(&self, label: String, act: FormAct) -> Button {
        let place = if self.draft.field(self.form).is_some() { self.draft.at.clone() } else { SUMMARY.to_owned() };
        Button::new(label, Data::Form(FormPress { stamp: self.draft.stamp, place, act }))
    }
}

/// An answer as people read it.
pub(super) fn say(language: Language, key: &str, value: &Value) -> String {
    match value {
        Value::Text(words) => words.clone(),
        Value::Choice(word) => fields::option(language, key, word),
        Value::Ticks(words) if words.is_empty() => plain!(language, "nilai-kosong"),
        Value::Ticks(words) => {
            words.iter().map(|word| fields::option(language, key, word)).collect::<Vec<_>>().join(", ")
        }
        Value::Region(code) => Regions::shipped().name(code).unwrap_or_default().to_owned(),
        Value::Phone(phone, _) => phone.as_str().to_owned(),
        Value::Nib(nib) => nib.as_str().to_owned(),
        Value::Date(day) => text::date(language, *day),
        Value::Money(amount) => format::rupiah(*amount),
        Value::File { .. } | Value::Flag(true) => plain!(language, "nilai-ya"),
        Value::Flag(false) => plain!(language, "nilai-tidak"),
        Value::Skipped => plain!(language, "nilai-kosong"),
    }
}

fn rows(buttons: Vec<Button>, per_row: usize) -> Vec<Vec<Button>> {
    buttons.chunks(per_row).map(<[Button]>::to_vec).collect()
}

/// A label that a phone shows whole.
fn short(label: &str) -> String {
    if label.chars().count() <= MAX_BUTTON_CHARS {
        return label.to_owned();
    }
    let cut: String = label.chars().take(MAX_BUTTON_CHARS - 1).collect();
    format!("{}…", cut.trim_end())
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
