//! The consent form to print: what was written down, what its owner agrees to, and where to sign.

use crate::domain::CONSENT_VERSION;
use crate::domain::office::Setting;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Language, Receipt};
use crate::store::desk::Record;
use crate::store::office::{self, Settings};
use crate::talks::{
    business::record as stored_as,
    desk::access::waiting,
    desk::press::DeskPress,
    office::{list_button, note},
    ui,
};
use crate::text::{self, Html};
use crate::turn::{Document, Screen, Talk, Turn};
use crate::{domain::Button, html, plain};

/// What an owner signs is in Indonesian, whatever the officer's app speaks.
const OWNERS: Language = Language::Indonesian;

const HEAD: &str = "<!doctype html><html lang=\"id\"><meta charset=\"utf-8\">\
    <meta name=\"viewport\" content=\"width=device-width\">\
    <style>@page{size:A4;margin:20mm}body{font:12pt/1.5 serif;max-width:170mm;margin:1rem auto;padding:0 1rem}\
    h1{font-size:15pt;text-align:center}section{white-space:pre-line;border:1px solid #666;padding:.6rem;margin:1rem 0}\
    .sign{white-space:pre-line;margin-top:12mm;line-height:2.4}footer{color:#555;font-size:9pt;margin-top:10mm}</style>";

/// Sends the form of a record, filled in, as a page that a browser prints on one sheet of A4.
pub(super) async fn print(turn: &mut Turn<'_>, code: &Receipt) -> Talk {
    ui::require(turn, Action::SeeUnconfirmed, Relation::Other).await?;
    let record = waiting(turn, code).await?;
    note(turn, Action::SeeUnconfirmed, None, Some(code)).await?;
    let said = office::settings(turn.read()).await?;
    let bytes = page(&record, &said, &turn.world.link).into_bytes();
    let name = format!("surat-persetujuan-{code}.html");
    let language = turn.language;
    let signed = Button::new(plain!(language, "meja-tombol-catat-surat"), DeskPress::Paper(code.clone()));
    let screen = Screen::text(html!(language, "meja-cetak", kode = code.as_str(), usaha = &record.business.name))
        .file(Document { name, mime: "text/html".to_owned(), bytes, personal: true })
        .row(vec![signed])
        .row(vec![list_button(language), ui::menu_button(language)]);
    turn.say(screen);
    Ok(())
}

/// The page; what the office did not say of itself is left out.
fn page(record: &Record, said: &Settings, link: &str) -> String {
    let code = record.business.code.as_str();
    let tag = |name: &str, inner: &Html| format!("<{name}>{}</{name}>\n", inner.as_str());
    let of_office = [Setting::Name, Setting::Address].into_iter().filter_map(|setting| said.get(&setting));
    let mut parts: Vec<String> = of_office.map(|one| tag("div", &Html::escape(&one.value))).collect();
    parts.push(tag("h1", &html!(OWNERS, "surat-judul")));
    parts.push(tag("p", &html!(OWNERS, "surat-pemilik")));
    parts.push(tag("section", &stored_as::told_to_office(OWNERS, &record.business)));
    parts.push(tag("p", &html!(OWNERS, "surat-setuju")));
    parts.push(tag("p", &html!(OWNERS, "surat-hak", tautan = link)));
    parts.push(format!("<div class=\"sign\">{}</div>\n", html!(OWNERS, "surat-tanda").as_str()));
    let day = text::date(OWNERS, text::local_date(record.at));
    parts.push(tag("footer", &html!(OWNERS, "surat-kaki", kode = code, tanggal = &day, versi = CONSENT_VERSION)));
    format!("{HEAD}{}", parts.concat())
}
