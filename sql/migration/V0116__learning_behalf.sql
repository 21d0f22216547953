-- For whom a deputy excused a learner.
alter table enrolment add column excused_for bigint null;
alter table enrolment add constraint enrolment_excused_for_fk foreign key (excused_for) references person (id);
