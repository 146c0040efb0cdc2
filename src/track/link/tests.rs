//! Which reports are of one incident.

use proptest::prelude::*;

use super::*;
use crate::model::{Figure, IncidentType, Place, Report, Scope, When};
use crate::track::testing::{attacker, country, day, injured, killed, month, point, report, town};

fn attack(when: Option<When>, place: Place, figures: &[Figure]) -> Report {
    Report { when, places: vec![place], groups: vec![attacker("red-dawn")], ..report(figures) }
}

fn bombing(when: Option<When>, place: Place, figures: &[Figure]) -> Report {
    Report { incident_type: IncidentType::Bombing, ..attack(when, place, figures) }
}

fn history(report: Report) -> Report {
    Report { scope: Scope::Background, ..report }
}

fn words(report: Report, names: &[&str], words: &[&str]) -> Report {
    let sorted = |list: &[&str]| {
        let mut list: Vec<String> = list.iter().map(|word| (*word).to_owned()).collect();
        list.sort();
        list
    };
    Report { names: sorted(names), words: sorted(words), ..report }
}

fn moscow() -> Place {
    town("Moscow", "RU", 55.75, 37.62)
}

fn krasnogorsk() -> Place {
    town("Krasnogorsk", "RU", 55.82, 37.33)
}

fn volgograd() -> Place {
    town("Volgograd", "RU", 48.71, 44.51)
}

fn kerman() -> Place {
    town("Kerman", "IR", 30.28, 57.08)
}

/// The incidents as lists of articles.
fn told(reports: &[(&str, Report)]) -> Vec<Vec<i64>> {
    let points: Vec<Point> = reports
        .iter()
        .zip(1..)
        .map(|((at, report), article)| point(article, &article.to_string(), at, report.clone()))
        .collect();
    settle(&points)
        .into_iter()
        .map(|places| places.into_iter().map(|place| points[place].article).collect())
        .collect()
}

#[test]
fn reports_of_one_attack_join() {
    let day = || day("2024-03-22");
    assert_eq!(
        told(&[
            ("2024-03-24T05:05", attack(day(), krasnogorsk(), &[killed("133+")])),
            ("2024-03-26T00:00", attack(day(), moscow(), &[killed("137")])),
            ("2024-04-03T00:00", attack(day(), moscow(), &[killed("140+")])),
        ]),
        [[1, 2, 3]],
        "a suburb, and a follow-up weeks later"
    );
    assert_eq!(
        told(&[
            (
                "2024-03-24T05:05",
                history(attack(crate::track::testing::day("2024-01-03"), kerman(), &[killed("94")]))
            ),
            ("2024-03-26T00:00", history(attack(month("2024-01"), kerman(), &[killed("84")]))),
        ]),
        [[1, 2]],
        "history, and a month only"
    );
}

#[test]
fn different_attacks_stay_apart() {
    let on = |date: &str| day(date);
    assert_eq!(
        told(&[
            ("2024-03-24T00:00", attack(on("2024-03-22"), moscow(), &[killed("133+")])),
            ("2024-03-24T00:00", attack(on("2024-03-22"), volgograd(), &[killed("133+")])),
            ("2024-03-24T00:00", attack(on("2024-03-22"), kerman(), &[killed("133+")])),
            ("2024-04-24T00:00", attack(on("2024-04-22"), moscow(), &[killed("133+")])),
        ]),
        [[1], [2], [3], [4]],
        "another town, another country, another month"
    );
    let station = words(
        bombing(on("2013-12-29"), volgograd(), &[killed("16"), injured("44")]),
        &["central station"],
        &["station", "foyer", "detectors"],
    );
    let trolleybus = words(
        bombing(on("2013-12-30"), volgograd(), &[killed("14")]),
        &["dzerzhinsky district"],
        &["trolleybus", "rush-hour", "wires"],
    );
    assert_eq!(
        told(&[
            ("2013-12-29T12:00", station.clone()),
            ("2013-12-30T12:00", station.clone()),
            ("2013-12-30T12:00", trolleybus.clone()),
            ("2013-12-31T12:00", trolleybus),
        ]),
        [[1, 2], [3, 4]],
        "two bombings a day apart in one city"
    );
}

