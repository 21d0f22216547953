-- When a learner had gone through every required lesson, passed or not. Completed says that they also passed, so whoever is
-- trained and not completed is stuck at a test. A course that requires nothing asks for all of its lessons.
alter table enrolment add column trained_at datetime(3) null;

update enrolment set trained_at = completed_at where status = 'COMPLETED';

update enrolment set trained_at = coalesce(last_at, enrolled_at)
where status <> 'COMPLETED'
  and exists (select 1 from lesson a where a.course_id = enrolment.course_id and a.removed_at is null)
  and not exists (select 1 from lesson l
                  where l.course_id = enrolment.course_id and l.removed_at is null
                    and (l.required = true or not exists (select 1 from lesson q where q.course_id = enrolment.course_id and q.removed_at is null and q.required = true))
                    and not exists (select 1 from lesson_result r where r.enrolment_id = enrolment.id and r.lesson_id = l.id and r.completion = 'COMPLETED'));
