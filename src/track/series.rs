//! Series: the best figure of one kind and side, folded from all that was told of it.
//!
//! Figures are taken in the order of publication, so that a late reprint changes nothing:
//!
//! * *best* is the most recent credible independent report; of reports within six hours the number that most
//!   sources give, and where none has the most, the lowest (GTD's order).
//! * A figure goes down only where the text says so, where two independent later sources agree, or where some of
//!   the injured died.
//! * A number that its own source, or anybody before *best*, told already is an old toll. "At least 100" contradicts
//!   no 140.
//! * Told as history, long after the news (a lower one 30 days, a higher one half a year), a differing number stands
//!   beside *best* and does not replace it.
//! * *low* and *high* are the lowest and the highest of the current reports (UCDP), those that are not superseded.
//!
//! Each [`BestFigure`] names the rule that chose it. What a report's figures come to is [`super::toll`]'s.

use jiff::{SignedDuration, Timestamp};

use crate::model::{Amount, BestFigure, Bound, INJURED_DIED, Kind, Point, Role, Scope, Source};

use super::toll::{Context, Told, Toll, has_number, number};

/// Reports this close to one another are equally recent.
const EQUALLY_RECENT: SignedDuration = SignedDuration::from_hours(6);
/// What is told as history this long after the news does not replace it. Until then the wounded die, the missing are found,
/// and a higher toll is news, though it is told behind other news.
const SETTLED_AFTER: SignedDuration = SignedDuration::from_hours(180 * 24);
/// A lower one does not replace it from here on.
const SETTLED_AFTER_LOWER: SignedDuration = SignedDuration::from_hours(30 * 24);

/// What one report says of one kind and side.
#[derive(Clone, Debug)]
pub(super) struct Statement<'p> {
    point: &'p Point,
    told: Told,
    /// How many attackers the series has: a whole may hold them.
    attackers: u64,
}

impl Statement<'_> {
    fn number(&self) -> u64 {
        number(&self.told.amount)
    }

    fn rise(&self, by: Option<u64>) -> Rise {
        Rise { article: self.point.article, index: self.point.index, at: self.point.published, by }
    }

    fn voice(&self) -> &str {
        &self.point.source.key
    }

    fn is_background(&self) -> bool {
        self.point.report.scope == Scope::Background
    }

    /// Whether both give one number, a whole that may hold the attackers included.
    fn agrees(&self, other: &Statement<'_>) -> bool {
        let about = self.told.amount.bound == Bound::About || other.told.amount.bound == Bound::About;
        let same =
            |one: u64, other: u64| one == other || (about && one.abs_diff(other) * 10 <= one.max(other));
        same(self.number(), other.number())
            || (self.told.whole && same(self.number(), other.number() + self.attackers))
            || (other.told.whole && same(self.number() + self.attackers, other.number()))
    }

    /// Whether the amount allows a number: at least 100 allows 140, dozens allow 60.
    fn allows(&self, number: u64) -> bool {
        let amount = &self.told.amount;
        match amount.bound {
            Bound::AtLeast | Bound::MoreThan | Bound::Vague => amount.low <= number,
            Bound::UpTo | Bound::FewerThan => number <= amount.high.unwrap_or(u64::MAX),
            _ => amount.low <= number && number <= amount.high.unwrap_or(u64::MAX),
        }
    }

    /// Whether a word stands where a number could: dozens, up to 50.
    fn is_loose(&self) -> bool {
        matches!(self.told.amount.bound, Bound::Vague | Bound::UpTo | Bound::FewerThan)
    }
}

/// What reports say of the attackers.
pub(super) fn attackers_of<'p>(tolls: &[(&'p Point, Toll)]) -> Vec<Statement<'p>> {
    let statement = |(point, toll): &(&'p Point, Toll)| {
        Some(Statement { point, told: toll.attackers.clone()?, attackers: 0 })
    };
    tolls.iter().filter_map(statement).collect()
}

/// What reports say of everybody else.
pub(super) fn others_of<'p>(tolls: &[(&'p Point, Toll)], context: &Context) -> Vec<Statement<'p>> {
    let statement = |(point, toll): &(&'p Point, Toll)| {
        Some(Statement { point, told: toll.headline(context)?, attackers: context.attackers })
    };
    tolls.iter().filter_map(statement).collect()
}

/// Whether the only one who is told as injured is the only one who is told as killed, by other reports: "a boy was shot in
/// the head", the next day "the boy died", and weeks later "charged with shooting a boy", which says nothing of his death.
/// Reports that tell of both, or of others, speak against it.
pub(super) fn has_died(injured: &[Statement], killed: &[Statement]) -> bool {
    let is_one = |told: &Statement| told.told.amount.low == 1 && told.told.amount.high == Some(1);
    let of = |told: &Statement| (told.point.article, told.point.index);
    let is_other = |one: &Statement, other: &Statement| {
        let populations = one.told.figure.population.zip(other.told.figure.population);
        populations.is_some_and(|(one, other)| one != other)
    };
    !injured.is_empty()
        && !killed.is_empty()
        && injured.iter().chain(killed).all(is_one)
        && !injured.iter().any(|told| killed.iter().any(|dead| of(told) == of(dead) || is_other(told, dead)))
}

