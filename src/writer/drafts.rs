//! What time brings to forms that wait: two reminders, a notice, and in the end that they are forgotten.

use super::Writer;
use super::cycle::Collected;
use crate::clock::Millis;
use crate::domain::{Button, FormAct, FormPress, Lane, Language};
use crate::form::Draft;
use crate::store::contacts::Contact;
use crate::store::form_ends::{self, Ending};
use crate::store::{self, contacts, desk};
use crate::talks::{called, record_of};
use crate::turn::{Outgoing, Screen};
use crate::{html, plain, text};

/// Forms looked at in one sweep.
const CHUNK: i64 = 200;

impl Writer {
    /// Reminds people of forms they began, and removes what nobody came back to.
    ///
    /// A week before the end she is told of it, also where she wants no reminders. A message and the note that
    /// it went out are one commit, so it goes out once.
    pub(super) async fn remind(&mut self, now: Millis) -> Result<Collected, store::Error> {
        let mut collected = Collected::default();
        for mut contact in contacts::with_due_draft(&mut self.conn, &self.keys, now, CHUNK).await? {
            let draft = contact.draft.as_deref().and_then(Draft::read);
            let is_over = match &draft {
                Some(draft) => self.is_over(draft).await?,
                None => false,
            };
            let due = contact.draft_due.unwrap_or(now);
            match draft {
                // It was only to be looked at. What cannot be read waits for her to come back to it, as before.
                Some(draft) if !is_over && now < draft.due() => contact.draft_due = Some(draft.due()),
                None if now < due => contact.draft_due = Some(due),
                // At night nobody is woken for it.
                Some(draft) if !is_over && is_kept(&draft, now) && text::by_day(now) > now => {
                    contact.draft_due = Some(text::by_day(now));
                }
                Some(mut draft) if !is_over && is_kept(&draft, now) => {
                    let screen = next(&contact, &mut draft, now);
                    collected.said.push((contact.id.chat(), Lane::Notice, Outgoing::New(screen)));
                    contact.draft_due = Some(draft.due());
                    contact.draft = Some(draft.write());
                }
                old => {
                    let mut next = None;
                    if let Some(draft) = old {
                        let place = (draft.form.word(), draft.at.word());
                        form_ends::add(&mut self.conn, place, Ending::Expired, draft.started, now).await?;
                        // What waited under it waits on, with its own time.
                        next = draft.successor();
                    }
                    (contact.draft, contact.draft_due) =
                        (next.as_ref().map(Draft::write), next.as_ref().map(Draft::due));
                }
            }
            contacts::save(&mut self.conn, &self.keys, &[&contact]).await?;
        }
        Ok(collected)
    }

    /// Whether a form is about a record that is gone or somebody's now: nothing of it is kept in a form then.
    async fn is_over(&mut self, draft: &Draft) -> Result<bool, store::Error> {
        match record_of(draft) {
            Some(code) => Ok(!desk::waits(&mut self.conn, &code).await?),
            None => Ok(false),
        }
    }
}

/// Whether it stays for now: its time is not over, or she was not told yet that it will be.
fn is_kept(draft: &Draft, now: Millis) -> bool {
    now < draft.ends() || !draft.warned
}

/// What is due: the notice that the form will be removed, or a reminder.
fn next(contact: &Contact, draft: &mut Draft, now: Millis) -> Screen {
    let language = contact.language.unwrap_or(Language::Indonesian);
    let act = |draft: &Draft, label: String, act: FormAct| {
        Button::new(label, FormPress { stamp: draft.stamp, place: draft.at.word().to_owned(), act })
    };
    let isian = called(language, draft);
    let go_on = vec![act(draft, plain!(language, "formulir-tombol-lanjut"), FormAct::Resume)];
    if draft.is_to_be_announced(now) {
        draft.announce(now);
        let day = text::date(language, text::local_date(draft.ends()));
        return Screen::text(html!(language, "formulir-akan-dihapus", isian = isian, tanggal = &day))
            .row(go_on)
            .row(vec![act(draft, plain!(language, "formulir-tombol-biarkan"), FormAct::Silence)]);
    }
    draft.reminded += 1;
    Screen::text(html!(language, "formulir-pengingat", isian = isian)).row(go_on).row(vec![
        act(draft, plain!(language, "formulir-tombol-diam"), FormAct::Silence),
        act(draft, plain!(language, "formulir-tombol-batal"), FormAct::Cancel),
    ])
}