#[test]
fn an_article_that_is_dated_late_joins_by_a_large_toll() {
    let tell = |at: &str, place: Place, said: &str| {
        words(attack(day(at), place, &[killed(said)]), &["crocus city", "lena oruk"], &[])
    };
    let r = |late: Report| {
        told(&[
            ("2024-03-23T00:00", tell("2024-03-22", krasnogorsk(), "133")),
            ("2024-03-23T00:00", attack(day("2024-03-22"), krasnogorsk(), &[killed("60+")])),
            ("2024-03-24T00:00", attack(day("2024-03-22"), krasnogorsk(), &[killed("93+")])),
            ("2024-05-20T00:00", late),
        ])
    };
    assert_eq!(
        r(tell("2024-05-18", krasnogorsk(), "133+")),
        [[1, 2, 3, 4]],
        "the page was dated when it was saved"
    );
    assert_eq!(r(tell("2024-05-18", krasnogorsk(), "134")), [vec![1, 2, 3], vec![4]], "another number");
    assert_eq!(r(tell("2024-05-18", volgograd(), "133")), [vec![1, 2, 3], vec![4]], "another town");
    let unnamed = attack(day("2024-05-18"), krasnogorsk(), &[killed("133")]);
    assert_eq!(r(unnamed), [vec![1, 2, 3], vec![4]], "nothing else in common");
}

#[test]
fn what_is_recalled_without_a_day_is_known_by_its_number() {
    let plane = |when: Option<When>, said: &str, country: &str| {
        let sinai = Place { country: Some(country.to_owned()), ..crate::track::testing::country(country) };
        history(bombing(when, sinai, &[killed(said)]))
    };
    let r = |known: &str, recalled: &str, country: &str| {
        told(&[
            ("2017-04-09T00:00", plane(month("2015-10"), known, "EG")),
            ("2024-04-03T00:00", plane(None, recalled, country)),
        ])
    };
    let (one, two) = (vec![vec![1, 2]], vec![vec![1], vec![2]]);
    assert_eq!(r("224", "224", "EG"), one);
    assert_eq!(r("224", "224", "IQ"), two, "another country");
    assert_eq!(r("224", "223", "EG"), two, "another number");
    assert_eq!(r("300", "300", "EG"), two, "a round number");
    assert_eq!(r("34", "34", "EG"), two, "as many die often");
    assert_eq!(r("224", "224+", "EG"), two, "at least");
    let later = ("2024-03-01T00:00", plane(None, "224", "EG"));
    let after = ("2024-04-03T00:00", plane(day("2024-04-02"), "224", "EG"));
    assert_eq!(told(&[later, after]), two, "it was not yet");
}

#[test]
fn who_is_called_like_a_town_is_a_person() {
    let named = |at: &str, name: &str| {
        words(attack(day(at), volgograd(), &[killed("1")]), &[name, "lena oruk", "omar sadik"], &[])
    };
    let r = |name: &str| {
        told(&[
            ("2024-03-22T00:00", named("2024-03-21", name)),
            ("2024-04-22T00:00", named("2024-04-21", name)),
        ])
    };
    assert_eq!(r("irina volgograd"), [[1, 2]]);
    assert_eq!(r("volgograd police"), [[1], [2]]);
}

#[test]
fn vague_history_goes_where_it_fits_best() {
    let sinai = || Place { country: Some("EG".to_owned()), ..country("EG") };
    let year = |year: i16| {
        let from = jiff::civil::date(year, 1, 1);
        Some(When {
            from,
            to: from.last_of_year(),
            precision: crate::model::WhenPrecision::Year,
            quote: year.to_string(),
        })
    };
    let plane = ["metrojet", "airliner", "passengers"];
    assert_eq!(
        told(&[
            ("2024-03-24T00:00", words(history(bombing(year(2015), sinai(), &[killed("224")])), &[], &plane)),
            (
                "2024-04-03T00:00",
                words(history(bombing(month("2015-10"), sinai(), &[killed("224")])), &[], &plane)
            ),
            (
                "2024-04-03T00:00",
                words(history(bombing(year(2015), sinai(), &[killed("12")])), &[], &["convoy"])
            ),
        ]),
        [vec![1, 2], vec![3]],
    );
}

#[test]
fn names_carry_over_months() {
    let shooting =
        |at: &str, names: &[&str]| words(attack(day(at), country("US"), &[killed("1")]), names, &[]);
    let names = ["amari brown", "humboldt park", "antonio brown"];
    assert_eq!(
        told(&[
            ("2015-07-05T00:00", shooting("2015-07-04", &names)),
            ("2016-03-28T00:00", shooting("2015-07-04", &names[..2])),
            ("2016-03-28T00:00", shooting("2016-03-27", &["vonzell banks", "hadiya pendleton"])),
        ]),
        [vec![1, 2], vec![3]],
    );
}

