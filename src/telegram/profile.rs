//! What people see of the bot before they start it: its name, what it can do, and one line for its card.

use serde_json::Value;
use teloxide::payloads::{
    GetMyDescription, GetMyName, GetMyShortDescription, SetMyDescription, SetMyDescriptionSetters, SetMyName,
    SetMyNameSetters, SetMyShortDescription, SetMyShortDescriptionSetters,
};

use super::outcome::Outcome;
use super::render::call;
use super::transport::Transport;
use crate::domain::Language;
use crate::plain;

/// One field of the profile: how it is asked for, and the calls that write it.
struct Field {
    name: &'static str,
    get: (String, Vec<u8>),
    /// The text for everybody comes last: where it is there, all of them are.
    set: [(String, Vec<u8>); 2],
}

/// Writes the fields that are empty; what the operator wrote at `BotFather` stays.
///
/// Each call is tried once: Telegram allows few of these a day, and the next start tries again.
pub async fn complete(transport: &Transport) {
    for Field { name, get: (method, payload), set } in fields() {
        match transport.ask::<Value>(&method, payload).await {
            Ok(told) if told.get(name).and_then(Value::as_str).is_none_or(str::is_empty) => {}
            Ok(_) => continue,
            Err(reply) => {
                tracing::warn!(name: "telegram.profile", method, row = reply.row(), "the profile cannot be read");
                continue;
            }
        }
        for (method, payload) in set {
            let reply = transport.send(&method, &payload, None).await;
            let row = reply.row();
            if !matches!(reply.outcome(), Outcome::Sent { .. } | Outcome::Done) {
                tracing::warn!(name: "telegram.profile", method, row, "the profile cannot be written");
                break;
            }
        }
    }
}

fn fields() -> [Field; 3] {
    use Language::{English, Indonesian};

    let name = |language| SetMyName::new().name(plain!(language, "profil-nama"));
    let about = |language| SetMyDescription::new().description(plain!(language, "profil-keterangan"));
    let short = |language| SetMyShortDescription::new().short_description(plain!(language, "profil-singkat"));
    let english = English.tag();
    [
        Field {
            name: "name",
            get: call(&GetMyName::new()),
            set: [call(&name(English).language_code(english)), call(&name(Indonesian))],
        },
        Field {
            name: "description",
            get: call(&GetMyDescription::new()),
            set: [call(&about(English).language_code(english)), call(&about(Indonesian))],
        },
        Field {
            name: "short_description",
            get: call(&GetMyShortDescription::new()),
            set: [call(&short(English).language_code(english)), call(&short(Indonesian))],
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s3_the_profile_is_as_short_as_telegram_wants_it_in_both_languages() {
        let longest = [64, 512, 120];
        for (field, longest) in fields().into_iter().zip(longest) {
            for (method, body) in field.set {
                let body: Value = serde_json::from_slice(&body).unwrap();
                let units = body[field.name].as_str().unwrap().encode_utf16().count();
                assert!((1..=longest).contains(&units), "{method}: {units} of {longest}");
            }
        }
    }
}
