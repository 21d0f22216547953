-- The trail: what was done, by whom, from where and why. Entries are only ever added; so are seals, which chain the entries
-- to each other in an order of their own. The program needs no more than INSERT and SELECT on these two.
create table audit_entry (
    id          bigint       not null primary key,
    at          datetime(3)  not null,
    kind        varchar(16)  not null,
    actor_id    bigint       null,
    address     varchar(64)  null,
    use_case    varchar(160) null,
    object_type varchar(60)  not null,
    object_id   varchar(100) null,
    subject_id  bigint       null,
    reason      varchar(500) null,
    detail      mediumtext   null
);
create index audit_entry_at_ix on audit_entry (at, id);
create index audit_entry_subject_ix on audit_entry (subject_id, at);
create index audit_entry_actor_ix on audit_entry (actor_id, at);
create index audit_entry_object_ix on audit_entry (object_type, object_id);

create table audit_seal (
    seq      bigint   not null primary key,
    entry_id bigint   not null,
    hash     char(64) not null,
    constraint audit_seal_entry_uq unique (entry_id),
    constraint audit_seal_entry_fk foreign key (entry_id) references audit_entry (id)
);

-- The end of the chain. Whoever seals holds this row.
create table audit_head (
    id   int      not null primary key,
    seq  bigint   not null,
    hash char(64) not null
);
insert into audit_head (id, seq, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- One key for each person, with which the trail enciphers what tells who they are. Deleting it erases that for good.
create table audit_key (
    person_id bigint   not null primary key,
    secret    char(44) not null
);
