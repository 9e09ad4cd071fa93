//! Accepting connections: `axum::serve` has no deadline for slow headers and no limit on
//! connections, so this loop stands in its place.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

/// Connections at once; the next one waits in the system's queue.
const CONNECTIONS: usize = 4096;
/// How long a client may take over its headers, also those of the next request on a kept connection.
const HEADERS: Duration = Duration::from_secs(10);
/// How long requests that run when the server stops may take to end.
const LAST_REQUESTS: Duration = Duration::from_secs(8);

/// Serves until `stopping`, then lets what is running end.
pub async fn serve(listener: TcpListener, router: Router, stopping: &CancellationToken) {
    serve_at_most(CONNECTIONS, listener, router, stopping).await;
}

async fn serve_at_most(
    connections: usize,
    listener: TcpListener,
    router: Router,
    stopping: &CancellationToken,
) {
    let places = Arc::new(Semaphore::new(connections));
    let graceful = GracefulShutdown::new();
    let mut http = hyper::server::conn::http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEADERS).max_buf_size(64 * 1024);
    loop {
        // One future, so that a full house can be told to stop as well.
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await.ok()?;
            Some((place, listener.accept().await))
        };
        let next = tokio::select! {
            next = next => next,
            () = stopping.cancelled() => None,
        };
        let Some((place, accepted)) = next else { break };
        let (stream, peer) = match accepted {
            Ok(connection) => connection,
            Err(error) => {
                // Out of file descriptors, mostly: without a pause this loop would burn a core.
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let router = router.clone();
        let service = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            let answer = router.clone().oneshot(request);
            async move { Ok::<_, Infallible>(answer.await.unwrap_or_else(|never| match never {})) }
        });
        let connection = graceful.watch(http.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            // How a client left is its own affair.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(LAST_REQUESTS, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were still running after {} s", LAST_REQUESTS.as_secs());
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpStream;

    use super::*;

    #[tokio::test]
    async fn a_server_without_a_free_place_can_still_be_stopped() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("bound");
        let stopping = CancellationToken::new();
        let router = Router::new().route("/", axum::routing::get(|| async { "here" }));
        let server = tokio::spawn({
            let stopping = stopping.clone();
            async move { serve_at_most(1, listener, router, &stopping).await }
        });
        let mut only = TcpStream::connect(address).await.expect("a connection");
        only.write_all(b"GET / HTTP/1.1\r\nhost: here\r\n\r\n").await.expect("sent");
        let mut answer = [0; 12];
        only.read_exact(&mut answer).await.expect("an answer");
        assert_eq!(&answer, b"HTTP/1.1 200");

        stopping.cancel();
        let ended = tokio::time::timeout(HEADERS / 2, server).await;
        ended.expect("it stops while the connection is kept open").expect("without a panic");
    }
}
