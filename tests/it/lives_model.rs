//! What must be so in a town, in plain words: who has which case and which seat, and who may have read what.
//!
//! Nothing of the product is in here. A life compares it with what the bot keeps and with what people see.

use std::collections::{BTreeMap, BTreeSet};

/// What an officer may do, as far as a life needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Answers what owners ask.
    Officer,
    /// The same, and reads complaints about the office.
    Head,
    /// Reads counts alone.
    Viewer,
}

/// Whether an owner can be spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Open,
    Blocked,
    Erased,
}

/// How far a consultation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Draft,
    Waiting,
    /// With this officer.
    Held(i64),
    Closed,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    pub owner: i64,
    pub stage: Stage,
    pub is_complaint: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    Confirmed,
    Offered,
    Waiting,
    /// Left, lapsed or refused: it is nobody's.
    Over,
}

/// Who did what has just been done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doer {
    Owner(i64),
    /// Two owners at the same moment.
    Owners(i64, i64),
    /// An owner takes back everything.
    Erased(i64),
    Officer(i64),
    Time,
    /// A restart, or a fault of the network.
    Nobody,
}

/// All that a town keeps of its people, by the plain words above.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    pub cases: BTreeMap<String, Case>,
    /// By the number of the event and its owner.
    pub seats: BTreeMap<(usize, i64), Seat>,
    pub businesses: BTreeMap<i64, usize>,
}

/// Whose words they are, and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An owner wrote this: for whoever may answer.
    Owner,
    /// An owner wrote this into a complaint: for heads alone.
    Complaint,
    /// An officer's reply: for this owner, where `may_reach`, and only if the officer had the case.
    Reply { owner: i64, may_reach: bool },
    /// An officer's note: for whoever may answer.
    Note,
    /// News of the office: for these owners.
    News(BTreeSet<i64>),
}

/// Words that nobody else writes.
#[derive(Clone, Debug)]
pub struct Mark {
    pub words: String,
    pub by: i64,
    pub kind: Kind,
}

/// The people of a town, and what they wrote.
pub struct Model {
    pub officers: Vec<(i64, Role)>,
    pub owners: BTreeMap<i64, Standing>,
    /// Who follows the news, as far as that is sure: nobody who stopped or erased is among them.
    pub follows: BTreeSet<i64>,
    /// Who ever sent something to the office.
    pub has_sent: BTreeSet<i64>,
    pub capacity: Vec<usize>,
    pub marks: Vec<Mark>,
    pub ledger: Ledger,
}

impl Model {
    pub fn role(&self, who: i64) -> Option<Role> {
        self.officers.iter().find(|(id, _)| *id == who).map(|(_, role)| *role)
    }

    /// Whether this officer may read and answer such a case.
    pub fn may_answer(&self, who: i64, is_complaint: bool) -> bool {
        self.role(who).is_some_and(|role| role == Role::Head || (role == Role::Officer && !is_complaint))
    }

    /// Whether these words may stand in this chat, though somebody else wrote them.
    pub fn may_read(&self, mark: &Mark, chat: i64) -> bool {
        let is_office = self.may_answer(chat, false);
        match &mark.kind {
            _ if chat == mark.by => true,
            Kind::Owner => is_office && self.has_sent.contains(&mark.by),
            Kind::Complaint => self.may_answer(chat, true) && self.has_sent.contains(&mark.by),
            Kind::Reply { owner, may_reach } => is_office || (*may_reach && chat == *owner),
            Kind::Note => is_office,
            Kind::News(readers) => is_office || readers.contains(&chat),
        }
    }

    /// What is taken of an event.
    pub fn taken(&self, event: usize) -> usize {
        let seats = self.ledger.seats.iter().filter(|((at, _), _)| *at == event);
        seats.filter(|(_, seat)| matches!(seat, Seat::Confirmed | Seat::Offered)).count()
    }

    pub fn waiting(&self, event: usize) -> usize {
        self.ledger.seats.iter().filter(|((at, _), seat)| *at == event && **seat == Seat::Waiting).count()
    }

    /// The case of this owner that is not sent yet.
    pub fn draft(&self, owner: i64) -> Option<&String> {
        let mut all = self.ledger.cases.iter().filter(|(_, case)| case.owner == owner && case.stage == Stage::Draft);
        all.next_back().map(|(number, _)| number)
    }

