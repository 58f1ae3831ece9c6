//! The owner's side: what the buttons under a copy lead to, and a reply to one, which is a question to the office.

use super::press::AnnouncementPress;
use super::shown;
use crate::domain::{Button, EventCode, Interest, Team};
use crate::input::{Input, Kind};
use crate::store::announcements::{self, Announcement, copies};
use crate::store::{self, events, subscriptions};
use crate::talks::answering::press::AnswerPress;
use crate::talks::event_owner::press::EventPress;
use crate::talks::news::press::NewsPress;
use crate::talks::{answering, consultation, event_owner, news, ui};
use crate::text::phrase::{self, Set, StopWish};
use crate::turn::{Screen, Stop, Talk, Turn, stop};
use crate::{html, plain};

/// Questions that are not sent yet of which it is known what they are about.
const MOST_ASKING: usize = 5;

/// The announcement of a copy whose button was pressed; the first press of each person is counted.
async fn pressed(turn: &mut Turn<'_>, id: i64) -> Talk<Announcement> {
    let (who, now) = (turn.contact.id, turn.now);
    let Some(it) = announcements::get(turn.read(), id).await? else {
        ui::unknown_button(turn);
        return Err(Stop::Said);
    };
    copies::tapped(turn.write().await?, id, who, now).await?;
    Ok(it)
}

/// The event that it is about.
pub(super) async fn event(turn: &mut Turn<'_>, id: i64) -> Talk {
    go_to_event(turn, id, EventPress::Card).await
}

/// Opens the event of a copy with the question whether to join it.
pub(super) async fn join(turn: &mut Turn<'_>, id: i64) -> Talk {
    go_to_event(turn, id, EventPress::Join).await
}

async fn go_to_event(turn: &mut Turn<'_>, id: i64, press: fn(EventCode) -> EventPress) -> Talk {
    let it = pressed(turn, id).await?;
    let (who, now) = (turn.contact.id, turn.now);
    copies::tapped_event(turn.write().await?, id, who, now).await?;
    let event = match it.facts.event {
        Some(event) => events::get(turn.read(), event).await?,
        None => None,
    };
    match event {
        Some(event) => event_owner::pressed(turn, press(event.code)).await,
        None => event_owner::pressed(turn, crate::talks::event_owner::press::ALL).await,
    }
}

/// The programme that it is about.
pub(super) async fn programme(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = pressed(turn, id).await?;
    let world = turn.world;
    match it.facts.programme.as_deref().and_then(|slug| world.knowledge.get(slug)) {
        Some(programme) => {
            let (slug, section) = (programme.head.slug.clone(), answering::first_section(programme));
            answering::pressed(turn, AnswerPress::Section { slug, section, part: 0 }).await
        }
        None => answering::pressed(turn, AnswerPress::Groups).await,
    }
}

/// A question to the office begins, with what it is about in it.
pub(super) async fn ask(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = pressed(turn, id).await?;
    question(turn, &it, None).await
}

/// It counts as asked once that is sent.
async fn question(turn: &mut Turn<'_>, it: &Announcement, input: Option<&Input>) -> Talk {
    let about = plain!(turn.language, "umum-tentang", judul = &shown::title(it));
    let subject = subject(turn, it).await?;
    let number = consultation::begin_about(turn, (subject.as_deref(), &about), input).await?;
    let asking = &mut turn.memory.asking;
    asking.retain(|(other, _)| other != number.as_str());
    asking.push((number.as_str().to_owned(), it.id));
    let over = asking.len().saturating_sub(MOST_ASKING);
    asking.drain(..over);
    Ok(())
}

/// What a question under it is about, which says who answers: the team that runs its event, its programme, or events. Nothing
/// where it is about none of these: then its words tell, and else who sent it.
async fn subject(turn: &mut Turn<'_>, it: &Announcement) -> Talk<Option<String>> {
    let event = match it.facts.event {
        Some(event) => events::get(turn.read(), event).await?,
        None => None,
    };
    let team = event.as_ref().and_then(|event| event.facts.team).map(|team| team.word().to_owned());
    let of_event = event.map(|event| event.facts.programme.unwrap_or_else(|| Team::Events.word().to_owned()));
    Ok(team.or_else(|| it.facts.programme.clone()).or(of_event))
}

