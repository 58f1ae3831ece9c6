//! Every screen that is reached in English: what is written in Indonesian alone says so, and is said to be so before.

use std::collections::{BTreeMap, BTreeSet, HashSet, VecDeque};

use super::*;
use crate::domain::{Role, wire};
use crate::knowledge::Office;
use crate::plain;
use crate::store::officers;
use crate::talks::menu::press::MenuPress;
use crate::talks::office_settings::press::OfficePress;
use crate::talks::officers::press::OfficersPress;
use crate::text::markdown;

/// What is written in Indonesian alone, known by where it is from and not by its words.
struct Indonesian {
    lines: HashSet<String>,
    phrases: Vec<String>,
}

impl Indonesian {
    fn new(world: &World) -> Self {
        let plain = |markdown: &str| markdown::to_html(&markdown.replace("{sapaan}", "Bapak/Ibu")).0.to_plain();
        let sections = world.knowledge.iter().flat_map(|programme| programme.sections.values());
        let mut lines: HashSet<String> = sections.flat_map(|section| telling(&plain(section))).collect();
        lines.extend(sentences("id").difference(&sentences("en")).cloned());
        let conditions = world.knowledge.checks().flat_map(|check| &check.conditions);
        let asked = conditions.flat_map(|of| [plain(&of.ask), plain(&of.explain), plain(&of.advice)]);
        let offices = Office::shipped().others.iter().map(|office| office.serves.clone());
        Self { lines, phrases: asked.chain(offices).collect() }
    }

    fn is_in(&self, text: &str) -> bool {
        telling(text).iter().any(|line| self.lines.contains(line))
            || self.phrases.iter().any(|phrase| text.contains(phrase.as_str()))
    }
}

/// The lines that are long enough to be of one language.
fn telling(text: &str) -> Vec<String> {
    text.lines().map(|line| line.trim().to_owned()).filter(|line| line.chars().count() >= 16).collect()
}

