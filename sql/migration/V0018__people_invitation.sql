-- What a link is for: it was made by hand, invites, or was asked for by whoever forgot the password.
alter table password_link add column purpose varchar(16) default 'BY_HAND' not null;
