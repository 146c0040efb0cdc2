//! Places from a dump: imported, found, and read in articles. The dump is ours, in the columns that GeoNames uses.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn wirewatch(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wirewatch"))
        .args(words)
        .current_dir(folder)
        .env_clear()
        .env("HOME", folder)
        .output()
        .expect("the program starts")
}

fn answered(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// A line of a file with towns.
fn town(id: u32, name: &str, names: &str, (lat, lon): (f32, f32), region: &str, people: u32) -> String {
    let (country, region) = region.split_once('.').expect("a region");
    format!(
        "{id}\t{name}\t{name}\t{names}\t{lat}\t{lon}\tP\tPPL\t{country}\t\t{region}\t\t\t\t{people}\t\t10\tZone\t2024-01-01\n"
    )
}

/// A folder with a configuration and a dump of invented towns in Iceland.
fn desk() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(wirewatch(folder.path(), &["init"]).status.success());
    let dump = folder.path().join("dump");
    fs::create_dir(&dump).expect("a folder");
    let write = |name: &str, text: &str| fs::write(dump.join(name), text).expect("written");
    write(
        "cities500.txt",
        &[
            town(11, "Quellmar", "Квельмар", (64.1, -21.8), "IS.39", 240_000),
            town(12, "Quellmar", "", (65.7, -18.1), "IS.77", 3_000),
            town(13, "Osterby", "", (65.6, -18.2), "IS.77", 800),
            "a line that is no town\n".to_owned(),
        ]
        .concat(),
    );
    write(
        "admin1CodesASCII.txt",
        "IS.39\tCapital Region\tCapital Region\t21\nIS.77\tVorkuta Nova\tVorkuta Nova\t22\n",
    );
    write(
        "countryInfo.txt",
        "#ISO\tISO3\nIS\tISL\t352\tIC\tIceland\tReykjavik\t103000\t350000\tEU\t.is\tISK\tKrona\t354\t\t\tis\t31\t\t\n",
    );
    write(
        "alternateNamesV2.txt",
        "1\t13\ten\tOstertown\t1\t\t\t\n2\t11\tlink\thttps://example.org/q\t\t\t\t\n",
    );
    folder
}

#[test]
fn places_of_a_dump_are_imported_found_and_read() {
    let folder = desk();
    let unknown = wirewatch(folder.path(), &["places", "find", "Quellmar"]);
    assert_eq!(unknown.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&unknown.stdout)
            .contains("`wirewatch places import` adds those of a GeoNames dump")
    );

    let told = answered(&wirewatch(folder.path(), &["places", "import", "dump"]));
    assert!(told.starts_with("6 places in "), "{told}");
    assert!(told.contains("GeoNames (geonames.org), CC BY 4.0"), "{told}");

    let found = answered(&wirewatch(folder.path(), &["places", "find", "Quellmar"]));
    assert!(found.contains("Quellmar, Capital Region, IS"), "{found}");
    assert!(found.contains("the largest"), "{found}");
    assert!(found.contains("240 thousand"), "{found}");
    let found = answered(&wirewatch(folder.path(), &["places", "find", "Quellmar, Vorkuta Nova"]));
    assert!(found.contains("Quellmar, Vorkuta Nova, IS"), "{found}");
    assert!(found.contains("by what it is said to lie in"), "{found}");
    let found = answered(&wirewatch(folder.path(), &["places", "find", "Springfield"]));
    assert!(found.contains("Illinois") && !found.contains("the largest"), "{found}");
    let found = answered(&wirewatch(folder.path(), &["places", "find", "United States"]));
    assert!(found.contains("335 million"), "{found}");
    let found = answered(&wirewatch(folder.path(), &["places", "find", "Ostertown", "--json"]));
    let found: serde_json::Value = serde_json::from_str(&found).expect("JSON");
    assert_eq!(found["places"][0]["name"], "Ostertown");
    assert_eq!(found["places"][0]["imported"], true);
    assert_eq!(found["read"]["admin1"], "Vorkuta Nova");

    let article = folder.path().join("article.txt");
    fs::write(
        &article,
        "Gunmen opened fire at a market in Osterby on Friday, killing five people, police said.",
    )
    .expect("written");
    let read =
        answered(&wirewatch(folder.path(), &["read", "--json", "article.txt", "--published", "2024-03-24"]));
    let read: serde_json::Value = serde_json::from_str(&read).expect("JSON");
    assert_eq!(read["incidents"][0]["where"][0]["name"], "Ostertown", "{read}");
    assert_eq!(read["incidents"][0]["where"][0]["country"], "IS");
}

#[test]
fn a_damaged_file_of_places_is_said_and_stops_nothing() {
    let folder = desk();
    answered(&wirewatch(folder.path(), &["places", "import", "dump"]));
    let file = folder.path().join("data/places.atlas");
    fs::write(&file, "something else").expect("written");
    let output = wirewatch(folder.path(), &["places", "find", "Kabul"]);
    assert!(answered(&output).contains("Kabul"));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("it is no file of imported places"), "{said}");
    assert!(said.contains("`wirewatch places import` makes the file anew"), "{said}");
}

#[test]
fn a_folder_without_a_dump_is_said() {
    let folder = desk();
    let output = wirewatch(folder.path(), &["places", "import", "config"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        said.contains("no towns in config: there must be one of allCountries.txt, cities500.txt"),
        "{said}"
    );
}
