//! A day of news of an invented country, in words of our own: reports of attacks with their background, and what else
//! papers print. The same day each time.

use std::sync::Arc;

use wirewatch::model::Group;
use wirewatch::read::place::Rank;
use wirewatch::read::place::atlas::{Atlas, Builder, Imported};

/// How many bytes an article has.
pub(super) const ARTICLE: usize = 8_000;

const BEGINNINGS: [&str; 20] = [
    "Tar", "Kos", "Bel", "Mor", "Quel", "Zan", "Hur", "Pel", "Dra", "Vin", "Ost", "Lem", "Shar", "Gor",
    "Nav", "Ruk", "Fel", "Yar", "Cas", "Ulm",
];
const MIDDLES: [&str; 20] = [
    "an", "e", "ovi", "ar", "i", "ul", "em", "ora", "in", "a", "est", "ava", "ok", "iri", "une", "el", "ota",
    "um", "avi", "ure",
];
const ENDS: [&str; 25] = [
    "dar", "mar", "ville", "stan", "gul", "bad", "pur", "nik", "ton", "bek", "holm", "kala", "shahr", "rovo",
    "grad", "mouth", "zai", "lund", "dor", "khel", "wick", "para", "abi", "vik", "ny",
];
const COUNTRIES: [&str; 10] = ["AF", "IQ", "SY", "NG", "ML", "SO", "PK", "CO", "PH", "YE"];
const COLORS: [&str; 10] =
    ["Red", "Black", "Northern", "Free", "Holy", "United", "Eastern", "Silver", "Mountain", "River"];
const BODIES: [&str; 10] = [
    "Dawn Brigades",
    "Liberation Army",
    "Resistance Front",
    "Martyrs Battalion",
    "Vanguard",
    "People's Guard",
    "Falcons",
    "Defense Legion",
    "Struggle Council",
    "Sword Movement",
];

/// The day's news on violence: each line has a sentence of it with what is told differently each time in braces.
const VIOLENCE: [&str; 40] = [
    "At least {n} people were killed and {m} others wounded on {day} when two gunmen opened fire in a market in {place}, \
     officials said.",
    "A car bomb exploded outside a police station in {place} early {day}, killing {n} officers and injuring {m} passers-by.",
    "{group} claimed responsibility for the attack in a statement that was published on its channel hours later.",
    "The death toll rose to {m} after {few} of the wounded died in a hospital in {place} overnight, doctors said.",
    "A 37-year-old guard was among the dead, and a girl of 9 lost both her parents.",
    "The army said that between {few} and {n} fighters took part in the raid, which began at 7:30 a.m. and lasted for about \
     three hours.",
    "Five of them were shot dead; the others fled in four vehicles along Route 95 toward {place}.",
    "Police later arrested {few} suspects in a village near {place}, a spokesman told reporters on {day}.",
    "It was the deadliest attack in the province since March 3, 2023, when a bomb tore through a bus station.",
    "A week later {group} claimed a second bombing, in which nobody was hurt.",
    "More than 3,000 people have died in the war since 2015, and some 1.2 million have been displaced, according to the \
     United Nations.",
    "\"We heard the first blast and ran,\" said {person}, a shopkeeper whose brother was wounded in the neck.",
    "Hospital director {person} said that {n} bodies had been brought in, among them those of three children.",
    "Residents spoke of a night of fear. They hid in cellars, without light or water, and waited for the morning.",
    "The attackers abducted {few} teachers from a school in {place} and freed two of them on {day}.",
    "Security forces killed {n} militants of {group} in an air strike on a camp near {place}, the ministry of defense said.",
    "The ministry did not say whether civilians were harmed, and its account could not be verified independently.",
    "In a separate incident, a roadside bomb struck a convoy in {place}, wounding {few} soldiers.",
    "No group has claimed responsibility so far, but officials suspect {group}, which has attacked the town before.",
    "Governor {person} called the attack cowardly and promised that those who were behind it would be found.",
    "In December 2021, gunmen of the same group stormed a hotel in {place} and killed {m} guests.",
    "Negotiators of {group} have refused to meet the government's envoy since talks broke down in January.",
    "A suicide bomber blew himself up at a checkpoint in {place} on {day}, killing himself and {few} guards.",
    "Two of the victims were aid workers from Norway, their agency said; a third is missing.",
    "Funerals were held on {day} for {n} of the dead, most of them traders who had come from {place} to sell grain.",
    "Shelling by government troops damaged the bridge at {place}, cutting the only road by which food reaches the valley.",
    "The fighters released a video in which they threaten to attack the courts in the capital.",
    "Soldiers found {m} rifles, two mortars and a belt with explosives in a house that had been rented in February.",
    "The United States condemned the killings and offered help, a spokeswoman said in Washington.",
    "{person}, who commands the brigade in {place}, said his men had pushed the insurgents back to the river.",
    "He denied reports that {few} of his soldiers had been captured.",
    "Three police officers and a driver were hurt when their patrol was ambushed on the road to {place}.",
    "Analysts said that {group} has some 2,000 fighters, half of what it had five years ago.",
    "Earlier reports had put the number of dead at {few}; the ministry corrected it on {day} without giving reasons.",
    "Schools in {place} remained closed, and shops opened only for some hours around noon.",
    "The prosecutor's office has opened an investigation; {few} men who were held on {day} were let go.",
    "According to the rebels, {n} soldiers died in the fighting, a number that the army called invented.",
    "The mayor of {place}, {person}, survived an attempt on his life in which a bodyguard was stabbed.",
    "Hundreds of families have left the district over the past two weeks, most of them on foot.",
    "The insurgency began in 2009 with an attack on a prison in {place}, from which some 700 inmates escaped.",
];

