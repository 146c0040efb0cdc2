//! The English words that stand beside the names of places.
//!
//! Each word is looked up once, and every rule asks what it is by a bit.

use std::sync::LazyLock;

use super::entry::Rank;
use crate::text::known::Known;
use crate::text::token;

/// What a word is beside a place's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Class {
    /// Words after which a name is where something is: "in Kabul".
    Inside,
    /// Words after which a name is close by.
    Near,
    /// Sides: "southern Helmand", "north of Mosul".
    Side,
    /// Words that end a name when all letters are capitals, and never begin or end one otherwise.
    Plain,
    /// Words written with a capital that are neither places nor parts of a person's name.
    Calendar,
    /// Titles: the name after one is a person's.
    Title,
    /// Given names that often stand before a family name that is a place's too.
    GivenName,
    /// Verbs of taking somebody or something away: "arrested from the village" is in the village.
    Taking,
    /// Institutions of a country that stand in another one: "the Russian embassy".
    Mission,
    /// What a country fights with, at home and abroad: "Israeli fire", "Rwandan soldiers".
    Arms,
    /// Buildings and grounds that bear a name: "Crocus City Hall", "El Dorado International Airport".
    Site,
    /// Words for places that are many and small, so that names before them may well be unknown; and "police", of a
    /// station.
    Typed,
    /// The same with "of" and the name behind them, and some wider ones.
    TypedOf,
    /// Words behind which any name may be a place's.
    Opening,
    /// Small words inside names.
    Joiner,
    /// Capitalized words that follow a place's name without making it part of another name, beside what says what the
    /// place is, sites, days and titles.
    Follows,
}

/// All that a word is beside a place's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Beside {
    classes: u16,
    /// What it says that the place is: "province", "village of".
    pub(super) rank: Option<Rank>,
}

impl Beside {
    /// Whether it is of the class.
    #[inline]
    pub(super) fn is(self, class: Class) -> bool {
        self.classes & (1 << class as u8) != 0
    }

    /// The same, and part of names where the other one is.
    pub(super) fn or_joiner(self, other: Beside) -> Beside {
        Beside { classes: self.classes | other.classes & 1 << Class::Joiner as u8, ..self }
    }

    /// Capitalized words that follow a place's name without making it part of another name.
    pub(super) fn follows_a_place(self) -> bool {
        const CLASSES: u16 = 1 << Class::Follows as u8
            | 1 << Class::Site as u8
            | 1 << Class::Calendar as u8
            | 1 << Class::Title as u8;
        self.rank.is_some() || self.classes & CLASSES != 0
    }
}

/// What the word of a number is.
#[inline]
pub(super) fn beside(word: u64) -> Beside {
    WORDS.get(word).copied().unwrap_or_default()
}

static WORDS: LazyLock<Known<Beside>> = LazyLock::new(|| {
    let mut words: Known<Beside> = Known::default();
    for (class, list) in CLASSES {
        for word in list.split_whitespace() {
            words.of(token::hash(word)).classes |= 1 << class as u8;
        }
    }
    for (rank, list) in RANKS {
        for word in list.split_whitespace() {
            words.of(token::hash(word)).rank = Some(rank);
        }
    }
    words
});

const RANKS: [(Rank, &str); 5] = [
    (Rank::Country, "country kingdom nation"),
    (
        Rank::Region,
        "province provinces state states department departments governorate governorates oblast region \
     regions republic territory vilayet wilayat krai county prefecture",
    ),
    (
        Rank::District,
        "district districts tehsil taluk taluka block subdivision sub-division mandal municipality \
     municipalities raion woreda cercle agency township townships borough lga commune upazila \
     corregimiento",
    ),
    (
        Rank::Town,
        "city cities town towns village villages hamlet hamlets settlement capital suburb suburbs locality \
     port canton bazaar",
    ),
    (
        Rank::Site,
        "neighborhood neighbourhood neighborhoods neighbourhoods colony area areas forest forests valley \
     hills mountains mountain outskirts sector quarter slum estate",
    ),
];

