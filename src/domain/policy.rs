//! Who may do what: one table, asked inside the transaction in which the entry is done.

use super::Role;
use super::words::words;

words! {
    /// Something that not everybody may do.
    Action {
        /// Registers a business for an owner who stands at the desk.
        RegisterAtDesk = "register_at_desk",
        /// Sees a business registered at the desk that its owner has not confirmed.
        SeeUnconfirmed = "see_unconfirmed",
        /// Notes that an owner signed on paper, or takes an unconfirmed business out again.
        SettleUnconfirmed = "settle_unconfirmed",
        /// Corrects a business registered at the desk that its owner has not confirmed.
        CorrectUnconfirmed = "correct_unconfirmed",
        /// Hears of businesses that look alike and looks at both.
        SeeDuplicates = "see_twins",
        /// Makes one business of two.
        MergeDuplicates = "merge_twins",
        /// Sees counts about answers, forms and what is kept.
        SeeReport = "see_report",
        /// Gives somebody a role.
        GrantRole = "grant_role",
        /// Takes somebody's role away.
        RevokeRole = "revoke_role",
    }
}

/// What a person of the office has to do with the thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Nothing in particular.
    Other,
    /// It is their own doing: registered or written by this person, or assigned to them.
    Own,
}

/// The least role for each action, on anybody's thing and on one's own.
const TABLE: [(Action, Role, Role); 9] = [
    (Action::RegisterAtDesk, Role::Officer, Role::Officer),
    (Action::SeeUnconfirmed, Role::Officer, Role::Officer),
    (Action::SettleUnconfirmed, Role::Head, Role::Officer),
    (Action::CorrectUnconfirmed, Role::Head, Role::Officer),
    (Action::SeeDuplicates, Role::Officer, Role::Officer),
    (Action::MergeDuplicates, Role::Head, Role::Head),
    (Action::SeeReport, Role::Viewer, Role::Viewer),
    (Action::GrantRole, Role::Admin, Role::Admin),
    (Action::RevokeRole, Role::Admin, Role::Admin),
];

/// Whether somebody with this role, or with none, may do it.
#[must_use]
pub fn allows(role: Option<Role>, action: Action, relation: Relation) -> bool {
    let least = TABLE.iter().find(|(other, ..)| *other == action).map(|(_, other, own)| match relation {
        Relation::Other => *other,
        Relation::Own => *own,
    });
    matches!((role, least), (Some(role), Some(least)) if role >= least)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Roles from none to admin: `x` may, `.` may not.
    const MATRIX: [(Action, &str, &str); 9] = [
        (Action::RegisterAtDesk, "..xxx", "..xxx"),
        (Action::SeeUnconfirmed, "..xxx", "..xxx"),
        (Action::SettleUnconfirmed, "...xx", "..xxx"),
        (Action::CorrectUnconfirmed, "...xx", "..xxx"),
        (Action::SeeDuplicates, "..xxx", "..xxx"),
        (Action::MergeDuplicates, "...xx", "...xx"),
        (Action::SeeReport, ".xxxx", ".xxxx"),
        (Action::GrantRole, "....x", "....x"),
        (Action::RevokeRole, "....x", "....x"),
    ];

    #[test]
    fn t22_the_whole_matrix_of_roles_actions_and_relations() {
        let roles = [None, Some(Role::Viewer), Some(Role::Officer), Some(Role::Head), Some(Role::Admin)];
        for action in Action::ALL {
            let (_, other, own) = MATRIX.iter().find(|(listed, ..)| *listed == action).expect("every action is listed");
            for (relation, expected) in [(Relation::Other, other), (Relation::Own, own)] {
                let row: String =
                    roles.iter().map(|role| if allows(*role, action, relation) { 'x' } else { '.' }).collect();
                assert_eq!(row, **expected, "{action:?} {relation:?}");
            }
        }
    }
}
