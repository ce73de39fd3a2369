create table session (
  id text primary key,
  code text not null unique,
  body text not null -- JSON of a Session
) strict;

create table person (
  session text not null references session (id) on delete cascade,
  id text not null,
  role text not null,
  name text not null,
  room text,
  token_hash text not null,
  primary key (session, id)
) strict, without rowid;

create unique index person_by_token on person (session, role, token_hash);
create index person_by_room on person (session, room) where room is not null;

create table doc (
  id integer primary key,
  name text not null unique,
  epoch integer not null default 1, -- raised when a document is erased, so that a stale browser cannot bring it back
  seq integer not null default 0
) strict;

create table upd (
  doc integer not null references doc (id) on delete cascade,
  seq integer not null,
  data blob not null,
  crc integer not null,
  primary key (doc, seq)
) strict, without rowid;

create table snap (
  doc integer primary key references doc (id) on delete cascade,
  seq integer not null, -- the last row that is in it
  data blob not null,
  crc integer not null
) strict;

-- Whose client ids they are: an id belongs to whoever began it, so that nobody writes as somebody else.
create table author (
  doc integer not null references doc (id) on delete cascade,
  client integer not null,
  person text not null,
  primary key (doc, client)
) strict, without rowid;
