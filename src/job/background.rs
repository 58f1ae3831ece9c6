//! Background reads: what takes too long for the writer is read beside it, on a connection of its own that cannot write, and handed back to
//! the job that asked for it, which then runs at once.

use std::path::{Path, PathBuf};

use futures::future::BoxFuture;
use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::oneshot;

use crate::activity::{Activity, Aside};
use crate::store::{self, Connection};

/// Where reading beside the writer begins.
#[derive(Debug)]
pub(crate) struct Background {
    database: PathBuf,
    activity: Activity,
    bell: UnboundedSender<Rung>,
}

/// Something was read: its job is due.
#[derive(Debug)]
pub(crate) struct Rung {
    /// The job's name.
    pub(crate) job: &'static str,
    /// The bot does not rest before the writer has heard of it.
    _aside: Aside,
}

/// What is read beside the writer, until it is there.
#[derive(Debug)]
pub(crate) struct Pending<T>(Option<oneshot::Receiver<T>>);

impl<T> Default for Pending<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Pending<T> {
    /// Whether nothing is being read.
    pub(crate) fn is_idle(&self) -> bool {
        self.0.is_none()
    }

    /// What was read, once; what could not be read is idle again.
    pub(crate) fn take(&mut self) -> Option<T> {
        match self.0.as_mut()?.try_recv() {
            Ok(read) => {
                self.0 = None;
                Some(read)
            }
            Err(oneshot::error::TryRecvError::Empty) => None,
            Err(oneshot::error::TryRecvError::Closed) => {
                self.0 = None;
                None
            }
        }
    }
}

impl Background {
    /// Reads this database; the writer hears the bell.
    pub(crate) fn new(database: PathBuf, activity: Activity, bell: UnboundedSender<Rung>) -> Self {
        Self { database, activity, bell }
    }

    /// Begins to read for a job. Where that fails, the job tries it again at its own time.
    pub(crate) fn read<T: Send + 'static>(
        &self,
        job: &'static str,
        work: impl for<'c> FnOnce(&'c mut Connection) -> BoxFuture<'c, Result<T, store::Error>> + Send + 'static,
    ) -> Pending<T> {
        let database = self.database.clone();
        self.begin(job, async move { read(&database, work).await.map(Some) })
    }

    /// The same, and something is made of what was read that takes the processor long: on a thread where nobody waits.
    pub(crate) fn make<R: Send + 'static, T: Send + 'static>(
        &self,
        job: &'static str,
        work: impl for<'c> FnOnce(&'c mut Connection) -> BoxFuture<'c, Result<R, store::Error>> + Send + 'static,
        make: impl FnOnce(R) -> T + Send + 'static,
    ) -> Pending<T> {
        let database = self.database.clone();
        self.begin(job, async move {
            let found = read(&database, work).await?;
            Ok(tokio::task::spawn_blocking(move || make(found)).await.ok())
        })
    }

    fn begin<T: Send + 'static>(
        &self,
        job: &'static str,
        work: impl Future<Output = Result<Option<T>, store::Error>> + Send + 'static,
    ) -> Pending<T> {
        let (sender, receiver) = oneshot::channel();
        let (bell, aside) = (self.bell.clone(), self.activity.aside());
        tokio::spawn(async move {
            match work.await {
                Ok(Some(found)) => {
                    let _ = sender.send(found);
                    let _ = bell.send(Rung { job, _aside: aside });
                }
                Ok(None) => tracing::warn!(name: "beside.broke", job, "what a job asked for was not made"),
                Err(error) => tracing::warn!(name: "beside.failed", job, %error, "what a job asked for was not read"),
            }
        });
        Pending(Some(receiver))
    }
}

async fn read<T>(
    database: &Path,
    work: impl for<'c> FnOnce(&'c mut Connection) -> BoxFuture<'c, Result<T, store::Error>>,
) -> Result<T, store::Error> {
    let mut conn = store::open::look(database).await?;
    let found = work(&mut conn).await;
    store::close(conn).await?;
    found
}
