//! Days with hours, in one message or in two.

use crate::form::rejection::Rejection;
use crate::form::types::Context;
use crate::text::input::{self, ScheduleError, Stretch};

/// The days with hours of these words, from today on, the first one first.
pub(super) fn read(words: &str, most: usize, context: &Context<'_>) -> Result<Vec<Stretch>, Rejection> {
    let all = input::schedule(words, context.today).map_err(Rejection::Schedule)?;
    if all.iter().any(|(from, _)| from.date() < context.today) {
        return Err(Rejection::Over);
    }
    if all.len() > most { Err(Rejection::TooMany { most }) } else { Ok(all) }
}

/// The same of words that go on from the half that was read before: days that had no hours, or hours that had no day. What
/// is a half yet is kept there.
pub(in crate::form) fn after(
    half: &mut Option<String>,
    words: &str,
    most: usize,
    context: &Context<'_>,
) -> Result<Vec<Stretch>, Rejection> {
    let alone = read(words, most, context);
    if !matches!(
        alone,
        Err(Rejection::Schedule(
            ScheduleError::NoDay | ScheduleError::NoTime | ScheduleError::NoEnd | ScheduleError::Unreadable
        ))
    ) {
        return alone;
    }
    // A day with its beginning lacks its own end, whatever hours were said before.
    let is_whole =
        matches!(alone, Err(Rejection::Schedule(ScheduleError::NoEnd))) && input::days(words, context.today).is_ok();
    let mut fault = None;
    if let Some(before) = half.as_deref().filter(|_| !is_whole) {
        // Behind days "9 sampai 21" are hours.
        let bare = are_bare_numbers(words).then(|| format!("{before}\njam {words}"));
        let both = bare.into_iter().chain([format!("{before}\n{words}"), format!("{words}\n{before}")]);
        for text in both {
            match read(&text, most, context) {
                Err(wrong @ Rejection::Schedule(ScheduleError::NoEnd | ScheduleError::Reversed)) => {
                    fault = fault.or(Some(wrong));
                }
                Err(Rejection::Schedule(_)) => {}
                joined => return joined,
            }
        }
    }
    // What lacks its hours only has its days by now.
    if fault.is_none() {
        *half = input::half(words, context.today).or(half.take());
    }
    fault.map_or(alone, Err)
}

/// Whether words are numbers alone, from one to the other.
fn are_bare_numbers(words: &str) -> bool {
    const UNTIL: [&str; 7] = ["sampai", "smp", "sampe", "hingga", "sd", "s", "d"];
    let mut parts = words.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.all(|part| part.chars().all(|c| c.is_ascii_digit()) || UNTIL.contains(&part.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Language, Regions};

    fn read_all(messages: &[&str]) -> Result<String, Rejection> {
        let context = Context {
            regions: Regions::shipped(),
            today: chrono::NaiveDate::from_ymd_opt(2026, 11, 30).unwrap(),
            earliest: None,
            language: Language::Indonesian,
            wording: None,
            choices: None,
        };
        let mut half = None;
        let mut last = Err(Rejection::NoAnswer);
        for words in messages {
            last = after(&mut half, words, 12, &context);
        }
        let day = |(from, to): &Stretch| format!("{}-{}", from.format("%d/%m %H.%M"), to.format("%H.%M"));
        last.map(|all| all.iter().map(day).collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn days_and_hours_in_two_messages_are_one_answer_in_either_order() {
        let two = "12/12 09.00-21.00, 13/12 09.00-21.00";
        for messages in [
            ["Sabtu - Minggu, 12 - 13 Desember 2026", "jam 9 sampai 21"],
            ["12-13 Desember", "09.00-21.00"],
            ["jam 9 sampai 21", "12 dan 13 Desember 2026"],
            ["12-13 Desember jam 9", "jam 9 sampai 21"],
            ["12-13 Desember", "9 sampai 21"],
        ] {
            assert_eq!(read_all(&messages).as_deref(), Ok(two), "{messages:?}");
        }
        assert_eq!(read_all(&["5 Desember", "12-13 Desember", "jam 9-21"]).as_deref(), Ok(two), "the days said last");
    }

    #[test]
    fn what_is_still_missing_is_said_and_the_days_are_kept() {
        let no_end = Err(Rejection::Schedule(ScheduleError::NoEnd));
        assert_eq!(read_all(&["12 Desember 2026", "jam 9"]), no_end.clone());
        let one = read_all(&["12 Desember 2026", "jam 9", "jam 9 sampai 15"]);
        assert_eq!(one.as_deref(), Ok("12/12 09.00-15.00"));
        assert_eq!(read_all(&["jam 9 sampai 15", "12 Desember 2026 pukul 10.00 sampai selesai"]), no_end);
        assert_eq!(read_all(&["jam 9 sampai 15"]), Err(Rejection::Schedule(ScheduleError::NoDay)));
        assert_eq!(read_all(&["12 Desember 2026", "tidak tahu"]), Err(Rejection::Schedule(ScheduleError::Unreadable)));
    }
}
