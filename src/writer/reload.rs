//! An edition that was read anew takes the place of the one before, between two cycles: whole, or not at all.
//!
//! Whatever waits is decided by the new one; nothing that was decided is decided again.

use std::sync::Arc;

use super::{Writer, taught};
use crate::content::Problem;
use crate::domain::{ContactId, Role};
use crate::store::{self, officers, transaction};
use crate::talks;
use crate::turn::Effects;
use crate::world::{Indexed, World};

/// An edition that was read anew.
pub struct Reread {
    /// Who wished it; none where the operator did, by a signal.
    pub by: Option<ContactId>,
    /// The edition, or what is wrong with it.
    pub edition: Result<Indexed, Vec<Problem>>,
    /// Files that count from the next start on.
    pub later: Vec<String>,
}

impl Writer {
    /// Takes over what was read, where something was.
    ///
    /// # Errors
    /// When the database did not take it: then it is tried again.
    pub(super) async fn reread(&mut self) -> Result<(), store::Error> {
        let Some(reread) = self.next.take() else { return Ok(()) };
        let taken = self.take_over(&reread).await;
        if taken.is_err() {
            self.next = Some(reread);
        }
        taken
    }

    async fn take_over(&mut self, reread: &Reread) -> Result<(), store::Error> {
        transaction::begin(&mut self.conn).await?;
        match &reread.edition {
            Ok(indexed) => {
                self.adopt(indexed).await?;
                tracing::info!(name: "content.read", later = reread.later.join(" "), "the office's words were read anew");
            }
            Err(problems) => {
                for problem in problems {
                    tracing::error!(name: "content.refused", "{problem}");
                }
                tracing::error!(name: "content.kept", "the office's words were not taken over; those from before count on");
            }
        }
        let effects = self.told(reread).await?;
        self.finish(effects).await
    }

    /// From now on this edition counts.
    async fn adopt(&mut self, indexed: &Indexed) -> Result<(), store::Error> {
        let (knowledge, answers) = (Arc::clone(&indexed.knowledge), Arc::clone(&indexed.answers));
        let mut world = World::new(knowledge, answers, &self.world.username);
        world.pays = self.world.pays;
        world.teach(taught::read(&mut self.conn, &world).await?);
        world.plan(taught::planned(&mut self.conn, self.clock.now()).await?);
        world.maintain(Arc::unwrap_or_clone(self.world.maintenance()));
        self.world = Arc::new(world);
        // Before the sentences: whoever sees those is to see this world.
        self.current.set(Arc::clone(&self.world));
        let _ = indexed.adopt();
        Ok(())
    }

    /// Whoever wished it hears how it went; of a signal the admins do, where it went wrong.
    async fn told(&mut self, reread: &Reread) -> Result<Effects, store::Error> {
        let mut effects = Effects::default();
        let admins = officers::with(&mut self.conn, |role| role == Role::Admin).await?;
        let hears = |admin: ContactId| reread.by.map_or(reread.edition.is_err(), |by| by == admin);
        for admin in admins.iter().filter(|admin| hears(admin.id)) {
            let screen = match &reread.edition {
                Ok(indexed) => {
                    let (knowledge, answers) = (&indexed.knowledge, &indexed.answers);
                    let counts = [knowledge.iter().count(), knowledge.short_answers().count(), answers.unlearnt()];
                    talks::edition_accepted(admin.language, counts, &reread.later)
                }
                Err(problems) => {
                    let reasons: Vec<String> = problems.iter().map(ToString::to_string).collect();
                    talks::edition_refused(admin.language, &reasons)
                }
            };
            effects.notify(admin.id, screen);
        }
        Ok(effects)
    }
}
