//! What the columns of the tables are called on the page of /data, and how what they hold is read. A column that is neither here
//! nor among those that all tables share is of the machine, and stands in `TECHNICAL`: no column is left out unnoticed.

use crate::domain::Language;
use crate::plain;

type Called = fn(Language) -> String;

/// How a value is read.
#[derive(Clone, Copy)]
pub(super) enum How {
    /// As it stands.
    Words,
    /// As a moment.
    Moment,
    /// As yes or no.
    Flag,
    /// As an hour of the day.
    Hour,
    /// As a place by its name.
    Place,
    /// As a language.
    Tongue,
    /// As the title of this event.
    Event,
    /// As the title of the event of this seat.
    Seat,
    /// As the time of this appointment.
    Slot,
    /// As a team of the office.
    Team,
    /// As a programme, or else a team of the office.
    Subject,
    /// As a kind of event.
    Kind,
    /// As these parts of what is sealed together.
    Parts(&'static [&'static str]),
    /// As one of a few words.
    OneOf(fn(Language, &str) -> String),
}

/// A column as the page says it.
#[derive(Clone, Copy)]
pub(super) struct Column {
    table: &'static str,
    name: &'static str,
    /// What it is called.
    pub called: Called,
    /// How what it holds is read.
    pub how: How,
}

const fn said(table: &'static str, name: &'static str, called: Called, how: How) -> Column {
    Column { table, name, called, how }
}

/// How a column of a table is said, where the table has words of its own for it.
pub(super) fn find(table: &str, name: &str) -> Option<Column> {
    SAID.iter().copied().find(|column| column.table == table && column.name == name)
}

