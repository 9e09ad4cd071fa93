-- What a row of the queue says of its case's wordings, kept instead of counted from every report at each page
-- (docs/decisions/0007-the-queue-at-a-million.md).

alter table cases add column leading_wording text;               -- the passage as most readers say it should read
alter table cases add column wordings {int} not null default -1;  -- different ones; -1: of an older install, not counted yet
alter table cases add column marked_up {int} not null default 0;  -- 1: one of them holds what looks like markup

-- The cases of an older install are counted by the job that shelves them.
insert into jobs (kind, unique_key, body, run_at, attempts, again, last_error)
  select 'queue.shelve', 'all', '{"after":0}', 0, 0, 0, '' where exists (select 1 from cases)
  on conflict (kind, unique_key) do nothing;
