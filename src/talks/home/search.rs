//! Looking for a business: words are waited for, a few lines come back, and why one is opened is kept.

use crate::answers::Verdict;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language, Nib, Phone, Receipt, Regions, region};
use crate::input::Input;
use crate::store;
use crate::store::businesses::{self, Business};
use crate::store::contacts;
use crate::store::search::{self, Wanted};
use crate::talks::business::record;
use crate::talks::commands;
use crate::talks::desk::press::DeskPress;
use crate::talks::home::press::{HomePress, SEARCH, Why};
use crate::talks::office::note;
use crate::talks::{typed, ui};
use crate::text::Html;
use crate::turn::{Awaited, Awaits, Screen, Stop, Talk, Turn, stop};
use crate::{html, plain};

/// Lines of what was found.
const LINES: usize = 5;
/// Digits that are enough.
const TAIL: usize = 4;

/// Asks what to look for.
pub(in crate::talks) async fn ask(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::SearchBusinesses, Relation::Other).await?;
    turn.memory.awaited = Some(Awaited { what: Awaits::Search, at: turn.now });
    let screen = Screen::text(html!(turn.language, "cari-tanya")).row(vec![ui::menu_button(turn.language)]);
    turn.show(screen);
    Ok(())
}

/// "cari 0812…", in one message: it is looked for at once. False for everything else, such as a question that begins so.
pub(in crate::talks) async fn in_one(turn: &mut Turn<'_>, input: &Input) -> Result<bool, store::Error> {
    let Input::Text(words) = input else { return Ok(false) };
    let is_written_elsewhere = turn.memory.case.is_some() || turn.draft.as_ref().is_some_and(|draft| !draft.aside);
    if turn.contact.role.is_none() || is_written_elsewhere || turn.source.edited || turn.source.reply.is_some() {
        return Ok(false);
    }
    let (said, is_command) = words.trim().strip_prefix('/').map_or((words.trim(), false), |rest| (rest, true));
    let Some((name, wanted)) = said.split_once(char::is_whitespace) else { return Ok(false) };
    let is_search = commands::find(name).is_some_and(|command| command.name == SEARCH);
    if !(is_search && (is_command || is_one_business(turn, wanted))) {
        return Ok(false);
    }
    if !turn.may(Action::SearchBusinesses, Relation::Other).await? {
        return Ok(false);
    }
    stop::end(look_for(turn, wanted).await)?;
    Ok(true)
}

/// Whether this is the command with what to look for.
pub(in crate::talks) fn is_command_in_one(input: &Input) -> bool {
    let Input::Text(words) = input else { return false };
    let named = words.trim().strip_prefix('/').and_then(|rest| rest.split_once(char::is_whitespace));
    named.and_then(|(name, _)| commands::find(name)).is_some_and(|command| command.name == SEARCH)
}

/// Whether words name a business rather than what is asked of all: a number, a code, or what no programme answers.
fn is_one_business(turn: &Turn<'_>, wanted: &str) -> bool {
    let is_long = wanted.chars().filter(char::is_ascii_digit).count() >= TAIL;
    let verdict = turn.ranking.map(|ranking| ranking.verdict(None, &[]));
    is_long || typed::is_code(wanted) || matches!(verdict, Some(Verdict::Unknown(_) | Verdict::Polite(_)))
}

/// Whether words after an empty search look for something else: what the bot surely answers is a question again.
pub(in crate::talks) fn is_wanted(turn: &Turn<'_>, words: &str) -> bool {
    let is_long = words.chars().filter(char::is_ascii_digit).count() >= TAIL;
    let verdict = turn.ranking.map(|ranking| ranking.verdict(None, &[]));
    is_long || typed::is_code(words) || matches!(verdict, Some(Verdict::Unknown(_) | Verdict::Choices(_)))
}

/// What words may mean, the likeliest first.
fn meanings(words: &str) -> Vec<Wanted> {
    let digits: String = words.chars().filter(char::is_ascii_digit).collect();
    let is_number = !digits.is_empty() && !words.chars().any(char::is_alphabetic);
    let mut all = Vec::new();
    if is_number && digits.len() == TAIL {
        all.push(Wanted::Tail(digits));
    } else if is_number {
        all.extend(Phone::parse(words).ok().map(Wanted::Phone));
        all.extend(Nib::parse(words).ok().map(Wanted::Nib));
    }
    all.extend(Receipt::parse(words.trim()).map(Wanted::Code));
    let name = words.trim();
    if name.chars().count() > 1 {
        all.push(Wanted::Name(name.to_owned()));
    }
    all
}

