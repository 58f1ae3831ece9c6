//! How a form looks: the field that is asked, and the ways on from it.

use crate::domain::{Button, Callback, FormAct, FormPress, Language, region};
use crate::form::{Draft, Field, Form, Kind, Rejection, SUMMARY, Value};
use crate::talks::forms::{echo, fields, rejections};
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
        let lead = rejections::say(self.language, &self.draft.at, fault);
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
        let (language, (at, of)) = (self.language, self.form.number(&self.draft.at));
        match self.draft.field(self.form) {
            Some(field) if self.form.has_summary => {
                let name = fields::name(language, field.key);
                html!(language, "formulir-ke", ke = count(at), jumlah = count(of), nama = &name)
            }
            Some(field) if self.known.record.is_some() => self.paper(field),
            Some(field) => html!(language, "formulir-judul", nama = &fields::name(language, field.key)),
            None => html!(language, "formulir-ke-ringkasan"),
        }
    }

    /// A step about a record of the desk, which it names.
    fn paper(&self, field: &Field) -> Html {
        let (language, name) = (self.language, fields::name(self.language, field.key));
        let business = self.known.record.as_ref().map_or("", |(business, _)| business);
        let code = self.draft.subject.as_deref().unwrap_or_default();
        html!(language, "formulir-judul-surat", nama = &name, usaha = business, kode = code)
    }

    /// Whether she wants to go on with it.
    pub(in crate::talks) fn resume(&self) -> Html {
        let (language, step) = (self.language, self.step());
        match self.form.word {
            _ if self.form.has_summary => {
                html!(language, "formulir-resume", isian = fields::called(language, self.draft), langkah = step)
            }
            word if word == fields::PAPER.word => html!(language, "formulir-resume-surat", langkah = step),
            _ => html!(language, "formulir-resume-ubah", langkah = step),
        }
    }

    /// That it waits, and what the button back to it says.
    pub(in crate::talks) fn waits(&self) -> (Html, String) {
        let (language, step) = (self.language, self.step());
        match self.form.word {
            word if word == fields::DESK.word => (
                html!(language, "formulir-menunggu-meja", isian = fields::called(language, self.draft), langkah = step),
                plain!(language, "formulir-tombol-lanjut"),
            ),
            _ if self.form.has_summary => (
                html!(language, "formulir-menunggu", langkah = step),
                plain!(language, "formulir-tombol-lanjut-daftar"),
            ),
            word if word == fields::PAPER.word => {
                (html!(language, "formulir-menunggu-surat", langkah = step), plain!(language, "formulir-tombol-lanjut"))
            }
            _ => (
                html!(language, "formulir-menunggu-ubah", langkah = step),
                plain!(language, "formulir-tombol-lanjut-ubah"),
            ),
        }
    }

    fn field(&self, field: &Field) -> Screen {
        let language = self.language;
        let question = match field.kind {
            Kind::District if self.draft.scope.is_empty() => html!(language, "tanya-kabupaten"),
            _ => fields::question(language, field.key),
        };
        let mut parts = vec![self.step(), question];
        if !self.draft.several.is_empty() {
            parts.push(html!(language, "formulir-pilih-salah-satu"));
        }
        parts.extend(self.earlier(field));
        let text = Html::join(&parts, "\n\n");
        if fields::is_own_phone(field) {
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
        if matches!(self.draft.answers.get(field.key), Some(Value::Phone(..))) {
            words.push(plain!(language, "formulir-kata-tetap"));
        }
        words.push(self.skip(field));
        if self.draft.before.is_some() {
            words.push(plain!(language, "formulir-tombol-ringkasan"));
        } else {
            if self.form.has_summary {
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
        let answer = echo::in_full(language, field.key, self.kept(field)?);
        Some(if self.form.has_summary {
            html!(language, "formulir-tadi", jawaban = &answer)
        } else {
            html!(language, "formulir-sekarang", jawaban = &answer)
        })
    }

    /// The button that keeps the earlier answer.
    fn keep(&self, field: &Field) -> Option<Vec<Button>> {
        let answer = echo::in_full(self.language, field.key, self.kept(field)?);
        let label = ui::short(&plain!(self.language, "formulir-tombol-tetap", jawaban = &answer));
        Some(vec![self.button(label, FormAct::Keep)])
    }

    fn kept(&self, field: &Field) -> Option<&Value> {
        let value = self.draft.answers.get(field.key)?;
        (!matches!(field.kind, Kind::Ticks(_)) && *value != Value::Skipped).then_some(value)
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
        if field.skippable && !matches!(field.kind, Kind::Ticks(_)) {
            ways.push(self.button(self.skip(field), FormAct::Skip));
        }
        match (is_edit, self.form.has_summary) {
            (true, _) if in_list => {}
            (true, _) => ways.push(self.button(plain!(language, "formulir-tombol-ringkasan"), FormAct::Back)),
            (false, _) => ways.push(self.leave()),
        }
        ways
    }

    /// The button out of the form: a registration, a change, or whatever else it is.
    pub(in crate::talks) fn leave(&self) -> Button {
        let language = self.language;
        let label = match self.draft.subject {
            None => plain!(language, "formulir-tombol-batal-daftar"),
            Some(_) if self.form.word == fields::PAPER.word => plain!(language, "formulir-tombol-batal"),
            Some(_) => plain!(language, "formulir-tombol-batal-ubah"),
        };
        self.button(label, FormAct::Cancel)
    }

    /// What leaving the field out is called: where an answer is stored already, it would go.
    fn skip(&self, field: &Field) -> String {
        let language = self.language;
        if !self.form.has_summary && self.kept(field).is_some() {
            plain!(language, "formulir-tombol-kosongkan")
        } else if field.kind == Kind::Phone {
            plain!(language, "formulir-tombol-nanti")
        } else {
            plain!(language, "formulir-tombol-lewati")
        }
    }

    /// A button of this draft at this place.
    pub(in crate::talks) fn button(&self, label: String, act: FormAct) -> Button {
        let place = if self.draft.field(self.form).is_some() { self.draft.at.clone() } else { SUMMARY.to_owned() };
        Button::new(label, Callback::Form(FormPress { stamp: self.draft.stamp, place, act }))
    }
}

pub(in crate::talks) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
