//! The bytes of an answer, within their limits.

use std::io::Read as _;

use flate2::read::MultiGzDecoder;
use reqwest::Response;
use reqwest::header::CONTENT_ENCODING;
use url::Url;

use super::{FetchError, Limits, error, text};

/// Reads the body, inflated.
pub(super) async fn read(url: &Url, mut answer: Response, limits: &Limits) -> Result<Vec<u8>, FetchError> {
    let encoding = text(answer.headers(), CONTENT_ENCODING).trim().to_ascii_lowercase();
    let zipped = match encoding.as_str() {
        "" | "identity" => false,
        "gzip" | "x-gzip" => true,
        _ => return Err(FetchError::Encoding(encoding)),
    };
    if answer.content_length().is_some_and(|length| length > limits.wire as u64) {
        return Err(FetchError::TooLarge(limits.wire));
    }
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(|failed| error::unreachable(url, &failed))? {
        if body.len() + chunk.len() > limits.wire {
            return Err(FetchError::TooLarge(limits.wire));
        }
        body.extend_from_slice(&chunk);
    }
    if zipped { inflated(body, limits.inflated).await } else { Ok(body) }
}

/// A body that is a gzip file by itself, as sitemaps are, inflated; any other as it is.
pub(super) async fn opened(body: Vec<u8>, most: usize) -> Result<Vec<u8>, FetchError> {
    if body.starts_with(&[0x1f, 0x8b]) { inflated(body, most).await } else { Ok(body) }
}

async fn inflated(body: Vec<u8>, most: usize) -> Result<Vec<u8>, FetchError> {
    tokio::task::spawn_blocking(move || inflate(&body, most))
        .await
        .unwrap_or_else(|failed| Err(FetchError::Encoding(failed.to_string())))
}

/// Never holds more than `most` bytes and one.
fn inflate(zipped: &[u8], most: usize) -> Result<Vec<u8>, FetchError> {
    let mut out = Vec::new();
    MultiGzDecoder::new(zipped)
        .take(most as u64 + 1)
        .read_to_end(&mut out)
        .map_err(|error| FetchError::Encoding(error.to_string()))?;
    if out.len() > most { Err(FetchError::InflatesTooFar(most)) } else { Ok(out) }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn zipped(plain: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(plain).expect("into memory");
        encoder.finish().expect("into memory")
    }

    #[test]
    fn a_body_inflates_up_to_its_limit_and_not_a_byte_further() {
        let plain = vec![b'a'; 1000];
        assert_eq!(inflate(&zipped(&plain), 1000), Ok(plain.clone()));
        assert_eq!(inflate(&zipped(&plain), 999), Err(FetchError::InflatesTooFar(999)));
    }

    #[test]
    fn a_body_cut_short_is_no_page() {
        let whole = zipped(b"The harbour opened on Monday.");
        assert!(matches!(inflate(&whole[..whole.len() - 4], 1000), Err(FetchError::Encoding(_))));
        assert!(matches!(inflate(b"<html>", 1000), Err(FetchError::Encoding(_))));
    }
}
