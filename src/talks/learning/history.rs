//! What became of an answer: every text that it had, and what was done with it, the newest first.

use crate::clock::Millis;
use crate::domain::Button;
use crate::store::short_answers::{self, Act, Content, Done, Version};
use crate::talks::learning::press::LearningPress;
use crate::talks::learning::version::{content, known, newest, numbered};
use crate::talks::ui;
use crate::text::{self, Html, diff, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Texts of the history that are shown, and so many acts.
const MOST: i64 = 10;

/// The texts that it had and what was done, the newest first.
pub(super) async fn history(turn: &mut Turn<'_>, id: i64) -> Talk {
    let short = known(turn, id).await?;
    let language = turn.language;
    let versions = short_answers::versions(turn.read(), id, MOST).await?;
    let done = short_answers::done(turn.read(), id, MOST).await?;
    // What is done with a text comes after it was written.
    let mut lines: Vec<(Millis, usize, Html)> =
        done.iter().rev().enumerate().map(|(at, done)| (done.at, 1 + at, act(turn, done))).collect();
    lines.extend(versions.iter().rev().map(|version| (version.at, 0, written(turn, version))));
    lines.sort_by_key(|(at, order, _)| (*at, *order));
    let lines: Vec<Html> = lines.into_iter().rev().map(|(.., line)| line).collect();
    let text = html!(language, "belajar-riwayat", teks = &short.question, isi = Html::join(&lines, "\n"));
    let buttons = versions
        .iter()
        .map(|version| Button::new(version.version.to_string(), LearningPress::Version(id, version.version)));
    let screen = ui::rows(buttons.collect(), 5).into_iter().fold(Screen::text(text), Screen::row);
    let back = Button::new(plain!(language, "tombol-kembali"), LearningPress::Answer(id));
    turn.show(screen.row(vec![back]));
    Ok(())
}

fn written(turn: &Turn<'_>, version: &Version) -> Html {
    let (language, at) = (turn.language, format::moment(turn.language, version.at));
    html!(language, "belajar-riwayat-baris", nomor = version.version, nama = &version.by_name, saat = &at)
}

fn act(turn: &Turn<'_>, done: &Done) -> Html {
    let language = turn.language;
    let (number, name, at) = (done.version, &done.by_name, &format::moment(language, done.at));
    match done.act {
        Act::Published => html!(language, "belajar-riwayat-terbit", nomor = number, nama = name, saat = at),
        Act::Withdrawn => html!(language, "belajar-riwayat-ditarik", nama = name, saat = at),
        Act::Renamed => html!(language, "belajar-riwayat-pertanyaan", nama = name, saat = at),
        Act::Confirmed => html!(language, "belajar-riwayat-benar", nama = name, saat = at),
        Act::Ended => html!(language, "belajar-riwayat-berakhir", nama = name, saat = at),
    }
}

/// An earlier text, with how the newest differs from it.
pub(super) async fn old(turn: &mut Turn<'_>, id: i64, version: i64) -> Talk {
    let short = known(turn, id).await?;
    let (old, now) = (numbered(turn, id, version).await?, newest(turn, &short).await?);
    let language = turn.language;
    let between = match (&old.content, &now.content) {
        (Content::Words(old), Content::Words(new)) if version != short.newest => diff::words(old, new),
        _ => content(turn, &old.content),
    };
    let day = text::date(language, text::local_date(old.at));
    let text = html!(language, "belajar-versi", nomor = version, nama = &old.by_name, tanggal = &day, isi = between);
    let mut screen = Screen::text(text);
    if version != short.newest {
        let press = LearningPress::Restore(id, version, short.newest);
        screen = screen.row(vec![Button::new(plain!(language, "belajar-tombol-pakai"), press)]);
    }
    turn.show(screen.row(vec![Button::new(plain!(language, "tombol-kembali"), LearningPress::History(id))]));
    Ok(())
}
