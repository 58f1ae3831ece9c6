//! Everything once more before it is sent, with what may be agreed to.

use super::form_options::{PER_ROW, rows};
use super::form_screens::Look;
use super::{echo, fields};
use crate::domain::{Button, Data, FormAct};
use crate::form::Field;
use crate::text::Html;
use crate::turn::Screen;
use crate::{html, plain};

impl Look<'_> {
    /// The button that words at the summary stand for, for those who write instead of pressing.
    pub(super) fn written(&self, words: &str) -> Option<FormAct> {
        let language = self.language;
        let word = words.trim().trim_end_matches(['.', '!']).to_lowercase();
        let is = |label: &str| label.to_lowercase() == word;
        if is(&plain!(language, "formulir-tombol-kirim")) {
            return Some(FormAct::Send);
        }
        let consents =
            [("layanan", plain!(language, "daftar-izin-layanan")), ("kabar", plain!(language, "daftar-izin-kabar"))];
        let consent =
            consents.iter().find(|(_, label)| is(label)).map(|(word, _)| FormAct::Tick((*word).to_owned(), true));
        let edit = |field: &&Field| is(&fields::name(language, field.key));
        consent.or_else(|| {
            let field = self.form.needed(&self.draft.answers).find(|field| edit(field))?;
            Some(FormAct::Edit(field.key.to_owned()))
        })
    }

    pub(super) fn summary(&self) -> Screen {
        let language = self.language;
        let needed: Vec<&Field> = self.form.needed(&self.draft.answers).collect();
        let line = |field: &&Field| {
            let value = self.draft.answers.get(field.key);
            let value = value.map_or_else(String::new, |value| echo::in_full(language, field.key, value));
            html!(language, "daftar-baris", nama = &fields::name(language, field.key), isi = &value)
        };
        let lines: Vec<Html> = needed.iter().map(line).collect();
        let lines = Html::join(&lines, "\n");
        // Only an owner can agree; at the desk there is nothing to agree to.
        let mut parts = vec![if self.form.consents.is_empty() {
            html!(language, "meja-periksa", isi = lines)
        } else {
            html!(language, "daftar-periksa", isi = lines)
        }];
        if self.stopped {
            parts.push(html!(language, "daftar-berhenti"));
        }
        if self.restricted {
            parts.push(html!(language, "daftar-dibatasi"));
        }
        let edit = |field: &&Field| self.button(fields::name(language, field.key), FormAct::Edit(field.key.to_owned()));
        let consents = self.form.consents.iter().map(|(word, _)| {
            let label = if *word == "layanan" {
                plain!(language, "daftar-izin-layanan")
            } else {
                plain!(language, "daftar-izin-kabar")
            };
            self.tick(label, word, self.draft.agreed.contains(*word))
        });
        let mut screen = Screen::text(Html::join(&parts, "\n\n"));
        screen.buttons = rows(needed.iter().map(edit).collect(), PER_ROW);
        screen.buttons.extend(rows(consents.collect(), PER_ROW));
        if self.restricted {
            screen.buttons.push(vec![Button::new(plain!(language, "data-tombol-pakai"), Data::Restrict(false))]);
        }
        screen.row(vec![
            self.button(plain!(language, "formulir-tombol-kirim"), FormAct::Send),
            self.button(plain!(language, "formulir-tombol-batal-daftar"), FormAct::Cancel),
        ])
    }
}
