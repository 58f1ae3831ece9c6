//! Words that were asked for outside of a form: they go to whoever asked, before anything else looks at them. A change of
//! their message goes there too.

mod changed;

use crate::clock::Millis;
use crate::domain::event::Verdict;
use crate::domain::{Button, CallbackData, CaseNumber, Language, Team, TicketCode};
use crate::input::{Input, Kind};
use crate::store;
use crate::store::services::Channel;
use crate::talks::announcements::press::AnnouncementPress;
use crate::talks::appointments::press::AppointmentPress;
use crate::talks::consultation::press::ConsultPress;
use crate::talks::entry::Ended;
use crate::talks::event_after::press::EventAfterPress;
use crate::talks::event_committee::press::ChoicePress;
use crate::talks::event_door::press::DoorPress;
use crate::talks::event_office::press::{EventOfficePress, Shelf};
use crate::talks::incidents::press::IncidentPress;
use crate::talks::learning::press::LearningPress;
use crate::talks::menu::press::MenuPress;
use crate::talks::outreach::press::OutreachPress;
use crate::talks::review::press::ReviewPress;
use crate::talks::services::press::ServicePress;
use crate::talks::{
    announcements, appointments, consultation, event_after, event_committee, event_door, event_office, home, incidents,
    learning, officers, outreach, review, services, typed, ui,
};
use crate::text::Html;
use crate::text::phrase::{self, StepWish, StopWish};
use crate::turn::{Awaited, Awaits, Screen, Talk, Turn, stop};
use crate::{html, plain};

/// For so long words are waited for; for a note that nobody has to write a shorter time, at a door all day.
const WAITS_FOR: Millis = 30 * 60_000;
const NOTE_WAITS_FOR: Millis = 5 * 60_000;
const DOOR_WAITS_FOR: Millis = 12 * 60 * 60_000;

/// What words are waited for, while they are.
fn open(turn: &Turn<'_>) -> Option<Awaited> {
    let awaited = turn.memory.awaited.clone()?;
    let waits_for = match awaited.what {
        Awaits::ServiceNote(_) => NOTE_WAITS_FOR,
        Awaits::Door(_) => DOOR_WAITS_FOR,
        _ => WAITS_FOR,
    };
    // A form that was gone back to hears its answers itself, and what was opened last hears them before all else.
    let is_in_form = turn.draft.as_ref().is_some_and(|draft| !draft.aside);
    let is_older = turn.memory.case.as_ref().is_some_and(|mode| mode.at > awaited.at);
    (!is_in_form && !is_older && turn.now - awaited.at <= waits_for).then_some(awaited)
}

/// Takes words that were asked for; false for all else. Any other message but a reply ends the waiting.
pub(in crate::talks) async fn take_in(turn: &mut Turn<'_>, input: &Input) -> Result<bool, store::Error> {
    if turn.source.edited {
        return changed::take_in(turn, input).await;
    }
    if turn.memory.awaited.is_none() {
        return Ok(false);
    }
    let is_place = matches!(input, Input::Kind(Kind::Location)) && is_asked_for_a_place(turn);
    let is_file = matches!(input, Input::File(_)) && is_asked_for_a_list(turn);
    let words = match input {
        Input::Text(words) => words.as_str(),
        // A letter or a list may be passed on as it came.
        Input::Forwarded(words) if is_asked_for_a_letter(turn) => words.as_str(),
        Input::Captioned(sent) if sent.file.is_some() && is_asked_for_a_list(turn) => sent.words.as_str(),
        _ if is_place || is_file => "",
        _ => return Ok(false),
    };
    // A reply to a message of a consultation belongs to what it points at.
    if turn.source.reply.is_some() {
        return Ok(false);
    }
    let is_said = is_place || is_file || !words.trim().is_empty();
    let awaited = open(turn).filter(|_| !is_for_the_bot(words) && is_said);
    let Some(awaited) = awaited else {
        turn.memory.awaited = None;
        return Ok(false);
    };
    if matches!(awaited.what, Awaits::CameOf { .. }) && typed::press(turn, words).await?.is_some() {
        // What stands on a button may be typed.
        return Ok(false);
    }
    if awaited.what == Awaits::SearchAgain
        && (!home::is_wanted(turn, words) || typed::press(turn, words).await?.is_some())
    {
        turn.memory.awaited = None;
        return Ok(false);
    }
    turn.fills(bare(&awaited.what));
    stop::end(hear(turn, awaited.what, words).await)?;
    Ok(true)
}

