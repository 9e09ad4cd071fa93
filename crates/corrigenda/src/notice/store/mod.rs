//! Notices as rows, and what the public may know of the cases behind them.

mod amending;
mod known;
mod told;
mod two_person;

pub use amending::{Amendment, amend, amendments, withdraw};
pub use known::{known, why};
pub use told::{Delay, Told, delay, policy, set_delay, set_policy, set_told, told};
pub use two_person::{set_two_person, two_person};

use corrigenda_anchor::Quote;

use crate::article::{self, ArticleId, SiteId};
use crate::case::{self, Actor, CaseId, Command, EditorId};
use crate::clock::Timestamp;
use crate::language::{Message, Value, message};
use crate::notice::{Notice, NoticeId, NoticeKind, wording};
use crate::params;
use crate::said_in_english;
use crate::store::{Error, Row, Tx};

/// The longest text of a notice, in characters.
pub const LONGEST_TEXT: usize = 4_000;

/// What an editor wants published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which kind.
    pub kind: NoticeKind,
    /// What readers read.
    pub text: String,
    /// The words that left; empty where they are not to be repeated.
    pub was: String,
    /// The words that came in; may be empty.
    pub now: String,
}

/// Why a notice cannot be published so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// A field is longer than is kept.
    TooLong {
        /// Which field.
        what: &'static str,
        /// Its length.
        length: usize,
        /// The longest that is kept.
        limit: usize,
    },
    /// It was withdrawn before.
    AlreadyWithdrawn,
    /// The text is the notice's own.
    Unchanged,
    /// There is no such notice.
    NoSuchNotice,
}

said_in_english!(Refusal);

impl Refusal {
    /// Why not, and what to do.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            Refusal::Empty => message("desk-refused-notice-empty"),
            Refusal::TooLong { what, length, limit } => message("desk-refused-notice-long")
                .with("what", Value::Again((*what).to_owned()))
                .with("length", length.to_string())
                .with("limit", limit.to_string()),
            Refusal::AlreadyWithdrawn => message("desk-refused-notice-withdrawn"),
            Refusal::Unchanged => message("desk-refused-notice-same"),
            Refusal::NoSuchNotice => message("desk-refused-no-notice"),
        }
    }
}

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// The notice's own rules said no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The case's rules said no.
    #[error(transparent)]
    Case(#[from] case::Refusal),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] Error),
}

impl From<case::store::Stopped> for Stopped {
    fn from(stopped: case::store::Stopped) -> Stopped {
        match stopped {
            case::store::Stopped::Refused(refusal) => Stopped::Case(refusal),
            case::store::Stopped::Store(error) => Stopped::Store(error),
        }
    }
}

impl Draft {
    /// The draft without white space around it, if it can be published.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn checked(&self) -> Result<Draft, Refusal> {
        let tidy = |what, words: &str, limit| {
            let words = words.trim().replace("\r\n", "\n");
            let length = words.chars().count();
            if length > limit { Err(Refusal::TooLong { what, length, limit }) } else { Ok(words) }
        };
        let text = tidy("notice", &self.text, LONGEST_TEXT)?;
        if text.is_empty() {
            return Err(Refusal::Empty);
        }
        let longest = case::command::LONGEST_WORDING;
        Ok(Draft {
            kind: self.kind,
            text,
            was: tidy("passage as it was", &self.was, longest)?,
            now: tidy("passage as it is", &self.now, longest)?,
        })
    }
}

/// Publishes the notice of an accepted case and records that on the case, which tells its readers.
/// What was wrong is kept only as far as the draft says it and the page was seen to say it.
/// `seen` as in [`case::store::decide`].
///
/// # Errors
/// [`Stopped`]: the draft is refused, the case has nothing to tell, the database failed.
pub fn publish(
    tx: &mut Tx<'_>,
    case_id: CaseId,
    seen: Option<i64>,
    editor: EditorId,
    draft: &Draft,
    now: Timestamp,
) -> Result<Notice, Stopped> {
    let mut draft = draft.checked()?;
    let case = case::store::by_id(tx, case_id)?.ok_or(case::Refusal::NoSuchCase)?;
    tx.hold("article", case.article_id.0)?;
    let headline = article::store::article_by_id(tx, case.article_id)?.map(|article| article.title);
    let slug = free_slug(
        tx,
        case_id,
        &wording::slug(&day(now), headline.as_deref().unwrap_or_default(), case_id.0),
    )?;
    let command = Command::Publish { slug: slug.clone() };
    let case = case::store::decide(tx, case_id, seen, Actor::Editor(editor), &command, now)?;
    let found = wording::may_repeat(case.place);
    if !found {
        draft.was.clear();
    }
    let marked = marked(&case.quote, &draft, found);
    let row = tx.only(
        "/* notice.insert */ insert into notices
           (site_id, article_id, case_id, kind, slug, text, was, now, exact, prefix, suffix, published_at,
            search)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning notice_id",
        params![
            case.site_id,
            case.article_id,
            case_id,
            draft.kind,
            &slug,
            &draft.text,
            &draft.was,
            &draft.now,
            &marked.exact,
            &marked.prefix,
            &marked.suffix,
            now,
            found_by(&headline.unwrap_or_default(), &draft)
        ],
    )?;
    let notice_id: NoticeId = row.get("notice_id")?;
    tx.announce("notice", notice_id.0);
    Ok(by_id(tx, notice_id)?.ok_or(Refusal::NoSuchNotice)?)
}

