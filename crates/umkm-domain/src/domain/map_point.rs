//! A point on the map.

/// A point on the map, in millionths of a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapPoint {
    /// North of the equator.
    pub latitude: i32,
    /// East of Greenwich.
    pub longitude: i32,
}

/// A degree in millionths.
const DEGREE: i32 = 1_000_000;

impl MapPoint {
    /// The point, where there is such a one.
    #[must_use]
    pub fn new(latitude: i32, longitude: i32) -> Option<Self> {
        let is_there = latitude.abs() <= 90 * DEGREE && longitude.abs() <= 180 * DEGREE;
        is_there.then_some(Self { latitude, longitude })
    }

    /// The first two numbers with decimals in a text, such as the link that a map's app shares.
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        let parts = text.split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-')));
        let numbers: Vec<i32> = parts.filter_map(millionths).collect();
        numbers.iter().zip(numbers.iter().skip(1)).find_map(|(one, next)| Self::new(*one, *next))
    }

    /// A link that opens it in whatever map the phone has.
    #[must_use]
    pub fn link(self) -> String {
        format!("https://www.google.com/maps?q={},{}", degrees(self.latitude), degrees(self.longitude))
    }

    /// As a calendar file has it (RFC 5545, 3.8.1.6).
    #[must_use]
    pub fn geo(self) -> String {
        format!("{};{}", degrees(self.latitude), degrees(self.longitude))
    }
}

fn degrees(millionths: i32) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let all = millionths.unsigned_abs();
    format!("{sign}{}.{:06}", all / DEGREE.unsigned_abs(), all % DEGREE.unsigned_abs())
}

/// A number with decimals; digits behind the sixth are left out.
fn millionths(text: &str) -> Option<i32> {
    let (sign, text) = text.strip_prefix('-').map_or((1, text), |text| (-1, text));
    let (whole, decimals) = text.split_once('.')?;
    let decimals: String = decimals.chars().chain(std::iter::repeat('0')).take(6).collect();
    let whole = whole.parse::<i32>().ok()?.checked_mul(DEGREE)?;
    whole.checked_add(decimals.parse().ok()?)?.checked_mul(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c16_a_point_is_read_from_what_a_maps_app_shares() {
        let point = MapPoint { latitude: -5_429_120, longitude: 105_262_100 };
        for text in [
            "-5.42912, 105.2621",
            "-5.429120,105.262100",
            "https://www.google.com/maps/@-5.4291209,105.2621005,17z",
            "https://maps.google.com/?q=-5.42912,105.2621",
        ] {
            assert_eq!(MapPoint::find(text), Some(point), "{text}");
        }
        for text in ["", "Jl. Sudirman 1", "https://maps.app.goo.gl/abc", "99.5, 105.2", "5.4", "-.5,.7"] {
            assert_eq!(MapPoint::find(text), None, "{text}");
        }
        assert_eq!(point.link(), "https://www.google.com/maps?q=-5.429120,105.262100");
        assert_eq!(MapPoint::find(&point.link()), Some(point));
        assert_eq!(MapPoint { latitude: -20, longitude: 0 }.geo(), "-0.000020;0.000000");
    }
}
