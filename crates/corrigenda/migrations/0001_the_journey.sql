-- The first floor plan: everything one report meets between the highlighted passage and the answer.
-- {pk} is an integer primary key that the database counts up, {int} a 64-bit integer.
-- Every *_at is milliseconds since 1970 UTC; every flag is 0 or 1; every *_hash is lower-case hex.

-- Keys made at the first start (receipts, sender hashes). In the database and not in a file, so
-- that every node of an install signs alike and a backup is whole.
create table secrets (
  name        text primary key,
  value       text not null,                 -- base64url, 256 bits
  created_at  {int} not null
);

create table sites (
  site_id     {pk},
  key         text not null unique,          -- stands in addresses: /{key}/corrections
  name        text not null,
  lang        text not null,                 -- BCP 47
  home        text not null,                 -- where the publication's own front page is
  policy      text not null,                 -- JSON: the site's own rules; unknown keys are kept
  created_at  {int} not null
);

-- Hosts whose pages may be reported, and whose origins may post. `host` or `host:port`, lower case.
create table site_hosts (
  site_id     {int} not null references sites (site_id),
  host        text not null,
  primary key (site_id, host)
);

create table articles (
  article_id    {pk},
  site_id       {int} not null references sites (site_id),
  url           text not null,               -- canonical
  title         text not null,               -- '' until the page was read once
  byline        text not null,
  section       text not null,
  lang          text not null,               -- '' where the page does not say
  published     text not null,               -- as the page says it, RFC 3339 or ''
  first_seen_at {int} not null,
  -- the watch: when to look again, and what was seen last
  next_look_at  {int},                       -- null: nothing to know, never looked at
  looked_at     {int},
  look_outcome  text not null,               -- '', read, unchanged, gone, unreadable, unreachable
  etag          text not null,
  last_modified text not null,
  failures      {int} not null,              -- looks in a row that brought no text
  unique (site_id, url)
);
create index articles_next_look on articles (next_look_at);

-- Other addresses of the same article, the canonical one included: one lookup answers both.
create table article_aliases (
  site_id     {int} not null references sites (site_id),
  url         text not null,
  article_id  {int} not null references articles (article_id),
  primary key (site_id, url)
);

-- A page's text at one moment; kept only when it differs from the one before.
create table revisions (
  revision_id {pk},
  article_id  {int} not null references articles (article_id),
  hash        text not null,                 -- SHA-256 of text, U+0000, page_text
  title       text not null,
  text        text not null,                 -- the article without furniture
  page_text   text not null,                 -- the whole page; '' where only the text was pushed
  origin      text not null,                 -- fetched, pushed
  seen_at     {int} not null
);
create index revisions_article on revisions (article_id, revision_id);

create table cases (
  case_id      {pk},
  site_id      {int} not null references sites (site_id),
  article_id   {int} not null references articles (article_id),
  lane         text not null,                -- typo, correction, legal
  state        text not null,                -- open, accepted, fixed, declined
  kind         text not null,                -- correction, clarification
  -- the passage as first reported, and where it stands in the newest revision that has it
  exact        text not null,
  prefix       text not null,
  suffix       text not null,
  place        text not null,                -- in_article, on_page, not_on_page, could_not_check
  place_reason text not null,                -- the orphan's reason in words, or ''
  first_revision_id {int} references revisions (revision_id),  -- the page when readers wrote: the "before"
  revision_id  {int} references revisions (revision_id),
  span_start   {int},                        -- code points in the revision's text (or page_text for on_page)
  span_end     {int},
  readers      {int} not null,               -- reports that joined
  -- the decision
  wording      text,                         -- accepted words for the whole passage
  reason       text,                         -- ready reason of a decline
  message      text not null,                -- what the readers are told
  notice_due   {int} not null,               -- accepted with a notice that is not published yet
  decided_at   {int},
  decided_by   {int},
  -- what the published page shows
  verdict      text not null,                -- '' before the first look after opening
  verdict_at   {int},
  verdict_revision_id {int} references revisions (revision_id),
  opened_at    {int} not null,
  changed_at   {int} not null,
  search       text not null,                -- lower case: headline, passage and what readers wrote
  passage_hash text not null,                -- of the passage but for typography: the same words are found by it
  version      {int} not null                -- counts events; a decision names the version it saw
);
create index cases_queue on cases (site_id, state, lane, case_id);
create index cases_readers on cases (readers, case_id);
create index cases_article on cases (article_id, state);
-- What a desk that looks away for a moment missed.
create index cases_changed on cases (changed_at);
create index cases_passage on cases (article_id, passage_hash);

