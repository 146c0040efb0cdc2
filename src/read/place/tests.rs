//! The phrase book of places: a text, and the places in it.

use super::*;

/// Each place as "name, region, country (precision, context)".
fn read(text: &str, taken: &[&str]) -> Vec<String> {
    let tokenized = Tokenized::new(text);
    let taken: Vec<Range<usize>> = taken
        .iter()
        .filter_map(|word| tokenized.tokens.iter().position(|token| &text[token.bytes.clone()] == *word))
        .map(|index| index..index + 1)
        .collect();
    Gazetteer::embedded()
        .places(&tokenized, &taken)
        .iter()
        .map(|found| {
            let Place { name, admin1, country, precision, .. } = &found.place;
            let region = admin1.as_deref().filter(|region| region != name);
            let region = region.map(|region| format!(", {region}")).unwrap_or_default();
            let country = country.as_deref().unwrap_or("??");
            format!("{name}{region}, {country} ({precision:?}, {:?})", found.context)
        })
        .collect()
}

#[test]
fn joins_chains() {
    let r = |text: &str, expected: &[&str]| assert_eq!(read(text, &[]), expected, "{text}");
    r("An operation in Andar district, Ghazni province, yesterday.", &["Andar, Ghazni, AF (District, In)"]);
    r(
        "It happened at the Crocus City Hall in Krasnogorsk, Moscow Oblast, Russia.",
        &["Crocus City Hall, Moscow Oblast, RU (Site, In)"],
    );
    r(
        "Shots fell at Padarguda near Ramgiri in Boipariguda block of Koraput District.",
        &["Padarguda, Odisha, IN (Town, In)", "Ramgiri, Odisha, IN (Town, Near)"],
    );
    r(
        "KABUL, Afghanistan (Jan. 25) - Soldiers found a cache in Nad 'Ali district, Helmand province.",
        &["Kabul, AF (Town, Dateline)", "Nad Ali, Helmand, AF (District, In)"],
    );
    r(
        "HOUSTON (AP) - A shop burned in Garwa, AP.",
        &["Houston, Texas, US (Town, Dateline)", "Garwa, Andhra Pradesh, IN (Town, In)"],
    );
    r("A patrol was hit in Khanabad, Kunduz.", &["Khanabad, Kunduz, AF (District, In)"]);
    r("A bus burned in Garwa, Somewhere.", &["Garwa, ?? (Town, In)"]);
}

#[test]
fn settles_namesakes() {
    let r = |text: &str, expected: &[&str]| assert_eq!(read(text, &[]), expected, "{text}");
    r(
        "Police in Pakistan said that a blast hit Hyderabad.",
        &["Pakistan, PK (Country, In)", "Hyderabad, Sindh, PK (Town, Bare)"],
    );
    r(
        "Police in India said that a blast hit Hyderabad.",
        &["India, IN (Country, In)", "Hyderabad, Telangana, IN (Town, Bare)"],
    );
    r(
        "Guerrillas in El Salvador attacked San Miguel.",
        &["El Salvador, SV (Country, In)", "San Miguel, SV (Town, Bare)"],
    );
    r(
        "Saint Petersburg: there it was; St. Petersburg, again.",
        &["Saint Petersburg, RU (Town, Bare)", "Saint Petersburg, RU (Town, Bare)"],
    );
    r("A raid in St. Petersburg, Florida.", &["Saint Petersburg, Florida, US (Town, In)"]);
    r("A bus burned in Niger state.", &["Niger State, NG (Region, In)"]);
    r("A bus burned in Niger, state radio said.", &["Niger, NE (Country, In)"]);
    r(
        "Shots fell in the towns of Marjayoun and Blida.",
        &["Marjayoun, Nabatieh Governorate, LB (Town, In)", "Blida, Nabatieh Governorate, LB (Town, Bare)"],
    );
    r(
        "Shots fell in Kandahar and Quetta.",
        &["Kandahar, AF (Town, In)", "Quetta, Balochistan, PK (Town, Bare)"],
    );
}

#[test]
fn tells_how_the_text_speaks_of_them() {
    let r = |text: &str, expected: &[&str]| assert_eq!(read(text, &[]), expected, "{text}");
    r("A bomber from Kyrgyzstan struck.", &["Kyrgyzstan, KG (Country, Origin)"]);
    r(
        "The plane on the Sharm el Sheikh–Saint Petersburg route was lost.",
        &["Sharm el-Sheikh, South Sinai, EG (Town, Route)", "Saint Petersburg, RU (Town, Route)"],
    );
    r(
        "A bomb went off at the Russian embassy in Kabul.",
        &["Russia, RU (Country, Mission)", "Kabul, AF (Town, In)"],
    );
    r("Two were killed 30 km north of Mosul.", &["Mosul, Nineveh, IQ (Town, Near)"]);
    r("Three men were abducted from Gadchiroli on Monday.", &["Gadchiroli, Maharashtra, IN (Town, In)"]);
    r("Kabul police said so.", &["Kabul, AF (Town, Whose)"]);
}

#[test]
fn leaves_persons_groups_and_months_alone() {
    let r = |text: &str, taken: &[&str], expected: &[&str]| assert_eq!(read(text, taken), expected, "{text}");
    r("Paris Hilton met Michael Jordan and President Lincoln.", &[], &[]);
    r("The Taliban attacked in March and May.", &["Taliban"], &[]);
    r("It was seen by Austin Smith in Kabul. Austin said so.", &[], &["Kabul, AF (Town, In)"]);
    r("GENERAL JUAN CORDOBA SPOKE OF THE WAR TO REPORTERS", &[], &[]);
    r("Jordan said it shot down a drone.", &[], &["Jordan, JO (Country, Whose)"]);
}

#[test]
fn reads_upper_case() {
    let r = |text: &str, expected: &[&str]| assert_eq!(read(text, &[]), expected, "{text}");
    r(
        "SAN SALVADOR, 3 JAN 90 -- GUERRILLAS ATTACKED THE TOWN OF GARWA IN MORAZAN DEPARTMENT TODAY.",
        &["San Salvador, SV (Town, Dateline)", "GARWA, Morazán, SV (Town, In)"],
    );
    r(
        "THE BLAST WAS HEARD IN CHALATENANGO AND USULUTAN DEPARTMENTS, THEY TOLD US.",
        &["Chalatenango, SV (Region, In)", "Usulután, SV (Region, Bare)"],
    );
}

proptest::proptest! {
    #[test]
    fn never_panics(text in "(\\PC{0,60}|Kabul|Iraq|, |in | district|[A-Z]{1,6} |St\\. |University|\n){0,16}") {
        let mut end = 0;
        for found in Gazetteer::embedded().places(&Tokenized::new(&text), &[0..1, 7..9000]) {
            proptest::prop_assert!(end <= found.bytes.start && found.bytes.start < found.bytes.end);
            proptest::prop_assert_eq!(&text[found.bytes.clone()], found.place.quote.as_str());
            end = found.bytes.end;
        }
    }
}
