//! Timed jobs: each one that is due runs in a transaction of its own, and is undone alone when it breaks.

use std::panic::AssertUnwindSafe;

use futures::FutureExt;

use super::Writer;
use super::collected::{Collected, Done};
use super::decide::judge;
use crate::job::{CHUNK, Job, Ran, Tick};
use crate::planner;
use crate::store::{self, outbox, transaction};
use crate::turn::Effects;

impl Writer {
    /// Runs what is due; where people wait for answers (`is_asked`) nothing hurries.
    ///
    /// # Errors
    /// When the database did not take it: the connection must be opened anew.
    pub(super) async fn work(&mut self, is_asked: bool) -> Result<(), store::Error> {
        self.reread().await?;
        if self.checkpoint.is_over() {
            transaction::begin(&mut self.conn).await?;
            outbox::release_farewells(&mut self.conn, self.clock.now()).await?;
            self.finish(Effects::default()).await?;
        }
        let elapsed = self.clock.elapsed();
        if self.losses.is_due(elapsed) {
            transaction::begin(&mut self.conn).await?;
            let effects = self.losses.notices(&mut self.conn, elapsed).await?;
            self.finish(effects).await?;
        }
        // Each job at most once, so that updates never wait for more than a chunk of each: what is due by now.
        let began = self.clock.elapsed();
        for _ in 0..self.schedule.len() {
            let Some(job) = self.schedule.due(began, self.clock.now(), self.waiting > 0) else { break };
            if planner::rests(job) && self.world.maintenance().is_on(self.clock.now()) {
                self.schedule.ran(job, self.clock.elapsed(), Ran::All);
                continue;
            }
            let result = self.run_job(job).await;
            let ran = match *result.as_ref().unwrap_or(&Ran::NotTaken) {
                Ran::Hurried if is_asked => Ran::Chunk,
                ran => ran,
            };
            self.schedule.ran(job, self.clock.elapsed(), ran);
            self.metrics.job(job.name, ran);
            result?;
        }
        Ok(())
    }

    async fn run_job(&mut self, job: &'static Job) -> Result<Ran, store::Error> {
        let began = self.clock.elapsed();
        transaction::begin(&mut self.conn).await?;
        let took = self.jobs.took.get(job.name).copied().unwrap_or_default();
        let mut tick = Tick {
            conn: &mut self.conn,
            keys: &self.keys,
            world: &self.world,
            now: self.clock.now(),
            chunk: CHUNK,
            state: &mut self.jobs,
            background: &self.background,
            health: &self.health,
            told: 0,
            took,
            more: false,
            hurries: false,
            next_row: &mut self.next_row,
        };
        self.heart.begin();
        let result = AssertUnwindSafe((job.run)(&mut tick)).catch_unwind().await;
        self.heart.end();
        let (more, hurries, told) = (tick.more, tick.hurries, tick.told);
        match judge(result)? {
            Ok(effects) => self.finish(effects).await?,
            Err(reason) => {
                tracing::error!(name: "job.failed", job = job.name, reason, "a timed job broke");
                transaction::rollback(&mut self.conn).await?;
                return Ok(Ran::Failed);
            }
        }
        self.health.told(told);
        self.jobs.took.insert(job.name, self.clock.elapsed().saturating_sub(began));
        Ok(match (hurries, more) {
            (true, _) => Ran::Hurried,
            (false, true) => Ran::Chunk,
            (false, false) => Ran::All,
        })
    }

    /// Commits a transaction that no update began, with what it leads to and what may be sent now.
    pub(super) async fn finish(&mut self, effects: Effects) -> Result<(), store::Error> {
        let (mut done, now) = (Done::default(), self.clock.now());
        self.enqueue(Collected::of(effects), &mut done, now).await?;
        self.claim(&[], &mut done, now).await?;
        transaction::commit(&mut self.conn).await?;
        self.health.committed(now);
        self.tell(done, 0);
        Ok(())
    }
}
