//! The file of /data as a page that opens on a phone: every table that holds something of the person, in words.

use serde_json::{Map, Value};

use super::titles::{Titles, language_name, place};
use super::{access_log, columns, overview};
use crate::domain::{Interest, Language, Purpose, Turnover, Useful};
use crate::form::{self, Draft, FieldKey};
use crate::knowledge::Section;
use crate::store::export::Rows;
use crate::talks::answering;
use crate::talks::business::record;
use crate::talks::catalogue;
use crate::talks::event_after;
use crate::talks::{news, tables};
use crate::text::{Html, format};
use crate::turn::Turn;
use crate::{html, plain, text};

type Row = Map<String, Value>;

const HEAD: &str = "<!doctype html><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
    <style>body{font:1rem/1.5 sans-serif;max-width:40rem;margin:1rem auto;padding:0 1rem}\
    section{white-space:pre-line;border-top:1px solid #999;margin:.8rem 0;padding-top:.8rem}</style>";

/// The page.
pub(super) fn page(turn: &Turn<'_>, own: &overview::Everything, all: &[Rows], titles: &Titles) -> Vec<u8> {
    let language = turn.language;
    let title = plain!(language, "berkas-judul", saat = &format::moment(language, turn.now));
    let mut parts = vec![tag("title", &Html::escape(&title)), tag("h1", &Html::escape(&title))];
    for Rows { table, rows } in all {
        parts.push(tag("h2", &Html::escape(&tables::owners_name(table.name, language))));
        if table.name == "businesses" {
            let told = |business| [overview::in_short(language, business), record::told(language, business)];
            parts.extend(own.businesses.iter().map(|business| tag("section", &Html::join(&told(business), "\n"))));
        } else {
            parts.extend(rows.iter().map(|row| tag("section", &row_in_words(turn, titles, table.name, row))));
        }
    }
    format!("{HEAD}{}", parts.concat()).into_bytes()
}

fn tag(name: &str, inner: &Html) -> String {
    format!("<{name}>{}</{name}>\n", inner.as_str())
}

fn row_in_words(turn: &Turn<'_>, titles: &Titles, table: &str, row: &Row) -> Html {
    let language = turn.language;
    let mut lines: Vec<Html> = row
        .iter()
        .filter(|(_, value)| !value.is_null())
        .filter_map(|(column, value)| {
            let (called, shown) = match columns::find(table, column) {
                Some(said) => ((said.called)(language), titles.read(turn, said.how, value)?),
                None => (label(language, column)?, value_in_words(turn, table, column, value)?),
            };
            Some(html!(language, "daftar-baris", nama = &called, isi = &shown))
        })
        .collect();
    if let Some(draft) = row.get("draft").and_then(|draft| Draft::read(&draft.to_string())) {
        lines.push(html!(language, "berkas-formulir", isian = catalogue::called(language, &draft)));
        lines.extend(in_order(&draft).into_iter().map(|(key, value)| record::line(language, *key, value)));
    }
    Html::join(&lines, "\n")
}

/// What was answered in a form, in the order asked.
fn in_order(draft: &Draft) -> Vec<(&FieldKey, &form::Value)> {
    let place = |key: &FieldKey| catalogue::form(draft.form)?.fields.iter().position(|field| field.key == *key);
    let mut answered: Vec<_> = draft.answers.iter().collect();
    answered.sort_by_key(|(key, _)| place(key));
    answered
}

/// What a column is called that is the same in all tables; columns of the machine are in the other file alone.
fn label(language: Language, column: &str) -> Option<String> {
    Some(match column {
        "id" => plain!(language, "berkas-nomor"),
        "language" => plain!(language, "berkas-bahasa"),
        "first_seen" => plain!(language, "berkas-pertama"),
        "last_seen" => plain!(language, "berkas-terakhir"),
        "restricted" => plain!(language, "berkas-dibatasi"),
        "stopped_until" => plain!(language, "berkas-berhenti"),
        "talk" => plain!(language, "berkas-percakapan"),
        "field" => plain!(language, "berkas-isian"),
        "change" => plain!(language, "berkas-menjadi"),
        "purpose" => plain!(language, "berkas-untuk"),
        "given" => plain!(language, "berkas-diberikan"),
        "topic" => plain!(language, "berkas-topik"),
        "programme" => plain!(language, "berkas-program"),
        "section" => plain!(language, "berkas-bagian"),
        "helped" => plain!(language, "berkas-membantu"),
        "useful" => plain!(language, "berkas-berguna"),
        "turnover" => plain!(language, "berkas-omzet"),
        "signed" => plain!(language, "berkas-surat"),
        "confirmed_at" => plain!(language, "berkas-dikonfirmasi"),
        "until" => plain!(language, "berkas-sampai"),
        "action" => plain!(language, "berkas-tindakan"),
        "role" => plain!(language, "berkas-jabatan"),
        "raw" | "words" => plain!(language, "berkas-pesan"),
        "number" => plain!(language, "berkas-nomor-konsultasi"),
        "at" | "created_at" | "granted_at" => plain!(language, "berkas-saat"),
        _ => return None,
    })
}

fn value_in_words(turn: &Turn<'_>, table: &str, column: &str, value: &Value) -> Option<String> {
    let language = turn.language;
    let word = value.as_str().unwrap_or_default();
    Some(match (column, value) {
        ("id", _) if table != "contacts" => return None,
        ("id", number) => number.to_string(),
        ("given" | "helped" | "restricted", flag) if flag.as_i64() == Some(1) => plain!(language, "berkas-ya"),
        ("given" | "helped" | "restricted", _) => plain!(language, "berkas-tidak"),
        ("stopped_until", Value::Number(end)) if end.as_i64() == Some(i64::MAX) => {
            plain!(language, "berkas-seterusnya")
        }
        (_, Value::Number(at)) => format::moment(language, at.as_i64()?),
        ("language", _) => language_name(word),
        ("purpose", _) => match Purpose::from_word(word)? {
            Purpose::Service => plain!(language, "daftar-izin-layanan"),
            Purpose::News => plain!(language, "daftar-izin-kabar"),
        },
        ("topic", _) => {
            let interest = Interest::ALL.into_iter().find(|interest| interest.word() == word)?;
            news::names(&[interest], language)
        }
        ("programme", _) => turn.world.knowledge.get(word).map_or(word, |found| found.head.title.as_str()).to_owned(),
        ("section", _) => Section::from_word(word).map(|section| answering::section_name(section, language))?,
        ("action", _) => access_log::why(language, word),
        ("field", _) => field_name(language, word),
        ("change", Value::Object(change)) => {
            let of = |key| change.get(key).and_then(Value::as_str).unwrap_or_default();
            format!("{} → {}", place(of("old")), place(of("new")))
        }
        ("talk", Value::Object(talk)) => talk.get("asked")?.get("text")?.as_str()?.to_owned(),
        ("raw", Value::Object(update)) => message(update)?,
        ("useful", _) => event_after::useful_name(language, Useful::from_word(word)?),
        ("turnover", _) => event_after::turnover_name(language, Turnover::from_word(word)?),
        ("signed", _) => text::date(language, word.parse().ok()?),
        _ => word.to_owned(),
    })
}

/// What a field is called; a merge is noted under a word of its own.
fn field_name(language: Language, word: &str) -> String {
    let field = FieldKey::from_word(word).and_then(catalogue::field);
    field.map_or_else(|| word.to_owned(), |field| field.name(language))
}

/// The words of a message that could not be decided.
fn message(update: &Map<String, Value>) -> Option<String> {
    let message = update.get("message").or_else(|| update.get("edited_message"))?;
    message.get("text").or_else(|| message.get("caption"))?.as_str().map(ToOwned::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::inventory;
    use crate::store::table::Export;

    #[test]
    fn b3_every_column_in_the_file_is_said_on_the_page_or_is_of_the_machine() {
        let is_said = |table: &str, column: &str| {
            let shared = column != "id" || table == "contacts";
            columns::find(table, column).is_some() || shared && label(Language::Indonesian, column).is_some()
        };
        // Businesses are told as their owners see them.
        for table in inventory::tables().filter(|table| table.name != "businesses") {
            let Export::Rows { without, .. } = table.export else { continue };
            let technical = columns::TECHNICAL.iter().filter(|(name, _)| *name == table.name);
            let technical: Vec<&str> = technical.flat_map(|(_, names)| names.iter().copied()).collect();
            let in_file = |column: &&str| !without.contains(column) && !table.hashed.contains(column);
            let all: Vec<&str> = table.column_names().filter(in_file).collect();
            for column in &all {
                let is_technical = technical.contains(column);
                assert_ne!(is_said(table.name, column), is_technical, "{}.{column}", table.name);
            }
            assert!(technical.iter().all(|column| all.contains(column)), "{}: {technical:?}", table.name);
        }
    }

    #[test]
    fn b3_every_table_in_the_file_says_more_than_when() {
        let says = |table: &str, column: &str| {
            let is_more = !["id", "at", "created_at", "granted_at"].contains(&column);
            columns::find(table, column).is_some() || is_more && label(Language::Indonesian, column).is_some()
        };
        for table in inventory::tables().filter(|table| table.name != "businesses") {
            let Export::Rows { without, .. } = table.export else { continue };
            let mut all = table.column_names().filter(|column| !without.contains(column));
            assert!(all.any(|column| says(table.name, column)), "{}", table.name);
        }
    }
}
