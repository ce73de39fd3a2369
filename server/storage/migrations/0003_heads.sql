-- How many people sit at somebody's device: a table writes together.
alter table person add column heads integer not null default 1;
