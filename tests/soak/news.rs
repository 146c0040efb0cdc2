//! The news of the soak: incidents that nobody could take for one another, each told once by one feed.

use jiff::{SignedDuration, Timestamp};

use crate::support::world::Story;

/// Each tells as many incidents as there are texts, and is silent then.
pub(super) const FEEDS: [&str; 15] = [
    "kano-post",
    "lagos-daily",
    "east-times",
    "gulf-wire",
    "valley-news",
    "coast-herald",
    "lake-journal",
    "desert-star",
    "river-mail",
    "island-voice",
    "plains-record",
    "harbor-post",
    "hill-tribune",
    "delta-mirror",
    "north-gazette",
];

/// Each told once; a town of its own makes an incident of its own.
const TOWNS: [(&str, &str); 120] = [
    ("KANO", "Nigeria"),
    ("MOGADISHU", "Somalia"),
    ("KABUL", "Afghanistan"),
    ("BAMAKO", "Mali"),
    ("BAGHDAD", "Iraq"),
    ("ALEPPO", "Syria"),
    ("PESHAWAR", "Pakistan"),
    ("NIAMEY", "Niger"),
    ("OUAGADOUGOU", "Burkina Faso"),
    ("CAIRO", "Egypt"),
    ("TRIPOLI", "Libya"),
    ("SANAA", "Yemen"),
    ("MAIDUGURI", "Nigeria"),
    ("KISMAYO", "Somalia"),
    ("KANDAHAR", "Afghanistan"),
    ("GAO", "Mali"),
    ("MOSUL", "Iraq"),
    ("HOMS", "Syria"),
    ("QUETTA", "Pakistan"),
    ("DIFFA", "Niger"),
    ("DJIBO", "Burkina Faso"),
    ("BENGHAZI", "Libya"),
    ("ADEN", "Yemen"),
    ("NAIROBI", "Kenya"),
    ("HERAT", "Afghanistan"),
    ("TIMBUKTU", "Mali"),
    ("KIRKUK", "Iraq"),
    ("RAQQA", "Syria"),
    ("LAHORE", "Pakistan"),
    ("BEIRUT", "Lebanon"),
    ("ANKARA", "Turkey"),
    ("KAMPALA", "Uganda"),
    ("MANILA", "Philippines"),
    ("JAKARTA", "Indonesia"),
    ("COLOMBO", "Sri Lanka"),
    ("DHAKA", "Bangladesh"),
    ("TUNIS", "Tunisia"),
    ("ALGIERS", "Algeria"),
    ("KHARTOUM", "Sudan"),
    ("MAPUTO", "Mozambique"),
    ("JALALABAD", "Afghanistan"),
    ("LUANDA", "Angola"),
    ("BAKU", "Azerbaijan"),
    ("CHITTAGONG", "Bangladesh"),
    ("COTONOU", "Benin"),
    ("BUJUMBURA", "Burundi"),
    ("GOMA", "Democratic Republic of the Congo"),
    ("BANGUI", "Central African Republic"),
    ("ABIDJAN", "Ivory Coast"),
    ("DOUALA", "Cameroon"),
    ("MAROUA", "Cameroon"),
    ("CALI", "Colombia"),
    ("MEDELLIN", "Colombia"),
    ("ORAN", "Algeria"),
    ("QUITO", "Ecuador"),
    ("SUEZ", "Egypt"),
    ("GONDAR", "Ethiopia"),
    ("MEKELLE", "Ethiopia"),
    ("TBILISI", "Georgia"),
    ("ACCRA", "Ghana"),
    ("CONAKRY", "Guinea"),
    ("TEGUCIGALPA", "Honduras"),
    ("SURABAYA", "Indonesia"),
    ("MEDAN", "Indonesia"),
    ("MUMBAI", "India"),
    ("BASRA", "Iraq"),
    ("ERBIL", "Iraq"),
    ("TEHRAN", "Iran"),
    ("SHIRAZ", "Iran"),
    ("AMMAN", "Jordan"),
    ("MOMBASA", "Kenya"),
    ("ELDORET", "Kenya"),
    ("BISHKEK", "Kyrgyzstan"),
    ("ALMATY", "Kazakhstan"),
    ("SIDON", "Lebanon"),
    ("MONROVIA", "Liberia"),
    ("MISRATA", "Libya"),
    ("CASABLANCA", "Morocco"),
    ("ANTANANARIVO", "Madagascar"),
    ("YANGON", "Myanmar"),
    ("MANDALAY", "Myanmar"),
    ("NOUAKCHOTT", "Mauritania"),
    ("LILONGWE", "Malawi"),
    ("TIJUANA", "Mexico"),
    ("ACAPULCO", "Mexico"),
    ("NAMPULA", "Mozambique"),
    ("WINDHOEK", "Namibia"),
    ("MARADI", "Niger"),
    ("ABUJA", "Nigeria"),
    ("IBADAN", "Nigeria"),
    ("MANAGUA", "Nicaragua"),
    ("KATHMANDU", "Nepal"),
    ("MUSCAT", "Oman"),
    ("LIMA", "Peru"),
    ("AREQUIPA", "Peru"),
    ("BACOLOD", "Philippines"),
    ("KARACHI", "Pakistan"),
    ("MARDAN", "Pakistan"),
    ("KAZAN", "Russia"),
    ("KIGALI", "Rwanda"),
    ("RIYADH", "Saudi Arabia"),
    ("NYALA", "Sudan"),
    ("KASSALA", "Sudan"),
    ("FREETOWN", "Sierra Leone"),
    ("DAKAR", "Senegal"),
    ("HARGEISA", "Somalia"),
    ("BAIDOA", "Somalia"),
    ("JUBA", "South Sudan"),
    ("DAMASCUS", "Syria"),
    ("HAMA", "Syria"),
    ("BANGKOK", "Thailand"),
    ("DUSHANBE", "Tajikistan"),
    ("SFAX", "Tunisia"),
    ("ISTANBUL", "Turkey"),
    ("IZMIR", "Turkey"),
    ("DODOMA", "Tanzania"),
    ("KHARKIV", "Ukraine"),
    ("TASHKENT", "Uzbekistan"),
    ("CARACAS", "Venezuela"),
    ("LUSAKA", "Zambia"),
];

