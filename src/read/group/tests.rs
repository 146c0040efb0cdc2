//! The phrase book of groups: a text, and the groups in it.

use super::*;

fn groups() -> Groups {
    let group =
        |id: &str, name: &str, aliases: &[&str], acronyms: &[&str], parent: Option<&str>, needs: &[&str]| {
            let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
            Group {
                id: id.to_owned(),
                name: name.to_owned(),
                aliases: owned(aliases),
                acronyms: owned(acronyms),
                parent: parent.map(str::to_owned),
                needs: owned(needs),
            }
        };
    Groups::new(&[
        group("islamic-state", "Islamic State", &["ISIS", "Daesh"], &["IS"], None, &[]),
        group(
            "iskp",
            "Islamic State Khorasan Province",
            &["ISIS-K", "ISKP"],
            &[],
            Some("islamic-state"),
            &[],
        ),
        group("al-shabaab", "al-Shabaab", &["Al Shabab"], &[], None, &["Somalia", "Kenya"]),
        group("loop-a", "Loop A", &[], &[], Some("loop-b"), &[]),
        group("loop-b", "Loop B", &[], &[], Some("loop-a"), &[]),
    ])
}

#[test]
fn names_groups() {
    let groups = groups();
    let r = |text: &str, expected: &[&str]| {
        let found = groups.mentions(&Tokenized::new(text));
        let labels = found
            .iter()
            .map(|found| found.id.clone().unwrap_or_else(|| found.name.clone()))
            .collect::<Vec<_>>();
        assert_eq!(labels, expected, "{text}");
    };
    r("The Islamic State said that it is there.", &["islamic-state"]);
    r("IS claimed it; what it is, nobody knows.", &["islamic-state"]);
    r("THE GROUP IS SAID TO HOLD THE TOWN", &[]);
    r("Islamic State Khorasan Province (ISK-P) struck. ISK-P said so.", &["iskp", "iskp", "iskp"]);
    r("Fighters of al Shabab were seen in Somalia", &["al-shabaab"]);
    r("Fighters of al Shabab were seen in Syria", &[]);
    // A town of a country that it needs will do, and no other town.
    r("Fighters of al Shabab shelled a market in Mogadishu.", &["al-shabaab"]);
    r("Fighters of al Shabab shelled a market in Aleppo.", &[]);
    r(
        "The Blue River Liberation Front (BRLF) burned a bridge. The BRLF said so.",
        &["Blue River Liberation Front", "Blue River Liberation Front", "Blue River Liberation Front"],
    );
    r("The Pakistan Army and the Indian Army exchanged fire.", &[]);
    r("Fighters of the People's Army of Ruritania withdrew.", &["People's Army of Ruritania"]);
    r("Two men stood in front of the Central Court of Tarvan.", &[]);
    r("GUNMEN IN FRONT OF THE LIBERATION HALL", &[]);
    r("THAT IS A FACT; THE REBELS FLED", &[]);
    r("The KIA plant in Tarvan makes cars.", &[]);
    r("KIA rebels attacked a convoy.", &["Kachin Independence Army"]);
    r("It happened on 17 November.", &[]);
    r("Rebel forces and guerrilla commandos met.", &[]);
    r("A cold front and a united front of parties", &[]);
}

#[test]
fn climbs_to_the_parents() {
    let groups = groups();
    assert!(groups.is_within("iskp", "islamic-state"));
    assert!(groups.is_within("iskp", "iskp"));
    assert!(!groups.is_within("islamic-state", "iskp"));
    assert!(!groups.is_within("loop-a", "islamic-state"));
    assert!(!groups.is_within("unheard", "islamic-state"));
}

proptest::proptest! {
    #[test]
    fn never_panics(text in "(\\PC{0,80}|[A-Z]{1,5}|Front|Army| of | \\(|\\) |\n){0,12}") {
        let mut end = 0;
        for found in groups().mentions(&Tokenized::new(&text)) {
            proptest::prop_assert!(end <= found.bytes.start);
            end = found.bytes.end;
        }
    }
}
