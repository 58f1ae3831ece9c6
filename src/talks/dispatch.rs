//! The only way in: a route comes, the capability that it names says its screens.

use crate::domain::Reach;
use crate::form::Draft;
use crate::input::{Fetched, Input, Kind};
use crate::store;
use crate::store::form_ends::{self, Ending};
use crate::store::officers;
use crate::talks::callback::Callback;
use crate::talks::consultation::press::ConsultPress;
use crate::talks::entry::{Ended, Target};
use crate::talks::forms::{begin, context, interruptions, session, state, submit, words};
use crate::talks::menu::press::MenuPress;
use crate::talks::outreach::press::OutreachPress;
use crate::talks::routes::Route;
use crate::talks::{
    albums, announcements, answering, awaited, brought, consultation, duplicates, event_office, fallbacks, held, home,
    links, menu, my_data, news, outreach, routes, second_tap, step, typed, ui, untranslated, whose_words,
};
use crate::turn::{Tag, Talk, Turn, stop};

/// Lets the capability answer that what came leads to.
///
/// # Errors
/// Only when the store is broken; people's mistakes are replies.
pub(crate) async fn answer(turn: &mut Turn<'_>, input: Input) -> Result<(), store::Error> {
    // A sign is no word: it leaves no step, and answers nothing.
    if let Input::Reacted(sign) = &input {
        return stop::end(consultation::reacted(turn, sign.as_deref()).await);
    }
    if second_tap::is_one(turn, &input) {
        return Ok(());
    }
    // What was fetched answers what was asked for, whatever is open by now.
    if let Input::Fetched(it) = &input {
        stop::end(fetched(turn, it).await)?;
        typed::remember(turn);
        return Ok(());
    }
    if held::back(turn, &input).await? {
        return Ok(());
    }
    let left = step::leave(turn, &input).await?;
    let is_search = turn.contact.role.is_some() && home::is_search_in_one(&input);
    let paused = if is_search { consultation::leave(turn).await? } else { None };
    let is_taken = match left {
        Ended::Said => true,
        Ended::Back(_) => false,
        Ended::Nothing => {
            event_office::take_in(turn, &input).await?
                || awaited::take_in(turn, &input).await?
                || home::look_in_one(turn, &input).await?
                || announcements::take_in(turn, &input).await?
                || consultation::take_in(turn, &input).await?
                || whose_words::take_in(turn, &input).await?
        }
    };
    if is_taken {
        outreach::count(turn).await?;
        turn.speak_toast();
        if let Some(case) = paused {
            consultation::tell_of_pause(turn, &case);
        }
        untranslated::tell(turn);
        typed::remember(turn);
        return Ok(());
    }
    let said = consultation::may_go_on(turn).then(|| input.clone());
    let takes_files = session::takes_files(turn);
    let Some(part) = albums::begin(turn, &input, takes_files) else {
        brought::one_more(turn);
        return Ok(());
    };
    let route = match left {
        Ended::Back(button) => Callback::decode(button.as_str()).map_or(Route::UnknownButton, Route::Press),
        _ => routes::route(turn.world, input, turn.contact.draft.is_some(), takes_files),
    };
    begin::check(turn).await?;
    state::find_summary(turn);
    context::read(turn).await?;
    let before = turn.draft.clone();
    let was_aside = turn.draft.as_ref().is_some_and(|draft| draft.aside);
    let is_start = matches!(route, Route::Start(_));
    let is_link = is_start || matches!(route, Route::Press(Callback::Outreach(OutreachPress::Open(_))));
    let is_command = is_start || matches!(route, Route::Command(_) | Route::UnknownCommand(_));
    let route = resolved(turn, route).await?;
    let leaves = is_link || leaves_a_form(&route);
    let opened = if let Route::Press(callback) = &route { Some(callback) } else { None };
    let paused = if leaves || is_command { consultation::leave(turn).await? } else { None };
    let paused = paused.filter(|case| consultation::is_pause_to_be_told(case, opened));
    if leaves {
        leave_what_was_open(turn, opened);
    }
    let is_passed_on = matches!(opened, Some(Callback::Consult(ConsultPress::To(..) | ConsultPress::Anyway(..))));
    let page_of = match opened {
        Some(Callback::Consult(ConsultPress::Case(number))) => Some(number.clone()),
        _ => None,
    };
    let is_menu = is_start || matches!(route, Route::Back | Route::Press(Callback::Menu(MenuPress::Menu)));
    let erasing = my_data::erasing_reply(turn, &route);
    let meant = if may_be_for_somebody(&route) && erasing.is_none() { meant(turn, said.as_ref()).await? } else { None };
    let talk = match erasing {
        Some(reply) => my_data::erasing_replied(turn, reply).await,
        None => follow(turn, route).await,
    };
    stop::end(talk)?;
    // In the middle of a form it goes on where it was.
    if is_passed_on {
        interruptions::ask_again(turn);
    }
    stop::end(duplicates::hint(turn, before.as_ref()).await)?;
    match (meant, said.zip(page_of)) {
        (Some(meant), _) => consultation::offer_to_pass_on(turn, meant),
        (None, Some((said, number))) => stop::end(consultation::offer_on_page(turn, &said, &number).await)?,
        _ => {}
    }
    outreach::count(turn).await?;
    turn.speak_toast();
    interruptions::tell_of_parked(turn, before.as_ref());
    interruptions::tell_of_waiting(turn, is_menu, was_aside);
    if let Some(case) = paused {
        consultation::tell_of_pause(turn, &case);
    }
    untranslated::tell(turn);
    typed::remember(turn);
    albums::end(turn, part);
    count_begun(turn, before).await
}

