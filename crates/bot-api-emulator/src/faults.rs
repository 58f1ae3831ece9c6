//! What can go wrong between the bot and Telegram, scripted.

use std::time::Duration;

use serde_json::Value;

use super::params::Params;
use super::refusal::{Refusal, flood};

/// What happens to a call.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Refused with this code and description, and with `parameters` unless they are null.
    Refuse(u16, String, Value),
    /// Refused with 429 and so many seconds to wait.
    Flood(u64),
    /// The connection is cut without an answer.
    Cut,
    /// The call has its effect, then the connection is cut without an answer.
    DeliverThenCut,
    /// The call has its effect, and half of the answer comes back.
    HalfBody,
    /// The call has its effect; status 200 and a body that is no JSON come back.
    Garbage,
    /// A gateway answers 502 with a page of HTML.
    BadGateway,
    /// The call has its effect at once, the answer comes so much later by the clock.
    Slow(Duration),
    /// The call has its effect so much later by the clock, even if the caller has gone by then.
    Held(Duration),
}

impl Effect {
    /// A refusal without parameters.
    #[must_use]
    pub fn refuse(code: u16, description: &str) -> Self {
        Self::Refuse(code, description.to_owned(), Value::Null)
    }

    pub(super) fn delivers(&self) -> bool {
        !matches!(self, Self::Refuse(..) | Self::Flood(_) | Self::Cut | Self::BadGateway)
    }

    /// What a call meets that is not delivered.
    pub(super) fn refusal(&self) -> Refusal {
        match self {
            Self::Refuse(code, description, parameters) => Refusal::new(*code, description).with(parameters.clone()),
            Self::Flood(seconds) => flood(*seconds),
            Self::BadGateway => Refusal::new(502, "Bad Gateway"),
            _ => Refusal::cut(),
        }
    }
}

/// One fault: what happens, to which calls, and how often; on its own to the next call.
#[derive(Clone, Debug)]
pub struct Fault {
    pub(super) effect: Effect,
    method: Option<String>,
    chat: Option<i64>,
    left: Option<u32>,
}

/// Names a fault that was set, to remove it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FaultId(u64);

impl From<Effect> for Fault {
    fn from(effect: Effect) -> Self {
        Self::new(effect)
    }
}

impl Fault {
    /// Happens to the next call of any method.
    #[must_use]
    pub fn new(effect: Effect) -> Self {
        Self { effect, method: None, chat: None, left: Some(1) }
    }

    /// Hits calls of this method only; `download` stands for the files that `getFile` names.
    #[must_use]
    pub fn on(self, method: &str) -> Self {
        Self { method: Some(method.to_owned()), ..self }
    }

    /// Hits calls for this chat only.
    #[must_use]
    pub fn to(self, chat: i64) -> Self {
        Self { chat: Some(chat), ..self }
    }

    /// Hits so many calls.
    #[must_use]
    pub fn times(self, times: u32) -> Self {
        Self { left: Some(times), ..self }
    }

    /// Hits every call until it is removed.
    #[must_use]
    pub fn always(self) -> Self {
        Self { left: None, ..self }
    }

    fn hits(&self, method: &str, params: &Params) -> bool {
        self.left != Some(0)
            && self.method.as_ref().is_none_or(|name| name.eq_ignore_ascii_case(method))
            && self.chat.is_none_or(|chat| params.int("chat_id") == Some(chat))
    }
}

/// The faults that are set.
#[derive(Default)]
pub(super) struct Faults {
    set: Vec<(FaultId, Fault, u32)>,
    last: u64,
}

impl Faults {
    pub(super) fn add(&mut self, fault: Fault) -> FaultId {
        self.last += 1;
        self.set.push((FaultId(self.last), fault, 0));
        FaultId(self.last)
    }

    /// Removes a fault; returns how often it hit.
    pub(super) fn remove(&mut self, id: FaultId) -> u32 {
        let Some(place) = self.set.iter().position(|(set, ..)| *set == id) else { return 0 };
        self.set.remove(place).2
    }

    pub(super) fn clear(&mut self) {
        self.set.clear();
    }

    /// Finds the first fault that hits a call, and counts it.
    pub(super) fn strike(&mut self, method: &str, params: &Params) -> Option<Effect> {
        let (_, fault, hits) = self.set.iter_mut().find(|(_, fault, _)| fault.hits(method, params))?;
        *hits += 1;
        fault.left = fault.left.map(|left| left - 1);
        Some(fault.effect.clone())
    }
}
