//! What people of the office are told outside of any conversation: changes of roles, and faults of the bot.

use crate::domain::policy::Action;
use crate::domain::{ContactId, Language, Role};
use crate::health::Notice;
use crate::html;
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::officers::{self, Officer};
use crate::store::{self, Connection, audit, contacts, meta};
use crate::talks;
use crate::text::Html;
use crate::turn::{Effects, Screen};

pub(super) const JOB: Job =
    Job { name: "office_notices", every: MINUTE, hours: Hours::FromStart, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let admins = officers::with(tick.conn, |role| role == Role::Admin).await?;
    let admins: Vec<Officer> = admins.into_iter().filter(|admin| admin.reachable).collect();
    let mut effects = Effects::default();
    for (who, text) in roles(tick.conn, &admins).await? {
        effects.notify(who, Screen::text(text));
    }
    let faults = tick.health.notices();
    for (fault, admin) in faults.iter().flat_map(|fault| admins.iter().map(move |admin| (fault, admin))) {
        effects.notify(admin.id, Screen::text(fault_in_words(admin.language, fault)));
    }
    tick.told = faults.len();
    Ok(effects)
}

/// Tells whoever got or lost a role, and the admins; `grant` and `revoke` are other processes, so the audit log is
/// looked through from where the last look ended. What is changed in a chat is told there.
async fn roles(conn: &mut Connection, admins: &[Officer]) -> Result<Vec<(ContactId, Html)>, store::Error> {
    let last = audit::last(conn).await?;
    let looked = meta::roles_told(conn).await?;
    if looked == Some(last) {
        return Ok(Vec::new());
    }
    meta::set_roles_told(conn, last).await?;
    // What was before the first look is no news.
    let Some(looked) = looked else { return Ok(Vec::new()) };
    let mut told = Vec::new();
    for who in audit::about_since(conn, looked, audit::OPERATOR, &[Action::GrantRole, Action::RevokeRole]).await? {
        let role = officers::role(conn, who).await?;
        if let Some(language) = contacts::language_if_reachable(conn, who).await? {
            told.push((who, own_role(language, role)));
        }
        let others = admins.iter().filter(|admin| admin.id != who);
        told.extend(others.map(|admin| (admin.id, role_of(admin.language, who, role))));
    }
    Ok(told)
}

fn own_role(language: Language, role: Option<Role>) -> Html {
    match role {
        Some(role) => html!(language, "kabar-peran", peran = &talks::role_name(language, role)),
        None => html!(language, "kabar-peran-dicabut"),
    }
}

fn role_of(language: Language, who: ContactId, role: Option<Role>) -> Html {
    let who = who.0.to_string();
    match role {
        Some(role) => html!(language, "kabar-peran-orang", nomor = &who, peran = &talks::role_name(language, role)),
        None => html!(language, "kabar-peran-orang-dicabut", nomor = &who),
    }
}

fn fault_in_words(language: Language, fault: &Notice) -> Html {
    match fault {
        Notice::WebhookFails { pending, error } => {
            html!(language, "kabar-webhook-gagal", jumlah = *pending, sebab = error)
        }
        Notice::WebhookWorks => html!(language, "kabar-webhook-pulih"),
        Notice::DiskWasFull(seconds) => html!(language, "kabar-penyimpanan-penuh", detik = *seconds),
        Notice::BackupFails(error) => html!(language, "kabar-cadangan-gagal", sebab = error),
        Notice::BackupWorks => html!(language, "kabar-cadangan-pulih"),
    }
}
