//! What an input means to a field.

use crate::form::keys::FieldKey;
use crate::form::rejection::Rejection;
use crate::form::types::Value;

/// What an input means to a field.
#[derive(Debug)]
pub(in crate::form) enum Reading {
    /// The answer.
    Value(Value),
    /// The answer, and that of another field with it.
    Both(Value, FieldKey, Value),
    /// One of these regions; the owner is asked which.
    Several(Vec<String>),
    /// The parts of another region are to be listed.
    List(String),
    /// The fields of a group are asked once more.
    Add,
    /// The fields of a group are asked again for the one with this place.
    Again(usize),
    /// One of a group goes.
    Remove(usize),
    /// No answer, and why.
    Refused(Rejection),
    /// A button that this field does not have.
    Old,
}

impl From<Result<Value, Rejection>> for Reading {
    fn from(read: Result<Value, Rejection>) -> Self {
        read.map_or_else(Self::Refused, Self::Value)
    }
}
