//! Amounts of rupiah: "2 juta", "1,5jt", "Rp1.500.000", "lima ratus ribu".

use super::number::{digits, in_words};
use super::{Read, after, tidy};

/// No amount in this town is larger.
const MOST: i64 = 1_000_000_000_000;

/// Reads an amount.
#[must_use]
pub fn money(text: &str) -> Read<i64> {
    const FREE: [&str; 6] = ["gratis", "free", "tidak bayar", "tanpa biaya", "tidak dipungut biaya", "cuma-cuma"];
    let text = tidy(text);
    if FREE.contains(&text.as_str()) {
        return Read::One(0);
    }
    // "150rb/stand", "50 ribu per orang": for what it is paid is asked before.
    let text = text.split_once('/').or_else(|| text.split_once(" per ")).map_or(text.as_str(), |(amount, _)| amount);
    let text = after(
        text.trim(),
        &["sekitar", "kira-kira", "kurang lebih", "kurleb", "sebesar", "modal", "harga", "cuma", "hampir"],
    );
    let text = text.strip_prefix("rp").or_else(|| text.strip_prefix("idr")).unwrap_or(text);
    let text = text.trim_start_matches(['.', ' ']).trim_end_matches(",-").trim_end_matches("an").trim_end_matches('-');
    let text = text.strip_suffix("rupiah").unwrap_or(text).trim();
    if let Some((from, to)) = text.split_once('-').or_else(|| text.split_once(" sampai ")) {
        return range(from.trim(), to.trim());
    }
    one(text)
}

/// "2-3 juta": both ends, the unit of the second counting for the first.
fn range(from: &str, to: &str) -> Read<i64> {
    let Read::One(high) = one(to) else { return Read::Nothing };
    let unit = to.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let low = if from.ends_with(|c: char| c.is_ascii_digit()) { one(&format!("{from}{unit}")) } else { one(from) };
    match low {
        Read::One(low) if low < high => Read::Either(vec![low, high]),
        _ => Read::Nothing,
    }
}

fn one(text: &str) -> Read<i64> {
    let at = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(text.len());
    let Some((figure, unit)) = text.split_at_checked(at).filter(|(figure, _)| !figure.is_empty()) else {
        return in_words(&half(text)).filter(|amount| *amount <= MOST).or_else(|| half_of(text)).into();
    };
    match factor(unit.trim()) {
        Some(1) => bare(figure),
        Some(times) => scaled(figure, times).filter(|amount| *amount <= MOST).into(),
        None => Read::Nothing,
    }
}

/// "satu setengah juta" is said with words alone.
fn half(text: &str) -> String {
    text.replace("rupiah", "").trim().to_owned()
}

/// "setengah juta", "satu setengah juta", "dua setengah juta".
fn half_of(text: &str) -> Option<i64> {
    let (before, unit) = text.split_once("setengah")?;
    let times = factor(unit.trim()).filter(|times| *times > 1)?;
    let whole = if before.trim().is_empty() { 0 } else { in_words(before.trim())? };
    Some(whole * times + times / 2)
}

/// What a unit of money multiplies a figure by; none for a word that is no such unit.
pub(in crate::text) fn factor(unit: &str) -> Option<i64> {
    Some(match unit {
        "" => 1,
        "rb" | "ribu" | "rbu" | "k" | "rebu" => 1_000,
        "jt" | "juta" | "jta" | "jeti" => 1_000_000,
        "m" | "miliar" | "milyar" | "mlr" => 1_000_000_000,
        _ => return None,
    })
}

/// A figure before a unit: a point or comma with one or two digits behind is a fraction.
fn scaled(figure: &str, times: i64) -> Option<i64> {
    let (whole, fraction) = match figure.split_once([',', '.']) {
        None => (figure, ""),
        Some((whole, fraction)) if (1..=3).contains(&fraction.len()) => (whole, fraction),
        Some(_) => return None,
    };
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let tenth = 10_i64.checked_pow(u32::try_from(fraction.len()).ok()?)?;
    let figure: i64 = format!("{whole}{fraction}").parse().ok()?;
    figure.checked_mul(times)?.checked_div(tenth)
}

/// A figure alone: small ones may mean thousands or millions.
fn bare(figure: &str) -> Read<i64> {
    let without_cents = figure.strip_suffix(",00").unwrap_or(figure);
    let english = without_cents.contains(',') && !without_cents.contains('.');
    let groups = without_cents.matches(',').count();
    if english && groups > 1 {
        return digits(&without_cents.replace(',', ".")).filter(|amount| *amount <= MOST).into();
    }
    if let Some(fraction) = scaled(without_cents, 1_000_000).filter(|_| without_cents.contains(['.', ','])) {
        let tail = without_cents.rsplit(['.', ',']).next().map_or(0, str::len);
        if tail < 3 {
            return Read::Either(vec![fraction, fraction / 1_000]);
        }
        if english {
            return Read::Either(vec![fraction / 1_000, fraction]);
        }
    }
    match digits(without_cents) {
        Some(small @ 1..=999) => Read::Either(vec![small * 1_000, small * 1_000_000]),
        Some(amount) if (1..=MOST).contains(&amount) => Read::One(amount),
        _ => Read::Nothing,
    }
}
