//! A figure's history as a picture: steps with dots, each value labelled, low to high as a band.
//!
//! Drawn at double density, with a font that is embedded, onto a ground of its own: many mail programs turn a
//! page dark and leave its pictures alone, so that a transparent one could not be read there. What the picture
//! says stands beside it in words; nothing depends on its being shown.

use std::sync::Once;

use jiff::Timestamp;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontStyle, register_font};

/// The width that a mail shows it in. CSS pixels.
pub(super) const WIDTH: u32 = 360;
/// The height that a mail shows it in. CSS pixels.
pub(super) const HEIGHT: u32 = 150;
/// Pixels of the picture to one of CSS.
const DENSITY: u32 = 2;
/// The size of the picture.
const SIZE: (u32, u32) = (WIDTH * DENSITY, HEIGHT * DENSITY);

/// What is left free at the sides, for the outer halves of the first and the last label. Pixels.
const SIDE: i32 = 56;
/// How far the last value goes on, since it still holds. Pixels.
const TAIL: i32 = 36;
/// What is left free above the highest value, for its label. Pixels.
const ABOVE: i32 = 56;
/// Where the line of the days stands, from the bottom. Pixels.
const DAYS: i32 = 24;
/// Where the lowest value may stand, from the bottom. Pixels.
const FLOOR: i32 = 88;
/// Between the edges of two labels. Pixels.
const APART: i32 = 14;
/// Between a dot's middle and its label. Pixels.
const LABEL_OFF: i32 = 14;
/// Where the lines end, from the left. Pixels.
const END: i32 = (WIDTH * DENSITY) as i32 - SIDE / 2;
const VALUE_SIZE: i32 = 32;
const DAY_SIZE: i32 = 26;

const GROUND: RGBColor = RGBColor(243, 244, 246);
const INK: RGBColor = RGBColor(29, 33, 39);
const SOFT: RGBColor = RGBColor(85, 91, 101);
const LINE: RGBColor = RGBColor(90, 100, 115);
const BAND: RGBColor = RGBColor(214, 219, 227);
const FONT: &str = "chart";

/// One step: from `at` on the figure was `value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    /// When it was published.
    pub(super) at: Timestamp,
    /// The number to go by.
    pub(super) value: u64,
    /// The lowest that was told then.
    pub(super) low: u64,
    /// The highest that was told then; none where it is open.
    pub(super) high: Option<u64>,
    /// The value in words: 133+.
    pub(super) label: String,
    /// The day in words: 24 Mar.
    pub(super) day: String,
}

/// The chart as a PNG; none where there are not two steps to draw.
pub(super) fn draw(steps: &[Step]) -> Option<Vec<u8>> {
    if steps.len() < 2 {
        return None;
    }
    register_fonts();
    let mut pixels = vec![0; (SIZE.0 * SIZE.1 * 3) as usize];
    {
        let area = BitMapBackend::with_buffer(&mut pixels, SIZE).into_drawing_area();
        // What is drawn lies in a buffer of our own, and the font is embedded: nothing of it can fail.
        Picture::lay_out(&area, steps).and_then(|picture| picture.paint(&area)).ok()?;
        area.present().ok()?;
    }
    encode(&pixels)
}

type Area<'a> = DrawingArea<BitMapBackend<'a>, plotters::coord::Shift>;
type Fault<'a> = DrawingAreaErrorKind<<BitMapBackend<'a> as DrawingBackend>::ErrorType>;

/// The embedded fonts are known to the chart crate by a name, for the whole program.
fn register_fonts() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // A font that could not be parsed would show in the first test that draws.
        let _ = register_font(FONT, FontStyle::Normal, include_bytes!("fonts/Roboto-Regular.ttf"));
        let _ = register_font(FONT, FontStyle::Bold, include_bytes!("fonts/Roboto-Bold.ttf"));
    });
}

fn style(size: i32, weight: FontStyle, color: &'static RGBColor, anchor: VPos) -> TextStyle<'static> {
    let font = FontDesc::new(FontFamily::Name(FONT), f64::from(size), weight);
    TextStyle::from(font).color(color).pos(Pos::new(HPos::Center, anchor))
}

/// Where everything stands. Pixels from the upper left corner.
struct Picture<'s> {
    steps: Vec<&'s Step>,
    across: Vec<i32>,
    /// How many of the oldest steps but the first were left out.
    left_out: usize,
    low: f64,
    high: f64,
}

