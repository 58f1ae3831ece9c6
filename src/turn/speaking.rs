//! How a turn says things: anew, in place of the message whose button was pressed, or below it.

use super::memory::Opened;
use super::{MessageRef, Outgoing, Recipient, RowId, Screen, Send, Turn, reserve_row};
use crate::clock::Millis;
use crate::domain::{ContactId, Lane, wire};
use crate::text::Html;

/// How long a press that opened a page below its message changes that page; later a notice may have come below it.
const OPENED_LIVES: Millis = 10 * 60_000;

impl Opened {
    /// Whether a further press now changes this page.
    pub(super) fn is_fresh(&self, now: Millis) -> bool {
        now - self.at <= OPENED_LIVES
    }
}

impl Turn<'_> {
    /// Says something in a new message.
    pub fn say(&mut self, screen: Screen) {
        self.reply(Outgoing::New(screen));
    }

    /// Shows a screen: in place after a press, as a new message after words, and below the message after a press that
    /// leaves it alone.
    pub fn show(&mut self, screen: Screen) {
        match self.press.and_then(|press| Some((press.message_id?, wire::is_anew(&press.data)))) {
            Some((message, true)) => self.open_below(message, screen),
            Some((message, false)) => self.reply(Outgoing::Edit(MessageRef::Telegram(message), screen)),
            None => self.say(screen),
        }
    }

    /// Shows a screen as [`Self::show`] does, and tells by what the message can be changed later that shows it.
    pub fn show_kept(&mut self, screen: Screen) -> MessageRef {
        match self.press.and_then(|press| Some((press.message_id?, wire::is_anew(&press.data)))) {
            Some((message, false)) => {
                self.reply(Outgoing::Edit(MessageRef::Telegram(message), screen));
                MessageRef::Telegram(message)
            }
            Some((message, true)) if screen.is_plain() => {
                self.open_below(message, screen);
                let opened = self.memory.opened.as_ref().map(|opened| RowId(opened.row));
                opened.map_or(MessageRef::Telegram(message), MessageRef::Row)
            }
            Some((_, true)) | None => MessageRef::Row(self.say_row(screen)),
        }
    }

    /// Opens a page below a message that stays as it is; further presses there change that page while it is the newest.
    fn open_below(&mut self, message: i64, screen: Screen) {
        // What has a file or a keyboard is no page that could take another one's place.
        if !screen.is_plain() {
            self.say(screen);
            return;
        }
        if let Some(opened) = self.memory.opened.as_ref().filter(|opened| opened.under == message) {
            self.reply(Outgoing::Edit(MessageRef::Row(RowId(opened.row)), screen));
            return;
        }
        let row = self.say_row(screen);
        self.memory.opened = Some(Opened { under: message, row: row.0, at: self.now });
    }

    /// Says something in a new message, and tells its row, by which it can be changed later.
    pub(super) fn say_row(&mut self, screen: Screen) -> RowId {
        let row = self.reserve_row();
        self.memory.opened = None;
        self.send(Send::new(self.here(), Lane::Reply, Outgoing::New(screen)).row(row));
        row
    }

    /// Changes the message whose button was pressed; nothing where none was.
    pub fn edit(&mut self, screen: Screen) {
        if let Some(message) = self.press.and_then(|press| press.message_id) {
            self.change(MessageRef::Telegram(message), screen);
        }
    }

    /// Changes a message of the bot in this chat.
    pub(super) fn change(&mut self, which: MessageRef, screen: Screen) {
        self.reply(Outgoing::Edit(which, screen));
    }

    fn reply(&mut self, what: Outgoing) {
        if matches!(what, Outgoing::New(_)) {
            self.memory.opened = None;
        }
        self.send(Send::new(self.here(), Lane::Reply, what));
    }

    /// Shows what was said in new messages as replies to the message that it answers.
    pub fn tie_to_question(&mut self) {
        let (here, message) = (self.here(), self.source.message_id);
        let said = self.effects.sends.iter_mut().filter(|send| send.to == here && send.lane == Lane::Reply);
        for send in said.filter(|send| matches!(send.what, Outgoing::New(_)) && send.reply.is_none()) {
            send.reply = message;
        }
    }

    /// Where this was said: the contact's chat or a group, and the topic there.
    #[must_use]
    pub fn here(&self) -> Recipient {
        Recipient::of(&self.source, self.contact.id)
    }

    /// What was said so far, to change it.
    pub fn said_mut(&mut self) -> impl Iterator<Item = &mut Send> {
        self.effects.sends.iter_mut()
    }

    /// Sends something to anybody, on any lane.
    pub fn send(&mut self, send: Send) {
        if send.to == self.here() {
            self.memory.stand_beside(&send.what);
        }
        self.effects.sends.push(send);
    }

    /// Sends a notice to somebody else.
    pub fn tell(&mut self, who: ContactId, screen: Screen) {
        self.effects.notify(who, screen);
    }

    /// Reserves the number of an outbox row, so that what is sent with it can be edited later, sent or not.
    pub fn reserve_row(&mut self) -> RowId {
        reserve_row(self.tx.next_row)
    }

    /// What was said last to the contact, to add to it.
    pub fn last_screen(&mut self) -> Option<&mut Screen> {
        let to = self.here();
        let last = self.effects.sends.iter_mut().rfind(|send| send.to == to && send.lane == Lane::Reply)?;
        last.what.screen_mut()
    }

    /// Answers the callback query with a toast.
    pub fn toast(&mut self, words: String) {
        self.toast = Some(words);
    }

    /// Whether a button was pressed, which waits for its tick.
    #[must_use]
    pub fn is_pressed(&self) -> bool {
        self.press.is_some()
    }

    /// Says the words of the tick where there is no button to tick and nothing else was said.
    pub fn speak_toast(&mut self) {
        let chat = self.contact.id.chat();
        if self.press.is_none()
            && !self.effects.sends.iter().any(|send| send.to.chat == chat)
            && let Some(words) = self.toast.take()
        {
            self.say(Screen::text(Html::escape(&words)));
        }
    }
}
