//! Reminders, expiry notice and expiry of unfinished forms.

use crate::clock::Millis;
use crate::domain::{Button, FormAct, FormPress};
use crate::form::Draft;
use crate::job::{Hours, Job, MINUTE, Tick, quiet_hours};
use crate::store::contacts::Contact;
use crate::store::form_ends::{self, Ending};
use crate::store::{self, Connection, contacts, desk};
use crate::talks::catalogue::{called, record_of};
use crate::turn::{Effects, Screen};
use crate::{html, plain, text};

pub(crate) const JOB: Job =
    Job { name: "form_reminders", every: MINUTE, hours: Hours::AnySpeaking, run: |tick| Box::pin(run(tick)) };

/// Reminds people of forms they began, and removes what nobody came back to.
///
/// A week before the end it is announced, also where reminders are not wanted. A message and the note that it went
/// out are one commit, so it goes out once.
async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let due = contacts::with_due_draft(tick.conn, tick.keys, tick.now, tick.chunk).await?;
    tick.handled(u64::try_from(due.len()).unwrap_or_default());
    for mut contact in due {
        if let Some(screen) = look_at(tick, &mut contact).await? {
            effects.notify(contact.id, screen);
        }
        contacts::save(tick.conn, tick.keys, &[&contact]).await?;
    }
    Ok(effects)
}

/// What is due for a contact's form.
async fn look_at(tick: &mut Tick<'_>, contact: &mut Contact) -> Result<Option<Screen>, store::Error> {
    let now = tick.now;
    let draft = contact.draft.as_deref().and_then(Draft::read);
    let is_over = match &draft {
        Some(draft) => is_over(tick.conn, draft).await?,
        None => false,
    };
    let due = contact.draft_due.unwrap_or(now);
    match draft {
        // It was only to be looked at. What cannot be read waits for its owner to come back to it, as before.
        Some(draft) if !is_over && now < draft.due() => contact.draft_due = Some(draft.due()),
        None if now < due => contact.draft_due = Some(due),
        // At night nobody is woken for it.
        Some(draft) if !is_over && is_kept(&draft, now) && quiet_hours::next_day(now) > now => {
            contact.draft_due = Some(quiet_hours::next_day(now));
        }
        Some(mut draft) if !is_over && is_kept(&draft, now) => {
            let screen = next(contact, &mut draft, now);
            contact.draft_due = Some(draft.due());
            contact.draft = Some(draft.write());
            return Ok(Some(screen));
        }
        old => {
            let mut next = None;
            if let Some(draft) = old {
                let place = (draft.form.word(), draft.at.word());
                form_ends::add(tick.conn, place, Ending::Expired, draft.started, now).await?;
                // What waited under it waits on, with its own time.
                next = draft.successor();
            }
            (contact.draft, contact.draft_due) = (next.as_ref().map(Draft::write), next.as_ref().map(Draft::due));
        }
    }
    Ok(None)
}

/// Whether a form is about a record that is gone or somebody's now: nothing of it is kept in a form then.
async fn is_over(conn: &mut Connection, draft: &Draft) -> Result<bool, store::Error> {
    match record_of(draft) {
        Some(code) => Ok(!desk::waits(conn, &code).await?),
        None => Ok(false),
    }
}

/// Whether it stays for now: its time is not over, or its end was not announced yet.
fn is_kept(draft: &Draft, now: Millis) -> bool {
    now < draft.ends() || !draft.warned
}

/// What is due: the notice that the form will be removed, or a reminder.
fn next(contact: &Contact, draft: &mut Draft, now: Millis) -> Screen {
    let language = contact.speaks();
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
