//! Who answers this, and is it a question, an answer or something passed on? One tree from facts to a [`Route`], readable
//! like a table of contents.
//!
//! The tree is pure: it sees [`Facts`] and names a route; `dispatch` then does the work.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::sync::{Arc, LazyLock};

use dptree::{Handler, deps, filter_map};
use futures::FutureExt;

use crate::input::{Input, Kind, SentFile, Shared};
use crate::talks::callback::Callback;
use crate::talks::commands;
use crate::talks::entry::{Command, Target};
use crate::talks::menu::press::MenuPress;
use crate::talks::news::press::NewsPress;
use crate::text::html::clean;
use crate::text::link;
use crate::text::phrase::{self, Set, StopWish};
use crate::world::World;

/// What the tree looks at.
#[derive(Debug)]
struct Facts {
    /// What the contact did.
    input: Input,
    /// The bot's own username, to tell `/menu@this_bot` from `/menu@another_bot`.
    bot: Arc<str>,
    /// The hosts that programmes name as their sources.
    official: Arc<HashSet<String>>,
    /// Whether a form is being filled in.
    in_form: bool,
    /// Whether the field that is asked takes files: then the words under one are about the file.
    takes_files: bool,
}

/// Who answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::talks) enum Route {
    /// /start, or a link of this bot that was pasted, with what a deep link carries.
    Start(String),
    /// Another command.
    Command(&'static Command),
    /// A command nobody knows.
    UnknownCommand(String),
    /// A button that some version of this program made, or words that stand for it.
    Press(Callback),
    /// A button that none did.
    UnknownButton,
    /// "Stop" as a whole message, which in a form may mean the form.
    StopWord,
    /// Words in an open form.
    Answer(String),
    /// A shared phone number.
    Contact(Shared),
    /// Something else than words in an open form.
    AnswerKind(Kind),
    /// A picture or a file in an open form.
    AnswerFile(SentFile),
    /// A question or other words.
    Question(String),
    /// Words that were passed on, or hold a link.
    Rumour(String),
    /// Words of the bot itself that were passed back to it.
    OwnWords(String),
    /// Text without a visible character.
    Blank,
    /// Something that is not text.
    NotText(Kind),
    /// The person blocked the bot.
    Left,
    /// The person is back.
    Back,
}

/// Names the route for what a contact did, who is filling in a form or not, where a file may be asked.
#[must_use]
pub(in crate::talks) fn route(world: &World, input: Input, in_form: bool, takes_files: bool) -> Route {
    routed(Facts { input, bot: world.username.clone(), official: world.official.clone(), in_form, takes_files })
}

/// The words that are worth ranking in what somebody did outside a form: a question, or what was passed on.
#[must_use]
pub(crate) fn words_to_rank(input: &Input) -> Option<&str> {
    let words = input.words()?;
    // Each update passes here before it is routed, so that this goes no way through the tree.
    let is_own = matches!(input, Input::Text(_) | Input::Captioned(_));
    let leads_elsewhere = is_own && (words.trim_start().starts_with('/') || whole_message(words).is_some());
    (!leads_elsewhere && is_visible(words)).then_some(words)
}

fn routed(facts: Facts) -> Route {
    static TREE: LazyLock<Handler<'static, Route>> = LazyLock::new(tree);
    // Each branch gets what it looks at for itself: a pointer, not the words once more.
    match TREE.dispatch(deps![Arc::new(facts)]).now_or_never() {
        Some(ControlFlow::Break(route)) => route,
        _ => Route::Blank,
    }
}

fn tree() -> Handler<'static, Route> {
    dptree::entry()
        .branch(filter_map(words).endpoint(found))
        .branch(filter_map(forwarded).endpoint(found))
        .branch(filter_map(press).endpoint(found))
        .branch(filter_map(not_text).endpoint(found))
}

async fn found(route: Route) -> Route {
    route
}

fn words(facts: Arc<Facts>) -> Option<Route> {
    let text = match &facts.input {
        Input::Text(text) => text,
        Input::Captioned(sent) if !facts.takes_files || sent.file.is_none() => &sent.words,
        _ => return None,
    };
    let own = || link::payload(text, &facts.bot).map(Route::Start);
    let route = command(text, &facts).or_else(own).or_else(|| whole_message(text)).or_else(|| answer(text, &facts));
    Some(route.unwrap_or_else(|| question(text, &facts)))
}

fn command(text: &str, facts: &Facts) -> Option<Route> {
    let rest = text.trim_start().strip_prefix('/')?;
    let (name, argument) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let (name, bot) = name.split_once('@').unwrap_or((name, &facts.bot));
    let command = if bot.eq_ignore_ascii_case(&facts.bot) { commands::find(name) } else { None };
    Some(match command {
        Some(Command { target: Target::Link, .. }) => Route::Start(argument.trim().to_owned()),
        Some(Command { target: Target::About(prefix, _), .. }) if !argument.trim().is_empty() => {
            Route::Start(format!("{prefix}{}", argument.trim()))
        }
        Some(command) => Route::Command(command),
        None => Route::UnknownCommand(name.to_owned()),
    })
}

