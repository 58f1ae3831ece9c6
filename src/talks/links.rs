//! Deep links, `t.me/<bot>?start=<payload>`: each opens what a button would.

use crate::talks::callback::Callback;
use crate::talks::commands;
use crate::talks::entry::{Link, Target, Who};
use crate::world::World;

macro_rules! links {
    ($( $(#[$meta:meta])* $member:ident: $room:ident($press:ident); )+) => {
        /// All of them.
        const ALL: &[&[Link]] = &[$( $crate::talks::$room::press::LINKS ),+];
    };
}

each_capability!(links);

/// What a payload opens; nothing where no link looks like that. The name of a command that everybody may use is a link
/// as well.
#[must_use]
pub(crate) fn target(world: &World, payload: &str) -> Option<Callback> {
    let data = ALL.iter().copied().flatten().find_map(|link| match link {
        Link::Word(word, open) => (*word == payload).then(open),
        Link::Prefix(prefix, open) => payload.strip_prefix(prefix).and_then(|rest| open(rest, world)),
    });
    let of_command = || {
        let command = commands::find(payload).filter(|command| command.who == Who::Everybody)?;
        match command.target {
            Target::Press(press) | Target::About(_, press) => Some(press()),
            Target::Link => None,
        }
    };
    Callback::decode(data.or_else(of_command)?.as_str())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::PosterCode;
    use crate::talks::answering::press::AnswerPress;
    use crate::talks::tests::SHIPPED;

    /// What Telegram takes as a payload.
    fn is_payload(text: &str) -> bool {
        let is_sign = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
        (1..=64).contains(&text.len()) && text.bytes().all(is_sign)
    }

    #[test]
    fn k6_every_function_that_everybody_may_use_has_a_deep_link() {
        for command in commands::all().filter(|command| command.who == Who::Everybody) {
            let (Target::Press(press) | Target::About(_, press)) = command.target else { continue };
            let opened = target(&SHIPPED, command.name);
            let expected = Callback::decode(press().as_str());
            // The page of a consultation's command is the list; its link begins one.
            assert!(is_payload(command.name) && opened.is_some(), "/{}", command.name);
            assert!(opened == expected || ALL.iter().copied().flatten().any(|link| is_word(link, command.name)));
        }
        for name in ["laporan", "poster", "acara_baru", "petugas", "pintu"] {
            assert_eq!(target(&SHIPPED, name), None, "{name} is the office's");
        }
    }

    fn is_word(link: &Link, name: &str) -> bool {
        matches!(link, Link::Word(word, _) if *word == name)
    }

    #[test]
    fn k6_every_programme_short_answer_and_need_has_a_deep_link() {
        let knowledge = &SHIPPED.knowledge;
        for programme in knowledge.iter() {
            let slug = &programme.head.slug;
            for payload in [format!("p_{slug}"), slug.clone()] {
                let opened = target(&SHIPPED, &payload);
                let is_it =
                    matches!(&opened, Some(Callback::Answer(AnswerPress::Section { slug: of, .. })) if of == slug);
                assert!(is_it && is_payload(&payload), "{payload}: {opened:?}");
            }
            assert_eq!(PosterCode::parse(slug), None, "{slug} is taken for a poster");
        }
        for answer in knowledge.short_answers() {
            let payload = format!("j_{}", answer.slug);
            let expected = Callback::from(AnswerPress::ShortAnswer(answer.slug.clone()));
            assert!(is_payload(&payload) && target(&SHIPPED, &payload) == Some(expected), "{payload}");
        }
        for need in knowledge.needs() {
            let payload = format!("b_{}", need.slug);
            let expected = Callback::from(AnswerPress::Need(need.slug.clone()));
            assert!(is_payload(&payload) && target(&SHIPPED, &payload) == Some(expected), "{payload}");
        }
    }

    #[test]
    fn k6_what_no_link_looks_like_opens_nothing() {
        for payload in ["", "p_", "j_", "b_", "p_tidak-ada", "j_tidak-ada", "b_tidak-ada", "p_P2", "xyzzy", "start"] {
            assert_eq!(target(&SHIPPED, payload), None, "{payload}");
        }
    }

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

    /// The beginnings and the words that links have.
    fn known() -> Vec<&'static str> {
        let name = |link: &Link| match link {
            Link::Word(name, _) | Link::Prefix(name, _) => *name,
        };
        ALL.iter().copied().flatten().map(name).collect()
    }

    proptest! {
        /// Anybody can write any payload behind a link.
        #[test]
        fn a_payload_of_any_kind_opens_a_page_or_nothing(begin in any::<usize>(), rest in "[A-Za-z0-9_-]{0,64}|.{0,64}") {
            let known = known();
            let begin = known.get(begin % (known.len() + 1)).copied().unwrap_or_default();
            if let Some(opened) = target(&SHIPPED, &format!("{begin}{rest}")) {
                prop_assert_eq!(Callback::decode(opened.data().as_str()), Some(opened));
            }
        }
    }
}
