-- As what somebody takes part, of the roles that the template names: empty when they would rather not say, null when nobody asked yet.
alter table person add column speaks_as text;
