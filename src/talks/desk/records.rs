//! What officers wrote down and nobody has confirmed yet: the list, one record, taking it out.

use crate::clock::DAY;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language, Receipt};
use crate::store::desk;
use crate::store::desk::{Line, Record};
use crate::talks::desk::press::DeskPress;
use crate::talks::{
    business::record as stored_as,
    desk::access::{may_correct, may_settle, waiting},
    desk::offer,
    office::{list_button, note, signed_button},
    ui,
};
use crate::text::{self, Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Records on one page.
const PAGE: u16 = 8;

/// What waits for its owner, the oldest first; or what was signed for on paper.
pub(in crate::talks) async fn list(turn: &mut Turn<'_>, page: u16, signed: bool) -> Talk {
    ui::require(turn, Action::SeeUnconfirmed, Relation::Other).await?;
    let (most, skip) = (i64::from(PAGE) + 1, i64::from(page) * i64::from(PAGE));
    let lines = desk::list(turn.read(), signed, (most, skip)).await?;
    note(turn, Action::SeeUnconfirmed, None, None).await?;
    let language = turn.language;
    let text = match (signed, lines.is_empty()) {
        (false, false) => html!(language, "meja-menunggu"),
        (false, true) => html!(language, "meja-kosong"),
        (true, false) => html!(language, "meja-tertulis"),
        (true, true) => html!(language, "meja-tertulis-kosong"),
    };
    let mut screen = Screen::text(text);
    for line in lines.iter().take(usize::from(PAGE)) {
        let label = label(language, line, turn.now);
        screen = screen.row(vec![Button::new(ui::short(&label), DeskPress::Record(line.code.clone()))]);
    }
    let to = |label: String, page: u32| {
        let page = u16::try_from(page).unwrap_or(u16::MAX);
        Button::new(label, if signed { DeskPress::Signed(page) } else { DeskPress::List(page) })
    };
    let ways = ui::pager(language, page.into(), lines.len() > usize::from(PAGE), to);
    screen = ways.into_iter().fold(screen, Screen::row);
    let begin = Button::new(plain!(language, "meja-tombol-lain"), DeskPress::Begin);
    let other = if signed { list_button(language) } else { signed_button(language) };
    turn.show(screen.row(vec![other]).row(vec![begin]).row(vec![ui::menu_button(language)]));
    Ok(())
}

fn label(language: Language, line: &Line, now: crate::clock::Millis) -> String {
    let (code, name, days) = (line.code.as_str(), &line.name, (now - line.at) / DAY);
    if line.signed {
        plain!(language, "meja-baris-surat", kode = code, usaha = name)
    } else if days == 0 {
        plain!(language, "meja-baris-baru", kode = code, usaha = name)
    } else {
        plain!(language, "meja-baris", kode = code, usaha = name, hari = days)
    }
}

/// One record with all that was written, and what can be done about it.
pub(in crate::talks) async fn record(turn: &mut Turn<'_>, code: &Receipt) -> Talk {
    ui::require(turn, Action::SeeUnconfirmed, Relation::Other).await?;
    let record = waiting(turn, code).await?;
    note(turn, Action::SeeUnconfirmed, None, Some(code)).await?;
    let settles = may_settle(turn, &record).await?;
    let corrects = may_correct(turn, &record).await?;
    let language = turn.language;
    let press = |label: String, press: DeskPress| vec![Button::new(label, press)];
    let text = html!(
        language,
        "meja-catatan",
        kode = code.as_str(),
        isi = stored_as::told_to_office(language, &record.business),
        keadaan = state(language, &record)
    );
    let mut screen =
        Screen::text(text).row(press(plain!(language, "meja-tombol-tautan"), DeskPress::Link(code.clone())));
    if record.paper.is_some() {
        screen = screen.row(press(plain!(language, "meja-tombol-foto"), DeskPress::Photo(code.clone())));
    }
    if corrects {
        screen = screen.row(press(plain!(language, "meja-tombol-perbaiki"), DeskPress::Fix(code.clone())));
    }
    if settles {
        let print = plain!(language, "meja-tombol-cetak");
        screen = screen.row(press(print, DeskPress::Print(code.clone())));
        let paper = plain!(language, "meja-tombol-catat-surat");
        screen = screen.row(press(paper, DeskPress::Paper(code.clone())));
        screen = screen.row(press(plain!(language, "meja-tombol-hapus"), DeskPress::Remove(code.clone(), false)));
    }
    let list = if record.signed.is_some() { signed_button(language) } else { list_button(language) };
    turn.show(screen.row(vec![list, ui::menu_button(language)]));
    Ok(())
}

fn state(language: Language, record: &Record) -> Html {
    let at = format::moment(language, record.at);
    if let Some(day) = record.signed {
        let state = html!(language, "meja-keadaan-surat", saat = &at, tanggal = &text::date(language, day));
        let refused =
            record.refused_at.map(|at| html!(language, "meja-keadaan-ditolak", saat = &format::moment(language, at)));
        return Html::join(&[Some(state), refused].into_iter().flatten().collect::<Vec<_>>(), "\n\n");
    }
    let end = text::local_date(record.at + desk::KEPT_DAYS * DAY);
    html!(language, "meja-keadaan-menunggu", saat = &at, tanggal = &text::date(language, end))
}

/// Takes a record out, after it was asked.
pub(in crate::talks) async fn remove(turn: &mut Turn<'_>, code: &Receipt, sure: bool) -> Talk {
    ui::require(turn, Action::SeeUnconfirmed, Relation::Other).await?;
    let record = waiting(turn, code).await?;
    if !may_settle(turn, &record).await? {
        ui::unknown_button(turn);
        return Ok(());
    }
    let language = turn.language;
    if !sure {
        let usaha = &record.business.name;
        let question = html!(language, "meja-hapus-tanya", kode = code.as_str(), usaha = usaha);
        let data = DeskPress::Remove(code.clone(), true);
        let yes = Button::new(plain!(language, "meja-tombol-hapus-ya"), data);
        turn.show(ui::confirm(language, question, yes, DeskPress::Record(code.clone())));
        return Ok(());
    }
    note(turn, Action::SettleUnconfirmed, None, Some(code)).await?;
    let now = turn.now;
    let (conn, keys) = turn.store().await?;
    desk::remove(conn, keys, code, now).await?;
    turn.forget_business(code.clone());
    offer::end_about(turn, code).await?;
    let screen = Screen::text(html!(language, "meja-terhapus", kode = code.as_str()));
    turn.show(screen.row(vec![list_button(language), ui::menu_button(language)]));
    Ok(())
}
