-- An assignment can be for an audience; who comes into it later has a due date of their own.
alter table assignment add column audience_id bigint null;
alter table assignment add constraint assignment_audience_fk foreign key (audience_id) references audience (id);
alter table enrolment_source add column due_on date null;
