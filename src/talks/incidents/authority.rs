//! The authority is told in writing outside of the bot: what to do, step by step, and when it was done.

use super::press::IncidentPress;
use super::{found, page};
use crate::domain::Button;
use crate::domain::incident::deadline;
use crate::store::incidents;
use crate::text::{Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// How it is done, and whether it was.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = found::one(turn, id).await?;
    let language = turn.language;
    let until = format::moment(language, deadline(it.found_at));
    let done = match it.reported_at {
        Some(at) => html!(language, "insiden-lembaga-sudah", saat = &format::moment(language, at)),
        None => html!(language, "insiden-lembaga-belum"),
    };
    let text = Html::join(&[html!(language, "insiden-lembaga-cara", saat = &until), done], "\n\n");
    let tick = match it.reported_at {
        Some(_) => Button::new(plain!(language, "insiden-tombol-belum-lapor"), IncidentPress::Reported(id, false)),
        None => Button::new(plain!(language, "insiden-tombol-sudah-lapor"), IncidentPress::Reported(id, true)),
    };
    let back = Button::new(plain!(language, "tombol-kembali"), IncidentPress::One(id));
    let mut papers = Vec::new();
    if it.notice.is_some() {
        papers.push(Button::new(plain!(language, "insiden-tombol-lihat"), IncidentPress::Look(id)));
    }
    if it.affected.is_some() {
        papers.push(Button::new(plain!(language, "insiden-tombol-daftar"), IncidentPress::Sheet(id)));
    }
    let mut screen = Screen::text(text).row(vec![tick]);
    if !papers.is_empty() {
        screen = screen.row(papers);
    }
    turn.show(screen.row(vec![back]));
    Ok(())
}

/// It was told, or was not after all: the moment is kept.
pub(super) async fn reported(turn: &mut Turn<'_>, id: i64, done: bool) -> Talk {
    let it = found::one(turn, id).await?;
    if it.reported_at.is_some() != done {
        let at = done.then_some(turn.now);
        incidents::note_reported(turn.write().await?, id, at).await?;
        found::note(turn, id, if done { "lapor" } else { "belum-lapor" }).await?;
    }
    page::show(turn, id, None).await
}
