//! Running the bot: its tasks, its end, and what the end is called.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use secrecy::{ExposeSecret, SecretString};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use crate::answers::{Answers, Corpus, Model};
use crate::clock::{Clock, Millis};
use crate::config::{Listen, Run};
use crate::crypto::{self, Keys, key_file};
use crate::domain::{ContactId, Role};
use crate::health::{Condition, Health};
use crate::knowledge::Knowledge;
use crate::metrics::Metrics;
use crate::routes::{self, Input};
use crate::store::contacts::Contact;
use crate::store::{self, Connection, Lock};
use crate::telegram::intake::{self, ALLOWED_UPDATES, Arrival};
use crate::telegram::outcome::{Outcome, Reply};
use crate::telegram::render;
use crate::telegram::sender::{self, Sender};
use crate::telegram::transport::{Me, Transport};
use crate::turn::{Ground, Said, Screen, Turn, Who};
use crate::world::World;
use crate::writer::watchdog::Heart;
use crate::writer::{self, Writer};
use crate::{guard, health, talks};

/// Updates that may wait for the writer; beyond it webhook calls wait at the door.
const ARRIVALS: usize = 256;
const LONGEST_WAIT: Duration = Duration::from_mins(1);

/// Why the bot cannot run, where the operator can mend it.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// Another process has the database.
    #[error("{0}")]
    Owned(store::Error),
    /// The configuration or the database does not fit.
    #[error("{0}")]
    Unusable(String),
}

impl Refused {
    /// The exit code: 75 while another instance owns the database, else 2.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Owned(_) => 75,
            Self::Unusable(_) => 2,
        }
    }
}

impl From<store::Error> for Refused {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Owned(_) => Self::Owned(error),
            other => Self::Unusable(other.to_string()),
        }
    }
}

impl From<crypto::Error> for Refused {
    fn from(error: crypto::Error) -> Self {
        Self::Unusable(error.to_string())
    }
}

/// Opens the database of this process: locked, migrated, and made with this key.
///
/// # Errors
/// When it is owned, newer, damaged or of another key.
pub async fn open(database: &Path, key_file: &Path) -> Result<(Lock, Connection, Keys), Refused> {
    let lock = Lock::take(database)?;
    store::damage::refuse(database).await?;
    let mut keys = key_file::load_or_create(key_file)?;
    let mut conn = store::writer(database).await?;
    store::migrate(&mut conn).await?;
    if let Err(error) = store::meta::check_key(&mut conn, &keys).await {
        // A change of the key may have ended between its commit and the renaming of the file.
        keys = key_file::pending(key_file)?.ok_or(error)?;
        store::meta::check_key(&mut conn, &keys).await?;
        key_file::adopt(key_file)?;
    }
    store::erasure::erase_again(&mut conn, database, &keys).await?;
    Ok((lock, conn, keys))
}

