-- Several requests of one browser write that it is in use at the same time; none of them is to fail for another.
alter table open_session drop column version;
