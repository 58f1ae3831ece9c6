//! What time brings: the clock reminds, and the notice goes out, those at most risk first.

use super::press::IncidentPress;
use super::{found, words};
use crate::domain::incident::{deadline, reminder};
use crate::domain::{Button, ContactId, Lane};
use crate::job::{Hours, Job, MINUTE, Tick, quiet_hours};
use crate::store::incidents::people::{self, Outcome};
use crate::store::incidents::{self, Incident, State};
use crate::store::{self, Connection, contacts};
use crate::text::format;
use crate::turn::{Delivered, Effects, End, OnDelivery, Outgoing, Screen, Send, Tag};
use crate::{html, plain};

const FEATURE: &str = "insiden";

pub(super) const CLOCK: Job =
    Job { name: "incident_clock", every: MINUTE, hours: Hours::FromStart, run: |tick| Box::pin(remind(tick)) };

pub(super) const SENDING: Job =
    Job { name: "incident_notices", every: MINUTE, hours: Hours::FromStart, run: |tick| Box::pin(send(tick)) };

/// What became of a notice is noted; that it was the last one, the job sees.
pub(super) const ON_DELIVERY: OnDelivery = OnDelivery { feature: FEATURE, run: |delivered| Box::pin(ended(delivered)) };

/// Head and admins are reminded at their hours of what nobody sent yet.
async fn remind(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    for it in incidents::running(tick.conn).await? {
        let Some(hours) = reminder(it.found_at, it.reminded, tick.now) else { continue };
        incidents::note_reminder(tick.conn, it.id, hours).await?;
        for officer in found::handlers(tick.conn).await? {
            let language = officer.language;
            let until = format::moment(language, deadline(it.found_at));
            let text = html!(language, "insiden-ingat", nomor = &it.id.to_string(), jam = hours, saat = &until);
            let see = Button::new(plain!(language, "insiden-tombol-buka"), IncidentPress::One(it.id));
            effects.notify(officer.id, Screen::text(text).row(vec![see]));
        }
    }
    Ok(effects)
}

/// Sends the next of the notices; at any hour, for the law counts hours, but without a sound at night.
async fn send(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    for it in incidents::sending(tick.conn).await? {
        let Some(letter) = it.notice.clone() else { continue };
        let next = people::next(tick.conn, it.id, tick.chunk, tick.now).await?;
        tick.handled(u64::try_from(next.len()).unwrap_or_default());
        let languages = contacts::languages_of_reachable(tick.conn, &next).await?;
        let silent = quiet_hours::next_day(tick.now) > tick.now;
        for who in next {
            let Some(language) = languages.get(&who) else {
                people::note(tick.conn, it.id, who, Outcome::Unreachable).await?;
                continue;
            };
            let screen = Screen { silent, ..Screen::text(words::letter(*language, &letter)) };
            let tag = Tag { feature: FEATURE, key: format!("{}:{}", it.id, who.0) };
            effects.sends.push(Send::new(who, Lane::Notice, Outgoing::New(screen)).tag(tag));
        }
        finish(tick.conn, &it, &mut effects, tick.now).await?;
    }
    Ok(effects)
}

/// Where everybody was told or could not be, whoever handles it reads how it went.
async fn finish(conn: &mut Connection, it: &Incident, effects: &mut Effects, now: i64) -> Result<(), store::Error> {
    let counts = people::counts(conn, it.id).await?;
    if counts.waiting > 0 || !incidents::set_state(conn, it.id, (State::Sending, State::Told), now).await? {
        return Ok(());
    }
    let told = Incident { state: State::Told, ..it.clone() };
    for officer in found::handlers(conn).await? {
        let text = words::progress(officer.language, &told, counts, now);
        let see = Button::new(plain!(officer.language, "insiden-tombol-buka"), IncidentPress::One(it.id));
        effects.notify(officer.id, Screen::text(text).row(vec![see]));
    }
    Ok(())
}

async fn ended(delivered: &mut Delivered<'_>) -> Result<Effects, store::Error> {
    let ids = delivered.key.split_once(':').map(|(id, who)| (id.parse::<i64>(), who.parse::<i64>()));
    let Some((Ok(id), Ok(who))) = ids else { return Ok(Effects::default()) };
    let outcome = match delivered.end {
        End::Sent(_) => Outcome::Sent,
        End::Unreachable => Outcome::Unreachable,
        End::Dropped | End::TopicGone(_) | End::Cancelled => Outcome::Failed,
    };
    people::note(delivered.conn, id, ContactId(who), outcome).await?;
    Ok(Effects::default())
}
