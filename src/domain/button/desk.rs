//! What the buttons around the desk carry: an officer's, an owner's, and those about businesses that look alike.

use super::code::{flag, number, receipt};
use crate::clock::Millis;
use crate::domain::Receipt;

/// A press about a business that an officer wrote down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskPress {
    /// The officer's own business.
    Own,
    /// A new form for an owner.
    Begin,
    /// A page of what waits for its owner.
    List(u16),
    /// A page of what its owner signed for on paper.
    Signed(u16),
    /// One of them.
    Record(Receipt),
    /// A new link, which voids the one before.
    Link(Receipt),
    /// The owner signed on paper.
    Paper(Receipt),
    /// The photo of that paper.
    Photo(Receipt),
    /// Correcting it before its owner confirms it.
    Fix(Receipt),
    /// Taking it out: asked first, then done.
    Remove(Receipt, bool),
    /// The owner's look at what was written, with the boxes that she ticked.
    Claim(Receipt, Ticks),
    /// It is hers, as she saw it when it was of this time; none is told by buttons from before that was written in.
    Confirm(Receipt, Ticks, Millis),
    /// It is hers, and something in it is wrong.
    Correct(Receipt, Ticks),
    /// It is not hers: asked first, then done.
    NotMine(Receipt, bool),
    /// It is hers, and she does not agree to its being kept: asked first, then done.
    Decline(Receipt, bool),
    /// The owner of a proved phone wants to see it.
    Offered(Receipt),
}

/// The two boxes under what an owner is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ticks {
    /// Keeping it and being served by it.
    pub service: bool,
    /// Hearing about programmes.
    pub news: bool,
}

/// A press about two businesses that look alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwinPress {
    /// What is to be done.
    pub act: TwinAct,
    /// The one; after a merge the one that stays.
    pub one: Receipt,
    /// The other.
    pub other: Receipt,
}

/// What is to be done with two businesses that look alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TwinAct {
    /// Look at both.
    Look,
    /// They are not the same.
    Different,
    /// Ask which one stays.
    Ask,
    /// The first stays, the other goes into it.
    Merge,
    /// Take them apart again.
    Split,
    /// The owner of the one that went into the other does not agree.
    Object,
}

impl DeskPress {
    pub(super) fn encode(&self) -> String {
        match self {
            Self::Own => "s".to_owned(),
            Self::Begin => "n".to_owned(),
            Self::List(page) => format!("l:{page}"),
            Self::Signed(page) => format!("g:{page}"),
            Self::Record(code) => format!("r:{code}"),
            Self::Link(code) => format!("t:{code}"),
            Self::Paper(code) => format!("p:{code}"),
            Self::Photo(code) => format!("f:{code}"),
            Self::Fix(code) => format!("e:{code}"),
            Self::Remove(code, sure) => format!("x:{code}:{}", u8::from(*sure)),
            Self::Claim(code, ticks) => format!("c:{code}:{}", ticks.encode()),
            Self::Confirm(code, ticks, seen) => format!("j:{code}:{}:{seen}", ticks.encode()),
            Self::Correct(code, ticks) => format!("w:{code}:{}", ticks.encode()),
            Self::NotMine(code, sure) => format!("b:{code}:{}", u8::from(*sure)),
            Self::Decline(code, sure) => format!("d:{code}:{}", u8::from(*sure)),
            Self::Offered(code) => format!("o:{code}"),
        }
    }

    pub(super) fn decode(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            ["s"] => Self::Own,
            ["n"] => Self::Begin,
            ["l", page] => Self::List(number(page)?),
            ["g", page] => Self::Signed(number(page)?),
            ["r", code] => Self::Record(receipt(code)?),
            ["t", code] => Self::Link(receipt(code)?),
            ["p", code] => Self::Paper(receipt(code)?),
            ["f", code] => Self::Photo(receipt(code)?),
            ["e", code] => Self::Fix(receipt(code)?),
            ["x", code, sure] => Self::Remove(receipt(code)?, flag(sure)?),
            ["c", code, ticks] => Self::Claim(receipt(code)?, Ticks::decode(ticks)?),
            ["j", code, ticks] => Self::Confirm(receipt(code)?, Ticks::decode(ticks)?, 0),
            ["j", code, ticks, seen] => Self::Confirm(receipt(code)?, Ticks::decode(ticks)?, number(seen)?),
            ["w", code, ticks] => Self::Correct(receipt(code)?, Ticks::decode(ticks)?),
            ["b", code, sure] => Self::NotMine(receipt(code)?, flag(sure)?),
            ["d", code, sure] => Self::Decline(receipt(code)?, flag(sure)?),
            ["o", code] => Self::Offered(receipt(code)?),
            _ => return None,
        })
    }
}

impl Ticks {
    fn encode(self) -> String {
        format!("{}{}", u8::from(self.service), u8::from(self.news))
    }

    fn decode(text: &str) -> Option<Self> {
        let (service, news) = text.split_at_checked(1)?;
        Some(Self { service: flag(service)?, news: flag(news)? })
    }
}

impl TwinPress {
    pub(super) fn encode(&self) -> String {
        let act = match self.act {
            TwinAct::Look => 'l',
            TwinAct::Different => 'b',
            TwinAct::Ask => 'a',
            TwinAct::Merge => 'g',
            TwinAct::Split => 'p',
            TwinAct::Object => 'o',
        };
        format!("{act}:{}:{}", self.one, self.other)
    }

    pub(super) fn decode(parts: &[&str]) -> Option<Self> {
        let [act, one, other] = parts else { return None };
        let act = match *act {
            "l" => TwinAct::Look,
            "b" => TwinAct::Different,
            "a" => TwinAct::Ask,
            "g" => TwinAct::Merge,
            "p" => TwinAct::Split,
            "o" => TwinAct::Object,
            _ => return None,
        };
        Some(Self { act, one: receipt(one)?, other: receipt(other)? })
    }
}
