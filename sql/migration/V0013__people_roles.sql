-- Two more roles that are given by hand: whoever keeps the people, and whoever reads the trail.
alter table account_role drop constraint account_role_ck;
alter table account_role add constraint account_role_known_ck check (role in ('TRAINER', 'CIO', 'EXECUTIVE', 'HR', 'AUDITOR', 'ADMINISTRATOR'));
