//! The faults of the network that the page has switched on.

use serde_json::{Value, json};

use bot_api_emulator::FaultId;

/// Faults that are on.
#[derive(Default)]
pub(super) struct Switches {
    /// Whether the bot reaches nobody.
    pub(super) outage: bool,
    /// Answers come late.
    pub(super) slow: Option<FaultId>,
    /// Telegram asks to wait.
    pub(super) flood: Vec<FaultId>,
}

impl Switches {
    /// As the page shows them.
    pub(super) fn view(&self) -> Value {
        json!({ "outage": self.outage, "slow": self.slow.is_some(), "flood": !self.flood.is_empty() })
    }
}
