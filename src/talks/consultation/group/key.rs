//! What was sent into the group is known again by its tag when its row has ended.

use std::str::FromStr;

use crate::turn::Tag;

/// By what the ends of what was sent into the group come back.
pub(super) const FEATURE: &str = "group";

/// What was sent into the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The call that opens a topic.
    Open,
    /// A message of the case.
    Message(i64),
    /// Anything else in its topic.
    Other,
}

/// What is known again of something that was sent into the group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) case: i64,
    pub(super) topic: i64,
    pub(super) what: What,
}

impl Key {
    fn write(&self) -> String {
        match self.what {
            What::Open => format!("{}:{}:open", self.case, self.topic),
            What::Message(entry) => format!("{}:{}:{entry}", self.case, self.topic),
            What::Other => format!("{}:{}:-", self.case, self.topic),
        }
    }

    pub(super) fn read(key: &str) -> Option<Self> {
        let mut parts = key.split(':');
        let mut number = || i64::from_str(parts.next()?).ok();
        let (case, topic) = (number()?, number()?);
        let what = match parts.next()? {
            "open" => What::Open,
            "-" => What::Other,
            entry => What::Message(entry.parse().ok()?),
        };
        Some(Self { case, topic, what })
    }
}

/// The tag of something that goes into the topic of a case.
pub(super) fn tag(case: i64, topic: Option<i64>, what: What) -> Tag {
    Tag { feature: FEATURE, key: Key { case, topic: topic.unwrap_or_default(), what }.write() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c11_what_was_sent_into_the_group_is_known_again() {
        for what in [What::Open, What::Message(7), What::Other] {
            let tag = tag(3, Some(44), what);
            assert_eq!(Key::read(&tag.key), Some(Key { case: 3, topic: 44, what }));
        }
        assert_eq!(Key::read("entah"), None);
    }
}
