//! The program: reads what is wanted, does it, and says how it went.

use std::fmt::Display;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, bail};
use rustix::fs::Mode;
use tokio_util::sync::CancellationToken;
use tracing_subscriber::EnvFilter;
use umkm_bot::clock::Clock;
use umkm_bot::config::{Audit, Cli, Command, Export, StoreArgs, Waiting};
use umkm_bot::domain::{ContactId, Role, Team};
use umkm_bot::operator::backups::Written;
use umkm_bot::operator::{backups, check, export, init, learn, restore, roles, rotate, status};
use umkm_bot::run::{self, StartupError};
use umkm_bot::store::officers;
use umkm_bot::{ask, store, writer};

fn main() -> ExitCode {
    let cli = Cli::read(std::env::args_os()).unwrap_or_else(|error| error.exit());
    let is_service = cli.command.is_service();
    if !matches!(cli.command, Command::Export { .. }) {
        // What the program writes is for its owner alone, also files that a library makes.
        rustix::process::umask(Mode::RWXG | Mode::RWXO);
    }
    start_logging(cli.command.log_level());
    writer::decide::install_panic_hook();
    match dispatch(cli) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads what we write has seen enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => fail(&error, is_service),
    }
}

/// Says why the program ends, as one more line of the log where machines read it.
fn fail(error: &anyhow::Error, is_service: bool) -> ExitCode {
    let (text, code) = match (error.downcast_ref::<StartupError>(), error.downcast_ref::<store::Error>()) {
        (Some(error), _) => (error.to_string(), error.exit_code()),
        (None, Some(error)) => (error.to_string(), StartupError::exit_code_of(error)),
        (None, None) => (format!("{error:#}"), 1),
    };
    if is_service && !io::stderr().is_terminal() && tracing::enabled!(tracing::Level::ERROR) {
        tracing::error!(name: "run.ended", exit_code = code, "{text}");
    } else {
        eprintln!("umkm-bot: {text}");
    }
    ExitCode::from(code)
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let written = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        let encoded = cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        written.or(encoded) == Some(ErrorKind::BrokenPipe)
    })
}

/// Writes a line to standard output; unlike `println!` it returns an error when nobody reads it.
fn say(line: impl Display) -> anyhow::Result<()> {
    Ok(writeln!(io::stdout().lock(), "{line}")?)
}

fn dispatch(cli: Cli) -> anyhow::Result<()> {
    let now = Clock::system().now();
    match cli.command {
        Command::Run(config) => runtime()?.block_on(async {
            let stop = CancellationToken::new();
            tokio::spawn(run::listen_for_signals(stop.clone(), config.content.content.is_some()));
            let clock = Clock::behind(Duration::from_secs(config.clock_behind));
            run::run(*config, clock, stop).await
        }),
        #[cfg(feature = "sandbox")]
        Command::Sandbox(arguments) => runtime()?.block_on(async {
            let stop = CancellationToken::new();
            tokio::spawn(run::listen_for_signals(stop.clone(), false));
            umkm_bot::sandbox::run(*arguments, stop, |url| println!("{url}")).await
        }),
        Command::Ask { question, content } => ask(question, content.content.as_deref()),
        Command::Check { folder, content, store } => check(folder.or(content.content).as_deref(), &store),
        Command::Init { folder, home } => {
            let count = init::write(&folder, &home)?;
            say(format!(
                "{count} files written to {folder}; read README.md there, and run `umkm-bot check {folder}`",
                folder = folder.display()
            ))
        }
        Command::Learn { folder, store } => {
            let model = learn::learn(&folder, &store)?;
            say(format!("{} knows the words of {}", model.display(), folder.display()))
        }
        Command::Export { what: Export::Knowledge { folder, replace, content } } => {
            let edition = run::edition(content.content.as_deref())?;
            let count = export::knowledge(edition.knowledge(), &folder, replace)?;
            say(format!("{count} files written to {}", folder.display()))
        }
        Command::Grant { telegram_id, role, force, store } => {
            let changed = runtime()?.block_on(roles::grant(ContactId(telegram_id), role, &store, now))?;
            granted(telegram_id, role, changed, force)
        }
        Command::Revoke { telegram_id, store } => {
            let changed = runtime()?.block_on(roles::revoke(ContactId(telegram_id), &store, now))?;
            say(format!("{telegram_id} was {} and has no role now", changed.before.map_or("", Role::word)))?;
            if changed.no_admin_left {
                eprintln!("umkm-bot: there is no admin now, so nobody is told when something breaks");
            }
            Ok(())
        }
        Command::Status { health_listen } => {
            let status = runtime()?.block_on(status::ask(health_listen))?;
            say(status.text.trim_end())?;
            if status.is_well { Ok(()) } else { bail!("the bot is not well; docs/operating.md says what to do") }
        }
        Command::Officers { store } => officers(&store),
        Command::Audit { what: Audit::Verify { store } } => match runtime()?.block_on(roles::verify_audit(&store))? {
            None => say("no entry of the audit log was changed or taken out"),
            Some(id) => bail!("audit entry {id} does not follow from the one before: the log was changed"),
        },
        Command::Audit { what: Audit::Export { store } } => {
            runtime()?.block_on(roles::export_audit(&store, |line| say(line)))
        }
        Command::RotateKey { store } => rotate_key(&store),
        Command::Backup { file, replace, keep, store } => {
            let written = runtime()?.block_on(backups::write(&file, replace, keep, &store, now))?;
            backed_up(&written, &store)
        }
        Command::Restore { file, waiting, store } => {
            let done = runtime()?.block_on(restore::restore(&file, waiting, &store, now))?;
            restored(&done, waiting)
        }
    }
}

