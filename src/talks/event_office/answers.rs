//! What those who joined an event answered to its questions: a few people a page, and all of them as a table.

use std::collections::HashMap;

use super::page;
use super::press::EventOfficePress;
use crate::clock;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language, Phone, Regions, SeatState};
use crate::report::workbook::{Cell, Sheet, xlsx};
use crate::store::event_questions::{self, Question};
use crate::store::events::Event;
use crate::store::seats::{self, Seat};
use crate::talks::{office, ui};
use crate::text::{self, Html, format};
use crate::turn::{Document, Screen, Talk, Turn};
use crate::{html, plain};

/// People on a page: five answers of each leave room for no more.
const PER_PAGE: usize = 3;
/// Characters of an answer on a page; the table has all of them.
const ANSWER_CHARS: usize = 120;

/// All that was answered to the questions of an event.
struct Answered {
    event: Event,
    questions: Vec<Question>,
    seats: Vec<Seat>,
    said: HashMap<(i64, i64), String>,
}

/// Reads it, for whoever receives guests; each look is a row of the audit.
async fn read(turn: &mut Turn<'_>, id: i64) -> Talk<Answered> {
    let event = page::event(turn, id).await?;
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    office::note_change(turn, Action::ReceiveGuests, event.code.as_str()).await?;
    let keys = turn.keys;
    let questions = event_questions::of_event(turn.read(), id).await?;
    let mut seats = seats::of_event(turn.read(), keys, id).await?;
    seats.retain(|seat| seat.state.is_open());
    seats.sort_by_key(|seat| (seat.state != SeatState::Confirmed, seat.queued_at, seat.id));
    let said = event_questions::answers(turn.read(), keys, id).await?;
    Ok(Answered { event, questions, seats, said })
}

impl Answered {
    /// What somebody answered to a question; none where it was left out or not asked yet.
    fn answer(&self, seat: &Seat, question: &Question) -> Option<&str> {
        self.said.get(&(seat.id, question.id)).map(String::as_str).filter(|words| !words.is_empty())
    }

    /// One person with all answers.
    fn person(&self, language: Language, seat: &Seat) -> Html {
        let guest = &seat.guest;
        let name = match &guest.business_name {
            Some(business) => format!("{}, {business}", guest.person),
            None => guest.person.clone(),
        };
        let mut lines = vec![html!(language, "soal-jawaban-orang", nama = &name, kode = seat.code.as_str())];
        lines.extend(self.questions.iter().map(|question| {
            let answer = text::cut(self.answer(seat, question).unwrap_or("–"), ANSWER_CHARS);
            html!(language, "soal-jawaban-baris", tanya = &question.asked.words, jawab = &answer)
        }));
        Html::join(&lines, "\n")
    }
}

/// A page of people with what each answered.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64, at: u16) -> Talk {
    let answered = read(turn, id).await?;
    let language = turn.language;
    let all = &answered.seats;
    let at = ui::page_of(at, all.len(), PER_PAGE);
    let skip = usize::from(at) * PER_PAGE;
    let mut parts = vec![html!(language, "soal-jawaban", judul = &answered.event.facts.title)];
    parts.extend(all.is_empty().then(|| html!(language, "kelola-peserta-kosong")));
    parts.extend(all.iter().skip(skip).take(PER_PAGE).map(|seat| answered.person(language, seat)));
    let to =
        |label, page: u32| Button::new(label, EventOfficePress::Answers(id, u16::try_from(page).unwrap_or(u16::MAX)));
    let screen = Screen::text(Html::join(&parts, "\n\n"));
    let screen = ui::pager(language, at.into(), all.len() > skip + PER_PAGE, to).into_iter().fold(screen, Screen::row);
    let file = Button::new(plain!(language, "soal-tombol-berkas"), EventOfficePress::AnswersFile(id));
    let back = Button::new(plain!(language, "tombol-kembali"), EventOfficePress::Questions(id));
    turn.show(screen.row(vec![file, back]));
    Ok(())
}

/// Everybody who joined, with what each answered, as a table.
pub(super) async fn file(turn: &mut Turn<'_>, id: i64) -> Talk {
    let answered = read(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    let back = Button::new(plain!(language, "kelola-tombol-acara-ini"), EventOfficePress::One(id));
    let sheet = sheet(language, &answered);
    let Some(bytes) = xlsx(&[sheet], clock::local(now).date()) else {
        turn.say(Screen::text(html!(language, "lembar-gagal")).row(vec![back]));
        return Ok(());
    };
    let file = Document::workbook(&format!("peserta-{}", answered.event.code), bytes);
    let text = html!(language, "soal-berkas", judul = &answered.event.facts.title);
    turn.say(Screen::text(text).file(file).row(vec![ui::below(back)]));
    Ok(())
}

/// A row a person, a column a question.
fn sheet(language: Language, answered: &Answered) -> Sheet {
    let text = |words: &str| if words.is_empty() { Cell::Empty } else { Cell::Text(words.to_owned()) };
    let row = |(number, seat): (i64, &Seat)| {
        let guest = &seat.guest;
        let district = guest.district.as_deref().and_then(|code| Regions::shipped().name(code));
        let mut cells = vec![
            Cell::Number(number),
            text(&guest.person),
            text(guest.business_name.as_deref().unwrap_or_default()),
            text(district.unwrap_or_default()),
            text(guest.phone.as_ref().map(Phone::as_str).unwrap_or_default()),
            text(seat.code.as_str()),
            text(&state(language, seat.state)),
            text(seat.stand.as_deref().unwrap_or_default()),
        ];
        cells.extend(answered.questions.iter().map(|one| text(answered.answer(seat, one).unwrap_or_default())));
        cells
    };
    let columns = plain!(language, "soal-kolom");
    let head = columns.split('|').map(|column| column.trim().to_owned());
    Sheet {
        name: plain!(language, "soal-tab"),
        lead: vec![answered.event.facts.title.clone(), format::moment(language, answered.event.facts.starts())],
        head: head.chain(answered.questions.iter().map(|one| one.asked.words.clone())).collect(),
        rows: (1..).zip(&answered.seats).map(row).collect(),
    }
}

/// How a place stands, in a word.
fn state(language: Language, state: SeatState) -> String {
    match state {
        SeatState::Confirmed => plain!(language, "peserta-telepon-pasti"),
        SeatState::Offered => plain!(language, "peserta-telepon-ditawari"),
        _ => plain!(language, "peserta-telepon-menunggu"),
    }
}
