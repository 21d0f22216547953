-- Managers assign courses to people by name, and excuse their people, with a reason.
alter table assignment add column named boolean default false not null;
alter table enrolment add column excused_at datetime(3) null;
alter table enrolment add column excused_by bigint null;
alter table enrolment add column excuse varchar(400) null;
alter table enrolment add constraint enrolment_excuser_fk foreign key (excused_by) references person (id);
