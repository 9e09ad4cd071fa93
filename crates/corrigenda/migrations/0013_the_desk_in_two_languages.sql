-- In which language the desk speaks to an editor, as a BCP 47 tag.

-- Empty is no choice: then their browser says it on every request, so that nobody who never opened the
-- settings is held to what some computer asked for once. The mails of the desk, which no browser asks
-- for, are in English until then.
alter table editors add column language text not null default '';
