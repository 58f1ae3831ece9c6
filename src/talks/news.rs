//! Announcements: what an owner follows, and stopping them.

pub(in crate::talks) mod stop;
pub(in crate::talks) mod subscriptions;
