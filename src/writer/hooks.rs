//! Words that break a turn on purpose, obeyed only with the hidden flag `--test-hooks`.
//!
//! They let the real program be driven into the faults that the design promises to survive.

use std::time::Duration;

use crate::routes::Input;
use crate::store::{self, unanswered};
use crate::turn::Turn;

/// Obeys a hook word, if that is what the person wrote.
#[expect(clippy::panic, reason = "panicking is what is asked for")]
pub(super) async fn obey(turn: &mut Turn<'_>, input: &Input) -> Result<(), store::Error> {
    let Input::Text(text) = input else { return Ok(()) };
    let now = turn.now;
    match text.as_str() {
        "hook:panic" => panic!("asked for"),
        "hook:write-panic" => {
            unanswered::count(turn.write().await?, "hook", unanswered::Kind::Question, now).await?;
            panic!("asked for")
        }
        "hook:error" => Err(store::Error::Corrupt { what: "hook", id: 0 }),
        "hook:hang" => {
            std::thread::sleep(Duration::from_hours(1));
            Ok(())
        }
        "hook:abort" => std::process::abort(),
        _ => Ok(()),
    }
}
