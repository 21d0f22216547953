-- What the CIO's desk adds up each morning is read from indexes alone: whose enrolments stand how, and which results are failures.
alter table enrolment drop index enrolment_learner_ix;
create index enrolment_learner_ix on enrolment (learner_id, status, course_id, due_on);
create index lesson_result_success_ix on lesson_result (success, enrolment_id);