/// What was asked for, without what was said to it.
fn bare(what: &Awaits) -> Awaits {
    match what {
        Awaits::WalkIn { session, .. } => Awaits::WalkIn { session: *session, words: None },
        Awaits::CertificateName { code, .. } => Awaits::CertificateName { code: code.clone(), words: None },
        what => what.clone(),
    }
}

/// Gives words to whoever asked for them.
async fn hear(turn: &mut Turn<'_>, what: Awaits, words: &str) -> Talk {
    match what {
        Awaits::Answer(id) => learning::answered(turn, id, words).await,
        Awaits::Text { answer, seen } => learning::changed(turn, (answer, seen), words).await,
        Awaits::Question(id) => learning::renamed(turn, id, words).await,
        Awaits::Section { slug, section } => learning::passage_said(turn, (&slug, &section), words).await,
        Awaits::English { slug, section } => review::english_said(turn, (&slug, &section), words).await,
        Awaits::Number { channel, subject } => services::number_said(turn, (&channel, &subject), words).await,
        Awaits::CameOf { channel, subject } => services::note_before(turn, (&channel, &subject), words).await,
        Awaits::Search | Awaits::SearchAgain => home::look_for(turn, words).await,
        Awaits::MeetingPlace => appointments::place_said(turn, words).await,
        Awaits::EventLetter => event_office::letter_said(turn, words).await,
        Awaits::EventPoint(id) => event_office::point_said(turn, id, words).await,
        Awaits::ChoiceReason(seat) => event_committee::reason_said(turn, seat, words).await,
        Awaits::EventList(id) => event_office::list_said(turn, id, words).await,
        Awaits::AnnouncementCount { id, at, seen } => announcements::count_said(turn, (id, &seen), at, words).await,
        Awaits::AudienceName(id) => announcements::audience_name_said(turn, id, words).await,
        Awaits::PosterPlace(target) => outreach::place_said(turn, &target, words).await,
        Awaits::Canned(id) => consultation::canned_text_said(turn, id, words).await,
        Awaits::TeamHours(team) => consultation::hours_said(turn, &team, words).await,
        Awaits::ServiceNote(number) => services::note_said(turn, &number, words).await,
        Awaits::Door(session) => event_door::said(turn, session, words).await,
        Awaits::WalkIn { session, .. } => event_door::walk_in_said(turn, session, words).await,
        Awaits::EventWords(code) => event_after::said(turn, &code, words).await,
        Awaits::IncidentFound => incidents::found_said(turn, words).await,
        Awaits::CertificateNumber => event_door::certificate_number_said(turn, words).await,
        Awaits::CertificateName { code, .. } => event_door::certificate_name_said(turn, &code, words).await,
    }
}

/// Ends the waiting for words, as its writer wishes.
pub(in crate::talks) fn end(turn: &mut Turn<'_>, wish: StepWish) -> Ended {
    let Some(Awaited { what, .. }) = open(turn) else { return Ended::Nothing };
    turn.memory.awaited = None;
    turn.memory.case = None;
    let language = turn.language;
    let (before, ended) = left(language, &what);
    if wish == StepWish::Back {
        return Ended::Back(before);
    }
    if matches!(what, Awaits::Number { .. } | Awaits::CameOf { .. }) {
        turn.memory.caller = None;
    }
    if matches!(what, Awaits::Door(_)) {
        turn.memory.door = None;
    }
    let back = Button::new(plain!(language, "tombol-kembali"), before);
    let screen = Screen::text(ended).row(vec![back, ui::menu_button(language)]);
    turn.show(screen);
    Ended::Said
}

