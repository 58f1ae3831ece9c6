//! Questions and what answers them: cards, choices, small talk, rumours, checks of conditions, feedback.

pub(in crate::talks) mod card;
pub(in crate::talks) mod eligibility;
pub(in crate::talks) mod feedback;
pub(in crate::talks) mod programmes;
pub(in crate::talks) mod questions;
pub(in crate::talks) mod rumours;
pub(in crate::talks) mod small_talk;
