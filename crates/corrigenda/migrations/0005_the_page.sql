-- What the watch knows of pages and of the hosts they are on, so that it asks seldom, politely,
-- and keeps only what says something new.

-- SHA-256 of the page's bytes as they were read last, under the version of the reading: the same
-- bytes need not be read again.
alter table articles add column body_hash text not null default '';
-- JSON: places of the text that change by themselves (counters, clocks, trials of two headlines),
-- learned from look to look.
alter table articles add column spots text not null default '[]';
-- JSON: the passages that cases rest on; what touches one of them is never taken for such a place.
alter table articles add column heeds text not null default '{}';

-- Manners towards a host, shared by every node.
create table hosts (
  host        text primary key,              -- host or host:port, as in addresses
  robots      text not null,                 -- its robots.txt; '' where it has none
  robots_at   {int},                         -- when that was asked for
  not_before  {int}                          -- it asked us to come back later (Retry-After)
);

-- Calls of a site's own system that were heard, for as long as a copy of one would still be in
-- time: the second of two equal calls does nothing.
create table hook_calls (
  site_id     {int} not null references sites (site_id),
  call_id     text not null,
  at          {int} not null,
  primary key (site_id, call_id)
);
create index hook_calls_at on hook_calls (at);

-- Runs of words of every article, as numbers: what a passage finds its like by among many. The key
-- is the index; an article's own runs are never asked for, so there is no other.
create table article_runs (
  site_id     {int} not null,
  run         {int} not null,
  article_id  {int} not null,
  primary key (site_id, run, article_id)
);

-- Other articles that carry the passage of a case, for the desk to open a case of its own or to let be.
create table sisters (
  case_id     {int} not null references cases (case_id),
  article_id  {int} not null references articles (article_id),
  same        {int} not null,                -- in the same words; 0: nearly
  exact       text not null,                 -- the words there, with what stands around them
  prefix      text not null,
  suffix      text not null,
  state       text not null,                 -- found, opened, dismissed
  opened_case_id {int} references cases (case_id),
  found_at    {int} not null,
  primary key (case_id, article_id)
);
