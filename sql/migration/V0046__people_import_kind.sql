-- Files of HR tell of people, or of the org units that they work in.
alter table people_import add column kind varchar(16) default 'PEOPLE' not null;