const SAID: &[Column] = &[
    said("announcement_copies", "language", |language| plain!(language, "berkas-bahasa"), How::Tongue),
    said("announcement_copies", "outcome", |language| plain!(language, "berkas-pengiriman"), How::OneOf(delivery)),
    said("announcement_copies", "tapped_at", |language| plain!(language, "berkas-diketuk"), How::Moment),
    said("announcement_copies", "event_tapped_at", |language| plain!(language, "berkas-acara-dibuka"), How::Moment),
    said("announcement_copies", "asked_at", |language| plain!(language, "berkas-ditanyakan"), How::Moment),
    said("announcement_copies", "stopped_at", |language| plain!(language, "berkas-dihentikan"), How::Moment),
    said("announcement_copies", "left_at", |language| plain!(language, "berkas-topik-dimatikan"), How::Moment),
    said("answer_wishes", "question", |language| plain!(language, "berkas-pertanyaan"), How::Words),
    said("answers_told", "question", |language| plain!(language, "berkas-pertanyaan"), How::Words),
    said("appointments", "slot", |language| plain!(language, "berkas-janji-pada"), How::Slot),
    said("appointments", "person", |language| plain!(language, "berkas-nama"), How::Words),
    said("appointments", "case_number", |language| plain!(language, "berkas-nomor-konsultasi"), How::Words),
    said("appointments", "state", |language| plain!(language, "berkas-keadaan"), How::OneOf(appointment)),
    said("appointments", "moves", |language| plain!(language, "berkas-dipindah"), How::Words),
    said("appointments", "made_at", |language| plain!(language, "berkas-saat"), How::Moment),
    said("appointments", "changed_at", |language| plain!(language, "berkas-berubah"), How::Moment),
    said("attendance", "seat", |language| plain!(language, "berkas-acara"), How::Seat),
    said("attendance", "noted_at", |language| plain!(language, "berkas-dicatat"), How::Moment),
    said("attendance_objections", "seat", |language| plain!(language, "berkas-acara"), How::Seat),
    said("attendance_objections", "accepted", |language| plain!(language, "berkas-diterima"), How::Flag),
    said("attendance_objections", "settled_at", |language| plain!(language, "berkas-diputuskan"), How::Moment),
    said("audit", "code", |language| plain!(language, "berkas-kode"), How::Words),
    said("case_ends", "outcome", |language| plain!(language, "berkas-hasil"), How::OneOf(outcome)),
    said("case_messages", "side", |language| plain!(language, "berkas-dari"), How::OneOf(side)),
    said("case_messages", "kind", |language| plain!(language, "berkas-jenis"), How::OneOf(sort)),
    said("case_ratings", "score", |language| plain!(language, "berkas-nilai"), How::OneOf(score)),
    said("cases", "subject", |language| plain!(language, "berkas-tentang"), How::Subject),
    said("cases", "state", |language| plain!(language, "berkas-keadaan"), How::OneOf(case)),
    said("cases", "secret", |language| plain!(language, "berkas-pesan"), How::Parts(&["person", "begins"])),
    said("cases", "opened_at", |language| plain!(language, "berkas-saat"), How::Moment),
    said("cases", "changed_at", |language| plain!(language, "berkas-berubah"), How::Moment),
    said("cases", "due_at", |language| plain!(language, "berkas-janji-jawab"), How::Moment),
    said("cases", "prosecutors", |language| plain!(language, "berkas-jaksa"), How::Flag),
    said("cases", "outcome", |language| plain!(language, "berkas-hasil"), How::OneOf(outcome)),
    said("cases", "closed_at", |language| plain!(language, "berkas-ditutup"), How::Moment),
    said("certificates", "code", |language| plain!(language, "berkas-nomor-sertifikat"), How::Words),
    said("certificates", "name", |language| plain!(language, "berkas-nama"), How::Words),
    said("certificates", "title", |language| plain!(language, "berkas-acara"), How::Words),
    said("certificates", "starts_at", |language| plain!(language, "berkas-mulai"), How::Moment),
    said("certificates", "ends_at", |language| plain!(language, "berkas-selesai"), How::Moment),
    said("certificates", "hours", |language| plain!(language, "berkas-jam-pelajaran"), How::Words),
    said("certificates", "issued_at", |language| plain!(language, "berkas-terbit"), How::Moment),
    said("certificates", "changed_at", |language| plain!(language, "berkas-berubah"), How::Moment),
    said("certificates", "withdrawn_at", |language| plain!(language, "berkas-ditarik"), How::Moment),
    said("contacts", "app_language", |language| plain!(language, "berkas-bahasa-aplikasi"), How::Tongue),
    said("contacts", "reach", |language| plain!(language, "berkas-pengiriman"), How::OneOf(reach)),
    said("desk", "refused_at", |language| plain!(language, "berkas-ditolak"), How::Moment),
    said("event_answers", "asked", |language| plain!(language, "berkas-pertanyaan"), How::Words),
    said("event_answers", "answer", |language| plain!(language, "berkas-jawaban"), How::Words),
    said("event_feedback", "asked_at", |language| plain!(language, "berkas-ditanyakan"), How::Moment),
    said("event_feedback", "said_at", |language| plain!(language, "berkas-saat"), How::Moment),
    said("event_offers", "event", |language| plain!(language, "berkas-acara"), How::Event),
    said("event_stands", "event", |language| plain!(language, "berkas-acara"), How::Event),
    said("event_stands", "number", |language| plain!(language, "berkas-stan"), How::Words),
    said("event_wishes", "kind", |language| plain!(language, "berkas-jenis"), How::Kind),
    said("officers", "name", |language| plain!(language, "berkas-nama"), How::Words),
    said("officers", "away_until", |language| plain!(language, "berkas-cuti"), How::Moment),
    said("own_hours", "closes", |language| plain!(language, "berkas-tenang-mulai"), How::Hour),
    said("own_hours", "opens", |language| plain!(language, "berkas-tenang-selesai"), How::Hour),
    said("own_hours", "set_at", |language| plain!(language, "berkas-saat"), How::Moment),
    said("seat_choices", "seat", |language| plain!(language, "berkas-acara"), How::Seat),
    said("seat_choices", "verdict", |language| plain!(language, "berkas-keputusan"), How::OneOf(verdict)),
    said("seat_choices", "reason", |language| plain!(language, "berkas-alasan"), How::Words),
    said("seats", "event", |language| plain!(language, "berkas-acara"), How::Event),
    said("seats", "code", |language| plain!(language, "berkas-tiket"), How::Words),
    said("seats", "business_name", |language| plain!(language, "berkas-usaha"), How::Words),
    said("seats", "district", |language| plain!(language, "berkas-kecamatan"), How::Place),
    said("seats", "person", |language| plain!(language, "berkas-nama"), How::Words),
    said("seats", "phone", |language| plain!(language, "berkas-telepon"), How::Words),
    said("seats", "count", |language| plain!(language, "berkas-jumlah"), How::Words),
    said("seats", "stand", |language| plain!(language, "berkas-stan"), How::Words),
    said("seats", "state", |language| plain!(language, "berkas-keadaan"), How::OneOf(seat)),
    said("seats", "reason", |language| plain!(language, "berkas-alasan"), How::Words),
    said("seats", "offered_until", |language| plain!(language, "berkas-ditawarkan"), How::Moment),
    said("seats", "queued_at", |language| plain!(language, "berkas-mengantre"), How::Moment),
    said("seats", "made_at", |language| plain!(language, "berkas-saat"), How::Moment),
    said("seats", "changed_at", |language| plain!(language, "berkas-berubah"), How::Moment),
    said("services", "number", |language| plain!(language, "berkas-nomor-layanan"), How::Words),
    said("services", "channel", |language| plain!(language, "berkas-lewat"), How::OneOf(channel)),
    said("services", "subject", |language| plain!(language, "berkas-tentang"), How::Subject),
    said("services", "outcome", |language| plain!(language, "berkas-hasil"), How::OneOf(service)),
    said("services", "referred_to", |language| plain!(language, "berkas-rujukan"), How::Words),
    said("services", "secret", |language| plain!(language, "berkas-catatan"), How::Parts(&["phone", "note"])),
    said("services", "state", |language| plain!(language, "berkas-keadaan"), How::OneOf(case)),
    said("services", "due_at", |language| plain!(language, "berkas-janji-jawab"), How::Moment),
    said("services", "closed_at", |language| plain!(language, "berkas-ditutup"), How::Moment),
    said("team_members", "team", |language| plain!(language, "berkas-nama-tim"), How::Team),
    said("team_members", "backup", |language| plain!(language, "berkas-tim-cadangan"), How::Flag),
];

