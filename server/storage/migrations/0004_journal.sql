-- Edits of all documents in the order of their commits, one row a commit, until they are handed out to `upd`.
create table journal (
  id integer primary key,
  data blob not null, -- see packSteps
  crc integer not null
) strict;
