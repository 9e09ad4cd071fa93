-- What keeps the desk quick however many cases there are: the queue as a narrow table of its own, the
-- words by which a case is found, what was learned from decisions, and what the accuracy page adds up.
-- {clustered}: rows stand in the order of their key where the engine can do that.

-- One row a case: what a queue filters and orders by, and nothing else, so that a stretch of it is
-- read and not the wide rows of `cases`. Written with the case, in the same transaction.
create table queue (
  case_id     {int} primary key references cases (case_id),
  waits       {int} not null,                -- 1: open or accepted; 0: fixed or declined
  site_id     {int} not null,
  lane        text not null,
  state       text not null,
  section     text not null,                 -- of the article; here, so that no filter has to join
  lang        text not null,
  assignee    {int} not null,                -- -1: nobody
  readers     {int} not null,
  notice_due  {int} not null,
  weight      {int} not null,                -- thousandths of a point, see case/weight.rs
  likely      {int} not null                 -- thousandths of log odds that it is accepted, see case/triage
);
-- A page in any order is one stretch of one of these, waiting cases and closed ones apart.
create index queue_newest on queue (waits, case_id);
create index queue_weight on queue (waits, weight, case_id);
create index queue_readers on queue (waits, readers, case_id);
create index queue_likely on queue (waits, likely, case_id);
-- Where few cases match a filter they are gathered by one of these.
create index queue_section on queue (section, waits, case_id);
create index queue_lang on queue (lang, waits, case_id);
create index queue_assignee on queue (assignee, waits, case_id);
create index queue_notice on queue (waits, case_id) where notice_due = 1;
-- Counts of lanes and states, of all sites and of one.
create index queue_lane on queue (waits, lane, state);
create index queue_site on queue (site_id, waits, lane, state);

-- By which words a case is found (case/sought.rs says what a word is). A word is kept as a number
-- made of its letters: eight bytes, compared alike by both engines. No reference to cases: it would
-- be checked for every word, and a row without its case is found by nothing.
create table case_words (
  word        {int} not null,
  case_id     {int} not null,
  primary key (word, case_id)
) {clustered};

-- Cases of before are put in the queue by a job, since their words cannot be cut by a statement.
insert into jobs (kind, unique_key, body, run_at, attempts, again, last_error)
  select 'queue.shelve', 'all', '{"after":0}', 0, 0, 0, '' where exists (select 1 from cases);

-- Views of the queue that an editor gave a name, for themselves.
create table saved_views (
  editor_id   {int} not null references editors (editor_id),
  name        text not null,
  query       text not null,                 -- the part of an address, '?lane=typo&…'
  saved_at    {int} not null,
  primary key (editor_id, name)
);

-- What is remarkable about the report that opened a case, a trait on each line: decisions are learned
-- from and waiting cases scored again by it, when the page may read otherwise long since.
create table case_traits (
  case_id     {int} primary key references cases (case_id),
  traits      text not null
);

-- What this desk's decisions taught: one row for each trait of a report, a weight in log odds and how
-- often it was seen. Readable as it stands; nothing else is kept of the model.
create table triage_traits (
  trait       text primary key,
  weight      {real} not null,
  squares     {real} not null,               -- sum of squared steps: the more is known, the smaller they get
  accepted    {int} not null,
  declined    {int} not null
);
-- Which decisions were learned from, so that none counts twice and one taken back is unlearned by the next.
create table triage_learned (
  case_id     {int} primary key references cases (case_id),
  accepted    {int} not null,                -- 1, 0
  learned_at  {int} not null
);

-- The accuracy page, added up by month of the first report; counted again by a job when one of its cases changes.
create table numbers (
  month       text not null,                 -- 2026-02
  site_id     {int} not null,
  axis        text not null,                 -- section, author, week
  name        text not null,                 -- of the section or author; the Monday of the week
  lane        text not null,
  fact        text not null,                 -- what is counted, see case/numbers
  step        {int} not null,                -- of a duration: which step of the scale; else 0
  n           {int} not null,
  primary key (month, site_id, axis, name, lane, fact, step)
) {clustered};
-- When each month was counted.
create table numbers_counted (
  month       text primary key,
  counted_at  {int} not null
);
create index cases_opened on cases (opened_at);
-- Which accepted cases wait for their page longest.
create index cases_decided on cases (state, decided_at);
