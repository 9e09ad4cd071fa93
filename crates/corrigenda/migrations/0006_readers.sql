-- What readers of the public record look for, and what became of a notice after it came out.

-- Headline, text and both wordings, folded and in lower case: the log is searched by it. In the row,
-- since a notice keeps the headline it came out under.
alter table notices add column search text not null default '';
update notices set search = lower(text || ' ' || was || ' ' || now || ' ' ||
  (select title from articles where articles.article_id = notices.article_id));

-- What a notice said before it was amended: it stays readable under the words of today.
create table notice_amendments (
  amendment_id {pk},
  notice_id    {int} not null references notices (notice_id),
  amended_at   {int} not null,
  editor_id    {int} not null,
  text         text not null,                -- as it read until then
  was          text not null,
  now          text not null
);
create index notice_amendments_notice on notice_amendments (notice_id, amendment_id);