impl<'s> Picture<'s> {
    fn lay_out<'a>(area: &Area<'a>, all: &'s [Step]) -> Result<Picture<'s>, Fault<'a>> {
        let bold = style(VALUE_SIZE, FontStyle::Bold, &INK, VPos::Bottom);
        let mut steps: Vec<&Step> = all.iter().collect();
        let mut widths = Vec::with_capacity(steps.len());
        for step in &steps {
            widths.push(i32::try_from(area.estimate_text_size(&step.label, &bold)?.0).unwrap_or(SIDE));
        }
        let (left, right) = (SIDE, END - TAIL);
        let gaps = |widths: &[i32]| -> Vec<i32> {
            widths.windows(2).map(|pair| i32::midpoint(pair[0], pair[1]) + APART).collect()
        };
        // Where not every label finds room, the oldest but the first make it.
        while 2 < steps.len() && right - left < gaps(&widths).iter().sum::<i32>() {
            steps.remove(1);
            widths.remove(1);
        }
        let across = spread(&steps, &gaps(&widths), left, right);
        let low = steps.iter().map(|step| step.low.min(step.value)).min().unwrap_or_default();
        let high =
            steps.iter().map(|step| step.high.unwrap_or(step.value).max(step.value)).max().unwrap_or(1);
        // A rise from 133 to 137 is not drawn as if the figure had doubled.
        let low = (low as f64).min(high as f64 * 0.8);
        let high = (high as f64).max(low + 1.0);
        Ok(Picture { left_out: all.len() - steps.len(), steps, across, low, high })
    }

    fn down(&self, value: u64) -> i32 {
        let room = f64::from(i32::try_from(SIZE.1).unwrap_or(i32::MAX) - ABOVE - FLOOR);
        let share = (value as f64 - self.low) / (self.high - self.low);
        ABOVE + (room * (1.0 - share.clamp(0.0, 1.0))).round() as i32
    }

    fn paint<'a>(&self, area: &Area<'a>) -> Result<(), Fault<'a>> {
        area.fill(&GROUND)?;
        self.paint_band(area)?;
        self.paint_line(area)?;
        self.paint_days(area)?;
        for (index, step) in self.steps.iter().enumerate() {
            let at = (self.across[index], self.down(step.value));
            area.draw(&Circle::new(at, 9, GROUND.filled()))?;
            area.draw(&Circle::new(at, 7, INK.filled()))?;
            // The line comes to a lower value from above, where its label would stand in the way.
            let falls = 0 < index && step.value < self.steps[index - 1].value;
            let (anchor, off) = if falls { (VPos::Top, LABEL_OFF + 6) } else { (VPos::Bottom, -LABEL_OFF) };
            let bold = style(VALUE_SIZE, FontStyle::Bold, &INK, anchor);
            area.draw_text(&step.label, &bold, (at.0, at.1 + off))?;
        }
        Ok(())
    }

    /// From low to high, each step until the next.
    fn paint_band<'a>(&self, area: &Area<'a>) -> Result<(), Fault<'a>> {
        for (index, step) in self.steps.iter().enumerate() {
            let Some(high) = step.high.filter(|high| step.low < *high) else { continue };
            let next = self.across.get(index + 1).copied().unwrap_or(END);
            let corners = [(self.across[index], self.down(high)), (next, self.down(step.low))];
            area.draw(&Rectangle::new(corners, BAND.filled()))?;
        }
        Ok(())
    }

    fn paint_line<'a>(&self, area: &Area<'a>) -> Result<(), Fault<'a>> {
        let points: Vec<(i32, i32)> =
            self.steps.iter().zip(&self.across).map(|(step, x)| (*x, self.down(step.value))).collect();
        for (index, pair) in points.windows(2).enumerate() {
            let ((x, y), (next_x, next_y)) = (pair[0], pair[1]);
            let corner = (next_x, y);
            if index == 0 && 0 < self.left_out {
                // Steps that are not drawn: a line with gaps says so.
                let mut from = x;
                while from < next_x {
                    area.draw(&PathElement::new(
                        [(from, y), ((from + 10).min(next_x), y)],
                        LINE.stroke_width(4),
                    ))?;
                    from += 20;
                }
            } else {
                area.draw(&PathElement::new([(x, y), corner], LINE.stroke_width(4)))?;
            }
            area.draw(&PathElement::new([corner, (next_x, next_y)], LINE.stroke_width(4)))?;
        }
        match points.last() {
            Some((x, y)) => area.draw(&PathElement::new([(*x, *y), (END, *y)], LINE.stroke_width(4))),
            None => Ok(()),
        }
    }

    /// The days below their dots: the last, the first, and those between that have room.
    fn paint_days<'a>(&self, area: &Area<'a>) -> Result<(), Fault<'a>> {
        let plain = style(DAY_SIZE, FontStyle::Normal, &SOFT, VPos::Bottom);
        let bottom = i32::try_from(SIZE.1).unwrap_or(i32::MAX) - DAYS;
        let last = self.steps.len() - 1;
        let mut taken: Vec<(i32, i32)> = Vec::new();
        for index in std::iter::once(last).chain(0..last) {
            let half =
                i32::try_from(area.estimate_text_size(&self.steps[index].day, &plain)?.0).unwrap_or(SIDE) / 2;
            let (from, to) = (self.across[index] - half - APART / 2, self.across[index] + half + APART / 2);
            let repeats = index < last && self.steps[index].day == self.steps[index + 1].day;
            if repeats || taken.iter().any(|(other_from, other_to)| from < *other_to && *other_from < to) {
                continue;
            }
            taken.push((from, to));
            area.draw_text(&self.steps[index].day, &plain, (self.across[index], bottom))?;
        }
        Ok(())
    }
}

