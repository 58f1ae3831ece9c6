//! The program: reads what is wanted, does it, and says how it went.

use std::io::{BufWriter, IsTerminal};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Parser;
use tokio_util::sync::CancellationToken;
use tracing_subscriber::EnvFilter;
use umkm_bot::clock::Clock;
use umkm_bot::config::{Cli, Command, Export, StoreArgs};
use umkm_bot::domain::{ContactId, Role};
use umkm_bot::knowledge::{self, Knowledge};
use umkm_bot::run::{self, Refused};
use umkm_bot::{ask, rotate, store, writer};

fn main() -> ExitCode {
    let cli = Cli::parse();
    start_logging(cli.command.log_level());
    writer::decide::install_panic_hook();
    match dispatch(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("umkm-bot: {error:#}");
            ExitCode::from(error.downcast_ref::<Refused>().map_or(1, Refused::exit_code))
        }
    }
}

fn dispatch(cli: Cli) -> anyhow::Result<()> {
    let clock = Clock::system();
    match cli.command {
        Command::Run(config) => runtime()?.block_on(async {
            let stop = CancellationToken::new();
            tokio::spawn(run::listen_for_signals(stop.clone()));
            run::run(*config, clock, stop).await
        }),
        #[cfg(feature = "sandbox")]
        Command::Sandbox(arguments) => runtime()?.block_on(async {
            let stop = CancellationToken::new();
            tokio::spawn(run::listen_for_signals(stop.clone()));
            umkm_bot::sandbox::run(*arguments, clock, stop, |url| println!("{url}")).await
        }),
        Command::Ask { question } => ask(question),
        Command::Check => check(),
        Command::Export { what: Export::Knowledge { folder } } => export_knowledge(&folder),
        Command::Grant { telegram_id, role, store } => runtime()?.block_on(grant(telegram_id, role, &store, &clock)),
        Command::RotateKey { store } => runtime()?.block_on(rotate_key(&store)),
        Command::Backup { file, store } => runtime()?.block_on(backup(&file, &store)),
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
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if std::io::stderr().is_terminal() { builder.compact().init() } else { builder.json().init() }
}

fn ask(question: Option<String>) -> anyhow::Result<()> {
    let (knowledge, answers) = run::knowledge()?;
    let Some(question) = question else {
        return ask::lines(&answers, std::io::stdin().lock(), BufWriter::new(std::io::stdout().lock()));
    };
    let now = Clock::system().now();
    println!("{}", runtime()?.block_on(ask::in_words(knowledge, answers, &question, now))?);
    Ok(())
}

fn check() -> anyhow::Result<()> {
    match Knowledge::checked() {
        Ok(knowledge) => {
            println!("{} programmes, no problems", knowledge.iter().count());
            Ok(())
        }
        Err(problems) => {
            problems.iter().for_each(|problem| eprintln!("{problem}"));
            bail!(Refused::Unusable(format!("{} problems", problems.len())))
        }
    }
}

fn export_knowledge(folder: &Path) -> anyhow::Result<()> {
    let (knowledge, _) = run::knowledge()?;
    let files = knowledge::files(&knowledge);
    for (path, text) in &files {
        let path = folder.join(path);
        let write = || {
            path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
            std::fs::write(&path, text)
        };
        write().map_err(|error| Refused::Unusable(format!("{}: {error}", path.display())))?;
    }
    println!("{} files written to {}", files.len(), folder.display());
    Ok(())
}

/// Works beside a running bot: roles are read in the transaction that acts on them.
async fn grant(telegram_id: i64, role: Role, store: &StoreArgs, clock: &Clock) -> anyhow::Result<()> {
    let mut conn = store::writer(&store.database).await.map_err(Refused::from)?;
    store::migrate(&mut conn).await.map_err(Refused::from)?;
    store::officers::grant(&mut conn, ContactId(telegram_id), role, clock.now()).await.map_err(Refused::from)?;
    println!("{telegram_id} is {} now", role.word());
    Ok(())
}

async fn rotate_key(store: &StoreArgs) -> anyhow::Result<()> {
    let key = store.key_file();
    let old = rotate::rotate(&store.database, &key, |column, count| {
        println!("{}.{}: {} encrypted anew", column.table, column.column, count.done);
        if count.unreadable > 0 {
            println!("  {} could not be read with the old key either and stay as they are", count.unreadable);
        }
    })
    .await?;
    let (key, old) = (key.display(), old.display());
    println!("The new key is {key}. Back it up now, apart from the database, and make a new backup of the database.");
    println!("Backups from before need the old key, {old}: move it to where such keys are kept, and destroy it");
    println!(
        "together with the last of those backups, after 30 days at most. If it is known to others, destroy both now."
    );
    Ok(())
}

async fn backup(file: &Path, store: &StoreArgs) -> anyhow::Result<()> {
    if !store.database.exists() {
        bail!(Refused::Unusable(format!("there is no database {}", store.database.display())));
    }
    let readers = store::reader(&store.database).await.map_err(Refused::from)?;
    store::backup::backup(&readers, file).await.map_err(Refused::from)?;
    println!("{} written and checked; keep {} as well, but apart", file.display(), store.key_file().display());
    Ok(())
}
