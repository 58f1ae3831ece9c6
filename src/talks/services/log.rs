//! Noting one: how somebody came, what about, who it was, and what came of it. Four taps; a number may be typed.

use crate::clock::Millis;
use crate::domain::calendar::Working;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, ContactId, Lane, Nib, Phone, Receipt, Team};
use crate::knowledge::Office;
use crate::store::officers::Officer;
use crate::store::search::{self, Wanted};
use crate::store::services::{self, CameOf, Channel, Secret, Service, Stage};
use crate::store::teams;
use crate::talks::menu::press::MenuPress;
use crate::talks::officers::team_name;
use crate::talks::services::card;
use crate::talks::services::note::note;
use crate::talks::services::offices::{OTHER, offices};
use crate::talks::services::press::ServicePress;
use crate::talks::{case_numbers, office, office_settings, ui};
use crate::turn::{Awaited, Awaits, Caller, Outgoing, Screen, Send, Talk, Turn};
use crate::{html, plain};

/// Somebody who is called back is called within so many working days.
const DONE_WITHIN: Working = Working::Days(5);

/// How did somebody come?
pub(super) async fn begin(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::LogServices, Relation::Own).await?;
    let language = turn.language;
    let buttons =
        Channel::ALL.map(|channel| Button::new(card::channel_name(language, channel), ServicePress::By(channel)));
    let screen = Screen::text(html!(language, "catat-lewat")).row(buttons.to_vec());
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}

/// What about?
pub(super) async fn subjects(turn: &mut Turn<'_>, channel: Channel) -> Talk {
    ui::require(turn, Action::LogServices, Relation::Own).await?;
    let language = turn.language;
    let button = |team: Team| Button::new(team_name(language, team), ServicePress::About(channel, team));
    let text = html!(language, "catat-topik", lewat = &card::channel_name(language, channel));
    let screen = ui::rows(Team::ALL.map(button).to_vec(), 2).into_iter().fold(Screen::text(text), Screen::row);
    turn.show(screen.row(vec![Button::new(plain!(language, "tombol-kembali"), ServicePress::Begin)]));
    Ok(())
}

/// Who was it? A number, a code, or nobody.
pub(super) async fn ask_number(turn: &mut Turn<'_>, channel: Channel, subject: Team) -> Talk {
    ui::require(turn, Action::LogServices, Relation::Own).await?;
    let (language, at) = (turn.language, turn.now);
    turn.memory.caller = Some(Caller::default());
    let what = Awaits::Number { channel: channel.word().to_owned(), subject: subject.word().to_owned() };
    turn.memory.awaited = Some(Awaited { what, at });
    let nameless = Button::new(plain!(language, "catat-tombol-tanpa-nama"), ServicePress::Nameless(channel, subject));
    let back = Button::new(plain!(language, "tombol-kembali"), ServicePress::By(channel));
    let text = html!(language, "catat-nomor", topik = &team_name(language, subject));
    turn.show(Screen::text(text).row(vec![nameless, back]));
    Ok(())
}

/// A number was typed: of somebody who is known, or of anybody.
pub(in crate::talks) async fn number_said(turn: &mut Turn<'_>, (channel, subject): (&str, &str), words: &str) -> Talk {
    ui::require(turn, Action::LogServices, Relation::Own).await?;
    let (Some(channel), Some(subject)) = (Channel::from_word(channel), Team::from_word(subject)) else {
        return begin(turn).await;
    };
    let (phone, keys, language) = (Phone::parse(words).ok(), turn.keys, turn.language);
    let wanted = phone.clone().map(Wanted::Phone).or_else(|| Nib::parse(words).ok().map(Wanted::Nib));
    let Some(wanted) = wanted.or_else(|| Receipt::parse(words.trim()).map(Wanted::Code)) else {
        let nameless =
            Button::new(plain!(language, "catat-tombol-tanpa-nama"), ServicePress::Nameless(channel, subject));
        turn.say(Screen::text(html!(language, "catat-nomor-tak-dikenal")).row(vec![nameless]));
        return Ok(());
    };
    let found = search::find(turn.read(), keys, &wanted, 1).await?.into_iter().next();
    let caller = Caller {
        phone: phone.map(|phone| phone.as_str().to_owned()),
        code: found.as_ref().map(|business| business.code.as_str().to_owned()),
        note: None,
    };
    turn.memory.caller = Some(caller);
    let lead = match found {
        Some(business) => html!(language, "catat-dikenal", usaha = &business.name, kode = business.code.as_str()),
        None => html!(language, "catat-belum-terdaftar"),
    };
    let screen = results(turn, Screen::text(lead), (channel, subject));
    turn.say(screen);
    Ok(())
}

