//! Posters that lead here: the code of a place, what it opens, and how far those came who followed it.

use super::code::numbered;
use super::event::EventCode;
use super::words::words;

numbered! {
    /// The code of a place at which a poster hangs: a P, a digit and five characters, so that it is taken neither for a
    /// receipt nor for a programme.
    PosterCode: 'P', 7
}

/// What stands before the slug of a programme, and before the code of an event, in a deep link.
const PROGRAMME: &str = "p_";
const EVENT: &str = "e_";

/// What a poster leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PosterTarget {
    /// The bot as it greets whoever is new.
    Menu,
    /// Registering a business.
    Registration,
    /// The news that can be followed.
    News,
    /// A programme, by its slug.
    Programme(String),
    /// An event.
    Event(EventCode),
}

impl PosterTarget {
    /// What a deep link to it carries; it is stored as that.
    #[must_use]
    pub fn payload(&self) -> String {
        match self {
            Self::Menu => "menu".to_owned(),
            Self::Registration => "daftar".to_owned(),
            Self::News => "langganan".to_owned(),
            Self::Programme(slug) => format!("{PROGRAMME}{slug}"),
            Self::Event(code) => format!("{EVENT}{code}"),
        }
    }

    /// Reads exactly what [`Self::payload`] writes.
    #[must_use]
    pub fn parse(payload: &str) -> Option<Self> {
        let is_slug = |slug: &str| {
            !slug.is_empty() && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        let target = match payload {
            "menu" => Self::Menu,
            "daftar" => Self::Registration,
            "langganan" => Self::News,
            _ => match payload.strip_prefix(PROGRAMME).filter(|slug| is_slug(slug)) {
                Some(slug) => Self::Programme(slug.to_owned()),
                None => Self::Event(EventCode::parse(payload.strip_prefix(EVENT)?)?),
            },
        };
        (target.payload() == payload).then_some(target)
    }
}

words! {
    /// How far somebody came who followed a poster.
    PosterStep {
        /// Opened its link.
        Opened = "opened",
        /// Asked something, in words or an officer.
        Asked = "asked",
        /// Follows news.
        Subscribed = "subscribed",
        /// Registered a business.
        Registered = "registered",
        /// Joined an event.
        Joined = "joined",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{CaseNumber, Receipt, TicketCode};

    proptest! {
        #[test]
        fn k1_the_code_of_a_poster_is_read_as_it_is_typed_and_is_no_other_code(chance in any::<u64>()) {
            let code = PosterCode::from_chance(chance);
            prop_assert_eq!(PosterCode::parse(&code.as_str().to_lowercase()), Some(code.clone()));
            prop_assert_eq!(Receipt::parse(code.as_str()), None);
            prop_assert_eq!(CaseNumber::parse(code.as_str()), None);
            prop_assert_eq!(TicketCode::parse(code.as_str()), None);
        }
    }

    #[test]
    fn k1_what_a_poster_leads_to_is_read_back_and_nothing_else_is() {
        let targets = [
            PosterTarget::Menu,
            PosterTarget::Registration,
            PosterTarget::News,
            PosterTarget::Programme("sertifikasi-halal".to_owned()),
            PosterTarget::Event(EventCode::from_chance(7)),
        ];
        for target in targets {
            assert_eq!(PosterTarget::parse(&target.payload()), Some(target));
        }
        for payload in ["", "meja", "p_", "p_Nib", "p_nib:1", "e_", "e_a7m2pq", "k_secret"] {
            assert_eq!(PosterTarget::parse(payload), None, "{payload}");
        }
    }
}
