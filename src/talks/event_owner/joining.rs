//! What somebody asks while they say who they are for an event: its card tells what it costs, where and when it is.

use crate::domain::EventCode;
use crate::form::{Draft, FormId, intent};
use crate::store::{self, events, seats};
use crate::talks::events_shown;
use crate::text::phrase::{self, Set};
use crate::turn::{Screen, Turn};

/// What a card tells beside what is asked of every event.
const OF_THE_CARD: &str = "jam pukul berapa brp berapaan mana dimana tempat tempatnya lokasi lokasinya alamat alamatnya bawa \
    membawa dibawa bawanya gratis berbayar kuota kursi kursinya sisa penuh hari sampai mulai selesai where time place free \
    bring until full";

/// The event that the open form is about.
fn event_of(turn: &Turn<'_>) -> Option<EventCode> {
    let is_joining = |draft: &&Draft| draft.form == FormId::EventGuest && !draft.aside;
    let draft = turn.draft.as_ref().filter(is_joining)?;
    EventCode::parse(draft.subject.as_deref()?)
}

/// Whether words ask of the event that is being joined what its card tells.
pub(in crate::talks) fn asks_while_joining(turn: &Turn<'_>, words: &str) -> bool {
    event_of(turn).is_some() && asks_of_it(words)
}

/// Whether words are a question, and about what a card tells.
fn asks_of_it(words: &str) -> bool {
    let said = phrase::words(words);
    let has = |sets: &[Set]| said.iter().any(|word| sets.iter().any(|set| phrase::has(*set, word)));
    let of_the_card = said.iter().any(|word| OF_THE_CARD.split(' ').any(|other| other == word));
    let is_question = intent::looks_like_one(words) || intent::is_no_persons_name(words);
    is_question && !has(&[Set::EventElse]) && (of_the_card || has(&[Set::Event, Set::EventAsked, Set::EventDetail]))
}

/// The card of that event; false where it is gone.
pub(in crate::talks) async fn answer_joining(turn: &mut Turn<'_>) -> Result<bool, store::Error> {
    let Some(code) = event_of(turn) else { return Ok(false) };
    let Some(event) = events::by_code(turn.read(), &code).await? else { return Ok(false) };
    let counts = seats::counts(turn.read(), event.id).await?;
    let text = events_shown::card(&event, counts, turn.language, turn.world, turn.now);
    turn.say(Screen::text(text));
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d2_what_a_card_tells_is_known_from_names_and_from_other_questions() {
        for words in
            ["bayar berapa ya?", "di mana tempatnya?", "jam berapa acaranya", "harus bawa apa?", "where is it?"]
        {
            assert!(asks_of_it(words), "{words}");
        }
        for words in ["Siti Aminah", "Bila Sari", "Kemiling", "apa itu NIB?", "dapat sertifikat gak?", "kamu siapa?"] {
            assert!(!asks_of_it(words), "{words}");
        }
    }
}
