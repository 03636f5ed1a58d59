//! Links, and how a terminal shows them.

use super::arguments::Address;
use super::console::Failure;
use crate::service::Service;
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;

/// Where a server listens that was told nothing else.
const USUAL: &str = "http://127.0.0.1:8470";
/// Address that links begin with: the one that is given, else what the server last said, else the usual one.
pub(super) fn base(service: &Service, address: &Address) -> Result<String, Failure> {
    let kept = || service.public_url().map(|url| url.unwrap_or_else(|| USUAL.to_owned()));
    let url = address.public_url.clone().map_or_else(kept, Ok)?;
    Ok(url.trim_end_matches('/').to_owned())
}

/// The link by which a coach chooses a password. A browser keeps our cookie only where the way is safe, and of plain ways
/// all agree on `localhost` alone: an address of this machine is written so.
pub(super) fn setup(base: &str, token: &[u8; 32]) -> String {
    let base = match base.strip_prefix("http://127.0.0.1") {
        Some(rest) => format!("http://localhost{rest}"),
        None => base.to_owned(),
    };
    format!("{base}/desk/setup/{}", hex(token))
}

/// A QR code of half blocks, light on dark as most terminals are.
pub(super) fn qr(text: &str) -> Option<String> {
    let code = QrCode::new(text).ok()?;
    Some(code.render::<Dense1x2>().dark_color(Dense1x2::Light).light_color(Dense1x2::Dark).build())
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
