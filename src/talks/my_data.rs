//! What is stored about a contact: shown, exported, erased, and who of the office looked.

pub(in crate::talks) mod access_log;
pub(in crate::talks) mod export_and_erase;
pub(in crate::talks) mod overview;