/// Runs the bot until `stop`.
///
/// # Errors
/// [`Refused`] where the operator must act; anything else when a task ended that should not.
pub async fn run(config: Run, clock: Clock, stop: CancellationToken) -> anyhow::Result<()> {
    let unusable = |error: crate::config::Error| Refused::Unusable(error.to_string());
    let token = config.token().map_err(unusable)?;
    let webhook = config.webhook().map_err(unusable)?;
    let transport = Transport::new(config.api_url().map_err(unusable)?, token).context("TLS")?;
    let (_lock, mut conn, keys) = open(&config.store.database, &config.store.key_file()).await?;
    if store::meta::is_sandbox(&mut conn).await? != config.sandbox {
        let database = config.store.database.display();
        bail!(Refused::Unusable(format!("{database} belongs to the sandbox; name another --database")));
    }
    for admin in config.admins() {
        store::officers::grant(&mut conn, admin, Role::Admin, clock.now()).await?;
    }
    let health = Health::default();
    let metrics = Metrics::default();
    if let Listen::At(address) = config.health_listen {
        let listener = TcpListener::bind(address)
            .await
            .map_err(|e| Refused::Unusable(format!("--health-listen {address}: {e}")))?;
        tokio::spawn(health::serve(listener, health.clone(), metrics.registry(), stop.clone()));
    }
    let listener = match webhook {
        Some(_) => Some(
            TcpListener::bind(config.listen)
                .await
                .map_err(|e| Refused::Unusable(format!("--listen {}: {e}", config.listen)))?,
        ),
        None => None,
    };
    // On a worker: what building the index leaves free is used again by whatever runs there.
    let world = tokio::spawn(async { knowledge() }).await??;
    let Some(me) = identify(&transport, &clock, &stop).await? else { return Ok(()) };
    tracing::info!(name: "run.started", bot = me.username, "the bot runs");
    health.set(Condition::Running);

    let world = Arc::new(World::new(world.0, world.1, &me.username));
    let (arrivals, arrived) = mpsc::channel::<Arrival>(ARRIVALS);
    let (orders, ordered) = mpsc::unbounded_channel();
    let (reports, reported) = mpsc::unbounded_channel();
    let speaker = Sender::new(sender::Parts {
        transport: transport.clone(),
        clock: clock.clone(),
        rate: config.send_rate,
        in_flight: config.in_flight(),
        orders: ordered,
        reports,
        health: health.clone(),
    });
    let unclean = store::meta::start(&mut conn).await?;
    let scribe = Writer::new(writer::Parts {
        conn,
        unclean,
        database: config.store.database.clone(),
        keys,
        clock: clock.clone(),
        world,
        arrivals: arrived,
        reports: reported,
        sender: orders,
        in_flight: config.in_flight(),
        replies: writer::REPLIES_IN_HAND,
        heart: Heart::watch(Duration::from_millis(config.decision_limit)).context("watchdog")?,
        metrics,
        test_hooks: config.test_hooks,
    })
    .await?;
    let mut speaking = tokio::spawn(speaker.run());
    let mut writing = tokio::spawn(scribe.run());
    tokio::spawn(announce_commands(transport.clone(), clock.clone()));
    // Kept until intake is over, so that the writer's end is never mistaken for a failure.
    let door = arrivals.clone();
    let taking_in = {
        let (transport, clock, stop) = (transport, clock.clone(), stop.clone());
        tokio::spawn(async move { take_in(&transport, webhook.zip(listener), arrivals, &clock, &stop).await })
    };
    tokio::select! {
        taken = taking_in => taken.context("intake")??,
        _ = &mut speaking => bail!("the sender ended"),
        damage = guard::watch(&config.store.database, &clock, unclean) => bail!(Refused::from(damage)),
        written = &mut writing => { written.context("the writer ended")??; bail!("the writer ended") }
    }
    drop(door);
    // Intake is over: the writer finishes what waits, the sender what is in hand.
    let finish = async {
        let _ = speaking.await;
        writing.await.context("writer")?.context("database")
    };
    if let Ok(finished) = tokio::time::timeout(config.drain(), finish).await {
        finished
    } else {
        tracing::warn!(name: "run.drain", "not everything was sent in time; the next start sends it");
        Ok(())
    }
}

