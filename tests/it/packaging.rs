//! What is installed: the unit, the image, the package; and that what the docs tell an operator to type is there.

use std::fs;
use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use clap::Parser;
use serde_json::Value;
use umkm_bot::config::{self, Cli};

use crate::recovery::{PROGRAM, town};

/// What stands before the program's own words, in a shell, a unit or from the source.
const BEFORE: [&str; 6] = [
    "umkm-bot ",
    "ExecStart=/usr/bin/umkm-bot ",
    "runuser -u umkm-bot -- umkm-bot ",
    "docker compose exec bot umkm-bot ",
    "docker compose run --rm bot ",
    "cargo run --release -- ",
];

/// The commands that a shell or a unit is given, each with its arguments on one line.
fn commands(text: &str) -> Vec<Vec<String>> {
    let text = text.replace("\\\n", " ");
    let lines = text.lines().map(|line| line.split(" #").next().unwrap_or_default().trim());
    let own = lines.filter_map(|line| BEFORE.into_iter().find_map(|before| line.strip_prefix(before)));
    // What a shell fills in has spaces of its own.
    let plain = own.filter(|line| !line.contains("$("));
    plain.map(words).collect()
}

/// The words of a line; what stands in quotes is one.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut is_quoted, mut is_apart) = (Vec::<String>::new(), false, true);
    for letter in line.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            ' ' if !is_quoted => is_apart = true,
            _ if is_apart => {
                words.push(letter.to_string());
                is_apart = false;
            }
            _ => words.last_mut().unwrap().push(letter),
        }
    }
    words
}

/// The blocks of a page that are to be typed.
fn blocks(page: &str) -> String {
    page.split("```").skip(1).step_by(2).collect::<Vec<_>>().join("\n")
}

fn read(words: &[String]) -> config::Command {
    let all = ["umkm-bot".to_owned()].into_iter().chain(words.iter().cloned());
    Cli::try_parse_from(all).unwrap_or_else(|error| panic!("{words:?}: {error}")).command
}

#[test]
fn every_command_that_an_operator_is_told_is_there() {
    for (page, least) in [("README.md", 4), ("docs/operating.md", 15)] {
        let found = commands(&blocks(&fs::read_to_string(page).unwrap()));
        assert!(found.len() >= least, "{page}: {found:?}");
        found.iter().for_each(|words| drop(read(words)));
    }
}

#[test]
fn the_unit_and_the_image_start_the_bot_with_flags_that_are_there() {
    let unit = commands(&fs::read_to_string("packaging/umkm-bot.service").unwrap());
    assert_eq!(unit.len(), 1, "{unit:?}");
    let config::Command::Run(run) = read(&unit[0]) else { panic!("{unit:?}") };
    assert!(run.token_file.is_some() && run.backup_dir.is_some());
    let image = fs::read_to_string("Dockerfile").unwrap();
    let after = |before: &str| {
        let line = image.lines().find_map(|line| line.trim().strip_prefix(before)).unwrap();
        serde_json::from_str::<Vec<String>>(line).unwrap()
    };
    assert_eq!(after("ENTRYPOINT "), ["umkm-bot"]);
    let config::Command::Run(run) = read(&after("CMD ")) else { panic!("{image}") };
    assert!(run.token_file.is_some() && run.backup_dir.is_some());
    let check = after("HEALTHCHECK --interval=30s --timeout=10s --start-period=5m CMD ");
    assert!(matches!(read(&check[1..]), config::Command::Status { .. }), "{check:?}");
}

