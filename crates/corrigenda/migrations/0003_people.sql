-- People: what each may see, how they come in, who has which case, and what was done about it all.
-- {pk}, {int}, *_at, flags and *_hash as in 0001.

-- Beyond the role, what somebody may see is said by name. Who saw the legal lane so far goes on seeing it.
alter table editors add column sees_legal {int} not null default 0;
update editors set sees_legal = 1 where role in ('owner', 'editor');
-- 1: every site, those added later too; 0: those of editor_sites only.
alter table editors add column every_site {int} not null default 1;
-- Left the desk: comes in no more. The row stays, since history names it.
alter table editors add column left_at {int};
-- IANA name of the zone that times are shown in; '' until the browser offered one: UTC.
alter table editors add column time_zone text not null default '';
-- Away until then: nothing is given to them by rule.
alter table editors add column away_until {int};
-- What the second step's key is derived from, with the install's own; null: no second step. The key
-- itself is kept nowhere.
alter table editors add column totp_seed text;
-- The last time step whose code was used: no code is taken twice.
alter table editors add column totp_step {int} not null default 0;

create table editor_sites (
  editor_id   {int} not null references editors (editor_id),
  site_id     {int} not null references sites (site_id),
  primary key (editor_id, site_id)
);

-- Codes for the day the phone is lost: 80 random bits each, so a plain hash will do. A used one goes.
create table recovery_codes (
  editor_id   {int} not null references editors (editor_id),
  code_hash   text not null,
  primary key (editor_id, code_hash)
);

-- The password was right, the second step is still to come. Lives for minutes.
create table second_steps (
  step_hash   text primary key,
  editor_id   {int} not null references editors (editor_id),
  next        text not null,                 -- the page of the desk that was wanted
  tries       {int} not null,                -- codes typed so far
  expires_at  {int} not null
);

-- Somebody was sent to the sign-in provider and is to come back. Lives for minutes.
create table provider_visits (
  state_hash  text primary key,              -- of the OAuth state; the browser's cookie holds it too
  nonce       text not null,
  verifier    text not null,                 -- PKCE
  next        text not null,
  expires_at  {int} not null
);

-- Which account at the provider is whom at the desk, from their first coming on: an address may
-- change hands there, a subject does not.
create table provider_accounts (
  issuer      text not null,
  subject     text not null,
  editor_id   {int} not null references editors (editor_id),
  linked_at   {int} not null,
  primary key (issuer, subject)
);

-- What a list of one's sessions says: the browser in words, and the network as a short keyed mark
-- that tells two networks apart and is no address.
alter table sessions add column device text not null default '';
alter table sessions add column network text not null default '';

-- Who has a case; null: nobody yet. The fold of the case's events, as its neighbours are.
alter table cases add column assignee_id {int};
create index cases_assignee on cases (assignee_id, state, case_id);

create table teams (
  team_id     {pk},
  name        text not null unique,
  created_at  {int} not null
);
create table team_members (
  team_id     {int} not null references teams (team_id),
  editor_id   {int} not null references editors (editor_id),
  turn_at     {int} not null,                -- when a case last came to them here: the oldest is next
  primary key (team_id, editor_id)
);

-- Who gets which new case. The first rule that fits is taken; '' and null fit everything.
create table assignment_rules (
  rule_id     {pk},
  site_id     {int} references sites (site_id),
  section     text not null,
  byline      text not null,
  lang        text not null,
  lane        text not null,
  editor_id   {int} references editors (editor_id),
  team_id     {int} references teams (team_id),
  created_at  {int} not null
);

-- Notices that wait for a second person. One waits per case at most.
create table notice_proposals (
  case_id     {int} primary key references cases (case_id),
  kind        text not null,
  text        text not null,
  was         text not null,
  now         text not null,
  proposed_by {int} not null references editors (editor_id),
  proposed_at {int} not null
);

-- What was done about people and settings: who, when, what, from where. Lines are only ever added.
create table audit_lines (
  line_id     {pk},
  at          {int} not null,
  editor_id   {int},                         -- null: on the server itself, or nobody known
  about_id    {int},                         -- the person it was done to, where it was one
  kind        text not null,
  body        text not null,                 -- JSON, shape by kind
  source      text not null                  -- browser and network mark, or the command line
);

-- Settings of the whole desk, changed by owners.
create table desk_settings (
  name        text primary key,
  value       text not null                  -- JSON
);