/// Nobody that has to be known.
pub(super) async fn nameless(turn: &mut Turn<'_>, channel: Channel, subject: Team) -> Talk {
    ui::require(turn, Action::LogServices, Relation::Own).await?;
    turn.memory.caller = Some(Caller::default());
    let screen = results(turn, Screen::text(html!(turn.language, "catat-hasil")), (channel, subject));
    turn.show(screen);
    Ok(())
}

/// What came of it, to be tapped; words that are written instead are a note to it.
fn results(turn: &mut Turn<'_>, screen: Screen, (channel, subject): (Channel, Team)) -> Screen {
    let (language, at) = (turn.language, turn.now);
    let what = Awaits::CameOf { channel: channel.word().to_owned(), subject: subject.word().to_owned() };
    turn.memory.awaited = Some(Awaited { what, at });
    let button = |result: CameOf| {
        vec![Button::new(card::result_name(language, result), ServicePress::CameOf(channel, subject, result))]
    };
    CameOf::ALL.into_iter().map(button).fold(screen, Screen::row)
}

/// A note was written before it was said what came of it.
pub(in crate::talks) async fn note_before(turn: &mut Turn<'_>, (channel, subject): (&str, &str), words: &str) -> Talk {
    ui::require(turn, Action::LogServices, Relation::Own).await?;
    let (Some(channel), Some(subject)) = (Channel::from_word(channel), Team::from_word(subject)) else {
        return begin(turn).await;
    };
    let caller = turn.memory.caller.clone().unwrap_or_default();
    turn.memory.caller = Some(Caller { note: Some(note(words)), ..caller });
    let lead = html!(turn.language, "catat-catatan-dulu");
    let screen = results(turn, Screen::text(lead), (channel, subject));
    turn.say(screen);
    Ok(())
}

/// What came of it: it is noted; where another office does it, which one is asked first.
pub(super) async fn came_of(turn: &mut Turn<'_>, about: (Channel, Team), result: CameOf) -> Talk {
    ui::require(turn, Action::LogServices, Relation::Own).await?;
    if result == CameOf::Referred {
        let back = ServicePress::Results(about.0, about.1);
        let screen = offices(turn, |slug| ServicePress::ReferredTo(about.0, about.1, slug), back);
        turn.show(screen);
        return Ok(());
    }
    noted(turn, about, result, None).await
}

/// What came of it is asked once more; nothing of what was said before is lost.
pub(super) async fn results_again(turn: &mut Turn<'_>, about: (Channel, Team)) -> Talk {
    ui::require(turn, Action::LogServices, Relation::Own).await?;
    if turn.memory.caller.is_none() {
        turn.toast(plain!(turn.language, "catat-singkat-sudah"));
        return Ok(());
    }
    let screen = results(turn, Screen::text(html!(turn.language, "catat-hasil")), about);
    turn.show(screen);
    Ok(())
}

/// That office does it.
pub(super) async fn referred(turn: &mut Turn<'_>, about: (Channel, Team), slug: &str) -> Talk {
    ui::require(turn, Action::LogServices, Relation::Own).await?;
    let known = slug == OTHER || Office::shipped().other(slug).is_some();
    noted(turn, about, CameOf::Referred, known.then(|| slug.to_owned())).await
}

