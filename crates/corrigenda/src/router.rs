//! Every route on one screen; the only file that names all doors.

use axum::Router;
use axum::middleware::map_response;
use axum::routing::{get, put};
use tower_http::catch_panic::CatchPanicLayer;

use crate::article;
use crate::web::{App, assets, error, headers, health};

/// The routes of an install.
pub fn router(app: App) -> Router {
    let pages = Router::new().layer(map_response(error::as_page));
    Router::new()
        .merge(pages)
        .route("/assets/{name}", get(assets::serve))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/api/v1/articles", put(article::routes::push))
        .layer(map_response(headers::secure))
        .layer(CatchPanicLayer::new())
        .with_state(app)
}
