//! Sisters: other articles that carry the passage of a case. They are looked for when the desk
//! accepts it, and the desk opens a case for each or lets it be.

use corrigenda_anchor::Quote;

use super::store as cases;
use super::{Case, CaseId, Lane, State};
use crate::article::policy::store::sites_beside;
use crate::article::sisters::store::find;
use crate::article::{ArticleId, SiteId};
use crate::store::Error;
use crate::web::App;
use crate::words;

/// The kind of job that looks for them.
pub const JOB: &str = "case.sisters";

words! {
    /// What the desk said of a sister.
    SisterState {
        /// Nothing yet.
        Found = "found",
        /// It has a case of its own.
        Opened = "opened",
        /// It is to be let be.
        Dismissed = "dismissed",
    }
}

/// Another article that carries the passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sister {
    /// Which.
    pub article_id: ArticleId,
    /// Of which site.
    pub site_id: SiteId,
    /// What that is called.
    pub site_name: String,
    /// Its headline; may be empty.
    pub title: String,
    /// Where it is.
    pub url: String,
    /// In the same words; else nearly.
    pub same: bool,
    /// The words there.
    pub quote: Quote,
    /// What the desk said of it.
    pub state: SisterState,
    /// The case opened for it.
    pub opened: Option<CaseId>,
}

/// Looks for the sisters of an accepted case among the articles of its site, and of those that look
/// for errors together with it, and keeps them. A request for removal has none: it is about one page.
///
/// # Errors
/// [`Error`] of the database.
pub async fn look_for(app: &App, case_id: CaseId) -> Result<(), Error> {
    let found = app
        .db
        .read(move |tx| {
            let accepted = |case: &Case| matches!(case.state, State::Accepted | State::Fixed);
            let case = cases::by_id(tx, case_id)?.filter(accepted).filter(|case| case.lane != Lane::Legal);
            let Some(case) = case else { return Ok::<_, Error>(Vec::new()) };
            let mut found = find(tx, case.site_id, case.article_id, &case.quote)?;
            for site_id in sites_beside(tx, case.site_id)? {
                found.extend(find(tx, site_id, case.article_id, &case.quote)?);
            }
            Ok(found)
        })
        .await?;
    if found.is_empty() {
        return Ok(());
    }
    let now = app.clock.now();
    app.db.write(move |tx| cases::keep_sisters(tx, case_id, &found, now)).await
}