/// Whether it may be meant for the officer who has a consultation of this person.
fn may_be_for_somebody(route: &Route) -> bool {
    use Kind::{Document, Location, Photo, Video, Voice};
    matches!(route, Route::Question(_) | Route::NotText(Photo | Document | Voice | Video | Location))
}

/// The consultation that this may go on with.
async fn meant(turn: &mut Turn<'_>, said: Option<&Input>) -> Result<Option<consultation::Meant>, store::Error> {
    let Some(said) = said else { return Ok(None) };
    let mut found = None;
    let meant = consultation::meant(turn, said).await;
    stop::end(meant.map(|meant| found = meant))?;
    Ok(found)
}

/// Puts aside what was open: another page was asked for.
fn leave_what_was_open(turn: &mut Turn<'_>, opened: Option<&Callback>) {
    state::set_aside(turn);
    turn.memory.awaited = None;
    // A page of another matter is another subject; those of events say themselves which one they show.
    let is_of_events = matches!(opened, Some(Callback::Event(_) | Callback::Door(_)));
    turn.memory.event_shown = turn.memory.event_shown.take().filter(|_| is_of_events);
}

/// Gives a table that was fetched to whoever asked for it.
async fn fetched(turn: &mut Turn<'_>, it: &Fetched) -> Talk {
    match Tag::read(&it.tag) {
        (event_office::LIST_FILE, key) => event_office::list_fetched(turn, key, &it.table).await,
        _ => Ok(()),
    }
}

/// Commands and deep links become the buttons that they stand for; what this person may not use is answered as unknown.
async fn resolved(turn: &mut Turn<'_>, route: Route) -> Result<Route, store::Error> {
    Ok(match route {
        Route::Command(command) => {
            let who = turn.contact.id;
            let is_known = command.is_for(None) || command.is_for(officers::role(turn.read(), who).await?);
            match command.target {
                Target::Press(press) | Target::About(_, press) if is_known => {
                    Callback::decode(press().as_str()).map_or(Route::UnknownButton, Route::Press)
                }
                // Not even its name is told to who may not use it.
                Target::Press(_) | Target::About(..) => Route::UnknownCommand(String::new()),
                Target::Link => Route::Start(String::new()),
            }
        }
        Route::Question(words) | Route::Answer(words) if my_data::is_taken_back(turn, &words) => Route::Question(words),
        Route::Question(words) => match typed::poster(&words) {
            Some(payload) => opened(turn, payload).await?,
            None => match typed::press(turn, &words).await? {
                Some(callback) => Route::Press(callback),
                None => Route::Question(words),
            },
        },
        // An open form hears its own buttons; on a page beside it those of the page count.
        Route::Answer(words) if turn.draft.as_ref().is_some_and(|draft| draft.aside) => match typed::poster(&words) {
            Some(payload) => opened(turn, payload).await?,
            None => match typed::press(turn, &words).await? {
                Some(callback) => Route::Press(callback),
                None => Route::Answer(words),
            },
        },
        Route::Start(payload) => opened(turn, payload).await?,
        // The button that opens a poster is its link.
        Route::Press(callback) => {
            outreach::led(turn, callback).await?.map_or(Route::Start(String::new()), Route::Press)
        }
        route => route,
    })
}

/// What a deep link opens, followed, pasted or typed.
async fn opened(turn: &mut Turn<'_>, payload: String) -> Result<Route, store::Error> {
    Ok(match links::target(turn.world, &payload) {
        Some(callback) => outreach::led(turn, callback).await?.map_or(Route::Start(String::new()), Route::Press),
        None => Route::Start(payload),
    })
}