/// What else is printed.
const OTHER: [&str; 40] = [
    "Prices have risen by 40 percent this year, and the central bank is expected to raise its rate again on {day}.",
    "The ministry promised $3 million for the 12 schools that were damaged by the storm last month.",
    "{person} of {place} won the final by 3 to 1 in front of {m},000 spectators and lifted the cup for the second time.",
    "The museum in {place} shows paintings that nobody has seen in public for a hundred years.",
    "Farmers around {place} wait for rain; the wheat stands lower than in any spring since 2012.",
    "Parliament passed the budget on {day} with {m} votes to {n}, after a debate that went on until midnight.",
    "The company said it will hire {m} engineers at its works near {place} and build a second hall there.",
    "\"We have learned to live with little,\" said {person}, who has kept the station's clock for thirty years.",
    "A new ferry will link {place} with the islands from June, twice a day, and take up to 400 passengers.",
    "The court heard the appeal of a builder who is accused of having used the wrong sand for a bridge.",
    "Teachers said on {day} that the money has not arrived, and that classes of {m} pupils are no exception.",
    "Doctors in {place} have treated {n} people for measles, none of them in danger.",
    "The orchestra plays on {day} under {person}; tickets are sold out, as they have been for a week.",
    "Shares of the carmaker fell 4.5 percent after it told investors to expect less in the second half.",
    "The river is cleaner than it was: anglers count {few} kinds of fish where there had been one.",
    "{person}, 54, has been mayor of {place} since 2016 and will not stand again.",
    "Heavy snow closed the pass above {place}; a plow driver found {few} cars, whose owners had walked down.",
    "The union asks for 6 percent and a shorter week, and has said no to what was offered on {day}.",
    "Scientists from three countries drilled {m} meters into the lake's bed to learn about old winters.",
    "A recipe that came with sailors from Portugal is now what people in {place} think of as their own.",
    "The train from {place} was two hours late, and those on board were given tea and a blanket.",
    "Visitors need a permit, which costs 20 euros and is given out at the gate between nine and noon.",
    "In the third set {person} led by five games to two and lost her rhythm, and with it the match.",
    "The minister for roads opened a bypass that takes {m} trucks an hour out of the old town.",
    "Engineers will look at the dam on {day}; until then the lake is kept two meters below its brim.",
    "The novel tells of two sisters who leave {place} after the flood and never speak of it.",
    "Voters choose a new council in {place} in May; {few} lists have been handed in so far.",
    "The price of bread is where the opposition hopes to be heard, its leader {person} told this paper.",
    "Beekeepers lost {m} hives in the cold spring, more than in the four years before together.",
    "The airport counted 1.4 million passengers last year, a tenth more than the year before.",
    "Archaeologists found a well that had been filled up in the year 1140, and in it a comb of bone.",
    "A school in {place} lets its pupils sleep for an hour after lunch, and marks have gone up, it says.",
    "The bank of {place} will close {n} branches, mostly in towns where there is no other.",
    "It has been the warmest {day} of the month since records began, the weather service said.",
    "The choir needs tenors; whoever can read notes may come on {day} at half past seven.",
    "Two designers from {place} make lamps out of glass that washed up on the beach.",
    "The league has fined the club after its captain, {person}, pushed the referee.",
    "Nobody remembers who planted the oak; it is said to be as old as the town hall.",
    "Customs officers found {m} tortoises in a suitcase; they are kept in the zoo of {place} for now.",
    "The foundation gives {n} grants a year to people who repair what others throw away.",
];