/// Words that count as the whole message only, politeness around them or not.
fn whole_message(text: &str) -> Option<Route> {
    if phrase::stop_wish(text) == Some(StopWish::Clear) {
        return Some(Route::StopWord);
    }
    if let Some(days) = phrase::pause_wish(text) {
        let pause = if days > 7 { NewsPress::Pause } else { NewsPress::PauseWeek };
        return Some(Route::Press(pause.into()));
    }
    phrase::is(Set::Cancel, text).then(|| Route::Press(MenuPress::Cancel.into()))
}

fn answer(text: &str, facts: &Facts) -> Option<Route> {
    let is_answer = facts.in_form && is_visible(text);
    let gives_up = is_answer && phrase::gives_up_form(text);
    let route = || if gives_up { Route::Press(MenuPress::Cancel.into()) } else { Route::Answer(text.to_owned()) };
    is_answer.then(route)
}

fn question(text: &str, facts: &Facts) -> Route {
    let is_official = |host: String| facts.official.contains(&host);
    if !is_visible(text) {
        Route::Blank
    } else if link::has_page(text) && !link::hosts(text).all(is_official) {
        Route::Rumour(text.to_owned())
    } else {
        Route::Question(text.to_owned())
    }
}

fn is_visible(text: &str) -> bool {
    clean(text).chars().any(|c| !c.is_whitespace())
}

/// What was passed on is never a command.
fn forwarded(facts: Arc<Facts>) -> Option<Route> {
    match &facts.input {
        Input::Forwarded(text) if is_visible(text) => Some(passed_on(text, &facts)),
        Input::Forwarded(_) => Some(Route::Blank),
        Input::OfBot { text, bot } if bot.eq_ignore_ascii_case(&facts.bot) => Some(Route::OwnWords(text.clone())),
        Input::OfBot { text, .. } => Some(Route::Rumour(text.clone())),
        _ => None,
    }
}

/// A link of this bot and nothing else leads where it leads; whatever is said around one is looked at.
fn passed_on(text: &str, facts: &Facts) -> Route {
    let is_one_word = text.split_whitespace().count() == 1;
    let own = link::payload(text, &facts.bot).filter(|_| is_one_word);
    own.map_or_else(|| Route::Rumour(text.to_owned()), Route::Start)
}

fn press(facts: Arc<Facts>) -> Option<Route> {
    match &facts.input {
        Input::Press(press) => Some(Callback::decode(&press.data).map_or(Route::UnknownButton, Route::Press)),
        _ => None,
    }
}

