//! The list of those affected, as a workbook for the office: who has the notice, and whom somebody has to call.

use super::{found, page, words};
use crate::clock;
use crate::domain::{Language, Receipt, Regions};
use crate::report::workbook::{Cell, Sheet, xlsx};
use crate::store::businesses;
use crate::store::incidents::people::{self, Listed};
use crate::text::format;
use crate::turn::{Document, Screen, Talk, Turn};
use crate::{html, plain};

/// Sends it to whoever asked.
pub(super) async fn sheet(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = found::one(turn, id).await?;
    let Some(affected) = it.affected else { return page::show(turn, id, None).await };
    found::note(turn, id, "daftar").await?;
    let language = turn.language;
    let at = format::moment(language, turn.now);
    let lead = vec![
        plain!(language, "insiden-lembar-judul", nomor = &id.to_string(), siapa = &words::whom(language, &affected)),
        plain!(language, "lembar-untuk", nama = turn.first_name, saat = &at),
        String::new(),
    ];
    let listed = people::listed(turn.read(), id, &affected).await?;
    let codes = people::without_chat(turn.read(), &affected).await?;
    let sheets = [
        Sheet {
            name: plain!(language, "insiden-lembar-bot"),
            lead: lead.clone(),
            head: head(&plain!(language, "insiden-lembar-bot-kolom")),
            rows: listed.iter().map(|row| told(language, row)).collect(),
        },
        Sheet {
            name: plain!(language, "insiden-lembar-telepon"),
            lead,
            head: head(&plain!(language, "insiden-lembar-telepon-kolom")),
            rows: to_call(turn, &codes).await?,
        },
    ];
    let Some(bytes) = xlsx(&sheets, clock::local(turn.now).date()) else {
        turn.say(Screen::text(html!(language, "lembar-gagal")));
        return Ok(());
    };
    let rows = sheets.iter().map(|sheet| sheet.rows.len()).sum();
    let text = html!(language, "lembar-jadi", baris = format::count(rows));
    turn.say(Screen::text(text).file(Document::workbook("insiden", bytes)));
    Ok(())
}

/// What columns are called, one behind the other in one sentence of the locale.
fn head(columns: &str) -> Vec<String> {
    columns.split('|').map(|column| column.trim().to_owned()).collect()
}

fn place(code: &str) -> Cell {
    Cell::Text(Regions::shipped().full_name(code))
}

fn told(language: Language, row: &Listed) -> Vec<Cell> {
    let outcome = match row.outcome.as_deref() {
        Some("sent") => plain!(language, "insiden-lembar-terkirim"),
        Some(_) => plain!(language, "insiden-lembar-luput"),
        None => plain!(language, "insiden-lembar-belum"),
    };
    let name = row.name.clone().map_or(Cell::Empty, Cell::Text);
    vec![Cell::Text(row.code.clone()), name, row.region.as_deref().map_or(Cell::Empty, place), Cell::Text(outcome)]
}

/// Owners without a chat: what they are called and their telephone, for somebody of the office has to tell them.
async fn to_call(turn: &mut Turn<'_>, codes: &[Receipt]) -> Talk<Vec<Vec<Cell>>> {
    let keys = turn.keys;
    let mut rows = Vec::new();
    for code in codes {
        let Some(business) = businesses::find(turn.read(), keys, code).await? else { continue };
        let phone = business.secret.phone.map_or(Cell::Empty, |phone| Cell::Text(phone.as_str().to_owned()));
        rows.push(vec![
            Cell::Text(code.as_str().to_owned()),
            Cell::Text(business.name),
            place(&business.region),
            Cell::Text(business.secret.person),
            phone,
        ]);
    }
    Ok(rows)
}