/// The step before this one, and what ended with it, in words.
fn left(language: Language, what: &Awaits) -> (CallbackData, Html) {
    match what {
        Awaits::Answer(id) => (LearningPress::Question(*id).into(), html!(language, "langkah-jawaban")),
        Awaits::Section { .. } => (ReviewPress::Next(0).into(), html!(language, "langkah-jawaban-ubah")),
        Awaits::English { .. } => (ReviewPress::Doubts(0).into(), html!(language, "langkah-jawaban-ubah")),
        Awaits::Text { answer, .. } => (LearningPress::Answer(*answer).into(), html!(language, "langkah-jawaban-ubah")),
        Awaits::Question(id) => (LearningPress::Answer(*id).into(), html!(language, "langkah-jawaban-ubah")),
        Awaits::Number { channel, .. } => {
            let before = Channel::from_word(channel).map_or(ServicePress::Begin, ServicePress::By);
            (before.into(), html!(language, "langkah-catat"))
        }
        Awaits::CameOf { channel, subject } => {
            let before = match (Channel::from_word(channel), Team::from_word(subject)) {
                (Some(channel), Some(subject)) => ServicePress::About(channel, subject),
                _ => ServicePress::Begin,
            };
            (before.into(), html!(language, "langkah-catat"))
        }
        Awaits::ServiceNote(number) => {
            let before = CaseNumber::parse(number).map_or(ServicePress::Begin, ServicePress::Open);
            (before.into(), html!(language, "langkah-catat-catatan", nomor = number))
        }
        Awaits::Search | Awaits::SearchAgain => (MenuPress::Menu.into(), html!(language, "langkah-cari")),
        Awaits::CertificateNumber => (MenuPress::Menu.into(), html!(language, "langkah-cek")),
        Awaits::CertificateName { .. } => (MenuPress::Menu.into(), html!(language, "langkah-nama-sertifikat")),
        Awaits::EventWords(code) => {
            let before = TicketCode::parse(code).map(|code| EventAfterPress::Said(code).into());
            (before.unwrap_or_else(|| MenuPress::Menu.into()), html!(language, "langkah-pesan-acara"))
        }
        Awaits::IncidentFound => (IncidentPress::All.into(), html!(language, "langkah-insiden")),
        Awaits::Door(session) => (DoorPress::Leave(*session).into(), html!(language, "langkah-pintu")),
        Awaits::WalkIn { session, .. } => {
            (DoorPress::Door { session: *session, page: 0 }.into(), html!(language, "langkah-datang-langsung"))
        }
        Awaits::MeetingPlace => (AppointmentPress::Offer.into(), html!(language, "langkah-tempat")),
        Awaits::EventLetter => {
            (EventOfficePress::List(Shelf::Coming, 0).into(), html!(language, "langkah-surat-acara"))
        }
        Awaits::EventPoint(id) => (EventOfficePress::Changes(*id).into(), html!(language, "langkah-titik-acara")),
        Awaits::EventList(id) => (EventOfficePress::One(*id).into(), html!(language, "langkah-daftar-peserta")),
        Awaits::AnnouncementCount { id, .. } => {
            (AnnouncementPress::One(*id).into(), html!(language, "langkah-jumlah-penerima"))
        }
        Awaits::AudienceName(id) => (AnnouncementPress::Changes(*id).into(), html!(language, "langkah-nama-sasaran")),
        Awaits::PosterPlace(_) => (OutreachPress::New.into(), html!(language, "langkah-poster")),
        Awaits::ChoiceReason(seat) => {
            let before = ChoicePress::Decide { seat: *seat, verdict: Verdict::Refuse };
            (before.into(), html!(language, "langkah-alasan-panitia"))
        }
        Awaits::Canned(id) => (ConsultPress::CannedOne(*id).into(), html!(language, "langkah-balasan")),
        Awaits::TeamHours(team) => {
            let team = Team::from_word(team);
            let before = team.map_or(ConsultPress::Times, ConsultPress::TeamTimes);
            let name = officers::team_name(language, team.unwrap_or(Team::General));
            (before.into(), html!(language, "langkah-jam", tim = &name))
        }
    }
}

/// Whether what is waited for is a point on the map.
fn is_asked_for_a_place(turn: &Turn<'_>) -> bool {
    matches!(turn.memory.awaited, Some(Awaited { what: Awaits::MeetingPlace | Awaits::EventPoint(_), .. }))
}

/// Whether what is waited for is a list of people, which officers may have as a file.
fn is_asked_for_a_list(turn: &Turn<'_>) -> bool {
    matches!(turn.memory.awaited, Some(Awaited { what: Awaits::EventList(_), .. }))
}

/// Whether what is waited for may be somebody else's words.
fn is_asked_for_a_letter(turn: &Turn<'_>) -> bool {
    matches!(turn.memory.awaited, Some(Awaited { what: Awaits::EventLetter | Awaits::EventList(_), .. }))
}

/// A command, a wish to stop, or the number of a consultation.
fn is_for_the_bot(words: &str) -> bool {
    words.trim_start().starts_with('/')
        || phrase::stop_wish(words) == Some(StopWish::Clear)
        || phrase::pause_wish(words).is_some()
        || typed::number(words).is_some()
}
