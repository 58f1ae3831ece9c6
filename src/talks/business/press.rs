//! The buttons and commands of registering a business and of correcting it.

use crate::domain::Receipt;
use crate::domain::wire::wire;
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};

wire! {
    /// A press about a business of the owner.
    BusinessPress {
        /// What registering means, or the registration that is open.
        Register = "d", HERE;
        /// The first step of a new registration.
        RegisterNow = "d:n", HERE;
        /// One business of the owner.
        Business(code: Receipt) = "y:u", PAGE;
        /// Another answer for a field of one business.
        Change {
            /// The business.
            code: Receipt,
            /// The field's word.
            field: String,
        } = "y:c", HERE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[Command {
    name: "daftar",
    aliases: &["register"],
    near: &["registrasi", "regis", "signup", "pendaftaran", "form"],
    spoken: &[],
    place: 30,
    describe: |language| plain!(language, "tanda-perintah-daftar"),
    who: Who::Everybody,
    target: Target::Press(|| BusinessPress::Register.into()),
}];

pub(in crate::talks) const LINKS: &[Link] = &[
    Link::Word("daftar", || BusinessPress::Register.into()),
    // With the place where the link was found behind it, as on a poster: `r_pasar-tengah`.
    Link::Prefix("r_", |_, _| Some(BusinessPress::Register.into())),
];

pub(in crate::talks) const HOME: &[HomeEntry] = &[];

pub(in crate::talks) const UNTRANSLATED: Untranslated<BusinessPress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[
    TableName { table: "businesses", owners: Some(|language| plain!(language, "berkas-usaha")), office: None },
    TableName {
        table: "business_changes",
        owners: Some(|language| plain!(language, "berkas-perubahan")),
        office: None,
    },
    TableName { table: "consents", owners: Some(|language| plain!(language, "berkas-izin")), office: None },
];
