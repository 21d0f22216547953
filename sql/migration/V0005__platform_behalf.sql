-- For whom somebody acted who may do so only as that person's deputy. Entries of before have none, and keep the hash that seals them.
alter table audit_entry add column behalf_id bigint null;
create index audit_entry_behalf_ix on audit_entry (behalf_id, at);