#[test]
fn what_the_package_holds_is_there() {
    let manifest: toml::Table = toml::from_str(&fs::read_to_string("Cargo.toml").unwrap()).unwrap();
    let deb = &manifest["package"]["metadata"]["deb"];
    for asset in deb["assets"].as_array().unwrap() {
        let source = asset[0].as_str().unwrap();
        assert!(source.starts_with("target/release/") || Path::new(source).exists(), "{source}");
    }
    let scripts = deb["maintainer-scripts"].as_str().unwrap();
    for script in fs::read_dir(scripts).unwrap().map(|entry| entry.unwrap().path()) {
        let text = fs::read_to_string(&script).unwrap();
        assert!(text.starts_with("#!/bin/sh\nset -e\n") && text.contains("#DEBHELPER#"), "{}", script.display());
    }
    let units = deb["systemd-units"]["unit-scripts"].as_str().unwrap();
    assert!(Path::new(units).join("umkm-bot.service").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn systemd_is_told_of_the_start_of_the_life_and_of_the_end() {
    let town = town(&[]).await;
    let path = town.folder.path().join("notify");
    let socket = UnixDatagram::bind(&path).unwrap();
    socket.set_read_timeout(Some(Duration::from_mins(5))).unwrap();
    // Heard as it comes: few messages fit into a socket.
    let heard = std::thread::spawn(move || {
        let mut all = Vec::new();
        while !all.last().is_some_and(|last: &String| last.starts_with("STOPPING=1\n")) {
            let mut bytes = [0; 256];
            let length = socket.recv(&mut bytes).unwrap();
            all.push(String::from_utf8_lossy(&bytes[..length]).into_owned());
        }
        all
    });
    let arguments = town.arguments();
    let mut bot = Command::new(PROGRAM)
        .args(&arguments[1..])
        .env("NOTIFY_SOCKET", &path)
        .env("WATCHDOG_USEC", "200000")
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    town.ready(1).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    Command::new("kill").args(["-TERM", &bot.id().to_string()]).status().unwrap();
    assert_eq!(bot.wait().unwrap().code(), Some(0));
    let heard = heard.join().unwrap();
    assert!(heard[0].starts_with("READY=1\n"), "{heard:?}");
    assert!(heard.iter().any(|text| text == "STATUS=the bot runs"), "{heard:?}");
    assert!(heard.iter().filter(|text| *text == "WATCHDOG=1").count() > 2, "{heard:?}");
}

#[test]
fn the_dashboard_and_the_compose_file_name_no_secret() {
    for file in
        ["compose.yaml", "packaging/umkm-bot.service", "packaging/umkm-bot.env", "packaging/grafana/dashboard.json"]
    {
        let text = fs::read_to_string(file).unwrap();
        let is_token = |word: &str| {
            word.split_once(':')
                .is_some_and(|(id, key)| id.len() > 6 && id.bytes().all(|byte| byte.is_ascii_digit()) && key.len() > 20)
        };
        assert!(!text.split([' ', '"', '\n', '=']).any(is_token), "{file}");
    }
    let dashboard: Value =
        serde_json::from_str(&fs::read_to_string("packaging/grafana/dashboard.json").unwrap()).unwrap();
    assert_eq!(dashboard["uid"], "umkm-bot");
}

/// The days that the copies of Litestream take to forget are told where its settings are, and are fewer than promised.
#[test]
fn i17_the_copy_on_another_machine_forgets_within_the_days_that_are_told() {
    const PROMISED: u64 = 30;
    let settings = fs::read_to_string("packaging/litestream/litestream.yml").unwrap();
    let hours = |name: &str| -> u64 {
        let line = settings.lines().find_map(|line| line.trim().strip_prefix(name)).unwrap();
        line.trim().strip_suffix('h').unwrap().parse().unwrap()
    };
    // A file may hold what is of the day before its snapshot, and is looked at once a day.
    let days = (hours("retention:") + 2 * hours("interval:")) / 24;
    assert!(days < PROMISED, "{days}");
    for page in ["packaging/litestream/litestream.yml", "docs/operating.md"] {
        assert!(fs::read_to_string(page).unwrap().contains(&format!("within {days} days")), "{page}");
    }
    for file in ["compose.yaml", "packaging/litestream/umkm-bot-litestream.service"] {
        assert!(fs::read_to_string(file).unwrap().contains("replicate"), "{file}");
    }
}
