//! Circuit breaker: whether Telegram can be reached at all, or only one chat's row meets trouble.
//!
//! Pure. A failure counts when nothing has succeeded since the failing call began. While the circuit is open no row
//! goes out; then getMe is asked, which harms nobody, and only after its success one row is tried. Its answer closes
//! the circuit.

use std::time::Duration;

use crate::domain::ChatId;

/// The longest pause between two probes.
const LONGEST_PAUSE: Duration = Duration::from_mins(1);

/// What may go out now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Allowed {
    /// Every row.
    All,
    /// Nothing before this moment.
    After(Duration),
    /// A getMe, to see whether there is an answer.
    Probe,
    /// One row as a trial.
    One,
    /// Nothing until the probe or the trial is answered.
    Nothing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Closed,
    Open(Duration),
    Probing,
    HalfOpen { trial: bool },
}

/// The circuit breaker.
#[derive(Debug)]
pub(super) struct Circuit {
    state: State,
    /// Failures that counted since the last success.
    failures: u32,
    /// The chat of all of them, while it is only one: its trouble makes nobody else wait longer.
    only: Option<ChatId>,
    last_success: Option<Duration>,
}

impl Circuit {
    pub(super) fn new() -> Self {
        Self { state: State::Closed, failures: 0, only: None, last_success: None }
    }

    /// What may go out at `now`.
    pub(super) fn allows(&self, now: Duration) -> Allowed {
        match self.state {
            State::Closed => Allowed::All,
            State::Open(until) if until > now => Allowed::After(until),
            State::Open(_) => Allowed::Probe,
            State::HalfOpen { trial: false } => Allowed::One,
            State::Probing | State::HalfOpen { trial: true } => Allowed::Nothing,
        }
    }

    /// Whether more than one chat has trouble: then no row is to blame.
    pub(super) fn is_general(&self) -> bool {
        self.failures > 0 && self.only.is_none()
    }

    /// A row goes out; in a half-open circuit it is the trial.
    pub(super) fn sends(&mut self) {
        if let State::HalfOpen { trial } = &mut self.state {
            *trial = true;
        }
    }

    /// A getMe goes out.
    pub(super) fn probes(&mut self) {
        self.state = State::Probing;
    }

    /// The Bot API server answered a row, however.
    pub(super) fn succeeded(&mut self, now: Duration) {
        *self = Self { last_success: Some(now), ..Self::new() };
    }

    /// A call for `chat` that began at `began` met no Bot API server; returns the pause that this begins.
    pub(super) fn failed(&mut self, chat: ChatId, began: Duration, now: Duration) -> Option<Duration> {
        // Calls that were under way together fail together; they count once.
        let counted = matches!(self.state, State::Open(_) | State::Probing);
        if counted || self.last_success.is_some_and(|at| at >= began) {
            return None;
        }
        match self.only {
            None if self.failures == 0 => (self.failures, self.only) = (1, Some(chat)),
            Some(only) if only == chat => {}
            _ => (self.failures, self.only) = (self.failures + 1, None),
        }
        Some(self.open(now))
    }

    /// The probe was answered, or was not.
    pub(super) fn probed(&mut self, answered: bool, now: Duration) {
        if self.state != State::Probing {
            return;
        }
        if answered {
            self.state = State::HalfOpen { trial: false };
        } else {
            (self.failures, self.only) = (self.failures + 1, None);
            self.open(now);
        }
    }

    /// The token is in doubt: the probe does not wait.
    pub(super) fn probe_now(&mut self, now: Duration) {
        if self.state != State::Probing {
            self.state = State::Open(now);
        }
    }

    /// Nothing can go out for so long.
    pub(super) fn hold(&mut self, pause: Duration, now: Duration) {
        self.state = State::Open(now + pause);
    }

    fn open(&mut self, now: Duration) -> Duration {
        let pause = Duration::from_secs(1 << self.failures.saturating_sub(1).min(6)).min(LONGEST_PAUSE);
        self.state = State::Open(now + pause);
        pause
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITI: ChatId = ChatId(1);
    const BUDI: ChatId = ChatId(2);

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    /// Probes when it may; returns the moment.
    fn probe(circuit: &mut Circuit, answered: bool) -> u64 {
        let Allowed::After(until) = circuit.allows(Duration::ZERO) else { panic!("{circuit:?}") };
        assert_eq!(circuit.allows(until), Allowed::Probe);
        circuit.probes();
        assert_eq!(circuit.allows(until), Allowed::Nothing);
        circuit.probed(answered, until);
        until.as_secs()
    }

    #[test]
    fn p3_the_pauses_of_an_outage_double_up_to_a_minute_and_nothing_but_getme_goes_out() {
        let mut circuit = Circuit::new();
        assert_eq!(circuit.failed(SITI, at(10), at(10)), Some(at(1)));
        assert_eq!(circuit.failed(BUDI, at(10), at(10)), None, "under way together: once");
        let moments: Vec<u64> = (0..9).map(|_| probe(&mut circuit, false)).collect();
        assert_eq!(moments, [11, 13, 17, 25, 41, 73, 133, 193, 253]);
        probe(&mut circuit, true);
        assert_eq!(circuit.allows(at(400)), Allowed::One);
        circuit.sends();
        assert_eq!(circuit.allows(at(400)), Allowed::Nothing, "one row at a time");
        circuit.succeeded(at(401));
        assert_eq!(circuit.allows(at(401)), Allowed::All);
    }

    #[test]
    fn p3_a_server_that_answers_getme_and_takes_no_message_is_an_outage_too() {
        let mut circuit = Circuit::new();
        circuit.failed(SITI, at(0), at(0));
        let mut pauses = Vec::new();
        for chat in [BUDI, SITI, BUDI, SITI] {
            let now = at(probe(&mut circuit, true));
            circuit.sends();
            pauses.extend(circuit.failed(chat, now, now).map(|pause| pause.as_secs()));
        }
        assert_eq!(pauses, [2, 4, 8, 16]);
    }

    #[test]
    fn p3_trouble_of_one_chat_holds_up_the_others_for_a_second_at_most() {
        let mut circuit = Circuit::new();
        circuit.failed(SITI, at(0), at(0));
        for _ in 0..5 {
            let now = at(probe(&mut circuit, true));
            assert_eq!(circuit.failed(SITI, now, now), Some(at(1)));
        }
        circuit.succeeded(at(100));
        assert_eq!(circuit.failed(SITI, at(99), at(101)), None, "another row got through meanwhile");
        assert_eq!(circuit.allows(at(101)), Allowed::All);
    }
}
