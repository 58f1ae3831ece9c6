//! How a form looks: the field that is asked, and the ways on from it.

use crate::domain::{Button, FormAct, FormPress, Language, region};
use crate::form::{About, Draft, Field, Form, Kind, Place, Rejection, Value};
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
    /// Whether her data are kept without being used.
    pub(in crate::talks) restricted: bool,
    /// Whether she gets no announcements now.
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
            _ => Vec::new(),
        };
        let mut screen = self.screen(Some(lead));
        if !choices.is_empty() {
            screen.buttons.insert(0, choices);
        }
        screen
    }

    /// Which step of how many she is at, where there are steps.
    pub(in crate::talks) fn step(&self) -> Html {
        let language = self.language;
        let Some(field) = self.draft.field(self.form) else { return html!(language, "formulir-ke-ringkasan") };
        let name = field.name(language);
        if !self.form.has_summary() {
            return (self.form.texts.title)(language, &name, self.about());
        }
        let (at, of) = self.form.number(field.key);
        html!(language, "formulir-ke", ke = count(at), jumlah = count(of), nama = &name)
    }

    /// What the texts of the form may name.
    fn about(&self) -> About<'_> {
        self.draft.about(self.known.record.as_ref().map(|(business, _)| business.as_str()))
    }

    /// Whether she wants to go on with it.
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
        let question = match field.kind {
            Kind::District if self.draft.scope.is_empty() => html!(language, "tanya-kabupaten"),
            _ => (field.texts.question)(language),
        };
        let mut parts = vec![self.step(), question];
        if !self.draft.several.is_empty() {
            parts.push(html!(language, "formulir-pilih-salah-satu"));
        }
        parts.extend(self.earlier(field));
        let text = Html::join(&parts, "\n\n");
        if field.kind == (Kind::Phone { own: true }) {
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
        let value = self.draft.answers.get(&field.key)?;
        (!field.kind.gathers() && *value != Value::Skipped).then_some(value)
    }

    /// Back, skip, cancel; out of an edit only the way back to the summary.
    fn ways(&self, field: &Field) -> Vec<Button> {
        let language = self.language;
        let in_list = field.kind == Kind::District && self.draft.scope != region::HOME;
        let is_edit = self.draft.before.is_some();
        let is_first = self.form.fields.first().is_some_and(|first| first.key == field.key);
        let mut ways = Vec::new();
        if in_list || !(is_first || is_edit) {
            ways.push(self.button(plain!(language, "tombol-kembali"), FormAct::Back));
        }
        if field.skippable && !field.kind.gathers() {
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
        } else if matches!(field.kind, Kind::Phone { .. }) {
            plain!(language, "formulir-tombol-nanti")
        } else {
            plain!(language, "formulir-tombol-lewati")
        }
    }

    /// A button of this draft at this place.
    pub(in crate::talks) fn button(&self, label: String, act: FormAct) -> Button {
        let place = if self.draft.field(self.form).is_some() { self.draft.at } else { Place::Summary };
        let place = place.word().to_owned();
        Button::new(label, FormPress { stamp: self.draft.stamp, place, act })
    }
}

pub(in crate::talks) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
