//! The number of a consultation, as owners read it and type it.

use super::code::numbered;

numbered! {
    /// The number of a consultation: a K, so that it is taken for no code of a business, a digit, and three characters.
    CaseNumber: 'K', 5
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Receipt;

    proptest! {
        #[test]
        fn c1_a_number_is_read_as_it_is_typed_and_is_no_code_of_a_business(chance in any::<u64>()) {
            let number = CaseNumber::from_chance(chance);
            let typed = format!("{}-{}", &number.as_str()[..2], &number.as_str()[2..]);
            prop_assert_eq!(CaseNumber::parse(&typed.to_lowercase()), Some(number.clone()));
            prop_assert_eq!(Receipt::parse(number.as_str()), None);
        }
    }

    #[test]
    fn c1_words_are_no_numbers() {
        for text in ["", "K", "kabar", "kartu", "K7M2", "K7M2PQ", "A7M2P", "K0M2P", "KÄM2P"] {
            assert_eq!(CaseNumber::parse(text), None, "{text}");
        }
    }
}
