//! From an update as it came to (who, what): one exhaustive match, and no update without an answer.
//!
//! What teloxide cannot read (a kind of content newer than it, a broken field) is skimmed from
//! the raw JSON, so that the person still hears something.

mod content;
mod formatted;
mod raw;
mod source;
#[cfg(test)]
mod tests;

use teloxide::types::{
    CallbackQuery, ChatMemberKind, ChatMemberUpdated, MaybeInaccessibleMessage, Message, MessageKind, Update,
    UpdateKind, User,
};

use content::{Origin, captioned, forwarded_from, message_input};
use source::source;

use crate::domain::{ChatId, ContactId};
use crate::input::{Input, Kind, Press, Source};

/// An update that can be decided.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Telegram's number of the update.
    pub update_id: i64,
    /// The update as it came, kept until it is decided.
    pub raw: Box<str>,
    /// The facts of its message.
    pub source: Source,
    /// Who did what.
    pub event: Event,
}

/// Who did what.
#[derive(Clone, Debug)]
pub enum Event {
    /// A person in the private chat with the bot.
    Person {
        /// Who.
        from: Sender,
        /// What.
        input: Input,
    },
    /// Anything in a group.
    Group(GroupEvent),
    /// The bot's place in a channel is another now.
    Channel(ChannelEvent),
    /// Somebody looks for a card to send on, from any chat.
    Inline(InlineQuery),
    /// Nothing that anybody waits for an answer to.
    Nothing,
    /// What no parser takes, and who sent it, where that can be found.
    Unreadable(Option<Sender>),
}

/// What happened in a group.
#[derive(Clone, Debug)]
pub struct GroupEvent {
    /// The group.
    pub chat: ChatId,
    /// Who did it; nobody where it was done in the name of a group or a channel, or by a bot.
    pub from: Option<Sender>,
    /// What it is.
    pub what: InGroup,
}

/// Somebody looks for a card to send on.
#[derive(Clone, Debug)]
pub struct InlineQuery {
    /// Telegram's name of the query.
    pub query: String,
    /// What was written behind the bot's name.
    pub words: String,
    /// Who looks, for the rate limit alone.
    pub from: ContactId,
}

/// What became of the bot in a channel.
#[derive(Clone, Debug)]
pub struct ChannelEvent {
    /// The channel.
    pub chat: ChatId,
    /// What it is called.
    pub title: String,
    /// Who did it.
    pub from: Sender,
    /// What it is.
    pub what: InChannel,
}

/// What the bot is in a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InChannel {
    /// It may post there.
    Posts,
    /// It is there, and may not.
    Silent,
    /// It is no more there.
    Out,
}

/// What it is that happened in a group.
#[derive(Clone, Debug)]
pub enum InGroup {
    /// Somebody wrote or pressed a button.
    Input(Input),
    /// Somebody wrote in the name of the group or of a channel: these words, where it was words.
    Anonymous(Option<String>),
    /// The bot is in it now; what it is called.
    Joined(String),
    /// The bot is no more in it, or may not write there.
    Left,
    /// It has another number now.
    MovedTo(ChatId),
    /// What the app writes into a chat by itself, and whatever cannot be read.
    Nothing,
}

/// Who an update is from.
#[derive(Clone, Debug)]
pub struct Sender {
    /// The person.
    pub id: ContactId,
    /// The language of the person's app.
    pub language_code: Option<String>,
    /// The first name in the app; offered, and stored only when it is taken.
    pub first_name: String,
}

impl Incoming {
    /// Reads an update; `None` only where not even its number can be found.
    #[must_use]
    pub fn read(raw: Box<str>) -> Option<Self> {
        // teloxide gives up the whole program for one that is nobody's.
        if raw.contains(raw::REACTION) {
            return raw::skim(raw);
        }
        match serde_json::from_str::<Update>(&raw) {
            Ok(update) if !matches!(update.kind, UpdateKind::Error(_)) => {
                match event(update.kind) {
                    // teloxide takes a message it cannot read for one of unknown content.
                    Event::Person { input: Input::Kind(Kind::Other), .. } => raw::skim(raw),
                    event => Some(Self { update_id: i64::from(update.id.0), source: source(&raw), raw, event }),
                }
            }
            _ => raw::skim(raw),
        }
    }

    /// The person who did something in a group.
    #[must_use]
    pub fn in_group(&self) -> Option<ContactId> {
        match &self.event {
            Event::Group(GroupEvent { from: Some(from), what: InGroup::Input(_), .. }) => Some(from.id),
            _ => None,
        }
    }

    /// The person the update is from, where it is one's own chat.
    #[must_use]
    pub fn sender(&self) -> Option<&Sender> {
        match &self.event {
            Event::Person { from, .. } => Some(from),
            Event::Unreadable(from) => from.as_ref(),
            _ => None,
        }
    }
}

fn event(kind: UpdateKind) -> Event {
    match kind {
        UpdateKind::Message(message) => message_event(message, false),
        UpdateKind::EditedMessage(message) => message_event(message, true),
        UpdateKind::CallbackQuery(press) => press_event(press),
        UpdateKind::MyChatMember(change) => membership_event(&change),
        UpdateKind::InlineQuery(asked) => {
            let from = sender(&asked.from).id;
            Event::Inline(InlineQuery { query: asked.id.0, words: asked.query, from })
        }
        UpdateKind::ChannelPost(_)
        | UpdateKind::EditedChannelPost(_)
        | UpdateKind::BusinessConnection(_)
        | UpdateKind::BusinessMessage(_)
        | UpdateKind::EditedBusinessMessage(_)
        | UpdateKind::DeletedBusinessMessages(_)
        | UpdateKind::MessageReaction(_)
        | UpdateKind::MessageReactionCount(_)
        | UpdateKind::ChosenInlineResult(_)
        | UpdateKind::ShippingQuery(_)
        | UpdateKind::PreCheckoutQuery(_)
        | UpdateKind::PurchasedPaidMedia(_)
        | UpdateKind::Poll(_)
        | UpdateKind::PollAnswer(_)
        | UpdateKind::ChatMember(_)
        | UpdateKind::ChatJoinRequest(_)
        | UpdateKind::ChatBoost(_)
        | UpdateKind::RemovedChatBoost(_)
        | UpdateKind::Error(_) => Event::Nothing,
    }
}

