//! Who may do what: one table, asked inside the transaction in which the entry is done.

use super::Role;
use super::words::words;

/// Declares the actions: the word of each in the audit, and the least role that may do it to anybody's thing and, where
/// that is less, to one's own.
macro_rules! actions {
    ($( $(#[$meta:meta])* $action:ident = $word:literal: $other:ident $(, own $own:ident)?; )+) => {
        words! {
            /// Something that not everybody may do.
            Action { $( $(#[$meta])* $action = $word ),+ }
        }

        /// The least role for an action.
        fn least(action: Action, relation: Relation) -> Role {
            match (action, relation) {
                $( $( (Action::$action, Relation::Own) => Role::$own, )?
                (Action::$action, _) => Role::$other, )+
            }
        }
    };
}

actions! {
    /// Registers a business for an owner who stands at the desk.
    RegisterAtDesk = "register_at_desk": Officer;
    /// Hands such a business over by a link; the entry says who opened it first.
    HandOver = "hand_over": Officer;
    /// Sees a business registered at the desk that its owner has not confirmed.
    SeeUnconfirmed = "see_unconfirmed": Officer;
    /// Notes that an owner signed on paper, or takes an unconfirmed business out again.
    SettleUnconfirmed = "settle_unconfirmed": Head, own Officer;
    /// Corrects a business registered at the desk that its owner has not confirmed.
    CorrectUnconfirmed = "correct_unconfirmed": Head, own Officer;
    /// Hears of businesses that look alike and looks at both.
    SeeDuplicates = "see_twins": Officer;
    /// Makes one business of two.
    MergeDuplicates = "merge_twins": Head;
    /// Sees what owners ask the office.
    SeeCases = "see_cases": Officer;
    /// Sees what owners say about people of the office; never what is said about oneself.
    SeeComplaints = "see_complaints": Head;
    /// Answers an owner, ends a consultation: the one who has it alone.
    AnswerCases = "answer_cases": Admin, own Officer;
    /// Changes or takes back what was answered: who has the case alone.
    ChangeAnswers = "change_answers": Admin, own Officer;
    /// Keeps answers that the office uses again, and takes them out.
    SetReplies = "set_replies": Officer;
    /// Hands a consultation on: one's own or one that waits, or takes a colleague's over.
    TransferCases = "transfer_cases": Officer;
    /// Offers times for appointments, and says yes or no to who asks for one of the own.
    OfferTimes = "offer_times": Officer;
    /// Sees counts about answers, forms and what is kept.
    SeeReport = "see_report": Viewer;
    /// Sees who of the office did how much.
    SeeWork = "see_work": Head;
    /// Takes the figures of a month as a workbook.
    ExportMonth = "export_month": Viewer;
    /// Takes the consultations of the own teams as a workbook, without names.
    ExportCases = "export_cases": Officer;
    /// Takes the registered businesses as a workbook.
    ExportBusinesses = "export_businesses": Head;
    /// Sees who is of the office, in which teams, and who let whom in.
    SeeOfficers = "see_officers": Head;
    /// Makes a link that lets somebody into the office; to which role says [`is_over`].
    InviteOfficer = "invite_officer": Head;
    /// Says who works in which team.
    SetTeams = "set_teams": Head;
    /// Says how long a team takes to answer.
    SetTimes = "set_times": Head;
    /// Says who is away and until when.
    SetDuty = "set_duty": Head, own Viewer;
    /// Looks for businesses by name, code, or number.
    SearchBusinesses = "search_businesses": Officer;
    /// Looks at an owner's business because the owner asked.
    SeeForOwner = "see_for_owner": Officer;
    /// Looks at an owner's business for the office's own work.
    SeeForOffice = "see_for_office": Officer;
    /// Sees who of the office vouches for what it says of itself.
    SeeOffice = "see_office": Officer;
    /// Says something of the office anew.
    ChangeOffice = "change_office": Head;
    /// Says which group is the officers'.
    SetGroup = "set_group": Head;
    /// Adds a holiday or takes one out.
    ChangeHolidays = "change_holidays": Head;
    /// Says how other offices are reached.
    ChangeDirectory = "change_directory": Head;
    /// Makes events, changes and publishes them, calls them off.
    RunEvents = "run_events": Officer;
    /// Makes posters that lead here, and sees what each brought.
    MakePosters = "make_posters": Officer;
    /// Approves whom the committee of an event chose.
    ApproveChoices = "approve_choices": Head;
    /// Sees who joined an event, and lets people in at its door.
    ReceiveGuests = "receive_guests": Officer;
    /// Writes announcements, sends them where they reach few, stops and mends what is sent.
    Announce = "announce": Officer;
    /// Lets an announcement go that reaches many.
    ApproveAnnouncements = "approve_announcements": Head;
    /// Notes what the office did beside the bot, and does what is left to do of it.
    LogServices = "log_services": Officer;
    /// Mends what was noted of that, or takes it out.
    MendServices = "mend_services": Head, own Officer;
    /// Writes an answer to what people asked, or another text of one.
    WriteAnswers = "write_answers": Officer;
    /// Lets owners find an answer, or takes it back.
    PublishAnswers = "publish_answers": Officer;
    /// Lets no code be tried for the rest of a minute, because too many were wrong: the bot does it by itself.
    CloseCodes = "close_codes": Admin;
    /// Has the office's own words read anew from their folder.
    RereadContent = "reread_content": Admin;
    /// Says that the bot is being worked on, and that it is no more.
    Maintain = "maintain": Head;
    /// Opens a data incident, says whom it concerns, writes, approves and sends the notice.
    HandleIncidents = "handle_incidents": Head;
    /// Gives somebody a role; which one says [`is_over`].
    GrantRole = "grant_role": Head;
    /// Takes somebody's role away; whose says [`is_over`]. Everybody may lay down their own.
    RevokeRole = "revoke_role": Head, own Viewer;
}

/// What a person of the office has to do with the thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Nothing in particular.
    Other,
    /// It is their own doing: registered or written by this person, or assigned to them.
    Own,
    /// It is said about them: then nobody may anything, whatever the role.
    Accused,
}

/// Whether somebody with this role, or with none, may do it.
#[must_use]
pub fn allows(role: Option<Role>, action: Action, relation: Relation) -> bool {
    relation != Relation::Accused && role.is_some_and(|role| role >= least(action, relation))
}

/// Whether somebody with this role may give the other one or take it away: an admin any, everybody else only those below
/// the own, where the role may do such a thing at all.
#[must_use]
pub fn is_over(role: Role, other: Role) -> bool {
    allows(Some(role), Action::GrantRole, Relation::Other) && (role == Role::Admin || role > other)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The other way round than the table: what each role adds to the one below, as the office's head would say it; to do
    /// to anybody's thing, and to their own alone.
    const ADDED: [(Role, &str, &str); 4] = [
        // Reads counts, in which nobody is named; says to be away, and may leave.
        (Role::Viewer, "see_report export_month", "set_duty revoke_role"),
        // Works at the desk, and settles and corrects what was written down there by the same person.
        // Looks owners' businesses up, for a reason; sees what owners ask, and answers what is assigned to this very person.
        (
            Role::Officer,
            "register_at_desk hand_over see_unconfirmed see_twins see_cases transfer_cases set_replies \
             offer_times search_businesses see_for_owner see_for_office see_office log_services \
             export_cases write_answers publish_answers run_events make_posters receive_guests announce",
            "settle_unconfirmed correct_unconfirmed mend_services answer_cases change_answers",
        ),
        // Answers for the records of all officers, and for two that become one; hears complaints about them; says who works where, and who belongs to
        // the office below a head.
        (
            Role::Head,
            "approve_choices approve_announcements settle_unconfirmed correct_unconfirmed mend_services \
             merge_twins see_complaints change_office change_holidays change_directory set_group \
             see_officers see_work export_businesses invite_officer set_teams set_times set_duty \
             grant_role revoke_role handle_incidents maintain",
            "",
        ),
        // Says who is head or admin: the other test.
        (Role::Admin, "answer_cases change_answers close_codes reread_content", ""),
    ];

    #[test]
    fn t22_each_role_may_what_the_one_below_may_and_what_it_adds() {
        let (mut others, mut own): (Vec<Action>, Vec<Action>) = (Vec::new(), Vec::new());
        let actions =
            |words: &str| words.split_whitespace().map(|word| Action::from_word(word).unwrap()).collect::<Vec<_>>();
        for (role, anybodys, ones_own) in ADDED {
            others.extend(actions(anybodys));
            own.extend(actions(anybodys).into_iter().chain(actions(ones_own)));
            for action in Action::ALL {
                assert_eq!(
                    allows(Some(role), action, Relation::Other),
                    others.contains(&action),
                    "{role:?} {action:?}"
                );
                assert_eq!(allows(Some(role), action, Relation::Own), own.contains(&action), "{role:?} own {action:?}");
            }
        }
        assert!(Action::ALL.iter().all(|action| others.contains(action)), "an admin may everything");
    }

    #[test]
    fn t22_nobody_gives_or_takes_a_role_that_is_not_below_their_own_but_an_admin() {
        for other in Role::ALL {
            assert!(is_over(Role::Admin, other), "{other:?}");
            assert!(!is_over(Role::Viewer, other) && !is_over(Role::Officer, other), "{other:?}");
        }
        let below = Role::ALL.map(|other| is_over(Role::Head, other));
        assert_eq!(below, [true, true, false, false], "a head gives reader and officer");
    }

    #[test]
    fn t22_what_is_said_about_somebody_is_never_theirs_to_see_or_touch_not_even_an_admins() {
        for role in Role::ALL {
            assert!(Action::ALL.iter().all(|action| !allows(Some(role), *action, Relation::Accused)), "{role:?}");
        }
    }

    #[test]
    fn t22_without_a_role_nobody_may_anything() {
        for action in Action::ALL {
            assert!(!allows(None, action, Relation::Other) && !allows(None, action, Relation::Own), "{action:?}");
        }
    }
}
