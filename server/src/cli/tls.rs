//! HTTPS: a certificate of the server's own key, or files.

use super::console::Failure;
use crate::service::Identity;
use axum_server::tls_rustls::RustlsConfig;
use rcgen::{CertificateParams, KeyPair};
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::path::Path;
use std::sync::Arc;

/// A certificate of the key that phones know from the joining link. Its names matter to browsers only.
pub(super) fn self_signed(identity: &Identity, names: Vec<String>) -> Result<RustlsConfig, Failure> {
    let failed = |error: rcgen::Error| Failure::with("tls", error);
    let der = identity.pkcs8();
    let key = KeyPair::try_from(der.as_slice()).map_err(failed)?;
    let certificate = CertificateParams::new(names).and_then(|params| params.self_signed(&key)).map_err(failed)?;
    let key = PrivateKeyDer::try_from(der).map_err(|error| Failure::with("tls", error))?;
    config(vec![certificate.der().clone()], key)
}

/// A certificate and its key from files (PEM).
pub(super) fn from_files(certificate: &Path, key: &Path) -> Result<RustlsConfig, Failure> {
    let failed = |error: rustls::pki_types::pem::Error| Failure::with("tls", error);
    let chain = CertificateDer::pem_file_iter(certificate).map_err(failed)?;
    let chain = chain.collect::<Result<Vec<_>, _>>().map_err(failed)?;
    config(chain, PrivateKeyDer::from_pem_file(key).map_err(failed)?)
}

fn config(chain: Vec<CertificateDer<'static>>, key: PrivateKeyDer<'static>) -> Result<RustlsConfig, Failure> {
    let failed = |error: rustls::Error| Failure::with("tls", error);
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(failed)?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .map_err(failed)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(RustlsConfig::from_config(Arc::new(config)))
}