fn appointment(language: Language, word: &str) -> String {
    plain!(language, "berkas-kata-janji", kata = word)
}

fn case(language: Language, word: &str) -> String {
    plain!(language, "berkas-kata-konsultasi", kata = word)
}

fn channel(language: Language, word: &str) -> String {
    plain!(language, "berkas-kata-lewat", kata = word)
}

fn delivery(language: Language, word: &str) -> String {
    plain!(language, "berkas-kata-kirim", kata = word)
}

fn outcome(language: Language, word: &str) -> String {
    plain!(language, "berkas-kata-hasil", kata = word)
}

fn reach(language: Language, word: &str) -> String {
    plain!(language, "berkas-kata-sampai", kata = word)
}

fn score(language: Language, word: &str) -> String {
    plain!(language, "berkas-kata-nilai", kata = word)
}

fn seat(language: Language, word: &str) -> String {
    plain!(language, "berkas-kata-kursi", kata = word)
}

fn service(language: Language, word: &str) -> String {
    plain!(language, "berkas-kata-layanan", kata = word)
}

fn side(language: Language, word: &str) -> String {
    plain!(language, "berkas-kata-pihak", kata = word)
}

fn sort(language: Language, word: &str) -> String {
    plain!(language, "berkas-kata-jenis", kata = word)
}

fn verdict(language: Language, word: &str) -> String {
    plain!(language, "berkas-kata-keputusan", kata = word)
}

/// Columns that the page leaves to the other file, by table: numbers of rows, which version of a text it was, what the program
/// tried; and what the page says in another place, with it.
#[cfg(test)]
pub(super) const TECHNICAL: &[(&str, &[&str])] = &[
    ("announcement_copies", &["announcement", "cause"]),
    ("answers_told", &["answer", "version"]),
    ("appointments", &["id", "series"]),
    ("attendance", &["id", "session"]),
    ("audit", &["id"]),
    ("business_changes", &["id", "business"]),
    ("case_messages", &["id", "case_id"]),
    ("cases", &["id", "business"]),
    ("certificates", &["version"]),
    ("consents", &["id", "contact", "version"]),
    // The form is told answer by answer.
    ("contacts", &["draft"]),
    ("desk", &["business", "paper"]),
    ("desk_links", &["business", "opened_by", "ended"]),
    ("failed_updates", &["update_id", "state", "attempts", "reason", "contact"]),
    ("feedback", &["contact", "day", "version"]),
    ("officers", &["contact"]),
    ("own_hours", &["contact"]),
    ("seats", &["id", "business"]),
    ("services", &["id", "business", "look_at"]),
    ("subscriptions", &["contact", "text_version"]),
    ("team_members", &["contact"]),
];
