-- What becomes of a notice beside the page it is about: where it was told, and why it waits.

-- Ticked by editors, one row for each place a notice was told in.
create table notice_channels (
  notice_id   {int} not null references notices (notice_id),
  channel     text not null,                 -- web, print, alert, newsletter, social, syndication
  editor_id   {int} not null references editors (editor_id),
  at          {int} not null,
  primary key (notice_id, channel)
);

-- A notice that is due and held back: until when, and why. The case's history keeps each time it was.
create table notice_delays (
  case_id     {int} primary key references cases (case_id),
  until       {int} not null,
  why         text not null,
  editor_id   {int} not null references editors (editor_id),
  at          {int} not null
);
