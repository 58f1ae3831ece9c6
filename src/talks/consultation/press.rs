//! The buttons of consultations: an owner's and the office's.

use super::counts;
use crate::clock::Millis;
use crate::domain::case_clock::TimeOf;
use crate::domain::policy::Action;
use crate::domain::wire::{wire, word_parts};
use crate::domain::words::words;
use crate::domain::{CaseNumber, ContactId, Receipt, Team};
use crate::knowledge::Section;
use crate::plain;
use crate::store::case_ratings::Score;
use crate::store::cases::{Outcome, Part};
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};

words! {
    /// When an officer wants to be reminded of a case.
    When {
        /// At two in the afternoon.
        Afternoon = "siang",
        /// With the list of the next working day.
        Morning = "pagi",
        /// Once the owner writes.
        Reply = "balas",
    }
}

word_parts!(Outcome, Part, Score, When);

wire! {
    /// A press around a consultation.
    ConsultPress {
        /// A question to the office: about this programme, with the words of this question.
        Ask {
            /// The programme.
            slug: Option<String>,
            /// The question's number.
            question: Option<u32>,
        } = "q:q", PAGE;
        /// What was written goes to the office.
        Send(number: CaseNumber) = "q:k", PAGE;
        /// What it is about.
        Subject(number: CaseNumber, subject: String) = "q:t", PAGE;
        /// Which business it is about.
        Business(number: CaseNumber, code: Receipt) = "q:u", PAGE;
        /// A page of what the owner asked.
        List(page: u16) = "q:l", PAGE;
        /// One of them.
        Case(number: CaseNumber) = "q:c", PAGE;
        /// Writing more to it.
        Add(number: CaseNumber) = "q:a", PAGE;
        /// Taking it back: asked first, then done.
        Cancel(number: CaseNumber, sure: bool) = "q:x", PAGE;
        /// Whether it helped.
        Rate(number: CaseNumber, helped: bool) = "q:n", HERE;
        /// What is written next is for the bot again.
        EndTalk = "q:e", HERE;
        /// A page of a part of the office's queue.
        Queue(part: Part, page: u16) = "q:o", PAGE;
        /// An officer takes it.
        Take(number: CaseNumber) = "q:m", HERE;
        /// An officer opens it to read.
        Open(number: CaseNumber) = "q:b", PAGE;
        /// What its officer writes next goes to the owner.
        Write(number: CaseNumber) = "q:y", HERE;
        /// How it ends is asked.
        Finish(number: CaseNumber) = "q:s", HERE;
        /// It ends like that.
        End(number: CaseNumber, outcome: Outcome) = "q:h", HERE;
        /// It ends as answered though so many messages of its owner are not.
        EndAnyway(number: CaseNumber, unanswered: u16) = "q:ht", HERE;
        /// What was written without saying to whom, as this message, is for this one.
        To(number: CaseNumber, message: Option<i64>) = "q:p", HERE;
        /// It is no answer to anybody.
        ForBot(message: Option<i64>) = "q:z", HERE;
        /// What was held back as this message is a question to the bot.
        AnswerIt(message: i64) = "q:zj", HERE;
        /// What was held back as this message is dropped.
        Discard(message: i64) = "q:zb", HERE;
        /// An officer opens what ended again.
        Reopen(number: CaseNumber) = "q:bl", HERE;
        /// And sends what was held back as this message.
        ReopenSend(number: CaseNumber, message: i64) = "q:bk", HERE;
        /// It does not end after all.
        Stay(number: CaseNumber) = "q:st", HERE;
        /// What was sent with it comes into the officer's own chat.
        Files(number: CaseNumber) = "q:lm", HERE_SENDS;
        /// To whom it is handed on is asked.
        Transfer(number: CaseNumber) = "q:f", HERE;
        /// It goes to this colleague.
        HandTo(number: CaseNumber, who: ContactId) = "q:g", HERE;
        /// It goes into the queue of this team.
        Route(number: CaseNumber, team: Team) = "q:r", HERE;
        /// It goes back to the queue.
        Release(number: CaseNumber) = "q:v", HERE;
        /// An officer takes a colleague's over, to send what was held back as this message.
        TakeOver(number: CaseNumber, message: i64) = "q:w", HERE;
        /// An officer takes a colleague's over, and what was held back as this message goes to nobody yet.
        TakeOnly(number: CaseNumber, message: i64) = "q:wa", HERE;
        /// What an officer writes next is for the office alone.
        Note(number: CaseNumber) = "q:d", HERE;
        /// An answer that was sent is kept to be used again.
        CannedSave(entry: i64) = "qb:s", HERE;
        /// A page of the answers that are used again.
        Canned(page: u16) = "qb:l", PAGE;
        /// One of them.
        CannedOne(id: i64) = "qb:o", PAGE;
        /// Another text of it is written.
        CannedEdit(id: i64) = "qb:e", PAGE;
        /// It is taken out.
        CannedRemove(id: i64) = "qb:x", HERE;
        /// Those that fit a case.
        QuickOffer(number: CaseNumber) = "qb:q", HERE;
        /// One of them filled in, before it goes.
        Quick(number: CaseNumber, id: i64) = "qb:p", HERE;
        /// It goes.
        QuickSend(number: CaseNumber, id: i64) = "qb:k", HERE_SENDS;
        /// It goes at another time.
        QuickLater(number: CaseNumber, id: i64) = "qb:n", HERE;
        /// It is written anew.
        QuickEdit(number: CaseNumber, id: i64) = "qb:u", HERE;
        /// A section of the case's programme goes.
        Passage(number: CaseNumber, section: Section) = "qb:b", HERE_SENDS;
        /// What is written next goes at another time.
        LaterWrite(number: CaseNumber) = "qb:w", HERE;
        /// What was written as this message goes then.
        LaterAt {
            /// The case.
            number: CaseNumber,
            /// The message.
            message: i64,
            /// When.
            at: Millis,
        } = "qb:a", HERE;
        /// It goes at another time.
        LaterMove {
            /// The case.
            number: CaseNumber,
            /// The answer's row.
            id: i64,
            /// When.
            at: Millis,
        } = "qb:m", HERE;
        /// It does not go after all.
        LaterDrop(number: CaseNumber, id: i64) = "qb:d", HERE;
        /// One that did not go by itself goes now; a case that ended is opened again for that.
        LaterNow(number: CaseNumber, id: i64) = "qb:j", HERE;
        /// An answer is taken back.
        Withdraw(entry: i64) = "q:i", HERE;
        /// What was held back as this message is.
        ToNote(number: CaseNumber, message: i64) = "q:j", HERE;
        /// The officers' group.
        Group = "q:gr", PAGE;
        /// It is given up: asked first, then done.
        LeaveGroup(sure: bool) = "q:gl", PAGE;
        /// Why the promise ends when it does.
        Why(number: CaseNumber) = "qj:w", HERE;
        /// How long the teams take.
        Times = "qj:t", PAGE;
        /// How long one team takes.
        TeamTimes(team: Team) = "qj:o", PAGE;
        /// One of its times, in working days.
        SetTime {
            /// The team.
            team: Team,
            /// Which time.
            which: TimeOf,
            /// In working days.
            days: u32,
        } = "qj:u", PAGE;
        /// When one team works: words are asked for.
        TeamHours(team: Team) = "qj:h", PAGE;
        /// It works when the office does.
        OfficeHours(team: Team) = "qj:k", PAGE;
        /// How the owner liked to be answered.
        Score(number: CaseNumber, score: Score) = "qj:n", HERE;
        /// A complaint about somebody of the office begins, with the words of this question.
        Complain(question: Option<u32>) = "qp:a", PAGE;
        /// What is not sent yet is one, or is not after all.
        Complaint(number: CaseNumber, on: bool) = "qp:o", PAGE;
        /// What is not sent yet is without a name, or with it again.
        Anonymous(number: CaseNumber, on: bool) = "qp:t", PAGE;
        /// What tells who asks is left out of what is not sent yet, or of the message that was held back, and it goes.
        Bare {
            /// The case.
            number: CaseNumber,
            /// The message.
            message: Option<i64>,
        } = "qp:b", PAGE;
        /// It goes although it tells who asks.
        Telling(number: CaseNumber) = "qp:k", PAGE;
        /// What was held back as this message goes as it is, although it tells who asks.
        Anyway(number: CaseNumber, message: i64) = "qp:i", HERE;
        /// The prosecutors' team may read what is not sent yet, or may not.
        Prosecutors(number: CaseNumber, on: bool) = "qh:o", PAGE;
        /// Who reads a question about the law is read, and it goes.
        SendLegal(number: CaseNumber) = "qh:k", PAGE;
        /// An officer asks the owner whether the prosecutors' team may read it.
        AskProsecutors(number: CaseNumber) = "qh:t", HERE;
        /// The owner answers that.
        LetProsecutors(number: CaseNumber, allowed: bool) = "qh:j", HERE;
        /// What sounds like one is for the whole office.
        SendToAll(number: CaseNumber) = "qp:s", PAGE;
        /// It is about whoever answered another case of the owner's.
        Accuse(number: CaseNumber, of: CaseNumber) = "qp:w", PAGE;
        /// It is about the head.
        AccuseHeads(number: CaseNumber) = "qp:h", PAGE;
        /// It is about somebody else, or that is not known.
        AccuseOthers(number: CaseNumber) = "qp:n", PAGE;
        /// Nothing more is said of it.
        SkipScore(number: CaseNumber) = "qj:l", HERE;
        /// Who has it wants to be reminded: when is asked.
        Remind(number: CaseNumber) = "qj:i", HERE;
        /// And then.
        RemindAt(number: CaseNumber, when: When) = "qj:p", HERE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[
    Command {
        name: "konsultasi",
        aliases: &["petugas_dinas", "tanyapetugas"],
        near: &["konsul", "tiket", "petugas", "cs", "keluhan", "pengaduan"],
        spoken: &["daftar konsultasi"],
        place: 30,
        describe: |language| plain!(language, "tanda-perintah-konsultasi"),
        who: Who::Everybody,
        target: Target::Press(|| ConsultPress::List(0).into()),
    },
    Command {
        name: "antrean",
        aliases: &["antrian"],
        near: &["queue", "inbox"],
        spoken: &["antrean konsultasi", "antrian konsultasi", "queue"],
        place: 20,
        describe: |language| plain!(language, "tanda-perintah-antrean"),
        who: Who::Office(Action::SeeCases),
        target: Target::Press(|| ConsultPress::Queue(Part::New, 0).into()),
    },
    Command {
        name: "balasan",
        aliases: &["balascepat"],
        near: &["template", "quickreply"],
        spoken: &["balasan cepat", "balas cepat"],
        place: 25,
        describe: |language| plain!(language, "tanda-perintah-balasan"),
        who: Who::Office(Action::SetReplies),
        target: Target::Press(|| ConsultPress::Canned(0).into()),
    },
    Command {
        name: "grup",
        aliases: &["group"],
        near: &["topik", "forum"],
        spoken: &[],
        place: 95,
        describe: |language| plain!(language, "tanda-perintah-grup"),
        who: Who::Office(Action::SetGroup),
        target: Target::Press(|| ConsultPress::Group.into()),
    },
];

/// What the link begins with that opens a case to the office: `t.me/<bot>?start=ko_<number>`.
pub(super) const LINK: &str = "ko_";

pub(in crate::talks) const LINKS: &[Link] = &[
    Link::Word("lapor", || ConsultPress::Complain(None).into()),
    Link::Word("konsultasi", || ConsultPress::Ask { slug: None, question: None }.into()),
    Link::Prefix(LINK, |number, _| Some(ConsultPress::Open(CaseNumber::parse(number)?).into())),
];

pub(in crate::talks) const UNTRANSLATED: Untranslated<ConsultPress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[
    TableName {
        table: "cases",
        owners: Some(|language| plain!(language, "berkas-konsultasi")),
        office: Some(|language| plain!(language, "simpan-konsultasi")),
    },
    TableName { table: "office_groups", owners: None, office: Some(|language| plain!(language, "simpan-grup")) },
    TableName {
        table: "case_messages",
        owners: Some(|language| plain!(language, "berkas-konsultasi-pesan")),
        office: None,
    },
    TableName { table: "case_ends", owners: Some(|language| plain!(language, "berkas-akhir")), office: None },
    TableName { table: "case_answers", owners: Some(|language| plain!(language, "berkas-terbantu")), office: None },
    TableName { table: "case_ratings", owners: Some(|language| plain!(language, "berkas-penilaian")), office: None },
];

pub(in crate::talks) const HOME: &[HomeEntry] = &[HomeEntry {
    place: 5,
    action: Action::SeeCases,
    button: |language| plain!(language, "utama-tombol-konsultasi"),
    press: || ConsultPress::Queue(Part::New, 0).into(),
    waits: Some(|conn, viewer| Box::pin(counts::in_the_home(conn, viewer))),
}];
