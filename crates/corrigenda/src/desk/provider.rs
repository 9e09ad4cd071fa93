//! Signing in by an OpenID Connect provider: the code flow with PKCE, state and nonce. The library
//! checks the ID token; the requests are made by the one client there is.

use chrono::{DateTime, Utc};
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreProviderMetadata, CoreUserInfoClaims};
use openidconnect::{
    AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet,
    IssuerUrl, Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope,
    TokenResponse,
};

use crate::article::fetch::trusted::Trusted;
use crate::clock::Timestamp;
use crate::config::Provider;
use crate::id::Entropy;

/// How long somebody may take at the provider, in milliseconds: ten minutes.
pub const VISIT_MS: i64 = 10 * 60_000;

/// Why nobody came in. The details are for the log, not for whoever stands at the door.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The provider could not be asked.
    #[error("the sign-in provider could not be asked: {0}")]
    Unreachable(String),
    /// It answered what does not hold.
    #[error("the answer of the sign-in provider does not hold: {0}")]
    Untrue(String),
}

/// Somebody sets out for the provider.
#[derive(Debug)]
pub struct Visit {
    /// Where the browser goes.
    pub address: String,
    /// Comes back with it, and stands in the browser's cookie.
    pub state: String,
    /// Comes back inside the token.
    pub nonce: String,
    /// Proves that whoever fetches the token is who asked for it.
    pub verifier: String,
}

/// Who came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The provider's own, lasting name for the person.
    pub subject: String,
    /// Their address, where the provider vouches for it.
    pub verified_email: Option<String>,
}

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// The provider of this desk.
pub struct Relying {
    provider: Provider,
    /// Where the browser comes back to.
    back: String,
    http: Trusted,
}

/// Does it on a thread of its own: the compiler cannot see that the library's futures may move
/// between threads, and people come in by the provider seldom enough.
async fn apart<T, F>(work: impl FnOnce() -> F + Send + 'static) -> Result<T, Error>
where
    T: Send + 'static,
    F: Future<Output = Result<T, Error>> + 'static,
{
    let done = tokio::task::spawn_blocking(move || tokio::runtime::Handle::current().block_on(work()));
    done.await.unwrap_or_else(|error| Err(Error::Unreachable(error.to_string())))
}

impl Relying {
    /// The provider that the settings name.
    ///
    /// # Errors
    /// [`Error::Unreachable`] when there is no client to ask with.
    pub fn on(provider: &Provider, back: String) -> Result<Relying, Error> {
        let http = Trusted::new().map_err(|error| Error::Unreachable(error.to_string()))?;
        Ok(Relying { provider: provider.clone(), back, http })
    }

    /// What the provider says about itself, and a client for it.
    async fn client(&self) -> Result<Client, Error> {
        let untrue = |error: &dyn std::fmt::Display| Error::Untrue(error.to_string());
        // Kept as it was written but for the slash that an address without a path gets.
        let issuer = self.provider.issuer.as_str();
        let issuer = if self.provider.issuer.path() == "/" { issuer.trim_end_matches('/') } else { issuer };
        let issuer = IssuerUrl::new(issuer.to_owned()).map_err(|error| untrue(&error))?;
        let http = |request| self.http.ask(request);
        let metadata = CoreProviderMetadata::discover_async(issuer, &http)
            .await
            .map_err(|error| Error::Unreachable(causes(&error)))?;
        let secret = &self.provider.client_secret;
        let secret = (!secret.is_empty()).then(|| ClientSecret::new(secret.clone()));
        let back = RedirectUrl::new(self.back.clone()).map_err(|error| untrue(&error))?;
        let client_id = ClientId::new(self.provider.client_id.clone());
        Ok(CoreClient::from_provider_metadata(metadata, client_id, secret).set_redirect_uri(back))
    }

    /// Somebody sets out.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn begin(self, entropy: [Entropy; 3]) -> Result<Visit, Error> {
        apart(move || async move { self.set_out(entropy).await }).await
    }

    async fn set_out(&self, [state, nonce, verifier]: [Entropy; 3]) -> Result<Visit, Error> {
        let client = self.client().await?;
        let (state, nonce) = (state.token(), nonce.token());
        let verifier = PkceCodeVerifier::new(verifier.token());
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&verifier);
        let (csrf, once) = (CsrfToken::new(state.clone()), Nonce::new(nonce.clone()));
        let (address, ..) = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                move || csrf.clone(),
                move || once.clone(),
            )
            .add_scope(Scope::new("email".into()))
            .set_pkce_challenge(challenge)
            .url();
        Ok(Visit { address: address.into(), state, nonce, verifier: verifier.into_secret() })
    }

    /// Somebody came back with a code: who they are.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn finish(
        self,
        code: String,
        nonce: String,
        verifier: String,
        now: Timestamp,
    ) -> Result<Account, Error> {
        apart(move || async move { self.come_back(code, nonce, verifier, now).await }).await
    }

    async fn come_back(
        &self,
        code: String,
        nonce: String,
        verifier: String,
        now: Timestamp,
    ) -> Result<Account, Error> {
        let client = self.client().await?;
        let http = |request| self.http.ask(request);
        let untrue = |error: &dyn std::error::Error| Error::Untrue(causes(error));
        let answer = client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|error| untrue(&error))?
            .set_pkce_verifier(PkceCodeVerifier::new(verifier))
            .request_async(&http)
            .await
            .map_err(|error| untrue(&error))?;
        let token = answer.id_token().ok_or_else(|| Error::Untrue("there is no ID token".into()))?;
        let checks = client.id_token_verifier().set_time_fn(move || instant(now));
        let claims = token.claims(&checks, &Nonce::new(nonce)).map_err(|error| untrue(&error))?;
        let subject = claims.subject().clone();
        let (mut email, mut vouched) = (claims.email().cloned(), claims.email_verified());
        if email.is_none()
            && let Ok(asking) = client.user_info(answer.access_token().clone(), Some(subject.clone()))
        {
            // Most providers say the address there only.
            let told: CoreUserInfoClaims =
                asking.request_async(&http).await.map_err(|error| untrue(&error))?;
            (email, vouched) = (told.email().cloned(), told.email_verified());
        }
        let email = email.filter(|_| vouched == Some(true)).map(|email| email.to_lowercase());
        Ok(Account { subject: subject.to_string(), verified_email: email })
    }
}

fn instant(now: Timestamp) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(now.0).unwrap_or_default()
}

fn causes(error: &dyn std::error::Error) -> String {
    let mut out = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        out += &format!(": {cause}");
        next = cause.source();
    }
    out
}
