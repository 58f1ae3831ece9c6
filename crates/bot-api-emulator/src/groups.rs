//! Groups, channels, and the updates that come as they are.

use serde_json::{Value, json};

use super::Emulator;
use super::chats::{Chat, Event, Standing};
use super::feed::Change;
use super::people::{fields, written};
use super::shared::put;
use super::state::State;

/// Ids below this belong to supergroups and channels, which count their own messages.
const SUPERGROUPS: i64 = -1_000_000_000_000;

impl Emulator {
    /// Registers a group that the bot is not in; the id decides whether it is a supergroup.
    pub fn group(&self, id: i64, title: &str) {
        self.shared.change(|state| state.found(id, title, "group", Standing::Left));
    }

    /// Lets someone add the bot to a group: the change of membership, then the notice in the chat.
    pub fn add_to_group(&self, group: i64, user: i64) -> i64 {
        self.shared.change(|state| {
            let steps = ["left", "member"];
            let id = state.set_standing(group, user, Standing::Open, steps, "added the bot");
            let content = json!({ "new_chat_members": [state.me.clone()] });
            let body = state.say(group, user, fields(content));
            state.push("message", group, &body);
            id
        })
    }

    /// Lets someone throw the bot out of a group.
    pub fn kick_from_group(&self, group: i64, user: i64) -> i64 {
        let steps = ["member", "kicked"];
        self.shared.change(|state| state.set_standing(group, user, Standing::Kicked, steps, "removed the bot"))
    }

    /// Lets someone write in a group; privacy mode is not modelled, the bot reads everything.
    pub fn group_text(&self, group: i64, user: i64, text: &str) -> i64 {
        self.group_message(group, user, written(text))
    }

    /// Lets someone send any content to a group, as [`Emulator::message`] does in private.
    pub fn group_message(&self, group: i64, user: i64, content: Value) -> i64 {
        self.shared.change(|state| state.write_in(group, user, fields(content)))
    }

    /// Turns a group that the emulator knows into one with topics, by name.
    pub fn topics(&self, group: i64, names: &[&str]) {
        self.shared.change(|state| {
            let Some(chat) = state.chats.get_mut(&group) else { return };
            put(&mut chat.head, "is_forum", true);
            chat.topics = names.iter().map(|name| (*name).to_owned()).collect();
            state.feed.tell(Change::Chat(group));
        });
    }

    /// Says who is in a group, which a page shows; whoever is made to write there is heard all the same.
    pub fn members(&self, group: i64, people: &[i64]) {
        self.shared.change(|state| {
            if let Some(chat) = state.chats.get_mut(&group) {
                chat.members = people.to_vec();
            }
            state.feed.tell(Change::Chat(group));
        });
    }

    /// Turns a group into a supergroup with another id: both notices, and the old id refuses.
    pub fn migrate(&self, group: i64, to: i64, user: i64) -> i64 {
        self.shared.change(|state| {
            let title = state.chats.get(&group).and_then(|chat| chat.head.get("title"));
            let title = title.and_then(Value::as_str).unwrap_or_default().to_owned();
            state.found(to, &title, "group", Standing::Open);
            let old = state.say(group, user, fields(json!({ "migrate_to_chat_id": to })));
            let new = state.say(to, user, fields(json!({ "migrate_from_chat_id": group })));
            if let Some(chat) = state.chats.get_mut(&group) {
                chat.standing = Standing::Migrated(to);
            }
            state.push("message", group, &old);
            state.push("message", to, &new)
        })
    }

    /// Registers a channel that the bot is not in.
    pub fn channel(&self, id: i64, title: &str) {
        self.shared.change(|state| state.found(id, title, "channel", Standing::Left));
    }

