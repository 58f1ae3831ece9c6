//! Stories through the real bot over HTTP, against the emulator.

#![expect(
    unreachable_pub,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test program has no outside, and says by panicking what is wrong"
)]

mod agreement;
mod anonymous;
mod appointments;
mod appointments_again;
mod astray;
mod browser;
mod canned_replies;
mod captions;
mod cards;
mod case_clocks;
mod case_follow_up;
mod case_notes;
mod case_reopened;
mod case_replies;
mod case_signs;
mod case_transfer;
mod closing;
mod complaints;
mod consultations;
mod context;
mod delivery;
mod design;
mod desk;
mod desk_claims;
mod desk_corrections;
mod desk_office;
mod desk_papers;
mod desk_service;
mod driver;
mod duplicates;
mod duplicates_told;
mod erasing;
mod events_after;
mod events_door;
mod events_office;
mod events_owner;
mod excursions;
mod failures;
mod faults;
mod form_kills;
mod helped_rate;
mod imports;
mod input;
mod kept;
mod later_replies;
mod layers;
mod learning;
mod leaving;
mod leaving_registration;
mod legal;
mod look;
mod mended;
mod month;
mod morning;
mod morning_list;
mod my_data;
mod office_limits;
mod office_settings;
mod officers;
mod officers_group;
mod officers_plan;
mod old_buttons;
mod operator;
mod operator_health;
mod operator_restore;
mod outages;
mod own_matters;
mod pieces;
mod pressing;
mod promises;
mod queue_counts;
mod recovery;
mod refusals;
mod registration;
mod relay_kills;
mod reminders;
mod report;
mod review;
mod rotation;
mod said;
mod sandbox;
mod second_morning;
mod service_log;
mod shown;
mod spoken_commands;
mod steps;
mod stories;
mod story;
mod summary;
mod support;
mod upgrade;
mod webhook;
mod whose_words;
