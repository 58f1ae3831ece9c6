//! How many statements the writer's cycle costs: a program of its own, because what counts them is global.

#![expect(
    unreachable_pub,
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test program has no outside, and says by panicking what is wrong; the support is shared"
)]

#[path = "it/support.rs"]
mod support;

use std::sync::{Arc, Mutex};

use support::Town;
use tracing::field::{Field, Visit};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

/// Design 12: begin, settle, seen, contacts, save, enqueue, claim, commit.
const MOST: usize = 8;
const PEOPLE: i64 = 500;

/// Keeps the first words of every statement that SQLite runs.
#[derive(Clone, Default)]
struct Statements(Arc<Mutex<Vec<String>>>);

impl<S: tracing::Subscriber> Layer<S> for Statements {
    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        struct Summary(Option<String>);
        impl Visit for Summary {
            fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
                if field.name() == "summary" {
                    self.0 = Some(format!("{value:?}").trim_matches('"').to_owned());
                }
            }
        }
        let mut summary = Summary(None);
        event.record(&mut summary);
        self.0.lock().unwrap().extend(summary.0);
    }
}

/// The statements between each BEGIN and its COMMIT, both counted.
fn cycles(statements: &[String]) -> Vec<&[String]> {
    let begins = statements.iter().enumerate().filter(|(_, text)| text.starts_with("BEGIN"));
    begins
        .filter_map(|(at, _)| {
            let rest = statements.get(at..)?;
            let length = rest.iter().position(|text| text.starts_with("COMMIT"))?;
            rest.get(..=length)
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cycle_that_writes_no_domain_row_costs_at_most_eight_statements_however_many_people_it_hears() {
    let statements = Statements::default();
    tracing::subscriber::set_global_default(
        tracing_subscriber::registry()
            .with(statements.clone().with_filter(Targets::new().with_target("sqlx::query", LevelFilter::TRACE))),
    )
    .unwrap();
    let town = Town::open().await;
    for person in 0..PEOPLE {
        town.telegram.person(10_000 + person, "Orang", Some("id"));
    }
    for person in 0..PEOPLE {
        town.telegram.text(10_000 + person, if person % 25 > 0 { "/menu" } else { "brp biaya sertifikat halal?" });
    }
    town.quiet().await;
    let seen = statements.0.lock().unwrap().clone();
    let cycles = cycles(&seen);
    let answering: Vec<_> =
        cycles.iter().filter(|cycle| cycle.iter().any(|text| text.contains("INTO outbox"))).collect();
    assert!(!answering.is_empty(), "nothing was counted: {seen:?}");
    for cycle in cycles {
        assert!(cycle.len() <= MOST, "{cycle:#?}");
    }
    town.close().await;
}
