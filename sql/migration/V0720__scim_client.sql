-- A directory of the enterprise that tells who is there, and what holds where it does not say it.
create table scim_client (
    id             bigint       not null primary key,
    name           varchar(80)  not null,
    unit_id        bigint       not null,
    job_title      varchar(120) not null,
    site           varchar(60)  not null,
    administrators boolean      not null,
    made_by        bigint       not null,
    made_at        datetime(3)  not null,
    revoked_at     datetime(3)  null,
    version        int          not null,
    constraint scim_client_name_uq unique (name),
    constraint scim_client_unit_fk foreign key (unit_id) references org_unit (id),
    constraint scim_client_person_fk foreign key (made_by) references person (id)
);

-- The tokens of clients. Only the SHA-256 of each is kept, with its first characters to tell it from others.
create table scim_token (
    fingerprint char(64)    not null primary key,
    client_id   bigint      not null,
    prefix      varchar(16) not null,
    issued_at   datetime(3) not null,
    ends_at     datetime(3) null,
    used_at     datetime(3) null,
    used_from   varchar(64) null,
    constraint scim_token_client_fk foreign key (client_id) references scim_client (id)
);
create index scim_token_client_ix on scim_token (client_id, issued_at);