const DAYS: [&str; 8] =
    ["Friday", "Thursday", "Monday", "Saturday morning", "Wednesday", "March 22", "Sunday", "Tuesday night"];
const FIRST: [&str; 8] = ["Lena", "Omar", "Pavel", "Amina", "Jorge", "Ruth", "Said", "Vera"];

/// Numbers in an order that looks like none and is the same each time.
pub(super) struct Dice(u64);

impl Dice {
    /// With another order for each beginning.
    pub(super) fn new(beginning: u64) -> Dice {
        Dice(beginning.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn of<'a>(&mut self, all: &'a [&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

/// The name of an invented town; there are 10,000.
fn town(number: usize) -> String {
    let [one, two, three] = [number % 20, number / 20 % 20, number / 400 % 25];
    format!("{}{}{}", BEGINNINGS[one], MIDDLES[two], ENDS[three])
}

/// An atlas of so many places, as `wirewatch places import` makes it: every second one has another's name.
pub(super) fn atlas(places: usize) -> Atlas {
    let mut builder = Builder::default();
    for number in 0..places {
        let country = COUNTRIES[number % 7 % COUNTRIES.len()];
        builder.take(Imported {
            id: 1_000_000 + number as u32,
            name: town(number),
            names: vec![format!("{}{}", town(number), number % 13), format!("Old {}", town(number))],
            rank: if number % 9 == 0 { Rank::District } else { Rank::Town },
            country: country.to_owned(),
            region: format!("{country}.{}", number % 20),
            lat: (number % 120) as f32 - 60.0,
            lon: (number % 340) as f32 - 170.0,
            population: (number * 7919 % 900) as u32,
        });
    }
    Atlas::new(Arc::new(builder.finish())).expect("an atlas")
}

/// Groups with so many names in all: a name, two aliases and an acronym each.
pub(super) fn groups(names: usize) -> Vec<Group> {
    (0..names / 4).map(group).collect()
}

fn group_name(number: usize) -> String {
    format!("{} {} of {}", COLORS[number % 10], BODIES[number / 10 % 10], town(number * 31))
}

fn group(number: usize) -> Group {
    let name = group_name(number);
    let letters: String = name.split(' ').filter_map(|word| word.chars().next()).collect();
    Group {
        id: format!("group-{number}"),
        aliases: vec![
            format!("{} {}", town(number * 31), BODIES[number / 10 % 10]),
            format!("{} {} Group", town(number * 31), COLORS[number % 10]),
        ],
        acronyms: vec![format!("{}{number}", letters.to_uppercase())],
        name,
        ..Group::default()
    }
}

/// What a story is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Story {
    /// An attack, with its background: every second sentence tells of it.
    Violence,
    /// Anything else.
    Other,
}

/// A story of so many bytes, and with the number that makes it another than the others.
pub(super) fn story(about: Story, number: u64, bytes: usize) -> String {
    let mut dice = Dice::new(number);
    let scenes =
        [town(dice.below(10_000)), "Mosul".to_owned(), "Maiduguri".to_owned(), town(dice.below(10_000))];
    let sides = [group_name(dice.below(500)), group_name(dice.below(500)), "Islamic State".to_owned()];
    let mut text = String::with_capacity(bytes + 400);
    while text.len() < bytes {
        for _ in 0..=dice.below(3) {
            let tells = about == Story::Violence && dice.below(2) == 0;
            let sentence = dice.of(if tells { &VIOLENCE } else { &OTHER });
            fill(sentence, &scenes, &sides, &mut dice, &mut text);
            text.push(' ');
        }
        text.pop();
        text.push('\n');
    }
    text
}

fn fill(pattern: &str, scenes: &[String], sides: &[String], dice: &mut Dice, text: &mut String) {
    for (place, piece) in pattern.split(['{', '}']).enumerate() {
        match piece {
            _ if place % 2 == 0 => text.push_str(piece),
            "few" => text.push_str(dice.of(&["two", "three", "four", "several", "six"])),
            "n" => text.push_str(&(5 + dice.below(20)).to_string()),
            "m" => text.push_str(&(26 + dice.below(70)).to_string()),
            "day" => text.push_str(dice.of(&DAYS)),
            "place" => text.push_str(&scenes[dice.below(scenes.len())]),
            "group" => text.push_str(&sides[dice.below(sides.len())]),
            _ => {
                text.push_str(dice.of(&FIRST));
                text.push(' ');
                text.push_str(&town(dice.below(10_000)));
            }
        }
    }
}
