-- Those who have left are found by their day alone. An index that begins with the state, of which nearly everybody has the
-- same, led H2 to read all people where a few of a team, or the first page by name, were asked for.
alter table person drop index person_left_ix;
create index person_left_on_ix on person (left_on);
