//! The buttons around the desk: an officer's and an owner's.

use crate::clock::Millis;
use crate::domain::Receipt;
use crate::domain::policy::Action;
use crate::domain::wire::{Part, wire};
use crate::store::desk;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Untranslated};
use crate::{html, plain};

/// The two boxes under what an owner is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ticks {
    /// Keeping it and being served by it.
    pub service: bool,
    /// Hearing about programmes.
    pub news: bool,
}

impl Part for Ticks {
    fn write(&self) -> String {
        format!("{}{}", self.service.write(), self.news.write())
    }

    fn read(text: &str) -> Option<Self> {
        let (service, news) = text.split_at_checked(1)?;
        Some(Self { service: Part::read(service)?, news: Part::read(news)? })
    }

    fn longest() -> Self {
        Self { service: true, news: false }
    }
}

/// The secret of a link, as it stands in the link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token(pub String);

impl Part for Token {
    fn write(&self) -> String {
        self.0.clone()
    }

    fn read(text: &str) -> Option<Self> {
        const MOST_BYTES: usize = 48;
        let is_of_links = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        (text.len() <= MOST_BYTES && text.bytes().all(is_of_links)).then(|| Self(text.to_owned()))
    }

    fn longest() -> Self {
        Self("abcdefghij-klmnopqr_XYZ0abcdefghij-klmnopqr_XYZ0".to_owned())
    }
}

wire! {
    /// A press about a business that an officer wrote down.
    DeskPress {
        /// The officer's own business.
        Own = "k:s", PAGE;
        /// A new form for an owner.
        Begin = "k:n", PAGE;
        /// A page of what waits for its owner.
        List(page: u16) = "k:l", PAGE;
        /// A page of what its owner signed for on paper.
        Signed(page: u16) = "k:g", PAGE;
        /// One of them.
        Record(code: Receipt) = "k:r", PAGE;
        /// A new link, which voids the one before.
        Link(code: Receipt) = "k:t", PAGE;
        /// The owner signed on paper.
        Paper(code: Receipt) = "k:p", PAGE;
        /// The photo of that paper.
        Photo(code: Receipt) = "k:f", PAGE;
        /// The consent form to print.
        Print(code: Receipt) = "k:h", HERE_SENDS;
        /// Correcting it before its owner confirms it.
        Fix(code: Receipt) = "k:e", PAGE;
        /// Taking it out: asked first, then done.
        Remove(code: Receipt, sure: bool) = "k:x", PAGE;
        /// The link was opened that hands a record over.
        Open(token: Token) = "k:k", PAGE;
        /// The owner's look at what was written, with the boxes that are ticked.
        Claim(code: Receipt, ticks: Ticks) = "k:c", PAGE;
        /// "Mine", as the owner saw it when it was of this time; older buttons do not tell one.
        Confirm(code: Receipt, ticks: Ticks, seen: Option<Millis>) = "k:j", PAGE;
        /// "Mine", and something in it is wrong.
        Correct(code: Receipt, ticks: Ticks) = "k:w", PAGE;
        /// "Not mine": asked first, then done.
        NotMine(code: Receipt, sure: bool) = "k:b", PAGE;
        /// "Mine", and the owner does not agree to its being kept: asked first, then done.
        Decline(code: Receipt, sure: bool) = "k:d", PAGE;
        /// The owner of a proved phone wants to see it.
        Offered(code: Receipt) = "k:o", PAGE;
    }
}

/// What the link begins with that hands a business over: `t.me/<bot>?start=k_<token>`.
pub(in crate::talks) const LINK: &str = "k_";

pub(in crate::talks) const LINKS: &[Link] =
    &[Link::Prefix(LINK, |token, _| Some(DeskPress::Open(Part::read(token)?).into()))];

pub(in crate::talks) const COMMANDS: &[Command] = &[];

pub(in crate::talks) const HOME: &[HomeEntry] = &[
    HomeEntry {
        place: 20,
        action: Action::RegisterAtDesk,
        button: |language| plain!(language, "utama-tombol-daftarkan"),
        press: || DeskPress::Begin.into(),
        waits: None,
    },
    HomeEntry {
        place: 30,
        action: Action::SeeUnconfirmed,
        button: |language| plain!(language, "meja-tombol-daftar"),
        press: || DeskPress::List(0).into(),
        waits: Some(|conn, viewer| {
            Box::pin(
                async move { Ok(html!(viewer.language, "utama-menunggu", jumlah = desk::how_many_wait(conn).await?)) },
            )
        }),
    },
];

pub(in crate::talks) const UNTRANSLATED: Untranslated<DeskPress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[
    TableName {
        table: "desk",
        owners: Some(|language| plain!(language, "berkas-meja")),
        office: Some(|language| plain!(language, "simpan-titipan")),
    },
    TableName {
        table: "desk_links",
        owners: Some(|language| plain!(language, "berkas-tautan")),
        office: Some(|language| plain!(language, "simpan-tautan")),
    },
];
