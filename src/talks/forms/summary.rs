//! Everything once more before it is sent, with what may be agreed to.

use crate::domain::{Button, FormAct, Language, Purpose};
use crate::form::{Field, consent_name, send_label};
use crate::talks::forms::{echo, options::PER_ROW, screens::Look};
use crate::talks::my_data::press::DataPress;
use crate::talks::ui;
use crate::text::Html;
use crate::turn::Screen;
use crate::{html, plain};

/// What people write at the end of a form when they want it sent.
const YES: [&str; 22] = [
    "setuju",
    "saya setuju",
    "ya",
    "iya",
    "ya setuju",
    "ya kirim",
    "simpan",
    "kirimkan",
    "kirim saja",
    "oke",
    "ok",
    "benar",
    "sudah benar",
    "betul",
    "sudah betul",
    "lanjut",
    "yes",
    "i agree",
    "agree",
    "save",
    "correct",
    "okay",
];
/// And when something is wrong.
const CHANGE: [&str; 5] = ["ubah", "perbaiki", "betulkan", "change", "edit"];
/// Words before the name of a permission that still mean its box.
const AGREE: [&str; 8] = ["saya", "setuju", "izin", "izinkan", "centang", "pilih", "tick", "agree"];

impl Look<'_> {
    /// The button that words at the summary stand for, for those who write instead of pressing.
    pub(in crate::talks) fn written(&self, words: &str) -> Option<FormAct> {
        let language = self.language;
        let word = words.trim().trim_end_matches(['.', '!']).to_lowercase();
        let is = |label: &str| label.to_lowercase() == word;
        if is(&self.send_label()) || is(&send_label(language)) || YES.contains(&word.as_str()) {
            // Nothing is sent from the list of what can be changed, which shows no permissions. Without the permission
            // that it needs this sends nothing, and says what is missing.
            return Some(if self.draft.page == 0 { FormAct::Send } else { FormAct::Back });
        }
        if is(&plain!(language, "formulir-tombol-ubah")) || CHANGE.contains(&word.as_str()) {
            return Some(FormAct::Page(1));
        }
        let named = |label: &str| {
            let label = label.to_lowercase();
            word.strip_suffix(&label).is_some_and(|lead| lead.split_whitespace().all(|word| AGREE.contains(&word)))
        };
        let consent = self.boxes().find(|purpose| named(&consent_name(language, *purpose)));
        let consent = consent.map(|purpose| FormAct::Tick(purpose.word().to_owned(), true));
        let edit = |field: &&Field| is(&field.name(language));
        consent.or_else(|| {
            let field = self.form.needed(&self.draft.answers).find(|field| edit(field))?;
            Some(FormAct::Edit(field.key.word().to_owned()))
        })
    }

    /// What the button says that ends the form.
    fn send_label(&self) -> String {
        let label = self.form.summary.map_or(send_label as fn(Language) -> String, |summary| summary.send);
        label(self.language)
    }

    /// The permissions whose boxes are shown: a box for what holds already would say something else than what is so.
    fn boxes(&self) -> impl Iterator<Item = Purpose> + '_ {
        let is_shown = |purpose: &Purpose| self.draft.page == 0 && !self.is_given(*purpose);
        self.form.consents().iter().map(|consent| consent.purpose).filter(is_shown)
    }

    fn is_given(&self, purpose: Purpose) -> bool {
        purpose == Purpose::News && self.known.news && !self.stopped
    }

    /// The permissions and the way on first, so that a small phone shows them under the text; changes behind one button.
    pub(in crate::talks) fn summary(&self) -> Screen {
        let language = self.language;
        let needed: Vec<&Field> = self.form.needed(&self.draft.answers).collect();
        let line = |field: &&Field| {
            let value = self.draft.answers.get(&field.key);
            let value = value.map_or_else(String::new, |value| echo::in_full(language, field, value));
            html!(language, "daftar-baris", nama = &field.name(language), isi = &value)
        };
        let lines = Html::join(&needed.iter().map(line).collect::<Vec<_>>(), "\n");
        if self.draft.page > 0 {
            return self.what_to_change(&needed, lines);
        }
        let mut parts = match self.form.summary {
            Some(summary) => vec![(summary.lead)(language, lines)],
            None => vec![lines],
        };
        if self.stopped {
            parts.push(html!(language, "daftar-berhenti"));
        }
        if self.restricted {
            parts.push(html!(language, "daftar-dibatasi"));
        }
        if self.form.consents().iter().any(|consent| self.is_given(consent.purpose)) {
            parts.push(html!(language, "daftar-kabar-tetap"));
        }
        let consents = self.boxes().map(|purpose| {
            let word = purpose.word();
            self.tick(consent_name(language, purpose), word, self.draft.agreed.contains(word))
        });
        let mut screen = Screen::text(Html::join(&parts, "\n\n"));
        screen.buttons = ui::rows(consents.collect(), PER_ROW);
        if self.restricted {
            screen.buttons.push(vec![Button::new(plain!(language, "data-tombol-pakai"), DataPress::Restrict(false))]);
        }
        screen
            .row(vec![self.button(self.send_label(), FormAct::Send)])
            .row(vec![self.button(plain!(language, "formulir-tombol-ubah"), FormAct::Page(1)), self.leave()])
    }

    fn what_to_change(&self, needed: &[&Field], lines: Html) -> Screen {
        let language = self.language;
        let edit = |field: &&Field| self.button(field.name(language), FormAct::Edit(field.key.word().to_owned()));
        let mut screen = Screen::text(html!(language, "formulir-ubah-mana", isi = lines));
        screen.buttons = ui::rows(needed.iter().map(edit).collect(), PER_ROW);
        screen.row(vec![self.button(plain!(language, "tombol-kembali"), FormAct::Back)])
    }
}
