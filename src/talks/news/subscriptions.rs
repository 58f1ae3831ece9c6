//! What a person wants to hear about: agreed to one by one, switched off with a tap.

use crate::clock::Millis;
use crate::domain::CONSENT_VERSION;
use crate::domain::{Button, Interest, PosterStep, Purpose};
use crate::store::announcements::copies;
use crate::store::consents::{self, Consent};
use crate::store::{self, own_hours, subscriptions};
use crate::talks::my_data::press::DataPress;
use crate::talks::news::press::NewsPress;
use crate::talks::topics::{name, names};
use crate::talks::ui;
use crate::text::{self, Html};
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// /langganan: everything there is to hear about, and what is on.
pub(in crate::talks) async fn list(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let contact = turn.contact.id;
    let wanted = subscriptions::of(turn.read(), contact).await?;
    let refused = !wanted.is_empty() && is_refused(turn).await?;
    let language = turn.language;
    let text = if wanted.is_empty() {
        html!(language, "langganan-kosong")
    } else {
        html!(language, "langganan-isi", daftar = &names(&wanted, language))
    };
    let hours = own_hours::of(turn.read(), contact).await?;
    let rest = (!hours.are_the_offices()).then(|| {
        let (closes, opens) = (clock_hour(hours.closes), clock_hour(hours.opens));
        html!(language, "langganan-jam", tutup = &closes, buka = &opens)
    });
    let text = Html::join(&std::iter::once(text).chain(rest).collect::<Vec<_>>(), "\n\n");
    let screen = with_stop(turn, text, refused);
    let screen = Interest::ALL.iter().fold(screen, |screen, interest| {
        let topic = name(*interest, language);
        // Switching on shows first what it means.
        let button = if wanted.contains(interest) {
            Button::new(
                plain!(language, "tombol-langganan-mati", topik = &topic),
                NewsPress::Subscribe(*interest, false),
            )
        } else {
            Button::new(plain!(language, "tombol-langganan-nyala", topik = &topic), NewsPress::Notify(*interest))
        };
        screen.row(vec![button])
    });
    let runs = !wanted.is_empty() && turn.contact.stopped_until.is_none_or(|until| until <= turn.now);
    let pauses = runs.then(|| {
        vec![
            Button::new(plain!(language, "berhenti-tombol-jeda-minggu"), NewsPress::PauseWeek),
            Button::new(plain!(language, "langganan-tombol-jeda"), NewsPress::Pause),
        ]
    });
    let screen = pauses.into_iter().fold(screen, Screen::row);
    let screen = screen.row(vec![Button::new(plain!(language, "langganan-tombol-jam"), NewsPress::Hours)]);
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}

/// Whether the last word about news was a no: then nothing comes of what is followed.
pub(super) async fn is_refused(turn: &mut Turn<'_>) -> Result<bool, store::Error> {
    let contact = turn.contact.id;
    let last = consents::of(turn.read(), contact).await?;
    Ok(last.iter().any(|consent| consent.purpose == Purpose::News && !consent.given))
}

/// Whether news are permitted and none is chosen: then nothing comes.
pub(in crate::talks) async fn has_none_to_come(turn: &mut Turn<'_>) -> Result<bool, store::Error> {
    let contact = turn.contact.id;
    let last = consents::of(turn.read(), contact).await?;
    let is_given = last.iter().any(|consent| consent.purpose == Purpose::News && consent.given);
    Ok(is_given && subscriptions::of(turn.read(), contact).await?.is_empty())
}

/// A yes to one kind of news takes back an earlier no to all of it: nobody follows what is not to come.
async fn permit(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    if is_refused(turn).await? {
        let (contact, at) = (turn.contact.id, turn.now);
        let consent = Consent { purpose: Purpose::News, given: true, version: CONSENT_VERSION.to_owned(), at };
        consents::add(turn.write().await?, contact, &consent).await?;
    }
    Ok(())
}