/// As many threads as cores, but no more than two: the writer and the sender.
fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    let threads = std::thread::available_parallelism().map_or(1, |cores| cores.get().min(2));
    tokio::runtime::Builder::new_multi_thread().worker_threads(threads).enable_all().build().context("runtime")
}

/// Logs go to standard error: for people at a terminal, as JSON elsewhere. Other libraries' chatter
/// below a warning stays out, since it may hold addresses with the token.
fn start_logging(usual: &str) {
    let wanted = std::env::var("RUST_LOG").unwrap_or_else(|_| usual.to_owned());
    let filter = EnvFilter::builder().parse_lossy(wanted);
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    if io::stderr().is_terminal() { builder.compact().init() } else { builder.json().init() }
}

fn ask(question: Option<String>, folder: Option<&Path>) -> anyhow::Result<()> {
    let (knowledge, answers) = run::knowledge(folder)?;
    let Some(question) = question else {
        return ask::lines(&answers, io::stdin().lock(), BufWriter::new(io::stdout().lock()));
    };
    let now = Clock::system().now();
    say(runtime()?.block_on(ask::in_words(knowledge, answers, &question, now))?)
}

fn check(folder: Option<&Path>, store: &StoreArgs) -> anyhow::Result<()> {
    let content = check::content(folder, store);
    content.notes.iter().try_for_each(say)?;
    let mut problems = content.problems;
    let database = runtime()?.block_on(check::database(store));
    database.notes.iter().try_for_each(say)?;
    problems.extend(database.problems);
    problems.iter().for_each(|problem| eprintln!("{problem}"));
    if problems.is_empty() { Ok(()) } else { bail!(StartupError::Unusable(format!("{} problems", problems.len()))) }
}

fn granted(telegram_id: i64, role: Role, changed: officers::Changed, force: bool) -> anyhow::Result<()> {
    say(format!("{telegram_id} is {} now", role.word()))?;
    if !changed.is_known && !force {
        eprintln!(
            "umkm-bot: {telegram_id} has never written to the bot: check the number (umkm-bot revoke {telegram_id} takes \
             the role back). Nothing can be sent to them before they press Start"
        );
    }
    Ok(())
}

fn officers(store: &StoreArgs) -> anyhow::Result<()> {
    for (officer, teams) in runtime()?.block_on(roles::list(store))? {
        let reach =
            if officer.reachable { "" } else { "  cannot be written to: never pressed Start, or blocked the bot" };
        let team = |(team, backup): &(Team, bool)| format!("{}{}", team.word(), if *backup { " (backup)" } else { "" });
        let teams = teams.iter().map(team).collect::<Vec<_>>().join(", ");
        say(format!("{:<12} {:<8} {teams:<24}{reach}", officer.id.0, officer.role.word()).trim_end())?;
    }
    Ok(())
}

fn rotate_key(store: &StoreArgs) -> anyhow::Result<()> {
    let old = runtime()?.block_on(rotate::rotate(store, |column, count| {
        println!("{}.{}: {} encrypted anew", column.table, column.column, count.done);
        if count.unreadable > 0 {
            println!("  {} could not be read with the old key either and stay as they are", count.unreadable);
        }
    }))?;
    let (key, old) = (store.key_file(), old.display());
    say(format!(
        "The new key is {}. Back it up now, apart from the database, and make a new backup of the database.\n\
         Backups from before need the old key, {old}: move it to where such keys are kept, and destroy it\n\
         together with the last of those backups, after 30 days at most. If it is known to others, destroy both now.",
        key.display()
    ))
}

fn backed_up(written: &Written, store: &StoreArgs) -> anyhow::Result<()> {
    say(format!(
        "{} written and checked, with the marks of erased people in it; keep {} as well, but apart",
        written.file.display(),
        store.key_file().display()
    ))?;
    written.removed.iter().try_for_each(|file| say(format!("{} removed for its age", file.display())))
}

fn restored(done: &restore::Done, waiting: Option<Waiting>) -> anyhow::Result<()> {
    say("the backup is the database now; the next start runs on it")?;
    if done.restored.unfinished > 0 {
        let end = if waiting == Some(Waiting::Send) { "will be sent" } else { "will not be sent" };
        say(format!("{} messages that waited in it {end}", done.restored.unfinished))?;
    }
    if done.erased_again > 0 {
        say(format!("{} people who had asked for it were erased again", done.erased_again))?;
    }
    if !done.knows_erasures {
        eprintln!(
            "umkm-bot: who asked to be erased after this backup was made is back: nothing newer tells who that was. \
             If you have the old DATABASE.erased, put it beside the database before the next start"
        );
    }
    if let Some(aside) = &done.aside {
        say(format!("the old database is {}; delete it within 30 days", aside.display()))?;
    }
    Ok(())
}