/// In words of their own, and none twice by the same feed: that would be its own update.
const TEXTS: [&str; 8] = [
    "A bomb killed {n} people at a market in {town} on {day}, police said.\nTraders ran for cover, and {filler}.",
    "Gunmen shot dead {n} officers at a checkpoint in {town} on {day}, the army said.\nA patrol was sent after them; {filler}.",
    "A suicide bomber killed {n} worshippers in a mosque in {town} on {day}, a doctor said.\nThe imam had just begun to speak. Later {filler}.",
    "Fighters stormed a barracks in {town} on {day} and killed {n} soldiers, the government said.\nThe shooting went on until noon, while {filler}.",
    "A roadside bomb hit a bus near {town} on {day} and killed {n} passengers, the governor said.\nThe road stayed closed; {filler}.",
    "Raiders burned shops in {town} on {day} and killed {n} villagers, a chief said.\nThey came on motorcycles before dawn. Afterwards {filler}.",
    "A drone strike killed {n} fighters outside {town} on {day}, the defence ministry said.\nIt gave no names, and {filler}.",
    "Mortar shells fell on a camp in {town} on {day}, killing {n} refugees, aid workers said.\nTents caught fire; {filler}.",
];
pub(super) const FILLERS: [&str; 7] = [
    "the mayor asked people to give blood at the old hospital beside the river",
    "schools were told to keep children at home until the week was over",
    "a witness said that windows broke in streets as far away as the railway station",
    "flights were sent to other airports and the stadium was made a shelter",
    "the union of drivers called a strike over how little was done for safety",
    "shopkeepers swept up glass, and a choir sang for the victims in the evening",
    "telephone lines were cut, so that families walked from ward to ward with photographs",
];

/// What one feed tells.
pub(super) struct Report {
    /// Who tells it.
    pub(super) feed: &'static str,
    /// How many died: no other incident has this toll.
    pub(super) toll: usize,
    /// How.
    pub(super) story: Story,
}

/// The incident of this number as it is told `now`; none once all are told.
pub(super) fn report(number: usize, filler: usize, now: Timestamp) -> Option<Report> {
    let (town, country) = *TOWNS.get(number)?;
    let toll = 11 + number;
    let text = TEXTS[number % TEXTS.len()]
        .replace("{n}", &toll.to_string())
        .replace("{day}", &now.strftime("%A").to_string())
        .replace("{filler}", FILLERS[filler]);
    let name = format!("{}{}", &town[..1], town[1..].to_lowercase());
    let text = format!("{town}, {country} - {}", text.replace("{town}", &name));
    let at = now.saturating_sub(SignedDuration::from_mins(5)).expect("a time");
    let story = Story::new(
        &format!("story-{number}"),
        &at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        &format!("{name}: report {number}"),
        &text,
    );
    Some(Report { feed: FEEDS[number / TEXTS.len() % FEEDS.len()], toll, story })
}
