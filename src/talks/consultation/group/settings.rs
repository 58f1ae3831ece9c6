//! Which group is the officers': set there by who may, and given up where the bot cannot write any more.

use super::place::{self, Placing};
use super::topics;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, ChatId, Lane, Role};
use crate::store;
use crate::store::cases::{self, Case, Sort, State};
use crate::store::groups::{self, Standing};
use crate::store::officers::{self, Officer};
use crate::talks::consultation::press::ConsultPress;
use crate::talks::consultation::{access, card};
use crate::talks::{office, ui};
use crate::turn::{Board, Outgoing, Screen, Send, Talk, Turn};
use crate::{html, plain};

/// So many open cases get their topics when a group is set.
const AT_ONCE: i64 = 100;

/// What is said in a group to which somebody who may set it added the bot.
#[must_use]
pub(crate) fn hint() -> Screen {
    Screen::text(html!(topics::TOPIC, "konsultasi-grup-ditambahkan"))
}

/// /grup in a group: from now on cases have their topics there.
pub(super) async fn set(turn: &mut Turn<'_>) -> Talk {
    let Some(chat) = turn.source.group() else { return Ok(()) };
    if !turn.may(Action::SetGroup, Relation::Other).await? {
        let text = html!(topics::TOPIC, "konsultasi-grup-bukan-kepala");
        turn.say(Screen::text(text));
        return Ok(());
    }
    if !turn.source.forum {
        let text = html!(topics::TOPIC, "konsultasi-grup-tanpa-topik");
        turn.say(Screen::text(text));
        return Ok(());
    }
    let (who, now) = (turn.contact.id, turn.now);
    groups::activate(turn.write().await?, chat, who, now).await?;
    office::note(turn, Action::SetGroup, None, None).await?;
    turn.say(Screen::text(html!(topics::TOPIC, "konsultasi-grup-jadi")));
    let mut board = turn.board().await?;
    for case in groups::open_cases(board.conn, AT_ONCE).await? {
        if let Some(case) = cases::get(board.conn, board.keys, case).await? {
            topics::show(&mut board, &case).await?;
        }
    }
    let effects = board.effects;
    turn.extend(effects);
    Ok(())
}

/// /grup in a private chat: whether there is a group, how one is set, and the way out of it.
pub(in crate::talks::consultation) async fn page(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::SetGroup, Relation::Other).await?;
    let language = turn.language;
    let screen = match groups::active(turn.read()).await? {
        Some(_) => {
            let end = Button::new(plain!(language, "konsultasi-grup-tombol-lepas"), ConsultPress::LeaveGroup(false));
            Screen::text(html!(language, "konsultasi-grup-ada")).row(vec![end])
        }
        None => Screen::text(html!(language, "konsultasi-grup-belum")),
    };
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}

/// The group is given up, after it was asked: cases are in private chats again, and the bot leaves it.
pub(in crate::talks::consultation) async fn give_up(turn: &mut Turn<'_>, sure: bool) -> Talk {
    ui::require(turn, Action::SetGroup, Relation::Other).await?;
    let language = turn.language;
    let Some(chat) = groups::active(turn.read()).await? else { return page(turn).await };
    if !sure {
        let yes = Button::new(plain!(language, "konsultasi-grup-tombol-ya"), ConsultPress::LeaveGroup(true));
        let question = html!(language, "konsultasi-grup-lepas-tanya");
        turn.show(ui::confirm(language, question, yes, ConsultPress::Group));
        return Ok(());
    }
    office::note(turn, Action::SetGroup, None, None).await?;
    let mut board = turn.board().await?;
    back_to_private(&mut board, chat).await?;
    board.send(Send::new(chat, Lane::Notice, Outgoing::Leave));
    let effects = board.effects;
    turn.extend(effects);
    turn.show(Screen::text(html!(language, "konsultasi-grup-dilepas")).row(vec![ui::menu_button(language)]));
    Ok(())
}

/// The bot is no more in a group.
pub(crate) async fn left(board: &mut Board<'_>, chat: ChatId) -> Result<(), store::Error> {
    lost(board, chat).await
}

/// The bot cannot do its work in the group any more: who may set one is told, and cases are in private chats again.
pub(super) async fn lost(board: &mut Board<'_>, chat: ChatId) -> Result<(), store::Error> {
    if !matches!(groups::standing(board.conn, chat).await?, Some((Standing::Active, _))) {
        return Ok(());
    }
    back_to_private(board, chat).await?;
    let sets = |role: Role| policy::allows(Some(role), Action::SetGroup, Relation::Other);
    for Officer { id, language, .. } in officers::with(board.conn, sets).await? {
        board.effects.notify(id, Screen::text(html!(language, "konsultasi-grup-hilang")));
    }
    Ok(())
}

/// The open cases of a group go to the people who may take them, or who have them.
async fn back_to_private(board: &mut Board<'_>, chat: ChatId) -> Result<(), store::Error> {
    let Some(open) = groups::lose(board.conn, chat, board.now).await? else { return Ok(()) };
    for case in open {
        let Some(case) = cases::get(board.conn, board.keys, case).await? else { continue };
        let facts = cases::about(board.conn, board.keys, &case).await?;
        let about = card::with(board.conn, facts, board.now).await?;
        for officer in asked(board, &case).await? {
            let screen = card::card(board.world, officer.language, &case, &about, officer.id);
            let what = Outgoing::New(screen);
            place::put(board, &case, Placing::card(officer.id.into(), what)).await?;
            if case.is_held_by(officer.id) {
                let entries = cases::entries(board.conn, board.keys, (case.id, &case.number)).await?;
                for entry in entries.iter().filter(|entry| entry.sort != Sort::Text) {
                    topics::copy(board, &case, officer.id.into(), entry).await?;
                }
            }
        }
    }
    Ok(())
}

/// Who has a case, or who may take it.
async fn asked(board: &mut Board<'_>, case: &Case) -> Result<Vec<Officer>, store::Error> {
    let (team, now) = (access::team(board.world, case), board.now);
    let found = match (case.state, &case.officer) {
        (State::Taken | State::Asked, Some((holder, _))) => {
            let all = officers::with(board.conn, access::answers).await?;
            all.into_iter().filter(|officer| officer.id == *holder).collect()
        }
        _ => access::asked(board.conn, (case, team), None, now).await?,
    };
    Ok(found)
}
