-- The newest change of a unit wins, whatever order changes arrive in: newest by launch, then by number.
alter table attempt_unit add column epoch int default 0 not null;
alter table attempt_unit add column seq int default 0 not null;
alter table launch add column closed_at datetime(3) null;
alter table attempt add column last_unit_id bigint null;