/// Takes a reply to a copy: a question to the office, with what was written in it. False for all else.
pub(in crate::talks) async fn take_in(turn: &mut Turn<'_>, input: &Input) -> Result<bool, store::Error> {
    let Some(replied) = turn.source.reply.as_ref().filter(|reply| reply.by_bot).map(|reply| reply.message_id) else {
        return Ok(false);
    };
    let wants_fewer =
        |words: &str| phrase::stop_wish(words) == Some(StopWish::Clear) || phrase::pause_wish(words).is_some();
    let is_stop = matches!(input, Input::Text(words) if wants_fewer(words));
    let is_declined = matches!(input, Input::Text(words) if phrase::declines(words));
    let is_taken = is_stop || is_declined || is_a_question(input);
    if turn.source.edited || turn.is_in_group() || !is_taken || answering::is_cry_for_help(turn) {
        return Ok(false);
    }
    let (who, now) = (turn.contact.id, turn.now);
    let Some(id) = copies::of_message(turn.read(), who, replied).await? else { return Ok(false) };
    if is_stop {
        // The route of these words stops all of them, or pauses them.
        let conn = turn.write().await?;
        if matches!(input, Input::Text(words) if phrase::stop_wish(words) == Some(StopWish::Clear)) {
            copies::stopped(conn, id, who, now).await?;
        } else {
            copies::left(conn, id, who, now).await?;
        }
        return Ok(false);
    }
    if is_declined {
        let language = turn.language;
        let less = Button::new(plain!(language, "umum-tombol-kurangi"), AnnouncementPress::Less(id));
        turn.say(Screen::text(html!(language, "umum-tidak-berminat")).row(vec![less, ui::menu_button(language)]));
        return Ok(true);
    }
    let Some(it) = announcements::get(turn.read(), id).await? else { return Ok(false) };
    stop::end(question(turn, &it, Some(input)).await)?;
    Ok(true)
}

/// Whether something that was written may be for people: no command, no wish to stop or to wait, no thanks alone.
fn is_a_question(input: &Input) -> bool {
    match input {
        Input::Text(words) => {
            !words.trim_start().starts_with('/')
                && phrase::stop_wish(words).is_none()
                && phrase::pause_wish(words).is_none()
                && !phrase::takes_note(words)
                && !phrase::is(Set::Cancel, words)
                && !words.trim().is_empty()
        }
        Input::Captioned(_) | Input::File(_) => true,
        Input::Kind(kind) => !matches!(kind, Kind::Other | Kind::Sticker),
        Input::Forwarded(_)
        | Input::OfBot { .. }
        | Input::Press(_)
        | Input::Contact(_)
        | Input::Reacted(_)
        | Input::Fetched(_)
        | Input::Blocked
        | Input::Unblocked => false,
    }
}

/// Fewer of them: a topic, for a time, or none.
pub(super) async fn less(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = pressed(turn, id).await?;
    let (who, language) = (turn.contact.id, turn.language);
    let mut followed = subscriptions::of(turn.read(), who).await?;
    let of = &it.facts.audience.interests;
    followed.retain(|interest| of.is_empty() || of.iter().any(|word| word == interest.word()));
    let topic = |interest: &Interest| {
        let label = plain!(language, "umum-tombol-tanpa-topik", topik = &news::names(&[*interest], language));
        vec![Button::new(ui::short(&label), AnnouncementPress::LessOf(id, *interest))]
    };
    let screen = followed.iter().map(topic).fold(Screen::text(html!(language, "umum-kurangi")), Screen::row);
    let week = Button::new(plain!(language, "berhenti-tombol-jeda-minggu"), AnnouncementPress::PauseWeek(id));
    let pause = Button::new(plain!(language, "berhenti-tombol-jeda"), AnnouncementPress::Pause(id));
    let never = Button::new(plain!(language, "berhenti-tombol-kabar"), AnnouncementPress::Never(id));
    let list = Button::new(plain!(language, "tombol-langganan"), NewsPress::Subscriptions);
    turn.show(screen.row(vec![week]).row(vec![pause]).row(vec![never]).row(vec![list, ui::menu_button(language)]));
    Ok(())
}

/// Notes that somebody wants fewer because of it, and goes on to what says so.
async fn left(turn: &mut Turn<'_>, id: i64, press: NewsPress) -> Talk {
    let (who, now) = (turn.contact.id, turn.now);
    copies::left(turn.write().await?, id, who, now).await?;
    news::pressed(turn, press).await
}

/// No more about this.
pub(super) async fn less_of(turn: &mut Turn<'_>, id: i64, interest: Interest) -> Talk {
    left(turn, id, NewsPress::Subscribe(interest, false)).await
}

/// None for a time.
pub(super) async fn pause(turn: &mut Turn<'_>, id: i64) -> Talk {
    left(turn, id, NewsPress::Pause).await
}

/// None for a week.
pub(super) async fn pause_week(turn: &mut Turn<'_>, id: i64) -> Talk {
    left(turn, id, NewsPress::PauseWeek).await
}

/// None any more.
pub(super) async fn never(turn: &mut Turn<'_>, id: i64) -> Talk {
    let (who, now) = (turn.contact.id, turn.now);
    copies::stopped(turn.write().await?, id, who, now).await?;
    left(turn, id, NewsPress::Stop).await
}

/// A button under a copy that is only tried out.
pub(super) fn trial(turn: &mut Turn<'_>) {
    turn.toast(plain!(turn.language, "umum-singkat-uji"));
}
