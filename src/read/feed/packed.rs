//! Files that are packed: `sitemap.xml.gz` as many sites keep it, whatever the server calls it.

use std::borrow::Cow;
use std::io::Read;

use flate2::read::MultiGzDecoder;

/// What gzip files begin with, RFC 1952 section 2.3.1.
const GZIP: &[u8] = b"\x1f\x8b";

/// What is behind is not read: an answer that its server packs may be no larger by default. Bytes.
const LARGEST: u64 = 15_000_000;
/// How often larger than it came a file may be. Sitemaps come to some thirty times, a bomb to a thousand.
const MOST_TIMES: u64 = 200;
/// Below this a file hurts nobody, however often larger it is. Bytes.
const HARMLESS: u64 = 1_000_000;

/// The bytes as they were before they were packed. Of a file that breaks off, what came before.
pub(super) fn unpacked(bytes: &[u8]) -> Cow<'_, [u8]> {
    if !bytes.starts_with(GZIP) {
        return Cow::Borrowed(bytes);
    }
    let most = LARGEST.min(HARMLESS.max(MOST_TIMES * bytes.len() as u64));
    let mut unpacked = Vec::new();
    // What a broken file gives before its fault is kept; the parser says what is missing.
    let _ = MultiGzDecoder::new(bytes).take(most).read_to_end(&mut unpacked);
    Cow::Owned(unpacked)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    #[test]
    fn unpacks_what_is_packed() {
        let r = |bytes: &[u8]| String::from_utf8_lossy(&unpacked(bytes)).into_owned();
        let mut packer = GzEncoder::new(Vec::new(), Compression::default());
        packer.write_all(b"<urlset>").expect("packed");
        let packed = packer.finish().expect("packed");
        assert_eq!(r(&packed), "<urlset>");
        assert_eq!(r(&packed[..packed.len() - 6]), "<urlset>", "without its check sum");
        assert_eq!(r(&packed.repeat(2)), "<urlset><urlset>");
        assert_eq!(r(b"<urlset>"), "<urlset>");
        assert_eq!(r(b"\x1f\x8b nothing of the kind"), "");
        assert_eq!(r(b""), "");
    }

    #[test]
    fn a_bomb_is_no_larger_than_it_is_harmless() {
        let mut packer = GzEncoder::new(Vec::new(), Compression::best());
        packer.write_all(&vec![b' '; 8_000_000]).expect("packed");
        let bomb = packer.finish().expect("packed");
        assert!(unpacked(&bomb).len() as u64 <= MOST_TIMES * bomb.len() as u64);
        assert!(unpacked(&bomb.repeat(3)).len() as u64 <= LARGEST);
    }
}