/// Where the quiet mark stands: on the words that came in. This is public too, so it holds the words
/// that left only where the notice repeats them, and nothing of a passage that was not found.
fn marked(passage: &Quote, draft: &Draft, found: bool) -> Quote {
    let exact = match (draft.now.is_empty(), draft.was.is_empty()) {
        (false, _) => draft.now.clone(),
        (true, false) => passage.exact.clone(),
        (true, true) => String::new(),
    };
    let beside = |words: &String| if found { words.clone() } else { String::new() };
    Quote { exact, prefix: beside(&passage.prefix), suffix: beside(&passage.suffix) }
}

/// What a notice is found by: folded, lower case.
fn found_by(headline: &str, draft: &Draft) -> String {
    searchable(&[headline, &draft.text, &draft.was, &draft.now].join(" "))
}

fn searchable(words: &str) -> String {
    corrigenda_anchor::fold(words).as_str().to_lowercase()
}

/// The pattern of a search: every character of the words stands for itself.
fn pattern(words: &str) -> String {
    let words = searchable(words.trim());
    if words.is_empty() {
        return words;
    }
    let plain = words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{plain}%")
}

/// The day of a moment for an address: `2026-03-04`.
fn day(at: Timestamp) -> String {
    at.rfc3339().chars().take(10).collect()
}

/// The second notice of a case, and every further one, is counted.
fn free_slug(tx: &mut Tx<'_>, case_id: CaseId, slug: &str) -> Result<String, Error> {
    let row =
        tx.only("/* notice.count */ select count(*) as n from notices where case_id = $1", params![case_id])?;
    let before: i64 = row.get("n")?;
    Ok(if before == 0 { slug.to_owned() } else { format!("{slug}-{}", before + 1) })
}

/// Every column of a [`Notice`], under the statement's name, from the rows that `which` says.
macro_rules! select {
    ($name:literal, $more:literal, $which:literal) => {
        concat!(
            $name,
            " select notice_id, notices.site_id, notices.article_id, notices.case_id, notices.kind, slug, text,
               was, now, notices.exact, notices.prefix, notices.suffix, published_at, amended_at, withdrawn_at ",
            $more,
            " from notices ",
            $which
        )
    };
}

fn by_id(tx: &mut Tx<'_>, notice_id: NoticeId) -> Result<Option<Notice>, Error> {
    tx.one(select!("/* notice.by_id */", "", "where notice_id = $1"), params![notice_id])?
        .as_ref()
        .map(from_row)
        .transpose()
}

/// The notices of an article that stand, newest first.
///
/// # Errors
/// See [`Error`].
pub fn by_article(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Vec<Notice>, Error> {
    tx.query(
        select!(
            "/* notice.by_article */",
            "",
            "where article_id = $1 and withdrawn_at is null order by published_at desc, notice_id desc limit 200"
        ),
        params![article_id],
    )?
    .iter()
    .map(from_row)
    .collect()
}

/// The words on which the notice's quiet mark stands from now on.
///
/// # Errors
/// See [`Error`].
pub fn set_quote(tx: &mut Tx<'_>, notice_id: NoticeId, quote: &Quote) -> Result<(), Error> {
    tx.execute(
        "/* notice.set_quote */ update notices set exact = $2, prefix = $3, suffix = $4 where notice_id = $1",
        params![notice_id, &quote.exact, &quote.prefix, &quote.suffix],
    )?;
    tx.announce("notice", notice_id.0);
    Ok(())
}

/// The notices of a case, oldest first, withdrawn ones included.
///
/// # Errors
/// See [`Error`].
pub fn by_case(tx: &mut Tx<'_>, case_id: CaseId) -> Result<Vec<Notice>, Error> {
    tx.query(select!("/* notice.by_case */", "", "where case_id = $1 order by notice_id"), params![case_id])?
        .iter()
        .map(from_row)
        .collect()
}

/// A notice with what the public may know about how it came to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The notice.
    pub notice: Notice,
    /// The article's headline; may be empty.
    pub title: String,
    /// The article's address.
    pub url: String,
    /// The article's section; may be empty.
    pub section: String,
    /// Its language, as its page says; may be empty.
    pub lang: String,
    /// Who wrote it; may be empty.
    pub byline: String,
    /// When the article was published, RFC 3339 as its page says; may be empty.
    pub article_published: String,
    /// How readers brought it up; `None` where that stays with the desk.
    pub came: Option<Came>,
}