/// A page about followed news; while all news is stopped, or not permitted, it says so first, and how to change that.
fn with_stop(turn: &Turn<'_>, text: Html, refused: bool) -> Screen {
    let language = turn.language;
    match turn.contact.stopped_until.filter(|until| *until > turn.now) {
        Some(until) => {
            let stopped = match until {
                Millis::MAX => html!(language, "langganan-berhenti"),
                until => {
                    let day = text::date(language, text::local_date(until));
                    html!(language, "langganan-jeda", tanggal = &day)
                }
            };
            let undo = Button::new(plain!(language, "berhenti-tombol-urung"), NewsPress::Unstop);
            Screen::text(Html::join(&[stopped, text], "\n\n")).row(vec![undo])
        }
        None if refused => {
            let give = Button::new(plain!(language, "data-tombol-beri-kabar"), DataPress::Agree(Purpose::News, true));
            Screen::text(Html::join(&[html!(language, "langganan-tanpa-izin"), text], "\n\n")).row(vec![give])
        }
        None => Screen::text(text),
    }
}

/// What hearing about this means; nothing is stored yet.
pub(in crate::talks) fn offer(turn: &mut Turn<'_>, interest: Interest) {
    let language = turn.language;
    let text = html!(language, "langganan-tanya", topik = &name(interest, language));
    let yes = Button::new(plain!(language, "tombol-kabari-ya"), NewsPress::Subscribe(interest, true));
    let no = Button::new(plain!(language, "tombol-kabari-tidak"), NewsPress::Subscribe(interest, false));
    let list = Button::new(plain!(language, "tombol-langganan"), NewsPress::Subscriptions);
    // A yes is also the permission.
    let screen = with_stop(turn, text, false);
    turn.show(screen.row(vec![yes, no]).row(vec![list, ui::menu_button(language)]));
}

/// Keeps or forgets the wish; the same tap again changes nothing.
pub(in crate::talks) async fn set(turn: &mut Turn<'_>, interest: Interest, on: bool) -> Result<(), store::Error> {
    let (contact, now, language) = (turn.contact.id, turn.now, turn.language);
    if on {
        let agreed = html!(language, "langganan-tanya", topik = &name(interest, language));
        let version = text::version(agreed.as_str());
        subscriptions::add(turn.write().await?, contact, interest, &version, now).await?;
        permit(turn).await?;
        turn.came(PosterStep::Subscribed);
        let is_stopped = turn.contact.stopped_until.is_some_and(|until| until > turn.now);
        turn.toast(if is_stopped {
            plain!(language, "langganan-nyala-berhenti")
        } else {
            plain!(language, "langganan-nyala-singkat")
        });
    } else {
        subscriptions::remove(turn.write().await?, contact, interest).await?;
        let cancelled = copies::cancel_unfollowed(turn.write().await?, contact, now).await?;
        turn.cancelled(cancelled);
        turn.toast(plain!(language, "langganan-mati-singkat", topik = &name(interest, language)));
    }
    list(turn).await
}

/// Follows what is in `after`, and no more what was only in `before`: what the owner wants help with, by their words.
pub(in crate::talks) async fn follow(
    turn: &mut Turn<'_>,
    before: &[String],
    after: &[String],
) -> Result<(), store::Error> {
    let (contact, now, language) = (turn.contact.id, turn.now, turn.language);
    for interest in Interest::ALL {
        let is_in = |words: &[String]| words.iter().any(|word| word == interest.word());
        if is_in(after) {
            let agreed = html!(language, "langganan-tanya", topik = &name(interest, language));
            let version = text::version(agreed.as_str());
            subscriptions::add(turn.write().await?, contact, interest, &version, now).await?;
            turn.came(PosterStep::Subscribed);
        } else if is_in(before) {
            subscriptions::remove(turn.write().await?, contact, interest).await?;
            let cancelled = copies::cancel_unfollowed(turn.write().await?, contact, now).await?;
            turn.cancelled(cancelled);
        }
    }
    Ok(())
}

/// One hour as a clock shows it.
pub(super) fn clock_hour(hour: u8) -> String {
    format!("{hour:02}.00")
}
