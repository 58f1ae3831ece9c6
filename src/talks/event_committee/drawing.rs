//! A draw among those of whom nothing was said: recorded, and repeated by its seed.

use super::overview;
use super::press::ChoicePress;
use crate::domain::event::{self, Verdict};
use crate::domain::policy::Action;
use crate::domain::{Button, SeatState};
use crate::store::choices::{self, Candidate};
use crate::store::seats;
use crate::talks::{office, ui};
use crate::text::{Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Seeds have six digits, so that they can be read out and written into minutes.
const SEEDS: u64 = 1_000_000;
/// People of a draw that are named.
const SHOWN: usize = 40;

/// Those of whom nothing was said are drawn: who comes first gets what seats are left, the others are reserves in that order.
pub(super) async fn draw(turn: &mut Turn<'_>, id: i64, sure: bool) -> Talk {
    let (event, all) = overview::open(turn, id).await?;
    let tally = choices::tally(turn.read(), &event, &all).await?;
    let language = turn.language;
    if tally.open == 0 {
        return overview::show(turn, id, Some(html!(language, "pilih-undi-kosong"))).await;
    }
    if !sure {
        let question = html!(language, "pilih-undi-tanya", jumlah = format::count(tally.open), sisa = tally.free);
        let yes = Button::new(plain!(language, "pilih-tombol-ya-undi"), ChoicePress::Draw(id, true));
        turn.show(ui::confirm(language, question, yes, ChoicePress::Event(id)));
        return Ok(());
    }
    let open: Vec<&Candidate> = all.iter().filter(|one| one.choice.is_none()).collect();
    let entrants: Vec<i64> = open.iter().map(|one| one.seat.id).collect();
    let chance = turn.chance.first_chunk().map_or(0, |bytes| u64::from_be_bytes(*bytes));
    let seed = u32::try_from(chance % SEEDS).unwrap_or_default();
    let (by, now) = ((turn.contact.id, turn.first_name), turn.now);
    let conn = turn.write().await?;
    choices::add_draw(conn, id, (seed, &entrants), by, now).await?;
    let mut free = tally.free;
    for seat in event::draw(seed, &entrants) {
        let count = open.iter().find(|one| one.seat.id == seat).map_or(1, |one| one.seat.count);
        let verdict = if count <= free { Verdict::Accept } else { Verdict::Reserve };
        free -= if verdict == Verdict::Accept { count } else { 0 };
        choices::decide(conn, seat, (verdict, None), by, now).await?;
    }
    // The seed stands in the audit beside who drew and when.
    office::note_change(turn, Action::RunEvents, &format!("{}:undian:{seed}", event.code)).await?;
    drawn(turn, id).await
}

/// The last draw, drawn once more from its record: the same order, whatever was said since.
pub(super) async fn drawn(turn: &mut Turn<'_>, id: i64) -> Talk {
    let (event, _) = overview::open(turn, id).await?;
    let Some(draw) = choices::last_draw(turn.read(), id).await? else {
        return overview::show(turn, id, None).await;
    };
    let (keys, language) = (turn.keys, turn.language);
    let all = seats::of_event(turn.read(), keys, id).await?;
    let order = event::draw(draw.seed, &draw.entrants);
    let line = |(number, seat): (usize, &i64)| {
        let found = all.iter().find(|one| one.id == *seat && one.state == SeatState::Waiting);
        let who = found.map_or_else(|| plain!(language, "pilih-undian-keluar"), |seat| seat.guest.person.clone());
        html!(language, "pilih-undian-baris", nomor = format::count(number), siapa = &who)
    };
    let mut lines: Vec<Html> = (1..).zip(&order).take(SHOWN).map(line).collect();
    let more = order.len().saturating_sub(SHOWN);
    lines.extend((more > 0).then(|| html!(language, "peserta-daftar-lagi", jumlah = format::count(more))));
    let seed = format!("{:06}", draw.seed);
    let text = html!(
        language,
        "pilih-undian",
        judul = &event.facts.title,
        ke = draw.number,
        nomor = &seed,
        petugas = &draw.officer_name,
        saat = &format::moment(language, draw.at),
        isi = Html::join(&lines, "\n")
    );
    let back = Button::new(plain!(language, "pilih-tombol-ringkas"), ChoicePress::Event(id));
    turn.show(Screen::text(text).row(vec![back]));
    Ok(())
}
