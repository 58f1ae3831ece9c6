//! What the office did in a month or week, beside the one before: read once, said as a card, drawn, and put in sheets.

use super::page::{in_words, of_answers};
use super::period::{Period, Stretch};
use super::rates::Rate;
use crate::domain::{Language, Team};
use crate::html;
use crate::knowledge::Programme;
use crate::plain;
use crate::store;
use crate::store::case_answers;
use crate::store::case_ends::{self, Ends};
use crate::store::event_results::{self, Held};
use crate::store::month::{self, Answers, Asked, Noted};
use crate::store::registered::{self, Sums};
use crate::talks::officers::team_name;
use crate::text::{Html, format};
use crate::turn::Turn;
use crate::world::World;

/// Subjects that the card names.
const NAMED: usize = 4;

/// What there was in some time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Figures {
    pub(super) registered: Sums,
    pub(super) asked: Asked,
    pub(super) ended: Ends,
    /// Consultations that helped, of those that anything was said about.
    pub(super) helped: Rate,
    pub(super) noted: Noted,
    pub(super) answers: Answers,
    /// How often each team's subjects came up, the most first.
    pub(super) teams: Vec<(Team, i64)>,
    /// The trainings, bazaars and other events that ended.
    pub(super) events: Vec<Held>,
}

/// A time and the one before it.
pub(super) struct Compared {
    pub(super) period: Period,
    pub(super) earlier: Period,
    pub(super) now: Figures,
    pub(super) before: Figures,
}

/// Reads both.
pub(super) async fn compared(turn: &mut Turn<'_>, stretch: Stretch, back: u8) -> Result<Compared, store::Error> {
    let (period, earlier) =
        (Period::back(stretch, back, turn.now), Period::back(stretch, back.saturating_add(1), turn.now));
    Ok(Compared { now: read(turn, period).await?, before: read(turn, earlier).await?, period, earlier })
}

async fn read(turn: &mut Turn<'_>, period: Period) -> Result<Figures, store::Error> {
    let (span, now, world) = (period.span(), turn.now, turn.world);
    let conn = turn.read();
    let mut teams: Vec<(Team, i64)> = Vec::new();
    for (subject, count) in month::subjects(conn, span).await? {
        let team = team_of(world, &subject);
        match teams.iter_mut().find(|(one, _)| *one == team) {
            Some((_, all)) => *all += count,
            None => teams.push((team, count)),
        }
    }
    teams.sort_by_key(|(team, count)| (-count, *team));
    Ok(Figures {
        registered: registered::within(conn, span).await?,
        asked: month::asked(conn, span, now).await?,
        ended: case_ends::ends(conn, span).await?.into_iter().map(|(_, ends)| ends).sum(),
        helped: case_answers::helped(conn, span).await?.into_values().map(Rate::from).sum(),
        noted: month::noted(conn, span, now).await?,
        answers: month::answers(conn, span).await?,
        teams,
        events: event_results::held(conn, span, now).await?,
    })
}

/// The team that answers for a subject.
pub(super) fn team_of(world: &World, subject: &str) -> Team {
    let by_programme = world.knowledge.get(subject).map(Programme::team);
    by_programme.or_else(|| Team::from_word(subject)).unwrap_or(Team::General)
}

impl Figures {
    /// Businesses that were registered.
    pub(super) fn businesses(&self) -> i64 {
        self.registered.all()
    }

    /// Everything that people came to the office with.
    pub(super) fn services(&self) -> i64 {
        self.asked.all + self.noted.phone + self.noted.visit + self.noted.whatsapp
    }

    /// Promises that were kept, of those whose time has come: in the bot, and of what had to be done after a call or a visit.
    pub(super) fn punctual(&self) -> Rate {
        let good = self.asked.in_time + self.noted.in_time;
        Rate { good, all: good + self.asked.late + self.noted.late }
    }

    /// Events that were held.
    pub(super) fn held(&self) -> i64 {
        format::count(self.events.len())
    }

    /// People who came to one, each time anew.
    pub(super) fn guests(&self) -> i64 {
        self.events.iter().map(|event| event.present).sum()
    }

    /// The bot's answers that helped.
    pub(super) fn useful(&self) -> Rate {
        Rate { good: self.answers.helped, all: self.answers.said }
    }
}

impl Compared {
    /// What it is called; a time that goes on says so.
    pub(super) fn title(&self, language: Language, now: crate::clock::Millis) -> String {
        let name = self.period.name(language);
        if self.period.is_open(now) { plain!(language, "bulan-berjalan", nama = &name) } else { name }
    }

    /// The whole card.
    pub(super) fn card(&self, turn: &Turn<'_>) -> Html {
        let language = turn.language;
        let (now, before) = (&self.now, &self.before);
        let earlier = self.earlier.name(language);
        let teams = now.teams.iter().take(NAMED).map(|(team, count)| format!("{} {count}", team_name(language, *team)));
        let teams = teams.collect::<Vec<_>>().join(", ");
        let lines = [
            html!(language, "bulan-judul", nama = &self.title(language, turn.now), lalu = &earlier),
            html!(
                language,
                "bulan-usaha",
                jumlah = now.businesses(),
                lalu = before.businesses(),
                meja = now.registered.desk(),
                sendiri = now.registered.own
            ),
            html!(
                language,
                "bulan-layanan",
                jumlah = now.services(),
                lalu = before.services(),
                bot = now.asked.all,
                telepon = now.noted.phone,
                kunjungan = now.noted.visit,
                wa = now.noted.whatsapp
            ),
            html!(
                language,
                "bulan-tepat",
                angka = &in_words(language, now.punctual()),
                lalu = &in_words(language, before.punctual())
            ),
            html!(
                language,
                "bulan-hasil",
                selesai = now.ended.answered() + now.noted.answered,
                diteruskan = now.ended.passed_on + now.noted.referred,
                tidak = now.ended.not_possible,
                batal = now.ended.cancelled
            ),
            html!(
                language,
                "bulan-terbantu",
                angka = &of_answers(language, now.helped),
                lalu = &of_answers(language, before.helped)
            ),
            html!(
                language,
                "bulan-bot",
                angka = &in_words(language, now.useful()),
                lalu = &in_words(language, before.useful())
            ),
            html!(
                language,
                "bulan-belum",
                jumlah = now.answers.unanswered,
                lalu = before.answers.unanswered,
                dijawab = now.answers.taught
            ),
            html!(
                language,
                "bulan-acara",
                jumlah = now.held(),
                lalu = before.held(),
                hadir = now.guests(),
                hadir_lalu = before.guests()
            ),
        ];
        let mut card = Html::join(&lines, "\n");
        if !teams.is_empty() {
            card = Html::join(&[card, html!(language, "bulan-topik", isi = &teams)], "\n");
        }
        card
    }
}