const CLASSES: [(Class, &str); 16] = [
    (
        Class::Inside,
        "in at inside within across throughout around into on over under through downtown central \
     throughout/in",
    ),
    (Class::Near, "near outside beside close nearby off between along towards toward"),
    (
        Class::Side,
        "north south east west northern southern eastern western northeast northwest southeast southwest \
     northeastern northwestern southeastern southwestern north-east north-west south-east south-west \
     north-eastern north-western south-eastern south-western central upper lower greater downtown coastal \
     rural mainland occupied inner outer far mid remote neighboring neighbouring nearby old historic \
     northernmost",
    ),
    (
        Class::Plain,
        "a an the this that these those his her their its our my your and or but nor as if when where while \
     who which what whose in at on by to from of for with without near into over under between among \
     after before during since until against about outside inside within across through throughout around \
     along toward towards off up down out is are was were be been being has have had will would can could \
     may might shall should must do does did not no yes it he she they we you i there here also same \
     other another each every all some any several many two three four five six seven eight nine ten one \
     first second third both said says than then today yesterday tomorrow tonight capital jungle \
     residential tribal mountainous populous police army military government national local main state \
     border guerrilla rebel federal security largest important metropolitan surrounding adjacent peace \
     catholic episcopal mormon high movie shopping presidential legislative electoral special primary \
     whole-day because so via per last next former late early new killed wounded attacked via. least more \
     most different various such entire whole upper-class poor wealthy exclusive small large big \
     shiite shia sunni muslim christian hindu jewish buddhist sikh druze alawite",
    ),
    (
        Class::Calendar,
        "january february march april may june july august september october november december jan feb mar \
     apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon \
     tue wed thu fri sat sun ramadan christmas easter eid diwali",
    ),
    (
        Class::Title,
        "mr mrs ms dr prof professor president premier minister senator sen congressman governor gov mayor \
     general gen colonel col lieutenant lt lieut major maj captain capt sergeant sgt corporal cpl private \
     pvt admiral commander cmdr comdr brigadier brig constable inspector superintendent sheriff judge \
     justice bishop archbishop cardinal father fr pope rev reverend imam sheikh shaikh mullah maulvi \
     maulana mawlawi emir king queen prince princess comrade engineer ambassador secretary spokesman \
     spokeswoman spokesperson deputy attorney lawyer sir lady lord officer detective chief director don \
     dona monsignor msgr representative rep named brother sister mother surnamed alias",
    ),
    (
        Class::GivenName,
        "jose juan carlos luis maria jorge pedro miguel manuel francisco antonio rafael ramon roberto ricardo \
     alfredo fernando eduardo julio cesar mario oscar hector victor alberto alvaro andres angel armando \
     arturo daniel david diego enrique ernesto felipe gabriel gilberto gonzalo guillermo gustavo ignacio \
     jaime javier joaquin leonardo marco marcos martin mauricio nelson orlando pablo raul rene rodrigo \
     ruben salvador sergio vicente virgilio ana carmen rosa marta isabel john james robert michael \
     william richard joseph thomas charles christopher matthew anthony mark donald steven paul andrew \
     joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric \
     jonathan stephen larry justin scott brandon benjamin samuel frank gregory raymond alexander patrick \
     jack dennis jerry tyler aaron adam henry nathan peter zachary kyle walter mary patricia jennifer \
     linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret ashley emily michelle \
     amanda melissa rebecca laura anna hillary bill mohammad muhammad mohammed ahmad ahmed ali abdul \
     abdullah abu hassan hussein ibrahim omar umar khalid yusuf mullah ram vladimir sergei",
    ),
    (
        Class::Taking,
        "arrested abducted kidnapped recovered seized captured nabbed apprehended taken detained picked \
     snatched held rescued freed arresting abducting found kidnapping recovering seizing capturing \
     arrests recovery reported evacuated",
    ),
    (
        Class::Arms,
        "fire strike strikes airstrike airstrikes drone drones missile missiles shelling warplanes jets forces army troops soldier \
     soldiers military navy bombardment artillery raid raids attack attacks offensive",
    ),
    (Class::Mission, "embassy consulate ambassador ambassadors diplomat diplomats mission embassies"),
    (
        Class::Site,
        "airport airbase university college hospital prison jail market mosque church cathedral temple \
     synagogue hall hotel bridge camp school stadium mall square park palace monastery theater theatre \
     museum dam barracks garrison shrine nightclub crossing refinery mine farm",
    ),
    (
        Class::Typed,
        "village villages hamlet town district block tehsil taluk mandal subdivision sub-division \
     municipality county township canton neighborhood neighbourhood colony area forest hills valley \
     upazila woreda suburb raion panchayat corregimiento commune settlement locality districts towns city \
     forests police",
    ),
    (
        Class::TypedOf,
        "village villages hamlet town district block tehsil taluk mandal subdivision sub-division \
     municipality county township canton neighborhood neighbourhood colony area forest hills valley \
     upazila woreda suburb raion panchayat corregimiento commune settlement locality districts towns city \
     forests province department outskirts market hamlets",
    ),
    (Class::Opening, "in at near outside inside"),
    (Class::Joiner, "de del la las los el da do dos e i al wa ye ul bin y"),
    (
        Class::Follows,
        "police international metro street road highway station central north south east west army court \
     government assembly parliament railway zone jungle jungles national regional provincial division \
     range cantonment high military federal prime foreign defense defence interior fire emergency health \
     correspondent office bureau command battalion brigade regiment supreme superior criminal subway \
     river lake bay gulf strait border peninsula island islands archdiocese",
    ),
];
