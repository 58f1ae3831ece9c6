//! The buttons of announcements: the office's, and those under what owners get; the commands, and the line in the home.

use crate::domain::Interest;
use crate::domain::policy::Action;
use crate::domain::wire::{wire, word_parts};
use crate::domain::words::words;
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, TypedWords, Untranslated, Who};

words! {
    /// Which announcements are listed.
    Shelf {
        /// Not sent yet, and nothing but the office's.
        Open = "konsep",
        /// On their way, or with a time.
        Running = "jalan",
        /// Sent, or stopped.
        Past = "lewat",
    }
}

words! {
    /// What becomes of words or a picture that somebody of the office brought.
    Becomes {
        /// An announcement.
        Announcement = "umum",
        /// An event.
        Event = "acara",
        /// A draft of one, for later.
        Draft = "draf",
        /// It was a question.
        Question = "tanya",
    }
}

word_parts!(Shelf, Becomes);

wire! {
    /// A press about announcements; an announcement is its row.
    AnnouncementPress {
        /// A page of a list, counted from zero.
        List(shelf: Shelf, page: u16) = "an", PAGE;
        /// One more announcement.
        New = "an:b", PAGE;
        /// What is running, to be stopped.
        Running = "an:d", PAGE;
        /// One announcement.
        One(id: i64) = "an:i", PAGE;
        /// The copy as owners will see it.
        Look(id: i64) = "an:p", PAGE;
        /// A copy to whoever asks for it.
        Test(id: i64) = "an:u", PAGE_SENDS;
        /// A page of colleagues who may get a copy to try, counted from zero.
        Colleagues(id: i64, page: u16) = "au:d", PAGE;
        /// One of them gets one; the page stays.
        Try(id: i64, who: i64, page: u16) = "au:e", PAGE_SENDS;
        /// The same words as WhatsApp writes them.
        Words(id: i64) = "an:v", PAGE_SENDS;
        /// What can be changed.
        Changes(id: i64) = "an:c", PAGE;
        /// One part, by the word of its field.
        Change(id: i64, field: String) = "an:f", PAGE;
        /// A page of programmes that it may be about.
        Programmes(id: i64, page: u16) = "an:g", PAGE;
        /// It is about this one, or about none.
        Programme(id: i64, slug: Option<String>) = "an:h", PAGE;
        /// The events that it may be about.
        Events(id: i64) = "an:j", PAGE;
        /// It is about this one, or about none.
        Event(id: i64, event: Option<i64>) = "an:k", PAGE;
        /// It is to go: when is asked, and whether what looks odd is right, unless that was said.
        Send(id: i64, sure: bool) = "an:s", PAGE;
        /// It goes then, or at once, of whatever it said: what it says now is looked at first.
        At(id: i64, at: Option<i64>) = "an:t", PAGE;
        /// It goes then, or at once, and whether a time at which it is late is right; as whoever says so saw it: the
        /// beginning of the digest of that.
        Go(id: i64, at: Option<i64>, sure: bool, seen: String) = "au:g", PAGE;
        /// When it goes is written, of whatever it said: what it says now is looked at first.
        Time(id: i64) = "an:w", PAGE;
        /// When it goes is written, as whoever says so saw it.
        When(id: i64, seen: String) = "au:w", PAGE;
        /// It may go, as whoever says so saw it: the beginning of the digest of that.
        Approve(id: i64, seen: String) = "an:y", PAGE;
        /// It goes back to its author, with a reason.
        Return(id: i64) = "an:r", PAGE;
        /// It does not go yet.
        Hold(id: i64) = "an:x", PAGE;
        /// Nothing more of it goes.
        Stop(id: i64) = "an:z", PAGE;
        /// A draft goes: asked first, then done.
        Drop(id: i64, sure: bool) = "an:o", PAGE;
        /// Another text in all copies.
        Correct(id: i64) = "an:m", PAGE;
        /// All copies are taken back: asked first, then done.
        Withdraw(id: i64, sure: bool) = "an:n", PAGE;
        /// Who got it.
        Reached(id: i64) = "an:q", PAGE;
        /// Who has no Telegram, to be called.
        Phones(id: i64) = "an:e", PAGE_SENDS;
        /// A page of those who will get it, counted from zero.
        Recipients(id: i64, page: u16) = "ar:w", PAGE;
        /// It goes every week: the day is asked.
        Weekly(id: i64) = "ar", PAGE;
        /// On this day of the week, counted from Monday, which is 0: the hour is asked.
        WeeklyOn(id: i64, day: u8) = "ar:h", PAGE;
        /// At this hour: it is asked how often.
        WeeklyAt(id: i64, day: u8, hour: u8) = "ar:j", PAGE;
        /// So often.
        WeeklyUntil(id: i64, day: u8, hour: u8, times: u8) = "ar:k", PAGE;
        /// It goes once.
        Once(id: i64) = "ar:s", PAGE;
        /// The next one is left out, which is that of this moment.
        Skip(id: i64, at: i64) = "ar:l", PAGE;
        /// The next one of its series says from now on what this one says since it was corrected.
        CorrectNext(id: i64) = "ar:r", PAGE;
        /// None of those to come goes.
        EndWeekly(id: i64) = "ar:z", PAGE;
        /// It cannot wait until announcements may go: why is asked.
        Urgent(id: i64) = "au:m", PAGE;
        /// It can wait after all.
        Calm(id: i64) = "au:n", PAGE;
        /// What came of it, as a workbook.
        Sheet(id: i64) = "au:r", PAGE_SENDS;
        /// The same as a picture.
        Chart(id: i64) = "au:c", PAGE_SENDS;
        /// One about an event.
        FromEvent(event: i64) = "an:a", PAGE;
        /// What was brought becomes this.
        Brought(becomes: Becomes) = "an:l", PAGE;
        /// The buttons under it.
        Buttons(id: i64) = "at:b", PAGE;
        /// One more, which opens a page.
        NewButton(id: i64) = "at:n", PAGE;
        /// One of them goes, by its mark.
        DropButton(id: i64, mark: String) = "at:r", PAGE;
        /// Whether one of them begins to join the event that it is about.
        JoinButton(id: i64, on: bool) = "at:d", PAGE;
        /// It stands in the office's channel too, or not.
        Post(id: i64, on: bool) = "au:t", PAGE;
        /// It is to go faster than Telegram's free pace: what that costs.
        AskPay(id: i64) = "au:b", PAGE;
        /// It is paid for, or not.
        Pay(id: i64, on: bool) = "au:b", PAGE;
        /// Which channel is the office's.
        Places = "au:k", PAGE;
        /// This one is: the number of its chat, which is always below nought, without its sign.
        UsePlace(place: i64) = "au:p", PAGE;
        /// None is any more: asked first, then done.
        EndPlace(sure: bool) = "au:x", PAGE;
        /// Its audience is kept under a name, which is asked.
        SaveAudience(id: i64) = "av:s", PAGE;
        /// A page of the audiences that are kept, counted from zero.
        KeptAudiences(page: u16) = "av", PAGE;
        /// One of them, by its row, is forgotten: asked first, then done.
        KeptAudience(saved: i64, sure: bool) = "av:x", PAGE;
        /// An owner: the event that it is about.
        SeeEvent(id: i64) = "ak:a", PAGE;
        /// An owner wants to come to the event that it is about.
        JoinEvent(id: i64) = "ak:d", PAGE;
        /// An owner: the programme that it is about.
        SeeProgramme(id: i64) = "ak:p", HERE;
        /// An owner asks about it.
        Ask(id: i64) = "ak:q", PAGE;
        /// An owner wants fewer of them.
        Less(id: i64) = "ak:l", PAGE;
        /// No more about this, because of it.
        LessOf(id: i64, interest: Interest) = "ak:t", PAGE;
        /// None for thirty days, because of it.
        Pause(id: i64) = "ak:j", PAGE;
        /// None for seven days, because of it.
        PauseWeek(id: i64) = "ak:m", PAGE;
        /// None any more, because of it.
        Never(id: i64) = "ak:b", PAGE;
        /// A button under a copy that is none yet.
        Trial = "ak:u", HERE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[
    Command {
        name: "umumkan",
        aliases: &["umum", "pengumuman_baru", "pengumumanbaru", "announce"],
        near: &["broadcast", "siaran"],
        spoken: &["umumkan", "buat pengumuman", "bikin pengumuman", "pengumuman baru"],
        place: 6,
        describe: |language| plain!(language, "tanda-perintah-umumkan"),
        who: Who::Office(Action::Announce),
        target: Target::Press(|| AnnouncementPress::List(Shelf::Open, 0).into()),
    },
    Command {
        name: "hentikan",
        aliases: &["stop_pengumuman", "halt"],
        near: &[],
        spoken: &["hentikan pengumuman"],
        place: 7,
        describe: |language| plain!(language, "tanda-perintah-hentikan"),
        who: Who::Office(Action::Announce),
        target: Target::Press(|| AnnouncementPress::Running.into()),
    },
];

pub(in crate::talks) const LINKS: &[Link] = &[];

pub(in crate::talks) const UNTRANSLATED: Untranslated<AnnouncementPress> = None;

/// Where it is asked when one goes, a time that is typed is that.
pub(in crate::talks) const TYPED_TIME: TypedWords = TypedWords { press: super::typed_time::press };

pub(in crate::talks) const TABLES: &[TableName] = &[
    TableName { table: "announcements", owners: None, office: Some(|language| plain!(language, "simpan-pengumuman")) },
    TableName {
        table: "announcement_copies",
        owners: Some(|language| plain!(language, "berkas-pengumuman")),
        office: Some(|language| plain!(language, "simpan-pengumuman-salinan")),
    },
    TableName {
        table: "announcement_channels",
        owners: None,
        office: Some(|language| plain!(language, "simpan-pengumuman-kanal")),
    },
    TableName {
        table: "announcement_counts",
        owners: None,
        office: Some(|language| plain!(language, "simpan-pengumuman-hitung")),
    },
    TableName {
        table: "announcement_lists",
        owners: None,
        office: Some(|language| plain!(language, "simpan-pengumuman-daftar")),
    },
];

pub(in crate::talks) const HOME: &[HomeEntry] = &[HomeEntry {
    place: 26,
    action: Action::Announce,
    button: |language| plain!(language, "utama-tombol-umumkan"),
    press: || AnnouncementPress::List(Shelf::Open, 0).into(),
    waits: Some(|conn, viewer| Box::pin(super::standing::waiting(conn, viewer))),
}];
