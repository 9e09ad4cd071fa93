-- What a desk with a million cases showed (docs/decisions/0007-the-queue-at-a-million.md).

-- Where the number of a row is SQLite's own, a page that begins in the middle of equal keys is looked for from the
-- first of them: every closed case weighs the same. A table that stands in the order of its key has no such number.
alter table queue rename to queue_of_before;
create table queue (
  case_id     {int} not null references cases (case_id),
  waits       {int} not null,                -- 1: open or accepted; 0: fixed or declined
  site_id     {int} not null,
  lane        text not null,
  state       text not null,
  section     text not null,
  lang        text not null,
  assignee    {int} not null,                -- -1: nobody
  readers     {int} not null,
  notice_due  {int} not null,
  weight      {int} not null,                -- thousandths of a point, see case/weight.rs
  likely      {int} not null,                -- thousandths of log odds that it is accepted, see case/triage
  primary key (case_id)
) {clustered};
insert into queue (case_id, waits, site_id, lane, state, section, lang, assignee, readers, notice_due, weight, likely)
  select case_id, waits, site_id, lane, state, section, lang, assignee, readers, notice_due, weight, likely
  from queue_of_before order by case_id;
drop table queue_of_before;
create index queue_newest on queue (waits, case_id);
create index queue_weight on queue (waits, weight, case_id);
create index queue_readers on queue (waits, readers, case_id);
create index queue_likely on queue (waits, likely, case_id);
create index queue_section on queue (section, waits, case_id);
create index queue_lang on queue (lang, waits, case_id);
create index queue_assignee on queue (assignee, waits, case_id);
create index queue_notice on queue (waits, case_id) where notice_due = 1;
create index queue_lane on queue (waits, lane, state);
create index queue_site on queue (site_id, waits, lane, state);

-- The page of a case asks for its notices.
create index notices_case on notices (case_id);

-- Longer beginnings of words count too: five letters alone leave thousands of cases to be compared with the text.
insert into jobs (kind, unique_key, body, run_at, attempts, again, last_error)
  select 'queue.shelve', 'all', '{"after":0}', 0, 0, 0, '' where exists (select 1 from cases)
  on conflict (kind, unique_key) do nothing;

-- The accuracy page adds up a year from some thousand rows; half a million were too many for half a second.
drop table numbers;
create table numbers (
  month       text not null,                 -- 2026-02
  site_id     {int} not null,
  axis        text not null,                 -- section, author, week
  lane        text not null,
  fact        text not null,                 -- what is counted, see case/numbers
  sums        text not null,                 -- {"name": [[step, n], ...]}: of a duration its steps, else step 0
  primary key (month, site_id, axis, lane, fact)
) {clustered};
-- All months are counted anew.
delete from numbers_counted;
