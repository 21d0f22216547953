-- Until when somebody belonged here, so that it is known when they are to be erased; and that they were.
alter table person add column left_on date null;
alter table person add column erased_at datetime(3) null;

update person set left_on = coalesce((select max(e.until_on) from employment e where e.person_id = person.id), cast(changed_at as date), current_date) where status = 'ENDED';
create index person_left_ix on person (status, left_on);
