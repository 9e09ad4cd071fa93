//! Everything a case page is made of, read at one moment.

use std::collections::HashMap;

use super::copies::{Patched, patched};
use super::people::Editor;
use super::queue::View;
use super::store::editors;
use crate::article::{Article, Site};
use crate::case::context::{BeforeAfter, Surroundings};
use crate::case::guard::{Answer, store as guard};
use crate::case::reason::OwnReason;
use crate::case::sisters::Sister;
use crate::case::store::{
    Asked, before_after, by_id, events, list_sisters, neighbours, others_of_article, own_of, own_reasons,
    page_link, passage_now, questions, shown_at, surroundings, wordings,
};
use crate::case::wordings::Wording;
use crate::case::{Case, CaseId, EditorId, Happened};
use crate::notice::Notice;
use crate::notice::policy::Policy;
use crate::notice::store::{Delay, Told};
use crate::report::{Report, store::list_by_case};
use crate::store::{Error, Tx};

/// The most cases of the same article that the page of a case names.
pub const MOST_OTHERS: i64 = 100;

/// A case with all that belongs to it.
pub struct Gathered {
    /// The case.
    pub case: Case,
    /// Its article.
    pub article: Article,
    /// Its site.
    pub site: Site,
    /// What readers suggest, leading first.
    pub wordings: Vec<Wording>,
    /// The passage in its article.
    pub surroundings: Surroundings,
    /// The page when readers wrote, and now.
    pub evidence: Option<BeforeAfter>,
    /// The passage as it should read, for a notice.
    pub passage_now: String,
    /// What readers sent, oldest first, those taken back included.
    pub reports: Vec<Report>,
    /// What the readers were asked, oldest first.
    pub questions: Vec<Asked>,
    /// What happened, oldest first.
    pub events: Vec<Happened>,
    /// The names of everybody at the desk.
    pub names: HashMap<EditorId, String>,
    /// The page, at the passage.
    pub page_link: String,
    /// The other cases of the article that this editor may see, at most [`MOST_OTHERS`] of them: those that wait,
    /// then the newest.
    pub others: Vec<Case>,
    /// Why it was declined, where that is a reason of the site's own.
    pub own_reason: Option<OwnReason>,
    /// The reasons of its own that the site offers.
    pub own_reasons: Vec<OwnReason>,
    /// Other articles with the same words.
    pub sisters: Vec<Sister>,
    /// The accepted wording in its page's own markup, and as a patch.
    pub patched: Patched,
    /// What the desk said of the change that it was opened for, where it was one.
    pub answer: Option<Answer>,
    /// What was published about it, oldest first.
    pub notices: Vec<Notice>,
    /// Where they were told.
    pub told: Vec<Told>,
    /// Why the notice that is due waits.
    pub delay: Option<Delay>,
    /// The site's rules for notices.
    pub policy: Policy,
    /// The case before it in the queue it was opened from.
    pub previous: Option<CaseId>,
    /// The case after it there.
    pub next: Option<CaseId>,
}

/// Reads a case; `None` where there is none, or none for this editor.
///
/// # Errors
/// See [`Error`].
pub fn gather(
    tx: &mut Tx<'_>,
    case_id: CaseId,
    editor: &Editor,
    view: &View,
) -> Result<Option<Gathered>, Error> {
    let Some(case) = by_id(tx, case_id)?.filter(|case| editor.sight.sees(case)) else { return Ok(None) };
    let case = Case { verdict_at: shown_at(tx, case_id)?, ..case };
    let article = crate::article::store::article_by_id(tx, case.article_id)?;
    let site = crate::article::store::site_by_id(tx, case.site_id)?;
    let Some((article, site)) = article.zip(site) else { return Ok(None) };
    let (previous, next) = neighbours(tx, &view.filter(editor), &case)?;
    let names = editors(tx)?.into_iter().map(|editor: Editor| (editor.editor_id, editor.name)).collect();
    let mut others = others_of_article(tx, &case, MOST_OTHERS)?;
    others.retain(|other| editor.sight.sees(other));
    let mut sisters = list_sisters(tx, case_id)?;
    sisters.retain(|sister| editor.sight.sees_site(sister.site_id));
    Ok(Some(Gathered {
        answer: guard::answer_of(tx, case_id)?,
        patched: patched(tx, &case, &article)?,
        wordings: wordings(tx, &case)?,
        surroundings: surroundings(tx, &case)?,
        evidence: before_after(tx, &case)?,
        passage_now: passage_now(tx, &case)?,
        reports: list_by_case(tx, case_id)?,
        questions: questions(tx, case_id)?,
        events: events(tx, case_id)?,
        page_link: page_link(tx, &case, &article.url)?,
        own_reason: own_of(tx, case.reason)?,
        own_reasons: own_reasons(tx, case.site_id, false)?,
        others,
        sisters,
        notices: crate::notice::store::by_case(tx, case_id)?,
        told: crate::notice::store::told(tx, case_id)?,
        delay: crate::notice::store::delay(tx, case_id)?,
        policy: crate::notice::store::policy(tx, case.site_id)?,
        names,
        previous,
        next,
        article,
        site,
        case,
    }))
}
