-- What the desk does about reports that are sent to hurt: put aside with everything of one sender, or
-- of one flood, and brought back as it was. Nothing is deleted, and every receipt stays.
-- {pk}, {int}, *_at, flags and *_hash as in 0001.

-- One putting aside: whose or which, by whom, and whether it was taken back.
create table asides (
  aside_id    {pk},
  site_id     {int} not null references sites (site_id),
  what        text not null,                 -- sender, flood
  why         text not null,                 -- a sentence of what happened
  editor_id   {int} not null,
  at          {int} not null,
  ended_at    {int}                          -- when it was brought back
);

-- A sender who is blocked, of an aside of that kind. Hashes of senders turn over with the day; what
-- comes on a later day is compared under the key of the day that is named here, for as long as the
-- block lasts, and under no other.
create table blocked_senders (
  aside_id    {int} primary key references asides (aside_id),
  site_id     {int} not null,
  sender_hash text not null,
  day         text not null,                 -- 2026-03-04, of the hash
  until_at    {int} not null
);

-- With which a report was put aside; null: it counts. It stays on its case.
alter table reports add column aside_id {int} references asides (aside_id);
create index reports_aside on reports (aside_id) where aside_id is not null;
-- What came within the last minutes, and everything that one sender sent on a day.
create index reports_received on reports (received_at);

-- A case whose readers are all put aside is 'aside', and stood so before: open, held.
alter table cases add column aside_from text;

-- Reasons for a decline that a site's owners wrote, beside the ready ones. Where one was given, its
-- word is 'own-' and its number; so none is ever deleted.
create table own_reasons (
  own_reason_id {pk},
  site_id       {int} not null references sites (site_id),
  name          text not null,               -- as the desk calls it
  position      {int} not null,
  created_at    {int} not null,
  ended_at      {int}                        -- offered no more
);
create index own_reasons_site on own_reasons (site_id, position);
-- What readers are told, by language; '' is the site's own.
create table own_reason_words (
  own_reason_id {int} not null references own_reasons (own_reason_id),
  lang          text not null,
  says          text not null,
  primary key (own_reason_id, lang)
);

-- How the error came about, as an editor said it of an accepted case; null: not said.
alter table cases add column cause text;

-- Whom a note names. Only those who may see the case; they are shown it until they say it is done.
create table mentions (
  event_id    {int} not null references case_events (event_id),
  editor_id   {int} not null references editors (editor_id),
  at          {int} not null,
  done_at     {int},
  primary key (event_id, editor_id)
);
create index mentions_of on mentions (editor_id, done_at, at);
-- Somebody wants a mail when they are mentioned.
alter table editors add column mention_mail {int} not null default 0;