#[test]
fn a_report_reaches_its_days_countries_and_names() {
    let point = point(
        1,
        "a",
        "2024-03-24T00:00",
        words(attack(day("2024-03-22"), moscow(), &[]), &["crocus city", "crocus"], &[]),
    );
    let reach = reach(&point);
    assert_eq!(
        (reach.from.to_string(), reach.to.to_string()),
        ("2024-03-20".to_owned(), "2024-03-24".to_owned())
    );
    assert_eq!((reach.countries, reach.names), (vec!["RU".to_owned()], vec!["crocus city".to_owned()]));
}

fn any_point() -> impl Strategy<Value = Point> {
    // A town that is called as its country is, too: Panama.
    let namesake = town("RU", "RU", 56.0, 38.0);
    let places =
        prop::sample::select(vec![moscow(), krasnogorsk(), volgograd(), kerman(), country("RU"), namesake]);
    let days =
        prop::sample::select(vec!["2024-03-21", "2024-03-22", "2024-03-23", "2024-03-25", "2024-03", ""]);
    let said = prop::sample::select(vec!["3", "14", "133+", "137"]);
    let names = prop::sample::subsequence(vec!["crocus city", "ivan petrov", "lena oruk"], 0..3);
    let scopes = prop::sample::select(vec![Scope::Current, Scope::Current, Scope::Background]);
    (places, days, said, names, scopes, 0_u8..20).prop_map(|(place, days, said, names, scope, hours)| {
        let when = match days.len() {
            0 => None,
            7 => month(days),
            _ => day(days),
        };
        let at = format!("2024-03-{:02}T{hours:02}:00", 22 + hours / 4);
        let attack = Report { scope, ..attack(when, place, &[killed(said)]) };
        point(0, "a", &at, words(attack, &names, &[]))
    })
}

fn linked(one: &Point, other: &Point) -> bool {
    links(&Profile::of(one), &Profile::of(other))
}

/// The points with ids as if they had arrived in this order.
fn numbered(mut points: Vec<Point>) -> Vec<Point> {
    for (point, article) in points.iter_mut().zip(1..) {
        point.article = article;
    }
    points
}

/// The incidents by what is told in them.
fn contents(points: &[Point], clusters: &[Vec<usize>]) -> Vec<Vec<String>> {
    let told = |place: &usize| format!("{} {:?}", points[*place].published, points[*place].report);
    let mut contents: Vec<Vec<String>> =
        clusters.iter().map(|cluster| cluster.iter().map(told).collect()).collect();
    contents.iter_mut().for_each(|cluster| cluster.sort());
    contents.sort();
    contents
}

/// The neighborhood of the last point, as the head of this file has it.
fn neighborhood(points: &[Point]) -> Vec<Point> {
    let (known, last) = points.split_at(points.len() - 1);
    let (mut left, mut near, mut news) = (known.to_vec(), last.to_vec(), last.to_vec());
    while !news.is_empty() {
        let joined = |other: &Point| news.iter().any(|point| linked(point, other));
        (news, left) = left.into_iter().partition(joined);
        near.extend(news.clone());
    }
    near
}

proptest! {
    #[test]
    fn the_order_of_arrival_makes_no_difference(points in prop::collection::vec(any_point(), 1..14)) {
        let forward = numbered(points.clone());
        let backward = numbered(points.into_iter().rev().collect());
        prop_assert_eq!(contents(&forward, &settle(&forward)), contents(&backward, &settle(&backward)));
    }

    #[test]
    fn a_neighborhood_is_settled_as_everything_would_be(points in prop::collection::vec(any_point(), 1..14)) {
        let points = numbered(points);
        let near = neighborhood(&points);
        let everything = contents(&points, &settle(&points));
        for cluster in contents(&near, &settle(&near)) {
            prop_assert!(everything.contains(&cluster), "{cluster:?} is not in {everything:?}");
        }
    }

    #[test]
    fn what_two_points_say_of_each_other_is_the_same(one in any_point(), other in any_point()) {
        prop_assert_eq!(explain(&one, &other), explain(&other, &one));
    }

    #[test]
    fn what_links_is_in_reach(one in any_point(), other in any_point()) {
        let points = numbered(vec![one, other]);
        let (one, other) = (reach(&points[0]), reach(&points[1]));
        let days = one.from <= other.to && other.from <= one.to;
        let places = one.countries.is_empty() || other.countries.is_empty()
            || one.countries.iter().any(|country| other.countries.contains(country));
        let names = one.names.iter().filter(|name| other.names.contains(name)).count();
        let found = (days && places) || super::NAMES_OVER_TIME <= names;
        prop_assert!(found || !linked(&points[0], &points[1]));
    }
}
