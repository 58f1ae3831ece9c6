//! The world of this moment, as the writer and the admission before it share it: a reload swaps it.

use std::sync::{Arc, PoisonError, RwLock};

use crate::world::World;

/// The world of this moment.
#[derive(Clone)]
pub(super) struct Current(Arc<RwLock<Arc<World>>>);

impl Current {
    pub(super) fn new(world: Arc<World>) -> Self {
        Self(Arc::new(RwLock::new(world)))
    }

    pub(super) fn get(&self) -> Arc<World> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn set(&self, world: Arc<World>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = world;
    }
}
