//! The buttons of what the office teaches the bot.

use crate::domain::CaseNumber;
use crate::domain::policy::Action;
use crate::domain::wire::wire;
use crate::knowledge::Section;
use crate::store::unanswered;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};
use crate::{html, plain};

wire! {
    /// A press around what the office teaches.
    LearningPress {
        /// A page of what has no good answer.
        Waiting(page: u16) = "ja", PAGE;
        /// One question with those that ask the same.
        Question(id: i64) = "ja:p", PAGE;
        /// It is nothing that has to be answered.
        Ignore(id: i64) = "ja:i", PAGE;
        /// And then done.
        IgnoreSurely(id: i64) = "ja:j", PAGE;
        /// It is answered in the office's own words.
        Write(id: i64) = "ja:w", PAGE;
        /// It is answered by a programme: which one?
        Link(id: i64) = "ja:l", PAGE;
        /// By this one: which section?
        LinkTo(id: i64, slug: String) = "ja:m", PAGE;
        /// By this section.
        LinkSection(id: i64, slug: String, section: Section) = "ja:n", PAGE;
        /// A page of the answers.
        Answers(page: u16) = "ja:a", PAGE;
        /// One answer.
        Answer(id: i64) = "ja:b", PAGE;
        /// Another text is written.
        Edit(id: i64) = "ja:e", PAGE;
        /// It is called something else.
        Rename(id: i64) = "ja:q", PAGE;
        /// What was written while another text came is kept too.
        SaveMine(id: i64) = "ja:y", PAGE;
        /// Owners find the version that was seen.
        Publish(id: i64, seen: i64) = "ja:t", PAGE;
        /// Owners find it no more.
        Withdraw(id: i64, seen: i64) = "ja:x", PAGE;
        /// A draft is to go: really?
        Discard(id: i64) = "ja:d", PAGE;
        /// It goes, while its text is the one that was seen.
        DiscardSurely(id: i64, seen: i64) = "ja:z", PAGE;
        /// The texts that it had.
        History(id: i64) = "ja:h", PAGE;
        /// One of them.
        Version(id: i64, version: i64) = "ja:v", PAGE;
        /// It is the text again.
        Restore(id: i64, version: i64, seen: i64) = "ja:r", PAGE;
        /// A draft is made of what an officer answered in a consultation.
        FromCase(number: CaseNumber) = "ja:k", PAGE;
        /// A draft is to be the text of a programme: a page of them.
        ToProgramme(id: i64, page: u16) = "ja:o", PAGE;
        /// Of this one: which section?
        ToSections(id: i64, slug: String) = "ja:f", PAGE;
        /// Of this section.
        ToSection(id: i64, slug: String, section: Section) = "ja:g", PAGE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[Command {
    name: "jawaban",
    aliases: &["belum_terjawab", "faq"],
    near: &["pertanyaan", "belumterjawab"],
    spoken: &[],
    place: 30,
    describe: |language| plain!(language, "tanda-perintah-jawaban"),
    who: Who::Office(Action::WriteAnswers),
    target: Target::Press(|| LearningPress::Waiting(0).into()),
}];

pub(in crate::talks) const LINKS: &[Link] = &[];

pub(in crate::talks) const HOME: &[HomeEntry] = &[HomeEntry {
    place: 60,
    action: Action::SeeReport,
    button: |language| plain!(language, "utama-tombol-belum"),
    press: || LearningPress::Waiting(0).into(),
    waits: Some(|conn, viewer| {
        Box::pin(async move { Ok(html!(viewer.language, "utama-belum", jumlah = unanswered::how_many(conn).await?)) })
    }),
}];

pub(in crate::talks) const UNTRANSLATED: Untranslated<LearningPress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[
    TableName {
        table: "answer_wishes",
        owners: Some(|language| plain!(language, "berkas-ingin-jawaban")),
        office: Some(|language| plain!(language, "simpan-ingin-jawaban")),
    },
    TableName {
        table: "answers_told",
        owners: Some(|language| plain!(language, "berkas-jawaban-dikabari")),
        office: Some(|language| plain!(language, "simpan-jawaban-dikabari")),
    },
];
