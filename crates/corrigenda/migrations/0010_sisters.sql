-- The same words in other articles, at a million of them: a row for each run of words was two hundred rows for an
-- article (docs/decisions/0010-sisters-packed.md). What an article's runs are now waits as one row, until so many
-- wait that packing them together saves nine tenths of the space.
drop table article_runs;

-- Articles whose runs wait to be packed.
create table article_runs (
  site_id     {int} not null,
  article_id  {int} not null,
  runs        {bytes} not null,              -- four bytes each, ascending
  primary key (site_id, article_id)
);

-- Packed runs of many articles. Sixteen segments of one level become one of the next.
create table run_segments (
  site_id     {int} not null,
  segment_id  {int} not null,
  level       {int} not null,
  width       {int} not null,                -- how many numbers of runs share one of its blocks
  next_slot   {int},                         -- up to where it is filled from the level below; null: whole
  into_id     {int},                         -- the segment it is being poured into
  primary key (site_id, segment_id)
);
create table run_blocks (
  site_id     {int} not null,
  segment_id  {int} not null,
  slot        {int} not null,                -- the run's number / width
  runs        {bytes} not null,              -- runs and their articles, see article/sisters/packed.rs
  primary key (site_id, segment_id, slot)
);

-- What was known by rows is read anew, a few articles at a time.
insert into jobs (kind, unique_key, body, run_at, attempts, again, last_error)
select 'sisters.refill', '', '{"after":0}', 0, 0, 0, '' where exists (select 1 from articles);