/// The lines of the messages of a language in which nothing is filled in.
fn sentences(tag: &str) -> HashSet<String> {
    let file = std::fs::read_to_string(format!("{}/locales/{tag}/bot.ftl", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let values = file.lines().map(|line| match line.strip_prefix("    ") {
        Some(more) => more,
        None => line.split_once(" = ").map_or("", |(_, value)| value),
    });
    let fixed = values.filter(|value| !value.contains(['{', '}']));
    let plain =
        |value: &str| value.split('<').map(|part| part.rsplit('>').next().unwrap_or_default()).collect::<String>();
    fixed.flat_map(|value| telling(&plain(value))).collect()
}

/// A button as it was offered.
struct Offer {
    /// The screen that it stood under.
    under: String,
    label: String,
    data: String,
}

/// What was seen on the way.
#[derive(Default)]
struct Seen {
    /// What each press led to.
    screens: BTreeMap<String, String>,
    offers: Vec<Offer>,
    open: VecDeque<String>,
    known: BTreeSet<String>,
    /// How many of each kind were followed.
    kinds: BTreeMap<String, usize>,
}

impl Seen {
    /// Whether not too many of its kind were followed: times to offer are as many as there are days, beginnings and ends.
    fn is_new(&mut self, data: &str) -> bool {
        const OF_A_KIND: usize = 250;
        if !self.known.insert(data.to_owned()) {
            return false;
        }
        let kind: Vec<&str> = data.split(':').take(3).collect();
        let followed = self.kinds.entry(kind.join(":")).or_default();
        *followed += 1;
        *followed <= OF_A_KIND
    }

    fn look(&mut self, outcome: Effects) -> String {
        let mut all = String::new();
        for send in outcome.sends {
            let (Outgoing::New(screen) | Outgoing::Edit(_, screen)) = send.what else { continue };
            let under = screen.text.to_plain();
            for button in screen.buttons.iter().flatten().filter(|button| button.page.is_none()) {
                let data = button.data.as_str().to_owned();
                if leads_on(&data) && self.is_new(&data) {
                    self.open.push_back(data.clone());
                }
                self.offers.push(Offer { under: under.clone(), label: button.label.clone(), data });
            }
            all += &under;
            all.push('\n');
        }
        all
    }
}

/// Whether it is followed: not out of English, not out of the office, and of the answers of a check the first alone.
fn leads_on(data: &str) -> bool {
    match Callback::decode(data) {
        Some(Callback::Menu(MenuPress::Language(_)) | Callback::Officers(OfficersPress::Leave(_))) => false,
        Some(Callback::Answer(AnswerPress::Check { answers, .. })) => !answers.0.contains(['t', 'x']),
        _ => !wire::is_anew(data),
    }
}

/// Presses whatever can be reached from these words.
async fn walk_on(stage: &mut Stage<'_>, words: &[String], seen: &mut Seen) {
    const MOST: usize = 6_000;
    for words in words {
        let outcome = stage.hear(Input::Text(words.clone())).await;
        let screen = seen.look(outcome);
        seen.screens.insert(words.clone(), screen);
    }
    while let Some(data) = seen.open.pop_front() {
        assert!(seen.screens.len() < MOST, "the walk has no end: {:?}", seen.kinds);
        // Secrets and codes differ; the stamp of a form, which is of the first bytes, stays.
        let number = u32::try_from(seen.screens.len()).unwrap().to_be_bytes();
        for at in [4, 28] {
            stage.chance[at..at + 4].copy_from_slice(&number);
        }
        let press = Press { callback: "c".into(), message_id: Some(5), data: data.clone() };
        let outcome = stage.hear(Input::Press(press)).await;
        let screen = seen.look(outcome);
        seen.screens.insert(data, screen);
    }
}

/// B22: no page in Indonesian without a word of it, on the page and before the tap that opens it.
#[tokio::test]
async fn b22_every_english_screen_says_what_is_in_indonesian_before_it_is_opened() {
    let indonesian = Indonesian::new(&SHIPPED);
    let commands = ["/start", "/menu", "/bantuan", "/data", "/privasi", "/langganan", "/tanya", "/berhenti"];
    let office = ["/meja", "/laporan", "/petugas", "/kantor", "/antrean", "/cari", "/janji", "/apaini"];
    let asked = SHIPPED.knowledge.iter().flat_map(|programme| {
        let mut facets = BTreeSet::new();
        programme
            .samples
            .iter()
            .filter(move |sample| facets.insert(&sample.facet))
            .map(|sample| sample.text.to_string())
    });
    // Of each programme some sides are asked in words; every one of them is reached by a button.
    let asked: Vec<String> = asked.step_by(3).collect();
    let registration = ["/daftar", "Siti", "Keripik Siti", "food", "Kedaton", "Sidodadi", "later", "capital", "hmm"];
    let own = |words: &[&str]| words.iter().map(|words| (*words).to_owned()).collect::<Vec<_>>();
    let mut counts = (0, 0);
    for (role, words) in [
        (None, [own(&commands), asked].concat()),
        (None, own(&registration)),
        (Some(Role::Admin), own(&[&commands[..], &office[..]].concat())),
    ] {
        let mut stage = Stage::open(&SHIPPED).await;
        stage.contact.language = Some(Language::English);
        if let Some(role) = role {
            officers::grant(&mut stage.conn, ContactId(7), role, TODAY).await.unwrap();
        }
        let mut seen = Seen::default();
        walk_on(&mut stage, &words, &mut seen).await;
        let is_indonesian = |data: &str| seen.screens.get(data).is_some_and(|screen| indonesian.is_in(screen));
        let here = plain!(Language::English, "hanya-indonesia");
        let silent: Vec<_> =
            seen.screens.iter().filter(|(_, screen)| indonesian.is_in(screen) && !screen.contains(&here)).collect();
        let is_said = |offer: &Offer| {
            let line = |labels: &str| {
                crate::html!(Language::English, "halaman-indonesia", daftar = labels)
                    .to_plain()
                    .split(':')
                    .next()
                    .map(str::to_owned)
            };
            let begins = line("").unwrap_or_default();
            let of_some =
                offer.under.lines().filter(|line| line.starts_with(&begins)).any(|line| line.contains(&offer.label));
            let of_all = crate::html!(Language::English, "halaman-indonesia-semua").to_plain();
            // The page itself is in Indonesian already, and this leads on within it.
            of_some || offer.under.contains(&of_all) || (offer.under.contains(&here) && leads_within(&offer.data))
        };
        let unsaid: Vec<_> = seen.offers.iter().filter(|offer| is_indonesian(&offer.data) && !is_said(offer)).collect();
        counts = (
            counts.0 + seen.screens.len(),
            counts.1 + seen.screens.values().filter(|text| indonesian.is_in(text)).count(),
        );
        assert!(silent.is_empty(), "{role:?}: {} of {}: {silent:#?}", silent.len(), seen.screens.len());
        let told: Vec<_> = unsaid.iter().take(12).map(|offer| (&offer.under, &offer.label, &offer.data)).collect();
        assert!(told.is_empty(), "{role:?}: {} of {} offers: {told:#?}", unsaid.len(), seen.offers.len());
        let labels = seen.offers.iter().filter(|offer| indonesian.lines.contains(&offer.label));
        assert_eq!(labels.map(|offer| &offer.label).collect::<BTreeSet<_>>(), BTreeSet::new());
    }
    assert!(counts.0 > 600 && counts.1 > 150, "{counts:?}");
    eprintln!("{} of {} English screens are in Indonesian", counts.1, counts.0);
}

/// The next part of what is open, the next question of a check, and the same office once more.
fn leads_within(data: &str) -> bool {
    match Callback::decode(data) {
        Some(Callback::Answer(AnswerPress::Section { part, .. })) => part > 0,
        Some(Callback::Answer(AnswerPress::Check { .. }) | Callback::Office(OfficePress::ConfirmOther(_))) => true,
        _ => false,
    }
}
