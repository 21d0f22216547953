-- A try to sign in under a name that nobody has is counted here, where one with a wrong password is counted in its account:
-- both write one row, and so take the same time.
create table nobody (
    id       int    not null primary key,
    failures bigint not null
);
insert into nobody (id, failures) values (1, 0);
