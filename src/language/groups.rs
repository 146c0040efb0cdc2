//! English words around the names of armed groups.

use std::sync::LazyLock;

use crate::text::known::Known;
use crate::text::token;

/// How much the last word of a name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Few but armed groups are called so.
    Strong,
    /// Armies and parties, too: a rebel word must stand in the name.
    Weak,
}

const STRONG: &str = "front brigades mujahideen mujahedin mujahedeen cartel militia commandos fedayeen jihad guerrillas \
    maquis";

const WEAK: &str = "army movement party organization organisation brigade forces command union council tigers alliance \
    resistance squad column bloc coordinator network";

static KINDS: LazyLock<Known<Option<Kind>>> = LazyLock::new(|| {
    let mut kinds: Known<Option<Kind>> = Known::default();
    STRONG.split_whitespace().for_each(|word| *kinds.of(token::hash(word)) = Some(Kind::Strong));
    WEAK.split_whitespace().for_each(|word| *kinds.of(token::hash(word)) = Some(Kind::Weak));
    kinds
});

/// "Front", "brigades", "army": the word that such names are built around, by its number.
#[inline]
pub fn kind_of(word: u64) -> Option<Kind> {
    KINDS.get(word).copied().flatten()
}

/// Words in the names of those who fight a state.
pub fn is_rebel_word(word: &str) -> bool {
    matches!(
        word,
        "liberation"
            | "revolutionary"
            | "people's"
            | "people"
            | "resistance"
            | "guerrilla"
            | "rebel"
            | "insurgent"
            | "red"
            | "lord"
            | "lord's"
            | "holy"
            | "islamic"
            | "jihad"
            | "martyrs"
            | "martyr"
            | "popular"
            | "patriotic"
            | "death"
            | "separatist"
            | "maoist"
            | "mujahideen"
            | "secret"
            | "anti-communist"
            | "freedom"
            | "salvation"
            | "workers'"
    )
}

/// Words in the names of a state's own forces.
pub fn is_state_word(word: &str) -> bool {
    matches!(
        word,
        "indian"
            | "pakistan"
            | "pakistani"
            | "afghan"
            | "iraqi"
            | "syrian"
            | "us"
            | "u.s"
            | "u.s."
            | "american"
            | "british"
            | "colombian"
            | "salvadoran"
            | "russian"
            | "ukrainian"
            | "israeli"
            | "turkish"
            | "nigerian"
            | "national"
            | "chinese"
            | "police"
            | "police's"
            | "government"
            | "rapid"
            | "security"
            | "special"
            | "air"
            | "task"
            | "joint"
            | "united"
            | "western"
            | "eastern"
            | "northern"
            | "southern"
            | "home"
            | "cold"
            | "warm"
            | "united-front"
    )
}

/// Words of such names where capitals tell nothing.
pub fn is_group_word(word: &str) -> bool {
    matches!(
        word,
        "national"
            | "army"
            | "front"
            | "armed"
            | "forces"
            | "democratic"
            | "united"
            | "christian"
            | "socialist"
            | "communist"
            | "movement"
            | "tupac"
            | "amaru"
            | "marti"
            | "farabundo"
            | "manuel"
            | "rodriguez"
            | "bolivar"
            | "simon"
            | "workers"
            | "peasants"
            | "student"
            | "nationalist"
            | "republican"
            | "central"
            | "american"
    )
}

/// Words that stand before a name with a capital and are no part of it.
pub fn is_other_word(word: &str) -> bool {
    matches!(
        word,
        "in" | "on"
            | "at"
            | "by"
            | "from"
            | "with"
            | "when"
            | "while"
            | "after"
            | "before"
            | "but"
            | "this"
            | "that"
            | "its"
            | "their"
            | "his"
            | "two"
            | "three"
            | "meanwhile"
            | "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "leader"
            | "commander"
            | "general"
            | "president"
            | "members"
            | "member"
    )
}

/// Words that say that a text speaks of armed groups, in which an acronym may be one's.
const ARMED: &str = "rebel rebels militant militants guerrilla guerrillas guerilla guerillas insurgent \
    insurgents separatist separatists terrorist terrorists paramilitary paramilitaries gunman gunmen extremist \
    extremists jihadist jihadists militia militias subversives cadres outfit ceasefire bomb bombing killed \
    killing attacked ambush ambushed kidnapped abducted clashes fighters soldiers troops garrison commandos \
    gunfire";

static ARMED_WORDS: LazyLock<Known<bool>> = LazyLock::new(|| {
    let mut armed: Known<bool> = Known::default();
    ARMED.split_whitespace().for_each(|word| *armed.of(token::hash(word)) = true);
    armed
});

/// Whether a word, by its number, says that a text speaks of armed groups.
#[inline]
pub fn is_armed(word: u64) -> bool {
    ARMED_WORDS.get(word).is_some()
}

/// Words that say what sort of group it is, and not which.
pub fn is_generic(word: &str) -> bool {
    kind_of(token::hash(word)).is_some()
        || matches!(
            word,
            "guerrilla"
                | "rebel"
                | "insurgent"
                | "separatist"
                | "terrorist"
                | "militant"
                | "armed"
                | "communist"
                | "maoist"
                | "revolutionary"
                | "resistance"
                | "of"
                | "the"
                | "for"
        )
}
