//! A text in a few bytes, by which its like are found among millions.

use super::LEAST_PAIRS;
use super::pairs::{mix, pairs};

/// How many bands a signature has. Two texts with one equal band are candidates.
pub const BANDS: usize = 42;
/// How many minima make a band.
const ROWS: usize = 3;
const MINIMA: usize = BANDS * ROWS;

/// Of two signatures with fewer equal minima than these the texts are not compared: a band has three of them.
const LEAST_EQUAL: usize = 10;

/// A text in 504 bytes: the minima of a one-permutation MinHash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    minima: Option<Box<[u32; MINIMA]>>,
}

/// Signs a text. A text too short to tell gets a signature without bands.
pub fn sign(text: &str) -> Signature {
    let pairs = pairs(text);
    if pairs.len() < LEAST_PAIRS {
        return Signature { minima: None };
    }
    let mut minima = Box::new([u32::MAX; MINIMA]);
    let mut filled = [false; MINIMA];
    for pair in pairs {
        let bin = (((pair >> 32) * MINIMA as u64) >> 32) as usize;
        minima[bin] = minima[bin].min(pair as u32);
        filled[bin] = true;
    }
    // A bin that no pair fell into borrows from a fixed sequence of others (optimal densification, Shrivastava 2017),
    // so that short texts keep their likeness.
    for bin in (0..MINIMA).filter(|bin| !filled[*bin]) {
        let lender = (1..)
            .map(|attempt| (mix((bin as u64) << 32 | attempt) % MINIMA as u64) as usize)
            .find(|lender| filled[*lender]);
        minima[bin] = lender.map_or(u32::MAX, |lender| minima[lender]);
    }
    Signature { minima: Some(minima) }
}

/// The estimated share of common pairs (Jaccard), 0 to 1, from the signatures alone; about ±0.05.
pub fn similarity(one: &Signature, other: &Signature) -> f64 {
    let (Some(one), Some(other)) = (&one.minima, &other.minima) else { return 0.0 };
    let equal = one.iter().zip(other.iter()).filter(|(one, other)| one == other).count();
    equal as f64 / MINIMA as f64
}

/// Whether a text can be a copy of one with these stored [bytes](Signature::to_bytes): whether of two that share a band there
/// is any more to be expected in common. One of a hundred pairs is in common by chance, and among many texts that is enough
/// for a band; a text that holds another of a tenth of its length shares as much as is asked for here.
pub fn may_be_copies(one: &Signature, stored: &[u8]) -> bool {
    let Some(minima) = &one.minima else { return false };
    let (stored, _) = stored.as_chunks::<4>();
    let equal = minima.iter().zip(stored).filter(|(one, other)| one.to_le_bytes() == **other).count();
    LEAST_EQUAL <= equal
}

impl Signature {
    /// The keys to find candidates by; none for a text too short to tell. Each is below 2⁴⁷.
    pub fn bands(&self) -> Vec<u64> {
        let Some(minima) = &self.minima else { return Vec::new() };
        let key = |(band, rows): (usize, &[u32])| {
            rows.iter().fold(band as u64 + 1, |key, row| mix(key ^ u64::from(*row))) >> 17
        };
        minima.chunks(ROWS).enumerate().map(key).collect()
    }

    /// The bytes to store: empty for a text too short to tell, else 504.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.minima
            .iter()
            .flat_map(|minima| minima.iter().flat_map(|minimum| minimum.to_le_bytes()))
            .collect()
    }

    /// The signature that [`Signature::to_bytes`] wrote; bytes of another length read as a text too short to tell.
    pub fn from_bytes(bytes: &[u8]) -> Signature {
        if bytes.len() != MINIMA * 4 {
            return Signature { minima: None };
        }
        let mut minima = Box::new([0; MINIMA]);
        for (minimum, bytes) in minima.iter_mut().zip(bytes.chunks_exact(4)) {
            *minimum = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        }
        Signature { minima: Some(minima) }
    }
}
