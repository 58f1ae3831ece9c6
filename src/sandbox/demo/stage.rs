//! The stage of the story: the clock goes on, people write and press, and the bot does the rest.

use std::time::Duration;

use anyhow::{Context, Result};
use bot_api_emulator::{Action, Emulator};
use chrono::NaiveDate;

use super::people::OFFICE_GROUP;
use super::time::{LENGTH, is_working, moment};
use crate::clock::{self, Clock};
use crate::domain::Language;
use crate::knowledge::Office;
use crate::plain;
use crate::sandbox::bot::Bot;

/// How long the bot may take over what somebody did, in real time.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long people take from one thing to the next, in steps: what waits for the pace of a chat goes out meanwhile.
const PACE: Duration = Duration::from_secs(4);
const STEPS: usize = 10;
/// When a day is stopped at, so that what is due by itself is done when it is due.
const STOPS: [(u32, u32); 4] = [(7, 31), (10, 0), (13, 0), (16, 31)];
/// Looks of the bot at what is due, at each stop.
const LOOKS: usize = 2;
const LOOK: Duration = Duration::from_mins(2);

pub(super) struct Stage<'a> {
    telegram: &'a Emulator,
    bot: &'a Bot,
    clock: &'a Clock,
    days: Vec<NaiveDate>,
}

impl<'a> Stage<'a> {
    pub(super) fn new(telegram: &'a Emulator, bot: &'a Bot, clock: &'a Clock) -> Self {
        let calendar = &Office::shipped().calendar;
        let all = clock::local(clock.now()).date().iter_days();
        let days = all.filter(|day| is_working(calendar, *day)).take(LENGTH).collect();
        Self { telegram, bot, clock, days }
    }

    pub(super) fn telegram(&self) -> &Emulator {
        self.telegram
    }

    /// Lets the days go by until this moment of a working day, counted from zero; one that is over is no wait.
    pub(super) async fn until(&self, day: usize, hour: (u32, u32)) {
        let Some(until) = self.days.get(day).map(|day| moment(*day, hour)) else { return };
        self.rest().await;
        while self.clock.now() < until {
            let now = self.clock.now();
            let today = clock::local(now).date();
            let stops = today.iter_days().take(2).flat_map(|day| STOPS.map(|stop| moment(day, stop)));
            let next = stops.filter(|stop| *stop > now).min().unwrap_or(until).min(until);
            self.pass(Duration::from_millis(u64::try_from(next - now).unwrap_or_default())).await;
            for _ in (0..LOOKS).take_while(|_| next < until) {
                self.pass(LOOK).await;
            }
        }
    }

    /// Somebody writes to the bot.
    pub(super) async fn says(&self, who: i64, words: &str) {
        self.telegram.text(who, words);
        self.goes_on().await;
    }

    /// Somebody sends the bot a voice message.
    pub(super) async fn speaks(&self, who: i64) {
        self.telegram.voice(who);
        self.goes_on().await;
    }

    /// Somebody presses the newest button with this label in the chat with the bot.
    pub(super) async fn taps(&self, who: i64, label: &str) -> Result<()> {
        self.telegram.press_label(who, label).with_context(|| format!("{who} taps"))?;
        self.goes_on().await;
        Ok(())
    }

    /// The label of the `nth` button of the newest message.
    pub(super) fn label(&self, who: i64, nth: usize) -> Result<String> {
        let buttons = self.telegram.last(who).map(|message| message.buttons.concat()).unwrap_or_default();
        buttons.get(nth).map(|button| button.label.clone()).with_context(|| format!("{who} has no button {nth}"))
    }

    /// Sends the office what was written to it; where the words do not say what it is about, that is answered. Gives the
    /// topic of the case.
    pub(super) async fn sends(&self, who: i64, language: Language, about: &str) -> Result<i64> {
        let before = self.telegram.opened_topics(OFFICE_GROUP).len();
        self.taps(who, &plain!(language, "konsultasi-tombol-kirim")).await?;
        if self.telegram.opened_topics(OFFICE_GROUP).len() == before {
            self.taps(who, about).await?;
        }
        let topics = self.telegram.opened_topics(OFFICE_GROUP);
        let newest = topics.iter().map(|topic| topic.id).max().filter(|_| topics.len() > before);
        newest.with_context(|| format!("what {who} asked has no topic"))
    }

    /// Asks the office something in one message.
    pub(super) async fn asks(&self, who: i64, words: &str, about: &str) -> Result<i64> {
        self.says(who, "/konsultasi").await;
        self.says(who, words).await;
        self.sends(who, Language::Indonesian, about).await
    }

    /// The number of the case in a topic.
    pub(super) fn number(&self, topic: i64) -> Result<String> {
        let topics = self.telegram.opened_topics(OFFICE_GROUP);
        let name = topics.iter().find(|one| one.id == topic).map(|one| one.name.as_str()).unwrap_or_default();
        name.split(' ').nth(1).map(str::to_owned).with_context(|| format!("no number in {name:?}"))
    }

    /// Somebody of the office writes into the topic of a case.
    pub(super) async fn writes(&self, topic: i64, who: i64, words: &str) {
        self.telegram.topic_text(OFFICE_GROUP, topic, who, words);
        self.goes_on().await;
    }

    /// Somebody of the office presses the newest button in the topic of a case whose label contains these words.
    pub(super) async fn presses(&self, topic: i64, who: i64, label: &str) -> Result<()> {
        let messages = self.telegram.messages(OFFICE_GROUP);
        let here = messages.iter().rev().filter(|message| message.topic() == Some(topic));
        let found = here.flat_map(|message| message.buttons.iter().flatten().map(move |button| (message.id, button)));
        let (message, data) = found
            .filter(|(_, button)| button.label.contains(label))
            .find_map(|(id, button)| match &button.action {
                Action::Data(data) => Some((id, data)),
                _ => None,
            })
            .with_context(|| format!("no {label:?} in topic {topic}"))?;
        self.telegram.press_in(OFFICE_GROUP, who, message, data).context("press")?;
        self.goes_on().await;
        Ok(())
    }

    /// What somebody did is answered, and some time goes by.
    pub(super) async fn goes_on(&self) {
        self.rest().await;
        for _ in 0..STEPS {
            self.pass(PACE).await;
        }
    }

    async fn pass(&self, time: Duration) {
        self.clock.advance(time);
        self.telegram.nudge();
        self.rest().await;
    }

    /// A bot that takes too long is not waited for.
    async fn rest(&self) {
        let _ = tokio::time::timeout(PATIENCE, self.bot.rest(self.telegram)).await;
    }
}
