//! From names to addresses that may be dialled.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::article::address::not_public;

/// The addresses of a name, once they are known.
pub type Answer = Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send>>;

/// Where names are looked up.
pub trait Names: Send + Sync {
    /// The addresses of that name.
    fn look_up(&self, name: &str) -> Answer;
}

/// The system's own names.
#[derive(Debug, Clone, Copy)]
pub struct SystemNames;

impl Names for SystemNames {
    fn look_up(&self, name: &str) -> Answer {
        let name = name.to_owned();
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            Ok(found.map(|address| address.ip()).collect())
        })
    }
}

/// A name resolves to something that is not public; what that is.
#[derive(Debug, thiserror::Error)]
#[error("the name belongs to {0}")]
pub(super) struct NotPublic(pub(super) &'static str);

/// Resolves for the client: what it answers is what is dialled.
pub(super) struct Checked {
    pub(super) names: Arc<dyn Names>,
    pub(super) public_only: bool,
}

impl Resolve for Checked {
    fn resolve(&self, name: Name) -> Resolving {
        let looked_up = self.names.look_up(name.as_str());
        let public_only = self.public_only;
        Box::pin(async move {
            let addresses = looked_up.await?;
            if addresses.is_empty() {
                return Err(io::Error::new(io::ErrorKind::NotFound, "the name has no address").into());
            }
            // One bad address among good ones is a trick, not an accident: none is dialled.
            if let Some(what) = addresses.iter().find_map(|address| not_public(*address))
                && public_only
            {
                return Err(NotPublic(what).into());
            }
            let dialled: Addrs = Box::new(addresses.into_iter().map(|address| SocketAddr::new(address, 0)));
            Ok(dialled)
        })
    }
}
