-- From which day usage is kept: what was before it has gone, and cannot come in any more.
alter table business_system add column usage_from date null;
