//! The dashboard and the rules for alarms ask for what /metrics prints, in the format that Prometheus reads.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::time::Duration;

use serde_json::Value;

use crate::operator_health::{page, town};
use crate::support::SITI;

const DASHBOARD: &str = "packaging/grafana/dashboard.json";
const ALERTS: &str = "packaging/prometheus/alerts.yml";

/// Metrics with the names of their labels.
type Metrics = BTreeMap<String, BTreeSet<String>>;

/// The metric that a text begins with, and the names of its labels.
fn metric(text: &str) -> (String, BTreeSet<String>) {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let labels = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')).map_or("", |(labels, _)| labels);
    let labels = labels.split(',').filter_map(|label| label.split_once(['=', '!']));
    (name.to_owned(), labels.map(|(label, _)| label.trim().to_owned()).collect())
}

fn gather(all: impl IntoIterator<Item = (String, BTreeSet<String>)>) -> Metrics {
    let mut found = Metrics::new();
    for (name, labels) in all {
        found.entry(name).or_default().extend(labels);
    }
    found
}

/// What a text asks for, wherever in it.
fn asked(text: &str) -> Metrics {
    gather(text.match_indices("umkm_bot_").map(|(at, _)| metric(&text[at..])))
}

/// All that the panels of a dashboard and their targets ask.
fn expressions(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| expressions(value, found)),
        Value::Object(fields) => {
            found.extend(fields.get("expr").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|value| expressions(value, found));
        }
        _ => {}
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn m1_dashboard_and_alerts_ask_for_what_metrics_prints() {
    let (town, port) = town(&[]).await;
    town.say(SITI, "/start").await;
    // By then a timed job has run, and is counted.
    town.pass(Duration::from_mins(2)).await;
    let (status, text) = page(port, "metrics").await;
    assert_eq!(status, 200);
    let printed = gather(text.lines().filter(|line| !line.starts_with('#')).map(metric));
    let (mut dashboard, alerts) = (Vec::new(), fs::read_to_string(ALERTS).unwrap());
    expressions(&serde_json::from_str(&fs::read_to_string(DASHBOARD).unwrap()).unwrap(), &mut dashboard);
    let shown = asked(&dashboard.join("\n"));
    for (file, asked) in [(DASHBOARD, &shown), (ALERTS, &asked(&alerts))] {
        for (name, labels) in asked {
            let known = printed.get(name).unwrap_or_else(|| panic!("{file}: /metrics prints no {name}\n{text}"));
            assert!(labels.is_subset(known), "{file}: {name} has {known:?}, not {labels:?}");
        }
    }
    let names = |metrics: &Metrics| metrics.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(names(&shown), names(&printed), "the dashboard shows everything");
    town.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn m1_metrics_come_in_the_format_that_they_are_written_in() {
    let (town, port) = town(&[]).await;
    let answer = reqwest::get(format!("http://127.0.0.1:{port}/metrics")).await.unwrap();
    // With the older format's name Prometheus refuses all of it for the type of `build`.
    assert!(
        answer.headers()["content-type"].to_str().unwrap().starts_with("application/openmetrics-text; version=1.0.0")
    );
    let text = answer.text().await.unwrap();
    assert!(text.ends_with("# EOF\n") && text.contains("# TYPE umkm_bot_build info\n"), "{text}");
    town.close().await;
}

#[test]
fn every_alert_is_in_the_runbook() {
    let (alerts, runbook) = (fs::read_to_string(ALERTS).unwrap(), fs::read_to_string("docs/operating.md").unwrap());
    let names: Vec<_> = alerts.lines().filter_map(|line| line.trim().strip_prefix("- alert: ")).collect();
    assert!(names.len() > 5, "{names:?}");
    for name in names {
        assert!(runbook.contains(&format!("`{name}`")), "{name} is not in docs/operating.md");
    }
}
