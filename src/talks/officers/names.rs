//! What roles and teams are called.

use crate::domain::{Language, Role, Team};
use crate::plain;

/// A role, as people read it.
pub(crate) fn role_name(language: Language, role: Role) -> String {
    match role {
        Role::Viewer => plain!(language, "peran-pembaca"),
        Role::Officer => plain!(language, "peran-petugas"),
        Role::Head => plain!(language, "peran-kepala"),
        Role::Admin => plain!(language, "peran-admin"),
    }
}

/// A team, as people read it.
pub(in crate::talks) fn team_name(language: Language, team: Team) -> String {
    match team {
        Team::Legal => plain!(language, "tim-hukum"),
        Team::Permits => plain!(language, "tim-izin"),
        Team::Trademarks => plain!(language, "tim-merek"),
        Team::Finance => plain!(language, "tim-pembiayaan"),
        Team::Events => plain!(language, "tim-acara"),
        Team::Cooperatives => plain!(language, "tim-koperasi"),
        Team::General => plain!(language, "tim-umum"),
    }
}