/// A figure with what raised it.
pub(super) struct Series {
    pub(super) figure: BestFigure,
    pub(super) risen: Vec<Rise>,
}

/// A report that raised a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rise {
    /// Its article.
    article: i64,
    /// Its place there.
    index: usize,
    /// When that was published.
    at: Timestamp,
    /// By how many; none where no number was known before.
    by: Option<u64>,
}

/// The fold over one kind and side.
struct Fold<'p> {
    best: Statement<'p>,
    rule: &'static str,
    /// When the newest report was published that gives *best*.
    supported: Timestamp,
    /// What was told so far, oldest first.
    told: Vec<Statement<'p>>,
    /// Current reports that contradict *best*.
    against: Vec<Statement<'p>>,
    risen: Vec<Rise>,
    /// Whether *best* replaced a higher number.
    came_down: bool,
}

/// Which figure is the best. `killed_rose` holds the reports that raised the number of the killed.
pub(super) fn best(kind: Kind, statements: &[Statement<'_>], killed_rose: &[Rise]) -> Option<Series> {
    let mut statements: Vec<&Statement<'_>> = statements.iter().collect();
    // Of reports published at one moment the lowest comes first, so that a higher one has to find a majority.
    statements.sort_by(|one, other| {
        let key = |statement: &Statement<'_>| (statement.point.published, statement.number());
        key(one).cmp(&key(other)).then_with(|| age(one.point).cmp(&age(other.point)))
    });
    let (first, rest) = statements.split_first()?;
    let mut fold = Fold {
        best: (*first).clone(),
        rule: "the only report",
        supported: first.point.published,
        told: vec![(*first).clone()],
        against: Vec::new(),
        risen: Vec::new(),
        came_down: false,
    };
    if has_number(&first.told.amount) {
        fold.risen.push(first.rise(None));
    }
    for statement in rest {
        fold.take(statement, killed_rose);
        fold.told.push((*statement).clone());
    }
    let risen = std::mem::take(&mut fold.risen);
    Some(Series { figure: fold.figure(kind), risen })
}

impl<'p> Fold<'p> {
    fn take(&mut self, statement: &Statement<'p>, killed_rose: &[Rise]) {
        let published = statement.point.published;
        if !has_number(&statement.told.amount) {
            return;
        }
        if !has_number(&self.best.told.amount) {
            return self.replace(statement, "the first number");
        }
        // "lowered from 19 to 17": said to be another number, whatever the attackers would explain.
        if statement.told.corrected && statement.number() != self.best.number() {
            return self.replace(statement, "the text corrects what was told before");
        }
        if statement.agrees(&self.best) {
            self.supported = published;
            let tells_attackers_apart =
                self.best.told.whole && !statement.told.whole && statement.number() < self.best.number();
            let is_firmer = self.best.told.amount.high.is_none() && statement.told.amount.high.is_some();
            if tells_attackers_apart || is_firmer {
                self.best = statement.clone();
            }
            return;
        }
        let is_repeated =
            self.told.iter().any(|told| told.voice() == statement.voice() && told.agrees(statement));
        if is_repeated || statement.allows(self.best.number()) {
            return;
        }
        let is_higher = self.best.number() < statement.number();
        let settled_after = if is_higher { SETTLED_AFTER } else { SETTLED_AFTER_LOWER };
        let is_history = statement.is_background()
            && !self.best.is_background()
            && settled_after < published.duration_since(self.best.point.published);
        if is_history {
            return self.against.push(statement.clone());
        }
        if self.best.is_loose() && !statement.is_loose() {
            return self.replace(statement, "a number replaces a vague word");
        }
        if is_higher {
            self.consider_higher(statement);
        } else {
            self.consider_lower(statement, killed_rose);
        }
    }

    /// The most recent report is higher: it counts, unless reports just as recent say otherwise.
    fn consider_higher(&mut self, statement: &Statement<'p>) {
        if self.came_down && self.is_old_toll(statement) {
            return;
        }
        let recent = self.equally_recent(statement);
        let differs = |told: &Statement<'p>| !told.allows(statement.number()) && !told.agrees(statement);
        if !recent.iter().any(&differs) {
            return self.replace(statement, "the most recent report");
        }
        let votes = |candidate: &Statement<'p>| {
            recent.iter().chain([statement]).filter(|told| told.agrees(candidate)).count()
        };
        let ours = votes(statement);
        if recent.iter().filter(|told| differs(told)).all(|rival| votes(rival) < ours) {
            self.replace(statement, "most of the reports of the last six hours");
        } else {
            self.against.push(statement.clone());
            if self.rule == "the only report" {
                self.rule = "the lowest of reports of the last six hours";
            }
        }
    }

    /// The most recent report is lower: it counts only with a second one, or where the injured died.
    fn consider_lower(&mut self, statement: &Statement<'p>, killed_rose: &[Rise]) {
        if self.have_died(statement, killed_rose) {
            return self.replace(statement, INJURED_DIED);
        }
        let second = self.told.iter().any(|told| {
            self.supported < told.point.published
                && told.voice() != statement.voice()
                && told.agrees(statement)
        });
        if second {
            return self.replace(statement, "two independent later reports agree");
        }
        if !self.is_old_toll(statement) {
            self.against.push(statement.clone());
        }
    }

    /// Whether the same report raised the number of the killed, or that rose by as many since *best* as are fewer now.
    fn have_died(&self, statement: &Statement<'p>, killed_rose: &[Rise]) -> bool {
        let is_own =
            |rise: &Rise| (rise.article, rise.index) == (statement.point.article, statement.point.index);
        let since = killed_rose
            .iter()
            .filter(|rise| self.best.point.published < rise.at && rise.at <= statement.point.published);
        let died = since.filter_map(|rise| rise.by).fold(0, u64::saturating_add);
        killed_rose.iter().any(is_own)
            || (0 < died && died == self.best.number().saturating_sub(statement.number()))
    }

    /// Whether somebody gave this number before *best* replaced it.
    fn is_old_toll(&self, statement: &Statement<'p>) -> bool {
        let is_older = |told: &&Statement<'p>| told.point.published < self.best.point.published;
        self.told.iter().filter(is_older).any(|told| told.agrees(statement))
    }

    /// What other sources last said in the six hours up to a statement.
    fn equally_recent(&self, statement: &Statement<'p>) -> Vec<Statement<'p>> {
        let mut latest: Vec<Statement<'p>> = Vec::new();
        for told in self.told.iter().rev() {
            let is_recent = statement.point.published.duration_since(told.point.published) <= EQUALLY_RECENT;
            let is_known = latest.iter().any(|known| known.voice() == told.voice());
            if is_recent && !is_known && told.voice() != statement.voice() && has_number(&told.told.amount) {
                latest.push(told.clone());
            }
        }
        latest
    }

    fn replace(&mut self, statement: &Statement<'p>, rule: &'static str) {
        if self.best.number() < statement.number() || !has_number(&self.best.told.amount) {
            let known = has_number(&self.best.told.amount).then(|| self.best.number());
            self.risen.push(statement.rise(known.map(|known| statement.number().saturating_sub(known))));
        }
        self.came_down = statement.number() < self.best.number();
        self.best = statement.clone();
        self.rule = rule;
        self.supported = statement.point.published;
        // Most of what spoke against the old number was published before the new one, and is superseded.
        self.against.retain(|told| {
            statement.point.published.duration_since(told.point.published) <= EQUALLY_RECENT
                && !statement.told.corrected
                && told.voice() != statement.voice()
                && !told.allows(number(&statement.told.amount))
                && !told.agrees(statement)
        });
    }

    fn figure(self, kind: Kind) -> BestFigure {
        let best = &self.best;
        let mut supporters: Vec<&str> =
            self.told.iter().filter(|told| told.agrees(best)).map(Statement::voice).collect();
        supporters.sort_unstable();
        supporters.dedup();
        let mut conflicts: Vec<(Source, Amount)> = Vec::new();
        for told in &self.against {
            conflicts.retain(|(source, _)| source.key != told.voice());
            conflicts.push((told.point.source.clone(), told.told.amount.clone()));
        }
        let limits = || conflicts.iter().map(|(_, amount)| amount).chain([&best.told.amount]);
        let victims = self.told.iter().any(|told| told.told.role == Role::Victim);
        let role = match best.told.role {
            Role::Unknown | Role::Total if victims => Role::Victim,
            role => role,
        };
        let has_number = has_number(&best.told.amount);
        BestFigure {
            kind,
            role,
            best: has_number.then(|| best.number()),
            amount: best.told.amount.clone(),
            low: limits().map(|amount| amount.low).min().unwrap_or_default(),
            high: limits().map(|amount| amount.high).max_by_key(|high| high.unwrap_or(u64::MAX)).flatten(),
            sources: supporters.len(),
            article: best.point.article,
            at: best.point.published,
            figure: best.told.figure.clone(),
            claimed: false,
            rule: self.rule.to_owned(),
            conflicts,
        }
    }
}

/// Oldest first, whatever the order of arrival.
pub(super) fn age(point: &Point) -> (Timestamp, &str, i64, usize) {
    (point.published, &point.source.key, point.article, point.index)
}
