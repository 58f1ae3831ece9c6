//! Whom an announcement is for, as a sentence: for whoever chooses it, looks at it, or lets it go.

use crate::domain::announcement::{AtEvent, Audience, Narrowed, Took};
use crate::domain::{EventKind, Interest, Language, Regions, Scale, Sector};
use crate::talks::business::form::sector_name;
use crate::talks::{events_shown, topics};
use crate::text::Html;
use crate::{html, plain};

/// The sentence; one that names what nobody knows says that it is for nobody.
pub(in crate::talks) fn sentence(language: Language, audience: &Audience) -> Html {
    if !audience.is_known() {
        return html!(language, "sasaran-tak-dikenal");
    }
    let regions: Vec<&str> = audience.regions.iter().filter_map(|code| Regions::shipped().name(code)).collect();
    let sectors = audience.sectors.iter().filter_map(|word| Sector::from_word(word));
    let sectors: Vec<String> = sectors.map(|sector| sector_name(language, sector)).collect();
    let who = if !sectors.is_empty() {
        html!(language, "umum-siapa-bidang", bidang = &sectors.join(", "))
    } else if audience.needs_business() {
        html!(language, "umum-siapa-usaha")
    } else {
        html!(language, "umum-siapa-semua")
    };
    let scales = audience.more.scales.iter().filter_map(|word| Scale::from_word(word));
    let scales: Vec<String> = scales.map(|scale| scale_name(language, scale)).collect();
    let scale = (!scales.is_empty()).then(|| html!(language, "sasaran-ukuran", ukuran = &scales.join(", ")));
    let place = (!regions.is_empty()).then(|| html!(language, "umum-siapa-di", tempat = &regions.join(", ")));
    let news = match news(language, audience) {
        Some(topics) => html!(language, "umum-siapa-kabar", topik = &topics),
        None => html!(language, "umum-siapa-kabar-apa-saja"),
    };
    let first = Html::join(&[who].into_iter().chain(scale).chain(place).chain([news]).collect::<Vec<_>>(), " ");
    let all: Vec<Html> = [first].into_iter().chain(narrowed(language, &audience.more)).collect();
    Html::join(&all, ", ")
}

/// The news that its readers follow; none where any will do.
pub(in crate::talks) fn news(language: Language, audience: &Audience) -> Option<String> {
    let interests: Vec<Interest> = audience.interests.iter().filter_map(|word| Interest::from_word(word)).collect();
    (!interests.is_empty()).then(|| topics::names(&interests, language))
}

/// What narrows it beside place, line of business and news.
fn narrowed(language: Language, more: &Narrowed) -> Vec<Html> {
    let tongues = more.languages.iter().filter_map(|tag| Language::from_tag(tag));
    let tongues: Vec<String> = tongues.map(|tongue| language_name(language, tongue)).collect();
    let reads = (!tongues.is_empty()).then(|| html!(language, "sasaran-bahasa", bahasa = &tongues.join(", ")));
    let wrote = more.wrote_within.map(|days| html!(language, "sasaran-menulis", hari = i64::from(days)));
    let programmes: Vec<&str> = more.consulted.iter().map(|one| one.name.as_str()).collect();
    let asked =
        (!programmes.is_empty()).then(|| html!(language, "sasaran-konsultasi", program = &programmes.join(", ")));
    let event = more.event.as_ref().and_then(|event| at_event(language, event));
    [reads, wrote, asked, event].into_iter().flatten().collect()
}

fn at_event(language: Language, event: &AtEvent) -> Option<Html> {
    let kind = event.kind.as_deref().and_then(EventKind::from_word);
    let name = match (event.id, kind) {
        (Some(_), _) => event.title.clone(),
        (None, Some(kind)) => {
            let kind = events_shown::kind_name(language, kind);
            plain!(language, "sasaran-acara-jenis", jenis = &kind)
        }
        (None, None) => plain!(language, "sasaran-acara-apa-saja"),
    };
    Some(match Took::from_word(&event.took)? {
        Took::Joined => html!(language, "sasaran-ikut", acara = &name),
        Took::Came => html!(language, "sasaran-hadir", acara = &name),
        Took::Missed => html!(language, "sasaran-absen", acara = &name),
    })
}

/// What a size is called in few words.
pub(in crate::talks) fn scale_name(language: Language, scale: Scale) -> String {
    match scale {
        Scale::Micro => plain!(language, "sasaran-mikro"),
        Scale::Small => plain!(language, "sasaran-kecil"),
        Scale::Medium => plain!(language, "sasaran-menengah"),
    }
}

/// What a language is called.
pub(in crate::talks) fn language_name(language: Language, tongue: Language) -> String {
    match tongue {
        Language::Indonesian => plain!(language, "bahasa-indonesia"),
        Language::English => plain!(language, "bahasa-inggris"),
    }
}
