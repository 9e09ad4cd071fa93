-- Changes nobody announced, hubs and lists that wake the watch, and pages whose markup is kept.

-- Changes of substance in watched articles that no case and no notice accounts for: the desk says
-- whether each is a correction, an update or trivial.
create table unannounced (
  change_id   {pk},
  site_id     {int} not null references sites (site_id),
  article_id  {int} not null references articles (article_id),
  before_id   {int} not null references revisions (revision_id),
  after_id    {int} not null references revisions (revision_id),
  span_start  {int} not null,                -- code points in the text of before_id
  span_end    {int} not null,
  was         text not null,                 -- the sentences as they read
  now         text not null,                 -- as they read since; '' where they are gone
  lead        text not null,                 -- what stands before and after them in their paragraph
  rest        text not null,
  why         text not null,                 -- what the change touches, words with spaces between
  state       text not null,                 -- waiting, correction, update, trivial, reverted
  case_id     {int} references cases (case_id),
  decided_by  {int},
  decided_at  {int},
  seen_at     {int} not null
);
create index unannounced_state on unannounced (state, site_id, change_id);
create index unannounced_article on unannounced (article_id, state);
create index unannounced_case on unannounced (case_id);
-- Up to which revision an article was looked through for such changes; null: never.
alter table articles add column guarded_id {int};

-- Why the last look brought no text, in words; '' where it did.
alter table articles add column look_why text not null default '';

-- Feeds and sitemaps whose entries wake the watch, and the hubs (W3C WebSub) that feeds name.
create table woken_lists (
  list_id     {pk},
  site_id     {int} not null references sites (site_id),
  url         text not null,
  etag        text not null,
  last_modified text not null,
  next_read_at {int} not null,
  topic       text not null,                 -- what the feed calls itself; '' where it names no hub
  hub         text not null,
  state       text not null,                 -- none, asked, subscribed, denied
  asked_at    {int},
  lease_until {int},                         -- the hub forgets us then
  token       text not null,                 -- in the address the hub calls: not to be guessed
  why         text not null,                 -- what went wrong last, in words
  unique (site_id, url)
);
create index woken_lists_due on woken_lists (next_read_at);
create index woken_lists_token on woken_lists (token);
-- When each entry said it was changed last: another time wakes its article.
create table woken_entries (
  list_id     {int} not null references woken_lists (list_id),
  url         text not null,
  said        text not null,
  primary key (list_id, url)
);

-- The newest markup of pages that cases are about, for wordings to be put into it: packed, one of
-- each kind for an article.
create table kept_markup (
  article_id  {int} not null references articles (article_id),
  kind        text not null,                 -- html: the page; source: the file it is made of
  path        text not null,                 -- of the file; '' for the page
  packed      text not null,                 -- gzip, base64
  kept_at     {int} not null,
  primary key (article_id, kind)
);
