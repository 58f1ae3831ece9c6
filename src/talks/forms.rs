//! The shell of every form: it shows the places of the engine, hears what is said there, and ends forms.

pub(in crate::talks) mod begin;
pub(in crate::talks) mod context;
pub(in crate::talks) mod echo;
pub(in crate::talks) mod interruptions;
pub(in crate::talks) mod leave;
pub(in crate::talks) mod options;
pub(in crate::talks) mod rejections;
pub(in crate::talks) mod reminders;
pub(in crate::talks) mod screens;
pub(in crate::talks) mod session;
pub(in crate::talks) mod state;
pub(in crate::talks) mod steps;
pub(in crate::talks) mod submit;
pub(in crate::talks) mod summary;
mod whom;
pub(in crate::talks) mod words;
