//! Tables of words: every row has the columns that its head names.

use super::inside::{CITY, REGIONS};
use super::problem::Problem;

/// Names the rows of a table that are too short.
pub(super) fn check(path: &str, text: &str, problems: &mut Vec<Problem>) {
    if path.rsplit('.').next() != Some("tsv") {
        return;
    }
    let columns = |line: &str| line.split('\t').count();
    let rows = || text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let wanted = if path == REGIONS { 2 } else { rows().next().map_or(1, |(_, head)| columns(head)) };
    for (at, row) in rows().filter(|(_, row)| columns(row) < wanted) {
        let what = format!("the row has {} of {wanted} columns; they are parted by tabs", columns(row));
        problems.push(Problem::new(path, at + 1, what));
    }
    if path == REGIONS && rows().next().is_none() {
        problems.push(Problem::new(path, 1, "no region stands here: nobody could say where a business is"));
    }
}

/// Names a city that is none of the regions.
pub(super) fn check_home(home: &str, regions: &str, problems: &mut Vec<Problem>) {
    let is_home = |line: &str| line.split_once('\t').is_some_and(|(code, _)| code == home);
    if !home.is_empty() && !regions.lines().any(is_home) {
        problems.push(Problem::new(CITY, 1, format!("home: {REGIONS} has no row with the code `{home}`")));
    }
}