/// Notes it once: a second tap finds nothing left to note.
async fn noted(turn: &mut Turn<'_>, (channel, subject): (Channel, Team), result: CameOf, to: Option<String>) -> Talk {
    let (language, who, now, keys) = (turn.language, turn.contact.id, turn.now, turn.keys);
    let Some(Caller { phone, code, note }) = turn.memory.caller.take() else {
        turn.toast(plain!(language, "catat-singkat-sudah"));
        return Ok(());
    };
    let number = case_numbers::free_number(turn).await?;
    let business = code.as_deref().and_then(Receipt::parse);
    let owner = owner(turn, business.as_ref()).await?;
    let is_open = result == CameOf::FollowUp;
    let due_at = if is_open { Some(due_at(turn, subject).await?) } else { None };
    let service = Service {
        number: number.clone(),
        channel,
        subject,
        result,
        referred_to: to,
        contact: owner,
        business: business.clone(),
        secret: Secret { phone: phone.as_deref().and_then(|phone| Phone::parse(phone).ok()), note: note.clone() },
        noted_by: who,
        stage: if is_open { Stage::Waiting } else { Stage::Closed },
        officer: (!is_open).then(|| (who, turn.first_name.to_owned())),
        at: now,
        due_at,
    };
    services::add(turn.write().await?, keys, &service).await?;
    office::note(turn, Action::LogServices, owner, business.as_ref()).await?;
    if is_open {
        tell(turn, &service).await?;
    }
    let what = Awaits::ServiceNote(number.as_str().to_owned());
    // A change of the message with the note is one of the note.
    if let Some(last) = turn.memory.filled.last_mut().filter(|last| matches!(last.what, Awaits::CameOf { .. })) {
        last.what = what.clone();
    }
    turn.memory.awaited = note.is_none().then_some(Awaited { what, at: now });
    let text = if note.is_some() {
        html!(language, "catat-jadi-catatan", nomor = number.as_str(), isi = card::in_short(language, &service))
    } else if is_open {
        html!(language, "catat-tindak-lanjut", nomor = number.as_str(), isi = card::in_short(language, &service))
    } else {
        html!(language, "catat-jadi", nomor = number.as_str(), isi = card::in_short(language, &service))
    };
    let again = Button::new(plain!(language, "catat-tombol-lagi"), ServicePress::Begin);
    let open = is_open.then(|| vec![Button::new(plain!(language, "catat-tombol-buka"), ServicePress::Open(number))]);
    let screen = open.into_iter().fold(Screen::text(text), Screen::row);
    turn.show(screen.row(vec![again, Button::new(plain!(language, "tombol-menu"), MenuPress::Menu)]));
    Ok(())
}

/// By when it should be done.
pub(super) async fn due_at(turn: &mut Turn<'_>, subject: Team) -> Talk<Millis> {
    let now = turn.now;
    Ok(office_settings::calendar(turn.read()).await?.of(subject).add_working_time(now, DONE_WITHIN))
}

async fn owner(turn: &mut Turn<'_>, business: Option<&Receipt>) -> Talk<Option<ContactId>> {
    let keys = turn.keys;
    let Some(code) = business else { return Ok(None) };
    Ok(crate::store::businesses::find(turn.read(), keys, code).await?.and_then(|business| business.owner))
}

/// The card of what is left to do goes to whoever of the team is there.
async fn tell(turn: &mut Turn<'_>, service: &Service) -> Talk {
    let (now, me) = (turn.now, turn.contact.id);
    let is_told = |one: &Officer| one.id != me && policy::allows(Some(one.role), Action::LogServices, Relation::Own);
    for officer in teams::on_duty(turn.read(), service.subject, now, is_told).await? {
        let screen = card::card(officer.language, service, officer.id);
        turn.send(Send::new(officer.id, Lane::Case, Outgoing::New(screen)));
    }
    Ok(())
}