/// Looks for it, and shows at most five lines with what is personal hidden.
pub(in crate::talks) async fn look_for(turn: &mut Turn<'_>, words: &str) -> Talk {
    turn.memory.awaited = None;
    ui::require(turn, Action::SearchBusinesses, Relation::Other).await?;
    note(turn, Action::SearchBusinesses, None, None).await?;
    let (language, keys) = (turn.language, turn.keys);
    let most = i64::try_from(LINES).unwrap_or_default() + 1;
    let mut found = Vec::new();
    for wanted in meanings(words) {
        found = search::find(turn.read(), keys, &wanted, most).await?;
        if !found.is_empty() {
            break;
        }
    }
    let again = vec![Button::new(plain!(language, "cari-tombol-lagi"), HomePress::Search), ui::menu_button(language)];
    if found.is_empty() {
        turn.memory.awaited = Some(Awaited { what: Awaits::SearchAgain, at: turn.now });
        let text = Html::join(&[html!(language, "cari-kosong"), html!(language, "cari-tulis-lagi")], " ");
        turn.say(Screen::text(text).row(again));
        return Ok(());
    }
    let mut lines = vec![html!(language, "cari-hasil")];
    lines.extend(found.iter().take(LINES).map(|business| line(language, business)));
    if found.len() > LINES {
        lines.push(html!(language, "cari-lebih"));
    }
    let mut screen = Screen::text(Html::join(&lines, "\n"));
    for business in found.into_iter().take(LINES) {
        let label = ui::short(&format!("{} · {}", business.code, business.name));
        screen = screen.row(vec![match business.owner {
            Some(_) => Button::new(label, HomePress::Found(business.code)),
            None => Button::new(label, DeskPress::Record(business.code)),
        }]);
    }
    turn.say(screen.row(again));
    Ok(())
}

/// One line: its name, where, the last digits of the phone, and whether it is its owner's.
fn line(language: Language, business: &Business) -> Html {
    let place = Regions::shipped().name(region::parent(&business.region)).unwrap_or_default();
    let phone = business.secret.phone.as_ref().map_or_else(|| "–".to_owned(), Phone::masked);
    let (code, name) = (business.code.as_str(), &business.name);
    match business.owner {
        Some(_) => html!(language, "cari-baris", kode = code, usaha = name, tempat = place, telepon = &phone),
        None => html!(language, "cari-baris-menunggu", kode = code, usaha = name, tempat = place, telepon = &phone),
    }
}

/// Asks why the business is opened; the owner is told of it in /data.
pub(in crate::talks) async fn ask_why(turn: &mut Turn<'_>, code: &Receipt) -> Talk {
    ui::require(turn, Action::SearchBusinesses, Relation::Other).await?;
    let business = registered(turn, code).await?;
    let language = turn.language;
    let press = |label: String, why: Why| Button::new(label, HomePress::See(code.clone(), why));
    let screen = Screen::text(html!(language, "cari-kenapa", usaha = &business.name, kode = code.as_str()))
        .row(vec![press(plain!(language, "cari-tombol-pemilik"), Why::Owner)])
        .row(vec![press(plain!(language, "cari-tombol-kantor"), Why::Office)])
        .row(vec![ui::menu_button(language)]);
    turn.show(screen);
    Ok(())
}

/// The business with all that is kept of it, for a reason that is kept too.
pub(in crate::talks) async fn see(turn: &mut Turn<'_>, code: &Receipt, why: Why) -> Talk {
    ui::require(turn, why.action(), Relation::Other).await?;
    let business = registered(turn, code).await?;
    note(turn, why.action(), business.owner, Some(code)).await?;
    let language = turn.language;
    let text = html!(language, "cari-kartu", kode = code.as_str(), isi = record::told_to_office(language, &business));
    let again = Button::new(plain!(language, "cari-tombol-lagi"), HomePress::Search);
    turn.show(Screen::text(text).row(vec![again, ui::menu_button(language)]));
    Ok(())
}

/// The business of this code where it is an owner's who lets it be used; a word otherwise.
async fn registered(turn: &mut Turn<'_>, code: &Receipt) -> Talk<Business> {
    let (keys, language) = (turn.keys, turn.language);
    let business = businesses::find(turn.read(), keys, code).await?;
    let business = business.filter(|business| business.merged_into.is_none());
    let Some((business, owner)) = business.and_then(|business| business.owner.map(|owner| (business, owner))) else {
        turn.show(Screen::text(html!(language, "cari-kosong")).row(vec![ui::menu_button(language)]));
        return Err(Stop::Said);
    };
    let contact = contacts::load(turn.read(), keys, &[owner]).await?.into_iter().next();
    if contact.is_some_and(|contact| contact.restricted) {
        turn.show(Screen::text(html!(language, "cari-dibatasi")).row(vec![ui::menu_button(language)]));
        return Err(Stop::Said);
    }
    Ok(business)
}
