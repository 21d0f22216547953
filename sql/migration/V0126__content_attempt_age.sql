-- Old attempts are found each night.
create index attempt_last_ix on attempt (last_at);
