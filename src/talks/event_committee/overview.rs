//! How far a choice is, and what was said of everybody so far.

use super::approval;
use super::press::ChoicePress;
use crate::domain::event::Verdict;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, EventState};
use crate::store::choices::{self, Candidate, Tally};
use crate::store::events::{self, Event};
use crate::talks::event_office::press::EventOfficePress;
use crate::talks::{office, ui};
use crate::text::{Html, format};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// People on a page of what was said.
const PER_PAGE: usize = 20;

/// An event whose committee still chooses, with all who ask for a seat; else the way to its page is shown.
pub(super) async fn open(turn: &mut Turn<'_>, id: i64) -> Talk<(Event, Vec<Candidate>)> {
    ui::require(turn, Action::RunEvents, Relation::Other).await?;
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    let found = events::get(turn.read(), id).await?;
    let is_on = |event: &Event| event.state == EventState::Published && !event.is_over(turn.now);
    let Some(event) = found.filter(|event| is_on(event) && event.awaits_choice()) else {
        let back = Button::new(plain!(turn.language, "kelola-tombol-acara-ini"), EventOfficePress::One(id));
        turn.show(Screen::text(html!(turn.language, "pilih-selesai")).row(vec![back]));
        return Err(Stop::Said);
    };
    let (keys, now) = (turn.keys, turn.now);
    let all = choices::candidates(turn.read(), keys, id, now).await?;
    Ok((event, all))
}

/// How far it is, after `lead`.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64, lead: Option<Html>) -> Talk {
    let (event, all) = open(turn, id).await?;
    office::note_change(turn, Action::ReceiveGuests, event.code.as_str()).await?;
    let tally = choices::tally(turn.read(), &event, &all).await?;
    let is_sent = choices::is_sent(turn.read(), id).await?;
    let is_drawn = choices::last_draw(turn.read(), id).await?.is_some();
    let who = approval::who(turn).await?;
    let language = turn.language;
    let mut parts: Vec<Html> = lead.into_iter().collect();
    parts.push(html!(
        language,
        "pilih-judul",
        judul = &event.facts.title,
        saat = &format::moment(language, event.decides())
    ));
    parts.push(told(turn, &event, tally));
    if event.is_open(turn.now) {
        let closes = format::moment(language, event.facts.closes());
        parts.push(html!(language, "pilih-masih-dibuka", saat = &closes));
    }
    parts.extend(is_sent.then(|| html!(language, "pilih-di-kepala")));
    let mut screen = Screen::text(Html::join(&parts, "\n\n"));
    let button = |label: String, press: ChoicePress| Button::new(label, press);
    if tally.open > 0 {
        let next = button(plain!(language, "pilih-tombol-lanjut"), ChoicePress::Next(id));
        let draw = button(plain!(language, "pilih-tombol-undi"), ChoicePress::Draw(id, false));
        screen = screen.row(vec![next, draw]);
    }
    if !all.is_empty() {
        let result = button(plain!(language, "pilih-tombol-hasil"), ChoicePress::Result(id, 0));
        let drawn = is_drawn.then(|| button(plain!(language, "pilih-tombol-undian"), ChoicePress::Drawn(id)));
        screen = screen.row([result].into_iter().chain(drawn).collect());
    }
    if !event.is_open(turn.now) && !all.is_empty() {
        screen = screen.row(match (who.may, is_sent) {
            (true, true) => vec![
                button(plain!(language, "pilih-tombol-setujui"), ChoicePress::Approve(id, false)),
                button(plain!(language, "pilih-tombol-kembalikan"), ChoicePress::Return(id)),
            ],
            (true, false) => vec![button(plain!(language, "pilih-tombol-setujui"), ChoicePress::Approve(id, false))],
            (false, false) => vec![button(plain!(language, "pilih-tombol-kirim"), ChoicePress::Send(id))],
            (false, true) => Vec::new(),
        });
    }
    let back = Button::new(plain!(language, "kelola-tombol-acara-ini"), EventOfficePress::One(id));
    turn.show(screen.row(vec![back]));
    Ok(())
}

/// "Diterima 7, cadangan 3, …": how many are in which part.
pub(super) fn told(turn: &Turn<'_>, event: &Event, tally: Tally) -> Html {
    html!(
        turn.language,
        "pilih-hitungan",
        kursi = event.facts.capacity,
        sisa = tally.free,
        terima = format::count(tally.accepted),
        cadangan = format::count(tally.reserve),
        tolak = format::count(tally.refused),
        belum = format::count(tally.open)
    )
}

/// What was said of everybody: accepted, reserve, refused with the reason, open.
pub(super) async fn result(turn: &mut Turn<'_>, id: i64, page: u16) -> Talk {
    let (event, mut all) = open(turn, id).await?;
    office::note_change(turn, Action::ReceiveGuests, event.code.as_str()).await?;
    let language = turn.language;
    let order: Vec<i64> = all.iter().map(|one| one.seat.id).collect();
    all.sort_by_key(rank);
    let page = ui::page_of(page, all.len(), PER_PAGE);
    let skip = usize::from(page) * PER_PAGE;
    let mut lines = vec![html!(language, "pilih-hasil", judul = &event.facts.title)];
    let mut screen = Screen::text(Html::default());
    for one in all.iter().skip(skip).take(PER_PAGE) {
        lines.push(line(turn, one));
    }
    let to = |label, page: u32| Button::new(label, ChoicePress::Result(id, u16::try_from(page).unwrap_or(u16::MAX)));
    screen.text = Html::join(&lines, "\n");
    screen = ui::pager(language, page.into(), all.len() > skip + PER_PAGE, to).into_iter().fold(screen, Screen::row);
    // Whoever is named here is opened by the place in the list of the candidates.
    let first = all.iter().find(|one| one.choice.is_none()).or(all.first());
    let at = first.and_then(|one| order.iter().position(|seat| *seat == one.seat.id)).unwrap_or_default();
    let at = u16::try_from(at).unwrap_or_default();
    let change = Button::new(plain!(language, "pilih-tombol-ubah"), ChoicePress::Candidate { id, at });
    let back = Button::new(plain!(language, "tombol-kembali"), ChoicePress::Event(id));
    turn.show(screen.row(vec![change, back]));
    Ok(())
}

/// In which order they stand: accepted, the line of the reserves, refused, open.
fn rank(one: &Candidate) -> (u8, i64) {
    match &one.choice {
        Some(choice) => match choice.verdict {
            Verdict::Accept => (0, choice.place),
            Verdict::Reserve => (1, choice.place),
            Verdict::Refuse => (2, choice.place),
        },
        None => (3, one.seat.queued_at),
    }
}

fn line(turn: &Turn<'_>, one: &Candidate) -> Html {
    let language = turn.language;
    let guest = &one.seat.guest;
    let parts = [Some(guest.person.as_str()), guest.business_name.as_deref()];
    let who = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    match &one.choice {
        None => html!(language, "pilih-baris-belum", siapa = &who),
        Some(choice) => match (choice.verdict, choice.reason.as_deref()) {
            (Verdict::Accept, _) => html!(language, "pilih-baris-terima", siapa = &who),
            (Verdict::Reserve, _) => html!(language, "pilih-baris-cadangan", siapa = &who),
            (Verdict::Refuse, reason) => {
                html!(language, "pilih-baris-tolak", siapa = &who, alasan = reason.unwrap_or_default())
            }
        },
    }
}
