//! What words are to the rules of reading, beside what they mean by themselves.

/// What a word is to the rules. A word can be several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs, reason = "`language/en/cues.rs` lists the words of each")]
pub enum Cue {
    Be,
    Have,
    Modal,
    Not,
    No,
    Definite,
    Indefinite,
    Another,
    All,
    Preposition,
    Of,
    And,
    Or,
    Besides,
    Except,
    Relative,
    Clause,
    Adverb,
    Including,
    Among,
    Them,
    Others,
    More,
    Measure,
    Thing,
    Say,
    Claim,
    Deny,
    Fear,
    Alleged,
    Plan,
    Threat,
    Foil,
    /// Blamed, accused, suspected: who did it, as others say.
    Blame,
    Fail,
    Accident,
    Toll,
    Reach,
    From,
    Revise,
    Earlier,
    Since,
    Period,
    War,
    Rate,
    Lives,
    Claimed,
    Leave,
    Join,
    Strength,
    Seek,
    Home,
    Drill,
    Sport,
    Anniversary,
    Half,
    Nobody,
    Fatally,
    Verb,
    Weapon,
    Attack,
    Involved,
    Pronoun,
    Self_,
    Recent,
    Meanwhile,
    Court,
    Unknown,
    Individual,
    /// Told of violence, and of much else: "battle", "shot", "operation".
    Loose,
    /// Says that persons are dead or hurt, and nothing of how.
    Harm,
    /// What was set off or placed did no harm: "defused", "failed to explode".
    Averted,
    /// Police and guards, who are in other news than that of violence, too.
    Police,
    /// Phrases in which words of violence tell of something else: "heart attack", "legal battle".
    Peaceful,
    /// Two in the singular: couple.
    Couple,
    /// Former, surrendered: no longer what the noun says.
    Former,
    /// A verb that is as often said of things: neutralize.
    OfThings,
    /// What people join to fight: jihad, ranks.
    Cause,
    /// What somebody asks for: demanding, in exchange for.
    Demand,
    /// What a deed has to do with: following, in protest against.
    Occasion,
    /// What leads to what comes of it: resulted, led.
    Outcome,
    /// Sustain, suffer, receive: of a wound.
    Sustain,
    /// A wound.
    Wound,
    /// Leader, activist, worker: of what party, the words beside it say.
    Partisan,
    /// One's own people: son, wife.
    Kin,
    /// A movement by its people: Maoists.
    Movement,
    /// A political party.
    Party,
    /// Who speaks for others: "the ministry".
    Speaker,
    /// What somebody does again and again: "directs", "oversees".
    Habit,
    /// What happened, by a noun: "the incident".
    Occurrence,
    /// More than one of what happened: "separate" raids.
    Separate,
    /// What those who fight do with words: talks, communique.
    Talks,
    /// What others say of a deed: condemned, demanded.
    Answer,
    /// Crime that is named by what it is: the mafia.
    Underworld,
    /// What stands for a group, and is none of its people: propaganda, flags.
    Emblem,
    /// Who fights for a movement, whichever it is: guerrillas, rebels.
    Rebel,
    /// Who rules a state: the government.
    State,
    /// Where people come together to speak: a summit, a news conference.
    Meeting,
    /// What attacks from the air: warplanes, the air force.
    Aircraft,
    /// More than any other: "the deadliest since".
    Superlative,
    /// Who is held: prisoners.
    Captive,
    /// How those flee who did it: "the scene", "on foot".
    Escape,
    /// Verbs of many senses, of which one is harm: took, fell.
    Manifold,
    /// Sport: "match", "striker".
    Match,
    /// How people leave their homes: "fled", "sought refuge".
    Refuge,
    /// Where the hurt, the dead and the arrested are brought.
    Ward,
    /// How many, by a noun: "the number of".
    Tally,
    /// An animal.
    Animal,
    /// What is done to persons without arms: "harassed", "groped".
    Molest,
    /// What goes up, or down into the sea, and hits nobody: "into orbit", "test-fired".
    Launch,
    /// What a page says of itself and of others: "read more", "related stories".
    Furniture,
    /// What says, behind them, how many people are: "numbering".
    Numbering,
    /// What says that a number behind people is all of them: "in all".
    InAll,
    /// How the hurt are brought somewhere: "rushed", "airlifted".
    Carried,
    /// Where the hurt are brought.
    Clinic,
    /// What is only told: "the film", "the novel".
    Fiction,
    /// Hurt or dead, and not said which.
    Victim,
    /// Persons as one body, told by how many are of it: "a choir of 12".
    Collective,
    /// What was done after all: "had to", "managed to", "went on to".
    Factive,
    /// How badly: "critically".
    Badly,
    /// Nobody else's: "its own".
    Own,
    /// Who acts for whoever rules: "intelligence", "authorities".
    Agency,
}

/// A set of cues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cues(u128);

impl Cues {
    /// None of them.
    pub const NONE: Cues = Cues(0);

    /// Whether the cue is in it.
    pub fn has(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u8) != 0
    }

    /// Whether one of the cues is in it.
    pub fn has_any(self, cues: &[Cue]) -> bool {
        cues.iter().any(|cue| self.has(*cue))
    }

    /// Adds a cue.
    pub fn add(&mut self, cue: Cue) {
        self.0 |= 1 << cue as u8;
    }

    /// Adds all cues of another set.
    pub fn add_all(&mut self, other: Cues) {
        self.0 |= other.0;
    }
}