-- What happened to a case: who, when, what, why. The state of a case is their fold.
create table case_events (
  event_id    {pk},
  case_id     {int} not null references cases (case_id),
  at          {int} not null,
  actor       text not null,                 -- reader, editor, watch
  editor_id   {int},                         -- when the actor is an editor
  kind        text not null,
  body        text not null                  -- JSON, shape by kind
);
create index case_events_case on case_events (case_id, event_id);

create table reports (
  report_id    {pk},
  site_id      {int} not null references sites (site_id),
  client_id    text not null,                -- UUID made by the reader's browser: the idempotency key
  body_hash    text not null,                -- tells a repeat from another body under the same id
  receipt_hash text not null unique,         -- the link is a secret: only its hash is kept
  article_id   {int} not null references articles (article_id),
  url          text not null,                -- as sent
  kind         text not null,
  exact        text not null,
  prefix       text not null,
  suffix       text not null,
  position_start {int},                      -- code points in the page as the reader saw it
  position_end   {int},
  suggestion   text,
  comment      text not null,
  source       text not null,
  lang         text not null,
  sender_hash  text not null,                -- keyed, the key turns over; never an address
  received_at  {int} not null,
  -- filled in once the page was read
  place        text not null,                -- waiting, in_article, on_page, not_on_page, could_not_check
  revision_id  {int} references revisions (revision_id),
  span_start   {int},
  span_end     {int},
  confidence   {real},
  case_id      {int} references cases (case_id),
  in_case_start {int},                       -- code points from the start of the case's passage; may be below zero
  in_case_end  {int},
  withdrawn_at {int},
  constraint reports_idempotency unique (site_id, client_id)
);
create index reports_case on reports (case_id, report_id);
create index reports_article on reports (article_id, report_id);

-- Addresses sealed apart from what was said, so that erasing one never touches the other.
create table contacts (
  contact_id   {pk},
  report_id    {int} not null unique references reports (report_id),
  email        text not null,
  lang         text not null,
  confirm_hash text not null unique,
  state        text not null,                -- unconfirmed, confirmed
  asked_at     {int} not null,
  confirmed_at {int},
  told_event_id {int} not null               -- the newest event it was told of: nothing is told twice
);
create index contacts_email on contacts (email);

-- Which addresses were asked whether they are theirs, and when: one question a day, however often
-- and by whomever an address is given. Keyed hashes, forgotten after that day.
create table addresses_asked (
  address_hash text primary key,
  asked_at     {int} not null
);

create table notices (
  notice_id    {pk},
  site_id      {int} not null references sites (site_id),
  article_id   {int} not null references articles (article_id),
  case_id      {int} not null references cases (case_id),
  kind         text not null,                -- correction, clarification, editors_note, update, retraction
  slug         text not null,                -- permanent address within the site
  text         text not null,
  was          text not null,                -- the words that left, '' where not repeated
  now          text not null,                -- the words that came in
  exact        text not null,                -- where the quiet mark stands: the words on the page now
  prefix       text not null,
  suffix       text not null,
  published_at {int} not null,
  amended_at   {int},
  withdrawn_at {int},
  unique (site_id, slug)
);
create index notices_log on notices (site_id, published_at, notice_id);
create index notices_article on notices (article_id);

create table editors (
  editor_id    {pk},
  name         text not null,
  email        text not null unique,         -- lower case
  role         text not null,                -- owner, editor, contributor
  password     text,                         -- Argon2id PHC string; null until chosen
  shortcuts    {int} not null,               -- desk keys on (WCAG 2.1.4 asks for a switch)
  created_at   {int} not null
);

-- One-time links: the first owner, an invitation, a forgotten password.
create table sign_in_links (
  link_hash   text primary key,
  editor_id   {int} not null references editors (editor_id),
  expires_at  {int} not null
);

create table sessions (
  session_hash text primary key,
  editor_id    {int} not null references editors (editor_id),
  created_at   {int} not null,
  used_at      {int} not null,               -- idle limit counts from here
  expires_at   {int} not null
);
create index sessions_editor on sessions (editor_id);

create table jobs (
  job_id       {pk},
  kind         text not null,
  unique_key   text not null,                -- one waiting job per kind and key
  body         text not null,                -- JSON, shape by kind
  run_at       {int} not null,
  attempts     {int} not null,
  leased_until {int},
  again        {int} not null,               -- asked for once more while it was running
  last_error   text not null,
  dead_at      {int},                        -- gave up; kept for the operator to see
  constraint jobs_unique unique (kind, unique_key)
);
create index jobs_due on jobs (run_at);
