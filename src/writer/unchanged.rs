//! Edits that would change nothing are left out: Telegram refuses them, and they cost as much as any other.

use crate::input::Replied;
use crate::turn::{Effects, MessageRef, Outgoing, Send};

/// Leaves out the edit that shows what the pressed message shows already, where it is the only one of that message.
pub(super) fn leave_out(effects: &mut Effects, pressed: &Replied) {
    let edits = effects.sends.iter().filter(|send| edit_of(send, pressed).is_some()).count();
    if edits == 1 {
        effects.sends.retain(|send| edit_of(send, pressed) != Some(Edit::Same));
    }
}

/// What an edit of the pressed message does to it.
#[derive(PartialEq, Eq)]
enum Edit {
    Same,
    Other,
}

fn edit_of(send: &Send, pressed: &Replied) -> Option<Edit> {
    let Outgoing::Edit(MessageRef::Telegram(message), screen) = &send.what else { return None };
    if *message != pressed.message_id {
        return None;
    }
    // What opens a page carries nothing, and is not among what Telegram tells of the message.
    let buttons = screen.buttons.iter().flatten().filter(|button| button.page.is_none());
    let buttons = buttons.map(|button| (button.label.as_str(), button.data.as_str()));
    let is_same = screen.is_plain()
        && screen.text.to_plain().trim() == pressed.text.trim()
        && buttons.eq(pressed.buttons.iter().map(|(label, data)| (label.as_str(), data.as_str())));
    Some(if is_same { Edit::Same } else { Edit::Other })
}