fn not_text(facts: Arc<Facts>) -> Option<Route> {
    match &facts.input {
        Input::Kind(kind) if facts.in_form => Some(Route::AnswerKind(*kind)),
        Input::Kind(kind) => Some(Route::NotText(*kind)),
        Input::File(file) if facts.in_form => Some(Route::AnswerFile(file.clone())),
        Input::File(file) => Some(Route::NotText(file.kind())),
        Input::Captioned(sent) => sent.file.clone().map(Route::AnswerFile),
        Input::Contact(shared) => Some(Route::Contact(shared.clone())),
        Input::Blocked => Some(Route::Left),
        Input::Unblocked => Some(Route::Back),
        Input::Text(_)
        | Input::Forwarded(_)
        | Input::OfBot { .. }
        | Input::Press(_)
        | Input::Reacted(_)
        | Input::Fetched(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{Captioned, Press};

    fn outside_a_form(input: Input) -> Route {
        routed(Facts { input, bot: "UmkmBot".into(), official: official(), in_form: false, takes_files: false })
    }

    fn official() -> Arc<HashSet<String>> {
        Arc::new(HashSet::from(["oss.go.id".to_owned()]))
    }

    #[test]
    fn p12_a_question_with_the_address_of_a_source_is_a_question() {
        for text in ["apakah daftar NIB di https://oss.go.id gratis?", "di OSS.go.id/beranda bayar tidak"] {
            assert!(matches!(said(text), Route::Question(_)), "{text}");
        }
        for text in ["https://oss.go.id.jahat.xyz/klaim", "https://oss-go-id.xyz", "https://oss.go.id https://a.xyz/b"]
        {
            assert!(matches!(said(text), Route::Rumour(_)), "{text}");
        }
    }

    #[test]
    fn p12_words_of_the_bot_itself_are_no_rumour() {
        let of = |bot: &str| outside_a_form(Input::OfBot { text: "KUR".into(), bot: bot.into() });
        assert_eq!(of("umkmbot"), Route::OwnWords("KUR".into()));
        assert_eq!(of("lain_bot"), Route::Rumour("KUR".into()));
    }

    fn command(name: &str) -> Route {
        Route::Command(commands::find(name).unwrap())
    }

    fn cancel() -> Route {
        Route::Press(MenuPress::Cancel.into())
    }

    fn said(text: &str) -> Route {
        outside_a_form(Input::Text(text.into()))
    }

    #[test]
    fn commands_are_understood_in_every_spelling() {
        for (text, expected) in [
            ("/start", Route::Start(String::new())),
            ("/start e_ABC", Route::Start("e_ABC".into())),
            ("/start@umkmbot x", Route::Start("x".into())),
            ("/MENU", command("menu")),
            ("/help", command("bantuan")),
            ("/privacy", command("privasi")),
            ("/cancel sekarang", command("batal")),
            ("  /batal", command("batal")),
            ("/menu@another_bot", Route::UnknownCommand("menu".into())),
            ("/", Route::UnknownCommand(String::new())),
            ("/entah", Route::UnknownCommand("entah".into())),
        ] {
            assert_eq!(said(text), expected, "{text}");
        }
    }

    #[test]
    fn a_cancel_word_counts_only_as_the_whole_message() {
        assert_eq!(said(" Batal! "), cancel());
        assert_eq!(said("cara batal daftar"), Route::Question("cara batal daftar".into()));
    }

    #[test]
    fn an_open_form_takes_words_but_no_commands_nor_whole_message_words() {
        let in_form = |text: &str| {
            routed(Facts {
                input: Input::Text(text.into()),
                bot: "UmkmBot".into(),
                official: official(),
                in_form: true,
                takes_files: false,
            })
        };
        assert_eq!(in_form("Warung Siti"), Route::Answer("Warung Siti".into()));
        assert_eq!(in_form("/menu"), command("menu"));
        assert_eq!(in_form("batal"), cancel());
        assert_eq!(in_form("STOP"), Route::StopWord);
        assert_eq!(in_form("Jangan kirim pesan lagi!"), Route::StopWord);
        assert_eq!(in_form(" "), Route::Blank);
        let sticker = Facts {
            input: Input::Kind(Kind::Sticker),
            bot: "UmkmBot".into(),
            official: official(),
            in_form: true,
            takes_files: false,
        };
        assert_eq!(routed(sticker), Route::AnswerKind(Kind::Sticker));
    }

    #[test]
    fn p7_words_under_a_picture_are_words_unless_a_file_is_asked() {
        let file = SentFile { id: "F".into(), unique: "U".into(), size: Some(1), mime: None, photo: true };
        let sent = |words: &str, takes_files: bool| {
            let captioned = Captioned { words: words.into(), kind: Kind::Photo, file: Some(file.clone()) };
            routed(Facts {
                input: Input::Captioned(captioned),
                bot: "UmkmBot".into(),
                official: official(),
                in_form: true,
                takes_files,
            })
        };
        assert_eq!(sent("Keripik Ratna", false), Route::Answer("Keripik Ratna".into()));
        assert_eq!(sent("/menu", false), command("menu"));
        assert_eq!(sent("ini suratnya", true), Route::AnswerFile(file.clone()));
    }

    #[test]
    fn a16_what_was_passed_on_or_holds_a_link_is_looked_at_as_a_rumour() {
        for text in ["halal gratis lagi https://a.id/x", "cek bit.ly/halal2026", "WWW.contoh.com ada bantuan"] {
            assert_eq!(said(text), Route::Rumour(text.into()));
        }
        for text in ["cara daftar di oss.go.id", "tanggal 1.5/2026", "harga 5.000/kg", "dan/atau", "dr. /x"] {
            assert!(matches!(said(text), Route::Question(_)), "{text}");
        }
        assert_eq!(outside_a_form(Input::Forwarded("/start".into())), Route::Rumour("/start".into()));
        assert_eq!(outside_a_form(Input::Forwarded(" ".into())), Route::Blank);
    }

    #[test]
    fn k1_a_link_of_the_bot_is_followed_where_it_is_pasted() {
        let link = "https://t.me/UmkmBot?start=p_P2ABCDE";
        let start = Route::Start("p_P2ABCDE".into());
        assert_eq!(said(link), start);
        assert_eq!(said("t.me/umkmbot?start=p_P2ABCDE"), start);
        assert_eq!(outside_a_form(Input::Forwarded(link.into())), start);
        let rumour = format!("Bantuan 50 juta, buka {link}");
        assert_eq!(outside_a_form(Input::Forwarded(rumour.clone())), Route::Rumour(rumour));
        assert!(matches!(said("https://t.me/LainBot?start=p_P2ABCDE"), Route::Rumour(_)));
    }

    #[test]
    fn buttons_words_and_the_rest_find_their_way() {
        let press = |data: &str| {
            outside_a_form(Input::Press(Press { callback: "c".into(), message_id: None, data: data.into() }))
        };
        assert_eq!(press("1:m"), Route::Press(MenuPress::Menu.into()));
        assert_eq!(press("0:old"), Route::UnknownButton);
        assert_eq!(said("biaya halal?"), Route::Question("biaya halal?".into()));
        assert_eq!(said(" \u{0}\n"), Route::Blank);
        assert_eq!(outside_a_form(Input::Kind(Kind::Voice)), Route::NotText(Kind::Voice));
        assert_eq!(outside_a_form(Input::Blocked), Route::Left);
        assert_eq!(outside_a_form(Input::Unblocked), Route::Back);
    }
}
