-- Old attempts are found each night.
create index quiz_attempt_submitted_ix on quiz_attempt (submitted_at, enrolment_id);
