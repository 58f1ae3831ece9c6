//! Making one business of two, and two of one again; nothing is lost for thirty days.

use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, Role};
use crate::store::officers::{self, Officer};
use crate::store::{desk, duplicates};
use crate::talks::duplicates::press::TwinAct;
use crate::talks::my_data::press::DataPress;
use crate::talks::{
    duplicates::{Pair, button, look, note_both},
    office::{language_of, tell_officer},
    ui,
};
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Asks which one stays; what has an owner never goes into what has none.
pub(in crate::talks) fn ask(turn: &mut Turn<'_>, pair: &Pair) {
    let language = turn.language;
    let mut parts = vec![html!(
        language,
        "kembar-gabung-tanya",
        satu = pair.one.code.as_str(),
        usahasatu = &pair.one.name,
        dua = pair.other.code.as_str(),
        usahadua = &pair.other.name
    )];
    if pair.one.owner.is_some() != pair.other.owner.is_some() {
        parts.push(html!(language, "kembar-gabung-satu"));
    }
    let mut screen = Screen::text(Html::join(&parts, "\n\n"));
    for (kept, lost) in [(&pair.one, &pair.other), (&pair.other, &pair.one)] {
        if kept.owner.is_some() || lost.owner.is_none() {
            let label = plain!(language, "kembar-tombol-tetap", kode = kept.code.as_str());
            screen = screen.row(vec![button(label, TwinAct::Merge, (&kept.code, &lost.code))]);
        }
    }
    let back = button(plain!(language, "tombol-kembali"), TwinAct::Look, pair.codes());
    turn.show(screen.row(vec![back]));
}

/// The first stays, the other goes into its shade; both owners are told.
pub(in crate::talks) async fn merge(turn: &mut Turn<'_>, pair: &Pair) -> Talk {
    let (kept, lost) = pair.codes();
    let now = turn.now;
    let (conn, keys) = turn.store().await?;
    if !duplicates::merge(conn, keys, (kept, lost), now).await? {
        return look(turn, pair).await;
    }
    note_both(turn, Action::MergeDuplicates, pair).await?;
    for owner in pair.owners() {
        let language = language_of(turn, owner).await?;
        let screen = if pair.other.owner == Some(owner) && pair.one.owner != Some(owner) {
            let object = button(plain!(language, "kembar-tombol-keberatan"), TwinAct::Object, (kept, lost));
            Screen::text(html!(language, "kembar-untuk-lain", kode = lost.as_str())).row(vec![object])
        } else {
            Screen::text(html!(language, "kembar-untuk-tetap", kode = kept.as_str()))
        };
        let data = Button::new(plain!(language, "tombol-data"), DataPress::All);
        turn.tell(owner, screen.row(vec![data]));
    }
    tell_of_lost(turn, pair).await?;
    let language = turn.language;
    let split = button(plain!(language, "kembar-tombol-pisah"), TwinAct::Split, (kept, lost));
    let text = html!(language, "kembar-digabung", tetap = kept.as_str(), masuk = lost.as_str());
    turn.show(Screen::text(text).row(vec![split]).row(vec![ui::menu_button(language)]));
    Ok(())
}

/// The officer who wrote down what went into the other one, whose link is no longer used.
async fn tell_of_lost(turn: &mut Turn<'_>, pair: &Pair) -> Talk {
    let (keys, (kept, lost)) = (turn.keys, pair.codes());
    let Some(record) = desk::find(turn.read(), keys, lost).await? else { return Ok(()) };
    if record.officer == turn.contact.id {
        return Ok(());
    }
    let usaha = &pair.other.name;
    tell_officer(turn, record.officer, |language| {
        html!(language, "kembar-kabar-digabung", usaha = usaha, kode = lost.as_str(), tetap = kept.as_str())
    })
    .await?;
    Ok(())
}

/// Takes them apart again; both owners are told.
pub(in crate::talks) async fn split(turn: &mut Turn<'_>, pair: &Pair) -> Talk {
    let now = turn.now;
    let (conn, keys) = turn.store().await?;
    if !duplicates::split(conn, keys, pair.codes(), now).await? {
        return look(turn, pair).await;
    }
    note_both(turn, Action::MergeDuplicates, pair).await?;
    for owner in pair.owners() {
        let language = language_of(turn, owner).await?;
        let data = Button::new(plain!(language, "tombol-data"), DataPress::All);
        turn.tell(owner, Screen::text(html!(language, "kembar-dipisah-pemilik")).row(vec![data]));
    }
    let language = turn.language;
    let (kept, lost) = pair.codes();
    let text = html!(language, "kembar-dipisah", satu = kept.as_str(), dua = lost.as_str());
    turn.show(Screen::text(text).row(vec![ui::menu_button(language)]));
    Ok(())
}

/// The owner of what was merged does not agree: it has its owner, so it comes back at once, and the office is told.
pub(in crate::talks) async fn object(turn: &mut Turn<'_>, pair: &Pair) -> Talk {
    let language = turn.language;
    if pair.other.owner != Some(turn.contact.id) {
        ui::unknown_button(turn);
        return Ok(());
    }
    let now = turn.now;
    let (conn, keys) = turn.store().await?;
    if duplicates::split(conn, keys, pair.codes(), now).await? {
        let merges = |role: Role| policy::allows(Some(role), Action::MergeDuplicates, Relation::Other);
        let (kept, lost) = pair.codes();
        for Officer { id, language, .. } in officers::with(turn.read(), merges).await? {
            let look = button(plain!(language, "kembar-tombol-lihat"), TwinAct::Look, pair.codes());
            let text = html!(language, "kembar-keberatan-kabar", satu = kept.as_str(), dua = lost.as_str());
            turn.tell(id, Screen::text(text).row(vec![look]));
        }
    }
    let text = html!(language, "kembar-keberatan-jadi", kode = pair.other.code.as_str());
    let data = Button::new(plain!(language, "tombol-data"), DataPress::All);
    turn.show(Screen::text(text).row(vec![data, ui::menu_button(language)]));
    Ok(())
}
