//! How a form looks: the field that is asked, and the ways on from it.

use chrono::NaiveDateTime;

use crate::domain::{Button, FormAct, FormPress, Language, region, wire};
use crate::form::kinds::moment;
use crate::form::options::called;
use crate::form::{About, Context, Draft, Field, FieldKey, Form, Kind, Place, Rejection, Value};
use crate::input::Replied;
use crate::talks::forms::{echo, rejections};
use crate::talks::ui;
use crate::text::{self, Html, format};
use crate::turn::{Keyboard, Known, Screen};
use crate::{html, plain};

/// What a form is shown with.
pub(in crate::talks) struct Look<'a> {
    pub(in crate::talks) language: Language,
    pub(in crate::talks) form: &'static Form,
    pub(in crate::talks) draft: &'a Draft,
    pub(in crate::talks) first_name: &'a str,
    /// The world as the engine is told of it.
    pub(in crate::talks) context: &'a Context<'a>,
    /// Whether the contact's data are kept without being used.
    pub(in crate::talks) restricted: bool,
    /// Whether the contact gets no announcements now.
    pub(in crate::talks) stopped: bool,
    /// What the store holds.
    pub(in crate::talks) known: &'a Known,
}

impl Look<'_> {
    /// The place where the draft is, after `lead`.
    pub(in crate::talks) fn screen(&self, lead: Option<Html>) -> Screen {
        let screen = match self.draft.field(self.form) {
            Some(field) => self.field(field),
            None => self.summary(),
        };
        match lead {
            Some(text) => Screen { text: Html::join(&[text, screen.text], "\n\n"), ..screen },
            None => screen,
        }
    }

    /// Why an answer was not taken, and the field once more.
    pub(in crate::talks) fn refused(&self, fault: &Rejection) -> Screen {
        let lead = rejections::say(self.language, self.draft.field(self.form), fault);
        let choices: Vec<Button> = match fault {
            Rejection::WhichDate(days) => days
                .iter()
                .map(|day| self.button(text::date(self.language, *day), FormAct::Pick(day.to_string())))
                .collect(),
            Rejection::WhichMoney(amounts) => amounts
                .iter()
                .map(|amount| self.button(format::rupiah(*amount), FormAct::Pick(amount.to_string())))
                .collect(),
            Rejection::WhichOption(options) => {
                let field = self.draft.field(self.form);
                let label =
                    |word: &str| field.map_or_else(|| word.to_owned(), |field| called(field, word, self.context));
                options.iter().map(|word| self.button(label(word), FormAct::Pick(word.clone()))).collect()
            }
            Rejection::WhichMoment(moments) => {
                let pick = |at: &NaiveDateTime| {
                    let word = at.format(moment::WIRE).to_string();
                    self.button(ui::short(&format::clock_time(self.language, *at)), FormAct::Pick(word))
                };
                moments.iter().map(pick).collect()
            }
            Rejection::WhichNumber(numbers) => numbers
                .iter()
                .map(|number| self.button(number.to_string(), FormAct::Pick(number.to_string())))
                .collect(),
            // The keyboard that shares the contact's own number stays below the chat.
            Rejection::WhoseNumber(_) => return self.whose_number(lead),
            _ => Vec::new(),
        };
        let mut screen = self.screen(Some(lead));
        if !choices.is_empty() {
            screen.buttons.insert(0, choices);
        }
        screen
    }

    /// A number of which only the contact can say whose it is.
    fn whose_number(&self, text: Html) -> Screen {
        let language = self.language;
        let mut screen =
            Screen::text(text).row(vec![self.button(plain!(language, "formulir-tombol-nomor-itu"), FormAct::Keep)]);
        if self.draft.before.is_some() {
            screen = screen.row(vec![self.button(plain!(language, "formulir-tombol-ringkasan"), FormAct::Back)]);
        }
        screen
    }

    /// The place that a message of this form asked about: by what its buttons carry, else by its heading.
    pub(in crate::talks) fn asked_by(&self, message: &Replied) -> Option<Place> {
        let of_button = |(_, data): &(String, String)| match FormPress::decode(&wire::parts(data)?)? {
            press if press.stamp == self.draft.stamp => {
                // Of a group every one has the same fields: the place says which after a dash.
                let base = press.place.rsplit_once('-').map_or(press.place.as_str(), |(base, _)| base);
                self.place(&press.place).or_else(|| self.place(base))
            }
            _ => None,
        };
        let at = |key: FieldKey| Look { draft: &at(self.draft, key), ..*self }.step().to_plain();
        let is_headed = |field: &&Field| message.text.contains(&at(field.key));
        let by_heading = || self.form.fields.iter().find(is_headed).map(|field| Place::Field(field.key));
        message.buttons.iter().find_map(of_button).or_else(by_heading)
    }

    /// The place of this form that has this word.
    fn place(&self, word: &str) -> Option<Place> {
        let is_here = |place: &Place| match place {
            Place::Field(key) => self.form.field(*key).is_some(),
            Place::Summary => true,
        };
        Place::from_word(word).filter(is_here)
    }

    /// Which step of how many this is, where there are steps.
    pub(in crate::talks) fn step(&self) -> Html {
        let language = self.language;
        let Some(field) = self.draft.field(self.form) else { return html!(language, "formulir-ke-ringkasan") };
        let name = match self.draft.item.as_ref().and_then(|item| Some((self.form.field(item.group)?, item.at))) {
            Some((group, at)) => {
                let (whole, part) = (group.name(language), field.name(language));
                plain!(language, "formulir-nama-nomor", nama = &whole, nomor = count(at + 1), isian = &part)
            }
            None => field.name(language),
        };
        if !self.form.has_summary() {
            return (self.form.texts.title)(language, &name, self.about());
        }
        let own = self.draft.item.as_ref().map_or(field.key, |item| item.group);
        let (at, of) = self.form.number(own);
        html!(language, "formulir-ke", ke = count(at), jumlah = count(of), nama = &name)
    }

    /// What the texts of the form may name.
    fn about(&self) -> About<'_> {
        self.draft.about(self.known.record.as_ref().map(|(business, _)| business.as_str()))
    }

    /// The question whether to go on with it.
    pub(in crate::talks) fn resume(&self) -> Html {
        (self.form.texts.resume)(self.language, self.about(), self.step())
    }

    /// That it waits, and what the button back to it says.
    pub(in crate::talks) fn waits(&self) -> (Html, String) {
        let texts = &self.form.texts;
        ((texts.paused)(self.language, self.about(), self.step()), (texts.go_on)(self.language))
    }

    fn field(&self, field: &Field) -> Screen {
        let language = self.language;
        let worded = self.draft.wording.as_ref().filter(|wording| wording.key == field.key);
        let question = match field.kind {
            _ if worded.is_some() => Html::escape(worded.map_or("", |wording| wording.question.as_str())),
            Kind::District if self.draft.scope.is_empty() => html!(language, "tanya-kabupaten"),
            _ => (field.texts.question)(language),
        };
        let mut parts = vec![self.step(), question];
        parts.extend(self.gathered(field));
        if !self.draft.several.is_empty() {
            parts.push(html!(language, "formulir-pilih-salah-satu"));
        }
        parts.extend(self.earlier(field));
        let text = Html::join(&parts, "\n\n");
        if field.kind.is_own_phone() {
            return self.phone(field, text);
        }
        let mut screen = Screen { buttons: self.options(field), ..Screen::text(text) };
        screen.buttons.extend(self.keep(field));
        screen.row(self.ways(field))
    }

    /// The phone has a keyboard of its own, which can share the number; its words are what the buttons would be.
    fn phone(&self, field: &Field, text: Html) -> Screen {
        let language = self.language;
        let mut words = Vec::new();
        if matches!(self.draft.answers.get(&field.key), Some(Value::Phone(..))) {
            words.push(plain!(language, "formulir-kata-tetap"));
        }
        if let (Some(Value::Phone(known, _)), None) = (self.draft.offers.get(&field.key), self.kept(field)) {
            words.push(known.as_str().to_owned());
        }
        words.push(self.skip(field));
        if self.draft.before.is_some() {
            words.push(plain!(language, "formulir-tombol-ringkasan"));
        } else {
            if self.form.has_summary() {
                words.push(plain!(language, "tombol-kembali"));
            }
            words.push(plain!(language, "formulir-tombol-batal"));
        }
        let share = plain!(language, "formulir-tombol-kontak");
        Screen::text(text).keyboard(Keyboard::Contact { share, words })
    }

    /// What is gathered already, where the buttons do not show it.
    fn gathered(&self, field: &Field) -> Option<Html> {
        let language = self.language;
        if matches!(field.kind, Kind::Audience { interests: true }) {
            return Some(self.whom_said(field));
        }
        let value = self.draft.shown(field.key).filter(|_| field.kind.gathers())?;
        match value {
            Value::Group(items) if items.is_empty() => None,
            Value::Group(_) | Value::Files(_) | Value::Audience(_) => {
                Some(Html::escape(&echo::in_full(language, field, value)))
            }
            _ => None,
        }
    }

    /// The earlier answer in words.
    fn earlier(&self, field: &Field) -> Option<Html> {
        let language = self.language;
        let answer = echo::in_full(language, field, self.kept(field)?);
        Some(if self.form.has_summary() {
            html!(language, "formulir-tadi", jawaban = &answer)
        } else {
            html!(language, "formulir-sekarang", jawaban = &answer)
        })
    }

    /// The button that keeps the earlier answer.
    fn keep(&self, field: &Field) -> Option<Vec<Button>> {
        let answer = echo::in_full(self.language, field, self.kept(field)?);
        let label = ui::short(&plain!(self.language, "formulir-tombol-tetap", jawaban = &answer));
        Some(vec![self.button(label, FormAct::Keep)])
    }

    fn kept(&self, field: &Field) -> Option<&Value> {
        let value = self.draft.shown(field.key)?;
        (!field.kind.gathers() && *value != Value::Skipped).then_some(value)
    }

    /// Back, skip, cancel; out of an edit only the way back to the summary.
    fn ways(&self, field: &Field) -> Vec<Button> {
        let language = self.language;
        let in_list = field.kind.is_district() && self.draft.scope != region::home();
        let is_edit = self.draft.before.is_some();
        let is_first = self.form.fields.first().is_some_and(|first| first.key == field.key);
        // What is asked in words of its own is all that is asked.
        let is_first = is_first || self.draft.wording.is_some();
        let is_edit = is_edit && self.draft.item.is_none();
        let mut ways = Vec::new();
        if in_list || !(is_first || is_edit) {
            ways.push(self.button(plain!(language, "tombol-kembali"), FormAct::Back));
        }
        if self.draft.may_skip(field) && !matches!(field.kind, Kind::Ticks(_)) {
            ways.push(self.button(self.skip(field), FormAct::Skip));
        }
        match (is_edit, self.form.has_summary()) {
            (true, _) if in_list => {}
            (true, _) => ways.push(self.button(plain!(language, "formulir-tombol-ringkasan"), FormAct::Back)),
            (false, _) => ways.push(self.leave()),
        }
        ways
    }

    /// The button out of the form: a registration, a change, or whatever else it is.
    pub(in crate::talks) fn leave(&self) -> Button {
        let label = (self.form.texts.cancel)(self.language, self.about());
        self.button(label, FormAct::Cancel)
    }

    /// What leaving the field out is called: where an answer is stored already, it would go.
    fn skip(&self, field: &Field) -> String {
        let language = self.language;
        if !self.form.has_summary() && self.kept(field).is_some() {
            plain!(language, "formulir-tombol-kosongkan")
        } else if field.kind.is_phone() {
            plain!(language, "formulir-tombol-nanti")
        } else {
            plain!(language, "formulir-tombol-lewati")
        }
    }

    /// A button of this draft at this place.
    pub(in crate::talks) fn button(&self, label: String, act: FormAct) -> Button {
        let place = if self.draft.field(self.form).is_some() { self.draft.at } else { Place::Summary };
        let place = if place == self.draft.at { self.draft.place() } else { place.word().to_owned() };
        Button::new(label, FormPress { stamp: self.draft.stamp, place, act })
    }
}

/// The draft as it was at a field.
fn at(draft: &Draft, key: FieldKey) -> Draft {
    let mut draft = draft.clone();
    draft.at = Place::Field(key);
    draft
}

pub(in crate::talks) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