    /// Takes over what the bot keeps now; says what in it cannot have come of what was done.
    pub fn take_over(&mut self, now: Ledger, doer: Doer) -> Result<(), String> {
        let before = std::mem::replace(&mut self.ledger, now);
        let after = &self.ledger;
        let numbers: BTreeSet<&String> = before.cases.keys().chain(after.cases.keys()).collect();
        // Some seconds go by in every act, so that what time brings may come with any.
        for number in numbers {
            let (old, new) = (before.cases.get(number), after.cases.get(number));
            if old != new && ![doer, Doer::Time].iter().any(|doer| case_may_change(old, new, *doer)) {
                return Err(format!("{doer:?} made of case {number} {old:?} this: {new:?}"));
            }
        }
        let seats: BTreeSet<&(usize, i64)> = before.seats.keys().chain(after.seats.keys()).collect();
        for at in seats {
            let change = (before.seats.get(at), after.seats.get(at));
            if change.0 != change.1 && ![doer, Doer::Time].iter().any(|doer| seat_may_change(at.1, change, *doer)) {
                return Err(format!("{doer:?} made of seat {at:?} this: {change:?}"));
            }
        }
        let mine = match doer {
            Doer::Owner(who) | Doer::Erased(who) => Some(who),
            _ => None,
        };
        let all: BTreeSet<&i64> = before.businesses.keys().chain(after.businesses.keys()).collect();
        for who in all {
            if before.businesses.get(who) != after.businesses.get(who) && mine != Some(*who) {
                return Err(format!("{doer:?} changed the businesses of {who}"));
            }
        }
        self.holds_together()
    }

    /// What is so at every moment.
    fn holds_together(&mut self) -> Result<(), String> {
        for (event, capacity) in self.capacity.iter().enumerate() {
            let taken = self.taken(event);
            if taken > *capacity {
                return Err(format!(
                    "{taken} have one of the {capacity} seats of event {event}: {:?}",
                    self.ledger.seats
                ));
            }
        }
        for (number, case) in &self.ledger.cases {
            if let Stage::Held(who) = case.stage
                && !self.may_answer(who, case.is_complaint)
            {
                return Err(format!("{who} has case {number} and may not: {case:?}"));
            }
            if case.stage != Stage::Draft {
                self.has_sent.insert(case.owner);
            }
        }
        for (who, _) in self.owners.iter().filter(|(_, standing)| **standing == Standing::Erased) {
            let has_case = self.ledger.cases.values().any(|case| case.owner == *who);
            let has_seat = self.ledger.seats.keys().any(|(_, owner)| owner == who);
            if has_case || has_seat || self.ledger.businesses.contains_key(who) {
                return Err(format!("something of {who} is left behind an erasure"));
            }
        }
        Ok(())
    }
}

fn case_may_change(old: Option<&Case>, new: Option<&Case>, doer: Doer) -> bool {
    use Stage::{Closed, Draft, Held, Waiting};
    let owner = old.or(new).map(|case| case.owner);
    if let (Some(old), Some(new)) = (old, new)
        && (old.owner != new.owner || (old.is_complaint != new.is_complaint && old.stage != Draft))
    {
        return false;
    }
    let (from, to) = (old.map(|case| case.stage), new.map(|case| case.stage));
    match doer {
        Doer::Nobody => false,
        Doer::Erased(who) => owner == Some(who) && to.is_none(),
        Doer::Owners(a, b) => [a, b].iter().any(|who| case_may_change(old, new, Doer::Owner(*who))),
        Doer::Owner(who) if owner != Some(who) => false,
        Doer::Owner(_) => match (from, to) {
            // Somebody else gets it by an officer's hand alone.
            (Some(Held(a)), Some(Held(b))) => a == b,
            (Some(Draft | Waiting) | None, Some(Held(_))) | (Some(Waiting | Held(_) | Closed), Some(Draft) | None) => {
                false
            }
            _ => true,
        },
        Doer::Officer(who) => match (from, to) {
            (Some(Draft) | None, _) | (_, Some(Draft) | None) => false,
            (Some(Held(holder)), _) | (Some(Waiting | Closed), Some(Held(holder))) => holder == who,
            _ => false,
        },
        Doer::Time => matches!(
            (from, to),
            (Some(Draft), None) | (Some(Held(_)), Some(Waiting | Closed)) | (Some(Waiting), Some(Closed))
        ),
    }
}

fn seat_may_change(owner: i64, change: (Option<&Seat>, Option<&Seat>), doer: Doer) -> bool {
    use Seat::{Confirmed, Offered, Over, Waiting};
    // What is free goes to who waits, whoever made it free.
    let is_promoted = matches!(change, (Some(Waiting), Some(Offered | Confirmed)));
    match doer {
        Doer::Owner(who) => who == owner || is_promoted,
        Doer::Owners(a, b) => a == owner || b == owner || is_promoted,
        Doer::Erased(who) if who == owner => change.1.is_none(),
        Doer::Erased(_) => is_promoted,
        Doer::Time => {
            is_promoted || matches!(change, (Some(Offered), Some(Waiting | Over)) | (Some(Waiting), Some(Over)))
        }
        Doer::Officer(_) | Doer::Nobody => false,
    }
}
