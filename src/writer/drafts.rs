//! What time brings to forms that wait: two reminders, and in the end that they are forgotten.

use super::Writer;
use super::cycle::Collected;
use crate::clock::Millis;
use crate::domain::{Button, Data, FormAct, FormPress, Lane, Language};
use crate::form::{Draft, KEPT_DAYS};
use crate::store::contacts::Contact;
use crate::store::form_ends::{self, Ending};
use crate::store::{self, contacts};
use crate::turn::{Said, Screen};
use crate::{html, plain};

/// Forms looked at in one sweep.
const CHUNK: i64 = 200;
const DAY: Millis = 86_400_000;

impl Writer {
    /// Reminds owners of forms they began, and removes what nobody came back to.
    ///
    /// The reminder and the note that it went out are one commit, so it goes out once.
    pub(super) async fn remind(&mut self, now: Millis) -> Result<Collected, store::Error> {
        let mut collected = Collected::default();
        for mut contact in contacts::with_due_draft(&mut self.conn, &self.keys, now, CHUNK).await? {
            match contact.draft.as_deref().and_then(Draft::read) {
                Some(mut draft) if now < draft.touched + KEPT_DAYS * DAY => {
                    draft.reminded += 1;
                    collected.said.push((contact.id.chat(), Lane::Notice, Said::New(reminder(&contact, &draft))));
                    contact.draft_due = Some(draft.due());
                    contact.draft = Some(draft.write());
                }
                old => {
                    if let Some(draft) = old {
                        let place = (draft.form.as_str(), draft.at.as_str());
                        form_ends::add(&mut self.conn, place, Ending::Expired, draft.started, now).await?;
                    }
                    (contact.draft, contact.draft_due) = (None, None);
                }
            }
            contacts::save(&mut self.conn, &self.keys, &[&contact]).await?;
        }
        Ok(collected)
    }
}

fn reminder(contact: &Contact, draft: &Draft) -> Screen {
    let language = contact.language.unwrap_or(Language::Indonesian);
    let button = |label: String, act: FormAct| {
        Button::new(label, Data::Form(FormPress { stamp: draft.stamp, place: draft.at.clone(), act }))
    };
    Screen::text(html!(language, "formulir-pengingat"))
        .row(vec![button(plain!(language, "formulir-tombol-lanjut"), FormAct::Resume)])
        .row(vec![
            button(plain!(language, "formulir-tombol-diam"), FormAct::Silence),
            button(plain!(language, "formulir-tombol-batal"), FormAct::Cancel),
        ])
}