    /// Lets someone make the bot an administrator of a channel, or change what it may do there: whether it may post.
    pub fn admin_in_channel(&self, channel: i64, user: i64, posts: bool) -> i64 {
        self.shared.change(|state| {
            let standing = if posts { Standing::Open } else { Standing::Muted };
            let old = match state.chats.get(&channel).map(|chat| chat.standing) {
                Some(Standing::Open) => "posts",
                Some(Standing::Muted) => "silent",
                _ => "left",
            };
            let new = if posts { "posts" } else { "silent" };
            state.set_standing(channel, user, standing, [old, new], "made the bot an administrator")
        })
    }

    /// Lets a channel that the bot is in publish a text.
    pub fn channel_post(&self, channel: i64, title: &str, text: &str) -> i64 {
        self.shared.change(|state| {
            state.found(channel, title, "channel", Standing::Open);
            let head = state.chats.get(&channel).map(|chat| chat.head.clone());
            let content = fields(json!({ "text": text, "sender_chat": head }));
            let body = state.say(channel, channel, content);
            state.push("channel_post", channel, &body)
        })
    }

    /// Sends any update as it is, even of a kind that the bot does not ask for; `update_id` is
    /// filled in if it is missing.
    pub fn raw(&self, update: Value) -> i64 {
        self.shared.change(|state| {
            state.counters.updates += 1;
            let within = |field: &Value| field.pointer("/chat/id").and_then(Value::as_i64);
            let chat = update.as_object().and_then(|fields| fields.values().find_map(within));
            state.queue.push_raw(update, chat.unwrap_or_default(), state.now)
        })
    }

    /// Sends an update once more under the same id; false if it is too long ago.
    pub fn duplicate(&self, update_id: i64) -> bool {
        self.shared.change(|state| state.queue.repeat(update_id))
    }

    /// Lets update ids go on from another number, as after a week without updates; what still
    /// waited is older than a day by then and gone.
    pub fn restart_update_ids(&self, next: i64) {
        self.shared.change(|state| state.queue.restart(next));
    }
}

impl State {
    /// Registers a group or channel; one that is known keeps its messages.
    fn found(&mut self, id: i64, title: &str, kind: &str, standing: Standing) {
        let counts = id < SUPERGROUPS;
        let kind = if kind == "group" && counts { "supergroup" } else { kind };
        let head = json!({ "id": id, "type": kind, "title": title });
        let chat = self.chats.entry(id);
        let chat = chat.or_insert_with(|| Chat::new(Value::Null, standing, counts));
        (chat.head, chat.standing) = (head, standing);
        self.feed.tell(Change::Chat(id));
    }

    /// Changes what the bot is to a chat, and tells it.
    pub(super) fn set_standing(
        &mut self,
        chat: i64,
        by: i64,
        standing: Standing,
        [old, new]: [&str; 2],
        words: &str,
    ) -> i64 {
        let from = self.person(by);
        let name = from.get("first_name").and_then(Value::as_str).unwrap_or_default();
        let Some(place) = self.chats.get_mut(&chat) else { return 0 };
        place.standing = standing;
        place.story.push(Event::Happened(format!("{name} {words}")));
        self.feed.tell(Change::Chat(chat));
        let member = |status: &str| {
            let mut member = json!({ "user": self.me, "status": status });
            match status {
                "kicked" => put(&mut member, "until_date", 0),
                "posts" | "silent" => member = administrator(&self.me, status == "posts"),
                _ => {}
            }
            member
        };
        let body = json!({
            "chat": place.head, "from": from, "date": self.now / 1000,
            "old_chat_member": member(old), "new_chat_member": member(new),
        });
        self.push("my_chat_member", chat, &body)
    }
}

/// The bot as an administrator of a channel.
fn administrator(me: &Value, posts: bool) -> Value {
    let mut member = json!({ "user": me, "status": "administrator", "can_post_messages": posts });
    for right in ["can_manage_chat", "can_delete_messages", "can_invite_users"] {
        put(&mut member, right, posts);
    }
    for right in [
        "can_be_edited",
        "is_anonymous",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_edit_messages",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
    ] {
        put(&mut member, right, false);
    }
    member
}
