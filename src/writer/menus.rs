//! The list of commands in the apps of the office's people: each sees what her role may do.
//!
//! `grant` is another process, so the table is looked at again and again and compared with what was set.

use std::collections::HashMap;

use super::Writer;
use super::cycle::Collected;
use crate::domain::{ContactId, Lane, Role};
use crate::store::{self, officers};
use crate::turn::Outgoing;

/// The roles whose lists were set since the start; none before the first look.
pub(super) type Menus = Option<HashMap<ContactId, Role>>;

impl Writer {
    /// Sets the list of everybody whose role is new or gone since the last look; at the first one, everybody's.
    pub(super) async fn menus(&mut self) -> Result<Collected, store::Error> {
        let office = officers::with(&mut self.conn, |_| true).await?.into_iter();
        let roles: HashMap<_, _> =
            office.filter(|officer| officer.reachable).map(|officer| (officer.id, officer.role)).collect();
        let mut collected = Collected::default();
        let known = self.menus.take();
        if known.is_none() {
            // Whose role went while the bot was down still has the office's list.
            for officer in officers::gone(&mut self.conn).await? {
                collected.said.push((officer.chat(), Lane::Notice, Outgoing::Commands(None)));
            }
        }
        let before = known.unwrap_or_default();
        for (officer, role) in &roles {
            if before.get(officer) != Some(role) {
                collected.said.push((officer.chat(), Lane::Notice, Outgoing::Commands(Some(*role))));
            }
        }
        for officer in before.keys().filter(|officer| !roles.contains_key(officer)) {
            // Who only blocked the bot has the role still.
            if officers::role(&mut self.conn, *officer).await?.is_none() {
                collected.said.push((officer.chat(), Lane::Notice, Outgoing::Commands(None)));
            }
        }
        self.menus = Some(roles);
        Ok(collected)
    }
}
