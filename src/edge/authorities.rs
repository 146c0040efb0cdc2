//! Certificate authorities of the operator's own, in PEM.

use std::path::Path;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;

use super::files::why;
use crate::config::shown;

/// The certificates of a file.
///
/// # Errors
/// Why there are none, in words that name the file.
pub fn read(file: &Path) -> Result<Vec<CertificateDer<'static>>, String> {
    let unreadable = |why: &str| format!("the certificate authorities {}: {why}", shown(file).display());
    let pem = std::fs::read(file).map_err(|error| unreadable(&why(&error)))?;
    let read: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&pem).collect();
    match read {
        Ok(certificates) if certificates.is_empty() => Err(unreadable("it holds no certificate in PEM")),
        Ok(certificates) => Ok(certificates),
        Err(_) => Err(unreadable("what it holds is no certificate in PEM")),
    }
}
