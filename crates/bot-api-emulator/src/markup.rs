//! The buttons under a message: what Telegram takes, and how a person reads them.

use reqwest::Url;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::params::Params;
use super::refusal::{Refusal, bad};

/// What Telegram takes in one inline keyboard.
const MOST_BUTTONS: usize = 100;
/// What fits beside each other; more are wrapped where nobody asked for it.
const WIDEST_ROW: usize = 8;
const LONGEST_MARKUP: usize = 10 * 1024;
const ACTIONS: &[&str] = &[
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
];

/// A button as a person sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Value", into = "Value")]
pub struct Button {
    /// The words on it.
    pub label: String,
    /// What pressing it does.
    pub action: Action,
    /// The button as the bot sent it.
    raw: Value,
}

/// Buttons, row by row.
pub type Rows = Vec<Vec<Button>>;

/// What pressing a button does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Sends the bot this data.
    Data(String),
    /// Opens this address.
    Url(String),
    /// Says the words on the button.
    Say,
    /// Shares the person's own phone number.
    Contact,
    /// Shares where the person is.
    Location,
    /// Something else that Telegram offers, by its name.
    Other(String),
}

/// What a call says about buttons.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Markup {
    #[default]
    Nothing,
    Inline(Rows),
    Keyboard(Rows),
    RemoveKeyboard,
    ForceReply,
}

impl Markup {
    pub(super) fn read(params: &mut Params) -> Result<Self, Refusal> {
        let Some(markup) = params.get("reply_markup").cloned() else { return Ok(Self::Nothing) };
        if markup.is_string() {
            return Err(bad("can't parse reply keyboard markup JSON object"));
        }
        if !markup.is_object() {
            return Err(bad("object expected as reply markup"));
        }
        if markup.to_string().len() > LONGEST_MARKUP {
            return Err(bad("reply markup is too long"));
        }
        if let Some(rows) = markup.get("inline_keyboard") {
            each(rows, params, inline)?;
            return Ok(Self::Inline(read(rows)));
        }
        if let Some(rows) = markup.get("keyboard") {
            each(rows, params, |button, _| label(button, "keyboard button"))?;
            return Ok(Self::Keyboard(read(rows)));
        }
        let has = |name: &str| markup.get(name).is_some_and(|value| value == true);
        if !has("remove_keyboard") && !has("force_reply") {
            params.breach("reply_markup: neither buttons nor anything else known");
        }
        Ok(if has("remove_keyboard") { Self::RemoveKeyboard } else { Self::ForceReply })
    }

    /// The rows of an edit, which takes inline buttons only.
    pub(super) fn read_inline(params: &mut Params) -> Result<Rows, Refusal> {
        match Self::read(params)? {
            Self::Nothing => Ok(Rows::new()),
            Self::Inline(rows) => Ok(rows),
            _ => Err(bad("inline keyboard expected")),
        }
    }
}

fn each(
    rows: &Value,
    params: &mut Params,
    check: impl Fn(&Value, &mut Params) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let wrong = "can't parse reply keyboard markup JSON object";
    let mut count = 0;
    for row in rows.as_array().ok_or_else(|| bad(wrong))? {
        let row = row.as_array().ok_or_else(|| bad(wrong))?;
        count += row.len();
        if row.len() > WIDEST_ROW {
            params.breach(format!("reply_markup: more than {WIDEST_ROW} buttons in a row"));
        }
        row.iter().try_for_each(|button| check(button, params))?;
    }
    if count > MOST_BUTTONS { Err(bad("reply markup is too long")) } else { Ok(()) }
}

fn label(button: &Value, what: &str) -> Result<(), Refusal> {
    let text = if button.is_string() { Some(button) } else { button.get("text") };
    match text.and_then(Value::as_str) {
        Some("") => Err(bad(format!("{what} text must be non-empty"))),
        Some(_) => Ok(()),
        None => Err(bad(format!("can't parse {what}: Can't find field \"text\""))),
    }
}

fn inline(button: &Value, params: &mut Params) -> Result<(), Refusal> {
    let text = |name: &str| button.get(name).and_then(Value::as_str);
    label(button, "inline keyboard button")?;
    let actions = ACTIONS.iter().filter(|action| button.get(action).is_some()).count();
    if actions == 0 || (actions == 1 && text("callback_data") == Some("")) {
        let why = "Text buttons are unallowed in the inline keyboard";
        return Err(bad(format!("can't parse inline keyboard button: {why}")));
    }
    if actions > 1 {
        params.breach("reply_markup: a button with more than one action");
    }
    if let Some(url) = text("url") {
        let refuse = |why| bad(format!("inline keyboard button URL '{url}' is invalid: {why}"));
        let parsed = Url::parse(url).map_err(|_| refuse("Wrong HTTP URL"))?;
        if !matches!(parsed.scheme(), "http" | "https" | "tg" | "ton") {
            return Err(refuse("Unsupported URL protocol"));
        }
        if parsed.scheme().starts_with("http") && !parsed.domain().is_some_and(|d| d.contains('.')) {
            return Err(refuse("Wrong HTTP URL"));
        }
    }
    if text("callback_data").is_some_and(|data| data.len() > 64) {
        return Err(bad("BUTTON_DATA_INVALID"));
    }
    Ok(())
}

/// Shows buttons as the Bot API does.
pub(super) fn json(rows: &Rows) -> Value {
    rows.iter().map(|row| row.iter().map(|button| button.raw.clone()).collect::<Value>()).collect()
}

/// Reads rows of buttons, inline or not, as a person sees them.
pub(super) fn read(rows: &Value) -> Rows {
    let rows = rows.as_array().into_iter().flatten();
    rows.map(|row| row.as_array().into_iter().flatten().cloned().map(Button::from).collect()).collect()
}

impl From<Button> for Value {
    fn from(button: Button) -> Self {
        button.raw
    }
}

impl From<Value> for Button {
    fn from(raw: Value) -> Self {
        button(raw)
    }
}

fn button(button: Value) -> Button {
    let text = |name: &str| button.get(name).and_then(Value::as_str).map(str::to_owned);
    let other = || ACTIONS.iter().find(|action| button.get(action).is_some());
    let action = if let Some(data) = text("callback_data") {
        Action::Data(data)
    } else if let Some(url) = text("url") {
        Action::Url(url)
    } else if button.get("request_contact").is_some_and(|asks| asks == true) {
        Action::Contact
    } else if button.get("request_location").is_some_and(|asks| asks == true) {
        Action::Location
    } else {
        other().map_or(Action::Say, |name| Action::Other((*name).to_owned()))
    };
    let label = text("text").or_else(|| button.as_str().map(str::to_owned));
    Button { label: label.unwrap_or_default(), action, raw: button }
}
