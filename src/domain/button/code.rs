//! The data a button carries: versioned, at most 64 bytes and never trusted.
//!
//! Anyone can send any bytes, and a button of last year may still be pressed today: what was written once is read for
//! ever, so a letter is never given another meaning.

use super::{Callback, DeskPress, FormAct, FormPress, ReportPage, TwinPress};
use crate::domain::{Interest, Language, Purpose, Receipt};

/// Telegram's limit for a button's data, in bytes.
const MAX_BYTES: usize = 64;
const VERSION: &str = "1";

impl Callback {
    /// The bytes for Telegram.
    #[must_use]
    pub fn encode(&self) -> String {
        let rest = match self {
            Self::Menu => "m".to_owned(),
            Self::Groups => "g".to_owned(),
            Self::Group(group) => format!("g:{group}"),
            Self::Section { slug, section, part } => format!("s:{slug}:{section}:{part}"),
            Self::Choice { slug, section, question } => format!("c:{slug}:{section}:{question}"),
            Self::Helped { slug, section, question, helped } => {
                format!("u:{slug}:{section}:{question}:{}", u8::from(*helped))
            }
            Self::NotThis { question, refused } => format!("x:{question}:{refused}"),
            Self::Related(slug) => format!("r:{slug}"),
            Self::Subscriptions => "n".to_owned(),
            Self::Notify(interest) => format!("n:{}", interest.word()),
            Self::Subscribe(interest, on) => format!("n:{}:{}", interest.word(), u8::from(*on)),
            Self::Check { name, answers } => format!("e:{name}:{answers}"),
            Self::Ask => "a".to_owned(),
            Self::Languages => "l".to_owned(),
            Self::Language(language) => format!("l:{}", language.tag()),
            Self::Privacy => "p".to_owned(),
            Self::Help => "h".to_owned(),
            Self::Register => "d".to_owned(),
            Self::RegisterNow => "d:n".to_owned(),
            Self::Form(FormPress { stamp, place, act }) => format!("f:{stamp}:{place}:{}", act.encode()),
            Self::MyData => "y".to_owned(),
            Self::MyDataFile => "y:f".to_owned(),
            Self::Business(code) => format!("y:u:{code}"),
            Self::Change { code, field } => format!("y:c:{code}:{field}"),
            Self::Restrict(on) => format!("y:r:{}", u8::from(*on)),
            Self::Agree(purpose, on) => format!("y:s:{}:{}", purpose.word(), u8::from(*on)),
            Self::Erase => "y:h".to_owned(),
            Self::Report(page, part) => format!("lp:{}:{part}", page.word()),
            Self::Stop => "b".to_owned(),
            Self::StopForNow => "b:j".to_owned(),
            Self::Unstop => "b:u".to_owned(),
            Self::Desk(press) => format!("k:{}", press.encode()),
            Self::Twin(press) => format!("t:{}", press.encode()),
        };
        format!("{VERSION}:{rest}")
    }

    /// Reads what a press brought; `None` where no version of this program wrote it.
    #[must_use]
    pub fn decode(data: &str) -> Option<Self> {
        if data.len() > MAX_BYTES {
            return None;
        }
        let parts: Vec<&str> = data.split(':').collect();
        match parts.as_slice() {
            [VERSION, "m"] => Some(Self::Menu),
            [VERSION, "g"] => Some(Self::Groups),
            [VERSION, "g", group] if is_word(group) => Some(Self::Group((*group).to_owned())),
            [VERSION, "s", slug, section, part] if is_word(slug) && is_word(section) => Some(Self::Section {
                slug: (*slug).to_owned(),
                section: (*section).to_owned(),
                part: part.parse().ok()?,
            }),
            [VERSION, rest @ ..] => {
                Self::decode_answer(rest).or_else(|| Self::decode_page(rest)).or_else(|| Self::decode_own(rest))
            }
            _ => None,
        }
    }

