//! Deep links, `t.me/<bot>?start=<payload>`: each opens what a button would.

use crate::talks::callback::Callback;
use crate::talks::entry::Link;
use crate::world::World;

macro_rules! links {
    ($( $(#[$meta:meta])* $member:ident: $room:ident($press:ident); )+) => {
        /// All of them.
        const ALL: &[&[Link]] = &[$( $crate::talks::$room::press::LINKS ),+];
    };
}

each_capability!(links);

/// What a payload opens; nothing where no link looks like that.
#[must_use]
pub(crate) fn target(world: &World, payload: &str) -> Option<Callback> {
    let data = ALL.iter().copied().flatten().find_map(|link| match link {
        Link::Word(word, open) => (*word == payload).then(open),
        Link::Prefix(prefix, open) => payload.strip_prefix(prefix).and_then(|rest| open(rest, world)),
    });
    Callback::decode(data?.as_str())
}