/// How readers brought something up, and how long it took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Came {
    /// When the first report was received.
    pub reported_at: Timestamp,
    /// How many readers reported it.
    pub readers: i64,
    /// When the page was seen to be fixed.
    pub fixed_at: Option<Timestamp>,
}

macro_rules! entries {
    ($name:literal, $which:literal) => {
        select!(
            $name,
            ", articles.title, articles.url, articles.section, articles.lang, articles.byline, articles.published, cases.lane, cases.readers,
               cases.opened_at, case when cases.state = 'fixed' then
                 (select max(at) from case_events
                  where case_events.case_id = cases.case_id and case_events.kind = 'fixed') end as fixed_at",
            $which
        )
    };
}

/// The notice at an address, withdrawn or not.
///
/// # Errors
/// See [`Error`].
pub fn by_slug(tx: &mut Tx<'_>, site_id: SiteId, slug: &str) -> Result<Option<Entry>, Error> {
    tx.one(
        entries!(
            "/* notice.by_slug */",
            "join articles using (article_id) join cases using (case_id)
             where notices.site_id = $1 and slug = $2"
        ),
        params![site_id, slug],
    )?
    .as_ref()
    .map(entry)
    .transpose()
}

/// A page of a site's log, newest first: up to `limit` entries of a kind (`None`: every kind) that hold
/// these words (empty: any) and are older than `before` (`None`: from the newest). Withdrawn ones stay
/// in it.
///
/// # Errors
/// See [`Error`].
pub fn list_log(
    tx: &mut Tx<'_>,
    site_id: SiteId,
    kind: Option<NoticeKind>,
    words: &str,
    before: Option<NoticeId>,
    limit: i64,
) -> Result<Vec<Entry>, Error> {
    tx.query(
        entries!(
            "/* notice.list_log */",
            "join articles using (article_id) join cases using (case_id)
             where notices.site_id = $1 and ($2 = '' or notices.kind = $2)
               and ($5 = '' or notices.search like $5 escape '\\')
               and ($3 = 0 or (published_at, notice_id) <
                 (select older.published_at, older.notice_id from notices older where older.notice_id = $3))
             order by published_at desc, notice_id desc limit $4"
        ),
        params![
            site_id,
            kind.map_or("", NoticeKind::word),
            before.map_or(0, |id| id.0),
            limit,
            pattern(words)
        ],
    )?
    .iter()
    .map(entry)
    .collect()
}

/// The notices of an article that stand, as [`list_log`] gives them.
///
/// # Errors
/// See [`Error`].
pub fn list_of_article(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Vec<Entry>, Error> {
    tx.query(
        entries!(
            "/* notice.list_of_article */",
            "join articles using (article_id) join cases using (case_id)
             where notices.article_id = $1 and withdrawn_at is null
             order by published_at desc, notice_id desc limit 50"
        ),
        params![article_id],
    )?
    .iter()
    .map(entry)
    .collect()
}

fn entry(row: &Row) -> Result<Entry, Error> {
    let lane: case::Lane = row.parse("lane")?;
    let came = Came {
        reported_at: row.get("opened_at")?,
        readers: row.get("readers")?,
        fixed_at: row.get("fixed_at")?,
    };
    Ok(Entry {
        notice: from_row(row)?,
        title: row.get("title")?,
        url: row.get("url")?,
        section: row.get("section")?,
        lang: row.get("lang")?,
        byline: row.get("byline")?,
        article_published: row.get("published")?,
        came: (lane != case::Lane::Legal).then_some(came),
    })
}

fn from_row(row: &Row) -> Result<Notice, Error> {
    Ok(Notice {
        notice_id: row.get("notice_id")?,
        site_id: row.get("site_id")?,
        article_id: row.get("article_id")?,
        case_id: row.get("case_id")?,
        kind: row.parse("kind")?,
        slug: row.get("slug")?,
        text: row.get("text")?,
        was: row.get("was")?,
        now: row.get("now")?,
        quote: Quote { exact: row.get("exact")?, prefix: row.get("prefix")?, suffix: row.get("suffix")? },
        published_at: row.get("published_at")?,
        amended_at: row.get("amended_at")?,
        withdrawn_at: row.get("withdrawn_at")?,
    })
}