    /// What stands around answers.
    fn decode_answer(parts: &[&str]) -> Option<Self> {
        match parts {
            ["c", slug, section, question] if is_word(slug) && is_word(section) => Some(Self::Choice {
                slug: (*slug).to_owned(),
                section: (*section).to_owned(),
                question: question.parse().ok()?,
            }),
            ["u", slug, section, question, helped] if is_word(slug) && is_word(section) => Some(Self::Helped {
                slug: (*slug).to_owned(),
                section: (*section).to_owned(),
                question: question.parse().ok()?,
                helped: flag(helped)?,
            }),
            ["x", question, refused] => {
                Some(Self::NotThis { question: question.parse().ok()?, refused: refused.parse().ok()? })
            }
            ["r", slug] if is_word(slug) => Some(Self::Related((*slug).to_owned())),
            ["n"] => Some(Self::Subscriptions),
            ["n", word] => Interest::from_word(word).map(Self::Notify),
            ["n", word, on] => Some(Self::Subscribe(Interest::from_word(word)?, flag(on)?)),
            ["e", name, answers] if is_word(name) && answers.bytes().all(|b| b == b'y' || b == b't') => {
                Some(Self::Check { name: (*name).to_owned(), answers: (*answers).to_owned() })
            }
            _ => None,
        }
    }

    /// Pages of the bot itself.
    fn decode_page(parts: &[&str]) -> Option<Self> {
        match parts {
            ["a"] => Some(Self::Ask),
            ["l"] => Some(Self::Languages),
            ["l", tag] => Language::from_tag(tag).map(Self::Language),
            ["p"] => Some(Self::Privacy),
            ["h"] => Some(Self::Help),
            ["lp", page, part] => Some(Self::Report(ReportPage::from_word(page)?, number(part)?)),
            _ => None,
        }
    }

    /// Reads the buttons about what is a person's own: forms, data, stopping.
    fn decode_own(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            ["d"] => Self::Register,
            ["d", "n"] => Self::RegisterNow,
            ["f", stamp, place, act] if is_word(place) => {
                let (stamp, act) = (number(stamp)?, FormAct::decode(act)?);
                Self::Form(FormPress { stamp, place: (*place).to_owned(), act })
            }
            ["y"] => Self::MyData,
            ["y", "f"] => Self::MyDataFile,
            ["y", "u", code] => Self::Business(receipt(code)?),
            ["y", "c", code, field] if is_word(field) => {
                Self::Change { code: receipt(code)?, field: (*field).to_owned() }
            }
            ["y", "r", on] => Self::Restrict(flag(on)?),
            ["y", "s", purpose, on] => Self::Agree(Purpose::from_word(purpose)?, flag(on)?),
            ["y", "h"] => Self::Erase,
            ["b"] => Self::Stop,
            ["b", "j"] => Self::StopForNow,
            ["b", "u"] => Self::Unstop,
            ["k", rest @ ..] => Self::Desk(DeskPress::decode(rest)?),
            ["t", rest @ ..] => Self::Twin(TwinPress::decode(rest)?),
            _ => return None,
        })
    }
}

/// A number as it is written by us: without sign or leading zeros.
pub(super) fn number<T: std::str::FromStr>(text: &str) -> Option<T> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    text.parse().ok().filter(|_| plain)
}

