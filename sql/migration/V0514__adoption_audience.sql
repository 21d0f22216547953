-- Who is meant to use a system; without an audience, everyone in the departments that it is planned for.
alter table business_system add column audience_id bigint null;
alter table business_system add constraint business_system_audience_fk foreign key (audience_id) references audience (id);
