//! Deep links, `t.me/<bot>?start=<payload>`: each opens what a button would.

use crate::talks::answering::press as answering;
use crate::talks::business::press as business;
use crate::talks::callback::Callback;
use crate::talks::desk::press as desk;
use crate::talks::entry::Link;
use crate::talks::menu::press as menu;
use crate::talks::my_data::press as my_data;
use crate::talks::news::press as news;
use crate::world::World;

/// All of them, a line a capability; the slug of a programme may be anything and comes last.
const ALL: [&[Link]; 6] = [menu::LINKS, business::LINKS, my_data::LINKS, news::LINKS, desk::LINKS, answering::LINKS];

/// What a payload opens; nothing where no link looks like that.
#[must_use]
pub(crate) fn target(world: &World, payload: &str) -> Option<Callback> {
    let data = ALL.into_iter().flatten().find_map(|link| match link {
        Link::Word(word, open) => (*word == payload).then(open),
        Link::Prefix(prefix, open) => payload.strip_prefix(prefix).and_then(|rest| open(rest, world)),
    });
    Callback::decode(data?.as_str())
}