pub(super) fn flag(text: &str) -> Option<bool> {
    match text {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

/// A code exactly as it is written by us.
pub(super) fn receipt(text: &str) -> Option<Receipt> {
    Receipt::parse(text).filter(|code| code.as_str() == text)
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Ticks, TwinAct};

    fn press(act: FormAct) -> Callback {
        Callback::Form(FormPress { stamp: u32::MAX, place: "kecamatan".into(), act })
    }

    #[test]
    fn what_a_button_says_is_read_back() {
        for data in [
            Callback::Menu,
            Callback::Groups,
            Callback::Group("modal".into()),
            Callback::Section { slug: "sertifikasi-halal".into(), section: "biaya".into(), part: 2 },
            Callback::Choice {
                slug: "pusat-pengemasan-lungsir".into(),
                section: "info-resmi".into(),
                question: u32::MAX,
            },
            Callback::Helped {
                slug: "pusat-pengemasan-lungsir".into(),
                section: "info-resmi".into(),
                question: u32::MAX,
                helped: false,
            },
            Callback::NotThis { question: u32::MAX, refused: u8::MAX },
            Callback::Related("pusat-pengemasan-lungsir".into()),
            Callback::Subscriptions,
            Callback::Notify(Interest::Training),
            Callback::Subscribe(Interest::Markets, true),
            Callback::Check { name: "pinjaman-tanpa-bunga".into(), answers: "ytytyt".into() },
            Callback::Check { name: "kur".into(), answers: String::new() },
            Callback::Ask,
            Callback::Languages,
            Callback::Language(Language::English),
            Callback::Privacy,
            Callback::Help,
            Callback::Register,
            Callback::RegisterNow,
            press(FormAct::Pick("18.71.14.1002".into())),
            press(FormAct::Tick("modal".into(), true)),
            press(FormAct::Tick("modal".into(), false)),
            press(FormAct::Page(12)),
            press(FormAct::Take),
            press(FormAct::Keep),
            press(FormAct::Skip),
            press(FormAct::Back),
            press(FormAct::Mine),
            press(FormAct::Ask),
            press(FormAct::Edit("kecamatan".into())),
            press(FormAct::Send),
            press(FormAct::Resume),
            press(FormAct::Restart),
            press(FormAct::Anew),
            press(FormAct::Cancel),
            press(FormAct::Later),
            press(FormAct::Discard),
            press(FormAct::Silence),
            Callback::MyData,
            Callback::MyDataFile,
            Callback::Business(Receipt::from_chance(7)),
            Callback::Change { code: Receipt::from_chance(7), field: "kecamatan".into() },
            Callback::Restrict(true),
            Callback::Agree(Purpose::News, false),
            Callback::Erase,
            Callback::Report(ReportPage::Answers, u32::MAX),
            Callback::Stop,
            Callback::StopForNow,
            Callback::Unstop,
        ]
        .into_iter()
        .chain(at_the_desk())
        {
            assert!(data.encode().len() <= MAX_BYTES);
            assert_eq!(Callback::decode(&data.encode()), Some(data));
        }
    }

    fn at_the_desk() -> impl Iterator<Item = Callback> {
        let code = || Receipt::from_chance(7);
        let ticks = Ticks { service: true, news: false };
        let presses = [
            DeskPress::Own,
            DeskPress::Begin,
            DeskPress::List(u16::MAX),
            DeskPress::Signed(3),
            DeskPress::Record(code()),
            DeskPress::Link(code()),
            DeskPress::Paper(code()),
            DeskPress::Photo(code()),
            DeskPress::Fix(code()),
            DeskPress::Remove(code(), false),
            DeskPress::Remove(code(), true),
            DeskPress::Claim(code(), ticks),
            DeskPress::Confirm(code(), ticks, 9_999_999_999_999),
            DeskPress::Correct(code(), Ticks::default()),
            DeskPress::NotMine(code(), true),
            DeskPress::Decline(code(), false),
            DeskPress::Offered(code()),
        ];
        let acts = [TwinAct::Look, TwinAct::Different, TwinAct::Ask, TwinAct::Merge, TwinAct::Split, TwinAct::Object];
        let twins = acts.map(|act| Callback::Twin(TwinPress { act, one: code(), other: Receipt::from_chance(8) }));
        presses.into_iter().map(Callback::Desk).chain(twins)
    }

    proptest! {
        #[test]
        fn forged_bytes_never_panic_and_mean_at_most_what_they_say(data in ".{0,80}") {
            if let Some(read) = Callback::decode(&data) {
                prop_assert_eq!(Callback::decode(&read.encode()), Some(read));
            }
        }
    }
}
