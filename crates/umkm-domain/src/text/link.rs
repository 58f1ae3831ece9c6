//! Links in what people write: what leads to a page, and to whose.

/// Whether a text leads to a page; the bare name of a site ("oss.go.id") is part of a question.
#[must_use]
pub fn has_page(text: &str) -> bool {
    pages(text).next().is_some()
}

/// The hosts of all pages that a text leads to.
pub fn hosts(text: &str) -> impl Iterator<Item = String> {
    pages(text).map(host)
}

/// The hosts of the government that a text names, with or without a page.
pub fn official(text: &str) -> impl Iterator<Item = String> {
    const GOVERNMENT: &str = ".go.id";
    let is_of_hosts = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let words = text.split(move |c: char| !is_of_hosts(c)).map(|word| word.trim_matches(['.', '-']).to_lowercase());
    words.filter(|word| word.ends_with(GOVERNMENT) && word.len() > GOVERNMENT.len())
}

fn pages(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| {
        let page = word.split_once('/').is_some_and(|(host, page)| {
            !page.is_empty() && host.split_once('.').is_some_and(|(name, end)| name.len() > 1 && end.len() > 1)
        });
        let numbers = !word.contains(|c: char| c.is_ascii_alphabetic());
        word.contains("://") || word.to_lowercase().starts_with("www.") || (page && !numbers)
    })
}

/// What a link to this bot carries, where a text leads to that one place and asks nothing of it.
#[must_use]
pub fn payload(text: &str, bot: &str) -> Option<String> {
    let words = || text.split_whitespace();
    let mut all = words().filter_map(|word| carried(word, bot));
    let one = all.next()?;
    let leads_elsewhere = all.next().is_some() || pages(text).any(|page| carried(page, bot).is_none());
    (!leads_elsewhere && !words().any(|word| word.ends_with('?'))).then_some(one)
}

/// What this address carries, where it is one of this bot.
fn carried(address: &str, bot: &str) -> Option<String> {
    const HOSTS: [&str; 3] = ["t.me", "www.t.me", "telegram.me"];
    let address = address.trim_matches(['(', ')', '<', '>', '"', '\'', ',', '.', ';', ':', '!']);
    let (scheme, rest) = address.split_once("://").unwrap_or(("https", address));
    let (host, path) = rest.split_once('/')?;
    let is_telegram = HOSTS.iter().any(|one| host.eq_ignore_ascii_case(one));
    let (name, query) = path.split_once('?').unwrap_or((path, ""));
    let is_page = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    if !is_page || !is_telegram || !name.trim_end_matches('/').eq_ignore_ascii_case(bot) {
        return None;
    }
    Some(query.split('&').find_map(|field| field.strip_prefix("start=")).unwrap_or_default().to_owned())
}

/// The host of an address, exactly, in small letters: what stands before an `@` or behind a colon is none of it.
#[must_use]
pub fn host(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let authority = rest.get(..end).unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default().to_lowercase();
    host.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// An address that opens WhatsApp with these words, for whoever opens it to choose whom they go to.
#[must_use]
pub fn whatsapp(words: &str) -> String {
    format!("https://wa.me/?text={}", encoded(words))
}

/// An address at which Telegram passes a page on with these words, for whoever opens it to choose whom they go to.
#[must_use]
pub fn telegram(page: &str, words: &str) -> String {
    format!("https://t.me/share/url?url={}&text={}", encoded(page), encoded(words))
}

fn encoded(words: &str) -> String {
    let text: String = url::form_urlencoded::byte_serialize(words.as_bytes()).collect();
    text.replace('+', "%20")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k4_a_page_is_passed_on_with_its_words_and_nothing_of_either_is_lost() {
        let page = "https://t.me/UmkmBot?start=p_nib";
        let shared: url::Url = telegram(page, "NIB & izin: gratis + cepat").parse().unwrap();
        let pairs: Vec<(String, String)> = shared.query_pairs().into_owned().collect();
        let expected = [("url", page), ("text", "NIB & izin: gratis + cepat")];
        assert_eq!(pairs, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    #[test]
    fn k1_a_link_of_the_bot_is_known_however_it_is_pasted_and_no_other_is() {
        for (text, expected) in [
            ("https://t.me/UmkmBot?start=p_P2ABCDE", Some("p_P2ABCDE")),
            ("t.me/umkmbot?start=p_P2ABCDE", Some("p_P2ABCDE")),
            (" HTTPS://T.ME/UmkmBot?start=e_A7M2PQ \n", Some("e_A7M2PQ")),
            ("ini tautannya kak: https://t.me/UmkmBot?start=p_nib.", Some("p_nib")),
            ("http://telegram.me/UmkmBot?x=1&start=p_nib", Some("p_nib")),
            ("https://t.me/UmkmBot", Some("")),
            ("apa https://t.me/UmkmBot?start=p_nib ini penipuan?", None),
            ("https://t.me/LainBot?start=p_nib", None),
            ("https://t.me.jahat.xyz/UmkmBot?start=p_nib", None),
            ("https://t.me@jahat.xyz/UmkmBot?start=p_nib", None),
            ("https://t.me/UmkmBot?start=p_nib https://jahat.xyz/a", None),
            ("t.me/UmkmBot?start=p_nib t.me/UmkmBot?start=p_kur", None),
            ("P2ABCDE", None),
            ("", None),
        ] {
            assert_eq!(payload(text, "UmkmBot").as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn p12_a_host_is_read_exactly() {
        for (address, expected) in [
            ("https://oss.go.id", "oss.go.id"),
            ("(https://OSS.go.id/x?y=1)", "oss.go.id"),
            ("oss.go.id/daftar.", "oss.go.id"),
            ("https://oss.go.id@jahat.xyz/klaim", "jahat.xyz"),
            ("https://oss.go.id.jahat.xyz", "oss.go.id.jahat.xyz"),
            ("https://oss.go.id:443/", "oss.go.id"),
        ] {
            assert_eq!(hosts(address).next().unwrap_or_else(|| host(address)), expected, "{address}");
        }
    }
}
