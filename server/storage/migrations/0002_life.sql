-- How long a session lives: open, closed, erased.
create table life (
  session text primary key references session (id) on delete cascade,
  keep_days integer not null,
  closes_at integer not null, -- epoch ms: when it closed or, as long as it is open, when it closes by itself
  closed integer not null default 0
) strict, without rowid;

-- Sessions from before: kept as long as is usual, and never closed earlier than a day from being made.
insert into life (session, keep_days, closes_at)
select id, 30, max(unixepoch(body ->> 'date', '+2 days') * 1000, (body ->> 'madeAt') + 86400000)
from session;

-- What stays of a session that was erased: the proof, without content. Its documents never come back under this hash.
create table erased (
  session_hash text primary key, -- SHA-256 of the session's id
  erased_at integer not null, -- epoch ms
  epoch integer not null, -- above that of all its documents
  people integer not null,
  documents integer not null,
  edits integer not null,
  scrubbed integer not null default 0 -- whether it is gone from the disk's bytes too
) strict, without rowid;
