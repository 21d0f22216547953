-- Whether somebody was ever told to do the course: it stays a record of instruction when no assignment stands behind it any more.
alter table enrolment add column mandatory boolean default false not null;
update enrolment set mandatory = true where exists (select 1 from enrolment_source s where s.enrolment_id = enrolment.id);
