//! Every route on one screen; the only file that names all doors.

use axum::Router;
use axum::middleware::map_response;
use axum::routing::get;

use crate::web::{App, assets, error, headers};

/// The routes of an install.
pub fn router(app: App) -> Router {
    let pages = Router::new().layer(map_response(error::as_page));
    Router::new()
        .merge(pages)
        .route("/assets/{name}", get(assets::serve))
        .layer(map_response(headers::secure))
        .with_state(app)
}
