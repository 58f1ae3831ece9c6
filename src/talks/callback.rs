//! Every button of the bot: the sum of what the capabilities declare.

use std::collections::BTreeSet;
use std::mem::discriminant;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::domain::{Button, CallbackData, FormPress, wire};
use crate::talks::entry::Beside;

/// Reads the parts of a button of one capability.
type Read = fn(&[&str]) -> Option<Callback>;

macro_rules! callbacks {
    ($( $(#[$meta:meta])* $member:ident: $room:ident($press:ident); )+) => {
        /// What a press asks for.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Callback {
            /// A press in the open form, whosever form it is.
            Form(FormPress),
            $( $(#[$meta])* $member($crate::talks::$room::press::$press) ),+
        }

        $( impl From<$crate::talks::$room::press::$press> for Callback {
            fn from(press: $crate::talks::$room::press::$press) -> Self {
                Self::$member(press)
            }
        } )+

        /// Which capabilities' buttons begin with a letter: a button is not held against those of all others.
        static READERS: LazyLock<FxHashMap<&'static str, Vec<Read>>> = LazyLock::new(|| {
            let mut readers: FxHashMap<&'static str, Vec<Read>> = FxHashMap::default();
            let mut add = |all: &[&'static str], read: Read| {
                let firsts: BTreeSet<&'static str> = all.iter().map(|letters| wire::first(letters)).collect();
                firsts.into_iter().for_each(|first| readers.entry(first).or_default().push(read));
            };
            add(FormPress::LETTERS, |parts| FormPress::decode(parts).map(Callback::Form));
            $( add($crate::talks::$room::press::$press::LETTERS, |parts| {
                $crate::talks::$room::press::$press::decode(parts).map(Callback::$member)
            }); )+
            readers
        });

        impl Callback {
            /// Reads what a button carries; nothing that any version of this program wrote loses its meaning.
            #[must_use]
            pub fn decode(data: &str) -> Option<Self> {
                let parts = wire::parts(data)?;
                let readers = READERS.get(*parts.first()?)?;
                readers.iter().find_map(|read| read(&parts))
            }

            /// What a button of ours asks for.
            #[must_use]
            pub fn of(button: &Button) -> Option<Self> {
                Self::decode(button.data.as_str())
            }

            /// The bytes for Telegram.
            #[must_use]
            pub fn data(&self) -> CallbackData {
                match self {
                    Self::Form(press) => CallbackData::new(&press.encode()),
                    $( Self::$member(press) => CallbackData::new(&press.encode()) ),+
                }
            }

            /// Whether it leads to another page, away from an open form.
            #[must_use]
            pub fn is_page(&self) -> bool {
                match self {
                    Self::Form(press) => press.is_page(),
                    $( Self::$member(press) => press.is_page() ),+
                }
            }

            /// Whether it sends something new each time, as its capability declares.
            #[must_use]
            pub fn is_sending(&self) -> bool {
                match self {
                    Self::Form(_) => false,
                    $( Self::$member(press) => press.is_sending() ),+
                }
            }

            /// Whether another does the same to something else, as two of a list do.
            #[must_use]
            pub fn is_like(&self, other: &Self) -> bool {
                match (self, other) {
                    $( (Self::$member(one), Self::$member(other)) => discriminant(one) == discriminant(other), )+
                    _ => false,
                }
            }

            /// Whether what it opens is written in Indonesian alone, as its capability declares.
            #[must_use]
            pub(in crate::talks) fn is_untranslated(&self, beside: &Beside<'_>) -> bool {
                match self {
                    Self::Form(_) => false,
                    $( Self::$member(press) => {
                        $crate::talks::$room::press::UNTRANSLATED.is_some_and(|says| says(press, beside))
                    } ),+
                }
            }

            /// One of each press, with the longest parts.
            #[cfg(test)]
            pub(crate) fn examples() -> Vec<Self> {
                let forms = FormPress::examples().into_iter().map(Self::Form);
                forms$( .chain($crate::talks::$room::press::$press::examples().into_iter().map(Self::$member)) )+.collect()
            }
        }
    };
}

each_capability!(callbacks);

impl From<FormPress> for Callback {
    fn from(press: FormPress) -> Self {
        Self::Form(press)
    }
}

impl From<Callback> for CallbackData {
    fn from(callback: Callback) -> Self {
        callback.data()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;
    use crate::domain::wire::MAX_BYTES;

    #[test]
    fn what_a_button_says_is_read_back() {
        for callback in Callback::examples() {
            let data = callback.data();
            assert!(data.as_str().len() <= MAX_BYTES, "{data:?}");
            assert_eq!(Callback::decode(data.as_str()), Some(callback));
        }
    }

    #[test]
    fn no_two_presses_are_written_alike() {
        let written: HashSet<String> = Callback::examples().iter().map(|one| one.data().as_str().to_owned()).collect();
        assert_eq!(written.len(), Callback::examples().len());
    }

    /// Letters keep their meaning for ever: what every button ever sent means is written down here.
    #[test]
    fn i4_every_button_ever_sent_keeps_its_meaning() {
        let meanings: Vec<String> = include_str!("../../tests/data/buttons.txt")
            .lines()
            .map(|data| match Callback::decode(data) {
                Some(callback) => format!("{data} {callback:?}"),
                None => format!("{data} -"),
            })
            .collect();
        insta::assert_snapshot!(meanings.join("\n"));
    }

    /// Only what stands in that list keeps its meaning: a new press is a line there.
    #[test]
    fn i4_every_press_there_is_stands_among_those_ever_sent() {
        let sent: Vec<Callback> =
            include_str!("../../tests/data/buttons.txt").lines().filter_map(Callback::decode).collect();
        let is_form = |one: &Callback| matches!(one, Callback::Form(_));
        let missing: Vec<String> = Callback::examples()
            .iter()
            .filter(|one| !is_form(one) && !sent.iter().any(|other| other.is_like(one)))
            .map(|one| one.data().as_str().to_owned())
            .collect();
        assert!(missing.is_empty(), "not in tests/data/buttons.txt: {missing:?}");
    }

    /// The mark of a press that is answered below changes nothing of what it means, now and in the chats of last year.
    #[test]
    fn s6_a_press_that_is_answered_below_means_the_same() {
        for callback in Callback::examples() {
            let above = callback.data();
            let below = above.as_str().replacen("1:", "1:+:", 1);
            assert!(wire::is_anew(&below) && !wire::is_anew(above.as_str()), "{below}");
            assert_eq!(Callback::decode(&below), Some(callback), "{below}");
        }
    }

    proptest! {
        #[test]
        fn forged_bytes_never_panic_and_mean_at_most_what_they_say(data in "(1:[a-z]{1,2}(:[a-z0-9-]{0,6}){0,4}|.{0,80})") {
            if let Some(read) = Callback::decode(&data) {
                prop_assert_eq!(Callback::decode(read.data().as_str()), Some(read));
            }
        }

        /// What a button says, with a sign more, less or another: an old client's, or somebody's who tries.
        #[test]
        fn a_button_with_other_letters_never_panics_and_means_at_most_what_it_says(
            which in any::<usize>(),
            changes in proptest::collection::vec((any::<usize>(), "[a-z0-9:+-]{0,2}|.{0,2}"), 1..4),
        ) {
            let mut examples = Callback::examples();
            let example = examples.swap_remove(which % examples.len());
            let mut data: Vec<char> = example.data().as_str().chars().collect();
            for (at, put) in changes {
                let at = at % data.len().max(1);
                data.splice(at..data.len().min(at + 1), put.chars());
            }
            let data: String = data.into_iter().collect();
            if let Some(read) = Callback::decode(&data) {
                prop_assert_eq!(Callback::decode(read.data().as_str()), Some(read));
            }
        }
    }
}
