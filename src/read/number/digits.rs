//! Numbers written with digits, within one token.

use super::ONE;
use crate::language::numbers::NumberWords;

/// The number at the head of a token, in millionths, and what is left of the token behind it.
///
/// "1,500" in English and "1.500" in German are both 1500, and so is "1.500.000" in either a million and a half.
pub(super) fn leading_number<'t>(token: &'t str, words: &NumberWords) -> Option<(u128, &'t str)> {
    let bytes = token.as_bytes();
    bytes.first().filter(|byte| byte.is_ascii_digit())?;
    let group_mark = if words.decimal_mark == '.' { b',' } else { b'.' };
    let (mut value, mut end) = whole_number(bytes, 0)?;
    let first_group = end;
    let mut groups = 0;
    while let Some(&mark) = bytes.get(end)
        && matches!(mark, b',' | b'.')
        && let Some((group, next)) = whole_number(bytes, end + 1)
    {
        let digits = next - end - 1;
        let parts_thousands = (digits == 3
            || (digits == 2 && mark == b',' && first_group <= 2 && bytes.get(next) == Some(&mark)))
            && first_group <= 3
            && (mark == group_mark || groups > 0 || bytes.get(next) == Some(&mark));
        if !parts_thousands {
            break;
        }
        value = value.saturating_mul(10u128.pow(u32::try_from(digits).unwrap_or(3))).saturating_add(group);
        end = next;
        groups += 1;
    }
    value = value.saturating_mul(ONE);
    if let Some(&mark) = bytes.get(end)
        && (mark == words.decimal_mark as u8 || (mark == b',' && groups == 0 && words.decimal_mark == '.'))
        && let Some((_, next)) = whole_number(bytes, end + 1)
    {
        let mut place = ONE / 10;
        for &digit in bytes[end + 1..next].iter().take(6) {
            value = value.saturating_add(u128::from(digit - b'0') * place);
            place /= 10;
        }
        end = next;
    }
    Some((value, &token[end..]))
}

/// A run of digits and where it ends.
fn whole_number(bytes: &[u8], start: usize) -> Option<(u128, usize)> {
    let digits = bytes.get(start..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if digits == 0 {
        return None;
    }
    let value = bytes[start..start + digits]
        .iter()
        .fold(0u128, |value, digit| value.saturating_mul(10).saturating_add(u128::from(digit - b'0')));
    Some((value, start + digits))
}

/// Whether digits begin with a zero that no count has: "007", "0400".
pub(super) fn is_padded(token: &str) -> bool {
    let bytes = token.as_bytes();
    bytes.first() == Some(&b'0') && bytes.get(1).is_some_and(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::numbers::ENGLISH;

    #[test]
    fn reads_digits_as_the_language_writes_them() {
        let english = |token: &'static str| leading_number(token, &ENGLISH);
        assert_eq!(english("1,500"), Some((1_500 * ONE, "")));
        assert_eq!(english("1.2"), Some((1_200_000, "")));
        assert_eq!(english("4.800"), Some((4_800_000, "")));
        assert_eq!(english("1,674,200.5"), Some((1_674_200_500_000, "")));
        assert_eq!(english("12,34,567"), Some((1_234_567 * ONE, "")));
        assert_eq!(english("1.500.000"), Some((1_500_000 * ONE, "")));
        assert_eq!(english("37-year-old"), Some((37 * ONE, "-year-old")));
        assert_eq!(english("5,00"), Some((5 * ONE, "")));
        assert_eq!(english("300k"), Some((300 * ONE, "k")));
        assert_eq!(english("abc"), None);
    }
}
