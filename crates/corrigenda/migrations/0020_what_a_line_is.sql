-- What each line of a revision's text is: a paragraph, a heading, an item, a cell, a caption, a quotation.

-- A letter for each line; '' for texts that were sent, or read before this was kept.
alter table revisions add column kinds text not null default '';
