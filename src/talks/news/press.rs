//! The buttons and commands around announcements.

use crate::domain::Interest;
use crate::domain::wire::wire;
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, TypedWords, Untranslated, Who};

wire! {
    /// A press about what an owner hears from the office.
    NewsPress {
        /// What a person wants to hear about.
        Subscriptions = "n", PAGE;
        /// What hearing about this would mean.
        Notify(interest: Interest) = "n", HERE;
        /// Whether to hear about this from now on.
        Subscribe(interest: Interest, on: bool) = "n", HERE;
        /// The hours in which no news come.
        Hours = "nj", PAGE;
        /// From which hour do none come?
        HoursFrom = "nj:d", PAGE;
        /// From this hour: until which one of the next morning?
        HoursUntil(closes: u8) = "nj:d", PAGE;
        /// None come from one hour until the other.
        SetHours(closes: u8, opens: u8) = "nj:s", PAGE;
        /// No announcements any more.
        Stop = "b", PAGE;
        /// No announcements for thirty days.
        Pause = "b:j", PAGE;
        /// No announcements for seven days.
        PauseWeek = "b:m", PAGE;
        /// Announcements again.
        Unstop = "b:u", PAGE;
        /// The words were no wish to stop announcements.
        NoStop = "b:t", HERE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[
    Command {
        name: "berhenti",
        aliases: &["stop", "unsubscribe"],
        near: &["unsub", "off", "henti", "mute", "blokir"],
        spoken: &[],
        place: 50,
        describe: |language| plain!(language, "tanda-perintah-berhenti"),
        who: Who::Everybody,
        target: Target::Press(|| NewsPress::Stop.into()),
    },
    Command {
        name: "langganan",
        aliases: &["subscriptions"],
        near: &["kabar", "berita", "news", "notif", "notifikasi", "pengumuman", "subscribe"],
        spoken: &[],
        place: 70,
        describe: |language| plain!(language, "tanda-perintah-langganan"),
        who: Who::Everybody,
        target: Target::Press(|| NewsPress::Subscriptions.into()),
    },
];

pub(in crate::talks) const LINKS: &[Link] =
    &[Link::Word("langganan", || NewsPress::Subscriptions.into()), Link::Word("berhenti", || NewsPress::Stop.into())];

pub(in crate::talks) const HOME: &[HomeEntry] = &[];

pub(in crate::talks) const UNTRANSLATED: Untranslated<NewsPress> = None;

/// Where quiet hours are chosen, hours that are typed are these.
pub(in crate::talks) const QUIET_HOURS: TypedWords = TypedWords { press: super::typed_hours::press };

pub(in crate::talks) const TABLES: &[TableName] = &[
    TableName { table: "subscriptions", owners: Some(|language| plain!(language, "berkas-kabar")), office: None },
    TableName { table: "own_hours", owners: Some(|language| plain!(language, "berkas-jam-tenang")), office: None },
];
