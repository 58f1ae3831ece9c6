//! What a form that is complete leads to, as its capability declares it.

use crate::form::FormId;
use crate::talks::entry::{SendAct, Sends};
use crate::talks::forms::{state, steps::Then};
use crate::turn::{Talk, Turn};

macro_rules! sends {
    ($( $(#[$meta:meta])* $member:ident: $room:ident($press:ident); )+) => {
        /// All of them.
        const ALL: &[&[Sends]] = &[$( $crate::talks::$room::SENDS, )+ #[cfg(test)] tests::SENDS];
    };
}

each_capability!(sends);

/// What is done where this form is complete; a test asks for every form.
fn act_of(id: FormId) -> Option<SendAct> {
    let sends = ALL.iter().copied().flatten().find(|sends| sends.forms.iter().any(|form| form.id == id))?;
    Some(sends.act)
}

/// Does what the open form is for, where an act completed it.
pub(in crate::talks) async fn submit(turn: &mut Turn<'_>, then: Then) -> Talk {
    let Then::Submit { anyway } = then else { return Ok(()) };
    match state::open(turn).and_then(|form| act_of(form.id)) {
        None => Ok(()),
        Some(SendAct::AtOnce(_)) if anyway => {
            // Nothing is asked about before it is sent.
            state::show(turn);
            Ok(())
        }
        Some(SendAct::AtOnce(act)) => act(turn).await,
        Some(SendAct::Asking(act)) => act(turn, anyway).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::sample;
    use crate::store::form_ends::Ending;
    use crate::talks::catalogue;
    use crate::text::Html;
    use crate::turn::Screen;

    pub(super) const SENDS: &[Sends] = &[Sends::one(&sample::FORM, |turn| Box::pin(sent(turn)))];

    async fn sent(turn: &mut Turn<'_>) -> Talk {
        turn.say(Screen::text(Html::escape("Terkirim.")));
        Ok(state::end(turn, Ending::Sent).await?)
    }

    #[test]
    fn every_form_leads_to_one_thing_once_it_is_complete() {
        let sends = ALL.iter().copied().flatten().flat_map(|sends| sends.forms);
        let mut lead: Vec<&str> = sends.map(|form| form.id.word()).collect();
        let mut all: Vec<&str> = catalogue::all().map(|form| form.id.word()).collect();
        lead.sort_unstable();
        all.sort_unstable();
        assert_eq!(lead, all, "a form stands in the `SENDS` of its capability");
    }
}
