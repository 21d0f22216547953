-- When what is known of somebody was last changed, for directories that ask who was changed since. Null: not since this was first kept.
alter table person add column changed_at datetime(3) null;
create index person_changed_ix on person (changed_at);
