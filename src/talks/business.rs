//! The businesses of an owner: registration, and each answer corrected.

pub(in crate::talks) mod edit;
pub(in crate::talks) mod form;
pub(in crate::talks) mod record;
pub(in crate::talks) mod registration;
