-- A last letter that comes back: its address is deleted when it leaves, and its return address still names a number.

-- Of which report that number was the address, so that whoever sent the report sees that mail did not reach them. It
-- holds no address and nothing said of one.
create table answers (
  contact_id {int} primary key,              -- the number that the address of the answer had
  report_id  {int} not null references reports (report_id),
  sent_at    {int} not null,                 -- when the last letter was put on its way
  failed_at  {int}                           -- when it was known to have come back
);
-- The receipt asks by report.
create index answers_report on answers (report_id);
-- What is too old to come back is deleted by its age.
create index answers_sent on answers (sent_at);
