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