fn message_event(message: Message, edited: bool) -> Event {
    if !message.chat.is_private() {
        return Event::Group(group_event(message, edited));
    }
    let Some(from) = message.from.as_ref().filter(|user| !user.is_bot).map(sender) else { return Event::Nothing };
    let caption = message.caption().filter(|words| !words.trim().is_empty()).map(str::to_owned);
    let origin = forwarded_from(&message);
    let input = match (message_input(message.kind), origin) {
        (Some(Input::Contact(shared)), _) => Some(Input::Contact(shared.checked(from.id))),
        // A contact's own words are the contact's, however they come.
        (Some(Input::Forwarded(text)), Some(Origin::Person(id)))
            if id == from.id && !text.trim_start().starts_with('/') =>
        {
            Some(Input::Text(text))
        }
        (Some(Input::Forwarded(text)), Some(Origin::Bot(bot))) => Some(Input::OfBot { text, bot }),
        (other, _) => other.map(|input| captioned(input, caption)),
    };
    match input {
        // What could not be read is skimmed.
        Some(input @ Input::Kind(Kind::Other)) => Event::Person { from, input },
        // An edit is read again only where there is something to read.
        Some(Input::Kind(_) | Input::File(_) | Input::Contact(_)) if edited => Event::Nothing,
        Some(input) => Event::Person { from, input },
        None => Event::Nothing,
    }
}

/// What somebody did in a group; who hides behind it or a channel is nobody.
fn group_event(message: Message, edited: bool) -> GroupEvent {
    let chat = ChatId(message.chat.id.0);
    let is_hidden = message.sender_chat.is_some();
    let moved_to = message.migrate_to_chat_id().map(|to| ChatId(to.0));
    let from = message.from.as_ref().filter(|user| !user.is_bot && !is_hidden).map(sender);
    let what = match moved_to {
        Some(to) => InGroup::MovedTo(to),
        None if is_hidden => InGroup::Anonymous(message.text().map(str::to_owned)),
        None if from.is_none() => InGroup::Nothing,
        None => {
            let caption = message.caption().filter(|words| !words.trim().is_empty()).map(str::to_owned);
            // The rest is what the app writes by itself: who came, which topic was closed.
            let is_sent = matches!(message.kind, MessageKind::Common(_) | MessageKind::Dice(_));
            match message_input(message.kind).map(|input| captioned(input, caption)) {
                Some(Input::Kind(_) | Input::File(_) | Input::Contact(_)) if edited => InGroup::Nothing,
                Some(Input::Kind(Kind::Other)) if !is_sent => InGroup::Nothing,
                None => InGroup::Nothing,
                Some(input) => InGroup::Input(input),
            }
        }
    };
    GroupEvent { chat, from, what }
}

fn press_event(press: CallbackQuery) -> Event {
    let message = press.message.as_ref();
    let group = message.map(|message| message.chat().id).filter(|chat| chat.0 < 0).map(|chat| ChatId(chat.0));
    let input = Input::Press(Press {
        callback: press.id.0,
        message_id: message.filter(|message| has_text(message)).map(|message| i64::from(message.id().0)),
        data: press.data.unwrap_or_default(),
    });
    let from = sender(&press.from);
    match group {
        Some(chat) => Event::Group(GroupEvent { chat, from: Some(from), what: InGroup::Input(input) }),
        None => Event::Person { from, input },
    }
}

/// Whether a message can take other words: one that carries a file has none, and is followed by a new one.
fn has_text(message: &MaybeInaccessibleMessage) -> bool {
    match message {
        MaybeInaccessibleMessage::Regular(message) => message.text().is_some(),
        MaybeInaccessibleMessage::Inaccessible(_) => true,
    }
}

fn membership_event(change: &ChatMemberUpdated) -> Event {
    let present = change.new_chat_member.is_present();
    let title = change.chat.title().unwrap_or_default().to_owned();
    if change.chat.is_private() {
        let input = if present { Input::Unblocked } else { Input::Blocked };
        Event::Person { from: sender(&change.from), input }
    } else if change.chat.is_channel() {
        let what = match &change.new_chat_member.kind {
            ChatMemberKind::Administrator(rights) if rights.can_post_messages => InChannel::Posts,
            ChatMemberKind::Left | ChatMemberKind::Banned(_) => InChannel::Out,
            _ => InChannel::Silent,
        };
        Event::Channel(ChannelEvent { chat: ChatId(change.chat.id.0), title, from: sender(&change.from), what })
    } else {
        let is_there = present && !matches!(change.new_chat_member.kind, ChatMemberKind::Left);
        let was_there = change.old_chat_member.is_present();
        let what = match (was_there, is_there) {
            (_, false) => InGroup::Left,
            (false, true) => InGroup::Joined(title),
            // Rights that changed are seen where they are needed.
            (true, true) => InGroup::Nothing,
        };
        Event::Group(GroupEvent { chat: ChatId(change.chat.id.0), from: Some(sender(&change.from)), what })
    }
}

fn sender(user: &User) -> Sender {
    Sender {
        id: ContactId(i64::try_from(user.id.0).unwrap_or_default()),
        language_code: user.language_code.clone(),
        first_name: user.first_name.clone(),
    }
}
