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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talks::commands;
    use crate::talks::entry::Target;

    #[test]
    fn what_stands_behind_a_command_is_the_rest_of_a_deep_link_that_there_is() {
        let is_declared = |wanted: &str| {
            ALL.iter().copied().flatten().any(|link| matches!(link, Link::Prefix(prefix, _) if *prefix == wanted))
        };
        for command in commands::all() {
            if let Target::About(prefix, _) = command.target {
                assert!(is_declared(prefix), "/{} {prefix}", command.name);
            }
        }
    }
}