/// Reads the programmes and builds the index.
///
/// # Errors
/// Every problem of the files, one a line.
pub fn knowledge() -> anyhow::Result<(Knowledge, Answers)> {
    let knowledge = Knowledge::shipped().map_err(|problems| {
        Refused::Unusable(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })?;
    let answers = Answers::new(&Corpus::shipped(&knowledge), Model::shipped()?);
    Ok((knowledge, answers))
}

/// Answers a question as the chat would, in plain text with the buttons in brackets.
///
/// # Errors
/// When the answer cannot be worked out.
pub async fn answer_in_words(
    knowledge: Knowledge,
    answers: Answers,
    question: &str,
    now: Millis,
) -> anyhow::Result<String> {
    let world = World::new(knowledge, answers, "umkm_bot");
    let mut conn = store::open::scratch().await?;
    let mut contact = Contact::new(ContactId(0), now);
    let route = routes::route(world.facts(Input::Text(question.to_owned()), false));
    let ranking = world.answers.rank(question);
    // Nothing is kept: the database is in memory.
    let keys = crypto::Keys::derive(&[0; 32]);
    let who = Who {
        contact: &mut contact,
        language_code: None,
        press: None,
        ranking: Some(&ranking),
        now,
        number: 0,
        chance: crypto::chance(),
        first_name: "",
        keys: &keys,
    };
    let mut saved = false;
    let mut turn = Turn::new(who, &world, Ground::new(&mut conn, &mut saved));
    talks::answer(&mut turn, route).await?;
    let screens = turn.end().said.into_iter().filter_map(|said| match said {
        Said::New(screen) | Said::Edit(_, screen) => Some(screen),
        Said::Commands(_) | Said::Leave => None,
    });
    let in_words = |screen: Screen| {
        let rows = screen
            .buttons
            .iter()
            .map(|row| row.iter().map(|button| format!("[{}]", button.label)).collect::<Vec<_>>().join(" "));
        std::iter::once(screen.text.to_plain()).chain(rows).collect::<Vec<_>>().join("\n")
    };
    Ok(screens.map(in_words).collect::<Vec<_>>().join("\n\n"))
}

/// Asks who the bot is, until the network is there; `None` when told to stop before.
async fn identify(transport: &Transport, clock: &Clock, stop: &CancellationToken) -> Result<Option<Me>, Refused> {
    let mut wait = Duration::from_secs(1);
    loop {
        let reply = tokio::select! {
            reply = transport.get_me() => reply,
            () = stop.cancelled() => return Ok(None),
        };
        match reply.map_err(Reply::outcome) {
            Ok(me) => return Ok(Some(me)),
            Err(Outcome::Stop(halt)) => return Err(Refused::Unusable(halt.to_string())),
            Err(_) => {
                tracing::warn!(name: "run.no_network", wait_s = wait.as_secs(), "the Bot API server cannot be reached");
            }
        }
        tokio::select! {
            () = clock.sleep(wait) => {}
            () = stop.cancelled() => return Ok(None),
        }
        wait = (wait * 2).min(LONGEST_WAIT);
    }
}

async fn take_in(
    transport: &Transport,
    webhook: Option<((reqwest::Url, SecretString), TcpListener)>,
    arrivals: mpsc::Sender<Arrival>,
    clock: &Clock,
    stop: &CancellationToken,
) -> anyhow::Result<()> {
    let Some(((url, secret), listener)) = webhook else {
        return intake::poll(transport, &arrivals, clock, stop)
            .await
            .map_err(|stopped| Refused::Unusable(stopped.to_string()).into());
    };
    let (method, payload) = render::webhook(url, secret.expose_secret(), &ALLOWED_UPDATES);
    let setting = call_until_taken(transport.clone(), clock.clone(), method, payload);
    tokio::spawn(setting);
    intake::serve(listener, secret, arrivals, stop.clone()).await.context("webhook")
}

/// Puts the command lists into the app; without them the bot works all the same.
async fn announce_commands(transport: Transport, clock: Clock) {
    for (method, payload) in render::commands() {
        call_until_taken(transport.clone(), clock.clone(), method, payload).await;
    }
}

/// Makes a call of the bot's own set-up, again while the network is down or Telegram asks to wait.
async fn call_until_taken(transport: Transport, clock: Clock, method: String, payload: Vec<u8>) {
    loop {
        let reply = transport.send(&method, &payload, None).await;
        let row = reply.row();
        match reply.outcome() {
            Outcome::Sent { .. } | Outcome::Done => return,
            Outcome::NotSent | Outcome::Ambiguous => clock.sleep(Duration::from_secs(10)).await,
            Outcome::Wait(seconds) => clock.sleep(Duration::from_secs(seconds.unsigned_abs())).await,
            _ => {
                tracing::error!(name: "run.setup", method, row, "Telegram refuses a call of the set-up");
                return;
            }
        }
    }
}

/// Turns SIGTERM and SIGINT into `stop`.
pub async fn listen_for_signals(stop: CancellationToken) {
    let (Ok(mut term), Ok(mut int)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt())) else {
        tracing::error!(name: "run.signals", "cannot listen for signals");
        return;
    };
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
    }
    tracing::info!(name: "run.stopping", "told to stop");
    stop.cancel();
}
