-- Who tried a file, and who carried it out: what is carried out is what the one has seen, with the rights of both.
alter table people_import add column tried_by bigint null;
alter table people_import add column applied_by bigint null;
alter table people_import add constraint people_import_tried_by_fk foreign key (tried_by) references person (id);
alter table people_import add constraint people_import_applied_by_fk foreign key (applied_by) references person (id);
-- How many people get another manager by a file of org units; null for other files.
alter table people_import add column other_manager int null;
