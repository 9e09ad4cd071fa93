-- What the watch asks at every look, found without reading what it does not ask for.

-- The job that is due next: of those that wait, and of those that a node holds, by when it may be thought dead.
drop index jobs_due;
create index jobs_due on jobs (run_at, job_id) where dead_at is null;
create index jobs_taken on jobs (leased_until) where leased_until is not null;

-- The reports of an article that wait for its page: mostly none.
create index reports_waiting on reports (article_id) where place in ('waiting', 'could_not_check');

-- The newest revision that a case was compared with. What was compared shows the same at every look until the page
-- or the case changes; the verdict's own revision tells only when it came to that verdict.
alter table cases add column compared_id {int};

-- When the article was changed, as the page says it, RFC 3339 or ''.
alter table articles add column modified text not null default '';
