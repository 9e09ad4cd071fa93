-- What editors do by hand beside yes and no.

-- Since when the desk waits for a reader it asked; null where it waits for nobody. In the row, so
-- that the queue can tell such a case from one that waits for the desk.
alter table cases add column asked_at {int};
-- When a reader's answer brought the case back to the desk; null once it was acted on.
alter table cases add column came_back_at {int};
-- The later of opened_at and came_back_at: what attention is ordered by, never null.
alter table cases add column attention_at {int} not null default 0;
update cases set attention_at = opened_at;

-- Whom a question went to, and what they answered. A row for each report, so that a question
-- follows its reader from case to case; apart from the event, so that the answer can be erased.
create table questions (
  event_id    {int} not null references case_events (event_id),  -- its words are in the event
  report_id   {int} not null references reports (report_id),
  answer      text not null,                 -- '' until answered, and again once erased
  answered_at {int},
  primary key (event_id, report_id)
);
create index questions_report on questions (report_id, event_id);

-- Into which case an editor merged this one: its page leads there. Its state is 'merged'.
alter table cases add column merged_into {int} references cases (case_id);

-- Refusals that answer the next identical report by themselves, until they expire or are revoked.
create table remembered (
  remembered_id {pk},
  site_id     {int} not null references sites (site_id),
  scope       text not null,                 -- site, section, article
  section     text not null,                 -- of the article, '' where the scope is another
  article_id  {int} references articles (article_id),
  case_id     {int} not null references cases (case_id),  -- where it was decided
  reason      text not null,
  message     text not null,
  editor_id   {int} not null,                -- who answers for it
  created_at  {int} not null,
  expires_at  {int} not null,
  revoked_at  {int}                          -- by hand, or because its case was opened again
);
create index remembered_case on remembered (case_id);

-- Which words it refuses: a passage and how somebody wanted it, both folded and hashed, so that a
-- report is looked up by what it says.
create table remembered_words (
  remembered_id {int} not null references remembered (remembered_id),
  passage_hash  text not null,
  words_hash    text not null,
  primary key (remembered_id, passage_hash, words_hash)
);
create index remembered_words_passage on remembered_words (passage_hash, words_hash);

-- The refusal that answered this case by itself; null once a reader insists.
alter table cases add column remembered_id {int} references remembered (remembered_id);
-- 1 where a reader insisted after such an answer.
alter table cases add column insisted {int} not null default 0;

-- Several cases decided at once, so that they can be taken back together.
create table batches (
  batch_id    {pk},
  what        text not null,                 -- accept, decline
  editor_id   {int} not null,
  at          {int} not null,
  undone_at   {int}
);
create table batch_cases (
  batch_id    {int} not null references batches (batch_id),
  case_id     {int} not null references cases (case_id),
  version     {int} not null,                -- after the decision; 0 where there was none
  refused     text not null,                 -- why not, in words; '' where it was decided
  primary key (batch_id, case_id)
);