/// Whether somebody who does this goes elsewhere: what is written next is no answer to the open form.
fn leaves_a_form(route: &Route) -> bool {
    match route {
        Route::Press(callback) => callback.is_page(),
        Route::Start(_) | Route::Back | Route::UnknownCommand(_) => true,
        Route::Command(_)
        | Route::UnknownButton
        | Route::StopWord
        | Route::Answer(_)
        | Route::Contact(_)
        | Route::AnswerKind(_)
        | Route::AnswerFile(_)
        | Route::Question(_)
        | Route::Rumour(_)
        | Route::OwnWords(_)
        | Route::Blank
        | Route::NotText(_)
        | Route::Left => false,
    }
}

/// Words while a form is open; the code of a poster is asked about first.
async fn answered(turn: &mut Turn<'_>, words: &str) -> Talk {
    if let Some(payload) = typed::poster(words)
        && let Some((text, to)) = outreach::asked(turn, &payload).await?
    {
        interruptions::ask_to_open(turn, words, text, to);
        return Ok(());
    }
    let then = words::words(turn, words).await?;
    submit::submit(turn, then).await
}

async fn follow(turn: &mut Turn<'_>, route: Route) -> Talk {
    match route {
        Route::Press(callback) => {
            second_tap::note(turn, &callback);
            return press(turn, callback).await;
        }
        Route::Start(payload) => menu::welcome(turn, &payload).await?,
        Route::Back => menu::main(turn).await?,
        Route::StopWord => news::stop_word(turn).await?,
        Route::OwnWords(text) => answering::own_words(turn, &text),
        Route::Answer(words) => answered(turn, &words).await?,
        Route::Contact(shared) => {
            let then = session::contact(turn, &shared);
            submit::submit(turn, then).await?;
        }
        Route::AnswerKind(kind) => {
            let then = session::other(turn, kind);
            submit::submit(turn, then).await?;
        }
        Route::AnswerFile(sent) => {
            // Beside a form that waits it is no answer to that.
            let is_beside = turn.draft.as_ref().is_none_or(|draft| draft.aside);
            if !(is_beside && brought::offer_file(turn).await?) {
                session::answer_caption(turn).await?;
                let then = session::file(turn, &sent);
                submit::submit(turn, then).await?;
            }
        }
        Route::Rumour(text) => {
            if !brought::offer(turn, &text, true).await? {
                answering::rumour(turn, &text).await?;
            }
            interruptions::ask_again(turn);
        }
        Route::Question(text) => {
            if !brought::offer(turn, &text, false).await? {
                answering::answer(turn, &text).await?;
            }
        }
        Route::Blank => fallbacks::blank(turn),
        Route::NotText(kind) => {
            if !brought::offer_file(turn).await? && !turn.has_no_answer() {
                fallbacks::not_text(turn, kind);
            }
        }
        Route::Command(command) => fallbacks::unknown_command(turn, command.name),
        Route::UnknownCommand(name) => fallbacks::unknown_command(turn, &name),
        Route::UnknownButton => ui::unknown_button(turn),
        // There is nobody to talk to; the writer noted it.
        Route::Left => debug_assert_eq!(turn.contact.reach, Reach::Blocked),
    }
    Ok(())
}

macro_rules! press {
    ($( $(#[$meta:meta])* $member:ident: $room:ident($press:ident); )+) => {
        /// Lets the capability answer that a button belongs to.
        async fn press(turn: &mut Turn<'_>, callback: Callback) -> Talk {
            match callback {
                Callback::Form(press) => {
                    let then = session::pressed(turn, &press).await?;
                    Ok(submit::submit(turn, then).await?)
                }
                $( Callback::$member(press) => $crate::talks::$room::pressed(turn, press).await ),+
            }
        }
    };
}

each_capability!(press);

/// Counts a form that is open now and was not before this update, and the end of one whose place it took.
async fn count_begun(turn: &mut Turn<'_>, before: Option<Draft>) -> Result<(), store::Error> {
    let was = before.as_ref().map(|draft| draft.stamp);
    // What waits under another form was begun before, and is not over.
    let waited = |stamp: u32| before.as_ref().is_some_and(|draft| draft.parked.iter().any(|one| one.stamp == stamp));
    let is_parked = |stamp: u32| turn.draft.iter().flat_map(|draft| &draft.parked).any(|one| one.stamp == stamp);
    let is_new = |draft: &&Draft| Some(draft.stamp) != was && !waited(draft.stamp);
    let begun = turn.draft.as_ref().filter(is_new).map(|draft| draft.form);
    let over = before.as_ref().filter(|draft| !is_parked(draft.stamp) && turn.memory.closed != Some(draft.stamp));
    let over = over.map(|draft| (draft.form, draft.at, draft.started));
    let Some(form) = begun else { return Ok(()) };
    let now = turn.now;
    if let Some((form, at, started)) = over {
        form_ends::add(turn.write().await?, (form.word(), at.word()), Ending::Cancelled, started, now).await?;
    }
    form_ends::begun(turn.write().await?, form.word(), now).await
}
