//! One way to declare a fixed list whose members have words: in the database, in files and in buttons.

/// Declares an enum whose members are stored and sent under fixed words.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$member_meta:meta])* $member:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$member_meta])* $member),+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: [Self; Self::WORDS.len()] = [$(Self::$member),+];
            /// The words of all of them, in order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word under which it is stored and sent.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$member => $word),+ }
            }

            /// The member of this word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|member| member.word() == word)
            }
        }
    };
}

pub use crate::words;

#[cfg(test)]
mod tests {
    use crate::domain::{Scale, Workers};

    #[test]
    fn every_word_leads_back_to_its_member_and_no_other_to_any() {
        assert_eq!(Workers::WORDS, ["sendiri", "2-4", "5-19", "20"]);
        assert_eq!(Workers::ALL.map(|many| Workers::from_word(many.word())), Workers::ALL.map(Some));
        assert_eq!(Scale::from_word("raksasa"), None);
        assert_eq!(Scale::from_word("Mikro"), None);
    }
}