/// Places on a scale of time, moved apart where their labels would touch.
fn spread(steps: &[&Step], gaps: &[i32], left: i32, right: i32) -> Vec<i32> {
    let first = steps.first().map_or(0, |step| step.at.as_second());
    let length = steps.last().map_or(0, |step| step.at.as_second() - first).max(1);
    let mut across: Vec<i32> = steps
        .iter()
        .map(|step| {
            let share = (step.at.as_second() - first) as f64 / length as f64;
            left + (f64::from(right - left) * share.clamp(0.0, 1.0)).round() as i32
        })
        .collect();
    for index in 1..across.len() {
        across[index] = across[index].max(across[index - 1].saturating_add(gaps[index - 1]));
    }
    if let Some(last) = across.last_mut() {
        *last = (*last).min(right);
    }
    for index in (1..across.len()).rev() {
        across[index - 1] = across[index - 1].min(across[index] - gaps[index - 1]);
    }
    across
}

fn encode(pixels: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, SIZE.0, SIZE.1);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    encoder.write_header().ok()?.write_image_data(pixels).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::tell::sample::at;

    fn step(time: &str, value: u64, label: &str) -> Step {
        let at = at(time);
        let day = at.strftime("%-d %b").to_string();
        Step { at, value, low: value, high: Some(value), label: label.to_owned(), day }
    }

    fn pixels(png: &[u8]) -> Vec<u8> {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
        reader.next_frame(&mut pixels).expect("a picture");
        assert_eq!((reader.info().width, reader.info().height), SIZE);
        pixels
    }

    fn count(pixels: &[u8], color: RGBColor) -> usize {
        pixels.chunks(3).filter(|pixel| *pixel == [color.0, color.1, color.2]).count()
    }

    #[test]
    fn draws_steps_dots_labels_and_a_band() {
        let mut steps = [
            step("2024-03-23T14:00:00Z", 115, "115+"),
            step("2024-03-24T05:00:00Z", 133, "133+"),
            step("2024-03-26T05:00:00Z", 137, "137"),
        ];
        let plain = pixels(&draw(&steps).expect("a chart"));
        assert_eq!(count(&plain, BAND), 0);
        assert!(1_000 < count(&plain, LINE), "the line");
        assert!(1_000 < count(&plain, INK), "dots and labels");
        assert!(100 < count(&plain, SOFT), "days");
        (steps[2].low, steps[2].high) = (130, Some(145));
        assert!(1_000 < count(&pixels(&draw(&steps).expect("a chart")), BAND), "the band");
        assert_eq!(draw(&steps), draw(&steps), "the same picture each time");
        assert_eq!(draw(&steps[..1]), None);
    }

    #[test]
    fn labels_keep_apart_whatever_the_times() {
        let close: Vec<Step> = (0..4)
            .map(|minute| step(&format!("2024-03-24T05:0{minute}:00Z"), 10 + minute, "10,000+"))
            .collect();
        let late = step("2024-04-24T05:00:00Z", 30, "30");
        let steps: Vec<&Step> = close.iter().chain([&late]).collect();
        let across = spread(&steps, &[90, 90, 90, 60], 56, 664);
        assert_eq!(across, [56, 146, 236, 326, 664]);
        let steps: Vec<&Step> = [&late].into_iter().chain(&close).collect();
        assert_eq!(spread(&steps[..2], &[90], 56, 664), [56, 146], "times out of order are no fault");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn draws_any_history(told in prop::collection::vec((any::<i32>(), any::<u64>(), any::<u64>(), any::<Option<u64>>(), ".{0,40}"), 2..30)) {
            let steps: Vec<Step> = told
                .into_iter()
                .map(|(second, value, low, high, label)| Step {
                    at: Timestamp::from_second(i64::from(second)).expect("a time"),
                    value,
                    low,
                    high,
                    day: label.clone(),
                    label,
                })
                .collect();
            prop_assert!(draw(&steps).is_some());
        }
    }
}
