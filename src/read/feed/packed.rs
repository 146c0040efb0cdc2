//! Files that are packed: `sitemap.xml.gz` as many sites keep it, whatever the server calls it.

use std::borrow::Cow;
use std::io::Read;

use flate2::read::MultiGzDecoder;

/// What gzip files begin with, RFC 1952 section 2.3.1.
const GZIP: &[u8] = b"\x1f\x8b";

/// No sitemap may be larger when it is unpacked (sitemaps.org: 50 MB); what is behind is not read.
const LARGEST: u64 = 50 * 1024 * 1024;

/// The bytes as they were before they were packed. Of a file that breaks off, what came before.
pub(super) fn unpacked(bytes: &[u8]) -> Cow<'_, [u8]> {
    if !bytes.starts_with(GZIP) {
        return Cow::Borrowed(bytes);
    }
    let mut unpacked = Vec::new();
    // What a broken file gives before its fault is kept; the parser says what is missing.
    let _ = MultiGzDecoder::new(bytes).take(LARGEST).read_to_end(&mut unpacked);
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
}
