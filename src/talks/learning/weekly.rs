//! Once a week: the question that most people had no answer to, with the way to answer it for all of them.

use crate::clock::{self, DAY, Millis};
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, Role};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::{self, meta, officers, unanswered};
use crate::talks::learning::press::LearningPress;
use crate::turn::{Effects, Screen};
use crate::{html, plain};

/// What came so lately is of the week.
const ASKED_WITHIN: Millis = 8 * DAY;
/// So many people make it worth a word.
const LEAST: i64 = 3;

pub(in crate::talks) const WEEKLY: Job =
    Job { name: "asked_weekly", every: MINUTE, hours: Hours::Daytime, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let week = clock::local(tick.now).date().format("%G-%V").to_string();
    if meta::asked_in(tick.conn).await?.as_deref() == Some(week.as_str()) {
        return Ok(effects);
    }
    meta::note_asked_in(tick.conn, &week).await?;
    let Some(noted) = unanswered::pressing(tick.conn, tick.now - ASKED_WITHIN, LEAST).await? else {
        return Ok(effects);
    };
    let writes = |role: Role| policy::allows(Some(role), Action::WriteAnswers, Relation::Other);
    for officer in officers::with(tick.conn, writes).await? {
        if officer.reachable && officer.is_there(tick.now) {
            let language = officer.language;
            let times = noted.times + noted.disliked;
            let text = html!(language, "belajar-mingguan", jumlah = times, teks = &noted.question);
            let answer = Button::new(plain!(language, "belajar-tombol-jawab"), LearningPress::Question(noted.id));
            effects.notify(officer.id, Screen::text(text).row(vec![answer]));
        }
    }
    Ok(effects)
}
