//! Deep links, `t.me/<bot>?start=<payload>`: each opens what a button would.

use crate::talks::callback::Callback;
use crate::talks::{answering, business, desk, menu, my_data, news};
use crate::world::World;

/// A deep link of a capability.
pub(crate) enum Link {
    /// Exactly this word.
    Word(&'static str, fn() -> Callback),
    /// Whatever begins with this; the rest says what exactly.
    Prefix(&'static str, fn(&str, &World) -> Option<Callback>),
}

/// All of them, a line a capability; the slug of a programme may be anything and comes last.
const ALL: [&[Link]; 6] = [
    menu::press::LINKS,
    business::press::LINKS,
    my_data::press::LINKS,
    news::press::LINKS,
    desk::press::LINKS,
    answering::press::LINKS,
];

/// What a payload opens; nothing where no link looks like that.
#[must_use]
pub(crate) fn target(world: &World, payload: &str) -> Option<Callback> {
    ALL.into_iter().flatten().find_map(|link| match link {
        Link::Word(word, open) => (*word == payload).then(open),
        Link::Prefix(prefix, open) => payload.strip_prefix(prefix).and_then(|rest| open(rest, world)),
    })
}
