-- What is kept of readers, for how long, and what was deleted; mail that comes back; editors' digests;
-- wordings of letters. {pk}, {int}, *_at, flags and *_hash as in 0001.

-- The address itself is sealed from here on, with a key that the database does not hold (store/seal.rs);
-- it is found by a keyed hash, whose key is not in here either.
alter table contacts add column address_hash text not null default '';
drop index contacts_email;
create index contacts_address on contacts (address_hash);
-- Mail to it came back for good: when, and what the other side said.
alter table contacts add column failed_at {int};
alter table contacts add column failure text not null default '';

-- When the words of a report went because the time to keep them was over; the reader took nothing back.
alter table reports add column forgotten_at {int};
-- A reader takes a report back and leaves the words, or has it all erased; until here both were one.
alter table reports add column erased_at {int};
update reports set erased_at = withdrawn_at where withdrawn_at is not null;
-- When the last letter about it was put on its way, and the address deleted.
alter table reports add column answered_at {int};
-- Who sent a report is a keyed hash that is soon of no use: those that still have one.
create index reports_senders on reports (site_id, received_at) where sender_hash <> '';

-- What was deleted and why, added up by day: the proof that nothing is kept longer than is said.
create table deletions (
  day         text not null,                 -- 2026-03-04, UTC
  site_id     {int} not null,
  what        text not null,                 -- see report/retention
  n           {int} not null,
  at          {int} not null,                -- of the newest
  primary key (day, site_id, what)
);

-- What readers had erased, as keyed hashes: an older backup brought back is brought up to it. Written
-- beside the database too (dispatch/erasure).
create table erasures (
  what        text not null,                 -- report, contact, address
  mark        text not null,                 -- keyed hash
  erased_at   {int} not null,
  primary key (what, mark)
);

-- How an editor hears of what comes in: '' never, at_once, hourly, daily.
alter table editors add column digest text not null default '';
-- The newest event they were told of, and when they were told last.
alter table editors add column digest_event_id {int} not null default 0;
alter table editors add column digest_at {int} not null default 0;

-- A site's own wording of a sentence in a letter, in place of ours.
create table letter_wordings (
  site_id     {int} not null references sites (site_id),
  lang        text not null,
  name        text not null,                 -- of the message in locales/*.ftl
  words       text not null,
  changed_at  {int} not null,
  editor_id   {int} not null,
  primary key (site_id, lang, name)
);
